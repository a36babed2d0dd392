// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/heading_table.h"

#include <algorithm>

namespace lianlu::cli {

namespace {

struct HeadingText {
    std::string_view member, simplified, traditional;
};

constexpr HeadingText kHeadings[]{
    {"id", "编号", "編號"},
    {"name", "姓名", "姓名"},
    {"kind", "类型", "類型"},
    {"file", "文件", "檔案"},
    {"status", "状态", "狀態"},
    {"state", "状态", "狀態"},
    {"customer_id", "客户编号", "客戶編號"},
    {"customer_name", "客户", "客戶"},
    {"channel", "渠道", "管道"},
    {"store_name", "门店", "門市"},
    {"staff_name", "人员", "人員"},
    {"total", "合计", "合計"},
    {"at", "时间", "時間"},
    {"role", "角色", "角色"},
    {"field", "字段", "欄位"},
    {"code", "代码", "代碼"},
    {"value", "值", "值"},
    {"rows", "行数", "列數"},
    {"purpose", "用途", "用途"},
    {"phone", "手机号", "手機號碼"},
    {"email", "邮箱", "電子郵件"},
    {"joined_at", "加入时间", "加入時間"},
    {"fields", "字段", "欄位"},
    {"expires_at", "到期时间", "到期時間"},
    {"entity", "对象", "物件"},
    {"customers", "客户", "客戶"},
    {"why", "说明", "說明"},
    {"reason", "原因", "原因"},
    {"title", "标题", "標題"},
    {"tier_code", "等级", "等級"},
    {"spent_minor", "消费额", "消費額"},
    {"scope", "范围", "範圍"},
    {"guide_name", "导购", "導購"},
    {"last_purchase_at", "最近购买", "最近購買"},
    {"updated", "更新", "更新"},
    {"type", "类型", "類型"},
    {"too_old", "已过期限", "已過期限"},
    {"timeline", "时间线", "時間軸"},
    {"taken_back", "已撤销", "已復原"},
    {"leaving", "待同步移除", "待同步移除"},
    {"changed_since", "之后有改动", "之後有變更"},
    {"tags", "标签", "標籤"},
    {"source", "来源", "來源"},
    {"points", "积分", "積分"},
    {"permission", "授权", "授權"},
    {"order_count", "订单数", "訂單數"},
    {"next_step_at", "下一步时间", "下一步時間"},
    {"next_step", "下一步", "下一步"},
    {"new", "新增", "新增"},
    {"maturity", "成熟度", "成熟度"},
    {"left", "可撤销", "可復原"},
    {"intent", "意向", "意向"},
    {"import_id", "导入编号", "匯入編號"},
    {"imported_at", "导入时间", "匯入時間"},
    {"evidence", "依据", "依據"},
    {"created_at", "创建时间", "建立時間"},
    {"created", "新建", "新增"},
    {"unchanged", "无变化", "無變化"},
    {"skipped", "跳过", "略過"},
    {"bad", "未导入", "未匯入"},
    {"bad_rows", "未导入的行", "未匯入的列"},
    {"row", "行号", "列號"},
    {"errors_file", "错误行文件", "錯誤列檔案"},
    {"errors_rows", "错误行数", "錯誤列數"},
    {"kept", "保留的客户", "保留的客戶"},
    {"what", "内容", "內容"},
    {"consents", "授权", "授權"},
    {"coupons", "优惠券", "優惠券"},
    {"identities", "身份", "身分"},
    {"leads", "线索", "線索"},
    {"unread", "无法读取", "無法讀取"},
    {"over", "已过时间", "已過時間"},
    {"known", "已有", "已有"},
    {"repeats", "重复日程", "週期性行程"},
    {"added", "已添加", "已新增"},
    {"due_at", "到期时间", "到期時間"},
    {"assignee_name", "负责人", "負責人"},
    {"priority", "优先级", "優先順序"},
    {"min_spend_minor", "最低消费", "最低消費"},
    {"amount_minor", "面额", "面額"},
    {"percent", "折扣（%）", "折扣（%）"},
    {"check", "校验", "驗證"},
    {"held", "本机有记录", "本機有記錄"},
    {"template_id", "券模板编号", "券範本編號"},
    {"ticket", "券码内容", "券碼內容"},
    {"redeemed_at", "核销时间", "核銷時間"},
    {"redemption_status", "核销状态", "核銷狀態"},
    {"product_name", "商品", "商品"},
    {"birthday", "生日", "生日"},
    {"city", "城市", "城市"},
    {"gender", "性别", "性別"},
    {"remark", "备注", "備註"},
    {"member_code", "会员号", "會員號"},
    {"subject", "主题", "主旨"},
    {"masked", "已遮盖", "已遮罩"},
};

}  // namespace

std::string_view headingIn(std::string_view member, std::string_view english, Language language) {
    if (language == Language::english) return english;
    const auto* found = std::find_if(std::begin(kHeadings), std::end(kHeadings), [member](const HeadingText& text) { return text.member == member; });
    if (found == std::end(kHeadings)) return english;
    return language == Language::simplifiedChinese ? found->simplified : found->traditional;
}

}  // namespace lianlu::cli
