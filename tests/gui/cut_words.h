// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>
#include <QStringList>
#include <QStyle>
#include <QStyleOptionComboBox>
#include <QTabBar>

#include "ui/common/badge.h"
#include "ui/common/labels.h"

namespace lianlu::test {

//! \brief Finds words that have less room than they need in what is seen of a window. Shortened on purpose is what tells the whole in a tooltip,
//! and an ElidedLabel, which does so by itself.
class CutWords {
public:
    //! `looked`: how many texts it was.
    [[nodiscard]] static QStringList in(QWidget& root, int* looked = nullptr) {
        CutWords found(root);
        for (QWidget* widget : root.findChildren<QWidget*>())
            if (widget->isVisibleTo(&root) && widget->window() == root.window()) found.look(*widget);
        if (looked) *looked += found.m_looked;
        return found.m_found;
    }

private:
    explicit CutWords(QWidget& root) : m_root(root) {}

    void look(QWidget& widget) {
        if (auto* label = qobject_cast<QLabel*>(&widget)) return lookAtLabel(*label);
        if (auto* button = qobject_cast<QAbstractButton*>(&widget)) return lookAtButton(*button);
        if (auto* bar = qobject_cast<QTabBar*>(&widget)) return lookAtTabs(*bar);
        if (auto* header = qobject_cast<QHeaderView*>(&widget)) return lookAtHeader(*header);
        if (auto* box = qobject_cast<QComboBox*>(&widget)) return lookAtChoice(*box);
        if (auto* field = qobject_cast<QLineEdit*>(&widget)) return lookAtPlaceholder(*field);
        if (auto* spin = qobject_cast<QAbstractSpinBox*>(&widget)) return lookAtSpin(*spin);
        if (auto* badge = qobject_cast<ui::Badge*>(&widget)) need(*badge, badge->text(), badge->sizeHint(), badge->size());
    }

    void lookAtLabel(QLabel& label) {
        if (label.text().isEmpty() || qobject_cast<ui::ElidedLabel*>(&label)) return;
        const QSize room = label.contentsRect().size();
        if (!label.wordWrap()) return need(label, label.text(), label.fontMetrics().size(Qt::TextShowMnemonic, label.text()), room);
        need(label, label.text(), {widestWord(label), label.heightForWidth(label.width())}, label.size());
    }

    void lookAtButton(QAbstractButton& button) {
        if (button.text().trimmed().isEmpty() || button.inherits("QToolBarExtension")) return;
        need(button, button.text(), button.sizeHint(), button.size());
    }

    void lookAtTabs(QTabBar& bar) {
        for (int i = 0; i < bar.count(); ++i) {
            if (!bar.isTabVisible(i)) continue;
            const QRect place = bar.tabRect(i);
            need(bar, bar.tabText(i), {bar.fontMetrics().horizontalAdvance(bar.tabText(i)), 0}, place.size());
            need(bar, bar.tabText(i), {place.right() + 1, 0}, bar.size());
        }
    }

    void lookAtHeader(QHeaderView& header) {
        if (header.orientation() != Qt::Horizontal || !header.model()) return;
        const QFontMetrics metrics(ui::fontFor(ui::TypeStep::bodyStrong));
        constexpr int kPadding = 20;  // of base.qss
        for (int column = 0; column < header.count(); ++column) {
            if (header.isSectionHidden(column)) continue;
            const QString title = header.model()->headerData(column, Qt::Horizontal).toString();
            need(header, title, {metrics.horizontalAdvance(title) + (title.isEmpty() ? 0 : kPadding), 0}, {header.sectionSize(column), header.height()});
        }
    }

    void lookAtChoice(QComboBox& box) {
        QStyleOptionComboBox option;
        option.initFrom(&box);
        option.editable = box.isEditable();
        const QRect room = box.style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, &box);
        if (!box.isEditable()) need(box, box.currentText(), {box.fontMetrics().horizontalAdvance(box.currentText()), 0}, room.size());
    }

    void lookAtPlaceholder(QLineEdit& field) {
        if (!field.text().isEmpty() || field.placeholderText().isEmpty()) return;
        constexpr int kFrame = 2 * 12;
        const auto icons = static_cast<int>(field.actions().size()) * 26;
        need(field, field.placeholderText(), {field.fontMetrics().horizontalAdvance(field.placeholderText()) + kFrame + icons, 0}, field.size());
    }

    //! A day or a figure, in the field within the frame.
    void lookAtSpin(QAbstractSpinBox& spin) {
        const auto* field = spin.findChild<QLineEdit*>();
        if (!field) return;
        constexpr int kCursor = 4;
        need(spin, spin.text(), {field->fontMetrics().horizontalAdvance(spin.text()), 0}, field->contentsRect().size() - QSize(kCursor, 0));
    }

    //! Chinese breaks anywhere; of Latin text the widest word.
    static int widestWord(const QLabel& label) {
        int widest = 0;
        for (const QString& word : label.text().split(QLatin1Char(' '))) {
            bool latin = true;
            for (const QChar c : word) latin = latin && c.unicode() < 0x2e80;
            if (latin && !word.contains(QLatin1Char('\n'))) widest = qMax(widest, label.fontMetrics().horizontalAdvance(word));
        }
        return widest;
    }

    void need(const QWidget& widget, const QString& text, QSize needed, QSize room) {
        ++m_looked;
        if (widget.toolTip().contains(text.trimmed()) && !text.isEmpty()) return;
        constexpr int kSlack = 1;  // rounding of points to pixels
        if (needed.width() > room.width() + kSlack || needed.height() > room.height() + kSlack)
            return tell(widget, text, QStringLiteral("needs %1×%2, has %3×%4").arg(needed.width()).arg(needed.height()).arg(room.width()).arg(room.height()));
        if (const QWidget* edge = cutBy(widget)) tell(widget, text, QStringLiteral("stands out of ") + nameOf(*edge));
    }

    //! What scrolls may be longer than what is seen, and wider where it scrolls sideways.
    const QWidget* cutBy(const QWidget& widget) const {
        for (const QWidget* parent = widget.parentWidget(); parent; parent = parent->parentWidget()) {
            const QRect place(widget.mapTo(parent, QPoint()), widget.size());
            const auto* area = qobject_cast<const QAbstractScrollArea*>(parent->parentWidget());
            const bool port = area && area->viewport() == parent;
            if (place.left() < -1 || place.right() > parent->width()) {
                if (!port || area->horizontalScrollBarPolicy() == Qt::ScrollBarAlwaysOff) return parent;
            }
            if (port) return nullptr;
            if (place.top() < -1 || place.bottom() > parent->height()) return parent;
            if (parent == &m_root) break;
        }
        return nullptr;
    }

    static QString nameOf(const QWidget& widget) {
        for (const QWidget* at = &widget; at; at = at->parentWidget())
            if (!at->objectName().isEmpty() && !at->objectName().startsWith(QLatin1String("qt_"))) return QString(at == &widget ? QString() : QStringLiteral("in ")) + at->objectName();
        return QString::fromLatin1(widget.metaObject()->className());
    }

    void tell(const QWidget& widget, const QString& text, const QString& what) {
        m_found << QStringLiteral("%1 \"%2\" (%3): %4").arg(QString::fromLatin1(widget.metaObject()->className()), text.simplified().left(60), nameOf(widget), what);
    }

    QWidget& m_root;
    QStringList m_found;
    int m_looked = 0;
};

}  // namespace lianlu::test
