// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace lianlu::exchange {

//! \brief Somebody as an address book keeps them; empty: not known.
struct ContactCard {
    std::string uid;  //!< the same for the same person, so that an address book takes a later card for news
    std::string name;
    std::vector<std::string> numbers;  //!< E.164
    std::vector<std::string> emails;
    std::string birthday;  //!< 1990-12-31
    std::string city;
    std::string organisation;  //!< where they are known from
};

//! \brief A vCard 3.0 (RFC 2426), UTF-8: what phones, Outlook and WeChat read alike. The name stands whole in FN, and as family name in N: where a
//! Chinese name is parted is not known. Any thread.
[[nodiscard]] std::string contactCardText(const ContactCard& card);

}  // namespace lianlu::exchange
