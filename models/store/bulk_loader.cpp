// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/bulk_loader.h"

#include <optional>
#include <utility>
#include <vector>

#include "models/base/kill_point.h"
#include "models/db/transaction.h"
#include "models/domain/registry.h"
#include "models/store/body.h"
#include "models/store/bulk_file.h"
#include "models/store/care/backup_wish.h"
#include "models/store/local_store_impl.h"
#include "models/store/row_table.h"
#include "models/store/schema.h"
#include "models/store/scopes.h"

namespace lianlu::store {

using domain::FieldType;

class BulkLoader::Impl {
public:
    Impl(LocalStore& live, std::filesystem::path file, std::unique_ptr<db::Connection> open)
        : store(live), part(std::move(file)), connection(std::move(open)) {
        inserts.resize(domain::entities().size());
    }
    ~Impl() { close(); }

    //! The statements go before the connection that they belong to.
    void close() noexcept {
        insert = nullptr;
        inserts.clear();
        transaction.reset();
        connection.reset();
    }

    Result<void> load() {
        LIANLU_TRY(mark, bulkMark(*connection));
        LIANLU_TRY(sums, bulkSums(*connection));
        return {};
    }

    Result<void> beginTransaction() {
        if (transaction) return {};
        LIANLU_TRY(auto begun, db::Transaction::begin(*connection));
        transaction.emplace(std::move(begun));
        return {};
    }

    //! \brief The parameter of `field`, if the row has it in a type for which `fits` holds.
    template <class Fits>
    Result<int> parameter(std::size_t field, Fits fits) const {
        if (!insert || field >= info->fields.size()) return fail(Code::internal, "no row begun, or no such field");
        if (!fits(info->fields[field].type))
            return fail(Code::invalid, "value of another type", info->fields[field].name);
        return kFirstFieldParameter + static_cast<int>(field);
    }

    LocalStore& store;
    std::filesystem::path part;
    std::unique_ptr<db::Connection> connection;
    std::vector<std::unique_ptr<db::Statement>> inserts;
    std::optional<db::Transaction> transaction;
    std::string mark;
    BulkSums sums;           //!< with what has not been committed
    std::int64_t scope = 0;  //!< 0: none set
    BulkSum* scopeSum = nullptr;
    std::optional<domain::Scope> scopeName;

