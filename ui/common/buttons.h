// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPushButton>
#include <QToolButton>

namespace lianlu::ui {

//! \brief The one thing to do on a screen. At most one per pane.
class PrimaryButton : public QPushButton {
    Q_OBJECT
public:
    explicit PrimaryButton(const QString& text, QWidget* parent = nullptr);
};

//! \brief A quiet button without frame, for second choices and links.
class GhostButton : public QPushButton {
    Q_OBJECT
public:
    explicit GhostButton(const QString& text, QWidget* parent = nullptr);
};

//! \brief Frame in the danger colour, for what takes something away.
class DangerButton : public QPushButton {
    Q_OBJECT
public:
    explicit DangerButton(const QString& text, QWidget* parent = nullptr);
};

//! \brief A checkable pill for filters. A checked one is bold: it keeps the room that this takes, so nothing is cut and nothing moves.
class ChipButton : public QPushButton {
    Q_OBJECT
public:
    explicit ChipButton(const QString& text, QWidget* parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;
};

//! \brief An icon alone, with tooltip and accessible name.
[[nodiscard]] QToolButton* makeIconButton(const QString& iconName, const QString& name, QWidget* parent = nullptr);

}  // namespace lianlu::ui
