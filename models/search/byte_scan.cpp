// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/search/byte_scan.h"

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>

#if defined(__SSE2__) || defined(_M_X64)
#include <emmintrin.h>
#define LIANLU_SSE2
#elif defined(__aarch64__) || defined(_M_ARM64)
#include <arm_neon.h>
#define LIANLU_NEON
#endif

namespace lianlu::search {

namespace {

constexpr std::ptrdiff_t kStep = 16;

#if defined(LIANLU_SSE2)
//! A set bit for each of the sixteen places at which `first` stands, and `last` (after `mask`) `apart` bytes on.
struct Sixteen {
    __m128i first, last, mask;
    Sixteen(unsigned char f, unsigned char l, unsigned char m) noexcept
        : first(_mm_set1_epi8(static_cast<char>(f))), last(_mm_set1_epi8(static_cast<char>(l))), mask(_mm_set1_epi8(static_cast<char>(m))) {}
    [[nodiscard]] std::uint64_t operator()(const char* at, std::ptrdiff_t apart) const noexcept {
        const auto begins = _mm_loadu_si128(reinterpret_cast<const __m128i*>(at));
        const auto ends = _mm_and_si128(_mm_loadu_si128(reinterpret_cast<const __m128i*>(at + apart)), mask);
        return static_cast<std::uint64_t>(_mm_movemask_epi8(_mm_and_si128(_mm_cmpeq_epi8(begins, first), _mm_cmpeq_epi8(ends, last))));
    }
    static constexpr int kBitsAPlace = 1;
};
#elif defined(LIANLU_NEON)
struct Sixteen {
    uint8x16_t first, last, mask;
    Sixteen(unsigned char f, unsigned char l, unsigned char m) noexcept : first(vdupq_n_u8(f)), last(vdupq_n_u8(l)), mask(vdupq_n_u8(m)) {}
    [[nodiscard]] std::uint64_t operator()(const char* at, std::ptrdiff_t apart) const noexcept {
        const auto begins = vld1q_u8(reinterpret_cast<const std::uint8_t*>(at));
        const auto ends = vandq_u8(vld1q_u8(reinterpret_cast<const std::uint8_t*>(at + apart)), mask);
        const auto both = vandq_u8(vceqq_u8(begins, first), vceqq_u8(ends, last));
        // NEON has no movemask: four bits of each byte, of which one is kept.
        return vget_lane_u64(vreinterpret_u64_u8(vshrn_n_u16(vreinterpretq_u16_u8(both), 4)), 0) & 0x1111'1111'1111'1111u;
    }
    static constexpr int kBitsAPlace = 4;
};
#endif

//! `Same(at)`: whether the whole text stands there, given that its first and last byte do or may.
template <class Same>
const char* scan(const char* at, const char* end, std::size_t size, unsigned char first, unsigned char last, unsigned char mask, Same same) noexcept {
    const auto apart = static_cast<std::ptrdiff_t>(size) - 1;
#if defined(LIANLU_SSE2) || defined(LIANLU_NEON)
    const Sixteen sixteen(first, last, mask);
#if defined(LIANLU_SSE2)
    // Four steps for one branch: most of what is read holds no first and last byte at that distance.
    for (; end - at >= apart + 4 * kStep; at += 4 * kStep)
        for (auto places = sixteen(at, apart) | sixteen(at + kStep, apart) << 16u | sixteen(at + 2 * kStep, apart) << 32u | sixteen(at + 3 * kStep, apart) << 48u; places != 0;
             places &= places - 1)
            if (const char* place = at + std::countr_zero(places); same(place)) return place;
#endif
    for (; end - at >= apart + kStep; at += kStep)
        for (auto places = sixteen(at, apart); places != 0; places &= places - 1)
            if (const char* place = at + std::countr_zero(places) / Sixteen::kBitsAPlace; same(place)) return place;
#else
    static_cast<void>(last), static_cast<void>(mask);
#endif
    for (; end - at > apart; ++at)
        if (static_cast<unsigned char>(*at) == first && same(at)) return at;
    return end;
}

}  // namespace

const char* findBytes(const char* at, const char* end, std::string_view text) noexcept {
    const auto byte = [](char c) { return static_cast<unsigned char>(c); };
    return scan(at, end, text.size(), byte(text.front()), byte(text.back()), 0xFF, [&](const char* place) { return std::memcmp(place, text.data(), text.size()) == 0; });
}

const char* findMarked(const char* at, const char* end, std::string_view text) noexcept {
    constexpr unsigned char kPlain = 0x7F;
    const auto byte = [](char c) { return static_cast<unsigned char>(c); };
    const auto first = static_cast<unsigned char>(byte(text.front()) | kMark);
    const auto same = [&](const char* place) {
        for (std::size_t i = 0; i < text.size(); ++i)
            if ((byte(place[i]) & kPlain) != byte(text[i])) return false;
        return true;
    };
    return scan(at, end, text.size(), first, byte(text.back()), kPlain, same);
}

}  // namespace lianlu::search
