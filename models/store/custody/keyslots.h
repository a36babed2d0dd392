// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <vector>

#include "models/base/result.h"
#include "models/base/secret_buffer.h"

//! The keyslot file: the store's random key, wrapped once for each way to open it. **The format is final.**
//!
//! All numbers are little-endian. One generation is one file:
//!
//!     at   size  what
//!     0    8     magic: 4C 4C 4B 45 59 53 0D 0A ("LLKEYS", CR, LF: a transfer as text breaks it visibly)
//!     8    2     format version, 1. A higher one: Code::tooNew, nothing is written
//!     10   2     number of slots, 1…16
//!     12   4     size of the whole file in bytes, at most 16,384
//!     16   8     generation, from 1
//!     24   16    profile id, random at enrolment, the same for good
//!     40   …     the slots, one after another
//!     end-32 32  BLAKE2b-256 of everything before it: damage is told from a wrong passphrase without any key
//!
//! One slot:
//!
//!     0    2     type: 1 passphrase, 2 recovery code. Others are kept as they are and passed over
//!     2    2     size of the slot in bytes: 120 for types 1 and 2
//!     4    2     flags: bit 0: a secret of the keychain is mixed in; all other bits 0
//!     6    2     stretching: 1 Argon2id 1.3 (one lane), 2 none (only for a secret of 160 random bits)
//!     8    4     Argon2id passes, 1…16; 0 with stretching 2
//!     12   4     Argon2id memory in KiB, 8…1,048,576; 0 with stretching 2
//!     16   16    salt
//!     32   16    id of the keychain's entry ("lianlu-" + hex of it); zero without flag bit 0
//!     48   24    nonce
//!     72   48    XChaCha20-Poly1305 of the 32-byte key (ciphertext, then tag)
//!
//! Additional data of the cipher: file bytes 0–9, the profile id, slot bytes 0–71; the generation is left out, so that one slot can be
//! rewrapped without the secret of the other.
//! Wrapping key: HKDF-SHA256 (RFC 5869), salt = the slot's salt, info = "lianlu keyslot 1", input = Argon2id(passphrase, salt, 32
//! bytes), then the 32 bytes of the keychain if flag bit 0 is set; for a recovery code its 20 bytes. A passphrase is taken as the bytes typed.
//!
//! Generations: `keyslots` holds the even ones, `keyslots-2` the odd ones; the valid one with the highest number counts. A change
//! is written over the older file (new file, fsync, rename, fsync of the folder), and when it stands there, its successor of the same content
//! over the other, so that an old passphrase does not live on in the older one.
namespace lianlu::store {

inline constexpr std::size_t kStoreKeyBytes = 32;

struct KeySlot {
    static constexpr std::uint16_t kPassphrase = 1;
    static constexpr std::uint16_t kRecovery = 2;
    static constexpr std::uint16_t kKeychainMixed = 1;
    static constexpr std::uint16_t kArgon2id = 1;
    static constexpr std::uint16_t kNoStretching = 2;

    std::uint16_t type = 0;
    std::uint16_t flags = 0;
    std::uint16_t stretching = 0;
    std::uint32_t passes = 0;
    std::uint32_t memoryKib = 0;
    std::array<std::uint8_t, 16> salt{};
    std::array<std::uint8_t, 16> keychainId{};
    std::array<std::uint8_t, 24> nonce{};
    std::array<std::uint8_t, 48> wrapped{};
    std::vector<std::uint8_t> foreign{};  //!< a slot of another type, byte for byte

    [[nodiscard]] bool usesKeychain() const noexcept { return (flags & kKeychainMixed) != 0; }
};

struct KeySlotFile {
    std::uint64_t generation = 0;
    std::array<std::uint8_t, 16> profileId{};
    std::vector<KeySlot> entries;

    [[nodiscard]] const KeySlot* find(std::uint16_t type) const noexcept;
};

[[nodiscard]] std::vector<std::uint8_t> encodeKeySlots(const KeySlotFile& file);
//! \brief damaged (sum, sizes, or costs out of bounds), notOurs (other magic), tooNew.
[[nodiscard]] Result<KeySlotFile> decodeKeySlots(std::span<const std::uint8_t> bytes);

//! \brief Wraps `key` into `slot`, whose costs and ids are set; makes salt and nonce. `secret`: passphrase or the code's 20 bytes.
//! Code::internal where there is not memory enough for Argon2id.
[[nodiscard]] Result<void> wrapKey(KeySlot& slot, const std::array<std::uint8_t, 16>& profileId, const SecretBuffer& key,
                                   const SecretBuffer& secret, const SecretBuffer* keychainSecret);
//! \brief wrongPassphrase where it does not fit.
[[nodiscard]] Result<SecretBuffer> unwrapKey(const KeySlot& slot, const std::array<std::uint8_t, 16>& profileId,
                                             const SecretBuffer& secret, const SecretBuffer* keychainSecret);

//! \brief The two generations on the disk.
class KeySlotStore {
public:
    explicit KeySlotStore(std::filesystem::path keyslots) : m_even(std::move(keyslots)) {}

    [[nodiscard]] bool exists() const;
    //! \brief The newest valid generation. notFound: neither file is there; else the error of the better one.
    [[nodiscard]] Result<KeySlotFile> read() const;
    //! \brief Writes `file` as the two next generations; its number is set here.
    [[nodiscard]] Result<void> write(KeySlotFile& file) const;
    //! \brief Writes the newest over a damaged, older or missing other one. Failure is no one's concern: the newest is there.
    void mend() const;

private:
    [[nodiscard]] std::filesystem::path fileOf(std::uint64_t generation) const;
    [[nodiscard]] Result<KeySlotFile> readOne(const std::filesystem::path& path) const;

    std::filesystem::path m_even;
};

}  // namespace lianlu::store
