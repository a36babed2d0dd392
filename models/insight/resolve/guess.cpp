// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <unordered_set>

#include "models/base/text.h"
#include "models/insight/resolve/hanzi.h"
#include "models/insight/resolve/kind.h"
#include "models/insight/resolve/normalise.h"

namespace lianlu::oneid {

namespace {

using Words = std::vector<std::string>;

//! Headings that only number rows, name their source or tell the truth.
constexpr std::string_view kNoFeature[]{
    "id",       "rec id",   "record id",  "recid",     "row id",    "rowid",     "row",       "index",     "idx",       "unique id",  "uid",
    "cluster",  "cluster id", "clusterid", "entity",   "entity id", "entityid",  "ent id",    "person id", "true id",   "truth",      "ground truth",
    "gold",     "gold id",  "label",      "class",     "match",     "match id",  "matchid",   "is match",  "duplicate", "is duplicate", "dup",
    "dup id",   "group id", "one id",     "oneid",     "customer id", "cust id", "source",    "dataset",   "data source", "file",     "split",
    "original id", "orig id", "master id", "record number", "rec no", "序号",    "行号",      "编号",      "标签",      "真值",       "簇",
    "客户编号", "記錄編號", "记录编号",   "客戶編號"};

struct Hint {
    std::string_view word;
    Kind kind;
};

//! The first that stands in the heading decides: closer words come first.
constexpr Hint kHints[]{
    {"email", Kind::email}, {"mail", Kind::email}, {"e mail", Kind::email}, {"phone", Kind::phone}, {"phone2", Kind::phone}, {"phone1", Kind::phone},
    {"telephone", Kind::phone}, {"tel", Kind::phone}, {"mobile", Kind::phone}, {"cell", Kind::phone}, {"cellphone", Kind::phone}, {"fax", Kind::phone},
    {"dob", Kind::date}, {"birthday", Kind::date}, {"birthdate", Kind::date}, {"birth", Kind::date}, {"bday", Kind::date}, {"date", Kind::date},
    {"ssn", Kind::id}, {"soc", Kind::id}, {"social", Kind::id}, {"passport", Kind::id}, {"license", Kind::id}, {"licence", Kind::id},
    {"card", Kind::id}, {"unionid", Kind::id}, {"openid", Kind::id}, {"device", Kind::id}, {"imei", Kind::id}, {"account", Kind::id},
    {"identifier", Kind::id}, {"tin", Kind::id}, {"isbn", Kind::id}, {"sku", Kind::id},
    {"postcode", Kind::place}, {"postal", Kind::place}, {"zip", Kind::place}, {"zipcode", Kind::place}, {"city", Kind::place}, {"town", Kind::place},
    {"suburb", Kind::place}, {"state", Kind::place}, {"province", Kind::place}, {"county", Kind::place}, {"country", Kind::place},
    {"region", Kind::place}, {"district", Kind::place}, {"locality", Kind::place}, {"municipality", Kind::place},
    {"number", Kind::number}, {"age", Kind::number}, {"year", Kind::number}, {"price", Kind::number}, {"amount", Kind::number}, {"salary", Kind::number},
    {"address", Kind::address}, {"address1", Kind::address}, {"address2", Kind::address}, {"addr", Kind::address}, {"street", Kind::address},
    {"title", Kind::text}, {"description", Kind::text}, {"venue", Kind::text}, {"author", Kind::text}, {"authors", Kind::text}, {"type", Kind::text},
    {"category", Kind::text}, {"note", Kind::text}, {"remark", Kind::text}, {"journal", Kind::text}, {"publisher", Kind::text}, {"pages", Kind::text},
    {"name", Kind::name}, {"surname", Kind::name}, {"forename", Kind::name}, {"firstname", Kind::name}, {"lastname", Kind::name},
    {"givenname", Kind::name}, {"fname", Kind::name}, {"lname", Kind::name}, {"given", Kind::name}, {"family", Kind::name}, {"middle", Kind::name},
    {"fullname", Kind::name}, {"nickname", Kind::name}};

constexpr Hint kChineseHints[]{
    {"邮箱", Kind::email}, {"邮件", Kind::email}, {"電郵", Kind::email}, {"信箱", Kind::email}, {"手机", Kind::phone}, {"手機", Kind::phone},
    {"电话", Kind::phone}, {"電話", Kind::phone}, {"联系方式", Kind::phone}, {"聯絡方式", Kind::phone}, {"生日", Kind::date}, {"出生", Kind::date},
    {"日期", Kind::date}, {"身份证", Kind::id}, {"身分證", Kind::id}, {"证件", Kind::id}, {"卡号", Kind::id}, {"卡號", Kind::id}, {"会员号", Kind::id},
    {"设备", Kind::id}, {"設備", Kind::id}, {"邮编", Kind::place}, {"郵遞區號", Kind::place}, {"地址", Kind::address}, {"住址", Kind::address},
    {"街道", Kind::address}, {"姓名", Kind::name}, {"名字", Kind::name}, {"称呼", Kind::name}, {"昵称", Kind::name}, {"城市", Kind::place},
    {"省", Kind::place}, {"市", Kind::place}, {"区", Kind::place}, {"區", Kind::place}, {"县", Kind::place}, {"国家", Kind::place}, {"年龄", Kind::number},
    {"年齡", Kind::number}, {"金额", Kind::number}, {"金額", Kind::number}, {"姓", Kind::name}, {"名", Kind::name}};

//! dateOfBirth, date_of_birth and "Date of birth" → "date of birth".
std::string headingWords(std::string_view heading) {
    std::string apart;
    for (std::size_t i = 0; i < heading.size(); ++i) {
        const bool upper = heading[i] >= 'A' && heading[i] <= 'Z';
        if (upper && i > 0 && heading[i - 1] >= 'a' && heading[i - 1] <= 'z') apart += ' ';
        apart += heading[i];
    }
    return foldText(apart);
}

std::optional<Kind> hintOf(std::string_view words) {
    const auto padded = " " + std::string(words) + " ";
    for (const auto& hint : kHints)
        if (padded.find(" " + std::string(hint.word) + " ") != padded.npos) return hint.kind;
    for (const auto& hint : kChineseHints)
        if (words.find(hint.word) != words.npos) return hint.kind;
    return std::nullopt;
}

//! In whatever company: nothing that describes somebody is called so.
constexpr std::string_view kTelling[]{"cluster", "clusters", "duplicate", "duplicates", "dup", "dups", "dupe", "truth", "gold", "matched"};
//! Only among their own kind and fillers, two at least: an entity name is a name, a record label is a firm, and below "person" may stand who it is.
constexpr std::string_view kTellingAlone[]{"true", "match", "matches", "entity", "label", "labels", "class", "group", "rec", "record", "person", "master", "pair", "ent"};
constexpr std::string_view kFillers[]{"id", "ids", "is", "key", "no", "nr", "num", "of", "with", "set", "flag", "code", "status", "uid", "target"};
constexpr std::string_view kChineseTelling[]{"聚类", "聚類", "群集编号", "真值", "是否重复", "是否重複", "重复标", "重複標", "重复组", "重複組", "是否匹配", "匹配结果", "匹配結果", "标注", "標註", "同一人", "实体编号", "實體編號"};

template <std::size_t Count>
bool isOne(const std::string_view (&list)[Count], std::string_view word) {
    return std::find(std::begin(list), std::end(list), word) != std::end(list);
}

bool headsAnswer(std::string_view words) {
    if (isOne(kNoFeature, words)) return true;
    const auto each = text::split(words, ' ');
    bool alone = each.size() > 1, told = false;
    for (const auto word : each) {
        if (isOne(kTelling, word)) return true;
        told = told || isOne(kTellingAlone, word);
        alone = alone && (isOne(kTellingAlone, word) || isOne(kFillers, word));
    }
    if (told && alone) return true;
    return std::any_of(std::begin(kChineseTelling), std::end(kChineseTelling), [&](std::string_view word) { return words.find(word) != words.npos; });
}

//! rec-12-org, rec-12-dup-0: the record it is of, and that it is a copy. Records that generators make are numbered so.
bool saysOfWhat(std::string_view value) {
    const auto folded = " " + foldText(value) + " ";
    const auto has = [&](std::string_view word) { return folded.find(word) != folded.npos; };
    return (has(" org ") || has(" orig ") || has(" original ") || has(" dup ") || has(" duplicate ")) && value.find_first_of("0123456789") != value.npos;
}

bool valuesAnswer(std::span<const std::string_view> values) {
    constexpr double kMostOfThem = 0.9;
    std::size_t present = 0, saying = 0;
    for (const auto value : values) {
        if (isMissing(text::trim(value))) continue;
        ++present;
        saying += saysOfWhat(value);
    }
    return present > 1 && static_cast<double>(saying) >= kMostOfThem * static_cast<double>(present);
}

//! What the values look like, as shares of those that are there.
struct Look {
    double email = 0, date = 0, phone = 0, number = 0, code = 0, letters = 0, hanName = 0, hanAddress = 0, numberWords = 0;
    double distinct = 0, words = 0;
    std::size_t present = 0, different = 0;
    bool counting = true;  //!< whole numbers, each greater than the last
};

bool plausibleDate(std::string_view raw) {
    const auto digits = dateDigits(raw);
    if (!digits || digits->size() != 8 || raw.size() < 6) return false;
    const auto year = text::toInteger(digits->substr(0, 4)).value_or(0), month = text::toInteger(digits->substr(4, 2)).value_or(0);
    return year >= 1850 && year < 2100 && month >= 1 && month <= 12 && digits->substr(6) != "00";
}

//! Numbers as other countries write them: seven to fifteen digits in groups.
bool phoneLike(std::string_view raw) {
    const auto digits = std::count_if(raw.begin(), raw.end(), [](char c) { return c >= '0' && c <= '9'; });
    const auto signs = raw.find_first_not_of("0123456789 -()/.+");
    return digits >= 7 && digits <= 15 && signs == raw.npos && raw.find_first_of("-()/ ") != raw.npos && !plausibleDate(raw);
}

Look lookAt(std::span<const std::string_view> values) {
    Look look;
    std::unordered_set<std::string_view> seen;
    long long last = -1;
    for (auto value : values) {
        value = text::trim(value);
        if (isMissing(value)) continue;
        ++look.present;
        seen.insert(value);
        const auto at = value.find('@');
        look.email += at != value.npos && value.find('.', at) != value.npos;
        look.date += plausibleDate(value);
        look.phone += phoneE164(value).has_value() || phoneLike(value);
        look.number += plainNumber(value).has_value();
        const auto whole = text::toInteger(value);
        look.counting = look.counting && whole && *whole > last;
        last = whole.value_or(0);
        const auto points = codePoints(value);
        const auto han = static_cast<std::size_t>(std::count_if(points.begin(), points.end(), isHan));
        const bool digits = value.find_first_of("0123456789") != value.npos;
        const auto blanks = static_cast<std::size_t>(std::count(value.begin(), value.end(), ' '));
        look.hanName += han == points.size() && han >= 2 && han <= 4;
        look.hanAddress += han >= 5 || (han >= 3 && digits);
        look.code += digits && han == 0 && blanks == 0;
        look.letters += !digits && han == 0;
        look.numberWords += digits && blanks > 0;
        look.words += static_cast<double>(blanks + 1);
    }
    const double present = std::max<double>(1, static_cast<double>(look.present));
    for (double* share : {&look.email, &look.date, &look.phone, &look.number, &look.code, &look.letters, &look.hanName, &look.hanAddress, &look.numberWords, &look.words})
        *share /= present;
    look.different = seen.size();
    look.distinct = static_cast<double>(seen.size()) / present;
    return look;
}

bool fits(Kind kind, const Look& look) {
    switch (kind) {
        case Kind::email: return look.email > 0.4;
        case Kind::phone: return look.code + look.numberWords > 0.5;
        case Kind::date: return look.date > 0.4;
        case Kind::number: return look.number > 0.6;
        case Kind::id: return look.code + look.number > 0.4 || look.distinct > 0.3;
        case Kind::name: return look.number < 0.5 && look.email < 0.5;
        case Kind::address: return look.number < 0.7;
        default: return true;
    }
}

Kind kindOfValues(const Look& look) {
    if (look.email > 0.6) return Kind::email;
    if (look.date > 0.8) return Kind::date;
    if (look.phone > 0.7) return Kind::phone;
    if (look.number > 0.9) return look.distinct > 0.3 && look.present > 30 ? Kind::id : Kind::number;
    if (look.code > 0.7 && look.distinct > 0.3) return Kind::id;
    if (look.hanName > 0.7) return look.different < 40 && look.distinct < 0.1 ? Kind::place : Kind::name;
    if (look.hanAddress > 0.6 || look.numberWords > 0.6) return look.words > 8 ? Kind::text : Kind::address;
    if (look.distinct < 0.02 || (look.different < 40 && look.present > 400)) return Kind::place;
    if (look.letters > 0.8 && look.words < 3.5) return Kind::name;
    return Kind::text;
}

}  // namespace

DateOrder guessDateOrder(std::span<const std::string_view> values) {
    std::size_t day = 0, month = 0;
    for (const auto value : values) {
        const auto half = text::halfWidth(value);
        const auto trimmed = text::trim(half);
        const auto sign = trimmed.find_first_not_of("0123456789");
        if (sign == trimmed.npos || sign > 2 || sign == 0) continue;
        const auto next = trimmed.find_first_not_of("0123456789", sign + 1);
        if (next == trimmed.npos) continue;
        day += text::toInteger(trimmed.substr(0, sign)).value_or(0) > 12;
        month += text::toInteger(trimmed.substr(sign + 1, next - sign - 1)).value_or(0) > 12;
    }
    return month > day ? DateOrder::monthFirst : DateOrder::dayFirst;
}

Column guessColumn(std::string_view heading, std::span<const std::string_view> values) {
    Column column{std::string(text::trim(heading)), Kind::ignored};
    const auto words = headingWords(heading);
    column.tellsAnswer = headsAnswer(words) || valuesAnswer(values);
    if (column.tellsAnswer) return column;
    const auto look = lookAt(values);
    if (look.present == 0 || (look.different == 1 && look.present > 1)) return column;
    const auto hint = hintOf(words);
    const bool told = hint && fits(*hint, look);
    if (!told && look.counting && look.present > 30) return column;
    column.kind = told ? *hint : kindOfValues(look);
    if (column.kind == Kind::date) column.dateOrder = guessDateOrder(values);
    return column;
}

}  // namespace lianlu::oneid
