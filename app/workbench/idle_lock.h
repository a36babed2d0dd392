// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QTimer;

namespace lianlu::app {

//! \brief Tells when there was neither mouse nor keyboard for some minutes. Watches the whole application while started.
class IdleLock : public QObject {
    Q_OBJECT
public:
    explicit IdleLock(QObject* parent = nullptr);
    void start(int minutes);
    void stop();
    //! \brief From now on nothing locks, for something is looked at that nobody touches; where it should have meanwhile, it does as soon as that is over.
    void hold();
    void letGo();

Q_SIGNALS:
    void idle();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QTimer* m_timer;
    bool m_held = false, m_due = false;
};

}  // namespace lianlu::app
