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
