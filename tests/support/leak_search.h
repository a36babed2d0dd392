// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QByteArray>
#include <QDirIterator>
#include <QFile>
#include <QString>
#include <QStringList>

namespace lianlu::test {

//! \brief Every spelling in which a plaintext may have leaked: UTF-8, UTF-16, and base64 of either.
inline std::vector<QByteArray> spellings(const char* text) {
    const auto wide = QString::fromUtf8(text);
    const QByteArray utf16(reinterpret_cast<const char*>(wide.utf16()), wide.size() * 2);
    std::vector<QByteArray> all{QByteArray(text), utf16};
    // Base64 of a text inside a longer one has three forms, by its offset; the ends depend on the neighbours.
    for (const auto& plain : {QByteArray(text), utf16})
        for (int offset = 0; offset < 3; ++offset) {
            const auto coded = (QByteArray(offset, 'x') + plain).toBase64(QByteArray::OmitTrailingEquals);
            if (coded.size() >= 12) all.push_back(coded.mid(4, coded.size() - 8));  // of a short text nothing certain is left
        }
    return all;
}

inline bool leaksInto(const QByteArray& bytes, const char* text) {
    for (const auto& spelling : spellings(text))
        if (bytes.contains(spelling)) return true;
    return false;
}

inline QStringList leaksIn(const QString& folder, const char* text) {
    QStringList found;
    QDirIterator files(folder, QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (!file.open(QIODevice::ReadOnly)) continue;
        const auto bytes = file.readAll();
        for (const auto& spelling : spellings(text))
            if (bytes.contains(spelling)) found << file.fileName();
    }
    return found;
}

}  // namespace lianlu::test
