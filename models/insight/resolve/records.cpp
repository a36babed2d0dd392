// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/insight/resolve/records.h"

#include <map>
#include <string>

#include "models/insight/resolve/normalise.h"
#include "models/insight/resolve/parallel.h"

namespace lianlu::oneid {

namespace {

constexpr std::size_t kRowsAtOnce = 2048;

bool hasWords(Kind kind) { return kind == Kind::name || kind == Kind::text || kind == Kind::address || kind == Kind::place; }
bool exchangeable(Kind kind) { return kind == Kind::name || kind == Kind::address || kind == Kind::phone || kind == Kind::email; }

}  // namespace

Records::Records(std::vector<Column> columns) : m_columns(std::move(columns)), m_counts(m_columns.size()) {
    std::map<Kind, std::size_t> first;
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        const auto kind = m_columns[i].kind;
        if (exchangeable(kind)) {
            const auto [found, fresh] = first.try_emplace(kind, i);
            if (!fresh) {
                m_pools.push_back(m_pools[found->second]);
                for (std::size_t j = 0; j < i; ++j)
                    if (m_columns[j].kind == kind) m_exchangeable.emplace_back(j, i);
                continue;
            }
        }
        m_pools.push_back(std::make_shared<ValuePool>(hasWords(kind)));
    }
}

void Records::add(std::span<const std::string_view> cells) { add(cells, 1); }

void Records::add(std::span<const std::string_view> cells, unsigned threads) {
    const std::size_t width = m_columns.size();
    std::vector<std::string> normal(cells.size());
    inChunks(cells.size() / width, kRowsAtOnce, threads, [&](std::size_t, std::size_t first, std::size_t last) {
        for (std::size_t cell = first * width; cell < last * width; ++cell) {
            const auto& column = m_columns[cell % width];
            normal[cell] = normalise(cells[cell], column.kind, column.dateOrder);
        }
    });
    for (std::size_t cell = 0; cell < normal.size(); ++cell) {
        const std::size_t column = cell % width;
        const auto value = m_pools[column]->intern(normal[cell]);
        auto& counts = m_counts[column];
        if (value >= counts.size()) counts.resize(std::max<std::size_t>(value + 1, counts.size() + counts.size() / 2));
        ++counts[value];
        m_cells.push_back(value);
    }
}

Pattern Records::compare(std::uint32_t a, std::uint32_t b) const {
    Pattern pattern;
    for (std::size_t i = 0; i < m_columns.size(); ++i)
        pattern.set(i, oneid::compare(m_columns[i].kind, *m_pools[i], value(a, i), value(b, i)));
    if (!m_exchangeable.empty()) moveLevels(a, b, pattern);
    return pattern;
}

//! A value that stands in another column of the other record: exchanged, or one of two phones.
void Records::moveLevels(std::uint32_t a, std::uint32_t b, Pattern& pattern) const {
    for (const auto& [i, j] : m_exchangeable) {
        if (pattern.level(i) >= Level::strong || pattern.level(j) >= Level::strong) continue;
        const bool forth = value(a, i) != 0 && value(a, i) == value(b, j);
        const bool back = value(a, j) != 0 && value(a, j) == value(b, i);
        if (!forth && !back) continue;
        pattern.set(i, Level::moved);
        // One that is exchanged both ways counts in both columns; one that only moved leaves nothing to compare in the other.
        pattern.set(j, forth && back ? Level::moved : Level::missing);
    }
}

std::size_t Records::bytes() const noexcept {
    std::size_t bytes = m_cells.capacity() * sizeof(std::uint32_t);
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        bytes += m_counts[i].capacity() * sizeof(std::uint32_t);
        if (i == 0 || m_pools[i] != m_pools[i - 1]) bytes += m_pools[i]->bytes();
    }
    return bytes;
}

}  // namespace lianlu::oneid
