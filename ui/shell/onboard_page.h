// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "models/base/result.h"
#include "ui/shell/gate_frame.h"
#include "ui/shell/onboarding_steps.h"

class QLabel;
class QStackedWidget;

namespace lianlu::ui {

class AddressStep;
class GhostButton;
class InlineError;
class JoinStep;
class OnboardStep;
class PassphraseStep;
class PrimaryButton;
class ProgressStep;
class RecoveryStep;
class SignInStep;

//! \brief First run: address → sign-in → passphrase → recovery code → progress → done. Each step stays until its work has
//! succeeded; errors stand in the step.
class OnboardPage : public GateFrame {
    Q_OBJECT
public:
    //! \brief `haveKey`: an enrolment was interrupted after its key was made; passphrase and recovery code are left out.
    OnboardPage(OnboardingSteps& steps, bool haveKey, const QString& address, QWidget* parent = nullptr);
    //! \brief Straight to the download: sign-in and key are there from an interrupted enrolment.
    void resumeDownload();
    //! \brief Others use this computer: the first step has a way back to them.
    void setMayLeave(bool mayLeave);
    //! \brief Goes to the invitation instead of the sign-in, with this code.
    void setInvitation(const QString& code);

Q_SIGNALS:
    void finished();
    void left();

protected:
    void showEvent(QShowEvent* event) override;

private:
    enum Step { Address, SignIn, Passphrase, Recovery, Progress, Done, Join };
    [[nodiscard]] static int pageOf(Step step) noexcept { return step == Join ? Progress + 1 : step == Done ? Progress : step; }

    void addSteps(const QString& address);
    void showStep(Step step);
    void next();
    void back();
    void probe();
    void signIn();
    void signInWith(const SignInWords& words);
    void setUpSecondStep(const SignInWords& words);
    //! \brief Signed in, whichever way.
    void goOn();
    void join();
    void openInvitation();
    void makeKey();
    void confirmCode();
    void download();
    void setBusy(bool busy);
    //! \brief True: it went well. Else the error is shown.
    template <class T>
    bool settle(const Result<T>& result);

    OnboardingSteps& m_steps;
    bool m_haveKey;
    Step m_step = Address;
    bool m_busy = false;
    bool m_downloading = false;
    bool m_mayLeave = false;
    Secret m_password;

    QLabel* m_count;
    QLabel* m_title;
    QLabel* m_why;
    QStackedWidget* m_stack;
    AddressStep* m_address = nullptr;
    SignInStep* m_signIn = nullptr;
    JoinStep* m_join = nullptr;
    bool m_invited = false;
    PassphraseStep* m_passphrase = nullptr;
    RecoveryStep* m_recovery = nullptr;
    ProgressStep* m_progress = nullptr;
    InlineError* m_error;
    GhostButton* m_back;
    PrimaryButton* m_next;
};

}  // namespace lianlu::ui
