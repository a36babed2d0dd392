// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QFrame>

#include "models/item/async_store.h"
#include "models/store/mass_removal.h"

class QLabel;
class QPushButton;

namespace lianlu::ui {

//! \brief Asks about what the server would take away and was not let: one question for all scopes that are held. Hidden while there is none.
class HeldBanner : public QFrame {
    Q_OBJECT
public:
    explicit HeldBanner(item::AsyncStore& async, QWidget* parent = nullptr);

Q_SIGNALS:
    //! \brief The answer is on disk: the next sync acts on it.
    void answered();
    void failed(const lianlu::Error& error);

private:
    void load();
    void show(std::vector<store::HeldRemoval> held);
    void answer(store::HeldRemoval::Answer answer);

    item::AsyncStore& m_async;
    item::Latest m_loading;
    std::vector<store::HeldRemoval> m_held;
    QLabel* m_text;
    QPushButton* m_keep;
    QPushButton* m_remove;
};

}  // namespace lianlu::ui
