// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <fstream>

#include <QTest>

#include "models/base/csv_reader.h"
#include "models/base/text.h"
#include "models/insight/resolve/evidence.h"
#include "models/insight/resolve/resolver.h"
#include "tests/insight/customers.h"
#include "tests/insight/pair_figures.h"
#include "tests/support/test_main.h"

namespace test_resolve_sets {

using namespace lianlu;
using namespace lianlu::oneid;
using namespace lianlu::oneid::test;

namespace {

const std::vector<Column> kCustomerColumns{{"name", Kind::name}, {"phone", Kind::phone}, {"birthday", Kind::date},
                                           {"email", Kind::email}, {"city", Kind::place}, {"address", Kind::address}};

Resolver customerResolver(const Customers& customers, unsigned threads, std::size_t first = 0, std::size_t last = static_cast<std::size_t>(-1)) {
    Settings settings;
    settings.threads = threads;
    Resolver resolver(kCustomerColumns, settings);
    for (std::size_t i = first; i < std::min(last, customers.rows.size()); ++i) {
        std::array<std::string_view, Customers::kColumns> cells;
        std::copy(customers.rows[i].begin(), customers.rows[i].end(), cells.begin());
        resolver.records().add(cells);
    }
    return resolver;
}

std::set<std::pair<std::size_t, std::size_t>> pairsOf(const Resolution& resolution) {
    std::set<std::pair<std::size_t, std::size_t>> pairs;
    for (const auto& match : resolution.matches) pairs.emplace(match.a, match.b);
    return pairs;
}

QByteArray said(const PairFigures& figures) {
    return QByteArray::fromStdString(fmt::format("precision {:.4f} recall {:.4f} F1 {:.4f}", figures.precision, figures.recall, figures.f1));
}

}  // namespace

class TestResolveSets : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void chineseCustomersWithNoise() {
        for (const unsigned seed : {1U, 2U, 3U}) {
            const Customers customers(1500, seed);
            auto resolver = customerResolver(customers, 2);
            const auto resolution = resolver.resolve();
            QVERIFY(resolution.has_value());
            const auto figures = figuresOf(customers.person, pairsOf(*resolution));
            QVERIFY2(figures.f1 >= 0.97 && figures.precision >= 0.98, said(figures) + " seed " + QByteArray::number(seed));
            QVERIFY(resolution->statistics.reduction() > 0.9);
        }
    }

    void theResultDoesNotDependOnThreads() {
        const Customers customers(800, 7);
        auto alone = customerResolver(customers, 1);
        auto many = customerResolver(customers, 5);
        const auto one = alone.resolve(), other = many.resolve();
        QVERIFY(one.has_value() && other.has_value());
        QCOMPARE(one->clusterOf, other->clusterOf);
        QCOMPARE(one->matches.size(), other->matches.size());
        for (std::size_t i = 0; i < one->matches.size(); ++i) {
            QVERIFY(one->matches[i].a == other->matches[i].a && one->matches[i].b == other->matches[i].b);
            QCOMPARE(one->matches[i].probability, other->matches[i].probability);
        }
    }

    void pairsAreThoseOfClustersAndAboveTheThreshold() {
        const Customers customers(600, 11);
        auto resolver = customerResolver(customers, 2);
        const auto resolution = resolver.resolve();
        QVERIFY(resolution.has_value());
        std::size_t expected = 0;
        std::map<std::uint32_t, std::size_t> sizes;
        for (const auto head : resolution->clusterOf) ++sizes[head];
        for (const auto& [head, size] : sizes) expected += size * (size - 1) / 2;
        QCOMPARE(resolution->matches.size(), expected);
        for (const auto& match : resolution->matches) {
            QVERIFY(match.a < match.b && match.probability >= 0.9 && match.probability <= 1);
            QCOMPARE(resolution->clusterOf[match.a], resolution->clusterOf[match.b]);
            const auto evidence = evidenceOf(resolver.records(), resolver.model(), match);
            QVERIFY(!evidence.empty());
            // Column names and words, never a value.
            for (const auto& cell : customers.rows[match.a]) QVERIFY(cell.size() < 4 || evidence.find(cell) == std::string::npos);
        }
    }

