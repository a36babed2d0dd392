// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/customers/photo_viewer.h"

#include <utility>

#include <QFileDialog>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStandardPaths>
#include <QToolButton>
#include <QVBoxLayout>

#include "models/actions/actions.h"
#include "models/actions/photos.h"
#include "models/base/utf8_path.h"
#include "models/item/photo_words.h"
#include "models/picture/prepare.h"
#include "models/store/write_txn.h"
#include "ui/common/buttons.h"
#include "ui/common/inline_error.h"
#include "ui/common/labels.h"
#include "ui/common/sentences.h"
#include "ui/common/tokens.h"
#include "ui/customers/photo_canvas.h"
#include "ui/shell/services.h"

namespace lianlu::ui {

namespace {

constexpr int kPanStep = 60;  // pixels of a key
constexpr int kMostCaption = 200;

}  // namespace

PhotoViewer::PhotoViewer(Services& services, domain::CustomerId customer, domain::PhotoId first, QWidget* parent)
    : QDialog(parent),
      m_services(services),
      m_model(new item::PhotoListModel(services.async(), this)),
      m_current(first),
      m_canvas(new PhotoCanvas),
      m_about(makeMuted({}, TypeStep::caption)),
      m_caption(new QLineEdit),
      m_problem(new InlineError),
      m_previous(makeIconButton(QStringLiteral("chevron_left"), tr("Previous photo"))),
      m_next(makeIconButton(QStringLiteral("chevron_right"), tr("Next photo"))),
      m_zoom(new GhostButton(tr("100 %"))),
      m_save(new GhostButton(tr("Save as…"))),
      m_remove(new DangerButton(tr("Remove"))),
      m_undo(new GhostButton(tr("Undo removal"))) {
    setObjectName(QStringLiteral("photoViewer"));
    setWindowTitle(tr("Photos"));
    setAttribute(Qt::WA_DeleteOnClose);
    build();
    resize(920, 680);
    connect(m_model, &item::PhotoListModel::loaded, this, &PhotoViewer::onLoaded);
    connect(m_model, &item::PhotoListModel::failed, m_problem, &InlineError::showError);
    m_model->setCustomer(customer);
    m_canvas->setFocus();
}

void PhotoViewer::build() {
    m_canvas->setFocusPolicy(Qt::StrongFocus);
    m_canvas->installEventFilter(this);
    m_about->setObjectName(QStringLiteral("photoAbout"));
    m_caption->setObjectName(QStringLiteral("photoCaption"));
    m_caption->setAccessibleName(tr("Caption"));
    m_caption->setPlaceholderText(tr("Caption: what it is, when it is ready …"));
    m_caption->setMaxLength(kMostCaption);
    m_problem->setProperty("place", QStringLiteral("photo"));
    m_previous->setObjectName(QStringLiteral("photoPrevious"));
    m_next->setObjectName(QStringLiteral("photoNext"));
    auto* middle = new QHBoxLayout;
    middle->setSpacing(space::s);
    middle->addWidget(m_previous);
    middle->addWidget(m_canvas, 1);
    middle->addWidget(m_next);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::l, space::l, space::l, space::l);
    layout->setSpacing(space::s);
    layout->addLayout(middle, 1);
    layout->addWidget(m_about);
    layout->addWidget(m_caption);
    layout->addWidget(m_problem);
    layout->addWidget(buildFoot());
    connect(m_previous, &QToolButton::clicked, this, [this] { step(-1); });
    connect(m_next, &QToolButton::clicked, this, [this] { step(1); });
    connect(m_caption, &QLineEdit::editingFinished, this, &PhotoViewer::keepCaption);
    connect(m_canvas, &PhotoCanvas::doubleClicked, this, &PhotoViewer::toggleZoom);
}

