// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/sync/bootstrap.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <optional>

#include <fmt/format.h>

#include "models/base/text.h"
#include "models/domain/registry.h"
#include "sync/protocol/codec.h"
#include "sync/server/db/reader_role.h"
#include "sync/server/sync/chunk_writer.h"
#include "sync/server/sync/held_scopes.h"
#include "sync/server/sync/private_folder.h"
#include "sync/server/sync/scope_head.h"

namespace lianlu::server {

namespace fs = std::filesystem;

namespace {

std::string folderName(const domain::Scope& scope) {
    auto name = scope.toString();
    std::replace(name.begin(), name.end(), ':', '_');
    return name;
}

std::optional<std::string> readFile(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file) return std::nullopt;
    return std::string(std::istreambuf_iterator<char>(file), {});
}

//! Snapshots are named by when they were made, so age needs no file times: 13 digits of Unix ms, a dash, 16 hex characters.
std::string newSnapshotName(Time now) {
    std::uint64_t random = 0;
    const auto bytes = randomBytes(sizeof random);
    std::copy(bytes.begin(), bytes.end(), reinterpret_cast<char*>(&random));
    return fmt::format("{:013}-{:016x}", toUnixMs(now), random);
}

bool isSnapshotName(std::string_view name) noexcept {
    return name.size() == 30 && name[13] == '-' &&
           std::all_of(name.begin(), name.end(), [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || c == '-'; });
}

Time madeAt(std::string_view snapshot) { return fromUnixMs(text::toInteger(snapshot.substr(0, 13)).value_or(0)); }

//! Cuts made before hold rows that have since been taken out of somebody's sight.
Result<Time> cutsNotBefore(pg::Connection& connection) {
    LIANLU_TRY(const pg::Rows rows, connection.query("SELECT value FROM server_meta WHERE key = $1", pg::Params().text(kCutsNotBefore)));
    return fromUnixMs(rows.empty() ? 0 : text::toInteger(rows.text(0, 0)).value_or(0));
}

}  // namespace

namespace {

//! Persons who were erased and had been in the scope.
Result<std::vector<protocol::ErasedRow>> erasedIn(pg::Connection& connection, const std::string& scope) {
    LIANLU_TRY(const pg::Rows rows, connection.query("SELECT entity, row_id FROM erasure_told WHERE scope = $1 ORDER BY row_id", pg::Params().text(scope)));
    std::vector<protocol::ErasedRow> erased;
    for (int i = 0; i < rows.size(); ++i) erased.push_back({std::string(rows.text(i, 0)), rows.uuid(i, 1)});
    return erased;
}

//! A database that went back in time does not say so: only the chain tells whether the cut is of its history.
Result<bool> isOfHistory(pg::Connection& connection, const std::string& scope, const Head& head, const std::string& text) {
    const auto cut = protocol::decode<protocol::Manifest>(text);
    if (!cut) return false;
    if (cut->seq == head.seq) return cut->chain == head.chain;
    LIANLU_TRY(const pg::Rows rows, connection.query("SELECT chain FROM change_log WHERE scope = $1 AND seq = $2", std::move(pg::Params().text(scope).integer(cut->seq))));
    // A scope's first cut may be of nothing, which no log has an entry for.
    if (rows.empty()) return cut->seq == 0 && cut->chain.empty() && cut->epoch == head.epoch;
    return rows.text(0, 0) == cut->chain;
}

}  // namespace

void BootstrapService::addRoutes(Router& router) {
    router.add({"GET", "/v1/bootstrap/{scope}",
                [this](const Request& r, pg::Connection& c) {
                    auto text = manifest(r, c);
                    return text ? Response::json(std::move(*text)) : problem(text.error());
                },
                Lane::bulk, true, 0});
    router.add({"GET", "/v1/bootstrap/{scope}/{snapshot}/{number}",
                [this](const Request& r, pg::Connection& c) {
                    auto bytes = chunk(r, c);
                    if (!bytes) return problem(bytes.error());
                    return Response{200, "application/zstd", std::move(*bytes), {}};
                },
                Lane::normal, true, 0});
}

