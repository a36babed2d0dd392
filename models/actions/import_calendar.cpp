// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/actions/import_calendar.h"

#include <algorithm>

#include "models/actions/import_zone.h"
#include "models/actions/run.h"
#include "models/actions/tasks.h"
#include "models/base/text.h"
#include "models/base/text_controls.h"
#include "models/domain/registry.h"
#include "models/exchange/read/clean_text.h"
#include "models/store/local_store.h"
#include "models/store/queries_tasks.h"

namespace lianlu::actions {

namespace {

//! As domain::Task::priority: 1 high … 3 low.
std::int64_t priorityOf(const exchange::CalendarItem& item) {
    if (item.priority >= 1 && item.priority <= 4) return 1;
    return item.priority >= 6 ? 3 : 2;
}

constexpr std::size_t kMostTitle = 200, kMostNotes = 500;  // characters, as a task has

//! What nobody sees is dropped: it is no fault of who brings the calendar in.
std::string shown(std::string_view words, std::size_t most) {
    if (!text::isCleanUtf8(words)) return {};
    const auto clean = exchange::withoutInvisible(text::withoutControls(words));
    return std::string(text::left(text::trim(clean), most));
}

std::string titleOf(const exchange::CalendarItem& item) { return shown(item.summary, kMostTitle); }

//! 9999-12-31 is a time, and none that a task can be due at.
bool isDue(const std::optional<Time>& at) {
    static const auto* field = domain::findEntity(domain::Task::kEntity)->field("due_at");
    return at && domain::checkValue(*field, toUnixMs(*at)).has_value();
}

Result<CalendarFate> fateOf(db::Connection& connection, const Context& context, const exchange::CalendarItem& item, const std::optional<Time>& at) {
    if (titleOf(item).empty() || !isDue(at)) return CalendarFate::unread;
    if (item.isOver) return CalendarFate::over;
    if (*at < context.clock.now()) return item.repeats ? CalendarFate::repeats : CalendarFate::over;
    LIANLU_TRY(const bool known, store::hasTask(connection, context.staff, titleOf(item), *at));
    return known ? CalendarFate::known : CalendarFate::fresh;
}

}  // namespace

std::int64_t CalendarPreview::count(CalendarFate fate) const {
    return std::count_if(lines.begin(), lines.end(), [fate](const CalendarLine& line) { return line.fate == fate; });
}

Result<CalendarPreview> previewCalendar(const Context& context, const std::filesystem::path& file) {
    LIANLU_TRY(auto items, exchange::readCalendar(file));
    CalendarPreview preview;
    LIANLU_CHECK(context.store.read([&](db::Connection& connection) -> Result<void> {
        LIANLU_TRY(const auto zone, importZone(connection, context.shop));
        for (auto& item : items) {
            CalendarLine line;
            LIANLU_TRY(line.at, exchange::momentOf(item, zone));
            LIANLU_TRY(line.fate, fateOf(connection, context, item, line.at));
            line.item = std::move(item);
            line.item.summary = titleOf(line.item);
            preview.lines.push_back(std::move(line));
        }
        return {};
    }));
    std::stable_sort(preview.lines.begin(), preview.lines.end(), [](const CalendarLine& a, const CalendarLine& b) { return a.at < b.at; });
    // The same twice in one file is one task.
    for (std::size_t i = 0; i < preview.lines.size(); ++i)
        for (std::size_t j = i + 1; j < preview.lines.size() && preview.lines[j].at == preview.lines[i].at; ++j)
            if (preview.lines[i].fate == CalendarFate::fresh && preview.lines[j].fate == CalendarFate::fresh && titleOf(preview.lines[i].item) == titleOf(preview.lines[j].item))
                preview.lines[j].fate = CalendarFate::known;
    return preview;
}

Doing importCalendar(const Context& context, CalendarPreview preview) {
    std::erase_if(preview.lines, [](const CalendarLine& line) { return line.fate != CalendarFate::fresh; });
    if (preview.lines.empty()) return ready(Error{Code::invalid, "nothing that is to come", "calendar"});
    if (preview.lines.size() > kMostTasksAtOnce) return ready(Error{Code::tooLarge, "more than can be taken back as one", "calendar"});
    return start(context, [context, preview = std::move(preview)](store::WriteTxn& txn) -> Result<Uuid> {
        Uuid first;
        for (const auto& line : preview.lines) {
            domain::Task task;
            task.id = context.ids.next<domain::TaskId>();
            task.storeId = context.shop;
            task.assigneeId = context.staff;
            task.kind = domain::TaskKind::followUp;
            task.title = titleOf(line.item);
            task.reason = shown(line.item.notes, kMostNotes);
            task.dueAt = line.at;
            task.status = domain::TaskStatus::open;
            task.createdBy = context.staff;
            task.priority = priorityOf(line.item);
            LIANLU_CHECK(insert(txn, task, domain::Scope::store(context.shop)));
            if (first.isNull()) first = task.id.uuid;
        }
        return first;
    });
}

}  // namespace lianlu::actions
