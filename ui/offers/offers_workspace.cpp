// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/offers/offers_workspace.h"

#include <algorithm>

#include <QHBoxLayout>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QVBoxLayout>

#include "models/actions/by_hand.h"
#include "models/actions/push_many.h"
#include "models/item/words.h"
#include "ui/common/buttons.h"
#include "ui/common/card.h"
#include "ui/common/data_table.h"
#include "ui/common/detail_pane.h"
#include "ui/common/heading_order.h"
#include "ui/common/icons.h"
#include "ui/common/inline_error.h"
#include "ui/common/labels.h"
#include "ui/common/list_detail.h"
#include "ui/common/narrow_bar.h"
#include "ui/common/row_delegate.h"
#include "ui/common/search_field.h"
#include "ui/common/shortcut_context.h"
#include "ui/common/wrap_row.h"
#include "ui/exchange/export_dialog.h"
#include "ui/offers/hand_card.h"
#include "ui/offers/offer_way.h"
#include "ui/shell/command_state.h"
#include "ui/shell/filter_note.h"
#include "ui/shell/services.h"
#include "ui/shell/view_button.h"
#include "ui/shell/view_rows.h"
#include "ui/team/undo_many_dialog.h"

namespace lianlu::ui {

using domain::OfferStatus;

namespace {
constexpr auto kToSend = "offersToSend";
}  // namespace

OffersWorkspace::OffersWorkspace(Services& services, QWidget* parent)
    : Workspace(parent),
      m_services(services),
      m_model(new item::OfferListModel(services.async(), this)),
      m_search(new SearchField(tr("Person or subject"))),
      m_table(new DataTable),
      m_count(makeMuted({})),
      m_narrow(new NarrowBar(QStringLiteral("offersNarrow"))),
      m_detail(new DetailPane),
      m_person(makeLabel({}, TypeStep::title)),
      m_subject(new ElidedLabel({}, TypeStep::bodyStrong)),
      m_message(makeLabel({})),
      m_refusal(new InlineError),
      m_way(new OfferWay),
      m_hand(new HandCard(services)),
      m_takeBack(new QPushButton(tr("Take back"))),
      m_openCustomer(new QPushButton(tr("Open customer"))) {
    setObjectName(QStringLiteral("offersWorkspace"));
    buildDetail();
    auto* split = new ListDetail(buildMaster(), m_table, m_detail, services.settings(), QStringLiteral("offers/splitter"), {760, 420});
    split->setObjectName(QStringLiteral("offersSplitter"));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(split);

    connect(m_search, &SearchField::searched, this, [this](const QString& text) {
        m_model->setSearch(text);
        m_views->lookAgain();
    });
    connect(m_table, &DataTable::currentRowChanged, this, &OffersWorkspace::choose);
    connect(m_table, &DataTable::chosenRowsChanged, this, &OffersWorkspace::showChosen);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &OffersWorkspace::showChosen);
    connect(m_model, &QAbstractItemModel::modelReset, this, &OffersWorkspace::showChosen);
    connect(m_table, &DataTable::emptyActionRequested, this, [this] {
        if (m_model->error()) return m_model->reload();
        m_search->clear();
        m_chips.front().second->setChecked(true);
        applyFilter();
        m_model->setSearch({});
    });
    connect(m_narrow, &NarrowBar::cleared, this, [this] {
        m_rows.reset();
        m_model->setWhose({});
        m_views->lookAgain();
    });
    connect(m_model, &item::ListModel::stateChanged, this, &OffersWorkspace::showState);
    connect(m_model, &item::ListModel::totalChanged, this, &OffersWorkspace::showTotal);
    connect(m_model, &item::OfferListModel::rowsUpdated, this, &OffersWorkspace::choose);
    connect(&m_services.async(), &item::AsyncStore::formatChanged, this, &OffersWorkspace::choose);
    connect(split, &ListDetail::closed, m_detail, &DetailPane::showPlaceholder);
    connect(m_table->ordering(), &HeadingOrder::chosen, this, [this] {
        applyOrder();
        m_views->lookAgain();
    });
    buildCommands();
}

