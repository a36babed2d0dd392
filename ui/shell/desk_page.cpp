// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/desk_page.h"

#include <algorithm>
#include <utility>

#include <QAction>
#include <QHBoxLayout>
#include <QStackedWidget>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

#include "models/item/async_store.h"
#include "models/item/sync_state.h"
#include "ui/common/data_table.h"
#include "ui/common/icons.h"
#include "ui/common/page_scroll.h"
#include "ui/common/sentences.h"
#include "ui/common/toast.h"
#include "ui/help/help_topics.h"
#include "ui/help/shortcut_sheet.h"
#include "ui/help/welcome_tour.h"
#include "ui/shell/button_commands.h"
#include "ui/shell/command_palette.h"
#include "ui/shell/command_state.h"
#include "ui/shell/held_banner.h"
#include "ui/shell/lock_key.h"
#include "ui/shell/rail.h"
#include "ui/shell/status_strip.h"
#include "ui/shell/undo_keys.h"
#include "ui/shell/workspace.h"

namespace lianlu::ui {

namespace {
const char* const kToldKeys = "toldKeys";
const char* const kToldWords = "toldWords";
constexpr int kRoomForRail = 1120;  //!< px: below, the list and its detail need the room more than the words of the rail do
}

DeskPage::DeskPage(item::AsyncStore& async, item::SyncState& sync, const Head& head, QWidget* parent)
    : QWidget(parent), m_rail(new Rail(head.brand, head.person)), m_stack(new QStackedWidget),
      m_strip(new StatusStrip(async, sync)), m_palette(new CommandPalette(this)),
      m_toasts(new ToastHost(this)) {
    setObjectName(QStringLiteral("deskPage"));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_rail);
    auto* right = new QVBoxLayout;
    right->setSpacing(0);
    m_stack->setObjectName(QStringLiteral("deskStack"));
    auto* held = new HeldBanner(async);
    right->addWidget(held);
    right->addWidget(m_stack, 1);
    right->addWidget(m_strip);
    layout->addLayout(right, 1);

    connect(held, &HeldBanner::answered, this, &DeskPage::syncRequested);
    connect(held, &HeldBanner::failed, this, [this](const Error& error) { m_toasts->showError(sentenceFor(error)); });
    connect(m_rail, &Rail::chosen, this, &DeskPage::setCurrent);
    connect(m_rail, &Rail::searchRequested, this, &DeskPage::openPalette);
    connect(m_strip, &StatusStrip::syncClicked, this, [this] { show(QStringLiteral("sync")); });
    connect(m_strip, &StatusStrip::helpClicked, this, [this] { Q_EMIT helpRequested(currentId()); });
    connect(m_strip, &StatusStrip::lockClicked, this, &DeskPage::lockRequested);
    m_palette->setSearch([this](const QString& text) {
        if (!show(QStringLiteral("customers"))) return;
        workspace(QStringLiteral("customers"))->search(text);
    });
    addOwnCommands();
}

void DeskPage::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    m_rail->setCompact(width() < kRoomForRail);
}

