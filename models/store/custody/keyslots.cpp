// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/custody/keyslots.h"

#include <algorithm>
#include <concepts>

#include <sodium.h>

#include "models/store/custody/durable_file.h"

namespace lianlu::store {

namespace {

constexpr std::array<std::uint8_t, 8> kMagic{0x4C, 0x4C, 0x4B, 0x45, 0x59, 0x53, 0x0D, 0x0A};
constexpr std::uint16_t kVersion = 1;
constexpr std::size_t kHeaderBytes = 40;
constexpr std::size_t kSlotBytes = 120;
constexpr std::size_t kSumBytes = 32;
constexpr std::size_t kMaxBytes = 16'384;
constexpr std::size_t kMaxSlots = 16;
constexpr std::uint32_t kMaxPasses = 16;
constexpr std::uint32_t kMinMemoryKib = 8;
constexpr std::uint32_t kMaxMemoryKib = 1u << 20u;

using Bytes = std::vector<std::uint8_t>;

template <std::unsigned_integral T>
void put(Bytes& out, T value) {
    for (std::size_t i = 0; i < sizeof(T); ++i) out.push_back(static_cast<std::uint8_t>(value >> (8 * i)));
}

template <std::size_t N>
void put(Bytes& out, const std::array<std::uint8_t, N>& bytes) {
    out.insert(out.end(), bytes.begin(), bytes.end());
}

template <std::unsigned_integral T>
T take(std::span<const std::uint8_t>& in) {
    T value = 0;
    for (std::size_t i = 0; i < sizeof(T); ++i) value = static_cast<T>(value | static_cast<T>(in[i]) << (8 * i));
    in = in.subspan(sizeof(T));
    return value;
}

template <std::size_t N>
std::array<std::uint8_t, N> take(std::span<const std::uint8_t>& in) {
    std::array<std::uint8_t, N> bytes{};
    std::copy_n(in.begin(), N, bytes.begin());
    in = in.subspan(N);
    return bytes;
}

std::array<std::uint8_t, kSumBytes> sumOf(std::span<const std::uint8_t> bytes) {
    std::array<std::uint8_t, kSumBytes> sum{};
    crypto_generichash(sum.data(), sum.size(), bytes.data(), bytes.size(), nullptr, 0);
    return sum;
}

bool isOurs(std::uint16_t type) { return type == KeySlot::kPassphrase || type == KeySlot::kRecovery; }

void putSlotHead(Bytes& out, const KeySlot& slot) {
    put(out, slot.type);
    put(out, static_cast<std::uint16_t>(kSlotBytes));
    put(out, slot.flags);
    put(out, slot.stretching);
    put(out, slot.passes);
    put(out, slot.memoryKib);
    put(out, slot.salt);
    put(out, slot.keychainId);
    put(out, slot.nonce);
}

//! A hostile file must not ask for a terabyte or a year.
bool costsAreSane(const KeySlot& slot) {
    if ((slot.flags & ~KeySlot::kKeychainMixed) != 0) return false;
    if (slot.stretching == KeySlot::kNoStretching)
        return slot.type == KeySlot::kRecovery && slot.passes == 0 && slot.memoryKib == 0;
    return slot.stretching == KeySlot::kArgon2id && slot.passes >= 1 && slot.passes <= kMaxPasses &&
           slot.memoryKib >= kMinMemoryKib && slot.memoryKib <= kMaxMemoryKib;
}

Result<KeySlot> takeSlot(std::span<const std::uint8_t>& in) {
    if (in.size() < 4) return fail(Code::damaged, "keyslot cut short");
    auto head = in;
    KeySlot slot;
    slot.type = take<std::uint16_t>(head);
    const auto size = take<std::uint16_t>(head);
    if (size < 4 || size > in.size()) return fail(Code::damaged, "keyslot size");
    const auto body = in.first(size);
    in = in.subspan(size);
    if (!isOurs(slot.type)) {
        slot.foreign.assign(body.begin(), body.end());
        return slot;
    }
    if (size != kSlotBytes) return fail(Code::damaged, "keyslot size");
    slot.flags = take<std::uint16_t>(head);
    slot.stretching = take<std::uint16_t>(head);
    slot.passes = take<std::uint32_t>(head);
    slot.memoryKib = take<std::uint32_t>(head);
    slot.salt = take<16>(head);
    slot.keychainId = take<16>(head);
    slot.nonce = take<24>(head);
    slot.wrapped = take<48>(head);
    if (!costsAreSane(slot)) return fail(Code::damaged, "keyslot costs out of bounds");
    return slot;
}

Bytes additionalData(const KeySlot& slot, const std::array<std::uint8_t, 16>& profileId) {
    Bytes data;
    put(data, kMagic);
    put(data, kVersion);
    put(data, profileId);
    putSlotHead(data, slot);
    return data;
}

SecretBuffer hmac(std::span<const std::uint8_t> key, std::span<const std::uint8_t> first, std::span<const std::uint8_t> second) {
    SecretBuffer out(crypto_auth_hmacsha256_BYTES);
    crypto_auth_hmacsha256_state state;
    crypto_auth_hmacsha256_init(&state, key.data(), key.size());
    crypto_auth_hmacsha256_update(&state, first.data(), first.size());
    crypto_auth_hmacsha256_update(&state, second.data(), second.size());
    crypto_auth_hmacsha256_final(&state, out.bytes().data());
    sodium_memzero(&state, sizeof state);
    return out;
}

//! RFC 5869 with an output of one block; libsodium has it from 1.0.19 on, Debian 12 has 1.0.18.
SecretBuffer hkdf(const KeySlot& slot, const SecretBuffer& first, const SecretBuffer* second) {
    static constexpr std::string_view kInfo = "lianlu keyslot 1\x01";
    const auto extracted = hmac(slot.salt, first.bytes(), second ? second->bytes() : std::span<const std::uint8_t>{});
    return hmac(extracted.bytes(), {reinterpret_cast<const std::uint8_t*>(kInfo.data()), kInfo.size()}, {});
}

Result<SecretBuffer> wrappingKey(const KeySlot& slot, const SecretBuffer& secret, const SecretBuffer* keychainSecret) {
    const auto* mixed = slot.usesKeychain() ? keychainSecret : nullptr;
    if (slot.stretching == KeySlot::kNoStretching) return hkdf(slot, secret, mixed);
    SecretBuffer stretched(32);
    const char* words = secret.size() > 0 ? secret.text().data() : "";  // an empty one has no place in memory
    if (crypto_pwhash(stretched.bytes().data(), stretched.size(), words, secret.size(), slot.salt.data(),
                      slot.passes, std::size_t{slot.memoryKib} * 1024, crypto_pwhash_ALG_ARGON2ID13) != 0)
        return fail(Code::internal, "not enough memory to stretch the passphrase");
    return hkdf(slot, stretched, mixed);
}

}  // namespace

const KeySlot* KeySlotFile::find(std::uint16_t type) const noexcept {
    const auto found = std::find_if(entries.begin(), entries.end(), [type](const KeySlot& slot) { return slot.type == type; });
    return found == entries.end() ? nullptr : &*found;
}

std::vector<std::uint8_t> encodeKeySlots(const KeySlotFile& file) {
    Bytes slots;
    for (const auto& slot : file.entries) {
        if (!slot.foreign.empty()) {
            slots.insert(slots.end(), slot.foreign.begin(), slot.foreign.end());
        } else {
            putSlotHead(slots, slot);
            put(slots, slot.wrapped);
        }
    }
    Bytes out;
    put(out, kMagic);
    put(out, kVersion);
    put(out, static_cast<std::uint16_t>(file.entries.size()));
    put(out, static_cast<std::uint32_t>(kHeaderBytes + slots.size() + kSumBytes));
    put(out, file.generation);
    put(out, file.profileId);
    out.insert(out.end(), slots.begin(), slots.end());
    put(out, sumOf(out));
    return out;
}

Result<KeySlotFile> decodeKeySlots(std::span<const std::uint8_t> bytes) {
    if (bytes.size() < kHeaderBytes + kSumBytes) return fail(Code::damaged, "keyslot file cut short");
    auto in = bytes;
    if (take<8>(in) != kMagic) return fail(Code::notOurs, "not a keyslot file");
    // The version stands before the sum: a newer format may sum differently.
    const auto version = take<std::uint16_t>(in);
    if (version > kVersion) return fail(Code::tooNew, "keyslot file of a newer version");
    const auto body = bytes.first(bytes.size() - kSumBytes);
    if (!std::equal(body.end(), bytes.end(), sumOf(body).begin())) return fail(Code::damaged, "keyslot file's sum is wrong");
    if (version != kVersion) return fail(Code::damaged, "keyslot file's version is none");
    const auto count = take<std::uint16_t>(in);
    const auto size = take<std::uint32_t>(in);
    if (count == 0 || count > kMaxSlots || size != bytes.size() || size > kMaxBytes)
        return fail(Code::damaged, "keyslot file's sizes");
    KeySlotFile file;
    file.generation = take<std::uint64_t>(in);
    file.profileId = take<16>(in);
    in = in.first(in.size() - kSumBytes);
    for (std::uint16_t i = 0; i < count; ++i) {
        LIANLU_TRY(auto slot, takeSlot(in));
        file.entries.push_back(std::move(slot));
    }
    if (!in.empty()) return fail(Code::damaged, "keyslot file's sizes");
    return file;
}

Result<void> wrapKey(KeySlot& slot, const std::array<std::uint8_t, 16>& profileId, const SecretBuffer& key,
                     const SecretBuffer& secret, const SecretBuffer* keychainSecret) {
    randombytes_buf(slot.salt.data(), slot.salt.size());
    randombytes_buf(slot.nonce.data(), slot.nonce.size());
    LIANLU_TRY(const auto wrapping, wrappingKey(slot, secret, keychainSecret));
    const auto data = additionalData(slot, profileId);
    crypto_aead_xchacha20poly1305_ietf_encrypt(slot.wrapped.data(), nullptr, key.bytes().data(), key.size(), data.data(),
                                               data.size(), nullptr, slot.nonce.data(), wrapping.bytes().data());
    return {};
}

Result<SecretBuffer> unwrapKey(const KeySlot& slot, const std::array<std::uint8_t, 16>& profileId,
                               const SecretBuffer& secret, const SecretBuffer* keychainSecret) {
    LIANLU_TRY(const auto wrapping, wrappingKey(slot, secret, keychainSecret));
    const auto data = additionalData(slot, profileId);
    SecretBuffer key(kStoreKeyBytes);
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(key.bytes().data(), nullptr, nullptr, slot.wrapped.data(),
                                                   slot.wrapped.size(), data.data(), data.size(), slot.nonce.data(),
                                                   wrapping.bytes().data()) != 0)
        return fail(Code::wrongPassphrase, "the secret opens no slot");
    return key;
}

