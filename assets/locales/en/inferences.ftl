### What follows from the records: sentences, how each is known, what speaks against it.
### { $red } and { $end } enclose what is inferred.

inference-home = You live in { $red }{ $place }{ $end }
inference-home-former = You used to live in { $red }{ $place }{ $end }
inference-work = You work in { $red }{ $place }{ $end }
inference-work-former = You used to work in { $red }{ $place }{ $end }
inference-school = You study in { $red }{ $place }{ $end }
inference-school-former = You used to study in { $red }{ $place }{ $end }
inference-hometown = You come from { $red }{ $place }{ $end }
inference-travel = Again and again you go to { $red }{ $place }{ $end }

# How it is known, in two lines.
inference-home-method =
    { $n ->
        [one] Where your days begin and end, what is brought to your door, and the bills of a home. 1 record speaks for it, on { $from }.
       *[other] Where your days begin and end, what is brought to your door, and the bills of a home. { $n } records speak for it, from { $from } to { $to }.
    }
inference-work-method =
    { $n ->
        [one] Where you are at noon and at the edges of workdays, week after week. 1 record speaks for it, on { $from }.
       *[other] Where you are at noon and at the edges of workdays, week after week. { $n } records speak for it, from { $from } to { $to }.
    }
inference-school-method =
    { $n ->
        [one] Canteens, shops and cards of a campus, in term and not in the holidays. 1 record speaks for it, on { $from }.
       *[other] Canteens, shops and cards of a campus, in term and not in the holidays. { $n } records speak for it, from { $from } to { $to }.
    }
inference-hometown-method =
    { $n ->
        [one] Where you are at the Spring Festival and in the long holidays, if it is not where you live. 1 record speaks for it, on { $from }.
       *[other] Where you are at the Spring Festival and in the long holidays, if it is not where you live. { $n } records speak for it, from { $from } to { $to }.
    }
inference-travel-method = { $stays } stays apart from each other, { $days } days with payments made there.

# What speaks against it: how often it was otherwise, and what else would look the same.
inference-and = { $one }. { $other }
inference-home-elsewhere =
    { $n ->
        [one] Of { $days } evenings with a known place 1 ended elsewhere, in { $most }
       *[other] Of { $days } evenings with a known place { $n } ended elsewhere, most often in { $most }
    }
inference-home-always = Of { $days } evenings with a known place none ended elsewhere
inference-home-caveat = The home of a partner or of your parents, where you often stay, would look the same.
inference-work-elsewhere =
    { $n ->
        [one] On 1 of { $days } workdays with a known place at noon you were elsewhere, in { $most }
       *[other] On { $n } of { $days } workdays with a known place at noon you were elsewhere, most often in { $most }
    }
inference-work-always = On none of { $days } workdays with a known place at noon were you elsewhere
inference-work-caveat = A gym, a clinic or a school that you go to on workdays would look the same.
inference-school-caveat = Somebody who works at a school eats there too.
inference-hometown-caveat = A partner’s family, visited every year, would look the same.
inference-travel-against = Work, family or love: the records say that you go there, not why.

# The headline: up to three of these after «You», joined.
clause-home = live in { $red }{ $place }{ $end }
clause-work = work in { $red }{ $place }{ $end }
clause-school = study in { $red }{ $place }{ $end }
clause-hometown = come from { $red }{ $place }{ $end }
clauses-one = You { $a }
clauses-two = You { $a } and { $b }
clauses-three = You { $a }, { $b } and { $c }

# The parts of a life that findings belong to.
area-movement = Movement

