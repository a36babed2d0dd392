// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tasks/calendar_dialog.h"

#include <algorithm>

#include <QListWidget>
#include <QVBoxLayout>

#include "models/actions/tasks.h"
#include "models/item/format.h"
#include "ui/common/buttons.h"
#include "ui/common/inline_error.h"
#include "ui/common/labels.h"
#include "ui/shell/services.h"

namespace lianlu::ui {

using actions::CalendarFate;

CalendarDialog::CalendarDialog(Services& services, actions::CalendarPreview preview, QWidget* parent)
    : FormDialog(tr("Tasks from a calendar"), {}, tr("Add %n tasks", nullptr, static_cast<int>(preview.count(CalendarFate::fresh))), parent),
      m_services(services), m_preview(std::move(preview)) {
    setObjectName(QStringLiteral("calendarDialog"));
    setMinimumWidth(520);
    primary()->setObjectName(QStringLiteral("calendarAdd"));
    const auto fresh = m_preview.count(CalendarFate::fresh);
    QStringList out;
    const auto add = [&](CalendarFate fate, auto words) {
        if (const auto count = static_cast<int>(m_preview.count(fate)); count > 0) out << words(count);
    };
    add(CalendarFate::over, [](int n) { return tr("%n are over", nullptr, n); });
    add(CalendarFate::known, [](int n) { return tr("%n are tasks of yours already", nullptr, n); });
    add(CalendarFate::repeats, [](int n) { return tr("%n repeat and began before today", nullptr, n); });
    add(CalendarFate::unread, [](int n) { return tr("%n have no title or no time", nullptr, n); });
    auto* list = new QListWidget;
    list->setObjectName(QStringLiteral("calendarList"));
    list->setAccessibleName(tr("Tasks that would be added"));
    for (const auto& line : m_preview.lines)
        if (line.fate == CalendarFate::fresh)
            list->addItem(m_services.async().format().near(*line.at, m_services.async().now()) + QStringLiteral(" · ") + item::toQString(line.item.summary));
    list->setMinimumHeight(220);
    body()->addWidget(list, 1);
    const auto series = std::count_if(m_preview.lines.begin(), m_preview.lines.end(), [](const actions::CalendarLine& line) { return line.fate == CalendarFate::fresh && line.item.repeats; });
    QStringList notes;
    if (!out.isEmpty()) notes << tr("Left out: %1.").arg(out.join(tr(", ")));
    if (series > 0) notes << tr("Of %n series only the first one comes, as one task.", nullptr, static_cast<int>(series));
    if (!notes.isEmpty()) {
        auto* words = makeMuted(notes.join(QLatin1Char('\n')));
        words->setObjectName(QStringLiteral("calendarLeftOut"));
        words->setWordWrap(true);
        body()->addWidget(words);
    }
    primary()->setEnabled(fresh > 0 && fresh <= static_cast<std::int64_t>(actions::kMostTasksAtOnce));
    if (fresh == 0) problem()->showText(tr("Nothing in this file is still to come."), Tone::info);
    else if (!primary()->isEnabled())
        problem()->showText(tr("That is more than can be taken back as one: %1 at most. Save fewer of them from the calendar.").arg(m_services.async().format().number(static_cast<std::int64_t>(actions::kMostTasksAtOnce))),
                            Tone::warning);
}

void CalendarDialog::submit() {
    setBusy(true);
    const int count = static_cast<int>(m_preview.count(CalendarFate::fresh));
    const auto asked = m_services.async().act([preview = m_preview](const actions::Context& context) { return actions::importCalendar(context, preview); });
    item::whenReady(this, asked, [this, count](Result<actions::Done> done) {
        setBusy(false);
        if (!done) return problem()->showError(done.error());
        m_services.toastUndo(tr("%n tasks added", nullptr, count), done->txn);
        accept();
    });
}

}  // namespace lianlu::ui
