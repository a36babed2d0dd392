// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/team/handover_dialog.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "models/domain/rules/team.h"
#include "models/item/team_list_model.h"
#include "ui/common/buttons.h"
#include "ui/common/card.h"
#include "ui/common/form_row.h"
#include "ui/common/icons.h"
#include "ui/common/inline_error.h"
#include "ui/common/labels.h"
#include "ui/common/sentences.h"
#include "ui/shell/services.h"
#include "ui/team/handover_back_dialog.h"
#include "ui/team/handover_progress.h"
#include "ui/team/handover_watch.h"

namespace lianlu::ui {

namespace {

QString textOf(domain::StaffId id) { return item::toQString(id.toString()); }

domain::StaffId staffIn(const QComboBox* box) { return domain::StaffId::parse(item::fromQString(box->currentData().toString())).value_or(domain::StaffId{}); }

}  // namespace

Error handoverFault(const item::HandoverNow& now) {
    return {Code::refused, now.problem == "target-left" ? "target-left" : "handover-failed", now.problem};
}

HandoverDialog::HandoverDialog(Services& services, HandoverWatch& watch, std::vector<store::TeamLine> team, domain::StaffId from, std::vector<domain::CustomerId> customers, QWidget* parent)
    : FormDialog(tr("Hand over customers"), {}, tr("Preview"), parent), m_services(services), m_watch(watch), m_team(std::move(team)), m_customers(std::move(customers)),
      m_id(services.async().context().ids.next()), m_pages(new QStackedWidget),
      m_progress(new HandoverProgress(watch, [this](domain::StaffId staff) { return nameOf(staff); })), m_back(new QPushButton(tr("Back"))), m_takeBack(new QPushButton(tr("Take back…"))) {
    setObjectName(QStringLiteral("handoverDialog"));
    setMinimumWidth(540);
    primary()->setObjectName(QStringLiteral("handoverNext"));
    m_back->setObjectName(QStringLiteral("handoverBack"));
    m_back->setAutoDefault(false);
    m_back->setToolTip(QKeySequence(Qt::ALT | Qt::Key_Left).toString(QKeySequence::NativeText));
    m_pages->addWidget(buildChoose());
    m_pages->addWidget(buildPreview());
    m_pages->addWidget(m_progress);
    body()->addWidget(m_pages, 1);
    footer()->insertWidget(0, m_back);
    m_takeBack->setObjectName(QStringLiteral("handoverTakeBack"));
    m_takeBack->setAutoDefault(false);
    m_takeBack->setToolTip(tr("Looks first what would go back"));
    footer()->insertWidget(0, m_takeBack);
    connect(m_takeBack, &QPushButton::clicked, this, [this] {
        auto handover = *m_watch.now();
        handover.from = m_watch.wish().from;
        handover.to = m_watch.wish().to;
        accept();
        Q_EMIT takeBackRequested(handover);
    });
    const auto back = [this] {
        if (m_pages->currentIndex() == StepPreview && !m_busy) goTo(StepChoose);
    };
    connect(m_back, &QPushButton::clicked, this, back);
    connect(new QShortcut(QKeySequence(Qt::ALT | Qt::Key_Left), this), &QShortcut::activated, this, back);
    connect(this, &QDialog::finished, this, [this] {
        if (m_pages->currentIndex() == StepRun && m_watch.now() && m_watch.now()->ended()) m_watch.forget();
    });
    connect(&m_watch, &HandoverWatch::changed, this, &HandoverDialog::showRun);
    connect(&m_watch, &HandoverWatch::failed, this, [this](const Error& error) {
        if (m_pages->currentIndex() == StepRun) goTo(m_asked.id.isNull() ? StepChoose : StepPreview);
        showFault(error);
    });
    if (const int at = m_from->findData(textOf(from)); at >= 0) m_from->setCurrentIndex(at);
    fillTo();
    connect(m_from, &QComboBox::currentIndexChanged, this, &HandoverDialog::fillTo);
    goTo(m_watch.now() || m_watch.isAsking() ? StepRun : StepChoose);
}

QWidget* HandoverDialog::buildChoose() {
    m_from = new QComboBox;
    m_from->setObjectName(QStringLiteral("handoverFrom"));
    m_from->setAccessibleName(tr("Whose customers"));
    for (const auto& line : m_team)
        if (!line.pool && !line.staff.name.empty())
            m_from->addItem(line.staff.status == domain::StaffStatus::left ? tr("%1 (has left)").arg(item::teamName(line)) : item::teamName(line), textOf(line.staff.id));
    m_from->setEnabled(m_customers.empty());
    m_to = new QComboBox;
    m_to->setObjectName(QStringLiteral("handoverTo"));
    m_to->setAccessibleName(tr("To whom"));
    m_scope = makeMuted({});
    m_scope->setObjectName(QStringLiteral("handoverScope"));
    m_scope->setWordWrap(true);
    auto* page = new QWidget;
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::m);
    layout->addWidget(new FormRow(tr("Whose customers"), m_from));
    layout->addWidget(new FormRow(tr("To whom"), m_to));
    layout->addWidget(m_scope);
    layout->addStretch(1);
    return page;
}

