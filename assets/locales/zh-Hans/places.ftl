### 记录在哪里、为什么、怎样支付：`payprint locate`、各种导出和单条记录的侧面板。
### 地名在各种语言里都用中文正式名称。

# 为什么说是这个地方，一行说完：规则、文字里的词、地方。
places-why = { $basis }：{ $words } → { $place }
places-why-journey = { $basis }：{ $words }（{ $place }）
places-why-without-place = { $basis }：{ $words }
places-why-without-words = { $basis } → { $place }
# 文字里有地名，但这一行不说明你去过。
places-why-no-visit = { $why }；{ $reason }

# 各条规则，写在行首。
basis-branch = 分店名
basis-address = 名称里的地址
basis-landmark = 仅此一处的地方
basis-institution = 冠有地名的机构
basis-nested = 两个地名，一个在另一个里面
basis-item = 商品说明里写明
basis-operator = 只服务一地的机构
basis-journey = 行程的两端
basis-stop = 线路上的一站
basis-abroad = 境外地名
basis-context = 多处同名，由其余文字判定
basis-same-day = 多处同名，其中一处在你当天所在的城市
basis-usual = 多处同名，其中一处在你常在的城市
basis-other-bills = 你的另一笔账单写明了这处所在的城市或区县
basis-open = 多处同名，无从判定
basis-branches = 分店所在的地名，几个城市都有
basis-nowhere = 认不出的地方
basis-dish = 以地名命名的菜或商品
basis-brand = 品牌名
basis-bank = 银行名
basis-person = 人名
basis-company = 公司注册名，只说明公司在哪里
basis-office = 机构、规费或捐献，在哪里都能付
basis-telecom = 话费账单，在哪里都能付
basis-delivery = 送到门口的订单
basis-online = 网上的订单
basis-inflow = 收到或退回的钱，只说明从哪里来
basis-top-up = 给卡充值，没有乘车
basis-lure = 这个地名不说明你在哪里
basis-nothing = 没有地名

# 无论文字里有什么地名，这一行都不是到访的原因。
no-visit-refund = 退款不说明你去过
no-visit-gift-out = 钱给了别人，你不一定去过
no-visit-gift-in = 钱是别人给的，你不一定去过
no-visit-income = 钱是付给你的，你不一定去过
no-visit-own-transfer = 自己的钱挪动，不说明你去过
no-visit-repayment = 还款不说明你去过
no-visit-fee = 手续费不说明你去过
no-visit-never-paid = 没有付款
no-visit-given-back = 已全部退回，你可能没去过

# 花在哪一类，作为行里的词。
category-food = 餐饮
category-groceries = 生鲜超市
category-transport = 交通
category-travel = 旅行
category-housing = 住房
category-utilities = 水电燃气
category-telecom = 通讯
category-shopping = 购物
category-clothing = 服饰
category-beauty = 美容
category-electronics = 数码电器
category-home = 家居
category-health = 医疗健康
category-sport = 运动
category-education = 教育
category-entertainment = 娱乐
category-children = 母婴儿童
category-pets = 宠物
category-car = 爱车
category-charity = 公益
category-insurance = 保险
category-finance = 金融
category-social = 人情往来
category-services = 生活服务
category-government = 政务
category-other = 其他

# 由哪条规则归类。$word 是平台自己的分类、商户名或文字里的词。
why-category-provider = 文件里写的是 { $word }
why-category-merchant = 认得的商户 { $word }
why-category-word = 文字里有 { $word }

# 怎样支付。
channel-online = 线上
channel-offline = 到场
channel-person = 人与人之间
