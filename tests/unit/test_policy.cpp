// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QtTest>

#include <set>

#include "models/domain/rules/access.h"
#include "models/domain/rules/devices.h"
#include "models/domain/rules/people.h"
#include "models/domain/rules/policy.h"
#include "tests/support/test_main.h"

namespace test_policy {

using namespace lianlu;
using namespace lianlu::domain;

namespace {

QString fileText(const char* path) {
    QFile file(QStringLiteral(LIANLU_ROOT "/") + QString::fromLatin1(path));
    return file.open(QIODevice::ReadOnly | QIODevice::Text) ? QString::fromUtf8(file.readAll()) : QString();
}

//! "POST /v1/sync/push" of every operation of the wire's description.
std::set<std::string> operations() {
    std::set<std::string> found;
    QString path;
    const auto lines = fileText("sync/protocol/openapi.yaml").split(QLatin1Char('\n'));
    for (const auto& line : lines) {
        if (line.startsWith(QStringLiteral("  /"))) path = line.trimmed().chopped(1);
        else if (!line.startsWith(QStringLiteral("   "))) path.clear();
        const auto word = line.trimmed().chopped(line.trimmed().isEmpty() ? 0 : 1);
        const bool isVerb = line.startsWith(QStringLiteral("    ")) && !line.startsWith(QStringLiteral("     ")) &&
                            QStringList{QStringLiteral("get"), QStringLiteral("post"), QStringLiteral("put"), QStringLiteral("delete")}.contains(word);
        if (!path.isEmpty() && isVerb) found.insert((word.toUpper() + QLatin1Char(' ') + path).toStdString());
    }
    return found;
}

}  // namespace

class TestPolicy : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theWireAndTheTableNameTheSameEndpoints() {
        std::set<std::string> rows;
        for (const auto& row : policies()) QVERIFY2(rows.insert(std::string(row.method) + ' ' + std::string(row.path)).second, "twice in the table");
        const auto described = operations();
        for (const auto& one : rows) QVERIFY2(described.contains(one), ("not in openapi.yaml: " + one).c_str());
        for (const auto& one : described) QVERIFY2(rows.contains(one), ("no row in policy.cpp: " + one).c_str());
    }

    void theDocumentHoldsTheTable() {
        const auto table = QString::fromStdString(policyTable());
        QVERIFY2(fileText("packaging/access.md").contains(table), ("packaging/access.md wants this table:\n" + policyTable()).c_str());
    }

    void whatHasNoRowIsNobodys() {
        QVERIFY(!findPolicy("GET", "/v1/customers"));
        QVERIFY(!findPolicy("GET", "/v1/sync/push"));
        for (const auto& row : policies()) {
            QVERIFY(!may(Role::unknown, row.act));
            QCOMPARE(findPolicy(row.method, row.path), &row);
            // Roles stand only where a role is known.
            if (row.proof != Proof::session && row.proof != Proof::password)
                for (const auto role : {Role::guide, Role::manager, Role::regional, Role::hq, Role::service}) QVERIFY(!may(role, row.act));
        }
    }

    void theRulesAgreeWithTheTable() {
        const StoreId store{Uuid::fromName("policy", "store")};
        const StaffId staff{Uuid::fromName("policy", "staff")}, other{Uuid::fromName("policy", "other")};
        for (const auto role : {Role::unknown, Role::guide, Role::manager, Role::regional, Role::hq, Role::service}) {
            Standing standing;
            standing.staff = staff;
            standing.role = role;
            standing.homeStore = store;
            standing.stores = {store};
            QCOMPARE(mayLookUp(standing).has_value(), may(role, Act::lookUp));
            QCOMPARE(mayHandOver(standing, {other, store}, {staff, store}).has_value(), may(role, Act::handOver));
            QCOMPARE(mayDecideQuarantine(standing, Scope::pool(store)).has_value(), may(role, Act::applyQuarantined));
            QCOMPARE(mayAskPrivacy(standing, Scope::pool(store)).has_value(), may(role, Act::erasePerson));
            QCOMPARE(mayInvite(standing, Role::guide, store).has_value(), may(role, Act::invite));
            QCOMPARE(mayResetSecondStep(standing, other, Role::guide, store).has_value(), may(role, Act::resetSecondStep));
            QCOMPARE(mayManageDevices(standing, other, Role::guide, store).has_value(), may(role, Act::revokeDevice));
            QCOMPARE(!readableScopes(standing).empty(), may(role, Act::pull));
        }
    }
};

LIANLU_TEST(TestPolicy)

}  // namespace test_policy

#include "test_policy.moc"
