// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
// Photos of what was logged: chosen in the form, seen in the story, opened, added to and removed from it.
#include <QApplication>
#include <QClipboard>
#include <QDropEvent>
#include <QFile>
#include <QLabel>
#include <QListView>
#include <QListWidget>
#include <QMenu>
#include <QMimeData>
#include <QPainter>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>

#include "models/item/timeline_photos.h"
#include "models/store/photo_store.h"
#include "tests/gui/cut_words.h"
#include "tests/gui/workspaces/work_desk.h"
#include "tests/support/test_main.h"
#include "ui/customers/customers_workspace.h"
#include "ui/customers/interaction_dialog.h"
#include "ui/customers/mention_edit.h"
#include "ui/customers/photo_picker.h"
#include "ui/customers/timeline_panel.h"

static void initInteractionPhotoTranslations() { Q_INIT_RESOURCE(lianlu_translations); }

namespace test_interaction_photo_screens {

using namespace lianlu;
using test::dialog;
using test::named;
using test::SampleStore;

namespace {

//! A coat on a stand.
QImage coat(QColor cloth, QColor wall) {
    QImage image(900, 1200, QImage::Format_RGB32);
    image.fill(wall);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(QRect(0, 1000, 900, 200), wall.darker(115));
    painter.setPen(Qt::NoPen);
    painter.setBrush(cloth);
    painter.drawPolygon(QPolygon({{300, 240}, {600, 240}, {680, 1020}, {220, 1020}}));
    painter.setBrush(cloth.darker(130));
    painter.drawRect(440, 240, 20, 780);
    return image;
}

//! As a file manager's drag would come.
void drop(QWidget* on, const QPoint& at, const QMimeData& data) {
    QDragEnterEvent enter(at, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(on, &enter);
    QVERIFY(enter.isAccepted());
    QDragMoveEvent move(at, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(on, &move);
    QDropEvent drop(QPointF(at), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(on, &drop);
}

struct Story {
    test::WorkDesk desk;
    ui::CustomersWorkspace workspace{desk};
    QTemporaryDir folder;
    domain::CustomerId person = SampleStore::customer(0);

    void open() {
        desk.present(workspace);
        workspace.open(person);
        QTRY_VERIFY(list()->model()->rowCount() > 0);
    }
    QListView* list() { return named<QListView>(workspace, "timelineList"); }
    ui::TimelinePanel* panel() { return named<ui::TimelinePanel>(workspace, "timelinePanel"); }
    QString saved(const QString& name, QColor cloth) {
        const auto path = folder.filePath(name);
        if (!coat(cloth, QColor(0xe8, 0xe4, 0xdc)).save(path, "JPG", 90)) qFatal("no room for a picture");
        return path;
    }
    std::vector<store::PhotoLine> photos() {
        std::vector<store::PhotoLine> lines;
        const auto done = desk.sample().store().read([&](db::Connection& c) -> Result<void> {
            LIANLU_TRY(lines, store::PhotoStore::ofCustomer(c, person));
            return {};
        });
        if (!done) qFatal("%s", done.error().describe().c_str());
        return lines;
    }
    ui::InteractionDialog* form(domain::InteractionKind kind = domain::InteractionKind::visit) {
        (new ui::InteractionDialog(desk, person, {}, QStringLiteral("周婷"), kind, &workspace))->open();
        return qobject_cast<ui::InteractionDialog*>(dialog("interactionDialog"));
    }
    //! Logs a visit with these photos by the form.
    void log(const QStringList& files) {
        auto* ask = form();
        QMimeData data;
        QList<QUrl> urls;
        for (const auto& file : files) urls << QUrl::fromLocalFile(file);
        data.setUrls(urls);
        drop(ask, {20, 20}, data);
        named<ui::MentionEdit>(*ask, "interactionNote")->setPlainText(QStringLiteral("试了驼色大衣，想周六带妈妈来看"));
        QTest::mouseClick(named<QWidget>(*ask, "interactionSave"), Qt::LeftButton);
        QTRY_VERIFY(!desk.toasts.isEmpty() && desk.toasts.last() == QLatin1String("Interaction logged"));
    }
    int rowWithPhotos() {
        for (int row = 0; row < list()->model()->rowCount(); ++row) {
            const auto id = Uuid::parse(list()->model()->index(row, 0).data(item::IdRole).toString().toStdString());
            if (id && panel()->photos()->count(*id) > 0) return row;
        }
        return -1;
    }
};

}  // namespace

class TestInteractionPhotoScreens : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void chosenInTheFormSeenInTheStory() {
        Story story;
        story.open();
        story.log({story.saved(QStringLiteral("a.jpg"), QColor(0xb0, 0x80, 0x50)), story.saved(QStringLiteral("b.jpg"), QColor(0x40, 0x50, 0x70))});
        QCOMPARE(story.photos().size(), std::size_t{2});
        for (const auto& one : story.photos()) QVERIFY(!one.photo.interactionId.isNull());
        QTRY_VERIFY(story.rowWithPhotos() >= 0);
        const auto index = story.list()->model()->index(story.rowWithPhotos(), 0);
        QVERIFY2(index.data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("2 photo")), qPrintable(index.data(Qt::AccessibleTextRole).toString()));
        QTRY_VERIFY(!story.panel()->photos()->thumbnail(story.photos().front().photo.id).isNull());
        story.desk.pictures(story.workspace, QStringLiteral("timeline-photos"));
        // A click on a thumbnail opens it; Enter on the row the first.
        story.list()->scrollTo(index);
        const auto row = story.list()->visualRect(index);
        QTest::mouseClick(story.list()->viewport(), Qt::LeftButton, {}, QPoint(row.left() + 60, row.bottom() - 30));
        auto* viewer = dialog("photoViewer");
        QVERIFY(viewer);
        viewer->reject();
        story.list()->setCurrentIndex(index);
        story.list()->setFocus();
        QTest::keyClick(story.list(), Qt::Key_Return);
        viewer = dialog("photoViewer");
        QVERIFY(viewer);
        viewer->reject();
        // One undo for all of it.
        QVERIFY(story.desk.undo());
        QVERIFY(story.photos().empty());
        QTRY_COMPARE(story.rowWithPhotos(), -1);
    }

    void addedToOneThatIsThere() {
        Story story;
        story.open();
        story.log({story.saved(QStringLiteral("a.jpg"), QColor(0xb0, 0x80, 0x50))});
        QTRY_VERIFY(story.rowWithPhotos() >= 0);
        const auto index = story.list()->model()->index(story.rowWithPhotos(), 0);
        const auto place = story.list()->visualRect(index).center();
        // By drop on it.
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(story.saved(QStringLiteral("b.jpg"), QColor(0x40, 0x50, 0x70)))});
        drop(story.list()->viewport(), place, data);
        QTRY_COMPARE(story.desk.toasts.last(), QStringLiteral("Photo added"));
        QCOMPARE(story.photos().size(), std::size_t{2});
        QVERIFY(story.photos()[0].photo.interactionId == story.photos()[1].photo.interactionId);
        QVERIFY(story.desk.undo());
        QCOMPARE(story.photos().size(), std::size_t{1});
        // By the menu, from the clipboard; and one is removed, with undo.
        QApplication::clipboard()->setImage(coat(QColor(0x20, 0x60, 0x40), Qt::white));
        Q_EMIT story.list()->customContextMenuRequested(story.list()->visualRect(story.list()->model()->index(story.rowWithPhotos(), 0)).center());
        auto* menu = story.workspace.findChild<QMenu*>(QStringLiteral("timelineMenu"));
        QVERIFY(menu);
        test::picture(*menu, QStringLiteral("timeline-menu"));
        const auto entry = [&](const char* name) {
            for (auto* action : menu->actions())
                if (action->objectName() == QLatin1String(name)) return action;
            return static_cast<QAction*>(nullptr);
        };
        QVERIFY(entry("timelineMenuPaste") && entry("timelineMenuPaste")->isEnabled() && entry("timelineMenuAdd") && entry("timelineMenuOpen"));
        entry("timelineMenuPaste")->trigger();
        QTRY_COMPARE(story.photos().size(), std::size_t{2});
        QTRY_COMPARE(story.panel()->photos()->count(story.photos().front().photo.interactionId.uuid), 2);
        entry("timelineMenuRemove")->trigger();
        QTRY_COMPARE(story.photos().size(), std::size_t{1});
        QTRY_COMPARE(story.desk.toasts.last(), QStringLiteral("Photo removed"));
        QVERIFY(story.desk.undo());
        QTRY_COMPARE(story.photos().size(), std::size_t{2});
        menu->close();
    }

