// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/quality/quality_workspace.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSplitter>
#include <QStackedLayout>
#include <QToolButton>
#include <QVBoxLayout>

#include "models/item/row_of.h"
#include "ui/common/buttons.h"
#include "ui/common/data_table.h"
#include "ui/common/empty_state.h"
#include "ui/common/labels.h"
#include "ui/common/row_delegate.h"
#include "ui/common/section_header.h"
#include "ui/common/sentences.h"
#include "ui/common/shortcut_context.h"
#include "ui/common/tokens.h"
#include "ui/customers/address_dialog.h"
#include "ui/customers/edit_customer_dialog.h"
#include "ui/customers/interaction_dialog.h"
#include "ui/exchange/export_dialog.h"
#include "ui/quality/figure_bar.h"
#include "ui/quality/quality_cards.h"
#include "ui/shell/command_state.h"
#include "ui/shell/services.h"

namespace lianlu::ui {

namespace {

constexpr int kHeading = 42;   // of a table, with its frame
constexpr int kRoomForBoth = 960;  // more than what both need side by side, else the page would scroll sideways instead
constexpr int kTwoLines = 50;  // of a row with a bar under its figures

}  // namespace

using insight::QualityIssue;

QualityWorkspace::QualityWorkspace(Services& services, QWidget* parent)
    : Workspace(parent),
      m_services(services),
      m_record(new item::QualityRecord(services.async(), this)),
      m_rows(new item::QualityListModel(services.async(), this)),
      m_slices(new item::QualitySliceModel(this)),
      m_empty(new EmptyState),
      m_header(new SectionHeader(tr("Data quality"), SectionHeader::Level::page)),
      m_cards(new QualityCards),
      m_store(new QComboBox),
      m_source(new QComboBox),
      m_byStore(new ChipButton(tr("By store"))),
      m_bySource(new ChipButton(tr("By source"))),
      m_sliceTable(new DataTable),
      m_what(makeLabel({}, TypeStep::title)),
      m_count(makeMuted({})),
      m_table(new DataTable),
      m_fix(new PrimaryButton({})),
      m_open(new QPushButton(tr("Open customer"))),
      m_other(new QPushButton) {
    setObjectName(QStringLiteral("qualityWorkspace"));
    m_empty->setObjectName(QStringLiteral("qualityEmpty"));
    m_splitter = new QSplitter(Qt::Horizontal);
    auto* splitter = m_splitter;
    splitter->setObjectName(QStringLiteral("qualitySplitter"));
    splitter->addWidget(buildBoard());
    splitter->addWidget(buildRows());
    splitter->setChildrenCollapsible(false);
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({640, 520});
    auto* content = new QWidget;
    m_stack = new QStackedLayout(content);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(splitter);
    m_header->actions()->addWidget(m_store);
    m_header->actions()->addWidget(m_source);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::xl, space::l, space::xl, space::l);
    layout->setSpacing(space::l);
    layout->addWidget(m_header);
    layout->addWidget(content, 1);
    for (auto* choice : {m_store, m_source}) choice->setMinimumWidth(150);
    m_store->setObjectName(QStringLiteral("qualityStore"));
    m_store->setAccessibleName(tr("Store"));
    m_source->setObjectName(QStringLiteral("qualitySource"));
    m_source->setAccessibleName(tr("Source"));

    connect(m_record, &item::QualityRecord::updated, this, &QualityWorkspace::showBoard);
    connect(m_record, &item::QualityRecord::staleChanged, this, [this] {
        if (isVisible()) m_record->refresh();
    });
    connect(m_empty, &EmptyState::actionRequested, m_record, &item::QualityRecord::reload);
    for (auto* choice : {m_store, m_source}) connect(choice, &QComboBox::activated, this, &QualityWorkspace::showSlice);
    connect(m_cards, &QualityCards::chosen, this, [this](QualityIssue issue) {
        m_issue = issue;
        m_chosen = true;
        showRows();
    });
    connect(m_rows, &item::ListModel::stateChanged, this, &QualityWorkspace::showState);
    connect(m_rows, &item::ListModel::totalChanged, this, [this] { m_count->setText(tr("%Ln customers", nullptr, static_cast<int>(qMax<std::int64_t>(0, m_rows->total())))); });
    connect(m_table, &DataTable::currentRowChanged, this, &QualityWorkspace::updateButtons);
    connect(m_table, &DataTable::rowActivated, this, &QualityWorkspace::fix);
    connect(m_table, &DataTable::emptyActionRequested, m_rows, [this] { m_rows->reload(); });
    connect(m_fix, &QPushButton::clicked, this, &QualityWorkspace::fix);
    connect(m_open, &QPushButton::clicked, this, [this] {
        if (const auto* line = current()) m_services.openCustomer(line->customer.id);
    });
    connect(m_other, &QPushButton::clicked, this, [this] {
        if (const auto* line = current()) m_services.openCustomer(line->twin);
    });
    buildCommands();
    showBoard();
}

