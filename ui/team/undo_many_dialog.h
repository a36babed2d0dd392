// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>

#include <QDialog>

#include "models/actions/import_list.h"

class QLabel;
class QProgressBar;
class QPushButton;
class QTimer;

namespace lianlu::ui {

class Services;

//! \brief Takes a change of many rows back. Seen only where it lasts; what stays, and why, is said at the end. Deletes itself.
class UndoManyDialog : public QDialog {
    Q_OBJECT
public:
    //! What was changed: it says why some of it stays.
    enum class What : std::uint8_t { rows, offers };

    UndoManyDialog(Services& services, const Uuid& change, QWidget* parent, What what = What::rows);
    ~UndoManyDialog() override;
    //! \brief Begins; shows itself after a moment.
    void run();
    void reject() override;

private:
    void showProgress();
    void ended(const Result<actions::ImportUndone>& done);

    Services& m_services;
    Uuid m_change;
    What m_what;
    QLabel* m_state;
    QProgressBar* m_bar;
    QPushButton* m_stop;
    QTimer* m_look;
    int m_looks = 0;
    std::shared_ptr<actions::ImportProgress> m_progress;
};

}  // namespace lianlu::ui
