### 同一时段的两份导出放在一起：少了什么，变了什么，多了什么。

# 从“文件”来，回“文件”去。
compare-open = 比较两份导出
compare-back = 文件

# 最上面一句，各部分以逗号相连。$red 和 $end 之间印成红色。
compare-vanished = { $red }{ $n } 条记录不见了{ $end }
compare-none-vanished = 没有记录不见
compare-changed = { $n } 条变了
compare-appeared = { $n } 条新出现
compare-same = { $n } 条相同
compare-comma = ，
# 正在比较很多行时，代替上面一句。
compare-working = 正在逐行比较

# 下面一行。
compare-period = 两份都包含 { $days }
compare-outside-earlier = 较早的导出另有 { $n } 行在这些日子之外，没有比较
compare-outside-later = 较晚的导出另有 { $n } 行在这些日子之外，没有比较

# 两个菜单，和对调的按钮。
compare-earlier = 较早的导出
compare-later = 较晚的导出
compare-swap = 对调

# 表格：无障碍名称、两个列名、各部分的标题。
compare-table = 不同之处
compare-column-change = 变了什么
compare-column-line = 行
compare-section-vanished = 不见了：{ $n } 条只在较早的导出里
compare-section-changed = 变了：{ $n } 条两份都有，但不一样
compare-section-appeared = 新出现：{ $n } 条只在较晚的导出里
compare-nothing = 没有一行不同
compare-change = { $field }：{ $before } → { $after }

# 可能不同的列，写在“变了什么”里。
field-time = 时间
field-amount = 金额
field-direction = 收/支
field-status = 状态
field-counterparty = 交易对方
field-counterparty-account = 对方账号
field-item = 商品
field-category = 分类
field-kind = 类型
field-method = 支付方式
field-fund-state = 资金状态
field-merchant-order-id = 商户单号
field-note = 备注
