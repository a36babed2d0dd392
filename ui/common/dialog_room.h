// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QSize>

class QDialog;
class QEvent;

namespace lianlu::ui {

//! \brief Sees to it that no dialog is larger than its screen, however small that is (1366 × 768 at 200 %: 683 × 384): it becomes as large as there is
//! room, and what stands above its buttons scrolls; the buttons, and what went wrong, stay in sight. Dialogs that fit are left alone. For all dialogs of
//! the application while it lives. Thread: the screen's.
class DialogRoom : public QObject {
    Q_OBJECT
public:
    //! \brief `most`: as if a screen had no more room than this, for tests.
    explicit DialogRoom(QSize most = {}, QObject* parent = nullptr);
    ~DialogRoom() override;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    [[nodiscard]] QSize roomFor(const QDialog& dialog) const;
    void settle(QDialog& dialog) const;

    QSize m_most;
};

}  // namespace lianlu::ui
