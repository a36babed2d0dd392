// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/dialog_room.h"

#include <QApplication>
#include <QDialog>
#include <QEvent>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include "ui/common/page_scroll.h"

namespace lianlu::ui {

namespace {

constexpr int kFrameWidth = 8, kFrameHeight = 40;  //!< of the system, around a window
constexpr int kRule = 2;                           //!< px: no more than a line
const QString kBody = QStringLiteral("dialogBody");

//! The buttons' row is the last; an error and the rule above it stay with it.
int firstThatStays(const QVBoxLayout& layout) {
    int first = layout.count() - 1;
    for (; first > 0; --first) {
        const auto* above = layout.itemAt(first - 1)->widget();
        if (!above || (above->objectName() != QLatin1String("inlineError") && above->maximumHeight() > kRule)) break;
    }
    return first;
}

//! All that stands above them, as it is, into a page that scrolls.
QScrollArea* letScroll(QVBoxLayout& layout) {
    auto* page = new QWidget;
    page->setProperty("transparent", true);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(layout.spacing());
    for (int left = firstThatStays(layout); left > 0; --left) {
        const int stretch = layout.stretch(0);
        auto* item = layout.takeAt(0);
        if (auto* inner = item->layout()) {
            inner->setParent(nullptr);
            column->addLayout(inner, stretch);
            continue;
        }
        const auto where = item->alignment();
        if (auto* widget = item->widget()) {
            column->addWidget(widget, stretch, where);
            delete item;
            continue;
        }
        column->addItem(item);
    }
    auto* area = new PageScroll(page);
    area->setObjectName(kBody);
    layout.insertWidget(0, area, 1);
    area->show();
    return area;
}

int leastHeight(const QLayout& layout, int width) { return layout.hasHeightForWidth() ? layout.minimumHeightForWidth(width) : layout.minimumSize().height(); }

}  // namespace

DialogRoom::DialogRoom(QSize most, QObject* parent) : QObject(parent), m_most(most) { qApp->installEventFilter(this); }

DialogRoom::~DialogRoom() = default;

QSize DialogRoom::roomFor(const QDialog& dialog) const {
    return m_most.isValid() ? m_most : dialog.screen()->availableGeometry().size() - QSize(kFrameWidth, kFrameHeight);
}

bool DialogRoom::eventFilter(QObject* watched, QEvent* event) {
    const auto type = event->type();
    if (type != QEvent::Show && type != QEvent::LayoutRequest) return false;
    auto* dialog = qobject_cast<QDialog*>(watched);
    if (dialog && dialog->isWindow() && (type == QEvent::Show ? !event->spontaneous() : dialog->isVisible())) settle(*dialog);
    return false;
}

void DialogRoom::settle(QDialog& dialog) const {
    const QSize room = roomFor(dialog);
    if (dialog.minimumWidth() > room.width()) dialog.setMinimumWidth(room.width());
    if (dialog.minimumHeight() > room.height()) dialog.setMinimumHeight(room.height());
    auto* layout = qobject_cast<QVBoxLayout*>(dialog.layout());
    auto* area = dialog.findChild<QScrollArea*>(kBody, Qt::FindDirectChildrenOnly);
    const int width = qMin(dialog.width(), room.width());
    if (layout && !area && layout->count() > 1 && (leastHeight(*layout, width) > room.height() || layout->minimumSize().width() > room.width())) {
        auto* focused = dialog.focusWidget();
        area = letScroll(*layout);
        if (focused) focused->setFocus();
    }
    QSize wanted = dialog.size();
    if (area) {
        layout->activate();
        const auto* page = area->widget()->layout();
        // The bar has a place of its own beside what was as wide as the dialog.
        wanted.rwidth() += qMax(0, page->minimumSize().width() + area->verticalScrollBar()->sizeHint().width() - area->width());
        wanted.rheight() += qMax(0, leastHeight(*page, area->viewport()->width()) - area->viewport()->height());
    }
    wanted = wanted.boundedTo(room);
    if (wanted != dialog.size()) dialog.resize(wanted);
}

}  // namespace lianlu::ui
