// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
// What everything else is made of: colours, type, space, icons.
#include <QDir>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

#include "ui/common/avatar.h"
#include "ui/common/buttons.h"
#include "ui/common/icons.h"
#include "ui/common/labels.h"
#include "ui/gallery/gallery.h"

namespace lianlu::ui {

namespace {

//! A colour with its name, and with the contrast of the text that stands on it.
class Swatch final : public QWidget {
public:
    Swatch(QString name, const QColor& ground, const QColor& text) : m_name(std::move(name)), m_ground(ground), m_text(text) { setFixedSize(150, 64); }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(currentTokens().border);
        painter.setBrush(m_ground);
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), space::radius, space::radius);
        painter.setPen(m_text);
        painter.setFont(fontFor(TypeStep::bodyStrong));
        const QRect room = rect().adjusted(space::m, space::s, -space::s, -space::s);
        painter.drawText(room, Qt::AlignLeft | Qt::AlignTop, m_name);
        painter.setFont(fontFor(TypeStep::caption));
        painter.drawText(room, Qt::AlignLeft | Qt::AlignBottom,
                         QStringLiteral("%1   %2 : 1").arg(m_ground.name().toUpper()).arg(contrast(m_ground, m_text), 0, 'f', 1));
    }

private:
    QString m_name;
    QColor m_ground, m_text;
};

//! A bar as long as a step of space.
class SpaceBar final : public QWidget {
public:
    explicit SpaceBar(int step) { setFixedSize(step, 16); }

protected:
    void paintEvent(QPaintEvent*) override { QPainter(this).fillRect(rect(), currentTokens().accent); }
};

void addSwatches(QVBoxLayout& part, const std::vector<Swatch*>& swatches) {
    auto* grid = new QGridLayout;
    grid->setSpacing(space::s);
    grid->setAlignment(Qt::AlignLeft);
    for (std::size_t i = 0; i < swatches.size(); ++i) grid->addWidget(swatches[i], static_cast<int>(i / 6), static_cast<int>(i % 6));
    part.addLayout(grid);
}

}  // namespace

void buildColourPage(QVBoxLayout& page) {
    const Tokens& t = currentTokens();
    const auto named = [](const char* name, const QColor& ground, const QColor& text) { return new Swatch(QString::fromLatin1(name), ground, text); };
    addSwatches(*addPart(page, Gallery::tr("Grounds with their text")),
                {named("window", t.window, t.text), named("surface", t.surface, t.text), named("surfaceAlt", t.surfaceAlt, t.text), named("rail", t.rail, t.text),
                 named("hover", t.hover, t.text), named("selection", t.selection, t.text), named("window", t.window, t.textMuted),
                 named("surface", t.surface, t.textMuted), named("surfaceAlt", t.surfaceAlt, t.textMuted), named("rail", t.rail, t.textMuted),
                 named("hover", t.hover, t.textMuted), named("selection", t.selection, t.textMuted), named("disabled", t.surface, t.textDisabled),
                 named("tooltip", t.tooltip, t.onTooltip)});
    addSwatches(*addPart(page, Gallery::tr("Accent and frames")),
                {named("accent", t.accent, t.onAccent), named("accentHover", t.accentHover, t.onAccent), named("accentSoft", t.accentSoft, t.accent),
                 named("focus", t.focus, t.surface), named("fieldBorder", t.fieldBorder, t.text), named("border", t.border, t.text)});
    addSwatches(*addPart(page, Gallery::tr("Tones")),
                {named("info", t.infoSoft, t.info), named("success", t.successSoft, t.success), named("warning", t.warningSoft, t.warning),
                 named("danger", t.dangerSoft, t.danger), named("violet", t.violetSoft, t.violet), named("neutral", t.toneSoft(Tone::neutral), t.text)});
    std::vector<Swatch*> charts;
    for (std::size_t i = 0; i < t.chart.size(); ++i) charts.push_back(new Swatch(QStringLiteral("chart %1").arg(i + 1), t.chart[i], t.dark ? t.window : t.text));
    addSwatches(*addPart(page, Gallery::tr("Charts, told apart by colour-blind eyes")), charts);
}

