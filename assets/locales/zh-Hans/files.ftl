### 正在读入的文件，以及说明每份文件是什么、对不对得上的界面。

# 卡片上：正在读，或等密码。
files-reading = 正在读
files-computing = 正在核对
files-stop = 停止
files-locked = 需要密码，一般是六位数字
files-wrong-password = 这个密码打不开
files-password = 密码
# 输入框的无障碍名称。
files-password-of = { $file } 的密码
files-unlock = 打开
files-leave-locked =
    { $n ->
        [1] 先不管它
       *[other] 先不管它们
    }
files-choose-others = 选择其他文件

# Above everything, where the files are an invented person's.
files-fictional = 虚构人物{ $name }的文件

# 最上面：文件属于几个人时。
files-people =
    { $n ->
        [2] 这些文件属于两个人：{ $names }
       *[other] 这些文件属于 { $n } 个人：{ $names }
    }
files-made-for =
    这一页只讲{ $name }。{ $others ->
        [1] 另一个人的文件放在一边，不计入任何数字。
       *[other] 其他人的文件放在一边，不计入任何数字。
    }
files-nameless = 有 { $n } 份文件没有写姓名，仍算在内：昵称不能证明什么。
files-own-data = 这是你自己的数据吗？
files-own-data-why = 只读你自己的，或者主人愿意给你看的。
files-choose-holder = 看谁的文件
# 名字之间、行号之间。
files-name-comma = 、
# 别人的文件：代替核对结果的话，和它下面的话。
files-set-aside = 放在一边
files-set-aside-why = 是另一个人的
# 核对结果下面：不知是谁的。
files-names-nobody = 没有写姓名

# 最上面一句。$red 和 $end 之间印成红色：由文件推得。
files-all-add-up =
    { $n ->
        [1] 这份文件对得上
        [2] 两份文件都对得上
       *[other] { $n } 份文件全部对得上
    }
files-some-differ = { $n } 份文件{ $red }对不上{ $end }
files-some-silent = { $n } 份文件对得上，{ $silent } 份没有写总数
files-none-declares =
    { $n ->
        [1] 这份文件没有写总数，无从核对
       *[other] 这些文件没有写总数，无从核对
    }
files-lines-lost = { $n } 行{ $red }读不出来{ $end }
# 下面的印证：7,412 / 7,412 行 · 金额分毫不差
files-rows = 应有 { $declared } 行，读到 { $counted } 行
files-rows-read = 读到 { $counted } 行
files-sums-equal = 金额分毫不差
files-sums-explained = 按对方自己的规则，金额相符
files-sums-differ = 金额不符
files-overlap = { $n } 行在不止一份文件里，只算一次
files-updates = { $n } 行在较晚的文件里有新说法
# 用其他货币付的，单独列出。
files-other-currency = 另有{ $currency }支出 { $money }，单独列出，不折算
currency-hkd = 港元

# 表格。
files-table = 每份文件对得上吗？
files-file = 文件
files-rows-declared = 它说有几行
files-rows-counted = 我们数得
files-spent-declared = 它说支出
files-spent-counted = 我们加得
files-adds-up = 对得上
files-not-declared = 没有写总数
files-adds-up-by-rule = 对得上，看缘由
files-rows-missing = 少 { $n } 行，{ $money }
files-rows-extra = 比它说的多 { $n } 行
files-sums-off = 金额差 { $money }

# 文件名下面一行。
files-in = 在 { $container } 里
files-sheet = 工作表 { $sheet }
files-exported = { $time } 导出
files-filter = 只含 { $filter }
files-unknown-holder = 没有写是谁的

# 文件下面展开的内容。
files-buckets = 它说的，和我们数的
files-incoming = 收入
files-outgoing = 支出
files-neutral = 不计收支
files-pending-in = 待收入
files-pending-out = 待支出
files-tally = { $n } 行，{ $money }
files-declares = 它说
files-counts = 我们数
files-lines = 每一行都有着落
files-line-records = 记录
files-line-preamble = 表格之上
files-line-footer = 表格之下
files-line-blank = 空行
files-line-continuation = 记录的续行
files-line-problems = 读不出来
files-line-total = 文件总行数
files-problems = 读不出来的行
files-problem = 第 { $line } 行：{ $what }
files-problems-more = 还有 { $n } 行

# 文件和已知的格式不完全一样。第一句在核对结果下面。
files-layout-changed = 格式有变化
files-layout = 和我们知道的格式不太一样
files-unknown-columns = 有 { $n } 列没见过：{ $names }
files-unknown-lines = 表格前后有 { $n } 行没见过：第 { $lines } 行
files-note = 一份不含内容的说明
files-note-why = 只写文件是怎么排的：没有名字，没有金额，没有时间。可以放心公开，能帮付迹学会这种格式。
files-note-copy = 复制不含内容的说明
files-new-words = 没见过的词，照原样保留
files-new-word = { $column }：“{ $word }”
files-notes = 还要说明
files-checksum = SHA-256 { $sum }
files-copy-line = 复制这一行

# 账务明细每行写着的余额。最后一句在核对结果下面。
files-balances = 它的余额
files-balances-follow = { $all } 个余额都和上一行接得上
files-balances-break = { $all } 个余额里有 { $n } 个和上一行接不上：第 { $lines } 行
files-balances-off = 余额接不上

# 没有读的文件。
files-rejected = { $n } 个文件没有读
# 没有读的文件下面：展开、收起拿到对的文件的步骤。
files-show-how = 怎么拿到对的文件
files-hide-how = 收起
