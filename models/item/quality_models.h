// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>

#include <QHash>

#include "models/actions/insights.h"
#include "models/item/paged_table.h"

namespace lianlu::item {

[[nodiscard]] QString word(insight::QualityIssue issue);
[[nodiscard]] QString word(insight::QualityGroup group);
//! \brief What exactly is counted, in a sentence.
[[nodiscard]] QString definition(insight::QualityIssue issue);
//! \brief Whether there is a row behind it that a dialog can mend on the spot, and how the button says it.
[[nodiscard]] QString fixWord(insight::QualityIssue issue);

//! \brief The board: counted once, off the screen's thread, and again when somebody asks or comes back to it after edits.
class QualityRecord : public QObject {
    Q_OBJECT
public:
    explicit QualityRecord(AsyncStore& async, QObject* parent = nullptr);

    void reload();
    //! \brief Reads again only when a commit has touched persons since.
    void refresh();
    [[nodiscard]] bool isLoading() const noexcept { return m_loading; }
    //! \brief Null before the first answer.
    [[nodiscard]] const std::shared_ptr<const insight::QualityBoard>& board() const noexcept { return m_board; }
    [[nodiscard]] const std::optional<Error>& error() const noexcept { return m_error; }
    [[nodiscard]] Time measuredAt() const noexcept { return m_measuredAt; }
    //! \brief Edits came since: the figures are of before them.
    [[nodiscard]] bool isStale() const noexcept { return m_stale; }
    [[nodiscard]] QString storeName(const std::string& id) const;

Q_SIGNALS:
    void updated();
    void staleChanged();

private:
    AsyncStore& m_async;
    std::shared_ptr<const insight::QualityBoard> m_board;
    QHash<QString, QString> m_stores;
    std::optional<Error> m_error;
    Time m_measuredAt{};
    bool m_loading = false;
    bool m_stale = false;
    Latest m_question;
};

[[nodiscard]] QString sourceName(const std::string& source);

struct QualityLine {
    store::CustomerRow customer;
    domain::CustomerId twin;  //!< with duplicates
    std::string twinName;
};

//! \brief The persons behind one figure.
class QualityListModel : public PagedTable<QualityLine> {
    Q_OBJECT
public:
    enum Column { Name, Why, Phone, Guide, LastPurchase, ColumnCount };

    using PagedTable::PagedTable;

    //! \brief Those of `board` behind `issue`, in one store or source (negative: all).
    void present(std::shared_ptr<const insight::QualityBoard> board, insight::QualityIssue issue, int store, int source);
    [[nodiscard]] insight::QualityIssue issue() const noexcept { return m_issue; }

    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

protected:
    [[nodiscard]] QFuture<Result<store::Page<QualityLine>>> fetchPage(const std::string& after, int limit) override;
    [[nodiscard]] QFuture<Result<std::vector<QualityLine>>> fetchRows(const std::vector<Uuid>& ids) override;
    [[nodiscard]] QFuture<Result<std::int64_t>> fetchTotal() override;
    [[nodiscard]] Uuid idOf(const QualityLine& line) const override { return line.customer.id.uuid; }
    [[nodiscard]] Concern concern(const store::RowKey& key) const override;

private:
    std::shared_ptr<const insight::QualityBoard> m_board;
    std::shared_ptr<const std::vector<domain::CustomerId>> m_ids;
    insight::QualityIssue m_issue = insight::QualityIssue::noPhone;
};

//! \brief The board by store or by source: a row each with its share of persons in good order.
class QualitySliceModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Key, People, Complete, Fresh, Consistent, Unique, ColumnCount };
    using QAbstractTableModel::QAbstractTableModel;

    void present(const QualityRecord& record, bool byStore);
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    struct Row {
        QString name;
        std::int64_t people = 0;
        std::array<int, insight::kQualityGroups> percent{};
    };
    std::vector<Row> m_rows;
    bool m_byStore = true;
};

}  // namespace lianlu::item
