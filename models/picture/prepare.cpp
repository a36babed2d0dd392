// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/picture/prepare.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <utility>

#include <QBuffer>
#include <QColorSpace>
#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QImageReader>
#include <QImageWriter>
#include <QPainter>

#include "models/base/quiet_errors.h"
#include "models/domain/entities/photo.h"

namespace lianlu::picture {

namespace {

//! What cameras, phones and screens make. A drawing that is a program (SVG) is not read.
constexpr auto kFormats = std::to_array<std::string_view>({"jpeg", "png", "gif", "bmp", "webp", "tiff"});
//! From what looks as the original to what still fits, of a picture that does not pack well.
constexpr std::array kQualities{82, 74, 64, 52, 40};

tl::unexpected<Error> refusal(Code code, const char* context) { return fail(Error{code, context, "photo"}); }

//! Phones call their HEIC files .jpg as often as not, so the name says nothing.
bool isHeic(std::string_view bytes) {
    constexpr auto kBrands = std::to_array<std::string_view>({"heic", "heix", "heim", "heis", "hevc", "mif1", "msf1", "avif"});
    if (bytes.size() < 12 || bytes.substr(4, 4) != "ftyp") return false;
    return std::find(kBrands.begin(), kBrands.end(), bytes.substr(8, 4)) != kBrands.end();
}

//! Whether the picture's own data come to an end; the one in its preview does not count. A decoder would fill the rest with grey.
bool isWholeJpeg(std::string_view bytes) {
    std::size_t at = 2;
    while (at + 4 <= bytes.size()) {
        if (static_cast<unsigned char>(bytes[at]) != 0xFF) return false;
        const auto marker = static_cast<unsigned char>(bytes[at + 1]);
        if (marker == 0xFF) {  // filling
            ++at;
            continue;
        }
        if (marker == 0xDA) return bytes.find("\xFF\xD9", at + 2) != std::string_view::npos;
        at += 2u + (static_cast<unsigned char>(bytes[at + 2]) << 8u | static_cast<unsigned char>(bytes[at + 3]));
    }
    return false;
}

//! The pixels and nothing else: no words, no profile, no density, whatever came with the picture.
QImage bare(QImage image) {
    if (image.colorSpace().isValid() && image.colorSpace() != QColorSpace(QColorSpace::SRgb)) image.convertToColorSpace(QColorSpace(QColorSpace::SRgb));
    QImage pixels(image.size(), QImage::Format_RGB32);
    pixels.fill(Qt::white);
    QPainter(&pixels).drawImage(0, 0, image);
    return pixels;
}

Result<Prepared> written(const QImage& pixels) {
    for (const int quality : kQualities) {
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        QImageWriter writer(&buffer, "jpeg");
        writer.setQuality(quality);
        writer.setOptimizedWrite(true);
        if (!writer.write(pixels)) return refusal(Code::internal, "a picture cannot be written");
        if (bytes.size() <= domain::kLargestPhoto) return Prepared{bytes.toStdString(), pixels.width(), pixels.height()};
    }
    return refusal(Code::tooLarge, "photo-file-too-large");
}

//! Qt refuses what unpacks to more than 128 MB, which 34 million pixels do; what may come in has 50 million, with up to eight bytes each.
void allowPixels() {
    static const bool once = (QImageReader::setAllocationLimit(static_cast<int>(kMostPixels * 8 / (1 << 20)) + 1), true);
    static_cast<void>(once);
}

QSize fitting(QSize size) {
    const int side = static_cast<int>(domain::kLongestPhotoSide);
    if (size.width() <= side && size.height() <= side) return size;
    return size.scaled(side, side, Qt::KeepAspectRatio).expandedTo({1, 1});
}

Result<void> checkPixels(QSize size) {
    if (size.width() < 1 || size.height() < 1) return refusal(Code::damaged, "photo-damaged");
    if (std::int64_t{size.width()} * size.height() > kMostPixels) return refusal(Code::tooLarge, "photo-too-many-pixels");
    return {};
}

}  // namespace

Result<Prepared> prepareFile(const std::filesystem::path& file) {
    const auto path = QString::fromStdU16String(file.u16string());
    const QFileInfo info(path);
    if (!info.isFile()) return fail(Code::notFound, "no such file", "photo");
    if (info.size() > kLargestFile) return refusal(Code::tooLarge, "photo-file-too-large");
    QFile opened(path);
    if (!opened.open(QIODevice::ReadOnly)) return fail(Code::io, "cannot read the file", "photo");
    const auto bytes = opened.read(kLargestFile + 1);
    LIANLU_TRY(auto prepared, prepareBytes({bytes.constData(), static_cast<std::size_t>(bytes.size())}));
    prepared.takenAt = fromUnixMs(info.lastModified().toMSecsSinceEpoch());
    return prepared;
}

Result<Prepared> prepareBytes(std::string_view bytes) {
    if (bytes.empty()) return refusal(Code::invalid, "photo-empty");
    if (static_cast<std::int64_t>(bytes.size()) > kLargestFile) return refusal(Code::tooLarge, "photo-file-too-large");
    if (isHeic(bytes)) return refusal(Code::unsupported, "photo-heic");
    auto raw = QByteArray::fromRawData(bytes.data(), static_cast<qsizetype>(bytes.size()));
    QBuffer buffer(&raw);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer);
    reader.setDecideFormatFromContent(true);
    reader.setAutoTransform(true);
    const auto format = reader.format();
    if (std::find(kFormats.begin(), kFormats.end(), std::string_view(format.constData(), static_cast<std::size_t>(format.size()))) == kFormats.end())
        return refusal(Code::unsupported, "photo-format");
    if (format == "jpeg" && !isWholeJpeg(bytes)) return refusal(Code::damaged, "photo-damaged");
    // The size stands in the head: what would be too much is never decoded.
    const QuietErrors quiet;
    const auto size = reader.size();
    LIANLU_CHECK(checkPixels(size));
    allowPixels();
    if (const auto wanted = fitting(size); wanted != size) reader.setScaledSize(wanted);
    auto image = reader.read();
    if (image.isNull()) return refusal(Code::damaged, "photo-damaged");
    return written(bare(std::move(image)));
}

Result<Prepared> prepareImage(const QImage& image) {
    LIANLU_CHECK(checkPixels(image.size()));
    const auto wanted = fitting(image.size());
    return written(bare(wanted == image.size() ? image : image.scaled(wanted, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)));
}

QImage scaledPicture(std::string_view jpeg, int side) {
    auto raw = QByteArray::fromRawData(jpeg.data(), static_cast<qsizetype>(jpeg.size()));
    QBuffer buffer(&raw);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer, "jpeg");
    const auto size = reader.size();
    // Prepared pictures are no larger than this; what is has come from elsewhere.
    if (size.isEmpty() || std::max(size.width(), size.height()) > 4 * domain::kLongestPhotoSide) return {};
    if (size.width() > side || size.height() > side) reader.setScaledSize(size.scaled(side, side, Qt::KeepAspectRatio).expandedTo({1, 1}));
    return reader.read();
}

}  // namespace lianlu::picture
