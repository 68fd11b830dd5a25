### The first page of a dossier, and the evidence behind a finding.

# Whose it is.
dossier-of = Dossier on { $name }
dossier-of-fictional = Dossier on { $name }, a fictional person
dossier-of-nobody = Dossier from these files
dossier-ink = Ink: what the file says
dossier-red = Red: what follows from it
dossier-certainty = Certainty
dossier-from-ninety = 90 % up
# Where neither home nor work nor hometown follows from the records.
dossier-nothing = What you paid says little about where you live
dossier-lead = No row says so. { $providers } can work it out from what you paid.
dossier-lead-nothing = These are the records that { $providers } gave you. For home, work or hometown they are too few, or they name no place.
dossier-both = { $one } and { $other }

# Under the big numbers.
dossier-days =
    { $n ->
        [one] of 1 day left a record
       *[other] of { $n } days left a record
    }
dossier-places =
    { $n ->
        [one] place in { $cities ->
            [one] 1 city
           *[other] { $cities } cities
        }
       *[other] places in { $cities ->
            [one] 1 city
           *[other] { $cities } cities
        }
    }
dossier-people =
    { $n ->
        [one] person paid, or paying you
       *[other] people paid, or paying you
    }
dossier-merchants =
    { $n ->
        [one] spent with 1 merchant
       *[other] spent with { $n } merchants
    }
dossier-weeks =
    { $n ->
        [one] 1 record, week by week
       *[other] { $n } records, week by week
    }
dossier-above = { $name } above
dossier-below = { $name } below

# A finding.
finding-certainty = certainty { $certainty }
finding-place = { $area }, finding { $n } of { $all }
finding-counted =
    { $n ->
        [one] 1 record
       *[other] { $n } records
    } on { $days ->
        [one] 1 day
       *[other] { $days } days
    }
finding-all =
    { $n ->
        [one] The record
       *[other] All { $n } records
    }
finding-against = What speaks against it
finding-wrong = This is wrong
finding-contested = You said: wrong
finding-undo = Undo
finding-copy = Copy
finding-csv = CSV
finding-save = Save the records of this finding
# The name that the file begins with.
finding-file = payprint-records.csv
finding-saved =
    { $n ->
        [one] { $n } record saved in { $name }
       *[other] { $n } records saved in { $name }
    }
finding-not-saved = The file could not be written
finding-no-dialog = This system has no file dialog. «payprint export --transactions» writes all records.
finding-next = Next finding
finding-previous = Previous finding
finding-records = Records of this finding
# Heads of its table.
finding-when = when
finding-where = where
finding-amount = amount
finding-line = file and line
# Two sentences of the headline.
dossier-two = { $one }. { $other }
dossier-stop = { $one }.
