// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/desk.h"

#include <chrono>
#include <mutex>
#include <utility>

#include <QDateTime>
#include <QDesktopServices>
#include <QFileInfo>
#include <QSysInfo>
#include <QUrl>
#include <QtConcurrent>

#include "app/workbench/brand_answer.h"
#include "app/workbench/guest_answer.h"
#include "app/workbench/handover_answer.h"
#include "app/workbench/support_facts.h"
#include "app/workbench/system_proxy.h"
#include "models/actions/actions.h"
#include "models/search/person_index.h"
#include "models/search/tag_index.h"
#include "models/store/queries.h"
#include "models/store/queries_due.h"
#include "models/store/queries_tasks.h"
#include "models/store/write_txn.h"
#include "sync/client/custody.h"
#include "sync/client/handover.h"
#include "sync/client/photos.h"
#include "sync/client/privacy.h"
#include "sync/client/queries.h"
#include "sync/client/sign_in.h"
#include "sync/client/visits.h"
#include "ui/common/sentences.h"
#include "ui/common/toast.h"
#include "ui/customers/customers_workspace.h"
#include "ui/duplicates/duplicates_workspace.h"
#include "ui/leads/leads_workspace.h"
#include "ui/offers/offers_workspace.h"
#include "ui/shell/owned_rows.h"
#include "ui/tasks/tasks_workspace.h"
#include "ui/team/team_workspace.h"

