// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/cell_editor.h"

#include <algorithm>
#include <utility>

#include <QApplication>
#include <QComboBox>
#include <QFrame>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QKeyEvent>
#include <QLineEdit>
#include <QScrollBar>
#include <QTimer>
#include <QVBoxLayout>

#include "models/item/list_model.h"
#include "ui/common/data_table.h"
#include "ui/common/inline_error.h"
#include "ui/common/tokens.h"
#include "ui/customers/when_field.h"

namespace lianlu::ui {

namespace {

constexpr int kLeastWidth = 220;
constexpr int kWordsWidth = 340;  // with a sentence below the field
constexpr int kWhenWidth = 480;

bool isSameValue(const CellField& one, const CellField& other) { return one.text == other.text && one.chosen == other.chosen && one.when == other.when; }

}  // namespace

CellEditor::CellEditor(DataTable* table, item::AsyncStore& async, const QString& prefix, FieldOf fieldOf, Save save)
    : QObject(table), m_table(table), m_async(async), m_prefix(prefix), m_fieldOf(std::move(fieldOf)), m_save(std::move(save)) {
    connect(table, &QTableView::doubleClicked, this, [this](const QModelIndex& index) { edit(index); });
    for (const auto* bar : {table->verticalScrollBar(), table->horizontalScrollBar()}) connect(bar, &QScrollBar::valueChanged, this, &CellEditor::place);
    connect(table, &DataTable::columnsChanged, this, &CellEditor::place);
    table->installEventFilter(this);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) {
        // A calendar or a box of choices that opens over the field is no leaving of it.
        if (!m_frame || !now || now == m_frame || m_frame->isAncestorOf(now) || now->window()->windowType() == Qt::Popup) return;
        if (m_frame->isVisible()) commit(0);
    });
}

bool CellEditor::editCurrent() {
    const auto current = m_table->currentIndex();
    if (!current.isValid()) return false;
    if (edit(current)) return true;
    return edit(next(current.siblingAtColumn(m_table->horizontalHeader()->logicalIndex(0)), 0));
}

bool CellEditor::edit(const QModelIndex& index) {
    if (m_frame || !index.isValid()) return false;
    const auto field = m_fieldOf(index);
    if (!field) return false;
    m_stood = *field;
    m_index = index;
    m_id = index.data(item::IdRole).toString();
    m_column = index.column();
    // Several rows that are chosen stay so.
    m_table->selectionModel()->setCurrentIndex(index, QItemSelectionModel::NoUpdate);
    m_table->scrollTo(index);
    makeField(m_table->model()->headerData(m_column, Qt::Horizontal).toString());
    // Connected for this field alone: a long list that nobody edits tells nobody.
    const auto* model = m_table->model();
    connect(model, &QAbstractItemModel::modelReset, m_frame.data(), [this] { follow(); });
    connect(model, &QAbstractItemModel::rowsInserted, m_frame.data(), [this] { follow(); });
    connect(model, &QAbstractItemModel::rowsRemoved, m_frame.data(), [this] { follow(); });
    connect(model, &QAbstractItemModel::rowsMoved, m_frame.data(), [this] { follow(); });
    place();
    m_frame->show();
    m_frame->raise();
    focusField();
    if (m_line) m_line->selectAll();
    return true;
}

CellEditor::~CellEditor() {
    // It lies over the window, and with a lock the list goes and the window stays.
    delete m_frame.data();
}

void CellEditor::focusField() {
    if (m_words && asksNow()) return m_words->setFocus();
    QWidget* field = m_line ? static_cast<QWidget*>(m_line) : m_choice ? static_cast<QWidget*>(m_choice) : m_when;
    field->setFocus();
}

