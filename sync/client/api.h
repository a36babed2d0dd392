// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <functional>
#include <span>
#include <string>

#include "models/base/clock.h"
#include "models/base/result.h"
#include "models/domain/entities/photo.h"
#include "sync/client/transport.h"
#include "sync/protocol/audit.h"
#include "sync/protocol/company.h"
#include "sync/protocol/custody.h"
#include "sync/protocol/handover.h"
#include "sync/protocol/invitation.h"
#include "sync/protocol/messages.h"
#include "sync/protocol/query.h"
#include "sync/protocol/second_step.h"
#include "sync/protocol/visit.h"
#include "sync/protocol/wake.h"

namespace lianlu::sync {

//! \brief The calls of openapi.yaml, typed, each answer checked before it is believed: header Lianlu-Proto, content type, form.
//! What did not come from a Lianlu server (captive portal, proxy page, empty answer) is Code::notLianlu, never an empty result.
//! Thread: one call at a time.
class Api {
public:
    explicit Api(Transport& transport) : m_transport(transport) {}

    //! \brief Asked before and during each call; true ends it with Code::cancelled.
    void setCancelled(std::function<bool()> cancelled) { m_cancelled = std::move(cancelled); }
    [[nodiscard]] bool isCancelled() const { return m_cancelled && m_cancelled(); }

