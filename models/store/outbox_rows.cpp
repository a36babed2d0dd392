// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/outbox_rows.h"

#include "models/domain/entities/disclosure.h"
#include "models/store/body.h"

namespace lianlu::store::outboxrows {

namespace {

constexpr std::string_view kColumns =
    "position, op_id, txn_id, op_seq, type, entity, id, scope, base_ver, old, new, hint, occurred_at, state, code, "
    "reason, field, resent";

class FixedClock final : public Clock {
public:
    explicit FixedClock(Time now) : m_now(now) {}
    [[nodiscard]] Time now() const override { return m_now; }

private:
    Time m_now;
};

Uuid newId(Time now) {
    const FixedClock clock(now);
    return IdGenerator(clock).next();
}

}  // namespace

domain::OpId newOpId(Time now) { return domain::OpId{newId(now)}; }
domain::TxnId newTxnId(Time now) { return domain::TxnId{newId(now)}; }

domain::Fields personsOf(const domain::Fields& row) {
    domain::Fields persons;
    for (const auto* name : kPersonFields)
        if (const auto found = row.find(name); found != row.end() && !domain::isNull(found->second)) persons.insert(*found);
    return persons;
}

Result<void> checkMayGo(std::string_view entity) {
    if (entity == domain::Disclosure::kEntity) return fail(Code::refused, "disclosure-stays", std::string(entity));
    return {};
}

std::string selectSql(std::string_view tail) {
    return "SELECT " + std::string(kColumns) + " FROM outbox " + std::string(tail);
}

Result<std::vector<Row>> readAll(db::Statement& s) {
    std::vector<Row> rows;
    for (;;) {
        LIANLU_TRY(const bool more, s.step());
        if (!more) return rows;
        Row row;
        auto& op = row.op;
        op.position = s.integer(0);
        op.opId = s.id<domain::OpId>(1);
        op.txnId = s.id<domain::TxnId>(2);
        op.opSeq = s.integer(3);
        op.type = s.string(4);
        op.entity = s.string(5);
        op.id = s.uuid(6);
        row.scope = s.integer(7);
        op.baseVer = s.integer(8);
        LIANLU_TRY(op.oldFields, parseFields(s.text(9)));
        LIANLU_TRY(op.newFields, parseFields(s.text(10)));
        if (!s.isNull(11)) {
            LIANLU_TRY(row.hint, parseFields(s.text(11)));
        }
        op.occurredAt = s.integer(12);
        op.state = static_cast<OpState>(s.integer(13));
        op.code = s.string(14);
        op.reason = s.string(15);
        op.field = s.string(16);
        op.resent = s.integer(17) != 0;
        op.waitsForRow = s.integer(17) == 3;
        rows.push_back(std::move(row));
    }
}

Result<std::optional<Row>> find(db::Connection& connection, const domain::OpId& op) {
    LIANLU_TRY(auto rows, select(connection, "WHERE op_id = ?", op));
    if (rows.empty()) return std::optional<Row>{};
    return std::optional(std::move(rows.front()));
}

Result<void> append(db::Connection& connection, const Row& row) {
    const auto& op = row.op;
    std::optional<std::string> hint;
    if (row.hint && !row.hint->empty()) hint = fieldsText(*row.hint);
    return connection.run(
        "INSERT INTO outbox (op_id, txn_id, type, entity, id, scope, base_ver, old, new, hint, occurred_at) VALUES (?, "
        "?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        op.opId, op.txnId, op.type, op.entity, op.id, row.scope, op.baseVer, fieldsText(op.oldFields),
        fieldsText(op.newFields), hint, op.occurredAt);
}

Result<void> remove(db::Connection& connection, std::int64_t position) {
    return connection.run("DELETE FROM outbox WHERE position = ?", position);
}

}  // namespace lianlu::store::outboxrows
