// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/customers/customers_workspace.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSettings>
#include <QSplitter>
#include <QVBoxLayout>

#include "models/domain/rules/policy.h"
#include "models/search/lists.h"
#include "ui/common/buttons.h"
#include "ui/common/data_table.h"
#include "ui/common/heading_order.h"
#include "ui/common/labels.h"
#include "ui/common/narrow_bar.h"
#include "ui/common/one_at_a_time.h"
#include "ui/common/row_delegate.h"
#include "ui/common/search_field.h"
#include "ui/common/shortcut_context.h"
#include "ui/common/tokens.h"
#include "ui/common/wrap_row.h"
#include "ui/customers/customer_cells.h"
#include "ui/customers/customer_detail.h"
#include "ui/customers/guest_dialog.h"
#include "ui/customers/redeem_dialog.h"
#include "ui/exchange/export_dialog.h"
#include "ui/exchange/import_wizard.h"
#include "ui/shell/book_chips.h"
#include "ui/shell/cell_editor.h"
#include "ui/shell/command_state.h"
#include "ui/shell/filter_note.h"
#include "ui/shell/services.h"
#include "ui/shell/sync_words.h"
#include "ui/shell/tag_box.h"
#include "ui/shell/view_button.h"
#include "ui/shell/view_rows.h"
#include "ui/team/assign_bar.h"

namespace lianlu::ui {
namespace {
constexpr auto kSplitterKey = "customers/splitter";
using store::CustomerOrder;
constexpr std::pair<CustomerOrder, QLatin1String> kOrderNames[] = {
    {CustomerOrder::lastPurchase, QLatin1String("lastPurchase")}, {CustomerOrder::name, QLatin1String("name")}, {CustomerOrder::spent, QLatin1String("spent")}};
const QList<int> kHiddenAtFirst{item::CustomerListModel::Phone, item::CustomerListModel::Points, item::CustomerListModel::Gap, item::CustomerListModel::Spent, item::CustomerListModel::Guide};
}  // namespace

CustomersWorkspace::CustomersWorkspace(Services& services, QWidget* parent)
    : Workspace(parent),
      m_services(services),
      m_model(new item::CustomerListModel(services.async(), this)),
      m_search(new SearchField(tr("Name, pinyin, mobile, e-mail"))),
      m_book(new ChipButton(tr("My book"))),
      m_pool(new ChipButton(tr("Pool"))),
      m_books(makeBooks()),
      m_contactable(new ChipButton(tr("E-mail OK"))),
      m_tag(new TagBox(services)),
      m_order(new QComboBox),
      m_count(makeMuted({})),
      m_narrow(new NarrowBar(QStringLiteral("customersNarrow"))),
      m_assign(new AssignBar(services, QStringLiteral("customersAssign"))),
      m_table(new DataTable),
      m_splitter(new QSplitter(Qt::Horizontal, this)),
      m_detail(new CustomerDetail(services, m_splitter)) {
    setObjectName(QStringLiteral("customersWorkspace"));
    m_splitter->setObjectName(QStringLiteral("customersSplitter"));
    m_splitter->insertWidget(0, buildMaster());
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setStretchFactor(0, 2);
    m_splitter->setStretchFactor(1, 3);
    if (!m_splitter->restoreState(services.settings().value(QString::fromLatin1(kSplitterKey)).toByteArray()))
        m_splitter->setSizes({440, 700});
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_splitter);

