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
movement-home = home
movement-hometown = hometown

# Beside a circle of the home city's map, with the days that say so.
movement-sleeps =
    { $n ->
        [one] sleeps here, 1 day
       *[other] sleeps here, { $n } days
    }
movement-works =
    { $n ->
        [one] works here, 1 day
       *[other] works here, { $n } days
    }
movement-studies =
    { $n ->
        [one] studies here, 1 day
       *[other] studies here, { $n } days
    }

# What a mark says: a place, and trips between two.
movement-circle =
    { $n ->
        [one] { $place }, 1 day
       *[other] { $place }, { $n } days
    }
movement-arc =
    { $n ->
        [one] 1 trip between { $from } and { $to }
       *[other] { $n } trips between { $from } and { $to }
    }

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

# A row, a stay in it, and the year on the axis.
movement-row =
    { $n ->
        [one] { $city }: { $days } in 1 stay
       *[other] { $city }: { $days } in { $n } stays
    }
movement-stay = { $city }, { $period }
movement-year = { $year }

# The day's headline. Payments that have no time give no hours.
movement-day-none = No records on this day
movement-day-silent =
    { $n ->
        [one] 1 payment, and it does not say where you were
       *[other] { $n } payments, and none says where you were
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
