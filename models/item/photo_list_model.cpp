// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/item/photo_list_model.h"

#include <algorithm>

#include "models/item/photo_words.h"
#include "models/picture/prepare.h"

namespace lianlu::item {

namespace {

constexpr int kCacheKib = 64 * 1024;

QByteArray keyOf(const store::PhotoLine& line) { return QByteArray::fromStdString(line.photo.sha256); }

bool same(const std::vector<store::PhotoLine>& a, const std::vector<store::PhotoLine>& b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const auto& x, const auto& y) { return x.photo.id == y.photo.id; });
}

}  // namespace

PhotoListModel::PhotoListModel(AsyncStore& async, QObject* parent) : QAbstractListModel(parent), m_async(async), m_thumbnails(kCacheKib) {
    connect(&m_async, &AsyncStore::changed, this, &PhotoListModel::onChanged);
}

void PhotoListModel::setCustomer(domain::CustomerId customer) {
    if (customer == m_customer) return;
    m_customer = customer;
    m_loaded = false;
    beginResetModel();
    m_lines.clear();
    endResetModel();
    load();
}

void PhotoListModel::load() {
    if (m_customer.isNull()) return m_asked.drop();
    m_asked.ask(this, m_async.read([id = m_customer](db::Connection& connection) { return store::PhotoStore::ofCustomer(connection, id); }),
                [this](Result<std::vector<store::PhotoLine>> lines) {
                    if (!lines) return Q_EMIT failed(lines.error());
                    take(std::move(*lines));
                });
}

void PhotoListModel::take(std::vector<store::PhotoLine> lines) {
    // Mostly one is looked at, sent or captioned: then nobody's place in the list is lost.
    if (same(m_lines, lines)) {
        m_lines = std::move(lines);
        if (!m_lines.empty()) Q_EMIT dataChanged(index(0), index(rowCount() - 1));
    } else {
        beginResetModel();
        m_lines = std::move(lines);
        endResetModel();
    }
    m_loaded = true;
    Q_EMIT loaded();
}

void PhotoListModel::onChanged(const store::ChangeSet& changes) {
    const auto touches = [](const store::RowKey& row) { return row.entity == domain::Photo::kEntity; };
    if (changes.everything || std::any_of(changes.rows.begin(), changes.rows.end(), touches)) load();
}

const store::PhotoLine* PhotoListModel::line(int row) const noexcept {
    return row < 0 || row >= static_cast<int>(m_lines.size()) ? nullptr : &m_lines[static_cast<std::size_t>(row)];
}

int PhotoListModel::rowOf(domain::PhotoId photo) const noexcept {
    const auto found = std::find_if(m_lines.begin(), m_lines.end(), [&](const auto& line) { return line.photo.id == photo; });
    return found == m_lines.end() ? -1 : static_cast<int>(found - m_lines.begin());
}

int PhotoListModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : static_cast<int>(m_lines.size()); }

QVariant PhotoListModel::data(const QModelIndex& index, int role) const {
    const auto* one = line(index.row());
    if (!one || index.column() != 0) return {};
    switch (role) {
        case Qt::DisplayRole: return toQString(one->photo.caption);
        case Qt::DecorationRole: return thumbnail(*one);
        case Qt::AccessibleTextRole:
        case Qt::ToolTipRole: return photoName(*one, m_async.format());
        case StateRole: return photoState(*one);
        case TakenRole: return one->photo.takenAt ? m_async.format().date(*one->photo.takenAt) : QString();
        case HereRole: return one->here;
        default: return {};
    }
}

QImage PhotoListModel::thumbnail(const store::PhotoLine& line) const {
    if (!line.here) return {};
    const auto key = keyOf(line);
    if (const auto* held = m_thumbnails.object(key)) return *held;
    if (m_underWay.contains(key)) return {};
    m_underWay.insert(key);
    auto asked = m_async.read([hash = line.photo.sha256](db::Connection& connection) -> Result<QImage> {
        LIANLU_TRY(const auto bytes, store::PhotoStore::bytes(connection, hash));
        return bytes ? picture::scaledPicture(*bytes, kThumbnail) : QImage();
    });
    // A picture that cannot be read stays under way: it is not asked for again and again.
    auto* self = const_cast<PhotoListModel*>(this);
    whenReady(self, asked, [self, key](Result<QImage> image) {
        if (!image || image->isNull()) return;
        self->m_underWay.remove(key);
        self->m_thumbnails.insert(key, new QImage(*image), std::max<qsizetype>(1, image->sizeInBytes() / 1024));
        if (!self->m_lines.empty()) Q_EMIT self->dataChanged(self->index(0), self->index(self->rowCount() - 1), {Qt::DecorationRole});
    });
    return {};
}

}  // namespace lianlu::item
