<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_TW" sourcelanguage="en">
<context>
    <name>lianlu::app::CompanyBrowser</name>
    <message>
        <source>You can close this window and go back to Lianlu.</source>
        <translation>您可以關閉此視窗並返回鏈路。</translation>
    </message>
    <message>
        <source>There is nothing here.</source>
        <translation>此處沒有內容。</translation>
    </message>
</context>
<context>
    <name>lianlu::app::Desk</name>
    <message>
        <source>Today&apos;s backup could not be made. %1</source>
        <translation>今天的備份沒有完成。%1</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>開啟資料夾</translation>
    </message>
    <message>
        <source>Not undone: %1. %2</source>
        <translation>未能復原：%1。%2</translation>
    </message>
    <message>
        <source>Undoing: %1</source>
        <translation>正在復原：%1</translation>
    </message>
    <message>
        <source>Undone: “%1”</source>
        <translation>已復原「%1」</translation>
    </message>
</context>
<context>
    <name>lianlu::app::Workbench</name>
    <message>
        <source>The store is in order again. The damaged file is kept as %1.</source>
        <translation>本機資料已恢復正常。損壞的檔案保留為 %1。</translation>
    </message>
    <message>
        <source>Switch between light and dark</source>
        <translation>切換淺色與深色</translation>
    </message>
    <message>
        <source>Close the window once more to give the drafts up.</source>
        <translation>再次關閉視窗將捨棄這些草稿。</translation>
    </message>
    <message>
        <source>The store has a new key. The new recovery code holds; the old one opens nothing.</source>
        <translation>本機資料已更換金鑰。新救援碼已生效，舊救援碼不再有效。</translation>
    </message>
    <message>
        <source>Writing everything anew under another key. Please leave the computer on.</source>
        <translation>正在用新金鑰重寫全部資料，請不要關機。</translation>
    </message>
    <message>
        <source>This computer is being wiped</source>
        <translation>正在清除本機資料</translation>
    </message>
    <message>
        <source>Your brand has ordered it. What was not sent yet was handed over first.</source>
        <translation>這是品牌的要求。尚未送出的內容已先行上交。</translation>
    </message>
    <message>
        <source>The store, its keys and its backups are gone from this computer, by order of your brand. What was not sent yet was handed over first.</source>
        <translation>依品牌要求，本機的資料、金鑰和備份已清除。尚未送出的內容已先行上交。</translation>
    </message>
    <message>
        <source>The keys are destroyed, by order of your brand, so nothing can be read any more. Some files could not be removed yet; that goes on at the next start.</source>
        <translation>依品牌要求，金鑰已銷毀，資料已無法讀取。部分檔案暫時無法刪除，下次啟動時繼續。</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>繼續</translation>
    </message>
    <message>
        <source>The server has not been reached for long. Connect before %1, or customers close until you do.</source>
        <translation>已很久沒有連上伺服器。請在 %1 前連線，否則客戶資料將關閉，直到連上為止。</translation>
    </message>
    <message>
        <source>Support bundle…</source>
        <translation>支援包…</translation>
    </message>
    <message>
        <source>Saved: %1. Nothing was sent.</source>
        <translation>已儲存：%1。沒有傳送任何內容。</translation>
    </message>
    <message numerus="yes">
        <source>%n tasks are due now.</source>
        <translation><numerusform>有 %n 項任務到時間了。</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n tasks are due. Unlock to see them.</source>
        <translation><numerusform>有 %n 項任務到期，解鎖後檢視。</numerusform></translation>
    </message>
    <message>
        <source>Due now: %1</source>
        <translation>已到時間：%1</translation>
    </message>
    <message>
        <source>What the link names is not on this computer: it was deleted, or belongs to a colleague or another store.</source>
        <translation>連結所指的內容不在本機上：已被刪除，或屬於同事或其他門市。</translation>
    </message>
    <message>
        <source>This link cannot be opened: it is none of Lianlu&apos;s, or a part of it is missing. Ask for it once more.</source>
        <translation>無法開啟該連結：它不是鏈路的連結，或不完整。請對方重新傳送。</translation>
    </message>
    <message>
        <source>The link is opened once you have unlocked.</source>
        <translation>解鎖後將開啟該連結。</translation>
    </message>
    <message>
        <source>This is an invitation for somebody who is not set up on this computer yet. Lock Lianlu, then open the link again.</source>
        <translation>這是給尚未在本機設定的人的邀請。請先鎖定鏈路，再開啟該連結。</translation>
    </message>
    <message>
        <source>The old store is kept aside, encrypted, in %1. Should its passphrase or recovery code turn up, type it where you unlock.</source>
        <translation>舊資料已原樣加密保存在 %1。日後找到密語或救援碼，在解鎖處輸入即可開啟。</translation>
    </message>
    <message>
        <source>The old store is gone for good.</source>
        <translation>舊資料已永久刪除。</translation>
    </message>
</context>
<context>
    <name>lianlu::item::Conflict</name>
    <message>
        <source>The server</source>
        <translation>伺服器</translation>
    </message>
    <message>
        <source>You</source>
        <translation>您</translation>
    </message>
    <message>
        <source>A colleague</source>
        <translation>同事</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>已刪除</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>（空）</translation>
    </message>
    <message>
        <source>(no name)</source>
        <translation>（無姓名）</translation>
    </message>
    <message>
        <source>Lead of %1</source>
        <translation>%1 的線索</translation>
    </message>
    <message>
        <source>Address of %1</source>
        <translation>%1 的聯絡方式</translation>
    </message>
    <message>
        <source>Offer to %1</source>
        <translation>給 %1 的優惠</translation>
    </message>
    <message>
        <source>Duplicate of %1</source>
        <translation>%1 的重複檔案</translation>
    </message>
    <message>
        <source>A task</source>
        <translation>一項任務</translation>
    </message>
    <message>
        <source>Task “%1”</source>
        <translation>任務「%1」</translation>
    </message>
    <message>
        <source>Tier %1</source>
        <translation>等級 %1</translation>
    </message>
    <message>
        <source>A tier</source>
        <translation>一個等級</translation>
    </message>
    <message>
        <source>Deletion of an edited row</source>
        <translation>要刪除的內容已被變更</translation>
    </message>
    <message>
        <source>Edit of a deleted row</source>
        <translation>要變更的內容已被刪除</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>This was deleted before the edit reached the server. Nothing brings it back; what was typed can be read and copied here.</source>
        <translation>這筆記錄在變更到達伺服器之前已被刪除，無法復原；填寫的內容可以在這裡檢視和複製。</translation>
    </message>
    <message>
        <source>Somebody worked on this before the deletion reached the server, so it was not deleted.</source>
        <translation>在刪除到達伺服器之前有人變更過，所以沒有刪除。</translation>
    </message>
    <message>
        <source>This is no longer on this device, so only their value can be kept.</source>
        <translation>這筆記錄已不在本機，只能保留對方的值。</translation>
    </message>
    <message>
        <source>Two people changed the same thing without knowing of each other. The server kept the value that came first.</source>
        <translation>兩個人在互不知情的情況下改了同一處。伺服器保留了先到的值。</translation>
    </message>
    <message>
        <source>Field by field</source>
        <translation>逐項選擇</translation>
    </message>
    <message>
        <source>The edit was used</source>
        <translation>已採用變更</translation>
    </message>
    <message>
        <source>Theirs was kept</source>
        <translation>已保留對方的值</translation>
    </message>
    <message>
        <source>A view of the store</source>
        <translation>門市檢視</translation>
    </message>
    <message>
        <source>Shared view “%1”</source>
        <translation>門市檢視「%1」</translation>
    </message>
</context>
<context>
    <name>lianlu::item::ConflictListModel</name>
    <message>
        <source>Conflict</source>
        <translation>衝突</translation>
    </message>
    <message>
        <source>Edited by</source>
        <translation>變更人</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>決定</translation>
    </message>
</context>
<context>
    <name>lianlu::item::ConsentWords</name>
    <message>
        <source>Consent form</source>
        <translation>授權書</translation>
    </message>
    <message>
        <source>Said so to the staff</source>
        <translation>當面告知店員</translation>
    </message>
    <message>
        <source>Agreed when joining</source>
        <translation>入會時同意</translation>
    </message>
    <message>
        <source>Agreed when paying</source>
        <translation>結帳時同意</translation>
    </message>
    <message>
        <source>Followed the brand</source>
        <translation>關注品牌</translation>
    </message>
    <message>
        <source>Favourited a product</source>
        <translation>收藏商品</translation>
    </message>
    <message>
        <source>Added to the cart</source>
        <translation>加入購物車</translation>
    </message>
    <message>
        <source>Unsubscribed by link</source>
        <translation>點選退訂連結</translation>
    </message>
    <message>
        <source>Asked to stop</source>
        <translation>要求停止聯絡</translation>
    </message>
    <message>
        <source>A mistake set right</source>
        <translation>更正誤錄</translation>
    </message>
    <message>
        <source>Other act</source>
        <translation>其他行為</translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation>已同意</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>Not to be relied on</source>
        <translation>來源不明，不作數</translation>
    </message>
    <message>
        <source>Never asked</source>
        <translation>未徵詢</translation>
    </message>
</context>
<context>
    <name>lianlu::item::CouponTemplateModel</name>
    <message>
        <source>%1 off</source>
        <translation>減 %1</translation>
    </message>
    <message>
        <source>%1 % off</source>
        <translation>優惠 %1 %</translation>
    </message>
    <message>
        <source>Gift</source>
        <translation>贈品</translation>
    </message>
    <message>
        <source>%1 from %2</source>
        <translation>%1（滿 %2）</translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n 天</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lianlu::item::CustomerListModel</name>
    <message>
        <source>Pool</source>
        <translation>公共客戶池</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation>手機</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>等級</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>點數</translation>
    </message>
    <message>
        <source>To next tier</source>
        <translation>升級差額</translation>
    </message>
    <message>
        <source>Spent</source>
        <translation>消費</translation>
    </message>
    <message>
        <source>Last purchase</source>
        <translation>最近購買</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>導購</translation>
    </message>
</context>
<context>
    <name>lianlu::item::Format</name>
    <message>
        <source>Today %1</source>
        <translation>今天 %1</translation>
    </message>
    <message>
        <source>Tomorrow %1</source>
        <translation>明天 %1</translation>
    </message>
    <message>
        <source>Yesterday %1</source>
        <translation>昨天 %1</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>明天</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>昨天</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>昨天</translation>
    </message>
    <message numerus="yes">
        <source>%n days ago</source>
        <translation>
            <numerusform>%n 天前</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n months ago</source>
        <translation>
            <numerusform>%n 個月前</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n years ago</source>
        <translation>
            <numerusform>%n 年前</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lianlu::item::LeadListModel</name>
    <message>
        <source>Overdue · %1</source>
        <translation>逾期 · %1</translation>
    </message>
    <message>
        <source>never</source>
        <translation>從未</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Maturity</source>
        <translation>成熟度</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>階段</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>到期</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>來源</translation>
    </message>
    <message>
        <source>Last contact</source>
        <translation>最近聯絡</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>建立時間</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>預算</translation>
    </message>
</context>
<context>
    <name>lianlu::item::Match</name>
    <message>
        <source>Female</source>
        <translation>女</translation>
    </message>
    <message>
        <source>Male</source>
        <translation>男</translation>
    </message>
    <message>
        <source>Other</source>
        <comment>gender</comment>
        <translation>其他</translation>
    </message>
    <message>
        <source>%1, %2 points</source>
        <translation>%1，%2 點</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>另有 %n 個</numerusform>
        </translation>
    </message>
    <message>
        <source>✓ %1</source>
        <translation>✓ %1</translation>
    </message>
    <message>
        <source>✕ %1</source>
        <translation>✕ %1</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation>手機</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>電子郵件</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>生日</translation>
    </message>
    <message>
        <source>Gender</source>
        <translation>性別</translation>
    </message>
    <message>
        <source>City</source>
        <translation>城市</translation>
    </message>
    <message>
        <source>Member code</source>
        <translation>會員編號</translation>
    </message>
    <message>
        <source>Tier and points</source>
        <translation>等級與點數</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>訂單</translation>
    </message>
    <message numerus="yes">
        <source>%n orders, %1</source>
        <translation>
            <numerusform>%n 筆，%1</numerusform>
        </translation>
    </message>
    <message>
        <source>Last purchase</source>
        <translation>最近購買</translation>
    </message>
    <message>
        <source>Interactions</source>
        <translation>互動</translation>
    </message>
    <message numerus="yes">
        <source>%n, last %1</source>
        <translation>
            <numerusform>%n 次，最近 %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Store</source>
        <translation>門市</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>導購</translation>
    </message>
    <message>
        <source>In the pool</source>
        <translation>在公共客戶池</translation>
    </message>
    <message>
        <source>Consents</source>
        <translation>授權</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>標籤</translation>
    </message>
    <message>
        <source>%1, roughly</source>
        <translation>%1（大致）</translation>
    </message>
    <message>
        <source>found by an equal number or address</source>
        <translation>因號碼或地址相同而發現</translation>
    </message>
    <message>
        <source>found by comparing many fields</source>
        <translation>比對多個欄位後發現</translation>
    </message>
    <message>
        <source>proposed by a person</source>
        <translation>由員工提出</translation>
    </message>
    <message>
        <source>found in a way this version does not know</source>
        <translation>發現方式在此版本中未知</translation>
    </message>
    <message>
        <source>Nobody has looked at these two yet.</source>
        <translation>這兩位客戶還沒有人核對過。</translation>
    </message>
    <message>
        <source>Proposed by a person.</source>
        <translation>由員工提出。</translation>
    </message>
    <message>
        <source>The server could not do it: one of the two is not there any more.</source>
        <translation>伺服器未能完成：其中一位客戶已不存在。</translation>
    </message>
    <message>
        <source>The server could not do it: the one that stayed was merged with somebody else since. Take those two apart first.</source>
        <translation>伺服器未能完成：保留下來的客戶之後又與他人合併。請先拆分那一對。</translation>
    </message>
    <message>
        <source>The server could not do it: whoever decided may not see both customers. Ask your store manager to decide.</source>
        <translation>伺服器未能完成：作決定的人無權查看這兩位客戶。請由店長決定。</translation>
    </message>
    <message>
        <source>The server could not do it, for a reason this version does not know.</source>
        <translation>伺服器未能完成，原因在此版本中未知。</translation>
    </message>
    <message>
        <source>Waiting for the server</source>
        <translation>等待伺服器處理</translation>
    </message>
    <message>
        <source>Merged</source>
        <translation>已合併</translation>
    </message>
    <message>
        <source>Kept apart</source>
        <translation>不合併</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>稍後</translation>
    </message>
    <message>
        <source>To review</source>
        <translation>待核對</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Same mobile number</source>
        <translation>手機號碼相同</translation>
    </message>
    <message>
        <source>Mobile numbers alike</source>
        <translation>手機號碼相近</translation>
    </message>
    <message>
        <source>Mobile numbers differ</source>
        <translation>手機號碼不同</translation>
    </message>
    <message>
        <source>No mobile number to compare</source>
        <translation>缺少手機號碼</translation>
    </message>
    <message>
        <source>Same e-mail address</source>
        <translation>電子郵件相同</translation>
    </message>
    <message>
        <source>E-mail addresses alike</source>
        <translation>電子郵件相近</translation>
    </message>
    <message>
        <source>E-mail addresses differ</source>
        <translation>電子郵件不同</translation>
    </message>
    <message>
        <source>No e-mail address to compare</source>
        <translation>缺少電子郵件</translation>
    </message>
    <message>
        <source>Same WeChat account</source>
        <translation>微信帳號相同</translation>
    </message>
    <message>
        <source>WeChat accounts alike</source>
        <translation>微信帳號相近</translation>
    </message>
    <message>
        <source>WeChat accounts differ</source>
        <translation>微信帳號不同</translation>
    </message>
    <message>
        <source>No WeChat account to compare</source>
        <translation>缺少微信帳號</translation>
    </message>
    <message>
        <source>Same member card</source>
        <translation>會員卡相同</translation>
    </message>
    <message>
        <source>Member cards alike</source>
        <translation>會員卡相近</translation>
    </message>
    <message>
        <source>Member cards differ</source>
        <translation>會員卡不同</translation>
    </message>
    <message>
        <source>No member card to compare</source>
        <translation>缺少會員卡</translation>
    </message>
    <message>
        <source>Same member code</source>
        <translation>會員編號相同</translation>
    </message>
    <message>
        <source>Member codes alike</source>
        <translation>會員編號相近</translation>
    </message>
    <message>
        <source>Member codes differ</source>
        <translation>會員編號不同</translation>
    </message>
    <message>
        <source>No member code to compare</source>
        <translation>缺少會員編號</translation>
    </message>
    <message>
        <source>Same name</source>
        <translation>姓名相同</translation>
    </message>
    <message>
        <source>Names alike</source>
        <translation>姓名相近</translation>
    </message>
    <message>
        <source>Names differ</source>
        <translation>姓名不同</translation>
    </message>
    <message>
        <source>No name to compare</source>
        <translation>缺少姓名</translation>
    </message>
    <message>
        <source>Same birthday</source>
        <translation>生日相同</translation>
    </message>
    <message>
        <source>Birthdays alike</source>
        <translation>生日相近</translation>
    </message>
    <message>
        <source>Birthdays differ</source>
        <translation>生日不同</translation>
    </message>
    <message>
        <source>No birthday to compare</source>
        <translation>缺少生日</translation>
    </message>
    <message>
        <source>Same gender</source>
        <translation>性別相同</translation>
    </message>
    <message>
        <source>Genders alike</source>
        <translation>性別相近</translation>
    </message>
    <message>
        <source>Genders differ</source>
        <translation>性別不同</translation>
    </message>
    <message>
        <source>No gender to compare</source>
        <translation>缺少性別</translation>
    </message>
    <message>
        <source>Same city</source>
        <translation>城市相同</translation>
    </message>
    <message>
        <source>Cities alike</source>
        <translation>城市相近</translation>
    </message>
    <message>
        <source>Cities differ</source>
        <translation>城市不同</translation>
    </message>
    <message>
        <source>No city to compare</source>
        <translation>缺少城市</translation>
    </message>
    <message>
        <source>Same address</source>
        <translation>地址相同</translation>
    </message>
    <message>
        <source>Addresses alike</source>
        <translation>地址相近</translation>
    </message>
    <message>
        <source>Addresses differ</source>
        <translation>地址不同</translation>
    </message>
    <message>
        <source>No address to compare</source>
        <translation>缺少地址</translation>
    </message>
    <message>
        <source>Same device</source>
        <translation>裝置相同</translation>
    </message>
    <message>
        <source>Devices alike</source>
        <translation>裝置相近</translation>
    </message>
    <message>
        <source>Devices differ</source>
        <translation>裝置不同</translation>
    </message>
    <message>
        <source>No device to compare</source>
        <translation>缺少裝置</translation>
    </message>
    <message>
        <source>Same source</source>
        <translation>來源相同</translation>
    </message>
    <message>
        <source>Sources alike</source>
        <translation>來源相近</translation>
    </message>
    <message>
        <source>Sources differ</source>
        <translation>來源不同</translation>
    </message>
    <message>
        <source>No source to compare</source>
        <translation>缺少來源</translation>
    </message>
    <message>
        <source>Suggested: its mobile number is verified.</source>
        <translation>建議：手機號碼已驗證。</translation>
    </message>
    <message>
        <source>Preferred channel</source>
        <translation>偏好管道</translation>
    </message>
    <message>
        <source>Suggested: it is further on, from prospect to customer to member.</source>
        <translation>建議：從潛客到客戶再到會員，這份走得更遠。</translation>
    </message>
    <message>
        <source>Suggested: the name is in Chinese characters.</source>
        <translation>建議：姓名是漢字。</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>語言</translation>
    </message>
    <message>
        <source>Suggested: it has a name.</source>
        <translation>建議：這份資料有姓名。</translation>
    </message>
    <message>
        <source>Suggested: it is the older one.</source>
        <translation>建議：這份建立得較早。</translation>
    </message>
    <message>
        <source>Suggested: it has more orders.</source>
        <translation>建議：訂單較多。</translation>
    </message>
    <message>
        <source>almost certain</source>
        <translation>幾乎可以肯定</translation>
    </message>
    <message>
        <source>probable</source>
        <translation>很有可能</translation>
    </message>
    <message>
        <source>possible</source>
        <translation>有可能</translation>
    </message>
    <message>
        <source>improbable</source>
        <translation>不太可能</translation>
    </message>
    <message>
        <source>%1 % likely to be one person (%2), %3.</source>
        <translation>%1% 可能是同一人（%2），%3。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>lianlu::item::MatchListModel</name>
    <message>
        <source>(no name)</source>
        <translation>（無姓名）</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 與 %2</translation>
    </message>
    <message>
        <source>asked again %1</source>
        <translation>%1 再次核對</translation>
    </message>
    <message>
        <source>Automatically</source>
        <translation>自動</translation>
    </message>
    <message>
        <source>By you</source>
        <translation>由您</translation>
    </message>
    <message>
        <source>By a colleague</source>
        <translation>由同事</translation>
    </message>
    <message>
        <source>By %1</source>
        <translation>由%1</translation>
    </message>
    <message>
        <source>Could not be merged</source>
        <translation>未能合併</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客戶</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>One person?</source>
        <translation>是否同一人</translation>
    </message>
</context>
<context>
    <name>lianlu::item::OfferListModel</name>
    <message>
        <source>Person</source>
        <translation>客戶</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>主題</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>狀態</translation>
    </message>
    <message>
        <source>Pushed</source>
        <translation>推送時間</translation>
    </message>
    <message>
        <source>Last news</source>
        <translation>最新動態</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>Waits to be sent by hand</source>
        <translation>等待手動傳送</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>已傳送</translation>
    </message>
    <message>
        <source>Sent by hand</source>
        <translation>已手動傳送</translation>
    </message>
    <message>
        <source>Given out to be sent</source>
        <translation>已交給導購傳送</translation>
    </message>
    <message>
        <source>To be sent</source>
        <translation>待傳送</translation>
    </message>
    <message>
        <source>Not confirmed</source>
        <translation>未確認</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>由 %1 推送</translation>
    </message>
</context>
<context>
    <name>lianlu::item::ProductListModel</name>
    <message>
        <source>Product</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>價格</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>類別</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>貨號</translation>
    </message>
</context>
<context>
    <name>lianlu::item::Quality</name>
    <message>
        <source>No name</source>
        <translation>缺姓名</translation>
    </message>
    <message>
        <source>No phone number</source>
        <translation>缺手機號碼</translation>
    </message>
    <message>
        <source>No e-mail address</source>
        <translation>缺電子郵件</translation>
    </message>
    <message>
        <source>No birthday</source>
        <translation>缺生日</translation>
    </message>
    <message>
        <source>Never asked for consent</source>
        <translation>從未徵求授權</translation>
    </message>
    <message>
        <source>Not met for half a year</source>
        <translation>半年沒有接觸</translation>
    </message>
    <message>
        <source>Profile unchanged for a year</source>
        <translation>資料一年未更新</translation>
    </message>
    <message>
        <source>Conflict waits for a decision</source>
        <translation>衝突待處理</translation>
    </message>
    <message>
        <source>Birthday cannot be right</source>
        <translation>生日不合理</translation>
    </message>
    <message>
        <source>Phone number malformed</source>
        <translation>手機號碼格式錯誤</translation>
    </message>
    <message>
        <source>E-mail address malformed</source>
        <translation>電子郵件格式錯誤</translation>
    </message>
    <message>
        <source>Same phone number</source>
        <translation>手機號碼相同</translation>
    </message>
    <message>
        <source>Same e-mail address</source>
        <translation>電子郵件相同</translation>
    </message>
    <message>
        <source>Same name and birthday</source>
        <translation>姓名和生日相同</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>完整</translation>
    </message>
    <message>
        <source>Fresh</source>
        <translation>即時</translation>
    </message>
    <message>
        <source>Consistent</source>
        <translation>一致</translation>
    </message>
    <message>
        <source>Unique</source>
        <translation>唯一</translation>
    </message>
    <message>
        <source>The name is empty.</source>
        <translation>姓名為空。</translation>
    </message>
    <message>
        <source>No mobile number that is in use.</source>
        <translation>沒有在用的手機號碼。</translation>
    </message>
    <message>
        <source>No e-mail address that is in use.</source>
        <translation>沒有在用的電子郵件地址。</translation>
    </message>
    <message>
        <source>No birthday is known.</source>
        <translation>生日未知。</translation>
    </message>
    <message>
        <source>Neither a yes nor a no to marketing was ever recorded.</source>
        <translation>從未記錄過對行銷的同意或拒絕。</translation>
    </message>
    <message>
        <source>No touch, talk or order within %1 days.</source>
        <translation>%1 天內沒有觸點、互動或訂單。</translation>
    </message>
    <message>
        <source>No consent, tag of the staff, verified address or edit within %1 days.</source>
        <translation>%1 天內沒有授權記錄、員工標籤、地址驗證或資料修改。</translation>
    </message>
    <message>
        <source>An edit made here met another one, and nobody has decided yet.</source>
        <translation>本機的修改與他人的修改衝突，尚未裁定。</translation>
    </message>
    <message>
        <source>The birthday is ahead of today or more than 110 years ago.</source>
        <translation>生日晚於今天，或早於 110 年前。</translation>
    </message>
    <message>
        <source>A number that is neither a mainland mobile nor an international one.</source>
        <translation>既不是大陸手機號碼，也不是國際號碼。</translation>
    </message>
    <message>
        <source>An address without one @ and a dotted host.</source>
        <translation>地址缺少唯一的 @ 或帶點的網域。</translation>
    </message>
    <message>
        <source>Another customer has the same number, whatever way it is written.</source>
        <translation>另一位客戶有相同的號碼，不論書寫方式。</translation>
    </message>
    <message>
        <source>Another customer has the same address, capitals aside.</source>
        <translation>另一位客戶有相同的地址，不分大小寫。</translation>
    </message>
    <message>
        <source>Another customer has the same name and the same birthday.</source>
        <translation>另一位客戶的姓名和生日都相同。</translation>
    </message>
    <message>
        <source>Enter the number</source>
        <translation>填寫手機號碼</translation>
    </message>
    <message>
        <source>Enter the address</source>
        <translation>填寫電子郵件</translation>
    </message>
    <message>
        <source>Edit customer</source>
        <translation>編輯客戶</translation>
    </message>
    <message>
        <source>Log interaction</source>
        <translation>記錄互動</translation>
    </message>
    <message>
        <source>Open customer</source>
        <translation>開啟客戶</translation>
    </message>
    <message>
        <source>Review both</source>
        <translation>核對兩位客戶</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Entered by a guide</source>
        <translation>導購輸入</translation>
    </message>
</context>
<context>
    <name>lianlu::item::QualityListModel</name>
    <message>
        <source>(no name)</source>
        <translation>（無姓名）</translation>
    </message>
    <message>
        <source>%1 as %2</source>
        <translation>%1，與 %2 相同</translation>
    </message>
    <message>
        <source>Pool</source>
        <translation>公共客戶池</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation>手機</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>導購</translation>
    </message>
    <message>
        <source>Last purchase</source>
        <translation>最近購買</translation>
    </message>
</context>
<context>
    <name>lianlu::item::QualityRecord</name>
    <message>
        <source>No home store</source>
        <translation>無歸屬門市</translation>
    </message>
    <message>
        <source>Another store</source>
        <translation>其他門市</translation>
    </message>
</context>
<context>
    <name>lianlu::item::QualitySliceModel</name>
    <message>
        <source>Store</source>
        <translation>門市</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>來源</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客戶</translation>
    </message>
</context>
<context>
    <name>lianlu::item::Queue</name>
    <message>
        <source>a customer</source>
        <translation>一位客戶</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Logged a phone call with %1</source>
        <translation>記錄了與 %1 的電話</translation>
    </message>
    <message>
        <source>Logged a chat with %1</source>
        <translation>記錄了與 %1 的聊天</translation>
    </message>
    <message>
        <source>Logged a visit of %1</source>
        <translation>記錄了 %1 的到店</translation>
    </message>
    <message>
        <source>Logged a fitting with %1</source>
        <translation>記錄了 %1 的試穿</translation>
    </message>
    <message>
        <source>Wrote a note about %1</source>
        <translation>寫了關於 %1 的備忘</translation>
    </message>
    <message>
        <source>a task</source>
        <translation>一項任務</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>「%1」</translation>
    </message>
    <message>
        <source>Set the task %1</source>
        <translation>新增任務%1</translation>
    </message>
    <message>
        <source>Removed the task %1</source>
        <translation>刪除任務%1</translation>
    </message>
    <message>
        <source>Finished the task %1</source>
        <translation>完成任務%1</translation>
    </message>
    <message>
        <source>Changed the task %1: %2</source>
        <translation>修改任務%1：%2</translation>
    </message>
    <message>
        <source>Added %1</source>
        <translation>新增了 %1</translation>
    </message>
    <message>
        <source>Made %1 a member</source>
        <translation>將 %1 轉為會員</translation>
    </message>
    <message>
        <source>Made %1 a customer</source>
        <translation>將 %1 轉為客戶</translation>
    </message>
    <message>
        <source>Took over %1</source>
        <translation>接手了 %1</translation>
    </message>
    <message>
        <source>Changed %1: %2</source>
        <translation>修改了 %1：%2</translation>
    </message>
    <message>
        <source>Prepared an offer for %1</source>
        <translation>為 %1 準備了優惠</translation>
    </message>
    <message>
        <source>Added %1 as a lead</source>
        <translation>將 %1 新增為線索</translation>
    </message>
    <message>
        <source>Added an address of %1</source>
        <translation>新增了 %1 的聯絡方式</translation>
    </message>
    <message>
        <source>Tagged %1</source>
        <translation>給 %1 加了標籤</translation>
    </message>
    <message>
        <source>Said that %1 is there twice</source>
        <translation>指出 %1 有重複檔案</translation>
    </message>
    <message>
        <source>Booked points of %1</source>
        <translation>登記了 %1 的點數</translation>
    </message>
    <message>
        <source>New: %1</source>
        <translation>新增：%1</translation>
    </message>
    <message>
        <source>Recorded a consent of %1</source>
        <translation>登記了 %1 的授權</translation>
    </message>
    <message>
        <source>Recorded that %1 withdrew a consent</source>
        <translation>登記了 %1 撤回授權</translation>
    </message>
    <message>
        <source>Changed the lead of %1: %2</source>
        <translation>修改了 %1 的線索：%2</translation>
    </message>
    <message>
        <source>Changed an address of %1</source>
        <translation>修改了 %1 的聯絡方式</translation>
    </message>
    <message>
        <source>Changed a tag of %1</source>
        <translation>修改了 %1 的標籤</translation>
    </message>
    <message>
        <source>Decided about a duplicate of %1</source>
        <translation>處理了 %1 的重複檔案</translation>
    </message>
    <message>
        <source>Decided a conflict</source>
        <translation>處理了一處衝突</translation>
    </message>
    <message>
        <source>Took back an offer to %1</source>
        <translation>撤回了給 %1 的優惠</translation>
    </message>
    <message>
        <source>Removed the lead of %1</source>
        <translation>刪除了 %1 的線索</translation>
    </message>
    <message>
        <source>Removed an address of %1</source>
        <translation>刪除了 %1 的聯絡方式</translation>
    </message>
    <message>
        <source>Removed a tag of %1</source>
        <translation>刪除了 %1 的標籤</translation>
    </message>
    <message>
        <source>Took back what was logged about %1</source>
        <translation>撤回了關於 %1 的記錄</translation>
    </message>
    <message>
        <source>Taken back: %1</source>
        <translation>收回：%1</translation>
    </message>
    <message>
        <source>Removed: %1</source>
        <translation>刪除：%1</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待傳送</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>被拒絕</translation>
    </message>
    <message>
        <source>In conflict</source>
        <translation>有衝突</translation>
    </message>
    <message>
        <source>Quarantined</source>
        <translation>已隔離</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>已送達</translation>
    </message>
    <message>
        <source>On its way</source>
        <translation>傳送中</translation>
    </message>
    <message>
        <source>customer</source>
        <translation>客戶</translation>
    </message>
    <message>
        <source>identity</source>
        <translation>聯絡方式</translation>
    </message>
    <message>
        <source>consent</source>
        <translation>授權</translation>
    </message>
    <message>
        <source>tag</source>
        <translation>標籤</translation>
    </message>
    <message>
        <source>lead</source>
        <translation>線索</translation>
    </message>
    <message>
        <source>interaction</source>
        <translation>互動記錄</translation>
    </message>
    <message>
        <source>offer</source>
        <translation>優惠</translation>
    </message>
    <message>
        <source>task</source>
        <translation>任務</translation>
    </message>
    <message>
        <source>points</source>
        <translation>點數</translation>
    </message>
    <message>
        <source>redemption</source>
        <translation>核銷</translation>
    </message>
    <message>
        <source>tier</source>
        <translation>等級</translation>
    </message>
    <message>
        <source>conflict</source>
        <translation>衝突</translation>
    </message>
    <message>
        <source>stage</source>
        <translation>階段</translation>
    </message>
    <message>
        <source>maturity</source>
        <translation>成熟度</translation>
    </message>
    <message>
        <source>intent</source>
        <translation>意向</translation>
    </message>
    <message>
        <source>product</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>budget</source>
        <translation>預算</translation>
    </message>
    <message>
        <source>next step</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>due</source>
        <translation>到期</translation>
    </message>
    <message>
        <source>reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>last contact</source>
        <translation>最近聯絡</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>關閉時間</translation>
    </message>
    <message>
        <source>name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>gender</source>
        <translation>性別</translation>
    </message>
    <message>
        <source>birthday</source>
        <translation>生日</translation>
    </message>
    <message>
        <source>city</source>
        <translation>城市</translation>
    </message>
    <message>
        <source>language</source>
        <translation>語言</translation>
    </message>
    <message>
        <source>remark</source>
        <translation>備註</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>類型</translation>
    </message>
    <message>
        <source>guide</source>
        <translation>導購</translation>
    </message>
    <message>
        <source>responsible</source>
        <translation>負責人</translation>
    </message>
    <message>
        <source>assigned to</source>
        <translation>指派給</translation>
    </message>
    <message>
        <source>store</source>
        <translation>門市</translation>
    </message>
    <message>
        <source>channel</source>
        <translation>管道</translation>
    </message>
    <message>
        <source>status</source>
        <translation>狀態</translation>
    </message>
    <message>
        <source>done</source>
        <translation>完成時間</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>已收回</translation>
    </message>
    <message>
        <source>title</source>
        <translation>標題</translation>
    </message>
    <message>
        <source>value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>source</source>
        <translation>來源</translation>
    </message>
    <message>
        <source>note</source>
        <translation>記錄</translation>
    </message>
    <message>
        <source>outcome</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>time</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>subject</source>
        <translation>主旨</translation>
    </message>
    <message>
        <source>message</source>
        <translation>訊息</translation>
    </message>
    <message>
        <source>points needed</source>
        <translation>所需點數</translation>
    </message>
    <message>
        <source>benefits</source>
        <translation>權益</translation>
    </message>
    <message>
        <source>priority</source>
        <translation>優先順序</translation>
    </message>
    <message numerus="yes">
        <source>Exported %n customer(s) with numbers and addresses</source>
        <translation>
            <numerusform>匯出了 %n 位客戶的完整號碼和地址</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Exported %n lead(s) with numbers and addresses</source>
        <translation>
            <numerusform>匯出了 %n 筆線索的完整號碼和地址</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Exported %n change(s) of the queue</source>
        <translation>
            <numerusform>匯出了佇列中的 %n 項變更</numerusform>
        </translation>
    </message>
    <message>
        <source>Copied the e-mail address of %1</source>
        <translation>複製了 %1 的電子郵件地址</translation>
    </message>
    <message>
        <source>Copied the phone number of %1</source>
        <translation>複製了 %1 的手機號碼</translation>
    </message>
    <message>
        <source>Exported numbers and addresses of %1</source>
        <translation>匯出了 %1 的號碼和地址</translation>
    </message>
    <message>
        <source>Looked at the phone number of %1</source>
        <translation>檢視了 %1 的手機號碼</translation>
    </message>
    <message>
        <source>Looked at the e-mail address of %1</source>
        <translation>檢視了 %1 的電子郵件地址</translation>
    </message>
    <message>
        <source>Looked at numbers and addresses of %1</source>
        <translation>檢視了 %1 的號碼和地址</translation>
    </message>
    <message>
        <source>entry of the audit</source>
        <translation>稽核紀錄</translation>
    </message>
    <message>
        <source>act</source>
        <translation>行為</translation>
    </message>
    <message>
        <source>amount</source>
        <translation>金額</translation>
    </message>
    <message>
        <source>before</source>
        <translation>原來</translation>
    </message>
    <message>
        <source>bought</source>
        <translation>購買時間</translation>
    </message>
    <message>
        <source>clicked</source>
        <translation>點擊時間</translation>
    </message>
    <message>
        <source>code</source>
        <translation>代碼</translation>
    </message>
    <message>
        <source>confidence</source>
        <translation>可信度</translation>
    </message>
    <message>
        <source>coupon code</source>
        <translation>券碼</translation>
    </message>
    <message>
        <source>coupon</source>
        <translation>優惠券</translation>
    </message>
    <message>
        <source>made</source>
        <translation>建立時間</translation>
    </message>
    <message>
        <source>made by</source>
        <translation>建立人</translation>
    </message>
    <message>
        <source>decided</source>
        <translation>決定時間</translation>
    </message>
    <message>
        <source>decided by</source>
        <translation>決定人</translation>
    </message>
    <message>
        <source>decisions</source>
        <translation>決定</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>傳送時間</translation>
    </message>
    <message>
        <source>length</source>
        <translation>時長</translation>
    </message>
    <message>
        <source>kind of record</source>
        <translation>記錄類型</translation>
    </message>
    <message>
        <source>evidence</source>
        <translation>依據</translation>
    </message>
    <message>
        <source>expires</source>
        <translation>到期</translation>
    </message>
    <message>
        <source>one</source>
        <translation>其一</translation>
    </message>
    <message>
        <source>first purchase</source>
        <translation>首次購買</translation>
    </message>
    <message>
        <source>found</source>
        <translation>發現時間</translation>
    </message>
    <message>
        <source>granted</source>
        <translation>已同意</translation>
    </message>
    <message>
        <source>joined</source>
        <translation>加入時間</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>last purchase</source>
        <translation>最近購買</translation>
    </message>
    <message>
        <source>set aside until</source>
        <translation>擱置到</translation>
    </message>
    <message>
        <source>link</source>
        <translation>連結</translation>
    </message>
    <message>
        <source>member code</source>
        <translation>會員編號</translation>
    </message>
    <message>
        <source>found by</source>
        <translation>判斷方式</translation>
    </message>
    <message>
        <source>mine</source>
        <translation>我的</translation>
    </message>
    <message>
        <source>mine made</source>
        <translation>我方時間</translation>
    </message>
    <message>
        <source>mine by</source>
        <translation>我方</translation>
    </message>
    <message>
        <source>fields</source>
        <translation>欄位</translation>
    </message>
    <message>
        <source>change</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>opened</source>
        <translation>開啟時間</translation>
    </message>
    <message>
        <source>orders</source>
        <translation>訂單數</translation>
    </message>
    <message>
        <source>order</source>
        <translation>訂單</translation>
    </message>
    <message>
        <source>problem</source>
        <translation>問題</translation>
    </message>
    <message>
        <source>purpose</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>rank</source>
        <translation>等級</translation>
    </message>
    <message>
        <source>records</source>
        <translation>筆數</translation>
    </message>
    <message>
        <source>refused for</source>
        <translation>拒絕原因</translation>
    </message>
    <message>
        <source>record</source>
        <translation>記錄</translation>
    </message>
    <message>
        <source>likeness</source>
        <translation>相似度</translation>
    </message>
    <message>
        <source>the other</source>
        <translation>另一個</translation>
    </message>
    <message>
        <source>not before</source>
        <translation>不早於</translation>
    </message>
    <message>
        <source>set</source>
        <translation>設定時間</translation>
    </message>
    <message>
        <source>set by</source>
        <translation>設定人</translation>
    </message>
    <message>
        <source>where from</source>
        <translation>來自</translation>
    </message>
    <message>
        <source>name of the source</source>
        <translation>來源名稱</translation>
    </message>
    <message>
        <source>spent</source>
        <translation>累計消費</translation>
    </message>
    <message>
        <source>by</source>
        <translation>經手人</translation>
    </message>
    <message>
        <source>about</source>
        <translation>關於</translation>
    </message>
    <message>
        <source>theirs</source>
        <translation>對方的</translation>
    </message>
    <message>
        <source>theirs by</source>
        <translation>對方</translation>
    </message>
    <message>
        <source>verified</source>
        <translation>驗證時間</translation>
    </message>
    <message>
        <source>of what</source>
        <translation>內容</translation>
    </message>
    <message>
        <source>months counted</source>
        <translation>計算月數</translation>
    </message>
    <message>
        <source>wording</source>
        <translation>條款版本</translation>
    </message>
    <message>
        <source>duplicate</source>
        <translation>疑似重複</translation>
    </message>
    <message numerus="yes">
        <source>Exported %n customer(s), numbers and addresses masked</source>
        <translation>
            <numerusform>匯出了 %n 位客戶，號碼和地址已遮蓋</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Exported %n lead(s), numbers and addresses masked</source>
        <translation>
            <numerusform>匯出了 %n 條線索，號碼和地址已遮蓋</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Exported %n offer(s)</source>
        <translation>
            <numerusform>匯出了 %n 條優惠</numerusform>
        </translation>
    </message>
    <message>
        <source>photo</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>caption</source>
        <translation>說明</translation>
    </message>
    <message>
        <source>height</source>
        <translation>高度</translation>
    </message>
    <message>
        <source>width</source>
        <translation>寬度</translation>
    </message>
    <message>
        <source>check sum</source>
        <translation>校驗值</translation>
    </message>
    <message>
        <source>taken</source>
        <translation>拍攝時間</translation>
    </message>
    <message>
        <source>Saved a photo of %1 to a file</source>
        <translation>把%1的一張照片存為檔案</translation>
    </message>
    <message>
        <source>Added a photo of %1</source>
        <translation>為%1新增了照片</translation>
    </message>
    <message>
        <source>Changed the caption of a photo of %1</source>
        <translation>修改了%1的照片說明</translation>
    </message>
    <message>
        <source>Removed a photo of %1</source>
        <translation>刪除了%1的一張照片</translation>
    </message>
    <message>
        <source>shared view</source>
        <translation>門市檢視</translation>
    </message>
    <message>
        <source>list</source>
        <translation>清單</translation>
    </message>
    <message>
        <source>filters, order and columns</source>
        <translation>篩選、排序和欄位</translation>
    </message>
    <message>
        <source>Shared the view “%1” with the store</source>
        <translation>與全店共用了檢視「%1」</translation>
    </message>
    <message>
        <source>Removed the shared view “%1”</source>
        <translation>移除了門市檢視「%1」</translation>
    </message>
    <message>
        <source>Renamed a shared view to “%1”</source>
        <translation>將門市檢視改名為「%1」</translation>
    </message>
    <message>
        <source>Changed the shared view “%1”: %2</source>
        <translation>變更了門市檢視「%1」：%2</translation>
    </message>
    <message>
        <source>Waits for its record</source>
        <translation>等待所屬記錄</translation>
    </message>
    <message numerus="yes">
        <source>Exported the team&apos;s figures, %n line(s)</source>
        <translation><numerusform>匯出了團隊數字，%n 列</numerusform></translation>
    </message>
    <message>
        <source>Took back %1, whom an import had brought in</source>
        <translation>撤回了匯入的客戶 %1</translation>
    </message>
    <message numerus="yes">
        <source>Exported %n pair(s) of customers</source>
        <translation><numerusform>匯出了 %n 對客戶</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Exported %n task(s)</source>
        <translation><numerusform>匯出了 %n 項任務</numerusform></translation>
    </message>
    <message>
        <source>Waits for the connection</source>
        <translation>等待連線</translation>
    </message>
    <message>
        <source>Said that a message to %1 was not sent</source>
        <translation>說明給 %1 的訊息未傳送</translation>
    </message>
    <message>
        <source>address of the link</source>
        <translation>連結位址</translation>
    </message>
    <message>
        <source>sent by hand</source>
        <translation>手動傳送</translation>
    </message>
    <message>
        <source>Said that a message to %1 was sent</source>
        <translation>說明給 %1 的訊息已傳送</translation>
    </message>
    <message>
        <source>Took back what was said of a message to %1</source>
        <translation>撤回對給 %1 的訊息的說明</translation>
    </message>
    <message>
        <source>refused at</source>
        <translation>未傳送時間</translation>
    </message>
    <message>
        <source>delivered</source>
        <translation>送達時間</translation>
    </message>
    <message>
        <source>seen</source>
        <translation>已看過</translation>
    </message>
    <message>
        <source>mention</source>
        <translation>提及</translation>
    </message>
    <message>
        <source>Marked a mention as not seen</source>
        <translation>將提及標為未看</translation>
    </message>
    <message>
        <source>Marked a mention as seen</source>
        <translation>將提及標為已看</translation>
    </message>
    <message>
        <source>Redeemed “%1”</source>
        <translation>核銷了「%1」</translation>
    </message>
    <message>
        <source>Redeemed “%1” of %2</source>
        <translation>核銷了 %2 的「%1」</translation>
    </message>
    <message>
        <source>%1: does not count, it had been redeemed before</source>
        <translation>%1：無效，此前已核銷</translation>
    </message>
    <message>
        <source>Took back the redemption of “%1” of %2</source>
        <translation>復原了 %2 的「%1」的核銷</translation>
    </message>
    <message>
        <source>%1, provisional until the server has it</source>
        <translation>%1（待伺服器確認）</translation>
    </message>
    <message>
        <source>Took back the redemption of “%1”</source>
        <translation>復原了「%1」的核銷</translation>
    </message>
</context>
<context>
    <name>lianlu::item::QueueModel</name>
    <message>
        <source>What</source>
        <translation>內容</translation>
    </message>
    <message>
        <source>State</source>
        <translation>狀態</translation>
    </message>
</context>
<context>
    <name>lianlu::item::TaskListModel</name>
    <message>
        <source>Overdue</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>Next days</source>
        <translation>接下來幾天</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>任務</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>客戶</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>到期</translation>
    </message>
    <message>
        <source>High</source>
        <translation>高</translation>
    </message>
    <message>
        <source>Whose</source>
        <translation>負責人</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>低</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>普通</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已結束</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>優先順序</translation>
    </message>
    <message>
        <source>No date</source>
        <translation>無日期</translation>
    </message>
</context>
<context>
    <name>lianlu::item::TimelineModel</name>
    <message>
        <source>Offer taken back</source>
        <translation>優惠已撤回</translation>
    </message>
    <message>
        <source>Offer: %1</source>
        <translation>優惠：%1</translation>
    </message>
    <message>
        <source>Touches</source>
        <translation>觸點</translation>
    </message>
    <message>
        <source>Interactions</source>
        <translation>互動</translation>
    </message>
    <message>
        <source>Offers</source>
        <translation>優惠</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>訂單</translation>
    </message>
    <message>
        <source>Coupons</source>
        <translation>優惠券</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>by a link scanner, not by the person</source>
        <translation>由連結掃描程式觸發，不是本人</translation>
    </message>
    <message>
        <source>What</source>
        <translation>內容</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>說明</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金額</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>waits to be sent by hand</source>
        <translation>等待手動傳送</translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s)</source>
        <translation><numerusform>%n 張照片</numerusform></translation>
    </message>
    <message>
        <source>does not count: the coupon had been redeemed before</source>
        <translation>無效：該券此前已核銷</translation>
    </message>
    <message>
        <source>provisional until the server has it</source>
        <translation>待伺服器確認</translation>
    </message>
    <message>
        <source>confirmed by the server: this one counts</source>
        <translation>伺服器已確認：這次有效</translation>
    </message>
</context>
<context>
    <name>lianlu::item::Values</name>
    <message>
        <source>Open</source>
        <comment>task</comment>
        <translation>待辦</translation>
    </message>
    <message>
        <source>Done</source>
        <comment>task</comment>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Dropped</source>
        <comment>task</comment>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Female</source>
        <translation>女</translation>
    </message>
    <message>
        <source>Male</source>
        <translation>男</translation>
    </message>
    <message>
        <source>Other</source>
        <comment>gender</comment>
        <translation>其他</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>As it was set on the list</source>
        <translation>清單上設定的內容</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>已確認</translation>
    </message>
    <message>
        <source>Provisional</source>
        <translation>待確認</translation>
    </message>
    <message>
        <source>Redeemed before</source>
        <translation>此前已核銷</translation>
    </message>
</context>
<context>
    <name>lianlu::item::Words</name>
    <message>
        <source>Prospect</source>
        <comment>CustomerKind</comment>
        <translation>潛客</translation>
    </message>
    <message>
        <source>Customer</source>
        <comment>CustomerKind</comment>
        <translation>客戶</translation>
    </message>
    <message>
        <source>Member</source>
        <comment>CustomerKind</comment>
        <translation>會員</translation>
    </message>
    <message>
        <source>Other</source>
        <comment>CustomerKind</comment>
        <translation>其他</translation>
    </message>
    <message>
        <source>Mobile</source>
        <comment>IdentityKind</comment>
        <translation>手機</translation>
    </message>
    <message>
        <source>E-mail</source>
        <comment>IdentityKind</comment>
        <translation>電子郵件</translation>
    </message>
    <message>
        <source>WeChat</source>
        <comment>IdentityKind</comment>
        <translation>微信</translation>
    </message>
    <message>
        <source>WeChat (mini program)</source>
        <comment>IdentityKind</comment>
        <translation>微信（小程式）</translation>
    </message>
    <message>
        <source>Tmall</source>
        <comment>IdentityKind</comment>
        <translation>天貓</translation>
    </message>
    <message>
        <source>Alipay</source>
        <comment>IdentityKind</comment>
        <translation>支付寶</translation>
    </message>
    <message>
        <source>Douyin</source>
        <comment>IdentityKind</comment>
        <translation>抖音</translation>
    </message>
    <message>
        <source>JD</source>
        <comment>IdentityKind</comment>
        <translation>京東</translation>
    </message>
    <message>
        <source>Device</source>
        <comment>IdentityKind</comment>
        <translation>裝置</translation>
    </message>
    <message>
        <source>Member card</source>
        <comment>IdentityKind</comment>
        <translation>會員卡</translation>
    </message>
    <message>
        <source>Other</source>
        <comment>IdentityKind</comment>
        <translation>其他</translation>
    </message>
    <message>
        <source>Active</source>
        <comment>IdentityStatus</comment>
        <translation>有效</translation>
    </message>
    <message>
        <source>Bounced</source>
        <comment>IdentityStatus</comment>
        <translation>退信</translation>
    </message>
    <message>
        <source>Retired</source>
        <comment>IdentityStatus</comment>
        <translation>停用</translation>
    </message>
    <message>
        <source>Other</source>
        <comment>IdentityStatus</comment>
        <translation>其他</translation>
    </message>
    <message>
        <source>E-mail</source>
        <comment>Channel</comment>
        <translation>電子郵件</translation>
    </message>
    <message>
        <source>SMS</source>
        <comment>Channel</comment>
        <translation>簡訊</translation>
    </message>
    <message>
        <source>WeCom</source>
        <comment>Channel</comment>
        <translation>企業微信</translation>
    </message>
    <message>
        <source>Phone</source>
        <comment>Channel</comment>
        <translation>電話</translation>
    </message>
    <message>
        <source>Store</source>
        <comment>Channel</comment>
        <translation>門市</translation>
    </message>
    <message>
        <source>App</source>
        <comment>Channel</comment>
        <translation>應用程式</translation>
    </message>
    <message>
        <source>Other</source>
        <comment>Channel</comment>
        <translation>其他</translation>
    </message>
    <message>
        <source>Marketing</source>
        <comment>Purpose</comment>
        <translation>行銷</translation>
    </message>
    <message>
        <source>Service</source>
        <comment>Purpose</comment>
        <translation>服務</translation>
    </message>
    <message>
        <source>Profiling</source>
        <comment>Purpose</comment>
        <translation>畫像</translation>
    </message>
    <message>
        <source>Other</source>
        <comment>Purpose</comment>
        <translation>其他</translation>
    </message>
    <message>
        <source>Set by staff</source>
        <comment>TagSource</comment>
        <translation>員工新增</translation>
    </message>
    <message>
        <source>Set by a rule</source>
        <comment>TagSource</comment>
        <translation>規則新增</translation>
    </message>
    <message>
        <source>From a third party</source>
        <comment>TagSource</comment>
        <translation>第三方</translation>
    </message>
    <message>
        <source>Other</source>
        <comment>TagSource</comment>
        <translation>其他</translation>
    </message>
    <message>
        <source>New</source>
        <comment>LeadStage</comment>
        <translation>新線索</translation>
    </message>
    <message>
        <source>Contacted</source>
        <comment>LeadStage</comment>
        <translation>已聯絡</translation>
    </message>
    <message>
        <source>Qualified</source>
        <comment>LeadStage</comment>
        <translation>有意向</translation>
    </message>
    <message>
        <source>Negotiating</source>
        <comment>LeadStage</comment>
        <translation>洽談中</translation>
    </message>
    <message>
        <source>Won</source>
        <comment>LeadStage</comment>
        <translation>成交</translation>
    </message>
    <message>
        <source>Lost</source>
        <comment>LeadStage</comment>
        <translation>流失</translation>
    </message>
    <message>
        <source>Other</source>
        <comment>LeadStage</comment>
        <translation>其他</translation>
    </message>
    <message>
        <source>Advertisement</source>
        <comment>LeadSource</comment>
        <translation>廣告</translation>
    </message>
    <message>
        <source>Mini program</source>
        <comment>LeadSource</comment>
        <translation>小程式</translation>
    </message>
    <message>
        <source>Follower</source>
        <comment>LeadSource</comment>
        <translation>關注</translation>
    </message>
    <message>
        <source>Live room</source>
        <comment>LeadSource</comment>
        <translation>直播間</translation>
    </message>
    <message>
        <source>Store</source>
        <comment>LeadSource</comment>
        <translation>門市</translation>
    </message>
    <message>
        <source>Referral</source>
        <comment>LeadSource</comment>
        <translation>老帶新</translation>
    </message>
    <message>
        <source>Campaign</source>
        <comment>LeadSource</comment>
        <translation>活動</translation>
    </message>
    <message>
        <source>Import</source>
        <comment>LeadSource</comment>
        <translation>匯入</translation>
    </message>
    <message>
        <source>Other</source>
        <comment>LeadSource</comment>
        <translation>其他</translation>
    </message>
    <message>
        <source>Call</source>
        <comment>InteractionKind</comment>
        <translation>電話</translation>
    </message>
    <message>
        <source>Chat</source>
        <comment>InteractionKind</comment>
        <translation>聊天</translation>
    </message>
    <message>
        <source>Visit</source>
        <comment>InteractionKind</comment>
        <translation>到店</translation>
    </message>
    <message>
        <source>Fitting</source>
        <comment>InteractionKind</comment>
        <translation>試穿</translation>
    </message>
    <message>
        <source>Note</source>
        <comment>InteractionKind</comment>
        <translation>備註</translation>
    </message>
    <message>
        <source>Other</source>
        <comment>InteractionKind</comment>
        <translation>其他</translation>
    </message>
    <message>
        <source>Reached</source>
        <comment>Outcome</comment>
        <translation>已接通</translation>
    </message>
    <message>
        <source>No answer</source>
        <comment>Outcome</comment>
        <translation>未接通</translation>
    </message>
    <message>
        <source>Interested</source>
        <comment>Outcome</comment>
        <translation>有興趣</translation>
    </message>
    <message>
        <source>Not interested</source>
        <comment>Outcome</comment>
        <translation>沒興趣</translation>
    </message>
    <message>
        <source>Bought</source>
        <comment>Outcome</comment>
        <translation>已購買</translation>
    </message>
    <message>
        <source>Done</source>
        <comment>Outcome</comment>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Other</source>
        <comment>Outcome</comment>
        <translation>其他</translation>
    </message>
    <message>
        <source>Clicked an ad</source>
        <comment>TouchKind</comment>
        <translation>點選廣告</translation>
    </message>
    <message>
        <source>Visited the mini program</source>
        <comment>TouchKind</comment>
        <translation>訪問小程式</translation>
    </message>
    <message>
        <source>Followed</source>
        <comment>TouchKind</comment>
        <translation>關注</translation>
    </message>
    <message>
        <source>Saved a favourite</source>
        <comment>TouchKind</comment>
        <translation>收藏</translation>
    </message>
    <message>
        <source>Added to cart</source>
        <comment>TouchKind</comment>
        <translation>加入購物車</translation>
    </message>
    <message>
        <source>Came to the store</source>
        <comment>TouchKind</comment>
        <translation>到店</translation>
    </message>
    <message>
        <source>Joined a live room</source>
        <comment>TouchKind</comment>
        <translation>進入直播間</translation>
    </message>
    <message>
        <source>Opened a message</source>
        <comment>TouchKind</comment>
        <translation>開啟訊息</translation>
    </message>
    <message>
        <source>Clicked the link</source>
        <comment>TouchKind</comment>
        <translation>點選連結</translation>
    </message>
    <message>
        <source>Scanned a code</source>
        <comment>TouchKind</comment>
        <translation>掃碼</translation>
    </message>
    <message>
        <source>Reached by a campaign</source>
        <comment>TouchKind</comment>
        <translation>活動觸達</translation>
    </message>
    <message>
        <source>Unsubscribed</source>
        <comment>TouchKind</comment>
        <translation>退訂</translation>
    </message>
    <message>
        <source>Redeemed a coupon</source>
        <comment>TouchKind</comment>
        <translation>核銷優惠券</translation>
    </message>
    <message>
        <source>Other</source>
        <comment>TouchKind</comment>
        <translation>其他</translation>
    </message>
    <message>
        <source>Order</source>
        <comment>TimelineKind</comment>
        <translation>訂單</translation>
    </message>
    <message>
        <source>Refund</source>
        <comment>TimelineKind</comment>
        <translation>退款</translation>
    </message>
    <message>
        <source>Coupon redeemed</source>
        <comment>TimelineKind</comment>
        <translation>優惠券核銷</translation>
    </message>
    <message>
        <source>Pick-up</source>
        <comment>TimelineKind</comment>
        <translation>自提</translation>
    </message>
    <message>
        <source>Task</source>
        <comment>TimelineKind</comment>
        <translation>任務</translation>
    </message>
    <message>
        <source>Other</source>
        <comment>TimelineKind</comment>
        <translation>其他</translation>
    </message>
    <message>
        <source>Store</source>
        <comment>SalesChannel</comment>
        <translation>門市</translation>
    </message>
    <message>
        <source>Mini program</source>
        <comment>SalesChannel</comment>
        <translation>小程式</translation>
    </message>
    <message>
        <source>Tmall</source>
        <comment>SalesChannel</comment>
        <translation>天貓</translation>
    </message>
    <message>
        <source>Douyin</source>
        <comment>SalesChannel</comment>
        <translation>抖音</translation>
    </message>
    <message>
        <source>JD</source>
        <comment>SalesChannel</comment>
        <translation>京東</translation>
    </message>
    <message>
        <source>Mall</source>
        <comment>SalesChannel</comment>
        <translation>商城</translation>
    </message>
    <message>
        <source>Other</source>
        <comment>SalesChannel</comment>
        <translation>其他</translation>
    </message>
    <message>
        <source>Valid</source>
        <comment>CouponStatus</comment>
        <translation>有效</translation>
    </message>
    <message>
        <source>Redeemed</source>
        <comment>CouponStatus</comment>
        <translation>已核銷</translation>
    </message>
    <message>
        <source>Expired</source>
        <comment>CouponStatus</comment>
        <translation>已過期</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <comment>CouponStatus</comment>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Other</source>
        <comment>CouponStatus</comment>
        <translation>其他</translation>
    </message>
    <message>
        <source>Queued</source>
        <comment>OfferStatus</comment>
        <translation>排隊中</translation>
    </message>
    <message>
        <source>Accepted</source>
        <comment>OfferStatus</comment>
        <translation>已受理</translation>
    </message>
    <message>
        <source>Dispatched</source>
        <comment>OfferStatus</comment>
        <translation>已派發</translation>
    </message>
    <message>
        <source>Delivered</source>
        <comment>OfferStatus</comment>
        <translation>已送達</translation>
    </message>
    <message>
        <source>Opened</source>
        <comment>OfferStatus</comment>
        <translation>已開啟</translation>
    </message>
    <message>
        <source>Clicked</source>
        <comment>OfferStatus</comment>
        <translation>已點選</translation>
    </message>
    <message>
        <source>Bought</source>
        <comment>OfferStatus</comment>
        <translation>已購買</translation>
    </message>
    <message>
        <source>Not sent</source>
        <comment>OfferStatus</comment>
        <translation>未傳送</translation>
    </message>
    <message>
        <source>Other</source>
        <comment>OfferStatus</comment>
        <translation>其他</translation>
    </message>
    <message>
        <source>Follow up</source>
        <comment>TaskKind</comment>
        <translation>跟進</translation>
    </message>
    <message>
        <source>Birthday</source>
        <comment>TaskKind</comment>
        <translation>生日</translation>
    </message>
    <message>
        <source>Coupon expires</source>
        <comment>TaskKind</comment>
        <translation>優惠券將到期</translation>
    </message>
    <message>
        <source>Close to the next tier</source>
        <comment>TaskKind</comment>
        <translation>即將升級</translation>
    </message>
    <message>
        <source>Lead went cold</source>
        <comment>TaskKind</comment>
        <translation>線索變冷</translation>
    </message>
    <message>
        <source>Nobody follows up</source>
        <comment>TaskKind</comment>
        <translation>無人跟進</translation>
    </message>
    <message>
        <source>Pick-up waits</source>
        <comment>TaskKind</comment>
        <translation>待自提</translation>
    </message>
    <message>
        <source>Welcome</source>
        <comment>TaskKind</comment>
        <translation>歡迎</translation>
    </message>
    <message>
        <source>Other</source>
        <comment>TaskKind</comment>
        <translation>其他</translation>
    </message>
    <message>
        <source>No consent for marketing on this channel. Ask for it first.</source>
        <comment>Refusal</comment>
        <translation>這個管道沒有行銷授權，請先徵得同意。</translation>
    </message>
    <message>
        <source>There is no address for this channel.</source>
        <comment>Refusal</comment>
        <translation>沒有這個管道的地址。</translation>
    </message>
    <message>
        <source>The address bounced before and is not written to again. Ask for another one.</source>
        <comment>Refusal</comment>
        <translation>這個地址曾退信，不再發送。請向客戶要一個新的。</translation>
    </message>
    <message>
        <source>It falls into the quiet hours.</source>
        <comment>Refusal</comment>
        <translation>正處於免打擾時段。</translation>
    </message>
    <message>
        <source>This person already got as many messages as allowed for now.</source>
        <comment>Refusal</comment>
        <translation>這位客戶近期收到的訊息已達上限。</translation>
    </message>
    <message>
        <source>This coupon is no longer given out.</source>
        <comment>Refusal</comment>
        <translation>這種優惠券已停止發放。</translation>
    </message>
    <message>
        <source>The mail server of the recipient rejected the message.</source>
        <comment>Refusal</comment>
        <translation>對方郵件伺服器拒收。</translation>
    </message>
    <message>
        <source>Taken back before it went out.</source>
        <comment>Refusal</comment>
        <translation>發出前已撤回。</translation>
    </message>
    <message>
        <source>It waits: the server was restored, and it may have gone out before. Headquarters look and decide.</source>
        <comment>Refusal</comment>
        <translation>暫停傳送：伺服器經過還原，這則訊息先前可能已發出，由總部核實後決定。</translation>
    </message>
    <message>
        <source>Not sent, for a reason this version does not know.</source>
        <comment>Refusal</comment>
        <translation>未傳送，原因是此版本不認識的。</translation>
    </message>
    <message>
        <source>Regular</source>
        <comment>Tier</comment>
        <translation>普通</translation>
    </message>
    <message>
        <source>Silver</source>
        <comment>Tier</comment>
        <translation>銀卡</translation>
    </message>
    <message>
        <source>Gold</source>
        <comment>Tier</comment>
        <translation>金卡</translation>
    </message>
    <message>
        <source>Black</source>
        <comment>Tier</comment>
        <translation>黑卡</translation>
    </message>
    <message>
        <source>Weibo</source>
        <translation>微博</translation>
    </message>
    <message>
        <source>Bilibili</source>
        <translation>嗶哩嗶哩</translation>
    </message>
    <message>
        <source>Xiaohongshu</source>
        <translation>小紅書</translation>
    </message>
    <message>
        <source>Kuaishou</source>
        <translation>快手</translation>
    </message>
    <message>
        <source>Taobao</source>
        <translation>淘寶</translation>
    </message>
    <message>
        <source>Till</source>
        <translation>收銀台</translation>
    </message>
    <message>
        <source>Import of a file</source>
        <translation>檔案匯入</translation>
    </message>
    <message>
        <source>Its guide said that it was not sent. It does not count as a message to this person.</source>
        <comment>Refusal</comment>
        <translation>導購說明沒有傳送，不計入該顧客的訊息次數。</translation>
    </message>
    <message>
        <source>Nobody said within 72 hours that it was sent. If it was, say so still; its coupon stays good.</source>
        <comment>Refusal</comment>
        <translation>72 小時內沒有人說明是否傳送。如已傳送，請補充說明；優惠券仍然有效。</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>表單</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::AddressDialog</name>
    <message>
        <source>E-mail address</source>
        <translation>電子郵件地址</translation>
    </message>
    <message>
        <source>Phone number</source>
        <translation>手機號碼</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>儲存</translation>
    </message>
    <message>
        <source>Mobile number</source>
        <translation>手機號碼</translation>
    </message>
    <message>
        <source>It takes the place of the one that is there.</source>
        <translation>將取代現有的那一個。</translation>
    </message>
    <message>
        <source>Write it as name@example.com.</source>
        <translation>格式如 name@example.com。</translation>
    </message>
    <message>
        <source>Another customer has this one already. Look at both before you go on.</source>
        <translation>另一位客戶已使用它，請先核對兩位客戶。</translation>
    </message>
    <message>
        <source>Customer saved</source>
        <translation>客戶已儲存</translation>
    </message>
    <message>
        <source>A mobile number has 11 digits; one from abroad begins with + and its country.</source>
        <translation>手機號碼為 11 位；境外號碼以 + 和國碼開頭。</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::AddressStep</name>
    <message>
        <source>Server address</source>
        <translation>伺服器地址</translation>
    </message>
    <message>
        <source>Your store manager or the invitation mail has it.</source>
        <translation>店長或邀請郵件裡有。</translation>
    </message>
    <message>
        <source>None: certificates this computer trusts</source>
        <translation>不填：用本機信任的證書</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>選擇檔案</translation>
    </message>
    <message>
        <source>Company certificate (PEM)</source>
        <translation>公司證書（PEM）</translation>
    </message>
    <message>
        <source>My company uses its own certificate</source>
        <translation>公司使用自有證書</translation>
    </message>
    <message>
        <source>Company certificate</source>
        <translation>公司證書</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer)</source>
        <translation>證書 (*.pem *.crt *.cer)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有檔案 (*)</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::CommandPalette</name>
    <message>
        <source>Search and commands</source>
        <translation>搜尋與命令</translation>
    </message>
    <message>
        <source>Type a command, or a name or number to search for</source>
        <translation>輸入命令，或要找的姓名、號碼</translation>
    </message>
    <message>
        <source>Command or search</source>
        <translation>命令或搜尋</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Search customers for “%1”</source>
        <translation>在客戶中搜尋「%1」</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::CompanyBox</name>
    <message>
        <source>Sign in with your company account</source>
        <translation>使用公司帳號登入</translation>
    </message>
    <message>
        <source>Link them</source>
        <translation>關聯</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Code of the second step</source>
        <translation>第二步驗證碼</translation>
    </message>
    <message>
        <source>Six digits of your authenticator app, or a recovery code.</source>
        <translation>身分驗證器應用程式中的六位數字，或一個備用碼。</translation>
    </message>
    <message>
        <source>Go on in the browser that was opened; this window goes on by itself.</source>
        <translation>請在開啟的瀏覽器中繼續，本視窗會自動前進。</translation>
    </message>
    <message>
        <source>Your company account has the e-mail address of an account here. Are both you? Once linked, either signs you in.</source>
        <translation>您的公司帳號與此處一個帳號的電子郵件相同。兩者都是您嗎？關聯後，用任一方式均可登入。</translation>
    </message>
    <message>
        <source>The sign-in was cancelled. The page in the browser can be closed; what is typed there has no effect any more.</source>
        <translation>已取消登入。瀏覽器中的頁面可以關閉，在那裡輸入的內容不再起作用。</translation>
    </message>
    <message>
        <source>The two accounts were not linked. Nothing has changed; you can sign in as before.</source>
        <translation>兩個帳號沒有關聯。一切保持不變，可照常登入。</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::ConflictDetail</name>
    <message>
        <source>Show numbers and addresses</source>
        <translation>顯示號碼和地址</translation>
    </message>
    <message>
        <source>Keep theirs</source>
        <translation>保留對方的</translation>
    </message>
    <message>
        <source>Use mine</source>
        <translation>用我的</translation>
    </message>
    <message>
        <source>Undo decision</source>
        <translation>復原決定</translation>
    </message>
    <message>
        <source>Open record</source>
        <translation>開啟記錄</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>衝突</translation>
    </message>
    <message>
        <source>Key %1</source>
        <translation>按鍵 %1</translation>
    </message>
    <message>
        <source>%1, by %2, %3.</source>
        <translation>%1，由 %2 決定，%3。</translation>
    </message>
    <message>
        <source>Mask numbers and addresses</source>
        <translation>隱藏號碼和地址</translation>
    </message>
    <message>
        <source>Use the edit</source>
        <translation>採用變更</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::ConflictGrid</name>
    <message>
        <source>(empty)</source>
        <translation>（空）</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>原來</translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>您的</translation>
    </message>
    <message>
        <source>The edit</source>
        <translation>變更</translation>
    </message>
    <message>
        <source>Theirs, kept by the server</source>
        <translation>對方的（伺服器現有）</translation>
    </message>
    <message>
        <source>Now: %1</source>
        <translation>現在：%1</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>已採用</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>已保留</translation>
    </message>
    <message>
        <source>Keep theirs</source>
        <translation>保留對方的</translation>
    </message>
    <message>
        <source>Use mine</source>
        <translation>用我的</translation>
    </message>
    <message>
        <source>Use this</source>
        <translation>用這個</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::ConnectionCard</name>
    <message>
        <source>Choose a file…</source>
        <translation>選擇檔案…</translation>
    </message>
    <message>
        <source>Use this certificate</source>
        <translation>使用此憑證</translation>
    </message>
    <message>
        <source>Without one</source>
        <translation>不使用</translation>
    </message>
    <message>
        <source>Connection to the server</source>
        <translation>與伺服器的連線</translation>
    </message>
    <message>
        <source>None: certificates this computer trusts</source>
        <translation>不填：用本機信任的證書</translation>
    </message>
    <message>
        <source>Company certificate (PEM)</source>
        <translation>公司證書（PEM）</translation>
    </message>
    <message>
        <source>Where your company&apos;s network or server uses certificates of its own.</source>
        <translation>適用於公司網路或伺服器使用自有憑證的情況。</translation>
    </message>
    <message>
        <source>Please choose a file first.</source>
        <translation>請先選擇檔案。</translation>
    </message>
    <message>
        <source>Directly, without a proxy.</source>
        <translation>直接連線，不經過代理。</translation>
    </message>
    <message>
        <source>Through the proxy of this computer&apos;s settings: %1</source>
        <translation>經由本機設定的代理：%1</translation>
    </message>
    <message>
        <source>Company certificate</source>
        <translation>公司證書</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer)</source>
        <translation>證書 (*.pem *.crt *.cer)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有檔案 (*)</translation>
    </message>
    <message>
        <source>From now on only the certificates this computer trusts count.</source>
        <translation>此後僅信任本機信任的憑證。</translation>
    </message>
    <message>
        <source>The server was reached with this certificate. It is used from now on.</source>
        <translation>已用此憑證連上伺服器，此後將使用它。</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::ConsentDialog</name>
    <message>
        <source>Consents</source>
        <translation>授權</translation>
    </message>
    <message>
        <source>What %1 has permitted, by channel and purpose. Entries are only added, never changed.</source>
        <translation>%1 在各管道、各用途上的授權。記錄只增不改。</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>記錄</translation>
    </message>
    <message>
        <source>What to record</source>
        <translation>記錄內容</translation>
    </message>
    <message>
        <source>History</source>
        <translation>歷史</translation>
    </message>
    <message>
        <source>Agrees</source>
        <translation>同意</translation>
    </message>
    <message>
        <source>Withdraws</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>By which act</source>
        <translation>授權方式</translation>
    </message>
    <message>
        <source>When</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>Words agreed to</source>
        <translation>同意的條款</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Never asked.</source>
        <translation>尚未徵詢。</translation>
    </message>
    <message>
        <source>Record consent</source>
        <translation>記錄同意</translation>
    </message>
    <message>
        <source>Record withdrawal</source>
        <translation>記錄撤回</translation>
    </message>
    <message>
        <source>Holds from now on. Messages that wait to go out are stopped by the server.</source>
        <translation>即刻生效。待送的訊息由伺服器攔下。</translation>
    </message>
    <message>
        <source>The brand has written no words for this yet.</source>
        <translation>品牌尚未為此制定條款。</translation>
    </message>
    <message>
        <source>Consent recorded</source>
        <translation>已記錄同意</translation>
    </message>
    <message>
        <source>Withdrawal recorded</source>
        <translation>已記錄撤回</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::ConsentMatrix</name>
    <message>
        <source>since %1</source>
        <translation>自 %1</translation>
    </message>
    <message>
        <source>wording %1</source>
        <translation>條款 %1</translation>
    </message>
    <message>
        <source>Consents by channel and purpose</source>
        <translation>依管道和用途的授權</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::ConvertDialog</name>
    <message>
        <source>Convert lead</source>
        <translation>轉化線索</translation>
    </message>
    <message>
        <source>The lead is won, and %1 stays in your book with the whole story.</source>
        <translation>線索成交，%1 連同全部經過留在您的客戶冊裡。</translation>
    </message>
    <message>
        <source>Convert</source>
        <translation>轉化</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客戶</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>會員</translation>
    </message>
    <message>
        <source>Joins the programme: tier and points from the first purchase on.</source>
        <translation>加入會員：從第一次購買起有等級和點數。</translation>
    </message>
    <message>
        <source>Bought, and did not join.</source>
        <translation>買了，但沒有入會。</translation>
    </message>
    <message>
        <source>%1 is a member now</source>
        <translation>%1 已成為會員</translation>
    </message>
    <message>
        <source>%1 is a customer now</source>
        <translation>%1 已成為客戶</translation>
    </message>
    <message>
        <source>This is what you had chosen before and not saved.</source>
        <translation>這是您上次選擇但沒有儲存的內容。</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::CustomerDetail</name>
    <message>
        <source>Customer</source>
        <translation>客戶</translation>
    </message>
    <message>
        <source>Nobody chosen</source>
        <translation>尚未選擇客戶</translation>
    </message>
    <message>
        <source>Choose a customer in the list to see the whole story.</source>
        <translation>在列表中選一位客戶，檢視全部經過。</translation>
    </message>
    <message>
        <source>Consents…</source>
        <translation>授權…</translation>
    </message>
    <message>
        <source>Export this person&apos;s data…</source>
        <translation>匯出此人的資料…</translation>
    </message>
    <message>
        <source>Erase this person&apos;s data…</source>
        <translation>刪除此人的資料…</translation>
    </message>
    <message>
        <source>Story</source>
        <translation>經過</translation>
    </message>
    <message>
        <source>Portrait</source>
        <translation>畫像</translation>
    </message>
    <message>
        <source>The task is done</source>
        <translation>任務已完成</translation>
    </message>
    <message>
        <source>No order of this customer waits to be picked up.</source>
        <translation>該客戶沒有待自取的訂單。</translation>
    </message>
    <message>
        <source>Pick-up</source>
        <translation>到店自取</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%2 × %1</translation>
    </message>
    <message>
        <source>Print a pick-up slip…</source>
        <translation>列印自取單…</translation>
    </message>
    <message>
        <source>an article</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Order %1</source>
        <translation>訂單 %1</translation>
    </message>
    <message>
        <source>Print a pick-up slip</source>
        <translation>列印自取單</translation>
    </message>
    <message>
        <source>Redeem a coupon…</source>
        <translation>核銷優惠券…</translation>
    </message>
    <message>
        <source>Save as a contact</source>
        <translation>儲存為聯絡人</translation>
    </message>
    <message>
        <source>Contact saved. It stands in the audit; delete the file when it is not needed any more.</source>
        <translation>聯絡人已儲存，並記入稽核；不再需要時請刪除檔案。</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>聯絡人</translation>
    </message>
    <message>
        <source>Contacts (*.vcf)</source>
        <translation>聯絡人 (*.vcf)</translation>
    </message>
    <message>
        <source>Save as a contact…</source>
        <translation>儲存為聯絡人…</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Photos (%1)</source>
        <translation>照片（%1）</translation>
    </message>
    <message>
        <source>Add photos…</source>
        <translation>新增照片…</translation>
    </message>
    <message>
        <source>Story, portrait or photos</source>
        <translation>經過、畫像或照片</translation>
    </message>
    <message>
        <source>Consents, coupons, tags</source>
        <translation>授權、券、標籤</translation>
    </message>
    <message>
        <source>Mobile number…</source>
        <translation>手機號碼…</translation>
    </message>
    <message>
        <source>E-mail address…</source>
        <translation>電子郵件地址…</translation>
    </message>
    <message>
        <source>Set a tag…</source>
        <translation>新增標籤…</translation>
    </message>
    <message>
        <source>New task…</source>
        <translation>新增任務…</translation>
    </message>
    <message>
        <source>Choose a customer first</source>
        <translation>請先選擇客戶</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::CustomerHeader</name>
    <message>
        <source>not sent yet</source>
        <translation>尚未發出</translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation>手機</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>電子郵件</translation>
    </message>
    <message>
        <source>Log interaction</source>
        <translation>記錄互動</translation>
    </message>
    <message>
        <source>Push offer</source>
        <translation>推送優惠</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>編輯</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已複製</translation>
    </message>
    <message>
        <source>In the pool</source>
        <translation>在公共客戶池</translation>
    </message>
    <message>
        <source>Guide: %1</source>
        <translation>導購：%1</translation>
    </message>
    <message numerus="yes">
        <source>Spent %1 in %n orders</source>
        <translation>
            <numerusform>%n 單共消費 %1</numerusform>
        </translation>
    </message>
    <message>
        <source>last purchase %1</source>
        <translation>最近購買 %1</translation>
    </message>
    <message>
        <source>no purchase yet</source>
        <translation>尚未購買</translation>
    </message>
    <message>
        <source>✓ %1</source>
        <translation>✓ %1</translation>
    </message>
    <message>
        <source>✕ %1</source>
        <translation>✕ %1</translation>
    </message>
    <message>
        <source>Agreed to marketing by %1, %2, %3</source>
        <translation>已同意行銷：%1，%2，%3</translation>
    </message>
    <message>
        <source>Does not want marketing by %1, %2, %3</source>
        <translation>不接受行銷：%1，%2，%3</translation>
    </message>
    <message>
        <source>No consent to marketing</source>
        <translation>沒有行銷授權</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Take apart</source>
        <translation>拆分</translation>
    </message>
    <message numerus="yes">
        <source>%n records</source>
        <translation>
            <numerusform>%n 筆記錄</numerusform>
        </translation>
    </message>
    <message>
        <source>Taken apart; the server does it with the next sync</source>
        <translation>已拆分，伺服器將在下次同步時完成</translation>
    </message>
    <message>
        <source>Merged from %1, to be taken apart with the next sync</source>
        <translation>由 %1合併而來，將在下次同步時拆分</translation>
    </message>
    <message>
        <source>Merged from %1 on %2</source>
        <translation>由 %1合併而來，%2</translation>
    </message>
    <message>
        <source>%1. From 1 to 5 among %2 who bought: last purchase %3, purchases %4, spent %5, engagement %6.</source>
        <translation>%1。在 %2 位買過的客戶中按 1 到 5 評分：最近購買 %3，購買次數 %4，消費金額 %5，互動 %6。</translation>
    </message>
    <message>
        <source>%1 · R%2 F%3 M%4 X%5</source>
        <translation>%1 · R%2 F%3 M%4 X%5</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::CustomerSide</name>
    <message>
        <source>Remark</source>
        <translation>備註</translation>
    </message>
    <message>
        <source>Leads</source>
        <translation>線索</translation>
    </message>
    <message>
        <source>Next: %1</source>
        <translation>下一步：%1</translation>
    </message>
    <message>
        <source>Open lead</source>
        <translation>開啟線索</translation>
    </message>
    <message>
        <source>Coupons</source>
        <translation>優惠券</translation>
    </message>
    <message>
        <source>None</source>
        <translation>無</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>至 %1</translation>
    </message>
    <message>
        <source>Identities</source>
        <translation>身份</translation>
    </message>
    <message>
        <source>Consents</source>
        <translation>授權</translation>
    </message>
    <message>
        <source>Show coupon</source>
        <translation>檢視優惠券</translation>
    </message>
    <message>
        <source>Show coupon %1</source>
        <translation>檢視優惠券 %1</translation>
    </message>
    <message>
        <source>not confirmed</source>
        <translation>待確認</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::CustomersWorkspace</name>
    <message>
        <source>Name, pinyin, mobile, e-mail</source>
        <translation>姓名、拼音、手機、電子郵件</translation>
    </message>
    <message>
        <source>My book</source>
        <translation>我的客戶</translation>
    </message>
    <message>
        <source>Pool</source>
        <translation>公共客戶池</translation>
    </message>
    <message>
        <source>Search customers</source>
        <translation>搜尋客戶</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>排序</translation>
    </message>
    <message>
        <source>Last purchase first</source>
        <translation>最近購買在前</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>按姓名</translation>
    </message>
    <message>
        <source>Highest spend first</source>
        <translation>消費高的在前</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客戶</translation>
    </message>
    <message>
        <source>Log interaction</source>
        <translation>記錄互動</translation>
    </message>
    <message>
        <source>Push offer</source>
        <translation>推送優惠</translation>
    </message>
    <message>
        <source>Edit customer</source>
        <translation>編輯客戶</translation>
    </message>
    <message>
        <source>Next customer</source>
        <translation>下一位客戶</translation>
    </message>
    <message>
        <source>Previous customer</source>
        <translation>上一位客戶</translation>
    </message>
    <message>
        <source>Nobody fits</source>
        <translation>沒有符合的客戶</translation>
    </message>
    <message>
        <source>Try fewer letters, or look in book and pool.</source>
        <translation>少輸幾個字，或同時看我的客戶和公共客戶池。</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>顯示全部</translation>
    </message>
    <message>
        <source>No customers yet</source>
        <translation>還沒有客戶</translation>
    </message>
    <message>
        <source>They come with the next sync, or as leads that you convert.</source>
        <translation>下次同步會帶來，或由您轉化線索而來。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln customers</source>
        <translation>
            <numerusform>%Ln 位客戶</numerusform>
        </translation>
    </message>
    <message>
        <source>E-mail OK</source>
        <translation>已授權郵件</translation>
    </message>
    <message>
        <source>Only those who agreed to marketing by e-mail</source>
        <translation>只看同意接收行銷郵件的顧客</translation>
    </message>
    <message>
        <source>Story or portrait</source>
        <translation>經過或畫像</translation>
    </message>
    <message>
        <source>Nobody here has this number</source>
        <translation>本店沒有使用該號碼的客戶</translation>
    </message>
    <message>
        <source>A customer of another store can be looked up by the exact number. It is recorded.</source>
        <translation>可按完整號碼查詢其他門市的客戶，查詢會留下記錄。</translation>
    </message>
    <message>
        <source>Look up in the other stores</source>
        <translation>查詢其他門市</translation>
    </message>
    <message>
        <source>Export customers</source>
        <translation>匯出客戶</translation>
    </message>
    <message>
        <source>Do the next best action</source>
        <translation>執行下一步最佳行動</translation>
    </message>
    <message>
        <source>Import customers</source>
        <translation>匯入客戶</translation>
    </message>
    <message>
        <source>Redeem a coupon</source>
        <translation>核銷優惠券</translation>
    </message>
    <message>
        <source>Claim or assign the chosen customers</source>
        <translation>認領或分配所選客戶</translation>
    </message>
    <message>
        <source>Choose whom %1 gets</source>
        <translation>請選擇分配給%1的客戶</translation>
    </message>
    <message>
        <source>Contacted by %1 since %2</source>
        <translation>%1自 %2 起聯絡過的客戶</translation>
    </message>
    <message>
        <source>In the book of %1</source>
        <translation>%1的專屬客戶</translation>
    </message>
    <message>
        <source>All customers</source>
        <translation>全部客戶</translation>
    </message>
    <message>
        <source>My best customers</source>
        <translation>我的高消費客戶</translation>
    </message>
    <message>
        <source>an order</source>
        <translation>一種排序</translation>
    </message>
    <message>
        <source>Contacted by %1 on %2</source>
        <translation>%1 在 %2 聯絡過的客戶</translation>
    </message>
    <message>
        <source>Nobody with this tag fits</source>
        <translation>沒有符合條件的帶此標籤的客戶</translation>
    </message>
    <message>
        <source>Try another tag or fewer letters, or look in book and pool.</source>
        <translation>換一個標籤、少輸入幾個字，或同時查看我的客戶和公共客戶池。</translation>
    </message>
    <message>
        <source>Change the chosen customers</source>
        <translation>更改所選客戶</translation>
    </message>
    <message>
        <source>By name, last first</source>
        <translation>依姓名倒序</translation>
    </message>
    <message>
        <source>Lowest spend first</source>
        <translation>消費低的在前</translation>
    </message>
    <message>
        <source>Oldest purchase first</source>
        <translation>最久未購在前</translation>
    </message>
    <message>
        <source>Choose a customer first</source>
        <translation>請先選擇客戶</translation>
    </message>
    <message>
        <source>Nothing in this row is changed here. Its own page is beside the list.</source>
        <translation>這一列不能在清單中修改，請在右側的詳細頁修改。</translation>
    </message>
    <message>
        <source>Change the cell</source>
        <translation>修改儲存格</translation>
    </message>
    <message>
        <source>In the books of the others in the store</source>
        <translation>門市其他同事的客戶</translation>
    </message>
    <message>
        <source>Colleagues</source>
        <translation>同事的</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>怎麼辦</translation>
    </message>
    <message>
        <source>Customers were removed from it. What had not been sent waits for your manager.</source>
        <translation>客戶資料已從本機刪除。尚未送出的內容等店長處理。</translation>
    </message>
    <message>
        <source>This computer was disabled</source>
        <translation>這台電腦已被停用</translation>
    </message>
    <message>
        <source>Contacted on %1</source>
        <translation>%1 聯絡過</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::DataTable</name>
    <message>
        <source>Loading…</source>
        <translation>正在讀取…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重試</translation>
    </message>
    <message>
        <source>Reset columns</source>
        <translation>還原預設欄</translation>
    </message>
    <message>
        <source>Choose and order columns…</source>
        <translation>選擇和排列欄位…</translation>
    </message>
    <message>
        <source>Sets of columns</source>
        <translation>欄位組合</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>排序</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::DeskPage</name>
    <message>
        <source>Sync now</source>
        <translation>立即同步</translation>
    </message>
    <message>
        <source>Show the queue of changes</source>
        <translation>檢視更改佇列</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>鎖定</translation>
    </message>
    <message>
        <source>Go to %1</source>
        <translation>前往%1</translation>
    </message>
    <message>
        <source>Columns: %1</source>
        <translation>欄位：%1</translation>
    </message>
    <message>
        <source>Search and commands</source>
        <translation>搜尋與命令</translation>
    </message>
    <message>
        <source>Columns and their order</source>
        <translation>選擇欄位和順序</translation>
    </message>
    <message>
        <source>Save, or do it</source>
        <translation>儲存或執行</translation>
    </message>
    <message>
        <source>Your places</source>
        <translation>您的各個位置</translation>
    </message>
    <message>
        <source>One line, one step</source>
        <translation>一列就是一步</translation>
    </message>
    <message>
        <source>All you do is kept on this computer, encrypted, and sent as soon as the server is there. A click shows what it has and what still waits.</source>
        <translation>您做的每件事都加密儲存在這台電腦上，連上伺服器就會傳送。點一下可以看到伺服器已有什麼、還有什麼在等待。</translation>
    </message>
    <message>
        <source>%1 explains the place you are in. %2 locks the screen when you step away.</source>
        <translation>%1 說明您所在的位置，離開座位時按 %2 鎖定。</translation>
    </message>
    <message>
        <source>In dialogs</source>
        <translation>對話框中</translation>
    </message>
    <message>
        <source>Show me around</source>
        <translation>帶我看看</translation>
    </message>
    <message>
        <source>Undo what was done last</source>
        <translation>復原上一步操作</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>任何位置</translation>
    </message>
    <message>
        <source>In lists</source>
        <translation>清單中</translation>
    </message>
    <message>
        <source>Today says what to do now. Customers, leads, tasks and offers each have a place of their own. %1 lead there too.</source>
        <translation>「今日」告訴您現在要做什麼。客戶、線索、任務和優惠各有自己的位置，也可以按 %1 前往。</translation>
    </message>
    <message>
        <source>Close without saving</source>
        <translation>不儲存並關閉</translation>
    </message>
    <message>
        <source>%1 finds customers by name, pinyin or any part of the number, and every command by its words.</source>
        <translation>%1 可以按姓名、拼音或號碼的一部分找到客戶，也可以按文字找到每個命令。</translation>
    </message>
    <message>
        <source>No network? Go on working.</source>
        <translation>沒有網路？照常工作。</translation>
    </message>
    <message>
        <source>Help, and the lock</source>
        <translation>說明與鎖定</translation>
    </message>
    <message>
        <source>Find anybody, do anything</source>
        <translation>找任何人，做任何事</translation>
    </message>
    <message>
        <source>User guide</source>
        <translation>使用指南</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>鍵盤快速鍵</translation>
    </message>
    <message>
        <source>Open the chosen row</source>
        <translation>開啟所選的列</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>復原：%1</translation>
    </message>
    <message>
        <source>Not possible now</source>
        <translation>現在不能操作</translation>
    </message>
    <message>
        <source>Nothing is left to undo</source>
        <translation>沒有可以復原的操作了</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>復原</translation>
    </message>
    <message>
        <source>No customer stays on this computer</source>
        <translation>本機不儲存客戶</translation>
    </message>
    <message>
        <source>Customers are asked of the server each time, so they need a network. A click shows how the connection is.</source>
        <translation>客戶每次都向伺服器查詢，因此需要連線。點擊可檢視連線狀態。</translation>
    </message>
    <message>
        <source>Customers shows those of the brand within your reach, asked of the server and masked. %1 lead there and to your settings.</source>
        <translation>「客戶」顯示您可查看範圍內的品牌客戶，向伺服器查詢並已遮蓋。按 %1 可前往客戶和設定。</translation>
    </message>
    <message>
        <source>Narrow it, choose one</source>
        <translation>篩選並選擇</translation>
    </message>
    <message>
        <source>Store, segment, tier and tag narrow the list. Choose a line, and what is known stands beside it; a way to see the list can be saved.</source>
        <translation>可依門市、分群、等級和標籤篩選清單。選擇一列，旁邊會顯示已知資訊；清單的檢視方式可以儲存。</translation>
    </message>
    <message>
        <source>%1 finds every command by its words, and says why one cannot be used.</source>
        <translation>%1 依文字查找所有指令，並說明某個指令為何不能用。</translation>
    </message>
    <message>
        <source>Do anything</source>
        <translation>查找指令</translation>
    </message>
    <message>
        <source>Every line says why it stands here. Its button does what is next or opens its page; in the other places the page stands beside the list. What you change is saved at once; %1 takes it back.</source>
        <translation>每一行都寫明為什麼出現在這裡。按鈕可做下一步或開啟詳情；在其他位置，詳情就在清單旁邊。修改會立即儲存，按 %1 可復原。</translation>
    </message>
    <message>
        <source>Open the chosen row in a narrow window</source>
        <translation>視窗較窄時開啟所選列</translation>
    </message>
    <message>
        <source>Back to the list in a narrow window</source>
        <translation>視窗較窄時返回清單</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::DetailPane</name>
    <message>
        <source>Previous</source>
        <translation>上一個</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一個</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>返回清單</translation>
    </message>
    <message>
        <source>Back to the list (%1)</source>
        <translation>返回清單（%1）</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::DeviceEndDialog</name>
    <message>
        <source>Revoke and wipe this computer</source>
        <translation>停用並清除這台電腦</translation>
    </message>
    <message>
        <source>Revoke this computer</source>
        <translation>停用這台電腦</translation>
    </message>
    <message>
        <source>%1, used by %2</source>
        <translation>%1，使用者：%2</translation>
    </message>
    <message>
        <source>Revoke and wipe</source>
        <translation>停用並清除</translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>It syncs no more from now on. At its next contact it hands over unsent work, which waits for you, and then destroys its keys and all it holds. This cannot be undone; the person can set it up anew.</source>
        <translation>從現在起它不能再同步。下次連線時，它先上交尚未送出的內容（等您處理），然後銷毀金鑰和全部資料。此操作不能復原；使用者可以重新設定。</translation>
    </message>
    <message>
        <source>It syncs no more from now on. At its next contact it hands over unsent work, which waits for you, and drops all customers. This cannot be undone; the person can set it up anew.</source>
        <translation>從現在起它不能再同步。下次連線時，它先上交尚未送出的內容（等您處理），並刪除全部客戶。此操作不能復原；使用者可以重新設定。</translation>
    </message>
    <message>
        <source>This is the computer you are sitting at.</source>
        <translation>這就是您正在使用的電腦。</translation>
    </message>
    <message>
        <source>The server cannot be reached now. Computers are revoked online only.</source>
        <translation>現在連不上伺服器。停用電腦需要連線。</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::DevicesCard</name>
    <message>
        <source>Revoke…</source>
        <translation>停用…</translation>
    </message>
    <message>
        <source>Revoke and wipe…</source>
        <translation>停用並清除…</translation>
    </message>
    <message>
        <source>Computers of the team</source>
        <translation>團隊的電腦</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>使用者</translation>
    </message>
    <message>
        <source>Computer</source>
        <translation>電腦</translation>
    </message>
    <message>
        <source>Last sign-in</source>
        <translation>上次登入</translation>
    </message>
    <message>
        <source>State</source>
        <translation>狀態</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>正在詢問伺服器…</translation>
    </message>
    <message>
        <source>The server cannot be reached now. The list is read online only.</source>
        <translation>現在連不上伺服器。此清單需要連線讀取。</translation>
    </message>
    <message>
        <source>Wiped %1</source>
        <translation>已清除 %1</translation>
    </message>
    <message>
        <source>To be wiped at its next contact</source>
        <translation>下次連線時清除</translation>
    </message>
    <message>
        <source>Revoked %1</source>
        <translation>已停用 %1</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>本機</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>使用中</translation>
    </message>
    <message>
        <source>Take second step off…</source>
        <translation>解除第二步驗證…</translation>
    </message>
    <message>
        <source>For the person of this computer, who has lost phone and recovery codes</source>
        <translation>適用於該電腦的使用者遺失手機和備用碼的情況</translation>
    </message>
    <message>
        <source>A computer that is lost or no longer used is revoked here: it can sync no more, hands over unsent work at its next contact, and drops all customers. A manager sees those of the own stores&apos; guides and the own ones; head office sees all.</source>
        <translation>遺失或不再使用的電腦可在此停用：它不能再同步，下次連線時上交尚未送出的內容，並刪除全部客戶。店長可看到本店導購和自己的電腦；總部可看到全部。</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::DiscardDialog</name>
    <message>
        <source>What has not gone out yet is deleted; what has is taken back at the server.</source>
        <translation>尚未送出的直接刪除；已送出的在伺服器上收回。</translation>
    </message>
    <message>
        <source>The server has not taken it, and this device forgets it.</source>
        <translation>伺服器沒有接收，本機也不再保留。</translation>
    </message>
    <message>
        <source>What the others wrote stays, and this device forgets your value.</source>
        <translation>保留對方寫的內容，本機不再保留您的值。</translation>
    </message>
    <message>
        <source>The server has it already, so it is taken back by a change of its own.</source>
        <translation>伺服器已經收到，因此以一項新的變更收回。</translation>
    </message>
    <message>
        <source>Take this back?</source>
        <translation>要收回嗎？</translation>
    </message>
    <message>
        <source>Discard this?</source>
        <translation>要捨棄嗎？</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>收回</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>捨棄</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>還有 %n 項</numerusform>
        </translation>
    </message>
    <message>
        <source>This would be lost:</source>
        <translation>將會遺失：</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::DuplicatesWorkspace</name>
    <message>
        <source>Merged; the server does it with the next sync</source>
        <translation>已合併，伺服器將在下次同步時完成</translation>
    </message>
    <message>
        <source>Taken apart; the server does it with the next sync</source>
        <translation>已拆分，伺服器將在下次同步時完成</translation>
    </message>
    <message>
        <source>Kept apart</source>
        <translation>不合併</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>已擱置</translation>
    </message>
    <message>
        <source>To review again</source>
        <translation>重新待核對</translation>
    </message>
    <message>
        <source>To review</source>
        <translation>待核對</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>已處理</translation>
    </message>
    <message>
        <source>Pairs of customers</source>
        <translation>客戶配對</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>重複檢查</translation>
    </message>
    <message>
        <source>Merge the two</source>
        <translation>合併這兩位</translation>
    </message>
    <message>
        <source>Keep the two apart, or take them apart</source>
        <translation>不合併，或拆分</translation>
    </message>
    <message>
        <source>Decide later</source>
        <translation>稍後決定</translation>
    </message>
    <message>
        <source>Keep the other profile</source>
        <translation>改為保留另一份資料</translation>
    </message>
    <message>
        <source>Review the pair again</source>
        <translation>重新核對</translation>
    </message>
    <message>
        <source>Next pair</source>
        <translation>下一對</translation>
    </message>
    <message>
        <source>Previous pair</source>
        <translation>上一對</translation>
    </message>
    <message>
        <source>No customers on this device</source>
        <translation>本裝置上沒有客戶</translation>
    </message>
    <message>
        <source>Your role keeps no customers on the device. Guides and store managers review their own.</source>
        <translation>您的角色不在裝置上儲存客戶。導購和店長各自核對自己的客戶。</translation>
    </message>
    <message>
        <source>Nothing to review</source>
        <translation>沒有待核對的客戶</translation>
    </message>
    <message>
        <source>The server compares customers as they come in. Pairs that may be one person appear here.</source>
        <translation>客戶進入系統時伺服器會逐一比對，可能是同一人的會出現在這裡。</translation>
    </message>
    <message>
        <source>Nothing decided yet</source>
        <translation>還沒有處理過</translation>
    </message>
    <message>
        <source>Pairs that were merged, kept apart or set aside stand here, and each can be decided anew.</source>
        <translation>已合併、不合併或擱置的都在這裡，每一對都可以重新決定。</translation>
    </message>
    <message>
        <source>No pair to show</source>
        <translation>沒有可顯示的配對</translation>
    </message>
    <message>
        <source>No pair chosen</source>
        <translation>沒有選擇配對</translation>
    </message>
    <message>
        <source>Choose a pair in the list to see both side by side.</source>
        <translation>在清單中選擇一對，即可並排查看。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln pairs to review</source>
        <translation>
            <numerusform>%Ln 對待核對</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln pairs decided</source>
        <translation>
            <numerusform>%Ln 對已處理</numerusform>
        </translation>
    </message>
    <message>
        <source>Export pairs of customers</source>
        <translation>匯出客戶配對</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::EditCustomerDialog</name>
    <message>
        <source>Edit customer</source>
        <translation>編輯客戶</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>儲存</translation>
    </message>
    <message>
        <source>Not said</source>
        <translation>未說明</translation>
    </message>
    <message>
        <source>Female</source>
        <translation>女</translation>
    </message>
    <message>
        <source>Male</source>
        <translation>男</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>YYYY-MM-DD</source>
        <translation>YYYY-MM-DD</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>生日</translation>
    </message>
    <message>
        <source>Gender</source>
        <translation>性別</translation>
    </message>
    <message>
        <source>City</source>
        <translation>城市</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>備註</translation>
    </message>
    <message>
        <source>What every colleague who looks after this person should know.</source>
        <translation>照顧這位客戶的同事都該知道的事。</translation>
    </message>
    <message>
        <source>A name is needed.</source>
        <translation>請填寫姓名。</translation>
    </message>
    <message>
        <source>Write it as 1990-12-31.</source>
        <translation>請寫成 1990-12-31 的樣子。</translation>
    </message>
    <message>
        <source>Customer saved</source>
        <translation>客戶已儲存</translation>
    </message>
    <message>
        <source>Changed elsewhere meanwhile, so not put in. You had typed: %1</source>
        <translation>期間已在別處修改，所以沒有填入。您當時輸入的是：%1</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::ErasePersonDialog</name>
    <message>
        <source>Erase this person&apos;s data</source>
        <translation>刪除此人的資料</translation>
    </message>
    <message>
        <source>Head office confirms it; then %1 is gone from the server and every device.</source>
        <translation>經總部確認後，%1 將從伺服器和所有裝置上刪除。</translation>
    </message>
    <message>
        <source>Ask for erasure</source>
        <translation>申請刪除</translation>
    </message>
    <message>
        <source>Profile, contacts, consents, offers, coupons and points are erased and cannot be brought back. Orders stay in the books without a name. The request is recorded with your name.</source>
        <translation>檔案、聯絡記錄、授權、優惠、優惠券和點數將被刪除，無法復原。訂單留在帳上，但不再記名。申請會記在您的名下。</translation>
    </message>
    <message>
        <source>The person asked for it</source>
        <translation>本人要求</translation>
    </message>
    <message>
        <source>Consent was withdrawn</source>
        <translation>已撤回同意</translation>
    </message>
    <message>
        <source>No longer needed for its purpose</source>
        <translation>處理目的已實現，不再需要</translation>
    </message>
    <message>
        <source>Was not lawful</source>
        <translation>處理不合法</translation>
    </message>
    <message>
        <source>Required by law</source>
        <translation>法律要求</translation>
    </message>
    <message>
        <source>Export the data first…</source>
        <translation>先匯出資料…</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>The server cannot be reached now. An erasure is asked for online only.</source>
        <translation>現在連不上伺服器。申請刪除需要連線。</translation>
    </message>
    <message>
        <source>This person has been erased already</source>
        <translation>此人的資料已經刪除</translation>
    </message>
    <message>
        <source>Asked for. Head office confirms it.</source>
        <translation>已提交申請，等待總部確認。</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::ExportEdits</name>
    <message numerus="yes">
        <source>%n change(s) exported</source>
        <translation>
            <numerusform>已匯出 %n 項變更</numerusform>
        </translation>
    </message>
    <message>
        <source>Export changes</source>
        <translation>匯出變更</translation>
    </message>
    <message>
        <source>Table (*.csv);;NDJSON (*.ndjson)</source>
        <translation>表格 (*.csv);;NDJSON (*.ndjson)</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::ExportPersonDialog</name>
    <message>
        <source>Export this person&apos;s data</source>
        <translation>匯出此人的資料</translation>
    </message>
    <message>
        <source>All that is held of %1, for the person who asked for it.</source>
        <translation>%1 的全部資料，供本人索取。</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>匯出…</translation>
    </message>
    <message>
        <source>The server gathers profile, identities, consents, contacts, offers, messages, coupons, points and orders in one ZIP file: a page to read and a file for programs. The file is not encrypted; hand it over safely and delete your copy. The export is recorded with your name.</source>
        <translation>伺服器會把檔案、身份、授權、聯絡記錄、優惠、訊息、優惠券、點數和訂單彙總為一個 ZIP 檔：一個可閱讀的網頁和一個供程式使用的檔案。檔案未加密，請安全交付並刪除您手中的副本。此次匯出會記在您的名下。</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>匯出</translation>
    </message>
    <message>
        <source>The server cannot be reached now. What is exported is what the server holds, so this works online only.</source>
        <translation>現在連不上伺服器。匯出的是伺服器上的資料，因此需要連線。</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>儲存…</translation>
    </message>
    <message>
        <source>Save the export</source>
        <translation>儲存匯出檔案</translation>
    </message>
    <message>
        <source>ZIP files (*.zip)</source>
        <translation>ZIP 檔案 (*.zip)</translation>
    </message>
    <message>
        <source>The file could not be written there. Choose another folder.</source>
        <translation>無法寫入該位置，請換一個資料夾。</translation>
    </message>
    <message>
        <source>Export saved</source>
        <translation>匯出已儲存</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::FigureBar</name>
    <message>
        <source>%1: %2 of %3</source>
        <translation>%1：%3 人中有 %2 人</translation>
    </message>
    <message>
        <source>%1 of %2 customers</source>
        <translation>%2 位客戶中有 %1 位</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::FormDialog</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::GapBar</name>
    <message>
        <source>Way to the next tier</source>
        <translation>升級進度</translation>
    </message>
    <message>
        <source>%1 points</source>
        <translation>%1 點</translation>
    </message>
    <message>
        <source> (%1 pending)</source>
        <translation>（%1 待確認）</translation>
    </message>
    <message>
        <source>Highest tier</source>
        <translation>已是最高等級</translation>
    </message>
    <message>
        <source>What was earned within the time that counts for the tier, also where it was spent since.</source>
        <translation>等級統計期內獲得的點數，已使用的也計入。</translation>
    </message>
    <message>
        <source>%1 counted · %2 more to %3</source>
        <translation>已計入 %1 · 還差 %2 升%3</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::GateFrame</name>
    <message>
        <source>Lianlu</source>
        <translation>鏈路</translation>
    </message>
    <message>
        <source>Every link closed, online and in store</source>
        <translation>線上門市，環環相扣</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::GuestDialog</name>
    <message>
        <source>Look up in the other stores</source>
        <translation>查詢其他門市</translation>
    </message>
    <message>
        <source>The look-up is recorded with your name.</source>
        <translation>查詢會以您的名義留下記錄。</translation>
    </message>
    <message>
        <source>Log interaction…</source>
        <translation>記錄互動…</translation>
    </message>
    <message>
        <source>Looking up…</source>
        <translation>正在查詢…</translation>
    </message>
    <message>
        <source>What has happened</source>
        <translation>往來記錄</translation>
    </message>
    <message>
        <source>Not looked up</source>
        <translation>未能查詢</translation>
    </message>
    <message>
        <source>The server cannot be reached now. Other stores are looked up online only.</source>
        <translation>現在無法連線伺服器。查詢其他門市需要連線。</translation>
    </message>
    <message>
        <source>Several customers share this number</source>
        <translation>有多位客戶使用該號碼</translation>
    </message>
    <message>
        <source>Ask for the member code.</source>
        <translation>請詢問會員編號。</translation>
    </message>
    <message>
        <source>Nobody has this number</source>
        <translation>沒有客戶使用該號碼</translation>
    </message>
    <message>
        <source>Check it with the customer.</source>
        <translation>請與客戶核對。</translation>
    </message>
    <message>
        <source>%1, %2 points</source>
        <translation>%1，%2 點</translation>
    </message>
    <message>
        <source>Home store: %1</source>
        <translation>歸屬門市：%1</translation>
    </message>
    <message>
        <source>Home store: %1, guide: %2</source>
        <translation>歸屬門市：%1，導購：%2</translation>
    </message>
    <message>
        <source>One of your own store&apos;s customers.</source>
        <translation>是本店的客戶。</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>You may serve this customer for 24 hours.</source>
        <translation>您可在 24 小時內接待該客戶。</translation>
    </message>
    <message>
        <source>Member code</source>
        <translation>會員編號</translation>
    </message>
    <message>
        <source>Look up</source>
        <translation>查詢</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::HeldBanner</name>
    <message>
        <source>Keep them and fetch anew</source>
        <translation>保留並重新取得</translation>
    </message>
    <message>
        <source>They are meant to go</source>
        <translation>確認刪除</translation>
    </message>
    <message>
        <source>The server would take away %1 of %2 entries on this computer at once. Nothing was removed yet. If nobody told you of this, keep them and ask your manager.</source>
        <translation>伺服器將從本機一次刪除 %2 筆記錄中的 %1 筆，目前尚未刪除。如果沒有人通知過您，請先保留，並詢問店長。</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::InteractionDialog</name>
    <message>
        <source>Log interaction</source>
        <translation>記錄互動</translation>
    </message>
    <message>
        <source>With %1</source>
        <translation>與 %1</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>儲存</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>到期</translation>
    </message>
    <message>
        <source>Such as: send photos of the new coat</source>
        <translation>例如：發新款大衣的照片</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>記錄</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>With a date, the next step becomes a task and shows up under Today.</source>
        <translation>寫上日期，下一步就成為任務，出現在「今日」裡。</translation>
    </message>
    <message>
        <source>Say what is to be done on that day.</source>
        <translation>請寫明那天要做什麼。</translation>
    </message>
    <message>
        <source>Interaction logged</source>
        <translation>互動已記錄</translation>
    </message>
    <message>
        <source>What did you talk about? What does the customer want? @ names a colleague</source>
        <translation>聊了什麼？客戶想要什麼？輸入 @ 可提到同事</translation>
    </message>
    <message>
        <source>Cannot see this customer, and so will not see the mention: %1</source>
        <translation>看不到這位客戶，因此也看不到這次提及：%1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>A note needs some words or a photo.</source>
        <translation>備註需要文字或照片。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message numerus="yes">
        <source>At most %n photos go with one entry.</source>
        <translation><numerusform>一筆記錄最多附 %n 張照片。</numerusform></translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已複製</translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation>手機</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::InvitationsCard</name>
    <message>
        <source>Nobody has been invited yet.</source>
        <translation>尚未邀請任何人。</translation>
    </message>
    <message>
        <source>Invite…</source>
        <translation>邀請…</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>重新傳送</translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Invitations</source>
        <translation>邀請</translation>
    </message>
    <message>
        <source>A colleague gets a mail with a code that serves once within two days, and makes the own account with it.</source>
        <translation>同事會收到一封帶有邀請碼的郵件，邀請碼兩天內可使用一次，用它建立自己的帳號。</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>電子郵件</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>門市</translation>
    </message>
    <message>
        <source>State</source>
        <translation>狀態</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>正在詢問伺服器…</translation>
    </message>
    <message>
        <source>The server cannot be reached now. Invitations are sent online only.</source>
        <translation>現在無法連線伺服器。邀請只能在連線時傳送。</translation>
    </message>
    <message>
        <source>Joined %1</source>
        <translation>已加入 %1</translation>
    </message>
    <message>
        <source>Revoked %1</source>
        <translation>已撤回 %1</translation>
    </message>
    <message>
        <source>Expired %1</source>
        <translation>已過期 %1</translation>
    </message>
    <message>
        <source>The mail could not be delivered</source>
        <translation>郵件未能送達</translation>
    </message>
    <message>
        <source>The mail may not have arrived</source>
        <translation>郵件可能未送達</translation>
    </message>
    <message>
        <source>Sent, valid until %1</source>
        <translation>已傳送，有效期至 %1</translation>
    </message>
    <message>
        <source>The mail is on its way</source>
        <translation>郵件傳送中</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::InviteDialog</name>
    <message>
        <source>Send the invitation</source>
        <translation>傳送邀請</translation>
    </message>
    <message>
        <source>Invite a colleague</source>
        <translation>邀請同事</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>電子郵件</translation>
    </message>
    <message>
        <source>It will be the user name, too.</source>
        <translation>同時也是使用者名稱。</translation>
    </message>
    <message>
        <source>Name (may be left out)</source>
        <translation>姓名（可不填）</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>門市</translation>
    </message>
    <message>
        <source>Please enter an e-mail address.</source>
        <translation>請輸入電子郵件。</translation>
    </message>
    <message>
        <source>There is an account or an open invitation of this address already.</source>
        <translation>該位址已有帳號或未使用的邀請。</translation>
    </message>
    <message>
        <source>This is not an e-mail address.</source>
        <translation>這不是有效的電子郵件。</translation>
    </message>
    <message>
        <source>A mail goes out with a code that serves once within two days.</source>
        <translation>將寄出一封郵件，其中的邀請碼兩天內可使用一次。</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::JoinStep</name>
    <message>
        <source>Code of the invitation</source>
        <translation>邀請碼</translation>
    </message>
    <message>
        <source>Seven groups of four, from the mail. Dashes, blanks and case do not matter.</source>
        <translation>郵件中的邀請碼，共七組，每組四個字元。連字號、空格和大小寫不影響。</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>您的姓名</translation>
    </message>
    <message>
        <source>As your colleagues and customers read it.</source>
        <translation>同事和顧客看到的姓名。</translation>
    </message>
    <message>
        <source>Password for the account</source>
        <translation>帳號密碼</translation>
    </message>
    <message>
        <source>At least 10 characters.</source>
        <translation>至少 10 個字元。</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>再次輸入</translation>
    </message>
    <message>
        <source>%1, %2 invites you as: %3. Your user name will be %4.</source>
        <translation>%1 · %2 邀請您擔任：%3。您的使用者名稱將是 %4。</translation>
    </message>
    <message>
        <source>Please enter your name.</source>
        <translation>請輸入您的姓名。</translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation>兩次輸入不一致。</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::KeptWords</name>
    <message>
        <source>Use my words</source>
        <translation>用我寫的</translation>
    </message>
    <message>
        <source>Discard my words</source>
        <translation>捨棄我寫的</translation>
    </message>
    <message>
        <source>Changed elsewhere while your draft waited. What you had typed is kept:</source>
        <translation>草稿留存期間，別處改動了這裡。您寫過的內容還在：</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::LeadDetail</name>
    <message>
        <source>not sent yet</source>
        <translation>尚未發出</translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation>手機</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>電子郵件</translation>
    </message>
    <message>
        <source>Log interaction</source>
        <translation>記錄互動</translation>
    </message>
    <message>
        <source>Push offer</source>
        <translation>推送優惠</translation>
    </message>
    <message>
        <source>Convert</source>
        <translation>轉化</translation>
    </message>
    <message>
        <source>Open customer</source>
        <translation>開啟客戶</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>線索</translation>
    </message>
    <message>
        <source>No lead chosen</source>
        <translation>尚未選擇線索</translation>
    </message>
    <message>
        <source>Choose a lead to see what to do next.</source>
        <translation>選一條線索，看下一步做什麼。</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已複製</translation>
    </message>
    <message>
        <source>Maturity %1 of 100</source>
        <translation>成熟度 %1 / 100</translation>
    </message>
    <message>
        <source>from: %1</source>
        <translation>來源：%1</translation>
    </message>
    <message>
        <source>opened %1</source>
        <translation>建立於 %1</translation>
    </message>
    <message>
        <source>last contact %1</source>
        <translation>最近聯絡 %1</translation>
    </message>
    <message>
        <source>no contact yet</source>
        <translation>尚未聯絡</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>為什麼？</translation>
    </message>
    <message>
        <source>Why: reasons, definition and closed leads behind the chance</source>
        <translation>為什麼：理由、定義和得出它的已結束線索</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::LeadForm</name>
    <message>
        <source>Due</source>
        <translation>到期</translation>
    </message>
    <message>
        <source>Save now</source>
        <translation>立即儲存</translation>
    </message>
    <message>
        <source>such as 3000</source>
        <translation>例如 3000</translation>
    </message>
    <message>
        <source>What will you do next?</source>
        <translation>接下來做什麼？</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>預算</translation>
    </message>
    <message>
        <source>Why was it lost?</source>
        <translation>為什麼流失？</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>階段</translation>
    </message>
    <message>
        <source>What the person wants</source>
        <translation>想要什麼</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Draft not kept</source>
        <translation>草稿未能留存</translation>
    </message>
    <message>
        <source>Draft kept…</source>
        <translation>草稿已留存…</translation>
    </message>
    <message>
        <source>Your draft from before; it is saved when you go on.</source>
        <translation>這是之前的草稿，繼續編輯就會儲存。</translation>
    </message>
    <message>
        <source>Write an amount, such as 3000.</source>
        <translation>請填寫金額，例如 3000。</translation>
    </message>
    <message>
        <source>A few words are enough.</source>
        <translation>幾個字就夠。</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>尚未儲存</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>正在儲存…</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>沒有儲存</translation>
    </message>
    <message>
        <source>Lead saved</source>
        <translation>線索已儲存</translation>
    </message>
    <message>
        <source>✓ Saved</source>
        <translation>✓ 已儲存</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::LeadsWorkspace</name>
    <message>
        <source>Name, pinyin, mobile, e-mail</source>
        <translation>姓名、拼音、手機、電子郵件</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>我的</translation>
    </message>
    <message>
        <source>Pool</source>
        <translation>公共客戶池</translation>
    </message>
    <message>
        <source>Search leads</source>
        <translation>搜尋線索</translation>
    </message>
    <message>
        <source>Lowest maturity</source>
        <translation>最低成熟度</translation>
    </message>
    <message>
        <source>Any maturity</source>
        <translation>不限成熟度</translation>
    </message>
    <message>
        <source>Maturity from %1</source>
        <translation>成熟度 %1 起</translation>
    </message>
    <message>
        <source>Leads</source>
        <translation>線索</translation>
    </message>
    <message>
        <source>New lead</source>
        <translation>新增線索</translation>
    </message>
    <message>
        <source>Log interaction</source>
        <translation>記錄互動</translation>
    </message>
    <message>
        <source>Push offer</source>
        <translation>推送優惠</translation>
    </message>
    <message>
        <source>Convert lead</source>
        <translation>轉化線索</translation>
    </message>
    <message>
        <source>Next lead</source>
        <translation>下一條線索</translation>
    </message>
    <message>
        <source>Previous lead</source>
        <translation>上一條線索</translation>
    </message>
    <message>
        <source>No lead fits</source>
        <translation>沒有符合的線索</translation>
    </message>
    <message>
        <source>No open leads</source>
        <translation>沒有進行中的線索</translation>
    </message>
    <message>
        <source>Take a filter away, or write down a new one.</source>
        <translation>去掉一個篩選條件，或新增一條。</translation>
    </message>
    <message>
        <source>Somebody asked for something? Write it down before it is forgotten.</source>
        <translation>有人問起什麼？趁沒忘先記下來。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln leads</source>
        <translation>
            <numerusform>%Ln 條線索</numerusform>
        </translation>
    </message>
    <message>
        <source>Export leads</source>
        <translation>匯出線索</translation>
    </message>
    <message>
        <source>Import leads</source>
        <translation>匯入線索</translation>
    </message>
    <message>
        <source>Claim or assign the chosen leads</source>
        <translation>認領或分配所選線索</translation>
    </message>
    <message>
        <source>Won by %1 since %2</source>
        <translation>%1自 %2 起成交的線索</translation>
    </message>
    <message>
        <source>Leads of %1</source>
        <translation>%1的線索</translation>
    </message>
    <message>
        <source>All open leads</source>
        <translation>全部進行中的線索</translation>
    </message>
    <message>
        <source>Ripe (from %1)</source>
        <translation>成熟（%1 起）</translation>
    </message>
    <message>
        <source>a stage</source>
        <translation>一個階段</translation>
    </message>
    <message>
        <source>a maturity</source>
        <translation>一個成熟度</translation>
    </message>
    <message>
        <source>Change the chosen leads</source>
        <translation>更改所選線索</translation>
    </message>
    <message>
        <source>an order</source>
        <translation>排序方式</translation>
    </message>
    <message>
        <source>New task about the lead</source>
        <translation>為這條線索新增任務</translation>
    </message>
    <message>
        <source>Choose a lead first</source>
        <translation>請先選擇線索</translation>
    </message>
    <message>
        <source>Nothing in this row is changed here. Its own page is beside the list.</source>
        <translation>這一列不能在清單中修改，請在右側的詳細頁修改。</translation>
    </message>
    <message>
        <source>Change the cell</source>
        <translation>修改儲存格</translation>
    </message>
    <message>
        <source>Leads of the others in the store</source>
        <translation>門市其他同事的線索</translation>
    </message>
    <message>
        <source>New leads of %1</source>
        <translation>%1的新線索</translation>
    </message>
    <message>
        <source>Colleagues</source>
        <translation>同事的</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::LeasePage</name>
    <message>
        <source>Connect now</source>
        <translation>立即連線</translation>
    </message>
    <message>
        <source>Connect once to go on</source>
        <translation>請連線一次伺服器再繼續</translation>
    </message>
    <message>
        <source>This computer was allowed to work without the server until %1. Customers stay closed until it has reached the server once.</source>
        <translation>本機獲准離線工作至 %1。在連線一次伺服器之前，客戶資料保持關閉。</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>重新登入</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>鎖定</translation>
    </message>
    <message numerus="yes">
        <source>%n edit(s) of yours are kept here and go out with that contact.</source>
        <translation>
            <numerusform>您的 %n 項修改保留在本機，連線後會自動送出。</numerusform>
        </translation>
    </message>
    <message>
        <source>All your work is kept.</source>
        <translation>您的工作都保留著。</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>正在連線…</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::MainWindow</name>
    <message>
        <source>Lianlu</source>
        <translation>鏈路</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::MaskedValue</name>
    <message>
        <source>Show: %1</source>
        <translation>顯示：%1</translation>
    </message>
    <message>
        <source>Copy: %1</source>
        <translation>複製：%1</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::MatchDetail</name>
    <message>
        <source>Later</source>
        <translation>稍後</translation>
    </message>
    <message>
        <source>Review again</source>
        <translation>重新核對</translation>
    </message>
    <message>
        <source>Pair of customers</source>
        <translation>客戶配對</translation>
    </message>
    <message>
        <source>Key %1</source>
        <translation>按鍵 %1</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>明天</translation>
    </message>
    <message>
        <source>In a week</source>
        <translation>一週後</translation>
    </message>
    <message>
        <source>In a month</source>
        <translation>一個月後</translation>
    </message>
    <message>
        <source>Are these one person?</source>
        <translation>是同一個人嗎？</translation>
    </message>
    <message>
        <source>One person out of two records</source>
        <translation>由兩筆記錄合併的客戶</translation>
    </message>
    <message>
        <source>You see them apart until the server has merged them, with the next sync.</source>
        <translation>下次同步時由伺服器合併，在此之前仍分開顯示。</translation>
    </message>
    <message>
        <source>You see them as one until the server has taken them apart, with the next sync.</source>
        <translation>下次同步時由伺服器拆分，在此之前仍顯示為一位。</translation>
    </message>
    <message>
        <source>Merged %1.</source>
        <translation>%1 已合併。</translation>
    </message>
    <message>
        <source>Kept apart since %1.</source>
        <translation>%1 起確認不合併。</translation>
    </message>
    <message>
        <source>Kept apart.</source>
        <translation>已確認不合併。</translation>
    </message>
    <message>
        <source>Set aside until %1.</source>
        <translation>擱置到 %1。</translation>
    </message>
    <message>
        <source>Consents after a merge: none</source>
        <translation>合併後的授權：無</translation>
    </message>
    <message>
        <source>Consents after a merge: %1</source>
        <translation>合併後的授權：%1</translation>
    </message>
    <message>
        <source>Leave them merged</source>
        <translation>保持合併</translation>
    </message>
    <message>
        <source>Merge after all</source>
        <translation>改為合併</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合併</translation>
    </message>
    <message>
        <source>Take apart</source>
        <translation>拆分</translation>
    </message>
    <message>
        <source>Keep apart</source>
        <translation>不合併</translation>
    </message>
    <message numerus="yes">
        <source>%n fields cannot be compared</source>
        <translation>
            <numerusform>%n 個欄位無法比對</numerusform>
        </translation>
    </message>
    <message>
        <source>A merge moves orders, points, coupons, interactions, leads and tags to the profile you keep, and fills its gaps from the other one. Where the two differ, choose which value stays; store and guide are those of the profile you keep, the tier is worked out anew. Where both have answered about the same channel and purpose, the stricter answer holds. The two can be taken apart again at any time, and each is as it was.</source>
        <translation>合併會把訂單、點數、優惠券、互動、線索和標籤移到保留的資料下，並用另一份補上空缺。兩份不同之處，由您選擇保留哪個值；門市和導購以保留的資料為準，等級重新計算。同一管道和用途兩份都有答覆的，以較嚴格的為準。兩份隨時可以再拆開，各自恢復原樣。</translation>
    </message>
    <message>
        <source>How likely it is one person</source>
        <translation>是同一人的可能性</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::MatchGrid</name>
    <message>
        <source>The two agree</source>
        <translation>兩者一致</translation>
    </message>
    <message>
        <source>The two are alike</source>
        <translation>兩者相近</translation>
    </message>
    <message>
        <source>The two differ</source>
        <translation>兩者不同</translation>
    </message>
    <message>
        <source>Mask numbers and addresses</source>
        <translation>隱藏號碼和地址</translation>
    </message>
    <message>
        <source>Show numbers and addresses</source>
        <translation>顯示號碼和地址</translation>
    </message>
    <message>
        <source>(no name)</source>
        <translation>（無姓名）</translation>
    </message>
    <message>
        <source>Keep this profile (suggested)</source>
        <translation>保留這份資料（建議）</translation>
    </message>
    <message>
        <source>Keep this profile</source>
        <translation>保留這份資料</translation>
    </message>
    <message>
        <source>Keep the profile of %1</source>
        <translation>保留 %1 的資料</translation>
    </message>
    <message>
        <source>Where the two differ, a merge keeps what this profile says.</source>
        <translation>兩者不同時，合併後以這份資料為準。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開啟</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>開啟 %1</translation>
    </message>
    <message>
        <source>This value stays after a merge.</source>
        <translation>合併後保留這個值。</translation>
    </message>
    <message>
        <source>%1 after a merge: %2</source>
        <translation>合併後的%1：%2</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::NewLeadDialog</name>
    <message>
        <source>New lead</source>
        <translation>新增線索</translation>
    </message>
    <message>
        <source>Somebody with a wish and no purchase yet. A mobile number or an e-mail address is enough.</source>
        <translation>有意向、還沒購買的人。有手機號碼或電子郵件就夠了。</translation>
    </message>
    <message>
        <source>Create lead</source>
        <translation>新增線索</translation>
    </message>
    <message>
        <source>Agreed, here and now, to get offers by message</source>
        <translation>此刻當面同意接收優惠訊息</translation>
    </message>
    <message>
        <source>Such as: winter coat for a trip in December</source>
        <translation>例如：十二月出行要的冬季大衣</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation>手機</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>電子郵件</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>來源</translation>
    </message>
    <message>
        <source>What the person wants</source>
        <translation>想要什麼</translation>
    </message>
    <message>
        <source>Lead created</source>
        <translation>線索已建立</translation>
    </message>
    <message>
        <source>Somebody in your book or pool has this number or address already. Search for it instead.</source>
        <translation>您的客戶或公共客戶池裡已有這個號碼或電子郵件，請直接搜尋。</translation>
    </message>
    <message>
        <source>A name is needed.</source>
        <translation>請填寫姓名。</translation>
    </message>
    <message>
        <source>A mobile number or an e-mail address is needed.</source>
        <translation>請填寫手機號碼或電子郵件。</translation>
    </message>
    <message>
        <source>This is no e-mail address.</source>
        <translation>這不是電子郵件地址。</translation>
    </message>
    <message>
        <source>This is no mobile number. One from abroad begins with + and its country.</source>
        <translation>這不是手機號碼。境外號碼請以 + 和國碼開頭。</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::NewsRow</name>
    <message>
        <source>%1 bought</source>
        <translation>%1 購買了</translation>
    </message>
    <message>
        <source>%1 clicked your link</source>
        <translation>%1 點選了您的連結</translation>
    </message>
    <message>
        <source>%1 opened your message</source>
        <translation>%1 打開了您的訊息</translation>
    </message>
    <message>
        <source>%1 came to the store</source>
        <translation>%1 到店了</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::OfferDialog</name>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Coupon</source>
        <translation>優惠券</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>連結</translation>
    </message>
    <message>
        <source>My name</source>
        <translation>我的名字</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>門市</translation>
    </message>
    <message>
        <source>Push offer</source>
        <translation>推送優惠</translation>
    </message>
    <message>
        <source>Send offer</source>
        <translation>傳送優惠</translation>
    </message>
    <message>
        <source>No coupon</source>
        <translation>不帶優惠券</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>管道</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>主題</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>訊息</translation>
    </message>
    <message>
        <source>Insert:</source>
        <translation>插入：</translation>
    </message>
    <message>
        <source>{product}: picked for you, {name}</source>
        <translation>{name}，為您挑了{product}</translation>
    </message>
    <message>
        <source>Picked for you, {name}</source>
        <translation>{name}，為您精心挑選</translation>
    </message>
    <message>
        <source>Dear {name},</source>
        <translation>{name}，您好：</translation>
    </message>
    <message>
        <source>I thought of you when I saw {product}. Have a look: {link}</source>
        <translation>看到{product}就想到了您，看看喜不喜歡：{link}</translation>
    </message>
    <message>
        <source>I picked something for you. Have a look: {link}</source>
        <translation>為您挑了幾件，看看喜不喜歡：{link}</translation>
    </message>
    <message>
        <source>Your personal coupon: {coupon}</source>
        <translation>您的專屬優惠券：{coupon}</translation>
    </message>
    <message>
        <source>See you soon,
{guide}, {store}</source>
        <translation>期待您的光臨，
{guide}，{store}</translation>
    </message>
    <message>
        <source>The message names {product}, and none is chosen.</source>
        <translation>訊息裡有 {product}，但還沒選商品。</translation>
    </message>
    <message>
        <source>The message names {coupon}, and none is chosen.</source>
        <translation>訊息裡有 {coupon}，但還沒選優惠券。</translation>
    </message>
    <message>
        <source>Write a message.</source>
        <translation>請寫訊息內容。</translation>
    </message>
    <message>
        <source>You can queue it; the server decides when it goes out.</source>
        <translation>可以先排隊，由伺服器決定何時發出。</translation>
    </message>
    <message>
        <source>Offer queued, 10 seconds to take it back</source>
        <translation>優惠已排隊，10 秒內可撤回</translation>
    </message>
    <message>
        <source>Offer queued, it goes out when the server is back</source>
        <translation>優惠已排隊，伺服器恢復後發出</translation>
    </message>
    <message>
        <source>There is no {%1}. Use those below the message.</source>
        <translation>沒有 {%1}，請用訊息下方列出的。</translation>
    </message>
    <message>
        <source>A mail needs a subject.</source>
        <translation>郵件需要主題。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>no push service is set up</source>
        <translation>未設定推播服務</translation>
    </message>
    <message>
        <source>no provider is set up</source>
        <translation>未設定服務商</translation>
    </message>
    <message>
        <source>Message prepared: it waits for you under Offers when the server is back</source>
        <translation>訊息已準備，連上伺服器後會在「優惠」中等待您傳送</translation>
    </message>
    <message>
        <source>Of the proposed words; at first the customer&apos;s, else the brand&apos;s</source>
        <translation>建議文字的語言；先按客戶的語言，不清楚時按品牌的語言</translation>
    </message>
    <message>
        <source>Prepare the message</source>
        <translation>準備訊息</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>語言</translation>
    </message>
    <message>
        <source>The server makes coupon and link, and you send the message yourself</source>
        <translation>伺服器產生優惠券和連結，由您本人傳送</translation>
    </message>
    <message>
        <source>Message prepared: in a moment it waits for you under Offers</source>
        <translation>訊息已準備，稍後會在「優惠」中等待您傳送</translation>
    </message>
    <message>
        <source>To %1. You have 10 seconds to take it back.</source>
        <translation>發給 %1。您有 10 秒鐘可以撤回。</translation>
    </message>
    <message>
        <source>%1 would work.</source>
        <translation>%1可以。</translation>
    </message>
    <message numerus="yes">
        <source>At most %1 messages in %n days; after this one, %2 more.</source>
        <translation><numerusform>%n 天內最多 %1 則訊息；送出後還剩 %2 則。</numerusform></translation>
    </message>
</context>
<context>
    <name>lianlu::ui::OfferPreviewPane</name>
    <message>
        <source>Preview</source>
        <translation>預覽</translation>
    </message>
    <message>
        <source>From</source>
        <translation>發件人</translation>
    </message>
    <message>
        <source>To</source>
        <translation>收件人</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>主題</translation>
    </message>
    <message>
        <source>Text of the mail</source>
        <translation>郵件正文</translation>
    </message>
    <message>
        <source>no address</source>
        <translation>沒有地址</translation>
    </message>
    <message>
        <source>Coupon code and link are made by the server when it accepts the offer.</source>
        <translation>券碼和連結由伺服器在受理時生成。</translation>
    </message>
    <message>
        <source>The link is made by the server when it accepts the offer.</source>
        <translation>連結由伺服器在受理時生成。</translation>
    </message>
    <message>
        <source>Text of the message</source>
        <translation>訊息內容</translation>
    </message>
    <message>
        <source>Coupon code and link come from the server; then you send it in WeCom.</source>
        <translation>優惠券碼和連結由伺服器產生，然後由您在企業微信裡傳送。</translation>
    </message>
    <message>
        <source>The link comes from the server; then you send it in WeCom.</source>
        <translation>連結由伺服器產生，然後由您在企業微信裡傳送。</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::OfferWay</name>
    <message>
        <source>Way of the offer: %1</source>
        <translation>優惠進度：%1</translation>
    </message>
    <message>
        <source>not reported</source>
        <translation>沒有回報</translation>
    </message>
    <message>
        <source>time not known</source>
        <translation>時間不明</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::OffersWorkspace</name>
    <message>
        <source>Person or subject</source>
        <translation>客戶或主題</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Open customer</source>
        <translation>開啟客戶</translation>
    </message>
    <message>
        <source>Search offers</source>
        <translation>搜尋優惠</translation>
    </message>
    <message>
        <source>Offers</source>
        <translation>優惠</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>On the way</source>
        <translation>傳送中</translation>
    </message>
    <message>
        <source>Opened or clicked</source>
        <translation>已開啟或點選</translation>
    </message>
    <message>
        <source>Bought</source>
        <translation>已購買</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>未傳送</translation>
    </message>
    <message>
        <source>Offer</source>
        <translation>優惠</translation>
    </message>
    <message>
        <source>No offer chosen</source>
        <translation>尚未選擇優惠</translation>
    </message>
    <message>
        <source>Choose one to see how far it has come.</source>
        <translation>選一條，看它走到了哪一步。</translation>
    </message>
    <message>
        <source>Next offer</source>
        <translation>下一條優惠</translation>
    </message>
    <message>
        <source>Previous offer</source>
        <translation>上一條優惠</translation>
    </message>
    <message>
        <source>No offers yet</source>
        <translation>還沒有優惠</translation>
    </message>
    <message>
        <source>Push one from a customer or a lead: a product, a coupon and your words.</source>
        <translation>從客戶或線索推送：一件商品、一張券，加上您的話。</translation>
    </message>
    <message>
        <source>Nothing fits</source>
        <translation>沒有符合的內容</translation>
    </message>
    <message>
        <source>No offer stands there now.</source>
        <translation>現在沒有處於這一步的優惠。</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>顯示全部</translation>
    </message>
    <message numerus="yes">
        <source>%Ln offers</source>
        <translation>
            <numerusform>%Ln 條優惠</numerusform>
        </translation>
    </message>
    <message>
        <source>Offer taken back</source>
        <translation>優惠已撤回</translation>
    </message>
    <message>
        <source>Export offers</source>
        <translation>匯出優惠</translation>
    </message>
    <message>
        <source>Pushed by %1 since %2</source>
        <translation>%1自 %2 起推送的優惠</translation>
    </message>
    <message>
        <source>Pushed by %1</source>
        <translation>%1推送的優惠</translation>
    </message>
    <message>
        <source>All offers</source>
        <translation>全部優惠</translation>
    </message>
    <message>
        <source>Offers not sent</source>
        <translation>未傳送的優惠</translation>
    </message>
    <message>
        <source>a status</source>
        <translation>一個狀態</translation>
    </message>
    <message>
        <source>an order</source>
        <translation>排序方式</translation>
    </message>
    <message numerus="yes">
        <source>at most %n at once</source>
        <translation><numerusform>一次最多 %n 則</numerusform></translation>
    </message>
    <message>
        <source>Those that have not gone out (Ctrl+Shift+B)</source>
        <translation>尚未送出的那些（Ctrl+Shift+B）</translation>
    </message>
    <message numerus="yes">
        <source>%n were quicker</source>
        <translation><numerusform>%n 則已先行送出</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n have not gone out</source>
        <translation><numerusform>%n 則尚未送出</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation><numerusform>已選 %n 項</numerusform></translation>
    </message>
    <message>
        <source>all have gone out or are taken back</source>
        <translation>均已送出或撤回</translation>
    </message>
    <message numerus="yes">
        <source>%n offers taken back</source>
        <translation><numerusform>已撤回 %n 則優惠</numerusform></translation>
    </message>
    <message>
        <source>Take back the chosen offers</source>
        <translation>撤回所選優惠</translation>
    </message>
    <message>
        <source>Choose an offer first</source>
        <translation>請先選擇優惠</translation>
    </message>
    <message>
        <source>Take the offer back</source>
        <translation>撤回優惠</translation>
    </message>
    <message>
        <source>It has gone out already, or ended</source>
        <translation>已經送出或已經結束</translation>
    </message>
    <message>
        <source>Offers of %1 clicked since %2</source>
        <translation>%1的優惠，自 %2 起被點選</translation>
    </message>
    <message>
        <source>I sent them</source>
        <translation>我已全部傳送</translation>
    </message>
    <message>
        <source>To be sent</source>
        <translation>待傳送</translation>
    </message>
    <message>
        <source>Say that the chosen messages were sent</source>
        <translation>說明所選訊息已傳送</translation>
    </message>
    <message>
        <source>Those that wait to be sent by hand</source>
        <translation>所選中等待手動傳送的訊息</translation>
    </message>
    <message numerus="yes">
        <source>%n had changed meanwhile</source>
        <translation><numerusform>%n 則期間已有變化</numerusform></translation>
    </message>
    <message>
        <source>Say that the message was not sent</source>
        <translation>說明訊息未傳送</translation>
    </message>
    <message>
        <source>Copy the message and open WeCom</source>
        <translation>複製訊息並開啟企業微信</translation>
    </message>
    <message numerus="yes">
        <source>%n noted as sent</source>
        <translation><numerusform>已將 %n 則記為已傳送</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n to be sent by hand</source>
        <translation><numerusform>%n 則待手動傳送</numerusform></translation>
    </message>
    <message>
        <source>Say that the message was sent</source>
        <translation>說明訊息已傳送</translation>
    </message>
    <message>
        <source>It does not wait to be sent by hand</source>
        <translation>它不在等待手動傳送</translation>
    </message>
    <message>
        <source>[the link]</source>
        <translation>［專屬連結］</translation>
    </message>
    <message>
        <source>[the coupon&apos;s code]</source>
        <translation>［券碼］</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::OnboardPage</name>
    <message>
        <source>Too short: at least 8 characters.</source>
        <translation>太短：至少 8 個字元。</translation>
    </message>
    <message>
        <source>Too simple: not one character again and again, and no run like 12345678.</source>
        <translation>太簡單：不要重複同一個字元，也不要 12345678 這樣的連號。</translation>
    </message>
    <message>
        <source>Too common: this is among the first that are tried.</source>
        <translation>太常見：別人最先會試的就是它。</translation>
    </message>
    <message>
        <source>Too long.</source>
        <translation>太長。</translation>
    </message>
    <message>
        <source>This cannot be used as a passphrase.</source>
        <translation>不能用作密語。</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Connect to your brand</source>
        <translation>連線到您的品牌</translation>
    </message>
    <message>
        <source>Lianlu keeps your customers on this computer, encrypted, and syncs them with your brand&apos;s server.</source>
        <translation>鏈路把您的客戶加密儲存在本機，並與品牌的伺服器同步。</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>登入</translation>
    </message>
    <message>
        <source>With the account your brand gave you.</source>
        <translation>用品牌給您的帳號。</translation>
    </message>
    <message>
        <source>Choose a passphrase</source>
        <translation>設定密語</translation>
    </message>
    <message>
        <source>It encrypts what is kept on this computer. Only you know it; it never leaves this computer.</source>
        <translation>用來加密本機上的資料。只有您知道，從不離開本機。</translation>
    </message>
    <message>
        <source>Write down the recovery code</source>
        <translation>抄下救援碼</translation>
    </message>
    <message>
        <source>It opens your store when the passphrase is lost. It is shown only now. Keep it on paper, then type two of its groups.</source>
        <translation>忘記密語時用它開啟資料。只在此刻顯示：請抄在紙上，再輸入其中兩組。</translation>
    </message>
    <message>
        <source>Loading your customers</source>
        <translation>正在下載您的客戶</translation>
    </message>
    <message>
        <source>This happens once. It may be interrupted and goes on where it stopped.</source>
        <translation>只需一次。可以中斷，之後從斷點繼續。</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>準備就緒</translation>
    </message>
    <message>
        <source>Your customers are here.</source>
        <translation>您的客戶都在這裡了。</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>第 %1 步，共 %2 步</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Start working</source>
        <translation>開始工作</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重試</translation>
    </message>
    <message>
        <source>Please enter the server address.</source>
        <translation>請輸入伺服器地址。</translation>
    </message>
    <message>
        <source>Please enter user name and password.</source>
        <translation>請輸入使用者名稱和密碼。</translation>
    </message>
    <message>
        <source>Not your account&apos;s password: who learns one must not have both.</source>
        <translation>不要用帳號密碼：知道其中一個的人，不該同時得到另一個。</translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation>兩次輸入不一致。</translation>
    </message>
    <message>
        <source>This group is not as shown above.</source>
        <translation>這一組與上面顯示的不一致。</translation>
    </message>
    <message>
        <source>Your role signs in with a second step. It has to be set up first.</source>
        <translation>您的角色登入需要第二步驗證，請先完成設定。</translation>
    </message>
    <message>
        <source>Take up an invitation</source>
        <translation>接受邀請</translation>
    </message>
    <message>
        <source>With the code of the mail you got you make your own account.</source>
        <translation>使用郵件中的邀請碼建立您自己的帳號。</translation>
    </message>
    <message>
        <source>Please enter the code of the invitation.</source>
        <translation>請輸入邀請碼。</translation>
    </message>
    <message>
        <source>At least 10 characters.</source>
        <translation>至少 10 個字元。</translation>
    </message>
    <message>
        <source>No server answers at this address. Check how it is written, and the connection of this computer.</source>
        <translation>這個位址沒有伺服器回應。請檢查位址是否正確，以及這台電腦的網路連線。</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::PassphraseDialog</name>
    <message>
        <source>Change</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>Change passphrase</source>
        <translation>更改密語</translation>
    </message>
    <message>
        <source>Present passphrase</source>
        <translation>目前密語</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>新密語</translation>
    </message>
    <message>
        <source>At least 8 characters, and not your account&apos;s password.</source>
        <translation>至少 8 個字元，且不同於帳號密碼。</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>再輸入一次</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Too short or too easy to guess: at least 8 characters, no run, nothing common.</source>
        <translation>太短或太好猜：至少 8 個字元，不要連號，不要常見的。</translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation>兩次輸入不一致。</translation>
    </message>
    <message>
        <source>Choose a new passphrase</source>
        <translation>設定新密語</translation>
    </message>
    <message>
        <source>You opened your store with the recovery code. With a new passphrase you need the code no more today; it stays valid.</source>
        <translation>您用救援碼開啟了資料。設定新密語後就不必再用救援碼；救援碼仍然有效。</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>救援碼</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>以後再說</translation>
    </message>
    <message>
        <source>Use the present passphrase</source>
        <translation>使用目前密語</translation>
    </message>
    <message>
        <source>I forgot it</source>
        <translation>忘記了</translation>
    </message>
    <message>
        <source>Eight groups of four. Capitals, blanks and dashes do not matter; O is read as 0, I and L as 1.</source>
        <translation>八組，每組四位。大小寫、空格和短橫線都不影響；O 視為 0，I 和 L 視為 1。</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::PassphraseStep</name>
    <message>
        <source>Passphrase</source>
        <translation>密語</translation>
    </message>
    <message>
        <source>At least 8 characters, and not your account&apos;s password. A sentence is easy to keep in mind.</source>
        <translation>至少 8 個字元，且不同於帳號密碼。一句話最好記。</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>強度</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>再輸入一次</translation>
    </message>
    <message>
        <source>Weak</source>
        <translation>弱</translation>
    </message>
    <message>
        <source>Fair</source>
        <translation>一般</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>好</translation>
    </message>
    <message>
        <source>Strong</source>
        <translation>強</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::PortraitPanel</name>
    <message>
        <source>Purchase rhythm, 24 months</source>
        <translation>購買節奏（24 個月）</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>通路</translation>
    </message>
    <message>
        <source>Favourite categories</source>
        <translation>偏好品類</translation>
    </message>
    <message>
        <source>Price band</source>
        <translation>價格帶</translation>
    </message>
    <message>
        <source>Coupons</source>
        <translation>優惠券</translation>
    </message>
    <message>
        <source>Active hours</source>
        <translation>活躍時段</translation>
    </message>
    <message>
        <source>Active days</source>
        <translation>活躍日</translation>
    </message>
    <message>
        <source>Response to offers</source>
        <translation>對優惠的回應</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>標籤</translation>
    </message>
    <message>
        <source>Portrait</source>
        <translation>畫像</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重試</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>載入中…</translation>
    </message>
    <message>
        <source>No portrait yet</source>
        <translation>還沒有畫像</translation>
    </message>
    <message>
        <source>It draws itself from orders, visits and answers to offers. Set a tag to begin with what you know.</source>
        <translation>有了訂單、到訪和對優惠的回應，畫像會自動形成。可以先設定一個標籤，記下您已知道的。</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n orders</source>
        <translation>
            <numerusform>%1：%n 筆</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n orders</source>
        <translation>
            <numerusform>%n 筆</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %n days</source>
        <translation>
            <numerusform>約每 %n 天一次</numerusform>
        </translation>
    </message>
    <message>
        <source>Orders by calendar month, without refunded ones. “Every … days” is the middle of the gaps between days with a purchase, from three such days on.</source>
        <translation>按自然月統計的訂單，不含已退款訂單。「約每…天一次」為相鄰購買日間隔的中位數，至少需要三個購買日。</translation>
    </message>
    <message>
        <source>No order within 24 months.</source>
        <translation>24 個月內沒有訂單。</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>n = %1</source>
        <translation>n = %1</translation>
    </message>
    <message>
        <source>Share of all known orders by the channel they were placed in.</source>
        <translation>全部已知訂單按下單通路的占比。</translation>
    </message>
    <message>
        <source>No order yet.</source>
        <translation>還沒有訂單。</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n pieces</source>
        <translation>
            <numerusform>%1：%n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Share of the goods named in the timeline&apos;s orders, the five largest. The orders themselves are of other stores.</source>
        <translation>時間軸訂單中出現的商品占比，取前五類。訂單本身屬於其他門市。</translation>
    </message>
    <message>
        <source>Share of pieces bought by category, the five largest.</source>
        <translation>按品類統計的購買件數占比，取前五類。</translation>
    </message>
    <message>
        <source>No goods known yet.</source>
        <translation>還沒有商品記錄。</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>middle %1, n = %2</source>
        <translation>中位 %1，n = %2</translation>
    </message>
    <message>
        <source>What one piece cost: the middle half of all, after discounts.</source>
        <translation>單件成交價：居中一半的範圍，已扣除折扣。</translation>
    </message>
    <message>
        <source>From three pieces on.</source>
        <translation>至少需要三件商品。</translation>
    </message>
    <message numerus="yes">
        <source>%1 to %2 h: %n times</source>
        <translation>
            <numerusform>%1–%2 時：%n 次</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n times</source>
        <translation>
            <numerusform>%1：%n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>Orders, visits, clicks, chats and fittings by the store&apos;s clock. Messages that were only sent, and link scanners, do not count.</source>
        <translation>依門市當地時間統計的下單、到訪、點擊、聊天和試穿。僅發出的訊息和連結掃描器不計入。</translation>
    </message>
    <message>
        <source>Nothing yet.</source>
        <translation>暫無記錄。</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2 中的 %1</translation>
    </message>
    <message>
        <source>Redeemed</source>
        <translation>已核銷</translation>
    </message>
    <message>
        <source>Expired unused</source>
        <translation>過期未用</translation>
    </message>
    <message>
        <source>Of all coupons issued to this person.</source>
        <translation>占發給此人的全部優惠券。</translation>
    </message>
    <message>
        <source>No coupon yet.</source>
        <translation>還沒有優惠券。</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>已開啟</translation>
    </message>
    <message>
        <source>Clicked</source>
        <translation>已點擊</translation>
    </message>
    <message>
        <source>Bought</source>
        <translation>已購買</translation>
    </message>
    <message>
        <source>Of all personal offers that went out. Who clicked has opened, too.</source>
        <translation>占已發出的全部專屬優惠。點擊過的也計為開啟。</translation>
    </message>
    <message>
        <source>No offer went out yet.</source>
        <translation>還沒有發出過優惠。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>By source: set by staff, set by rules, from third parties. Those that have ended are left out.</source>
        <translation>依來源：員工設定、規則設定、第三方。已到期的不顯示。</translation>
    </message>
    <message>
        <source>No tag yet.</source>
        <translation>還沒有標籤。</translation>
    </message>
    <message>
        <source>Value among your customers</source>
        <translation>在您的客戶中的價值</translation>
    </message>
    <message>
        <source>Each measure compared with everybody on this device who ever bought, from 1 to 5, the best fifth. Engagement is what they did, such as visits and clicks; it counts half after 30 days.</source>
        <translation>每項指標都與本機上所有購買過的客戶比較，分 1 到 5 級，5 為最好的五分之一。互動指到店、點擊等行為，30 天後按一半計算。</translation>
    </message>
    <message>
        <source>From the first purchase on.</source>
        <translation>首次購買後顯示。</translation>
    </message>
    <message>
        <source>%1: %2 of 5</source>
        <translation>%1：5 級中的第 %2 級</translation>
    </message>
    <message>
        <source>Last purchase</source>
        <translation>最近購買</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Purchases</source>
        <translation>購買次數</translation>
    </message>
    <message>
        <source>Spent</source>
        <translation>消費金額</translation>
    </message>
    <message>
        <source>Engagement</source>
        <translation>互動</translation>
    </message>
    <message>
        <source>%1 · n = %2</source>
        <translation>%1 · n = %2</translation>
    </message>
    <message numerus="yes">
        <source>%n days ago</source>
        <translation>
            <numerusform>%n 天前</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2. Reasons and rows</source>
        <translation>%1：%2。依據和明細</translation>
    </message>
    <message>
        <source>The customer does not want to be profiled: no scores are made.</source>
        <translation>客戶不同意被畫像分析，因此不計算評分。</translation>
    </message>
    <message>
        <source>Show in the story</source>
        <translation>在經過中檢視</translation>
    </message>
    <message>
        <source>Show all with this tag</source>
        <translation>檢視有此標籤的所有客戶</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::ProductPicker</name>
    <message>
        <source>Search a product</source>
        <translation>搜尋商品</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::ProgressStep</name>
    <message>
        <source>Download</source>
        <translation>下載</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>正在連線…</translation>
    </message>
    <message>
        <source>%1 of %2 rows</source>
        <translation>%1 / %2 條</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>%1 條</translation>
    </message>
    <message>
        <source>All there. From now on Lianlu works without the network too.</source>
        <translation>全部就緒。從現在起，沒有網路也能工作。</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::QrCode</name>
    <message>
        <source>QR code for the authenticator app</source>
        <translation>身分驗證器應用程式的 QR 碼</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::QualityCards</name>
    <message>
        <source>Share of customers without any of the following.</source>
        <translation>不存在以下任何問題的客戶占比。</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::QualityWorkspace</name>
    <message>
        <source>Data quality</source>
        <translation>資料品質</translation>
    </message>
    <message>
        <source>By store</source>
        <translation>依門市</translation>
    </message>
    <message>
        <source>By source</source>
        <translation>依來源</translation>
    </message>
    <message>
        <source>Open customer</source>
        <translation>開啟客戶</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>門市</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>來源</translation>
    </message>
    <message numerus="yes">
        <source>%Ln customers</source>
        <translation>
            <numerusform>%Ln 位客戶</numerusform>
        </translation>
    </message>
    <message>
        <source>By store or source</source>
        <translation>依門市或來源</translation>
    </message>
    <message>
        <source>Customers behind the figure</source>
        <translation>該數字對應的客戶</translation>
    </message>
    <message>
        <source>Count data quality again</source>
        <translation>重新統計資料品質</translation>
    </message>
    <message>
        <source>Mend the chosen customer</source>
        <translation>修正所選客戶</translation>
    </message>
    <message>
        <source>Next customer</source>
        <translation>下一位客戶</translation>
    </message>
    <message>
        <source>Previous customer</source>
        <translation>上一位客戶</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重試</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>統計中…</translation>
    </message>
    <message>
        <source>No customers on this device</source>
        <translation>本裝置上沒有客戶</translation>
    </message>
    <message>
        <source>Your role keeps no customers on the device, so there is nothing to count here. Store managers see the board of their store.</source>
        <translation>您的角色不在裝置上儲存客戶，因此這裡沒有可統計的內容。店長可以看到本店的看板。</translation>
    </message>
    <message>
        <source>The board counts the customers of your book and store. They come with the next sync.</source>
        <translation>看板統計您名下和本店的客戶，下次同步後即可看到。</translation>
    </message>
    <message numerus="yes">
        <source>%n customers measured</source>
        <translation>
            <numerusform>已統計 %n 位客戶</numerusform>
        </translation>
    </message>
    <message>
        <source>All stores</source>
        <translation>全部門市</translation>
    </message>
    <message>
        <source>All sources</source>
        <translation>全部來源</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>沒有客戶</translation>
    </message>
    <message>
        <source>All customers are in good order here.</source>
        <translation>這一項沒有問題。</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>開啟 %1</translation>
    </message>
    <message>
        <source>Export the customers of the figure</source>
        <translation>匯出該指標的客戶</translation>
    </message>
    <message>
        <source>Measured: %1</source>
        <translation>統計於 %1</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::QueueDetail</name>
    <message>
        <source>Compare and decide</source>
        <translation>比對並決定</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>重新傳送</translation>
    </message>
    <message>
        <source>Open record</source>
        <translation>開啟記錄</translation>
    </message>
    <message>
        <source>Discard…</source>
        <translation>捨棄…</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>變更</translation>
    </message>
    <message>
        <source>Key %1</source>
        <translation>按鍵 %1</translation>
    </message>
    <message>
        <source>Made %1</source>
        <translation>%1 填寫</translation>
    </message>
    <message>
        <source>answered %1</source>
        <translation>%1 得到答覆</translation>
    </message>
    <message>
        <source>New %1</source>
        <translation>新增%1</translation>
    </message>
    <message>
        <source>Changed %1</source>
        <translation>修改%1</translation>
    </message>
    <message>
        <source>Removed %1</source>
        <translation>刪除%1</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>原來</translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>您的</translation>
    </message>
    <message>
        <source>At the server</source>
        <translation>伺服器上</translation>
    </message>
    <message>
        <source>(removed)</source>
        <translation>（已刪除）</translation>
    </message>
    <message>
        <source>Take back…</source>
        <translation>收回…</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::QueuePage</name>
    <message>
        <source>Export…</source>
        <translation>匯出…</translation>
    </message>
    <message>
        <source>Queue of changes</source>
        <translation>變更佇列</translation>
    </message>
    <message>
        <source>The chosen changes, or all of this list, as a file</source>
        <translation>將所選變更或整個清單存成檔案</translation>
    </message>
    <message>
        <source>Send the change again</source>
        <translation>重新傳送這項變更</translation>
    </message>
    <message>
        <source>Discard the change</source>
        <translation>捨棄這項變更</translation>
    </message>
    <message>
        <source>Open the record</source>
        <translation>開啟記錄</translation>
    </message>
    <message>
        <source>Export changes</source>
        <translation>匯出變更</translation>
    </message>
    <message>
        <source>Next change</source>
        <translation>下一項變更</translation>
    </message>
    <message>
        <source>Previous change</source>
        <translation>上一項變更</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) wait for you</source>
        <translation>
            <numerusform>%n 項變更等您處理</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) on the way</source>
        <translation>
            <numerusform>%n 項變更待傳送</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is waiting</source>
        <translation>沒有等待中的變更</translation>
    </message>
    <message>
        <source>Every change has reached the server.</source>
        <translation>所有變更都已到達伺服器。</translation>
    </message>
    <message>
        <source>Nothing was refused</source>
        <translation>沒有被拒絕的變更</translation>
    </message>
    <message>
        <source>What the server does not take stands here, with its reason.</source>
        <translation>伺服器沒有接收的變更會連同原因列在這裡。</translation>
    </message>
    <message>
        <source>No conflicts of yours</source>
        <translation>您沒有衝突</translation>
    </message>
    <message>
        <source>Changes that met somebody else&apos;s stand here until you decide.</source>
        <translation>與他人衝突的變更會留在這裡，直到您作出決定。</translation>
    </message>
    <message>
        <source>Nothing is quarantined</source>
        <translation>沒有被隔離的變更</translation>
    </message>
    <message>
        <source>Changes to what you no longer look after stand here.</source>
        <translation>對已不歸您負責的內容所作的變更列在這裡。</translation>
    </message>
    <message>
        <source>Nothing was sent yet</source>
        <translation>還沒有送達的變更</translation>
    </message>
    <message>
        <source>What the server has taken in the last two weeks stands here.</source>
        <translation>伺服器最近兩週接收的變更列在這裡。</translation>
    </message>
    <message>
        <source>Nothing to show</source>
        <translation>沒有可顯示的內容</translation>
    </message>
    <message>
        <source>No change chosen</source>
        <translation>未選擇變更</translation>
    </message>
    <message>
        <source>Choose a change in the list to see what the server has of it.</source>
        <translation>在清單中選擇一項變更，檢視伺服器上的情況。</translation>
    </message>
    <message>
        <source>It goes out with the next sync</source>
        <translation>將在下次同步時傳送</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>已收回</translation>
    </message>
    <message>
        <source>Change discarded</source>
        <translation>已捨棄這項變更</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) wait for the connection</source>
        <translation><numerusform>%n 項變更等待連線</numerusform></translation>
    </message>
</context>
<context>
    <name>lianlu::ui::Rail</name>
    <message>
        <source>Workspaces</source>
        <translation>工作區</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜尋</translation>
    </message>
    <message>
        <source>Search and commands (%1)</source>
        <translation>搜尋與命令（%1）</translation>
    </message>
    <message>
        <source>Search and commands</source>
        <translation>搜尋與命令</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::RecoveryCodes</name>
    <message>
        <source>Copy</source>
        <translation>複製</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已複製</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::RecoveryDialog</name>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Change the key</source>
        <translation>更換金鑰</translation>
    </message>
    <message>
        <source>New recovery code</source>
        <translation>新的救援碼</translation>
    </message>
    <message>
        <source>Everything is written anew under another key, checked, and put in the place of the old file. The old recovery code and backups under the old key open nothing afterwards. Keep the old code until it is done.</source>
        <translation>全部資料會用新金鑰重寫，核對後取代原檔案。此後舊救援碼和舊金鑰下的備份不再有效。完成之前請保留舊救援碼。</translation>
    </message>
    <message>
        <source>The recovery code you have opens nothing once the new one holds. Write the new one down and keep it away from this computer.</source>
        <translation>新救援碼生效後，現有的救援碼不再有效。請抄下新救援碼，並與本機分開保管。</translation>
    </message>
    <message>
        <source>Present passphrase</source>
        <translation>目前密語</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Use this code</source>
        <translation>啟用此救援碼</translation>
    </message>
    <message>
        <source>These are not the groups of the code above. Please look again.</source>
        <translation>這不是上面救援碼中的對應組，請再看一遍。</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::RecoveryStep</name>
    <message>
        <source>Copy</source>
        <translation>複製</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已複製</translation>
    </message>
    <message>
        <source>Group %1</source>
        <translation>第 %1 組</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::ReviewPage</name>
    <message>
        <source>To decide</source>
        <translation>待決定</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>已決定</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>衝突</translation>
    </message>
    <message>
        <source>Use the edit that lost</source>
        <translation>採用未被保留的變更</translation>
    </message>
    <message>
        <source>Keep what the server has</source>
        <translation>保留伺服器上的值</translation>
    </message>
    <message>
        <source>Undo the decision</source>
        <translation>復原決定</translation>
    </message>
    <message>
        <source>Open the record</source>
        <translation>開啟記錄</translation>
    </message>
    <message>
        <source>Next conflict</source>
        <translation>下一處衝突</translation>
    </message>
    <message>
        <source>Previous conflict</source>
        <translation>上一處衝突</translation>
    </message>
    <message>
        <source>Nothing to decide</source>
        <translation>沒有待決定的衝突</translation>
    </message>
    <message>
        <source>Where two people change the same thing without knowing of each other, both values stand here.</source>
        <translation>兩個人在互不知情時改了同一處，兩個值都會列在這裡。</translation>
    </message>
    <message>
        <source>Nothing decided yet</source>
        <translation>還沒有作過決定</translation>
    </message>
    <message>
        <source>Conflicts that you or a colleague decided stand here for three months.</source>
        <translation>您或同事決定過的衝突在這裡保留三個月。</translation>
    </message>
    <message>
        <source>No conflict to show</source>
        <translation>沒有可顯示的衝突</translation>
    </message>
    <message>
        <source>No conflict chosen</source>
        <translation>未選擇衝突</translation>
    </message>
    <message>
        <source>Choose a conflict in the list to see both values side by side.</source>
        <translation>在清單中選擇一處衝突，並排檢視兩個值。</translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s) to decide</source>
        <translation>
            <numerusform>%n 處衝突待決定</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s) decided</source>
        <translation>
            <numerusform>%n 處衝突已決定</numerusform>
        </translation>
    </message>
    <message>
        <source>The edit is used</source>
        <translation>已採用變更</translation>
    </message>
    <message>
        <source>Theirs is kept</source>
        <translation>已保留對方的值</translation>
    </message>
    <message>
        <source>The decision is undone</source>
        <translation>已復原決定</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::RoleWords</name>
    <message>
        <source>Guide</source>
        <translation>導購</translation>
    </message>
    <message>
        <source>Store manager</source>
        <translation>店長</translation>
    </message>
    <message>
        <source>Regional head</source>
        <translation>區域總</translation>
    </message>
    <message>
        <source>HQ operator</source>
        <translation>總部營運</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::SearchField</name>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::SecondStepCard</name>
    <message>
        <source>Set up…</source>
        <translation>設定…</translation>
    </message>
    <message>
        <source>New recovery codes…</source>
        <translation>新的備用碼…</translation>
    </message>
    <message>
        <source>Turn off…</source>
        <translation>關閉…</translation>
    </message>
    <message>
        <source>Second step of sign-in</source>
        <translation>登入第二步驗證</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>正在詢問伺服器…</translation>
    </message>
    <message>
        <source>The server cannot be reached now. The second step is changed online only.</source>
        <translation>現在無法連線伺服器。第二步驗證只能在連線時變更。</translation>
    </message>
    <message>
        <source>Off. With it you sign in with your password and a code of an app on your phone: who learns your password alone cannot sign in.</source>
        <translation>未啟用。啟用後，登入需要密碼和手機應用程式中的驗證碼：僅知道密碼的人無法登入。</translation>
    </message>
    <message numerus="yes">
        <source>%n recovery code(s) left.</source>
        <translation>
            <numerusform>還剩 %n 個備用碼。</numerusform>
        </translation>
    </message>
    <message>
        <source>On, as your role asks for it. %1</source>
        <translation>已啟用（您的角色要求）。%1</translation>
    </message>
    <message>
        <source>On: you sign in with your password and a code of your phone&apos;s app. %1</source>
        <translation>已啟用：登入需要密碼和手機應用程式中的驗證碼。%1</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::SecondStepDialog</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Second step</source>
        <translation>第二步驗證</translation>
    </message>
    <message>
        <source>Password of your account</source>
        <translation>帳號密碼</translation>
    </message>
    <message>
        <source>The one you sign in with, not this computer&apos;s passphrase.</source>
        <translation>登入用的密碼，不是本機通行碼。</translation>
    </message>
    <message>
        <source>Code of the app</source>
        <translation>應用程式中的驗證碼</translation>
    </message>
    <message>
        <source>Six digits. They change every half minute.</source>
        <translation>六位數字，每半分鐘更換一次。</translation>
    </message>
    <message>
        <source>Sign in with a second step</source>
        <translation>登入時進行第二步驗證</translation>
    </message>
    <message>
        <source>Besides the password you type a code of an app on your phone. Who learns your password alone cannot sign in.</source>
        <translation>除密碼外，還需輸入手機應用程式中的驗證碼。僅知道密碼的人無法登入。</translation>
    </message>
    <message>
        <source>Scan this with an authenticator app</source>
        <translation>用身分驗證器應用程式掃描</translation>
    </message>
    <message>
        <source>Any app for one-time codes will do. If it cannot scan, type the letters below into it. Then type the code it shows.</source>
        <translation>任何一次性驗證碼應用程式均可。如果無法掃描，請將下方字母輸入應用程式，然後在此填寫它顯示的驗證碼。</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>確認</translation>
    </message>
    <message>
        <source>Keep these recovery codes</source>
        <translation>請保存這些備用碼</translation>
    </message>
    <message>
        <source>Each signs you in once when the phone is not at hand. They are shown only now: keep them on paper, away from this computer.</source>
        <translation>手機不在身邊時，每個備用碼可登入一次。它們僅在此時顯示：請寫在紙上，不要放在這台電腦旁。</translation>
    </message>
    <message>
        <source>I have kept them</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>Please enter your password.</source>
        <translation>請輸入密碼。</translation>
    </message>
    <message>
        <source>Please enter the code of the app.</source>
        <translation>請輸入應用程式中的驗證碼。</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::SecondStepProofDialog</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Turn off</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>Make new codes</source>
        <translation>產生新的備用碼</translation>
    </message>
    <message>
        <source>Turn the second step off</source>
        <translation>關閉第二步驗證</translation>
    </message>
    <message>
        <source>New recovery codes</source>
        <translation>新的備用碼</translation>
    </message>
    <message>
        <source>From then on your password alone signs you in.</source>
        <translation>此後僅憑密碼即可登入。</translation>
    </message>
    <message>
        <source>The codes you have end once the new ones are shown.</source>
        <translation>新備用碼顯示後，舊備用碼即失效。</translation>
    </message>
    <message>
        <source>Password of your account</source>
        <translation>帳號密碼</translation>
    </message>
    <message>
        <source>Code of the second step</source>
        <translation>第二步驗證碼</translation>
    </message>
    <message>
        <source>Six digits of your authenticator app, or a recovery code.</source>
        <translation>身分驗證器應用程式中的六位數字，或一個備用碼。</translation>
    </message>
    <message>
        <source>Please enter password and code.</source>
        <translation>請輸入密碼和驗證碼。</translation>
    </message>
    <message>
        <source>Each signs you in once when the phone is not at hand. They are shown only now: keep them on paper, away from this computer.</source>
        <translation>手機不在身邊時，每個備用碼可登入一次。它們僅在此時顯示：請寫在紙上，不要放在這台電腦旁。</translation>
    </message>
    <message>
        <source>I have kept them</source>
        <translation>已保存</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::SecondStepResetDialog</name>
    <message>
        <source>Take the second step off</source>
        <translation>解除第二步驗證</translation>
    </message>
    <message>
        <source>Take the second step off for %1?</source>
        <translation>要解除 %1 的第二步驗證嗎？</translation>
    </message>
    <message>
        <source>For somebody who has lost both the phone and the recovery codes. Make sure that it is really them: from then on the password alone signs in. It is recorded.</source>
        <translation>適用於同時遺失手機和備用碼的人。請確認確為本人：此後僅憑密碼即可登入。此操作會被記錄。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Take it off</source>
        <translation>解除</translation>
    </message>
    <message>
        <source>There is no second step to take off.</source>
        <translation>沒有可解除的第二步驗證。</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::SecretEntry</name>
    <message>
        <source>Show what is typed</source>
        <translation>顯示輸入內容</translation>
    </message>
    <message>
        <source>Hide what is typed</source>
        <translation>隱藏輸入內容</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::Sentences</name>
    <message>
        <source>This passphrase or recovery code does not open the store.</source>
        <translation>這個密語或救援碼打不開資料。</translation>
    </message>
    <message>
        <source>Check Caps Lock and the input method, or use the recovery code.</source>
        <translation>請檢查大寫鎖定和輸入法，或使用救援碼。</translation>
    </message>
    <message>
        <source>The system keychain does not answer, and this passphrase needs it.</source>
        <translation>系統鑰匙圈沒有應答，而這個密語需要它。</translation>
    </message>
    <message>
        <source>Unlock the keychain and try again, or use the recovery code.</source>
        <translation>請解鎖鑰匙圈後重試，或使用救援碼。</translation>
    </message>
    <message>
        <source>The local store is damaged. The file has been kept; nothing was overwritten.</source>
        <translation>本機資料已損壞。檔案已保留，沒有覆蓋任何內容。</translation>
    </message>
    <message>
        <source>Do not delete it: unsent work in it can be rescued. At unlocking, restore a backup or repair it; or run lianlu-cli store restore or store repair.</source>
        <translation>請不要刪除：其中未送出的工作可以救回。請在解鎖時還原備份或修復；也可執行 lianlu-cli store restore 或 store repair。</translation>
    </message>
    <message>
        <source>The file in this place is not a Lianlu store. It has not been touched.</source>
        <translation>這個位置的檔案不是鏈路的資料，沒有動過它。</translation>
    </message>
    <message>
        <source>Choose another profile folder.</source>
        <translation>請換一個資料夾。</translation>
    </message>
    <message>
        <source>This store was written by a newer version of Lianlu. It has not been changed.</source>
        <translation>這份資料由更新版本的鏈路寫成，沒有改動它。</translation>
    </message>
    <message>
        <source>Update the program, then open it again.</source>
        <translation>請更新程式後再開啟。</translation>
    </message>
    <message>
        <source>This store is open in another window of Lianlu.</source>
        <translation>這份資料已在鏈路的另一個視窗中開啟。</translation>
    </message>
    <message>
        <source>Switch to that window, or close it and try again.</source>
        <translation>請切換到那個視窗，或關閉它再試。</translation>
    </message>
    <message>
        <source>The disk is full, so nothing more could be saved.</source>
        <translation>磁碟已滿，無法繼續儲存。</translation>
    </message>
    <message>
        <source>Free some space and try again. What was saved before is safe.</source>
        <translation>請騰出空間後重試。之前儲存的內容是安全的。</translation>
    </message>
    <message>
        <source>The store&apos;s folder cannot be written to.</source>
        <translation>無法寫入資料所在的資料夾。</translation>
    </message>
    <message>
        <source>Check the folder&apos;s permissions, then try again.</source>
        <translation>請檢查資料夾的許可權，然後重試。</translation>
    </message>
    <message>
        <source>The disk reported an error.</source>
        <translation>磁碟報告了錯誤。</translation>
    </message>
    <message>
        <source>Try again. If it happens again, check the disk.</source>
        <translation>請重試。若再次出現，請檢查磁碟。</translation>
    </message>
    <message>
        <source>The server cannot be reached.</source>
        <translation>連不上伺服器。</translation>
    </message>
    <message>
        <source>Your work is kept here and goes out by itself once the connection is back.</source>
        <translation>您的工作儲存在本機，連線恢復後會自動發出。</translation>
    </message>
    <message>
        <source>The server did not answer in time.</source>
        <translation>伺服器沒有及時應答。</translation>
    </message>
    <message>
        <source>Your work is kept here. It is tried again by itself.</source>
        <translation>您的工作儲存在本機，會自動重試。</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not to be trusted: it is expired, unknown, or made for another address.</source>
        <translation>伺服器的證書不可信：已過期、來源不明，或屬於另一個地址。</translation>
    </message>
    <message>
        <source>Nothing was sent. Check the address and this computer&apos;s clock, or ask your administrator for the company certificate.</source>
        <translation>沒有傳送任何內容。請檢查地址和本機時鐘，或向管理員索取公司證書。</translation>
    </message>
    <message>
        <source>Something answered at this address, but it is not a Lianlu server.</source>
        <translation>這個地址有應答，但不是鏈路的伺服器。</translation>
    </message>
    <message>
        <source>If you are on a guest network, open its sign-in page in a browser first. Otherwise check the address.</source>
        <translation>如果用的是訪客網路，請先在瀏覽器裡登入網路；否則請檢查地址。</translation>
    </message>
    <message>
        <source>The server is busy.</source>
        <translation>伺服器繁忙。</translation>
    </message>
    <message numerus="yes">
        <source>It is tried again in %n second(s).</source>
        <translation>
            <numerusform>%n 秒後自動重試。</numerusform>
        </translation>
    </message>
    <message>
        <source>It is tried again by itself in a moment.</source>
        <translation>稍後自動重試。</translation>
    </message>
    <message>
        <source>The server needs a newer version of Lianlu.</source>
        <translation>伺服器需要更新版本的鏈路。</translation>
    </message>
    <message>
        <source>Update the program. Your work stays on this computer until then.</source>
        <translation>請更新程式。在此之前，您的工作留在本機。</translation>
    </message>
    <message>
        <source>Your sign-in has ended.</source>
        <translation>登入已失效。</translation>
    </message>
    <message>
        <source>Sign in again. Your work is kept here.</source>
        <translation>請重新登入。您的工作儲存在本機。</translation>
    </message>
    <message>
        <source>User name or password is not right.</source>
        <translation>使用者名稱或密碼不對。</translation>
    </message>
    <message>
        <source>Check both and try again. Your administrator can set a new password.</source>
        <translation>請核對後重試。管理員可以重設密碼。</translation>
    </message>
    <message>
        <source>The server&apos;s data has been restored or cleaned up.</source>
        <translation>伺服器的資料經過恢復或清理。</translation>
    </message>
    <message>
        <source>It is loaded anew. Your unsent work is kept.</source>
        <translation>正在重新下載。您未發出的工作會保留。</translation>
    </message>
    <message>
        <source>The server expected another change first.</source>
        <translation>伺服器在等另一項更改。</translation>
    </message>
    <message>
        <source>Sync again. If it stays, ask your administrator.</source>
        <translation>請再同步一次。若仍如此，請聯絡管理員。</translation>
    </message>
    <message>
        <source>The server reported an error.</source>
        <translation>伺服器報告了錯誤。</translation>
    </message>
    <message>
        <source>phone number</source>
        <translation>手機號碼</translation>
    </message>
    <message>
        <source>e-mail address</source>
        <translation>電子郵件</translation>
    </message>
    <message>
        <source>name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>note</source>
        <translation>記錄</translation>
    </message>
    <message>
        <source>message</source>
        <translation>訊息</translation>
    </message>
    <message>
        <source>subject</source>
        <translation>主題</translation>
    </message>
    <message>
        <source>time</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>next step</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>date of the next step</source>
        <translation>下一步的日期</translation>
    </message>
    <message>
        <source>reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>product</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>coupon</source>
        <translation>優惠券</translation>
    </message>
    <message>
        <source>passphrase</source>
        <translation>密語</translation>
    </message>
    <message>
        <source>server address</source>
        <translation>伺服器地址</translation>
    </message>
    <message>
        <source>This customer has not agreed to be written to.</source>
        <translation>這位客戶沒有同意接收訊息。</translation>
    </message>
    <message>
        <source>Ask for consent first.</source>
        <translation>請先徵得授權。</translation>
    </message>
    <message>
        <source>There is no e-mail address.</source>
        <translation>沒有電子郵件地址。</translation>
    </message>
    <message>
        <source>Add one, then try again.</source>
        <translation>請新增後重試。</translation>
    </message>
    <message>
        <source>Mail to this address came back.</source>
        <translation>發往這個地址的郵件被退回。</translation>
    </message>
    <message>
        <source>Ask the customer for another one.</source>
        <translation>請向客戶要一個新的。</translation>
    </message>
    <message>
        <source>It is quiet time now.</source>
        <translation>現在是免打擾時段。</translation>
    </message>
    <message>
        <source>Send it after the quiet hours.</source>
        <translation>請在免打擾時段之後傳送。</translation>
    </message>
    <message>
        <source>This customer has had enough messages for now.</source>
        <translation>這位客戶近期收到的訊息已夠多。</translation>
    </message>
    <message>
        <source>Wait some days, or call instead.</source>
        <translation>請過幾天，或改為打電話。</translation>
    </message>
    <message>
        <source>This coupon is no longer given out.</source>
        <translation>這種優惠券已停止發放。</translation>
    </message>
    <message>
        <source>Choose another one.</source>
        <translation>請另選一個。</translation>
    </message>
    <message>
        <source>A rule does not allow this now.</source>
        <translation>按規則現在不能這樣做。</translation>
    </message>
    <message>
        <source>Refresh and look at the present state first.</source>
        <translation>請先重新整理，看看目前狀態。</translation>
    </message>
    <message>
        <source>Please check the %1.</source>
        <translation>請檢查%1。</translation>
    </message>
    <message>
        <source>Something entered here does not fit.</source>
        <translation>填寫的內容有誤。</translation>
    </message>
    <message>
        <source>Please check the fields.</source>
        <translation>請檢查各項內容。</translation>
    </message>
    <message>
        <source>This is no longer there.</source>
        <translation>它已不在了。</translation>
    </message>
    <message>
        <source>It may have been moved to a colleague or deleted.</source>
        <translation>可能已交接給同事或被刪除。</translation>
    </message>
    <message>
        <source>There is one already.</source>
        <translation>已經有一個了。</translation>
    </message>
    <message>
        <source>Open it instead of making another.</source>
        <translation>請開啟它，不必另建。</translation>
    </message>
    <message>
        <source>Your role does not allow this.</source>
        <translation>您的角色不能這樣做。</translation>
    </message>
    <message>
        <source>Ask your store manager.</source>
        <translation>請聯絡店長。</translation>
    </message>
    <message>
        <source>Somebody else changed the same thing.</source>
        <translation>別人也改了同一處。</translation>
    </message>
    <message>
        <source>Open the queue and choose which one stays.</source>
        <translation>請開啟佇列，選擇保留哪一個。</translation>
    </message>
    <message>
        <source>This is too large.</source>
        <translation>內容太大。</translation>
    </message>
    <message>
        <source>Shorten it and try again.</source>
        <translation>請縮短後重試。</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>已取消。</translation>
    </message>
    <message>
        <source>This version cannot do that.</source>
        <translation>此版本做不到。</translation>
    </message>
    <message>
        <source>Update the program.</source>
        <translation>請更新程式。</translation>
    </message>
    <message>
        <source>Something went wrong inside the program.</source>
        <translation>程式內部出錯。</translation>
    </message>
    <message>
        <source>Your saved work is safe. Restart, and report it if it happens again.</source>
        <translation>已儲存的工作是安全的。請重啟；若再次出現，請反饋。</translation>
    </message>
    <message>
        <source>This tag was set by a rule or comes from a third party.</source>
        <translation>該標籤由規則設定或來自第三方。</translation>
    </message>
    <message>
        <source>Only tags that staff have set can be changed here.</source>
        <translation>這裡只能修改員工設定的標籤。</translation>
    </message>
    <message>
        <source>This tag is no longer given.</source>
        <translation>該標籤已停用。</translation>
    </message>
    <message>
        <source>This tag is given by rules only.</source>
        <translation>該標籤只能由規則設定。</translation>
    </message>
    <message>
        <source>Your role does not set this tag.</source>
        <translation>您的角色不能設定該標籤。</translation>
    </message>
    <message>
        <source>This tag does not have this value.</source>
        <translation>該標籤沒有這個取值。</translation>
    </message>
    <message>
        <source>Choose one of those in the list.</source>
        <translation>請從清單中選擇。</translation>
    </message>
    <message>
        <source>A guest&apos;s next step is for the guest&apos;s own guide.</source>
        <translation>其他門市客戶的後續由其專屬導購負責。</translation>
    </message>
    <message>
        <source>Write it into the note.</source>
        <translation>請寫在備註中。</translation>
    </message>
    <message>
        <source>It was deleted at the server, and nothing brings it back.</source>
        <translation>它已在伺服器上刪除，無法復原。</translation>
    </message>
    <message>
        <source>Keep theirs; what you typed can be copied from here.</source>
        <translation>請保留對方的；您填寫的內容可從這裡複製。</translation>
    </message>
    <message>
        <source>This is no longer on this device.</source>
        <translation>這筆記錄已不在本機。</translation>
    </message>
    <message>
        <source>Keep theirs, or leave it to whoever looks after it now.</source>
        <translation>請保留對方的，或交給現在的負責人處理。</translation>
    </message>
    <message>
        <source>This device has decided nothing about it.</source>
        <translation>本機沒有對它作過決定。</translation>
    </message>
    <message>
        <source>Choose a value anew instead.</source>
        <translation>請重新選擇一個值。</translation>
    </message>
    <message>
        <source>Nothing of it waits for a decision.</source>
        <translation>沒有等待處理的內容。</translation>
    </message>
    <message>
        <source>It may have been settled meanwhile.</source>
        <translation>可能已在此期間處理完畢。</translation>
    </message>
    <message>
        <source>It was changed again since.</source>
        <translation>之後又有變更。</translation>
    </message>
    <message>
        <source>Undo the later change first.</source>
        <translation>請先復原後來的變更。</translation>
    </message>
    <message>
        <source>This cannot be undone.</source>
        <translation>此操作無法復原。</translation>
    </message>
    <message>
        <source>Set it right with a new change.</source>
        <translation>請用一項新的變更來更正。</translation>
    </message>
    <message>
        <source>This passphrase opens another person&apos;s store on this computer.</source>
        <translation>這個密語已能開啟本機上另一位同事的資料。</translation>
    </message>
    <message>
        <source>A recovery code has eight groups of four characters.</source>
        <translation>救援碼由八組、每組四個字元組成。</translation>
    </message>
    <message>
        <source>There is a character in it that no recovery code has.</source>
        <translation>其中有救援碼裡不會出現的字元。</translation>
    </message>
    <message>
        <source>Compare it with what you wrote down.</source>
        <translation>請與抄下的救援碼核對。</translation>
    </message>
    <message>
        <source>Too many tries that did not fit, from here or with this user name.</source>
        <translation>從此處或用此使用者名稱的失敗嘗試過多。</translation>
    </message>
    <message numerus="yes">
        <source>Wait %n minute(s), then try again. A computer you have signed in with before is not held up by others&apos; tries.</source>
        <translation>
            <numerusform>請等待 %n 分鐘後再試。您登入過的電腦不受他人嘗試的影響。</numerusform>
        </translation>
    </message>
    <message>
        <source>A code of the second step is needed.</source>
        <translation>需要第二步驗證碼。</translation>
    </message>
    <message>
        <source>Type the six digits of your authenticator app, or a recovery code.</source>
        <translation>請輸入身分驗證器應用程式中的六位數字，或一個備用碼。</translation>
    </message>
    <message>
        <source>This code does not fit, or it was used already.</source>
        <translation>驗證碼不正確，或已使用過。</translation>
    </message>
    <message>
        <source>Wait for the next code of the app and check your phone&apos;s clock, or use a recovery code.</source>
        <translation>請等待應用程式的下一個驗證碼並檢查手機時間，或使用備用碼。</translation>
    </message>
    <message>
        <source>Your role signs in with a second step, so it cannot be turned off.</source>
        <translation>您的角色登入需要第二步驗證，因此不能關閉。</translation>
    </message>
    <message>
        <source>With a new phone, have it taken off by your manager or head office and set it up anew.</source>
        <translation>更換手機時，請讓店長或總部解除後重新設定。</translation>
    </message>
    <message>
        <source>Your role signs in with a second step.</source>
        <translation>您的角色登入需要第二步驗證。</translation>
    </message>
    <message>
        <source>Set it up first.</source>
        <translation>請先完成設定。</translation>
    </message>
    <message>
        <source>This invitation was used already.</source>
        <translation>該邀請已被使用。</translation>
    </message>
    <message>
        <source>Sign in with the account that was made, or ask for another invitation.</source>
        <translation>請用已建立的帳號登入，或請對方重新邀請。</translation>
    </message>
    <message>
        <source>This invitation is no longer valid: it was for two days.</source>
        <translation>該邀請已過期（有效期兩天）。</translation>
    </message>
    <message>
        <source>Ask who invited you to send it again.</source>
        <translation>請讓邀請人重新傳送。</translation>
    </message>
    <message>
        <source>This invitation was taken back.</source>
        <translation>該邀請已被撤回。</translation>
    </message>
    <message>
        <source>Ask who invited you.</source>
        <translation>請洽詢邀請人。</translation>
    </message>
    <message>
        <source>No invitation has this code.</source>
        <translation>沒有對應的邀請。</translation>
    </message>
    <message>
        <source>Compare it with the newest mail: sent again, the code before ends.</source>
        <translation>請與最新郵件核對：重新傳送後，之前的邀請碼即失效。</translation>
    </message>
    <message>
        <source>There is an account of this address already.</source>
        <translation>該位址已有帳號。</translation>
    </message>
    <message>
        <source>Sign in with it.</source>
        <translation>請用它登入。</translation>
    </message>
    <message>
        <source>There is no account here for your company account&apos;s e-mail address.</source>
        <translation>沒有與您公司帳號電子郵件對應的帳號。</translation>
    </message>
    <message>
        <source>Ask your store manager for an invitation to that address.</source>
        <translation>請店長向該電子郵件傳送邀請。</translation>
    </message>
    <message>
        <source>This account is linked to another company account.</source>
        <translation>該帳號已關聯另一個公司帳號。</translation>
    </message>
    <message>
        <source>Sign in with that one, or with your password.</source>
        <translation>請用那個公司帳號或密碼登入。</translation>
    </message>
    <message>
        <source>The proxy of your network asks for a sign-in.</source>
        <translation>網路代理要求登入。</translation>
    </message>
    <message>
        <source>Enter user name and password for it in this computer&apos;s network settings, or ask your administrator.</source>
        <translation>請在本機網路設定中填寫其使用者名稱和密碼，或洽詢管理員。</translation>
    </message>
    <message>
        <source>The proxy of your network does not let this through.</source>
        <translation>網路代理未放行。</translation>
    </message>
    <message>
        <source>Check the proxy in this computer&apos;s network settings, or ask your administrator.</source>
        <translation>請檢查本機網路設定中的代理，或洽詢管理員。</translation>
    </message>
    <message>
        <source>There is no certificate in this file, or it cannot be read.</source>
        <translation>該檔案中沒有憑證，或無法讀取。</translation>
    </message>
    <message>
        <source>Choose the PEM file that your administrator gave you: it begins with “BEGIN CERTIFICATE”.</source>
        <translation>請選擇管理員提供的 PEM 檔案：內容以「BEGIN CERTIFICATE」開頭。</translation>
    </message>
    <message>
        <source>What was looked at or exported stands in the audit.</source>
        <translation>檢視或匯出的紀錄會留在稽核紀錄中。</translation>
    </message>
    <message>
        <source>Nobody can take such an entry back.</source>
        <translation>任何人都無法撤回。</translation>
    </message>
    <message>
        <source>This colleague works here no more.</source>
        <translation>這位同事已不在本店。</translation>
    </message>
    <message>
        <source>The store manager gives tasks to others.</source>
        <translation>任務由店長分派給他人。</translation>
    </message>
    <message>
        <source>Choose somebody else.</source>
        <translation>請另選一人。</translation>
    </message>
    <message>
        <source>Ask the store manager.</source>
        <translation>請聯絡店長。</translation>
    </message>
    <message>
        <source>This is somebody else&apos;s task.</source>
        <translation>這是他人的任務。</translation>
    </message>
    <message>
        <source>Ask them, or the store manager, to change it.</source>
        <translation>請對方或店長修改。</translation>
    </message>
    <message>
        <source>Offer another one.</source>
        <translation>請換一張。</translation>
    </message>
    <message>
        <source>This coupon has expired.</source>
        <translation>該優惠券已過期。</translation>
    </message>
    <message>
        <source>This coupon cannot be checked here.</source>
        <translation>此處無法驗證該優惠券。</translation>
    </message>
    <message>
        <source>Your account belongs to none: ask somebody of the store.</source>
        <translation>您的帳號不屬於任何門市，請聯絡門市同事。</translation>
    </message>
    <message>
        <source>Sync, then try again.</source>
        <translation>請同步後再試。</translation>
    </message>
    <message>
        <source>Do not take it, and tell your store manager.</source>
        <translation>請勿接受，並告訴店長。</translation>
    </message>
    <message>
        <source>This coupon was cancelled.</source>
        <translation>該優惠券已取消。</translation>
    </message>
    <message>
        <source>This coupon is not genuine.</source>
        <translation>該優惠券不是真的。</translation>
    </message>
    <message>
        <source>It counts once. Ask the customer for another one.</source>
        <translation>只能使用一次，請顧客換一張。</translation>
    </message>
    <message>
        <source>Coupons are redeemed in a store.</source>
        <translation>優惠券須在門市核銷。</translation>
    </message>
    <message>
        <source>Look at the amount from which it holds.</source>
        <translation>請檢視起用金額。</translation>
    </message>
    <message>
        <source>The purchase is too small for this coupon.</source>
        <translation>消費金額未達到該優惠券的要求。</translation>
    </message>
    <message>
        <source>This coupon was redeemed before.</source>
        <translation>該優惠券已核銷過。</translation>
    </message>
    <message>
        <source>This colleague keeps no book of customers.</source>
        <translation>這位同事不負責客戶。</translation>
    </message>
    <message>
        <source>Choose a guide or a store manager.</source>
        <translation>請選擇導購或店長。</translation>
    </message>
    <message>
        <source>The store knows already that this customer is yours.</source>
        <translation>該客戶歸您的變更已送達伺服器。</translation>
    </message>
    <message>
        <source>Ask your store manager to put the customer back into the pool.</source>
        <translation>請聯絡店長將客戶放回公共客戶池。</translation>
    </message>
    <message>
        <source>Another handover of this colleague's customers runs.</source>
        <translation>這位同事的客戶正在移交中。</translation>
    </message>
    <message>
        <source>Wait until it has ended, then look at the preview anew.</source>
        <translation>請等其結束後重新預覽。</translation>
    </message>
    <message>
        <source>Who was to get the customers works here no more.</source>
        <translation>接收客戶的同事已不在職。</translation>
    </message>
    <message>
        <source>Hand the rest over to somebody else.</source>
        <translation>請將其餘客戶移交給他人。</translation>
    </message>
    <message>
        <source>The server could not finish the handover.</source>
        <translation>伺服器未能完成移交。</translation>
    </message>
    <message>
        <source>Try again in a while. If it happens again, ask your administrator.</source>
        <translation>請稍後再試。如再次出現，請聯絡管理員。</translation>
    </message>
    <message>
        <source>This colleague is at home in another store.</source>
        <translation>這位同事屬於其他門市。</translation>
    </message>
    <message>
        <source>The manager of that store, or head office, hands over there.</source>
        <translation>須由該店店長或總部移交。</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>檔案是空的。</translation>
    </message>
    <message>
        <source>Copy it anew from the camera or phone.</source>
        <translation>請從相機或手機重新複製。</translation>
    </message>
    <message>
        <source>The picture is damaged or cut short.</source>
        <translation>圖片已損壞或不完整。</translation>
    </message>
    <message>
        <source>This is not a picture that can be read here.</source>
        <translation>無法讀取：不是可用的圖片。</translation>
    </message>
    <message>
        <source>Save it as JPEG or PNG, then add that file.</source>
        <translation>請另存為 JPEG 或 PNG 後再新增。</translation>
    </message>
    <message>
        <source>HEIC pictures cannot be read here.</source>
        <translation>無法讀取 HEIC 圖片。</translation>
    </message>
    <message>
        <source>Save it as JPEG, or set the phone's camera to “Most compatible”.</source>
        <translation>請另存為 JPEG，或把手機相機的格式設為「最相容」。</translation>
    </message>
    <message>
        <source>The file is larger than 30 MB.</source>
        <translation>檔案超過 30 MB。</translation>
    </message>
    <message>
        <source>Make it smaller, then add it.</source>
        <translation>請縮小後再新增。</translation>
    </message>
    <message>
        <source>The picture has more than 50 million pixels.</source>
        <translation>圖片超過 5000 萬像素。</translation>
    </message>
    <message>
        <source>This customer has this photo already.</source>
        <translation>該客戶已有這張照片。</translation>
    </message>
    <message>
        <source>This photo is not on this computer.</source>
        <translation>照片不在本機。</translation>
    </message>
    <message>
        <source>Connect to the server and open it once.</source>
        <translation>請連線伺服器後開啟一次。</translation>
    </message>
    <message>
        <source>The picture is no longer on this computer, so it cannot be brought back.</source>
        <translation>圖片已不在本機，無法復原。</translation>
    </message>
    <message>
        <source>Add it again from its file.</source>
        <translation>請從檔案重新新增。</translation>
    </message>
    <message>
        <source>A guest's photos are kept by the guest's own guide.</source>
        <translation>來訪客戶的照片由其專屬導購保存。</translation>
    </message>
    <message>
        <source>The store&apos;s views are set by its manager.</source>
        <translation>門市檢視由店長設定。</translation>
    </message>
    <message>
        <source>Copy one into your own views to change it.</source>
        <translation>可以複製到自己的檢視後再修改。</translation>
    </message>
    <message>
        <source>The store has a view of this name already.</source>
        <translation>本店已有同名檢視。</translation>
    </message>
    <message>
        <source>The store has as many views of this list as there can be.</source>
        <translation>本店此清單的檢視已達上限。</translation>
    </message>
    <message>
        <source>Remove one first.</source>
        <translation>請先移除一個。</translation>
    </message>
    <message>
        <source>This device keeps no longer what it takes to undo it.</source>
        <translation>這台裝置已不再保留復原所需的資料。</translation>
    </message>
    <message>
        <source>Only what you send in WeCom is confirmed.</source>
        <translation>只有在企業微信裡傳送的訊息需要確認。</translation>
    </message>
    <message>
        <source>Sync, then copy the message.</source>
        <translation>請同步後再複製訊息。</translation>
    </message>
    <message>
        <source>The coupon&apos;s code is not on this computer yet.</source>
        <translation>優惠券碼尚未同步到這台電腦。</translation>
    </message>
    <message>
        <source>This is somebody else&apos;s message.</source>
        <translation>這是他人的訊息。</translation>
    </message>
    <message>
        <source>Its guide or the store manager says what became of it.</source>
        <translation>應由其導購或店長說明結果。</translation>
    </message>
    <message>
        <source>So the message was sent, and stays so.</source>
        <translation>表示訊息已傳送，狀態不再變更。</translation>
    </message>
    <message>
        <source>The customer has clicked or bought already.</source>
        <translation>客戶已點選或購買。</translation>
    </message>
    <message>
        <source>This message is not with you to send.</source>
        <translation>這則訊息目前不需要您傳送。</translation>
    </message>
    <message>
        <source>The message has gone out and cannot be called back.</source>
        <translation>訊息已經送出，無法撤回。</translation>
    </message>
    <message>
        <source>This message goes out by itself.</source>
        <translation>這則訊息由系統自動傳送。</translation>
    </message>
    <message>
        <source>Sync, then look at how far it is.</source>
        <translation>請同步後檢視進度。</translation>
    </message>
    <message>
        <source>This handover is taken back already.</source>
        <translation>該移交已復原。</translation>
    </message>
    <message>
        <source>This server cannot take a handover back yet.</source>
        <translation>此伺服器尚不能復原移交。</translation>
    </message>
    <message>
        <source>An older version of the server did this handover and did not note what it moved.</source>
        <translation>該移交由舊版伺服器完成，未記錄移交明細。</translation>
    </message>
    <message>
        <source>Look at the list of handovers anew.</source>
        <translation>請重新檢視移交清單。</translation>
    </message>
    <message>
        <source>Ask your administrator for a newer version.</source>
        <translation>請聯絡管理員升級。</translation>
    </message>
    <message>
        <source>A handover can be taken back for 14 days only.</source>
        <translation>移交只能在 14 天內復原。</translation>
    </message>
    <message>
        <source>Hand over those customers anew whom it is about.</source>
        <translation>請重新移交相關客戶。</translation>
    </message>
    <message>
        <source>This computer is set up for another account.</source>
        <translation>這台電腦是為另一個帳號設定的。</translation>
    </message>
    <message>
        <source>This computer was disabled by your store manager or head office, or your account was.</source>
        <translation>這台電腦或您的帳號已被店長或總部停用。</translation>
    </message>
    <message>
        <source>What you had not sent was handed to the server and waits for your manager; customers were removed here. Ask your manager why; then set this computer up anew.</source>
        <translation>尚未送出的內容已交給伺服器，等店長處理；本機上的客戶資料已刪除。請向店長了解原因，然後重新設定這台電腦。</translation>
    </message>
    <message>
        <source>Sign in with that one; for yours, lock and choose “Set up another person”.</source>
        <translation>請用那個帳號登入；要用您自己的，請鎖定後選擇「為另一位同事設定」。</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::ServerWords</name>
    <message>
        <source>The member has fewer points than were to be spent.</source>
        <translation>會員的點數不足。</translation>
    </message>
    <message>
        <source>Discard it, and spend what is there.</source>
        <translation>請捨棄這項變更，再按現有點數使用。</translation>
    </message>
    <message>
        <source>This is no longer there for you: it was deleted, or a colleague looks after it now.</source>
        <translation>您已看不到這筆記錄：它已被刪除，或已由同事負責。</translation>
    </message>
    <message>
        <source>Export what you typed if you want to keep it, then discard it.</source>
        <translation>想保留填寫的內容請先匯出，然後捨棄。</translation>
    </message>
    <message>
        <source>There is one already.</source>
        <translation>已經有一個了。</translation>
    </message>
    <message>
        <source>Open it and add to that one, then discard this.</source>
        <translation>請開啟已有的那一個補充，再捨棄這項變更。</translation>
    </message>
    <message>
        <source>Your role may not change this.</source>
        <translation>您的角色不能修改這項內容。</translation>
    </message>
    <message>
        <source>Ask your store manager, or discard it.</source>
        <translation>請聯絡店長，或捨棄。</translation>
    </message>
    <message>
        <source>Another part of the same step was refused, so none of it went in.</source>
        <translation>同一步操作的另一部分被拒絕，因此整步都沒有寫入。</translation>
    </message>
    <message>
        <source>Send it again, or discard it.</source>
        <translation>請重新傳送，或捨棄。</translation>
    </message>
    <message>
        <source>It is too large for the server.</source>
        <translation>內容太大，伺服器無法接收。</translation>
    </message>
    <message>
        <source>Export it, discard it, and enter it in shorter words.</source>
        <translation>請先匯出，捨棄後用更短的文字重新填寫。</translation>
    </message>
    <message>
        <source>Mend it in the record and send it again, or discard it.</source>
        <translation>請在記錄中改正後重新傳送，或捨棄。</translation>
    </message>
    <message>
        <source>It was handed over; the server has not answered yet.</source>
        <translation>已經交出，伺服器還沒有答覆。</translation>
    </message>
    <message>
        <source>It is sent again by itself until the answer is in.</source>
        <translation>收到答覆前會自動重送。</translation>
    </message>
    <message>
        <source>The server has not got it yet.</source>
        <translation>伺服器還沒有收到。</translation>
    </message>
    <message>
        <source>It goes out by itself with the next sync.</source>
        <translation>下次同步時會自動傳送。</translation>
    </message>
    <message>
        <source>Somebody else had changed the same thing before it arrived. What they wrote stays until you decide.</source>
        <translation>在它到達之前，別人已改了同一處。在您決定之前，保留對方寫的內容。</translation>
    </message>
    <message>
        <source>Compare the two and choose one.</source>
        <translation>請比對兩個值，選擇其一。</translation>
    </message>
    <message>
        <source>Use yours after all, or discard it.</source>
        <translation>請仍採用您的值，或捨棄。</translation>
    </message>
    <message>
        <source>You no longer look after this, so the server keeps your change aside and shows it to a manager.</source>
        <translation>這項內容已不歸您負責，伺服器暫存您的變更並交給店長檢視。</translation>
    </message>
    <message>
        <source>Nothing is lost. Discard it here if nobody needs it any more.</source>
        <translation>內容沒有遺失。若已無人需要，可在此捨棄。</translation>
    </message>
    <message>
        <source>The server has it.</source>
        <translation>伺服器已收到。</translation>
    </message>
    <message>
        <source>The server is older than this program and does not know this entry yet.</source>
        <translation>伺服器版本早於本程式，還不認識這筆紀錄。</translation>
    </message>
    <message>
        <source>Send it again when the server has been updated. Until then it stays here.</source>
        <translation>伺服器更新後請再次傳送，在此之前它會保留在這裡。</translation>
    </message>
    <message>
        <source>The server does not take this entry of the audit.</source>
        <translation>伺服器不接受這筆稽核紀錄。</translation>
    </message>
    <message>
        <source>Tell your administrator. It stays here.</source>
        <translation>請告知管理員，它會保留在這裡。</translation>
    </message>
    <message>
        <source>It stands in the audit.</source>
        <translation>已記入稽核。</translation>
    </message>
    <message>
        <source>It will stand in the audit with the next sync.</source>
        <translation>下次同步後將記入稽核。</translation>
    </message>
    <message>
        <source>Looking at numbers and addresses, copying and exporting them is written down. Nobody can take an entry back.</source>
        <translation>檢視、複製和匯出號碼與地址都會留下紀錄，任何人都無法撤回。</translation>
    </message>
    <message>
        <source>This goes out by itself then; nothing of it is lost.</source>
        <translation>屆時會自動送出，內容不會遺失。</translation>
    </message>
    <message>
        <source>The server lost the record this belongs to. It comes back with the device of whoever made it.</source>
        <translation>伺服器遺失了它所屬的記錄。該記錄會隨建立者的裝置恢復。</translation>
    </message>
    <message>
        <source>Discard it: nothing else is left to do.</source>
        <translation>請將其捨棄，無需其他操作。</translation>
    </message>
    <message>
        <source>This person came in more than 14 days ago, so they stay.</source>
        <translation>該客戶匯入已超過 14 天，因此保留。</translation>
    </message>
    <message>
        <source>Somebody has worked with this person since the import, so they stay.</source>
        <translation>匯入後有人跟進過該客戶，因此保留。</translation>
    </message>
    <message>
        <source>It waits for the connection, and goes out by itself then.</source>
        <translation>等待連線，恢復後自動送出。</translation>
    </message>
    <message>
        <source>The connection ended before the server answered.</source>
        <translation>伺服器回覆前連線已中斷。</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::SettingsWorkspace</name>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Language and looks</source>
        <translation>語言與外觀</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟隨系統</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>語言</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>淺色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主題</translation>
    </message>
    <message>
        <source>Size follows the display scale of the system, from 100 to 200 %.</source>
        <translation>大小跟隨系統的顯示縮放，100 % 至 200 %。</translation>
    </message>
    <message>
        <source>Safety</source>
        <translation>安全</translation>
    </message>
    <message>
        <source> min</source>
        <translation> 分鐘</translation>
    </message>
    <message>
        <source>Lock after</source>
        <translation>自動鎖定</translation>
    </message>
    <message>
        <source>Without mouse or keyboard. Ctrl+L locks at once.</source>
        <translation>沒有滑鼠鍵盤操作的時間。Ctrl+L 立即鎖定。</translation>
    </message>
    <message>
        <source>Change passphrase…</source>
        <translation>更改密語…</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>本機</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>使用人</translation>
    </message>
    <message>
        <source>Brand</source>
        <translation>品牌</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>伺服器</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>裝置</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>資料夾</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>The store&apos;s key opens with your passphrase together with a secret in this computer&apos;s keychain, or with the recovery code.</source>
        <translation>資料的金鑰由您的密語加上本機鑰匙圈中的秘密開啟，或由救援碼開啟。</translation>
    </message>
    <message>
        <source>The store&apos;s key opens with your passphrase alone, made hard to guess (no keychain was available), or with the recovery code.</source>
        <translation>資料的金鑰只由您的密語開啟（沒有可用的鑰匙圈，已加強防猜測），或由救援碼開啟。</translation>
    </message>
    <message>
        <source>New recovery code…</source>
        <translation>新的救援碼…</translation>
    </message>
    <message>
        <source>Change the key…</source>
        <translation>更換金鑰…</translation>
    </message>
    <message>
        <source>This computer&apos;s keychain does not give its secret any more, so your passphrase will not open the store again. Unlock the keychain, or press “Change passphrase”, then “I forgot it”, and set a new one with the recovery code.</source>
        <translation>本機鑰匙圈不再給出其中的秘密，密語將無法再開啟資料。請解鎖鑰匙圈；或按「更改密語」，再按「忘記了」，用救援碼設定新密語。</translation>
    </message>
    <message>
        <source>Support bundle…</source>
        <translation>支援包…</translation>
    </message>
    <message>
        <source>What whoever helps you needs to know, for you to look at and save</source>
        <translation>協助您解決問題的人需要知道的內容，由您查看並儲存</translation>
    </message>
    <message>
        <source>Also while other programs are in front. While Lianlu is locked it says how many are due, and not which.</source>
        <translation>使用其他程式時也會提醒。鎖定時只提示到期數量，不顯示內容。</translation>
    </message>
    <message>
        <source>Reminders</source>
        <translation>提醒</translation>
    </message>
    <message>
        <source>Tell me when a task falls due</source>
        <translation>任務到期時提醒我</translation>
    </message>
    <message>
        <source>The new recovery code holds</source>
        <translation>新救援碼已生效</translation>
    </message>
    <message>
        <source>Passphrase changed</source>
        <translation>密語已更改</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::SignInDialog</name>
    <message>
        <source>Sign in</source>
        <translation>登入</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>重新登入</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>使用者名稱</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密碼</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Please enter user name and password.</source>
        <translation>請輸入使用者名稱和密碼。</translation>
    </message>
    <message>
        <source>Code of the second step</source>
        <translation>第二步驗證碼</translation>
    </message>
    <message>
        <source>Six digits of your authenticator app, or a recovery code.</source>
        <translation>身分驗證器應用程式中的六位數字，或一個備用碼。</translation>
    </message>
    <message>
        <source>Your role signs in with a second step. It has to be set up first.</source>
        <translation>您的角色登入需要第二步驗證，請先完成設定。</translation>
    </message>
    <message>
        <source>Set up anew</source>
        <translation>重新設定</translation>
    </message>
    <message>
        <source>Opens the first steps again, with the same server. Nothing typed here is kept.</source>
        <translation>重新開啟初始設定，伺服器不變；此處輸入的內容不保留。</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::SignInStep</name>
    <message>
        <source>User name</source>
        <translation>使用者名稱</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密碼</translation>
    </message>
    <message>
        <source>Code of the second step</source>
        <translation>第二步驗證碼</translation>
    </message>
    <message>
        <source>Six digits of your authenticator app, or a recovery code.</source>
        <translation>身分驗證器應用程式中的六位數字，或一個備用碼。</translation>
    </message>
    <message>
        <source>I have an invitation</source>
        <translation>我有邀請</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::StatusStrip</name>
    <message>
        <source>Show the queue of changes</source>
        <translation>檢視更改佇列</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>鎖定</translation>
    </message>
    <message>
        <source>Lock (%1)</source>
        <translation>鎖定（%1）</translation>
    </message>
    <message>
        <source>Sync: %1</source>
        <translation>同步：%1</translation>
    </message>
    <message>
        <source>User guide</source>
        <translation>使用指南</translation>
    </message>
    <message>
        <source>User guide (%1)</source>
        <translation>使用指南（%1）</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::SyncHeader</name>
    <message>
        <source>Sign in</source>
        <translation>登入</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>立即同步</translation>
    </message>
    <message>
        <source>Rows loaded</source>
        <translation>已下載</translation>
    </message>
    <message>
        <source>Set up anew</source>
        <translation>重新設定</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::SyncWords</name>
    <message>
        <source>never synced</source>
        <translation>從未同步</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>剛剛</translation>
    </message>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>%n 分鐘前</numerusform>
        </translation>
    </message>
    <message>
        <source>Synced</source>
        <translation>已同步</translation>
    </message>
    <message>
        <source>Everything on this computer is up to date.</source>
        <translation>本機內容都是最新的。</translation>
    </message>
    <message>
        <source>Syncing</source>
        <translation>正在同步</translation>
    </message>
    <message>
        <source>Changes are going to and coming from the server.</source>
        <translation>正在與伺服器交換更改。</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>離線</translation>
    </message>
    <message>
        <source>Work on: everything is kept here and goes out once the server is back.</source>
        <translation>繼續工作吧：內容都儲存在本機，伺服器恢復後發出。</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>重新登入</translation>
    </message>
    <message>
        <source>Your sign-in has ended. Your work is kept here.</source>
        <translation>登入已失效。您的工作儲存在本機。</translation>
    </message>
    <message>
        <source>Update needed</source>
        <translation>需要更新</translation>
    </message>
    <message>
        <source>The server needs a newer version of Lianlu. Your work stays on this computer until then.</source>
        <translation>伺服器需要更新版本的鏈路。在此之前，您的工作留在本機。</translation>
    </message>
    <message>
        <source>Sync failed</source>
        <translation>同步失敗</translation>
    </message>
    <message>
        <source>Not syncing</source>
        <translation>未在同步</translation>
    </message>
    <message>
        <source>%1 of %2 rows</source>
        <translation>%1 / %2 條</translation>
    </message>
    <message numerus="yes">
        <source>%Ln waiting</source>
        <translation>
            <numerusform>%Ln 項等待</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <translation>
            <numerusform>%n 項被拒絕</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in conflict</source>
        <translation>
            <numerusform>%n 項衝突</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) to send</source>
        <translation>
            <numerusform>%n 張照片待傳送</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) are on this computer only. They are sent by themselves; do not reset or give this computer away before.</source>
        <translation>
            <numerusform>%n 張照片僅在本機，會自動傳送；在此之前請勿重設或轉交本機。</numerusform>
        </translation>
    </message>
    <message>
        <source>This computer was disabled</source>
        <translation>這台電腦已被停用</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::SyncWorkspace</name>
    <message>
        <source>Queue</source>
        <translation>佇列</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>衝突</translation>
    </message>
    <message>
        <source>Sync</source>
        <translation>同步</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::TagPanel</name>
    <message>
        <source>Set a tag</source>
        <translation>設定標籤</translation>
    </message>
    <message>
        <source>Add: name or name: value</source>
        <translation>新增：名稱 或 名稱：取值</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>標籤</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>暫無</translation>
    </message>
    <message>
        <source>Rule: %1</source>
        <translation>規則：%1</translation>
    </message>
    <message>
        <source>Third party: %1</source>
        <translation>第三方：%1</translation>
    </message>
    <message>
        <source>%1 % sure</source>
        <translation>可信度 %1 %</translation>
    </message>
    <message>
        <source>expires today</source>
        <translation>今天到期</translation>
    </message>
    <message numerus="yes">
        <source>expires in %n days</source>
        <translation>
            <numerusform>%n 天後到期</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>修改 %1</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>移除 %1</translation>
    </message>
    <message>
        <source>Tag set: %1</source>
        <translation>已設定標籤：%1</translation>
    </message>
    <message>
        <source>Tag removed: %1</source>
        <translation>已移除標籤：%1</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::TaskCard</name>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>! Overdue · %1</source>
        <translation>! 逾期 · %1</translation>
    </message>
    <message>
        <source>No date</source>
        <translation>無日期</translation>
    </message>
    <message>
        <source>Done: %1</source>
        <translation>完成：%1</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開啟</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>開啟 %1</translation>
    </message>
    <message>
        <source>Push offer</source>
        <translation>推送優惠</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>打電話</translation>
    </message>
    <message>
        <source>Next step of the lead</source>
        <translation>線索的下一步</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::TimelineDelegate</name>
    <message>
        <source>not sent yet</source>
        <translation>尚未發出</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::TimelinePanel</name>
    <message>
        <source>Timeline</source>
        <translation>時間線</translation>
    </message>
    <message>
        <source>Show only: %1</source>
        <translation>只看：%1</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>正在讀取…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重試</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>還沒有內容</translation>
    </message>
    <message>
        <source>Touches, talks, offers and orders will stand here, the newest first.</source>
        <translation>觸點、互動、優惠和訂單都會出現在這裡，最新的在前。</translation>
    </message>
    <message>
        <source>Nothing of this kind</source>
        <translation>沒有這一類</translation>
    </message>
    <message>
        <source>Take a filter away to see the rest.</source>
        <translation>去掉一個篩選條件可以看到其他的。</translation>
    </message>
    <message>
        <source>All channels</source>
        <translation>全部管道</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>管道</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::ToastHost</name>
    <message>
        <source>Undo</source>
        <translation>復原</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>Nothing is left to undo</source>
        <translation>沒有可以復原的操作了</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::TodayWorkspace</name>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>Read today&apos;s tasks again</source>
        <translation>重新讀取今日任務</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>正在讀取…</translation>
    </message>
    <message>
        <source>due today</source>
        <translation>今天到期</translation>
    </message>
    <message>
        <source>new leads</source>
        <translation>新線索</translation>
    </message>
    <message>
        <source>offers clicked, 7 days</source>
        <translation>7 天內被點選的優惠</translation>
    </message>
    <message>
        <source>What customers did</source>
        <translation>客戶動態</translation>
    </message>
    <message>
        <source>Good morning, %1</source>
        <translation>早上好，%1</translation>
    </message>
    <message>
        <source>Good afternoon, %1</source>
        <translation>下午好，%1</translation>
    </message>
    <message>
        <source>Good evening, %1</source>
        <translation>晚上好，%1</translation>
    </message>
    <message numerus="yes">
        <source>%n tasks for the next 7 days</source>
        <translation>
            <numerusform>未來 7 天 %n 項任務</numerusform>
        </translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重試</translation>
    </message>
    <message>
        <source>All done</source>
        <translation>都完成了</translation>
    </message>
    <message>
        <source>Nothing is due in the next 7 days. A good moment for a lead.</source>
        <translation>未來 7 天沒有到期任務，正好跟進線索。</translation>
    </message>
    <message>
        <source>Open leads</source>
        <translation>開啟線索</translation>
    </message>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>再顯示 %n 項</numerusform>
        </translation>
    </message>
    <message>
        <source>Done: %1</source>
        <translation>完成：%1</translation>
    </message>
    <message>
        <source>When a customer opens a message, clicks its link, buys or comes to the store, it stands here for 7 days.</source>
        <translation>客戶開啟訊息、點選連結、購買或到店後，會在這裡顯示 7 天。</translation>
    </message>
    <message numerus="yes">
        <source>%n more in Tasks</source>
        <translation><numerusform>在任務中檢視其餘 %n 項</numerusform></translation>
    </message>
    <message>
        <source>Put off until %1</source>
        <translation>已延後到 %1</translation>
    </message>
    <message>
        <source>overdue, with next steps</source>
        <translation>逾期，含下一步</translation>
    </message>
    <message>
        <source>new leads of the team</source>
        <translation>團隊新線索</translation>
    </message>
    <message>
        <source>Leads nobody has spoken to yet: their stage is “new”.</source>
        <translation>還沒有人聯絡過的線索：階段為「新線索」。</translation>
    </message>
    <message>
        <source>Open tasks and next steps of leads that fall due today.</source>
        <translation>今天到期的未完成任務和線索下一步。</translation>
    </message>
    <message>
        <source>Open tasks and next steps of leads whose time has passed.</source>
        <translation>已過時間的未完成任務和線索下一步。</translation>
    </message>
    <message>
        <source>Own offers whose link the customer opened in the last 7 days.</source>
        <translation>近 7 天客戶打開過連結的本人優惠。</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::UnlockPage</name>
    <message>
        <source>Rescue unsent work and load the rest anew</source>
        <translation>救回未傳送的工作，其餘重新載入</translation>
    </message>
    <message>
        <source>Restore the backup of %1</source>
        <translation>還原 %1 的備份</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>解鎖</translation>
    </message>
    <message>
        <source>Your customers are kept encrypted on this computer.</source>
        <translation>您的客戶加密儲存在本機。</translation>
    </message>
    <message>
        <source>Use the recovery code</source>
        <translation>使用救援碼</translation>
    </message>
    <message>
        <source>I have neither</source>
        <translation>兩者都沒有</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>密語</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>救援碼</translation>
    </message>
    <message>
        <source>Opening the store</source>
        <translation>正在開啟資料</translation>
    </message>
    <message>
        <source>Use the passphrase</source>
        <translation>使用密語</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>正在開啟…</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>已鎖定</translation>
    </message>
    <message>
        <source>Everything is saved.</source>
        <translation>內容都已儲存。</translation>
    </message>
    <message>
        <source>Locked, for nobody used it. Everything is saved.</source>
        <translation>長時間無操作，已鎖定。內容都已儲存。</translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s) could not be saved. They wait in memory and come back when you unlock.</source>
        <translation>
            <numerusform>有 %n 份草稿未能儲存，暫存在記憶體中，解鎖後會回到原處。</numerusform>
        </translation>
    </message>
    <message>
        <source>Free some space on the disk and unlock before you close Lianlu.</source>
        <translation>請先騰出磁碟空間並解鎖，再關閉鏈路。</translation>
    </message>
    <message>
        <source>Set up another person</source>
        <translation>為另一位同事設定</translation>
    </message>
    <message>
        <source>Locked together with the screen. Everything is saved.</source>
        <translation>已隨螢幕一起鎖定。內容都已儲存。</translation>
    </message>
    <message>
        <source>Locked, for the computer went to sleep. Everything is saved.</source>
        <translation>電腦進入睡眠，已鎖定。內容都已儲存。</translation>
    </message>
    <message numerus="yes">
        <source>%n people use this computer. Your own passphrase opens your own store.</source>
        <translation>
            <numerusform>本機有 %n 人使用。輸入自己的密語，開啟自己的資料。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) are due. Unlock to see them.</source>
        <translation>
            <numerusform>有 %n 項任務到期，解鎖後查看。</numerusform>
        </translation>
    </message>
    <message>
        <source>Support bundle…</source>
        <translation>支援包…</translation>
    </message>
    <message>
        <source>Eight groups of four, as shown when this computer was set up. Capitals, blanks and dashes do not matter; O is read as 0, I and L as 1.</source>
        <translation>八組，每組四位，即設定這台電腦時顯示的救援碼。大小寫、空格和短橫線都不影響；O 視為 0，I 和 L 視為 1。</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::WhenField</name>
    <message>
        <source>No date</source>
        <translation>無日期</translation>
    </message>
    <message>
        <source>%1: date</source>
        <translation>%1：日期</translation>
    </message>
    <message>
        <source>%1: time</source>
        <translation>%1：時間</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>明天</translation>
    </message>
    <message>
        <source>In a week</source>
        <translation>一週後</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::AuditWords</name>
    <message>
        <source>Exported a person&apos;s data</source>
        <translation>匯出個人資料</translation>
    </message>
    <message>
        <source>Asked for an erasure</source>
        <translation>申請刪除個人資料</translation>
    </message>
    <message>
        <source>Erased a person</source>
        <translation>刪除個人資料</translation>
    </message>
    <message>
        <source>Recorded a consent</source>
        <translation>登記同意</translation>
    </message>
    <message>
        <source>Recorded a withdrawal</source>
        <translation>登記撤回同意</translation>
    </message>
    <message>
        <source>Added a consent wording</source>
        <translation>新增同意文字</translation>
    </message>
    <message>
        <source>Looked up a number</source>
        <translation>查詢號碼</translation>
    </message>
    <message>
        <source>Opened a guest&apos;s card</source>
        <translation>檢視其他門市顧客</translation>
    </message>
    <message>
        <source>Revealed a name</source>
        <translation>檢視完整姓名</translation>
    </message>
    <message>
        <source>Revealed a phone number</source>
        <translation>檢視完整手機號碼</translation>
    </message>
    <message>
        <source>Revealed an e-mail address</source>
        <translation>檢視完整信箱</translation>
    </message>
    <message>
        <source>Merged two customers</source>
        <translation>合併客戶</translation>
    </message>
    <message>
        <source>Took a merge apart</source>
        <translation>復原客戶合併</translation>
    </message>
    <message>
        <source>Finished a handover</source>
        <translation>完成客戶移交</translation>
    </message>
    <message>
        <source>A handover failed</source>
        <translation>客戶移交失敗</translation>
    </message>
    <message>
        <source>Let waiting work in</source>
        <translation>放行待處理的變更</translation>
    </message>
    <message>
        <source>Discarded waiting work</source>
        <translation>捨棄待處理的變更</translation>
    </message>
    <message>
        <source>Revoked a computer</source>
        <translation>停用電腦</translation>
    </message>
    <message>
        <source>Ordered a computer wiped</source>
        <translation>下令清除電腦</translation>
    </message>
    <message>
        <source>A computer wiped itself</source>
        <translation>電腦已清除</translation>
    </message>
    <message>
        <source>Sent an invitation</source>
        <translation>發出邀請</translation>
    </message>
    <message>
        <source>Accepted an invitation</source>
        <translation>接受邀請</translation>
    </message>
    <message>
        <source>Revoked an invitation</source>
        <translation>撤銷邀請</translation>
    </message>
    <message>
        <source>Turned the second step on</source>
        <translation>開啟第二步驗證</translation>
    </message>
    <message>
        <source>Turned the second step off</source>
        <translation>關閉第二步驗證</translation>
    </message>
    <message>
        <source>Made new recovery codes</source>
        <translation>更換備用碼</translation>
    </message>
    <message>
        <source>Took a second step off somebody</source>
        <translation>為他人解除第二步驗證</translation>
    </message>
    <message>
        <source>Linked the company account</source>
        <translation>連結企業帳號</translation>
    </message>
    <message>
        <source>Gave the server a new key</source>
        <translation>為伺服器換了新金鑰</translation>
    </message>
    <message>
        <source>Ended a key of the server</source>
        <translation>停用了伺服器的一個金鑰</translation>
    </message>
    <message>
        <source>The database went back in time</source>
        <translation>資料庫歷史發生變化</translation>
    </message>
    <message>
        <source>The database was restored</source>
        <translation>資料庫已還原</translation>
    </message>
    <message>
        <source>Asked by the person</source>
        <translation>本人要求</translation>
    </message>
    <message>
        <source>Asked by the customer</source>
        <translation>顧客要求</translation>
    </message>
    <message>
        <source>Complaint</source>
        <translation>投訴</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>配送</translation>
    </message>
    <message>
        <source>Fraud</source>
        <translation>詐欺</translation>
    </message>
    <message>
        <source>Consent withdrawn</source>
        <translation>撤回同意</translation>
    </message>
    <message>
        <source>Purpose fulfilled</source>
        <translation>目的已達成</translation>
    </message>
    <message>
        <source>Unlawful</source>
        <translation>違法處理</translation>
    </message>
    <message>
        <source>Required by law</source>
        <translation>法律要求</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>已找到</translation>
    </message>
    <message>
        <source>Nobody found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>Several found</source>
        <translation>找到多人</translation>
    </message>
    <message>
        <source>One of the own</source>
        <translation>本店顧客</translation>
    </message>
    <message>
        <source>Looked at a phone number</source>
        <translation>檢視手機號碼</translation>
    </message>
    <message>
        <source>Looked at an e-mail address</source>
        <translation>檢視電子郵件地址</translation>
    </message>
    <message>
        <source>Looked at numbers and addresses</source>
        <translation>檢視號碼和地址</translation>
    </message>
    <message>
        <source>Copied a phone number</source>
        <translation>複製手機號碼</translation>
    </message>
    <message>
        <source>Copied an e-mail address</source>
        <translation>複製電子郵件地址</translation>
    </message>
    <message>
        <source>Copied numbers and addresses</source>
        <translation>複製號碼和地址</translation>
    </message>
    <message>
        <source>Exported a phone number</source>
        <translation>匯出手機號碼</translation>
    </message>
    <message>
        <source>Exported an e-mail address</source>
        <translation>匯出電子郵件地址</translation>
    </message>
    <message>
        <source>Exported numbers and addresses</source>
        <translation>匯出號碼和地址</translation>
    </message>
    <message>
        <source>Exported a list of customers</source>
        <translation>匯出客戶清單</translation>
    </message>
    <message>
        <source>Exported a list of leads</source>
        <translation>匯出線索清單</translation>
    </message>
    <message>
        <source>Exported changes of the queue</source>
        <translation>匯出佇列中的變更</translation>
    </message>
    <message>
        <source>Not one of their customers</source>
        <translation>不是其名下的客戶</translation>
    </message>
    <message>
        <source>With somebody else by now</source>
        <translation>現已由他人跟進</translation>
    </message>
    <message>
        <source>Erased by now</source>
        <translation>現已刪除</translation>
    </message>
    <message>
        <source>No longer works in that store</source>
        <translation>已不在該門市工作</translation>
    </message>
    <message>
        <source>From a revoked computer</source>
        <translation>來自已停用的電腦</translation>
    </message>
    <message>
        <source>Exported a list of customers, masked</source>
        <translation>匯出客戶清單（已遮蓋）</translation>
    </message>
    <message>
        <source>Exported a list of leads, masked</source>
        <translation>匯出線索清單（已遮蓋）</translation>
    </message>
    <message>
        <source>Exported a list of offers</source>
        <translation>匯出優惠清單</translation>
    </message>
    <message>
        <source>Saved a photo to a file</source>
        <translation>把照片存為檔案</translation>
    </message>
    <message>
        <source>Exported the team&apos;s figures</source>
        <translation>匯出了團隊數字</translation>
    </message>
    <message>
        <source>Exported pairs of customers</source>
        <translation>匯出了客戶配對</translation>
    </message>
    <message>
        <source>Exported a list of tasks</source>
        <translation>匯出了任務清單</translation>
    </message>
    <message>
        <source>Took back a person whom an import had brought in</source>
        <translation>撤回了匯入的客戶</translation>
    </message>
    <message>
        <source>All customers</source>
        <translation>全部客戶</translation>
    </message>
    <message>
        <source>Device key</source>
        <translation>裝置金鑰</translation>
    </message>
    <message>
        <source>Let a held message rest</source>
        <translation>不再傳送暫停的訊息</translation>
    </message>
    <message>
        <source>The colleague has left meanwhile</source>
        <translation>接收人已離職</translation>
    </message>
    <message>
        <source>A checksum of the data did not fit</source>
        <translation>資料校驗不一致</translation>
    </message>
    <message>
        <source>Handed customers over</source>
        <translation>移交客戶</translation>
    </message>
    <message>
        <source>Messages held: %1</source>
        <translation>暫停的訊息：%1</translation>
    </message>
    <message>
        <source>To a colleague</source>
        <translation>給同事</translation>
    </message>
    <message>
        <source>To the common pool</source>
        <translation>放回公共客戶池</translation>
    </message>
    <message>
        <source>Put a possible duplicate off</source>
        <translation>暫緩處理疑似重複</translation>
    </message>
    <message>
        <source>Decided that two are one person</source>
        <translation>判定兩位是同一人</translation>
    </message>
    <message>
        <source>At change %1</source>
        <translation>在第 %1 項變更處</translation>
    </message>
    <message>
        <source>Sign-in key</source>
        <translation>登入金鑰</translation>
    </message>
    <message>
        <source>Let a held message go out</source>
        <translation>放行暫停的訊息</translation>
    </message>
    <message>
        <source>Coupon key</source>
        <translation>優惠券金鑰</translation>
    </message>
    <message>
        <source>Opened a possible duplicate again</source>
        <translation>重新開啟疑似重複</translation>
    </message>
    <message>
        <source>By the same number or id</source>
        <translation>號碼或識別碼相同</translation>
    </message>
    <message>
        <source>By similarity</source>
        <translation>依相似度</translation>
    </message>
    <message>
        <source>Decided that two are not one person</source>
        <translation>判定兩位不是同一人</translation>
    </message>
    <message>
        <source>By a person&apos;s decision</source>
        <translation>人工確認</translation>
    </message>
    <message>
        <source>Ran the search for duplicates</source>
        <translation>執行重複檢查</translation>
    </message>
    <message>
        <source>By member code</source>
        <translation>按會員編號</translation>
    </message>
    <message>
        <source>Looked through customers, masked</source>
        <translation>瀏覽了客戶（已遮蓋）</translation>
    </message>
    <message>
        <source>Brought in customers from a file</source>
        <translation>從檔案匯入了客戶</translation>
    </message>
    <message>
        <source>Took a handover back</source>
        <translation>復原了移交</translation>
    </message>
    <message>
        <source>Finished taking a handover back</source>
        <translation>完成復原移交</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::AuditCard</name>
    <message>
        <source>Audit</source>
        <translation>稽核紀錄</translation>
    </message>
    <message>
        <source>Who did what to whose data. Entries are kept in a chain: none can be changed or taken out unnoticed.</source>
        <translation>誰在何時對誰的資料做了什麼。紀錄逐筆相連，無法不留痕跡地修改或刪除。</translation>
    </message>
    <message>
        <source>When</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>操作人</translation>
    </message>
    <message>
        <source>What</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>About</source>
        <translation>對象</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Older entries</source>
        <translation>更早的紀錄</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>重新整理</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>正在詢問伺服器…</translation>
    </message>
    <message>
        <source>The server cannot be reached now. The audit is read online only.</source>
        <translation>暫時無法連線伺服器，稽核紀錄只能連線檢視。</translation>
    </message>
    <message>
        <source>Nothing has been noted yet.</source>
        <translation>暫無紀錄。</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>維運人員</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>伺服器</translation>
    </message>
    <message>
        <source>Recorded offline, came in at %1</source>
        <translation>離線時記錄，收到於 %1</translation>
    </message>
    <message>
        <source>Came in at %1, before that by the computer&apos;s clock</source>
        <translation>收到於 %1，早於該電腦時鐘所示時間</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n 筆紀錄</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SupportWords</name>
    <message>
        <source>Program and computer</source>
        <translation>程式和電腦</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Store: sizes and counts</source>
        <translation>本機資料：大小和數量</translation>
    </message>
    <message>
        <source>Queue: counts</source>
        <translation>佇列：數量</translation>
    </message>
    <message>
        <source>Sync</source>
        <translation>同步</translation>
    </message>
    <message>
        <source>Ways to open the key</source>
        <translation>金鑰的開啟方式</translation>
    </message>
    <message>
        <source>Name of the server</source>
        <translation>伺服器名稱</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>日誌</translation>
    </message>
    <message>
        <source>What was taken out</source>
        <translation>已去除的內容</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message numerus="yes">
        <source>%n number(s)</source>
        <translation>
            <numerusform>%n 個號碼</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n e-mail address(es)</source>
        <translation>
            <numerusform>%n 個電子郵件地址</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n network address(es)</source>
        <translation>
            <numerusform>%n 個網路位址</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n server name(s)</source>
        <translation>
            <numerusform>%n 個伺服器名稱</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n part(s) of links</source>
        <translation>
            <numerusform>%n 段連結</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n name(s) of folders and logins</source>
        <translation>
            <numerusform>%n 個資料夾名稱或登入名稱</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) or token(s)</source>
        <translation>
            <numerusform>%n 個金鑰或權杖</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n id(s), replaced by short numbers</source>
        <translation>
            <numerusform>%n 個編號（以短號代替）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n name(s) out of your store</source>
        <translation>
            <numerusform>%n 個本機資料中的姓名</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s) that the program does not know</source>
        <translation>
            <numerusform>%n 個程式不認識的詞</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing had to be taken out.</source>
        <translation>沒有需要去除的內容。</translation>
    </message>
    <message>
        <source>Taken out: %1.</source>
        <translation>已去除：%1。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>lianlu::ui</name>
    <message>
        <source>Texts of the bundle</source>
        <translation>支援包中的文字</translation>
    </message>
    <message>
        <source>The text as it will be written</source>
        <translation>將要寫入的文字</translation>
    </message>
    <message>
        <source>Support bundle</source>
        <translation>支援包</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::SupportDialog</name>
    <message>
        <source>The store is locked, so nothing is told of what is in it.</source>
        <translation>本機資料已鎖定，因此不包含其中的任何內容。</translation>
    </message>
    <message>
        <source>The store is damaged. What can still be read of its counts is told; nothing is written to it.</source>
        <translation>本機資料已損壞。仍能讀出的數量會列出；不會改動資料。</translation>
    </message>
    <message>
        <source>Support bundle</source>
        <translation>支援包</translation>
    </message>
    <message>
        <source>For whoever helps you: versions, states, counts and the log, without names, numbers and addresses. Look at every text; take the tick away from what you would rather keep. Nothing is sent: you save a ZIP file and decide who gets it.</source>
        <translation>交給協助您解決問題的人：版本、狀態、數量和日誌，不含姓名、號碼和地址。請查看每一份文字；不想給出的，取消勾選即可。不會傳送任何內容：您儲存一個 ZIP 檔案，由您決定交給誰。</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>另存新檔…</translation>
    </message>
    <message>
        <source>Collecting…</source>
        <translation>正在收集…</translation>
    </message>
    <message>
        <source>Save the support bundle</source>
        <translation>儲存支援包</translation>
    </message>
    <message>
        <source>ZIP files (*.zip)</source>
        <translation>ZIP 檔案 (*.zip)</translation>
    </message>
    <message>
        <source>The file could not be written there. Choose another folder.</source>
        <translation>無法寫入該位置。請選擇其他資料夾。</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::ColumnDialog</name>
    <message>
        <source>Move up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>欄位</translation>
    </message>
    <message>
        <source>Tick what the list shows, in the order you read it.</source>
        <translation>勾選清單要顯示的欄位，並排成您閱讀的順序。</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>還原預設</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>顯示</translation>
    </message>
    <message>
        <source>Always shown: rows are known by it.</source>
        <translation>一律顯示：每一列靠它辨認。</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>儲存</translation>
    </message>
    <message>
        <source>There is a set of this name. Choose another one.</source>
        <translation>已有同名的組合，請換一個名稱。</translation>
    </message>
    <message>
        <source>Choose a set…</source>
        <translation>選擇一個組合…</translation>
    </message>
    <message>
        <source>No column is called that.</source>
        <translation>沒有這個名稱的欄位。</translation>
    </message>
    <message>
        <source>This list has %1 sets, and no more can be. Delete one first.</source>
        <translation>這份清單已有 %1 個組合，不能再多。請先刪除一個。</translation>
    </message>
    <message>
        <source>A name has at most %1 characters. Shorten it.</source>
        <translation>名稱最多 %1 個字，請縮短。</translation>
    </message>
    <message>
        <source>“%1” is deleted.</source>
        <translation>已刪除「%1」。</translation>
    </message>
    <message>
        <source>Replace it</source>
        <translation>取代</translation>
    </message>
    <message>
        <source>As the list began</source>
        <translation>清單的初始樣子</translation>
    </message>
    <message>
        <source>Keep these columns under a name</source>
        <translation>為這些欄位取個名字儲存</translation>
    </message>
    <message>
        <source>Name of the set</source>
        <translation>組合的名稱</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>另存為…</translation>
    </message>
    <message>
        <source>Delete the set</source>
        <translation>刪除組合</translation>
    </message>
    <message>
        <source>Do not keep it</source>
        <translation>不儲存</translation>
    </message>
    <message>
        <source>Give the set a name.</source>
        <translation>請為組合取個名字。</translation>
    </message>
    <message>
        <source>The set could not be deleted: the settings of this computer cannot be written.</source>
        <translation>組合沒有刪除：無法寫入這台電腦的設定。</translation>
    </message>
    <message>
        <source>Rename the set</source>
        <translation>重新命名組合</translation>
    </message>
    <message>
        <source>The set could not be kept: the settings of this computer cannot be written.</source>
        <translation>組合沒有儲存：無法寫入這台電腦的設定。</translation>
    </message>
    <message>
        <source>Set of columns</source>
        <translation>欄位組合</translation>
    </message>
    <message>
        <source>Search columns</source>
        <translation>搜尋欄位</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>復原</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::Gallery</name>
    <message>
        <source>Grounds with their text</source>
        <translation>底色與其上的文字</translation>
    </message>
    <message>
        <source>Accent and frames</source>
        <translation>強調色與邊框</translation>
    </message>
    <message>
        <source>Tones</source>
        <translation>色調</translation>
    </message>
    <message>
        <source>Charts, told apart by colour-blind eyes</source>
        <translation>圖表色，色覺障礙者也能分辨</translation>
    </message>
    <message>
        <source>Type scale</source>
        <translation>字級階梯</translation>
    </message>
    <message>
        <source>Roles of text</source>
        <translation>文字的角色</translation>
    </message>
    <message>
        <source>Text without room</source>
        <translation>放不下的文字</translation>
    </message>
    <message>
        <source>One line that has no room ends in three dots and tells the whole as its tooltip.</source>
        <translation>放不下的一行以刪節號結尾，並用提示顯示全文，讀者不會漏掉任何內容。</translation>
    </message>
    <message>
        <source>Steps of space</source>
        <translation>間距階梯</translation>
    </message>
    <message>
        <source>One stroke set, 24 pixels</source>
        <translation>同一套線條圖示，24 像素</translation>
    </message>
    <message>
        <source>Tints and sizes</source>
        <translation>著色與大小</translation>
    </message>
    <message>
        <source>Initials</source>
        <translation>姓名頭像</translation>
    </message>
    <message>
        <source>usual</source>
        <translation>平常</translation>
    </message>
    <message>
        <source>hover</source>
        <translation>滑鼠停留</translation>
    </message>
    <message>
        <source>focus</source>
        <translation>取得焦點</translation>
    </message>
    <message>
        <source>pressed</source>
        <translation>按下</translation>
    </message>
    <message>
        <source>disabled</source>
        <translation>無法使用</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>變更</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>有誤</translation>
    </message>
    <message>
        <source>Agreed to messages</source>
        <translation>同意接收訊息</translation>
    </message>
    <message>
        <source>The one thing to do</source>
        <translation>唯一要做的事</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>儲存</translation>
    </message>
    <message>
        <source>Second choices</source>
        <translation>其次的選擇</translation>
    </message>
    <message>
        <source>Show more</source>
        <translation>顯示更多</translation>
    </message>
    <message>
        <source>What takes something away</source>
        <translation>會移除內容的操作</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>捨棄</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>篩選</translation>
    </message>
    <message>
        <source>My book</source>
        <translation>我的客戶</translation>
    </message>
    <message>
        <source>Icons alone</source>
        <translation>只有圖示</translation>
    </message>
    <message>
        <source>Tabs</source>
        <translation>分頁標籤</translation>
    </message>
    <message>
        <source>Story</source>
        <translation>經過</translation>
    </message>
    <message>
        <source>Portrait</source>
        <translation>畫像</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>尚無法使用</translation>
    </message>
    <message>
        <source>One line</source>
        <translation>單行</translation>
    </message>
    <message>
        <source>Choice</source>
        <translation>選擇</translation>
    </message>
    <message>
        <source>Yes or no, and one of several</source>
        <translation>是或否，以及多選一</translation>
    </message>
    <message>
        <source>Search, figure, day, several lines</source>
        <translation>搜尋、數字、日期、多行</translation>
    </message>
    <message>
        <source>Search name or phone</source>
        <translation>搜尋姓名或電話</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>數字</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>備註</translation>
    </message>
    <message>
        <source>Field with its label, hint and error</source>
        <translation>帶標籤、提示和錯誤的輸入框</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>As on the card</source>
        <translation>與會員卡一致</translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation>手機</translation>
    </message>
    <message>
        <source>Eleven digits</source>
        <translation>十一位數字</translation>
    </message>
    <message>
        <source>Please check the phone number: it has eleven digits.</source>
        <translation>請檢查手機號碼：應為十一位數字。</translation>
    </message>
    <message>
        <source>Member code</source>
        <translation>會員編號</translation>
    </message>
    <message>
        <source>Given by the server</source>
        <translation>由伺服器給出</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>進度</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>等級</translation>
    </message>
    <message>
        <source>Spent</source>
        <translation>消費</translation>
    </message>
    <message>
        <source>Last purchase</source>
        <translation>最近購買</translation>
    </message>
    <message>
        <source>Gold</source>
        <translation>金卡</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>有資料</translation>
    </message>
    <message>
        <source>Loading</source>
        <translation>讀取中</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>沒有資料</translation>
    </message>
    <message>
        <source>No customers fit</source>
        <translation>沒有符合的客戶</translation>
    </message>
    <message>
        <source>Nobody in your book has this name or number.</source>
        <translation>您的客戶中沒有人是這個姓名或號碼。</translation>
    </message>
    <message>
        <source>Search the pool, too</source>
        <translation>也搜尋公共客戶池</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>讀取失敗</translation>
    </message>
    <message>
        <source>Choice of columns</source>
        <translation>選擇欄位</translation>
    </message>
    <message>
        <source>Bars</source>
        <translation>柱形</translation>
    </message>
    <message>
        <source>Bars without anything</source>
        <translation>沒有資料的柱形</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>門市</translation>
    </message>
    <message>
        <source>Mini program</source>
        <translation>小程式</translation>
    </message>
    <message>
        <source>Mall</source>
        <translation>商城</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Shares</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>Hours of a day</source>
        <translation>一天的各小時</translation>
    </message>
    <message>
        <source>Code to scan</source>
        <translation>供掃描的 QR 碼</translation>
    </message>
    <message>
        <source>Gallery of the design system</source>
        <translation>設計系統圖冊</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>頁面清單</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>頁面</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>顏色</translation>
    </message>
    <message>
        <source>Type and space</source>
        <translation>文字與間距</translation>
    </message>
    <message>
        <source>Icons</source>
        <translation>圖示</translation>
    </message>
    <message>
        <source>Buttons</source>
        <translation>按鈕</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>輸入框</translation>
    </message>
    <message>
        <source>Badges and cards</source>
        <translation>標記與卡片</translation>
    </message>
    <message>
        <source>Messages and empty states</source>
        <translation>訊息與空狀態</translation>
    </message>
    <message>
        <source>Side panels</source>
        <translation>側面板</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>圖表</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Badges, one for each tone</source>
        <translation>標記，每種色調一個</translation>
    </message>
    <message>
        <source>On the way</source>
        <translation>在路上</translation>
    </message>
    <message>
        <source>Bought</source>
        <translation>已購買</translation>
    </message>
    <message>
        <source>Due today</source>
        <translation>今天到期</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>已拒絕</translation>
    </message>
    <message>
        <source>Negotiating</source>
        <translation>洽談中</translation>
    </message>
    <message>
        <source>Coupons</source>
        <translation>優惠券</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>備註</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>卡片</translation>
    </message>
    <message>
        <source>Headings</source>
        <translation>標題</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客戶</translation>
    </message>
    <message>
        <source>Messages in their place</source>
        <translation>就地顯示的訊息</translation>
    </message>
    <message>
        <source>The server cannot be reached. Your work is kept and goes out later.</source>
        <translation>無法連接伺服器。您的工作已儲存，稍後傳送。</translation>
    </message>
    <message>
        <source>This computer has been away from the server for three days.</source>
        <translation>這台電腦已有三天沒有連接伺服器。</translation>
    </message>
    <message>
        <source>Two colleagues are looking at this customer, too.</source>
        <translation>還有兩位同事也在查看這位客戶。</translation>
    </message>
    <message>
        <source>Everything is saved.</source>
        <translation>全部已儲存。</translation>
    </message>
    <message>
        <source>Toasts</source>
        <translation>浮動提示</translation>
    </message>
    <message>
        <source>Call written down</source>
        <translation>已記錄通話</translation>
    </message>
    <message>
        <source>The disk is full. Free some space and try again.</source>
        <translation>磁碟已滿。請騰出空間後重試。</translation>
    </message>
    <message>
        <source>Empty states</source>
        <translation>空狀態</translation>
    </message>
    <message>
        <source>Nothing to do</source>
        <translation>沒有要做的事</translation>
    </message>
    <message>
        <source>All tasks of today are done.</source>
        <translation>今天的任務都完成了。</translation>
    </message>
    <message>
        <source>Nobody chosen</source>
        <translation>未選擇客戶</translation>
    </message>
    <message>
        <source>Choose a customer at the left.</source>
        <translation>請在左側選擇一位客戶。</translation>
    </message>
    <message>
        <source>A list is narrowed</source>
        <translation>清單已限定範圍</translation>
    </message>
    <message>
        <source>Visits, with a gap</source>
        <translation>造訪量（有缺口）</translation>
    </message>
    <message>
        <source>Orders by month</source>
        <translation>每月訂單</translation>
    </message>
    <message>
        <source>Change of members</source>
        <translation>會員增減</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>會員</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>Paid orders of the store, by the day they were placed.</source>
        <translation>本店已付款訂單，依下單日期統計。</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>沒有資料</translation>
    </message>
    <message>
        <source>As a table</source>
        <translation>表格形式</translation>
    </message>
    <message>
        <source>Year before</source>
        <translation>前一年</translation>
    </message>
    <message>
        <source>Orders by channel</source>
        <translation>各通路訂單</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>訂單</translation>
    </message>
    <message>
        <source>A list as tall as its rows</source>
        <translation>與列數同高的清單</translation>
    </message>
    <message>
        <source>narrow</source>
        <translation>窄</translation>
    </message>
    <message>
        <source>Rows that make room</source>
        <translation>自動調整的列</translation>
    </message>
    <message>
        <source>Chips in as many lines as they need</source>
        <translation>篩選按鈕依需要換行</translation>
    </message>
    <message>
        <source>in a page that scrolls</source>
        <translation>在可捲動的頁面中</translation>
    </message>
    <message>
        <source>Buttons below the words where the words have no room</source>
        <translation>文字放不下時，按鈕移到下方</translation>
    </message>
    <message>
        <source>by itself</source>
        <translation>單獨顯示</translation>
    </message>
    <message>
        <source>wide</source>
        <translation>寬</translation>
    </message>
    <message>
        <source>Average</source>
        <translation>平均</translation>
    </message>
    <message>
        <source>Orders by store</source>
        <translation>各門市訂單</translation>
    </message>
</context>
<context>
    <name>lianlu::item::ExportList</name>
    <message>
        <source>Customers</source>
        <translation>客戶</translation>
    </message>
    <message>
        <source>Leads</source>
        <translation>線索</translation>
    </message>
    <message>
        <source>Offers</source>
        <translation>優惠</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>類型</translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation>手機</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>電子郵件</translation>
    </message>
    <message>
        <source>City</source>
        <translation>城市</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>等級</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>點數</translation>
    </message>
    <message>
        <source>To next tier</source>
        <translation>升級差額</translation>
    </message>
    <message>
        <source>Spent</source>
        <translation>消費</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>訂單數</translation>
    </message>
    <message>
        <source>Last purchase</source>
        <translation>最近購買</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>導購</translation>
    </message>
    <message>
        <source>Customer id</source>
        <translation>客戶編號</translation>
    </message>
    <message>
        <source>Maturity</source>
        <translation>成熟度</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>階段</translation>
    </message>
    <message>
        <source>Intent</source>
        <translation>意向</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>到期</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>來源</translation>
    </message>
    <message>
        <source>Last contact</source>
        <translation>最近聯絡</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>新增時間</translation>
    </message>
    <message>
        <source>Lead id</source>
        <translation>線索編號</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>客戶</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>主題</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>管道</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>狀態</translation>
    </message>
    <message>
        <source>Why not</source>
        <translation>未送出原因</translation>
    </message>
    <message>
        <source>Pushed</source>
        <translation>推送時間</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>送出時間</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>開啟時間</translation>
    </message>
    <message>
        <source>Clicked</source>
        <translation>點選時間</translation>
    </message>
    <message>
        <source>Bought</source>
        <translation>購買時間</translation>
    </message>
    <message>
        <source>Offer id</source>
        <translation>優惠編號</translation>
    </message>
    <message>
        <source>Pool</source>
        <translation>公共客戶池</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>未完成</translation>
    </message>
    <message>
        <source>Regional head</source>
        <translation>區域主管</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>決定</translation>
    </message>
    <message>
        <source>Head office</source>
        <translation>總部</translation>
    </message>
    <message>
        <source>Customer id of the one</source>
        <translation>客戶一編號</translation>
    </message>
    <message>
        <source>Merged</source>
        <translation>已合併</translation>
    </message>
    <message>
        <source>Task id</source>
        <translation>任務編號</translation>
    </message>
    <message>
        <source>Offers, 30 days</source>
        <translation>30 天優惠</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>任務</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>任務</translation>
    </message>
    <message>
        <source>Who stays</source>
        <translation>保留的客戶</translation>
    </message>
    <message>
        <source>The other</source>
        <translation>客戶二</translation>
    </message>
    <message>
        <source>Open tasks</source>
        <translation>未完成任務</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>無人負責</translation>
    </message>
    <message>
        <source>A colleague</source>
        <translation>同事</translation>
    </message>
    <message>
        <source>Store manager</source>
        <translation>店長</translation>
    </message>
    <message>
        <source>Kept apart</source>
        <translation>不合併</translation>
    </message>
    <message>
        <source>Staff id</source>
        <translation>員工編號</translation>
    </message>
    <message>
        <source>Found by</source>
        <translation>發現方式</translation>
    </message>
    <message>
        <source>One</source>
        <translation>客戶一</translation>
    </message>
    <message>
        <source>Contacts, 7 days</source>
        <translation>7 天聯絡次數</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>已擱置</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>不再需要</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>決定時間</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>優先順序</translation>
    </message>
    <message>
        <source>Open leads</source>
        <translation>進行中的線索</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>發現時間</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>門市</translation>
    </message>
    <message>
        <source>Won this month</source>
        <translation>本月成交</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Same number or address</source>
        <translation>號碼或地址相同</translation>
    </message>
    <message>
        <source>Whose</source>
        <translation>負責人</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Data quality</source>
        <translation>資料品質</translation>
    </message>
    <message>
        <source>Pair id</source>
        <translation>客戶配對編號</translation>
    </message>
    <message>
        <source>Has left</source>
        <translation>已離職</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>重複客戶</translation>
    </message>
    <message>
        <source>Store of the one</source>
        <translation>客戶一門市</translation>
    </message>
    <message>
        <source>Likeness</source>
        <translation>相似度</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>團隊</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>在職</translation>
    </message>
    <message>
        <source>Customer id of the other</source>
        <translation>客戶二編號</translation>
    </message>
    <message>
        <source>Customer id of who stays</source>
        <translation>保留客戶編號</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>指標</translation>
    </message>
    <message>
        <source>Overdue tasks</source>
        <translation>逾期任務</translation>
    </message>
    <message>
        <source>Store of the other</source>
        <translation>客戶二門市</translation>
    </message>
    <message>
        <source>To review</source>
        <translation>待核對</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>決定人</translation>
    </message>
    <message>
        <source>Contacts, 30 days</source>
        <translation>30 天聯絡次數</translation>
    </message>
    <message>
        <source>Member since</source>
        <translation>入會時間</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>預算</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::ExportDialog</name>
    <message>
        <source>Export…</source>
        <translation>匯出…</translation>
    </message>
    <message>
        <source>Phone numbers and e-mail addresses in full</source>
        <translation>完整的手機號碼和電子郵件</translation>
    </message>
    <message>
        <source>Excel workbook (.xlsx)</source>
        <translation>Excel 活頁簿 (.xlsx)</translation>
    </message>
    <message>
        <source>Text table (.csv)</source>
        <translation>文字表格 (.csv)</translation>
    </message>
    <message>
        <source>How far the export is</source>
        <translation>匯出進度</translation>
    </message>
    <message>
        <source>File format</source>
        <translation>檔案格式</translation>
    </message>
    <message>
        <source>Nothing is in this list. Take a filter away first.</source>
        <translation>清單是空的，請先去掉一個篩選條件。</translation>
    </message>
    <message>
        <source>Every row of the list is written, in its order. The export is recorded with your name.</source>
        <translation>會依清單的順序寫出每一列。此次匯出會記在您的名下。</translation>
    </message>
    <message>
        <source>Text tables (*.csv)</source>
        <translation>文字表格 (*.csv)</translation>
    </message>
    <message>
        <source>Excel workbooks (*.xlsx)</source>
        <translation>Excel 活頁簿 (*.xlsx)</translation>
    </message>
    <message>
        <source>Save the export</source>
        <translation>儲存匯出檔</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
    <message>
        <source>%1 of %2 rows</source>
        <translation>%1 / %2 列</translation>
    </message>
    <message>
        <source>Closing the file…</source>
        <translation>正在完成檔案…</translation>
    </message>
    <message>
        <source>Stopped. No file was written.</source>
        <translation>已停止，沒有寫入檔案。</translation>
    </message>
    <message>
        <source>The file could not be written there. Choose another folder.</source>
        <translation>無法寫入該位置，請換一個資料夾。</translation>
    </message>
    <message>
        <source>All of the list</source>
        <translation>整份清單</translation>
    </message>
    <message numerus="yes">
        <source>Only the %Ln chosen</source>
        <translation><numerusform>僅所選的 %Ln 列</numerusform></translation>
    </message>
    <message>
        <source>The rows are written in the order of the list, with numbers and addresses in full. The export is recorded with your name. The file is not encrypted: keep it safe, and delete it when it is no longer needed.</source>
        <translation>會依清單的順序寫出各列，號碼和地址是完整的。此次匯出會記在您的名下。檔案未加密，請妥善保管，不再需要時請刪除。</translation>
    </message>
    <message>
        <source>The rows are written in the order of the list. Phone numbers and e-mail addresses stay masked. The export is recorded with your name.</source>
        <translation>會依清單的順序寫出各列，手機號碼和電子郵件保持遮蓋。此次匯出會記在您的名下。</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>列</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::ExportList</name>
    <message>
        <source>by name</source>
        <translation>依姓名排列</translation>
    </message>
    <message>
        <source>highest spend first</source>
        <translation>消費高的在前</translation>
    </message>
    <message>
        <source>last purchase first</source>
        <translation>最近購買在前</translation>
    </message>
    <message>
        <source>found by “%1”</source>
        <translation>搜尋「%1」</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the names of stages or statuses</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>pool only</source>
        <translation>僅公共客戶池</translation>
    </message>
    <message>
        <source>may be written to by %1</source>
        <translation>可透過%1聯絡</translation>
    </message>
    <message>
        <source>ripest first</source>
        <translation>成熟度高的在前</translation>
    </message>
    <message>
        <source>open ones</source>
        <translation>進行中的</translation>
    </message>
    <message>
        <source>maturity from %1</source>
        <translation>成熟度 %1 起</translation>
    </message>
    <message>
        <source>newest first</source>
        <translation>最新的在前</translation>
    </message>
    <message>
        <source>Export customers</source>
        <translation>匯出客戶</translation>
    </message>
    <message>
        <source>Export leads</source>
        <translation>匯出線索</translation>
    </message>
    <message>
        <source>Export offers</source>
        <translation>匯出優惠</translation>
    </message>
    <message numerus="yes">
        <source>%Ln customers</source>
        <translation>
            <numerusform>%Ln 位客戶</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln leads</source>
        <translation>
            <numerusform>%Ln 條線索</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln offers</source>
        <translation>
            <numerusform>%Ln 條優惠</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln customers exported</source>
        <translation>
            <numerusform>已匯出 %Ln 位客戶</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln leads exported</source>
        <translation>
            <numerusform>已匯出 %Ln 條線索</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln offers exported</source>
        <translation>
            <numerusform>已匯出 %Ln 條優惠</numerusform>
        </translation>
    </message>
    <message>
        <source>with the tag “%1”</source>
        <translation>帶標籤「%1」</translation>
    </message>
    <message>
        <source>longest without contact first</source>
        <translation>最久未聯絡在前</translation>
    </message>
    <message>
        <source>oldest purchase first</source>
        <translation>最久未購在前</translation>
    </message>
    <message>
        <source>lowest spend first</source>
        <translation>消費低的在前</translation>
    </message>
    <message>
        <source>last contact first</source>
        <translation>最近聯絡在前</translation>
    </message>
    <message>
        <source>latest due first</source>
        <translation>到期晚的在前</translation>
    </message>
    <message>
        <source>earliest due first</source>
        <translation>先到期的在前</translation>
    </message>
    <message>
        <source>by name, last first</source>
        <translation>依姓名倒序</translation>
    </message>
    <message>
        <source>oldest first</source>
        <translation>最早的在前</translation>
    </message>
    <message>
        <source>latest news first</source>
        <translation>最新進展在前</translation>
    </message>
    <message>
        <source>least ripe first</source>
        <translation>成熟度低的在前</translation>
    </message>
    <message>
        <source>oldest news first</source>
        <translation>最早有進展的在前</translation>
    </message>
    <message>
        <source>open ones, by due date</source>
        <translation>未完成的，依到期時間</translation>
    </message>
    <message>
        <source>to review, likeliest first</source>
        <translation>待核對，最可能的在前</translation>
    </message>
    <message>
        <source>Export pairs of customers</source>
        <translation>匯出客戶配對</translation>
    </message>
    <message numerus="yes">
        <source>%Ln pairs</source>
        <translation><numerusform>%Ln 對客戶</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln lines exported</source>
        <translation><numerusform>已匯出 %Ln 列</numerusform></translation>
    </message>
    <message>
        <source>Export tasks</source>
        <translation>匯出任務</translation>
    </message>
    <message>
        <source>with the figures of the last 30 days</source>
        <translation>含最近 30 天的數字</translation>
    </message>
    <message>
        <source>Export the customers of a figure</source>
        <translation>匯出指標背後的客戶</translation>
    </message>
    <message>
        <source>Export the team</source>
        <translation>匯出團隊</translation>
    </message>
    <message>
        <source>as ordered on the screen</source>
        <translation>依畫面上的順序</translation>
    </message>
    <message>
        <source>closed ones, newest first</source>
        <translation>已關閉的，最新的在前</translation>
    </message>
    <message>
        <source>due later</source>
        <translation>稍後到期</translation>
    </message>
    <message>
        <source>decided, newest first</source>
        <translation>已決定，最新的在前</translation>
    </message>
    <message numerus="yes">
        <source>%Ln tasks exported</source>
        <translation><numerusform>已匯出 %Ln 項任務</numerusform></translation>
    </message>
    <message>
        <source>of one store</source>
        <translation>僅一家門市</translation>
    </message>
    <message numerus="yes">
        <source>%Ln tasks</source>
        <translation><numerusform>%Ln 項任務</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln lines</source>
        <translation><numerusform>%Ln 列</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln pairs exported</source>
        <translation><numerusform>已匯出 %Ln 對客戶</numerusform></translation>
    </message>
    <message>
        <source>due soon</source>
        <translation>近期到期</translation>
    </message>
    <message>
        <source>of one guide</source>
        <translation>一位導購的</translation>
    </message>
    <message>
        <source>of colleagues and the pool</source>
        <translation>同事的與公共客戶池</translation>
    </message>
    <message>
        <source>of colleagues</source>
        <translation>同事的</translation>
    </message>
    <message>
        <source>of one book</source>
        <translation>一位導購的客戶</translation>
    </message>
    <message>
        <source>of one book and the pool</source>
        <translation>一位導購的客戶與公共客戶池</translation>
    </message>
    <message>
        <source>largest budget first</source>
        <translation>預算高的在前</translation>
    </message>
    <message>
        <source>who came furthest first</source>
        <translation>走得最遠的在前</translation>
    </message>
    <message>
        <source>without the pool</source>
        <translation>不含公共客戶池</translation>
    </message>
    <message>
        <source>of colleagues’ books and the pool</source>
        <translation>同事的客戶與公共客戶池</translation>
    </message>
    <message>
        <source>of colleagues’ books</source>
        <translation>同事的客戶</translation>
    </message>
    <message>
        <source>smallest budget first</source>
        <translation>預算低的在前</translation>
    </message>
    <message>
        <source>of one guide and the pool</source>
        <translation>一位導購的與公共客戶池</translation>
    </message>
    <message>
        <source>not sent and on the way first</source>
        <translation>未傳送與途中的在前</translation>
    </message>
    <message>
        <source>tasks</source>
        <translation>任務</translation>
    </message>
    <message>
        <source>customers</source>
        <translation>客戶</translation>
    </message>
    <message>
        <source>pairs-of-customers</source>
        <translation>客戶配對</translation>
    </message>
    <message>
        <source>leads</source>
        <translation>線索</translation>
    </message>
    <message>
        <source>offers</source>
        <translation>優惠</translation>
    </message>
    <message>
        <source>data-quality</source>
        <translation>資料品質</translation>
    </message>
    <message>
        <source>team</source>
        <translation>團隊</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::TasksWorkspace</name>
    <message numerus="yes">
        <source>at most %n at once</source>
        <translation><numerusform>一次最多 %n 項</numerusform></translation>
    </message>
    <message>
        <source>Nothing is planned</source>
        <translation>沒有安排</translation>
    </message>
    <message>
        <source>All done</source>
        <translation>全部完成</translation>
    </message>
    <message>
        <source>Take a word away, or look among the later or closed ones.</source>
        <translation>請減少搜尋詞，或檢視「以後」和「已結束」。</translation>
    </message>
    <message>
        <source>Tasks that are done or not needed stand here, and can be opened again.</source>
        <translation>已完成或不需要的任務在此處，可以重新開啟。</translation>
    </message>
    <message>
        <source>Previous task</source>
        <translation>上一項任務</translation>
    </message>
    <message numerus="yes">
        <source>%Ln tasks</source>
        <translation><numerusform>%Ln 項任務</numerusform></translation>
    </message>
    <message>
        <source>A promise for next week? Write it down before it is forgotten.</source>
        <translation>下週有約定？及時記下來。</translation>
    </message>
    <message>
        <source>Calendar files (*.ics)</source>
        <translation>行事曆檔案 (*.ics)</translation>
    </message>
    <message>
        <source>Nothing closed yet</source>
        <translation>還沒有結束的任務</translation>
    </message>
    <message>
        <source>Change the chosen tasks</source>
        <translation>變更所選任務</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>到期</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message numerus="yes">
        <source>%n tasks written. Open the file to put them into your calendar.</source>
        <translation><numerusform>已寫入 %n 項任務。開啟該檔案即可加入行事曆。</numerusform></translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>任務</translation>
    </message>
    <message>
        <source>Next task</source>
        <translation>下一項任務</translation>
    </message>
    <message>
        <source>No task fits</source>
        <translation>沒有符合的任務</translation>
    </message>
    <message>
        <source>Whose tasks</source>
        <translation>誰的任務</translation>
    </message>
    <message>
        <source>Nothing is due today or overdue.</source>
        <translation>今天沒有到期或逾期的任務。</translation>
    </message>
    <message>
        <source>Task, reason or person</source>
        <translation>任務、原因或姓名</translation>
    </message>
    <message>
        <source>The chosen tasks are done</source>
        <translation>完成所選任務</translation>
    </message>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation><numerusform>已選 %n 項</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n tasks done</source>
        <translation><numerusform>已完成 %n 項任務</numerusform></translation>
    </message>
    <message>
        <source>Push offer</source>
        <translation>推送優惠</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>以後</translation>
    </message>
    <message>
        <source>Log interaction</source>
        <translation>記錄互動</translation>
    </message>
    <message>
        <source>Save for a calendar</source>
        <translation>儲存為行事曆檔案</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已結束</translation>
    </message>
    <message>
        <source>New task</source>
        <translation>新增任務</translation>
    </message>
    <message>
        <source>Search tasks</source>
        <translation>搜尋任務</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>變更…</translation>
    </message>
    <message>
        <source>All open</source>
        <translation>全部未完成</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>無人負責</translation>
    </message>
    <message>
        <source>Due tasks</source>
        <translation>到期任務</translation>
    </message>
    <message>
        <source>All open tasks</source>
        <translation>全部未完成任務</translation>
    </message>
    <message>
        <source>a span of time</source>
        <translation>一個時間範圍</translation>
    </message>
    <message>
        <source>No entry was found in the file. Choose one that a calendar has saved as .ics.</source>
        <translation>檔案裡沒有行事曆項目。請選擇由行事曆儲存的 .ics 檔案。</translation>
    </message>
    <message>
        <source>Add tasks from a calendar</source>
        <translation>從行事曆新增任務</translation>
    </message>
    <message>
        <source>an order</source>
        <translation>排序方式</translation>
    </message>
    <message numerus="yes">
        <source>Change all %n…</source>
        <translation><numerusform>變更全部 %n 項…</numerusform></translation>
    </message>
    <message>
        <source>Export tasks</source>
        <translation>匯出任務</translation>
    </message>
    <message>
        <source>Nothing in this row is changed here. Its own page is beside the list.</source>
        <translation>這一列不能在清單中修改，請在右側的詳細頁修改。</translation>
    </message>
    <message>
        <source>Choose a task first</source>
        <translation>請先選擇任務</translation>
    </message>
    <message>
        <source>Change the words of the task</source>
        <translation>修改任務的文字</translation>
    </message>
    <message>
        <source>The task is not needed</source>
        <translation>任務不需要了</translation>
    </message>
    <message>
        <source>This task is about nobody</source>
        <translation>這項任務沒有關聯客戶</translation>
    </message>
    <message>
        <source>Change the cell</source>
        <translation>修改儲存格</translation>
    </message>
    <message>
        <source>The file has more than 5,000 entries. Save fewer of them from the calendar, such as those of the next months.</source>
        <translation>檔案超過 5,000 個項目。請從行事曆少匯出一些，例如只匯出今後幾個月的。</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::StaffPicker</name>
    <message>
        <source>Me</source>
        <translation>我</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>所有人</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::ChangeTasksDialog</name>
    <message numerus="yes">
        <source>%n tasks change.</source>
        <translation><numerusform>將變更 %n 項任務。</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n tasks changed</source>
        <translation><numerusform>已變更 %n 項任務</numerusform></translation>
    </message>
    <message>
        <source>Choose what all of them shall have. One undo takes all of it back.</source>
        <translation>選擇要統一設定的內容，可一次復原。</translation>
    </message>
    <message numerus="yes">
        <source>Change %n tasks</source>
        <translation><numerusform>變更 %n 項任務</numerusform></translation>
    </message>
    <message>
        <source>What</source>
        <translation>內容</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>到期</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>變更</translation>
    </message>
    <message>
        <source>Whose</source>
        <translation>負責人</translation>
    </message>
    <message>
        <source>State</source>
        <translation>狀態</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Not needed</source>
        <translation>不需要</translation>
    </message>
    <message numerus="yes">
        <source>%n have it already.</source>
        <translation><numerusform>%n 項無需變更。</numerusform></translation>
    </message>
    <message>
        <source>To</source>
        <translation>改為</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>優先順序</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>重新開啟</translation>
    </message>
    <message>
        <source>Stopped: %1</source>
        <translation>已停止：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n tasks lose their date.</source>
        <translation><numerusform>將移除 %n 項任務的日期。</numerusform></translation>
    </message>
    <message>
        <source>Choose a date. Without one, the dates of all of them are taken away.</source>
        <translation>請選擇日期。選「無日期」會移除全部任務的日期。</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::TaskDialog</name>
    <message>
        <source>Priority</source>
        <translation>優先順序</translation>
    </message>
    <message>
        <source>Task created</source>
        <translation>已新增任務</translation>
    </message>
    <message>
        <source>Create task</source>
        <translation>新增任務</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>儲存</translation>
    </message>
    <message>
        <source>The reason is longer than 500 characters. Shorten it.</source>
        <translation>原因超過 500 個字元，請縮短。</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>What is to be done</source>
        <translation>要做什麼</translation>
    </message>
    <message>
        <source>Such as: call about the winter coats</source>
        <translation>例如：致電告知冬季大衣</translation>
    </message>
    <message>
        <source>Say what is to be done.</source>
        <translation>請寫明要做什麼。</translation>
    </message>
    <message>
        <source>Names and numbers of customers are starred: the whole store sees tasks.</source>
        <translation>全店都能看到任務，客戶的姓名和號碼會以星號代替。</translation>
    </message>
    <message>
        <source>Something to do by a time. Names and numbers of customers are starred: the whole store sees tasks.</source>
        <translation>需要在某個時間前完成的事。全店都能看到任務，客戶的姓名和號碼會以星號代替。</translation>
    </message>
    <message>
        <source>New task</source>
        <translation>新增任務</translation>
    </message>
    <message>
        <source>Task changed</source>
        <translation>已變更任務</translation>
    </message>
    <message>
        <source>Change the words</source>
        <translation>修改文字</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>到期</translation>
    </message>
    <message>
        <source>Whose</source>
        <translation>負責人</translation>
    </message>
    <message>
        <source>A customer or a lead; may stay empty.</source>
        <translation>客戶或線索，可以不填。</translation>
    </message>
    <message>
        <source>New lead…</source>
        <translation>新增線索…</translation>
    </message>
    <message>
        <source>About</source>
        <translation>對象</translation>
    </message>
    <message>
        <source>Nobody fits. Take letters away, or write down a new lead.</source>
        <translation>沒有符合的人。請少輸入幾個字，或新增線索。</translation>
    </message>
    <message>
        <source>Changed elsewhere meanwhile, so not put in. You had typed: %1</source>
        <translation>期間已在別處修改，所以沒有填入。您當時輸入的是：%1</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::TaskDetail</name>
    <message>
        <source>Closed %1</source>
        <translation>結束於%1</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>已逾期</translation>
    </message>
    <message>
        <source>Done: %1</source>
        <translation>已完成：%1</translation>
    </message>
    <message>
        <source>Choose a task to see what it is about.</source>
        <translation>選擇一項任務檢視詳情。</translation>
    </message>
    <message>
        <source>This task is %1&apos;s: only they and the store manager change it.</source>
        <translation>這是%1的任務，只有本人和店長可以變更。</translation>
    </message>
    <message>
        <source>No task chosen</source>
        <translation>未選擇任務</translation>
    </message>
    <message>
        <source>Given to %1</source>
        <translation>已分派給%1</translation>
    </message>
    <message>
        <source>Push offer</source>
        <translation>推送優惠</translation>
    </message>
    <message>
        <source>Open again: %1</source>
        <translation>已重新開啟：%1</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>電話</translation>
    </message>
    <message>
        <source>Priority changed</source>
        <translation>已變更優先順序</translation>
    </message>
    <message>
        <source>Due date changed</source>
        <translation>已變更到期時間</translation>
    </message>
    <message>
        <source>not sent yet</source>
        <translation>尚未發出</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>任務</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Not needed: %1</source>
        <translation>不需要：%1</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>開啟%1</translation>
    </message>
    <message>
        <source>Not needed</source>
        <translation>不需要</translation>
    </message>
    <message>
        <source>Change the words</source>
        <translation>修改文字</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>到期</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>優先順序</translation>
    </message>
    <message>
        <source>Whose</source>
        <translation>負責人</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>未完成</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>重新開啟</translation>
    </message>
</context>
<context>
    <name>lianlu::item::Score</name>
    <message>
        <source>Champion</source>
        <translation>最佳客戶</translation>
    </message>
    <message>
        <source>Loyal</source>
        <translation>忠誠</translation>
    </message>
    <message>
        <source>May become loyal</source>
        <translation>潛在忠誠</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新客</translation>
    </message>
    <message>
        <source>Promising</source>
        <translation>有潛力</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>需要關注</translation>
    </message>
    <message>
        <source>About to sleep</source>
        <translation>即將沉睡</translation>
    </message>
    <message>
        <source>At risk</source>
        <translation>流失風險</translation>
    </message>
    <message>
        <source>Not to be lost</source>
        <translation>重點挽留</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>已流失</translation>
    </message>
    <message>
        <source>No segment</source>
        <translation>未分群</translation>
    </message>
    <message>
        <source>%1 of 5</source>
        <translation>%1 / 5</translation>
    </message>
    <message>
        <source>Bought today.</source>
        <translation>今天購買過。</translation>
    </message>
    <message numerus="yes">
        <source>%n days since the last purchase.</source>
        <translation>
            <numerusform>距上次購買 %n 天。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n purchases.</source>
        <translation>
            <numerusform>購買 %n 次。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 in all, refunds taken off.</source>
        <translation>合計 %1，已扣除退款。</translation>
    </message>
    <message>
        <source>%1 points of engagement today.</source>
        <translation>今天的互動值 %1。</translation>
    </message>
    <message>
        <source>From the first purchase on.</source>
        <translation>首次購買後才有。</translation>
    </message>
    <message>
        <source>Being learned from all customers of this device…</source>
        <translation>正在從本機全部客戶中學習…</translation>
    </message>
    <message>
        <source>Too little to say: of the customers on this device %1 came back; at least %2 must, and their purchases must fit the model.</source>
        <translation>資料太少，無法判斷：本機客戶中有 %1 位回購；至少需要 %2 位，且購買記錄須符合模型。</translation>
    </message>
    <message>
        <source>Last purchase (R)</source>
        <translation>最近購買（R）</translation>
    </message>
    <message>
        <source>Purchases (F)</source>
        <translation>購買次數（F）</translation>
    </message>
    <message>
        <source>Spent (M)</source>
        <translation>消費金額（M）</translation>
    </message>
    <message>
        <source>Engagement (X)</source>
        <translation>互動（X）</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>分群</translation>
    </message>
    <message>
        <source>Journey stage</source>
        <translation>旅程階段</translation>
    </message>
    <message>
        <source>State</source>
        <translation>狀態</translation>
    </message>
    <message>
        <source>Value of the year ahead</source>
        <translation>未來一年價值</translation>
    </message>
    <message>
        <source>Days since the last order, compared with everybody on this device who ever bought: 5 is the fifth that bought most lately, 1 the fifth that waited longest. Equal figures get the same score.</source>
        <translation>距最近一筆訂單的天數，與本機所有購買過的客戶相比：5 分是最近購買的五分之一，1 分是間隔最久的五分之一。數值相同得分相同。</translation>
    </message>
    <message>
        <source>Number of orders, compared with everybody on this device who ever bought: 5 is the fifth with the most. A refund is no purchase and takes none away.</source>
        <translation>訂單數，與本機所有購買過的客戶相比：5 分是最多的五分之一。退款不算購買，也不減少次數。</translation>
    </message>
    <message>
        <source>Sum of all orders less refunds, compared with everybody on this device who ever bought: 5 is the fifth with the most.</source>
        <translation>全部訂單金額減去退款，與本機所有購買過的客戶相比：5 分是最多的五分之一。</translation>
    </message>
    <message>
        <source>Every touch counts for its weight (a click or opening 1, a basket or campaign more, a visit to a store most) and half as much after each 30 days. The sum is compared with everybody on this device who ever bought. Link scanners do not count.</source>
        <translation>每次觸點按權重計分（點擊或開啟為 1，加購或參與活動更高，到店最高），每過 30 天減半；合計與本機所有購買過的客戶相比。連結掃描程式不計。</translation>
    </message>
    <message>
        <source>The first of ten usual segments whose ranges the scores of last purchase, purchases and spent fit; the names say what they mean. Others fit none.</source>
        <translation>按最近購買、購買次數和消費金額三項得分，取十個常用分群中第一個符合範圍的；名稱即含義。都不符合的不歸入任何分群。</translation>
    </message>
    <message>
        <source>Contact: the first touch. User: followed, joined or registered. Customer: the first order. Loyal: an order on a second day. Advocate: shared or referred after an order. Who reaches a stage has passed those before it.</source>
        <translation>接觸：第一次觸點。成為用戶：關注、入會或註冊。成為客戶：第一筆訂單。形成忠誠：在第二天有訂單。超級用戶：下單後分享或推薦。到達某階段即視為經過了之前的各階段。</translation>
    </message>
    <message>
        <source>By days since the last order: new up to 30 after the first one ever, active up to 90, cooling up to 180, sleeping up to 365, then churned. Won back: bought again after a pause of more than 365 days.</source>
        <translation>按距最近一筆訂單的天數：首單後 30 天內為新客，90 天內活躍，180 天內降溫，365 天內沉睡，之後為流失。挽回：間隔超過 365 天後再次購買。</translation>
    </message>
    <message>
        <source>Probability that this customer has not left for good, by the BG/NBD model (Fader, Hardie, Lee 2005): people buy at their own pace and leave at some time after a purchase. Learned once a day from all orders on this device. In this model, who bought on one day only has had no chance to leave: 100 %.</source>
        <translation>這位客戶沒有永久離開的機率，按 BG/NBD 模型（Fader、Hardie、Lee，2005）：每個人按自己的節奏購買，並在某次購買後離開。每天從本機全部訂單學習一次。在此模型中，只在一天購買過的客戶還沒有機會離開：100 %。</translation>
    </message>
    <message>
        <source>Buying days expected within 365 days (BG/NBD model) times what one is expected to come to (Gamma-Gamma model, Fader, Hardie 2013), not discounted. The range holds 95 % of what the model&apos;s parameters leave open; a single customer may do more or less.</source>
        <translation>365 天內預計的購買天數（BG/NBD 模型）乘以每次預計金額（Gamma-Gamma 模型，Fader、Hardie，2013），不折現。區間涵蓋模型參數不確定性的 95 %；單一客戶可能更多或更少。</translation>
    </message>
    <message>
        <source>%1 buying days (%2 – %3)</source>
        <translation>%1 個購買日（%2 – %3）</translation>
    </message>
    <message>
        <source>%1 (%2 – %3)</source>
        <translation>%1（%2 – %3）</translation>
    </message>
    <message>
        <source>Compared with %1 customers.</source>
        <translation>與 %1 位客戶相比。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Nothing has happened yet.</source>
        <translation>還沒有任何記錄。</translation>
    </message>
    <message>
        <source>%1 since %2</source>
        <translation>%1，始於 %2</translation>
    </message>
    <message>
        <source>No order yet.</source>
        <translation>還沒有訂單。</translation>
    </message>
    <message numerus="yes">
        <source>%n buying days after the first</source>
        <translation>
            <numerusform>首次之後有 %n 個購買日</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the last one %n days after the first</source>
        <translation>
            <numerusform>最後一個在首次之後 %n 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>seen for %n days</source>
        <translation>
            <numerusform>已觀察 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 buying days expected (%2 – %3).</source>
        <translation>預計 %1 個購買日（%2 – %3）。</translation>
    </message>
    <message>
        <source>%1 expected on each.</source>
        <translation>每次預計 %1。</translation>
    </message>
    <message>
        <source>What one comes to cannot be said: the amounts do not fit the model.</source>
        <translation>每次金額無法判斷：金額不符合模型。</translation>
    </message>
    <message>
        <source>Learned from %1 customers, %2 of whom came back.</source>
        <translation>從 %1 位客戶學習，其中 %2 位回購。</translation>
    </message>
    <message>
        <source>Contact</source>
        <comment>Stage</comment>
        <translation>接觸</translation>
    </message>
    <message>
        <source>User</source>
        <comment>Stage</comment>
        <translation>成為用戶</translation>
    </message>
    <message>
        <source>Customer</source>
        <comment>Stage</comment>
        <translation>成為客戶</translation>
    </message>
    <message>
        <source>Loyal</source>
        <comment>Stage</comment>
        <translation>形成忠誠</translation>
    </message>
    <message>
        <source>Advocate</source>
        <comment>Stage</comment>
        <translation>超級用戶</translation>
    </message>
    <message>
        <source>New</source>
        <comment>State</comment>
        <translation>新客</translation>
    </message>
    <message>
        <source>Active</source>
        <comment>State</comment>
        <translation>活躍</translation>
    </message>
    <message>
        <source>Cooling</source>
        <comment>State</comment>
        <translation>降溫</translation>
    </message>
    <message>
        <source>Sleeping</source>
        <comment>State</comment>
        <translation>沉睡</translation>
    </message>
    <message>
        <source>Churned</source>
        <comment>State</comment>
        <translation>流失</translation>
    </message>
    <message>
        <source>Won back</source>
        <comment>State</comment>
        <translation>已挽回</translation>
    </message>
    <message>
        <source>Still a customer</source>
        <translation>尚未流失的可能</translation>
    </message>
</context>
<context>
    <name>lianlu::item::NextAction</name>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>明天</translation>
    </message>
    <message numerus="yes">
        <source>%n days overdue</source>
        <translation>
            <numerusform>已逾期 %n 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n days</source>
        <translation>
            <numerusform>%n 天後</numerusform>
        </translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>昨天</translation>
    </message>
    <message numerus="yes">
        <source>%n days ago</source>
        <translation>
            <numerusform>%n 天前</numerusform>
        </translation>
    </message>
    <message>
        <source>Do what was agreed</source>
        <translation>完成約定的事</translation>
    </message>
    <message>
        <source>Remind of a coupon that ends</source>
        <translation>提醒優惠券即將到期</translation>
    </message>
    <message>
        <source>Wish a happy birthday</source>
        <translation>送上生日祝福</translation>
    </message>
    <message>
        <source>Get in touch about the lead</source>
        <translation>就線索聯絡客戶</translation>
    </message>
    <message>
        <source>Ask how the first purchase pleases</source>
        <translation>回訪首次購買</translation>
    </message>
    <message>
        <source>Tell that %1 is here</source>
        <translation>告知「%1」有貨</translation>
    </message>
    <message>
        <source>Tell how near %1 is</source>
        <translation>告知離%1還差多少</translation>
    </message>
    <message>
        <source>Win back</source>
        <translation>挽回客戶</translation>
    </message>
    <message>
        <source>Ask for consent</source>
        <translation>徵求授權</translation>
    </message>
    <message>
        <source>Due on %1, %2</source>
        <translation>應於 %1 完成，%2</translation>
    </message>
    <message>
        <source>Due %1</source>
        <translation>%1到期</translation>
    </message>
    <message>
        <source>%1 is good until %2 (%3)</source>
        <translation>%1 有效期至 %2（%3）</translation>
    </message>
    <message>
        <source>Birthday today</source>
        <translation>今天生日</translation>
    </message>
    <message>
        <source>Birthday on %1 (%2)</source>
        <translation>生日 %1（%2）</translation>
    </message>
    <message numerus="yes">
        <source>Lead open for %n days</source>
        <translation>
            <numerusform>線索已開啟 %n 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Lead open for %n days: %1</source>
        <translation>
            <numerusform>線索已開啟 %n 天：%1</numerusform>
        </translation>
    </message>
    <message>
        <source>Last contact %1</source>
        <translation>上次聯絡：%1</translation>
    </message>
    <message>
        <source>Last contact %1, by %2</source>
        <translation>上次聯絡：%1，%2</translation>
    </message>
    <message>
        <source>No contact yet</source>
        <translation>尚未聯絡過</translation>
    </message>
    <message>
        <source>First purchase %1</source>
        <translation>首次購買：%1</translation>
    </message>
    <message>
        <source>Last purchase %1</source>
        <translation>上次購買：%1</translation>
    </message>
    <message numerus="yes">
        <source>Bought on %n days</source>
        <translation>
            <numerusform>共 %n 天有購買</numerusform>
        </translation>
    </message>
    <message>
        <source>Looked at %1</source>
        <translation>瀏覽過：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n pieces in this store</source>
        <translation>
            <numerusform>本店有 %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 points to %2</source>
        <translation>離%2還差 %1 點</translation>
    </message>
    <message>
        <source>%1 points count now</source>
        <translation>目前計入 %1 點</translation>
    </message>
    <message>
        <source>%1 expected within a year</source>
        <translation>一年內預計 %1</translation>
    </message>
    <message>
        <source>No consent to be written to or called</source>
        <translation>沒有傳訊息或打電話的授權</translation>
    </message>
    <message>
        <source>Consent, but no number or address that works</source>
        <translation>有授權，但沒有可用的號碼或地址</translation>
    </message>
    <message>
        <source>Enough messages for now, the next from %1</source>
        <translation>近期訊息已達上限，%1 起可再傳</translation>
    </message>
    <message>
        <source>Never asked</source>
        <translation>從未徵求過</translation>
    </message>
    <message>
        <source>In the store, for messages by: %1</source>
        <translation>到店時徵求，管道：%1</translation>
    </message>
    <message>
        <source>When the customer is in the store</source>
        <translation>等客戶到店時當面說</translation>
    </message>
    <message>
        <source>Way with consent: %1</source>
        <translation>已授權的方式：%1</translation>
    </message>
    <message>
        <source>Goes from here once it is done or moved.</source>
        <translation>完成或改期後從這裡消失。</translation>
    </message>
    <message>
        <source>Goes from here once the coupon is redeemed or has ended.</source>
        <translation>優惠券核銷或到期後從這裡消失。</translation>
    </message>
    <message>
        <source>Goes from here after a contact, or when the day is over.</source>
        <translation>聯絡後或當天過後從這裡消失。</translation>
    </message>
    <message>
        <source>Goes from here after a contact, or when the lead is won or lost.</source>
        <translation>聯絡後，或線索成交、流失後從這裡消失。</translation>
    </message>
    <message>
        <source>Goes from here after a contact.</source>
        <translation>聯絡後從這裡消失。</translation>
    </message>
    <message>
        <source>Goes from here once it is bought or sold out.</source>
        <translation>購買或售罄後從這裡消失。</translation>
    </message>
    <message>
        <source>Goes from here once the tier is reached.</source>
        <translation>升級後從這裡消失。</translation>
    </message>
    <message>
        <source>Goes from here after a purchase.</source>
        <translation>購買後從這裡消失。</translation>
    </message>
    <message>
        <source>Goes from here once an answer is recorded.</source>
        <translation>記錄答覆後從這裡消失。</translation>
    </message>
    <message>
        <source>What is left has been put off.</source>
        <translation>其餘的都已延後。</translation>
    </message>
    <message>
        <source>Nothing is known yet that asks for something. A talk, an order or a birthday will.</source>
        <translation>目前還沒有可依據的資訊；有了互動、訂單或生日後就會出現建議。</translation>
    </message>
    <message>
        <source>This customer is not held on this device.</source>
        <translation>本機沒有這位客戶的資料。</translation>
    </message>
    <message>
        <source>Nothing agreed, no coupon, birthday, lead or tier asks for something now.</source>
        <translation>目前沒有約定、優惠券、生日、線索或等級需要處理。</translation>
    </message>
    <message>
        <source>Push offer</source>
        <translation>推送優惠</translation>
    </message>
    <message>
        <source>Log a call</source>
        <translation>記錄電話</translation>
    </message>
    <message>
        <source>Log a chat</source>
        <translation>記錄聊天</translation>
    </message>
    <message>
        <source>Log a visit</source>
        <translation>記錄到店</translation>
    </message>
    <message>
        <source>Record consent</source>
        <translation>記錄授權</translation>
    </message>
    <message>
        <source>Happy birthday, {name}</source>
        <translation>{name}，生日快樂</translation>
    </message>
    <message>
        <source>All the best for your birthday! I picked something for the day: {link}</source>
        <translation>祝您生日快樂！為您挑選了一份心意：{link}</translation>
    </message>
    <message>
        <source>{name}, your coupon ends soon</source>
        <translation>{name}，您的優惠券即將到期</translation>
    </message>
    <message>
        <source>Your coupon “%1” is good until %2. Have a look before it ends: {link}</source>
        <translation>您的優惠券「%1」有效期至 %2，到期前來看看吧：{link}</translation>
    </message>
    <message>
        <source>{name}, %1 is near</source>
        <translation>{name}，離%1不遠了</translation>
    </message>
    <message>
        <source>Only %1 points are left to %2. Perhaps there is something for you here: {link}</source>
        <translation>只差 %1 點就能升為%2，也許這裡有您喜歡的：{link}</translation>
    </message>
    <message>
        <source>{name}, how does it suit you?</source>
        <translation>{name}，穿用還滿意嗎？</translation>
    </message>
    <message>
        <source>Thank you for your purchase. Are you happy with it? If anything is missing, I am here. What goes with it: {link}</source>
        <translation>感謝您的購買，用著還滿意嗎？有任何需要請告訴我。搭配推薦：{link}</translation>
    </message>
    <message>
        <source>{name}, we have not seen you for a while</source>
        <translation>{name}，好久不見</translation>
    </message>
    <message>
        <source>There is much that is new since you were here last. Have a look: {link}</source>
        <translation>您上次光臨之後又到了許多新品，來看看：{link}</translation>
    </message>
    <message>
        <source>Welcome the new member</source>
        <translation>歡迎新會員</translation>
    </message>
    <message>
        <source>Joined %1</source>
        <translation>加入：%1</translation>
    </message>
    <message>
        <source>Welcome, {name}</source>
        <translation>{name}，歡迎您</translation>
    </message>
    <message>
        <source>Welcome! I am {guide} and glad to be of help whenever you need something. To begin with: {link}</source>
        <translation>歡迎！我是{guide}，有任何需要都可以找我。先從這裡看看：{link}</translation>
    </message>
    <message>
        <source>Get in touch again</source>
        <translation>重新聯絡</translation>
    </message>
    <message>
        <source>Get in touch with the new lead</source>
        <translation>聯絡新線索</translation>
    </message>
    <message>
        <source>Hand over the order</source>
        <translation>交付訂單</translation>
    </message>
    <message>
        <source>Goes from here after a contact or a purchase.</source>
        <translation>聯絡或購買後，這一條會消失。</translation>
    </message>
    <message>
        <source>Goes from here once a next step is agreed, or the lead is won or lost.</source>
        <translation>約定了下一步，或線索成交、流失後，這一條會消失。</translation>
    </message>
    <message>
        <source>Loyal customer</source>
        <translation>忠誠客戶</translation>
    </message>
    <message>
        <source>Nobody is responsible</source>
        <translation>沒有負責人</translation>
    </message>
    <message>
        <source>No next step agreed</source>
        <translation>還沒有約定下一步</translation>
    </message>
    <message>
        <source>Order %1 of %2 lies ready</source>
        <translation>%2 的訂單 %1 已備好</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>成為客戶</translation>
    </message>
    <message>
        <source>Pack the order for pick-up</source>
        <translation>為自取訂單備貨</translation>
    </message>
    <message numerus="yes">
        <source>%1, open for %n days</source>
        <translation><numerusform>%1，已開啟 %n 天</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%1 for %n days</source>
        <translation><numerusform>%1已 %n 天</numerusform></translation>
    </message>
    <message>
        <source>Order %1 of %2 is to be packed</source>
        <translation>%2 的訂單 %1 待備貨</translation>
    </message>
    <message>
        <source>Goes from here once the order is handed over.</source>
        <translation>訂單交付後，這一條會消失。</translation>
    </message>
    <message>
        <source>Agree on the next step</source>
        <translation>約定下一步</translation>
    </message>
    <message>
        <source>Advocate</source>
        <translation>超級用戶</translation>
    </message>
    <message>
        <source>Pick-up slip</source>
        <translation>自取單</translation>
    </message>
    <message>
        <source>In the store, when it is fetched</source>
        <translation>到店自取時</translation>
    </message>
    <message>
        <source>%1 % likely to be a customer still</source>
        <translation>尚未流失的可能 %1 %</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::NextActionCard</name>
    <message>
        <source>Not now</source>
        <translation>暫不處理</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重試</translation>
    </message>
    <message>
        <source>Show again</source>
        <translation>恢復顯示</translation>
    </message>
    <message>
        <source>Next best action</source>
        <translation>下一步最佳行動</translation>
    </message>
    <message>
        <source>What was put off stands here again</source>
        <translation>讓已延後的重新顯示</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>正在讀取…</translation>
    </message>
    <message>
        <source>Nothing to do now</source>
        <translation>目前沒有要做的事</translation>
    </message>
    <message numerus="yes">
        <source>%n put off</source>
        <translation>
            <numerusform>已延後 %n 項</numerusform>
        </translation>
    </message>
    <message>
        <source>Urgency %1 of 100</source>
        <translation>緊迫度 %1（滿分 100）</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message numerus="yes">
        <source>Rests for %n days</source>
        <translation>
            <numerusform>延後 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>Not now: %1</source>
        <translation>暫不處理：%1</translation>
    </message>
    <message>
        <source>Put off until %1</source>
        <translation>已延後至 %1</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::ScoreDialog</name>
    <message>
        <source>%1 points</source>
        <translation>%1 分</translation>
    </message>
    <message>
        <source>Show in the story</source>
        <translation>在經過中檢視</translation>
    </message>
    <message>
        <source>Scores of %1</source>
        <translation>%1 的評分</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>評分</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>Rows behind the score</source>
        <translation>評分背後的明細</translation>
    </message>
    <message>
        <source>When</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>What</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>內容</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>計入</translation>
    </message>
    <message>
        <source>Definition</source>
        <translation>定義</translation>
    </message>
    <message>
        <source>Rows behind it</source>
        <translation>計入的明細</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>正在讀取…</translation>
    </message>
    <message>
        <source>The customer does not want to be profiled: no scores are made.</source>
        <translation>客戶不同意被畫像分析，因此不計算評分。</translation>
    </message>
    <message>
        <source>the newest %1 of %2</source>
        <translation>最新 %1 筆，共 %2 筆</translation>
    </message>
    <message numerus="yes">
        <source>%n rows</source>
        <translation>
            <numerusform>%n 筆</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lianlu::item::LeadChanceRecord</name>
    <message>
        <source>Chance to be won: %1 of 100</source>
        <translation>成交可能：%1 / 100</translation>
    </message>
    <message>
        <source>Chance to be won: cannot be said</source>
        <translation>成交可能：無法判斷</translation>
    </message>
    <message>
        <source>The customer does not want to be profiled: no scores are made.</source>
        <translation>客戶不同意被畫像分析，因此不計算評分。</translation>
    </message>
    <message>
        <source>from: %1</source>
        <translation>來源：%1</translation>
    </message>
    <message>
        <source>goods are named</source>
        <translation>已指明商品</translation>
    </message>
    <message>
        <source>no goods are named</source>
        <translation>未指明商品</translation>
    </message>
    <message>
        <source>a budget is named</source>
        <translation>已說明預算</translation>
    </message>
    <message>
        <source>no budget is named</source>
        <translation>未說明預算</translation>
    </message>
    <message>
        <source>had bought before</source>
        <translation>此前購買過</translation>
    </message>
    <message>
        <source>had not bought before</source>
        <translation>此前未購買過</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Learned from %1 won and %2 lost.</source>
        <translation>學習自 %1 筆成交、%2 筆流失。</translation>
    </message>
    <message>
        <source>Learned once a day from the leads on this device that were won or lost (logistic regression): by source, whether goods and a budget are named, touches in the 30 days before the lead was opened, and whether the person had bought before. A reason&apos;s points are what the chance would lose or gain if that were as on average. The range is what became of closed leads of about the same chance, judged by a model that had not seen them.</source>
        <translation>每天從本機已成交或流失的線索學習一次（邏輯迴歸）：來源、是否指明商品和預算、線索開啟前 30 天的觸點、此前是否購買過。依據後的分值表示若該項為平均水準，可能性會減少或增加多少。區間是可能性相近的已結線索的實際結果，由未見過它們的模型評分。</translation>
    </message>
    <message>
        <source>Too few closed leads: %1 won, %2 lost; %3 of each are needed.</source>
        <translation>已結線索太少：%1 筆成交、%2 筆流失；兩者各需 %3 筆。</translation>
    </message>
    <message>
        <source>The closed leads on this device do not tell.</source>
        <translation>本機的已結線索看不出規律。</translation>
    </message>
    <message>
        <source>Of %1 like it %2 – %3 % were won (95 %).</source>
        <translation>相近的 %1 筆中 %2 – %3 % 成交（95 %）。</translation>
    </message>
    <message numerus="yes">
        <source>%n touches before</source>
        <translation>
            <numerusform>此前有 %n 次觸點</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lianlu::item::ImportList</name>
    <message>
        <source>day and month could be either way round: write it as 2026-05-31</source>
        <translation>分不清日和月：請寫成 2026-05-31</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Next step due</source>
        <translation>下一步時間</translation>
    </message>
    <message>
        <source>a mobile number, an e-mail address or a member card is needed</source>
        <translation>須有手機號碼、電子郵件或會員卡號</translation>
    </message>
    <message>
        <source>a long number that the spreadsheet has cut: format the column as text</source>
        <translation>長數字被試算表截斷：請將該欄設為文字</translation>
    </message>
    <message>
        <source>Maturity (0–100)</source>
        <translation>成熟度（0–100）</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>電子郵件</translation>
    </message>
    <message>
        <source>Intent</source>
        <translation>意向</translation>
    </message>
    <message>
        <source>not an e-mail address</source>
        <translation>不是電子郵件地址</translation>
    </message>
    <message>
        <source>City</source>
        <translation>城市</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>來源</translation>
    </message>
    <message>
        <source>Member card</source>
        <translation>會員卡號</translation>
    </message>
    <message>
        <source>a formula without its value: open the workbook and save it</source>
        <translation>公式沒有儲存結果：請開啟活頁簿並儲存</translation>
    </message>
    <message>
        <source>belongs to somebody else than the number before it</source>
        <translation>與前一號碼屬於不同的人</translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation>手機</translation>
    </message>
    <message>
        <source>not a date: write it as 2026-05-31</source>
        <translation>不是日期：請寫成 2026-05-31</translation>
    </message>
    <message>
        <source>a character was lost before: save the file again as UTF-8</source>
        <translation>有字元已遺失：請將檔案另存為 UTF-8</translation>
    </message>
    <message>
        <source>not yours to change</source>
        <translation>無權變更</translation>
    </message>
    <message>
        <source>not a whole number from 0 to 100</source>
        <translation>不是 0 到 100 的整數</translation>
    </message>
    <message>
        <source>Gender</source>
        <translation>性別</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>生日</translation>
    </message>
    <message>
        <source>neither female, male nor other</source>
        <translation>不是女、男或其他</translation>
    </message>
    <message>
        <source>a new person needs a name</source>
        <translation>新客戶須有姓名</translation>
    </message>
    <message>
        <source>an error of the spreadsheet</source>
        <translation>試算表的錯誤值</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>several persons have it: join them first</source>
        <translation>有多人使用：請先合併</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>備註</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Twice in this file</source>
        <translation>檔案內重複</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>略過</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Not taken</source>
        <translation>不會匯入</translation>
    </message>
    <message>
        <source>No change</source>
        <translation>無變化</translation>
    </message>
    <message>
        <source>Why it was not imported</source>
        <translation>未匯入原因</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>公司</translation>
    </message>
    <message>
        <source>the workbook is damaged here, and the rows after this one were not read: open it in a spreadsheet program, save it anew and import it again</source>
        <translation>活頁簿在此處損壞，其後各列未讀取：請用試算表軟體開啟、重新儲存後再匯入</translation>
    </message>
    <message>
        <source>a NUL byte stands in the row, which no text has: type the row anew, or export the file again</source>
        <translation>該列含有 NUL 位元組，不是文字：請重新填寫該列，或重新匯出檔案</translation>
    </message>
    <message>
        <source>an invisible control character, or a mark that turns the text round, stands in the cell: type the cell anew</source>
        <translation>儲存格中有不可見的控制字元或改變文字方向的符號：請重新填寫該儲存格</translation>
    </message>
    <message>
        <source>a quotation mark stands inside a cell: take it away, or double it and put the cell in quotes</source>
        <translation>儲存格中有多餘的引號：請刪除；若要保留，請寫兩個引號並將儲存格用引號括起</translation>
    </message>
    <message>
        <source>the row cannot be read as it stands: type it anew</source>
        <translation>該列無法讀取：請重新填寫</translation>
    </message>
    <message>
        <source>a quotation mark is opened and never closed, and takes in every row after it: close it or take it away</source>
        <translation>引號沒有閉合，其後各列都被併入：請補上或刪除該引號</translation>
    </message>
    <message>
        <source>the contact is cut off before its end: export it from the phone or address book again</source>
        <translation>聯絡人不完整，在結尾前中斷：請從手機或通訊錄重新匯出</translation>
    </message>
    <message>
        <source>some characters do not fit the encoding of the file and are lost: type them anew, or save the file as UTF-8 and import it again</source>
        <translation>有字元不符合檔案的編碼，已遺失：請重新填寫，或將檔案另存為 UTF-8 後再匯入</translation>
    </message>
    <message>
        <source>a cell is longer than any list of persons has: shorten it, and look for a quotation mark that is missing</source>
        <translation>儲存格過長：請縮短內容，並檢查是否漏了引號</translation>
    </message>
    <message>
        <source>more or fewer cells than there are headings: look for a separator too many or too few</source>
        <translation>儲存格數與欄名數不同：請檢查是否多了或少了分隔符號</translation>
    </message>
    <message>
        <source>this row was taken in by a quotation mark above that is never closed: look at it, and import it again</source>
        <translation>上方未閉合的引號併入了該列：請檢查後再匯入</translation>
    </message>
    <message>
        <source>a line of the contact cannot be read: export it from the phone or address book again</source>
        <translation>聯絡人中有一行無法讀取：請從手機或通訊錄重新匯出</translation>
    </message>
    <message>
        <source>neither a mobile number of 11 digits nor one with + and its country</source>
        <translation>既不是 11 位手機號碼，也不是以 + 和國碼開頭的號碼</translation>
    </message>
    <message>
        <source>nobody is born then: the day lies ahead, or more than 120 years back</source>
        <translation>不會是生日：日期在未來，或早於 120 年前</translation>
    </message>
    <message>
        <source>too long: at most 200 characters, a remark 2,000, an intent 500, a next step 300</source>
        <translation>太長：最多 200 字，備註 2,000 字，意向 500 字，下一步 300 字</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::ImportFilePage</name>
    <message>
        <source>Semicolon ;</source>
        <translation>分號 ;</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>定位字元</translation>
    </message>
    <message>
        <source>Found: %1</source>
        <translation>自動辨識：%1</translation>
    </message>
    <message>
        <source>Bar |</source>
        <translation>直線 |</translation>
    </message>
    <message>
        <source>Import from a file</source>
        <translation>從檔案匯入</translation>
    </message>
    <message>
        <source>The last import, %1: %2 new, %3 updated</source>
        <translation>上次匯入（%1）：新增 %2，更新 %3</translation>
    </message>
    <message>
        <source>Take it back…</source>
        <translation>復原…</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>工作表</translation>
    </message>
    <message>
        <source>Drop a file here</source>
        <translation>將檔案拖曳到這裡</translation>
    </message>
    <message>
        <source>Characters</source>
        <translation>編碼</translation>
    </message>
    <message>
        <source>Comma ,</source>
        <translation>逗號 ,</translation>
    </message>
    <message>
        <source>Found by itself</source>
        <translation>自動辨識</translation>
    </message>
    <message>
        <source>Columns are parted by</source>
        <translation>欄分隔符號</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>選擇檔案…</translation>
    </message>
    <message>
        <source>First rows of the file</source>
        <translation>檔案的前幾列</translation>
    </message>
    <message>
        <source>Tables and contacts (*.csv *.txt *.tsv *.xlsx *.xlsm *.vcf *.vcard);;All files (*)</source>
        <translation>表格和聯絡人 (*.csv *.txt *.tsv *.xlsx *.xlsm *.vcf *.vcard);;所有檔案 (*)</translation>
    </message>
    <message>
        <source>An Excel workbook (.xlsx) or a text table (.csv, .txt) whose first row has headings, or contacts of a phone (.vcf)</source>
        <translation>首列是欄名的 Excel 活頁簿（.xlsx）或文字表格（.csv、.txt），或手機聯絡人（.vcf）</translation>
    </message>
    <message>
        <source>The imports of this computer in the last 14 days, each of which can be taken back</source>
        <translation>本機最近 14 天的匯入，每次都可以復原</translation>
    </message>
    <message>
        <source>Earlier imports…</source>
        <translation>先前的匯入…</translation>
    </message>
    <message>
        <source>Column %1</source>
        <translation>第 %1 欄</translation>
    </message>
    <message>
        <source>For a file without headings: every row of it is somebody</source>
        <translation>用於沒有欄名的檔案：每一列都是一位客戶</translation>
    </message>
    <message>
        <source>The first row is a person already</source>
        <translation>第一列就是客戶，沒有欄名</translation>
    </message>
    <message>
        <source>A number, an address or a date stands in the first row: it is taken for a person, not for headings. Take the tick away where that is wrong.</source>
        <translation>第一列中有號碼、電子郵件或日期，因此當作一位客戶，而不是欄名。如不正確，請取消勾選。</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::ImportRunPage</name>
    <message>
        <source>Nothing was changed: everybody in the file is there already.</source>
        <translation>沒有變更：檔案中的客戶都已存在。</translation>
    </message>
    <message>
        <source>Nothing was taken back</source>
        <translation>沒有復原任何內容</translation>
    </message>
    <message>
        <source>You can go on working meanwhile. What is stopped keeps the rows before, and can still be taken back.</source>
        <translation>匯入期間可以繼續工作。停止後，已完成的列會保留，仍可復原。</translation>
    </message>
    <message>
        <source>Import the same file again to go on: what is in is not imported twice.</source>
        <translation>再次匯入同一檔案即可繼續，已匯入的不會重複。</translation>
    </message>
    <message>
        <source>%1 of %2 rows</source>
        <translation>%1 / %2 列</translation>
    </message>
    <message>
        <source>The file could not be written there. Choose another folder.</source>
        <translation>無法寫入該位置，請換一個資料夾。</translation>
    </message>
    <message>
        <source>Nothing was imported</source>
        <translation>沒有匯入任何內容</translation>
    </message>
    <message>
        <source>Excel workbooks (*.xlsx)</source>
        <translation>Excel 活頁簿 (*.xlsx)</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
    <message>
        <source>The import ended before the last row: %1 Import the same file again afterwards: what is in is not imported twice.</source>
        <translation>匯入提前結束：%1 之後可再次匯入同一檔案，已匯入的不會重複。</translation>
    </message>
    <message>
        <source>Save the rows that were not taken…</source>
        <translation>儲存未匯入的列…</translation>
    </message>
    <message>
        <source>How far the import is</source>
        <translation>匯入進度</translation>
    </message>
    <message>
        <source>%1 rows saved</source>
        <translation>已儲存 %1 列</translation>
    </message>
    <message>
        <source>Taking the import back</source>
        <translation>正在復原匯入</translation>
    </message>
    <message>
        <source>Take the whole import back</source>
        <translation>復原整次匯入</translation>
    </message>
    <message>
        <source>Save the rows that were not taken: the file says why in its last column. Mend it, and import it again.</source>
        <translation>可儲存未匯入的列：檔案最後一欄寫明原因，改好後再次匯入即可。</translation>
    </message>
    <message>
        <source>Stopped: not all of it is taken back yet</source>
        <translation>已停止：尚未全部復原</translation>
    </message>
    <message>
        <source>%1 - not imported</source>
        <comment>a file&apos;s name</comment>
        <translation>%1-未匯入</translation>
    </message>
    <message>
        <source>The import is taken back, but for some rows</source>
        <translation>匯入已復原，部分列除外</translation>
    </message>
    <message>
        <source>Save the rows that were not taken</source>
        <translation>儲存未匯入的列</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>%1 of %2 rows · %3 a second</source>
        <translation>%1 / %2 列 · 每秒 %3 列</translation>
    </message>
    <message>
        <source>Text tables (*.csv)</source>
        <translation>文字表格 (*.csv)</translation>
    </message>
    <message>
        <source>The import is taken back</source>
        <translation>匯入已復原</translation>
    </message>
    <message>
        <source>Counting the rows…</source>
        <translation>正在統計列數…</translation>
    </message>
    <message>
        <source>Stopped. Before that: %1</source>
        <translation>已停止。此前：%1</translation>
    </message>
    <message>
        <source>Importing %1</source>
        <translation>正在匯入 %1</translation>
    </message>
    <message>
        <source>Imported: %1</source>
        <translation>已匯入：%1</translation>
    </message>
    <message>
        <source>about %1 min left</source>
        <translation>約剩 %1 分鐘</translation>
    </message>
    <message>
        <source>Import stopped at %1 of %2 rows: %3. Import the same file again to go on.</source>
        <translation>匯入已停在第 %1 列（共 %2 列）：%3。再次匯入同一檔案即可繼續。</translation>
    </message>
    <message>
        <source>about %1 s left</source>
        <translation>約剩 %1 秒</translation>
    </message>
    <message>
        <source>Stopped at %1 of %2 rows.</source>
        <translation>已停在第 %1 列，共 %2 列。</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::ImportWizard</name>
    <message>
        <source>The file is too large. Split it, or save it as CSV.</source>
        <translation>檔案太大。請分割，或另存為 CSV。</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>匯入</translation>
    </message>
    <message>
        <source>The file was changed since. Go back to the first step and choose it again.</source>
        <translation>檔案已被變更。請回到第一步重新選擇。</translation>
    </message>
    <message>
        <source>2 Columns</source>
        <translation>2 對應欄</translation>
    </message>
    <message>
        <source>%1 updated</source>
        <translation>已更新 %1</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>The workbook cannot be read: it is damaged or no workbook. Open it in Excel, save it anew, then choose it again.</source>
        <translation>無法讀取活頁簿：檔案已損壞，或不是活頁簿。請用 Excel 開啟並重新儲存，再重新選擇。</translation>
    </message>
    <message>
        <source>The file has more than 500,000 rows. Split it, and import the parts one after the other.</source>
        <translation>檔案超過 500,000 列。請分割後逐一匯入。</translation>
    </message>
    <message>
        <source>This is an old or a protected workbook. Save it in Excel as .xlsx without a password, then choose it again.</source>
        <translation>這是舊格式或受保護的活頁簿。請在 Excel 中另存為不含密碼的 .xlsx，再重新選擇。</translation>
    </message>
    <message>
        <source>No table was found in the file: the first row needs headings. Check the characters and the separator, or choose another file.</source>
        <translation>檔案中沒有找到表格：第一列須為欄名。請檢查編碼和分隔符號，或選擇其他檔案。</translation>
    </message>
    <message>
        <source>Another file</source>
        <translation>另選檔案</translation>
    </message>
    <message>
        <source>1 File</source>
        <translation>1 檔案</translation>
    </message>
    <message>
        <source>%1 without change</source>
        <translation>無變化 %1</translation>
    </message>
    <message>
        <source>Say which column has the mobile number, the e-mail address or the member card.</source>
        <translation>請指明手機號碼、電子郵件或會員卡號在哪一欄。</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>No rows</source>
        <translation>沒有資料列</translation>
    </message>
    <message>
        <source>Nothing was left to take back.</source>
        <translation>沒有可復原的內容。</translation>
    </message>
    <message>
        <source>%1 new</source>
        <translation>新增 %1</translation>
    </message>
    <message>
        <source>Import leads</source>
        <translation>匯入線索</translation>
    </message>
    <message>
        <source>The file is no longer there. Choose it again.</source>
        <translation>檔案已不在原處，請重新選擇。</translation>
    </message>
    <message>
        <source>%1 to update</source>
        <translation>將更新 %1</translation>
    </message>
    <message>
        <source>%1 rows left: somebody has worked on them since.</source>
        <translation>保留 %1 列：匯入後已有人處理過。</translation>
    </message>
    <message>
        <source>%1 rows taken back.</source>
        <translation>已復原 %1 列。</translation>
    </message>
    <message>
        <source>Step %1 of 4: %2</source>
        <translation>第 %1 步，共 4 步：%2</translation>
    </message>
    <message>
        <source>3 Check</source>
        <translation>3 檢查</translation>
    </message>
    <message>
        <source>%1 there already</source>
        <translation>已存在 %1</translation>
    </message>
    <message>
        <source>%1 twice in this file</source>
        <translation>檔案內重複 %1</translation>
    </message>
    <message>
        <source>Import customers</source>
        <translation>匯入客戶</translation>
    </message>
    <message>
        <source>Guides and managers import persons; your role does not.</source>
        <translation>只有導購和店長可以匯入，您的角色不能。</translation>
    </message>
    <message>
        <source>4 Import</source>
        <translation>4 匯入</translation>
    </message>
    <message>
        <source>%1 not taken</source>
        <translation>未匯入 %1</translation>
    </message>
    <message>
        <source>No contact was found in the file. Choose one that a phone or an address book has saved as .vcf.</source>
        <translation>檔案中沒有找到聯絡人。請選擇手機或通訊錄匯出的 .vcf 檔案。</translation>
    </message>
    <message>
        <source>The workbook has no such sheet. Choose another one.</source>
        <translation>活頁簿中沒有該工作表，請另選。</translation>
    </message>
    <message>
        <source>… and %1 more</source>
        <translation>……另有 %1 列</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 rows left: they came in more than 14 days ago.</source>
        <translation>保留 %1 列：匯入已超過 14 天。</translation>
    </message>
    <message>
        <source>%1 persons of them had gone to the server: they go for everybody with the next sync, unless somebody works on them before.</source>
        <translation>其中 %1 位客戶已同步到伺服器：將在下次同步時對所有人移除，除非此前有人跟進。</translation>
    </message>
    <message>
        <source>This is a folder. Choose the file in it.</source>
        <translation>這是資料夾。請選擇其中的檔案。</translation>
    </message>
    <message>
        <source>%1 will not be taken</source>
        <translation>不會匯入 %1</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Go on in the background</source>
        <translation>轉到背景繼續</translation>
    </message>
    <message>
        <source>The file has changed since it was looked at, so nothing was imported. It is looked at anew: check it, then import it.</source>
        <translation>檢查之後檔案又有變更，因此沒有匯入任何內容。正在重新檢查：請核對後再匯入。</translation>
    </message>
    <message>
        <source>Stopped, it keeps what is done. In the background it goes on to its end, and a message says what came of it.</source>
        <translation>停止後，已完成的部分會保留。轉到背景則會繼續到結束，並有訊息告知結果。</translation>
    </message>
    <message>
        <source>This is still running. Stop it?</source>
        <translation>還在進行中，要停止嗎？</translation>
    </message>
    <message>
        <source>Back to it</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>The file has more than 1,000 columns. Take those away that are not needed, then choose it again.</source>
        <translation>檔案超過 1,000 欄。請刪去不需要的欄後重新選擇。</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::ImportCheckPage</name>
    <message>
        <source>Persons who are there already</source>
        <translation>已有的客戶</translation>
    </message>
    <message>
        <source>Nothing to do: everybody in the file is there already, as the file says.</source>
        <translation>無需匯入：檔案中的客戶都已存在，內容也一致。</translation>
    </message>
    <message>
        <source>The file has headings and no rows.</source>
        <translation>檔案只有欄名，沒有資料列。</translation>
    </message>
    <message>
        <source>Rows of the file and what happens to them</source>
        <translation>檔案各列及處理方式</translation>
    </message>
    <message>
        <source>An empty cell changes nothing. Consents are never imported.</source>
        <translation>空白儲存格不會變更原有內容。授權不會從檔案匯入。</translation>
    </message>
    <message>
        <source>Skip them</source>
        <translation>略過</translation>
    </message>
    <message>
        <source>Looking at the rows: %1</source>
        <translation>正在檢查：%1 列</translation>
    </message>
    <message>
        <source>Update them, and open a lead for those without one</source>
        <translation>更新，並為沒有線索的客戶新增線索</translation>
    </message>
    <message>
        <source>Update them with what the file says</source>
        <translation>依檔案內容更新</translation>
    </message>
    <message>
        <source>Only rows that are not taken</source>
        <translation>只看不會匯入的列</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::ImportColumnsPage</name>
    <message>
        <source>Left out</source>
        <translation>不匯入</translation>
    </message>
    <message>
        <source>What “%1” becomes</source>
        <translation>「%1」對應的欄位</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>對應欄位</translation>
    </message>
    <message>
        <source>Column %1</source>
        <translation>第 %1 欄</translation>
    </message>
    <message>
        <source>For example</source>
        <translation>範例</translation>
    </message>
    <message>
        <source>Column of the file</source>
        <translation>檔案中的欄</translation>
    </message>
    <message>
        <source>Found by the headings. Somebody is known again by mobile number, e-mail address or member card: one of them is needed.</source>
        <translation>已依欄名辨識。依手機號碼、電子郵件或會員卡號辨識同一人，至少需要其中一欄。</translation>
    </message>
    <message>
        <source>As for the last file with these columns. Somebody is known again by mobile number, e-mail address or member card.</source>
        <translation>已沿用上次相同欄的設定。依手機號碼、電子郵件或會員卡號辨識同一人。</translation>
    </message>
    <message>
        <source>Found by the first row, as far as it says; say the rest. Somebody is known again by mobile number, e-mail address or member card: one of them is needed.</source>
        <translation>已依第一列辨識出部分欄，請指定其餘各欄。客戶依手機號碼、電子郵件或會員卡號辨識，至少需要其中一項。</translation>
    </message>
    <message>
        <source>No heading says what its column is: say it here. Somebody is known again by mobile number, e-mail address or member card: one of them is needed.</source>
        <translation>沒有辨識出任何欄名，請在此指定各欄。客戶依手機號碼、電子郵件或會員卡號辨識，至少需要其中一項。</translation>
    </message>
</context>
<context>
    <name>lianlu::item::ImportRowsModel</name>
    <message>
        <source>What happens</source>
        <translation>處理</translation>
    </message>
    <message>
        <source>Why not</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>列號</translation>
    </message>
    <message>
        <source>Now: %1
The file says: %2</source>
        <translation>現在：%1
檔案中：%2</translation>
    </message>
    <message>
        <source>Updated, new lead</source>
        <translation>更新，並新增線索</translation>
    </message>
    <message>
        <source>Twice in this file (row %1)</source>
        <translation>檔案內重複（第 %1 列）</translation>
    </message>
    <message>
        <source>Nothing was there; the file says: %1</source>
        <translation>原本沒有；檔案中是：%1</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::LeadChanceDialog</name>
    <message>
        <source>Loading…</source>
        <translation>正在載入…</translation>
    </message>
    <message>
        <source>What it had</source>
        <translation>具備條件</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>結束於</translation>
    </message>
    <message numerus="yes">
        <source>%Ln leads</source>
        <translation><numerusform>%Ln 條線索</numerusform></translation>
    </message>
    <message>
        <source>Definition</source>
        <translation>定義</translation>
    </message>
    <message>
        <source>Came to</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>Closed leads behind the chance</source>
        <translation>得出成交機會的已結束線索</translation>
    </message>
    <message>
        <source>Open lead</source>
        <translation>開啟線索</translation>
    </message>
    <message>
        <source>Closed leads behind it</source>
        <translation>由這些已結束線索得出</translation>
    </message>
    <message>
        <source>Chance of %1</source>
        <translation>%1的成交機會</translation>
    </message>
    <message>
        <source>the newest %1 of %2</source>
        <translation>共 %2 條，顯示最近 %1 條</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客戶</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::WelcomeTour</name>
    <message>
        <source>Start working</source>
        <translation>開始工作</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>略過</translation>
    </message>
    <message>
        <source>First look around</source>
        <translation>初次導覽</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::ShortcutSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>鍵盤快速鍵</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>列印…</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::HelpWindow</name>
    <message>
        <source>Search the guide</source>
        <translation>搜尋指南</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>鍵盤快速鍵</translation>
    </message>
    <message>
        <source>No page has these words. Try fewer or shorter ones.</source>
        <translation>沒有包含這些文字的頁面。請減少或縮短要找的文字。</translation>
    </message>
    <message>
        <source>Page of the guide</source>
        <translation>指南內容</translation>
    </message>
    <message>
        <source>Show me around</source>
        <translation>帶我看看</translation>
    </message>
    <message>
        <source>User guide</source>
        <translation>使用指南</translation>
    </message>
    <message>
        <source>Pages of the guide</source>
        <translation>指南目錄</translation>
    </message>
</context>
<context>
    <name>lianlu::item::Coupons</name>
    <message>
        <source>%1 % off</source>
        <translation>折扣 %1%</translation>
    </message>
    <message>
        <source>Good, as the server says.</source>
        <translation>可用（以伺服器為準）。</translation>
    </message>
    <message>
        <source>Not genuine: the signature does not fit.</source>
        <translation>不是有效票券：簽章不符。</translation>
    </message>
    <message>
        <source>Redeemed more than once; the manager has a task about it.</source>
        <translation>重複核銷，已給店長產生任務。</translation>
    </message>
    <message>
        <source>It was cancelled.</source>
        <translation>已取消。</translation>
    </message>
    <message>
        <source>Redeemed %1, not confirmed by the server yet.</source>
        <translation>已於 %1 核銷，等待伺服器確認。</translation>
    </message>
    <message>
        <source>Expired.</source>
        <translation>已過期。</translation>
    </message>
    <message>
        <source>It cannot be checked here: its key is not known. Sync, then try again.</source>
        <translation>此處無法驗證：沒有對應的金鑰。請同步後再試。</translation>
    </message>
    <message>
        <source>Redeemed %1.</source>
        <translation>已於 %1 核銷。</translation>
    </message>
    <message>
        <source>%1, from %2 on</source>
        <translation>%1，滿 %2 可用</translation>
    </message>
    <message>
        <source>Expired %1.</source>
        <translation>已於 %1 過期。</translation>
    </message>
    <message>
        <source>It was redeemed before.</source>
        <translation>已核銷過。</translation>
    </message>
    <message>
        <source>%1 off</source>
        <translation>折抵 %1</translation>
    </message>
    <message>
        <source>Gift</source>
        <translation>禮品</translation>
    </message>
    <message>
        <source>Genuine and good: your brand&apos;s signature holds.</source>
        <translation>票券有效：品牌簽章相符。</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::RedeemDialog</name>
    <message>
        <source>Redeem a coupon</source>
        <translation>核銷優惠券</translation>
    </message>
    <message>
        <source>Redeem</source>
        <translation>核銷</translation>
    </message>
    <message>
        <source>This coupon is not known here. Scan its QR code: that can be checked without a network.</source>
        <translation>本機沒有這張券。請掃它的 QR 碼，不連網也能驗證。</translation>
    </message>
    <message>
        <source>This is not the code of a coupon. It has 20 letters and digits.</source>
        <translation>這不是券碼。券碼由 20 位字母和數字組成。</translation>
    </message>
    <message>
        <source>May stay empty.</source>
        <translation>可以不填。</translation>
    </message>
    <message>
        <source>Type the code, or scan it.</source>
        <translation>輸入券碼，或掃碼。</translation>
    </message>
    <message>
        <source>Amount of the purchase</source>
        <translation>消費金額</translation>
    </message>
    <message>
        <source>This coupon is for purchases from %1 on.</source>
        <translation>該券須消費滿 %1 才能使用。</translation>
    </message>
    <message>
        <source>Code of the coupon</source>
        <translation>券碼</translation>
    </message>
    <message>
        <source>Write an amount such as 399.50.</source>
        <translation>請輸入金額，例如 399.50。</translation>
    </message>
    <message>
        <source>This coupon belongs to another customer, who is not on this computer.</source>
        <translation>這張券屬於另一位客戶，其資料不在本機上。</translation>
    </message>
    <message>
        <source>This coupon belongs to another customer: %1.</source>
        <translation>這張券屬於另一位客戶：%1。</translation>
    </message>
    <message>
        <source>Redeemed, provisional until the server has it: %1</source>
        <translation>已核銷，待伺服器確認：%1</translation>
    </message>
    <message>
        <source>No connection: it is redeemed provisionally until the server has it. If it was redeemed elsewhere before, that one counts, and you are told on Today.</source>
        <translation>目前沒有連線：核銷為暫定，待伺服器確認。如果別處已先核銷，以先核銷的為準，並會在「今日」告訴您。</translation>
    </message>
    <message>
        <source>Provisional until the server has confirmed it, in a moment.</source>
        <translation>稍後由伺服器確認，在此之前為暫定。</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::CouponDialog</name>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>Redeem…</source>
        <translation>核銷…</translation>
    </message>
    <message>
        <source>Print the coupon</source>
        <translation>列印優惠券</translation>
    </message>
    <message>
        <source>Redeemed, not confirmed</source>
        <translation>已核銷，待確認</translation>
    </message>
    <message>
        <source>QR code of the coupon</source>
        <translation>優惠券 QR 碼</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已複製</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>列印…</translation>
    </message>
    <message>
        <source>does not expire</source>
        <translation>長期有效</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>有效期至 %1</translation>
    </message>
    <message>
        <source>Copy code</source>
        <translation>複製券碼</translation>
    </message>
    <message>
        <source>Coupon</source>
        <translation>優惠券</translation>
    </message>
    <message>
        <source>Coupon of %1</source>
        <translation>%1 的優惠券</translation>
    </message>
    <message>
        <source>Customer: %1</source>
        <translation>客戶：%1</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::SlipDialog</name>
    <message>
        <source>Print…</source>
        <translation>列印…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>As it will be printed</source>
        <translation>列印效果</translation>
    </message>
</context>
<context>
    <name>lianlu::item::TeamListModel</name>
    <message>
        <source>Pool</source>
        <translation>公共客戶池</translation>
    </message>
    <message>
        <source>Somebody of another store</source>
        <translation>其他門市的同事</translation>
    </message>
    <message>
        <source>Has left</source>
        <translation>已離職</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>導購</translation>
    </message>
    <message>
        <source>Store manager</source>
        <translation>店長</translation>
    </message>
    <message>
        <source>Regional head</source>
        <translation>區域總</translation>
    </message>
    <message>
        <source>Head office</source>
        <translation>總部</translation>
    </message>
    <message>
        <source>Nobody's yet</source>
        <translation>尚無人負責</translation>
    </message>
    <message numerus="yes">
        <source>%n overdue</source>
        <translation><numerusform>%n 項逾期</numerusform></translation>
    </message>
    <message>
        <source>%1 in the last 7 days, %2 in the last 30 days</source>
        <translation>近 7 天 %1 次，近 30 天 %2 次</translation>
    </message>
    <message>
        <source>Logged interactions of the last 30 days, today among them; the bar compares them with the most of all</source>
        <translation>近 30 天（含今天）的互動記錄；長條與最多者相比</translation>
    </message>
    <message>
        <source>Offers pushed in the last 30 days, without those taken back</source>
        <translation>近 30 天推送的優惠，不含已撤回的</translation>
    </message>
    <message>
        <source>Leads won this month</source>
        <translation>本月成交的線索</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客戶</translation>
    </message>
    <message>
        <source>Open leads</source>
        <translation>進行中的線索</translation>
    </message>
    <message>
        <source>Open tasks</source>
        <translation>未完成的任務</translation>
    </message>
    <message>
        <source>Leads</source>
        <translation>線索</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>任務</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>聯絡</translation>
    </message>
    <message>
        <source>Offers</source>
        <translation>優惠</translation>
    </message>
    <message>
        <source>Won</source>
        <translation>成交</translation>
    </message>
    <message numerus="yes">
        <source>%n overdue, with steps</source>
        <translation><numerusform>逾期 %n 項，含下一步</numerusform></translation>
    </message>
</context>
<context>
    <name>lianlu::ui::TeamWorkspace</name>
    <message>
        <source>Team</source>
        <translation>團隊</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>檢視</translation>
    </message>
    <message>
        <source>Give a task</source>
        <translation>分派任務</translation>
    </message>
    <message>
        <source>Assign from the pool</source>
        <translation>從公共客戶池分配</translation>
    </message>
    <message>
        <source>Hand over a book</source>
        <translation>移交客戶</translation>
    </message>
    <message>
        <source>Count the team's figures again</source>
        <translation>重新統計團隊</translation>
    </message>
    <message>
        <source>Next colleague</source>
        <translation>下一位同事</translation>
    </message>
    <message>
        <source>Previous colleague</source>
        <translation>上一位同事</translation>
    </message>
    <message>
        <source>Nobody is here yet</source>
        <translation>還沒有同事</translation>
    </message>
    <message>
        <source>The staff of your store come with the next sync.</source>
        <translation>本店員工會隨下次同步出現。</translation>
    </message>
    <message>
        <source>Contacts and offers: the last 30 days. Won: since %1.</source>
        <translation>聯絡和優惠：近 30 天。成交：自 %1 起。</translation>
    </message>
    <message numerus="yes">
        <source>%n colleagues</source>
        <translation><numerusform>%n 位同事</numerusform></translation>
    </message>
    <message>
        <source>Handing over from %1 to %2: %3 of %4</source>
        <translation>正在從%1移交給%2：%3 / %4</translation>
    </message>
    <message numerus="yes">
        <source>%n customers have been handed over</source>
        <translation><numerusform>已移交 %n 位客戶</numerusform></translation>
    </message>
    <message>
        <source>Handing over from %1 to %2</source>
        <translation>正在從%1移交給%2</translation>
    </message>
    <message>
        <source>an order</source>
        <translation>排序方式</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>依姓名</translation>
    </message>
    <message>
        <source>Export the team</source>
        <translation>匯出團隊</translation>
    </message>
    <message>
        <source>Taking the handover from %1 to %2 back</source>
        <translation>正在復原從%1到%2的移交</translation>
    </message>
    <message>
        <source>Handovers…</source>
        <translation>移交記錄…</translation>
    </message>
    <message>
        <source>Handovers of the last 14 days</source>
        <translation>最近 14 天的移交</translation>
    </message>
    <message numerus="yes">
        <source>The handover is taken back: %n customers</source>
        <translation><numerusform>已復原移交，歸還 %n 位客戶</numerusform></translation>
    </message>
    <message>
        <source>What was handed over in the last 14 days, to take it back</source>
        <translation>最近 14 天的移交，可在此復原</translation>
    </message>
    <message>
        <source>Taking the handover from %1 to %2 back: %3 of %4</source>
        <translation>正在復原從%1到%2的移交：%3 / %4</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>圖表</translation>
    </message>
    <message>
        <source>Charts of the team on a big screen</source>
        <translation>大螢幕輪播團隊圖表</translation>
    </message>
    <message>
        <source>Charts of the team, or its list</source>
        <translation>團隊圖表 / 清單</translation>
    </message>
    <message>
        <source>The figures of the team as charts (Ctrl+Shift+G)</source>
        <translation>以圖表檢視團隊數據（Ctrl+Shift+G）</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::TeamDetail</name>
    <message>
        <source>Give a task</source>
        <translation>分派任務</translation>
    </message>
    <message>
        <source>From the pool…</source>
        <translation>從公共客戶池分配…</translation>
    </message>
    <message>
        <source>Choose customers in the pool and assign them (Ctrl+Shift+A)</source>
        <translation>在公共客戶池中選擇客戶並分配（Ctrl+Shift+A）</translation>
    </message>
    <message>
        <source>Hand over…</source>
        <translation>移交…</translation>
    </message>
    <message>
        <source>Colleague</source>
        <translation>同事</translation>
    </message>
    <message>
        <source>Nobody chosen</source>
        <translation>未選擇</translation>
    </message>
    <message>
        <source>Choose a colleague to see figures and what to do.</source>
        <translation>選擇一位同事，檢視其情況並安排工作。</translation>
    </message>
    <message>
        <source>Contacts by day</source>
        <translation>每日聯絡</translation>
    </message>
    <message>
        <source>Has left</source>
        <translation>已離職</translation>
    </message>
    <message>
        <source>Pool</source>
        <translation>公共客戶池</translation>
    </message>
    <message>
        <source>What is nobody's: guides claim it, managers assign it</source>
        <translation>尚無人負責：導購可認領，店長可分配</translation>
    </message>
    <message>
        <source>This colleague has left, and customers, leads or tasks still wait for somebody. Hand the book over.</source>
        <translation>這位同事已離職，仍有客戶、線索或任務待人接手，請移交。</translation>
    </message>
    <message numerus="yes">
        <source>open tasks, %n overdue</source>
        <translation><numerusform>未完成任務，%n 項逾期</numerusform></translation>
    </message>
    <message>
        <source>open tasks</source>
        <translation>未完成任務</translation>
    </message>
    <message>
        <source>customers of nobody</source>
        <translation>沒有導購的客戶</translation>
    </message>
    <message>
        <source>customers in the book</source>
        <translation>專屬客戶</translation>
    </message>
    <message>
        <source>open leads of nobody</source>
        <translation>無人負責的線索</translation>
    </message>
    <message>
        <source>open leads</source>
        <translation>進行中的線索</translation>
    </message>
    <message>
        <source>offers pushed, 30 days</source>
        <translation>推送優惠，近 30 天</translation>
    </message>
    <message>
        <source>leads won this month</source>
        <translation>本月成交的線索</translation>
    </message>
    <message numerus="yes">
        <source>Contacts by day: %n in the last 7 days</source>
        <translation><numerusform>每日聯絡：近 7 天 %n 次</numerusform></translation>
    </message>
    <message>
        <source>Counted is what this computer holds, by its last sync.</source>
        <translation>按本機最近一次同步的資料統計。</translation>
    </message>
    <message>
        <source>A contact is a logged interaction.</source>
        <translation>一次聯絡即一筆互動記錄。</translation>
    </message>
    <message>
        <source>d MMM</source>
        <translation>M/d</translation>
    </message>
    <message>
        <source>No contact was logged in the last 30 days</source>
        <translation>近 30 天沒有聯絡記錄</translation>
    </message>
    <message>
        <source>The chart is saved</source>
        <translation>圖表已儲存</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>聯絡次數</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Average of the team</source>
        <translation>團隊平均</translation>
    </message>
    <message>
        <source>Click: who was contacted on that day</source>
        <translation>點選查看當天聯絡了誰</translation>
    </message>
    <message>
        <source>customers contacted, 30 days</source>
        <translation>聯絡過的客戶，近 30 天</translation>
    </message>
    <message numerus="yes">
        <source>open tasks; %n overdue with next steps</source>
        <translation><numerusform>未完成任務，逾期 %n 項，含線索下一步</numerusform></translation>
    </message>
    <message>
        <source>Contacted by %1 on %2</source>
        <translation>%2 由 %1 聯絡</translation>
    </message>
    <message>
        <source>Make an audience…</source>
        <translation>建立人群包…</translation>
    </message>
    <message>
        <source>The 30 days before</source>
        <translation>前 30 天</translation>
    </message>
    <message>
        <source>Customers whose exclusive guide this colleague is, as this computer holds them.</source>
        <translation>以這位同事為專屬導購的客戶，以這台電腦上的資料為準。</translation>
    </message>
    <message>
        <source>Customers with a logged interaction of this colleague in the last 30 days, each once.</source>
        <translation>近 30 天與這位同事有互動記錄的客戶，每人只計一次。</translation>
    </message>
    <message>
        <source>Customers without a guide, as this computer holds them.</source>
        <translation>沒有導購的客戶，以這台電腦上的資料為準。</translation>
    </message>
    <message>
        <source>Leads closed as won since the first of this month.</source>
        <translation>本月 1 日以來成交的線索。</translation>
    </message>
    <message>
        <source>Leads that are neither won nor lost.</source>
        <translation>既未成交也未流失的線索。</translation>
    </message>
    <message>
        <source>Offers pushed in the last 30 days, without those taken back.</source>
        <translation>近 30 天推送的優惠，不含已撤回的。</translation>
    </message>
    <message>
        <source>Tasks that are not done. Overdue is what should have been done by now, next steps of open leads among it.</source>
        <translation>未完成的任務。逾期指到現在本應完成的事項，包括進行中線索的下一步。</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::HandoverDialog</name>
    <message>
        <source>Hand over customers</source>
        <translation>移交客戶</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>Whose customers</source>
        <translation>誰的客戶</translation>
    </message>
    <message>
        <source>%1 (has left)</source>
        <translation>%1（已離職）</translation>
    </message>
    <message>
        <source>To whom</source>
        <translation>移交給</translation>
    </message>
    <message>
        <source>customers</source>
        <translation>客戶</translation>
    </message>
    <message>
        <source>open leads</source>
        <translation>線索</translation>
    </message>
    <message>
        <source>open tasks</source>
        <translation>任務</translation>
    </message>
    <message>
        <source>offers not sent yet</source>
        <translation>未送出的優惠</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>請選擇…</translation>
    </message>
    <message>
        <source>The pools of their home stores</source>
        <translation>各客戶所屬門市的公共客戶池</translation>
    </message>
    <message>
        <source>The whole book, with open leads, open tasks and offers that have not been sent. What is closed or sent stays in this colleague's figures.</source>
        <translation>移交全部客戶，連同進行中的線索、未完成的任務和尚未送出的優惠。已結束或已送出的仍計入這位同事的業績。</translation>
    </message>
    <message numerus="yes">
        <source>Only the %n chosen customers, with their open leads, open tasks and offers that have not been sent.</source>
        <translation><numerusform>只移交所選的 %n 位客戶，連同其進行中的線索、未完成的任務和尚未送出的優惠。</numerusform></translation>
    </message>
    <message>
        <source>Choose to whom they go.</source>
        <translation>請選擇移交給誰。</translation>
    </message>
    <message>
        <source>From %1 to %2:</source>
        <translation>從%1移交給%2：</translation>
    </message>
    <message numerus="yes">
        <source>%n customers stay: they are at home in another manager's store, and that manager or head office hands them over.</source>
        <translation><numerusform>%n 位客戶保留不動：其所屬門市由其他店長負責，須由該店長或總部移交。</numerusform></translation>
    </message>
    <message>
        <source>Offers that have not been sent stay with %1; they can be taken back under Offers.</source>
        <translation>尚未送出的優惠仍歸%1，可在「優惠」中撤回。</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>正在詢問伺服器…</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>預覽</translation>
    </message>
    <message numerus="yes">
        <source>Hand over %n customers</source>
        <translation><numerusform>移交 %n 位客戶</numerusform></translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>移交</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>The server did not answer, so it may have begun. Try again: it is not done twice.</source>
        <translation>伺服器沒有回應，移交可能已開始。請再試一次：不會重複移交。</translation>
    </message>
    <message>
        <source>The server cannot be reached now. A handover is done online only.</source>
        <translation>現在連不上伺服器。移交只能在線上進行。</translation>
    </message>
    <message>
        <source>Take back…</source>
        <translation>復原移交…</translation>
    </message>
    <message>
        <source>Looks first what would go back</source>
        <translation>先檢視會歸還哪些</translation>
    </message>
    <message>
        <source>The server moves them while everybody works on. It can be taken back for 14 days: what nobody has given to somebody else by then goes back.</source>
        <translation>由伺服器移交，大家可以照常工作。14 天內可以復原：之後沒有分給他人的都會歸還。</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::AssignDialog</name>
    <message numerus="yes">
        <source>Assign %n customers</source>
        <translation><numerusform>分配 %n 位客戶</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Assign %n leads</source>
        <translation><numerusform>分配 %n 條線索</numerusform></translation>
    </message>
    <message>
        <source>Customer and open leads go together into the colleague's book. One undo takes all of it back.</source>
        <translation>客戶與其進行中的線索一起歸這位同事，可一次復原。</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>分配</translation>
    </message>
    <message>
        <source>To</source>
        <translation>分配給</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>正在統計…</translation>
    </message>
    <message numerus="yes">
        <source>%n customers are assigned.</source>
        <translation><numerusform>將分配 %n 位客戶。</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n leads are assigned.</source>
        <translation><numerusform>將分配 %n 條線索。</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n open leads go along.</source>
        <translation><numerusform>連同 %n 條進行中的線索。</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n customers go along.</source>
        <translation><numerusform>連同 %n 位客戶。</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n are this colleague's already.</source>
        <translation><numerusform>%n 個已歸這位同事。</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n are in a colleague's book and stay there: those are handed over.</source>
        <translation><numerusform>%n 位已有專屬導購，保持不變；如需更換，請移交。</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n customers assigned to %1</source>
        <translation><numerusform>已將 %n 位客戶分配給%1</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n leads assigned to %1</source>
        <translation><numerusform>已將 %n 條線索分配給%1</numerusform></translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>請選擇…</translation>
    </message>
    <message>
        <source>Choose to whom they go. It is counted before anything changes.</source>
        <translation>請選擇分配給誰；分配前會先統計。</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::AssignBar</name>
    <message>
        <source>Assign to…</source>
        <translation>分配給…</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>認領</translation>
    </message>
    <message>
        <source>Hand over…</source>
        <translation>移交…</translation>
    </message>
    <message>
        <source>Out of the pool into a colleague's book (Ctrl+Shift+A)</source>
        <translation>從公共客戶池分配給同事（Ctrl+Shift+A）</translation>
    </message>
    <message>
        <source>Out of the pool into your book (Ctrl+Shift+A)</source>
        <translation>從公共客戶池認領為自己的客戶（Ctrl+Shift+A）</translation>
    </message>
    <message numerus="yes">
        <source>%n chosen; at most %1 at once</source>
        <translation><numerusform>已選 %n 位，一次最多 %1 位</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation><numerusform>已選 %n 位</numerusform></translation>
    </message>
    <message>
        <source>In the pool</source>
        <translation>在公共客戶池中</translation>
    </message>
    <message numerus="yes">
        <source>%n customers claimed</source>
        <translation><numerusform>已認領 %n 位客戶</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n leads claimed</source>
        <translation><numerusform>已認領 %n 條線索</numerusform></translation>
    </message>
    <message>
        <source>Somebody was quicker: it is a colleague's by now</source>
        <translation>已被同事搶先認領</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>更改…</translation>
    </message>
    <message>
        <source>One value for all that are chosen (Ctrl+Shift+E)</source>
        <translation>為所選全部設定同一個值（Ctrl+Shift+E）</translation>
    </message>
    <message>
        <source>At most %1 at once</source>
        <translation>一次最多 %1 個</translation>
    </message>
    <message>
        <source>Choose the first %1 of the list</source>
        <translation>選取清單的前 %1 個</translation>
    </message>
    <message>
        <source>Choose all %1 of the list</source>
        <translation>選取清單全部 %1 個</translation>
    </message>
    <message>
        <source>The same offer to all that are chosen (Ctrl+Shift+O)</source>
        <translation>給所選客戶推送同一優惠（Ctrl+Shift+O）</translation>
    </message>
    <message>
        <source>Offer…</source>
        <translation>推送優惠…</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::NarrowBar</name>
    <message>
        <source>Show all again</source>
        <translation>顯示全部</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::ViewButton</name>
    <message>
        <source>Choose or save a view</source>
        <translation>選擇或儲存檢視</translation>
    </message>
    <message>
        <source>View: %1</source>
        <translation>檢視：%1</translation>
    </message>
    <message>
        <source>View: %1, changed</source>
        <translation>檢視：%1，有變更</translation>
    </message>
    <message>
        <source>a colleague</source>
        <translation>一位同事</translation>
    </message>
    <message>
        <source>a column</source>
        <translation>一個欄位</translation>
    </message>
    <message>
        <source>“%1” is shown without what is no longer there: %2</source>
        <translation>「%1」已開啟，但其中已不存在的內容沒有顯示：%2</translation>
    </message>
    <message>
        <source>Save the changes</source>
        <translation>儲存變更</translation>
    </message>
    <message>
        <source>“%1” is saved</source>
        <translation>「%1」已儲存</translation>
    </message>
    <message>
        <source>“%1” is saved. It stands in the menu of views.</source>
        <translation>「%1」已儲存，可在檢視選單中找到。</translation>
    </message>
    <message>
        <source>Save this view…</source>
        <translation>儲存此檢視…</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>重新命名…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>刪除</translation>
    </message>
    <message>
        <source>Open the list with this view</source>
        <translation>開啟清單時使用此檢視</translation>
    </message>
    <message>
        <source>Reset to the usual view</source>
        <translation>還原為預設檢視</translation>
    </message>
    <message>
        <source>What is searched for looks like a number or an address. It is not saved with the view.</source>
        <translation>搜尋內容看起來是號碼或電子郵件，不會隨檢視儲存。</translation>
    </message>
    <message>
        <source>“%1” is replaced</source>
        <translation>「%1」已取代</translation>
    </message>
    <message>
        <source>The view is called “%1” now</source>
        <translation>檢視現在名為「%1」</translation>
    </message>
    <message>
        <source>The list has a view of this name of its own. Choose another name.</source>
        <translation>清單自帶同名檢視。請換一個名稱。</translation>
    </message>
    <message>
        <source>Give the view a name.</source>
        <translation>請為檢視取一個名稱。</translation>
    </message>
    <message>
        <source>A name has at most %1 characters. Shorten it.</source>
        <translation>名稱最多 %1 個字元。請縮短。</translation>
    </message>
    <message>
        <source>This list has %1 views, and no more can be. Delete one first.</source>
        <translation>此清單已有 %1 個檢視，不能再增加。請先刪除一個。</translation>
    </message>
    <message>
        <source>You have a view of this name. Choose another one.</source>
        <translation>您已有同名檢視。請換一個名稱。</translation>
    </message>
    <message>
        <source>“%1” is deleted</source>
        <translation>「%1」已刪除</translation>
    </message>
    <message>
        <source>There is another “%1” by now</source>
        <translation>現在已有另一個「%1」</translation>
    </message>
    <message>
        <source>The list opens with “%1” from now on</source>
        <translation>以後開啟清單時顯示「%1」</translation>
    </message>
    <message>
        <source>The list is as usual again</source>
        <translation>清單已還原預設</translation>
    </message>
    <message>
        <source>Store: %1</source>
        <comment>view of the store</comment>
        <translation>門市：%1</translation>
    </message>
    <message>
        <source>View of the store: %1</source>
        <translation>門市檢視：%1</translation>
    </message>
    <message>
        <source>View of the store: %1, changed</source>
        <translation>門市檢視：%1，有變更</translation>
    </message>
    <message>
        <source>a tag</source>
        <translation>一個標籤</translation>
    </message>
    <message>
        <source>The store&apos;s view with which this list opened is no longer there. It opens with the usual one.</source>
        <translation>此清單開啟時使用的門市檢視已不存在，改用預設檢視。</translation>
    </message>
    <message>
        <source>“%1” is no longer among the store&apos;s views. The list stays as it is.</source>
        <translation>「%1」已不在門市檢視中，清單保持現狀。</translation>
    </message>
    <message>
        <source>Of the store</source>
        <translation>門市檢視</translation>
    </message>
    <message>
        <source>not at the server yet</source>
        <translation>尚未送達伺服器</translation>
    </message>
    <message>
        <source>Copy into my views…</source>
        <translation>複製到我的檢視…</translation>
    </message>
    <message>
        <source>Save the changes for the store</source>
        <translation>為全店儲存變更</translation>
    </message>
    <message>
        <source>Share with the store…</source>
        <translation>與全店共用…</translation>
    </message>
    <message>
        <source>Rename for the store…</source>
        <translation>為全店重新命名…</translation>
    </message>
    <message>
        <source>Remove from the store</source>
        <translation>從門市檢視中移除</translation>
    </message>
    <message>
        <source>What is searched for is not shared.</source>
        <translation>搜尋內容不會共用。</translation>
    </message>
    <message>
        <source>Everybody of the store sees the new name.</source>
        <translation>全店都會看到新名稱。</translation>
    </message>
    <message>
        <source>The store has %1 views of this list, and no more can be. Remove one first.</source>
        <translation>本店此清單已有 %1 個檢視，不能再增加。請先移除一個。</translation>
    </message>
    <message>
        <source>The store has a view of this name. Choose another one.</source>
        <translation>本店已有同名檢視。請換一個名稱。</translation>
    </message>
    <message>
        <source>Shared by %1</source>
        <translation>由 %1 共用</translation>
    </message>
    <message>
        <source>The list opens as you left it from now on</source>
        <translation>之後清單會依您離開時的樣子開啟</translation>
    </message>
    <message>
        <source>own choice</source>
        <translation>自選條件</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::ViewDialog</name>
    <message>
        <source>Save this view</source>
        <translation>儲存此檢視</translation>
    </message>
    <message>
        <source>Rename the view</source>
        <translation>重新命名檢視</translation>
    </message>
    <message>
        <source>Its filters, order and columns under a name. Only you see it, on this computer.</source>
        <translation>將篩選、排序和欄位存為一個名稱。只有您在這台電腦上能看到。</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>儲存</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重新命名</translation>
    </message>
    <message>
        <source>Open the list with this view</source>
        <translation>開啟清單時使用此檢視</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名稱</translation>
    </message>
    <message>
        <source>Replace it</source>
        <translation>取代</translation>
    </message>
    <message>
        <source>You have a view of this name. Replace it, or choose another name.</source>
        <translation>您已有同名檢視。可以取代它，或換一個名稱。</translation>
    </message>
    <message>
        <source>Share this view with the store</source>
        <translation>與全店共用此檢視</translation>
    </message>
    <message>
        <source>Its filters, order and columns under a name, for everybody of the store. They can open and copy it; managers change it.</source>
        <translation>將篩選、排序和欄位存為一個名稱，供全店使用。所有人可以開啟和複製，由店長修改。</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>共用</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::ChartCard</name>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>PDF 檔案 (*.pdf)</translation>
    </message>
    <message>
        <source>More about this chart</source>
        <translation>此圖表的更多操作</translation>
    </message>
    <message>
        <source>Show as a table</source>
        <translation>以表格顯示</translation>
    </message>
    <message>
        <source>Workbooks (*.xlsx)</source>
        <translation>活頁簿 (*.xlsx)</translation>
    </message>
    <message>
        <source>Save as XLSX…</source>
        <translation>另存為 XLSX…</translation>
    </message>
    <message>
        <source>Copy the values</source>
        <translation>複製數值</translation>
    </message>
    <message>
        <source>Save as a picture…</source>
        <translation>另存為圖片…</translation>
    </message>
    <message>
        <source>Nothing was counted in this time</source>
        <translation>這段時間沒有資料</translation>
    </message>
    <message>
        <source>Save the chart</source>
        <translation>儲存圖表</translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation>圖片 (*.png)</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>另存為 PDF…</translation>
    </message>
    <message>
        <source>Show beside it</source>
        <translation>同時顯示</translation>
    </message>
    <message>
        <source>Show the rows</source>
        <translation>檢視明細</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::Print</name>
    <message>
        <source>Not printed</source>
        <translation>未能列印</translation>
    </message>
    <message>
        <source>The printer took nothing. Look whether it is on and has paper, and print again; or choose a PDF file.</source>
        <translation>印表機沒有接收。請檢查印表機是否已開機並裝有紙張，然後重新列印；也可以選擇儲存為 PDF 檔案。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::TagBox</name>
    <message>
        <source>Tag</source>
        <translation>標籤</translation>
    </message>
    <message>
        <source>Any tag</source>
        <translation>不限標籤</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Only those who have a tag</source>
        <translation>只看帶某個標籤的</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::UndoManyDialog</name>
    <message>
        <source>Taking the change back</source>
        <translation>正在復原更改</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>How far it is</source>
        <translation>進度</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
    <message>
        <source>Taking back: %1 of %2</source>
        <translation>正在復原：%1 / %2</translation>
    </message>
    <message>
        <source>Stopped: %1 taken back</source>
        <translation>已停止：已復原 %1 個</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>已復原</translation>
    </message>
    <message numerus="yes">
        <source>%n stay: somebody has changed them since</source>
        <translation>
            <numerusform>%n 個保留：之後有人改過</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n have gone out</source>
        <translation><numerusform>%n 則已經送出</numerusform></translation>
    </message>
</context>
<context>
    <name>lianlu::ui::ChangeManyDialog</name>
    <message numerus="yes">
        <source>Change %n customers</source>
        <translation>
            <numerusform>更改 %n 位客戶</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change %n leads</source>
        <translation>
            <numerusform>更改 %n 條線索</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose what all of them shall have. One undo takes all of it back.</source>
        <translation>選擇統一設定的內容。一次復原即可全部還原。</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>Next step by</source>
        <translation>下一步時間</translation>
    </message>
    <message>
        <source>What</source>
        <translation>更改內容</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>設為</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>標籤</translation>
    </message>
    <message>
        <source>name or name: value</source>
        <translation>名稱，或名稱：值</translation>
    </message>
    <message>
        <source>which tag</source>
        <translation>哪個標籤</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>階段</translation>
    </message>
    <message>
        <source>Maturity</source>
        <translation>成熟度</translation>
    </message>
    <message>
        <source>Why were they lost?</source>
        <translation>為什麼流失？</translation>
    </message>
    <message>
        <source>Whose</source>
        <translation>負責人</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>選擇…</translation>
    </message>
    <message>
        <source>Move on to a stage</source>
        <translation>推進到階段</translation>
    </message>
    <message>
        <source>Close as lost</source>
        <translation>關閉為已流失</translation>
    </message>
    <message>
        <source>Add a tag</source>
        <translation>新增標籤</translation>
    </message>
    <message>
        <source>Remove a tag</source>
        <translation>移除標籤</translation>
    </message>
    <message>
        <source>Assign to</source>
        <translation>分配給</translation>
    </message>
    <message>
        <source>Claim out of the pool</source>
        <translation>從公共客戶池領取</translation>
    </message>
    <message>
        <source>Say what it shall be. It is counted before anything changes.</source>
        <translation>請填寫要設定的內容。更改前會先計數。</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>正在計數…</translation>
    </message>
    <message numerus="yes">
        <source>%n of %1 leads change.</source>
        <translation>
            <numerusform>%1 條線索中有 %n 條會更改。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of %1 customers change.</source>
        <translation>
            <numerusform>%1 位客戶中有 %n 位會更改。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n do not have it.</source>
        <translation>
            <numerusform>%n 個沒有該標籤。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are so already.</source>
        <translation>
            <numerusform>%n 個已是如此。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are further on and stay.</source>
        <translation>
            <numerusform>%n 個已在更後的階段，保持不變。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are closed and stay.</source>
        <translation>
            <numerusform>%n 個已關閉，保持不變。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are in a colleague&apos;s book and stay there: those are handed over.</source>
        <translation>
            <numerusform>%n 位在同事名下，保持不變：請用移交。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are not yours to change.</source>
        <translation>
            <numerusform>%n 個不由您更改。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are no longer here.</source>
        <translation>
            <numerusform>%n 個已不在本機。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n leads changed</source>
        <translation>
            <numerusform>已更改 %n 條線索</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customers changed</source>
        <translation>
            <numerusform>已更改 %n 位客戶</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped: %1</source>
        <translation>已停止：%1</translation>
    </message>
    <message>
        <source>An audience is a tag: the list of customers is narrowed to it, offers are pushed to it, it leaves as a file. One undo takes it back.</source>
        <translation>人群包就是一個標籤：可以按它篩選客戶、推送優惠、匯出檔案。復原一次即可全部取消。</translation>
    </message>
    <message numerus="yes">
        <source>Audience of %n customers</source>
        <translation>
            <numerusform>%n 位客戶的人群包</numerusform>
        </translation>
    </message>
    <message>
        <source>Its name</source>
        <translation>名稱</translation>
    </message>
    <message>
        <source>Make the audience</source>
        <translation>建立人群包</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::MentionEdit</name>
    <message>
        <source>Colleagues</source>
        <translation>同事</translation>
    </message>
    <message>
        <source>%1 · does not see this customer</source>
        <translation>%1 · 看不到這位客戶</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::MentionsBox</name>
    <message>
        <source>You were mentioned</source>
        <translation>提到您的備註</translation>
    </message>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>再顯示 %n 條</numerusform>
        </translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>有人</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開啟</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>開啟 %1</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>已讀</translation>
    </message>
    <message>
        <source>Seen: %1</source>
        <translation>已讀：%1</translation>
    </message>
    <message>
        <source>Marked as seen</source>
        <translation>已標為已讀</translation>
    </message>
    <message>
        <source>%1 mentioned you in a note about %2</source>
        <translation>%1 在關於 %2 的記錄中提到您</translation>
    </message>
</context>
<context>
    <name>lianlu::item::Photos</name>
    <message>
        <source>Photo</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Not on this computer</source>
        <translation>不在本機</translation>
    </message>
    <message>
        <source>Not sent yet</source>
        <translation>尚未傳送</translation>
    </message>
    <message>
        <source>Not taken by the server</source>
        <translation>伺服器未接收</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::PhotoPanel</name>
    <message>
        <source>No photos yet</source>
        <translation>還沒有照片</translation>
    </message>
    <message>
        <source>An outfit, a fitting, a receipt of an alteration: choose files, drop them here, or paste with Ctrl+V. A photo that shows a person needs that person's consent.</source>
        <translation>搭配、試穿、修改單據：選擇檔案、拖曳到這裡，或按 Ctrl+V 貼上。照片中有人物時，須得到其本人同意。</translation>
    </message>
    <message>
        <source>Add photos…</source>
        <translation>新增照片…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Adding photo %1 of %2</source>
        <translation>正在新增第 %1 張，共 %2 張</translation>
    </message>
    <message>
        <source>Only with the consent of whom it shows.</source>
        <translation>須得到照片中人物的同意。</translation>
    </message>
    <message>
        <source>Adding photos</source>
        <translation>正在新增照片</translation>
    </message>
    <message>
        <source>Add photos</source>
        <translation>新增照片</translation>
    </message>
    <message>
        <source>Pictures (*.jpg *.jpeg *.png *.webp *.bmp *.gif *.tif *.tiff)</source>
        <translation>圖片 (*.jpg *.jpeg *.png *.webp *.bmp *.gif *.tif *.tiff)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有檔案 (*)</translation>
    </message>
    <message>
        <source>There is no picture to paste.</source>
        <translation>剪貼簿中沒有圖片。</translation>
    </message>
    <message>
        <source>Photo removed</source>
        <translation>照片已刪除</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開啟</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>刪除</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>貼上</translation>
    </message>
    <message>
        <source>Photo added</source>
        <translation>照片已新增</translation>
    </message>
    <message numerus="yes">
        <source>%n photos added</source>
        <translation>
            <numerusform>已新增 %n 張照片</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message numerus="yes">
        <source>%n more could not be added.</source>
        <translation>
            <numerusform>另有 %n 張未能新增。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) were here already.</source>
        <translation>
            <numerusform>%n 張照片此前已有。</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancelled: those added before stay.</source>
        <translation>已取消，此前新增的照片仍保留。</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::PhotoViewer</name>
    <message>
        <source>Previous photo</source>
        <translation>上一張</translation>
    </message>
    <message>
        <source>Next photo</source>
        <translation>下一張</translation>
    </message>
    <message>
        <source>100 %</source>
        <translation>100 %</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>另存為…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>刪除</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>說明</translation>
    </message>
    <message>
        <source>Caption: what it is, when it is ready …</source>
        <translation>說明：是什麼、何時做好……</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>Pixel by pixel (Ctrl+1)</source>
        <translation>按原始像素顯示 (Ctrl+1)</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>第 %1 張，共 %2 張</translation>
    </message>
    <message>
        <source>This photo cannot be shown: its file is damaged.</source>
        <translation>照片已損壞，無法顯示。</translation>
    </message>
    <message>
        <source>This photo is not on this computer. It is fetched from the server …</source>
        <translation>照片不在本機，正在從伺服器取得……</translation>
    </message>
    <message>
        <source>This photo is not on this computer.</source>
        <translation>照片不在本機。</translation>
    </message>
    <message>
        <source>The server does not have this photo yet: it is still on the computer of who added it.</source>
        <translation>伺服器還沒有這張照片：它仍在新增者的電腦上。</translation>
    </message>
    <message>
        <source>This photo is not on this computer, and cannot be fetched now.</source>
        <translation>照片不在本機，現在無法取得。</translation>
    </message>
    <message>
        <source>Caption kept</source>
        <translation>說明已儲存</translation>
    </message>
    <message>
        <source>Save photo</source>
        <translation>儲存照片</translation>
    </message>
    <message>
        <source>Pictures (*.jpg)</source>
        <translation>圖片 (*.jpg)</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Photo saved. It stands in the audit; delete the file when it is not needed any more.</source>
        <translation>照片已儲存，並記入稽核。不再需要時請刪除該檔案。</translation>
    </message>
    <message>
        <source>Photo removed</source>
        <translation>照片已刪除</translation>
    </message>
    <message>
        <source>Undo removal</source>
        <translation>復原移除</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::ViewMenu</name>
    <message>
        <source>Views</source>
        <translation>檢視</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>name and note</comment>
        <translation>%1（%2）</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::StoreViews</name>
    <message>
        <source>“%1” is shared with everybody of the store</source>
        <translation>「%1」已與全店共用</translation>
    </message>
    <message>
        <source>The store&apos;s view is called “%1” now</source>
        <translation>門市檢視現在名為「%1」</translation>
    </message>
    <message>
        <source>“%1” is changed for everybody of the store</source>
        <translation>已為全店變更「%1」</translation>
    </message>
    <message>
        <source>“%1” is no longer among the store&apos;s views</source>
        <translation>「%1」已從門市檢視中移除</translation>
    </message>
</context>
<context>
    <name>lianlu::app::DesktopNotice</name>
    <message>
        <source>Open</source>
        <translation>開啟</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::CalendarDialog</name>
    <message numerus="yes">
        <source>%n tasks added</source>
        <translation><numerusform>已新增 %n 項任務</numerusform></translation>
    </message>
    <message>
        <source>That is more than can be taken back as one: %1 at most. Save fewer of them from the calendar.</source>
        <translation>超過一次可復原的數量（最多 %1 項）。請從行事曆少匯出一些。</translation>
    </message>
    <message numerus="yes">
        <source>Add %n tasks</source>
        <translation><numerusform>新增 %n 項任務</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n repeat and began before today</source>
        <translation><numerusform>%n 項是早已開始的重複行程</numerusform></translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Tasks from a calendar</source>
        <translation>來自行事曆的任務</translation>
    </message>
    <message>
        <source>Tasks that would be added</source>
        <translation>將要新增的任務</translation>
    </message>
    <message numerus="yes">
        <source>%n have no title or no time</source>
        <translation><numerusform>%n 項沒有標題或時間</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n are over</source>
        <translation><numerusform>%n 項已過期或已結束</numerusform></translation>
    </message>
    <message>
        <source>Nothing in this file is still to come.</source>
        <translation>這個檔案裡沒有還未到時間的項目。</translation>
    </message>
    <message>
        <source>Left out: %1.</source>
        <translation>未包含：%1。</translation>
    </message>
    <message numerus="yes">
        <source>%n are tasks of yours already</source>
        <translation><numerusform>%n 項您已有同樣的任務</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Of %n series only the first one comes, as one task.</source>
        <translation><numerusform>%n 個週期性行程各取第一次，作為一項任務。</numerusform></translation>
    </message>
</context>
<context>
    <name>lianlu::ui::FilterNote</name>
    <message>
        <source>Clear filters</source>
        <translation>清除篩選</translation>
    </message>
    <message>
        <source>of %1</source>
        <comment>rows of all</comment>
        <translation>共 %1</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::HeadingOrder</name>
    <message>
        <source>Order by: %1</source>
        <translation>排序：%1</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::DueCard</name>
    <message>
        <source>Leads that go cold</source>
        <translation>冷卻中的線索</translation>
    </message>
    <message>
        <source>Coupons that end</source>
        <translation>即將到期的優惠券</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開啟</translation>
    </message>
    <message>
        <source>Broken links</source>
        <translation>鏈路斷點</translation>
    </message>
    <message>
        <source>Birthdays</source>
        <translation>生日</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>暫不處理</translation>
    </message>
    <message numerus="yes">
        <source>Rests for %n days</source>
        <translation><numerusform>延後 %n 天</numerusform></translation>
    </message>
    <message>
        <source>Not now: %1, %2</source>
        <translation>暫不處理：%1，%2</translation>
    </message>
    <message>
        <source>Pick-ups</source>
        <translation>待自取</translation>
    </message>
    <message>
        <source>Near the next tier</source>
        <translation>即將升級</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>開啟 %1</translation>
    </message>
</context>
<context>
    <name>ImportTexts</name>
    <message>
        <source>waits for the store manager&apos;s decision</source>
        <translation>等待店長決定</translation>
    </message>
    <message>
        <source>changed since</source>
        <translation>之後有變更</translation>
    </message>
    <message>
        <source>changed since: %1</source>
        <translation>之後變更過：%1</translation>
    </message>
    <message>
        <source>came in more than 14 days ago</source>
        <translation>匯入已超過 14 天</translation>
    </message>
    <message>
        <source>has by now: %1</source>
        <translation>已有：%1</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::ImportHistory</name>
    <message>
        <source>Take it back</source>
        <translation>復原匯入</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>已復原</translation>
    </message>
    <message>
        <source>Leads</source>
        <translation>線索</translation>
    </message>
    <message>
        <source>Earlier imports</source>
        <translation>先前的匯入</translation>
    </message>
    <message>
        <source>File</source>
        <translation>檔案</translation>
    </message>
    <message>
        <source>%1 of %2 left</source>
        <translation>還剩 %1 / %2</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>In the list</source>
        <translation>已在清單中</translation>
    </message>
    <message>
        <source>When</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>State</source>
        <translation>狀態</translation>
    </message>
    <message>
        <source>Of this computer, in the last 14 days. Taken back, all that an import brought goes again, but for what somebody has worked on since.</source>
        <translation>本機最近 14 天的匯入。復原後，匯入的內容會全部移除，之後有人跟進過的除外。</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客戶</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>更新</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::OfferManyDialog</name>
    <message>
        <source>%1 · %2 of %3</source>
        <translation>%1 · 第 %2 位，共 %3 位</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>沒有人</translation>
    </message>
    <message>
        <source>Stopped: %1</source>
        <translation>已停止：%1</translation>
    </message>
    <message>
        <source>Send offers</source>
        <translation>傳送優惠</translation>
    </message>
    <message numerus="yes">
        <source>%n offers queued, they go out when the server is back</source>
        <translation><numerusform>%n 則優惠已排入佇列，伺服器恢復後送出</numerusform></translation>
    </message>
    <message>
        <source>None of those chosen can get it. Press a reason above to see who, and choose others or another offer.</source>
        <translation>所選客戶都不能收到。點選上面的原因可查看是誰，請另選客戶或優惠。</translation>
    </message>
    <message numerus="yes">
        <source>%n offers queued, one minute to take them back</source>
        <translation><numerusform>%n 則優惠已排入佇列，一分鐘內可撤回</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Send %n offers</source>
        <translation><numerusform>傳送 %n 則優惠</numerusform></translation>
    </message>
    <message>
        <source>Each gets a message of their own. Who must not or cannot get one is left out; one undo takes all back within a minute.</source>
        <translation>每人收到自己的訊息。不可或不能收到的人會被排除；一分鐘內可一次全部撤回。</translation>
    </message>
    <message>
        <source>Previous person (Alt+Up)</source>
        <translation>上一位（Alt+↑）</translation>
    </message>
    <message numerus="yes">
        <source>Push an offer to %n persons</source>
        <translation><numerusform>給 %n 位客戶推送優惠</numerusform></translation>
    </message>
    <message>
        <source>Next person (Alt+Down)</source>
        <translation>下一位（Alt+↓）</translation>
    </message>
    <message numerus="yes">
        <source>%n messages prepared, in a minute they wait for you under Offers</source>
        <translation><numerusform>已準備 %n 則訊息，一分鐘後在「優惠」中等待您傳送</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Prepare %n messages</source>
        <translation><numerusform>準備 %n 則訊息</numerusform></translation>
    </message>
</context>
<context>
    <name>lianlu::ui::OfferAudiencePane</name>
    <message>
        <source>It is counted once the words are right.</source>
        <translation>內容無誤後才會統計。</translation>
    </message>
    <message numerus="yes">
        <source>%n chosen twice</source>
        <translation><numerusform>%n 位重複選取</numerusform></translation>
    </message>
    <message>
        <source>Show who</source>
        <translation>查看是誰</translation>
    </message>
    <message numerus="yes">
        <source>%n not yours to write to</source>
        <translation><numerusform>%n 位不由您聯絡</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n whose address bounced</source>
        <translation><numerusform>%n 位位址曾退信</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n without an address</source>
        <translation><numerusform>%n 位沒有位址</numerusform></translation>
    </message>
    <message>
        <source>(no longer here)</source>
        <translation>（已不在本機）</translation>
    </message>
    <message>
        <source>Counting who gets it…</source>
        <translation>正在統計誰會收到…</translation>
    </message>
    <message numerus="yes">
        <source>%n had enough messages</source>
        <translation><numerusform>%n 位訊息已達上限</numerusform></translation>
    </message>
    <message>
        <source>Who gets it</source>
        <translation>誰會收到</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
    <message numerus="yes">
        <source>%n no longer here</source>
        <translation><numerusform>%n 位已不在本機</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>For %n of them this is the last for now.</source>
        <translation><numerusform>其中 %n 位暫時到此為止。</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n of %1 get it</source>
        <translation><numerusform>%1 位中有 %n 位會收到</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Messages to a person in %n days: at most %1.</source>
        <translation><numerusform>每人 %n 天內最多 %1 則訊息。</numerusform></translation>
    </message>
    <message>
        <source>How far it is</source>
        <translation>進度</translation>
    </message>
    <message numerus="yes">
        <source>%n have this offer</source>
        <translation><numerusform>%n 位已有此優惠</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n without consent</source>
        <translation><numerusform>%n 位未授權</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n said no</source>
        <translation><numerusform>%n 位已拒絕</numerusform></translation>
    </message>
    <message>
        <source>Quiet hours now; the server waits until they end: %1.</source>
        <translation>現在是免打擾時段，伺服器會等到時段結束：%1。</translation>
    </message>
    <message>
        <source>%1 of %2. Cancel stops; what is queued by then stays.</source>
        <translation>%1 / %2。「取消」會停止，已排入的會保留。</translation>
    </message>
    <message>
        <source>Left after this one: %1.</source>
        <translation>這次之後還剩 %1 則。</translation>
    </message>
    <message>
        <source>Left after this one: %1 to %2.</source>
        <translation>這次之後還剩 %1 到 %2 則。</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::CellEditor</name>
    <message>
        <source>Changed elsewhere meanwhile: %1. Enter writes yours over it, Esc keeps it.</source>
        <translation>期間已在別處改為：%1。按 Enter 以您的內容覆蓋，按 Esc 保留現有內容。</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::PersonPicker</name>
    <message>
        <source>Name, pinyin, mobile, e-mail</source>
        <translation>姓名、拼音、手機、電子郵件</translation>
    </message>
</context>
<context>
    <name>CustomerCells</name>
    <message>
        <source>A name is needed.</source>
        <translation>請填寫姓名。</translation>
    </message>
    <message>
        <source>Customer saved</source>
        <translation>客戶已儲存</translation>
    </message>
</context>
<context>
    <name>LeadCells</name>
    <message>
        <source>Lead saved</source>
        <translation>線索已儲存</translation>
    </message>
    <message>
        <source>A few words are enough.</source>
        <translation>幾個字就夠。</translation>
    </message>
    <message>
        <source>Why was it lost?</source>
        <translation>為什麼流失？</translation>
    </message>
</context>
<context>
    <name>TaskCells</name>
    <message>
        <source>Task changed</source>
        <translation>已變更任務</translation>
    </message>
    <message>
        <source>Say what is to be done.</source>
        <translation>請寫明要做什麼。</translation>
    </message>
</context>
<context>
    <name>CommandState</name>
    <message>
        <source>Choose a row in the list first</source>
        <translation>請先在清單中選擇一列</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::BrandFilters</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>(no longer there)</source>
        <translation>（已不存在）</translation>
    </message>
    <message>
        <source>All tiers</source>
        <translation>全部等級</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>標籤</translation>
    </message>
    <message>
        <source>Lost: more than a year ago</source>
        <translation>流失：一年多未購買</translation>
    </message>
    <message>
        <source>Best: %1 and more</source>
        <translation>高價值：累計 %1 及以上</translation>
    </message>
    <message>
        <source>Home store</source>
        <translation>所屬門市</translation>
    </message>
    <message>
        <source>Any tag</source>
        <translation>任何標籤</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>分群</translation>
    </message>
    <message>
        <source>Asleep: 90 days to a year ago</source>
        <translation>沉睡：90 天至一年前購買</translation>
    </message>
    <message>
        <source>All stores</source>
        <translation>全部門市</translation>
    </message>
    <message>
        <source>a segment</source>
        <translation>一個分群</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>全部客戶</translation>
    </message>
    <message>
        <source>Prospects: nothing bought yet</source>
        <translation>潛客：尚未購買</translation>
    </message>
    <message>
        <source>member code %1</source>
        <translation>會員編號 %1</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>等級</translation>
    </message>
    <message>
        <source>Active: bought within 90 days</source>
        <translation>活躍：90 天內購買過</translation>
    </message>
    <message>
        <source>Everybody within your reach</source>
        <translation>您可查看的全部客戶</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::BrandDetail</name>
    <message>
        <source>Calls, offers and edits are for the store: its guides claim customers out of the pool, its manager assigns them.</source>
        <translation>電話、優惠和編輯由門市負責：導購從公共客戶池領取客戶，店長指派客戶。</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已複製</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>訂單數</translation>
    </message>
    <message>
        <source>No member</source>
        <translation>不是會員</translation>
    </message>
    <message>
        <source>Member since</source>
        <translation>入會時間</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>電子郵件</translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation>手機</translation>
    </message>
    <message>
        <source>Nobody chosen</source>
        <translation>未選擇客戶</translation>
    </message>
    <message>
        <source>Show: %1</source>
        <translation>顯示：%1</translation>
    </message>
    <message>
        <source>Calls, offers and edits are for the customer&apos;s guide, %1.</source>
        <translation>電話、優惠和編輯由客戶的導購 %1 負責。</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Last purchase</source>
        <translation>最近購買</translation>
    </message>
    <message>
        <source>Copy: %1</source>
        <translation>複製：%1</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Spent</source>
        <translation>消費</translation>
    </message>
    <message>
        <source>Choose a customer to see where they belong and what they bought.</source>
        <translation>選擇一位客戶，查看其所屬門市和購買情況。</translation>
    </message>
    <message>
        <source>%1 · guide: %2</source>
        <translation>%1 · 導購：%2</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>從未</translation>
    </message>
    <message>
        <source>%1 · in the pool</source>
        <translation>%1 · 公共客戶池</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>尚無</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客戶</translation>
    </message>
    <message>
        <source>None</source>
        <translation>無</translation>
    </message>
    <message>
        <source>masked</source>
        <translation>已遮蓋</translation>
    </message>
    <message>
        <source>a store that is no longer there</source>
        <translation>已不存在的門市</translation>
    </message>
    <message>
        <source>Only head office has a name, number or address shown, for a reason that is recorded.</source>
        <translation>只有總部可以在說明原因後檢視姓名、號碼或電子郵件，並會留下記錄。</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>未知</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::BrandExportDialog</name>
    <message>
        <source>As many as the server finds</source>
        <translation>以伺服器查到的為準</translation>
    </message>
    <message>
        <source>File format</source>
        <translation>檔案格式</translation>
    </message>
    <message>
        <source>Text table (.csv)</source>
        <translation>文字表格 (.csv)</translation>
    </message>
    <message>
        <source>How far the export is</source>
        <translation>匯出進度</translation>
    </message>
    <message>
        <source>Stopped. No file was written.</source>
        <translation>已停止，沒有寫出檔案。</translation>
    </message>
    <message>
        <source>%1 of %2 rows</source>
        <translation>%1 / %2 列</translation>
    </message>
    <message>
        <source>Excel workbook (.xlsx)</source>
        <translation>Excel 活頁簿 (.xlsx)</translation>
    </message>
    <message>
        <source>At most %1 customers leave in one file. Choose a store or a segment first.</source>
        <translation>一個檔案最多匯出 %1 位客戶。請先選擇門市或分群。</translation>
    </message>
    <message>
        <source>Save the export</source>
        <translation>儲存匯出檔案</translation>
    </message>
    <message>
        <source>Nobody fits any more. No file was written.</source>
        <translation>已沒有符合條件的客戶，沒有寫出檔案。</translation>
    </message>
    <message>
        <source>Text tables (*.csv)</source>
        <translation>文字表格 (*.csv)</translation>
    </message>
    <message>
        <source>The file could not be written there. Choose another folder.</source>
        <translation>無法寫入該位置，請另選資料夾。</translation>
    </message>
    <message>
        <source>Export customers</source>
        <translation>匯出客戶</translation>
    </message>
    <message>
        <source>Excel workbooks (*.xlsx)</source>
        <translation>Excel 活頁簿 (*.xlsx)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln customers exported, masked</source>
        <translation><numerusform>已匯出 %Ln 位客戶（已遮蓋）</numerusform></translation>
    </message>
    <message>
        <source>Names and phone numbers stay masked. The export is recorded with your name and the number of rows.</source>
        <translation>姓名和手機號碼保持遮蓋。此次匯出會連同列數記在您的名下。</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>匯出…</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>%1 列</translation>
    </message>
    <message numerus="yes">
        <source>%Ln customers</source>
        <translation><numerusform>%Ln 位客戶</numerusform></translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
</context>
<context>
    <name>lianlu::item::BrandListModel</name>
    <message>
        <source>Spent</source>
        <translation>消費</translation>
    </message>
    <message>
        <source>Member since</source>
        <translation>入會時間</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>等級</translation>
    </message>
    <message>
        <source>Last purchase</source>
        <translation>最近購買</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>門市</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>訂單數</translation>
    </message>
    <message>
        <source>Pool</source>
        <translation>公共客戶池</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>導購</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::RevealDialog</name>
    <message>
        <source>%1. It is recorded with your name and the reason.</source>
        <translation>%1。此操作會連同原因記在您的名下。</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>顯示</translation>
    </message>
    <message>
        <source>The customer asked for it</source>
        <translation>顧客要求</translation>
    </message>
    <message>
        <source>Show the e-mail address</source>
        <translation>顯示電子郵件</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>A delivery</source>
        <translation>配送</translation>
    </message>
    <message>
        <source>Suspected fraud</source>
        <translation>疑似詐欺</translation>
    </message>
    <message>
        <source>A complaint</source>
        <translation>投訴</translation>
    </message>
    <message>
        <source>Show the name</source>
        <translation>顯示姓名</translation>
    </message>
    <message>
        <source>Show the mobile number</source>
        <translation>顯示手機號碼</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>請選擇…</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::BrandWords</name>
    <message>
        <source>Choose another one.</source>
        <translation>請另選一個。</translation>
    </message>
    <message>
        <source>If it has just changed, sync and sign in again.</source>
        <translation>如果角色剛剛變更，請同步並重新登入。</translation>
    </message>
    <message>
        <source>That were many values for one hour.</source>
        <translation>一小時內查看的資訊太多了。</translation>
    </message>
    <message numerus="yes">
        <source>Try again in %n minute(s).</source>
        <translation><numerusform>請在 %n 分鐘後再試。</numerusform></translation>
    </message>
    <message>
        <source>Your role keeps no customers on this computer: they are asked of the server each time. Check the network, then try again.</source>
        <translation>您的角色不在本機儲存客戶，每次都向伺服器查詢。請檢查網路後重試。</translation>
    </message>
    <message>
        <source>Look for the customer anew.</source>
        <translation>請重新查找這位客戶。</translation>
    </message>
    <message>
        <source>Ask the customer&apos;s guide or head office.</source>
        <translation>請詢問客戶的導購或總部。</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>請稍後再試。</translation>
    </message>
    <message>
        <source>This store belongs to another region.</source>
        <translation>這家門市屬於其他區域。</translation>
    </message>
    <message>
        <source>Your role does not see this tag.</source>
        <translation>您的角色不能查看這個標籤。</translation>
    </message>
    <message>
        <source>Choose a store of your own region.</source>
        <translation>請選擇您區域內的門市。</translation>
    </message>
    <message>
        <source>That were many pages for one hour.</source>
        <translation>一小時內查詢的頁數太多了。</translation>
    </message>
    <message>
        <source>The server stopped looking after five seconds. Choose a store or a time of the last purchase.</source>
        <translation>伺服器查找五秒後停止了。請選擇門市或最近購買的時間段。</translation>
    </message>
    <message>
        <source>Your role does not list the brand&apos;s customers.</source>
        <translation>您的角色不能查詢品牌的客戶。</translation>
    </message>
    <message>
        <source>The server cannot be reached now.</source>
        <translation>現在連不上伺服器。</translation>
    </message>
    <message>
        <source>Your role does not see this value.</source>
        <translation>您的角色不能查看此資訊。</translation>
    </message>
    <message>
        <source>Few fit among very many.</source>
        <translation>在大量客戶中符合條件的很少。</translation>
    </message>
    <message>
        <source>This customer is no longer there.</source>
        <translation>這位客戶已不存在。</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::BrandWorkspace</name>
    <message>
        <source>Whole member code</source>
        <translation>完整會員編號</translation>
    </message>
    <message>
        <source>A member code counts whole. Take a filter away, or try another one.</source>
        <translation>會員編號需完整輸入。請移除一個篩選條件，或換一個試試。</translation>
    </message>
    <message>
        <source>Show the name, for a reason</source>
        <translation>說明原因後顯示姓名</translation>
    </message>
    <message>
        <source>Next customer</source>
        <translation>下一位客戶</translation>
    </message>
    <message numerus="yes">
        <source>%Ln loaded, masked; there are more</source>
        <translation><numerusform>已載入 %Ln 位（已遮蓋），還有更多</numerusform></translation>
    </message>
    <message>
        <source>Last purchase first</source>
        <translation>最近購買在前</translation>
    </message>
    <message>
        <source>Log interaction</source>
        <translation>記錄互動</translation>
    </message>
    <message>
        <source>Choose a customer first</source>
        <translation>請先選擇客戶</translation>
    </message>
    <message>
        <source>No customers within your reach</source>
        <translation>您可查看的範圍內還沒有客戶</translation>
    </message>
    <message>
        <source>Names and numbers are masked and cannot be searched: part by part that would tell them</source>
        <translation>姓名和號碼已遮蓋，不能搜尋：否則可以逐段試出來</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>顯示全部</translation>
    </message>
    <message>
        <source>Show the mobile number, for a reason</source>
        <translation>說明原因後顯示手機號碼</translation>
    </message>
    <message>
        <source>Nobody is in the list</source>
        <translation>清單中沒有人</translation>
    </message>
    <message>
        <source>All customers</source>
        <translation>全部客戶</translation>
    </message>
    <message>
        <source>Asleep</source>
        <translation>沉睡客戶</translation>
    </message>
    <message>
        <source>an order</source>
        <translation>一種排序</translation>
    </message>
    <message>
        <source>Nobody fits</source>
        <translation>沒有符合條件的客戶</translation>
    </message>
    <message>
        <source>Head office alone has it shown</source>
        <translation>只有總部可以查看</translation>
    </message>
    <message>
        <source>Search by the whole member code</source>
        <translation>按完整會員編號查找</translation>
    </message>
    <message>
        <source>The best customers</source>
        <translation>高價值客戶</translation>
    </message>
    <message>
        <source>They are there as soon as a store of yours has its first one.</source>
        <translation>您的門市有了第一位客戶後就會顯示在這裡。</translation>
    </message>
    <message>
        <source>For the customer&apos;s guide and store manager</source>
        <translation>由客戶的導購和店長處理</translation>
    </message>
    <message>
        <source>Show the e-mail address, for a reason</source>
        <translation>說明原因後顯示電子郵件</translation>
    </message>
    <message>
        <source>Claim or assign the chosen customers</source>
        <translation>領取或指派所選客戶</translation>
    </message>
    <message>
        <source>Too many to be counted in two seconds</source>
        <translation>數量太多，兩秒內無法數完</translation>
    </message>
    <message>
        <source>Edit customer</source>
        <translation>編輯客戶</translation>
    </message>
    <message>
        <source>Ask the server again</source>
        <translation>重新向伺服器查詢</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>排序</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>最新的在前</translation>
    </message>
    <message numerus="yes">
        <source>%Ln customers, masked</source>
        <translation><numerusform>%Ln 位客戶（已遮蓋）</numerusform></translation>
    </message>
    <message>
        <source>Push offer</source>
        <translation>推送優惠</translation>
    </message>
    <message>
        <source>Previous customer</source>
        <translation>上一位客戶</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客戶</translation>
    </message>
    <message>
        <source>Export customers</source>
        <translation>匯出客戶</translation>
    </message>
    <message>
        <source>The rest of the list did not come. %1</source>
        <translation>清單的其餘部分沒有取得。%1</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重試</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::HandCard</name>
    <message>
        <source>Did you send this message?</source>
        <translation>這則訊息您傳送了嗎？</translation>
    </message>
    <message>
        <source>Paste it there to the customer, and say here that it was sent</source>
        <translation>貼給客戶後，在這裡說明已傳送</translation>
    </message>
    <message>
        <source>This message waits for you to send it in WeCom.</source>
        <translation>這則訊息等待您在企業微信裡傳送。</translation>
    </message>
    <message>
        <source>Ends it. It does not count as a message to this customer.</source>
        <translation>訊息到此結束，不計入該客戶的訊息次數。</translation>
    </message>
    <message>
        <source>Send it by hand</source>
        <translation>手動傳送</translation>
    </message>
    <message>
        <source>Copy the message and open WeCom</source>
        <translation>複製訊息並開啟企業微信</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>未傳送</translation>
    </message>
    <message>
        <source>Quiet hours: better send it after %1.</source>
        <translation>免打擾時段：建議 %1 之後再傳送。</translation>
    </message>
    <message>
        <source>The message</source>
        <translation>訊息</translation>
    </message>
    <message>
        <source>Say until %1 what became of it; then it ends as not confirmed.</source>
        <translation>請在 %1 之前說明結果，屆時將以未確認結束。</translation>
    </message>
    <message>
        <source>Copied. Open WeCom, paste it to %1, then say that you sent it.</source>
        <translation>已複製。請開啟企業微信貼給 %1，再回來按「我已傳送」。</translation>
    </message>
    <message>
        <source>Copied. Paste it to %1 in WeCom, then say that you sent it.</source>
        <translation>已複製。請在企業微信裡貼給 %1，再回來按「我已傳送」。</translation>
    </message>
    <message>
        <source>Noted as not sent</source>
        <translation>已記為未傳送</translation>
    </message>
    <message>
        <source>I sent it</source>
        <translation>我已傳送</translation>
    </message>
    <message>
        <source>Noted as sent</source>
        <translation>已記為已傳送</translation>
    </message>
    <message>
        <source>If you did, say so: then it counts, and clicks and purchases belong to it.</source>
        <translation>如已傳送請說明：之後計入次數，點選和購買也歸於它。</translation>
    </message>
    <message>
        <source>Copy the message</source>
        <translation>複製訊息</translation>
    </message>
    <message>
        <source>Send it to the customer, then say that you did.</source>
        <translation>請傳送給客戶，然後說明已傳送。</translation>
    </message>
    <message>
        <source>This message lies with its guide, to be sent in WeCom.</source>
        <translation>這則訊息在其導購手中，等待在企業微信裡傳送。</translation>
    </message>
    <message>
        <source>It was sent</source>
        <translation>已傳送</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::HandBox</name>
    <message>
        <source>In WeCom</source>
        <translation>在企業微信裡</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>檢視</translation>
    </message>
    <message>
        <source>In WeCom, the first one until %1</source>
        <translation>在企業微信裡，最早一則截至 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n messages wait for you to send them</source>
        <translation><numerusform>%n 則訊息等待您傳送</numerusform></translation>
    </message>
</context>
<context>
    <name>lianlu::ui::HandoverProgress</name>
    <message>
        <source>The handover from %1 to %2 is taken back</source>
        <translation>已復原從%1到%2的移交</translation>
    </message>
    <message>
        <source>Taking the handover from %1 to %2 back has stopped</source>
        <translation>復原從%1到%2的移交已中止</translation>
    </message>
    <message>
        <source>Handing over from %1 to %2</source>
        <translation>正在從%1移交給%2</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>正在詢問伺服器…</translation>
    </message>
    <message>
        <source>Taking the handover from %1 to %2 back</source>
        <translation>正在復原從%1到%2的移交</translation>
    </message>
    <message>
        <source>The handover from %1 to %2 has stopped</source>
        <translation>從%1到%2的移交已停止</translation>
    </message>
    <message>
        <source>This window can be closed: the server goes on, and the team shows how far it is.</source>
        <translation>可以關閉此視窗：伺服器會繼續移交，進度顯示在「團隊」中。</translation>
    </message>
    <message>
        <source>The server cannot be reached now. It goes on there, and is looked at again by itself.</source>
        <translation>現在連不上伺服器。移交仍在伺服器上進行，稍後會自動再查看。</translation>
    </message>
    <message>
        <source>Each computer shows it after its next sync.</source>
        <translation>各電腦將在下次同步後顯示。</translation>
    </message>
    <message>
        <source>Waiting for the server…</source>
        <translation>正在等待伺服器…</translation>
    </message>
    <message numerus="yes">
        <source>%n customers stay where they are.</source>
        <translation><numerusform>有 %n 位客戶保持不變。</numerusform></translation>
    </message>
    <message>
        <source>Handed over from %1 to %2</source>
        <translation>已從%1移交給%2</translation>
    </message>
    <message>
        <source>Customers: %1 · open leads: %2 · open tasks: %3 · offers: %4</source>
        <translation>客戶：%1 · 線索：%2 · 任務：%3 · 優惠：%4</translation>
    </message>
    <message>
        <source>How far the handover is</source>
        <translation>移交進度</translation>
    </message>
    <message>
        <source>Customers moved: %1 of %2</source>
        <translation>已移交客戶：%1 / %2</translation>
    </message>
    <message>
        <source>What has moved stays moved. The rest is where it was.</source>
        <translation>已移交的部分有效，其餘未變。</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::HandoverBackDialog</name>
    <message>
        <source>open tasks</source>
        <translation>未完成的任務</translation>
    </message>
    <message>
        <source>Stays where it is (customers: %1 · leads, tasks and offers: %2):</source>
        <translation>保持不變（客戶：%1 · 線索、任務和優惠：%2）：</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重試</translation>
    </message>
    <message>
        <source>customers</source>
        <translation>客戶</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 has left: hand them over to somebody else then.</source>
        <translation>%1已離職：歸還後請再移交給其他人。</translation>
    </message>
    <message>
        <source>done since</source>
        <translation>之後已完成</translation>
    </message>
    <message>
        <source>Take a handover back</source>
        <translation>復原移交</translation>
    </message>
    <message>
        <source>Offer to %1</source>
        <translation>給%1的優惠</translation>
    </message>
    <message>
        <source>Nothing of it can go back: whatever was handed over, somebody has decided about since.</source>
        <translation>沒有可歸還的內容：移交的各項之後都已有人處理。</translation>
    </message>
    <message>
        <source>removed since</source>
        <translation>之後已被刪除</translation>
    </message>
    <message>
        <source>merged or erased since</source>
        <translation>之後已被合併或刪除</translation>
    </message>
    <message>
        <source>A customer who is not on this computer</source>
        <translation>不在本機上的一位客戶</translation>
    </message>
    <message>
        <source>the pools</source>
        <translation>公共客戶池</translation>
    </message>
    <message>
        <source>open leads</source>
        <translation>進行中的線索</translation>
    </message>
    <message>
        <source>The handover from %1 to %2 of %3:</source>
        <translation>%3 從%1到%2的移交：</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>復原移交</translation>
    </message>
    <message>
        <source>A task that is not on this computer</source>
        <translation>不在本機上的一項任務</translation>
    </message>
    <message>
        <source>An offer that is not on this computer</source>
        <translation>不在本機上的一個優惠</translation>
    </message>
    <message>
        <source>offers not sent yet</source>
        <translation>未發送的優惠</translation>
    </message>
    <message>
        <source>Lead of %1</source>
        <translation>%1的線索</translation>
    </message>
    <message>
        <source>sent or taken back since</source>
        <translation>之後已發送或撤回</translation>
    </message>
    <message numerus="yes">
        <source>Take back %n customers</source>
        <translation><numerusform>復原移交，歸還 %n 位客戶</numerusform></translation>
    </message>
    <message>
        <source>given to somebody since</source>
        <translation>之後已分給他人</translation>
    </message>
    <message>
        <source>The server did not answer, so it may have begun. Try again: it is not done twice.</source>
        <translation>伺服器沒有回應，可能已經開始。請重試，不會重複執行。</translation>
    </message>
    <message>
        <source>These go back to %1. Customers of %2&apos;s own, and what was begun since, stay.</source>
        <translation>以上將歸還給%1。%2自己的客戶，以及移交之後新開始的工作，保持不變。</translation>
    </message>
    <message>
        <source>Task “%1”</source>
        <translation>任務「%1」</translation>
    </message>
    <message>
        <source>The server cannot be reached now. A handover is taken back online only.</source>
        <translation>目前無法連線伺服器。移交只能在線上復原。</translation>
    </message>
    <message>
        <source>What stays where it is, and why</source>
        <translation>保持不變的內容及原因</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>won or lost since</source>
        <translation>之後已成交或流失</translation>
    </message>
    <message>
        <source>A lead that is not on this computer</source>
        <translation>不在本機上的一條線索</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>正在詢問伺服器…</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>另有 %1 項</translation>
    </message>
    <message>
        <source>a colleague</source>
        <translation>一位同事</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::HandoversDialog</name>
    <message>
        <source>Stopped. %1</source>
        <translation>已中止。%1</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>正在詢問伺服器…</translation>
    </message>
    <message>
        <source>From</source>
        <translation>移交人</translation>
    </message>
    <message>
        <source>When</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>What was handed over in the last 14 days. So long it can be taken back.</source>
        <translation>最近 14 天的移交，在此期間可以復原。</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客戶</translation>
    </message>
    <message>
        <source>State</source>
        <translation>狀態</translation>
    </message>
    <message>
        <source>To</source>
        <translation>接收人</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>已復原</translation>
    </message>
    <message>
        <source>Can be taken back until %1</source>
        <translation>可復原至 %1</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>Take back…</source>
        <translation>復原移交…</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>進行中</translation>
    </message>
    <message>
        <source>The server cannot be reached now. The list is read online only.</source>
        <translation>目前無法連線伺服器。此清單只能在線上檢視。</translation>
    </message>
    <message>
        <source>Handovers</source>
        <translation>移交記錄</translation>
    </message>
    <message>
        <source>Nothing was handed over in the last 14 days. Choose a colleague in the team and press “Hand over…” to begin.</source>
        <translation>最近 14 天沒有移交。在團隊中選擇一位同事，點「移交…」即可開始。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重試</translation>
    </message>
    <message>
        <source>Cannot be taken back</source>
        <translation>不能復原</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::InteractionPhotos</name>
    <message>
        <source>Add photos</source>
        <translation>新增照片</translation>
    </message>
    <message>
        <source>Open photo</source>
        <translation>開啟照片</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有檔案 (*)</translation>
    </message>
    <message>
        <source>Pictures (*.jpg *.jpeg *.png *.webp *.bmp *.gif *.tif *.tiff)</source>
        <translation>圖片 (*.jpg *.jpeg *.png *.webp *.bmp *.gif *.tif *.tiff)</translation>
    </message>
    <message>
        <source>Photo added</source>
        <translation>照片已新增</translation>
    </message>
    <message numerus="yes">
        <source>%n photos added</source>
        <translation><numerusform>已新增 %n 張照片</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) were here already.</source>
        <translation><numerusform>有 %n 張照片已存在。</numerusform></translation>
    </message>
    <message>
        <source>Photo removed</source>
        <translation>照片已刪除</translation>
    </message>
    <message numerus="yes">
        <source>Adding %n photos…</source>
        <translation><numerusform>正在新增 %n 張照片…</numerusform></translation>
    </message>
    <message>
        <source>Paste a picture</source>
        <translation>貼上圖片</translation>
    </message>
    <message>
        <source>Add photos…</source>
        <translation>新增照片…</translation>
    </message>
    <message>
        <source>There is no picture to paste.</source>
        <translation>剪貼簿中沒有圖片。</translation>
    </message>
    <message>
        <source>Remove photo</source>
        <translation>刪除照片</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::PhotoPicker</name>
    <message>
        <source>Choose files, drop them here, or paste a picture. A photo that shows a person needs that person&apos;s consent.</source>
        <translation>選擇檔案、拖到此處或貼上圖片。照片中如有人物，須徵得其同意。</translation>
    </message>
    <message>
        <source>Add photos</source>
        <translation>新增照片</translation>
    </message>
    <message>
        <source>Add photos…</source>
        <translation>新增照片…</translation>
    </message>
    <message>
        <source>Photo %1</source>
        <translation>照片 %1</translation>
    </message>
    <message>
        <source>Delete takes a photo out again</source>
        <translation>按 Delete 鍵移出照片</translation>
    </message>
    <message>
        <source>Photos to be kept with it</source>
        <translation>隨記錄儲存的照片</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有檔案 (*)</translation>
    </message>
    <message>
        <source>Pictures (*.jpg *.jpeg *.png *.webp *.bmp *.gif *.tif *.tiff)</source>
        <translation>圖片 (*.jpg *.jpeg *.png *.webp *.bmp *.gif *.tif *.tiff)</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::RunningChange</name>
    <message>
        <source>%1 of %2. Cancel stops; what is changed by then can be undone.</source>
        <translation>%1 / %2。取消即停止，已更改的可以復原。</translation>
    </message>
    <message>
        <source>How far it is</source>
        <translation>進度</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::AnewDialog</name>
    <message>
        <source>remove</source>
        <translation>刪除</translation>
    </message>
    <message>
        <source>This is not the word. Nothing is removed.</source>
        <translation>輸入的不是這個詞，沒有刪除任何內容。</translation>
    </message>
    <message>
        <source>Remove the old store</source>
        <translation>刪除舊資料</translation>
    </message>
    <message>
        <source>Once the new one is ready, it is moved to a folder of its own, encrypted as it is, and you are told where. Should its passphrase or code turn up, it opens.</source>
        <translation>新資料準備好後，舊資料會原樣加密移到單獨的資料夾，並告訴您位置。日後找到密語或救援碼，仍可開啟。</translation>
    </message>
    <message>
        <source>Type “%1” to confirm</source>
        <translation>輸入「%1」以確認</translation>
    </message>
    <message>
        <source>Without passphrase and recovery code nobody can open what is on this computer, Lianlu&apos;s makers and your brand neither. Your customers come again from the server; work that was not sent yet stays in the old store.</source>
        <translation>沒有密語和救援碼，誰也打不開這台電腦上的資料，包括鏈路的開發者和您的品牌。客戶會從伺服器重新下載；還沒送出的內容留在舊資料裡。</translation>
    </message>
    <message>
        <source>Keep the old store aside</source>
        <translation>把舊資料另行保存</translation>
    </message>
    <message numerus="yes">
        <source>%n people use this computer, and nothing says which store is whose. All of them stay as they are.</source>
        <translation><numerusform>%n 個人使用這台電腦，分不出哪份資料是誰的，因此全部保持原樣。</numerusform></translation>
    </message>
    <message>
        <source>Set up anew</source>
        <translation>重新設定</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>繼續</translation>
    </message>
    <message>
        <source>Once the new one is ready, it is gone for good, with all work in it that was not sent.</source>
        <translation>新資料準備好後，舊資料會永久刪除，其中還沒送出的內容也一併刪除。</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::DraftNote</name>
    <message>
        <source>Started blank.</source>
        <translation>已清空，重新填寫。</translation>
    </message>
    <message>
        <source>Start blank</source>
        <translation>重新填寫</translation>
    </message>
    <message>
        <source>Bring my words back</source>
        <translation>恢復我填寫的內容</translation>
    </message>
    <message>
        <source>This is what you had typed before and not saved.</source>
        <translation>這是您之前輸入但沒有儲存的內容。</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::SelectAllAgain</name>
    <message>
        <source>%1 once more</source>
        <translation>再按一次 %1</translation>
    </message>
</context>
<context>
    <name>QShortcut</name>
    <message>
        <source>Return</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>↑</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>→</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>↓</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>選單鍵</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>←</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::FigureDialog</name>
    <message>
        <source>Definition</source>
        <translation>定義</translation>
    </message>
    <message>
        <source>There are no rows behind it on this device.</source>
        <translation>本機上沒有對應的紀錄。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::AsideBox</name>
    <message>
        <source>Stores kept aside</source>
        <translation>另行保存的舊資料</translation>
    </message>
    <message>
        <source>Left behind when this computer was set up anew, encrypted as they were. One opens with its own passphrase or recovery code where you unlock.</source>
        <translation>重新設定這台電腦時留下的，仍依原樣加密。在解鎖頁面輸入其原有的密語或救援碼即可開啟。</translation>
    </message>
    <message>
        <source>Since %1, %2</source>
        <translation>自 %1 起，%2</translation>
    </message>
    <message>
        <source>Set back</source>
        <translation>放回</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>刪除…</translation>
    </message>
    <message>
        <source>It is one of the people of this computer again, and opens with its own passphrase.</source>
        <translation>已放回這台電腦的使用者之列，以其原有的密語開啟。</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::AsideDialog</name>
    <message>
        <source>Remove the store that was kept aside</source>
        <translation>刪除另行保存的舊資料</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>刪除</translation>
    </message>
    <message>
        <source>Type “%1” to confirm</source>
        <translation>輸入「%1」以確認</translation>
    </message>
    <message>
        <source>remove</source>
        <translation>刪除</translation>
    </message>
    <message>
        <source>It is gone for good, with all work in it that was not sent. Neither passphrase nor recovery code brings it back.</source>
        <translation>刪除後無法復原，其中沒有送出的內容也一併刪除。密語和救援碼都無法找回。</translation>
    </message>
    <message>
        <source>This is not the word. Nothing is removed.</source>
        <translation>輸入的不是這個詞，沒有刪除任何內容。</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::Audience</name>
    <message>
        <source>No customer of this computer is behind it any more.</source>
        <translation>這台電腦上已沒有對應的客戶。</translation>
    </message>
    <message>
        <source>These are more than %1 customers, and an audience holds no more. Take a smaller part of the chart.</source>
        <translation>超過 %1 位客戶，一個人群包放不下。請選擇圖表中較小的一部分。</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::BigScreen</name>
    <message numerus="yes">
        <source>%n seconds</source>
        <translation>
            <numerusform>%n 秒</numerusform>
        </translation>
    </message>
    <message>
        <source>End (Esc)</source>
        <translation>結束（Esc）</translation>
    </message>
    <message>
        <source>Go on (Space)</source>
        <translation>繼續（空白鍵）</translation>
    </message>
    <message>
        <source>Halt (Space)</source>
        <translation>暫停（空白鍵）</translation>
    </message>
    <message>
        <source>How long a board stands</source>
        <translation>每張停留時間</translation>
    </message>
    <message>
        <source>Next board (Right)</source>
        <translation>下一張（→）</translation>
    </message>
    <message>
        <source>Previous board (Left)</source>
        <translation>上一張（←）</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::TeamBoards</name>
    <message>
        <source>A contact is a logged interaction. Today is counted up to now.</source>
        <translation>聯絡指已記錄的互動；今天統計到目前時刻。</translation>
    </message>
    <message>
        <source>Average of the team</source>
        <translation>團隊平均</translation>
    </message>
    <message>
        <source>Book of %1</source>
        <translation>%1 的客戶</translation>
    </message>
    <message>
        <source>Click: the customers of this book</source>
        <translation>點一下：名下客戶</translation>
    </message>
    <message>
        <source>Click: the leads this colleague won</source>
        <translation>點一下：這位同事成交的線索</translation>
    </message>
    <message>
        <source>Click: the offers of this colleague</source>
        <translation>點一下：這位同事的優惠</translation>
    </message>
    <message>
        <source>Click: who was contacted on that day</source>
        <translation>點一下：當天聯絡過誰</translation>
    </message>
    <message>
        <source>Click: whom this colleague contacted</source>
        <translation>點一下：這位同事聯絡過誰</translation>
    </message>
    <message>
        <source>Colleague</source>
        <translation>同事</translation>
    </message>
    <message>
        <source>Contacted by %1</source>
        <translation>%1 聯絡過</translation>
    </message>
    <message>
        <source>Contacted on %1</source>
        <translation>%1 聯絡過</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>聯絡</translation>
    </message>
    <message numerus="yes">
        <source>Contacts by colleague: %Ln in 30 days</source>
        <translation>
            <numerusform>各同事聯絡：近 30 天 %Ln 次</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Contacts of the team: %Ln in 30 days</source>
        <translation>
            <numerusform>團隊聯絡：近 30 天 %Ln 次</numerusform>
        </translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客戶</translation>
    </message>
    <message numerus="yes">
        <source>Customers by book: %Ln</source>
        <translation>
            <numerusform>客戶歸屬：共 %Ln 位</numerusform>
        </translation>
    </message>
    <message>
        <source>Customers by their exclusive guide, and those of nobody in the pool.</source>
        <translation>依專屬導購統計，無人負責的計入公共客戶池。</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Leads closed as won, by their owner.</source>
        <translation>依負責人統計的成交線索。</translation>
    </message>
    <message>
        <source>Leads won</source>
        <translation>成交線索</translation>
    </message>
    <message numerus="yes">
        <source>Leads won by colleague: %Ln in 30 days</source>
        <translation>
            <numerusform>各同事成交線索：近 30 天 %Ln 筆</numerusform>
        </translation>
    </message>
    <message>
        <source>No contact was logged in the last 30 days</source>
        <translation>近 30 天沒有聯絡記錄</translation>
    </message>
    <message>
        <source>No customer is here yet</source>
        <translation>還沒有客戶</translation>
    </message>
    <message>
        <source>No lead was won in the last 30 days</source>
        <translation>近 30 天沒有成交的線索</translation>
    </message>
    <message>
        <source>No offer was pushed in the last 30 days</source>
        <translation>近 30 天沒有推送優惠</translation>
    </message>
    <message>
        <source>Offers</source>
        <translation>優惠</translation>
    </message>
    <message numerus="yes">
        <source>Offers by colleague: %Ln in 30 days</source>
        <translation>
            <numerusform>各同事優惠：近 30 天 %Ln 個</numerusform>
        </translation>
    </message>
    <message>
        <source>Offers from %1</source>
        <translation>%1 的優惠</translation>
    </message>
    <message>
        <source>Offers pushed, without those taken back.</source>
        <translation>已推送的優惠，不含已撤回的。</translation>
    </message>
    <message>
        <source>The 30 days before</source>
        <translation>前 30 天</translation>
    </message>
    <message>
        <source>Won by %1</source>
        <translation>%1 成交</translation>
    </message>
    <message>
        <source>d MMM</source>
        <translation>M/d</translation>
    </message>
    <message>
        <source>%1 % less than in the 30 days before</source>
        <translation>較前 30 天減少 %1%</translation>
    </message>
    <message>
        <source>%1 % more than in the 30 days before</source>
        <translation>較前 30 天增加 %1%</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>as many as in the 30 days before</source>
        <translation>與前 30 天持平</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::TeamCharts</name>
    <message>
        <source>All charts in turn over the whole screen (F11)</source>
        <translation>全螢幕輪播所有圖表（F11）</translation>
    </message>
    <message>
        <source>As of %1</source>
        <translation>截至 %1</translation>
    </message>
    <message>
        <source>Back to the list of the team (Ctrl+Shift+G)</source>
        <translation>返回團隊清單（Ctrl+Shift+G）</translation>
    </message>
    <message>
        <source>Big screen</source>
        <translation>大螢幕</translation>
    </message>
    <message>
        <source>List</source>
        <translation>清單</translation>
    </message>
    <message>
        <source>Make an audience…</source>
        <translation>建立人群包…</translation>
    </message>
    <message>
        <source>Team in charts</source>
        <translation>團隊圖表</translation>
    </message>
    <message>
        <source>The chart is saved</source>
        <translation>圖表已儲存</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>正在統計…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重試</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::FigureTile</name>
    <message>
        <source>Show the rows</source>
        <translation>檢視明細</translation>
    </message>
    <message>
        <source>What is counted</source>
        <translation>統計口徑</translation>
    </message>
</context>
</TS>
