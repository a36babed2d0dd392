// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

//! One ID by typed identities alone: what a server does with every record that comes in. No model, no probability.
namespace lianlu::oneid {

enum class IdentityType : std::uint8_t {
    unionId,  //!< one person's over all of a brand's apps
    account,  //!< in one shop or app: a person may have several
    card,     //!< a member card
    email,
    phone,
    device,   //!< a telephone or a tablet: lent, sold, standing in a shop
};

struct TypedIdentity {
    IdentityType type;
    std::string value;  //!< as it came; normalised here
};

struct PersonRecord {
    std::vector<TypedIdentity> identities{};
    std::string name{};
    std::string birthday{};  //!< any usual order
};

struct DeterministicOptions {
    //! A phone, address or device of more different persons (by name and birthday) than this links nobody: a switchboard, a shop's tablet.
    std::size_t mostPersons = 3;
};

enum class Refused : std::uint8_t {
    no,
    shared,       //!< too many different persons have the value
    contradicts,  //!< equal by this value, but names or birthdays tell of two persons: a household's phone, or a mistyped number
    conflict,     //!< joining would put two different union ids or cards into one person
};

struct DeterministicLink {
    std::uint32_t a, b;  //!< a < b
    IdentityType by;
    Refused refused;     //!< no: it joined, or the two were joined already
};

struct DeterministicResult {
    std::vector<std::uint32_t> personOf;    //!< for each record the lowest number of its person
    std::vector<DeterministicLink> links;   //!< each value links each of its records with the first; in order of type, value, record
};

//! \brief Links records that share a normalised identity and joins them, from the surest type to the least sure, under guards:
//! - union id, account and card link unless both name and birthday are there and both disagree (a mistyped number; see compare.h for "disagree");
//! - e-mail, phone and device link only where neither name nor birthday contradicts (what is missing does not, nor does a screen name with digits or signs in it);
//! - a value of too many persons links nobody;
//! - two persons who each have a union id, and different ones, are never joined, whatever links them; nor are two with different cards by
//!   anything less than a union id.
//! A value that is none (a phone of seven equal digits) is not an identity. Pure; O(n log n) but for values of many records; the result does not depend on the order of a
//! record's identities.
[[nodiscard]] DeterministicResult resolveDeterministic(std::span<const PersonRecord> records, const DeterministicOptions& options = {});

//! \brief The form in which an identity is compared, empty for none: E.164, lower-case e-mail, ids without signs between.
[[nodiscard]] std::string normalIdentity(IdentityType type, std::string_view value);

}  // namespace lianlu::oneid
