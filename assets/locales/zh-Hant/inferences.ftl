### 從紀錄推出來的：每句話、怎麼知道的、有什麼不支持它。
### { $red } 和 { $end } 之間是推斷。

inference-home = 你住在{ $red }{ $place }{ $end }
inference-home-former = 你以前住在{ $red }{ $place }{ $end }
inference-work = 你上班的地方在{ $red }{ $place }{ $end }
inference-work-former = 你以前上班的地方在{ $red }{ $place }{ $end }
inference-school = 你上學的地方在{ $red }{ $place }{ $end }
inference-school-former = 你以前上學的地方在{ $red }{ $place }{ $end }
inference-hometown = 你的老家在{ $red }{ $place }{ $end }
inference-travel = 你一次又一次去{ $red }{ $place }{ $end }

# 怎麼知道的，兩行。
inference-home-method = 看你每天從哪裡開始、在哪裡結束，外送送到哪裡，還有住處的帳單。{ $from } 到 { $to } 有 { $n } 筆紀錄支持。
inference-work-method = 看你工作日中午和早晚在哪裡，一週又一週。{ $from } 到 { $to } 有 { $n } 筆紀錄支持。
inference-school-method = 看校園裡的食堂、小店和校園卡，學期裡有、假期裡沒有。{ $from } 到 { $to } 有 { $n } 筆紀錄支持。
inference-hometown-method = 看你春節和長假在哪裡，而平時不住在那裡。{ $from } 到 { $to } 有 { $n } 筆紀錄支持。
inference-travel-method = 分開去了 { $stays } 次，有 { $days } 天在當地付過錢。

# 有什麼不支持它：幾次不是這樣，還有什麼看起來也一樣。
inference-and = { $one }。{ $other }
inference-home-elsewhere = 知道地點的 { $days } 個晚上裡，有 { $n } 個結束在別處，最多的是{ $most }
inference-home-always = 知道地點的 { $days } 個晚上，沒有一個結束在別處
inference-home-caveat = 如果你常住在戀人或父母家，看起來也一樣。
inference-work-elsewhere = 知道中午地點的 { $days } 個工作日裡，有 { $n } 天在別處，最多的是{ $most }
inference-work-always = 知道中午地點的 { $days } 個工作日，沒有一天在別處
inference-work-caveat = 工作日常去的健身房、診所或學校，看起來也一樣。
inference-school-caveat = 在學校工作的人也在那裡吃飯。
inference-hometown-caveat = 如果每年去的是戀人的家，看起來也一樣。
inference-travel-against = 是工作、家人還是戀人：紀錄只說你去了，沒說為什麼。

# 標題：「你」後面最多接三個。
clause-home = 住在{ $red }{ $place }{ $end }
clause-work = 在{ $red }{ $place }{ $end }上班
clause-school = 在{ $red }{ $place }{ $end }上學
clause-hometown = 老家在{ $red }{ $place }{ $end }
clauses-one = 你{ $a }
clauses-two = 你{ $a }，{ $b }
clauses-three = 你{ $a }，{ $b }，{ $c }

# 發現屬於生活的哪一部分。
area-movement = 行蹤

# 最晚什麼時候起床，至少醒到什麼時候。
inference-up = 你起床不晚於 { $red }{ $clock }{ $end }
inference-up-workdays = 工作日你起床不晚於 { $red }{ $clock }{ $end }
inference-up-free = 休息日你起床不晚於 { $red }{ $clock }{ $end }
inference-up-method = 有 { $n } 天的第一筆付款在中午以前：一半在 { $median } 以前，五次裡有一次在 { $clock } 以前。沒有人會在起床以前付款。
inference-up-against = 別人用你的手機付款，看起來也一樣。哪些日子你睡得更久，紀錄裡沒有。
inference-awake = 你至少醒到 { $red }{ $clock }{ $end }
inference-awake-method = 有 { $n } 天的最後一筆付款在晚上：一半在 { $median } 以後，五次裡有一次在 { $clock } 以後。沒有人會在睡著時付款。
inference-awake-against = 沒有標明的自動扣款，看起來也一樣。你幾點睡著，紀錄裡沒有。
inference-nights = 你常常{ $red }夜裡醒著{ $end }
inference-nights-method = 有 { $n } 個夜裡，你在零點半到四點之間付過或收過錢，其中 { $before } 個第二天是工作日。
inference-nights-against = 值夜班、開計程車、帶孩子還是睡不好：紀錄沒說為什麼。
inference-change-later = 你每天開始得更晚，從 { $red }{ $date }{ $end } 起
inference-change-earlier = 你每天開始得更早，從 { $red }{ $date }{ $end } 起
inference-change-method = { $date } 以前的六十個工作日，一半的第一筆付款在 { $before } 以前；以後的六十個，在 { $after } 以前。
inference-change-against = 換個習慣，比如早飯從自己做變成買，看起來也一樣。紀錄沒說為什麼。

