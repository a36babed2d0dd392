// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/targets.h"

#include <algorithm>
#include <vector>

#include <sodium.h>

#include "models/base/secret_buffer.h"
#include "models/store/custody/keyslots.h"
#include "models/store/custody/recovery_code.h"

namespace lianlu::fuzz {

namespace {

constexpr std::size_t kSum = 32;
constexpr std::size_t kSizeAt = 12;
constexpr std::uint32_t kCheapKib = 64;

void slots(std::span<const std::uint8_t> bytes) {
    const auto file = store::decodeKeySlots(bytes);
    if (!file) return;
    require(std::ranges::equal(store::encodeKeySlots(*file), bytes), "a keyslot file has one spelling");
    require(!file->entries.empty() && file->entries.size() <= 16, "slots are bounded");
    for (const auto& slot : file->entries) {
        const bool isOurs = slot.type == store::KeySlot::kPassphrase || slot.type == store::KeySlot::kRecovery;
        // Costs up to a gigabyte are allowed in a file; here only what a run can try thousands of.
        if (!isOurs || slot.memoryKib > kCheapKib || slot.passes > 1) continue;
        const auto secret = SecretBuffer::fromText("12345678901234567890");
        const auto keychain = SecretBuffer::fromText("12345678901234567890123456789012");
        require(!store::unwrapKey(slot, file->profileId, secret, slot.usesKeychain() ? &keychain : nullptr), "no slot opens by chance");
    }
}

}  // namespace

void keyslots(std::string_view bytes) {
    static const bool ready = startCrypto();
    require(ready, "libsodium starts");
    const Input input(bytes);
    std::vector<std::uint8_t> file(input.rest.begin(), input.rest.end());
    if (input.choice % 2 != 0) {
        // Past the sum, which no mutation finds: with the size and the sum that fit.
        file.resize(std::max(file.size(), std::size_t{40}));
        const auto size = static_cast<std::uint32_t>(file.size() + kSum);
        for (std::size_t i = 0; i < 4; ++i) file[kSizeAt + i] = static_cast<std::uint8_t>(size >> (8 * i));
        file.resize(size);
        crypto_generichash(file.data() + size - kSum, kSum, file.data(), size - kSum, nullptr, 0);
    }
    slots(file);
}

}  // namespace lianlu::fuzz
