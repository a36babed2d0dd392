// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/search/person_packing.h"

#include <algorithm>
#include <bit>
#include <cstring>

#include "models/base/han.h"
#include "models/db/connection.h"
#include "models/store/local_store.h"
#include "models/store/person_segments.h"
#include "models/store/write_txn.h"

namespace lianlu::search {

namespace {

static_assert(std::endian::native == std::endian::little, "segments are written as the machine holds them");

// One more whenever the layout, or what person_text.h makes of a name, an address or a number, is another one.
constexpr int kLayout = 2;
constexpr std::size_t kTexts = 3;
constexpr std::size_t kFixed = sizeof(std::uint16_t) + sizeof(std::int64_t) + sizeof(Uuid::bytes);

void appendLength(std::string& to, std::size_t length) {
    for (; length >= 0x80; length >>= 7u) to += static_cast<char>(static_cast<unsigned char>(length | 0x80u));
    to += static_cast<char>(length);
}

//! The length at `at`, and past it. Of bytes that unpack() has seen.
std::size_t nextLength(const std::uint8_t*& at) noexcept {
    std::size_t length = 0;
    for (unsigned shift = 0;; shift += 7) {
        const auto byte = *at++;
        length |= static_cast<std::size_t>(byte & 0x7Fu) << shift;
        if (byte < 0x80) return length;
    }
}

//! The same of bytes that nobody has looked at; false: they end in it.
bool checkedLength(const std::uint8_t*& at, const std::uint8_t* end, std::size_t& length) noexcept {
    length = 0;
    for (unsigned shift = 0; shift < 28; shift += 7) {
        if (at == end) return false;
        const auto byte = *at++;
        length |= static_cast<std::size_t>(byte & 0x7Fu) << shift;
        if (byte < 0x80) return true;
    }
    return false;
}

template <class T>
T valueAt(const std::uint8_t* from, std::size_t index) noexcept {
    T value;
    std::memcpy(&value, from + index * sizeof(T), sizeof(T));
    return value;
}

template <class T>
void append(std::vector<std::uint8_t>& to, const T& value) {
    const auto* from = reinterpret_cast<const std::uint8_t*>(&value);
    to.insert(to.end(), from, from + sizeof(T));
}

tl::unexpected<Error> damagedPersons() { return fail(Code::damaged, "segment of persons"); }

}  // namespace

const std::string& personForm() {
    static const std::string form = std::to_string(kLayout) + " " + std::to_string(han::tablesMark());
    return form;
}

PersonTexts textsOf(const PackedPerson& person) noexcept {
    const auto* at = person.texts;
    const auto name = nextLength(at), readings = nextLength(at), numbers = nextLength(at);
    const auto* text = reinterpret_cast<const char*>(at);
    return {{text, name}, {text + name, readings}, {text + name + readings, numbers}};
}

void SegmentPacker::add(std::int64_t number, const Place& place, std::string_view name, std::string_view numbers, std::string_view emails) {
    m_offsets.push_back(static_cast<std::uint16_t>(number % store::kSegmentPersons));
    m_places.push_back(place);
    for (auto* text : {&m_name, &m_readings, &m_numbers}) text->clear();
    appendName(m_name, name);
    appendReadings(m_readings, name, emails);
    appendNumbers(m_numbers, numbers);
    for (const auto* text : {&m_name, &m_readings, &m_numbers}) appendLength(m_texts, text->size());
    ((m_texts += m_name) += m_readings) += m_numbers;
}

std::vector<std::uint8_t> SegmentPacker::take() {
    std::vector<std::uint8_t> blob;
    blob.reserve(sizeof(std::uint32_t) + m_offsets.size() * kFixed + m_texts.size());
    append(blob, static_cast<std::uint32_t>(m_offsets.size()));
    for (const auto offset : m_offsets) append(blob, offset);
    for (const auto& place : m_places) append(blob, place.recent);
    for (const auto& place : m_places) append(blob, place.id.bytes);
    blob.insert(blob.end(), m_texts.begin(), m_texts.end());
    m_offsets.clear();
    m_places.clear();
    m_texts.clear();
    return blob;
}

Result<void> unpack(std::int64_t num, std::span<const std::uint8_t> blob, std::span<const std::int64_t> without, std::vector<PackedPerson>& persons) {
    if (blob.size() < sizeof(std::uint32_t)) return damagedPersons();
    const auto count = static_cast<std::size_t>(valueAt<std::uint32_t>(blob.data(), 0));
    if (count > static_cast<std::size_t>(store::kSegmentPersons) || blob.size() < sizeof(std::uint32_t) + count * kFixed) return damagedPersons();
    const auto* const offsets = blob.data() + sizeof(std::uint32_t);
    const auto* const recents = offsets + count * sizeof(std::uint16_t);
    const auto* const ids = recents + count * sizeof(std::int64_t);
    const auto* at = ids + count * sizeof(Uuid::bytes);
    const auto* const end = blob.data() + blob.size();
    const auto before = persons.size();
    auto stale = std::lower_bound(without.begin(), without.end(), num * store::kSegmentPersons);
    for (std::size_t i = 0; i < count; ++i) {
        PackedPerson person{{valueAt<std::int64_t>(recents, i), {}}, at};
        std::memcpy(person.place.id.bytes.data(), ids + i * sizeof(Uuid::bytes), sizeof(Uuid::bytes));
        std::size_t all = 0;
        bool whole = true;
        for (std::size_t text = 0, length = 0; text < kTexts; ++text, all += length) whole = whole && checkedLength(at, end, length) && length > 0;
        if (!whole || all > static_cast<std::size_t>(end - at)) {
            persons.resize(before);
            return damagedPersons();
        }
        at += all;
        const auto number = num * store::kSegmentPersons + valueAt<std::uint16_t>(offsets, i);
        while (stale != without.end() && *stale < number) ++stale;
        if (stale == without.end() || *stale != number) persons.push_back(person);
    }
    if (at != end) {
        persons.resize(before);
        return damagedPersons();
    }
    return {};
}

Result<std::vector<std::uint8_t>> packRows(db::Connection& connection, std::int64_t first, std::int64_t last) {
    SegmentPacker packer;
    store::PersonRow person;
    std::string name, numbers, emails;
    bool any = false;
    const auto flush = [&] {
        if (any) packer.add(person.number, {person.recent, person.id}, name, numbers, emails);
    };
    LIANLU_CHECK(store::personRows(
        connection, first, last,
        [&](const store::PersonRow& row) {
            flush();
            any = true;
            person = row;
            name = row.name;
            numbers.clear();
            emails.clear();
        },
        [&](bool email, std::string_view value) {
            auto& list = email ? emails : numbers;
            (list.empty() ? list : list += ' ') += value;
        }));
    flush();
    return packer.take();
}

Result<Packed> packPersons(store::LocalStore& store, std::int64_t atMost, const std::function<bool()>& cancelled) {
    Packed packed;
    std::vector<std::int64_t> wanted;
    LIANLU_CHECK(store.read([&](db::Connection& c) -> Result<void> {
        LIANLU_TRY(wanted, store::stalePersonSegments(c, personForm(), atMost + 1));
        return {};
    }));
    for (const auto num : wanted) {
        if (packed.written == atMost || (cancelled && cancelled())) break;
        LIANLU_TRY([[maybe_unused]] const auto written, store.writeNow([&](store::WriteTxn& txn) -> Result<void> {
            const auto first = num * store::kSegmentPersons;
            LIANLU_TRY(const auto blob, packRows(txn.connection(), first, first + store::kSegmentPersons - 1));
            return store::writePersonSegment(txn.connection(), num, blob, personForm());
        }));
        ++packed.written;
    }
    packed.left = static_cast<std::int64_t>(wanted.size()) - packed.written;
    return packed;
}

}  // namespace lianlu::search
