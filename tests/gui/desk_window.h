// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>

#include <QAbstractItemView>
#include <QApplication>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QTest>

#include "app/workbench/desk.h"
#include "app/workbench/workbench.h"
#include "tests/gui/desk_profile.h"
#include "ui/shell/main_window.h"

namespace lianlu::test {

//! \brief The real workbench in its window, for tests of what it says when something goes wrong. Goes with the object.
class DeskWindow {
public:
    DeskWindow(app::Options options, const QString& language) {
        options.language = language;
        app::Workbench::prepare(options);
        m_bench = std::make_unique<app::Workbench>(*qApp, options);
        m_bench->start();
        m_bench->window().resize(1440, 900);
        m_bench->window().activateWindow();
    }

    [[nodiscard]] app::Workbench& bench() { return *m_bench; }
    [[nodiscard]] QString page() { return m_bench->window().page()->objectName(); }
    //! \brief Waits for the visible widget of that name in the window or a dialog over it; nothing after five seconds.
    template <class W = QWidget>
    [[nodiscard]] W* find(const char* name) {
        W* found = nullptr;
        (void)QTest::qWaitFor([&] { return (found = visible<W>(name)) != nullptr; });
        return found;
    }
    template <class W = QWidget>
    [[nodiscard]] static W* visible(const char* name) {
        for (QWidget* window : QApplication::topLevelWidgets())
            for (auto* widget : window->findChildren<W*>(QString::fromLatin1(name)))
                if (widget->isVisible()) return widget;
        return nullptr;
    }
    //! \brief The error that stands within `inside`; empty: none.
    [[nodiscard]] static QString error(QWidget* inside) {
        for (auto* label : inside ? inside->findChildren<QLabel*>(QStringLiteral("inlineErrorText")) : QList<QLabel*>())
            if (label->isVisible()) return label->text();
        return {};
    }

    void click(const char* name) {
        if (auto* widget = find(name)) QTest::mouseClick(widget, Qt::LeftButton);
    }
    void type(const char* name, const QString& text) {
        auto* field = find(name);
        if (!field) return;
        QTest::mouseClick(field, Qt::LeftButton);
        QTest::keyClick(field, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(field, text);
    }
    void unlock() {
        if (auto* field = find<QLineEdit>("unlockPassphrase")) field->setText(QString::fromUtf8(kPassphrase));
        click("unlockButton");
    }
    //! \brief Opens the first lead of the list.
    void openLead() {
        if (!find("deskPage")) return;
        click("railLeads");
        auto* table = find<QAbstractItemView>("leadsTable");
        (void)QTest::qWaitFor([table] { return table && table->model() && table->model()->rowCount() > 0; });
        (void)find("leadNextStep");
        (void)QTest::qWaitFor([] { auto* name = visible<QLabel>("leadName"); return name && !name->text().isEmpty(); });
    }
    //! \brief What the form says of its saving: success, danger, warning or muted.
    [[nodiscard]] static QString savedRole() {
        auto* mark = visible<QLabel>("leadSaved");
        return mark ? mark->property("role").toString() : QString();
    }

private:
    std::unique_ptr<app::Workbench> m_bench;
};

//! \brief The person's own files, byte for byte: the store and its keyslots.
[[nodiscard]] inline std::map<QString, QByteArray> ownFiles(const store::ProfilePaths& paths) {
    std::map<QString, QByteArray> files;
    const QDir folder(QString::fromStdU16String(paths.folder.u16string()));
    for (const auto& name : folder.entryList({QStringLiteral("store.db*"), QStringLiteral("keyslots*")}, QDir::Files)) {
        QFile file(folder.filePath(name));
        if (file.open(QIODevice::ReadOnly)) files[name] = file.readAll();
    }
    return files;
}

//! \brief The store of a profile that no window has open.
[[nodiscard]] inline std::unique_ptr<store::LocalStore> storeOf(const DeskProfile& profile, const Clock& clock) {
    const auto key = store::unlockWithPassphrase(profile.paths(), SecretBuffer::fromText(kPassphrase), nullptr);
    if (!key) throw std::runtime_error(key.error().describe());
    auto opened = store::LocalStore::open(profile.paths().store(), *key, clock);
    if (!opened) throw std::runtime_error(opened.error().describe());
    return std::move(*opened);
}

}  // namespace lianlu::test
