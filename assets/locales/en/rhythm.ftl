### The rhythm screen: when the person is about.

# The sentence on top: the first of these that the records bear.
rhythm-headline-workdays = On workdays you are up by { $red }{ $up }{ $end }, and awake until at least { $red }{ $awake }{ $end }
rhythm-headline-both = You are up by { $red }{ $up }{ $end }, and awake until at least { $red }{ $awake }{ $end }
rhythm-headline-up = You are up by { $red }{ $up }{ $end }
rhythm-headline-awake = You are awake until at least { $red }{ $awake }{ $end }
rhythm-headline-none = Your payments keep no hours
rhythm-lead =
    { $n ->
        [one] No row says when you sleep. There is a first and a last payment, on 1 day.
       *[other] No row says when you sleep. There is a first and a last payment, on { $n } days.
    }
rhythm-week = A week, hour by hour
rhythm-fewer = fewer
rhythm-more = more payments
rhythm-nights = Your nights
rhythm-dots = Dots: last and first payments of a day
rhythm-days-of-file = Every day
rhythm-away =
    { $n ->
        [one] away from { $city }, 1 day
       *[other] away from { $city }, { $n } days
    }
rhythm-silent =
    { $n ->
        [one] no record, 1 day
       *[other] no record, { $n } days
    }
rhythm-holidays = Holidays elsewhere
rhythm-holiday = { $name } { $year }
rhythm-days =
    { $n ->
        [one] 1 day
       *[other] { $n } days
    }
