### 从记录推出来的：每句话、怎么知道的、有什么不支持它。
### { $red } 和 { $end } 之间是推断。

inference-home = 你住在{ $red }{ $place }{ $end }
inference-home-former = 你以前住在{ $red }{ $place }{ $end }
inference-work = 你上班的地方在{ $red }{ $place }{ $end }
inference-work-former = 你以前上班的地方在{ $red }{ $place }{ $end }
inference-school = 你上学的地方在{ $red }{ $place }{ $end }
inference-school-former = 你以前上学的地方在{ $red }{ $place }{ $end }
inference-hometown = 你的老家在{ $red }{ $place }{ $end }
inference-travel = 你一次又一次去{ $red }{ $place }{ $end }

# 怎么知道的，两行。
inference-home-method = 看你每天从哪里开始、在哪里结束，外卖送到哪里，还有住处的账单。{ $from } 到 { $to } 有 { $n } 条记录支持。
inference-work-method = 看你工作日中午和早晚在哪里，一周又一周。{ $from } 到 { $to } 有 { $n } 条记录支持。
inference-school-method = 看校园里的食堂、小店和校园卡，学期里有、假期里没有。{ $from } 到 { $to } 有 { $n } 条记录支持。
inference-hometown-method = 看你春节和长假在哪里，而平时不住在那里。{ $from } 到 { $to } 有 { $n } 条记录支持。
inference-travel-method = 分开去了 { $stays } 次，有 { $days } 天在当地付过钱。

# 有什么不支持它：几次不是这样，还有什么看起来也一样。
inference-and = { $one }。{ $other }
inference-home-elsewhere = 知道地点的 { $days } 个晚上里，有 { $n } 个结束在别处，最多的是{ $most }
inference-home-always = 知道地点的 { $days } 个晚上，没有一个结束在别处
inference-home-caveat = 如果你常住在恋人或父母家，看起来也一样。
inference-work-elsewhere = 知道中午地点的 { $days } 个工作日里，有 { $n } 天在别处，最多的是{ $most }
inference-work-always = 知道中午地点的 { $days } 个工作日，没有一天在别处
inference-work-caveat = 工作日常去的健身房、诊所或学校，看起来也一样。
inference-school-caveat = 在学校工作的人也在那里吃饭。
inference-hometown-caveat = 如果每年去的是恋人的家，看起来也一样。
inference-travel-against = 是工作、家人还是恋人：记录只说你去了，没说为什么。

# 标题：「你」后面最多接三个。
clause-home = 住在{ $red }{ $place }{ $end }
clause-work = 在{ $red }{ $place }{ $end }上班
clause-school = 在{ $red }{ $place }{ $end }上学
clause-hometown = 老家在{ $red }{ $place }{ $end }
clauses-one = 你{ $a }
clauses-two = 你{ $a }，{ $b }
clauses-three = 你{ $a }，{ $b }，{ $c }

# 发现属于生活的哪一部分。
area-movement = 行踪

# 最晚什么时候起床，至少醒到什么时候。
inference-up = 你起床不晚于 { $red }{ $clock }{ $end }
inference-up-workdays = 工作日你起床不晚于 { $red }{ $clock }{ $end }
inference-up-free = 休息日你起床不晚于 { $red }{ $clock }{ $end }
inference-up-method = 有 { $n } 天的第一笔付款在中午以前：一半在 { $median } 以前，五次里有一次在 { $clock } 以前。没有人会在起床以前付款。
inference-up-against = 别人用你的手机付款，看起来也一样。哪些日子你睡得更久，记录里没有。
inference-awake = 你至少醒到 { $red }{ $clock }{ $end }
inference-awake-method = 有 { $n } 天的最后一笔付款在晚上：一半在 { $median } 以后，五次里有一次在 { $clock } 以后。没有人会在睡着时付款。
inference-awake-against = 没有标明的自动扣款，看起来也一样。你几点睡着，记录里没有。
inference-nights = 你常常{ $red }夜里醒着{ $end }
inference-nights-method = 有 { $n } 个夜里，你在零点半到四点之间付过或收过钱，其中 { $before } 个第二天是工作日。
inference-nights-against = 值夜班、开出租、带孩子还是睡不好：记录没说为什么。
inference-change-later = 你每天开始得更晚，从 { $red }{ $date }{ $end } 起
inference-change-earlier = 你每天开始得更早，从 { $red }{ $date }{ $end } 起
inference-change-method = { $date } 以前的六十个工作日，一半的第一笔付款在 { $before } 以前；以后的六十个，在 { $after } 以前。
inference-change-against = 换个习惯，比如早饭从自己做变成买，看起来也一样。记录没说为什么。

