### 花銷：錢去了哪裡。

spending-headline = 你每月大約花 { $amount }
spending-headline-salary = 你每月大約花 { $amount }，{ $red }{ $day }{ $end }發工資
spending-headline-none = 這些檔案裡沒有花銷
spending-lead = 一共 { $spent }，其中給人的 { $given }。不算在內：退回的 { $refunded }，自己帳戶之間的 { $moved }。
spending-months = 每個月
spending-dearest = { $month } { $amount }
spending-rent = 房租
spending-categories = 花在哪裡
# 所有更小的類別加在一起。
spending-rest = 其餘
spending-whom = 在哪裡，多少次
spending-merchants = { $n } 個商戶
# 沒有寫名字的付款。
spending-nameless = 沒有名字
spending-again = 一次又一次
spending-again-none = 沒有按日子來的付款
spending-given-up = { $kind }，已停
spending-with = 用什麼付
