// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <ctime>
#include <random>

#include <QBuffer>
#include <QColorSpace>
#include <QElapsedTimer>
#include <QImage>
#include <QImageReader>
#include <QImageWriter>
#include <QPainter>
#include <QTemporaryDir>
#include <QTest>

#include "models/domain/entities/photo.h"
#include "models/domain/rules/photo.h"
#include "models/picture/prepare.h"
#include "tests/support/test_main.h"

namespace test_photo_prepare {

using namespace lianlu;

namespace {

//! Of every picture: red at the left, green at the right, and nothing that packs to nothing.
QImage scene(int width, int height, QImage::Format format = QImage::Format_RGB32) {
    QImage image(width, height, format);
    image.fill(QColor(220, 220, 220));
    QPainter painter(&image);
    painter.fillRect(0, 0, width / 3, height, QColor(200, 30, 30));
    painter.fillRect(2 * width / 3, 0, width - 2 * width / 3, height, QColor(30, 160, 60));
    QLinearGradient shade(0, 0, width, height);
    shade.setColorAt(0, QColor(0, 0, 0, 90));
    shade.setColorAt(1, QColor(255, 255, 255, 90));
    painter.fillRect(width / 3, 0, width / 3, height, shade);
    return image;
}

QByteArray encoded(const QImage& image, const char* format, int quality = 90) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QImageWriter writer(&buffer, format);
    writer.setQuality(quality);
    if (!writer.write(image)) qFatal("%s", qPrintable(writer.errorString()));
    return bytes;
}

std::string_view bytesOf(const QByteArray& bytes) { return {bytes.constData(), static_cast<std::size_t>(bytes.size())}; }

QImage imageOf(const picture::Prepared& prepared) { return QImage::fromData(QByteArray::fromStdString(prepared.jpeg), "jpeg"); }

bool isReddish(QColor c) { return c.red() > c.green() + 60 && c.red() > c.blue() + 60; }
bool isGreenish(QColor c) { return c.green() > c.red() + 60; }

//! An EXIF segment behind the first marker: which way is up, and a camera's name and a place as phones write them.
QByteArray withExif(const QByteArray& jpeg, char orientation) {
    QByteArray tiff("MM\0\x2a\0\0\0\x08", 8);
    tiff += QByteArray("\0\x01\x01\x12\0\x03\0\0\0\x01\0", 11) + orientation + QByteArray("\0\0", 2);
    tiff += QByteArray("\0\0\0\0", 4) + QByteArray("Pixelcam 9000 GPS 31.2304N 121.4737E");
    const QByteArray body = QByteArray("Exif\0\0", 6) + tiff;
    const auto length = body.size() + 2;
    QByteArray out = jpeg.left(2);
    out += QByteArray("\xFF\xE1", 2) + static_cast<char>(length >> 8) + static_cast<char>(length & 0xFF) + body;
    return out + jpeg.mid(2);
}

std::string refusedFor(std::string_view bytes) {
    const auto done = picture::prepareBytes(bytes);
    return done ? std::string("taken") : done.error().context;
}

}  // namespace

