// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
// Seconds of customer value and attribution: purchases counted, BG/NBD and Gamma-Gamma fitted, everybody's forecast; then Markov attribution of
// order 1 to 3, solved exactly. Customers and paths are drawn with a fixed seed. usage: bench_insight [--customers N] [--paths N]
// [--channels N] [--write FOLDER] [--peer r]: --write leaves customers.csv and paths.csv there for another program to be measured beside it, --peer r
// has BTYD and ChannelAttribution do the same where R has them.
#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <random>
#include <string>
#include <vector>

#include <fmt/format.h>

#include <QTemporaryDir>

#include "models/insight/attribution/attribute.h"
#include "models/insight/lifetime/forecast.h"
#include "models/insight/lifetime/history.h"
#include "tests/bench/bench_peer.h"

using namespace lianlu;
namespace attribution = lianlu::insight::attribution;
namespace lifetime = lianlu::insight::lifetime;

namespace {

constexpr std::int32_t kFirstDay = 19'000, kEnd = kFirstDay + 2 * 364;

struct Shop {
    std::vector<std::uint32_t> customer;
    std::vector<std::int32_t> day;
    std::vector<double> amount;
};

double seconds(std::chrono::steady_clock::time_point since) {
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - since).count();
}

template <class Work>
auto timed(const char* step, Work work) {
    const auto since = std::chrono::steady_clock::now();
    auto result = work();
    std::printf("%-44s %8.2f\n", step, seconds(since));
    if (!result) {
        std::printf("%s\n", result.error().describe().c_str());
        std::exit(1);
    }
    return std::move(*result);
}

//! A brand's purchases (BG/NBD r .25, alpha 4.8 weeks, a .72, b 2.2), customers won over the whole first year and a half.
Shop drawnShop(std::uint32_t customers) {
    std::mt19937_64 engine(11);
    std::gamma_distribution<double> rates(0.25, 1 / 4.8 / 7), a(0.72, 1), b(2.2, 1), level(3.7, 1), spread(6.2, 1);
    std::uniform_real_distribution<double> uniform;
    Shop shop;
    for (std::uint32_t customer = 0; customer < customers; ++customer) {
        const double rate = std::max(rates(engine), 1e-12), one = a(engine), lost = one / (one + b(engine)), scale = 150 / level(engine);
        double at = std::floor(uniform(engine) * 546);
        const auto buy = [&] {
            shop.customer.push_back(customer);
            shop.day.push_back(kFirstDay + static_cast<std::int32_t>(at));
            shop.amount.push_back(std::round(scale * spread(engine) * 100) / 100);
        };
        buy();
        for (at += -std::log(1 - uniform(engine)) / rate; at < kEnd - kFirstDay; at += -std::log(1 - uniform(engine)) / rate) {
            buy();
            if (uniform(engine) < lost) break;
        }
    }
    return shop;
}

//! Paths of one to some twenty touches; a few channels are met often, many seldom; some touches bring others.
attribution::PathTable drawnPaths(std::size_t count, std::uint32_t channels) {
    std::mt19937_64 engine(13);
    attribution::PathTable table;
    std::string path;
    for (std::size_t i = 0; i < count; ++i) {
        path.clear();
        std::uint64_t before = engine() % channels;
        for (bool on = true; on; on = engine() % 5 != 0 && path.size() < 200) {
            const auto drawn = std::min(engine() % channels, engine() % channels);
            before = engine() % 3 == 0 ? (before * 7 + 3) % channels : drawn;
            path += fmt::format("{}c{}", path.empty() ? "" : " > ", before);
        }
        const auto converts = engine() % 100 < 8 + before % 5;
        if (!table.add(path, converts, converts ? 50 + static_cast<double>(engine() % 400) : 0, !converts)) std::exit(1);
    }
    return table;
}

void writePasts(const std::string& folder, const lifetime::Pasts& pasts) {
    std::ofstream out(folder + "/customers.csv");
    out << "x,t_x,T,customers\n";
    for (std::size_t i = 0; i < pasts.rows.size(); ++i)
        out << fmt::format("{},{},{},{}\n", pasts.rows[i].x, pasts.rows[i].tx, pasts.rows[i].T, pasts.customers[i]);
}

