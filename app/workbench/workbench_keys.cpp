// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <utility>

#include <QDateTime>
#include <QLocale>
#include <QPixmapCache>
#include <QThreadPool>
#include <QTimer>
#include <QtConcurrent>

#include "app/workbench/desk.h"
#include "app/workbench/due_bell.h"
#include "app/workbench/enrolment_steps.h"
#include "app/workbench/idle_lock.h"
#include "app/workbench/session_watch.h"
#include "app/workbench/workbench.h"
#include "models/base/process_guard.h"
#include "models/domain/rules/policy.h"
#include "models/item/day_text.h"
#include "models/item/when_ready.h"
#include "models/store/custody/key_change.h"
#include "models/store/custody/recovery_code.h"
#include "models/store/custody/wipe.h"
#include "ui/settings/passphrase_dialog.h"
#include "ui/shell/lease_page.h"
#include "ui/shell/main_window.h"
#include "ui/shell/notice_page.h"
#include "ui/shell/unlock_page.h"

//! What the workbench does with keys: who may open, with what, and when nobody may.
namespace lianlu::app {

namespace {

Result<SecretBuffer> keyBy(const store::ProfilePaths& paths, const ui::KeyProof& proof, store::Keychain* keychain) {
    return proof.byRecoveryCode ? store::unlockWithRecoveryCode(paths, *proof.secret) : store::unlockWithPassphrase(paths, *proof.secret, keychain);
}

}  // namespace

std::vector<store::ProfilePaths> Workbench::others() const {
    auto others = m_profiles;
    if (m_desk) std::erase_if(others, [&](const auto& paths) { return paths.folder == m_desk->paths().folder; });
    return others;
}

QFuture<Result<store::Protection>> Workbench::protection() {
    return QtConcurrent::run([paths = m_desk ? m_desk->paths() : store::ProfilePaths{}, chain = keychain()] { return store::protectionOf(paths, chain); });
}

Result<void> Workbench::checkPassphrase(const SecretBuffer& passphrase) const { return store::checkPassphrase(passphrase); }

QFuture<Result<void>> Workbench::changePassphrase(const ui::KeyProof& proof, const ui::Secret& fresh) {
    return QtConcurrent::run([proof, fresh, chain = keychain(), strength = m_options.strength, others = others(),
                              paths = m_desk ? m_desk->paths() : store::ProfilePaths{}]() -> Result<void> {
        LIANLU_TRY(const SecretBuffer key, keyBy(paths, proof, chain));
        LIANLU_CHECK(store::checkNotAnothers(others, *fresh, chain));
        return store::changePassphrase(paths, key, *fresh, chain, strength);
    });
}

QFuture<Result<void>> Workbench::provePassphrase(const ui::Secret& passphrase) {
    return QtConcurrent::run([passphrase, chain = keychain(), paths = m_desk ? m_desk->paths() : store::ProfilePaths{}]() -> Result<void> {
        LIANLU_TRY([[maybe_unused]] const SecretBuffer key, store::unlockWithPassphrase(paths, *passphrase, chain));
        return {};
    });
}

QString Workbench::newRecoveryCode() { return QString::fromStdString(store::recoveryCodeText(store::newRecoveryCode())); }

QFuture<Result<void>> Workbench::keepRecoveryCode(const ui::Secret& passphrase, const ui::Secret& code) {
    return QtConcurrent::run([passphrase, code, chain = keychain(), paths = m_desk ? m_desk->paths() : store::ProfilePaths{}]() -> Result<void> {
        LIANLU_TRY(const SecretBuffer key, store::unlockWithPassphrase(paths, *passphrase, chain));
        LIANLU_TRY(const auto bytes, store::parseRecoveryCode(code->text()));
        return store::setRecoveryCode(paths, key, bytes);
    });
}

void Workbench::changeKey(const ui::Secret& passphrase, const ui::Secret& code) {
    // Later: the dialog that asks is a child of the page that goes.
    QTimer::singleShot(0, this, [this, passphrase, code] {
        if (!m_desk) return;
        const auto paths = m_desk->paths();
        lock();
        m_unlock->setWorking(tr("Writing everything anew under another key. Please leave the computer on."));
        unlock([paths, passphrase, code, chain = keychain(), strength = m_options.strength, this]() -> Result<OpenedProfile> {
            LIANLU_TRY(auto key, store::unlockWithPassphrase(paths, *passphrase, chain));
            LIANLU_TRY(const auto bytes, store::parseRecoveryCode(code->text()));
            auto fresh = store::changeKey(paths, key, *passphrase, bytes, chain, m_clock.now(), strength);
            // Where it could not be done the old key holds, and the person goes on with it.
            auto opened = openByKey(paths, fresh ? std::move(*fresh) : std::move(key), m_clock);
            if (opened) opened->keyChange = fresh ? Result<void>{} : Result<void>(fail(fresh.error()));
            return opened;
        });
    });
}

void Workbench::offerNewPassphrase() {
    // Whoever had to use the code has no passphrase that opens: it was forgotten, or the keychain is gone.
    if (const auto code = std::exchange(m_codeUsed, nullptr)) (new ui::PassphraseDialog(*this, m_window.get(), code))->open();
}

bool Workbench::managesDevices() const { return m_desk && domain::may(domain::enumFromName<domain::Role>(m_desk->device().role), domain::Act::listDevices); }

QFuture<Result<std::vector<ui::TeamDevice>>> Workbench::teamDevices() {
    if (!m_desk) return {};
    return m_desk->teamDevices();
}

QFuture<Result<ui::TeamDevice>> Workbench::endDevice(const QString& id, bool wipe) {
    if (!m_desk) return {};
    return m_desk->endDevice(id, wipe);
}

void Workbench::showDeskOrLease(const QString& workspace, const store::LeaseState& lease) {
    const auto until = lease.until ? item::momentText(QDateTime::fromMSecsSinceEpoch(toUnixMs(*lease.until))) : QString();
    if (!lease.ended()) {
        showDesk(workspace);
        if (lease.soon) m_desk->toast(tr("The server has not been reached for long. Connect before %1, or customers close until you do.").arg(until));
        return;
    }
    closeDialogs();
    keepPlaces();
    ui::DeskPage* before = std::exchange(m_page, nullptr);
    auto* page = new ui::LeasePage(m_desk->sync(), until);
    connect(page, &ui::LeasePage::syncRequested, this, [this] { m_desk->syncNow(); });
    connect(page, &ui::LeasePage::signInRequested, this, &Workbench::openSignIn);
    connect(page, &ui::LeasePage::lockRequested, this, [this] { lock(); }, Qt::QueuedConnection);
    m_desk->setPage(nullptr);
    m_window->setPage(page);
    delete before;
}

void Workbench::lookAtLease() {
    if (!m_desk) return;
    item::whenReady(m_desk.get(), m_desk->lease(), [this](const Result<store::LeaseState>& lease) {
        if (!lease || lease->ended() == (m_page == nullptr)) return;
        showDeskOrLease(m_settings.value(QStringLiteral("window/workspace"), QStringLiteral("today")).toString(), *lease);
    });
}

void Workbench::wipe() {
    if (!m_desk) return;
    const auto paths = m_desk->paths();
    m_idle->stop();
    closeDialogs();
    ui::DeskPage* before = std::exchange(m_page, nullptr);
    auto* page = new ui::NoticePage(tr("This computer is being wiped"), tr("Your brand has ordered it. What was not sent yet was handed over first."));
    m_window->setPage(page);
    delete before;
    endDesk();
    m_unsaved.erase(paths.folder);
    m_places.erase(paths.folder);
    std::erase_if(m_profiles, [&](const auto& other) { return other.folder == paths.folder; });
    const auto done = QtConcurrent::run([closing = m_closing, paths]() mutable {
        closing.waitForFinished();
        return store::finishWipe(paths);
    });
    item::whenReady(page, done, [this, page](const Result<void>& wiped) {
        // What is left has no key any more; the next start goes on.
        page->setText(wiped ? tr("The store, its keys and its backups are gone from this computer, by order of your brand. What was not sent yet was handed over first.")
                            : tr("The keys are destroyed, by order of your brand, so nothing can be read any more. Some files could not be removed yet; that goes on at the next start."));
        page->setWayOn(tr("Go on"));
        connect(page, &ui::NoticePage::wayOn, this, &Workbench::lookForProfiles);
    });
}

void Workbench::showOtherPerson() {
    m_unlock = nullptr;
    showOnboarding(freshProfile(m_options.profile), nullptr, std::nullopt);
}

void Workbench::systemLocks(ui::LockedBy why) {
    lock(why);
    // A store that is just being opened is not, yet: it closes as soon as it is.
    if (m_opening > 0) m_lockAsked = why;
    if (m_rested) m_session->readyToSleep();
}

int Workbench::reminders() const { return m_bell->waiting(); }

void Workbench::rest() {
    // Somebody who tries to open again is waited for: the key derivation takes its memory in one piece, and as long as it does, memory that is given
    // back waits too, and this thread with it. The end of the attempt comes here.
    if (m_desk || m_rested || m_opening > 0 || !m_closing.isFinished()) return;
    // Their threads go with what they have on their stacks.
    QThreadPool::globalInstance()->waitForDone(0);
    QPixmapCache::clear();
    scrubLeftovers();
    m_rested = true;
    // A suspend waits for it: the key is out of memory before the memory is kept.
    m_session->readyToSleep();
    Q_EMIT rested();
}

}  // namespace lianlu::app
