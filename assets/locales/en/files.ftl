### Files on their way in, and the screen that says what each file is and whether it adds up.

# On a card, while a file is being read or waits for its password.
files-reading = Reading
files-computing = Adding it up
files-stop = Stop
files-locked = Needs its password, usually six digits
files-wrong-password = That password does not open it
files-password = Password
# Accessible name of the field.
files-password-of = Password of { $file }
files-unlock = Unlock
files-leave-locked =
    { $n ->
        [one] Go on without it
       *[other] Go on without them
    }
files-choose-others = Choose other files

# Above everything, where the files are an invented person's.
files-fictional = Files of { $name }, a fictional person

# Above everything, where the files are of several people.
files-people =
    { $n ->
        [2] These files belong to two people: { $names }
       *[other] These files belong to { $n } people: { $names }
    }
files-made-for =
    This page is made for { $name }. { $others ->
        [one] The other person’s files are set aside and count nowhere.
       *[other] The other people’s files are set aside and count nowhere.
    }
files-nameless =
    { $n ->
        [one] One file names nobody and stays with it: a nickname proves nothing.
       *[other] { $n } files name nobody and stay with it: a nickname proves nothing.
    }
files-own-data = Is this your own data?
files-own-data-why = Read only what is yours, or what its owner is showing you.
files-choose-holder = Show the files of
# Between names, and between line numbers.
files-name-comma = { ", " }
# In place of the verdict of another person’s file, and the word under it.
files-set-aside = set aside
files-set-aside-why = another person’s
# Under the verdict of a file that may be anybody’s.
files-names-nobody = names nobody

# The sentence on top. What stands between $red and $end is printed in red: it follows from the files.
files-all-add-up =
    { $n ->
        [one] The file adds up
        [2] Both files add up
       *[other] All { $n } files add up
    }
files-some-differ =
    { $n ->
        [one] One file { $red }does not add up{ $end }
       *[other] { $n } files { $red }do not add up{ $end }
    }
files-some-silent =
    { $n ->
        [one] One file adds up
       *[other] { $n } files add up
    }, { $silent ->
        [one] one declares nothing
       *[other] { $silent } declare nothing
    }
files-none-declares =
    { $n ->
        [one] The file declares nothing to compare with
       *[other] The files declare nothing to compare with
    }
files-lines-lost =
    { $n ->
        [one] One line { $red }could not be read{ $end }
       *[other] { $n } lines { $red }could not be read{ $end }
    }
# The seal under it: 7,412 of 7,412 rows · sums equal to the fen
files-rows = { $counted } of { $declared } rows
files-rows-read = { $counted } rows read
files-sums-equal = sums equal to the fen
files-sums-explained = sums equal by the provider’s own rules
files-sums-differ = sums differ
files-overlap =
    { $n ->
        [one] { $n } row stands in more than one file and counts once
       *[other] { $n } rows stand in more than one file and count once
    }
files-updates =
    { $n ->
        [one] { $n } row is told anew by a later file
       *[other] { $n } rows are told anew by a later file
    }
# What was paid in a currency of its own, kept apart.
files-other-currency = and { $money } spent in { $currency }, kept apart
currency-hkd = Hong Kong dollars

# The table.
files-table = Does each file add up?
files-file = file
files-rows-declared = rows it declares
files-rows-counted = rows we count
files-spent-declared = spending it declares
files-spent-counted = spending we add up
files-adds-up = adds up
files-not-declared = declares nothing
files-adds-up-by-rule = adds up, see why
files-rows-missing =
    { $n ->
        [one] { $n } row, { $money } missing
       *[other] { $n } rows, { $money } missing
    }
files-rows-extra =
    { $n ->
        [one] { $n } row more than declared
       *[other] { $n } rows more than declared
    }
files-sums-off = sums differ by { $money }

# The line under a file’s name.
files-in = in { $container }
files-sheet = sheet { $sheet }
files-exported = exported { $time }
files-filter = only { $filter }
files-unknown-holder = holder not named

# What opens under a file.
files-buckets = What it declares, and what we count
files-incoming = income
files-outgoing = spending
files-neutral = neither
files-pending-in = income to come
files-pending-out = spending to come
files-tally =
    { $n ->
        [one] { $n } row, { $money }
       *[other] { $n } rows, { $money }
    }
files-declares = it declares
files-counts = we count
files-lines = Every line accounted for
files-line-records = records
files-line-preamble = above the table
files-line-footer = below the table
files-line-blank = empty
files-line-continuation = second lines of a record
files-line-problems = not readable
files-line-total = lines in the file
files-problems = Lines that could not be read
files-problem = line { $line }: { $what }
files-problems-more =
    { $n ->
        [one] and { $n } more
       *[other] and { $n } more
    }

# Where a file is not quite as its layout is known. The first stands under the verdict.
files-layout-changed = layout has changed
files-layout = Not quite the layout we know
files-unknown-columns =
    { $n ->
        [one] One column is new to us: { $names }
       *[other] { $n } columns are new to us: { $names }
    }
files-unknown-lines =
    { $n ->
        [one] One line around the table is new to us: line { $lines }
       *[other] { $n } lines around the table are new to us: lines { $lines }
    }
files-note = A note about it, without values
files-note-why = It holds only how the file is built: no names, no sums, no times. It is safe to publish, and helps Payprint learn this layout.
files-note-copy = Copy a note without values
files-new-words = Words we had not met, kept as they are
files-new-word = { $column }: «{ $word }»
files-notes = To be told
files-checksum = SHA-256 { $sum }
files-copy-line = Copy the line

# The balance that stands in each row of a ledger. The last stands under the verdict.
files-balances = Its balances
files-balances-follow =
    { $all ->
        [one] The balance follows from the one before
       *[other] Each of { $all } balances follows from the one before
    }
files-balances-break =
    { $n ->
        [one] One of { $all } balances does not follow from the one before: line { $lines }
       *[other] { $n } of { $all } balances do not follow from the one before: lines { $lines }
    }
files-balances-off = balances do not follow

# Files that were not read.
files-rejected =
    { $n ->
        [one] One file was not read
       *[other] { $n } files were not read
    }
# Under a file that was not read: unfolds the steps to the right export, and folds them again.
files-show-how = Show me how
files-hide-how = Hide the steps
