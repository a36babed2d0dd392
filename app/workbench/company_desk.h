// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>

#include "app/workbench/company_browser.h"
#include "ui/shell/company_sign_in.h"

namespace lianlu::app {

//! \brief ui::CompanySignIn over a browser: `server` and `device` say whose sign-in it is, `settle` what is done with the ID token, on a worker. Thread: the screen's.
class CompanyDesk final : public QObject, public ui::CompanySignIn {
    Q_OBJECT
public:
    struct Setup {
        std::function<Result<sync::ServerAddress>()> server;  //!< on a worker
        domain::DeviceId device;
        //! The name of the person; `link` and `code` as in sync::CompanyWish.
        std::function<Result<QString>(const CompanyAnswer& answer, bool link, const std::string& code)> settle;
        CompanyBrowser::Open open{};
    };
    explicit CompanyDesk(Setup setup, QObject* parent = nullptr);

    [[nodiscard]] QFuture<Result<bool>> offersCompanySignIn() override;
    [[nodiscard]] QFuture<Result<QString>> companySignIn() override;
    [[nodiscard]] QFuture<Result<QString>> linkCompany(const QString& code) override;
    void cancelCompanySignIn() override;

private:
    [[nodiscard]] QFuture<Result<QString>> settle(bool link, const std::string& code);

    Setup m_setup;
    CompanyBrowser m_browser;
    std::shared_ptr<CompanyAnswer> m_answer;  //!< kept for linkCompany
};

}  // namespace lianlu::app