# By when somebody is up, and until when awake.
inference-up = You are up by { $red }{ $clock }{ $end }
inference-up-workdays = On workdays you are up by { $red }{ $clock }{ $end }
inference-up-free = On free days you are up by { $red }{ $clock }{ $end }
inference-up-method = On { $n } days the first payment came before noon: half of the times by { $median }, one time in five by { $clock }. Nobody pays before getting up.
inference-up-against = Somebody else with your phone would look the same. On which days you sleep longer, the records do not say.
inference-awake = You are awake until at least { $red }{ $clock }{ $end }
inference-awake-method = On { $n } days the last payment came in the evening: half of the times after { $median }, one time in five after { $clock }. Nobody pays asleep.
inference-awake-against = A payment that runs by itself, unmarked, would look the same. When you fall asleep, the records do not say.
inference-nights = You are often up { $red }at night{ $end }
inference-nights-method = On { $n } nights you paid or were paid between half past midnight and four, { $before } of them before workdays.
inference-nights-against = A shift, a taxi, a baby or bad sleep: the records do not say why.
inference-change-later = Your days begin later since { $red }{ $date }{ $end }
inference-change-earlier = Your days begin earlier since { $red }{ $date }{ $end }
inference-change-method = On sixty workdays before { $date } half of the first payments came by { $before }, on sixty after it by { $after }.
inference-change-against = A new habit, breakfast bought instead of made, would look the same. The records do not say why.

# Hours of work, evenings out, times away.
inference-work-hours = On workdays you are out for work { $red }about { $from } to { $to }{ $end }
inference-work-hours-method = On { $n } workdays a ride in the morning and one in the evening were paid for, mostly at the same times. Most rides are paid for as they end: the first at work, the last near home.
inference-work-hours-against = Who takes a child to school and fetches it would look the same.
inference-till = Your till takes money from about { $red }{ $from } to { $to }{ $end }
inference-till-method = The first and the last customer of { $n } days on which three or more paid. Told to the quarter of an hour.
inference-till-against = Customers who pay in cash are not in these files, and somebody else may stand at the till.
inference-evenings = You are often out { $red }after ten in the evening{ $end }
inference-evenings-weekday = You are often out late, mostly on { $red }{ $weekday }{ $end }
inference-evenings-method = On { $n } evenings you paid in a restaurant, a cinema or the like after ten.
inference-evenings-against = A table paid ahead, or a meal fetched and eaten at home, would look the same.
inference-away = { $n } times you left home for { $red }a week and longer{ $end }
inference-away-method = The longest time was from { $from } to { $to }, mostly in { $city }. In between nothing was paid at home.
inference-away-against = Whether somebody else was at home, the records do not say.

# What somebody keeps.
inference-cat = You keep { $red }a cat{ $end }
inference-dog = You keep { $red }a dog{ $end }
inference-car = You drive { $red }a car{ $end }
inference-kept-method = { $n } payments for its upkeep in { $months } months; half of them come { $every } days or less after the one before.
inference-pet-against = Who feeds strays, or the animal of a friend, would look the same.
inference-car-against = A car that is hired, or somebody else’s that you fill up, would look the same.

# Sensitive topics: what somebody may conclude, never that it is so.
inference-topic = Who sees these rows may conclude that { $claim }
inference-topic-method =
    { $days ->
        [one] { $n } records on 1 day name merchants or goods of this kind.
       *[other] { $n } records on { $days } days name merchants or goods of this kind.
    }
inference-topic-against = They can be for somebody else, a present or an errand. The records do not say whom they are about.
topic-claim-health = you are { $red }under treatment{ $end }
topic-claim-reproduction = there is or may be { $red }a pregnancy{ $end }
topic-claim-mental-health = you seek { $red }help for your mind{ $end }
topic-claim-belief = you { $red }practise a religion{ $end }
topic-claim-politics = you pay dues to { $red }a party or a union{ $end }
topic-claim-sexuality-dating = they know something of { $red }your love life{ $end }
topic-claim-gambling = you { $red }gamble{ $end }
topic-claim-debt = you have { $red }debts{ $end }
topic-claim-legal = you have { $red }a legal matter{ $end }
topic-claim-alcohol-tobacco = you { $red }drink or smoke{ $end }
topic-claim-nightlife = you { $red }go out at night{ $end }
topic-claim-minors = you live with { $red }a child{ $end }
topic-claim-disability = you or somebody near you has { $red }a disability{ $end }

# What reports named that wallets tell: insurance, tax that came back, payments abroad.
inference-insured = You pay for { $red }insurance: { $risks }{ $end }
inference-insured-some = You pay for { $red }insurance{ $end }
inference-insured-method =
    { $n ->
        [one] { $n } payment names an insurer or a policy.
       *[other] { $n } payments name an insurer or a policy.
    }
