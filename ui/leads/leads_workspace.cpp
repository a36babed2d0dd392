// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/leads/leads_workspace.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSettings>
#include <QSplitter>
#include <QVBoxLayout>

#include "models/item/words.h"
#include "models/search/lists.h"
#include "ui/common/buttons.h"
#include "ui/common/data_table.h"
#include "ui/common/heading_order.h"
#include "ui/common/icons.h"
#include "ui/common/labels.h"
#include "ui/common/narrow_bar.h"
#include "ui/common/one_at_a_time.h"
#include "ui/common/row_delegate.h"
#include "ui/common/search_field.h"
#include "ui/common/shortcut_context.h"
#include "ui/common/roving.h"
#include "ui/common/tokens.h"
#include "ui/common/wrap_row.h"
#include "ui/exchange/export_dialog.h"
#include "ui/exchange/import_wizard.h"
#include "ui/leads/lead_cells.h"
#include "ui/leads/lead_detail.h"
#include "ui/leads/new_lead_dialog.h"
#include "ui/shell/book_chips.h"
#include "ui/shell/cell_editor.h"
#include "ui/shell/command_state.h"
#include "ui/shell/filter_note.h"
#include "ui/shell/services.h"
#include "ui/shell/tag_box.h"
#include "ui/shell/view_button.h"
#include "ui/shell/view_rows.h"
#include "ui/team/assign_bar.h"

namespace lianlu::ui {
namespace {

using domain::LeadStage;
constexpr auto kSplitterKey = "leads/splitter";
constexpr LeadStage kStages[] = {LeadStage::fresh,       LeadStage::contacted, LeadStage::qualified,
                                 LeadStage::negotiating, LeadStage::won,       LeadStage::lost};
constexpr int kRipe = 70;
const QList<int> kHiddenAtFirst{item::LeadListModel::NextStep, item::LeadListModel::Source, item::LeadListModel::LastContact, item::LeadListModel::Opened, item::LeadListModel::Budget};
using store::LeadOrder;
constexpr std::pair<LeadOrder, QLatin1String> kLeadOrders[] = {
    {LeadOrder::maturity, QLatin1String("maturity")}, {LeadOrder::due, QLatin1String("due")}, {LeadOrder::opened, QLatin1String("opened")}, {LeadOrder::lastContact, QLatin1String("lastContact")}, {LeadOrder::budget, QLatin1String("budget")}};

}  // namespace

LeadsWorkspace::LeadsWorkspace(Services& services, QWidget* parent)
    : Workspace(parent),
      m_services(services),
      m_model(new item::LeadListModel(services.async(), this)),
      m_search(new SearchField(tr("Name, pinyin, mobile, e-mail"))),
      m_mine(new ChipButton(tr("Mine"))),
      m_pool(new ChipButton(tr("Pool"))),
      m_books(makeBooks()),
      m_tag(new TagBox(services)),
      m_ripe(new QComboBox),
      m_count(makeMuted({})),
      m_narrow(new NarrowBar(QStringLiteral("leadsNarrow"))),
      m_assign(new AssignBar(services, QStringLiteral("leadsAssign"))),
      m_table(new DataTable),
      m_splitter(new QSplitter(Qt::Horizontal, this)),
      m_detail(new LeadDetail(services, m_splitter)) {
    setObjectName(QStringLiteral("leadsWorkspace"));
    m_splitter->setObjectName(QStringLiteral("leadsSplitter"));
    m_splitter->insertWidget(0, buildMaster());
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 2);
    if (!m_splitter->restoreState(services.settings().value(QString::fromLatin1(kSplitterKey)).toByteArray()))
        m_splitter->setSizes({610, 570});  // the buttons of the detail in one row
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_splitter);

    new OneAtATime(m_splitter, m_table, m_detail);
    connect(m_splitter, &QSplitter::splitterMoved, this,
            [this] { m_services.settings().setValue(QString::fromLatin1(kSplitterKey), m_splitter->saveState()); });
    connect(m_search, &SearchField::searched, this, &LeadsWorkspace::narrowByHand);
    connect(m_books, &BookChips::changed, this, &LeadsWorkspace::narrowByHand);
    for (const auto& [stage, chip] : m_stages) connect(chip, &QPushButton::toggled, this, &LeadsWorkspace::narrowByHand);
    connect(m_tag, &TagBox::chosen, this, &LeadsWorkspace::narrowByHand);
    connect(m_ripe, &QComboBox::activated, this, &LeadsWorkspace::narrowByHand);
    connect(m_table->ordering(), &HeadingOrder::chosen, this, &LeadsWorkspace::applyFilter);
    connect(m_narrow, &NarrowBar::cleared, this, [this] {
        m_rows.reset();
        narrow();
    });
    connect(m_table, &DataTable::currentRowChanged, this, &LeadsWorkspace::choose);
    connect(m_table, &DataTable::chosenRowsChanged, this, &LeadsWorkspace::showChosen);
    m_assign->watch(m_table);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &LeadsWorkspace::showChosen);
    connect(m_model, &QAbstractItemModel::modelReset, this, &LeadsWorkspace::showChosen);
    connect(m_table, &DataTable::emptyActionRequested, this, [this] {
        if (m_model->error())
            m_model->reload();
        else
            newLead();
    });
    connect(m_model, &item::ListModel::stateChanged, this, &LeadsWorkspace::showState);
    connect(m_model, &item::ListModel::totalChanged, this, &LeadsWorkspace::showTotal);
    connect(m_detail, &DetailPane::previousRequested, this, [this] { m_table->step(-1); });
    connect(m_detail, &DetailPane::nextRequested, this, [this] { m_table->step(1); });
    connect(m_detail, &DetailPane::closeRequested, this, [this] {
        m_table->letGo();
        m_detail->clear();
    });
    buildCommands();
}

