// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "sync/server/seed/emitter.h"
#include "sync/server/seed/generator.h"
#include "sync/server/seed/rng.h"

namespace lianlu::server {

//! \brief One purchase of a person.
struct Purchase {
    std::size_t day = 0;  //!< of the season
    std::int64_t atMs = 0;
    domain::SalesChannel channel = domain::SalesChannel::unknown;
    std::int64_t totalMinor = 0;
    domain::OrderId id;
    std::string title;
};

//! \brief Something a guide should do soon with a person; the store keeps the best of each guide.
struct TaskIdea {
    std::size_t guide = 0;
    domain::TaskKind kind = domain::TaskKind::unknown;
    domain::CustomerId customer;
    domain::LeadId lead;
    std::string title;
    std::string reason;
    std::int64_t dueMs = 0;
    std::int64_t priority = 2;
};

//! \brief How a record says once more what an earlier one of the same guide says, as happens where two systems met one person.
enum class LookAlike : std::uint8_t {
    none,
    digit,     //!< same name, no birthday, one digit of the number off
    spelling,  //!< same number, no birthday, the name in Latin letters
    birthday   //!< same name and number, another birthday: a slip, or namesakes in one house
};

//! \brief Makes the people of one store, one after the other, with all that hangs on them.
class PersonMaker {
public:
    PersonMaker(const DemoBrand& demo, const StorePlan& plan, Emitter& out, const CouponSigner& sign);

    //! \brief `number` over the whole brand, `guide` an index of the plan's guides, or none: into the pool. `like`: of that guide's person
    //! before; somebody of their own where the guide has none to look like. What the others are does not change by it.
    void make(std::size_t number, std::optional<std::size_t> guide, LookAlike like = LookAlike::none);
    //! \brief Whether somebody of this guide can be looked like.
    [[nodiscard]] bool hasModel(std::size_t guide) const { return m_models.contains(guide); }
    [[nodiscard]] std::vector<TaskIdea>& ideas() noexcept { return m_ideas; }

private:
    // What is known of the person in hand; begun anew by make().
    struct Life {
        std::size_t number = 0;
        std::optional<std::size_t> guide;
        domain::Scope scope;
        domain::Customer customer;
        words::Person person;
        std::string mobile;
        bool mobileIsTrue = false;
        std::string email;
        bool hasEmail = false;
        bool mailConsent = false;
        bool buyer = false;
        Decision decision = Decision::both;
        std::int64_t knownMs = 0;  //!< first heard of
        std::vector<Purchase> purchases;
        std::int64_t points = 0;      //!< balance
        std::int64_t tierPoints = 0;  //!< of the last twelve months
    };

    // Whom the next look-alike of a guide looks like.
    struct Model {
        words::Person person;
        std::string gender, birthday, city, mobile;
    };

    void plan();
    void planPurchases();
    void lookAlike();
    void keepAsModel();
    void profile();
    void identities();
    void identity(domain::IdentityKind kind, std::string value, std::string_view source, bool verified);
    void consents();
    void consent(domain::Channel channel, domain::Purpose purpose, bool granted, std::string_view source,
                 std::int64_t atMs);
    void tags();
    void tag(std::string_view name, std::string_view value, domain::TagSource source, std::string_view sourceName,
             double confidence);
    void orders();
    void order(Purchase& purchase, std::size_t index);
    void lines(const Purchase& purchase, const domain::Scope& scope, std::string& firstName, std::int64_t& discount,
               std::size_t& pieces);
    void membership();
    void touches();
    void touch(domain::TouchKind kind, std::string_view channel, std::int64_t atMs, std::string_view source);
    void leads();
    void interactions(domain::LeadId lead, int count, std::int64_t fromMs, std::int64_t toMs);
    void coupons();
    void offers();
    void remind(domain::TaskKind kind, domain::LeadId lead, std::string title, std::string reason, std::int64_t dueMs,
                std::int64_t priority);

    [[nodiscard]] std::int64_t dayMs(std::size_t day) const noexcept;
    [[nodiscard]] std::int64_t timeOnDay(std::size_t day, bool inStore);
    [[nodiscard]] std::int64_t before(std::int64_t atMs, int days);
    [[nodiscard]] const StaffPlan& staffFor(const Life& life);
    [[nodiscard]] std::string couponCode();

    const DemoBrand& m_demo;
    const StorePlan& m_plan;
    Emitter& m_out;
    const CouponSigner& m_sign;
    Rng m_rng;
    Life m_life;
    LookAlike m_like = LookAlike::none;
    std::map<std::size_t, Model> m_models;  //!< by guide
    std::string m_householdPhone;  //!< of the person before, for shared ones
    std::vector<TaskIdea> m_ideas;
    std::vector<std::int64_t> m_prices;
    std::int64_t m_asOfMs = 0;
};

}  // namespace lianlu::server
