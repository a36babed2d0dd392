// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include "models/item/async_store.h"
#include "ui/common/buttons.h"
#include "ui/common/saved_views.h"
#include "ui/shell/store_views.h"
#include "ui/shell/view_dialog.h"

class QAction;
class QTimer;

namespace lianlu::ui {

class DataTable;
class Services;
class ViewMenu;
class Workspace;

//! \brief What a list says of itself so that ways to see it can be saved.
struct ListViews {
    //! \brief In a filter: the id of the colleague to whom it is narrowed. The name is looked up when the view is opened, it is not kept.
    static constexpr auto kColleague = "colleague";
    static constexpr auto kSearch = "search";
    static constexpr auto kTag = "tag";  //!< the name of one, and its value; see TagBox
    static constexpr auto kTagValue = "tagValue";

    QString list;  //!< its name in the settings and before the names of its widgets: "customers"
    DataTable* table = nullptr;
    QList<SavedView> builtIn;      //!< cannot be deleted; the first is the usual one and names everything a filter can name
    std::function<QVariantMap()> state;  //!< what the controls say now
    //! \brief Sets the controls and reads the list anew; the answer is in words what the filter names and is no longer there.
    std::function<QStringList(const QVariantMap& filter, const QString& colleague)> show;
    QStringList beside{QStringLiteral("order")};  //!< what a filter names and what narrows nothing: it stays when filters are cleared
};

//! \brief Beside a list: which view it shows, with a menu to choose, save, rename and delete own ones, and those of the store, which a manager sets.
//! A dot, in words "changed", says that the list has become another than the view. Thread: the screen's.
class ViewButton : public GhostButton {
    Q_OBJECT
public:
    //! \brief `place`: the workspace around the list; its keys work there.
    ViewButton(Services& services, Workspace& place, ListViews list);

    //! \brief Once, before the list is read: opens the view that was chosen for it, else the list as this person left it, but for what was searched for
    //! and for whose rows were shown in passing. False: nobody has left it yet, and the list reads itself.
    [[nodiscard]] bool openFirst();
    //! \brief The controls of the list say something else. From the first time on, how the list stands is kept for the next start.
    void lookAgain();
    //! \brief The controls say more than the usual view does, order aside.
    [[nodiscard]] bool isNarrowed() const;
    //! \brief The usual view, in the order that the list has now.
    void clearFilter();
    //! \brief One for each view (Alt+1 … 9 the first nine), and the menu (Ctrl+Shift+V).
    [[nodiscard]] QList<QAction*> commands() const { return m_commands; }

Q_SIGNALS:
    void looked();  //!< the controls say something else: isNarrowed() may have changed

private:
    //! \brief A view of the store that is not there yet.
    struct Awaited {
        QString id;
        bool show = false;  //!< false: the list stands as it says already
        bool left = false;  //!< with which the list was left: it may have gone
    };
    //! \brief One that was removed from here, to be known again when that is taken back: perhaps under another id.
    struct Removed {
        QString id, name;
        bool gone = false;
    };

    [[nodiscard]] const SavedView& usual() const { return m_list.builtIn.first(); }
    [[nodiscard]] const SavedView* find(const QString& id) const;
    [[nodiscard]] bool isBuiltIn(const QString& id) const;
    [[nodiscard]] QVariantMap whole(const QVariantMap& filter) const;
    [[nodiscard]] QVariantMap state() const;
    [[nodiscard]] SavedView asItStands(const QString& id, const QString& name) const;
    [[nodiscard]] bool differs(const SavedView& view) const;
    //! \brief The same without what is searched for, which is never shared.
    [[nodiscard]] bool differsAsShared(const SavedView& view) const;
    [[nodiscard]] bool hasOtherColumns(const SavedView& view) const;
    void choose(const QString& id);
    //! \brief Shows `what` as the view `id`, which it need not be any more.
    void present(const QString& id, const SavedView& what);
    void showNow(const QString& id, const SavedView& what, const QString& colleague, QStringList gone);
    void refresh();
    [[nodiscard]] bool openAsLeft();
    void keepAsItStands();
    void buildCommands();
    void openMenu();
    void addViews(ViewMenu& menu);
    void addOwnActs(ViewMenu& menu);
    void addStoreActs(ViewMenu& menu);
    void askToSave(const QString& name);
    void askToShare();
    void askForName();
    //! \brief Of the name itself, whose view it may be; empty: none.
    [[nodiscard]] QString nameProblem(const QString& name) const;
    [[nodiscard]] ViewDialog::Answer judge(const QString& name, const QString& except) const;
    [[nodiscard]] ViewDialog::Answer judgeShared(const QString& name, const QString& except) const;
    //! \brief Writes it under its id, chosen and with a way back to what was there before.
    void keep(const SavedView& view, const QString& words, bool opensFirst = false);
    void remove();
    void removeShared();
    void openWith(const QString& id);
    void reset();
    void tellUnsaved();
    //! \brief The store's views are others.
    void followStore();
    void takeBackRemoved();
    void readSearches();
    void takeSearches(const SavedViews::Searches& kept);
    void keepSearch(const QString& id, const QString& text, bool older = false);
    void loseName();

    Services& m_services;
    Workspace& m_place;
    ListViews m_list;
    SavedViews m_views;
    StoreViews* m_store;
    QString m_chosen;
    QString m_name;  //!< of the chosen one, also when it has gone
    bool m_changed = false;
    bool m_keeps = false;  //!< before the list is read, its controls say nothing that somebody has chosen
    QString m_leftKey;
    QByteArray m_left;
    QVariantMap m_lookedAt;
    std::optional<Awaited> m_awaited;
    std::optional<Removed> m_removed;
    QTimer* m_later;
    QAction* m_open;
    QList<QAction*> m_commands;
    item::Latest m_reading;
    QString m_presenting;  //!< the view that is shown once it is known what its filter names
    item::Latest m_searches;
};

}  // namespace lianlu::ui
