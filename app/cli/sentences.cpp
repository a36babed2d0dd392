// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/sentences.h"

#include <algorithm>

#include "app/cli/sentence_table.h"
#include "models/base/text.h"

namespace lianlu::cli {

namespace {

std::string_view in(const Sentence& sentence, Language language) {
    switch (language) {
        case Language::simplifiedChinese: return sentence.simplified;
        case Language::traditionalChinese: return sentence.traditional;
        case Language::english: break;
    }
    return sentence.english;
}

std::string filled(std::string_view words, std::string_view argument) {
    std::string text(words);
    if (argument.empty())
        for (const std::string_view nothing : {": {}", "：{}", " ({})", "（{}）"})
            if (const auto at = text.find(nothing); at != text.npos) text.erase(at, nothing.size());
    if (const auto at = text.find("{}"); at != text.npos) text.replace(at, 2, argument);
    return text;
}

const Sentence* find(std::span<const Sentence> table, std::string_view key) {
    const auto found = std::find_if(table.begin(), table.end(), [key](const Sentence& s) { return s.key == key; });
    return found == table.end() ? nullptr : &*found;
}

//! nextStepAt and next_step_at → --next-step-at: what the person typed, or should have.
std::string optionOf(std::string_view member) {
    std::string option = "--";
    for (const char c : member) {
        if (c >= 'A' && c <= 'Z') {
            option += '-';
            option += static_cast<char>(c - 'A' + 'a');
        } else {
            option += c == '_' ? '-' : c;
        }
    }
    return option;
}

std::string withHint(std::string text, const Fault& fault, Language language) {
    if (!fault.hint.empty() && find(kMisuses, fault.error.context) && find(kMisuses, fault.error.context)->english.find("{hint}") == std::string_view::npos)
        return text + say("did-you-mean", language, fault.hint);
    if (const auto at = text.find("{hint}"); at != text.npos) text.replace(at, 6, fault.hint);
    return text;
}

}  // namespace

std::optional<Language> languageOf(std::string_view tag) {
    const auto lower = text::lowerAscii(tag);
    if (lower.starts_with("en") || lower == "c" || lower.starts_with("c.") || lower == "posix") return Language::english;
    if (!lower.starts_with("zh")) return std::nullopt;
    for (const char* mark : {"hant", "tw", "hk", "mo"})
        if (lower.find(mark) != lower.npos) return Language::traditionalChinese;
    return Language::simplifiedChinese;
}

std::string say(std::string_view key, Language language, std::string_view argument) {
    const auto* sentence = find(kWords, key);
    return sentence ? filled(in(*sentence, language), argument) : std::string(key);
}

std::string sentenceOf(const Fault& fault, Language language) {
    const auto& error = fault.error;
    if (fault.misused)
        if (const auto* sentence = find(kMisuses, error.context))
            return withHint(filled(in(*sentence, language), error.subject), fault, language);
    if (error.code == Code::invalid && error.context.starts_with("not a place")) return filled(in(*find(kRules, "bad-after"), language), {});
    const bool ruled = error.code == Code::refused || error.code == Code::notFound || error.code == Code::invalid ||
                       error.code == Code::exists || error.code == Code::keychainUnavailable || error.code == Code::unauthenticated || error.context.starts_with("photo-") ||
                       error.context.starts_with("import-");
    if (ruled || error.subject == "passphrase" || error.subject == "recovery_code")
        if (const auto* rule = find(kRules, error.context)) return filled(in(*rule, language), error.subject);
    // What a sign-in met: the field says more than the code.
    if (error.code == Code::wrongCredentials || error.code == Code::forbidden || error.code == Code::rateLimited || error.code == Code::refused ||
        error.code == Code::exists || error.code == Code::notFound || error.code == Code::unreachable || (error.code == Code::invalid && error.subject == "ca_file"))
        if (const auto* rule = find(kRules, "sign-in-" + error.subject))
            return filled(in(*rule, language), error.code == Code::rateLimited ? std::to_string((error.retryAfterSeconds + 59) / 60) : std::string());
    const auto* sentence = find(kCodes, codeName(error.code));
    if (!sentence) return std::string(codeName(error.code));
    std::string text = filled(in(*sentence, language), error.code == Code::rateLimited ? std::to_string(error.retryAfterSeconds) : error.subject);
    if (error.code == Code::invalid && !error.subject.empty()) return optionOf(error.subject) + say("colon", language) + text;
    if (error.code == Code::refused) text += " (" + error.context + ")";
    return text;
}

}  // namespace lianlu::cli
