<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>lianlu::app::CompanyBrowser</name>
    <message>
        <source>You can close this window and go back to Lianlu.</source>
        <translation>您可以关闭此窗口并返回链路。</translation>
    </message>
    <message>
        <source>There is nothing here.</source>
        <translation>此处没有内容。</translation>
    </message>
</context>
<context>
    <name>lianlu::app::Desk</name>
    <message>
        <source>Today&apos;s backup could not be made. %1</source>
        <translation>今天的备份没有完成。%1</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Not undone: %1. %2</source>
        <translation>未能撤销：%1。%2</translation>
    </message>
    <message>
        <source>Undoing: %1</source>
        <translation>正在撤销：%1</translation>
    </message>
    <message>
        <source>Undone: “%1”</source>
        <translation>已撤销“%1”</translation>
    </message>
</context>
<context>
    <name>lianlu::app::Workbench</name>
    <message>
        <source>The store is in order again. The damaged file is kept as %1.</source>
        <translation>本机数据已恢复正常。损坏的文件保留为 %1。</translation>
    </message>
    <message>
        <source>Switch between light and dark</source>
        <translation>切换浅色与深色</translation>
    </message>
    <message>
        <source>Close the window once more to give the drafts up.</source>
        <translation>再次关闭窗口将放弃这些草稿。</translation>
    </message>
    <message>
        <source>The store has a new key. The new recovery code holds; the old one opens nothing.</source>
        <translation>本机数据已更换密钥。新恢复码已生效，旧恢复码不再有效。</translation>
    </message>
    <message>
        <source>Writing everything anew under another key. Please leave the computer on.</source>
        <translation>正在用新密钥重写全部数据，请不要关机。</translation>
    </message>
    <message>
        <source>This computer is being wiped</source>
        <translation>正在清除本机数据</translation>
    </message>
    <message>
        <source>Your brand has ordered it. What was not sent yet was handed over first.</source>
        <translation>这是品牌的要求。尚未发送的内容已先行上交。</translation>
    </message>
    <message>
        <source>The store, its keys and its backups are gone from this computer, by order of your brand. What was not sent yet was handed over first.</source>
        <translation>按品牌要求，本机的数据、密钥和备份已清除。尚未发送的内容已先行上交。</translation>
    </message>
    <message>
        <source>The keys are destroyed, by order of your brand, so nothing can be read any more. Some files could not be removed yet; that goes on at the next start.</source>
        <translation>按品牌要求，密钥已销毁，数据已无法读取。部分文件暂时无法删除，下次启动时继续。</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>The server has not been reached for long. Connect before %1, or customers close until you do.</source>
        <translation>已很久没有连上服务器。请在 %1 前连接，否则客户资料将关闭，直到连上为止。</translation>
    </message>
    <message>
        <source>Support bundle…</source>
        <translation>支持包…</translation>
    </message>
    <message>
        <source>Saved: %1. Nothing was sent.</source>
        <translation>已保存：%1。没有发送任何内容。</translation>
    </message>
    <message numerus="yes">
        <source>%n tasks are due now.</source>
        <translation><numerusform>有 %n 项任务到时间了。</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n tasks are due. Unlock to see them.</source>
        <translation><numerusform>有 %n 项任务到期，解锁后查看。</numerusform></translation>
    </message>
    <message>
        <source>Due now: %1</source>
        <translation>已到时间：%1</translation>
    </message>
    <message>
        <source>What the link names is not on this computer: it was deleted, or belongs to a colleague or another store.</source>
        <translation>链接所指的内容不在本机上：已被删除，或属于同事或其他门店。</translation>
    </message>
    <message>
        <source>This link cannot be opened: it is none of Lianlu&apos;s, or a part of it is missing. Ask for it once more.</source>
        <translation>无法打开该链接：它不是链路的链接，或不完整。请对方重新发送。</translation>
    </message>
    <message>
        <source>The link is opened once you have unlocked.</source>
        <translation>解锁后将打开该链接。</translation>
    </message>
    <message>
        <source>This is an invitation for somebody who is not set up on this computer yet. Lock Lianlu, then open the link again.</source>
        <translation>这是给尚未在本机设置的人的邀请。请先锁定链路，再打开该链接。</translation>
    </message>
    <message>
        <source>The old store is kept aside, encrypted, in %1. Should its passphrase or recovery code turn up, type it where you unlock.</source>
        <translation>旧数据已原样加密保存在 %1。日后找到口令或恢复码，在解锁处输入即可打开。</translation>
    </message>
    <message>
        <source>The old store is gone for good.</source>
        <translation>旧数据已永久删除。</translation>
    </message>
</context>
<context>
    <name>lianlu::item::Conflict</name>
    <message>
        <source>The server</source>
        <translation>服务器</translation>
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
        <translation>已删除</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>（空）</translation>
    </message>
    <message>
        <source>(no name)</source>
        <translation>（无姓名）</translation>
    </message>
    <message>
        <source>Lead of %1</source>
        <translation>%1 的线索</translation>
    </message>
    <message>
        <source>Address of %1</source>
        <translation>%1 的联系方式</translation>
    </message>
    <message>
        <source>Offer to %1</source>
        <translation>给 %1 的优惠</translation>
    </message>
    <message>
        <source>Duplicate of %1</source>
        <translation>%1 的重复档案</translation>
    </message>
    <message>
        <source>A task</source>
        <translation>一项任务</translation>
    </message>
    <message>
        <source>Task “%1”</source>
        <translation>任务“%1”</translation>
    </message>
    <message>
        <source>Tier %1</source>
        <translation>等级 %1</translation>
    </message>
    <message>
        <source>A tier</source>
        <translation>一个等级</translation>
    </message>
    <message>
        <source>Deletion of an edited row</source>
        <translation>要删除的内容已被改动</translation>
    </message>
    <message>
        <source>Edit of a deleted row</source>
        <translation>要改动的内容已被删除</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>This was deleted before the edit reached the server. Nothing brings it back; what was typed can be read and copied here.</source>
        <translation>这条记录在改动到达服务器之前已被删除，无法恢复；填写的内容可以在这里查看和复制。</translation>
    </message>
    <message>
        <source>Somebody worked on this before the deletion reached the server, so it was not deleted.</source>
        <translation>在删除到达服务器之前有人改动过，所以没有删除。</translation>
    </message>
    <message>
        <source>This is no longer on this device, so only their value can be kept.</source>
        <translation>这条记录已不在本机，只能保留对方的值。</translation>
    </message>
    <message>
        <source>Two people changed the same thing without knowing of each other. The server kept the value that came first.</source>
        <translation>两个人在互不知情的情况下改了同一处。服务器保留了先到的值。</translation>
    </message>
    <message>
        <source>Field by field</source>
        <translation>逐项选择</translation>
    </message>
    <message>
        <source>The edit was used</source>
        <translation>已采用改动</translation>
    </message>
    <message>
        <source>Theirs was kept</source>
        <translation>已保留对方的值</translation>
    </message>
    <message>
        <source>A view of the store</source>
        <translation>门店视图</translation>
    </message>
    <message>
        <source>Shared view “%1”</source>
        <translation>门店视图“%1”</translation>
    </message>
</context>
<context>
    <name>lianlu::item::ConflictListModel</name>
    <message>
        <source>Conflict</source>
        <translation>冲突</translation>
    </message>
    <message>
        <source>Edited by</source>
        <translation>改动人</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>决定</translation>
    </message>
</context>
<context>
    <name>lianlu::item::ConsentWords</name>
    <message>
        <source>Consent form</source>
        <translation>授权书</translation>
    </message>
    <message>
        <source>Said so to the staff</source>
        <translation>当面告知店员</translation>
    </message>
    <message>
        <source>Agreed when joining</source>
        <translation>入会时同意</translation>
    </message>
    <message>
        <source>Agreed when paying</source>
        <translation>结账时同意</translation>
    </message>
    <message>
        <source>Followed the brand</source>
        <translation>关注品牌</translation>
    </message>
    <message>
        <source>Favourited a product</source>
        <translation>收藏商品</translation>
    </message>
    <message>
        <source>Added to the cart</source>
        <translation>加入购物车</translation>
    </message>
    <message>
        <source>Unsubscribed by link</source>
        <translation>点击退订链接</translation>
    </message>
    <message>
        <source>Asked to stop</source>
        <translation>要求停止联系</translation>
    </message>
    <message>
        <source>A mistake set right</source>
        <translation>更正误录</translation>
    </message>
    <message>
        <source>Other act</source>
        <translation>其他行为</translation>
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
        <translation>来源不明，不作数</translation>
    </message>
    <message>
        <source>Never asked</source>
        <translation>未征询</translation>
    </message>
</context>
<context>
    <name>lianlu::item::CouponTemplateModel</name>
    <message>
        <source>%1 off</source>
        <translation>减 %1</translation>
    </message>
    <message>
        <source>%1 % off</source>
        <translation>优惠 %1 %</translation>
    </message>
    <message>
        <source>Gift</source>
        <translation>赠品</translation>
    </message>
    <message>
        <source>%1 from %2</source>
        <translation>%1（满 %2）</translation>
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
        <translation>公海</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation>手机</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>积分</translation>
    </message>
    <message>
        <source>To next tier</source>
        <translation>升级差额</translation>
    </message>
    <message>
        <source>Spent</source>
        <translation>消费</translation>
    </message>
    <message>
        <source>Last purchase</source>
        <translation>最近购买</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>导购</translation>
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
            <numerusform>%n 个月前</numerusform>
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
        <translation>从未</translation>
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
        <translation>阶段</translation>
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
        <translation>来源</translation>
    </message>
    <message>
        <source>Last contact</source>
        <translation>最近联系</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>建立时间</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>预算</translation>
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
        <translation>%1，%2 积分</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>另有 %n 个</numerusform>
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
        <translation>手机</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>邮箱</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>生日</translation>
    </message>
    <message>
        <source>Gender</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>City</source>
        <translation>城市</translation>
    </message>
    <message>
        <source>Member code</source>
        <translation>会员号</translation>
    </message>
    <message>
        <source>Tier and points</source>
        <translation>等级与积分</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
    <message numerus="yes">
        <source>%n orders, %1</source>
        <translation>
            <numerusform>%n 单，%1</numerusform>
        </translation>
    </message>
    <message>
        <source>Last purchase</source>
        <translation>最近购买</translation>
    </message>
    <message>
        <source>Interactions</source>
        <translation>互动</translation>
    </message>
    <message numerus="yes">
        <source>%n, last %1</source>
        <translation>
            <numerusform>%n 次，最近 %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Store</source>
        <translation>门店</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>导购</translation>
    </message>
    <message>
        <source>In the pool</source>
        <translation>在公海</translation>
    </message>
    <message>
        <source>Consents</source>
        <translation>授权</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>%1, roughly</source>
        <translation>%1（大致）</translation>
    </message>
    <message>
        <source>found by an equal number or address</source>
        <translation>因号码或地址相同而发现</translation>
    </message>
    <message>
        <source>found by comparing many fields</source>
        <translation>比对多个字段后发现</translation>
    </message>
    <message>
        <source>proposed by a person</source>
        <translation>由员工提出</translation>
    </message>
    <message>
        <source>found in a way this version does not know</source>
        <translation>发现方式在此版本中未知</translation>
    </message>
    <message>
        <source>Nobody has looked at these two yet.</source>
        <translation>这两位客户还没有人核对过。</translation>
    </message>
    <message>
        <source>Proposed by a person.</source>
        <translation>由员工提出。</translation>
    </message>
    <message>
        <source>The server could not do it: one of the two is not there any more.</source>
        <translation>服务器未能完成：其中一位客户已不存在。</translation>
    </message>
    <message>
        <source>The server could not do it: the one that stayed was merged with somebody else since. Take those two apart first.</source>
        <translation>服务器未能完成：保留下来的客户之后又与他人合并。请先拆分那一对。</translation>
    </message>
    <message>
        <source>The server could not do it: whoever decided may not see both customers. Ask your store manager to decide.</source>
        <translation>服务器未能完成：作决定的人无权查看这两位客户。请由店长决定。</translation>
    </message>
    <message>
        <source>The server could not do it, for a reason this version does not know.</source>
        <translation>服务器未能完成，原因在此版本中未知。</translation>
    </message>
    <message>
        <source>Waiting for the server</source>
        <translation>等待服务器处理</translation>
    </message>
    <message>
        <source>Merged</source>
        <translation>已合并</translation>
    </message>
    <message>
        <source>Kept apart</source>
        <translation>不合并</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>稍后</translation>
    </message>
    <message>
        <source>To review</source>
        <translation>待核对</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Same mobile number</source>
        <translation>手机号相同</translation>
    </message>
    <message>
        <source>Mobile numbers alike</source>
        <translation>手机号相近</translation>
    </message>
    <message>
        <source>Mobile numbers differ</source>
        <translation>手机号不同</translation>
    </message>
    <message>
        <source>No mobile number to compare</source>
        <translation>缺少手机号</translation>
    </message>
    <message>
        <source>Same e-mail address</source>
        <translation>邮箱相同</translation>
    </message>
    <message>
        <source>E-mail addresses alike</source>
        <translation>邮箱相近</translation>
    </message>
    <message>
        <source>E-mail addresses differ</source>
        <translation>邮箱不同</translation>
    </message>
    <message>
        <source>No e-mail address to compare</source>
        <translation>缺少邮箱</translation>
    </message>
    <message>
        <source>Same WeChat account</source>
        <translation>微信账号相同</translation>
    </message>
    <message>
        <source>WeChat accounts alike</source>
        <translation>微信账号相近</translation>
    </message>
    <message>
        <source>WeChat accounts differ</source>
        <translation>微信账号不同</translation>
    </message>
    <message>
        <source>No WeChat account to compare</source>
        <translation>缺少微信账号</translation>
    </message>
    <message>
        <source>Same member card</source>
        <translation>会员卡相同</translation>
    </message>
    <message>
        <source>Member cards alike</source>
        <translation>会员卡相近</translation>
    </message>
    <message>
        <source>Member cards differ</source>
        <translation>会员卡不同</translation>
    </message>
    <message>
        <source>No member card to compare</source>
        <translation>缺少会员卡</translation>
    </message>
    <message>
        <source>Same member code</source>
        <translation>会员号相同</translation>
    </message>
    <message>
        <source>Member codes alike</source>
        <translation>会员号相近</translation>
    </message>
    <message>
        <source>Member codes differ</source>
        <translation>会员号不同</translation>
    </message>
    <message>
        <source>No member code to compare</source>
        <translation>缺少会员号</translation>
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
        <translation>性别相同</translation>
    </message>
    <message>
        <source>Genders alike</source>
        <translation>性别相近</translation>
    </message>
    <message>
        <source>Genders differ</source>
        <translation>性别不同</translation>
    </message>
    <message>
        <source>No gender to compare</source>
        <translation>缺少性别</translation>
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
        <translation>设备相同</translation>
    </message>
    <message>
        <source>Devices alike</source>
        <translation>设备相近</translation>
    </message>
    <message>
        <source>Devices differ</source>
        <translation>设备不同</translation>
    </message>
    <message>
        <source>No device to compare</source>
        <translation>缺少设备</translation>
    </message>
    <message>
        <source>Same source</source>
        <translation>来源相同</translation>
    </message>
    <message>
        <source>Sources alike</source>
        <translation>来源相近</translation>
    </message>
    <message>
        <source>Sources differ</source>
        <translation>来源不同</translation>
    </message>
    <message>
        <source>No source to compare</source>
        <translation>缺少来源</translation>
    </message>
    <message>
        <source>Suggested: its mobile number is verified.</source>
        <translation>建议：手机号已验证。</translation>
    </message>
    <message>
        <source>Preferred channel</source>
        <translation>偏好渠道</translation>
    </message>
    <message>
        <source>Suggested: it is further on, from prospect to customer to member.</source>
        <translation>建议：从潜客到客户再到会员，这份走得更远。</translation>
    </message>
    <message>
        <source>Suggested: the name is in Chinese characters.</source>
        <translation>建议：姓名是汉字。</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Suggested: it has a name.</source>
        <translation>建议：这份资料有姓名。</translation>
    </message>
    <message>
        <source>Suggested: it is the older one.</source>
        <translation>建议：这份建立得更早。</translation>
    </message>
    <message>
        <source>Suggested: it has more orders.</source>
        <translation>建议：订单更多。</translation>
    </message>
    <message>
        <source>almost certain</source>
        <translation>几乎可以肯定</translation>
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
        <translation>（无姓名）</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 与 %2</translation>
    </message>
    <message>
        <source>asked again %1</source>
        <translation>%1 再次核对</translation>
    </message>
    <message>
        <source>Automatically</source>
        <translation>自动</translation>
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
        <translation>未能合并</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>结果</translation>
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
        <translation>客户</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Pushed</source>
        <translation>推送时间</translation>
    </message>
    <message>
        <source>Last news</source>
        <translation>最新动态</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>Waits to be sent by hand</source>
        <translation>等待手动发送</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>已发送</translation>
    </message>
    <message>
        <source>Sent by hand</source>
        <translation>已手动发送</translation>
    </message>
    <message>
        <source>Given out to be sent</source>
        <translation>已交给导购发送</translation>
    </message>
    <message>
        <source>To be sent</source>
        <translation>待发送</translation>
    </message>
    <message>
        <source>Not confirmed</source>
        <translation>未确认</translation>
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
        <translation>价格</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>货号</translation>
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
        <translation>缺手机号</translation>
    </message>
    <message>
        <source>No e-mail address</source>
        <translation>缺邮箱</translation>
    </message>
    <message>
        <source>No birthday</source>
        <translation>缺生日</translation>
    </message>
    <message>
        <source>Never asked for consent</source>
        <translation>从未征求授权</translation>
    </message>
    <message>
        <source>Not met for half a year</source>
        <translation>半年没有接触</translation>
    </message>
    <message>
        <source>Profile unchanged for a year</source>
        <translation>资料一年未更新</translation>
    </message>
    <message>
        <source>Conflict waits for a decision</source>
        <translation>冲突待处理</translation>
    </message>
    <message>
        <source>Birthday cannot be right</source>
        <translation>生日不合理</translation>
    </message>
    <message>
        <source>Phone number malformed</source>
        <translation>手机号格式错误</translation>
    </message>
    <message>
        <source>E-mail address malformed</source>
        <translation>邮箱格式错误</translation>
    </message>
    <message>
        <source>Same phone number</source>
        <translation>手机号相同</translation>
    </message>
    <message>
        <source>Same e-mail address</source>
        <translation>邮箱相同</translation>
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
        <translation>及时</translation>
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
        <translation>姓名为空。</translation>
    </message>
    <message>
        <source>No mobile number that is in use.</source>
        <translation>没有在用的手机号。</translation>
    </message>
    <message>
        <source>No e-mail address that is in use.</source>
        <translation>没有在用的邮箱地址。</translation>
    </message>
    <message>
        <source>No birthday is known.</source>
        <translation>生日未知。</translation>
    </message>
    <message>
        <source>Neither a yes nor a no to marketing was ever recorded.</source>
        <translation>从未记录过对营销的同意或拒绝。</translation>
    </message>
    <message>
        <source>No touch, talk or order within %1 days.</source>
        <translation>%1 天内没有触点、互动或订单。</translation>
    </message>
    <message>
        <source>No consent, tag of the staff, verified address or edit within %1 days.</source>
        <translation>%1 天内没有授权记录、员工标签、地址验证或资料修改。</translation>
    </message>
    <message>
        <source>An edit made here met another one, and nobody has decided yet.</source>
        <translation>本机的修改与他人的修改冲突，尚未裁定。</translation>
    </message>
    <message>
        <source>The birthday is ahead of today or more than 110 years ago.</source>
        <translation>生日晚于今天，或早于 110 年前。</translation>
    </message>
    <message>
        <source>A number that is neither a mainland mobile nor an international one.</source>
        <translation>既不是大陆手机号，也不是国际号码。</translation>
    </message>
    <message>
        <source>An address without one @ and a dotted host.</source>
        <translation>地址缺少唯一的 @ 或带点的域名。</translation>
    </message>
    <message>
        <source>Another customer has the same number, whatever way it is written.</source>
        <translation>另一位客户有相同的号码，不论书写方式。</translation>
    </message>
    <message>
        <source>Another customer has the same address, capitals aside.</source>
        <translation>另一位客户有相同的地址，不分大小写。</translation>
    </message>
    <message>
        <source>Another customer has the same name and the same birthday.</source>
        <translation>另一位客户的姓名和生日都相同。</translation>
    </message>
    <message>
        <source>Enter the number</source>
        <translation>填写手机号</translation>
    </message>
    <message>
        <source>Enter the address</source>
        <translation>填写邮箱</translation>
    </message>
    <message>
        <source>Edit customer</source>
        <translation>编辑客户</translation>
    </message>
    <message>
        <source>Log interaction</source>
        <translation>记录互动</translation>
    </message>
    <message>
        <source>Open customer</source>
        <translation>打开客户</translation>
    </message>
    <message>
        <source>Review both</source>
        <translation>核对两位客户</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Entered by a guide</source>
        <translation>导购录入</translation>
    </message>
</context>
<context>
    <name>lianlu::item::QualityListModel</name>
    <message>
        <source>(no name)</source>
        <translation>（无姓名）</translation>
    </message>
    <message>
        <source>%1 as %2</source>
        <translation>%1，与 %2 相同</translation>
    </message>
    <message>
        <source>Pool</source>
        <translation>公海</translation>
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
        <translation>手机</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>导购</translation>
    </message>
    <message>
        <source>Last purchase</source>
        <translation>最近购买</translation>
    </message>
</context>
<context>
    <name>lianlu::item::QualityRecord</name>
    <message>
        <source>No home store</source>
        <translation>无归属门店</translation>
    </message>
    <message>
        <source>Another store</source>
        <translation>其他门店</translation>
    </message>
</context>
<context>
    <name>lianlu::item::QualitySliceModel</name>
    <message>
        <source>Store</source>
        <translation>门店</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客户</translation>
    </message>
</context>
<context>
    <name>lianlu::item::Queue</name>
    <message>
        <source>a customer</source>
        <translation>一位客户</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Logged a phone call with %1</source>
        <translation>记录了与 %1 的电话</translation>
    </message>
    <message>
        <source>Logged a chat with %1</source>
        <translation>记录了与 %1 的聊天</translation>
    </message>
    <message>
        <source>Logged a visit of %1</source>
        <translation>记录了 %1 的到店</translation>
    </message>
    <message>
        <source>Logged a fitting with %1</source>
        <translation>记录了 %1 的试穿</translation>
    </message>
    <message>
        <source>Wrote a note about %1</source>
        <translation>写了关于 %1 的备忘</translation>
    </message>
    <message>
        <source>a task</source>
        <translation>一项任务</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>Set the task %1</source>
        <translation>新建任务%1</translation>
    </message>
    <message>
        <source>Removed the task %1</source>
        <translation>删除任务%1</translation>
    </message>
    <message>
        <source>Finished the task %1</source>
        <translation>完成任务%1</translation>
    </message>
    <message>
        <source>Changed the task %1: %2</source>
        <translation>修改任务%1：%2</translation>
    </message>
    <message>
        <source>Added %1</source>
        <translation>新增了 %1</translation>
    </message>
    <message>
        <source>Made %1 a member</source>
        <translation>将 %1 转为会员</translation>
    </message>
    <message>
        <source>Made %1 a customer</source>
        <translation>将 %1 转为客户</translation>
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
        <translation>为 %1 准备了优惠</translation>
    </message>
    <message>
        <source>Added %1 as a lead</source>
        <translation>将 %1 新增为线索</translation>
    </message>
    <message>
        <source>Added an address of %1</source>
        <translation>新增了 %1 的联系方式</translation>
    </message>
    <message>
        <source>Tagged %1</source>
        <translation>给 %1 加了标签</translation>
    </message>
    <message>
        <source>Said that %1 is there twice</source>
        <translation>指出 %1 有重复档案</translation>
    </message>
    <message>
        <source>Booked points of %1</source>
        <translation>登记了 %1 的积分</translation>
    </message>
    <message>
        <source>New: %1</source>
        <translation>新建：%1</translation>
    </message>
    <message>
        <source>Recorded a consent of %1</source>
        <translation>登记了 %1 的授权</translation>
    </message>
    <message>
        <source>Recorded that %1 withdrew a consent</source>
        <translation>登记了 %1 撤回授权</translation>
    </message>
    <message>
        <source>Changed the lead of %1: %2</source>
        <translation>修改了 %1 的线索：%2</translation>
    </message>
    <message>
        <source>Changed an address of %1</source>
        <translation>修改了 %1 的联系方式</translation>
    </message>
    <message>
        <source>Changed a tag of %1</source>
        <translation>修改了 %1 的标签</translation>
    </message>
    <message>
        <source>Decided about a duplicate of %1</source>
        <translation>处理了 %1 的重复档案</translation>
    </message>
    <message>
        <source>Decided a conflict</source>
        <translation>处理了一处冲突</translation>
    </message>
    <message>
        <source>Took back an offer to %1</source>
        <translation>撤回了给 %1 的优惠</translation>
    </message>
    <message>
        <source>Removed the lead of %1</source>
        <translation>删除了 %1 的线索</translation>
    </message>
    <message>
        <source>Removed an address of %1</source>
        <translation>删除了 %1 的联系方式</translation>
    </message>
    <message>
        <source>Removed a tag of %1</source>
        <translation>删除了 %1 的标签</translation>
    </message>
    <message>
        <source>Took back what was logged about %1</source>
        <translation>撤回了关于 %1 的记录</translation>
    </message>
    <message>
        <source>Taken back: %1</source>
        <translation>撤回：%1</translation>
    </message>
    <message>
        <source>Removed: %1</source>
        <translation>删除：%1</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待发送</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>被拒绝</translation>
    </message>
    <message>
        <source>In conflict</source>
        <translation>有冲突</translation>
    </message>
    <message>
        <source>Quarantined</source>
        <translation>已隔离</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>已送达</translation>
    </message>
    <message>
        <source>On its way</source>
        <translation>发送中</translation>
    </message>
    <message>
        <source>customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>identity</source>
        <translation>联系方式</translation>
    </message>
    <message>
        <source>consent</source>
        <translation>授权</translation>
    </message>
    <message>
        <source>tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>lead</source>
        <translation>线索</translation>
    </message>
    <message>
        <source>interaction</source>
        <translation>互动记录</translation>
    </message>
    <message>
        <source>offer</source>
        <translation>优惠</translation>
    </message>
    <message>
        <source>task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>points</source>
        <translation>积分</translation>
    </message>
    <message>
        <source>redemption</source>
        <translation>核销</translation>
    </message>
    <message>
        <source>tier</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>conflict</source>
        <translation>冲突</translation>
    </message>
    <message>
        <source>stage</source>
        <translation>阶段</translation>
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
        <translation>预算</translation>
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
        <translation>最近联系</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>关闭时间</translation>
    </message>
    <message>
        <source>name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>gender</source>
        <translation>性别</translation>
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
        <translation>语言</translation>
    </message>
    <message>
        <source>remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>guide</source>
        <translation>导购</translation>
    </message>
    <message>
        <source>responsible</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>assigned to</source>
        <translation>分配给</translation>
    </message>
    <message>
        <source>store</source>
        <translation>门店</translation>
    </message>
    <message>
        <source>channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>done</source>
        <translation>完成时间</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>note</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>subject</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>message</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>points needed</source>
        <translation>所需积分</translation>
    </message>
    <message>
        <source>benefits</source>
        <translation>权益</translation>
    </message>
    <message>
        <source>priority</source>
        <translation>优先级</translation>
    </message>
    <message numerus="yes">
        <source>Exported %n customer(s) with numbers and addresses</source>
        <translation>
            <numerusform>导出了 %n 位客户的完整号码和地址</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Exported %n lead(s) with numbers and addresses</source>
        <translation>
            <numerusform>导出了 %n 条线索的完整号码和地址</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Exported %n change(s) of the queue</source>
        <translation>
            <numerusform>导出了队列中的 %n 项改动</numerusform>
        </translation>
    </message>
    <message>
        <source>Copied the e-mail address of %1</source>
        <translation>复制了 %1 的邮箱地址</translation>
    </message>
    <message>
        <source>Copied the phone number of %1</source>
        <translation>复制了 %1 的手机号</translation>
    </message>
    <message>
        <source>Exported numbers and addresses of %1</source>
        <translation>导出了 %1 的号码和地址</translation>
    </message>
    <message>
        <source>Looked at the phone number of %1</source>
        <translation>查看了 %1 的手机号</translation>
    </message>
    <message>
        <source>Looked at the e-mail address of %1</source>
        <translation>查看了 %1 的邮箱地址</translation>
    </message>
    <message>
        <source>Looked at numbers and addresses of %1</source>
        <translation>查看了 %1 的号码和地址</translation>
    </message>
    <message>
        <source>entry of the audit</source>
        <translation>审计记录</translation>
    </message>
    <message>
        <source>act</source>
        <translation>行为</translation>
    </message>
    <message>
        <source>amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>before</source>
        <translation>原来</translation>
    </message>
    <message>
        <source>bought</source>
        <translation>购买时间</translation>
    </message>
    <message>
        <source>clicked</source>
        <translation>点击时间</translation>
    </message>
    <message>
        <source>code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>confidence</source>
        <translation>可信度</translation>
    </message>
    <message>
        <source>coupon code</source>
        <translation>券码</translation>
    </message>
    <message>
        <source>coupon</source>
        <translation>优惠券</translation>
    </message>
    <message>
        <source>made</source>
        <translation>创建时间</translation>
    </message>
    <message>
        <source>made by</source>
        <translation>创建人</translation>
    </message>
    <message>
        <source>decided</source>
        <translation>决定时间</translation>
    </message>
    <message>
        <source>decided by</source>
        <translation>决定人</translation>
    </message>
    <message>
        <source>decisions</source>
        <translation>决定</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>发送时间</translation>
    </message>
    <message>
        <source>length</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>kind of record</source>
        <translation>记录类型</translation>
    </message>
    <message>
        <source>evidence</source>
        <translation>依据</translation>
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
        <translation>首次购买</translation>
    </message>
    <message>
        <source>found</source>
        <translation>发现时间</translation>
    </message>
    <message>
        <source>granted</source>
        <translation>已同意</translation>
    </message>
    <message>
        <source>joined</source>
        <translation>加入时间</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>last purchase</source>
        <translation>最近购买</translation>
    </message>
    <message>
        <source>set aside until</source>
        <translation>搁置到</translation>
    </message>
    <message>
        <source>link</source>
        <translation>链接</translation>
    </message>
    <message>
        <source>member code</source>
        <translation>会员号</translation>
    </message>
    <message>
        <source>found by</source>
        <translation>判断方式</translation>
    </message>
    <message>
        <source>mine</source>
        <translation>我的</translation>
    </message>
    <message>
        <source>mine made</source>
        <translation>我方时间</translation>
    </message>
    <message>
        <source>mine by</source>
        <translation>我方</translation>
    </message>
    <message>
        <source>fields</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>change</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>opened</source>
        <translation>打开时间</translation>
    </message>
    <message>
        <source>orders</source>
        <translation>订单数</translation>
    </message>
    <message>
        <source>order</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>problem</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>purpose</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>rank</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>records</source>
        <translation>条数</translation>
    </message>
    <message>
        <source>refused for</source>
        <translation>拒绝原因</translation>
    </message>
    <message>
        <source>record</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>likeness</source>
        <translation>相似度</translation>
    </message>
    <message>
        <source>the other</source>
        <translation>另一个</translation>
    </message>
    <message>
        <source>not before</source>
        <translation>不早于</translation>
    </message>
    <message>
        <source>set</source>
        <translation>设置时间</translation>
    </message>
    <message>
        <source>set by</source>
        <translation>设置人</translation>
    </message>
    <message>
        <source>where from</source>
        <translation>来自</translation>
    </message>
    <message>
        <source>name of the source</source>
        <translation>来源名称</translation>
    </message>
    <message>
        <source>spent</source>
        <translation>累计消费</translation>
    </message>
    <message>
        <source>by</source>
        <translation>经手人</translation>
    </message>
    <message>
        <source>about</source>
        <translation>关于</translation>
    </message>
    <message>
        <source>theirs</source>
        <translation>对方的</translation>
    </message>
    <message>
        <source>theirs by</source>
        <translation>对方</translation>
    </message>
    <message>
        <source>verified</source>
        <translation>验证时间</translation>
    </message>
    <message>
        <source>of what</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>months counted</source>
        <translation>计算月数</translation>
    </message>
    <message>
        <source>wording</source>
        <translation>条款版本</translation>
    </message>
    <message>
        <source>duplicate</source>
        <translation>疑似重复</translation>
    </message>
    <message numerus="yes">
        <source>Exported %n customer(s), numbers and addresses masked</source>
        <translation>
            <numerusform>导出了 %n 位客户，号码和地址已遮盖</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Exported %n lead(s), numbers and addresses masked</source>
        <translation>
            <numerusform>导出了 %n 条线索，号码和地址已遮盖</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Exported %n offer(s)</source>
        <translation>
            <numerusform>导出了 %n 条优惠</numerusform>
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
        <translation>说明</translation>
    </message>
    <message>
        <source>height</source>
        <translation>高度</translation>
    </message>
    <message>
        <source>width</source>
        <translation>宽度</translation>
    </message>
    <message>
        <source>check sum</source>
        <translation>校验值</translation>
    </message>
    <message>
        <source>taken</source>
        <translation>拍摄时间</translation>
    </message>
    <message>
        <source>Saved a photo of %1 to a file</source>
        <translation>把%1的一张照片存为文件</translation>
    </message>
    <message>
        <source>Added a photo of %1</source>
        <translation>为%1添加了照片</translation>
    </message>
    <message>
        <source>Changed the caption of a photo of %1</source>
        <translation>修改了%1的照片说明</translation>
    </message>
    <message>
        <source>Removed a photo of %1</source>
        <translation>删除了%1的一张照片</translation>
    </message>
    <message>
        <source>shared view</source>
        <translation>门店视图</translation>
    </message>
    <message>
        <source>list</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>filters, order and columns</source>
        <translation>筛选、排序和列</translation>
    </message>
    <message>
        <source>Shared the view “%1” with the store</source>
        <translation>与全店共享了视图“%1”</translation>
    </message>
    <message>
        <source>Removed the shared view “%1”</source>
        <translation>移除了门店视图“%1”</translation>
    </message>
    <message>
        <source>Renamed a shared view to “%1”</source>
        <translation>将门店视图改名为“%1”</translation>
    </message>
    <message>
        <source>Changed the shared view “%1”: %2</source>
        <translation>更改了门店视图“%1”：%2</translation>
    </message>
    <message>
        <source>Waits for its record</source>
        <translation>等待所属记录</translation>
    </message>
    <message numerus="yes">
        <source>Exported the team&apos;s figures, %n line(s)</source>
        <translation><numerusform>导出了团队数字，%n 行</numerusform></translation>
    </message>
    <message>
        <source>Took back %1, whom an import had brought in</source>
        <translation>撤回了导入的客户 %1</translation>
    </message>
    <message numerus="yes">
        <source>Exported %n pair(s) of customers</source>
        <translation><numerusform>导出了 %n 对客户</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Exported %n task(s)</source>
        <translation><numerusform>导出了 %n 项任务</numerusform></translation>
    </message>
    <message>
        <source>Waits for the connection</source>
        <translation>等待连接</translation>
    </message>
    <message>
        <source>Said that a message to %1 was not sent</source>
        <translation>说明给 %1 的消息未发送</translation>
    </message>
    <message>
        <source>address of the link</source>
        <translation>链接地址</translation>
    </message>
    <message>
        <source>sent by hand</source>
        <translation>手动发送</translation>
    </message>
    <message>
        <source>Said that a message to %1 was sent</source>
        <translation>说明给 %1 的消息已发送</translation>
    </message>
    <message>
        <source>Took back what was said of a message to %1</source>
        <translation>撤回对给 %1 的消息的说明</translation>
    </message>
    <message>
        <source>refused at</source>
        <translation>未发送时间</translation>
    </message>
    <message>
        <source>delivered</source>
        <translation>送达时间</translation>
    </message>
    <message>
        <source>seen</source>
        <translation>已看过</translation>
    </message>
    <message>
        <source>mention</source>
        <translation>提及</translation>
    </message>
    <message>
        <source>Marked a mention as not seen</source>
        <translation>将提及标为未看</translation>
    </message>
    <message>
        <source>Marked a mention as seen</source>
        <translation>将提及标为已看</translation>
    </message>
    <message>
        <source>Redeemed “%1”</source>
        <translation>核销了“%1”</translation>
    </message>
    <message>
        <source>Redeemed “%1” of %2</source>
        <translation>核销了 %2 的“%1”</translation>
    </message>
    <message>
        <source>%1: does not count, it had been redeemed before</source>
        <translation>%1：无效，此前已核销</translation>
    </message>
    <message>
        <source>Took back the redemption of “%1” of %2</source>
        <translation>撤销了 %2 的“%1”的核销</translation>
    </message>
    <message>
        <source>%1, provisional until the server has it</source>
        <translation>%1（待服务器确认）</translation>
    </message>
    <message>
        <source>Took back the redemption of “%1”</source>
        <translation>撤销了“%1”的核销</translation>
    </message>
</context>
<context>
    <name>lianlu::item::QueueModel</name>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
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
        <translation>接下来几天</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>客户</translation>
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
        <translation>负责人</translation>
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
        <translation>已结束</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>优先级</translation>
    </message>
    <message>
        <source>No date</source>
        <translation>无日期</translation>
    </message>
</context>
<context>
    <name>lianlu::item::TimelineModel</name>
    <message>
        <source>Offer taken back</source>
        <translation>优惠已撤回</translation>
    </message>
    <message>
        <source>Offer: %1</source>
        <translation>优惠：%1</translation>
    </message>
    <message>
        <source>Touches</source>
        <translation>触点</translation>
    </message>
    <message>
        <source>Interactions</source>
        <translation>互动</translation>
    </message>
    <message>
        <source>Offers</source>
        <translation>优惠</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Coupons</source>
        <translation>优惠券</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>by a link scanner, not by the person</source>
        <translation>由链接扫描程序触发，不是本人</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>waits to be sent by hand</source>
        <translation>等待手动发送</translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s)</source>
        <translation><numerusform>%n 张照片</numerusform></translation>
    </message>
    <message>
        <source>does not count: the coupon had been redeemed before</source>
        <translation>无效：该券此前已核销</translation>
    </message>
    <message>
        <source>provisional until the server has it</source>
        <translation>待服务器确认</translation>
    </message>
    <message>
        <source>confirmed by the server: this one counts</source>
        <translation>服务器已确认：这次有效</translation>
    </message>
</context>
<context>
    <name>lianlu::item::Values</name>
    <message>
        <source>Open</source>
        <comment>task</comment>
        <translation>待办</translation>
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
        <translation>列表上设置的内容</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>已确认</translation>
    </message>
    <message>
        <source>Provisional</source>
        <translation>待确认</translation>
    </message>
    <message>
        <source>Redeemed before</source>
        <translation>此前已核销</translation>
    </message>
</context>
<context>
    <name>lianlu::item::Words</name>
    <message>
        <source>Prospect</source>
        <comment>CustomerKind</comment>
        <translation>潜客</translation>
    </message>
    <message>
        <source>Customer</source>
        <comment>CustomerKind</comment>
        <translation>客户</translation>
    </message>
    <message>
        <source>Member</source>
        <comment>CustomerKind</comment>
        <translation>会员</translation>
    </message>
    <message>
        <source>Other</source>
        <comment>CustomerKind</comment>
        <translation>其他</translation>
    </message>
    <message>
        <source>Mobile</source>
        <comment>IdentityKind</comment>
        <translation>手机</translation>
    </message>
    <message>
        <source>E-mail</source>
        <comment>IdentityKind</comment>
        <translation>邮箱</translation>
    </message>
    <message>
        <source>WeChat</source>
        <comment>IdentityKind</comment>
        <translation>微信</translation>
    </message>
    <message>
        <source>WeChat (mini program)</source>
        <comment>IdentityKind</comment>
        <translation>微信（小程序）</translation>
    </message>
    <message>
        <source>Tmall</source>
        <comment>IdentityKind</comment>
        <translation>天猫</translation>
    </message>
    <message>
        <source>Alipay</source>
        <comment>IdentityKind</comment>
        <translation>支付宝</translation>
    </message>
    <message>
        <source>Douyin</source>
        <comment>IdentityKind</comment>
        <translation>抖音</translation>
    </message>
    <message>
        <source>JD</source>
        <comment>IdentityKind</comment>
        <translation>京东</translation>
    </message>
    <message>
        <source>Device</source>
        <comment>IdentityKind</comment>
        <translation>设备</translation>
    </message>
    <message>
        <source>Member card</source>
        <comment>IdentityKind</comment>
        <translation>会员卡</translation>
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
        <translation>邮箱</translation>
    </message>
    <message>
        <source>SMS</source>
        <comment>Channel</comment>
        <translation>短信</translation>
    </message>
    <message>
        <source>WeCom</source>
        <comment>Channel</comment>
        <translation>企业微信</translation>
    </message>
    <message>
        <source>Phone</source>
        <comment>Channel</comment>
        <translation>电话</translation>
    </message>
    <message>
        <source>Store</source>
        <comment>Channel</comment>
        <translation>门店</translation>
    </message>
    <message>
        <source>App</source>
        <comment>Channel</comment>
        <translation>应用</translation>
    </message>
    <message>
        <source>Other</source>
        <comment>Channel</comment>
        <translation>其他</translation>
    </message>
    <message>
        <source>Marketing</source>
        <comment>Purpose</comment>
        <translation>营销</translation>
    </message>
    <message>
        <source>Service</source>
        <comment>Purpose</comment>
        <translation>服务</translation>
    </message>
    <message>
        <source>Profiling</source>
        <comment>Purpose</comment>
        <translation>画像</translation>
    </message>
    <message>
        <source>Other</source>
        <comment>Purpose</comment>
        <translation>其他</translation>
    </message>
    <message>
        <source>Set by staff</source>
        <comment>TagSource</comment>
        <translation>员工添加</translation>
    </message>
    <message>
        <source>Set by a rule</source>
        <comment>TagSource</comment>
        <translation>规则添加</translation>
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
        <translation>新线索</translation>
    </message>
    <message>
        <source>Contacted</source>
        <comment>LeadStage</comment>
        <translation>已联系</translation>
    </message>
    <message>
        <source>Qualified</source>
        <comment>LeadStage</comment>
        <translation>有意向</translation>
    </message>
    <message>
        <source>Negotiating</source>
        <comment>LeadStage</comment>
        <translation>洽谈中</translation>
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
        <translation>广告</translation>
    </message>
    <message>
        <source>Mini program</source>
        <comment>LeadSource</comment>
        <translation>小程序</translation>
    </message>
    <message>
        <source>Follower</source>
        <comment>LeadSource</comment>
        <translation>关注</translation>
    </message>
    <message>
        <source>Live room</source>
        <comment>LeadSource</comment>
        <translation>直播间</translation>
    </message>
    <message>
        <source>Store</source>
        <comment>LeadSource</comment>
        <translation>门店</translation>
    </message>
    <message>
        <source>Referral</source>
        <comment>LeadSource</comment>
        <translation>老带新</translation>
    </message>
    <message>
        <source>Campaign</source>
        <comment>LeadSource</comment>
        <translation>活动</translation>
    </message>
    <message>
        <source>Import</source>
        <comment>LeadSource</comment>
        <translation>导入</translation>
    </message>
    <message>
        <source>Other</source>
        <comment>LeadSource</comment>
        <translation>其他</translation>
    </message>
    <message>
        <source>Call</source>
        <comment>InteractionKind</comment>
        <translation>电话</translation>
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
        <translation>试穿</translation>
    </message>
    <message>
        <source>Note</source>
        <comment>InteractionKind</comment>
        <translation>备注</translation>
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
        <translation>有兴趣</translation>
    </message>
    <message>
        <source>Not interested</source>
        <comment>Outcome</comment>
        <translation>没兴趣</translation>
    </message>
    <message>
        <source>Bought</source>
        <comment>Outcome</comment>
        <translation>已购买</translation>
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
        <translation>点击广告</translation>
    </message>
    <message>
        <source>Visited the mini program</source>
        <comment>TouchKind</comment>
        <translation>访问小程序</translation>
    </message>
    <message>
        <source>Followed</source>
        <comment>TouchKind</comment>
        <translation>关注</translation>
    </message>
    <message>
        <source>Saved a favourite</source>
        <comment>TouchKind</comment>
        <translation>收藏</translation>
    </message>
    <message>
        <source>Added to cart</source>
        <comment>TouchKind</comment>
        <translation>加入购物车</translation>
    </message>
    <message>
        <source>Came to the store</source>
        <comment>TouchKind</comment>
        <translation>到店</translation>
    </message>
    <message>
        <source>Joined a live room</source>
        <comment>TouchKind</comment>
        <translation>进入直播间</translation>
    </message>
    <message>
        <source>Opened a message</source>
        <comment>TouchKind</comment>
        <translation>打开消息</translation>
    </message>
    <message>
        <source>Clicked the link</source>
        <comment>TouchKind</comment>
        <translation>点击链接</translation>
    </message>
    <message>
        <source>Scanned a code</source>
        <comment>TouchKind</comment>
        <translation>扫码</translation>
    </message>
    <message>
        <source>Reached by a campaign</source>
        <comment>TouchKind</comment>
        <translation>活动触达</translation>
    </message>
    <message>
        <source>Unsubscribed</source>
        <comment>TouchKind</comment>
        <translation>退订</translation>
    </message>
    <message>
        <source>Redeemed a coupon</source>
        <comment>TouchKind</comment>
        <translation>核销优惠券</translation>
    </message>
    <message>
        <source>Other</source>
        <comment>TouchKind</comment>
        <translation>其他</translation>
    </message>
    <message>
        <source>Order</source>
        <comment>TimelineKind</comment>
        <translation>订单</translation>
    </message>
    <message>
        <source>Refund</source>
        <comment>TimelineKind</comment>
        <translation>退款</translation>
    </message>
    <message>
        <source>Coupon redeemed</source>
        <comment>TimelineKind</comment>
        <translation>优惠券核销</translation>
    </message>
    <message>
        <source>Pick-up</source>
        <comment>TimelineKind</comment>
        <translation>自提</translation>
    </message>
    <message>
        <source>Task</source>
        <comment>TimelineKind</comment>
        <translation>任务</translation>
    </message>
    <message>
        <source>Other</source>
        <comment>TimelineKind</comment>
        <translation>其他</translation>
    </message>
    <message>
        <source>Store</source>
        <comment>SalesChannel</comment>
        <translation>门店</translation>
    </message>
    <message>
        <source>Mini program</source>
        <comment>SalesChannel</comment>
        <translation>小程序</translation>
    </message>
    <message>
        <source>Tmall</source>
        <comment>SalesChannel</comment>
        <translation>天猫</translation>
    </message>
    <message>
        <source>Douyin</source>
        <comment>SalesChannel</comment>
        <translation>抖音</translation>
    </message>
    <message>
        <source>JD</source>
        <comment>SalesChannel</comment>
        <translation>京东</translation>
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
        <translation>已核销</translation>
    </message>
    <message>
        <source>Expired</source>
        <comment>CouponStatus</comment>
        <translation>已过期</translation>
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
        <translation>排队中</translation>
    </message>
    <message>
        <source>Accepted</source>
        <comment>OfferStatus</comment>
        <translation>已受理</translation>
    </message>
    <message>
        <source>Dispatched</source>
        <comment>OfferStatus</comment>
        <translation>已派发</translation>
    </message>
    <message>
        <source>Delivered</source>
        <comment>OfferStatus</comment>
        <translation>已送达</translation>
    </message>
    <message>
        <source>Opened</source>
        <comment>OfferStatus</comment>
        <translation>已打开</translation>
    </message>
    <message>
        <source>Clicked</source>
        <comment>OfferStatus</comment>
        <translation>已点击</translation>
    </message>
    <message>
        <source>Bought</source>
        <comment>OfferStatus</comment>
        <translation>已购买</translation>
    </message>
    <message>
        <source>Not sent</source>
        <comment>OfferStatus</comment>
        <translation>未发送</translation>
    </message>
    <message>
        <source>Other</source>
        <comment>OfferStatus</comment>
        <translation>其他</translation>
    </message>
    <message>
        <source>Follow up</source>
        <comment>TaskKind</comment>
        <translation>跟进</translation>
    </message>
    <message>
        <source>Birthday</source>
        <comment>TaskKind</comment>
        <translation>生日</translation>
    </message>
    <message>
        <source>Coupon expires</source>
        <comment>TaskKind</comment>
        <translation>优惠券将到期</translation>
    </message>
    <message>
        <source>Close to the next tier</source>
        <comment>TaskKind</comment>
        <translation>即将升级</translation>
    </message>
    <message>
        <source>Lead went cold</source>
        <comment>TaskKind</comment>
        <translation>线索变冷</translation>
    </message>
    <message>
        <source>Nobody follows up</source>
        <comment>TaskKind</comment>
        <translation>无人跟进</translation>
    </message>
    <message>
        <source>Pick-up waits</source>
        <comment>TaskKind</comment>
        <translation>待自提</translation>
    </message>
    <message>
        <source>Welcome</source>
        <comment>TaskKind</comment>
        <translation>欢迎</translation>
    </message>
    <message>
        <source>Other</source>
        <comment>TaskKind</comment>
        <translation>其他</translation>
    </message>
    <message>
        <source>No consent for marketing on this channel. Ask for it first.</source>
        <comment>Refusal</comment>
        <translation>这个渠道没有营销授权，请先征得同意。</translation>
    </message>
    <message>
        <source>There is no address for this channel.</source>
        <comment>Refusal</comment>
        <translation>没有这个渠道的地址。</translation>
    </message>
    <message>
        <source>The address bounced before and is not written to again. Ask for another one.</source>
        <comment>Refusal</comment>
        <translation>这个地址曾退信，不再发送。请向客户要一个新的。</translation>
    </message>
    <message>
        <source>It falls into the quiet hours.</source>
        <comment>Refusal</comment>
        <translation>正处于免打扰时段。</translation>
    </message>
    <message>
        <source>This person already got as many messages as allowed for now.</source>
        <comment>Refusal</comment>
        <translation>这位客户近期收到的消息已达上限。</translation>
    </message>
    <message>
        <source>This coupon is no longer given out.</source>
        <comment>Refusal</comment>
        <translation>这种优惠券已停止发放。</translation>
    </message>
    <message>
        <source>The mail server of the recipient rejected the message.</source>
        <comment>Refusal</comment>
        <translation>对方邮件服务器拒收。</translation>
    </message>
    <message>
        <source>Taken back before it went out.</source>
        <comment>Refusal</comment>
        <translation>发出前已撤回。</translation>
    </message>
    <message>
        <source>It waits: the server was restored, and it may have gone out before. Headquarters look and decide.</source>
        <comment>Refusal</comment>
        <translation>暂停发送：服务器经过恢复，这条消息此前可能已发出，由总部核实后决定。</translation>
    </message>
    <message>
        <source>Not sent, for a reason this version does not know.</source>
        <comment>Refusal</comment>
        <translation>未发送，原因是此版本不认识的。</translation>
    </message>
    <message>
        <source>Regular</source>
        <comment>Tier</comment>
        <translation>普通</translation>
    </message>
    <message>
        <source>Silver</source>
        <comment>Tier</comment>
        <translation>银卡</translation>
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
        <translation>哔哩哔哩</translation>
    </message>
    <message>
        <source>Xiaohongshu</source>
        <translation>小红书</translation>
    </message>
    <message>
        <source>Kuaishou</source>
        <translation>快手</translation>
    </message>
    <message>
        <source>Taobao</source>
        <translation>淘宝</translation>
    </message>
    <message>
        <source>Till</source>
        <translation>收银台</translation>
    </message>
    <message>
        <source>Import of a file</source>
        <translation>文件导入</translation>
    </message>
    <message>
        <source>Its guide said that it was not sent. It does not count as a message to this person.</source>
        <comment>Refusal</comment>
        <translation>导购说明没有发送，不计入该顾客的消息次数。</translation>
    </message>
    <message>
        <source>Nobody said within 72 hours that it was sent. If it was, say so still; its coupon stays good.</source>
        <comment>Refusal</comment>
        <translation>72 小时内没有人说明是否发送。如已发送，请补充说明；优惠券仍然有效。</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>表单</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::AddressDialog</name>
    <message>
        <source>E-mail address</source>
        <translation>邮箱地址</translation>
    </message>
    <message>
        <source>Phone number</source>
        <translation>手机号</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Mobile number</source>
        <translation>手机号码</translation>
    </message>
    <message>
        <source>It takes the place of the one that is there.</source>
        <translation>将替换现有的那一个。</translation>
    </message>
    <message>
        <source>Write it as name@example.com.</source>
        <translation>格式如 name@example.com。</translation>
    </message>
    <message>
        <source>Another customer has this one already. Look at both before you go on.</source>
        <translation>另一位客户已使用它，请先核对两位客户。</translation>
    </message>
    <message>
        <source>Customer saved</source>
        <translation>客户已保存</translation>
    </message>
    <message>
        <source>A mobile number has 11 digits; one from abroad begins with + and its country.</source>
        <translation>手机号为 11 位；境外号码以 + 和国家（地区）代码开头。</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::AddressStep</name>
    <message>
        <source>Server address</source>
        <translation>服务器地址</translation>
    </message>
    <message>
        <source>Your store manager or the invitation mail has it.</source>
        <translation>店长或邀请邮件里有。</translation>
    </message>
    <message>
        <source>None: certificates this computer trusts</source>
        <translation>不填：用本机信任的证书</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>选择文件</translation>
    </message>
    <message>
        <source>Company certificate (PEM)</source>
        <translation>公司证书（PEM）</translation>
    </message>
    <message>
        <source>My company uses its own certificate</source>
        <translation>公司使用自有证书</translation>
    </message>
    <message>
        <source>Company certificate</source>
        <translation>公司证书</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer)</source>
        <translation>证书 (*.pem *.crt *.cer)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::CommandPalette</name>
    <message>
        <source>Search and commands</source>
        <translation>搜索与命令</translation>
    </message>
    <message>
        <source>Type a command, or a name or number to search for</source>
        <translation>输入命令，或要找的姓名、号码</translation>
    </message>
    <message>
        <source>Command or search</source>
        <translation>命令或搜索</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Search customers for “%1”</source>
        <translation>在客户中搜索“%1”</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::CompanyBox</name>
    <message>
        <source>Sign in with your company account</source>
        <translation>使用公司账号登录</translation>
    </message>
    <message>
        <source>Link them</source>
        <translation>关联</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Code of the second step</source>
        <translation>第二步验证码</translation>
    </message>
    <message>
        <source>Six digits of your authenticator app, or a recovery code.</source>
        <translation>身份验证器应用中的六位数字，或一个备用码。</translation>
    </message>
    <message>
        <source>Go on in the browser that was opened; this window goes on by itself.</source>
        <translation>请在打开的浏览器中继续，本窗口会自动前进。</translation>
    </message>
    <message>
        <source>Your company account has the e-mail address of an account here. Are both you? Once linked, either signs you in.</source>
        <translation>您的公司账号与此处一个账号的邮箱相同。两者都是您吗？关联后，用任一方式均可登录。</translation>
    </message>
    <message>
        <source>The sign-in was cancelled. The page in the browser can be closed; what is typed there has no effect any more.</source>
        <translation>已取消登录。浏览器中的页面可以关闭，在那里输入的内容不再起作用。</translation>
    </message>
    <message>
        <source>The two accounts were not linked. Nothing has changed; you can sign in as before.</source>
        <translation>两个账号没有关联。一切保持不变，可照常登录。</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::ConflictDetail</name>
    <message>
        <source>Show numbers and addresses</source>
        <translation>显示号码和地址</translation>
    </message>
    <message>
        <source>Keep theirs</source>
        <translation>保留对方的</translation>
    </message>
    <message>
        <source>Use mine</source>
        <translation>用我的</translation>
    </message>
    <message>
        <source>Undo decision</source>
        <translation>撤销决定</translation>
    </message>
    <message>
        <source>Open record</source>
        <translation>打开记录</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>冲突</translation>
    </message>
    <message>
        <source>Key %1</source>
        <translation>按键 %1</translation>
    </message>
    <message>
        <source>%1, by %2, %3.</source>
        <translation>%1，由 %2 决定，%3。</translation>
    </message>
    <message>
        <source>Mask numbers and addresses</source>
        <translation>隐藏号码和地址</translation>
    </message>
    <message>
        <source>Use the edit</source>
        <translation>采用改动</translation>
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
        <translation>原来</translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>您的</translation>
    </message>
    <message>
        <source>The edit</source>
        <translation>改动</translation>
    </message>
    <message>
        <source>Theirs, kept by the server</source>
        <translation>对方的（服务器现有）</translation>
    </message>
    <message>
        <source>Now: %1</source>
        <translation>现在：%1</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>已采用</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>已保留</translation>
    </message>
    <message>
        <source>Keep theirs</source>
        <translation>保留对方的</translation>
    </message>
    <message>
        <source>Use mine</source>
        <translation>用我的</translation>
    </message>
    <message>
        <source>Use this</source>
        <translation>用这个</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::ConnectionCard</name>
    <message>
        <source>Choose a file…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>Use this certificate</source>
        <translation>使用此证书</translation>
    </message>
    <message>
        <source>Without one</source>
        <translation>不使用</translation>
    </message>
    <message>
        <source>Connection to the server</source>
        <translation>与服务器的连接</translation>
    </message>
    <message>
        <source>None: certificates this computer trusts</source>
        <translation>不填：用本机信任的证书</translation>
    </message>
    <message>
        <source>Company certificate (PEM)</source>
        <translation>公司证书（PEM）</translation>
    </message>
    <message>
        <source>Where your company&apos;s network or server uses certificates of its own.</source>
        <translation>适用于公司网络或服务器使用自有证书的情况。</translation>
    </message>
    <message>
        <source>Please choose a file first.</source>
        <translation>请先选择文件。</translation>
    </message>
    <message>
        <source>Directly, without a proxy.</source>
        <translation>直接连接，不经过代理。</translation>
    </message>
    <message>
        <source>Through the proxy of this computer&apos;s settings: %1</source>
        <translation>经由本机设置的代理：%1</translation>
    </message>
    <message>
        <source>Company certificate</source>
        <translation>公司证书</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer)</source>
        <translation>证书 (*.pem *.crt *.cer)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>From now on only the certificates this computer trusts count.</source>
        <translation>此后仅信任本机信任的证书。</translation>
    </message>
    <message>
        <source>The server was reached with this certificate. It is used from now on.</source>
        <translation>已用此证书连上服务器，此后将使用它。</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::ConsentDialog</name>
    <message>
        <source>Consents</source>
        <translation>授权</translation>
    </message>
    <message>
        <source>What %1 has permitted, by channel and purpose. Entries are only added, never changed.</source>
        <translation>%1 在各渠道、各用途上的授权。记录只增不改。</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>What to record</source>
        <translation>记录内容</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
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
        <translation>授权方式</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Words agreed to</source>
        <translation>同意的条款</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Never asked.</source>
        <translation>尚未征询。</translation>
    </message>
    <message>
        <source>Record consent</source>
        <translation>记录同意</translation>
    </message>
    <message>
        <source>Record withdrawal</source>
        <translation>记录撤回</translation>
    </message>
    <message>
        <source>Holds from now on. Messages that wait to go out are stopped by the server.</source>
        <translation>即刻生效。待发的消息由服务器拦下。</translation>
    </message>
    <message>
        <source>The brand has written no words for this yet.</source>
        <translation>品牌尚未为此制定条款。</translation>
    </message>
    <message>
        <source>Consent recorded</source>
        <translation>已记录同意</translation>
    </message>
    <message>
        <source>Withdrawal recorded</source>
        <translation>已记录撤回</translation>
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
        <translation>条款 %1</translation>
    </message>
    <message>
        <source>Consents by channel and purpose</source>
        <translation>按渠道和用途的授权</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::ConvertDialog</name>
    <message>
        <source>Convert lead</source>
        <translation>转化线索</translation>
    </message>
    <message>
        <source>The lead is won, and %1 stays in your book with the whole story.</source>
        <translation>线索成交，%1 连同全部经过留在您的客户册里。</translation>
    </message>
    <message>
        <source>Convert</source>
        <translation>转化</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>会员</translation>
    </message>
    <message>
        <source>Joins the programme: tier and points from the first purchase on.</source>
        <translation>加入会员：从第一次购买起有等级和积分。</translation>
    </message>
    <message>
        <source>Bought, and did not join.</source>
        <translation>买了，但没有入会。</translation>
    </message>
    <message>
        <source>%1 is a member now</source>
        <translation>%1 已成为会员</translation>
    </message>
    <message>
        <source>%1 is a customer now</source>
        <translation>%1 已成为客户</translation>
    </message>
    <message>
        <source>This is what you had chosen before and not saved.</source>
        <translation>这是您上次选择但没有保存的内容。</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::CustomerDetail</name>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Nobody chosen</source>
        <translation>尚未选择客户</translation>
    </message>
    <message>
        <source>Choose a customer in the list to see the whole story.</source>
        <translation>在列表中选一位客户，查看全部经过。</translation>
    </message>
    <message>
        <source>Consents…</source>
        <translation>授权…</translation>
    </message>
    <message>
        <source>Export this person&apos;s data…</source>
        <translation>导出此人的数据…</translation>
    </message>
    <message>
        <source>Erase this person&apos;s data…</source>
        <translation>删除此人的数据…</translation>
    </message>
    <message>
        <source>Story</source>
        <translation>经过</translation>
    </message>
    <message>
        <source>Portrait</source>
        <translation>画像</translation>
    </message>
    <message>
        <source>The task is done</source>
        <translation>任务已完成</translation>
    </message>
    <message>
        <source>No order of this customer waits to be picked up.</source>
        <translation>该客户没有待自提的订单。</translation>
    </message>
    <message>
        <source>Pick-up</source>
        <translation>到店自提</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%2 × %1</translation>
    </message>
    <message>
        <source>Print a pick-up slip…</source>
        <translation>打印自提单…</translation>
    </message>
    <message>
        <source>an article</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Order %1</source>
        <translation>订单 %1</translation>
    </message>
    <message>
        <source>Print a pick-up slip</source>
        <translation>打印自提单</translation>
    </message>
    <message>
        <source>Redeem a coupon…</source>
        <translation>核销优惠券…</translation>
    </message>
    <message>
        <source>Save as a contact</source>
        <translation>保存为联系人</translation>
    </message>
    <message>
        <source>Contact saved. It stands in the audit; delete the file when it is not needed any more.</source>
        <translation>联系人已保存，并记入审计；不再需要时请删除文件。</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Contacts (*.vcf)</source>
        <translation>联系人 (*.vcf)</translation>
    </message>
    <message>
        <source>Save as a contact…</source>
        <translation>保存为联系人…</translation>
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
        <translation>添加照片…</translation>
    </message>
    <message>
        <source>Story, portrait or photos</source>
        <translation>经过、画像或照片</translation>
    </message>
    <message>
        <source>Consents, coupons, tags</source>
        <translation>授权、券、标签</translation>
    </message>
    <message>
        <source>Mobile number…</source>
        <translation>手机号码…</translation>
    </message>
    <message>
        <source>E-mail address…</source>
        <translation>邮箱地址…</translation>
    </message>
    <message>
        <source>Set a tag…</source>
        <translation>添加标签…</translation>
    </message>
    <message>
        <source>New task…</source>
        <translation>新建任务…</translation>
    </message>
    <message>
        <source>Choose a customer first</source>
        <translation>请先选择客户</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::CustomerHeader</name>
    <message>
        <source>not sent yet</source>
        <translation>尚未发出</translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation>手机</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>邮箱</translation>
    </message>
    <message>
        <source>Log interaction</source>
        <translation>记录互动</translation>
    </message>
    <message>
        <source>Push offer</source>
        <translation>推送优惠</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
    <message>
        <source>In the pool</source>
        <translation>在公海</translation>
    </message>
    <message>
        <source>Guide: %1</source>
        <translation>导购：%1</translation>
    </message>
    <message numerus="yes">
        <source>Spent %1 in %n orders</source>
        <translation>
            <numerusform>%n 单共消费 %1</numerusform>
        </translation>
    </message>
    <message>
        <source>last purchase %1</source>
        <translation>最近购买 %1</translation>
    </message>
    <message>
        <source>no purchase yet</source>
        <translation>尚未购买</translation>
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
        <translation>已同意营销：%1，%2，%3</translation>
    </message>
    <message>
        <source>Does not want marketing by %1, %2, %3</source>
        <translation>不接受营销：%1，%2，%3</translation>
    </message>
    <message>
        <source>No consent to marketing</source>
        <translation>没有营销授权</translation>
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
            <numerusform>%n 条记录</numerusform>
        </translation>
    </message>
    <message>
        <source>Taken apart; the server does it with the next sync</source>
        <translation>已拆分，服务器将在下次同步时完成</translation>
    </message>
    <message>
        <source>Merged from %1, to be taken apart with the next sync</source>
        <translation>由 %1合并而来，将在下次同步时拆分</translation>
    </message>
    <message>
        <source>Merged from %1 on %2</source>
        <translation>由 %1合并而来，%2</translation>
    </message>
    <message>
        <source>%1. From 1 to 5 among %2 who bought: last purchase %3, purchases %4, spent %5, engagement %6.</source>
        <translation>%1。在 %2 位买过的客户中按 1 到 5 打分：最近购买 %3，购买次数 %4，消费金额 %5，互动 %6。</translation>
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
        <translation>备注</translation>
    </message>
    <message>
        <source>Leads</source>
        <translation>线索</translation>
    </message>
    <message>
        <source>Next: %1</source>
        <translation>下一步：%1</translation>
    </message>
    <message>
        <source>Open lead</source>
        <translation>打开线索</translation>
    </message>
    <message>
        <source>Coupons</source>
        <translation>优惠券</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
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
        <translation>授权</translation>
    </message>
    <message>
        <source>Show coupon</source>
        <translation>查看优惠券</translation>
    </message>
    <message>
        <source>Show coupon %1</source>
        <translation>查看优惠券 %1</translation>
    </message>
    <message>
        <source>not confirmed</source>
        <translation>待确认</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::CustomersWorkspace</name>
    <message>
        <source>Name, pinyin, mobile, e-mail</source>
        <translation>姓名、拼音、手机、邮箱</translation>
    </message>
    <message>
        <source>My book</source>
        <translation>我的客户</translation>
    </message>
    <message>
        <source>Pool</source>
        <translation>公海</translation>
    </message>
    <message>
        <source>Search customers</source>
        <translation>搜索客户</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>排序</translation>
    </message>
    <message>
        <source>Last purchase first</source>
        <translation>最近购买在前</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>按姓名</translation>
    </message>
    <message>
        <source>Highest spend first</source>
        <translation>消费高的在前</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Log interaction</source>
        <translation>记录互动</translation>
    </message>
    <message>
        <source>Push offer</source>
        <translation>推送优惠</translation>
    </message>
    <message>
        <source>Edit customer</source>
        <translation>编辑客户</translation>
    </message>
    <message>
        <source>Next customer</source>
        <translation>下一位客户</translation>
    </message>
    <message>
        <source>Previous customer</source>
        <translation>上一位客户</translation>
    </message>
    <message>
        <source>Nobody fits</source>
        <translation>没有符合的客户</translation>
    </message>
    <message>
        <source>Try fewer letters, or look in book and pool.</source>
        <translation>少输几个字，或同时看我的客户和公海。</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>No customers yet</source>
        <translation>还没有客户</translation>
    </message>
    <message>
        <source>They come with the next sync, or as leads that you convert.</source>
        <translation>下次同步会带来，或由您转化线索而来。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln customers</source>
        <translation>
            <numerusform>%Ln 位客户</numerusform>
        </translation>
    </message>
    <message>
        <source>E-mail OK</source>
        <translation>已授权邮件</translation>
    </message>
    <message>
        <source>Only those who agreed to marketing by e-mail</source>
        <translation>只看同意接收营销邮件的顾客</translation>
    </message>
    <message>
        <source>Story or portrait</source>
        <translation>经过或画像</translation>
    </message>
    <message>
        <source>Nobody here has this number</source>
        <translation>本店没有使用该号码的客户</translation>
    </message>
    <message>
        <source>A customer of another store can be looked up by the exact number. It is recorded.</source>
        <translation>可按完整号码查询其他门店的客户，查询会留下记录。</translation>
    </message>
    <message>
        <source>Look up in the other stores</source>
        <translation>查询其他门店</translation>
    </message>
    <message>
        <source>Export customers</source>
        <translation>导出客户</translation>
    </message>
    <message>
        <source>Do the next best action</source>
        <translation>执行下一步最佳行动</translation>
    </message>
    <message>
        <source>Import customers</source>
        <translation>导入客户</translation>
    </message>
    <message>
        <source>Redeem a coupon</source>
        <translation>核销优惠券</translation>
    </message>
    <message>
        <source>Claim or assign the chosen customers</source>
        <translation>认领或分配所选客户</translation>
    </message>
    <message>
        <source>Choose whom %1 gets</source>
        <translation>请选择分配给%1的客户</translation>
    </message>
    <message>
        <source>Contacted by %1 since %2</source>
        <translation>%1自 %2 起联系过的客户</translation>
    </message>
    <message>
        <source>In the book of %1</source>
        <translation>%1的专属客户</translation>
    </message>
    <message>
        <source>All customers</source>
        <translation>全部客户</translation>
    </message>
    <message>
        <source>My best customers</source>
        <translation>我的高消费客户</translation>
    </message>
    <message>
        <source>an order</source>
        <translation>一种排序</translation>
    </message>
    <message>
        <source>Contacted by %1 on %2</source>
        <translation>%1 在 %2 联系过的客户</translation>
    </message>
    <message>
        <source>Nobody with this tag fits</source>
        <translation>没有符合条件的带此标签的客户</translation>
    </message>
    <message>
        <source>Try another tag or fewer letters, or look in book and pool.</source>
        <translation>换一个标签、少输几个字，或同时查看我的客户和公海。</translation>
    </message>
    <message>
        <source>Change the chosen customers</source>
        <translation>更改所选客户</translation>
    </message>
    <message>
        <source>By name, last first</source>
        <translation>按姓名倒序</translation>
    </message>
    <message>
        <source>Lowest spend first</source>
        <translation>消费低的在前</translation>
    </message>
    <message>
        <source>Oldest purchase first</source>
        <translation>最久未购在前</translation>
    </message>
    <message>
        <source>Choose a customer first</source>
        <translation>请先选择客户</translation>
    </message>
    <message>
        <source>Nothing in this row is changed here. Its own page is beside the list.</source>
        <translation>这一行不能在列表中修改，请在右侧的详情页修改。</translation>
    </message>
    <message>
        <source>Change the cell</source>
        <translation>修改单元格</translation>
    </message>
    <message>
        <source>In the books of the others in the store</source>
        <translation>门店其他同事的客户</translation>
    </message>
    <message>
        <source>Colleagues</source>
        <translation>同事的</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>怎么办</translation>
    </message>
    <message>
        <source>Customers were removed from it. What had not been sent waits for your manager.</source>
        <translation>客户资料已从本机删除。尚未发送的内容等店长处理。</translation>
    </message>
    <message>
        <source>This computer was disabled</source>
        <translation>这台电脑已被停用</translation>
    </message>
    <message>
        <source>Contacted on %1</source>
        <translation>%1 联系过</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::DataTable</name>
    <message>
        <source>Loading…</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Reset columns</source>
        <translation>恢复默认列</translation>
    </message>
    <message>
        <source>Choose and order columns…</source>
        <translation>选择和排列列…</translation>
    </message>
    <message>
        <source>Sets of columns</source>
        <translation>列的组合</translation>
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
        <translation>查看更改队列</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>锁定</translation>
    </message>
    <message>
        <source>Go to %1</source>
        <translation>前往%1</translation>
    </message>
    <message>
        <source>Columns: %1</source>
        <translation>列：%1</translation>
    </message>
    <message>
        <source>Search and commands</source>
        <translation>搜索与命令</translation>
    </message>
    <message>
        <source>Columns and their order</source>
        <translation>选择列和顺序</translation>
    </message>
    <message>
        <source>Save, or do it</source>
        <translation>保存或执行</translation>
    </message>
    <message>
        <source>Your places</source>
        <translation>您的各个位置</translation>
    </message>
    <message>
        <source>One line, one step</source>
        <translation>一行就是一步</translation>
    </message>
    <message>
        <source>All you do is kept on this computer, encrypted, and sent as soon as the server is there. A click shows what it has and what still waits.</source>
        <translation>您做的每件事都加密保存在这台电脑上，连上服务器就会发送。点一下可以看到服务器已有什么、还有什么在等待。</translation>
    </message>
    <message>
        <source>%1 explains the place you are in. %2 locks the screen when you step away.</source>
        <translation>%1 说明您所在的位置，离开座位时按 %2 锁定。</translation>
    </message>
    <message>
        <source>In dialogs</source>
        <translation>对话框中</translation>
    </message>
    <message>
        <source>Show me around</source>
        <translation>带我看看</translation>
    </message>
    <message>
        <source>Undo what was done last</source>
        <translation>撤销上一步操作</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>任何位置</translation>
    </message>
    <message>
        <source>In lists</source>
        <translation>列表中</translation>
    </message>
    <message>
        <source>Today says what to do now. Customers, leads, tasks and offers each have a place of their own. %1 lead there too.</source>
        <translation>“今日”告诉您现在要做什么。客户、线索、任务和优惠各有自己的位置，也可以按 %1 前往。</translation>
    </message>
    <message>
        <source>Close without saving</source>
        <translation>不保存并关闭</translation>
    </message>
    <message>
        <source>%1 finds customers by name, pinyin or any part of the number, and every command by its words.</source>
        <translation>%1 可以按姓名、拼音或号码的一部分找到客户，也可以按文字找到每个命令。</translation>
    </message>
    <message>
        <source>No network? Go on working.</source>
        <translation>没有网络？照常工作。</translation>
    </message>
    <message>
        <source>Help, and the lock</source>
        <translation>帮助与锁定</translation>
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
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Open the chosen row</source>
        <translation>打开所选的行</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>撤销：%1</translation>
    </message>
    <message>
        <source>Not possible now</source>
        <translation>现在不能操作</translation>
    </message>
    <message>
        <source>Nothing is left to undo</source>
        <translation>没有可以撤销的操作了</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>No customer stays on this computer</source>
        <translation>本机不保存客户</translation>
    </message>
    <message>
        <source>Customers are asked of the server each time, so they need a network. A click shows how the connection is.</source>
        <translation>客户每次都向服务器查询，因此需要联网。点击可查看连接状态。</translation>
    </message>
    <message>
        <source>Customers shows those of the brand within your reach, asked of the server and masked. %1 lead there and to your settings.</source>
        <translation>“客户”显示您可查看范围内的品牌客户，向服务器查询并已遮盖。按 %1 可前往客户和设置。</translation>
    </message>
    <message>
        <source>Narrow it, choose one</source>
        <translation>筛选并选择</translation>
    </message>
    <message>
        <source>Store, segment, tier and tag narrow the list. Choose a line, and what is known stands beside it; a way to see the list can be saved.</source>
        <translation>可按门店、分群、等级和标签筛选列表。选择一行，旁边会显示已知信息；列表的查看方式可以保存。</translation>
    </message>
    <message>
        <source>%1 finds every command by its words, and says why one cannot be used.</source>
        <translation>%1 按文字查找所有命令，并说明某个命令为何不能用。</translation>
    </message>
    <message>
        <source>Do anything</source>
        <translation>查找命令</translation>
    </message>
    <message>
        <source>Every line says why it stands here. Its button does what is next or opens its page; in the other places the page stands beside the list. What you change is saved at once; %1 takes it back.</source>
        <translation>每一行都写明为什么出现在这里。按钮可做下一步或打开详情；在其他位置，详情就在列表旁边。修改会立即保存，按 %1 可撤销。</translation>
    </message>
    <message>
        <source>Open the chosen row in a narrow window</source>
        <translation>窗口较窄时打开所选行</translation>
    </message>
    <message>
        <source>Back to the list in a narrow window</source>
        <translation>窗口较窄时返回列表</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::DetailPane</name>
    <message>
        <source>Previous</source>
        <translation>上一个</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一个</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>返回列表</translation>
    </message>
    <message>
        <source>Back to the list (%1)</source>
        <translation>返回列表（%1）</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::DeviceEndDialog</name>
    <message>
        <source>Revoke and wipe this computer</source>
        <translation>停用并清除这台电脑</translation>
    </message>
    <message>
        <source>Revoke this computer</source>
        <translation>停用这台电脑</translation>
    </message>
    <message>
        <source>%1, used by %2</source>
        <translation>%1，使用者：%2</translation>
    </message>
    <message>
        <source>Revoke and wipe</source>
        <translation>停用并清除</translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>It syncs no more from now on. At its next contact it hands over unsent work, which waits for you, and then destroys its keys and all it holds. This cannot be undone; the person can set it up anew.</source>
        <translation>从现在起它不能再同步。下次连接时，它先上交尚未发送的内容（等您处理），然后销毁密钥和全部数据。此操作不能撤销；使用者可以重新设置。</translation>
    </message>
    <message>
        <source>It syncs no more from now on. At its next contact it hands over unsent work, which waits for you, and drops all customers. This cannot be undone; the person can set it up anew.</source>
        <translation>从现在起它不能再同步。下次连接时，它先上交尚未发送的内容（等您处理），并删除全部客户。此操作不能撤销；使用者可以重新设置。</translation>
    </message>
    <message>
        <source>This is the computer you are sitting at.</source>
        <translation>这就是您正在使用的电脑。</translation>
    </message>
    <message>
        <source>The server cannot be reached now. Computers are revoked online only.</source>
        <translation>现在连不上服务器。停用电脑需要联网。</translation>
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
        <translation>停用并清除…</translation>
    </message>
    <message>
        <source>Computers of the team</source>
        <translation>团队的电脑</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>使用者</translation>
    </message>
    <message>
        <source>Computer</source>
        <translation>电脑</translation>
    </message>
    <message>
        <source>Last sign-in</source>
        <translation>上次登录</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>正在询问服务器…</translation>
    </message>
    <message>
        <source>The server cannot be reached now. The list is read online only.</source>
        <translation>现在连不上服务器。此列表需要联网读取。</translation>
    </message>
    <message>
        <source>Wiped %1</source>
        <translation>已清除 %1</translation>
    </message>
    <message>
        <source>To be wiped at its next contact</source>
        <translation>下次连接时清除</translation>
    </message>
    <message>
        <source>Revoked %1</source>
        <translation>已停用 %1</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>本机</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>使用中</translation>
    </message>
    <message>
        <source>Take second step off…</source>
        <translation>解除第二步验证…</translation>
    </message>
    <message>
        <source>For the person of this computer, who has lost phone and recovery codes</source>
        <translation>适用于该电脑的使用者丢失手机和备用码的情况</translation>
    </message>
    <message>
        <source>A computer that is lost or no longer used is revoked here: it can sync no more, hands over unsent work at its next contact, and drops all customers. A manager sees those of the own stores&apos; guides and the own ones; head office sees all.</source>
        <translation>丢失或不再使用的电脑可在此停用：它不能再同步，下次连接时上交尚未发送的内容，并删除全部客户。店长可看到本店导购和自己的电脑；总部可看到全部。</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::DiscardDialog</name>
    <message>
        <source>What has not gone out yet is deleted; what has is taken back at the server.</source>
        <translation>尚未发出的直接删除；已发出的在服务器上撤回。</translation>
    </message>
    <message>
        <source>The server has not taken it, and this device forgets it.</source>
        <translation>服务器没有接收，本机也不再保留。</translation>
    </message>
    <message>
        <source>What the others wrote stays, and this device forgets your value.</source>
        <translation>保留对方写的内容，本机不再保留您的值。</translation>
    </message>
    <message>
        <source>The server has it already, so it is taken back by a change of its own.</source>
        <translation>服务器已经收到，因此用一项新的更改撤回。</translation>
    </message>
    <message>
        <source>Take this back?</source>
        <translation>要撤回吗？</translation>
    </message>
    <message>
        <source>Discard this?</source>
        <translation>要放弃吗？</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>还有 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>This would be lost:</source>
        <translation>将会丢失：</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::DuplicatesWorkspace</name>
    <message>
        <source>Merged; the server does it with the next sync</source>
        <translation>已合并，服务器将在下次同步时完成</translation>
    </message>
    <message>
        <source>Taken apart; the server does it with the next sync</source>
        <translation>已拆分，服务器将在下次同步时完成</translation>
    </message>
    <message>
        <source>Kept apart</source>
        <translation>不合并</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>已搁置</translation>
    </message>
    <message>
        <source>To review again</source>
        <translation>重新待核对</translation>
    </message>
    <message>
        <source>To review</source>
        <translation>待核对</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>已处理</translation>
    </message>
    <message>
        <source>Pairs of customers</source>
        <translation>客户配对</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>查重</translation>
    </message>
    <message>
        <source>Merge the two</source>
        <translation>合并这两位</translation>
    </message>
    <message>
        <source>Keep the two apart, or take them apart</source>
        <translation>不合并，或拆分</translation>
    </message>
    <message>
        <source>Decide later</source>
        <translation>稍后决定</translation>
    </message>
    <message>
        <source>Keep the other profile</source>
        <translation>改为保留另一份资料</translation>
    </message>
    <message>
        <source>Review the pair again</source>
        <translation>重新核对</translation>
    </message>
    <message>
        <source>Next pair</source>
        <translation>下一对</translation>
    </message>
    <message>
        <source>Previous pair</source>
        <translation>上一对</translation>
    </message>
    <message>
        <source>No customers on this device</source>
        <translation>本设备上没有客户</translation>
    </message>
    <message>
        <source>Your role keeps no customers on the device. Guides and store managers review their own.</source>
        <translation>您的角色不在设备上保存客户。导购和店长各自核对自己的客户。</translation>
    </message>
    <message>
        <source>Nothing to review</source>
        <translation>没有待核对的客户</translation>
    </message>
    <message>
        <source>The server compares customers as they come in. Pairs that may be one person appear here.</source>
        <translation>客户进入系统时服务器会逐一比对，可能是同一人的会出现在这里。</translation>
    </message>
    <message>
        <source>Nothing decided yet</source>
        <translation>还没有处理过</translation>
    </message>
    <message>
        <source>Pairs that were merged, kept apart or set aside stand here, and each can be decided anew.</source>
        <translation>已合并、不合并或搁置的都在这里，每一对都可以重新决定。</translation>
    </message>
    <message>
        <source>No pair to show</source>
        <translation>没有可显示的配对</translation>
    </message>
    <message>
        <source>No pair chosen</source>
        <translation>没有选择配对</translation>
    </message>
    <message>
        <source>Choose a pair in the list to see both side by side.</source>
        <translation>在列表中选择一对，即可并排查看。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln pairs to review</source>
        <translation>
            <numerusform>%Ln 对待核对</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln pairs decided</source>
        <translation>
            <numerusform>%Ln 对已处理</numerusform>
        </translation>
    </message>
    <message>
        <source>Export pairs of customers</source>
        <translation>导出客户对</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::EditCustomerDialog</name>
    <message>
        <source>Edit customer</source>
        <translation>编辑客户</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Not said</source>
        <translation>未说明</translation>
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
        <translation>性别</translation>
    </message>
    <message>
        <source>City</source>
        <translation>城市</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>What every colleague who looks after this person should know.</source>
        <translation>照顾这位客户的同事都该知道的事。</translation>
    </message>
    <message>
        <source>A name is needed.</source>
        <translation>请填写姓名。</translation>
    </message>
    <message>
        <source>Write it as 1990-12-31.</source>
        <translation>请写成 1990-12-31 的样子。</translation>
    </message>
    <message>
        <source>Customer saved</source>
        <translation>客户已保存</translation>
    </message>
    <message>
        <source>Changed elsewhere meanwhile, so not put in. You had typed: %1</source>
        <translation>期间已在别处修改，所以没有填入。您当时输入的是：%1</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::ErasePersonDialog</name>
    <message>
        <source>Erase this person&apos;s data</source>
        <translation>删除此人的数据</translation>
    </message>
    <message>
        <source>Head office confirms it; then %1 is gone from the server and every device.</source>
        <translation>经总部确认后，%1 将从服务器和所有设备上删除。</translation>
    </message>
    <message>
        <source>Ask for erasure</source>
        <translation>申请删除</translation>
    </message>
    <message>
        <source>Profile, contacts, consents, offers, coupons and points are erased and cannot be brought back. Orders stay in the books without a name. The request is recorded with your name.</source>
        <translation>档案、联系记录、授权、优惠、优惠券和积分将被删除，无法恢复。订单留在账上，但不再记名。申请会记在您的名下。</translation>
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
        <translation>处理目的已实现，不再需要</translation>
    </message>
    <message>
        <source>Was not lawful</source>
        <translation>处理不合法</translation>
    </message>
    <message>
        <source>Required by law</source>
        <translation>法律要求</translation>
    </message>
    <message>
        <source>Export the data first…</source>
        <translation>先导出数据…</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>The server cannot be reached now. An erasure is asked for online only.</source>
        <translation>现在连不上服务器。申请删除需要联网。</translation>
    </message>
    <message>
        <source>This person has been erased already</source>
        <translation>此人的数据已经删除</translation>
    </message>
    <message>
        <source>Asked for. Head office confirms it.</source>
        <translation>已提交申请，等待总部确认。</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::ExportEdits</name>
    <message numerus="yes">
        <source>%n change(s) exported</source>
        <translation>
            <numerusform>已导出 %n 项更改</numerusform>
        </translation>
    </message>
    <message>
        <source>Export changes</source>
        <translation>导出更改</translation>
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
        <translation>导出此人的数据</translation>
    </message>
    <message>
        <source>All that is held of %1, for the person who asked for it.</source>
        <translation>%1 的全部数据，供本人索取。</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>The server gathers profile, identities, consents, contacts, offers, messages, coupons, points and orders in one ZIP file: a page to read and a file for programs. The file is not encrypted; hand it over safely and delete your copy. The export is recorded with your name.</source>
        <translation>服务器会把档案、身份、授权、联系记录、优惠、消息、优惠券、积分和订单汇总为一个 ZIP 文件：一个可阅读的网页和一个供程序使用的文件。文件未加密，请安全交付并删除您手中的副本。此次导出会记在您的名下。</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>The server cannot be reached now. What is exported is what the server holds, so this works online only.</source>
        <translation>现在连不上服务器。导出的是服务器上的数据，因此需要联网。</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>保存…</translation>
    </message>
    <message>
        <source>Save the export</source>
        <translation>保存导出文件</translation>
    </message>
    <message>
        <source>ZIP files (*.zip)</source>
        <translation>ZIP 文件 (*.zip)</translation>
    </message>
    <message>
        <source>The file could not be written there. Choose another folder.</source>
        <translation>无法写入该位置，请换一个文件夹。</translation>
    </message>
    <message>
        <source>Export saved</source>
        <translation>导出已保存</translation>
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
        <translation>%2 位客户中有 %1 位</translation>
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
        <translation>升级进度</translation>
    </message>
    <message>
        <source>%1 points</source>
        <translation>%1 积分</translation>
    </message>
    <message>
        <source> (%1 pending)</source>
        <translation>（%1 待确认）</translation>
    </message>
    <message>
        <source>Highest tier</source>
        <translation>已是最高等级</translation>
    </message>
    <message>
        <source>What was earned within the time that counts for the tier, also where it was spent since.</source>
        <translation>等级统计期内获得的积分，已使用的也计入。</translation>
    </message>
    <message>
        <source>%1 counted · %2 more to %3</source>
        <translation>已计入 %1 · 还差 %2 升%3</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::GateFrame</name>
    <message>
        <source>Lianlu</source>
        <translation>链路</translation>
    </message>
    <message>
        <source>Every link closed, online and in store</source>
        <translation>线上门店，环环相扣</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::GuestDialog</name>
    <message>
        <source>Look up in the other stores</source>
        <translation>查询其他门店</translation>
    </message>
    <message>
        <source>The look-up is recorded with your name.</source>
        <translation>查询会以您的名义留下记录。</translation>
    </message>
    <message>
        <source>Log interaction…</source>
        <translation>记录互动…</translation>
    </message>
    <message>
        <source>Looking up…</source>
        <translation>正在查询…</translation>
    </message>
    <message>
        <source>What has happened</source>
        <translation>往来记录</translation>
    </message>
    <message>
        <source>Not looked up</source>
        <translation>未能查询</translation>
    </message>
    <message>
        <source>The server cannot be reached now. Other stores are looked up online only.</source>
        <translation>现在无法连接服务器。查询其他门店需要联网。</translation>
    </message>
    <message>
        <source>Several customers share this number</source>
        <translation>有多位客户使用该号码</translation>
    </message>
    <message>
        <source>Ask for the member code.</source>
        <translation>请询问会员号。</translation>
    </message>
    <message>
        <source>Nobody has this number</source>
        <translation>没有客户使用该号码</translation>
    </message>
    <message>
        <source>Check it with the customer.</source>
        <translation>请与客户核对。</translation>
    </message>
    <message>
        <source>%1, %2 points</source>
        <translation>%1，%2 积分</translation>
    </message>
    <message>
        <source>Home store: %1</source>
        <translation>归属门店：%1</translation>
    </message>
    <message>
        <source>Home store: %1, guide: %2</source>
        <translation>归属门店：%1，导购：%2</translation>
    </message>
    <message>
        <source>One of your own store&apos;s customers.</source>
        <translation>是本店的客户。</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>You may serve this customer for 24 hours.</source>
        <translation>您可在 24 小时内接待该客户。</translation>
    </message>
    <message>
        <source>Member code</source>
        <translation>会员号</translation>
    </message>
    <message>
        <source>Look up</source>
        <translation>查询</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::HeldBanner</name>
    <message>
        <source>Keep them and fetch anew</source>
        <translation>保留并重新获取</translation>
    </message>
    <message>
        <source>They are meant to go</source>
        <translation>确认删除</translation>
    </message>
    <message>
        <source>The server would take away %1 of %2 entries on this computer at once. Nothing was removed yet. If nobody told you of this, keep them and ask your manager.</source>
        <translation>服务器将从本机一次删除 %2 条记录中的 %1 条，目前尚未删除。如果没有人通知过您，请先保留，并询问店长。</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::InteractionDialog</name>
    <message>
        <source>Log interaction</source>
        <translation>记录互动</translation>
    </message>
    <message>
        <source>With %1</source>
        <translation>与 %1</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>到期</translation>
    </message>
    <message>
        <source>Such as: send photos of the new coat</source>
        <translation>例如：发新款大衣的照片</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>With a date, the next step becomes a task and shows up under Today.</source>
        <translation>写上日期，下一步就成为任务，出现在“今日”里。</translation>
    </message>
    <message>
        <source>Say what is to be done on that day.</source>
        <translation>请写明那天要做什么。</translation>
    </message>
    <message>
        <source>Interaction logged</source>
        <translation>互动已记录</translation>
    </message>
    <message>
        <source>What did you talk about? What does the customer want? @ names a colleague</source>
        <translation>聊了什么？客户想要什么？输入 @ 可提到同事</translation>
    </message>
    <message>
        <source>Cannot see this customer, and so will not see the mention: %1</source>
        <translation>看不到这位客户，因此也看不到这次提及：%1</translation>
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
        <translation>备注需要文字或照片。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message numerus="yes">
        <source>At most %n photos go with one entry.</source>
        <translation><numerusform>一条记录最多附 %n 张照片。</numerusform></translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation>手机</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::InvitationsCard</name>
    <message>
        <source>Nobody has been invited yet.</source>
        <translation>还没有邀请任何人。</translation>
    </message>
    <message>
        <source>Invite…</source>
        <translation>邀请…</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>重新发送</translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Invitations</source>
        <translation>邀请</translation>
    </message>
    <message>
        <source>A colleague gets a mail with a code that serves once within two days, and makes the own account with it.</source>
        <translation>同事会收到一封带有邀请码的邮件，邀请码两天内可使用一次，用它创建自己的账号。</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>电子邮箱</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>门店</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>正在询问服务器…</translation>
    </message>
    <message>
        <source>The server cannot be reached now. Invitations are sent online only.</source>
        <translation>现在无法连接服务器。邀请只能在联网时发送。</translation>
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
        <translation>已过期 %1</translation>
    </message>
    <message>
        <source>The mail could not be delivered</source>
        <translation>邮件未能送达</translation>
    </message>
    <message>
        <source>The mail may not have arrived</source>
        <translation>邮件可能未送达</translation>
    </message>
    <message>
        <source>Sent, valid until %1</source>
        <translation>已发送，有效期至 %1</translation>
    </message>
    <message>
        <source>The mail is on its way</source>
        <translation>邮件发送中</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::InviteDialog</name>
    <message>
        <source>Send the invitation</source>
        <translation>发送邀请</translation>
    </message>
    <message>
        <source>Invite a colleague</source>
        <translation>邀请同事</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>电子邮箱</translation>
    </message>
    <message>
        <source>It will be the user name, too.</source>
        <translation>同时也是用户名。</translation>
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
        <translation>门店</translation>
    </message>
    <message>
        <source>Please enter an e-mail address.</source>
        <translation>请输入电子邮箱。</translation>
    </message>
    <message>
        <source>There is an account or an open invitation of this address already.</source>
        <translation>该地址已有账号或未使用的邀请。</translation>
    </message>
    <message>
        <source>This is not an e-mail address.</source>
        <translation>这不是有效的电子邮箱。</translation>
    </message>
    <message>
        <source>A mail goes out with a code that serves once within two days.</source>
        <translation>将发出一封邮件，其中的邀请码两天内可使用一次。</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::JoinStep</name>
    <message>
        <source>Code of the invitation</source>
        <translation>邀请码</translation>
    </message>
    <message>
        <source>Seven groups of four, from the mail. Dashes, blanks and case do not matter.</source>
        <translation>邮件中的邀请码，共七组，每组四个字符。连字符、空格和大小写不影响。</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>您的姓名</translation>
    </message>
    <message>
        <source>As your colleagues and customers read it.</source>
        <translation>同事和顾客看到的姓名。</translation>
    </message>
    <message>
        <source>Password for the account</source>
        <translation>账号密码</translation>
    </message>
    <message>
        <source>At least 10 characters.</source>
        <translation>至少 10 个字符。</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>再次输入</translation>
    </message>
    <message>
        <source>%1, %2 invites you as: %3. Your user name will be %4.</source>
        <translation>%1 · %2 邀请您担任：%3。您的用户名将是 %4。</translation>
    </message>
    <message>
        <source>Please enter your name.</source>
        <translation>请输入您的姓名。</translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation>两次输入不一致。</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::KeptWords</name>
    <message>
        <source>Use my words</source>
        <translation>用我写的</translation>
    </message>
    <message>
        <source>Discard my words</source>
        <translation>放弃我写的</translation>
    </message>
    <message>
        <source>Changed elsewhere while your draft waited. What you had typed is kept:</source>
        <translation>草稿留存期间，别处改动了这里。您写过的内容还在：</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::LeadDetail</name>
    <message>
        <source>not sent yet</source>
        <translation>尚未发出</translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation>手机</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>邮箱</translation>
    </message>
    <message>
        <source>Log interaction</source>
        <translation>记录互动</translation>
    </message>
    <message>
        <source>Push offer</source>
        <translation>推送优惠</translation>
    </message>
    <message>
        <source>Convert</source>
        <translation>转化</translation>
    </message>
    <message>
        <source>Open customer</source>
        <translation>打开客户</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>线索</translation>
    </message>
    <message>
        <source>No lead chosen</source>
        <translation>尚未选择线索</translation>
    </message>
    <message>
        <source>Choose a lead to see what to do next.</source>
        <translation>选一条线索，看下一步做什么。</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
    <message>
        <source>Maturity %1 of 100</source>
        <translation>成熟度 %1 / 100</translation>
    </message>
    <message>
        <source>from: %1</source>
        <translation>来源：%1</translation>
    </message>
    <message>
        <source>opened %1</source>
        <translation>建立于 %1</translation>
    </message>
    <message>
        <source>last contact %1</source>
        <translation>最近联系 %1</translation>
    </message>
    <message>
        <source>no contact yet</source>
        <translation>尚未联系</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>为什么？</translation>
    </message>
    <message>
        <source>Why: reasons, definition and closed leads behind the chance</source>
        <translation>为什么：理由、定义和得出它的已结束线索</translation>
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
        <translation>立即保存</translation>
    </message>
    <message>
        <source>such as 3000</source>
        <translation>例如 3000</translation>
    </message>
    <message>
        <source>What will you do next?</source>
        <translation>接下来做什么？</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>预算</translation>
    </message>
    <message>
        <source>Why was it lost?</source>
        <translation>为什么流失？</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>What the person wants</source>
        <translation>想要什么</translation>
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
        <translation>这是之前的草稿，继续编辑就会保存。</translation>
    </message>
    <message>
        <source>Write an amount, such as 3000.</source>
        <translation>请填写金额，例如 3000。</translation>
    </message>
    <message>
        <source>A few words are enough.</source>
        <translation>几个字就够。</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>尚未保存</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>正在保存…</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>没有保存</translation>
    </message>
    <message>
        <source>Lead saved</source>
        <translation>线索已保存</translation>
    </message>
    <message>
        <source>✓ Saved</source>
        <translation>✓ 已保存</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::LeadsWorkspace</name>
    <message>
        <source>Name, pinyin, mobile, e-mail</source>
        <translation>姓名、拼音、手机、邮箱</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>我的</translation>
    </message>
    <message>
        <source>Pool</source>
        <translation>公海</translation>
    </message>
    <message>
        <source>Search leads</source>
        <translation>搜索线索</translation>
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
        <translation>线索</translation>
    </message>
    <message>
        <source>New lead</source>
        <translation>新建线索</translation>
    </message>
    <message>
        <source>Log interaction</source>
        <translation>记录互动</translation>
    </message>
    <message>
        <source>Push offer</source>
        <translation>推送优惠</translation>
    </message>
    <message>
        <source>Convert lead</source>
        <translation>转化线索</translation>
    </message>
    <message>
        <source>Next lead</source>
        <translation>下一条线索</translation>
    </message>
    <message>
        <source>Previous lead</source>
        <translation>上一条线索</translation>
    </message>
    <message>
        <source>No lead fits</source>
        <translation>没有符合的线索</translation>
    </message>
    <message>
        <source>No open leads</source>
        <translation>没有进行中的线索</translation>
    </message>
    <message>
        <source>Take a filter away, or write down a new one.</source>
        <translation>去掉一个筛选条件，或新建一条。</translation>
    </message>
    <message>
        <source>Somebody asked for something? Write it down before it is forgotten.</source>
        <translation>有人问起什么？趁没忘先记下来。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln leads</source>
        <translation>
            <numerusform>%Ln 条线索</numerusform>
        </translation>
    </message>
    <message>
        <source>Export leads</source>
        <translation>导出线索</translation>
    </message>
    <message>
        <source>Import leads</source>
        <translation>导入线索</translation>
    </message>
    <message>
        <source>Claim or assign the chosen leads</source>
        <translation>认领或分配所选线索</translation>
    </message>
    <message>
        <source>Won by %1 since %2</source>
        <translation>%1自 %2 起成交的线索</translation>
    </message>
    <message>
        <source>Leads of %1</source>
        <translation>%1的线索</translation>
    </message>
    <message>
        <source>All open leads</source>
        <translation>全部进行中的线索</translation>
    </message>
    <message>
        <source>Ripe (from %1)</source>
        <translation>成熟（%1 起）</translation>
    </message>
    <message>
        <source>a stage</source>
        <translation>一个阶段</translation>
    </message>
    <message>
        <source>a maturity</source>
        <translation>一个成熟度</translation>
    </message>
    <message>
        <source>Change the chosen leads</source>
        <translation>更改所选线索</translation>
    </message>
    <message>
        <source>an order</source>
        <translation>排序方式</translation>
    </message>
    <message>
        <source>New task about the lead</source>
        <translation>为这条线索新建任务</translation>
    </message>
    <message>
        <source>Choose a lead first</source>
        <translation>请先选择线索</translation>
    </message>
    <message>
        <source>Nothing in this row is changed here. Its own page is beside the list.</source>
        <translation>这一行不能在列表中修改，请在右侧的详情页修改。</translation>
    </message>
    <message>
        <source>Change the cell</source>
        <translation>修改单元格</translation>
    </message>
    <message>
        <source>Leads of the others in the store</source>
        <translation>门店其他同事的线索</translation>
    </message>
    <message>
        <source>New leads of %1</source>
        <translation>%1的新线索</translation>
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
        <translation>立即连接</translation>
    </message>
    <message>
        <source>Connect once to go on</source>
        <translation>请连接一次服务器再继续</translation>
    </message>
    <message>
        <source>This computer was allowed to work without the server until %1. Customers stay closed until it has reached the server once.</source>
        <translation>本机获准离线工作至 %1。在连接一次服务器之前，客户资料保持关闭。</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>重新登录</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>锁定</translation>
    </message>
    <message numerus="yes">
        <source>%n edit(s) of yours are kept here and go out with that contact.</source>
        <translation>
            <numerusform>您的 %n 项修改保留在本机，连接后会自动发出。</numerusform>
        </translation>
    </message>
    <message>
        <source>All your work is kept.</source>
        <translation>您的工作都保留着。</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>正在连接…</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::MainWindow</name>
    <message>
        <source>Lianlu</source>
        <translation>链路</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::MaskedValue</name>
    <message>
        <source>Show: %1</source>
        <translation>显示：%1</translation>
    </message>
    <message>
        <source>Copy: %1</source>
        <translation>复制：%1</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::MatchDetail</name>
    <message>
        <source>Later</source>
        <translation>稍后</translation>
    </message>
    <message>
        <source>Review again</source>
        <translation>重新核对</translation>
    </message>
    <message>
        <source>Pair of customers</source>
        <translation>客户配对</translation>
    </message>
    <message>
        <source>Key %1</source>
        <translation>按键 %1</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>明天</translation>
    </message>
    <message>
        <source>In a week</source>
        <translation>一周后</translation>
    </message>
    <message>
        <source>In a month</source>
        <translation>一个月后</translation>
    </message>
    <message>
        <source>Are these one person?</source>
        <translation>是同一个人吗？</translation>
    </message>
    <message>
        <source>One person out of two records</source>
        <translation>由两条记录合并的客户</translation>
    </message>
    <message>
        <source>You see them apart until the server has merged them, with the next sync.</source>
        <translation>下次同步时由服务器合并，在此之前仍分开显示。</translation>
    </message>
    <message>
        <source>You see them as one until the server has taken them apart, with the next sync.</source>
        <translation>下次同步时由服务器拆分，在此之前仍显示为一位。</translation>
    </message>
    <message>
        <source>Merged %1.</source>
        <translation>%1 已合并。</translation>
    </message>
    <message>
        <source>Kept apart since %1.</source>
        <translation>%1 起确认不合并。</translation>
    </message>
    <message>
        <source>Kept apart.</source>
        <translation>已确认不合并。</translation>
    </message>
    <message>
        <source>Set aside until %1.</source>
        <translation>搁置到 %1。</translation>
    </message>
    <message>
        <source>Consents after a merge: none</source>
        <translation>合并后的授权：无</translation>
    </message>
    <message>
        <source>Consents after a merge: %1</source>
        <translation>合并后的授权：%1</translation>
    </message>
    <message>
        <source>Leave them merged</source>
        <translation>保持合并</translation>
    </message>
    <message>
        <source>Merge after all</source>
        <translation>改为合并</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>Take apart</source>
        <translation>拆分</translation>
    </message>
    <message>
        <source>Keep apart</source>
        <translation>不合并</translation>
    </message>
    <message numerus="yes">
        <source>%n fields cannot be compared</source>
        <translation>
            <numerusform>%n 个字段无法比对</numerusform>
        </translation>
    </message>
    <message>
        <source>A merge moves orders, points, coupons, interactions, leads and tags to the profile you keep, and fills its gaps from the other one. Where the two differ, choose which value stays; store and guide are those of the profile you keep, the tier is worked out anew. Where both have answered about the same channel and purpose, the stricter answer holds. The two can be taken apart again at any time, and each is as it was.</source>
        <translation>合并会把订单、积分、优惠券、互动、线索和标签移到保留的资料下，并用另一份补上空缺。两份不同之处，由您选择保留哪个值；门店和导购以保留的资料为准，等级重新计算。同一渠道和用途两份都有答复的，以更严格的为准。两份随时可以再拆开，各自恢复原样。</translation>
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
        <translation>两者一致</translation>
    </message>
    <message>
        <source>The two are alike</source>
        <translation>两者相近</translation>
    </message>
    <message>
        <source>The two differ</source>
        <translation>两者不同</translation>
    </message>
    <message>
        <source>Mask numbers and addresses</source>
        <translation>隐藏号码和地址</translation>
    </message>
    <message>
        <source>Show numbers and addresses</source>
        <translation>显示号码和地址</translation>
    </message>
    <message>
        <source>(no name)</source>
        <translation>（无姓名）</translation>
    </message>
    <message>
        <source>Keep this profile (suggested)</source>
        <translation>保留这份资料（建议）</translation>
    </message>
    <message>
        <source>Keep this profile</source>
        <translation>保留这份资料</translation>
    </message>
    <message>
        <source>Keep the profile of %1</source>
        <translation>保留 %1 的资料</translation>
    </message>
    <message>
        <source>Where the two differ, a merge keeps what this profile says.</source>
        <translation>两者不同时，合并后以这份资料为准。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>打开 %1</translation>
    </message>
    <message>
        <source>This value stays after a merge.</source>
        <translation>合并后保留这个值。</translation>
    </message>
    <message>
        <source>%1 after a merge: %2</source>
        <translation>合并后的%1：%2</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::NewLeadDialog</name>
    <message>
        <source>New lead</source>
        <translation>新建线索</translation>
    </message>
    <message>
        <source>Somebody with a wish and no purchase yet. A mobile number or an e-mail address is enough.</source>
        <translation>有意向、还没购买的人。有手机号或邮箱就够了。</translation>
    </message>
    <message>
        <source>Create lead</source>
        <translation>新建线索</translation>
    </message>
    <message>
        <source>Agreed, here and now, to get offers by message</source>
        <translation>此刻当面同意接收优惠消息</translation>
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
        <translation>手机</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>邮箱</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>What the person wants</source>
        <translation>想要什么</translation>
    </message>
    <message>
        <source>Lead created</source>
        <translation>线索已建立</translation>
    </message>
    <message>
        <source>Somebody in your book or pool has this number or address already. Search for it instead.</source>
        <translation>您的客户或公海里已有这个号码或邮箱，请直接搜索。</translation>
    </message>
    <message>
        <source>A name is needed.</source>
        <translation>请填写姓名。</translation>
    </message>
    <message>
        <source>A mobile number or an e-mail address is needed.</source>
        <translation>请填写手机号或邮箱。</translation>
    </message>
    <message>
        <source>This is no e-mail address.</source>
        <translation>这不是邮箱地址。</translation>
    </message>
    <message>
        <source>This is no mobile number. One from abroad begins with + and its country.</source>
        <translation>这不是手机号。境外号码请以 + 和国家（地区）代码开头。</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::NewsRow</name>
    <message>
        <source>%1 bought</source>
        <translation>%1 购买了</translation>
    </message>
    <message>
        <source>%1 clicked your link</source>
        <translation>%1 点击了您的链接</translation>
    </message>
    <message>
        <source>%1 opened your message</source>
        <translation>%1 打开了您的消息</translation>
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
        <translation>优惠券</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>链接</translation>
    </message>
    <message>
        <source>My name</source>
        <translation>我的名字</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>门店</translation>
    </message>
    <message>
        <source>Push offer</source>
        <translation>推送优惠</translation>
    </message>
    <message>
        <source>Send offer</source>
        <translation>发送优惠</translation>
    </message>
    <message>
        <source>No coupon</source>
        <translation>不带优惠券</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Insert:</source>
        <translation>插入：</translation>
    </message>
    <message>
        <source>{product}: picked for you, {name}</source>
        <translation>{name}，为您挑了{product}</translation>
    </message>
    <message>
        <source>Picked for you, {name}</source>
        <translation>{name}，为您精心挑选</translation>
    </message>
    <message>
        <source>Dear {name},</source>
        <translation>{name}，您好：</translation>
    </message>
    <message>
        <source>I thought of you when I saw {product}. Have a look: {link}</source>
        <translation>看到{product}就想到了您，看看喜不喜欢：{link}</translation>
    </message>
    <message>
        <source>I picked something for you. Have a look: {link}</source>
        <translation>为您挑了几件，看看喜不喜欢：{link}</translation>
    </message>
    <message>
        <source>Your personal coupon: {coupon}</source>
        <translation>您的专属优惠券：{coupon}</translation>
    </message>
    <message>
        <source>See you soon,
{guide}, {store}</source>
        <translation>期待您的光临，
{guide}，{store}</translation>
    </message>
    <message>
        <source>The message names {product}, and none is chosen.</source>
        <translation>消息里有 {product}，但还没选商品。</translation>
    </message>
    <message>
        <source>The message names {coupon}, and none is chosen.</source>
        <translation>消息里有 {coupon}，但还没选优惠券。</translation>
    </message>
    <message>
        <source>Write a message.</source>
        <translation>请写消息内容。</translation>
    </message>
    <message>
        <source>You can queue it; the server decides when it goes out.</source>
        <translation>可以先排队，由服务器决定何时发出。</translation>
    </message>
    <message>
        <source>Offer queued, 10 seconds to take it back</source>
        <translation>优惠已排队，10 秒内可撤回</translation>
    </message>
    <message>
        <source>Offer queued, it goes out when the server is back</source>
        <translation>优惠已排队，服务器恢复后发出</translation>
    </message>
    <message>
        <source>There is no {%1}. Use those below the message.</source>
        <translation>没有 {%1}，请用消息下方列出的。</translation>
    </message>
    <message>
        <source>A mail needs a subject.</source>
        <translation>邮件需要主题。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>no push service is set up</source>
        <translation>未设置推送服务</translation>
    </message>
    <message>
        <source>no provider is set up</source>
        <translation>未设置服务商</translation>
    </message>
    <message>
        <source>Message prepared: it waits for you under Offers when the server is back</source>
        <translation>消息已准备，连上服务器后会在“优惠”中等待您发送</translation>
    </message>
    <message>
        <source>Of the proposed words; at first the customer&apos;s, else the brand&apos;s</source>
        <translation>建议文字的语言；先按客户的语言，不清楚时按品牌的语言</translation>
    </message>
    <message>
        <source>Prepare the message</source>
        <translation>准备消息</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>The server makes coupon and link, and you send the message yourself</source>
        <translation>服务器生成优惠券和链接，由您本人发送</translation>
    </message>
    <message>
        <source>Message prepared: in a moment it waits for you under Offers</source>
        <translation>消息已准备，稍后会在“优惠”中等待您发送</translation>
    </message>
    <message>
        <source>To %1. You have 10 seconds to take it back.</source>
        <translation>发给 %1。您有 10 秒钟可以撤回。</translation>
    </message>
    <message>
        <source>%1 would work.</source>
        <translation>%1可以。</translation>
    </message>
    <message numerus="yes">
        <source>At most %1 messages in %n days; after this one, %2 more.</source>
        <translation><numerusform>%n 天内最多 %1 条消息；发出后还剩 %2 条。</numerusform></translation>
    </message>
</context>
<context>
    <name>lianlu::ui::OfferPreviewPane</name>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>From</source>
        <translation>发件人</translation>
    </message>
    <message>
        <source>To</source>
        <translation>收件人</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Text of the mail</source>
        <translation>邮件正文</translation>
    </message>
    <message>
        <source>no address</source>
        <translation>没有地址</translation>
    </message>
    <message>
        <source>Coupon code and link are made by the server when it accepts the offer.</source>
        <translation>券码和链接由服务器在受理时生成。</translation>
    </message>
    <message>
        <source>The link is made by the server when it accepts the offer.</source>
        <translation>链接由服务器在受理时生成。</translation>
    </message>
    <message>
        <source>Text of the message</source>
        <translation>消息内容</translation>
    </message>
    <message>
        <source>Coupon code and link come from the server; then you send it in WeCom.</source>
        <translation>优惠券码和链接由服务器生成，然后由您在企业微信里发送。</translation>
    </message>
    <message>
        <source>The link comes from the server; then you send it in WeCom.</source>
        <translation>链接由服务器生成，然后由您在企业微信里发送。</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::OfferWay</name>
    <message>
        <source>Way of the offer: %1</source>
        <translation>优惠进度：%1</translation>
    </message>
    <message>
        <source>not reported</source>
        <translation>没有回报</translation>
    </message>
    <message>
        <source>time not known</source>
        <translation>时间未知</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::OffersWorkspace</name>
    <message>
        <source>Person or subject</source>
        <translation>客户或主题</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Open customer</source>
        <translation>打开客户</translation>
    </message>
    <message>
        <source>Search offers</source>
        <translation>搜索优惠</translation>
    </message>
    <message>
        <source>Offers</source>
        <translation>优惠</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>On the way</source>
        <translation>发送中</translation>
    </message>
    <message>
        <source>Opened or clicked</source>
        <translation>已打开或点击</translation>
    </message>
    <message>
        <source>Bought</source>
        <translation>已购买</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>未发送</translation>
    </message>
    <message>
        <source>Offer</source>
        <translation>优惠</translation>
    </message>
    <message>
        <source>No offer chosen</source>
        <translation>尚未选择优惠</translation>
    </message>
    <message>
        <source>Choose one to see how far it has come.</source>
        <translation>选一条，看它走到了哪一步。</translation>
    </message>
    <message>
        <source>Next offer</source>
        <translation>下一条优惠</translation>
    </message>
    <message>
        <source>Previous offer</source>
        <translation>上一条优惠</translation>
    </message>
    <message>
        <source>No offers yet</source>
        <translation>还没有优惠</translation>
    </message>
    <message>
        <source>Push one from a customer or a lead: a product, a coupon and your words.</source>
        <translation>从客户或线索推送：一件商品、一张券，加上您的话。</translation>
    </message>
    <message>
        <source>Nothing fits</source>
        <translation>没有符合的内容</translation>
    </message>
    <message>
        <source>No offer stands there now.</source>
        <translation>现在没有处于这一步的优惠。</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>显示全部</translation>
    </message>
    <message numerus="yes">
        <source>%Ln offers</source>
        <translation>
            <numerusform>%Ln 条优惠</numerusform>
        </translation>
    </message>
    <message>
        <source>Offer taken back</source>
        <translation>优惠已撤回</translation>
    </message>
    <message>
        <source>Export offers</source>
        <translation>导出优惠</translation>
    </message>
    <message>
        <source>Pushed by %1 since %2</source>
        <translation>%1自 %2 起推送的优惠</translation>
    </message>
    <message>
        <source>Pushed by %1</source>
        <translation>%1推送的优惠</translation>
    </message>
    <message>
        <source>All offers</source>
        <translation>全部优惠</translation>
    </message>
    <message>
        <source>Offers not sent</source>
        <translation>未发送的优惠</translation>
    </message>
    <message>
        <source>a status</source>
        <translation>一个状态</translation>
    </message>
    <message>
        <source>an order</source>
        <translation>排序方式</translation>
    </message>
    <message numerus="yes">
        <source>at most %n at once</source>
        <translation><numerusform>一次最多 %n 条</numerusform></translation>
    </message>
    <message>
        <source>Those that have not gone out (Ctrl+Shift+B)</source>
        <translation>尚未发出的那些（Ctrl+Shift+B）</translation>
    </message>
    <message numerus="yes">
        <source>%n were quicker</source>
        <translation><numerusform>%n 条已先行发出</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n have not gone out</source>
        <translation><numerusform>%n 条尚未发出</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation><numerusform>已选 %n 项</numerusform></translation>
    </message>
    <message>
        <source>all have gone out or are taken back</source>
        <translation>均已发出或撤回</translation>
    </message>
    <message numerus="yes">
        <source>%n offers taken back</source>
        <translation><numerusform>已撤回 %n 条优惠</numerusform></translation>
    </message>
    <message>
        <source>Take back the chosen offers</source>
        <translation>撤回所选优惠</translation>
    </message>
    <message>
        <source>Choose an offer first</source>
        <translation>请先选择优惠</translation>
    </message>
    <message>
        <source>Take the offer back</source>
        <translation>撤回优惠</translation>
    </message>
    <message>
        <source>It has gone out already, or ended</source>
        <translation>已经发出或已经结束</translation>
    </message>
    <message>
        <source>Offers of %1 clicked since %2</source>
        <translation>%1的优惠，自 %2 起被点击</translation>
    </message>
    <message>
        <source>I sent them</source>
        <translation>我已全部发送</translation>
    </message>
    <message>
        <source>To be sent</source>
        <translation>待发送</translation>
    </message>
    <message>
        <source>Say that the chosen messages were sent</source>
        <translation>说明所选消息已发送</translation>
    </message>
    <message>
        <source>Those that wait to be sent by hand</source>
        <translation>所选中等待手动发送的消息</translation>
    </message>
    <message numerus="yes">
        <source>%n had changed meanwhile</source>
        <translation><numerusform>%n 条期间已有变化</numerusform></translation>
    </message>
    <message>
        <source>Say that the message was not sent</source>
        <translation>说明消息未发送</translation>
    </message>
    <message>
        <source>Copy the message and open WeCom</source>
        <translation>复制消息并打开企业微信</translation>
    </message>
    <message numerus="yes">
        <source>%n noted as sent</source>
        <translation><numerusform>已将 %n 条记为已发送</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n to be sent by hand</source>
        <translation><numerusform>%n 条待手动发送</numerusform></translation>
    </message>
    <message>
        <source>Say that the message was sent</source>
        <translation>说明消息已发送</translation>
    </message>
    <message>
        <source>It does not wait to be sent by hand</source>
        <translation>它不在等待手动发送</translation>
    </message>
    <message>
        <source>[the link]</source>
        <translation>［专属链接］</translation>
    </message>
    <message>
        <source>[the coupon&apos;s code]</source>
        <translation>［券码］</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::OnboardPage</name>
    <message>
        <source>Too short: at least 8 characters.</source>
        <translation>太短：至少 8 个字符。</translation>
    </message>
    <message>
        <source>Too simple: not one character again and again, and no run like 12345678.</source>
        <translation>太简单：不要重复同一个字符，也不要 12345678 这样的连号。</translation>
    </message>
    <message>
        <source>Too common: this is among the first that are tried.</source>
        <translation>太常见：别人最先会试的就是它。</translation>
    </message>
    <message>
        <source>Too long.</source>
        <translation>太长。</translation>
    </message>
    <message>
        <source>This cannot be used as a passphrase.</source>
        <translation>不能用作口令。</translation>
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
        <translation>连接到您的品牌</translation>
    </message>
    <message>
        <source>Lianlu keeps your customers on this computer, encrypted, and syncs them with your brand&apos;s server.</source>
        <translation>链路把您的客户加密保存在本机，并与品牌的服务器同步。</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>With the account your brand gave you.</source>
        <translation>用品牌给您的账号。</translation>
    </message>
    <message>
        <source>Choose a passphrase</source>
        <translation>设置口令</translation>
    </message>
    <message>
        <source>It encrypts what is kept on this computer. Only you know it; it never leaves this computer.</source>
        <translation>用来加密本机上的数据。只有您知道，从不离开本机。</translation>
    </message>
    <message>
        <source>Write down the recovery code</source>
        <translation>抄下恢复码</translation>
    </message>
    <message>
        <source>It opens your store when the passphrase is lost. It is shown only now. Keep it on paper, then type two of its groups.</source>
        <translation>忘记口令时用它打开数据。只在此刻显示：请抄在纸上，再输入其中两组。</translation>
    </message>
    <message>
        <source>Loading your customers</source>
        <translation>正在下载您的客户</translation>
    </message>
    <message>
        <source>This happens once. It may be interrupted and goes on where it stopped.</source>
        <translation>只需一次。可以中断，之后从断点继续。</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>准备就绪</translation>
    </message>
    <message>
        <source>Your customers are here.</source>
        <translation>您的客户都在这里了。</translation>
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
        <translation>开始工作</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Please enter the server address.</source>
        <translation>请输入服务器地址。</translation>
    </message>
    <message>
        <source>Please enter user name and password.</source>
        <translation>请输入用户名和密码。</translation>
    </message>
    <message>
        <source>Not your account&apos;s password: who learns one must not have both.</source>
        <translation>不要用账号密码：知道其中一个的人，不该同时得到另一个。</translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation>两次输入不一致。</translation>
    </message>
    <message>
        <source>This group is not as shown above.</source>
        <translation>这一组与上面显示的不一致。</translation>
    </message>
    <message>
        <source>Your role signs in with a second step. It has to be set up first.</source>
        <translation>您的角色登录需要第二步验证，请先完成设置。</translation>
    </message>
    <message>
        <source>Take up an invitation</source>
        <translation>接受邀请</translation>
    </message>
    <message>
        <source>With the code of the mail you got you make your own account.</source>
        <translation>使用邮件中的邀请码创建您自己的账号。</translation>
    </message>
    <message>
        <source>Please enter the code of the invitation.</source>
        <translation>请输入邀请码。</translation>
    </message>
    <message>
        <source>At least 10 characters.</source>
        <translation>至少 10 个字符。</translation>
    </message>
    <message>
        <source>No server answers at this address. Check how it is written, and the connection of this computer.</source>
        <translation>这个地址没有服务器应答。请检查地址是否写对，以及这台电脑的网络连接。</translation>
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
        <translation>更改口令</translation>
    </message>
    <message>
        <source>Present passphrase</source>
        <translation>当前口令</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>新口令</translation>
    </message>
    <message>
        <source>At least 8 characters, and not your account&apos;s password.</source>
        <translation>至少 8 个字符，且不同于账号密码。</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>再输入一次</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Too short or too easy to guess: at least 8 characters, no run, nothing common.</source>
        <translation>太短或太好猜：至少 8 个字符，不要连号，不要常见的。</translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation>两次输入不一致。</translation>
    </message>
    <message>
        <source>Choose a new passphrase</source>
        <translation>设置新口令</translation>
    </message>
    <message>
        <source>You opened your store with the recovery code. With a new passphrase you need the code no more today; it stays valid.</source>
        <translation>您用恢复码打开了数据。设置新口令后就不必再用恢复码；恢复码仍然有效。</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>恢复码</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>以后再说</translation>
    </message>
    <message>
        <source>Use the present passphrase</source>
        <translation>使用当前口令</translation>
    </message>
    <message>
        <source>I forgot it</source>
        <translation>忘记了</translation>
    </message>
    <message>
        <source>Eight groups of four. Capitals, blanks and dashes do not matter; O is read as 0, I and L as 1.</source>
        <translation>八组，每组四位。大小写、空格和短横线都不影响；O 当作 0，I 和 L 当作 1。</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::PassphraseStep</name>
    <message>
        <source>Passphrase</source>
        <translation>口令</translation>
    </message>
    <message>
        <source>At least 8 characters, and not your account&apos;s password. A sentence is easy to keep in mind.</source>
        <translation>至少 8 个字符，且不同于账号密码。一句话最好记。</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>强度</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>再输入一次</translation>
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
        <translation>强</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::PortraitPanel</name>
    <message>
        <source>Purchase rhythm, 24 months</source>
        <translation>购买节奏（24 个月）</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Favourite categories</source>
        <translation>偏好品类</translation>
    </message>
    <message>
        <source>Price band</source>
        <translation>价格带</translation>
    </message>
    <message>
        <source>Coupons</source>
        <translation>优惠券</translation>
    </message>
    <message>
        <source>Active hours</source>
        <translation>活跃时段</translation>
    </message>
    <message>
        <source>Active days</source>
        <translation>活跃日</translation>
    </message>
    <message>
        <source>Response to offers</source>
        <translation>对优惠的响应</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Portrait</source>
        <translation>画像</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>加载中…</translation>
    </message>
    <message>
        <source>No portrait yet</source>
        <translation>还没有画像</translation>
    </message>
    <message>
        <source>It draws itself from orders, visits and answers to offers. Set a tag to begin with what you know.</source>
        <translation>有了订单、到访和对优惠的响应，画像会自动形成。可以先设置一个标签，记下您已知道的。</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n orders</source>
        <translation>
            <numerusform>%1：%n 单</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n orders</source>
        <translation>
            <numerusform>%n 单</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %n days</source>
        <translation>
            <numerusform>约每 %n 天一次</numerusform>
        </translation>
    </message>
    <message>
        <source>Orders by calendar month, without refunded ones. “Every … days” is the middle of the gaps between days with a purchase, from three such days on.</source>
        <translation>按自然月统计的订单，不含已退款订单。“约每…天一次”为相邻购买日间隔的中位数，至少需要三个购买日。</translation>
    </message>
    <message>
        <source>No order within 24 months.</source>
        <translation>24 个月内没有订单。</translation>
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
        <translation>全部已知订单按下单渠道的占比。</translation>
    </message>
    <message>
        <source>No order yet.</source>
        <translation>还没有订单。</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n pieces</source>
        <translation>
            <numerusform>%1：%n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Share of the goods named in the timeline&apos;s orders, the five largest. The orders themselves are of other stores.</source>
        <translation>时间线订单中出现的商品占比，取前五类。订单本身属于其他门店。</translation>
    </message>
    <message>
        <source>Share of pieces bought by category, the five largest.</source>
        <translation>按品类统计的购买件数占比，取前五类。</translation>
    </message>
    <message>
        <source>No goods known yet.</source>
        <translation>还没有商品记录。</translation>
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
        <translation>单件成交价：居中一半的范围，已扣除折扣。</translation>
    </message>
    <message>
        <source>From three pieces on.</source>
        <translation>至少需要三件商品。</translation>
    </message>
    <message numerus="yes">
        <source>%1 to %2 h: %n times</source>
        <translation>
            <numerusform>%1–%2 时：%n 次</numerusform>
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
        <translation>按门店当地时间统计的下单、到访、点击、聊天和试穿。仅发出的消息和链接扫描器不计入。</translation>
    </message>
    <message>
        <source>Nothing yet.</source>
        <translation>暂无记录。</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2 中的 %1</translation>
    </message>
    <message>
        <source>Redeemed</source>
        <translation>已核销</translation>
    </message>
    <message>
        <source>Expired unused</source>
        <translation>过期未用</translation>
    </message>
    <message>
        <source>Of all coupons issued to this person.</source>
        <translation>占发给此人的全部优惠券。</translation>
    </message>
    <message>
        <source>No coupon yet.</source>
        <translation>还没有优惠券。</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>已打开</translation>
    </message>
    <message>
        <source>Clicked</source>
        <translation>已点击</translation>
    </message>
    <message>
        <source>Bought</source>
        <translation>已购买</translation>
    </message>
    <message>
        <source>Of all personal offers that went out. Who clicked has opened, too.</source>
        <translation>占已发出的全部专属优惠。点击过的也计为打开。</translation>
    </message>
    <message>
        <source>No offer went out yet.</source>
        <translation>还没有发出过优惠。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>By source: set by staff, set by rules, from third parties. Those that have ended are left out.</source>
        <translation>按来源：员工设置、规则设置、第三方。已到期的不显示。</translation>
    </message>
    <message>
        <source>No tag yet.</source>
        <translation>还没有标签。</translation>
    </message>
    <message>
        <source>Value among your customers</source>
        <translation>在您的客户中的价值</translation>
    </message>
    <message>
        <source>Each measure compared with everybody on this device who ever bought, from 1 to 5, the best fifth. Engagement is what they did, such as visits and clicks; it counts half after 30 days.</source>
        <translation>每项指标都与本机上所有购买过的客户比较，分 1 到 5 档，5 为最好的五分之一。互动指到店、点击等行为，30 天后按一半计算。</translation>
    </message>
    <message>
        <source>From the first purchase on.</source>
        <translation>首次购买后显示。</translation>
    </message>
    <message>
        <source>%1: %2 of 5</source>
        <translation>%1：5 档中的第 %2 档</translation>
    </message>
    <message>
        <source>Last purchase</source>
        <translation>最近购买</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Purchases</source>
        <translation>购买次数</translation>
    </message>
    <message>
        <source>Spent</source>
        <translation>消费金额</translation>
    </message>
    <message>
        <source>Engagement</source>
        <translation>互动</translation>
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
        <translation>%1：%2。依据和明细</translation>
    </message>
    <message>
        <source>The customer does not want to be profiled: no scores are made.</source>
        <translation>客户不同意被画像分析，因此不计算评分。</translation>
    </message>
    <message>
        <source>Show in the story</source>
        <translation>在经过中查看</translation>
    </message>
    <message>
        <source>Show all with this tag</source>
        <translation>查看有此标签的所有客户</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::ProductPicker</name>
    <message>
        <source>Search a product</source>
        <translation>搜索商品</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::ProgressStep</name>
    <message>
        <source>Download</source>
        <translation>下载</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>正在连接…</translation>
    </message>
    <message>
        <source>%1 of %2 rows</source>
        <translation>%1 / %2 条</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>%1 条</translation>
    </message>
    <message>
        <source>All there. From now on Lianlu works without the network too.</source>
        <translation>全部就绪。从现在起，没有网络也能工作。</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::QrCode</name>
    <message>
        <source>QR code for the authenticator app</source>
        <translation>身份验证器应用的二维码</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::QualityCards</name>
    <message>
        <source>Share of customers without any of the following.</source>
        <translation>不存在以下任何问题的客户占比。</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::QualityWorkspace</name>
    <message>
        <source>Data quality</source>
        <translation>数据质量</translation>
    </message>
    <message>
        <source>By store</source>
        <translation>按门店</translation>
    </message>
    <message>
        <source>By source</source>
        <translation>按来源</translation>
    </message>
    <message>
        <source>Open customer</source>
        <translation>打开客户</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>门店</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message numerus="yes">
        <source>%Ln customers</source>
        <translation>
            <numerusform>%Ln 位客户</numerusform>
        </translation>
    </message>
    <message>
        <source>By store or source</source>
        <translation>按门店或来源</translation>
    </message>
    <message>
        <source>Customers behind the figure</source>
        <translation>该数字对应的客户</translation>
    </message>
    <message>
        <source>Count data quality again</source>
        <translation>重新统计数据质量</translation>
    </message>
    <message>
        <source>Mend the chosen customer</source>
        <translation>修正所选客户</translation>
    </message>
    <message>
        <source>Next customer</source>
        <translation>下一位客户</translation>
    </message>
    <message>
        <source>Previous customer</source>
        <translation>上一位客户</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>统计中…</translation>
    </message>
    <message>
        <source>No customers on this device</source>
        <translation>本设备上没有客户</translation>
    </message>
    <message>
        <source>Your role keeps no customers on the device, so there is nothing to count here. Store managers see the board of their store.</source>
        <translation>您的角色不在设备上保存客户，因此这里没有可统计的内容。店长可以看到本店的看板。</translation>
    </message>
    <message>
        <source>The board counts the customers of your book and store. They come with the next sync.</source>
        <translation>看板统计您名下和本店的客户，下次同步后即可看到。</translation>
    </message>
    <message numerus="yes">
        <source>%n customers measured</source>
        <translation>
            <numerusform>已统计 %n 位客户</numerusform>
        </translation>
    </message>
    <message>
        <source>All stores</source>
        <translation>全部门店</translation>
    </message>
    <message>
        <source>All sources</source>
        <translation>全部来源</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>没有客户</translation>
    </message>
    <message>
        <source>All customers are in good order here.</source>
        <translation>这一项没有问题。</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>打开 %1</translation>
    </message>
    <message>
        <source>Export the customers of the figure</source>
        <translation>导出该指标的客户</translation>
    </message>
    <message>
        <source>Measured: %1</source>
        <translation>统计于 %1</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::QueueDetail</name>
    <message>
        <source>Compare and decide</source>
        <translation>对比并决定</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>重新发送</translation>
    </message>
    <message>
        <source>Open record</source>
        <translation>打开记录</translation>
    </message>
    <message>
        <source>Discard…</source>
        <translation>放弃…</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>Key %1</source>
        <translation>按键 %1</translation>
    </message>
    <message>
        <source>Made %1</source>
        <translation>%1 填写</translation>
    </message>
    <message>
        <source>answered %1</source>
        <translation>%1 得到答复</translation>
    </message>
    <message>
        <source>New %1</source>
        <translation>新建%1</translation>
    </message>
    <message>
        <source>Changed %1</source>
        <translation>修改%1</translation>
    </message>
    <message>
        <source>Removed %1</source>
        <translation>删除%1</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>原来</translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>您的</translation>
    </message>
    <message>
        <source>At the server</source>
        <translation>服务器上</translation>
    </message>
    <message>
        <source>(removed)</source>
        <translation>（已删除）</translation>
    </message>
    <message>
        <source>Take back…</source>
        <translation>撤回…</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::QueuePage</name>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Queue of changes</source>
        <translation>更改队列</translation>
    </message>
    <message>
        <source>The chosen changes, or all of this list, as a file</source>
        <translation>将所选更改或整个列表存为文件</translation>
    </message>
    <message>
        <source>Send the change again</source>
        <translation>重新发送这项更改</translation>
    </message>
    <message>
        <source>Discard the change</source>
        <translation>放弃这项更改</translation>
    </message>
    <message>
        <source>Open the record</source>
        <translation>打开记录</translation>
    </message>
    <message>
        <source>Export changes</source>
        <translation>导出更改</translation>
    </message>
    <message>
        <source>Next change</source>
        <translation>下一项更改</translation>
    </message>
    <message>
        <source>Previous change</source>
        <translation>上一项更改</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) wait for you</source>
        <translation>
            <numerusform>%n 项更改等您处理</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) on the way</source>
        <translation>
            <numerusform>%n 项更改待发送</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is waiting</source>
        <translation>没有等待中的更改</translation>
    </message>
    <message>
        <source>Every change has reached the server.</source>
        <translation>所有更改都已到达服务器。</translation>
    </message>
    <message>
        <source>Nothing was refused</source>
        <translation>没有被拒绝的更改</translation>
    </message>
    <message>
        <source>What the server does not take stands here, with its reason.</source>
        <translation>服务器没有接收的更改会连同原因列在这里。</translation>
    </message>
    <message>
        <source>No conflicts of yours</source>
        <translation>您没有冲突</translation>
    </message>
    <message>
        <source>Changes that met somebody else&apos;s stand here until you decide.</source>
        <translation>与他人冲突的更改会留在这里，直到您作出决定。</translation>
    </message>
    <message>
        <source>Nothing is quarantined</source>
        <translation>没有被隔离的更改</translation>
    </message>
    <message>
        <source>Changes to what you no longer look after stand here.</source>
        <translation>对已不归您负责的内容所作的更改列在这里。</translation>
    </message>
    <message>
        <source>Nothing was sent yet</source>
        <translation>还没有送达的更改</translation>
    </message>
    <message>
        <source>What the server has taken in the last two weeks stands here.</source>
        <translation>服务器最近两周接收的更改列在这里。</translation>
    </message>
    <message>
        <source>Nothing to show</source>
        <translation>没有可显示的内容</translation>
    </message>
    <message>
        <source>No change chosen</source>
        <translation>未选择更改</translation>
    </message>
    <message>
        <source>Choose a change in the list to see what the server has of it.</source>
        <translation>在列表中选择一项更改，查看服务器上的情况。</translation>
    </message>
    <message>
        <source>It goes out with the next sync</source>
        <translation>将在下次同步时发送</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>Change discarded</source>
        <translation>已放弃这项更改</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) wait for the connection</source>
        <translation><numerusform>%n 项变更等待连接</numerusform></translation>
    </message>
</context>
<context>
    <name>lianlu::ui::Rail</name>
    <message>
        <source>Workspaces</source>
        <translation>工作区</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Search and commands (%1)</source>
        <translation>搜索与命令（%1）</translation>
    </message>
    <message>
        <source>Search and commands</source>
        <translation>搜索与命令</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::RecoveryCodes</name>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
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
        <translation>更换密钥</translation>
    </message>
    <message>
        <source>New recovery code</source>
        <translation>新的恢复码</translation>
    </message>
    <message>
        <source>Everything is written anew under another key, checked, and put in the place of the old file. The old recovery code and backups under the old key open nothing afterwards. Keep the old code until it is done.</source>
        <translation>全部数据会用新密钥重写，核对后替换原文件。此后旧恢复码和旧密钥下的备份不再有效。完成之前请保留旧恢复码。</translation>
    </message>
    <message>
        <source>The recovery code you have opens nothing once the new one holds. Write the new one down and keep it away from this computer.</source>
        <translation>新恢复码生效后，现有的恢复码不再有效。请抄下新恢复码，并与本机分开保管。</translation>
    </message>
    <message>
        <source>Present passphrase</source>
        <translation>当前口令</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Use this code</source>
        <translation>启用此恢复码</translation>
    </message>
    <message>
        <source>These are not the groups of the code above. Please look again.</source>
        <translation>这不是上面恢复码中的对应组，请再看一遍。</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::RecoveryStep</name>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
    <message>
        <source>Group %1</source>
        <translation>第 %1 组</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::ReviewPage</name>
    <message>
        <source>To decide</source>
        <translation>待决定</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>已决定</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>冲突</translation>
    </message>
    <message>
        <source>Use the edit that lost</source>
        <translation>采用未被保留的改动</translation>
    </message>
    <message>
        <source>Keep what the server has</source>
        <translation>保留服务器上的值</translation>
    </message>
    <message>
        <source>Undo the decision</source>
        <translation>撤销决定</translation>
    </message>
    <message>
        <source>Open the record</source>
        <translation>打开记录</translation>
    </message>
    <message>
        <source>Next conflict</source>
        <translation>下一处冲突</translation>
    </message>
    <message>
        <source>Previous conflict</source>
        <translation>上一处冲突</translation>
    </message>
    <message>
        <source>Nothing to decide</source>
        <translation>没有待决定的冲突</translation>
    </message>
    <message>
        <source>Where two people change the same thing without knowing of each other, both values stand here.</source>
        <translation>两个人在互不知情时改了同一处，两个值都会列在这里。</translation>
    </message>
    <message>
        <source>Nothing decided yet</source>
        <translation>还没有作过决定</translation>
    </message>
    <message>
        <source>Conflicts that you or a colleague decided stand here for three months.</source>
        <translation>您或同事决定过的冲突在这里保留三个月。</translation>
    </message>
    <message>
        <source>No conflict to show</source>
        <translation>没有可显示的冲突</translation>
    </message>
    <message>
        <source>No conflict chosen</source>
        <translation>未选择冲突</translation>
    </message>
    <message>
        <source>Choose a conflict in the list to see both values side by side.</source>
        <translation>在列表中选择一处冲突，并排查看两个值。</translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s) to decide</source>
        <translation>
            <numerusform>%n 处冲突待决定</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s) decided</source>
        <translation>
            <numerusform>%n 处冲突已决定</numerusform>
        </translation>
    </message>
    <message>
        <source>The edit is used</source>
        <translation>已采用改动</translation>
    </message>
    <message>
        <source>Theirs is kept</source>
        <translation>已保留对方的值</translation>
    </message>
    <message>
        <source>The decision is undone</source>
        <translation>已撤销决定</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::RoleWords</name>
    <message>
        <source>Guide</source>
        <translation>导购</translation>
    </message>
    <message>
        <source>Store manager</source>
        <translation>店长</translation>
    </message>
    <message>
        <source>Regional head</source>
        <translation>区域总</translation>
    </message>
    <message>
        <source>HQ operator</source>
        <translation>总部运营</translation>
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
        <translation>设置…</translation>
    </message>
    <message>
        <source>New recovery codes…</source>
        <translation>新的备用码…</translation>
    </message>
    <message>
        <source>Turn off…</source>
        <translation>关闭…</translation>
    </message>
    <message>
        <source>Second step of sign-in</source>
        <translation>登录第二步验证</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>正在询问服务器…</translation>
    </message>
    <message>
        <source>The server cannot be reached now. The second step is changed online only.</source>
        <translation>现在无法连接服务器。第二步验证只能在联网时更改。</translation>
    </message>
    <message>
        <source>Off. With it you sign in with your password and a code of an app on your phone: who learns your password alone cannot sign in.</source>
        <translation>未启用。启用后，登录需要密码和手机应用中的验证码：仅知道密码的人无法登录。</translation>
    </message>
    <message numerus="yes">
        <source>%n recovery code(s) left.</source>
        <translation>
            <numerusform>还剩 %n 个备用码。</numerusform>
        </translation>
    </message>
    <message>
        <source>On, as your role asks for it. %1</source>
        <translation>已启用（您的角色要求）。%1</translation>
    </message>
    <message>
        <source>On: you sign in with your password and a code of your phone&apos;s app. %1</source>
        <translation>已启用：登录需要密码和手机应用中的验证码。%1</translation>
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
        <translation>第二步验证</translation>
    </message>
    <message>
        <source>Password of your account</source>
        <translation>账号密码</translation>
    </message>
    <message>
        <source>The one you sign in with, not this computer&apos;s passphrase.</source>
        <translation>登录用的密码，不是本机口令。</translation>
    </message>
    <message>
        <source>Code of the app</source>
        <translation>应用中的验证码</translation>
    </message>
    <message>
        <source>Six digits. They change every half minute.</source>
        <translation>六位数字，每半分钟更换一次。</translation>
    </message>
    <message>
        <source>Sign in with a second step</source>
        <translation>登录时进行第二步验证</translation>
    </message>
    <message>
        <source>Besides the password you type a code of an app on your phone. Who learns your password alone cannot sign in.</source>
        <translation>除密码外，还需输入手机应用中的验证码。仅知道密码的人无法登录。</translation>
    </message>
    <message>
        <source>Scan this with an authenticator app</source>
        <translation>用身份验证器应用扫描</translation>
    </message>
    <message>
        <source>Any app for one-time codes will do. If it cannot scan, type the letters below into it. Then type the code it shows.</source>
        <translation>任何一次性验证码应用均可。如果无法扫描，请将下方字母输入应用，然后在此填写它显示的验证码。</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>确认</translation>
    </message>
    <message>
        <source>Keep these recovery codes</source>
        <translation>请保存这些备用码</translation>
    </message>
    <message>
        <source>Each signs you in once when the phone is not at hand. They are shown only now: keep them on paper, away from this computer.</source>
        <translation>手机不在身边时，每个备用码可登录一次。它们仅在此时显示：请写在纸上，不要放在这台电脑旁。</translation>
    </message>
    <message>
        <source>I have kept them</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>Please enter your password.</source>
        <translation>请输入密码。</translation>
    </message>
    <message>
        <source>Please enter the code of the app.</source>
        <translation>请输入应用中的验证码。</translation>
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
        <translation>关闭</translation>
    </message>
    <message>
        <source>Make new codes</source>
        <translation>生成新的备用码</translation>
    </message>
    <message>
        <source>Turn the second step off</source>
        <translation>关闭第二步验证</translation>
    </message>
    <message>
        <source>New recovery codes</source>
        <translation>新的备用码</translation>
    </message>
    <message>
        <source>From then on your password alone signs you in.</source>
        <translation>此后仅凭密码即可登录。</translation>
    </message>
    <message>
        <source>The codes you have end once the new ones are shown.</source>
        <translation>新备用码显示后，旧备用码即失效。</translation>
    </message>
    <message>
        <source>Password of your account</source>
        <translation>账号密码</translation>
    </message>
    <message>
        <source>Code of the second step</source>
        <translation>第二步验证码</translation>
    </message>
    <message>
        <source>Six digits of your authenticator app, or a recovery code.</source>
        <translation>身份验证器应用中的六位数字，或一个备用码。</translation>
    </message>
    <message>
        <source>Please enter password and code.</source>
        <translation>请输入密码和验证码。</translation>
    </message>
    <message>
        <source>Each signs you in once when the phone is not at hand. They are shown only now: keep them on paper, away from this computer.</source>
        <translation>手机不在身边时，每个备用码可登录一次。它们仅在此时显示：请写在纸上，不要放在这台电脑旁。</translation>
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
        <translation>解除第二步验证</translation>
    </message>
    <message>
        <source>Take the second step off for %1?</source>
        <translation>要解除 %1 的第二步验证吗？</translation>
    </message>
    <message>
        <source>For somebody who has lost both the phone and the recovery codes. Make sure that it is really them: from then on the password alone signs in. It is recorded.</source>
        <translation>适用于同时丢失手机和备用码的人。请确认确为本人：此后仅凭密码即可登录。此操作会被记录。</translation>
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
        <translation>没有可解除的第二步验证。</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::SecretEntry</name>
    <message>
        <source>Show what is typed</source>
        <translation>显示输入内容</translation>
    </message>
    <message>
        <source>Hide what is typed</source>
        <translation>隐藏输入内容</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::Sentences</name>
    <message>
        <source>This passphrase or recovery code does not open the store.</source>
        <translation>这个口令或恢复码打不开数据。</translation>
    </message>
    <message>
        <source>Check Caps Lock and the input method, or use the recovery code.</source>
        <translation>请检查大写锁定和输入法，或使用恢复码。</translation>
    </message>
    <message>
        <source>The system keychain does not answer, and this passphrase needs it.</source>
        <translation>系统钥匙串没有应答，而这个口令需要它。</translation>
    </message>
    <message>
        <source>Unlock the keychain and try again, or use the recovery code.</source>
        <translation>请解锁钥匙串后重试，或使用恢复码。</translation>
    </message>
    <message>
        <source>The local store is damaged. The file has been kept; nothing was overwritten.</source>
        <translation>本机数据已损坏。文件已保留，没有覆盖任何内容。</translation>
    </message>
    <message>
        <source>Do not delete it: unsent work in it can be rescued. At unlocking, restore a backup or repair it; or run lianlu-cli store restore or store repair.</source>
        <translation>请不要删除：其中未发出的工作可以救回。请在解锁时恢复备份或修复；也可运行 lianlu-cli store restore 或 store repair。</translation>
    </message>
    <message>
        <source>The file in this place is not a Lianlu store. It has not been touched.</source>
        <translation>这个位置的文件不是链路的数据，没有动过它。</translation>
    </message>
    <message>
        <source>Choose another profile folder.</source>
        <translation>请换一个文件夹。</translation>
    </message>
    <message>
        <source>This store was written by a newer version of Lianlu. It has not been changed.</source>
        <translation>这份数据由更新版本的链路写成，没有改动它。</translation>
    </message>
    <message>
        <source>Update the program, then open it again.</source>
        <translation>请更新程序后再打开。</translation>
    </message>
    <message>
        <source>This store is open in another window of Lianlu.</source>
        <translation>这份数据已在链路的另一个窗口中打开。</translation>
    </message>
    <message>
        <source>Switch to that window, or close it and try again.</source>
        <translation>请切换到那个窗口，或关闭它再试。</translation>
    </message>
    <message>
        <source>The disk is full, so nothing more could be saved.</source>
        <translation>磁盘已满，无法继续保存。</translation>
    </message>
    <message>
        <source>Free some space and try again. What was saved before is safe.</source>
        <translation>请腾出空间后重试。之前保存的内容是安全的。</translation>
    </message>
    <message>
        <source>The store&apos;s folder cannot be written to.</source>
        <translation>无法写入数据所在的文件夹。</translation>
    </message>
    <message>
        <source>Check the folder&apos;s permissions, then try again.</source>
        <translation>请检查文件夹的权限，然后重试。</translation>
    </message>
    <message>
        <source>The disk reported an error.</source>
        <translation>磁盘报告了错误。</translation>
    </message>
    <message>
        <source>Try again. If it happens again, check the disk.</source>
        <translation>请重试。若再次出现，请检查磁盘。</translation>
    </message>
    <message>
        <source>The server cannot be reached.</source>
        <translation>连不上服务器。</translation>
    </message>
    <message>
        <source>Your work is kept here and goes out by itself once the connection is back.</source>
        <translation>您的工作保存在本机，连接恢复后会自动发出。</translation>
    </message>
    <message>
        <source>The server did not answer in time.</source>
        <translation>服务器没有及时应答。</translation>
    </message>
    <message>
        <source>Your work is kept here. It is tried again by itself.</source>
        <translation>您的工作保存在本机，会自动重试。</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not to be trusted: it is expired, unknown, or made for another address.</source>
        <translation>服务器的证书不可信：已过期、来源不明，或属于另一个地址。</translation>
    </message>
    <message>
        <source>Nothing was sent. Check the address and this computer&apos;s clock, or ask your administrator for the company certificate.</source>
        <translation>没有发送任何内容。请检查地址和本机时钟，或向管理员索取公司证书。</translation>
    </message>
    <message>
        <source>Something answered at this address, but it is not a Lianlu server.</source>
        <translation>这个地址有应答，但不是链路的服务器。</translation>
    </message>
    <message>
        <source>If you are on a guest network, open its sign-in page in a browser first. Otherwise check the address.</source>
        <translation>如果用的是访客网络，请先在浏览器里登录网络；否则请检查地址。</translation>
    </message>
    <message>
        <source>The server is busy.</source>
        <translation>服务器繁忙。</translation>
    </message>
    <message numerus="yes">
        <source>It is tried again in %n second(s).</source>
        <translation>
            <numerusform>%n 秒后自动重试。</numerusform>
        </translation>
    </message>
    <message>
        <source>It is tried again by itself in a moment.</source>
        <translation>稍后自动重试。</translation>
    </message>
    <message>
        <source>The server needs a newer version of Lianlu.</source>
        <translation>服务器需要更新版本的链路。</translation>
    </message>
    <message>
        <source>Update the program. Your work stays on this computer until then.</source>
        <translation>请更新程序。在此之前，您的工作留在本机。</translation>
    </message>
    <message>
        <source>Your sign-in has ended.</source>
        <translation>登录已失效。</translation>
    </message>
    <message>
        <source>Sign in again. Your work is kept here.</source>
        <translation>请重新登录。您的工作保存在本机。</translation>
    </message>
    <message>
        <source>User name or password is not right.</source>
        <translation>用户名或密码不对。</translation>
    </message>
    <message>
        <source>Check both and try again. Your administrator can set a new password.</source>
        <translation>请核对后重试。管理员可以重设密码。</translation>
    </message>
    <message>
        <source>The server&apos;s data has been restored or cleaned up.</source>
        <translation>服务器的数据经过恢复或清理。</translation>
    </message>
    <message>
        <source>It is loaded anew. Your unsent work is kept.</source>
        <translation>正在重新下载。您未发出的工作会保留。</translation>
    </message>
    <message>
        <source>The server expected another change first.</source>
        <translation>服务器在等另一项更改。</translation>
    </message>
    <message>
        <source>Sync again. If it stays, ask your administrator.</source>
        <translation>请再同步一次。若仍如此，请联系管理员。</translation>
    </message>
    <message>
        <source>The server reported an error.</source>
        <translation>服务器报告了错误。</translation>
    </message>
    <message>
        <source>phone number</source>
        <translation>手机号</translation>
    </message>
    <message>
        <source>e-mail address</source>
        <translation>邮箱</translation>
    </message>
    <message>
        <source>name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>note</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>message</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>subject</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>time</source>
        <translation>时间</translation>
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
        <translation>优惠券</translation>
    </message>
    <message>
        <source>passphrase</source>
        <translation>口令</translation>
    </message>
    <message>
        <source>server address</source>
        <translation>服务器地址</translation>
    </message>
    <message>
        <source>This customer has not agreed to be written to.</source>
        <translation>这位客户没有同意接收消息。</translation>
    </message>
    <message>
        <source>Ask for consent first.</source>
        <translation>请先征得授权。</translation>
    </message>
    <message>
        <source>There is no e-mail address.</source>
        <translation>没有邮箱地址。</translation>
    </message>
    <message>
        <source>Add one, then try again.</source>
        <translation>请添加后重试。</translation>
    </message>
    <message>
        <source>Mail to this address came back.</source>
        <translation>发往这个地址的邮件被退回。</translation>
    </message>
    <message>
        <source>Ask the customer for another one.</source>
        <translation>请向客户要一个新的。</translation>
    </message>
    <message>
        <source>It is quiet time now.</source>
        <translation>现在是免打扰时段。</translation>
    </message>
    <message>
        <source>Send it after the quiet hours.</source>
        <translation>请在免打扰时段之后发送。</translation>
    </message>
    <message>
        <source>This customer has had enough messages for now.</source>
        <translation>这位客户近期收到的消息已够多。</translation>
    </message>
    <message>
        <source>Wait some days, or call instead.</source>
        <translation>请过几天，或改为打电话。</translation>
    </message>
    <message>
        <source>This coupon is no longer given out.</source>
        <translation>这种优惠券已停止发放。</translation>
    </message>
    <message>
        <source>Choose another one.</source>
        <translation>请另选一个。</translation>
    </message>
    <message>
        <source>A rule does not allow this now.</source>
        <translation>按规则现在不能这样做。</translation>
    </message>
    <message>
        <source>Refresh and look at the present state first.</source>
        <translation>请先刷新，看看当前状态。</translation>
    </message>
    <message>
        <source>Please check the %1.</source>
        <translation>请检查%1。</translation>
    </message>
    <message>
        <source>Something entered here does not fit.</source>
        <translation>填写的内容有误。</translation>
    </message>
    <message>
        <source>Please check the fields.</source>
        <translation>请检查各项内容。</translation>
    </message>
    <message>
        <source>This is no longer there.</source>
        <translation>它已不在了。</translation>
    </message>
    <message>
        <source>It may have been moved to a colleague or deleted.</source>
        <translation>可能已交接给同事或被删除。</translation>
    </message>
    <message>
        <source>There is one already.</source>
        <translation>已经有一个了。</translation>
    </message>
    <message>
        <source>Open it instead of making another.</source>
        <translation>请打开它，不必另建。</translation>
    </message>
    <message>
        <source>Your role does not allow this.</source>
        <translation>您的角色不能这样做。</translation>
    </message>
    <message>
        <source>Ask your store manager.</source>
        <translation>请联系店长。</translation>
    </message>
    <message>
        <source>Somebody else changed the same thing.</source>
        <translation>别人也改了同一处。</translation>
    </message>
    <message>
        <source>Open the queue and choose which one stays.</source>
        <translation>请打开队列，选择保留哪一个。</translation>
    </message>
    <message>
        <source>This is too large.</source>
        <translation>内容太大。</translation>
    </message>
    <message>
        <source>Shorten it and try again.</source>
        <translation>请缩短后重试。</translation>
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
        <translation>请更新程序。</translation>
    </message>
    <message>
        <source>Something went wrong inside the program.</source>
        <translation>程序内部出错。</translation>
    </message>
    <message>
        <source>Your saved work is safe. Restart, and report it if it happens again.</source>
        <translation>已保存的工作是安全的。请重启；若再次出现，请反馈。</translation>
    </message>
    <message>
        <source>This tag was set by a rule or comes from a third party.</source>
        <translation>该标签由规则设置或来自第三方。</translation>
    </message>
    <message>
        <source>Only tags that staff have set can be changed here.</source>
        <translation>这里只能修改员工设置的标签。</translation>
    </message>
    <message>
        <source>This tag is no longer given.</source>
        <translation>该标签已停用。</translation>
    </message>
    <message>
        <source>This tag is given by rules only.</source>
        <translation>该标签只能由规则设置。</translation>
    </message>
    <message>
        <source>Your role does not set this tag.</source>
        <translation>您的角色不能设置该标签。</translation>
    </message>
    <message>
        <source>This tag does not have this value.</source>
        <translation>该标签没有这个取值。</translation>
    </message>
    <message>
        <source>Choose one of those in the list.</source>
        <translation>请从列表中选择。</translation>
    </message>
    <message>
        <source>A guest&apos;s next step is for the guest&apos;s own guide.</source>
        <translation>其他门店客户的后续由其专属导购负责。</translation>
    </message>
    <message>
        <source>Write it into the note.</source>
        <translation>请写在备注中。</translation>
    </message>
    <message>
        <source>It was deleted at the server, and nothing brings it back.</source>
        <translation>它已在服务器上删除，无法恢复。</translation>
    </message>
    <message>
        <source>Keep theirs; what you typed can be copied from here.</source>
        <translation>请保留对方的；您填写的内容可从这里复制。</translation>
    </message>
    <message>
        <source>This is no longer on this device.</source>
        <translation>这条记录已不在本机。</translation>
    </message>
    <message>
        <source>Keep theirs, or leave it to whoever looks after it now.</source>
        <translation>请保留对方的，或交给现在的负责人处理。</translation>
    </message>
    <message>
        <source>This device has decided nothing about it.</source>
        <translation>本机没有对它作过决定。</translation>
    </message>
    <message>
        <source>Choose a value anew instead.</source>
        <translation>请重新选择一个值。</translation>
    </message>
    <message>
        <source>Nothing of it waits for a decision.</source>
        <translation>没有等待处理的内容。</translation>
    </message>
    <message>
        <source>It may have been settled meanwhile.</source>
        <translation>可能已在此期间处理完毕。</translation>
    </message>
    <message>
        <source>It was changed again since.</source>
        <translation>之后又有改动。</translation>
    </message>
    <message>
        <source>Undo the later change first.</source>
        <translation>请先撤销后来的改动。</translation>
    </message>
    <message>
        <source>This cannot be undone.</source>
        <translation>此操作无法撤销。</translation>
    </message>
    <message>
        <source>Set it right with a new change.</source>
        <translation>请用一项新的更改来更正。</translation>
    </message>
    <message>
        <source>This passphrase opens another person&apos;s store on this computer.</source>
        <translation>这个口令已能打开本机上另一位同事的数据。</translation>
    </message>
    <message>
        <source>A recovery code has eight groups of four characters.</source>
        <translation>恢复码由八组、每组四个字符组成。</translation>
    </message>
    <message>
        <source>There is a character in it that no recovery code has.</source>
        <translation>其中有恢复码里不会出现的字符。</translation>
    </message>
    <message>
        <source>Compare it with what you wrote down.</source>
        <translation>请与抄下的恢复码核对。</translation>
    </message>
    <message>
        <source>Too many tries that did not fit, from here or with this user name.</source>
        <translation>从此处或用此用户名的失败尝试过多。</translation>
    </message>
    <message numerus="yes">
        <source>Wait %n minute(s), then try again. A computer you have signed in with before is not held up by others&apos; tries.</source>
        <translation>
            <numerusform>请等待 %n 分钟后再试。您登录过的电脑不受他人尝试的影响。</numerusform>
        </translation>
    </message>
    <message>
        <source>A code of the second step is needed.</source>
        <translation>需要第二步验证码。</translation>
    </message>
    <message>
        <source>Type the six digits of your authenticator app, or a recovery code.</source>
        <translation>请输入身份验证器应用中的六位数字，或一个备用码。</translation>
    </message>
    <message>
        <source>This code does not fit, or it was used already.</source>
        <translation>验证码不正确，或已使用过。</translation>
    </message>
    <message>
        <source>Wait for the next code of the app and check your phone&apos;s clock, or use a recovery code.</source>
        <translation>请等待应用的下一个验证码并检查手机时间，或使用备用码。</translation>
    </message>
    <message>
        <source>Your role signs in with a second step, so it cannot be turned off.</source>
        <translation>您的角色登录需要第二步验证，因此不能关闭。</translation>
    </message>
    <message>
        <source>With a new phone, have it taken off by your manager or head office and set it up anew.</source>
        <translation>更换手机时，请让店长或总部解除后重新设置。</translation>
    </message>
    <message>
        <source>Your role signs in with a second step.</source>
        <translation>您的角色登录需要第二步验证。</translation>
    </message>
    <message>
        <source>Set it up first.</source>
        <translation>请先完成设置。</translation>
    </message>
    <message>
        <source>This invitation was used already.</source>
        <translation>该邀请已被使用。</translation>
    </message>
    <message>
        <source>Sign in with the account that was made, or ask for another invitation.</source>
        <translation>请用已创建的账号登录，或请对方重新邀请。</translation>
    </message>
    <message>
        <source>This invitation is no longer valid: it was for two days.</source>
        <translation>该邀请已过期（有效期两天）。</translation>
    </message>
    <message>
        <source>Ask who invited you to send it again.</source>
        <translation>请让邀请人重新发送。</translation>
    </message>
    <message>
        <source>This invitation was taken back.</source>
        <translation>该邀请已被撤回。</translation>
    </message>
    <message>
        <source>Ask who invited you.</source>
        <translation>请咨询邀请人。</translation>
    </message>
    <message>
        <source>No invitation has this code.</source>
        <translation>没有对应的邀请。</translation>
    </message>
    <message>
        <source>Compare it with the newest mail: sent again, the code before ends.</source>
        <translation>请与最新邮件核对：重新发送后，之前的邀请码即失效。</translation>
    </message>
    <message>
        <source>There is an account of this address already.</source>
        <translation>该地址已有账号。</translation>
    </message>
    <message>
        <source>Sign in with it.</source>
        <translation>请用它登录。</translation>
    </message>
    <message>
        <source>There is no account here for your company account&apos;s e-mail address.</source>
        <translation>没有与您公司账号邮箱对应的账号。</translation>
    </message>
    <message>
        <source>Ask your store manager for an invitation to that address.</source>
        <translation>请店长向该邮箱发送邀请。</translation>
    </message>
    <message>
        <source>This account is linked to another company account.</source>
        <translation>该账号已关联另一个公司账号。</translation>
    </message>
    <message>
        <source>Sign in with that one, or with your password.</source>
        <translation>请用那个公司账号或密码登录。</translation>
    </message>
    <message>
        <source>The proxy of your network asks for a sign-in.</source>
        <translation>网络代理要求登录。</translation>
    </message>
    <message>
        <source>Enter user name and password for it in this computer&apos;s network settings, or ask your administrator.</source>
        <translation>请在本机网络设置中填写其用户名和密码，或咨询管理员。</translation>
    </message>
    <message>
        <source>The proxy of your network does not let this through.</source>
        <translation>网络代理未放行。</translation>
    </message>
    <message>
        <source>Check the proxy in this computer&apos;s network settings, or ask your administrator.</source>
        <translation>请检查本机网络设置中的代理，或咨询管理员。</translation>
    </message>
    <message>
        <source>There is no certificate in this file, or it cannot be read.</source>
        <translation>该文件中没有证书，或无法读取。</translation>
    </message>
    <message>
        <source>Choose the PEM file that your administrator gave you: it begins with “BEGIN CERTIFICATE”.</source>
        <translation>请选择管理员提供的 PEM 文件：内容以“BEGIN CERTIFICATE”开头。</translation>
    </message>
    <message>
        <source>What was looked at or exported stands in the audit.</source>
        <translation>查看或导出的记录会留在审计记录中。</translation>
    </message>
    <message>
        <source>Nobody can take such an entry back.</source>
        <translation>任何人都无法撤回。</translation>
    </message>
    <message>
        <source>This colleague works here no more.</source>
        <translation>这位同事已不在本店。</translation>
    </message>
    <message>
        <source>The store manager gives tasks to others.</source>
        <translation>任务由店长分派给他人。</translation>
    </message>
    <message>
        <source>Choose somebody else.</source>
        <translation>请另选一人。</translation>
    </message>
    <message>
        <source>Ask the store manager.</source>
        <translation>请联系店长。</translation>
    </message>
    <message>
        <source>This is somebody else&apos;s task.</source>
        <translation>这是他人的任务。</translation>
    </message>
    <message>
        <source>Ask them, or the store manager, to change it.</source>
        <translation>请对方或店长修改。</translation>
    </message>
    <message>
        <source>Offer another one.</source>
        <translation>请换一张。</translation>
    </message>
    <message>
        <source>This coupon has expired.</source>
        <translation>该优惠券已过期。</translation>
    </message>
    <message>
        <source>This coupon cannot be checked here.</source>
        <translation>此处无法验证该优惠券。</translation>
    </message>
    <message>
        <source>Your account belongs to none: ask somebody of the store.</source>
        <translation>您的账号不属于任何门店，请联系门店同事。</translation>
    </message>
    <message>
        <source>Sync, then try again.</source>
        <translation>请同步后再试。</translation>
    </message>
    <message>
        <source>Do not take it, and tell your store manager.</source>
        <translation>请勿接受，并告诉店长。</translation>
    </message>
    <message>
        <source>This coupon was cancelled.</source>
        <translation>该优惠券已取消。</translation>
    </message>
    <message>
        <source>This coupon is not genuine.</source>
        <translation>该优惠券不是真的。</translation>
    </message>
    <message>
        <source>It counts once. Ask the customer for another one.</source>
        <translation>只能使用一次，请顾客换一张。</translation>
    </message>
    <message>
        <source>Coupons are redeemed in a store.</source>
        <translation>优惠券须在门店核销。</translation>
    </message>
    <message>
        <source>Look at the amount from which it holds.</source>
        <translation>请查看起用金额。</translation>
    </message>
    <message>
        <source>The purchase is too small for this coupon.</source>
        <translation>消费金额未达到该优惠券的要求。</translation>
    </message>
    <message>
        <source>This coupon was redeemed before.</source>
        <translation>该优惠券已核销过。</translation>
    </message>
    <message>
        <source>This colleague keeps no book of customers.</source>
        <translation>这位同事不负责客户。</translation>
    </message>
    <message>
        <source>Choose a guide or a store manager.</source>
        <translation>请选择导购或店长。</translation>
    </message>
    <message>
        <source>The store knows already that this customer is yours.</source>
        <translation>该客户归您的改动已送达服务器。</translation>
    </message>
    <message>
        <source>Ask your store manager to put the customer back into the pool.</source>
        <translation>请联系店长将客户放回公海。</translation>
    </message>
    <message>
        <source>Another handover of this colleague's customers runs.</source>
        <translation>这位同事的客户正在移交中。</translation>
    </message>
    <message>
        <source>Wait until it has ended, then look at the preview anew.</source>
        <translation>请等其结束后重新预览。</translation>
    </message>
    <message>
        <source>Who was to get the customers works here no more.</source>
        <translation>接收客户的同事已不在职。</translation>
    </message>
    <message>
        <source>Hand the rest over to somebody else.</source>
        <translation>请将其余客户移交给他人。</translation>
    </message>
    <message>
        <source>The server could not finish the handover.</source>
        <translation>服务器未能完成移交。</translation>
    </message>
    <message>
        <source>Try again in a while. If it happens again, ask your administrator.</source>
        <translation>请稍后再试。如再次出现，请联系管理员。</translation>
    </message>
    <message>
        <source>This colleague is at home in another store.</source>
        <translation>这位同事属于其他门店。</translation>
    </message>
    <message>
        <source>The manager of that store, or head office, hands over there.</source>
        <translation>须由该店店长或总部移交。</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>文件是空的。</translation>
    </message>
    <message>
        <source>Copy it anew from the camera or phone.</source>
        <translation>请从相机或手机重新复制。</translation>
    </message>
    <message>
        <source>The picture is damaged or cut short.</source>
        <translation>图片已损坏或不完整。</translation>
    </message>
    <message>
        <source>This is not a picture that can be read here.</source>
        <translation>无法读取：不是可用的图片。</translation>
    </message>
    <message>
        <source>Save it as JPEG or PNG, then add that file.</source>
        <translation>请另存为 JPEG 或 PNG 后再添加。</translation>
    </message>
    <message>
        <source>HEIC pictures cannot be read here.</source>
        <translation>无法读取 HEIC 图片。</translation>
    </message>
    <message>
        <source>Save it as JPEG, or set the phone's camera to “Most compatible”.</source>
        <translation>请另存为 JPEG，或把手机相机的格式设为“兼容性最佳”。</translation>
    </message>
    <message>
        <source>The file is larger than 30 MB.</source>
        <translation>文件超过 30 MB。</translation>
    </message>
    <message>
        <source>Make it smaller, then add it.</source>
        <translation>请缩小后再添加。</translation>
    </message>
    <message>
        <source>The picture has more than 50 million pixels.</source>
        <translation>图片超过 5000 万像素。</translation>
    </message>
    <message>
        <source>This customer has this photo already.</source>
        <translation>该客户已有这张照片。</translation>
    </message>
    <message>
        <source>This photo is not on this computer.</source>
        <translation>照片不在本机。</translation>
    </message>
    <message>
        <source>Connect to the server and open it once.</source>
        <translation>请连接服务器后打开一次。</translation>
    </message>
    <message>
        <source>The picture is no longer on this computer, so it cannot be brought back.</source>
        <translation>图片已不在本机，无法恢复。</translation>
    </message>
    <message>
        <source>Add it again from its file.</source>
        <translation>请从文件重新添加。</translation>
    </message>
    <message>
        <source>A guest's photos are kept by the guest's own guide.</source>
        <translation>来访客户的照片由其专属导购保存。</translation>
    </message>
    <message>
        <source>The store&apos;s views are set by its manager.</source>
        <translation>门店视图由店长设置。</translation>
    </message>
    <message>
        <source>Copy one into your own views to change it.</source>
        <translation>可以复制到自己的视图后再修改。</translation>
    </message>
    <message>
        <source>The store has a view of this name already.</source>
        <translation>本店已有同名视图。</translation>
    </message>
    <message>
        <source>The store has as many views of this list as there can be.</source>
        <translation>本店此列表的视图已达上限。</translation>
    </message>
    <message>
        <source>Remove one first.</source>
        <translation>请先移除一个。</translation>
    </message>
    <message>
        <source>This device keeps no longer what it takes to undo it.</source>
        <translation>这台设备已不再保留撤销所需的数据。</translation>
    </message>
    <message>
        <source>Only what you send in WeCom is confirmed.</source>
        <translation>只有在企业微信里发送的消息需要确认。</translation>
    </message>
    <message>
        <source>Sync, then copy the message.</source>
        <translation>请同步后再复制消息。</translation>
    </message>
    <message>
        <source>The coupon&apos;s code is not on this computer yet.</source>
        <translation>优惠券码尚未同步到这台电脑。</translation>
    </message>
    <message>
        <source>This is somebody else&apos;s message.</source>
        <translation>这是他人的消息。</translation>
    </message>
    <message>
        <source>Its guide or the store manager says what became of it.</source>
        <translation>应由其导购或店长说明结果。</translation>
    </message>
    <message>
        <source>So the message was sent, and stays so.</source>
        <translation>说明消息已发送，状态不再更改。</translation>
    </message>
    <message>
        <source>The customer has clicked or bought already.</source>
        <translation>客户已点击或购买。</translation>
    </message>
    <message>
        <source>This message is not with you to send.</source>
        <translation>这条消息目前不需要您发送。</translation>
    </message>
    <message>
        <source>The message has gone out and cannot be called back.</source>
        <translation>消息已经发出，无法撤回。</translation>
    </message>
    <message>
        <source>This message goes out by itself.</source>
        <translation>这条消息由系统自动发送。</translation>
    </message>
    <message>
        <source>Sync, then look at how far it is.</source>
        <translation>请同步后查看进度。</translation>
    </message>
    <message>
        <source>This handover is taken back already.</source>
        <translation>该移交已撤销。</translation>
    </message>
    <message>
        <source>This server cannot take a handover back yet.</source>
        <translation>此服务器尚不能撤销移交。</translation>
    </message>
    <message>
        <source>An older version of the server did this handover and did not note what it moved.</source>
        <translation>该移交由旧版服务器完成，未记录移交明细。</translation>
    </message>
    <message>
        <source>Look at the list of handovers anew.</source>
        <translation>请重新查看移交列表。</translation>
    </message>
    <message>
        <source>Ask your administrator for a newer version.</source>
        <translation>请联系管理员升级。</translation>
    </message>
    <message>
        <source>A handover can be taken back for 14 days only.</source>
        <translation>移交只能在 14 天内撤销。</translation>
    </message>
    <message>
        <source>Hand over those customers anew whom it is about.</source>
        <translation>请重新移交相关客户。</translation>
    </message>
    <message>
        <source>This computer is set up for another account.</source>
        <translation>这台电脑是为另一个账号设置的。</translation>
    </message>
    <message>
        <source>This computer was disabled by your store manager or head office, or your account was.</source>
        <translation>这台电脑或您的账号已被店长或总部停用。</translation>
    </message>
    <message>
        <source>What you had not sent was handed to the server and waits for your manager; customers were removed here. Ask your manager why; then set this computer up anew.</source>
        <translation>尚未发送的内容已交给服务器，等店长处理；本机上的客户资料已删除。请向店长了解原因，然后重新设置这台电脑。</translation>
    </message>
    <message>
        <source>Sign in with that one; for yours, lock and choose “Set up another person”.</source>
        <translation>请用那个账号登录；要用您自己的，请锁定后选择“为另一位同事设置”。</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::ServerWords</name>
    <message>
        <source>The member has fewer points than were to be spent.</source>
        <translation>会员的积分不足。</translation>
    </message>
    <message>
        <source>Discard it, and spend what is there.</source>
        <translation>请放弃这项更改，再按现有积分使用。</translation>
    </message>
    <message>
        <source>This is no longer there for you: it was deleted, or a colleague looks after it now.</source>
        <translation>您已看不到这条记录：它已被删除，或已由同事负责。</translation>
    </message>
    <message>
        <source>Export what you typed if you want to keep it, then discard it.</source>
        <translation>想保留填写的内容请先导出，然后放弃。</translation>
    </message>
    <message>
        <source>There is one already.</source>
        <translation>已经有一个了。</translation>
    </message>
    <message>
        <source>Open it and add to that one, then discard this.</source>
        <translation>请打开已有的那一个补充，再放弃这项更改。</translation>
    </message>
    <message>
        <source>Your role may not change this.</source>
        <translation>您的角色不能修改这项内容。</translation>
    </message>
    <message>
        <source>Ask your store manager, or discard it.</source>
        <translation>请联系店长，或放弃。</translation>
    </message>
    <message>
        <source>Another part of the same step was refused, so none of it went in.</source>
        <translation>同一步操作的另一部分被拒绝，因此整步都没有写入。</translation>
    </message>
    <message>
        <source>Send it again, or discard it.</source>
        <translation>请重新发送，或放弃。</translation>
    </message>
    <message>
        <source>It is too large for the server.</source>
        <translation>内容太大，服务器无法接收。</translation>
    </message>
    <message>
        <source>Export it, discard it, and enter it in shorter words.</source>
        <translation>请先导出，放弃后用更短的文字重新填写。</translation>
    </message>
    <message>
        <source>Mend it in the record and send it again, or discard it.</source>
        <translation>请在记录中改正后重新发送，或放弃。</translation>
    </message>
    <message>
        <source>It was handed over; the server has not answered yet.</source>
        <translation>已经交出，服务器还没有答复。</translation>
    </message>
    <message>
        <source>It is sent again by itself until the answer is in.</source>
        <translation>收到答复前会自动重发。</translation>
    </message>
    <message>
        <source>The server has not got it yet.</source>
        <translation>服务器还没有收到。</translation>
    </message>
    <message>
        <source>It goes out by itself with the next sync.</source>
        <translation>下次同步时会自动发送。</translation>
    </message>
    <message>
        <source>Somebody else had changed the same thing before it arrived. What they wrote stays until you decide.</source>
        <translation>在它到达之前，别人已改了同一处。在您决定之前，保留对方写的内容。</translation>
    </message>
    <message>
        <source>Compare the two and choose one.</source>
        <translation>请对比两个值，选择其一。</translation>
    </message>
    <message>
        <source>Use yours after all, or discard it.</source>
        <translation>请仍采用您的值，或放弃。</translation>
    </message>
    <message>
        <source>You no longer look after this, so the server keeps your change aside and shows it to a manager.</source>
        <translation>这项内容已不归您负责，服务器暂存您的更改并交给店长查看。</translation>
    </message>
    <message>
        <source>Nothing is lost. Discard it here if nobody needs it any more.</source>
        <translation>内容没有丢失。若已无人需要，可在此放弃。</translation>
    </message>
    <message>
        <source>The server has it.</source>
        <translation>服务器已收到。</translation>
    </message>
    <message>
        <source>The server is older than this program and does not know this entry yet.</source>
        <translation>服务器版本早于本程序，还不认识这条记录。</translation>
    </message>
    <message>
        <source>Send it again when the server has been updated. Until then it stays here.</source>
        <translation>服务器更新后请再次发送，在此之前它会保留在这里。</translation>
    </message>
    <message>
        <source>The server does not take this entry of the audit.</source>
        <translation>服务器不接受这条审计记录。</translation>
    </message>
    <message>
        <source>Tell your administrator. It stays here.</source>
        <translation>请告知管理员，它会保留在这里。</translation>
    </message>
    <message>
        <source>It stands in the audit.</source>
        <translation>已记入审计。</translation>
    </message>
    <message>
        <source>It will stand in the audit with the next sync.</source>
        <translation>下次同步后将记入审计。</translation>
    </message>
    <message>
        <source>Looking at numbers and addresses, copying and exporting them is written down. Nobody can take an entry back.</source>
        <translation>查看、复制和导出号码与地址都会留下记录，任何人都无法撤回。</translation>
    </message>
    <message>
        <source>This goes out by itself then; nothing of it is lost.</source>
        <translation>届时会自动发出，内容不会丢失。</translation>
    </message>
    <message>
        <source>The server lost the record this belongs to. It comes back with the device of whoever made it.</source>
        <translation>服务器丢失了它所属的记录。该记录会随创建者的设备恢复。</translation>
    </message>
    <message>
        <source>Discard it: nothing else is left to do.</source>
        <translation>请将其丢弃，无需其他操作。</translation>
    </message>
    <message>
        <source>This person came in more than 14 days ago, so they stay.</source>
        <translation>该客户导入已超过 14 天，因此保留。</translation>
    </message>
    <message>
        <source>Somebody has worked with this person since the import, so they stay.</source>
        <translation>导入后有人跟进过该客户，因此保留。</translation>
    </message>
    <message>
        <source>It waits for the connection, and goes out by itself then.</source>
        <translation>等待连接，恢复后自动发出。</translation>
    </message>
    <message>
        <source>The connection ended before the server answered.</source>
        <translation>服务器答复前连接已中断。</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::SettingsWorkspace</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Language and looks</source>
        <translation>语言与外观</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Size follows the display scale of the system, from 100 to 200 %.</source>
        <translation>大小跟随系统的显示缩放，100 % 至 200 %。</translation>
    </message>
    <message>
        <source>Safety</source>
        <translation>安全</translation>
    </message>
    <message>
        <source> min</source>
        <translation> 分钟</translation>
    </message>
    <message>
        <source>Lock after</source>
        <translation>自动锁定</translation>
    </message>
    <message>
        <source>Without mouse or keyboard. Ctrl+L locks at once.</source>
        <translation>没有鼠标键盘操作的时间。Ctrl+L 立即锁定。</translation>
    </message>
    <message>
        <source>Change passphrase…</source>
        <translation>更改口令…</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>本机</translation>
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
        <translation>服务器</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>The store&apos;s key opens with your passphrase together with a secret in this computer&apos;s keychain, or with the recovery code.</source>
        <translation>数据的密钥由您的口令加上本机钥匙串中的秘密打开，或由恢复码打开。</translation>
    </message>
    <message>
        <source>The store&apos;s key opens with your passphrase alone, made hard to guess (no keychain was available), or with the recovery code.</source>
        <translation>数据的密钥只由您的口令打开（没有可用的钥匙串，已加强防猜测），或由恢复码打开。</translation>
    </message>
    <message>
        <source>New recovery code…</source>
        <translation>新的恢复码…</translation>
    </message>
    <message>
        <source>Change the key…</source>
        <translation>更换密钥…</translation>
    </message>
    <message>
        <source>This computer&apos;s keychain does not give its secret any more, so your passphrase will not open the store again. Unlock the keychain, or press “Change passphrase”, then “I forgot it”, and set a new one with the recovery code.</source>
        <translation>本机钥匙串不再给出其中的秘密，口令将无法再打开数据。请解锁钥匙串；或点“更改口令”，再点“忘记了”，用恢复码设置新口令。</translation>
    </message>
    <message>
        <source>Support bundle…</source>
        <translation>支持包…</translation>
    </message>
    <message>
        <source>What whoever helps you needs to know, for you to look at and save</source>
        <translation>帮您解决问题的人需要知道的内容，由您查看并保存</translation>
    </message>
    <message>
        <source>Also while other programs are in front. While Lianlu is locked it says how many are due, and not which.</source>
        <translation>使用其他程序时也会提醒。锁定时只提示到期数量，不显示内容。</translation>
    </message>
    <message>
        <source>Reminders</source>
        <translation>提醒</translation>
    </message>
    <message>
        <source>Tell me when a task falls due</source>
        <translation>任务到期时提醒我</translation>
    </message>
    <message>
        <source>The new recovery code holds</source>
        <translation>新恢复码已生效</translation>
    </message>
    <message>
        <source>Passphrase changed</source>
        <translation>口令已更改</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::SignInDialog</name>
    <message>
        <source>Sign in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>重新登录</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>用户名</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Please enter user name and password.</source>
        <translation>请输入用户名和密码。</translation>
    </message>
    <message>
        <source>Code of the second step</source>
        <translation>第二步验证码</translation>
    </message>
    <message>
        <source>Six digits of your authenticator app, or a recovery code.</source>
        <translation>身份验证器应用中的六位数字，或一个备用码。</translation>
    </message>
    <message>
        <source>Your role signs in with a second step. It has to be set up first.</source>
        <translation>您的角色登录需要第二步验证，请先完成设置。</translation>
    </message>
    <message>
        <source>Set up anew</source>
        <translation>重新设置</translation>
    </message>
    <message>
        <source>Opens the first steps again, with the same server. Nothing typed here is kept.</source>
        <translation>重新打开初始设置，服务器不变；此处输入的内容不保留。</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::SignInStep</name>
    <message>
        <source>User name</source>
        <translation>用户名</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Code of the second step</source>
        <translation>第二步验证码</translation>
    </message>
    <message>
        <source>Six digits of your authenticator app, or a recovery code.</source>
        <translation>身份验证器应用中的六位数字，或一个备用码。</translation>
    </message>
    <message>
        <source>I have an invitation</source>
        <translation>我有邀请</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::StatusStrip</name>
    <message>
        <source>Show the queue of changes</source>
        <translation>查看更改队列</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>锁定</translation>
    </message>
    <message>
        <source>Lock (%1)</source>
        <translation>锁定（%1）</translation>
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
        <translation>登录</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>立即同步</translation>
    </message>
    <message>
        <source>Rows loaded</source>
        <translation>已下载</translation>
    </message>
    <message>
        <source>Set up anew</source>
        <translation>重新设置</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::SyncWords</name>
    <message>
        <source>never synced</source>
        <translation>从未同步</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>刚刚</translation>
    </message>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>%n 分钟前</numerusform>
        </translation>
    </message>
    <message>
        <source>Synced</source>
        <translation>已同步</translation>
    </message>
    <message>
        <source>Everything on this computer is up to date.</source>
        <translation>本机内容都是最新的。</translation>
    </message>
    <message>
        <source>Syncing</source>
        <translation>正在同步</translation>
    </message>
    <message>
        <source>Changes are going to and coming from the server.</source>
        <translation>正在与服务器交换更改。</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>离线</translation>
    </message>
    <message>
        <source>Work on: everything is kept here and goes out once the server is back.</source>
        <translation>继续工作吧：内容都保存在本机，服务器恢复后发出。</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>重新登录</translation>
    </message>
    <message>
        <source>Your sign-in has ended. Your work is kept here.</source>
        <translation>登录已失效。您的工作保存在本机。</translation>
    </message>
    <message>
        <source>Update needed</source>
        <translation>需要更新</translation>
    </message>
    <message>
        <source>The server needs a newer version of Lianlu. Your work stays on this computer until then.</source>
        <translation>服务器需要更新版本的链路。在此之前，您的工作留在本机。</translation>
    </message>
    <message>
        <source>Sync failed</source>
        <translation>同步失败</translation>
    </message>
    <message>
        <source>Not syncing</source>
        <translation>未在同步</translation>
    </message>
    <message>
        <source>%1 of %2 rows</source>
        <translation>%1 / %2 条</translation>
    </message>
    <message numerus="yes">
        <source>%Ln waiting</source>
        <translation>
            <numerusform>%Ln 项等待</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <translation>
            <numerusform>%n 项被拒绝</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in conflict</source>
        <translation>
            <numerusform>%n 项冲突</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) to send</source>
        <translation>
            <numerusform>%n 张照片待发送</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) are on this computer only. They are sent by themselves; do not reset or give this computer away before.</source>
        <translation>
            <numerusform>%n 张照片仅在本机，会自动发送；在此之前请勿重置或转交本机。</numerusform>
        </translation>
    </message>
    <message>
        <source>This computer was disabled</source>
        <translation>这台电脑已被停用</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::SyncWorkspace</name>
    <message>
        <source>Queue</source>
        <translation>队列</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>冲突</translation>
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
        <translation>设置标签</translation>
    </message>
    <message>
        <source>Add: name or name: value</source>
        <translation>添加：名称 或 名称：取值</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>暂无</translation>
    </message>
    <message>
        <source>Rule: %1</source>
        <translation>规则：%1</translation>
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
            <numerusform>%n 天后到期</numerusform>
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
        <translation>已设置标签：%1</translation>
    </message>
    <message>
        <source>Tag removed: %1</source>
        <translation>已移除标签：%1</translation>
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
        <translation>无日期</translation>
    </message>
    <message>
        <source>Done: %1</source>
        <translation>完成：%1</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>打开 %1</translation>
    </message>
    <message>
        <source>Push offer</source>
        <translation>推送优惠</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>打电话</translation>
    </message>
    <message>
        <source>Next step of the lead</source>
        <translation>线索的下一步</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::TimelineDelegate</name>
    <message>
        <source>not sent yet</source>
        <translation>尚未发出</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::TimelinePanel</name>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>Show only: %1</source>
        <translation>只看：%1</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>还没有内容</translation>
    </message>
    <message>
        <source>Touches, talks, offers and orders will stand here, the newest first.</source>
        <translation>触点、互动、优惠和订单都会出现在这里，最新的在前。</translation>
    </message>
    <message>
        <source>Nothing of this kind</source>
        <translation>没有这一类</translation>
    </message>
    <message>
        <source>Take a filter away to see the rest.</source>
        <translation>去掉一个筛选条件可以看到其他的。</translation>
    </message>
    <message>
        <source>All channels</source>
        <translation>全部渠道</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::ToastHost</name>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Nothing is left to undo</source>
        <translation>没有可以撤销的操作了</translation>
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
        <translation>重新读取今日任务</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>due today</source>
        <translation>今天到期</translation>
    </message>
    <message>
        <source>new leads</source>
        <translation>新线索</translation>
    </message>
    <message>
        <source>offers clicked, 7 days</source>
        <translation>7 天内被点击的优惠</translation>
    </message>
    <message>
        <source>What customers did</source>
        <translation>客户动态</translation>
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
            <numerusform>未来 7 天 %n 项任务</numerusform>
        </translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>All done</source>
        <translation>都完成了</translation>
    </message>
    <message>
        <source>Nothing is due in the next 7 days. A good moment for a lead.</source>
        <translation>未来 7 天没有到期任务，正好跟进线索。</translation>
    </message>
    <message>
        <source>Open leads</source>
        <translation>打开线索</translation>
    </message>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>再显示 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>Done: %1</source>
        <translation>完成：%1</translation>
    </message>
    <message>
        <source>When a customer opens a message, clicks its link, buys or comes to the store, it stands here for 7 days.</source>
        <translation>客户打开消息、点击链接、购买或到店后，会在这里显示 7 天。</translation>
    </message>
    <message numerus="yes">
        <source>%n more in Tasks</source>
        <translation><numerusform>在任务中查看其余 %n 项</numerusform></translation>
    </message>
    <message>
        <source>Put off until %1</source>
        <translation>已推迟到 %1</translation>
    </message>
    <message>
        <source>overdue, with next steps</source>
        <translation>逾期，含下一步</translation>
    </message>
    <message>
        <source>new leads of the team</source>
        <translation>团队新线索</translation>
    </message>
    <message>
        <source>Leads nobody has spoken to yet: their stage is “new”.</source>
        <translation>还没有人联系过的线索：阶段为“新线索”。</translation>
    </message>
    <message>
        <source>Open tasks and next steps of leads that fall due today.</source>
        <translation>今天到期的未完成任务和线索下一步。</translation>
    </message>
    <message>
        <source>Open tasks and next steps of leads whose time has passed.</source>
        <translation>已过时间的未完成任务和线索下一步。</translation>
    </message>
    <message>
        <source>Own offers whose link the customer opened in the last 7 days.</source>
        <translation>近 7 天客户打开过链接的本人优惠。</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::UnlockPage</name>
    <message>
        <source>Rescue unsent work and load the rest anew</source>
        <translation>救回未发送的工作，其余重新加载</translation>
    </message>
    <message>
        <source>Restore the backup of %1</source>
        <translation>恢复 %1 的备份</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>解锁</translation>
    </message>
    <message>
        <source>Your customers are kept encrypted on this computer.</source>
        <translation>您的客户加密保存在本机。</translation>
    </message>
    <message>
        <source>Use the recovery code</source>
        <translation>使用恢复码</translation>
    </message>
    <message>
        <source>I have neither</source>
        <translation>两者都没有</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>口令</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>恢复码</translation>
    </message>
    <message>
        <source>Opening the store</source>
        <translation>正在打开数据</translation>
    </message>
    <message>
        <source>Use the passphrase</source>
        <translation>使用口令</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>正在打开…</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>已锁定</translation>
    </message>
    <message>
        <source>Everything is saved.</source>
        <translation>内容都已保存。</translation>
    </message>
    <message>
        <source>Locked, for nobody used it. Everything is saved.</source>
        <translation>长时间无操作，已锁定。内容都已保存。</translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s) could not be saved. They wait in memory and come back when you unlock.</source>
        <translation>
            <numerusform>有 %n 份草稿未能保存，暂存在内存中，解锁后会回到原处。</numerusform>
        </translation>
    </message>
    <message>
        <source>Free some space on the disk and unlock before you close Lianlu.</source>
        <translation>请先腾出磁盘空间并解锁，再关闭链路。</translation>
    </message>
    <message>
        <source>Set up another person</source>
        <translation>为另一位同事设置</translation>
    </message>
    <message>
        <source>Locked together with the screen. Everything is saved.</source>
        <translation>已随屏幕一起锁定。内容都已保存。</translation>
    </message>
    <message>
        <source>Locked, for the computer went to sleep. Everything is saved.</source>
        <translation>电脑进入睡眠，已锁定。内容都已保存。</translation>
    </message>
    <message numerus="yes">
        <source>%n people use this computer. Your own passphrase opens your own store.</source>
        <translation>
            <numerusform>本机有 %n 人使用。输入自己的口令，打开自己的数据。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) are due. Unlock to see them.</source>
        <translation>
            <numerusform>有 %n 项任务到期，解锁后查看。</numerusform>
        </translation>
    </message>
    <message>
        <source>Support bundle…</source>
        <translation>支持包…</translation>
    </message>
    <message>
        <source>Eight groups of four, as shown when this computer was set up. Capitals, blanks and dashes do not matter; O is read as 0, I and L as 1.</source>
        <translation>八组，每组四位，即设置这台电脑时显示的恢复码。大小写、空格和短横线都不影响；O 当作 0，I 和 L 当作 1。</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::WhenField</name>
    <message>
        <source>No date</source>
        <translation>无日期</translation>
    </message>
    <message>
        <source>%1: date</source>
        <translation>%1：日期</translation>
    </message>
    <message>
        <source>%1: time</source>
        <translation>%1：时间</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>明天</translation>
    </message>
    <message>
        <source>In a week</source>
        <translation>一周后</translation>
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
        <translation>导出个人数据</translation>
    </message>
    <message>
        <source>Asked for an erasure</source>
        <translation>申请删除个人数据</translation>
    </message>
    <message>
        <source>Erased a person</source>
        <translation>删除个人数据</translation>
    </message>
    <message>
        <source>Recorded a consent</source>
        <translation>登记同意</translation>
    </message>
    <message>
        <source>Recorded a withdrawal</source>
        <translation>登记撤回同意</translation>
    </message>
    <message>
        <source>Added a consent wording</source>
        <translation>新增同意文本</translation>
    </message>
    <message>
        <source>Looked up a number</source>
        <translation>查询号码</translation>
    </message>
    <message>
        <source>Opened a guest&apos;s card</source>
        <translation>查看其他门店顾客</translation>
    </message>
    <message>
        <source>Revealed a name</source>
        <translation>查看完整姓名</translation>
    </message>
    <message>
        <source>Revealed a phone number</source>
        <translation>查看完整手机号</translation>
    </message>
    <message>
        <source>Revealed an e-mail address</source>
        <translation>查看完整邮箱</translation>
    </message>
    <message>
        <source>Merged two customers</source>
        <translation>合并客户</translation>
    </message>
    <message>
        <source>Took a merge apart</source>
        <translation>撤销客户合并</translation>
    </message>
    <message>
        <source>Finished a handover</source>
        <translation>完成客户移交</translation>
    </message>
    <message>
        <source>A handover failed</source>
        <translation>客户移交失败</translation>
    </message>
    <message>
        <source>Let waiting work in</source>
        <translation>放行待处理的改动</translation>
    </message>
    <message>
        <source>Discarded waiting work</source>
        <translation>丢弃待处理的改动</translation>
    </message>
    <message>
        <source>Revoked a computer</source>
        <translation>停用电脑</translation>
    </message>
    <message>
        <source>Ordered a computer wiped</source>
        <translation>下令清除电脑</translation>
    </message>
    <message>
        <source>A computer wiped itself</source>
        <translation>电脑已清除</translation>
    </message>
    <message>
        <source>Sent an invitation</source>
        <translation>发出邀请</translation>
    </message>
    <message>
        <source>Accepted an invitation</source>
        <translation>接受邀请</translation>
    </message>
    <message>
        <source>Revoked an invitation</source>
        <translation>撤销邀请</translation>
    </message>
    <message>
        <source>Turned the second step on</source>
        <translation>开启第二步验证</translation>
    </message>
    <message>
        <source>Turned the second step off</source>
        <translation>关闭第二步验证</translation>
    </message>
    <message>
        <source>Made new recovery codes</source>
        <translation>更换备用码</translation>
    </message>
    <message>
        <source>Took a second step off somebody</source>
        <translation>为他人解除第二步验证</translation>
    </message>
    <message>
        <source>Linked the company account</source>
        <translation>关联企业账号</translation>
    </message>
    <message>
        <source>Gave the server a new key</source>
        <translation>为服务器换了新密钥</translation>
    </message>
    <message>
        <source>Ended a key of the server</source>
        <translation>停用了服务器的一个密钥</translation>
    </message>
    <message>
        <source>The database went back in time</source>
        <translation>数据库历史发生变化</translation>
    </message>
    <message>
        <source>The database was restored</source>
        <translation>数据库已恢复</translation>
    </message>
    <message>
        <source>Asked by the person</source>
        <translation>本人要求</translation>
    </message>
    <message>
        <source>Asked by the customer</source>
        <translation>顾客要求</translation>
    </message>
    <message>
        <source>Complaint</source>
        <translation>投诉</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>配送</translation>
    </message>
    <message>
        <source>Fraud</source>
        <translation>欺诈</translation>
    </message>
    <message>
        <source>Consent withdrawn</source>
        <translation>撤回同意</translation>
    </message>
    <message>
        <source>Purpose fulfilled</source>
        <translation>目的已实现</translation>
    </message>
    <message>
        <source>Unlawful</source>
        <translation>违法处理</translation>
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
        <translation>本店顾客</translation>
    </message>
    <message>
        <source>Looked at a phone number</source>
        <translation>查看手机号</translation>
    </message>
    <message>
        <source>Looked at an e-mail address</source>
        <translation>查看邮箱地址</translation>
    </message>
    <message>
        <source>Looked at numbers and addresses</source>
        <translation>查看号码和地址</translation>
    </message>
    <message>
        <source>Copied a phone number</source>
        <translation>复制手机号</translation>
    </message>
    <message>
        <source>Copied an e-mail address</source>
        <translation>复制邮箱地址</translation>
    </message>
    <message>
        <source>Copied numbers and addresses</source>
        <translation>复制号码和地址</translation>
    </message>
    <message>
        <source>Exported a phone number</source>
        <translation>导出手机号</translation>
    </message>
    <message>
        <source>Exported an e-mail address</source>
        <translation>导出邮箱地址</translation>
    </message>
    <message>
        <source>Exported numbers and addresses</source>
        <translation>导出号码和地址</translation>
    </message>
    <message>
        <source>Exported a list of customers</source>
        <translation>导出客户列表</translation>
    </message>
    <message>
        <source>Exported a list of leads</source>
        <translation>导出线索列表</translation>
    </message>
    <message>
        <source>Exported changes of the queue</source>
        <translation>导出队列中的改动</translation>
    </message>
    <message>
        <source>Not one of their customers</source>
        <translation>不是其名下的客户</translation>
    </message>
    <message>
        <source>With somebody else by now</source>
        <translation>现已由他人跟进</translation>
    </message>
    <message>
        <source>Erased by now</source>
        <translation>现已删除</translation>
    </message>
    <message>
        <source>No longer works in that store</source>
        <translation>已不在该门店工作</translation>
    </message>
    <message>
        <source>From a revoked computer</source>
        <translation>来自已停用的电脑</translation>
    </message>
    <message>
        <source>Exported a list of customers, masked</source>
        <translation>导出客户列表（已遮盖）</translation>
    </message>
    <message>
        <source>Exported a list of leads, masked</source>
        <translation>导出线索列表（已遮盖）</translation>
    </message>
    <message>
        <source>Exported a list of offers</source>
        <translation>导出优惠列表</translation>
    </message>
    <message>
        <source>Saved a photo to a file</source>
        <translation>把照片存为文件</translation>
    </message>
    <message>
        <source>Exported the team&apos;s figures</source>
        <translation>导出了团队数字</translation>
    </message>
    <message>
        <source>Exported pairs of customers</source>
        <translation>导出了客户对</translation>
    </message>
    <message>
        <source>Exported a list of tasks</source>
        <translation>导出了任务列表</translation>
    </message>
    <message>
        <source>Took back a person whom an import had brought in</source>
        <translation>撤回了导入的客户</translation>
    </message>
    <message>
        <source>All customers</source>
        <translation>全部客户</translation>
    </message>
    <message>
        <source>Device key</source>
        <translation>设备密钥</translation>
    </message>
    <message>
        <source>Let a held message rest</source>
        <translation>不再发送暂停的消息</translation>
    </message>
    <message>
        <source>The colleague has left meanwhile</source>
        <translation>接收人已离岗</translation>
    </message>
    <message>
        <source>A checksum of the data did not fit</source>
        <translation>数据校验不一致</translation>
    </message>
    <message>
        <source>Handed customers over</source>
        <translation>移交客户</translation>
    </message>
    <message>
        <source>Messages held: %1</source>
        <translation>暂停的消息：%1</translation>
    </message>
    <message>
        <source>To a colleague</source>
        <translation>给同事</translation>
    </message>
    <message>
        <source>To the common pool</source>
        <translation>放回公海</translation>
    </message>
    <message>
        <source>Put a possible duplicate off</source>
        <translation>暂缓处理疑似重复</translation>
    </message>
    <message>
        <source>Decided that two are one person</source>
        <translation>判定两位是同一人</translation>
    </message>
    <message>
        <source>At change %1</source>
        <translation>在第 %1 项变更处</translation>
    </message>
    <message>
        <source>Sign-in key</source>
        <translation>登录密钥</translation>
    </message>
    <message>
        <source>Let a held message go out</source>
        <translation>放行暂停的消息</translation>
    </message>
    <message>
        <source>Coupon key</source>
        <translation>优惠券密钥</translation>
    </message>
    <message>
        <source>Opened a possible duplicate again</source>
        <translation>重新打开疑似重复</translation>
    </message>
    <message>
        <source>By the same number or id</source>
        <translation>号码或标识相同</translation>
    </message>
    <message>
        <source>By similarity</source>
        <translation>按相似度</translation>
    </message>
    <message>
        <source>Decided that two are not one person</source>
        <translation>判定两位不是同一人</translation>
    </message>
    <message>
        <source>By a person&apos;s decision</source>
        <translation>人工确认</translation>
    </message>
    <message>
        <source>Ran the search for duplicates</source>
        <translation>运行查重</translation>
    </message>
    <message>
        <source>By member code</source>
        <translation>按会员号</translation>
    </message>
    <message>
        <source>Looked through customers, masked</source>
        <translation>浏览了客户（已遮盖）</translation>
    </message>
    <message>
        <source>Brought in customers from a file</source>
        <translation>从文件导入了客户</translation>
    </message>
    <message>
        <source>Took a handover back</source>
        <translation>撤销了移交</translation>
    </message>
    <message>
        <source>Finished taking a handover back</source>
        <translation>完成撤销移交</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::AuditCard</name>
    <message>
        <source>Audit</source>
        <translation>审计记录</translation>
    </message>
    <message>
        <source>Who did what to whose data. Entries are kept in a chain: none can be changed or taken out unnoticed.</source>
        <translation>谁在何时对谁的数据做了什么。记录逐条相连，无法不留痕迹地修改或删除。</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
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
        <translation>对象</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Older entries</source>
        <translation>更早的记录</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>刷新</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>正在询问服务器…</translation>
    </message>
    <message>
        <source>The server cannot be reached now. The audit is read online only.</source>
        <translation>暂时无法连接服务器，审计记录只能在线查看。</translation>
    </message>
    <message>
        <source>Nothing has been noted yet.</source>
        <translation>暂无记录。</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>运维人员</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>Recorded offline, came in at %1</source>
        <translation>离线时记录，收到于 %1</translation>
    </message>
    <message>
        <source>Came in at %1, before that by the computer&apos;s clock</source>
        <translation>收到于 %1，早于该电脑时钟所示时间</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n 条记录</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SupportWords</name>
    <message>
        <source>Program and computer</source>
        <translation>程序和电脑</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Store: sizes and counts</source>
        <translation>本地数据：大小和数量</translation>
    </message>
    <message>
        <source>Queue: counts</source>
        <translation>队列：数量</translation>
    </message>
    <message>
        <source>Sync</source>
        <translation>同步</translation>
    </message>
    <message>
        <source>Ways to open the key</source>
        <translation>密钥的打开方式</translation>
    </message>
    <message>
        <source>Name of the server</source>
        <translation>服务器名称</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>What was taken out</source>
        <translation>已去除的内容</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message numerus="yes">
        <source>%n number(s)</source>
        <translation>
            <numerusform>%n 个号码</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n e-mail address(es)</source>
        <translation>
            <numerusform>%n 个邮箱地址</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n network address(es)</source>
        <translation>
            <numerusform>%n 个网络地址</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n server name(s)</source>
        <translation>
            <numerusform>%n 个服务器名称</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n part(s) of links</source>
        <translation>
            <numerusform>%n 段链接</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n name(s) of folders and logins</source>
        <translation>
            <numerusform>%n 个文件夹名或登录名</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) or token(s)</source>
        <translation>
            <numerusform>%n 个密钥或令牌</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n id(s), replaced by short numbers</source>
        <translation>
            <numerusform>%n 个编号（以短号代替）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n name(s) out of your store</source>
        <translation>
            <numerusform>%n 个本地数据中的姓名</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s) that the program does not know</source>
        <translation>
            <numerusform>%n 个程序不认识的词</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing had to be taken out.</source>
        <translation>没有需要去除的内容。</translation>
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
        <translation>支持包中的文本</translation>
    </message>
    <message>
        <source>The text as it will be written</source>
        <translation>将要写入的文本</translation>
    </message>
    <message>
        <source>Support bundle</source>
        <translation>支持包</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::SupportDialog</name>
    <message>
        <source>The store is locked, so nothing is told of what is in it.</source>
        <translation>本地数据已锁定，因此不包含其中的任何内容。</translation>
    </message>
    <message>
        <source>The store is damaged. What can still be read of its counts is told; nothing is written to it.</source>
        <translation>本地数据已损坏。仍能读出的数量会列出；不会改动数据。</translation>
    </message>
    <message>
        <source>Support bundle</source>
        <translation>支持包</translation>
    </message>
    <message>
        <source>For whoever helps you: versions, states, counts and the log, without names, numbers and addresses. Look at every text; take the tick away from what you would rather keep. Nothing is sent: you save a ZIP file and decide who gets it.</source>
        <translation>交给帮您解决问题的人：版本、状态、数量和日志，不含姓名、号码和地址。请查看每一份文本；不想给出的，取消勾选即可。不会发送任何内容：您保存一个 ZIP 文件，由您决定交给谁。</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>另存为…</translation>
    </message>
    <message>
        <source>Collecting…</source>
        <translation>正在收集…</translation>
    </message>
    <message>
        <source>Save the support bundle</source>
        <translation>保存支持包</translation>
    </message>
    <message>
        <source>ZIP files (*.zip)</source>
        <translation>ZIP 文件 (*.zip)</translation>
    </message>
    <message>
        <source>The file could not be written there. Choose another folder.</source>
        <translation>无法写入该位置。请选择其他文件夹。</translation>
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
        <translation>列</translation>
    </message>
    <message>
        <source>Tick what the list shows, in the order you read it.</source>
        <translation>勾选列表要显示的列，并排成您阅读的顺序。</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>恢复默认</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Always shown: rows are known by it.</source>
        <translation>始终显示：每一行靠它辨认。</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>There is a set of this name. Choose another one.</source>
        <translation>已有同名的组合，请换一个名称。</translation>
    </message>
    <message>
        <source>Choose a set…</source>
        <translation>选择一个组合…</translation>
    </message>
    <message>
        <source>No column is called that.</source>
        <translation>没有这个名称的列。</translation>
    </message>
    <message>
        <source>This list has %1 sets, and no more can be. Delete one first.</source>
        <translation>这个列表已有 %1 个组合，不能再多。请先删除一个。</translation>
    </message>
    <message>
        <source>A name has at most %1 characters. Shorten it.</source>
        <translation>名称最多 %1 个字，请缩短。</translation>
    </message>
    <message>
        <source>“%1” is deleted.</source>
        <translation>已删除“%1”。</translation>
    </message>
    <message>
        <source>Replace it</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>As the list began</source>
        <translation>列表的初始样子</translation>
    </message>
    <message>
        <source>Keep these columns under a name</source>
        <translation>给这些列起个名字保存</translation>
    </message>
    <message>
        <source>Name of the set</source>
        <translation>组合的名称</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>另存为…</translation>
    </message>
    <message>
        <source>Delete the set</source>
        <translation>删除组合</translation>
    </message>
    <message>
        <source>Do not keep it</source>
        <translation>不保存</translation>
    </message>
    <message>
        <source>Give the set a name.</source>
        <translation>请给组合起个名字。</translation>
    </message>
    <message>
        <source>The set could not be deleted: the settings of this computer cannot be written.</source>
        <translation>组合没有删除：无法写入这台电脑的设置。</translation>
    </message>
    <message>
        <source>Rename the set</source>
        <translation>重命名组合</translation>
    </message>
    <message>
        <source>The set could not be kept: the settings of this computer cannot be written.</source>
        <translation>组合没有保存：无法写入这台电脑的设置。</translation>
    </message>
    <message>
        <source>Set of columns</source>
        <translation>列的组合</translation>
    </message>
    <message>
        <source>Search columns</source>
        <translation>搜索列</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::Gallery</name>
    <message>
        <source>Grounds with their text</source>
        <translation>底色与其上的文字</translation>
    </message>
    <message>
        <source>Accent and frames</source>
        <translation>强调色与边框</translation>
    </message>
    <message>
        <source>Tones</source>
        <translation>色调</translation>
    </message>
    <message>
        <source>Charts, told apart by colour-blind eyes</source>
        <translation>图表色，色觉障碍者也能分辨</translation>
    </message>
    <message>
        <source>Type scale</source>
        <translation>字号阶梯</translation>
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
        <translation>放不下的一行以省略号结尾，并用提示显示全文，读者不会漏掉任何内容。</translation>
    </message>
    <message>
        <source>Steps of space</source>
        <translation>间距阶梯</translation>
    </message>
    <message>
        <source>One stroke set, 24 pixels</source>
        <translation>同一套线条图标，24 像素</translation>
    </message>
    <message>
        <source>Tints and sizes</source>
        <translation>着色与大小</translation>
    </message>
    <message>
        <source>Initials</source>
        <translation>姓名头像</translation>
    </message>
    <message>
        <source>usual</source>
        <translation>平常</translation>
    </message>
    <message>
        <source>hover</source>
        <translation>鼠标悬停</translation>
    </message>
    <message>
        <source>focus</source>
        <translation>获得焦点</translation>
    </message>
    <message>
        <source>pressed</source>
        <translation>按下</translation>
    </message>
    <message>
        <source>disabled</source>
        <translation>不可用</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>有误</translation>
    </message>
    <message>
        <source>Agreed to messages</source>
        <translation>同意接收消息</translation>
    </message>
    <message>
        <source>The one thing to do</source>
        <translation>唯一要做的事</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Second choices</source>
        <translation>其次的选择</translation>
    </message>
    <message>
        <source>Show more</source>
        <translation>显示更多</translation>
    </message>
    <message>
        <source>What takes something away</source>
        <translation>会移除内容的操作</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>My book</source>
        <translation>我的客户</translation>
    </message>
    <message>
        <source>Icons alone</source>
        <translation>只有图标</translation>
    </message>
    <message>
        <source>Tabs</source>
        <translation>选项卡</translation>
    </message>
    <message>
        <source>Story</source>
        <translation>经过</translation>
    </message>
    <message>
        <source>Portrait</source>
        <translation>画像</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>尚不可用</translation>
    </message>
    <message>
        <source>One line</source>
        <translation>单行</translation>
    </message>
    <message>
        <source>Choice</source>
        <translation>选择</translation>
    </message>
    <message>
        <source>Yes or no, and one of several</source>
        <translation>是或否，以及多选一</translation>
    </message>
    <message>
        <source>Search, figure, day, several lines</source>
        <translation>搜索、数字、日期、多行</translation>
    </message>
    <message>
        <source>Search name or phone</source>
        <translation>搜索姓名或电话</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Field with its label, hint and error</source>
        <translation>带标签、提示和错误的输入框</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>As on the card</source>
        <translation>与会员卡一致</translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation>手机</translation>
    </message>
    <message>
        <source>Eleven digits</source>
        <translation>十一位数字</translation>
    </message>
    <message>
        <source>Please check the phone number: it has eleven digits.</source>
        <translation>请检查手机号：应为十一位数字。</translation>
    </message>
    <message>
        <source>Member code</source>
        <translation>会员编号</translation>
    </message>
    <message>
        <source>Given by the server</source>
        <translation>由服务器给出</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Spent</source>
        <translation>消费</translation>
    </message>
    <message>
        <source>Last purchase</source>
        <translation>最近购买</translation>
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
        <translation>有数据</translation>
    </message>
    <message>
        <source>Loading</source>
        <translation>读取中</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>没有数据</translation>
    </message>
    <message>
        <source>No customers fit</source>
        <translation>没有符合的客户</translation>
    </message>
    <message>
        <source>Nobody in your book has this name or number.</source>
        <translation>您的客户中没有人是这个姓名或号码。</translation>
    </message>
    <message>
        <source>Search the pool, too</source>
        <translation>也搜索公海</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>读取失败</translation>
    </message>
    <message>
        <source>Choice of columns</source>
        <translation>选择列</translation>
    </message>
    <message>
        <source>Bars</source>
        <translation>柱形</translation>
    </message>
    <message>
        <source>Bars without anything</source>
        <translation>没有数据的柱形</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>门店</translation>
    </message>
    <message>
        <source>Mini program</source>
        <translation>小程序</translation>
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
        <translation>一天的各小时</translation>
    </message>
    <message>
        <source>Code to scan</source>
        <translation>供扫描的二维码</translation>
    </message>
    <message>
        <source>Gallery of the design system</source>
        <translation>设计系统图册</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页面列表</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Type and space</source>
        <translation>文字与间距</translation>
    </message>
    <message>
        <source>Icons</source>
        <translation>图标</translation>
    </message>
    <message>
        <source>Buttons</source>
        <translation>按钮</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>输入框</translation>
    </message>
    <message>
        <source>Badges and cards</source>
        <translation>标记与卡片</translation>
    </message>
    <message>
        <source>Messages and empty states</source>
        <translation>消息与空状态</translation>
    </message>
    <message>
        <source>Side panels</source>
        <translation>侧面板</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>图表</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Badges, one for each tone</source>
        <translation>标记，每种色调一个</translation>
    </message>
    <message>
        <source>On the way</source>
        <translation>在路上</translation>
    </message>
    <message>
        <source>Bought</source>
        <translation>已购买</translation>
    </message>
    <message>
        <source>Due today</source>
        <translation>今天到期</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>已拒绝</translation>
    </message>
    <message>
        <source>Negotiating</source>
        <translation>洽谈中</translation>
    </message>
    <message>
        <source>Coupons</source>
        <translation>优惠券</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>卡片</translation>
    </message>
    <message>
        <source>Headings</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Messages in their place</source>
        <translation>就地显示的消息</translation>
    </message>
    <message>
        <source>The server cannot be reached. Your work is kept and goes out later.</source>
        <translation>无法连接服务器。您的工作已保存，稍后发送。</translation>
    </message>
    <message>
        <source>This computer has been away from the server for three days.</source>
        <translation>这台电脑已有三天没有连接服务器。</translation>
    </message>
    <message>
        <source>Two colleagues are looking at this customer, too.</source>
        <translation>还有两位同事也在查看这位客户。</translation>
    </message>
    <message>
        <source>Everything is saved.</source>
        <translation>全部已保存。</translation>
    </message>
    <message>
        <source>Toasts</source>
        <translation>浮动提示</translation>
    </message>
    <message>
        <source>Call written down</source>
        <translation>已记录通话</translation>
    </message>
    <message>
        <source>The disk is full. Free some space and try again.</source>
        <translation>磁盘已满。请腾出空间后重试。</translation>
    </message>
    <message>
        <source>Empty states</source>
        <translation>空状态</translation>
    </message>
    <message>
        <source>Nothing to do</source>
        <translation>没有要做的事</translation>
    </message>
    <message>
        <source>All tasks of today are done.</source>
        <translation>今天的任务都完成了。</translation>
    </message>
    <message>
        <source>Nobody chosen</source>
        <translation>未选择客户</translation>
    </message>
    <message>
        <source>Choose a customer at the left.</source>
        <translation>请在左侧选择一位客户。</translation>
    </message>
    <message>
        <source>A list is narrowed</source>
        <translation>列表已限定范围</translation>
    </message>
    <message>
        <source>Visits, with a gap</source>
        <translation>访问量（有缺口）</translation>
    </message>
    <message>
        <source>Orders by month</source>
        <translation>每月订单</translation>
    </message>
    <message>
        <source>Change of members</source>
        <translation>会员增减</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>会员</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>Paid orders of the store, by the day they were placed.</source>
        <translation>本店已付款订单，按下单日期统计。</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>没有数据</translation>
    </message>
    <message>
        <source>As a table</source>
        <translation>表格形式</translation>
    </message>
    <message>
        <source>Year before</source>
        <translation>上一年</translation>
    </message>
    <message>
        <source>Orders by channel</source>
        <translation>各渠道订单</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>A list as tall as its rows</source>
        <translation>与行数同高的列表</translation>
    </message>
    <message>
        <source>narrow</source>
        <translation>窄</translation>
    </message>
    <message>
        <source>Rows that make room</source>
        <translation>自适应的行</translation>
    </message>
    <message>
        <source>Chips in as many lines as they need</source>
        <translation>筛选按钮按需换行</translation>
    </message>
    <message>
        <source>in a page that scrolls</source>
        <translation>在可滚动的页面中</translation>
    </message>
    <message>
        <source>Buttons below the words where the words have no room</source>
        <translation>文字放不下时，按钮移到下方</translation>
    </message>
    <message>
        <source>by itself</source>
        <translation>单独显示</translation>
    </message>
    <message>
        <source>wide</source>
        <translation>宽</translation>
    </message>
    <message>
        <source>Average</source>
        <translation>平均</translation>
    </message>
    <message>
        <source>Orders by store</source>
        <translation>各门店订单</translation>
    </message>
</context>
<context>
    <name>lianlu::item::ExportList</name>
    <message>
        <source>Customers</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Leads</source>
        <translation>线索</translation>
    </message>
    <message>
        <source>Offers</source>
        <translation>优惠</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation>手机</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>邮箱</translation>
    </message>
    <message>
        <source>City</source>
        <translation>城市</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>积分</translation>
    </message>
    <message>
        <source>To next tier</source>
        <translation>升级差额</translation>
    </message>
    <message>
        <source>Spent</source>
        <translation>消费</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单数</translation>
    </message>
    <message>
        <source>Last purchase</source>
        <translation>最近购买</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>导购</translation>
    </message>
    <message>
        <source>Customer id</source>
        <translation>客户编号</translation>
    </message>
    <message>
        <source>Maturity</source>
        <translation>成熟度</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>阶段</translation>
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
        <translation>来源</translation>
    </message>
    <message>
        <source>Last contact</source>
        <translation>最近联系</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>添加时间</translation>
    </message>
    <message>
        <source>Lead id</source>
        <translation>线索编号</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Why not</source>
        <translation>未发送原因</translation>
    </message>
    <message>
        <source>Pushed</source>
        <translation>推送时间</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>发送时间</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>打开时间</translation>
    </message>
    <message>
        <source>Clicked</source>
        <translation>点击时间</translation>
    </message>
    <message>
        <source>Bought</source>
        <translation>购买时间</translation>
    </message>
    <message>
        <source>Offer id</source>
        <translation>优惠编号</translation>
    </message>
    <message>
        <source>Pool</source>
        <translation>公海</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>未完成</translation>
    </message>
    <message>
        <source>Regional head</source>
        <translation>区域负责人</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>决定</translation>
    </message>
    <message>
        <source>Head office</source>
        <translation>总部</translation>
    </message>
    <message>
        <source>Customer id of the one</source>
        <translation>客户一编号</translation>
    </message>
    <message>
        <source>Merged</source>
        <translation>已合并</translation>
    </message>
    <message>
        <source>Task id</source>
        <translation>任务编号</translation>
    </message>
    <message>
        <source>Offers, 30 days</source>
        <translation>30 天优惠</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Who stays</source>
        <translation>保留的客户</translation>
    </message>
    <message>
        <source>The other</source>
        <translation>客户二</translation>
    </message>
    <message>
        <source>Open tasks</source>
        <translation>未完成任务</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>无人负责</translation>
    </message>
    <message>
        <source>A colleague</source>
        <translation>同事</translation>
    </message>
    <message>
        <source>Store manager</source>
        <translation>店长</translation>
    </message>
    <message>
        <source>Kept apart</source>
        <translation>不合并</translation>
    </message>
    <message>
        <source>Staff id</source>
        <translation>员工编号</translation>
    </message>
    <message>
        <source>Found by</source>
        <translation>发现方式</translation>
    </message>
    <message>
        <source>One</source>
        <translation>客户一</translation>
    </message>
    <message>
        <source>Contacts, 7 days</source>
        <translation>7 天联系次数</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>已搁置</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>不再需要</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>决定时间</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>优先级</translation>
    </message>
    <message>
        <source>Open leads</source>
        <translation>进行中的线索</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>发现时间</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>门店</translation>
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
        <translation>号码或地址相同</translation>
    </message>
    <message>
        <source>Whose</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Data quality</source>
        <translation>数据质量</translation>
    </message>
    <message>
        <source>Pair id</source>
        <translation>客户对编号</translation>
    </message>
    <message>
        <source>Has left</source>
        <translation>已离职</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>重复客户</translation>
    </message>
    <message>
        <source>Store of the one</source>
        <translation>客户一门店</translation>
    </message>
    <message>
        <source>Likeness</source>
        <translation>相似度</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>团队</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>在职</translation>
    </message>
    <message>
        <source>Customer id of the other</source>
        <translation>客户二编号</translation>
    </message>
    <message>
        <source>Customer id of who stays</source>
        <translation>保留客户编号</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Overdue tasks</source>
        <translation>逾期任务</translation>
    </message>
    <message>
        <source>Store of the other</source>
        <translation>客户二门店</translation>
    </message>
    <message>
        <source>To review</source>
        <translation>待核对</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>决定人</translation>
    </message>
    <message>
        <source>Contacts, 30 days</source>
        <translation>30 天联系次数</translation>
    </message>
    <message>
        <source>Member since</source>
        <translation>入会时间</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>预算</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::ExportDialog</name>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Phone numbers and e-mail addresses in full</source>
        <translation>完整的手机号码和邮箱</translation>
    </message>
    <message>
        <source>Excel workbook (.xlsx)</source>
        <translation>Excel 工作簿 (.xlsx)</translation>
    </message>
    <message>
        <source>Text table (.csv)</source>
        <translation>文本表格 (.csv)</translation>
    </message>
    <message>
        <source>How far the export is</source>
        <translation>导出进度</translation>
    </message>
    <message>
        <source>File format</source>
        <translation>文件格式</translation>
    </message>
    <message>
        <source>Nothing is in this list. Take a filter away first.</source>
        <translation>列表是空的，请先去掉一个筛选条件。</translation>
    </message>
    <message>
        <source>Every row of the list is written, in its order. The export is recorded with your name.</source>
        <translation>会按列表的顺序写出每一行。此次导出会记在您的名下。</translation>
    </message>
    <message>
        <source>Text tables (*.csv)</source>
        <translation>文本表格 (*.csv)</translation>
    </message>
    <message>
        <source>Excel workbooks (*.xlsx)</source>
        <translation>Excel 工作簿 (*.xlsx)</translation>
    </message>
    <message>
        <source>Save the export</source>
        <translation>保存导出文件</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
    <message>
        <source>%1 of %2 rows</source>
        <translation>%1 / %2 行</translation>
    </message>
    <message>
        <source>Closing the file…</source>
        <translation>正在完成文件…</translation>
    </message>
    <message>
        <source>Stopped. No file was written.</source>
        <translation>已停止，没有写入文件。</translation>
    </message>
    <message>
        <source>The file could not be written there. Choose another folder.</source>
        <translation>无法写入该位置，请换一个文件夹。</translation>
    </message>
    <message>
        <source>All of the list</source>
        <translation>整个列表</translation>
    </message>
    <message numerus="yes">
        <source>Only the %Ln chosen</source>
        <translation><numerusform>仅所选的 %Ln 行</numerusform></translation>
    </message>
    <message>
        <source>The rows are written in the order of the list, with numbers and addresses in full. The export is recorded with your name. The file is not encrypted: keep it safe, and delete it when it is no longer needed.</source>
        <translation>会按列表的顺序写出各行，号码和地址是完整的。此次导出会记在您的名下。文件未加密，请妥善保管，不再需要时请删除。</translation>
    </message>
    <message>
        <source>The rows are written in the order of the list. Phone numbers and e-mail addresses stay masked. The export is recorded with your name.</source>
        <translation>会按列表的顺序写出各行，手机号码和邮箱保持遮盖。此次导出会记在您的名下。</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::ExportList</name>
    <message>
        <source>by name</source>
        <translation>按姓名排列</translation>
    </message>
    <message>
        <source>highest spend first</source>
        <translation>消费高的在前</translation>
    </message>
    <message>
        <source>last purchase first</source>
        <translation>最近购买在前</translation>
    </message>
    <message>
        <source>found by “%1”</source>
        <translation>搜索“%1”</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the names of stages or statuses</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>pool only</source>
        <translation>仅公海</translation>
    </message>
    <message>
        <source>may be written to by %1</source>
        <translation>可通过%1联系</translation>
    </message>
    <message>
        <source>ripest first</source>
        <translation>成熟度高的在前</translation>
    </message>
    <message>
        <source>open ones</source>
        <translation>进行中的</translation>
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
        <translation>导出客户</translation>
    </message>
    <message>
        <source>Export leads</source>
        <translation>导出线索</translation>
    </message>
    <message>
        <source>Export offers</source>
        <translation>导出优惠</translation>
    </message>
    <message numerus="yes">
        <source>%Ln customers</source>
        <translation>
            <numerusform>%Ln 位客户</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln leads</source>
        <translation>
            <numerusform>%Ln 条线索</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln offers</source>
        <translation>
            <numerusform>%Ln 条优惠</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln customers exported</source>
        <translation>
            <numerusform>已导出 %Ln 位客户</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln leads exported</source>
        <translation>
            <numerusform>已导出 %Ln 条线索</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln offers exported</source>
        <translation>
            <numerusform>已导出 %Ln 条优惠</numerusform>
        </translation>
    </message>
    <message>
        <source>with the tag “%1”</source>
        <translation>带标签“%1”</translation>
    </message>
    <message>
        <source>longest without contact first</source>
        <translation>最久未联系在前</translation>
    </message>
    <message>
        <source>oldest purchase first</source>
        <translation>最久未购在前</translation>
    </message>
    <message>
        <source>lowest spend first</source>
        <translation>消费低的在前</translation>
    </message>
    <message>
        <source>last contact first</source>
        <translation>最近联系在前</translation>
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
        <translation>按姓名倒序</translation>
    </message>
    <message>
        <source>oldest first</source>
        <translation>最早的在前</translation>
    </message>
    <message>
        <source>latest news first</source>
        <translation>最新进展在前</translation>
    </message>
    <message>
        <source>least ripe first</source>
        <translation>成熟度低的在前</translation>
    </message>
    <message>
        <source>oldest news first</source>
        <translation>最早有进展的在前</translation>
    </message>
    <message>
        <source>open ones, by due date</source>
        <translation>未完成的，按到期时间</translation>
    </message>
    <message>
        <source>to review, likeliest first</source>
        <translation>待核对，最可能的在前</translation>
    </message>
    <message>
        <source>Export pairs of customers</source>
        <translation>导出客户对</translation>
    </message>
    <message numerus="yes">
        <source>%Ln pairs</source>
        <translation><numerusform>%Ln 对客户</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln lines exported</source>
        <translation><numerusform>已导出 %Ln 行</numerusform></translation>
    </message>
    <message>
        <source>Export tasks</source>
        <translation>导出任务</translation>
    </message>
    <message>
        <source>with the figures of the last 30 days</source>
        <translation>含最近 30 天的数字</translation>
    </message>
    <message>
        <source>Export the customers of a figure</source>
        <translation>导出指标背后的客户</translation>
    </message>
    <message>
        <source>Export the team</source>
        <translation>导出团队</translation>
    </message>
    <message>
        <source>as ordered on the screen</source>
        <translation>按屏幕上的顺序</translation>
    </message>
    <message>
        <source>closed ones, newest first</source>
        <translation>已关闭的，最新的在前</translation>
    </message>
    <message>
        <source>due later</source>
        <translation>稍后到期</translation>
    </message>
    <message>
        <source>decided, newest first</source>
        <translation>已决定，最新的在前</translation>
    </message>
    <message numerus="yes">
        <source>%Ln tasks exported</source>
        <translation><numerusform>已导出 %Ln 项任务</numerusform></translation>
    </message>
    <message>
        <source>of one store</source>
        <translation>仅一家门店</translation>
    </message>
    <message numerus="yes">
        <source>%Ln tasks</source>
        <translation><numerusform>%Ln 项任务</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln lines</source>
        <translation><numerusform>%Ln 行</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln pairs exported</source>
        <translation><numerusform>已导出 %Ln 对客户</numerusform></translation>
    </message>
    <message>
        <source>due soon</source>
        <translation>近期到期</translation>
    </message>
    <message>
        <source>of one guide</source>
        <translation>一位导购的</translation>
    </message>
    <message>
        <source>of colleagues and the pool</source>
        <translation>同事的和公海</translation>
    </message>
    <message>
        <source>of colleagues</source>
        <translation>同事的</translation>
    </message>
    <message>
        <source>of one book</source>
        <translation>一位导购的客户</translation>
    </message>
    <message>
        <source>of one book and the pool</source>
        <translation>一位导购的客户和公海</translation>
    </message>
    <message>
        <source>largest budget first</source>
        <translation>预算高的在前</translation>
    </message>
    <message>
        <source>who came furthest first</source>
        <translation>走得最远的在前</translation>
    </message>
    <message>
        <source>without the pool</source>
        <translation>不含公海</translation>
    </message>
    <message>
        <source>of colleagues’ books and the pool</source>
        <translation>同事的客户和公海</translation>
    </message>
    <message>
        <source>of colleagues’ books</source>
        <translation>同事的客户</translation>
    </message>
    <message>
        <source>smallest budget first</source>
        <translation>预算低的在前</translation>
    </message>
    <message>
        <source>of one guide and the pool</source>
        <translation>一位导购的和公海</translation>
    </message>
    <message>
        <source>not sent and on the way first</source>
        <translation>未发送和途中的在前</translation>
    </message>
    <message>
        <source>tasks</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>customers</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>pairs-of-customers</source>
        <translation>客户对</translation>
    </message>
    <message>
        <source>leads</source>
        <translation>线索</translation>
    </message>
    <message>
        <source>offers</source>
        <translation>优惠</translation>
    </message>
    <message>
        <source>data-quality</source>
        <translation>数据质量</translation>
    </message>
    <message>
        <source>team</source>
        <translation>团队</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::TasksWorkspace</name>
    <message numerus="yes">
        <source>at most %n at once</source>
        <translation><numerusform>一次最多 %n 项</numerusform></translation>
    </message>
    <message>
        <source>Nothing is planned</source>
        <translation>没有安排</translation>
    </message>
    <message>
        <source>All done</source>
        <translation>全部完成</translation>
    </message>
    <message>
        <source>Take a word away, or look among the later or closed ones.</source>
        <translation>请减少搜索词，或查看“以后”和“已结束”。</translation>
    </message>
    <message>
        <source>Tasks that are done or not needed stand here, and can be opened again.</source>
        <translation>已完成或不需要的任务在此处，可以重新打开。</translation>
    </message>
    <message>
        <source>Previous task</source>
        <translation>上一项任务</translation>
    </message>
    <message numerus="yes">
        <source>%Ln tasks</source>
        <translation><numerusform>%Ln 项任务</numerusform></translation>
    </message>
    <message>
        <source>A promise for next week? Write it down before it is forgotten.</source>
        <translation>下周有约定？及时记下来。</translation>
    </message>
    <message>
        <source>Calendar files (*.ics)</source>
        <translation>日历文件 (*.ics)</translation>
    </message>
    <message>
        <source>Nothing closed yet</source>
        <translation>还没有结束的任务</translation>
    </message>
    <message>
        <source>Change the chosen tasks</source>
        <translation>更改所选任务</translation>
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
        <translation><numerusform>已写入 %n 项任务。打开该文件即可加入日历。</numerusform></translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Next task</source>
        <translation>下一项任务</translation>
    </message>
    <message>
        <source>No task fits</source>
        <translation>没有符合的任务</translation>
    </message>
    <message>
        <source>Whose tasks</source>
        <translation>谁的任务</translation>
    </message>
    <message>
        <source>Nothing is due today or overdue.</source>
        <translation>今天没有到期或逾期的任务。</translation>
    </message>
    <message>
        <source>Task, reason or person</source>
        <translation>任务、原因或姓名</translation>
    </message>
    <message>
        <source>The chosen tasks are done</source>
        <translation>完成所选任务</translation>
    </message>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation><numerusform>已选 %n 项</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n tasks done</source>
        <translation><numerusform>已完成 %n 项任务</numerusform></translation>
    </message>
    <message>
        <source>Push offer</source>
        <translation>推送优惠</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>以后</translation>
    </message>
    <message>
        <source>Log interaction</source>
        <translation>记录互动</translation>
    </message>
    <message>
        <source>Save for a calendar</source>
        <translation>保存为日历文件</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已结束</translation>
    </message>
    <message>
        <source>New task</source>
        <translation>新建任务</translation>
    </message>
    <message>
        <source>Search tasks</source>
        <translation>搜索任务</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>更改…</translation>
    </message>
    <message>
        <source>All open</source>
        <translation>全部未完成</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>无人负责</translation>
    </message>
    <message>
        <source>Due tasks</source>
        <translation>到期任务</translation>
    </message>
    <message>
        <source>All open tasks</source>
        <translation>全部未完成任务</translation>
    </message>
    <message>
        <source>a span of time</source>
        <translation>一个时间范围</translation>
    </message>
    <message>
        <source>No entry was found in the file. Choose one that a calendar has saved as .ics.</source>
        <translation>文件里没有日历条目。请选择由日历保存的 .ics 文件。</translation>
    </message>
    <message>
        <source>Add tasks from a calendar</source>
        <translation>从日历添加任务</translation>
    </message>
    <message>
        <source>an order</source>
        <translation>排序方式</translation>
    </message>
    <message numerus="yes">
        <source>Change all %n…</source>
        <translation><numerusform>更改全部 %n 项…</numerusform></translation>
    </message>
    <message>
        <source>Export tasks</source>
        <translation>导出任务</translation>
    </message>
    <message>
        <source>Nothing in this row is changed here. Its own page is beside the list.</source>
        <translation>这一行不能在列表中修改，请在右侧的详情页修改。</translation>
    </message>
    <message>
        <source>Choose a task first</source>
        <translation>请先选择任务</translation>
    </message>
    <message>
        <source>Change the words of the task</source>
        <translation>修改任务的文字</translation>
    </message>
    <message>
        <source>The task is not needed</source>
        <translation>任务不需要了</translation>
    </message>
    <message>
        <source>This task is about nobody</source>
        <translation>这项任务没有关联客户</translation>
    </message>
    <message>
        <source>Change the cell</source>
        <translation>修改单元格</translation>
    </message>
    <message>
        <source>The file has more than 5,000 entries. Save fewer of them from the calendar, such as those of the next months.</source>
        <translation>文件超过 5,000 个条目。请从日历中少导出一些，例如只导出今后几个月的。</translation>
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
        <translation><numerusform>将更改 %n 项任务。</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n tasks changed</source>
        <translation><numerusform>已更改 %n 项任务</numerusform></translation>
    </message>
    <message>
        <source>Choose what all of them shall have. One undo takes all of it back.</source>
        <translation>选择要统一设置的内容，可一次撤销。</translation>
    </message>
    <message numerus="yes">
        <source>Change %n tasks</source>
        <translation><numerusform>更改 %n 项任务</numerusform></translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>到期</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>Whose</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
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
        <translation><numerusform>%n 项无需更改。</numerusform></translation>
    </message>
    <message>
        <source>To</source>
        <translation>改为</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>优先级</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>重新打开</translation>
    </message>
    <message>
        <source>Stopped: %1</source>
        <translation>已停止：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n tasks lose their date.</source>
        <translation><numerusform>将去掉 %n 项任务的日期。</numerusform></translation>
    </message>
    <message>
        <source>Choose a date. Without one, the dates of all of them are taken away.</source>
        <translation>请选择日期。选“无日期”会去掉全部任务的日期。</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::TaskDialog</name>
    <message>
        <source>Priority</source>
        <translation>优先级</translation>
    </message>
    <message>
        <source>Task created</source>
        <translation>已新建任务</translation>
    </message>
    <message>
        <source>Create task</source>
        <translation>新建任务</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>The reason is longer than 500 characters. Shorten it.</source>
        <translation>原因超过 500 个字符，请缩短。</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>What is to be done</source>
        <translation>要做什么</translation>
    </message>
    <message>
        <source>Such as: call about the winter coats</source>
        <translation>例如：致电告知冬季大衣</translation>
    </message>
    <message>
        <source>Say what is to be done.</source>
        <translation>请写明要做什么。</translation>
    </message>
    <message>
        <source>Names and numbers of customers are starred: the whole store sees tasks.</source>
        <translation>全店都能看到任务，客户的姓名和号码会以星号代替。</translation>
    </message>
    <message>
        <source>Something to do by a time. Names and numbers of customers are starred: the whole store sees tasks.</source>
        <translation>需要在某个时间前完成的事。全店都能看到任务，客户的姓名和号码会以星号代替。</translation>
    </message>
    <message>
        <source>New task</source>
        <translation>新建任务</translation>
    </message>
    <message>
        <source>Task changed</source>
        <translation>已更改任务</translation>
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
        <translation>负责人</translation>
    </message>
    <message>
        <source>A customer or a lead; may stay empty.</source>
        <translation>客户或线索，可以不填。</translation>
    </message>
    <message>
        <source>New lead…</source>
        <translation>新建线索…</translation>
    </message>
    <message>
        <source>About</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Nobody fits. Take letters away, or write down a new lead.</source>
        <translation>没有符合的人。请少输几个字，或新建线索。</translation>
    </message>
    <message>
        <source>Changed elsewhere meanwhile, so not put in. You had typed: %1</source>
        <translation>期间已在别处修改，所以没有填入。您当时输入的是：%1</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::TaskDetail</name>
    <message>
        <source>Closed %1</source>
        <translation>结束于%1</translation>
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
        <translation>选择一项任务查看详情。</translation>
    </message>
    <message>
        <source>This task is %1&apos;s: only they and the store manager change it.</source>
        <translation>这是%1的任务，只有本人和店长可以更改。</translation>
    </message>
    <message>
        <source>No task chosen</source>
        <translation>未选择任务</translation>
    </message>
    <message>
        <source>Given to %1</source>
        <translation>已分派给%1</translation>
    </message>
    <message>
        <source>Push offer</source>
        <translation>推送优惠</translation>
    </message>
    <message>
        <source>Open again: %1</source>
        <translation>已重新打开：%1</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Priority changed</source>
        <translation>已更改优先级</translation>
    </message>
    <message>
        <source>Due date changed</source>
        <translation>已更改到期时间</translation>
    </message>
    <message>
        <source>not sent yet</source>
        <translation>尚未发出</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>任务</translation>
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
        <translation>打开%1</translation>
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
        <translation>优先级</translation>
    </message>
    <message>
        <source>Whose</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>未完成</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>重新打开</translation>
    </message>
</context>
<context>
    <name>lianlu::item::Score</name>
    <message>
        <source>Champion</source>
        <translation>冠军客户</translation>
    </message>
    <message>
        <source>Loyal</source>
        <translation>忠诚</translation>
    </message>
    <message>
        <source>May become loyal</source>
        <translation>潜在忠诚</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新客</translation>
    </message>
    <message>
        <source>Promising</source>
        <translation>有潜力</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>需要关注</translation>
    </message>
    <message>
        <source>About to sleep</source>
        <translation>即将沉睡</translation>
    </message>
    <message>
        <source>At risk</source>
        <translation>流失风险</translation>
    </message>
    <message>
        <source>Not to be lost</source>
        <translation>重点挽留</translation>
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
        <translation>今天购买过。</translation>
    </message>
    <message numerus="yes">
        <source>%n days since the last purchase.</source>
        <translation>
            <numerusform>距上次购买 %n 天。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n purchases.</source>
        <translation>
            <numerusform>购买 %n 次。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 in all, refunds taken off.</source>
        <translation>合计 %1，已扣除退款。</translation>
    </message>
    <message>
        <source>%1 points of engagement today.</source>
        <translation>今天的互动值 %1。</translation>
    </message>
    <message>
        <source>From the first purchase on.</source>
        <translation>首次购买后才有。</translation>
    </message>
    <message>
        <source>Being learned from all customers of this device…</source>
        <translation>正在从本机全部客户中学习…</translation>
    </message>
    <message>
        <source>Too little to say: of the customers on this device %1 came back; at least %2 must, and their purchases must fit the model.</source>
        <translation>数据太少，无法判断：本机客户中有 %1 位回购；至少需要 %2 位，且购买记录须符合模型。</translation>
    </message>
    <message>
        <source>Last purchase (R)</source>
        <translation>最近购买（R）</translation>
    </message>
    <message>
        <source>Purchases (F)</source>
        <translation>购买次数（F）</translation>
    </message>
    <message>
        <source>Spent (M)</source>
        <translation>消费金额（M）</translation>
    </message>
    <message>
        <source>Engagement (X)</source>
        <translation>互动（X）</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>分群</translation>
    </message>
    <message>
        <source>Journey stage</source>
        <translation>旅程阶段</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Value of the year ahead</source>
        <translation>未来一年价值</translation>
    </message>
    <message>
        <source>Days since the last order, compared with everybody on this device who ever bought: 5 is the fifth that bought most lately, 1 the fifth that waited longest. Equal figures get the same score.</source>
        <translation>距最近一笔订单的天数，与本机所有购买过的客户相比：5 分是最近购买的五分之一，1 分是间隔最久的五分之一。数值相同得分相同。</translation>
    </message>
    <message>
        <source>Number of orders, compared with everybody on this device who ever bought: 5 is the fifth with the most. A refund is no purchase and takes none away.</source>
        <translation>订单数，与本机所有购买过的客户相比：5 分是最多的五分之一。退款不算购买，也不减少次数。</translation>
    </message>
    <message>
        <source>Sum of all orders less refunds, compared with everybody on this device who ever bought: 5 is the fifth with the most.</source>
        <translation>全部订单金额减去退款，与本机所有购买过的客户相比：5 分是最多的五分之一。</translation>
    </message>
    <message>
        <source>Every touch counts for its weight (a click or opening 1, a basket or campaign more, a visit to a store most) and half as much after each 30 days. The sum is compared with everybody on this device who ever bought. Link scanners do not count.</source>
        <translation>每次触点按权重计分（点击或打开为 1，加购或参与活动更高，到店最高），每过 30 天减半；合计与本机所有购买过的客户相比。链接扫描程序不计。</translation>
    </message>
    <message>
        <source>The first of ten usual segments whose ranges the scores of last purchase, purchases and spent fit; the names say what they mean. Others fit none.</source>
        <translation>按最近购买、购买次数和消费金额三项得分，取十个常用分群中第一个符合范围的；名称即含义。都不符合的不归入任何分群。</translation>
    </message>
    <message>
        <source>Contact: the first touch. User: followed, joined or registered. Customer: the first order. Loyal: an order on a second day. Advocate: shared or referred after an order. Who reaches a stage has passed those before it.</source>
        <translation>接触：第一次触点。成为用户：关注、入会或注册。成为客户：第一笔订单。形成忠诚：在第二天有订单。超级用户：下单后分享或推荐。到达某阶段即视为经过了之前的各阶段。</translation>
    </message>
    <message>
        <source>By days since the last order: new up to 30 after the first one ever, active up to 90, cooling up to 180, sleeping up to 365, then churned. Won back: bought again after a pause of more than 365 days.</source>
        <translation>按距最近一笔订单的天数：首单后 30 天内为新客，90 天内活跃，180 天内降温，365 天内沉睡，之后为流失。挽回：间隔超过 365 天后再次购买。</translation>
    </message>
    <message>
        <source>Probability that this customer has not left for good, by the BG/NBD model (Fader, Hardie, Lee 2005): people buy at their own pace and leave at some time after a purchase. Learned once a day from all orders on this device. In this model, who bought on one day only has had no chance to leave: 100 %.</source>
        <translation>这位客户没有永久离开的概率，按 BG/NBD 模型（Fader、Hardie、Lee，2005）：每个人按自己的节奏购买，并在某次购买后离开。每天从本机全部订单学习一次。在此模型中，只在一天购买过的客户还没有机会离开：100 %。</translation>
    </message>
    <message>
        <source>Buying days expected within 365 days (BG/NBD model) times what one is expected to come to (Gamma-Gamma model, Fader, Hardie 2013), not discounted. The range holds 95 % of what the model&apos;s parameters leave open; a single customer may do more or less.</source>
        <translation>365 天内预计的购买天数（BG/NBD 模型）乘以每次预计金额（Gamma-Gamma 模型，Fader、Hardie，2013），不折现。区间覆盖模型参数不确定性的 95 %；单个客户可能更多或更少。</translation>
    </message>
    <message>
        <source>%1 buying days (%2 – %3)</source>
        <translation>%1 个购买日（%2 – %3）</translation>
    </message>
    <message>
        <source>%1 (%2 – %3)</source>
        <translation>%1（%2 – %3）</translation>
    </message>
    <message>
        <source>Compared with %1 customers.</source>
        <translation>与 %1 位客户相比。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Nothing has happened yet.</source>
        <translation>还没有任何记录。</translation>
    </message>
    <message>
        <source>%1 since %2</source>
        <translation>%1，始于 %2</translation>
    </message>
    <message>
        <source>No order yet.</source>
        <translation>还没有订单。</translation>
    </message>
    <message numerus="yes">
        <source>%n buying days after the first</source>
        <translation>
            <numerusform>首次之后有 %n 个购买日</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the last one %n days after the first</source>
        <translation>
            <numerusform>最后一个在首次之后 %n 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>seen for %n days</source>
        <translation>
            <numerusform>已观察 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 buying days expected (%2 – %3).</source>
        <translation>预计 %1 个购买日（%2 – %3）。</translation>
    </message>
    <message>
        <source>%1 expected on each.</source>
        <translation>每次预计 %1。</translation>
    </message>
    <message>
        <source>What one comes to cannot be said: the amounts do not fit the model.</source>
        <translation>每次金额无法判断：金额不符合模型。</translation>
    </message>
    <message>
        <source>Learned from %1 customers, %2 of whom came back.</source>
        <translation>从 %1 位客户学习，其中 %2 位回购。</translation>
    </message>
    <message>
        <source>Contact</source>
        <comment>Stage</comment>
        <translation>接触</translation>
    </message>
    <message>
        <source>User</source>
        <comment>Stage</comment>
        <translation>成为用户</translation>
    </message>
    <message>
        <source>Customer</source>
        <comment>Stage</comment>
        <translation>成为客户</translation>
    </message>
    <message>
        <source>Loyal</source>
        <comment>Stage</comment>
        <translation>形成忠诚</translation>
    </message>
    <message>
        <source>Advocate</source>
        <comment>Stage</comment>
        <translation>超级用户</translation>
    </message>
    <message>
        <source>New</source>
        <comment>State</comment>
        <translation>新客</translation>
    </message>
    <message>
        <source>Active</source>
        <comment>State</comment>
        <translation>活跃</translation>
    </message>
    <message>
        <source>Cooling</source>
        <comment>State</comment>
        <translation>降温</translation>
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
            <numerusform>%n 天后</numerusform>
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
        <translation>完成约定的事</translation>
    </message>
    <message>
        <source>Remind of a coupon that ends</source>
        <translation>提醒优惠券即将到期</translation>
    </message>
    <message>
        <source>Wish a happy birthday</source>
        <translation>送上生日祝福</translation>
    </message>
    <message>
        <source>Get in touch about the lead</source>
        <translation>就线索联系客户</translation>
    </message>
    <message>
        <source>Ask how the first purchase pleases</source>
        <translation>回访首次购买</translation>
    </message>
    <message>
        <source>Tell that %1 is here</source>
        <translation>告知「%1」有货</translation>
    </message>
    <message>
        <source>Tell how near %1 is</source>
        <translation>告知离%1还差多少</translation>
    </message>
    <message>
        <source>Win back</source>
        <translation>挽回客户</translation>
    </message>
    <message>
        <source>Ask for consent</source>
        <translation>征求授权</translation>
    </message>
    <message>
        <source>Due on %1, %2</source>
        <translation>应于 %1 完成，%2</translation>
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
            <numerusform>线索已打开 %n 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Lead open for %n days: %1</source>
        <translation>
            <numerusform>线索已打开 %n 天：%1</numerusform>
        </translation>
    </message>
    <message>
        <source>Last contact %1</source>
        <translation>上次联系：%1</translation>
    </message>
    <message>
        <source>Last contact %1, by %2</source>
        <translation>上次联系：%1，%2</translation>
    </message>
    <message>
        <source>No contact yet</source>
        <translation>尚未联系过</translation>
    </message>
    <message>
        <source>First purchase %1</source>
        <translation>首次购买：%1</translation>
    </message>
    <message>
        <source>Last purchase %1</source>
        <translation>上次购买：%1</translation>
    </message>
    <message numerus="yes">
        <source>Bought on %n days</source>
        <translation>
            <numerusform>共 %n 天有购买</numerusform>
        </translation>
    </message>
    <message>
        <source>Looked at %1</source>
        <translation>浏览过：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n pieces in this store</source>
        <translation>
            <numerusform>本店有 %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 points to %2</source>
        <translation>离%2还差 %1 积分</translation>
    </message>
    <message>
        <source>%1 points count now</source>
        <translation>目前计入 %1 积分</translation>
    </message>
    <message>
        <source>%1 expected within a year</source>
        <translation>一年内预计 %1</translation>
    </message>
    <message>
        <source>No consent to be written to or called</source>
        <translation>没有发消息或打电话的授权</translation>
    </message>
    <message>
        <source>Consent, but no number or address that works</source>
        <translation>有授权，但没有可用的号码或地址</translation>
    </message>
    <message>
        <source>Enough messages for now, the next from %1</source>
        <translation>近期消息已达上限，%1 起可再发</translation>
    </message>
    <message>
        <source>Never asked</source>
        <translation>从未征求过</translation>
    </message>
    <message>
        <source>In the store, for messages by: %1</source>
        <translation>到店时征求，渠道：%1</translation>
    </message>
    <message>
        <source>When the customer is in the store</source>
        <translation>等客户到店时当面说</translation>
    </message>
    <message>
        <source>Way with consent: %1</source>
        <translation>已授权的方式：%1</translation>
    </message>
    <message>
        <source>Goes from here once it is done or moved.</source>
        <translation>完成或改期后从这里消失。</translation>
    </message>
    <message>
        <source>Goes from here once the coupon is redeemed or has ended.</source>
        <translation>优惠券核销或到期后从这里消失。</translation>
    </message>
    <message>
        <source>Goes from here after a contact, or when the day is over.</source>
        <translation>联系后或当天过后从这里消失。</translation>
    </message>
    <message>
        <source>Goes from here after a contact, or when the lead is won or lost.</source>
        <translation>联系后，或线索成交、流失后从这里消失。</translation>
    </message>
    <message>
        <source>Goes from here after a contact.</source>
        <translation>联系后从这里消失。</translation>
    </message>
    <message>
        <source>Goes from here once it is bought or sold out.</source>
        <translation>购买或售罄后从这里消失。</translation>
    </message>
    <message>
        <source>Goes from here once the tier is reached.</source>
        <translation>升级后从这里消失。</translation>
    </message>
    <message>
        <source>Goes from here after a purchase.</source>
        <translation>购买后从这里消失。</translation>
    </message>
    <message>
        <source>Goes from here once an answer is recorded.</source>
        <translation>记录答复后从这里消失。</translation>
    </message>
    <message>
        <source>What is left has been put off.</source>
        <translation>其余的都已推迟。</translation>
    </message>
    <message>
        <source>Nothing is known yet that asks for something. A talk, an order or a birthday will.</source>
        <translation>目前还没有可依据的信息；有了互动、订单或生日后就会出现建议。</translation>
    </message>
    <message>
        <source>This customer is not held on this device.</source>
        <translation>本机没有这位客户的资料。</translation>
    </message>
    <message>
        <source>Nothing agreed, no coupon, birthday, lead or tier asks for something now.</source>
        <translation>目前没有约定、优惠券、生日、线索或等级需要处理。</translation>
    </message>
    <message>
        <source>Push offer</source>
        <translation>推送优惠</translation>
    </message>
    <message>
        <source>Log a call</source>
        <translation>记录电话</translation>
    </message>
    <message>
        <source>Log a chat</source>
        <translation>记录聊天</translation>
    </message>
    <message>
        <source>Log a visit</source>
        <translation>记录到店</translation>
    </message>
    <message>
        <source>Record consent</source>
        <translation>记录授权</translation>
    </message>
    <message>
        <source>Happy birthday, {name}</source>
        <translation>{name}，生日快乐</translation>
    </message>
    <message>
        <source>All the best for your birthday! I picked something for the day: {link}</source>
        <translation>祝您生日快乐！为您挑选了一份心意：{link}</translation>
    </message>
    <message>
        <source>{name}, your coupon ends soon</source>
        <translation>{name}，您的优惠券即将到期</translation>
    </message>
    <message>
        <source>Your coupon “%1” is good until %2. Have a look before it ends: {link}</source>
        <translation>您的优惠券「%1」有效期至 %2，到期前来看看吧：{link}</translation>
    </message>
    <message>
        <source>{name}, %1 is near</source>
        <translation>{name}，离%1不远了</translation>
    </message>
    <message>
        <source>Only %1 points are left to %2. Perhaps there is something for you here: {link}</source>
        <translation>只差 %1 积分就能升为%2，也许这里有您喜欢的：{link}</translation>
    </message>
    <message>
        <source>{name}, how does it suit you?</source>
        <translation>{name}，穿用还满意吗？</translation>
    </message>
    <message>
        <source>Thank you for your purchase. Are you happy with it? If anything is missing, I am here. What goes with it: {link}</source>
        <translation>感谢您的购买，用着还满意吗？有任何需要请告诉我。搭配推荐：{link}</translation>
    </message>
    <message>
        <source>{name}, we have not seen you for a while</source>
        <translation>{name}，好久不见</translation>
    </message>
    <message>
        <source>There is much that is new since you were here last. Have a look: {link}</source>
        <translation>您上次光临之后又到了许多新品，来看看：{link}</translation>
    </message>
    <message>
        <source>Welcome the new member</source>
        <translation>欢迎新会员</translation>
    </message>
    <message>
        <source>Joined %1</source>
        <translation>加入：%1</translation>
    </message>
    <message>
        <source>Welcome, {name}</source>
        <translation>{name}，欢迎您</translation>
    </message>
    <message>
        <source>Welcome! I am {guide} and glad to be of help whenever you need something. To begin with: {link}</source>
        <translation>欢迎！我是{guide}，有任何需要都可以找我。先从这里看看：{link}</translation>
    </message>
    <message>
        <source>Get in touch again</source>
        <translation>重新联系</translation>
    </message>
    <message>
        <source>Get in touch with the new lead</source>
        <translation>联系新线索</translation>
    </message>
    <message>
        <source>Hand over the order</source>
        <translation>交付订单</translation>
    </message>
    <message>
        <source>Goes from here after a contact or a purchase.</source>
        <translation>联系或购买后，这一条会消失。</translation>
    </message>
    <message>
        <source>Goes from here once a next step is agreed, or the lead is won or lost.</source>
        <translation>约定了下一步，或线索成交、流失后，这一条会消失。</translation>
    </message>
    <message>
        <source>Loyal customer</source>
        <translation>忠诚客户</translation>
    </message>
    <message>
        <source>Nobody is responsible</source>
        <translation>没有负责人</translation>
    </message>
    <message>
        <source>No next step agreed</source>
        <translation>还没有约定下一步</translation>
    </message>
    <message>
        <source>Order %1 of %2 lies ready</source>
        <translation>%2 的订单 %1 已备好</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>成为客户</translation>
    </message>
    <message>
        <source>Pack the order for pick-up</source>
        <translation>为自提订单备货</translation>
    </message>
    <message numerus="yes">
        <source>%1, open for %n days</source>
        <translation><numerusform>%1，已打开 %n 天</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%1 for %n days</source>
        <translation><numerusform>%1已 %n 天</numerusform></translation>
    </message>
    <message>
        <source>Order %1 of %2 is to be packed</source>
        <translation>%2 的订单 %1 待备货</translation>
    </message>
    <message>
        <source>Goes from here once the order is handed over.</source>
        <translation>订单交付后，这一条会消失。</translation>
    </message>
    <message>
        <source>Agree on the next step</source>
        <translation>约定下一步</translation>
    </message>
    <message>
        <source>Advocate</source>
        <translation>超级用户</translation>
    </message>
    <message>
        <source>Pick-up slip</source>
        <translation>自提单</translation>
    </message>
    <message>
        <source>In the store, when it is fetched</source>
        <translation>到店自提时</translation>
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
        <translation>暂不处理</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Show again</source>
        <translation>恢复显示</translation>
    </message>
    <message>
        <source>Next best action</source>
        <translation>下一步最佳行动</translation>
    </message>
    <message>
        <source>What was put off stands here again</source>
        <translation>让已推迟的重新显示</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>Nothing to do now</source>
        <translation>目前没有要做的事</translation>
    </message>
    <message numerus="yes">
        <source>%n put off</source>
        <translation>
            <numerusform>已推迟 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>Urgency %1 of 100</source>
        <translation>紧迫度 %1（满分 100）</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message numerus="yes">
        <source>Rests for %n days</source>
        <translation>
            <numerusform>推迟 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>Not now: %1</source>
        <translation>暂不处理：%1</translation>
    </message>
    <message>
        <source>Put off until %1</source>
        <translation>已推迟到 %1</translation>
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
        <translation>在经过中查看</translation>
    </message>
    <message>
        <source>Scores of %1</source>
        <translation>%1 的评分</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>评分</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Rows behind the score</source>
        <translation>评分背后的明细</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>What</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>计入</translation>
    </message>
    <message>
        <source>Definition</source>
        <translation>定义</translation>
    </message>
    <message>
        <source>Rows behind it</source>
        <translation>计入的明细</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>The customer does not want to be profiled: no scores are made.</source>
        <translation>客户不同意被画像分析，因此不计算评分。</translation>
    </message>
    <message>
        <source>the newest %1 of %2</source>
        <translation>最新 %1 条，共 %2 条</translation>
    </message>
    <message numerus="yes">
        <source>%n rows</source>
        <translation>
            <numerusform>%n 条</numerusform>
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
        <translation>成交可能：无法判断</translation>
    </message>
    <message>
        <source>The customer does not want to be profiled: no scores are made.</source>
        <translation>客户不同意被画像分析，因此不计算评分。</translation>
    </message>
    <message>
        <source>from: %1</source>
        <translation>来源：%1</translation>
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
        <translation>已说明预算</translation>
    </message>
    <message>
        <source>no budget is named</source>
        <translation>未说明预算</translation>
    </message>
    <message>
        <source>had bought before</source>
        <translation>此前购买过</translation>
    </message>
    <message>
        <source>had not bought before</source>
        <translation>此前未购买过</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Learned from %1 won and %2 lost.</source>
        <translation>学习自 %1 条成交、%2 条流失。</translation>
    </message>
    <message>
        <source>Learned once a day from the leads on this device that were won or lost (logistic regression): by source, whether goods and a budget are named, touches in the 30 days before the lead was opened, and whether the person had bought before. A reason&apos;s points are what the chance would lose or gain if that were as on average. The range is what became of closed leads of about the same chance, judged by a model that had not seen them.</source>
        <translation>每天从本机已成交或流失的线索学习一次（逻辑回归）：来源、是否指明商品和预算、线索打开前 30 天的触点、此前是否购买过。依据后的分值表示若该项为平均水平，可能性会减少或增加多少。区间是可能性相近的已结线索的实际结果，由未见过它们的模型评分。</translation>
    </message>
    <message>
        <source>Too few closed leads: %1 won, %2 lost; %3 of each are needed.</source>
        <translation>已结线索太少：%1 条成交、%2 条流失；两者各需 %3 条。</translation>
    </message>
    <message>
        <source>The closed leads on this device do not tell.</source>
        <translation>本机的已结线索看不出规律。</translation>
    </message>
    <message>
        <source>Of %1 like it %2 – %3 % were won (95 %).</source>
        <translation>相近的 %1 条中 %2 – %3 % 成交（95 %）。</translation>
    </message>
    <message numerus="yes">
        <source>%n touches before</source>
        <translation>
            <numerusform>此前有 %n 次触点</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lianlu::item::ImportList</name>
    <message>
        <source>day and month could be either way round: write it as 2026-05-31</source>
        <translation>分不清日和月：请写成 2026-05-31</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Next step due</source>
        <translation>下一步时间</translation>
    </message>
    <message>
        <source>a mobile number, an e-mail address or a member card is needed</source>
        <translation>须有手机号、邮箱或会员卡号</translation>
    </message>
    <message>
        <source>a long number that the spreadsheet has cut: format the column as text</source>
        <translation>长数字被表格软件截断：请将该列设为文本</translation>
    </message>
    <message>
        <source>Maturity (0–100)</source>
        <translation>成熟度（0–100）</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>邮箱</translation>
    </message>
    <message>
        <source>Intent</source>
        <translation>意向</translation>
    </message>
    <message>
        <source>not an e-mail address</source>
        <translation>不是邮箱地址</translation>
    </message>
    <message>
        <source>City</source>
        <translation>城市</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Member card</source>
        <translation>会员卡号</translation>
    </message>
    <message>
        <source>a formula without its value: open the workbook and save it</source>
        <translation>公式没有保存结果：请打开工作簿并保存</translation>
    </message>
    <message>
        <source>belongs to somebody else than the number before it</source>
        <translation>与前一号码属于不同的人</translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation>手机</translation>
    </message>
    <message>
        <source>not a date: write it as 2026-05-31</source>
        <translation>不是日期：请写成 2026-05-31</translation>
    </message>
    <message>
        <source>a character was lost before: save the file again as UTF-8</source>
        <translation>有字符已丢失：请将文件另存为 UTF-8</translation>
    </message>
    <message>
        <source>not yours to change</source>
        <translation>无权更改</translation>
    </message>
    <message>
        <source>not a whole number from 0 to 100</source>
        <translation>不是 0 到 100 的整数</translation>
    </message>
    <message>
        <source>Gender</source>
        <translation>性别</translation>
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
        <translation>新客户须有姓名</translation>
    </message>
    <message>
        <source>an error of the spreadsheet</source>
        <translation>表格软件的错误值</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>several persons have it: join them first</source>
        <translation>有多人使用：请先合并</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Twice in this file</source>
        <translation>文件内重复</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>跳过</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Not taken</source>
        <translation>不会导入</translation>
    </message>
    <message>
        <source>No change</source>
        <translation>无变化</translation>
    </message>
    <message>
        <source>Why it was not imported</source>
        <translation>未导入原因</translation>
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
        <translation>工作簿在此处损坏，其后各行未读取：请用表格软件打开、重新保存后再导入</translation>
    </message>
    <message>
        <source>a NUL byte stands in the row, which no text has: type the row anew, or export the file again</source>
        <translation>该行含有 NUL 字节，不是文本：请重新填写该行，或重新导出文件</translation>
    </message>
    <message>
        <source>an invisible control character, or a mark that turns the text round, stands in the cell: type the cell anew</source>
        <translation>单元格中有不可见的控制字符或改变文字方向的符号：请重新填写该单元格</translation>
    </message>
    <message>
        <source>a quotation mark stands inside a cell: take it away, or double it and put the cell in quotes</source>
        <translation>单元格中有多余的引号：请删除；若要保留，请写两个引号并将单元格用引号括起</translation>
    </message>
    <message>
        <source>the row cannot be read as it stands: type it anew</source>
        <translation>该行无法读取：请重新填写</translation>
    </message>
    <message>
        <source>a quotation mark is opened and never closed, and takes in every row after it: close it or take it away</source>
        <translation>引号没有闭合，其后各行都被并入：请补上或删除该引号</translation>
    </message>
    <message>
        <source>the contact is cut off before its end: export it from the phone or address book again</source>
        <translation>联系人不完整，在结尾前中断：请从手机或通讯录重新导出</translation>
    </message>
    <message>
        <source>some characters do not fit the encoding of the file and are lost: type them anew, or save the file as UTF-8 and import it again</source>
        <translation>有字符不符合文件的编码，已丢失：请重新填写，或将文件另存为 UTF-8 后再导入</translation>
    </message>
    <message>
        <source>a cell is longer than any list of persons has: shorten it, and look for a quotation mark that is missing</source>
        <translation>单元格过长：请缩短内容，并检查是否漏了引号</translation>
    </message>
    <message>
        <source>more or fewer cells than there are headings: look for a separator too many or too few</source>
        <translation>单元格数与列名数不同：请检查是否多了或少了分隔符</translation>
    </message>
    <message>
        <source>this row was taken in by a quotation mark above that is never closed: look at it, and import it again</source>
        <translation>上方未闭合的引号并入了该行：请检查后再导入</translation>
    </message>
    <message>
        <source>a line of the contact cannot be read: export it from the phone or address book again</source>
        <translation>联系人中有一行无法读取：请从手机或通讯录重新导出</translation>
    </message>
    <message>
        <source>neither a mobile number of 11 digits nor one with + and its country</source>
        <translation>既不是 11 位手机号，也不是以 + 和国家（地区）代码开头的号码</translation>
    </message>
    <message>
        <source>nobody is born then: the day lies ahead, or more than 120 years back</source>
        <translation>不会是生日：日期在未来，或早于 120 年前</translation>
    </message>
    <message>
        <source>too long: at most 200 characters, a remark 2,000, an intent 500, a next step 300</source>
        <translation>太长：最多 200 字，备注 2,000 字，意向 500 字，下一步 300 字</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::ImportFilePage</name>
    <message>
        <source>Semicolon ;</source>
        <translation>分号 ;</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>制表符</translation>
    </message>
    <message>
        <source>Found: %1</source>
        <translation>自动识别：%1</translation>
    </message>
    <message>
        <source>Bar |</source>
        <translation>竖线 |</translation>
    </message>
    <message>
        <source>Import from a file</source>
        <translation>从文件导入</translation>
    </message>
    <message>
        <source>The last import, %1: %2 new, %3 updated</source>
        <translation>上次导入（%1）：新增 %2，更新 %3</translation>
    </message>
    <message>
        <source>Take it back…</source>
        <translation>撤销…</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>工作表</translation>
    </message>
    <message>
        <source>Drop a file here</source>
        <translation>将文件拖到这里</translation>
    </message>
    <message>
        <source>Characters</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Comma ,</source>
        <translation>逗号 ,</translation>
    </message>
    <message>
        <source>Found by itself</source>
        <translation>自动识别</translation>
    </message>
    <message>
        <source>Columns are parted by</source>
        <translation>列分隔符</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>First rows of the file</source>
        <translation>文件的前几行</translation>
    </message>
    <message>
        <source>Tables and contacts (*.csv *.txt *.tsv *.xlsx *.xlsm *.vcf *.vcard);;All files (*)</source>
        <translation>表格和联系人 (*.csv *.txt *.tsv *.xlsx *.xlsm *.vcf *.vcard);;所有文件 (*)</translation>
    </message>
    <message>
        <source>An Excel workbook (.xlsx) or a text table (.csv, .txt) whose first row has headings, or contacts of a phone (.vcf)</source>
        <translation>首行是列名的 Excel 工作簿（.xlsx）或文本表格（.csv、.txt），或手机联系人（.vcf）</translation>
    </message>
    <message>
        <source>The imports of this computer in the last 14 days, each of which can be taken back</source>
        <translation>本机最近 14 天的导入，每次都可以撤销</translation>
    </message>
    <message>
        <source>Earlier imports…</source>
        <translation>以前的导入…</translation>
    </message>
    <message>
        <source>Column %1</source>
        <translation>第 %1 列</translation>
    </message>
    <message>
        <source>For a file without headings: every row of it is somebody</source>
        <translation>用于没有列名的文件：每一行都是一位客户</translation>
    </message>
    <message>
        <source>The first row is a person already</source>
        <translation>第一行就是客户，没有列名</translation>
    </message>
    <message>
        <source>A number, an address or a date stands in the first row: it is taken for a person, not for headings. Take the tick away where that is wrong.</source>
        <translation>第一行中有号码、邮箱或日期，因此当作一位客户，而不是列名。如不正确，请取消勾选。</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::ImportRunPage</name>
    <message>
        <source>Nothing was changed: everybody in the file is there already.</source>
        <translation>没有改动：文件中的客户都已存在。</translation>
    </message>
    <message>
        <source>Nothing was taken back</source>
        <translation>没有撤销任何内容</translation>
    </message>
    <message>
        <source>You can go on working meanwhile. What is stopped keeps the rows before, and can still be taken back.</source>
        <translation>导入期间可以继续工作。停止后，已完成的行会保留，仍可撤销。</translation>
    </message>
    <message>
        <source>Import the same file again to go on: what is in is not imported twice.</source>
        <translation>再次导入同一文件即可继续，已导入的不会重复。</translation>
    </message>
    <message>
        <source>%1 of %2 rows</source>
        <translation>%1 / %2 行</translation>
    </message>
    <message>
        <source>The file could not be written there. Choose another folder.</source>
        <translation>无法写入该位置，请换一个文件夹。</translation>
    </message>
    <message>
        <source>Nothing was imported</source>
        <translation>没有导入任何内容</translation>
    </message>
    <message>
        <source>Excel workbooks (*.xlsx)</source>
        <translation>Excel 工作簿 (*.xlsx)</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
    <message>
        <source>The import ended before the last row: %1 Import the same file again afterwards: what is in is not imported twice.</source>
        <translation>导入提前结束：%1 之后可再次导入同一文件，已导入的不会重复。</translation>
    </message>
    <message>
        <source>Save the rows that were not taken…</source>
        <translation>保存未导入的行…</translation>
    </message>
    <message>
        <source>How far the import is</source>
        <translation>导入进度</translation>
    </message>
    <message>
        <source>%1 rows saved</source>
        <translation>已保存 %1 行</translation>
    </message>
    <message>
        <source>Taking the import back</source>
        <translation>正在撤销导入</translation>
    </message>
    <message>
        <source>Take the whole import back</source>
        <translation>撤销整次导入</translation>
    </message>
    <message>
        <source>Save the rows that were not taken: the file says why in its last column. Mend it, and import it again.</source>
        <translation>可保存未导入的行：文件最后一列写明原因，改好后再次导入即可。</translation>
    </message>
    <message>
        <source>Stopped: not all of it is taken back yet</source>
        <translation>已停止：尚未全部撤销</translation>
    </message>
    <message>
        <source>%1 - not imported</source>
        <comment>a file&apos;s name</comment>
        <translation>%1-未导入</translation>
    </message>
    <message>
        <source>The import is taken back, but for some rows</source>
        <translation>导入已撤销，部分行除外</translation>
    </message>
    <message>
        <source>Save the rows that were not taken</source>
        <translation>保存未导入的行</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>%1 of %2 rows · %3 a second</source>
        <translation>%1 / %2 行 · 每秒 %3 行</translation>
    </message>
    <message>
        <source>Text tables (*.csv)</source>
        <translation>文本表格 (*.csv)</translation>
    </message>
    <message>
        <source>The import is taken back</source>
        <translation>导入已撤销</translation>
    </message>
    <message>
        <source>Counting the rows…</source>
        <translation>正在统计行数…</translation>
    </message>
    <message>
        <source>Stopped. Before that: %1</source>
        <translation>已停止。此前：%1</translation>
    </message>
    <message>
        <source>Importing %1</source>
        <translation>正在导入 %1</translation>
    </message>
    <message>
        <source>Imported: %1</source>
        <translation>已导入：%1</translation>
    </message>
    <message>
        <source>about %1 min left</source>
        <translation>约剩 %1 分钟</translation>
    </message>
    <message>
        <source>Import stopped at %1 of %2 rows: %3. Import the same file again to go on.</source>
        <translation>导入已停在第 %1 行（共 %2 行）：%3。再次导入同一文件即可继续。</translation>
    </message>
    <message>
        <source>about %1 s left</source>
        <translation>约剩 %1 秒</translation>
    </message>
    <message>
        <source>Stopped at %1 of %2 rows.</source>
        <translation>已停在第 %1 行，共 %2 行。</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::ImportWizard</name>
    <message>
        <source>The file is too large. Split it, or save it as CSV.</source>
        <translation>文件太大。请拆分，或另存为 CSV。</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>The file was changed since. Go back to the first step and choose it again.</source>
        <translation>文件已被改动。请回到第一步重新选择。</translation>
    </message>
    <message>
        <source>2 Columns</source>
        <translation>2 对应列</translation>
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
        <translation>无法读取工作簿：文件已损坏，或不是工作簿。请用 Excel 打开并重新保存，再重新选择。</translation>
    </message>
    <message>
        <source>The file has more than 500,000 rows. Split it, and import the parts one after the other.</source>
        <translation>文件超过 500,000 行。请拆分后逐个导入。</translation>
    </message>
    <message>
        <source>This is an old or a protected workbook. Save it in Excel as .xlsx without a password, then choose it again.</source>
        <translation>这是旧格式或受保护的工作簿。请在 Excel 中另存为不带密码的 .xlsx，再重新选择。</translation>
    </message>
    <message>
        <source>No table was found in the file: the first row needs headings. Check the characters and the separator, or choose another file.</source>
        <translation>文件中没有找到表格：第一行须为列名。请检查编码和分隔符，或选择其他文件。</translation>
    </message>
    <message>
        <source>Another file</source>
        <translation>另选文件</translation>
    </message>
    <message>
        <source>1 File</source>
        <translation>1 文件</translation>
    </message>
    <message>
        <source>%1 without change</source>
        <translation>无变化 %1</translation>
    </message>
    <message>
        <source>Say which column has the mobile number, the e-mail address or the member card.</source>
        <translation>请指明手机号、邮箱或会员卡号在哪一列。</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>No rows</source>
        <translation>没有数据行</translation>
    </message>
    <message>
        <source>Nothing was left to take back.</source>
        <translation>没有可撤销的内容。</translation>
    </message>
    <message>
        <source>%1 new</source>
        <translation>新增 %1</translation>
    </message>
    <message>
        <source>Import leads</source>
        <translation>导入线索</translation>
    </message>
    <message>
        <source>The file is no longer there. Choose it again.</source>
        <translation>文件已不在原处，请重新选择。</translation>
    </message>
    <message>
        <source>%1 to update</source>
        <translation>将更新 %1</translation>
    </message>
    <message>
        <source>%1 rows left: somebody has worked on them since.</source>
        <translation>保留 %1 行：导入后已有人处理过。</translation>
    </message>
    <message>
        <source>%1 rows taken back.</source>
        <translation>已撤销 %1 行。</translation>
    </message>
    <message>
        <source>Step %1 of 4: %2</source>
        <translation>第 %1 步，共 4 步：%2</translation>
    </message>
    <message>
        <source>3 Check</source>
        <translation>3 检查</translation>
    </message>
    <message>
        <source>%1 there already</source>
        <translation>已存在 %1</translation>
    </message>
    <message>
        <source>%1 twice in this file</source>
        <translation>文件内重复 %1</translation>
    </message>
    <message>
        <source>Import customers</source>
        <translation>导入客户</translation>
    </message>
    <message>
        <source>Guides and managers import persons; your role does not.</source>
        <translation>只有导购和店长可以导入，您的角色不能。</translation>
    </message>
    <message>
        <source>4 Import</source>
        <translation>4 导入</translation>
    </message>
    <message>
        <source>%1 not taken</source>
        <translation>未导入 %1</translation>
    </message>
    <message>
        <source>No contact was found in the file. Choose one that a phone or an address book has saved as .vcf.</source>
        <translation>文件中没有找到联系人。请选择手机或通讯录导出的 .vcf 文件。</translation>
    </message>
    <message>
        <source>The workbook has no such sheet. Choose another one.</source>
        <translation>工作簿中没有该工作表，请另选。</translation>
    </message>
    <message>
        <source>… and %1 more</source>
        <translation>……另有 %1 行</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 rows left: they came in more than 14 days ago.</source>
        <translation>保留 %1 行：导入已超过 14 天。</translation>
    </message>
    <message>
        <source>%1 persons of them had gone to the server: they go for everybody with the next sync, unless somebody works on them before.</source>
        <translation>其中 %1 位客户已同步到服务器：将在下次同步时对所有人移除，除非此前有人跟进。</translation>
    </message>
    <message>
        <source>This is a folder. Choose the file in it.</source>
        <translation>这是文件夹。请选择其中的文件。</translation>
    </message>
    <message>
        <source>%1 will not be taken</source>
        <translation>不会导入 %1</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Go on in the background</source>
        <translation>转到后台继续</translation>
    </message>
    <message>
        <source>The file has changed since it was looked at, so nothing was imported. It is looked at anew: check it, then import it.</source>
        <translation>检查之后文件又有改动，因此没有导入任何内容。正在重新检查：请核对后再导入。</translation>
    </message>
    <message>
        <source>Stopped, it keeps what is done. In the background it goes on to its end, and a message says what came of it.</source>
        <translation>停止后，已完成的部分会保留。转到后台则会继续到结束，并有消息告知结果。</translation>
    </message>
    <message>
        <source>This is still running. Stop it?</source>
        <translation>还在进行中，要停止吗？</translation>
    </message>
    <message>
        <source>Back to it</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>The file has more than 1,000 columns. Take those away that are not needed, then choose it again.</source>
        <translation>文件超过 1,000 列。请删去不需要的列后重新选择。</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::ImportCheckPage</name>
    <message>
        <source>Persons who are there already</source>
        <translation>已有的客户</translation>
    </message>
    <message>
        <source>Nothing to do: everybody in the file is there already, as the file says.</source>
        <translation>无需导入：文件中的客户都已存在，内容也一致。</translation>
    </message>
    <message>
        <source>The file has headings and no rows.</source>
        <translation>文件只有列名，没有数据行。</translation>
    </message>
    <message>
        <source>Rows of the file and what happens to them</source>
        <translation>文件各行及处理方式</translation>
    </message>
    <message>
        <source>An empty cell changes nothing. Consents are never imported.</source>
        <translation>空单元格不会改动原有内容。授权不会从文件导入。</translation>
    </message>
    <message>
        <source>Skip them</source>
        <translation>跳过</translation>
    </message>
    <message>
        <source>Looking at the rows: %1</source>
        <translation>正在检查：%1 行</translation>
    </message>
    <message>
        <source>Update them, and open a lead for those without one</source>
        <translation>更新，并为没有线索的客户新建线索</translation>
    </message>
    <message>
        <source>Update them with what the file says</source>
        <translation>按文件内容更新</translation>
    </message>
    <message>
        <source>Only rows that are not taken</source>
        <translation>只看不会导入的行</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::ImportColumnsPage</name>
    <message>
        <source>Left out</source>
        <translation>不导入</translation>
    </message>
    <message>
        <source>What “%1” becomes</source>
        <translation>“%1”对应的字段</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>对应字段</translation>
    </message>
    <message>
        <source>Column %1</source>
        <translation>第 %1 列</translation>
    </message>
    <message>
        <source>For example</source>
        <translation>示例</translation>
    </message>
    <message>
        <source>Column of the file</source>
        <translation>文件中的列</translation>
    </message>
    <message>
        <source>Found by the headings. Somebody is known again by mobile number, e-mail address or member card: one of them is needed.</source>
        <translation>已按列名识别。按手机号、邮箱或会员卡号识别同一人，至少需要其中一列。</translation>
    </message>
    <message>
        <source>As for the last file with these columns. Somebody is known again by mobile number, e-mail address or member card.</source>
        <translation>已沿用上次相同列的设置。按手机号、邮箱或会员卡号识别同一人。</translation>
    </message>
    <message>
        <source>Found by the first row, as far as it says; say the rest. Somebody is known again by mobile number, e-mail address or member card: one of them is needed.</source>
        <translation>已按第一行识别出部分列，请指定其余各列。客户按手机号、邮箱或会员卡号识别，至少需要其中一项。</translation>
    </message>
    <message>
        <source>No heading says what its column is: say it here. Somebody is known again by mobile number, e-mail address or member card: one of them is needed.</source>
        <translation>没有识别出任何列名，请在此指定各列。客户按手机号、邮箱或会员卡号识别，至少需要其中一项。</translation>
    </message>
</context>
<context>
    <name>lianlu::item::ImportRowsModel</name>
    <message>
        <source>What happens</source>
        <translation>处理</translation>
    </message>
    <message>
        <source>Why not</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行号</translation>
    </message>
    <message>
        <source>Now: %1
The file says: %2</source>
        <translation>现在：%1
文件中：%2</translation>
    </message>
    <message>
        <source>Updated, new lead</source>
        <translation>更新，并新增线索</translation>
    </message>
    <message>
        <source>Twice in this file (row %1)</source>
        <translation>文件内重复（第 %1 行）</translation>
    </message>
    <message>
        <source>Nothing was there; the file says: %1</source>
        <translation>原来没有；文件中是：%1</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::LeadChanceDialog</name>
    <message>
        <source>Loading…</source>
        <translation>正在加载…</translation>
    </message>
    <message>
        <source>What it had</source>
        <translation>具备条件</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>结束于</translation>
    </message>
    <message numerus="yes">
        <source>%Ln leads</source>
        <translation><numerusform>%Ln 条线索</numerusform></translation>
    </message>
    <message>
        <source>Definition</source>
        <translation>定义</translation>
    </message>
    <message>
        <source>Came to</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Closed leads behind the chance</source>
        <translation>得出成交机会的已结束线索</translation>
    </message>
    <message>
        <source>Open lead</source>
        <translation>打开线索</translation>
    </message>
    <message>
        <source>Closed leads behind it</source>
        <translation>由这些已结束线索得出</translation>
    </message>
    <message>
        <source>Chance of %1</source>
        <translation>%1的成交机会</translation>
    </message>
    <message>
        <source>the newest %1 of %2</source>
        <translation>共 %2 条，显示最近 %1 条</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::WelcomeTour</name>
    <message>
        <source>Start working</source>
        <translation>开始工作</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>跳过</translation>
    </message>
    <message>
        <source>First look around</source>
        <translation>初次导览</translation>
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
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::HelpWindow</name>
    <message>
        <source>Search the guide</source>
        <translation>搜索指南</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>No page has these words. Try fewer or shorter ones.</source>
        <translation>没有包含这些文字的页面。请减少或缩短要找的文字。</translation>
    </message>
    <message>
        <source>Page of the guide</source>
        <translation>指南内容</translation>
    </message>
    <message>
        <source>Show me around</source>
        <translation>带我看看</translation>
    </message>
    <message>
        <source>User guide</source>
        <translation>使用指南</translation>
    </message>
    <message>
        <source>Pages of the guide</source>
        <translation>指南目录</translation>
    </message>
</context>
<context>
    <name>lianlu::item::Coupons</name>
    <message>
        <source>%1 % off</source>
        <translation>减 %1%</translation>
    </message>
    <message>
        <source>Good, as the server says.</source>
        <translation>可用（以服务器为准）。</translation>
    </message>
    <message>
        <source>Not genuine: the signature does not fit.</source>
        <translation>不是真券：签名不符。</translation>
    </message>
    <message>
        <source>Redeemed more than once; the manager has a task about it.</source>
        <translation>重复核销，已给店长生成任务。</translation>
    </message>
    <message>
        <source>It was cancelled.</source>
        <translation>已取消。</translation>
    </message>
    <message>
        <source>Redeemed %1, not confirmed by the server yet.</source>
        <translation>已于 %1 核销，等待服务器确认。</translation>
    </message>
    <message>
        <source>Expired.</source>
        <translation>已过期。</translation>
    </message>
    <message>
        <source>It cannot be checked here: its key is not known. Sync, then try again.</source>
        <translation>此处无法验证：没有对应的密钥。请同步后再试。</translation>
    </message>
    <message>
        <source>Redeemed %1.</source>
        <translation>已于 %1 核销。</translation>
    </message>
    <message>
        <source>%1, from %2 on</source>
        <translation>%1，满 %2 可用</translation>
    </message>
    <message>
        <source>Expired %1.</source>
        <translation>已于 %1 过期。</translation>
    </message>
    <message>
        <source>It was redeemed before.</source>
        <translation>已核销过。</translation>
    </message>
    <message>
        <source>%1 off</source>
        <translation>减 %1</translation>
    </message>
    <message>
        <source>Gift</source>
        <translation>礼品</translation>
    </message>
    <message>
        <source>Genuine and good: your brand&apos;s signature holds.</source>
        <translation>真券可用：品牌签名有效。</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::RedeemDialog</name>
    <message>
        <source>Redeem a coupon</source>
        <translation>核销优惠券</translation>
    </message>
    <message>
        <source>Redeem</source>
        <translation>核销</translation>
    </message>
    <message>
        <source>This coupon is not known here. Scan its QR code: that can be checked without a network.</source>
        <translation>本机没有这张券。请扫它的二维码，不联网也能验证。</translation>
    </message>
    <message>
        <source>This is not the code of a coupon. It has 20 letters and digits.</source>
        <translation>这不是券码。券码由 20 位字母和数字组成。</translation>
    </message>
    <message>
        <source>May stay empty.</source>
        <translation>可以不填。</translation>
    </message>
    <message>
        <source>Type the code, or scan it.</source>
        <translation>输入券码，或扫码。</translation>
    </message>
    <message>
        <source>Amount of the purchase</source>
        <translation>消费金额</translation>
    </message>
    <message>
        <source>This coupon is for purchases from %1 on.</source>
        <translation>该券须消费满 %1 才能使用。</translation>
    </message>
    <message>
        <source>Code of the coupon</source>
        <translation>券码</translation>
    </message>
    <message>
        <source>Write an amount such as 399.50.</source>
        <translation>请输入金额，例如 399.50。</translation>
    </message>
    <message>
        <source>This coupon belongs to another customer, who is not on this computer.</source>
        <translation>这张券属于另一位客户，其资料不在本机上。</translation>
    </message>
    <message>
        <source>This coupon belongs to another customer: %1.</source>
        <translation>这张券属于另一位客户：%1。</translation>
    </message>
    <message>
        <source>Redeemed, provisional until the server has it: %1</source>
        <translation>已核销，待服务器确认：%1</translation>
    </message>
    <message>
        <source>No connection: it is redeemed provisionally until the server has it. If it was redeemed elsewhere before, that one counts, and you are told on Today.</source>
        <translation>当前没有连接：核销为暂定，待服务器确认。如果别处已先核销，以先核销的为准，并会在“今日”告诉您。</translation>
    </message>
    <message>
        <source>Provisional until the server has confirmed it, in a moment.</source>
        <translation>稍后由服务器确认，在此之前为暂定。</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::CouponDialog</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Redeem…</source>
        <translation>核销…</translation>
    </message>
    <message>
        <source>Print the coupon</source>
        <translation>打印优惠券</translation>
    </message>
    <message>
        <source>Redeemed, not confirmed</source>
        <translation>已核销，待确认</translation>
    </message>
    <message>
        <source>QR code of the coupon</source>
        <translation>优惠券二维码</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>does not expire</source>
        <translation>长期有效</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>有效期至 %1</translation>
    </message>
    <message>
        <source>Copy code</source>
        <translation>复制券码</translation>
    </message>
    <message>
        <source>Coupon</source>
        <translation>优惠券</translation>
    </message>
    <message>
        <source>Coupon of %1</source>
        <translation>%1 的优惠券</translation>
    </message>
    <message>
        <source>Customer: %1</source>
        <translation>客户：%1</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::SlipDialog</name>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>As it will be printed</source>
        <translation>打印效果</translation>
    </message>
</context>
<context>
    <name>lianlu::item::TeamListModel</name>
    <message>
        <source>Pool</source>
        <translation>公海</translation>
    </message>
    <message>
        <source>Somebody of another store</source>
        <translation>其他门店的同事</translation>
    </message>
    <message>
        <source>Has left</source>
        <translation>已离职</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>导购</translation>
    </message>
    <message>
        <source>Store manager</source>
        <translation>店长</translation>
    </message>
    <message>
        <source>Regional head</source>
        <translation>区域总</translation>
    </message>
    <message>
        <source>Head office</source>
        <translation>总部</translation>
    </message>
    <message>
        <source>Nobody's yet</source>
        <translation>尚无人负责</translation>
    </message>
    <message numerus="yes">
        <source>%n overdue</source>
        <translation><numerusform>%n 项逾期</numerusform></translation>
    </message>
    <message>
        <source>%1 in the last 7 days, %2 in the last 30 days</source>
        <translation>近 7 天 %1 次，近 30 天 %2 次</translation>
    </message>
    <message>
        <source>Logged interactions of the last 30 days, today among them; the bar compares them with the most of all</source>
        <translation>近 30 天（含今天）的互动记录；条形与最多者相比</translation>
    </message>
    <message>
        <source>Offers pushed in the last 30 days, without those taken back</source>
        <translation>近 30 天推送的优惠，不含已撤回的</translation>
    </message>
    <message>
        <source>Leads won this month</source>
        <translation>本月成交的线索</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Open leads</source>
        <translation>进行中的线索</translation>
    </message>
    <message>
        <source>Open tasks</source>
        <translation>未完成的任务</translation>
    </message>
    <message>
        <source>Leads</source>
        <translation>线索</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>联系</translation>
    </message>
    <message>
        <source>Offers</source>
        <translation>优惠</translation>
    </message>
    <message>
        <source>Won</source>
        <translation>成交</translation>
    </message>
    <message numerus="yes">
        <source>%n overdue, with steps</source>
        <translation><numerusform>逾期 %n 项，含下一步</numerusform></translation>
    </message>
</context>
<context>
    <name>lianlu::ui::TeamWorkspace</name>
    <message>
        <source>Team</source>
        <translation>团队</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Give a task</source>
        <translation>分派任务</translation>
    </message>
    <message>
        <source>Assign from the pool</source>
        <translation>从公海分配</translation>
    </message>
    <message>
        <source>Hand over a book</source>
        <translation>移交客户</translation>
    </message>
    <message>
        <source>Count the team's figures again</source>
        <translation>重新统计团队</translation>
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
        <translation>还没有同事</translation>
    </message>
    <message>
        <source>The staff of your store come with the next sync.</source>
        <translation>本店员工会随下次同步出现。</translation>
    </message>
    <message>
        <source>Contacts and offers: the last 30 days. Won: since %1.</source>
        <translation>联系和优惠：近 30 天。成交：自 %1 起。</translation>
    </message>
    <message numerus="yes">
        <source>%n colleagues</source>
        <translation><numerusform>%n 位同事</numerusform></translation>
    </message>
    <message>
        <source>Handing over from %1 to %2: %3 of %4</source>
        <translation>正在从%1移交给%2：%3 / %4</translation>
    </message>
    <message numerus="yes">
        <source>%n customers have been handed over</source>
        <translation><numerusform>已移交 %n 位客户</numerusform></translation>
    </message>
    <message>
        <source>Handing over from %1 to %2</source>
        <translation>正在从%1移交给%2</translation>
    </message>
    <message>
        <source>an order</source>
        <translation>排序方式</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>按姓名</translation>
    </message>
    <message>
        <source>Export the team</source>
        <translation>导出团队</translation>
    </message>
    <message>
        <source>Taking the handover from %1 to %2 back</source>
        <translation>正在撤销从%1到%2的移交</translation>
    </message>
    <message>
        <source>Handovers…</source>
        <translation>移交记录…</translation>
    </message>
    <message>
        <source>Handovers of the last 14 days</source>
        <translation>最近 14 天的移交</translation>
    </message>
    <message numerus="yes">
        <source>The handover is taken back: %n customers</source>
        <translation><numerusform>已撤销移交，归还 %n 位客户</numerusform></translation>
    </message>
    <message>
        <source>What was handed over in the last 14 days, to take it back</source>
        <translation>最近 14 天的移交，可在此撤销</translation>
    </message>
    <message>
        <source>Taking the handover from %1 to %2 back: %3 of %4</source>
        <translation>正在撤销从%1到%2的移交：%3 / %4</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>图表</translation>
    </message>
    <message>
        <source>Charts of the team on a big screen</source>
        <translation>大屏轮播团队图表</translation>
    </message>
    <message>
        <source>Charts of the team, or its list</source>
        <translation>团队图表 / 列表</translation>
    </message>
    <message>
        <source>The figures of the team as charts (Ctrl+Shift+G)</source>
        <translation>以图表查看团队数据（Ctrl+Shift+G）</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::TeamDetail</name>
    <message>
        <source>Give a task</source>
        <translation>分派任务</translation>
    </message>
    <message>
        <source>From the pool…</source>
        <translation>从公海分配…</translation>
    </message>
    <message>
        <source>Choose customers in the pool and assign them (Ctrl+Shift+A)</source>
        <translation>在公海中选择客户并分配（Ctrl+Shift+A）</translation>
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
        <translation>未选择</translation>
    </message>
    <message>
        <source>Choose a colleague to see figures and what to do.</source>
        <translation>选择一位同事，查看其情况并安排工作。</translation>
    </message>
    <message>
        <source>Contacts by day</source>
        <translation>每日联系</translation>
    </message>
    <message>
        <source>Has left</source>
        <translation>已离职</translation>
    </message>
    <message>
        <source>Pool</source>
        <translation>公海</translation>
    </message>
    <message>
        <source>What is nobody's: guides claim it, managers assign it</source>
        <translation>尚无人负责：导购可认领，店长可分配</translation>
    </message>
    <message>
        <source>This colleague has left, and customers, leads or tasks still wait for somebody. Hand the book over.</source>
        <translation>这位同事已离职，仍有客户、线索或任务待人接手，请移交。</translation>
    </message>
    <message numerus="yes">
        <source>open tasks, %n overdue</source>
        <translation><numerusform>未完成任务，%n 项逾期</numerusform></translation>
    </message>
    <message>
        <source>open tasks</source>
        <translation>未完成任务</translation>
    </message>
    <message>
        <source>customers of nobody</source>
        <translation>没有导购的客户</translation>
    </message>
    <message>
        <source>customers in the book</source>
        <translation>专属客户</translation>
    </message>
    <message>
        <source>open leads of nobody</source>
        <translation>无人负责的线索</translation>
    </message>
    <message>
        <source>open leads</source>
        <translation>进行中的线索</translation>
    </message>
    <message>
        <source>offers pushed, 30 days</source>
        <translation>推送优惠，近 30 天</translation>
    </message>
    <message>
        <source>leads won this month</source>
        <translation>本月成交的线索</translation>
    </message>
    <message numerus="yes">
        <source>Contacts by day: %n in the last 7 days</source>
        <translation><numerusform>每日联系：近 7 天 %n 次</numerusform></translation>
    </message>
    <message>
        <source>Counted is what this computer holds, by its last sync.</source>
        <translation>按本机最近一次同步的数据统计。</translation>
    </message>
    <message>
        <source>A contact is a logged interaction.</source>
        <translation>一次联系即一条互动记录。</translation>
    </message>
    <message>
        <source>d MMM</source>
        <translation>M/d</translation>
    </message>
    <message>
        <source>No contact was logged in the last 30 days</source>
        <translation>近 30 天没有联系记录</translation>
    </message>
    <message>
        <source>The chart is saved</source>
        <translation>图表已保存</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>联系次数</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Average of the team</source>
        <translation>团队平均</translation>
    </message>
    <message>
        <source>Click: who was contacted on that day</source>
        <translation>点击查看当天联系了谁</translation>
    </message>
    <message>
        <source>customers contacted, 30 days</source>
        <translation>联系过的客户，近 30 天</translation>
    </message>
    <message numerus="yes">
        <source>open tasks; %n overdue with next steps</source>
        <translation><numerusform>未完成任务，逾期 %n 项，含线索下一步</numerusform></translation>
    </message>
    <message>
        <source>Contacted by %1 on %2</source>
        <translation>%2 由 %1 联系</translation>
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
        <translation>以这位同事为专属导购的客户，以这台电脑上的数据为准。</translation>
    </message>
    <message>
        <source>Customers with a logged interaction of this colleague in the last 30 days, each once.</source>
        <translation>近 30 天与这位同事有互动记录的客户，每人只计一次。</translation>
    </message>
    <message>
        <source>Customers without a guide, as this computer holds them.</source>
        <translation>没有导购的客户，以这台电脑上的数据为准。</translation>
    </message>
    <message>
        <source>Leads closed as won since the first of this month.</source>
        <translation>本月 1 日以来成交的线索。</translation>
    </message>
    <message>
        <source>Leads that are neither won nor lost.</source>
        <translation>既未成交也未流失的线索。</translation>
    </message>
    <message>
        <source>Offers pushed in the last 30 days, without those taken back.</source>
        <translation>近 30 天推送的优惠，不含已撤回的。</translation>
    </message>
    <message>
        <source>Tasks that are not done. Overdue is what should have been done by now, next steps of open leads among it.</source>
        <translation>未完成的任务。逾期指到现在本应完成的事项，包括进行中线索的下一步。</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::HandoverDialog</name>
    <message>
        <source>Hand over customers</source>
        <translation>移交客户</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>Whose customers</source>
        <translation>谁的客户</translation>
    </message>
    <message>
        <source>%1 (has left)</source>
        <translation>%1（已离职）</translation>
    </message>
    <message>
        <source>To whom</source>
        <translation>移交给</translation>
    </message>
    <message>
        <source>customers</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>open leads</source>
        <translation>线索</translation>
    </message>
    <message>
        <source>open tasks</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>offers not sent yet</source>
        <translation>未发出的优惠</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>请选择…</translation>
    </message>
    <message>
        <source>The pools of their home stores</source>
        <translation>各客户所属门店的公海</translation>
    </message>
    <message>
        <source>The whole book, with open leads, open tasks and offers that have not been sent. What is closed or sent stays in this colleague's figures.</source>
        <translation>移交全部客户，连同进行中的线索、未完成的任务和尚未发出的优惠。已结束或已发出的仍计入这位同事的业绩。</translation>
    </message>
    <message numerus="yes">
        <source>Only the %n chosen customers, with their open leads, open tasks and offers that have not been sent.</source>
        <translation><numerusform>只移交所选的 %n 位客户，连同其进行中的线索、未完成的任务和尚未发出的优惠。</numerusform></translation>
    </message>
    <message>
        <source>Choose to whom they go.</source>
        <translation>请选择移交给谁。</translation>
    </message>
    <message>
        <source>From %1 to %2:</source>
        <translation>从%1移交给%2：</translation>
    </message>
    <message numerus="yes">
        <source>%n customers stay: they are at home in another manager's store, and that manager or head office hands them over.</source>
        <translation><numerusform>%n 位客户保留不动：其所属门店由其他店长负责，须由该店长或总部移交。</numerusform></translation>
    </message>
    <message>
        <source>Offers that have not been sent stay with %1; they can be taken back under Offers.</source>
        <translation>尚未发出的优惠仍归%1，可在「优惠」中撤回。</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>正在询问服务器…</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message numerus="yes">
        <source>Hand over %n customers</source>
        <translation><numerusform>移交 %n 位客户</numerusform></translation>
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
        <translation>关闭</translation>
    </message>
    <message>
        <source>The server did not answer, so it may have begun. Try again: it is not done twice.</source>
        <translation>服务器没有应答，移交可能已开始。请再试一次：不会重复移交。</translation>
    </message>
    <message>
        <source>The server cannot be reached now. A handover is done online only.</source>
        <translation>现在连不上服务器。移交只能在线进行。</translation>
    </message>
    <message>
        <source>Take back…</source>
        <translation>撤销移交…</translation>
    </message>
    <message>
        <source>Looks first what would go back</source>
        <translation>先查看会归还哪些</translation>
    </message>
    <message>
        <source>The server moves them while everybody works on. It can be taken back for 14 days: what nobody has given to somebody else by then goes back.</source>
        <translation>由服务器移交，大家可以照常工作。14 天内可以撤销：之后没有分给他人的都会归还。</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::AssignDialog</name>
    <message numerus="yes">
        <source>Assign %n customers</source>
        <translation><numerusform>分配 %n 位客户</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Assign %n leads</source>
        <translation><numerusform>分配 %n 条线索</numerusform></translation>
    </message>
    <message>
        <source>Customer and open leads go together into the colleague's book. One undo takes all of it back.</source>
        <translation>客户与其进行中的线索一起归这位同事，可一次撤销。</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>分配</translation>
    </message>
    <message>
        <source>To</source>
        <translation>分配给</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>正在统计…</translation>
    </message>
    <message numerus="yes">
        <source>%n customers are assigned.</source>
        <translation><numerusform>将分配 %n 位客户。</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n leads are assigned.</source>
        <translation><numerusform>将分配 %n 条线索。</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n open leads go along.</source>
        <translation><numerusform>连同 %n 条进行中的线索。</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n customers go along.</source>
        <translation><numerusform>连同 %n 位客户。</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n are this colleague's already.</source>
        <translation><numerusform>%n 个已归这位同事。</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n are in a colleague's book and stay there: those are handed over.</source>
        <translation><numerusform>%n 位已有专属导购，保持不变；如需更换，请移交。</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n customers assigned to %1</source>
        <translation><numerusform>已将 %n 位客户分配给%1</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n leads assigned to %1</source>
        <translation><numerusform>已将 %n 条线索分配给%1</numerusform></translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>请选择…</translation>
    </message>
    <message>
        <source>Choose to whom they go. It is counted before anything changes.</source>
        <translation>请选择分配给谁；分配前会先统计。</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::AssignBar</name>
    <message>
        <source>Assign to…</source>
        <translation>分配给…</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>认领</translation>
    </message>
    <message>
        <source>Hand over…</source>
        <translation>移交…</translation>
    </message>
    <message>
        <source>Out of the pool into a colleague's book (Ctrl+Shift+A)</source>
        <translation>从公海分配给同事（Ctrl+Shift+A）</translation>
    </message>
    <message>
        <source>Out of the pool into your book (Ctrl+Shift+A)</source>
        <translation>从公海认领为自己的客户（Ctrl+Shift+A）</translation>
    </message>
    <message numerus="yes">
        <source>%n chosen; at most %1 at once</source>
        <translation><numerusform>已选 %n 位，一次最多 %1 位</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation><numerusform>已选 %n 位</numerusform></translation>
    </message>
    <message>
        <source>In the pool</source>
        <translation>在公海中</translation>
    </message>
    <message numerus="yes">
        <source>%n customers claimed</source>
        <translation><numerusform>已认领 %n 位客户</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n leads claimed</source>
        <translation><numerusform>已认领 %n 条线索</numerusform></translation>
    </message>
    <message>
        <source>Somebody was quicker: it is a colleague's by now</source>
        <translation>已被同事抢先认领</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>更改…</translation>
    </message>
    <message>
        <source>One value for all that are chosen (Ctrl+Shift+E)</source>
        <translation>为所选全部设置同一个值（Ctrl+Shift+E）</translation>
    </message>
    <message>
        <source>At most %1 at once</source>
        <translation>一次最多 %1 个</translation>
    </message>
    <message>
        <source>Choose the first %1 of the list</source>
        <translation>选中列表的前 %1 个</translation>
    </message>
    <message>
        <source>Choose all %1 of the list</source>
        <translation>选中列表全部 %1 个</translation>
    </message>
    <message>
        <source>The same offer to all that are chosen (Ctrl+Shift+O)</source>
        <translation>给所选客户推送同一优惠（Ctrl+Shift+O）</translation>
    </message>
    <message>
        <source>Offer…</source>
        <translation>推送优惠…</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::NarrowBar</name>
    <message>
        <source>Show all again</source>
        <translation>显示全部</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::ViewButton</name>
    <message>
        <source>Choose or save a view</source>
        <translation>选择或保存视图</translation>
    </message>
    <message>
        <source>View: %1</source>
        <translation>视图：%1</translation>
    </message>
    <message>
        <source>View: %1, changed</source>
        <translation>视图：%1，有改动</translation>
    </message>
    <message>
        <source>a colleague</source>
        <translation>一位同事</translation>
    </message>
    <message>
        <source>a column</source>
        <translation>一列</translation>
    </message>
    <message>
        <source>“%1” is shown without what is no longer there: %2</source>
        <translation>“%1”已打开，但其中已不存在的内容没有显示：%2</translation>
    </message>
    <message>
        <source>Save the changes</source>
        <translation>保存改动</translation>
    </message>
    <message>
        <source>“%1” is saved</source>
        <translation>“%1”已保存</translation>
    </message>
    <message>
        <source>“%1” is saved. It stands in the menu of views.</source>
        <translation>“%1”已保存，可在视图菜单中找到。</translation>
    </message>
    <message>
        <source>Save this view…</source>
        <translation>保存此视图…</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>重命名…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Open the list with this view</source>
        <translation>打开列表时使用此视图</translation>
    </message>
    <message>
        <source>Reset to the usual view</source>
        <translation>恢复为默认视图</translation>
    </message>
    <message>
        <source>What is searched for looks like a number or an address. It is not saved with the view.</source>
        <translation>搜索内容看起来是号码或邮箱，不会随视图保存。</translation>
    </message>
    <message>
        <source>“%1” is replaced</source>
        <translation>“%1”已替换</translation>
    </message>
    <message>
        <source>The view is called “%1” now</source>
        <translation>视图现在名为“%1”</translation>
    </message>
    <message>
        <source>The list has a view of this name of its own. Choose another name.</source>
        <translation>列表自带同名视图。请换一个名称。</translation>
    </message>
    <message>
        <source>Give the view a name.</source>
        <translation>请为视图起一个名称。</translation>
    </message>
    <message>
        <source>A name has at most %1 characters. Shorten it.</source>
        <translation>名称最多 %1 个字符。请缩短。</translation>
    </message>
    <message>
        <source>This list has %1 views, and no more can be. Delete one first.</source>
        <translation>此列表已有 %1 个视图，不能再增加。请先删除一个。</translation>
    </message>
    <message>
        <source>You have a view of this name. Choose another one.</source>
        <translation>您已有同名视图。请换一个名称。</translation>
    </message>
    <message>
        <source>“%1” is deleted</source>
        <translation>“%1”已删除</translation>
    </message>
    <message>
        <source>There is another “%1” by now</source>
        <translation>现在已有另一个“%1”</translation>
    </message>
    <message>
        <source>The list opens with “%1” from now on</source>
        <translation>以后打开列表时显示“%1”</translation>
    </message>
    <message>
        <source>The list is as usual again</source>
        <translation>列表已恢复默认</translation>
    </message>
    <message>
        <source>Store: %1</source>
        <comment>view of the store</comment>
        <translation>门店：%1</translation>
    </message>
    <message>
        <source>View of the store: %1</source>
        <translation>门店视图：%1</translation>
    </message>
    <message>
        <source>View of the store: %1, changed</source>
        <translation>门店视图：%1，有改动</translation>
    </message>
    <message>
        <source>a tag</source>
        <translation>一个标签</translation>
    </message>
    <message>
        <source>The store&apos;s view with which this list opened is no longer there. It opens with the usual one.</source>
        <translation>此列表打开时使用的门店视图已不存在，改用默认视图。</translation>
    </message>
    <message>
        <source>“%1” is no longer among the store&apos;s views. The list stays as it is.</source>
        <translation>“%1”已不在门店视图中，列表保持现状。</translation>
    </message>
    <message>
        <source>Of the store</source>
        <translation>门店视图</translation>
    </message>
    <message>
        <source>not at the server yet</source>
        <translation>尚未送达服务器</translation>
    </message>
    <message>
        <source>Copy into my views…</source>
        <translation>复制到我的视图…</translation>
    </message>
    <message>
        <source>Save the changes for the store</source>
        <translation>为全店保存改动</translation>
    </message>
    <message>
        <source>Share with the store…</source>
        <translation>与全店共享…</translation>
    </message>
    <message>
        <source>Rename for the store…</source>
        <translation>为全店重命名…</translation>
    </message>
    <message>
        <source>Remove from the store</source>
        <translation>从门店视图中移除</translation>
    </message>
    <message>
        <source>What is searched for is not shared.</source>
        <translation>搜索内容不会共享。</translation>
    </message>
    <message>
        <source>Everybody of the store sees the new name.</source>
        <translation>全店都会看到新名称。</translation>
    </message>
    <message>
        <source>The store has %1 views of this list, and no more can be. Remove one first.</source>
        <translation>本店此列表已有 %1 个视图，不能再增加。请先移除一个。</translation>
    </message>
    <message>
        <source>The store has a view of this name. Choose another one.</source>
        <translation>本店已有同名视图。请换一个名称。</translation>
    </message>
    <message>
        <source>Shared by %1</source>
        <translation>由%1共享</translation>
    </message>
    <message>
        <source>The list opens as you left it from now on</source>
        <translation>以后列表按您离开时的样子打开</translation>
    </message>
    <message>
        <source>own choice</source>
        <translation>自选条件</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::ViewDialog</name>
    <message>
        <source>Save this view</source>
        <translation>保存此视图</translation>
    </message>
    <message>
        <source>Rename the view</source>
        <translation>重命名视图</translation>
    </message>
    <message>
        <source>Its filters, order and columns under a name. Only you see it, on this computer.</source>
        <translation>将筛选、排序和列存为一个名称。只有您在这台电脑上能看到。</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Open the list with this view</source>
        <translation>打开列表时使用此视图</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Replace it</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>You have a view of this name. Replace it, or choose another name.</source>
        <translation>您已有同名视图。可以替换它，或换一个名称。</translation>
    </message>
    <message>
        <source>Share this view with the store</source>
        <translation>与全店共享此视图</translation>
    </message>
    <message>
        <source>Its filters, order and columns under a name, for everybody of the store. They can open and copy it; managers change it.</source>
        <translation>将筛选、排序和列存为一个名称，供全店使用。所有人可以打开和复制，由店长修改。</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>共享</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::ChartCard</name>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>PDF 文件 (*.pdf)</translation>
    </message>
    <message>
        <source>More about this chart</source>
        <translation>此图表的更多操作</translation>
    </message>
    <message>
        <source>Show as a table</source>
        <translation>以表格显示</translation>
    </message>
    <message>
        <source>Workbooks (*.xlsx)</source>
        <translation>工作簿 (*.xlsx)</translation>
    </message>
    <message>
        <source>Save as XLSX…</source>
        <translation>另存为 XLSX…</translation>
    </message>
    <message>
        <source>Copy the values</source>
        <translation>复制数值</translation>
    </message>
    <message>
        <source>Save as a picture…</source>
        <translation>另存为图片…</translation>
    </message>
    <message>
        <source>Nothing was counted in this time</source>
        <translation>这段时间没有数据</translation>
    </message>
    <message>
        <source>Save the chart</source>
        <translation>保存图表</translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation>图片 (*.png)</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>另存为 PDF…</translation>
    </message>
    <message>
        <source>Show beside it</source>
        <translation>同时显示</translation>
    </message>
    <message>
        <source>Show the rows</source>
        <translation>查看明细</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::Print</name>
    <message>
        <source>Not printed</source>
        <translation>未能打印</translation>
    </message>
    <message>
        <source>The printer took nothing. Look whether it is on and has paper, and print again; or choose a PDF file.</source>
        <translation>打印机没有接收。请检查打印机是否已开机并装有纸张，然后重新打印；也可以选择保存为 PDF 文件。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::TagBox</name>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Any tag</source>
        <translation>不限标签</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Only those who have a tag</source>
        <translation>只看带某个标签的</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::UndoManyDialog</name>
    <message>
        <source>Taking the change back</source>
        <translation>正在撤销更改</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>How far it is</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
    <message>
        <source>Taking back: %1 of %2</source>
        <translation>正在撤销：%1 / %2</translation>
    </message>
    <message>
        <source>Stopped: %1 taken back</source>
        <translation>已停止：已撤销 %1 个</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>已撤销</translation>
    </message>
    <message numerus="yes">
        <source>%n stay: somebody has changed them since</source>
        <translation>
            <numerusform>%n 个保留：之后有人改过</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n have gone out</source>
        <translation><numerusform>%n 条已经发出</numerusform></translation>
    </message>
</context>
<context>
    <name>lianlu::ui::ChangeManyDialog</name>
    <message numerus="yes">
        <source>Change %n customers</source>
        <translation>
            <numerusform>更改 %n 位客户</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change %n leads</source>
        <translation>
            <numerusform>更改 %n 条线索</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose what all of them shall have. One undo takes all of it back.</source>
        <translation>选择统一设置的内容。一次撤销即可全部恢复。</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>Next step by</source>
        <translation>下一步时间</translation>
    </message>
    <message>
        <source>What</source>
        <translation>更改内容</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>设为</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>name or name: value</source>
        <translation>名称，或名称：值</translation>
    </message>
    <message>
        <source>which tag</source>
        <translation>哪个标签</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Maturity</source>
        <translation>成熟度</translation>
    </message>
    <message>
        <source>Why were they lost?</source>
        <translation>为什么流失？</translation>
    </message>
    <message>
        <source>Whose</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Move on to a stage</source>
        <translation>推进到阶段</translation>
    </message>
    <message>
        <source>Close as lost</source>
        <translation>关闭为已流失</translation>
    </message>
    <message>
        <source>Add a tag</source>
        <translation>添加标签</translation>
    </message>
    <message>
        <source>Remove a tag</source>
        <translation>移除标签</translation>
    </message>
    <message>
        <source>Assign to</source>
        <translation>分配给</translation>
    </message>
    <message>
        <source>Claim out of the pool</source>
        <translation>从公海领取</translation>
    </message>
    <message>
        <source>Say what it shall be. It is counted before anything changes.</source>
        <translation>请填写要设置的内容。更改前会先计数。</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>正在计数…</translation>
    </message>
    <message numerus="yes">
        <source>%n of %1 leads change.</source>
        <translation>
            <numerusform>%1 条线索中有 %n 条会更改。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of %1 customers change.</source>
        <translation>
            <numerusform>%1 位客户中有 %n 位会更改。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n do not have it.</source>
        <translation>
            <numerusform>%n 个没有该标签。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are so already.</source>
        <translation>
            <numerusform>%n 个已是如此。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are further on and stay.</source>
        <translation>
            <numerusform>%n 个已在更后的阶段，保持不变。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are closed and stay.</source>
        <translation>
            <numerusform>%n 个已关闭，保持不变。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are in a colleague&apos;s book and stay there: those are handed over.</source>
        <translation>
            <numerusform>%n 位在同事名下，保持不变：请用移交。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are not yours to change.</source>
        <translation>
            <numerusform>%n 个不由您更改。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are no longer here.</source>
        <translation>
            <numerusform>%n 个已不在本机。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n leads changed</source>
        <translation>
            <numerusform>已更改 %n 条线索</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customers changed</source>
        <translation>
            <numerusform>已更改 %n 位客户</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped: %1</source>
        <translation>已停止：%1</translation>
    </message>
    <message>
        <source>An audience is a tag: the list of customers is narrowed to it, offers are pushed to it, it leaves as a file. One undo takes it back.</source>
        <translation>人群包就是一个标签：可以按它筛选客户、推送优惠、导出文件。撤销一次即可全部取消。</translation>
    </message>
    <message numerus="yes">
        <source>Audience of %n customers</source>
        <translation>
            <numerusform>%n 位客户的人群包</numerusform>
        </translation>
    </message>
    <message>
        <source>Its name</source>
        <translation>名称</translation>
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
        <translation>%1 · 看不到这位客户</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::MentionsBox</name>
    <message>
        <source>You were mentioned</source>
        <translation>提到您的备注</translation>
    </message>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>再显示 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>有人</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>打开 %1</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>已读</translation>
    </message>
    <message>
        <source>Seen: %1</source>
        <translation>已读：%1</translation>
    </message>
    <message>
        <source>Marked as seen</source>
        <translation>已标为已读</translation>
    </message>
    <message>
        <source>%1 mentioned you in a note about %2</source>
        <translation>%1 在关于 %2 的记录中提到您</translation>
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
        <translation>不在本机</translation>
    </message>
    <message>
        <source>Not sent yet</source>
        <translation>尚未发送</translation>
    </message>
    <message>
        <source>Not taken by the server</source>
        <translation>服务器未接收</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::PhotoPanel</name>
    <message>
        <source>No photos yet</source>
        <translation>还没有照片</translation>
    </message>
    <message>
        <source>An outfit, a fitting, a receipt of an alteration: choose files, drop them here, or paste with Ctrl+V. A photo that shows a person needs that person's consent.</source>
        <translation>搭配、试穿、修改单据：选择文件、拖到这里，或按 Ctrl+V 粘贴。照片中有人物时，须得到其本人同意。</translation>
    </message>
    <message>
        <source>Add photos…</source>
        <translation>添加照片…</translation>
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
        <translation>正在添加第 %1 张，共 %2 张</translation>
    </message>
    <message>
        <source>Only with the consent of whom it shows.</source>
        <translation>须得到照片中人物的同意。</translation>
    </message>
    <message>
        <source>Adding photos</source>
        <translation>正在添加照片</translation>
    </message>
    <message>
        <source>Add photos</source>
        <translation>添加照片</translation>
    </message>
    <message>
        <source>Pictures (*.jpg *.jpeg *.png *.webp *.bmp *.gif *.tif *.tiff)</source>
        <translation>图片 (*.jpg *.jpeg *.png *.webp *.bmp *.gif *.tif *.tiff)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>There is no picture to paste.</source>
        <translation>剪贴板中没有图片。</translation>
    </message>
    <message>
        <source>Photo removed</source>
        <translation>照片已删除</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>Photo added</source>
        <translation>照片已添加</translation>
    </message>
    <message numerus="yes">
        <source>%n photos added</source>
        <translation>
            <numerusform>已添加 %n 张照片</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message numerus="yes">
        <source>%n more could not be added.</source>
        <translation>
            <numerusform>另有 %n 张未能添加。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) were here already.</source>
        <translation>
            <numerusform>%n 张照片此前已有。</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancelled: those added before stay.</source>
        <translation>已取消，此前添加的照片仍保留。</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::PhotoViewer</name>
    <message>
        <source>Previous photo</source>
        <translation>上一张</translation>
    </message>
    <message>
        <source>Next photo</source>
        <translation>下一张</translation>
    </message>
    <message>
        <source>100 %</source>
        <translation>100 %</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>另存为…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Caption: what it is, when it is ready …</source>
        <translation>说明：是什么、何时做好……</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Pixel by pixel (Ctrl+1)</source>
        <translation>按原始像素显示 (Ctrl+1)</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>第 %1 张，共 %2 张</translation>
    </message>
    <message>
        <source>This photo cannot be shown: its file is damaged.</source>
        <translation>照片已损坏，无法显示。</translation>
    </message>
    <message>
        <source>This photo is not on this computer. It is fetched from the server …</source>
        <translation>照片不在本机，正在从服务器获取……</translation>
    </message>
    <message>
        <source>This photo is not on this computer.</source>
        <translation>照片不在本机。</translation>
    </message>
    <message>
        <source>The server does not have this photo yet: it is still on the computer of who added it.</source>
        <translation>服务器还没有这张照片：它仍在添加者的电脑上。</translation>
    </message>
    <message>
        <source>This photo is not on this computer, and cannot be fetched now.</source>
        <translation>照片不在本机，现在无法获取。</translation>
    </message>
    <message>
        <source>Caption kept</source>
        <translation>说明已保存</translation>
    </message>
    <message>
        <source>Save photo</source>
        <translation>保存照片</translation>
    </message>
    <message>
        <source>Pictures (*.jpg)</source>
        <translation>图片 (*.jpg)</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Photo saved. It stands in the audit; delete the file when it is not needed any more.</source>
        <translation>照片已保存，并记入审计。不再需要时请删除该文件。</translation>
    </message>
    <message>
        <source>Photo removed</source>
        <translation>照片已删除</translation>
    </message>
    <message>
        <source>Undo removal</source>
        <translation>撤销移除</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::ViewMenu</name>
    <message>
        <source>Views</source>
        <translation>视图</translation>
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
        <translation>“%1”已与全店共享</translation>
    </message>
    <message>
        <source>The store&apos;s view is called “%1” now</source>
        <translation>门店视图现在名为“%1”</translation>
    </message>
    <message>
        <source>“%1” is changed for everybody of the store</source>
        <translation>已为全店更改“%1”</translation>
    </message>
    <message>
        <source>“%1” is no longer among the store&apos;s views</source>
        <translation>“%1”已从门店视图中移除</translation>
    </message>
</context>
<context>
    <name>lianlu::app::DesktopNotice</name>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::CalendarDialog</name>
    <message numerus="yes">
        <source>%n tasks added</source>
        <translation><numerusform>已添加 %n 项任务</numerusform></translation>
    </message>
    <message>
        <source>That is more than can be taken back as one: %1 at most. Save fewer of them from the calendar.</source>
        <translation>超过一次可撤销的数量（最多 %1 项）。请从日历中少导出一些。</translation>
    </message>
    <message numerus="yes">
        <source>Add %n tasks</source>
        <translation><numerusform>添加 %n 项任务</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n repeat and began before today</source>
        <translation><numerusform>%n 项是早已开始的重复日程</numerusform></translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Tasks from a calendar</source>
        <translation>来自日历的任务</translation>
    </message>
    <message>
        <source>Tasks that would be added</source>
        <translation>将要添加的任务</translation>
    </message>
    <message numerus="yes">
        <source>%n have no title or no time</source>
        <translation><numerusform>%n 项没有标题或时间</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n are over</source>
        <translation><numerusform>%n 项已过期或已结束</numerusform></translation>
    </message>
    <message>
        <source>Nothing in this file is still to come.</source>
        <translation>这个文件里没有还未到时间的条目。</translation>
    </message>
    <message>
        <source>Left out: %1.</source>
        <translation>未包含：%1。</translation>
    </message>
    <message numerus="yes">
        <source>%n are tasks of yours already</source>
        <translation><numerusform>%n 项您已有同样的任务</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Of %n series only the first one comes, as one task.</source>
        <translation><numerusform>%n 个重复日程各取第一次，作为一项任务。</numerusform></translation>
    </message>
</context>
<context>
    <name>lianlu::ui::FilterNote</name>
    <message>
        <source>Clear filters</source>
        <translation>清除筛选</translation>
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
        <translation>冷却中的线索</translation>
    </message>
    <message>
        <source>Coupons that end</source>
        <translation>即将到期的优惠券</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Broken links</source>
        <translation>链路断点</translation>
    </message>
    <message>
        <source>Birthdays</source>
        <translation>生日</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>暂不处理</translation>
    </message>
    <message numerus="yes">
        <source>Rests for %n days</source>
        <translation><numerusform>推迟 %n 天</numerusform></translation>
    </message>
    <message>
        <source>Not now: %1, %2</source>
        <translation>暂不处理：%1，%2</translation>
    </message>
    <message>
        <source>Pick-ups</source>
        <translation>待自提</translation>
    </message>
    <message>
        <source>Near the next tier</source>
        <translation>即将升级</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>打开 %1</translation>
    </message>
</context>
<context>
    <name>ImportTexts</name>
    <message>
        <source>waits for the store manager&apos;s decision</source>
        <translation>等待店长决定</translation>
    </message>
    <message>
        <source>changed since</source>
        <translation>之后有改动</translation>
    </message>
    <message>
        <source>changed since: %1</source>
        <translation>之后改动过：%1</translation>
    </message>
    <message>
        <source>came in more than 14 days ago</source>
        <translation>导入已超过 14 天</translation>
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
        <translation>撤销导入</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>Leads</source>
        <translation>线索</translation>
    </message>
    <message>
        <source>Earlier imports</source>
        <translation>以前的导入</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>%1 of %2 left</source>
        <translation>还剩 %1 / %2</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>In the list</source>
        <translation>已在列表中</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Of this computer, in the last 14 days. Taken back, all that an import brought goes again, but for what somebody has worked on since.</source>
        <translation>本机最近 14 天的导入。撤销后，导入的内容会全部移除，之后有人跟进过的除外。</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客户</translation>
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
        <translation>没有人</translation>
    </message>
    <message>
        <source>Stopped: %1</source>
        <translation>已停止：%1</translation>
    </message>
    <message>
        <source>Send offers</source>
        <translation>发送优惠</translation>
    </message>
    <message numerus="yes">
        <source>%n offers queued, they go out when the server is back</source>
        <translation><numerusform>%n 条优惠已排队，服务器恢复后发出</numerusform></translation>
    </message>
    <message>
        <source>None of those chosen can get it. Press a reason above to see who, and choose others or another offer.</source>
        <translation>所选客户都不能收到。点按上面的原因可查看是谁，请另选客户或优惠。</translation>
    </message>
    <message numerus="yes">
        <source>%n offers queued, one minute to take them back</source>
        <translation><numerusform>%n 条优惠已排队，一分钟内可撤回</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Send %n offers</source>
        <translation><numerusform>发送 %n 条优惠</numerusform></translation>
    </message>
    <message>
        <source>Each gets a message of their own. Who must not or cannot get one is left out; one undo takes all back within a minute.</source>
        <translation>每人收到自己的消息。不可或不能收到的人会被排除；一分钟内可一次全部撤回。</translation>
    </message>
    <message>
        <source>Previous person (Alt+Up)</source>
        <translation>上一位（Alt+↑）</translation>
    </message>
    <message numerus="yes">
        <source>Push an offer to %n persons</source>
        <translation><numerusform>给 %n 位客户推送优惠</numerusform></translation>
    </message>
    <message>
        <source>Next person (Alt+Down)</source>
        <translation>下一位（Alt+↓）</translation>
    </message>
    <message numerus="yes">
        <source>%n messages prepared, in a minute they wait for you under Offers</source>
        <translation><numerusform>已准备 %n 条消息，一分钟后在“优惠”中等待您发送</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Prepare %n messages</source>
        <translation><numerusform>准备 %n 条消息</numerusform></translation>
    </message>
</context>
<context>
    <name>lianlu::ui::OfferAudiencePane</name>
    <message>
        <source>It is counted once the words are right.</source>
        <translation>内容无误后才会统计。</translation>
    </message>
    <message numerus="yes">
        <source>%n chosen twice</source>
        <translation><numerusform>%n 位重复选择</numerusform></translation>
    </message>
    <message>
        <source>Show who</source>
        <translation>查看是谁</translation>
    </message>
    <message numerus="yes">
        <source>%n not yours to write to</source>
        <translation><numerusform>%n 位不由您联系</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n whose address bounced</source>
        <translation><numerusform>%n 位地址曾退信</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n without an address</source>
        <translation><numerusform>%n 位没有地址</numerusform></translation>
    </message>
    <message>
        <source>(no longer here)</source>
        <translation>（已不在本机）</translation>
    </message>
    <message>
        <source>Counting who gets it…</source>
        <translation>正在统计谁会收到…</translation>
    </message>
    <message numerus="yes">
        <source>%n had enough messages</source>
        <translation><numerusform>%n 位消息已达上限</numerusform></translation>
    </message>
    <message>
        <source>Who gets it</source>
        <translation>谁会收到</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
    <message numerus="yes">
        <source>%n no longer here</source>
        <translation><numerusform>%n 位已不在本机</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>For %n of them this is the last for now.</source>
        <translation><numerusform>其中 %n 位暂时到此为止。</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n of %1 get it</source>
        <translation><numerusform>%1 位中有 %n 位会收到</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Messages to a person in %n days: at most %1.</source>
        <translation><numerusform>每人 %n 天内最多 %1 条消息。</numerusform></translation>
    </message>
    <message>
        <source>How far it is</source>
        <translation>进度</translation>
    </message>
    <message numerus="yes">
        <source>%n have this offer</source>
        <translation><numerusform>%n 位已有此优惠</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n without consent</source>
        <translation><numerusform>%n 位未授权</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n said no</source>
        <translation><numerusform>%n 位已拒绝</numerusform></translation>
    </message>
    <message>
        <source>Quiet hours now; the server waits until they end: %1.</source>
        <translation>现在是免打扰时段，服务器会等到时段结束：%1。</translation>
    </message>
    <message>
        <source>%1 of %2. Cancel stops; what is queued by then stays.</source>
        <translation>%1 / %2。“取消”会停止，已排队的会保留。</translation>
    </message>
    <message>
        <source>Left after this one: %1.</source>
        <translation>这次之后还剩 %1 条。</translation>
    </message>
    <message>
        <source>Left after this one: %1 to %2.</source>
        <translation>这次之后还剩 %1 到 %2 条。</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::CellEditor</name>
    <message>
        <source>Changed elsewhere meanwhile: %1. Enter writes yours over it, Esc keeps it.</source>
        <translation>期间已在别处改为：%1。按 Enter 用您的内容覆盖，按 Esc 保留现有内容。</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::PersonPicker</name>
    <message>
        <source>Name, pinyin, mobile, e-mail</source>
        <translation>姓名、拼音、手机、邮箱</translation>
    </message>
</context>
<context>
    <name>CustomerCells</name>
    <message>
        <source>A name is needed.</source>
        <translation>请填写姓名。</translation>
    </message>
    <message>
        <source>Customer saved</source>
        <translation>客户已保存</translation>
    </message>
</context>
<context>
    <name>LeadCells</name>
    <message>
        <source>Lead saved</source>
        <translation>线索已保存</translation>
    </message>
    <message>
        <source>A few words are enough.</source>
        <translation>几个字就够。</translation>
    </message>
    <message>
        <source>Why was it lost?</source>
        <translation>为什么流失？</translation>
    </message>
</context>
<context>
    <name>TaskCells</name>
    <message>
        <source>Task changed</source>
        <translation>已更改任务</translation>
    </message>
    <message>
        <source>Say what is to be done.</source>
        <translation>请写明要做什么。</translation>
    </message>
</context>
<context>
    <name>CommandState</name>
    <message>
        <source>Choose a row in the list first</source>
        <translation>请先在列表中选择一行</translation>
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
        <translation>全部等级</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Lost: more than a year ago</source>
        <translation>流失：一年多未购买</translation>
    </message>
    <message>
        <source>Best: %1 and more</source>
        <translation>高价值：累计 %1 及以上</translation>
    </message>
    <message>
        <source>Home store</source>
        <translation>所属门店</translation>
    </message>
    <message>
        <source>Any tag</source>
        <translation>任何标签</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>分群</translation>
    </message>
    <message>
        <source>Asleep: 90 days to a year ago</source>
        <translation>沉睡：90 天至一年前购买</translation>
    </message>
    <message>
        <source>All stores</source>
        <translation>全部门店</translation>
    </message>
    <message>
        <source>a segment</source>
        <translation>一个分群</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>全部客户</translation>
    </message>
    <message>
        <source>Prospects: nothing bought yet</source>
        <translation>潜客：尚未购买</translation>
    </message>
    <message>
        <source>member code %1</source>
        <translation>会员号 %1</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Active: bought within 90 days</source>
        <translation>活跃：90 天内购买过</translation>
    </message>
    <message>
        <source>Everybody within your reach</source>
        <translation>您可查看的全部客户</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::BrandDetail</name>
    <message>
        <source>Calls, offers and edits are for the store: its guides claim customers out of the pool, its manager assigns them.</source>
        <translation>电话、优惠和编辑由门店负责：导购从公海领取客户，店长分配客户。</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单数</translation>
    </message>
    <message>
        <source>No member</source>
        <translation>不是会员</translation>
    </message>
    <message>
        <source>Member since</source>
        <translation>入会时间</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>邮箱</translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation>手机</translation>
    </message>
    <message>
        <source>Nobody chosen</source>
        <translation>未选择客户</translation>
    </message>
    <message>
        <source>Show: %1</source>
        <translation>显示：%1</translation>
    </message>
    <message>
        <source>Calls, offers and edits are for the customer&apos;s guide, %1.</source>
        <translation>电话、优惠和编辑由客户的导购 %1 负责。</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Last purchase</source>
        <translation>最近购买</translation>
    </message>
    <message>
        <source>Copy: %1</source>
        <translation>复制：%1</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Spent</source>
        <translation>消费</translation>
    </message>
    <message>
        <source>Choose a customer to see where they belong and what they bought.</source>
        <translation>选择一位客户，查看其所属门店和购买情况。</translation>
    </message>
    <message>
        <source>%1 · guide: %2</source>
        <translation>%1 · 导购：%2</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>从未</translation>
    </message>
    <message>
        <source>%1 · in the pool</source>
        <translation>%1 · 公海</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>尚无</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>masked</source>
        <translation>已遮盖</translation>
    </message>
    <message>
        <source>a store that is no longer there</source>
        <translation>已不存在的门店</translation>
    </message>
    <message>
        <source>Only head office has a name, number or address shown, for a reason that is recorded.</source>
        <translation>只有总部可以在说明原因后查看姓名、号码或邮箱，并会留下记录。</translation>
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
        <translation>以服务器查到的为准</translation>
    </message>
    <message>
        <source>File format</source>
        <translation>文件格式</translation>
    </message>
    <message>
        <source>Text table (.csv)</source>
        <translation>文本表格 (.csv)</translation>
    </message>
    <message>
        <source>How far the export is</source>
        <translation>导出进度</translation>
    </message>
    <message>
        <source>Stopped. No file was written.</source>
        <translation>已停止，没有写出文件。</translation>
    </message>
    <message>
        <source>%1 of %2 rows</source>
        <translation>%1 / %2 行</translation>
    </message>
    <message>
        <source>Excel workbook (.xlsx)</source>
        <translation>Excel 工作簿 (.xlsx)</translation>
    </message>
    <message>
        <source>At most %1 customers leave in one file. Choose a store or a segment first.</source>
        <translation>一个文件最多导出 %1 位客户。请先选择门店或分群。</translation>
    </message>
    <message>
        <source>Save the export</source>
        <translation>保存导出文件</translation>
    </message>
    <message>
        <source>Nobody fits any more. No file was written.</source>
        <translation>已没有符合条件的客户，没有写出文件。</translation>
    </message>
    <message>
        <source>Text tables (*.csv)</source>
        <translation>文本表格 (*.csv)</translation>
    </message>
    <message>
        <source>The file could not be written there. Choose another folder.</source>
        <translation>无法写入该位置，请另选文件夹。</translation>
    </message>
    <message>
        <source>Export customers</source>
        <translation>导出客户</translation>
    </message>
    <message>
        <source>Excel workbooks (*.xlsx)</source>
        <translation>Excel 工作簿 (*.xlsx)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln customers exported, masked</source>
        <translation><numerusform>已导出 %Ln 位客户（已遮盖）</numerusform></translation>
    </message>
    <message>
        <source>Names and phone numbers stay masked. The export is recorded with your name and the number of rows.</source>
        <translation>姓名和手机号保持遮盖。此次导出会连同行数记在您的名下。</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>%1 行</translation>
    </message>
    <message numerus="yes">
        <source>%Ln customers</source>
        <translation><numerusform>%Ln 位客户</numerusform></translation>
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
        <translation>消费</translation>
    </message>
    <message>
        <source>Member since</source>
        <translation>入会时间</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Last purchase</source>
        <translation>最近购买</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>门店</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单数</translation>
    </message>
    <message>
        <source>Pool</source>
        <translation>公海</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>导购</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::RevealDialog</name>
    <message>
        <source>%1. It is recorded with your name and the reason.</source>
        <translation>%1。此操作会连同原因记在您的名下。</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>The customer asked for it</source>
        <translation>顾客要求</translation>
    </message>
    <message>
        <source>Show the e-mail address</source>
        <translation>显示邮箱</translation>
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
        <translation>疑似欺诈</translation>
    </message>
    <message>
        <source>A complaint</source>
        <translation>投诉</translation>
    </message>
    <message>
        <source>Show the name</source>
        <translation>显示姓名</translation>
    </message>
    <message>
        <source>Show the mobile number</source>
        <translation>显示手机号</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>请选择…</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::BrandWords</name>
    <message>
        <source>Choose another one.</source>
        <translation>请另选一个。</translation>
    </message>
    <message>
        <source>If it has just changed, sync and sign in again.</source>
        <translation>如果角色刚刚变更，请同步并重新登录。</translation>
    </message>
    <message>
        <source>That were many values for one hour.</source>
        <translation>一小时内查看的信息太多了。</translation>
    </message>
    <message numerus="yes">
        <source>Try again in %n minute(s).</source>
        <translation><numerusform>请在 %n 分钟后再试。</numerusform></translation>
    </message>
    <message>
        <source>Your role keeps no customers on this computer: they are asked of the server each time. Check the network, then try again.</source>
        <translation>您的角色不在本机保存客户，每次都向服务器查询。请检查网络后重试。</translation>
    </message>
    <message>
        <source>Look for the customer anew.</source>
        <translation>请重新查找这位客户。</translation>
    </message>
    <message>
        <source>Ask the customer&apos;s guide or head office.</source>
        <translation>请询问客户的导购或总部。</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>请稍后再试。</translation>
    </message>
    <message>
        <source>This store belongs to another region.</source>
        <translation>这家门店属于其他区域。</translation>
    </message>
    <message>
        <source>Your role does not see this tag.</source>
        <translation>您的角色不能查看这个标签。</translation>
    </message>
    <message>
        <source>Choose a store of your own region.</source>
        <translation>请选择您区域内的门店。</translation>
    </message>
    <message>
        <source>That were many pages for one hour.</source>
        <translation>一小时内查询的页数太多了。</translation>
    </message>
    <message>
        <source>The server stopped looking after five seconds. Choose a store or a time of the last purchase.</source>
        <translation>服务器查找五秒后停止了。请选择门店或最近购买的时间段。</translation>
    </message>
    <message>
        <source>Your role does not list the brand&apos;s customers.</source>
        <translation>您的角色不能查询品牌的客户。</translation>
    </message>
    <message>
        <source>The server cannot be reached now.</source>
        <translation>现在连不上服务器。</translation>
    </message>
    <message>
        <source>Your role does not see this value.</source>
        <translation>您的角色不能查看此信息。</translation>
    </message>
    <message>
        <source>Few fit among very many.</source>
        <translation>在大量客户中符合条件的很少。</translation>
    </message>
    <message>
        <source>This customer is no longer there.</source>
        <translation>这位客户已不存在。</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::BrandWorkspace</name>
    <message>
        <source>Whole member code</source>
        <translation>完整会员号</translation>
    </message>
    <message>
        <source>A member code counts whole. Take a filter away, or try another one.</source>
        <translation>会员号需完整输入。请去掉一个筛选条件，或换一个试试。</translation>
    </message>
    <message>
        <source>Show the name, for a reason</source>
        <translation>说明原因后显示姓名</translation>
    </message>
    <message>
        <source>Next customer</source>
        <translation>下一位客户</translation>
    </message>
    <message numerus="yes">
        <source>%Ln loaded, masked; there are more</source>
        <translation><numerusform>已加载 %Ln 位（已遮盖），还有更多</numerusform></translation>
    </message>
    <message>
        <source>Last purchase first</source>
        <translation>最近购买在前</translation>
    </message>
    <message>
        <source>Log interaction</source>
        <translation>记录互动</translation>
    </message>
    <message>
        <source>Choose a customer first</source>
        <translation>请先选择客户</translation>
    </message>
    <message>
        <source>No customers within your reach</source>
        <translation>您可查看的范围内还没有客户</translation>
    </message>
    <message>
        <source>Names and numbers are masked and cannot be searched: part by part that would tell them</source>
        <translation>姓名和号码已遮盖，不能搜索：否则可以逐段试出来</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>Show the mobile number, for a reason</source>
        <translation>说明原因后显示手机号</translation>
    </message>
    <message>
        <source>Nobody is in the list</source>
        <translation>列表中没有人</translation>
    </message>
    <message>
        <source>All customers</source>
        <translation>全部客户</translation>
    </message>
    <message>
        <source>Asleep</source>
        <translation>沉睡客户</translation>
    </message>
    <message>
        <source>an order</source>
        <translation>一种排序</translation>
    </message>
    <message>
        <source>Nobody fits</source>
        <translation>没有符合条件的客户</translation>
    </message>
    <message>
        <source>Head office alone has it shown</source>
        <translation>只有总部可以查看</translation>
    </message>
    <message>
        <source>Search by the whole member code</source>
        <translation>按完整会员号查找</translation>
    </message>
    <message>
        <source>The best customers</source>
        <translation>高价值客户</translation>
    </message>
    <message>
        <source>They are there as soon as a store of yours has its first one.</source>
        <translation>您的门店有了第一位客户后就会显示在这里。</translation>
    </message>
    <message>
        <source>For the customer&apos;s guide and store manager</source>
        <translation>由客户的导购和店长处理</translation>
    </message>
    <message>
        <source>Show the e-mail address, for a reason</source>
        <translation>说明原因后显示邮箱</translation>
    </message>
    <message>
        <source>Claim or assign the chosen customers</source>
        <translation>领取或分配所选客户</translation>
    </message>
    <message>
        <source>Too many to be counted in two seconds</source>
        <translation>数量太多，两秒内无法数完</translation>
    </message>
    <message>
        <source>Edit customer</source>
        <translation>编辑客户</translation>
    </message>
    <message>
        <source>Ask the server again</source>
        <translation>重新向服务器查询</translation>
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
        <translation><numerusform>%Ln 位客户（已遮盖）</numerusform></translation>
    </message>
    <message>
        <source>Push offer</source>
        <translation>推送优惠</translation>
    </message>
    <message>
        <source>Previous customer</source>
        <translation>上一位客户</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Export customers</source>
        <translation>导出客户</translation>
    </message>
    <message>
        <source>The rest of the list did not come. %1</source>
        <translation>列表的其余部分没有取到。%1</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::HandCard</name>
    <message>
        <source>Did you send this message?</source>
        <translation>这条消息您发送了吗？</translation>
    </message>
    <message>
        <source>Paste it there to the customer, and say here that it was sent</source>
        <translation>粘贴给客户后，在这里说明已发送</translation>
    </message>
    <message>
        <source>This message waits for you to send it in WeCom.</source>
        <translation>这条消息等待您在企业微信里发送。</translation>
    </message>
    <message>
        <source>Ends it. It does not count as a message to this customer.</source>
        <translation>消息到此结束，不计入该客户的消息次数。</translation>
    </message>
    <message>
        <source>Send it by hand</source>
        <translation>手动发送</translation>
    </message>
    <message>
        <source>Copy the message and open WeCom</source>
        <translation>复制消息并打开企业微信</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>未发送</translation>
    </message>
    <message>
        <source>Quiet hours: better send it after %1.</source>
        <translation>免打扰时段：建议 %1 之后再发送。</translation>
    </message>
    <message>
        <source>The message</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Say until %1 what became of it; then it ends as not confirmed.</source>
        <translation>请在 %1 之前说明结果，届时将以未确认结束。</translation>
    </message>
    <message>
        <source>Copied. Open WeCom, paste it to %1, then say that you sent it.</source>
        <translation>已复制。请打开企业微信粘贴给 %1，再回来点按“我已发送”。</translation>
    </message>
    <message>
        <source>Copied. Paste it to %1 in WeCom, then say that you sent it.</source>
        <translation>已复制。请在企业微信里粘贴给 %1，再回来点按“我已发送”。</translation>
    </message>
    <message>
        <source>Noted as not sent</source>
        <translation>已记为未发送</translation>
    </message>
    <message>
        <source>I sent it</source>
        <translation>我已发送</translation>
    </message>
    <message>
        <source>Noted as sent</source>
        <translation>已记为已发送</translation>
    </message>
    <message>
        <source>If you did, say so: then it counts, and clicks and purchases belong to it.</source>
        <translation>如已发送请说明：之后计入次数，点击和购买也归于它。</translation>
    </message>
    <message>
        <source>Copy the message</source>
        <translation>复制消息</translation>
    </message>
    <message>
        <source>Send it to the customer, then say that you did.</source>
        <translation>请发送给客户，然后说明已发送。</translation>
    </message>
    <message>
        <source>This message lies with its guide, to be sent in WeCom.</source>
        <translation>这条消息在其导购手中，等待在企业微信里发送。</translation>
    </message>
    <message>
        <source>It was sent</source>
        <translation>已发送</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::HandBox</name>
    <message>
        <source>In WeCom</source>
        <translation>在企业微信里</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>In WeCom, the first one until %1</source>
        <translation>在企业微信里，最早一条截至 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n messages wait for you to send them</source>
        <translation><numerusform>%n 条消息等待您发送</numerusform></translation>
    </message>
</context>
<context>
    <name>lianlu::ui::HandoverProgress</name>
    <message>
        <source>The handover from %1 to %2 is taken back</source>
        <translation>已撤销从%1到%2的移交</translation>
    </message>
    <message>
        <source>Taking the handover from %1 to %2 back has stopped</source>
        <translation>撤销从%1到%2的移交已中止</translation>
    </message>
    <message>
        <source>Handing over from %1 to %2</source>
        <translation>正在从%1移交给%2</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>正在询问服务器…</translation>
    </message>
    <message>
        <source>Taking the handover from %1 to %2 back</source>
        <translation>正在撤销从%1到%2的移交</translation>
    </message>
    <message>
        <source>The handover from %1 to %2 has stopped</source>
        <translation>从%1到%2的移交已停止</translation>
    </message>
    <message>
        <source>This window can be closed: the server goes on, and the team shows how far it is.</source>
        <translation>可以关闭此窗口：服务器会继续移交，进度显示在「团队」中。</translation>
    </message>
    <message>
        <source>The server cannot be reached now. It goes on there, and is looked at again by itself.</source>
        <translation>现在连不上服务器。移交仍在服务器上进行，稍后会自动再查看。</translation>
    </message>
    <message>
        <source>Each computer shows it after its next sync.</source>
        <translation>各电脑将在下次同步后显示。</translation>
    </message>
    <message>
        <source>Waiting for the server…</source>
        <translation>正在等待服务器…</translation>
    </message>
    <message numerus="yes">
        <source>%n customers stay where they are.</source>
        <translation><numerusform>有 %n 位客户保持不变。</numerusform></translation>
    </message>
    <message>
        <source>Handed over from %1 to %2</source>
        <translation>已从%1移交给%2</translation>
    </message>
    <message>
        <source>Customers: %1 · open leads: %2 · open tasks: %3 · offers: %4</source>
        <translation>客户：%1 · 线索：%2 · 任务：%3 · 优惠：%4</translation>
    </message>
    <message>
        <source>How far the handover is</source>
        <translation>移交进度</translation>
    </message>
    <message>
        <source>Customers moved: %1 of %2</source>
        <translation>已移交客户：%1 / %2</translation>
    </message>
    <message>
        <source>What has moved stays moved. The rest is where it was.</source>
        <translation>已移交的部分有效，其余未变。</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::HandoverBackDialog</name>
    <message>
        <source>open tasks</source>
        <translation>未完成的任务</translation>
    </message>
    <message>
        <source>Stays where it is (customers: %1 · leads, tasks and offers: %2):</source>
        <translation>保持不变（客户：%1 · 线索、任务和优惠：%2）：</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>customers</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 has left: hand them over to somebody else then.</source>
        <translation>%1已离职：归还后请再移交给其他人。</translation>
    </message>
    <message>
        <source>done since</source>
        <translation>之后已完成</translation>
    </message>
    <message>
        <source>Take a handover back</source>
        <translation>撤销移交</translation>
    </message>
    <message>
        <source>Offer to %1</source>
        <translation>给%1的优惠</translation>
    </message>
    <message>
        <source>Nothing of it can go back: whatever was handed over, somebody has decided about since.</source>
        <translation>没有可归还的内容：移交的各项之后都已有人处理。</translation>
    </message>
    <message>
        <source>removed since</source>
        <translation>之后已被删除</translation>
    </message>
    <message>
        <source>merged or erased since</source>
        <translation>之后已被合并或删除</translation>
    </message>
    <message>
        <source>A customer who is not on this computer</source>
        <translation>不在本机上的一位客户</translation>
    </message>
    <message>
        <source>the pools</source>
        <translation>公海</translation>
    </message>
    <message>
        <source>open leads</source>
        <translation>进行中的线索</translation>
    </message>
    <message>
        <source>The handover from %1 to %2 of %3:</source>
        <translation>%3 从%1到%2的移交：</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤销移交</translation>
    </message>
    <message>
        <source>A task that is not on this computer</source>
        <translation>不在本机上的一项任务</translation>
    </message>
    <message>
        <source>An offer that is not on this computer</source>
        <translation>不在本机上的一个优惠</translation>
    </message>
    <message>
        <source>offers not sent yet</source>
        <translation>未发送的优惠</translation>
    </message>
    <message>
        <source>Lead of %1</source>
        <translation>%1的线索</translation>
    </message>
    <message>
        <source>sent or taken back since</source>
        <translation>之后已发送或撤回</translation>
    </message>
    <message numerus="yes">
        <source>Take back %n customers</source>
        <translation><numerusform>撤销移交，归还 %n 位客户</numerusform></translation>
    </message>
    <message>
        <source>given to somebody since</source>
        <translation>之后已分给他人</translation>
    </message>
    <message>
        <source>The server did not answer, so it may have begun. Try again: it is not done twice.</source>
        <translation>服务器没有回应，可能已经开始。请重试，不会重复执行。</translation>
    </message>
    <message>
        <source>These go back to %1. Customers of %2&apos;s own, and what was begun since, stay.</source>
        <translation>以上将归还给%1。%2自己的客户，以及移交之后新开始的工作，保持不变。</translation>
    </message>
    <message>
        <source>Task “%1”</source>
        <translation>任务“%1”</translation>
    </message>
    <message>
        <source>The server cannot be reached now. A handover is taken back online only.</source>
        <translation>目前无法连接服务器。移交只能在线撤销。</translation>
    </message>
    <message>
        <source>What stays where it is, and why</source>
        <translation>保持不变的内容及原因</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>won or lost since</source>
        <translation>之后已成交或流失</translation>
    </message>
    <message>
        <source>A lead that is not on this computer</source>
        <translation>不在本机上的一条线索</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>正在询问服务器…</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>另有 %1 项</translation>
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
        <translation>正在询问服务器…</translation>
    </message>
    <message>
        <source>From</source>
        <translation>移交人</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>What was handed over in the last 14 days. So long it can be taken back.</source>
        <translation>最近 14 天的移交，在此期间可以撤销。</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>To</source>
        <translation>接收人</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>Can be taken back until %1</source>
        <translation>可撤销至 %1</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Take back…</source>
        <translation>撤销移交…</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>The server cannot be reached now. The list is read online only.</source>
        <translation>目前无法连接服务器。此列表只能在线查看。</translation>
    </message>
    <message>
        <source>Handovers</source>
        <translation>移交记录</translation>
    </message>
    <message>
        <source>Nothing was handed over in the last 14 days. Choose a colleague in the team and press “Hand over…” to begin.</source>
        <translation>最近 14 天没有移交。在团队中选择一位同事，点“移交…”即可开始。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Cannot be taken back</source>
        <translation>不能撤销</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::InteractionPhotos</name>
    <message>
        <source>Add photos</source>
        <translation>添加照片</translation>
    </message>
    <message>
        <source>Open photo</source>
        <translation>打开照片</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Pictures (*.jpg *.jpeg *.png *.webp *.bmp *.gif *.tif *.tiff)</source>
        <translation>图片 (*.jpg *.jpeg *.png *.webp *.bmp *.gif *.tif *.tiff)</translation>
    </message>
    <message>
        <source>Photo added</source>
        <translation>照片已添加</translation>
    </message>
    <message numerus="yes">
        <source>%n photos added</source>
        <translation><numerusform>已添加 %n 张照片</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) were here already.</source>
        <translation><numerusform>有 %n 张照片已存在。</numerusform></translation>
    </message>
    <message>
        <source>Photo removed</source>
        <translation>照片已删除</translation>
    </message>
    <message numerus="yes">
        <source>Adding %n photos…</source>
        <translation><numerusform>正在添加 %n 张照片…</numerusform></translation>
    </message>
    <message>
        <source>Paste a picture</source>
        <translation>粘贴图片</translation>
    </message>
    <message>
        <source>Add photos…</source>
        <translation>添加照片…</translation>
    </message>
    <message>
        <source>There is no picture to paste.</source>
        <translation>剪贴板中没有图片。</translation>
    </message>
    <message>
        <source>Remove photo</source>
        <translation>删除照片</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::PhotoPicker</name>
    <message>
        <source>Choose files, drop them here, or paste a picture. A photo that shows a person needs that person&apos;s consent.</source>
        <translation>选择文件、拖到此处或粘贴图片。照片中如有人物，须征得其同意。</translation>
    </message>
    <message>
        <source>Add photos</source>
        <translation>添加照片</translation>
    </message>
    <message>
        <source>Add photos…</source>
        <translation>添加照片…</translation>
    </message>
    <message>
        <source>Photo %1</source>
        <translation>照片 %1</translation>
    </message>
    <message>
        <source>Delete takes a photo out again</source>
        <translation>按 Delete 键移出照片</translation>
    </message>
    <message>
        <source>Photos to be kept with it</source>
        <translation>随记录保存的照片</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Pictures (*.jpg *.jpeg *.png *.webp *.bmp *.gif *.tif *.tiff)</source>
        <translation>图片 (*.jpg *.jpeg *.png *.webp *.bmp *.gif *.tif *.tiff)</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::RunningChange</name>
    <message>
        <source>%1 of %2. Cancel stops; what is changed by then can be undone.</source>
        <translation>%1 / %2。取消即停止，已更改的可以撤销。</translation>
    </message>
    <message>
        <source>How far it is</source>
        <translation>进度</translation>
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
        <translation>删除</translation>
    </message>
    <message>
        <source>This is not the word. Nothing is removed.</source>
        <translation>输入的不是这个词，没有删除任何内容。</translation>
    </message>
    <message>
        <source>Remove the old store</source>
        <translation>删除旧数据</translation>
    </message>
    <message>
        <source>Once the new one is ready, it is moved to a folder of its own, encrypted as it is, and you are told where. Should its passphrase or code turn up, it opens.</source>
        <translation>新数据准备好后，旧数据会原样加密移到单独的文件夹，并告诉您位置。日后找到口令或恢复码，仍可打开。</translation>
    </message>
    <message>
        <source>Type “%1” to confirm</source>
        <translation>输入“%1”以确认</translation>
    </message>
    <message>
        <source>Without passphrase and recovery code nobody can open what is on this computer, Lianlu&apos;s makers and your brand neither. Your customers come again from the server; work that was not sent yet stays in the old store.</source>
        <translation>没有口令和恢复码，谁也打不开这台电脑上的数据，包括链路的开发者和您的品牌。客户会从服务器重新下载；还没发送的内容留在旧数据里。</translation>
    </message>
    <message>
        <source>Keep the old store aside</source>
        <translation>把旧数据另行保存</translation>
    </message>
    <message numerus="yes">
        <source>%n people use this computer, and nothing says which store is whose. All of them stay as they are.</source>
        <translation><numerusform>%n 个人使用这台电脑，分不出哪份数据是谁的，因此全部保持原样。</numerusform></translation>
    </message>
    <message>
        <source>Set up anew</source>
        <translation>重新设置</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Once the new one is ready, it is gone for good, with all work in it that was not sent.</source>
        <translation>新数据准备好后，旧数据会永久删除，其中还没发送的内容也一并删除。</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::DraftNote</name>
    <message>
        <source>Started blank.</source>
        <translation>已清空，重新填写。</translation>
    </message>
    <message>
        <source>Start blank</source>
        <translation>重新填写</translation>
    </message>
    <message>
        <source>Bring my words back</source>
        <translation>恢复我填写的内容</translation>
    </message>
    <message>
        <source>This is what you had typed before and not saved.</source>
        <translation>这是您之前输入但没有保存的内容。</translation>
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
        <translation>菜单键</translation>
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
        <translation>定义</translation>
    </message>
    <message>
        <source>There are no rows behind it on this device.</source>
        <translation>本机上没有对应的记录。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::AsideBox</name>
    <message>
        <source>Stores kept aside</source>
        <translation>另行保存的旧数据</translation>
    </message>
    <message>
        <source>Left behind when this computer was set up anew, encrypted as they were. One opens with its own passphrase or recovery code where you unlock.</source>
        <translation>重新设置这台电脑时留下的，仍按原样加密。在解锁页面输入其原有的口令或恢复码即可打开。</translation>
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
        <translation>删除…</translation>
    </message>
    <message>
        <source>It is one of the people of this computer again, and opens with its own passphrase.</source>
        <translation>已放回这台电脑的使用者之列，用其原有的口令打开。</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::AsideDialog</name>
    <message>
        <source>Remove the store that was kept aside</source>
        <translation>删除另行保存的旧数据</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Type “%1” to confirm</source>
        <translation>输入“%1”以确认</translation>
    </message>
    <message>
        <source>remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>It is gone for good, with all work in it that was not sent. Neither passphrase nor recovery code brings it back.</source>
        <translation>删除后无法恢复，其中没有发送的内容也一并删除。口令和恢复码都无法找回。</translation>
    </message>
    <message>
        <source>This is not the word. Nothing is removed.</source>
        <translation>输入的不是这个词，没有删除任何内容。</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::Audience</name>
    <message>
        <source>No customer of this computer is behind it any more.</source>
        <translation>这台电脑上已没有对应的客户。</translation>
    </message>
    <message>
        <source>These are more than %1 customers, and an audience holds no more. Take a smaller part of the chart.</source>
        <translation>超过 %1 位客户，一个人群包放不下。请选择图表中更小的一部分。</translation>
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
        <translation>结束（Esc）</translation>
    </message>
    <message>
        <source>Go on (Space)</source>
        <translation>继续（空格键）</translation>
    </message>
    <message>
        <source>Halt (Space)</source>
        <translation>暂停（空格键）</translation>
    </message>
    <message>
        <source>How long a board stands</source>
        <translation>每张停留时间</translation>
    </message>
    <message>
        <source>Next board (Right)</source>
        <translation>下一张（→）</translation>
    </message>
    <message>
        <source>Previous board (Left)</source>
        <translation>上一张（←）</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::TeamBoards</name>
    <message>
        <source>A contact is a logged interaction. Today is counted up to now.</source>
        <translation>联系指已记录的互动；今天统计到当前时刻。</translation>
    </message>
    <message>
        <source>Average of the team</source>
        <translation>团队平均</translation>
    </message>
    <message>
        <source>Book of %1</source>
        <translation>%1 的客户</translation>
    </message>
    <message>
        <source>Click: the customers of this book</source>
        <translation>点击：名下客户</translation>
    </message>
    <message>
        <source>Click: the leads this colleague won</source>
        <translation>点击：这位同事成交的线索</translation>
    </message>
    <message>
        <source>Click: the offers of this colleague</source>
        <translation>点击：这位同事的优惠</translation>
    </message>
    <message>
        <source>Click: who was contacted on that day</source>
        <translation>点击：当天联系过谁</translation>
    </message>
    <message>
        <source>Click: whom this colleague contacted</source>
        <translation>点击：这位同事联系过谁</translation>
    </message>
    <message>
        <source>Colleague</source>
        <translation>同事</translation>
    </message>
    <message>
        <source>Contacted by %1</source>
        <translation>%1 联系过</translation>
    </message>
    <message>
        <source>Contacted on %1</source>
        <translation>%1 联系过</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>联系</translation>
    </message>
    <message numerus="yes">
        <source>Contacts by colleague: %Ln in 30 days</source>
        <translation>
            <numerusform>各同事联系：近 30 天 %Ln 次</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Contacts of the team: %Ln in 30 days</source>
        <translation>
            <numerusform>团队联系：近 30 天 %Ln 次</numerusform>
        </translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客户</translation>
    </message>
    <message numerus="yes">
        <source>Customers by book: %Ln</source>
        <translation>
            <numerusform>客户归属：共 %Ln 位</numerusform>
        </translation>
    </message>
    <message>
        <source>Customers by their exclusive guide, and those of nobody in the pool.</source>
        <translation>按专属导购统计，无人负责的计入公海。</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Leads closed as won, by their owner.</source>
        <translation>按负责人统计的成交线索。</translation>
    </message>
    <message>
        <source>Leads won</source>
        <translation>成交线索</translation>
    </message>
    <message numerus="yes">
        <source>Leads won by colleague: %Ln in 30 days</source>
        <translation>
            <numerusform>各同事成交线索：近 30 天 %Ln 条</numerusform>
        </translation>
    </message>
    <message>
        <source>No contact was logged in the last 30 days</source>
        <translation>近 30 天没有联系记录</translation>
    </message>
    <message>
        <source>No customer is here yet</source>
        <translation>还没有客户</translation>
    </message>
    <message>
        <source>No lead was won in the last 30 days</source>
        <translation>近 30 天没有成交的线索</translation>
    </message>
    <message>
        <source>No offer was pushed in the last 30 days</source>
        <translation>近 30 天没有推送优惠</translation>
    </message>
    <message>
        <source>Offers</source>
        <translation>优惠</translation>
    </message>
    <message numerus="yes">
        <source>Offers by colleague: %Ln in 30 days</source>
        <translation>
            <numerusform>各同事优惠：近 30 天 %Ln 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Offers from %1</source>
        <translation>%1 的优惠</translation>
    </message>
    <message>
        <source>Offers pushed, without those taken back.</source>
        <translation>已推送的优惠，不含已撤回的。</translation>
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
        <translation>较前 30 天减少 %1%</translation>
    </message>
    <message>
        <source>%1 % more than in the 30 days before</source>
        <translation>较前 30 天增加 %1%</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>as many as in the 30 days before</source>
        <translation>与前 30 天持平</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::TeamCharts</name>
    <message>
        <source>All charts in turn over the whole screen (F11)</source>
        <translation>全屏轮播所有图表（F11）</translation>
    </message>
    <message>
        <source>As of %1</source>
        <translation>截至 %1</translation>
    </message>
    <message>
        <source>Back to the list of the team (Ctrl+Shift+G)</source>
        <translation>返回团队列表（Ctrl+Shift+G）</translation>
    </message>
    <message>
        <source>Big screen</source>
        <translation>大屏</translation>
    </message>
    <message>
        <source>List</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>Make an audience…</source>
        <translation>建立人群包…</translation>
    </message>
    <message>
        <source>Team in charts</source>
        <translation>团队图表</translation>
    </message>
    <message>
        <source>The chart is saved</source>
        <translation>图表已保存</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>正在统计…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
</context>
<context>
    <name>lianlu::ui::FigureTile</name>
    <message>
        <source>Show the rows</source>
        <translation>查看明细</translation>
    </message>
    <message>
        <source>What is counted</source>
        <translation>统计口径</translation>
    </message>
</context>
</TS>
