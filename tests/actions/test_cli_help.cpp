// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <QRegularExpression>
#include <QTemporaryDir>

#include "tests/actions/cli_runner.h"
#include "tests/support/test_main.h"

namespace test_cli_help {

using namespace lianlu;
using namespace lianlu::actions::test;

//! Help in the person's language: whatever command there is, nothing of its help stays English but names.
class TestCliHelp : public QObject {
    Q_OBJECT

    //! The words that name each command, as the help of all lists them.
    static QStringList names(const QString& help) {
        static const QRegularExpression line(QStringLiteral("^  ([a-z][a-z-]*(?: [a-z][a-z-]*)*)(?: [A-Z]+)* {2,}"), QRegularExpression::MultilineOption);
        QStringList all;
        for (auto found = line.globalMatch(help); found.hasNext();) all << found.next().captured(1);
        return all;
    }

private Q_SLOTS:
    void nothingStaysEnglish() {
        const QTemporaryDir home;
        const CliRunner run(home.path());
        const auto all = names(run("help --lang en").out);
        QVERIFY2(all.size() > 90 && all.contains(QStringLiteral("import customers")) && all.contains(QStringLiteral("customers tag add")), qPrintable(all.join(QLatin1Char('\n'))));
        static const QRegularExpression chinese(QStringLiteral("\\p{Han}")), prose(QStringLiteral("^  --|\\b[a-z]{2,} [a-z]{2,} [a-z]{2,}\\b"));
        QStringList english;
        for (const auto& name : all)
            for (const char* language : {"zh_CN", "zh_TW"}) {
                const auto help = run(name.split(QLatin1Char(' ')) + QStringList{QStringLiteral("--help"), QStringLiteral("--lang"), QString::fromUtf8(language)});
                QVERIFY_RUN(help, 0);
                for (const auto& line : help.out.split(QLatin1Char('\n')))
                    if (prose.match(line).hasMatch() && !chinese.match(line).hasMatch()) english << name + QStringLiteral(" (") + QString::fromUtf8(language) + QStringLiteral("): ") + line;
            }
        QVERIFY2(english.isEmpty(), qPrintable(english.join(QLatin1Char('\n'))));
    }

    void oneWordForThePassphrase() {
        const QTemporaryDir home;
        const CliRunner run(home.path());
        const auto help = run("key passphrase --help --lang zh_TW");
        QVERIFY_RUN(help, 0);
        QVERIFY2(help.out.contains(QStringLiteral("密語")) && !help.out.contains(QStringLiteral("通行碼")), help.said().constData());
    }
};

LIANLU_TEST(TestCliHelp)

}  // namespace test_cli_help

#include "test_cli_help.moc"
