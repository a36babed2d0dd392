// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include "models/store/custody/recovery_code.h"
#include "tests/gui/desk_profile.h"
#include "tests/support/sanitized.h"
#include "tests/support/test_main.h"

namespace test_secrets_in_memory {

using namespace lianlu;

namespace {

//! Long enough not to hide in a string's own bytes, and nowhere but in the store.
constexpr const char* kCanary = "Wilhelmina Canary Ashgrove-Featherstonehaugh";

struct Place {
    qint64 offset;
    bool locked;  //!< its pages are kept out of swap
};

class Image {
public:
    explicit Image(const QString& file) {
        QFile whole(file);
        if (whole.open(QIODevice::ReadOnly)) m_bytes = whole.readAll();
        QFile regions(file + QStringLiteral(".regions"));
        if (!regions.open(QIODevice::ReadOnly)) return;
        for (const QByteArray& line : regions.readAll().split('\n')) {
            const auto words = line.simplified().split(' ');
            if (words.size() < 2) continue;
            m_regions.push_back({words[0].toLongLong(), words[1].toLongLong(), words.contains("lo")});
        }
    }
    [[nodiscard]] bool isEmpty() const { return m_bytes.isEmpty(); }
    [[nodiscard]] std::vector<Place> find(const QByteArray& needle) const {
        std::vector<Place> places;
        for (qsizetype at = m_bytes.indexOf(needle); at >= 0; at = m_bytes.indexOf(needle, at + 1)) {
            bool locked = false;
            for (const auto& region : m_regions)
                if (at >= region.start && at < region.start + region.length) locked = region.locked;
            places.push_back({at, locked});
        }
        return places;
    }

private:
    struct Region {
        qint64 start, length;
        bool locked;
    };
    QByteArray m_bytes;
    std::vector<Region> m_regions;
};

QByteArray utf16(const char* text) {
    const QString wide = QString::fromUtf8(text);
    return QByteArray(reinterpret_cast<const char*>(wide.utf16()), wide.size() * 2);
}

}  // namespace

//! The memory of the real workbench, whole, while it is unlocked and after it was locked.
class TestSecretsInMemory : public QObject {
    Q_OBJECT

    void addCanary() {
        const SystemClock clock;
        const auto store = store::LocalStore::open(m_profile->paths().store(), m_key, clock);
        QVERIFY(store);
        domain::Customer person;
        person.id = {Uuid::fromName("memory", "person")};
        person.kind = domain::CustomerKind::prospect;
        person.name = kCanary;
        domain::Lead lead;
        lead.id = {Uuid::fromName("memory", "lead")};
        lead.customerId = person.id;
        lead.source = domain::LeadSource::miniProgram;
        lead.stage = domain::LeadStage::contacted;
        lead.openedAt = clock.now();
        std::optional<store::DeviceState> device;
        QVERIFY((*store)->read([&](db::Connection& connection) -> Result<void> {
            LIANLU_TRY(device, store::Replica::device(connection));
            return {};
        }));
        person.guideId = device->staffId;
        person.homeStoreId = device->storeId;
        lead.ownerId = device->staffId;
        const auto row = [](const auto& entity) {
            store::ServerRow made{std::string(entity.kEntity), entity.id.uuid, 1, false, domain::toFields(entity)};
            std::erase_if(made.fields, [](const auto& field) { return domain::isNull(field.second); });
            return made;
        };
        const std::vector<store::ServerRow> rows{row(person), row(lead)};
        QVERIFY((*store)->writeNow([&](store::WriteTxn& txn) { return store::Replica::apply(txn, domain::Scope::book(device->staffId), rows); }));
    }

