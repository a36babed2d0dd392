// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <sqlite3.h>

#include <atomic>
#include <cstdint>
#include <string>
#include <utility>

#include "tests/support/volatile_disk.h"

namespace lianlu::test {

//! \brief While it lives, all files that SQLite opens go through it and can be made to fail: writes as on a full disk, syncs as on
//! a dying one. With a disk that forgets what was not synced, its power can go between any two of them. One at a time; make it before the
//! store is opened and drop it after.
class FailingVfs {
public:
    explicit FailingVfs(VolatileDisk* disk = nullptr) : m_inner(sqlite3_vfs_find(nullptr)), m_vfs(*m_inner), m_disk(disk) {
        m_vfs.pNext = nullptr;
        m_vfs.zName = "lianlu-failing";
        m_vfs.szOsFile = static_cast<int>(sizeof(File)) + m_inner->szOsFile;
        m_vfs.pAppData = this;
        m_vfs.xOpen = open;
        m_vfs.xDelete = [](sqlite3_vfs* v, const char* name, int sync) {
            if (auto* looked = self(v)->m_disk) {
                if (!looked->passes()) return SQLITE_IOERR_DELETE;
                looked->removed(name, sync != 0);
            }
            return self(v)->m_inner->xDelete(self(v)->m_inner, name, sync);
        };
        m_vfs.xAccess = [](sqlite3_vfs* v, const char* name, int flags, int* out) {
            return self(v)->m_inner->xAccess(self(v)->m_inner, name, flags, out);
        };
        m_vfs.xFullPathname = [](sqlite3_vfs* v, const char* name, int size, char* out) {
            return self(v)->m_inner->xFullPathname(self(v)->m_inner, name, size, out);
        };
        sqlite3_vfs_register(&m_vfs, 1);
    }
    ~FailingVfs() {
        sqlite3_vfs_unregister(&m_vfs);
        sqlite3_vfs_register(m_inner, 1);
    }
    FailingVfs(const FailingVfs&) = delete;
    FailingVfs& operator=(const FailingVfs&) = delete;

    //! \brief The next `count` writes pass, then every one fails with SQLITE_FULL until heal().
    void fillAfter(std::int64_t count) { m_writesLeft = count; }
    //! \brief The next `count` syncs pass, then every one fails with SQLITE_IOERR_FSYNC until heal().
    void breakSyncAfter(std::int64_t count) { m_syncsLeft = count; }
    //! \brief Nothing fails any more. True: something had.
    bool heal() {
        m_writesLeft = kNever;
        m_syncsLeft = kNever;
        return m_failed.exchange(false);
    }

private:
    static constexpr std::int64_t kNever = INT64_MAX / 2;

    struct File {
        sqlite3_file base;
        FailingVfs* owner;
        sqlite3_file* inner;
        std::string* path;  //!< of what a disk looks after; else null
    };
    static FailingVfs* self(sqlite3_vfs* vfs) { return static_cast<FailingVfs*>(vfs->pAppData); }
    static File* file(sqlite3_file* f) { return reinterpret_cast<File*>(f); }
    static sqlite3_file* inner(sqlite3_file* f) { return file(f)->inner; }

    static bool spend(std::atomic<std::int64_t>& left, std::atomic<bool>& failed) {
        if (left.fetch_sub(1) > 0) return true;
        failed = true;
        return false;
    }

    static int open(sqlite3_vfs* vfs, sqlite3_filename name, sqlite3_file* f, int flags, int* outFlags) {
        auto* shim = file(f);
        shim->base.pMethods = nullptr;
        shim->owner = self(vfs);
        shim->inner = reinterpret_cast<sqlite3_file*>(shim + 1);
        shim->inner->pMethods = nullptr;
        const int rc = shim->owner->m_inner->xOpen(shim->owner->m_inner, name, shim->inner, flags, outFlags);
        shim->path = nullptr;
        if (rc != SQLITE_OK) return rc;
        shim->base.pMethods = methods();
        if (shim->owner->m_disk && name) {
            shim->path = new std::string(name);
            shim->owner->m_disk->opened(*shim->path);
        }
        return rc;
    }

