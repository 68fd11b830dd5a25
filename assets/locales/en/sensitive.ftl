### The screen of what one would rather not tell.

sensitive-headline =
    { $n ->
        [one] One thing you might not tell a stranger
       *[other] { $n } things you might not tell a stranger
    }
sensitive-headline-none = Nothing here that you would hide from a stranger
sensitive-lead = Sealed until you open them, here and in every export. Looked for and not found: { $missing }
sensitive-lead-none = Looked for and not found: { $missing }
# A sealed finding: its topic and how much there is.
sensitive-sealed = { $topic }, { $records }
sensitive-open = Open
sensitive-seal = seal again

# The word that an annual report would print.
sensitive-label = For { $year }, Alipay’s annual report might print
sensitive-label-why = Why this word
sensitive-label-source = The words and what they follow from are taken from press reports on the report of 2017. Alipay has not published the rule.
