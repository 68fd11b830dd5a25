### Two exports of one period compared: on the command line and on the screen.

compare-nothing-common = These two cannot be compared: they have no provider, or not a day, in common
compare-two-people = The two exports name different people
compare-period = { $provider }: both cover { $period }
compare-unchanged =
    { $n ->
        [one] { $n } record is the same in both
       *[other] { $n } records are the same in both
    }
compare-vanished =
    { $n ->
        [0] Nothing vanished
        [one] { $n } record vanished: the first export has it, the second has not
       *[other] { $n } records vanished: the first export has them, the second has not
    }
compare-changed =
    { $n ->
        [0] Nothing changed
        [one] { $n } record changed
       *[other] { $n } records changed
    }
compare-appeared =
    { $n ->
        [0] Nothing appeared
        [one] { $n } record appeared: only the second export has it
       *[other] { $n } records appeared: only the second export has them
    }
compare-outside-before =
    { $n ->
        [one] { $n } record of the first export lies on a day that the second does not cover
       *[other] { $n } records of the first export lie on days that the second does not cover
    }
compare-outside-after =
    { $n ->
        [one] { $n } record of the second export lies on a day that the first does not cover
       *[other] { $n } records of the second export lie on days that the first does not cover
    }
compare-line = (line { $line })

# What of a record differs.
field-time = time
field-amount = amount
field-direction = income or spending
field-status = state
field-counterparty = counterparty
field-counterparty-account = counterparty’s account
field-item = item
field-category = category
field-kind = kind
field-method = paid with
field-fund-state = state of the money
field-merchant-order-id = merchant’s order number
field-note = note
