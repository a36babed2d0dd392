// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <vector>

#include <QString>

class QHBoxLayout;
class QVBoxLayout;
class QWidget;

namespace lianlu::ui {

//! \brief A page of the gallery: pieces of ui/common in every state they have.
struct GalleryPage {
    QString id;  //!< in file names
    QString title;
    std::function<void(QVBoxLayout&)> build;
};

//! \brief All of them, in their order and in the program's language.
[[nodiscard]] std::vector<GalleryPage> galleryPages();

//! \brief Colours with their contrasts, type steps in Chinese and Latin, spacing.
void buildColourPage(QVBoxLayout& page);
void buildTypePage(QVBoxLayout& page);
void buildIconPage(QVBoxLayout& page);
void buildButtonPage(QVBoxLayout& page);
void buildFieldPage(QVBoxLayout& page);
void buildSurfacePage(QVBoxLayout& page);
void buildMessagePage(QVBoxLayout& page);
void buildPanelPage(QVBoxLayout& page);
void buildTablePage(QVBoxLayout& page);
void buildRoomPage(QVBoxLayout& page);
void buildChartPage(QVBoxLayout& page);

//! \brief A heading with a card below it; what is shown goes into the card.
[[nodiscard]] QVBoxLayout* addPart(QVBoxLayout& page, const QString& title);
//! \brief A line of pieces, each as wide as it wants to be.
[[nodiscard]] QHBoxLayout* addLine(QVBoxLayout& part);
//! \brief A piece over the word for the state it is in.
void addNamed(QHBoxLayout& line, QWidget* piece, const QString& word);

}  // namespace lianlu::ui
