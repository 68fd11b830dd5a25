### 花銷：錢去了哪裡。

spending-headline = 你每月大約花 { $amount }
spending-headline-salary = 你每月大約花 { $amount }，{ $red }{ $day }{ $end }發工資
spending-headline-gone =
    { $days ->
        [0] 你每月大約花 { $amount }，{ $red }{ $day }{ $end }發工資，{ $red }當天{ $end }就花掉四分之三
       *[other] 你每月大約花 { $amount }，{ $red }{ $day }{ $end }發工資， { $red }{ $days } 天內{ $end }就花掉四分之三
    }
spending-headline-credit = 你每月大約花 { $amount }，{ $red }{ $day }{ $end }發工資，大約從 { $red }{ $from }{ $end }起先賒帳
spending-headline-none = 這些檔案裡沒有花銷
spending-lead = 一共 { $spent }，其中給人的 { $given }。不算在內：退回的 { $refunded }，自己帳戶之間的 { $moved }。
spending-months = 每個月
spending-dearest = { $month } { $amount }
spending-rent = 房租
spending-categories = 花在哪裡
# 所有更小的類別加在一起。
spending-rest = 其餘
spending-whom = 在哪裡，多少次
spending-merchants = { $n } 個商戶
# 沒有寫名字的付款。
spending-nameless = 沒有名字
spending-again = 一次又一次
spending-again-none = 沒有按日子來的付款
spending-given-up = { $kind }，已停
spending-with = 用什麼付
# 發工資以後每一天的圖：柱子是什麼；$name 是花唄一類。
spending-pay = 從發工資到發工資
spending-allowance = 從生活費到生活費
spending-pay-own = 用自己的錢和卡
spending-pay-line = 用{ $name }
spending-pay-hollow = 空心：花唄一類
spending-pay-average = 平均每天，不含固定的付款
# 在「用什麼付」下面，後面是花唄一類的名字。
spending-bridge = { $periods } 個月裡有 { $kept } 個月，大約從 { $day }到發工資，你先賒帳，用的是
spending-channels = 線上和線下
spending-online = 線上
spending-offline = 線下
spending-person = 給人
spending-unknown = 看不出
# { $years } 是「2025 年 21 %」的列表。
spending-online-years = 線上和線下的付款裡，線上佔：{ $years }
spending-online-year = { $year } 年 { $share }
# 一類付款在一年裡的中間數，最早一年和最近一年。
spending-prices = 平時一次付多少
spending-prices-middle = 每年的中間數
spending-price-online = { $category }，線上
spending-price-offline = { $category }，線下
spending-price-dearer = { $from } 到 { $to } 年：漲了 { $percent }
spending-price-cheaper = { $from } 到 { $to } 年：降了 { $percent }
spending-price-same = { $from } 到 { $to } 年：差不多
spending-once = 遠超平時的
spending-once-usual = 平時不超過 { $amount }
spending-shared = 替別人付，別人替你付
spending-cards-given = 你付的親情卡
spending-cards-used = 別人替你付的親情卡
spending-on-behalf = 替別人付的帳單
spending-collected-sent = 群收款，你付的
spending-collected-received = 群收款，付給你的
