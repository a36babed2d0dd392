// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/db/raw_table.h"

#include <bit>

namespace lianlu::db {

namespace {

constexpr int kDeepest = 20;
constexpr std::size_t kMostPayload = 16u << 20u;
constexpr std::uint8_t kInnerIndex = 2, kInnerTable = 5, kLeafIndex = 10, kLeafTable = 13;

std::uint32_t four(std::span<const std::uint8_t> bytes, std::size_t at) {
    return std::uint32_t{bytes[at]} << 24u | std::uint32_t{bytes[at + 1]} << 16u | std::uint32_t{bytes[at + 2]} << 8u | bytes[at + 3];
}

std::size_t two(std::span<const std::uint8_t> bytes, std::size_t at) { return std::size_t{bytes[at]} << 8u | bytes[at + 1]; }

//! A number of one to nine bytes; moves `at` behind it. Nothing past the end.
std::optional<std::uint64_t> number(std::span<const std::uint8_t> bytes, std::size_t& at) {
    std::uint64_t value = 0;
    for (int i = 0; i < 9; ++i) {
        if (at >= bytes.size()) return std::nullopt;
        const auto byte = bytes[at++];
        if (i == 8) return value << 8u | byte;
        value = value << 7u | (byte & 0x7fu);
        if ((byte & 0x80u) == 0) return value;
    }
    return value;
}

std::int64_t whole(std::span<const std::uint8_t> bytes) {
    std::uint64_t value = (bytes.front() & 0x80u) != 0 ? ~std::uint64_t{0} : 0;
    for (const auto byte : bytes) value = value << 8u | byte;
    return static_cast<std::int64_t>(value);
}

std::optional<RawValue> valueOf(std::uint64_t type, std::span<const std::uint8_t> payload, std::size_t& at) {
    static constexpr std::size_t kSizes[] = {0, 1, 2, 3, 4, 6, 8, 8, 0, 0};
    if (type == 10 || type == 11) return std::nullopt;
    const std::size_t size = type < 10 ? kSizes[type] : static_cast<std::size_t>((type - 12) / 2);
    if (size > payload.size() || at > payload.size() - size) return std::nullopt;
    const auto bytes = payload.subspan(at, size);
    at += size;
    if (type == 0) return RawValue{};
    if (type == 8 || type == 9) return RawValue{static_cast<std::int64_t>(type - 8)};
    if (type == 7) return RawValue{std::bit_cast<double>(whole(bytes))};
    if (type < 7) return RawValue{whole(bytes)};
    if (type % 2 == 0) return RawValue{std::vector<std::uint8_t>(bytes.begin(), bytes.end())};
    return RawValue{std::string(bytes.begin(), bytes.end())};
}

std::optional<std::vector<RawValue>> valuesOf(std::span<const std::uint8_t> payload) {
    std::size_t at = 0;
    const auto header = number(payload, at);
    if (!header || *header > payload.size() || *header < at) return std::nullopt;
    std::size_t body = static_cast<std::size_t>(*header);
    std::vector<RawValue> values;
    while (at < *header) {
        const auto type = number(payload, at);
        if (!type) return std::nullopt;
        auto value = valueOf(*type, payload, body);
        if (!value) return std::nullopt;
        values.push_back(std::move(*value));
    }
    return values;
}

//! Where the page's own header begins.
std::size_t headOf(std::uint32_t page) { return page == 1 ? 100 : 0; }

}  // namespace

bool RawTables::append(std::vector<std::uint8_t>& payload, std::uint32_t overflow, std::size_t wanted) {
    while (payload.size() < wanted) {
        const auto page = overflow != 0 ? m_file.page(overflow) : std::nullopt;
        if (!page) return false;
        m_met.insert(overflow);
        const auto take = std::min(wanted - payload.size(), RawFile::kUsable - 4);
        payload.insert(payload.end(), page->begin() + 4, page->begin() + 4 + static_cast<std::ptrdiff_t>(take));
        overflow = four(*page, 0);
    }
    return true;
}

std::optional<RawRow> RawTables::rowAt(std::span<const std::uint8_t> page, std::size_t at, bool table) {
    constexpr std::size_t kUsable = RawFile::kUsable;
    const auto size = number(page, at);
    if (!size || *size > kMostPayload) return std::nullopt;
    RawRow row;
    if (table) {
        const auto id = number(page, at);
        if (!id) return std::nullopt;
        row.rowId = static_cast<std::int64_t>(*id);
    }
    const auto all = static_cast<std::size_t>(*size);
    const std::size_t most = table ? kUsable - 35 : (kUsable - 12) * 64 / 255 - 23;
    const std::size_t least = (kUsable - 12) * 32 / 255 - 23;
    std::size_t here = all;
    if (all > most) {
        const std::size_t fits = least + (all - least) % (kUsable - 4);
        here = fits <= most ? fits : least;
    }
    if (at + here + (here < all ? 4 : 0) > page.size()) return std::nullopt;
    std::vector<std::uint8_t> payload(page.begin() + static_cast<std::ptrdiff_t>(at), page.begin() + static_cast<std::ptrdiff_t>(at + here));
    if (here < all && !append(payload, four(page, at + here), all)) return std::nullopt;
    auto values = valuesOf(payload);
    if (!values) return std::nullopt;
    row.values = std::move(*values);
    return row;
}

bool RawTables::walkPage(std::uint32_t pageNumber, int depth, const Sink& sink) {
    if (depth > kDeepest || !m_met.insert(pageNumber).second) return false;
    const auto page = m_file.page(pageNumber);
    if (!page) return false;
    const std::size_t head = headOf(pageNumber);
    const auto kind = (*page)[head];
    const bool inner = kind == kInnerIndex || kind == kInnerTable;
    const bool table = kind == kLeafTable || kind == kInnerTable;
    if (!inner && kind != kLeafIndex && kind != kLeafTable) return false;
    const auto cells = two(*page, head + 3);
    const std::size_t pointers = head + (inner ? 12 : 8);
    if (pointers + 2 * cells > page->size()) return false;
    bool whole = true;
    for (std::size_t i = 0; i < cells; ++i) {
        std::size_t at = two(*page, pointers + 2 * i);
        if (at + 4 > page->size()) {
            whole = false;
            continue;
        }
        if (inner) {
            whole = walkPage(four(*page, at), depth + 1, sink) && whole;
            at += 4;
        }
        if (kind == kInnerTable) continue;
        if (auto row = rowAt(*page, at, table)) sink(std::move(*row));
        else whole = false;
    }
    if (inner) whole = walkPage(four(*page, head + 8), depth + 1, sink) && whole;
    return whole;
}

bool RawTables::walk(std::uint32_t root, const Sink& sink) { return walkPage(root, 0, sink); }

std::optional<std::uint32_t> RawTables::rootOf(std::string_view table) {
    std::optional<std::uint32_t> root;
    RawTables schema(m_file);
    schema.walk(1, [&](const RawRow& row) {
        if (row.values.size() != 5) return;
        const auto* kind = std::get_if<std::string>(&row.values[0]);
        const auto* name = std::get_if<std::string>(&row.values[1]);
        const auto* page = std::get_if<std::int64_t>(&row.values[3]);
        if (kind && name && page && *kind == "table" && *name == table) root = static_cast<std::uint32_t>(*page);
    });
    return root;
}

void RawTables::noteFreePages() {
    if (m_freeNoted) return;
    m_freeNoted = true;
    const auto first = m_file.page(1);
    auto trunk = first ? four(*first, 32) : 0;
    while (trunk != 0 && m_met.insert(trunk).second) {
        const auto page = m_file.page(trunk);
        if (!page) return;
        const auto leaves = std::min<std::size_t>(four(*page, 4), RawFile::kUsable / 4 - 2);
        for (std::size_t i = 0; i < leaves; ++i) m_met.insert(four(*page, 8 + 4 * i));
        trunk = four(*page, 0);
    }
}

void RawTables::searchLost(const Sink& sink) {
    noteFreePages();
    for (std::uint32_t at = 2; at <= m_file.pageCount(); ++at) {
        if (m_met.contains(at)) continue;
        const auto page = m_file.page(at);
        if (page && (*page)[0] == kLeafTable) walkPage(at, 0, sink);
    }
}

std::int64_t RawTables::unreadablePages() {
    std::int64_t count = 0;
    for (std::uint32_t at = 1; at <= m_file.pageCount(); ++at)
        if (!m_file.page(at)) ++count;
    return count;
}

}  // namespace lianlu::db
