// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "sync/server/seed/rng.h"

//! Words the demo brand is made of. None of the people, numbers or shops exists.
namespace lianlu::server::words {

struct City {
    std::string_view province;
    std::string_view name;
    std::string_view region;  //!< code of the brand's region
    std::string_view street;
    std::string_view mall;
    std::string_view areaCode;  //!< of the telephone net
    std::string_view timeZone;
    int utcOffsetHours = 8;
};
struct Region {
    std::string_view code;
    std::string_view name;
};
[[nodiscard]] std::span<const City> cities();
[[nodiscard]] std::span<const Region> regions();

struct Person {
    std::string name;
    std::string latin;  //!< pinyin without blanks
    bool female = true;
};
[[nodiscard]] Person person(Rng& rng, double femaleShare);

//! \brief An 11-digit mobile number: `1740[0-5]\d{6}|1(?:[38]\d|4[57]|[59][0-35-9]|6[25-7]|7[0-35-8])\d{8}`.
[[nodiscard]] std::string mobile(Rng& rng);
//! \brief Does the text fit that pattern?
[[nodiscard]] bool isMobile(std::string_view digits) noexcept;

struct Goods {
    std::string sku;
    std::string name;
    std::string category;
    std::string line;
    std::int64_t priceMinor = 0;
};
//! \brief About 400 articles of fashion and beauty, by price ascending.
[[nodiscard]] std::vector<Goods> catalogue(Rng& rng);

}  // namespace lianlu::server::words
