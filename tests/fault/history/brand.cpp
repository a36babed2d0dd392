// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fault/history/brand.h"

#include "models/domain/rules/tag.h"
#include "sync/server/auth/password.h"
#include "sync/server/auth/server_keys.h"
#include "sync/server/db/migrations.h"
#include "sync/server/ingest/ingest_sources.h"
#include "sync/server/sync/write_batch.h"
#include "tests/fault/history/step.h"

namespace lianlu::test::history {

namespace pg = server::pg;
using namespace domain;

namespace {

template <class TypedId>
TypedId named(const std::string& name) {
    return TypedId{Uuid::fromName("history", name)};
}

Result<void> addHouse(server::WriteBatch& batch) {
    Brand brand;
    brand.id = named<BrandId>("brand");
    brand.name = "Yuchuan";
    brand.mallUrl = "https://mall.example/";
    brand.senderEmail = "hello@brand.example";
    brand.currency = "CNY";
    brand.locale = "zh-CN";
    brand.timeZone = "Asia/Shanghai";
    brand.touchCap = 3;
    brand.touchCapDays = 7;
    LIANLU_CHECK(batch.create(brand, Scope::brand()));
    for (int i = 0; i < 2; ++i) {
        Store store;
        store.id = shop(i);
        store.code = store.name = "S" + std::to_string(i + 1);
        store.kind = StoreKind::physical;
        store.timeZone = "Asia/Shanghai";
        LIANLU_CHECK(batch.create(store, Scope::brand()));
        Product product;
        product.id = history::product(i);
        product.sku = "SKU" + std::to_string(i + 1);
        product.name = "Coat " + product.sku;
        product.mallPath = "/p/" + product.sku;
        product.status = ProductStatus::active;
        LIANLU_CHECK(batch.create(product, Scope::brand()));
        TierRule tier;
        tier.id = named<TierRuleId>("tier " + std::to_string(i));
        tier.code = tier.name = i == 0 ? "silver" : "gold";
        tier.rank = i + 1;
        tier.pointsNeeded = i == 0 ? 100 : 300;
        LIANLU_CHECK(batch.create(tier, Scope::brand()));
    }
    CouponTemplate coupon;
    coupon.id = couponTemplate();
    coupon.code = "SPRING";
    coupon.name = "Spring 50";
    coupon.kind = CouponKind::amount;
    coupon.value = 5000;
    coupon.validDays = 30;
    coupon.status = CouponTemplateStatus::active;
    LIANLU_CHECK(batch.create(coupon, Scope::brand()));
    TagDefinition care;
    care.id = tagDefinitionId("care");
    care.code = "care";
    care.seenBy = care.setBy = TagAudience::manager;
    care.status = TagDefinitionStatus::active;
    return batch.create(care, Scope::brand());
}

Result<void> hire(server::WriteBatch& batch, int device, const std::string& hash) {
    Staff staff;
    staff.id = staffAt(device);
    staff.storeId = shop(shopOf(device));
    staff.code = staff.name = nameOfDevice(device);
    staff.role = isManager(device) ? Role::manager : Role::guide;
    staff.status = StaffStatus::active;
    LIANLU_CHECK(batch.create(staff, Scope::store(staff.storeId)));
    Account account;
    account.id = named<AccountId>("account " + staff.code);
    account.staffId = staff.id;
    account.login = staff.code;
    account.status = AccountStatus::active;
    LIANLU_CHECK(batch.create(account, Scope::store(staff.storeId)));
    batch.also("INSERT INTO account_secret (account_id, password_hash) VALUES ($1, $2)", std::move(pg::Params().uuid(account.id.uuid).text(hash)));
    return {};
}

//! Anna's, Ben's and Carl's, and of each store's pool.
Result<void> meet(server::WriteBatch& batch, int number, Time now) {
    constexpr std::array<int, 4> kGuides{0, 1, 3, -1};
    const int guide = kGuides.at(static_cast<std::size_t>(number) % 4);
    const auto tail = std::to_string(number);
    Customer customer;
    customer.id = named<CustomerId>("person " + tail);
    customer.kind = number % 3 == 0 ? CustomerKind::prospect : CustomerKind::member;
    customer.name = "Wang " + tail;
    customer.homeStoreId = shop(guide == 3 || (guide < 0 && number % 8 == 7) ? 1 : 0);
    if (guide >= 0) customer.guideId = staffAt(guide);
    LIANLU_CHECK(batch.create(customer, {}));
    for (const auto kind : {IdentityKind::email, IdentityKind::mobile}) {
        Identity identity;
        identity.id = named<IdentityId>(std::string(nameOf(kind)) + " " + tail);
        identity.customerId = customer.id;
        identity.kind = kind;
        identity.value = kind == IdentityKind::email ? "wang" + tail + "@example.com" : "+86138000001" + std::to_string(10 + number);
        identity.status = IdentityStatus::active;
        LIANLU_CHECK(batch.create(identity, {}));
    }
    Consent consent;
    consent.id = named<ConsentId>("consent " + tail);
    consent.customerId = customer.id;
    consent.channel = Channel::email;
    consent.purpose = Purpose::marketing;
    consent.granted = true;
    consent.source = "counter";
    consent.at = now - std::chrono::hours(24);
    LIANLU_CHECK(batch.create(consent, {}));
    Lead lead;
    lead.id = named<LeadId>("lead " + tail);
    lead.customerId = customer.id;
    lead.stage = LeadStage::fresh;
    lead.ownerId = customer.guideId;
    lead.maturity = 10;
    return batch.create(lead, {});
}

}  // namespace

StoreId shop(int number) { return named<StoreId>("shop " + std::to_string(number)); }
StaffId staffAt(int device) { return named<StaffId>("staff " + std::string(nameOfDevice(device))); }
int shopOf(int device) { return device >= 3 ? 1 : 0; }
CouponTemplateId couponTemplate() { return named<CouponTemplateId>("coupon template"); }
ProductId product(int number) { return named<ProductId>("product " + std::to_string(number)); }

Result<std::string> makeBrand(pg::Connection& connection, Time now) {
    LIANLU_CHECK(server::migrate(connection));
    LIANLU_CHECK(server::ensureServerKeys(connection));
    // The one thing that the database draws by itself and that is seen from outside.
    LIANLU_CHECK(connection.script("UPDATE server_meta SET value = 'history' WHERE key = 'epoch'"));
    LIANLU_TRY(const std::string hash, server::hashPassword(kPassword));
    LIANLU_TRY(auto txn, pg::Transaction::begin(connection));
    server::WriteBatch batch(connection, now);
    LIANLU_CHECK(addHouse(batch));
    for (int device = 0; device < kDevices; ++device) LIANLU_CHECK(hire(batch, device, hash));
    for (int number = 0; number < kPersons; ++number) LIANLU_CHECK(meet(batch, number, now));
    LIANLU_CHECK(batch.commit(txn));
    std::vector<server::RecordKind> all;
    for (std::size_t i = 0; i < server::kRecordKinds; ++i) all.push_back(static_cast<server::RecordKind>(i));
    return server::addSource(connection, kSource, all, {});
}

}  // namespace lianlu::test::history
