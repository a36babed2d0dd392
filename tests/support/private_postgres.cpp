// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/private_postgres.h"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <random>
#include <vector>

namespace lianlu::test {

namespace fs = std::filesystem;

namespace {

bool shell(const std::string& command) { return std::system(command.c_str()) == 0; }

std::string newestBin() {
    std::vector<std::string> found;
    std::error_code ignored;
    for (const auto& entry : fs::directory_iterator("/usr/lib/postgresql", ignored))
        if (fs::exists(entry.path() / "bin" / "initdb")) found.push_back((entry.path() / "bin").string());
    std::sort(found.begin(), found.end());
    return found.empty() ? std::string{} : found.back();
}

//! Sockets have paths of at most 107 bytes, and the postgres user must be able to walk there.
std::string shortFolder() {
    std::random_device random;
    for (int i = 0; i < 20; ++i) {
        const auto folder = fs::path("/tmp") / ("lianlu-pg-" + std::to_string(random()));
        std::error_code error;
        if (fs::create_directory(folder, error)) return folder.string();
    }
    return {};
}

}  // namespace

bool PrivatePostgres::asOwner(const std::string& command) const {
    const auto quiet = " >>'" + m_folder + "/commands.log' 2>&1";
    if (!m_root) return shell("cd / && " + command + quiet);
    return shell("cd / && runuser -u postgres -- sh -c \"" + command + "\"" + quiet);
}

bool PrivatePostgres::pgCtl(const std::string& what) const {
    return asOwner(m_bin + "/pg_ctl -w -t 30 -D " + m_folder + "/data -l " + m_folder + "/log -o '-k " + m_folder +
                   " -c listen_addresses= -c fsync=off -c max_connections=120 -c shared_buffers=64MB -c autovacuum=off' " + what);
}

std::unique_ptr<PrivatePostgres> PrivatePostgres::start(std::string& why) {
    std::unique_ptr<PrivatePostgres> cluster(new PrivatePostgres);
    cluster->m_bin = newestBin();
    if (cluster->m_bin.empty()) {
        why = "PostgreSQL is not installed";
        return nullptr;
    }
    cluster->m_root = shell("test $(id -u) = 0");
    cluster->m_folder = shortFolder();
    if (cluster->m_root) (void)shell("chown postgres " + cluster->m_folder);
    if (cluster->asOwner(cluster->m_bin + "/initdb -D " + cluster->m_folder + "/data -U postgres -A trust -E UTF8 --locale=C.UTF-8 --no-sync") &&
        cluster->pgCtl("start") &&
        cluster->asOwner(cluster->m_bin + "/psql -q -h " + cluster->m_folder + " -U postgres -d postgres -c 'CREATE ROLE lianlu LOGIN NOSUPERUSER'"))
        return cluster;
    why = "PostgreSQL did not start; see " + cluster->m_folder + "/commands.log";
    return nullptr;
}

PrivatePostgres::~PrivatePostgres() {
    if (m_folder.empty() || !fs::exists(m_folder + "/data")) return;
    (void)pgCtl("-m immediate stop");
    std::error_code ignored;
    fs::remove_all(m_folder, ignored);
}

std::string PrivatePostgres::newDatabase(const std::string& from) {
    const auto name = "t" + std::to_string(++m_databases);
    const auto copy = from.empty() ? std::string{} : " TEMPLATE " + from;
    if (!asOwner(m_bin + "/psql -q -h " + m_folder + " -U postgres -d postgres -c 'CREATE DATABASE " + name + " OWNER lianlu" + copy + "'")) return {};
    return "host=" + m_folder + " user=lianlu dbname=" + name;
}

std::string PrivatePostgres::nameIn(const std::string& conninfo) { return conninfo.substr(conninfo.rfind('=') + 1); }

bool PrivatePostgres::crashAndRestart() {
    (void)asOwner("kill -9 $(head -n 1 " + m_folder + "/data/postmaster.pid)");
    // It starts again once the orphaned backends have noticed and let go of the shared memory.
    for (int tries = 0; tries < 40; ++tries)
        if (restart() || !shell("sleep 0.25")) return pgCtl("status");
    return false;
}

void PrivatePostgres::stop() { (void)pgCtl("-m fast stop"); }
bool PrivatePostgres::restart() { return pgCtl("start"); }

}  // namespace lianlu::test
