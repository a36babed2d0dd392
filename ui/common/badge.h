// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "ui/common/tokens.h"

class QPainter;

namespace lianlu::ui {

//! \brief A short word on a soft ground. The word carries the meaning, the colour only helps.
class Badge : public QWidget {
    Q_OBJECT
public:
    explicit Badge(const QString& text = {}, Tone tone = Tone::neutral, QWidget* parent = nullptr);

    void setBadge(const QString& text, Tone tone);
    [[nodiscard]] QString text() const { return m_text; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

    //! \brief The same drawing for delegates: left-aligned and vertically centred in `rect`. Returns what it covered.
    static QRect paint(QPainter* painter, const QRect& rect, const QString& text, Tone tone, const Tokens& tokens);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_text;
    Tone m_tone;
};

}  // namespace lianlu::ui
