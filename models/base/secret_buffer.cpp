// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/secret_buffer.h"

#include <cstring>
#include <new>

#include <sodium.h>

namespace lianlu {

bool startCrypto() noexcept { return sodium_init() >= 0; }

void SecretBuffer::Free::operator()(std::uint8_t* data) const noexcept { sodium_free(data); }

SecretBuffer::SecretBuffer(std::size_t size) : m_size(size) {
    if (size == 0) return;
    if (!startCrypto()) throw std::bad_alloc();
    // sodium_malloc: own pages with guards, locked where the limit allows, wiped by sodium_free.
    m_data.reset(static_cast<std::uint8_t*>(sodium_malloc(size)));
    if (!m_data) throw std::bad_alloc();
    std::memset(m_data.get(), 0, size);
}

SecretBuffer SecretBuffer::fromText(std::string_view text) {
    SecretBuffer buffer(text.size());
    if (!text.empty()) std::memcpy(buffer.m_data.get(), text.data(), text.size());
    return buffer;
}

SecretBuffer SecretBuffer::random(std::size_t size) {
    SecretBuffer buffer(size);
    if (size > 0) randombytes_buf(buffer.m_data.get(), size);
    return buffer;
}

SecretBuffer SecretBuffer::clone() const { return fromText(text()); }

bool SecretBuffer::equals(const SecretBuffer& other) const noexcept {
    return m_size == other.m_size && (m_size == 0 || sodium_memcmp(m_data.get(), other.m_data.get(), m_size) == 0);
}

}  // namespace lianlu
