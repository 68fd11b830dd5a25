### 代碼對應的話：檔案為什麼沒讀、某行為什麼不是紀錄、還有什麼要說。
### id 是類別加代碼；沒讀的檔案可按細節另有一句：rejected-代碼-細節。

# 沒有讀的檔案：怎麼回事。
rejected-password-required = 有密碼，還沒有輸入
rejected-wrong-password = 有密碼，輸入的都打不開
rejected-unrecognised = 不認得的格式，什麼都沒有讀
rejected-unrecognised-binary = 既不是表格也不是壓縮檔，什麼都沒有讀
rejected-unrecognised-columns-missing = 差一點就是帳單，但缺這幾欄：{ $rest }。什麼都沒有讀
rejected-wrong-kind = 不是帳單，什麼都沒有讀
rejected-wrong-kind-picture = 是圖片。帳單是 zip、csv 或 xlsx
rejected-wrong-kind-database = 是應用程式的資料庫。付跡只讀應用程式匯出的檔案，不解密任何東西
rejected-wrong-kind-video = 是影片。帳單是 zip、csv 或 xlsx
rejected-wrong-kind-program = 是程式。沒有讀，也沒有執行
rejected-wrong-kind-document = 是文件或簡報。帳單是 zip、csv 或 xlsx
rejected-wrong-kind-alipay-business = 是支付寶商家端的帳單，不是個人的，什麼都沒有讀
rejected-wrong-kind-wechat-merchant = 是微信支付商戶平台的帳單，不是個人的，什麼都沒有讀
rejected-wrong-kind-bank-statement = 是銀行流水。付跡讀錢包的帳單，不讀銀行的
rejected-wrong-kind-unionpay = 是銀聯雲閃付的帳單，付跡不讀
rejected-wrong-kind-bookkeeping-app = 是記帳軟體匯出的：裡面是記下的帳，不是錢包自己的紀錄
rejected-wrong-kind-order-list = 是網店的訂單列表，以後的版本會讀
rejected-wrong-kind-chat = 是聊天紀錄。付跡不讀對話，這裡也沒有讀
rejected-wrong-kind-own-output = 是付跡自己寫出的結果
rejected-ambiguous = 有兩種格式都像，所以都沒有採信
rejected-damaged = 檔案損壞或不完整
rejected-damaged-mojibake = 以錯誤的編碼儲存過，有些字丟了，無法還原
rejected-too-large = 太大，程式不願展開
rejected-unsupported = 這種檔案在這裡打不開
rejected-unsupported-pdf = 是 PDF，還讀不了裡面的行
rejected-unsupported-xls = 是 Excel 5 以前的活頁簿，裡面的儲存格讀不了
rejected-unsupported-html = 是網頁，即使名稱以 .xls 結尾，裡面的表格讀不了
rejected-unsupported-office-encrypted = 是用 Office 密碼鎖住的活頁簿
rejected-unsupported-rar = 是 rar 壓縮檔
rejected-unsupported-7z = 是 7z 壓縮檔
rejected-unsupported-gzip = 是 gzip 壓縮檔
rejected-empty = 裡面什麼都沒有
rejected-unreadable = 系統不讓讀
rejected-cancelled = 還沒讀就停了

