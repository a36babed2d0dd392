// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <QToolTip>
#include <QAction>
#include <QContextMenuEvent>
#include <QtCharts/QCategoryAxis>
#include <QClipboard>
#include <QFile>
#include <QFileDialog>
#include <QGuiApplication>
#include <QImage>
#include <QMenu>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

#include <cmath>
#include <limits>

#include "tests/gui/pictures.h"
#include "tests/support/test_main.h"
#include "ui/common/chart_card.h"
#include "ui/common/chart_plot.h"
#include "ui/common/theme.h"

namespace test_chart {

using namespace lianlu;
using namespace lianlu::ui;
using Look = ChartSeries::Look;

constexpr double kNothing = std::numeric_limits<double>::quiet_NaN();

class TestChart : public QObject {
    Q_OBJECT

    static ChartData week() {
        ChartData data;
        data.pointWord = QStringLiteral("Day");
        data.points = {QStringLiteral("Mon\t1"), QStringLiteral("Tue"), QStringLiteral("Wed")};
        data.labels = {QStringLiteral("Mo"), QString(), QStringLiteral("We")};
        data.series = {{QStringLiteral("Contacts"), Look::columns, {3, 0, 7}}, {QStringLiteral("Average"), Look::compared, {1.25, kNothing, 2}}};
        return data;
    }
    static std::unique_ptr<ChartCard> card(ChartData data) {
        auto made = std::make_unique<ChartCard>(QStringLiteral("days"));
        made->setTitle(QStringLiteral("Contacts: 10/7"));
        made->setNote(QStringLiteral("What was logged."));
        made->setData(std::move(data));
        made->resize(480, 300);
        made->show();
        return made;
    }
    //! Dots of this colour, as a person would see them.
    static int dots(const QImage& image, const QColor& colour) {
        int found = 0;
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x) found += QColor(image.pixel(x, y)) == colour;
        return found;
    }

private Q_SLOTS:
    void initTestCase() { Theme::apply(*qApp, Scheme::light); }