//! Pictures from outside: what is made of good ones, and how bad ones are refused.
class TestPhotoPrepare : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void largeOnesAreScaled() {
        const auto done = picture::prepareBytes(bytesOf(encoded(scene(4000, 3000), "jpeg")));
        QVERIFY(done);
        QCOMPARE(QSize(done->width, done->height), QSize(1600, 1200));
        QVERIFY(domain::looksLikeJpeg(done->jpeg));
        QVERIFY(done->jpeg.size() <= static_cast<std::size_t>(domain::kLargestPhoto));
        const auto image = imageOf(*done);
        QCOMPARE(image.size(), QSize(1600, 1200));
        QVERIFY(isReddish(image.pixelColor(100, 600)) && isGreenish(image.pixelColor(1500, 600)));
    }

    void smallOnesStayAsLargeAsTheyAre() {
        const auto done = picture::prepareBytes(bytesOf(encoded(scene(40, 30), "png")));
        QVERIFY(done);
        QCOMPARE(QSize(done->width, done->height), QSize(40, 30));
        const auto thin = picture::prepareBytes(bytesOf(encoded(scene(6000, 2), "png")));
        QVERIFY(thin);
        QCOMPARE(QSize(thin->width, thin->height), QSize(1600, 1));
    }

    //! A phone held upright says so in EXIF; red was at the left and is at the top then.
    void turnedUpright() {
        const auto done = picture::prepareBytes(bytesOf(withExif(encoded(scene(3000, 2000), "jpeg"), 6)));
        QVERIFY(done);
        QCOMPARE(QSize(done->width, done->height), QSize(1066, 1600));
        const auto image = imageOf(*done);
        QVERIFY(isReddish(image.pixelColor(500, 100)) && isGreenish(image.pixelColor(500, 1500)));
    }

    void nothingButPixels() {
        auto image = scene(800, 600);
        image.setText(QStringLiteral("Author"), QStringLiteral("Pixelcam owner"));
        image.setColorSpace(QColorSpace(QColorSpace::AdobeRgb));
        const auto jpeg = encoded(image, "jpeg");
        const auto done = picture::prepareBytes(bytesOf(withExif(jpeg, 1)));
        QVERIFY(done);
        QVERIFY(withExif(jpeg, 1).contains("Pixelcam"));  // the search is real
        for (const char* word : {"Exif", "Pixelcam", "GPS", "Author", "ICC_PROFILE"}) QVERIFY2(done->jpeg.find(word) == std::string::npos, word);
        QVERIFY(imageOf(*done).textKeys().isEmpty());
    }

    void seeThroughBecomesWhite() {
        QImage image(50, 50, QImage::Format_ARGB32);
        image.fill(Qt::transparent);
        const auto done = picture::prepareBytes(bytesOf(encoded(image, "png")));
        QVERIFY(done);
        QVERIFY(imageOf(*done).pixelColor(25, 25).lightness() > 245);
    }

    void otherKinds() {
        for (const char* format : {"bmp", "png"}) QVERIFY2(picture::prepareBytes(bytesOf(encoded(scene(60, 40), format))), format);
        // A GIF of one pixel (GIF89a).
        const QByteArray gif("GIF89a\x01\0\x01\0\x80\0\0\xff\0\0\0\0\0\x2c\0\0\0\0\x01\0\x01\0\0\x02\x02\x44\x01\0\x3b", 35);
        const auto done = picture::prepareBytes(bytesOf(gif));
        QVERIFY2(done, done ? "" : done.error().context.c_str());
        QCOMPARE(QSize(done->width, done->height), QSize(1, 1));
    }

    void refusedWithTheReason() {
        const auto jpeg = encoded(scene(600, 400), "jpeg");
        QCOMPARE(refusedFor({}), std::string("photo-empty"));
        QCOMPARE(refusedFor("Dear customer, this is a letter, called letter.jpg."), std::string("photo-format"));
        QCOMPARE(refusedFor(bytesOf(jpeg.left(jpeg.size() / 2))), std::string("photo-damaged"));
        QCOMPARE(refusedFor(bytesOf(jpeg.left(3))), std::string("photo-damaged"));
        // The preview in EXIF is whole; the picture is not.
        const auto cut = withExif(encoded(scene(60, 40), "jpeg"), 1) + jpeg.mid(2);
        QCOMPARE(refusedFor(bytesOf(withExif(jpeg, 1).left(jpeg.size() / 2))), std::string("photo-damaged"));
        QVERIFY(!cut.isEmpty());
        const auto png = encoded(scene(600, 400), "png");
        QCOMPARE(refusedFor(bytesOf(png.left(png.size() / 2))), std::string("photo-damaged"));
        QCOMPARE(refusedFor(std::string_view("\0\0\0\x18" "ftypheic\0\0\0\0mif1heic", 24)), std::string("photo-heic"));
        QCOMPARE(refusedFor("<svg xmlns='http://www.w3.org/2000/svg' width='10' height='10'><rect width='10' height='10'/></svg>"), std::string("photo-format"));
        const std::string huge(static_cast<std::size_t>(picture::kLargestFile) + 1, 'x');
        QCOMPARE(refusedFor(huge), std::string("photo-file-too-large"));
    }

    //! By the head alone: not a pixel of it is decoded.
    //! What packs well may be large: 36 million pixels of two colours are a few kilobytes.
    void largeOnesOfTwoColours() {
        QImage image(6000, 6000, QImage::Format_Mono);
        image.fill(1);
        const auto bytes = encoded(image, "png");
        const auto prepared = picture::prepareBytes(bytesOf(bytes));
        QVERIFY2(prepared.has_value(), prepared ? "" : prepared.error().describe().c_str());
        QCOMPARE(prepared->width, prepared->height);
    }

    void aBombIsNotOpened() {
        // 12,000 × 12,000 of one colour: a small file, and 576 MB of pixels.
        QImage flat(12'000, 12'000, QImage::Format_Mono);
        flat.fill(0);
        const auto png = encoded(flat, "png", 0);  // 0: packed best
        QVERIFY(png.size() < 200'000);
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(refusedFor(bytesOf(png)), std::string("photo-too-many-pixels"));
        QVERIFY2(timer.elapsed() < 100, qPrintable(QString::number(timer.elapsed())));
        QCOMPARE(picture::prepareImage(flat).error().context, std::string("photo-too-many-pixels"));
        QCOMPARE(picture::prepareImage(QImage()).error().context, std::string("photo-damaged"));
    }

    //! Noise does not pack: it is written coarser until it fits.
    void noiseStillFits() {
        QImage noise(3000, 3000, QImage::Format_RGB32);
        std::mt19937 random(20260901);
        for (int y = 0; y < noise.height(); ++y) {
            auto* line = reinterpret_cast<QRgb*>(noise.scanLine(y));
            for (int x = 0; x < noise.width(); ++x) line[x] = static_cast<QRgb>(random()) | 0xFF000000u;
        }
        const auto done = picture::prepareImage(noise);
        QVERIFY2(done, done ? "" : done.error().context.c_str());
        QVERIFY(done->jpeg.size() <= static_cast<std::size_t>(domain::kLargestPhoto));
    }

    void filesByTheirContentNotTheirName() {
        QTemporaryDir folder;
        const auto write = [&](const char* name, const QByteArray& bytes) {
            QFile file(folder.filePath(QString::fromLatin1(name)));
            if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) qFatal("no room");
            file.close();
            return std::filesystem::path(file.fileName().toStdU16String());
        };
        const auto done = picture::prepareFile(write("a picture.txt", encoded(scene(90, 60), "png")));
        QVERIFY(done);
        QVERIFY(done->takenAt.has_value());
        QCOMPARE(picture::prepareFile(write("empty.jpg", {})).error().context, std::string("photo-empty"));
        QCOMPARE(picture::prepareFile(std::filesystem::path(folder.filePath(QStringLiteral("none.jpg")).toStdU16String())).error().code, Code::notFound);
        QCOMPARE(picture::prepareFile(std::filesystem::path(folder.path().toStdU16String())).error().code, Code::notFound);
    }

    void theSameEachTime() {
        const auto jpeg = encoded(scene(2000, 1500), "jpeg");
        const auto one = picture::prepareBytes(bytesOf(jpeg)), two = picture::prepareBytes(bytesOf(jpeg));
        QVERIFY(one && two);
        QVERIFY(one->jpeg == two->jpeg);
    }

    void smallPictures() {
        const auto done = picture::prepareBytes(bytesOf(encoded(scene(4000, 3000), "jpeg")));
        QVERIFY(done);
        QCOMPARE(picture::scaledPicture(done->jpeg, 320).size(), QSize(320, 240));
        QCOMPARE(picture::scaledPicture(done->jpeg, 4000).size(), QSize(1600, 1200));
        QVERIFY(picture::scaledPicture("no picture", 320).isNull());
    }

    //! For eyes, with what it took: what a phone makes.
    void twelveMegapixels() {
        // With the grain of a sensor: some megabytes, as from a phone.
        auto image = scene(4000, 3000);
        std::mt19937 random(7);
        for (int y = 0; y < image.height(); ++y) {
            auto* line = reinterpret_cast<QRgb*>(image.scanLine(y));
            for (int x = 0; x < image.width(); ++x) {
                const int grain = static_cast<int>(random() % 25) - 12;
                line[x] = qRgb(qBound(0, qRed(line[x]) + grain, 255), qBound(0, qGreen(line[x]) + grain, 255), qBound(0, qBlue(line[x]) + grain, 255));
            }
        }
        const auto jpeg = encoded(image, "jpeg", 92);
        QElapsedTimer timer;
        timer.start();
        const auto before = std::clock();
        const auto done = picture::prepareBytes(bytesOf(jpeg));
        const auto used = 1000.0 * static_cast<double>(std::clock() - before) / CLOCKS_PER_SEC;
        QVERIFY(done);
        qInfo("12 megapixels (%lld KB): %.0f ms of the processor, %lld ms by the clock, %zu KB kept", static_cast<long long>(jpeg.size() / 1024), used,
              static_cast<long long>(timer.elapsed()), done->jpeg.size() / 1024);
    }
};

LIANLU_TEST(TestPhotoPrepare)

}  // namespace test_photo_prepare

#include "test_photo_prepare.moc"
