// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "models/base/result.h"
#include "models/domain/ids.h"
#include "sync/server/sync/write_batch.h"

namespace lianlu::server {

//! \brief Who is told of an erasure besides the scopes in which rows become tombstones: every scope that the person, or a row of theirs, has
//! left or lies dead in, and everybody whose device holds or held one of those, in the own scope, for it may hold the other no more. Inside the
//! transaction of `batch`. Thread: one.
class ErasureScopes {
public:
    ErasureScopes(WriteBatch& batch, const domain::CustomerId& subject) : m_batch(batch), m_subject(subject) {}

    //! \brief A row that the erasure takes, and where it stands. `alive`: its tombstone comes with this batch.
    void add(std::string_view entity, const Uuid& id, const domain::Scope& scope, bool alive);
    //! \brief The person, or somebody who was joined into them.
    void addPerson(const Uuid& id, const domain::Scope& scope, bool alive);
    //! \brief Lays into the batch what is to be told. All rows are in, and the batch has read them.
    [[nodiscard]] Result<void> tell();
    //! \brief After the batch's flush, for the heads are this transaction's: up to where each scope must be applied, and what whoever fetches it
    //! anew is told.
    [[nodiscard]] Result<void> note();

private:
    struct Row {
        RowName name;
        domain::Scope scope;
        bool alive = false;
    };
    using Told = std::set<std::pair<domain::Scope, RowName>>;
    [[nodiscard]] Result<Told> whereTheyWere() const;
    [[nodiscard]] Result<bool> wasJoined() const;
    [[nodiscard]] Result<std::vector<domain::Scope>> holders(const std::set<domain::Scope>& places) const;
    [[nodiscard]] std::vector<Uuid> ids() const;

    WriteBatch& m_batch;
    domain::CustomerId m_subject;
    std::vector<Row> m_rows;
    std::vector<Uuid> m_people;
    Told m_told;  //!< what a cut of the scope lists
};

}  // namespace lianlu::server
