// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/item/value_book.h"

namespace lianlu::item {

ValueBook::Model ValueBook::model() {
    // The day on the store's wall decides only how long it is kept; what it was learned for stands in it.
    const auto today = static_cast<std::int32_t>(m_async.format().day(m_async.now()).toJulianDay());
    if (today != m_askedFor) learn(today);
    return m_model;
}

void ValueBook::learn(std::int32_t today) {
    m_askedFor = today;
    m_learning = true;
    const auto question = m_async.read([now = m_async.now(), cancelled = m_cancelled](db::Connection& connection) -> Result<Model> {
        LIANLU_TRY(const auto day, actions::brandDay(connection, now));
        LIANLU_TRY(auto model, actions::learnValue(connection, day, [cancelled] { return cancelled->load(); }));
        return std::make_shared<const actions::ValueModel>(std::move(model));
    });
    m_loading.ask(this, question, [this](Result<Model> model) {
        m_learning = false;
        m_error.reset();
        if (model) m_model = std::move(*model);
        else m_error = model.error();
        Q_EMIT learned();
    });
}

}  // namespace lianlu::item
