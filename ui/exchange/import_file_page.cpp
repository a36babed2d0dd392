// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/import_file_page.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QSettings>
#include <QStandardPaths>
#include <QVBoxLayout>

#include "models/base/utf8_path.h"
#include "models/domain/rules/taken_back.h"
#include "models/item/import_rows_model.h"
#include "models/item/import_words.h"
#include "ui/common/buttons.h"
#include "ui/common/empty_state.h"
#include "ui/common/form_row.h"
#include "ui/common/icons.h"
#include "ui/common/labels.h"
#include "ui/common/tokens.h"
#include "ui/exchange/import_history.h"
#include "ui/exchange/import_table.h"
#include "ui/shell/services.h"

namespace lianlu::ui {

namespace {

constexpr auto kFolderKey = "import/folder";
constexpr int kMostHistory = 200;

void showFound(QComboBox& box, const QString& found) { box.setItemText(0, found.isEmpty() ? ImportFilePage::tr("Found by itself") : ImportFilePage::tr("Found: %1").arg(found)); }

QString delimiterWord(char delimiter) {
    switch (delimiter) {
        case ';': return ImportFilePage::tr("Semicolon ;");
        case '\t': return ImportFilePage::tr("Tab");
        case '|': return ImportFilePage::tr("Bar |");
        default: return ImportFilePage::tr("Comma ,");
    }
}

}  // namespace

ImportFilePage::ImportFilePage(Services& services, ImportDraft& draft, QWidget* parent)
    : ImportPage(parent),
      m_services(services),
      m_draft(draft),
      m_choose(new QPushButton(tr("Choose a file…"))),
      m_name(new ElidedLabel),
      m_encoding(new QComboBox),
      m_delimiter(new QComboBox),
      m_sheet(new QComboBox),
      m_encodingRow(new FormRow(tr("Characters"), m_encoding)),
      m_delimiterRow(new FormRow(tr("Columns are parted by"), m_delimiter)),
      m_sheetRow(new FormRow(tr("Sheet"), m_sheet)),
      m_noHeads(new QCheckBox(tr("The first row is a person already"))),
      m_model(new item::FileRowsModel(this)),
      m_table(makeImportTable()),
      m_empty(new EmptyState(QStringLiteral("import"), tr("Drop a file here"), tr("An Excel workbook (.xlsx) or a text table (.csv, .txt) whose first row has headings, or contacts of a phone (.vcf)"), {})),
      m_earlier(makeMuted({})),
      m_takeBack(new GhostButton(tr("Take it back…"))),
      m_history(new GhostButton(tr("Earlier imports…"))) {
    m_choose->setObjectName(QStringLiteral("importChoose"));
    m_choose->setAutoDefault(false);
    m_name->setObjectName(QStringLiteral("importFileName"));
    m_encoding->setObjectName(QStringLiteral("importEncoding"));
    m_delimiter->setObjectName(QStringLiteral("importDelimiter"));
    m_sheet->setObjectName(QStringLiteral("importSheet"));
    m_noHeads->setObjectName(QStringLiteral("importNoHeads"));
    m_noHeads->setToolTip(tr("For a file without headings: every row of it is somebody"));
    m_noHeads->hide();
    m_table->setObjectName(QStringLiteral("importFirstRows"));
    m_table->setAccessibleName(tr("First rows of the file"));
    m_table->setModel(m_model);
    m_earlier->setObjectName(QStringLiteral("importEarlier"));
    m_takeBack->setObjectName(QStringLiteral("importEarlierUndo"));
    m_takeBack->setAutoDefault(false);
    m_history->setObjectName(QStringLiteral("importHistory"));
    m_history->setAutoDefault(false);
    m_history->setToolTip(tr("The imports of this computer in the last 14 days, each of which can be taken back"));
    m_encoding->addItem(QString(), QString());
    for (const char* name : {"UTF-8", "GB18030", "Big5", "UTF-16LE", "UTF-16BE"}) m_encoding->addItem(QString::fromLatin1(name), QString::fromLatin1(name));
    m_delimiter->addItem(QString(), 0);
    for (const char delimiter : {',', ';', '\t', '|'}) m_delimiter->addItem(delimiterWord(delimiter), static_cast<int>(delimiter));

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::m);
    auto* which = new QHBoxLayout;
    which->setSpacing(space::m);
    which->addWidget(m_choose);
    which->addWidget(m_name, 1);
    layout->addLayout(which);
    auto* how = new QHBoxLayout;
    how->setSpacing(space::m);
    for (auto* row : {m_encodingRow, m_delimiterRow, m_sheetRow}) {
        row->hide();
        how->addWidget(row, 1);
    }
    layout->addLayout(how);
    layout->addWidget(m_noHeads);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_empty, 1);
    m_table->hide();
    auto* earlier = new QHBoxLayout;
    earlier->addWidget(m_earlier, 1);
    earlier->addWidget(m_takeBack);
    earlier->addWidget(m_history);
    layout->addLayout(earlier);
    m_earlier->hide();
    m_takeBack->hide();
    m_history->hide();

    connect(m_choose, &QPushButton::clicked, this, &ImportFilePage::askWhich);
    connect(m_takeBack, &QPushButton::clicked, this, [this] {
        m_draft.earlier = m_runs.front().id;
        Q_EMIT earlierChosen();
    });
    connect(m_history, &QPushButton::clicked, this, &ImportFilePage::showHistory);
    connect(m_noHeads, &QCheckBox::clicked, this, [this] {
        m_unasked = false;
        readAgain();
    });
    for (auto* box : {m_encoding, m_delimiter, m_sheet}) connect(box, &QComboBox::activated, this, &ImportFilePage::readAgain);
}

