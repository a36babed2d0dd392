// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
// The real workbench for tests that kill it, driven by its widgets: fault_workbench PROFILE LANGUAGE [STEP…], the passphrase in
// LIANLU_PASSPHRASE, or typed by a first step `unlock FILE` out of that file; PROFILE "-" is the newest below the usual root, with settings and log where a person has them. A step is one of
//   edit PERSON TEXT     writes the next step of the person's lead and saves it
//   shows PERSON TEXT    the next step stands in the field
//   call PERSON NOTE     logs a call from the lead
//   again PERSON NOTE    the dialog offers the note that was typed before; it is saved now
//   logged PERSON NOTE   the timeline has the call once, and the dialog offers nothing
//   lock                 locks the window and waits until it holds nothing
//   save                 presses Save under the lead
//   open FILE            the lead and the page of the person whose name stands in the file were looked at
//   image FILE           writes the process's memory into the file (memory_image.h)
//   crash                dies of a bad access
//   synced               nothing waits and the server was reached
#include <csignal>
#include <cstdio>

#include <QAbstractItemView>
#include <QApplication>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTest>

#include "app/workbench/desk.h"
#include "app/workbench/log_file.h"
#include "app/workbench/options.h"
#include "app/workbench/workbench.h"
#include "models/db/connection.h"
#include "models/base/process_guard.h"
#include "models/item/timeline_model.h"
#include "tests/fault/memory_image.h"
#include "tests/tour/driver.h"
#include "ui/shell/main_window.h"

namespace {

using namespace lianlu;

class Hands {
public:
    Hands(app::Workbench& workbench, tour::Driver& driver) : m_workbench(workbench), m_driver(driver) {}

    void run(QStringList words) {
        const auto next = [&words] {
            if (words.isEmpty()) throw tour::Failed("a step without its words");
            return words.takeFirst();
        };
        while (!words.isEmpty()) {
            const auto step = next();
            m_driver.say(step);
            if (step == QLatin1String("save")) save();
            else if (step == QLatin1String("lock")) lock();
            else if (step == QLatin1String("image")) image(next());
            else if (step == QLatin1String("open")) open(readFile(next()));
            else if (step == QLatin1String("crash")) std::raise(SIGSEGV);
            else if (step == QLatin1String("synced")) synced();
            else {
                const auto person = next();
                act(step, person, next());
            }
        }
    }

