// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/wrap_row.h"

#include <QEvent>
#include <QStyle>

#include "ui/common/tokens.h"

namespace lianlu::ui {

namespace {
QSize wanted(const QWidget& widget) { return widget.sizeHint().expandedTo(widget.minimumSizeHint()).expandedTo(widget.minimumSize()).boundedTo(widget.maximumSize()); }
}  // namespace

WrapRow::WrapRow(QWidget* parent) : QWidget(parent), m_spacing(space::s) {
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setProperty("transparent", true);
}

void WrapRow::addWidget(QWidget* widget) {
    const bool hidden = widget->isHidden() && widget->testAttribute(Qt::WA_WState_ExplicitShowHide);
    m_widgets.append(widget);
    widget->setParent(this);
    widget->setVisible(!hidden);
    updateGeometry();
}

void WrapRow::setSpacing(int spacing) {
    m_spacing = spacing;
    updateGeometry();
}

QSize WrapRow::sizeHint() const {
    QSize line(0, m_high);
    for (const auto* widget : m_widgets) {
        if (widget->isHidden()) continue;
        const QSize size = wanted(*widget);
        line = {line.width() + size.width() + (line.width() > 0 ? m_spacing : 0), qMax(line.height(), size.height())};
    }
    return line;
}

QSize WrapRow::minimumSizeHint() const {
    QSize least(0, m_high);
    for (const auto* widget : m_widgets)
        if (!widget->isHidden()) least = least.expandedTo(wanted(*widget));
    return least;
}

bool WrapRow::event(QEvent* event) {
    // Of a child that came, went or has other words.
    if (event->type() == QEvent::LayoutRequest) {
        place();
        updateGeometry();
    }
    return QWidget::event(event);
}

void WrapRow::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    place();
}

void WrapRow::place() {
    int top = 0;
    for (qsizetype first = 0; first < m_widgets.size();) {
        int used = 0, high = 0;
        qsizetype end = first;
        for (; end < m_widgets.size(); ++end) {
            if (m_widgets[end]->isHidden()) continue;
            const QSize size = wanted(*m_widgets[end]);
            if (used > 0 && used + m_spacing + size.width() > width()) break;
            used += size.width() + (used > 0 ? m_spacing : 0);
            high = qMax(high, size.height());
        }
        int at = 0;
        for (qsizetype i = first; i < end; ++i) {
            if (i == m_left) at += qMax(0, width() - used);
            if (m_widgets[i]->isHidden()) continue;
            const QSize size = wanted(*m_widgets[i]);
            const QRect box(at, top + (high - size.height()) / 2, size.width(), size.height());
            m_widgets[i]->setGeometry(QStyle::visualRect(layoutDirection(), rect(), box));
            at += size.width() + m_spacing;
        }
        if (high > 0) top += high + m_spacing;
        first = end;
    }
    const int high = qMax(0, top - m_spacing);
    if (high != m_high) {
        m_high = high;
        updateGeometry();
    }
}

}  // namespace lianlu::ui
