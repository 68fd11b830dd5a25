### 同一时期的两份导出相比：命令行。

diff-nothing-common = 这两份没法比：来自不同的机构，或没有同一天的记录
diff-two-people = 两份导出写着不同的人
diff-period = { $provider }：两份都覆盖 { $period }
diff-unchanged = { $n } 条记录两份相同
diff-vanished =
    { $n ->
        [0] 没有记录消失
       *[other] { $n } 条记录消失了：第一份有，第二份没有
    }
diff-changed =
    { $n ->
        [0] 没有记录改变
       *[other] { $n } 条记录变了
    }
diff-appeared =
    { $n ->
        [0] 没有新出现的记录
       *[other] { $n } 条记录新出现：只有第二份有
    }
diff-outside-before = 第一份有 { $n } 条记录，日期不在第二份的范围内
diff-outside-after = 第二份有 { $n } 条记录，日期不在第一份的范围内
diff-line = （第 { $line } 行）
