// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/secret_buffer.h"
#include "models/store/custody/profile.h"
#include "tests/support/test_main.h"

#include <QTemporaryDir>
#include <QTest>

#ifdef __unix__
#include <csignal>
#include <cstdlib>

#include <fcntl.h>
#include <poll.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>
#endif

namespace test_cli_terminal {

using namespace lianlu;

#ifdef __unix__

namespace {

constexpr int kPatience = 20'000;

//! lianlu-cli on a terminal of its own, as a person has it.
class Terminal {
public:
    explicit Terminal(const std::string& profile) : m_master(::posix_openpt(O_RDWR | O_NOCTTY)) {
        if (m_master < 0 || ::grantpt(m_master) != 0 || ::unlockpt(m_master) != 0) return;
        m_slave = ::open(::ptsname(m_master), O_RDWR | O_NOCTTY);
        const std::string asked = "--profile=" + profile;
        m_child = ::fork();
        if (m_child == 0) {
            ::setsid();
            ::ioctl(m_slave, TIOCSCTTY, 0);
            for (const int end : {0, 1, 2}) ::dup2(m_slave, end);
            ::execle(LIANLU_CLI_PROGRAM, "lianlu-cli", "store", "verify", "--lang=en", asked.c_str(), nullptr, kNoEnvironment);
            ::_exit(127);
        }
    }
    ~Terminal() {
        if (m_child > 0) {
            ::kill(m_child, SIGKILL);
            ::waitpid(m_child, nullptr, 0);
        }
        ::close(m_slave);
        ::close(m_master);
    }
    Terminal(const Terminal&) = delete;
    Terminal& operator=(const Terminal&) = delete;

    //! Reads until `text` was said; the end of patience is no.
    bool says(const std::string& text) {
        pollfd wanted{m_master, POLLIN, 0};
        while (said.find(text) == std::string::npos) {
            char piece[512];
            if (::poll(&wanted, 1, kPatience) <= 0) return false;
            const auto size = ::read(m_master, piece, sizeof piece);
            if (size <= 0) return false;
            said.append(piece, static_cast<std::size_t>(size));
        }
        return true;
    }
    void type(const std::string& keys) { (void)!::write(m_master, keys.data(), keys.size()); }
    void signal(int number) { ::kill(m_child, number); }
    [[nodiscard]] bool echoes() const {
        termios now{};
        return ::tcgetattr(m_slave, &now) == 0 && (now.c_lflag & ECHO) != 0;
    }
    //! Exit code; -1: it does not end, or not by itself.
    int ends() {
        int status = 0;
        if (!QTest::qWaitFor([&] { return ::waitpid(m_child, &status, WNOHANG) == m_child; }, kPatience)) return -1;
        m_child = -1;
        return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    }

    std::string said;

private:
    static constexpr char* const kNoEnvironment[] = {nullptr};
    int m_master = -1, m_slave = -1;
    pid_t m_child = -1;
};

}  // namespace

#endif

//! The prompt for a passphrase on a real terminal.
class TestCliTerminal : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    std::string m_profile;

private Q_SLOTS:
    void initTestCase() {
#ifndef __unix__
        QSKIP("needs a pseudo terminal");
#else
        QVERIFY(startCrypto());
        m_profile = m_folder.filePath(QStringLiteral("profile")).toStdString();
        QVERIFY(store::enrolKey({m_profile}, SecretBuffer::fromText("tea in the afternoon"), nullptr, store::KdfStrength::forTests).has_value());
#endif
    }

#ifdef __unix__
    void passphraseIsNotEchoed() {
        Terminal terminal(m_profile);
        QVERIFY(terminal.says("Passphrase of this store: "));
        QTRY_VERIFY(!terminal.echoes());
        terminal.type("not the passphrase\n");
        QVERIFY2(terminal.says("does not open the store"), terminal.said.c_str());
        QVERIFY(terminal.said.find("not the passphrase") == std::string::npos);
        QCOMPARE(terminal.ends(), 1);
        QVERIFY(terminal.echoes());
    }

    void interruptEndsThePrompt_data() {
        QTest::addColumn<int>("number");
        QTest::newRow("Ctrl+C") << 0;
        QTest::newRow("SIGINT") << SIGINT;
        QTest::newRow("SIGTERM") << SIGTERM;
    }
    void interruptEndsThePrompt() {
        QFETCH(int, number);
        Terminal terminal(m_profile);
        QVERIFY(terminal.says("Passphrase of this store: "));
        QTRY_VERIFY(!terminal.echoes());
        if (number == 0) terminal.type("half a passphr\x03");
        else terminal.signal(number);
        QVERIFY2(terminal.says("Stopped."), terminal.said.c_str());
        QCOMPARE(terminal.ends(), 1);
        QVERIFY(terminal.echoes());
    }

    void endOfInputEndsThePrompt() {
        Terminal terminal(m_profile);
        QVERIFY(terminal.says("Passphrase of this store: "));
        QTRY_VERIFY(!terminal.echoes());
        terminal.type("\x04");
        QVERIFY2(terminal.says("LIANLU_PASSPHRASE"), terminal.said.c_str());
        QCOMPARE(terminal.ends(), 2);
        QVERIFY(terminal.echoes());
    }
#endif
};

LIANLU_TEST(TestCliTerminal)

}  // namespace test_cli_terminal

#include "test_cli_terminal.moc"
