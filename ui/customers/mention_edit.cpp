// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/customers/mention_edit.h"

#include <algorithm>

#include <QEvent>
#include <QKeyEvent>
#include <QListWidget>
#include <QScrollBar>
#include <QSignalBlocker>
#include <QTextBlock>

#include "models/domain/rules/mention.h"
#include "models/item/format.h"
#include "ui/common/theme.h"
#include "ui/common/tokens.h"

namespace lianlu::ui {

namespace {

constexpr int kStaffProperty = QTextFormat::UserProperty + 1;
constexpr int kNameProperty = QTextFormat::UserProperty + 2;
constexpr int kLongestTyped = 20;
constexpr int kMostOffered = 8;

//! The next letter is plain again: a name does not grow while somebody types on.
QTextCharFormat plainFormat() { return {}; }

QTextCharFormat mentionFormat(const QString& staff, const QString& name) {
    QTextCharFormat format;
    format.setForeground(currentTokens().accent);
    format.setFontWeight(QFont::DemiBold);
    format.setProperty(kStaffProperty, staff);
    format.setProperty(kNameProperty, name);
    return format;
}

//! What `fragment` stands for, where it stands whole.
QString staffOf(const QTextFragment& fragment) {
    const auto format = fragment.charFormat();
    if (!format.hasProperty(kStaffProperty)) return {};
    return fragment.text() == QLatin1Char('@') + format.stringProperty(kNameProperty) ? format.stringProperty(kStaffProperty) : QString();
}

}  // namespace

MentionEdit::MentionEdit(QWidget* parent) : QPlainTextEdit(parent), m_list(new QListWidget(this)) {
    m_list->setObjectName(QStringLiteral("mentionList"));
    m_list->setAccessibleName(tr("Colleagues"));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->hide();
    connect(m_list, &QListWidget::itemClicked, this, [this](QListWidgetItem* item) { take(m_list->row(item)); });
    connect(this, &QPlainTextEdit::textChanged, this, &MentionEdit::offer);
    connect(this, &QPlainTextEdit::cursorPositionChanged, this, &MentionEdit::offer);
}

MentionEdit::~MentionEdit() { delete m_list; }

void MentionEdit::setChoices(std::vector<actions::MentionChoice> choices) {
    m_choices = std::move(choices);
    // The first is chosen by Return alone: somebody who can open what it is about.
    std::stable_partition(m_choices.begin(), m_choices.end(), [](const actions::MentionChoice& one) { return one.sees; });
    refresh();
    offer();
}

QString MentionEdit::note() const {
    QString text;
    for (auto block = document()->begin(); block.isValid(); block = block.next()) {
        if (block != document()->begin()) text += QLatin1Char('\n');
        for (auto part = block.begin(); !part.atEnd(); ++part) {
            const auto fragment = part.fragment();
            const auto staff = domain::StaffId::parse(item::fromQString(staffOf(fragment)));
            text += staff ? item::toQString(domain::mentionText(*staff, item::fromQString(fragment.charFormat().stringProperty(kNameProperty)))) : fragment.text();
        }
    }
    return text;
}

void MentionEdit::setNote(const QString& note) {
    const auto text = item::fromQString(note);
    clear();
    auto cursor = textCursor();
    std::size_t from = 0;
    for (const auto& mention : domain::mentionsIn(text)) {
        cursor.insertText(item::toQString(text.substr(from, mention.at - from)), plainFormat());
        auto name = mention.name;
        for (const auto& choice : m_choices)
            if (choice.staff == mention.staff) name = choice.name;
        insertMention(cursor, item::toQString(mention.staff.toString()), item::toQString(name));
        from = mention.at + mention.length;
    }
    cursor.insertText(item::toQString(text.substr(from)), plainFormat());
    setTextCursor(cursor);
}

std::vector<actions::MentionChoice> MentionEdit::mentioned() const {
    std::vector<actions::MentionChoice> found;
    for (const auto& mention : domain::mentionsIn(item::fromQString(note())))
        for (const auto& choice : m_choices)
            if (choice.staff == mention.staff && std::none_of(found.begin(), found.end(), [&](const auto& one) { return one.staff == choice.staff; })) found.push_back(choice);
    return found;
}

void MentionEdit::insertMention(QTextCursor& cursor, const QString& staff, const QString& name) { cursor.insertText(QLatin1Char('@') + name, mentionFormat(staff, name)); }

int MentionEdit::typedFrom() const {
    const auto cursor = textCursor();
    if (cursor.hasSelection()) return -1;
    const auto before = cursor.block().text().left(cursor.positionInBlock());
    const auto at = before.lastIndexOf(QLatin1Char('@'));
    if (at < 0 || before.size() - at > kLongestTyped) return -1;
    // Within an address there is no colleague; and what is taken already is not asked for again.
    if (at > 0 && before[at - 1].isLetterOrNumber() && before[at - 1].unicode() < 0x80) return -1;
    auto ahead = cursor;
    ahead.setPosition(cursor.block().position() + static_cast<int>(at) + 1);
    if (ahead.charFormat().hasProperty(kStaffProperty)) return -1;
    const auto typed = before.mid(at + 1);
    if (std::any_of(typed.begin(), typed.end(), [](QChar c) { return c.isSpace() || c.isPunct(); })) return -1;
    return static_cast<int>(at);
}

void MentionEdit::offer() {
    const int at = hasFocus() ? typedFrom() : -1;
    if (at < 0) {
        m_dismissed = false;
        m_list->hide();
        return;
    }
    const auto cursor = textCursor();
    const auto typed = cursor.block().text().mid(at + 1, cursor.positionInBlock() - at - 1).toLower();
    m_list->clear();
    for (std::size_t i = 0; i < m_choices.size() && m_list->count() < kMostOffered; ++i) {
        if (!item::toQString(m_choices[i].typed).contains(typed)) continue;
        const auto name = item::toQString(m_choices[i].name);
        auto* line = new QListWidgetItem(m_choices[i].sees ? name : tr("%1 · does not see this customer").arg(name), m_list);
        line->setData(Qt::UserRole, static_cast<int>(i));
    }
    m_list->setVisible(m_list->count() > 0 && !m_dismissed);
    if (m_list->isHidden()) return;
    m_list->setCurrentRow(0);
    place();
}

void MentionEdit::place() {
    const int height = m_list->sizeHintForRow(0) * m_list->count() + 2 * m_list->frameWidth() + 2;
    const int width = qMin(viewport()->width() - space::s, m_list->sizeHintForColumn(0) + space::xxl);
    auto* over = window();
    if (m_list->parentWidget() != over) m_list->setParent(over);
    const auto caret = cursorRect();
    auto at = viewport()->mapTo(over, QPoint(qMin(caret.left(), viewport()->width() - width), caret.bottom() + space::xs));
    if (at.y() + height > over->height()) at.setY(viewport()->mapTo(over, caret.topLeft()).y() - height - space::xs);
    m_list->setGeometry(at.x(), qMax(0, at.y()), width, height);
    m_list->show();
    m_list->raise();
}

void MentionEdit::take(int row) {
    const auto* line = m_list->item(row);
    const int at = typedFrom();
    if (!line || at < 0) return;
    const auto& choice = m_choices[static_cast<std::size_t>(line->data(Qt::UserRole).toInt())];
    m_list->hide();
    auto cursor = textCursor();
    cursor.beginEditBlock();
    cursor.setPosition(cursor.block().position() + at, QTextCursor::KeepAnchor);
    cursor.removeSelectedText();
    insertMention(cursor, item::toQString(choice.staff.toString()), item::toQString(choice.name));
    cursor.insertText(QStringLiteral(" "), plainFormat());
    cursor.endEditBlock();
    setTextCursor(cursor);
    setCurrentCharFormat(plainFormat());
    setFocus();
}

void MentionEdit::keyPressEvent(QKeyEvent* event) {
    if (m_list->isVisible() && event->modifiers() == Qt::NoModifier) {
        const int rows = m_list->count(), row = m_list->currentRow();
        switch (event->key()) {
            case Qt::Key_Down: return m_list->setCurrentRow((row + 1) % rows);
            case Qt::Key_Up: return m_list->setCurrentRow((row + rows - 1) % rows);
            case Qt::Key_Return:
            case Qt::Key_Enter: return take(row);
            case Qt::Key_Escape:
                m_dismissed = true;
                return m_list->hide();
            default: break;
        }
    }
    if (!event->text().isEmpty()) leaveMention();
    QPlainTextEdit::keyPressEvent(event);
}

void MentionEdit::inputMethodEvent(QInputMethodEvent* event) {
    leaveMention();
    QPlainTextEdit::inputMethodEvent(event);
}

//! Beside a name one types on in plain letters; within it, it is no longer that name.
void MentionEdit::leaveMention() {
    if (textCursor().charFormat().hasProperty(kStaffProperty)) setCurrentCharFormat(plainFormat());
}

void MentionEdit::focusOutEvent(QFocusEvent* event) {
    QPlainTextEdit::focusOutEvent(event);
    if (m_list) m_list->hide();
}

void MentionEdit::changeEvent(QEvent* event) {
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) refresh();
}

//! Names as they are now, in the scheme's colour; the words around them and the cursor stay.
void MentionEdit::refresh() {
    const QSignalBlocker quiet(this);
    const auto place = textCursor().position();
    const bool modified = document()->isModified();
    if (domain::mentionsIn(item::fromQString(note())).empty()) return;
    setNote(note());
    auto cursor = textCursor();
    cursor.setPosition(qMin(place, document()->characterCount() - 1));
    setTextCursor(cursor);
    document()->setModified(modified);
}

}  // namespace lianlu::ui