# 上班时间、晚归、离家。
inference-work-hours = 工作日你为上班不在家，大约 { $red }{ $from } 到 { $to }{ $end }
inference-work-hours-method = 有 { $n } 个工作日，早晨付过一次车费、傍晚又付过一次，时间大多相同。车费多在到站时付：早晨那次到了上班的地方，傍晚那次快到家。
inference-work-hours-against = 接送孩子上学的人看起来也是这样。
inference-till = 你的收款大约从 { $red }{ $from } 到 { $to }{ $end }
inference-till-method = 取自有三位以上顾客付款的 { $n } 天里的第一位和最后一位顾客。精确到一刻钟。
inference-till-against = 付现金的顾客不在这些文件里，收款的也可能是别人。
inference-evenings = 你经常{ $red }晚上十点以后{ $end }还在外面
inference-evenings-weekday = 你经常晚上十点以后还在外面，多半在{ $red }{ $weekday }{ $end }
inference-evenings-method = 有 { $n } 个晚上，你十点以后在餐馆、影院之类的地方付了款。
inference-evenings-against = 提前付好的一桌饭，或者买回家吃的夜宵，看起来也是这样。
inference-away = 你有 { $n } 次离家{ $red }一个星期以上{ $end }
inference-away-method = 最长的一次从 { $from } 到 { $to }，多半在{ $city }。其间在家那边没有付过款。
inference-away-against = 家里有没有别人，记录里看不出来。

# 养着什么。
inference-cat = 你养了{ $red }一只猫{ $end }
inference-dog = 你养了{ $red }一只狗{ $end }
inference-car = 你{ $red }开车{ $end }
inference-kept-method = { $months } 个月里为它付过 { $n } 次款，其中一半与上一次相隔不超过 { $every } 天。
inference-pet-against = 喂流浪猫狗，或者替朋友买的人，看起来也是这样。
inference-car-against = 租来的车，或者替别人加油，看起来也是这样。

# 敏感的事：别人可能得出的结论，从不说它就是真的。
inference-topic = 看到这些记录的人可能会认为：{ $claim }
inference-topic-method = { $days } 天里有 { $n } 条记录写着这一类商户或商品。
inference-topic-against = 也可能是替别人付的、送人的或顺手办的事。记录没说是谁的。
topic-claim-health = 你在{ $red }看病{ $end }
topic-claim-reproduction = 有人{ $red }怀孕或备孕{ $end }
topic-claim-mental-health = 你在寻求{ $red }心理帮助{ $end }
topic-claim-belief = 你{ $red }信教{ $end }
topic-claim-politics = 你在交{ $red }党费或会费{ $end }
topic-claim-sexuality-dating = 他们知道了{ $red }你的感情生活{ $end }
topic-claim-gambling = 你{ $red }赌博{ $end }
topic-claim-debt = 你欠着{ $red }债{ $end }
topic-claim-legal = 你有{ $red }官司或法律上的事{ $end }
topic-claim-alcohol-tobacco = 你{ $red }喝酒或抽烟{ $end }
topic-claim-nightlife = 你{ $red }夜里出去玩{ $end }
topic-claim-minors = 你家里有{ $red }孩子{ $end }
topic-claim-disability = 你或身边的人有{ $red }残疾{ $end }

