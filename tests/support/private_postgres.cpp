// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/private_postgres.h"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <functional>
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

//! The files of a new cluster. Where LIANLU_KEPT_CLUSTERS names a folder they are kept there, one set for each version of PostgreSQL, and
//! copied for the next: that takes a third of what initdb takes.
bool makeData(const std::string& folder, const std::string& version, const std::function<bool(const std::string& data)>& initdb) {
    const auto data = folder + "/data", log = " 2>>" + folder + "/commands.log";
    const char* keep = std::getenv("LIANLU_KEPT_CLUSTERS");
    if (!keep) return initdb(data);
    const auto kept = fs::path(keep) / ("postgresql-" + version);
    std::error_code error;
    if (fs::exists(kept, error)) {
        if (shell("cp -a '" + kept.string() + "' " + data + log)) return true;
        fs::remove_all(data, error);
    }
    if (!initdb(data)) return false;
    // Whole at once, and the first one stays: others may be looking, or keeping their own.
    const auto part = fs::path(keep) / fs::path(folder).filename();
    fs::create_directories(keep, error);
    if (shell("cp -a " + data + " '" + part.string() + "'" + log)) fs::rename(part, kept, error);
    fs::remove_all(part, error);
    return true;
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
    const auto initdb = [&](const std::string& data) {
        return cluster->asOwner(cluster->m_bin + "/initdb -D " + data + " -U postgres -A trust -E UTF8 --locale=C.UTF-8 --no-sync");
    };
    if (makeData(cluster->m_folder, fs::path(cluster->m_bin).parent_path().filename().string(), initdb) && cluster->pgCtl("start") &&
        cluster->asOwner(cluster->m_bin + "/psql -q -h " + cluster->m_folder + " -U postgres -d postgres -c 'CREATE ROLE lianlu LOGIN NOSUPERUSER' -c 'CREATE ROLE lianlu_reader NOLOGIN' -c 'GRANT lianlu_reader TO lianlu'"))
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

bool PrivatePostgres::sql(const std::string& statement) const {
    // From a file: a shell between has its own mind about quotes.
    const auto path = m_folder + "/statement.sql";
    std::ofstream file(path, std::ios::trunc);
    file << statement << "\n";
    file.close();
    return file && asOwner(m_bin + "/psql -q -v ON_ERROR_STOP=1 -h " + m_folder + " -U postgres -d postgres -f " + path);
}

bool PrivatePostgres::configure(const std::string& lines) const {
    std::ofstream file(m_folder + "/data/postgresql.conf", std::ios::app);
    file << lines;
    file.close();
    return static_cast<bool>(file);
}

bool PrivatePostgres::copyAside(const std::string& name) {
    return pgCtl("-m fast stop") && asOwner("cp -a " + m_folder + "/data " + m_folder + "/" + name) && restart();
}

bool PrivatePostgres::putBack(const std::string& name) {
    (void)pgCtl("-m immediate stop");
    return asOwner("rm -rf " + m_folder + "/data") && asOwner("cp -a " + m_folder + "/" + name + " " + m_folder + "/data") && restart();
}

bool PrivatePostgres::backUpOnline(const std::string& name) {
    const auto archive = m_folder + "/archive";
    return asOwner("mkdir -p " + archive) && configure("archive_mode = on\narchive_command = 'cp %p " + archive + "/%f'\nwal_level = replica\n") &&
           pgCtl("-m fast stop") && restart() && asOwner(m_bin + "/pg_basebackup -h " + m_folder + " -U postgres -c fast -X none -D " + m_folder + "/" + name);
}

bool PrivatePostgres::restorePoint(const std::string& point) {
    return sql("SELECT pg_create_restore_point('" + point + "')") && sql("SELECT pg_switch_wal()");
}

bool PrivatePostgres::restoreTo(const std::string& backup, const std::string& point) {
    // In an orderly way: the last of the log is archived, as it is where the disk of the archive lives on.
    if (!pgCtl("-m fast stop") || !asOwner("rm -rf " + m_folder + "/data") || !asOwner("cp -a " + m_folder + "/" + backup + " " + m_folder + "/data")) return false;
    if (!configure("restore_command = 'cp " + m_folder + "/archive/%f %p'\nrecovery_target_name = '" + point + "'\nrecovery_target_action = 'promote'\n") ||
        !asOwner("touch " + m_folder + "/data/recovery.signal") || !restart())
        return false;
    // It takes connections while it still recovers.
    for (int tries = 0; tries < 120; ++tries) {
        if (sql("SELECT 1 / (NOT pg_is_in_recovery())::int")) return true;
        if (!shell("sleep 0.25")) return false;
    }
    return false;
}

}  // namespace lianlu::test
