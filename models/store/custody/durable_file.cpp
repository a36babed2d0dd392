// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/custody/durable_file.h"

#include <array>
#include <fstream>
#include <string>
#include <system_error>

#include "models/base/kill_point.h"
#include "models/base/utf8_path.h"

#ifdef _WIN32
#include <windows.h>
#else
#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#endif

namespace lianlu::store {

namespace {

namespace fs = std::filesystem;

tl::unexpected<Error> failWith(const std::error_code& error, const char* step, const fs::path& path) {
    Code code = Code::io;
    if (error == std::errc::no_space_on_device) code = Code::diskFull;
    else if (error == std::errc::read_only_file_system || error == std::errc::permission_denied ||
             error == std::errc::operation_not_permitted)
        code = Code::readOnly;
    else if (error == std::errc::no_such_file_or_directory) code = Code::notFound;
    return fail(code, step, utf8FromPath(path.filename()));
}

#ifdef _WIN32

std::error_code lastError() { return {static_cast<int>(GetLastError()), std::system_category()}; }

Result<void> writeAndFlush(const fs::path& path, std::span<const std::uint8_t> content) {
    const HANDLE file = CreateFileW(path.c_str(), GENERIC_WRITE, 0, nullptr, CREATE_ALWAYS, FILE_ATTRIBUTE_NORMAL, nullptr);
    if (file == INVALID_HANDLE_VALUE) return failWith(lastError(), "create file", path);
    DWORD written = 0;
    const bool good = WriteFile(file, content.data(), static_cast<DWORD>(content.size()), &written, nullptr) &&
                      written == content.size() && FlushFileBuffers(file);
    const auto error = lastError();
    CloseHandle(file);
    if (!good) return failWith(error, "write file", path);
    return {};
}

Result<void> flushOne(const fs::path& path) {
    const HANDLE file = CreateFileW(path.c_str(), GENERIC_WRITE, FILE_SHARE_READ, nullptr, OPEN_EXISTING, FILE_ATTRIBUTE_NORMAL, nullptr);
    if (file == INVALID_HANDLE_VALUE) return failWith(lastError(), "open file", path);
    const bool good = FlushFileBuffers(file);
    const auto error = lastError();
    CloseHandle(file);
    if (!good) return failWith(error, "sync file", path);
    return {};
}

Result<void> flushFolderOf(const fs::path&) { return {}; }  // written through with the rename

Result<void> renameOver(const fs::path& from, const fs::path& to) {
    if (!MoveFileExW(from.c_str(), to.c_str(), MOVEFILE_REPLACE_EXISTING | MOVEFILE_WRITE_THROUGH))
        return failWith(lastError(), "rename file", to);
    return {};
}

#else

std::error_code lastError() { return {errno, std::generic_category()}; }

class Descriptor {
public:
    explicit Descriptor(int fd) : m_fd(fd) {}
    ~Descriptor() {
        if (m_fd >= 0) ::close(m_fd);
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    [[nodiscard]] int get() const noexcept { return m_fd; }

private:
    int m_fd;
};

Result<void> writeAndFlush(const fs::path& path, std::span<const std::uint8_t> content) {
    const Descriptor file(::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, S_IRUSR | S_IWUSR));
    if (file.get() < 0) return failWith(lastError(), "create file", path);
    // In two halves, so that a test can kill the process with a torn file on the disk.
    const std::size_t half = content.size() / 2;
    for (std::size_t at = 0; at < content.size();) {
        const std::size_t piece = at < half ? half - at : content.size() - at;
        const auto written = ::write(file.get(), content.data() + at, piece);
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) return failWith(lastError(), "write file", path);
        at += static_cast<std::size_t>(written);
        if (at == half) killPoint("mid-keyslot-write");
    }
    if (::fsync(file.get()) != 0) return failWith(lastError(), "sync file", path);
    return {};
}

Result<void> flushOne(const fs::path& path) {
    const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    if (file.get() < 0 || ::fsync(file.get()) != 0) return failWith(lastError(), "sync file", path);
    return {};
}

Result<void> flushFolderOf(const fs::path& path) {
    const Descriptor folder(::open(path.parent_path().c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (folder.get() < 0 || ::fsync(folder.get()) != 0) return failWith(lastError(), "sync folder", path);
    return {};
}

Result<void> renameOver(const fs::path& from, const fs::path& to) {
    if (::rename(from.c_str(), to.c_str()) != 0) return failWith(lastError(), "rename file", to);
    return {};
}

#endif

}  // namespace

Result<void> writeDurably(const fs::path& path, std::span<const std::uint8_t> content) {
    fs::path fresh = path;
    fresh += ".new";
    auto done = writeAndFlush(fresh, content);
    if (done) {
        killPoint("before-keyslot-rename");
        done = renameOver(fresh, path);
    }
    if (done) {
        killPoint("after-keyslot-rename");
        done = flushFolderOf(path);
    }
    if (!done) {
        std::error_code ignored;
        fs::remove(fresh, ignored);
    }
    return done;
}

Result<void> flushFile(const fs::path& path) { return flushOne(path); }

Result<void> moveDurably(const fs::path& from, const fs::path& to) {
    LIANLU_CHECK(flushOne(from));
    LIANLU_CHECK(renameOver(from, to));
    return flushFolderOf(to);
}

Result<std::vector<std::uint8_t>> readWhole(const fs::path& path, std::size_t limit) {
    std::error_code error;
    const auto status = fs::status(path, error);
    if (status.type() == fs::file_type::not_found) return fail(Code::notFound, "read file", utf8FromPath(path.filename()));
    if (error || !fs::is_regular_file(status)) return fail(Code::io, "read file", utf8FromPath(path.filename()));
    std::ifstream file(path, std::ios::binary);
    if (!file) return fail(Code::io, "open file", utf8FromPath(path.filename()));
    std::vector<std::uint8_t> content;
    std::array<char, 4096> piece{};
    while (file.read(piece.data(), static_cast<std::streamsize>(piece.size())) || file.gcount() > 0) {
        content.insert(content.end(), piece.begin(), piece.begin() + file.gcount());
        if (content.size() > limit) return fail(Code::tooLarge, "read file", utf8FromPath(path.filename()));
    }
    if (file.bad()) return fail(Code::io, "read file", utf8FromPath(path.filename()));
    return content;
}

Result<void> makePrivateFolder(const fs::path& folder) {
    std::error_code error;
    const bool made = fs::create_directories(folder, error);
    if (error) return failWith(error, "make folder", folder);
    if (made) fs::permissions(folder, fs::perms::owner_all, error);
    if (error) return failWith(error, "make folder private", folder);
    return {};
}

}  // namespace lianlu::store
