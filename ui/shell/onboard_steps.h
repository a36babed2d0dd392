// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

#include <QStringList>
#include <QWidget>

#include "ui/shell/company_sign_in.h"
#include "ui/shell/second_step.h"

class QLabel;
class QLineEdit;
class QProgressBar;
class QVBoxLayout;

namespace lianlu::ui {

class CompanyBox;
class FormRow;
class GhostButton;

//! \brief One page of the onboarding. `submitted` at Return in its last field.
class OnboardStep : public QWidget {
    Q_OBJECT
public:
    explicit OnboardStep(QWidget* parent = nullptr);
    virtual void enter() {}

Q_SIGNALS:
    void submitted();
    void changed();

protected:
    [[nodiscard]] QVBoxLayout* body() const noexcept { return m_body; }

private:
    QVBoxLayout* m_body;
};

class AddressStep : public OnboardStep {
    Q_OBJECT
public:
    explicit AddressStep(const QString& address, QWidget* parent = nullptr);
    void enter() override;
    //! \brief With https:// where no scheme was typed; http stays for loopback only.
    [[nodiscard]] QString address() const;
    [[nodiscard]] QString caFile() const;

private:
    void chooseCa();

    QLineEdit* m_address;
    QLineEdit* m_ca;
    FormRow* m_caRow;
};

class SignInStep : public OnboardStep {
    Q_OBJECT
public:
    explicit SignInStep(CompanySignIn& company, QWidget* parent = nullptr);
    void enter() override;
    [[nodiscard]] SignInWords words() const;
    void setLogin(const QString& login);
    //! \brief The password fits: a code is asked for, too.
    void askCode();
    //! \brief Forgets password and code.
    void clear();

Q_SIGNALS:
    void invitationWanted();
    //! \brief By the company's account.
    void signedIn(const QString& name);

private:
    QLineEdit* m_login;
    SecretEntry* m_password;
    QLineEdit* m_code;
    FormRow* m_codeRow;
    CompanyBox* m_company;
};

//! \brief Two fields and how strong the first is, by length and variety; the rules themselves are the store's.
class PassphraseStep : public OnboardStep {
    Q_OBJECT
public:
    explicit PassphraseStep(QWidget* parent = nullptr);
    void enter() override;
    [[nodiscard]] Secret passphrase() const;
    [[nodiscard]] bool agree() const;
    void showProblem(const QString& passphrase, const QString& again);
    void clear();
    //! \brief 0 … 4, a plain estimate: bits by length and kinds of characters.
    [[nodiscard]] static int strengthOf(const QString& text);

private:
    void rate();

    SecretEntry* m_first;
    SecretEntry* m_second;
    FormRow* m_firstRow;
    FormRow* m_secondRow;
    QProgressBar* m_strength;
    QLabel* m_strengthWord;
};

//! \brief Shows the code once and asks for two of its groups, so that it was written down.
class RecoveryStep : public OnboardStep {
    Q_OBJECT
public:
    explicit RecoveryStep(QWidget* parent = nullptr);
    void setCode(const QString& code);
    void enter() override;
    [[nodiscard]] bool hasCode() const { return !m_groups.isEmpty(); }
    //! \brief Both groups fit; else the wrong one is marked.
    [[nodiscard]] bool confirmed();
    void clear();

private:
    QStringList m_groups;
    int m_askA = 0, m_askB = 0;
    QLabel* m_code;
    GhostButton* m_copy;
    QLineEdit* m_groupA;
    QLineEdit* m_groupB;
    QLabel* m_labelA;
    QLabel* m_labelB;
};

class ProgressStep : public OnboardStep {
    Q_OBJECT
public:
    explicit ProgressStep(QWidget* parent = nullptr);
    void setProgress(std::int64_t done, std::int64_t total);
    void setDone();

private:
    QProgressBar* m_bar;
    QLabel* m_text;
};

}  // namespace lianlu::ui
