// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>

#include <QFuture>
#include <QString>

#include "models/base/result.h"
#include "ui/shell/company_sign_in.h"
#include "ui/shell/second_step.h"

namespace lianlu::ui {

//! \brief What an invitation's code is for.
struct InvitedTo {
    QString brand, store, role;  //!< role: in words
    QString login, name;
};

//! \brief What the onboarding asks for; the composition root does it, off the screen's thread. Thread: the screen's; answers come
//! through the futures, in their own time.
class OnboardingSteps : public SecondStepSetup, public CompanySignIn {
public:
    using Progress = std::function<void(std::int64_t rowsDone, std::int64_t rowsTotal)>;

    //! \brief Is there a Lianlu server, with a certificate to be trusted? `caFile`: a company CA in PEM; empty: the system's.
    [[nodiscard]] virtual QFuture<Result<void>> probe(const QString& url, const QString& caFile) = 0;
    [[nodiscard]] virtual QFuture<Result<InvitedTo>> openInvitation(const QString& code) = 0;
    //! \brief Makes the account of an invitation; its login, to sign in with.
    [[nodiscard]] virtual QFuture<Result<QString>> join(const QString& code, const QString& name, const Secret& password) = 0;
    //! \brief The name of the person. See asksForCode and asksForSecondStep.
    [[nodiscard]] virtual QFuture<Result<QString>> signIn(const SignInWords& words) = 0;
    //! \brief Code::invalid with the rule as context. No I/O.
    [[nodiscard]] virtual Result<void> checkPassphrase(const SecretBuffer& passphrase) const = 0;
    //! \brief Makes the key and returns the recovery code. Nothing counts before keepKey().
    [[nodiscard]] virtual QFuture<Result<QString>> makeKey(const Secret& passphrase) = 0;
    [[nodiscard]] virtual QFuture<Result<void>> keepKey() = 0;
    //! \brief The first download. `progress` is called on the screen's thread.
    [[nodiscard]] virtual QFuture<Result<void>> download(Progress progress) = 0;
    virtual void cancelDownload() = 0;
};

}  // namespace lianlu::ui
