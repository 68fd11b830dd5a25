### The people screen: who is around the person.

people-headline =
    { $n ->
        [one] 1 person pays you or is paid
       *[other] { $n } people pay you or are paid
    }
people-headline-partner =
    { $n ->
        [one] 1 person pays you or is paid: { $red }your partner{ $end }, { $name }
       *[other] { $n } people pay you or are paid. One of them is { $red }your partner{ $end }: { $name }
    }
people-headline-none = These files name no person
people-lead =
    { $n ->
        [one] 1 payment between people. Roles in red are worked out from amounts, dates and words; nobody wrote them down.
       *[other] { $n } payments between people. Roles in red are worked out from amounts, dates and words; nobody wrote them down.
    }
people-around = Who is around you
people-closer = closer: more often
people-flows = Who pays whom
people-you-pay = you pay
people-they-pay = they pay
people-times = times
people-more =
    { $n ->
        [one] 1 more person
       *[other] { $n } more people
    }
people-digits = Telling amounts
people-telling = all with { $name }
people-packets = Red packets
people-packets-sent = sent, { $amount }
people-packets-received = received, { $amount }
