// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/customers/customer_detail.h"

#include <QDragEnterEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QPushButton>
#include <QStandardPaths>
#include <QTabBar>
#include <QVBoxLayout>

#include "models/actions/actions.h"
#include "models/actions/export_contact.h"
#include "models/actions/figures.h"
#include "models/base/text.h"
#include "models/base/utf8_path.h"
#include "models/domain/rules/consent.h"
#include "models/domain/rules/policy.h"
#include "models/item/action_words.h"
#include "models/item/row_of.h"
#include "models/item/value_book.h"
#include "ui/common/card.h"
#include "ui/common/tokens.h"
#include "ui/customers/address_dialog.h"
#include "ui/customers/consent_dialog.h"
#include "ui/customers/customer_header.h"
#include "ui/customers/customer_side.h"
#include "ui/customers/edit_customer_dialog.h"
#include "ui/customers/erase_person_dialog.h"
#include "ui/customers/export_person_dialog.h"
#include "ui/customers/interaction_dialog.h"
#include "ui/customers/interaction_photos.h"
#include "ui/customers/next_action_card.h"
#include "ui/customers/photo_panel.h"
#include "ui/customers/portrait_panel.h"
#include "ui/customers/redeem_dialog.h"
#include "ui/customers/score_dialog.h"
#include "ui/customers/timeline_panel.h"
#include "ui/offers/offer_dialog.h"
#include "ui/shell/command_state.h"
#include "ui/shell/services.h"
#include "ui/tasks/task_dialog.h"

