// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>

#include "models/actions/actions.h"
#include "models/actions/run.h"
#include "models/domain/rules/birthday.h"

namespace lianlu::actions {

namespace {

//! Guide and home store change only by handover, kind by conversion, and the rest is the server's.
constexpr std::array<std::string_view, 7> kCustomerEditable{"name", "gender",   "birthday",          "city",
                                                    "language", "preferred_channel", "remark"};
constexpr std::array<std::string_view, 3> kGenders{"female", "male", "other"};

Result<void> check(const EditCustomer& input, Time now) {
    if (input.customer.isNull()) return fail(Code::invalid, "which customer", "customer");
    if (input.changed.empty()) return fail(Code::invalid, "nothing to change", "changed");
    for (const auto& [name, value] : input.changed)
        if (std::find(kCustomerEditable.begin(), kCustomerEditable.end(), name) == kCustomerEditable.end())
            return fail(Code::invalid, "not a field that a person edits", name);
    LIANLU_CHECK(domain::checkFields(*domain::findEntity(domain::Customer::kEntity), input.changed, false));
    if (const auto found = input.changed.find("gender"); found != input.changed.end()) {
        const auto* gender = std::get_if<std::string>(&found->second);
        if (gender && std::find(kGenders.begin(), kGenders.end(), *gender) == kGenders.end())
            return fail(Code::invalid, "not one of the choices", "gender");
    }
    if (const auto found = input.changed.find("birthday"); found != input.changed.end()) {
        const auto* birthday = std::get_if<std::string>(&found->second);
        if (birthday && !birthday->empty() && !domain::mayBeBirthday(*birthday, now)) return fail(Code::invalid, "no day of birth", "birthday");
    }
    return {};
}

}  // namespace

Doing editCustomer(const Context& context, EditCustomer input) {
    input.changed = cleanTexts(std::move(input.changed));
    if (auto good = check(input, context.clock.now()); !good) return ready(std::move(good).error());
    return start(context, [input = std::move(input)](store::WriteTxn& txn) -> Result<Uuid> {
        LIANLU_TRY(const auto before, txn.get<domain::Customer>(input.customer));
        auto customer = before;
        if (!domain::applyFields(customer, input.changed)) return fail(Code::invalid, "a value of a wrong type", "changed");
        const auto changed = domain::changedFields(before, customer);
        if (!changed.empty()) LIANLU_CHECK(txn.update(domain::Customer::kEntity, customer.id, changed));
        return customer.id.uuid;
    });
}

}  // namespace lianlu::actions