Result<Caller> BootstrapService::allowed(const Request& request, pg::Connection& connection, domain::Scope& scope) {
    LIANLU_TRY(Caller caller, authenticate(request, connection, m_tokens, m_clock.now()));
    const auto asked = domain::Scope::parse(request.param("scope"));
    if (!asked) return fail(Code::notFound, "no such scope", "scope");
    if (!caller.mayRead(*asked)) return fail(Code::forbidden, "out of this person's scopes", "scope");
    scope = *asked;
    return caller;
}

std::shared_ptr<std::mutex> BootstrapService::lockOf(const std::string& scope) {
    const std::lock_guard lock(m_mutex);
    std::erase_if(m_building, [](const auto& entry) { return entry.second.use_count() == 1; });
    auto& held = m_building[scope];
    if (!held) held = std::make_shared<std::mutex>();
    return held;
}

Result<std::string> BootstrapService::manifest(const Request& request, pg::Connection& connection) {
    domain::Scope scope;
    LIANLU_TRY(const Caller caller, allowed(request, connection, scope));
    LIANLU_TRY(auto text, cut(scope, connection));
    LIANLU_TRY(const auto told, protocol::decode<protocol::Manifest>(text));
    LIANLU_CHECK(noteCut(connection, caller, scope, told.seq, m_clock.now()));
    return text;
}

Result<std::string> BootstrapService::cut(const domain::Scope& scope, pg::Connection& connection) {
    const auto name = scope.toString();
    const auto building = lockOf(name);
    const std::lock_guard lock(*building);
    LIANLU_TRY(const auto heads, readHeads(connection, {name}));
    const auto& head = heads.at(name);
    LIANLU_TRY(const Time notBefore, cutsNotBefore(connection));
    if (auto text = cached(scope, head.epoch, head.floor, head.seq, notBefore)) {
        LIANLU_TRY(const bool fits, isOfHistory(connection, name, head, *text));
        if (fits) return std::move(*text);
    }
    sweep();
    return build(scope, connection);
}

std::optional<std::string> BootstrapService::cached(const domain::Scope& scope, const std::string& epoch, std::int64_t floor, std::int64_t seq, Time notBefore) {
    std::error_code ignored;
    std::string newest;
    for (const auto& entry : fs::directory_iterator(m_folder / folderName(scope), ignored)) {
        const auto name = entry.path().filename().string();
        if (isSnapshotName(name) && name > newest && madeAt(name) + m_limits.fresh > m_clock.now()) newest = name;
    }
    if (newest.empty() || madeAt(newest) <= notBefore) return std::nullopt;
    auto text = readFile(m_folder / folderName(scope) / newest / "manifest.json");
    if (!text) return std::nullopt;
    const auto manifest = protocol::decode<protocol::Manifest>(*text);
    // A cut of another history, or one that the log no longer continues, or one ahead of a restored database.
    if (!manifest || manifest->epoch != epoch || manifest->seq < floor || manifest->seq > seq) return std::nullopt;
    return text;
}

Result<std::string> BootstrapService::build(const domain::Scope& scope, pg::Connection& connection) {
    const auto name = scope.toString();
    const auto snapshot = newSnapshotName(m_clock.now());
    const auto target = m_folder / folderName(scope) / snapshot;
    const auto work = m_folder / folderName(scope) / (snapshot + ".part");
    {
        const std::lock_guard lock(m_mutex);
        m_made.insert(target);
    }
    std::error_code error;
    fs::create_directories(work, error);
    if (error || !makePrivate(work)) return fail(Code::io, "cannot make the snapshot folder");

    pg::Pipeline opening(connection);
    auto txn = pg::Transaction::begin(connection, opening, pg::Isolation::repeatableReadOnly);
    readAsReader(opening, {&scope, 1});
    const auto asked = askHeads(opening, {name});
    LIANLU_TRY(const auto answers, opening.run());
    LIANLU_TRY(const auto heads, headsOf(answers, asked, {name}));
    const auto& head = heads.at(name);
    ChunkWriter writer(work, m_limits.chunkBytes);
    for (const auto& entity : domain::entities()) {
        // DECLARE takes no parameters; the name is that of a parsed scope: [a-z0-9:-] only.
        LIANLU_CHECK(connection.script("DECLARE cut NO SCROLL CURSOR FOR SELECT id, ver, body FROM " + pg::quoted(entity.name) +
                                       " WHERE scope = '" + name + "' AND NOT deleted"));
        for (;;) {
            LIANLU_TRY(const pg::Rows rows, connection.fetch("FETCH 4000 FROM cut"));
            if (rows.empty()) break;
            for (int i = 0; i < rows.size(); ++i) LIANLU_CHECK(writer.add(entity.name, rows.uuid(i, 0), rows.integer(i, 1), rows.text(i, 2)));
        }
        LIANLU_CHECK(connection.script("CLOSE cut"));
    }
    LIANLU_TRY(auto erased, erasedIn(connection, name));
    LIANLU_CHECK(txn.commit());

    protocol::Manifest manifest;
    manifest.erased = std::move(erased);
    manifest.scope = scope;
    manifest.snapshot = snapshot;
    manifest.epoch = head.epoch;
    manifest.seq = head.seq;
    manifest.chain = head.chain;
    manifest.digest = head.digest;
    manifest.rows = writer.rows();
    LIANLU_TRY(manifest.chunks, writer.finish());
    if (std::to_string(writer.digest()) != head.digest) m_log.error("digest does not fit its rows", {{"scope_kind", std::string_view(name).substr(0, name.find(':'))}});
    auto text = protocol::encode(manifest);
    std::ofstream file(work / "manifest.json", std::ios::binary | std::ios::trunc);
    file << text;
    file.close();
    const bool closed = file && makePrivate(work / "manifest.json");
    fs::rename(work, target, error);
    if (!closed || error) return fail(Code::io, "cannot write the manifest");
    return text;
}

