// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>

#include <QColor>
#include <QPalette>
#include <QString>

namespace lianlu::ui {

//! \brief What a badge, a toast or an error says by its colour; the words say it too.
enum class Tone { neutral, accent, info, success, warning, danger, violet };

//! \brief Steps of space and roundness in device-independent pixels. Layouts use these and nothing between them.
namespace space {
inline constexpr int xs = 4;
inline constexpr int s = 8;
inline constexpr int m = 12;
inline constexpr int l = 16;
inline constexpr int xl = 24;
inline constexpr int xxl = 40;
inline constexpr int radius = 6;
inline constexpr int radiusCard = 10;
inline constexpr int controlHeight = 34;
inline constexpr int rowHeight = 44;
}  // namespace space

//! \brief Colours of one scheme. Text on its ground has a contrast of at least 4.5 : 1 (WCAG 2.1, 1.4.3; held by test_look).
struct Tokens {
    bool dark = false;
    QColor window, surface, surfaceAlt, rail, border, fieldBorder;
    QColor text, textMuted;
    QColor textDisabled;  //!< of what cannot be used now; 3 : 1 is enough there
    QColor accent, accentHover, accentSoft, onAccent;
    QColor hover, selection, focus;
    QColor info, infoSoft, success, successSoft, warning, warningSoft, danger, dangerSoft, violet, violetSoft;
    QColor tooltip, onTooltip;
    std::array<QColor, 8> chart;  //!< told apart by colour-blind eyes (after Okabe and Ito, 2008)

    [[nodiscard]] QColor tone(Tone tone) const;
    [[nodiscard]] QColor toneSoft(Tone tone) const;
    [[nodiscard]] QPalette palette() const;
};

[[nodiscard]] const Tokens& lightTokens();
[[nodiscard]] const Tokens& darkTokens();
//! \brief The tokens of the scheme that `palette` belongs to: what painting code asks, so that a switch needs no bookkeeping.
[[nodiscard]] const Tokens& tokensOf(const QPalette& palette);
//! \brief Those of the application's palette. A widget's own palette is bent by its style sheet; painting code asks here.
[[nodiscard]] const Tokens& currentTokens();
//! \brief WCAG contrast ratio, 1 … 21.
[[nodiscard]] double contrast(const QColor& a, const QColor& b);

}  // namespace lianlu::ui