# 該怎麼辦。
remedy-password-required = 請給出密碼（終端機裡用 --password）。支付寶的在應用程式的申請紀錄裡，微信支付的由服務號發來
remedy-wrong-password = 核對六位數字：每份匯出各有密碼
remedy-unrecognised = 重新匯出，選「用于个人对账」，原樣拖進來
remedy-wrong-kind = 請拖入郵件或訊息裡的 zip、csv 或 xlsx
remedy-wrong-kind-picture = 截圖讀不了，請向錢包要帳單（用于个人对账）
remedy-wrong-kind-database = 請向錢包要帳單（用于个人对账）
remedy-wrong-kind-alipay-business = 在支付寶裡要你個人的帳單：开具交易流水证明 → 用于个人对账
remedy-wrong-kind-wechat-merchant = 在微信裡要你個人的帳單：账单 → 下载账单 → 用于个人对账
remedy-wrong-kind-bank-statement = 經錢包付的款，在錢包的帳單裡（用于个人对账）
remedy-wrong-kind-unionpay = 用支付寶或微信支付付的款，在它們自己的帳單裡（用于个人对账）
remedy-wrong-kind-bookkeeping-app = 請直接向錢包要帳單（用于个人对账）
remedy-wrong-kind-order-list = 這些訂單的付款，在錢包的帳單裡（用于个人对账）
remedy-wrong-kind-chat = 帳單是 zip、csv 或 xlsx，請向錢包要「用于个人对账」的
remedy-wrong-kind-own-output = 請拖入它所說的原始檔案
remedy-ambiguous = 請告訴我們表頭那一行，不要附任何紀錄
remedy-damaged = 重新複製或下載；改動過的話，用原檔案
remedy-damaged-mojibake = 請重新取得原始檔案，不要先用試算表軟體開啟再儲存
remedy-too-large = 帳單不會這麼大。請只拖入匯出的檔案
remedy-unsupported = 重新匯出，選「用于个人对账」，會得到 csv 或 xlsx
remedy-unsupported-pdf = 如果是證明用的（用于材料证明、用作证明材料），請改要「用于个人对账」的
remedy-unsupported-xls = 另存為 .xlsx，或重新匯出
remedy-unsupported-html = 用試算表軟體開啟，另存為 .xlsx，或重新匯出
remedy-unsupported-office-encrypted = 在 Office 裡打開，去掉密碼再儲存
remedy-unsupported-rar = 先解壓縮，再拖入檔案
remedy-unsupported-7z = 先解壓縮，再拖入檔案
remedy-unsupported-gzip = 先解壓縮，再拖入檔案
remedy-empty = 重新匯出，可能是傳輸失敗
remedy-unreadable = 看看檔案還在不在、你有沒有權限
remedy-cancelled = 再拖一次即可讀取

# 本該是紀錄的行。
problem-bad-amount = 金額不是數字
problem-bad-time = 日曆上沒有這個時間
problem-missing-cell = 缺了每筆紀錄都有的一格
problem-torn-row = 被截斷或黏連

# 關於一份檔案還要說的。
note-resaved-lossy = 被試算表軟體另存過，丟了數位或秒。原檔案更好
note-mojibake-undone = 這個檔案曾以錯誤的編碼儲存。一個字也沒有丟，已經還原
note-letters-lost = 這個檔案以錯誤的編碼儲存時丟了一些字。請盡量使用原始檔案
note-other-sheets = 這個活頁簿裡還有別的工作表，不是帳單，沒有動它們
note-cashbook = 這是記帳本，不是帳單：沒有訂單號，沒有合計，內容也可能被手動改過
note-balance-broken = 有幾列的餘額與上一列對不上：可能缺列，也可能被改過

# 初看不同、其實相符的緣由。
explained-without-closed = 它的合計不含已關閉的交易
explained-without-zero = 它的筆數不含 0.00 元的行
explained-by-rule = 差別出自對方自己的規則
explained-without-closed-and-zero = 它的合計不含已關閉的交易和 0.00 元的行
explained-by-direction = 它的合計按收支算，不按資金狀態算

# 推斷有多大把握。
rung-all-but-certain = 幾乎確定
rung-very-likely = 很可能
rung-likely = 大概
rung-possible = 有可能

# 不願告訴別人的事。
topic-health = 健康
topic-reproduction = 懷孕和生育
topic-mental-health = 心理健康
topic-belief = 信仰
topic-politics = 政治和工會
topic-sexuality-dating = 感情生活
topic-gambling = 賭博
topic-debt = 欠債
topic-legal = 法律上的事
topic-alcohol-tobacco = 菸酒
topic-nightlife = 夜生活
topic-minors-in-household = 家裡的孩子
topic-disability = 殘疾

