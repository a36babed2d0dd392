// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/customers/timeline_panel.h"

#include <QComboBox>
#include <QDropEvent>
#include <QHBoxLayout>
#include <QMimeData>
#include <QMouseEvent>
#include <QStackedLayout>
#include <QVBoxLayout>

#include "models/item/words.h"
#include "ui/common/buttons.h"
#include "ui/common/empty_state.h"
#include "ui/common/sentences.h"
#include "ui/common/roving.h"
#include "ui/common/tall_list.h"
#include "ui/common/tokens.h"
#include "ui/customers/timeline_delegate.h"

namespace lianlu::ui {

using item::TimelineModel;

namespace {
constexpr int kChannelLetters = 9;
constexpr int kLeastHeight = 160;  //!< px
constexpr int kOneChannel = 2;  //!< with the entry for all of them
}  // namespace

TimelinePanel::TimelinePanel(item::AsyncStore& async, QWidget* parent)
    : QWidget(parent),
      m_model(new TimelineModel(async, this)),
      m_photos(new item::TimelinePhotos(async, this)),
      m_delegate(new TimelineDelegate(*m_photos, this)),
      m_list(new TallList),
      m_empty(new EmptyState),
      m_stack(new QStackedLayout),
      m_channel(new QComboBox(this)) {
    setObjectName(QStringLiteral("timelinePanel"));
    auto* chips = new QHBoxLayout;
    chips->setSpacing(space::xs + 2);
    std::vector<QWidget*> kinds;
    struct Chip {
        TimelineModel::Kind kind;
        const char* name;
    };
    for (const auto& [kind, name] :
         {Chip{TimelineModel::Kind::touch, "timelineTouches"},
          Chip{TimelineModel::Kind::interaction, "timelineInteractions"},
          Chip{TimelineModel::Kind::offer, "timelineOffers"}, Chip{TimelineModel::Kind::order, "timelineOrders"},
          Chip{TimelineModel::Kind::redemption, "timelineCoupons"}}) {
        auto* chip = new ChipButton(TimelineModel::kindWord(kind));
        chip->setObjectName(QString::fromLatin1(name));
        chip->setAccessibleName(tr("Show only: %1").arg(chip->text()));
        connect(chip, &QPushButton::toggled, this, &TimelinePanel::filter);
        m_chips.emplace_back(kind, chip);
        chips->addWidget(chip);
        kinds.push_back(chip);
    }
    new Roving(this, {kinds});
    chips->addStretch(1);
    m_channel->setObjectName(QStringLiteral("timelineChannel"));
    m_channel->setAccessibleName(tr("Channel"));
    m_channel->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_channel->setMinimumContentsLength(kChannelLetters);
    connect(m_channel, &QComboBox::activated, this, [this] { m_model->setChannel(item::fromQString(m_channel->currentData().toString())); });
    setChannels({});

    m_list->setObjectName(QStringLiteral("timelineList"));
    m_list->setAccessibleName(tr("Timeline"));
    m_list->setProperty("flat", true);
    m_model->setPhotos(m_photos);
    m_list->setItemDelegate(m_delegate);
    m_list->setModel(m_model);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    m_list->viewport()->setAcceptDrops(true);
    m_list->viewport()->installEventFilter(this);
    connect(m_list, &QListView::customContextMenuRequested, this, [this](const QPoint& at) {
        // By the key: at the row that is chosen.
        const auto row = m_list->visualRect(m_list->currentIndex());
        const bool byKey = !m_list->indexAt(at).isValid() && row.isValid();
        Q_EMIT menuRequested(m_list->viewport()->mapTo(this, byKey ? row.topLeft() + QPoint(8, 8) : at));
    });
    connect(m_list, &QListView::activated, this, [this](const QModelIndex& index) {
        const auto photos = m_photos->of(Uuid::parse(item::fromQString(index.data(item::IdRole).toString())).value_or(Uuid{}));
        if (!photos.empty()) Q_EMIT photoRequested(photos.front());
    });
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setMouseTracking(true);
    m_list->setLeastHeight(kLeastHeight);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_list);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::s);
    layout->addLayout(chips);
    layout->addLayout(m_stack, 1);
    connect(m_model, &item::ListModel::stateChanged, this, &TimelinePanel::showState);
    connect(m_model, &QAbstractItemModel::rowsInserted, this, &TimelinePanel::showState);
    connect(m_model, &QAbstractItemModel::rowsRemoved, this, &TimelinePanel::showState);
    // A new first row takes the day's title from the one below: heights change.
    connect(m_model, &QAbstractItemModel::dataChanged, m_list, &TallList::doItemsLayout);
    connect(m_empty, &EmptyState::actionRequested, m_model, [this] { m_model->reload(); });
    connect(m_model, &item::ListModel::stateChanged, this, &TimelinePanel::seek);
    connect(m_model, &item::ListModel::stateChanged, this, &TimelinePanel::askChannels);
    connect(m_model, &QAbstractItemModel::rowsInserted, this, &TimelinePanel::seek, Qt::QueuedConnection);
}

