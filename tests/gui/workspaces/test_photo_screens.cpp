// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <QClipboard>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMimeData>
#include <QPainter>
#include <QPushButton>
#include <QTabBar>
#include <QTableView>
#include <QToolButton>
#include <QTranslator>

#include "models/actions/photos.h"
#include "models/item/photo_list_model.h"
#include "models/picture/prepare.h"
#include "models/store/photo_store.h"
#include "tests/gui/workspaces/work_desk.h"
#include "tests/support/test_main.h"
#include "ui/customers/customers_workspace.h"
#include "ui/customers/photo_canvas.h"

static void initPhotoTranslations() { Q_INIT_RESOURCE(lianlu_translations); }

namespace test_photo_screens {

using namespace lianlu;
using test::dialog;
using test::named;
using test::SampleStore;

namespace {

//! A desk whose server has, or has not, the picture that is asked for.
class PhotoDesk : public test::WorkDesk {
public:
    QFuture<Result<void>> fetchPhoto(domain::PhotoId id) override {
        fetched.push_back(id);
        return QtFuture::makeReadyFuture(onFetch ? onFetch(id) : Result<void>(fail(Code::unreachable, "no server")));
    }
    std::vector<domain::PhotoId> fetched;
    std::function<Result<void>(domain::PhotoId)> onFetch;
};

//! A dress on a stand, so that a picture of the screen says something.
QImage dress(QColor cloth, QColor wall, int width = 900, int height = 1200) {
    QImage image(width, height, QImage::Format_RGB32);
    image.fill(wall);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(width / 900.0, height / 1200.0);
    painter.fillRect(QRect(0, 1000, 900, 200), wall.darker(115));
    painter.setPen(Qt::NoPen);
    painter.setBrush(cloth);
    painter.drawPolygon(QPolygon({{360, 260}, {540, 260}, {580, 560}, {720, 1040}, {180, 1040}, {320, 560}}));
    painter.setBrush(cloth.lighter(120));
    painter.drawPolygon(QPolygon({{400, 260}, {450, 330}, {500, 260}}));
    painter.setBrush(cloth.darker(130));
    painter.drawRect(325, 545, 252, 26);
    return image;
}

QString saved(const QTemporaryDir& folder, const QString& name, const QImage& image) {
    const auto path = folder.filePath(name);
    if (!image.save(path, "JPG", 90)) qFatal("no room for a picture");
    return path;
}

struct Screen {
    PhotoDesk desk;
    ui::CustomersWorkspace workspace{desk};
    QTemporaryDir folder;
    domain::CustomerId person = SampleStore::customer(0);

