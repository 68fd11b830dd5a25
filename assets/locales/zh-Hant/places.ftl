### 紀錄在哪裡、為什麼、怎樣支付：`payprint locate`、各種匯出和單筆紀錄的側面板。
### 地名在各種語言裡都用中文正式名稱。

# 為什麼說是這個地方，一行說完：規則、文字裡的詞、地方。
places-why = { $basis }：{ $words } → { $place }
places-why-journey = { $basis }：{ $words }（{ $place }）
places-why-without-place = { $basis }：{ $words }
places-why-without-words = { $basis } → { $place }
# 文字裡有地名，但這一列不說明你去過。
places-why-no-visit = { $why }；{ $reason }

# 各條規則，寫在行首。
basis-branch = 分店名
basis-address = 名稱裡的地址
basis-landmark = 僅此一處的地方
basis-institution = 冠有地名的機構
basis-nested = 兩個地名，一個在另一個裡面
basis-item = 商品說明裡寫明
basis-operator = 只服務一地的機構
basis-journey = 行程的兩端
basis-stop = 路線上的一站
basis-abroad = 境外地名
basis-context = 多處同名，由其餘文字判定
basis-same-day = 多處同名，其中一處在你當天所在的城市
basis-usual = 多處同名，其中一處在你常在的城市
basis-other-bills = 你的另一筆帳單寫明了這處所在的城市或區縣
basis-open = 多處同名，無從判定
basis-branches = 分店所在的地名，幾個城市都有
basis-nowhere = 認不出的地方
basis-dish = 以地名命名的菜或商品
basis-brand = 品牌名
basis-bank = 銀行名
basis-person = 人名
basis-company = 公司註冊名，只說明公司在哪裡
basis-office = 機構、規費或捐獻，在哪裡都能付
basis-telecom = 電話費帳單，在哪裡都能付
basis-delivery = 送到門口的訂單
basis-online = 網上的訂單
basis-inflow = 收到或退回的錢，只說明從哪裡來
basis-top-up = 給卡加值，沒有搭車
basis-lure = 這個地名不說明你在哪裡
basis-nothing = 沒有地名

# 無論文字裡有什麼地名，這一列都不是到訪的原因。
no-visit-refund = 退款不說明你去過
no-visit-gift-out = 錢給了別人，你不一定去過
no-visit-gift-in = 錢是別人給的，你不一定去過
no-visit-income = 錢是付給你的，你不一定去過
no-visit-own-transfer = 自己的錢挪動，不說明你去過
no-visit-repayment = 還款不說明你去過
no-visit-fee = 手續費不說明你去過
no-visit-never-paid = 沒有付款
no-visit-given-back = 已全部退回，你可能沒去過

# 花在哪一類，作為列裡的詞。
category-food = 餐飲
category-groceries = 生鮮超市
category-transport = 交通
category-travel = 旅行
category-housing = 住房
category-utilities = 水電瓦斯
category-telecom = 通訊
category-shopping = 購物
category-clothing = 服飾
category-beauty = 美容
category-electronics = 數位電器
category-home = 家居
category-health = 醫療健康
category-sport = 運動
category-education = 教育
category-entertainment = 娛樂
category-children = 母嬰兒童
category-pets = 寵物
category-car = 汽車
category-charity = 公益
category-insurance = 保險
category-finance = 金融
category-social = 人情往來
category-services = 生活服務
category-government = 政務
category-other = 其他

# 由哪條規則歸類。$word 是平台自己的分類、商戶名或文字裡的詞。
why-category-provider = 檔案裡寫的是 { $word }
why-category-merchant = 認得的商戶 { $word }
why-category-word = 文字裡有 { $word }

# 怎樣支付。
channel-online = 線上
channel-offline = 到場
channel-person = 人與人之間
