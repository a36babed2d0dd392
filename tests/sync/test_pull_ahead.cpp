// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include <algorithm>
#include <mutex>
#include <stdexcept>
#include <vector>

#include <nlohmann/json.hpp>

#include "models/domain/scope.h"
#include "tests/support/fake_brand.h"
#include "tests/support/manual_clock.h"
#include "tests/support/test_main.h"

namespace test_pull_ahead {

using namespace lianlu;
using namespace lianlu::test;

namespace {

constexpr int kRows = 4'500;  // three pages
constexpr auto kPull = "/v1/sync/pull";

struct AheadBench {
    ManualClock clock;
    FakeServer server{clock};
    FakeBrand brand = openBrand(server);
    Device device{server.connect(), clock};
    std::mutex mutex;
    std::vector<bool> asked;  //!< of each pull: whether it was ahead

    AheadBench() {
        if (const auto done = device.enrol(brand.login); !done) throw std::runtime_error(done.error().describe());
        for (int i = 0; i < kRows; ++i) write(i);
        device.road().always(listening([](std::size_t, sync::HttpAnswer&) {}));
    }

    void write(int number) {
        server.world().write({"interaction", Uuid::fromName("ahead", std::to_string(number))}, book(),
                             {{"customer_id", brand.customers[0].toString()}, {"staff_id", brand.guide.toString()}, {"kind", std::string("call")}, {"at", std::int64_t{1'767'000'000'000 + number}}});
    }

    //! Writes down what is asked, and lets `change` have each answer with its place.
    Fault listening(std::function<void(std::size_t, sync::HttpAnswer&)> change) {
        return {kPull, [this, change = std::move(change)](sync::Transport& inner, const sync::HttpRequest& request) -> Result<sync::HttpAnswer> {
                    const bool ahead = std::any_of(request.headers.begin(), request.headers.end(), [](const auto& header) { return header.first == "Lianlu-Ahead"; });
                    std::size_t place = 0;
                    {
                        const std::lock_guard lock(mutex);
                        place = asked.size();
                        asked.push_back(ahead);
                    }
                    auto answer = inner.send(request);
                    if (answer) change(place, *answer);
                    return answer;
                }};
    }

    [[nodiscard]] domain::Scope book() const { return domain::Scope::book(brand.guide); }
    [[nodiscard]] std::int64_t reached() {
        for (const auto& cursor : device.cursors())
            if (cursor.scope == book()) return cursor.seq;
        return -1;
    }
    [[nodiscard]] bool same() { return reached() == server.world().scope(book()).seq && device.digest(book()) == server.world().scope(book()).digest; }
};

}  // namespace

//! The next page is fetched while one goes in: nothing but time may come of it.
class TestPullAhead : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theNextPageSaysThatItIsAhead() {
        AheadBench bench;
        QVERIFY(bench.device.sync());
        QCOMPARE(bench.asked, (std::vector<bool>{false, true, true}));
        QCOMPARE(bench.device.ids("interaction").size(), std::size_t{kRows});
        QVERIFY(bench.same());
        // One page alone has nothing after it.
        bench.asked.clear();
        bench.write(kRows);
        QVERIFY(bench.device.sync());
        QCOMPARE(bench.asked, (std::vector<bool>{false}));
        QVERIFY(bench.same());
    }

    void whatIsWrittenMeanwhileComesToo() {
        AheadBench bench;
        bench.device.road().heal();
        bench.device.road().always(bench.listening([&](std::size_t place, sync::HttpAnswer&) {
            if (place < 3) bench.write(kRows + static_cast<int>(place));
        }));
        QVERIFY(bench.device.sync());
        bench.device.road().heal();
        QVERIFY(bench.device.sync());
        QCOMPARE(bench.device.ids("interaction").size(), std::size_t{kRows + 3});
        QVERIFY(bench.same());
    }

    void aPageAheadThatIsLostLeavesTheOneBefore() {
        AheadBench bench;
        const auto start = bench.reached();
        bench.device.road().heal();
        bench.device.road().always(bench.listening([](std::size_t place, sync::HttpAnswer& answer) {
            if (place == 1) answer.body.resize(answer.body.size() / 2);
        }));
        QVERIFY(!bench.device.sync());
        QCOMPARE(bench.reached(), start + 2'000);
        QCOMPARE(bench.device.ids("interaction").size(), std::size_t{2'000});
        bench.device.road().heal();
        QVERIFY(bench.device.sync());
        QCOMPARE(bench.device.ids("interaction").size(), std::size_t{kRows});
        QVERIFY(bench.same());
    }

    //! A page that the device does not believe: the one after it is not applied in its stead.
    void aPageThatDoesNotGoInStopsTheNext() {
        AheadBench bench;
        const auto start = bench.reached();
        bench.device.road().heal();
        bench.device.road().always(bench.listening([&](std::size_t place, sync::HttpAnswer& answer) {
            if (place != 1) return;
            auto page = nlohmann::json::parse(answer.body);
            page["changes"][0]["scope"] = domain::Scope::book(bench.brand.otherGuide).toString();
            answer.body = page.dump();
        }));
        QVERIFY(!bench.device.sync());
        QCOMPARE(bench.reached(), start + 2'000);
        QCOMPARE(bench.device.ids("interaction").size(), std::size_t{2'000});
        bench.device.road().heal();
        QVERIFY(bench.device.sync());
        QVERIFY(bench.same());
    }

    //! Where rows go away a person may have to decide: then nothing is fetched before it is looked at.
    void removalsAreLookedAtFirst() {
        AheadBench bench;
        bench.server.world().remove({"lead", bench.brand.leads[0]});
        for (int i = 0; i < kRows; ++i) bench.write(kRows + i);
        QVERIFY(bench.device.sync());
        QVERIFY(!bench.device.has("lead", bench.brand.leads[0]));
        QCOMPARE(bench.device.ids("interaction").size(), std::size_t{2 * kRows});
        QVERIFY(bench.same());
    }
};

LIANLU_TEST(TestPullAhead)

}  // namespace test_pull_ahead

#include "test_pull_ahead.moc"
