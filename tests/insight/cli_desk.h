// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <fstream>
#include <map>
#include <string>
#include <vector>

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include "models/base/csv_reader.h"
#include "tests/actions/cli_runner.h"

namespace lianlu::insight::test {

using Row = std::map<std::string, std::string>;

//! \brief The real lianlu-cli in a folder of its own: files are written, a command is run, its files are read.
class CliDesk {
public:
    CliDesk() : m_run(m_folder.path()) { m_run.in(m_folder.path()); }

    [[nodiscard]] QString path(const char* name) const { return m_folder.filePath(QString::fromUtf8(name)); }
    void write(const char* name, const QByteArray& content) const {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size()) qFatal("cannot write %s", name);
    }
    [[nodiscard]] QByteArray bytes(const char* name) const {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    //! \brief Rows of a CSV by the names of its heading.
    [[nodiscard]] std::vector<Row> table(const char* name) const {
        std::ifstream in(path(name).toStdString(), std::ios::binary);
        CsvReader reader(in, ',');
        std::vector<std::string> heading, fields;
        if (reader.next(heading) != CsvReader::State::row) return {};
        std::vector<Row> rows;
        while (reader.next(fields) == CsvReader::State::row) {
            Row row;
            for (std::size_t i = 0; i < heading.size() && i < fields.size(); ++i) row[heading[i]] = fields[i];
            rows.push_back(std::move(row));
        }
        return rows;
    }
    [[nodiscard]] QJsonObject json(const char* name) const { return QJsonDocument::fromJson(bytes(name)).object(); }
    //! \brief "rfm --transactions in.csv …": words between blanks, file names within the folder.
    [[nodiscard]] actions::test::Run operator()(const QString& words, const QStringList& more = {}) const {
        return m_run("insight", words.split(QLatin1Char(' '), Qt::SkipEmptyParts) + more);
    }
    //! \brief A file of the data sets that are kept beside the project; empty where they are not there.
    [[nodiscard]] static QString dataSet(const char* name) {
        const auto file = qEnvironmentVariable("LIANLU_TEST_DATA") + QLatin1Char('/') + QString::fromUtf8(name);
        return QFile::exists(file) ? file : QString();
    }

private:
    QTemporaryDir m_folder;
    actions::test::CliRunner m_run;
};

}  // namespace lianlu::insight::test
