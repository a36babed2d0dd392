// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/rules/offer.h"

#include <algorithm>

#include "models/base/text.h"
#include "models/domain/rules/consent.h"
#include "models/domain/rules/coupon.h"
#include "models/domain/rules/frequency.h"
#include "models/domain/rules/quiet_hours.h"

namespace lianlu::domain {

namespace {

//! Among several addresses the verified one that was verified last, else the first by id.
bool better(const Identity& a, const Identity& b) {
    if (a.verifiedAt != b.verifiedAt) return a.verifiedAt > b.verifiedAt;
    return a.id < b.id;
}

struct Address {
    const Identity* identity = nullptr;
    Refusal refusal = Refusal::noAddress;
};

Address findAddress(const OfferFacts& facts) {
    const auto kind = addressKind(facts.channel);
    Address found;
    for (const auto& identity : facts.identities) {
        if (identity.kind != kind || identity.value.empty() || identity.status == IdentityStatus::retired) continue;
        if (identity.status == IdentityStatus::marked) {
            if (!found.identity) found.refusal = Refusal::addressMarked;
            continue;
        }
        if (!found.identity || better(identity, *found.identity)) found = {&identity, Refusal::none};
    }
    return found;
}

FrequencyCap capOf(const OfferFacts& facts) {
    return facts.brand ? FrequencyCap{facts.brand->touchCap, facts.brand->touchCapDays} : FrequencyCap{};
}

Result<std::optional<Time>> quiet(const OfferFacts& facts) {
    if (!facts.brand || facts.brand->quietFromMinute == facts.brand->quietToMinute) return std::optional<Time>{};
    return quietUntil(facts.now, {facts.brand->quietFromMinute, facts.brand->quietToMinute}, facts.zone);
}

//! All but quiet hours, in the order in which they are told.
std::vector<Refusal> standingObjections(const OfferFacts& facts, const Address& address) {
    std::vector<Refusal> all;
    if (!contactable(facts.consents, facts.channel, Purpose::marketing)) all.push_back(Refusal::noConsent);
    if (address.refusal != Refusal::none && addressKind(facts.channel) != IdentityKind::unknown)
        all.push_back(address.refusal);
    if (facts.couponTemplate && !isOpen(*facts.couponTemplate, facts.now)) all.push_back(Refusal::templateClosed);
    if (!underCap(facts.sent, facts.now, capOf(facts))) all.push_back(Refusal::frequencyCap);
    return all;
}

bool isHostName(std::string_view host) {
    return !host.empty() && std::all_of(host.begin(), host.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' || c == '-' || c == ':' ||
               c == '[' || c == ']';
    });
}

bool isPlain(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte > 0x20 && byte != 0x7F && c != '\\' && c != '"' && c != '<' && c != '>';
    });
}

std::string percentEncoded(std::string_view text) {
    static constexpr std::string_view kHex = "0123456789ABCDEF";
    std::string encoded;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
                           c == '_' || c == '.' || c == '~';
        if (plain) encoded += c;
        else {
            encoded += '%';
            encoded += kHex[byte >> 4u];
            encoded += kHex[byte & 15u];
        }
    }
    return encoded;
}

}  // namespace

bool waitsForHand(const Offer& offer) noexcept {
    return isByHand(offer.channel) && offer.status == OfferStatus::dispatched && offer.hand == HandSend::unknown && !offer.cancelled;
}

bool countsForCap(const Offer& offer) noexcept {
    if (offer.cancelled || offer.hand == HandSend::notSent) return false;
    if (offer.status == OfferStatus::refused) return offer.refusal == Refusal::notConfirmed;
    return offer.dispatchedAt || offer.status >= OfferStatus::dispatched;
}

IdentityKind addressKind(Channel channel) noexcept {
    switch (channel) {
        case Channel::email: return IdentityKind::email;
        case Channel::sms:
        case Channel::call: return IdentityKind::mobile;
        case Channel::wecom: return IdentityKind::wechatUnionid;
        default: return IdentityKind::unknown;
    }
}

Result<OfferVerdict> judgeOffer(const OfferFacts& facts) {
    const auto address = findAddress(facts);
    OfferVerdict verdict;
    verdict.address = address.identity;
    if (const auto all = standingObjections(facts, address); !all.empty()) {
        verdict.refusal = all.front();
        return verdict;
    }
    LIANLU_TRY(verdict.notBefore, quiet(facts));
    return verdict;
}

Result<std::vector<Refusal>> objections(const OfferFacts& facts) {
    auto all = standingObjections(facts, findAddress(facts));
    LIANLU_TRY(const auto until, quiet(facts));
    if (until) all.push_back(Refusal::quietHours);
    return all;
}

std::optional<std::string> mallAddress(std::string_view mallUrl, std::string_view path, std::string_view name,
                                       std::string_view value) {
    const auto scheme = text::lowerAscii(mallUrl.substr(0, 8)).starts_with("https://") ? std::size_t{8}
                        : text::lowerAscii(mallUrl.substr(0, 7)).starts_with("http://") ? std::size_t{7}
                                                                                        : std::size_t{0};
    if (scheme == 0 || !isPlain(mallUrl) || !isPlain(path)) return std::nullopt;
    // The mall's address is a host and a path; a query, fragment or user in it would let a path change the host's meaning.
    if (mallUrl.find_first_of("?#@") != mallUrl.npos || !isHostName(mallUrl.substr(scheme, mallUrl.find('/', scheme) - scheme)))
        return std::nullopt;
    if (path.find("..") != path.npos || path.find("//") != path.npos || path.find(':') < path.find_first_of("/?#"))
        return std::nullopt;
    std::string address(mallUrl);
    while (address.ends_with('/')) address.pop_back();
    while (path.starts_with('/')) path.remove_prefix(1);
    const auto hash = path.find('#');
    const auto fragment = hash == path.npos ? std::string_view{} : path.substr(hash);
    address += '/';
    address += path.substr(0, hash);
    if (!value.empty()) {
        address += path.substr(0, hash).find('?') == path.npos ? '?' : '&';
        address += std::string(name) + "=" + percentEncoded(value);
    }
    return address + std::string(fragment);
}

}  // namespace lianlu::domain
