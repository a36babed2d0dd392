// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QTest>

#include "models/store/custody/profile.h"
#include "tests/gui/pictures.h"
#include "tests/support/test_main.h"
#include "ui/common/sentences.h"
#include "ui/shell/main_window.h"
#include "ui/shell/onboard_page.h"
#include "ui/shell/onboard_steps.h"

namespace test_onboarding {

using namespace lianlu;

namespace {

template <class T>
QFuture<T> ready(T value) {
    QPromise<T> promise;
    promise.start();
    promise.addResult(std::move(value));
    promise.finish();
    return promise.future();
}

//! Answers as the test says, and writes down what it was asked. The real steps are walked by the tour.
class ScriptedSteps : public ui::OnboardingSteps {
public:
    Result<void> probed;
    Result<QString> signedIn = QStringLiteral("Lin Xiao");
    Result<void> downloaded;
    Result<ui::InvitedTo> invitedTo = ui::InvitedTo{QStringLiteral("Yuchuan"), QStringLiteral("East"), QStringLiteral("Guide"), QStringLiteral("ines@mail.example"), QStringLiteral("Ines")};
    Result<QString> joined = QStringLiteral("ines@mail.example");
    QString joinedWith;
    bool companyOffered = false;
    Result<QString> companyName = QStringLiteral("Anna");
    Result<QString> linkedName = QStringLiteral("Anna");
    QString address, ca, login, code;
    int keys = 0, kept = 0, downloads = 0, cancels = 0;
    QPromise<Result<void>> answer;
    Progress progress;
    bool hold = false;

    QFuture<Result<void>> probe(const QString& url, const QString& caFile) override {
        address = url;
        ca = caFile;
        return ready(probed);
    }
    QFuture<Result<QString>> signIn(const ui::SignInWords& words) override {
        login = words.login;
        code = words.code;
        return ready(signedIn);
    }
    QFuture<Result<bool>> offersCompanySignIn() override { return ready(Result<bool>(companyOffered)); }
    QFuture<Result<QString>> companySignIn() override { return ready(companyName); }
    QFuture<Result<QString>> linkCompany(const QString& typed) override {
        code = typed;
        return ready(linkedName);
    }
    void cancelCompanySignIn() override {}
    QFuture<Result<ui::InvitedTo>> openInvitation(const QString&) override { return ready(invitedTo); }
    QFuture<Result<QString>> join(const QString& typed, const QString& name, const ui::Secret&) override {
        joinedWith = typed + QLatin1Char('/') + name;
        return ready(joined);
    }
    QFuture<Result<ui::SecondStepSecret>> beginSecondStep(const ui::SignInWords&) override {
        return ready(Result<ui::SecondStepSecret>(ui::SecondStepSecret{QStringLiteral("GEZDGNBV"), QStringLiteral("otpauth://totp/x")}));
    }
    QFuture<Result<QStringList>> confirmSecondStep(const ui::SignInWords&) override { return ready(Result<QStringList>(QStringList{QStringLiteral("abcd-efgh-jkmn")})); }
    Result<void> checkPassphrase(const SecretBuffer& passphrase) const override { return store::checkPassphrase(passphrase); }
    QFuture<Result<QString>> makeKey(const ui::Secret&) override {
        ++keys;
        return ready(Result<QString>(QStringLiteral("AB12-CD34-EF56-GH78-JK90-MN12-PQ34-RS56")));
    }
    QFuture<Result<void>> keepKey() override {
        ++kept;
        return ready(Result<void>());
    }
    QFuture<Result<void>> download(Progress tell) override {
        ++downloads;
        progress = std::move(tell);
        if (!hold) return ready(downloaded);
        answer = QPromise<Result<void>>();
        answer.start();
        return answer.future();
    }
    void cancelDownload() override { ++cancels; }
};

}  // namespace

class TestOnboarding : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<ScriptedSteps> m_steps;
    std::unique_ptr<ui::MainWindow> m_window;

