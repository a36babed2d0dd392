// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/photo/photo_service.h"

#include <array>

#include <sodium.h>

#include "models/base/text.h"
#include "models/domain/rules/photo.h"
#include "sync/protocol/codec.h"
#include "sync/server/photo/photo_keeping.h"

namespace lianlu::server {

namespace {

constexpr std::string_view kJpeg = "image/jpeg";
constexpr std::size_t kBodiesAtOnce = 32;  // each may hold a mebibyte

//! The same words for "not there", "not yours" and "nobody has sent it": an id must not tell.
tl::unexpected<Error> noSuchPhoto() { return fail(Code::notFound, "no such photo"); }

Result<domain::PhotoId> idOf(const Request& request) {
    const auto id = domain::PhotoId::parse(request.param("photo"));
    if (!id || id->isNull()) return noSuchPhoto();
    return *id;
}

//! The row's fields, where it lives and the caller may hold it. Held against a removal and an erasure until the transaction ends.
Result<domain::Fields> heldRow(const Caller& caller, const domain::PhotoId& id, pg::Connection& connection) {
    LIANLU_TRY(const pg::Rows rows, connection.query("SELECT scope, body FROM photo WHERE id = $1 AND NOT deleted FOR SHARE", pg::Params().uuid(id.uuid)));
    const auto scope = rows.empty() ? std::nullopt : domain::Scope::parse(rows.text(0, 0));
    if (!scope || !caller.mayRead(*scope)) return noSuchPhoto();
    LIANLU_TRY(auto fields, protocol::parseBody(rows.text(0, 1)));
    const domain::Fields none;
    LIANLU_CHECK(domain::mayWrite(caller.standing, {domain::Photo::kEntity, domain::Verb::update, *scope, fields, none}));
    return fields;
}

//! The hash of the body, where it is what the row says.
Result<std::string> hashOf(const domain::Fields& fields, const std::string& bytes) {
    domain::Photo photo;
    if (!domain::applyFields(photo, fields)) return fail(Code::damaged, "stored row does not fit", "photo");
    if (static_cast<std::int64_t>(bytes.size()) != photo.bytes) return fail(Code::invalid, "of another size than its row says", "bytes");
    if (!domain::looksLikeJpeg(bytes)) return fail(Code::invalid, "not a JPEG", "body");
    std::string hash(crypto_hash_sha256_BYTES, '\0');
    crypto_hash_sha256(reinterpret_cast<unsigned char*>(hash.data()), reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
    std::array<char, 2 * crypto_hash_sha256_BYTES + 1> hex{};
    sodium_bin2hex(hex.data(), hex.size(), reinterpret_cast<const unsigned char*>(hash.data()), hash.size());
    if (photo.sha256 != hex.data()) return fail(Code::invalid, "of another hash than its row says", "sha256");
    return hash;
}

std::span<const std::uint8_t> spanOf(const std::string& bytes) { return {reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size()}; }

Response refusal(const Error& error) {
    // Three lost races: the client comes again, nothing is wrong with its photo.
    return pg::isRetryable(error) ? problem({Code::inUse, "busy"}) : problem(error);
}

}  // namespace

void PhotoService::addRoutes(Router& router) {
    Route put{"PUT", "/v1/photos/{photo}",
              [this](const Request& request, pg::Connection& connection) {
                  const auto kept = this->put(request, connection);
                  m_metrics.count("lianlu_photos_total", kept ? R"(act="put",result="ok")" : R"(act="put",result="refused")");
                  return kept ? Response::json("{}") : refusal(kept.error());
              },
              Lane::normal, true, static_cast<std::size_t>(domain::kLargestPhoto), kBodiesAtOnce};
    // Bodies have few places, so nobody keeps one who has not signed in.
    put.door.glance = [this](const Request& head) -> Result<void> {
        LIANLU_CHECK(signedBearer(head, m_tokens, m_clock.now()));
        return {};
    };
    router.add(std::move(put));
    router.add({"GET", "/v1/photos/{photo}",
                [this](const Request& request, pg::Connection& connection) {
                    auto bytes = get(request, connection);
                    m_metrics.count("lianlu_photos_total", bytes ? R"(act="get",result="ok")" : R"(act="get",result="refused")");
                    return bytes ? Response{200, std::string(kJpeg), std::move(*bytes), {}} : refusal(bytes.error());
                },
                Lane::normal, true, 0});
}

Result<void> PhotoService::put(const Request& request, pg::Connection& connection) {
    const auto now = m_clock.now();
    LIANLU_TRY(const Caller caller, authenticate(request, connection, m_tokens, now));
    LIANLU_CHECK(takePhoto(connection, caller.access.device, PhotoAct::put, m_limits.putsAnHour, now));
    LIANLU_TRY(const auto id, idOf(request));
    if (text::lowerAscii(text::trim(request.header("content-type"))) != kJpeg) return fail(Code::invalid, "not a JPEG", "content-type");
    return pg::retrying([&] { return keep(caller, id, request.body, connection); });
}

Result<void> PhotoService::keep(const Caller& caller, const domain::PhotoId& id, const std::string& bytes, pg::Connection& connection) {
    LIANLU_TRY(auto txn, pg::Transaction::begin(connection));
    LIANLU_TRY(const auto fields, heldRow(caller, id, connection));
    LIANLU_TRY(const auto hash, hashOf(fields, bytes));
    LIANLU_TRY(const pg::Rows there, connection.query("SELECT 1 FROM photo_sent WHERE photo_id = $1", pg::Params().uuid(id.uuid)));
    if (!there.empty()) return txn.commit();
    // After the row's lock, as an erasure takes them.
    LIANLU_CHECK(connection.query("SELECT pg_advisory_xact_lock_shared($1)", pg::Params().integer(kPhotoLock)));
    LIANLU_CHECK(connection.query("INSERT INTO photo_blob (hash, size, bytes) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING",
                                  pg::Params().bytes(spanOf(hash)).integer(static_cast<std::int64_t>(bytes.size())).bytes(spanOf(bytes))));
    LIANLU_CHECK(connection.query("INSERT INTO photo_sent (photo_id, hash, sent_at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING",
                                  pg::Params().uuid(id.uuid).bytes(spanOf(hash)).integer(toUnixMs(m_clock.now()))));
    return txn.commit();
}

Result<std::string> PhotoService::get(const Request& request, pg::Connection& connection) {
    const auto now = m_clock.now();
    LIANLU_TRY(const Caller caller, authenticate(request, connection, m_tokens, now));
    LIANLU_CHECK(takePhoto(connection, caller.access.device, PhotoAct::get, m_limits.getsAnHour, now));
    LIANLU_TRY(const auto id, idOf(request));
    LIANLU_TRY(const pg::Rows row, connection.query("SELECT p.scope, s.hash FROM photo p JOIN photo_sent s ON s.photo_id = p.id WHERE p.id = $1 AND NOT p.deleted",
                                                    pg::Params().uuid(id.uuid)));
    const auto scope = row.empty() ? std::nullopt : domain::Scope::parse(row.text(0, 0));
    if (!scope || !caller.mayRead(*scope)) return noSuchPhoto();
    const auto hash = row.bytes(0, 1);
    LIANLU_TRY(const pg::Rows blob, connection.query("SELECT bytes FROM photo_blob WHERE hash = $1", pg::Params().bytes(spanOf(hash))));
    if (blob.empty()) return noSuchPhoto();
    return blob.bytes(0, 0);
}

}  // namespace lianlu::server
