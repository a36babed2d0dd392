// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/actions/export_calendar.h"

#include "models/actions/file_beside.h"
#include "models/exchange/calendar.h"
#include "models/store/custody/durable_file.h"

namespace lianlu::actions {

namespace {

constexpr int kCalendarPage = 500;

exchange::CalendarEntry entryOf(const domain::Task& task) {
    return {task.id.toString() + "@lianlu", task.title.empty() ? std::string(domain::nameOf(task.kind)) : task.title, task.reason, *task.dueAt,
            domain::priorityOf(task) * 4 - 3};
}

}  // namespace

Result<std::int64_t> exportCalendar(const Context& context, store::TaskFilter filter, const std::filesystem::path& file) {
    filter.closed = false;
    filter.dateless = false;
    LIANLU_TRY(const auto place, filePlace(context, file));
    std::vector<exchange::CalendarEntry> entries;
    LIANLU_CHECK(context.store.read([&](db::Connection& connection) -> Result<void> {
        std::string after;
        do {
            LIANLU_TRY(const auto page, store::taskPage(connection, filter, after, kCalendarPage));
            for (const auto& line : page.rows) entries.push_back(entryOf(line.task));
            after = page.next;
        } while (!after.empty());
        return {};
    }));
    const auto text = exchange::calendarText(entries, context.clock.now());
    LIANLU_CHECK(store::writeDurably(place, {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()}));
    return static_cast<std::int64_t>(entries.size());
}

}  // namespace lianlu::actions