    template <class W = QWidget>
    W* find(const char* name) {
        return m_window->findChild<W*>(name);
    }
    void enter(const char* name, const QString& text) {
        find<QLineEdit>(name)->clear();
        QTest::keyClicks(find<QLineEdit>(name), text);
    }
    void next() { QTest::mouseClick(find("onboardNext"), Qt::LeftButton); }
    QString title() { return find<QLabel>("onboardTitle")->text(); }
    QString error() {
        for (auto* label : m_window->findChildren<QLabel*>(QStringLiteral("inlineErrorText")))
            if (label->isVisible()) return label->text();
        return {};
    }
    void toPassphrase() {
        enter("onboardAddress", "crm.example.com/");
        next();
        QTRY_COMPARE(title(), QString("Sign in"));
        enter("onboardLogin", "guide-01-01");
        enter("onboardPassword", "account password 7");
        next();
        QTRY_COMPARE(title(), QString("Choose a passphrase"));
    }
    void toRecovery() {
        toPassphrase();
        enter("onboardPassphrase", "morning light over the lake");
        enter("onboardPassphraseAgain", "morning light over the lake");
        next();
        QTRY_COMPARE(title(), QString("Write down the recovery code"));
    }
    void typeGroups() {
        const QStringList groups = QString("AB12-CD34-EF56-GH78-JK90-MN12-PQ34-RS56").split('-');
        for (const char* name : {"onboardGroupA", "onboardGroupB"}) enter(name, groups[find(name)->property("group").toInt()].toLower());
    }

private Q_SLOTS:
    void init() {
        ui::Theme::apply(*qApp, ui::Scheme::light);
        m_window.reset();
        m_steps = std::make_unique<ScriptedSteps>();
        m_window = std::make_unique<ui::MainWindow>();
        m_window->setPage(new ui::OnboardPage(*m_steps, false, {}));
        m_window->resize(1180, 820);
        m_window->show();
    }

    void anInvitationMakesTheAccountAndSignsIn() {
        enter("onboardAddress", "crm.example.com");
        next();
        QTRY_COMPARE(title(), QString("Sign in"));
        QTest::mouseClick(find("onboardInvited"), Qt::LeftButton);
        QCOMPARE(title(), QString("Take up an invitation"));
        for (const auto& [subject, words] : {std::pair("invitation_used", "used already"), std::pair("invitation_expired", "no longer valid"), std::pair("invitation_revoked", "taken back")}) {
            m_steps->invitedTo = fail(Code::refused, "the server answered 422", subject);
            enter("joinCode", "abcd-efgh");
            next();
            QTRY_VERIFY2(error().contains(QLatin1String(words)), qPrintable(error()));
        }
        m_steps->invitedTo = fail(Code::notFound, "the server answered 404", "invitation_code");
        next();
        QTRY_VERIFY(error().startsWith(QLatin1String("No invitation has this code.")));
        test::picture(*m_window, "onboard-join-wrong");
        m_steps->invitedTo = ui::InvitedTo{"Yuchuan", "East", "Guide", "ines@mail.example", "Ines"};
        next();
        QTRY_VERIFY(find("joinName")->isVisible());
        test::picture(*m_window, "onboard-join");
        enter("joinPassword", "short");
        enter("joinPasswordAgain", "short");
        next();
        QVERIFY(m_steps->joinedWith.isEmpty());
        enter("joinPassword", "a quiet river in spring");
        enter("joinPasswordAgain", "a quiet river in autumn");
        next();
        QVERIFY(m_steps->joinedWith.isEmpty());
        enter("joinPasswordAgain", "a quiet river in spring");
        next();
        QTRY_COMPARE(title(), QString("Choose a passphrase"));
        QCOMPARE(m_steps->joinedWith, QString("abcd-efgh/Ines"));
        QCOMPARE(m_steps->login, QString("ines@mail.example"));
        // The account's password is no passphrase.
        enter("onboardPassphrase", "a quiet river in spring");
        enter("onboardPassphraseAgain", "a quiet river in spring");
        next();
        QCOMPARE(m_steps->keys, 0);
    }

