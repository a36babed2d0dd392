// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "sync/client/curl_transport.h"
#include "tests/server/server_world.h"
#include "tests/support/recording_transport.h"
#include "tests/sync/conformance.h"

namespace test_conformance_real {

namespace {

using namespace lianlu;

class RealBackend final : public test::Backend {
public:
    explicit RealBackend(std::string url) : m_url(std::move(url)) {}
    std::shared_ptr<sync::Transport> connect() override {
        auto road = sync::CurlTransport::create({m_url, {}});
        if (!road) throw std::runtime_error(road.error().describe());
        // The contract test reads what went over the wire here.
        const auto traffic = qEnvironmentVariable("LIANLU_TRAFFIC").toStdString();
        if (traffic.empty()) return std::move(*road);
        return std::make_shared<test::RecordingTransport>(std::move(*road), traffic);
    }
    test::Login guide() const override { return {"anna", test::ServerWorld::kPassword}; }
    test::Login otherGuide() const override { return {"carl", test::ServerWorld::kPassword}; }
    test::Login manager() const override { return {"mia", test::ServerWorld::kPassword}; }
    const Clock& clock() const override { return m_clock; }
    void tick() override {
        const auto before = toUnixMs(m_clock.now());
        (void)QTest::qWaitFor([&] { return toUnixMs(m_clock.now()) > before; });
    }

private:
    std::string m_url;
    SystemClock m_clock;
};

//! Where PostgreSQL cannot run, one test says so.
class Skipped final : public QObject {
    Q_OBJECT
public:
    explicit Skipped(std::string why) : m_why(std::move(why)) {}

private Q_SLOTS:
    void conformance() { QSKIP(m_why.c_str()); }

private:
    std::string m_why;
};

}  // namespace

int testMain(int argc, char** argv) {
    QCoreApplication app(argc, argv);
    if (!startCrypto()) return 1;
    test::ServerWorld world;
    if (const auto why = world.prepare(); !why.empty()) {
        Skipped skipped(why);
        return QTest::qExec(&skipped, argc, argv);
    }
    if (!world.start()) {
        qCritical("the server does not start: %s", world.server().log().constData());
        return 1;
    }
    RealBackend backend(world.server().url());
    test::Conformance suite(backend);
    return QTest::qExec(&suite, argc, argv);
}

}  // namespace test_conformance_real

#include "test_conformance_real.moc"
