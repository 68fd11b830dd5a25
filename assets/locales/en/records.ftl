### The records screen: the table of all rows, the questions above it, and the panel of one record.

# The headline counts. While a search is still running, only the whole is known.
records-all =
    { $all ->
        [one] { $all } record
       *[other] { $all } records
    }
records-some = { $shown } of { $all } records
records-searching = Looking through { $all } records
records-none = No record fits

# Accessible names.
records-table = Records
records-scroll = Place in the table
records-previous = Record above
records-next = Record below

# Shown in the empty field, and its accessible name.
records-search = Search name, place, number
records-any-provider = All providers
records-any-direction = In and out
records-any-effect = All meanings
records-any-category = All categories
records-any-document = All files
records-clear = Show all
# Above the table, where it has the records behind a mark of another screen only.
records-back = Back

# What the provider printed: money in, out, or neither.
records-direction-in = In
records-direction-out = Out
records-direction-neutral = Neither

# Heads of the columns.
records-column-time = when
records-column-counterparty = with whom
records-column-item = what
records-column-where = where
records-column-category = category
records-column-amount = amount
records-column-effect = meaning
records-column-method = paid with
records-column-status = status
records-column-source = file and line

# What a row means to the person; lower case, as a word in a row.
effect-purchase = purchase
effect-gift-out = given
effect-gift-in = received
effect-paid-by-other = paid by other
effect-income = income
effect-own-transfer = own transfer
effect-repayment = repayment
effect-fee = fee
effect-refund = refund
effect-never-paid = never paid

# Labels in the panel: the providers' columns.
records-field-time = Time
records-to-the-minute = (no seconds in the file)
records-to-the-day = (no time in the file)
records-field-effect = Meaning
records-field-direction = In or out
records-field-item = What
records-field-kind = Type
records-field-category = Their category
records-field-account = Their account
records-field-method = Paid with
records-field-status = Status
records-field-fund-state = State of funds
records-field-origin = Where it began
records-field-fee = Fee in it
records-field-declared-refund = Refunded, it says
records-field-refunded = Came back
records-field-order = Order number
records-field-merchant-order = Merchant’s number
records-field-note = Note

# What was read out of the texts: where, why, what for, how. The label of the place says what it is to the person.
records-where-visit = Where
records-where-transit = On the way
records-where-residence = Where you live
records-where-delivery = Brought
records-where-origin = Sent from
records-where-head-office = Office in
records-where-name = Only named
records-where-none = Only named
records-place-in = { $name }, { $area }
records-journey = { $from } → { $to }
records-field-why = Why
records-field-no-place = No place
records-why = { $why } · { $certainty }
records-field-spent-on = Category
records-spent-on = { $category }: { $why }
records-field-channel = Paid

# The line in the file, word for word.
records-raw = The line in the file
records-place = { $file }, line { $line }
records-copy = Copy the line
records-copied = Copied
records-also-in = Also in
# The same payment stands in a later export, and is counted there.
records-counts-there = Counted in another file
records-refund-of = Gives back
records-refunded-by = Came back as
