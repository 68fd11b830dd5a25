### 代码对应的话：文件为什么没读、某行为什么不是记录、还有什么要说。
### id 是类别加代码；没读的文件可按细节另有一句：rejected-代码-细节。

# 没有读的文件：怎么回事。
rejected-password-required = 有密码，还没有输入
rejected-wrong-password = 有密码，输入的都打不开
rejected-unrecognised = 不认识的格式，什么都没有读
rejected-unrecognised-binary = 既不是表格也不是压缩包，什么都没有读
rejected-unrecognised-columns-missing = 差一点就是账单，但缺这几列：{ $rest }。什么都没有读
rejected-wrong-kind = 不是账单，什么都没有读
rejected-wrong-kind-picture = 是图片。账单是 zip、csv 或 xlsx
rejected-wrong-kind-database = 是应用的数据库。付迹只读应用导出的文件，不解密任何东西
rejected-wrong-kind-video = 是视频。账单是 zip、csv 或 xlsx
rejected-wrong-kind-program = 是程序。没有读，也没有运行
rejected-wrong-kind-document = 是文档或幻灯片。账单是 zip、csv 或 xlsx
rejected-wrong-kind-alipay-business = 是支付宝商家端的账单，不是个人的，什么都没有读
rejected-wrong-kind-wechat-merchant = 是微信支付商户平台的账单，不是个人的，什么都没有读
rejected-wrong-kind-bank-statement = 是银行流水。付迹读钱包的账单，不读银行的
rejected-wrong-kind-unionpay = 是银联云闪付的账单，付迹不读
rejected-wrong-kind-bookkeeping-app = 是记账软件导出的：里面是记下的账，不是钱包自己的记录
rejected-wrong-kind-order-list = 是网店的订单列表，以后的版本会读
rejected-wrong-kind-chat = 是聊天记录。付迹不读对话，这里也没有读
rejected-wrong-kind-own-output = 是付迹自己写出的结果
rejected-ambiguous = 有两种格式都像，所以都没有采信
rejected-damaged = 文件损坏或不完整
rejected-damaged-mojibake = 以错误的编码保存过，有些字丢了，无法还原
rejected-too-large = 太大，程序不愿展开
rejected-unsupported = 这种文件在这里打不开
rejected-unsupported-pdf = 是 PDF，还读不了里面的行
rejected-unsupported-xls = 是 Excel 5 以前的工作簿，里面的单元格读不了
rejected-unsupported-html = 是网页，哪怕名字以 .xls 结尾，里面的表格读不了
rejected-unsupported-office-encrypted = 是用 Office 密码锁住的工作簿
rejected-unsupported-rar = 是 rar 压缩包
rejected-unsupported-7z = 是 7z 压缩包
rejected-unsupported-gzip = 是 gzip 压缩包
rejected-empty = 里面什么都没有
rejected-unreadable = 系统不让读
rejected-cancelled = 还没读就停了

# 该怎么办。
remedy-password-required = 请给出密码（终端里用 --password）。支付宝的在应用的申请记录里，微信支付的由服务号发来
remedy-wrong-password = 核对六位数字：每份导出各有密码
remedy-unrecognised = 重新导出，选“用于个人对账”，原样拖进来
remedy-wrong-kind = 请拖入邮件或消息里的 zip、csv 或 xlsx
remedy-wrong-kind-picture = 截图读不了，请向钱包要账单（用于个人对账）
remedy-wrong-kind-database = 请向钱包要账单（用于个人对账）
remedy-wrong-kind-alipay-business = 在支付宝里要你个人的账单：开具交易流水证明 → 用于个人对账
remedy-wrong-kind-wechat-merchant = 在微信里要你个人的账单：账单 → 下载账单 → 用于个人对账
remedy-wrong-kind-bank-statement = 经钱包付的款，在钱包的账单里（用于个人对账）
remedy-wrong-kind-unionpay = 用支付宝或微信支付付的款，在它们自己的账单里（用于个人对账）
remedy-wrong-kind-bookkeeping-app = 请直接向钱包要账单（用于个人对账）
remedy-wrong-kind-order-list = 这些订单的付款，在钱包的账单里（用于个人对账）
remedy-wrong-kind-chat = 账单是 zip、csv 或 xlsx，请向钱包要“用于个人对账”的
remedy-wrong-kind-own-output = 请拖入它所说的原始文件
remedy-ambiguous = 请告诉我们表头那一行，不要附任何记录
remedy-damaged = 重新复制或下载；改动过的话，用原文件
remedy-damaged-mojibake = 请重新取原始文件，不要先用表格软件打开再保存
remedy-too-large = 账单不会这么大。请只拖入导出的文件
remedy-unsupported = 重新导出，选“用于个人对账”，会得到 csv 或 xlsx
remedy-unsupported-pdf = 如果是证明用的（用于材料证明、用作证明材料），请改要“用于个人对账”的
remedy-unsupported-xls = 另存为 .xlsx，或重新导出
remedy-unsupported-html = 用表格软件打开，另存为 .xlsx，或重新导出
remedy-unsupported-office-encrypted = 在 Office 里打开，去掉密码再保存
remedy-unsupported-rar = 先解压，再拖入文件
remedy-unsupported-7z = 先解压，再拖入文件
remedy-unsupported-gzip = 先解压，再拖入文件
remedy-empty = 重新导出，可能是传输失败
remedy-unreadable = 看看文件还在不在、你有没有权限
remedy-cancelled = 再拖一次即可读取

