// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/gallery_show.h"

#include <cstdio>

#include <QApplication>

#include "app/workbench/language.h"
#include "app/workbench/options.h"
#include "ui/gallery/gallery.h"

namespace lianlu::app {

namespace {

int writeAll(QApplication& application, const Options& options) {
    QStringList languages{QStringLiteral("zh_CN"), QStringLiteral("en")};
    if (!options.language.isEmpty()) languages = {options.language};
    std::vector<ui::Scheme> schemes{ui::Scheme::light, ui::Scheme::dark};
    if (options.scheme) schemes = {*options.scheme};
    Language language;
    int count = 0;
    for (const QString& code : languages)
        for (const ui::Scheme scheme : schemes) {
            language.use(code);
            ui::Theme::apply(application, scheme);
            const auto written = ui::Gallery::writePictures(options.pictures, language.spoken(), ui::Theme::nameOf(scheme));
            if (!written) {
                std::fprintf(stderr, "lianlu: the pictures cannot be written: %s\n", written.error().subject.c_str());
                return 1;
            }
            count += *written;
        }
    std::printf("%d pictures\n", count);
    return 0;
}

}  // namespace

int showGallery(QApplication& application, const Options& options) {
    if (!options.pictures.empty()) return writeAll(application, options);
    Language language;
    language.use(options.language);
    ui::Theme theme(application);
    theme.choose(options.scheme.value_or(ui::Scheme::system));
    ui::Gallery gallery;
    gallery.show();
    return QApplication::exec();
}

}  // namespace lianlu::app
