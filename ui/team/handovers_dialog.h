// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "models/item/async_store.h"
#include "models/item/handover.h"
#include "models/store/queries_team.h"
#include "ui/customers/form_dialog.h"

class QLabel;
class QTableWidget;

namespace lianlu::ui {

class Services;

//! \brief What was handed over in the last 14 days, newest first, and whether it can be taken back. Asks the server.
class HandoversDialog : public FormDialog {
    Q_OBJECT
public:
    HandoversDialog(Services& services, std::vector<store::TeamLine> team, QWidget* parent);

Q_SIGNALS:
    void takeBackRequested(const lianlu::item::HandoverNow& handover);

private:
    void submit() override;
    void ask();
    void fill();
    void choose();
    [[nodiscard]] const item::HandoverNow* chosen() const;
    [[nodiscard]] QString stateOf(const item::HandoverNow& one) const;

    Services& m_services;
    std::vector<store::TeamLine> m_team;
    std::vector<item::HandoverNow> m_handovers;
    item::Latest m_asking;
    bool m_failed = false;
    QTableWidget* m_table;
    QLabel* m_state;
};

}  // namespace lianlu::ui
