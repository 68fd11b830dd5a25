### 往来：谁在身边。

people-headline = { $n } 个人给你钱或收你的钱
people-headline-partner = { $n } 个人给你钱或收你的钱，其中一个是{ $red }你的恋人{ $end }：{ $name }
people-headline-none = 这些文件里没有写到人
people-lead = 人和人之间的 { $n } 笔钱。朱色的身份是从金额、日期和留言推出来的，没有人写过。
people-around = 谁在你身边
people-closer = 越近越频繁
people-flows = 谁付给谁
people-you-pay = 你付出
people-they-pay = 付给你
people-times = 次数
people-more = 还有 { $n } 个人
people-digits = 有含义的数
people-telling = 都和{ $name }有关
people-packets = 红包
people-packets-sent = 发出 { $amount }
people-packets-received = 收到 { $amount }