std::filesystem::path KeySlotStore::fileOf(std::uint64_t generation) const {
    auto path = m_even;
    if (generation % 2 == 1) path += "-2";
    return path;
}

Result<KeySlotFile> KeySlotStore::readOne(const std::filesystem::path& path) const {
    LIANLU_TRY(const auto bytes, readWhole(path, kMaxBytes));
    return decodeKeySlots(bytes);
}

bool KeySlotStore::exists() const {
    std::error_code ignored;
    return std::filesystem::exists(fileOf(0), ignored) || std::filesystem::exists(fileOf(1), ignored);
}

Result<KeySlotFile> KeySlotStore::read() const {
    auto even = readOne(fileOf(0));
    auto odd = readOne(fileOf(1));
    for (const auto* one : {&even, &odd})
        if (!*one && one->error().code == Code::tooNew) return fail(one->error());
    if (even && odd) return even->generation > odd->generation ? std::move(even) : std::move(odd);
    if (even) return even;
    if (odd) return odd;
    auto& worse = even.error().code == Code::notFound ? odd : even;
    if (worse.error().code == Code::tooLarge) return fail(Code::damaged, "keyslot file too large");
    return std::move(worse);
}

Result<void> KeySlotStore::write(KeySlotFile& file) const {
    std::uint64_t newest = 0;
    if (const auto there = read()) newest = there->generation;
    else if (there.error().code == Code::tooNew || there.error().code == Code::io) return fail(there.error());
    for (int i = 1; i <= 2; ++i) {
        file.generation = newest + static_cast<std::uint64_t>(i);
        LIANLU_CHECK(writeDurably(fileOf(file.generation), encodeKeySlots(file)));
        // Read back: only then may the other one, the way back, be written over.
        LIANLU_CHECK(readOne(fileOf(file.generation)));
    }
    return {};
}

void KeySlotStore::mend() const {
    auto best = read();
    if (!best) return;
    auto next = *best;
    next.generation = best->generation + 1;
    auto other = readOne(fileOf(next.generation));
    if (other) other->generation = best->generation;
    if (other && encodeKeySlots(*other) == encodeKeySlots(*best)) return;
    (void)writeDurably(fileOf(next.generation), encodeKeySlots(next));
}

}  // namespace lianlu::store
