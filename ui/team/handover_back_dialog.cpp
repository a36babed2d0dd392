// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/team/handover_back_dialog.h"

#include <QCoreApplication>
#include <QGridLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "models/item/team_list_model.h"
#include "models/store/queries_handover.h"
#include "ui/common/buttons.h"
#include "ui/common/inline_error.h"
#include "ui/common/labels.h"
#include "ui/common/sentences.h"
#include "ui/shell/services.h"
#include "ui/team/handover_dialog.h"
#include "ui/team/handover_progress.h"
#include "ui/team/handover_watch.h"

namespace lianlu::ui {

namespace {

constexpr int kStaysHeight = 168;

//! Which row it is, by what this computer calls it.
QString stayName(const item::HandoverStay& stay, const QString& name) {
    if (stay.kind == "task") return name.isEmpty() ? HandoverBackDialog::tr("A task that is not on this computer") : HandoverBackDialog::tr("Task “%1”").arg(name);
    if (name.isEmpty()) return stay.kind == "lead" ? HandoverBackDialog::tr("A lead that is not on this computer") : stay.kind == "offer" ? HandoverBackDialog::tr("An offer that is not on this computer") : HandoverBackDialog::tr("A customer who is not on this computer");
    return stay.kind == "lead" ? HandoverBackDialog::tr("Lead of %1").arg(name) : stay.kind == "offer" ? HandoverBackDialog::tr("Offer to %1").arg(name) : name;
}

}  // namespace

QString handoverName(const std::vector<store::TeamLine>& team, domain::StaffId staff) {
    if (staff.isNull()) return HandoverBackDialog::tr("the pools");
    for (const auto& line : team)
        if (line.staff.id == staff && !line.pool) return item::teamName(line);
    return HandoverBackDialog::tr("a colleague");
}

QString stayReason(const item::HandoverStay& stay) {
    using Why = item::HandoverStay::Why;
    if (stay.why == Why::movedOn) return HandoverBackDialog::tr("given to somebody since");
    if (stay.why == Why::gone) return stay.kind == "customer" ? HandoverBackDialog::tr("merged or erased since") : HandoverBackDialog::tr("removed since");
    if (stay.kind == "lead") return HandoverBackDialog::tr("won or lost since");
    return stay.kind == "task" ? HandoverBackDialog::tr("done since") : HandoverBackDialog::tr("sent or taken back since");
}

HandoverBackDialog::HandoverBackDialog(Services& services, HandoverWatch& watch, std::vector<store::TeamLine> team, const item::HandoverNow& handover, QWidget* parent)
    : FormDialog(tr("Take a handover back"), {}, tr("Take back"), parent), m_services(services), m_watch(watch), m_team(std::move(team)), m_handover(handover),
      m_id(services.async().context().ids.next()), m_pages(new QStackedWidget),
      m_progress(new HandoverProgress(watch, [this](domain::StaffId staff) { return nameOf(staff); })) {
    setObjectName(QStringLiteral("handoverBackDialog"));
    setMinimumWidth(540);
    primary()->setObjectName(QStringLiteral("handoverBackDo"));
    m_pages->addWidget(buildPreview());
    m_pages->addWidget(m_progress);
    body()->addWidget(m_pages, 1);
    connect(&m_watch, &HandoverWatch::changed, this, &HandoverBackDialog::showState);
    connect(&m_watch, &HandoverWatch::failed, this, [this](const Error& error) {
        m_pages->setCurrentIndex(0);
        showState();
        showFault(error);
    });
    connect(this, &QDialog::finished, this, [this] {
        if (m_pages->currentIndex() == 1 && m_watch.now() && m_watch.now()->ended()) m_watch.forget();
    });
    ask();
}

QWidget* HandoverBackDialog::buildPreview() {
    m_summary = makeLabel({}, TypeStep::bodyStrong);
    m_summary->setObjectName(QStringLiteral("handoverBackSummary"));
    m_summary->setWordWrap(true);
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(space::xl);
    grid->setVerticalSpacing(0);
    const std::pair<const char*, QString> figures[] = {
        {"handoverBackCustomers", tr("customers")}, {"handoverBackLeads", tr("open leads")}, {"handoverBackTasks", tr("open tasks")}, {"handoverBackOffers", tr("offers not sent yet")}};
    for (int i = 0; i < 4; ++i) {
        m_figures[i] = makeLabel(QStringLiteral("–"), TypeStep::headline);
        m_figures[i]->setObjectName(QString::fromLatin1(figures[i].first));
        grid->addWidget(m_figures[i], 0, i);
        grid->addWidget(makeMuted(figures[i].second, TypeStep::caption), 1, i);
    }
    grid->setColumnStretch(4, 1);
    m_staysTitle = makeLabel({}, TypeStep::bodyStrong);
    m_staysTitle->setObjectName(QStringLiteral("handoverBackStaysTitle"));
    m_staysTitle->setWordWrap(true);
    m_stays = new QListWidget;
    m_stays->setObjectName(QStringLiteral("handoverBackStays"));
    m_stays->setAccessibleName(tr("What stays where it is, and why"));
    m_stays->setSelectionMode(QAbstractItemView::SingleSelection);
    m_stays->setTextElideMode(Qt::ElideRight);
    m_stays->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_stays->setMinimumHeight(kStaysHeight);
    m_note = makeMuted({});
    m_note->setObjectName(QStringLiteral("handoverBackNote"));
    m_note->setWordWrap(true);
    m_staysTitle->hide();
    m_stays->hide();
    auto* page = new QWidget;
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::m);
    layout->addWidget(m_summary);
    layout->addLayout(grid);
    layout->addSpacing(space::s);
    layout->addWidget(m_staysTitle);
    layout->addWidget(m_stays, 1);
    layout->addWidget(m_note);
    layout->addStretch(0);
    return page;
}

