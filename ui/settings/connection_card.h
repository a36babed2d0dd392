// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/card.h"
#include "ui/settings/account_host.h"

class QLabel;
class QLineEdit;
class QPushButton;

namespace lianlu::ui {

class InlineError;

//! \brief How the server is reached: the company's certificate, and the proxy that the system names. A certificate is kept once the server was reached with it.
class ConnectionCard : public Card {
    Q_OBJECT
public:
    explicit ConnectionCard(AccountHost& host, QWidget* parent = nullptr);
    void refresh();

private:
    void choose();
    void trust(const QString& caFile);

    AccountHost& m_host;
    QLineEdit* m_ca;
    QLabel* m_proxy;
    InlineError* m_error;
    QPushButton* m_choose;
    QPushButton* m_use;
    QPushButton* m_none;
};

}  // namespace lianlu::ui
