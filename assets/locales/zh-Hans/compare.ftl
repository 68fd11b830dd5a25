### 同一时期的两份导出相比：命令行和界面共用。

compare-nothing-common = 这两份没法比：来自不同的机构，或没有同一天的记录
compare-two-people = 两份导出写着不同的人
compare-period = { $provider }：两份都覆盖 { $period }
compare-unchanged = { $n } 条记录两份相同
compare-vanished =
    { $n ->
        [0] 没有记录消失
       *[other] { $n } 条记录消失了：第一份有，第二份没有
    }
compare-changed =
    { $n ->
        [0] 没有记录改变
       *[other] { $n } 条记录变了
    }
compare-appeared =
    { $n ->
        [0] 没有新出现的记录
       *[other] { $n } 条记录新出现：只有第二份有
    }
compare-outside-before = 第一份有 { $n } 条记录，日期不在第二份的范围内
compare-outside-after = 第二份有 { $n } 条记录，日期不在第一份的范围内
compare-line = （第 { $line } 行）

# 记录中不同的地方。
field-time = 时间
field-amount = 金额
field-direction = 收支
field-status = 状态
field-counterparty = 交易对方
field-counterparty-account = 对方账号
field-item = 商品
field-category = 分类
field-kind = 类型
field-method = 付款方式
field-fund-state = 资金状态
field-merchant-order-id = 商家订单号
field-note = 备注