QString HandoverBackDialog::nameOf(domain::StaffId staff) const { return handoverName(m_team, staff); }

item::HandoverWish HandoverBackDialog::wish() const {
    item::HandoverWish wish{m_id, m_handover.from, m_handover.to};
    wish.undoes = m_handover.id;
    return wish;
}

void HandoverBackDialog::ask() {
    m_summary->setText(tr("The handover from %1 to %2 of %3:").arg(nameOf(m_handover.from), nameOf(m_handover.to), m_services.async().format().dateTime(m_handover.askedAt)));
    m_note->setText(tr("Asking the server…"));
    m_busy = true;
    showState();
    auto asked = wish();
    asked.preview = true;
    const auto answer = m_services.askHandover(asked);
    const auto failed = [this](const Error& error) {
        m_busy = false;
        m_note->clear();
        showState();
        showFault(error);
    };
    if (answer.isCanceled()) return failed({Code::unreachable, "no server"});
    m_asking.ask(this, answer, [this, failed](const Result<item::HandoverNow>& preview) {
        if (!preview) return failed(preview.error());
        m_busy = false;
        takePreview(*preview);
    });
}

void HandoverBackDialog::takePreview(const item::HandoverNow& preview) {
    m_preview = preview;
    const auto& format = m_services.async().format();
    const std::int64_t values[] = {preview.total, preview.leads, preview.tasks, preview.offers};
    for (int i = 0; i < 4; ++i) m_figures[i]->setText(format.number(values[i]));
    QStringList notes;
    if (preview.total + preview.leads + preview.tasks + preview.offers == 0) notes << tr("Nothing of it can go back: whatever was handed over, somebody has decided about since.");
    else notes << tr("These go back to %1. Customers of %2's own, and what was begun since, stay.").arg(nameOf(m_handover.from), nameOf(m_handover.to));
    for (const auto& line : m_team)
        if (line.staff.id == m_handover.from && line.staff.status == domain::StaffStatus::left) notes << tr("%1 has left: hand them over to somebody else then.").arg(nameOf(m_handover.from));
    m_note->setText(notes.join(QLatin1Char('\n')));
    const bool stays = !preview.stays.empty();
    m_staysTitle->setVisible(stays);
    m_stays->setVisible(stays);
    m_staysTitle->setText(tr("Stays where it is (customers: %1 · leads, tasks and offers: %2):").arg(format.number(preview.staying), format.number(preview.stayingWork)));
    std::vector<store::HandedRow> rows;
    for (const auto& one : preview.stays) rows.push_back({one.kind, one.id, one.customer});
    m_reading.ask(this, m_services.async().read([rows = std::move(rows)](db::Connection& c) { return store::handedNames(c, rows); }), [this](const Result<std::vector<std::string>>& names) {
        if (!names) return showFault(names.error());
        fillStays(*names);
    });
    showState();
}

void HandoverBackDialog::fillStays(const std::vector<std::string>& names) {
    m_stays->clear();
    const auto& stays = m_preview->stays;
    for (std::size_t i = 0; i < stays.size() && i < names.size(); ++i) {
        auto* one = new QListWidgetItem(tr("%1: %2").arg(stayName(stays[i], item::toQString(names[i])), stayReason(stays[i])), m_stays);
        one->setToolTip(one->text());
    }
    const auto rest = m_preview->staying + m_preview->stayingWork - static_cast<std::int64_t>(stays.size());
    if (rest > 0) m_stays->addItem(tr("and %1 more").arg(m_services.async().format().number(rest)));
}

void HandoverBackDialog::submit() {
    problem()->clear();
    if (m_pages->currentIndex() == 1) return accept();
    if (!m_preview) return ask();
    goToRun();
    m_watch.begin(wish());
}

void HandoverBackDialog::goToRun() {
    m_pages->setCurrentIndex(1);
    showState();
    primary()->setFocus();
}

void HandoverBackDialog::showState() {
    const bool runs = m_pages->currentIndex() == 1;
    const auto& now = m_watch.now();
    if (runs) {
        m_progress->show(m_services.async().format());
        if (now && now->state == item::HandoverNow::State::failed) problem()->showError(handoverFault(*now));
        primary()->setText(now && now->ended() ? tr("Done") : tr("Close"));
    } else if (m_busy) {
        primary()->setText(tr("Asking the server…"));
    } else if (!m_preview) {
        primary()->setText(tr("Try again"));
    } else {
        primary()->setText(m_preview->total > 0 ? tr("Take back %n customers", nullptr, static_cast<int>(m_preview->total)) : tr("Take back"));
    }
    const bool nothing = !runs && m_preview && m_preview->total + m_preview->leads + m_preview->tasks + m_preview->offers == 0;
    setBusy(m_busy || nothing || (!runs && (m_watch.runs() || m_watch.isAsking())));
    if (auto* cancel = findChild<QPushButton*>(QStringLiteral("dialogCancel"))) cancel->setVisible(!runs);
}

void HandoverBackDialog::showFault(const Error& error) {
    if (serverIsAway(error) && m_preview) return problem()->showText(tr("The server did not answer, so it may have begun. Try again: it is not done twice."), Tone::warning);
    if (serverIsAway(error)) return problem()->showText(tr("The server cannot be reached now. A handover is taken back online only."), Tone::warning);
    problem()->showError(error);
}

}  // namespace lianlu::ui
