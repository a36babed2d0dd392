// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fault/history/base.h"

#include "models/base/uuid.h"
#include "sync/client/enrolment.h"
#include "sync/client/sign_in.h"
#include "sync/server/auth/server_keys.h"
#include "tests/fault/history/brand.h"
#include "tests/fault/history/broken.h"
#include "tests/fault/history/road.h"
#include "tests/fault/history/seeded_random.h"
#include "tests/fault/history/server_copy.h"
#include "tests/fault/history/step.h"

namespace lianlu::test::history {

namespace fs = std::filesystem;
namespace pg = server::pg;

namespace {

//! Memory where the machine has it as a folder: a store syncs its disk at every commit, and no history is about the disk.
fs::path quickFolder() {
    std::error_code ignored;
    const fs::path memory("/dev/shm");
    return fs::is_directory(memory, ignored) ? memory : fs::temp_directory_path();
}

}  // namespace

std::unique_ptr<Base> Base::make(std::string& why) {
    std::unique_ptr<Base> base(new Base);
    base->m_postgres = PrivatePostgres::start(why);
    if (!base->m_postgres) return nullptr;
    SystemClock clock;
    base->m_folder = quickFolder() / ("lianlu-history-" + IdGenerator(clock).next().toString());
    fs::create_directories(base->m_folder);
    base->fill();
    return base;
}

Base::~Base() {
    std::error_code ignored;
    if (!m_folder.empty()) fs::remove_all(m_folder, ignored);
}

void Base::fill() {
    SeededRandom::restart(0, 0);
    m_template = m_postgres->newDatabase();
    const auto name = PrivatePostgres::nameIn(m_template);
    m_admin = m_template.substr(0, m_template.find(" user=")) + " user=postgres dbname=postgres";
    ManualClock clock(start());
    SecretBuffer tokenKey;
    {
        auto connection = must(pg::Connection::open(m_template));
        m_sourceKey = must(makeBrand(connection, clock.now()));
        tokenKey = must(server::secretKey(connection, "token"));
    }
    fs::create_directories(m_folder / "cuts");
    ServerCopy copy(m_template, m_folder / "cuts", clock, std::move(tokenKey));
    for (int device = 0; device < kDevices; ++device) {
        SeededRandom::restart(0, static_cast<std::uint64_t>(device) + 1);
        m_keys.push_back(SecretBuffer::random(32));
        const auto road = std::make_shared<Road>([&](int, const sync::HttpRequest& request) { return copy.answer(request, "base"); },
                                                 [](int) { return true; }, 0);
        const sync::SignIn request{{"https://test.invalid", {}}, std::string(nameOfDevice(device)), SecretBuffer::fromText(kPassword), "desk", "test"};
        const auto state = must(sync::signInOver(*road, request, clock));
        const auto folder = m_folder / nameOfDevice(device);
        fs::create_directories(folder);
        sync::EnrolOptions options;
        options.transport = road;
        options.attempts = 1;
        must(sync::enrol(folder / "store.db", m_keys.back(), state, clock, {}, nullptr, options));
        clock.advance(std::chrono::seconds(1));
    }
}

std::string Base::newDatabase() {
    const auto name = "h" + std::to_string(++m_made);
    auto admin = must(pg::Connection::open(m_admin));
    must(admin.script("CREATE DATABASE " + name + " OWNER lianlu TEMPLATE " + PrivatePostgres::nameIn(m_template)));
    return m_template.substr(0, m_template.rfind('=') + 1) + name;
}

void Base::dropDatabase(const std::string& conninfo) {
    auto admin = must(pg::Connection::open(m_admin));
    must(admin.script("DROP DATABASE " + PrivatePostgres::nameIn(conninfo) + " WITH (FORCE)"));
}

fs::path Base::newFolder() {
    const auto folder = m_folder / ("world-" + std::to_string(++m_made));
    fs::create_directories(folder);
    return folder;
}

void Base::copyDevice(int device, const fs::path& folder) const {
    fs::create_directories(folder);
    fs::copy_file(m_folder / nameOfDevice(device) / "store.db", folder / "store.db", fs::copy_options::overwrite_existing);
}

}  // namespace lianlu::test::history
