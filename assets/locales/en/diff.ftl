### Two exports of one period compared, on the command line.

diff-nothing-common = These two cannot be compared: they have no provider, or not a day, in common
diff-two-people = The two exports name different people
diff-period = { $provider }: both cover { $period }
diff-unchanged =
    { $n ->
        [one] { $n } record is the same in both
       *[other] { $n } records are the same in both
    }
diff-vanished =
    { $n ->
        [0] Nothing vanished
        [one] { $n } record vanished: the first export has it, the second has not
       *[other] { $n } records vanished: the first export has them, the second has not
    }
diff-changed =
    { $n ->
        [0] Nothing changed
        [one] { $n } record changed
       *[other] { $n } records changed
    }
diff-appeared =
    { $n ->
        [0] Nothing appeared
        [one] { $n } record appeared: only the second export has it
       *[other] { $n } records appeared: only the second export has them
    }
diff-outside-before =
    { $n ->
        [one] { $n } record of the first export lies on a day that the second does not cover
       *[other] { $n } records of the first export lie on days that the second does not cover
    }
diff-outside-after =
    { $n ->
        [one] { $n } record of the second export lies on a day that the first does not cover
       *[other] { $n } records of the second export lie on days that the first does not cover
    }
diff-line = (line { $line })
