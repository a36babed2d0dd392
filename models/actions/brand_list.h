// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "models/actions/export_list.h"
#include "models/domain/enums.h"
#include "models/domain/ids.h"

//! Customers of the brand as the server tells them to head office and regional heads, whose devices hold none: masked, page by page.
namespace lianlu::actions {

//! \brief What is asked for; what is left as it is, is not. By nothing that is masked.
struct BrandFilter {
    std::vector<domain::StoreId> stores{};  //!< home stores; none: all within reach
    domain::CustomerKind kind = domain::CustomerKind::unknown;
    std::string tierCode{};
    std::string tag{}, tagValue{};
    std::string memberCode{};                         //!< the whole of it
    std::optional<Time> boughtFrom{}, boughtUntil{};  //!< last purchase; the end is not among them
    std::int64_t spentFromMinor = 0;
    bool newestFirst = false;  //!< else the last purchase first

    friend bool operator==(const BrandFilter&, const BrandFilter&) = default;
};

//! \brief One of them; name and number masked by the server.
struct BrandCustomer {
    domain::CustomerId id;
    std::string name, phone;
    domain::CustomerKind kind = domain::CustomerKind::unknown;
    std::string tierCode;
    std::string storeName, guideName;
    std::int64_t orderCount = 0, spentMinor = 0;
    std::optional<Time> joinedAt, lastPurchaseAt;
};

struct BrandPage {
    std::vector<BrandCustomer> rows;
    std::string next;         //!< empty: no more
    std::int64_t total = -1;  //!< of all pages, with the first; −1: not counted
};

//! \brief The server's largest page.
inline constexpr int kBrandPage = 200;
//! \brief So many leave in one file: a hundred pages, of the six hundred an hour that the server gives.
inline constexpr std::int64_t kMostBrandRows = 20'000;

//! \brief Asks for a page and waits for it: `after` is the end of the page before. Errors as sync::queryCustomers.
using BrandPages = std::function<Result<BrandPage>(const std::string& after, int limit)>;

struct BrandExport {
    exchange::Form form = exchange::Form::xlsx;
    std::filesystem::path file;
    std::string timeZone;  //!< IANA; on whose wall moments are read
    ExportWords words{};
};

//! \brief Reads all pages and writes their rows into a file, masked as they come; returns how many. That so many are taken out is written down for
//! the audit before the file is begun. Somebody who buys while it reads stands in it once. Blocks; not for the screen's thread. tooLarge past
//! kMostBrandRows, and nothing is written; notFound `rows` where nobody fits; forbidden for a role that does not ask the server; cancelled; else as
//! `pages` and exportList().
[[nodiscard]] Result<std::int64_t> exportBrand(const Context& context, const BrandExport& input, const BrandPages& pages, ExportProgress& progress);

}  // namespace lianlu::actions
