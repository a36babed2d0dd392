// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>

#include "models/base/result.h"

namespace lianlu::exchange {

//! \brief A zip file, read entry by entry in pieces. What unpacks to more than 2 GiB, or to more than 200 times its
//! size (where that is more than 16 MiB), is taken for a bomb and refused before anything is unpacked.
class ZipArchive {
public:
    static constexpr std::uint64_t kMaxUnpacked = 2ull << 30u;

    //! \brief Code::notFound, Code::damaged for what is no zip or cut off, Code::unsupported for an old or encrypted
    //! workbook.
    [[nodiscard]] static Result<std::unique_ptr<ZipArchive>> open(const std::filesystem::path& file);
    ~ZipArchive();
    ZipArchive(const ZipArchive&) = delete;
    ZipArchive& operator=(const ZipArchive&) = delete;

    //! \brief Turns to an entry; the one before is left. Code::damaged (there is none), Code::tooLarge, Code::unsupported (encrypted).
    [[nodiscard]] Result<void> enter(const std::string& name, std::uint64_t maxBytes = kMaxUnpacked);
    //! \brief Bytes of the entry, 0 at its end. Code::damaged, also where the checksum does not fit.
    [[nodiscard]] Result<std::size_t> read(std::span<char> into);

private:
    ZipArchive(void* handle, std::string name) : m_handle(handle), m_name(std::move(name)) {}
    void leave() noexcept;

    void* m_handle;
    std::string m_name;  //!< of the file, for errors
    bool m_inside = false;
};

}  // namespace lianlu::exchange