void TimelinePanel::setCustomer(domain::CustomerId customer) {
    if (customer == m_model->customer()) return;
    m_channel->setCurrentIndex(0);
    m_model->setChannel({});
    m_model->setCustomer(customer);
    m_photos->setCustomer(customer);
    m_wanted = {};
    showState();
}

QModelIndex TimelinePanel::indexAt(const QPoint& at) const { return m_list->indexAt(m_list->viewport()->mapFrom(this, at)); }

domain::InteractionId TimelinePanel::interactionAt(const QPoint& at) const {
    const auto* row = m_model->row(indexAt(at).row());
    return row && row->kind == TimelineModel::Kind::interaction ? domain::InteractionId{row->id} : domain::InteractionId{};
}

domain::PhotoId TimelinePanel::photoAt(const QPoint& at) const {
    const auto index = indexAt(at);
    return index.isValid() ? m_delegate->photoAt(m_list->visualRect(index), index, m_list->viewport()->mapFrom(this, at)) : domain::PhotoId{};
}

bool TimelinePanel::eventFilter(QObject* watched, QEvent* event) {
    const auto placeOf = [this](const QMouseEvent* mouse) { return m_list->viewport()->mapTo(this, mouse->position().toPoint()); };
    switch (event->type()) {
        case QEvent::MouseButtonRelease:
            if (const auto* mouse = static_cast<QMouseEvent*>(event); mouse->button() == Qt::LeftButton)
                if (const auto photo = photoAt(placeOf(mouse)); !photo.isNull()) Q_EMIT photoRequested(photo);
            break;
        case QEvent::MouseMove:
            m_list->viewport()->setCursor(photoAt(placeOf(static_cast<QMouseEvent*>(event))).isNull() ? Qt::ArrowCursor : Qt::PointingHandCursor);
            break;
        case QEvent::DragEnter:
        case QEvent::DragMove:
        case QEvent::Drop: return onDrag(event);
        default: break;
    }
    return QWidget::eventFilter(watched, event);
}

//! What falls on an interaction belongs to it; what falls beside one is the page's, as before.
bool TimelinePanel::onDrag(QEvent* event) {
    auto* drop = static_cast<QDropEvent*>(event);
    const auto interaction = interactionAt(m_list->viewport()->mapTo(this, drop->position().toPoint()));
    if (event->type() == QEvent::DragEnter || interaction.isNull()) {
        drop->setAccepted(event->type() == QEvent::DragEnter && (drop->mimeData()->hasUrls() || drop->mimeData()->hasImage()));
        if (event->type() == QEvent::Drop) {
            Q_EMIT filesDropped({}, drop->mimeData());
            drop->acceptProposedAction();
        } else if (event->type() == QEvent::DragMove) {
            drop->acceptProposedAction();
        }
        return true;
    }
    if (event->type() == QEvent::Drop) Q_EMIT filesDropped(interaction, drop->mimeData());
    drop->acceptProposedAction();
    return true;
}

