// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/customers/interaction_photos.h"

#include <QApplication>
#include <QClipboard>
#include <QFileDialog>
#include <QMenu>
#include <QMimeData>
#include <QStandardPaths>

#include "models/actions/actions.h"
#include "models/actions/photos.h"
#include "ui/common/sentences.h"
#include "ui/customers/photo_panel.h"
#include "ui/customers/photo_viewer.h"
#include "ui/customers/timeline_panel.h"
#include "ui/shell/services.h"

namespace lianlu::ui {

InteractionPhotos::InteractionPhotos(Services& services, TimelinePanel& panel) : QObject(&panel), m_services(services), m_panel(panel), m_adder(new item::PhotoAdder(services.async(), this)) {
    connect(&panel, &TimelinePanel::photoRequested, this, &InteractionPhotos::open);
    connect(&panel, &TimelinePanel::menuRequested, this, &InteractionPhotos::showMenu);
    connect(&panel, &TimelinePanel::filesDropped, this, &InteractionPhotos::take);
    connect(m_adder, &item::PhotoAdder::finished, this, &InteractionPhotos::tell);
}

void InteractionPhotos::open(domain::PhotoId photo) { (new PhotoViewer(m_services, m_panel.photos()->customer(), photo, m_panel.window()))->open(); }

void InteractionPhotos::showMenu(const QPoint& at) {
    const auto interaction = m_panel.interactionAt(at);
    if (interaction.isNull()) return;
    auto* menu = new QMenu(&m_panel);
    menu->setObjectName(QStringLiteral("timelineMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto entry = [menu](const QString& text, const char* name) {
        auto* action = menu->addAction(text);
        action->setObjectName(QString::fromLatin1(name));
        return action;
    };
    // By the key no photo is pointed at: the first one is meant.
    auto photo = m_panel.photoAt(at);
    const auto photos = m_panel.photos()->of(interaction.uuid);
    if (photo.isNull() && !photos.empty()) photo = photos.front();
    if (!photo.isNull()) {
        connect(entry(tr("Open photo"), "timelineMenuOpen"), &QAction::triggered, this, [this, photo] { open(photo); });
        connect(entry(tr("Remove photo"), "timelineMenuRemove"), &QAction::triggered, this, [this, photo] { remove(photo); });
        menu->addSeparator();
    }
    connect(entry(tr("Add photos…"), "timelineMenuAdd"), &QAction::triggered, this, [this, interaction] { chooseFiles(interaction); });
    auto* paste = entry(tr("Paste a picture"), "timelineMenuPaste");
    paste->setEnabled(PhotoPanel::holdsPictures(QApplication::clipboard()->mimeData()));
    connect(paste, &QAction::triggered, this, [this, interaction] { take(interaction, QApplication::clipboard()->mimeData()); });
    menu->popup(m_panel.mapToGlobal(at));
}

void InteractionPhotos::chooseFiles(domain::InteractionId interaction) {
    auto* dialog = new QFileDialog(m_panel.window(), tr("Add photos"), QStandardPaths::writableLocation(QStandardPaths::PicturesLocation),
                                   tr("Pictures (*.jpg *.jpeg *.png *.webp *.bmp *.gif *.tif *.tiff)") + QStringLiteral(";;") + tr("All files (*)"));
    dialog->setObjectName(QStringLiteral("interactionPhotoFiles"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::filesSelected, this, [this, interaction](const QStringList& files) {
        QList<item::PhotoAdder::Source> sources;
        for (const auto& file : files) sources << file;
        add(interaction, sources);
    });
    dialog->open();
}

void InteractionPhotos::take(domain::InteractionId interaction, const QMimeData* data) {
    if (!PhotoPanel::holdsPictures(data)) return m_services.toast(tr("There is no picture to paste."));
    add(interaction, PhotoPanel::sourcesOf(data));
}

void InteractionPhotos::add(domain::InteractionId interaction, const QList<item::PhotoAdder::Source>& sources) {
    if (sources.size() > 1) m_services.toast(tr("Adding %n photos…", nullptr, static_cast<int>(sources.size())));
    m_adder->add(m_panel.photos()->customer(), sources, interaction);
}

void InteractionPhotos::remove(domain::PhotoId photo) {
    const auto asked = m_services.async().act([photo](const actions::Context& context) { return actions::removePhoto(context, photo); });
    item::whenReady(this, asked, [this](const Result<actions::Done>& done) {
        if (!done) return m_services.toastError(done.error());
        m_services.toastUndo(tr("Photo removed"), done->txn);
    });
}

void InteractionPhotos::tell(const item::PhotoAdder::Outcome& outcome) {
    const auto added = static_cast<int>(outcome.added.size());
    if (outcome.firstError) m_services.toastError(*outcome.firstError);
    else if (outcome.already > 0 && added == 0) m_services.toast(tr("%n photo(s) were here already.", nullptr, outcome.already));
    if (added == 1) m_services.toastUndo(tr("Photo added"), outcome.added.front());
    if (added > 1)
        m_services.toastTakeBack(tr("%n photos added", nullptr, added), [&services = m_services, txns = outcome.added] {
            for (auto txn = txns.rbegin(); txn != txns.rend(); ++txn)
                (void)services.async().act([id = *txn](const actions::Context& context) { return actions::undo(context, id); });
        });
}

}  // namespace lianlu::ui
