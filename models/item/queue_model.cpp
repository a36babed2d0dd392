// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/item/queue_model.h"

#include "models/item/sync_state.h"

namespace lianlu::item {
namespace {

BadgeTone stateTone(store::OpState state) {
    switch (state) {
        case store::OpState::rejected:
            return BadgeTone::danger;
        case store::OpState::conflict:
            return BadgeTone::warning;
        case store::OpState::sent:
        case store::OpState::quarantined:
            return BadgeTone::info;
        case store::OpState::acknowledged:
            return BadgeTone::success;
        case store::OpState::pending:
            break;
    }
    return BadgeTone::neutral;
}

}  // namespace

QueueModel::QueueModel(AsyncStore& async, SyncState* state, QObject* parent)
    : PagedTable(async, parent), m_state(state) {
    if (!m_state) return;
    connect(&this->async(), &AsyncStore::changed, this, [this](const store::ChangeSet& changes) {
        if (changes.outbox || changes.everything) count();
    });
    count();
}

void QueueModel::count() {
    m_counting.ask(this, async().read([](db::Connection& connection) { return store::Outbox::counts(connection); }),
                   [this](Result<store::OutboxCounts> counts) {
                       if (counts) m_state->setCounts(counts->pending, counts->failed, counts->conflicted);
                   });
}

QFuture<Result<store::ChangeSet>> QueueModel::retry(const domain::OpId& op) {
    return async().write([op](store::WriteTxn& txn) { return store::Outbox::retry(txn, op); });
}

QFuture<Result<store::ChangeSet>> QueueModel::discard(const domain::OpId& op) {
    return async().write([op](store::WriteTxn& txn) { return store::Outbox::discard(txn, op); });
}

bool QueueModel::waitsForPerson(const store::OutboxOp& op) noexcept {
    return op.state == store::OpState::rejected || op.state == store::OpState::conflict;
}

int QueueModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

QVariant QueueModel::data(const QModelIndex& index, int role) const {
    const auto* op = row(index);
    if (!op) return {};
    switch (role) {
        case Qt::DisplayRole:
            break;
        case IdRole:
            return toQString(op->opId.toString());
        case ToneRole:
            if (index.column() == State) return static_cast<int>(stateTone(op->state));
            return {};
        case PendingRole:
            return op->state == store::OpState::pending || op->state == store::OpState::sent;
        default:
            return {};
    }
    switch (index.column()) {
        case What: {
            const auto entity = entityWord(op->entity);
            if (op->type == "create") return tr("New: %1").arg(entity);
            if (op->type == "delete") return tr("Removed: %1").arg(entity);
            if (op->type == "void") return tr("Taken back: %1").arg(entity);
            return tr("Changed: %1").arg(entity);
        }
        case Fields: {
            QStringList names;
            for (const auto& [name, value] : op->newFields)
                if (op->type == "update") names << fieldWord(name);
            return names.join(tr(", "));
        }
        case Made:
            return format().near(fromUnixMs(op->occurredAt), now());
        case State:
            switch (op->state) {
                case store::OpState::pending:
                    return tr("Waiting");
                case store::OpState::sent:
                    // Handed over at least once; whether it arrived nobody knows yet.
                    return tr("Waiting for the answer");
                case store::OpState::acknowledged:
                    return tr("Done");
                case store::OpState::rejected:
                    return tr("Refused");
                case store::OpState::conflict:
                    return tr("Conflict");
                case store::OpState::quarantined:
                    return tr("With the manager");
            }
            return {};
        case Reason:
            return toQString(op->reason.empty() ? op->code : op->reason);
        default:
            return {};
    }
}

QVariant QueueModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole) return QVariant::fromValue(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole) return {};
    switch (section) {
        case What:
            return tr("What");
        case Fields:
            return tr("Fields");
        case Made:
            return tr("Made");
        case State:
            return tr("State");
        case Reason:
            return tr("Why");
        default:
            return {};
    }
}

QFuture<Result<store::Page<store::OutboxOp>>> QueueModel::fetchPage(const std::string&, int) {
    return async().read([](db::Connection& connection) -> Result<store::Page<store::OutboxOp>> {
        LIANLU_TRY(auto ops, store::Outbox::list(connection));
        std::erase_if(ops, [](const store::OutboxOp& op) { return op.state == store::OpState::acknowledged; });
        return store::Page<store::OutboxOp>{std::move(ops), {}};
    });
}

QString entityWord(const std::string& entity) {
    if (entity == "customer") return QueueModel::tr("customer");
    if (entity == "identity") return QueueModel::tr("identity");
    if (entity == "consent") return QueueModel::tr("consent");
    if (entity == "tag") return QueueModel::tr("tag");
    if (entity == "lead") return QueueModel::tr("lead");
    if (entity == "interaction") return QueueModel::tr("interaction");
    if (entity == "offer") return QueueModel::tr("offer");
    if (entity == "task") return QueueModel::tr("task");
    if (entity == "points_entry") return QueueModel::tr("points");
    if (entity == "redemption") return QueueModel::tr("redemption");
    return toQString(entity);
}

QString fieldWord(const std::string& field) {
    if (field == "stage") return QueueModel::tr("stage");
    if (field == "maturity") return QueueModel::tr("maturity");
    if (field == "intent") return QueueModel::tr("intent");
    if (field == "product_id") return QueueModel::tr("product");
    if (field == "budget_minor") return QueueModel::tr("budget");
    if (field == "next_step") return QueueModel::tr("next step");
    if (field == "next_step_at") return QueueModel::tr("due");
    if (field == "lost_reason") return QueueModel::tr("reason");
    if (field == "last_contact_at") return QueueModel::tr("last contact");
    if (field == "closed_at") return QueueModel::tr("closed");
    if (field == "name") return QueueModel::tr("name");
    if (field == "gender") return QueueModel::tr("gender");
    if (field == "birthday") return QueueModel::tr("birthday");
    if (field == "city") return QueueModel::tr("city");
    if (field == "remark") return QueueModel::tr("remark");
    if (field == "kind") return QueueModel::tr("kind");
    if (field == "preferred_channel") return QueueModel::tr("preferred channel");
    if (field == "status") return QueueModel::tr("status");
    if (field == "done_at") return QueueModel::tr("done");
    if (field == "due_at") return QueueModel::tr("due");
    if (field == "cancelled") return QueueModel::tr("taken back");
    return toQString(field);
}

}  // namespace lianlu::item
