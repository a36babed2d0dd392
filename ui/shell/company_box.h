// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "ui/shell/company_sign_in.h"

class QLabel;
class QLineEdit;
class QPushButton;

namespace lianlu::ui {

class FormRow;
class GhostButton;
class InlineError;

//! \brief The way in by the company's account: a button, the wait for the browser, and the question whether identity and account are one. Hidden where the server has no
//! such way.
class CompanyBox : public QWidget {
    Q_OBJECT
public:
    explicit CompanyBox(CompanySignIn& way, QWidget* parent = nullptr);
    //! \brief Asks the server whether there is such a way.
    void refresh();

Q_SIGNALS:
    void signedIn(const QString& name);

private:
    enum class State : std::uint8_t { ready, waiting, asking };
    void show(State state);
    void start();
    void link();
    void settle(const Result<QString>& name);

    CompanySignIn& m_way;
    QPushButton* m_start;
    QLabel* m_words;
    QLineEdit* m_code;
    FormRow* m_codeRow;
    QPushButton* m_link;
    GhostButton* m_cancel;
    InlineError* m_error;
};

}  // namespace lianlu::ui
