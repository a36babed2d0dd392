// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <QString>

#include "models/base/result.h"

namespace lianlu::ui {

//! \brief Signing in by the company's identity provider, in the system's browser. The composition root does it; one at a time. Thread: the screen's.
class CompanySignIn {
public:
    virtual ~CompanySignIn() = default;
    //! \brief Whether the server at hand has one.
    [[nodiscard]] virtual QFuture<Result<bool>> offersCompanySignIn() = 0;
    //! \brief Opens the browser and waits for it, at most five minutes; the name of the person. refused with subject "company_link": ask the person, then linkCompany().
    [[nodiscard]] virtual QFuture<Result<QString>> companySignIn() = 0;
    //! \brief Goes on with the sign-in that met company_link. `code`: of the second step, where the account has one.
    [[nodiscard]] virtual QFuture<Result<QString>> linkCompany(const QString& code) = 0;
    virtual void cancelCompanySignIn() = 0;
};

}  // namespace lianlu::ui
