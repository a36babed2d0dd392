// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "models/base/clock.h"
#include "models/domain/entities/consent_wording.h"
#include "models/domain/entities/person.h"
#include "models/domain/rules/consent_act.h"

//! What a person's ledger of consents says now. A ledger is all entries of one person, in any order; entries of other people are the
//! caller's mistake. Of the entries for a channel and purpose the newest holds; of two at the same moment the stricter: a withdrawal before
//! a grant, a grant by an act this version does not know before one it knows. Where the newest sets a grant right that was a mistake of the staff, what was
//! said before that grant holds; it never makes more of it than a withdrawal or silence. Nothing said means no.
namespace lianlu::domain {

//! From the least strict to the strictest. silent: never asked. doubtful: granted by an act this version does not know, so not to be
//! relied on.
enum class Permission : std::uint8_t { granted, silent, doubtful, withdrawn };

//! \brief Where a person stands with one channel and purpose.
struct ConsentState {
    Channel channel = Channel::unknown;
    Purpose purpose = Purpose::unknown;
    Permission permission = Permission::silent;
    std::optional<Time> since;
    std::string source;
    std::string wordingVersion;
    ConsentId entry;  //!< the one that holds; none with silent, also where a mistake was set right
};

[[nodiscard]] ConsentState consentState(std::span<const Consent> ledger, Channel channel, Purpose purpose);
//! \brief Every channel and purpose the ledger speaks of, by channel, then purpose.
[[nodiscard]] std::vector<ConsentState> consentStates(std::span<const Consent> ledger);

//! \brief Whether the person may be reached over this channel for this purpose: the one answer for offers, audiences and lists.
[[nodiscard]] bool contactable(std::span<const Consent> ledger, Channel channel, Purpose purpose);
//! \brief Whether the person may be sorted and scored by what is known of them: not after a withdrawal of `profiling` over any channel
//! (PIPL art. 24, GDPR art. 21). Counts over many people stay.
[[nodiscard]] bool mayProfile(std::span<const Consent> ledger);

//! \brief Of two states of one channel and purpose the one that is kept when two persons become one: a withdrawal of either stays, also
//! against a newer grant of the other, for a merge is no act of permission. Where only one has spoken, that holds. Of two alike the older
//! grant (it is the narrower promise) and the newer withdrawal.
[[nodiscard]] ConsentState strictest(const ConsentState& a, const ConsentState& b);
//! \brief The same over two whole ledgers: every channel and purpose that either speaks of.
[[nodiscard]] std::vector<ConsentState> strictest(std::span<const Consent> a, std::span<const Consent> b);

//! \brief The time for a new entry that must hold from now on, also when a device with a fast clock wrote one ahead of us.
[[nodiscard]] Time nextConsentTime(std::span<const Consent> ledger, Channel channel, Purpose purpose, Time now);

//! \brief The words in force now for a channel and purpose: of each language the newest that has begun; by language.
[[nodiscard]] std::vector<ConsentWording> currentWordings(std::span<const ConsentWording> all, Channel channel, Purpose purpose, Time now);
//! \brief The one for `language` (also "zh" for "zh-CN"), else the first; null where there is none.
[[nodiscard]] const ConsentWording* wordingFor(std::span<const ConsentWording> current, std::string_view language);

}  // namespace lianlu::domain