void writePaths(const std::string& folder, const attribution::PathTable& table) {
    std::ofstream out(folder + "/paths.csv");
    out << "path,conversions,value,nulls\n";
    const auto paths = table.paths();
    for (std::size_t i = 0; i < paths.size(); ++i) {
        std::string path;
        for (const auto channel : paths.of(i)) path += (path.empty() ? "" : " > ") + table.channels()[channel];
        out << fmt::format("{},{},{},{}\n", path, paths.conversions[i], paths.valueOf(i), paths.nullsOf(i));
    }
}

}  // namespace

int main(int argc, char** argv) {
    std::uint32_t customers = 1'000'000, channels = 200;
    std::size_t count = 1'000'000;
    std::string folder, peer;
    for (int i = 1; i + 1 < argc; i += 2) {
        const auto value = std::strtoull(argv[i + 1], nullptr, 10);
        if (std::strcmp(argv[i], "--customers") == 0) customers = static_cast<std::uint32_t>(value);
        else if (std::strcmp(argv[i], "--paths") == 0) count = value;
        else if (std::strcmp(argv[i], "--channels") == 0) channels = static_cast<std::uint32_t>(std::max(2ULL, value));
        else if (std::strcmp(argv[i], "--write") == 0) folder = argv[i + 1];
        else if (std::strcmp(argv[i], "--peer") == 0) peer = argv[i + 1];
    }
    const QTemporaryDir place;
    if (!peer.empty() && folder.empty()) folder = place.path().toStdString();
    const auto shop = drawnShop(customers);
    std::printf("%u customers, %zu purchases; %zu paths\n\n%-44s  seconds\n", customers, shop.day.size(), count, "step");
    const auto histories = timed("purchases counted by customer and day", [&] {
        return lifetime::historiesOf({shop.customer, shop.day, shop.amount}, {kEnd, lifetime::Unit::week, 39});
    });
    const auto pasts = timed("equal pasts folded", [&] { return lifetime::pastsOf(histories.x, histories.tx, histories.T); });
    const auto fit = timed("BG/NBD fitted, with standard errors", [&] { return lifetime::fitBgNbd(pasts); });
    const auto paid = timed("Gamma-Gamma fitted", [&] { return lifetime::fitGammaGamma(histories.x, histories.mx); });
    const auto forecast = timed("P(alive), purchases, value of everybody", [&] {
        return lifetime::forecastOf(fit.model, &fit.covariance, pasts, {39, 0.1, lifetime::kDaysOfYear / 7});
    });
    for (const auto& [many, orders] : {std::pair{12u, 3}, std::pair{channels, 1}}) {
        const auto table = drawnPaths(count, many);
        for (int order = 1; order <= orders; ++order) {
            const auto step = fmt::format("Markov of order {}, {} channels", order, many);
            const auto result = timed(step.c_str(), [&] { return attribution::attribute(table.paths(), {attribution::Model::markov, 7, order}); });
            if (result.conversions.empty()) return 1;
            const auto c0 = std::find(table.channels().begin(), table.channels().end(), "c0") - table.channels().begin();
            std::printf("  c0: conversions %.1f\n", result.conversions[static_cast<std::size_t>(c0)]);
        }
        timed("Shapley of the same", [&] { return attribution::attribute(table.paths(), {attribution::Model::shapley}); });
        if (!folder.empty() && many == 12) writePaths(folder, table);
    }
    std::printf("\npasts %zu; r %.4f alpha %.4f a %.4f b %.4f, p %.3f q %.3f gamma %.2f; %.1f purchases ahead (drawn with .25 4.8 .72 2.2, 6.2 3.7 150)\n",
                pasts.rows.size(), fit.model.r, fit.model.alpha, fit.model.a, fit.model.b, paid.model.p, paid.model.q, paid.model.gamma, forecast.total);
    if (!folder.empty()) writePasts(folder, pasts);
    if (peer != "r") return 0;
    std::fflush(stdout);
    QByteArray said;
    const bool ran = bench::runPeer(QStringLiteral("Rscript"), {QStringLiteral(LIANLU_INSIGHT_PEER), QString::fromStdString(folder)}, place.path(), 1800, said);
    std::printf("\n%s%s\n", ran ? "peer (R, the same files)\n" : "no peer: ", said.constData());
    return 0;
}
