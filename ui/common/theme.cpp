// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/theme.h"

#include <utility>

#include <QApplication>
#include <QFile>
#include <QLocale>
#include <QToolTip>

#include "ui/common/house_style.h"
#include "ui/common/resources.h"
#include "ui/common/sheet_turns.h"
#include "ui/common/system_scheme.h"

namespace lianlu::ui {

namespace {

#ifdef Q_OS_MACOS
constexpr double kBodyPoints = 13;
#else
constexpr double kBodyPoints = 10;
#endif

QStringList families() {
    // The reader's own script first: the same code point is drawn differently in Beijing and Taipei.
    const QLocale locale;
    const bool traditional = locale.script() == QLocale::TraditionalHanScript || locale.territory() == QLocale::Taiwan ||
                             locale.territory() == QLocale::HongKong;
    QStringList list{QStringLiteral("Inter"), QStringLiteral("Segoe UI"), QStringLiteral(".AppleSystemUIFont")};
    const QStringList simple{QStringLiteral("Noto Sans CJK SC"), QStringLiteral("Source Han Sans SC"),
                             QStringLiteral("PingFang SC"), QStringLiteral("Microsoft YaHei UI"), QStringLiteral("Microsoft YaHei")};
    const QStringList full{QStringLiteral("Noto Sans CJK TC"), QStringLiteral("Source Han Sans TC"),
                           QStringLiteral("PingFang TC"), QStringLiteral("Microsoft JhengHei UI"), QStringLiteral("Microsoft JhengHei")};
    list += traditional ? full + simple : simple + full;
    list += {QStringLiteral("Noto Sans"), QStringLiteral("sans-serif")};
    return list;
}

double pointsOf(TypeStep step) {
    switch (step) {
        case TypeStep::caption: return kBodyPoints * 0.9;
        case TypeStep::title: return kBodyPoints * 1.2;
        case TypeStep::headline: return kBodyPoints * 1.6;
        case TypeStep::display: return kBodyPoints * 2.2;
        case TypeStep::body:
        case TypeStep::bodyStrong: break;
    }
    return kBodyPoints;
}

QString styleSheet(const Tokens& t) {
    QFile file(QStringLiteral(":/lianlu/styles/base.qss"));
    if (!file.open(QIODevice::ReadOnly)) return {};
    QString sheet = QString::fromUtf8(file.readAll());
    const std::pair<const char*, QColor> colours[] = {
        {"@surfaceAlt", t.surfaceAlt}, {"@surface", t.surface}, {"@window", t.window}, {"@rail", t.rail},
        {"@fieldBorder", t.fieldBorder}, {"@border", t.border}, {"@textMuted", t.textMuted}, {"@textDisabled", t.textDisabled}, {"@text", t.text},
        {"@accentHover", t.accentHover}, {"@accentSoft", t.accentSoft}, {"@accent", t.accent}, {"@onAccent", t.onAccent},
        {"@hover", t.hover}, {"@selection", t.selection}, {"@focus", t.focus}, {"@dangerSoft", t.dangerSoft},
        {"@danger", t.danger}, {"@warningSoft", t.warningSoft}, {"@warning", t.warning}, {"@infoSoft", t.infoSoft},
        {"@info", t.info}, {"@successSoft", t.successSoft}, {"@success", t.success}, {"@tooltip", t.tooltip},
        {"@onTooltip", t.onTooltip}};
    for (const auto& [name, colour] : colours) sheet.replace(QLatin1String(name), colour.name());
    sheet.replace(QLatin1String("@scheme"), t.dark ? QStringLiteral("dark") : QStringLiteral("light"));
    return sheet;
}

void lay(QApplication& app, SheetTurns& turns, bool dark) {
    initResources();
    const Tokens& tokens = dark ? darkTokens() : lightTokens();
    if (app.property("lianluStyle").isNull()) {
        app.setStyle(new HouseStyle);
        app.setProperty("lianluStyle", true);
    }
    const auto font = fontFor(TypeStep::body);
    if (QApplication::font() != font) QApplication::setFont(font);
    QToolTip::setFont(fontFor(TypeStep::caption));
    turns.lay(tokens.palette(), styleSheet(tokens));
}

}  // namespace

QFont fontFor(TypeStep step) {
    QFont font;
    font.setFamilies(families());
    font.setPointSizeF(pointsOf(step));
    if (step == TypeStep::bodyStrong || step == TypeStep::title || step == TypeStep::headline || step == TypeStep::display)
        font.setWeight(QFont::DemiBold);
    return font;
}

Theme::Theme(QApplication& app, QObject* parent) : QObject(parent), m_app(app), m_turns(new SheetTurns(this)) {
    connect(m_turns, &SheetTurns::laid, this, [this] { Q_EMIT changed(m_dark); });
    m_systemDark = paletteIsDark(app);
    watchSystemScheme(this, [this](bool dark) {
        m_systemDark = dark;
        if (m_choice == Scheme::system) settle();
    });
}

void Theme::choose(Scheme scheme) {
    m_choice = scheme;
    settle();
}

void Theme::settle() {
    const bool dark = m_choice == Scheme::system ? m_systemDark : m_choice == Scheme::dark;
    if (m_applied && dark == m_dark) return;
    m_dark = dark;
    m_applied = true;
    lay(m_app, *m_turns, dark);
}

void Theme::apply(QApplication& app, Scheme scheme) {
    SheetTurns turns;
    lay(app, turns, scheme == Scheme::system ? paletteIsDark(app) : scheme == Scheme::dark);
    turns.finish();
}

QString Theme::nameOf(Scheme scheme) {
    if (scheme == Scheme::light) return QStringLiteral("light");
    if (scheme == Scheme::dark) return QStringLiteral("dark");
    return QStringLiteral("system");
}

Scheme Theme::fromName(const QString& name) {
    if (name == QLatin1String("light")) return Scheme::light;
    if (name == QLatin1String("dark")) return Scheme::dark;
    return Scheme::system;
}

}  // namespace lianlu::ui
