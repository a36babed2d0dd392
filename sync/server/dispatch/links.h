// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "models/base/clock.h"
#include "models/base/uuid.h"
#include "models/domain/entities.h"
#include "sync/server/auth/rate_limit.h"
#include "sync/server/http/log.h"
#include "sync/server/http/metrics.h"
#include "sync/server/http/router.h"

namespace lianlu::server {

//! \brief What a person reaches from a mail, without signing in: /l/{code} records the click and leads to the brand's own mall and nowhere
//! else; /u/{code} withdraws consent (RFC 8058). Codes cannot be guessed; who tries is slowed down. Thread: any.
class Links {
public:
    Links(const Clock& clock, IdGenerator& ids, Log& log, Metrics& metrics) : m_clock(clock), m_ids(ids), m_log(log), m_metrics(metrics) {}
    void addRoutes(Router& router);

private:
    struct Found {
        std::string language;
        domain::CustomerId customer;
        domain::OfferId offer;
        domain::DispatchId dispatch;
    };
    [[nodiscard]] Response open(const Request& request, pg::Connection& connection);
    [[nodiscard]] Response unsubscribe(const Request& request, pg::Connection& connection);
    //! \brief notFound where there is none, rateLimited for who asked too often for what is not there.
    [[nodiscard]] Result<Found> find(const Request& request, std::string_view kind, pg::Connection& connection);
    [[nodiscard]] Response refuse(const Request& request, const Error& error) const;
    [[nodiscard]] Result<void> recordClick(const Request& request, const Found& found, std::string_view code, const std::string& url,
                                           pg::Connection& connection);
    [[nodiscard]] Result<void> withdraw(const Found& found, pg::Connection& connection);

    const Clock& m_clock;
    IdGenerator& m_ids;
    Log& m_log;
    Metrics& m_metrics;
    RateLimit m_all{3000, std::chrono::seconds(60)};  //!< of an address, good and bad
    RateLimit m_misses{20, std::chrono::seconds(20)};
};

//! \brief A program that looks at links before the person does, by what it says of itself.
[[nodiscard]] bool saysItScans(const Request& request);

}  // namespace lianlu::server
