### 紀錄畫面：全部列的表格、上方的查找條件、單筆紀錄的側面板。

# 標題就是筆數。查找未完時只知道總數。
records-all = { $all } 筆紀錄
records-some = { $all } 筆紀錄中的 { $shown } 筆
records-searching = 正在查找 { $all } 筆紀錄
records-none = 沒有符合的紀錄

# 無障礙名稱。
records-table = 紀錄
records-scroll = 表格位置
records-previous = 上一筆
records-next = 下一筆

# 空輸入欄裡的字，也是它的無障礙名稱。
records-search = 查找名稱、地點、單號
records-any-provider = 全部來源
records-any-direction = 收入和支出
records-any-effect = 全部含義
records-any-category = 全部類別
records-any-document = 全部檔案
records-clear = 顯示全部
# 表格上方：表格裡只有另一畫面上某個標記背後的紀錄。
records-back = 返回

# 平台所寫：收入、支出，或都不是。
records-direction-in = 收入
records-direction-out = 支出
records-direction-neutral = 不計收支

# 欄名。
records-column-time = 時間
records-column-counterparty = 交易對方
records-column-item = 商品
records-column-where = 地點
records-column-category = 類別
records-column-amount = 金額
records-column-effect = 含義
records-column-method = 付款方式
records-column-status = 狀態
records-column-source = 檔案與行

# 這一列對本人意味著什麼。
effect-purchase = 消費
effect-gift-out = 給出
effect-gift-in = 收到
effect-paid-by-other = 他人代付
effect-income = 收入
effect-own-transfer = 自己轉帳
effect-repayment = 還款
effect-fee = 手續費
effect-refund = 退款
effect-never-paid = 未付款

# 側面板裡的欄位：平台的欄。
records-field-time = 交易時間
records-to-the-minute = （檔案裡沒有秒）
records-to-the-day = （檔案裡沒有時刻）
records-field-effect = 含義
records-field-direction = 收/支
records-field-item = 商品說明
records-field-kind = 交易類型
records-field-category = 交易分類
records-field-account = 對方帳號
records-field-method = 付款方式
records-field-status = 交易狀態
records-field-fund-state = 資金狀態
records-field-origin = 交易來源地
records-field-fee = 其中服務費
records-field-declared-refund = 寫明已退款
records-field-refunded = 已退回
records-field-order = 交易單號
records-field-merchant-order = 商戶單號
records-field-note = 備註

# 從文字裡讀出的：在哪裡、依據、花在哪一類、怎樣支付。地點前的標籤說明它對本人是什麼。
records-where-visit = 你在
records-where-transit = 途經
records-where-residence = 你住在
records-where-delivery = 送貨
records-where-origin = 出貨地
records-where-head-office = 公司在
records-where-name = 只是提到
records-where-none = 只是提到
records-place-in = { $name }，{ $area }
records-journey = { $from } → { $to }
records-field-why = 依據
records-field-no-place = 沒有地點
records-why = { $why } · { $certainty }
records-field-spent-on = 類別
records-spent-on = { $category }：{ $why }
records-field-channel = 支付場合

# 檔案裡的原文，一字不改。
records-raw = 檔案裡的這一行
records-place = { $file } 第 { $line } 行
records-copy = 複製這一行
records-copied = 已複製
records-also-in = 還出現在
# 同一筆在另一份匯出裡，以那邊為準。
records-counts-there = 計在另一份檔案裡
records-refund-of = 退的是
records-refunded-by = 退款紀錄
