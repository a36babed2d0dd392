// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/gallery/gallery.h"

#include <memory>

#include <QApplication>
#include <QDir>
#include <QHBoxLayout>
#include <QListWidget>
#include <QVBoxLayout>

#include "ui/common/labels.h"
#include "ui/common/page_scroll.h"
#include "ui/common/tokens.h"

namespace lianlu::ui {

namespace {

constexpr int kPageWidth = 1120;

QWidget* makePage(const GalleryPage& page) {
    auto* widget = new QWidget;
    auto* layout = new QVBoxLayout(widget);
    layout->setContentsMargins(space::xl, space::xl, space::xl, space::xl);
    layout->setSpacing(space::m);
    layout->addWidget(makeLabel(page.title, TypeStep::headline));
    page.build(*layout);
    layout->addStretch(1);
    return widget;
}

}  // namespace

Gallery::Gallery(QWidget* parent) : QWidget(parent), m_pages(galleryPages()), m_list(new QListWidget), m_scroll(new PageScroll(nullptr)) {
    setObjectName(QStringLiteral("gallery"));
    setWindowTitle(tr("Gallery of the design system"));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(space::m, space::m, 0, 0);
    layout->setSpacing(space::m);
    m_list->setObjectName(QStringLiteral("galleryList"));
    m_list->setAccessibleName(tr("Pages"));
    m_list->setFixedWidth(220);
    for (const GalleryPage& page : m_pages) m_list->addItem(page.title);
    layout->addWidget(m_list);
    m_scroll->setObjectName(QStringLiteral("galleryPage"));
    m_scroll->setAccessibleName(tr("Page"));
    layout->addWidget(m_scroll, 1);
    connect(m_list, &QListWidget::currentRowChanged, this, &Gallery::showPage);
    m_list->setCurrentRow(0);
    resize(kPageWidth + 260, 860);
}

void Gallery::showPage(int page) {
    if (page >= 0) m_scroll->hold(makePage(m_pages[static_cast<std::size_t>(page)]));
}

Result<int> Gallery::writePictures(const std::filesystem::path& folder, const QString& language, const QString& scheme) {
    const QDir place(QString::fromStdU16String(folder.u16string()));
    if (!QDir().mkpath(place.path())) return fail(Code::io, "the folder of the pictures cannot be made", "--pictures");
    int number = 0;
    for (const GalleryPage& page : galleryPages()) {
        const std::unique_ptr<QWidget> widget(makePage(page));
        // Laid out and polished as on a screen, without one: nobody sees it come and go.
        widget->setAttribute(Qt::WA_DontShowOnScreen);
        widget->resize(kPageWidth, kPageWidth);
        widget->show();
        const int height = widget->layout()->hasHeightForWidth() ? widget->layout()->totalHeightForWidth(kPageWidth) : widget->sizeHint().height();
        widget->resize(kPageWidth, height);
        QApplication::processEvents();
        const QString name = QStringLiteral("%1-%2-%3-%4.png").arg(++number, 2, 10, QLatin1Char('0')).arg(page.id, language, scheme);
        if (!widget->grab().save(place.filePath(name))) return fail(Code::io, "a picture cannot be written", name.toStdString());
    }
    return number;
}

}  // namespace lianlu::ui
