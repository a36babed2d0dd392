// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/item/offer_words.h"

#include "models/domain/entities/goods.h"
#include "models/domain/entities/organisation.h"
#include "models/domain/entities/person.h"
#include "models/item/row_of.h"

namespace lianlu::item {
namespace {

void replaceAll(std::string& text, std::string_view variable, const std::string& value) {
    for (auto at = text.find(variable); at != text.npos; at = text.find(variable, at + value.size()))
        text.replace(at, variable.size(), value);
}

}  // namespace

Result<std::string> offerWords(db::Connection& connection, const domain::Offer& offer, std::string text) {
    if (text.find("{name}") != text.npos) {
        LIANLU_TRY(const auto customer, rowOf<domain::Customer>(connection, offer.customerId));
        replaceAll(text, "{name}", customer.name);
    }
    if (text.find("{product}") != text.npos) {
        LIANLU_TRY(const auto product, rowOf<domain::Product>(connection, offer.productId));
        if (!product.id.isNull()) replaceAll(text, "{product}", product.name);
    }
    if (text.find("{guide}") != text.npos) {
        LIANLU_TRY(const auto staff, rowOf<domain::Staff>(connection, offer.staffId));
        if (!staff.id.isNull()) replaceAll(text, "{guide}", staff.name);
    }
    if (text.find("{store}") != text.npos) {
        LIANLU_TRY(const auto shop, rowOf<domain::Store>(connection, offer.storeId));
        if (!shop.id.isNull()) replaceAll(text, "{store}", shop.name);
    }
    return text;
}

Result<void> fillOfferWords(db::Connection& connection, std::vector<store::TimelineRow>& rows) {
    for (auto& row : rows) {
        if (row.kind != store::TimelineRow::Kind::offer || row.title.find('{') == row.title.npos) continue;
        LIANLU_TRY(const auto offer, rowOf<domain::Offer>(connection, domain::OfferId{row.id}));
        LIANLU_TRY(row.title, offerWords(connection, offer, std::move(row.title)));
    }
    return {};
}

}  // namespace lianlu::item
