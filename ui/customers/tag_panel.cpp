// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/customers/tag_panel.h"

#include <algorithm>

#include <QCompleter>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QStringListModel>
#include <QToolButton>
#include <QVBoxLayout>

#include "models/actions/actions.h"
#include "models/domain/rules/tag.h"
#include "models/item/words.h"
#include "ui/common/buttons.h"
#include "ui/common/inline_error.h"
#include "ui/common/labels.h"
#include "ui/common/tokens.h"
#include "ui/customers/tag_words.h"
#include "ui/shell/services.h"

namespace lianlu::ui {

TagPanel::TagPanel(Services& services, QWidget* parent)
    : QWidget(parent), m_services(services), m_list(new QVBoxLayout), m_field(new QLineEdit), m_choices(new QStringListModel(this)), m_problem(new InlineError) {
    setObjectName(QStringLiteral("sideTags"));
    m_field->setObjectName(QStringLiteral("tagField"));
    m_field->setAccessibleName(tr("Set a tag"));
    m_field->setPlaceholderText(tr("Add: name or name: value"));
    m_field->setMaxLength(280);
    auto* completer = new QCompleter(m_choices, this);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    completer->setCompletionMode(QCompleter::PopupCompletion);
    m_field->setCompleter(completer);
    m_problem->setProperty("place", QStringLiteral("tags"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::s);
    layout->addWidget(makeLabel(tr("Tags"), TypeStep::bodyStrong));
    m_list->setSpacing(space::s);
    // First: it stays where it is however many there are.
    layout->addWidget(m_field);
    layout->addWidget(m_problem);
    layout->addLayout(m_list);
    connect(m_field, &QLineEdit::returnPressed, this, &TagPanel::set);
    connect(m_field, &QLineEdit::textEdited, m_problem, &InlineError::clear);
}

bool TagPanel::isBusy() const { return m_field->hasFocus(); }
void TagPanel::focusField() { m_field->setFocus(); }

const domain::TagDefinition* TagPanel::definition(const std::string& name) const {
    const auto found = std::find_if(m_definitions.begin(), m_definitions.end(), [&](const auto& one) { return one.code == name; });
    return found == m_definitions.end() ? nullptr : &*found;
}

QString TagPanel::shownName(const std::string& name) const { return shownTagName(m_definitions, name); }

void TagPanel::fill(const item::CustomerRecord::Content& content) {
    const auto customer = content.detail.customer.id;
    if (customer != m_customer) {
        m_field->clear();
        m_problem->clear();
    }
    m_customer = customer;
    m_definitions = content.tagDefinitions;
    m_setters = content.tagSetters;
    while (auto* entry = m_list->takeAt(0)) {
        if (entry->widget()) entry->widget()->deleteLater();
        delete entry;
    }
    for (const auto& tag : content.detail.tags) m_list->addWidget(line(tag));
    if (content.detail.tags.empty()) m_list->addWidget(makeMuted(tr("None yet")));
    complete();
}

void TagPanel::complete() { m_choices->setStringList(tagChoices(m_definitions, m_services.async().context().role)); }

QString TagPanel::origin(const domain::Tag& tag) const {
    const auto& format = m_services.async().format();
    const auto now = m_services.async().now();
    QStringList parts;
    const auto name = item::toQString(tag.sourceName);
    if (tag.source == domain::TagSource::rule)
        parts << (name.isEmpty() ? item::word(tag.source) : tr("Rule: %1").arg(name));
    else if (tag.source == domain::TagSource::thirdParty)
        parts << (name.isEmpty() ? item::word(tag.source) : tr("Third party: %1").arg(name));
    else {
        const auto setter = std::find_if(m_setters.begin(), m_setters.end(), [&](const auto& staff) { return staff.id == tag.setBy && !staff.id.isNull(); });
        parts << (setter != m_setters.end() ? item::toQString(setter->name) : !name.isEmpty() ? name : item::word(domain::TagSource::own));
    }
    if (tag.setAt) parts << format.date(*tag.setAt);
    if (tag.confidence > 0 && tag.confidence < 1) parts << tr("%1 % sure").arg(qRound(tag.confidence * 100));
    if (tag.expiresAt) {
        const auto days = static_cast<int>(format.day(now).daysTo(format.day(*tag.expiresAt)));
        parts << (days <= 0 ? tr("expires today") : tr("expires in %n days", nullptr, days));
    }
    // What belongs together is not parted at a line's end.
    for (qsizetype i = 1; i < parts.size(); ++i) parts[i].replace(QLatin1Char(' '), QChar(0x00a0));
    return parts.join(QStringLiteral(" · "));
}

QWidget* TagPanel::line(const domain::Tag& tag) {
    auto* box = new QWidget;
    box->setObjectName(QStringLiteral("tagLine"));
    const auto name = shownName(tag.name);
    const auto says = tag.value.empty() ? name : tr("%1: %2").arg(name, item::toQString(tag.value));
    box->setAccessibleName(says);
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    auto* first = new ElidedLabel(says);
    first->setObjectName(QStringLiteral("tagText"));
    words->addWidget(first);
    auto* under = makeMuted(origin(tag), TypeStep::caption);
    under->setObjectName(QStringLiteral("tagOrigin"));
    under->setWordWrap(true);
    words->addWidget(under);
    auto* layout = new QHBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(words, 1);
    const bool own = tag.source == domain::TagSource::own || tag.source == domain::TagSource::unknown;
    const auto* known = definition(tag.name);
    const auto may = domain::maySetTag(m_services.async().context().role, known);
    if (own && may) {
        auto* change = makeIconButton(QStringLiteral("edit"), tr("Change %1").arg(name));
        change->setObjectName(QStringLiteral("tagEdit"));
        connect(change, &QToolButton::clicked, this, [this, tag] { edit(tag); });
        layout->addWidget(change, 0, Qt::AlignTop);
    }
    if (own && (may || may.error().context == "tag-retired")) {
        auto* gone = makeIconButton(QStringLiteral("close"), tr("Remove %1").arg(name));
        gone->setObjectName(QStringLiteral("tagRemove"));
        connect(gone, &QToolButton::clicked, this, [this, tag] { take(tag); });
        layout->addWidget(gone, 0, Qt::AlignTop);
    }
    return box;
}

void TagPanel::edit(const domain::Tag& tag) {
    const QString head = shownName(tag.name) + QStringLiteral(": ");
    m_field->setText(head + item::toQString(tag.value));
    m_field->setFocus();
    m_field->setSelection(static_cast<int>(head.size()), static_cast<int>(m_field->text().size() - head.size()));
}

void TagPanel::set() {
    const auto typed = typedTag(m_field->text());
    if (typed.name.isEmpty() || m_customer.isNull()) return;
    const actions::SetTag input{m_customer, tagCode(m_definitions, typed.name), item::fromQString(typed.value)};
    const auto asked = m_services.async().act([input](const actions::Context& context) { return actions::setTag(context, input); });
    item::whenReady(this, asked, [this, typed](Result<actions::Done> done) {
        if (!done) return m_problem->showError(done.error());
        m_problem->clear();
        m_field->clear();
        m_services.toastUndo(tr("Tag set: %1").arg(typed.name), done->txn);
    });
}

void TagPanel::take(const domain::Tag& tag) {
    const auto asked = m_services.async().act([id = tag.id](const actions::Context& context) { return actions::removeTag(context, id); });
    item::whenReady(this, asked, [this, name = shownName(tag.name)](Result<actions::Done> done) {
        if (!done) return m_problem->showError(done.error());
        m_services.toastUndo(tr("Tag removed: %1").arg(name), done->txn);
    });
}

}  // namespace lianlu::ui