    //! What it said; the exit code in `code`.
    QByteArray run(const QStringList& steps, int& code) {
        QProcess process;
        process.setProcessChannelMode(QProcess::MergedChannels);
        // Typed as a person does: what stands in the environment stands there for good.
        for (const auto& [name, words] : {std::pair{"passphrase", test::kPassphrase}, std::pair{"person", kCanary}}) {
            QFile out(file(name));
            if (!out.open(QIODevice::WriteOnly) || out.write(words) <= 0) return "no file";
        }
        const QStringList start{QString::fromStdString(m_profile->paths().folder.string()), QStringLiteral("en"), QStringLiteral("unlock"), file("passphrase")};
        process.start(QStringLiteral(LIANLU_FAULT_WORKBENCH), start + steps);
        code = process.waitForFinished(90'000) && process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
        return process.readAll();
    }
    [[nodiscard]] QString file(const char* name) const { return m_folder.filePath(QString::fromLatin1(name)); }

private Q_SLOTS:
    void initTestCase() {
#ifndef __linux__
        QSKIP("this system gives no image of a process's memory");
#endif
        QVERIFY(startCrypto());
        m_profile = std::make_unique<test::DeskProfile>();
        auto key = store::unlockWithPassphrase(m_profile->paths(), SecretBuffer::fromText(test::kPassphrase), nullptr);
        QVERIFY(key);
        m_key = std::move(*key);
        addCanary();
    }

    void IN17_neitherKeysNorNamesAreLeftAfterALock() {
        if (test::kSanitized) QSKIP("a sanitizer keeps what was freed");
        int code = -1;
        const auto said = run({QStringLiteral("open"), file("person"), QStringLiteral("image"), file("open"), QStringLiteral("lock"),
                               QStringLiteral("image"), file("locked")},
                              code);
        QVERIFY2(code == 0, said.constData());
        const Image open(file("open")), locked(file("locked"));
        QVERIFY(!open.isEmpty() && !locked.isEmpty());
        const auto bytes = m_key.bytes();
        const QByteArray raw(reinterpret_cast<const char*>(bytes.data()), static_cast<qsizetype>(bytes.size()));
        const QByteArray passphrase(test::kPassphrase);
        // Found while it is open, so that the search is real; and never where it could go to swap.
        QVERIFY(!open.find(raw).empty());
        for (const auto& place : open.find(raw)) QVERIFY2(place.locked, "a key lies in memory that may be swapped out");
        QVERIFY(!open.find(kCanary).empty());
        QVERIFY(!open.find(utf16(kCanary)).empty());

        QStringList left;
        for (const auto& [what, needle] : {std::pair{"the key", raw}, std::pair{"the key as text", raw.toHex()}, std::pair{"the key as text", raw.toHex().toUpper()},
                                           std::pair{"the passphrase", passphrase}, std::pair{"the passphrase, UTF-16", utf16(test::kPassphrase)},
                                           std::pair{"a name", QByteArray(kCanary)}, std::pair{"a name, UTF-16", utf16(kCanary)}})
            if (const auto count = locked.find(needle).size(); count > 0) left << QStringLiteral("%1: %2 times").arg(QLatin1String(what)).arg(count);
        QVERIFY2(left.isEmpty(), qPrintable(left.join(QStringLiteral(", "))));
    }

    void IN17_keysAreInNoCoreDump() {
        if (test::kSanitized) QSKIP("a sanitizer catches the crash itself");
        const auto crashed = [this](const QString& what) {
            QProcess shell;
            auto environment = QProcessEnvironment::systemEnvironment();
            environment.insert(QStringLiteral("LIANLU_PASSPHRASE"), QString::fromUtf8(test::kPassphrase));
            environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C"));
            shell.setProcessEnvironment(environment);
            shell.setWorkingDirectory(m_folder.path());
            shell.setProcessChannelMode(QProcess::MergedChannels);
            shell.start(QStringLiteral("bash"), {QStringLiteral("-c"), QStringLiteral("ulimit -c unlimited && { %1; echo \"ended with $?\"; }").arg(what)});
            return shell.waitForFinished(90'000) ? shell.readAll() : QByteArray();
        };
        // Where no program leaves a core there is nothing to be seen here.
        if (!crashed(QStringLiteral("bash -c 'kill -SEGV $$'")).contains("core dumped")) QSKIP("this system writes no cores at all");
        const auto said = crashed(QStringLiteral("'%1' '%2' en crash").arg(QStringLiteral(LIANLU_FAULT_WORKBENCH), QString::fromStdString(m_profile->paths().folder.string())));
        QVERIFY2(said.contains("ended with 139"), said.constData());
        QVERIFY2(!said.contains("core dumped"), said.constData());
    }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<test::DeskProfile> m_profile;
    SecretBuffer m_key;
};

LIANLU_TEST(TestSecretsInMemory)

}  // namespace test_secrets_in_memory

#include "test_secrets_in_memory.moc"
