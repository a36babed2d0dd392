// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/search/query.h"

#include <algorithm>

#include "models/base/text.h"
#include "models/search/person_text.h"
#include "models/store/keyset.h"

namespace lianlu::search {

namespace {

bool isAscii(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

//! Keyboards have no ü: it is typed as v, and stands as u in the readings.
std::string withoutV(std::string text) {
    for (std::size_t i = 1; i < text.size(); ++i)
        if (text[i] == 'v' && (text[i - 1] == 'l' || text[i - 1] == 'n')) text[i] = 'u';
    return text;
}

Term termOf(std::string_view word) {
    Term term;
    if (!isAscii(word)) {
        appendFolded(term.name, word);
        return term;
    }
    term.digits = store::phoneDigits(word);
    term.readings.emplace_back(word);
    if (auto other = withoutV(std::string(word)); other != word) term.readings.push_back(std::move(other));
    return term;
}

}  // namespace

Query parseQuery(std::string_view text) {
    auto wanted = text::lowerAscii(text::trim(text::halfWidth(text)));
    std::replace_if(wanted.begin(), wanted.end(), [](char c) { return static_cast<unsigned char>(c) < ' '; }, ' ');
    Query query;
    if (auto digits = store::phoneDigits(wanted); !digits.empty() && digits.size() < wanted.size()) {
        query.terms.push_back({{}, {}, std::move(digits)});
    } else {
        for (const auto word : text::split(wanted, ' '))
            if (!word.empty() && query.terms.size() < kMostTerms) query.terms.push_back(termOf(word));
    }
    return query;
}

}  // namespace lianlu::search