    void theCompanysAccountIsAWayInWhereThereIsOne() {
        enter("onboardAddress", "crm.example.com");
        next();
        QTRY_COMPARE(title(), QString("Sign in"));
        QVERIFY(!find("companyStart")->isVisible());
        QTest::mouseClick(find("onboardBack"), Qt::LeftButton);
        m_steps->companyOffered = true;
        next();
        QTRY_VERIFY(find("companyStart")->isVisible());
        m_steps->companyName = fail(Code::refused, "the server answered 422", "company_unknown");
        QTest::mouseClick(find("companyStart"), Qt::LeftButton);
        QTRY_VERIFY2(error().startsWith(QLatin1String("There is no account here")), qPrintable(error()));
        m_steps->companyName = fail(Code::refused, "the server answered 422", "company_link");
        m_steps->linkedName = fail(Code::wrongCredentials, "the server answered 401", "code_needed");
        QTest::mouseClick(find("companyStart"), Qt::LeftButton);
        QTRY_VERIFY(find("companyLink")->isVisible());
        QVERIFY(!find("companyCode")->isVisible());
        test::picture(*m_window, "onboard-company-link");
        QTest::mouseClick(find("companyLink"), Qt::LeftButton);
        QTRY_VERIFY(find("companyCode")->isVisible());
        m_steps->linkedName = QStringLiteral("Anna");
        enter("companyCode", "123456");
        QTest::mouseClick(find("companyLink"), Qt::LeftButton);
        QTRY_COMPARE(title(), QString("Choose a passphrase"));
        QCOMPARE(m_steps->code, QString("123456"));
    }

    void aSecondStepIsAskedForWhenTheServerWantsIt() {
        enter("onboardAddress", "crm.example.com");
        next();
        QTRY_COMPARE(title(), QString("Sign in"));
        QVERIFY(!find("onboardCode")->isVisible());
        m_steps->signedIn = fail(Code::wrongCredentials, "the server answered 401", "code_needed");
        enter("onboardLogin", "anna");
        enter("onboardPassword", "account password 7");
        next();
        QTRY_VERIFY(find("onboardCode")->isVisible());
        QVERIFY(error().isEmpty());
        m_steps->signedIn = fail(Code::wrongCredentials, "the server answered 401", "code");
        enter("onboardCode", "000000");
        next();
        QTRY_VERIFY(error().startsWith(QLatin1String("This code does not fit")));
        QCOMPARE(m_steps->code, QString("000000"));
        m_steps->signedIn = fail(Error{Code::rateLimited, "the server answered 429", "tries", 600});
        next();
        QTRY_VERIFY2(error().contains(QLatin1String("Wait 10 minute")), qPrintable(error()));
        m_steps->signedIn = QStringLiteral("Anna");
        enter("onboardCode", "123456");
        next();
        QTRY_COMPARE(title(), QString("Choose a passphrase"));
    }

    void fromAddressToDone() {
        m_steps->hold = true;
        test::picture(*m_window, "onboard-1-address");
        toPassphrase();
        QCOMPARE(m_steps->address, QString("https://crm.example.com"));
        QCOMPARE(m_steps->login, QString("guide-01-01"));
        enter("onboardPassphrase", "morning light over the lake");
        test::picture(*m_window, "onboard-3-passphrase");
        enter("onboardPassphraseAgain", "morning light over the lake");
        next();
        QTRY_COMPARE(title(), QString("Write down the recovery code"));
        test::picture(*m_window, "onboard-4-recovery");
        typeGroups();
        next();
        QTRY_COMPARE(title(), QString("Loading your customers"));
        QCOMPARE(m_steps->kept, 1);
        m_steps->progress(4'000, 10'000);
        QCOMPARE(find<QProgressBar>("onboardProgress")->value(), 400);
        test::picture(*m_window, "onboard-5-progress");
        bool finished = false;
        connect(qobject_cast<ui::OnboardPage*>(m_window->page()), &ui::OnboardPage::finished, this, [&] { finished = true; });
        m_steps->answer.addResult(Result<void>());
        m_steps->answer.finish();
        QTRY_COMPARE(title(), QString("Ready"));
        test::picture(*m_window, "onboard-6-ready");
        QVERIFY(!finished);
        next();
        QVERIFY(finished);
    }

