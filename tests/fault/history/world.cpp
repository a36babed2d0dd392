// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fault/history/world.h"

#include "sync/server/auth/server_keys.h"
#include "tests/fault/history/brand.h"
#include "tests/fault/history/broken.h"
#include "tests/fault/history/road.h"

namespace lianlu::test::history {

namespace pg = server::pg;

World::World(Base& base, std::uint64_t seed) : m_base(base), m_conninfo(base.newDatabase()), m_folder(base.newFolder()), m_cutsShared(seed % 2 == 0) {
    m_clock.advance(std::chrono::minutes(1));
    m_db = std::make_unique<pg::Connection>(must(pg::Connection::open(m_conninfo)));
    m_watch = std::make_unique<PushWatch>(*m_db, m_ledger, m_clock);
    for (int copy = 0; copy < 2; ++copy) startCopy(copy);
    for (int device = 0; device < kDevices; ++device) {
        const auto folder = m_folder / nameOfDevice(device);
        base.copyDevice(device, folder);
        const auto remote = std::string(nameOfDevice(device));
        auto road = std::make_shared<Road>([this, remote](int copy, const sync::HttpRequest& request) { return serve(copy, request, remote); },
                                           [this](int copy) { return runs(copy); }, device % 2);
        m_benches.push_back(std::make_unique<Workbench>(device, folder, base.key(device), m_clock, std::move(road)));
    }
}

World::~World() {
    m_benches.clear();
    for (auto& copy : m_copies) copy.reset();
    m_db.reset();
    std::error_code ignored;
    std::filesystem::remove_all(m_folder, ignored);
    try {
        m_base.dropDatabase(m_conninfo);
    } catch (const Broken&) {
        // It goes with the cluster.
    }
}

int World::shopOf(int device) {
    const auto rows = must(m_db->query("SELECT store_id FROM staff WHERE id = $1", pg::Params().uuid(staffAt(device).uuid)));
    return rows.uuid(0, 0) == shop(1).uuid ? 1 : 0;
}

void World::startCopy(int copy) {
    auto& place = m_copies.at(static_cast<std::size_t>(copy));
    if (place) return;
    const auto cuts = m_folder / (m_cutsShared ? "cuts" : "cuts-" + std::to_string(copy));
    std::filesystem::create_directories(cuts);
    place = std::make_unique<ServerCopy>(m_conninfo, cuts, m_clock, must(server::secretKey(*m_db, "token")));
}

void World::stopCopy(int copy) {
    auto& place = m_copies.at(static_cast<std::size_t>(copy));
    if (place) m_logs += place->log();
    place.reset();
}

std::string World::log() const {
    auto all = m_logs;
    for (const auto& copy : m_copies)
        if (copy) all += copy->log();
    return all;
}

Result<sync::HttpAnswer> World::serve(int copy, const sync::HttpRequest& request, const std::string& remote) {
    const auto answer = [&] { return m_copies.at(static_cast<std::size_t>(copy))->answer(request, remote); };
    return request.path == "/v1/sync/push" ? m_watch->watch(request, answer) : answer();
}

Result<sync::HttpAnswer> World::ask(const sync::HttpRequest& request, const std::string& remote) {
    for (int copy = 0; copy < 2; ++copy)
        if (runs(copy)) return serve(copy, request, remote);
    return fail(Code::unreachable, "no copy of the server runs");
}

int World::deliver() {
    int delivered = 0;
    for (; !m_heldUp.empty() && (runs(0) || runs(1)); ++delivered) {
        const auto [request, device] = std::move(m_heldUp.front());
        m_heldUp.pop_front();
        (void)ask(request, std::string(nameOfDevice(device)));
    }
    return delivered;
}

std::vector<Uuid> World::ids(const std::string& sql) {
    const auto rows = must(m_db->query(sql));
    std::vector<Uuid> all;
    for (int i = 0; i < rows.size(); ++i) all.push_back(rows.uuid(i, 0));
    return all;
}

std::string World::one(const std::string& sql) {
    const auto rows = must(m_db->query("SELECT (" + sql + ")::text"));
    return rows.empty() ? std::string{} : std::string(rows.text(0, 0));
}

}  // namespace lianlu::test::history
