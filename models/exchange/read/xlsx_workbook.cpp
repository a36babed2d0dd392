// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/read/xlsx_workbook.h"

#include <algorithm>
#include <map>
#include <optional>

#include "models/base/text.h"
#include "models/exchange/read/xlsx_format.h"
#include "models/exchange/read/xml_parser.h"

namespace lianlu::exchange {

namespace {

constexpr std::size_t kMaxSharedText = 256u << 20u;
constexpr std::size_t kMaxSharedCount = 16'000'000;
constexpr std::uint64_t kMaxSmallEntry = 32u << 20u;  //!< of what describes the workbook

struct Relation {
    std::string type;    //!< its last word
    std::string target;  //!< entry of the archive
};
using Relations = std::map<std::string, Relation, std::less<>>;

//! An entry named from another: "worksheets/sheet1.xml" of "xl/", "/xl/worksheets/sheet1.xml", "../x.xml".
std::string resolved(const std::string& folder, std::string_view target) {
    if (target.starts_with('/')) return std::string(target.substr(1));
    std::vector<std::string_view> parts = text::split(folder, '/');
    parts.pop_back();
    for (const auto part : text::split(target, '/')) {
        if (part == "..") {
            if (!parts.empty()) parts.pop_back();
        } else if (part != ".") {
            parts.push_back(part);
        }
    }
    std::string path;
    for (const auto part : parts) path += (path.empty() ? "" : "/") + std::string(part);
    return path;
}

Result<Relations> readRelations(ZipArchive& archive, const std::string& entry) {
    const auto cut = entry.rfind('/');
    const auto folder = cut == entry.npos ? std::string() : entry.substr(0, cut + 1);
    Relations relations;
    XmlParser::Handlers handlers;
    handlers.start = [&](std::string_view name, const XmlAttributes& attributes) {
        if (name != "Relationship") return;
        const auto type = attributes["Type"];
        relations[std::string(attributes["Id"])] = {std::string(type.substr(type.rfind('/') + 1)),
                                                    resolved(folder, attributes["Target"])};
    };
    LIANLU_CHECK(parseEntry(archive, folder + "_rels/" + entry.substr(folder.size()) + ".rels", std::move(handlers),
                            kMaxSmallEntry));
    return relations;
}

std::string targetOf(const Relations& relations, std::string_view type) {
    for (const auto& [id, relation] : relations)
        if (relation.type == type) return relation.target;
    return {};
}

Result<std::vector<bool>> readStyles(ZipArchive& archive, const std::string& entry) {
    std::map<int, bool> own;
    std::vector<bool> styles;
    bool inCellFormats = false;
    XmlParser::Handlers handlers;
    handlers.start = [&](std::string_view name, const XmlAttributes& attributes) {
        const auto number = static_cast<int>(text::toInteger(attributes["numFmtId"]).value_or(0));
        if (name == "numFmt") own[number] = isDateFormat(attributes["formatCode"]);
        if (name == "cellXfs") inCellFormats = true;
        if (name != "xf" || !inCellFormats) return;
        const auto found = own.find(number);
        styles.push_back(found == own.end() ? isDateFormat(number) : found->second);
    };
    handlers.end = [&](std::string_view name) {
        if (name == "cellXfs") inCellFormats = false;
    };
    LIANLU_CHECK(parseEntry(archive, entry, std::move(handlers), kMaxSmallEntry));
    return styles;
}

struct Sheet {
    std::string name;
    std::string relation;
};

Result<Sheet> chosen(const std::vector<Sheet>& sheets, const std::string& wanted, const std::string& file) {
    if (sheets.empty()) return fail(Code::damaged, "the workbook has no sheet", file);
    if (wanted.empty()) return sheets.front();
    for (const auto& sheet : sheets)
        if (sheet.name == wanted) return sheet;
    if (const auto number = text::toInteger(wanted);
        number && *number >= 1 && static_cast<std::size_t>(*number) <= sheets.size())
        return sheets[static_cast<std::size_t>(*number) - 1];
    std::string names;
    for (const auto& sheet : sheets) names += (names.empty() ? "" : ", ") + sheet.name;
    return fail(Code::notFound, "no sheet \"" + wanted + "\"; there are: " + names, file);
}

}  // namespace

Result<void> SharedStrings::read(ZipArchive& archive, const std::string& entry) {
    bool inText = false;
    bool isTooLarge = false;
    int phonetic = 0;
    std::string text;
    XmlParser::Handlers handlers;
    handlers.start = [&](std::string_view name, const XmlAttributes&) {
        if (name == "si") text.clear();
        if (name == "rPh") ++phonetic;  // how to read a name aloud is no part of it
        inText = name == "t" && phonetic == 0;
    };
    handlers.text = [&](std::string_view piece) {
        if (inText && !isTooLarge) text += piece;
        isTooLarge = isTooLarge || m_text.size() + text.size() > kMaxSharedText;
    };
    handlers.end = [&](std::string_view name) {
        inText = false;
        if (name == "rPh") --phonetic;
        if (name != "si" || isTooLarge) return;
        m_text += unescaped(std::move(text));
        m_ends.push_back(m_text.size());
        isTooLarge = m_ends.size() > kMaxSharedCount;
        text.clear();
    };
    LIANLU_CHECK(parseEntry(archive, entry, std::move(handlers)));
    if (isTooLarge) return fail(Code::tooLarge, "the workbook holds too much text (256 MiB): save it as CSV");
    return {};
}

std::optional<std::string_view> SharedStrings::at(std::size_t number) const noexcept {
    if (number >= m_ends.size()) return std::nullopt;
    const auto from = number == 0 ? 0 : m_ends[number - 1];
    return std::string_view(m_text).substr(from, m_ends[number] - from);
}

Result<XlsxWorkbook> XlsxWorkbook::read(ZipArchive& archive, const std::string& sheet, const std::string& file) {
    LIANLU_TRY(const auto top, readRelations(archive, ""));
    const auto entry = targetOf(top, "officeDocument");
    if (entry.empty()) return fail(Code::damaged, "is no .xlsx workbook", file);
    LIANLU_TRY(const auto relations, readRelations(archive, entry));
    XlsxWorkbook workbook;
    std::vector<Sheet> sheets;
    XmlParser::Handlers handlers;
    handlers.start = [&](std::string_view name, const XmlAttributes& attributes) {
        if (name == "workbookPr")
            workbook.since1904 = attributes["date1904"] == "1" || attributes["date1904"] == "true";
        if (name == "sheet") sheets.push_back({std::string(attributes["name"]), std::string(attributes["id"])});
    };
    LIANLU_CHECK(parseEntry(archive, entry, std::move(handlers), kMaxSmallEntry));
    LIANLU_TRY(const auto one, chosen(sheets, sheet, file));
    for (const auto& each : sheets) workbook.sheets.push_back(each.name);
    workbook.sheet = one.name;
    const auto relation = relations.find(one.relation);
    if (relation == relations.end() || relation->second.type != "worksheet")
        return fail(Code::damaged, "the workbook's sheet is not there", file);
    workbook.sheetEntry = relation->second.target;
    if (const auto styles = targetOf(relations, "styles"); !styles.empty()) {
        LIANLU_TRY(workbook.isDateStyle, readStyles(archive, styles));
    }
    if (const auto strings = targetOf(relations, "sharedStrings"); !strings.empty())
        LIANLU_CHECK(workbook.strings.read(archive, strings));
    return workbook;
}

}  // namespace lianlu::exchange