void CellEditor::makeField(const QString& name) {
    m_frame = new QFrame(m_table->window());
    m_frame->setObjectName(QStringLiteral("cellEditor"));
    m_frame->setAutoFillBackground(true);
    auto* layout = new QVBoxLayout(m_frame);
    layout->setContentsMargins(2, 2, 2, 2);
    layout->setSpacing(2);
    m_line = nullptr;
    m_choice = nullptr;
    m_when = nullptr;
    m_words = nullptr;
    QWidget* field = nullptr;
    if (m_stood.kind == CellField::Kind::line) {
        field = m_line = new QLineEdit(m_stood.text);
        m_line->setMaxLength(m_stood.most);
        connect(m_line, &QLineEdit::textEdited, m_frame.data(), [this] { m_problem->clear(); });
    } else if (m_stood.kind == CellField::Kind::choice) {
        field = m_choice = new QComboBox;
    } else {
        field = m_when = new WhenField(m_prefix + QStringLiteral("CellWhen"), name, m_async.format(), m_async.now());
        m_when->setValue(m_stood.when);
        layout->setContentsMargins(space::s, space::xs, space::s, space::xs);
    }
    field->setObjectName(m_prefix + QStringLiteral("Cell"));
    field->setAccessibleName(name);
    layout->addWidget(field);
    if (m_choice) makeChoice(layout);
    m_problem = new InlineError;
    m_problem->setProperty("place", QStringLiteral("cell"));
    layout->addWidget(m_problem);
    m_frame->installEventFilter(this);
    for (auto* child : m_frame->findChildren<QWidget*>()) child->installEventFilter(this);
}

void CellEditor::makeChoice(QVBoxLayout* layout) {
    for (const auto& [words, value] : m_stood.choices) m_choice->addItem(words, value);
    m_choice->setCurrentIndex(qMax(0, m_choice->findData(m_stood.chosen)));
    if (m_stood.asks) {
        m_words = new QLineEdit(m_stood.text);
        m_words->setObjectName(m_prefix + QStringLiteral("CellWords"));
        m_words->setPlaceholderText(m_stood.question);
        m_words->setAccessibleName(m_stood.question);
        m_words->setMaxLength(m_stood.most);
        m_words->setVisible(asksNow());
        layout->addWidget(m_words);
        connect(m_words, &QLineEdit::textEdited, m_frame.data(), [this] { m_problem->clear(); });
        connect(m_choice, &QComboBox::currentIndexChanged, m_frame.data(), [this] {
            m_words->setVisible(asksNow());
            place();
        });
    }
    connect(m_choice, &QComboBox::activated, m_frame.data(), [this] {
        if (!asksNow()) return m_keyed ? void() : commit(0);
        m_problem->clear();
        if (m_keyed) return;
        m_words->setFocus();
    });
}

bool CellEditor::asksNow() const { return m_stood.asks && m_choice->currentData().toInt() == *m_stood.asks; }

QModelIndex CellEditor::here() {
    if (m_index.isValid() && m_index.data(item::IdRole).toString() == m_id) return m_index;
    const auto* model = m_table->model();
    if (model->rowCount() == 0) return {};
    const auto found = model->match(model->index(0, 0), item::IdRole, m_id, 1, Qt::MatchExactly);
    if (found.isEmpty()) return {};
    m_index = found.constFirst().siblingAtColumn(m_column);
    return m_index;
}

void CellEditor::follow() {
    // After the view has laid its rows out.
    QTimer::singleShot(0, this, &CellEditor::place);
}

void CellEditor::place() {
    if (!m_frame) return;
    const auto index = here();
    const QWidget* window = m_frame->parentWidget();
    int x = m_frame->x(), middle = m_frame->y() + 20, width = m_frame->width();
    if (index.isValid()) {
        const QRect cell = m_table->visualRect(index);
        const QPoint corner = m_table->viewport()->mapTo(window, cell.topLeft());
        x = corner.x();
        middle = corner.y() + cell.height() / 2;
        width = qMax(cell.width(), m_when ? kWhenWidth : kLeastWidth);
    }
    if (!m_problem->isHidden() || (m_words && asksNow())) width = qMax(width, kWordsWidth);
    // The words wrap, so the height hangs on the width.
    m_frame->layout()->activate();
    m_frame->setFixedWidth(qMin(width, window->width() - 2 * space::s));
    const bool wraps = m_frame->layout()->hasHeightForWidth();
    m_frame->resize(m_frame->width(), wraps ? m_frame->layout()->totalHeightForWidth(m_frame->width()) : m_frame->layout()->totalSizeHint().height());
    const QWidget* own = m_line ? static_cast<QWidget*>(m_line) : m_choice ? static_cast<QWidget*>(m_choice) : m_when;
    const int field = own->sizeHint().height() + 2 * space::xs;
    // Whole within the window, also at its edges or where the row has been scrolled away.
    const int left = qBound(space::s, x, qMax(space::s, window->width() - m_frame->width() - space::s));
    const int top = qBound(space::s, middle - field / 2, qMax(space::s, window->height() - m_frame->height() - space::s));
    m_frame->move(left, top);
}

