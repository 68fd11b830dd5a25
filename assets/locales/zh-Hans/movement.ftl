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
movement-home = 住处
movement-hometown = 老家

# 常住城市小地图上的圆点旁边，带着作为依据的天数。
movement-sleeps = 住这里，{ $n } 天
movement-works = 上班，{ $n } 天
movement-studies = 上学，{ $n } 天

# 标记自报的内容：一个地方，以及两地之间的出行。
movement-circle = { $place }，{ $n } 天
movement-arc = { $from }与{ $to }之间出行 { $n } 次

# 横条上方：所选的是哪一天，以及合计。一座城市去过几次都只算一座。
movement-day-of = 第 { $n } 天，共 { $all } 天
movement-trips = { $n } 次出行
movement-cities = { $n } 座城市
movement-summary = { $trips }，{ $cities }，{ $days }在外

# 一行、其中一次停留，以及时间轴上的年份。
movement-row = { $city }：{ $days }，停留 { $n } 次
movement-stay = { $city }，{ $period }
movement-year = { $year } 年

# 这一天的标题。没有时刻的付款说不出钟点。
movement-day-none = 这天没有记录
movement-day-silent = { $n } 笔付款，都没有说出你在哪里
movement-day-hours = { $n } 笔付款，交代了这天的 { $red }{ $hours }{ $end }
movement-hours = { $n } 个小时
movement-bar = 竖条：你在哪里
movement-records = { $n } 条记录
