// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <functional>
#include <memory>
#include <string>

#include <QFuture>
#include <QObject>
#include <QPromise>
#include <QTimer>
#include <QUrl>

#include "models/base/result.h"
#include "sync/client/company.h"

class QTcpServer;

namespace lianlu::app {

//! \brief What a company sign-in brought: what was asked and the ID token.
struct CompanyAnswer {
    sync::CompanyFlow flow;
    std::string idToken;
};

//! \brief The browser's part of a company sign-in (RFC 8252, section 7.3): listens on a free port of 127.0.0.1, opens the browser, takes the one answer that comes back, and ends
//! to listen. One at a time. Thread: the screen's; asks the network on workers.
class CompanyBrowser final : public QObject {
    Q_OBJECT
public:
    using Open = std::function<bool(const QUrl&)>;
    using Begin = std::function<Result<sync::CompanyFlow>(const std::string& redirectUri)>;
    //! \brief `open`: empty: the system's browser.
    explicit CompanyBrowser(Open open, QObject* parent = nullptr);
    ~CompanyBrowser() override;

    //! \brief Ends one that is under way. cancelled, timedOut after five minutes; else what sync::beginCompanySignIn and idTokenOf say.
    [[nodiscard]] QFuture<Result<CompanyAnswer>> run(Begin begin);
    void cancel();

private:
    void take();
    void finish(Result<CompanyAnswer> answer);

    Open m_open;
    std::unique_ptr<QTcpServer> m_server;
    QTimer m_patience;
    std::shared_ptr<QPromise<Result<CompanyAnswer>>> m_promise;
    std::shared_ptr<sync::CompanyFlow> m_flow;
    int m_run = 0;  //!< late answers of an earlier one are dropped
};

}  // namespace lianlu::app
