// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/item/records.h"

#include <algorithm>

#include "models/domain/rules/tag.h"
#include "models/item/paged_table.h"
#include "models/item/row_of.h"
#include "models/store/queries_coupons.h"
#include "models/store/queries_matches.h"

namespace lianlu::item {

CustomerRecord::CustomerRecord(AsyncStore& async, QObject* parent) : QObject(parent), m_async(async) {
    connect(&m_async, &AsyncStore::changed, this, [this](const store::ChangeSet& changes) { take(changes); });
}

void CustomerRecord::show(domain::CustomerId customer) {
    m_customer = customer;
    m_lead = {};
    load();
}

void CustomerRecord::showLead(domain::LeadId lead) {
    m_lead = lead;
    m_customer = {};
    load();
}

void CustomerRecord::clear() {
    m_loading.drop();
    m_customer = {};
    m_lead = {};
    m_content.reset();
    m_error.reset();
    Q_EMIT updated();
}

void CustomerRecord::load() {
    const auto question = m_async.read([customer = m_customer, lead = m_lead,
                                        now = m_async.now()](db::Connection& connection) -> Result<Content> {
        Content content;
        auto person = customer;
        if (!lead.isNull()) {
            LIANLU_TRY(content.lead, store::Queries::lead(connection, lead));
            person = content.lead.customerId;
        }
        LIANLU_TRY(content.detail, store::Queries::customer(connection, person));
        content.detail.tags = domain::liveTags(std::move(content.detail.tags), now);
        LIANLU_TRY(content.joins, store::joinsOf(connection, person));
        LIANLU_TRY(content.tagDefinitions, store::Queries::tagDefinitions(connection));
        for (const auto& tag : content.detail.tags) {
            const auto known = [&tag](const domain::Staff& held) { return held.id == tag.setBy; };
            if (tag.setBy.isNull() || std::any_of(content.tagSetters.begin(), content.tagSetters.end(), known)) continue;
            LIANLU_TRY(auto staff, rowOf<domain::Staff>(connection, tag.setBy));
            content.tagSetters.push_back(std::move(staff));
        }
        LIANLU_TRY(content.product, rowOf<domain::Product>(connection, content.lead.productId));
        LIANLU_TRY(content.provisional, store::provisionalOf(connection, person));
        for (const auto& coupon : content.detail.coupons) {
            const auto known = [&coupon](const domain::CouponTemplate& held) { return held.id == coupon.templateId; };
            if (std::any_of(content.templates.begin(), content.templates.end(), known)) continue;
            LIANLU_TRY(auto couponTemplate, rowOf<domain::CouponTemplate>(connection, coupon.templateId));
            content.templates.push_back(std::move(couponTemplate));
        }
        return content;
    });
    m_loading.ask(this, question, [this](Result<Content> content) {
        if (content) {
            m_content = std::move(*content);
            m_error.reset();
            m_customer = m_content->detail.customer.id;
        } else {
            m_content.reset();
            m_error = content.error();
        }
        Q_EMIT updated();
    });
}

void CustomerRecord::take(const store::ChangeSet& changes) {
    if (m_customer.isNull() && m_lead.isNull()) return;
    const bool concerns =
        changes.everything || std::any_of(changes.rows.begin(), changes.rows.end(), [this](const store::RowKey& key) {
            if (key.entity == domain::Customer::kEntity) return key.id == m_customer.uuid;
            if (key.entity == domain::Lead::kEntity && !m_lead.isNull() && key.id == m_lead.uuid) return true;
            return hangsOnPerson(key.entity) || key.entity == domain::TagDefinition::kEntity || key.entity == domain::Redemption::kEntity;
        });
    if (concerns) load();
}

}  // namespace lianlu::item
