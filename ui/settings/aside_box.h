// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "ui/settings/settings_host.h"

class QVBoxLayout;

namespace lianlu::ui {

class InlineError;

//! \brief The stores that were kept aside on this computer, a line each: since when, how large, with the way to set one back or to remove it for good.
//! Hidden while there is none.
class AsideBox : public QWidget {
    Q_OBJECT
public:
    explicit AsideBox(SettingsHost& host, QWidget* parent = nullptr);
    void refresh();

private:
    void fill(const std::vector<AsideStore>& stores);
    void addLine(const AsideStore& store);
    void putBack(const AsideStore& store);
    void remove(const AsideStore& store);

    SettingsHost& m_host;
    QVBoxLayout* m_lines;
    InlineError* m_said;
};

}  // namespace lianlu::ui
