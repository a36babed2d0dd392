// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "models/base/result.h"
#include "models/domain/entities.h"
#include "models/domain/rules/message.h"
#include "sync/server/db/pg.h"
#include "sync/server/sync/write_batch.h"

namespace lianlu::server {

//! \brief The rows around an offer that only the server writes, as they are now.
struct OfferCase {
    domain::Brand brand;
    std::optional<domain::Store> store;
    std::optional<domain::Staff> staff;
    std::optional<domain::Product> product;
    std::optional<domain::CouponTemplate> couponTemplate;

    [[nodiscard]] std::string zone() const;  //!< of the store, else of the brand, else UTC
};
//! \brief Code::refused "no-brand" before `init`.
[[nodiscard]] Result<OfferCase> readOfferCase(pg::Connection& connection, const domain::Offer& offer);
[[nodiscard]] Result<domain::Brand> readBrand(pg::Connection& connection);

struct MessageLinks {
    std::string open;
    std::string unsubscribe;
};
//! \brief The message of the offer, by the same function as the preview.
[[nodiscard]] Result<domain::Message> messageOf(const domain::Offer& offer, const OfferCase& facts, const domain::Customer& customer,
                                                std::string_view couponCode, const MessageLinks& links);

//! \brief The dispatch of an offer has an id made of the offer's, as has its coupon: an offer can have no second one.
[[nodiscard]] domain::DispatchId dispatchOf(const domain::OfferId& offer);
[[nodiscard]] domain::CouponId couponOf(const domain::OfferId& offer);

//! \brief Lays a refusal into the batch: offer and dispatch say why, an unused coupon is cancelled. `words` are for Dispatch::error.
[[nodiscard]] Result<void> refuseOffer(WriteBatch& batch, const domain::OfferId& offer, domain::Refusal refusal,
                                       domain::DispatchStatus status = domain::DispatchStatus::refused, std::string words = {});

//! \brief The code of an offer's coupon, and that of a message's link (144 bits as 24 characters that need no escaping in an address): made of
//! the database's secret and the id, so nobody can guess them, and an offer that comes again after a loss gets those its customer has.
[[nodiscard]] Result<std::string> couponCodeOf(pg::Connection& connection, const domain::OfferId& offer);
[[nodiscard]] Result<std::string> linkCodeOf(pg::Connection& connection, const domain::DispatchId& dispatch, std::string_view kind);
[[nodiscard]] bool isLinkCode(std::string_view code) noexcept;

}  // namespace lianlu::server
