// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>

#include "models/domain/enums.h"
#include "models/domain/field.h"
#include "models/domain/ids.h"

namespace lianlu::domain {

//! \brief The words a person agrees to, for one channel and purpose in one language. A row is never changed once somebody agreed to it: new
//! words are a new row with a new code, and Consent::wording_version names the code.
struct ConsentWording {
    static constexpr std::string_view kEntity = "consent_wording";
    static constexpr Home kHome = Home::brand;
    static constexpr Writable kWritable = Writable::serverOnly;

    ConsentWordingId id;
    std::string code;
    Channel channel = Channel::unknown;
    Purpose purpose = Purpose::unknown;
    std::string language;  //!< BCP 47
    std::string text;
    std::optional<Time> fromAt;

    template <class Self, class Visit>
    static void fields(Self& self, Visit&& visit) {
        visit("code", self.code, kServer.must().upTo(40));
        visit("channel", self.channel, kServer.must());
        visit("purpose", self.purpose, kServer.must());
        visit("language", self.language, kServer.must().upTo(20));
        visit("text", self.text, kServer.must().upTo(4000));
        visit("from_at", self.fromAt, kServer.must());
    }
};

}  // namespace lianlu::domain
