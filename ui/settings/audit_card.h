// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/card.h"
#include "ui/settings/account_host.h"

class QLabel;
class QPushButton;
class QTableWidget;

namespace lianlu::ui {

class InlineError;

//! \brief What managers and head office read of the audit, newest first, a page more at a time. Asks the server.
class AuditCard : public Card {
    Q_OBJECT
public:
    explicit AuditCard(AccountHost& host, QWidget* parent = nullptr);
    //! \brief The newest again.
    void refresh();

private:
    void ask(qint64 before);
    void add(const AuditState& page);

    AccountHost& m_host;
    QTableWidget* m_table;
    QLabel* m_note;
    InlineError* m_error;
    QPushButton* m_refresh;
    QPushButton* m_older;
    bool m_asking = false, m_again = false;  //!< again: the newest were asked for meanwhile
    qint64 m_before = 0;  //!< where the next page begins; 0: there is none
};

}  // namespace lianlu::ui
