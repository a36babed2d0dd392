// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/actions/import_rows.h"

#include "models/actions/phone_number.h"
#include "models/base/csv_cell.h"
#include "models/base/text.h"
#include "models/base/text_controls.h"
#include "models/domain/entities/person.h"
#include "models/domain/registry.h"
#include "models/domain/rules/birthday.h"
#include "models/exchange/read/cell_fault.h"
#include "models/exchange/read/clean_text.h"

namespace lianlu::actions {

namespace {

using Problem = tl::unexpected<ImportProblem>;
constexpr auto kMorning = std::chrono::hours(10);

Problem problem(ImportFault fault, std::string_view field) { return Problem({fault, std::string(field)}); }

ImportFault faultOf(exchange::CellFault fault) {
    switch (fault) {
        case exchange::CellFault::none: break;
        case exchange::CellFault::lostCharacter: return ImportFault::lostCharacter;
        case exchange::CellFault::formula: return ImportFault::formula;
        case exchange::CellFault::spreadsheetError: return ImportFault::spreadsheetError;
        case exchange::CellFault::cutNumber: return ImportFault::cutNumber;
    }
    return ImportFault::none;
}

//! Line ends and tabs that a spreadsheet lets into a cell are blanks where a field is one line.
std::string oneLine(std::string_view text) {
    std::string line;
    for (const char c : text) {
        const bool breaks = c == '\n' || c == '\r' || c == '\t';
        if (!breaks) line += c;
        else if (!line.ends_with(' ')) line += ' ';
    }
    return line;
}

//! 13900000001.0: what a program makes of a number that a spreadsheet held as one.
std::string_view wholeNumber(std::string_view text) {
    constexpr std::size_t kLeastDigits = 6;
    const auto dot = text.find('.');
    if (dot == text.npos || dot < kLeastDigits || dot + 1 == text.size()) return text;
    const bool digits = text.substr(0, dot).find_first_not_of("0123456789") == text.npos, zeros = text.substr(dot + 1).find_first_not_of('0') == text.npos;
    return digits && zeros ? text.substr(0, dot) : text;
}

bool mayHaveLines(std::string_view field) { return field == "remark" || field == "intent" || field == "next_step"; }

struct SourceWord {
    std::string_view word;
    domain::LeadSource source;
};
using domain::LeadSource;
constexpr SourceWord kSourceWords[]{
    {"ad", LeadSource::ad}, {"广告", LeadSource::ad}, {"廣告", LeadSource::ad}, {"advertisement", LeadSource::ad}, {"广告投放", LeadSource::ad},
    {"mini_program", LeadSource::miniProgram}, {"mini program", LeadSource::miniProgram}, {"小程序", LeadSource::miniProgram}, {"小程式", LeadSource::miniProgram},
    {"follow", LeadSource::follow}, {"关注", LeadSource::follow}, {"關注", LeadSource::follow}, {"公众号", LeadSource::follow},
    {"live", LeadSource::live}, {"直播", LeadSource::live}, {"live room", LeadSource::live}, {"直播间", LeadSource::live},
    {"store", LeadSource::store}, {"门店", LeadSource::store}, {"門店", LeadSource::store}, {"门市", LeadSource::store}, {"到店", LeadSource::store}, {"门店到访", LeadSource::store},
    {"referral", LeadSource::referral}, {"转介绍", LeadSource::referral}, {"轉介紹", LeadSource::referral}, {"老带新", LeadSource::referral}, {"推荐", LeadSource::referral},
    {"campaign", LeadSource::campaign}, {"活动", LeadSource::campaign}, {"活動", LeadSource::campaign},
    {"ingest", LeadSource::ingest}, {"导入", LeadSource::ingest}, {"匯入", LeadSource::ingest},
};

std::string_view genderOf(std::string_view word) {
    for (const auto one : {"female", "f", "女", "女士", "女性", "woman"})
        if (word == one) return "female";
    for (const auto one : {"male", "m", "男", "先生", "男士", "男性", "man"})
        if (word == one) return "male";
    for (const auto one : {"other", "其他", "其它"})
        if (word == one) return "other";
    return {};
}

//! What a person may write as unknown says nothing.
bool saysNothing(std::string_view text) { return text.empty() || text == "-" || text == "—" || text == "/" || text == "无" || text == "未知" || text == "N/A" || text == "n/a"; }

//! Length and form of a text by the rules of its entity.
tl::expected<void, ImportProblem> checkText(std::string_view entity, std::string_view field, const std::string& text, std::string_view mapped) {
    const auto* info = domain::findEntity(entity);
    if (const auto good = domain::checkValue(*info->field(field), text); !good)
        return problem(good.error().code == Code::tooLarge ? ImportFault::tooLong : ImportFault::lostCharacter, mapped);
    return {};
}

exchange::TimeFormats writtenDates() {
    exchange::TimeFormats formats;
    // What spreadsheets in Chinese and English write; a day and month that could be either way round is told, not guessed.
    for (const char* form : {"iso", "yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "yyyy年M月d日", "yyyyMMdd", "d/M/yyyy", "M/d/yyyy"})
        if (auto format = exchange::TimeFormat::compile(form)) formats.push_back(std::move(*format));
    return formats;
}

}  // namespace

ImportFault faultOf(exchange::RecordFault fault) noexcept {
    switch (fault) {
        case exchange::RecordFault::unreadable: break;
        case exchange::RecordFault::strayQuote: return ImportFault::strayQuote;
        case exchange::RecordFault::openQuote: return ImportFault::openQuote;
        case exchange::RecordFault::cellCount: return ImportFault::cellCount;
        case exchange::RecordFault::nulByte: return ImportFault::nulByte;
        case exchange::RecordFault::lostEncoding: return ImportFault::lostEncoding;
        case exchange::RecordFault::cellTooLong: return ImportFault::cellTooLong;
        case exchange::RecordFault::cutCard: return ImportFault::cutCard;
        case exchange::RecordFault::badCard: return ImportFault::badCard;
        case exchange::RecordFault::cutWorkbook: return ImportFault::cutWorkbook;
    }
    return ImportFault::unreadable;
}

ImportRows::ImportRows(ImportKind kind, ImportMapping mapping, std::string zone, Time now)
    : m_kind(kind), m_mapping(std::move(mapping)), m_zone(std::move(zone)), m_now(now), m_formats(writtenDates()) {}

tl::expected<ImportRow, ImportProblem> ImportRows::parse(const std::vector<std::string>& cells, bool typedDates) const {
    ImportRow row;
    for (const auto& [field, column] : m_mapping) {
        if (column >= cells.size()) continue;
        const auto cell = exchange::trimmedCell(unguardedCell(cells[column]));
        const auto text = exchange::withoutInvisible(mayHaveLines(field) ? std::string(cell) : oneLine(cell));
        if (saysNothing(text)) continue;
        if (const auto fault = exchange::cellFault(text); fault != exchange::CellFault::none) return problem(faultOf(fault), field);
        if (text::holdsControls(text)) return problem(ImportFault::controlCharacter, field);
        if (auto taken = take(row, field, text, typedDates); !taken) return Problem(std::move(taken).error());
    }
    if (row.phone.empty() && row.email.empty() && row.card.empty()) return problem(ImportFault::noAddress, "phone");
    return row;
}

tl::expected<exchange::WrittenTime, ImportProblem> ImportRows::timeOf(const std::string& field, std::string_view text, bool typedDates) const {
    const auto parsed = exchange::parseTime(text::halfWidth(text), m_formats, typedDates);
    if (parsed.fault == exchange::TimeFault::ambiguous) return problem(ImportFault::ambiguousDate, field);
    if (parsed.fault != exchange::TimeFault::none) return problem(ImportFault::badDate, field);
    return parsed.time;
}

tl::expected<void, ImportProblem> ImportRows::take(ImportRow& row, const std::string& field, std::string_view text, bool typedDates) const {
    std::string whole(text);
    if (field == "name") {
        row.name = whole;
        return checkText(domain::Customer::kEntity, "name", whole, field);
    }
    if (field == "phone") {
        const auto phone = mobileNumber(wholeNumber(text), m_zone);
        if (!phone) return problem(ImportFault::badPhone, field);
        row.phone = *phone;
    } else if (field == "email") {
        const auto email = text::normalEmail(text);
        if (!email) return problem(ImportFault::badEmail, field);
        row.email = *email;
    } else if (field == "card") {
        row.card = wholeNumber(text);
        return checkText(domain::Identity::kEntity, "value", row.card, field);
    } else if (field == "gender") {
        const auto gender = genderOf(text::lowerAscii(text));
        if (gender.empty()) return problem(ImportFault::badGender, field);
        row.person.emplace(field, std::string(gender));
    } else if (field == "birthday") {
        auto day = timeOf(field, text, typedDates);
        if (!day) return Problem(std::move(day).error());
        auto written = exchange::toDateText(*day);
        if (!domain::mayBeBirthday(written, m_now)) return problem(ImportFault::badBirthday, field);
        row.person.emplace(field, std::move(written));
    } else if (field == "city" || field == "remark") {
        row.person.emplace(field, whole);
        return checkText(domain::Customer::kEntity, field, whole, field);
    } else if (field == "intent" || field == "next_step") {
        row.lead.emplace(field, whole);
        return checkText(domain::Lead::kEntity, field, whole, field);
    } else if (field == "maturity") {
        auto digits = text::halfWidth(text);
        if (digits.ends_with('%')) digits.pop_back();
        const auto number = text::toInteger(digits);
        if (!number || *number < 0 || *number > 100) return problem(ImportFault::badNumber, field);
        row.lead.emplace(field, std::int64_t{*number});
    } else if (field == "next_step_at") {
        auto time = timeOf(field, text, typedDates);
        if (!time) return Problem(std::move(time).error());
        // A day without a time is due in the morning, not overdue from midnight on.
        if (time->clock.count() == 0 && !time->offset) time->clock = kMorning;
        const auto instant = exchange::toInstant(*time, m_zone);
        if (!instant) return problem(ImportFault::badDate, field);
        row.lead.emplace(field, *instant);
    } else if (field == "source") {
        const auto word = text::lowerAscii(text);
        row.source = LeadSource::ingest;
        for (const auto& known : kSourceWords)
            if (word == known.word) row.source = known.source;
        if (row.source == LeadSource::ingest && word != "ingest") row.sourceDetail = whole;
        return checkText(domain::Lead::kEntity, "source_detail", whole, field);
    }
    return {};
}

}  // namespace lianlu::actions
