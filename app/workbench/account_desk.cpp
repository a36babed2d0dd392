// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/account_desk.h"

#include <type_traits>

#include <QUrl>
#include <QtConcurrent>

#include "app/workbench/step_words.h"
#include "app/workbench/system_proxy.h"
#include "models/store/write_txn.h"
#include "sync/client/company_ca.h"
#include "sync/client/invitation.h"
#include "sync/client/queries.h"
#include "sync/client/second_step.h"

namespace lianlu::app {

template <class Ask>
auto AccountDesk::online(Ask ask) const {
    using Answer = std::invoke_result_t<Ask, const sync::OnlineCall&, const sync::ServerAddress&>;
    return QtConcurrent::run([held = m_store.lock(), url = m_serverUrl, &clock = m_clock, ask = std::move(ask)]() -> Answer {
        if (!held) return fail(Code::cancelled, "the store is closed");
        LIANLU_TRY(const auto server, serverOf(*held, url));
        return ask(sync::OnlineCall{*held, clock, {}}, server);
    });
}

QFuture<Result<ui::SecondStepNow>> AccountDesk::secondStep() {
    return online([](const auto& call, const auto& server) -> Result<ui::SecondStepNow> {
        LIANLU_TRY(const auto now, sync::secondStep(call, server));
        return ui::SecondStepNow{now.on, now.required, static_cast<int>(now.codesLeft)};
    });
}

QFuture<Result<ui::SecondStepSecret>> AccountDesk::beginSecondStep(const ui::SignInWords& words) {
    return online([words](const auto& call, const auto& server) -> Result<ui::SecondStepSecret> {
        // With a login it is a sign-in under way: there is no session.
        LIANLU_TRY(const auto begun, words.login.isEmpty() ? sync::beginSecondStep(call, server, proofOf(words)) : sync::beginSecondStep(server, proofOf(words)));
        return secretOf(begun);
    });
}

QFuture<Result<QStringList>> AccountDesk::confirmSecondStep(const ui::SignInWords& words) {
    return online([words](const auto& call, const auto& server) {
        return codesOf(words.login.isEmpty() ? sync::confirmSecondStep(call, server, proofOf(words)) : sync::confirmSecondStep(server, proofOf(words)));
    });
}

QFuture<Result<QStringList>> AccountDesk::newRecoveryCodes(const ui::SignInWords& words) {
    return online([words](const auto& call, const auto& server) { return codesOf(sync::newRecoveryCodes(call, server, proofOf(words))); });
}

QFuture<Result<void>> AccountDesk::endSecondStep(const ui::SignInWords& words) {
    return online([words](const auto& call, const auto& server) { return sync::endSecondStep(call, server, proofOf(words)); });
}

QFuture<Result<void>> AccountDesk::resetSecondStep(const QString& staff) {
    return online([whose = staff.toStdString()](const auto& call, const auto& server) -> Result<void> {
        const auto id = domain::StaffId::parse(whose);
        if (!id) return fail(Code::invalid, "not an id", "staff");
        return sync::resetSecondStep(call, server, *id);
    });
}

namespace {

QDateTime timeOf(std::int64_t at, const QTimeZone& zone) { return at > 0 ? QDateTime::fromMSecsSinceEpoch(at, zone) : QDateTime(); }

ui::InvitedPerson invitedPerson(const protocol::Invitation& one, const QTimeZone& zone) {
    return {QString::fromStdString(one.id.toString()), QString::fromStdString(one.email), QString::fromStdString(one.name), QString::fromStdString(one.role),
            QString::fromStdString(one.storeName), QString::fromStdString(one.invitedBy), timeOf(one.expiresAt, zone), timeOf(one.usedAt, zone), timeOf(one.revokedAt, zone),
            QString::fromStdString(one.mail)};
}

Result<Uuid> idOfInvitation(const std::string& text) {
    const auto id = Uuid::parse(text);
    if (!id) return fail(Code::invalid, "not an id", "invitation");
    return *id;
}

}  // namespace

QFuture<Result<ui::InvitationState>> AccountDesk::invitations() {
    return online([zone = m_zone()](const auto& call, const auto& server) -> Result<ui::InvitationState> {
        LIANLU_TRY(const auto found, sync::invitations(call, server));
        ui::InvitationState state;
        for (const auto& one : found.invitations) state.invited.push_back(invitedPerson(one, zone));
        for (const auto& place : found.places) state.stores.emplace_back(QString::fromStdString(place.storeId.toString()), QString::fromStdString(place.name));
        for (const auto& role : found.roles) state.roles << QString::fromStdString(role);
        return state;
    });
}

QFuture<Result<void>> AccountDesk::invite(const ui::InvitationDraft& draft) {
    return online([draft](const auto& call, const auto& server) -> Result<void> {
        const auto store = domain::StoreId::parse(draft.store.toStdString());
        if (!store) return fail(Code::invalid, "not an id", "store_id");
        LIANLU_CHECK(sync::invite(call, server, {draft.email.toStdString(), draft.name.toStdString(), draft.role.toStdString(), *store}));
        return {};
    });
}

QFuture<Result<void>> AccountDesk::resendInvitation(const QString& id) {
    return online([text = id.toStdString()](const auto& call, const auto& server) -> Result<void> {
        LIANLU_TRY(const auto one, idOfInvitation(text));
        LIANLU_CHECK(sync::resendInvitation(call, server, one));
        return {};
    });
}

QFuture<Result<void>> AccountDesk::revokeInvitation(const QString& id) {
    return online([text = id.toStdString()](const auto& call, const auto& server) -> Result<void> {
        LIANLU_TRY(const auto one, idOfInvitation(text));
        LIANLU_CHECK(sync::revokeInvitation(call, server, one));
        return {};
    });
}

QFuture<Result<ui::ConnectionNow>> AccountDesk::connection() {
    return online([](const auto&, const sync::ServerAddress& server) -> Result<ui::ConnectionNow> {
        // Its password, where it has one, is nobody's to read.
        const QUrl proxy(QString::fromStdString(server.proxy));
        return ui::ConnectionNow{QString::fromStdString(server.caFile), proxy.isEmpty() ? QString() : proxy.toString(QUrl::RemoveUserInfo | QUrl::RemoveScheme).remove(QLatin1String("//"))};
    });
}

QFuture<Result<void>> AccountDesk::trustAuthority(const QString& caFile) {
    return online([caFile = caFile.toStdString()](const sync::OnlineCall& call, sync::ServerAddress server) -> Result<void> {
        server.caFile = caFile;
        // Kept only once it does: a wrong one would keep the work of this computer from its server.
        LIANLU_CHECK(sync::probe(server));
        auto kept = call.store.writeNow([&](store::WriteTxn& txn) { return caFile.empty() ? sync::forgetCaFile(txn) : sync::keepCaFile(txn, caFile); });
        if (!kept) return fail(std::move(kept).error());
        return {};
    });
}

QFuture<Result<ui::AuditState>> AccountDesk::audit(qint64 before) {
    return online([before, zone = m_zone()](const auto& call, const auto& server) -> Result<ui::AuditState> {
        constexpr std::int64_t kEntries = 50;
        LIANLU_TRY(const auto page, sync::readAudit(call, server, before, kEntries));
        ui::AuditState state;
        state.before = page.before;
        for (const auto& entry : page.entries)
            state.entries.push_back({timeOf(entry.at, zone), QString::fromStdString(entry.who), QString::fromStdString(entry.whoName),
                                     QString::fromStdString(entry.action), QString::fromStdString(entry.subjectName), QString::fromStdString(entry.reason),
                                     timeOf(entry.happenedAt, zone), entry.records});
        return state;
    });
}

}  // namespace lianlu::app
