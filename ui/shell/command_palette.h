// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include <QFrame>
#include <QList>
#include <QPointer>

class QAction;
class QLineEdit;
class QListWidget;
class QListWidgetItem;

namespace lianlu::ui {

//! \brief One line of the palette.
struct PaletteEntry {
    QPointer<QAction> action;
    QString place;   //!< where it is, for a command of another place; empty: here
    QString whyNot;  //!< why it cannot be done now; empty: it can
    bool typedOnly = false;  //!< stands there only while something is typed: there are many
    std::function<void()> run;  //!< none: the action is triggered
};

//! \brief Ctrl+K: every command, found by typing part of its words, shown with its shortcut; what cannot be done now is grey and says why, what is done
//! elsewhere says where; and what was typed can be searched for. Lies over its parent; Esc or a click elsewhere closes it and gives the focus back.
class CommandPalette : public QFrame {
    Q_OBJECT
public:
    explicit CommandPalette(QWidget* over);

    //! \brief In the order of the list; invisible actions are left out.
    void open(QList<PaletteEntry> entries);
    //! \brief More of them while it is open, behind the others; what is typed and chosen stays.
    void add(const QList<PaletteEntry>& entries);
    //! \brief A last entry "Search customers for …" while something is typed.
    void setSearch(std::function<void(const QString&)> search) { m_search = std::move(search); }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void fill();
    void addLine(qsizetype index);
    void addSearch(const QString& typed);
    [[nodiscard]] int nextRow(int from, int by) const;
    void run(QListWidgetItem* item);
    void close();

    QLineEdit* m_input;
    QListWidget* m_list;
    QList<PaletteEntry> m_entries;
    std::function<void(const QString&)> m_search;
    QPointer<QWidget> m_before;
};

}  // namespace lianlu::ui
