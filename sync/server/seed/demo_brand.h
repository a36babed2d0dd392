// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "models/base/clock.h"
#include "models/domain/entities.h"
#include "models/domain/scope.h"
#include "sync/server/seed/purchases.h"
#include "sync/server/seed/rng.h"
#include "sync/server/seed/season.h"
#include "sync/server/seed/words.h"

namespace lianlu::server {

//! \brief What to make. Equal specs make equal rows, on every platform.
struct SeedSpec {
    int stores = 20;
    int customers = 200'000;
    int months = 24;
    std::uint64_t seed = 7;
    std::chrono::sys_days asOf{};  //!< the day the brand's history ends before; tasks are due around it

    bool anyDay = false;  //!< the day was not asked for: a brand made on another day is the same one

    //! \brief One line that tells one demo brand from another.
    [[nodiscard]] std::string name() const;
    //! \brief Is `madeName`, the name() of a brand that exists, this one?
    [[nodiscard]] bool isCalled(std::string_view madeName) const;
};

struct StaffPlan {
    domain::Staff staff;
    domain::Account account;
};

struct StorePlan {
    domain::Store store;
    const words::City* city = nullptr;
    StaffPlan manager;
    std::vector<StaffPlan> guides;
    std::size_t firstCustomer = 0;  //!< numbers of its people, firstCustomer … + customers
    std::size_t customers = 0;
};

//! \brief The demo brand without its people: organisation, goods, rules and season. Fixed once made; many threads may
//! read.
class DemoBrand {
public:
    explicit DemoBrand(const SeedSpec& spec);

    [[nodiscard]] const SeedSpec& spec() const noexcept { return m_spec; }
    [[nodiscard]] const domain::Brand& brand() const noexcept { return m_brand; }
    [[nodiscard]] const std::vector<domain::Region>& regions() const noexcept { return m_regions; }
    [[nodiscard]] const std::vector<StorePlan>& stores() const noexcept { return m_stores; }
    //! \brief Tmall, JD and Douyin shops; orders of the mini-program belong to the buyer's home store.
    [[nodiscard]] const std::vector<domain::Store>& onlineStores() const noexcept { return m_online; }
    //! \brief HQ and the heads of the regions.
    [[nodiscard]] const std::vector<StaffPlan>& office() const noexcept { return m_office; }
    [[nodiscard]] const std::vector<domain::Product>& products() const noexcept { return m_products; }  //!< by price
    [[nodiscard]] const std::vector<domain::TierRule>& tiers() const noexcept { return m_tiers; }       //!< by rank
    [[nodiscard]] const std::vector<domain::CouponTemplate>& coupons() const noexcept { return m_coupons; }
    [[nodiscard]] const Season& season() const noexcept { return m_season; }
    [[nodiscard]] const PurchaseModel& model() const noexcept { return m_model; }
    [[nodiscard]] const FirstPurchases& firstPurchases() const noexcept { return m_firstPurchases; }

    //! \brief Midnight of the as-of day where that many hours are ahead of UTC.
    [[nodiscard]] std::int64_t asOfMs(int utcOffsetHours) const noexcept;
    //! \brief The shop where an online order of this channel happens.
    [[nodiscard]] const domain::Store& onlineStore(domain::SalesChannel channel) const;
    //! \brief Every account: what a password is set for.
    [[nodiscard]] std::vector<domain::Account> accounts() const;

private:
    void makeGoods(Rng& rng);
    void makeRules();
    void makeStores(Rng& rng);
    void makeOffice(Rng& rng);
    [[nodiscard]] StaffPlan hire(Rng& rng, const domain::Store& store, domain::Role role, std::string login) const;

    SeedSpec m_spec;
    PurchaseModel m_model;
    Season m_season;
    FirstPurchases m_firstPurchases;
    domain::Brand m_brand;
    std::vector<domain::Region> m_regions;
    std::vector<StorePlan> m_stores;
    std::vector<domain::Store> m_online;
    std::vector<StaffPlan> m_office;
    std::vector<domain::Product> m_products;
    std::vector<domain::TierRule> m_tiers;
    std::vector<domain::CouponTemplate> m_coupons;
};

}  // namespace lianlu::server
