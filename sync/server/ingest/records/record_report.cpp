// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/ingest/records/record_report.h"

#include <algorithm>

namespace lianlu::server {

void RecordReport::addBad(LineProblem problem) {
    ++bad;
    if (problems.size() < kShownProblems) problems.push_back(std::move(problem));
}

void RecordReport::merge(const RecordReport& other) {
    accepted += other.accepted;
    unchanged += other.unchanged;
    stale += other.stale;
    waiting += other.waiting;
    bad += other.bad;
    released += other.released;
    tagsLeftOut += other.tagsLeftOut;
    afterErasure += other.afterErasure;
    problems.insert(problems.end(), other.problems.begin(), other.problems.end());
    std::stable_sort(problems.begin(), problems.end(), [](const LineProblem& a, const LineProblem& b) { return a.line < b.line; });
    if (problems.size() > kShownProblems) problems.resize(kShownProblems);
}

}  // namespace lianlu::server