# 法定節假日。
festival-new-year = 元旦
festival-spring = 春節
festival-tomb-sweeping = 清明
festival-labour = 勞動節
festival-dragon-boat = 端午
festival-mid-autumn = 中秋
festival-national = 國慶
festival-victory = 抗戰勝利紀念日

# 座標軸上的星期。
weekday-mon = 一
weekday-tue = 二
weekday-wed = 三
weekday-thu = 四
weekday-fri = 五
weekday-sat = 六
weekday-sun = 日
weekday-many-mon = 星期一
weekday-many-tue = 星期二
weekday-many-wed = 星期三
weekday-many-thu = 星期四
weekday-many-fri = 星期五
weekday-many-sat = 星期六
weekday-many-sun = 星期日

# What may have changed the hours of a life.
change-cause-work = 大約在那時，你換了上班的地方。
change-cause-home = 大約在那時，你換了住處。
change-cause-wage = 大約在那時，給你發薪水的換了一家。

# 一次又一次付的是什麼。
recurring-subscription = 訂閱費
recurring-rent = 房租
recurring-loan = 貸款
recurring-utility = 家裡的帳單
recurring-telecom = 電話費
recurring-insurance = 保險費
recurring-membership = 會員費
recurring-transport-pass = 通勤票
recurring-tuition = 學費
recurring-donation = 捐款
recurring-allowance = 生活費
recurring-other = 一筆錢

# 多久一次。
every-weekly = 每週
every-fortnightly = 每兩週
every-monthly = 每個月
every-two-monthly = 每兩個月
every-quarterly = 每三個月
every-half-yearly = 每半年
every-yearly = 每年

# 一次又一次收到的是什麼。
income-salary = 工資
income-side-income = 副業收入
income-takings = 營業收款
income-allowance = 生活費
income-scholarship = 獎學金
income-interest = 利息
income-reimbursement = 報銷款
income-other = 一筆錢

# 年度帳單為什麼印這個詞、詞的意思、看的是哪些東西。
label-looks = 服飾和美妝佔了這類詞所看的消費裡最大的一份。
label-warm = 家居日用佔了這類詞所看的消費裡最大的一份。
label-meaning-looks = 顏值就是正義
label-meaning-warm = 讓人溫暖
label-goods-looks = 服飾和美妝
label-goods-warm = 家居日用

# 一個人是讀者的什麼人。
relation-partner = 戀人
relation-mother = 母親
relation-father = 父親
relation-parent = 父母
relation-child = 孩子
relation-sibling = 兄弟姊妹
relation-flatmate = 室友
relation-family = 親戚
relation-friend = 朋友
relation-colleague = 同事
relation-landlord = 房東
relation-employer = 僱主
relation-household = 同住的人

# 支持這種關係的。
sign-name = 名字
sign-words = 留言裡的話
sign-love-amount = 聽著像情話的金額
sign-love-date = 情人的日子
sign-new-year = 過年的錢
sign-birthday = 每年同一天的禮物
sign-schedule = 每月同樣的錢
sign-family-name = 和你同姓
sign-household = 一起過日子的話
sign-part-of-bill = 家裡帳單的一份
sign-workdays = 只在工作日
sign-group-collection = 分攤的帳單
sign-both-ways = 有來有往

# 不支持它的。
against-name = 名字說的是別的
against-other-words = 留言說的是別的
against-rival = 別人也有情話的跡象
against-love = 情話的金額或日子
against-family-name = 姓氏不同
against-days-off = 休息日的付款
against-both-ways = 錢會回來
against-trade = 買賣的話
against-schedule = 每月同樣的錢
against-household = 一起過日子的話

# 金額的數字在說什麼。
digits-love = 「我愛你」
digits-life = 「一生一世」
digits-luck = 吉利

# 保的是什麼。
risk-health = 疾病
risk-life = 人壽
risk-car = 車
risk-accident = 意外
risk-travel = 出行
risk-home = 房屋

# 報告裡寫到的。
reported-insurance = 保險
reported-tax-refunds = 境外退稅
reported-purchases-abroad = 境外消費
reported-hospital-bills = 醫院帳單
reported-student-loans = 助學貸款
