// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/house_style.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QFrame>
#include <QStyledItemDelegate>
#include <QStyleFactory>
#include <QStyleOption>

namespace lianlu::ui {

HouseStyle::HouseStyle() : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion"))) {}

void HouseStyle::polish(QWidget* widget) {
    QProxyStyle::polish(widget);
    auto* combo = qobject_cast<QComboBox*>(widget);
    // Its own delegate knows nothing of the sheet's ::item.
    if (combo && !qobject_cast<QStyledItemDelegate*>(combo->itemDelegate())) combo->setItemDelegate(new QStyledItemDelegate(combo));
}

int HouseStyle::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget, QStyleHintReturn* answer) const {
    switch (hint) {
        // Laid over the box it would be moved to the current row, and cut by arrows where the screen or the list ends.
        case SH_ComboBox_Popup: return 0;
        case SH_ComboBox_PopupFrameStyle: return QFrame::NoFrame;
        case SH_DialogButtonBox_ButtonsHaveIcons: return 0;
        default: return QProxyStyle::styleHint(hint, option, widget, answer);
    }
}

void HouseStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter, const QWidget* widget) const {
    if (element == PE_FrameFocusRect && qobject_cast<const QAbstractButton*>(widget)) return;
    if (const auto* header = qstyleoption_cast<const QStyleOptionHeader*>(option); header && element == PE_IndicatorHeaderArrow) {
        // Up where it grows, as Windows and macOS have it; Fusion points the other way.
        auto turned = *header;
        if (header->sortIndicator == QStyleOptionHeader::SortUp) turned.sortIndicator = QStyleOptionHeader::SortDown;
        else if (header->sortIndicator == QStyleOptionHeader::SortDown) turned.sortIndicator = QStyleOptionHeader::SortUp;
        return QProxyStyle::drawPrimitive(element, &turned, painter, widget);
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

}  // namespace lianlu::ui
