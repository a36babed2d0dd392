// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include <QList>
#include <QWidget>

#include "models/domain/ids.h"
#include "ui/common/table_place.h"

class QStackedWidget;

namespace lianlu::item {
class AsyncStore;
class SyncState;
}  // namespace lianlu::item

namespace lianlu::ui {

class CommandPalette;
struct PaletteEntry;
class Rail;
class StatusStrip;
class ToastHost;
class Workspace;
struct ShortcutGroup;

//! \brief What is on the screen while the store is open: rail, workspaces, status strip, and over them palette and toasts.
//! Gone when the workbench locks, and every name with it.
class DeskPage : public QWidget {
    Q_OBJECT
public:
    struct Head {
        QString brand;
        QString person;
    };
    DeskPage(item::AsyncStore& async, item::SyncState& sync, const Head& head, QWidget* parent = nullptr);

    //! \brief What the rail shows of a place whose workspace is not there yet; what the workspace says itself.
    struct Place {
        QString id;
        QString title;
        QString iconName;
        bool foot = false;  //!< below in the rail (settings)
    };
    //! \brief Adds a place. Its workspace is made when somebody goes there, else one after the other once the page is shown: so the desk opens
    //! at once, however many places there are. Ctrl+1 … 9, 0 in the order of adding. `make` gives the workspace the parent it is handed: whoever
    //! gets one afterwards is styled once more, with all that is in it.
    void addPlace(const Place& place, std::function<Workspace*(QWidget* parent)> make);
    //! \brief False: no such workspace.
    bool show(const QString& id);
    //! \brief Empty: none yet.
    [[nodiscard]] QString currentId() const;
    //! \brief Every place has its workspace, and what it counts for the rail is on its way.
    [[nodiscard]] bool allMade() const;
    //! \brief Makes it where it is not there yet; null: no such place.
    [[nodiscard]] Workspace* workspace(const QString& id);
    [[nodiscard]] ToastHost& toasts() const noexcept { return *m_toasts; }
    //! \brief What is chosen in each list.
    [[nodiscard]] TablePlaces places() const;
    //! \brief Each list begins there. After the places are added, before the first is shown.
    void setPlaces(const TablePlaces& places) { m_places = places; }
    //! \brief What the palette offers now: of the place in front, of every place, and of the others.
    [[nodiscard]] QList<PaletteEntry> commands();
    //! \brief Every key of the desk and of its places.
    [[nodiscard]] QList<ShortcutGroup> shortcuts();
    //! \brief As soon as every place can say its keys.
    void openShortcuts();
    //! \brief Five steps over this page, for who is new here.
    void showAround();
    //! \brief Commands that every place has, for the palette: go to, lock, sync now, language, theme …
    QAction* addCommand(const QString& text, const QString& iconName, const QKeySequence& keys, std::function<void()> run);

Q_SIGNALS:
    void lockRequested();
    void syncRequested();
    void signInRequested();
    void helpRequested(const QString& topic);
    void aroundEnded();
    void currentChanged(const QString& id);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void addOwnCommands();
    void setCurrent(int index);
    Workspace* made(int index);
    void makeNext();
    void openPalette();
    void showUndo();
    //! \brief Those of a place that is not in front: choosing one goes there.
    [[nodiscard]] QList<PaletteEntry> commandsThere(int index);
    //! \brief One for each list in front whose columns can be chosen.
    [[nodiscard]] QList<QAction*> columnCommands();

    Rail* m_rail;
    QStackedWidget* m_stack;
    StatusStrip* m_strip;
    CommandPalette* m_palette;
    ToastHost* m_toasts;
    struct Seat {
        QString id;
        std::function<Workspace*(QWidget* parent)> make;
        Workspace* workspace = nullptr;
        QString context;  //!< what stands at the right of the status bar while it is in front
    };
    QList<Seat> m_seats;
    int m_current = -1;
    TablePlaces m_places;  //!< of lists that are not made yet
    QList<QAction*> m_commands;
    bool m_wantsShortcuts = false;
    QAction* m_undo = nullptr;
    QList<QAction*> m_columnCommands;
    QList<QAction*> m_buttonCommands;  //!< made for the palette that was opened last
    QList<QAction*> m_unlisted;  //!< keys that the palette does not offer, itself first
};

}  // namespace lianlu::ui
