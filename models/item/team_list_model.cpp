// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/item/team_list_model.h"

#include <algorithm>

#include <QTimer>

#include "models/domain/entities.h"
#include "models/domain/rules/team.h"

namespace lianlu::item {

namespace {

constexpr std::size_t kAllDays = 30;
constexpr std::size_t kWeekDays = 7;
//! A sync changes many rows in a row: they are counted once.
constexpr int kSoonMs = 400;

bool isFigure(int column) { return column > TeamListModel::Name; }

std::int64_t valueOf(const TeamLine& line, int column) {
    switch (column) {
        case TeamListModel::Customers: return line.customers;
        case TeamListModel::Leads: return line.openLeads;
        case TeamListModel::Tasks: return line.openTasks;
        case TeamListModel::Contacts: return line.contactsIn(kAllDays);
        case TeamListModel::Offers: return line.offers;
        case TeamListModel::Won: return line.wonLeads;
        default: return 0;
    }
}

}  // namespace

QString teamName(const TeamLine& line) {
    if (line.pool) return TeamListModel::tr("Pool");
    return line.staff.name.empty() ? TeamListModel::tr("Somebody of another store") : toQString(line.staff.name);
}

QString teamRole(const TeamLine& line) {
    if (line.pool) return {};
    if (line.staff.status == domain::StaffStatus::left) return TeamListModel::tr("Has left");
    switch (line.staff.role) {
        case domain::Role::guide: return TeamListModel::tr("Guide");
        case domain::Role::manager: return TeamListModel::tr("Store manager");
        case domain::Role::regional: return TeamListModel::tr("Regional head");
        case domain::Role::hq: return TeamListModel::tr("Head office");
        default: return {};
    }
}

TeamListModel::TeamListModel(AsyncStore& store, QObject* parent) : ListModel(store, parent), m_soon(new QTimer(this)) {
    m_soon->setSingleShot(true);
    m_soon->setInterval(kSoonMs);
    connect(m_soon, &QTimer::timeout, this, &TeamListModel::reload);
    connect(&async(), &AsyncStore::changed, this, &TeamListModel::take);
    connect(&async(), &AsyncStore::formatChanged, this, [this] {
        m_stale = true;
        if (m_shown) reload();
    });
}

void TeamListModel::setShown(bool shown) {
    m_shown = shown;
    if (m_shown && m_stale && !m_counting) reload();
}

void TeamListModel::reload() {
    m_stale = false;
    m_counting = true;
    if (m_rows.empty()) setState(State::loading);
    m_question.ask(this, async().read([shop = async().context().shop, now = now()](db::Connection& connection) { return actions::teamFigures(connection, shop, now); }),
                   [this](Result<actions::TeamFigures> figures) {
                       m_counting = false;
                       if (!figures) {
                           m_stale = true;
                           return setState(State::failed, figures.error());
                       }
                       m_period = std::move(figures->period);
                       lay(std::move(figures->lines));
                       setTotal(rowCount());
                       setState(State::ready);
                       Q_EMIT rowsUpdated();
                       // Changed while it was counted.
                       if (m_stale && m_shown) m_soon->start();
                   });
}

void TeamListModel::take(const store::ChangeSet& changes) {
    static constexpr std::string_view kCounted[] = {domain::Staff::kEntity, domain::Customer::kEntity, domain::Lead::kEntity,
                                                    domain::Task::kEntity,  domain::Offer::kEntity,    domain::Interaction::kEntity};
    const auto counts = [](const store::RowKey& key) { return std::find(std::begin(kCounted), std::end(kCounted), key.entity) != std::end(kCounted); };
    if (!changes.everything && std::none_of(changes.rows.begin(), changes.rows.end(), counts)) return;
    m_stale = true;
    if (m_shown && !m_counting && !m_soon->isActive()) m_soon->start();
}

void TeamListModel::order(std::vector<TeamLine>& lines) const {
    // The store gives them by name, who has left behind the others; equal figures stay so.
    const auto before = [this](const TeamLine& a, const TeamLine& b) {
        if (a.pool != b.pool) return b.pool;
        if (!isFigure(m_sorted)) return false;
        const auto one = valueOf(a, m_sorted), other = valueOf(b, m_sorted);
        return m_order == Qt::AscendingOrder ? one < other : one > other;
    };
    std::stable_sort(lines.begin(), lines.end(), before);
    if (!isFigure(m_sorted) && m_order == Qt::DescendingOrder) std::reverse(lines.begin(), std::find_if(lines.begin(), lines.end(), [](const TeamLine& line) { return line.pool; }));
}

void TeamListModel::lay(std::vector<TeamLine> lines) {
    m_mostContacts = 0;
    for (const auto& line : lines) m_mostContacts = std::max(m_mostContacts, line.contactsIn(kAllDays));
    order(lines);
    const bool same = std::equal(lines.begin(), lines.end(), m_rows.begin(), m_rows.end(), [](const TeamLine& a, const TeamLine& b) { return a.staff.id == b.staff.id; });
    if (same) {
        m_rows = std::move(lines);
        if (!m_rows.empty()) Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
        return;
    }
    beginResetModel();
    m_rows = std::move(lines);
    endResetModel();
}

void TeamListModel::sort(int column, Qt::SortOrder how) {
    if (column == m_sorted && how == m_order) return;
    m_sorted = column;
    m_order = how;
    if (m_rows.empty()) return;
    // By name is the store's order, which is read again.
    if (!isFigure(column)) return reload();
    auto lines = m_rows;
    lay(std::move(lines));
    Q_EMIT rowsUpdated();
}

const TeamLine* TeamListModel::row(int index) const { return index >= 0 && index < rowCount() ? &m_rows[static_cast<std::size_t>(index)] : nullptr; }

std::vector<double> TeamListModel::averageContacts() const {
    std::vector<double> sums(m_period.days.size());
    int people = 0;
    for (const auto& line : m_rows) {
        if (line.pool || line.contacts.size() != sums.size() || !domain::canHoldBook(line.staff)) continue;
        ++people;
        for (std::size_t day = 0; day < sums.size(); ++day) sums[day] += line.contacts[day];
    }
    if (people == 0) return {};
    for (auto& sum : sums) sum /= people;
    return sums;
}

int TeamListModel::find(const Uuid& staff) const {
    const auto found = std::find_if(m_rows.begin(), m_rows.end(), [&](const TeamLine& line) { return line.staff.id.uuid == staff; });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

QString TeamListModel::figure(const TeamLine& line, int column) const {
    // What the pool cannot have is no zero.
    if (line.pool && (column == Contacts || column == Offers || column == Won)) return {};
    return format().number(valueOf(line, column));
}

QVariant TeamListModel::data(const QModelIndex& index, int role) const {
    const auto* line = row(index.row());
    if (!line) return {};
    const int column = index.column();
    switch (role) {
        case Qt::DisplayRole: return column == Name ? teamName(*line) : figure(*line, column);
        case Qt::AccessibleTextRole: {
            // The second line is read out too.
            const auto second = data(index, SubtitleRole).toString();
            const auto first = data(index, Qt::DisplayRole).toString();
            return second.isEmpty() ? first : QString(first + QStringLiteral(", ") + second);
        }
        case IdRole: return toQString(line->staff.id.toString());
        case AvatarRole: return column == Name && !line->pool ? teamName(*line) : QString();
        case IconRole: return column == Name && line->pool ? QStringLiteral("customers") : QString();
        case SubtitleRole:
            if (column == Name) return line->pool ? tr("Nobody's yet") : teamRole(*line);
            if (column == Tasks && line->overdueSteps > 0) return tr("%n overdue, with steps", nullptr, static_cast<int>(line->overdue()));
            if (column == Tasks && line->overdueTasks > 0) return tr("%n overdue", nullptr, static_cast<int>(line->overdue()));
            return QString();
        case PercentRole:
            if (column != Contacts || line->pool || m_mostContacts == 0) return {};
            return static_cast<int>(valueOf(*line, Contacts) * 100 / m_mostContacts);
        case Qt::ToolTipRole:
            if (column == Contacts && !line->pool)
                return tr("%1 in the last 7 days, %2 in the last 30 days").arg(format().number(line->contactsIn(kWeekDays)), format().number(line->contactsIn(kAllDays)));
            return column == Name && !line->storeName.empty() ? toQString(line->storeName) : QVariant();
        default: return {};
    }
}

QVariant TeamListModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole) return QVariant::fromValue(Qt::AlignLeft | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole) {
        switch (section) {
            case Leads: return tr("Open leads");
            case Tasks: return tr("Open tasks");
            case Contacts: return tr("Logged interactions of the last 30 days, today among them; the bar compares them with the most of all");
            case Offers: return tr("Offers pushed in the last 30 days, without those taken back");
            case Won: return tr("Leads won this month");
            default: return {};
        }
    }
    if (role != Qt::DisplayRole) return {};
    switch (section) {
        case Name: return tr("Name");
        case Customers: return tr("Customers");
        case Leads: return tr("Leads");
        case Tasks: return tr("Tasks");
        case Contacts: return tr("Contacts");
        case Offers: return tr("Offers");
        case Won: return tr("Won");
        default: return {};
    }
}

}  // namespace lianlu::item
