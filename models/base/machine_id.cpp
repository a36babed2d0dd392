// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/machine_id.h"

#include <array>
#include <string_view>

#include <sodium.h>

#if defined(_WIN32)
#include <windows.h>
#elif defined(__APPLE__)
#include <unistd.h>
#include <uuid/uuid.h>
#else
#include <fstream>
#endif

namespace lianlu {

namespace {

#if defined(_WIN32)

std::string systemId() {
    std::array<char, 64> text{};
    DWORD size = text.size();
    if (RegGetValueA(HKEY_LOCAL_MACHINE, "SOFTWARE\\Microsoft\\Cryptography", "MachineGuid", RRF_RT_REG_SZ | RRF_SUBKEY_WOW6464KEY, nullptr,
                     text.data(), &size) != ERROR_SUCCESS)
        return {};
    return text.data();
}

#elif defined(__APPLE__)

std::string systemId() {
    uuid_t id{};
    const timespec noWait{};
    if (gethostuuid(id, &noWait) != 0) return {};
    return {reinterpret_cast<const char*>(id), sizeof id};
}

#else

std::string systemId() {
    for (const char* file : {"/etc/machine-id", "/var/lib/dbus/machine-id"}) {
        std::ifstream in(file);
        std::array<char, 32> id{};
        // A system image that was never started has the word "uninitialized" there.
        if (in.read(id.data(), id.size())) return {id.data(), id.size()};
    }
    return {};
}

#endif

}  // namespace

std::string machineMark() {
    constexpr std::string_view kPurpose = "lianlu machine 1";
    const auto id = systemId();
    if (id.empty()) return {};
    std::array<unsigned char, 16> hash{};
    crypto_generichash(hash.data(), hash.size(), reinterpret_cast<const unsigned char*>(id.data()), id.size(),
                       reinterpret_cast<const unsigned char*>(kPurpose.data()), kPurpose.size());
    std::string hex(2 * hash.size() + 1, '\0');
    sodium_bin2hex(hex.data(), hex.size(), hash.data(), hash.size());
    hex.pop_back();
    return hex;
}

}  // namespace lianlu
