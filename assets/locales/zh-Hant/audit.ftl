### `payprint audit`：終端機裡的文字版。縮排和線由程式畫。

audit-documents = 讀到了什麼
audit-rejected = 沒讀到什麼
audit-together = 合起來
audit-none = 什麼也沒讀到
audit-lines = { $total } 行，其中 { $records } 筆紀錄，{ $problems } 行讀不出
audit-records = { $n } 筆，分布在 { $days } 天
audit-spent = 花掉
audit-purchases = 其中：買東西和手續費
audit-given = 其中：給了別人
audit-refunded = 退回
audit-received = 收到
audit-own-transfers = 在自己的口袋之間轉
audit-repayments = 還信用帳
audit-fees = 手續費
audit-unlinked = 退回，但看不到退的是哪一筆
audit-hidden = 已隱藏
audit-holders = 這些檔案屬於不同的人。這裡說的是{ $one }；沒有算入：{ $others }。用 --holder 換成別人
audit-own-data = 這是您自己的資料嗎？請只看自己的，或本人願意給您看的
audit-set-aside = 沒有算入：屬於另一個人
audit-unknown-columns = 沒見過的欄：{ $columns }。其餘內容照常讀取
audit-unknown-lines = 表格前後沒見過的行：第 { $lines } 行（{ $n } 行）
audit-balances-hold = { $n } 個餘額都與上一列對得上
audit-other-currency = { $n } 筆 { $currency } 交易，單獨計算
audit-categories = 花在哪裡
audit-payments = { $n } 筆
audit-follows = 從紀錄推出來的
audit-weight = 把握 { $certainty }，{ $rung } · { $records }
audit-against = 不支持它的：{ $against }
audit-moved = { $days } 天裡到過 { $cities } 座城市，城市之間出行 { $trips } 次
# 沒有打開的敏感的事。
audit-sealed = 封著：{ $topic } · { $records }。用 --open-sensitive 打開
