// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/customers/photo_panel.h"

#include <memory>

#include <QApplication>
#include <QClipboard>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QMimeData>
#include <QProgressBar>
#include <QStackedLayout>
#include <QStandardPaths>
#include <QUrl>
#include <QVBoxLayout>

#include "models/actions/actions.h"
#include "models/actions/photos.h"
#include "ui/common/buttons.h"
#include "ui/common/empty_state.h"
#include "ui/common/inline_error.h"
#include "ui/common/labels.h"
#include "ui/common/sentences.h"
#include "ui/common/tall_list.h"
#include "ui/common/tokens.h"
#include "ui/customers/photo_delegate.h"
#include "ui/customers/photo_viewer.h"
#include "ui/shell/services.h"

namespace lianlu::ui {

namespace {

QStringList filesOf(const QMimeData* data) {
    QStringList files;
    for (const auto& url : data->urls())
        if (url.isLocalFile()) files << url.toLocalFile();
    return files;
}

}  // namespace

PhotoPanel::PhotoPanel(Services& services, QWidget* parent)
    : QWidget(parent),
      m_services(services),
      m_model(new item::PhotoListModel(services.async(), this)),
      m_adder(new item::PhotoAdder(services.async(), this)),
      m_list(new TallList),
      m_empty(new EmptyState(QStringLiteral("camera"), tr("No photos yet"),
                             tr("An outfit, a fitting, a receipt of an alteration: choose files, drop them here, or paste with Ctrl+V. A photo that shows a person needs that person's consent."),
                             tr("Add photos…"))),
      m_stack(new QStackedLayout),
      m_problem(new InlineError),
      m_progressText(makeMuted({}, TypeStep::caption)),
      m_progress(new QProgressBar),
      m_cancel(new GhostButton(tr("Cancel"))),
      m_add(new GhostButton(tr("Add photos…"))) {
    setObjectName(QStringLiteral("photoPanel"));
    setAccessibleName(tr("Photos"));
    setAcceptDrops(true);
    m_problem->setProperty("place", QStringLiteral("photos"));
    m_list->setObjectName(QStringLiteral("photoList"));
    m_list->setAccessibleName(tr("Photos"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new PhotoDelegate(m_list));
    m_list->setViewMode(QListView::IconMode);
    m_list->setMovement(QListView::Static);
    m_list->setUniformItemSizes(true);
    m_list->setSpacing(space::xs);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setMouseTracking(true);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    m_list->viewport()->setAutoFillBackground(false);
    m_empty->setObjectName(QStringLiteral("photoEmpty"));
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_empty);
    m_underWay = buildProgress();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::s);
    layout->addWidget(buildHead());
    layout->addWidget(m_problem);
    layout->addWidget(m_underWay);
    layout->addLayout(m_stack, 1);

    connect(m_empty, &EmptyState::actionRequested, this, &PhotoPanel::chooseFiles);
    connect(m_add, &QPushButton::clicked, this, &PhotoPanel::chooseFiles);
    connect(m_list, &QListView::activated, this, [this](const QModelIndex& index) { open(index.row()); });
    connect(m_list, &QListView::customContextMenuRequested, this, &PhotoPanel::showMenu);
    connect(m_model, &item::PhotoListModel::loaded, this, &PhotoPanel::fill);
    connect(m_model, &item::PhotoListModel::failed, m_problem, &InlineError::showError);
    connect(m_adder, &item::PhotoAdder::progress, this, [this](int done, int total) {
        m_underWay->show();
        m_progress->setRange(0, total);
        m_progress->setValue(done);
        m_progressText->setText(tr("Adding photo %1 of %2").arg(qMin(done + 1, total)).arg(total));
    });
    connect(m_adder, &item::PhotoAdder::finished, this, &PhotoPanel::tell);
    connect(m_cancel, &QPushButton::clicked, m_adder, &item::PhotoAdder::cancel);
    fill();
}

QWidget* PhotoPanel::buildHead() {
    auto* head = new QWidget;
    auto* layout = new QHBoxLayout(head);
    layout->setContentsMargins(0, 0, 0, 0);
    auto* hint = makeMuted(tr("Only with the consent of whom it shows."), TypeStep::caption);
    hint->setObjectName(QStringLiteral("photoHint"));
    hint->setWordWrap(true);
    m_add->setObjectName(QStringLiteral("photoAdd"));
    layout->addWidget(hint, 1);
    layout->addWidget(m_add);
    return head;
}

QWidget* PhotoPanel::buildProgress() {
    auto* box = new QWidget;
    box->setObjectName(QStringLiteral("photoUnderWay"));
    auto* layout = new QHBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::s);
    m_progressText->setObjectName(QStringLiteral("photoProgressText"));
    m_progress->setObjectName(QStringLiteral("photoProgress"));
    m_progress->setAccessibleName(tr("Adding photos"));
    m_progress->setTextVisible(false);
    m_cancel->setObjectName(QStringLiteral("photoCancel"));
    layout->addWidget(m_progressText);
    layout->addWidget(m_progress, 1);
    layout->addWidget(m_cancel);
    box->hide();
    return box;
}

void PhotoPanel::setCustomer(domain::CustomerId customer) {
    if (customer == m_model->customer()) return;
    m_problem->clear();
    m_model->setCustomer(customer);
    fill();
}

void PhotoPanel::fill() {
    const int count = m_model->rowCount();
    const bool none = m_model->isLoaded() && count == 0;
    m_stack->setCurrentWidget(none ? static_cast<QWidget*>(m_empty) : m_list);
    // What the empty state says, and its button, are enough there.
    m_add->parentWidget()->setVisible(!none);
    if (count > 0 && !m_list->currentIndex().isValid()) m_list->setCurrentIndex(m_list->model()->index(0, 0));
    Q_EMIT countChanged(count);
}

