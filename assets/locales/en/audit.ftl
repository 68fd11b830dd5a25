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
audit-holders = These files are of several people. This is about { $one }; set aside: { $others }. --holder picks another
audit-own-data = Is this your own data? Read only what is yours, or what its owner shows you
audit-set-aside = Set aside: another person’s
audit-unknown-columns = Columns we had not met: { $columns }. Nothing else of the file is harmed by it
audit-unknown-lines =
    { $n ->
        [one] A line around the table that we had not met: { $lines }
       *[other] Lines around the table that we had not met: { $lines }
    }
audit-balances-hold =
    { $n ->
        [one] The balance of the second row follows from the first
       *[other] Each of { $n } balances follows from the one before
    }
audit-other-currency =
    { $n ->
        [one] { $n } transaction in { $currency }, kept apart
       *[other] { $n } transactions in { $currency }, kept apart
    }
audit-categories = Spent on
audit-payments =
    { $n ->
        [one] { $n } payment
       *[other] { $n } payments
    }
audit-follows = What follows from the records
audit-weight = certainty { $certainty }, { $rung } · { $records }
audit-against = Against it: { $against }
audit-moved =
    { $cities ->
        [one] { $cities } city
       *[other] { $cities } cities
    } on { $days ->
        [one] { $days } day
       *[other] { $days } days
    }, { $trips ->
        [one] { $trips } trip
       *[other] { $trips } trips
    } between cities
# A sensitive topic that nobody opened.
audit-sealed = Sealed: { $topic } · { $records }. Opened by --open-sensitive
