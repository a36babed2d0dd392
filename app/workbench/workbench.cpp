// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/workbench.h"

#include <cstdio>
#include <utility>

#include <QApplication>
#include <QDateTime>
#include <QDialog>
#include <QDir>
#include <QLocale>
#include <QSysInfo>
#include <QThreadPool>
#include <QTimer>
#include <QtConcurrent>

#include "app/keychain/keychain_qt.h"
#include "app/workbench/desk.h"
#include "app/workbench/due_bell.h"
#include "app/workbench/enrolment_steps.h"
#include "app/workbench/idle_lock.h"
#include "app/workbench/notifier.h"
#include "app/workbench/screen_awake.h"
#include "app/workbench/session_watch.h"
#include "app/workbench/workspaces.h"
#include "models/item/day_text.h"
#include "models/item/reminders.h"
#include "models/item/when_ready.h"
#include "models/store/custody/aside.h"
#include "models/store/custody/profile_root.h"
#include "ui/common/dialog_room.h"
#include "ui/common/inline_error.h"
#include "ui/common/role_words.h"
#include "ui/help/help_key.h"
#include "ui/help/help_window.h"
#include "ui/shell/anew_dialog.h"
#include "ui/shell/desk_page.h"
#include "ui/shell/main_window.h"
#include "ui/shell/onboard_page.h"
#include "ui/shell/sign_in_dialog.h"
#include "ui/shell/sync_words.h"
#include "ui/shell/unlock_page.h"

namespace lianlu::app {

namespace {

const QString kLastPlace = QStringLiteral("window/workspace");
const QString kLockMinutes = QStringLiteral("safety/lockMinutes");
const QString kRemindsOfTasks = QStringLiteral("reminders/tasks");
const QString kShownAround = QStringLiteral("help/shownAround");
constexpr int kUsualLockMinutes = 10;
constexpr int kLeaseLookMs = 5 * 60'000;

QString toQString(const std::filesystem::path& path) {
#ifdef _WIN32
    return QString::fromStdWString(path.wstring());
#else
    return QString::fromStdString(path.string());
#endif
}

void markPaint(bool wanted, const char* what) {
    if (!wanted) return;
    std::printf("%s\n", what);
    std::fflush(stdout);
}

}  // namespace

void Workbench::prepare(const Options& options) {
    QCoreApplication::setOrganizationName(QStringLiteral("Lianlu"));
    QCoreApplication::setApplicationName(QStringLiteral("lianlu"));
    QCoreApplication::setApplicationVersion(QStringLiteral(LIANLU_VERSION));
    QSettings::setDefaultFormat(QSettings::IniFormat);
    if (!options.profile.empty()) QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, toQString(options.profile));
}

Workbench::Workbench(QApplication& app, Options options)
    : m_options(std::move(options)), m_keychain(m_options.keychain ? std::make_unique<KeychainQt>() : nullptr), m_idle(std::make_unique<IdleLock>()), m_awake(std::make_unique<ScreenAwake>()),
      m_session(std::make_unique<SessionWatch>()), m_bell(std::make_unique<DueBell>(m_clock)), m_notifier(std::make_unique<Notifier>()), m_leaseTimer(new QTimer(this)) {
    m_language.use(m_options.language.isEmpty() ? m_settings.value(QLatin1String(Language::kSettingsKey)).toString() : m_options.language);
    m_theme = std::make_unique<ui::Theme>(app);
    m_theme->choose(m_options.scheme.value_or(ui::Theme::fromName(m_settings.value(QLatin1String(ui::Theme::kSettingsKey)).toString())));
    m_window = std::make_unique<ui::MainWindow>();
    connect(m_idle.get(), &IdleLock::idle, this, [this] { lock(ui::LockedBy::idle); });
    connect(m_session.get(), &SessionWatch::screenLocked, this, [this] { systemLocks(ui::LockedBy::screen); });
    connect(m_session.get(), &SessionWatch::sleeping, this, [this] { systemLocks(ui::LockedBy::sleep); });
    connect(&app, &QGuiApplication::applicationStateChanged, this, [this](Qt::ApplicationState state) {
        if (m_desk) m_desk->setWatched(state == Qt::ApplicationActive);
    });
    m_leaseTimer->setInterval(kLeaseLookMs);
    connect(m_leaseTimer, &QTimer::timeout, this, &Workbench::lookAtLease);
    connect(m_bell.get(), &DueBell::due, this, [this](int tasks) {
        if (m_unlock) m_unlock->setReminder(tasks);
        QApplication::alert(m_window.get());
        if (remindsOfTasks()) m_notifier->tell(QStringLiteral("Lianlu"), tr("%n tasks are due. Unlock to see them.", nullptr, tasks));
    });
    app.installEventFilter(this);
    connect(m_notifier.get(), &Notifier::clicked, this, [this] {
        comeToFront();
        if (m_page) m_page->show(QStringLiteral("tasks"));
    });
    m_window->setMayClose([this] { return mayClose(); });
    m_dialogRoom = std::make_unique<ui::DialogRoom>();
    m_helpKey = std::make_unique<ui::HelpKey>([this](QWidget* at) { openHelp(at); });
}

