### 第一个界面。

# 最大的字，分两行。
open-headline =
    支付宝和微信支付
    知道你什么？
open-lead =
    载入他们给你的文件。付迹只读你导出的文件，不解密他们的数据。
    每条记录都看得到出自哪一行。

open-drop = 把导出的文件拖到这里
open-drop-kinds = zip、csv 或 xlsx，可多个，文件夹也行。密码只在这里问一次，不保存。
open-choose = 选择文件
open-choosing = 等待文件对话框

# 三位虚构人物。句中的 $place、$person、$month 显示为红条。
open-people = 先看一个虚构的人
open-person-lin = 林晓雨
open-person-lin-about = 27 岁，北京上班族
open-person-lin-sentence = 她住在{ $place }，爱着{ $person }
open-person-he = 何建国
open-person-he-about = 52 岁，成都出租车司机
open-person-he-sentence = 每个星期天，他都在{ $place }
open-person-chen = 陈一诺
open-person-chen-about = 19 岁，广州学生
open-person-chen-sentence = 他从{ $month }起不吃午饭
# 读屏软件对红条的说法。
open-hidden = （已遮住）
# 日条下面：4,812 条，两年。
open-person-size = { $n } 条，{ $span }
open-span-years =
    { $n ->
        [1] 一年
        [2] 两年
       *[other] { $n } 年
    }
open-span-months = { $n } 个月

# 页脚。sealed：系统本身拒绝程序使用互联网套接字（Linux）。
open-promise-sealed = 这个程序连不上互联网
open-promise-open = 这个程序从不联网
open-promise-check = 不必信我们，三种办法核实：
open-plug = 断网试试
open-plug-text = 关掉 Wi-Fi，一切照常
open-watch = 盯着它
open-watch-text = 任务管理器里，它收发 0 字节
open-read = 读代码
open-read-sealed = 没有任何联网库，系统也拒绝它联网
open-read-open = 没有任何联网库，部件全列在 Cargo.lock
