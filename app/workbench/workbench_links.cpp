// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
// lianlu:// links: of the command line, of a program that was started beside this one, and of the system.
#include <QApplication>
#include <QFileOpenEvent>

#include "app/workbench/desk.h"
#include "app/workbench/program_link.h"
#include "app/workbench/workbench.h"
#include "models/domain/entities.h"
#include "models/domain/record.h"
#include "models/item/when_ready.h"
#include "models/store/row_table.h"
#include "ui/shell/desk_page.h"
#include "ui/shell/main_window.h"
#include "ui/shell/onboard_page.h"
#include "ui/shell/unlock_page.h"

namespace lianlu::app {

namespace {

//! Whether this computer holds the row; of an offer, whose it is.
struct LinkedRow {
    bool here = false;
    domain::CustomerId customer{};
};

Result<LinkedRow> lookUp(db::Connection& c, const ProgramLink& link) {
    const auto stored = [&c](std::string_view entity, const Uuid& id) { return store::RowTable::of(entity).read(c, entity, id); };
    LinkedRow row;
    if (const auto* customer = std::get_if<domain::CustomerId>(&link)) {
        LIANLU_TRY(const auto found, stored(domain::Customer::kEntity, customer->uuid));
        row = {found.has_value(), *customer};
    } else if (const auto* lead = std::get_if<domain::LeadId>(&link)) {
        LIANLU_TRY(const auto found, stored(domain::Lead::kEntity, lead->uuid));
        row.here = found.has_value();
    } else if (const auto* offer = std::get_if<domain::OfferId>(&link)) {
        LIANLU_TRY(const auto found, stored(domain::Offer::kEntity, offer->uuid));
        domain::Offer whole;
        if (found && domain::applyFields(whole, found->fields)) row = {true, whole.customerId};
    }
    return row;
}

}  // namespace

bool Workbench::eventFilter(QObject* watched, QEvent* event) {
    // How macOS hands a link over, also to a program that runs.
    if (event->type() == QEvent::FileOpen) {
        const auto url = static_cast<QFileOpenEvent*>(event)->url();
        if (url.scheme() == QLatin1String("lianlu")) {
            openLink(url.toString(QUrl::FullyEncoded));
            return true;
        }
    }
    return QObject::eventFilter(watched, event);
}

void Workbench::comeToFront() {
    // It may be that whoever comes has to say first who they are.
    if (m_presented) m_presented->close();
    m_window->setWindowState((m_window->windowState() & ~Qt::WindowMinimized) | Qt::WindowActive);
    m_window->show();
    m_window->raise();
    m_window->activateWindow();
}

void Workbench::openLink(const QString& link) {
    comeToFront();
    if (link.isEmpty()) return;
    const auto read = parseProgramLink(link.toStdString());
    if (!read) return sayOfLink(tr("This link cannot be opened: it is none of Lianlu's, or a part of it is missing. Ask for it once more."));
    if (const auto* join = std::get_if<sync::JoinLink>(&*read)) return followInvitation(*join);
    m_link = link;
    // Locked, or not set up yet: it waits for whoever may see it.
    if (m_page) followLink();
    else sayThatLinkWaits();
}

void Workbench::sayThatLinkWaits() {
    if (m_unlock && !m_link.isEmpty()) m_unlock->showNote(tr("The link is opened once you have unlocked."), ui::Tone::info);
}

void Workbench::followInvitation(const sync::JoinLink& join) {
    if (m_desk || (m_enrolment && !m_unlock))
        return sayOfLink(tr("This is an invitation for somebody who is not set up on this computer yet. Lock Lianlu, then open the link again."));
    m_options.server = QString::fromStdString(join.server);
    m_options.invitation = QString::fromStdString(join.code);
    if (m_unlock) showOtherPerson();
}

void Workbench::followLink() {
    const auto text = std::exchange(m_link, QString());
    if (text.isEmpty() || !m_page) return;
    const auto read = parseProgramLink(text.toStdString());
    if (!read) return;
    const auto asked = m_desk->async().read([link = *read](db::Connection& c) { return lookUp(c, link); });
    item::whenReady(m_page, asked, [this, link = *read](const Result<LinkedRow>& row) {
        if (!row) return m_desk->toastError(row.error());
        if (!row->here) return sayOfLink(tr("What the link names is not on this computer: it was deleted, or belongs to a colleague or another store."));
        if (const auto* lead = std::get_if<domain::LeadId>(&link)) return m_desk->openLead(*lead);
        if (const auto* offer = std::get_if<domain::OfferId>(&link)) return m_desk->openStory(row->customer, offer->uuid);
        m_desk->openCustomer(row->customer);
    });
}

void Workbench::sayOfLink(const QString& text) {
    if (m_unlock) return m_unlock->showNote(text);
    if (m_desk && m_page) return m_desk->toast(text);
    m_linkWords = text;
}

}  // namespace lianlu::app
