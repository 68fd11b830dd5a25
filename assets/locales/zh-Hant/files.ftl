### 正在讀入的檔案，以及說明每份檔案是什麼、對不對得上的畫面。

# 卡片上：正在讀，或等密碼。
files-reading = 正在讀
files-computing = 正在核對
files-stop = 停止
files-locked = 需要密碼，一般是六位數字
files-wrong-password = 這個密碼打不開
files-password = 密碼
# 輸入欄的無障礙名稱。
files-password-of = { $file } 的密碼
files-unlock = 打開
files-leave-locked =
    { $n ->
        [1] 先不管它
       *[other] 先不管它們
    }
files-choose-others = 選擇其他檔案

# Above everything, where the files are an invented person's.
files-fictional = 虛構人物{ $name }的檔案

# 最上面：檔案屬於幾個人時。
files-people =
    { $n ->
        [2] 這些檔案屬於兩個人：{ $names }
       *[other] 這些檔案屬於 { $n } 個人：{ $names }
    }
files-made-for =
    這一頁只講{ $name }。{ $others ->
        [1] 另一個人的檔案放在一邊，不計入任何數字。
       *[other] 其他人的檔案放在一邊，不計入任何數字。
    }
files-nameless = 有 { $n } 份檔案沒有寫姓名，仍算在內：暱稱不能證明什麼。
files-own-data = 這是你自己的資料嗎？
files-own-data-why = 只讀你自己的，或者主人願意給你看的。
files-choose-holder = 看誰的檔案
# 名字之間、行號之間。
files-name-comma = 、
# 別人的檔案：代替核對結果的話，和它下面的話。
files-set-aside = 放在一邊
files-set-aside-why = 是另一個人的
# 核對結果下面：不知是誰的。
files-names-nobody = 沒有寫姓名

# 最上面一句。$red 和 $end 之間印成紅色：由檔案推得。
files-all-add-up =
    { $n ->
        [1] 這份檔案對得上
        [2] 兩份檔案都對得上
       *[other] { $n } 份檔案全部對得上
    }
files-some-differ = { $n } 份檔案{ $red }對不上{ $end }
files-some-silent = { $n } 份檔案對得上，{ $silent } 份沒有寫總數
files-none-declares =
    { $n ->
        [1] 這份檔案沒有寫總數，無從核對
       *[other] 這些檔案沒有寫總數，無從核對
    }
files-lines-lost = { $n } 行{ $red }讀不出來{ $end }
# 下面的印證：7,412 / 7,412 行 · 金額分毫不差
files-rows = 應有 { $declared } 行，讀到 { $counted } 行
files-rows-read = 讀到 { $counted } 行
files-sums-equal = 金額分毫不差
files-sums-explained = 按對方自己的規則，金額相符
files-sums-differ = 金額不符
files-overlap = { $n } 行在不止一份檔案裡，只算一次
files-updates = { $n } 行在較晚的檔案裡有新說法
# 用其他貨幣付的，單獨列出。
files-other-currency = 另有{ $currency }支出 { $money }，單獨列出，不折算
currency-hkd = 港元

# 表格。
files-table = 每份檔案對得上嗎？
files-file = 檔案
files-rows-declared = 它說有幾行
files-rows-counted = 我們數得
files-spent-declared = 它說支出
files-spent-counted = 我們加得
files-adds-up = 對得上
files-not-declared = 沒有寫總數
files-adds-up-by-rule = 對得上，看緣由
files-rows-missing = 少 { $n } 行，{ $money }
files-rows-extra = 比它說的多 { $n } 行
files-sums-off = 金額差 { $money }

# 檔名下面一行。
files-in = 在 { $container } 裡
files-sheet = 工作表 { $sheet }
files-exported = { $time } 匯出
files-filter = 只含 { $filter }
files-unknown-holder = 沒有寫是誰的

# 檔案下面展開的內容。
files-buckets = 它說的，和我們數的
files-incoming = 收入
files-outgoing = 支出
files-neutral = 不計收支
files-pending-in = 待收入
files-pending-out = 待支出
files-tally = { $n } 行，{ $money }
files-declares = 它說
files-counts = 我們數
files-lines = 每一行都有著落
files-line-records = 紀錄
files-line-preamble = 表格之上
files-line-footer = 表格之下
files-line-blank = 空行
files-line-continuation = 紀錄的續行
files-line-problems = 讀不出來
files-line-total = 檔案總行數
files-problems = 讀不出來的行
files-problem = 第 { $line } 行：{ $what }
files-problems-more = 還有 { $n } 行

# 檔案和已知的格式不完全一樣。第一句在核對結果下面。
files-layout-changed = 格式有變化
files-layout = 和我們知道的格式不太一樣
files-unknown-columns = 有 { $n } 欄沒見過：{ $names }
files-unknown-lines = 表格前後有 { $n } 行沒見過：第 { $lines } 行
files-note = 一份不含內容的說明
files-note-why = 只寫檔案是怎麼排的：沒有名字，沒有金額，沒有時間。可以放心公開，能幫付跡學會這種格式。
files-note-copy = 複製不含內容的說明
files-new-words = 沒見過的詞，照原樣保留
files-new-word = { $column }：「{ $word }」
files-notes = 還要說明
files-checksum = SHA-256 { $sum }
files-copy-line = 複製這一行

# 帳務明細每行寫著的餘額。最後一句在核對結果下面。
files-balances = 它的餘額
files-balances-follow = { $all } 個餘額都和上一行接得上
files-balances-break = { $all } 個餘額裡有 { $n } 個和上一行接不上：第 { $lines } 行
files-balances-off = 餘額接不上

# 沒有讀的檔案。
files-rejected = { $n } 個檔案沒有讀
# 沒有讀的檔案下面：展開、收起拿到對的檔案的步驟。
files-show-how = 怎麼拿到對的檔案
files-hide-how = 收起