BookChips* LeadsWorkspace::makeBooks() {
    m_mine->setObjectName(QStringLiteral("leadsMine"));
    m_pool->setObjectName(QStringLiteral("leadsPool"));
    auto* colleagues = new ChipButton(tr("Colleagues"));
    colleagues->setObjectName(QStringLiteral("leadsColleagues"));
    colleagues->setToolTip(tr("Leads of the others in the store"));
    return new BookChips(m_mine, colleagues, m_pool, m_services.async().context().role != domain::Role::guide);
}

QWidget* LeadsWorkspace::buildMaster() {
    m_search->setList(m_table);
    m_search->setObjectName(QStringLiteral("leadsSearch"));
    m_search->setAccessibleName(tr("Search leads"));
    m_tag->setObjectName(QStringLiteral("leadsTag"));
    m_ripe->setObjectName(QStringLiteral("leadsMaturity"));
    m_ripe->setAccessibleName(tr("Lowest maturity"));
    m_ripe->addItem(tr("Any maturity"), 0);
    for (const int least : {30, 50, 70, 90}) m_ripe->addItem(tr("Maturity from %1").arg(least), least);
    m_count->setObjectName(QStringLiteral("leadsCount"));
    m_table->setObjectName(QStringLiteral("leadsTable"));
    m_table->setAccessibleName(tr("Leads"));
    m_table->setMultiple(true);
    m_table->rows()->setAvatarRole(item::AvatarRole);
    m_table->rows()->setSecondLineRole(item::SubtitleRole);
    m_table->rows()->setBadgeRole(item::ToneRole);
    m_table->rows()->setBarRole(item::PercentRole);
    m_table->rows()->setPendingRole(item::PendingRole);
    m_table->rows()->setIconRole(item::IconRole);
    m_table->setDefaultWidths({0, 96, 112, 150, 190, 110, 124, 110, 104});
    m_table->setHiddenAtFirst(kHiddenAtFirst);
    m_table->setModel(m_model);
    m_table->setOrders({{item::LeadListModel::Maturity, QStringLiteral("maturity")},
                        {item::LeadListModel::Due, QStringLiteral("due"), Qt::AscendingOrder},
                        {item::LeadListModel::LastContact, QStringLiteral("lastContact")},
                        {item::LeadListModel::Opened, QStringLiteral("opened")},
                        {item::LeadListModel::Budget, QStringLiteral("budget")}});
    m_cells = makeLeadCells(m_services, m_table, m_model);
    m_views = new ViewButton(m_services, *this, listViews());

    auto* create = new PrimaryButton(tr("New lead"));
    create->setObjectName(QStringLiteral("leadsNew"));
    create->setIcon(icon(QStringLiteral("plus"), Tint::onAccent));
    create->setToolTip(QKeySequence(QKeySequence::New).toString(QKeySequence::NativeText));
    connect(create, &QPushButton::clicked, this, &LeadsWorkspace::newLead);

    auto* master = new QWidget(m_splitter);
    master->setMinimumWidth(420);
    auto* layout = new QVBoxLayout(master);
    layout->setContentsMargins(space::l, space::l, 0, space::l);
    layout->setSpacing(space::m);
    auto* top = new QHBoxLayout;
    top->setSpacing(space::s);
    top->addWidget(m_search, 1);
    top->addWidget(m_views);
    top->addWidget(create);
    auto* stages = new WrapRow;
    stages->setSpacing(space::xs + 2);
    std::vector<QWidget*> inRow;
    for (const auto stage : kStages) {
        auto* chip = new ChipButton(item::word(stage));
        auto name = item::toQString(domain::nameOf(stage));
        name[0] = name[0].toUpper();
        chip->setObjectName(QStringLiteral("leadsStage") + name);
        m_stages.emplace_back(stage, chip);
        stages->addWidget(chip);
        inRow.push_back(chip);
    }
    new Roving(master, {inRow});
    auto* where = new WrapRow;
    where->addWidget(m_books);
    where->addStretch();
    where->addWidget(m_tag);
    where->addWidget(m_ripe);
    layout->addLayout(top);
    layout->addWidget(stages);
    layout->addWidget(where);
    layout->addWidget(m_narrow);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_assign);
    auto* below = new QHBoxLayout;
    below->addWidget(m_count);
    below->addWidget(new FilterNote(QStringLiteral("leadsFilter"), m_services, *m_views, *m_model, [this] {
        // Won and lost ones are none of the open ones.
        for (const auto& [stage, chip] : m_stages)
            if (chip->isChecked() && (stage == LeadStage::won || stage == LeadStage::lost)) return FilterNote::notPartOfIt();
        return m_services.async().read([](db::Connection& connection) { return store::Queries::countLeads(connection, {}); });
    }));
    below->addStretch(1);
    auto* bringIn = makeIconButton(QStringLiteral("import"), tr("Import leads"));
    bringIn->setObjectName(QStringLiteral("leadsImport"));
    connect(bringIn, &QToolButton::clicked, this, &LeadsWorkspace::importList);
    below->addWidget(bringIn);
    auto* takeOut = makeIconButton(QStringLiteral("export"), tr("Export leads"));
    takeOut->setObjectName(QStringLiteral("leadsExport"));
    connect(takeOut, &QToolButton::clicked, this, &LeadsWorkspace::exportList);
    below->addWidget(takeOut);
    layout->addLayout(below);
    return master;
}

