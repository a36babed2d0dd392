// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
// What own views search for: it may be somebody's name, so it stands in the encrypted store, where the views themselves are in the settings.
#include "models/item/when_ready.h"
#include "models/item/words.h"
#include "models/store/draft.h"
#include "models/store/queries_due.h"
#include "ui/shell/services.h"
#include "ui/shell/view_button.h"

namespace lianlu::ui {

namespace {

std::string searchesOf(const QString& list) { return "view-search:" + item::fromQString(list) + "/"; }

}  // namespace

void ViewButton::readSearches() {
    m_views.onSearch([this](const QString& id, const QString& text) { keepSearch(id, text); });
    const auto question = m_services.async().read([prefix = searchesOf(m_list.list)](db::Connection& connection) { return store::settingsNamed(connection, prefix); });
    m_searches.ask(this, question, [this](const Result<std::vector<std::pair<std::string, std::string>>>& found) {
        if (!found) return m_services.toastError(found.error());
        SavedViews::Searches kept;
        const auto prefix = searchesOf(m_list.list).size();
        for (const auto& [name, text] : *found) kept.insert(item::toQString(name.substr(prefix)), item::toQString(text));
        takeSearches(kept);
    });
}

void ViewButton::takeSearches(const SavedViews::Searches& kept) {
    const auto* own = m_views.find(m_chosen);
    const bool asSaved = own && !differs(*own);
    const auto older = m_views.takeSearches(kept);
    for (auto one = older.begin(); one != older.end(); ++one) keepSearch(one.key(), one.value(), true);
    // A list that opens with such a view is read again, as long as nobody has changed it. One that opens as it was left does not search.
    const auto* first = m_views.find(m_views.first());
    const bool opening = first && m_presenting == first->id, open = first && m_presenting.isEmpty() && m_chosen == first->id && asSaved;
    if (opening || (open && differs(*first))) present(first->id, *first);
    else m_later->start();
}

void ViewButton::keepSearch(const QString& id, const QString& text, bool older) {
    const auto name = searchesOf(m_list.list) + item::fromQString(id);
    const auto done = m_services.async().write([name, text = item::fromQString(text)](store::WriteTxn& txn) {
        return text.empty() ? store::Settings::remove(txn, name) : store::Settings::save(txn, name, text);
    });
    item::whenReady(this, done, [this, older](const Result<store::ChangeSet>& kept) {
        if (!kept) return m_services.toastError(kept.error());
        // Only now is it in no other place than the settings of an older version.
        if (older && !m_views.settle()) tellUnsaved();
    });
}

}  // namespace lianlu::ui