QWidget* PhotoViewer::buildFoot() {
    auto* foot = new QWidget;
    auto* layout = new QHBoxLayout(foot);
    layout->setContentsMargins(0, space::s, 0, 0);
    layout->setSpacing(space::s);
    auto* close = new QPushButton(tr("Close"));
    close->setObjectName(QStringLiteral("photoClose"));
    m_zoom->setObjectName(QStringLiteral("photoZoom"));
    m_zoom->setCheckable(true);
    m_zoom->setToolTip(tr("Pixel by pixel (Ctrl+1)"));
    m_save->setObjectName(QStringLiteral("photoSave"));
    m_remove->setObjectName(QStringLiteral("photoRemove"));
    m_undo->setObjectName(QStringLiteral("photoUndo"));
    m_undo->setShortcut(QKeySequence::Undo);
    m_undo->hide();
    for (auto* button : {m_zoom, m_save, m_remove, m_undo, close}) button->setAutoDefault(false);
    for (auto* button : {m_zoom, m_save, m_remove}) button->setEnabled(false);  // until it is known which photo it is
    layout->addWidget(m_zoom);
    layout->addWidget(m_save);
    layout->addWidget(m_remove);
    layout->addWidget(m_undo);
    layout->addStretch(1);
    layout->addWidget(close);
    connect(m_zoom, &QPushButton::clicked, this, [this](bool on) { m_canvas->setWhole(!on); });
    connect(m_save, &QPushButton::clicked, this, &PhotoViewer::saveAs);
    connect(m_remove, &QPushButton::clicked, this, &PhotoViewer::remove);
    connect(m_undo, &QPushButton::clicked, this, &PhotoViewer::bringBack);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    return foot;
}

void PhotoViewer::onLoaded() {
    const int count = m_model->rowCount();
    // Removed here or elsewhere: the one that stands in its place, or nothing more to see.
    if (m_model->rowOf(m_current) < 0) {
        if (count == 0) return reject();
        m_current = m_model->line(qBound(0, m_row, count - 1))->photo.id;
        m_caption->setModified(false);
    }
    fill();
}

void PhotoViewer::step(int by) {
    keepCaption();
    const auto* to = m_model->line(m_model->rowOf(m_current) + by);
    if (!to) return;
    m_current = to->photo.id;
    m_caption->setModified(false);
    m_problem->clear();
    fill();
}

void PhotoViewer::fill() {
    const auto* one = line();
    if (!one) return;
    m_row = m_model->rowOf(m_current);
    const auto& format = m_services.async().format();
    QStringList parts{tr("%1 of %2").arg(m_row + 1).arg(m_model->rowCount())};
    if (one->photo.takenAt) parts << format.dateTime(*one->photo.takenAt);
    if (const auto state = item::photoState(*one); !state.isEmpty()) parts << state;
    m_about->setText(parts.join(QStringLiteral(" · ")));
    m_canvas->setAccessibleName(item::photoName(*one, format));
    // What somebody is typing is theirs, whatever comes in meanwhile.
    if (!m_caption->isModified()) m_caption->setText(item::toQString(one->photo.caption));
    m_previous->setEnabled(m_row > 0);
    m_next->setEnabled(m_row + 1 < m_model->rowCount());
    m_zoom->setEnabled(one->here);
    m_save->setEnabled(one->here);
    m_remove->setEnabled(true);
    showPicture(*one);
}

void PhotoViewer::showPicture(const store::PhotoLine& one) {
    if (!one.here) {
        m_shown = {};
        m_reading.drop();
        if (m_asked != one.photo.id) fetch(one.photo.id);
        return;
    }
    if (m_shown == one.photo.id && m_canvas->hasPicture()) return;
    m_canvas->setWords({});
    m_shown = one.photo.id;
    const auto asked = m_services.async().read([hash = one.photo.sha256](db::Connection& connection) -> Result<QImage> {
        LIANLU_TRY(const auto bytes, store::PhotoStore::bytes(connection, hash));
        return bytes ? picture::scaledPicture(*bytes, static_cast<int>(domain::kLongestPhotoSide)) : QImage();
    });
    m_reading.ask(this, asked, [this](Result<QImage> image) {
        if (!image) return m_problem->showError(image.error());
        if (image->isNull()) return m_canvas->setWords(tr("This photo cannot be shown: its file is damaged."));
        m_canvas->setPicture(*image);
    });
    // Looked at now: it goes last when room is made.
    (void)m_services.async().write([hash = one.photo.sha256](store::WriteTxn& txn) { return store::PhotoStore::noteUse(txn, hash); });
}

void PhotoViewer::fetch(domain::PhotoId photo) {
    m_asked = photo;
    m_canvas->setWords(tr("This photo is not on this computer. It is fetched from the server …"));
    auto asked = m_services.fetchPhoto(photo);
    if (asked.isCanceled()) return m_canvas->setWords(tr("This photo is not on this computer."));
    item::whenReady(this, asked, [this, photo](Result<void> done) {
        // Kept in the store, it comes by the list's news.
        if (done || photo != m_current) return;
        m_asked = {};
        if (done.error().code == Code::notFound) return m_canvas->setWords(tr("The server does not have this photo yet: it is still on the computer of who added it."));
        m_canvas->setWords(tr("This photo is not on this computer, and cannot be fetched now.") + QLatin1Char('\n') + sentencesFor(done.error()).what);
    });
}