# 报告里写过钱包会知道的：保险、退回来的税、境外付款。
inference-insured = 你在付{ $red }保险：{ $risks }{ $end }
inference-insured-some = 你在付{ $red }保险{ $end }
inference-insured-method = 有 { $n } 笔付款写着保险公司或险种。
inference-insured-against = 保单也可能是给父母或孩子买的。记录只说付给谁，没说保的是谁。
inference-tax-income = 你收到过退回的{ $red }个人所得税{ $end }
inference-tax-travel = 你收到过{ $red }境外购物{ $end }的退税
inference-tax-method = 有 { $n } 笔进账写明是退税。
inference-tax-against = 也可能是别人的退税转给了你。
inference-abroad = 你在境外付过款：{ $red }{ $countries }{ $end }
inference-abroad-method = { $days } 天里有 { $n } 条记录写着那里的地方。
inference-abroad-against = 人在家里预订，或店名只是叫这个名字，看上去也一样。
inference-report = 公民实验室（Citizen Lab）2017 年在《Cashless Society, Cached Data》里写到，支付宝除了购物记录还会知道{ $what }。这是那一年的报告，不是对今天这个应用的检测。
inference-report-named = 这些记录里有 { $n } 条是{ $what }。

area-rhythm = 作息
area-sensitive = 敏感

# 一次又一次付出和收到的。
inference-recurring = { $every }你付 { $amount } { $kind }给{ $red }{ $name }{ $end }
inference-recurring-ended = 到 { $last } 为止，{ $every }你付 { $amount } { $kind }给{ $red }{ $name }{ $end }
inference-recurring-method = { $first } 到 { $last } 有 { $n } 笔付款合着这个节奏。
inference-recurring-next = 下一笔该在 { $date }。
inference-recurring-rise = { $date } 价格从 { $from } 涨到 { $to }，那一行没有写明。
inference-recurring-against = 这笔钱付的是什么，只从名字看出来。
inference-two = { $one }{ $other }
inference-salary = { $name }每月给你发约 { $amount }，在 { $red }{ $day }{ $end }
inference-salary-some-day = 你每月的工资约 { $red }{ $amount }{ $end }
inference-takings = 付钱给你的是{ $red }顾客{ $end }
inference-allowance = { $name }给你约 { $amount }，是{ $red }生活费{ $end }
inference-income = 你收到{ $red }{ $kind }{ $end }
inference-income-method = { $first } 到 { $last } 有 { $n } 笔，一半在 { $amount } 以上。
inference-income-against = 打到银行卡上的不在这些文件里；谁为什么付钱，只从名字和金额看出来。
inference-pay-gone =
    { $days ->
        [0] 发工资{ $red }当天{ $end }就花掉四分之三
       *[other] 发工资后 { $red }{ $days } 天内{ $end }就花掉四分之三
    }
inference-pay-gone-method = { $periods } 次里有 { $kept } 次，从发工资那天起付出去的钱到那时已到这笔工资的四分之三。
inference-pay-gone-against = 给别人的钱和赊账买的东西也算在内。钱包以外的积蓄，这些文件里看不到。
inference-pay-credit = 大约从 { $day }到发工资，你先赊账，用的是{ $red }{ $name }{ $end }
inference-pay-credit-method = 从发工资到下次发工资的 { $periods } 个月里，{ $kept } 个月是这样：能赊账的付款，从那天起 { $afterall } 笔里有 { $after } 笔赊账，那天以前 { $beforeall } 笔里有 { $before } 笔。
inference-pay-credit-against = 账单到期以前，赊账不花钱。这可能是习惯，不一定是缺钱。

area-spending = 花销

# 一个人是读者的什么人。
inference-relation = 你的{ $relation }是{ $red }{ $name }{ $end }
inference-relation-method = 你们之间有 { $n } 笔：你付出 { $sent }，对方付给你 { $received }。支持它的：{ $signs }。
inference-relation-against = 对不上的：{ $against }。没有人写过这种关系。
inference-relation-caveat = 没有人写过这种关系。习惯相同的别人，看起来也一样。
inference-counted = { $words }（{ $n }）

area-people = 往来
