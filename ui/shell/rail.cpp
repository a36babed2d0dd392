// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/rail.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QStyleOptionToolButton>
#include <QStylePainter>
#include <QVBoxLayout>

#include "ui/common/avatar.h"
#include "ui/common/icons.h"
#include "ui/common/labels.h"

namespace lianlu::ui {

namespace {

constexpr int kRailWidth = 184;

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

void RailButton::describe() { setAccessibleName(m_count > 0 ? QString(m_title + QStringLiteral(", ") + QString::number(m_count)) : m_title); }

QSize RailButton::sizeHint() const {
    const QSize hint = QToolButton::sizeHint();
    return {hint.width(), qMax(hint.height(), 40)};
}

void RailButton::paintEvent(QPaintEvent*) {
    QStylePainter painter(this);
    QStyleOptionToolButton option;
    initStyleOption(&option);
    painter.drawComplexControl(QStyle::CC_ToolButton, option);
    if (m_count <= 0) return;
    const Tokens& tokens = currentTokens();
    const QString text = m_count > 99 ? QStringLiteral("99+") : QString::number(m_count);
    const QFontMetrics metrics(fontFor(TypeStep::caption));
    const int box = qMax(20, metrics.horizontalAdvance(text) + 12);
    const QRect place(width() - box - 10, (height() - 20) / 2, box, 20);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(tokens.accent);
    painter.drawRoundedRect(place, 10, 10);
    painter.setFont(fontFor(TypeStep::caption));
    painter.setPen(tokens.onAccent);
    painter.drawText(place, Qt::AlignCenter, text);
}

Rail::Rail(const QString& brand, const QString& person, QWidget* parent)
    : QFrame(parent), m_places(new QVBoxLayout), m_foot(new QVBoxLayout) {
    setObjectName(QStringLiteral("rail"));
    setAccessibleName(tr("Workspaces"));
    setMinimumWidth(kRailWidth);
    setMaximumWidth(kRailWidth);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::s, space::m, space::s, space::s);
    layout->setSpacing(space::s);

    auto* head = new QHBoxLayout;
    head->setContentsMargins(space::xs, 0, 0, space::xs);
    head->setSpacing(space::s);
    auto* mark = new QLabel;
    mark->setPixmap(iconPixmap(QStringLiteral("lianlu"), 28, QColor(Qt::black), devicePixelRatioF()));
    head->addWidget(mark);
    auto* name = new ElidedLabel(brand, TypeStep::bodyStrong);
    name->setObjectName(QStringLiteral("railBrand"));
    head->addWidget(name, 1);
    layout->addLayout(head);

    m_search = new QToolButton;
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
    layout->addWidget(m_search);
    layout->addSpacing(space::xs);

    m_places->setSpacing(2);
    layout->addLayout(m_places);
    layout->addStretch();
    m_foot->setSpacing(2);
    layout->addLayout(m_foot);

    auto* who = new QHBoxLayout;
    who->setContentsMargins(space::xs, space::s, 0, space::xs);
    who->setSpacing(space::s);
    who->addWidget(new Avatar(person, 28));
    auto* label = new ElidedLabel(person);
    label->setObjectName(QStringLiteral("railPerson"));
    who->addWidget(label, 1);
    layout->addLayout(who);
}

RailButton* Rail::addPlace(const QString& id, const QString& iconName, const QString& title, int number, bool foot) {
    auto* button = new RailButton(iconName, title);
    button->setObjectName(QStringLiteral("rail") + capitalised(id));
    button->setCheckable(true);
    if (number > 0 && number <= 10) {
        const QKeySequence keys(QStringLiteral("Ctrl+%1").arg(number % 10));
        button->setToolTip(title + QStringLiteral("  ") + keys.toString(QKeySequence::NativeText));
    }
    // No QButtonGroup: it leaves one button to Tab, and its arrows would go to a place with every step.
    connect(button, &QToolButton::clicked, this, [this, index = static_cast<int>(m_buttons.size())] {
        setCurrent(index);
        Q_EMIT chosen(index);
    });
    m_buttons.append(button);
    (foot ? m_foot : m_places)->addWidget(button);
    return button;
}

void Rail::setCurrent(int index) {
    if (index < 0 || index >= m_buttons.size()) return;
    for (int i = 0; i < m_buttons.size(); ++i) m_buttons[i]->setChecked(i == index);
}

void Rail::setCount(int index, int count) {
    if (index >= 0 && index < m_buttons.size()) m_buttons[index]->setCount(count);
}

}  // namespace lianlu::ui