void PhotoViewer::keepCaption() {
    if (!m_caption->isModified() || !line()) return;
    m_caption->setModified(false);
    const auto asked = m_services.async().act([id = m_current, text = item::fromQString(m_caption->text())](const actions::Context& context) { return actions::editPhoto(context, id, text); });
    item::whenReady(this, asked, [this](Result<actions::Done> done) {
        if (!done) return m_problem->showError(done.error());
        m_services.toastUndo(tr("Caption kept"), done->txn);
    });
}

void PhotoViewer::saveAs() {
    if (!line()) return;
    auto* dialog = new QFileDialog(this, tr("Save photo"), QStandardPaths::writableLocation(QStandardPaths::PicturesLocation), tr("Pictures (*.jpg)"));
    dialog->setObjectName(QStringLiteral("photoFile"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("jpg"));
    dialog->selectFile(tr("Photo") + QStringLiteral(".jpg"));
    connect(dialog, &QFileDialog::fileSelected, this, [this, id = m_current](const QString& path) {
        const auto asked = m_services.async().ask([id, file = pathFromUtf8(item::fromQString(path))](const actions::Context& context) { return actions::savePhoto(context, id, file); });
        item::whenReady(this, asked, [this, path](const Result<void>& done) {
            if (!done) return m_problem->showError(done.error());
            m_services.toastFile(tr("Photo saved. It stands in the audit; delete the file when it is not needed any more."), path);
        });
    });
    dialog->open();
}

void PhotoViewer::remove() {
    if (!line()) return;
    const auto asked = m_services.async().act([id = m_current](const actions::Context& context) { return actions::removePhoto(context, id); });
    item::whenReady(this, asked, [this](Result<actions::Done> done) {
        if (!done) return m_problem->showError(done.error());
        m_services.toastUndo(tr("Photo removed"), done->txn);
        // The next one comes with the list; the toast lies under this window, so there is a button here, too. With the last one the viewer closes.
        m_removed = done->txn;
        m_undo->show();
    });
}

void PhotoViewer::bringBack() {
    if (!m_removed) return;
    m_undo->hide();
    const auto asked = m_services.async().act([txn = *std::exchange(m_removed, {})](const actions::Context& context) { return actions::undo(context, txn); });
    item::whenReady(this, asked, [this](Result<actions::Done> done) {
        if (!done) m_problem->showError(done.error());
    });
}

void PhotoViewer::toggleZoom() {
    if (!m_zoom->isEnabled()) return;
    m_zoom->setChecked(!m_zoom->isChecked());
    m_canvas->setWhole(!m_zoom->isChecked());
}

void PhotoViewer::done(int result) {
    keepCaption();
    QDialog::done(result);
}

void PhotoViewer::keyPressEvent(QKeyEvent* event) {
    const bool control = event->modifiers() == Qt::ControlModifier;
    if (control && event->key() == Qt::Key_1) return toggleZoom();
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && m_caption->hasFocus()) {
        keepCaption();
        m_canvas->setFocus();
        return;
    }
    QDialog::keyPressEvent(event);
}

bool PhotoViewer::eventFilter(QObject* watched, QEvent* event) {
    if (watched != m_canvas || event->type() != QEvent::KeyPress) return QDialog::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    if (key->modifiers() == Qt::ShiftModifier) {
        const QPoint by = key->key() == Qt::Key_Left ? QPoint(kPanStep, 0) : key->key() == Qt::Key_Right ? QPoint(-kPanStep, 0) : key->key() == Qt::Key_Up ? QPoint(0, kPanStep) : key->key() == Qt::Key_Down ? QPoint(0, -kPanStep) : QPoint();
        m_canvas->shift(by);
        return !by.isNull();
    }
    switch (key->key()) {
        case Qt::Key_Left:
        case Qt::Key_Up:
        case Qt::Key_PageUp: step(-1); return true;
        case Qt::Key_Right:
        case Qt::Key_Down:
        case Qt::Key_PageDown:
        case Qt::Key_Space: step(1); return true;
        case Qt::Key_Delete: remove(); return true;
        default: return QDialog::eventFilter(watched, event);
    }
}

}  // namespace lianlu::ui
