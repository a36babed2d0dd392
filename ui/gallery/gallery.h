// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>

#include <QWidget>

#include "models/base/result.h"
#include "ui/gallery/gallery_page.h"

class QListWidget;

namespace lianlu::ui {

class PageScroll;

//! \brief The window of the design system: a page at a time, its list at the left. It reads and writes nothing of a person's. Thread: the screen's.
class Gallery : public QWidget {
    Q_OBJECT
public:
    explicit Gallery(QWidget* parent = nullptr);

    //! \brief Writes each page as NN-<id>-<language>-<scheme>.png, in the application's present scheme; the folder is made.
    //! Code::io: it cannot be written.
    [[nodiscard]] static Result<int> writePictures(const std::filesystem::path& folder, const QString& language, const QString& scheme);

private:
    void showPage(int page);

    std::vector<GalleryPage> m_pages;
    QListWidget* m_list;
    PageScroll* m_scroll;
};

}  // namespace lianlu::ui
