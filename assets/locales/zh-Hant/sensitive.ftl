### 不願告訴別人的事。

sensitive-headline = 有 { $n } 件事，你不一定願意告訴陌生人
sensitive-headline-none = 這裡沒有什麼需要瞞著陌生人
sensitive-lead = 打開以前都封著，這裡和每次匯出都一樣。找過而沒有的：{ $missing }
sensitive-lead-none = 找過而沒有的：{ $missing }
# 封著的發現：是什麼事，有多少記錄。
sensitive-sealed = { $topic }，{ $records }
sensitive-open = 打開
sensitive-seal = 重新封上
