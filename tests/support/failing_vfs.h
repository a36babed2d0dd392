// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <sqlite3.h>

#include <atomic>
#include <cstdint>

namespace lianlu::test {

//! \brief While it lives, all files that SQLite opens go through it and can be made to fail: writes as on a full disk, syncs as on
//! a dying one. One at a time; make it before the store is opened and drop it after.
class FailingVfs {
public:
    FailingVfs() : m_inner(sqlite3_vfs_find(nullptr)), m_vfs(*m_inner) {
        m_vfs.pNext = nullptr;
        m_vfs.zName = "lianlu-failing";
        m_vfs.szOsFile = static_cast<int>(sizeof(File)) + m_inner->szOsFile;
        m_vfs.pAppData = this;
        m_vfs.xOpen = open;
        m_vfs.xDelete = [](sqlite3_vfs* v, const char* name, int sync) { return self(v)->m_inner->xDelete(self(v)->m_inner, name, sync); };
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
        if (rc == SQLITE_OK) shim->base.pMethods = methods();
        return rc;
    }

    static const sqlite3_io_methods* methods() {
        static const sqlite3_io_methods all = [] {
            sqlite3_io_methods m{};
            m.iVersion = 3;
            m.xClose = [](sqlite3_file* f) { return inner(f)->pMethods->xClose(inner(f)); };
            m.xRead = [](sqlite3_file* f, void* to, int n, sqlite3_int64 at) { return inner(f)->pMethods->xRead(inner(f), to, n, at); };
            m.xWrite = [](sqlite3_file* f, const void* from, int n, sqlite3_int64 at) {
                if (!spend(file(f)->owner->m_writesLeft, file(f)->owner->m_failed)) return SQLITE_FULL;
                return inner(f)->pMethods->xWrite(inner(f), from, n, at);
            };
            m.xTruncate = [](sqlite3_file* f, sqlite3_int64 size) { return inner(f)->pMethods->xTruncate(inner(f), size); };
            m.xSync = [](sqlite3_file* f, int flags) {
                if (!spend(file(f)->owner->m_syncsLeft, file(f)->owner->m_failed)) return SQLITE_IOERR_FSYNC;
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
    std::atomic<std::int64_t> m_writesLeft{kNever};
    std::atomic<std::int64_t> m_syncsLeft{kNever};
    std::atomic<bool> m_failed{false};
};

}  // namespace lianlu::test
