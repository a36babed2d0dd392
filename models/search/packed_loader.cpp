// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <atomic>
#include <future>

#include "models/db/connection.h"
#include "models/search/list_order.h"
#include "models/search/person_loader.h"
#include "models/search/person_packing.h"
#include "models/store/local_store.h"
#include "models/store/person_segments.h"

namespace lianlu::search {

namespace {

//! When more than one in so many must be read from their rows, and more than a few, the indexes are quicker.
constexpr std::int64_t kOneIn = 8, kAFew = 2'500;

//! Texts lie all over the blobs: they are asked for before it is their turn.
void askFor([[maybe_unused]] const std::uint8_t* texts) noexcept {
#if defined(__GNUC__)
    __builtin_prefetch(texts);
    __builtin_prefetch(texts + 64);
#endif
}
constexpr std::size_t kAhead = 24;

//! Persons in any order, their texts in the blobs.
struct PackedPart {
    std::vector<std::vector<std::uint8_t>> blobs;
    std::vector<std::int64_t> segments;
    std::vector<PackedPerson> persons;
};

//! Segments from `first` to `last` without those persons. One that cannot be read is as if it were not there.
Result<PackedPart> readSegments(store::LocalStore& store, std::int64_t first, std::int64_t last, const std::vector<std::int64_t>& without) {
    PackedPart part;
    if (last < first) return part;
    part.persons.reserve(static_cast<std::size_t>((last - first + 1) * store::kSegmentPersons));
    LIANLU_CHECK(store.read([&](db::Connection& connection) {
        return store::eachPersonSegment(connection, personForm(), first, last, [&](std::int64_t num, std::span<const std::uint8_t> bytes) -> Result<void> {
            part.blobs.emplace_back(bytes.begin(), bytes.end());
            if (unpack(num, part.blobs.back(), without, part.persons)) part.segments.push_back(num);
            else part.blobs.pop_back();
            return {};
        });
    }));
    return part;
}

//! Everybody of the segments that are not there, and of those that are, who is stale.
Result<PackedPart> readRows(store::LocalStore& store, const store::PersonSegments& all, const std::vector<bool>& there) {
    PackedPart part;
    LIANLU_CHECK(store.read([&](db::Connection& connection) -> Result<void> {
        const auto take = [&](std::int64_t first, std::int64_t last) -> Result<void> {
            LIANLU_TRY(auto blob, packRows(connection, first, last));
            part.blobs.push_back(std::move(blob));
            return unpack(first / store::kSegmentPersons, part.blobs.back(), {}, part.persons);
        };
        for (std::int64_t num = 0; num <= all.last; ++num)
            if (!there[static_cast<std::size_t>(num)]) LIANLU_CHECK(take(num * store::kSegmentPersons, (num + 1) * store::kSegmentPersons - 1));
        for (const auto number : all.stale) {
            const auto num = number / store::kSegmentPersons;
            if (num <= all.last && there[static_cast<std::size_t>(num)]) LIANLU_CHECK(take(number, number));
        }
        return {};
    }));
    return part;
}

PersonTable joined(const std::array<PackedPart*, 3>& parts) {
    auto persons = inListOrder({std::vector{&parts[0]->persons}, std::vector{&parts[1]->persons, &parts[2]->persons}});
    const auto count = persons.size();
    std::vector<Place> places(count);
    std::vector<PersonBlock> blocks((count + PersonBlock::kPersons - 1) / PersonBlock::kPersons);
    std::atomic<std::size_t> turn = 0;
    onTwo([&](std::size_t) {
        for (std::size_t b = turn++; b < blocks.size(); b = turn++) {
            const auto begin = b * PersonBlock::kPersons, end = std::min(count, begin + PersonBlock::kPersons);
            blocks[b].reserve(end - begin);
            for (auto person = begin; person < end; ++person) {
                if (person + kAhead < count) askFor(persons[person + kAhead].texts);
                places[person] = persons[person].place;
                const auto [name, readings, numbers] = textsOf(persons[person]);
                blocks[b].addReady(name, readings, numbers);
            }
        }
    });
    return PersonTable(std::move(places), std::move(blocks));
}

}  // namespace

Result<std::optional<PersonTable>> loadPacked(store::LocalStore& store) {
    store::PersonSegments all;
    LIANLU_CHECK(store.read([&](db::Connection& connection) -> Result<void> {
        LIANLU_TRY(all, store::personSegments(connection, personForm()));
        return {};
    }));
    const auto fromRows = (all.last + 1 - all.packed) * store::kSegmentPersons + static_cast<std::int64_t>(all.stale.size());
    if (all.packed == 0 || fromRows > std::max(kAFew, (all.last + 1) * store::kSegmentPersons / kOneIn)) return std::optional<PersonTable>();

    // Three moments of the store, one after the other. Whoever changed after the first was told of to the index, which reads them again; a segment that
    // went meanwhile is read from its rows, and one that was written anew holds what the rows held then.
    const auto middle = all.last / 2;
    auto lower = std::async(std::launch::async, [&] { return readSegments(store, 0, middle, all.stale); });
    auto upper = readSegments(store, middle + 1, all.last, all.stale);
    LIANLU_TRY(auto first, lower.get());
    LIANLU_TRY(auto second, std::move(upper));
    std::vector<bool> there(static_cast<std::size_t>(all.last + 1));
    for (const auto* part : {&first, &second})
        for (const auto num : part->segments) there[static_cast<std::size_t>(num)] = true;
    LIANLU_TRY(auto third, readRows(store, all, there));
    return std::optional(joined({&first, &second, &third}));
}

}  // namespace lianlu::search
