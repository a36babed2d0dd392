// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/duplicates/match_grid.h"

#include <algorithm>

#include <QButtonGroup>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QRadioButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include "models/domain/rules/merge_choice.h"
#include "models/item/customer_list_model.h"
#include "models/item/match_lines.h"
#include "models/item/match_words.h"
#include "models/item/words.h"
#include "ui/common/avatar.h"
#include "ui/common/badge.h"
#include "ui/common/buttons.h"
#include "ui/common/card.h"
#include "ui/common/labels.h"
#include "ui/shell/disclosing.h"
#include "ui/shell/services.h"

namespace lianlu::ui {

namespace {

constexpr int kShort = 32;
enum Column { kLabel, kLeft, kMark, kRight };

//! member_code → MemberCode
QString capitals(const QString& key) {
    QString text;
    for (const auto& part : key.split(QLatin1Char('_'))) text += part.left(1).toUpper() + part.mid(1);
    return text;
}

struct Mark {
    QString sign, role, words;
};

Mark markOf(item::Agreement agreement) {
    switch (agreement) {
        case item::Agreement::same: return {QStringLiteral("="), QStringLiteral("muted"), MatchGrid::tr("The two agree")};
        case item::Agreement::alike: return {QStringLiteral("≈"), QStringLiteral("accent"), MatchGrid::tr("The two are alike")};
        case item::Agreement::differs: return {QStringLiteral("≠"), QStringLiteral("warning"), MatchGrid::tr("The two differ")};
        case item::Agreement::none: break;
    }
    return {};
}

QLabel* valueLabel(const QString& text, item::Agreement agreement) {
    const auto shown = text.isEmpty() ? QStringLiteral("—") : text;
    const auto step = agreement == item::Agreement::differs ? TypeStep::bodyStrong : TypeStep::body;
    // What wraps asks for the height it would have in the narrowest column; short values had better not.
    const bool wraps = shown.size() > kShort || shown.contains(QLatin1Char('\n'));
    auto* label = wraps ? makeLabel(shown, step) : new ElidedLabel(shown, step);
    label->setWordWrap(wraps);
    label->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    if (text.isEmpty() || agreement == item::Agreement::same) setRole(label, QStringLiteral("muted"));
    return label;
}

}  // namespace

MatchGrid::MatchGrid(Services& services, QWidget* parent) : QWidget(parent), m_services(services) {
    setObjectName(QStringLiteral("duplicateGrid"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
}

void MatchGrid::fill(const item::MatchRecord& record, bool mayChoose) {
    const auto* left = record.left();
    const auto* right = record.right();
    m_record = &record;
    // Nothing while the pair is read again: what was chosen and shown of it stays.
    if (!left) return rebuild();
    const auto idOf = [](const store::MatchPerson* person) { return person ? person->detail.customer.id : domain::CustomerId{}; };
    const bool same = idOf(left) == m_left && idOf(right) == m_right;
    m_left = idOf(left);
    m_right = idOf(right);
    m_revealed = m_revealed && same;
    if (!same) m_picked.clear();
    if (!mayChoose || !left || !right) m_lead = {};
    else if (!same || (m_lead != m_left && m_lead != m_right)) m_lead = record.match().keepId.isNull() ? record.suggested().id : record.match().keepId;
    rebuild();
}

void MatchGrid::rebuild() {
    // What the keyboard was on comes again under its name.
    const auto* focus = m_page ? m_page->focusWidget() : nullptr;
    const auto focused = focus && focus->hasFocus() ? focus->objectName() : QString();
    if (m_page) {
        // Not at once: a button of the page may have asked for this.
        layout()->removeWidget(m_page);
        m_page->hide();
        m_page->setParent(nullptr);
        m_page->deleteLater();
    }
    m_page = nullptr;
    m_choice = nullptr;
    m_sides.clear();
    const auto* left = m_record->left();
    const auto* right = m_record->right();
    if (!left) return;

    m_page = new QWidget;
    m_page->setProperty("transparent", true);
    m_choice = new QButtonGroup(m_page);
    auto* grid = new QGridLayout(m_page);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space::m);
    grid->setVerticalSpacing(3);
    grid->setColumnMinimumWidth(kLabel, 96);
    grid->setColumnMinimumWidth(kMark, 16);
    grid->setColumnStretch(kLeft, 1);
    if (right) grid->setColumnStretch(kRight, 1);
    addReveal(grid);
    const auto suggested = m_record->suggested().id;
    addHead(grid, kLeft, "Left", *left, m_left == suggested);
    if (right) addHead(grid, kRight, "Right", *right, m_right == suggested);
    addRows(grid);
    layout()->addWidget(m_page);
    if (focused.isEmpty()) return;
    if (auto* again = m_page->findChild<QWidget*>(focused)) again->setFocus();
}

void MatchGrid::addReveal(QGridLayout* grid) {
    const auto words = m_revealed ? tr("Mask numbers and addresses") : tr("Show numbers and addresses");
    auto* button = makeIconButton(m_revealed ? QStringLiteral("eye_off") : QStringLiteral("eye"), words);
    button->setObjectName(QStringLiteral("duplicateReveal"));
    // Later, for the button goes with the page it stands on.
    connect(button, &QToolButton::clicked, this, [this] {
        if (m_revealed) return reveal(false);
        std::vector<domain::CustomerId> both{m_left};
        if (!m_right.isNull()) both.push_back(m_right);
        discloseFirst(m_services, this, {domain::DisclosureAct::shown, domain::Disclosed::contacts, both, 1}, [this, both] {
            if (both.front() == m_left && (both.size() < 2 ? m_right.isNull() : both.back() == m_right)) reveal(true);
        });
    }, Qt::QueuedConnection);
    grid->addWidget(button, 0, kLabel, Qt::AlignLeft | Qt::AlignTop);
}

void MatchGrid::reveal(bool whole) {
    m_revealed = whole;
    rebuild();
    if (auto* button = findChild<QToolButton*>(QStringLiteral("duplicateReveal"))) button->setFocus();
}

void MatchGrid::addHead(QGridLayout* grid, int column, const char* side, const store::MatchPerson& person, bool suggested) {
    const auto& customer = person.detail.customer;
    const auto name = customer.name.empty() ? tr("(no name)") : item::toQString(customer.name);
    auto* head = new QWidget;
    head->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto* layout = new QVBoxLayout(head);
    layout->setContentsMargins(0, 0, 0, space::xs);
    layout->setSpacing(0);
    auto* line = new QHBoxLayout;
    line->setSpacing(space::s);
    line->addWidget(new Avatar(name, 32));
    auto* shown = new ElidedLabel(name, TypeStep::title);
    shown->setObjectName(QStringLiteral("duplicateName") + QLatin1String(side));
    shown->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    line->addWidget(shown);
    const auto tier = person.detail.memberState ? person.detail.memberState->tierCode : std::string();
    line->addWidget(new Badge(tier.empty() ? item::word(customer.kind) : item::tierWord(tier), static_cast<Tone>(item::tierTone(tier))));
    line->addStretch(1);
    layout->addLayout(line);
    auto* below = new QHBoxLayout;
    below->setSpacing(space::xs);
    if (!m_lead.isNull()) {
        auto* choice = new QRadioButton(suggested ? tr("Keep this profile (suggested)") : tr("Keep this profile"));
        choice->setObjectName(QStringLiteral("duplicateLead") + QLatin1String(side));
        choice->setAccessibleName(tr("Keep the profile of %1").arg(name));
        choice->setToolTip(tr("Where the two differ, a merge keeps what this profile says."));
        choice->setChecked(customer.id == m_lead);
        m_choice->addButton(choice);
        connect(choice, &QRadioButton::toggled, this, [this, id = customer.id](bool on) {
            if (on) setLead(id);
        });
        below->addWidget(choice);
    }
    auto* open = new GhostButton(tr("Open"));
    open->setObjectName(QStringLiteral("duplicateOpen") + QLatin1String(side));
    open->setAccessibleName(tr("Open %1").arg(name));
    connect(open, &QPushButton::clicked, this, [this, id = customer.id] { m_services.openCustomer(id); });
    below->addWidget(open);
    below->addStretch(1);
    layout->addLayout(below);
    const auto why = suggested && !m_lead.isNull() ? item::suggestionSentence(m_record->suggested().reason) : QString();
    if (!why.isEmpty()) {
        auto* label = makeMuted(why, TypeStep::caption);
        label->setObjectName(QStringLiteral("duplicateWhySuggested"));
        label->setWordWrap(true);
        layout->addWidget(label);
    }
    layout->addStretch(1);
    grid->addWidget(head, 0, column);
}

void MatchGrid::addRows(QGridLayout* grid) {
    const auto& async = m_services.async();
    const item::MatchView view{async.format(), async.now(), m_revealed ? item::Masking::shown : item::Masking::masked, m_record->evidence()};
    std::vector<std::string_view> chosen;
    if (!m_lead.isNull() && m_record->right()) chosen = domain::mergeDifferences(m_record->left()->detail.customer, m_record->right()->detail.customer);
    int row = 1;
    for (const auto& group : item::matchGroups(*m_record->left(), m_record->right(), view)) {
        grid->setRowMinimumHeight(row, space::m);
        grid->addWidget(makeRule(), row++, 0, 1, 4);
        for (const auto& line : group) {
            auto* label = makeMuted(line.label);
            label->setAlignment(Qt::AlignLeft | Qt::AlignTop);
            const bool isChosen = std::find(chosen.begin(), chosen.end(), item::fromQString(line.key)) != chosen.end();
            grid->addWidget(label, row, kLabel, isChosen ? Qt::AlignVCenter : Qt::AlignTop);
            if (isChosen) {
                addChoice(grid, row, line);
            } else {
                auto* left = valueLabel(line.left, line.agreement);
                left->setObjectName(QStringLiteral("duplicateLeft") + capitals(line.key));
                grid->addWidget(left, row, kLeft);
            }
            if (m_record->right()) {
                const auto found = markOf(line.agreement);
                auto* mark = makeLabel(found.sign, line.agreement == item::Agreement::differs ? TypeStep::bodyStrong : TypeStep::body);
                setRole(mark, found.role);
                mark->setObjectName(QStringLiteral("duplicateMark") + capitals(line.key));
                mark->setToolTip(found.words);
                mark->setAccessibleName(found.words);
                mark->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
                grid->addWidget(mark, row, kMark, isChosen ? Qt::AlignVCenter : Qt::Alignment());
                if (isChosen) {
                    ++row;
                    continue;
                }
                auto* right = valueLabel(line.right, line.agreement);
                right->setObjectName(QStringLiteral("duplicateRight") + capitals(line.key));
                grid->addWidget(right, row, kRight);
            }
            ++row;
        }
    }
}

void MatchGrid::addChoice(QGridLayout* grid, int row, const item::MatchLine& line) {
    const auto field = item::fromQString(line.key);
    auto* sides = new QButtonGroup(m_page);
    for (const bool isLeft : {true, false}) {
        const auto& text = isLeft ? line.left : line.right;
        const auto id = isLeft ? m_left : m_right;
        auto* radio = new QRadioButton(text.size() > kShort ? text.left(kShort - 1) + QStringLiteral("…") : text);
        radio->setObjectName((isLeft ? QStringLiteral("duplicateTakeLeft") : QStringLiteral("duplicateTakeRight")) + capitals(line.key));
        radio->setAccessibleName(tr("%1 after a merge: %2").arg(line.label, text));
        radio->setToolTip(text.size() > kShort ? text : tr("This value stays after a merge."));
        radio->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
        radio->setChecked(giverOf(field) == id);
        sides->addButton(radio);
        connect(radio, &QRadioButton::toggled, this, [this, field, id](bool on) {
            if (on) m_picked[field] = id;
        });
        grid->addWidget(radio, row, isLeft ? kLeft : kRight);
    }
    m_sides[field] = sides;
}

domain::CustomerId MatchGrid::giverOf(const std::string& field) const {
    if (const auto picked = m_picked.find(field); picked != m_picked.end()) return picked->second;
    const auto& left = m_record->left()->detail.customer;
    const auto& right = m_record->right()->detail.customer;
    const bool leftLeads = m_lead == m_left;
    const bool other = domain::isBetterFromOther(field, leftLeads ? left : right, leftLeads ? right : left);
    return other == leftLeads ? m_right : m_left;
}

std::vector<std::string> MatchGrid::fromOther() const {
    std::vector<std::string> fields;
    for (const auto& [field, sides] : m_sides)
        if (giverOf(field) != m_lead) fields.push_back(field);
    return fields;
}

void MatchGrid::setLead(domain::CustomerId lead) {
    m_lead = lead;
    // What nobody chose by hand goes with the profile that leads.
    for (const auto& [field, sides] : m_sides) {
        const auto buttons = sides->buttons();
        const bool left = giverOf(field) == m_left;
        const QSignalBlocker one(buttons[0]), other(buttons[1]);
        buttons[left ? 0 : 1]->setChecked(true);
    }
}

void MatchGrid::swapLead() {
    if (!m_choice) return;
    for (auto* button : m_choice->buttons())
        if (!button->isChecked()) return button->setChecked(true);
}

void MatchGrid::focusLead() {
    if (m_choice && m_choice->checkedButton()) m_choice->checkedButton()->setFocus(Qt::TabFocusReason);
}

}  // namespace lianlu::ui
