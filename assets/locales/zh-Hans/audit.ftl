### `payprint audit`：终端里的文字版。缩进和线由程序画。

audit-documents = 读到了什么
audit-rejected = 没读到什么
audit-together = 合起来
audit-none = 什么也没读到
audit-lines = { $total } 行，其中 { $records } 条记录，{ $problems } 行读不出
audit-records = { $n } 笔，分布在 { $days } 天
audit-spent = 花掉
audit-purchases = 其中：买东西和手续费
audit-given = 其中：给了别人
audit-refunded = 退回
audit-received = 收到
audit-own-transfers = 在自己的口袋之间转
audit-repayments = 还信用账
audit-fees = 手续费
audit-unlinked = 退回，但看不到退的是哪一笔
audit-hidden = 已隐藏
audit-holders = 这些文件属于不同的人。这里说的是{ $one }；没有算入：{ $others }。用 --holder 换成别人
audit-own-data = 这是您自己的数据吗？请只看自己的，或本人愿意给您看的
audit-set-aside = 没有算入：属于另一个人
audit-unknown-columns = 没见过的列：{ $columns }。其余内容照常读取
audit-unknown-lines = 表格前后没见过的行：第 { $lines } 行（{ $n } 行）
audit-balances-hold = { $n } 个余额都与上一行对得上
audit-other-currency = { $n } 笔 { $currency } 交易，单独计算
audit-categories = 花在哪里
audit-payments = { $n } 笔
audit-follows = 从记录推出来的
audit-weight = 把握 { $certainty }，{ $rung } · { $records }
audit-against = 不支持它的：{ $against }
audit-moved = { $days } 天里到过 { $cities } 座城市，城市之间出行 { $trips } 次
# 没有打开的敏感的事。
audit-sealed = 封着：{ $topic } · { $records }。用 --open-sensitive 打开
