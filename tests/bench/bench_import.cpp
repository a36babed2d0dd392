// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
// A list of leads out of a GB18030 CSV into an encrypted store: the look at it, the import, the same file again, and the way back.
// usage: bench_import [--n ROWS]
#include <chrono>
#include <cstdio>
#include <fstream>

#include <QCoreApplication>

#include "models/actions/import_list.h"
#include "models/base/utf8_path.h"
#include "tests/actions/shop_floor.h"

using namespace lianlu;
using namespace lianlu::actions;

namespace {

using Steady = std::chrono::steady_clock;

constexpr double kLeastRowsASecond = 500;

[[noreturn]] void end(const std::string& why) {
    std::printf("bench_import: %s\n", why.c_str());
    std::exit(1);
}
template <class T>
T take(Result<T> result) {
    if (!result) end(result.error().describe());
    if constexpr (!std::is_void_v<T>) return std::move(*result);
}

//! The most memory this process ever had, in MiB.
double peakMib() {
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);)
        if (line.starts_with("VmHWM:")) return static_cast<double>(std::stoll(line.substr(6))) / 1024;
    return 0;
}

struct Timed {
    Steady::time_point begun = Steady::now();
    double tell(const char* what, std::int64_t rows) const {
        const auto seconds = std::chrono::duration<double>(Steady::now() - begun).count();
        std::printf("%-10s %9.2f s %10.0f rows/s   peak %6.0f MiB\n", what, seconds, static_cast<double>(rows) / seconds, peakMib());
        std::fflush(stdout);
        return static_cast<double>(rows) / seconds;
    }
};

}  // namespace

int main(int argc, char** argv) {
    QCoreApplication app(argc, argv);
    const auto words = QCoreApplication::arguments();
    const auto at = words.indexOf(QStringLiteral("--n"));
    const std::int64_t rows = at > 0 ? words.value(at + 1).toLongLong() : 200'000;
    if (!startCrypto()) end("no crypto");
    actions::test::ShopFloor floor;
    take(floor.open());
    const auto file = pathFromUtf8(floor.vault.folder.filePath(QStringLiteral("leads.csv")).toStdString());
    {
        std::ofstream csv(file, std::ios::binary);
        // 姓名,手机号码,邮箱,意向; every hundredth row is bad.
        csv << "\xD0\xD5\xC3\xFB,\xCA\xD6\xBB\xFA\xBA\xC5\xC2\xEB,\xD3\xCA\xCF\xE4,\xD2\xE2\xCF\xF2\r\n";
        for (std::int64_t i = 0; i < rows; ++i)
            csv << "\xCD\xF5\xB7\xBC" << i << ",139" << (i % 100 == 99 ? 1 : 10'000'000 + i) << ",p" << i << "@example.com,\xD1\xF2\xC8\xDE\xB4\xF3\xD2\xC2\r\n";
    }
    const auto context = floor.context();
    const auto found = take(readImportFile(ImportKind::leads, file, {}));
    if (found.facts.encoding != "GB18030") end("the encoding was not found");
    const ImportPlan plan{ImportKind::leads, file, {}, guessMapping(ImportKind::leads, found.header), OnExisting::update};
    std::printf("%lld rows\n", static_cast<long long>(rows));
    ImportProgress looked;
    const Timed look;
    const auto preview = take(previewImport(context, plan, looked));
    look.tell("look", rows);
    ImportProgress ran;
    const Timed run;
    const auto outcome = take(runImport(context, plan, ran));
    const auto speed = run.tell("import", rows);
    if (outcome.stopped || outcome.counts.created != preview.counts.created || outcome.counts.bad != rows / 100) end("not what was announced");
    ImportProgress again;
    const Timed second;
    const auto same = take(runImport(context, plan, again));
    second.tell("again", rows);
    if (same.counts.created != 0 || same.counts.updated != 0 || same.counts.same != outcome.counts.created) end("the second import changed something");
    ImportProgress back;
    const Timed undo;
    const auto undone = take(undoImport(context, outcome.id, back));
    undo.tell("undo", undone.taken);
    if (undone.taken != outcome.counts.created || !floor.ops().empty()) end("something was left");
    if (speed < kLeastRowsASecond) end("too slow");
    return 0;
}
