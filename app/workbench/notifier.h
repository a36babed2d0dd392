// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include <QObject>

class QSystemTrayIcon;

namespace lianlu::app {

class DesktopNotice;

//! \brief Says something in the system's own way, above whatever is in front: by the desktop's service for messages, else by an icon in its tray, which
//! is there from the first message on. Where a system has neither, the window asks for attention by other means. Thread: the screen's.
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
    void tellByTray(const QString& title, const QString& text);

    std::unique_ptr<DesktopNotice> m_desktop;
    std::unique_ptr<QSystemTrayIcon> m_icon;
};

}  // namespace lianlu::app
