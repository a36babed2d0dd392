// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/actions/import_fields.h"

#include <algorithm>

#include <fmt/format.h>

#include "models/base/csv_cell.h"
#include "models/base/text.h"
#include "models/exchange/read/time_format.h"

namespace lianlu::actions {

namespace {

using Heads = std::string_view;
constexpr Heads kHeadsOfName[]{"name", "姓名", "名字", "客户姓名", "客户名称", "客户", "顾客姓名", "会员姓名", "联系人", "称呼", "昵称", "客戶姓名", "客戶", "顧客姓名", "會員姓名", "聯絡人", "fullname", "customer", "customername", "contact"};
constexpr Heads kHeadsOfPhone[]{"phone", "mobile", "手机", "手机号", "手机号码", "电话", "电话号码", "联系电话", "联系方式", "移动电话", "手機", "手機號", "手機號碼", "行動電話", "電話", "聯絡電話", "tel", "telephone", "mobilephone", "phonenumber", "mobilenumber", "cell"};
constexpr Heads kHeadsOfEmail[]{"email", "e-mail", "mail", "邮箱", "电子邮箱", "电子邮件", "邮件", "邮箱地址", "郵箱", "電子郵件", "電子郵箱", "電郵", "emailaddress"};
constexpr Heads kHeadsOfCard[]{"card", "membercard", "cardnumber", "会员卡", "会员卡号", "卡号", "會員卡", "會員卡號", "卡號"};
constexpr Heads kHeadsOfGender[]{"gender", "sex", "性别", "性別"};
constexpr Heads kHeadsOfBirthday[]{"birthday", "birthdate", "dateofbirth", "生日", "出生日期", "出生年月日"};
constexpr Heads kHeadsOfCity[]{"city", "城市", "所在城市", "居住城市"};
constexpr Heads kHeadsOfRemark[]{"remark", "note", "notes", "备注", "说明", "備註", "說明", "comment", "comments", "remarks"};
constexpr Heads kHeadsOfSource[]{"source", "leadsource", "来源", "线索来源", "渠道", "渠道来源", "來源", "線索來源", "管道"};
constexpr Heads kHeadsOfIntent[]{"intent", "interest", "意向", "需求", "购买意向", "意向商品", "意向产品", "購買意向", "意向商品", "意向產品"};
constexpr Heads kHeadsOfMaturity[]{"maturity", "score", "成熟度", "意向度"};
constexpr Heads kHeadsOfNextStep[]{"next_step", "nextstep", "下一步", "跟进计划", "下次跟进", "跟進計畫", "下次跟進"};
constexpr Heads kHeadsOfNextStepAt[]{"next_step_at", "nextstepat", "due", "duedate", "到期", "下一步时间", "下次跟进时间", "跟进时间", "截止", "下一步時間", "下次跟進時間", "跟進時間"};

constexpr ImportField kFields[]{
    {"name", false, kHeadsOfName},     {"phone", false, kHeadsOfPhone},   {"email", false, kHeadsOfEmail},       {"card", false, kHeadsOfCard},          {"source", true, kHeadsOfSource},
    {"intent", true, kHeadsOfIntent},  {"maturity", true, kHeadsOfMaturity}, {"next_step", true, kHeadsOfNextStep}, {"next_step_at", true, kHeadsOfNextStepAt}, {"gender", false, kHeadsOfGender},
    {"birthday", false, kHeadsOfBirthday}, {"city", false, kHeadsOfCity}, {"remark", false, kHeadsOfRemark},
};

//! "E-Mail Address*（必填）" → "e-mailaddress".
std::string plainHead(std::string_view head) {
    auto half = text::lowerAscii(text::halfWidth(head));
    if (const auto bracket = half.find('('); bracket != half.npos && bracket > 0) half.resize(bracket);
    std::erase_if(half, [](char c) { return c == ' ' || c == '*' || c == ':' || c == '\t'; });
    return half;
}

bool isDay(std::string_view text) {
    static const auto formats = [] {
        exchange::TimeFormats all;
        for (const char* form : {"iso", "yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "yyyy年M月d日"})
            if (auto format = exchange::TimeFormat::compile(form)) all.push_back(std::move(*format));
        return all;
    }();
    return exchange::parseTime(text::halfWidth(text), formats, false).fault == exchange::TimeFault::none;
}

}  // namespace

std::string_view nameOf(ImportKind kind) noexcept { return kind == ImportKind::leads ? "leads" : "customers"; }

std::vector<ImportField> importFields(ImportKind kind) {
    std::vector<ImportField> fields;
    for (const auto& field : kFields)
        if (!field.ofLeads || kind == ImportKind::leads) fields.push_back(field);
    return fields;
}

ImportMapping guessMapping(ImportKind kind, const std::vector<std::string>& header) {
    ImportMapping mapping;
    std::vector<bool> taken(header.size());
    for (const auto& field : importFields(kind))
        for (const auto head : field.heads) {
            if (mapping.contains(field.name)) break;
            for (std::size_t column = 0; column < header.size(); ++column) {
                if (taken[column] || plainHead(header[column]) != head) continue;
                mapping.emplace(field.name, column);
                taken[column] = true;
                break;
            }
        }
    return mapping;
}

ImportMapping guessByRow(const std::vector<std::string>& cells) {
    ImportMapping mapping;
    for (std::size_t column = 0; column < cells.size(); ++column) {
        const auto cell = unguardedCell(text::trim(cells[column]));
        if (cell.empty()) continue;
        if (text::normalPhone(cell)) mapping.emplace("phone", column);
        else if (text::normalEmail(cell)) mapping.emplace("email", column);
        else if (isDay(cell)) mapping.emplace("birthday", column);
    }
    return mapping;
}

bool firstRowIsPerson(const std::vector<std::string>& cells) { return !guessByRow(cells).empty(); }

exchange::ReadSpec importSpec(ImportKind kind, const exchange::ReadSpec& read) {
    auto spec = read;
    spec.wanted = wantedHeads(kind);
    spec.takesShortRows = true;
    return spec;
}

std::vector<std::string> wantedHeads(ImportKind kind) {
    std::vector<std::string> heads;
    for (const auto& field : importFields(kind)) heads.insert(heads.end(), field.heads.begin(), field.heads.end());
    return heads;
}

std::string headSignature(ImportKind kind, const std::vector<std::string>& header) {
    // FNV-1a: a key of settings, no secret.
    std::uint64_t hash = 14695981039346656037ull;
    const auto take = [&hash](std::string_view text) {
        for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ull;
        hash = (hash ^ 0x1Fu) * 1099511628211ull;
    };
    take(nameOf(kind));
    for (const auto& head : header) take(head);
    return fmt::format("{:016x}", hash);
}

}  // namespace lianlu::actions
