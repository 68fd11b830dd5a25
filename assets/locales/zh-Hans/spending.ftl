### 花销：钱去了哪里。

spending-headline = 你每月大约花 { $amount }
spending-headline-salary = 你每月大约花 { $amount }，{ $red }{ $day }{ $end }发工资
spending-headline-none = 这些文件里没有花销
spending-lead = 一共 { $spent }，其中给人的 { $given }。不算在内：退回的 { $refunded }，自己账户之间的 { $moved }。
spending-months = 每个月
spending-dearest = { $month } { $amount }
spending-rent = 房租
spending-categories = 花在哪里
# 所有更小的类别加在一起。
spending-rest = 其余
spending-whom = 在哪里，多少次
spending-merchants = { $n } 个商户
# 没有写名字的付款。
spending-nameless = 没有名字
spending-again = 一次又一次
spending-again-none = 没有按日子来的付款
spending-given-up = { $kind }，已停
spending-with = 用什么付
