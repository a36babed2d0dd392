// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <deque>
#include <iterator>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "models/item/list_model.h"
#include "models/store/queries.h"

namespace lianlu::item {

//! \brief A list over value snapshots: pages by keyset as the view asks for more, and after a commit only what it
//! touched is read again and laid over the rows, so that selection and scrolling stay. A subclass says how a page is
//! read, which rows of other entities concern it, and how a cell looks.
template <class Row>
class PagedTable : public ListModel {
public:
    using ListModel::ListModel;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override {
        return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
    }
    [[nodiscard]] const Row* row(int index) const {
        return index >= 0 && index < rowCount() ? &m_rows[static_cast<std::size_t>(index)] : nullptr;
    }
    [[nodiscard]] const Row* row(const QModelIndex& index) const { return row(index.row()); }
    [[nodiscard]] const std::deque<Row>& rows() const noexcept { return m_rows; }
    //! \brief −1: not loaded.
    [[nodiscard]] int find(const Uuid& id) const {
        const auto found = m_byId.find(id);
        return found == m_byId.end() ? -1 : found->second;
    }

    [[nodiscard]] bool canFetchMore(const QModelIndex& parent) const override {
        return !parent.isValid() && m_loaded && !m_next.empty() && !m_fetching;
    }
    [[nodiscard]] bool isFetching() const override { return m_fetching; }
    void fetchMore(const QModelIndex& parent) override {
        if (!canFetchMore(parent)) return;
        m_fetching = true;
        m_more.ask(this, fetchPage(m_next, kPage), [this](Result<store::Page<Row>> page) {
            m_fetching = false;
            if (!page) return setState(State::failed, page.error());
            append(std::move(*page));
        });
    }

    void reload() override {
        listen();
        setState(State::loading);
        m_loaded = false;
        ask(kPage, true);
        askTotal();
    }

protected:
    enum class Concern : std::uint8_t { none, row, list };

    [[nodiscard]] virtual QFuture<Result<store::Page<Row>>> fetchPage(const std::string& after, int limit) = 0;
    //! \brief Rows by id, where the store can; an invalid future: read the whole window again.
    [[nodiscard]] virtual QFuture<Result<std::vector<Row>>> fetchRows(const std::vector<Uuid>&) { return {}; }
    [[nodiscard]] virtual QFuture<Result<std::int64_t>> fetchTotal() { return {}; }
    [[nodiscard]] virtual Uuid idOf(const Row& row) const = 0;
    //! \brief row: `key.id` is that of a row here; list: order or membership may have changed.
    [[nodiscard]] virtual Concern concern(const store::RowKey& key) const = 0;
    [[nodiscard]] virtual bool concernsOutbox() const { return false; }
    //! \brief After rows were laid in, for figures that a subclass derives.
    virtual void rowsChanged() {}

    //! \brief Reads what is loaded again and lays the differences in.
    void refresh() {
        if (!m_loaded) return reload();
        if (m_refreshing) {
            m_again = true;
            return;
        }
        m_refreshing = true;
        ask(std::clamp(rowCount(), kPage, kMostRefreshed), false);
        askTotal();
    }

    static constexpr int kPage = 100;

private:
    static constexpr int kMostRefreshed = 20'000;
    static constexpr int kMostMoves = 200;
    static constexpr std::int64_t kMostForeseen = 4'000'000;

    void listen() {
        if (std::exchange(m_listening, true)) return;
        QObject::connect(&async(), &AsyncStore::changed, this,
                         [this](const store::ChangeSet& changes) { take(changes); });
    }

    void ask(int limit, bool anew) {
        m_more.drop();
        m_fetching = false;
        if (anew) m_refreshing = false;
        m_window.ask(this, fetchPage({}, limit), [this, anew](Result<store::Page<Row>> page) {
            m_refreshing = false;
            if (!page) return setState(State::failed, page.error());
            m_next = page->next;
            m_loaded = true;
            if (anew)
                reset(std::move(page->rows));
            else
                merge(std::move(page->rows));
            rowsChanged();
            setState(State::ready);
            if (std::exchange(m_again, false)) refresh();
        });
    }

    void askTotal() {
        auto question = fetchTotal();
        if (!question.isValid()) return;
        m_count.ask(this, question, [this](Result<std::int64_t> count) {
            if (!count) return;
            // Asked for at once: a table that has grown to a million would be hashed anew while somebody scrolls.
            m_byId.reserve(static_cast<std::size_t>(std::clamp<std::int64_t>(*count, 0, kMostForeseen)));
            setTotal(*count);
        });
    }

