### 不愿告诉别人的事。

sensitive-headline = 有 { $n } 件事，你不一定愿意告诉陌生人
sensitive-headline-none = 这里没有什么需要瞒着陌生人
sensitive-lead = 打开以前都封着，这里和每次导出都一样。找过而没有的：{ $missing }
sensitive-lead-none = 找过而没有的：{ $missing }
# 封着的发现：是什么事，有多少记录。
sensitive-sealed = { $topic }，{ $records }
sensitive-open = 打开
sensitive-seal = 重新封上

# 年度账单会印上的词。
sensitive-label = { $year } 年，支付宝的年度账单可能会印上
sensitive-label-why = 为什么是这个词
sensitive-label-source = 这些词和它们的来由取自对 2017 年账单的报道。支付宝没有公布过规则。
