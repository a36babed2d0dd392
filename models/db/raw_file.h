// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "models/base/result.h"
#include "models/base/secret_buffer.h"

namespace lianlu::db {

//! \brief The pages of an encrypted file one by one, for the rescue of a damaged one that the engine refuses as a whole: SQLCipher 4's own
//! form (AES-256-CBC, HMAC-SHA512 over each page with its number; raw key) read without it, with the committed pages of its
//! write-ahead log on top. Only reads. Errors: notFound, io, damaged (shorter than a page). Thread: one.
class RawFile {
public:
    static constexpr std::size_t kUsable = 8192 - 80;  //!< of a page, for content: behind it stand IV and HMAC

    [[nodiscard]] static Result<RawFile> open(const std::filesystem::path& file, const SecretBuffer& key);
    ~RawFile();
    RawFile(RawFile&&) noexcept;
    RawFile& operator=(RawFile&&) = delete;

    [[nodiscard]] std::uint32_t pageCount() const noexcept { return m_pages; }
    //! \brief The content of a page in plain, wiped with the object; nothing where it is not what was once written there.
    [[nodiscard]] std::optional<std::vector<std::uint8_t>> page(std::uint32_t number);
    //! \brief False: the file's salt is gone, so no page can prove itself; what is read must be believed by its form.
    [[nodiscard]] bool authenticates() const noexcept { return m_authenticates; }

private:
    RawFile();
    [[nodiscard]] Result<void> deriveMacKey();
    void readLog(const std::filesystem::path& log);
    [[nodiscard]] bool readRaw(std::uint32_t number);
    [[nodiscard]] bool proves(std::uint32_t number) const;

    std::ifstream m_file, m_log;
    SecretBuffer m_key, m_macKey;
    std::array<std::uint8_t, 16> m_salt{};
    std::map<std::uint32_t, std::uint64_t> m_logged;  //!< page → where it stands in the log
    std::uint32_t m_pages = 0;
    bool m_authenticates = true;
    std::vector<std::uint8_t> m_raw;
    struct Cipher;
    std::unique_ptr<Cipher> m_cipher;
};

}  // namespace lianlu::db
