// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/item/words_in.h"

#include <QCoreApplication>
#include <QTranslator>

#include "models/base/text.h"

namespace lianlu::item {

WordsIn::WordsIn(const QString& code) {
    if (code.isEmpty()) return;
    // The sentences in the source are the English ones.
    m_english = code == QLatin1String("en");
    auto words = std::make_shared<QTranslator>();
    if (!m_english && !words->load(QStringLiteral(":/lianlu/i18n/lianlu_") + code + QStringLiteral(".qm"))) return;
    m_locale = QLocale(m_english ? QStringLiteral("en_US") : code);
    if (!m_english) m_words = std::move(words);
}

QString WordsIn::operator()(const char* context, const char* english, const char* comment) const {
    if (m_english) return QString::fromUtf8(english);
    if (m_words)
        if (auto said = m_words->translate(context, english, comment); !said.isEmpty()) return said;
    return QCoreApplication::translate(context, english, comment);
}

QString WordsIn::languageCode(const std::string& tag) {
    const auto lower = text::lowerAscii(tag);
    if (lower.starts_with("en")) return QStringLiteral("en");
    if (!lower.starts_with("zh")) return {};
    for (const char* region : {"hant", "tw", "hk", "mo"})
        if (lower.find(region) != lower.npos) return QStringLiteral("zh_TW");
    return QStringLiteral("zh_CN");
}

}  // namespace lianlu::item
