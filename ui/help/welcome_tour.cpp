// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/welcome_tour.h"

#include <QApplication>
#include <QFrame>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPainterPath>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

#include "ui/common/buttons.h"
#include "ui/common/labels.h"
#include "ui/common/theme.h"

namespace lianlu::ui {

namespace {

constexpr int kCardWidth = 360;
constexpr int kCardGap = 16;
constexpr int kSpotMargin = 6;
constexpr int kSpotRadius = 10;
constexpr int kDim = 150;

}  // namespace

WelcomeTour::WelcomeTour(QList<Step> steps, QWidget* over)
    : QWidget(over), m_steps(std::move(steps)), m_card(new QFrame(this)), m_count(makeMuted({}, TypeStep::caption)), m_title(makeLabel({}, TypeStep::title)), m_words(makeLabel({})),
      m_skip(new GhostButton(tr("Skip"))), m_back(new QPushButton(tr("Back"))), m_next(new PrimaryButton({})) {
    setObjectName(QStringLiteral("welcomeTour"));
    setAccessibleName(tr("First look around"));
    m_card->setObjectName(QStringLiteral("popover"));
    m_count->setObjectName(QStringLiteral("tourCount"));
    m_title->setObjectName(QStringLiteral("tourTitle"));
    m_words->setObjectName(QStringLiteral("tourWords"));
    m_words->setWordWrap(true);
    m_skip->setObjectName(QStringLiteral("tourSkip"));
    m_back->setObjectName(QStringLiteral("tourBack"));
    m_next->setObjectName(QStringLiteral("tourNext"));
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(space::s);
    buttons->addWidget(m_skip);
    buttons->addStretch(1);
    buttons->addWidget(m_back);
    buttons->addWidget(m_next);
    auto* layout = new QVBoxLayout(m_card);
    layout->setContentsMargins(space::l, space::l, space::l, space::l);
    layout->setSpacing(space::s);
    layout->addWidget(m_count);
    layout->addWidget(m_title);
    layout->addWidget(m_words);
    layout->addSpacing(space::s);
    layout->addLayout(buttons);
    m_card->setFixedWidth(kCardWidth);
    for (auto* button : {m_skip, m_back, m_next}) button->installEventFilter(this);
    connect(m_skip, &QPushButton::clicked, this, &WelcomeTour::end);
    connect(m_back, &QPushButton::clicked, this, [this] { go(m_at - 1); });
    connect(m_next, &QPushButton::clicked, this, [this] { go(m_at + 1); });
    // What lies below is neither clicked nor tabbed into meanwhile.
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) {
        if (now && now->window() == window() && now != this && !isAncestorOf(now)) m_next->setFocus();
    });
    over->installEventFilter(this);
    setGeometry(over->rect());
    show();
    raise();
    go(0);
    // A page that was shown a moment ago has not given its places their rooms yet.
    QTimer::singleShot(0, this, &WelcomeTour::settle);
}

void WelcomeTour::go(int step) {
    if (step < 0) return;
    if (step >= m_steps.size()) return end();
    m_at = step;
    m_count->setText(tr("%1 of %2").arg(step + 1).arg(m_steps.size()));
    m_title->setText(m_steps[step].title);
    m_words->setText(m_steps[step].words);
    m_card->setAccessibleName(m_steps[step].title);
    m_card->setAccessibleDescription(m_steps[step].words);
    m_back->setVisible(step > 0);
    m_next->setText(step + 1 < m_steps.size() ? tr("Next") : tr("Start working"));
    settle();
    m_next->setFocus();
}

QRect WelcomeTour::spot() const {
    const auto& place = m_steps[m_at].place;
    if (!place || !place->isVisible()) return {};
    return QRect(place->mapTo(parentWidget(), QPoint()), place->size()).adjusted(-kSpotMargin, -kSpotMargin, kSpotMargin, kSpotMargin).intersected(rect());
}

// Beside the place where there is room, else over its lower part.
void WelcomeTour::settle() {
    m_card->layout()->activate();
    m_card->resize(kCardWidth, m_card->layout()->heightForWidth(kCardWidth));
    const auto bright = spot();
    const auto size = m_card->size();
    auto at = QRect({}, size).translated(rect().center() - QRect({}, size).center()).topLeft();
    if (!bright.isNull()) {
        const int x = qBound(kCardGap, bright.left(), width() - size.width() - kCardGap);
        const int y = qBound(kCardGap, bright.top(), height() - size.height() - kCardGap);
        if (bright.right() + kCardGap + size.width() < width()) at = {bright.right() + kCardGap, y};
        else if (bright.top() - kCardGap - size.height() > 0) at = {x, bright.top() - kCardGap - size.height()};
        else if (bright.bottom() + kCardGap + size.height() < height()) at = {x, bright.bottom() + kCardGap};
        else at = {bright.center().x() - size.width() / 2, height() - size.height() - 4 * kCardGap};
    }
    m_card->move(at);
    update();
}

void WelcomeTour::end() {
    hide();
    deleteLater();
    Q_EMIT ended();
}

void WelcomeTour::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath dim;
    dim.addRect(rect());
    const auto bright = spot();
    if (!bright.isNull()) {
        QPainterPath hole;
        hole.addRoundedRect(bright, kSpotRadius, kSpotRadius);
        dim -= hole;
    }
    painter.fillPath(dim, QColor(0, 0, 0, kDim));
    if (bright.isNull()) return;
    painter.setPen(QPen(currentTokens().accent, 2));
    painter.drawRoundedRect(QRectF(bright).adjusted(1, 1, -1, -1), kSpotRadius, kSpotRadius);
}

void WelcomeTour::keyPressEvent(QKeyEvent* event) {
    auto* button = qobject_cast<QPushButton*>(focusWidget());
    if (event->key() == Qt::Key_Escape) end();
    else if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && button) button->click();
    // Nothing below hears a key meanwhile.
}

bool WelcomeTour::eventFilter(QObject* watched, QEvent* event) {
    if (watched == parentWidget() && event->type() == QEvent::Resize) {
        setGeometry(parentWidget()->rect());
        settle();
    }
    // A button would take arrow keys to the next button.
    if (event->type() == QEvent::KeyPress && isAncestorOf(static_cast<QWidget*>(watched))) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Right || key == Qt::Key_Left) {
            go(key == Qt::Key_Right ? qMin(m_at + 1, static_cast<int>(m_steps.size()) - 1) : m_at - 1);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

}  // namespace lianlu::ui
