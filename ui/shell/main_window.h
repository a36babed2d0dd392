// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include <QMainWindow>

class QStackedWidget;

namespace lianlu::ui {

//! \brief The one window: shows one page at a time (start, onboarding, unlock, desk) and keeps its geometry in the settings.
class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    explicit MainWindow(QWidget* parent = nullptr);

    //! \brief Shows `page` and deletes the one before.
    void setPage(QWidget* page);
    [[nodiscard]] QWidget* page() const;

    //! \brief Asked when somebody closes the window: the place to end what it shows. False: it stays.
    void setMayClose(std::function<bool()> mayClose) { m_mayClose = std::move(mayClose); }

Q_SIGNALS:
    void painted();  //!< once, after the first paint: only now may anything be read

protected:
    void paintEvent(QPaintEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QStackedWidget* m_stack;
    std::function<bool()> m_mayClose;
    bool m_painted = false;
};

}  // namespace lianlu::ui