void LeadsWorkspace::buildCommands() {
    const auto command = [this](const QString& text, const QString& name, const QKeySequence& key, auto run) {
        auto* action = new QAction(text, this);
        action->setObjectName(name);
        action->setShortcut(key);
        action->setShortcutContext(commandContext(key));
        connect(action, &QAction::triggered, this, run);
        addAction(action);
        m_commands << action;
    };
    command(tr("New lead"), QStringLiteral("actionLeadsNew"), QKeySequence(Qt::CTRL | Qt::Key_N),
            [this] { newLead(); });
    command(tr("Search leads"), QStringLiteral("actionLeadsSearch"), QKeySequence(Qt::CTRL | Qt::Key_F), [this] { m_search->take(); });
    command(tr("Log interaction"), QStringLiteral("actionLeadsLog"), QKeySequence(Qt::CTRL | Qt::Key_I),
            [this] { m_detail->logInteraction(); });
    command(tr("Push offer"), QStringLiteral("actionLeadsOffer"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_O),
            [this] {
                if (!m_assign->offer()) m_detail->pushOffer();
            });
    command(tr("New task about the lead"), QStringLiteral("actionLeadsTask"), {}, [this] { m_detail->newTask(); });
    command(tr("Convert lead"), QStringLiteral("actionLeadsConvert"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C),
            [this] { m_detail->convert(); });
    command(tr("Claim or assign the chosen leads"), QStringLiteral("actionLeadsAssign"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_A), [this] { m_assign->go(); });
    command(tr("Change the chosen leads"), QStringLiteral("actionLeadsChange"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_E), [this] { m_assign->change(); });
    command(tr("Import leads"), QStringLiteral("actionLeadsImport"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_M), [this] { importList(); });
    command(tr("Export leads"), QStringLiteral("actionLeadsExport"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S), [this] { exportList(); });
    command(tr("Change the cell"), QStringLiteral("actionLeadsCell"), QKeySequence(Qt::Key_F2), [this] { editCell(); });
    command(tr("Next lead"), QStringLiteral("actionLeadsNext"), QKeySequence(Qt::ALT | Qt::Key_Down),
            [this] { m_table->step(1); });
    command(tr("Previous lead"), QStringLiteral("actionLeadsPrevious"), QKeySequence(Qt::ALT | Qt::Key_Up),
            [this] { m_table->step(-1); });
    for (const auto& order : m_table->ordering()->all())
        command(m_table->ordering()->words(order.column), QStringLiteral("actionLeadsOrder_") + order.name, {}, [this, column = order.column] { m_table->ordering()->choose(column); });
    for (const char* name : {"actionLeadsCell", "actionLeadsAssign", "actionLeadsChange", "actionLeadsNext", "actionLeadsPrevious"}) setNeedsRow(findChild<QAction*>(QString::fromLatin1(name)), m_table);
}

