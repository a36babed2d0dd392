// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/team/team_boards.h"

#include <cmath>
#include <numeric>

#include <QCoreApplication>
#include <QLocale>

#include "models/domain/rules/team.h"

namespace lianlu::ui {

namespace {

using Look = ChartSeries::Look;
using What = OwnedRows::What;

struct BoardWords {
    Q_DECLARE_TR_FUNCTIONS(lianlu::ui::TeamBoards)
};

std::int64_t sumOf(const std::vector<int>& days) { return std::accumulate(days.begin(), days.end(), std::int64_t{0}); }

//! "Contacts by day: 312 in 30 days, 12 % more than in the 30 days before".
QString withChange(const QString& title, std::int64_t before, std::int64_t now) {
    const auto change = changeSince(before, now);
    return change.isEmpty() ? title : BoardWords::tr("%1, %2").arg(title, change);
}

TeamBoard byDay(const std::vector<store::TeamLine>& lines, const store::TeamPeriod& period, const item::Format& format) {
    TeamBoard made{QStringLiteral("teamBoardDays"), {}, BoardWords::tr("Click: who was contacted on that day"), {}};
    auto& data = made.board.data;
    data.pointWord = BoardWords::tr("Day");
    ChartSeries now{BoardWords::tr("Contacts"), Look::columns, {}}, before{BoardWords::tr("The 30 days before"), Look::compared, {}, QStringLiteral("before")};
    std::int64_t all = 0, allBefore = 0;
    for (std::size_t at = 0; at < period.days.size(); ++at) {
        std::int64_t day = 0, earlier = 0;
        for (const auto& line : lines) {
            if (at < line.contacts.size()) day += line.contacts[at];
            if (at < line.contactsBefore.size()) earlier += line.contactsBefore[at];
        }
        all += day;
        allBefore += earlier;
        data.points << format.date(period.days[at]);
        const bool labelled = (period.days.size() - 1 - at) % period.week == 0;
        data.labels << (labelled ? QLocale().toString(format.day(period.days[at]), BoardWords::tr("d MMM")) : QString());
        now.values.push_back(static_cast<double>(day));
        before.values.push_back(static_cast<double>(earlier));
        OwnedRows rows{What::contacted};
        rows.everybody = true;
        rows.from = period.days[at];
        if (at + 1 < period.days.size()) rows.until = period.days[at + 1];
        made.rows.push_back(std::move(rows));
        made.audiences.push_back(BoardWords::tr("Contacted on %1").arg(format.date(period.days[at])));
    }
    data.series.push_back(std::move(now));
    if (allBefore > 0) data.series.push_back(std::move(before));
    made.board.title = withChange(BoardWords::tr("Contacts of the team: %Ln in 30 days", nullptr, static_cast<int>(all)), allBefore, all);
    made.board.note = BoardWords::tr("A contact is a logged interaction. Today is counted up to now.");
    made.board.nothing = BoardWords::tr("No contact was logged in the last 30 days");
    return made;
}

//! What is counted of each colleague, and how it is said.
struct Counted {
    QString id, title, word, note, nothing, opens;
    QString audience;  //!< with %1, the colleague
    What what;
    std::int64_t (*now)(const store::TeamLine&);
    std::int64_t (*before)(const store::TeamLine&);  //!< null: it is what is in hand, not what was done
    int total = 0;
};

TeamBoard byColleague(const std::vector<store::TeamLine>& lines, const store::TeamPeriod& period, Counted counted) {
    TeamBoard made{counted.id, {}, counted.opens, {}};
    auto& data = made.board.data;
    data.pointWord = BoardWords::tr("Colleague");
    data.apart = true;
    ChartSeries now{counted.word, Look::columns, {}}, before{BoardWords::tr("The 30 days before"), Look::compared, {}, QStringLiteral("before")}, average{BoardWords::tr("Average of the team"), Look::average, {}, QStringLiteral("average")};
    std::int64_t allBefore = 0, held = 0;
    int people = 0;
    for (const auto& line : lines) {
        const auto value = counted.now(line), earlier = counted.before ? counted.before(line) : 0;
        const bool works = domain::canHoldBook(line.staff) && !line.staff.name.empty();
        if (line.pool ? counted.before != nullptr || value == 0 : !works && value + earlier == 0) continue;
        if (works && !line.pool) {
            ++people;
            held += value;
        }
        allBefore += earlier;
        data.points << item::teamName(line);
        data.labels << item::teamName(line);
        now.values.push_back(static_cast<double>(value));
        before.values.push_back(static_cast<double>(earlier));
        OwnedRows rows{counted.what, line.staff.id, item::teamName(line)};
        if (counted.before && !period.days.empty()) rows.from = period.days.front();
        made.rows.push_back(std::move(rows));
        made.audiences.push_back(counted.audience.arg(item::teamName(line)));
    }
    average.values.assign(now.values.size(), people > 0 ? static_cast<double>(held) / people : std::nan(""));
    data.series.push_back(std::move(now));
    if (allBefore > 0) data.series.push_back(std::move(before));
    if (people > 1) data.series.push_back(std::move(average));
    made.board.title = counted.before ? withChange(counted.title, allBefore, counted.total) : counted.title;
    made.board.note = counted.note;
    made.board.nothing = counted.nothing;
    return made;
}

template <class Of>
std::int64_t totalOf(const std::vector<store::TeamLine>& lines, Of of) {
    return std::accumulate(lines.begin(), lines.end(), std::int64_t{0}, [&](std::int64_t sum, const store::TeamLine& line) { return sum + of(line); });
}

}  // namespace

QString changeSince(std::int64_t before, std::int64_t now) {
    if (before <= 0) return {};
    const auto percent = std::llround(100.0 * static_cast<double>(now - before) / static_cast<double>(before));
    if (percent == 0) return BoardWords::tr("as many as in the 30 days before");
    const auto figure = QLocale().toString(static_cast<qlonglong>(std::abs(percent)));
    return percent > 0 ? BoardWords::tr("%1 % more than in the 30 days before").arg(figure) : BoardWords::tr("%1 % less than in the 30 days before").arg(figure);
}

std::vector<TeamBoard> teamBoards(const std::vector<store::TeamLine>& lines, const store::TeamPeriod& period, const item::Format& format) {
    using Line = store::TeamLine;
    constexpr auto contacts = +[](const Line& line) { return sumOf(line.contacts); };
    constexpr auto contactsBefore = +[](const Line& line) { return sumOf(line.contactsBefore); };
    constexpr auto offers = +[](const Line& line) { return line.offers; };
    constexpr auto offersBefore = +[](const Line& line) { return line.offersBefore; };
    constexpr auto won = +[](const Line& line) { return line.won; };
    constexpr auto wonBefore = +[](const Line& line) { return line.wonBefore; };
    constexpr auto book = +[](const Line& line) { return line.customers; };
    const int called = static_cast<int>(totalOf(lines, contacts)), pushed = static_cast<int>(totalOf(lines, offers)), closed = static_cast<int>(totalOf(lines, won)), all = static_cast<int>(totalOf(lines, book));
    std::vector<TeamBoard> boards{byDay(lines, period, format)};
    boards.push_back(byColleague(lines, period, {QStringLiteral("teamBoardContacts"), BoardWords::tr("Contacts by colleague: %Ln in 30 days", nullptr, called), BoardWords::tr("Contacts"), BoardWords::tr("A contact is a logged interaction. Today is counted up to now."),
                                                 BoardWords::tr("No contact was logged in the last 30 days"), BoardWords::tr("Click: whom this colleague contacted"), BoardWords::tr("Contacted by %1"), What::contacted, contacts, contactsBefore, called}));
    boards.push_back(byColleague(lines, period, {QStringLiteral("teamBoardOffers"), BoardWords::tr("Offers by colleague: %Ln in 30 days", nullptr, pushed), BoardWords::tr("Offers"), BoardWords::tr("Offers pushed, without those taken back."),
                                                 BoardWords::tr("No offer was pushed in the last 30 days"), BoardWords::tr("Click: the offers of this colleague"), BoardWords::tr("Offers from %1"), What::offers, offers, offersBefore, pushed}));
    boards.push_back(byColleague(lines, period, {QStringLiteral("teamBoardWon"), BoardWords::tr("Leads won by colleague: %Ln in 30 days", nullptr, closed), BoardWords::tr("Leads won"), BoardWords::tr("Leads closed as won, by their owner."),
                                                 BoardWords::tr("No lead was won in the last 30 days"), BoardWords::tr("Click: the leads this colleague won"), BoardWords::tr("Won by %1"), What::wonLeads, won, wonBefore, closed}));
    boards.push_back(byColleague(lines, period, {QStringLiteral("teamBoardBooks"), BoardWords::tr("Customers by book: %Ln", nullptr, all), BoardWords::tr("Customers"), BoardWords::tr("Customers by their exclusive guide, and those of nobody in the pool."),
                                                 BoardWords::tr("No customer is here yet"), BoardWords::tr("Click: the customers of this book"), BoardWords::tr("Book of %1"), What::customers, book, nullptr, all}));
    return boards;
}

}  // namespace lianlu::ui
