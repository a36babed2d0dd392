// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/tokens.h"

#include <algorithm>
#include <cmath>

#include <QGuiApplication>

namespace lianlu::ui {

namespace {

QColor rgb(unsigned value) { return QColor::fromRgb(static_cast<QRgb>(value)); }

Tokens makeLight() {
    Tokens t;
    t.window = rgb(0xF4F6F7);
    t.surface = rgb(0xFFFFFF);
    t.surfaceAlt = rgb(0xF9FAFB);
    t.rail = rgb(0xECF0F1);
    t.border = rgb(0xDFE4E7);
    t.fieldBorder = rgb(0x8A959D);
    t.text = rgb(0x16212A);
    t.textMuted = rgb(0x55636E);
    t.textDisabled = rgb(0x76818A);
    t.accent = rgb(0x0F766E);
    t.accentHover = rgb(0x0B5F59);
    t.accentSoft = rgb(0xDDF1EE);
    t.onAccent = rgb(0xFFFFFF);
    t.hover = rgb(0xF0F4F5);
    t.selection = rgb(0xDDF1EE);
    t.focus = rgb(0x14968B);
    t.info = rgb(0x1B5A9E);
    t.infoSoft = rgb(0xE4EFFB);
    t.success = rgb(0x1E6B39);
    t.successSoft = rgb(0xE2F4E7);
    t.warning = rgb(0x855000);
    t.warningSoft = rgb(0xFCF0D6);
    t.danger = rgb(0xB0241A);
    t.dangerSoft = rgb(0xFDE9E7);
    t.violet = rgb(0x653B98);
    t.violetSoft = rgb(0xF0E9F9);
    t.tooltip = rgb(0x25323C);
    t.onTooltip = rgb(0xFFFFFF);
    t.chart = {rgb(0x0F766E), rgb(0xE69F00), rgb(0x0072B2), rgb(0xCC79A7),
               rgb(0x56B4E9), rgb(0xD55E00), rgb(0x7A5FA8), rgb(0x5F6B73)};
    return t;
}

Tokens makeDark() {
    Tokens t;
    t.dark = true;
    t.window = rgb(0x12181D);
    t.surface = rgb(0x1A2229);
    t.surfaceAlt = rgb(0x1E272F);
    t.rail = rgb(0x0E1418);
    t.border = rgb(0x2B3740);
    t.fieldBorder = rgb(0x667580);
    t.text = rgb(0xE7EDF1);
    t.textMuted = rgb(0xA3B1BC);
    t.textDisabled = rgb(0x75838E);
    t.accent = rgb(0x45CBB8);
    t.accentHover = rgb(0x66DACA);
    t.accentSoft = rgb(0x163B38);
    t.onAccent = rgb(0x06231F);
    t.hover = rgb(0x222C34);
    t.selection = rgb(0x1A3F3C);
    t.focus = rgb(0x45CBB8);
    t.info = rgb(0x85BEF8);
    t.infoSoft = rgb(0x1A324D);
    t.success = rgb(0x74D393);
    t.successSoft = rgb(0x183926);
    t.warning = rgb(0xF0BC5C);
    t.warningSoft = rgb(0x3D3018);
    t.danger = rgb(0xFF948A);
    t.dangerSoft = rgb(0x442220);
    t.violet = rgb(0xC8AAF4);
    t.violetSoft = rgb(0x35284C);
    t.tooltip = rgb(0xE7EDF1);
    t.onTooltip = rgb(0x16212A);
    t.chart = {rgb(0x45CBB8), rgb(0xF2B33D), rgb(0x5AA9E6), rgb(0xE29AC2),
               rgb(0x8FD3F4), rgb(0xF07F3C), rgb(0xB39DDB), rgb(0x9AA7B1)};
    return t;
}

double channel(double value) { return value <= 0.03928 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4); }

double luminance(const QColor& color) {
    return 0.2126 * channel(color.redF()) + 0.7152 * channel(color.greenF()) + 0.0722 * channel(color.blueF());
}

}  // namespace

QColor Tokens::tone(Tone which) const {
    switch (which) {
        case Tone::accent: return accent;
        case Tone::info: return info;
        case Tone::success: return success;
        case Tone::warning: return warning;
        case Tone::danger: return danger;
        case Tone::violet: return violet;
        case Tone::neutral: break;
    }
    return textMuted;
}

QColor Tokens::toneSoft(Tone which) const {
    switch (which) {
        case Tone::accent: return accentSoft;
        case Tone::info: return infoSoft;
        case Tone::success: return successSoft;
        case Tone::warning: return warningSoft;
        case Tone::danger: return dangerSoft;
        case Tone::violet: return violetSoft;
        case Tone::neutral: break;
    }
    return dark ? border : rail;
}

QPalette Tokens::palette() const {
    QPalette p;
    p.setColor(QPalette::Window, window);
    p.setColor(QPalette::WindowText, text);
    p.setColor(QPalette::Base, surface);
    p.setColor(QPalette::AlternateBase, surfaceAlt);
    p.setColor(QPalette::Text, text);
    p.setColor(QPalette::PlaceholderText, textMuted);
    p.setColor(QPalette::Button, surface);
    p.setColor(QPalette::ButtonText, text);
    p.setColor(QPalette::BrightText, danger);
    p.setColor(QPalette::Light, surfaceAlt);
    p.setColor(QPalette::Midlight, hover);
    p.setColor(QPalette::Mid, border);
    p.setColor(QPalette::Dark, fieldBorder);
    p.setColor(QPalette::Shadow, dark ? QColor(0, 0, 0) : fieldBorder);
    p.setColor(QPalette::Highlight, accent);
    p.setColor(QPalette::HighlightedText, onAccent);
    p.setColor(QPalette::Link, accent);
    p.setColor(QPalette::LinkVisited, violet);
    p.setColor(QPalette::ToolTipBase, tooltip);
    p.setColor(QPalette::ToolTipText, onTooltip);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        p.setColor(QPalette::Disabled, role, textDisabled);
    p.setColor(QPalette::Disabled, QPalette::Highlight, border);
    return p;
}

const Tokens& lightTokens() {
    static const Tokens tokens = makeLight();
    return tokens;
}

const Tokens& darkTokens() {
    static const Tokens tokens = makeDark();
    return tokens;
}

const Tokens& tokensOf(const QPalette& palette) {
    // A tooltip or a selected cell may carry its own ground, so the two window colours together decide.
    const bool dark = luminance(palette.color(QPalette::Active, QPalette::Window)) <
                      luminance(palette.color(QPalette::Active, QPalette::WindowText));
    return dark ? darkTokens() : lightTokens();
}

const Tokens& currentTokens() { return tokensOf(QGuiApplication::palette()); }

double contrast(const QColor& a, const QColor& b) {
    const double first = luminance(a);
    const double second = luminance(b);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

}  // namespace lianlu::ui
