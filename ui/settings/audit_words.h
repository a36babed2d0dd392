// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace lianlu::ui {

//! \brief What an entry of the audit says was done, as words; an action that this version does not know as it is written.
[[nodiscard]] QString auditAction(const QString& action);
//! \brief The same of a reason, a consent's channel and purpose among them; empty where there is none.
[[nodiscard]] QString auditReason(const QString& reason);

}  // namespace lianlu::ui
