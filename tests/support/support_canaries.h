// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <fstream>
#include <string>

#include <QByteArray>

#include "models/domain/record.h"
#include "models/store/local_store.h"
#include "models/store/replica.h"
#include "models/store/write_txn.h"
#include "models/exchange/read/zip_archive.h"
#include "tests/support/leak_search.h"

//! Persons whom nobody else is named like, for tests that look whether a support bundle tells of them.
namespace lianlu::test {

//! What must not come out, each in one spelling.
inline constexpr const char* kCanaries[] = {"司空鹮鸰",      "鹮鸰", "Quoxwyzz Brovix", "Quoxwyzz", "quoxwyzz@vexq.example", "vexq.example",
                                            "13877665544", "138 7766 5544", "7766",          "鹮湖路", "Work Store",            "vexqtoken"};

//! \brief Puts them into the store: a customer of two scripts, one whose name is made of words that programs say, their numbers and addresses.
inline Result<void> keepCanaries(store::LocalStore& held, const domain::Scope& scope) {
    const auto row = [](auto entity) {
        store::ServerRow made{std::string(decltype(entity)::kEntity), entity.id.uuid, 1, false, domain::toFields(entity)};
        std::erase_if(made.fields, [](const auto& field) { return domain::isNull(field.second); });
        return made;
    };
    std::vector<store::ServerRow> rows;
    int number = 0;
    for (const char* name : {"司空鹮鸰", "Quoxwyzz Brovix", "Work Store"}) {
        domain::Customer customer;
        customer.id = {Uuid::fromName("canary", name)};
        customer.kind = domain::CustomerKind::customer;
        customer.name = name;
        customer.remark = "鹮湖路 7 号";
        rows.push_back(row(customer));
        domain::Identity phone, mail;
        phone.id = {Uuid::fromName("canary-phone", name)};
        phone.customerId = customer.id;
        phone.kind = domain::IdentityKind::mobile;
        phone.value = "+861387766554" + std::to_string(4 + number++);
        rows.push_back(row(phone));
        mail.id = {Uuid::fromName("canary-mail", name)};
        mail.customerId = customer.id;
        mail.kind = domain::IdentityKind::email;
        mail.value = "quoxwyzz" + std::to_string(number) + "@vexq.example";
        rows.push_back(row(mail));
    }
    const auto done = held.writeNow([&](store::WriteTxn& txn) { return store::Replica::apply(txn, scope, rows); });
    if (!done) return fail(done.error());
    return {};
}

//! \brief Words that a careless line of a log could hold, in many spellings.
inline std::string carelessLines() {
    const auto base64 = [](const char* text) { return QByteArray(text).toBase64().toStdString(); };
    std::string lines;
    for (const std::string& words : {std::string("customer 司空鹮鸰 saved"), std::string("客户司空鹮鸰的电话"), std::string("Quoxwyzz Brovix <quoxwyzz@vexq.example>"), std::string("name Work Store saved"),
                                     std::string("call +86 138 7766 5544 or 138-7766-5544, １３８７７６６５５４４"), std::string(R"({"name":"司空鹮鸰","mobile":"13877665544"})"),
                                     std::string("https://vexq.example/v1?q=Quoxwyzz&token=vexqtoken0123456789abcdef"), base64("司空鹮鸰 Quoxwyzz Brovix quoxwyzz@vexq.example"), base64("Quoxwyzz Brovix"),
                                     std::string("鹮湖路 7 号"), std::string("%E9%B9%AE%E9%B8%B0 quoxwyzz%40vexq.example")})
        lines += "2026-11-26T08:00:00.000Z debug default " + words + "\n";
    lines += "Quoxwyzz Brovix 司空鹮鸰 without any shape\n";
    lines += "2026-11-26T08:00:01.000Z warning default unlock: wrong-passphrase: no slot opens\n";
    return lines;
}

//! \brief An entry of a ZIP file, by a reader that others wrote; empty where there is none.
inline QByteArray zipEntry(const std::filesystem::path& file, const std::string& name) {
    auto archive = exchange::ZipArchive::open(file);
    if (!archive || !(*archive)->enter(name)) return {};
    QByteArray all;
    char buffer[4096];
    for (;;) {
        const auto size = (*archive)->read(buffer);
        if (!size) return {};
        if (*size == 0) return all;
        all.append(buffer, static_cast<qsizetype>(*size));
    }
}

}  // namespace lianlu::test
