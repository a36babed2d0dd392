// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/item/quality_models.h"

#include <algorithm>

#include "models/item/words.h"

namespace lianlu::item {

namespace {

using Page = store::Page<QualityLine>;
using Ids = std::vector<domain::CustomerId>;

Result<std::vector<QualityLine>> linesOf(db::Connection& connection, const insight::QualityBoard& board, insight::QualityIssue issue, const Ids& ids) {
    Ids wanted = ids;
    for (const auto& id : ids)
        if (const auto twin = board.twinOf(issue, id); !twin.isNull() && std::find(wanted.begin(), wanted.end(), twin) == wanted.end())
            wanted.push_back(twin);
    LIANLU_TRY(const auto rows, store::Queries::customersById(connection, wanted));
    const auto find = [&rows](domain::CustomerId id) {
        const auto found = std::find_if(rows.begin(), rows.end(), [id](const store::CustomerRow& row) { return row.id == id; });
        return found == rows.end() ? nullptr : &*found;
    };
    std::vector<QualityLine> lines;
    for (const auto& id : ids) {
        const auto* row = find(id);
        if (!row) continue;  // gone since the count
        const auto twin = board.twinOf(issue, id);
        const auto* other = twin.isNull() ? nullptr : find(twin);
        lines.push_back({*row, other ? twin : domain::CustomerId{}, other ? other->name : std::string{}});
    }
    return lines;
}

}  // namespace

QualityRecord::QualityRecord(AsyncStore& async, QObject* parent) : QObject(parent), m_async(async) {
    connect(&m_async, &AsyncStore::changed, this, [this](const store::ChangeSet& changes) {
        const bool concerns = changes.everything || changes.outbox || std::any_of(changes.rows.begin(), changes.rows.end(), [](const store::RowKey& key) {
            return key.entity == domain::Customer::kEntity || hangsOnPerson(key.entity);
        });
        if (!concerns || m_stale || !m_board) return;
        m_stale = true;
        Q_EMIT staleChanged();
    });
}

void QualityRecord::refresh() {
    if (!m_loading && (m_stale || !m_board)) reload();
}

void QualityRecord::reload() {
    m_loading = true;
    m_stale = false;
    struct Answer {
        std::shared_ptr<const insight::QualityBoard> board;
        QHash<QString, QString> stores;
    };
    const auto now = m_async.now();
    const auto today = fromQString(m_async.format().day(now).toString(Qt::ISODate));
    const auto question = m_async.read([now, today](db::Connection& connection) -> Result<Answer> {
        Answer answer;
        LIANLU_TRY(auto board, actions::qualityBoard(connection, now, today));
        for (const auto& slice : board.byStore)
            if (const auto id = Uuid::parse(slice.key))
                if (const auto held = store::Queries::store(connection, {*id})) answer.stores.insert(toQString(slice.key), toQString(held->name));
        answer.board = std::make_shared<const insight::QualityBoard>(std::move(board));
        return answer;
    });
    m_question.ask(this, question, [this, now](Result<Answer> answer) {
        m_loading = false;
        m_error.reset();
        if (answer) {
            m_board = std::move(answer->board);
            m_stores = std::move(answer->stores);
            m_measuredAt = now;
        } else {
            m_error = answer.error();
        }
        Q_EMIT updated();
    });
    Q_EMIT updated();
}

QString QualityRecord::storeName(const std::string& id) const {
    return m_stores.value(toQString(id), id.empty() ? tr("No home store") : tr("Another store"));
}

void QualityListModel::present(std::shared_ptr<const insight::QualityBoard> board, insight::QualityIssue issue, int store, int source) {
    m_board = std::move(board);
    m_issue = issue;
    m_ids = std::make_shared<const Ids>(m_board->behind(issue, store, source));
    reload();
}

int QualityListModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

QVariant QualityListModel::data(const QModelIndex& index, int role) const {
    const auto* line = row(index);
    if (!line) return {};
    const auto& customer = line->customer;
    const auto name = customer.name.empty() ? tr("(no name)") : toQString(customer.name);
    switch (role) {
        case Qt::DisplayRole:
            switch (index.column()) {
                case Name: return name;
                case Why: return line->twin.isNull() ? word(m_issue) : tr("%1 as %2").arg(word(m_issue), line->twinName.empty() ? tr("(no name)") : toQString(line->twinName));
                case Phone: return maskedPhone(customer.phone);
                case Guide: return customer.inPool ? tr("Pool") : toQString(customer.guideName);
                case LastPurchase: return customer.lastPurchaseAt ? format().ago(*customer.lastPurchaseAt, now()) : QString();
                default: return {};
            }
        case Qt::ToolTipRole: return index.column() == Why ? definition(m_issue) : QString();
        case AvatarRole: return index.column() == Name ? toQString(customer.name) : QString();
        case IdRole: return toQString(customer.id.toString());
        case PendingRole: return index.column() == Name && customer.pending;
        default: return {};
    }
}

QVariant QualityListModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
    switch (section) {
        case Name: return tr("Name");
        case Why: return tr("Why");
        case Phone: return tr("Mobile");
        case Guide: return tr("Guide");
        case LastPurchase: return tr("Last purchase");
        default: return {};
    }
}