void LeadsWorkspace::editCell() {
    if (!m_cells->editCurrent() && !m_cells->isOpen()) m_services.toast(tr("Nothing in this row is changed here. Its own page is beside the list."));
}

QList<QAction*> LeadsWorkspace::commands() {
    static const QStringList kOfTheLead{QStringLiteral("actionLeadsLog"), QStringLiteral("actionLeadsOffer"), QStringLiteral("actionLeadsConvert"), QStringLiteral("actionLeadsTask")};
    static const QStringList kAnywhere{QStringLiteral("actionLeadsNew"), QStringLiteral("actionLeadsSearch"), QStringLiteral("actionLeadsImport")};
    for (auto* action : m_commands) {
        if (kOfTheLead.contains(action->objectName())) setWhyNot(action, m_detail->lead().isNull() ? tr("Choose a lead first") : QString());
        if (kAnywhere.contains(action->objectName())) setFromAnywhere(action);
    }
    return m_commands + m_views->commands();
}

ListViews LeadsWorkspace::listViews() {
    const QVariantMap all{{QStringLiteral("mine"), true}, {QStringLiteral("pool"), true}, {QStringLiteral("maturity"), 0}, {QStringLiteral("stages"), QStringList()}, {QStringLiteral("order"), QStringLiteral("maturity")}, {QStringLiteral("tag"), QString()}, {QStringLiteral("tagValue"), QString()}, {QStringLiteral("search"), QString()}};
    auto ripe = all;
    ripe.insert(QStringLiteral("maturity"), kRipe);
    return {QStringLiteral("leads"), m_table,
            {{QStringLiteral("usual"), tr("All open leads"), all, {}}, {QStringLiteral("ripe"), tr("Ripe (from %1)").arg(kRipe), ripe, {}}},
            [this] { return viewState(); }, [this](const QVariantMap& filter, const QString& colleague) { return showView(filter, colleague); }};
}

QVariantMap LeadsWorkspace::viewState() const {
    QStringList stages;
    for (const auto& [stage, chip] : m_stages)
        if (chip->isChecked()) stages << item::toQString(domain::nameOf(stage));
    QVariantMap state{{QStringLiteral("mine"), m_books->books()}, {QStringLiteral("pool"), m_pool->isChecked()}, {QStringLiteral("maturity"), m_ripe->currentData().toInt()},
                      {QStringLiteral("stages"), stages}, {QStringLiteral("order"), m_table->ordering()->text()}, {QStringLiteral("search"), m_search->text().trimmed()}};
    m_tag->putInto(state);
    putRows(state, m_rows);
    return state;
}

QStringList LeadsWorkspace::showView(const QVariantMap& filter, const QString& colleague) {
    QStringList gone;
    m_rows = rowsOf(filter, colleague, OwnedRows::What::openLeads);
    showNarrowing();
    auto stages = filter.value(QStringLiteral("stages")).toStringList();
    for (const auto& [stage, chip] : m_stages) {
        const QSignalBlocker quiet(chip);
        chip->setChecked(stages.removeAll(item::toQString(domain::nameOf(stage))) > 0);
    }
    if (!stages.isEmpty()) gone << tr("a stage");
    auto whose = m_books->fromView(filter.value(QStringLiteral("mine")), filter.value(QStringLiteral("pool")).toBool());
    m_books->setWhose(whose);
    const int least = m_ripe->findData(filter.value(QStringLiteral("maturity")).toInt());
    if (least < 0) gone << tr("a maturity");
    m_ripe->setCurrentIndex(qMax(0, least));
    if (!m_table->ordering()->setText(filter.value(QStringLiteral("order")).toString())) gone << tr("an order");
    m_tag->takeFrom(filter);
    m_search->setText(filter.value(QStringLiteral("search")).toString());
    m_table->showLoading();
    applyFilter();
    return gone;
}