QWidget* OffersWorkspace::buildMaster() {
    m_search->setList(m_table);
    m_search->setObjectName(QStringLiteral("offersSearch"));
    m_search->setAccessibleName(tr("Search offers"));
    m_table->setObjectName(QStringLiteral("offersTable"));
    m_table->setAccessibleName(tr("Offers"));
    m_table->rows()->setBadgeRole(item::ToneRole);
    m_table->rows()->setSecondLineRole(item::SubtitleRole);
    m_table->setMultiple(true);
    m_table->setDefaultWidths({120, 0, 112, 140, 140});
    m_table->setModel(m_model);
    m_model->setOfTheStore(isManager());
    m_table->setOrders({{item::OfferListModel::Created, QStringLiteral("pushed")}, {item::OfferListModel::Reached, QStringLiteral("news")}, {item::OfferListModel::Status, QStringLiteral("status")}});
    m_views = new ViewButton(m_services, *this, listViews());
    m_count->setObjectName(QStringLiteral("offersCount"));

    auto* master = new QWidget;
    auto* layout = new QVBoxLayout(master);
    layout->setContentsMargins(space::l, space::l, 0, space::l);
    layout->setSpacing(space::m);
    auto* chips = new WrapRow;
    struct Chip {
        QString text;
        const char* name;
        std::vector<OfferStatus> statuses;
    };
    for (const auto& [text, name, statuses] :
         {Chip{tr("All"), "offersAll", {}},
          Chip{tr("To be sent"), kToSend, {OfferStatus::dispatched}},
          Chip{tr("On the way"),
               "offersOnTheWay",
               {OfferStatus::queued, OfferStatus::accepted, OfferStatus::dispatched, OfferStatus::delivered}},
          Chip{tr("Opened or clicked"), "offersAnswered", {OfferStatus::opened, OfferStatus::clicked}},
          Chip{tr("Bought"), "offersBought", {OfferStatus::bought}},
          Chip{tr("Not sent"), "offersRefused", {OfferStatus::refused}}}) {
        auto* chip = new ChipButton(text);
        chip->setObjectName(QString::fromLatin1(name));
        chip->setAutoExclusive(true);
        chip->setChecked(m_chips.empty());
        connect(chip, &QPushButton::toggled, this, [this](bool on) {
            if (on) applyFilter();
        });
        m_chips.emplace_back(statuses, chip);
        chips->addWidget(chip);
    }
    auto* top = new QHBoxLayout;
    top->setSpacing(space::s);
    top->addWidget(m_search, 1);
    top->addWidget(m_views);
    layout->addLayout(top);
    layout->addWidget(chips);
    layout->addWidget(m_narrow);
    layout->addWidget(m_table, 1);
    layout->addWidget(buildBulk());
    auto* below = new QHBoxLayout;
    below->addWidget(m_count);
    below->addWidget(new FilterNote(QStringLiteral("offersFilter"), m_services, *m_views, *m_model, [this] {
        store::OfferFilter all;
        all.staff = m_services.async().context().staff;
        all.everybody = isManager();
        return m_services.async().read([all](db::Connection& connection) { return store::countOffers(connection, all); });
    }));
    below->addStretch(1);
    auto* takeOut = makeIconButton(QStringLiteral("export"), tr("Export offers"));
    takeOut->setObjectName(QStringLiteral("offersExport"));
    connect(takeOut, &QToolButton::clicked, this, &OffersWorkspace::exportList);
    below->addWidget(takeOut);
    layout->addLayout(below);
    return master;
}

