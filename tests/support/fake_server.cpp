// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fake_server.h"

#include <algorithm>
#include <set>
#include <utility>

#include "models/domain/registry.h"
#include "models/domain/rules/photo.h"
#include "models/store/photo_store.h"
#include "sync/client/answer_check.h"
#include "sync/protocol/codec.h"
#include "sync/protocol/wake.h"
#include "tests/support/fake_answers.h"
#include "tests/support/fake_bootstrap.h"
#include "tests/support/fake_push.h"

namespace lianlu::test {

namespace {

using fake::answer;
using fake::ok;
using fake::problem;
using sync::HttpAnswer;
using sync::HttpRequest;

constexpr std::chrono::minutes kAccessLife{15};
constexpr std::chrono::seconds kReplayWindow{60};

//! What makes an op the same op: all but its number, which a device gives anew after a gap.
std::string bodyOf(protocol::Op op) {
    op.opSeq = 0;
    return protocol::encode(op);
}

class Road final : public sync::Transport {
public:
    explicit Road(FakeServer& server) : m_server(server) {}
    Result<HttpAnswer> send(const HttpRequest& request) override {
        if (request.cancelled && request.cancelled()) return fail(Code::cancelled, "request cancelled");
        if (request.onSent) request.onSent();
        auto made = m_server.handle(request);
        if (made.body.size() > request.maxAnswerBytes) return fail(Code::tooLarge, "answer larger than it may be");
        return made;
    }

