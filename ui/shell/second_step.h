// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <QString>
#include <QStringList>

#include "models/base/result.h"
#include "ui/shell/secret_entry.h"

namespace lianlu::ui {

//! \brief What a person types to sign in.
struct SignInWords {
    QString login;     //!< empty where a session says who it is
    Secret password;
    QString code{};    //!< of the second step; empty until it is asked for
};

//! \brief For an authenticator app.
struct SecondStepSecret {
    QString secret;  //!< base32
    QString uri;     //!< what the QR code says
};

//! \brief Setting up one's own second step; the composition root does it, off the screen's thread.
class SecondStepSetup {
public:
    virtual ~SecondStepSetup() = default;
    [[nodiscard]] virtual QFuture<Result<SecondStepSecret>> beginSecondStep(const SignInWords& words) = 0;
    //! \brief The recovery codes. wrongCredentials with subject "code": the code does not fit.
    [[nodiscard]] virtual QFuture<Result<QStringList>> confirmSecondStep(const SignInWords& words) = 0;
};

//! \brief A sign-in that met this is gone on with by a code, or by setting the second step up first.
[[nodiscard]] inline bool asksForCode(const Error& error) noexcept {
    return error.code == Code::wrongCredentials && (error.subject == "code_needed" || error.subject == "code");
}
[[nodiscard]] inline bool asksForSecondStep(const Error& error) noexcept { return error.code == Code::forbidden && error.subject == "second_step"; }

}  // namespace lianlu::ui
