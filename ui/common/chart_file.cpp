// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/chart_file.h"

#include <cmath>
#include <filesystem>

#include <QBuffer>
#include <QFileInfo>
#include <QImage>
#include <QPainter>
#include <QPdfWriter>
#include <QRandomGenerator>
#include <QSaveFile>

#include "models/base/utf8_path.h"
#include "models/exchange/table_writer.h"
#include "models/item/format.h"
#include "ui/common/chart_plot.h"
#include "ui/common/theme.h"

namespace lianlu::ui {

namespace {

constexpr QSize kPaper{960, 540};
constexpr int kMargin = 32;
constexpr int kSharp = 2;  // dots of a picture for each of the paper

void paint(QPainter& painter, const ChartData& data, const QString& title, const QString& note) {
    painter.setPen(Qt::black);
    painter.setFont(fontFor(TypeStep::headline));
    const QRect paper(QPoint(0, 0), kPaper);
    auto room = paper.adjusted(kMargin, kMargin, -kMargin, -kMargin);
    QRect taken;
    painter.drawText(room, Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, title, &taken);
    room.setTop(taken.bottom() + space::l);
    painter.setFont(fontFor(TypeStep::caption));
    if (!note.isEmpty()) {
        const auto needed = painter.boundingRect(room, Qt::AlignLeft | Qt::TextWordWrap, note);
        const QRect below(room.left(), room.bottom() - needed.height(), room.width(), needed.height());
        painter.drawText(below, Qt::AlignLeft | Qt::TextWordWrap, note);
        room.setBottom(below.top() - space::l);
    }
    ChartPlot plot;
    plot.setPaper(true);
    plot.resize(room.size());
    plot.setData(data);
    // A view that was never shown has not laid out what is in it.
    plot.setAttribute(Qt::WA_DontShowOnScreen);
    plot.show();
    plot.render(&painter, QRectF(room), QRect(QPoint(0, 0), room.size()));
}

Error failure(const QSaveFile& file) {
    switch (file.error()) {
        case QFileDevice::PermissionsError:
        case QFileDevice::OpenError: return {Code::readOnly, "the file cannot be written"};
        case QFileDevice::ResourceError: return {Code::diskFull, "no room for the file"};
        default: return {Code::io, "the file was not written"};
    }
}

QImage drawn(const ChartData& data, const QString& title, const QString& note) {
    QImage image(kPaper * kSharp, QImage::Format_RGB32);
    image.setDevicePixelRatio(kSharp);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    paint(painter, data, title, note);
    return image;
}

QByteArray paged(const ChartData& data, const QString& title, const QString& note) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter pdf(&buffer);
    pdf.setTitle(title);
    pdf.setPageSize(QPageSize(QPageSize::A4));
    pdf.setPageOrientation(QPageLayout::Landscape);
    pdf.setPageMargins({});
    QPainter painter(&pdf);
    const double scale = std::min(static_cast<double>(pdf.width()) / kPaper.width(), static_cast<double>(pdf.height()) / kPaper.height());
    painter.scale(scale, scale);
    paint(painter, data, title, note);
    painter.end();
    return bytes;
}

//! `fill` gives the bytes to the file.
Result<void> writeWhole(const QString& place, const std::function<bool(QSaveFile&)>& fill) {
    QSaveFile file(place);
    if (!file.open(QIODevice::WriteOnly) || !fill(file) || !file.commit()) return fail(failure(file));
    return {};
}

exchange::Cell cellOf(double value) {
    if (!std::isfinite(value)) return {};
    if (value == std::floor(value) && std::abs(value) < 9e15) return static_cast<std::int64_t>(value);
    return exchange::Money{std::llround(value * 100)};
}

Result<void> writeRows(const ChartData& data, const QString& title, const std::filesystem::path& file) {
    LIANLU_TRY(auto clock, domain::LocalDays::in("UTC"));  // no moment is in the table
    exchange::Table table{item::fromQString(title), {{item::fromQString(data.pointWord), 20}}, clock};
    for (const auto& one : data.series) table.columns.push_back({item::fromQString(one.name), 16});
    LIANLU_TRY(const auto writer, exchange::beginTable(exchange::Form::xlsx, file, std::move(table)));
    std::vector<exchange::Cell> row;
    for (int at = 0; at < data.count(); ++at) {
        row.assign(1, item::fromQString(data.points[at]));
        for (const auto& one : data.series)
            row.push_back(static_cast<std::size_t>(at) < one.values.size() ? cellOf(one.values[static_cast<std::size_t>(at)]) : exchange::Cell{});
        LIANLU_CHECK(writer->add(row));
    }
    return writer->finish();
}

Result<void> writeTable(const ChartData& data, const QString& title, const QString& place) {
    // Beside its place first: what stands there stays until all is written.
    const QFileInfo info(place);
    const auto beside = pathFromUtf8(item::fromQString(info.absolutePath() + QStringLiteral("/.lianlu-%1.part").arg(QRandomGenerator::global()->generate(), 0, 16)));
    std::error_code error;
    auto done = writeRows(data, title, beside);
    if (done) {
        std::filesystem::rename(beside, pathFromUtf8(item::fromQString(info.absoluteFilePath())), error);
        if (error) done = fail(Code::readOnly, "the file cannot be replaced");
    }
    if (!done) std::filesystem::remove(beside, error);
    return done;
}

}  // namespace

std::function<Result<void>()> prepareChart(const ChartData& data, const QString& title, const QString& note, ChartForm form, const QString& file) {
    // Packing a picture takes longer than a screen may wait.
    if (form == ChartForm::png)
        return [image = drawn(data, title, note), file] { return writeWhole(file, [&image](QSaveFile& into) { return image.save(&into, "PNG"); }); };
    if (form == ChartForm::pdf)
        return [bytes = paged(data, title, note), file] { return writeWhole(file, [&bytes](QSaveFile& into) { return into.write(bytes) == bytes.size(); }); };
    return [data, title, file] { return writeTable(data, title, file); };
}

}  // namespace lianlu::ui
