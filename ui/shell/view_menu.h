// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include <QMenu>

class QActionGroup;

namespace lianlu::ui {

struct SavedView;

//! \brief The menu of a list's views: which there are, each with its key, and below what can be done. Goes when it closes. Thread: the screen's.
class ViewMenu : public QMenu {
    Q_OBJECT
public:
    static constexpr int kKeys = 9;  //!< the first so many have one, Alt and their number

    explicit ViewMenu(QWidget* parent);

    //! \brief A line above views that are of one kind; nothing is chosen by it.
    void addHeading(const QString& words);
    //! \brief The chosen one is where the keyboard begins. `note`: said behind the name; empty: nothing.
    QAction* addView(const SavedView& view, bool chosen, const QString& note, std::function<void()> choose);
    QAction* addAct(const QString& words, const QString& name, const QString& iconName, std::function<void()> run);
    void popupBelow(const QWidget& button);

    //! \brief What a person wrote is no mnemonic.
    [[nodiscard]] static QString plain(const QString& name);
    //! \brief Empty: it has none.
    [[nodiscard]] static QString keyOf(qsizetype number);

private:
    QActionGroup* m_views;
};

}  // namespace lianlu::ui
