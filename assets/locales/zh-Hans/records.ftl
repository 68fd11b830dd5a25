### 记录界面：全部行的表格、上方的查找条件、单条记录的侧面板。

# 标题就是条数。查找未完时只知道总数。
records-all = { $all } 条记录
records-some = { $all } 条记录中的 { $shown } 条
records-searching = 正在查找 { $all } 条记录
records-none = 没有符合的记录

# 无障碍名称。
records-table = 记录
records-scroll = 表格位置
records-previous = 上一条
records-next = 下一条

# 空输入框里的字，也是它的无障碍名称。
records-search = 查找名称、地点、单号
records-any-provider = 全部来源
records-any-direction = 收入和支出
records-any-effect = 全部含义
records-any-category = 全部类别
records-any-document = 全部文件
records-clear = 显示全部
# 表格上方：表格里只有另一画面上某个标记背后的记录。
records-back = 返回

# 平台所写：收入、支出，或都不是。
records-direction-in = 收入
records-direction-out = 支出
records-direction-neutral = 不计收支

# 列名。
records-column-time = 时间
records-column-counterparty = 交易对方
records-column-item = 商品
records-column-where = 地点
records-column-category = 类别
records-column-amount = 金额
records-column-effect = 含义
records-column-method = 支付方式
records-column-status = 状态
records-column-source = 文件与行

# 这一行对本人意味着什么。
effect-purchase = 消费
effect-gift-out = 给出
effect-gift-in = 收到
effect-paid-by-other = 他人代付
effect-income = 收入
effect-own-transfer = 自己转账
effect-repayment = 还款
effect-fee = 手续费
effect-refund = 退款
effect-never-paid = 未付款

# 侧面板里的字段：平台的列。
records-field-time = 交易时间
records-to-the-minute = （文件里没有秒）
records-to-the-day = （文件里没有时刻）
records-field-effect = 含义
records-field-direction = 收/支
records-field-item = 商品说明
records-field-kind = 交易类型
records-field-category = 交易分类
records-field-account = 对方账号
records-field-method = 支付方式
records-field-status = 交易状态
records-field-fund-state = 资金状态
records-field-origin = 交易来源地
records-field-fee = 其中服务费
records-field-declared-refund = 写明已退款
records-field-refunded = 已退回
records-field-order = 交易单号
records-field-merchant-order = 商户单号
records-field-note = 备注

# 从文字里读出的：在哪里、依据、花在哪一类、怎样支付。地点前的标签说明它对本人是什么。
records-where-visit = 你在
records-where-transit = 途经
records-where-residence = 你住在
records-where-delivery = 送货
records-where-origin = 发货地
records-where-head-office = 公司在
records-where-name = 只是提到
records-where-none = 只是提到
records-place-in = { $name }，{ $area }
records-journey = { $from } → { $to }
records-field-why = 依据
records-field-no-place = 没有地点
records-why = { $why } · { $certainty }
records-field-spent-on = 类别
records-spent-on = { $category }：{ $why }
records-field-channel = 支付场合

# 文件里的原文，一字不改。
records-raw = 文件里的这一行
records-place = { $file } 第 { $line } 行
records-copy = 复制这一行
records-copied = 已复制
records-also-in = 还出现在
# 同一笔在另一份导出里，以那边为准。
records-counts-there = 计在另一份文件里
records-refund-of = 退的是
records-refunded-by = 退款记录