    const domain::EntityInfo* info = nullptr;
    db::Statement* insert = nullptr;  //!< of the row that is being fed
    Uuid id;
    std::int64_t ver = 0;
};

BulkLoader::BulkLoader(std::unique_ptr<Impl> impl) : m_impl(std::move(impl)) {}
BulkLoader::~BulkLoader() = default;

Result<std::unique_ptr<BulkLoader>> BulkLoader::start(LocalStore& store) {
    const auto part = besideFile(store.file(), ".part");
    LIANLU_TRY(auto connection, openBulkFile(part, store.m_impl->key));
    std::unique_ptr<BulkLoader> loader(new BulkLoader(std::make_unique<Impl>(store, part, std::move(connection))));
    LIANLU_CHECK(loader->m_impl->load());
    return loader;
}

const std::string& BulkLoader::mark() const noexcept { return m_impl->mark; }

Result<void> BulkLoader::setScope(const domain::Scope& scope) {
    LIANLU_CHECK(m_impl->beginTransaction());
    LIANLU_TRY(m_impl->scope, scopeNumber(*m_impl->connection, scope));
    m_impl->scopeSum = &m_impl->sums[m_impl->scope];
    m_impl->scopeName = scope;
    return {};
}

Result<void> BulkLoader::begin(std::size_t entity, const Uuid& id, std::int64_t ver) {
    auto& i = *m_impl;
    if (entity >= i.inserts.size() || !i.scopeSum) return fail(Code::internal, "no such entity, or no scope set");
    if (id.isNull() || ver <= 0) return fail(Code::invalid, "server's row without id or version");
    if (!i.transaction) LIANLU_CHECK(i.beginTransaction());
    auto& statement = i.inserts[entity];
    if (!statement) {
        LIANLU_TRY(statement, i.connection->prepareOwn(RowTable::at(entity).insertSql()));
    }
    statement->reset();
    statement->clearBindings();
    i.insert = statement.get();
    i.info = &domain::entities()[entity];
    i.id = id;
    i.ver = ver;
    statement->bindBlob(1, id.bytes).bindInteger(2, i.scope).bindInteger(3, ver);
    return {};
}

Result<void> BulkLoader::text(std::size_t field, std::string_view value) {
    auto& i = *m_impl;
    LIANLU_TRY(const int at, i.parameter(field, [](FieldType type) {
        return type == FieldType::text || type == FieldType::date || type == FieldType::id;
    }));
    if (i.info->fields[field].type != FieldType::id) {
        i.insert->bindTextRef(at, value);
        return {};
    }
    const auto id = Uuid::parse(value);
    if (!id) return fail(Code::invalid, "not an id", i.info->fields[field].name);
    i.insert->bindUuid(at, *id);
    return {};
}

Result<void> BulkLoader::integer(std::size_t field, std::int64_t value) {
    auto& i = *m_impl;
    LIANLU_TRY(const int at, i.parameter(field, [](FieldType type) {
        return type == FieldType::integer || type == FieldType::time || type == FieldType::real;
    }));
    if (i.info->fields[field].type == FieldType::real)
        i.insert->bindReal(at, static_cast<double>(value));
    else
        i.insert->bindInteger(at, value);
    return {};
}

Result<void> BulkLoader::real(std::size_t field, double value) {
    LIANLU_TRY(const int at, m_impl->parameter(field, [](FieldType type) { return type == FieldType::real; }));
    m_impl->insert->bindReal(at, value);
    return {};
}

Result<void> BulkLoader::boolean(std::size_t field, bool value) {
    LIANLU_TRY(const int at, m_impl->parameter(field, [](FieldType type) { return type == FieldType::boolean; }));
    m_impl->insert->bindInteger(at, value ? 1 : 0);
    return {};
}

Result<void> BulkLoader::list(std::size_t field, std::string_view json) {
    LIANLU_TRY(const int at, m_impl->parameter(field, [](FieldType type) { return type == FieldType::textList; }));
    m_impl->insert->bindText(at, json);
    return {};
}

Result<void> BulkLoader::extra(std::string_view json) {
    if (!m_impl->insert) return fail(Code::internal, "no row begun");
    m_impl->insert->bindText(kFirstFieldParameter - 1, json);
    return {};
}

Result<void> BulkLoader::end() {
    auto& i = *m_impl;
    if (!i.insert) return fail(Code::internal, "no row begun");
    auto* insert = std::exchange(i.insert, nullptr);
    LIANLU_CHECK(insert->run());
    i.scopeSum->sum += domain::digestShare(i.id, i.ver);
    ++i.scopeSum->rows;
    return {};
}

Result<void> BulkLoader::row(const ServerRow& row) {
    auto& i = *m_impl;
    if (!i.scopeSum) return fail(Code::internal, "no scope set");
    const auto* info = domain::findEntity(row.entity);
    if (!info) {
        LIANLU_CHECK(i.beginTransaction());
        LIANLU_CHECK(RowTable::of(row.entity).write(*i.connection, row.entity, row.id, {i.scope, row.ver}, row.fields));
        i.scopeSum->sum += domain::digestShare(row.id, row.ver);
        ++i.scopeSum->rows;
        return {};
    }
    LIANLU_CHECK(begin(static_cast<std::size_t>(info - domain::entities().data()), row.id, row.ver));
    domain::Fields misfits;
    for (const auto& [name, value] : row.fields) {
        const auto* field = info->field(name);
        const auto index = field ? static_cast<std::size_t>(field - info->fields.data()) : 0;
        Result<void> bound = fail(Code::invalid, "unknown field");
        if (domain::isNull(value)) continue;
        if (!field)
            bound = fail(Code::invalid, "unknown field");
        else if (const auto* held = std::get_if<std::string>(&value))
            bound = text(index, *held);
        else if (const auto* number = std::get_if<std::int64_t>(&value))
            bound = integer(index, *number);
        else if (const auto* fraction = std::get_if<double>(&value))
            bound = real(index, *fraction);
        else if (const auto* flag = std::get_if<bool>(&value))
            bound = boolean(index, *flag);
        else if (const auto* entries = std::get_if<std::vector<std::string>>(&value))
            bound = list(index, listText(*entries));
        if (!bound) misfits.emplace(name, value);
    }
    const auto rest = bodyText(misfits);
    if (!misfits.empty()) LIANLU_CHECK(extra(rest));
    return end();
}

Result<void> BulkLoader::commit(std::string_view mark) {
    auto& i = *m_impl;
    i.insert = nullptr;
    LIANLU_CHECK(i.beginTransaction());
    LIANLU_CHECK(saveBulkMark(*i.connection, mark));
    LIANLU_CHECK(saveBulkSums(*i.connection, i.sums));
    LIANLU_CHECK(i.transaction->commit());
    i.transaction.reset();
    i.mark = mark;
    return {};
}

Result<void> BulkLoader::rollback() {
    auto& i = *m_impl;
    i.insert = nullptr;
    for (const auto& statement : i.inserts)
        if (statement) statement->reset();
    i.transaction.reset();
    LIANLU_TRY(i.sums, bulkSums(*i.connection));
    i.scope = 0;
    i.scopeSum = nullptr;
    // The scope may have been new in what was rolled back.
    return i.scopeName ? setScope(*i.scopeName) : Result<void>{};
}

namespace {

const BulkSum* sumOf(db::Connection& connection, const BulkSums& sums, const domain::Scope& scope) {
    const auto number = knownScope(connection, scope);
    if (!number || !*number) return nullptr;
    const auto found = sums.find(**number);
    return found == sums.end() ? nullptr : &found->second;
}

}  // namespace

std::uint64_t BulkLoader::digest(const domain::Scope& scope) const {
    const auto* sum = sumOf(*m_impl->connection, m_impl->sums, scope);
    return sum ? sum->sum : 0;
}

std::int64_t BulkLoader::rowCount(const domain::Scope& scope) const {
    const auto* sum = sumOf(*m_impl->connection, m_impl->sums, scope);
    return sum ? sum->rows : 0;
}

Result<void> BulkLoader::finish(std::span<const ScopeCursor> cursors) {
    auto& i = *m_impl;
    if (i.store.m_impl->writer.isOwnThread())
        return fail(Code::internal, "finish on the writer's thread would wait for itself");
    LIANLU_CHECK(commit(std::string(i.mark)));
    LIANLU_CHECK(buildIndexes(*i.connection, i.sums));
    LIANLU_CHECK(i.beginTransaction());
    for (const auto& cursor : cursors) {
        LIANLU_TRY(const auto number, scopeNumber(*i.connection, cursor.scope));
        LIANLU_CHECK(i.connection->run("INSERT OR REPLACE INTO cursor (scope, epoch, seq, chain) VALUES (?, ?, ?, ?)",
                                       number, cursor.epoch, cursor.seq, cursor.chain));
    }
    LIANLU_CHECK(commit(std::string(i.mark)));
    i.inserts.clear();
    killPoint("before-bootstrap-swap");
    auto& live = *i.store.m_impl;
    const auto swapped = live.writer
                             .upkeep([&](std::unique_ptr<db::Connection>& writing) -> Result<void> {
                                 LIANLU_CHECK(takeOverLocalState(*writing, *i.connection));
                                 i.close();
                                 live.backups.close();
                                 live.readers.pause();
                                 writing.reset();
                                 auto placed = putInPlace(i.part, live.file);
                                 auto opened = openStoreFile(live.file, live.key, migrations());
                                 live.readers.resume();
                                 live.backups.open();
                                 if (opened) writing = std::move(*opened);
                                 LIANLU_CHECK(std::move(placed));
                                 LIANLU_CHECK(std::move(opened));
                                 LIANLU_CHECK(wishBackup(*writing, live.clock.now()));
                                 return dropBulkState(*writing);
                             })
                             .get();
    return swapped ? Result<void>{} : fail(swapped.error());
}

Result<void> BulkLoader::discard() {
    m_impl->close();
    removeStoreFile(m_impl->part);
    return {};
}

}  // namespace lianlu::store
