// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QObject>

#include "models/item/async_store.h"
#include "models/store/queries.h"

namespace lianlu::item {

//! \brief One person with all that a detail pane shows, read again whenever a commit touches it.
class CustomerRecord : public QObject {
    Q_OBJECT
public:
    struct Content {
        store::CustomerDetail detail;
        domain::Lead lead;                              //!< with a lead asked for
        domain::Product product;                        //!< the lead's; a null id: none
        std::vector<domain::CouponTemplate> templates;  //!< of the person's coupons
        std::vector<domain::CouponId> provisional;      //!< coupons that were redeemed and not confirmed yet
        std::vector<domain::TagDefinition> tagDefinitions;
        std::vector<domain::PersonMatch> joins;  //!< what this person was joined from, the newest first
        std::vector<domain::Staff> tagSetters;  //!< those who set the tags, as far as this device knows them
    };

    explicit CustomerRecord(AsyncStore& async, QObject* parent = nullptr);

    void show(domain::CustomerId customer);
    //! \brief The person behind a lead, and the lead itself.
    void showLead(domain::LeadId lead);
    void clear();

    [[nodiscard]] bool isLoaded() const noexcept { return m_content.has_value(); }
    [[nodiscard]] const Content& content() const noexcept { return *m_content; }
    [[nodiscard]] const std::optional<Error>& error() const noexcept { return m_error; }
    [[nodiscard]] domain::CustomerId customer() const noexcept { return m_customer; }
    [[nodiscard]] domain::LeadId lead() const noexcept { return m_lead; }

Q_SIGNALS:
    //! \brief Content or error are new.
    void updated();

private:
    void load();
    void take(const store::ChangeSet& changes);

    AsyncStore& m_async;
    domain::CustomerId m_customer;
    domain::LeadId m_lead;
    std::optional<Content> m_content;
    std::optional<Error> m_error;
    Latest m_loading;
};

}  // namespace lianlu::item
