// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <utility>
#include <vector>

#include <QDateTime>

#include "ui/shell/second_step.h"

namespace lianlu::ui {

struct SecondStepNow {
    bool on = false;
    bool required = false;  //!< by the person's role
    int codesLeft = 0;
};

//! \brief Somebody who was invited by mail.
struct InvitedPerson {
    QString id, email, name, role, store, invitedBy;  //!< role: its name, as in domain::Role
    QDateTime expires, used, revoked;                 //!< used, revoked: null: not
    QString mail;                                     //!< queued, sending, sent, rejected, unconfirmed
};

//! \brief A new invitation.
struct InvitationDraft {
    QString email, name, role, store;  //!< store: its id
};

struct InvitationState {
    std::vector<InvitedPerson> invited;               //!< newest first
    std::vector<std::pair<QString, QString>> stores;  //!< id and name of those this person may invite to
    QStringList roles;
};

//! \brief An entry of the audit.
struct AuditedAct {
    QDateTime at;
    QString who, whoName;  //!< an id or operator:<login>; the name of a colleague
    QString action, about, reason;  //!< about: name of a customer (masked), colleague or computer; may be empty
    QDateTime happened{};           //!< of an act on somebody's own computer, by its clock; null: it was at `at`
    qint64 records = 0;             //!< how many such an act was about
};
struct AuditState {
    std::vector<AuditedAct> entries;  //!< newest first
    qint64 before = 0;                //!< where the next page begins; 0: there is none
};

//! \brief How the server is reached.
struct ConnectionNow {
    QString caFile;  //!< a company's own authority; empty: those this computer trusts
    QString proxy;   //!< host and port of the system's; empty: none
};

//! \brief What Settings can change of the account at the server. Online only, off the screen's thread.
class AccountHost : public SecondStepSetup {
public:
    [[nodiscard]] virtual QFuture<Result<SecondStepNow>> secondStep() = 0;
    //! \brief Ten new ones; the old ones end.
    [[nodiscard]] virtual QFuture<Result<QStringList>> newRecoveryCodes(const SignInWords& words) = 0;
    [[nodiscard]] virtual QFuture<Result<void>> endSecondStep(const SignInWords& words) = 0;
    //! \brief Of somebody of the manager's own stores who lost app and codes.
    [[nodiscard]] virtual QFuture<Result<void>> resetSecondStep(const QString& staff) = 0;
    [[nodiscard]] virtual QFuture<Result<ConnectionNow>> connection() = 0;
    //! \brief Trusts this authority from now on, if the server can be reached with it; empty: those of this computer alone. invalid with subject "ca_file": no certificate
    //! is in the file; tlsUntrusted: the server's is not from there.
    [[nodiscard]] virtual QFuture<Result<void>> trustAuthority(const QString& caFile) = 0;
    //! \brief Managers and head office only.
    [[nodiscard]] virtual bool invites() const = 0;
    [[nodiscard]] virtual QFuture<Result<InvitationState>> invitations() = 0;
    [[nodiscard]] virtual QFuture<Result<void>> invite(const InvitationDraft& draft) = 0;
    [[nodiscard]] virtual QFuture<Result<void>> resendInvitation(const QString& id) = 0;
    [[nodiscard]] virtual QFuture<Result<void>> revokeInvitation(const QString& id) = 0;
    //! \brief Managers and head office only.
    [[nodiscard]] virtual bool readsAudit() const = 0;
    [[nodiscard]] virtual QFuture<Result<AuditState>> audit(qint64 before) = 0;
};

}  // namespace lianlu::ui