void buildTypePage(QVBoxLayout& page) {
    auto* steps = addPart(page, Gallery::tr("Type scale"));
    const std::pair<TypeStep, const char*> scale[] = {{TypeStep::display, "display"},       {TypeStep::headline, "headline"}, {TypeStep::title, "title"},
                                                      {TypeStep::bodyStrong, "bodyStrong"}, {TypeStep::body, "body"},         {TypeStep::caption, "caption"}};
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(space::xl);
    grid->setColumnStretch(1, 1);
    int row = 0;
    for (const auto& [step, name] : scale) {
        grid->addWidget(makeMuted(QStringLiteral("%1, %2 pt").arg(QString::fromLatin1(name)).arg(fontFor(step).pointSizeF())), row, 0, Qt::AlignVCenter);
        grid->addWidget(makeLabel(QString::fromUtf8("连接每一位顾客 連接每一位顧客 Lianlu 0123456789 ¥12,480.00"), step), row++, 1, Qt::AlignVCenter);
    }
    steps->addLayout(grid);
    auto* roles = addLine(*addPart(page, Gallery::tr("Roles of text")));
    for (const char* role : {"", "muted", "accent", "success", "warning", "danger"}) {
        auto* label = makeLabel(role[0] ? QString::fromLatin1(role) : QStringLiteral("text"));
        setRole(label, QString::fromLatin1(role));
        roles->addWidget(label);
    }
    auto* shortened = addPart(page, Gallery::tr("Text without room"));
    auto* line = addLine(*shortened);
    auto* elided = new ElidedLabel(Gallery::tr("One line that has no room ends in three dots and tells the whole as its tooltip."));
    elided->setFixedWidth(320);
    line->addWidget(elided);
    auto* spaces = addLine(*addPart(page, Gallery::tr("Steps of space")));
    const std::pair<int, const char*> all[] = {{space::xs, "xs"}, {space::s, "s"}, {space::m, "m"}, {space::l, "l"}, {space::xl, "xl"}, {space::xxl, "xxl"}};
    for (const auto& [step, name] : all) addNamed(*spaces, new SpaceBar(step), QStringLiteral("%1 %2").arg(QString::fromLatin1(name)).arg(step));
}

void buildIconPage(QVBoxLayout& page) {
    auto* grid = new QGridLayout;
    grid->setSpacing(space::s);
    int at = 0;
    for (const QString& file : QDir(QStringLiteral(":/lianlu/icons")).entryList({QStringLiteral("*.svg")})) {
        const QString name = file.chopped(4);
        if (name.endsWith(QLatin1String("_light")) || name.endsWith(QLatin1String("_dark"))) continue;
        auto* picture = new QLabel;
        picture->setPixmap(iconPixmap(name, 24, currentTokens().text, 2.0));
        picture->setAlignment(Qt::AlignCenter);
        auto* word = makeMuted(name, TypeStep::caption);
        word->setAlignment(Qt::AlignCenter);
        grid->addWidget(picture, 2 * (at / 10), at % 10);
        grid->addWidget(word, 2 * (at / 10) + 1, at % 10);
        ++at;
    }
    addPart(page, Gallery::tr("One stroke set, 24 pixels"))->addLayout(grid);
    auto* tints = addLine(*addPart(page, Gallery::tr("Tints and sizes")));
    for (const Tint tint : {Tint::text, Tint::muted, Tint::accent, Tint::info, Tint::success, Tint::warning, Tint::danger, Tint::violet}) {
        auto* picture = new QLabel;
        picture->setPixmap(icon(QStringLiteral("coupon"), tint).pixmap(QSize(24, 24)));
        tints->addWidget(picture);
    }
    for (const int size : {14, 18, 24, 40}) {
        auto* picture = new QLabel;
        picture->setPixmap(iconPixmap(QStringLiteral("customers"), size, currentTokens().text, 1.0));
        tints->addWidget(picture);
    }
    auto* people = addLine(*addPart(page, Gallery::tr("Initials")));
    for (const char* name : {"王小明", "李芳", "欧阳晨曦", "Ada Lovelace", "陈思远"}) people->addWidget(new Avatar(QString::fromUtf8(name)));
    people->addWidget(new Avatar(QString::fromUtf8("赵雅琴"), 28));
    people->addWidget(new Avatar(QString::fromUtf8("赵雅琴"), 56));
}

}  // namespace lianlu::ui
