// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/workspace.h"

class QComboBox;
class QLabel;
class QSpinBox;
class QVBoxLayout;

namespace lianlu::ui {

class AsideBox;
class Card;
class DevicesCard;
class AuditCard;
class ConnectionCard;
class InvitationsCard;
class SecondStepCard;
class SettingsHost;

//! \brief Language, theme, locking, the key, and what is so about this computer and its key.
class SettingsWorkspace : public Workspace {
    Q_OBJECT
public:
    explicit SettingsWorkspace(SettingsHost& host, QWidget* parent = nullptr);

    [[nodiscard]] QString id() const override { return QStringLiteral("settings"); }
    [[nodiscard]] QString title() const override { return tr("Settings"); }
    [[nodiscard]] QString iconName() const override { return QStringLiteral("settings"); }
    void activate() override;
    //! \brief Times are told otherwise now, as after a first sync: the lists are asked for again, where they stand already.
    void retellTimes();

Q_SIGNALS:
    void passphraseChanged();
    void recoveryCodeChanged();

private:
    [[nodiscard]] Card* makeLooks(QWidget* parent);
    [[nodiscard]] Card* makeReminders(QWidget* parent);
    [[nodiscard]] Card* makeSafety(QWidget* parent);
    [[nodiscard]] Card* makeDevice(QWidget* parent);
    void askCustody();

    SettingsHost& m_host;
    QComboBox* m_language = nullptr;
    QComboBox* m_theme = nullptr;
    QSpinBox* m_minutes = nullptr;
    QLabel* m_custody = nullptr;
    AsideBox* m_aside = nullptr;
    SecondStepCard* m_secondStep = nullptr;
    ConnectionCard* m_connection = nullptr;
    InvitationsCard* m_invitations = nullptr;
    AuditCard* m_audit = nullptr;
    bool m_active = false;  //!< it was opened
    DevicesCard* m_devices = nullptr;
};

}  // namespace lianlu::ui