Workbench::~Workbench() {
    shutDown();
    // Who still opens a store or downloads one reads the clock and the keychain of this object.
    QThreadPool::globalInstance()->waitForDone();
}

void Workbench::start() {
    auto* page = new ui::GateFrame;
    page->setObjectName(QStringLiteral("startPage"));
    page->setReady(false);
    m_window->setPage(page);
    connect(m_window.get(), &ui::MainWindow::painted, this, [this] {
        markPaint(m_options.printFirstPaint, "window");
        lookForProfiles();
        m_session->start();
    });
    m_window->show();
    if (!m_options.link.isEmpty()) openLink(std::exchange(m_options.link, QString()));
}

void Workbench::lookForProfiles() {
    item::whenReady(this, QtConcurrent::run([profile = m_options.profile] { return enrolledProfiles(profile); }), [this](const std::vector<store::ProfilePaths>& found) {
        m_profiles = found;
        if (m_profiles.empty()) return showOnboarding(freshProfile(m_options.profile), nullptr, std::nullopt);
        if (!m_options.invitation.isEmpty()) return showOtherPerson();
        if (const auto secret = std::exchange(m_options.passphrase, nullptr))
            return unlock([profiles = openable(), secret, chain = keychain(), this] { return openByPassphrase(profiles, *secret, chain, m_clock); });
        showUnlock();
    });
}

void Workbench::showUnlock() {
    m_unlock = new ui::UnlockPage;
    connect(m_unlock, &ui::UnlockPage::passphraseGiven, this, [this](const ui::Secret& secret) {
        m_codeUsed.reset();
        unlock([profiles = openable(), secret, chain = keychain(), this] { return openByPassphrase(profiles, *secret, chain, m_clock); });
    });
    connect(m_unlock, &ui::UnlockPage::recoveryCodeGiven, this, [this](const ui::Secret& code) {
        m_codeUsed = code;
        unlock([profiles = openable(), code, this] { return openByRecoveryCode(profiles, *code, m_clock); });
    });
    connect(m_unlock, &ui::UnlockPage::enrolAnewRequested, this, &Workbench::askAnew);
    connect(m_unlock, &ui::UnlockPage::otherPersonRequested, this, &Workbench::showOtherPerson);
    connect(m_unlock, &ui::UnlockPage::restoreRequested, this, [this] { mend(&openRestored); });
    connect(m_unlock, &ui::UnlockPage::repairRequested, this, [this] { mend(&openRepaired); });
    connect(m_unlock, &ui::UnlockPage::supportRequested, this, &Workbench::openSupport);
    m_damaged.reset();
    m_unlock->setPeople(static_cast<int>(m_profiles.size()));
    if (m_wasOpen) m_unlock->setLocked(m_lockedBy);
    m_unlock->setReminder(m_bell->dueNow());
    if (const int drafts = unsavedDrafts(); drafts > 0) m_unlock->setUnsaved(drafts);
    m_window->setPage(m_unlock);
    m_unlock->start();
    if (m_opening > 0) m_unlock->setBusy(true);
    sayThatLinkWaits();
    if (const auto words = std::exchange(m_linkWords, QString()); !words.isEmpty()) m_unlock->showNote(words);
    Q_EMIT locked();
}