    Result<HttpAnswer> stream(const HttpRequest& request, const OnPiece& onPiece) override { return m_server.listen(request, onPiece); }
    void interrupt() override { m_server.nudge(); }

private:
    FakeServer& m_server;
};

}  // namespace

std::shared_ptr<const FakeServer::Saved> FakeServer::save() const {
    auto saved = std::make_shared<Saved>();
    saved->world = m_world;
    saved->results = m_results;
    saved->refresh = m_refresh;
    for (const auto& [id, device] : m_devices) saved->numbers[id] = device.nextOpSeq;
    return saved;
}

void FakeServer::goBackTo(const Saved& earlier) {
    const std::lock_guard lock(m_mutex);
    m_world.goBackTo(earlier.world);
    m_results = earlier.results;
    m_refresh = earlier.refresh;
    for (auto& [id, device] : m_devices) {
        const auto known = earlier.numbers.find(id);
        device.nextOpSeq = known == earlier.numbers.end() ? 1 : known->second;
    }
    m_snapshots.clear();
}

std::shared_ptr<sync::Transport> FakeServer::connect() { return std::make_shared<Road>(*this); }

HttpAnswer FakeServer::handle(const HttpRequest& request) {
    const std::lock_guard lock(m_mutex);
    const auto& path = request.path;
    if (path == "/healthz") return answer(200, "application/json", R"({"name":"lianlu","proto":1})");
    if (path == "/v1/auth/sign-in") return signIn(request.body);
    if (path == "/v1/auth/refresh") return refresh(request.body);
    if (path == "/v1/sync/surrender") return surrender(request.body);
    if (path == "/v1/device/order") return order(request.body);
    if (path == "/v1/device/wiped") return wiped(request.body);
    const auto* who = access(request);
    if (!who) return problem(401, Code::unauthenticated);
    if (path == "/v1/session") return ok(session(m_accounts.at(who->login)));
    if (path == "/v1/device/lease") return lease(*who, request.body);
    if (path == "/v1/devices") return devices(*who);
    if (path == "/v1/devices/revoke") return revokeDevice(*who, request.body);
    if (path == "/v1/sync/push") {
        auto made = push(*who, request.body);
        announce();
        return made;
    }
    if (path == "/v1/sync/pull") return pull(*who, request.body);
    if (path.starts_with("/v1/photos/")) return photo(*who, request);
    if (path.starts_with("/v1/bootstrap/")) return bootstrap(*who, path.substr(14));
    return problem(404, Code::notFound);
}

HttpAnswer FakeServer::photo(const Access& who, const HttpRequest& request) {
    const auto id = Uuid::parse(std::string_view(request.path).substr(11));
    const auto* row = id ? m_world.find({"photo", *id}) : nullptr;
    const auto& scopes = m_accounts.at(who.login).scopes;
    if (!row || row->deleted || std::find(scopes.begin(), scopes.end(), row->scope) == scopes.end()) return problem(404, Code::notFound);
    if (m_photosRefused > 0) {
        auto wait = problem(429, Code::rateLimited);
        wait.headers.insert_or_assign("retry-after", std::to_string(m_photosRefused));
        return wait;
    }
    if (request.method == "PUT") {
        const auto sha256 = row->fields.find("sha256");
        const bool fits = domain::looksLikeJpeg(request.body) && sha256 != row->fields.end() && sha256->second == domain::Value{store::PhotoStore::hashOf(request.body)};
        if (!fits) return problem(400, Code::invalid);
        m_photos.insert_or_assign(*id, request.body);
        return answer(200, "application/json", "{}");
    }
    const auto held = m_photos.find(*id);
    return held == m_photos.end() ? problem(404, Code::notFound) : answer(200, "image/jpeg", held->second);
}

void FakeServer::look(const std::function<void(const FakeWorld&)>& work) {
    const std::lock_guard guard(m_mutex);
    work(m_world);
}

void FakeServer::change(const std::function<void(FakeWorld&)>& work) {
    const std::lock_guard lock(m_mutex);
    work(m_world);
    announce();
}

void FakeServer::announce() {
    {
        const std::lock_guard lock(m_headsMutex);
        for (const auto& [scope, held] : m_world.scopes()) m_heads[scope] = held.seq;
    }
    m_news.notify_all();
}

void FakeServer::nudge() {
    // Between a listener's look and its sleep nobody calls.
    const std::lock_guard lock(m_headsMutex);
    m_news.notify_all();
}

void FakeServer::expireAccess() {
    const std::lock_guard access(m_mutex);
    {
        const std::lock_guard lock(m_headsMutex);
        for (const auto& [token, held] : m_access) m_over.insert(token);
    }
    m_access.clear();
    m_news.notify_all();
}

Result<HttpAnswer> FakeServer::listen(const HttpRequest& request, const sync::Transport::OnPiece& onPiece) {
    if (request.onSent) request.onSent();
    std::vector<domain::Scope> scopes;
    std::string token;
    {
        const std::lock_guard lock(m_mutex);
        const auto* who = access(request);
        if (!who) return problem(401, Code::unauthenticated);
        scopes = m_accounts.at(who->login).scopes;
        for (const auto& [name, one] : m_access)
            if (&one == who) token = name;
    }
    ++m_listeners;
    const auto head = answer(200, std::string(protocol::kEventStream), {});
    std::map<domain::Scope, std::int64_t> told;
    auto text = protocol::wakeGreeting();
    std::unique_lock lock(m_headsMutex);
    for (;;) {
        for (const auto& scope : scopes) {
            const auto now = m_heads.find(scope);
            if (now == m_heads.end() || std::exchange(told[scope], now->second) == now->second) continue;
            text += protocol::wakeEvent(scope.toString(), now->second);
        }
        lock.unlock();
        const bool goOn = text.empty() || onPiece(head, text);
        text.clear();
        lock.lock();
        const auto over = [&] { return !goOn || m_over.contains(token) || (request.cancelled && request.cancelled()); };
        if (!over()) m_news.wait(lock);
        if (!over()) continue;
        --m_listeners;
        if (m_over.contains(token)) return head;
        return fail(Code::cancelled, "request cancelled");
    }
}

HttpAnswer FakeServer::signIn(const std::string& body) {
    const auto asked = protocol::decode<protocol::SignInRequest>(body);
    if (!asked) return problem(400, Code::invalid);
    const auto found = m_accounts.find(asked->login);
    if (found == m_accounts.end() || found->second.password != asked->password) return problem(401, Code::wrongCredentials);
    noteDevice(*asked);
    return ok(newTokens(found->second, asked->deviceId));
}

HttpAnswer FakeServer::refresh(const std::string& body) {
    const auto asked = protocol::decode<protocol::RefreshRequest>(body);
    if (!asked) return problem(400, Code::invalid);
    const auto found = m_refresh.find(asked->refreshToken);
    if (found == m_refresh.end() || found->second.device != asked->deviceId) return problem(401, Code::unauthenticated);
    auto& token = found->second;
    if (m_revoked.contains(asked->deviceId)) {
        protocol::Problem said;
        said.type = "urn:lianlu:forbidden";
        said.title = "forbidden";
        said.status = 403;
        said.field = "device_id";
        return answer(403, "application/problem+json", protocol::encode(said));
    }
    if (!token.successor.empty()) {
        if (m_clock.now() - token.usedAt <= kReplayWindow) return answer(200, "application/json", token.successor);
        // Used again later: somebody has a copy. The whole family ends.
        const auto device = token.device;
        std::erase_if(m_refresh, [&](const auto& entry) { return entry.second.device == device; });
        std::erase_if(m_access, [&](const auto& entry) { return entry.second.device == device; });
        return problem(401, Code::unauthenticated);
    }
    token.usedAt = m_clock.now();
    auto made = ok(newTokens(m_accounts.at(token.login), token.device));
    m_refresh.at(asked->refreshToken).successor = made.body;
    return made;
}

HttpAnswer FakeServer::surrender(const std::string& body) {
    const auto asked = protocol::decode<protocol::SurrenderRequest>(body);
    if (!asked) return problem(400, Code::invalid);
    if (!m_refresh.contains(asked->refreshToken)) return problem(401, Code::unauthenticated);
    protocol::PushResponse done;
    for (const auto& op : asked->ops) {
        protocol::OpResult result;
        result.opId = op.opId;
        result.status = protocol::OpStatus::quarantined;
        done.results.push_back(std::move(result));
    }
    m_surrendered += asked->ops.size();
    return ok(done);
}

protocol::Session FakeServer::session(const FakeAccount& account) const {
    protocol::Session made;
    made.accountId = account.account;
    made.staffId = account.staff;
    made.storeId = account.store;
    made.staffName = account.name;
    made.role = account.role;
    made.brandName = "Fake brand";
    for (const auto& scope : account.scopes) made.scopes.push_back(scope.toString());
    made.serverTime = toUnixMs(m_clock.now());
    return made;
}

protocol::Session FakeServer::newTokens(const FakeAccount& account, const domain::DeviceId& device) {
    auto made = session(account);
    made.accessToken = "access-" + std::to_string(++m_tokens);
    made.refreshToken = "refresh-" + std::to_string(m_tokens);
    made.accessExpiresAt = toUnixMs(m_clock.now() + kAccessLife);
    made.refreshExpiresAt = toUnixMs(m_clock.now() + std::chrono::hours(24 * 30));
    m_access[made.accessToken] = {account.login, device, m_clock.now() + kAccessLife};
    m_refresh[made.refreshToken] = {account.login, device, {}, {}};
    return made;
}

const FakeServer::Access* FakeServer::access(const HttpRequest& request) const {
    for (const auto& [name, value] : request.headers) {
        if (name != "Authorization" || !value.starts_with("Bearer ")) continue;
        const auto found = m_access.find(std::string_view(value).substr(7));
        if (found != m_access.end() && m_clock.now() < found->second.until) return &found->second;
    }
    return nullptr;
}

HttpAnswer FakeServer::push(const Access& who, const std::string& body) {
    if (body.size() > protocol::kMaxPushBytes) return problem(413, Code::tooLarge);
    const auto asked = protocol::decode<protocol::PushRequest>(body);
    if (!asked) return problem(400, Code::invalid);
    if (asked->deviceId != who.device) return problem(403, Code::forbidden);
    if (asked->ops.size() > protocol::kMaxPushOps) return problem(413, Code::tooLarge);
    auto& device = m_devices.at(who.device);
    // All or nothing before the first op: a gap, or an id with another body.
    auto expected = device.nextOpSeq;
    for (const auto& op : asked->ops) {
        const auto known = m_results.find(op.opId);
        if (known != m_results.end() && known->second.op != bodyOf(op)) return problem(422, Code::invalid);
        // A known op takes its number too: a restored device sends it under a fresh one.
        if (op.opSeq == expected) ++expected;
        else if (op.opSeq > expected || known == m_results.end()) return problem(409, Code::sequenceGap, expected);
    }
    const auto& scopes = m_accounts.at(who.login).scopes;
    FakePush pushing(m_world, {scopes.begin(), scopes.end()});
    protocol::PushResponse response;
    for (std::size_t i = 0; i < asked->ops.size();) {
        std::vector<protocol::Op> group;
        const auto& txn = asked->ops[i].txnId;
        for (; i < asked->ops.size() && asked->ops[i].txnId == txn; ++i) {
            if (const auto known = m_results.find(asked->ops[i].opId); known != m_results.end()) {
                auto again = known->second.result;
                again.first = again.status;
                again.status = protocol::OpStatus::duplicate;
                response.results.push_back(std::move(again));
                continue;
            }
            group.push_back(asked->ops[i]);
        }
        auto results = pushing.group(group);
        // What the row was made by is lost too and not back yet: it may come again.
        const bool early = asked->resent == protocol::Resent::answered &&
                           std::any_of(results.begin(), results.end(), [](const auto& r) { return r.status == protocol::OpStatus::rejected && r.code == codeName(Code::notFound); });
        for (auto& result : results) {
            if (early) {
                protocol::OpResult later;
                later.opId = result.opId;
                later.status = protocol::OpStatus::blocked;
                later.code = codeName(Code::notFound);
                response.results.push_back(std::move(later));
                continue;
            }
            const auto op = std::find_if(group.begin(), group.end(), [&](const auto& o) { return o.opId == result.opId; });
            m_results.insert_or_assign(result.opId, StoredResult{bodyOf(*op), result});
            response.results.push_back(std::move(result));
        }
    }
    device.nextOpSeq = expected;
    response.nextOpSeq = expected;
    return ok(response);
}

HttpAnswer FakeServer::pull(const Access& who, const std::string& body) {
    const auto asked = protocol::decode<protocol::PullRequest>(body);
    if (!asked) return problem(400, Code::invalid);
    const auto& allowed = m_accounts.at(who.login).scopes;
    const auto most = static_cast<std::size_t>(std::clamp<std::int64_t>(asked->maxChanges, 1, static_cast<std::int64_t>(protocol::kMaxPullChanges)));
    protocol::PullResponse response;
    response.serverTime = toUnixMs(m_clock.now());
    response.nextOpSeq = m_devices.at(who.device).nextOpSeq;
    for (const auto& cursor : asked->cursors) {
        if (std::find(allowed.begin(), allowed.end(), cursor.scope) == allowed.end()) {
            protocol::ScopeState state;
            state.cursor = cursor;
            state.error = codeName(Code::forbidden);
            response.scopes.push_back(std::move(state));
            continue;
        }
        const auto left = most > response.changes.size() ? most - response.changes.size() : 0;
        auto state = pullScope(cursor, left, response.changes);
        if (sync::codeFromName(state.error) == Code::cursorDiverged) state.matchSeq = matching(cursor.scope, asked->checkpoints);
        if (state.error.empty() && state.cursor.seq < state.head) response.more = true;
        response.scopes.push_back(std::move(state));
    }
    return ok(response);
}

std::string FakeServer::chainAt(const domain::Scope& scope, std::int64_t seq) {
    const auto& head = m_world.scope(scope);
    return seq == 0 ? head.epoch : head.log[static_cast<std::size_t>(seq - 1)].chain;
}

std::int64_t FakeServer::matching(const domain::Scope& scope, const std::vector<protocol::Cursor>& checkpoints) {
    std::int64_t best = 0;
    for (const auto& point : checkpoints)
        if (point.scope == scope && point.seq > best && point.seq <= m_world.scope(scope).seq && chainAt(scope, point.seq) == point.chain) best = point.seq;
    return best;
}

protocol::ScopeState FakeServer::pullScope(const protocol::Cursor& cursor, std::size_t budget, std::vector<protocol::Change>& changes) {
    const auto& head = m_world.scope(cursor.scope);
    protocol::ScopeState state;
    state.cursor = cursor;
    state.head = head.seq;
    if (cursor.epoch != head.epoch || cursor.seq < head.floor) {
        state.error = codeName(Code::cursorExpired);
        return state;
    }
    if (cursor.seq > head.seq || chainAt(cursor.scope, cursor.seq) != cursor.chain) {
        state.error = codeName(Code::cursorDiverged);
        return state;
    }
    const auto add = [&](const FakeLogEntry& entry, const FakeKey& key, protocol::ChangeKind kind) {
        const auto* row = m_world.find(key);
        protocol::Change change{cursor.scope, entry.seq, kind, key.entity, key.id, row->ver, entry.other, {}};
        if (kind == protocol::ChangeKind::leave) change.ver = entry.ver;
        if (kind == protocol::ChangeKind::upsert || kind == protocol::ChangeKind::enter) change.fields = row->fields;
        if (kind != protocol::ChangeKind::leave && kind != protocol::ChangeKind::enter) change.other.clear();
        changes.push_back(std::move(change));
    };
    std::size_t used = 0;
    for (auto seq = cursor.seq + 1; seq <= head.seq; ++seq) {
        const auto& entry = head.log[static_cast<std::size_t>(seq - 1)];
        const auto children = entry.kind == protocol::ChangeKind::enter ? m_world.childrenOf(entry.key.id) : std::vector<FakeKey>{};
        if (used > 0 ? used + 1 + children.size() > budget : budget == 0) break;
        used += 1 + children.size();
        state.cursor.seq = seq;
        const auto* row = m_world.find(entry.key);
        const bool here = row->scope == cursor.scope;
        if (entry.kind == protocol::ChangeKind::leave) add(entry, entry.key, entry.kind);
        else if (here && row->deleted) add(entry, entry.key, protocol::ChangeKind::remove);
        else if (here) {
            add(entry, entry.key, entry.kind == protocol::ChangeKind::enter ? entry.kind : protocol::ChangeKind::upsert);
            for (const auto& child : children) add(entry, child, protocol::ChangeKind::upsert);
        }
    }
    state.cursor.chain = chainAt(cursor.scope, state.cursor.seq);
    if (state.cursor.seq == head.seq) state.digest = std::to_string(head.digest);
    return state;
}

HttpAnswer FakeServer::bootstrap(const Access& who, const std::string& path) {
    const auto slash = path.find('/');
    const auto scope = domain::Scope::parse(path.substr(0, slash));
    const auto& allowed = m_accounts.at(who.login).scopes;
    if (!scope) return problem(404, Code::notFound);
    if (std::find(allowed.begin(), allowed.end(), *scope) == allowed.end()) return problem(403, Code::forbidden);
    if (slash == path.npos) return manifest(*scope);
    const auto last = path.rfind('/');
    const auto snapshot = m_snapshots.find(path.substr(slash + 1, last - slash - 1));
    if (snapshot == m_snapshots.end()) return problem(410, Code::cursorExpired);
    const auto number = static_cast<std::size_t>(std::stoul(path.substr(last + 1)));
    if (number >= snapshot->second.size()) return problem(404, Code::notFound);
    return answer(200, "application/zstd", snapshot->second[number]);
}

HttpAnswer FakeServer::manifest(const domain::Scope& scope) {
    const auto& head = m_world.scope(scope);
    ChunkWriter writer(m_rowsPerChunk);
    for (const auto& info : domain::entities())
        for (auto it = m_world.rows().lower_bound({info.name, {}}); it != m_world.rows().end() && it->first.entity == info.name; ++it)
            if (it->second.scope == scope && !it->second.deleted)
                writer.add({it->first.entity, it->first.id, it->second.ver, it->second.fields});
    auto made = writer.finish();
    made.manifest.scope = scope;
    made.manifest.snapshot = "cut-" + std::to_string(m_snapshots.size() + 1);
    made.manifest.epoch = head.epoch;
    made.manifest.seq = head.seq;
    made.manifest.chain = head.log.empty() ? head.epoch : head.log.back().chain;
    made.manifest.digest = std::to_string(head.digest);
    m_snapshots[made.manifest.snapshot] = std::move(made.frames);
    return ok(made.manifest);
}

}  // namespace lianlu::test
