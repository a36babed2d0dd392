// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include <QKeySequence>
#include <QObject>

namespace lianlu::ui {

//! \brief The key that locks, heard through an open dialog or menu too: whoever leaves in a hurry does not close things first, and would type
//! the passphrase into a form. Where nothing stands before the desk its own command hears the key. Thread: the screen's.
class LockKey : public QObject {
    Q_OBJECT
public:
    //! \brief `lock` is called when the key has been handled: it may delete what had the keyboard. Listens as long as it lives.
    LockKey(const QKeySequence& keys, std::function<void()> lock, QObject* parent);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QKeySequence m_keys;
    std::function<void()> m_lock;
};

}  // namespace lianlu::ui
