### The spending screen: where the money goes.

spending-headline = You spend about { $amount } a month
spending-headline-salary = You spend about { $amount } a month, and are paid on { $red }{ $day }{ $end }
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
