// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include <QObject>

class QSystemTrayIcon;

namespace lianlu::app {

//! \brief Says something in the system's own way, above whatever is in front. Where the system has no tray, nothing is shown: the window asks for
//! attention by other means. The icon is there from the first message on. Thread: the screen's.
class Notifier final : public QObject {
    Q_OBJECT
public:
    explicit Notifier(QObject* parent = nullptr);
    ~Notifier() override;
    //! \brief No word about a person: the system may keep it, and show it on a locked screen.
    void tell(const QString& title, const QString& text);

Q_SIGNALS:
    void clicked();  //!< the last message, or the icon

private:
    std::unique_ptr<QSystemTrayIcon> m_icon;
};

}  // namespace lianlu::app