void LeadsWorkspace::start() {
    if (std::exchange(m_started, true)) return;
    m_table->showLoading();
    if (!m_views->openFirst()) applyFilter();
}

void LeadsWorkspace::activate() {
    start();
    showTotal();
    m_table->setFocus();
}

void LeadsWorkspace::search(const QString& text) {
    // What is looked for among all may not be missing because the list opens narrowed.
    if (!std::exchange(m_started, true)) m_table->showLoading();
    m_search->setText(text);
    applyFilter();
    m_search->setFocus();
}

void LeadsWorkspace::open(domain::LeadId id) {
    start();
    m_wanted = id;
    m_byHand = false;
    if (const int row = m_model->find(id.uuid); row >= 0) m_table->selectRow(row);
    m_detail->present(id);
    m_detail->comeToFront();
    updateStepping();
}

void LeadsWorkspace::showRows(const OwnedRows& rows) {
    // Everybody's new leads are what the chips can say.
    const bool everybodys = rows.what == OwnedRows::What::newLeads && rows.staff.isNull();
    m_rows = everybodys ? std::nullopt : std::optional(rows);
    m_started = true;
    m_wanted = {};
    m_table->showLoading();
    m_table->clearSelection();
    m_table->setCurrentIndex({});
    m_detail->clear();
    if (everybodys) narrow(LeadStage::fresh, false);
    else narrow(rows.what == OwnedRows::What::newLeads ? std::optional(LeadStage::fresh) : rows.what == OwnedRows::What::wonLeads ? std::optional(LeadStage::won) : std::nullopt);
    m_table->setFocus();
}

void LeadsWorkspace::narrow(std::optional<domain::LeadStage> only, bool pool) {
    m_search->clear();
    m_ripe->setCurrentIndex(0);
    m_tag->clearTag();
    for (const auto& [stage, chip] : m_stages) {
        const QSignalBlocker quiet(chip);
        chip->setChecked(stage == only);
    }
    showNarrowing();
    if (!pool) m_books->setWhose({true, true, false});
    applyFilter();
}

void LeadsWorkspace::showNarrowing() {
    const bool pool = m_rows && m_rows->staff.isNull();
    const bool won = m_rows && m_rows->what == OwnedRows::What::wonLeads;
    for (const auto& [stage, chip] : m_stages) chip->setEnabled(!won);
    m_books->setWhose({!pool, !pool, true});
    m_books->setVisible(!m_rows || pool);
    if (!m_rows || pool) m_narrow->hide();
    else if (won && m_rows->from) m_narrow->showWords(tr("Won by %1 since %2").arg(m_rows->name, m_services.async().format().date(*m_rows->from)));
    else if (m_rows->what == OwnedRows::What::newLeads) m_narrow->showWords(tr("New leads of %1").arg(m_rows->name));
    else m_narrow->showWords(tr("Leads of %1").arg(m_rows->name));
}

void LeadsWorkspace::showChosen() {
    std::vector<AssignRow> rows;
    for (const int row : m_table->chosenRows())
        if (const auto* lead = m_model->row(row)) rows.push_back({lead->customerId, lead->id, lead->ownerId});
    m_assign->setRows(std::move(rows));
    m_assign->setList(m_model->total(), m_model->rowCount(), [this](int most) { return allRows(most); });
}

QFuture<Result<std::vector<AssignRow>>> LeadsWorkspace::allRows(int most) {
    return m_services.async().ask([&index = m_services.async().persons(), filter = m_model->filter(), most](const actions::Context& context) -> Result<std::vector<AssignRow>> {
        LIANLU_TRY(const auto page, search::leads(context.store, index, filter, {}, most));
        std::vector<AssignRow> rows;
        for (const auto& row : page.rows) rows.push_back({row.customerId, row.id, row.ownerId});
        return rows;
    });
}

