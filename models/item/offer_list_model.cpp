// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/item/offer_list_model.h"

#include <algorithm>

#include <QCoreApplication>

#include "models/actions/offer_words.h"
#include "models/domain/rules/offer.h"
#include "models/item/words.h"
#include "models/search/lists.h"

namespace lianlu::item {
namespace {

using domain::OfferStatus;

OfferStep stepOf(OfferStatus status, const std::optional<Time>& at, bool past) {
    return {status, at ? OfferStep::Is::reached : past ? OfferStep::Is::unreported : OfferStep::Is::ahead, at};
}

bool isByHand(const domain::Offer& offer) { return domain::isByHand(offer.channel); }
//! What the guide said holds at once, though the server has not heard of it.
bool saidSent(const domain::Offer& offer) { return isByHand(offer) && offer.hand == domain::HandSend::sent && offer.status == OfferStatus::dispatched; }
bool isSilent(const domain::Offer& offer) { return isByHand(offer) && offer.status == OfferStatus::refused && offer.refusal == domain::Refusal::notConfirmed && !offer.cancelled; }
bool saidNotSent(const domain::Offer& offer) { return isByHand(offer) && offer.hand == domain::HandSend::notSent && offer.status == OfferStatus::dispatched; }

}  // namespace

store::OfferFilter OfferListModel::filter() const {
    auto filter = m_filter;
    if (!filter.staff.isNull()) return filter;
    filter.staff = async().context().staff;
    filter.everybody = m_ofTheStore;
    return filter;
}

void OfferListModel::setWhose(domain::StaffId staff, std::optional<Time> pushedFrom, std::optional<Time> clickedFrom) {
    m_filter.staff = staff;
    m_filter.pushedFrom = pushedFrom;
    m_filter.clickedFrom = clickedFrom;
    reload();
}

void OfferListModel::setStatuses(std::vector<OfferStatus> statuses, bool byHand) {
    m_filter.statuses = std::move(statuses);
    m_filter.byHand = byHand;
    reload();
}

void OfferListModel::setSearch(const QString& search) {
    m_filter.search = fromQString(search.trimmed());
    reload();
}

void OfferListModel::setOrder(store::OfferOrder order, bool backwards) {
    if (order == m_filter.order && backwards == m_filter.backwards) return;
    m_filter.order = order;
    m_filter.backwards = backwards;
    reload();
}

std::vector<OfferStep> OfferListModel::way(const OfferRow& row) {
    const auto& offer = row.offer;
    // An offer that the server has not seen has no status yet.
    std::vector<OfferStep> steps{{OfferStatus::queued, OfferStep::Is::reached, offer.createdAt}};
    if (offer.status == OfferStatus::refused || offer.cancelled || saidNotSent(offer)) {
        if (row.acceptedAt) steps.push_back(stepOf(OfferStatus::accepted, row.acceptedAt, true));
        if (offer.dispatchedAt) steps.push_back(stepOf(OfferStatus::dispatched, offer.dispatchedAt, true));
        steps.push_back({OfferStatus::refused, OfferStep::Is::reached, offer.refusedAt ? offer.refusedAt : row.takenBackAt ? row.takenBackAt : row.handAt});
        return steps;
    }
    const auto step = [&](OfferStatus status, const std::optional<Time>& at) { steps.push_back(stepOf(status, at, offer.status >= status)); };
    step(OfferStatus::accepted, row.acceptedAt);
    step(OfferStatus::dispatched, offer.dispatchedAt);
    if (isByHand(offer)) {
        // Whether a chat was read nobody tells, now or later.
        step(OfferStatus::delivered, offer.deliveredAt ? offer.deliveredAt : saidSent(offer) ? row.handAt : std::nullopt);
    } else {
        // That it was delivered says the status, as the badge does, also where no time of it is kept.
        if (offer.status == OfferStatus::delivered) steps.push_back({OfferStatus::delivered, OfferStep::Is::reached, offer.deliveredAt});
        else steps.push_back(stepOf(OfferStatus::delivered, offer.deliveredAt, offer.dispatchedAt || offer.status >= OfferStatus::dispatched));
        step(OfferStatus::opened, offer.openedAt);
    }
    step(OfferStatus::clicked, offer.clickedAt);
    step(OfferStatus::bought, offer.boughtAt);
    return steps;
}

std::optional<Time> OfferListModel::reachedAt(const domain::Offer& offer) {
    std::optional<Time> latest = offer.createdAt;
    for (const auto& at : {offer.dispatchedAt, offer.deliveredAt, offer.refusedAt, offer.openedAt, offer.clickedAt, offer.boughtAt})
        if (at && (!latest || *at > *latest)) latest = at;
    return latest;
}

bool OfferListModel::canCancel(const domain::Offer& offer) {
    const bool still = offer.status == OfferStatus::unknown || offer.status == OfferStatus::queued ||
                       offer.status == OfferStatus::accepted;
    return still && !offer.cancelled && !offer.dispatchedAt;
}

bool OfferListModel::waitsForHand(const domain::Offer& offer) { return domain::waitsForHand(offer); }

bool OfferListModel::canSaySent(const domain::Offer& offer) {
    return waitsForHand(offer) || (isSilent(offer) && offer.hand == domain::HandSend::unknown);
}

int OfferListModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

QVariant OfferListModel::data(const QModelIndex& index, int role) const {
    const auto* held = row(index);
    if (!held) return {};
    const auto& offer = held->offer;
    switch (role) {
        case Qt::DisplayRole:
            switch (index.column()) {
                case Person:
                    return toQString(held->customerName);
                case Subject:
                    return offer.subject.empty() ? toQString(offer.message).simplified() : toQString(offer.subject);
                case Status:
                    return offerWord(offer);
                case Created:
                    return offer.createdAt ? format().near(*offer.createdAt, now()) : QString();
                case Reached: {
                    const auto at = std::max({reachedAt(offer), held->acceptedAt, held->takenBackAt, held->handAt});  // none is before all
                    return at ? format().near(*at, now()) : QString();
                }
                default:
                    return {};
            }
        case Qt::ToolTipRole:
            return offerReason(offer);
        case SubtitleRole:
            if (index.column() == Person) return held->staffName.empty() ? QString() : tr("by %1").arg(toQString(held->staffName));
            return index.column() == Subject ? offerReason(offer) : QString();
        case ToneRole:
            if (index.column() == Status) return static_cast<int>(offerTone(offer));
            return {};
        case IdRole:
            return toQString(offer.id.toString());
        case PendingRole:
            return offer.status == OfferStatus::unknown || offer.status == OfferStatus::queued || saidSent(offer) || saidNotSent(offer);
        default:
            return {};
    }
}

QVariant OfferListModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole) return QVariant::fromValue(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole) return {};
    switch (section) {
        case Person:
            return tr("Person");
        case Subject:
            return tr("Subject");
        case Status:
            return tr("Status");
        case Created:
            return tr("Pushed");
        case Reached:
            return tr("Last news");
        default:
            return {};
    }
}

