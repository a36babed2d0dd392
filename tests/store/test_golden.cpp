// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>

#include <cstdio>
#include <fstream>

#include "models/base/utf8_path.h"
#include "models/store/care/store_check.h"
#include "models/store/draft.h"
#include "models/store/schema.h"
#include "tests/store/store_fixture.h"

namespace test_golden {

using namespace lianlu;
using namespace lianlu::store;
using namespace lianlu::store::test;

namespace {

namespace fs = std::filesystem;

const fs::path kFolder = pathFromUtf8(LIANLU_GOLDEN);

std::string nameOf(int version) { return "store-v" + std::to_string(version) + ".lianlu"; }

//! What every golden file holds, in whatever schema it was written: rows of the server, an edit on one of them, a row made here, a
//! draft, a setting, a device, and a row of an entity that nobody knows.
Result<void> fillGolden(Vault& vault) {
    LIANLU_CHECK(vault.create());
    DeviceState device;
    device.deviceId = {uuid("golden device")};
    device.accountId = {uuid("golden account")};
    device.staffId = vault.staff;
    device.storeId = vault.shop;
    device.serverUrl = "https://brand.invalid";
    device.refreshToken = "a token";
    device.role = "guide";
    device.scopes = {vault.book.toString()};
    LIANLU_CHECK(vault.store->writeNow([&](WriteTxn& txn) { return Replica::saveDevice(txn, device); }));
    std::vector<ServerRow> rows;
    for (const char* name : {"王芳", "Zoë Müller", "李娜"}) rows.push_back(Vault::row(vault.customer(name), 3));
    rows.push_back({"lead", uuid("golden lead"), 2, false, {{"customer_id", uuid("王芳").toString()}, {"stage", std::string("contacted")}, {"next_step", std::string("call")}}});
    rows.push_back({"horoscope", uuid("golden stranger"), 1, false, {{"sign", std::string("lion")}}});
    LIANLU_CHECK(vault.apply(vault.book, rows));
    LIANLU_CHECK(vault.store->writeNow([&](WriteTxn& txn) { return Replica::saveCursor(txn, {vault.book, "epoch", 7, "chain"}); }));
    LIANLU_CHECK(vault.rename(vault.customer("李娜").id, "李娜 (改)"));
    LIANLU_CHECK(vault.store->writeNow([&](WriteTxn& txn) { return txn.create(vault.customer("made offline"), vault.book); }));
    LIANLU_CHECK(vault.store->writeNow([&](WriteTxn& txn) { return Drafts::save(txn, "interaction:1", "half a sentence"); }));
    LIANLU_CHECK(vault.store->writeNow([&](WriteTxn& txn) { return Settings::save(txn, "a.setting", "its value"); }));
    vault.store.reset();
    return {};
}

//! For a person at a release: never run by a test, and never over a file that is there.
int make() {
    Vault vault;
    if (const auto filled = fillGolden(vault); !filled) return std::fprintf(stderr, "%s\n", filled.error().describe().c_str()), 1;
    const auto to = kFolder / nameOf(migrations().back().number);
    std::error_code error;
    if (!fs::copy_file(vault.file(), to, error)) return std::fprintf(stderr, "%s is there already\n", to.filename().string().c_str()), 1;
    return 0;
}

std::vector<fs::path> goldenFiles() {
    std::vector<fs::path> files;
    for (const auto& entry : fs::directory_iterator(kFolder))
        if (entry.path().extension() == ".lianlu") files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    return files;
}

}  // namespace

class TestGolden : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(startCrypto()); }

    //! A golden file is what a released program wrote: nobody writes it anew to make a test pass.
    void noneWasChanged() {
        std::map<std::string, std::string> sums;
        std::ifstream list(kFolder / "SHA256SUMS");
        for (std::string sum, name; list >> sum >> name;) sums.emplace(name, sum);
        const auto files = goldenFiles();
        QVERIFY(!files.empty());
        QCOMPARE(sums.size(), files.size());
        for (const auto& file : files) {
            QFile content(QString::fromStdU16String(file.u16string()));
            QVERIFY(content.open(QIODevice::ReadOnly));
            const auto sum = QCryptographicHash::hash(content.readAll(), QCryptographicHash::Sha256).toHex().toStdString();
            QCOMPARE(sums[file.filename().string()], sum);
        }
    }

    void eachOpensAndHasItsRows_data() {
        QTest::addColumn<QString>("file");
        for (const auto& file : goldenFiles()) QTest::newRow(file.filename().string().c_str()) << QString::fromStdU16String(file.u16string());
    }
    void eachOpensAndHasItsRows() {
        QFETCH(QString, file);
        Vault vault;
        fs::copy_file(fs::path(file.toStdU16String()), vault.file());
        QVERIFY_DONE(vault.reopen());
        QCOMPARE(vault.read<std::int64_t>([](db::Connection& c) { return c.integer("PRAGMA user_version"); }).value(),
                 static_cast<std::int64_t>(migrations().back().number));
        QCOMPARE(vault.get<domain::Customer>(vault.customer("王芳").id)->name, std::string("王芳"));
        QCOMPARE(vault.get<domain::Customer>(vault.customer("Zoë Müller").id)->name, std::string("Zoë Müller"));
        QCOMPARE(vault.get<domain::Customer>(vault.customer("李娜").id)->name, std::string("李娜 (改)"));
        QVERIFY_DONE(vault.get<domain::Customer>(vault.customer("made offline").id));
        domain::Fields lead, stranger;
        QVERIFY_DONE(vault.store->writeNow([&](WriteTxn& txn) -> Result<void> {
            LIANLU_TRY(lead, txn.fieldsOf("lead", uuid("golden lead")));
            LIANLU_TRY(stranger, txn.fieldsOf("horoscope", uuid("golden stranger")));
            return {};
        }));
        QVERIFY(lead.at("next_step") == domain::Value{std::string("call")});
        QVERIFY(stranger.at("sign") == domain::Value{std::string("lion")});
        QCOMPARE(vault.counts()->pending, 2);
        const auto draft = vault.read<std::optional<std::string>>([](db::Connection& c) { return Drafts::load(c, "interaction:1"); });
        QVERIFY(draft && *draft == "half a sentence");
        const auto setting = vault.read<std::optional<std::string>>([](db::Connection& c) { return Settings::load(c, "a.setting"); });
        QVERIFY(setting && *setting == "its value");
        const auto device = vault.read<std::optional<DeviceState>>([](db::Connection& c) { return Replica::device(c); });
        QVERIFY(device && *device);
        QCOMPARE((*device)->deviceId, domain::DeviceId{uuid("golden device")});
        const auto report = checkStore(*vault.store);
        QVERIFY_DONE(report);
        QVERIFY(report->sound());
        QCOMPARE(report->scopes.size(), std::size_t{1});
    }
};

int testMain(int argc, char** argv) {
    QCoreApplication app(argc, argv);
    if (argc == 2 && std::string_view(argv[1]) == "--make") return startCrypto() ? make() : 2;
    TestGolden test;
    return QTest::qExec(&test, argc, argv);
}

}  // namespace test_golden

#include "test_golden.moc"
