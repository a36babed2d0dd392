// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <string>

#include <QLocale>
#include <QString>

class QTranslator;

namespace lianlu::item {

//! \brief The workbench's own words in a language that need not be the screen's: for what a customer is to read. Copies share what was loaded.
//! Thread: the screen's.
class WordsIn {
public:
    //! \brief `code` as languageCode() gives it; empty, or one whose words are not at hand: the screen's language.
    explicit WordsIn(const QString& code = {});

    //! \brief A sentence as tr() knows it, by its context and its English. `comment`: that of the sentence.
    [[nodiscard]] QString operator()(const char* context, const char* english, const char* comment = nullptr) const;
    [[nodiscard]] const QLocale& locale() const noexcept { return m_locale; }

    //! \brief en, zh_CN or zh_TW for a BCP 47 tag such as zh-Hant-HK; empty for a language that there are no words in.
    [[nodiscard]] static QString languageCode(const std::string& tag);

private:
    std::shared_ptr<const QTranslator> m_words;
    QLocale m_locale;
    bool m_english = false;
};

}  // namespace lianlu::item
