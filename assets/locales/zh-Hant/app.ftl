### 每個畫面都有的：頂列、側欄、對話。

app-name = 付跡
# 印章上的兩個字，各語言相同。
app-seal-top = 付
app-seal-bottom = 迹
app-provider-alipay = 支付寶
app-provider-wechat = 微信支付
app-provider-jd = 京東
app-provider-meituan = 美團

app-dark = 深色
app-light = 淺色
app-rail-dossier = 卷宗
app-rail-files = 檔案
app-rail-records = 紀錄
app-offline = 離線
app-offline-note = 程式裡沒有連網的程式碼
app-offline-how = 如何核實
app-add-files = 加入檔案
# 丟掉讀過的一切；本來就沒有寫到任何地方。
app-forget = 全部忘掉
app-forgotten = 已忘掉，沒有任何內容寫進磁碟
# 已放到剪貼簿。
app-copied = 已複製
app-close = 關閉
app-records = { $n } 筆紀錄

# 檔案拖到視窗上方時。
app-drop = 放開就讀
# 系統沒有檔案對話方塊時，用輸入欄填路徑。
app-path = 檔案或資料夾的路徑
app-path-open = 讀取
app-path-why = 這個系統沒有檔案對話方塊。輸入或貼上路徑，也可以把檔案拖進來
app-path-missing = 沒有這個路徑的檔案或資料夾
app-no-answer = 程式內部出錯了。檔案沒有改動，請再試一次
