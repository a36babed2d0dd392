// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/server/seed/body_writer.h"
#include "sync/server/seed/figures.h"
#include "sync/server/seed/row_sink.h"

namespace lianlu::server {

//! \brief Hands typed entities to a sink and counts them.
class Emitter {
public:
    Emitter(RowSink& sink, Figures& figures) : m_sink(sink), m_figures(figures) {}

    template <class E>
    void put(const E& entity, const domain::Scope& scope) {
        const auto body = m_writer.write(entity);
        ++m_figures.rows[E::kEntity];
        m_figures.digest += shareOf(entity.id.uuid, scope, body);
        m_sink.take(E::kEntity, entity.id.uuid, scope, body);
    }
    [[nodiscard]] Figures& figures() noexcept { return m_figures; }
    [[nodiscard]] RowSink& sink() noexcept { return m_sink; }

private:
    [[nodiscard]] static std::uint64_t shareOf(const Uuid& id, const domain::Scope& scope,
                                               std::string_view body) noexcept;

    RowSink& m_sink;
    Figures& m_figures;
    BodyWriter m_writer;
};

}  // namespace lianlu::server
