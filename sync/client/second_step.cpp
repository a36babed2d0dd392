// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/client/second_step.h"

#include "sync/client/curl_transport.h"
#include "sync/client/signed_in.h"

namespace lianlu::sync {

namespace {

//! The copies that the request needs do not outlive it.
struct WipedWish {
    protocol::SecondStepWish wish;
    explicit WipedWish(const StepProof& proof) {
        wish.login = proof.login;
        wish.password = proof.password.text();
        wish.code = proof.code;
    }
    WipedWish(const WipedWish&) = delete;
    WipedWish& operator=(const WipedWish&) = delete;
    ~WipedWish() {
        for (std::string* text : {&wish.password, &wish.code}) {
            volatile char* at = text->data();
            for (std::size_t i = 0; i < text->size(); ++i) at[i] = 0;
        }
    }
};

Result<std::vector<std::string>> codesOf(Result<protocol::SecondStepCodes> told) {
    if (!told) return fail(std::move(told).error());
    if (told->codes.empty()) return fail(Code::notLianlu, "recovery codes without a code");
    return std::move(told->codes);
}

}  // namespace

Result<protocol::SecondStepSecret> beginSecondStep(const ServerAddress& server, const StepProof& proof) {
    LIANLU_TRY(const auto transport, CurlTransport::create(server));
    const WipedWish wiped(proof);
    return Api(*transport).beginSecondStep({}, wiped.wish);
}

Result<std::vector<std::string>> confirmSecondStep(const ServerAddress& server, const StepProof& proof) {
    LIANLU_TRY(const auto transport, CurlTransport::create(server));
    const WipedWish wiped(proof);
    return codesOf(Api(*transport).confirmSecondStep({}, wiped.wish));
}

Result<protocol::SecondStepState> secondStep(const OnlineCall& call, const ServerAddress& server) {
    LIANLU_TRY(const auto transport, CurlTransport::create(server));
    return signedIn(*transport, call, [](Api& api, const std::string& token) { return api.secondStep(token); });
}

Result<protocol::SecondStepSecret> beginSecondStep(const OnlineCall& call, const ServerAddress& server, const StepProof& proof) {
    LIANLU_TRY(const auto transport, CurlTransport::create(server));
    const WipedWish wiped(proof);
    return signedIn(*transport, call, [&](Api& api, const std::string& token) { return api.beginSecondStep(token, wiped.wish); });
}

Result<std::vector<std::string>> confirmSecondStep(const OnlineCall& call, const ServerAddress& server, const StepProof& proof) {
    LIANLU_TRY(const auto transport, CurlTransport::create(server));
    const WipedWish wiped(proof);
    return codesOf(signedIn(*transport, call, [&](Api& api, const std::string& token) { return api.confirmSecondStep(token, wiped.wish); }));
}

Result<std::vector<std::string>> newRecoveryCodes(const OnlineCall& call, const ServerAddress& server, const StepProof& proof) {
    LIANLU_TRY(const auto transport, CurlTransport::create(server));
    const WipedWish wiped(proof);
    return codesOf(signedIn(*transport, call, [&](Api& api, const std::string& token) { return api.newRecoveryCodes(token, wiped.wish); }));
}

Result<void> endSecondStep(const OnlineCall& call, const ServerAddress& server, const StepProof& proof) {
    LIANLU_TRY(const auto transport, CurlTransport::create(server));
    const WipedWish wiped(proof);
    return signedIn(*transport, call, [&](Api& api, const std::string& token) { return api.endSecondStep(token, wiped.wish); });
}

Result<void> resetSecondStep(const OnlineCall& call, const ServerAddress& server, const domain::StaffId& whose) {
    LIANLU_TRY(const auto transport, CurlTransport::create(server));
    return signedIn(*transport, call, [&](Api& api, const std::string& token) { return api.resetSecondStep(token, {whose}); });
}

}  // namespace lianlu::sync
