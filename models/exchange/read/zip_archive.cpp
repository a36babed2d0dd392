// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/read/zip_archive.h"

#include <array>
#include <fstream>
#include <string_view>

#include <minizip/unzip.h>

namespace lianlu::exchange {

namespace {

constexpr std::uint64_t kRatioCountsFrom = 16ull << 20u;
constexpr std::uint64_t kMaxRatio = 200;

}  // namespace

Result<std::unique_ptr<ZipArchive>> ZipArchive::open(const std::filesystem::path& file) {
    const auto name = file.filename().string();
    std::ifstream in(file, std::ios::binary);
    if (!in || std::filesystem::is_directory(file)) return fail(Code::notFound, "cannot be read", name);
    std::array<char, 8> head{};
    in.read(head.data(), head.size());
    if (std::string_view(head.data(), head.size()) == "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1")
        return fail(Code::unsupported, "is an old .xls workbook or one with a password: save it as .xlsx without one",
                    name);
    void* handle = unzOpen64(file.string().c_str());
    if (!handle) return fail(Code::damaged, "is no .xlsx workbook, or is cut off", name);
    return std::unique_ptr<ZipArchive>(new ZipArchive(handle, name));
}

ZipArchive::~ZipArchive() {
    leave();
    unzClose(m_handle);
}

void ZipArchive::leave() noexcept {
    if (m_inside) unzCloseCurrentFile(m_handle);
    m_inside = false;
}

Result<void> ZipArchive::enter(const std::string& name, std::uint64_t maxBytes) {
    leave();
    constexpr int kIgnoreCase = 2;
    if (unzLocateFile(m_handle, name.c_str(), kIgnoreCase) != UNZ_OK)
        return fail(Code::damaged, "the workbook has no " + name, m_name);
    unz_file_info64 info{};
    if (unzGetCurrentFileInfo64(m_handle, &info, nullptr, 0, nullptr, 0, nullptr, 0) != UNZ_OK)
        return fail(Code::damaged, "the workbook is damaged at " + name, m_name);
    if ((info.flag & 1u) != 0) return fail(Code::unsupported, "the workbook is encrypted", m_name);
    const bool tooDense =
        info.uncompressed_size > kRatioCountsFrom && info.uncompressed_size / kMaxRatio > info.compressed_size;
    if (info.uncompressed_size > maxBytes || tooDense)
        return fail(Code::tooLarge,
                    name + " unpacks to " + std::to_string(info.uncompressed_size >> 20u) + " MiB out of " +
                        std::to_string(info.compressed_size >> 10u) + " KiB: refused as a zip bomb",
                    m_name);
    if (unzOpenCurrentFile(m_handle) != UNZ_OK)
        return fail(Code::damaged, "the workbook is damaged at " + name, m_name);
    m_inside = true;
    return {};
}

Result<std::size_t> ZipArchive::read(std::span<char> into) {
    if (!m_inside) return std::size_t{0};
    const int got = unzReadCurrentFile(m_handle, into.data(), static_cast<unsigned>(into.size()));
    if (got < 0) return fail(Code::damaged, "the workbook is damaged", m_name);
    if (got > 0) return static_cast<std::size_t>(got);
    m_inside = false;
    if (unzCloseCurrentFile(m_handle) == UNZ_CRCERROR)
        return fail(Code::damaged, "the workbook is damaged: a checksum does not fit", m_name);
    return std::size_t{0};
}

}  // namespace lianlu::exchange
