### 行踪画面：地图、常住城市的小地图、各城市停留的横条，以及一天。

# 无障碍名称。
movement-map = 停留与出行地图
movement-inset = { $city }地图
movement-closer = 放大
movement-farther = 缩小
movement-whole = 显示全部
movement-scrubber = 所选日期
movement-play = 逐日播放
movement-pause = 停止

# 圆点旁边。住处和老家是推断，写在天数之后，用红色。
movement-days = { $n } 天

# 一个地方对这个人来说是什么，写在圆点旁边：都是推断，用红色。former 是以前的。
movement-part-home = 住处
movement-part-work = 上班
movement-part-school = 上学
movement-part-hometown = 老家
movement-part-former-home = 以前住这里
movement-part-former-work = 以前在这里上班
movement-part-former-school = 以前在这里上学
# 常住城市小地图上的同样的话。
movement-stop-home = 住这里
movement-stop-work = 上班
movement-stop-school = 上学
movement-stop-hometown = 老家
movement-stop-former-home = 以前住这里
movement-stop-former-work = 以前在这里上班
movement-stop-former-school = 以前在这里上学
# 一条推断，带着把握，以及支持它的第一天和最后一天。
movement-claim = { $part }，把握 { $certainty }，{ $period }
# 同样的内容写成一行，带着地点；只写月份。
movement-told = { $part }：{ $place }，把握 { $certainty }，{ $period }
# 没有付过款的城市：只有车票或机票提到它。
movement-ticket-only = 只见于车票

# 标记自报的内容：一个地方和天数，更多内容，以及两地之间的出行。
movement-circle = { $place }，{ $days }
movement-with = { $what }，{ $more }
movement-arc = { $from }与{ $to }之间出行 { $n } 次

# 常住城市小地图上方。
movement-rides-in = 在{ $city }乘车 { $n } 次
movement-days-in = 在{ $city } { $n } 天

# 页首的一句话：记录支持的第一句。
movement-headline-hometown = 春节，你去{ $red }{ $city }{ $end }
movement-headline-work = 你住在{ $red }{ $city }{ $end }，在{ $red }{ $other }{ $end }上班
movement-headline-study = 你住在{ $red }{ $city }{ $end }，在{ $red }{ $other }{ $end }上学
movement-headline-home = 你住在{ $red }{ $city }{ $end }
movement-headline-city = 付款记录显示你到过{ $red }{ $city }{ $end }
movement-headline-cities = 付款记录显示你到过{ $red } { $n } 座城市{ $end }
movement-headline-none = 这些文件没有说出你在哪里
# 上面那句话的下方，地图上没有内容时。
movement-none-why = 付款里写着店铺、车站或乘车，地点才会显示。网上付款不写地点

# 横条上方：所选的是哪一天，以及合计。一座城市去过几次都只算一座。
movement-day-of = 第 { $n } 天，共 { $all } 天
movement-trips = { $n } 次出行
movement-cities = { $n } 座城市
movement-summary = { $trips }，{ $cities }，{ $days }在外
movement-summary-short = { $trips }，{ $cities }

# 一行、其中一次停留，以及时间轴上的年份。
movement-row = { $city }：{ $days }，分 { $n } 段
movement-stay = { $city }，{ $period }
movement-year = { $year } 年

# 这一天的标题。没有时刻的付款说不出钟点。
movement-day-none = 这天没有记录
movement-day-silent = { $n } 条记录，都没有说出你在哪里
# 说出地点但说不出多久的付款。
movement-day-some = { $n } 笔付款说出了你在哪里
movement-day-hours = { $n } 笔付款，交代了这天的 { $red }{ $hours }{ $end }
movement-hours = { $n } 个小时
movement-bar = 竖条：你在哪里
movement-records = { $n } 条记录
# 一天中的一段，以及在路上的一段。
movement-span = { $place }，{ $hours }，{ $records }
movement-underway = 在路上
# 这一画面背后的全部记录。
movement-whole-evidence = 说出你在哪里的全部记录
