// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include <minizip/unzip.h>

#include <QFile>
#include <QList>
#include <QStringList>
#include <QXmlStreamReader>

namespace lianlu::test {

//! \brief A cell as the file has it: "inlineStr" with its text, "n" with its number, or empty.
struct BookCell {
    QString type, text;
};
using BookRows = QList<QList<BookCell>>;

//! \brief A part of a workbook, unpacked; empty: there is none.
inline QByteArray bookPart(const QString& file, const char* part) {
    QByteArray text;
    auto* zip = unzOpen64(QFile::encodeName(file).constData());
    if (!zip) return text;
    if (unzLocateFile(zip, part, 1) == UNZ_OK && unzOpenCurrentFile(zip) == UNZ_OK) {
        char piece[16384];
        for (int got = unzReadCurrentFile(zip, piece, sizeof piece); got > 0; got = unzReadCurrentFile(zip, piece, sizeof piece)) text.append(piece, got);
        unzCloseCurrentFile(zip);
    }
    unzClose(zip);
    return text;
}

//! \brief The rows of a sheet, read by another hand than the one that wrote them. Cells that are not there are empty ones.
inline BookRows bookRows(const QString& file, int sheet = 1) {
    BookRows rows;
    QXmlStreamReader xml(bookPart(file, ("xl/worksheets/sheet" + std::to_string(sheet) + ".xml").c_str()));
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isStartElement() && xml.name() == QLatin1String("row")) rows.append(QList<BookCell>{});
        if (xml.isStartElement() && xml.name() == QLatin1String("c")) {
            const auto place = xml.attributes().value(QLatin1String("r"));
            int column = 0;
            for (const auto letter : place)
                if (letter.isLetter()) column = column * 26 + letter.unicode() - 'A' + 1;
            while (rows.last().size() < column) rows.last().append(BookCell{});
            const auto type = xml.attributes().value(QLatin1String("t"));
            rows.last()[column - 1].type = type.isEmpty() ? QStringLiteral("n") : type.toString();
        }
        if (xml.isCharacters() && !rows.isEmpty() && !rows.last().isEmpty()) rows.last().last().text += xml.text();
        if (xml.isEndElement() && xml.name() == QLatin1String("sheetData")) break;
    }
    if (xml.hasError()) qFatal("sheet %d: %s", sheet, qPrintable(xml.errorString()));
    return rows;
}

}  // namespace lianlu::test