    static const sqlite3_io_methods* methods() {
        static const sqlite3_io_methods all = [] {
            sqlite3_io_methods m{};
            m.iVersion = 3;
            m.xClose = [](sqlite3_file* f) {
                delete std::exchange(file(f)->path, nullptr);
                return inner(f)->pMethods->xClose(inner(f));
            };
            m.xRead = [](sqlite3_file* f, void* to, int n, sqlite3_int64 at) { return inner(f)->pMethods->xRead(inner(f), to, n, at); };
            m.xWrite = [](sqlite3_file* f, const void* from, int n, sqlite3_int64 at) {
                if (!spend(file(f)->owner->m_writesLeft, file(f)->owner->m_failed)) return SQLITE_FULL;
                if (const auto* path = file(f)->path) {
                    // The one that the power goes in may be on its way to the disk too.
                    auto& disk = *file(f)->owner->m_disk;
                    const bool last = !disk.isCut();
                    const bool passes = disk.passes();
                    if (passes || last) disk.wrote(*path, from, static_cast<std::size_t>(n), static_cast<std::size_t>(at));
                    if (!passes) return SQLITE_IOERR_WRITE;
                }
                return inner(f)->pMethods->xWrite(inner(f), from, n, at);
            };
            m.xTruncate = [](sqlite3_file* f, sqlite3_int64 size) {
                if (const auto* path = file(f)->path) {
                    if (!file(f)->owner->m_disk->passes()) return SQLITE_IOERR_TRUNCATE;
                    file(f)->owner->m_disk->cutTo(*path, static_cast<std::size_t>(size));
                }
                return inner(f)->pMethods->xTruncate(inner(f), size);
            };
            m.xSync = [](sqlite3_file* f, int flags) {
                if (!spend(file(f)->owner->m_syncsLeft, file(f)->owner->m_failed)) return SQLITE_IOERR_FSYNC;
                if (const auto* path = file(f)->path) {
                    if (!file(f)->owner->m_disk->passes()) return SQLITE_IOERR_FSYNC;
                    file(f)->owner->m_disk->synced(*path);
                }
                return inner(f)->pMethods->xSync(inner(f), flags);
            };
            m.xFileSize = [](sqlite3_file* f, sqlite3_int64* size) { return inner(f)->pMethods->xFileSize(inner(f), size); };
            m.xLock = [](sqlite3_file* f, int level) { return inner(f)->pMethods->xLock(inner(f), level); };
            m.xUnlock = [](sqlite3_file* f, int level) { return inner(f)->pMethods->xUnlock(inner(f), level); };
            m.xCheckReservedLock = [](sqlite3_file* f, int* out) { return inner(f)->pMethods->xCheckReservedLock(inner(f), out); };
            m.xFileControl = [](sqlite3_file* f, int op, void* argument) { return inner(f)->pMethods->xFileControl(inner(f), op, argument); };
            m.xSectorSize = [](sqlite3_file* f) { return inner(f)->pMethods->xSectorSize(inner(f)); };
            m.xDeviceCharacteristics = [](sqlite3_file* f) { return inner(f)->pMethods->xDeviceCharacteristics(inner(f)); };
            m.xShmMap = [](sqlite3_file* f, int page, int size, int extend, void volatile** out) {
                return inner(f)->pMethods->xShmMap(inner(f), page, size, extend, out);
            };
            m.xShmLock = [](sqlite3_file* f, int offset, int n, int flags) { return inner(f)->pMethods->xShmLock(inner(f), offset, n, flags); };
            m.xShmBarrier = [](sqlite3_file* f) { inner(f)->pMethods->xShmBarrier(inner(f)); };
            m.xShmUnmap = [](sqlite3_file* f, int remove) { return inner(f)->pMethods->xShmUnmap(inner(f), remove); };
            m.xFetch = [](sqlite3_file* f, sqlite3_int64 at, int n, void** out) { return inner(f)->pMethods->xFetch(inner(f), at, n, out); };
            m.xUnfetch = [](sqlite3_file* f, sqlite3_int64 at, void* page) { return inner(f)->pMethods->xUnfetch(inner(f), at, page); };
            return m;
        }();
        return &all;
    }

    sqlite3_vfs* m_inner;
    sqlite3_vfs m_vfs;
    VolatileDisk* m_disk;
    std::atomic<std::int64_t> m_writesLeft{kNever};
    std::atomic<std::int64_t> m_syncsLeft{kNever};
    std::atomic<bool> m_failed{false};
};

}  // namespace lianlu::test
