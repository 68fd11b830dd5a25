### The first screen.

# Two lines in the largest type; the break is where the sentence breathes.
open-headline =
    What do Alipay and
    WeChat Pay know about you?
open-lead = Load the file they gave you. Payprint reads only files you exported, decrypts nothing of theirs, and shows the line behind every record.

open-drop = Drop your export here
open-drop-kinds = zip, csv or xlsx, several at once, folders too. A password is asked for here and not kept.
open-choose = Choose files
open-choosing = Waiting for the file dialog

# Three invented people. In the sentences $place, $person and $month are red bars: what is hidden.
open-people = See a fictional person instead
open-person-lin = 林晓雨
open-person-lin-about = 27, office worker in Beijing
open-person-lin-sentence = She sleeps near { $place } and loves { $person }
open-person-he = 何建国
open-person-he-about = 52, taxi driver in Chengdu
open-person-he-sentence = On Sundays he is always at { $place }
open-person-chen = 陈一诺
open-person-chen-about = 19, student in Guangzhou
open-person-chen-sentence = He stopped eating lunch in { $month }
# What a screen reader says for a red bar.
open-hidden = (hidden)
# Under the strip of days: 4,812 records, 2 years. $span is one of the two below.
open-person-size =
    { $n ->
        [one] { $n } record, { $span }
       *[other] { $n } records, { $span }
    }
open-span-years =
    { $n ->
        [one] { $n } year
       *[other] { $n } years
    }
open-span-months =
    { $n ->
        [one] { $n } month
       *[other] { $n } months
    }

# The strip at the foot. «sealed»: the system itself refuses the program internet sockets (Linux).
open-promise-sealed = This program cannot reach the internet
open-promise-open = This program never goes online
open-promise-check = Do not take our word for it. Three ways to check:
open-plug = Pull the plug
open-plug-text = Turn Wi-Fi off. Everything still works, because nothing was ever asked of it
open-watch = Watch it
open-watch-text = Any firewall or task manager will show 0 bytes sent, 0 received
open-read = Read it
open-read-sealed = No network library is linked in. The system refuses it internet sockets
open-read-open = No network library is linked in. The full list of its parts is in Cargo.lock
