### `payprint audit`: the dossier as text in a terminal. Indents and rules are drawn by the program.

audit-documents = What was read
audit-rejected = What was not read
audit-together = Together
audit-none = Nothing was read
audit-lines =
    { $total ->
        [one] { $total } line
       *[other] { $total } lines
    }, of which { $records } records, { $problems } not readable
audit-records =
    { $n ->
        [one] { $n } transaction
       *[other] { $n } transactions
    } on { $days ->
        [one] { $days } day
       *[other] { $days } days
    }
audit-spent = spent
audit-purchases = of that, things bought and fees
audit-given = of that, given to people
audit-refunded = came back
audit-received = received
audit-own-transfers = moved between your own pockets
audit-repayments = credit paid back
audit-fees = fees
audit-unlinked = came back, for what is not visible
audit-hidden = hidden
