// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
// Replaces what frees memory in the program that links it: names of customers must not outlive a lock in freed blocks. With glibc that is all of the
// process (Qt, the store's engine, TLS), elsewhere what C++ makes with `new` in this program. What is still in use, and what a library keeps
// outside of the heap, it does not reach.
#include <cerrno>
#include <cstddef>
#include <cstdlib>
#include <cstring>
#include <new>

#include <sodium.h>

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
#define LIANLU_FOREIGN_HEAP
#elif defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer) || __has_feature(memory_sanitizer)
#define LIANLU_FOREIGN_HEAP
#endif
#endif

#if defined(__GLIBC__) && !defined(LIANLU_FOREIGN_HEAP)

#include <malloc.h>

extern "C" {

void* __libc_malloc(std::size_t size);
void* __libc_realloc(void* block, std::size_t size);
void __libc_free(void* block);

}  // extern "C"

namespace {

//! A block of its own mapping goes back to the kernel whole: glibc marks it in the word before.
bool isMapped(const void* block) noexcept { return (static_cast<const std::size_t*>(block)[-1] & 2u) != 0; }

}  // namespace

extern "C" {

void free(void* block) noexcept {
    if (!block) return;
    const int kept = errno;
    if (!isMapped(block)) explicit_bzero(block, malloc_usable_size(block));
    __libc_free(block);
    errno = kept;
}

void* realloc(void* block, std::size_t size) noexcept {
    if (!block) return __libc_malloc(size);
    if (isMapped(block)) return __libc_realloc(block, size);
    const std::size_t had = malloc_usable_size(block);
    if (size <= had) {
        explicit_bzero(static_cast<char*>(block) + size, had - size);
        return __libc_realloc(block, size);
    }
    void* fresh = __libc_malloc(size);
    if (!fresh) return nullptr;
    std::memcpy(fresh, block, had);
    free(block);
    return fresh;
}

}  // extern "C"

#elif !defined(LIANLU_FOREIGN_HEAP)

#if defined(_WIN32)
#include <malloc.h>
#elif defined(__APPLE__)
#include <malloc/malloc.h>
#endif

namespace {

std::size_t sizeOf(void* block) noexcept {
#if defined(_WIN32)
    return _msize(block);
#elif defined(__APPLE__)
    return malloc_size(block);
#else
    (void)block;
    return 0;
#endif
}

void scrubAndFree(void* block) noexcept {
    if (!block) return;
    sodium_memzero(block, sizeOf(block));
    std::free(block);
}

}  // namespace

void* operator new(std::size_t size) {
    if (void* block = std::malloc(size ? size : 1)) return block;
    throw std::bad_alloc();
}
void* operator new[](std::size_t size) { return operator new(size); }
void operator delete(void* block) noexcept { scrubAndFree(block); }
void operator delete[](void* block) noexcept { scrubAndFree(block); }
void operator delete(void* block, std::size_t) noexcept { scrubAndFree(block); }
void operator delete[](void* block, std::size_t) noexcept { scrubAndFree(block); }

#endif
