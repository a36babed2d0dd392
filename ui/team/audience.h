// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QWidget;

namespace lianlu::ui {

struct OwnedRows;
class Services;

//! \brief The persons behind a part of a chart become an audience: reads them, and asks for the tag that all of them get. Once they have it, the list of customers shows them.
//! \param name: proposed for it. \param over: the widget that asks; gone before the persons are read, nothing happens.
void makeAudience(Services& services, const OwnedRows& rows, const QString& name, QWidget* over);

}  // namespace lianlu::ui
