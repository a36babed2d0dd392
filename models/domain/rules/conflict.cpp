// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/rules/conflict.h"

#include <algorithm>
#include <array>
#include <utility>

#include "models/base/text.h"
#include "models/domain/record.h"

namespace lianlu::domain {

namespace {

constexpr std::array<std::string_view, 3> kDecision{"decisions", "decided_by", "decided_at"};

tl::unexpected<Error> notAllowed(std::string why, std::string_view field) { return fail(Code::forbidden, std::move(why), std::string(field)); }

bool contains(const std::vector<std::string>& list, const std::string& entry) { return std::find(list.begin(), list.end(), entry) != list.end(); }

Result<void> checkDecision(const Conflict& conflict, std::string_view entry) {
    const auto sign = entry.rfind('=');
    if (sign == entry.npos || !contains(conflict.names, std::string(entry.substr(0, sign)))) return fail(Code::invalid, "not a field at issue", "decisions");
    const auto choice = entry.substr(sign + 1);
    if (choice == "theirs") return {};
    if (choice != "mine") return fail(Code::invalid, "mine or theirs", "decisions");
    if (!mayUseMine(conflict)) return notAllowed("a deleted row does not come back", "decisions");
    return {};
}

}  // namespace

ConflictId conflictId(OpId op) { return {Uuid::fromName("conflict", op.toString())}; }

std::string decisionText(std::string_view field, Choice choice) { return std::string(field) + (choice == Choice::mine ? "=mine" : "=theirs"); }

std::optional<Choice> decisionOf(const Conflict& conflict, std::string_view field) {
    if (contains(conflict.decisions, decisionText(field, Choice::mine))) return Choice::mine;
    if (contains(conflict.decisions, decisionText(field, Choice::theirs))) return Choice::theirs;
    return std::nullopt;
}

std::vector<std::string> openNames(const Conflict& conflict) {
    std::vector<std::string> open;
    for (const auto& name : conflict.names)
        if (!decisionOf(conflict, name)) open.push_back(name);
    return open;
}

std::string authorText(std::string_view field, const EditedBy& author) {
    return std::string(field) + " " + author.staff.toString() + " " + std::to_string(author.at ? toUnixMs(*author.at) : 0);
}

EditedBy theirsOf(const Conflict& conflict, std::string_view field) {
    const auto head = std::string(field) + " ";
    for (const auto& entry : conflict.theirsBy) {
        if (!entry.starts_with(head)) continue;
        const auto rest = std::string_view(entry).substr(head.size());
        const auto blank = rest.find(' ');
        EditedBy author{StaffId::parse(rest.substr(0, blank)).value_or(StaffId{}), std::nullopt};
        if (blank != rest.npos)
            if (const auto ms = text::toInteger(rest.substr(blank + 1)); ms && *ms != 0) author.at = fromUnixMs(*ms);
        return author;
    }
    return {};
}

Result<void> checkConflictChange(const Fields& before, const Fields& changed) {
    Conflict conflict;
    if (!applyFields(conflict, before)) return fail(Code::invalid, "does not fit", "decisions");
    for (const auto& [name, value] : changed)
        if (std::find(kDecision.begin(), kDecision.end(), name) == kDecision.end()) return notAllowed("only the decision changes", name);
    if (!applyFields(conflict, changed)) return fail(Code::invalid, "does not fit", "decisions");
    for (const auto& entry : conflict.decisions) LIANLU_CHECK(checkDecision(conflict, entry));
    return {};
}

}  // namespace lianlu::domain
