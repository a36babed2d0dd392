// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>

class QTextDocument;
class QWidget;

namespace lianlu::ui {

//! \brief Asks for a printer over `parent` and prints the page made for the width of its paper; a unit of the page is a point (1/72 inch) on paper, and nothing is added
//! to it. A narrower one stands in the middle. Where the printer fails a sentence says so over `parent`. Without any printer there is still a PDF file. Thread: the screen's.
void printPage(QWidget* parent, std::function<std::unique_ptr<QTextDocument>(double width)> page);

}  // namespace lianlu::ui
