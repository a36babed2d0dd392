// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include "models/actions/queue.h"
#include "models/base/csv_cell.h"
#include "models/store/body.h"
#include "models/store/layers.h"
#include "models/store/queries_queue.h"

namespace lianlu::actions {

namespace {

//! 2026-05-31T06:30:00Z.
std::string utc(std::int64_t ms) {
    const auto seconds = std::chrono::floor<std::chrono::seconds>(fromUnixMs(ms));
    const auto day = std::chrono::floor<std::chrono::days>(seconds);
    const std::chrono::year_month_day date(day);
    const std::chrono::hh_mm_ss clock(seconds - day);
    return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}Z", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                       static_cast<unsigned>(date.day()), clock.hours().count(), clock.minutes().count(), clock.seconds().count());
}

//! A text as it was typed; all else as JSON has it.
std::string cellOf(const domain::Value& value) {
    if (domain::isNull(value)) return {};
    if (const auto* text = std::get_if<std::string>(&value)) return *text;
    if (const auto* list = std::get_if<std::vector<std::string>>(&value)) return store::listText(*list);
    const auto object = store::fieldsText({{"v", value}});
    return object.substr(5, object.size() - 6);  // of {"v":…}
}

std::string jsonText(std::string_view text) {
    const auto list = store::listText({std::string(text)});
    return list.substr(1, list.size() - 2);
}

void addLine(std::string& csv, std::initializer_list<std::string_view> cells) {
    bool first = true;
    for (const auto cell : cells) {
        if (!first) csv += ',';
        first = false;
        csv += csvCell(cell);
    }
    csv += "\r\n";
}

}  // namespace

std::string editsAsCsv(const std::vector<store::OutboxOp>& ops) {
    std::string csv = "\xEF\xBB\xBF";  // spreadsheets take it for Latin otherwise
    addLine(csv, {"op_id", "txn_id", "made_at", "state", "code", "reason", "type", "entity", "id", "field", "old", "new"});
    for (const auto& op : ops) {
        const auto opId = op.opId.toString(), txn = op.txnId.toString(), made = utc(op.occurredAt), id = op.id.toString();
        const auto line = [&](std::string_view field, const domain::Value& before, const domain::Value& after) {
            addLine(csv, {opId, txn, made, store::stateName(op.state), op.code, op.reason, op.type, op.entity, id, field, cellOf(before), cellOf(after)});
        };
        // What an op takes away has only old values.
        const auto& names = op.newFields.empty() ? op.oldFields : op.newFields;
        if (names.empty()) line({}, {}, {});
        for (const auto& [name, value] : names) line(name, store::valueIn(op.oldFields, name), store::valueIn(op.newFields, name));
    }
    return csv;
}

std::string editsAsNdjson(const std::vector<store::OutboxOp>& ops) {
    std::string lines;
    for (const auto& op : ops)
        lines += fmt::format(R"({{"op_id":{},"txn_id":{},"made_at":{},"state":{},"code":{},"reason":{},"type":{},"entity":{},"id":{},"old":{},"new":{}}})" "\n",
                             jsonText(op.opId.toString()), jsonText(op.txnId.toString()), jsonText(utc(op.occurredAt)), jsonText(store::stateName(op.state)), jsonText(op.code),
                             jsonText(op.reason), jsonText(op.type), jsonText(op.entity), jsonText(op.id.toString()), store::fieldsText(op.oldFields), store::fieldsText(op.newFields));
    return lines;
}

}  // namespace lianlu::actions