    void stepsAreRoundAndHoldAll_data() {
        QTest::addColumn<double>("least");
        QTest::addColumn<double>("most");
        QTest::addColumn<bool>("whole");
        QTest::addColumn<QList<double>>("steps");
        QTest::newRow("nothing") << 0.0 << 0.0 << true << QList<double>{0, 1};
        QTest::newRow("one") << 0.0 << 1.0 << true << QList<double>{0, 1};
        QTest::newRow("three") << 0.0 << 3.0 << true << QList<double>{0, 1, 2, 3};
        QTest::newRow("seven") << 0.0 << 7.0 << true << QList<double>{0, 2, 4, 6, 8};
        QTest::newRow("fractions") << 0.0 << 0.3 << false << QList<double>{0, 0.1, 0.2, 0.3};
        QTest::newRow("below nothing") << -5.0 << 7.0 << true << QList<double>{-5, 0, 5, 10};
        QTest::newRow("only below") << -40.0 << -20.0 << true << QList<double>{-40, -30, -20, -10, 0};
        QTest::newRow("large") << 0.0 << 1'240'000.0 << true << QList<double>{0, 500'000, 1'000'000, 1'500'000};
        QTest::newRow("no number") << std::numeric_limits<double>::infinity() << kNothing << true << QList<double>{0, 1};
    }
    void stepsAreRoundAndHoldAll() {
        QFETCH(double, least);
        QFETCH(double, most);
        QFETCH(bool, whole);
        QFETCH(QList<double>, steps);
        const auto found = chartSteps(least, most, whole);
        QCOMPARE(static_cast<qsizetype>(found.size()), steps.size());
        for (qsizetype i = 0; i < steps.size(); ++i) QVERIFY2(std::abs(found[static_cast<std::size_t>(i)] - steps[i]) < 1e-9, qPrintable(QString::number(found[static_cast<std::size_t>(i)])));
    }

    void wordsOfAPointAndOfAll() {
        auto data = week();
        QCOMPARE(data.sentenceOf(2), QStringLiteral("Wed\nContacts: 7\nAverage: 2"));
        QCOMPARE(data.sentenceOf(1), QStringLiteral("Tue\nContacts: 0\nAverage: –"));
        QVERIFY(data.sentenceOf(3).isEmpty() && data.sentenceOf(-1).isEmpty());
        QCOMPARE(data.asText(), QStringLiteral("Day\tContacts\tAverage\nMon 1\t3\t1.3\nTue\t0\t–\nWed\t7\t2\n"));
        data.words = [](double value) { return QStringLiteral("¥%1").arg(value); };
        QCOMPARE(data.wordsOf(12), QStringLiteral("¥12"));
        QVERIFY(data.hasAnything());
        data.series = {{QStringLiteral("Contacts"), Look::columns, {0, kNothing}}};
        QVERIFY(!data.hasAnything());
    }

    void keysGoFromPointToPointAndChoose() {
        const auto made = card(week());
        auto* plot = made->plot();
        QSignalSpy chosen(made.get(), &ChartCard::chosen);
        plot->setFocus();
        QTest::keyClick(plot, Qt::Key_Return);
        QCOMPARE(chosen.size(), 0);  // nothing is marked yet
        QTest::keyClick(plot, Qt::Key_Right);
        QCOMPARE(plot->marked(), 0);
        QTest::keyClick(plot, Qt::Key_Left);
        QCOMPARE(plot->marked(), 0);
        QTest::keyClick(plot, Qt::Key_End);
        QCOMPARE(plot->marked(), 2);
        QCOMPARE(plot->accessibleDescription(), QStringLiteral("Wed\nContacts: 7\nAverage: 2"));
        QTest::keyClick(plot, Qt::Key_Return);
        QCOMPARE(chosen.takeFirst().at(0).toInt(), 2);
        QTest::keyClick(plot, Qt::Key_Escape);
        QCOMPARE(plot->marked(), -1);
        // Fewer points than before: what was marked is there no more.
        QTest::keyClick(plot, Qt::Key_End);
        auto less = week();
        less.points.resize(1);
        plot->setData(less);
        QCOMPARE(plot->marked(), -1);
        plot->setData({});
        QTest::keyClick(plot, Qt::Key_Right);
        QCOMPARE(plot->marked(), -1);
    }

    void theMouseMarksAndChooses() {
        const auto made = card(week());
        QVERIFY(QTest::qWaitForWindowExposed(made.get()));
        auto* plot = made->plot();
        QSignalSpy chosen(made.get(), &ChartCard::chosen);
        const auto area = plot->chart()->plotArea();
        const auto at = [&](double part) { return plot->mapFromScene(plot->chart()->mapToScene(area.left() + area.width() * part, area.center().y())); };
        QTest::mouseMove(plot->viewport(), at(0.9));
        QTRY_COMPARE(plot->marked(), 2);
        QTest::mouseClick(plot->viewport(), Qt::LeftButton, {}, at(0.1));
        QCOMPARE(chosen.takeFirst().at(0).toInt(), 0);
        // Twice in a row is once; and one that was dragged off its point chooses nothing.
        QTest::mouseDClick(plot->viewport(), Qt::LeftButton, {}, at(0.1));
        QVERIFY(chosen.size() <= 1);
        chosen.clear();
        QTest::mousePress(plot->viewport(), Qt::LeftButton, {}, at(0.1));
        QTest::mouseRelease(plot->viewport(), Qt::LeftButton, {}, at(0.9));
        QVERIFY(chosen.isEmpty());
        // A hand, and what a click does, only where it opens something.
        QCOMPARE(plot->viewport()->cursor().shape(), Qt::ArrowCursor);
        plot->setOpens(QStringLiteral("Click: that day"));
        QTest::mouseMove(plot->viewport(), at(0.5));
        QTRY_COMPARE(plot->viewport()->cursor().shape(), Qt::PointingHandCursor);
        QTRY_VERIFY(QToolTip::text().endsWith(QStringLiteral("\nClick: that day")));
        QTest::mouseMove(plot->viewport(), at(0.9));
        QTRY_VERIFY(QToolTip::isVisible());
        for (auto* top : QApplication::topLevelWidgets())
            if (top->inherits("QTipLabel")) test::picture(*top, QStringLiteral("chart-tip"));
        QToolTip::hideText();
    }

    void drawnInTheColoursOfTheScheme() {
        const auto made = card(week());
        QVERIFY(QTest::qWaitForWindowExposed(made.get()));
        const auto light = lightTokens().chart[0], dark = darkTokens().chart[0];
        QVERIFY(light != dark);
        QTRY_VERIFY(dots(made->plot()->grab().toImage(), light) > 200);
        Theme::apply(*qApp, Scheme::dark);
        QTRY_VERIFY(dots(made->plot()->grab().toImage(), dark) > 200);
        QCOMPARE(dots(made->plot()->grab().toImage(), light), 0);
        test::picture(*made, QStringLiteral("chart-dark"));
        Theme::apply(*qApp, Scheme::light);
        test::picture(*made, QStringLiteral("chart"));
    }

    void asATableAndAsText() {
        const auto made = card(week());
        auto* table = made->findChild<QTableView*>(QStringLiteral("daysTable"));
        QVERIFY(table && !table->isVisible());
        made->findChild<QAction*>(QStringLiteral("daysAsTable"))->trigger();
        QVERIFY(table->isVisible());
        QCOMPARE(table->model()->rowCount(), 3);
        QCOMPARE(table->model()->index(2, 1).data().toString(), QStringLiteral("7"));
        QCOMPARE(table->model()->headerData(2, Qt::Horizontal).toString(), QStringLiteral("Average"));
        QSignalSpy chosen(made.get(), &ChartCard::chosen);
        table->setCurrentIndex(table->model()->index(1, 0));
        QTest::keyClick(table, Qt::Key_Return);
        QCOMPARE(chosen.takeFirst().at(0).toInt(), 1);
        made->findChild<QAction*>(QStringLiteral("daysCopy"))->trigger();
        QCOMPARE(QGuiApplication::clipboard()->text(), week().asText());
        test::picture(*made, QStringLiteral("chart-table"));
    }

    void withoutAValueItSaysSo() {
        auto data = week();
        data.series = {{QStringLiteral("Contacts"), Look::columns, {0, 0, 0}}};
        const auto made = card(data);
        made->setNothing(QStringLiteral("Nobody was contacted"));
        QVERIFY(!made->plot()->isVisible());
        auto* nothing = made->findChild<QLabel*>(QStringLiteral("daysNothing"));
        QVERIFY(nothing->isVisible());
        QCOMPARE(nothing->text(), QStringLiteral("Nobody was contacted"));
        QVERIFY(!made->findChild<QToolButton*>(QStringLiteral("daysMenu"))->isEnabled());
        made->setData(week());
        QVERIFY(made->plot()->isVisible());
    }

    void whatStandsBesideItIsLeftOutAtWish() {
        auto data = week();
        data.series[1].key = QStringLiteral("average");
        const auto made = card(data);
        QSignalSpy changed(made.get(), &ChartCard::leftOutChanged);
        auto* average = made->findChild<QAction*>(QStringLiteral("daysBeside_average"));
        QVERIFY(average && average->isChecked());
        average->trigger();
        QCOMPARE(changed.takeFirst().at(0).toStringList(), QStringList{QStringLiteral("average")});
        QCOMPARE(made->plot()->data().series.size(), std::size_t{1});
        // Newer figures do not bring it back, and neither does another start.
        made->setData(data);
        QCOMPARE(made->plot()->data().series.size(), std::size_t{1});
        const auto again = card(data);
        again->setLeftOut({QStringLiteral("average")});
        QCOMPARE(again->plot()->data().series.size(), std::size_t{1});
        again->findChild<QAction*>(QStringLiteral("daysBeside_average"))->trigger();
        QCOMPARE(again->plot()->data().series.size(), std::size_t{2});
        // What has no key always stands there.
        QVERIFY(!card(week())->findChild<QMenu*>(QStringLiteral("daysBeside"))->menuAction()->isVisible());
    }

    void aPointHasAMenu() {
        const auto made = card(week());
        QVERIFY(QTest::qWaitForWindowExposed(made.get()));
        made->setAct(QStringLiteral("Make an audience"));
        made->plot()->setOpens(QStringLiteral("Click: that day"));
        QSignalSpy acted(made.get(), &ChartCard::acted), chosen(made.get(), &ChartCard::chosen);
        auto* plot = made->plot();
        plot->setFocus();
        QContextMenuEvent nowhere(QContextMenuEvent::Keyboard, {}, {});
        QApplication::sendEvent(plot->viewport(), &nowhere);
        QVERIFY(!made->findChild<QMenu*>(QStringLiteral("daysPointMenu")));  // no point is marked
        QTest::keyClick(plot, Qt::Key_Home);
        const auto open = [&](QContextMenuEvent event) {
            QApplication::sendEvent(plot->viewport(), &event);
            return made->findChild<QMenu*>(QStringLiteral("daysPointMenu"));
        };
        auto* menu = open({QContextMenuEvent::Keyboard, {}, {}});
        QVERIFY(menu);
        QCOMPARE(menu->actions().front()->text(), QStringLiteral("Mon\t1"));
        QVERIFY(!menu->actions().front()->isEnabled());
        made->findChild<QAction*>(QStringLiteral("daysAct"))->trigger();
        QCOMPARE(acted.takeFirst().at(0).toInt(), 0);
        menu->close();
        QTRY_VERIFY(!made->findChild<QMenu*>(QStringLiteral("daysPointMenu")));
        const auto area = plot->chart()->plotArea();
        const auto third = plot->mapFromScene(plot->chart()->mapToScene(area.left() + area.width() * 0.9, area.center().y()));
        menu = open({QContextMenuEvent::Mouse, third, plot->viewport()->mapToGlobal(third)});
        QVERIFY(menu);
        made->findChild<QAction*>(QStringLiteral("daysRows"))->trigger();
        QCOMPARE(chosen.takeFirst().at(0).toInt(), 2);
        menu->close();
    }

    void namesThatAreTheSameStandEachForItself() {
        ChartData data;
        data.apart = true;
        data.points = {QStringLiteral("王敏"), QStringLiteral("王敏"), QStringLiteral("A colleague with a long name")};
        data.labels = data.points;
        data.series = {{QStringLiteral("Contacts"), Look::columns, {3, 5, 4}}, {QStringLiteral("Before"), Look::compared, {2, kNothing, 4}}};
        const auto made = card(data);
        QVERIFY(QTest::qWaitForWindowExposed(made.get()));
        auto* axis = qobject_cast<QCategoryAxis*>(made->plot()->chart()->axes(Qt::Horizontal).front());
        QCOMPARE(axis->categoriesLabels().size(), 3);
        QVERIFY(axis->categoriesLabels()[0].startsWith(QStringLiteral("王敏")) && axis->categoriesLabels()[1].startsWith(QStringLiteral("王敏")));
        QVERIFY(axis->categoriesLabels()[2].endsWith(QChar(0x2026)));
        // A stroke, with its edge, across each point that has something to be compared with: nothing joins colleagues.
        QCOMPARE(made->plot()->chart()->series().size(), 1 + 2 * 2);
        // Above the highest column is room for its figure.
        QVERIFY(qobject_cast<QCategoryAxis*>(made->plot()->chart()->axes(Qt::Vertical).front())->max() > 5);
        test::picture(*made, QStringLiteral("chart-apart"));
    }

    void savedAsPicturePdfAndWorkbook_data() {
        QTest::addColumn<int>("form");
        QTest::addColumn<QByteArray>("begins");
        QTest::newRow("png") << static_cast<int>(ChartForm::png) << QByteArray("\x89PNG", 4);
        QTest::newRow("pdf") << static_cast<int>(ChartForm::pdf) << QByteArray("%PDF-");
        QTest::newRow("xlsx") << static_cast<int>(ChartForm::xlsx) << QByteArray("PK");
    }
    void savedAsPicturePdfAndWorkbook() {
        QFETCH(int, form);
        QFETCH(QByteArray, begins);
        const auto made = card(week());
        const QTemporaryDir folder;
        const auto path = folder.filePath(QStringLiteral("联系 chart"));
        QSignalSpy saved(made.get(), &ChartCard::saved);
        made->save(static_cast<ChartForm>(form));
        auto* dialog = made->findChild<QFileDialog*>(QStringLiteral("daysFile"));
        QVERIFY(dialog);
        // What no file system takes is out of the name.
        QVERIFY(dialog->selectedFiles().value(0).contains(QStringLiteral("Contacts 10 7")));
        Q_EMIT dialog->fileSelected(path);
        dialog->close();
        QTRY_COMPARE(saved.size(), 1);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto bytes = file.readAll();
        QVERIFY(bytes.startsWith(begins));
        QVERIFY(bytes.size() > 2000);
        if (const auto folder = qEnvironmentVariable("LIANLU_PICTURES"); !folder.isEmpty()) (void)QFile::copy(path, folder + QStringLiteral("/chart-file-%1").arg(form));
        if (form == static_cast<int>(ChartForm::png)) QVERIFY(dots(QImage::fromData(bytes), lightTokens().chart[0]) > 1000);
        // Nothing lies beside it.
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden | QDir::System).size(), 1);
    }

    void aPlaceThatCannotBeWrittenIsToldAndWhatStandsThereStays() {
        const QTemporaryDir folder;
        const auto missing = folder.filePath(QStringLiteral("none/chart"));
        for (const auto form : {ChartForm::png, ChartForm::pdf, ChartForm::xlsx}) {
            const auto done = prepareChart(week(), QStringLiteral("Title"), {}, form, missing)();
            QVERIFY(!done);
            QVERIFY(done.error().code == Code::readOnly || done.error().code == Code::io);
        }
    }
};

LIANLU_WIDGETS_TEST(TestChart)

}  // namespace test_chart

#include "test_chart.moc"