    void unlock(const QString& file) {
        m_driver.find("unlockPassphrase", 30'000);
        m_driver.find<QLineEdit>("unlockPassphrase")->setText(readFile(file));
        m_driver.click("unlockButton");
    }

private:
    void act(const QString& step, const QString& person, const QString& text) {
        if (step == QLatin1String("edit")) {
            select(person);
            m_driver.enter("leadNextStep", text);
            save();
        } else if (step == QLatin1String("shows")) {
            select(person);
            auto* field = m_driver.find<QLineEdit>("leadNextStep");
            m_driver.waitUntil("the next step is shown", [&] { return field->text() == text; });
        } else if (step == QLatin1String("call")) {
            openDialog(person);
            m_driver.click("interactionKindCall");
            m_driver.click("interactionOutcomeInterested");
            m_driver.enter("interactionNote", text);
            saveDialog();
        } else if (step == QLatin1String("again")) {
            openDialog(person);
            auto* note = m_driver.find<QPlainTextEdit>("interactionNote");
            m_driver.waitUntil("the note is offered again", [&] { return note->toPlainText() == text; });
            saveDialog();
        } else if (step == QLatin1String("logged")) {
            openDialog(person);
            // The draft is read in the order of writes: behind this there is none to come.
            drafted(0);
            tour::Driver::expect("nothing is offered a second time", m_driver.find<QPlainTextEdit>("interactionNote")->toPlainText().isEmpty());
            m_driver.click("dialogCancel");
            m_driver.click("leadOpenCustomer");
            m_driver.waitUntil("the call is on the timeline", [&] { return onTimeline(text) == 1; });
        } else {
            throw tour::Failed("no such step: " + step.toStdString());
        }
    }

    void select(const QString& person) {
        m_driver.click("railLeads");
        m_driver.enter("leadsSearch", person);
        m_driver.waitUntil("the search finds the lead", [this] { return m_driver.rows("leadsTable") == 1; });
        m_driver.clickRow("leadsTable", 0);
        m_driver.waitUntil("the lead is open", [&] { return m_driver.find<QLabel>("leadName")->text() == person; });
    }

    void openDialog(const QString& person) {
        select(person);
        m_driver.click("leadLogInteraction");
        m_driver.find("interactionDialog");
    }

    void saveDialog() {
        m_driver.click("interactionSave");
        m_driver.waitUntil("the dialog is gone", [this] { return !m_driver.sees("interactionDialog"); });
    }

    //! At once after the last key: the words are nowhere but in the field.
    void save() {
        m_driver.click("leadSave");
        const auto* mark = m_driver.find("leadSaved");
        m_driver.waitUntil("the edit is saved", [mark] { return mark->property("role").toString() == QLatin1String("success"); });
    }

    void lock() {
        m_driver.click("statusLock");
        m_driver.find("unlockPage");
        m_driver.waitUntil("nothing of the store is in use", [this] { return m_workbench.isAtRest(); });
    }

    //! For words that may stand neither in arguments nor in the environment, since those stay in memory for good.
    static QString readFile(const QString& name) {
        QFile file(name);
        tour::Driver::expect("the file can be read", file.open(QIODevice::ReadOnly));
        return QString::fromUtf8(file.readAll());
    }

    void open(const QString& person) {
        select(person);
        m_driver.click("leadOpenCustomer");
        m_driver.waitUntil("the person's page is open", [&] { return m_driver.find<QLabel>("customerName")->text().contains(person); });
    }

    void image(const QString& file) {
#ifdef __linux__
        tour::Driver::expect("the memory is written", test::writeMemoryImage(QFile::encodeName(file).toStdString()));
#else
        throw tour::Failed("no image of memory on this system");
#endif
    }

    [[nodiscard]] int onTimeline(const QString& note) {
        const auto* model = m_driver.find<QAbstractItemView>("timelineList")->model();
        int found = 0;
        for (int row = 0; row < model->rowCount(); ++row)
            if (model->index(row, item::TimelineModel::Words).data().toString() == note) ++found;
        return found;
    }

    void waitForStore(const std::string& what, const QString& sql, int count) {
        auto& async = m_workbench.desk()->async();
        m_driver.waitUntil(what, [&] {
            const auto counted = async.readInOrder([sql = sql.toStdString()](db::Connection& connection) { return connection.integer(sql); });
            return QTest::qWaitFor([&counted] { return counted.isFinished(); }) && counted.result() == std::int64_t{count};
        }, 60'000);
    }

    void drafted(int count) { waitForStore("drafts are in the store", QStringLiteral("SELECT count(*) FROM draft"), count); }

    void synced() {
        waitForStore("all work is at the server", QStringLiteral("SELECT count(*) FROM outbox WHERE state != 2"), 0);
        auto& sync = m_workbench.desk()->sync();
        m_driver.waitUntil("the round has ended", [&sync] { return sync.state() == item::SyncState::State::idle; });
        const auto* strip = m_driver.find("statusSync");
        tour::Driver::expect("the window says so", strip->property("online").toBool() && strip->property("pending").toInt() == 0);
        tour::Driver::expect("nothing was refused", !sync.needsAttention());
    }

    app::Workbench& m_workbench;
    tour::Driver& m_driver;
};

}  // namespace

int main(int argc, char** argv) {
    // As the workbench's own main().
    forbidMemoryDumps();
    if (argc < 3 || !startCrypto()) return 2;
    QApplication application(argc, argv);
    auto words = application.arguments().mid(1);
    const auto profile = words.takeFirst();
    const auto language = words.takeFirst();
    const bool typed = words.value(0) == QLatin1String("unlock");
    QStringList given{QStringLiteral("--lang"), language};
    if (!typed) given << QStringLiteral("--unlock-from-env");
    if (profile != QLatin1String("-")) given << QStringLiteral("--profile") << profile;
    auto options = app::readOptions(given);
    if (!options) return 2;
    options->keychain = false;
    app::Workbench::prepare(*options);
    const app::LogFile log(app::logFolder(*options));
    tour::Driver driver(QDir::temp(), language);
    app::Workbench workbench(application, *options);
    workbench.start();
    workbench.window().resize(1440, 900);
    // Without a window manager nobody else gives the window the keyboard.
    workbench.window().activateWindow();
    (void)QTest::qWaitForWindowActive(&workbench.window(), 3'000);
    try {
        Hands hands(workbench, driver);
        if (typed) {
            words.removeFirst();
            hands.unlock(words.takeFirst());
        }
        driver.find("deskPage", 30'000);
        hands.run(words);
    } catch (const tour::Failed& failed) {
        std::fprintf(stderr, "fault_workbench: %s\n", failed.what());
        return 1;
    }
    workbench.shutDown();
    return 0;
}