    void take(const store::ChangeSet& changes) {
        if (changes.everything) return refresh();
        std::vector<Uuid> ids;
        bool whole = changes.outbox && concernsOutbox();
        for (const auto& key : changes.rows) {
            const auto how = concern(key);
            if (how == Concern::list || (how == Concern::row && !m_byId.contains(key.id))) whole = true;
            if (how == Concern::row) ids.push_back(key.id);
        }
        if (whole) return refresh();
        if (ids.empty()) return;
        auto question = fetchRows(ids);
        if (!question.isValid()) return refresh();
        whenReady(this, question, [this, ids](Result<std::vector<Row>> rows) {
            if (rows) replace(ids, std::move(*rows));
        });
    }

    void replace(const std::vector<Uuid>& asked, std::vector<Row> rows) {
        std::unordered_set<Uuid> missing(asked.begin(), asked.end());
        for (auto& row : rows) {
            const auto at = find(idOf(row));
            missing.erase(idOf(row));
            if (at < 0) continue;
            m_rows[static_cast<std::size_t>(at)] = std::move(row);
            Q_EMIT dataChanged(index(at, 0), index(at, columnCount() - 1));
        }
        for (const auto& id : missing)
            if (const auto at = find(id); at >= 0) removeAt(at);
        rowsChanged();
    }

    void append(store::Page<Row> page) {
        m_next = std::move(page.next);
        std::erase_if(page.rows, [this](const Row& row) { return m_byId.contains(idOf(row)); });
        if (page.rows.empty()) return;
        const auto first = rowCount();
        beginInsertRows({}, first, first + static_cast<int>(page.rows.size()) - 1);
        for (auto& row : page.rows) m_rows.push_back(std::move(row));
        reindex(first);
        endInsertRows();
        rowsChanged();
    }

    void reset(std::vector<Row> rows) {
        beginResetModel();
        m_rows.assign(std::make_move_iterator(rows.begin()), std::make_move_iterator(rows.end()));
        m_byId.clear();
        reindex(0);
        endResetModel();
    }

    void merge(std::vector<Row> fresh) {
        std::unordered_set<Uuid> stays;
        for (const auto& row : fresh) stays.insert(idOf(row));
        int differences = 0;
        for (const auto& row : m_rows) differences += stays.contains(idOf(row)) ? 0 : 1;
        for (const auto& row : fresh) differences += m_byId.contains(idOf(row)) ? 0 : 1;
        if (differences > kMostMoves) return reset(std::move(fresh));

        for (int at = rowCount() - 1; at >= 0; --at)
            if (!stays.contains(idOf(m_rows[static_cast<std::size_t>(at)]))) removeAt(at);
        for (int at = 0; at < static_cast<int>(fresh.size()); ++at) {
            auto& row = fresh[static_cast<std::size_t>(at)];
            const auto held = find(idOf(row));
            if (held < 0)
                insertAt(at, std::move(row));
            else {
                if (held != at) moveTo(held, at);
                m_rows[static_cast<std::size_t>(at)] = std::move(row);
            }
        }
        if (rowCount() > 0) Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    }

    void removeAt(int at) {
        beginRemoveRows({}, at, at);
        m_byId.erase(idOf(m_rows[static_cast<std::size_t>(at)]));
        m_rows.erase(m_rows.begin() + at);
        reindex(at);
        endRemoveRows();
    }

    void insertAt(int at, Row row) {
        beginInsertRows({}, at, at);
        m_rows.insert(m_rows.begin() + at, std::move(row));
        reindex(at);
        endInsertRows();
    }

    void moveTo(int from, int to) {
        beginMoveRows({}, from, from, {}, to);
        std::rotate(m_rows.begin() + to, m_rows.begin() + from, m_rows.begin() + from + 1);
        reindex(to);
        endMoveRows();
    }

    void reindex(int from) {
        for (int at = from; at < rowCount(); ++at) m_byId[idOf(m_rows[static_cast<std::size_t>(at)])] = at;
    }

    std::deque<Row> m_rows;  //!< grows without moving what is there
    std::unordered_map<Uuid, int> m_byId;
    std::string m_next;
    bool m_loaded = false;
    bool m_fetching = false;
    bool m_refreshing = false;
    bool m_again = false;
    bool m_listening = false;
    Latest m_window;
    Latest m_more;
    Latest m_count;
};

//! \brief Rows whose parent is the person: what may change a line about that person.
[[nodiscard]] inline bool hangsOnPerson(const std::string& entity) {
    static constexpr std::string_view kChildren[] = {"identity",     "consent",      "tag",           "lead",
                                                     "member_state", "points_entry", "coupon",        "offer",
                                                     "interaction",  "touch_event",  "timeline_item", "dispatch",
                                                     "person_match", "conflict"};
    return std::find(std::begin(kChildren), std::end(kChildren), entity) != std::end(kChildren);
}

}  // namespace lianlu::item
