### 每个界面都有的：顶栏、侧栏、对话。

app-name = 付迹
# 印章上的两个字，各语言相同。
app-seal-top = 付
app-seal-bottom = 迹
app-provider-alipay = 支付宝
app-provider-wechat = 微信支付
app-provider-jd = 京东
app-provider-meituan = 美团

app-dark = 深色
app-light = 浅色
app-rail-dossier = 档案
app-rail-files = 文件
app-rail-records = 记录
app-offline = 离线
app-offline-note = 程序里没有联网代码
app-offline-how = 怎么核实
app-add-files = 添加文件
# 丢掉读过的一切；本来就没有写到任何地方。
app-forget = 全部忘掉
app-forgotten = 已忘掉，没有任何内容写进磁盘
# 已放到剪贴板。
app-copied = 已复制
app-close = 关闭
app-records = { $n } 条记录

# 文件拖到窗口上方时。
app-drop = 松手就读
# 系统没有文件对话框时，用输入框填路径。
app-path = 文件或文件夹的路径
app-path-open = 读取
app-path-why = 这个系统没有文件对话框。输入或粘贴路径，也可以把文件拖进来
app-path-missing = 没有这个路径的文件或文件夹
app-no-answer = 程序内部出错了。文件没有改动，请再试一次
