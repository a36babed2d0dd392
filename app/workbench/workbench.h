// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <map>
#include <memory>

#include <QFuture>
#include <QObject>
#include <QPointer>
#include <QSettings>

#include "app/workbench/language.h"
#include "app/workbench/options.h"
#include "app/workbench/profile_opener.h"
#include "models/base/clock.h"
#include "models/item/unsaved_drafts.h"
#include "sync/client/invitation.h"
#include "ui/common/table_place.h"
#include "ui/common/theme.h"
#include "ui/settings/settings_host.h"
#include "ui/shell/locked_by.h"

class QApplication;
class QTimer;

namespace lianlu::item {
class Reminders;
}

namespace lianlu::ui {
class DeskPage;
class DialogRoom;
class HelpKey;
class MainWindow;
class UnlockPage;
}  // namespace lianlu::ui

namespace lianlu::app {

class Desk;
class DueBell;
class Notifier;
class EnrolmentSteps;
class IdleLock;
class ScreenAwake;
class KeychainQt;
class SessionWatch;

//! \brief The composition root: window, language, theme, custody, store, engine and workspaces put together. main(), GUI tests and the
//! tour use the same. Thread: the screen's.
class Workbench final : public QObject, public ui::SettingsHost {
    Q_OBJECT
public:
    //! \brief Before any QSettings is made: with a given profile the settings stand in its folder, apart from those of others.
    static void prepare(const Options& options);

    Workbench(QApplication& app, Options options);
    ~Workbench() override;

    //! \brief Shows the window; everything else happens after its first paint.
    void start();
    //! \brief Comes to the front and opens what a lianlu:// link names, at once or after the unlock; empty: comes to the front. One that is none, or
    //! names what is not here, is answered with a sentence.
    void openLink(const QString& link);
    void lock(ui::LockedBy why = ui::LockedBy::hand);
    //! \brief Nothing of a store is in use any more: it is closed, and what it left in memory was wiped as far as that goes.
    [[nodiscard]] bool isAtRest() const noexcept { return !m_desk && m_rested; }
    //! \brief While locked: of how many tasks it is known when they fall due.
    [[nodiscard]] int reminders() const;
    //! \brief Stops sync, closes the store, waits for it. The window stays as it is.
    void shutDown();

    [[nodiscard]] ui::MainWindow& window() noexcept { return *m_window; }
    [[nodiscard]] ui::Theme& theme() noexcept { return *m_theme; }
    [[nodiscard]] ui::DeskPage* deskPage() const noexcept { return m_page; }
    [[nodiscard]] Desk* desk() const noexcept { return m_desk.get(); }

