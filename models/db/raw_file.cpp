// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/db/raw_file.h"

#include <algorithm>
#include <system_error>

#include <openssl/evp.h>
#include <openssl/hmac.h>

#include "models/db/connection.h"

namespace lianlu::db {

namespace {

constexpr std::size_t kPage = kPageSize;
constexpr std::size_t kSalt = 16, kIv = 16, kMac = 64;
static_assert(RawFile::kUsable == kPage - kIv - kMac);
constexpr std::uint32_t kLogHeader = 32, kFrameHeader = 24;

std::uint32_t bigEndian(const std::uint8_t* at) {
    return std::uint32_t{at[0]} << 24u | std::uint32_t{at[1]} << 16u | std::uint32_t{at[2]} << 8u | at[3];
}

std::uint32_t littleEndian(const std::uint8_t* at) {
    return std::uint32_t{at[3]} << 24u | std::uint32_t{at[2]} << 16u | std::uint32_t{at[1]} << 8u | at[0];
}

//! The running checksum of SQLite's log (file format, section 4.2).
struct LogSum {
    std::uint32_t first = 0, second = 0;
    bool big = false;

    void add(std::span<const std::uint8_t> bytes) {
        for (std::size_t at = 0; at + 8 <= bytes.size(); at += 8) {
            const auto word = [&](std::size_t i) { return big ? bigEndian(&bytes[i]) : littleEndian(&bytes[i]); };
            first += word(at) + second;
            second += word(at + 4) + first;
        }
    }
    [[nodiscard]] bool is(const std::uint8_t* at) const { return bigEndian(at) == first && bigEndian(at + 4) == second; }
};

bool readAt(std::ifstream& in, std::uint64_t at, std::span<std::uint8_t> to) {
    in.clear();
    in.seekg(static_cast<std::streamoff>(at));
    return static_cast<bool>(in.read(reinterpret_cast<char*>(to.data()), static_cast<std::streamsize>(to.size())));
}

}  // namespace

struct RawFile::Cipher {
    Cipher() : context(EVP_CIPHER_CTX_new()) {}
    ~Cipher() { EVP_CIPHER_CTX_free(context); }
    Cipher(const Cipher&) = delete;
    Cipher& operator=(const Cipher&) = delete;
    EVP_CIPHER_CTX* context;
};

RawFile::RawFile() : m_raw(kPage), m_cipher(std::make_unique<Cipher>()) {}
RawFile::~RawFile() = default;
RawFile::RawFile(RawFile&&) noexcept = default;

Result<RawFile> RawFile::open(const std::filesystem::path& path, const SecretBuffer& key) {
    RawFile file;
    std::error_code error;
    const auto size = std::filesystem::file_size(path, error);
    if (error) return fail(Code::notFound, "no store file");
    file.m_file.open(path, std::ios::binary);
    if (!file.m_file) return fail(Code::io, "open the store's file");
    file.m_pages = static_cast<std::uint32_t>(size / kPage);
    auto log = path;
    log += "-wal";
    file.readLog(log);
    if (file.m_pages == 0) return fail(Code::damaged, "store shorter than one page");
    file.m_key = key.clone();
    if (!readAt(file.m_file, 0, file.m_salt)) return fail(Code::io, "read the store's file");
    LIANLU_CHECK(file.deriveMacKey());

    // With a wrong salt no page proves itself. Page 1 in the log brings the salt along.
    const auto anyProves = [&file] {
        const auto most = std::min<std::uint32_t>(file.m_pages, 200);
        for (std::uint32_t number = 1; number <= most; ++number)
            if (file.readRaw(number) && file.proves(number)) return true;
        return false;
    };
    if (anyProves()) return file;
    if (const auto first = file.m_logged.find(1); first != file.m_logged.end() && readAt(file.m_log, first->second, file.m_salt)) {
        LIANLU_CHECK(file.deriveMacKey());
        if (anyProves()) return file;
    }
    file.m_authenticates = false;
    return file;
}

Result<void> RawFile::deriveMacKey() {
    auto salt = m_salt;
    for (auto& byte : salt) byte ^= 0x3au;
    m_macKey = SecretBuffer(32);
    const auto key = m_key.bytes();
    if (PKCS5_PBKDF2_HMAC(reinterpret_cast<const char*>(key.data()), static_cast<int>(key.size()), salt.data(), kSalt, 2, EVP_sha512(), 32,
                          m_macKey.bytes().data()) != 1)
        return fail(Code::internal, "derive the key of page sums");
    return {};
}

void RawFile::readLog(const std::filesystem::path& log) {
    m_log.open(log, std::ios::binary);
    std::array<std::uint8_t, kLogHeader> head{};
    if (!m_log || !readAt(m_log, 0, head)) return;
    LogSum sum;
    const auto magic = bigEndian(head.data());
    if ((magic & ~1u) != 0x377f0682u || bigEndian(&head[8]) != kPage) return;
    sum.big = (magic & 1u) != 0;
    sum.add(std::span(head).first(24));
    if (!sum.is(&head[24])) return;
    std::map<std::uint32_t, std::uint64_t> waiting;
    std::vector<std::uint8_t> frame(kFrameHeader + kPage);
    for (std::uint64_t at = kLogHeader; readAt(m_log, at, frame); at += frame.size()) {
        if (!std::equal(&head[16], &head[24], &frame[8])) return;
        sum.add(std::span(frame).first(8));
        sum.add(std::span(frame).subspan(kFrameHeader));
        if (!sum.is(&frame[16])) return;
        waiting.insert_or_assign(bigEndian(frame.data()), at + kFrameHeader);
        const auto pages = bigEndian(&frame[4]);
        if (pages == 0) continue;
        // A commit: all before it counts.
        for (const auto& [number, place] : waiting) m_logged.insert_or_assign(number, place);
        waiting.clear();
        m_pages = pages;
    }
}

bool RawFile::readRaw(std::uint32_t number) {
    if (number == 0 || number > m_pages) return false;
    const auto logged = m_logged.find(number);
    if (logged != m_logged.end()) return readAt(m_log, logged->second, m_raw);
    return readAt(m_file, std::uint64_t{number - 1} * kPage, m_raw);
}

bool RawFile::proves(std::uint32_t number) const {
    const std::size_t from = number == 1 ? kSalt : 0;
    std::vector<std::uint8_t> covered(m_raw.begin() + static_cast<std::ptrdiff_t>(from), m_raw.begin() + kUsable + kIv);
    for (unsigned shift = 0; shift < 32; shift += 8) covered.push_back(static_cast<std::uint8_t>(number >> shift));
    std::array<std::uint8_t, kMac> mac{};
    unsigned size = kMac;
    const auto key = m_macKey.bytes();
    if (!HMAC(EVP_sha512(), key.data(), static_cast<int>(key.size()), covered.data(), covered.size(), mac.data(), &size)) return false;
    return std::equal(mac.begin(), mac.end(), m_raw.begin() + kUsable + kIv);
}

std::optional<std::vector<std::uint8_t>> RawFile::page(std::uint32_t number) {
    if (!readRaw(number) || (m_authenticates && !proves(number))) return std::nullopt;
    const std::size_t from = number == 1 ? kSalt : 0;
    const auto size = static_cast<int>(kUsable - from);
    std::vector<std::uint8_t> plain(kUsable);
    int got = 0;
    auto* context = m_cipher->context;
    if (EVP_DecryptInit_ex(context, EVP_aes_256_cbc(), nullptr, m_key.bytes().data(), &m_raw[kUsable]) != 1) return std::nullopt;
    EVP_CIPHER_CTX_set_padding(context, 0);
    if (EVP_DecryptUpdate(context, &plain[from], &got, &m_raw[from], size) != 1 || got != size) return std::nullopt;
    return plain;
}

}  // namespace lianlu::db
