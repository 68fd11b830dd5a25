### 怎样一步步拿到对的导出文件。每份指南的出处和日期在 assets/providers。
### 手机按钮上的字，各种语言都照原样写。

# 指南旁边。$month 是年月，如 2026-10。
guide-as-of = 截至 { $month }
guide-as-of-unverified = 截至 { $month }，未经核实，你看到的可能不同

# 支付宝应用。前三步也放在第一个界面的窄栏里，要短。
guide-alipay-app-title = 从支付宝导出
guide-alipay-app-1 = 我的 → 账单 → ··· → 开具交易流水证明
guide-alipay-app-2 = 一次一年，选“用于个人对账”
guide-alipay-app-3 = 压缩包到邮箱，密码在支付宝里
guide-alipay-app-4 = 密码是六位数字，在服务消息里，也在“开具交易流水证明 → 申请记录”里
guide-alipay-app-5 = 压缩包原样拖进来；用表格软件另存会丢掉秒和数位

# 支付宝网站。
guide-alipay-web-title = 从支付宝网站导出
guide-alipay-web-1 = 在电脑上登录 consumeprod.alipay.com，打开“交易记录”
guide-alipay-web-2 = 选好日期，点“下载查询结果”。压缩包没有密码
guide-alipay-web-3 = 有人已经找不到下载按钮，那就用手机应用导出（用于个人对账）

# 拿来商家账单的人。
guide-alipay-personal-vs-business-title = 换成你个人的账单
guide-alipay-personal-vs-business-1 = “业务明细”“业务汇总”来自支付宝的商家端，记的是商家收了什么，不是个人付了什么
guide-alipay-personal-vs-business-2 = 在手机上，用你平时付款的账号：{ guide-alipay-app-1 }
guide-alipay-personal-vs-business-3 = { guide-alipay-app-2 }
guide-alipay-personal-vs-business-4 = { guide-alipay-app-3 }

# 微信支付。前三步也放在第一个界面。
guide-wechat-title = 从微信支付导出
guide-wechat-1 = 我 → 服务 → 钱包 → 账单 → ··· → 下载账单
guide-wechat-2 = 一次一年，选“用于个人对账”
guide-wechat-3 = 7 天内打开链接，存下压缩包
guide-wechat-4 = 没有 ··· 的话，看同一页的“常见问题”
guide-wechat-5 = 密码是六位数字，由“微信支付”发消息给你。压缩包原样拖进来

# 香港钱包。
guide-wechat-hk-title = 微信支付香港钱包
guide-wechat-hk-1 = 我们没有找到香港钱包的官方导出，不等于没有
guide-wechat-hk-2 = 如果你手上已有应用自身记录的 JSON，付迹能读
guide-wechat-hk-3 = 如果也用内地钱包，请导出它的账单：{ guide-wechat-1 }

# 京东。
guide-jd-title = 从京东导出
guide-jd-1 = 京东应用：我的 → 我的钱包 → 账单
guide-jd-2 = 右上角三条横杠 → 账单导出（仅限个人对账）
guide-jd-3 = csv 发到邮箱。我们见过的都没有密码

# 美团。
guide-meituan-title = 从美团导出
guide-meituan-1 = 我们认得“美团账单(…).csv”这份文件，但说不准应用里从哪儿导出
guide-meituan-2 = 在美团应用里找“账单”，再看有没有“导出”或“下载”
guide-meituan-3 = 找不到，就在应用里向“客服”要“美团交易账单明细”

# 拿来别的文件、两种钱包都可能有的人。
guide-wallets-title = 向钱包要账单
guide-wallets-1 = 支付宝：{ guide-alipay-app-1 }
guide-wallets-2 = 微信支付：{ guide-wechat-1 }
guide-wallets-3 = 都选“用于个人对账”，一次一年。证明用的 PDF（用于材料证明、用作证明材料）还读不了
guide-wallets-4 = 压缩包原样拖进来，每份各有密码

# 拿来银行流水的人。
guide-bank-title = 从银行到钱包
guide-bank-1 = 经钱包付的款，银行往往只写“支付宝”或“财付通”；钱包的账单写着商家和商品
guide-bank-2 = 支付宝：{ guide-alipay-app-1 }
guide-bank-3 = 微信支付：{ guide-wechat-1 }
guide-bank-4 = 都选“用于个人对账”，一次一年
