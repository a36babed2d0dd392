// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <optional>

#include <QList>
#include <QObject>
#include <QPersistentModelIndex>
#include <QPointer>
#include <QString>

#include "models/item/async_store.h"
#include "ui/common/tokens.h"

class QComboBox;
class QFrame;
class QLineEdit;
class QVBoxLayout;

namespace lianlu::ui {

class DataTable;
class InlineError;
class WhenField;

//! \brief What stands in a cell that can be changed in place, or what somebody wants to stand there.
struct CellField {
    enum class Kind { line, choice, when };
    Kind kind = Kind::line;
    QString text{};                                //!< line; of a choice the words that belong to `asks`
    int most = 200;                                //!< characters of a line
    QList<std::pair<QString, int>> choices{};      //!< choice: words and what they stand for
    int chosen = 0;                                //!< choice
    std::optional<int> asks{};                     //!< the choice that asks for some words, too (lost: why?)
    QString question{};                            //!< what it asks
    std::optional<Time> when{};                    //!< when
};

//! \brief Changes the cells of a list in place: F2 or a double click opens a field over the cell, Enter or leaving it saves, Esc leaves it as it was, Tab
//! goes on to the next cell. What does not fit is said below the field, and nothing typed is lost: not when the list is read anew, moves or
//! loses the row. Where somebody else has changed the same cell meanwhile, that is said before it is written over. Thread: the screen's.
class CellEditor : public QObject {
    Q_OBJECT
public:
    //! \brief None: this cell is not changed in place.
    using FieldOf = std::function<std::optional<CellField>(const QModelIndex&)>;
    //! \brief Says how it went: nothing, or what is wrong.
    using Saved = std::function<void(const QString& problem)>;
    using Save = std::function<void(const QString& id, int column, const CellField& value, Saved saved)>;

    //! \brief `prefix` names the field: prefix + "Cell". The rows are known by item::IdRole. `table` owns this object.
    CellEditor(DataTable* table, item::AsyncStore& async, const QString& prefix, FieldOf fieldOf, Save save);
    ~CellEditor() override;

    //! \brief The cell that has the keyboard, else the row's first that can be changed; false: the row has none.
    bool editCurrent();
    bool edit(const QModelIndex& index);
    [[nodiscard]] bool isOpen() const noexcept { return m_frame != nullptr; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void makeField(const QString& name);
    void makeChoice(QVBoxLayout* layout);
    [[nodiscard]] bool asksNow() const;
    void focusField();
    void place();
    void follow();
    void commit(int thenBy);
    void close();
    void say(const QString& problem, Tone tone = Tone::danger);
    [[nodiscard]] CellField typed() const;
    [[nodiscard]] QString shown(const CellField& field) const;
    //! \brief The row as it is now; an invalid index: the list has it no longer.
    [[nodiscard]] QModelIndex here();
    [[nodiscard]] QModelIndex next(const QModelIndex& from, int by) const;

    DataTable* m_table;
    item::AsyncStore& m_async;
    QString m_prefix;
    FieldOf m_fieldOf;
    Save m_save;
    QPointer<QFrame> m_frame;
    QLineEdit* m_line = nullptr;
    QComboBox* m_choice = nullptr;
    QLineEdit* m_words = nullptr;  //!< of a choice that asks for them
    WhenField* m_when = nullptr;
    InlineError* m_problem = nullptr;
    CellField m_stood;  //!< what the person writes over, as far as they know
    QPersistentModelIndex m_index;
    QString m_id;
    int m_column = -1;
    bool m_saving = false;
    bool m_keyed = false;  //!< a choice is being stepped through by key: Enter saves it, not each step
};

}  // namespace lianlu::ui
