### 作息：人什麼時候在活動。

# 標題：紀錄撐得住的第一句。
rhythm-headline-workdays = 工作日你起床不晚於 { $red }{ $up }{ $end }，至少醒到 { $red }{ $awake }{ $end }
rhythm-headline-both = 你起床不晚於 { $red }{ $up }{ $end }，至少醒到 { $red }{ $awake }{ $end }
rhythm-headline-up = 你起床不晚於 { $red }{ $up }{ $end }
rhythm-headline-awake = 你至少醒到 { $red }{ $awake }{ $end }
rhythm-headline-none = 你的付款沒有固定的鐘點
rhythm-lead = 沒有哪一行寫著你幾點睡。有 { $n } 天的第一筆和最後一筆付款。
rhythm-week = 一週，按小時
rhythm-fewer = 少
rhythm-more = 多
rhythm-nights = 你的夜晚
rhythm-dots = 點：每天最後一筆和第一筆付款
rhythm-days-of-file = 每一天
rhythm-away = 不在{ $city }，{ $n } 天
rhythm-silent = 沒有紀錄，{ $n } 天
rhythm-holidays = 在外地過的節
rhythm-holiday = { $year } 年{ $name }
rhythm-days = { $n } 天
