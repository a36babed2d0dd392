// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/item/match_words.h"

#include <algorithm>
#include <array>

#include <QCoreApplication>

#include "models/domain/rules/person_match.h"
#include "models/item/format.h"

namespace lianlu::item {

namespace {

struct Phrases {
    std::string_view field;
    const char* same;
    const char* alike;
    const char* differs;
    const char* missing;
};

struct Words {
    Q_DECLARE_TR_FUNCTIONS(lianlu::item::Match)
public:
    //! By how much a field tells of a person.
    static constexpr auto phrases() {
        return std::array{
            Phrases{"mobile", QT_TR_NOOP("Same mobile number"), QT_TR_NOOP("Mobile numbers alike"), QT_TR_NOOP("Mobile numbers differ"), QT_TR_NOOP("No mobile number to compare")},
            Phrases{"email", QT_TR_NOOP("Same e-mail address"), QT_TR_NOOP("E-mail addresses alike"), QT_TR_NOOP("E-mail addresses differ"), QT_TR_NOOP("No e-mail address to compare")},
            Phrases{"wechat_unionid", QT_TR_NOOP("Same WeChat account"), QT_TR_NOOP("WeChat accounts alike"), QT_TR_NOOP("WeChat accounts differ"), QT_TR_NOOP("No WeChat account to compare")},
            Phrases{"card", QT_TR_NOOP("Same member card"), QT_TR_NOOP("Member cards alike"), QT_TR_NOOP("Member cards differ"), QT_TR_NOOP("No member card to compare")},
            Phrases{"member_code", QT_TR_NOOP("Same member code"), QT_TR_NOOP("Member codes alike"), QT_TR_NOOP("Member codes differ"), QT_TR_NOOP("No member code to compare")},
            Phrases{"name", QT_TR_NOOP("Same name"), QT_TR_NOOP("Names alike"), QT_TR_NOOP("Names differ"), QT_TR_NOOP("No name to compare")},
            Phrases{"birthday", QT_TR_NOOP("Same birthday"), QT_TR_NOOP("Birthdays alike"), QT_TR_NOOP("Birthdays differ"), QT_TR_NOOP("No birthday to compare")},
            Phrases{"gender", QT_TR_NOOP("Same gender"), QT_TR_NOOP("Genders alike"), QT_TR_NOOP("Genders differ"), QT_TR_NOOP("No gender to compare")},
            Phrases{"city", QT_TR_NOOP("Same city"), QT_TR_NOOP("Cities alike"), QT_TR_NOOP("Cities differ"), QT_TR_NOOP("No city to compare")},
            Phrases{"address", QT_TR_NOOP("Same address"), QT_TR_NOOP("Addresses alike"), QT_TR_NOOP("Addresses differ"), QT_TR_NOOP("No address to compare")},
            Phrases{"device", QT_TR_NOOP("Same device"), QT_TR_NOOP("Devices alike"), QT_TR_NOOP("Devices differ"), QT_TR_NOOP("No device to compare")},
            Phrases{"source", QT_TR_NOOP("Same source"), QT_TR_NOOP("Sources alike"), QT_TR_NOOP("Sources differ"), QT_TR_NOOP("No source to compare")},
        };
    }
};

constexpr auto kPhrases = Words::phrases();

constexpr std::array<std::string_view, 5> kLevels{"exact", "close", "fair", "other", "missing"};

QString phrase(const Phrases& of, std::size_t level) {
    switch (level) {
        case 0: return Words::tr(of.same);
        case 1: return Words::tr(of.alike);
        case 2: return Words::tr("%1, roughly").arg(Words::tr(of.alike));
        case 3: return Words::tr(of.differs);
        default: return Words::tr(of.missing);
    }
}

constexpr std::array kTones{BadgeTone::success, BadgeTone::info, BadgeTone::neutral, BadgeTone::warning, BadgeTone::neutral};

QString methodWords(domain::MatchMethod method) {
    switch (method) {
        case domain::MatchMethod::deterministic: return Words::tr("found by an equal number or address");
        case domain::MatchMethod::probabilistic: return Words::tr("found by comparing many fields");
        case domain::MatchMethod::person: return Words::tr("proposed by a person");
        case domain::MatchMethod::unknown: break;
    }
    return Words::tr("found in a way this version does not know");
}

QString scoreWords(double score) {
    if (score >= 0.95) return Words::tr("almost certain");
    if (score >= 0.8) return Words::tr("probable");
    if (score >= 0.5) return Words::tr("possible");
    return Words::tr("improbable");
}

}  // namespace

std::vector<EvidenceWord> evidenceWords(const std::vector<std::string>& evidence) {
    // Of what is equally alike the fields that tell most come first.
    std::vector<std::pair<std::size_t, EvidenceWord>> ranked;
    const auto order = [](std::size_t level, std::size_t field) { return level * (kPhrases.size() + 1) + field; };
    for (const auto& entry : evidence) {
        const auto sign = entry.find('=');
        const auto field = std::string_view(entry).substr(0, sign);
        const auto level = sign == entry.npos ? std::string_view() : std::string_view(entry).substr(sign + 1);
        const auto known = std::find_if(kPhrases.begin(), kPhrases.end(), [field](const Phrases& one) { return one.field == field; });
        const auto rank = static_cast<std::size_t>(std::find(kLevels.begin(), kLevels.end(), level) - kLevels.begin());
        if (known == kPhrases.end() || rank == kLevels.size()) ranked.push_back({order(kLevels.size(), 0), {toQString(entry), BadgeTone::neutral}});
        else ranked.push_back({order(rank, static_cast<std::size_t>(known - kPhrases.begin())), {phrase(*known, rank), kTones[rank], rank + 1 < kLevels.size()}});
    }
    std::stable_sort(ranked.begin(), ranked.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    std::vector<EvidenceWord> words;
    for (auto& [rank, word] : ranked) words.push_back(std::move(word));
    return words;
}

QString foundSentence(const domain::PersonMatch& match) {
    if (match.id.isNull()) return Words::tr("Nobody has looked at these two yet.");
    const int percent = likenessPercent(match);
    if (percent < 0) return Words::tr("Proposed by a person.");
    return Words::tr("%1 % likely to be one person (%2), %3.").arg(QString::number(percent), scoreWords(match.score), methodWords(match.method));
}

QString suggestionSentence(domain::StayReason reason) {
    switch (reason) {
        case domain::StayReason::chineseName: return Words::tr("Suggested: the name is in Chinese characters.");
        case domain::StayReason::named: return Words::tr("Suggested: it has a name.");
        case domain::StayReason::verifiedPhone: return Words::tr("Suggested: its mobile number is verified.");
        case domain::StayReason::moreOrders: return Words::tr("Suggested: it has more orders.");
        case domain::StayReason::higherKind: return Words::tr("Suggested: it is further on, from prospect to customer to member.");
        case domain::StayReason::older: return Words::tr("Suggested: it is the older one.");
        case domain::StayReason::alike: break;
    }
    return {};
}

QString problemSentence(const std::string& problem) {
    if (problem.empty()) return {};
    if (problem == domain::kMatchGone) return Words::tr("The server could not do it: one of the two is not there any more.");
    if (problem == domain::kMatchJoinedSince)
        return Words::tr("The server could not do it: the one that stayed was merged with somebody else since. Take those two apart first.");
    if (problem == domain::kMatchOutOfReach)
        return Words::tr("The server could not do it: whoever decided may not see both customers. Ask your store manager to decide.");
    return Words::tr("The server could not do it, for a reason this version does not know.");
}

EvidenceWord decisionWord(const domain::PersonMatch& match) {
    if (domain::matchWaits(match)) return {Words::tr("Waiting for the server"), BadgeTone::warning};
    switch (match.status) {
        case domain::MatchStatus::joined: return {Words::tr("Merged"), BadgeTone::success};
        case domain::MatchStatus::apart: return {Words::tr("Kept apart"), BadgeTone::neutral};
        case domain::MatchStatus::later: return {Words::tr("Later"), BadgeTone::info};
        case domain::MatchStatus::open: return {Words::tr("To review"), BadgeTone::info};
        case domain::MatchStatus::unknown: break;
    }
    return {Words::tr("Other"), BadgeTone::neutral};
}

}  // namespace lianlu::item
