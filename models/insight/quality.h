// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "models/base/clock.h"
#include "models/domain/ids.h"

//! How good the data about persons are, counted. Pure; one look at each person, so that every figure and the rows behind it are of one cut.
namespace lianlu::insight {

enum class QualityIssue : std::uint8_t {
    noName, noPhone, noEmail, noBirthday, noConsent,  //!< completeness
    quiet, stale,                                     //!< freshness
    conflict, oddBirthday, badPhone, badEmail,        //!< conflicts
    samePhone, sameEmail, sameNameBirthday,           //!< duplicates
};
inline constexpr std::size_t kQualityIssues = 14;
enum class QualityGroup : std::uint8_t { completeness, freshness, conflicts, duplicates };
inline constexpr std::size_t kQualityGroups = 4;

[[nodiscard]] QualityGroup groupOf(QualityIssue issue) noexcept;
//! \brief Stable names for programs: no_name, same_phone, …; completeness, ….
[[nodiscard]] std::string_view nameOf(QualityIssue issue) noexcept;
[[nodiscard]] std::string_view nameOf(QualityGroup group) noexcept;

//! Nobody met the person for longer, nothing of the profile changed for longer.
inline constexpr int kQuietDays = 180;
inline constexpr int kStaleDays = 365;

struct QualityPerson {
    domain::CustomerId id;
    domain::StoreId store;
    std::string source;  //!< by which way the address came; empty: not known
    std::string name;
    std::string birthday;
    std::vector<std::string> phones, emails;
    bool consentSaid = false;  //!< was asked about marketing, whatever the answer
    std::optional<Time> touchedAt, editedAt;
    bool conflict = false;  //!< an edit waits for a decision
    std::vector<domain::CustomerId> keptApart{};  //!< of whom somebody said that they are others: no duplicates of this one
};

struct QualityMember {
    domain::CustomerId id;
    std::uint32_t issues = 0;  //!< bit 1 << issue
    std::uint32_t store = 0, source = 0;  //!< index in byStore and bySource

    [[nodiscard]] bool has(QualityIssue issue) const noexcept { return (issues >> static_cast<unsigned>(issue) & 1u) != 0; }
};

//! \brief All, those of one store, or of one source.
struct QualitySlice {
    std::string key;  //!< store id or source
    std::int64_t people = 0;
    std::array<std::int64_t, kQualityIssues> affected{};
    std::array<std::int64_t, kQualityGroups> sound{};  //!< persons without any issue of the group

    [[nodiscard]] std::int64_t of(QualityIssue issue) const noexcept { return affected[static_cast<std::size_t>(issue)]; }
    //! \brief 0 … 100, rounded down: one that lacks something is never 100; nobody: 100.
    [[nodiscard]] int percent(QualityGroup group) const noexcept;
};

struct QualityBoard {
    QualitySlice all;
    std::vector<QualitySlice> byStore, bySource;  //!< the largest first
    std::vector<QualityMember> members;           //!< by id
    //! Persons of one key, at least two, by issue (of duplicates only).
    std::array<std::vector<std::vector<domain::CustomerId>>, kQualityIssues> twins;
    std::set<std::pair<domain::CustomerId, domain::CustomerId>> apart;  //!< both ways round

    //! \brief The persons behind a figure: by id, duplicates side by side. Negative index: all stores, all sources.
    [[nodiscard]] std::vector<domain::CustomerId> behind(QualityIssue issue, int store = -1, int source = -1) const;
    //! \brief The figures of one store and one source at once; negative: all.
    [[nodiscard]] QualitySlice slice(int store, int source) const;
    //! \brief Another one of the same key that nobody said is somebody else; null: none.
    [[nodiscard]] domain::CustomerId twinOf(QualityIssue issue, domain::CustomerId id) const;
};

//! \brief `today` as YYYY-MM-DD on the store's wall.
[[nodiscard]] QualityBoard countQuality(std::span<const QualityPerson> people, Time now, std::string_view today);

}  // namespace lianlu::insight
