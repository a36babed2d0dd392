// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/protocol/audit.h"
#include "sync/protocol/company.h"
#include "sync/protocol/custody.h"
#include "sync/protocol/handover.h"
#include "sync/protocol/invitation.h"
#include "sync/protocol/messages.h"
#include "sync/protocol/query.h"
#include "sync/protocol/second_step.h"
#include "sync/protocol/visit.h"

//! \brief X(Message) for every message that goes over the wire: what codec.h makes `encode` and `decode` of. A new one goes to the end, for
//! the kept inputs of tests/fuzz name messages by their place.
#define LIANLU_MESSAGES(X) \
    X(SignInRequest) X(SecondStepWish) X(SecondStepSecret) X(SecondStepCodes) X(SecondStepState) X(SecondStepReset) X(InvitationWish) \
    X(Invitation) X(InvitationList) X(InvitationRef) X(InvitationCode) X(InvitationOffer) X(JoinRequest) X(Joined) X(CompanyIssuer) \
    X(CompanyBegin) X(CompanyOffer) X(CompanySignIn) X(RefreshRequest) X(Session) X(PushRequest) X(PushResponse) X(Op) X(OpResult) \
    X(PullRequest) X(PullResponse) X(Change) X(Manifest) X(Row) X(PersonExportRequest) X(ErasureRequest) X(ErasureAnswer) X(HandoverRequest) \
    X(Handover) X(LookupRequest) X(AuditPage) X(CustomerQuery) X(CustomerPage) X(RevealWish) X(Revealed) X(LookupAnswer) X(GuestVisit) \
    X(VisitCard) X(SurrenderRequest) X(AcknowledgeRequest) X(QuarantinedOp) X(QuarantineList) X(QuarantineWish) X(QuarantineAnswer) \
    X(LeaseRequest) X(Lease) X(DeviceOrderRequest) X(DeviceOrder) X(DeviceWiped) X(ManagedDevice) X(DeviceList) X(RevokeWish) X(Problem) \
    X(HandoverList)
