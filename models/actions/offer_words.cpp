// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/actions/offer_words.h"

#include "models/actions/run.h"
#include "models/domain/entities/goods.h"
#include "models/domain/entities/organisation.h"
#include "models/domain/entities/person.h"

namespace lianlu::actions {
namespace {

//! The variable as `field` of that row, its name; of a row that this device does not hold it stays as it is.
template <class E>
Result<void> putName(db::Connection& connection, std::string& text, std::string_view variable, decltype(E::id) id, std::string E::*field = &E::name) {
    if (id.isNull() || text.find(variable) == text.npos) return {};
    const auto row = rowOf<E>(connection, id);
    if (!row) return row.error().code == Code::notFound ? Result<void>{} : fail(row.error());
    for (auto at = text.find(variable); at != text.npos; at = text.find(variable, at + ((*row).*field).size())) text.replace(at, variable.size(), (*row).*field);
    return {};
}

}  // namespace

Result<std::string> offerWords(db::Connection& connection, const domain::Offer& offer, std::string text) {
    LIANLU_CHECK(putName<domain::Customer>(connection, text, "{name}", offer.customerId));
    LIANLU_CHECK(putName<domain::Product>(connection, text, "{product}", offer.productId));
    LIANLU_CHECK(putName<domain::Staff>(connection, text, "{guide}", offer.staffId));
    LIANLU_CHECK(putName<domain::Store>(connection, text, "{store}", offer.storeId));
    LIANLU_CHECK(putName(connection, text, "{coupon}", offer.couponId, &domain::Coupon::code));
    return text;
}

Result<void> fillOfferWords(db::Connection& connection, std::vector<store::TimelineRow>& rows) {
    for (auto& row : rows) {
        if (row.kind != store::TimelineRow::Kind::offer || row.title.find('{') == row.title.npos) continue;
        const auto offer = rowOf<domain::Offer>(connection, domain::OfferId{row.id});
        if (!offer && offer.error().code == Code::notFound) continue;
        if (!offer) return fail(offer.error());
        LIANLU_TRY(row.title, offerWords(connection, *offer, std::move(row.title)));
    }
    return {};
}

}  // namespace lianlu::actions