void DeskPage::addOwnCommands() {
    // The palette itself is not among its entries.
    auto* palette = new QAction(tr("Search and commands"), this);
    palette->setShortcuts({QKeySequence(QStringLiteral("Ctrl+K")), QKeySequence(QStringLiteral("Ctrl+Shift+P"))});
    connect(palette, &QAction::triggered, this, &DeskPage::openPalette);
    addAction(palette);
    m_unlisted = {palette};
    m_undo = addCommand({}, QStringLiteral("undo"), QKeySequence(QKeySequence::Undo), [this] { m_toasts->undoNow(); });
    m_undo->setObjectName(QStringLiteral("actionUndo"));
    m_undo->setProperty(kToldWords, tr("Undo what was done last"));
    new UndoKeys(this, m_palette, m_toasts->history());
    connect(&m_toasts->history(), &UndoHistory::changed, this, &DeskPage::showUndo);
    showUndo();
    addCommand(tr("Sync now"), QStringLiteral("refresh"), QKeySequence(QStringLiteral("Ctrl+R")), [this] { Q_EMIT syncRequested(); });
    addCommand(tr("Show the queue of changes"), QStringLiteral("sync_idle"), QKeySequence(QStringLiteral("Ctrl+Shift+Q")),
               [this] { show(QStringLiteral("sync")); });
    const auto* lock = addCommand(tr("Lock"), QStringLiteral("lock"), QKeySequence(QStringLiteral("Ctrl+L")), [this] { Q_EMIT lockRequested(); });
    new LockKey(lock->shortcut(), [this] { Q_EMIT lockRequested(); }, this);
    // The key itself is heard everywhere (HelpKey); here it is only told.
    auto* help = addCommand(tr("User guide"), QStringLiteral("help"), {}, [this] { Q_EMIT helpRequested(currentId()); });
    help->setProperty(kToldKeys, QKeySequence(QKeySequence::HelpContents));
    addCommand(tr("Keyboard shortcuts"), QStringLiteral("command"), QKeySequence(QStringLiteral("Ctrl+/")), [this] { openShortcuts(); });
    addCommand(tr("Show me around"), QStringLiteral("spark"), {}, [this] { showAround(); });
}

QList<ShortcutGroup> DeskPage::shortcuts() {
    const auto linesOf = [](const QList<QAction*>& actions) {
        QList<ShortcutGroup::Line> lines;
        for (const QAction* action : actions) {
            const auto told = action->property(kToldKeys).value<QKeySequence>();
            const auto keys = told.isEmpty() ? action->shortcut() : told;
            const auto words = action->property(kToldWords).toString();
            if (!keys.isEmpty() && action->isVisible()) lines.append({QString(words.isEmpty() ? action->text() : words).remove(QLatin1Char('&')), keys.toString(QKeySequence::NativeText)});
        }
        return lines;
    };
    const auto key = [](QKeyCombination keys) { return QKeySequence(keys).toString(QKeySequence::NativeText); };
    QList<ShortcutGroup> groups{{tr("Everywhere"), linesOf(m_unlisted + m_commands)},
                                {tr("In lists"),
                                 {{tr("Open the chosen row"), key(Qt::Key_Return)},
                                  {tr("Open the chosen row in a narrow window"), key(Qt::ALT | Qt::Key_Right)},
                                  {tr("Back to the list in a narrow window"), key(Qt::ALT | Qt::Key_Left)},
                                  {tr("Columns and their order"), key(Qt::Key_Menu)}}},
                                {tr("In dialogs"), {{tr("Save, or do it"), key(Qt::CTRL | Qt::Key_Return)}, {tr("Close without saving"), key(Qt::Key_Escape)}}}};
    for (int i = 0; i < m_seats.size(); ++i)
        if (auto lines = linesOf(made(i)->commands()); !lines.isEmpty()) groups.append({made(i)->title(), std::move(lines)});
    return groups;
}

void DeskPage::openShortcuts() {
    m_wantsShortcuts = !allMade();
    if (m_wantsShortcuts) return;
    auto* sheet = new ShortcutSheet(shortcuts(), window());
    sheet->open();
}