# 上班時間、晚歸、離家。
inference-work-hours = 工作日你為上班不在家，大約 { $red }{ $from } 到 { $to }{ $end }
inference-work-hours-method = 有 { $n } 個工作日，早晨付過一次車費、傍晚又付過一次，時間大多相同。車費多在到站時付：早晨那次到了上班的地方，傍晚那次快到家。
inference-work-hours-against = 接送孩子上學的人看起來也是這樣。
inference-till = 你的收款大約從 { $red }{ $from } 到 { $to }{ $end }
inference-till-method = 取自有三位以上顧客付款的 { $n } 天裡的第一位和最後一位顧客。精確到一刻鐘。
inference-till-against = 付現金的顧客不在這些檔案裡，收款的也可能是別人。
inference-evenings = 你經常{ $red }晚上十點以後{ $end }還在外面
inference-evenings-weekday = 你經常晚上十點以後還在外面，多半在{ $red }{ $weekday }{ $end }
inference-evenings-method = 有 { $n } 個晚上，你十點以後在餐館、影院之類的地方付了款。
inference-evenings-against = 提前付好的一桌飯，或者買回家吃的宵夜，看起來也是這樣。
inference-away = 你有 { $n } 次離家{ $red }一個星期以上{ $end }
inference-away-method = 最長的一次從 { $from } 到 { $to }，多半在{ $city }。其間在家那邊沒有付過款。
inference-away-against = 家裡有沒有別人，紀錄裡看不出來。

# 養著什麼。
inference-cat = 你養了{ $red }一隻貓{ $end }
inference-dog = 你養了{ $red }一隻狗{ $end }
inference-car = 你{ $red }開車{ $end }
inference-kept-method = { $months } 個月裡為它付過 { $n } 次款，其中一半與上一次相隔不超過 { $every } 天。
inference-pet-against = 餵流浪貓狗，或者替朋友買的人，看起來也是這樣。
inference-car-against = 租來的車，或者替別人加油，看起來也是這樣。

# 敏感的事：別人可能得出的結論，從不說它就是真的。
inference-topic = 看到這些紀錄的人可能會認為：{ $claim }
inference-topic-method = { $days } 天裡有 { $n } 筆紀錄寫著這一類商戶或商品。
inference-topic-against = 也可能是替別人付的、送人的或順手辦的事。紀錄沒說是誰的。
topic-claim-health = 你在{ $red }看病{ $end }
topic-claim-reproduction = 有人{ $red }懷孕或備孕{ $end }
topic-claim-mental-health = 你在尋求{ $red }心理幫助{ $end }
topic-claim-belief = 你{ $red }信教{ $end }
topic-claim-politics = 你在交{ $red }黨費或會費{ $end }
topic-claim-sexuality-dating = 他們知道了{ $red }你的感情生活{ $end }
topic-claim-gambling = 你{ $red }賭博{ $end }
topic-claim-debt = 你欠著{ $red }債{ $end }
topic-claim-legal = 你有{ $red }官司或法律上的事{ $end }
topic-claim-alcohol-tobacco = 你{ $red }喝酒或抽菸{ $end }
topic-claim-nightlife = 你{ $red }夜裡出去玩{ $end }
topic-claim-minors = 你家裡有{ $red }孩子{ $end }
topic-claim-disability = 你或身邊的人有{ $red }殘疾{ $end }

