// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/item/queue_model.h"
#include "ui/customers/form_dialog.h"

namespace lianlu::ui {

class Services;

//! \brief Asks before something typed is given up, and says what would be lost.
class DiscardDialog : public FormDialog {
    Q_OBJECT
public:
    DiscardDialog(Services& services, item::QueueModel& model, const store::QueueLine& line, QWidget* parent);

Q_SIGNALS:
    void discarded(const lianlu::actions::Done& done);

protected:
    void submit() override;

private:
    void addLost(const store::QueueLine& line);

    Services& m_services;
    item::QueueModel& m_model;
    domain::TxnId m_txn;
};

}  // namespace lianlu::ui
