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

# 一個地方對這個人來說是什麼，寫在圓點旁邊：都是推斷，用紅色。former 是以前的。
movement-part-home = 住處
movement-part-work = 上班
movement-part-school = 上學
movement-part-hometown = 老家
movement-part-former-home = 以前住這裡
movement-part-former-work = 以前在這裡上班
movement-part-former-school = 以前在這裡上學
# 常住城市小地圖上的同樣的話。
movement-stop-home = 住這裡
movement-stop-work = 上班
movement-stop-school = 上學
movement-stop-hometown = 老家
movement-stop-former-home = 以前住這裡
movement-stop-former-work = 以前在這裡上班
movement-stop-former-school = 以前在這裡上學
# 一條推斷，帶著把握，以及支持它的第一天和最後一天。
movement-claim = { $part }，把握 { $certainty }，{ $period }
# 同樣的內容寫成一行，帶著地點；只寫月份。
movement-told = { $part }：{ $place }，把握 { $certainty }，{ $period }
# 沒有付過款的城市：只有車票或機票提到它。
movement-ticket-only = 只見於車票

# 標記自報的內容：一個地方和天數，更多內容，以及兩地之間的出行。
movement-circle = { $place }，{ $days }
movement-with = { $what }，{ $more }
movement-arc = { $from }與{ $to }之間出行 { $n } 次

# 常住城市小地圖上方。
movement-rides-in = 在{ $city }乘車 { $n } 次
movement-days-in = 在{ $city } { $n } 天

# 頁首的一句話：紀錄支持的第一句。
movement-headline-hometown = 春節，你去{ $red }{ $city }{ $end }
movement-headline-work = 你住在{ $red }{ $city }{ $end }，在{ $red }{ $other }{ $end }上班
movement-headline-study = 你住在{ $red }{ $city }{ $end }，在{ $red }{ $other }{ $end }上學
movement-headline-home = 你住在{ $red }{ $city }{ $end }
movement-headline-city = 付款紀錄顯示你到過{ $red }{ $city }{ $end }
movement-headline-cities = 付款紀錄顯示你到過{ $red } { $n } 座城市{ $end }
movement-headline-none = 這些檔案沒有說出你在哪裡
# 上面那句話的下方，地圖上沒有內容時。
movement-none-why = 付款裡寫著店鋪、車站或乘車，地點才會顯示。網上付款不寫地點

# 橫條上方：所選的是哪一天，以及合計。一座城市去過幾次都只算一座。
movement-day-of = 第 { $n } 天，共 { $all } 天
movement-trips = { $n } 次出行
movement-cities = { $n } 座城市
movement-summary = { $trips }，{ $cities }，{ $days }在外
movement-summary-short = { $trips }，{ $cities }

# 一列、其中一次停留，以及時間軸上的年份。
movement-row = { $city }：{ $days }，分 { $n } 段
movement-stay = { $city }，{ $period }
movement-year = { $year } 年

# 這一天的標題。沒有時刻的付款說不出鐘點。
movement-day-none = 這天沒有紀錄
movement-day-silent = { $n } 筆紀錄，都沒有說出你在哪裡
# 說出地點但說不出多久的付款。
movement-day-some = { $n } 筆付款說出了你在哪裡
movement-day-hours = { $n } 筆付款，交代了這天的 { $red }{ $hours }{ $end }
movement-hours = { $n } 個小時
movement-bar = 直條：你在哪裡
movement-records = { $n } 筆紀錄
# 一天中的一段，以及在路上的一段。
movement-span = { $place }，{ $hours }，{ $records }
movement-underway = 在路上
# 這一畫面背後的全部紀錄。
movement-whole-evidence = 說出你在哪裡的全部紀錄
