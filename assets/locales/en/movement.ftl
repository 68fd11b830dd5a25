### The movement screen: the map, the home city's own map, the rows of stays, and one day.

# Accessible names.
movement-map = Map of stays and trips
movement-inset = Map of { $city }
movement-closer = Closer
movement-farther = Farther
movement-whole = Show all
movement-scrubber = Day shown
movement-play = Play the days
movement-pause = Stop

# Beside a circle. Home and hometown are inferences and stand after the days, in red.
movement-days =
    { $n ->
        [one] 1 day
       *[other] { $n } days
    }

# What a place is to the person, beside its circle: inferences, in red. The former ones held before others.
movement-part-home = home
movement-part-work = works here
movement-part-school = studies here
movement-part-hometown = hometown
movement-part-former-home = lived here
movement-part-former-work = worked here
movement-part-former-school = studied here
# The same on the home city's own map.
movement-stop-home = sleeps here
movement-stop-work = works here
movement-stop-school = studies here
movement-stop-hometown = hometown
movement-stop-former-home = slept here
movement-stop-former-work = worked here
movement-stop-former-school = studied here
# An inference with how sure it is, and the first and last day that speak for it.
movement-claim = { $part }, certainty { $certainty }, { $period }
# The same in one line, with its place; months instead of days.
movement-told = { $part }: { $place }, certainty { $certainty }, { $period }
# A city where no payment was made: a ticket alone names it.
movement-ticket-only = ticket only

# What a mark says: a place with its days, more of it, and trips between two places.
movement-circle = { $place }, { $days }
movement-with = { $what }, { $more }
movement-arc =
    { $n ->
        [one] 1 trip between { $from } and { $to }
       *[other] { $n } trips between { $from } and { $to }
    }

# Above the home city's map.
movement-rides-in =
    { $n ->
        [one] 1 ride in { $city }
       *[other] { $n } rides in { $city }
    }
movement-days-in =
    { $n ->
        [one] 1 day in { $city }
       *[other] { $n } days in { $city }
    }

# The sentence on top: the first of these that the records bear.
movement-headline-hometown = For the Spring Festival you go to { $red }{ $city }{ $end }
movement-headline-work = You live in { $red }{ $city }{ $end } and work in { $red }{ $other }{ $end }
movement-headline-study = You live in { $red }{ $city }{ $end } and study in { $red }{ $other }{ $end }
movement-headline-home = You live in { $red }{ $city }{ $end }
movement-headline-city = Your payments put you in { $red }{ $city }{ $end }
movement-headline-cities = Your payments put you in { $red }{ $n } cities{ $end }
movement-headline-none = Nothing in these files says where you were
# Below that sentence, where there is nothing to show on the map.
movement-none-why = A place is shown where a shop, a station or a ride is named in a payment. Payments over the network name none

# Above the rows: which day is shown, and the sums. A city is counted once however often it was visited.
movement-day-of = day { $n } of { $all }
movement-trips =
    { $n ->
        [one] 1 trip
       *[other] { $n } trips
    }
movement-cities =
    { $n ->
        [one] 1 city
       *[other] { $n } cities
    }
movement-summary = { $trips } to { $cities }, { $days } away
movement-summary-short = { $trips }, { $cities }

# A row, a stay in it, and the year on the axis.
movement-row =
    { $n ->
        [one] { $city }: { $days } in 1 stretch
       *[other] { $city }: { $days } in { $n } stretches
    }
movement-stay = { $city }, { $period }
movement-year = { $year }

# The day's headline. Payments that have no time give no hours.
movement-day-none = No records on this day
movement-day-silent =
    { $n ->
        [one] 1 record, and it does not say where you were
       *[other] { $n } records, and none says where you were
    }
# Payments that say where, but nothing of how long.
movement-day-some =
    { $n ->
        [one] 1 payment says where you were
       *[other] { $n } payments say where you were
    }
movement-day-hours =
    { $n ->
        [one] 1 payment gives away { $red }{ $hours }{ $end } of this day
       *[other] { $n } payments give away { $red }{ $hours }{ $end } of this day
    }
movement-hours =
    { $n ->
        [one] 1 hour
       *[other] { $n } hours
    }
movement-bar = Bar: where you were
movement-records =
    { $n ->
        [one] 1 record
       *[other] { $n } records
    }
# A stretch of the day, and one on a ride.
movement-span = { $place }, { $hours }, { $records }
movement-underway = on the way
# All records behind all that is shown.
movement-whole-evidence = all that say where you were
