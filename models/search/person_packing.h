// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "models/base/result.h"
#include "models/search/person_table.h"

namespace lianlu::db {
class Connection;
}
namespace lianlu::store {
class LocalStore;
}

//! Persons as the table holds them (person_text.h), packed into the store's segments (models/store/person_segments.h), so that loading them reads
//! some large blobs instead of millions of rows and reads no character anew. Any thread but the screen's.
namespace lianlu::search {

//! \brief How segments are packed by this program: the layout and the readings of all characters, of which one says another word after an update.
[[nodiscard]] const std::string& personForm();

//! \brief One person in a segment: where it stands, and its three texts behind their lengths.
struct PackedPerson {
    Place place;
    const std::uint8_t* texts = nullptr;
};
//! \brief The three columns' texts, each with the '\n' that ends it.
struct PersonTexts {
    std::string_view name, readings, numbers;
};
[[nodiscard]] PersonTexts textsOf(const PackedPerson& person) noexcept;

//! \brief Puts persons into a segment, ascending by number; all within one span of kSegmentPersons.
class SegmentPacker {
public:
    //! \brief `numbers` and `emails` are blank-separated.
    void add(std::int64_t number, const Place& place, std::string_view name, std::string_view numbers, std::string_view emails);
    [[nodiscard]] std::vector<std::uint8_t> take();

private:
    std::vector<std::uint16_t> m_offsets;
    std::vector<Place> m_places;
    std::string m_texts, m_name, m_readings, m_numbers;
};

//! \brief Adds its persons to `persons`, which point into `blob`, but for those whose number is in `without` (ascending). Code::damaged where the blob
//! is not one of SegmentPacker's; nobody was added then.
[[nodiscard]] Result<void> unpack(std::int64_t num, std::span<const std::uint8_t> blob, std::span<const std::int64_t> without, std::vector<PackedPerson>& persons);

//! \brief The segments of `numbers` (customers' pk, first to last) as their rows are now.
[[nodiscard]] Result<std::vector<std::uint8_t>> packRows(db::Connection& connection, std::int64_t first, std::int64_t last);

struct Packed {
    std::int64_t written = 0, left = 0;  //!< segments; `left`: at least so many
};
//! \brief Writes at most `atMost` segments that are missing or out of date, a transaction each. Ends early when `cancelled` says so.
[[nodiscard]] Result<Packed> packPersons(store::LocalStore& store, std::int64_t atMost, const std::function<bool()>& cancelled = {});

}  // namespace lianlu::search
