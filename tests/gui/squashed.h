// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QLineEdit>
#include <QScrollBar>
#include <QSplitter>
#include <QStringList>

namespace lianlu::test {

//! \brief Finds widgets that are seen but have less room than the least they need, or stand out of their parent where nothing scrolls.
class Squashed {
public:
    //! `looked`: how many widgets it was.
    [[nodiscard]] static QStringList in(QWidget& root, int* looked = nullptr) {
        QStringList found;
        for (const QWidget* widget : root.findChildren<QWidget*>()) {
            if (!widget->isVisibleTo(&root) || widget->isWindow() || isPart(*widget)) continue;
            if (looked) ++*looked;
            look(*widget, found);
        }
        return found;
    }

private:
    //! Of a control, which places it itself.
    static bool isPart(const QWidget& widget) {
        if (widget.objectName().startsWith(QLatin1String("qt_")) || widget.inherits("QScrollBar") || widget.inherits("QHeaderView") || widget.inherits("QSplitterHandle")) return true;
        for (const QWidget* at = widget.parentWidget(); at; at = at->parentWidget())
            if (qobject_cast<const QAbstractItemView*>(at) || qobject_cast<const QLineEdit*>(at) || at->inherits("QComboBox") || at->inherits("QAbstractSpinBox") || at->inherits("QTabBar")) return true;
        return false;
    }

    static void look(const QWidget& widget, QStringList& found) {
        constexpr int kSlack = 1;
        // As layouts do it: what was set counts in place of the hint.
        QSize least = widget.minimumSizeHint();
        if (widget.minimumWidth() > 0) least.setWidth(widget.minimumWidth());
        if (widget.minimumHeight() > 0) least.setHeight(widget.minimumHeight());
        if (widget.hasHeightForWidth()) least.setHeight(qMin(least.height(), widget.heightForWidth(widget.width())));
        least = least.boundedTo(widget.maximumSize());
        if (widget.width() + kSlack < least.width() || widget.height() + kSlack < least.height())
            found << QStringLiteral("%1: needs %2×%3, has %4×%5").arg(nameOf(widget)).arg(least.width()).arg(least.height()).arg(widget.width()).arg(widget.height());
        const QWidget* parent = widget.parentWidget();
        const auto* area = qobject_cast<const QAbstractScrollArea*>(parent->parentWidget());
        const bool port = area && area->viewport() == parent;
        // A page that scrolls is longer than what is seen, and wider where it scrolls sideways.
        const bool wide = widget.geometry().right() > parent->width() || widget.x() < -kSlack;
        const bool high = widget.geometry().bottom() > parent->height() || widget.y() < -kSlack;
        if ((wide && (!port || area->horizontalScrollBarPolicy() == Qt::ScrollBarAlwaysOff)) || (high && (!port || area->verticalScrollBarPolicy() == Qt::ScrollBarAlwaysOff)))
            found << QStringLiteral("%1 stands out of %2").arg(nameOf(widget), nameOf(*parent));
    }

    static QString nameOf(const QWidget& widget) {
        QString path = QString::fromLatin1(widget.metaObject()->className());
        for (const QWidget* at = &widget; at; at = at->parentWidget())
            if (!at->objectName().isEmpty() && !at->objectName().startsWith(QLatin1String("qt_"))) return path + QStringLiteral(" in ") + at->objectName();
        return path;
    }
};

}  // namespace lianlu::test
