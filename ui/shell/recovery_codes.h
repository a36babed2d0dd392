// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

class QLabel;

namespace lianlu::ui {

class GhostButton;

//! \brief Codes that serve once instead of the authenticator app, in two columns, with a button to copy them.
class RecoveryCodes : public QWidget {
    Q_OBJECT
public:
    explicit RecoveryCodes(QWidget* parent = nullptr);
    void setCodes(const QStringList& codes);

private:
    QStringList m_codes;
    QLabel* m_shown;
    GhostButton* m_copy;
};

}  // namespace lianlu::ui