    [[nodiscard]] ui::AccountHost& account() override;
    [[nodiscard]] QString language() const override { return m_language.chosen(); }
    void setLanguage(const QString& code) override;
    [[nodiscard]] ui::Scheme scheme() const override { return m_theme->choice(); }
    void setScheme(ui::Scheme scheme) override;
    [[nodiscard]] int lockMinutes() const override;
    void setLockMinutes(int minutes) override;
    [[nodiscard]] bool remindsOfTasks() const override;
    void setRemindsOfTasks(bool reminds) override;
    [[nodiscard]] ui::DeviceInfo device() const override;
    [[nodiscard]] QFuture<Result<store::Protection>> protection() override;
    [[nodiscard]] Result<void> checkPassphrase(const SecretBuffer& passphrase) const override;
    [[nodiscard]] QFuture<Result<void>> changePassphrase(const ui::KeyProof& proof, const ui::Secret& fresh) override;
    [[nodiscard]] QFuture<Result<void>> provePassphrase(const ui::Secret& passphrase) override;
    [[nodiscard]] QString newRecoveryCode() override;
    [[nodiscard]] QFuture<Result<void>> keepRecoveryCode(const ui::Secret& passphrase, const ui::Secret& code) override;
    void changeKey(const ui::Secret& passphrase, const ui::Secret& code) override;
    void openSupport() override;
    [[nodiscard]] QFuture<std::vector<ui::AsideStore>> asideStores() override;
    [[nodiscard]] QFuture<Result<void>> removeAside(const QString& folder) override;
    [[nodiscard]] QFuture<Result<void>> putBackAside(const QString& folder) override;
    [[nodiscard]] bool managesDevices() const override;
    [[nodiscard]] QFuture<Result<std::vector<ui::TeamDevice>>> teamDevices() override;
    [[nodiscard]] QFuture<Result<ui::TeamDevice>> endDevice(const QString& id, bool wipe) override;

Q_SIGNALS:
    void unlocked();
    void locked();
    void rested();  //!< after a lock, see isAtRest

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void comeToFront();
    void followInvitation(const sync::JoinLink& join);
    void followLink();
    void sayOfLink(const QString& text);
    void sayThatLinkWaits();
    void lookForProfiles();
    void showUnlock();
    void showOtherPerson();
    void offerNewPassphrase();
    //! \brief The desk, or what stands in its place while the lease is over.
    void showDeskOrLease(const QString& workspace, const store::LeaseState& lease);
    void lookAtLease();
    //! \brief The brand's order: nothing of this person's store stays here.
    void wipe();
    //! \brief Of the persons of this computer, all but who is in.
    [[nodiscard]] std::vector<store::ProfilePaths> others() const;
    //! \brief Once nobody has a store open or tries to: clears what it left in memory, and lets the computer sleep.
    void rest();
    //! \brief The screen went dark or the computer goes to sleep.
    void systemLocks(ui::LockedBy why);
    void showOnboarding(const store::ProfilePaths& paths, std::shared_ptr<SecretBuffer> key, std::optional<store::DeviceState> device);
    void unlock(std::function<Result<OpenedProfile>()> open);
    void settle(std::shared_ptr<Result<OpenedProfile>> opened);
    void showDamage(OpenedProfile damaged);
    //! \brief Replaces the damaged store in one of its two ways, and opens it.
    void mend(Result<OpenedProfile> (*way)(const OpenedProfile&, const Clock&));
    void showDesk(const QString& workspace);
    //! \brief Before the page of the desk goes: who comes back goes on at the same rows.
    void keepPlaces();
    void closeDialogs();
    void present(QWidget* screen);
    void endDesk();
    void remind(const QStringList& titles);
    //! \brief Ends the desk. False, once: drafts would go with the program, and the person was told so.
    [[nodiscard]] bool mayClose();
    [[nodiscard]] int unsavedDrafts() const;
    void openSignIn();
    //! \brief Neither passphrase nor recovery code is at hand: asks what becomes of the old store, then the first run anew.
    void askAnew();
    //! \brief A store that nobody opens any more, and what becomes of it once the new one is ready.
    struct LeftBehind {
        store::ProfilePaths paths;
        bool remove = false;
    };
    void clearUp(const LeftBehind& left);
    //! \brief Those to try a passphrase or code on: of the list, then those kept aside.
    [[nodiscard]] std::vector<store::ProfilePaths> openable() const;
    [[nodiscard]] std::filesystem::path place() const;
    //! \brief This computer was disabled: the first run anew, beside the emptied store, with the same server.
    void setUpAnew();
    //! \brief The guide's page about where `at` stands.
    void openHelp(QWidget* at);
    [[nodiscard]] store::Keychain* keychain() const noexcept;

    Options m_options;
    SystemClock m_clock;
    QSettings m_settings;
    Language m_language;
    std::unique_ptr<ui::Theme> m_theme;
    std::unique_ptr<KeychainQt> m_keychain;
    std::unique_ptr<IdleLock> m_idle;
    std::unique_ptr<ScreenAwake> m_awake;
    QPointer<QWidget> m_presented;  //!< what stands over the whole screen in place of the window
    std::unique_ptr<SessionWatch> m_session;
    std::unique_ptr<DueBell> m_bell;
    std::unique_ptr<Notifier> m_notifier;
    QTimer* m_leaseTimer;
    std::unique_ptr<ui::MainWindow> m_window;
    std::unique_ptr<ui::HelpKey> m_helpKey;
    std::unique_ptr<ui::DialogRoom> m_dialogRoom;
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<item::Reminders> m_reminders;  //!< of the desk that is open
    std::unique_ptr<EnrolmentSteps> m_enrolment;
    std::vector<store::ProfilePaths> m_profiles;
    std::optional<LeftBehind> m_leftBehind;
    std::optional<Error> m_trouble;            //!< why the store did not open at the last try
    std::shared_ptr<OpenedProfile> m_damaged;  //!< with its key, until it is mended or the page goes
    ui::DeskPage* m_page = nullptr;
    ui::UnlockPage* m_unlock = nullptr;
    QFuture<std::vector<Time>> m_closing;
    std::map<std::filesystem::path, item::UnsavedDrafts::Texts> m_unsaved;  //!< by profile: words that no disk took, until it opens again
    std::map<std::filesystem::path, ui::TablePlaces> m_places;  //!< by profile, while the program runs
    bool m_toldOfUnsaved = false;
    bool m_rested = true;  //!< since the last desk
    int m_opening = 0;     //!< attempts to open a store that are under way
    std::optional<ui::LockedBy> m_lockAsked;  //!< by the system, during one of them
    ui::LockedBy m_lockedBy = ui::LockedBy::hand;
    ui::Secret m_codeUsed;  //!< that opens the store just now: a new passphrase is offered afterwards
    bool m_wasOpen = false;
    QString m_link;       //!< to be opened after the unlock
    QString m_linkWords;  //!< to be said once there is a page that can
};

}  // namespace lianlu::app