QWidget* OffersWorkspace::buildBulk() {
    m_bulk = new QWidget;
    m_bulk->setObjectName(QStringLiteral("offersBulk"));
    m_bulkWords = makeLabel({}, TypeStep::bodyStrong);
    m_bulkWords->setObjectName(QStringLiteral("offersChosen"));
    m_bulkTakeBack = new QPushButton(tr("Take back"));
    m_bulkTakeBack->setObjectName(QStringLiteral("offersBulkTakeBack"));
    m_bulkTakeBack->setIcon(icon(QStringLiteral("undo")));
    m_bulkTakeBack->setToolTip(tr("Those that have not gone out (Ctrl+Shift+B)"));
    connect(m_bulkTakeBack, &QPushButton::clicked, this, &OffersWorkspace::takeBackChosen);
    auto* row = new QHBoxLayout(m_bulk);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::s);
    row->addWidget(m_bulkWords);
    m_bulkSent = new QPushButton(tr("I sent them"));
    m_bulkSent->setObjectName(QStringLiteral("offersBulkSent"));
    m_bulkSent->setIcon(icon(QStringLiteral("check")));
    m_bulkSent->setToolTip(tr("Those that wait to be sent by hand"));
    connect(m_bulkSent, &QPushButton::clicked, this, &OffersWorkspace::saySentChosen);
    row->addWidget(m_bulkTakeBack);
    row->addWidget(m_bulkSent);
    row->addStretch(1);
    m_bulk->hide();
    return m_bulk;
}

void OffersWorkspace::buildDetail() {
    m_detail->setObjectName(QStringLiteral("offerDetail"));
    m_detail->setTitle(tr("Offer"));
    m_detail->setPlaceholder(QStringLiteral("offers"), tr("No offer chosen"),
                             tr("Choose one to see how far it has come."));
    m_takeBack->setObjectName(QStringLiteral("offerTakeBack"));
    m_takeBack->setIcon(icon(QStringLiteral("undo")));
    m_openCustomer->setObjectName(QStringLiteral("offerOpenCustomer"));
    m_openCustomer->setIcon(icon(QStringLiteral("customers")));
    m_message->setWordWrap(true);
    m_message->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_message->setObjectName(QStringLiteral("offerText"));
    m_person->setObjectName(QStringLiteral("offerPerson"));
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(space::s);
    buttons->addWidget(m_openCustomer);
    buttons->addWidget(m_takeBack);
    buttons->addStretch(1);
    auto* body = m_detail->body();
    body->addWidget(m_person);
    body->addLayout(buttons);
    body->addWidget(m_refusal);
    body->addWidget(m_hand);
    body->addWidget(makeRule());
    body->addWidget(m_way);
    body->addWidget(makeRule());
    body->addWidget(m_subject);
    body->addWidget(m_message);
    body->addStretch(1);
    m_detail->footer()->setContentsMargins(0, 0, 0, 0);
    m_detail->showPlaceholder();
    connect(m_takeBack, &QPushButton::clicked, this, &OffersWorkspace::takeBack);
    connect(m_openCustomer, &QPushButton::clicked, this, [this] {
        if (const auto* row = m_model->row(m_model->find(m_shown))) m_services.openCustomer(row->offer.customerId);
    });
}