//! In a narrow window the customers stand below the figures, and the page scrolls.
void QualityWorkspace::resizeEvent(QResizeEvent* event) {
    Workspace::resizeEvent(event);
    m_splitter->setOrientation(width() < kRoomForBoth ? Qt::Vertical : Qt::Horizontal);
}

QWidget* QualityWorkspace::buildBoard() {
    for (auto* chip : {m_byStore, m_bySource})
        connect(chip, &QPushButton::clicked, this, [this, chip] {
            m_byStore->setChecked(chip == m_byStore);
            m_bySource->setChecked(chip == m_bySource);
            m_slices->present(*m_record, m_byStore->isChecked());
        });
    m_byStore->setObjectName(QStringLiteral("qualityByStore"));
    m_bySource->setObjectName(QStringLiteral("qualityBySource"));
    m_bySource->setChecked(true);
    auto* chips = new QHBoxLayout;
    chips->setSpacing(space::s);
    chips->addWidget(m_bySource);
    chips->addWidget(m_byStore);
    chips->addStretch(1);
    m_sliceTable->setObjectName(QStringLiteral("qualitySlices"));
    m_sliceTable->setAccessibleName(tr("By store or source"));
    m_sliceTable->rows()->setBarRole(item::PercentRole);
    m_sliceTable->setDefaultWidths({0, 98, 92, 80, 104, 80});
    m_sliceTable->setModel(m_slices);
    m_sliceTable->setMinimumHeight(kHeading + 2 * kTwoLines);
    connect(m_sliceTable, &DataTable::rowActivated, this, &QualityWorkspace::narrow);
    auto* board = new QWidget;
    board->setMinimumWidth(480);
    auto* layout = new QVBoxLayout(board);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::m);
    layout->addWidget(m_cards);
    layout->addLayout(chips);
    layout->addWidget(m_sliceTable, 1);
    return board;
}

QWidget* QualityWorkspace::buildRows() {
    m_what->setObjectName(QStringLiteral("qualityWhat"));
    m_count->setObjectName(QStringLiteral("qualityCount"));
    m_table->setObjectName(QStringLiteral("qualityTable"));
    m_table->setAccessibleName(tr("Customers behind the figure"));
    m_table->rows()->setAvatarRole(item::AvatarRole);
    m_table->rows()->setPendingRole(item::PendingRole);
    m_table->setDefaultWidths({0, 210, 126, 96, 110});
    m_table->setModel(m_rows);
    m_table->setMinimumHeight(kHeading + 3 * kTwoLines);
    m_table->setColumnHidden(item::QualityListModel::Guide, true);
    m_fix->setObjectName(QStringLiteral("qualityFix"));
    m_open->setObjectName(QStringLiteral("qualityOpen"));
    m_other->setObjectName(QStringLiteral("qualityOther"));
    auto* head = new QHBoxLayout;
    head->addWidget(m_what, 1, Qt::AlignBaseline);
    head->addWidget(m_count, 0, Qt::AlignBaseline);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(space::s);
    buttons->addWidget(m_fix);
    buttons->addWidget(m_open);
    buttons->addWidget(m_other);
    buttons->addStretch(1);
    auto* takeOut = makeIconButton(QStringLiteral("export"), tr("Export the customers of the figure"));
    takeOut->setObjectName(QStringLiteral("qualityExport"));
    connect(takeOut, &QToolButton::clicked, this, &QualityWorkspace::exportList);
    buttons->addWidget(takeOut);
    auto* rows = new QWidget;
    rows->setMinimumWidth(360);
    auto* layout = new QVBoxLayout(rows);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::m);
    layout->addLayout(head);
    layout->addWidget(m_table, 1);
    layout->addLayout(buttons);
    return rows;
}