QFuture<Result<store::Page<OfferRow>>> OfferListModel::fetchPage(const std::string& after, int limit) {
    return async().ask([&index = async().persons(), filter = filter(), after, limit](const actions::Context& context) -> Result<store::Page<OfferRow>> {
        LIANLU_TRY(auto page, search::offers(context.store, index, filter, after, limit));
        LIANLU_CHECK(context.store.read([&](db::Connection& connection) -> Result<void> {
            for (auto& row : page.rows) {
                LIANLU_TRY(row.offer.subject, actions::offerWords(connection, row.offer, row.offer.subject));
                LIANLU_TRY(row.offer.message, actions::offerWords(connection, row.offer, row.offer.message));
            }
            return {};
        }));
        return page;
    });
}

QFuture<Result<std::int64_t>> OfferListModel::fetchTotal() {
    return async().ask([&index = async().persons(), filter = filter()](const actions::Context& context) { return search::countOffers(context.store, index, filter); });
}

OfferListModel::Concern OfferListModel::concern(const store::RowKey& key) const {
    return key.entity == domain::Offer::kEntity ? Concern::list : Concern::none;
}

BadgeTone offerTone(const domain::Offer& offer) {
    if (offer.cancelled) return BadgeTone::neutral;
    if (saidNotSent(offer)) return BadgeTone::danger;
    if (domain::waitsForHand(offer)) return BadgeTone::warning;
    switch (offer.status) {
        case OfferStatus::bought:
        case OfferStatus::clicked:
            return BadgeTone::success;
        case OfferStatus::opened:
            return BadgeTone::violet;
        case OfferStatus::delivered:
        case OfferStatus::dispatched:
            return BadgeTone::info;
        case OfferStatus::refused:
            return BadgeTone::danger;
        case OfferStatus::accepted:
            return BadgeTone::accent;
        case OfferStatus::queued:
        case OfferStatus::unknown:
            break;
    }
    return BadgeTone::neutral;
}

QString stepWord(const OfferStep& step, const domain::Offer& offer) {
    if (step.status == OfferStatus::refused && offer.cancelled) return OfferListModel::tr("Taken back");
    if (!isByHand(offer)) return word(step.status);
    if (step.status == OfferStatus::dispatched) return domain::waitsForHand(offer) ? OfferListModel::tr("Waits to be sent by hand") : OfferListModel::tr("Given out to be sent");
    if (step.status == OfferStatus::delivered) return OfferListModel::tr("Sent by hand");
    if (step.status == OfferStatus::refused && isSilent(offer)) return OfferListModel::tr("Not confirmed");
    return word(step.status);
}

QString offerReason(const domain::Offer& offer) {
    const bool waits = offer.status == OfferStatus::accepted && offer.refusal == domain::Refusal::serverRestored;
    if (saidNotSent(offer)) return sentence(domain::Refusal::notSent);
    return waits || offer.status == OfferStatus::refused ? sentence(offer.refusal) : QString();
}

QString offerWord(const domain::Offer& offer) {
    if (offer.cancelled) return OfferListModel::tr("Taken back");
    if (saidNotSent(offer)) return word(OfferStatus::refused);
    if (isSilent(offer)) return OfferListModel::tr("Not confirmed");
    if (domain::waitsForHand(offer)) return OfferListModel::tr("To be sent");
    if (isByHand(offer) && (saidSent(offer) || offer.status == OfferStatus::delivered)) return OfferListModel::tr("Sent");
    return word(offer.status == OfferStatus::unknown ? OfferStatus::queued : offer.status);
}

}  // namespace lianlu::item