void OffersWorkspace::buildCommands() {
    const auto command = [this](const QString& text, const QString& name, const QKeySequence& key, auto run) {
        auto* action = new QAction(text, this);
        action->setObjectName(name);
        action->setShortcut(key);
        action->setShortcutContext(commandContext(key));
        connect(action, &QAction::triggered, this, run);
        addAction(action);
        m_commands << action;
    };
    command(tr("Search offers"), QStringLiteral("actionOffersSearch"), QKeySequence(Qt::CTRL | Qt::Key_F),
            [this] { m_search->take(); });
    command(tr("Take the offer back"), QStringLiteral("actionOffersTakeBack"), {}, [this] { takeBack(); });
    command(tr("Copy the message and open WeCom"), QStringLiteral("actionOffersHandCopy"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C), [this] { m_hand->copy(); });
    command(tr("Say that the message was sent"), QStringLiteral("actionOffersHandSent"), {}, [this] { m_hand->say(domain::HandSend::sent); });
    command(tr("Say that the message was not sent"), QStringLiteral("actionOffersHandNotSent"), {}, [this] { m_hand->say(domain::HandSend::notSent); });
    command(tr("Say that the chosen messages were sent"), QStringLiteral("actionOffersHandAllSent"), {}, [this] { saySentChosen(); });
    command(tr("Export offers"), QStringLiteral("actionOffersExport"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S), [this] { exportList(); });
    command(tr("Take back the chosen offers"), QStringLiteral("actionOffersTakeBack"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_B), [this] { takeBackChosen(); });
    command(tr("Next offer"), QStringLiteral("actionOffersNext"), QKeySequence(Qt::ALT | Qt::Key_Down),
            [this] { m_table->step(1); });
    command(tr("Previous offer"), QStringLiteral("actionOffersPrevious"), QKeySequence(Qt::ALT | Qt::Key_Up),
            [this] { m_table->step(-1); });
    for (const auto& order : m_table->ordering()->all())
        command(m_table->ordering()->words(order.column), QStringLiteral("actionOffersOrder_") + order.name, {}, [this, column = order.column] { m_table->ordering()->choose(column); });
    for (const char* name : {"actionOffersNext", "actionOffersPrevious"}) setNeedsRow(findChild<QAction*>(QString::fromLatin1(name)), m_table);
}

bool OffersWorkspace::isManager() const { return m_services.async().context().role == domain::Role::manager; }

void OffersWorkspace::applyOrder() {
    const auto name = m_table->ordering()->name();
    using store::OfferOrder;
    m_model->setOrder(name == QLatin1String("news") ? OfferOrder::news : name == QLatin1String("status") ? OfferOrder::status : OfferOrder::pushed, m_table->ordering()->isBackwards());
}

QList<QAction*> OffersWorkspace::commands() {
    const auto* row = m_model->row(m_model->find(m_shown));
    const auto why = !row ? tr("Choose an offer first") : item::OfferListModel::canCancel(row->offer) ? QString() : tr("It has gone out already, or ended");
    for (auto* action : m_commands)
        if (action->objectName() == QLatin1String("actionOffersTakeBack")) setWhyNot(action, why);
    const auto noHand = !row ? tr("Choose an offer first") : item::OfferListModel::waitsForHand(row->offer) ? QString() : tr("It does not wait to be sent by hand");
    for (auto* action : m_commands)
        if (action->objectName() == QLatin1String("actionOffersHandCopy") || action->objectName() == QLatin1String("actionOffersHandSent") || action->objectName() == QLatin1String("actionOffersHandNotSent"))
            setWhyNot(action, noHand);
    return m_commands + m_views->commands();
}

ListViews OffersWorkspace::listViews() {
    const QVariantMap all{{QStringLiteral("status"), QStringLiteral("offersAll")}, {QStringLiteral("order"), QStringLiteral("pushed")}, {QStringLiteral("search"), QString()}};
    auto refused = all;
    refused.insert(QStringLiteral("status"), QStringLiteral("offersRefused"));
    return {QStringLiteral("offers"), m_table,
            {{QStringLiteral("usual"), tr("All offers"), all, {}}, {QStringLiteral("refused"), tr("Offers not sent"), refused, {}}},
            [this] { return viewState(); }, [this](const QVariantMap& filter, const QString& colleague) { return showView(filter, colleague); }};
}

QVariantMap OffersWorkspace::viewState() const {
    QVariantMap state{{QStringLiteral("search"), m_search->text().trimmed()}, {QStringLiteral("order"), m_table->ordering()->text()}};
    for (const auto& [statuses, chip] : m_chips)
        if (chip->isChecked()) state.insert(QStringLiteral("status"), chip->objectName());
    putRows(state, m_rows);
    return state;
}