void QualityWorkspace::buildCommands() {
    const auto command = [this](const QString& text, const QString& name, const QKeySequence& key, auto run) {
        auto* action = new QAction(text, this);
        action->setObjectName(name);
        action->setShortcut(key);
        action->setShortcutContext(commandContext(key));
        connect(action, &QAction::triggered, this, run);
        addAction(action);
        m_commands << action;
    };
    command(tr("Count data quality again"), QStringLiteral("actionQualityReload"), QKeySequence(Qt::Key_F5), [this] { m_record->reload(); });
    command(tr("Mend the chosen customer"), QStringLiteral("actionQualityFix"), QKeySequence(Qt::CTRL | Qt::Key_E), [this] { fix(); });
    command(tr("Export the customers of the figure"), QStringLiteral("actionQualityExport"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S), [this] { exportList(); });
    command(tr("Next customer"), QStringLiteral("actionQualityNext"), QKeySequence(Qt::ALT | Qt::Key_Down), [this] { m_table->step(1); });
    command(tr("Previous customer"), QStringLiteral("actionQualityPrevious"), QKeySequence(Qt::ALT | Qt::Key_Up), [this] { m_table->step(-1); });
    for (auto* action : m_commands)
        if (action->objectName() != QLatin1String("actionQualityReload")) setNeedsRow(action, m_table);
}

void QualityWorkspace::exportList() {
    if (!m_record->board()) return;
    (new ExportDialog(m_services, actions::QualityList{m_record->board(), m_issue, m_store->currentIndex() - 1, m_source->currentIndex() - 1}, {}, window()))->open();
}

void QualityWorkspace::activate() {
    m_record->refresh();
    m_cards->bar(m_issue)->setFocus();
}

void QualityWorkspace::showBoard() {
    const auto& board = m_record->board();
    if (!board) {
        if (const auto& error = m_record->error()) {
            const auto sentence = sentencesFor(*error);
            m_empty->set(QStringLiteral("error"), sentence.what, sentence.todo, tr("Try again"));
        } else
            m_empty->set(QStringLiteral("clock"), tr("Counting…"), {});
        return m_stack->setCurrentIndex(0);
    }
    if (const auto& error = m_record->error()) m_services.toastError(*error);
    if (m_record->isLoading()) return;
    if (board->all.people == 0) {
        const bool hq = m_services.async().context().role == domain::Role::hq || m_services.async().context().role == domain::Role::regional;
        m_empty->set(QStringLiteral("shield"), tr("No customers on this device"),
                     hq ? tr("Your role keeps no customers on the device, so there is nothing to count here. Store managers see the board of their store.")
                        : tr("The board counts the customers of your book and store. They come with the next sync."));
        return m_stack->setCurrentIndex(0);
    }
    fillChoices();
    m_slices->present(*m_record, m_byStore->isChecked());
    // At first the figure that most are behind; a focus that waits on another one goes with it, so that one bar stands out and not two.
    const bool waits = m_cards->bar(m_issue)->hasFocus();
    if (!m_chosen)
        for (std::size_t i = 0; i < insight::kQualityIssues; ++i)
            if (board->all.affected[i] > board->all.of(m_issue) && i != static_cast<std::size_t>(QualityIssue::quiet)) m_issue = static_cast<QualityIssue>(i);
    const auto& async = m_services.async();
    m_header->setHint(tr("Measured: %1").arg(async.format().near(m_record->measuredAt(), async.now())));
    m_stack->setCurrentIndex(1);
    if (waits) m_cards->bar(m_issue)->setFocus();
    showSlice();
    Q_EMIT contextChanged(tr("%n customers measured", nullptr, static_cast<int>(board->all.people)));
}

void QualityWorkspace::fillChoices() {
    const auto fill = [](QComboBox* box, const QString& all, const std::vector<insight::QualitySlice>& slices, auto name) {
        const auto before = box->currentData().toString();
        const QSignalBlocker quiet(box);
        box->clear();
        box->addItem(all, QString());
        for (const auto& slice : slices) box->addItem(name(slice.key), QString(QStringLiteral("=") + item::toQString(slice.key)));
        box->setCurrentIndex(qMax(0, box->findData(before)));
    };
    fill(m_store, tr("All stores"), m_record->board()->byStore, [this](const std::string& key) { return m_record->storeName(key); });
    fill(m_source, tr("All sources"), m_record->board()->bySource, [](const std::string& key) { return item::sourceName(key); });
    m_store->setVisible(m_record->board()->byStore.size() > 1);
}

