// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/customers/photo_picker.h"

#include <QApplication>
#include <QClipboard>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QListWidget>
#include <QPainter>
#include <QPainterPath>
#include <QPushButton>
#include <QStandardPaths>

#include "models/picture/prepare.h"
#include "ui/common/buttons.h"
#include "ui/common/icons.h"
#include "ui/common/tokens.h"
#include "ui/customers/photo_panel.h"

namespace lianlu::ui {

namespace {

constexpr int kPickedSide = 56;

//! The middle of it, with round corners.
QPixmap squareOf(const QImage& image, qreal ratio) {
    QPixmap square(QSize(kPickedSide, kPickedSide) * ratio);
    square.setDevicePixelRatio(ratio);
    square.fill(Qt::transparent);
    QPainter painter(&square);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    QPainterPath frame;
    frame.addRoundedRect(QRect(0, 0, kPickedSide, kPickedSide), space::radius, space::radius);
    painter.setClipPath(frame);
    const int side = qMin(image.width(), image.height());
    painter.drawImage(QRect(0, 0, kPickedSide, kPickedSide), image, QRect((image.width() - side) / 2, image.height() > image.width() ? (image.height() - side) / 4 : 0, side, side));
    return square;
}

struct Made {
    picture::Prepared prepared;
    QImage small;
};

}  // namespace

PhotoPicker::PhotoPicker(item::AsyncStore& async, QWidget* parent) : QWidget(parent), m_async(async), m_list(new QListWidget), m_add(new GhostButton(tr("Add photos…"))) {
    setObjectName(QStringLiteral("photoPicker"));
    m_list->setObjectName(QStringLiteral("photoPickerList"));
    m_list->setAccessibleName(tr("Photos to be kept with it"));
    m_list->setToolTip(tr("Delete takes a photo out again"));
    m_list->setViewMode(QListView::IconMode);
    m_list->setFlow(QListView::LeftToRight);
    m_list->setWrapping(false);
    m_list->setMovement(QListView::Static);
    m_list->setIconSize({kPickedSide, kPickedSide});
    m_list->setGridSize({kPickedSide + space::s, kPickedSide + space::s});
    m_list->setFixedHeight(kPickedSide + space::l);
    m_list->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setProperty("flat", true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->viewport()->setAutoFillBackground(false);
    m_add->setObjectName(QStringLiteral("photoPickerAdd"));
    m_add->setIcon(icon(QStringLiteral("camera")));
    m_add->setAutoDefault(false);
    m_add->setToolTip(tr("Choose files, drop them here, or paste a picture. A photo that shows a person needs that person's consent."));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::s);
    layout->addWidget(m_add, 0, Qt::AlignVCenter);
    layout->addWidget(m_list, 1);
    connect(m_add, &QPushButton::clicked, this, &PhotoPicker::chooseFiles);
    showList();
}

std::vector<actions::NewPhoto> PhotoPicker::photos() const { return m_photos; }

int PhotoPicker::count() const { return static_cast<int>(m_photos.size()); }

void PhotoPicker::chooseFiles() {
    auto* dialog = new QFileDialog(window(), tr("Add photos"), QStandardPaths::writableLocation(QStandardPaths::PicturesLocation),
                                   tr("Pictures (*.jpg *.jpeg *.png *.webp *.bmp *.gif *.tif *.tiff)") + QStringLiteral(";;") + tr("All files (*)"));
    dialog->setObjectName(QStringLiteral("photoPickerFiles"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::filesSelected, this, [this](const QStringList& files) {
        QList<item::PhotoAdder::Source> sources;
        for (const auto& file : files) sources << file;
        add(sources);
    });
    dialog->open();
}

void PhotoPicker::take(const QMimeData* data) {
    if (PhotoPanel::holdsPictures(data)) add(PhotoPanel::sourcesOf(data));
}

void PhotoPicker::add(const QList<item::PhotoAdder::Source>& sources) {
    for (const auto& source : sources) {
        if (m_photos.size() + static_cast<std::size_t>(m_underWay) >= actions::kMostPhotosAtOnce) return tooMany(static_cast<int>(actions::kMostPhotosAtOnce));
        ++m_underWay;
        const auto* path = std::get_if<QString>(&source);
        const auto name = path ? QFileInfo(*path).fileName() : QString();
        const auto made = m_async.ask([source](const actions::Context&) -> Result<Made> {
            const auto* image = std::get_if<QImage>(&source);
            LIANLU_TRY(auto prepared, image ? picture::prepareImage(*image) : picture::prepareFile(std::filesystem::path(std::get<QString>(source).toStdU16String())));
            auto small = picture::scaledPicture(prepared.jpeg, 2 * kPickedSide);
            return Made{std::move(prepared), std::move(small)};
        });
        item::whenReady(this, made, [this, name](Result<Made> done) {
            --m_underWay;
            if (!done) Q_EMIT failed(done.error(), name);
            else keep({std::move(done->prepared.jpeg), done->prepared.width, done->prepared.height, done->prepared.takenAt}, done->small);
            Q_EMIT readyChanged();
        });
    }
    Q_EMIT readyChanged();
}

void PhotoPicker::keep(actions::NewPhoto photo, const QImage& small) {
    // The same picture twice is one photo.
    for (const auto& one : m_photos)
        if (one.jpeg == photo.jpeg) return;
    m_photos.push_back(std::move(photo));
    auto* one = new QListWidgetItem(m_list);
    one->setIcon(squareOf(small, devicePixelRatioF()));
    one->setData(Qt::AccessibleTextRole, tr("Photo %1").arg(m_photos.size()));
    showList();
}

void PhotoPicker::removeChosen() {
    const int row = m_list->currentRow();
    if (row < 0) return;
    m_photos.erase(m_photos.begin() + row);
    delete m_list->takeItem(row);
    showList();
    Q_EMIT readyChanged();
}

void PhotoPicker::showList() { m_list->setVisible(!m_photos.empty()); }

void PhotoPicker::keyPressEvent(QKeyEvent* event) {
    if (event->matches(QKeySequence::Paste)) return take(QApplication::clipboard()->mimeData());
    if (m_list->hasFocus() && (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace)) return removeChosen();
    QWidget::keyPressEvent(event);
}

}  // namespace lianlu::ui
