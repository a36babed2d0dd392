// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include <QObject>

class QDBusVariant;

namespace lianlu::ui {

//! \brief Asks org.freedesktop.portal.Settings for color-scheme and hears its changes. Without a portal it stays silent.
class PortalScheme : public QObject {
    Q_OBJECT
public:
    PortalScheme(std::function<void(bool dark)> changed, QObject* parent);

private Q_SLOTS:
    void onSettingChanged(const QString& group, const QString& key, const QDBusVariant& value);

private:
    std::function<void(bool)> m_changed;
};

}  // namespace lianlu::ui