Result<std::string> BootstrapService::chunk(const Request& request, pg::Connection& connection) {
    domain::Scope scope;
    LIANLU_CHECK(allowed(request, connection, scope));
    const auto snapshot = request.param("snapshot");
    const auto number = text::toInteger(request.param("number"));
    if (!number || *number < 0 || !isSnapshotName(snapshot)) return fail(Code::notFound, "no such chunk");
    const auto folder = m_folder / folderName(scope) / std::string(snapshot);
    LIANLU_TRY(const Time notBefore, cutsNotBefore(connection));
    if (madeAt(snapshot) <= notBefore || madeAt(snapshot) + m_limits.keep <= m_clock.now() || !fs::exists(folder)) return fail(Code::cursorExpired, "this snapshot is gone");
    const auto name = scope.toString();
    LIANLU_TRY(const auto heads, readHeads(connection, {name}));
    LIANLU_TRY(const bool fits, isOfHistory(connection, name, heads.at(name), readFile(folder / "manifest.json").value_or(std::string{})));
    if (!fits) return fail(Code::cursorExpired, "this snapshot is of a history that is lost");
    auto bytes = readFile(folder / (std::to_string(*number) + ".zst"));
    if (!bytes) return fail(Code::notFound, "no such chunk");
    return std::move(*bytes);
}

void BootstrapService::sweep() {
    struct Cut {
        std::string name;
        fs::path path;
        std::uintmax_t bytes = 0;
    };
    std::vector<Cut> cuts;
    std::error_code ignored;
    for (const auto& scope : fs::directory_iterator(m_folder, ignored))
        for (const auto& cut : fs::directory_iterator(scope.path(), ignored)) {
            Cut found{cut.path().filename().string(), cut.path(), 0};
            // Whatever else lies in the folder an operator named is not ours to take.
            if (!isSnapshotName(std::string_view(found.name).substr(0, found.name.find('.')))) continue;
            for (const auto& file : fs::directory_iterator(cut.path(), ignored)) found.bytes += fs::file_size(file.path(), ignored);
            cuts.push_back(std::move(found));
        }
    std::sort(cuts.begin(), cuts.end(), [](const Cut& a, const Cut& b) { return a.name > b.name; });
    std::uintmax_t kept = 0;
    for (const auto& cut : cuts) {
        kept += cut.bytes;
        if (madeAt(cut.name) + m_limits.keep > m_clock.now() && kept <= m_limits.folderBytes) continue;
        fs::remove_all(cut.path, ignored);
        const std::lock_guard lock(m_mutex);
        m_made.erase(cut.path);
    }
}

void BootstrapService::clear() {
    const std::lock_guard lock(m_mutex);
    std::error_code ignored;
    for (const auto& cut : m_made) {
        fs::remove_all(cut, ignored);
        fs::remove_all(fs::path(cut) += ".part", ignored);
        fs::remove(cut.parent_path(), ignored);  // the scope's, if nothing else is in it
    }
    m_made.clear();
}

}  // namespace lianlu::server