# 報告裡寫過錢包會知道的：保險、退回來的稅、境外付款。
inference-insured = 你在付{ $red }保險：{ $risks }{ $end }
inference-insured-some = 你在付{ $red }保險{ $end }
inference-insured-method = 有 { $n } 筆付款寫著保險公司或險種。
inference-insured-against = 保單也可能是給父母或孩子買的。紀錄只說付給誰，沒說保的是誰。
inference-tax-income = 你收到過退回的{ $red }個人所得稅{ $end }
inference-tax-travel = 你收到過{ $red }境外購物{ $end }的退稅
inference-tax-method = 有 { $n } 筆進帳寫明是退稅。
inference-tax-against = 也可能是別人的退稅轉給了你。
inference-abroad = 你在境外付過款：{ $red }{ $countries }{ $end }
inference-abroad-method = { $days } 天裡有 { $n } 筆紀錄寫著那裡的地方。
inference-abroad-against = 人在家裡預訂，或店名只是叫這個名字，看上去也一樣。
inference-report = 公民實驗室（Citizen Lab）2017 年在《Cashless Society, Cached Data》裡寫到，支付寶除了購物紀錄還會知道{ $what }。這是那一年的報告，不是對今天這個應用程式的檢測。
inference-report-named = 這些紀錄裡有 { $n } 筆是{ $what }。

area-rhythm = 作息
area-sensitive = 敏感

# 一次又一次付出和收到的。
inference-recurring = { $every }你付 { $amount } { $kind }給{ $red }{ $name }{ $end }
inference-recurring-ended = 到 { $last } 為止，{ $every }你付 { $amount } { $kind }給{ $red }{ $name }{ $end }
inference-recurring-method = { $first } 到 { $last } 有 { $n } 筆付款合著這個節奏。
inference-recurring-next = 下一筆該在 { $date }。
inference-recurring-rise = { $date } 價格從 { $from } 漲到 { $to }，那一行沒有寫明。
inference-recurring-against = 這筆錢付的是什麼，只從名字看出來。
inference-two = { $one }{ $other }
inference-salary = { $name }每月給你發約 { $amount }，在 { $red }{ $day }{ $end }
inference-salary-some-day = 你每月的工資約 { $red }{ $amount }{ $end }
inference-takings = 付錢給你的是{ $red }顧客{ $end }
inference-allowance = { $name }給你約 { $amount }，是{ $red }生活費{ $end }
inference-income = 你收到{ $red }{ $kind }{ $end }
inference-income-method = { $first } 到 { $last } 有 { $n } 筆，一半在 { $amount } 以上。
inference-income-against = 打到銀行卡上的不在這些檔案裡；誰為什麼付錢，只從名字和金額看出來。
inference-pay-gone =
    { $days ->
        [0] 發工資{ $red }當天{ $end }就花掉四分之三
       *[other] 發工資後 { $red }{ $days } 天內{ $end }就花掉四分之三
    }
inference-pay-gone-method = { $periods } 次裡有 { $kept } 次，從發工資那天起付出去的錢到那時已到這筆工資的四分之三。
inference-pay-gone-against = 給別人的錢和賒帳買的東西也算在內。錢包以外的積蓄，這些檔案裡看不到。
inference-pay-credit = 大約從 { $day }到發工資，你先賒帳，用的是{ $red }{ $name }{ $end }
inference-pay-credit-method = 從發工資到下次發工資的 { $periods } 個月裡，{ $kept } 個月是這樣：能賒帳的付款，從那天起 { $afterall } 筆裡有 { $after } 筆賒帳，那天以前 { $beforeall } 筆裡有 { $before } 筆。
inference-pay-credit-against = 帳單到期以前，賒帳不花錢。這可能是習慣，不一定是缺錢。

area-spending = 花銷

# 一個人是讀者的什麼人。
inference-relation = 你的{ $relation }是{ $red }{ $name }{ $end }
inference-relation-method = 你們之間有 { $n } 筆：你付出 { $sent }，對方付給你 { $received }。支持它的：{ $signs }。
inference-relation-against = 對不上的：{ $against }。沒有人寫過這種關係。
inference-relation-caveat = 沒有人寫過這種關係。習慣相同的別人，看起來也一樣。
inference-counted = { $words }（{ $n }）

area-people = 往來