QWidget* HandoverDialog::buildPreview() {
    m_summary = makeLabel({}, TypeStep::bodyStrong);
    m_summary->setObjectName(QStringLiteral("handoverSummary"));
    m_summary->setWordWrap(true);
    m_note = makeMuted({});
    m_note->setObjectName(QStringLiteral("handoverNote"));
    m_note->setWordWrap(true);
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(space::xl);
    grid->setVerticalSpacing(0);
    const std::pair<const char*, QString> figures[] = {{"handoverCustomers", tr("customers")}, {"handoverLeads", tr("open leads")}, {"handoverTasks", tr("open tasks")}, {"handoverOffers", tr("offers not sent yet")}};
    for (int i = 0; i < 4; ++i) {
        m_figures[i] = makeLabel({}, TypeStep::headline);
        m_figures[i]->setObjectName(QString::fromLatin1(figures[i].first));
        grid->addWidget(m_figures[i], 0, i);
        grid->addWidget(makeMuted(figures[i].second, TypeStep::caption), 1, i);
    }
    grid->setColumnStretch(4, 1);
    auto* page = new QWidget;
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::l);
    layout->addWidget(m_summary);
    layout->addLayout(grid);
    layout->addWidget(m_note);
    layout->addStretch(1);
    return page;
}

void HandoverDialog::fillTo() {
    const auto before = m_to->currentData();
    m_to->clear();
    m_to->addItem(tr("Choose…"));
    for (const auto& line : m_team)
        if (!line.pool && !line.staff.name.empty() && line.staff.id != staffIn(m_from) && domain::canHoldBook(line.staff)) m_to->addItem(item::teamName(line), textOf(line.staff.id));
    m_to->addItem(tr("The pools of their home stores"), QStringLiteral("pool"));
    if (before.isValid()) m_to->setCurrentIndex(qMax(0, m_to->findData(before)));
    m_scope->setText(m_customers.empty() ? tr("The whole book, with open leads, open tasks and offers that have not been sent. What is closed or sent stays in this colleague's figures.")
                                         : tr("Only the %n chosen customers, with their open leads, open tasks and offers that have not been sent.", nullptr, static_cast<int>(m_customers.size())));
}

QString HandoverDialog::nameOf(domain::StaffId staff) const { return handoverName(m_team, staff); }

item::HandoverWish HandoverDialog::wish() const { return {m_id, staffIn(m_from), staffIn(m_to), m_customers}; }

void HandoverDialog::submit() {
    problem()->clear();
    switch (m_pages->currentIndex()) {
        case StepChoose:
            if (m_to->currentIndex() <= 0) {
                problem()->showText(tr("Choose to whom they go."));
                m_to->setFocus();
                return;
            }
            return askPreview();
        case StepPreview:
            goTo(StepRun);
            return m_watch.begin(wish());
        default: return accept();
    }
}