    new OneAtATime(m_splitter, m_table, m_detail);
    connect(m_splitter, &QSplitter::splitterMoved, this,
            [this] { m_services.settings().setValue(QString::fromLatin1(kSplitterKey), m_splitter->saveState()); });
    connect(m_search, &SearchField::searched, this, &CustomersWorkspace::narrowByHand);
    connect(m_books, &BookChips::changed, this, &CustomersWorkspace::narrowByHand);
    connect(m_contactable, &QPushButton::toggled, this, &CustomersWorkspace::narrowByHand);
    connect(m_tag, &TagBox::chosen, this, &CustomersWorkspace::narrowByHand);
    connect(m_detail, &CustomerDetail::tagAsked, this, [this](const std::string& name, const std::string& value) {
        m_tag->choose({name, value});
        m_table->setFocus();
    });
    connect(m_order, &QComboBox::activated, this, [this] {
        m_table->ordering()->setText(m_order->currentData().toString());
        applyFilter();
    });
    connect(m_table->ordering(), &HeadingOrder::chosen, this, [this] {
        m_order->setCurrentIndex(m_order->findData(m_table->ordering()->text()));
        applyFilter();
    });
    connect(m_narrow, &NarrowBar::cleared, this, [this] {
        m_rows.reset();
        narrow();
    });
    connect(m_table, &DataTable::currentRowChanged, this, &CustomersWorkspace::choose);
    connect(m_table, &DataTable::chosenRowsChanged, this, &CustomersWorkspace::showChosen);
    m_assign->watch(m_table);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &CustomersWorkspace::showChosen);
    connect(m_model, &QAbstractItemModel::modelReset, this, &CustomersWorkspace::showChosen);
    connect(m_table, &DataTable::emptyActionRequested, this, [this] {
        if (m_model->error()) return m_model->reload();
        if (isDisabled(m_services.sync())) return m_services.openWorkspace(QStringLiteral("sync"));
        if (m_offersLookup) return (new GuestDialog(m_services, m_search->text().trimmed(), window()))->open();
        m_search->clear();
        m_rows.reset();
        narrow();
        m_books->setWhose({});
        m_contactable->setChecked(false);
        m_tag->clearTag();
        applyFilter();
    });
    connect(&m_services.sync(), &item::SyncState::changed, this, &CustomersWorkspace::showState);
    connect(m_model, &item::ListModel::stateChanged, this, &CustomersWorkspace::showState);
    connect(m_model, &item::ListModel::totalChanged, this, &CustomersWorkspace::showTotal);
    connect(m_detail, &DetailPane::previousRequested, this, [this] { m_table->step(-1); });
    connect(m_detail, &DetailPane::nextRequested, this, [this] { m_table->step(1); });
    connect(m_detail, &DetailPane::closeRequested, this, [this] {
        m_table->letGo();
        m_detail->clear();
    });
    buildCommands();
}

BookChips* CustomersWorkspace::makeBooks() {
    m_book->setObjectName(QStringLiteral("customersBook"));
    m_pool->setObjectName(QStringLiteral("customersPool"));
    auto* colleagues = new ChipButton(tr("Colleagues"));
    colleagues->setObjectName(QStringLiteral("customersColleagues"));
    colleagues->setToolTip(tr("In the books of the others in the store"));
    return new BookChips(m_book, colleagues, m_pool, m_services.async().context().role != domain::Role::guide);
}

QWidget* CustomersWorkspace::buildMaster() {
    m_search->setList(m_table);
    m_search->setObjectName(QStringLiteral("customersSearch"));
    m_search->setAccessibleName(tr("Search customers"));
    m_contactable->setObjectName(QStringLiteral("customersContactable"));
    m_contactable->setToolTip(tr("Only those who agreed to marketing by e-mail"));
    m_tag->setObjectName(QStringLiteral("customersTag"));
    m_order->setObjectName(QStringLiteral("customersOrder"));
    m_order->setAccessibleName(tr("Order"));
    m_order->addItem(tr("Last purchase first"), QStringLiteral("lastPurchase"));
    m_order->addItem(tr("By name"), QStringLiteral("name"));
    m_order->addItem(tr("Highest spend first"), QStringLiteral("spent"));
    m_order->addItem(tr("Oldest purchase first"), QStringLiteral("-lastPurchase"));
    m_order->addItem(tr("By name, last first"), QStringLiteral("-name"));
    m_order->addItem(tr("Lowest spend first"), QStringLiteral("-spent"));
    m_count->setObjectName(QStringLiteral("customersCount"));

    m_table->setObjectName(QStringLiteral("customersTable"));
    m_table->setAccessibleName(tr("Customers"));
    m_table->setMultiple(true);
    m_table->rows()->setAvatarRole(item::AvatarRole);
    m_table->rows()->setSecondLineRole(item::SubtitleRole);
    m_table->rows()->setBadgeRole(item::ToneRole);
    m_table->rows()->setPendingRole(item::PendingRole);
    m_table->setDefaultWidths({0, 130, 92, 80, 100, 96, 128, 96});
    m_table->setHiddenAtFirst(kHiddenAtFirst);
    m_table->setModel(m_model);
    m_table->setOrders({{item::CustomerListModel::LastPurchase, QStringLiteral("lastPurchase")}, {item::CustomerListModel::Name, QStringLiteral("name"), Qt::AscendingOrder}, {item::CustomerListModel::Spent, QStringLiteral("spent")}});
    m_cells = makeCustomerCells(m_services, m_table, m_model);
    m_views = new ViewButton(m_services, *this, listViews());

    auto* master = new QWidget(m_splitter);
    master->setMinimumWidth(360);
    auto* layout = new QVBoxLayout(master);
    layout->setContentsMargins(space::l, space::l, 0, space::l);
    layout->setSpacing(space::m);
    auto* chips = new WrapRow;
    chips->addWidget(m_books);
    chips->addWidget(m_contactable);
    auto* choices = new QHBoxLayout;
    choices->setSpacing(space::s);
    choices->addWidget(m_tag, 1);
    choices->addWidget(m_order);
    auto* top = new QHBoxLayout;
    top->setSpacing(space::s);
    top->addWidget(m_search, 1);
    top->addWidget(m_views);
    layout->addLayout(top);
    layout->addWidget(chips);
    layout->addLayout(choices);
    layout->addWidget(m_narrow);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_assign);
    auto* below = new QHBoxLayout;
    below->addWidget(m_count);
    below->addWidget(new FilterNote(QStringLiteral("customersFilter"), m_services, *m_views, *m_model, [this] {
        return m_services.async().read([](db::Connection& connection) { return store::Queries::countCustomers(connection, {}); });
    }));
    below->addStretch(1);
    auto* bringIn = makeIconButton(QStringLiteral("import"), tr("Import customers"));
    bringIn->setObjectName(QStringLiteral("customersImport"));
    connect(bringIn, &QToolButton::clicked, this, &CustomersWorkspace::importList);
    below->addWidget(bringIn);
    auto* takeOut = makeIconButton(QStringLiteral("export"), tr("Export customers"));
    takeOut->setObjectName(QStringLiteral("customersExport"));
    connect(takeOut, &QToolButton::clicked, this, &CustomersWorkspace::exportList);
    below->addWidget(takeOut);
    layout->addLayout(below);
    return master;
}