void DeskPage::showAround() {
    if (findChild<WelcomeTour*>()) return;
    const auto goTo = [](int first, int last) {
        return QStringLiteral("%1 … %2").arg(QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_0 + first)).toString(QKeySequence::NativeText), QString::number(last));
    };
    const auto keys = [](const char* text) { return QKeySequence(QString::fromLatin1(text)).toString(QKeySequence::NativeText); };
    // Head office and regional heads work on what the server tells: they have no guide's places, and nothing without a network.
    const bool asks = std::none_of(m_seats.begin(), m_seats.end(), [](const Seat& seat) { return seat.id == QLatin1String("today"); });
    using Step = WelcomeTour::Step;
    QList<Step> steps;
    if (asks)
        steps << Step{tr("Your places"), tr("Customers shows those of the brand within your reach, asked of the server and masked. %1 lead there and to your settings.").arg(goTo(1, 3)), m_rail}
              << Step{tr("Narrow it, choose one"), tr("Store, segment, tier and tag narrow the list. Choose a line, and what is known stands beside it; a way to see the list can be saved."), m_stack}
              << Step{tr("Do anything"), tr("%1 finds every command by its words, and says why one cannot be used.").arg(keys("Ctrl+K")), m_rail->searchButton()}
              << Step{tr("No customer stays on this computer"), tr("Customers are asked of the server each time, so they need a network. A click shows how the connection is."), m_strip->syncButton()};
    else
        steps << Step{tr("Your places"), tr("Today says what to do now. Customers, leads, tasks and offers each have a place of their own. %1 lead there too.").arg(goTo(1, 9)), m_rail}
              << Step{tr("One line, one step"), tr("Every line says why it stands here. Its button does what is next or opens its page; in the other places the page stands beside the list. What you change is saved at once; %1 takes it back.").arg(keys("Ctrl+Z")), m_stack}
              << Step{tr("Find anybody, do anything"), tr("%1 finds customers by name, pinyin or any part of the number, and every command by its words.").arg(keys("Ctrl+K")), m_rail->searchButton()}
              << Step{tr("No network? Go on working."), tr("All you do is kept on this computer, encrypted, and sent as soon as the server is there. A click shows what it has and what still waits."), m_strip->syncButton()};
    steps << Step{tr("Help, and the lock"), tr("%1 explains the place you are in. %2 locks the screen when you step away.").arg(QKeySequence(QKeySequence::HelpContents).toString(QKeySequence::NativeText), keys("Ctrl+L")), m_strip->helpButton()};
    auto* tour = new WelcomeTour(std::move(steps), this);
    connect(tour, &WelcomeTour::ended, this, &DeskPage::aroundEnded);
}

QAction* DeskPage::addCommand(const QString& text, const QString& iconName, const QKeySequence& keys, std::function<void()> run) {
    auto* action = new QAction(icon(iconName, Tint::muted), text, this);
    action->setShortcut(keys);
    connect(action, &QAction::triggered, this, [run = std::move(run)] { run(); });
    addAction(action);
    m_commands.append(action);
    return action;
}

void DeskPage::addPlace(const Place& place, std::function<Workspace*(QWidget* parent)> make) {
    const auto index = static_cast<int>(m_seats.size());
    m_seats.append({place.id, std::move(make), nullptr, {}});
    m_rail->addPlace(place.id, place.iconName, place.title, index + 1, place.foot);
    // The digits as they stand on the keyboard: the tenth is 0.
    const QKeySequence keys = index < 10 ? QKeySequence(QStringLiteral("Ctrl+%1").arg((index + 1) % 10)) : QKeySequence();
    addCommand(tr("Go to %1").arg(place.title), place.iconName, keys, [this, index] { setCurrent(index); });
}

Workspace* DeskPage::made(int index) {
    if (m_seats[index].workspace) return m_seats[index].workspace;
    // Made where it will stand: with each new parent all that is within would be styled once more.
    auto* scroll = new PageScroll(nullptr, m_stack);
    Workspace* workspace = m_seats[index].make(scroll->viewport());
    m_seats[index].workspace = workspace;
    scroll->hold(workspace);
    for (auto* table : workspace->findChildren<DataTable*>())
        if (const auto place = m_places.take(table->objectName()); !place.id.isEmpty()) table->setPlace(place);
    m_stack->addWidget(scroll);
    connect(workspace, &Workspace::countChanged, this, [this, index](int count) { m_rail->setCount(index, count); });
    connect(workspace, &Workspace::contextChanged, this, [this, index](const QString& text) {
        m_seats[index].context = text;
        if (m_current == index) m_strip->setContext(text);
    });
    // Whoever is quicker than the last place has its commands as soon as it is there.
    if (m_palette->isVisible() && index != m_current) m_palette->add(commandsThere(index));
    return workspace;
}

TablePlaces DeskPage::places() const {
    auto places = m_places;
    for (const auto& seat : m_seats)
        for (const auto* table : seat.workspace ? seat.workspace->findChildren<DataTable*>() : QList<DataTable*>())
            if (const auto place = table->place()) places.insert(table->objectName(), *place);
    return places;
}

