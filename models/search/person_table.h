// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <bitset>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "models/base/uuid.h"
#include "models/search/person_text.h"
#include "models/search/query.h"

namespace lianlu::search {

//! \brief Where a person stands in the order of lists: newest purchase first, the larger id first of equal ones.
struct Place {
    std::int64_t recent = 0;
    Uuid id;

    [[nodiscard]] bool before(const Place& other) const noexcept { return recent != other.recent ? recent > other.recent : id > other.id; }
    friend bool operator==(const Place&, const Place&) = default;
};

//! \brief Some thousand persons, their texts one after the other in three columns.
class PersonBlock {
public:
    static constexpr std::size_t kPersons = 4096;
    using Found = std::bitset<kPersons>;

    void reserve(std::size_t persons);
    //! \brief `numbers` and `emails` are blank-separated.
    void add(std::string_view name, std::string_view numbers, std::string_view emails);
    //! \brief Texts that are ready, each with the '\n' that ends it (see person_text.h).
    void addReady(std::string_view name, std::string_view readings, std::string_view numbers);
    [[nodiscard]] std::size_t size() const noexcept { return m_names.ends.size(); }
    [[nodiscard]] Found find(const Query& query) const;

private:
    //! Texts that end with '\n', and where.
    struct Column {
        std::string text;
        std::vector<std::uint32_t> ends;
        void close() { ends.push_back(static_cast<std::uint32_t>(text.size())); }
        template <class Scan>
        void find(std::string_view wanted, Scan scan, Found& found) const;
    };
    Column m_names, m_readings, m_numbers;
};

//! \brief Persons in the order of lists. Not changed after it was made; any thread.
class PersonTable {
public:
    PersonTable() = default;
    //! \brief Places in order, with the block of each kPersons of them.
    PersonTable(std::vector<Place> places, std::vector<PersonBlock> blocks) : m_places(std::move(places)), m_blocks(std::move(blocks)) {}
    //! \brief Puts them in order first.
    explicit PersonTable(std::vector<Person> persons);

    [[nodiscard]] std::size_t size() const noexcept { return m_places.size(); }
    [[nodiscard]] const std::vector<Place>& places() const noexcept { return m_places; }
    //! \brief Index of the first place behind `place`.
    [[nodiscard]] std::size_t behind(const Place& place) const noexcept;
    //! \brief Calls `take(index)` for who is found, from `from` on, until it returns false.
    void find(const Query& query, std::size_t from, const std::function<bool(std::size_t)>& take) const;

private:
    std::vector<Place> m_places;
    std::vector<PersonBlock> m_blocks;
};

}  // namespace lianlu::search
