// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/custody/keyslots.h"

#include "models/store/custody/durable_file.h"
#include "models/store/custody/recovery_code.h"
#include "tests/support/test_main.h"

#include <sodium.h>

#include <QTemporaryDir>
#include <QTest>

#include <fstream>

namespace test_keyslots {

using namespace lianlu;
using namespace lianlu::store;

namespace {

KeySlot cheapSlot() {
    KeySlot slot;
    slot.type = KeySlot::kPassphrase;
    slot.stretching = KeySlot::kArgon2id;
    slot.passes = 1;
    slot.memoryKib = 8;
    return slot;
}

KeySlotFile sample(const SecretBuffer& key) {
    KeySlotFile file;
    file.generation = 7;
    file.profileId.fill(0x5A);
    auto first = cheapSlot();
    if (!wrapKey(first, file.profileId, key, SecretBuffer::fromText("open sesame"), nullptr)) qFatal("wrap");
    KeySlot second;
    second.type = KeySlot::kRecovery;
    second.stretching = KeySlot::kNoStretching;
    if (!wrapKey(second, file.profileId, key, SecretBuffer::random(kRecoveryBytes), nullptr)) qFatal("wrap");
    file.entries = {first, second};
    return file;
}

std::vector<std::uint8_t> withSum(std::vector<std::uint8_t> bytes) {
    crypto_generichash(bytes.data() + bytes.size() - 32, 32, bytes.data(), bytes.size() - 32, nullptr, 0);
    return bytes;
}

}  // namespace

class TestKeyslots : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(startCrypto()); }

    // The format is final: these offsets are those of keyslots.h and must never move.
    void theBytesStandWhereTheFormatSays() {
        const auto bytes = encodeKeySlots(sample(SecretBuffer::random(kStoreKeyBytes)));
        QCOMPARE(bytes.size(), std::size_t{40 + 2 * 120 + 32});
        QCOMPARE(QByteArray(reinterpret_cast<const char*>(bytes.data()), 12), QByteArray("LLKEYS\r\n\x01\x00\x02\x00", 12));
        QCOMPARE(bytes[12] + 256 * bytes[13], 312);
        QCOMPARE(int{bytes[16]}, 7);
        QCOMPARE(int{bytes[24]}, 0x5A);
        QCOMPARE(int{bytes[40]}, 1);   // type: passphrase
        QCOMPARE(int{bytes[42]}, 120);
        QCOMPARE(int{bytes[46]}, 1);   // Argon2id
        QCOMPARE(int{bytes[48]}, 1);   // passes
        QCOMPARE(int{bytes[52]}, 8);   // KiB
        QCOMPARE(int{bytes[160]}, 2);  // the second slot: recovery
        QCOMPARE(int{bytes[166]}, 2);  // no stretching
    }

    // A file as an earlier build wrote it must open for good: made once, never made again.
    void aFileOfTheFirstReleaseOpens() {
        const auto golden = QByteArray::fromHex(QByteArray(kGolden));
        const std::vector<std::uint8_t> bytes(golden.begin(), golden.end());
        const auto file = decodeKeySlots(bytes);
        QVERIFY2(file.has_value(), file ? "" : file.error().describe().c_str());
        const auto key = unwrapKey(*file->find(KeySlot::kPassphrase), file->profileId, SecretBuffer::fromText("correct horse"), nullptr);
        QVERIFY(key.has_value());
        const auto code = parseRecoveryCode(kGoldenCode);
        QVERIFY(code.has_value());
        const auto same = unwrapKey(*file->find(KeySlot::kRecovery), file->profileId, *code, nullptr);
        QVERIFY(same.has_value() && same->equals(*key));
        QCOMPARE(QByteArray(key->text().data(), 32).toHex(), QByteArray(kGoldenKey));
    }

    void roundTrip() {
        const auto file = sample(SecretBuffer::random(kStoreKeyBytes));
        const auto back = decodeKeySlots(encodeKeySlots(file));
        QVERIFY(back.has_value());
        QCOMPARE(back->generation, file.generation);
        QVERIFY(back->profileId == file.profileId);
        QCOMPARE(encodeKeySlots(*back), encodeKeySlots(file));
    }

    void everyFlippedByteIsSeen() {
        const auto good = encodeKeySlots(sample(SecretBuffer::random(kStoreKeyBytes)));
        for (std::size_t at = 0; at < good.size(); ++at) {
            auto bad = good;
            bad[at] ^= 0x10u;
            QVERIFY2(!decodeKeySlots(bad), qPrintable(QString::number(at)));
        }
    }

    void everyTruncationIsSeen() {
        const auto good = encodeKeySlots(sample(SecretBuffer::random(kStoreKeyBytes)));
        for (std::size_t size = 0; size < good.size(); ++size) {
            const auto file = decodeKeySlots(std::span(good).first(size));
            QVERIFY(!file && file.error().code == Code::damaged);
        }
    }

    // Somebody who can reckon the sum again still cannot move a slot's costs or ids: they are the cipher's additional data.
    void aHeaderChangedWithItsSumOpensNothing() {
        const auto good = encodeKeySlots(sample(SecretBuffer::random(kStoreKeyBytes)));
        for (const std::size_t at : {std::size_t{24}, std::size_t{48}, std::size_t{56}, std::size_t{88}, std::size_t{112}}) {
            auto bad = good;
            bad[at] ^= 0x02u;
            const auto file = decodeKeySlots(withSum(bad));
            QVERIFY(file.has_value());
            const auto key = unwrapKey(file->entries[0], file->profileId, SecretBuffer::fromText("open sesame"), nullptr);
            QVERIFY2(!key && key.error().code == Code::wrongPassphrase, qPrintable(QString::number(at)));
        }
    }

    void hostileCostsAreRefusedBeforeTheyCost() {
        const auto good = encodeKeySlots(sample(SecretBuffer::random(kStoreKeyBytes)));
        const auto withMemory = [&](std::size_t at, std::uint8_t value) {
            auto bad = good;
            bad[at] = value;
            return decodeKeySlots(withSum(bad));
        };
        for (const auto& file : {withMemory(55, 0x40), withMemory(52, 0), withMemory(48, 0), withMemory(48, 200),
                                 withMemory(49, 1), withMemory(46, 2), withMemory(46, 9), withMemory(44, 2), withMemory(10, 17),
                                 withMemory(10, 0), withMemory(42, 3), withMemory(42, 119)})
            QVERIFY(!file && file.error().code == Code::damaged);
    }

    void aNewerFormatIsRefusedWithWords() {
        auto bytes = encodeKeySlots(sample(SecretBuffer::random(kStoreKeyBytes)));
        bytes[8] = 2;
        const auto file = decodeKeySlots(bytes);
        QVERIFY(!file && file.error().code == Code::tooNew);
    }

    void aSlotOfAnotherTypeIsKept() {
        auto file = sample(SecretBuffer::random(kStoreKeyBytes));
        KeySlot foreign;
        foreign.type = 9;
        foreign.foreign = {9, 0, 6, 0, 0xAB, 0xCD};
        file.entries.insert(file.entries.begin() + 1, foreign);
        const auto back = decodeKeySlots(encodeKeySlots(file));
        QVERIFY(back.has_value());
        QCOMPARE(back->entries.size(), std::size_t{3});
        QCOMPARE(back->entries[1].foreign, foreign.foreign);
        QVERIFY(back->find(KeySlot::kRecovery) != nullptr);
    }

    void theNewestValidGenerationCounts() {
        QTemporaryDir folder;
        const std::filesystem::path path = folder.filePath(QStringLiteral("keyslots")).toStdU16String();
        const KeySlotStore disk(path);
        QVERIFY(!disk.exists());
        QVERIFY(disk.read().error().code == Code::notFound);
        auto file = sample(SecretBuffer::random(kStoreKeyBytes));
        QVERIFY(disk.write(file).has_value());
        QCOMPARE(disk.read()->generation, std::uint64_t{2});
        QVERIFY(disk.write(file).has_value());
        QCOMPARE(disk.read()->generation, std::uint64_t{4});
    }

    void mendBringsTheOtherGenerationBack() {
        QTemporaryDir folder;
        const std::filesystem::path path = folder.filePath(QStringLiteral("keyslots")).toStdU16String();
        const KeySlotStore disk(path);
        auto file = sample(SecretBuffer::random(kStoreKeyBytes));
        QVERIFY(disk.write(file).has_value());
        std::ofstream(path, std::ios::binary | std::ios::trunc) << "rubbish";
        QCOMPARE(disk.read()->generation, std::uint64_t{1});
        disk.mend();
        QVERIFY(readWhole(path, 16'384).has_value());
        QCOMPARE(disk.read()->generation, std::uint64_t{2});
        disk.mend();
        QCOMPARE(disk.read()->generation, std::uint64_t{2});
    }

    void aFileOfANewerProgramIsNotWrittenOver() {
        QTemporaryDir folder;
        const std::filesystem::path path = folder.filePath(QStringLiteral("keyslots")).toStdU16String();
        const KeySlotStore disk(path);
        auto file = sample(SecretBuffer::random(kStoreKeyBytes));
        QVERIFY(disk.write(file).has_value());
        auto bytes = *readWhole(path, 16'384);
        bytes[8] = 3;
        QVERIFY(writeDurably(path, bytes).has_value());
        QVERIFY(disk.read().error().code == Code::tooNew);
        disk.mend();
        QVERIFY(!disk.write(file));
        QCOMPARE(*readWhole(path, 16'384), bytes);
    }

    void recoveryCodesForgiveWhatLooksAlike() {
        const auto bytes = SecretBuffer::random(kRecoveryBytes);
        const auto code = recoveryCodeText(bytes);
        QCOMPARE(code.size(), std::size_t{39});
        QVERIFY(parseRecoveryCode(code)->equals(bytes));
        auto sloppy = QString::fromStdString(code).toLower().replace(QLatin1Char('-'), QLatin1Char(' '));
        sloppy.replace(QLatin1Char('0'), QLatin1Char('o')).replace(QLatin1Char('1'), QLatin1Char('l'));
        QVERIFY(parseRecoveryCode(sloppy.toStdString())->equals(bytes));
        QVERIFY(parseRecoveryCode("\xEF\xBC\x90" + code.substr(1)).has_value());  // a full-width 0
        QCOMPARE(parseRecoveryCode(code.substr(0, 38)).error().context, std::string("length"));
        QCOMPARE(parseRecoveryCode(code + "0").error().context, std::string("length"));
        QCOMPARE(parseRecoveryCode("U" + code.substr(1)).error().context, std::string("character"));
    }

private:
    static constexpr const char* kGolden = 
        "4c4c4b4559530d0a010002003801000002000000000000005d3929954efd9bb1eb284323c371dc11010078000000010001000000"
        "080000003bddd75a7fbd174328154ef186b7b26000000000000000000000000000000000b5a9a6759d674e51e74e3c9328e8825d"
        "c7649ba16fa4f9ddd7751e29de582da8c92c95ce1127897fc37182b567ee2a5340d055a040cdf0701fe4d73c40086b365d6f5160"
        "43bc451c02007800000002000000000000000000f69be1b326df54b5ccc5a1cb7be93a3e00000000000000000000000000000000"
        "afe77def122954a646d9464882b3b82241decebe404ab940edfe9aee8a4956f7e23e71d3d9055630d00a8f8cd75d2ec2d25b3b4b"
        "6ab386a55bf9920e36f64361d1ed5a9d87fa36c435edc668b745fa059007bfcfacf4f21ea878a8fe41b1d835e716c3ea9901737c";
    static constexpr const char* kGoldenCode = "80MM-RSJ3-PXD4-PNV5-TMJ3-A4PJ-FMY8-7SAC";
    static constexpr const char* kGoldenKey = "518533a8c1b161976e5276217a20ca89ee93939d75c191e21040ac821bdafea3";
};

LIANLU_TEST(TestKeyslots)

}  // namespace test_keyslots

#include "test_keyslots.moc"
