### What every screen shows: bar, rail, dialogs.

app-name = Payprint
# The two characters of the painted seal. The same in every language: it is the logo.
app-seal-top = 付
app-seal-bottom = 迹
app-provider-alipay = Alipay
app-provider-wechat = WeChat Pay
app-provider-jd = JD
app-provider-meituan = Meituan

app-dark = Dark
app-light = Light
app-rail-dossier = Dossier
app-rail-files = Files
app-rail-records = Records
app-offline = Offline
app-offline-note = No network code inside
app-offline-how = How to check
app-add-files = Add files
# Drops all that was read. Nothing was written anywhere.
app-forget = Forget everything
app-forgotten = Forgotten. Nothing of it was written to disk
# Something was put on the clipboard.
app-copied = Copied
app-close = Close
app-records =
    { $n ->
        [one] { $n } record
       *[other] { $n } records
    }

# Files held over the window.
app-drop = Let go to read
# The system has no file dialog: a field takes a path instead.
app-path = Path of a file or folder
app-path-open = Read it
app-path-why = This system has no file dialog. Type or paste a path, or drop the file here
app-path-missing = There is no file or folder with this path
app-no-answer = Something went wrong inside the program. The files are as they were; please try again
