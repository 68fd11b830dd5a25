### 從記錄推出來的：每句話、怎麼知道的、有什麼不支持它。
### { $red } 和 { $end } 之間是推斷。

inference-home = 你住在{ $red }{ $place }{ $end }
inference-home-former = 你以前住在{ $red }{ $place }{ $end }
inference-work = 你上班的地方在{ $red }{ $place }{ $end }
inference-work-former = 你以前上班的地方在{ $red }{ $place }{ $end }
inference-school = 你上學的地方在{ $red }{ $place }{ $end }
inference-school-former = 你以前上學的地方在{ $red }{ $place }{ $end }
inference-hometown = 你的老家在{ $red }{ $place }{ $end }
inference-travel = 你一次又一次去{ $red }{ $place }{ $end }

# 怎麼知道的，兩行。
inference-home-method = 看你每天從哪裡開始、在哪裡結束，外送送到哪裡，還有住處的帳單。{ $from } 到 { $to } 有 { $n } 筆記錄支持。
inference-work-method = 看你工作日中午和早晚在哪裡，一週又一週。{ $from } 到 { $to } 有 { $n } 筆記錄支持。
inference-school-method = 看校園裡的食堂、小店和校園卡，學期裡有、假期裡沒有。{ $from } 到 { $to } 有 { $n } 筆記錄支持。
inference-hometown-method = 看你春節和長假在哪裡，而平時不住在那裡。{ $from } 到 { $to } 有 { $n } 筆記錄支持。
inference-travel-method = 分開去了 { $stays } 次，有 { $days } 天在當地付過錢。

# 有什麼不支持它：幾次不是這樣，還有什麼看起來也一樣。
inference-and = { $one }。{ $other }
inference-home-elsewhere = 知道地點的 { $days } 個晚上裡，有 { $n } 個結束在別處，最多的是{ $most }
inference-home-always = 知道地點的 { $days } 個晚上，沒有一個結束在別處
inference-home-caveat = 如果你常住在戀人或父母家，看起來也一樣。
inference-work-elsewhere = 知道中午地點的 { $days } 個工作日裡，有 { $n } 天在別處，最多的是{ $most }
inference-work-always = 知道中午地點的 { $days } 個工作日，沒有一天在別處
inference-work-caveat = 工作日常去的健身房、診所或學校，看起來也一樣。
inference-school-caveat = 在學校工作的人也在那裡吃飯。
inference-hometown-caveat = 如果每年去的是戀人的家，看起來也一樣。
inference-travel-against = 是工作、家人還是戀人：記錄只說你去了，沒說為什麼。

# 標題：「你」後面最多接三個。
clause-home = 住在{ $red }{ $place }{ $end }
clause-work = 在{ $red }{ $place }{ $end }上班
clause-school = 在{ $red }{ $place }{ $end }上學
clause-hometown = 老家在{ $red }{ $place }{ $end }
clauses-one = 你{ $a }
clauses-two = 你{ $a }，{ $b }
clauses-three = 你{ $a }，{ $b }，{ $c }

# 發現屬於生活的哪一部分。
area-movement = 行蹤
