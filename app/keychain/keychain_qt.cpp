// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keychain/keychain_qt.h"

#include <condition_variable>
#include <memory>
#include <mutex>
#include <utility>

#include <qt6keychain/keychain.h>

namespace lianlu::app {

namespace {

const QString kService = QStringLiteral("lianlu");

}  // namespace

struct KeychainQt::Answer {
    std::mutex mutex;
    std::condition_variable arrived;
    bool ready = false;
    Code failure = Code::keychainUnavailable;
    bool good = false;
    SecretBuffer secret;

    void set(bool isGood, Code code, SecretBuffer value) {
        {
            const std::lock_guard lock(mutex);
            ready = true;
            good = isGood;
            failure = code;
            secret = std::move(value);
        }
        arrived.notify_all();
    }
};

KeychainQt::KeychainQt(std::chrono::milliseconds patience, QObject* parent) : QObject(parent), m_patience(patience) {}

Result<void> KeychainQt::ask(const std::function<void(std::shared_ptr<Answer>)>& start, SecretBuffer* out) {
    auto answer = std::make_shared<Answer>();
    QMetaObject::invokeMethod(this, [start, answer] { start(answer); }, Qt::QueuedConnection);
    std::unique_lock lock(answer->mutex);
    if (!answer->arrived.wait_for(lock, m_patience, [&] { return answer->ready; })) return fail(Code::keychainUnavailable, "keychain did not answer in time");
    if (!answer->good) return fail(answer->failure, "keychain refused");
    if (out) *out = std::move(answer->secret);
    return {};
}

Result<SecretBuffer> KeychainQt::load(const std::string& name) {
    SecretBuffer secret;
    LIANLU_CHECK(ask(
        [key = QString::fromStdString(name)](const std::shared_ptr<Answer>& answer) {
            auto* job = new QKeychain::ReadPasswordJob(kService);
            job->setKey(key);
            QObject::connect(job, &QKeychain::Job::finished, job, [answer, job] {
                QByteArray bytes = job->binaryData();
                const bool good = job->error() == QKeychain::NoError && !bytes.isEmpty();
                auto value = SecretBuffer::fromText({bytes.constData(), static_cast<std::size_t>(bytes.size())});
                bytes.fill('\0');
                answer->set(good, job->error() == QKeychain::EntryNotFound ? Code::notFound : Code::keychainUnavailable, std::move(value));
            });
            job->start();
        },
        &secret));
    return secret;
}

Result<void> KeychainQt::save(const std::string& name, const SecretBuffer& secret) {
    // The caller waits, so that its buffer outlives the job's start; after a time-out the job holds a copy of its own.
    auto copy = std::make_shared<SecretBuffer>(secret.clone());
    return ask(
        [key = QString::fromStdString(name), copy](const std::shared_ptr<Answer>& answer) {
            auto* job = new QKeychain::WritePasswordJob(kService);
            job->setKey(key);
            job->setBinaryData(QByteArray(reinterpret_cast<const char*>(copy->bytes().data()), static_cast<qsizetype>(copy->size())));
            QObject::connect(job, &QKeychain::Job::finished, job,
                             [answer, job] { answer->set(job->error() == QKeychain::NoError, Code::keychainUnavailable, {}); });
            job->start();
        },
        nullptr);
}

Result<void> KeychainQt::remove(const std::string& name) {
    return ask(
        [key = QString::fromStdString(name)](const std::shared_ptr<Answer>& answer) {
            auto* job = new QKeychain::DeletePasswordJob(kService);
            job->setKey(key);
            QObject::connect(job, &QKeychain::Job::finished, job, [answer, job] {
                const bool gone = job->error() == QKeychain::NoError || job->error() == QKeychain::EntryNotFound;
                answer->set(gone, Code::keychainUnavailable, {});
            });
            job->start();
        },
        nullptr);
}

}  // namespace lianlu::app
