// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
// The smallest Qt Widgets program that shows a window: what bench_start measures against.
#include <cstdio>

#include <QApplication>
#include <QLabel>
#include <QMainWindow>
#include <QTimer>

class Window : public QMainWindow {
protected:
    void paintEvent(QPaintEvent* event) override {
        QMainWindow::paintEvent(event);
        QTimer::singleShot(0, this, [] {
            std::printf("window\n");
            std::fflush(stdout);
        });
    }
};

int main(int argc, char** argv) {
    QApplication app(argc, argv);
    Window window;
    window.setCentralWidget(new QLabel(QStringLiteral("Hello")));
    window.resize(1360, 860);
    window.show();
    return QApplication::exec();
}
