// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractItemModelTester>
#include <QImage>
#include <QSignalSpy>
#include <QTest>

#include "models/actions/photos.h"
#include "models/item/photo_adder.h"
#include "models/item/photo_list_model.h"
#include "models/picture/prepare.h"
#include "models/store/photo_store.h"
#include "tests/item/sample_store.h"
#include "tests/support/test_main.h"

namespace test_photo_models {

using namespace lianlu;
using test::SampleStore;

namespace {

QImage plain(int shade) {
    QImage image(64, 48, QImage::Format_RGB32);
    image.fill(qRgb(shade, 255 - shade, 90));
    return image;
}

struct Album {
    SampleStore sample;
    item::AsyncStore async{sample.context()};
    item::PhotoListModel model{async};
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::QtTest};
    item::PhotoAdder adder{async};
    domain::CustomerId person = SampleStore::customer(0);

    bool act(std::function<actions::Doing(const actions::Context&)> action) {
        auto done = async.act(std::move(action));
        return QTest::qWaitFor([&done] { return done.isFinished(); }) && done.result().has_value();
    }
};

}  // namespace

//! The photos of a customer as a list, fed by real commits.
class TestPhotoModels : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void followsWhatHappens() {
        Album album;
        album.model.setCustomer(album.person);
        QTRY_VERIFY(album.model.isLoaded());
        QCOMPARE(album.model.rowCount(), 0);
        album.adder.add(album.person, {plain(10), plain(200)});
        QTRY_COMPARE(album.model.rowCount(), 2);
        const auto id = album.model.line(1)->photo.id;
        QSignalSpy resets(&album.model, &QAbstractItemModel::modelReset);
        QVERIFY(album.act([id](const actions::Context& context) { return actions::editPhoto(context, id, "大衣"); }));
        QTRY_COMPARE(album.model.index(1, 0).data().toString(), QStringLiteral("大衣"));
        QCOMPARE(resets.size(), 0);  // nobody's place in the list is lost
        QVERIFY(album.model.index(1, 0).data(Qt::AccessibleTextRole).toString().startsWith(QStringLiteral("大衣, ")));
        QCOMPARE(album.model.index(1, 0).data(item::PhotoListModel::StateRole).toString(), QStringLiteral("Not sent yet"));
        QVERIFY(album.sample.store().writeNow([id](store::WriteTxn& txn) { return store::PhotoStore::markSent(txn, id); }));
        QTRY_COMPARE(album.model.index(1, 0).data(item::PhotoListModel::StateRole).toString(), QString());
        QVERIFY(album.act([id](const actions::Context& context) { return actions::removePhoto(context, id); }));
        QTRY_COMPARE(album.model.rowCount(), 1);
        album.model.setCustomer(SampleStore::customer(1));
        QTRY_VERIFY(album.model.isLoaded());
        QCOMPARE(album.model.rowCount(), 0);
    }

    void smallPicturesComeOnceAskedFor() {
        Album album;
        album.model.setCustomer(album.person);
        album.adder.add(album.person, {plain(10)});
        QTRY_COMPARE(album.model.rowCount(), 1);
        QTRY_VERIFY(!album.model.index(0, 0).data(Qt::DecorationRole).value<QImage>().isNull());
        QCOMPARE(album.model.index(0, 0).data(Qt::DecorationRole).value<QImage>().size(), QSize(64, 48));
    }

    void oneThatCannotBeReadKeepsNoneBack() {
        Album album;
        QSignalSpy ended(&album.adder, &item::PhotoAdder::finished);
        QSignalSpy moved(&album.adder, &item::PhotoAdder::progress);
        album.adder.add(album.person, {plain(10), QStringLiteral("/no/such/file.jpg"), plain(10), plain(60)});
        QVERIFY(album.adder.isBusy());
        QTRY_COMPARE(ended.size(), 1);
        const auto outcome = ended[0][0].value<item::PhotoAdder::Outcome>();
        QCOMPARE(outcome.added.size(), std::size_t{2});
        QCOMPARE(outcome.already, 1);
        QCOMPARE(outcome.failed, 1);
        QVERIFY(outcome.firstError && outcome.firstError->code == Code::notFound);
        QCOMPARE(outcome.firstName, QStringLiteral("file.jpg"));
        QCOMPARE(moved.last(), (QList<QVariant>{4, 4}));
        QVERIFY(!album.adder.isBusy());
    }
};

LIANLU_TEST(TestPhotoModels)

}  // namespace test_photo_models

#include "test_photo_models.moc"