namespace lianlu::app {

namespace {

using item::SyncState;

constexpr int kMostReminders = 200;

SyncState::Snapshot toSnapshot(const sync::Status& status) {
    SyncState::Snapshot snapshot;
    switch (status.state) {
        case sync::State::idle: snapshot.state = SyncState::State::idle; break;
        case sync::State::syncing: snapshot.state = SyncState::State::syncing; break;
        case sync::State::offline: snapshot.state = SyncState::State::offline; break;
        case sync::State::signInNeeded: snapshot.state = SyncState::State::signInNeeded; break;
        case sync::State::updateNeeded: snapshot.state = SyncState::State::updateNeeded; break;
        case sync::State::failed: snapshot.state = SyncState::State::failed; break;
        case sync::State::stopped: snapshot.state = SyncState::State::stopped; break;
    }
    snapshot.pending = status.pending;
    snapshot.failed = status.failed;
    snapshot.conflicted = status.conflicted;
    snapshot.photos = status.photos;
    if (status.lastSyncAt > 0) snapshot.lastSyncAt = fromUnixMs(status.lastSyncAt);
    if (status.nextTryAt > 0) snapshot.nextTryAt = fromUnixMs(status.nextTryAt);
    snapshot.error = status.error;
    return snapshot;
}

ui::TeamDevice teamDevice(const protocol::ManagedDevice& device, domain::DeviceId own, const QTimeZone& zone) {
    const auto timeOf = [&zone](std::int64_t at) { return at > 0 ? QDateTime::fromMSecsSinceEpoch(at, zone) : QDateTime(); };
    return {QString::fromStdString(device.deviceId.toString()), QString::fromStdString(device.name), QString::fromStdString(device.platform),
            QString::fromStdString(device.staffName), QString::fromStdString(device.staffId.toString()), timeOf(device.lastSeenAt), timeOf(device.revokedAt), timeOf(device.wipeOrderedAt), timeOf(device.wipedAt),
            device.deviceId == own};
}

sync::EngineOptions engineOptions() {
    sync::EngineOptions options;
    options.proxyFor = &systemProxyFor;
    return options;
}

std::vector<Time> dueWithinADay(const store::LocalStore& store, domain::StaffId me, Time now) {
    std::vector<Time> times;
    (void)store.read([&](db::Connection& connection) -> Result<void> {
        store::TaskFilter filter;
        filter.assignee = me;
        filter.from = now + std::chrono::milliseconds(1);
        filter.before = now + std::chrono::hours(24);
        filter.dateless = false;
        LIANLU_TRY(const auto tasks, store::taskPage(connection, filter, {}, kMostReminders));
        for (const auto& line : tasks.rows) times.push_back(*line.task.dueAt);
        LIANLU_TRY(const auto steps, store::leadSteps(connection, {me, filter.from, *filter.before}, kMostReminders));
        for (const auto& line : steps) times.push_back(*line.task.dueAt);
        std::sort(times.begin(), times.end());
        return {};
    });
    return times;
}

}  // namespace

struct Desk::Ear {
    explicit Ear(Desk* owner) : desk(owner) {}
    void close() {
        const std::lock_guard lock(mutex);
        desk = nullptr;
    }
    template <class Job>
    void tell(Job job) {
        const std::lock_guard lock(mutex);
        if (desk) QMetaObject::invokeMethod(desk, [owner = desk, job = std::move(job)] { job(*owner); }, Qt::QueuedConnection);
    }
    std::mutex mutex;
    Desk* desk;
};

std::shared_ptr<Desk::Held> Desk::hold(std::unique_ptr<store::LocalStore> store) {
    auto held = std::make_shared<Held>();
    held->store = std::move(store);
    return held;
}

Desk::Desk(OpenedProfile profile, const Clock& clock, QSettings& settings, CompanyBrowser::Open openBrowser, QObject* parent)
    : QObject(parent), m_paths(std::move(profile.paths)), m_device(std::move(profile.device)), m_clock(clock),
      m_settings(settings), m_held(hold(std::move(profile.store))), m_ear(std::make_shared<Ear>(this)),
      m_account(std::shared_ptr<store::LocalStore>(m_held, m_held->store.get()), m_device.serverUrl, m_device.role, clock,
                [this] { return m_async->format().zone(); }),
      m_ids(clock) {
    m_async = std::make_unique<item::AsyncStore>(
        actions::Context{*m_held->store, m_clock, m_ids, m_device.staffId, m_device.storeId, domain::enumFromName<domain::Role>(m_device.role)});
    m_undo = std::make_unique<UndoKeeper>(*m_async);
    m_unsaved = m_async->unsavedDrafts();
    m_held->engine = std::make_unique<sync::Engine>(*m_held->store, m_clock, engineOptions());
    CompanyDesk::Setup company;
    const std::weak_ptr<Held> held = m_held;
    company.server = [held, url = m_device.serverUrl]() -> Result<sync::ServerAddress> {
        const auto open = held.lock();
        if (!open) return fail(Code::cancelled, "the store is closed");
        return serverOf(*open->store, url);
    };
    company.device = m_device.deviceId;
    company.settle = [held, deviceName = m_device.deviceName, name = m_device.staffName](const CompanyAnswer& answer, bool link, const std::string& code) -> Result<QString> {
        const auto open = held.lock();
        if (!open) return fail(Code::cancelled, "the store is closed");
        LIANLU_CHECK(sync::companySignInAgain(*open->store, answer.flow, answer.idToken, {deviceName, QSysInfo::prettyProductName().toStdString(), link, code}));
        open->engine->poke();
        return QString::fromStdString(name);
    };
    company.open = std::move(openBrowser);
    m_company = std::make_unique<CompanyDesk>(std::move(company));
    listen();
}

Desk::~Desk() {
    m_ear->close();
    if (!m_held) return;
    m_held->backups.reset();
    m_held->events.reset();
    m_held->engine->stop();
}

void Desk::listen() {
    m_held->engine->onStatus([ear = m_ear](const sync::Status& status) {
        const bool wipe = status.error && sync::isWipe(*status.error);
        ear->tell([snapshot = toSnapshot(status), wipe](Desk& desk) {
            desk.m_syncState.set(snapshot);
            if (wipe) Q_EMIT desk.wipeOrdered();
            else if (snapshot.state == SyncState::State::idle && !snapshot.error) Q_EMIT desk.synced();
        });
    });
    m_held->engine->onProgress([ear = m_ear](const sync::Progress& progress) {
        ear->tell([progress](Desk& desk) { desk.m_syncState.setProgress({progress.rowsDone, progress.rowsTotal, progress.scope}); });
    });
}

void Desk::startSync() {
    if (!m_held) return;
    m_held->engine->start();
    // Ready before somebody types; a failure is told by the search that meets it.
    static_cast<void>(m_async->ask([&persons = m_async->persons()](const actions::Context&) {
        auto loaded = persons.load();
        persons.tags().begin();
        return loaded;
    }));
    m_held->events = std::make_unique<actions::EventKeeper>(*m_held->store);
    m_held->backups = std::make_unique<store::BackupKeeper>(*m_held->store, m_clock, [ear = m_ear](const store::BackupState& state) {
        ear->tell([state](Desk& desk) { desk.takeIn(state); });
    });
}

void Desk::takeIn(const store::BackupState& backups) {
    if (backups.running) return;
    const auto trouble = backups.error ? std::optional(backups.error->code) : std::nullopt;
    // Tried every hour: told once, not every hour.
    if (trouble && trouble != m_backupTrouble) {
        qWarning("backup: %s", backups.error->describe().c_str());
        if (m_page) m_page->toasts().showError(tr("Today's backup could not be made. %1").arg(ui::sentenceFor(*backups.error)));
    }
    m_backupTrouble = trouble;
}

void Desk::syncNow() {
    if (m_held) m_held->engine->poke();
}

void Desk::setWatched(bool watched) {
    if (m_held) m_held->engine->setPollInterval(watched ? std::chrono::seconds{10} : std::chrono::seconds{60});
}

QFuture<Result<QString>> Desk::keptLogin() {
    return QtConcurrent::run([held = m_held]() -> Result<QString> {
        LIANLU_TRY(const auto login, sync::keptLogin(*held->store));
        return QString::fromStdString(login);
    });
}

QFuture<Result<void>> Desk::signInAgain(const ui::SignInWords& words) {
    return QtConcurrent::run([held = m_held, url = m_device.serverUrl, deviceName = m_device.deviceName, words]() -> Result<void> {
        sync::SignIn request;
        LIANLU_TRY(request.server, serverOf(*held->store, url));
        request.login = words.login.toStdString();
        request.password = words.password->clone();
        request.code = words.code.toStdString();
        request.deviceName = deviceName;
        request.platform = QSysInfo::prettyProductName().toStdString();
        LIANLU_CHECK(sync::signInAgain(*held->store, request));
        held->engine->poke();
        return {};
    });
}

QFuture<std::vector<Time>> Desk::close() {
    m_page = nullptr;
    m_ear->close();
    m_undo.reset();
    m_async.reset();
    return QtConcurrent::run([held = std::move(m_held), me = m_device.staffId, now = m_clock.now()]() mutable {
        held->backups.reset();
        held->events.reset();
        held->engine->stop();
        auto times = dueWithinADay(*held->store, me, now);
        held.reset();
        return times;
    });
}

void Desk::keepDrafts(const item::UnsavedDrafts::Texts& drafts) {
    for (const auto& [key, text] : drafts) m_async->keepDraft(key, text);
}

QString Desk::staffName() const { return QString::fromStdString(m_device.staffName); }

QString Desk::brandName() const { return QString::fromStdString(m_device.brandName); }

void Desk::openCustomer(domain::CustomerId id) {
    if (!m_page || !m_page->show(QStringLiteral("customers"))) return;
    if (auto* workspace = qobject_cast<ui::CustomersWorkspace*>(m_page->workspace(QStringLiteral("customers")))) workspace->open(id);
}

void Desk::openStory(domain::CustomerId id, const Uuid& row) {
    openCustomer(id);
    if (auto* place = m_page ? qobject_cast<ui::CustomersWorkspace*>(m_page->workspace(QStringLiteral("customers"))) : nullptr) place->reveal(row);
}

void Desk::openLead(domain::LeadId id) {
    if (!m_page || !m_page->show(QStringLiteral("leads"))) return;
    if (auto* workspace = qobject_cast<ui::LeadsWorkspace*>(m_page->workspace(QStringLiteral("leads")))) workspace->open(id);
}

void Desk::reviewPair(domain::CustomerId one, domain::CustomerId other) {
    if (!m_page || !m_page->show(QStringLiteral("duplicates"))) return;
    if (auto* workspace = qobject_cast<ui::DuplicatesWorkspace*>(m_page->workspace(QStringLiteral("duplicates")))) workspace->open(one, other);
}

void Desk::openWorkspace(const QString& id) {
    if (m_page) m_page->show(id);
}

template <class Place>
Place* Desk::shown(const char* id) {
    const auto name = QString::fromLatin1(id);
    return m_page && m_page->show(name) ? qobject_cast<Place*>(m_page->workspace(name)) : nullptr;
}

void Desk::openRows(const ui::OwnedRows& rows) {
    using What = ui::OwnedRows::What;
    switch (rows.what) {
        case What::customers:
        case What::contacted:
            if (auto* place = shown<ui::CustomersWorkspace>("customers")) place->showRows(rows);
            return;
        case What::openLeads:
        case What::newLeads:
        case What::wonLeads:
            if (auto* place = shown<ui::LeadsWorkspace>("leads")) place->showRows(rows);
            return;
        case What::tasks:
            if (auto* place = shown<ui::TasksWorkspace>("tasks")) place->showRows(rows);
            return;
        case What::offers:
        case What::clicked:
            if (auto* place = shown<ui::OffersWorkspace>("offers")) place->showRows(rows);
            return;
    }
}

void Desk::handOver(domain::StaffId from, const std::vector<domain::CustomerId>& customers) {
    if (auto* place = shown<ui::TeamWorkspace>("team")) place->handOver(from, customers);
}

QFuture<Result<item::HandoverNow>> Desk::askHandover(const item::HandoverWish& wish) {
    if (!m_held) return {};
    return QtConcurrent::run([held = m_held, &clock = m_clock, url = m_device.serverUrl, wish]() -> Result<item::HandoverNow> {
        LIANLU_TRY(const auto server, serverOf(*held->store, url));
        auto answer = sync::askHandover({*held->store, clock, {}}, server, handoverRequest(wish));
        if (!answer) return fail(std::move(answer).error());
        if (!wish.preview) held->engine->poke();
        return handoverNow(*answer);
    });
}

QFuture<Result<std::vector<item::HandoverNow>>> Desk::listHandovers() {
    if (!m_held) return {};
    return QtConcurrent::run([held = m_held, &clock = m_clock, url = m_device.serverUrl]() -> Result<std::vector<item::HandoverNow>> {
        LIANLU_TRY(const auto server, serverOf(*held->store, url));
        auto answer = sync::listHandovers({*held->store, clock, {}}, server);
        if (!answer) return fail(std::move(answer).error());
        std::vector<item::HandoverNow> list;
        for (const auto& one : answer->handovers) list.push_back(handoverNow(one));
        return list;
    });
}

QFuture<Result<item::HandoverNow>> Desk::readHandover(const Uuid& id) {
    if (!m_held) return {};
    return QtConcurrent::run([held = m_held, &clock = m_clock, url = m_device.serverUrl, id]() -> Result<item::HandoverNow> {
        LIANLU_TRY(const auto server, serverOf(*held->store, url));
        auto answer = sync::readHandover({*held->store, clock, {}}, server, id);
        if (!answer) return fail(std::move(answer).error());
        const auto now = handoverNow(*answer);
        // What has moved is fetched at once: the team's figures are of this computer.
        if (now.ended()) held->engine->poke();
        return now;
    });
}

QFuture<Result<std::string>> Desk::exportPerson(domain::CustomerId id, std::shared_ptr<std::atomic<bool>> cancelled) {
    if (!m_held) return {};
    return QtConcurrent::run([held = m_held, &clock = m_clock, url = m_device.serverUrl, id,
                              cancelled = std::move(cancelled)]() -> Result<std::string> {
        LIANLU_TRY(const auto server, serverOf(*held->store, url));
        return sync::exportPerson({*held->store, clock, [cancelled] { return cancelled->load(); }}, server, id);
    });
}

QFuture<Result<bool>> Desk::requestErasure(domain::CustomerId id, const std::string& reason) {
    if (!m_held) return {};
    return QtConcurrent::run([held = m_held, &clock = m_clock, url = m_device.serverUrl, id, reason]() -> Result<bool> {
        LIANLU_TRY(const auto server, serverOf(*held->store, url));
        LIANLU_TRY(const auto answer, sync::requestErasure({*held->store, clock, [] { return false; }}, server, id, reason));
        return answer.doneAt != 0;
    });
}

QFuture<Result<item::GuestAnswer>> Desk::lookUpGuest(const std::string& number) {
    if (!m_held) return {};
    return QtConcurrent::run([held = m_held, &clock = m_clock, url = m_device.serverUrl, number]() -> Result<item::GuestAnswer> {
        LIANLU_TRY(const auto server, serverOf(*held->store, url));
        const sync::OnlineCall call{*held->store, clock, {}};
        protocol::LookupRequest wish;
        (item::isWholePhone(item::toQString(number)) ? wish.phone : wish.memberCode) = number;
        LIANLU_TRY(const auto found, sync::lookUp(call, server, wish));
        if (found.result != "found") return guestAnswer(found);
        LIANLU_TRY(const auto visit, sync::readVisit(call, server, found.card->customerId));
        return guestAnswer(found, visit);
    });
}

actions::BrandPages Desk::brandPages(const actions::BrandFilter& filter) {
    return [weak = std::weak_ptr(m_held), &clock = m_clock, url = m_device.serverUrl, filter](const std::string& after, int limit) -> Result<actions::BrandPage> {
        const auto held = weak.lock();
        if (!held) return fail(Code::cancelled, "the store is closed");
        LIANLU_TRY(const auto server, serverOf(*held->store, url));
        LIANLU_TRY(const auto page, sync::queryCustomers({*held->store, clock, {}}, server, brandQuery(filter, after, limit)));
        return brandPageOf(page);
    };
}

QFuture<Result<actions::BrandPage>> Desk::brandPage(const actions::BrandFilter& filter, const std::string& after, int limit) {
    if (!m_held) return {};
    return QtConcurrent::run([pages = brandPages(filter), after, limit] { return pages(after, limit); });
}

QFuture<Result<std::string>> Desk::reveal(domain::CustomerId customer, item::Revealable what, item::RevealReason reason) {
    if (!m_held) return {};
    return QtConcurrent::run([held = m_held, &clock = m_clock, url = m_device.serverUrl, wish = revealWish(customer, what, reason)]() -> Result<std::string> {
        LIANLU_TRY(const auto server, serverOf(*held->store, url));
        LIANLU_TRY(auto shown, sync::reveal({*held->store, clock, {}}, server, wish));
        return std::move(shown.value);
    });
}

QFuture<Result<void>> Desk::fetchPhoto(domain::PhotoId id) {
    if (!m_held) return {};
    return QtConcurrent::run([held = m_held, &clock = m_clock, url = m_device.serverUrl, id]() -> Result<void> {
        LIANLU_TRY(const auto server, serverOf(*held->store, url));
        return sync::fetchPhoto({*held->store, clock, {}}, server, id);
    });
}

QFuture<Result<support::Bundle>> Desk::collectSupport(actions::SupportSources sources) {
    if (!m_held) return {};
    sources.sync = syncFacts(m_syncState.now(), m_clock.now());
    sources.profile = m_paths;
    return QtConcurrent::run([held = m_held, sources = std::move(sources)]() mutable {
        sources.store = held->store.get();
        return actions::collectSupport(sources);
    });
}

QFuture<Result<store::LeaseState>> Desk::lease() {
    if (!m_held) return {};
    return QtConcurrent::run([held = m_held, now = m_clock.now()]() -> Result<store::LeaseState> {
        if (const auto noted = held->store->writeNow([now](store::WriteTxn& txn) { return store::Lease::note(txn, now); }); !noted) return fail(noted.error());
        store::LeaseState state;
        LIANLU_CHECK(held->store->read([&](db::Connection& connection) -> Result<void> {
            LIANLU_TRY(state, store::Lease::state(connection, now));
            return {};
        }));
        return state;
    });
}

QFuture<Result<std::vector<ui::TeamDevice>>> Desk::teamDevices() {
    if (!m_held) return {};
    return QtConcurrent::run([held = m_held, &clock = m_clock, url = m_device.serverUrl, own = m_device.deviceId, zone = m_async->format().zone()]() -> Result<std::vector<ui::TeamDevice>> {
        LIANLU_TRY(const auto server, serverOf(*held->store, url));
        LIANLU_TRY(const auto found, sync::managedDevices({*held->store, clock, {}}, server));
        std::vector<ui::TeamDevice> devices;
        for (const auto& device : found.devices) devices.push_back(teamDevice(device, own, zone));
        return devices;
    });
}

QFuture<Result<ui::TeamDevice>> Desk::endDevice(const QString& id, bool wipe) {
    if (!m_held) return {};
    return QtConcurrent::run([held = m_held, &clock = m_clock, url = m_device.serverUrl, own = m_device.deviceId, id = id.toStdString(), wipe, zone = m_async->format().zone()]() -> Result<ui::TeamDevice> {
        const auto device = domain::DeviceId::parse(id);
        if (!device) return fail(Code::invalid, "not an id", "device");
        LIANLU_TRY(const auto server, serverOf(*held->store, url));
        LIANLU_TRY(const auto ended, sync::revokeDevice({*held->store, clock, {}}, server, *device, wipe));
        return teamDevice(ended, own, zone);
    });
}

void Desk::toast(const QString& text) {
    if (m_page) m_page->toasts().show(text);
}

void Desk::setPage(ui::DeskPage* page) {
    m_page = page;
    m_undo->load(page, [this, page](const std::vector<UndoKeeper::Entry>& kept) {
        QList<ui::UndoHistory::Earlier> earlier;
        for (const auto& one : kept)
            earlier.append({one.words, [self = QPointer<Desk>(this), words = one.words, txn = one.txn] {
                                if (self) self->takeBack(words, txn);
                            }, std::chrono::duration_cast<std::chrono::milliseconds>(one.until - m_clock.now())});
        if (!earlier.isEmpty()) page->toasts().history().restore(earlier);
    });
}

void Desk::toastUndo(const QString& text, domain::TxnId txn) {
    if (m_undo) m_undo->note(txn, text);
    if (m_page) m_page->toasts().showUndo(text, [self = QPointer<Desk>(this), text, txn] {
        if (self) self->takeBack(text, txn);
    });
}

void Desk::takeBack(const QString& text, domain::TxnId txn) {
    if (!m_async) return;
    const auto undone = m_async->act([txn](const actions::Context& context) { return actions::undo(context, txn); });
    item::whenReady(this, undone, [this, text, txn](const Result<actions::Done>& done) {
        if (done) {
            if (m_undo) m_undo->forget(txn);
            return toast(tr("Undone: “%1”").arg(text));
        }
        qWarning("%s", done.error().describe().c_str());
        if (!m_page) return;
        const auto code = done.error().code;
        // What a rule forbids stays so, and the next Ctrl+Z goes on to what was done before. What only failed can be tried again.
        const bool forGood = code == Code::refused || code == Code::notFound || code == Code::exists;
        if (forGood && m_undo) m_undo->forget(txn);
        if (!forGood) m_page->toasts().history().add(text, [self = QPointer<Desk>(this), text, txn] {
            if (self) self->takeBack(text, txn);
        });
        m_page->toasts().showError(tr("Not undone: %1. %2").arg(text, ui::sentenceFor(done.error())));
    });
}

void Desk::toastTakeBack(const QString& text, std::function<void()> back) {
    // Whoever takes it back says what came of it; what it is about is said here.
    if (m_page) m_page->toasts().showUndo(text, [self = QPointer<Desk>(this), text, back = std::move(back)] {
        if (self) self->toast(tr("Undoing: %1").arg(text));
        back();
    });
}

void Desk::toastFile(const QString& text, const QString& file) {
    if (!m_page) return;
    m_page->toasts().showAction(text, tr("Show in folder"), [folder = QFileInfo(file).absolutePath()] { QDesktopServices::openUrl(QUrl::fromLocalFile(folder)); });
}

void Desk::toastError(const Error& error) {
    qWarning("%s", error.describe().c_str());
    if (m_page) m_page->toasts().showError(ui::sentenceFor(error));
}

}  // namespace lianlu::app