void CustomersWorkspace::buildCommands() {
    const auto command = [this](const QString& text, const QString& name, const QKeySequence& key, auto run) {
        auto* action = new QAction(text, this);
        action->setObjectName(name);
        action->setShortcut(key);
        action->setShortcutContext(commandContext(key));
        connect(action, &QAction::triggered, this, run);
        addAction(action);
        m_commands << action;
    };
    command(tr("Search customers"), QStringLiteral("actionCustomersSearch"), QKeySequence(Qt::CTRL | Qt::Key_F),
            [this] { m_search->take(); });
    command(tr("Log interaction"), QStringLiteral("actionCustomersLog"), QKeySequence(Qt::CTRL | Qt::Key_I),
            [this] { m_detail->logInteraction(); });
    command(tr("Push offer"), QStringLiteral("actionCustomersOffer"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_O),
            [this] {
                if (!m_assign->offer()) m_detail->pushOffer();
            });
    command(tr("Edit customer"), QStringLiteral("actionCustomersEdit"), QKeySequence(Qt::CTRL | Qt::Key_E),
            [this] { m_detail->edit(); });
    command(tr("Do the next best action"), QStringLiteral("actionCustomersNextAction"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_N),
            [this] { m_detail->doNext(); });
    command(tr("Redeem a coupon"), QStringLiteral("actionCustomersRedeem"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_R),
            [this] { (new RedeemDialog(m_services, {}, window()))->open(); });
    command(tr("Story or portrait"), QStringLiteral("actionCustomersPortrait"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_T),
            [this] { m_detail->togglePortrait(); });
    command(tr("Claim or assign the chosen customers"), QStringLiteral("actionCustomersAssign"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_A), [this] { m_assign->go(); });
    command(tr("Change the chosen customers"), QStringLiteral("actionCustomersChange"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_E), [this] { m_assign->change(); });
    command(tr("Import customers"), QStringLiteral("actionCustomersImport"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_M), [this] { importList(); });
    command(tr("Export customers"), QStringLiteral("actionCustomersExport"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S), [this] { exportList(); });
    command(tr("Change the cell"), QStringLiteral("actionCustomersCell"), QKeySequence(Qt::Key_F2), [this] { editCell(); });
    command(tr("Next customer"), QStringLiteral("actionCustomersNext"), QKeySequence(Qt::ALT | Qt::Key_Down),
            [this] { m_table->step(1); });
    command(tr("Previous customer"), QStringLiteral("actionCustomersPrevious"), QKeySequence(Qt::ALT | Qt::Key_Up),
            [this] { m_table->step(-1); });
    for (const auto& order : m_table->ordering()->all())
        command(m_table->ordering()->words(order.column), QStringLiteral("actionCustomersOrder_") + order.name, {}, [this, column = order.column] { m_table->ordering()->choose(column); });
    for (const char* name : {"actionCustomersCell", "actionCustomersAssign", "actionCustomersChange", "actionCustomersNext", "actionCustomersPrevious"}) setNeedsRow(findChild<QAction*>(QString::fromLatin1(name)), m_table);
}

