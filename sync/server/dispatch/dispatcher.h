// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "models/base/clock.h"
#include "models/base/result.h"
#include "models/domain/entities.h"
#include "sync/server/db/pg.h"
#include "sync/server/dispatch/smtp_sender.h"
#include "sync/server/http/metrics.h"
#include "sync/server/sync/write_batch.h"

namespace lianlu::server {

//! \brief A message that this process has put down as `sending` and nobody else will send.
struct ClaimedMail {
    domain::DispatchId dispatch;
    domain::OfferId offer;
    domain::CustomerId customer;
    domain::IdentityId identity;
    std::int64_t attempt = 0;
    std::string from;
    std::string to;
    std::string mail;  //!< the whole message
};

//! \brief Takes due dispatches one by one: decides again whether each may go out, puts it down as `sending` (committed), hands it over,
//! records what became of it. Many may run on one database: a row's lock and its status decide who sends. A row left in `sending` past
//! its lease is `unconfirmed`: it may have gone out, so nobody sends it again by himself. Thread: one at a time; connection is the caller's.
class Dispatcher {
public:
    static constexpr std::int64_t kMaxAttempts = 10;

    Dispatcher(std::string publicUrl, int smtpTimeoutSeconds, const Clock& clock, Metrics& metrics);

    //! \brief Claims and sends one message, if any is due. True: there was something to do, ask again at once.
    [[nodiscard]] Result<bool> step(pg::Connection& connection, SmtpSender& sender);
    //! \brief The same of what guides send by their own hand alone: it is handed to them, and needs no mail server.
    [[nodiscard]] Result<bool> stepByHand(pg::Connection& connection);
    //! \brief Ends what its guide has said nothing about for domain::kHandWait. Returns how many.
    [[nodiscard]] Result<int> endUnconfirmed(pg::Connection& connection);
    //! \brief Takes back what lies with a guide to be sent by hand to somebody who has said meanwhile that they want none. Returns how many.
    [[nodiscard]] Result<int> endUnwanted(pg::Connection& connection);
    //! \brief Holds what is due where the database failed over or was restored since it was looked at last; true: it did. step() does so too.
    [[nodiscard]] Result<bool> watchHistory(pg::Connection& connection);
    //! \brief Marks what a dead process left in `sending`. Returns how many.
    [[nodiscard]] Result<int> collectLeftovers(pg::Connection& connection);

    //! \brief When a message that was put off for the n-th time is tried again: 30 s, doubling, at most an hour.
    [[nodiscard]] static std::int64_t retrySeconds(std::int64_t attempts) noexcept;

private:
    enum class Claim : std::uint8_t { taken, settled, notOurs };
    struct Candidate {
        domain::DispatchId dispatch;
        domain::CustomerId customer;
    };
    [[nodiscard]] Result<bool> work(pg::Connection& connection, std::string_view due, SmtpSender* sender);
    [[nodiscard]] Result<Claim> claim(pg::Connection& connection, const Candidate& candidate, ClaimedMail& mail);
    [[nodiscard]] Result<void> putOff(pg::Connection& connection, const Candidate& candidate, const Error& error);
    [[nodiscard]] Result<Claim> decide(pg::Connection& connection, WriteBatch& batch, const domain::Dispatch& dispatch, ClaimedMail& mail);
    [[nodiscard]] Result<Claim> refuse(WriteBatch& batch, const domain::Dispatch& dispatch, domain::Refusal refusal, std::string words = {});
    [[nodiscard]] Result<void> record(pg::Connection& connection, const ClaimedMail& mail, const SmtpOutcome& outcome);
    [[nodiscard]] Result<void> recordSurely(pg::Connection& connection, const ClaimedMail& mail, const SmtpOutcome& outcome);
    void counted(std::string_view result);

    std::string m_publicUrl;
    std::int64_t m_leaseMs;
    const Clock& m_clock;
    Metrics& m_metrics;
};

}  // namespace lianlu::server
