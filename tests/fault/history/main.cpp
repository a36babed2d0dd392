// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
// Random histories of devices and servers. See README.md.
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <optional>
#include <string>
#include <vector>

#include "models/base/secret_buffer.h"
#include "models/base/text.h"
#include "tests/fault/history/broken.h"
#include "tests/fault/history/generate.h"
#include "tests/fault/history/run.h"
#include "tests/fault/history/seeded_random.h"

namespace {

using namespace lianlu;
using namespace lianlu::test::history;

constexpr int kSkipped = 77;
constexpr const char* kUsage =
    "usage: history [--seeds N] [--first N] [--steps N] [--twice N]\n"
    "       history --seed N [--steps N] [--verbose]\n"
    "       history --history FILE … [--verbose]\n"
    "  --twice N      plays every N-th seed a second time and expects the same end (1: every one, 0: none)\n"
    "  --break RULE   breaks merge, sequence or dedupe; then a failure is what is wanted\n"
    "  --no-shrink    a failing history is printed as it is\n";

struct Options {
    std::uint64_t first = 1;
    int seeds = 50, steps = kSteps, twice = 1;
    bool verbose = false, shrink = true;
    std::vector<std::string> files;
    std::string breaks;
};

bool read(int argc, char** argv, Options& options) {
    for (int i = 1; i < argc; ++i) {
        const std::string name = argv[i];
        const auto value = [&]() -> std::string { return i + 1 < argc ? argv[++i] : ""; };
        const auto number = [&] { return text::toInteger(value()).value_or(0); };
        if (name == "--seeds") options.seeds = static_cast<int>(number());
        else if (name == "--first") options.first = static_cast<std::uint64_t>(number());
        else if (name == "--steps") options.steps = static_cast<int>(number());
        else if (name == "--twice") options.twice = static_cast<int>(number());
        else if (name == "--seed") options.first = static_cast<std::uint64_t>(number()), options.seeds = 1;
        else if (name == "--history") options.files.push_back(value());
        else if (name == "--break") options.breaks = value();
        else if (name == "--verbose") options.verbose = true;
        else if (name == "--no-shrink") options.shrink = false;
        else return false;
    }
    return true;
}

struct Told {
    std::uint64_t seed = 0;
    History history;
};

//! A file as it is printed: the seed, then a line a step; what follows # is for who reads.
std::optional<Told> fromFile(const std::string& name) {
    std::ifstream file(name);
    Told told;
    for (std::string line; std::getline(file, line);) {
        const auto words = text::trim(std::string_view(line).substr(0, line.find('#')));
        if (words.empty()) continue;
        if (words.starts_with("seed ")) {
            told.seed = static_cast<std::uint64_t>(text::toInteger(text::trim(words.substr(5))).value_or(0));
            continue;
        }
        auto step = fromLine(words);
        if (!step) {
            std::cerr << name << ": no step: " << line << "\n";
            return std::nullopt;
        }
        told.history.push_back(std::move(*step));
    }
    if (!told.history.empty()) return told;
    std::cerr << name << ": no history\n";
    return std::nullopt;
}

//! What is to be played; nothing where a file is none.
std::optional<std::vector<Told>> chosen(const Options& options) {
    std::vector<Told> all;
    for (const auto& name : options.files) {
        auto told = fromFile(name);
        if (!told) return std::nullopt;
        all.push_back(std::move(*told));
    }
    for (int i = 0; options.files.empty() && i < options.seeds; ++i) {
        const auto seed = options.first + static_cast<std::uint64_t>(i);
        all.push_back({seed, generate(seed, options.steps)});
    }
    return all;
}

//! True: it holds, and does so again.
bool holds(Base& base, std::uint64_t seed, const History& history, const Options& options) {
    const auto outcome = run(base, seed, history, options.verbose ? &std::cout : nullptr);
    if (outcome.broken.empty()) {
        if (options.verbose) std::cout << "# ends in " << outcome.digest << "\n";
        if (options.twice <= 0 || seed % static_cast<std::uint64_t>(options.twice) != 0) return true;
        const auto again = run(base, seed, history);
        if (again.digest == outcome.digest) return true;
        std::cout << "seed " << seed << ": played twice, it ends in two states: " << again.broken << " " << again.what << "\n";
        return false;
    }
    std::cout << "seed " << seed << (outcome.at > 0 ? " breaks at step " + std::to_string(outcome.at) : std::string(" breaks at the end")) << ": " << outcome.broken
              << "\n  " << outcome.what << std::endl;
    if (!options.shrink) return false;
    const auto shortest = shrunk(base, seed, history, outcome.broken, 250);
    std::cout << "# the shortest that breaks alike; history --history FILE plays it again\nseed " << seed << "\n";
    const auto last = run(base, seed, shortest, &std::cout);
    std::cout << "# " << last.broken << ": " << last.what << std::endl;
    return false;
}

}  // namespace

int main(int argc, char** argv) {
    Options options;
    if (!read(argc, argv, options)) {
        std::cerr << kUsage;
        return 2;
    }
    const auto histories = chosen(options);
    if (!histories) return 2;
    // Read by the first who asks whether a rule is broken.
    if (!options.breaks.empty()) setenv("LIANLU_BREAK", options.breaks.c_str(), 1);
    SeededRandom::install();
    if (!startCrypto()) return 2;
    std::string why;
    try {
        const auto base = Base::make(why);
        if (!base) {
            std::cerr << why << "\n";
            return kSkipped;
        }
        int failed = 0;
        for (const auto& told : *histories) {
            if (holds(*base, told.seed, told.history, options)) continue;
            ++failed;
            if (!options.breaks.empty()) break;
        }
        if (!options.breaks.empty()) {
            std::cout << (failed > 0 ? "found" : "NOT FOUND") << ": " << options.breaks << "\n";
            return failed > 0 ? 0 : 1;
        }
        std::cout << static_cast<int>(histories->size()) - failed << " of " << histories->size() << " histories hold\n";
        return failed > 0 ? 1 : 0;
    } catch (const Broken& broken) {
        std::cerr << "the world could not be made: " << broken.what() << "\n";
        return 2;
    }
}