    void open() {
        desk.present(workspace);
        workspace.open(person);
        QTRY_VERIFY(named<QLabel>(workspace, "customerName")->isVisible());
        tabs()->setCurrentIndex(2);
        QTRY_VERIFY(named<QWidget>(workspace, "photoPanel")->isVisible());
    }
    QTabBar* tabs() { return named<QTabBar>(workspace, "customerTabs"); }
    QListView* list() { return named<QListView>(workspace, "photoList"); }
    int count() { return list()->model()->rowCount(); }
    void drop(const QStringList& files) {
        QList<QUrl> urls;
        for (const auto& file : files) urls << QUrl::fromLocalFile(file);
        QMimeData data;
        data.setUrls(urls);
        auto* panel = named<QWidget>(workspace, "photoPanel");
        QDragEnterEvent enter(QPoint(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(panel, &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(QPointF(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(panel, &drop);
    }
    QString problem() {
        for (auto* label : named<QWidget>(workspace, "photoPanel")->findChildren<QLabel*>(QStringLiteral("inlineErrorText")))
            if (label->isVisible()) return label->text();
        return {};
    }
    //! A row that a colleague made, whose picture is not here.
    domain::PhotoId away(const std::string& name, const std::string& sha256) {
        domain::Photo photo;
        photo.id = {SampleStore::idOf(name)};
        photo.customerId = person;
        photo.sha256 = sha256;
        photo.width = 900;
        photo.height = 1200;
        photo.bytes = 1000;
        photo.caption = "改短的裙子";
        photo.takenAt = desk.sample().ago(3);
        photo.staffId = {SampleStore::idOf("staff")};
        desk.sample().put(desk.sample().book(), photo);
        desk.sample().flush();
        return photo.id;
    }
};

}  // namespace

//! Photos on the page of a customer: added, seen, captioned, saved, removed.
class TestPhotoScreens : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void emptySaysWhatToDo() {
        Screen screen;
        screen.open();
        auto* empty = named<QWidget>(screen.workspace, "photoEmpty");
        QTRY_VERIFY(empty->isVisible());
        const auto why = empty->findChild<QLabel*>(QStringLiteral("emptyWhy"));
        QVERIFY(why && why->text().contains(QStringLiteral("consent")));
        screen.desk.pictures(screen.workspace, QStringLiteral("photos-empty"));
        QTest::mouseClick(empty->findChild<QPushButton*>(QStringLiteral("emptyAction")), Qt::LeftButton);
        auto* files = dialog("photoFiles");
        QVERIFY(files);
        files->reject();
    }

    void addedFromFilesAndTakenBack() {
        Screen screen;
        screen.open();
        QTRY_VERIFY(named<QWidget>(screen.workspace, "photoEmpty")->isVisible());
        QTest::mouseClick(named<QWidget>(screen.workspace, "photoEmpty")->findChild<QPushButton*>(QStringLiteral("emptyAction")), Qt::LeftButton);
        auto* files = qobject_cast<QFileDialog*>(dialog("photoFiles"));
        QVERIFY(files);
        Q_EMIT files->filesSelected({saved(screen.folder, QStringLiteral("a.jpg"), dress(QColor(150, 30, 50), QColor(225, 220, 214)))});
        files->reject();
        QTRY_COMPARE(screen.count(), 1);
        QTRY_VERIFY(screen.desk.toasts.contains(QStringLiteral("Photo added")));
        QTRY_COMPARE(screen.tabs()->tabText(2), QStringLiteral("Photos (1)"));
        QVERIFY(screen.desk.undo());
        QTRY_COMPARE(screen.count(), 0);
        QTRY_VERIFY(named<QWidget>(screen.workspace, "photoEmpty")->isVisible());
    }

    void severalByDropWithWhatWentWrong() {
        Screen screen;
        screen.open();
        const auto red = saved(screen.folder, QStringLiteral("red.jpg"), dress(QColor(150, 30, 50), QColor(225, 220, 214)));
        const auto blue = saved(screen.folder, QStringLiteral("blue.jpg"), dress(QColor(40, 70, 140), QColor(236, 232, 222), 1200, 900));
        const auto black = saved(screen.folder, QStringLiteral("black.jpg"), dress(QColor(40, 40, 44), QColor(200, 205, 210), 1000, 1000));
        QFile letter(screen.folder.filePath(QStringLiteral("letter.jpg")));
        QVERIFY(letter.open(QIODevice::WriteOnly) && letter.write("Dear customer") > 0);
        letter.close();
        screen.drop({red, letter.fileName(), blue, red, black});
        QTRY_COMPARE(screen.count(), 3);
        QTRY_VERIFY(screen.problem().contains(QStringLiteral("letter.jpg")));
        QVERIFY2(screen.problem().contains(QStringLiteral("not a picture")), qPrintable(screen.problem()));
        QVERIFY2(screen.problem().contains(QStringLiteral("already")), qPrintable(screen.problem()));
        QTRY_VERIFY(screen.desk.toasts.contains(QStringLiteral("3 photos added")));
        (void)screen.away("away photo", std::string(64, 'b'));
        QTRY_COMPARE(screen.count(), 4);
        const auto* model = screen.list()->model();
        QTRY_VERIFY([&] {
            for (int i = 0; i < model->rowCount(); ++i)
                if (model->index(i, 0).data(item::PhotoListModel::HereRole).toBool() && model->index(i, 0).data(Qt::DecorationRole).value<QImage>().isNull()) return false;
            return true;
        }());
        for (int i = 0; i < model->rowCount(); ++i) QVERIFY(!model->index(i, 0).data(Qt::AccessibleTextRole).toString().isEmpty());
        screen.list()->setFocus();
        screen.desk.pictures(screen.workspace, QStringLiteral("photos"));
        // All of them go with one press.
        QVERIFY(screen.desk.takeBack);
        screen.desk.takeBack();
        QTRY_COMPARE(screen.count(), 1);
    }

    void manyAreCancelledAndWhatWasAddedStays() {
        Screen screen;
        screen.open();
        QStringList files;
        for (int i = 0; i < 12; ++i) files << saved(screen.folder, QStringLiteral("%1.jpg").arg(i), dress(QColor(20 * i, 60, 90), Qt::white, 300, 400));
        screen.drop(files);
        auto* underWay = named<QWidget>(screen.workspace, "photoUnderWay");
        QVERIFY(underWay->isVisible());
        QCOMPARE(named<QLabel>(screen.workspace, "photoProgressText")->text(), QStringLiteral("Adding photo 1 of 12"));
        QTest::mouseClick(named<QPushButton>(screen.workspace, "photoCancel"), Qt::LeftButton);
        QTRY_VERIFY(!underWay->isVisible());
        // The one that was under way is whole.
        QTRY_COMPARE(screen.count(), 1);
        QVERIFY2(screen.problem().contains(QStringLiteral("Cancelled")), qPrintable(screen.problem()));
    }

    void pastedAnywhereOnThePage() {
        Screen screen;
        screen.open();
        screen.tabs()->setCurrentIndex(0);
        QApplication::clipboard()->setImage(dress(QColor(20, 110, 90), Qt::white));
        auto* detail = named<QWidget>(screen.workspace, "customerDetail");
        QTest::keyClick(detail, Qt::Key_V, Qt::ControlModifier);
        QTRY_COMPARE(screen.count(), 1);
        QCOMPARE(screen.tabs()->currentIndex(), 2);
        QApplication::clipboard()->setText(QStringLiteral("words"));
        QTest::keyClick(named<QWidget>(screen.workspace, "photoPanel"), Qt::Key_V, Qt::ControlModifier);
        QVERIFY(screen.problem().contains(QStringLiteral("no picture")));
        QCOMPARE(screen.count(), 1);
    }

    void seenLargeByKeyboard() {
        Screen screen;
        screen.open();
        screen.drop({saved(screen.folder, QStringLiteral("1.jpg"), dress(QColor(150, 30, 50), QColor(225, 220, 214))),
                     saved(screen.folder, QStringLiteral("2.jpg"), dress(QColor(40, 70, 140), QColor(236, 232, 222), 3000, 2000))});
        QTRY_COMPARE(screen.count(), 2);
        screen.list()->setFocus();
        screen.list()->setCurrentIndex(screen.list()->model()->index(0, 0));
        QTest::keyClick(screen.list(), Qt::Key_Return);
        auto* viewer = dialog("photoViewer");
        QVERIFY(viewer);
        auto* canvas = named<ui::PhotoCanvas>(*viewer, "photoCanvas");
        QTRY_VERIFY(canvas->hasPicture());
        auto* about = named<QLabel>(*viewer, "photoAbout");
        QTRY_VERIFY(about->text().startsWith(QStringLiteral("1 of 2")));
        QVERIFY(about->text().contains(QStringLiteral("Not sent yet")));
        QTest::keyClick(canvas, Qt::Key_Right);
        QTRY_VERIFY(about->text().startsWith(QStringLiteral("2 of 2")));
        QTest::keyClick(canvas, Qt::Key_Right);
        QVERIFY(about->text().startsWith(QStringLiteral("2 of 2")));
        QVERIFY(!named<QToolButton>(*viewer, "photoNext")->isEnabled());
        QTest::keyClick(canvas, Qt::Key_Left);
        QTRY_VERIFY(about->text().startsWith(QStringLiteral("1 of 2")));
        QTRY_VERIFY(canvas->hasPicture());
        QVERIFY(canvas->isWhole());
        QTest::keyClick(canvas, Qt::Key_1, Qt::ControlModifier);
        QVERIFY(!canvas->isWhole());
        QTest::keyClick(canvas, Qt::Key_1, Qt::ControlModifier);

        auto* caption = named<QLineEdit>(*viewer, "photoCaption");
        caption->setFocus();
        QTest::keyClicks(caption, QStringLiteral("Hem, ready on Friday"));
        QTest::keyClick(caption, Qt::Key_Return);
        QTRY_COMPARE(screen.list()->model()->index(0, 0).data().toString(), QStringLiteral("Hem, ready on Friday"));
        QVERIFY(viewer->isVisible());
        test::picture(*viewer, QStringLiteral("photo-viewer"));
        QTest::keyClick(canvas, Qt::Key_Escape);
        QTRY_VERIFY(!screen.workspace.window()->findChild<QDialog*>(QStringLiteral("photoViewer")));
    }

    void savedOnlyWithAnEntryOfTheAudit() {
        Screen screen;
        screen.open();
        screen.drop({saved(screen.folder, QStringLiteral("1.jpg"), dress(Qt::darkRed, Qt::white))});
        QTRY_COMPARE(screen.count(), 1);
        Q_EMIT screen.list()->activated(screen.list()->model()->index(0, 0));
        auto* viewer = dialog("photoViewer");
        QVERIFY(viewer);
        auto* save = named<QPushButton>(*viewer, "photoSave");
        QTRY_VERIFY(save->isEnabled());
        QTRY_VERIFY(named<ui::PhotoCanvas>(*viewer, "photoCanvas")->hasPicture());
        const auto choose = [&](const QString& path) {
            QTest::mouseClick(save, Qt::LeftButton);
            auto* files = qobject_cast<QFileDialog*>(dialog("photoFile"));
            QVERIFY(files);
            Q_EMIT files->fileSelected(path);
            files->setObjectName({});
            files->reject();
        };
        const auto refused = screen.folder.filePath(QStringLiteral("refused.jpg"));
        screen.desk.refuseDisclosures(true);
        choose(refused);
        QTRY_VERIFY(!viewer->findChild<QLabel*>(QStringLiteral("inlineErrorText"))->text().isEmpty());
        QVERIFY(!QFile::exists(refused));
        screen.desk.refuseDisclosures(false);
        const auto out = screen.folder.filePath(QStringLiteral("out.jpg"));
        choose(out);
        QTRY_COMPARE(screen.desk.shownFile, out);
        QVERIFY(!QImage(out).isNull());
        QCOMPARE(screen.desk.disclosed(), QStringList{QStringLiteral("exported photo")});
        viewer->reject();
    }

    void removedWithUndo() {
        Screen screen;
        screen.open();
        screen.drop({saved(screen.folder, QStringLiteral("1.jpg"), dress(Qt::darkRed, Qt::white)), saved(screen.folder, QStringLiteral("2.jpg"), dress(Qt::darkBlue, Qt::white))});
        QTRY_COMPARE(screen.count(), 2);
        screen.list()->setFocus();
        screen.list()->setCurrentIndex(screen.list()->model()->index(0, 0));
        QTest::keyClick(screen.list(), Qt::Key_Delete);
        QTRY_COMPARE(screen.count(), 1);
        QVERIFY(screen.desk.undo());
        QTRY_COMPARE(screen.count(), 2);
        Q_EMIT screen.list()->activated(screen.list()->model()->index(1, 0));
        auto* viewer = dialog("photoViewer");
        QVERIFY(viewer);
        auto* remove = named<QPushButton>(*viewer, "photoRemove");
        QTRY_VERIFY(named<ui::PhotoCanvas>(*viewer, "photoCanvas")->hasPicture());
        QTest::mouseClick(remove, Qt::LeftButton);
        QTRY_COMPARE(screen.count(), 1);
        // The other one is shown, and the way back is within reach.
        QVERIFY(viewer->isVisible());
        QTRY_COMPARE(named<QLabel>(*viewer, "photoAbout")->text().startsWith(QStringLiteral("1 of 1")), true);
        auto* undo = named<QPushButton>(*viewer, "photoUndo");
        QVERIFY(undo->isVisible());
        test::picture(*viewer, QStringLiteral("photo-removed"));
        QTest::mouseClick(undo, Qt::LeftButton);
        QTRY_COMPARE(screen.count(), 2);
        QVERIFY(!undo->isVisible());
        // With the last one the viewer closes.
        QPointer<QDialog> open = viewer;
        for (int left = 1; left >= 0; --left) {
            QTRY_VERIFY(open && named<QPushButton>(*open, "photoRemove")->isEnabled());
            named<QPushButton>(*open, "photoRemove")->click();
            QTRY_COMPARE(screen.count(), left);
        }
        QTRY_VERIFY(!open);
    }

    void oneThatIsNotHereSaysWhereItIs() {
        Screen screen;
        screen.open();
        const auto prepared = picture::prepareImage(dress(QColor(120, 60, 20), QColor(230, 230, 220)));
        QVERIFY(prepared);
        const auto id = screen.away("away photo", store::PhotoStore::hashOf(prepared->jpeg));
        QTRY_COMPARE(screen.count(), 1);
        QCOMPARE(screen.list()->model()->index(0, 0).data(item::PhotoListModel::StateRole).toString(), QStringLiteral("Not on this computer"));
        Q_EMIT screen.list()->activated(screen.list()->model()->index(0, 0));
        auto* viewer = dialog("photoViewer");
        QVERIFY(viewer);
        auto* canvas = named<ui::PhotoCanvas>(*viewer, "photoCanvas");
        QTRY_COMPARE(screen.desk.fetched.size(), std::size_t{1});
        QVERIFY(screen.desk.fetched.front() == id);
        QVERIFY(!canvas->hasPicture());
        QVERIFY(!named<QPushButton>(*viewer, "photoSave")->isEnabled());
        test::picture(*viewer, QStringLiteral("photo-away"));
        viewer->reject();
        QTRY_VERIFY(!screen.workspace.window()->findChild<QDialog*>(QStringLiteral("photoViewer")));
        // With a server it comes, and stays.
        screen.desk.onFetch = [&](domain::PhotoId) -> Result<void> {
            auto kept = screen.desk.sample().store().writeNow([&](store::WriteTxn& txn) -> Result<void> {
                LIANLU_CHECK(store::PhotoStore::keep(txn, store::PhotoStore::hashOf(prepared->jpeg), prepared->jpeg));
                return store::PhotoStore::markSent(txn, id);
            });
            if (!kept) return fail(kept.error());
            return {};
        };
        Q_EMIT screen.list()->activated(screen.list()->model()->index(0, 0));
        auto* again = dialog("photoViewer");
        QVERIFY(again);
        QTRY_VERIFY(named<ui::PhotoCanvas>(*again, "photoCanvas")->hasPicture());
        QTRY_COMPARE(screen.list()->model()->index(0, 0).data(item::PhotoListModel::StateRole).toString(), QString());
        again->reject();
    }

    //! Every word of it in both scripts; for eyes besides.
    void inChinese() {
        initPhotoTranslations();
        for (const auto& [language, tab, empty] : {std::tuple{"zh_CN", u"照片（2）", u"还没有照片"}, {"zh_TW", u"照片（2）", u"還沒有照片"}}) {
            QTranslator translator;
            QVERIFY(translator.load(QStringLiteral(":/lianlu/i18n/lianlu_%1.qm").arg(QLatin1String(language))));
            QCoreApplication::installTranslator(&translator);
            {
                Screen screen;
                screen.open();
                QTRY_VERIFY(named<QWidget>(screen.workspace, "photoEmpty")->isVisible());
                QCOMPARE(named<QWidget>(screen.workspace, "photoEmpty")->findChild<QLabel*>(QStringLiteral("emptyWhat"))->text(), QString::fromUtf16(empty));
                QFile letter(screen.folder.filePath(QStringLiteral("letter.jpg")));
                QVERIFY(letter.open(QIODevice::WriteOnly) && letter.write("Dear customer") > 0);
                letter.close();
                screen.drop({saved(screen.folder, QStringLiteral("1.jpg"), dress(QColor(150, 30, 50), QColor(225, 220, 214))), letter.fileName()});
                (void)screen.away("away photo", std::string(64, 'b'));
                QTRY_COMPARE(screen.tabs()->tabText(2), QString::fromUtf16(tab));
                QTRY_VERIFY(screen.problem().contains(QStringLiteral("JPEG")));
                const auto* model = screen.list()->model();
                QTRY_VERIFY(!model->index(0, 0).data(Qt::DecorationRole).value<QImage>().isNull());
                screen.desk.pictures(screen.workspace, QStringLiteral("photos-%1").arg(QLatin1String(language)));
                Q_EMIT screen.list()->activated(model->index(0, 0));
                auto* viewer = dialog("photoViewer");
                QTRY_VERIFY(named<ui::PhotoCanvas>(*viewer, "photoCanvas")->hasPicture());
                test::picture(*viewer, QStringLiteral("photo-viewer-%1").arg(QLatin1String(language)));
                viewer->reject();
            }
            QCoreApplication::removeTranslator(&translator);
        }
    }

    //! The page of the next customer has the next customer's photos.
    void anothersPhotosAreNotShown() {
        Screen screen;
        screen.open();
        screen.drop({saved(screen.folder, QStringLiteral("1.jpg"), dress(Qt::darkRed, Qt::white))});
        QTRY_COMPARE(screen.count(), 1);
        screen.workspace.open(SampleStore::customer(1));
        QTRY_VERIFY(named<QWidget>(screen.workspace, "photoEmpty")->isVisible());
        QCOMPARE(screen.count(), 0);
        screen.workspace.open(screen.person);
        QTRY_COMPARE(screen.count(), 1);
    }
};

LIANLU_WIDGETS_TEST(TestPhotoScreens)

}  // namespace test_photo_screens

#include "test_photo_screens.moc"
