// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string_view>

namespace lianlu {

//! \brief Bytes that must not leave memory: locked against swap where the system allows it, left out of core dumps,
//! wiped when dropped. Moves, never copies; `clone()` says so aloud. Thread: one at a time.
class SecretBuffer {
public:
    SecretBuffer() = default;
    explicit SecretBuffer(std::size_t size);
    //! \brief Copies `text`; the caller wipes its own copy.
    [[nodiscard]] static SecretBuffer fromText(std::string_view text);
    [[nodiscard]] static SecretBuffer random(std::size_t size);
    [[nodiscard]] SecretBuffer clone() const;

    [[nodiscard]] std::span<std::uint8_t> bytes() noexcept { return {m_data.get(), m_size}; }
    [[nodiscard]] std::span<const std::uint8_t> bytes() const noexcept { return {m_data.get(), m_size}; }
    [[nodiscard]] std::string_view text() const noexcept {
        return {reinterpret_cast<const char*>(m_data.get()), m_size};
    }
    [[nodiscard]] std::size_t size() const noexcept { return m_size; }
    [[nodiscard]] bool empty() const noexcept { return m_size == 0; }
    //! \brief Compares in constant time for equal sizes.
    [[nodiscard]] bool equals(const SecretBuffer& other) const noexcept;

private:
    struct Free {
        void operator()(std::uint8_t* data) const noexcept;
    };
    std::unique_ptr<std::uint8_t[], Free> m_data;
    std::size_t m_size = 0;
};

//! \brief Starts libsodium; call once at the start of a program, before anything of base. False: no entropy, stop.
[[nodiscard]] bool startCrypto() noexcept;

}  // namespace lianlu
