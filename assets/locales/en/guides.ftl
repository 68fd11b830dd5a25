### How to get the right export, step by step. What is known of each guide, and since when, is in assets/providers.
### Words on a phone's buttons stay Chinese in every language: that is what the person sees.

# Beside a guide. $month is a year and a month, as 2026-10.
guide-as-of = as of { $month }
guide-as-of-unverified = not checked, as of { $month }: what you see may differ

# Alipay's app. The first three steps also stand on the first screen, in two narrow columns: keep them short.
guide-alipay-app-title = Get it from Alipay
guide-alipay-app-1 = 我的 → 账单 → ··· → 开具交易流水证明
guide-alipay-app-2 = Choose 用于个人对账, one year at a time
guide-alipay-app-3 = The zip comes by mail, the password in the app
guide-alipay-app-4 = The password has six digits. It is in a service message, and under 开具交易流水证明 → 申请记录
guide-alipay-app-5 = Drop the zip as it came: a spreadsheet that saves the file again loses seconds and digits

# Alipay's website.
guide-alipay-web-title = Get it from Alipay’s website
guide-alipay-web-1 = On a computer, sign in at consumeprod.alipay.com and open 交易记录
guide-alipay-web-2 = Choose the days, then 下载查询结果. The zip has no password
guide-alipay-web-3 = Some people no longer find the download. Then take the app’s export (用于个人对账)

# For those who brought a merchant's bill.
guide-alipay-personal-vs-business-title = Get your own bill instead of the business’s
guide-alipay-personal-vs-business-1 = 业务明细 and 业务汇总 come from Alipay’s merchant side: they list what a business took in, not what a person paid
guide-alipay-personal-vs-business-2 = In the app, with the account you pay with: { guide-alipay-app-1 }
guide-alipay-personal-vs-business-3 = { guide-alipay-app-2 }
guide-alipay-personal-vs-business-4 = { guide-alipay-app-3 }

# WeChat Pay. The first three steps also stand on the first screen.
guide-wechat-title = Get it from WeChat Pay
guide-wechat-1 = 我 → 服务 → 钱包 → 账单 → ··· → 下载账单
guide-wechat-2 = Choose 用于个人对账, one year at a time
guide-wechat-3 = Open the link within 7 days, save the zip
guide-wechat-4 = Where there is no ···, look under 常见问题 on the same page
guide-wechat-5 = The password, six digits, comes in a message from 微信支付. Drop the zip as it came

# The Hong Kong wallet.
guide-wechat-hk-title = WeChat Pay HK
guide-wechat-hk-1 = We have found no official export of the Hong Kong wallet. There may be one
guide-wechat-hk-2 = Payprint reads the app’s own records as JSON, if you already have them in that form
guide-wechat-hk-3 = If you pay with the mainland wallet too, take its bill: { guide-wechat-1 }

# JD.
guide-jd-title = Get it from JD
guide-jd-1 = In JD’s app: 我的 → 我的钱包 → 账单
guide-jd-2 = The three bars at the top right → 账单导出（仅限个人对账）
guide-jd-3 = The csv comes by mail. We have seen none with a password

# Meituan.
guide-meituan-title = Get it from Meituan
guide-meituan-1 = We know the file, 美团账单(…).csv, but not for certain where the app offers it
guide-meituan-2 = Look for your payments (账单) in Meituan’s app, and there for 导出 or 下载
guide-meituan-3 = If you find nothing, ask 客服 in the app for 美团交易账单明细

# For those who brought something else and may have either wallet.
guide-wallets-title = Ask the wallet for its bill
guide-wallets-1 = Alipay: { guide-alipay-app-1 }
guide-wallets-2 = WeChat Pay: { guide-wechat-1 }
guide-wallets-3 = In both, choose 用于个人对账, one year at a time. The PDF for proof (用于材料证明, 用作证明材料) cannot be read yet
guide-wallets-4 = Drop the zip as it came. Each has a password of its own

# For those who brought a bank's statement.
guide-bank-title = From the bank to the wallet
guide-bank-1 = Where you paid through a wallet, a bank often names only 支付宝 or 财付通. The wallet’s bill names the shop and the item
guide-bank-2 = Alipay: { guide-alipay-app-1 }
guide-bank-3 = WeChat Pay: { guide-wechat-1 }
guide-bank-4 = In both, choose 用于个人对账, one year at a time
