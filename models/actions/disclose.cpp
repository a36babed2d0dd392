// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/actions/disclose.h"

#include "models/actions/run.h"
#include "models/domain/rules/disclosure.h"
#include "models/store/queries_disclosures.h"

namespace lianlu::actions {

namespace {

Result<Uuid> writeOne(const Context& context, store::WriteTxn& txn, domain::Disclosure entry) {
    if (!entry.subjectId.isNull() && entry.act != domain::DisclosureAct::exported) {
        LIANLU_TRY(const auto before, store::disclosureSince(txn.connection(), entry, *entry.at - kSameDisclosure));
        if (before) return before->uuid;
    }
    LIANLU_CHECK(domain::checkDisclosure(entry));
    entry.id = context.ids.next<domain::DisclosureId>();
    LIANLU_CHECK(insert(txn, entry, domain::Scope::user(context.staff)));
    return entry.id.uuid;
}

}  // namespace

Doing disclose(const Context& context, Disclose input) {
    domain::Disclosure entry;
    entry.staffId = context.staff;
    entry.storeId = context.shop;
    entry.act = input.act;
    entry.what = input.what;
    entry.records = input.subjects.empty() ? input.records : 1;
    entry.at = context.clock.now();
    return start(context, [context, entry, subjects = std::move(input.subjects)](store::WriteTxn& txn) -> Result<Uuid> {
        if (subjects.empty()) return writeOne(context, txn, entry);
        Uuid last;
        for (const auto& subject : subjects) {
            auto one = entry;
            one.subjectId = subject;
            LIANLU_TRY(last, writeOne(context, txn, one));
        }
        return last;
    });
}

}  // namespace lianlu::actions