void LeadsWorkspace::narrowByHand() {
    m_byHand = true;
    applyFilter();
}

void LeadsWorkspace::applyFilter() {
    if (!m_started) return;
    auto filter = m_model->filter();
    filter.search = item::fromQString(m_search->text().trimmed());
    const auto whose = m_books->whose();
    const auto me = m_services.async().context().staff;
    filter.mine = whose.own || whose.colleagues;
    filter.pool = whose.pool;
    filter.owner = whose.own && !whose.colleagues ? std::optional(me) : std::nullopt;
    filter.exceptOwner = whose.colleagues && !whose.own ? std::optional(me) : std::nullopt;
    filter.closedFrom.reset();
    if (m_rows && !m_rows->staff.isNull()) {
        filter.owner = m_rows->staff;
        filter.exceptOwner.reset();
        filter.mine = true;
        filter.pool = false;
        if (m_rows->what == OwnedRows::What::wonLeads) filter.closedFrom = m_rows->from;
    }
    filter.minMaturity = m_ripe->currentData().toInt();
    filter.tags = m_tag->wanted();
    for (const auto& [order, name] : kLeadOrders)
        if (name == m_table->ordering()->name()) filter.order = order;
    filter.backwards = m_table->ordering()->isBackwards();
    filter.stages.clear();
    for (const auto& [stage, chip] : m_stages)
        if (chip->isChecked()) filter.stages.push_back(stage);
    m_model->setFilter(std::move(filter));
    m_views->lookAgain();
}

void LeadsWorkspace::importList() { (new ImportWizard(m_services, actions::ImportKind::leads, window()))->show(); }

void LeadsWorkspace::exportList() {
    std::vector<Uuid> chosen;
    for (const int row : m_table->chosenRows())
        if (const auto* lead = m_model->row(row)) chosen.push_back(lead->id.uuid);
    (new ExportDialog(m_services, m_model->filter(), std::move(chosen), window()))->open();
}

void LeadsWorkspace::showState() {
    if (m_model->state() == item::ListModel::State::failed && m_model->error()) {
        if (m_model->rowCount() == 0)
            m_table->showError(*m_model->error());
        else
            m_services.toastError(*m_model->error());
        return;
    }
    if (m_model->state() != item::ListModel::State::ready) return;
    const auto& filter = m_model->filter();
    const bool narrowed =
        !filter.search.empty() || !filter.stages.empty() || filter.minMaturity > 0 || !m_books->isAll() || !filter.tags.empty();
    m_table->showEmpty(QStringLiteral("leads"), narrowed ? tr("No lead fits") : tr("No open leads"),
                       narrowed ? tr("Take a filter away, or write down a new one.")
                                : tr("Somebody asked for something? Write it down before it is forgotten."),
                       tr("New lead"));
    if (!m_wanted.isNull()) {
        const int row = m_model->find(m_wanted.uuid);
        if (row >= 0 && m_table->currentIndex().row() != row) m_table->selectRow(row);
        // What is done in the detail must not be done to somebody who is not in the list any more.
        if (row < 0 && m_byHand && !m_detail->lead().isNull()) m_detail->clear();
    }
    m_byHand = false;
    if (!m_table->currentIndex().isValid() && m_detail->lead().isNull() && !m_table->goBack() && m_model->rowCount() > 0 && !m_detail->isFolded())
        m_table->selectRow(0);
    updateStepping();
}

void LeadsWorkspace::showTotal() {
    const auto total = m_model->total();
    if (total < 0) return;
    m_count->setText(tr("%Ln leads", nullptr, static_cast<int>(total)));
    showChosen();
    updateStepping();
    Q_EMIT contextChanged(m_count->text());
}

void LeadsWorkspace::choose(const QModelIndex& index) {
    const auto* lead = m_model->row(index);
    if (!lead) return;
    m_wanted = lead->id;
    m_detail->present(lead->id);
    updateStepping();
}

void LeadsWorkspace::updateStepping() {
    const int row = m_table->currentIndex().row();
    m_detail->setStepping(row > 0, row >= 0 && row + 1 < std::max<std::int64_t>(m_model->rowCount(), m_model->total()));
}

void LeadsWorkspace::newLead() {
    auto* dialog = new NewLeadDialog(m_services, window());
    connect(dialog, &NewLeadDialog::created, this, &LeadsWorkspace::open);
    dialog->open();
}

}  // namespace lianlu::ui
