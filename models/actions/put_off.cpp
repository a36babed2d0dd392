// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "models/actions/next_actions.h"
#include "models/base/text.h"
#include "models/db/connection.h"
#include "models/store/draft.h"
#include "models/store/queries_due.h"
#include "models/store/write_txn.h"

namespace lianlu::actions {

namespace {

// A setting of its own for each customer, so that it goes when the customer does: see store::forgetErased.
constexpr std::string_view kPrefix = "put-off:";
std::string keyOf(domain::CustomerId customer) { return std::string(kPrefix) + customer.toString(); }

//! A line each: kind, day, subject.
std::string putOffText(const std::vector<PutOff>& all) {
    std::string text;
    for (const auto& one : all) text += std::string(nameOf(one.kind)) + ' ' + std::to_string(one.until) + ' ' + one.subject.toString() + '\n';
    return text;
}

//! Lines of a newer version that are not understood are left out: at the worst something is told once more.
std::vector<PutOff> putOffLines(std::string_view all) {
    std::vector<PutOff> lines;
    while (!all.empty()) {
        const auto line = all.substr(0, all.find('\n'));
        all.remove_prefix(std::min(all.size(), line.size() + 1));
        const auto first = line.find(' '), second = first == line.npos ? line.npos : line.find(' ', first + 1);
        if (second == line.npos) continue;
        const auto kind = insight::actionKindOf(line.substr(0, first));
        const auto until = text::toInteger(line.substr(first + 1, second - first - 1));
        const auto subject = Uuid::parse(line.substr(second + 1));
        if (kind && until && subject) lines.push_back({*kind, *subject, static_cast<std::int32_t>(*until)});
    }
    return lines;
}

}  // namespace

Result<std::vector<PutOff>> putOffs(db::Connection& c, domain::CustomerId customer, std::int32_t today) {
    LIANLU_TRY(const auto kept, store::Settings::load(c, keyOf(customer)));
    auto lines = kept ? putOffLines(*kept) : std::vector<PutOff>{};
    std::erase_if(lines, [today](const PutOff& one) { return one.until <= today; });
    return lines;
}

Result<void> putOff(store::WriteTxn& txn, domain::CustomerId customer, const PutOff& what) {
    LIANLU_TRY(const auto kept, store::Settings::load(txn.connection(), keyOf(customer)));
    auto lines = kept ? putOffLines(*kept) : std::vector<PutOff>{};
    // What is over goes, and the newest word about one thing holds.
    const auto today = what.until - restDays(what.kind);
    std::erase_if(lines, [&](const PutOff& one) { return one.until <= today || (one.kind == what.kind && one.subject == what.subject); });
    lines.push_back(what);
    return store::Settings::save(txn, keyOf(customer), putOffText(lines));
}

Result<std::unordered_map<Uuid, std::vector<PutOff>>> allPutOffs(db::Connection& c, std::int32_t today) {
    std::unordered_map<Uuid, std::vector<PutOff>> all;
    LIANLU_TRY(const auto kept, store::settingsNamed(c, kPrefix));
    for (const auto& [name, text] : kept) {
        const auto customer = Uuid::parse(std::string_view(name).substr(kPrefix.size()));
        if (!customer) continue;
        auto lines = putOffLines(text);
        std::erase_if(lines, [today](const PutOff& one) { return one.until <= today; });
        if (!lines.empty()) all.emplace(*customer, std::move(lines));
    }
    return all;
}

Result<void> takeBackPutOff(store::WriteTxn& txn, domain::CustomerId customer, const PutOff& what) {
    LIANLU_TRY(const auto kept, store::Settings::load(txn.connection(), keyOf(customer)));
    auto lines = kept ? putOffLines(*kept) : std::vector<PutOff>{};
    std::erase_if(lines, [&](const PutOff& one) { return one.kind == what.kind && one.subject == what.subject; });
    return lines.empty() ? store::Settings::remove(txn, keyOf(customer)) : store::Settings::save(txn, keyOf(customer), putOffText(lines));
}

Result<void> takeBackPutOffs(store::WriteTxn& txn, domain::CustomerId customer) { return store::Settings::remove(txn, keyOf(customer)); }

Result<NextForCustomer> nextFor(db::Connection& c, domain::CustomerId customer, domain::StoreId shop, Time now, const ValueModel* value) {
    LIANLU_TRY(const auto facts, actionFacts(c, customer, shop, now, value));
    LIANLU_TRY(const auto resting, putOffs(c, customer, facts.today));
    return NextForCustomer{insight::nextActions(facts, resting), facts.today};
}

}  // namespace lianlu::actions