void Workbench::unlock(std::function<Result<OpenedProfile>()> open) {
    // One at a time: a second one would find the store in use, by the first.
    if (m_opening > 0) return;
    // The store that was just locked may still be closing.
    auto opened = std::make_shared<Result<OpenedProfile>>(fail(Code::internal, "not opened"));
    auto closing = m_closing;
    const auto work = QtConcurrent::run([open = std::move(open), opened, closing]() mutable {
        if (closing.isValid()) closing.waitForFinished();
        *opened = open();
        return true;
    });
    ++m_opening;
    item::whenReady(this, work, [this, opened](bool) {
        --m_opening;
        settle(opened);
        if (const auto why = std::exchange(m_lockAsked, std::nullopt)) systemLocks(*why);
        rest();
    });
}

void Workbench::settle(std::shared_ptr<Result<OpenedProfile>> opened) {
    if (!*opened) {
        qWarning("unlock: %s", opened->error().describe().c_str());
        m_trouble = opened->error();
        m_codeUsed.reset();
        if (!m_unlock) showUnlock();
        m_unlock->showError(opened->error());
        return;
    }
    OpenedProfile profile = std::move(**opened);
    m_trouble.reset();
    m_damaged.reset();
    if (profile.damage) return showDamage(std::move(profile));
    if (!profile.store) {
        m_unlock = nullptr;
        auto key = std::make_shared<SecretBuffer>(std::move(profile.key));
        return showOnboarding(profile.paths, std::move(key), std::move(profile.interrupted));
    }
    m_unlock = nullptr;
    m_bell->stop();
    const auto keptAside = profile.keptAside.filename();
    const auto keyChange = std::move(profile.keyChange);
    const auto lease = profile.lease;
    m_desk = std::make_unique<Desk>(std::move(profile), m_clock, m_settings, m_options.openBrowser);
    if (const auto words = m_unsaved.extract(m_desk->paths().folder)) m_desk->keepDrafts(words.mapped());
    m_toldOfUnsaved = false;
    connect(m_desk.get(), &Desk::synced, this, &Workbench::lookAtLease);
    connect(m_desk.get(), &Desk::wipeOrdered, this, &Workbench::wipe);
    connect(m_desk.get(), &Desk::presenting, this, &Workbench::present);
    showDeskOrLease(m_settings.value(kLastPlace, QStringLiteral("today")).toString(), lease);
    m_leaseTimer->start();
    const bool isNew = m_enrolment && !m_settings.value(kShownAround).toBool();
    const auto left = m_enrolment ? std::exchange(m_leftBehind, std::nullopt) : std::nullopt;
    // With the key of a fresh enrolment in it.
    m_enrolment.reset();
    m_session->delaySleep();
    m_desk->startSync();
    m_reminders = std::make_unique<item::Reminders>(m_desk->async());
    connect(m_reminders.get(), &item::Reminders::due, this, &Workbench::remind);
    m_reminders->start();
    m_idle->start(lockMinutes());
    m_wasOpen = true;
    if (!keptAside.empty()) m_desk->toast(tr("The store is in order again. The damaged file is kept as %1.").arg(toQString(keptAside)));
    if (keyChange && *keyChange) m_desk->toast(tr("The store has a new key. The new recovery code holds; the old one opens nothing."));
    if (keyChange && !*keyChange) m_desk->toastError(keyChange->error());
    offerNewPassphrase();
    if (isNew && m_page) m_page->showAround();
    if (left) clearUp(*left);
    Q_EMIT unlocked();
}

void Workbench::showDamage(OpenedProfile damaged) {
    qWarning("unlock: %s", damaged.damage->error.describe().c_str());
    if (!m_unlock) showUnlock();
    m_unlock->showError(damaged.damage->error);
    QString time;
    if (const auto& backup = damaged.damage->backup)
        time = item::momentText(QDateTime::fromMSecsSinceEpoch(toUnixMs(*backup->takenAt)));
    m_unlock->showWaysOut(time);
    m_damaged = std::make_shared<OpenedProfile>(std::move(damaged));
}

void Workbench::mend(Result<OpenedProfile> (*way)(const OpenedProfile&, const Clock&)) {
    if (!m_damaged) return;
    m_unlock->setBusy(true);
    unlock([damaged = m_damaged, way, this] { return way(*damaged, m_clock); });
}

