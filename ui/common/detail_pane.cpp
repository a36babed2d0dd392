// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/detail_pane.h"

#include <utility>

#include <QHBoxLayout>
#include <QKeySequence>
#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>
#include <QSplitter>
#include <QStackedLayout>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/common/buttons.h"
#include "ui/common/empty_state.h"
#include "ui/common/labels.h"
#include "ui/common/page_scroll.h"
#include "ui/common/sentences.h"

namespace lianlu::ui {

DetailPane::DetailPane(QWidget* parent)
    : QFrame(parent), m_back(makeIconButton(QStringLiteral("chevron_left"), tr("Back to the list"))), m_title(new ElidedLabel({}, TypeStep::title)), m_previous(makeIconButton(QStringLiteral("chevron_up"), tr("Previous"))),
      m_next(makeIconButton(QStringLiteral("chevron_down"), tr("Next"))), m_close(makeIconButton(QStringLiteral("close"), tr("Close"))),
      m_stack(new QStackedLayout), m_scroll(nullptr), m_body(new QVBoxLayout), m_footer(new QHBoxLayout), m_empty(new EmptyState) {
    setObjectName(QStringLiteral("detailPane"));
    setMinimumWidth(320);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addLayout(m_stack);

    auto* page = new QWidget;
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto* bar = new QHBoxLayout;
    bar->setContentsMargins(space::l, space::s, space::s, space::s);
    bar->setSpacing(space::xs);
    bar->addWidget(m_back);
    bar->addWidget(m_title, 1);
    m_back->setObjectName(QStringLiteral("detailBack"));
    m_back->setToolTip(tr("Back to the list (%1)").arg(QKeySequence(Qt::ALT | Qt::Key_Left).toString(QKeySequence::NativeText)));
    m_back->hide();
    connect(m_back, &QToolButton::clicked, this, &DetailPane::backRequested);
    m_previous->setObjectName(QStringLiteral("detailPrevious"));
    m_next->setObjectName(QStringLiteral("detailNext"));
    m_close->setObjectName(QStringLiteral("detailClose"));
    for (QToolButton* button : {m_previous, m_next, m_close}) bar->addWidget(button);
    layout->addLayout(bar);

    auto* content = new QWidget;
    content->setProperty("transparent", true);
    m_body->setContentsMargins(space::l, space::s, space::l, space::l);
    m_body->setSpacing(space::m);
    content->setLayout(m_body);
    m_scroll = new PageScroll(content);
    m_scroll->setObjectName(QStringLiteral("detailScroll"));
    layout->addWidget(m_scroll, 1);
    m_footer->setContentsMargins(space::l, space::m, space::l, space::m);
    m_footer->setSpacing(space::s);
    layout->addLayout(m_footer);

    m_stack->addWidget(m_empty);
    m_stack->addWidget(page);
    connect(m_empty, &EmptyState::actionRequested, this, &DetailPane::backRequested);
    connect(m_previous, &QToolButton::clicked, this, &DetailPane::previousRequested);
    connect(m_next, &QToolButton::clicked, this, &DetailPane::nextRequested);
    connect(m_close, &QToolButton::clicked, this, [this] {
        Q_EMIT closeRequested();
        fold();
    });
}

void DetailPane::setTitle(const QString& title) { m_title->setText(title); }

void DetailPane::setPlaceholder(const QString& iconName, const QString& what, const QString& why) {
    m_nobody = {iconName, what, why};
    if (!m_failed) showWords();
}

void DetailPane::showWords() {
    const auto& words = m_failed ? *m_failed : m_nobody;
    // Its bar with the arrow is not seen.
    m_empty->set(words.icon, words.what, words.why, m_failed && m_alone ? tr("Back to the list") : QString());
}

void DetailPane::showPlaceholder() {
    const bool had = !isEmpty();
    m_failed.reset();
    showWords();
    m_stack->setCurrentIndex(0);
    if (had) Q_EMIT emptied();
}

void DetailPane::showBody() {
    m_failed.reset();
    m_stack->setCurrentIndex(1);
    unfold();
    if (std::exchange(m_awaited, false)) Q_EMIT frontRequested();
}

void DetailPane::scrollToTop() { m_scroll->verticalScrollBar()->setValue(0); }

void DetailPane::showError(const Error& error) {
    const auto sentence = sentencesFor(error);
    m_failed = {QStringLiteral("error"), sentence.what, sentence.todo};
    showWords();
    m_stack->setCurrentIndex(0);
    unfold();
    if (std::exchange(m_awaited, false)) Q_EMIT frontRequested();
}

void DetailPane::fold() {
    auto* splitter = qobject_cast<QSplitter*>(parentWidget());
    if (!splitter || m_folded) return;
    m_shares = splitter->sizes();
    m_folded = true;
    hide();
}

void DetailPane::unfold() {
    if (!std::exchange(m_folded, false)) return;
    show();
    if (auto* splitter = qobject_cast<QSplitter*>(parentWidget())) splitter->setSizes(m_shares);
}

void DetailPane::setAlone(bool alone) {
    m_alone = alone;
    m_back->setVisible(alone);
    m_close->setVisible(!alone);
    if (m_failed) showWords();
}

bool DetailPane::isEmpty() const { return m_stack->currentIndex() == 0 && !m_failed; }

void DetailPane::focusBack() {
    if (m_failed) m_empty->button()->setFocus();
    else m_back->setFocus();
}

void DetailPane::comeToFront() {
    m_awaited = isEmpty();
    Q_EMIT frontRequested();
}

void DetailPane::setStepping(bool previous, bool next) {
    m_previous->setEnabled(previous);
    m_next->setEnabled(next);
}

}  // namespace lianlu::ui
