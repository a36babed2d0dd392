// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/brand/brand_workspace.h"

#include <algorithm>
#include <utility>

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include "models/domain/rules/policy.h"
#include "ui/brand/brand_detail.h"
#include "ui/brand/brand_export_dialog.h"
#include "ui/brand/brand_filters.h"
#include "ui/brand/brand_words.h"
#include "ui/common/buttons.h"
#include "ui/common/data_table.h"
#include "ui/common/labels.h"
#include "ui/common/list_detail.h"
#include "ui/common/row_delegate.h"
#include "ui/common/search_field.h"
#include "ui/common/tokens.h"
#include "ui/help/help_topics.h"
#include "ui/shell/command_state.h"
#include "ui/shell/services.h"
#include "ui/shell/view_button.h"

namespace lianlu::ui {

namespace {

using BrandColumn = item::BrandListModel::Column;
const QString kNewest = QStringLiteral("newest"), kLastPurchase = QStringLiteral("lastPurchase");

}  // namespace

BrandWorkspace::BrandWorkspace(Services& services, item::BrandDirectory& directory, QWidget* parent)
    : Workspace(parent), m_services(services), m_directory(directory), m_model(new item::BrandListModel(services.async(), directory, this)), m_search(new SearchField(tr("Whole member code"))),
      m_filters(new BrandFilters(services, m_search)), m_order(new QComboBox), m_table(new DataTable), m_count(makeMuted({})), m_rest(nullptr), m_restWords(makeMuted({})), m_detail(new BrandDetail(services, directory)) {
    setObjectName(QStringLiteral("brandWorkspace"));
    setHelpTopic(this, QStringLiteral("customers"));
    auto* split = new ListDetail(buildMaster(), m_table, m_detail, services.settings(), QStringLiteral("brand/splitter"), {700, 476});
    split->setObjectName(QStringLiteral("brandSplitter"));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(split);
    connect(split, &ListDetail::closed, m_detail, &BrandDetail::clear);
    connect(m_search, &SearchField::searched, this, &BrandWorkspace::applyFilter);
    connect(m_filters, &BrandFilters::chosen, this, &BrandWorkspace::applyFilter);
    connect(m_table, &DataTable::currentRowChanged, this, &BrandWorkspace::showDetail);
    connect(m_order, &QComboBox::activated, this, &BrandWorkspace::applyFilter);
    connect(m_table, &DataTable::emptyActionRequested, this, [this] {
        if (m_model->error()) {
            m_table->showLoading();
            return m_model->reload();
        }
        m_filters->clearAll();
        applyFilter();
    });
    connect(m_model, &item::ListModel::stateChanged, this, &BrandWorkspace::showState);
    connect(m_model, &item::ListModel::totalChanged, this, &BrandWorkspace::showTotal);
    connect(&services.sync(), &item::SyncState::changed, this, &BrandWorkspace::followServer);
    buildCommands();
}

QWidget* BrandWorkspace::buildMaster() {
    m_search->setList(m_table);
    m_search->setObjectName(QStringLiteral("brandSearch"));
    m_search->setAccessibleName(tr("Search by the whole member code"));
    m_search->setMaxLength(40);
    m_search->setToolTip(tr("Names and numbers are masked and cannot be searched: part by part that would tell them"));
    m_table->setObjectName(QStringLiteral("brandTable"));
    m_table->setAccessibleName(tr("Customers"));
    m_table->rows()->setAvatarRole(item::AvatarRole);
    m_table->rows()->setSecondLineRole(item::SubtitleRole);
    m_table->rows()->setBadgeRole(item::ToneRole);
    m_table->setDefaultWidths({0, 88, 116, 96, 92, 72, 110, 110});
    m_table->setHiddenAtFirst({BrandColumn::Orders, BrandColumn::Joined});
    m_table->setModel(m_model);
    // The server's two orders. Not by the headings, for neither can be turned round there.
    m_order->setObjectName(QStringLiteral("brandOrder"));
    m_order->setAccessibleName(tr("Order"));
    m_order->addItem(tr("Last purchase first"), kLastPurchase);
    m_order->addItem(tr("Newest first"), kNewest);
    m_views = new ViewButton(m_services, *this, listViews());
    m_count->setObjectName(QStringLiteral("brandCount"));

    auto* master = new QWidget;
    master->setMinimumWidth(440);
    auto* layout = new QVBoxLayout(master);
    layout->setContentsMargins(space::l, space::l, 0, space::l);
    layout->setSpacing(space::m);
    auto* top = new QHBoxLayout;
    top->setSpacing(space::s);
    top->addWidget(m_search, 1);
    top->addWidget(m_order);
    top->addWidget(m_views);
    layout->addLayout(top);
    layout->addWidget(m_filters);
    layout->addWidget(m_table, 1);
    layout->addWidget(buildRest());
    auto* below = new QHBoxLayout;
    below->addWidget(m_count, 1);
    m_export = makeIconButton(QStringLiteral("export"), tr("Export customers"));
    m_export->setObjectName(QStringLiteral("brandExport"));
    m_export->setEnabled(false);
    connect(m_export, &QToolButton::clicked, this, &BrandWorkspace::exportList);
    below->addWidget(m_export);
    layout->addLayout(below);
    return master;
}

QWidget* BrandWorkspace::buildRest() {
    m_rest = new QWidget;
    m_rest->setObjectName(QStringLiteral("brandRest"));
    m_restWords->setObjectName(QStringLiteral("brandRestWords"));
    m_restWords->setWordWrap(true);
    setRole(m_restWords, QStringLiteral("warning"));
    auto* again = new QPushButton(tr("Try again"));
    again->setObjectName(QStringLiteral("brandRestAgain"));
    connect(again, &QPushButton::clicked, m_model, &item::BrandListModel::goOn);
    auto* row = new QHBoxLayout(m_rest);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::s);
    row->addWidget(m_restWords, 1);
    row->addWidget(again);
    m_rest->hide();
    return m_rest;
}

