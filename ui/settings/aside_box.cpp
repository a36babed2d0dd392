// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/aside_box.h"

#include <QDir>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

#include "models/item/day_text.h"
#include "models/item/when_ready.h"
#include "ui/common/inline_error.h"
#include "ui/common/labels.h"
#include "ui/settings/aside_dialog.h"

namespace lianlu::ui {

AsideBox::AsideBox(SettingsHost& host, QWidget* parent) : QWidget(parent), m_host(host), m_lines(new QVBoxLayout), m_said(new InlineError) {
    setObjectName(QStringLiteral("settingsAside"));
    setAccessibleName(tr("Stores kept aside"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::s);
    layout->addWidget(makeLabel(tr("Stores kept aside"), TypeStep::bodyStrong));
    auto* why = makeMuted(tr("Left behind when this computer was set up anew, encrypted as they were. One opens with its own passphrase or recovery code where you unlock."));
    why->setWordWrap(true);
    layout->addWidget(why);
    m_lines->setSpacing(space::s);
    layout->addLayout(m_lines);
    layout->addWidget(m_said);
    m_said->setProperty("place", QStringLiteral("aside"));
    hide();
}

void AsideBox::refresh() {
    item::whenReady(this, m_host.asideStores(), [this](const std::vector<AsideStore>& stores) { fill(stores); });
}

void AsideBox::fill(const std::vector<AsideStore>& stores) {
    while (auto* item = m_lines->takeAt(0)) {
        if (item->widget()) item->widget()->deleteLater();
        delete item;
    }
    for (const auto& store : stores) addLine(store);
    // What became of the last one is still to be read.
    setVisible(!stores.empty() || !m_said->text().isEmpty());
}

void AsideBox::addLine(const AsideStore& store) {
    const QString size = QLocale().formattedDataSize(store.bytes);
    const QString words = store.since.isValid() ? tr("Since %1, %2").arg(item::dayText(store.since), size) : size;
    auto* line = new QWidget;
    line->setObjectName(QStringLiteral("asideLine"));
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::s);
    auto* label = makeLabel(words);
    label->setToolTip(QDir::toNativeSeparators(store.folder));
    row->addWidget(label, 1);
    const auto button = [&](const QString& text, const char* name, void (AsideBox::*run)(const AsideStore&)) {
        auto* made = new QPushButton(text);
        made->setObjectName(QString::fromLatin1(name));
        made->setAccessibleName(QString(text + QStringLiteral(" ") + words));
        connect(made, &QPushButton::clicked, this, [this, store, run] { (this->*run)(store); });
        row->addWidget(made);
    };
    button(tr("Set back"), "asideBack", &AsideBox::putBack);
    button(tr("Remove…"), "asideRemove", &AsideBox::remove);
    m_lines->addWidget(line);
}

void AsideBox::putBack(const AsideStore& store) {
    m_said->clear();
    item::whenReady(this, m_host.putBackAside(store.folder), [this](const Result<void>& done) {
        if (!done) m_said->showError(done.error());
        else m_said->showText(tr("It is one of the people of this computer again, and opens with its own passphrase."), Tone::success);
        refresh();
    });
}

void AsideBox::remove(const AsideStore& store) {
    m_said->clear();
    auto* dialog = new AsideDialog(m_host, store, this);
    connect(dialog, &QDialog::accepted, this, &AsideBox::refresh);
    dialog->open();
}

}  // namespace lianlu::ui
