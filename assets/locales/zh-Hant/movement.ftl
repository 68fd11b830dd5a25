### 行蹤畫面：地圖、常住城市的小地圖、各城市停留的橫條，以及一天。

# 無障礙名稱。
movement-map = 停留與出行地圖
movement-inset = { $city }地圖
movement-closer = 放大
movement-farther = 縮小
movement-whole = 顯示全部
movement-scrubber = 所選日期
movement-play = 逐日播放
movement-pause = 停止

# 圓點旁邊。住處和老家是推斷，寫在天數之後，用紅色。
movement-days = { $n } 天
movement-home = 住處
movement-hometown = 老家

# 常住城市小地圖上的圓點旁邊，帶著作為依據的天數。
movement-sleeps = 住這裡，{ $n } 天
movement-works = 上班，{ $n } 天
movement-studies = 上學，{ $n } 天

# 標記自報的內容：一個地方，以及兩地之間的出行。
movement-circle = { $place }，{ $n } 天
movement-arc = { $from }與{ $to }之間出行 { $n } 次

# 橫條上方：所選的是哪一天，以及合計。一座城市去過幾次都只算一座。
movement-day-of = 第 { $n } 天，共 { $all } 天
movement-trips = { $n } 次出行
movement-cities = { $n } 座城市
movement-summary = { $trips }，{ $cities }，{ $days }在外

# 一列、其中一次停留，以及時間軸上的年份。
movement-row = { $city }：{ $days }，停留 { $n } 次
movement-stay = { $city }，{ $period }
movement-year = { $year } 年

# 這一天的標題。沒有時刻的付款說不出鐘點。
movement-day-none = 這天沒有紀錄
movement-day-silent = { $n } 筆付款，都沒有說出你在哪裡
movement-day-hours = { $n } 筆付款，交代了這天的 { $red }{ $hours }{ $end }
movement-hours = { $n } 個小時
movement-bar = 直條：你在哪裡
movement-records = { $n } 筆紀錄