void Workbench::showOnboarding(const store::ProfilePaths& paths, std::shared_ptr<SecretBuffer> key, std::optional<store::DeviceState> device) {
    EnrolmentSteps::Setup setup;
    setup.paths = paths;
    const bool haveKey = key != nullptr;
    const bool haveDevice = device.has_value();
    setup.key = std::move(key);
    setup.device = std::move(device);
    setup.keychain = keychain();
    setup.strength = m_options.strength;
    setup.deviceName = QSysInfo::machineHostName();
    setup.openBrowser = m_options.openBrowser;
    setup.others = m_profiles;
    std::erase_if(setup.others, [&](const auto& other) { return other.folder == paths.folder; });
    m_enrolment = std::make_unique<EnrolmentSteps>(std::move(setup), m_clock);
    auto* page = new ui::OnboardPage(*m_enrolment, haveKey, m_options.server);
    // An invitation's link is good for one first run.
    if (const auto code = std::exchange(m_options.invitation, QString()); !code.isEmpty() && !haveKey) page->setInvitation(code);
    page->setMayLeave(!haveKey && !m_profiles.empty());
    connect(page, &ui::OnboardPage::left, this, [this] {
        m_leftBehind.reset();
        showUnlock();
    });
    connect(page, &ui::OnboardPage::finished, this, [this] {
        const auto where = m_enrolment->paths();
        const auto secret = m_enrolment->key();
        std::erase_if(m_profiles, [&](const auto& other) { return other.folder == where.folder; });
        m_profiles.insert(m_profiles.begin(), where);
        unlock([where, secret, this] { return openByKey(where, secret->clone(), m_clock); });
    });
    m_window->setPage(page);
    if (haveDevice) page->resumeDownload();
}

void Workbench::keepPlaces() {
    if (m_desk && m_page) m_places[m_desk->paths().folder] = m_page->places();
}

void Workbench::showDesk(const QString& workspace) {
    keepPlaces();
    m_page = new ui::DeskPage(m_desk->async(), m_desk->sync(), {m_desk->brandName(), m_desk->staffName()});
    m_desk->setPage(m_page);
    addWorkspaces(*m_page, *m_desk, *m_desk, *this);
    m_page->setPlaces(m_places[m_desk->paths().folder]);
    // A turn later: what was clicked is a child of the page that goes, and still has the click in hand.
    connect(m_page, &ui::DeskPage::lockRequested, this, [this] { lock(); }, Qt::QueuedConnection);
    connect(m_page, &ui::DeskPage::syncRequested, this, [this] { m_desk->syncNow(); });
    connect(m_page, &ui::DeskPage::signInRequested, this, &Workbench::openSignIn);
    connect(m_page, &ui::DeskPage::currentChanged, this, [this](const QString& id) { m_settings.setValue(kLastPlace, id); });
    connect(m_page, &ui::DeskPage::helpRequested, this, [this] { openHelp(m_page); });
    connect(m_page, &ui::DeskPage::aroundEnded, this, [this] { m_settings.setValue(kShownAround, true); });
    m_page->addCommand(tr("Support bundle…"), QStringLiteral("info"), {}, [this] { openSupport(); });
    m_page->addCommand(tr("Switch between light and dark"), QStringLiteral("moon"), {},
                       [this] { setScheme(m_theme->isDark() ? ui::Scheme::light : ui::Scheme::dark); });
    m_window->setPage(m_page);
    // A turn later: the page and its first place are each enough for one.
    QTimer::singleShot(0, m_page, [this, page = m_page, workspace] {
        // The place of the last time may be none of this role's.
        if (page->currentId().isEmpty() && !page->show(workspace) && !page->show(QStringLiteral("today"))) page->show(QStringLiteral("customers"));
        if (const auto words = std::exchange(m_linkWords, QString()); !words.isEmpty()) m_desk->toast(words);
        followLink();
        if (!m_options.printFirstPaint) return;
        page->repaint();
        markPaint(true, "desk");
    });
}