    //! A man and wife of one phone and address stay two; the shared phone is in the evidence of nobody else.
    void householdsStayApart() {
        Customers customers(900, 13);
        const auto add = [&](std::array<std::string, 6> row, int person) {
            customers.rows.push_back(std::move(row));
            customers.person.push_back(person);
        };
        add({"张建国", "13811112222", "1970-03-04", "zjg@qq.com", "杭州市", "文一路12号"}, 100'001);
        add({"张建国", "+86 13811112222", "1970-03-04", "", "杭州市", "文一路12号"}, 100'001);
        add({"李秀英", "13811112222", "1972-10-21", "lxy@163.com", "杭州市", "文一路12号"}, 100'002);
        add({"李秀英", "13811112222", "1972-10-21", "", "", ""}, 100'002);
        auto resolver = customerResolver(customers, 2);
        const auto resolution = resolver.resolve();
        QVERIFY(resolution.has_value());
        const auto& of = resolution->clusterOf;
        const auto last = of.size();
        QCOMPARE(of[last - 4], of[last - 3]);
        QCOMPARE(of[last - 2], of[last - 1]);
        QVERIFY(of[last - 4] != of[last - 2]);
    }

    void newRecordsFindStoredOnes() {
        const Customers customers(2000, 17);
        const std::size_t stored = customers.rows.size() / 2;
        auto resolver = customerResolver(customers, 2, 0, stored);
        QVERIFY(resolver.index().has_value());
        for (std::size_t i = stored; i < customers.rows.size(); ++i) {
            std::array<std::string_view, Customers::kColumns> cells;
            std::copy(customers.rows[i].begin(), customers.rows[i].end(), cells.begin());
            resolver.records().add(cells);
        }
        const auto matches = resolver.match();
        QVERIFY(matches.has_value());
        double right = 0, wanted = 0;
        for (std::size_t b = stored; b < customers.rows.size(); ++b)
            for (std::size_t a = 0; a < stored; ++a) wanted += customers.person[a] == customers.person[b];
        for (const auto& match : *matches) {
            QVERIFY(match.a < stored && match.b >= stored);
            right += customers.person[match.a] == customers.person[match.b];
        }
        QVERIFY2(right / wanted > 0.95 && right / static_cast<double>(matches->size()) > 0.98, QByteArray::number(right / wanted));
        QVERIFY(resolver.statistics().reduction() > 0.97);
        QVERIFY(resolver.index().has_value());
    }

    //! Of a stock in which few have changed: what they would have been found with among everybody, and nothing else.
    void someOfAStockAmongAll() {
        const Customers customers(800, 19);
        auto resolver = customerResolver(customers, 2);
        QVERIFY(resolver.index().has_value());
        std::vector<std::uint32_t> all(customers.rows.size()), some;
        for (std::uint32_t i = 0; i < all.size(); ++i) {
            all[i] = i;
            if (i % 7 == 0) some.push_back(i);
        }
        const auto everybody = resolver.matchAmong(all), few = resolver.matchAmong(some);
        QVERIFY(everybody.has_value() && few.has_value());
        std::vector<std::pair<std::uint32_t, std::uint32_t>> wanted, found;
        for (const auto& match : *everybody)
            if (match.a % 7 == 0 || match.b % 7 == 0) wanted.emplace_back(match.a, match.b);
        for (const auto& match : *few) found.emplace_back(match.a, match.b);
        QVERIFY(wanted.size() > 100 && wanted.size() < everybody->size());
        QVERIFY(std::is_sorted(found.begin(), found.end()));
        QCOMPARE(found, wanted);
        QVERIFY(resolver.matchAmong({}).has_value());
    }

    void cancelled() {
        const Customers customers(100, 1);
        auto resolver = customerResolver(customers, 1);
        Settings settings;
        settings.cancelled = [] { return true; };
        Resolver stopped(kCustomerColumns, settings);
        for (const auto& row : customers.rows) {
            std::array<std::string_view, Customers::kColumns> cells;
            std::copy(row.begin(), row.end(), cells.begin());
            stopped.records().add(cells);
        }
        const auto done = stopped.resolve();
        QVERIFY(!done && done.error().code == Code::cancelled);
    }

    void febrl1_data() {
        QTest::addColumn<bool>("withId");
        QTest::addColumn<double>("least");
        QTest::newRow("with soc_sec_id") << true << 0.99;
        QTest::newRow("without") << false << 0.95;
    }
    void febrl1() {
        QFETCH(bool, withId);
        QFETCH(double, least);
        std::ifstream in(qEnvironmentVariable("LIANLU_TEST_DATA").toStdString() + "/febrl1/dataset1.csv", std::ios::binary);
        if (!in) QSKIP("febrl1 is not there: set LIANLU_TEST_DATA");
        CsvReader reader(in, ',');
        std::vector<std::string> fields;
        QVERIFY(reader.next(fields) == CsvReader::State::row);
        const auto heading = fields;
        std::vector<std::vector<std::string>> rows;
        while (reader.next(fields) == CsvReader::State::row) rows.push_back(fields);
        std::vector<Column> columns;
        std::vector<std::size_t> places;
        for (std::size_t i = 0; i < heading.size(); ++i) {
            std::vector<std::string_view> values;
            for (const auto& row : rows) values.push_back(row[i]);
            auto column = guessColumn(heading[i], values);
            if (column.kind == Kind::ignored || (!withId && column.name == "soc_sec_id")) continue;
            columns.push_back(column);
            places.push_back(i);
        }
        QCOMPARE(columns.size(), withId ? std::size_t{10} : std::size_t{9});
        Resolver resolver(columns, {});
        std::vector<std::string> truth;
        for (const auto& row : rows) {
            std::vector<std::string_view> cells;
            for (const auto place : places) cells.emplace_back(row[place]);
            resolver.records().add(cells);
            truth.push_back(febrlTruth(row[0]));
        }
        const auto resolution = resolver.resolve();
        QVERIFY(resolution.has_value());
        const auto figures = figuresOf(truth, pairsOf(*resolution));
        QVERIFY2(figures.f1 >= least, said(figures));
        // Blocking alone: nearly every true pair was compared, of all pairs few.
        QVERIFY(resolution->statistics.reduction() > 0.9 && figures.recall > 0.97);
    }
};

LIANLU_TEST(TestResolveSets)

}  // namespace test_resolve_sets

#include "test_resolve_sets.moc"
