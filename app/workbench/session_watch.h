// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include <QObject>

namespace lianlu::app {

//! \brief Tells when the person's session locks its screen, and before the computer sleeps. One file a system implements it: logind and the
//! screen savers' D-Bus names, Windows' session and power messages, macOS' distributed notices and power port. Where the system tells
//! nothing, nothing is told, and the idle lock stands alone. Thread: the screen's.
class SessionWatch final : public QObject {
    Q_OBJECT
public:
    explicit SessionWatch(QObject* parent = nullptr);
    ~SessionWatch() override;

    //! \brief Listens from now on. Not before the first paint: it asks the system.
    void start();
    //! \brief There is something to drop: where the system lets itself be asked, it waits some seconds before it sleeps.
    void delaySleep();
    //! \brief After sleeping(): what had to be dropped is dropped. A system that waits for it goes to sleep now, and in its own time otherwise.
    void readyToSleep();
    //! \brief Whether anything of the system is listened to.
    [[nodiscard]] bool isListening() const;

    class System;

Q_SIGNALS:
    void screenLocked();
    void sleeping();

private:
    std::unique_ptr<System> m_system;
};

}  // namespace lianlu::app
