### Where records were paid, what for and how: `payprint locate`, the exports, and the panel of a record.
### Names of places are the official Chinese ones in every language.

# Why a place is told, in one line: the rule, the words of the text, the place.
places-why = { $basis }: { $words } → { $place }
places-why-journey = { $basis }: { $words } ({ $place })
places-why-without-place = { $basis }: { $words }
places-why-without-words = { $basis } → { $place }
# The text names a place, but the row is no visit.
places-why-no-visit = { $why }; { $reason }

# The rules; lower case, they begin the line.
basis-branch = name of the branch
basis-address = address in the name
basis-landmark = a place there is one of
basis-institution = institution named after its place
basis-nested = two places, one within the other
basis-item = said in the item
basis-operator = operator of one place
basis-journey = ends of a journey
basis-stop = stop of a line
basis-abroad = place abroad
basis-context = several places fit, the rest of the text decides
basis-same-day = several places fit, one of them where you were that day
basis-usual = several places fit, one of them where you usually are
basis-other-bills = another of your bills names this place with its city or district
basis-open = several places fit, and nothing decides
basis-branches = a branch in a place that several cities have
basis-nowhere = a place that we do not know
basis-dish = a dish or goods called after a place
basis-brand = a brand
basis-bank = a bank
basis-person = a person’s name
basis-company = legal name of a company, which says where its office is
basis-office = an office, a fee or a gift, which can be paid from anywhere
basis-telecom = a phone bill, paid from anywhere
basis-delivery = an order brought to a door
basis-online = an order over the network
basis-inflow = money that came in or back, which says where it came from
basis-top-up = a card that was charged; no ride was taken
basis-lure = a place word that says nothing of where you were
basis-nothing = no place named

# Why a row is no visit, whatever its text names.
no-visit-refund = a refund is no visit
no-visit-gift-out = it was given away, so you need not have been there
no-visit-gift-in = it was given to you, so you need not have been there
no-visit-income = it was paid to you, so you need not have been there
no-visit-own-transfer = moving your own money is no visit
no-visit-repayment = paying credit back is no visit
no-visit-fee = a fee is no visit
no-visit-never-paid = nothing was paid
no-visit-given-back = all of it came back, so you may not have been there

# What money was spent on; lower case, as a word in a row.
category-food = eating out
category-groceries = groceries
category-transport = transport
category-travel = travel
category-housing = housing
category-utilities = utilities
category-telecom = phone, internet
category-shopping = shopping
category-clothing = clothing
category-beauty = beauty
category-electronics = electronics
category-home = household
category-health = health
category-sport = sport
category-education = education
category-entertainment = entertainment
category-children = children
category-pets = pets
category-car = car
category-charity = charity
category-insurance = insurance
category-finance = finance
category-social = people
category-services = services
category-government = government
category-other = other

# Which rule gave the category. $word is the provider’s own, a merchant’s name or a word of the text.
why-category-provider = the file says { $word }
why-category-merchant = known merchant { $word }
why-category-word = the text says { $word }

# How it was paid.
channel-online = over the network
channel-offline = on the spot
channel-person = between people
