// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "models/base/clock.h"
#include "models/base/uuid.h"
#include "sync/server/db/pg.h"
#include "sync/server/dispatch/smtp_sender.h"
#include "sync/server/http/metrics.h"

namespace lianlu::server {

//! \brief Sends the mails of invitations, beside the offers and by the same mail server. A mail's code is made when it is sent, so it stands nowhere
//! else. Any number of senders: each takes another one. A mail whose sender died is unconfirmed, and never sent again by itself.
class InvitationMailer {
public:
    InvitationMailer(std::string publicUrl, int smtpTimeoutSeconds, const Clock& clock, Metrics& metrics);
    //! \brief Sends one that is due. False: none is. Thread: any, a connection and a sender each.
    [[nodiscard]] Result<bool> step(pg::Connection& connection, SmtpSender& sender);

private:
    struct Taken;
    [[nodiscard]] Result<bool> take(pg::Connection& connection, Taken& taken);
    [[nodiscard]] Result<void> record(pg::Connection& connection, const Taken& taken, const SmtpOutcome& outcome);

    std::string m_publicUrl;
    std::int64_t m_leaseMs;
    const Clock& m_clock;
    Metrics& m_metrics;
};

}  // namespace lianlu::server