    [[nodiscard]] Result<void> health();
    [[nodiscard]] Result<protocol::Session> signIn(const protocol::SignInRequest& request);
    [[nodiscard]] Result<protocol::Session> refresh(const protocol::RefreshRequest& request);
    [[nodiscard]] Result<protocol::Session> session(const std::string& token);
    //! \brief `problem`: what the server said when the result is an error of its own.
    [[nodiscard]] Result<protocol::SecondStepState> secondStep(const std::string& token);
    //! \brief These two also without a token: then the wish has the login.
    [[nodiscard]] Result<protocol::SecondStepSecret> beginSecondStep(const std::string& token, const protocol::SecondStepWish& wish);
    [[nodiscard]] Result<protocol::SecondStepCodes> confirmSecondStep(const std::string& token, const protocol::SecondStepWish& wish);
    [[nodiscard]] Result<protocol::SecondStepCodes> newRecoveryCodes(const std::string& token, const protocol::SecondStepWish& wish);
    [[nodiscard]] Result<void> endSecondStep(const std::string& token, const protocol::SecondStepWish& wish);
    [[nodiscard]] Result<void> resetSecondStep(const std::string& token, const protocol::SecondStepReset& wish);
    [[nodiscard]] Result<protocol::CompanyIssuer> companyIssuer();
    [[nodiscard]] Result<protocol::CompanyOffer> beginCompanySignIn(const protocol::CompanyBegin& wish);
    [[nodiscard]] Result<protocol::Session> companySignIn(const protocol::CompanySignIn& wish);
    [[nodiscard]] Result<protocol::InvitationOffer> openInvitation(const protocol::InvitationCode& code);
    [[nodiscard]] Result<protocol::Joined> acceptInvitation(const protocol::JoinRequest& request);
    [[nodiscard]] Result<protocol::InvitationList> invitations(const std::string& token);
    [[nodiscard]] Result<protocol::Invitation> invite(const std::string& token, const protocol::InvitationWish& wish);
    [[nodiscard]] Result<protocol::Invitation> revokeInvitation(const std::string& token, const protocol::InvitationRef& wish);
    [[nodiscard]] Result<protocol::Invitation> resendInvitation(const std::string& token, const protocol::InvitationRef& wish);
    [[nodiscard]] Result<protocol::PushResponse> push(const std::string& token, const protocol::PushRequest& request,
                                                      protocol::Problem& problem, std::function<void()> onSent = {});
    //! \brief For a device that may hold nothing any more: no access token, the refresh token says whose work it is.
    [[nodiscard]] Result<protocol::PushResponse> surrender(const protocol::SurrenderRequest& request, protocol::Problem& problem);
    [[nodiscard]] Result<void> acknowledge(const std::string& token, const protocol::AcknowledgeRequest& request);
    [[nodiscard]] Result<protocol::QuarantineList> quarantined(const std::string& token, const domain::OpId& after);
    [[nodiscard]] Result<protocol::QuarantineAnswer> applyQuarantined(const std::string& token, const protocol::QuarantineWish& wish);
    [[nodiscard]] Result<protocol::QuarantineAnswer> discardQuarantined(const std::string& token, const protocol::QuarantineWish& wish);
    [[nodiscard]] Result<protocol::PullResponse> pull(const std::string& token, const protocol::PullRequest& request);
    //! \brief The same from cursors that the store has not reached yet: the server does not take them for what this device has.
    [[nodiscard]] Result<protocol::PullResponse> pullAhead(const std::string& token, const protocol::PullRequest& request);
    //! \brief Listens for as long as the server goes on: `onWakes` gets what has come, which is nothing with a mere sign of life. At the
    //! stream's end the longest wait before the next. Thread: beside the other calls, on an Api of its own.
    [[nodiscard]] Result<std::chrono::milliseconds> listen(const std::string& token,
                                                           const std::function<void(std::span<const protocol::Wake>)>& onWakes);
    [[nodiscard]] Result<protocol::Manifest> manifest(const std::string& token, const domain::Scope& scope);
    //! \brief The zstd frame, of the length and SHA-256 that `chunk` tells; else Code::unreachable (cut short on the way).
    [[nodiscard]] Result<std::string> chunk(const std::string& token, const protocol::Manifest& manifest,
                                            const protocol::ChunkInfo& chunk);
    //! \brief All that is held of one person, a ZIP.
    [[nodiscard]] Result<std::string> exportPerson(const std::string& token, const protocol::PersonExportRequest& request);
    [[nodiscard]] Result<protocol::ErasureAnswer> erasePerson(const std::string& token, const protocol::ErasureRequest& request);
    [[nodiscard]] Result<protocol::Handover> handover(const std::string& token, const protocol::HandoverRequest& request);
    [[nodiscard]] Result<protocol::HandoverList> handovers(const std::string& token);
    [[nodiscard]] Result<protocol::Handover> handoverState(const std::string& token, const Uuid& id);
    [[nodiscard]] Result<protocol::LookupAnswer> lookUp(const std::string& token, const protocol::LookupRequest& request);
    [[nodiscard]] Result<protocol::CustomerPage> queryCustomers(const std::string& token, const protocol::CustomerQuery& query);
    //! \brief Entries before `before`; 0: the newest.
    [[nodiscard]] Result<protocol::AuditPage> audit(const std::string& token, std::int64_t before, std::int64_t limit);
    [[nodiscard]] Result<protocol::Revealed> reveal(const std::string& token, const protocol::RevealWish& wish);
    [[nodiscard]] Result<protocol::GuestVisit> visit(const std::string& token, domain::CustomerId customer);
    //! \brief The picture of a photo's row, which the server must have; invalid where it does not fit the row, notFound: no such row for this person.
    [[nodiscard]] Result<void> putPhoto(const std::string& token, domain::PhotoId photo, std::string jpeg);
    //! \brief At most domain::kLargestPhoto bytes, unchecked otherwise. notFound: no such row for this person, or nobody has sent it yet.
    [[nodiscard]] Result<std::string> photo(const std::string& token, domain::PhotoId photo);
    [[nodiscard]] Result<protocol::Lease> lease(const std::string& token, const protocol::LeaseRequest& request);
    //! \brief No access token for these two: the refresh token says whose device it is.
    [[nodiscard]] Result<protocol::DeviceOrder> deviceOrder(const protocol::DeviceOrderRequest& request);
    [[nodiscard]] Result<void> deviceWiped(const protocol::DeviceWiped& told);
    [[nodiscard]] Result<protocol::DeviceList> devices(const std::string& token);
    [[nodiscard]] Result<protocol::ManagedDevice> revokeDevice(const std::string& token, const protocol::RevokeWish& wish);

private:
    void authorize(HttpRequest& request, const std::string& token) const;
    [[nodiscard]] Result<HttpAnswer> exchange(HttpRequest request, const std::string& token, std::string_view contentType,
                                              protocol::Problem* problem = nullptr);
    template <class Message>
    [[nodiscard]] Result<Message> ask(HttpRequest request, const std::string& token, protocol::Problem* problem = nullptr);

    Transport& m_transport;
    std::function<bool()> m_cancelled;
};

}  // namespace lianlu::sync
