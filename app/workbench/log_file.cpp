// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/log_file.h"

#include <condition_variable>
#include <cstdio>
#include <deque>
#include <fstream>
#include <mutex>
#include <string>
#include <thread>

#include <QDateTime>
#include <QString>

namespace lianlu::app {

namespace {

namespace fs = std::filesystem;
constexpr std::uintmax_t kMostBytes = 256 * 1024;
constexpr int kOldFiles = 3;
constexpr std::size_t kMostWaiting = 2'000;

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

}  // namespace

class LogFile::Writer {
public:
    explicit Writer(fs::path folder) : m_folder(std::move(folder)), m_thread([this] { run(); }) {}
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
            if (m_waiting.size() >= kMostWaiting) return;
            m_waiting.push_back(std::move(line));
        }
        m_arrived.notify_one();
    }

private:
    [[nodiscard]] fs::path file(int number) const {
        return m_folder / (number == 0 ? std::string("lianlu.log") : "lianlu." + std::to_string(number) + ".log");
    }

    void rotate() const {
        std::error_code ignored;
        if (fs::file_size(file(0), ignored) < kMostBytes || ignored) return;
        fs::remove(file(kOldFiles), ignored);
        for (int number = kOldFiles; number > 0; --number) fs::rename(file(number - 1), file(number), ignored);
    }

    void run() {
        std::unique_lock lock(m_mutex);
        for (;;) {
            m_arrived.wait(lock, [this] { return m_ending || !m_waiting.empty(); });
            const auto lines = std::exchange(m_waiting, {});
            const bool ending = m_ending;
            lock.unlock();
            write(lines);
            lock.lock();
            if (ending && m_waiting.empty()) return;
        }
    }

    void write(const std::deque<std::string>& lines) const {
        if (lines.empty()) return;
        std::error_code ignored;
        fs::create_directories(m_folder, ignored);
        rotate();
        std::ofstream out(file(0), std::ios::app | std::ios::binary);
        for (const auto& line : lines) out << line << '\n';
    }

    fs::path m_folder;
    std::mutex m_mutex;
    std::condition_variable m_arrived;
    std::deque<std::string> m_waiting;
    bool m_ending = false;
    std::thread m_thread;
};

namespace {

// Qt's handler is a plain function, so the present writer stands here; weak, for the LogFile owns it.
std::mutex handlerMutex;
std::weak_ptr<LogFile::Writer> handlerWriter;

void handle(QtMsgType type, const QMessageLogContext& context, const QString& text) {
    const std::string words = text.toStdString();
    std::fprintf(stderr, "%s: %s\n", levelOf(type), words.c_str());
    std::shared_ptr<LogFile::Writer> writer;
    {
        const std::lock_guard lock(handlerMutex);
        writer = handlerWriter.lock();
    }
    if (!writer) return;
    writer->add(QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs).toStdString() + ' ' + levelOf(type) + ' ' +
                (context.category ? context.category : "default") + ' ' + words);
}

}  // namespace

LogFile::LogFile(fs::path folder) : m_writer(std::make_shared<Writer>(std::move(folder))) {
    {
        const std::lock_guard lock(handlerMutex);
        handlerWriter = m_writer;
    }
    qInstallMessageHandler(&handle);
}

LogFile::~LogFile() { qInstallMessageHandler(nullptr); }

}  // namespace lianlu::app
