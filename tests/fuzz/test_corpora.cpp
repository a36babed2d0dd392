// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/targets.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include "tests/support/test_main.h"

namespace test_corpora {

using namespace lianlu;

// Every input that a fuzzer was started with or found, once more: a mended fault stays mended, also where no fuzzer runs.
class TestCorpora : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyInputHolds_data() {
        QTest::addColumn<int>("target");
        for (std::size_t i = 0; i < fuzz::kTargets.size(); ++i) QTest::newRow(fuzz::kTargets[i].name) << static_cast<int>(i);
    }
    void everyInputHolds() {
        QFETCH(int, target);
        const auto& chosen = fuzz::kTargets[static_cast<std::size_t>(target)];
        const QDir folder(QStringLiteral(LIANLU_CORPORA) + QLatin1Char('/') + QString::fromLatin1(chosen.name));
        const auto names = folder.entryList(QDir::Files);
        QVERIFY2(names.size() >= 5, "a corpus is missing");
        for (const auto& name : names) {
            QFile file(folder.filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            const auto bytes = file.readAll();
            qInfo("%s/%s", chosen.name, qPrintable(name));  // the last one seen is the one that ended the process
            chosen.run({bytes.constData(), static_cast<std::size_t>(bytes.size())});
        }
    }
};

LIANLU_TEST(TestCorpora)

}  // namespace test_corpora

#include "test_corpora.moc"
