// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/support/zip_writer.h"

#include <zlib.h>

namespace lianlu::support {

namespace {

constexpr int kRawWindow = -15;
constexpr std::uint16_t kVersion = 20, kUtf8Names = 0x0800, kDeflated = 8;
//! 1980-01-01: the archive tells by its content when it was made, and the same content gives the same bytes.
constexpr std::uint16_t kTime = 0, kDate = 0x21;

void put16(std::string& out, std::uint32_t value) {
    out += static_cast<char>(value & 0xffu);
    out += static_cast<char>(value >> 8u & 0xffu);
}
void put32(std::string& out, std::uint32_t value) {
    put16(out, value & 0xffffu);
    put16(out, value >> 16u);
}

std::string deflated(std::string_view plain) {
    z_stream stream{};
    if (deflateInit2(&stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, kRawWindow, 8, Z_DEFAULT_STRATEGY) != Z_OK) return {};
    std::string out(deflateBound(&stream, static_cast<uLong>(plain.size())), '\0');
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(plain.data()));
    stream.avail_in = static_cast<uInt>(plain.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    deflate(&stream, Z_FINISH);
    out.resize(stream.total_out);
    deflateEnd(&stream);
    return out;
}

}  // namespace

void ZipWriter::add(std::string_view name, std::string_view content) {
    const auto packed = deflated(content);
    const auto crc = static_cast<std::uint32_t>(::crc32(0, reinterpret_cast<const Bytef*>(content.data()), static_cast<uInt>(content.size())));
    std::string common;
    put16(common, kVersion);
    put16(common, kUtf8Names);
    put16(common, kDeflated);
    put16(common, kTime);
    put16(common, kDate);
    put32(common, crc);
    put32(common, static_cast<std::uint32_t>(packed.size()));
    put32(common, static_cast<std::uint32_t>(content.size()));
    put16(common, static_cast<std::uint32_t>(name.size()));
    put16(common, 0);  // extra field
    const auto offset = static_cast<std::uint32_t>(m_files.size());
    m_files += "PK\x03\x04" + common;
    m_files += name;
    m_files += packed;
    m_directory += "PK\x01\x02";
    put16(m_directory, kVersion);
    m_directory += common;
    put16(m_directory, 0);  // comment
    put16(m_directory, 0);  // disk
    put16(m_directory, 0);  // internal attributes
    put32(m_directory, 0);  // external attributes
    put32(m_directory, offset);
    m_directory += name;
    ++m_count;
}

std::string ZipWriter::finish() && {
    auto out = std::move(m_files);
    const auto at = static_cast<std::uint32_t>(out.size());
    out += m_directory;
    out += "PK\x05\x06";
    put32(out, 0);
    put16(out, m_count);
    put16(out, m_count);
    put32(out, static_cast<std::uint32_t>(m_directory.size()));
    put32(out, at);
    put16(out, 0);
    return out;
}

}  // namespace lianlu::support
