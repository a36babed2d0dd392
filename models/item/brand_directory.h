// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>

#include <QFuture>

#include "models/actions/brand_list.h"

namespace lianlu::item {

//! \brief A value that the server masks and shows for a reason.
enum class Revealable : std::uint8_t { name, phone, email };
enum class RevealReason : std::uint8_t { customerAsked, complaint, delivery, fraud };

//! \brief Customers of the brand, asked of the server: of who holds none on the device. Online only. Thread: the screen's; nothing waits.
class BrandDirectory {
public:
    virtual ~BrandDirectory() = default;

    //! \brief The page after `after`; the first also says how many there are. At most kBrandPage rows. unreachable, forbidden, rateLimited,
    //! refused `too-wide`. Without an open store no answer comes.
    [[nodiscard]] virtual QFuture<Result<actions::BrandPage>> brandPage(const actions::BrandFilter& filter, const std::string& after, int limit) = 0;
    //! \brief One masked value of one customer; empty: there is none. It stands in the server's audit before it is here. forbidden but for head
    //! office, rateLimited past sixty an hour.
    [[nodiscard]] virtual QFuture<Result<std::string>> reveal(domain::CustomerId customer, Revealable what, RevealReason reason) = 0;
    //! \brief The same list for a job that may wait: thread any.
    [[nodiscard]] virtual actions::BrandPages brandPages(const actions::BrandFilter& filter) = 0;
};

}  // namespace lianlu::item
