// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/help_table.h"

namespace lianlu::cli {

namespace {

constexpr HelpText kHelpTable[]{
    {"sign-in", "在本机登录并取回本人负责的数据", "在本機登入並取回本人負責的資料"},
    {"sync", "发送本机所做的改动，取回他人的改动", "傳送本機所做的變更，取回他人的變更"},
    {"sync held", "服务器想要删除而被拦下的内容，以及如何答复", "伺服器想要刪除而被攔下的內容，以及如何答覆"},
    {"customers list", "本人客户和门店公海客户", "本人客戶和門市公共客戶池中的客戶"},
    {"export customers", "把客户列表写入文件", "把客戶清單寫入檔案"},
    {"export leads", "把线索列表写入文件", "把線索清單寫入檔案"},
    {"export offers", "把自己的优惠写入文件，最新的在前", "把自己的優惠寫入檔案，最新的在前"},
    {"export tasks", "把任务列表写入文件，范围同 tasks list", "把任務清單寫入檔案，範圍同 tasks list"},
    {"export team", "把团队及其数字写入文件，仅限店长", "把團隊及其數字寫入檔案，僅限店長"},
    {"export duplicates", "把可能是同一人的客户对写入文件，最可能的在前", "把可能是同一人的客戶對寫入檔案，最可能的在前"},
    {"export quality", "把某项数据质量指标背后的客户写入文件", "把某項資料品質指標背後的客戶寫入檔案"},
    {"import leads", "从文件导入线索", "從檔案匯入線索"},
    {"import customers", "从文件导入客户", "從檔案匯入客戶"},
    {"import list", "本机的导入记录，最新在前", "本機的匯入紀錄，最新在前"},
    {"import undo", "撤销整次导入", "復原整次匯入"},
    {"customers show", "一位客户及其身份、授权、线索、优惠券和时间线", "一位客戶及其身分、授權、線索、優惠券和時間軸"},
    {"customers next", "客户的下一步最佳行动及依据，最紧迫的在前", "客戶的下一步最佳行動及依據，最緊迫的在前"},
    {"customers tag list", "客户的标签及来源、时间、置信度和有效期", "客戶的標籤及來源、時間、信心度和有效期"},
    {"customers tag add", "设置标签，或更改其值", "設定標籤，或更改其值"},
    {"customers tag remove", "移除标签", "移除標籤"},
    {"customers tag add-all", "为多位客户设置标签", "為多位客戶設定標籤"},
    {"customers tag remove-all", "移除多位客户的标签", "移除多位客戶的標籤"},
    {"leads change-all", "批量更改线索", "批次更改線索"},
    {"changes list", "本设备的批量更改，最新在前", "本裝置的批次更改，最新在前"},
    {"changes undo", "撤销一次批量更改", "復原一次批次更改"},
    {"customers lookup", "按准确号码查找其他门店的顾客", "依準確號碼查找其他門市的顧客"},
    {"customers visit", "已查询到的顾客的名片和时间线（已脱敏）", "已查詢到的顧客的名片和時間軸（已遮罩）"},
    {"audit list", "谁对谁的数据做了什么，最新在前", "誰對誰的資料做了什麼，最新在前"},
    {"customers query", "向服务器查询品牌客户（已脱敏）", "向伺服器查詢品牌客戶（已遮罩）"},
    {"customers reveal", "显示客户的一项脱敏内容，并记入审计", "顯示客戶的一項遮罩內容，並記入稽核"},
    {"customers consent list", "客户按渠道和用途给出的授权", "客戶依管道和用途給出的授權"},
    {"customers consent grant", "记录客户给出授权", "記錄客戶給出授權"},
    {"customers consent withdraw", "记录客户撤回授权", "記錄客戶撤回授權"},
    {"leads list", "未结线索，成熟度高的在前", "未結線索，成熟度高的在前"},
    {"leads show", "一条线索", "一筆線索"},
    {"leads add", "新建潜客及线索，归入本人名下", "新增潛客及線索，歸入本人名下"},
    {"leads edit", "修改线索", "修改線索"},
    {"leads convert", "潜客成为客户，线索成交", "潛客成為客戶，線索成交"},
    {"interactions add", "记录与客户的互动", "記錄與客戶的互動"},
    {"offers push", "为客户排队发送专属优惠", "為客戶排隊傳送專屬優惠"},
    {"offers push-all", "为多位客户排队发送专属优惠", "為多位客戶排隊傳送專屬優惠"},
    {"offers push-all:details", "范围为这些选项所列出的客户，最多 500 位，每人收到自己的消息。请先用 --dry-run 查看。\nCtrl+C 在两位客户之间停止；至少一分钟内可用 changes undo 撤回尚未发出的消息。",
     "範圍為這些選項所列出的客戶，最多 500 位，每人收到自己的訊息。請先用 --dry-run 檢視。\nCtrl+C 在兩位客戶之間停止；至少一分鐘內可用 changes undo 撤回尚未送出的訊息。"},
    {"offers push-all --dry-run", "只统计谁会收到、谁不会以及原因", "只統計誰會收到、誰不會以及原因"},
    {"offers list", "本人发出的优惠及进度，最新在前", "本人送出的優惠及進度，最新在前"},
    {"offers list --to-send", "只显示等待您手动发送的消息", "只顯示等待您手動傳送的訊息"},
    {"offers message", "等待您在企业微信中发送的消息全文", "等待您在企業微信中傳送的訊息全文"},
    {"offers confirm", "说明手动发送的消息已发送、未发送，或撤回此说明", "說明手動傳送的訊息已傳送、未傳送，或撤回此說明"},
    {"offers confirm:details", "默认表示已发送。72 小时内未说明的，以未确认结束；之后仍可补充说明。", "預設表示已傳送。72 小時內未說明的，以未確認結束；之後仍可補充說明。"},
    {"offers confirm --not-sent", "没有发送：消息结束，不计入频次", "沒有傳送：訊息結束，不計入頻次"},
    {"offers confirm --take-back", "撤回之前的说明", "撤回之前的說明"},
    {"offers cancel", "撤回尚未发出的优惠", "撤回尚未送出的優惠"},
    {"tasks list", "任务，按到期时间", "任務，依到期時間"},
    {"tasks add", "新建一项任务", "新增一項任務"},
    {"tasks edit", "更改一项任务", "變更一項任務"},
    {"tasks import", "把日历文件（.ics）里未到时间的条目加为您的任务", "把行事曆檔案（.ics）裡未到時間的項目加為您的任務"},
    {"tasks export", "把有到期时间的未完成任务写入日历文件（.ics）", "把有到期時間的未完成任務寫入行事曆檔案（.ics）"},
    {"tasks done", "完成一项任务", "完成一項任務"},
    {"customers contact", "把一位客户存为联系人文件（vCard）", "把一位客戶存為聯絡人檔案（vCard）"},
    {"photos list", "一位客户的照片，最新在前", "一位客戶的照片，最新在前"},
    {"photos list:details", "here：图片在本机。sent：服务器已收到。", "here：圖片在本機。sent：伺服器已收到。"},
    {"photos add", "从文件添加照片", "從檔案新增照片"},
    {"photos add:details", "JPEG、PNG、WebP、GIF、BMP 或 TIFF，不超过 30 MB、5000 万像素。保存为边长不超过 1600 像素的 JPEG，\n不含拍摄地点、时间和设备。照片中有人物时，须得到其本人同意。",
     "JPEG、PNG、WebP、GIF、BMP 或 TIFF，不超過 30 MB、5000 萬像素。儲存為邊長不超過 1600 像素的 JPEG，\n不含拍攝地點、時間和裝置。照片中有人物時，須得到其本人同意。"},
    {"photos add --file", "一张图片", "一張圖片"},
    {"photos add --caption", "说明，最多 200 字；仅用于一个文件", "說明，最多 200 字；僅用於一個檔案"},
    {"photos add --interaction", "照片所属的互动：编号或其开头", "照片所屬的互動：編號或其開頭"},
    {"photos edit", "修改照片的说明", "修改照片的說明"},
    {"photos edit --caption", "说明；为空则没有", "說明；為空則沒有"},
    {"photos save", "把照片存为文件", "把照片存為檔案"},
    {"photos save:details", "审计中会记下由谁保存。", "稽核中會記下由誰儲存。"},
    {"photos save --out", "写入何处；不覆盖已有文件", "寫入何處；不覆寫既有檔案"},
    {"photos remove", "删除照片，所有人都不再看到", "刪除照片，所有人都不再看到"},
    {"views list", "店长与全店共享的列表视图", "店長與全店共享的清單檢視"},
    {"views list:details", "pending：服务器尚未收到本机上的样子。个人视图保存在各台电脑的工作台中。", "pending：伺服器尚未收到本機上的樣子。個人檢視儲存在各臺電腦的工作臺中。"},
    {"views list --list", "customers、leads、tasks 或 offers（默认全部）", "customers、leads、tasks 或 offers（預設全部）"},
    {"views rename", "给门店视图改名", "給門市檢視改名"},
    {"views rename:details", "由店长操作。VIEW：编号、编号开头或名称。", "由店長操作。VIEW：編號、編號開頭或名稱。"},
    {"views rename --name", "最多 60 个字符", "最多 60 個字元"},
    {"views remove", "移除一个视图，本机和全店都不再看到", "移除一個檢視，本機和全店都不再看到"},
    {"views remove:details", "由店长操作。VIEW：编号、编号开头或名称。", "由店長操作。VIEW：編號、編號開頭或名稱。"},
    {"coupons show", "查看一张优惠券的内容，以及是否可用", "檢視一張優惠券的內容，以及是否可用"},
    {"coupons redeem", "在本店核销一张优惠券", "在本店核銷一張優惠券"},
    {"queue list", "尚未送达服务器或被其拒绝的改动", "尚未送達伺服器或被其拒絕的變更"},
    {"queue show", "一个步骤及其全部改动：原值、输入值、服务器上的值", "一個步驟及其全部變更：原值、輸入值、伺服器上的值"},
    {"queue retry", "重新发送被拒绝或冲突的改动及其整个步骤", "重新傳送被拒絕或衝突的變更及其整個步驟"},
    {"queue discard", "放弃改动及其整个步骤；已发送的以反向改动撤回", "放棄變更及其整個步驟；已傳送的以反向變更撤回"},
    {"queue export", "将输入的内容写入文件：.ndjson 结尾为 NDJSON，否则为 CSV", "將輸入的內容寫入檔案：.ndjson 結尾為 NDJSON，否則為 CSV"},
    {"undo", "撤销一条命令所做的改动：其 JSON 答复中的 txn_id", "復原一條命令所做的變更：其 JSON 答覆中的 txn_id"},
    {"conflicts list", "与他人改动相遇的改动，最新在前", "與他人變更相遇的變更，最新在前"},
    {"conflicts show", "原值、想改成的值、服务器保留的值，以及由谁在何时", "原值、想改成的值、伺服器保留的值，以及由誰在何時"},
    {"conflicts keep-theirs", "决定保留服务器上的值", "決定保留伺服器上的值"},
    {"conflicts use-mine", "决定采用落选的改动：在当前内容上重新做一次", "決定採用落選的變更：在目前內容上重新做一次"},
    {"conflicts undo", "撤销本设备对此冲突的上一次决定", "復原本裝置對此衝突的上一次決定"},
    {"quarantine list", "等待现任负责店长处理的同事改动", "等待現任負責店長處理的同事變更"},
    {"quarantine apply", "接受这样的改动及相关内容", "接受這樣的變更及相關內容"},
    {"quarantine discard", "永久丢弃这样的改动及相关内容", "永久捨棄這樣的變更及相關內容"},
    {"handover start", "将一位导购的客户移交给另一位，或放回公海", "將一位導購的客戶移交給另一位，或放回公共客戶池"},
    {"handover back", "14 天内撤销一次移交", "14 天內復原一次移交"},
    {"handover list", "最近 14 天的移交", "最近 14 天的移交"},
    {"handover show", "移交的进度", "移交的進度"},
    {"customers assign", "从公海分配客户给同事，或认领给自己", "從公共客戶池分配客戶給同事，或認領給自己"},
    {"leads assign", "从公海分配或认领线索及其客户", "從公共客戶池分配或認領線索及其客戶"},
    {"team", "本店员工的手头工作和近况：客户、线索、任务、联系、优惠，以及公海", "本店員工的手頭工作和近況：客戶、線索、任務、聯絡、優惠，以及公共客戶池"},
    {"store verify", "检查本地数据的每一页、索引、改动和摘要", "檢查本機資料的每一頁、索引、變更和摘要"},
    {"store backup", "立即做一次加密备份", "立即做一次加密備份"},
    {"store backups", "本地数据旁的备份", "本機資料旁的備份"},
    {"store restore", "用备份替换本地数据", "用備份取代本機資料"},
    {"store repair", "用损坏数据中可读的内容重建本地数据", "用損壞資料中可讀的內容重建本機資料"},
    {"support-bundle", "收集版本、状态、计数和日志供协助者使用；不发送任何内容", "收集版本、狀態、計數和日誌供協助者使用；不傳送任何內容"},
    {"key show", "本机数据由什么打开", "本機資料由什麼開啟"},
    {"key passphrase", "设置新口令", "設定新密語"},
    {"key recovery", "生成新的恢复码，仅显示一次", "產生新的救援碼，僅顯示一次"},
    {"key renew", "为本地数据更换密钥", "為本機資料更換金鑰"},
    {"second-step status", "登录是否需要第二步验证", "登入是否需要第二步驗證"},
    {"second-step begin", "给出供身份验证器应用使用的密钥", "給出供身分驗證器應用程式使用的密鑰"},
    {"second-step confirm", "用应用中的验证码启用第二步，并给出十个备用码", "用應用程式中的驗證碼啟用第二步，並給出十個備用碼"},
    {"second-step codes", "十个新备用码，旧的失效", "十個新備用碼，舊的失效"},
    {"second-step off", "关闭第二步验证", "關閉第二步驗證"},
    {"second-step reset", "为丢失应用和备用码的人解除第二步验证", "為遺失應用程式和備用碼的人解除第二步驗證"},
    {"invitations list", "邀请了谁，结果如何", "邀請了誰，結果如何"},
    {"invitations send", "通过邮件邀请", "透過郵件邀請"},
    {"invitations resend", "用新邀请码再发一封邮件，之前的失效", "用新邀請碼再寄一封郵件，之前的失效"},
    {"invitations revoke", "撤回邀请", "撤回邀請"},
    {"join", "用邀请码创建账号", "用邀請碼建立帳號"},
    {"devices list", "您门店人员的电脑", "您門市人員的電腦"},
    {"devices revoke", "永久终止一台电脑的会话", "永久終止一台電腦的工作階段"},
    {"customers segments", "本机客户的价值分群（X-RFM）", "本機客戶的價值分群（X-RFM）"},
    {"quality", "客户数据的质量：缺失、陈旧、冲突或重复", "客戶資料的品質：缺漏、陳舊、衝突或重複"},
    {"duplicates list", "可能是同一人的客户对，可能性大的在前", "可能是同一人的客戶對，可能性大的在前"},
    {"duplicates join", "确认一对客户是同一人", "確認一對客戶是同一人"},
    {"duplicates apart", "确认一对客户是两个人", "確認一對客戶是兩個人"},
    {"duplicates later", "暂时搁置一对客户", "暫時擱置一對客戶"},
    {"duplicates part", "拆开已合并的一对客户", "拆開已合併的一對客戶"},
    {"duplicates propose", "指出两位客户是同一人，即使尚未被发现", "指出兩位客戶是同一人，即使尚未被發現"},
    {"--profile", "用户资料文件夹（否则为 LIANLU_PROFILE，再否则为此登录唯一的资料）", "使用者資料夾（否則為 LIANLU_PROFILE，再否則為此登入唯一的資料）"},
    {"--recovery", "用恢复码而不是口令打开本地数据", "用救援碼而不是密語開啟本機資料"},
    {"--json", "以 JSON 答复", "以 JSON 答覆"},
    {"--show-phones", "完整显示电话和地址，并记入审计（否则脱敏：终端和日志会被他人看到）", "完整顯示電話和地址，並記入稽核（否則遮罩：終端機和日誌會被他人看到）"},
    {"--lang", "语句和帮助的语言：zh_CN、zh_TW 或 en（否则为系统语言）", "語句和說明的語言：zh_CN、zh_TW 或 en（否則為系統語言）"},
    {"--help", "显示此帮助", "顯示此說明"},
    {"--version", "程序版本", "程式版本"},
    {"sign-in:details", "建立用户资料：加密的本地数据、口令，以及只显示一次的恢复码。中断的登录会接着进行；\n已有本地数据时只更新登录，所有工作都保留。",
     "建立使用者資料：加密的本機資料、密語，以及只顯示一次的救援碼。中斷的登入會接著進行；\n已有本機資料時只更新登入，所有工作都保留。"},
    {"any --server", "品牌服务器的地址（https://…）", "品牌伺服器的位址（https://…）"},
    {"any --login", "账号名称", "帳號名稱"},
    {"any --ca", "公司证书颁发机构的证书（PEM）", "公司憑證授權單位的憑證（PEM）"},
    {"sign-in --device-name", "本机在设备列表中的名称", "本機在裝置清單中的名稱"},
    {"sync held:details", "一次同步若要移除某个范围内超过 30 % 的内容，须由人确认后才会移除。--accept 在下次同步时放行，\n--refuse 则重新获取该范围；两者都不给时只列出。",
     "一次同步若要移除某個範圍內超過 30 % 的內容，須由人確認後才會移除。--accept 在下次同步時放行，\n--refuse 則重新取得該範圍；兩者都不給時只列出。"},
    {"sync held --accept", "确实如此：下次同步时移除", "確實如此：下次同步時移除"},
    {"sync held --refuse", "不是这样：全部保留，下次同步时重新获取该范围", "不是這樣：全部保留，下次同步時重新取得該範圍"},
    {"sync held --scope", "只处理列表中的这一个范围", "只處理清單中的這一個範圍"},
    {"any --search", "姓名的任意部分、拼音或首字母、电话号码或邮箱；多个词须全部符合", "姓名的任意部分、拼音或首字母、電話號碼或電子郵件；多個詞須全部符合"},
    {"any --contactable", "只列出可通过 email、sms、wecom、call、store 或 app 联系的客户",
     "只列出可透過 email、sms、wecom、call、store 或 app 聯絡的客戶"},
    {"any --book", "只列出自己名下的客户", "只列出自己名下的客戶"},
    {"any --pool", "只列出公海中的", "只列出公共客戶池中的"},
    {"any --order", "last-purchase（默认）、name 或 spent", "last-purchase（預設）、name 或 spent"},
    {"any --limit", "最多多少行（50）", "最多多少列（50）"},
    {"any --after", "下一页：上一次答复中的 next", "下一頁：上一次答覆中的 next"},
    {"customers contact:details", "其中的号码和邮箱是完整的，审计中会记下由谁保存。", "其中的號碼和電子郵件是完整的，稽核中會記下由誰儲存。"},
    {"any --out", "写入何处；不覆盖已有文件", "寫入何處；不覆寫已有檔案"},
    {"customers show --timeline", "时间线的行数（20）", "時間軸的列數（20）"},
    {"customers tag add:details", "以总部对该标签的规定为准。", "以總部對該標籤的規定為準。"},
    {"any --value", "标签的值；不填则只表示有此标签", "標籤的值；不填則只表示有此標籤"},
    {"any --expires-at", "有效期至（按总部规定）；只写日期则为当天结束", "有效期至（依總部規定）；只寫日期則為當天結束"},
    {"customers lookup:details", "向服务器查询，查询会被记录。之后 24 小时内可以接待这位顾客：customers visit、interactions add、customers tag add 和\ncustomers consent 都接受其编号，所记内容随下次同步到达其所属导购。",
     "向伺服器查詢，查詢會被記錄。之後 24 小時內可以接待這位顧客：customers visit、interactions add、customers tag add 和\ncustomers consent 都接受其編號，所記內容隨下次同步到達其所屬導購。"},
    {"customers lookup --phone", "完整的电话号码", "完整的電話號碼"},
    {"customers lookup --member-code", "会员号，或会员卡号码", "會員號，或會員卡號碼"},
    {"audit list:details", "向服务器查询。店长可看本店员工和客户的记录，总部可看整个品牌。在设备上查看或导出的内容有两个时间：到达服务器的时间，以及设备时钟上的发生时间。",
     "向伺服器查詢。店長可看本店員工和客戶的記錄，總部可看整個品牌。在裝置上檢視或匯出的內容有兩個時間：到達伺服器的時間，以及裝置時鐘上的發生時間。"},
    {"audit list --before", "此序号之前的记录", "此序號之前的記錄"},
    {"audit list --limit", "1 到 200", "1 到 200"},
    {"customers query:details", "供总部和区域负责人使用，他们的设备上没有客户。最新的在前；--after 填上一页的 next。",
     "供總部和區域負責人使用，他們的裝置上沒有客戶。最新的在前；--after 填上一頁的 next。"},
    {"customers query --bought-from", "最近购买不早于", "最近購買不早於"},
    {"customers query --tag", "目前有这个标签", "目前有這個標籤"},
    {"customers query --tag-value", "并且标签值为此", "並且標籤值為此"},
    {"customers query --member-code", "完整的会员号", "完整的會員號"},
    {"customers query --count", "同时给出总数", "同時給出總數"},
    {"customers query --bought-until", "最近购买早于", "最近購買早於"},
    {"customers query --spent-from", "消费额不低于", "消費額不低於"},
    {"customers query --sort", "last-purchase 或 newest", "last-purchase 或 newest"},
    {"customers query --limit", "1 到 200", "1 到 200"},
    {"customers query --after", "上一页结束的位置", "上一頁結束的位置"},
    {"customers reveal:details", "供总部使用。", "供總部使用。"},
    {"customers reveal --field", "name、phone 或 email", "name、phone 或 email"},
    {"customers reveal --reason", "customer-asked、complaint、delivery 或 fraud",
     "customer-asked、complaint、delivery 或 fraud"},
    {"customers next:details", "依据授权、约定的步骤、优惠券、生日、线索、库存、等级和购买；只有在有授权且有地址时才给出渠道，否则为门店。工作台中推迟的，在这里同样推迟。",
     "依據授權、約定的步驟、優惠券、生日、線索、庫存、等級和購買；只有在有授權且有地址時才給出管道，否則為門市。工作臺中推遲的，在這裡同樣推遲。"},
    {"customers consent list --history", "授权台账的每一条，最新的在前", "授權台帳的每一筆，最新的在前"},
    {"customers consent grant:details", "品牌有授权文本时，用 --wording 指明现行文本。", "品牌有授權文字時，用 --wording 指明現行文字。"},
    {"any --channel", "email、sms、wecom、call、store 或 app", "email、sms、wecom、call、store 或 app"},
    {"any --purpose", "marketing（默认）、service 或 profiling", "marketing（預設）、service 或 profiling"},
    {"customers consent grant --act", "consent-form 或 verbal（默认）", "consent-form 或 verbal（預設）"},
    {"customers consent grant --wording", "所同意文本的代码", "所同意文字的代碼"},
    {"any --at", "时间（现在）", "時間（現在）"},
    {"customers consent withdraw:details", "自现在起生效。", "自現在起生效。"},
    {"customers consent withdraw --act", "asked-to-stop（默认）、consent-form 或 verbal", "asked-to-stop（預設）、consent-form 或 verbal"},
    {"any --min-maturity", "只列出成熟度不低于此值的（0 到 100）", "只列出成熟度不低於此值的（0 到 100）"},
    {"any --mine", "只列出自己的", "只列出自己的"},
    {"leads add:details", "须有电话号码或邮箱。", "須有電話號碼或電子郵件。"},
    {"leads add --name", "姓名", "姓名"},
    {"leads add --phone", "手机号", "手機號碼"},
    {"leads add --email", "邮箱", "電子郵件"},
    {"leads add --source", "ad、mini-program、follow、live、store（默认）、referral、campaign 或 ingest",
     "ad、mini-program、follow、live、store（預設）、referral、campaign 或 ingest"},
    {"any --intent", "想要什么", "想要什麼"},
    {"leads add --consent", "本人当场同意接收消息", "本人當場同意接收訊息"},
    {"leads edit:details", "空值会清除文字。成交请用 leads convert。", "空值會清除文字。成交請用 leads convert。"},
    {"leads edit --stage", "new、contacted、qualified、negotiating 或 lost",
     "new、contacted、qualified、negotiating 或 lost"},
    {"leads edit --maturity", "0 到 100", "0 到 100"},
    {"any --product", "商品编号或 SKU", "商品編號或 SKU"},
    {"leads edit --budget", "金额，如 199.50", "金額，如 199.50"},
    {"any --next-step", "下一步做什么", "下一步做什麼"},
    {"any --next-step-at", "何时之前；只写日期则为当天结束", "何時之前；只寫日期則為當天結束"},
    {"leads edit --lost-reason", "流失原因，与 --stage lost 一起使用", "流失原因，與 --stage lost 一起使用"},
    {"leads convert --member", "同时入会", "同時入會"},
    {"interactions add:details", "给出 --lead 时线索随之推进。有时间的下一步会成为任务。", "給出 --lead 時線索隨之推進。有時間的下一步會成為任務。"},
    {"interactions add --kind", "call、chat、visit、fitting 或 note", "call、chat、visit、fitting 或 note"},
    {"interactions add --outcome", "reached、no-answer、interested、not-interested、bought 或 done",
     "reached、no-answer、interested、not-interested、bought 或 done"},
    {"interactions add --note", "沟通内容", "溝通內容"},
    {"interactions add --minutes", "持续几分钟", "持續幾分鐘"},
    {"interactions add --lead", "所涉及的线索", "所涉及的線索"},
    {"offers push:details", "主题和正文可用变量：{name} {product} {coupon} {link} {guide} {store}。\n服务器发放优惠券、生成链接，并再次判断能否发送。",
     "主題和正文可用變數：{name} {product} {coupon} {link} {guide} {store}。\n伺服器發放優惠券、產生連結，並再次判斷能否傳送。"},
    {"any --subject", "邮件主题", "郵件主題"},
    {"any --message", "正文", "正文"},
    {"any --message-file", "从文件读取正文；- 为标准输入", "從檔案讀取正文；- 為標準輸入"},
    {"any --coupon", "券模板的编号或代码", "券範本的編號或代碼"},
    {"offers push --lead", "所针对的线索", "所針對的線索"},
    {"offers push --preview", "显示此人将收到的内容，不排队", "顯示此人將收到的內容，不排隊"},
    {"export customers:details", "按列表顺序写出每一行，列名为各字段名。导出了多少会记入审计。号码和邮箱默认脱敏；\n加 --show-phones 且角色允许时为完整内容。",
     "依清單順序寫出每一列，欄名為各欄位名。匯出了多少會記入稽核。號碼和電子郵件預設遮罩；\n加 --show-phones 且角色允許時為完整內容。"},
    {"export leads:details", "按列表顺序写出每一行，列名为各字段名。导出了多少会记入审计。号码和邮箱默认脱敏；\n加 --show-phones 且角色允许时为完整内容。",
     "依清單順序寫出每一列，欄名為各欄位名。匯出了多少會記入稽核。號碼和電子郵件預設遮罩；\n加 --show-phones 且角色允許時為完整內容。"},
    {"export offers:details", "按列表顺序写出每一行，列名为各字段名。导出了多少会记入审计。号码和邮箱默认脱敏；\n加 --show-phones 且角色允许时为完整内容。",
     "依清單順序寫出每一列，欄名為各欄位名。匯出了多少會記入稽核。號碼和電子郵件預設遮罩；\n加 --show-phones 且角色允許時為完整內容。"},
    {"export tasks:details", "按列表顺序写出每一行，列名为各字段名。导出了多少会记入审计。号码和邮箱默认脱敏；\n加 --show-phones 且角色允许时为完整内容。",
     "依清單順序寫出每一列，欄名為各欄位名。匯出了多少會記入稽核。號碼和電子郵件預設遮罩；\n加 --show-phones 且角色允許時為完整內容。"},
    {"export team:details", "按列表顺序写出每一行，列名为各字段名。导出了多少会记入审计。号码和邮箱默认脱敏；\n加 --show-phones 且角色允许时为完整内容。",
     "依清單順序寫出每一列，欄名為各欄位名。匯出了多少會記入稽核。號碼和電子郵件預設遮罩；\n加 --show-phones 且角色允許時為完整內容。"},
    {"export duplicates:details", "按列表顺序写出每一行，列名为各字段名。导出了多少会记入审计。号码和邮箱默认脱敏；\n加 --show-phones 且角色允许时为完整内容。",
     "依清單順序寫出每一列，欄名為各欄位名。匯出了多少會記入稽核。號碼和電子郵件預設遮罩；\n加 --show-phones 且角色允許時為完整內容。"},
    {"export quality:details", "按列表顺序写出每一行，列名为各字段名。导出了多少会记入审计。号码和邮箱默认脱敏；\n加 --show-phones 且角色允许时为完整内容。",
     "依清單順序寫出每一列，欄名為各欄位名。匯出了多少會記入稽核。號碼和電子郵件預設遮罩；\n加 --show-phones 且角色允許時為完整內容。"},
    {"export --form", "xlsx 或 csv（默认按文件名结尾）", "xlsx 或 csv（預設依檔名結尾）"},
    {"export offers --search", "主题的任意部分，或按 customers list 的方式查找客户", "主題的任意部分，或依 customers list 的方式查詢客戶"},
    {"any --due-before", "在此时间之前到期（一周之内）", "在此時間之前到期（一週之內）"},
    {"any --whose", "mine、all，或同事的编号或代码（mine）", "mine、all，或同事的編號或代碼（mine）"},
    {"any --closed", "已完成或不再需要的，最新的在前", "已完成或不再需要的，最新的在前"},
    {"export tasks --search", "任务或原因的任意部分，或按 customers list 的方式查找客户", "任務或原因的任意部分，或依 customers list 的方式查詢客戶"},
    {"tasks list --search", "任务或原因的任意部分，或按 customers list 的方式查找客户", "任務或原因的任意部分，或依 customers list 的方式查詢客戶"},
    {"any --decided", "已处理的，最新的在前", "已處理的，最新的在前"},
    {"export quality --figure", "quality 所列问题的名称：no_phone、no_consent、quiet、same_phone……",
     "quality 所列問題的名稱：no_phone、no_consent、quiet、same_phone……"},
    {"import leads:details", "各种常见编码的 CSV、XLSX，或联系人文件（vCard 2.1 到 4.0）。客户按手机号、邮箱或会员卡号识别，同一文件再次导入不会改动\n任何内容。Ctrl+C 在两行之间停止，已导入的保留。授权从不导入。\n字段：name、phone、email、card、gender、birthday、city、remark；线索还有 source、intent、maturity、next_step、next_step_at。",
     "各種常見編碼的 CSV、XLSX，或聯絡人檔案（vCard 2.1 到 4.0）。客戶依手機號碼、電子郵件或會員卡號辨識，同一檔案再次匯入不會變更\n任何內容。Ctrl+C 在兩列之間停止，已匯入的保留。授權從不匯入。\n欄位：name、phone、email、card、gender、birthday、city、remark；線索還有 source、intent、maturity、next_step、next_step_at。"},
    {"import customers:details", "各种常见编码的 CSV、XLSX，或联系人文件（vCard 2.1 到 4.0）。客户按手机号、邮箱或会员卡号识别，同一文件再次导入不会改动\n任何内容。Ctrl+C 在两行之间停止，已导入的保留。授权从不导入。\n字段：name、phone、email、card、gender、birthday、city、remark；线索还有 source、intent、maturity、next_step、next_step_at。",
     "各種常見編碼的 CSV、XLSX，或聯絡人檔案（vCard 2.1 到 4.0）。客戶依手機號碼、電子郵件或會員卡號辨識，同一檔案再次匯入不會變更\n任何內容。Ctrl+C 在兩列之間停止，已匯入的保留。授權從不匯入。\n欄位：name、phone、email、card、gender、birthday、city、remark；線索還有 source、intent、maturity、next_step、next_step_at。"},
    {"import --map", "列名看不出含义时，指明哪一列是什么；写列名或从 1 起的序号", "欄名看不出含義時，指明哪一欄是什麼；寫欄名或從 1 起的序號"},
    {"import leads --exists", "已有的客户：skip（默认）、update 或 add-lead", "已有的客戶：skip（預設）、update 或 add-lead"},
    {"import customers --exists", "已有的客户：skip（默认）或 update", "已有的客戶：skip（預設）或 update"},
    {"import --dry-run", "只查看，并说明将会怎样", "只檢視，並說明將會怎樣"},
    {"import --errors", "写出未导入的行及原因：改正后可再次导入", "寫出未匯入的列及原因：改正後可再次匯入"},
    {"import --no-heading", "第一行就是客户，没有列名；--map 用序号指明各列", "第一列就是客戶，沒有欄名；--map 用序號指明各欄"},
    {"import --encoding", "CSV 的编码，如 GB18030（默认自动识别）", "CSV 的編碼，如 GB18030（預設自動辨識）"},
    {"import --sheet", "工作簿中的工作表，写名称或序号（默认第一个）", "活頁簿中的工作表，寫名稱或序號（預設第一個）"},
    {"import undo:details", "由这次导入新建的客户会对所有人移除；14 天之内同步之后也可以，在下次同步时由服务器确认没有人跟进过才会移除。\n之后有订单、互动、授权、优惠券、其他线索或改动的客户会保留，并列出原因。",
     "由這次匯入新建的客戶會對所有人移除；14 天之內同步之後也可以，在下次同步時由伺服器確認沒有人跟進過才會移除。\n之後有訂單、互動、授權、優惠券、其他線索或變更的客戶會保留，並列出原因。"},
    {"customers tag add-all:details", "范围为这些选项所列出的客户，最多 10,000 位。请先用 --dry-run 查看。Ctrl+C 在两行之间停止；changes undo 可全部撤销。",
     "範圍為這些選項所列出的客戶，最多 10,000 位。請先用 --dry-run 檢視。Ctrl+C 在兩列之間停止；changes undo 可全部復原。"},
    {"customers tag remove-all:details", "范围为这些选项所列出的客户，最多 10,000 位。请先用 --dry-run 查看。Ctrl+C 在两行之间停止；changes undo 可全部撤销。",
     "範圍為這些選項所列出的客戶，最多 10,000 位。請先用 --dry-run 檢視。Ctrl+C 在兩列之間停止；changes undo 可全部復原。"},
    {"leads change-all:details", "范围为这些选项所列出的线索，最多 10,000 条。请先用 --dry-run 查看。Ctrl+C 在两行之间停止；changes undo 可全部撤销。",
     "範圍為這些選項所列出的線索，最多 10,000 筆。請先用 --dry-run 檢視。Ctrl+C 在兩列之間停止；changes undo 可全部復原。"},
    {"any --dry-run", "只统计会改动什么、哪些不变以及原因", "只統計會變更什麼、哪些不變以及原因"},
    {"leads change-all --to-stage", "contacted、qualified 或 negotiating；更靠后的不变", "contacted、qualified 或 negotiating；更靠後的不變"},
    {"leads change-all --to-maturity", "0 到 100", "0 到 100"},
    {"leads change-all --due", "下一步的截止时间；只写日期则为当天结束", "下一步的截止時間；只寫日期則為當天結束"},
    {"leads change-all --lost-reason", "按流失关闭，并写明原因", "依流失關閉，並寫明原因"},
    {"changes undo:details", "之后有人改动过的会保留，并计入数目。", "之後有人變更過的會保留，並計入數目。"},
    {"tasks list --after", "从此位置继续：上一页的 next", "從此位置繼續：上一頁的 next"},
    {"tasks add:details", "客户的姓名和号码会打星号：任务全店可见。", "客戶的姓名和號碼會打星號：任務全店可見。"},
    {"tasks --title", "要做什么", "要做什麼"},
    {"tasks --why", "原因", "原因"},
    {"tasks --due", "何时之前", "何時之前"},
    {"tasks --priority", "1 高、2 普通、3 低（2）", "1 高、2 普通、3 低（2）"},
    {"tasks --to", "同事的编号或代码；只有店长可以指派", "同事的編號或代碼；只有店長可以指派"},
    {"tasks --customer", "所涉及的客户", "所涉及的客戶"},
    {"tasks edit --priority", "1 高、2 普通、3 低", "1 高、2 普通、3 低"},
    {"tasks edit --no-due", "不设时间", "不設時間"},
    {"tasks edit --status", "open、done 或 dropped", "open、done 或 dropped"},
    {"tasks export:details", "其中不写任何人的姓名。", "其中不寫任何人的姓名。"},
    {"tasks import:details", "已过时间的、此前就开始的重复日程，以及已是您任务的，都不添加，只计数。尚未开始的重复日程只取第一次。",
     "已過時間的、此前就開始的週期性行程，以及已是您任務的，都不新增，只計數。尚未開始的週期性行程只取第一次。"},
    {"tasks import --dry-run", "只说明会添加什么", "只說明會新增什麼"},
    {"coupons show:details", "CODE 为印刷的券码，或二维码中的内容：后者在哪里发放的都能校验，无需网络。", "CODE 為印刷的券碼，或 QR 碼中的內容：後者在哪裡發放的都能驗證，無需網路。"},
    {"coupons redeem:details", "没有网络时为暂时核销：以最先到达服务器的为准。", "沒有網路時為暫時核銷：以最先到達伺服器的為準。"},
    {"coupons redeem --amount", "消费金额，如 399.50", "消費金額，如 399.50"},
    {"queue list --limit", "最多多少条（200）", "最多多少筆（200）"},
    {"queue export:details", "文件必须尚不存在。内容不加密。", "檔案必須尚不存在。內容不加密。"},
    {"conflicts list:details", "加 --decided 则列出已处理的。", "加 --decided 則列出已處理的。"},
    {"quarantine list:details", "在作者得知客户、门店或设备已不归其负责之前所做的改动。向服务器查询；供店长使用。", "在作者得知客戶、門市或裝置已不歸其負責之前所做的變更。向伺服器查詢；供店長使用。"},
    {"quarantine list --limit", "最多多少条（1 到 2000，默认 200）", "最多多少筆（1 到 2000，預設 200）"},
    {"quarantine apply:details", "与其他改动一样处理：其后他人改过的按字段规则合并。全部接受或全部不接受。", "與其他變更一樣處理：其後他人改過的依欄位規則合併。全部接受或全部不接受。"},
    {"handover start:details", "供店长和总部使用。先说明会移交什么；加 --yes 后由服务器执行，本程序结束也会继续。未结线索、任务和\n尚未发出的优惠随同移交。放回公海时，优惠仍归原发送人。",
     "供店長和總部使用。先說明會移交什麼；加 --yes 後由伺服器執行，本程式結束也會繼續。未結線索、任務和\n尚未發出的優惠隨同移交。放回公共客戶池時，優惠仍歸原發送人。"},
    {"handover start --from", "移交谁的客户：编号、编号开头或员工代码", "移交誰的客戶：編號、編號開頭或員工代碼"},
    {"handover start --to", "移交给谁", "移交給誰"},
    {"handover start --to-pool", "放回各客户所属门店的公海", "放回各客戶所屬門市的公共客戶池"},
    {"handover start --yes", "确认执行", "確認執行"},
    {"handover start --no-wait", "不等待结束", "不等待結束"},
    {"handover back:details", "先说明哪些会退回、谁会留下及原因；加 --yes 后由服务器执行，本程序结束也会继续。其间已转给他人、\n已结束或已发送的会保留。", "先說明哪些會退回、誰會留下及原因；加 --yes 後由伺服器執行，本程式結束也會繼續。其間已轉給他人、\n已結束或已傳送的會保留。"},
    {"handover back --yes", "确认执行", "確認執行"},
    {"handover back --no-wait", "不等待结束", "不等待結束"},
    {"handover show --wait", "等待结束", "等待結束"},
    {"customers assign:details", "无人负责的未结线索随同分配。可离线进行；`undo` 可撤销，发送之后只有店长可以。已在同事名下的客户请用\n`handover start` 移交。",
     "無人負責的未結線索隨同分配。可離線進行；`undo` 可復原，傳送之後只有店長可以。已在同事名下的客戶請用\n`handover start` 移交。"},
    {"any --to", "归谁，写编号或代码；由店长指定（默认自己）", "歸誰，寫編號或代碼；由店長指定（預設自己）"},
    {"team:details", "供店长使用，以本机上次同步所得为准。日期按门店时区计算，含今天；联系指已记录的互动；\n优惠不含已撤回的；成交指本月成交的线索。",
     "供店長使用，以本機上次同步所得為準。日期依門市時區計算，含今天；聯絡指已記錄的互動；\n優惠不含已撤回的；成交指本月成交的線索。"},
    {"store backup:details", "覆盖数据旁两份备份中较旧的一份；密钥一并备份，可用口令和恢复码打开。", "覆寫資料旁兩份備份中較舊的一份；金鑰一併備份，可用密語和救援碼開啟。"},
    {"store backup --out", "改为写入此文件，文件须尚不存在", "改為寫入此檔案，檔案須尚不存在"},
    {"store restore:details", "现有文件改名（加上时间）后保留，其中能读出的改动和草稿会带过来。数据成为一台\n新设备：发送前须重新登录；不会重复发送。本机没有用户资料时，采用备份中的密钥。",
     "現有檔案改名（加上時間）後保留，其中能讀出的變更和草稿會帶過來。資料成為一臺\n新裝置：傳送前須重新登入；不會重複傳送。本機沒有使用者資料時，採用備份中的金鑰。"},
    {"store restore --from", "使用这份备份", "使用這份備份"},
    {"store restore --latest", "使用数据旁最新的备份", "使用資料旁最新的備份"},
    {"store repair:details", "损坏的文件改名（加上时间）后保留。改动、草稿和设置逐页读出；其余内容在下次同步时\n重新获取。",
     "損壞的檔案改名（加上時間）後保留。變更、草稿和設定逐頁讀出；其餘內容在下次同步時\n重新取得。"},
    {"support-bundle:details", "内容为纯文本的 ZIP，不含姓名、号码、邮箱和密钥：交出之前可用 --preview 查看。数据锁定或\n损坏时也能生成；没有口令时不打开数据。",
     "內容為純文字的 ZIP，不含姓名、號碼、電子郵件和金鑰：交出之前可用 --preview 檢視。資料鎖定或\n損壞時也能產生；沒有密語時不開啟資料。"},
    {"support-bundle --out", "写入的 ZIP，文件须尚不存在", "寫入的 ZIP，檔案須尚不存在"},
    {"support-bundle --preview", "按将写入的样子显示全部文本", "依將寫入的樣子顯示全部文字"},
    {"support-bundle --with-server", "写明服务器主机名，默认不写", "寫明伺服器主機名稱，預設不寫"},
    {"support-bundle --locked", "不打开本地数据", "不開啟本機資料"},
    {"key show:details", "口令加系统钥匙串中的密钥，或只有口令；以及钥匙串现在能否给出密钥。", "密語加系統鑰匙圈中的金鑰，或只有密語；以及鑰匙圈現在能否給出金鑰。"},
    {"key passphrase:details", "用现有口令打开；忘记口令或钥匙串丢失时用恢复码（--recovery）。会重新询问钥匙串。",
     "用現有密語開啟；忘記密語或鑰匙圈遺失時用救援碼（--recovery）。會重新詢問鑰匙圈。"},
    {"key recovery:details", "从此旧恢复码不能打开任何内容，包括数据旁的备份。", "從此舊救援碼不能開啟任何內容，包括資料旁的備份。"},
    {"key renew:details", "所有内容用新密钥写入新文件，核对后替换原文件；并显示新的恢复码。旧密钥的\n备份会删除。期间不得有程序打开数据。加 --recovery 时还会要求设置新口令。",
     "所有內容用新金鑰寫入新檔案，核對後取代原檔案；並顯示新的救援碼。舊金鑰的\n備份會刪除。期間不得有程式開啟資料。加 --recovery 時還會要求設定新密語。"},
    {"second-step begin:details", "用应用中的验证码确认之前不生效：second-step confirm。必须使用第二步的角色用 --server 和 --login 设置。",
     "用應用程式中的驗證碼確認之前不生效：second-step confirm。必須使用第二步的角色用 --server 和 --login 設定。"},
    {"second-step --server", "首次登录之前：品牌服务器的地址", "首次登入之前：品牌伺服器的位址"},
    {"second-step --login", "首次登录之前：账号名称", "首次登入之前：帳號名稱"},
    {"second-step --ca", "首次登录之前：公司证书颁发机构的证书（PEM）", "首次登入之前：公司憑證授權單位的憑證（PEM）"},
    {"second-step confirm:details", "会询问验证码，或取自 LIANLU_CODE。", "會詢問驗證碼，或取自 LIANLU_CODE。"},
    {"second-step codes:details", "会询问密码和验证码（LIANLU_PASSWORD、LIANLU_CODE）。", "會詢問密碼和驗證碼（LIANLU_PASSWORD、LIANLU_CODE）。"},
    {"second-step off:details", "会询问密码和验证码（LIANLU_PASSWORD、LIANLU_CODE）。", "會詢問密碼和驗證碼（LIANLU_PASSWORD、LIANLU_CODE）。"},
    {"second-step reset:details", "供店长（本店人员）和总部使用，会记入审计。PERSON 为员工编号，见 devices list --json。",
     "供店長（本店人員）和總部使用，會記入稽核。PERSON 為員工編號，見 devices list --json。"},
    {"invitations list:details", "向服务器查询；供店长和总部使用。", "向伺服器查詢；供店長和總部使用。"},
    {"invitations send:details", "邮件中的邀请码两天内可用一次，只有受邀人能看到。", "郵件中的邀請碼兩天內可用一次，只有受邀人能看到。"},
    {"invitations send --role", "guide、manager、regional 或 hq；不得高于自己的角色", "guide、manager、regional 或 hq；不得高於自己的角色"},
    {"invitations send --store", "名称或编号；只有一家时可省略", "名稱或編號；只有一家時可省略"},
    {"invitations send --name", "邮件中的称呼", "郵件中的稱呼"},
    {"join:details", "会询问邀请码和账号密码（LIANLU_INVITATION、LIANLU_PASSWORD）。之后请登录：lianlu-cli sign-in。",
     "會詢問邀請碼和帳號密碼（LIANLU_INVITATION、LIANLU_PASSWORD）。之後請登入：lianlu-cli sign-in。"},
    {"join --name", "您的姓名，同事和客户都会看到", "您的姓名，同事和客戶都會看到"},
    {"devices list:details", "向服务器查询；供店长使用。", "向伺服器查詢；供店長使用。"},
    {"devices revoke:details", "设备下次联系服务器时交出尚未发送的改动（进入待处理），并移除所有客户。供店长使用，会记入审计。",
     "裝置下次聯絡伺服器時交出尚未傳送的變更（進入待處理），並移除所有客戶。供店長使用，會記入稽核。"},
    {"devices revoke --wipe", "同时要求清除其数据：密钥、数据和备份", "同時要求清除其資料：金鑰、資料和備份"},
    {"customers segments:details", "与本机所有买过的人按排名比较，分为五档；分群与 `insight rfm` 相同。",
     "與本機所有買過的人依排名比較，分為五檔；分群與 `insight rfm` 相同。"},
    {"quality:details", "与工作台看板相同的数字，统计本机上的每位客户；加 --json 时还按门店和来源列出。",
     "與工作臺看板相同的數字，統計本機上的每位客戶；加 --json 時還依門市和來源列出。"},
    {"duplicates list:details", "加 --decided 则列出已合并、已分开或已搁置的，最新的在前。", "加 --decided 則列出已合併、已分開或已擱置的，最新的在前。"},
    {"duplicates join:details", "由服务器在下次同步时执行，在此之前为等待状态。lianlu-cli undo 可撤回此决定。",
     "由伺服器在下次同步時執行，在此之前為等待狀態。lianlu-cli undo 可撤回此決定。"},
    {"duplicates part:details", "由服务器在下次同步时执行，在此之前为等待状态。lianlu-cli undo 可撤回此决定。",
     "由伺服器在下次同步時執行，在此之前為等待狀態。lianlu-cli undo 可撤回此決定。"},
    {"duplicates propose:details", "由服务器在下次同步时执行，在此之前为等待状态。lianlu-cli undo 可撤回此决定。",
     "由伺服器在下次同步時執行，在此之前為等待狀態。lianlu-cli undo 可撤回此決定。"},
    {"duplicates --keep", "以谁的资料为主（默认由服务器选择）", "以誰的資料為主（預設由伺服器選擇）"},
    {"duplicates later --until", "何时再次询问（明天此时）", "何時再次詢問（明天此時）"},
    {"insight --map", "文件中列名与此处不同的列", "檔案中欄名與此處不同的欄"},
    {"insight --delimiter", "单元格之间的符号：, ; | 或 tab（否则由列名行判断）", "儲存格之間的符號：, ; | 或 tab（否則由欄名列判斷）"},
    {"insight --rejected", "未采用的行及行号、列、原因代码和说明（CSV）", "未採用的列及列號、欄、原因代碼和說明（CSV）"},
    {"insight resolve", "多份记录中谁是谁：属于同一人的配对和聚类", "多份記錄中誰是誰：屬於同一人的配對和群集"},
    {"insight resolve:details",
     "仅使用 CSV 文件：不需要用户资料，也不需要服务器。列的种类：name、text、date、number、id、phone、email、address、place；\n"
     "仅用于编号或给出真值的列（rec_id、cluster、label……）不参与，除非由 --compare 指定。\n"
     "--out 得到 id_a、id_b、probability、evidence：同一聚类中的每一对；仅通过他人相连的一对，取两者之间链上的最小概率。\n"
     "--clusters 得到 id、cluster：聚类中第一条记录的编号。",
     "僅使用 CSV 檔案：不需要使用者資料，也不需要伺服器。欄的種類：name、text、date、number、id、phone、email、address、place；\n"
     "僅用於編號或給出真值的欄（rec_id、cluster、label……）不參與，除非由 --compare 指定。\n"
     "--out 得到 id_a、id_b、probability、evidence：同一群集中的每一對；僅透過他人相連的一對，取兩者之間鏈上的最小機率。\n"
     "--clusters 得到 id、cluster：群集中第一筆記錄的編號。"},
    {"insight resolve --records", "带列名的 CSV（UTF-8、GB18030 或 UTF-16）；多个文件视为一个", "帶欄名的 CSV（UTF-8、GB18030 或 UTF-16）；多個檔案視為一個"},
    {"insight resolve --id", "记录的编号列，不参与比较", "記錄的編號欄，不參與比較"},
    {"insight resolve --compare", "参与比较的列及其种类（否则为全部，种类自动判断）", "參與比較的欄及其種類（否則為全部，種類自動判斷）"},
    {"insight resolve --threshold", "达到此概率即视为同一人（0.9）", "達到此機率即視為同一人（0.9）"},
    {"insight resolve --out", "配对", "配對"},
    {"insight resolve --clusters", "聚类", "群集"},
    {"insight rfm", "X-RFM：由购买和触点得出客户的评分和分群", "X-RFM：由購買和觸點得出客戶的評分和分群"},
    {"insight rfm:details",
     "输入：--transactions customer_id、date、amount；--touches customer_id、date、kind、weight（后两列可省略：取该类型的常用权重）。\n"
     "输出：customer_id、recency_days、frequency、monetary、x、r、f、m、x_score、segment：截至 --as-of 有过购买的每位客户一行，\n"
     "按其在文件中出现的顺序。frequency 为行数；金额小于零为退款：减少 monetary，不算购买。x 为 权重 × 2^(−天数 ÷ 30) 之和。\n"
     "评分从 1 到 --bins，越大越好；recency 反向计分。\n"
     "  rank        1 + ⌊比其差的人数 × bins ÷ n⌋；相同者得分相同，均按其中最差的计\n"
     "  type7       分割点为第 7 类分位数，恰在分割点上的值归入下一箱\n"
     "  type7plus1  上述分位数加 1，恰在分割点上的值归入上一箱\n"
     "  fixed       --thresholds 给出的升序分割点，恰在分割点上的值归入上一箱；未给出 x 时按 rank",
     "輸入：--transactions customer_id、date、amount；--touches customer_id、date、kind、weight（後兩欄可省略：取該類型的常用權重）。\n"
     "輸出：customer_id、recency_days、frequency、monetary、x、r、f、m、x_score、segment：截至 --as-of 有過購買的每位客戶一列，\n"
     "依其在檔案中出現的順序。frequency 為列數；金額小於零為退款：減少 monetary，不算購買。x 為 權重 × 2^(−天數 ÷ 30) 之和。\n"
     "評分從 1 到 --bins，越大越好；recency 反向計分。\n"
     "  rank        1 + ⌊比其差的人數 × bins ÷ n⌋；相同者得分相同，均以其中最差的計\n"
     "  type7       分割點為第 7 類分位數，恰在分割點上的值歸入下一箱\n"
     "  type7plus1  上述分位數加 1，恰在分割點上的值歸入上一箱\n"
     "  fixed       --thresholds 給出的遞增分割點，恰在分割點上的值歸入上一箱；未給出 x 時依 rank"},
    {"insight rfm --transactions", "购买和退款（CSV）", "購買和退款（CSV）"},
    {"insight rfm --touches", "触点（CSV）", "觸點（CSV）"},
    {"insight rfm --as-of", "以该日结束时为准", "以該日結束時為準"},
    {"insight rfm --bins", "评分档数（5）", "評分級數（5）"},
    {"insight rfm --cuts", "rank、type7、type7plus1 或 fixed（rank）", "rank、type7、type7plus1 或 fixed（rank）"},
    {"insight rfm --thresholds", "recency、frequency、monetary 和 x 的分割点，用于 --cuts fixed", "recency、frequency、monetary 和 x 的分割點，用於 --cuts fixed"},
    {"insight rfm --segments", "评分组合的名称（JSON，见 packaging/cli/rfm.md），否则为常用的十个分群", "評分組合的名稱（JSON，見 packaging/cli/rfm.md），否則為常用的十個分群"},
    {"insight rfm --out", "每位客户的评分（CSV）", "每位客戶的評分（CSV）"},
    {"insight lifetime", "客户还会买什么、值多少：BG/NBD 和 Gamma-Gamma", "客戶還會買什麼、值多少：BG/NBD 和 Gamma-Gamma"},
    {"insight lifetime:details",
     "输入：customer_id、date、amount（没有金额则没有价值）。从截至 --calibration-end 的购买中学习：同一天的购买算一次，\n"
     "x = 购买天数 − 1，t_x 和 T 为从首次购买日到最后一次购买日和校准截止日的时长（单位见 --unit），m_x 为后 x 天的平均金额。\n"
     "金额小于零为退款：减少当天金额，不算购买。week = 7 天，month = 30.4375 天。\n"
     "输出（--out，JSON）：r、alpha、a、b、log_likelihood、standard_errors、intervals（95 %）、certain；gamma_gamma {p, q, gamma, …}，\n"
     "由 x > 0 且 m_x > 0 的客户得出；expected_total：全部客户在展望期内的购买天数（区间反映四个参数的不确定）；actual_total：\n"
     "文件延续到展望期时的实际天数；expected_new：一位新客户在展望期内的购买天数。\n"
     "--customers：customer_id、x、t_x、T、m_x、p_alive、expected、value：预期金额 × 展望期内的购买，每次购买自当日起按\n"
     "(1 + discount)^(−年数) 折现。BG/NBD：Fader, Hardie & Lee 2005，最大似然。",
     "輸入：customer_id、date、amount（沒有金額則沒有價值）。從截至 --calibration-end 的購買中學習：同一天的購買算一次，\n"
     "x = 購買天數 − 1，t_x 和 T 為從首次購買日到最後一次購買日和校準截止日的時長（單位見 --unit），m_x 為後 x 天的平均金額。\n"
     "金額小於零為退款：減少當天金額，不算購買。week = 7 天，month = 30.4375 天。\n"
     "輸出（--out，JSON）：r、alpha、a、b、log_likelihood、standard_errors、intervals（95 %）、certain；gamma_gamma {p, q, gamma, …}，\n"
     "由 x > 0 且 m_x > 0 的客戶得出；expected_total：全部客戶在展望期內的購買天數（區間反映四個參數的不確定）；actual_total：\n"
     "檔案延續到展望期時的實際天數；expected_new：一位新客戶在展望期內的購買天數。\n"
     "--customers：customer_id、x、t_x、T、m_x、p_alive、expected、value：預期金額 × 展望期內的購買，每次購買自當日起按\n"
     "(1 + discount)^(−年數) 折現。BG/NBD：Fader, Hardie & Lee 2005，最大概似。"},
    {"insight lifetime --transactions", "购买和退款（CSV）", "購買和退款（CSV）"},
    {"insight lifetime --calibration-end", "用于学习的最后一天", "用於學習的最後一天"},
    {"insight lifetime --unit", "时间单位：day、week 或 month（week）", "時間單位：day、week 或 month（week）"},
    {"insight lifetime --horizon", "向前展望多少个单位（39）", "向前展望多少個單位（39）"},
    {"insight lifetime --discount", "价值的年折现率（0.1）", "價值的年折現率（0.1）"},
    {"insight lifetime --out", "模型和总计（JSON）", "模型和總計（JSON）"},
    {"insight lifetime --customers", "校准截止日前有过购买的每位客户（CSV）", "校準截止日前有過購買的每位客戶（CSV）"},
    {"insight attribution", "哪些触点带来了转化：渠道路径上的七种归因模型", "哪些觸點帶來了轉換：管道路徑上的七種歸因模型"},
    {"insight attribution:details",
     "输入：path（`a > b > c`，最早的触点在前）、conversions、value、nulls（走过此路径而未转化的次数）、days（各触点距结束的天数，以 ` > ` 分隔；\n"
     "没有则每个触点相隔一天）；value、nulls 和 days 可省略。空触点不计，任何名称都是渠道。\n"
     "输出（JSON）：channels {名称 {conversions, value, removal_effect}}、p_conversion；各渠道之和等于文件总计。\n"
     "  first、last  全部归于首个或末个触点\n"
     "  linear       各触点均分；同一渠道出现两次得两份\n"
     "  decay        触点权重为 2^(−距结束天数 ÷ half-life)\n"
     "  position     首个 40 %、末个 40 %，中间均分 20 %；只有一个为 100 %，两个各 50 %\n"
     "  markov       按 removal_effect 的比例，即去掉该渠道后损失的转化部分；value 按损失的价值部分。\n"
     "               一个状态为连续 --order 个触点；精确求解，不是模拟\n"
     "  shapley      v(S) = 渠道全部在 S 内的路径的转化数：路径中不同渠道均分，任意渠道数都精确",
     "輸入：path（`a > b > c`，最早的觸點在前）、conversions、value、nulls（走過此路徑而未轉換的次數）、days（各觸點距結束的天數，以 ` > ` 分隔；\n"
     "沒有則每個觸點相隔一天）；value、nulls 和 days 可省略。空觸點不計，任何名稱都是管道。\n"
     "輸出（JSON）：channels {名稱 {conversions, value, removal_effect}}、p_conversion；各管道之和等於檔案總計。\n"
     "  first、last  全部歸於首個或末個觸點\n"
     "  linear       各觸點均分；同一管道出現兩次得兩份\n"
     "  decay        觸點權重為 2^(−距結束天數 ÷ half-life)\n"
     "  position     首個 40 %、末個 40 %，中間均分 20 %；只有一個為 100 %，兩個各 50 %\n"
     "  markov       依 removal_effect 的比例，即去掉該管道後損失的轉換部分；value 依損失的價值部分。\n"
     "               一個狀態為連續 --order 個觸點；精確求解，不是模擬\n"
     "  shapley      v(S) = 管道全部在 S 內的路徑的轉換數：路徑中不同管道均分，任意管道數都精確"},
    {"insight attribution --paths", "路径及其结局（CSV）", "路徑及其結局（CSV）"},
    {"insight attribution --model", "first、last、linear、decay、position、markov 或 shapley", "first、last、linear、decay、position、markov 或 shapley"},
    {"insight attribution --order", "markov 中一个状态的触点数，1 到 3（1）", "markov 中一個狀態的觸點數，1 到 3（1）"},
    {"insight attribution --half-life", "decay 的半衰期（7）", "decay 的半衰期（7）"},
    {"insight attribution --out", "各渠道的所得（JSON）", "各管道的所得（JSON）"},
    {"insight stages", "AIPL 人数与流转、五个旅程阶段、客户状态", "AIPL 人數與流轉、五個旅程階段、客戶狀態"},
    {"insight stages:details",
     "输入：customer_id、date、kind。输出（JSON）：aipl、flows、stages、states。\n"
     "kind 属于以下之一：seen（ad_click、visit、message_opened、scan……）、interested（cart、favourite、store_visit……）、joined（follow、register……）、\n"
     "bought（purchase、order……）、spread（share、referral、review……）、served（call、chat、assigned……）、left（unsubscribe……）；未知的按 seen 计，\n"
     "并列入 unknown_kinds；可用 --kinds 另行指定。\n"
     "AIPL：取成立的最高一级。loyalty：两天有购买，或购买并传播；purchase：一次购买；interest：interested 或 joined；\n"
     "awareness：除离开以外的其他行为；均须在 --within 的天数之内。\n"
     "阶段：contact（首个事件）、user（joined）、customer（首次购买）、loyal（第二天购买）、advocate（购买后传播）。\n"
     "dropped_off：沉默超过该阶段的限度。broken_links：停留超过限度，且其间无人服务。\n"
     "状态：new、active、cooling、sleeping、churned 按距上次购买的天数；won_back：停顿超过 sleeping 之后重新活跃。",
     "輸入：customer_id、date、kind。輸出（JSON）：aipl、flows、stages、states。\n"
     "kind 屬於以下之一：seen（ad_click、visit、message_opened、scan……）、interested（cart、favourite、store_visit……）、joined（follow、register……）、\n"
     "bought（purchase、order……）、spread（share、referral、review……）、served（call、chat、assigned……）、left（unsubscribe……）；未知的以 seen 計，\n"
     "並列入 unknown_kinds；可用 --kinds 另行指定。\n"
     "AIPL：取成立的最高一級。loyalty：兩天有購買，或購買並傳播；purchase：一次購買；interest：interested 或 joined；\n"
     "awareness：除離開以外的其他行為；均須在 --within 的天數之內。\n"
     "階段：contact（首個事件）、user（joined）、customer（首次購買）、loyal（第二天購買）、advocate（購買後傳播）。\n"
     "dropped_off：沉默超過該階段的限度。broken_links：停留超過限度，且其間無人服務。\n"
     "狀態：new、active、cooling、sleeping、churned 依距上次購買的天數；won_back：停頓超過 sleeping 之後重新活躍。"},
    {"insight stages --events", "发生的事件（CSV）", "發生的事件（CSV）"},
    {"insight stages --as-of", "以该日结束时为准", "以該日結束時為準"},
    {"insight stages --days", "流转的天数（30）", "流轉的天數（30）"},
    {"insight stages --within", "行为的有效天数（awareness:365,interest:365,purchase:730,loyalty:730）", "行為的有效天數（awareness:365,interest:365,purchase:730,loyalty:730）"},
    {"insight stages --limits",
     "在阶段中停留超过此天数即为断链（contact:7,user:30,customer:90,loyal:180,advocate:365）",
     "在階段中停留超過此天數即為斷鏈（contact:7,user:30,customer:90,loyal:180,advocate:365）"},
    {"insight stages --states", "距上次购买的天数，须依次递增（new:30,active:90,cooling:180,sleeping:365）", "距上次購買的天數，須依次遞增（new:30,active:90,cooling:180,sleeping:365）"},
    {"insight stages --kinds", "自定义的类型", "自訂的類型"},
    {"insight stages --broken", "断链的客户：customer_id、stage、days_in_stage（CSV）", "斷鏈的客戶：customer_id、stage、days_in_stage（CSV）"},
    {"insight stages --out", "各项数字（JSON）", "各項數字（JSON）"},
    {"insight retention", "谁会再来：按首次购买月份分组", "誰會再來：依首次購買月份分組"},
    {"insight retention:details",
     "输入：customer_id、date（不看金额：每行为一次到访）。输出：cohort（2010-12）、size、m0 … mn：该组在首次购买当月及其后各月有多少人到来；\n"
     "r0 … rn：同上，为占 size 的比例。文件最后月份之后的单元格为空。\n"
     "屏幕输出：全部组合计的比例及区间（Wilson，95 %）。没有客户的行不采用，并计数。",
     "輸入：customer_id、date（不看金額：每列為一次到訪）。輸出：cohort（2010-12）、size、m0 … mn：該組在首次購買當月及其後各月有多少人到來；\n"
     "r0 … rn：同上，為占 size 的比例。檔案最後月份之後的儲存格為空。\n"
     "螢幕輸出：全部組合計的比例及區間（Wilson，95 %）。沒有客戶的列不採用，並計數。"},
    {"insight retention --transactions", "购买（CSV）", "購買（CSV）"},
    {"insight retention --out", "每组一行（CSV）", "每組一列（CSV）"},
    {"insight basket", "哪些商品一起购买：关联规则", "哪些商品一起購買：關聯規則"},
    {"insight basket:details",
     "输入：--baskets basket_id、item：每行为一个购物篮中的一件商品；同一篮中出现两次算一次。\n"
     "输出：lhs、rhs、support、confidence、lift、count：每条“买 lhs 的也买 rhs”的规则，右侧一件商品，与 arules 的 apriori 相同。\n"
     "  support     含规则全部商品的购物篮占比；count 为其数量\n"
     "  confidence  含 lhs 的购物篮中也含 rhs 的占比\n"
     "  lift        confidence ÷ 含 rhs 的购物篮占比\n"
     "两个下限均含端点且精确。lhs 以名称列出，之间为“, ”；名称含逗号或引号的加引号。顺序：lift 降序，其次 support、confidence、名称。\n"
     "--min-length 计两侧商品数；为 1 时也有左侧为空的规则。组合超过一千万个、规则超过二百万条或统计超过五亿步时，会说明应提高哪一项。",
     "輸入：--baskets basket_id、item：每列為一個購物籃中的一件商品；同一籃中出現兩次算一次。\n"
     "輸出：lhs、rhs、support、confidence、lift、count：每條「買 lhs 的也買 rhs」的規則，右側一件商品，與 arules 的 apriori 相同。\n"
     "  support     含規則全部商品的購物籃占比；count 為其數量\n"
     "  confidence  含 lhs 的購物籃中也含 rhs 的占比\n"
     "  lift        confidence ÷ 含 rhs 的購物籃占比\n"
     "兩個下限均含端點且精確。lhs 以名稱列出，之間為「, 」；名稱含逗號或引號的加引號。順序：lift 遞減，其次 support、confidence、名稱。\n"
     "--min-length 計兩側商品數；為 1 時也有左側為空的規則。組合超過一千萬個、規則超過二百萬條或統計超過五億步時，會說明應提高哪一項。"},
    {"insight basket --baskets", "购物篮中的商品（CSV）", "購物籃中的商品（CSV）"},
    {"insight basket --support", "最小支持度，0 到 1", "最小支持度，0 到 1"},
    {"insight basket --confidence", "最小置信度，0 到 1", "最小信賴度，0 到 1"},
    {"insight basket --min-length", "规则中最少的商品数（2）", "規則中最少的商品數（2）"},
    {"insight basket --max-length", "规则中最多的商品数（不限）", "規則中最多的商品數（不限）"},
    {"insight basket --out", "规则（CSV）", "規則（CSV）"},
    {"insight similar", "与每件商品最相像的商品，依据同时含有两者的购物篮", "與每件商品最相像的商品，依據同時含有兩者的購物籃"},
    {"insight similar:details",
     "输入：--baskets basket_id、item：每行为一个购物篮中的一件商品；同一篮中出现两次算一次。也可以一位客户为一个购物篮。\n"
     "输出：item、similar、score、baskets：每件商品（按名称）与其同篮的前 --top 件，最像的在前，相同者按名称；baskets 为同时含有两者的篮数。\n"
     "设 n 个购物篮中含 a、含 b、同时含有的篮数为 a、b、both：\n"
     "  cosine   both ÷ √(a × b)\n"
     "  jaccard  both ÷ (a + b − both)\n"
     "  lift     n × both ÷ (a × b)",
     "輸入：--baskets basket_id、item：每列為一個購物籃中的一件商品；同一籃中出現兩次算一次。也可以一位客戶為一個購物籃。\n"
     "輸出：item、similar、score、baskets：每件商品（依名稱）與其同籃的前 --top 件，最像的在前，相同者依名稱；baskets 為同時含有兩者的籃數。\n"
     "設 n 個購物籃中含 a、含 b、同時含有的籃數為 a、b、both：\n"
     "  cosine   both ÷ √(a × b)\n"
     "  jaccard  both ÷ (a + b − both)\n"
     "  lift     n × both ÷ (a × b)"},
    {"insight similar --baskets", "购物篮中的商品（CSV）", "購物籃中的商品（CSV）"},
    {"insight similar --metric", "cosine、jaccard 或 lift（cosine）", "cosine、jaccard 或 lift（cosine）"},
    {"insight similar --top", "每件商品的个数（10）", "每件商品的個數（10）"},
    {"insight similar --min-baskets", "同时含有两者的最少篮数（1）", "同時含有兩者的最少籃數（1）"},
    {"insight similar --out", "商品对（CSV）", "商品對（CSV）"},
    {"insight score", "从一个文件学习，给另一个文件的每行算出结果的概率", "從一個檔案學習，給另一個檔案的每列算出結果的機率"},
    {"insight score:details",
     "输入：--train 和 --test，列不限，取两者共有的；--target 指定结果列，--positive 指定要算概率的值。\n"
     "输出：row、probability（及 --id 的列）：--test 的每行一行，row 为从 1 起的行号。标准输出为 JSON：已知结果的测试行的 auc 和 deviance、\n"
     "校准、系数，以及未采用的列。\n"
     "  模型    逻辑回归，最大似然，与 R 的 glm(family = binomial) 相同；标准化列上加 1e-8 的岭，只有可完全分开的数据才受影响；\n"
     "          与其他列重复的列没有系数\n"
     "  列      训练单元格全为数字的为数字列；否则为类别，按名称的第一个水平为参照\n"
     "  缺失    空白、NA、N/A、NaN、NULL：数字列取均值并另有一个系数，类别列自成一个水平；训练中未见过的按训练行的平均计\n"
     "  不采用  常数列、每行都不同的文字、名为编号且每行都不同的整数、只在一个文件中的列、超过 500 个水平的列\n"
     "  deviance   −2 × 测试行的对数似然；auc 按秩计算，相同者各半，误差用 DeLong",
     "輸入：--train 和 --test，欄不限，取兩者共有的；--target 指定結果欄，--positive 指定要算機率的值。\n"
     "輸出：row、probability（及 --id 的欄）：--test 的每列一列，row 為從 1 起的列號。標準輸出為 JSON：已知結果的測試列的 auc 和 deviance、\n"
     "校準、係數，以及未採用的欄。\n"
     "  模型    邏輯迴歸，最大概似，與 R 的 glm(family = binomial) 相同；標準化欄上加 1e-8 的脊，只有可完全分開的資料才受影響；\n"
     "          與其他欄重複的欄沒有係數\n"
     "  欄      訓練儲存格全為數字的為數字欄；否則為類別，依名稱的第一個水準為參照\n"
     "  缺漏    空白、NA、N/A、NaN、NULL：數字欄取平均並另有一個係數，類別欄自成一個水準；訓練中未見過的以訓練列的平均計\n"
     "  不採用  常數欄、每列都不同的文字、名為編號且每列都不同的整數、只在一個檔案中的欄、超過 500 個水準的欄\n"
     "  deviance   −2 × 測試列的對數概似；auc 依秩計算，相同者各半，誤差用 DeLong"},
    {"insight score --train", "已知结果的行（CSV）", "已知結果的列（CSV）"},
    {"insight score --test", "要评分的行（CSV）", "要評分的列（CSV）"},
    {"insight score --target", "结果列", "結果欄"},
    {"insight score --positive", "要算概率的结果", "要算機率的結果"},
    {"insight score --ignore", "不用的列", "不用的欄"},
    {"insight score --categories", "数字实为名称的列", "數字實為名稱的欄"},
    {"insight score --id", "写在每行旁边的列，不用于学习", "寫在每列旁邊的欄，不用於學習"},
    {"insight score --out", "概率（CSV）", "機率（CSV）"},
    {"insight em", "仅由比较向量得出匹配与不匹配者的一致概率", "僅由比較向量得出相符與不相符者的一致機率"},
    {"insight em:details",
     "输入：--vectors，每行为一对比较：各列中一致为 1，不一致为 0，一方缺失为空白或 NA。名为 count、weight、n、freq 或 frequency 的列\n"
     "表示该向量出现的次数。名为编号或真值的列（id、id1、id_a、rec_id、is_match、label……）以及多为其他值的列不采用并列出，\n"
     "除非由 --fields 指定。\n"
     "输出：lambda、m{列}、u{列}、log_likelihood、iterations、converged、identified、n、patterns。\n"
     "  lambda     匹配者在向量中的占比\n"
     "  m、u       某列一致的概率，分别在匹配者与其他者中\n"
     "Fellegi–Sunter 模型，各列独立，EM 从 lambda 0.1、m 0.9、u 0.1 开始，直到参数变动都不超过 1e-12；m 较大的一类为匹配。\n"
     "log_likelihood 取自然对数。其他数字同样吻合时 identified 为 false：能区分两类的列少于三个、模式少于参数、未到终点。无人比较的列为 null。",
     "輸入：--vectors，每列為一對比較：各欄中一致為 1，不一致為 0，一方缺漏為空白或 NA。名為 count、weight、n、freq 或 frequency 的欄\n"
     "表示該向量出現的次數。名為編號或真值的欄（id、id1、id_a、rec_id、is_match、label……）以及多為其他值的欄不採用並列出，\n"
     "除非由 --fields 指定。\n"
     "輸出：lambda、m{欄}、u{欄}、log_likelihood、iterations、converged、identified、n、patterns。\n"
     "  lambda     相符者在向量中的占比\n"
     "  m、u       某欄一致的機率，分別在相符者與其他者中\n"
     "Fellegi–Sunter 模型，各欄獨立，EM 從 lambda 0.1、m 0.9、u 0.1 開始，直到參數變動都不超過 1e-12；m 較大的一類為相符。\n"
     "log_likelihood 取自然對數。其他數字同樣吻合時 identified 為 false：能區分兩類的欄少於三個、模式少於參數、未到終點。無人比較的欄為 null。"},
    {"insight em --vectors", "比较向量（CSV）", "比較向量（CSV）"},
    {"insight em --fields", "采用的列（否则为全部 0/1 列）", "採用的欄（否則為全部 0/1 欄）"},
    {"insight em --ignore", "不用的列", "不用的欄"},
    {"insight em --out", "各概率（JSON）", "各機率（JSON）"},
    {"insight experiment", "活动各组与对照组相比如何，哪组可能最好", "活動各組與對照組相比如何，哪組可能最好"},
    {"insight experiment:details",
     "输入：--data，含 --group 和 --outcome 所指的列；结果为数字，或 yes/no、true/false、是/否。\n"
     "输出：arms{组{n, mean, sd, mean_low, mean_high, lift, relative_lift, se, z, p, lift_low, lift_high, df, p_welch, p_best}}、p_best{组}。\n"
     "  lift           均值 − 对照组均值；relative_lift 为 lift ÷ 对照组均值\n"
     "  se             √(s² ÷ n + s₀² ÷ n₀)，样本方差（n − 1），不合并\n"
     "  z、p           lift ÷ se；双侧，正态；lift_low 和 lift_high 为 lift ± 1.96 × se\n"
     "  df、p_welch    同一数字按 Welch 的 t\n"
     "  z_pooled……     仅用于 0 和 1 的结果：两比例，合并误差\n"
     "  mean_low……     95 %：0 和 1 的结果用 Wilson 评分，否则为 均值 ± 1.96 × s ÷ √n\n"
     "  p_best         该组均值最大的概率：0 和 1 的结果用后验 Beta(1 + 成功数, 1 + 失败数)，否则为以均值及其误差的正态；积分得出，不是抽样\n"
     "对照组 lift 为 0，不作检验。给出 --shares 时另有 sample_ratio{chi_square, df, p}：分组是否符合计划？",
     "輸入：--data，含 --group 和 --outcome 所指的欄；結果為數字，或 yes/no、true/false、是/否。\n"
     "輸出：arms{組{n, mean, sd, mean_low, mean_high, lift, relative_lift, se, z, p, lift_low, lift_high, df, p_welch, p_best}}、p_best{組}。\n"
     "  lift           平均 − 對照組平均；relative_lift 為 lift ÷ 對照組平均\n"
     "  se             √(s² ÷ n + s₀² ÷ n₀)，樣本變異數（n − 1），不合併\n"
     "  z、p           lift ÷ se；雙尾，常態；lift_low 和 lift_high 為 lift ± 1.96 × se\n"
     "  df、p_welch    同一數字依 Welch 的 t\n"
     "  z_pooled……     僅用於 0 和 1 的結果：兩比例，合併誤差\n"
     "  mean_low……     95 %：0 和 1 的結果用 Wilson 評分，否則為 平均 ± 1.96 × s ÷ √n\n"
     "  p_best         該組平均最大的機率：0 和 1 的結果用後驗 Beta(1 + 成功數, 1 + 失敗數)，否則為以平均及其誤差的常態；積分得出，不是抽樣\n"
     "對照組 lift 為 0，不作檢定。給出 --shares 時另有 sample_ratio{chi_square, df, p}：分組是否符合計畫？"},
    {"insight experiment --data", "每人一行（CSV）", "每人一列（CSV）"},
    {"insight experiment --group", "该行属于哪一组", "該列屬於哪一組"},
    {"insight experiment --outcome", "结果", "結果"},
    {"insight experiment --control", "作为比较基准的组", "作為比較基準的組"},
    {"insight experiment --shares", "equal，或 GROUP:SHARE,…：计划的占比", "equal，或 GROUP:SHARE,…：計畫的占比"},
    {"insight experiment --out", "各项数字（JSON）", "各項數字（JSON）"},
};

}  // namespace

const std::span<const HelpText> kHelpTexts{kHelpTable};

}  // namespace lianlu::cli
