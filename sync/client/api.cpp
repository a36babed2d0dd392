// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/client/api.h"

#include <array>

#include <nlohmann/json.hpp>
#include <sodium.h>

#include "sync/client/answer_check.h"
#include "sync/protocol/codec.h"

namespace lianlu::sync {

namespace {

constexpr std::string_view kJson = "application/json";
constexpr std::string_view kZstd = "application/zstd";
constexpr std::size_t kSmallAnswer = std::size_t{256} << 10u;
// A page of 2 MiB of changes in its JSON dress, and the rows of a push's results.
constexpr std::size_t kPageAnswer = std::size_t{16} << 20u;
constexpr std::string_view kZip = "application/zip";
constexpr std::string_view kJpeg = "image/jpeg";
constexpr std::size_t kPersonAnswer = std::size_t{256} << 20u;
// A full push or page over 32 kbit/s takes minutes; what stands still is noticed by the stall limit long before.
constexpr std::chrono::minutes kSlowLine{15};
constexpr std::int64_t kMaxPackedChunk = std::int64_t{64} << 20u;

HttpRequest post(std::string path, std::string body, std::size_t maxAnswer) {
    HttpRequest request;
    request.method = "POST";
    request.path = std::move(path);
    request.headers.emplace_back("Content-Type", std::string(kJson));
    request.body = std::move(body);
    request.maxAnswerBytes = maxAnswer;
    return request;
}

HttpRequest get(std::string path, std::size_t maxAnswer) {
    HttpRequest request;
    request.path = std::move(path);
    request.maxAnswerBytes = maxAnswer;
    return request;
}

std::string sha256Hex(std::string_view bytes) {
    std::array<unsigned char, crypto_hash_sha256_BYTES> hash{};
    crypto_hash_sha256(hash.data(), reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
    std::array<char, 2 * crypto_hash_sha256_BYTES + 1> hex{};
    sodium_bin2hex(hex.data(), hex.size(), hash.data(), hash.size());
    return hex.data();
}

//! A snapshot's name goes into a path: no more than names are made of.
bool isPlainName(std::string_view name) noexcept {
    if (name.empty() || name.size() > 80) return false;
    for (const char c : name) {
        const bool plain = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' || c == '_' || c == '.';
        if (!plain) return false;
    }
    return name != "." && name != "..";
}

}  // namespace

void Api::authorize(HttpRequest& request, const std::string& token) const {
    request.headers.emplace_back(protocol::kProtoHeader, std::to_string(protocol::kProtoVersion));
    if (!token.empty()) request.headers.emplace_back("Authorization", "Bearer " + token);
    request.cancelled = m_cancelled;
}

Result<HttpAnswer> Api::exchange(HttpRequest request, const std::string& token, std::string_view contentType,
                                 protocol::Problem* problem) {
    if (m_cancelled && m_cancelled()) return fail(Code::cancelled, "cancelled before the request");
    authorize(request, token);
    LIANLU_TRY(HttpAnswer answer, m_transport.send(request));
    LIANLU_CHECK(checkAnswer(answer, contentType, problem));
    return answer;
}

template <class Message>
Result<Message> Api::ask(HttpRequest request, const std::string& token, protocol::Problem* problem) {
    LIANLU_TRY(const HttpAnswer answer, exchange(std::move(request), token, kJson, problem));
    auto message = protocol::decode<Message>(answer.body);
    if (message) return message;
    return fail(Error{Code::notLianlu, "answer does not fit its form"}.causedBy(std::move(message).error()));
}

Result<void> Api::health() {
    auto request = get("/healthz", kSmallAnswer);
    request.timeout = std::chrono::seconds(20);
    LIANLU_TRY(const HttpAnswer answer, exchange(std::move(request), {}, kJson));
    const auto json = nlohmann::json::parse(answer.body, nullptr, false);
    if (!json.is_object() || json.value("name", nlohmann::json()) != "lianlu")
        return fail(Code::notLianlu, "health answer does not fit its form");
    return {};
}

Result<protocol::Session> Api::signIn(const protocol::SignInRequest& request) {
    return ask<protocol::Session>(post("/v1/auth/sign-in", protocol::encode(request), kSmallAnswer), {});
}

Result<protocol::Session> Api::refresh(const protocol::RefreshRequest& request) {
    return ask<protocol::Session>(post("/v1/auth/refresh", protocol::encode(request), kSmallAnswer), {});
}

Result<protocol::Session> Api::session(const std::string& token) {
    return ask<protocol::Session>(get("/v1/session", kSmallAnswer), token);
}

Result<protocol::SecondStepState> Api::secondStep(const std::string& token) {
    return ask<protocol::SecondStepState>(get("/v1/auth/second-step", kSmallAnswer), token);
}

Result<protocol::SecondStepSecret> Api::beginSecondStep(const std::string& token, const protocol::SecondStepWish& wish) {
    return ask<protocol::SecondStepSecret>(post("/v1/auth/second-step/begin", protocol::encode(wish), kSmallAnswer), token);
}

Result<protocol::SecondStepCodes> Api::confirmSecondStep(const std::string& token, const protocol::SecondStepWish& wish) {
    return ask<protocol::SecondStepCodes>(post("/v1/auth/second-step/confirm", protocol::encode(wish), kSmallAnswer), token);
}

Result<protocol::SecondStepCodes> Api::newRecoveryCodes(const std::string& token, const protocol::SecondStepWish& wish) {
    return ask<protocol::SecondStepCodes>(post("/v1/auth/second-step/codes", protocol::encode(wish), kSmallAnswer), token);
}

Result<void> Api::endSecondStep(const std::string& token, const protocol::SecondStepWish& wish) {
    LIANLU_CHECK(exchange(post("/v1/auth/second-step/off", protocol::encode(wish), kSmallAnswer), token, kJson));
    return {};
}

Result<void> Api::resetSecondStep(const std::string& token, const protocol::SecondStepReset& wish) {
    LIANLU_CHECK(exchange(post("/v1/auth/second-step/reset", protocol::encode(wish), kSmallAnswer), token, kJson));
    return {};
}

Result<protocol::CompanyIssuer> Api::companyIssuer() { return ask<protocol::CompanyIssuer>(get("/v1/auth/company", kSmallAnswer), {}); }

Result<protocol::CompanyOffer> Api::beginCompanySignIn(const protocol::CompanyBegin& wish) {
    return ask<protocol::CompanyOffer>(post("/v1/auth/company/begin", protocol::encode(wish), kSmallAnswer), {});
}

Result<protocol::Session> Api::companySignIn(const protocol::CompanySignIn& wish) {
    return ask<protocol::Session>(post("/v1/auth/company/sign-in", protocol::encode(wish), kSmallAnswer), {});
}

Result<protocol::InvitationOffer> Api::openInvitation(const protocol::InvitationCode& wish) {
    return ask<protocol::InvitationOffer>(post("/v1/invitations/open", protocol::encode(wish), kSmallAnswer), {});
}

Result<protocol::Joined> Api::acceptInvitation(const protocol::JoinRequest& wish) {
    return ask<protocol::Joined>(post("/v1/invitations/accept", protocol::encode(wish), kSmallAnswer), {});
}

Result<protocol::InvitationList> Api::invitations(const std::string& token) { return ask<protocol::InvitationList>(get("/v1/invitations", kPageAnswer), token); }

Result<protocol::Invitation> Api::invite(const std::string& token, const protocol::InvitationWish& wish) {
    return ask<protocol::Invitation>(post("/v1/invitations", protocol::encode(wish), kSmallAnswer), token);
}

Result<protocol::Invitation> Api::revokeInvitation(const std::string& token, const protocol::InvitationRef& wish) {
    return ask<protocol::Invitation>(post("/v1/invitations/revoke", protocol::encode(wish), kSmallAnswer), token);
}

Result<protocol::Invitation> Api::resendInvitation(const std::string& token, const protocol::InvitationRef& wish) {
    return ask<protocol::Invitation>(post("/v1/invitations/resend", protocol::encode(wish), kSmallAnswer), token);
}

Result<protocol::PushResponse> Api::push(const std::string& token, const protocol::PushRequest& request,
                                         protocol::Problem& problem, std::function<void()> onSent) {
    auto http = post("/v1/sync/push", protocol::encode(request), kPageAnswer);
    http.onSent = std::move(onSent);
    http.timeout = kSlowLine;
    return ask<protocol::PushResponse>(std::move(http), token, &problem);
}

Result<protocol::PushResponse> Api::surrender(const protocol::SurrenderRequest& request, protocol::Problem& problem) {
    return ask<protocol::PushResponse>(post("/v1/sync/surrender", protocol::encode(request), kPageAnswer), {}, &problem);
}

Result<void> Api::acknowledge(const std::string& token, const protocol::AcknowledgeRequest& request) {
    LIANLU_CHECK(exchange(post("/v1/sync/acknowledge", protocol::encode(request), kSmallAnswer), token, kJson));
    return {};
}

Result<protocol::QuarantineList> Api::quarantined(const std::string& token, const domain::OpId& after) {
    return ask<protocol::QuarantineList>(get("/v1/quarantine" + (after.isNull() ? std::string{} : "?after=" + after.toString()), kPageAnswer), token);
}

Result<protocol::QuarantineAnswer> Api::applyQuarantined(const std::string& token, const protocol::QuarantineWish& wish) {
    return ask<protocol::QuarantineAnswer>(post("/v1/quarantine/apply", protocol::encode(wish), kPageAnswer), token);
}

Result<protocol::QuarantineAnswer> Api::discardQuarantined(const std::string& token, const protocol::QuarantineWish& wish) {
    return ask<protocol::QuarantineAnswer>(post("/v1/quarantine/discard", protocol::encode(wish), kPageAnswer), token);
}

namespace {

HttpRequest pullOf(const protocol::PullRequest& request) {
    auto http = post("/v1/sync/pull", protocol::encode(request), kPageAnswer);
    http.timeout = kSlowLine;
    return http;
}

}  // namespace

Result<protocol::PullResponse> Api::pull(const std::string& token, const protocol::PullRequest& request) {
    return ask<protocol::PullResponse>(pullOf(request), token);
}

Result<protocol::PullResponse> Api::pullAhead(const std::string& token, const protocol::PullRequest& request) {
    auto http = pullOf(request);
    http.headers.emplace_back("Lianlu-Ahead", "1");
    return ask<protocol::PullResponse>(std::move(http), token);
}

Result<std::chrono::milliseconds> Api::listen(const std::string& token, const std::function<void(std::span<const protocol::Wake>)>& onWakes) {
    auto request = get(protocol::kWakePath, kSmallAnswer);
    request.headers.emplace_back("Accept", std::string(protocol::kEventStream));
    request.stall = 3 * protocol::kWakeBeat;
    authorize(request, token);
    protocol::WakeReader reader;
    Result<void> fits;
    bool begun = false;
    auto answer = m_transport.stream(request, [&](const HttpAnswer& head, std::string_view bytes) {
        if (!begun) fits = checkAnswer(head, protocol::kEventStream, nullptr);
        begun = true;
        std::vector<protocol::Wake> wakes;
        if (fits) fits = reader.feed(bytes, wakes);
        if (fits) onWakes(wakes);
        return fits.has_value();
    });
    LIANLU_CHECK(fits);
    LIANLU_TRY(const HttpAnswer whole, std::move(answer));
    LIANLU_CHECK(checkAnswer(whole, protocol::kEventStream, nullptr));
    return reader.retry();
}

Result<std::string> Api::exportPerson(const std::string& token, const protocol::PersonExportRequest& request) {
    LIANLU_TRY(HttpAnswer answer, exchange(post("/v1/privacy/export", protocol::encode(request), kPersonAnswer), token, kZip));
    if (!answer.body.starts_with("PK")) return fail(Code::notLianlu, "an export that is no archive");
    return std::move(answer.body);
}

Result<void> Api::putPhoto(const std::string& token, domain::PhotoId photo, std::string jpeg) {
    HttpRequest request;
    request.method = "PUT";
    request.path = "/v1/photos/" + photo.toString();
    request.headers.emplace_back("Content-Type", std::string(kJpeg));
    request.body = std::move(jpeg);
    request.maxAnswerBytes = kSmallAnswer;
    request.timeout = kSlowLine;
    LIANLU_TRY([[maybe_unused]] const HttpAnswer answer, exchange(std::move(request), token, kJson));
    return {};
}

Result<std::string> Api::photo(const std::string& token, domain::PhotoId photo) {
    auto request = get("/v1/photos/" + photo.toString(), static_cast<std::size_t>(domain::kLargestPhoto));
    request.timeout = kSlowLine;
    LIANLU_TRY(HttpAnswer answer, exchange(std::move(request), token, kJpeg));
    return std::move(answer.body);
}

Result<protocol::ErasureAnswer> Api::erasePerson(const std::string& token, const protocol::ErasureRequest& request) {
    return ask<protocol::ErasureAnswer>(post("/v1/privacy/erase", protocol::encode(request), kSmallAnswer), token);
}

Result<protocol::Handover> Api::handover(const std::string& token, const protocol::HandoverRequest& request) {
    LIANLU_TRY(auto stands, ask<protocol::Handover>(post("/v1/handover", protocol::encode(request), kPageAnswer), token));
    if (stands.id != request.id) return fail(Code::notLianlu, "another handover than the one asked for");
    return stands;
}

Result<protocol::HandoverList> Api::handovers(const std::string& token) { return ask<protocol::HandoverList>(get("/v1/handover", kPageAnswer), token); }

Result<protocol::Handover> Api::handoverState(const std::string& token, const Uuid& id) {
    LIANLU_TRY(auto stands, ask<protocol::Handover>(get("/v1/handover/" + id.toString(), kPageAnswer), token));
    if (stands.id != id) return fail(Code::notLianlu, "another handover than the one asked for");
    return stands;
}

Result<protocol::LookupAnswer> Api::lookUp(const std::string& token, const protocol::LookupRequest& request) {
    LIANLU_TRY(auto answer, ask<protocol::LookupAnswer>(post("/v1/lookup", protocol::encode(request), kSmallAnswer), token));
    if (answer.result == "found" && (!answer.card || answer.card->customerId.isNull() || answer.until <= 0)) return fail(Code::notLianlu, "somebody found, and nobody told");
    return answer;
}

Result<protocol::CustomerPage> Api::queryCustomers(const std::string& token, const protocol::CustomerQuery& query) {
    return ask<protocol::CustomerPage>(post("/v1/query/customers", protocol::encode(query), kPageAnswer), token);
}

Result<protocol::AuditPage> Api::audit(const std::string& token, std::int64_t before, std::int64_t limit) {
    const auto from = before > 0 ? "&before=" + std::to_string(before) : std::string{};
    return ask<protocol::AuditPage>(get("/v1/audit?limit=" + std::to_string(limit) + from, kPageAnswer), token);
}

Result<protocol::Revealed> Api::reveal(const std::string& token, const protocol::RevealWish& wish) {
    return ask<protocol::Revealed>(post("/v1/query/reveal", protocol::encode(wish), kSmallAnswer), token);
}

Result<protocol::GuestVisit> Api::visit(const std::string& token, domain::CustomerId customer) {
    return ask<protocol::GuestVisit>(get("/v1/visits/" + customer.toString(), kSmallAnswer), token);
}

Result<protocol::Lease> Api::lease(const std::string& token, const protocol::LeaseRequest& request) {
    return ask<protocol::Lease>(post("/v1/device/lease", protocol::encode(request), kSmallAnswer), token);
}

Result<protocol::DeviceOrder> Api::deviceOrder(const protocol::DeviceOrderRequest& request) {
    return ask<protocol::DeviceOrder>(post("/v1/device/order", protocol::encode(request), kSmallAnswer), {});
}

Result<void> Api::deviceWiped(const protocol::DeviceWiped& told) {
    LIANLU_CHECK(exchange(post("/v1/device/wiped", protocol::encode(told), kSmallAnswer), {}, kJson));
    return {};
}

Result<protocol::DeviceList> Api::devices(const std::string& token) { return ask<protocol::DeviceList>(get("/v1/devices", kPageAnswer), token); }

Result<protocol::ManagedDevice> Api::revokeDevice(const std::string& token, const protocol::RevokeWish& wish) {
    LIANLU_TRY(auto device, ask<protocol::ManagedDevice>(post("/v1/devices/revoke", protocol::encode(wish), kSmallAnswer), token));
    if (device.deviceId != wish.deviceId) return fail(Code::notLianlu, "another device than the one asked for");
    return device;
}

Result<protocol::Manifest> Api::manifest(const std::string& token, const domain::Scope& scope) {
    LIANLU_TRY(auto manifest, ask<protocol::Manifest>(get("/v1/bootstrap/" + scope.toString(), kPageAnswer), token));
    std::int64_t rows = 0;
    for (const auto& chunk : manifest.chunks) {
        if (chunk.bytes <= 0 || chunk.bytes > kMaxPackedChunk || chunk.rows < 0 || chunk.sha256.size() != 64)
            return fail(Code::notLianlu, "bootstrap manifest with an impossible chunk");
        rows += chunk.rows;
    }
    if (manifest.scope != scope || !isPlainName(manifest.snapshot) || manifest.epoch.empty() || rows != manifest.rows)
        return fail(Code::notLianlu, "bootstrap manifest does not fit what was asked");
    return manifest;
}

Result<std::string> Api::chunk(const std::string& token, const protocol::Manifest& manifest, const protocol::ChunkInfo& chunk) {
    auto request = get("/v1/bootstrap/" + manifest.scope.toString() + "/" + manifest.snapshot + "/" + std::to_string(chunk.number),
                       static_cast<std::size_t>(chunk.bytes));
    // 4 MiB over 32 kbit/s take twenty minutes; the stall limit catches what stands still.
    request.timeout = std::chrono::minutes(40);
    LIANLU_TRY(HttpAnswer answer, exchange(std::move(request), token, kZstd));
    if (answer.body.size() != static_cast<std::size_t>(chunk.bytes) || sha256Hex(answer.body) != chunk.sha256)
        return fail(Code::unreachable, "a chunk arrived cut short or changed");
    return std::move(answer.body);
}

}  // namespace lianlu::sync