QStringList OffersWorkspace::showView(const QVariantMap& filter, const QString& colleague) {
    QStringList gone;
    m_rows = rowsOf(filter, colleague, OwnedRows::What::offers);
    const auto wanted = std::find_if(m_chips.begin(), m_chips.end(), [name = filter.value(QStringLiteral("status")).toString()](const auto& one) { return one.second->objectName() == name; });
    if (wanted == m_chips.end()) gone << tr("a status");
    auto* chip = (wanted == m_chips.end() ? m_chips.front() : *wanted).second;
    {
        const QSignalBlocker quiet(chip);
        chip->setChecked(true);
    }
    if (!m_table->ordering()->setText(filter.value(QStringLiteral("order")).toString())) gone << tr("an order");
    applyOrder();
    const auto text = filter.value(QStringLiteral("search")).toString();
    m_search->setText(text);
    m_table->showLoading();
    m_table->setCurrentIndex({});
    m_model->setSearch(text);
    showChip();
    showWhose();
    showNarrowing();
    m_views->lookAgain();
    return gone;
}

void OffersWorkspace::activate() {
    if (!std::exchange(m_started, true)) {
        m_table->showLoading();
        if (!m_views->openFirst()) m_model->reload();
    }
    showTotal();
    m_table->setFocus();
}

void OffersWorkspace::search(const QString& text) {
    // What is looked for among all may not be missing because the list opens narrowed.
    if (!std::exchange(m_started, true)) m_table->showLoading();
    activate();
    m_search->setText(text);
    m_model->setSearch(text);
    m_views->lookAgain();
}

void OffersWorkspace::showRows(const OwnedRows& rows) {
    // What lies with the person at the desk is a chip of the list itself.
    const bool own = rows.toSend && rows.staff == m_services.async().context().staff;
    m_rows = own ? std::nullopt : std::optional(rows);
    m_started = true;
    m_table->showLoading();
    m_table->setCurrentIndex({});
    m_search->clear();
    {
        auto* chip = rows.toSend ? findChild<ChipButton*>(QString::fromLatin1(kToSend)) : m_chips.front().second;
        const QSignalBlocker quiet(chip);
        chip->setChecked(true);
    }
    m_model->setSearch({});
    showChip();
    showWhose();
    showNarrowing();
    m_views->lookAgain();
    m_table->setFocus();
}

void OffersWorkspace::showWhose() {
    if (!m_rows) return m_model->setWhose({});
    const bool clicked = m_rows->what == OwnedRows::What::clicked;
    m_model->setWhose(m_rows->staff, clicked ? std::nullopt : m_rows->from, clicked ? m_rows->from : std::nullopt);
}

void OffersWorkspace::showNarrowing() {
    if (!m_rows) m_narrow->hide();
    else if (m_rows->from && m_rows->what == OwnedRows::What::clicked) m_narrow->showWords(tr("Offers of %1 clicked since %2").arg(m_rows->name, m_services.async().format().date(*m_rows->from)));
    else if (m_rows->from) m_narrow->showWords(tr("Pushed by %1 since %2").arg(m_rows->name, m_services.async().format().date(*m_rows->from)));
    else m_narrow->showWords(tr("Pushed by %1").arg(m_rows->name));
}

void OffersWorkspace::showChip() {
    for (const auto& [statuses, chip] : m_chips)
        if (chip->isChecked()) m_model->setStatuses(statuses, chip->objectName() == QLatin1String(kToSend));
}

void OffersWorkspace::applyFilter() {
    showChip();
    m_views->lookAgain();
}

void OffersWorkspace::exportList() { (new ExportDialog(m_services, m_model->filter(), {}, window()))->open(); }

