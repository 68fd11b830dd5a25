### The spending screen: where the money goes.

spending-headline = You spend about { $amount } a month
spending-headline-salary = You spend about { $amount } a month, and are paid on { $red }{ $day }{ $end }
spending-headline-gone =
    { $days ->
        [0] You spend about { $amount } a month. You are paid on { $red }{ $day }{ $end }, and three quarters of it are spent { $red }the same day{ $end }.
        [one] You spend about { $amount } a month. You are paid on { $red }{ $day }{ $end }, and three quarters of it are spent { $red }within { $days } day{ $end }.
       *[other] You spend about { $amount } a month. You are paid on { $red }{ $day }{ $end }, and three quarters of it are spent { $red }within { $days } days{ $end }.
    }
spending-headline-credit = You spend about { $amount } a month, are paid on { $red }{ $day }{ $end } and pay on credit from about { $red }{ $from }{ $end }
spending-headline-none = Nothing was spent in these files
spending-lead = { $spent } in all, { $given } of it given to people. Not counted: { $refunded } refunded, { $moved } moved between your own accounts.
spending-months = Month by month
spending-dearest = { $amount } in { $month }
spending-rent = rent
spending-categories = What for
# All smaller categories together.
spending-rest = The rest
spending-whom = Where, and how often
spending-merchants =
    { $n ->
        [one] 1 merchant
       *[other] { $n } merchants
    }
# Payments whose row names nobody.
spending-nameless = without a name
spending-again = Again and again
spending-again-none = Nothing comes round on its day
spending-given-up = { $kind }, given up
spending-with = Paid with
# The chart of the days after pay day: what its bars are; $name is a credit line, 花呗.
spending-pay = From pay day to pay day
spending-allowance = From allowance to allowance
spending-pay-own = from your own money and cards
spending-pay-line = on { $name }
spending-pay-hollow = hollow: on a credit line
spending-pay-average = average, without what recurs
# Under what is paid with; the name of the credit line follows.
spending-bridge = In { $kept } of { $periods } months, from about { $day } until pay day, you pay on credit with
spending-channels = Online and in person
spending-online = Online
spending-offline = In person
spending-person = To people
spending-unknown = Not told
# { $years } is a list of «21 % in 2025».
spending-online-years = Online, of what was paid online or in person: { $years }
spending-online-year = { $share } in { $year }
# The middle amount of a kind of payment in a year, the first one and the last.
spending-prices = What you usually pay
spending-prices-middle = the middle of a year
spending-price-online = { $category }, online
spending-price-offline = { $category }, in person
spending-price-dearer = { $from } to { $to }: up { $percent }
spending-price-cheaper = { $from } to { $to }: down { $percent }
spending-price-same = { $from } to { $to }: much the same
spending-once = Far above the usual
spending-once-usual = usually up to { $amount }
spending-shared = For others, by others
spending-cards-given = Family cards you pay
spending-cards-used = On a family card, paid for you
spending-on-behalf = Bills you paid for others
spending-collected-sent = Shared bills, your part
spending-collected-received = Shared bills, paid to you
