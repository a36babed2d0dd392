// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/rules/shared_view.h"

#include <algorithm>
#include <string>

#include "models/base/text.h"

namespace lianlu::domain {

namespace {

//! A member of this name, and not a value that says the same: quotes inside of a JSON text are escaped.
bool hasMember(std::string_view json, std::string_view name) noexcept {
    const auto quoted = '"' + std::string(name) + '"';
    for (auto at = json.find(quoted); at != json.npos; at = json.find(quoted, at + 1)) {
        const auto next = json.find_first_not_of(" \t\r\n", at + quoted.size());
        if (next != json.npos && json[next] == ':') return true;
    }
    return false;
}

}  // namespace

bool mayShareViews(Role role) noexcept { return role == Role::manager; }

Result<void> checkViewName(std::string_view name) {
    if (text::trim(name).empty()) return fail(Code::invalid, "no name", "name");
    if (text::trim(name) != name || std::any_of(name.begin(), name.end(), [](unsigned char c) { return c < 0x20 || c == 0x7f; }))
        return fail(Code::invalid, "not a name in one line", "name");
    if (text::length(name) > kLongestViewName) return fail(Code::tooLarge, "more than a name may have", "name");
    return {};
}

Result<void> checkViewState(std::string_view state) {
    if (state.size() > kLargestViewState) return fail(Code::tooLarge, "more than a view may have", "state");
    if (!state.starts_with('{') || !state.ends_with('}')) return fail(Code::invalid, "not what a list reads", "state");
    if (hasMember(state, "search")) return fail(Code::forbidden, "what was searched for is not shared", "state");
    return {};
}

Result<void> checkSharedView(const SharedView& view) {
    if (view.list == ViewList::unknown) return fail(Code::invalid, "no such list", "list");
    LIANLU_CHECK(checkViewName(view.name));
    return checkViewState(view.state);
}

Result<void> checkSharedViewChange(const Fields& before, const Fields& changed) {
    for (const auto& [name, value] : changed) {
        const auto* text = std::get_if<std::string>(&value);
        if (name == "name" || name == "state") {
            if (!text) return fail(Code::invalid, "text expected", name);
            LIANLU_CHECK(name == "name" ? checkViewName(*text) : checkViewState(*text));
            continue;
        }
        const auto held = before.find(name);
        if (held == before.end() ? isNull(value) : held->second == value) continue;
        return fail(Code::forbidden, "fixed once the view is shared", name);
    }
    return {};
}

}  // namespace lianlu::domain
