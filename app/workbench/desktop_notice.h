// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>

#include <QObject>
#include <QString>

namespace lianlu::app {

//! \brief Messages by the desktop's own service (org.freedesktop.Notifications), which is there also where a desktop has no tray. On Windows and macOS
//! there is none: their tray icon speaks for itself. Thread: the screen's.
class DesktopNotice final : public QObject {
    Q_OBJECT
public:
    explicit DesktopNotice(QObject* parent = nullptr);
    ~DesktopNotice() override;
    //! \brief A message takes the place of the one before. `otherwise` is called where nobody shows it, now or soon.
    void tell(const QString& title, const QString& text, std::function<void()> otherwise);

Q_SIGNALS:
    void clicked();

private:
    class System;
    std::unique_ptr<System> m_system;
};

}  // namespace lianlu::app
