// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/onboard_steps.h"
#include "ui/shell/onboarding_steps.h"

namespace lianlu::ui {

//! \brief An invitation's code; once it is known what it is for, name and password of the new account.
class JoinStep : public OnboardStep {
    Q_OBJECT
public:
    explicit JoinStep(QWidget* parent = nullptr);
    void enter() override;
    void setCode(const QString& code);
    [[nodiscard]] QString code() const;
    void setOffer(const InvitedTo& offer);
    [[nodiscard]] bool hasOffer() const noexcept { return m_hasOffer; }
    [[nodiscard]] QString name() const;
    [[nodiscard]] Secret password() const;
    //! \brief Name and both passwords are there and agree; else what is missing stands at its field.
    [[nodiscard]] bool complete();
    void showPasswordProblem(const QString& problem);
    //! \brief Back to the code, which stays; passwords are forgotten.
    void reset();

private:
    QLineEdit* m_code;
    FormRow* m_codeRow;
    QLabel* m_offer;
    QWidget* m_account;
    QLineEdit* m_name;
    FormRow* m_nameRow;
    SecretEntry* m_first;
    FormRow* m_firstRow;
    SecretEntry* m_second;
    FormRow* m_secondRow;
    bool m_hasOffer = false;
};

}  // namespace lianlu::ui
