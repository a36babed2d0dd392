// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/support/file_lock.h"

#include <optional>
#include <thread>
#include <utility>

#ifdef _WIN32
#define WIN32_LEAN_AND_MEAN
#include <windows.h>
#else
#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>
#endif

// All that this library asks of the system itself.
namespace lianlu::support {

namespace {

constexpr std::intptr_t kNoLock = -1;
constexpr auto kLookAgain = std::chrono::milliseconds(2);

#ifdef _WIN32
Result<std::intptr_t> openLock(const std::filesystem::path& file) {
    const HANDLE handle = CreateFileW(file.c_str(), GENERIC_READ | GENERIC_WRITE, FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE, nullptr, OPEN_ALWAYS,
                                      FILE_ATTRIBUTE_NORMAL, nullptr);
    if (handle != INVALID_HANDLE_VALUE) return reinterpret_cast<std::intptr_t>(handle);
    return fail(GetLastError() == ERROR_ACCESS_DENIED ? Code::readOnly : Code::io, "open lock");
}
std::optional<Error> tryLock(std::intptr_t handle) {
    OVERLAPPED whole{};
    if (LockFileEx(reinterpret_cast<HANDLE>(handle), LOCKFILE_EXCLUSIVE_LOCK | LOCKFILE_FAIL_IMMEDIATELY, 0, 1, 0, &whole)) return std::nullopt;
    return Error{GetLastError() == ERROR_LOCK_VIOLATION ? Code::inUse : Code::io, "take lock"};
}
void closeLock(std::intptr_t handle) noexcept { CloseHandle(reinterpret_cast<HANDLE>(handle)); }
#else
Result<std::intptr_t> openLock(const std::filesystem::path& file) {
    const int handle = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (handle >= 0) return handle;
    return fail(errno == EACCES || errno == EROFS || errno == EPERM ? Code::readOnly : errno == ENOSPC ? Code::diskFull : Code::io, "open lock");
}
std::optional<Error> tryLock(std::intptr_t handle) {
    if (::flock(static_cast<int>(handle), LOCK_EX | LOCK_NB) == 0) return std::nullopt;
    return Error{errno == EWOULDBLOCK || errno == EINTR ? Code::inUse : Code::io, "take lock"};
}
void closeLock(std::intptr_t handle) noexcept { ::close(static_cast<int>(handle)); }
#endif

}  // namespace

Result<FileLock> FileLock::take(const std::filesystem::path& file, std::chrono::milliseconds patience) {
    LIANLU_TRY(const auto handle, openLock(file));
    FileLock lock(handle);
    const auto end = std::chrono::steady_clock::now() + patience;
    for (;;) {
        const auto error = tryLock(handle);
        if (!error) return lock;
        if (error->code != Code::inUse || std::chrono::steady_clock::now() >= end) return fail(*error);
        std::this_thread::sleep_for(kLookAgain);
    }
}

FileLock::FileLock(FileLock&& other) noexcept : m_handle(std::exchange(other.m_handle, kNoLock)) {}

FileLock::~FileLock() {
    if (m_handle != kNoLock) closeLock(m_handle);
}

}  // namespace lianlu::support
