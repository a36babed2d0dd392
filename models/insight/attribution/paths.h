// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "models/base/result.h"

//! Which touch earned a conversion: online and offline channels along the paths of customers.
//! Pure: columns in, columns out; every function may be called from any thread. The same input gives the same digits.
namespace lianlu::insight::attribution {

inline constexpr std::size_t kMostChannels = 1 << 20;

//! \brief Paths in columns. Path i has the touches from ends[i − 1] (0 for the first) to ends[i], oldest first, at least one.
struct Paths {
    std::span<const std::uint32_t> touches;  //!< channels, 0 … channels − 1
    std::span<const std::uint64_t> ends;     //!< of each path, ascending; the last is touches.size()
    std::span<const double> conversions;     //!< of each path, >= 0; how many went this way and converted
    std::span<const double> value;           //!< of each path, >= 0: what its conversions came to together; empty: 0
    std::span<const double> nulls;           //!< of each path, >= 0; how many went this way and did not convert; empty: 0
    std::span<const double> days;            //!< of each touch, days before the path's end, >= 0; empty: a day between touches
    std::uint32_t channels = 0;

    [[nodiscard]] std::size_t size() const noexcept { return ends.size(); }
    [[nodiscard]] std::span<const std::uint32_t> of(std::size_t path) const noexcept { return touches.subspan(begin(path), ends[path] - begin(path)); }
    [[nodiscard]] std::size_t begin(std::size_t path) const noexcept { return path == 0 ? 0 : ends[path - 1]; }
    [[nodiscard]] double valueOf(std::size_t path) const noexcept { return value.empty() ? 0 : value[path]; }
    [[nodiscard]] double nullsOf(std::size_t path) const noexcept { return nulls.empty() ? 0 : nulls[path]; }
};

//! \brief Holds as the members' comments say. \errors Code::invalid with what does not.
[[nodiscard]] Result<void> check(const Paths& paths);

//! \brief Reads paths as text, "a > b > c", into columns. Blanks around a name are cut off and an empty touch (`a >  > b`) is none, as
//! ChannelAttribution (D. Altomare) reads them. Any name is a name, "(start)", "(null)" and "(conversion)" too.
class PathTable {
public:
    //! \brief `days`: as many numbers as the path has touches, " > " between them; empty: unknown, then a day between touches counts.
    //! \errors nothing of the path was added: Code::invalid "no touch"; "days" where they are not as many numbers >= 0 as touches;
    //! Code::tooLarge "channels" with the kMostChannels-th name and one more.
    [[nodiscard]] Result<void> add(std::string_view path, double conversions, double value, double nulls, std::string_view days = {});

    [[nodiscard]] Paths paths() const noexcept;
    [[nodiscard]] const std::vector<std::string>& channels() const noexcept { return m_names; }  //!< in the order of their first touch

private:
    struct Hash : std::hash<std::string_view> {
        using is_transparent = void;
    };

    std::vector<std::string> m_names;
    std::unordered_map<std::string, std::uint32_t, Hash, std::equal_to<>> m_numbers;
    std::vector<std::uint32_t> m_touches;
    std::vector<std::uint64_t> m_ends;
    std::vector<double> m_conversions, m_value, m_nulls, m_days;
    std::vector<std::string_view> m_parts;
    bool m_dated = false;
};

}  // namespace lianlu::insight::attribution
