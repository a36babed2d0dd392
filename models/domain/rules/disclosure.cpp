// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/rules/disclosure.h"

namespace lianlu::domain {

Result<void> checkDisclosure(const Disclosure& entry) {
    if (entry.act == DisclosureAct::unknown) return fail(Code::invalid, "what was done", "act");
    if (entry.what == Disclosed::unknown) return fail(Code::invalid, "what of", "what");
    if (isList(entry.what) && entry.act != DisclosureAct::exported) return fail(Code::invalid, "a list is exported only", "act");
    if (isList(entry.what) != entry.subjectId.isNull()) return fail(Code::invalid, "a list names nobody, one person is named", "subject_id");
    if (entry.records < 1 || entry.records > kMostDisclosed) return fail(Code::invalid, "no such number of records", "records");
    return {};
}

}  // namespace lianlu::domain
