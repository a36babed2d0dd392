// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "models/domain/enums.h"

//! The one table of who may ask what of the server. The server turns away what has no row here and roles that a row does not name; the desktop
//! asks it before it offers an action; packaging/access.md is its text. Pure.
namespace lianlu::domain {

//! \brief What somebody may ask; one for each endpoint.
enum class Act : std::uint8_t {
    signIn, refresh, signOut, readSession,
    readSecondStep, beginSecondStep, confirmSecondStep, renewRecoveryCodes, endSecondStep, resetSecondStep,
    listInvitations, invite, revokeInvitation, resendInvitation, openInvitation, acceptInvitation,
    readCompanyIssuer, beginCompanySignIn, companySignIn,
    push, pull, acknowledge, bootstrap, bootstrapChunk, listen, surrender,
    listQuarantine, applyQuarantined, discardQuarantined,
    exportPerson, erasePerson,
    handOver, listHandovers, followHandover,
    lookUp, visit,
    putPhoto, getPhoto,
    queryCustomers, reveal, readAudit,
    takeLease, fetchOrder, reportWiped, listDevices, revokeDevice,
    ingest,
    readHealth, readMetrics,
    openLink, askToLeave, leave,
};

//! \brief By what the server knows who asks.
enum class Proof : std::uint8_t {
    none,          //!< anybody
    session,       //!< an access token; the role is looked up at every request, never read from the token
    password,      //!< of the account, typed for this; in a session or before there is one
    refreshToken,  //!< of one device, also after it was revoked
    sourceKey,     //!< of a system that sends data
    linkCode,      //!< what was mailed to one person
    ownMachine,    //!< asked on the server's machine, or with the operator's token
};

//! \brief How far an answer or a change may reach.
enum class Reach : std::uint8_t {
    nothing,   //!< no row of anybody
    self,      //!< the own account and device
    scopes,    //!< rows of the scopes that readableScopes gives this person now
    stores,    //!< the own stores
    brand,     //!< everybody of the brand
    region,    //!< the stores of the own regions; HQ: the brand
    anyStore,  //!< one person of any store, masked, and noted in the audit
    source,    //!< what this source has sent
    link,      //!< the one message the code belongs to
};

//! \brief A set of roles; empty where it is not known who asks.
class Roles {
public:
    template <class... R>
    constexpr explicit Roles(R... roles) noexcept : m_bits(static_cast<std::uint8_t>(((1U << static_cast<unsigned>(roles)) | ... | 0U))) {}
    [[nodiscard]] constexpr bool contains(Role role) const noexcept { return role != Role::unknown && (m_bits >> static_cast<unsigned>(role) & 1U) != 0; }

private:
    std::uint8_t m_bits = 0;
};

struct Policy {
    Act act;
    std::string_view method, path;  //!< the path as the router has it: "/v1/visits/{customer}"
    Proof proof;
    Roles roles;
    Reach reach;
    std::string_view purpose;  //!< a sentence of the documentation
};

//! \brief A row for every Act, in its order.
[[nodiscard]] std::span<const Policy> policies() noexcept;
[[nodiscard]] const Policy& policyOf(Act act) noexcept;
//! \brief Null: no such endpoint, so nobody may.
[[nodiscard]] const Policy* findPolicy(std::string_view method, std::string_view path) noexcept;
//! \brief Whether this role may at all; whose rows it may touch is for the rules of access.h.
[[nodiscard]] bool may(Role role, Act act) noexcept;
//! \brief Whether numbers and addresses in a list that this role takes out of the workbench may stand there whole, not masked as on its screens:
//! whoever may take out all that is held of each person there (Act::exportPerson).
[[nodiscard]] bool mayTakeOutWhole(Role role) noexcept;
//! \brief The table of packaging/access.md, as Markdown.
[[nodiscard]] std::string policyTable();

}  // namespace lianlu::domain
