### 不願告訴別人的事。

sensitive-headline = 有 { $n } 件事，你不一定願意告訴陌生人
sensitive-headline-none = 這裡沒有什麼需要瞞著陌生人
sensitive-lead = 打開以前都封著，這裡和每次匯出都一樣。找過而沒有的：{ $missing }
sensitive-lead-none = 找過而沒有的：{ $missing }
# 封著的發現：是什麼事，有多少紀錄。
sensitive-sealed = { $topic }，{ $records }
sensitive-open = 打開
sensitive-seal = 重新封上

# 年度帳單會印上的詞。
sensitive-label = { $year } 年，支付寶的年度帳單可能會印上
sensitive-label-why = 為什麼是這個詞
sensitive-label-source = 這些詞和它們的來由取自對 2017 年帳單的報導。支付寶沒有公布過規則。
