// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "sync/protocol/messages.h"

//! What both halves of the codec know of the members' types. Theirs alone.
namespace lianlu::protocol {

inline constexpr std::array<std::string_view, 4> kOpTypes{"create", "update", "delete", "void"};
inline constexpr std::array<std::string_view, 7> kOpStatuses{"applied", "merged", "conflict", "rejected", "blocked", "duplicate", "quarantined"};
inline constexpr std::array<std::string_view, 4> kChangeKinds{"upsert", "delete", "leave", "enter"};
inline constexpr std::array<std::string_view, 3> kResent{"no", "unanswered", "answered"};

template <class E>
constexpr auto& namesOf() {
    if constexpr (std::is_same_v<E, OpType>) return kOpTypes;
    else if constexpr (std::is_same_v<E, OpStatus>) return kOpStatuses;
    else if constexpr (std::is_same_v<E, Resent>) return kResent;
    else return kChangeKinds;
}

template <class T>
struct IsVector : std::false_type {};
template <class T>
struct IsVector<std::vector<T>> : std::true_type {};
template <class T>
struct IsFieldMap : std::false_type {};
template <class T>
struct IsFieldMap<std::map<std::string, T, std::less<>>> : std::true_type {};
template <class T>
struct IsOptional : std::false_type {};
template <class T>
struct IsOptional<std::optional<T>> : std::true_type {};

}  // namespace lianlu::protocol