namespace lianlu::ui {

namespace {

//! 张* ·6783: enough to ask the person at the counter for the rest, nothing for who finds the slip.
QString pickupPerson(const store::CustomerDetail& detail) {
    QStringList parts;
    if (!detail.customer.name.empty()) parts << item::toQString(text::maskName(detail.customer.name));
    if (detail.row.phone.size() >= 4) parts << QStringLiteral("·") + item::toQString(detail.row.phone).right(4);
    return parts.join(QLatin1Char(' '));
}
constexpr int kRoomForSide = 700;
enum DetailTab { StoryTab, PortraitTab, PhotosTab, SideTab };
}

CustomerDetail::CustomerDetail(Services& services, QWidget* parent)
    : DetailPane(parent),
      m_services(services),
      m_record(new item::CustomerRecord(services.async(), this)),
      m_values(new item::ValueBook(services.async(), this)),
      m_header(new CustomerHeader(services)),
      m_next(new NextActionCard(services, *m_values)),
      m_timeline(new TimelinePanel(services.async())),
      m_side(new CustomerSide(services)),
      m_portrait(new PortraitPanel(services, *m_values)),
      m_photos(new PhotoPanel(services)),
      m_tabs(new QTabBar) {
    setObjectName(QStringLiteral("customerDetail"));
    setAccessibleName(tr("Customer"));
    setTitle(tr("Customer"));
    setPlaceholder(QStringLiteral("customers"), tr("Nobody chosen"),
                   tr("Choose a customer in the list to see the whole story."));
    footer()->setContentsMargins(0, 0, 0, 0);
    body()->addWidget(m_header);
    body()->addWidget(m_next);
    m_below = new QHBoxLayout;
    m_below->setSpacing(space::s);  // with the bar of the page all of it fits into 1366 pixels
    m_story = new QVBoxLayout;
    m_story->setSpacing(space::s);
    m_tabs->setObjectName(QStringLiteral("customerTabs"));
    m_tabs->setAccessibleName(tr("Story, portrait or photos"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->addTab(tr("Story"));
    m_tabs->addTab(tr("Portrait"));
    m_tabs->addTab(tr("Photos"));
    m_tabs->addTab(tr("Consents, coupons, tags"));
    m_tabs->setTabVisible(SideTab, false);
    auto* head = new QHBoxLayout;
    head->addWidget(m_tabs, 1);
    head->addWidget(m_timeline->takeChannelBox());
    m_story->addLayout(head);
    m_story->addWidget(m_timeline, 1);
    m_story->addWidget(m_portrait, 1);
    m_story->addWidget(m_photos, 1);
    m_portrait->hide();
    m_photos->hide();
    setAcceptDrops(true);
    new InteractionPhotos(m_services, *m_timeline);
    m_below->addLayout(m_story, 1);
    m_below->addWidget(m_side);
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int tab) {
        m_timeline->setVisible(tab == StoryTab);
        m_portrait->setVisible(tab == PortraitTab);
        m_photos->setVisible(tab == PhotosTab);
        placeSide();
    });
    body()->addLayout(m_below, 1);
    showPlaceholder();

    connect(m_record, &item::CustomerRecord::updated, this, &CustomerDetail::fill);
    connect(&m_services.async(), &item::AsyncStore::formatChanged, this, &CustomerDetail::fill);
    connect(m_header->logButton(), &QPushButton::clicked, this, &CustomerDetail::logInteraction);
    connect(m_header->offerButton(), &QPushButton::clicked, this, &CustomerDetail::pushOffer);
    connect(m_header->editButton(), &QPushButton::clicked, this, [this] { edit(); });
    connect(m_portrait, &PortraitPanel::whyAsked, this, &CustomerDetail::explain);
    connect(m_portrait, &PortraitPanel::tagAsked, this, &CustomerDetail::tagAsked);
    connect(m_portrait, &PortraitPanel::storyAsked, this, [this](const std::set<item::TimelineModel::Kind>& kinds, const std::string& channel) {
        m_tabs->setCurrentIndex(StoryTab);
        m_timeline->narrow(kinds, channel);
    });
    connect(m_next, &NextActionCard::chosen, this, &CustomerDetail::act);
    connect(m_side, &CustomerSide::consentChosen, this, &CustomerDetail::consents);
    connect(m_photos, &PhotoPanel::countChanged, this, [this](int count) { m_tabs->setTabText(PhotosTab, count > 0 ? tr("Photos (%1)").arg(count) : tr("Photos")); });
    buildMenu();
}

void CustomerDetail::buildMenu() {
    const auto add = [this](const QString& text, const char* name, auto run) {
        auto* action = m_header->menu()->addAction(text);
        action->setObjectName(QString::fromLatin1(name));
        connect(action, &QAction::triggered, this, run);
        m_commands << action;
    };
    add(tr("New task…"), "menuNewTask", [this] { newTask(); });
    add(tr("Set a tag…"), "menuTag", [this] { typeTag(); });
    add(tr("Consents…"), "menuConsents", [this] { consents(); });
    add(tr("Mobile number…"), "menuMobile", [this] { address(domain::IdentityKind::mobile); });
    add(tr("E-mail address…"), "menuEmail", [this] { address(domain::IdentityKind::email); });
    add(tr("Redeem a coupon…"), "menuRedeem", [this] { (new RedeemDialog(m_services, {}, window(), m_record->customer()))->open(); });
    add(tr("Print a pick-up slip…"), "menuPickup", [this] { printPickup(); });
    add(tr("Save as a contact…"), "menuContact", [this] { saveContact(); });
    add(tr("Add photos…"), "menuAddPhotos", [this] { addPhotos(); });
    // The server refuses everybody else too; who may not is not shown a way that ends in a refusal.
    if (!domain::may(m_services.async().context().role, domain::Act::erasePerson)) return;
    m_header->menu()->addSeparator();
    add(tr("Export this person's data…"), "menuExportPerson", [this] { exportPerson(); });
    add(tr("Erase this person's data…"), "menuErasePerson", [this] { erasePerson(); });
}

QList<QAction*> CustomerDetail::commands() {
    for (auto* action : m_commands) {
        const bool alone = action->objectName() == QLatin1String("menuRedeem");
        setWhyNot(action, alone || m_record->isLoaded() ? QString() : tr("Choose a customer first"));
    }
    return m_commands;
}

void CustomerDetail::newTask() {
    if (!m_record->isLoaded()) return;
    const auto& customer = m_record->content().detail.customer;
    (new TaskDialog(m_services, TaskAbout{customer.id, {}, item::toQString(customer.name)}, window()))->open();
}

void CustomerDetail::typeTag() {
    if (!m_record->isLoaded()) return;
    m_side->show();  // also where there is little room
    m_side->typeTag();
}

void CustomerDetail::present(domain::CustomerId customer) {
    if (customer == m_record->customer() && m_record->isLoaded()) return;
    scrollToTop();
    m_header->setStanding({});
    m_awaited.reset();
    m_record->show(customer);
    m_next->setCustomer(customer);
    m_timeline->setCustomer(customer);
    m_portrait->setCustomer(customer);
    m_photos->setCustomer(customer);
}

void CustomerDetail::resizeEvent(QResizeEvent* event) {
    DetailPane::resizeEvent(event);
    placeSide();
}

void CustomerDetail::placeSide() {
    const bool beside = width() >= kRoomForSide;
    if (m_tabs->isTabVisible(SideTab) == beside) {
        const bool looking = m_tabs->currentIndex() == SideTab;
        m_tabs->setTabVisible(SideTab, !beside);
        if (beside) m_below->addWidget(m_side);
        else m_story->addWidget(m_side, 1);
        m_side->setBeside(beside);
        if (beside && looking) m_tabs->setCurrentIndex(StoryTab);
    }
    m_side->setVisible(beside || m_tabs->currentIndex() == SideTab);
}

void CustomerDetail::togglePortrait() { m_tabs->setCurrentIndex(m_tabs->currentIndex() == PortraitTab ? StoryTab : PortraitTab); }

void CustomerDetail::addPhotos() {
    if (!m_record->isLoaded()) return;
    m_tabs->setCurrentIndex(PhotosTab);
    m_photos->chooseFiles();
}

void CustomerDetail::dragEnterEvent(QDragEnterEvent* event) {
    if (m_record->isLoaded() && PhotoPanel::holdsPictures(event->mimeData())) event->acceptProposedAction();
}

void CustomerDetail::dropEvent(QDropEvent* event) {
    m_tabs->setCurrentIndex(PhotosTab);
    m_photos->take(event->mimeData());
    event->acceptProposedAction();
}

void CustomerDetail::keyPressEvent(QKeyEvent* event) {
    if (!event->matches(QKeySequence::Paste) || !m_record->isLoaded() || !m_photos->paste()) return DetailPane::keyPressEvent(event);
    m_tabs->setCurrentIndex(PhotosTab);
}

void CustomerDetail::mouseDoubleClickEvent(QMouseEvent* event) {
    const auto* on = childAt(event->position().toPoint());
    const auto name = on ? on->objectName() : QString();
    if (name == QLatin1String("customerName")) edit(QStringLiteral("name"));
    else if (name == QLatin1String("customerFacts")) edit(QStringLiteral("city"));
    else if (name == QLatin1String("customerRemark")) edit(QStringLiteral("remark"));
    else DetailPane::mouseDoubleClickEvent(event);
}

void CustomerDetail::clear() {
    m_awaited.reset();
    m_record->clear();
    m_next->setCustomer({});
    m_photos->setCustomer({});
}

void CustomerDetail::doNext() { m_next->doFirst(); }

void CustomerDetail::fill() {
    if (!m_record->isLoaded()) {
        if (m_record->error()) m_awaited.reset();
        if (const auto& error = m_record->error()) return showError(*error);
        setPlaceholder(QStringLiteral("customers"), tr("Nobody chosen"), tr("Choose a customer in the list to see the whole story."));
        return showPlaceholder();
    }
    m_header->fill(m_record->content());
    m_side->fill(m_record->content());
    askStanding();
    showBody();
    actOnAwaited();
}

void CustomerDetail::askStanding() {
    const auto& detail = m_record->content().detail;
    if (detail.customer.orderCount == 0 || !domain::mayProfile(detail.consents)) {
        m_standing.drop();
        return m_header->setStanding({});
    }
    const auto question = m_services.async().read([id = detail.customer.id, now = m_services.async().now()](db::Connection& connection) -> Result<std::optional<actions::RfmStanding>> {
        LIANLU_TRY(const auto day, actions::brandDay(connection, now));
        return actions::standingOf(connection, id, day);
    });
    m_standing.ask(this, question, [this](Result<std::optional<actions::RfmStanding>> standing) { m_header->setStanding(standing ? *standing : std::nullopt); });
}

void CustomerDetail::logInteraction() {
    if (!m_record->isLoaded()) return;
    const auto& customer = m_record->content().detail.customer;
    auto* dialog = new InteractionDialog(m_services, customer.id, {}, item::toQString(customer.name),
                                         domain::InteractionKind::call, window());
    dialog->open();
}

void CustomerDetail::pushOffer() {
    if (!m_record->isLoaded()) return;
    const auto& customer = m_record->content().detail.customer;
    auto* dialog = new OfferDialog(m_services, customer.id, {}, item::toQString(customer.name), window());
    dialog->open();
}

void CustomerDetail::edit(const QString& field) {
    if (!m_record->isLoaded()) return;
    auto* dialog = new EditCustomerDialog(m_services, m_record->content().detail.customer, window());
    if (!field.isEmpty()) dialog->begin(field);
    dialog->open();
}

void CustomerDetail::consents(domain::Channel channel, domain::Purpose purpose) {
    if (!m_record->isLoaded()) return;
    const auto& customer = m_record->content().detail.customer;
    auto* dialog = new ConsentDialog(m_services, customer.id, item::toQString(customer.name), window());
    dialog->choose(channel, purpose);
    dialog->open();
}

void CustomerDetail::address(domain::IdentityKind kind) {
    if (!m_record->isLoaded()) return;
    const auto& customer = m_record->content().detail.customer;
    (new AddressDialog(m_services, customer.id, item::toQString(customer.name), kind, window()))->open();
}

//! The card reads by itself and may be there first: what was chosen in it is done as soon as the person is.
void CustomerDetail::actOnAwaited() {
    if (!m_awaited || !isThere()) return;
    const auto [customer, action] = *std::exchange(m_awaited, std::nullopt);
    if (customer == m_record->customer()) act(action);
}

bool CustomerDetail::isThere() const { return m_record->isLoaded() && m_record->content().detail.customer.id == m_record->customer(); }

void CustomerDetail::act(const insight::Action& action) {
    if (!isThere()) {
        m_awaited.emplace(m_record->customer(), action);
        return;
    }
    switch (item::actionWay(action)) {
        case item::ActionWay::offer: return offer(action);
        case item::ActionWay::call: return talk(action, domain::InteractionKind::call);
        case item::ActionWay::write: return talk(action, domain::InteractionKind::chat);
        case item::ActionWay::visit: return talk(action, domain::InteractionKind::visit);
        case item::ActionWay::consent: return consents(action.askFor, domain::Purpose::marketing);
        case item::ActionWay::slip: return printPickup();
    }
}

void CustomerDetail::talk(const insight::Action& action, domain::InteractionKind kind) {
    const auto& customer = m_record->content().detail.customer;
    auto* dialog = new InteractionDialog(m_services, customer.id, {action.lead}, item::toQString(customer.name), kind, window());
    dialog->setTopic(item::actionTitle(action));
    // Who logs what a task asked for has done it; a lead's next step moves in the dialog itself.
    if (action.kind == insight::ActionKind::agreedStep && action.subject != action.lead)
        connect(dialog, &InteractionDialog::saved, this, [this, task = domain::TaskId{action.subject}] {
            const auto done = m_services.async().act([task](const actions::Context& context) { return actions::completeTask(context, task); });
            item::whenReady(this, done, [this](Result<actions::Done> answer) {
                if (!answer) return m_services.toastError(answer.error());
                m_services.toastUndo(tr("The task is done"), answer->txn);
            });
        });
    dialog->open();
}

void CustomerDetail::offer(const insight::Action& action) {
    const auto& customer = m_record->content().detail.customer;
    auto* dialog = new OfferDialog(m_services, customer.id, {action.lead}, item::toQString(customer.name), window());
    dialog->setChannel(action.channel);
    dialog->setOccasion([action](const item::WordsIn& in) { return item::offerWordsFor(action, in); });
    dialog->open();
    if (action.product.isNull()) return;
    const auto question = m_services.async().read([id = domain::ProductId{action.product}](db::Connection& connection) { return item::rowOf<domain::Product>(connection, id); });
    item::whenReady(dialog, question, [dialog](Result<domain::Product> product) {
        if (product && !product->id.isNull()) dialog->setProduct(product->id, item::toQString(product->name));
    });
}

void CustomerDetail::reveal(const Uuid& row) {
    m_tabs->setCurrentIndex(StoryTab);
    m_timeline->reveal(row);
}

void CustomerDetail::explain(actions::Score score) {
    if (!m_record->isLoaded()) return;
    auto* dialog = new ScoreDialog(m_portrait->scores(), m_services.async(), item::toQString(m_record->content().detail.customer.name), score, window());
    connect(dialog, &ScoreDialog::rowChosen, this, &CustomerDetail::reveal);
    dialog->open();
}

void CustomerDetail::printPickup() {
    if (!m_record->isLoaded()) return;
    const auto question = m_services.async().read([id = m_record->customer()](db::Connection& connection) { return store::pickupsOf(connection, id); });
    item::whenReady(this, question, [this](Result<std::vector<store::Pickup>> pickups) {
        if (!pickups) return m_services.toastError(pickups.error());
        if (pickups->empty()) return m_services.toast(tr("No order of this customer waits to be picked up."));
        QList<Slip> slips;
        for (const auto& pickup : *pickups) slips << pickupSlip(pickup);
        (new SlipDialog(tr("Print a pick-up slip"), std::move(slips), window()))->open();
    });
}

void CustomerDetail::saveContact() {
    if (!m_record->isLoaded()) return;
    auto* dialog = new QFileDialog(window(), tr("Save as a contact"), QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation), tr("Contacts (*.vcf)"));
    dialog->setObjectName(QStringLiteral("contactFile"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("vcf"));
    dialog->selectFile(tr("Contact") + QStringLiteral(".vcf"));
    connect(dialog, &QFileDialog::fileSelected, this, [this, id = m_record->customer()](const QString& path) {
        const auto asked = m_services.async().ask([id, file = pathFromUtf8(item::fromQString(path))](const actions::Context& context) { return actions::exportContact(context, id, file); });
        item::whenReady(this, asked, [this, path](const Result<void>& done) {
            if (!done) return m_services.toastError(done.error());
            m_services.toastFile(tr("Contact saved. It stands in the audit; delete the file when it is not needed any more."), path);
        });
    });
    dialog->open();
}

Slip CustomerDetail::pickupSlip(const store::Pickup& pickup) const {
    const auto& format = m_services.async().format();
    Slip slip;
    slip.brand = m_services.brandName();
    slip.title = tr("Pick-up");
    // The number first: it is what the list is chosen by. Slips lie about: who fetches it is told by the first letter and the last digits alone.
    slip.lines << tr("Order %1").arg(item::toQString(pickup.number));
    if (const auto who = pickupPerson(m_record->content().detail); !who.isEmpty()) slip.lines << who;
    for (const auto& line : pickup.lines)
        slip.lines << tr("%1 × %2").arg(line.quantity).arg(line.product.empty() ? tr("an article") : item::toQString(line.product));
    slip.lines << format.money(pickup.totalMinor);
    slip.code = item::toQString(pickup.code);
    slip.qr = slip.code;
    slip.foot = QStringList{item::toQString(pickup.shop), format.dateTime(pickup.placedAt)}.join(QChar(u' ')).trimmed();
    return slip;
}

void CustomerDetail::exportPerson() {
    if (!m_record->isLoaded()) return;
    const auto& customer = m_record->content().detail.customer;
    auto* dialog = new ExportPersonDialog(m_services, customer.id, item::toQString(customer.name), window());
    dialog->open();
}

void CustomerDetail::erasePerson() {
    if (!m_record->isLoaded()) return;
    const auto& customer = m_record->content().detail.customer;
    auto* dialog = new ErasePersonDialog(m_services, customer.id, item::toQString(customer.name), window());
    connect(dialog, &ErasePersonDialog::exportWanted, this, &CustomerDetail::exportPerson);
    dialog->open();
}

}  // namespace lianlu::ui