void Workbench::openHelp(QWidget* at) {
    // A dialog that says nothing of its own belongs to the page behind it.
    auto topic = ui::helpTopicOf(at);
    if (topic.isEmpty()) topic = ui::helpTopicOf(m_window->page());
    ui::HelpWindow::Ways ways;
    if (m_page && at->window() == m_window.get()) {
        ways.shortcuts = [page = QPointer(m_page)] { if (page) page->openShortcuts(); };
        ways.tour = [page = QPointer(m_page)] {
            if (!page) return;
            page->window()->activateWindow();
            page->showAround();
        };
    }
    ui::HelpWindow::open(at, topic, std::move(ways));
}

void Workbench::askAnew() {
    auto* dialog = new ui::AnewDialog(static_cast<int>(m_profiles.size()), m_window.get());
    connect(dialog, &ui::AnewDialog::goesOn, this, [this](bool remove) {
        m_unlock = nullptr;
        m_leftBehind.reset();
        if (m_profiles.size() == 1) m_leftBehind = LeftBehind{m_profiles.front(), remove};
        showOnboarding(freshProfile(m_options.profile), nullptr, std::nullopt);
    });
    dialog->open();
}

std::filesystem::path Workbench::place() const { return m_options.profile.empty() ? store::defaultProfileRoot() : m_options.profile; }

std::vector<store::ProfilePaths> Workbench::openable() const {
    auto all = m_profiles;
    const auto aside = store::profilesAside(place());
    all.insert(all.end(), aside.begin(), aside.end());
    return all;
}

void Workbench::clearUp(const LeftBehind& left) {
    std::erase_if(m_profiles, [&](const auto& other) { return other.folder == left.paths.folder; });
    const auto work = QtConcurrent::run([left, place = place(), now = m_clock.now(), closing = m_closing]() mutable -> Result<std::filesystem::path> {
        if (closing.isValid()) closing.waitForFinished();
        if (!left.remove) return store::setAside(left.paths, place, now);
        LIANLU_CHECK(store::removeForGood(left.paths));
        return std::filesystem::path();
    });
    item::whenReady(this, work, [this, left](const Result<std::filesystem::path>& folder) {
        // Nothing is lost by it: it stands in the list again.
        if (!folder) m_profiles.push_back(left.paths);
        if (!folder) qWarning("old store: %s", folder.error().describe().c_str());
        if (!m_desk) return;
        if (!folder) return m_desk->toastError(folder.error());
        if (left.remove) return m_desk->toast(tr("The old store is gone for good."));
        m_desk->toastFile(tr("The old store is kept aside, encrypted, in %1. Should its passphrase or recovery code turn up, type it where you unlock.").arg(QDir::toNativeSeparators(toQString(*folder))),
                          toQString(*folder / "store.db"));
    });
}

void Workbench::setUpAnew() {
    m_options.server = QString::fromStdString(m_desk->device().serverUrl);
    // The server has emptied it: it would stand among the people of this computer with nothing in it.
    m_leftBehind = LeftBehind{m_desk->paths(), false};
    lock();
    m_unlock = nullptr;
    showOnboarding(freshProfile(m_options.profile), nullptr, std::nullopt);
}

void Workbench::openSignIn() {
    // No password opens it again.
    if (ui::isDisabled(m_desk->sync())) return setUpAnew();
    const auto ask = [this](const ui::SignInWords& words) { return m_desk->signInAgain(words); };
    QWidget* over = m_page ? static_cast<QWidget*>(m_page) : m_window.get();
    auto* dialog = new ui::SignInDialog(QString::fromStdString(m_desk->device().serverUrl), ask, m_desk->account(), m_desk->company(), over);
    connect(dialog, &ui::SignInDialog::setUpAnewRequested, this, &Workbench::setUpAnew, Qt::QueuedConnection);
    item::whenReady(dialog, m_desk->keptLogin(), [dialog](const Result<QString>& login) { if (login) dialog->setLogin(*login); });
    dialog->open();
}

void Workbench::lock(ui::LockedBy why) {
    if (!m_desk) return;
    m_lockedBy = why;
    m_idle->stop();
    // The names leave the screen first; the old page dies with its models before the store does.
    closeDialogs();
    keepPlaces();
    ui::DeskPage* page = std::exchange(m_page, nullptr);
    showUnlock();
    delete page;
    endDesk();
    if (const int drafts = unsavedDrafts(); drafts > 0) m_unlock->setUnsaved(drafts);
}

