// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <fstream>

#include <QDir>
#include <QTemporaryDir>

#include "tests/actions/cli_profile.h"
#include "tests/support/test_main.h"

namespace test_cli {

using namespace lianlu;
using namespace lianlu::actions;
using namespace lianlu::actions::test;

class TestCli : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(startCrypto()); }
    void init() { m_profile = std::make_unique<Profile>(); }
    void cleanup() { m_profile.reset(); }

    void helpIsThereForEveryCommand() {
        auto& run = m_profile->run;
        const auto all = run("help");
        QVERIFY_RUN(all, 0);
        int commands = 0;
        bool listing = false;
        const auto lines = all.out.split(QLatin1Char('\n'));
        for (const auto& line : lines) {
            if (line.isEmpty()) listing = false;
            if (listing && !line.startsWith(QLatin1String("  help"))) {
                QStringList words;
                for (const auto& word : line.trimmed().split(QLatin1Char(' ')))
                    if (word.isEmpty() || word != word.toLower()) break;
                    else words << word;
                const auto help = run(words + QStringList{QStringLiteral("--help")});
                QVERIFY_RUN(help, 0);
                QVERIFY2(help.out.startsWith(QStringLiteral("Usage: lianlu-cli ") + words.join(QLatin1Char(' '))), help.said());
                ++commands;
            }
            if (line == QLatin1String("Commands:")) listing = true;
        }
        QVERIFY(commands >= 20);
        QVERIFY(run("leads --help").out.contains(QLatin1String("leads convert")));
        QVERIFY(run("help leads edit").out.contains(QLatin1String("--lost-reason")));
        QVERIFY(run("--version").out.startsWith(QLatin1String("lianlu-cli ")));
    }

    void tagsAreSetListedAndRemoved() {
        auto& run = m_profile->run;
        const auto wang = str(m_profile->floor.wang.toString());
        QVERIFY_RUN(run("customers tag add", {wang, str("风格"), QStringLiteral("--value"), str("极简"), QStringLiteral("--json")}), 0);
        auto listed = run("customers tag list", {wang, QStringLiteral("--json")});
        QVERIFY_RUN(listed, 0);
        QCOMPARE(listed.rows().size(), 1);
        QCOMPARE(listed.rows()[0].toObject()[QStringLiteral("value")].toString(), str("极简"));
        QCOMPARE(listed.rows()[0].toObject()[QStringLiteral("source")].toString(), QStringLiteral("own"));
        // Lists are narrowed by it, with the colon of either script; several must all be there.
        const auto listedBy = [&](const QStringList& tags) {
            QStringList words{QStringLiteral("--json")};
            for (const auto& tag : tags) words << QStringLiteral("--tag") << tag;
            return run("customers list", words).rows().size();
        };
        QCOMPARE(listedBy({str("风格")}), 1);
        QCOMPARE(listedBy({str("风格：极简")}), 1);
        QCOMPARE(listedBy({str("风格: 复古")}), 0);
        QCOMPARE(listedBy({str("风格"), QStringLiteral("no such tag")}), 0);
        QVERIFY_RUN(run("customers list --tag", {QStringLiteral(": x")}), 2);
        QVERIFY_RUN(run("leads list --json --tag", {str("风格")}), 0);
        QVERIFY_RUN(run("customers tag remove", {wang, str("风格")}), 0);
        QCOMPARE(listedBy({str("风格")}), 0);
        QCOMPARE(run("customers tag list", {wang, QStringLiteral("--json")}).rows().size(), 0);
        QVERIFY_RUN(run("customers tag remove", {wang, str("风格"), QStringLiteral("--json")}), 1);
        QVERIFY_RUN(run("customers tag"), 2);
        QVERIFY_RUN(run("customers tag rename"), 2);
    }

    void qualityTellsTheBoardsFigures() {
        const auto run = m_profile->run("quality --json");
        QVERIFY_RUN(run, 0);
        QCOMPARE(run.json()[QStringLiteral("people")].toInt(), 3);
        QCOMPARE(run.rows().size(), 14);
        for (const auto& row : run.rows()) {
            const auto figure = row.toObject();
            if (figure[QStringLiteral("issue")].toString() == QLatin1String("no_phone")) QCOMPARE(figure[QStringLiteral("affected")].toInt(), 2);
            if (figure[QStringLiteral("issue")].toString() == QLatin1String("no_email")) QCOMPARE(figure[QStringLiteral("affected")].toInt(), 1);
        }
        QCOMPARE(run.json()[QStringLiteral("by_store")].toArray().size(), 1);
        QVERIFY_RUN(m_profile->run("quality"), 0);
    }

    void misuseIsTwoWithAHint_data() {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("hint");
        QTest::newRow("nothing") << "" << "lianlu-cli help";
        QTest::newRow("unknown command") << "lead list" << "leads";
        QTest::newRow("unknown subcommand") << "leads lst" << "leads list";
        QTest::newRow("group alone") << "leads" << "leads";
        QTest::newRow("unknown option") << "leads list --serch x" << "--search";
        QTest::newRow("value missing") << "leads list --search" << "TEXT";
        QTest::newRow("switch with value") << "leads list --mine=yes" << "--mine";
        QTest::newRow("given twice") << "leads list --limit 1 --limit 2" << "--limit";
        QTest::newRow("operand missing") << "leads show" << "LEAD";
        QTest::newRow("operand too many") << "store verify now" << "now";
        QTest::newRow("bad choice") << "leads list --stage sleeping" << "negotiating";
        QTest::newRow("bad number") << "leads list --limit many" << "--limit";
        QTest::newRow("bad time") << "tasks list --due-before tomorrow" << "2026-05-31";
        QTest::newRow("bad language") << "leads list --lang fr" << "zh_CN";
        QTest::newRow("bad id") << "leads show xyz" << "xyz";
        QTest::newRow("nothing to change") << "leads edit 12345678" << "leads edit";
    }
    void misuseIsTwoWithAHint() {
        QFETCH(QString, words);
        QFETCH(QString, hint);
        const auto done = m_profile->run(words.split(QLatin1Char(' '), Qt::SkipEmptyParts));
        QVERIFY_RUN(done, 2);
        QVERIFY(done.out.isEmpty());
        QVERIFY2(done.err.contains(hint), done.said());
    }

    void errorsSpeakThreeLanguages() {
        auto& run = m_profile->run;
        run.set("LIANLU_PASSPHRASE", QStringLiteral("quite another one"));
        QVERIFY(run("leads list --lang en").err.contains(QLatin1String("does not open the store")));
        QVERIFY(run("leads list --lang zh_CN").err.contains(str("口令或恢复码不能打开本地数据")));
        QVERIFY(run("leads list --lang zh_TW").err.contains(str("密語或救援碼無法開啟本機資料")));
        run.set("LANG", QStringLiteral("zh_CN.UTF-8"));
        QVERIFY(run("leads list").err.contains(str("口令")));
        const auto json = run("leads list --json --lang en");
        QVERIFY_RUN(json, 1);
        QCOMPARE(json.error()[QStringLiteral("code")].toString(), QStringLiteral("wrong-passphrase"));
        QCOMPARE(json.error()[QStringLiteral("misused")].toBool(), false);
    }

    void listsMaskNumbersUnlessAsked() {
        auto& run = m_profile->run;
        const auto masked = run("customers list --json");
        QVERIFY_RUN(masked, 0);
        QCOMPARE(masked.json()[QStringLiteral("total")].toInt(), 3);
        QVERIFY(!masked.out.contains(QLatin1String("13812345678")) && !masked.out.contains(QLatin1String("li@example.com")));
        QVERIFY2(masked.out.contains(QLatin1String("+86138****5678")), masked.said());
        QVERIFY(run("customers list --json --show-phones").out.contains(QLatin1String("+8613812345678")));
        for (const char* command : {"customers list", "leads list"}) {
            QVERIFY(!run(command).out.contains(QLatin1String("13812345678")));
            QVERIFY(run(command, {QStringLiteral("--show-phones")}).out.contains(QLatin1String("+8613812345678")));
        }
    }

    void nextForACustomer() {
        auto& run = m_profile->run;
        const auto wang = str(m_profile->floor.wang.toString());
        const auto found = run("customers next --json", {wang});
        QVERIFY_RUN(found, 0);
        const auto first = found.rows()[0].toObject();
        // She has an address and never said yes: that is asked in the store.
        QCOMPARE(first[QStringLiteral("kind")].toString(), QStringLiteral("ask_consent"));
        QCOMPARE(first[QStringLiteral("channel")].toString(), QStringLiteral("store"));
        QCOMPARE(first[QStringLiteral("ask_for")].toString(), QStringLiteral("email"));
        QCOMPARE(first[QStringLiteral("evidence")].toArray()[0].toObject()[QStringLiteral("fact")].toString(), QStringLiteral("never_asked"));
        QVERIFY(run("customers next", {wang}).out.contains(QLatin1String("ask_consent")));
        const auto zhao = str(m_profile->floor.zhao.toString());
        QVERIFY(run("customers next", {zhao}).out.contains(QLatin1String("Nothing is to be done")));
        QCOMPARE(run("customers next --json", {zhao}).json()[QStringLiteral("idle")].toString(), QStringLiteral("no_facts"));
        QCOMPARE(run("customers next", {QStringLiteral("nobody")}).code, 2);
    }

    //! Before the first byte: what goes out whole is written down, with the count; where the store does not take that, nothing goes out.
    void tablesAlignChinese() {
        const auto table = m_profile->run("customers list");
        QVERIFY_RUN(table, 0);
        const auto lines = table.out.split(QLatin1Char('\n'), Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), 4);
        // A name of three characters is six columns wide: the next column begins two columns later than one of two.
        const auto column = [](const QString& line, const QString& word) {
            int width = 0;
            for (int i = 0; i < line.indexOf(word); ++i) width += line[i].unicode() >= 0x2E80 ? 2 : 1;
            return width;
        };
        const int kind = column(lines[0], QStringLiteral("KIND"));
        for (int i = 1; i < lines.size(); ++i)
            QCOMPARE(column(lines[i], lines[i].contains(QLatin1String("prospect")) ? QStringLiteral("prospect") : QStringLiteral("customer")), kind);
    }

    void searchKindsAndPages() {
        auto& run = m_profile->run;
        QCOMPARE(run("customers list --json", {QStringLiteral("--search"), str("王")}).rows().size(), 1);
        QCOMPARE(run("customers list --json --search 5678").rows().size(), 1);
        QCOMPARE(run("customers list --json --kind prospect").rows().size(), 1);
        QCOMPARE(run("customers list --json --kind prospect --kind customer").rows().size(), 3);
        QCOMPARE(run("customers list --json --pool").rows().size(), 1);
        QCOMPARE(run("customers list --json --book").rows().size(), 2);
        QSet<QString> seen;
        QString after;
        for (int page = 0; page < 3; ++page) {
            const auto done = run(QStringList{QStringLiteral("customers"), QStringLiteral("list"), QStringLiteral("--json"), QStringLiteral("--limit"),
                                              QStringLiteral("1")} + (after.isEmpty() ? QStringList{} : QStringList{QStringLiteral("--after"), after}));
            QCOMPARE(done.rows().size(), 1);
            seen << done.rows()[0].toObject()[QStringLiteral("id")].toString();
            after = done.json()[QStringLiteral("next")].toString();
        }
        QCOMPARE(seen.size(), 3);
    }

    void aLeadIsWorkedOffline() {
        auto& run = m_profile->run;
        const auto lead = str(m_profile->floor.lead.toString());
        const auto prefix = lead.left(8);
        QVERIFY_RUN(run("leads edit", {prefix, QStringLiteral("--maturity"), QStringLiteral("75"), QStringLiteral("--intent"), str("羊毛大衣"),
                                       QStringLiteral("--product"), QStringLiteral("COAT-1"), QStringLiteral("--budget"), QStringLiteral("1299.5")}), 0);
        const auto shown = run("leads show", {lead, QStringLiteral("--json")});
        QVERIFY_RUN(shown, 0);
        const auto json = shown.json();
        QCOMPARE(json[QStringLiteral("maturity")].toInt(), 75);
        QCOMPARE(json[QStringLiteral("intent")].toString(), str("羊毛大衣"));
        QCOMPARE(json[QStringLiteral("budget_minor")].toInt(), 129'950);
        QCOMPARE(json[QStringLiteral("product_id")].toString(), str(m_profile->floor.coat.toString()));
        QCOMPARE(json[QStringLiteral("pending")].toBool(), true);

        const auto logged = run("interactions add", {str(m_profile->floor.li.toString()), QStringLiteral("--kind"), QStringLiteral("call"), QStringLiteral("--outcome"),
                                                     QStringLiteral("no-answer"), QStringLiteral("--lead"), prefix, QStringLiteral("--next-step"), str("再打一次"),
                                                     QStringLiteral("--next-step-at"), QStringLiteral("2099-05-31T14:30"), QStringLiteral("--json")});
        QVERIFY_RUN(logged, 0);
        const auto tasks = run("tasks list --json --due-before 2099-06-01");
        QCOMPARE(tasks.rows().size(), 1);
        const auto task = tasks.rows()[0].toObject();
        QCOMPARE(task[QStringLiteral("title")].toString(), str("再打一次"));
        QCOMPARE(task[QStringLiteral("due_at")].toDouble(), 4'083'892'200'000.0);  // 14:30 in Shanghai
        QVERIFY_RUN(run("tasks done", {task[QStringLiteral("id")].toString().left(13)}), 0);
        QCOMPARE(run("tasks list --json --due-before 2099-06-01").rows().size(), 0);

        // One by hand: made, moved, found, for a calendar, closed.
        QVERIFY_RUN(run("tasks add --why x"), 2);
        const auto added = run("tasks add --json", {QStringLiteral("--title"), str("换橱窗"), QStringLiteral("--due"), QStringLiteral("2099-05-31T18:00"), QStringLiteral("--priority"), QStringLiteral("1")});
        QVERIFY_RUN(added, 0);
        const auto made = added.json()[QStringLiteral("id")].toString();
        QVERIFY_RUN(run("tasks add", {QStringLiteral("--title"), str("给别人"), QStringLiteral("--to"), str(domain::StaffId{Uuid::fromName("cli", "nobody")}.toString())}), 1);
        QVERIFY_RUN(run("tasks edit", {made, QStringLiteral("--status"), QStringLiteral("thrown")}), 2);
        QVERIFY_RUN(run("tasks edit", {made, QStringLiteral("--due"), QStringLiteral("2099-06-01T09:30"), QStringLiteral("--priority"), QStringLiteral("3")}), 0);
        const auto found = run("tasks list --json --due-before 2099-06-02 --search", {str("橱")});
        QCOMPARE(found.rows().size(), 1);
        QCOMPARE(found.rows()[0].toObject()[QStringLiteral("due_at")].toDouble(), 4'083'960'600'000.0);
        QTemporaryDir out;
        const auto calendar = out.filePath(QStringLiteral("t.ics"));
        QVERIFY_RUN(run("tasks export", {QStringLiteral("--out"), calendar}), 0);
        QVERIFY_RUN(run("tasks export", {QStringLiteral("--out"), calendar}), 1);  // it is there already
        // And in: what went out is there already, what is new comes once, what is no calendar is told as such.
        const auto known = run("tasks import --json", {calendar});
        QVERIFY_RUN(known, 0);
        QCOMPARE(known.json()[QStringLiteral("added")].toInt(), 0);
        QVERIFY(known.json()[QStringLiteral("known")].toInt() > 0);
        const auto fresh = out.filePath(QStringLiteral("fresh.ics"));
        QFile ours(fresh);
        QVERIFY(ours.open(QIODevice::WriteOnly) && ours.write("BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART:20991224T090000Z\r\nSUMMARY:fitting\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n") > 0);
        ours.close();
        for (const auto& [how, added] : {std::pair{"tasks import --dry-run --json", 0}, {"tasks import --json", 1}, {"tasks import --json", 0}}) {
            const auto brought = run(how, {fresh});
            QVERIFY_RUN(brought, 0);
            QCOMPARE(brought.json()[QStringLiteral("added")].toInt(), added);
        }
        QVERIFY(ours.open(QIODevice::WriteOnly | QIODevice::Truncate) && ours.write("no calendar\n") > 0);
        ours.close();
        const auto none = run("tasks import", {fresh});
        QVERIFY_RUN(none, 1);
        QVERIFY2(none.err.contains(QStringLiteral("No entry of a calendar was found")), qPrintable(none.err));
        QFile written(calendar);
        QVERIFY(written.open(QIODevice::ReadOnly));
        QVERIFY(written.readAll().contains("DTSTART:20990601T013000Z\r\n"));
        QVERIFY_RUN(run("tasks edit", {made, QStringLiteral("--status"), QStringLiteral("dropped")}), 0);
        QCOMPARE(run("tasks list --json --due-before 2099-06-02").rows().size(), 0);
        QCOMPARE(run("tasks list --json --closed").rows().size(), 2);

        QVERIFY_RUN(run("leads convert", {lead, QStringLiteral("--member")}), 0);
        const auto again = run("leads convert", {lead});
        QVERIFY_RUN(again, 1);
        QVERIFY(again.err.contains(QLatin1String("won already")));
        QCOMPARE(run("customers show", {str(m_profile->floor.li.toString()), QStringLiteral("--json")}).json()[QStringLiteral("kind")].toString(), QStringLiteral("member"));
    }

    void whatWasDoneCanBeUndone() {
        auto& run = m_profile->run;
        const auto lead = str(m_profile->floor.lead.toString());
        const auto done = run("leads edit", {lead, QStringLiteral("--maturity"), QStringLiteral("10"), QStringLiteral("--json")});
        QVERIFY_RUN(done, 0);
        QVERIFY_RUN(run("undo", {done.json()[QStringLiteral("txn_id")].toString()}), 0);
        QCOMPARE(run("leads show", {lead, QStringLiteral("--json")}).json()[QStringLiteral("maturity")].toInt(), 40);
        QCOMPARE(run("queue list --json").rows().size(), 0);
    }

    void offersArePreviewedPushedAndListed() {
        auto& run = m_profile->run;
        const auto li = str(m_profile->floor.li.toString());
        const QStringList offer{QStringLiteral("--product"), QStringLiteral("COAT-1"), QStringLiteral("--coupon"), QStringLiteral("WOOL50"), QStringLiteral("--subject"),
                                str("给{name}"), QStringLiteral("--message"), str("{product}：{coupon} {link}")};
        const auto preview = run("offers push", QStringList{li, QStringLiteral("--preview"), QStringLiteral("--json")} + offer);
        QVERIFY_RUN(preview, 0);
        QCOMPARE(preview.json()[QStringLiteral("subject")].toString(), str("给李小梅"));
        QCOMPARE(run("queue list --json").rows().size(), 0);
        QVERIFY_RUN(run("offers push", QStringList{li} + offer), 0);
        const auto listed = run("offers list --json");
        QCOMPARE(listed.rows().size(), 1);
        QCOMPARE(listed.rows()[0].toObject()[QStringLiteral("status")].toString(), QStringLiteral("queued"));
        const auto refused = run("offers push", QStringList{str(m_profile->floor.wang.toString())} + offer);
        QVERIFY_RUN(refused, 1);
        QVERIFY(refused.err.contains(QLatin1String("has not agreed")));
        QVERIFY_RUN(run("offers cancel", {listed.rows()[0].toObject()[QStringLiteral("id")].toString()}), 0);
        QCOMPARE(run("offers list --json").rows()[0].toObject()[QStringLiteral("status")].toString(), QStringLiteral("cancelled"));
    }

    void messagesThatGoByHandAreConfirmed() {
        auto& floor = m_profile->floor;
        auto opened = m_profile->open();
        QVERIFY(opened);
        floor.vault.store = std::move(*opened);
        domain::Identity identity;
        identity.id = {uuid("union li")};
        identity.customerId = floor.li;
        identity.kind = domain::IdentityKind::wechatUnionid;
        identity.value = "union-li";
        identity.status = domain::IdentityStatus::active;
        domain::Consent consent;
        consent.id = {uuid("wecom li")};
        consent.customerId = floor.li;
        consent.channel = domain::Channel::wecom;
        consent.purpose = domain::Purpose::marketing;
        consent.granted = true;
        consent.source = "follow";
        consent.at = fromUnixMs(1'700'000'000'000);
        domain::Offer offer;
        offer.id = {uuid("by hand")};
        offer.customerId = floor.li;
        offer.staffId = floor.vault.staff;
        offer.storeId = floor.vault.shop;
        offer.channel = domain::Channel::wecom;
        offer.message = "{name}您好：{link}";
        offer.createdAt = offer.dispatchedAt = floor.vault.clock.now();
        offer.status = domain::OfferStatus::dispatched;
        offer.linkUrl = "https://crm.example/l/abcdefghijklmnopqrstuvwx";
        QVERIFY(floor.vault.apply(floor.vault.book, {floor.vault.row(identity, 20), floor.vault.row(consent, 20), floor.vault.row(offer, 20)}));
        m_profile->close();

        auto& run = m_profile->run;
        const auto id = str(offer.id.toString());
        const auto status = [&run](const char* command) { return run(command).rows().size(); };
        QCOMPARE(status("offers list --to-send --json"), 1);
        const auto message = run("offers message", {id});
        QVERIFY_RUN(message, 0);
        QCOMPARE(message.out, str("李小梅您好：https://crm.example/l/abcdefghijklmnopqrstuvwx\n"));
        QVERIFY_RUN(run("offers confirm", {id, QStringLiteral("--not-sent"), QStringLiteral("--take-back")}), 2);
        for (int n = 0; n < 2; ++n) QVERIFY_RUN(run("offers confirm", {id}), 0);  // said twice it is said
        QCOMPARE(status("offers list --to-send --json"), 0);
        QCOMPARE(run("queue list --json").rows().size(), 1);
        QCOMPARE(run("offers list --json").rows()[0].toObject()[QStringLiteral("hand")].toString(), QStringLiteral("sent"));
        const auto late = run("offers message", {id});
        QVERIFY_RUN(late, 1);
        QVERIFY(late.err.contains(QLatin1String("not with you to send")));
        QVERIFY_RUN(run("offers confirm", {id, QStringLiteral("--take-back")}), 0);
        QCOMPARE(status("offers list --to-send --json"), 1);
        QVERIFY_RUN(run("offers confirm", {id, QStringLiteral("--not-sent")}), 0);
        // One to be sent by hand needs no subject.
        const auto prepared = run("offers push", {str(floor.li.toString()), QStringLiteral("--channel"), QStringLiteral("wecom"), QStringLiteral("--message"), QStringLiteral("{link}")});
        QVERIFY_RUN(prepared, 0);
        QVERIFY(prepared.out.contains(QLatin1String("waits for you to send it")));
    }

    void theQueueShowsAndDiscards() {
        auto& run = m_profile->run;
        QVERIFY_RUN(run("leads add", {QStringLiteral("--name"), str("周舟"), QStringLiteral("--phone"), QStringLiteral("13912345678"), QStringLiteral("--consent")}), 0);
        const auto queue = run("queue list --json");
        QVERIFY(queue.rows().size() >= 3);
        QCOMPARE(queue.json()[QStringLiteral("pending")].toInt(), queue.rows().size());
        QVERIFY(!queue.out.contains(QLatin1String("13912345678")));  // fields are named, their values are not shown
        const auto bad = run("leads add", {QStringLiteral("--name"), str("周舟"), QStringLiteral("--phone"), QStringLiteral("12")});
        QVERIFY_RUN(bad, 1);
        QVERIFY2(bad.err.contains(QLatin1String("--phone")), bad.said());
        QVERIFY_RUN(run("queue discard", {QStringLiteral("00000000-0000-7000-8000-000000000000")}), 1);
    }

    void consentsAreListedGrantedAndWithdrawn() {
        auto& run = m_profile->run;
        const auto wang = str(m_profile->floor.wang.toString());
        QCOMPARE(run("customers list --contactable email --json").rows().size(), 1);  // Li
        QVERIFY_RUN(run("customers consent grant", {wang}), 2);
        QVERIFY_RUN(run("customers consent grant", {wang, QStringLiteral("--channel"), QStringLiteral("pigeon")}), 2);
        const auto granted = run("customers consent grant --json", {wang, QStringLiteral("--channel"), QStringLiteral("email")});
        QVERIFY_RUN(granted, 0);
        QCOMPARE(run("customers list --contactable email --json").rows().size(), 2);
        const auto rows = run("customers consent list --json", {wang}).rows();
        QCOMPARE(rows.size(), 1);
        QCOMPARE(rows[0].toObject()[QStringLiteral("permission")].toString(), QStringLiteral("granted"));
        QCOMPARE(rows[0].toObject()[QStringLiteral("act")].toString(), QStringLiteral("verbal"));
        QVERIFY_RUN(run("customers consent withdraw", {wang, QStringLiteral("--channel"), QStringLiteral("email")}), 0);
        QCOMPARE(run("customers consent list --json", {wang}).rows()[0].toObject()[QStringLiteral("permission")].toString(), QStringLiteral("withdrawn"));
        QCOMPARE(run("customers consent list --history --json", {wang}).rows().size(), 2);
        QVERIFY_RUN(run("customers consent"), 2);
        QVERIFY_RUN(run("customers consent gramt", {wang}), 2);
        QVERIFY_RUN(run("help customers consent"), 0);
        QVERIFY_RUN(run("customers consent list", {QStringLiteral("00000000-0000-7000-8000-000000000000")}), 1);
    }

    void theStoreIsVerified() { QVERIFY_RUN(m_profile->run("store verify"), 0); }

    void ST04_damageIsSaidAndNothingRecreated() {
        const auto file = m_profile->paths.store();
        const auto size = std::filesystem::file_size(file);
        {
            std::fstream bytes(file, std::ios::in | std::ios::out | std::ios::binary);
            bytes.seekp(static_cast<std::streamoff>(size / 2 + 100));
            bytes.write("flipped", 7);
        }
        const auto done = m_profile->run("store verify --json");
        QVERIFY_RUN(done, 1);
        QCOMPARE(done.error()[QStringLiteral("code")].toString(), QStringLiteral("damaged"));
        QCOMPARE(std::filesystem::file_size(file), size);
    }

    void ST11_aStoreInUseIsRefusedWithWords() {
        auto held = m_profile->open();
        QVERIFY(held.has_value());
        const auto done = m_profile->run("leads list");
        QVERIFY_RUN(done, 1);
        QVERIFY2(done.err.contains(QLatin1String("has this store open")), done.said());
        held->reset();
        QVERIFY_RUN(m_profile->run("leads list"), 0);
    }

    void theRecoveryCodeOpensToo() {
        auto& run = m_profile->run;
        run.unset("LIANLU_PASSPHRASE");
        const auto asked = run("leads list");
        QVERIFY_RUN(asked, 2);
        QVERIFY(asked.err.contains(QLatin1String("LIANLU_PASSPHRASE")));
        run.set("LIANLU_RECOVERY_CODE", m_profile->recoveryCode.toLower());
        QVERIFY_RUN(run("leads list --recovery"), 0);
        run.set("LIANLU_RECOVERY_CODE", QStringLiteral("ABCD"));
        const auto cut = run("leads list --recovery");
        QVERIFY_RUN(cut, 1);
        QVERIFY(cut.err.contains(QLatin1String("8 groups of 4")));
    }

    void withoutAProfileTheWayInIsTold() {
        auto& run = m_profile->run;
        run.unset("LIANLU_PROFILE");
        const auto done = run("leads list");
        QVERIFY_RUN(done, 1);
        QVERIFY(done.err.contains(QLatin1String("sign-in --help")));
    }

    void anUnreachableServerKeepsTheWork() {
        auto& run = m_profile->run;
        QVERIFY_RUN(run("leads edit", {str(m_profile->floor.lead.toString()), QStringLiteral("--maturity"), QStringLiteral("11")}), 0);
        const auto done = run("sync --json");
        QVERIFY_RUN(done, 1);
        QVERIFY2(done.error()[QStringLiteral("code")].toString() == QLatin1String("unreachable"), done.said());
        QCOMPARE(run("queue list --json").rows().size(), 1);
    }

    void aProfileEnrolledAnewIsFound() {
        namespace fs = std::filesystem;
        const auto& lost = m_profile->paths;
        const store::ProfilePaths anew{lost.folder / "again" / "0123456789abcdef"};
        fs::create_directories(anew.folder);
        for (const char* name : {"keyslots", "keyslots-2", "store.db"}) fs::rename(lost.folder / name, anew.folder / name);
        QVERIFY(store::enrolKey(lost, SecretBuffer::fromText("a passphrase that was lost"), nullptr, store::KdfStrength::forTests).has_value());
        const auto done = m_profile->run("store verify --json");
        QVERIFY_RUN(done, 0);
        QCOMPARE(done.json()[QStringLiteral("file")].toString(), str(anew.store().string()));
        m_profile->run.set("LIANLU_PASSPHRASE", QStringLiteral("fits neither of them"));
        QVERIFY_RUN(m_profile->run("store verify"), 1);
    }

    // What a server sends must not steer the terminal.
    void controlCharactersStayOut() {
        auto held = m_profile->open();
        auto wang = m_profile->floor.person(m_profile->floor.wang, "\x1b[2J王\x07芳", domain::CustomerKind::customer);
        wang.remark = "a\r\nb\x1b]0;x\x07";
        const std::vector<store::ServerRow> rows{store::test::Vault::row(wang, 9)};
        QVERIFY_DONE((*held)->writeNow([&](store::WriteTxn& txn) { return store::Replica::apply(txn, m_profile->floor.vault.book, rows); }));
        held->reset();
        for (const auto& done : {m_profile->run("customers list"), m_profile->run("customers show", {str(m_profile->floor.wang.toString())})}) {
            QVERIFY_RUN(done, 0);
            QVERIFY(!done.out.contains(QChar(0x1b)) && !done.out.contains(QChar(7)));
        }
    }

private:
    std::unique_ptr<Profile> m_profile;
};

LIANLU_TEST(TestCli)

}  // namespace test_cli

#include "test_cli.moc"
