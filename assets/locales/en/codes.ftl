### The words of codes: why a file was not read, why a line is no record, what else there is to tell.
### The id is the area and the code. A rejection may say more for one of its details: rejected-CODE-DETAIL.

# A file that was not read: what is the matter.
rejected-password-required = Locked, and no password was given
rejected-wrong-password = Locked, and none of the passwords given opens it
rejected-unrecognised = Not a format we know. Nothing was read
rejected-unrecognised-binary = Neither a table nor a zip. Nothing was read
rejected-unrecognised-columns-missing = Nearly a bill, but it lacks the columns { $rest }. Nothing was read
rejected-wrong-kind = Not a bill. Nothing was read
rejected-wrong-kind-picture = A picture. Bills come as zip, csv or xlsx
rejected-wrong-kind-database = A database of an app. Payprint reads only what the app exports, and decrypts nothing
rejected-wrong-kind-video = A video. Bills come as zip, csv or xlsx
rejected-wrong-kind-program = A program. It was neither read nor started
rejected-wrong-kind-document = A letter or slides. Bills come as zip, csv or xlsx
rejected-wrong-kind-alipay-business = A merchant’s bill from Alipay’s business side, not a person’s. Nothing was read
rejected-wrong-kind-wechat-merchant = A merchant’s bill from WeChat Pay’s merchant platform, not a person’s. Nothing was read
rejected-wrong-kind-bank-statement = A bank’s statement. Payprint reads wallets, not banks
rejected-wrong-kind-unionpay = A statement of UnionPay’s 云闪付, which Payprint does not read
rejected-wrong-kind-bookkeeping-app = An export of a bookkeeping app: what was noted there, not what the wallet recorded
rejected-wrong-kind-order-list = A shop’s list of orders, which a later version will read
rejected-wrong-kind-chat = Chat messages. Payprint reads no conversations, and read none here
rejected-wrong-kind-own-output = Payprint’s own answer about other files
rejected-ambiguous = Two layouts fit this file, so none was trusted
rejected-damaged = Damaged or cut off
rejected-damaged-mojibake = Saved in the wrong encoding: letters were lost, and nobody can bring them back
rejected-too-large = Larger than the program is willing to unpack
rejected-unsupported = A kind of file that cannot be opened here
rejected-unsupported-pdf = A PDF. Its rows cannot be read yet
rejected-unsupported-xls = A workbook from before Excel 5. Its cells cannot be read
rejected-unsupported-html = A web page, even if its name ends in .xls. Its table cannot be read
rejected-unsupported-office-encrypted = A workbook locked with an Office password
rejected-unsupported-rar = A rar archive
rejected-unsupported-7z = A 7z archive
rejected-unsupported-gzip = A gzip archive
rejected-empty = Nothing in it
rejected-unreadable = The system would not let it be read
rejected-cancelled = Stopped before it was read

# And what to do about it.
remedy-password-required = Give its password (in a terminal: --password). Alipay shows it in the app under the request; WeChat Pay sends it in a message of its service account
remedy-wrong-password = Check the six digits: each export has its own password
remedy-unrecognised = Export again for reconciliation (用于个人对账), and drop the file as it came
remedy-wrong-kind = Drop the zip, csv or xlsx that the mail or the message brought
remedy-wrong-kind-picture = A screenshot cannot be read. Ask the wallet for its bill (用于个人对账)
remedy-wrong-kind-database = Ask the wallet for its bill (用于个人对账)
remedy-wrong-kind-alipay-business = Ask for your own bill in Alipay’s app: 开具交易流水证明 → 用于个人对账
remedy-wrong-kind-wechat-merchant = Ask for your own bill in WeChat: 账单 → 下载账单 → 用于个人对账
remedy-wrong-kind-bank-statement = What was paid through a wallet is in the wallet’s bill (用于个人对账)
remedy-wrong-kind-unionpay = What was paid with Alipay or WeChat Pay is in their own bills (用于个人对账)
remedy-wrong-kind-bookkeeping-app = Ask the wallet itself for its bill (用于个人对账)
remedy-wrong-kind-order-list = The payments for these orders are in the wallet’s bill (用于个人对账)
remedy-wrong-kind-chat = Bills come as zip, csv or xlsx: ask the wallet for 用于个人对账
remedy-wrong-kind-own-output = Drop the files it is about
remedy-ambiguous = Please report it, with the header row but without any records
remedy-damaged = Copy or download it again; if it was edited, take the original
remedy-damaged-mojibake = Take the original again; do not open and save it with a spreadsheet before
remedy-too-large = A bill is never that large. Take the export alone, without other files
remedy-unsupported = Export again for reconciliation (用于个人对账): it comes as csv or xlsx
remedy-unsupported-pdf = If it is the version for proof (用于材料证明, 用作证明材料), ask for the one for reconciliation: 用于个人对账
remedy-unsupported-xls = Save it as .xlsx, or export again
remedy-unsupported-html = Open it in a spreadsheet program and save it as .xlsx, or export again
remedy-unsupported-office-encrypted = Open it in Office, remove the password, and save it
remedy-unsupported-rar = Unpack it first, then drop the files
remedy-unsupported-7z = Unpack it first, then drop the files
remedy-unsupported-gzip = Unpack it first, then drop the files
remedy-empty = Export again: a transfer may have failed
remedy-unreadable = Check that it is still there and may be read by you
remedy-cancelled = Drop it again to read it