void QualityWorkspace::showSlice() {
    m_cards->fill(m_record->board()->slice(m_store->currentIndex() - 1, m_source->currentIndex() - 1));
    m_cards->choose(m_issue);
    showRows();
}

void QualityWorkspace::showRows() {
    if (!m_record->board()) return;
    m_what->setText(item::word(m_issue));
    m_what->setToolTip(item::definition(m_issue));
    m_fix->setText(item::fixWord(m_issue));
    // Among duplicates it says with whom; elsewhere it would say the title again.
    const bool twins = groupOf(m_issue) == insight::QualityGroup::duplicates;
    m_table->setColumnHidden(item::QualityListModel::Why, !twins);
    m_table->setColumnHidden(item::QualityListModel::LastPurchase, twins);
    m_table->showLoading();
    m_rows->present(m_record->board(), m_issue, m_store->currentIndex() - 1, m_source->currentIndex() - 1);
}

void QualityWorkspace::showState() {
    if (m_rows->state() == item::ListModel::State::failed && m_rows->error()) return m_table->showError(*m_rows->error());
    if (m_rows->state() != item::ListModel::State::ready) return;
    m_table->showEmpty(QStringLiteral("check"), tr("Nobody"), tr("All customers are in good order here."));
    if (!m_table->currentIndex().isValid() && !m_table->goBack()) m_table->selectRow(0);
    updateButtons();
}

const item::QualityLine* QualityWorkspace::current() const { return m_rows->row(m_table->currentIndex()); }

void QualityWorkspace::updateButtons() {
    const auto* line = current();
    const bool twins = groupOf(m_issue) == insight::QualityGroup::duplicates;
    const bool opens = m_issue == QualityIssue::noConsent || m_issue == QualityIssue::conflict;
    m_fix->setEnabled(line && (!twins || !line->twin.isNull()));
    // Where the fix is to open the person, one button is enough.
    m_open->setVisible(!opens);
    m_open->setEnabled(line != nullptr);
    m_open->setText(twins && line ? tr("Open %1").arg(item::toQString(line->customer.name)) : tr("Open customer"));
    m_other->setVisible(twins && line && !line->twin.isNull());
    if (line) m_other->setText(tr("Open %1").arg(item::toQString(line->twinName)));
}

void QualityWorkspace::narrow(const QModelIndex& slice) {
    auto* box = m_byStore->isChecked() ? m_store : m_source;
    // A second time: all again.
    box->setCurrentIndex(box->currentIndex() == slice.row() + 1 ? 0 : slice.row() + 1);
    showSlice();
}

void QualityWorkspace::fix() {
    const auto* line = current();
    if (!line) return;
    const auto id = line->customer.id;
    const auto name = item::toQString(line->customer.name);
    switch (m_issue) {
        case QualityIssue::noPhone:
        case QualityIssue::badPhone: return (new AddressDialog(m_services, id, name, domain::IdentityKind::mobile, window()))->open();
        case QualityIssue::noEmail:
        case QualityIssue::badEmail: return (new AddressDialog(m_services, id, name, domain::IdentityKind::email, window()))->open();
        case QualityIssue::quiet: return (new InteractionDialog(m_services, id, {}, name, domain::InteractionKind::call, window()))->open();
        case QualityIssue::noName:
        case QualityIssue::noBirthday:
        case QualityIssue::oddBirthday:
        case QualityIssue::stale: return edit(id);
        case QualityIssue::samePhone:
        case QualityIssue::sameEmail:
        case QualityIssue::sameNameBirthday:
            if (!line->twin.isNull()) m_services.reviewPair(id, line->twin);
            return;
        default: return m_services.openCustomer(id);
    }
}

void QualityWorkspace::edit(domain::CustomerId id) {
    const auto asked = m_services.async().read([id](db::Connection& connection) { return item::rowOf<domain::Customer>(connection, id); });
    item::whenReady(this, asked, [this](Result<domain::Customer> customer) {
        if (!customer) return m_services.toastError(customer.error());
        (new EditCustomerDialog(m_services, std::move(*customer), window()))->open();
    });
}

}  // namespace lianlu::ui
