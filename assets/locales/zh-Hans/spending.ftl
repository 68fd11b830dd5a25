### 花销：钱去了哪里。

spending-headline = 你每月大约花 { $amount }
spending-headline-salary = 你每月大约花 { $amount }，{ $red }{ $day }{ $end }发工资
spending-headline-gone =
    { $days ->
        [0] 你每月大约花 { $amount }，{ $red }{ $day }{ $end }发工资，{ $red }当天{ $end }就花掉四分之三
       *[other] 你每月大约花 { $amount }，{ $red }{ $day }{ $end }发工资， { $red }{ $days } 天内{ $end }就花掉四分之三
    }
spending-headline-credit = 你每月大约花 { $amount }，{ $red }{ $day }{ $end }发工资，大约从 { $red }{ $from }{ $end }起先赊账
spending-headline-none = 这些文件里没有花销
spending-lead = 一共 { $spent }，其中给人的 { $given }。不算在内：退回的 { $refunded }，自己账户之间的 { $moved }。
spending-months = 每个月
spending-dearest = { $month } { $amount }
spending-rent = 房租
spending-categories = 花在哪里
# 所有更小的类别加在一起。
spending-rest = 其余
spending-whom = 在哪里，多少次
spending-merchants = { $n } 个商户
# 没有写名字的付款。
spending-nameless = 没有名字
spending-again = 一次又一次
spending-again-none = 没有按日子来的付款
spending-given-up = { $kind }，已停
spending-with = 用什么付
# 发工资以后每一天的图：柱子是什么；$name 是花呗一类。
spending-pay = 从发工资到发工资
spending-allowance = 从生活费到生活费
spending-pay-own = 用自己的钱和卡
spending-pay-line = 用{ $name }
spending-pay-hollow = 空心：花呗一类
spending-pay-average = 平均每天，不含固定的付款
# 在“用什么付”下面，后面是花呗一类的名字。
spending-bridge = { $periods } 个月里有 { $kept } 个月，大约从 { $day }到发工资，你先赊账，用的是
spending-channels = 线上和线下
spending-online = 线上
spending-offline = 线下
spending-person = 给人
spending-unknown = 看不出
# { $years } 是“2025 年 21 %”的列表。
spending-online-years = 线上和线下的付款里，线上占：{ $years }
spending-online-year = { $year } 年 { $share }
# 一类付款在一年里的中间数，最早一年和最近一年。
spending-prices = 平时一次付多少
spending-prices-middle = 每年的中间数
spending-price-online = { $category }，线上
spending-price-offline = { $category }，线下
spending-price-dearer = { $from } 到 { $to } 年：涨了 { $percent }
spending-price-cheaper = { $from } 到 { $to } 年：降了 { $percent }
spending-price-same = { $from } 到 { $to } 年：差不多
spending-once = 远超平时的
spending-once-usual = 平时不超过 { $amount }
spending-shared = 替别人付，别人替你付
spending-cards-given = 你付的亲情卡
spending-cards-used = 别人替你付的亲情卡
spending-on-behalf = 替别人付的账单
spending-collected-sent = 群收款，你付的
spending-collected-received = 群收款，付给你的
