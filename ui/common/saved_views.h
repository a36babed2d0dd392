// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <optional>

#include <QList>
#include <QMap>
#include <QSet>

#include "ui/common/saved_view.h"

class QSettings;

namespace lianlu::ui {

//! \brief One person's views of one list, in the settings of this computer ("views/<person>/<list>", JSON): nobody else who works here gets
//! them. What a view searches for may be somebody's name: it is for the store to keep, and never in the settings. What cannot be read is left out, and logged without a word of it. Thread: the screen's. `settings` outlives it.
class SavedViews {
public:
    static constexpr qsizetype kMost = 50;
    static constexpr qsizetype kLongestName = 60;  //!< characters
    enum class Trouble { none, noName, longName, takenName, tooMany };

    SavedViews(QSettings& settings, const QString& person, const QString& list);

    [[nodiscard]] const QList<SavedView>& all() const noexcept { return m_views; }
    //! \brief Null: there is none.
    [[nodiscard]] const SavedView* find(const QString& id) const;
    //! \brief By name, whatever the case of its letters. Null: there is none.
    [[nodiscard]] const SavedView* named(const QString& name) const;
    //! \brief Of a name without blanks at its ends, whoever has it.
    [[nodiscard]] static Trouble nameTrouble(const QString& name);
    //! \brief Whether a view can have this name; `except`: the id of the one that has it now, empty: a new one.
    [[nodiscard]] Trouble check(const QString& name, const QString& except = {}) const;

    //! \brief A new one, or another in place of the one with its id; `at`: where a new one goes, −1: last. False: it could not be written, and
    //! nothing has changed.
    [[nodiscard]] bool put(const SavedView& view, int at = -1);
    //! \brief Where it stood; none: there is no such view, or it could not be written.
    [[nodiscard]] std::optional<int> remove(const QString& id);

    //! \brief Id of the view that the list opens with; empty: the usual one.
    [[nodiscard]] const QString& first() const noexcept { return m_first; }
    [[nodiscard]] bool setFirst(const QString& id);

    using Searches = QMap<QString, QString>;  //!< by id of the view
    //! \brief `keep` is told what a view that was saved searches for, and nothing of one that searches no more or has gone.
    void onSearch(std::function<void(const QString& id, const QString& text)> keep) { m_keep = std::move(keep); }
    //! \brief What was kept goes into its views. Returns what the settings of an older version hold: to be kept, and then away with it by settle().
    [[nodiscard]] Searches takeSearches(const Searches& kept);
    [[nodiscard]] bool settle() { return save(); }

private:
    void tell(const SavedView& view, const QString& before);
    void load();
    [[nodiscard]] bool save();

    QSettings& m_settings;
    QString m_key;
    QList<SavedView> m_views;
    QString m_first;
    QSet<QString> m_older;  //!< of which the settings hold what is searched for
    std::function<void(const QString&, const QString&)> m_keep;
};

}  // namespace lianlu::ui
