### 档案的第一页，和每个发现背后的记录。

# 谁的。
dossier-of = { $name }的档案
dossier-of-fictional = { $name }的档案（虚构人物）
dossier-of-nobody = 由这些文件拼出的档案
dossier-ink = 墨色：文件里写着的
dossier-red = 朱色：由此推出来的
dossier-certainty = 把握
dossier-from-ninety = 90 % 以上
# 从记录里推不出住处、上班的地方或老家。
dossier-nothing = 从你付的钱，还看不出你住在哪里
dossier-lead = 没有哪一行写着这些。{ $providers }从你付的钱里就能算出来。
dossier-lead-nothing = { $providers }有这些记录。要看出住处、上班的地方或老家，它们还太少，或者没有写地点。
dossier-both = { $one }和{ $other }

# 大数字下面的话。
dossier-days = 天留下了记录，共 { $n } 天
dossier-places =
    { $n ->
       *[other] 个地点，{ $cities } 座城市
    }
dossier-people =
    { $n ->
       *[other] 个人给你或收你的钱
    }
dossier-merchants = 花在 { $n } 个商户
dossier-weeks = { $n } 条记录，按周
dossier-above = { $name }在上
dossier-below = { $name }在下

# 一个发现。
finding-certainty = 把握 { $certainty }
finding-place = { $area }，第 { $n } 个发现，共 { $all } 个
finding-counted = { $days } 天里的 { $n } 条记录
finding-all = 全部 { $n } 条记录
finding-against = 有什么不支持它
finding-wrong = 这不对
finding-contested = 你说：不对
finding-undo = 撤销
finding-copy = 复制
finding-csv = CSV
finding-save = 保存这个发现的记录
# 文件原来的名字。
finding-file = payprint-records.csv
finding-saved = { $n } 条记录已存到 { $name }
finding-not-saved = 文件写不进去
finding-no-dialog = 这个系统没有文件对话框。“payprint export --transactions”可以写出全部记录。
finding-next = 下一个发现
finding-previous = 上一个发现
finding-records = 这个发现的记录
# 表头。
finding-when = 时间
finding-where = 商户
finding-amount = 金额
finding-line = 文件和行
# 标题的两句话。
dossier-two = { $one }。{ $other }
dossier-stop = { $one }。
