// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/figure_tile.h"

#include <QContextMenuEvent>
#include <QLocale>
#include <QMenu>
#include <QPainter>

#include "ui/common/figure_dialog.h"
#include "ui/common/icons.h"
#include "ui/common/theme.h"

namespace lianlu::ui {

namespace {
constexpr int kRoomForDisc = 176;  //!< px
}

FigureTile::FigureTile(const QString& iconName, const QString& caption, Tone tone, QWidget* parent)
    : QAbstractButton(parent), m_icon(iconName), m_caption(caption), m_tone(tone) {
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setMinimumWidth(112);
    setFigure(0);
}

void FigureTile::setFigure(int figure) {
    m_figure = figure;
    tell();
    update();
}

void FigureTile::setCaption(const QString& caption) {
    m_caption = caption;
    setFigure(m_figure);
}

void FigureTile::setDefinition(const QString& definition) {
    m_definition = definition;
    setAccessibleDescription(definition);
    tell();
}

void FigureTile::tell() {
    setAccessibleName(m_caption + QStringLiteral(": ") + QLocale().toString(m_figure));
    setToolTip(m_definition.isEmpty() ? m_caption : QString(m_caption + QLatin1Char('\n') + m_definition));
}

void FigureTile::contextMenuEvent(QContextMenuEvent* event) {
    if (m_definition.isEmpty()) return event->ignore();
    auto* menu = new QMenu(this);
    menu->setObjectName(objectName() + QStringLiteral("Menu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Show the rows"), this, [this] { click(); })->setObjectName(objectName() + QStringLiteral("Rows"));
    menu->addAction(tr("What is counted"), this, &FigureTile::define)->setObjectName(objectName() + QStringLiteral("Definition"));
    menu->popup(event->reason() == QContextMenuEvent::Keyboard ? mapToGlobal(rect().center()) : event->globalPos());
}

void FigureTile::define() {
    auto* dialog = new FigureDialog({tr("What is counted"), accessibleName(), {}, m_definition, tr("Show the rows")}, window());
    connect(dialog, &FigureDialog::rowsAsked, this, [this] { click(); });
    dialog->open();
}

void FigureTile::enterEvent(QEnterEvent* event) {
    QAbstractButton::enterEvent(event);
    update();
}

void FigureTile::leaveEvent(QEvent* event) {
    QAbstractButton::leaveEvent(event);
    update();
}

void FigureTile::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto& tokens = currentTokens();
    const QRectF box = QRectF(rect()).adjusted(1, 1, -1, -1);
    painter.setPen(hasFocus() ? QPen(tokens.focus, 2) : QPen(tokens.border, 1));
    painter.setBrush(underMouse() ? tokens.hover : tokens.surface);
    painter.drawRoundedRect(box, space::radiusCard, space::radiusCard);

    // A figure of nothing needs no colour.
    const auto tone = m_figure > 0 ? m_tone : Tone::neutral;
    const QRect disc(space::l, (height() - 40) / 2, 40, 40);
    // The words need the room more than the picture does.
    const bool narrow = width() < kRoomForDisc;
    if (!narrow) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(tokens.toneSoft(tone));
        painter.drawEllipse(disc);
        painter.drawPixmap(disc.left() + 10, disc.top() + 10, iconPixmap(m_icon, 20, tokens.tone(tone), devicePixelRatioF()));
    }

    const int left = narrow ? space::m : disc.right() + space::m;
    const auto large = fontFor(TypeStep::headline);
    const auto small = fontFor(TypeStep::caption);
    const QFontMetrics largeMetrics(large);
    const QFontMetrics smallMetrics(small);
    const int room = width() - left - space::s;
    // Words that have no room in one line get two; the tool tip has them all.
    const int lines = smallMetrics.horizontalAdvance(m_caption) > room ? 2 : 1;
    const int top = (height() - largeMetrics.height() - lines * smallMetrics.height()) / 2;
    painter.setFont(large);
    painter.setPen(tokens.text);
    painter.drawText(QRect(left, top, room, largeMetrics.height()), Qt::AlignLeft | Qt::AlignVCenter,
                     QLocale().toString(m_figure));
    painter.setFont(small);
    painter.setPen(tokens.textMuted);
    painter.drawText(QRect(left, top + largeMetrics.height(), room, lines * smallMetrics.height()), Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, m_caption);
}

}  // namespace lianlu::ui