void HandoverDialog::askPreview() {
    auto asked = wish();
    // Another wish is another handover; the same one is asked for again under its id.
    if (!m_asked.id.isNull() && (asked.from != m_asked.from || asked.to != m_asked.to)) asked.id = m_id = m_services.async().context().ids.next();
    m_asked = asked;
    asked.preview = true;
    m_busy = true;
    showStep();
    const auto answer = m_services.askHandover(asked);
    if (answer.isCanceled()) {
        m_busy = false;
        showStep();
        return showFault({Code::unreachable, "no server"});
    }
    m_asking.ask(this, answer, [this](const Result<item::HandoverNow>& preview) {
        m_busy = false;
        if (preview) return takePreview(*preview);
        showStep();
        showFault(preview.error());
    });
}

void HandoverDialog::takePreview(const item::HandoverNow& preview) {
    m_preview = preview;
    const auto& format = m_services.async().format();
    const auto asked = wish();
    m_summary->setText(tr("From %1 to %2:").arg(nameOf(asked.from), nameOf(asked.to)));
    const std::int64_t values[] = {preview.total, preview.leads, preview.tasks, preview.offers};
    for (int i = 0; i < 4; ++i) m_figures[i]->setText(format.number(values[i]));
    QStringList notes;
    if (preview.staying > 0) notes << tr("%n customers stay: they are at home in another manager's store, and that manager or head office hands them over.", nullptr, static_cast<int>(preview.staying));
    if (asked.to.isNull()) notes << tr("Offers that have not been sent stay with %1; they can be taken back under Offers.").arg(nameOf(asked.from));
    notes << tr("The server moves them while everybody works on. It can be taken back for 14 days: what nobody has given to somebody else by then goes back.");
    m_note->setText(notes.join(QLatin1Char('\n')));
    goTo(StepPreview);
}

void HandoverDialog::goTo(Step step) {
    problem()->clear();
    m_pages->setCurrentIndex(step);
    // A hidden step asks for no room.
    for (int i = 0; i < m_pages->count(); ++i) m_pages->widget(i)->setSizePolicy(QSizePolicy::Preferred, i == step ? QSizePolicy::Preferred : QSizePolicy::Ignored);
    showRun();
    // As tall as this step is; the form itself grows only.
    layout()->activate();
    resize(width(), layout()->hasHeightForWidth() ? layout()->minimumHeightForWidth(width()) : layout()->minimumSize().height());
    (step == StepChoose ? static_cast<QWidget*>(m_to) : primary())->setFocus();
}

void HandoverDialog::showStep() {
    const int step = m_pages->currentIndex();
    const bool ended = m_watch.now() && m_watch.now()->ended();
    m_back->setVisible(step == StepPreview);
    m_takeBack->setVisible(step == StepRun && ended && !m_watch.takesBack() && m_watch.now()->moved > 0);
    m_from->setEnabled(m_customers.empty() && !m_busy);
    m_to->setEnabled(!m_busy);
    if (step == StepChoose) primary()->setText(m_busy ? tr("Asking the server…") : tr("Preview"));
    if (step == StepPreview) primary()->setText(m_preview.total > 0 ? tr("Hand over %n customers", nullptr, static_cast<int>(m_preview.total)) : tr("Hand over"));
    if (step == StepRun) primary()->setText(ended ? tr("Done") : tr("Close"));
    const bool nothing = step == StepPreview && m_preview.total + m_preview.leads + m_preview.tasks + m_preview.offers == 0;
    setBusy(m_busy || nothing);
    if (auto* cancel = findChild<QPushButton*>(QStringLiteral("dialogCancel"))) cancel->setVisible(step != StepRun);
}

void HandoverDialog::showRun() {
    showStep();
    if (m_pages->currentIndex() != StepRun) return;
    m_progress->show(m_services.async().format());
    if (m_watch.now() && m_watch.now()->state == item::HandoverNow::State::failed) problem()->showError(handoverFault(*m_watch.now()));
}

void HandoverDialog::showFault(const Error& error) {
    const bool asked = m_pages->currentIndex() == StepPreview;
    if (serverIsAway(error) && asked) return problem()->showText(tr("The server did not answer, so it may have begun. Try again: it is not done twice."), Tone::warning);
    if (serverIsAway(error)) return problem()->showText(tr("The server cannot be reached now. A handover is done online only."), Tone::warning);
    problem()->showError(error);
}

}  // namespace lianlu::ui
