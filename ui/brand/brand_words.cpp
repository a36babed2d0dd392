// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/brand/brand_words.h"

#include <QCoreApplication>

namespace lianlu::ui {

namespace {

struct BrandWords {
    Q_DECLARE_TR_FUNCTIONS(lianlu::ui::BrandWords)
};

//! Of a question about the list; empty: none that is said of it alone.
Sentence ofList(const Error& error) {
    if (error.code == Code::refused && error.context == "too-wide")
        return {BrandWords::tr("Few fit among very many."), BrandWords::tr("The server stopped looking after five seconds. Choose a store or a time of the last purchase.")};
    if (error.code == Code::forbidden && error.subject == "store_ids")
        return {BrandWords::tr("This store belongs to another region."), BrandWords::tr("Choose a store of your own region.")};
    if (error.code == Code::forbidden && error.subject == "tag") return {BrandWords::tr("Your role does not see this tag."), BrandWords::tr("Choose another one.")};
    if (error.code == Code::forbidden) return {BrandWords::tr("Your role does not list the brand's customers."), BrandWords::tr("If it has just changed, sync and sign in again.")};
    return {};
}

}  // namespace

Sentence brandSentences(const Error& error, BrandAsked asked) {
    if (serverIsAway(error))
        return {BrandWords::tr("The server cannot be reached now."), BrandWords::tr("Your role keeps no customers on this computer: they are asked of the server each time. Check the network, then try again.")};
    if (error.code == Code::rateLimited) {
        const int minutes = (error.retryAfterSeconds + 59) / 60;
        const auto what = asked == BrandAsked::list ? BrandWords::tr("That were many pages for one hour.") : BrandWords::tr("That were many values for one hour.");
        return {what, minutes > 0 ? BrandWords::tr("Try again in %n minute(s).", nullptr, minutes) : BrandWords::tr("Try again in a moment.")};
    }
    if (asked == BrandAsked::list) {
        if (auto sentence = ofList(error); !sentence.what.isEmpty()) return sentence;
    } else if (error.code == Code::forbidden) {
        return {BrandWords::tr("Your role does not see this value."), BrandWords::tr("Ask the customer's guide or head office.")};
    } else if (error.code == Code::notFound) {
        return {BrandWords::tr("This customer is no longer there."), BrandWords::tr("Look for the customer anew.")};
    }
    return sentencesFor(error);
}

QString brandSentence(const Error& error, BrandAsked asked) {
    const auto sentence = brandSentences(error, asked);
    if (sentence.todo.isEmpty()) return sentence.what;
    // Chinese sets no space after a full stop.
    const bool han = !sentence.what.isEmpty() && sentence.what.back() == QChar(0x3002);
    return sentence.what + (han ? QString() : QStringLiteral(" ")) + sentence.todo;
}

}  // namespace lianlu::ui