inference-insured-against = A policy can be for a parent or a child. The rows say who is paid, not who is insured.
inference-tax-income = You got { $red }income tax{ $end } back
inference-tax-travel = You got tax back on { $red }shopping abroad{ $end }
inference-tax-method =
    { $n ->
        [one] { $n } payment that came in calls itself a tax refund.
       *[other] { $n } payments that came in call themselves tax refunds.
    }
inference-tax-against = Somebody else’s refund can have been sent to you.
inference-abroad = You paid abroad: { $red }{ $countries }{ $end }
inference-abroad-method =
    { $n ->
        [one] { $n } record names a place there.
       *[other] { $n } records on { $days ->
            [one] { $days } day
           *[other] { $days } days
        } name places there.
    }
inference-abroad-against = A booking made from home, or a shop that only carries the name, would look the same.
inference-report = In 2017 Citizen Lab, in «Cashless Society, Cached Data», named { $what } among what Alipay adds to the trail of purchases: a report of its year, not a measurement of today’s app.
inference-report-named =
    { $n ->
        [one] { $n } of these records is about { $what }.
       *[other] { $n } of these records are about { $what }.
    }

area-rhythm = Rhythm
area-sensitive = Sensitive

# What is paid and received again and again.
inference-recurring = { $every } you pay { $amount } for { $kind } to { $red }{ $name }{ $end }
inference-recurring-ended = { $every }, until { $last }, you paid { $amount } for { $kind } to { $red }{ $name }{ $end }
inference-recurring-method =
    { $n ->
        [one] { $n } payment from { $first } to { $last } keeps this rhythm.
       *[other] { $n } payments from { $first } to { $last } keep this rhythm.
    }
inference-recurring-next = The next one falls due on { $date }.
inference-recurring-rise = On { $date } the price rose from { $from } to { $to }, and the row does not say so.
inference-recurring-against = What the money is for is read from the name alone.
inference-two = { $one } { $other }
inference-salary = { $name } pays you about { $amount } a month, on { $red }{ $day }{ $end }
inference-salary-some-day = You are paid about { $red }{ $amount } a month{ $end }
inference-takings = You are paid by { $red }customers{ $end }
inference-allowance = { $name } sends you about { $amount } { $red }to live on{ $end }
inference-income = You receive { $red }{ $kind }{ $end }
inference-income-method =
    { $n ->
        [one] { $n } payment on { $first }, of { $amount }.
       *[other] { $n } payments from { $first } to { $last }, half of them of { $amount } and more.
    }
inference-income-against = What goes to a bank card is not in these files, and who pays for what is read from names and amounts.
inference-pay-gone =
    { $days ->
        [0] Three quarters of your pay are spent { $red }on pay day{ $end }
        [one] Three quarters of your pay are spent { $red }within { $days } day{ $end }
       *[other] Three quarters of your pay are spent { $red }within { $days } days{ $end }
    }
inference-pay-gone-method = { $kept } of { $periods } times what you paid from pay day on had reached three quarters of that pay by then.
inference-pay-gone-against = What you gave to people and what you bought on credit is in the sum. What you have beside these wallets is not in the files.
inference-pay-credit = From about { $day } until pay day you pay on credit, with { $red }{ $name }{ $end }
inference-pay-credit-method = So it was in { $kept } of { $periods } months from pay day to pay day: { $after } of { $afterall } purchases that could be on credit were on it from that day on, { $before } of { $beforeall } before it.
inference-pay-credit-against = Credit costs nothing until its bill falls due. It may be a habit and no need.

area-spending = Spending

# What somebody is to the reader.
inference-relation = Your { $relation } is { $red }{ $name }{ $end }
inference-relation-method =
    { $n ->
        [one] 1 payment between you: { $sent } to them, { $received } from them. What speaks for it: { $signs }.
       *[other] { $n } payments between you: { $sent } to them, { $received } from them. What speaks for it: { $signs }.
    }
inference-relation-against = What does not fit: { $against }. Nobody wrote the relation down.
inference-relation-caveat = Nobody wrote the relation down. Somebody else with the same habits would look the same.
inference-counted = { $words } ({ $n })

area-people = People
