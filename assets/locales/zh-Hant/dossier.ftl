### 卷宗的第一頁，和每個發現背後的紀錄。

# 誰的。
dossier-of = { $name }的卷宗
dossier-of-fictional = { $name }的卷宗（虛構人物）
dossier-of-nobody = 由這些檔案拼出的卷宗
dossier-ink = 墨色：檔案裡寫著的
dossier-red = 朱色：由此推出來的
dossier-certainty = 把握
dossier-from-ninety = 90 % 以上
# 從紀錄裡推不出住處、上班的地方或老家。
dossier-nothing = 從你付的錢，還看不出你住在哪裡
dossier-lead = 沒有哪一行寫著這些。{ $providers }從你付的錢裡就能算出來。
dossier-lead-nothing = { $providers }有這些紀錄。要看出住處、上班的地方或老家，它們還太少，或者沒有寫地點。
dossier-both = { $one }和{ $other }

# 大數字下面的話。
dossier-days = 天留下了紀錄，共 { $n } 天
dossier-places =
    { $n ->
       *[other] 個地點，{ $cities } 座城市
    }
dossier-people =
    { $n ->
       *[other] 個人給你或收你的錢
    }
dossier-merchants = 花在 { $n } 個商戶
dossier-weeks = { $n } 筆紀錄，按週
dossier-above = { $name }在上
dossier-below = { $name }在下

# 一個發現。
finding-certainty = 把握 { $certainty }
finding-place = { $area }，第 { $n } 個發現，共 { $all } 個
finding-counted = { $days } 天裡的 { $n } 筆紀錄
finding-all = 全部 { $n } 筆紀錄
finding-against = 有什麼不支持它
finding-wrong = 這不對
finding-contested = 你說：不對
finding-undo = 復原
finding-copy = 複製
finding-csv = CSV
finding-save = 儲存這個發現的紀錄
# 檔案原來的名字。
finding-file = payprint-records.csv
finding-saved = { $n } 筆紀錄已存到 { $name }
finding-not-saved = 檔案寫不進去
finding-no-dialog = 這個系統沒有檔案對話方塊。「payprint export --transactions」可以寫出全部紀錄。
finding-next = 下一個發現
finding-previous = 上一個發現
finding-records = 這個發現的紀錄
# 表頭。
finding-when = 時間
finding-where = 商戶
finding-amount = 金額
finding-line = 檔案和行
# 標題的兩句話。
dossier-two = { $one }。{ $other }
dossier-stop = { $one }。
