// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

#include "models/base/result.h"
#include "ui/common/tokens.h"

class QLabel;

namespace lianlu::ui {

//! \brief A message at the place it is about, announced to screen readers. Hidden while there is nothing to say.
class InlineError : public QFrame {
    Q_OBJECT
public:
    explicit InlineError(QWidget* parent = nullptr);
    void showError(const Error& error);
    void showText(const QString& text, Tone tone = Tone::danger);
    void clear();
    [[nodiscard]] QString text() const;

protected:
    void changeEvent(QEvent* event) override;

private:
    void drawIcon();

    QLabel* m_icon;
    QLabel* m_text;
    Tone m_tone = Tone::danger;
};

}  // namespace lianlu::ui
