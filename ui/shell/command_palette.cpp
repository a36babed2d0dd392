// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/command_palette.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

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
#include "ui/shell/command_match.h"

namespace lianlu::ui {

namespace {

constexpr int kPaletteWidth = 620;
constexpr int kRows = 9;
constexpr int kRowHeight = 38;
constexpr int kIndexRole = Qt::UserRole + 1;
constexpr int kKeysRole = Qt::UserRole + 2;
constexpr int kAsideRole = Qt::UserRole + 3;
constexpr int kSearchIndex = -1, kNoIndex = -2;

bool cannotBeShown(const PaletteEntry& entry) { return !entry.action || !entry.action->isVisible() || entry.action->text().isEmpty(); }

QString plainText(const QAction* action) {
    QString text = action->text();
    return text.remove(QLatin1Char('&'));
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
        const bool can = index.flags().testFlag(Qt::ItemIsEnabled);
        QRect room = option.rect.adjusted(16, 0, -16, 0);
        index.data(Qt::DecorationRole).value<QIcon>().paint(painter, QRect(room.left(), room.center().y() - 9, 18, 18), Qt::AlignCenter, can ? QIcon::Normal : QIcon::Disabled);
        room.setLeft(room.left() + 30);
        painter->setFont(fontFor(TypeStep::caption));
        painter->setPen(tokens.textMuted);
        const QString keys = index.data(kKeysRole).toString();
        painter->drawText(room, Qt::AlignRight | Qt::AlignVCenter, keys);
        if (!keys.isEmpty()) room.setRight(room.right() - painter->fontMetrics().horizontalAdvance(keys) - 12);
        // Where it is, or why not: at most half of the line, for the command's own words come first.
        const QString aside = painter->fontMetrics().elidedText(index.data(kAsideRole).toString(), Qt::ElideRight, room.width() / 2);
        painter->drawText(room, Qt::AlignRight | Qt::AlignVCenter, aside);
        if (!aside.isEmpty()) room.setRight(room.right() - painter->fontMetrics().horizontalAdvance(aside) - 12);
        painter->setFont(fontFor(TypeStep::body));
        painter->setPen(can ? tokens.text : tokens.textMuted);
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

void CommandPalette::open(QList<PaletteEntry> entries) {
    m_entries = std::move(entries);
    m_entries.removeIf(cannotBeShown);
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

void CommandPalette::add(const QList<PaletteEntry>& entries) {
    // Behind them: the lines of the list name theirs by number.
    std::copy_if(entries.begin(), entries.end(), std::back_inserter(m_entries), [](const PaletteEntry& entry) { return !cannotBeShown(entry); });
    if (m_input->text().trimmed().isEmpty()) return;
    const auto* chosen = m_list->currentRow() > 0 ? m_list->currentItem() : nullptr;
    const int index = chosen ? chosen->data(kIndexRole).toInt() : kNoIndex;
    fill();
    for (int row = 0; row < m_list->count(); ++row)
        if (m_list->item(row)->data(kIndexRole).toInt() == index) m_list->setCurrentRow(row);
}

void CommandPalette::fill() {
    m_list->clear();
    const QString typed = m_input->text().trimmed();
    // What begins with the words comes first, what cannot be done now last; else the order stays.
    std::array<QList<qsizetype>, static_cast<std::size_t>(CommandMatch::none)> found;
    QList<qsizetype> resting;
    for (qsizetype i = 0; i < m_entries.size(); ++i) {
        const auto& entry = m_entries[i];
        if (!entry.action || (typed.isEmpty() && entry.typedOnly)) continue;
        const auto match = commandMatch(plainText(entry.action), typed);
        if (match == CommandMatch::none) continue;
        if (entry.whyNot.isEmpty()) found[static_cast<std::size_t>(match)].append(i);
        else resting.append(i);
    }
    for (const auto& group : found)
        for (const auto i : group) addLine(i);
    // A command of that name first; else the search is what was meant.
    if (!typed.isEmpty() && m_search) addSearch(typed);
    for (const auto i : resting) addLine(i);
    m_list->setCurrentRow(nextRow(-1, 1));
    m_list->setFixedHeight(qBound(1, m_list->count(), kRows) * kRowHeight + 4);
    adjustSize();
    if (isVisible()) resize(qMin(kPaletteWidth, parentWidget()->width() - 2 * space::xl), sizeHint().height());
}

void CommandPalette::addLine(qsizetype index) {
    const auto& entry = m_entries[index];
    const QString words = plainText(entry.action);
    const QString keys = entry.action->shortcut().toString(QKeySequence::NativeText);
    const QString aside = entry.whyNot.isEmpty() ? entry.place : entry.whyNot;
    auto* item = new QListWidgetItem(entry.action->icon().isNull() ? icon(QStringLiteral("command"), Tint::muted) : entry.action->icon(), words, m_list);
    item->setData(kIndexRole, static_cast<int>(index));
    item->setData(kKeysRole, keys);
    item->setData(kAsideRole, aside);
    QStringList said{words, aside, keys};
    said.removeAll(QString());
    item->setData(Qt::AccessibleTextRole, said.join(QStringLiteral(", ")));
    item->setToolTip(aside);
    if (!entry.whyNot.isEmpty()) item->setFlags(Qt::NoItemFlags);
}

void CommandPalette::addSearch(const QString& typed) {
    auto* item = new QListWidgetItem(icon(QStringLiteral("search"), Tint::muted), tr("Search customers for “%1”").arg(typed), m_list);
    item->setData(kIndexRole, kSearchIndex);
    item->setData(kKeysRole, QKeySequence(Qt::Key_Return).toString(QKeySequence::NativeText));
}

//! What cannot be done is passed over; −1: there is no other.
int CommandPalette::nextRow(int from, int by) const {
    for (int row = from + by; row >= 0 && row < m_list->count(); row += by)
        if (m_list->item(row)->flags().testFlag(Qt::ItemIsEnabled)) return row;
    return from;
}

void CommandPalette::run(QListWidgetItem* item) {
    if (!item || !item->flags().testFlag(Qt::ItemIsEnabled)) return;
    const int index = item->data(kIndexRole).toInt();
    const QString typed = m_input->text().trimmed();
    const auto entry = index >= 0 && index < m_entries.size() ? m_entries[index] : PaletteEntry{};
    close();
    if (index == kSearchIndex && m_search) m_search(typed);
    else if (entry.run) entry.run();
    else if (entry.action) entry.action->trigger();
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
        else if (key == Qt::Key_Down) m_list->setCurrentRow(nextRow(row, 1));
        else if (key == Qt::Key_Up) m_list->setCurrentRow(nextRow(row, -1));
        else if (key == Qt::Key_Return || key == Qt::Key_Enter) run(m_list->currentItem());
        else return QFrame::eventFilter(watched, event);
        return true;
    }
    return QFrame::eventFilter(watched, event);
}

}  // namespace lianlu::ui