CellField CellEditor::typed() const {
    auto value = m_stood;
    if (m_line) value.text = m_line->text().trimmed();
    if (m_choice) value.chosen = m_choice->currentData().toInt();
    if (m_words && asksNow()) value.text = m_words->text().trimmed();
    if (m_when) value.when = m_when->value();
    return value;
}

QString CellEditor::shown(const CellField& field) const {
    if (field.kind == CellField::Kind::line) return field.text.isEmpty() ? QStringLiteral("—") : field.text;
    if (field.kind == CellField::Kind::when) return field.when ? m_async.format().dateTime(*field.when) : QStringLiteral("—");
    for (const auto& [words, value] : field.choices)
        if (value == field.chosen) return words;
    return QStringLiteral("—");
}

void CellEditor::commit(int thenBy) {
    if (!m_frame || m_saving) return;
    const auto value = typed();
    const auto index = here();
    if (isSameValue(value, m_stood)) {
        const auto on = thenBy == 0 ? QModelIndex() : next(index, thenBy);
        close();
        if (on.isValid()) edit(on);
        return;
    }
    if (const auto now = index.isValid() ? m_fieldOf(index) : std::nullopt; now && !isSameValue(*now, m_stood) && !isSameValue(*now, value)) {
        m_stood = *now;
        return say(tr("Changed elsewhere meanwhile: %1. Enter writes yours over it, Esc keeps it.").arg(shown(*now)), Tone::warning);
    }
    m_saving = true;
    m_save(m_id, m_column, value, [self = QPointer<CellEditor>(this), thenBy](const QString& problem) {
        if (!self || !self->m_frame) return;
        self->m_saving = false;
        if (!problem.isEmpty()) return self->say(problem);
        const auto on = thenBy == 0 ? QModelIndex() : self->next(self->here(), thenBy);
        self->close();
        if (on.isValid()) self->edit(on);
    });
}

void CellEditor::say(const QString& problem, Tone tone) {
    m_problem->showText(problem, tone);
    place();
    focusField();
}

void CellEditor::close() {
    if (!m_frame) return;
    const auto* focus = QApplication::focusWidget();
    const bool had = focus && m_frame->isAncestorOf(focus);
    auto* frame = m_frame.data();
    m_frame = nullptr;  // what follows is no leaving of the field
    m_saving = m_keyed = false;
    frame->hide();
    frame->deleteLater();
    if (had) m_table->setFocus();
}

QModelIndex CellEditor::next(const QModelIndex& from, int by) const {
    if (!from.isValid()) return {};
    const auto* header = m_table->horizontalHeader();
    const int step = by < 0 ? -1 : 1;
    for (int at = header->visualIndex(from.column()) + by; at >= 0 && at < header->count(); at += step) {
        const auto index = from.siblingAtColumn(header->logicalIndex(at));
        if (!m_table->isColumnHidden(index.column()) && m_fieldOf(index)) return index;
    }
    return {};
}

bool CellEditor::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_table) {
        if (event->type() == QEvent::Resize) place();
        // With its place the field goes and comes back; what is typed waits.
        if (m_frame && event->type() == QEvent::Hide) m_frame->hide();
        if (m_frame && event->type() == QEvent::Show) m_frame->show();
        return false;
    }
    // A wheel over a box would choose, and save, what nobody has read.
    if (watched == m_choice && event->type() == QEvent::Wheel) return true;
    if (event->type() != QEvent::KeyPress && event->type() != QEvent::ShortcutOverride) return false;
    if (watched == m_choice && event->type() == QEvent::KeyPress) {
        m_keyed = true;
        QTimer::singleShot(0, this, [this] { m_keyed = false; });
    }
    const auto* key = static_cast<QKeyEvent*>(event);
    const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    const bool tab = key->key() == Qt::Key_Tab || key->key() == Qt::Key_Backtab;
    // Within a date Tab goes from day to time and on.
    if (!enter && key->key() != Qt::Key_Escape && !(tab && !m_when)) return false;
    if (event->type() == QEvent::ShortcutOverride) event->accept();
    else if (key->key() == Qt::Key_Escape) close();
    else commit(enter ? 0 : key->key() == Qt::Key_Tab ? 1 : -1);
    return true;
}

}  // namespace lianlu::ui