    void serverErrors_data() {
        QTest::addColumn<int>("code");
        QTest::newRow("unreachable") << int(Code::unreachable);
        QTest::newRow("NW08 captive portal") << int(Code::notLianlu);
        QTest::newRow("NW11 certificate") << int(Code::tlsUntrusted);
        QTest::newRow("timed out") << int(Code::timedOut);
        QTest::newRow("too old") << int(Code::protocolTooOld);
    }
    void serverErrors() {
        QFETCH(int, code);
        m_steps->probed = fail(static_cast<Code>(code), "probe");
        enter("onboardAddress", "https://crm.example.com");
        next();
        const bool silent = static_cast<Code>(code) == Code::unreachable || static_cast<Code>(code) == Code::timedOut;
        QTRY_COMPARE(error(), silent ? QString("No server answers at this address. Check how it is written, and the connection of this computer.")
                                     : ui::sentenceFor(Error{static_cast<Code>(code), "", ""}));
        QCOMPARE(title(), QString("Connect to your brand"));
        if (static_cast<Code>(code) == Code::tlsUntrusted) test::picture(*m_window, "onboard-1-certificate");
        m_steps->probed = {};
        next();
        QTRY_COMPARE(title(), QString("Sign in"));
        QVERIFY(error().isEmpty());
    }

    void wrongPasswordStaysThere() {
        m_steps->signedIn = fail(Code::wrongCredentials, "sign in");
        enter("onboardAddress", "https://crm.example.com");
        next();
        QTRY_COMPARE(title(), QString("Sign in"));
        enter("onboardLogin", "guide");
        enter("onboardPassword", "wrong");
        QTest::keyClick(find("onboardPassword"), Qt::Key_Return);
        QTRY_VERIFY(error().contains("not right"));
        QCOMPARE(find<QLineEdit>("onboardPassword")->text(), QString("wrong"));
    }

    void passphraseRules_data() {
        QTest::addColumn<QString>("first");
        QTest::addColumn<QString>("second");
        QTest::newRow("short") << "abc" << "abc";
        QTest::newRow("run") << "12345678" << "12345678";
        QTest::newRow("same as password") << "account password 7" << "account password 7";
        QTest::newRow("two different") << "morning light over the lake" << "morning light over the sea";
    }
    void passphraseRules() {
        QFETCH(QString, first);
        QFETCH(QString, second);
        toPassphrase();
        enter("onboardPassphrase", first);
        enter("onboardPassphraseAgain", second);
        next();
        QTest::qWait(0);
        QCOMPARE(title(), QString("Choose a passphrase"));
        QCOMPARE(m_steps->keys, 0);
    }

    void recoveryCodeMustBeTypedBack() {
        toRecovery();
        enter("onboardGroupA", "ZZZZ");
        enter("onboardGroupB", "ZZZZ");
        next();
        QVERIFY(error().contains("not as shown"));
        QCOMPARE(m_steps->kept, 0);
        typeGroups();
        next();
        QTRY_COMPARE(m_steps->kept, 1);
    }

    void failedDownloadIsTriedAgain() {
        m_steps->downloaded = fail(Code::diskFull, "write");
        toRecovery();
        typeGroups();
        next();
        QTRY_VERIFY(error().contains("disk is full"));
        QCOMPARE(find<QPushButton>("onboardNext")->text(), QString("Try again"));
        m_steps->downloaded = {};
        next();
        QTRY_COMPARE(title(), QString("Ready"));
        QCOMPARE(m_steps->downloads, 2);
    }

    void cancelIsPassedOn() {
        m_steps->hold = true;
        toRecovery();
        typeGroups();
        next();
        QTRY_VERIFY(find("onboardCancel") && find("onboardCancel")->isVisible());
        QTest::mouseClick(find("onboardCancel"), Qt::LeftButton);
        QCOMPARE(m_steps->cancels, 1);
        m_steps->answer.addResult(fail(Code::cancelled, "download"));
        m_steps->answer.finish();
        QTRY_COMPARE(find<QPushButton>("onboardNext")->text(), QString("Try again"));
    }

    void strengthGrows() {
        QCOMPARE(ui::PassphraseStep::strengthOf(""), 0);
        QCOMPARE(ui::PassphraseStep::strengthOf("abc"), 1);
        QVERIFY(ui::PassphraseStep::strengthOf("morning light over the lake") > ui::PassphraseStep::strengthOf("morning"));
    }
};

LIANLU_WIDGETS_TEST(TestOnboarding)

}  // namespace test_onboarding

#include "test_onboarding.moc"
