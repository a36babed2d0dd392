// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/command_palette.h"

#include <QAction>
#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>
#include <QPointer>
#include <QStyledItemDelegate>
#include <QTimer>
#include <QVBoxLayout>

#include "ui/common/icons.h"
#include "ui/common/theme.h"

namespace lianlu::ui {

namespace {

constexpr int kPaletteWidth = 560;
constexpr int kRows = 9;
constexpr int kRowHeight = 38;
constexpr int kIndexRole = Qt::UserRole + 1;
constexpr int kKeysRole = Qt::UserRole + 2;
constexpr int kSearchIndex = -1;

QString plainText(const QAction* action) {
    QString text = action->text();
    return text.remove(QLatin1Char('&'));
}

// All words typed must occur, in any order.
bool fits(const QString& text, const QString& typed) {
    for (const QString& part : typed.split(QLatin1Char(' '), Qt::SkipEmptyParts))
        if (!text.contains(part, Qt::CaseInsensitive)) return false;
    return true;
}

class PaletteDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        const Tokens& tokens = currentTokens();
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        if (option.state.testFlag(QStyle::State_Selected) || option.state.testFlag(QStyle::State_MouseOver)) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(option.state.testFlag(QStyle::State_Selected) ? tokens.selection : tokens.hover);
            painter->drawRoundedRect(option.rect.adjusted(4, 1, -4, -1), 6, 6);
        }
        QRect room = option.rect.adjusted(16, 0, -16, 0);
        index.data(Qt::DecorationRole).value<QIcon>().paint(painter, QRect(room.left(), room.center().y() - 9, 18, 18));
        room.setLeft(room.left() + 30);
        const QString keys = index.data(kKeysRole).toString();
        painter->setFont(fontFor(TypeStep::caption));
        painter->setPen(tokens.textMuted);
        painter->drawText(room, Qt::AlignRight | Qt::AlignVCenter, keys);
        room.setRight(room.right() - painter->fontMetrics().horizontalAdvance(keys) - 12);
        painter->setFont(fontFor(TypeStep::body));
        painter->setPen(tokens.text);
        painter->drawText(room, Qt::AlignLeft | Qt::AlignVCenter,
                          painter->fontMetrics().elidedText(index.data(Qt::DisplayRole).toString(), Qt::ElideRight, room.width()));
        painter->restore();
    }
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override { return {kPaletteWidth - 40, kRowHeight}; }
};

}  // namespace

CommandPalette::CommandPalette(QWidget* over) : QFrame(over), m_input(new QLineEdit), m_list(new QListWidget) {
    setObjectName(QStringLiteral("popover"));
    setAccessibleName(tr("Search and commands"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::s, space::s, space::s, space::s);
    layout->setSpacing(space::s);
    m_input->setObjectName(QStringLiteral("paletteInput"));
    m_input->setPlaceholderText(tr("Type a command, or a name or number to search for"));
    m_input->setAccessibleName(tr("Command or search"));
    m_input->addAction(icon(QStringLiteral("search"), Tint::muted), QLineEdit::LeadingPosition);
    layout->addWidget(m_input);
    m_list->setObjectName(QStringLiteral("paletteList"));
    m_list->setAccessibleName(tr("Commands"));
    m_list->setProperty("flat", true);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setMouseTracking(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setItemDelegate(new PaletteDelegate(m_list));
    layout->addWidget(m_list);
    hide();
    m_input->installEventFilter(this);
    over->installEventFilter(this);
    connect(m_input, &QLineEdit::textChanged, this, &CommandPalette::fill);
    connect(m_list, &QListWidget::itemClicked, this, &CommandPalette::run);
}

void CommandPalette::open(const QList<QAction*>& actions) {
    m_actions.clear();
    for (QAction* action : actions)
        if (action->isEnabled() && action->isVisible() && !action->text().isEmpty()) m_actions.append(action);
    m_before = QApplication::focusWidget();
    m_input->clear();
    fill();
    const int width = qMin(kPaletteWidth, parentWidget()->width() - 2 * space::xl);
    setGeometry((parentWidget()->width() - width) / 2, 72, width, sizeHint().height());
    show();
    raise();
    m_input->setFocus();
    qApp->installEventFilter(this);
}

void CommandPalette::fill() {
    m_list->clear();
    const QString typed = m_input->text().trimmed();
    for (int i = 0; i < m_actions.size(); ++i) {
        const QAction* action = m_actions[i];
        if (!fits(plainText(action), typed)) continue;
        auto* item = new QListWidgetItem(action->icon().isNull() ? icon(QStringLiteral("command"), Tint::muted) : action->icon(),
                                         plainText(action), m_list);
        item->setData(kIndexRole, i);
        item->setData(kKeysRole, action->shortcut().toString(QKeySequence::NativeText));
    }
    if (!typed.isEmpty() && m_search) {
        auto* item = new QListWidgetItem(icon(QStringLiteral("search"), Tint::muted), tr("Search customers for “%1”").arg(typed));
        item->setData(kIndexRole, kSearchIndex);
        item->setData(kKeysRole, QKeySequence(Qt::Key_Return).toString(QKeySequence::NativeText));
        // A command of that name first; else the search is what was meant.
        m_list->addItem(item);
    }
    m_list->setCurrentRow(0);
    m_list->setFixedHeight(qBound(1, m_list->count(), kRows) * kRowHeight + 4);
    adjustSize();
    if (isVisible()) resize(qMin(kPaletteWidth, parentWidget()->width() - 2 * space::xl), sizeHint().height());
}

void CommandPalette::run(QListWidgetItem* item) {
    if (!item) return;
    const int index = item->data(kIndexRole).toInt();
    const QString typed = m_input->text().trimmed();
    QPointer<QAction> action = index >= 0 && index < m_actions.size() ? m_actions[index] : nullptr;
    close();
    if (index == kSearchIndex && m_search) m_search(typed);
    else if (action) action->trigger();
}

void CommandPalette::close() {
    if (!isVisible()) return;
    qApp->removeEventFilter(this);
    hide();
    if (m_before && m_before->isVisible()) m_before->setFocus();
    m_before = nullptr;
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event) {
    if (!isVisible()) return QFrame::eventFilter(watched, event);
    if (event->type() == QEvent::MouseButtonPress) {
        auto* widget = qobject_cast<QWidget*>(watched);
        if (widget && widget->window() == window() && widget != this && !isAncestorOf(widget)) close();
    }
    if (watched == m_input && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        const int row = m_list->currentRow();
        if (key == Qt::Key_Escape) close();
        else if (key == Qt::Key_Down) m_list->setCurrentRow(qMin(row + 1, m_list->count() - 1));
        else if (key == Qt::Key_Up) m_list->setCurrentRow(qMax(row - 1, 0));
        else if (key == Qt::Key_Return || key == Qt::Key_Enter) run(m_list->currentItem());
        else return QFrame::eventFilter(watched, event);
        return true;
    }
    return QFrame::eventFilter(watched, event);
}

}  // namespace lianlu::ui
