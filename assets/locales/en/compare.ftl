### Two exports of one period, side by side: what vanished, what changed, what appeared.

# The way here from Files, and back.
compare-open = Compare two exports
compare-back = Files

# The sentence on top, of parts joined by the comma. What stands between $red and $end is printed in red.
compare-vanished =
    { $red }{ $n ->
        [one] { $n } record
       *[other] { $n } records
    } vanished{ $end }
compare-none-vanished = Nothing vanished
compare-changed = { $n } changed
compare-appeared = { $n } appeared
compare-same =
    { $n ->
        [one] { $n } is the same
       *[other] { $n } are the same
    }
compare-comma = { ", " }
# In its place while a large comparison is being made.
compare-working = Comparing row by row

# Under it.
compare-period = Both cover { $days }
compare-outside-earlier =
    { $n ->
        [one] One row of the earlier export lies outside these days and was not compared
       *[other] { $n } rows of the earlier export lie outside these days and were not compared
    }
compare-outside-later =
    { $n ->
        [one] One row of the later export lies outside these days and was not compared
       *[other] { $n } rows of the later export lie outside these days and were not compared
    }

# The two menus, and the button that turns them round.
compare-earlier = Earlier export
compare-later = Later export
compare-swap = Swap

# The table: its accessible name, two heads, the titles of its parts.
compare-table = What differs
compare-column-change = what changed
compare-column-line = line
compare-section-vanished =
    { $n ->
        [one] Vanished: { $n } record stands in the earlier export only
       *[other] Vanished: { $n } records stand in the earlier export only
    }
compare-section-changed =
    { $n ->
        [one] Changed: { $n } record stands in both, and differs
       *[other] Changed: { $n } records stand in both, and differ
    }
compare-section-appeared =
    { $n ->
        [one] Appeared: { $n } record stands in the later export only
       *[other] Appeared: { $n } records stand in the later export only
    }
compare-nothing = Not one row differs
compare-change = { $field }: { $before } → { $after }

# The columns that may differ, as they are named in a change.
field-time = time
field-amount = amount
field-direction = in or out
field-status = status
field-counterparty = with whom
field-counterparty-account = their account
field-item = item
field-category = category
field-kind = type
field-method = paid with
field-fund-state = state of funds
field-merchant-order-id = merchant’s number
field-note = note
