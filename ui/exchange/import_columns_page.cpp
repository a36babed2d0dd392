// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/import_columns_page.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QSettings>
#include <QVBoxLayout>

#include "models/base/utf8_path.h"
#include "models/item/format.h"
#include "models/item/import_words.h"
#include "ui/common/labels.h"
#include "ui/common/page_scroll.h"
#include "ui/common/tokens.h"
#include "ui/shell/services.h"

namespace lianlu::ui {

ImportColumnsPage::ImportColumnsPage(Services& services, ImportDraft& draft, QWidget* parent)
    : ImportPage(parent), m_services(services), m_draft(draft), m_inside(new QWidget), m_grid(new QGridLayout(m_inside)), m_note(makeMuted({})) {
    m_note->setObjectName(QStringLiteral("importColumnsNote"));
    m_note->setWordWrap(true);
    m_grid->setContentsMargins(0, 0, space::m, 0);
    m_grid->setHorizontalSpacing(space::l);
    m_grid->setVerticalSpacing(space::s);
    m_grid->setColumnStretch(0, 2);
    m_grid->setColumnStretch(1, 3);
    m_grid->setColumnStretch(2, 2);
    auto* scroll = new PageScroll(m_inside);
    scroll->setObjectName(QStringLiteral("importColumns"));
    // The dialog's ground shows through.
    scroll->viewport()->setAutoFillBackground(false);
    m_inside->setAutoFillBackground(false);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::m);
    layout->addWidget(m_note);
    layout->addWidget(scroll, 1);
}

QString ImportColumnsPage::key() const { return QStringLiteral("import/columns/") + item::toQString(actions::headSignature(m_draft.plan.kind, m_draft.file->header)); }

actions::ImportMapping ImportColumnsPage::remembered() const {
    actions::ImportMapping mapping;
    for (const auto& entry : m_services.settings().value(key()).toStringList()) {
        const auto parts = entry.split(QLatin1Char('='));
        bool good = false;
        const auto column = parts.value(1).toUInt(&good);
        if (good && column < m_draft.file->header.size()) mapping.emplace(item::fromQString(parts[0]), column);
    }
    return mapping;
}

bool ImportColumnsPage::isHeadless() const { return m_draft.plan.read.hasNoHeads && !m_draft.file->facts.isCards; }

//! Another file with the same heads has other samples.
QString ImportColumnsPage::shownKey() const { return key() + QLatin1Char('|') + item::toQString(utf8FromPath(m_draft.plan.file)) + (isHeadless() ? QStringLiteral("|-") : QStringLiteral("|+")); }

void ImportColumnsPage::remember() const {
    if (isHeadless()) return;  // there is nothing to know such a file by
    QStringList entries;
    for (const auto& [field, column] : m_draft.plan.mapping) entries << item::toQString(field) + QLatin1Char('=') + QString::number(column);
    m_services.settings().setValue(key(), entries);
}

void ImportColumnsPage::enter() {
    if (m_shown != shownKey()) build();
    if (!m_boxes.empty()) m_boxes.front()->setFocus();
}

void ImportColumnsPage::build() {
    m_shown = shownKey();
    m_boxes.clear();
    while (auto* item = m_grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    auto& mapping = m_draft.plan.mapping;
    mapping = isHeadless() ? actions::ImportMapping{} : remembered();
    const bool known = !mapping.empty();
    if (isHeadless() && !m_draft.file->first.empty()) mapping = actions::guessByRow(m_draft.file->first.front());
    else if (!known) mapping = actions::guessMapping(m_draft.plan.kind, m_draft.file->header);
    m_note->setText(known ? tr("As for the last file with these columns. Somebody is known again by mobile number, e-mail address or member card.")
                  : mapping.empty() ? tr("No heading says what its column is: say it here. Somebody is known again by mobile number, e-mail address or member card: one of them is needed.")
                  : isHeadless() ? tr("Found by the first row, as far as it says; say the rest. Somebody is known again by mobile number, e-mail address or member card: one of them is needed.")
                                 : tr("Found by the headings. Somebody is known again by mobile number, e-mail address or member card: one of them is needed."));
    int row = 0;
    const auto heading = [this](int column, const QString& text) { m_grid->addWidget(makeMuted(text, TypeStep::caption), 0, column); };
    heading(0, tr("Column of the file"));
    heading(1, tr("For example"));
    heading(2, tr("Becomes"));
    const auto& file = *m_draft.file;
    for (std::size_t column = 0; column < file.header.size(); ++column) {
        const auto head = file.header[column].empty() ? tr("Column %1").arg(column + 1) : file.facts.isCards ? item::cardHeadWord(file.header[column]) : item::toQString(file.header[column]);
        QStringList samples;
        for (const auto& cells : file.first)
            if (column < cells.size() && !cells[column].empty() && samples.size() < 3) samples << item::toQString(cells[column]).simplified();
        auto* box = new QComboBox;
        box->setObjectName(QStringLiteral("importColumn%1").arg(column + 1));
        box->setAccessibleName(tr("What “%1” becomes").arg(head));
        box->addItem(tr("Left out"), QString());
        for (const auto& field : actions::importFields(m_draft.plan.kind))
            box->addItem(item::importFieldWord(field.name), QString::fromUtf8(field.name.data(), static_cast<qsizetype>(field.name.size())));
        for (const auto& [field, at] : mapping)
            if (at == column) box->setCurrentIndex(box->findData(item::toQString(field)));
        connect(box, &QComboBox::activated, this, [this, column] { choose(column); });
        m_boxes.push_back(box);
        ++row;
        m_grid->addWidget(new ElidedLabel(head), row, 0);
        auto* sample = new ElidedLabel(samples.join(QStringLiteral(" · ")));
        setRole(sample, QStringLiteral("muted"));
        m_grid->addWidget(sample, row, 1);
        m_grid->addWidget(box, row, 2);
    }
    m_grid->setRowStretch(row + 1, 1);
    Q_EMIT changed();
}

void ImportColumnsPage::choose(std::size_t column) {
    auto& mapping = m_draft.plan.mapping;
    std::erase_if(mapping, [column](const auto& entry) { return entry.second == column; });
    const auto field = item::fromQString(m_boxes[column]->currentData().toString());
    if (!field.empty()) {
        // A field comes from one column: the one before is left out.
        if (const auto held = mapping.find(field); held != mapping.end()) m_boxes[held->second]->setCurrentIndex(0);
        mapping.insert_or_assign(field, column);
    }
    m_draft.preview.reset();
    Q_EMIT changed();
}

bool ImportColumnsPage::isComplete() const {
    const auto& mapping = m_draft.plan.mapping;
    return mapping.contains("phone") || mapping.contains("email") || mapping.contains("card");
}

}  // namespace lianlu::ui