void TimelinePanel::reveal(const Uuid& row) {
    m_wanted = row;
    // A row that a filter hides would never come.
    for (const auto& [kind, chip] : m_chips) chip->setChecked(false);
    m_channel->setCurrentIndex(0);
    m_model->setChannel({});
    seek();
}

void TimelinePanel::narrow(const std::set<TimelineModel::Kind>& kinds, const std::string& channel) {
    m_wanted = {};
    for (const auto& [kind, chip] : m_chips) chip->setChecked(kinds.contains(kind));
    const auto data = item::toQString(channel);
    // It may not have been read yet which there are.
    if (m_channel->findData(data) < 0) m_channel->addItem(item::channelWord(channel), data);
    m_channel->setCurrentIndex(m_channel->findData(data));
    m_model->setChannel(channel);
    showChannels();
    m_list->setFocus();
}

void TimelinePanel::seek() {
    if (m_wanted.isNull()) return;
    if (const int row = m_model->find(m_wanted); row >= 0) {
        m_wanted = {};
        const auto index = m_list->model()->index(row, 0);
        m_list->setCurrentIndex(index);
        m_list->scrollTo(index, QAbstractItemView::PositionAtCenter);
        m_list->setFocus();
        return;
    }
    if (m_model->state() != item::ListModel::State::ready) return;
    if (m_model->canFetchMore({})) m_model->fetchMore({});
    else m_wanted = {};
}

void TimelinePanel::filter() {
    std::set<TimelineModel::Kind> kinds;
    for (const auto& [kind, chip] : m_chips)
        if (chip->isChecked()) kinds.insert(kind);
    m_model->setKinds(std::move(kinds));
}

void TimelinePanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    showChannels();
}

void TimelinePanel::hideEvent(QHideEvent* event) {
    QWidget::hideEvent(event);
    m_channel->hide();
}

QComboBox* TimelinePanel::takeChannelBox() noexcept {
    m_hasRoom = true;
    return m_channel;
}

void TimelinePanel::showChannels() { m_channel->setVisible(m_hasRoom && isVisible() && m_channel->count() > kOneChannel); }

void TimelinePanel::askChannels() {
    if (m_model->state() != item::ListModel::State::ready || m_model->customer().isNull()) return;
    m_asking.ask(this, m_model->channels(), [this](Result<std::vector<std::string>> channels) {
        if (channels) setChannels(*channels);
    });
}

void TimelinePanel::setChannels(const std::vector<std::string>& channels) {
    const auto chosen = m_channel->currentData();
    m_channel->clear();
    m_channel->addItem(tr("All channels"), QString());
    for (const auto& channel : channels) m_channel->addItem(item::channelWord(channel), item::toQString(channel));
    m_channel->setCurrentIndex(qMax(0, m_channel->findData(chosen)));
    // Where there is but one there is nothing to choose.
    showChannels();
}

void TimelinePanel::showState() {
    if (m_model->rowCount() > 0) {
        m_stack->setCurrentWidget(m_list);
        return;
    }
    if (m_model->state() == item::ListModel::State::loading)
        m_empty->set(QStringLiteral("clock"), tr("Loading…"), {});
    else if (m_model->error()) {
        const auto sentence = sentencesFor(*m_model->error());
        m_empty->set(QStringLiteral("error"), sentence.what, sentence.todo, tr("Try again"));
    } else if (!m_model->isNarrowed())
        m_empty->set(QStringLiteral("clock"), tr("Nothing yet"),
                     tr("Touches, talks, offers and orders will stand here, the newest first."));
    else
        m_empty->set(QStringLiteral("filter"), tr("Nothing of this kind"), tr("Take a filter away to see the rest."));
    m_stack->setCurrentWidget(m_empty);
}

}  // namespace lianlu::ui
