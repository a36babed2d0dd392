// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fake_brand.h"

namespace lianlu::test {

namespace {

Uuid id(const std::string& name) { return Uuid::fromName("fake brand", name); }

class Builder {
public:
    Builder(FakeServer& server, FakeBrand& brand) : m_world(server.world()), m_brand(brand) {}

    Uuid customer(const std::string& name, const domain::Scope& scope, domain::StaffId guide, domain::StoreId home) {
        const auto customerId = id("customer " + name);
        domain::Fields fields{{"kind", std::string("customer")}, {"name", name}, {"home_store_id", home.toString()}, {"city", std::string("上海")}};
        if (!guide.isNull()) fields.emplace("guide_id", guide.toString());
        m_world.write({"customer", customerId}, scope, fields);
        m_world.write({"identity", id("identity " + name)}, scope,
                      {{"customer_id", customerId.toString()}, {"kind", std::string("email")}, {"value", name + "@example.com"}, {"status", std::string("active")}});
        m_world.write({"touch_event", id("touch " + name)}, scope,
                      {{"customer_id", customerId.toString()}, {"kind", std::string("store_visit")}, {"at", std::int64_t{1'760'000'000'000}}, {"weight", 0.5}});
        return customerId;
    }

    Uuid lead(const std::string& name, const domain::Scope& scope, const Uuid& customerId, domain::StaffId owner) {
        const auto leadId = id("lead " + name);
        m_world.write({"lead", leadId}, scope,
                      {{"customer_id", customerId.toString()}, {"stage", std::string("new")}, {"maturity", std::int64_t{40}},
                       {"owner_id", owner.toString()}, {"intent", "coat for " + name}});
        return leadId;
    }

    void organisation() {
        const auto brand = domain::Scope::brand();
        m_world.write({"brand", id("brand")}, brand, {{"name", std::string("Fake brand")}, {"currency", std::string("CNY")}});
        for (const auto& [store, guide, code] : {std::tuple(m_brand.store, m_brand.guide, "01"), std::tuple(m_brand.otherStore, m_brand.otherGuide, "02")}) {
            const std::string tail = code;
            m_world.write({"store", store.uuid}, brand, {{"code", "S" + tail}, {"name", "Store " + tail}});
            m_world.write({"staff", guide.uuid}, domain::Scope::store(store),
                          {{"store_id", store.toString()}, {"code", "G" + tail}, {"name", "Guide " + tail}, {"role", std::string("guide")}});
        }
    }

private:
    FakeWorld& m_world;
    FakeBrand& m_brand;
};

}  // namespace

FakeBrand openBrand(FakeServer& server, int customers) {
    FakeBrand brand;
    brand.store = {id("store 1")};
    brand.otherStore = {id("store 2")};
    brand.guide = {id("guide 1")};
    brand.otherGuide = {id("guide 2")};
    brand.manager = {id("manager 1")};
    Builder builder(server, brand);
    builder.organisation();
    const auto book = domain::Scope::book(brand.guide);
    for (int i = 0; i < customers; ++i) {
        const auto name = "person" + std::to_string(i);
        brand.customers.push_back(builder.customer(name, book, brand.guide, brand.store));
        brand.leads.push_back(builder.lead(name, book, brand.customers.back(), brand.guide));
    }
    brand.poolCustomer = builder.customer("pooled", domain::Scope::pool(brand.store), {}, brand.store);
    (void)builder.customer("elsewhere", domain::Scope::book(brand.otherGuide), brand.otherGuide, brand.otherStore);
    const auto account = [&](const Login& login, domain::StaffId staff, domain::StoreId store) {
        FakeAccount made;
        made.login = login.name;
        made.password = login.password;
        made.account = {id("account " + login.name)};
        made.staff = staff;
        made.store = store;
        made.name = login.name;
        made.scopes = {domain::Scope::brand(), domain::Scope::store(store), domain::Scope::pool(store), domain::Scope::book(staff),
                       domain::Scope::user(staff)};
        server.add(std::move(made));
    };
    account(brand.login, brand.guide, brand.store);
    account(brand.otherLogin, brand.otherGuide, brand.otherStore);
    account(brand.managerLogin, brand.manager, brand.store);
    server.account(brand.managerLogin.name).role = "manager";
    // Requests come on other threads: what was written is theirs from here on.
    (void)server.world();
    return brand;
}

}  // namespace lianlu::test
