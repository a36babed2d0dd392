// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <QString>

#include "models/base/clock.h"
#include "models/domain/enums.h"
#include "models/domain/ids.h"
#include "models/domain/rules/consent.h"

//! A guest of another store as the server shows one: masked. Values only.
namespace lianlu::item {

struct GuestLine {
    std::string kind;    //!< touch, interaction, or the name of a TimelineKind
    std::string detail;  //!< name of the TouchKind or InteractionKind
    Time at{};
    std::string storeName;
    std::string title;
    std::int64_t amountMinor = 0;
};

struct GuestConsent {
    domain::Channel channel = domain::Channel::unknown;
    domain::Purpose purpose = domain::Purpose::unknown;
    domain::Permission permission = domain::Permission::silent;
};

struct Guest {
    domain::CustomerId id;
    std::string name, phone;
    domain::CustomerKind kind = domain::CustomerKind::unknown;
    std::string tierCode;
    std::int64_t points = 0;
    std::string storeName, guideName;
    std::vector<GuestConsent> consents;
    std::vector<GuestLine> timeline;  //!< newest first
};

//! own: held here anyway. several: more than one has that number.
enum class GuestFound : std::uint8_t { nobody, several, own, guest };

struct GuestAnswer {
    GuestFound found = GuestFound::nobody;
    std::optional<Guest> guest;  //!< with guest and own
};

//! \brief What happened, in a word or two.
[[nodiscard]] QString headline(const GuestLine& line);
//! \brief Whether this is a phone number from its first digit to its last: what the server may be asked for.
[[nodiscard]] bool isWholePhone(const QString& typed);

}  // namespace lianlu::item
