// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/card.h"
#include "ui/settings/account_host.h"

class QLabel;
class QPushButton;
class QTableWidget;

namespace lianlu::ui {

class InlineError;

//! \brief Who was invited, what became of it, and the ways to invite, send again and revoke. Asks the server.
class InvitationsCard : public Card {
    Q_OBJECT
public:
    explicit InvitationsCard(AccountHost& host, QWidget* parent = nullptr);
    void refresh();

private:
    [[nodiscard]] const InvitedPerson* chosen() const;
    void fill(const InvitationState& state);
    void choose();
    void invite();
    void act(QFuture<Result<void>> done);

    AccountHost& m_host;
    InvitationState m_state;
    bool m_acting = false;
    QTableWidget* m_table;
    QLabel* m_note;
    InlineError* m_error;
    QPushButton* m_invite;
    QPushButton* m_resend;
    QPushButton* m_revoke;
};

}  // namespace lianlu::ui