QFuture<Result<Page>> QualityListModel::fetchPage(const std::string& after, int limit) {
    return async().read([board = m_board, ids = m_ids, issue = m_issue, after, limit](db::Connection& connection) -> Result<Page> {
        if (!board || !ids) return Page{};
        auto from = ids->begin();
        if (const auto last = Uuid::parse(after)) {
            from = std::find(ids->begin(), ids->end(), domain::CustomerId{*last});
            if (from != ids->end()) ++from;
        }
        const auto to = from + std::min<std::ptrdiff_t>(limit, ids->end() - from);
        LIANLU_TRY(auto lines, linesOf(connection, *board, issue, Ids(from, to)));
        return Page{std::move(lines), to == ids->end() ? std::string() : std::prev(to)->toString()};
    });
}

QFuture<Result<std::vector<QualityLine>>> QualityListModel::fetchRows(const std::vector<Uuid>& ids) {
    Ids wanted;
    for (const auto& id : ids)
        if (find(id) >= 0) wanted.push_back({id});
    return async().read([board = m_board, issue = m_issue, wanted](db::Connection& connection) { return linesOf(connection, *board, issue, wanted); });
}

QFuture<Result<std::int64_t>> QualityListModel::fetchTotal() {
    return async().read([ids = m_ids](db::Connection&) -> Result<std::int64_t> { return ids ? static_cast<std::int64_t>(ids->size()) : 0; });
}

QualityListModel::Concern QualityListModel::concern(const store::RowKey& key) const {
    if (key.entity == domain::Customer::kEntity && find(key.id) >= 0) return Concern::row;
    return key.entity == domain::Identity::kEntity ? Concern::list : Concern::none;
}

void QualitySliceModel::present(const QualityRecord& record, bool byStore) {
    beginResetModel();
    m_rows.clear();
    m_byStore = byStore;
    if (record.board())
        for (const auto& slice : byStore ? record.board()->byStore : record.board()->bySource) {
            Row row{byStore ? record.storeName(slice.key) : sourceName(slice.key), slice.people, {}};
            for (std::size_t g = 0; g < insight::kQualityGroups; ++g) row.percent[g] = slice.percent(static_cast<insight::QualityGroup>(g));
            m_rows.push_back(std::move(row));
        }
    endResetModel();
}

int QualitySliceModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : static_cast<int>(m_rows.size()); }

QVariant QualitySliceModel::data(const QModelIndex& index, int role) const {
    if (index.row() < 0 || index.row() >= rowCount()) return {};
    const auto& row = m_rows[static_cast<std::size_t>(index.row())];
    const int column = index.column();
    if (role == Qt::TextAlignmentRole && column == People) return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
    if (column == Key) return role == Qt::DisplayRole ? QVariant(row.name) : QVariant();
    if (column == People) return role == Qt::DisplayRole ? QVariant(QLocale().toString(static_cast<qlonglong>(row.people))) : QVariant();
    const int percent = row.percent[static_cast<std::size_t>(column - Complete)];
    if (role == Qt::DisplayRole) return QStringLiteral("%1 %").arg(percent);
    return role == PercentRole ? QVariant(percent) : QVariant();
}

QVariant QualitySliceModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole) return QVariant::fromValue((section == People ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole) return {};
    if (section == Key) return m_byStore ? tr("Store") : tr("Source");
    if (section == People) return tr("Customers");
    return word(static_cast<insight::QualityGroup>(section - Complete));
}

}  // namespace lianlu::item
