// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/actions/run.h"

#include <algorithm>
#include <memory>

#include "models/base/text_controls.h"
#include "models/store/draft.h"

namespace lianlu::actions {

Doing start(const Context& context, Job job) {
    struct Outcome {
        domain::TxnId txn;
        Uuid id;
    };
    auto outcome = std::make_shared<Outcome>();
    auto written = context.store.write([outcome, draft = context.draft, job = std::move(job)](store::WriteTxn& txn) -> Result<void> {
        LIANLU_TRY(outcome->id, job(txn));
        if (!draft.empty()) LIANLU_CHECK(store::Drafts::remove(txn, draft));
        outcome->txn = txn.txnId();
        return {};
    });
    // Deferred: the write is on its way already; get() waits for it on the caller's thread, no thread of ours does.
    return std::async(std::launch::deferred, [outcome, written = std::move(written)]() mutable -> Result<Done> {
        LIANLU_TRY(auto changes, written.get());
        return Done{std::move(changes), outcome->txn, outcome->id};
    });
}

Doing ready(Error error) {
    std::promise<Result<Done>> promise;
    promise.set_value(fail(std::move(error)));
    return promise.get_future();
}

std::string memberOf(std::string_view field) {
    if (field == "duration_s") return "durationSeconds";
    if (field.ends_with("_id")) field.remove_suffix(3);
    std::string member;
    bool raise = false;
    for (const char c : field) {
        if (c == '_') raise = true;
        else member += raise && c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
        if (c != '_') raise = false;
    }
    return member;
}

Error withMember(Error error) {
    error.subject = memberOf(error.subject);
    return error;
}

domain::Fields cleanTexts(domain::Fields fields) {
    constexpr std::string_view kOneLine[]{"name", "title", "city", "value"};
    for (auto& [name, value] : fields) {
        if (auto* list = std::get_if<std::vector<std::string>>(&value))
            for (auto& entry : *list) entry = text::withoutControls(entry);
        auto* held = std::get_if<std::string>(&value);
        if (!held || held->empty()) continue;
        if (text::holdsControls(*held)) *held = text::withoutControls(*held);
        if (std::find(std::begin(kOneLine), std::end(kOneLine), name) != std::end(kOneLine))
            std::replace_if(held->begin(), held->end(), [](char c) { return c == '\n' || c == '\r' || c == '\t'; }, ' ');
    }
    return fields;
}

Result<domain::Fields> checkedForCreation(std::string_view entity, const domain::Fields& fields) {
    const auto* info = domain::findEntity(entity);
    if (!info) return fail(Code::internal, "no such entity", std::string(entity));
    domain::Fields said;
    domain::Fields shown;
    for (const auto& [name, value] : fields) {
        const auto* field = info->field(name);
        if (!field || domain::isNull(value)) continue;
        const bool derived = field->rule.merge == domain::Merge::derived;
        if (derived && value == domain::Value{std::int64_t{0}}) continue;
        (derived ? shown : said).emplace(name, value);
    }
    said = cleanTexts(std::move(said));
    if (auto good = domain::checkFields(*info, said, true); !good) return fail(withMember(std::move(good).error()));
    said.merge(shown);
    return said;
}

}  // namespace lianlu::actions
