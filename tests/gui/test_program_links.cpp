// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
// lianlu:// links: what they may say, what they open in the real workbench, and a program that runs already.
#include <QFileOpenEvent>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include "app/workbench/instance_door.h"
#include "app/workbench/program_link.h"
#include "tests/gui/desk_window.h"
#include "tests/gui/server_profile.h"
#include "tests/server/server_world.h"
#include "tests/support/test_main.h"
#include "ui/shell/desk_page.h"

namespace test_program_links {

using namespace lianlu;
using test::DeskWindow;
using test::ServerProfile;

class TestProgramLinks : public QObject {
    Q_OBJECT

    test::ServerWorld m_world;

    static QString toast() {
        auto* words = DeskWindow::visible<QLabel>("toastText");
        return words ? words->text() : QString();
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY(startCrypto()); }

    void whatALinkMaySay() {
        const auto id = Uuid::fromName("link", "one");
        const auto text = id.toString();
        const auto customer = app::parseProgramLink("lianlu://customer/" + text);
        QVERIFY(customer && std::get<domain::CustomerId>(*customer).uuid == id);
        QVERIFY(std::holds_alternative<domain::LeadId>(*app::parseProgramLink("lianlu://lead/" + text + "/")));
        QVERIFY(std::holds_alternative<domain::OfferId>(*app::parseProgramLink("LIANLU://Offer/" + text)));
        const auto join = app::parseProgramLink("lianlu://join?server=https%3A%2F%2Fcrm.example&code=abcd-efgh-jkmn-pqrs-tuvw-xyz2-3456");
        QVERIFY(join && std::get<sync::JoinLink>(*join).server == "https://crm.example");
        QCOMPARE(app::linkTo(domain::CustomerId{id}).toStdString(), "lianlu://customer/" + text);
        for (const std::string& odd : std::vector<std::string>{"", "lianlu://", "lianlu:customer/" + text, "https://customer/" + text, "lianlu://customer", "lianlu://customer/", "lianlu://customer/x", "lianlu://customer/" + text + "x",
                                                              "lianlu://customer/" + text + "/edit", "lianlu://customer/" + Uuid{}.toString(), "lianlu://staff/" + text, "lianlu://customer/../" + text, "lianlu://customer/" + text + "?delete=1",
                                                              "lianlu://join", "lianlu://join?server=http%3A%2F%2Fcrm.example&code=abcd", "lianlu://join?server=https%3A%2F%2Fcrm.example",
                                                              "lianlu://other?server=https%3A%2F%2Fcrm.example&code=abcd", "lianlu://customer/" + std::string(2000, 'a')}) {
            const auto read = app::parseProgramLink(odd);
            QVERIFY2(!read, odd.c_str());
            QCOMPARE(read.error().subject, std::string("link"));
        }
    }

    //! One that runs takes the link of one that is started; whoever was killed leaves nothing that stands in the way.
    void theOneThatRunsIsCalled() {
        QTemporaryDir folder, other;
        const std::filesystem::path place(folder.path().toStdString());
        app::InstanceDoor first(place), second(place), elsewhere(std::filesystem::path(other.path().toStdString()));
        QVERIFY(!first.handOver({}));  // nobody runs
        QVERIFY(first.open());
        QStringList heard;
        connect(&first, &app::InstanceDoor::called, this, [&](const QString& link) { heard << link; });
        // The caller waits for the answer, so it stands on a thread of its own.
        const auto calls = [](app::InstanceDoor& door, const QString& link) {
            bool heardOf = false;
            std::unique_ptr<QThread> thread(QThread::create([&] { heardOf = door.handOver(link); }));
            thread->start();
            if (!QTest::qWaitFor([&] { return thread->isFinished(); }, 10'000)) return false;
            thread->wait();
            return heardOf;
        };
        QVERIFY(calls(second, QStringLiteral("lianlu://customer/x")));
        QVERIFY(calls(second, QString()));
        QCOMPARE(heard, (QStringList{QStringLiteral("lianlu://customer/x"), QString()}));
        QVERIFY(!calls(elsewhere, QString()));  // another place of profiles is another program
        QVERIFY(elsewhere.open());
    }

    void aLinkOpensItsRow() {
        if (const auto why = m_world.prepare(); !why.empty()) QSKIP(why.c_str());
        QVERIFY(m_world.start());
        const ServerProfile anna(m_world.server().url(), "anna");
        DeskWindow window(anna.options(), QStringLiteral("en"));
        QVERIFY(window.find("deskPage"));
        const auto name = [](const char* label) {
            auto* found = DeskWindow::visible<QLabel>(label);
            return found ? found->text() : QString();
        };
        const auto wanted = QString::fromStdString(m_world.one("SELECT body::json ->> 'name' FROM customer WHERE id = '" + m_world.annas.customer.toString() + "'"));
        window.bench().openLink(app::linkTo(m_world.annas.customer));
        QTRY_COMPARE_WITH_TIMEOUT(name("customerName"), wanted, 20'000);
        QCOMPARE(window.bench().deskPage()->currentId(), QStringLiteral("customers"));
        window.bench().openLink(app::linkTo(m_world.annas2.lead));
        QTRY_COMPARE_WITH_TIMEOUT(window.bench().deskPage()->currentId(), QStringLiteral("leads"), 20'000);
        // As macOS hands one over.
        QFileOpenEvent event(QUrl(app::linkTo(m_world.annas.customer)));
        QCoreApplication::sendEvent(qApp, &event);
        QTRY_COMPARE_WITH_TIMEOUT(window.bench().deskPage()->currentId(), QStringLiteral("customers"), 20'000);
        // A stranger's is told like one that is not there, and nothing opens.
        window.bench().openLink(app::linkTo(m_world.carls.customer));
        QTRY_VERIFY_WITH_TIMEOUT(toast().startsWith(QLatin1String("What the link names is not on this computer")), 20'000);
        QCOMPARE(name("customerName"), wanted);
        window.bench().openLink(QStringLiteral("lianlu://customer/x"));
        QTRY_VERIFY(toast().startsWith(QLatin1String("This link cannot be opened")));
        // Locked it waits, says so, and opens after the unlock.
        window.bench().lock();
        QVERIFY(window.find("unlockPage"));
        window.bench().openLink(app::linkTo(m_world.annas2.customer));
        QTRY_COMPARE(DeskWindow::error(window.find("unlockPage")), QStringLiteral("The link is opened once you have unlocked."));
        QTRY_VERIFY_WITH_TIMEOUT(window.bench().isAtRest(), 20'000);
        window.unlock();
        const auto second = QString::fromStdString(m_world.one("SELECT body::json ->> 'name' FROM customer WHERE id = '" + m_world.annas2.customer.toString() + "'"));
        QTRY_COMPARE_WITH_TIMEOUT(name("customerName"), second, 30'000);
    }
};

LIANLU_WIDGETS_TEST(TestProgramLinks)

}  // namespace test_program_links

#include "test_program_links.moc"
