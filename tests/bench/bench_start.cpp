// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
// Time from the start of the process to the first painted window, of the workbench and of a minimal Qt Widgets program, in turns.
// The workbench opens an enrolled profile (weakest key derivation, so that Argon2id is not what is measured) and shows its first
// place with rows out of the store. usage: bench_start [ROUNDS]
#include <algorithm>
#include <cstdio>
#include <vector>

#include <QApplication>
#include <QElapsedTimer>
#include <QProcess>

#include "tests/gui/desk_profile.h"

namespace {

constexpr double kMostTimes = 2.5;
constexpr int kPatienceMs = 30'000;

// Milliseconds until each of `lines` was printed; negative: it was not.
std::vector<double> timed(const QString& program, const QStringList& arguments, const QList<QByteArray>& lines) {
    QProcess process;
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("LIANLU_PASSPHRASE"), QString::fromUtf8(lianlu::test::kPassphrase));
    process.setProcessEnvironment(environment);
    process.setStandardErrorFile(QProcess::nullDevice());
    std::vector<double> times(static_cast<std::size_t>(lines.size()), -1);
    QElapsedTimer clock;
    clock.start();
    process.start(program, arguments);
    std::size_t at = 0;
    while (at < times.size() && clock.elapsed() < kPatienceMs) {
        if (!process.canReadLine() && !process.waitForReadyRead(kPatienceMs)) break;
        while (at < times.size() && process.canReadLine())
            if (process.readLine().trimmed() == lines[static_cast<qsizetype>(at)]) times[at++] = static_cast<double>(clock.nsecsElapsed()) / 1e6;
    }
    process.kill();
    process.waitForFinished();
    return times;
}

double median(std::vector<double> values) {
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

}  // namespace

int main(int argc, char** argv) {
    const QApplication app(argc, argv);
    const int rounds = argc > 1 ? std::max(1, QByteArray(argv[1]).toInt()) : 9;
    const lianlu::test::DeskProfile profile;
    const QStringList arguments{QStringLiteral("--profile"), QString::fromStdU16String(profile.paths().folder.u16string()),
                                QStringLiteral("--lang"), QStringLiteral("zh_CN"), QStringLiteral("--unlock-from-env"),
                                QStringLiteral("--print-first-paint")};
    std::vector<double> minimal, window, desk;
    for (int round = -1; round < rounds; ++round) {  // the first one warms the disk's cache
        const auto small = timed(QStringLiteral(LIANLU_MINIMAL), {}, {"window"});
        const auto ours = timed(QStringLiteral(LIANLU_WORKBENCH), arguments, {"window", "desk"});
        if (small[0] < 0 || ours[0] < 0 || ours[1] < 0) {
            std::fputs("bench_start: a program showed no window\n", stderr);
            return 1;
        }
        if (round < 0) continue;
        minimal.push_back(small[0]);
        window.push_back(ours[0]);
        desk.push_back(ours[1]);
    }
    const double base = median(minimal);
    std::printf("median of %d rounds, ms        time   times minimal\n", rounds);
    std::printf("minimal Qt Widgets window   %7.1f  %6.2f\n", base, 1.0);
    std::printf("workbench, first window     %7.1f  %6.2f   (at most %.1f)\n", median(window), median(window) / base, kMostTimes);
    std::printf("workbench, unlocked desk    %7.1f  %6.2f\n", median(desk), median(desk) / base);
    return median(window) / base <= kMostTimes ? 0 : 1;
}
