### 怎樣一步步拿到對的匯出檔案。每份指南的出處和日期在 assets/providers。
### 手機按鈕上的字，各種語言都照原樣寫（簡體）。

# 指南旁邊。$month 是年月，如 2026-10。
guide-as-of = 截至 { $month }
guide-as-of-unverified = 截至 { $month }，未經核實，你看到的可能不同

# 支付寶應用程式。前三步也放在第一個畫面的窄欄裡，要短。
guide-alipay-app-title = 從支付寶匯出
guide-alipay-app-1 = 我的 → 账单 → ··· → 开具交易流水证明
guide-alipay-app-2 = 一次一年，選「用于个人对账」
guide-alipay-app-3 = 壓縮檔寄到信箱，密碼在支付寶裡
guide-alipay-app-4 = 密碼是六位數字，在服務訊息裡，也在「开具交易流水证明 → 申请记录」裡
guide-alipay-app-5 = 壓縮檔原樣拖進來；用試算表軟體另存會丟掉秒和數位

# 支付寶網站。
guide-alipay-web-title = 從支付寶網站匯出
guide-alipay-web-1 = 在電腦上登入 consumeprod.alipay.com，打開「交易记录」
guide-alipay-web-2 = 選好日期，點「下载查询结果」。壓縮檔沒有密碼
guide-alipay-web-3 = 有人已經找不到下載按鈕，那就用手機應用程式匯出（用于个人对账）

# 拿來商家帳單的人。
guide-alipay-personal-vs-business-title = 換成你個人的帳單
guide-alipay-personal-vs-business-1 = 「业务明细」「业务汇总」來自支付寶的商家端，記的是商家收了什麼，不是個人付了什麼
guide-alipay-personal-vs-business-2 = 在手機上，用你平時付款的帳號：{ guide-alipay-app-1 }
guide-alipay-personal-vs-business-3 = { guide-alipay-app-2 }
guide-alipay-personal-vs-business-4 = { guide-alipay-app-3 }

# 微信支付。前三步也放在第一個畫面。
guide-wechat-title = 從微信支付匯出
guide-wechat-1 = 我 → 服务 → 钱包 → 账单 → ··· → 下载账单
guide-wechat-2 = 一次一年，選「用于个人对账」
guide-wechat-3 = 7 天內打開連結，存下壓縮檔
guide-wechat-4 = 沒有 ··· 的話，看同一頁的「常见问题」
guide-wechat-5 = 密碼是六位數字，由「微信支付」發訊息給你。壓縮檔原樣拖進來

# 香港錢包。
guide-wechat-hk-title = 微信支付香港錢包
guide-wechat-hk-1 = 我們沒有找到香港錢包的官方匯出，不等於沒有
guide-wechat-hk-2 = 如果你手上已有應用程式自身紀錄的 JSON，付跡能讀
guide-wechat-hk-3 = 如果也用內地錢包，請匯出它的帳單：{ guide-wechat-1 }

# 京東。
guide-jd-title = 從京東匯出
guide-jd-1 = 京東應用程式：我的 → 我的钱包 → 账单
guide-jd-2 = 右上角三條橫槓 → 账单导出（仅限个人对账）
guide-jd-3 = csv 寄到信箱。我們見過的都沒有密碼

# 美團。
guide-meituan-title = 從美團匯出
guide-meituan-1 = 我們認得「美团账单(…).csv」這份檔案，但說不準應用程式裡從哪裡匯出
guide-meituan-2 = 在美團應用程式裡找「账单」，再看有沒有「导出」或「下载」
guide-meituan-3 = 找不到，就在應用程式裡向「客服」要「美团交易账单明细」

# 拿來別的檔案、兩種錢包都可能有的人。
guide-wallets-title = 向錢包要帳單
guide-wallets-1 = 支付寶：{ guide-alipay-app-1 }
guide-wallets-2 = 微信支付：{ guide-wechat-1 }
guide-wallets-3 = 都選「用于个人对账」，一次一年。證明用的 PDF（用于材料证明、用作证明材料）還讀不了
guide-wallets-4 = 壓縮檔原樣拖進來，每份各有密碼

# 拿來銀行流水的人。
guide-bank-title = 從銀行到錢包
guide-bank-1 = 經錢包付的款，銀行往往只寫「支付宝」或「财付通」；錢包的帳單寫著商家和商品
guide-bank-2 = 支付寶：{ guide-alipay-app-1 }
guide-bank-3 = 微信支付：{ guide-wechat-1 }
guide-bank-4 = 都選「用于个人对账」，一次一年
