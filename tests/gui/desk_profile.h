// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <stdexcept>

#include <QString>
#include <QTemporaryDir>

#include "app/workbench/options.h"
#include "models/domain/record.h"
#include "models/store/custody/profile.h"
#include "models/store/local_store.h"
#include "models/store/replica.h"
#include "models/store/write_txn.h"

namespace lianlu::test {

inline constexpr const char* kPassphrase = "morning light over 西湖";

//! \brief An enrolled profile in a folder of its own, with the weakest key derivation: a guide with a small book, as the server gave it, or a
//! manager with the same book and a colleague.
//! The server it names does not answer.
class DeskProfile {
public:
    explicit DeskProfile(domain::Role role = domain::Role::guide) : m_role(role) {
        if (!m_folder.isValid() || !startCrypto()) throw std::runtime_error("no folder");
        auto made = check(store::enrolKey(paths(), SecretBuffer::fromText(kPassphrase), nullptr, store::KdfStrength::forTests));
        m_recoveryCode = QString::fromStdString(made.recoveryCode);
        auto held = check(store::LocalStore::create(paths().store(), made.key, m_clock));
        fill(*held);
    }

    [[nodiscard]] store::ProfilePaths paths() const { return {std::filesystem::path(m_folder.path().toStdU16String())}; }
    [[nodiscard]] const QString& recoveryCode() const noexcept { return m_recoveryCode; }
    [[nodiscard]] app::Options options(bool unlocked) const {
        app::Options options;
        options.profile = paths().folder;
        options.language = QStringLiteral("en");
        options.scheme = ui::Scheme::light;
        options.keychain = false;
        options.strength = store::KdfStrength::forTests;
        if (unlocked) options.passphrase = std::make_shared<SecretBuffer>(SecretBuffer::fromText(kPassphrase));
        return options;
    }

private:
    template <class T>
    static T check(Result<T> result) {
        if (!result) throw std::runtime_error(result.error().describe());
        if constexpr (!std::is_void_v<T>) return std::move(*result);
    }

    template <class E>
    static store::ServerRow row(E entity) {
        store::ServerRow made{std::string(E::kEntity), entity.id.uuid, 1, false, domain::toFields(entity)};
        std::erase_if(made.fields, [](const auto& field) { return domain::isNull(field.second); });
        return made;
    }

    template <class TypedId>
    static TypedId idOf(const std::string& name) {
        return {Uuid::fromName("desk-profile", name)};
    }

    void fill(store::LocalStore& held) {
        using namespace domain;
        const auto shop = idOf<StoreId>("shop");
        const auto guide = idOf<StaffId>("guide");
        const Time now = m_clock.now();
        Brand brand;
        brand.id = idOf<BrandId>("brand");
        brand.name = "青禾服饰";
        brand.currency = "CNY";
        brand.timeZone = "Asia/Shanghai";
        brand.mallUrl = "https://mall.example.com";
        Store place;
        place.id = shop;
        place.regionId = idOf<RegionId>("region");
        place.code = "S001";
        place.name = "杭州湖滨店";
        place.kind = StoreKind::physical;
        place.timeZone = "Asia/Shanghai";
        TierRule gold;
        gold.id = idOf<TierRuleId>("gold");
        gold.code = "gold";
        gold.name = "金卡";
        gold.rank = 3;
        gold.pointsNeeded = 6000;
        std::vector<store::ServerRow> ofBrand{row(brand), row(place), row(gold)};
        std::vector<store::ServerRow> ofStore, ofBook;
        const char* names[] = {"王小明", "李芳", "欧阳晨曦", "Ada Lovelace", "陈思远", "赵雅琴", "周子墨", "Grace Lin", "孙佳怡", "吴昊"};
        const LeadStage stages[] = {LeadStage::fresh, LeadStage::contacted, LeadStage::qualified, LeadStage::negotiating};
        for (int i = 0; i < 40; ++i) {
            const std::string number = std::to_string(i);
            Customer person;
            person.id = idOf<CustomerId>("person" + number);
            person.kind = i % 4 == 3 ? CustomerKind::prospect : i % 4 == 0 ? CustomerKind::member : CustomerKind::customer;
            person.name = names[i % 10];
            person.city = "杭州";
            person.homeStoreId = shop;
            person.guideId = guide;
            person.spentMinor = 10'000 * (i + 1);
            person.orderCount = i % 7;
            if (person.kind != CustomerKind::prospect) person.lastPurchaseAt = now - std::chrono::hours(24 * (i + 1));
            ofBook.push_back(row(person));
            Identity phone;
            phone.id = idOf<IdentityId>("phone" + number);
            phone.customerId = person.id;
            phone.kind = IdentityKind::mobile;
            phone.value = "+86138" + std::to_string(10'000'000 + i * 7919);
            phone.status = IdentityStatus::active;
            ofBook.push_back(row(phone));
            if (i % 4 == 3) {
                Lead lead;
                lead.id = idOf<LeadId>("lead" + number);
                lead.customerId = person.id;
                lead.source = LeadSource::miniProgram;
                lead.stage = stages[i / 4 % 4];
                lead.maturity = 95 - i * 2;
                lead.ownerId = guide;
                lead.intent = "秋冬大衣";
                lead.openedAt = now - std::chrono::hours(30);
                ofBook.push_back(row(lead));
            }
            if (i % 9 == 0) {
                Task task;
                task.id = idOf<TaskId>("task" + number);
                task.storeId = shop;
                task.assigneeId = guide;
                task.customerId = person.id;
                task.kind = i % 2 == 0 ? TaskKind::followUp : TaskKind::tierGap;
                task.title = "回访";
                task.reason = "三天没有联系";
                task.dueAt = now + std::chrono::hours(i - 9);
                task.status = TaskStatus::open;
                task.priority = 2;
                ofStore.push_back(row(task));
            }
        }
        for (const auto& [id, name] : {std::pair{guide, "林晓"}, {idOf<StaffId>("colleague"), "Bo Lin"}}) {
            if (m_role == Role::guide) break;
            Staff person;
            person.id = id;
            person.storeId = shop;
            person.code = id == guide ? "M001" : "G002";
            person.name = name;
            person.role = id == guide ? m_role : Role::guide;
            person.status = StaffStatus::active;
            ofStore.push_back(row(person));
        }
        store::DeviceState device;
        device.deviceId = idOf<DeviceId>("device");
        device.deviceName = "till-3";
        device.serverUrl = "http://127.0.0.1:9";  // discard: nobody answers
        device.refreshToken = "none";
        device.accountId = idOf<AccountId>("account");
        device.staffId = guide;
        device.storeId = shop;
        device.role = domain::nameOf(m_role);
        device.staffName = "林晓";
        device.brandName = "青禾服饰";
        device.scopes = {"brand", Scope::store(shop).toString(), Scope::book(guide).toString()};
        check(held.writeNow([&](store::WriteTxn& txn) -> Result<void> {
            LIANLU_CHECK(store::Replica::saveDevice(txn, device));
            LIANLU_CHECK(store::Replica::apply(txn, Scope::brand(), ofBrand));
            LIANLU_CHECK(store::Replica::apply(txn, Scope::store(shop), ofStore));
            return store::Replica::apply(txn, Scope::book(guide), ofBook);
        }));
    }

    QTemporaryDir m_folder;
    domain::Role m_role;
    SystemClock m_clock;
    QString m_recoveryCode;
};

}  // namespace lianlu::test
