// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include <QObject>
#include <QPointer>

#include "app/workbench/account_desk.h"
#include "app/workbench/company_desk.h"
#include "app/workbench/profile_opener.h"
#include "app/workbench/undo_keeper.h"
#include "models/actions/support_bundle.h"
#include "models/item/async_store.h"
#include "models/item/brand_directory.h"
#include "models/item/sync_state.h"
#include "models/actions/event_keeper.h"
#include "models/store/care/backup_keeper.h"
#include "models/store/custody/lease.h"
#include "sync/client/engine.h"
#include "ui/settings/settings_host.h"
#include "ui/shell/desk_page.h"
#include "ui/shell/second_step.h"
#include "ui/shell/services.h"

namespace lianlu::app {

//! \brief An open store with its engine and item layer: what the workspaces stand on. Made when the store was unlocked, ended by close().
//! Thread: the screen's.
class Desk final : public QObject, public ui::Services, public item::BrandDirectory {
    Q_OBJECT
public:
    //! \brief `openBrowser`: empty: the system's.
    Desk(OpenedProfile profile, const Clock& clock, QSettings& settings, CompanyBrowser::Open openBrowser = {}, QObject* parent = nullptr);
    ~Desk() override;

    //! \brief The page's history begins with what can still be taken back of before a lock.
    void setPage(ui::DeskPage* page);
    void startSync();
    void syncNow();
    //! \brief Shorter looks at the server while the window is in front.
    void setWatched(bool watched);
    //! \brief To be filled in for signInAgain(); empty: not known.
    [[nodiscard]] QFuture<Result<QString>> keptLogin();
    [[nodiscard]] QFuture<Result<void>> signInAgain(const ui::SignInWords& words);
    [[nodiscard]] AccountDesk& account() noexcept { return m_account; }
    [[nodiscard]] ui::CompanySignIn& company() noexcept { return *m_company; }
    //! \brief Stops sync and closes the store, on a worker: the key is forgotten when the future is ready. Nothing may use the desk's
    //! services from now on. The answer is when own tasks fall due within a day, so that somebody can be called without a name.
    [[nodiscard]] QFuture<std::vector<Time>> close();
    //! \brief How long this device may go on without its server, by now; notes that this moment was seen.
    [[nodiscard]] QFuture<Result<store::LeaseState>> lease();
    //! \brief A support bundle of this store and what `sources` holds besides.
    [[nodiscard]] QFuture<Result<support::Bundle>> collectSupport(actions::SupportSources sources);
    [[nodiscard]] QFuture<Result<std::vector<ui::TeamDevice>>> teamDevices();
    [[nodiscard]] QFuture<Result<ui::TeamDevice>> endDevice(const QString& id, bool wipe);
    //! \brief After close(): drafts that the disk did not take.
    [[nodiscard]] item::UnsavedDrafts::Texts unsavedDrafts() { return m_unsaved->take(); }
    //! \brief Such drafts of an earlier desk of this store: written now, and found by their forms in any case.
    void keepDrafts(const item::UnsavedDrafts::Texts& drafts);

    [[nodiscard]] const store::DeviceState& device() const noexcept { return m_device; }
    [[nodiscard]] const store::ProfilePaths& paths() const noexcept { return m_paths; }
    [[nodiscard]] store::LocalStore& store() noexcept { return *m_held->store; }

    [[nodiscard]] item::AsyncStore& async() override { return *m_async; }
    [[nodiscard]] item::SyncState& sync() override { return m_syncState; }
    [[nodiscard]] QSettings& settings() override { return m_settings; }
    [[nodiscard]] QString staffName() const override;
    [[nodiscard]] QString brandName() const override;
    void openCustomer(domain::CustomerId id) override;
    void openLead(domain::LeadId id) override;
    void reviewPair(domain::CustomerId one, domain::CustomerId other) override;
    void openWorkspace(const QString& id) override;
    void openRows(const ui::OwnedRows& rows) override;
    //! \brief The customer, with this row of the story in sight.
    void openStory(domain::CustomerId id, const Uuid& row);
    void handOver(domain::StaffId from, const std::vector<domain::CustomerId>& customers) override;
    [[nodiscard]] QFuture<Result<item::HandoverNow>> askHandover(const item::HandoverWish& wish) override;
    [[nodiscard]] QFuture<Result<std::vector<item::HandoverNow>>> listHandovers() override;
    [[nodiscard]] QFuture<Result<item::HandoverNow>> readHandover(const Uuid& id) override;
    [[nodiscard]] QFuture<Result<std::string>> exportPerson(domain::CustomerId id, std::shared_ptr<std::atomic<bool>> cancelled) override;
    [[nodiscard]] QFuture<Result<bool>> requestErasure(domain::CustomerId id, const std::string& reason) override;
    [[nodiscard]] QFuture<Result<void>> fetchPhoto(domain::PhotoId id) override;
    [[nodiscard]] QFuture<Result<item::GuestAnswer>> lookUpGuest(const std::string& number) override;
    [[nodiscard]] QFuture<Result<actions::BrandPage>> brandPage(const actions::BrandFilter& filter, const std::string& after, int limit) override;
    [[nodiscard]] QFuture<Result<std::string>> reveal(domain::CustomerId customer, item::Revealable what, item::RevealReason reason) override;
    [[nodiscard]] actions::BrandPages brandPages(const actions::BrandFilter& filter) override;
    void presentOn(QWidget* screen) override { Q_EMIT presenting(screen); }
    void toast(const QString& text) override;
    void toastUndo(const QString& text, domain::TxnId txn) override;
    void toastTakeBack(const QString& text, std::function<void()> back) override;
    void toastError(const Error& error) override;
    void toastFile(const QString& text, const QString& file) override;

Q_SIGNALS:
    void synced();  //!< a round ended well
    void presenting(QWidget* screen);  //!< as Services::presentOn
    //! \brief The keyslots are gone by the brand's order: close, and wipe what is left.
    void wipeOrdered();

private:
    //! Brings a workspace to the front; null: there is none.
    template <class Place>
    [[nodiscard]] Place* shown(const char* id);
    void listen();
    void takeBack(const QString& text, domain::TxnId txn);
    void takeIn(const store::BackupState& backups);

    store::ProfilePaths m_paths;
    store::DeviceState m_device;
    const Clock& m_clock;
    QSettings& m_settings;
    //! Shared with workers that may outlive this object by a moment. The engine goes before its store.
    struct Held {
        std::unique_ptr<store::LocalStore> store;
        std::unique_ptr<sync::Engine> engine;
        std::unique_ptr<store::BackupKeeper> backups;
        std::unique_ptr<actions::EventKeeper> events;
    };
    std::shared_ptr<Held> m_held;
    [[nodiscard]] static std::shared_ptr<Held> hold(std::unique_ptr<store::LocalStore> store);
    //! Between the engine's thread, which may speak until it is stopped, and this object, which may be gone before.
    struct Ear;
    std::shared_ptr<Ear> m_ear;
    AccountDesk m_account;
    std::unique_ptr<CompanyDesk> m_company;
    IdGenerator m_ids;
    item::SyncState m_syncState;
    std::optional<Code> m_backupTrouble;  //!< as the person was told
    std::unique_ptr<item::AsyncStore> m_async;
    std::unique_ptr<UndoKeeper> m_undo;
    std::shared_ptr<item::UnsavedDrafts> m_unsaved;
    QPointer<ui::DeskPage> m_page;
};

}  // namespace lianlu::app
