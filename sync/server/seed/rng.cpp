// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/seed/rng.h"

#include <bit>
#include <cmath>

namespace lianlu::server {

namespace {

// ln 2 in two parts, the first with trailing zero bits, so that k * kLn2High is exact.
constexpr double kLn2High = 6.93147180369123816490e-01;
constexpr double kLn2Low = 1.90821492927058770002e-10;

std::uint64_t splitmix(std::uint64_t& state) noexcept {
    std::uint64_t x = (state += 0x9E3779B97F4A7C15u);
    x = (x ^ (x >> 30u)) * 0xBF58476D1CE4E5B9u;
    x = (x ^ (x >> 27u)) * 0x94D049BB133111EBu;
    return x ^ (x >> 31u);
}

}  // namespace

double exactLog(double x) noexcept {
    if (!(x > 0)) return -HUGE_VAL;
    int exponent = 0;
    double m = std::frexp(x, &exponent);  // exact by definition
    if (m < 0.70710678118654752440) {
        m *= 2;
        --exponent;
    }
    // ln m = 2 artanh((m − 1) / (m + 1)); |s| ≤ 0.1716, so 13 terms are enough.
    const double s = (m - 1) / (m + 1);
    const double s2 = s * s;
    double sum = 0;
    for (int k = 25; k >= 1; k -= 2) sum = sum * s2 + 1.0 / k;
    return exponent * kLn2High + (exponent * kLn2Low + 2 * s * sum);
}

double exactExp(double x) noexcept {
    if (x < -700) return 0;
    if (x > 700) return HUGE_VAL;
    const double k = std::floor(x / (kLn2High + kLn2Low) + 0.5);
    const double rest = (x - k * kLn2High) - k * kLn2Low;
    double sum = 1;
    for (int n = 16; n >= 1; --n) sum = 1 + sum * rest / n;
    return std::ldexp(sum, static_cast<int>(k));
}

double exactPow(double base, double exponent) noexcept { return base > 0 ? exactExp(exponent * exactLog(base)) : 0; }

Rng::Rng(std::uint64_t seed, std::uint64_t stream) noexcept {
    std::uint64_t state = seed;
    state = splitmix(state) ^ (stream * 0xD1342543DE82EF95u + 0x632BE59BD9B4E019u);
    for (auto& word : m_state) word = splitmix(state);
}

std::uint64_t Rng::next() noexcept {
    const std::uint64_t result = std::rotl(m_state[1] * 5, 7) * 9;
    const std::uint64_t t = m_state[1] << 17u;
    m_state[2] ^= m_state[0];
    m_state[3] ^= m_state[1];
    m_state[1] ^= m_state[2];
    m_state[0] ^= m_state[3];
    m_state[2] ^= t;
    m_state[3] = std::rotl(m_state[3], 45);
    return result;
}

double Rng::uniform() noexcept { return static_cast<double>(next() >> 11u) * 0x1.0p-53; }

std::size_t Rng::below(std::size_t n) noexcept {
    // The bias of the plain remainder is below n / 2⁶⁴.
    return static_cast<std::size_t>(next() % n);
}

std::int64_t Rng::between(std::int64_t from, std::int64_t to) noexcept {
    return from + static_cast<std::int64_t>(next() % static_cast<std::uint64_t>(to - from + 1));
}

std::size_t Rng::weighted(std::span<const double> weights) noexcept {
    double sum = 0;
    for (const double weight : weights) sum += weight;
    double left = uniform() * sum;
    for (std::size_t i = 0; i + 1 < weights.size(); ++i) {
        left -= weights[i];
        if (left < 0) return i;
    }
    return weights.size() - 1;
}

double Rng::normal() noexcept {
    for (;;) {
        const double u = 2 * uniform() - 1;
        const double v = 2 * uniform() - 1;
        const double s = u * u + v * v;
        if (s > 0 && s < 1) return u * std::sqrt(-2 * exactLog(s) / s);
    }
}

double Rng::gamma(double shape, double rate) noexcept {
    if (shape < 1) {
        const double boost = exactPow(positive(), 1 / shape);
        return gamma(shape + 1, rate) * boost;
    }
    const double d = shape - 1.0 / 3;
    const double c = 1 / std::sqrt(9 * d);
    for (;;) {
        const double x = normal();
        const double t = 1 + c * x;
        if (t <= 0) continue;
        const double v = t * t * t;
        if (exactLog(positive()) < 0.5 * x * x + d - d * v + d * exactLog(v)) return d * v / rate;
    }
}

double Rng::beta(double a, double b) noexcept {
    const double x = gamma(a, 1);
    const double y = gamma(b, 1);
    return x + y > 0 ? x / (x + y) : 0;
}

Uuid Rng::id(std::int64_t unixMs) noexcept {
    Uuid id;
    const std::uint64_t high = next();
    const std::uint64_t low = next();
    for (std::size_t i = 0; i < 6; ++i)
        id.bytes[i] = static_cast<std::uint8_t>(unixMs >> (40 - 8 * static_cast<int>(i)));
    id.bytes[6] = static_cast<std::uint8_t>(0x70u | (high & 0x0fu));
    id.bytes[7] = static_cast<std::uint8_t>(high >> 8u);
    for (std::size_t i = 0; i < 8; ++i) id.bytes[8 + i] = static_cast<std::uint8_t>(low >> (8 * i));
    id.bytes[8] = static_cast<std::uint8_t>((id.bytes[8] & 0x3fu) | 0x80u);
    return id;
}

}  // namespace lianlu::server