# 本该是记录的行。
problem-bad-amount = 金额不是数字
problem-bad-time = 日历上没有这个时间
problem-missing-cell = 缺了每条记录都有的一格
problem-torn-row = 被截断或粘连

# 关于一份文件还要说的。
note-resaved-lossy = 被表格软件另存过，丢了数位或秒。原文件更好
note-mojibake-undone = 这个文件曾被以错误的编码保存。一个字也没有丢，已经还原
note-letters-lost = 这个文件以错误的编码保存时丢了一些字。请尽量用原始文件
note-other-sheets = 这个工作簿里还有别的表，不是账单，没有动它们
note-cashbook = 这是记账本，不是账单：没有订单号，没有合计，内容也可能被手动改过
note-balance-broken = 有几行的余额与上一行对不上：可能缺行，也可能被改过

# 初看不同、其实相符的缘由。
explained-without-closed = 它的合计不含已关闭的交易
explained-without-zero = 它的笔数不含 0.00 元的行
explained-by-rule = 差别出自对方自己的规则
explained-without-closed-and-zero = 它的合计不含已关闭的交易和 0.00 元的行
explained-by-direction = 它的合计按收支算，不按资金状态算

# 推断有多大把握。
rung-all-but-certain = 几乎确定
rung-very-likely = 很可能
rung-likely = 大概
rung-possible = 有可能

# 不愿告诉别人的事。
topic-health = 健康
topic-reproduction = 怀孕和生育
topic-mental-health = 心理健康
topic-belief = 信仰
topic-politics = 政治和工会
topic-sexuality-dating = 感情生活
topic-gambling = 赌博
topic-debt = 欠债
topic-legal = 法律上的事
topic-alcohol-tobacco = 烟酒
topic-nightlife = 夜生活
topic-minors-in-household = 家里的孩子
topic-disability = 残疾

# 法定节假日。
festival-new-year = 元旦
festival-spring = 春节
festival-tomb-sweeping = 清明
festival-labour = 劳动节
festival-dragon-boat = 端午
festival-mid-autumn = 中秋
festival-national = 国庆
festival-victory = 抗战胜利纪念日

# 坐标轴上的星期。
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
change-cause-work = 大约在那时，你换了上班的地方。
change-cause-home = 大约在那时，你换了住处。
change-cause-wage = 大约在那时，给你发工资的换了一家。

# 一次又一次付的是什么。
recurring-subscription = 订阅费
recurring-rent = 房租
recurring-loan = 贷款
recurring-utility = 家里的账单
recurring-telecom = 话费
recurring-insurance = 保险费
recurring-membership = 会员费
recurring-transport-pass = 通勤票
recurring-tuition = 学费
recurring-donation = 捐款
recurring-allowance = 生活费
recurring-other = 一笔钱

# 多久一次。
every-weekly = 每周
every-fortnightly = 每两周
every-monthly = 每个月
every-two-monthly = 每两个月
every-quarterly = 每三个月
every-half-yearly = 每半年
every-yearly = 每年

# 一次又一次收到的是什么。
income-salary = 工资
income-side-income = 副业收入
income-takings = 营业收款
income-allowance = 生活费
income-scholarship = 奖学金
income-interest = 利息
income-reimbursement = 报销款
income-other = 一笔钱

# 年度账单为什么印这个词、词的意思、看的是哪些东西。
label-looks = 服饰和美妆占了这类词所看的消费里最大的一份。
label-warm = 家居日用占了这类词所看的消费里最大的一份。
label-meaning-looks = 颜值就是正义
label-meaning-warm = 让人温暖
label-goods-looks = 服饰和美妆
label-goods-warm = 家居日用

# 一个人是读者的什么人。
relation-partner = 恋人
relation-mother = 母亲
relation-father = 父亲
relation-parent = 父母
relation-child = 孩子
relation-sibling = 兄弟姐妹
relation-flatmate = 室友
relation-family = 亲戚
relation-friend = 朋友
relation-colleague = 同事
relation-landlord = 房东
relation-employer = 雇主
relation-household = 同住的人

# 支持这种关系的。
sign-name = 名字
sign-words = 留言里的话
sign-love-amount = 听着像情话的金额
sign-love-date = 情人的日子
sign-new-year = 过年的钱
sign-birthday = 每年同一天的礼物
sign-schedule = 每月同样的钱
sign-family-name = 和你同姓
sign-household = 一起过日子的话
sign-part-of-bill = 家里账单的一份
sign-workdays = 只在工作日
sign-group-collection = 分摊的账单
sign-both-ways = 有来有往

# 不支持它的。
against-name = 名字说的是别的
against-other-words = 留言说的是别的
against-rival = 别人也有情话的迹象
against-love = 情话的金额或日子
against-family-name = 姓氏不同
against-days-off = 休息日的付款
against-both-ways = 钱会回来
against-trade = 买卖的话
against-schedule = 每月同样的钱
against-household = 一起过日子的话

# 金额的数字在说什么。
digits-love = “我爱你”
digits-life = “一生一世”
digits-luck = 吉利

# 保的是什么。
risk-health = 疾病
risk-life = 人寿
risk-car = 车
risk-accident = 意外
risk-travel = 出行
risk-home = 房屋

# 报告里写到的。
reported-insurance = 保险
reported-tax-refunds = 境外退税
reported-purchases-abroad = 境外消费
reported-hospital-bills = 医院账单
reported-student-loans = 助学贷款
