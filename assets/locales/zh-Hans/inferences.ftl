### 从记录推出来的：每句话、怎么知道的、有什么不支持它。
### { $red } 和 { $end } 之间是推断。

inference-home = 你住在{ $red }{ $place }{ $end }
inference-home-former = 你以前住在{ $red }{ $place }{ $end }
inference-work = 你上班的地方在{ $red }{ $place }{ $end }
inference-work-former = 你以前上班的地方在{ $red }{ $place }{ $end }
inference-school = 你上学的地方在{ $red }{ $place }{ $end }
inference-school-former = 你以前上学的地方在{ $red }{ $place }{ $end }
inference-hometown = 你的老家在{ $red }{ $place }{ $end }
inference-travel = 你一次又一次去{ $red }{ $place }{ $end }

# 怎么知道的，两行。
inference-home-method = 看你每天从哪里开始、在哪里结束，外卖送到哪里，还有住处的账单。{ $from } 到 { $to } 有 { $n } 条记录支持。
inference-work-method = 看你工作日中午和早晚在哪里，一周又一周。{ $from } 到 { $to } 有 { $n } 条记录支持。
inference-school-method = 看校园里的食堂、小店和校园卡，学期里有、假期里没有。{ $from } 到 { $to } 有 { $n } 条记录支持。
inference-hometown-method = 看你春节和长假在哪里，而平时不住在那里。{ $from } 到 { $to } 有 { $n } 条记录支持。
inference-travel-method = 分开去了 { $stays } 次，有 { $days } 天在当地付过钱。

# 有什么不支持它：几次不是这样，还有什么看起来也一样。
inference-and = { $one }。{ $other }
inference-home-elsewhere = 知道地点的 { $days } 个晚上里，有 { $n } 个结束在别处，最多的是{ $most }
inference-home-always = 知道地点的 { $days } 个晚上，没有一个结束在别处
inference-home-caveat = 如果你常住在恋人或父母家，看起来也一样。
inference-work-elsewhere = 知道中午地点的 { $days } 个工作日里，有 { $n } 天在别处，最多的是{ $most }
inference-work-always = 知道中午地点的 { $days } 个工作日，没有一天在别处
inference-work-caveat = 工作日常去的健身房、诊所或学校，看起来也一样。
inference-school-caveat = 在学校工作的人也在那里吃饭。
inference-hometown-caveat = 如果每年去的是恋人的家，看起来也一样。
inference-travel-against = 是工作、家人还是恋人：记录只说你去了，没说为什么。

# 标题：「你」后面最多接三个。
clause-home = 住在{ $red }{ $place }{ $end }
clause-work = 在{ $red }{ $place }{ $end }上班
clause-school = 在{ $red }{ $place }{ $end }上学
clause-hometown = 老家在{ $red }{ $place }{ $end }
clauses-one = 你{ $a }
clauses-two = 你{ $a }，{ $b }
clauses-three = 你{ $a }，{ $b }，{ $c }

# 发现属于生活的哪一部分。
area-movement = 行踪
