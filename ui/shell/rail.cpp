// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/rail.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QScrollArea>
#include <QStyleOptionToolButton>
#include <QStylePainter>
#include <QVBoxLayout>

#include "ui/common/avatar.h"
#include "ui/common/icons.h"
#include "ui/common/labels.h"
#include "ui/common/page_scroll.h"

namespace lianlu::ui {

namespace {

constexpr int kRailWidth = 184;
constexpr int kCompactWidth = 78;  //!< px: an icon, and the bar where the icons scroll
constexpr int kLow = 520;          //!< px

QString capitalised(const QString& id) { return id.isEmpty() ? id : QString(id.front().toUpper() + id.mid(1)); }

}  // namespace

RailButton::RailButton(const QString& iconName, const QString& text, QWidget* parent) : QToolButton(parent) {
    setIcon(ui::icon(iconName, Tint::muted));
    setIconSize(QSize(20, 20));
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::TabFocus);
    setTitle(text);
}

void RailButton::setTitle(const QString& text) {
    m_title = text;
    // A leading blank keeps icon and word apart; QToolButton has no spacing of its own.
    setText(QLatin1Char(' ') + text);
    describe();
}

void RailButton::setCount(int count) {
    m_count = count;
    describe();
    update();
}

void RailButton::setKeys(const QString& keys) {
    m_keys = keys;
    describe();
}

void RailButton::setCompact(bool compact) {
    setToolButtonStyle(compact ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon);
    describe();
}

void RailButton::describe() {
    setAccessibleName(m_count > 0 ? QString(m_title + QStringLiteral(", ") + QString::number(m_count)) : m_title);
    // Without its word, and with a badge that is small, the tooltip says all.
    const bool compact = toolButtonStyle() == Qt::ToolButtonIconOnly;
    QStringList told;
    if (compact || !m_keys.isEmpty()) told << (compact ? accessibleName() : m_title);
    if (!m_keys.isEmpty()) told << m_keys;
    setToolTip(told.join(QStringLiteral("  ")));
}

QSize RailButton::sizeHint() const {
    const QSize hint = QToolButton::sizeHint();
    return {hint.width(), qMax(hint.height(), 40)};
}

void RailButton::paintEvent(QPaintEvent*) {
    QStylePainter painter(this);
    QStyleOptionToolButton option;
    initStyleOption(&option);
    painter.drawComplexControl(QStyle::CC_ToolButton, option);
    if (m_count > 0) paintCount(painter);
}

//! At the right; beside an icon alone in its upper corner, smaller.
void RailButton::paintCount(QPainter& painter) const {
    const bool compact = toolButtonStyle() == Qt::ToolButtonIconOnly;
    const int high = compact ? 16 : 20;
    const Tokens& tokens = currentTokens();
    const QString text = m_count > 99 ? QStringLiteral("99+") : QString::number(m_count);
    const QFontMetrics metrics(fontFor(TypeStep::caption));
    const int box = qMax(high, metrics.horizontalAdvance(text) + (compact ? 6 : 12));
    const QRect place = compact ? QRect(width() - box, 1, box, high) : QRect(width() - box - 10, (height() - high) / 2, box, high);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(tokens.accent);
    painter.drawRoundedRect(place, high / 2.0, high / 2.0);
    painter.setFont(fontFor(TypeStep::caption));
    painter.setPen(tokens.onAccent);
    painter.drawText(place, Qt::AlignCenter, text);
}

Rail::Rail(const QString& brand, const QString& person, QWidget* parent)
    : QFrame(parent), m_search(new QToolButton), m_scroll(nullptr), m_places(new QVBoxLayout), m_foot(new QVBoxLayout) {
    setObjectName(QStringLiteral("rail"));
    setAccessibleName(tr("Workspaces"));
    setFixedWidth(kRailWidth);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::s, space::m, space::s, space::s);
    layout->setSpacing(space::s);
    m_head = buildHead(brand);
    layout->addWidget(m_head);
    buildSearch();
    layout->addWidget(m_search);
    layout->addSpacing(space::xs);

    auto* places = new QWidget;
    places->setProperty("transparent", true);
    auto* within = new QVBoxLayout(places);
    within->setContentsMargins(0, 0, 0, 0);
    m_places->setSpacing(2);
    within->addLayout(m_places);
    within->addStretch();
    m_scroll = new PageScroll(places);
    m_scroll->setObjectName(QStringLiteral("railScroll"));
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setMinimumSize(44, 84);  // two places
    layout->addWidget(m_scroll, 1);
    m_foot->setSpacing(2);
    layout->addLayout(m_foot);
    m_who = buildWho(person);
    layout->addWidget(m_who);
}