void CustomersWorkspace::editCell() {
    if (!m_cells->editCurrent() && !m_cells->isOpen()) m_services.toast(tr("Nothing in this row is changed here. Its own page is beside the list."));
}

QList<QAction*> CustomersWorkspace::commands() {
    static const QStringList kOfThePerson{QStringLiteral("actionCustomersLog"), QStringLiteral("actionCustomersOffer"), QStringLiteral("actionCustomersEdit"), QStringLiteral("actionCustomersNextAction")};
    static const QStringList kAnywhere{QStringLiteral("actionCustomersSearch"), QStringLiteral("actionCustomersRedeem"), QStringLiteral("actionCustomersImport")};
    for (auto* action : m_commands) {
        if (kOfThePerson.contains(action->objectName())) setWhyNot(action, m_detail->customer().isNull() ? tr("Choose a customer first") : QString());
        if (kAnywhere.contains(action->objectName())) setFromAnywhere(action);
    }
    auto ofThePerson = m_detail->commands();
    // It is there with its key already.
    ofThePerson.removeIf([](const QAction* action) { return action->objectName() == QLatin1String("menuRedeem"); });
    return m_commands + ofThePerson + m_views->commands();
}

ListViews CustomersWorkspace::listViews() {
    const QVariantMap all{{QStringLiteral("book"), true}, {QStringLiteral("pool"), true}, {QStringLiteral("contactable"), false}, {QStringLiteral("order"), QStringLiteral("lastPurchase")}, {QStringLiteral("tag"), QString()}, {QStringLiteral("tagValue"), QString()}, {QStringLiteral("search"), QString()}};
    auto best = all;
    best.insert(QStringLiteral("book"), m_books->ownBook());
    best.insert(QStringLiteral("pool"), false);
    best.insert(QStringLiteral("order"), QStringLiteral("spent"));
    return {QStringLiteral("customers"), m_table,
            {{QStringLiteral("usual"), tr("All customers"), all, {}}, {QStringLiteral("best"), tr("My best customers"), best, {}}},
            [this] { return viewState(); }, [this](const QVariantMap& filter, const QString& colleague) { return showView(filter, colleague); }};
}

QVariantMap CustomersWorkspace::viewState() const {
    QVariantMap state{{QStringLiteral("book"), m_books->books()}, {QStringLiteral("pool"), m_pool->isChecked()}, {QStringLiteral("contactable"), m_contactable->isChecked()}, {QStringLiteral("search"), m_search->text().trimmed()}};
    state.insert(QStringLiteral("order"), m_table->ordering()->text());
    m_tag->putInto(state);
    putRows(state, m_rows);
    return state;
}

QStringList CustomersWorkspace::showView(const QVariantMap& filter, const QString& colleague) {
    QStringList gone;
    m_rows = rowsOf(filter, colleague, OwnedRows::What::customers);
    showNarrowing();
    {
        const QSignalBlocker quietContactable(m_contactable);
        m_books->setWhose(m_books->fromView(filter.value(QStringLiteral("book")), filter.value(QStringLiteral("pool")).toBool()));
        m_contactable->setChecked(filter.value(QStringLiteral("contactable")).toBool());
    }
    if (!m_table->ordering()->setText(filter.value(QStringLiteral("order")).toString())) gone << tr("an order");
    m_order->setCurrentIndex(m_order->findData(m_table->ordering()->text()));
    m_tag->takeFrom(filter);
    m_search->setText(filter.value(QStringLiteral("search")).toString());
    m_table->showLoading();
    applyFilter();
    return gone;
}

void CustomersWorkspace::start() {
    if (std::exchange(m_started, true)) return;
    m_table->showLoading();
    if (!m_views->openFirst()) applyFilter();
}

void CustomersWorkspace::activate() {
    start();
    showTotal();
    m_search->setFocus();
}

