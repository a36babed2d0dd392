// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QTest>

#include "models/store/custody/key_change.h"
#include "tests/gui/desk_window.h"
#include "tests/gui/pictures.h"
#include "ui/common/sentences.h"

namespace test_keys {

using namespace lianlu;
using test::DeskWindow;

namespace {

const QString kOther = QStringLiteral("an umbrella in the rain");
const QString kOld = QString::fromUtf8(test::kPassphrase);

SecretBuffer secret(const QString& text) {
    const auto bytes = text.toStdString();
    return SecretBuffer::fromText(bytes);
}

bool opens(const store::ProfilePaths& paths, const QString& passphrase) { return store::unlockWithPassphrase(paths, secret(passphrase), nullptr).has_value(); }
bool opensByCode(const store::ProfilePaths& paths, const QString& code) { return store::unlockWithRecoveryCode(paths, secret(code)).has_value(); }
QString words(Code code) { return ui::sentenceFor(Error{code, "", ""}); }

void set(DeskWindow& window, const char* name, const QString& text) {
    if (auto* field = window.find<QLineEdit>(name)) field->setText(text);
}

void openSettings(DeskWindow& window) {
    if (window.find("deskPage")) window.click("railSettings");
}

//! Reads the code in the dialog and types the groups it asks for. Empty: there was none.
QString copyCode(DeskWindow& window) {
    auto* label = window.find<QLabel>("onboardRecoveryCode");
    if (!label) return {};
    QString shown = label->text();
    const auto groups = shown.replace(QLatin1Char('\n'), QLatin1Char(' ')).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    for (const char* name : {"onboardGroupA", "onboardGroupB"})
        if (auto* field = window.find<QLineEdit>(name)) field->setText(groups.value(field->property("group").toInt()));
    return groups.join(QLatin1Char('-'));
}

}  // namespace

//! Passphrase, recovery code and key, as a person changes them in the real workbench.
class TestKeys : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(startCrypto()); }

    void thePassphraseIsChanged() {
        const test::DeskProfile profile;
        DeskWindow window(profile.options(true), QStringLiteral("en"));
        openSettings(window);
        window.click("settingsChangePassphrase");
        set(window, "passphraseOld", QStringLiteral("not the passphrase"));
        set(window, "passphraseNew", kOther);
        set(window, "passphraseAgain", kOther);
        window.click("passphraseSave");
        QTRY_COMPARE(DeskWindow::error(window.find("passphraseDialog")), words(Code::wrongPassphrase));
        set(window, "passphraseOld", kOld);
        window.click("passphraseSave");
        QTRY_VERIFY(!DeskWindow::visible("passphraseDialog"));
        QVERIFY(opens(profile.paths(), kOther));
        QVERIFY(!opens(profile.paths(), kOld));
        QVERIFY(opensByCode(profile.paths(), profile.recoveryCode()));
    }

    void aForgottenOneIsReplacedByTheRecoveryCode() {
        const test::DeskProfile profile;
        DeskWindow window(profile.options(true), QStringLiteral("en"));
        openSettings(window);
        window.click("settingsChangePassphrase");
        window.click("passphraseWay");
        QVERIFY(!DeskWindow::visible("passphraseOld"));
        set(window, "passphraseNew", kOther);
        set(window, "passphraseAgain", kOther);
        const std::pair<QString, QString> wrong[] = {
            {QStringLiteral("7K3M-7K3M"), ui::sentenceFor(Error{Code::invalid, "length", "recovery_code"})},
            {QStringLiteral("UUUU-7K3M"), ui::sentenceFor(Error{Code::invalid, "character", "recovery_code"})},
            {QStringLiteral("7K3M-7K3M-7K3M-7K3M-7K3M-7K3M-7K3M-7K3M"), words(Code::wrongPassphrase)}};
        for (const auto& [code, sentence] : wrong) {
            set(window, "passphraseCode", code);
            window.click("passphraseSave");
            QTRY_COMPARE(DeskWindow::error(window.find("passphraseDialog")), sentence);
        }
        QVERIFY(opens(profile.paths(), kOld));
        set(window, "passphraseCode", profile.recoveryCode());
        window.click("passphraseSave");
        QTRY_VERIFY(!DeskWindow::visible("passphraseDialog"));
        QVERIFY(opens(profile.paths(), kOther));
        QVERIFY(!opens(profile.paths(), kOld));
    }

    void afterTheCodeANewPassphraseIsOffered() {
        const test::DeskProfile profile;
        DeskWindow window(profile.options(false), QStringLiteral("en"));
        window.click("unlockRecoveryLink");
        set(window, "unlockRecoveryCode", profile.recoveryCode());
        window.click("unlockButton");
        QVERIFY(window.find("passphraseDialog"));
        QVERIFY(!DeskWindow::visible("passphraseOld"));
        QVERIFY(!DeskWindow::visible("passphraseCode"));
        set(window, "passphraseNew", kOther);
        set(window, "passphraseAgain", kOther);
        window.click("passphraseSave");
        QTRY_VERIFY(!DeskWindow::visible("passphraseDialog"));
        QVERIFY(opens(profile.paths(), kOther));
        // By passphrase nothing is offered.
        window.bench().lock();
        set(window, "unlockPassphrase", kOther);
        window.click("unlockButton");
        QVERIFY(window.find("deskPage"));
        QVERIFY(!DeskWindow::visible("passphraseDialog"));
    }

    void ST09_settingsSayWhatHoldsTheKey() {
        const test::DeskProfile profile;
        DeskWindow window(profile.options(true), QStringLiteral("en"));
        openSettings(window);
        auto* custody = window.find<QLabel>("settingsCustody");
        QVERIFY(custody);
        QTRY_VERIFY2(custody->text().contains(QLatin1String("passphrase alone")), qPrintable(custody->text()));
    }

    void aNewRecoveryCodeReplacesTheOld() {
        const test::DeskProfile profile;
        DeskWindow window(profile.options(true), QStringLiteral("en"));
        openSettings(window);
        window.click("settingsNewCode");
        set(window, "recoveryPassphrase", QStringLiteral("not the passphrase"));
        window.click("recoveryNext");
        QTRY_COMPARE(DeskWindow::error(window.find("recoveryDialog")), words(Code::wrongPassphrase));
        set(window, "recoveryPassphrase", kOld);
        window.click("recoveryNext");
        const auto code = copyCode(window);
        QCOMPARE(code.size(), 39);
        test::picture(*window.find("recoveryDialog"), QStringLiteral("recovery-code"));
        // Shown is not yet kept: who does not write it down keeps the old one.
        set(window, "onboardGroupA", QStringLiteral("0000"));
        window.click("recoveryNext");
        QVERIFY(!DeskWindow::error(window.find("recoveryDialog")).isEmpty());
        QVERIFY(opensByCode(profile.paths(), profile.recoveryCode()));
        QVERIFY(!opensByCode(profile.paths(), code));
        (void)copyCode(window);
        window.click("recoveryNext");
        QTRY_VERIFY(!DeskWindow::visible("recoveryDialog"));
        QVERIFY(opensByCode(profile.paths(), code));
        QVERIFY(!opensByCode(profile.paths(), profile.recoveryCode()));
        QVERIFY(opens(profile.paths(), kOld));
    }

    void theKeyIsChangedAndTheDeskComesBack() {
        const test::DeskProfile profile;
        const auto before = store::unlockWithPassphrase(profile.paths(), secret(kOld), nullptr);
        QVERIFY(before);
        QString code;
        {
            DeskWindow window(profile.options(true), QStringLiteral("en"));
            openSettings(window);
            window.click("settingsChangeKey");
            set(window, "recoveryPassphrase", kOld);
            window.click("recoveryNext");
            code = copyCode(window);
            QSignalSpy unlocked(&window.bench(), &app::Workbench::unlocked);
            window.click("recoveryNext");
            QVERIFY(unlocked.wait(30'000));
            QTRY_COMPARE(window.page(), QStringLiteral("deskPage"));
            window.openLead();
            QTRY_VERIFY(!DeskWindow::visible<QLabel>("leadName")->text().isEmpty());
        }
        const auto after = store::unlockWithPassphrase(profile.paths(), secret(kOld), nullptr);
        QVERIFY(after && !after->equals(*before));
        QVERIFY(opensByCode(profile.paths(), code));
        QVERIFY(!opensByCode(profile.paths(), profile.recoveryCode()));
        QVERIFY(!store::opensStore(profile.paths(), *before));
    }
};

//! A shop's computer: two persons, one login of the operating system.
class TestTwoPersons : public QObject {
    Q_OBJECT

    //! A second person's store beside the first: enrolled and empty.
    static store::ProfilePaths second(const std::filesystem::path& root) {
        const store::ProfilePaths paths{root / "second"};
        auto made = store::enrolKey(paths, secret(kOther), nullptr, store::KdfStrength::forTests);
        if (!made) throw std::runtime_error(made.error().describe());
        const SystemClock clock;
        auto store = store::LocalStore::create(paths.store(), made->key, clock);
        if (!store) throw std::runtime_error(store.error().describe());
        store::DeviceState device;
        device.deviceId = {Uuid::fromName("keys", "device of the second")};
        device.staffId = {Uuid::fromName("keys", "second")};
        device.serverUrl = "http://127.0.0.1:9";
        device.refreshToken = "none";
        device.role = "guide";
        device.staffName = "陈晨";
        device.scopes = {"brand"};
        const auto saved = (*store)->writeNow([&](store::WriteTxn& txn) { return store::Replica::saveDevice(txn, device); });
        if (!saved) throw std::runtime_error(saved.error().describe());
        return paths;
    }

private Q_SLOTS:
    void init() {
        m_data = std::make_unique<QTemporaryDir>();
        qputenv("XDG_DATA_HOME", QFile::encodeName(m_data->path()));
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_data->path());
        const auto root = std::filesystem::path(m_data->path().toStdU16String()) / "lianlu" / "profiles";
        std::filesystem::create_directories(root);
        const test::DeskProfile made;
        std::filesystem::copy(made.paths().folder, root / "first", std::filesystem::copy_options::recursive);
        m_first = {root / "first"};
        m_second = second(root);
    }

    void eachPassphraseOpensItsOwnAndTheOtherTakesOver() {
        DeskWindow window(options(), QStringLiteral("en"));
        auto* people = window.find<QLabel>("unlockPeople");
        QVERIFY(people);
        QVERIFY2(people->text().contains(QLatin1String("2 people")), qPrintable(people->text()));
        window.unlock();
        QTRY_COMPARE(window.page(), QStringLiteral("deskPage"));
        QCOMPARE(window.bench().desk()->staffName(), QString::fromUtf8("林晓"));
        window.openLead();
        window.bench().lock();
        for (const QLabel* label : window.bench().window().findChildren<QLabel*>()) QVERIFY(!label->text().contains(QString::fromUtf8("林晓")));
        set(window, "unlockPassphrase", kOther);
        window.click("unlockButton");
        QTRY_COMPARE(window.page(), QStringLiteral("deskPage"));
        QCOMPARE(window.bench().desk()->staffName(), QString::fromUtf8("陈晨"));
        QCOMPARE(window.bench().desk()->paths().folder, m_second.folder);
        // Nothing of the first is left on the way: neither a row nor a selection.
        for (const QLabel* label : window.bench().window().findChildren<QLabel*>()) QVERIFY(!label->text().contains(QString::fromUtf8("林晓")));
    }

    void nobodyTakesTheOthersPassphrase() {
        DeskWindow window(options(), QStringLiteral("en"));
        window.unlock();
        openSettings(window);
        window.click("settingsChangePassphrase");
        set(window, "passphraseOld", kOld);
        set(window, "passphraseNew", kOther);
        set(window, "passphraseAgain", kOther);
        window.click("passphraseSave");
        QTRY_COMPARE(DeskWindow::error(window.find("passphraseDialog")), ui::sentenceFor(Error{Code::invalid, "another-persons", "passphrase"}));
        QVERIFY(opens(m_first, kOld));
        QVERIFY(!opens(m_first, kOther));
    }

    void anotherPersonCanBeSetUpAndOneMayTurnBack() {
        DeskWindow window(options(), QStringLiteral("en"));
        window.click("unlockOtherPerson");
        QTRY_COMPARE(window.page(), QStringLiteral("onboardPage"));
        window.click("onboardBack");
        QTRY_COMPARE(window.page(), QStringLiteral("unlockPage"));
        window.unlock();
        QTRY_COMPARE(window.page(), QStringLiteral("deskPage"));
    }

private:
    static app::Options options() {
        app::Options options;
        options.scheme = ui::Scheme::light;
        options.keychain = false;
        options.strength = store::KdfStrength::forTests;
        return options;
    }
    std::unique_ptr<QTemporaryDir> m_data;
    store::ProfilePaths m_first, m_second;
};

int testMain(int argc, char** argv) {
    QApplication application(argc, argv);
    int failed = 0;
    {
        TestKeys keys;
        failed += QTest::qExec(&keys, argc, argv);
    }
    TestTwoPersons persons;
    return failed + QTest::qExec(&persons, argc, argv);
}

}  // namespace test_keys

#include "test_keys.moc"