# A line that should have been a record.
problem-bad-amount = the amount is no number
problem-bad-time = the time is none the calendar has
problem-missing-cell = a cell that every record has is empty
problem-torn-row = cut off or run together

# What else there is to tell about a document.
note-resaved-lossy = Saved again by a spreadsheet, which dropped digits or seconds. The file as it came is better
note-mojibake-undone = Saved once in the wrong encoding. Not a letter was lost, so it is put right here
note-letters-lost = Some letters were lost when it was saved in the wrong encoding. The file as it came is better
note-other-sheets = The workbook has further sheets that are no bills. They were left alone
note-cashbook = This is the cash book (记账本), not the bill: it has neither order numbers nor totals, and entries may have been changed by hand
note-balance-broken = The balance printed in some rows does not follow from the row before: rows are missing or were changed

# Why declaration and count agree although they differ at first sight.
explained-without-closed = The declared sums leave out payments that were closed
explained-without-zero = The declared counts leave out rows of 0.00
explained-by-rule = A rule of the provider explains the difference
explained-without-closed-and-zero = The declared sums leave out closed payments and rows of 0.00
explained-by-direction = The declared sums follow income and spending, not the state of the money

# How sure an inference is.
rung-all-but-certain = all but certain
rung-very-likely = very likely
rung-likely = likely
rung-possible = possible

# Topics that one would rather not tell.
topic-health = Health
topic-reproduction = Pregnancy and family planning
topic-mental-health = Mental health
topic-belief = Belief
topic-politics = Politics and unions
topic-sexuality-dating = Love life
topic-gambling = Gambling
topic-debt = Debt
topic-legal = Legal matters
topic-alcohol-tobacco = Alcohol and tobacco
topic-nightlife = Night life
topic-minors-in-household = Children in the household
topic-disability = Disability

# Public holidays.
festival-new-year = New Year
festival-spring = Spring Festival
festival-tomb-sweeping = Tomb Sweeping
festival-labour = Labour Day
festival-dragon-boat = Dragon Boat
festival-mid-autumn = Mid-Autumn
festival-national = National Day
festival-victory = Victory Day

# Days of the week on axes.
weekday-mon = Mon
weekday-tue = Tue
weekday-wed = Wed
weekday-thu = Thu
weekday-fri = Fri
weekday-sat = Sat
weekday-sun = Sun
weekday-many-mon = Mondays
weekday-many-tue = Tuesdays
weekday-many-wed = Wednesdays
weekday-many-thu = Thursdays
weekday-many-fri = Fridays
weekday-many-sat = Saturdays
weekday-many-sun = Sundays

# What may have changed the hours of a life.
change-cause-work = About then another place of work begins.
change-cause-home = About then another home begins.
change-cause-wage = About then somebody else begins to pay your wages.

# What something paid again and again is for.
recurring-subscription = a subscription
recurring-rent = rent
recurring-loan = a loan
recurring-utility = a bill of the home
recurring-telecom = the phone
recurring-insurance = insurance
recurring-membership = a membership
recurring-transport-pass = a pass
recurring-tuition = tuition
recurring-donation = a donation
recurring-allowance = an allowance
recurring-other = something

# How often.
every-weekly = Every week
every-fortnightly = Every two weeks
every-monthly = Every month
every-two-monthly = Every two months
every-quarterly = Every three months
every-half-yearly = Twice a year
every-yearly = Once a year

# What comes in again and again.
income-salary = a salary
income-side-income = income on the side
income-takings = takings
income-allowance = an allowance
income-scholarship = a scholarship
income-interest = interest
income-reimbursement = money back for expenses
income-other = money

# Why an annual report would print a word, what the word means, and for which goods.
label-looks = Clothes and cosmetics have the largest part of what such words were given for.
label-warm = Things for the house have the largest part of what such words were given for.
label-meaning-looks = “looks are justice”
label-meaning-warm = “warm”
label-goods-looks = clothes and cosmetics
label-goods-warm = things for the house

# What somebody is to the reader.
relation-partner = partner
relation-mother = mother
relation-father = father
relation-parent = parent
relation-child = child
relation-sibling = brother or sister
relation-flatmate = flatmate
relation-family = relative
relation-friend = friend
relation-colleague = colleague
relation-landlord = landlord
relation-employer = employer
relation-household = housemate

# What speaks for a relation.
sign-name = the name
sign-words = words of the messages
sign-love-amount = amounts that sound like love
sign-love-date = days of lovers
sign-new-year = money at the new year
sign-birthday = a present on one day each year
sign-schedule = the same sum each month
sign-family-name = your own family name
sign-household = words of a common household
sign-part-of-bill = parts of the home’s bills
sign-workdays = workdays only
sign-group-collection = shares of a common bill
sign-both-ways = money both ways

# What speaks against it.
against-name = the name says something else
against-other-words = messages of another kind
against-rival = somebody else with signs of love
against-love = amounts or days of love
against-family-name = another family name
against-days-off = payments on days off
against-both-ways = money comes back
against-trade = words of trade
against-schedule = the same sum each month
against-household = words of a common household

# What the digits of an amount say.
digits-love = “I love you”
digits-life = “a whole life”
digits-luck = luck

# Risks one is insured against.
risk-health = illness
risk-life = life
risk-car = a car
risk-accident = accidents
risk-travel = journeys
risk-home = the home

# What reports named.
reported-insurance = insurance
reported-tax-refunds = tax refunds abroad
reported-purchases-abroad = purchases abroad
reported-hospital-bills = hospital bills
reported-student-loans = student loans
