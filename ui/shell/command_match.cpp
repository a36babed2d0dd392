// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/command_match.h"

#include <algorithm>

#include "models/insight/resolve/hanzi.h"

namespace lianlu::ui {

namespace {

bool isHan(QChar c) { return oneid::isHan(c.unicode()); }

bool startsAWord(const QString& text, const QString& part) {
    for (qsizetype at = text.indexOf(part, 0, Qt::CaseInsensitive); at >= 0; at = text.indexOf(part, at + 1, Qt::CaseInsensitive))
        if (at == 0 || !text[at - 1].isLetterOrNumber() || isHan(text[at])) return true;
    return false;
}

bool allCharactersOccur(const QString& text, const QString& part) {
    return part.size() > 1 && std::all_of(part.begin(), part.end(), [&text](QChar c) { return isHan(c) && text.contains(c); });
}

//! "导入客户" by "daoru", "kehu", "kh", "drkh": from a syllable on, or by the first letters.
bool isRead(const QString& text, const QString& part) {
    if (part.size() < 2 || !std::all_of(part.begin(), part.end(), [](QChar c) { return c.unicode() < 128 && c.isLetter(); })) return false;
    QString initials;
    QStringList syllables;
    for (const QChar c : text) {
        const auto syllable = oneid::pinyinOf(c.unicode());
        if (syllable.empty()) continue;
        syllables << QString::fromLatin1(syllable.data(), static_cast<qsizetype>(syllable.size()));
        initials += syllables.constLast().front();
    }
    if (initials.contains(part, Qt::CaseInsensitive)) return true;
    for (qsizetype at = 0; at < syllables.size(); ++at)
        if (syllables.mid(at).join(QString()).startsWith(part, Qt::CaseInsensitive)) return true;
    return false;
}

CommandMatch matchOf(const QString& text, const QString& part) {
    if (startsAWord(text, part)) return CommandMatch::wordStart;
    if (text.contains(part, Qt::CaseInsensitive)) return CommandMatch::inside;
    return allCharactersOccur(text, part) || isRead(text, part) ? CommandMatch::reading : CommandMatch::none;
}

}  // namespace

CommandMatch commandMatch(const QString& text, const QString& typed) {
    auto worst = CommandMatch::wordStart;
    for (const QString& part : typed.split(QLatin1Char(' '), Qt::SkipEmptyParts)) worst = std::max(worst, matchOf(text, part));
    return worst;
}

}  // namespace lianlu::ui
