// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "tests/support/fake_brand.h"
#include "tests/support/manual_clock.h"
#include "tests/sync/conformance.h"

namespace test_conformance_fake {

namespace {

using namespace lianlu;

class FakeBackend final : public test::Backend {
public:
    FakeBackend() : m_server(m_clock), m_brand(test::openBrand(m_server)) {}
    std::shared_ptr<sync::Transport> connect() override { return m_server.connect(); }
    test::Login guide() const override { return m_brand.login; }
    test::Login otherGuide() const override { return m_brand.otherLogin; }
    test::Login manager() const override { return m_brand.managerLogin; }
    const Clock& clock() const override { return m_clock; }
    void tick() override { m_clock.advance(std::chrono::milliseconds(1)); }

private:
    test::ManualClock m_clock;
    test::FakeServer m_server;
    test::FakeBrand m_brand;
};

}  // namespace

int testMain(int argc, char** argv) {
    QCoreApplication app(argc, argv);
    if (!startCrypto()) return 1;
    FakeBackend backend;
    test::Conformance suite(backend);
    return QTest::qExec(&suite, argc, argv);
}

}  // namespace test_conformance_fake
