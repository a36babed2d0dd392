// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include <QWidget>

#include "models/domain/ids.h"
#include "models/item/format.h"

class QLabel;
class QProgressBar;

namespace lianlu::ui {

class HandoverWatch;

//! \brief How far the handover is that HandoverWatch follows, there or back: title, bar, figures. Whoever shows it says when to look again.
class HandoverProgress : public QWidget {
    Q_OBJECT
public:
    using NameOf = std::function<QString(domain::StaffId)>;
    HandoverProgress(const HandoverWatch& watch, NameOf nameOf, QWidget* parent = nullptr);

    void show(const item::Format& format);

private:
    void showEnd(const item::Format& format, const QString& from, const QString& to);

    const HandoverWatch& m_watch;
    NameOf m_nameOf;
    QLabel* m_title;
    QProgressBar* m_bar;
    QLabel* m_state;
};

}  // namespace lianlu::ui