void OffersWorkspace::showState() {
    if (m_model->state() == item::ListModel::State::failed && m_model->error()) {
        if (m_model->rowCount() == 0)
            m_table->showError(*m_model->error());
        else
            m_services.toastError(*m_model->error());
        return;
    }
    if (m_model->state() != item::ListModel::State::ready) return;
    if (m_chips.front().second->isChecked() && m_search->text().isEmpty())
        m_table->showEmpty(QStringLiteral("offers"), tr("No offers yet"),
                           tr("Push one from a customer or a lead: a product, a coupon and your words."));
    else
        m_table->showEmpty(QStringLiteral("filter"), tr("Nothing fits"), tr("No offer stands there now."),
                           tr("Show all"));
    if (!m_table->currentIndex().isValid() && !m_table->goBack() && m_model->rowCount() > 0 && !m_detail->isFolded()) m_table->selectRow(0);
    choose();
}

void OffersWorkspace::showTotal() {
    if (m_model->total() < 0) return;
    m_count->setText(tr("%Ln offers", nullptr, static_cast<int>(m_model->total())));
    Q_EMIT contextChanged(m_count->text());
}

void OffersWorkspace::choose() {
    const int at = m_table->currentIndex().row();
    const auto* row = m_model->row(at);
    if (!row) {
        m_shown = {};
        return m_detail->showPlaceholder();
    }
    const auto& offer = row->offer;
    m_shown = offer.id.uuid;
    m_person->setText(item::toQString(row->customerName));
    m_subject->setVisible(!offer.subject.empty());
    m_subject->setText(item::toQString(offer.subject));
    // What only the server put in is told by its name.
    auto message = item::toQString(offer.message);
    message.replace(QStringLiteral("{link}"), tr("[the link]")).replace(QStringLiteral("{coupon}"), tr("[the coupon's code]"));
    m_message->setText(message);
    // The card has the whole message, with the coupon's code and the link.
    m_message->setVisible(!item::OfferListModel::waitsForHand(offer));
    m_hand->setOffer(*row);
    m_way->setOffer(*row, m_services.async().format(), m_services.async().now());
    m_takeBack->setVisible(item::OfferListModel::canCancel(offer));
    if (const auto reason = item::offerReason(offer); !reason.isEmpty())
        m_refusal->showText(reason);
    else
        m_refusal->clear();
    m_detail->setStepping(at > 0, at + 1 < std::max<std::int64_t>(m_model->rowCount(), m_model->total()));
    m_detail->showBody();
}

void OffersWorkspace::showChosen() {
    const auto chosen = m_table->chosenRows();
    m_bulk->setVisible(chosen.size() > 1);
    if (chosen.size() < 2) return;
    const auto can = static_cast<int>(std::count_if(chosen.begin(), chosen.end(), [this](int at) {
        const auto* row = m_model->row(at);
        return row && item::OfferListModel::canCancel(row->offer);
    }));
    const bool tooMany = can > static_cast<int>(actions::kMostOfferedAtOnce);
    const QString words = tr("%n chosen", nullptr, static_cast<int>(chosen.size())) + QStringLiteral(" · ");
    m_bulkWords->setText(words + (tooMany ? tr("at most %n at once", nullptr, static_cast<int>(actions::kMostOfferedAtOnce))
                                  : can > 0 ? tr("%n have not gone out", nullptr, can)
                                            : tr("all have gone out or are taken back")));
    m_bulkTakeBack->setEnabled(can > 0 && !tooMany && !m_takingBack);
    const auto lie = static_cast<int>(std::count_if(chosen.begin(), chosen.end(), [this](int at) {
        const auto* row = m_model->row(at);
        return row && item::OfferListModel::canSaySent(row->offer);
    }));
    m_bulkSent->setVisible(lie > 0);
    m_bulkTakeBack->setVisible(can > 0 || lie == 0);
    m_bulkSent->setEnabled(lie <= static_cast<int>(actions::kMostOfferedAtOnce) && !m_saying);
    if (lie > 0 && can == 0) m_bulkWords->setText(words + tr("%n to be sent by hand", nullptr, lie));
}

