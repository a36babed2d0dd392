// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/support/bundle.h"

#include <algorithm>
#include <cerrno>
#include <fstream>
#include <system_error>

#include "models/base/utf8_path.h"
#include "models/support/zip_writer.h"

namespace lianlu::support {

namespace fs = std::filesystem;

namespace {

//! The last `most` bytes of a file, from the beginning of a line.
Result<std::string> newestLines(const fs::path& file, std::size_t most, bool& cut) {
    std::ifstream in(file, std::ios::binary | std::ios::ate);
    if (!in) return fail(Code::io, "read a log");
    const auto size = static_cast<std::uintmax_t>(std::max<std::streamoff>(in.tellg(), 0));
    cut = size > most;
    in.seekg(cut ? static_cast<std::streamoff>(size - most) : 0);
    std::string text(static_cast<std::size_t>(std::min<std::uintmax_t>(size, most)), '\0');
    in.read(text.data(), static_cast<std::streamsize>(text.size()));
    text.resize(static_cast<std::size_t>(in.gcount()));
    if (cut) text.erase(0, std::min(text.find('\n'), text.size() - 1) + 1);
    return text;
}

Result<void> writeWhole(const fs::path& file, const std::string& bytes) {
    errno = 0;
    std::ofstream out(file, std::ios::binary | std::ios::trunc);
    out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    out.close();
    if (out) return {};
    const int why = errno;
    return fail(why == ENOSPC ? Code::diskFull : why == EACCES || why == EROFS || why == EPERM ? Code::readOnly : Code::io, "write the bundle", utf8FromPath(file.parent_path()));
}

}  // namespace

bool isLeftOut(const BundleFile& file, const std::vector<std::string>& without) {
    return std::any_of(without.begin(), without.end(), [&](const std::string& name) { return name == file.name || name == file.group; });
}

Result<std::string> redactedLog(Redactor& redactor, const fs::path& file, std::size_t most) {
    bool cut = false;
    LIANLU_TRY(const auto lines, newestLines(file, most, cut));
    LIANLU_TRY(auto text, redactor.log(lines));
    // A mark may be longer than what it stands for.
    if (text.size() > most) {
        cut = true;
        text.erase(0, text.size() - most);
        text.erase(0, std::min(text.find('\n'), text.size() - 1) + 1);
    }
    return cut ? "(older lines are left out)\n" + text : text;
}

Result<void> writeBundle(const Bundle& bundle, const std::vector<std::string>& without, const fs::path& to, const std::function<bool()>& cancelled) {
    const auto stopped = [&] { return cancelled && cancelled(); };
    ZipWriter zip;
    std::size_t bytes = 0;
    for (const auto& file : bundle.files) {
        if (stopped()) return fail(Code::cancelled, "support bundle");
        if (isLeftOut(file, without)) continue;
        bytes += file.text.size();
        if (bytes > kMostBundleBytes) return fail(Code::tooLarge, "support bundle");
        zip.add(file.name, file.text);
    }
    const auto archive = std::move(zip).finish();
    std::error_code error;
    if (fs::is_directory(to, error)) return fail(Code::exists, "support bundle", utf8FromPath(to));
    auto part = to;
    part += ".part";
    const auto written = stopped() ? Result<void>(fail(Code::cancelled, "support bundle")) : writeWhole(part, archive);
    if (written && !stopped()) {
        fs::rename(part, to, error);
        if (!error) return {};
    }
    std::error_code ignored;
    fs::remove(part, ignored);
    if (!written) return written;
    return stopped() ? fail(Code::cancelled, "support bundle") : fail(Code::io, "rename the bundle", utf8FromPath(to.filename()));
}

}  // namespace lianlu::support