void BrandWorkspace::buildCommands() {
    m_commands << makeCommand(tr("Search by the whole member code"), QStringLiteral("actionBrandSearch"), QKeySequence(Qt::CTRL | Qt::Key_F), [this] { m_search->take(); });
    m_commands << makeCommand(tr("Ask the server again"), QStringLiteral("actionBrandReload"), QKeySequence(Qt::Key_F5), [this] { m_model->reload(); })
               << makeCommand(tr("Export customers"), QStringLiteral("actionBrandExport"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S), [this] { exportList(); })
               << makeCommand(tr("Show the name, for a reason"), QStringLiteral("actionBrandName"), {}, [this] { m_detail->reveal(item::Revealable::name); })
               << makeCommand(tr("Show the mobile number, for a reason"), QStringLiteral("actionBrandPhone"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_P), [this] { m_detail->reveal(item::Revealable::phone); })
               << makeCommand(tr("Show the e-mail address, for a reason"), QStringLiteral("actionBrandEmail"), {}, [this] { m_detail->reveal(item::Revealable::email); })
               << makeCommand(tr("Next customer"), QStringLiteral("actionBrandNext"), QKeySequence(Qt::ALT | Qt::Key_Down), [this] { m_table->step(1); })
               << makeCommand(tr("Previous customer"), QStringLiteral("actionBrandPrevious"), QKeySequence(Qt::ALT | Qt::Key_Up), [this] { m_table->step(-1); });
    for (const auto& [words, name] : {std::pair{tr("Log interaction"), "actionBrandLog"}, {tr("Push offer"), "actionBrandOffer"}, {tr("Edit customer"), "actionBrandEdit"}, {tr("Claim or assign the chosen customers"), "actionBrandAssign"}}) {
        auto* other = makeCommand(words, QString::fromLatin1(name), {}, [] {});
        setWhyNot(other, tr("For the customer's guide and store manager"));
        m_others << other;
    }
}

QList<QAction*> BrandWorkspace::commands() {
    const bool reveals = domain::may(m_services.async().context().role, domain::Act::reveal);
    for (auto* action : m_commands) {
        const auto name = action->objectName();
        if (name == QLatin1String("actionBrandName") || name == QLatin1String("actionBrandPhone") || name == QLatin1String("actionBrandEmail"))
            setWhyNot(action, !reveals ? tr("Head office alone has it shown") : m_detail->isShown() ? QString() : tr("Choose a customer first"));
        if (name == QLatin1String("actionBrandExport")) setWhyNot(action, m_model->rowCount() > 0 ? QString() : tr("Nobody is in the list"));
    }
    return m_commands + m_others + m_views->commands();
}

