// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <QRegularExpression>

#include "tests/insight/cli_desk.h"
#include "tests/support/test_main.h"

namespace test_help_cli {

using namespace lianlu;
using namespace lianlu::insight::test;

//! Help in the person's language: of the top level and of the insight commands nothing stays English but names.
class TestHelpCli : public QObject {
    Q_OBJECT

    //! Lines that have words of English prose: three small words in a row, and not one Chinese sign.
    static QStringList englishLines(const QString& help) {
        static const QRegularExpression prose(QStringLiteral("\\b[a-z]{2,} [a-z]{2,} [a-z]{2,}\\b")), chinese(QStringLiteral("\\p{Han}"));
        QStringList lines;
        for (const auto& line : help.split(QLatin1Char('\n')))
            if (prose.match(line).hasMatch() && !chinese.match(line).hasMatch()) lines << line;
        return lines;
    }
    static QStringList options(const QString& help) {
        static const QRegularExpression option(QStringLiteral("^  --[a-z-]+"), QRegularExpression::MultilineOption);
        QStringList names;
        for (auto found = option.globalMatch(help); found.hasNext();) names << found.next().captured();
        return names;
    }

private Q_SLOTS:
    void inThreeLanguages_data() {
        QTest::addColumn<QString>("command");
        QTest::newRow("insight") << "";
        for (const char* command : {"resolve", "rfm", "lifetime", "attribution", "stages", "retention", "basket", "similar", "score", "em", "experiment"}) QTest::newRow(command) << command;
    }
    void inThreeLanguages() {
        QFETCH(QString, command);
        const CliDesk desk;
        const auto english = desk(command + QStringLiteral(" --help --lang en")), simplified = desk(command + QStringLiteral(" --help --lang zh_CN")),
                   traditional = desk(command + QStringLiteral(" --help --lang zh_TW"));
        for (const auto* help : {&english, &simplified, &traditional}) QCOMPARE(help->code, 0);
        QVERIFY(simplified.out != traditional.out && english.out != simplified.out);
        for (const auto* help : {&simplified, &traditional}) {
            QVERIFY2(englishLines(help->out).isEmpty(), qPrintable(englishLines(help->out).join(QLatin1Char('\n'))));
            QCOMPARE(options(help->out), options(english.out));
            // Every option and every command has its text.
            for (const auto& line : help->out.split(QLatin1Char('\n')))
                if (line.startsWith(QLatin1String("  --")) || line.startsWith(QLatin1String("  insight ")))
                    QVERIFY2(line.contains(QRegularExpression(QStringLiteral("\\p{Han}"))), qPrintable(line));
        }
    }

    void theTopLevelToo() {
        const QTemporaryDir folder;
        const actions::test::CliRunner run(folder.path());
        for (const char* language : {"zh_CN", "zh_TW"}) {
            const auto help = run({QStringLiteral("--help"), QStringLiteral("--lang"), QString::fromUtf8(language)});
            QCOMPARE(help.code, 0);
            static const QRegularExpression chinese(QStringLiteral("\\p{Han}"));
            int lines = 0;
            for (const auto& line : help.out.split(QLatin1Char('\n'))) {
                if (!line.startsWith(QLatin1String("  ")) || line == QLatin1String("  help [COMMAND]")) continue;
                ++lines;
                QVERIFY2(line.contains(chinese), qPrintable(line));
            }
            QVERIFY(lines > 60);
        }
    }
};

LIANLU_TEST(TestHelpCli)

}  // namespace test_help_cli

#include "test_help_cli.moc"
