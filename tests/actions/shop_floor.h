// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/actions/actions.h"
#include "tests/store/store_fixture.h"

namespace lianlu::actions::test {

using store::test::uuid;

inline constexpr std::int64_t kHour = 3'600'000;

//! \brief A store with a brand, a shop, a guide and three persons: Li (prospect, mail with consent, new lead), Wang (customer,
//! mail without consent), Zhao (customer without any address, in the pool).
struct ShopFloor {
    store::test::Vault vault;
    IdGenerator ids{vault.clock};
    domain::CustomerId li{uuid("li")}, wang{uuid("wang")}, zhao{uuid("zhao")};
    domain::LeadId lead{uuid("lead li")};
    domain::ProductId coat{uuid("coat")};
    domain::CouponTemplateId coupon{uuid("coupon")};

    [[nodiscard]] Context context(domain::Role role = domain::Role::guide) {
        return {*vault.store, vault.clock, ids, vault.staff, vault.shop, role};
    }

    [[nodiscard]] Result<void> open() {
        LIANLU_CHECK(vault.create());
        LIANLU_CHECK(vault.apply(domain::Scope::brand(), brandRows()));
        domain::Staff staff;
        staff.id = vault.staff;
        staff.storeId = vault.shop;
        staff.code = "G01";
        staff.name = "陈导购";
        staff.role = domain::Role::guide;
        LIANLU_CHECK(vault.apply(domain::Scope::store(vault.shop), {vault.row(staff, 1)}));
        LIANLU_CHECK(vault.apply(vault.book, personRows()));
        LIANLU_CHECK(vault.apply(domain::Scope::pool(vault.shop), {vault.row(person(zhao, "赵六", domain::CustomerKind::customer, false), 5)}));
        return {};
    }

    [[nodiscard]] domain::Lead leadNow() { return *vault.get<domain::Lead>(lead); }
    [[nodiscard]] std::vector<store::OutboxOp> ops() { return *vault.ops(); }
    [[nodiscard]] std::vector<store::OutboxOp> opsOf(std::string_view entity) {
        std::vector<store::OutboxOp> found;
        for (auto& op : ops())
            if (op.entity == entity) found.push_back(std::move(op));
        return found;
    }
    //! The server takes all that waits.
    [[nodiscard]] Result<int> pushAll(std::int64_t ver) {
        return vault.push([ver](const store::OutboxOp& op) { return store::test::applied(op, ver); });
    }

    domain::Customer person(domain::CustomerId id, const std::string& name, domain::CustomerKind kind, bool inBook = true) {
        domain::Customer customer;
        customer.id = id;
        customer.kind = kind;
        customer.name = name;
        customer.homeStoreId = vault.shop;
        if (inBook) customer.guideId = vault.staff;
        return customer;
    }

private:
    std::vector<store::ServerRow> brandRows() {
        domain::Brand brand;
        brand.id = {uuid("brand")};
        brand.name = "素衣";
        brand.senderName = "素衣会员中心";
        brand.senderEmail = "hello@brand.example";
        brand.locale = "zh-CN";
        brand.currency = "CNY";
        brand.timeZone = "Asia/Shanghai";
        domain::Store shop;
        shop.id = vault.shop;
        shop.code = "S01";
        shop.name = "静安店";
        shop.timeZone = "Asia/Shanghai";
        domain::Product product;
        product.id = coat;
        product.sku = "COAT-1";
        product.name = "羊毛大衣";
        product.status = domain::ProductStatus::active;
        domain::CouponTemplate ticket;
        ticket.id = coupon;
        ticket.code = "WOOL50";
        ticket.name = "立减五十";
        ticket.kind = domain::CouponKind::amount;
        ticket.value = 5000;
        ticket.validDays = 14;
        ticket.status = domain::CouponTemplateStatus::active;
        return {vault.row(brand, 1), vault.row(shop, 1), vault.row(product, 1), vault.row(ticket, 1)};
    }

    domain::Identity address(domain::CustomerId customer, domain::IdentityKind kind, const std::string& value) {
        domain::Identity identity;
        identity.id = {uuid("identity " + value)};
        identity.customerId = customer;
        identity.kind = kind;
        identity.value = value;
        identity.status = domain::IdentityStatus::active;
        return identity;
    }

    std::vector<store::ServerRow> personRows() {
        domain::Lead hers;
        hers.id = lead;
        hers.customerId = li;
        hers.stage = domain::LeadStage::fresh;
        hers.source = domain::LeadSource::store;
        hers.maturity = 40;
        hers.ownerId = vault.staff;
        domain::Consent consent;
        consent.id = {uuid("consent li")};
        consent.customerId = li;
        consent.channel = domain::Channel::email;
        consent.purpose = domain::Purpose::marketing;
        consent.granted = true;
        consent.source = "sign-up";
        consent.at = fromUnixMs(1'700'000'000'000);
        return {vault.row(person(li, "李小梅", domain::CustomerKind::prospect), 5),
                vault.row(person(wang, "王芳", domain::CustomerKind::customer), 5),
                vault.row(address(li, domain::IdentityKind::email, "li@example.com"), 5),
                vault.row(address(li, domain::IdentityKind::mobile, "+8613812345678"), 5),
                vault.row(address(wang, domain::IdentityKind::email, "wang@example.com"), 5),
                vault.row(consent, 5),
                vault.row(hers, 5)};
    }
};

//! Waits for an action and hands on what it did.
inline Result<Done> finish(Doing doing) { return doing.get(); }

}  // namespace lianlu::actions::test

#define QCOMPARE_FAULT(expression, wantedCode, wantedSubject)                                     \
    do {                                                                                          \
        const auto& fault_ = (expression);                                                        \
        QVERIFY2(!fault_, #expression " succeeded");                                              \
        QCOMPARE(std::string(lianlu::codeName(fault_.error().code)), std::string(lianlu::codeName(wantedCode))); \
        QCOMPARE(fault_.error().subject, std::string(wantedSubject));                             \
    } while (false)
