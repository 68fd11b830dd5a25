### 第一個畫面。

# 最大的字，分兩行。
open-headline =
    支付寶和微信支付
    知道你什麼？
open-lead =
    載入他們給你的檔案。付跡只讀你匯出的檔案，不解密他們的資料。
    每筆紀錄都看得到出自哪一行。

open-drop = 把匯出的檔案拖到這裡
open-drop-kinds = zip、csv 或 xlsx，可多個，資料夾也行。密碼只在這裡問一次，不保存。
open-choose = 選擇檔案
open-choosing = 等待檔案對話方塊

# 三位虛構人物。句中的 $place、$person、$month 顯示為紅條。
open-people = 先看一個虛構的人
open-person-lin = 林曉雨
open-person-lin-about = 27 歲，北京上班族
open-person-lin-sentence = 她住在{ $place }，愛著{ $person }
open-person-he = 何建國
open-person-he-about = 52 歲，成都計程車司機
open-person-he-sentence = 每個星期天，他都在{ $place }
open-person-chen = 陳一諾
open-person-chen-about = 19 歲，廣州學生
open-person-chen-sentence = 他從{ $month }起不吃午飯
# 螢幕閱讀器對紅條的說法。
open-hidden = （已遮住）
# 日條下面：4,812 筆，兩年。
open-person-size = { $n } 筆，{ $span }
open-span-years =
    { $n ->
        [1] 一年
        [2] 兩年
       *[other] { $n } 年
    }
open-span-months = { $n } 個月

# 頁尾。sealed：系統本身拒絕程式使用網際網路通訊端（Linux）。
open-promise-sealed = 這個程式連不上網際網路
open-promise-open = 這個程式從不連網
open-promise-check = 不必信我們，三種辦法核實：
open-plug = 斷網試試
open-plug-text = 關掉 Wi-Fi，一切照常
open-watch = 盯著它
open-watch-text = 工作管理員裡，它收發 0 位元組
open-read = 讀程式碼
open-read-sealed = 沒有任何連網函式庫，系統也拒絕它連網
open-read-open = 沒有任何連網函式庫，元件全列在 Cargo.lock
