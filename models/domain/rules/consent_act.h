// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

//! By which act a person gave or took back permission: the contactable set holds only those who did something for it (Uni CRM, seed S5).
//! Consent::source carries the act's name, or one of the names that earlier versions and brands' files wrote.
namespace lianlu::domain {

enum class ConsentAct : std::uint8_t {
    unknown,
    consentForm,    //!< ticked or signed a form
    verbal,         //!< said so to a member of the staff
    membership,     //!< joined, and agreed while joining
    checkout,       //!< agreed while paying
    followed,       //!< followed the brand's account
    favourited,     //!< put a product among the favourites and agreed to be told
    cart,           //!< put a product into the cart and agreed to be told
    unsubscribed,   //!< by the link in a message
    askedToStop,    //!< told a member of the staff
    takenBack,      //!< a mistake of the staff set right: what held before holds again
};

//! | act            | a grant makes contactable | a device may write it |
//! |----------------|---------------------------|-----------------------|
//! | consent_form   | yes                       | yes                   |
//! | verbal         | yes                       | yes                   |
//! | membership     | yes                       | no: the server's files and touchpoints |
//! | checkout       | yes                       | no                    |
//! | followed       | yes                       | no                    |
//! | favourited     | yes                       | no                    |
//! | cart           | yes                       | no                    |
//! | unsubscribed   | no                        | no: the person does   |
//! | asked_to_stop  | no                        | yes                   |
//! | taken_back     | yes                       | yes                   |
//! | any other      | no                        | no                    |
//! A withdrawal counts by whatever act it came.
struct ActInfo {
    ConsentAct act = ConsentAct::unknown;
    std::string_view name;
    bool permits = false;
    bool byStaff = false;
};

[[nodiscard]] std::span<const ActInfo> consentActs() noexcept;
[[nodiscard]] const ActInfo& infoOf(ConsentAct act) noexcept;
[[nodiscard]] inline std::string_view nameOf(ConsentAct act) noexcept { return infoOf(act).name; }
//! \brief By name or older name; unknown for what this version does not know.
[[nodiscard]] ConsentAct consentActOf(std::string_view source) noexcept;
//! \brief Every spelling of an act that makes contactable, for a statement that asks the same of a table.
[[nodiscard]] std::span<const std::string_view> permittingSources();

}  // namespace lianlu::domain