void OffersWorkspace::takeBackChosen() {
    if (m_takingBack) return;
    std::vector<domain::OfferId> offers;
    for (const int at : m_table->chosenRows())
        if (const auto* row = m_model->row(at); row && item::OfferListModel::canCancel(row->offer)) offers.push_back(row->offer.id);
    if (offers.empty() || offers.size() > actions::kMostOfferedAtOnce) return;
    m_takingBack = true;
    m_bulkTakeBack->setEnabled(false);
    const auto asked = m_services.async().ask([offers, progress = std::make_shared<actions::ImportProgress>()](const actions::Context& context) { return actions::cancelOffers(context, offers, *progress); });
    item::whenReady(this, asked, [this](const Result<actions::OffersTakenBack>& back) {
        m_takingBack = false;
        showChosen();
        if (!back) return m_services.toastError(back.error());
        using actions::TakeBackFate;
        const auto taken = static_cast<int>((*back)[TakeBackFate::takenBack]);
        QStringList words;
        if (taken > 0) words << tr("%n offers taken back", nullptr, taken);
        if (const auto out = static_cast<int>((*back)[TakeBackFate::out] + (*back)[TakeBackFate::refused]); out > 0) words << tr("%n were quicker", nullptr, out);
        if (back->stopped) m_services.toastError(*back->stopped);
        const auto said = words.join(QStringLiteral(" · "));
        if (taken == 0 && !said.isEmpty()) m_services.toast(said);
        else if (taken > 0)
            m_services.toastTakeBack(said, [&services = m_services, window = QPointer<QWidget>(window()), id = back->id] { (new UndoManyDialog(services, id, window))->run(); });
    });
}

void OffersWorkspace::saySentChosen() {
    if (m_saying) return;
    std::vector<domain::OfferId> offers;
    for (const int at : m_table->chosenRows())
        if (const auto* row = m_model->row(at); row && item::OfferListModel::canSaySent(row->offer)) offers.push_back(row->offer.id);
    if (offers.empty() || offers.size() > actions::kMostOfferedAtOnce) return;
    m_saying = true;
    m_bulkSent->setEnabled(false);
    const auto asked = m_services.async().ask([offers, progress = std::make_shared<actions::ImportProgress>()](const actions::Context& context) { return actions::sayHands(context, offers, domain::HandSend::sent, *progress); });
    item::whenReady(this, asked, [this](const Result<actions::HandsSaid>& said) {
        m_saying = false;
        showChosen();
        if (!said) return m_services.toastError(said.error());
        using actions::HandFate;
        if (said->stopped) m_services.toastError(*said->stopped);
        QStringList words;
        const auto noted = static_cast<int>((*said)[HandFate::said]);
        if (noted > 0) words << tr("%n noted as sent", nullptr, noted);
        if (const auto ended = static_cast<int>((*said)[HandFate::notHanded] + (*said)[HandFate::answered] + (*said)[HandFate::failed]); ended > 0) words << tr("%n had changed meanwhile", nullptr, ended);
        const auto line = words.join(QStringLiteral(" · "));
        if (noted == 0 && !line.isEmpty()) m_services.toast(line);
        else if (noted > 0)
            m_services.toastTakeBack(line, [&services = m_services, window = QPointer<QWidget>(window()), id = said->id] { (new UndoManyDialog(services, id, window))->run(); });
    });
}

void OffersWorkspace::takeBack() {
    const auto* row = m_model->row(m_model->find(m_shown));
    if (!row) return;
    const auto asked = m_services.async().act(
        [id = row->offer.id](const actions::Context& context) { return actions::cancelOffer(context, id); });
    item::whenReady(this, asked, [this](Result<actions::Done> done) {
        if (!done) return m_services.toastError(done.error());
        m_services.toastUndo(tr("Offer taken back"), done->txn);
    });
}

}  // namespace lianlu::ui
