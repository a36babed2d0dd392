// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QString>
#include <QVariant>

class QAbstractButton;
class QAbstractItemView;

//! What the command palette knows of an action beside its words and keys.
namespace lianlu::ui {

inline constexpr const char* kFromAnywhere = "fromAnywhere";

//! \brief Why it cannot be done now, one short sentence; empty: it can. Its key goes on working, and says or does nothing.
void setWhyNot(QAction* action, const QString& why);
//! \brief It is about the row that is chosen in `list`, and rests while none is.
void setNeedsRow(QAction* action, QAbstractItemView* list);
[[nodiscard]] QString whyNot(const QAction* action);

//! \brief It asks before it changes anything and needs no chosen row, so the palette does it from another place, too. Others are only led to.
inline void setFromAnywhere(QAction* action) { action->setProperty(kFromAnywhere, true); }
[[nodiscard]] inline bool isFromAnywhere(const QAction* action) { return action->property(kFromAnywhere).toBool(); }

//! \brief The button does what the action of this name does, in whatever words: the palette offers the action, with its key.
void setCommandOf(QAbstractButton* button, const QString& actionName);
[[nodiscard]] QString commandOf(const QAbstractButton* button);

}  // namespace lianlu::ui
