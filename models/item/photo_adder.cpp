// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/item/photo_adder.h"

#include <utility>

#include <QFileInfo>

#include "models/actions/photos.h"

namespace lianlu::item {

void PhotoAdder::add(domain::CustomerId customer, const QList<Source>& sources, domain::InteractionId interaction) {
    if (customer.isNull() || sources.isEmpty()) return;
    for (const auto& source : sources) m_waiting.append({customer, source, interaction});
    m_total += static_cast<int>(sources.size());
    m_outcome.customer = customer;
    Q_EMIT progress(m_done, m_total);
    if (!std::exchange(m_busy, true)) next();
}

void PhotoAdder::cancel() {
    if (!m_busy || m_waiting.isEmpty()) return;
    m_waiting.clear();
    m_outcome.cancelled = true;
}

void PhotoAdder::next() {
    if (m_waiting.isEmpty()) return end();
    const auto one = m_waiting.takeFirst();
    const auto asked = m_async.ask([source = one.source](const actions::Context&) -> Result<picture::Prepared> {
        if (const auto* image = std::get_if<QImage>(&source)) return picture::prepareImage(*image);
        return picture::prepareFile(std::filesystem::path(std::get<QString>(source).toStdU16String()));
    });
    whenReady(this, asked, [this, one](Result<picture::Prepared> prepared) {
        if (!prepared) return noteFailure(one, prepared.error());
        keep(one, std::move(*prepared));
    });
}

void PhotoAdder::keep(const Waiting& one, picture::Prepared prepared) {
    actions::AddPhoto input;
    input.customer = one.customer;
    input.interaction = one.interaction;
    input.jpeg = std::move(prepared.jpeg);
    input.width = prepared.width;
    input.height = prepared.height;
    input.takenAt = prepared.takenAt;
    const auto asked = m_async.act([input = std::move(input)](const actions::Context& context) { return actions::addPhoto(context, input); });
    whenReady(this, asked, [this, one](Result<actions::Done> done) {
        if (!done) return noteFailure(one, done.error());
        m_outcome.added.push_back(done->txn);
        Q_EMIT progress(++m_done, m_total);
        next();
    });
}

void PhotoAdder::noteFailure(const Waiting& one, const Error& error) {
    if (error.code == Code::exists) {
        ++m_outcome.already;
    } else {
        ++m_outcome.failed;
        const auto* path = std::get_if<QString>(&one.source);
        if (!m_outcome.firstError) m_outcome.firstName = path ? QFileInfo(*path).fileName() : QString();
        if (!m_outcome.firstError) m_outcome.firstError = error;
    }
    Q_EMIT progress(++m_done, m_total);
    next();
}

void PhotoAdder::end() {
    m_busy = false;
    m_done = m_total = 0;
    Q_EMIT finished(std::exchange(m_outcome, {}));
}

}  // namespace lianlu::item
