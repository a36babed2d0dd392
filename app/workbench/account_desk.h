// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>
#include <string>

#include <QTimeZone>

#include "models/base/clock.h"
#include "models/domain/rules/policy.h"
#include "models/store/local_store.h"
#include "ui/settings/account_host.h"

namespace lianlu::app {

//! \brief What Settings changes of the account at the server, with the session of an open store; each on a worker. Thread: the screen's.
class AccountDesk final : public ui::AccountHost {
public:
    //! \brief Holds the store only while a worker asks. `zone`: that of the shop, in which times are told; asked on the screen's thread.
    AccountDesk(std::weak_ptr<store::LocalStore> store, std::string serverUrl, std::string role, const Clock& clock, std::function<QTimeZone()> zone)
        : m_store(std::move(store)), m_serverUrl(std::move(serverUrl)), m_role(std::move(role)), m_clock(clock), m_zone(std::move(zone)) {}

    [[nodiscard]] QFuture<Result<ui::SecondStepNow>> secondStep() override;
    [[nodiscard]] QFuture<Result<ui::SecondStepSecret>> beginSecondStep(const ui::SignInWords& words) override;
    [[nodiscard]] QFuture<Result<QStringList>> confirmSecondStep(const ui::SignInWords& words) override;
    [[nodiscard]] QFuture<Result<QStringList>> newRecoveryCodes(const ui::SignInWords& words) override;
    [[nodiscard]] QFuture<Result<void>> endSecondStep(const ui::SignInWords& words) override;
    [[nodiscard]] QFuture<Result<void>> resetSecondStep(const QString& staff) override;
    [[nodiscard]] QFuture<Result<ui::ConnectionNow>> connection() override;
    [[nodiscard]] QFuture<Result<void>> trustAuthority(const QString& caFile) override;
    [[nodiscard]] bool invites() const override { return domain::may(domain::enumFromName<domain::Role>(m_role), domain::Act::invite); }
    [[nodiscard]] QFuture<Result<ui::InvitationState>> invitations() override;
    [[nodiscard]] QFuture<Result<void>> invite(const ui::InvitationDraft& draft) override;
    [[nodiscard]] QFuture<Result<void>> resendInvitation(const QString& id) override;
    [[nodiscard]] QFuture<Result<void>> revokeInvitation(const QString& id) override;
    [[nodiscard]] bool readsAudit() const override { return domain::may(domain::enumFromName<domain::Role>(m_role), domain::Act::readAudit); }
    [[nodiscard]] QFuture<Result<ui::AuditState>> audit(qint64 before) override;

private:
    //! \brief `ask(call, server)` on a worker.
    template <class Ask>
    [[nodiscard]] auto online(Ask ask) const;

    std::weak_ptr<store::LocalStore> m_store;
    std::string m_serverUrl, m_role;
    const Clock& m_clock;
    std::function<QTimeZone()> m_zone;
};

}  // namespace lianlu::app
