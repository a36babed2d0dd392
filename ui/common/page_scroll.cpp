// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/page_scroll.h"

#include <QApplication>
#include <QEvent>
#include <QLayout>
#include <QScrollBar>

namespace lianlu::ui {

namespace {
constexpr int kAroundFocus = 12;  //!< px: its ring, and a line of what is next
}

PageScroll::PageScroll(QWidget* page, QWidget* parent) : QScrollArea(parent) {
    setFrameShape(QFrame::NoFrame);
    // What is within has the keyboard, and the area follows it.
    setFocusPolicy(Qt::NoFocus);
    hold(page);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) {
        // Under the mouse it is seen, and must not slip away from a press.
        if (QApplication::mouseButtons() == Qt::NoButton) reveal(now);
    });
}

PageScroll::~PageScroll() {
    // What is deleted with it loses the keyboard, and nobody is to be brought into sight any more.
    disconnect(qApp, nullptr, this, nullptr);
}

void PageScroll::hold(QWidget* page) {
    setWidget(page);
    fit();
}

PageScroll* PageScroll::of(const QWidget* page) { return page && page->parentWidget() ? qobject_cast<PageScroll*>(page->parentWidget()->parentWidget()) : nullptr; }

bool PageScroll::eventFilter(QObject* watched, QEvent* event) {
    const bool done = QScrollArea::eventFilter(watched, event);
    if (watched == widget() && event->type() == QEvent::LayoutRequest) fit();
    return done;
}

void PageScroll::resizeEvent(QResizeEvent* event) {
    QScrollArea::resizeEvent(event);
    fit();
    reveal(QApplication::focusWidget());
}

void PageScroll::showEvent(QShowEvent* event) {
    QScrollArea::showEvent(event);
    // Who had it before the page was laid out.
    QMetaObject::invokeMethod(this, [this] { reveal(QApplication::focusWidget()); }, Qt::QueuedConnection);
}

void PageScroll::reveal(QWidget* focus) {
    // What is higher than the place scrolls by itself.
    if (focus && widget() && widget()->isAncestorOf(focus) && focus->height() <= viewport()->height()) ensureWidgetVisible(focus, 0, kAroundFocus);
}

void PageScroll::fit() {
    if (!widget()) return;
    QSize least = widget()->minimumSizeHint().expandedTo(widget()->minimumSize());
    QSize room = maximumViewportSize();
    // Words that wrap need more lines in a narrow page.
    if (auto* layout = widget()->layout(); layout && layout->hasHeightForWidth())
        least.setHeight(qMax(least.height(), layout->totalMinimumHeightForWidth(qMax(least.width(), room.width()))));
    // A bar of the one direction takes room of the other.
    const bool wide = least.width() > room.width();
    if (wide) room.rheight() -= horizontalScrollBar()->sizeHint().height();
    if (least.height() > room.height()) {
        if (verticalScrollBarPolicy() == Qt::ScrollBarAsNeeded) room.rwidth() -= verticalScrollBar()->sizeHint().width();
        if (!wide && least.width() > room.width()) room.rheight() -= horizontalScrollBar()->sizeHint().height();
    }
    widget()->resize(room.expandedTo(least));
}

}  // namespace lianlu::ui
