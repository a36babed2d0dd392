// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <QCryptographicHash>
#include <QStringList>

#include "sync/server/db/pg.h"
#include "tests/support/leak_search.h"

//! Whether a database says something anywhere, in whatever spelling.
namespace lianlu::test {

//! \brief As it is, in UTF-16 and base64, escaped as in JSON, and as what a hash without a key makes of it: of a number there are so few that
//! such a hash is the number.
inline std::vector<std::string> tracesOf(const std::string& words) {
    std::vector<std::string> all;
    for (const auto& spelling : spellings(words.c_str())) all.push_back(spelling.toStdString());
    std::string escaped;
    for (const auto unit : QString::fromStdString(words)) escaped += unit.unicode() < 128 ? std::string(1, unit.toLatin1()) : QStringLiteral("\\u%1").arg(unit.unicode(), 4, 16, QLatin1Char('0')).toStdString();
    if (escaped != words) all.push_back(escaped);
    using Hash = QCryptographicHash;
    for (const auto how : {Hash::Md5, Hash::Sha1, Hash::Sha256, Hash::Sha512, Hash::Blake2b_160, Hash::Blake2b_256, Hash::Blake2b_512}) {
        const auto hash = Hash::hash(QByteArray::fromStdString(words), how);
        all.push_back(hash.toStdString());
        all.push_back(hash.toHex().toStdString());
        all.push_back(hash.toBase64(QByteArray::OmitTrailingEquals).toStdString());
    }
    return all;
}

//! \brief "table.column" of every column, text or bytes, in which one of the traces stands.
inline QStringList placesOf(server::pg::Connection& connection, const std::vector<std::string>& traces) {
    using namespace server;
    const auto columns = connection.query("SELECT c.table_name::text, c.column_name::text, c.data_type::text = 'bytea' FROM information_schema.columns c "
                                          "JOIN information_schema.tables t USING (table_schema, table_name) "
                                          "WHERE c.table_schema = current_schema() AND t.table_type = 'BASE TABLE' ORDER BY 1, 2");
    if (!columns || columns->size() < 100) return {QStringLiteral("cannot look")};
    QStringList places;
    for (int i = 0; i < columns->size(); ++i) {
        const auto table = pg::quoted(columns->text(i, 0)), column = pg::quoted(columns->text(i, 1));
        const auto bytes = columns->boolean(i, 2) ? column : "convert_to(" + column + "::text, 'UTF8')";
        const auto rows = connection.query("SELECT 1 FROM " + table + ", unnest($1::bytea[]) AS trace(x) WHERE position(trace.x IN " + bytes + ") > 0 LIMIT 1",
                                           pg::Params().byteStrings(traces));
        if (!rows || !rows->empty()) places << QString::fromStdString(table + "." + column);
    }
    return places;
}

}  // namespace lianlu::test
