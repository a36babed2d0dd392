// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/oneid/match_columns.h"

#include <algorithm>
#include <cmath>

#include "models/insight/resolve/evidence_words.h"

namespace lianlu::server {

namespace {

using oneid::Kind;
using oneid::Level;

struct CellInfo {
    std::string_view column;
    std::string_view field;  //!< in evidence
    Kind kind;
};
constexpr std::array<CellInfo, kMatchCells> kInfo{{{"name", "name", Kind::name},
                                                   {"birthday", "birthday", Kind::date},
                                                   {"gender", "gender", Kind::place},
                                                   {"city", "city", Kind::place},
                                                   {"mobile", "mobile", Kind::phone},
                                                   {"mobile2", "mobile", Kind::phone},
                                                   {"email", "email", Kind::email},
                                                   {"wechat_unionid", "wechat_unionid", Kind::id},
                                                   {"card", "card", Kind::id},
                                                   {"device", "device", Kind::id}}};

const CellInfo& infoOf(MatchCell cell) { return kInfo[static_cast<std::size_t>(cell)]; }

//! Where it is missing a person asks the customer for it.
bool isAskedFor(MatchCell cell) {
    return cell == MatchCell::name || cell == MatchCell::birthday || cell == MatchCell::mobile || cell == MatchCell::email;
}

}  // namespace

std::size_t cellOfKind(std::string_view kind) noexcept {
    for (auto i = static_cast<std::size_t>(MatchCell::mobile); i < kMatchCells; ++i)
        if (kInfo[i].column == kind) return i;
    return kMatchCells;
}

MatchColumns::MatchColumns(std::span<const std::string> kinds) {
    for (std::size_t i = 0; i < kMatchCells; ++i) {
        const auto cell = static_cast<MatchCell>(i);
        const bool ofProfile = cell < MatchCell::mobile;
        if (ofProfile || std::find(kinds.begin(), kinds.end(), kInfo[i].field) != kinds.end()) m_cells.push_back(cell);
    }
}

std::vector<oneid::Column> MatchColumns::columns() const {
    std::vector<oneid::Column> columns;
    for (const auto cell : m_cells) columns.push_back({std::string(infoOf(cell).column), infoOf(cell).kind, oneid::DateOrder::dayFirst});
    return columns;
}

void MatchColumns::appendTo(std::vector<std::string_view>& row, const MatchCells& cells) const {
    for (const auto cell : m_cells) row.emplace_back(cells[static_cast<std::size_t>(cell)]);
}

std::vector<std::string> MatchColumns::evidence(const oneid::Model& model, oneid::Pattern pattern) const {
    struct Said {
        float weight;
        std::size_t column;
    };
    std::vector<Said> said;
    for (std::size_t i = 0; i < m_cells.size(); ++i) {
        const auto level = pattern.level(i);
        if (level == Level::missing && !isAskedFor(m_cells[i])) continue;
        said.push_back({level == Level::missing ? 0 : -std::abs(model.weight(i, pattern)), i});
    }
    std::stable_sort(said.begin(), said.end(), [](const Said& a, const Said& b) { return a.weight < b.weight; });
    // Two columns of one field (a second phone): the one that says more.
    std::vector<std::string> words;
    std::vector<std::string_view> fields;
    for (const auto& one : said) {
        const auto field = infoOf(m_cells[one.column]).field;
        if (std::find(fields.begin(), fields.end(), field) != fields.end()) continue;
        fields.push_back(field);
        words.push_back(oneid::evidenceWord(field, pattern.level(one.column)));
    }
    return words;
}

}  // namespace lianlu::server
