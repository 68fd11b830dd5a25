### 同一時期的兩份匯出相比：命令列和介面共用。

compare-nothing-common = 這兩份沒法比：來自不同的機構，或沒有同一天的紀錄
compare-two-people = 兩份匯出寫著不同的人
compare-period = { $provider }：兩份都涵蓋 { $period }
compare-unchanged = { $n } 筆紀錄兩份相同
compare-vanished =
    { $n ->
        [0] 沒有紀錄消失
       *[other] { $n } 筆紀錄消失了：第一份有，第二份沒有
    }
compare-changed =
    { $n ->
        [0] 沒有紀錄改變
       *[other] { $n } 筆紀錄變了
    }
compare-appeared =
    { $n ->
        [0] 沒有新出現的紀錄
       *[other] { $n } 筆紀錄新出現：只有第二份有
    }
compare-outside-before = 第一份有 { $n } 筆紀錄，日期不在第二份的範圍內
compare-outside-after = 第二份有 { $n } 筆紀錄，日期不在第一份的範圍內
compare-line = （第 { $line } 行）

# 紀錄中不同的地方。
field-time = 時間
field-amount = 金額
field-direction = 收支
field-status = 狀態
field-counterparty = 交易對方
field-counterparty-account = 對方帳號
field-item = 商品
field-category = 分類
field-kind = 類型
field-method = 付款方式
field-fund-state = 資金狀態
field-merchant-order-id = 商家訂單號
field-note = 備註
