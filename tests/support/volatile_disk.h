// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <mutex>
#include <random>
#include <string>
#include <vector>

namespace lianlu::test {

//! \brief What a disk keeps when its power goes: what was synced, and of the rest as much as it likes. FailingVfs tells it of every write;
//! cut() ends the writing, settle() leaves the files as the disk would have them. Thread: any.
class VolatileDisk {
public:
    enum class Keeps : std::uint8_t { nothing, some };

    //! \brief The next `count` writes, syncs, cuts to length and deletions pass; then the power is gone.
    void cutAfter(std::int64_t count) {
        const std::lock_guard lock(m_mutex);
        m_left = count;
    }
    [[nodiscard]] bool isCut() const {
        const std::lock_guard lock(m_mutex);
        return m_left < 0;
    }
    //! \brief How many writes there were.
    [[nodiscard]] std::int64_t steps() const {
        const std::lock_guard lock(m_mutex);
        return m_steps;
    }

    //! \brief Whether this one still comes through.
    [[nodiscard]] bool passes() {
        const std::lock_guard lock(m_mutex);
        ++m_steps;
        if (m_left >= 0) --m_left;
        return m_left >= 0;
    }
    void opened(const std::string& path) {
        const std::lock_guard lock(m_mutex);
        if (m_files.contains(path)) return;
        std::ifstream file(path, std::ios::binary);
        File known;
        known.exists = static_cast<bool>(file);
        if (file) known.synced.assign(std::istreambuf_iterator<char>(file), {});
        m_files.emplace(path, std::move(known));
    }
    void wrote(const std::string& path, const void* from, std::size_t size, std::size_t at) {
        const std::lock_guard lock(m_mutex);
        m_files[path].since.push_back({at, std::string(static_cast<const char*>(from), size), false});
    }
    void cutTo(const std::string& path, std::size_t size) {
        const std::lock_guard lock(m_mutex);
        m_files[path].since.push_back({size, {}, true});
    }
    void synced(const std::string& path) {
        const std::lock_guard lock(m_mutex);
        auto& file = m_files[path];
        for (const auto& step : file.since) lay(file.synced, step);
        file.since.clear();
        file.exists = true;
    }
    //! \brief Without a sync of its folder a file that was deleted may be there again.
    void removed(const std::string& path, bool folderSynced) {
        const std::lock_guard lock(m_mutex);
        if (folderSynced) m_files[path] = File{};
    }

    //! \brief After everything was closed. `seed`: which of the unsynced sectors stay, with Keeps::some.
    void settle(Keeps keeps, std::uint32_t seed) {
        const std::lock_guard lock(m_mutex);
        std::mt19937 dice(seed);
        for (auto& [path, file] : m_files) {
            bool exists = file.exists;
            for (const auto& step : file.since) {
                if (keeps == Keeps::nothing) break;
                exists = exists || dice() % 2 == 0;
                for (const auto& sector : sectorsOf(step))
                    if (dice() % 2 == 0) lay(file.synced, sector);
            }
            std::error_code ignored;
            std::filesystem::remove(path, ignored);
            std::filesystem::remove(path + "-shm", ignored);
            if (!exists) continue;
            std::ofstream out(path, std::ios::binary | std::ios::trunc);
            out.write(file.synced.data(), static_cast<std::streamsize>(file.synced.size()));
        }
        m_files.clear();
        m_left = kNever;
    }

private:
    static constexpr std::int64_t kNever = INT64_MAX / 2;
    static constexpr std::size_t kSector = 512;

    struct Step {
        std::size_t at = 0;
        std::string bytes;
        bool cut = false;  //!< to the length `at`
    };
    struct File {
        std::string synced;
        bool exists = false;
        std::vector<Step> since;
    };
    static void lay(std::string& file, const Step& step) {
        if (step.cut) {
            file.resize(step.at);
            return;
        }
        if (file.size() < step.at + step.bytes.size()) file.resize(step.at + step.bytes.size());
        std::copy(step.bytes.begin(), step.bytes.end(), file.begin() + static_cast<std::ptrdiff_t>(step.at));
    }
    //! A write is torn at sectors.
    static std::vector<Step> sectorsOf(const Step& step) {
        if (step.cut) return {step};
        std::vector<Step> parts;
        for (std::size_t done = 0; done < step.bytes.size();) {
            const auto size = std::min(step.bytes.size() - done, kSector - (step.at + done) % kSector);
            parts.push_back({step.at + done, step.bytes.substr(done, size), false});
            done += size;
        }
        return parts;
    }

    mutable std::mutex m_mutex;
    std::int64_t m_left = kNever;
    std::int64_t m_steps = 0;
    std::map<std::string, File> m_files;
};

}  // namespace lianlu::test
