// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/xlsx_check.h"

#include "models/base/text.h"

#include <minizip/unzip.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <memory>
#include <string>
#include <string_view>

namespace lianlu::exchange {

namespace {

// Through a stream: a path is then never narrowed to what the system's code page can spell.
void* openPath(void*, const void* path, int) {
    auto in = std::make_unique<std::ifstream>(*static_cast<const std::filesystem::path*>(path), std::ios::binary);
    return *in ? in.release() : nullptr;
}
uLong readSome(void*, void* stream, void* into, uLong size) {
    auto& in = *static_cast<std::ifstream*>(stream);
    in.clear();
    in.read(static_cast<char*>(into), static_cast<std::streamsize>(size));
    return static_cast<uLong>(in.gcount());
}
uLong writeNone(void*, void*, const void*, uLong) { return 0; }
ZPOS64_T tellPlace(void*, void* stream) {
    auto& in = *static_cast<std::ifstream*>(stream);
    in.clear();
    return static_cast<ZPOS64_T>(in.tellg());
}
long seekPlace(void*, void* stream, ZPOS64_T offset, int origin) {
    auto& in = *static_cast<std::ifstream*>(stream);
    in.clear();
    const auto from = origin == ZLIB_FILEFUNC_SEEK_END ? std::ios::end : origin == ZLIB_FILEFUNC_SEEK_CUR ? std::ios::cur : std::ios::beg;
    return in.seekg(static_cast<std::streamoff>(offset), from) ? 0 : -1;
}
int closeStream(void*, void* stream) {
    delete static_cast<std::ifstream*>(stream);
    return 0;
}
int errorOf(void*, void* stream) { return static_cast<std::ifstream*>(stream)->bad() ? 1 : 0; }

//! What a part of XML shows while it runs by in pieces.
class PartLook {
public:
    void take(std::string_view piece) {
        m_text += piece;
        if (m_root.empty()) findRoot();
        std::size_t counted = 0;
        for (auto at = m_text.find(kRow); at != m_text.npos; at = m_text.find(kRow, counted)) {
            ++m_rows;
            counted = at + kRow.size();
        }
        // What is left is past all that was counted, and long enough for a tag that two pieces share.
        m_text.erase(0, std::max(counted, m_text.size() > kKept ? m_text.size() - kKept : 0));
    }
    [[nodiscard]] std::size_t rows() const noexcept { return m_rows; }
    [[nodiscard]] bool isClosed() const {
        const auto last = m_text.rfind('<');
        if (m_root.empty() || last == m_text.npos || m_text.find('>', last) == m_text.npos) return false;
        const auto tag = std::string_view(m_text).substr(last);
        return tag.starts_with("</" + m_root + ">") || (tag.starts_with("<" + m_root) && tag.find("/>") != tag.npos);
    }

private:
    static constexpr std::size_t kKept = 4096;
    static constexpr std::string_view kRow = "<row ";  // no text holds one: < is written &lt;

    void findRoot() {
        for (auto at = m_text.find('<'); at != m_text.npos; at = m_text.find('<', at + 1)) {
            if (at + 1 >= m_text.size() || m_text[at + 1] == '?') continue;
            m_root = m_text.substr(at + 1, m_text.find_first_of(" />\r\n", at + 1) - at - 1);
            return;
        }
    }

    std::string m_text, m_root;
    std::size_t m_rows = 0;
};

tl::unexpected<Error> broken() { return fail(Code::io, "the workbook is not whole"); }

Result<PartLook> readPart(unzFile zip) {
    PartLook look;
    std::array<char, 64 * 1024> piece{};
    if (unzOpenCurrentFile(zip) != UNZ_OK) return broken();
    for (;;) {
        const int got = unzReadCurrentFile(zip, piece.data(), static_cast<unsigned>(piece.size()));
        if (got < 0) {
            unzCloseCurrentFile(zip);
            return broken();
        }
        if (got == 0) break;
        look.take({piece.data(), static_cast<std::size_t>(got)});
    }
    // Here the checksum is looked at.
    if (unzCloseCurrentFile(zip) != UNZ_OK || !look.isClosed()) return broken();
    return look;
}

struct CloseZip {
    void operator()(void* zip) const { unzClose(zip); }
};

}  // namespace

Result<void> checkWorkbook(const std::filesystem::path& file, const std::vector<std::size_t>& rows) {
    zlib_filefunc64_def functions{&openPath, &readSome, &writeNone, &tellPlace, &seekPlace, &closeStream, &errorOf, nullptr};
    const std::unique_ptr<void, CloseZip> zip(unzOpen2_64(&file, &functions));
    if (!zip) return broken();
    std::size_t sheets = 0;
    for (int step = unzGoToFirstFile(zip.get()); step != UNZ_END_OF_LIST_OF_FILE; step = unzGoToNextFile(zip.get())) {
        if (step != UNZ_OK) return broken();
        std::array<char, 256> name{};
        if (unzGetCurrentFileInfo64(zip.get(), nullptr, name.data(), static_cast<uLong>(name.size() - 1), nullptr, 0, nullptr, 0) != UNZ_OK) return broken();
        LIANLU_TRY(const PartLook look, readPart(zip.get()));
        const std::string_view part(name.data());
        constexpr std::string_view kSheet = "xl/worksheets/sheet";
        if (!part.starts_with(kSheet)) continue;
        const auto number = text::toInteger(part.substr(kSheet.size(), part.find('.') - kSheet.size()));
        if (!number || *number < 1 || static_cast<std::size_t>(*number) > rows.size() || look.rows() != rows[static_cast<std::size_t>(*number) - 1]) return broken();
        ++sheets;
    }
    if (sheets != rows.size()) return broken();
    return {};
}

}  // namespace lianlu::exchange