QWidget* Rail::buildHead(const QString& brand) {
    auto* head = new QWidget;
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(space::xs, 0, 0, space::xs);
    row->setSpacing(space::s);
    auto* mark = new QLabel;
    mark->setPixmap(iconPixmap(QStringLiteral("lianlu"), 28, QColor(Qt::black), devicePixelRatioF()));
    row->addWidget(mark);
    auto* name = new ElidedLabel(brand, TypeStep::bodyStrong);
    name->setObjectName(QStringLiteral("railBrand"));
    row->addWidget(name, 1);
    m_words << name;
    return head;
}

void Rail::buildSearch() {
    m_search->setObjectName(QStringLiteral("railSearch"));
    m_search->setIcon(icon(QStringLiteral("search"), Tint::muted));
    m_search->setIconSize(QSize(20, 20));
    m_search->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_search->setText(QLatin1Char(' ') + tr("Search"));
    m_search->setToolTip(tr("Search and commands (%1)").arg(QKeySequence(QStringLiteral("Ctrl+K")).toString(QKeySequence::NativeText)));
    m_search->setAccessibleName(tr("Search and commands"));
    m_search->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_search->setMinimumHeight(40);
    m_search->setCursor(Qt::PointingHandCursor);
    m_search->setFocusPolicy(Qt::TabFocus);
    connect(m_search, &QToolButton::clicked, this, &Rail::searchRequested);
}

QWidget* Rail::buildWho(const QString& person) {
    auto* who = new QWidget;
    auto* row = new QHBoxLayout(who);
    row->setContentsMargins(space::xs, space::s, 0, space::xs);
    row->setSpacing(space::s);
    auto* avatar = new Avatar(person, 28);
    avatar->setToolTip(person);
    row->addWidget(avatar);
    auto* label = new ElidedLabel(person);
    label->setObjectName(QStringLiteral("railPerson"));
    row->addWidget(label, 1);
    m_words << label;
    return who;
}

void Rail::setCompact(bool compact) {
    if (compact == m_compact) return;
    m_compact = compact;
    setFixedWidth(compact ? kCompactWidth : kRailWidth);
    for (auto* words : m_words) words->setVisible(!compact);
    m_search->setToolButtonStyle(compact ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon);
    for (auto* button : m_buttons) button->setCompact(compact);
}

void Rail::resizeEvent(QResizeEvent* event) {
    QFrame::resizeEvent(event);
    // What only tells gives way to what leads somewhere.
    const bool low = height() < kLow;
    m_head->setVisible(!low);
    m_who->setVisible(!low);
}

RailButton* Rail::addPlace(const QString& id, const QString& iconName, const QString& title, int number, bool foot) {
    auto* button = new RailButton(iconName, title);
    button->setObjectName(QStringLiteral("rail") + capitalised(id));
    button->setCheckable(true);
    if (number > 0 && number <= 10) {
        const QKeySequence keys(QStringLiteral("Ctrl+%1").arg(number % 10));
        button->setKeys(keys.toString(QKeySequence::NativeText));
    }
    // No QButtonGroup: it leaves one button to Tab, and its arrows would go to a place with every step.
    connect(button, &QToolButton::clicked, this, [this, index = static_cast<int>(m_buttons.size())] {
        setCurrent(index);
        Q_EMIT chosen(index);
    });
    m_buttons.append(button);
    button->setCompact(m_compact);
    (foot ? m_foot : m_places)->addWidget(button);
    return button;
}

void Rail::setCurrent(int index) {
    if (index < 0 || index >= m_buttons.size()) return;
    for (int i = 0; i < m_buttons.size(); ++i) m_buttons[i]->setChecked(i == index);
    if (m_scroll->isAncestorOf(m_buttons[index])) m_scroll->ensureWidgetVisible(m_buttons[index], 0, space::s);
}

void Rail::setCount(int index, int count) {
    if (index >= 0 && index < m_buttons.size()) m_buttons[index]->setCount(count);
}

}  // namespace lianlu::ui
