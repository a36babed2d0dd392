// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QObject>

#include "models/domain/rules/merge_choice.h"
#include "models/item/async_store.h"
#include "models/store/queries_matches.h"

namespace lianlu::item {

//! \brief Two persons that may be one, side by side, read again whenever a commit touches them.
class MatchRecord : public QObject {
    Q_OBJECT
public:
    explicit MatchRecord(AsyncStore& async, QObject* parent = nullptr);

    void show(domain::PersonMatchId match);
    //! \brief Two persons about whom there may be no row yet.
    void show(domain::CustomerId one, domain::CustomerId other);
    void clear();
    void reload();

    [[nodiscard]] bool isLoaded() const noexcept { return m_pair.has_value(); }
    //! \brief Nothing is shown or asked for.
    [[nodiscard]] bool isClear() const noexcept { return m_match.isNull() && m_one.isNull(); }
    //! \brief The one asked for; null: none, or two persons without a row.
    [[nodiscard]] domain::PersonMatchId asked() const noexcept { return m_match; }
    [[nodiscard]] const store::MatchPair& pair() const noexcept { return *m_pair; }
    [[nodiscard]] const domain::PersonMatch& match() const noexcept { return m_pair->row.match; }
    [[nodiscard]] const std::optional<Error>& error() const noexcept { return m_error; }
    //! \brief The row's, else what this device can tell of the two, a moment after the two themselves.
    [[nodiscard]] const std::vector<std::string>& evidence() const noexcept { return m_evidence; }

    //! \brief The one that would stay, or stayed, stands at the left. Null: not held here.
    [[nodiscard]] const store::MatchPerson* left() const noexcept;
    [[nodiscard]] const store::MatchPerson* right() const noexcept;
    //! \brief Whose profile a person had better keep, and why; a null id with one of them missing.
    [[nodiscard]] domain::StaySuggestion suggested() const;

Q_SIGNALS:
    //! \brief Content or error are new.
    void updated();

private:
    void load();
    void compare();
    void take(const store::ChangeSet& changes);
    [[nodiscard]] bool firstStays() const;

    AsyncStore& m_async;
    domain::PersonMatchId m_match;
    domain::CustomerId m_one, m_other;
    std::optional<store::MatchPair> m_pair;
    std::vector<std::string> m_evidence;
    std::optional<Error> m_error;
    Latest m_loading;
    Latest m_comparing;
};

}  // namespace lianlu::item