bool DeskPage::allMade() const {
    return std::all_of(m_seats.begin(), m_seats.end(), [](const Seat& seat) { return seat.workspace != nullptr; });
}

void DeskPage::makeNext() {
    for (int i = 0; i < m_seats.size(); ++i) {
        if (m_seats[i].workspace) continue;
        made(i);
        QTimer::singleShot(0, this, &DeskPage::makeNext);
        return;
    }
    if (m_wantsShortcuts) openShortcuts();
}

bool DeskPage::show(const QString& id) {
    for (int i = 0; i < m_seats.size(); ++i) {
        if (m_seats[i].id != id) continue;
        setCurrent(i);
        return true;
    }
    return false;
}

QString DeskPage::currentId() const { return m_current < 0 ? QString() : m_seats[m_current].id; }

Workspace* DeskPage::workspace(const QString& id) {
    for (int i = 0; i < m_seats.size(); ++i)
        if (m_seats[i].id == id) return made(i);
    return nullptr;
}

void DeskPage::setCurrent(int index) {
    const bool first = m_current < 0;
    m_current = index;
    auto* workspace = made(index);
    m_stack->setCurrentWidget(PageScroll::of(workspace));
    m_rail->setCurrent(index);
    m_strip->setContext(m_seats[index].context);
    setHelpTopic(this, m_seats[index].id);
    workspace->activate();
    Q_EMIT currentChanged(m_seats[index].id);
    if (first) QTimer::singleShot(0, this, &DeskPage::makeNext);
}

QList<QAction*> DeskPage::columnCommands() {
    // Made when they are asked for: which lists are in front changes within a workspace.
    qDeleteAll(std::exchange(m_columnCommands, {}));
    if (m_current < 0) return {};
    for (DataTable* table : made(m_current)->findChildren<DataTable*>()) {
        if (!table->isVisible() || !table->hasColumns()) continue;
        auto* action = new QAction(icon(QStringLiteral("sort"), Tint::muted), tr("Columns: %1").arg(table->accessibleName()), this);
        connect(action, &QAction::triggered, table, &DataTable::chooseColumns);
        m_columnCommands.append(action);
    }
    return m_columnCommands;
}

void DeskPage::showUndo() {
    const auto words = m_toasts->history().newestWords();
    m_undo->setText(words.isEmpty() ? tr("Undo") : tr("Undo: %1").arg(words));
    setWhyNot(m_undo, words.isEmpty() ? tr("Nothing is left to undo") : QString());
}

QList<PaletteEntry> DeskPage::commands() {
    showUndo();  // an hour may have passed
    qDeleteAll(std::exchange(m_buttonCommands, {}));
    QList<PaletteEntry> entries;
    const auto why = [](const QAction* action) {
        const auto said = whyNot(action);
        return said.isEmpty() && !action->isEnabled() ? tr("Not possible now") : said;
    };
    const auto put = [&](const QList<QAction*>& actions, bool typedOnly) {
        for (auto* action : actions) entries.append({action, {}, why(action), typedOnly, {}});
    };
    if (m_current >= 0) {
        const auto own = made(m_current)->commands();
        put(own, false);
        put(columnCommands(), false);
        const auto buttons = buttonCommands(*made(m_current), own + m_commands, this);
        for (auto* action : buttons)
            if (action->parent() == this) m_buttonCommands.append(action);
        put(buttons, true);
    }
    put(m_commands, false);
    for (int i = 0; i < m_seats.size(); ++i)
        if (i != m_current && m_seats[i].workspace) entries += commandsThere(i);
    return entries;
}

void DeskPage::openPalette() { m_palette->open(commands()); }

QList<PaletteEntry> DeskPage::commandsThere(int index) {
    QList<PaletteEntry> entries;
    for (auto* action : made(index)->commands())
        entries.append({action, made(index)->title(), {}, true, [this, index, action = QPointer<QAction>(action)] {
                            setCurrent(index);
                            // What acts on a chosen row nobody has seen yet is not done from afar: it is led to.
                            if (action && action->isEnabled() && isFromAnywhere(action) && whyNot(action).isEmpty()) action->trigger();
                        }});
    return entries;
}

}  // namespace lianlu::ui
