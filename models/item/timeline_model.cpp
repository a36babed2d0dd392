// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/item/timeline_model.h"

#include "models/actions/offer_words.h"
#include "models/domain/rules/offer.h"
#include "models/item/timeline_photos.h"
#include "models/item/words.h"
#include "models/store/queries_timeline.h"

namespace lianlu::item {
namespace {

using Kind = store::TimelineRow::Kind;

BadgeTone toneOf(const store::TimelineRow& row) {
    switch (row.kind) {
        case Kind::touch:
            return row.detail == "unsubscribe" ? BadgeTone::danger : BadgeTone::violet;
        case Kind::interaction:
            return BadgeTone::accent;
        case Kind::offer:
            return row.detail == "refused" ? BadgeTone::danger : BadgeTone::info;
        case Kind::order:
            return row.detail == "refund" ? BadgeTone::warning : BadgeTone::success;
        case Kind::redemption:
            return BadgeTone::warning;
        case Kind::other:
            break;
    }
    return BadgeTone::neutral;
}

QString interactionIcon(const std::string& detail) {
    switch (domain::enumFromName<domain::InteractionKind>(detail)) {
        case domain::InteractionKind::call:
            return QStringLiteral("phone");
        case domain::InteractionKind::chat:
            return QStringLiteral("chat");
        case domain::InteractionKind::visit:
            return QStringLiteral("visit");
        case domain::InteractionKind::fitting:
            return QStringLiteral("fitting");
        case domain::InteractionKind::note:
        case domain::InteractionKind::unknown:
            break;
    }
    return QStringLiteral("note");
}

QString touchIcon(const std::string& detail) {
    switch (domain::enumFromName<domain::TouchKind>(detail)) {
        case domain::TouchKind::cart:
            return QStringLiteral("cart");
        case domain::TouchKind::storeVisit:
            return QStringLiteral("visit");
        case domain::TouchKind::messageOpened:
            return QStringLiteral("mail");
        case domain::TouchKind::unsubscribe:
            return QStringLiteral("warning");
        case domain::TouchKind::couponRedeemed:
            return QStringLiteral("coupon");
        case domain::TouchKind::favourite:
            return QStringLiteral("spark");
        case domain::TouchKind::visit:
        case domain::TouchKind::follow:
            return QStringLiteral("device");
        case domain::TouchKind::campaign:
            return QStringLiteral("audiences");
        default:
            return QStringLiteral("click");
    }
}

}  // namespace

void TimelineModel::setCustomer(domain::CustomerId customer) {
    m_customer = customer;
    reload();
}

void TimelineModel::setKinds(std::set<Kind> kinds) {
    if (m_kinds == kinds) return;
    m_kinds = std::move(kinds);
    reload();
}

void TimelineModel::setChannel(std::string channel) {
    if (m_channel == channel) return;
    m_channel = std::move(channel);
    reload();
}

void TimelineModel::setPhotos(const TimelinePhotos* photos) {
    m_photos = photos;
    connect(photos, &TimelinePhotos::changed, this, [this] {
        if (rowCount() > 0) Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    });
}

QFuture<Result<std::vector<std::string>>> TimelineModel::channels() {
    return async().read([id = m_customer](db::Connection& connection) { return store::timelineChannels(connection, id); });
}

int TimelineModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

QString TimelineModel::headline(const store::TimelineRow& row) {
    switch (row.kind) {
        case Kind::touch:
            return word(domain::enumFromName<domain::TouchKind>(row.detail));
        case Kind::interaction:
            return word(domain::enumFromName<domain::InteractionKind>(row.detail));
        case Kind::offer:
            if (row.extra == "cancelled") return tr("Offer taken back");
            return tr("Offer: %1").arg(word(domain::enumFromName<domain::OfferStatus>(row.detail)));
        case Kind::order:
        case Kind::redemption:
        case Kind::other:
            break;
    }
    return word(domain::enumFromName<domain::TimelineKind>(row.detail));
}

QString TimelineModel::iconOf(const store::TimelineRow& row) {
    switch (row.kind) {
        case Kind::touch:
            return touchIcon(row.detail);
        case Kind::interaction:
            return interactionIcon(row.detail);
        case Kind::offer:
            return QStringLiteral("offers");
        case Kind::order:
            return QStringLiteral("orders");
        case Kind::redemption:
            return QStringLiteral("coupon");
        case Kind::other:
            break;
    }
    return QStringLiteral("note");
}

QString TimelineModel::kindWord(Kind kind) {
    switch (kind) {
        case Kind::touch:
            return tr("Touches");
        case Kind::interaction:
            return tr("Interactions");
        case Kind::offer:
            return tr("Offers");
        case Kind::order:
            return tr("Orders");
        case Kind::redemption:
            return tr("Coupons");
        case Kind::other:
            break;
    }
    return tr("Other");
}

//! Which of them counted.
QString TimelineModel::redemptionWords(const std::string& status) {
    switch (domain::enumFromName<domain::RedemptionStatus>(status)) {
        case domain::RedemptionStatus::provisional: return tr("provisional until the server has it");
        case domain::RedemptionStatus::redeemed: return tr("confirmed by the server: this one counts");
        case domain::RedemptionStatus::overRedeemed: return tr("does not count: the coupon had been redeemed before");
        case domain::RedemptionStatus::unknown: break;
    }
    return {};
}

QString TimelineModel::second(const store::TimelineRow& row) const {
    QStringList parts;
    if (row.kind == Kind::interaction && !row.extra.empty())
        parts << word(domain::enumFromName<domain::Outcome>(row.extra));
    const bool waits = row.detail == "accepted" && row.extra == domain::nameOf(domain::Refusal::serverRestored);
    if (row.kind == Kind::offer && (row.detail == "refused" || waits)) parts << refusalSentence(row.extra);
    if (row.kind == Kind::offer && row.detail == "dispatched" && domain::isByHand(domain::enumFromName<domain::Channel>(row.channel))) parts << tr("waits to be sent by hand");
    if (row.kind == Kind::redemption) parts << redemptionWords(row.extra);
    if (row.kind == Kind::touch && row.extra == "scanner") parts << tr("by a link scanner, not by the person");
    if (!row.channel.empty()) parts << channelWord(row.channel);
    if (!row.staffName.empty()) parts << toQString(row.staffName);
    if (const int photos = m_photos && row.kind == Kind::interaction ? m_photos->count(row.id) : 0; photos > 0) parts << tr("%n photo(s)", nullptr, photos);
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

QVariant TimelineModel::data(const QModelIndex& index, int role) const {
    const auto* item = row(index);
    if (!item) return {};
    switch (role) {
        case Qt::DisplayRole:
            switch (index.column()) {
                case What:
                    return headline(*item);
                case Words:
                    return toQString(item->title);
                case Amount:
                    return item->amountMinor ? format().amount(*item->amountMinor) : QString();
                case When:
                    return format().clock(item->at);
                default:
                    return {};
            }
        case Qt::ToolTipRole:
            return format().dateTime(item->at);
        case Qt::AccessibleTextRole:
            return QStringList{headline(*item), toQString(item->title), second(*item), format().near(item->at, now())}
                .join(QStringLiteral(", "));
        case IdRole:
            return toQString(item->id.toString());
        case SubtitleRole:
            return second(*item);
        case IconRole:
            return iconOf(*item);
        case ToneRole:
            return static_cast<int>(toneOf(*item));
        case SectionRole:
            return format().dayTitle(format().day(item->at), now());
        case PendingRole:
            return item->pending;
        default:
            return {};
    }
}

QVariant TimelineModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
    switch (section) {
        case What:
            return tr("What");
        case Words:
            return tr("Note");
        case Amount:
            return tr("Amount");
        case When:
            return tr("Time");
        default:
            return {};
    }
}

QFuture<Result<store::Page<store::TimelineRow>>> TimelineModel::fetchPage(const std::string& after, int limit) {
    return async().read([id = m_customer, kinds = m_kinds, channel = m_channel, after,
                         limit](db::Connection& connection) -> Result<store::Page<store::TimelineRow>> {
        if (id.isNull()) return store::Page<store::TimelineRow>{};
        LIANLU_TRY(auto page, store::Queries::timeline(connection, id, after, limit));
        if (kinds.empty() && channel.empty()) {
            LIANLU_CHECK(actions::fillOfferWords(connection, page.rows));
            return page;
        }
        // A filter may leave little of a page: read on until one is full.
        const auto other = [&](const store::TimelineRow& row) {
            return (!kinds.empty() && !kinds.contains(row.kind)) || (!channel.empty() && store::timelineChannel(row) != channel);
        };
        std::erase_if(page.rows, other);
        while (static_cast<int>(page.rows.size()) < limit && !page.next.empty()) {
            LIANLU_TRY(auto more, store::Queries::timeline(connection, id, page.next, limit));
            std::erase_if(more.rows, other);
            page.rows.insert(page.rows.end(), more.rows.begin(), more.rows.end());
            page.next = std::move(more.next);
        }
        LIANLU_CHECK(actions::fillOfferWords(connection, page.rows));
        return page;
    });
}

TimelineModel::Concern TimelineModel::concern(const store::RowKey& key) const {
    if (key.entity == domain::Customer::kEntity) return key.id == m_customer.uuid ? Concern::list : Concern::none;
    const bool shown = key.entity == domain::Interaction::kEntity || key.entity == domain::TouchEvent::kEntity ||
                       key.entity == domain::TimelineItem::kEntity || key.entity == domain::Offer::kEntity || key.entity == domain::Redemption::kEntity;
    return shown ? Concern::list : Concern::none;
}

}  // namespace lianlu::item
