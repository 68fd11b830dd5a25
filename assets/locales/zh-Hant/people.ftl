### 往來：誰在身邊。

people-headline = { $n } 個人給你錢或收你的錢
people-headline-partner = { $n } 個人給你錢或收你的錢，其中一個是{ $red }你的戀人{ $end }：{ $name }
people-headline-none = 這些檔案裡沒有寫到人
people-lead = 人和人之間的 { $n } 筆錢。朱色的身分是從金額、日期和留言推出來的，沒有人寫過。
people-around = 誰在你身邊
people-closer = 越近越頻繁
people-flows = 誰付給誰
people-you-pay = 你付出
people-they-pay = 付給你
people-times = 次數
people-more = 還有 { $n } 個人
people-digits = 有含義的數
people-telling = 都和{ $name }有關
people-packets = 紅包
people-packets-sent = 發出 { $amount }
people-packets-received = 收到 { $amount }