void ImportFilePage::enter() {
    m_choose->setFocus();
    // One of them may have been taken back meanwhile.
    askEarlier();
}

void ImportFilePage::askWhich() {
    const auto home = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    auto* dialog = new QFileDialog(this, tr("Import from a file"), m_services.settings().value(QString::fromLatin1(kFolderKey), home).toString(),
                                   tr("Tables and contacts (*.csv *.txt *.tsv *.xlsx *.xlsm *.vcf *.vcard);;All files (*)"));
    dialog->setObjectName(QStringLiteral("importFile"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &ImportFilePage::choose);
    dialog->open();
}

void ImportFilePage::choose(const QString& path) {
    m_services.settings().setValue(QString::fromLatin1(kFolderKey), QFileInfo(path).absolutePath());
    m_draft.plan.file = pathFromUtf8(item::fromQString(path));
    m_name->setText(QFileInfo(path).fileName());
    m_name->setToolTip(path);
    m_encoding->setCurrentIndex(0);
    m_delimiter->setCurrentIndex(0);
    m_sheet->clear();
    m_noHeads->setChecked(false);
    m_unasked = true;
    readAgain();
}

void ImportFilePage::readAgain() {
    auto& read = m_draft.plan.read;
    read.encoding = item::fromQString(m_encoding->currentData().toString());
    read.delimiter = static_cast<char>(m_delimiter->currentData().toInt());
    read.sheet = m_sheet->count() > 0 ? item::fromQString(m_sheet->currentText()) : std::string();
    read.hasNoHeads = m_noHeads->isChecked();
    Q_EMIT said({});
    m_latest.ask(this, m_services.async().ask([kind = m_draft.plan.kind, file = m_draft.plan.file, read](const actions::Context&) { return actions::readImportFile(kind, file, read); }),
                 [this](const Result<actions::ImportFile>& file) { show(file); });
}

void ImportFilePage::show(const Result<actions::ImportFile>& file) {
    m_draft.file.reset();
    m_draft.preview.reset();
    if (file && m_unasked && file->headIsPerson && !m_noHeads->isChecked()) {
        m_noHeads->setChecked(true);
        return readAgain();
    }
    if (file) {
        m_draft.file = *file;
        m_draft.plan.header = file->header;
        const auto& facts = file->facts;
        m_encodingRow->setVisible(!facts.isWorkbook);
        m_delimiterRow->setVisible(!facts.isWorkbook && !facts.isCards);
        m_sheetRow->setVisible(facts.isWorkbook);
        if (m_encoding->currentIndex() == 0) showFound(*m_encoding, item::toQString(facts.encoding));
        if (m_delimiter->currentIndex() == 0) showFound(*m_delimiter, delimiterWord(facts.delimiter));
        m_sheet->clear();
        for (const auto& sheet : facts.sheets) m_sheet->addItem(item::toQString(sheet));
        m_sheet->setCurrentText(item::toQString(facts.sheet));
        auto header = file->header;
        if (facts.isCards)
            for (auto& head : header) head = item::fromQString(item::cardHeadWord(head));
        if (m_noHeads->isChecked() && !facts.isCards) {
            for (std::size_t column = 0; column < header.size(); ++column) header[column] = item::fromQString(tr("Column %1").arg(column + 1));
            if (m_unasked) Q_EMIT said(tr("A number, an address or a date stands in the first row: it is taken for a person, not for headings. Take the tick away where that is wrong."));
        }
        m_model->show(std::move(header), file->first);
        sizeImportColumns(*m_table);
    } else {
        // A text that could not be read may be written otherwise than it seems.
        const bool isText = file.error().code == Code::invalid && file.error().subject != "cards" && m_sheet->count() == 0;
        m_encodingRow->setVisible(isText);
        m_delimiterRow->setVisible(isText);
        m_model->show({}, {});
        Q_EMIT failed(file.error());
    }
    m_noHeads->setVisible(file && !file->facts.isCards);
    m_table->setVisible(file.has_value());
    m_empty->setVisible(!file);
    Q_EMIT changed();
}

void ImportFilePage::askEarlier() {
    const auto from = m_services.async().now() - domain::kTakeBackWithin;
    const auto asked = m_services.async().read([from](db::Connection& connection) { return store::Imports::listSince(connection, from, kMostHistory); });
    item::whenReady(this, asked, [this](const Result<std::vector<store::ImportRun>>& runs) {
        if (!runs) return;
        m_runs = *runs;
        const bool last = !m_runs.empty() && m_runs.front().left > 0;
        m_earlier->setVisible(last);
        m_takeBack->setVisible(last);
        m_history->setVisible(m_runs.size() > (last ? 1u : 0u));
        if (!last) return;
        const auto& run = m_runs.front();
        auto& async = m_services.async();
        m_earlier->setText(tr("The last import, %1: %2 new, %3 updated").arg(async.format().near(run.at, async.now()), async.format().number(run.created), async.format().number(run.updated)));
    });
}

void ImportFilePage::showHistory() {
    auto* history = new ImportHistory(m_services, m_runs, this);
    connect(history, &ImportHistory::chosen, this, [this](const Uuid& id) {
        m_draft.earlier = id;
        Q_EMIT earlierChosen();
    });
    history->open();
}

}  // namespace lianlu::ui