void Workbench::present(QWidget* screen) {
    m_presented = screen;
    if (screen) {
        m_idle->hold();
        m_awake->hold("Figures on a big screen");
        return m_window->hide();
    }
    m_awake->letGo();
    m_window->show();
    m_idle->letGo();
}

void Workbench::closeDialogs() {
    // They hang on the window, not on the page, and stand on the desk's services.
    for (auto* dialog : m_window->findChildren<QDialog*>(QString(), Qt::FindDirectChildrenOnly)) delete dialog;
}

void Workbench::endDesk() {
    if (!m_desk) return;
    m_leaseTimer->stop();
    m_reminders.reset();
    m_closing = m_desk->close();
    m_rested = false;
    if (auto words = m_desk->unsavedDrafts(); !words.empty()) m_unsaved[m_desk->paths().folder] = std::move(words);
    m_desk.reset();
    item::whenReady(this, m_closing, [this](std::vector<Time> due) {
        if (!m_desk && m_unlock) m_bell->start(std::move(due));
        rest();
    });
}

int Workbench::unsavedDrafts() const {
    std::size_t count = 0;
    for (const auto& [folder, words] : m_unsaved) count += words.size();
    return static_cast<int>(count);
}

bool Workbench::mayClose() {
    shutDown();
    if (m_unsaved.empty() || std::exchange(m_toldOfUnsaved, true)) return true;
    showUnlock();
    m_unlock->showNote(tr("Close the window once more to give the drafts up."));
    return false;
}

void Workbench::shutDown() {
    m_idle->stop();
    if (m_desk) {
        closeDialogs();
        delete std::exchange(m_page, nullptr);
        endDesk();
    }
    if (m_enrolment) m_enrolment->cancelDownload();
    if (m_closing.isValid()) m_closing.waitForFinished();
}

ui::AccountHost& Workbench::account() { return m_desk->account(); }

void Workbench::setLanguage(const QString& code) {
    m_settings.setValue(QLatin1String(Language::kSettingsKey), code);
    m_language.use(code);
    // Later: the combo box that was used is a child of the page that goes.
    QTimer::singleShot(0, this, [this] {
        if (!m_desk) return showUnlock();
        if (!m_page) return lookAtLease();
        const QString here = m_page->currentId().isEmpty() ? m_settings.value(kLastPlace).toString() : m_page->currentId();
        QApplication::setFont(ui::fontFor(ui::TypeStep::body));
        // The page before goes a turn later, as the window lets it.
        showDesk(here);
    });
}

void Workbench::setScheme(ui::Scheme scheme) {
    m_settings.setValue(QLatin1String(ui::Theme::kSettingsKey), ui::Theme::nameOf(scheme));
    m_theme->choose(scheme);
}

int Workbench::lockMinutes() const { return m_settings.value(kLockMinutes, kUsualLockMinutes).toInt(); }

bool Workbench::remindsOfTasks() const { return m_settings.value(kRemindsOfTasks, true).toBool(); }

void Workbench::setRemindsOfTasks(bool reminds) { m_settings.setValue(kRemindsOfTasks, reminds); }

void Workbench::remind(const QStringList& titles) {
    if (!remindsOfTasks()) return;
    const auto words = titles.size() == 1 ? tr("Due now: %1").arg(titles.front()) : tr("%n tasks are due now.", nullptr, static_cast<int>(titles.size()));
    m_desk->toast(words);
    if (m_window->isActiveWindow()) return;
    QApplication::alert(m_window.get());
    m_notifier->tell(QStringLiteral("Lianlu"), words);
}

void Workbench::setLockMinutes(int minutes) {
    m_settings.setValue(kLockMinutes, minutes);
    m_idle->start(minutes);
}

ui::DeviceInfo Workbench::device() const {
    if (!m_desk) return {};
    const auto& device = m_desk->device();
    return {QString::fromStdString(device.serverUrl), QString::fromStdString(device.deviceName), m_desk->staffName(), m_desk->brandName(),
            ui::roleWord(device.role),                    toQString(m_desk->paths().folder),         versionText()};
}

store::Keychain* Workbench::keychain() const noexcept { return m_keychain.get(); }

}  // namespace lianlu::app
