// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
// New customer records against stored ones: time of each step, pairs a second, memory, and the part of all pairs that blocking spares.
// A tenth of the new ones are stored persons with noise; how many of those are found is told too. usage: bench_resolve [--stored N] [--new N]
// [--threads N]. Minutes and gigabytes with ten million; the default takes seconds.
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>
#include <vector>

#ifndef _WIN32
#include <sys/resource.h>
#endif

#include <fmt/format.h>

#include "models/insight/resolve/hanzi.h"
#include "models/insight/resolve/resolver.h"

using namespace lianlu;

namespace {

constexpr std::size_t kColumns = 6;
constexpr std::size_t kBatch = 100'000;
constexpr std::u32string_view kSurnames = U"王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜";
constexpr std::u32string_view kGiven = U"伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂梅建国华玉红燕玲飞鹏辉宇浩然梓轩子涵欣怡雨晨思佳琪俊博文天翔嘉一诺可馨志远海龙晓"
                                       U"东春雪冰倩婷慧颖璐瑶佩琳莹洁云莲真环荣爱妹香月莺媛瑞凡凤正义中心永安宁康乐诗画书琴棋墨青山水木火土金石松柏竹";
constexpr std::string_view kCities[]{"上海市", "北京市", "广州市", "深圳市", "杭州市", "成都市", "武汉市", "南京市", "重庆市", "西安市", "苏州市", "天津市"};
constexpr std::string_view kRoads[]{"人民路", "解放路", "中山路", "建设路", "文化路", "新华路", "和平路", "延安路", "长江路", "黄河路"};

std::uint64_t draw(std::uint64_t& state) {
    state += 0x9E3779B97F4A7C15ULL;
    return oneid::mixed(state);
}

//! The cells of a person: the same for the same number. Noise of a second record: other phone, a missing cell, a typing error.
void person(std::uint64_t number, bool noisy, std::uint64_t noise, std::string (&cells)[kColumns]) {
    std::uint64_t state = oneid::mixed(number + 77);
    const auto below = [&state](std::uint64_t most) { return draw(state) % most; };
    for (auto& cell : cells) cell.clear();
    // Squared: the first surnames are the frequent ones.
    const auto surname = below(kSurnames.size()) * below(kSurnames.size()) / kSurnames.size();
    oneid::appendUtf8(cells[0], kSurnames[surname]);
    oneid::appendUtf8(cells[0], kGiven[below(kGiven.size())]);
    if (below(10) < 7) oneid::appendUtf8(cells[0], kGiven[below(kGiven.size())]);
    cells[1] = fmt::format("1{}{:09}", 3 + below(7), below(1'000'000'000));
    cells[2] = fmt::format("{:04}-{:02}-{:02}", 1955 + below(50), 1 + below(12), 1 + below(28));
    cells[3] = fmt::format("u{}@example.com", oneid::mixed(number) % 100'000'000'000);
    cells[4] = kCities[below(std::size(kCities))];
    cells[5] = fmt::format("{}{}号{}室", kRoads[below(std::size(kRoads))], 1 + below(800), 101 + below(2000));
    for (auto& cell : cells)
        if (below(100) < 15) cell.clear();
    if (!noisy) return;
    std::uint64_t other = oneid::mixed(noise);
    if (draw(other) % 10 == 0) cells[1] = fmt::format("1{}{:09}", 3 + draw(other) % 7, draw(other) % 1'000'000'000);
    if (draw(other) % 20 == 0 && cells[1].size() > 5) cells[1][5] = static_cast<char>('0' + draw(other) % 10);
    if (draw(other) % 20 == 0 && cells[2].size() > 9) cells[2][9] = static_cast<char>('0' + draw(other) % 10);
    if (draw(other) % 7 == 0) cells[draw(other) % kColumns].clear();
}

double seconds(std::chrono::steady_clock::time_point since) {
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - since).count();
}

double peakMegabytes() {
#ifdef _WIN32
    return 0;
#else
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return static_cast<double>(usage.ru_maxrss) / 1024;
#endif
}

template <class Make>
void addMany(oneid::Records& records, std::size_t count, unsigned threads, Make make) {
    std::vector<std::string> texts;
    std::vector<std::string_view> views;
    std::string cells[kColumns];
    for (std::size_t from = 0; from < count; from += kBatch) {
        texts.clear();
        views.clear();
        for (std::size_t i = from; i < std::min(count, from + kBatch); ++i) {
            make(i, cells);
            for (auto& cell : cells) texts.push_back(cell);
        }
        for (const auto& text : texts) views.push_back(text);
        records.add(views, threads);
    }
}

}  // namespace

int main(int argc, char** argv) {
    std::size_t stored = 100'000, fresh = 10'000;
    unsigned threads = 0;
    for (int i = 1; i + 1 < argc; i += 2) {
        const auto value = std::strtoull(argv[i + 1], nullptr, 10);
        if (std::strcmp(argv[i], "--stored") == 0) stored = value;
        else if (std::strcmp(argv[i], "--new") == 0) fresh = value;
        else if (std::strcmp(argv[i], "--threads") == 0) threads = static_cast<unsigned>(value);
    }
    using oneid::Kind;
    oneid::Settings settings;
    settings.threads = threads;
    oneid::Resolver resolver({{"name", Kind::name}, {"phone", Kind::phone}, {"birthday", Kind::date}, {"email", Kind::email}, {"city", Kind::place},
                              {"address", Kind::address}},
                             settings);
    const auto begin = std::chrono::steady_clock::now();
    addMany(resolver.records(), stored, threads, [](std::size_t i, auto& cells) { person(i, false, 0, cells); });
    const double adding = seconds(begin);
    auto since = std::chrono::steady_clock::now();
    if (!resolver.index()) return 0;
    const double indexing = seconds(since);
    const std::uint64_t step = std::max<std::uint64_t>(1, stored * 10 / std::max<std::size_t>(fresh, 1));
    since = std::chrono::steady_clock::now();
    addMany(resolver.records(), fresh, threads, [&](std::size_t i, auto& cells) {
        const bool known = i % 10 == 0;
        person(known ? i / 10 * step % stored : stored + i, known, i, cells);
    });
    const double addingNew = seconds(since);
    since = std::chrono::steady_clock::now();
    if (!resolver.learn()) return 0;
    const double learning = seconds(since);
    since = std::chrono::steady_clock::now();
    const auto matches = resolver.match();
    const double matching = seconds(since);
    if (!matches) return 0;
    std::size_t right = 0;
    for (const auto& match : *matches) {
        const std::size_t i = match.b - stored;
        right += i % 10 == 0 && match.a == i / 10 * step % stored;
    }
    const auto& statistics = resolver.statistics();
    const auto known = static_cast<double>((fresh + 9) / 10);
    std::printf("stored %zu, new %zu, of which known %.0f\n", stored, fresh, known);
    std::printf("step                seconds\n");
    std::printf("add stored         %8.1f\nindex              %8.1f\nadd new            %8.1f\nlearn              %8.1f\nmatch              %8.1f\n", adding, indexing,
                addingNew, learning, matching);
    std::printf("all                %8.1f\n", seconds(begin));
    std::printf("pairs compared     %llu (%.1f a new record), %.0f pairs/s\n", static_cast<unsigned long long>(statistics.comparedPairs),
                static_cast<double>(statistics.comparedPairs) / static_cast<double>(fresh), static_cast<double>(statistics.comparedPairs) / matching);
    std::printf("reduction          %.6f %%\n", statistics.reduction() * 100);
    std::printf("matches            %zu, precision %.4f, recall %.4f\n", matches->size(), static_cast<double>(right) / static_cast<double>(std::max<std::size_t>(matches->size(), 1)),
                static_cast<double>(right) / known);
    std::printf("memory             %.0f MB held, %.0f MB at peak\n", static_cast<double>(resolver.bytes()) / 1048576, peakMegabytes());
    for (const auto& pass : statistics.passes) std::printf("  pass %s\n", pass.c_str());
    return 0;
}