void CustomersWorkspace::search(const QString& text) {
    // Who is looked for among all may not be missing because the list opens narrowed.
    if (!std::exchange(m_started, true)) m_table->showLoading();
    activate();
    m_search->setText(text);
    applyFilter();
}

void CustomersWorkspace::open(domain::CustomerId id) {
    start();
    m_wanted = id;
    m_byHand = false;
    // Somebody who is not in the list (a prospect, or below what is loaded): no other row may look as if it were shown.
    if (const int row = m_model->find(id.uuid); row >= 0)
        m_table->selectRow(row);
    else
        m_table->setCurrentIndex({});
    m_detail->present(id);
    m_detail->comeToFront();
    updateStepping();
}

void CustomersWorkspace::reveal(const Uuid& row) { m_detail->reveal(row); }

void CustomersWorkspace::showRows(const OwnedRows& rows) {
    m_rows = rows;
    m_search->clear();
    m_contactable->setChecked(false);
    m_tag->clearTag();
    if (!rows.tag.isEmpty()) {
        m_rows.reset();
        m_tag->takeFrom({{QStringLiteral("tag"), rows.tag}});
    }
    m_wanted = {};
    m_started = true;
    m_table->showLoading();
    m_table->clearSelection();
    m_table->setCurrentIndex({});
    m_detail->clear();
    narrow();
    m_table->setFocus();
}

void CustomersWorkspace::narrow() {
    showNarrowing();
    applyFilter();
}

void CustomersWorkspace::showNarrowing() {
    const bool pool = m_rows && m_rows->staff.isNull() && !m_rows->everybody;
    m_books->setWhose({!pool, !pool, true});
    // Of one colleague's there is nothing in the pool.
    m_books->setVisible(!m_rows || pool);
    m_assign->setTarget(m_rows ? m_rows->assignTo : domain::StaffId{}, m_rows ? m_rows->assignName : QString());
    if (!m_rows || (pool && m_rows->assignTo.isNull())) m_narrow->hide();
    else if (pool) m_narrow->showWords(tr("Choose whom %1 gets").arg(m_rows->assignName));
    else if (m_rows->everybody && m_rows->from) m_narrow->showWords(tr("Contacted on %1").arg(m_services.async().format().date(*m_rows->from)));
    else if (m_rows->what == OwnedRows::What::contacted && m_rows->from && m_rows->until) m_narrow->showWords(tr("Contacted by %1 on %2").arg(m_rows->name, m_services.async().format().date(*m_rows->from)));
    else if (m_rows->what == OwnedRows::What::contacted && m_rows->from) m_narrow->showWords(tr("Contacted by %1 since %2").arg(m_rows->name, m_services.async().format().date(*m_rows->from)));
    else m_narrow->showWords(tr("In the book of %1").arg(m_rows->name));
}

void CustomersWorkspace::showChosen() {
    std::vector<AssignRow> rows;
    for (const int row : m_table->chosenRows())
        if (const auto* customer = m_model->row(row)) rows.push_back({customer->id, {}, customer->guideId});
    m_assign->setRows(std::move(rows));
    m_assign->setList(m_model->total(), m_model->rowCount(), [this](int most) { return allRows(most); });
}

QFuture<Result<std::vector<AssignRow>>> CustomersWorkspace::allRows(int most) {
    return m_services.async().ask([&index = m_services.async().persons(), filter = m_model->filter(), most](const actions::Context& context) -> Result<std::vector<AssignRow>> {
        LIANLU_TRY(const auto page, search::customers(context.store, index, filter, {}, most));
        std::vector<AssignRow> rows;
        for (const auto& row : page.rows) rows.push_back({row.id, {}, row.guideId});
        return rows;
    });
}

void CustomersWorkspace::narrowByHand() {
    m_byHand = true;
    applyFilter();
}

void CustomersWorkspace::applyFilter() {
    auto filter = m_model->filter();
    filter.search = item::fromQString(m_search->text().trimmed());
    const auto whose = m_books->whose();
    const auto me = m_services.async().context().staff;
    filter.book = whose.own || whose.colleagues;
    filter.pool = whose.pool;
    filter.guide = whose.own && !whose.colleagues ? std::optional(me) : std::nullopt;
    filter.exceptGuide = whose.colleagues && !whose.own ? std::optional(me) : std::nullopt;
    filter.contactedBy.reset();
    if (m_rows && (m_rows->everybody || !m_rows->staff.isNull())) {
        const bool contacted = m_rows->what == OwnedRows::What::contacted && m_rows->from;
        filter.guide.reset();
        filter.exceptGuide.reset();
        if (contacted) filter.contactedBy = store::ContactedBy{m_rows->staff, *m_rows->from, m_rows->until};
        else filter.guide = m_rows->staff;
        filter.book = true;
        filter.pool = contacted;
    }
    filter.contactable = m_contactable->isChecked() ? std::optional(domain::Channel::email) : std::nullopt;
    filter.tags = m_tag->wanted();
    for (const auto& [order, name] : kOrderNames)
        if (name == m_table->ordering()->name()) filter.order = order;
    filter.backwards = m_table->ordering()->isBackwards();
    m_model->setFilter(std::move(filter));
    m_views->lookAgain();
}