    void whatIsNoPictureIsSaidAndNothingSavedWithoutIt() {
        Story story;
        story.open();
        QFile words(story.folder.filePath(QStringLiteral("words.jpg")));
        QVERIFY(words.open(QIODevice::WriteOnly) && words.write("not a picture") > 0);
        words.close();
        auto* ask = story.form(domain::InteractionKind::note);
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(words.fileName())});
        auto* picker = named<ui::PhotoPicker>(*ask, "photoPicker");
        picker->take(&data);
        // Saved at once: it waits for the picture, and that is none.
        QTest::mouseClick(named<QWidget>(*ask, "interactionSave"), Qt::LeftButton);
        QTRY_VERIFY2(named<QLabel>(*ask, "inlineErrorText")->text().startsWith(QStringLiteral("words.jpg: ")), qPrintable(named<QLabel>(*ask, "inlineErrorText")->text()));
        QVERIFY(ask->isVisible() && story.desk.toasts.isEmpty());
        // Pasted into the words it goes to the photos; Delete takes it out again.
        QApplication::clipboard()->setImage(coat(QColor(0x90, 0x20, 0x30), Qt::white));
        named<ui::MentionEdit>(*ask, "interactionNote")->setFocus();
        QTest::keyClick(named<QWidget>(*ask, "interactionNote"), Qt::Key_V, Qt::ControlModifier);
        QTRY_COMPARE(picker->count(), 1);
        test::picture(*ask, QStringLiteral("interaction-photos"));
        auto* strip = named<QListWidget>(*ask, "photoPickerList");
        strip->setFocus();
        strip->setCurrentRow(0);
        QTest::keyClick(strip, Qt::Key_Delete);
        QCOMPARE(picker->count(), 0);
        // A note needs something.
        QTest::mouseClick(named<QWidget>(*ask, "interactionSave"), Qt::LeftButton);
        QTRY_COMPARE(named<QLabel>(*ask, "inlineErrorText")->text(), QStringLiteral("A note needs some words or a photo."));
        ask->reject();
    }

    void wordsHaveRoomInEachLanguage_data() {
        QTest::addColumn<QString>("language");
        for (const auto* language : {"en", "zh_CN", "zh_TW"}) QTest::newRow(language) << QString::fromLatin1(language);
    }
    void wordsHaveRoomInEachLanguage() {
        QFETCH(QString, language);
        initInteractionPhotoTranslations();
        QTranslator translator;
        QVERIFY(translator.load(QStringLiteral(":/lianlu/i18n/lianlu_%1.qm").arg(language)));
        QCoreApplication::installTranslator(&translator);
        {
            Story story;
            story.open();
            auto* ask = story.form();
            QMimeData data;
            data.setUrls({QUrl::fromLocalFile(story.saved(QStringLiteral("a.jpg"), QColor(0xb0, 0x80, 0x50))), QUrl::fromLocalFile(story.saved(QStringLiteral("b.jpg"), QColor(0x40, 0x50, 0x70)))});
            named<ui::PhotoPicker>(*ask, "photoPicker")->take(&data);
            QTRY_COMPARE(named<ui::PhotoPicker>(*ask, "photoPicker")->count(), 2);
            QCOMPARE(test::CutWords::in(*ask), QStringList());
            test::picture(*ask, QStringLiteral("interaction-photos-") + language);
            ask->reject();
        }
        QCoreApplication::removeTranslator(&translator);
    }
};

LIANLU_WIDGETS_TEST(TestInteractionPhotoScreens)

}  // namespace test_interaction_photo_screens

#include "test_interaction_photo_screens.moc"