void PhotoPanel::chooseFiles() {
    if (m_model->customer().isNull()) return;
    auto* dialog = new QFileDialog(window(), tr("Add photos"), QStandardPaths::writableLocation(QStandardPaths::PicturesLocation),
                                   tr("Pictures (*.jpg *.jpeg *.png *.webp *.bmp *.gif *.tif *.tiff)") + QStringLiteral(";;") + tr("All files (*)"));
    dialog->setObjectName(QStringLiteral("photoFiles"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::filesSelected, this, &PhotoPanel::addFiles);
    dialog->open();
}

void PhotoPanel::addFiles(const QStringList& files) {
    QList<item::PhotoAdder::Source> sources;
    for (const auto& file : files) sources << file;
    m_problem->clear();
    m_adder->add(m_model->customer(), sources);
}

bool PhotoPanel::holdsPictures(const QMimeData* data) { return data && (data->hasImage() || !filesOf(data).isEmpty()); }

bool PhotoPanel::paste() {
    const auto* data = QApplication::clipboard()->mimeData();
    if (m_model->customer().isNull() || !holdsPictures(data)) return false;
    take(data);
    return true;
}

QList<item::PhotoAdder::Source> PhotoPanel::sourcesOf(const QMimeData* data) {
    QList<item::PhotoAdder::Source> sources;
    // Who copies a file in a file manager may be given its icon as pixels besides: the file is what is meant.
    for (const auto& file : filesOf(data)) sources << file;
    if (sources.isEmpty()) sources << qvariant_cast<QImage>(data->imageData());
    return sources;
}

void PhotoPanel::take(const QMimeData* data) {
    m_problem->clear();
    m_adder->add(m_model->customer(), sourcesOf(data));
}

void PhotoPanel::keyPressEvent(QKeyEvent* event) {
    if (event->matches(QKeySequence::Paste)) {
        if (!paste()) m_problem->showText(tr("There is no picture to paste."), Tone::info);
        return;
    }
    if (event->matches(QKeySequence::Delete) && m_list->hasFocus() && m_list->currentIndex().isValid()) return remove(m_list->currentIndex().row());
    QWidget::keyPressEvent(event);
}

void PhotoPanel::dragEnterEvent(QDragEnterEvent* event) {
    if (!m_model->customer().isNull() && holdsPictures(event->mimeData())) event->acceptProposedAction();
}

void PhotoPanel::dropEvent(QDropEvent* event) {
    take(event->mimeData());
    event->acceptProposedAction();
}

void PhotoPanel::open(int row) {
    const auto* line = m_model->line(row);
    if (!line) return;
    auto* viewer = new PhotoViewer(m_services, m_model->customer(), line->photo.id, window());
    connect(viewer, &QDialog::finished, this, [this] { m_list->setFocus(); });
    viewer->open();
}

void PhotoPanel::remove(int row) {
    const auto* line = m_model->line(row);
    if (!line) return;
    const auto asked = m_services.async().act([id = line->photo.id](const actions::Context& context) { return actions::removePhoto(context, id); });
    item::whenReady(this, asked, [this](Result<actions::Done> done) {
        if (!done) return m_problem->showError(done.error());
        m_services.toastUndo(tr("Photo removed"), done->txn);
    });
}

void PhotoPanel::showMenu(const QPoint& at) {
    const auto index = m_list->indexAt(at);
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("photoMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [menu](const QString& text, const char* name) {
        auto* action = menu->addAction(text);
        action->setObjectName(QString::fromLatin1(name));
        return action;
    };
    if (index.isValid()) {
        connect(add(tr("Open"), "photoMenuOpen"), &QAction::triggered, this, [this, row = index.row()] { open(row); });
        connect(add(tr("Remove"), "photoMenuRemove"), &QAction::triggered, this, [this, row = index.row()] { remove(row); });
        menu->addSeparator();
    }
    connect(add(tr("Add photos…"), "photoMenuAdd"), &QAction::triggered, this, &PhotoPanel::chooseFiles);
    connect(add(tr("Paste"), "photoMenuPaste"), &QAction::triggered, this, [this] { (void)paste(); });
    menu->popup(m_list->viewport()->mapToGlobal(at));
}

void PhotoPanel::tell(const item::PhotoAdder::Outcome& outcome) {
    m_underWay->hide();
    const auto added = static_cast<int>(outcome.added.size());
    if (added == 1) m_services.toastUndo(tr("Photo added"), outcome.added.front());
    if (added > 1)
        m_services.toastTakeBack(tr("%n photos added", nullptr, added), [&services = m_services, txns = outcome.added] {
            for (auto txn = txns.rbegin(); txn != txns.rend(); ++txn)
                (void)services.async().act([id = *txn](const actions::Context& context) { return actions::undo(context, id); });
        });
    QStringList words;
    if (outcome.firstError) {
        const auto sentence = sentenceFor(*outcome.firstError);
        words << (outcome.firstName.isEmpty() ? sentence : tr("%1: %2").arg(outcome.firstName, sentence));
        if (outcome.failed > 1) words << tr("%n more could not be added.", nullptr, outcome.failed - 1);
    }
    if (outcome.already > 0) words << tr("%n photo(s) were here already.", nullptr, outcome.already);
    if (outcome.cancelled) words << tr("Cancelled: those added before stay.");
    if (!words.isEmpty()) m_problem->showText(words.join(QLatin1Char('\n')), outcome.firstError ? Tone::danger : Tone::info);
}

}  // namespace lianlu::ui
