// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
// The list of customers over an encrypted store of a million, scrolled as people do: by wheel, with PageDown held, by dragging the scroll bar. A frame is the
// time from an event until the list is painted; a stall is anything that keeps the screen's thread for more than 50 ms, between frames too. Say which
// platform draws: QT_QPA_PLATFORM=offscreen bench_ui [--n PERSONS] [--frames N] [--keep FOLDER]
#include <cstdio>

#include <QApplication>
#include <QElapsedTimer>
#include <QKeyEvent>
#include <QScrollBar>
#include <QStandardPaths>
#include <QWheelEvent>

#include "models/base/uuid.h"
#include "models/item/customer_list_model.h"
#include "tests/bench/bench_people.h"
#include "ui/common/data_table.h"
#include "ui/common/row_delegate.h"
#include "ui/common/theme.h"

using namespace lianlu;
using bench::msSince;
using bench::Steady;

namespace {

constexpr double kFrameMs = 16, kStallMs = 50;
constexpr double kBetweenMs = 8;  //!< no hand is quicker

//! The list as the workspace shows it.
class List {
public:
    explicit List(item::AsyncStore& async) : m_model(async) {
        m_table.setObjectName(QStringLiteral("benchTable"));
        m_table.setMultiple(true);
        m_table.rows()->setAvatarRole(item::AvatarRole);
        m_table.rows()->setSecondLineRole(item::SubtitleRole);
        m_table.rows()->setBadgeRole(item::ToneRole);
        m_table.rows()->setPendingRole(item::PendingRole);
        m_table.setDefaultWidths({0, 130, 92, 80, 100, 96, 110, 96});
        m_table.setModel(&m_model);
        m_table.resize(1000, 900);
        m_table.show();
        m_model.reload();
        while (m_model.state() == item::ListModel::State::loading || m_model.total() < 0) QApplication::processEvents(QEventLoop::WaitForMoreEvents);
        m_table.selectRow(0);
    }
    [[nodiscard]] int count() const { return m_model.rowCount(); }
    [[nodiscard]] std::int64_t total() const { return m_model.total(); }

    //! \brief What happens to the list, until it is painted; then the loop turns until the next one may come.
    template <class Event>
    void frame(Event event) {
        const auto begin = Steady::now();
        const auto had = bench::threadMs();
        event();
        m_table.viewport()->update();
        turn();
        m_frames.add(msSince(begin), bench::threadMs() - had);
        while (msSince(begin) < kBetweenMs) turn();
    }
    void wheel(int notches) {
        frame([&] {
            const QPointF at = m_table.viewport()->rect().center();
            QWheelEvent event(at, m_table.viewport()->mapToGlobal(at), {}, {0, 120 * notches}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
            QApplication::sendEvent(m_table.viewport(), &event);
        });
    }
    void key(int key, Qt::KeyboardModifiers with = Qt::NoModifier) {
        frame([&] {
            QKeyEvent press(QEvent::KeyPress, key, with, {}, true), release(QEvent::KeyRelease, key, with, {}, true);
            QApplication::sendEvent(&m_table, &press);
            QApplication::sendEvent(&m_table, &release);
        });
    }
    void drag(double share) {
        auto* bar = m_table.verticalScrollBar();
        frame([&] {
            bar->setSliderDown(true);
            bar->setSliderPosition(static_cast<int>(share * bar->maximum()));
        });
        bar->setSliderDown(false);
    }
    void tell(const char* what) {
        const auto over = [](const bench::Times& times, double most) { return std::count_if(times.ms.begin(), times.ms.end(), [most](double ms) { return ms > most; }); };
        std::printf("%-34s %7zu %8.2f %8.2f %8.2f %8.2f %8td %8td %10d\n", what, m_frames.ms.size(), m_frames.at(.5), m_frames.at(.99), m_frames.at(1), m_frames.busyAt(.99), over(m_frames, kFrameMs),
                    over(m_turns, kStallMs), count());
        std::fflush(stdout);
        m_all.add(m_frames);
        m_stalls += over(m_turns, kStallMs);
        m_frames = {};
        m_turns = {};
    }
    void tellAll() { std::printf("\nall: p50 %.2f ms, p99 %.2f ms (at most %.0f), of the processor %.2f; most %.2f ms, stalls %td (none wanted), the longest of the processor %.2f ms\n", m_all.at(.5), m_all.at(.99), kFrameMs, m_all.busyAt(.99), m_all.at(1), m_stalls, m_busiest); }

private:
    void turn() {
        const auto begin = Steady::now();
        const auto had = bench::threadMs();
        QApplication::processEvents();
        m_turns.add(msSince(begin), bench::threadMs() - had);
        m_busiest = std::max(m_busiest, m_turns.busy.back());
    }

    item::CustomerListModel m_model;
    ui::DataTable m_table;
    bench::Times m_frames, m_turns, m_all;
    std::ptrdiff_t m_stalls = 0;
    double m_busiest = 0;
};

}  // namespace

int main(int argc, char** argv) {
    QStandardPaths::setTestModeEnabled(true);
    QApplication app(argc, argv);
    const auto persons = static_cast<std::size_t>(std::atoll(bench::argument(argc, argv, "--n", "1000000").c_str()));
    const int frames = std::atoi(bench::argument(argc, argv, "--frames", "1000").c_str());
    bench::People people(persons, bench::argument(argc, argv, "--keep", {}));
    ui::Theme::apply(app, ui::Scheme::light);
    IdGenerator ids(people.vault().clock);
    item::AsyncStore async({people.store(), people.vault().clock, ids, people.vault().staff, people.vault().shop, domain::Role::manager});
    List list(async);

    std::printf("%lld customers, drawn by “%s”\n%-34s %7s %8s %8s %8s %8s %8s %8s %10s\n", static_cast<long long>(list.total()), qPrintable(QGuiApplication::platformName()), "", "frames", "p50 ms",
                "p99 ms", "most", "p99 busy", "> 16 ms", "stalls", "rows then");
    for (int n = 0; n < frames; ++n) list.wheel(-1);
    list.tell("wheel, down from the top");
    for (int n = 0; n < frames; ++n) list.key(Qt::Key_PageDown);
    list.tell("PageDown held");
    for (int n = 0; n < frames; ++n) list.drag(n % 100 / 99.0);
    list.tell("scroll bar dragged to its end");
    for (int before = -1, still = 0; list.count() < list.total() && still < frames + 100;) {
        list.key(Qt::Key_End, Qt::ControlModifier);
        still = list.count() == before ? still + 1 : 0;
        before = list.count();
    }
    list.tell("Ctrl+End held until all are there");
    for (int n = 0; n < frames; ++n) list.drag(n * 7919 % 1000 / 999.0);
    list.tell("scroll bar dragged across all");
    for (int n = 0; n < frames; ++n) list.wheel(n % 200 < 100 ? 1 : -1);
    list.tell("wheel, within all");
    for (int n = 0; n < frames; ++n) list.key(Qt::Key_PageUp);
    list.tell("PageUp held, within all");
    list.tellAll();
    return 0;
}