ListViews BrandWorkspace::listViews() {
    auto all = BrandFilters::everybody();
    all.insert(QStringLiteral("order"), kLastPurchase);
    auto asleep = all;
    asleep.insert(QStringLiteral("segment"), QStringLiteral("asleep"));
    auto best = all;
    best.insert(QStringLiteral("segment"), QStringLiteral("best"));
    return {QStringLiteral("brand"), m_table,
            {{QStringLiteral("usual"), tr("All customers"), all, {}}, {QStringLiteral("best"), tr("The best customers"), best, {}}, {QStringLiteral("asleep"), tr("Asleep"), asleep, {}}},
            [this] {
                QVariantMap state;
                m_filters->putInto(state);
                state.insert(QStringLiteral("order"), m_order->currentData());
                return state;
            },
            [this](const QVariantMap& filter, const QString&) {
                auto gone = m_filters->takeFrom(filter);
                const int order = m_order->findData(filter.value(QStringLiteral("order")));
                if (order < 0) gone << tr("an order");
                m_order->setCurrentIndex(std::max(order, 0));
                applyFilter();
                return gone;
            }};
}

void BrandWorkspace::start() {
    if (std::exchange(m_started, true)) return;
    m_table->showLoading();
    if (!m_views->openFirst()) applyFilter();
}

void BrandWorkspace::activate() {
    start();
    showTotal();
    m_table->setFocus();
}

void BrandWorkspace::search(const QString& text) {
    if (!std::exchange(m_started, true)) m_table->showLoading();
    activate();
    m_search->setText(text);
    applyFilter();
}

void BrandWorkspace::hideEvent(QHideEvent* event) {
    Workspace::hideEvent(event);
    m_detail->mask();
}

void BrandWorkspace::applyFilter() {
    auto filter = m_filters->filter();
    filter.newestFirst = m_order->currentData().toString() == kNewest;
    m_detail->clear();
    m_table->setCurrentIndex({});
    m_table->showLoading();
    m_model->setFilter(std::move(filter));
    m_views->lookAgain();
}

void BrandWorkspace::exportList() {
    if (m_model->rowCount() == 0) return;
    (new BrandExportDialog(m_services, m_directory, m_model->filter(), m_model->total(), m_filters->words(), window()))->open();
}

void BrandWorkspace::showState() {
    using State = item::ListModel::State;
    showRest();
    m_export->setEnabled(m_model->rowCount() > 0);
    const auto& error = m_model->error();
    if (m_model->state() == State::failed && error) {
        m_wasAway = serverIsAway(*error);
        if (m_model->rowCount() > 0) return;
        const auto sentence = brandSentences(*error, BrandAsked::list);
        m_table->showEmpty(m_wasAway ? QStringLiteral("sync_offline") : QStringLiteral("error"), sentence.what, sentence.todo, tr("Try again"));
        m_count->clear();
        return;
    }
    if (m_model->state() != State::ready) return;
    m_wasAway = false;
    showNobody();
    showTotal();
    if (!m_table->currentIndex().isValid() && !m_table->goBack() && m_model->rowCount() > 0) m_table->selectRow(0);
    showDetail();
}

void BrandWorkspace::showNobody() {
    if (m_filters->isNarrowed()) m_table->showEmpty(QStringLiteral("search"), tr("Nobody fits"), tr("A member code counts whole. Take a filter away, or try another one."), tr("Show all"));
    else m_table->showEmpty(QStringLiteral("customers"), tr("No customers within your reach"), tr("They are there as soon as a store of yours has its first one."));
}

void BrandWorkspace::showRest() {
    const bool stopped = m_model->isStopped() && m_model->error();
    m_rest->setVisible(stopped);
    if (!stopped) return;
    // Where the server is away the button beside it says what to do.
    const auto& error = *m_model->error();
    m_restWords->setText(tr("The rest of the list did not come. %1").arg(serverIsAway(error) ? brandSentences(error, BrandAsked::list).what : brandSentence(error, BrandAsked::list)));
}

void BrandWorkspace::showTotal() {
    const auto total = m_model->total();
    if (m_model->state() != item::ListModel::State::ready && total < 0) return;
    const auto shown = m_model->rowCount();
    m_count->setText(total >= 0 ? tr("%Ln customers, masked", nullptr, static_cast<int>(total)) : tr("%Ln loaded, masked; there are more", nullptr, shown));
    m_count->setToolTip(total >= 0 ? QString() : tr("Too many to be counted in two seconds"));
    Q_EMIT contextChanged(m_count->text());
}

void BrandWorkspace::showDetail() {
    const int at = m_table->currentIndex().row();
    const auto* customer = m_model->row(at);
    if (!customer) return;
    m_detail->present(*customer);
    m_detail->setStepping(at > 0, at + 1 < m_model->rowCount() || m_model->hasMore());
}

void BrandWorkspace::followServer() {
    // Whoever waited before an empty list sees it as soon as the server is there.
    if (!m_wasAway || !m_services.sync().isOnline() || m_services.sync().state() != item::SyncState::State::idle) return;
    m_wasAway = false;
    m_model->goOn();
}

}  // namespace lianlu::ui
