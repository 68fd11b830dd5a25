### 同一時段的兩份匯出放在一起：少了什麼，變了什麼，多了什麼。

# 從「檔案」來，回「檔案」去。
compare-open = 比較兩份匯出
compare-back = 檔案

# 最上面一句，各部分以逗號相連。$red 和 $end 之間印成紅色。
compare-vanished = { $red }{ $n } 筆紀錄不見了{ $end }
compare-none-vanished = 沒有紀錄不見
compare-changed = { $n } 筆變了
compare-appeared = { $n } 筆新出現
compare-same = { $n } 筆相同
compare-comma = ，
# 正在比較很多行時，代替上面一句。
compare-working = 正在逐行比較

# 下面一行。
compare-period = 兩份都包含 { $days }
compare-outside-earlier = 較早的匯出另有 { $n } 行在這些日子之外，沒有比較
compare-outside-later = 較晚的匯出另有 { $n } 行在這些日子之外，沒有比較

# 兩個選單，和對調的按鈕。
compare-earlier = 較早的匯出
compare-later = 較晚的匯出
compare-swap = 對調

# 表格：無障礙名稱、兩個欄名、各部分的標題。
compare-table = 不同之處
compare-column-change = 變了什麼
compare-column-line = 行
compare-section-vanished = 不見了：{ $n } 筆只在較早的匯出裡
compare-section-changed = 變了：{ $n } 筆兩份都有，但不一樣
compare-section-appeared = 新出現：{ $n } 筆只在較晚的匯出裡
compare-nothing = 沒有一行不同
compare-change = { $field }：{ $before } → { $after }

# 可能不同的欄，寫在「變了什麼」裡。
field-time = 時間
field-amount = 金額
field-direction = 收/支
field-status = 狀態
field-counterparty = 交易對方
field-counterparty-account = 對方帳號
field-item = 商品
field-category = 分類
field-kind = 類型
field-method = 付款方式
field-fund-state = 資金狀態
field-merchant-order-id = 商戶單號
field-note = 備註