void CustomersWorkspace::importList() { (new ImportWizard(m_services, actions::ImportKind::customers, window()))->show(); }

void CustomersWorkspace::exportList() {
    std::vector<Uuid> chosen;
    for (const int row : m_table->chosenRows())
        if (const auto* customer = m_model->row(row)) chosen.push_back(customer->id.uuid);
    (new ExportDialog(m_services, m_model->filter(), std::move(chosen), window()))->open();
}

void CustomersWorkspace::showState() {
    if (m_model->state() == item::ListModel::State::failed && m_model->error()) {
        if (m_model->rowCount() == 0)
            m_table->showError(*m_model->error());
        else
            m_services.toastError(*m_model->error());
        return;
    }
    if (m_model->state() != item::ListModel::State::ready) return;
    showNobody();
    if (!m_wanted.isNull()) {
        const int row = m_model->find(m_wanted.uuid);
        if (row >= 0 && m_table->currentIndex().row() != row) m_table->selectRow(row);
        // What is done in the detail must not be done to somebody who is not in the list any more.
        if (row < 0 && m_byHand && !m_detail->customer().isNull()) m_detail->clear();
    }
    m_byHand = false;
    // The first row is as good as any, and an empty right half says nothing.
    if (!m_table->currentIndex().isValid() && m_detail->customer().isNull() && !m_table->goBack() && m_model->rowCount() > 0 && !m_detail->isFolded())
        m_table->selectRow(0);
    updateStepping();
}

void CustomersWorkspace::showNobody() {
    const auto typed = m_search->text().trimmed();
    const auto role = m_services.async().context().role;
    const bool filtered = m_rows || !m_books->isAll() || m_contactable->isChecked() || m_tag->isNarrowed();
    // Only who stands before the guest, and only a whole number: part of one is no question to the whole brand.
    m_offersLookup = !filtered && domain::may(role, domain::Act::lookUp) && item::isWholePhone(typed);
    if (m_offersLookup)
        m_table->showEmpty(QStringLiteral("search"), tr("Nobody here has this number"),
                           tr("A customer of another store can be looked up by the exact number. It is recorded."), tr("Look up in the other stores"));
    else if (m_tag->isNarrowed())
        m_table->showEmpty(QStringLiteral("search"), tr("Nobody with this tag fits"), tr("Try another tag or fewer letters, or look in book and pool."), tr("Show all"));
    else if (filtered || !typed.isEmpty())
        m_table->showEmpty(QStringLiteral("search"), tr("Nobody fits"),
                           tr("Try fewer letters, or look in book and pool."), tr("Show all"));
    else if (isDisabled(m_services.sync()))
        m_table->showEmpty(QStringLiteral("user"), tr("This computer was disabled"), tr("Customers were removed from it. What had not been sent waits for your manager."), tr("What to do"));
    else
        m_table->showEmpty(QStringLiteral("customers"), tr("No customers yet"),
                           tr("They come with the next sync, or as leads that you convert."));
}

void CustomersWorkspace::showTotal() {
    const auto total = m_model->total();
    if (total < 0) return;
    m_count->setText(tr("%Ln customers", nullptr, static_cast<int>(total)));
    showChosen();
    updateStepping();
    Q_EMIT contextChanged(m_count->text());
}

void CustomersWorkspace::choose(const QModelIndex& index) {
    const auto* customer = m_model->row(index);
    if (!customer) return;
    m_wanted = customer->id;
    m_detail->present(customer->id);
    updateStepping();
}

void CustomersWorkspace::updateStepping() {
    const int row = m_table->currentIndex().row();
    m_detail->setStepping(row > 0, row >= 0 && row + 1 < std::max<std::int64_t>(m_model->rowCount(), m_model->total()));
}

}  // namespace lianlu::ui
