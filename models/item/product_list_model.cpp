// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/item/product_list_model.h"

namespace lianlu::item {
namespace {
constexpr int kMostProducts = 200;
}

void ProductListModel::setSearch(const QString& search) {
    m_search = fromQString(search.trimmed());
    reload();
}

int ProductListModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

QVariant ProductListModel::data(const QModelIndex& index, int role) const {
    const auto* product = row(index);
    if (!product) return {};
    switch (role) {
        case Qt::DisplayRole:
            switch (index.column()) {
                case Name:
                    return toQString(product->name);
                case Price:
                    return product->priceMinor > 0 ? format().amount(product->priceMinor) : QString();
                case Category:
                    return toQString(product->category);
                case Sku:
                    return toQString(product->sku);
                default:
                    return {};
            }
        case Qt::TextAlignmentRole:
            return QVariant::fromValue((index.column() == Price ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
        case SubtitleRole:
            return toQString(product->category);
        case IdRole:
            return toQString(product->id.toString());
        default:
            return {};
    }
}

QVariant ProductListModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
    switch (section) {
        case Name:
            return tr("Product");
        case Price:
            return tr("Price");
        case Category:
            return tr("Category");
        case Sku:
            return tr("Number");
        default:
            return {};
    }
}

QFuture<Result<store::Page<domain::Product>>> ProductListModel::fetchPage(const std::string&, int) {
    return async().read([search = m_search](db::Connection& connection) -> Result<store::Page<domain::Product>> {
        LIANLU_TRY(auto rows, store::Queries::products(connection, search, kMostProducts));
        return store::Page<domain::Product>{std::move(rows), {}};
    });
}

ProductListModel::Concern ProductListModel::concern(const store::RowKey& key) const {
    return key.entity == domain::Product::kEntity ? Concern::list : Concern::none;
}

QString CouponTemplateModel::worth(const domain::CouponTemplate& coupon, const Format& format) {
    QString text;
    switch (coupon.kind) {
        case domain::CouponKind::amount:
            text = tr("%1 off").arg(format.money(coupon.value));
            break;
        case domain::CouponKind::percent:
            text = tr("%1 % off").arg(coupon.value);
            break;
        case domain::CouponKind::gift:
            text = tr("Gift");
            break;
        case domain::CouponKind::unknown:
            break;
    }
    if (coupon.minSpendMinor > 0) text = tr("%1 from %2").arg(text, format.money(coupon.minSpendMinor));
    return text;
}

int CouponTemplateModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

QVariant CouponTemplateModel::data(const QModelIndex& index, int role) const {
    const auto* coupon = row(index);
    if (!coupon) return {};
    switch (role) {
        case Qt::DisplayRole:
            switch (index.column()) {
                case Name:
                    return toQString(coupon->name);
                case Worth:
                    return worth(*coupon, format());
                case Validity:
                    return coupon->validDays > 0 ? tr("%n days", nullptr, static_cast<int>(coupon->validDays))
                                                 : QString();
                default:
                    return {};
            }
        case SubtitleRole:
            return worth(*coupon, format());
        case IdRole:
            return toQString(coupon->id.toString());
        default:
            return {};
    }
}

QFuture<Result<store::Page<domain::CouponTemplate>>> CouponTemplateModel::fetchPage(const std::string&, int) {
    return async().read([at = now()](db::Connection& connection) -> Result<store::Page<domain::CouponTemplate>> {
        LIANLU_TRY(auto rows, store::Queries::couponTemplates(connection, at));
        return store::Page<domain::CouponTemplate>{std::move(rows), {}};
    });
}

CouponTemplateModel::Concern CouponTemplateModel::concern(const store::RowKey& key) const {
    return key.entity == domain::CouponTemplate::kEntity ? Concern::list : Concern::none;
}

}  // namespace lianlu::item
