### 作息：人什么时候在活动。

# 标题：记录撑得住的第一句。
rhythm-headline-workdays = 工作日你起床不晚于 { $red }{ $up }{ $end }，至少醒到 { $red }{ $awake }{ $end }
rhythm-headline-both = 你起床不晚于 { $red }{ $up }{ $end }，至少醒到 { $red }{ $awake }{ $end }
rhythm-headline-up = 你起床不晚于 { $red }{ $up }{ $end }
rhythm-headline-awake = 你至少醒到 { $red }{ $awake }{ $end }
rhythm-headline-none = 你的付款没有固定的钟点
rhythm-lead = 没有哪一行写着你几点睡。有 { $n } 天的第一笔和最后一笔付款。
rhythm-week = 一周，按小时
rhythm-fewer = 少
rhythm-more = 多
rhythm-nights = 你的夜晚
rhythm-dots = 点：每天最后一笔和第一笔付款
rhythm-days-of-file = 每一天
rhythm-away = 不在{ $city }，{ $n } 天
rhythm-silent = 没有记录，{ $n } 天
rhythm-holidays = 在外地过的节
rhythm-holiday = { $year } 年{ $name }
rhythm-days = { $n } 天
