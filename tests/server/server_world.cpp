// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/server_world.h"

#include <QtTest>

#include "models/base/secret_buffer.h"
#include "models/domain/registry.h"
#include "sync/server/auth/password.h"
#include "sync/server/auth/server_keys.h"
#include "sync/server/db/migrations.h"
#include "sync/server/sync/write_batch.h"

namespace lianlu::test {

namespace pg = server::pg;
using nlohmann::json;

namespace {

const SystemClock& systemClock() {
    static const SystemClock clock;
    return clock;
}
IdGenerator& ids() {
    static IdGenerator generator(systemClock());
    return generator;
}

}  // namespace

json news(const json& values) {
    json fields = json::object();
    for (const auto& [name, value] : values.items()) fields[name] = {{"old", nullptr}, {"new", value}};
    return fields;
}

TestDevice::TestDevice(const std::string& url, std::string name) : http(url), login(std::move(name)), id(ids().next()) {}

Answer TestDevice::signIn(const std::string& password) {
    auto answer = http.post("/v1/auth/sign-in", {{"login", login}, {"password", password}, {"device_id", id.toString()}, {"device_name", "till"}, {"platform", "test"}});
    if (answer.status == 200) {
        session = answer.json();
        http.token = session.at("access_token");
        refreshToken = session.at("refresh_token");
    }
    return answer;
}

json TestDevice::op(const std::string& type, const std::string& entity, const Uuid& row, std::int64_t baseVer, json fields) {
    return {{"op_id", ids().next().toString()}, {"txn_id", ids().next().toString()}, {"type", type}, {"entity", entity}, {"id", row.toString()},
            {"base_ver", baseVer}, {"fields", std::move(fields)}, {"schema", 1}, {"occurred_at", toUnixMs(systemClock().now())}};
}

Answer TestDevice::push(std::vector<json> ops) {
    const auto before = nextSeq;
    for (auto& one : ops)
        if (!one.contains("op_seq")) one["op_seq"] = nextSeq++;
    auto answer = http.post("/v1/sync/push", {{"device_id", id.toString()}, {"ops", std::move(ops)}});
    if (answer.status == 200) nextSeq = answer.json().at("next_op_seq");
    // Nothing was taken: a device sends the same numbers again.
    else if (answer.status == 503) nextSeq = before;
    return answer;
}

Answer TestDevice::pull(const json& cursors, int maxChanges) {
    return http.post("/v1/sync/pull", {{"device_id", id.toString()}, {"cursors", cursors}, {"max_changes", maxChanges}});
}

json TestDevice::cursorOf(const domain::Scope& scope) {
    const auto manifest = http.get("/v1/bootstrap/" + scope.toString()).json();
    return {{"scope", scope.toString()}, {"epoch", manifest.value("epoch", "")}, {"seq", manifest.value("seq", 0)}, {"chain", manifest.value("chain", "")}};
}

std::string ServerWorld::prepare() {
    if (!startCrypto()) return "no crypto";
    std::string why;
    m_postgres = PrivatePostgres::start(why);
    if (!m_postgres) return why;
    m_template = m_postgres->newDatabase();
    auto connection = pg::Connection::open(m_template);
    if (!connection) return connection.error().describe();
    if (auto done = server::migrate(*connection); !done) return done.error().describe();
    if (auto done = server::ensureServerKeys(*connection); !done) return done.error().describe();
    if (auto done = fill(*connection); !done) return done.error().describe();
    return {};
}

Result<void> ServerWorld::fill(pg::Connection& connection) {
    using namespace domain;
    LIANLU_TRY(auto txn, pg::Transaction::begin(connection));
    server::WriteBatch batch(connection, systemClock().now());
    Brand brand;
    brand.id = ids().next<BrandId>();
    brand.name = "Yuchuan";
    brand.mallUrl = "https://mall.example/";
    brand.senderEmail = "hello@brand.example";
    brand.currency = "CNY";
    brand.timeZone = "Asia/Shanghai";
    LIANLU_CHECK(batch.create(brand, Scope::brand()));
    Region region;
    region.id = ids().next<RegionId>();
    region.code = "E";
    region.name = "East";
    LIANLU_CHECK(batch.create(region, Scope::brand()));
    for (auto* store : {&store1, &store2}) {
        Store one;
        one.id = *store = ids().next<StoreId>();
        one.code = store == &store1 ? "S1" : "S2";
        one.name = one.code;
        one.regionId = region.id;
        one.kind = StoreKind::physical;
        one.timeZone = "Asia/Shanghai";
        LIANLU_CHECK(batch.create(one, Scope::brand()));
    }
    LIANLU_TRY(const std::string hash, server::hashPassword(kPassword));
    const auto hire = [&](StaffId& staff, const char* login, Role role, StoreId store) -> Result<void> {
        Staff person;
        person.id = staff = ids().next<StaffId>();
        person.storeId = store;
        person.code = person.name = login;
        person.role = role;
        person.status = StaffStatus::active;
        LIANLU_CHECK(batch.create(person, Scope::store(store)));
        Account account;
        account.id = ids().next<AccountId>();
        account.staffId = staff;
        account.login = login;
        account.status = AccountStatus::active;
        LIANLU_CHECK(batch.create(account, Scope::store(store)));
        batch.also("INSERT INTO account_secret (account_id, password_hash) VALUES ($1, $2)", std::move(pg::Params().uuid(account.id.uuid).text(hash)));
        return {};
    };
    LIANLU_CHECK(hire(anna, "anna", Role::guide, store1));
    LIANLU_CHECK(hire(ben, "ben", Role::guide, store1));
    LIANLU_CHECK(hire(mia, "mia", Role::manager, store1));
    LIANLU_CHECK(hire(carl, "carl", Role::guide, store2));
    LIANLU_CHECK(hire(rita, "rita", Role::regional, store1));
    LIANLU_CHECK(hire(hugo, "hugo", Role::hq, store1));
    const auto meet = [&](Person& person, const char* name, StaffId guide, StoreId store) -> Result<void> {
        Customer customer;
        customer.id = person.customer = ids().next<CustomerId>();
        customer.kind = CustomerKind::member;
        customer.name = name;
        customer.homeStoreId = store;
        customer.guideId = guide;
        LIANLU_CHECK(batch.create(customer, Scope::ofPerson(guide, store)));
        Identity email;
        email.id = person.email = ids().next<IdentityId>();
        email.customerId = customer.id;
        email.kind = IdentityKind::email;
        email.value = std::string(name) + "@example.com";
        email.status = IdentityStatus::active;
        LIANLU_CHECK(batch.create(email, Scope::ofPerson(guide, store)));
        Lead lead;
        lead.id = person.lead = ids().next<LeadId>();
        lead.customerId = customer.id;
        lead.stage = LeadStage::fresh;
        lead.ownerId = guide;
        lead.maturity = 10;
        return batch.create(lead, Scope::ofPerson(guide, store));
    };
    LIANLU_CHECK(meet(annas, "wang", anna, store1));
    LIANLU_CHECK(meet(annas2, "chen", anna, store1));
    LIANLU_CHECK(meet(bens, "liu", ben, store1));
    LIANLU_CHECK(meet(carls, "zhao", carl, store2));
    LIANLU_CHECK(meet(pooled, "sun", {}, store1));
    return batch.commit(txn);
}

bool ServerWorld::start(const QStringList& serverOptions) { return freshBrand() && startServer(serverOptions); }

bool ServerWorld::startSending(const QStringList& serverOptions) { return freshBrand() && run(serverOptions); }

bool ServerWorld::freshBrand() {
    stop();
    QDir(cache()).removeRecursively();  // cuts of the brand before this one: it had the same epoch
    m_conninfo = m_postgres->newDatabase(PrivatePostgres::nameIn(m_template));
    auto connection = pg::Connection::open(m_conninfo);
    if (!connection) return false;
    m_db = std::make_unique<pg::Connection>(std::move(*connection));
    return true;
}

bool ServerWorld::startServer(const QStringList& serverOptions) { return run(QStringList{QStringLiteral("--no-dispatcher")} + serverOptions); }

bool ServerWorld::run(const QStringList& serverOptions) {
    m_server = std::make_unique<RealServer>(QStringLiteral(LIANLU_SERVER_PROGRAM));
    if (m_server->start(m_conninfo, cache(), serverOptions)) return true;
    qWarning("%s", m_server->log().constData());
    return false;
}

void ServerWorld::stop() {
    m_server.reset();
    m_db.reset();
}

TestDevice ServerWorld::device(const std::string& login) const { return {m_server->url(), login}; }

TestDevice ServerWorld::signedIn(const std::string& login) const {
    auto made = device(login);
    const auto answer = made.signIn(kPassword);
    if (answer.status != 200) qWarning("sign-in of %s: %d %s", login.c_str(), answer.status, answer.body.c_str());
    return made;
}

std::string ServerWorld::one(const std::string& sql) {
    const auto rows = m_db->fetch("SELECT (" + sql + ")::text");
    if (!rows) qWarning("%s", rows.error().describe().c_str());
    return rows && !rows->empty() ? std::string(rows->text(0, 0)) : std::string{};
}

std::string ServerWorld::recount(const domain::Scope& scope) {
    std::uint64_t sum = 0;
    for (const auto& entity : domain::entities()) {
        const auto rows = m_db->query("SELECT id, ver FROM " + pg::quoted(entity.name) + " WHERE scope = $1 AND NOT deleted", pg::Params().text(scope.toString()));
        if (!rows) return rows.error().describe();
        for (int i = 0; i < rows->size(); ++i) sum += domain::digestShare(rows->uuid(i, 0), rows->integer(i, 1));
    }
    return std::to_string(sum);
}

std::string ServerWorld::digest(const domain::Scope& scope) { return one("SELECT digest FROM scope_head WHERE scope = '" + scope.toString() + "'"); }

}  // namespace lianlu::test
