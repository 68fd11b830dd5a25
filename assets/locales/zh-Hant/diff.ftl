### 同一時期的兩份匯出相比：命令列。

diff-nothing-common = 這兩份沒法比：來自不同的機構，或沒有同一天的紀錄
diff-two-people = 兩份匯出寫著不同的人
diff-period = { $provider }：兩份都涵蓋 { $period }
diff-unchanged = { $n } 筆紀錄兩份相同
diff-vanished =
    { $n ->
        [0] 沒有紀錄消失
       *[other] { $n } 筆紀錄消失了：第一份有，第二份沒有
    }
diff-changed =
    { $n ->
        [0] 沒有紀錄改變
       *[other] { $n } 筆紀錄變了
    }
diff-appeared =
    { $n ->
        [0] 沒有新出現的紀錄
       *[other] { $n } 筆紀錄新出現：只有第二份有
    }
diff-outside-before = 第一份有 { $n } 筆紀錄，日期不在第二份的範圍內
diff-outside-after = 第二份有 { $n } 筆紀錄，日期不在第一份的範圍內
diff-line = （第 { $line } 行）
