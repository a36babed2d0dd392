// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/log_file.h"

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <cstdio>
#include <mutex>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include <QDateTime>
#include <QString>

#include "models/support/log_line.h"
#include "models/support/rotating_log.h"

namespace lianlu::app {

namespace {

namespace fs = std::filesystem;
constexpr auto kNextTry = std::chrono::seconds(1);
constexpr auto kLastWords = std::chrono::seconds(3);

const char* levelOf(QtMsgType type) {
    switch (type) {
        case QtDebugMsg: return "debug";
        case QtInfoMsg: return "info";
        case QtWarningMsg: return "warning";
        case QtCriticalMsg: return "error";
        case QtFatalMsg: return "fatal";
    }
    return "info";
}

std::string lineOf(const char* level, const char* category, std::string_view words) {
    const auto before = QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs).toStdString() + ' ' + level + ' ' + category + ' ';
    return before + support::logLine(words, support::kMostLineBytes - std::min(before.size(), support::kMostLineBytes / 2));
}

fs::path logIn(const fs::path& folder) { return folder / "lianlu.log"; }

}  // namespace

class LogFile::Writer {
public:
    explicit Writer(const fs::path& folder) : m_log(logIn(folder)), m_thread([this] { run(); }) {}
    ~Writer() {
        {
            const std::lock_guard lock(m_mutex);
            m_ending = true;
        }
        m_arrived.notify_all();
        m_thread.join();
    }
    Writer(const Writer&) = delete;
    Writer& operator=(const Writer&) = delete;

    void add(std::string line) {
        {
            const std::lock_guard lock(m_mutex);
            if (m_waiting.size() + m_inHand >= kMostWaiting) {
                ++m_lost;
                return;
            }
            m_waiting.push_back(std::move(line));
        }
        m_arrived.notify_one();
    }

    //! Until all that was added is on the disk, or not for kLastWords.
    void drain() {
        std::unique_lock lock(m_mutex);
        m_written.wait_for(lock, kLastWords, [this] { return m_waiting.empty() && m_inHand == 0; });
    }

private:
    void run() {
        std::unique_lock lock(m_mutex);
        while (!m_ending || !m_waiting.empty()) {
            m_arrived.wait(lock, [this] { return m_ending || !m_waiting.empty(); });
            const bool last = m_ending;
            if (const bool written = writeWaiting(lock); !written && last) return;
            else if (!written) m_arrived.wait_for(lock, kNextTry, [this] { return m_ending; });
        }
    }

    //! Holds `lock` before and after, not while the disk works. False: some still wait.
    bool writeWaiting(std::unique_lock<std::mutex>& lock) {
        auto lines = std::exchange(m_waiting, {});
        const auto lost = std::exchange(m_lost, 0);
        if (lost > 0) lines.push_back(lineOf("warning", "lianlu.log", std::to_string(lost) + " lines were lost, for too many waited"));
        m_inHand = lines.size();
        lock.unlock();
        Result<void> problem;
        const auto done = m_log.append(lines, problem);
        tell(problem);
        lock.lock();
        m_inHand = 0;
        m_written.notify_all();
        if (done == lines.size()) return true;
        if (lost > 0) {
            m_lost += lost;
            lines.pop_back();
        }
        lines.erase(lines.begin(), lines.begin() + static_cast<std::ptrdiff_t>(std::min(done, lines.size())));
        lines.insert(lines.end(), std::make_move_iterator(m_waiting.begin()), std::make_move_iterator(m_waiting.end()));
        m_waiting = std::move(lines);
        return m_waiting.empty();
    }

    //! Once for each time that it begins to fail.
    void tell(const Result<void>& problem) {
        if (problem.has_value() != m_failing) return;
        m_failing = !m_failing;
        if (m_failing)
            std::fprintf(stderr, "lianlu: the log cannot be written (%s); the program goes on without it.\n", std::string(codeName(problem.error().code)).c_str());
    }

    support::RotatingLog m_log;
    std::mutex m_mutex;
    std::condition_variable m_arrived, m_written;
    std::vector<std::string> m_waiting;
    std::size_t m_inHand = 0, m_lost = 0;
    bool m_failing = false;  // the writer's thread alone
    bool m_ending = false;
    std::thread m_thread;
};

namespace {

// Qt's handler is a plain function, so the present writer stands here; weak, for the LogFile owns it.
std::mutex handlerMutex;
std::weak_ptr<LogFile::Writer> handlerWriter;

void handle(QtMsgType type, const QMessageLogContext& context, const QString& text) {
    auto line = lineOf(levelOf(type), context.category ? context.category : "default", text.toStdString());
    std::fprintf(stderr, "%s\n", line.c_str());
    std::shared_ptr<LogFile::Writer> writer;
    {
        const std::lock_guard lock(handlerMutex);
        writer = handlerWriter.lock();
    }
    if (!writer) return;
    writer->add(std::move(line));
    // Qt ends the program when this returns.
    if (type == QtFatalMsg) writer->drain();
}

}  // namespace

LogFile::LogFile(fs::path folder) : m_writer(std::make_shared<Writer>(folder)) {
    {
        const std::lock_guard lock(handlerMutex);
        handlerWriter = m_writer;
    }
    qInstallMessageHandler(&handle);
}

LogFile::~LogFile() { qInstallMessageHandler(nullptr); }

std::vector<fs::path> logFilesIn(const fs::path& folder) { return support::RotatingLog(logIn(folder)).files(); }

}  // namespace lianlu::app
