// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "models/base/clock.h"
#include "models/base/result.h"
#include "models/base/uuid.h"
#include "sync/server/dispatch/smtp_sender.h"
#include "sync/server/http/log.h"
#include "sync/server/http/metrics.h"
#include "sync/server/http/router.h"
#include "sync/server/sync/write_batch.h"

namespace lianlu::server {

struct DispatchSettings {
    std::string conninfo;
    std::string publicUrl;  //!< as people reach this server, without a path: links in mails begin with it
    SmtpSettings smtp;      //!< url empty: no mail is sent, offers by e-mail wait
    int senders = 2;        //!< threads that send, each with a database connection and a mail connection
};

//! \brief Everything between an offer that went in and the click that comes back: the hooks of the push handler, the routes /l and
//! /u, and the threads that send. Any number of servers run it on one database.
//! \code
//!   DispatchService dispatch(settings, clock, ids, log, metrics);
//!   hooks = dispatch.hooks();         // for the push handler
//!   dispatch.addRoutes(router);
//!   if (!noDispatcher) LIANLU_CHECK(dispatch.start());
//!   … serve …
//!   dispatch.stop();
//! \endcode
class DispatchService {
public:
    DispatchService(DispatchSettings settings, const Clock& clock, IdGenerator& ids, Log& log, Metrics& metrics);
    ~DispatchService();

    //! \brief For the push handler; live as long as this object.
    [[nodiscard]] std::vector<AfterApply*> hooks() const;
    //! \brief GET /l/{code}, GET and POST /u/{code}.
    void addRoutes(Router& router);
    //! \brief Starts the sending threads; they survive a database or mail server that is away.
    [[nodiscard]] Result<void> start();
    //! \brief Lets messages under way finish, then joins the threads.
    void stop();
    //! \brief Look for work now rather than at the next second. Thread: any.
    void poke();

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

}  // namespace lianlu::server
