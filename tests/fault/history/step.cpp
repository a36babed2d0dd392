// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fault/history/step.h"

#include <algorithm>
#include <array>
#include <sstream>

namespace lianlu::test::history {

namespace {

constexpr auto kKinds = std::to_array<KindInfo>({
    {Kind::leadNew, "lead-new", Who::anybody, 4},
    {Kind::leadEdit, "lead-edit", Who::anybody, 10},
    {Kind::leadConvert, "lead-convert", Who::anybody, 3},
    {Kind::leadRemove, "lead-remove", Who::manager, 3},
    {Kind::personEdit, "person-edit", Who::anybody, 12},
    {Kind::log, "log", Who::anybody, 6},
    {Kind::tagSet, "tag-set", Who::anybody, 6},
    {Kind::tagRemove, "tag-remove", Who::anybody, 2},
    {Kind::consent, "consent", Who::anybody, 3},
    {Kind::address, "address", Who::anybody, 3},
    {Kind::offer, "offer", Who::anybody, 4},
    {Kind::offerCancel, "offer-cancel", Who::anybody, 2},
    {Kind::spend, "spend", Who::anybody, 5},
    {Kind::adjust, "adjust", Who::manager, 4},
    {Kind::redeem, "redeem", Who::anybody, 4},
    {Kind::undo, "undo", Who::anybody, 5},
    {Kind::retry, "retry", Who::anybody, 3},
    {Kind::discard, "discard", Who::anybody, 2},
    {Kind::taskDone, "task-done", Who::anybody, 3},
    {Kind::assign, "assign", Who::anybody, 8},
    {Kind::join, "join", Who::anybody, 4},
    {Kind::part, "part", Who::anybody, 3},
    {Kind::sync, "sync", Who::anybody, 70},
    {Kind::kill, "kill", Who::anybody, 3},
    {Kind::backUp, "back-up", Who::anybody, 2},
    {Kind::restore, "restore", Who::anybody, 2},
    {Kind::restoreLost, "restore-lost", Who::anybody, 1},
    {Kind::skew, "skew", Who::anybody, 1},
    {Kind::wait, "wait", Who::nobody, 5},
    {Kind::hqProduct, "hq-product", Who::nobody, 3},
    {Kind::hqRules, "hq-rules", Who::nobody, 2},
    {Kind::hqTemplate, "hq-template", Who::nobody, 2},
    {Kind::hqTag, "hq-tag", Who::nobody, 2},
    {Kind::hqMove, "hq-move", Who::nobody, 5},
    {Kind::ingestMember, "ingest-member", Who::nobody, 3},
    {Kind::ingestOrder, "ingest-order", Who::nobody, 4},
    {Kind::ingestRefund, "ingest-refund", Who::nobody, 2},
    {Kind::ingestTouch, "ingest-touch", Who::nobody, 2},
    {Kind::settle, "settle", Who::nobody, 6},
    {Kind::mail, "mail", Who::nobody, 2},
    {Kind::sweep, "sweep", Who::nobody, 1},
    {Kind::erase, "erase", Who::nobody, 2},
    {Kind::compact, "compact", Who::nobody, 2},
    {Kind::copyStop, "copy-stop", Who::nobody, 2},
    {Kind::copyStart, "copy-start", Who::nobody, 2},
    {Kind::deliver, "deliver", Who::nobody, 3},
    {Kind::hqStaff, "hq-staff", Who::nobody, 1},
});
constexpr auto kTroubles = std::to_array<std::string_view>({"refused", "lost", "twice", "cut", "portal", "gateway", "busy", "empty", "missing",
                                                            "shuffled", "pages", "late", "kill-before", "kill-after"});
constexpr auto kPlaces = std::to_array<std::string_view>({"any", "push", "pull", "boot", "refresh"});
constexpr auto kNames = std::to_array<std::string_view>({"anna", "ben", "mia", "carl", "nina"});

template <class Names>
std::optional<int> find(const Names& names, std::string_view name) {
    const auto found = std::find(names.begin(), names.end(), name);
    if (found == names.end()) return std::nullopt;
    return static_cast<int>(found - names.begin());
}

std::optional<Fault> faultFrom(std::string_view word) {
    const auto at = word.find('@');
    if (!word.starts_with('!') || at == word.npos) return std::nullopt;
    const auto trouble = find(kTroubles, word.substr(1, at - 1));
    const auto where = find(kPlaces, word.substr(at + 1));
    if (!trouble || !where) return std::nullopt;
    return Fault{static_cast<Trouble>(*trouble), static_cast<Where>(*where)};
}

}  // namespace

std::span<const KindInfo> kinds() { return kKinds; }
const KindInfo& infoOf(Kind kind) { return kKinds.at(static_cast<std::size_t>(kind)); }
std::string_view nameOfDevice(int device) { return device < 0 ? "-" : kNames.at(static_cast<std::size_t>(device)); }
bool isManager(int device) { return device == 2 || device == 4; }

std::string toLine(const Step& step) {
    std::ostringstream line;
    line << step.number << ' ' << infoOf(step.kind).name << ' ' << nameOfDevice(step.device) << ' ' << step.a << ' ' << step.b << ' ' << step.c;
    for (const auto& fault : step.faults)
        line << " !" << kTroubles.at(static_cast<std::size_t>(fault.trouble)) << '@' << kPlaces.at(static_cast<std::size_t>(fault.where));
    return line.str();
}

std::optional<Step> fromLine(std::string_view text) {
    std::istringstream line{std::string(text)};
    Step step;
    std::string kind, device, word;
    if (!(line >> step.number >> kind >> device >> step.a >> step.b >> step.c)) return std::nullopt;
    const auto known = std::find_if(kKinds.begin(), kKinds.end(), [&](const KindInfo& info) { return info.name == kind; });
    const auto who = find(kNames, device);
    if (known == kKinds.end() || (device != "-" && !who)) return std::nullopt;
    step.kind = known->kind;
    step.device = who.value_or(-1);
    if ((step.device < 0) != (known->who == Who::nobody)) return std::nullopt;
    while (line >> word) {
        const auto fault = faultFrom(word);
        if (!fault) return std::nullopt;
        step.faults.push_back(*fault);
    }
    return step;
}

}  // namespace lianlu::test::history
