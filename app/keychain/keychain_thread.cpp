// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keychain/keychain_thread.h"

#include <clocale>
#include <future>

#include <QCoreApplication>

#include "app/keychain/keychain_qt.h"

namespace lianlu::app {

namespace {

void runQt(std::promise<KeychainQt*> ready) {
    // What Qt thinks of the locale, or of a session bus that is not there, is no answer of the program.
    qInstallMessageHandler([](QtMsgType, const QMessageLogContext&, const QString&) {});
    int count = 1;
    char name[] = "lianlu";
    char* names[] = {name, nullptr};
    const QCoreApplication application(count, names);
    std::setlocale(LC_NUMERIC, "C");
    KeychainQt keychain;
    ready.set_value(&keychain);
    QCoreApplication::exec();
}

}  // namespace

KeychainThread::~KeychainThread() {
    if (!m_thread.joinable()) return;
    QMetaObject::invokeMethod(m_keychain, [] { QCoreApplication::quit(); }, Qt::QueuedConnection);
    m_thread.join();
}

KeychainQt& KeychainThread::started() {
    if (!m_keychain) {
        std::promise<KeychainQt*> ready;
        auto made = ready.get_future();
        m_thread = std::thread(runQt, std::move(ready));
        m_keychain = made.get();
    }
    return *m_keychain;
}

Result<SecretBuffer> KeychainThread::load(const std::string& name) { return started().load(name); }

Result<void> KeychainThread::save(const std::string& name, const SecretBuffer& secret) { return started().save(name, secret); }

Result<void> KeychainThread::remove(const std::string& name) { return started().remove(name); }

}  // namespace lianlu::app
