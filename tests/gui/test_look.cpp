// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QStandardItemModel>
#include <QTemporaryDir>
#include <QTest>
#include <QVBoxLayout>

#include "tests/gui/pictures.h"
#include "tests/support/test_main.h"
#include "ui/common/avatar.h"
#include "ui/common/badge.h"
#include "ui/common/buttons.h"
#include "ui/common/card.h"
#include "ui/common/data_table.h"
#include "ui/common/form_row.h"
#include "ui/common/icons.h"
#include "ui/common/inline_error.h"
#include "ui/common/resources.h"
#include "ui/common/row_delegate.h"
#include "ui/common/search_field.h"
#include "ui/common/section_header.h"
#include "ui/common/toast.h"
#include "ui/common/tokens.h"

namespace test_look {

using namespace lianlu;
using namespace lianlu::ui;

//! Colours, icons, and all pieces on one page for eyes.
class TestLook : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        QVERIFY(m_folder.isValid());
        QCoreApplication::setOrganizationName("Lianlu");
        QCoreApplication::setApplicationName("test_look");
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.path());
        Theme::apply(*qApp, Scheme::light);
    }

    void textHasContrast_data() {
        QTest::addColumn<bool>("dark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }

    void textHasContrast() {
        QFETCH(bool, dark);
        const Tokens& t = dark ? darkTokens() : lightTokens();
        const auto atLeast = [](const QColor& text, const QColor& ground, double least, const char* what) {
            if (contrast(text, ground) < least) QFAIL(qPrintable(QString("%1: %2").arg(what).arg(contrast(text, ground))));
        };
        for (const QColor& ground : {t.window, t.surface, t.surfaceAlt, t.rail, t.hover, t.selection}) {
            atLeast(t.text, ground, 4.5, "text");
            atLeast(t.textMuted, ground, 4.5, "muted text");
        }
        atLeast(t.onAccent, t.accent, 4.5, "on accent");
        atLeast(t.onAccent, t.accentHover, 4.5, "on accent, hovered");
        atLeast(t.onTooltip, t.tooltip, 4.5, "tooltip");
        for (const Tone tone : {Tone::accent, Tone::info, Tone::success, Tone::warning, Tone::danger, Tone::violet}) {
            atLeast(t.tone(tone), t.toneSoft(tone), 4.5, "badge");
            atLeast(t.tone(tone), t.surface, 4.5, "tone on surface");
        }
        atLeast(t.text, t.toneSoft(Tone::neutral), 4.5, "neutral badge");
        // What the style sheet lays on what: words of links and of filters that are on, over a hovered or chosen row, too.
        for (const QColor& ground : {t.window, t.surface, t.accentSoft, t.selection}) atLeast(t.accent, ground, 4.5, "accent as text");
        for (const Tone tone : {Tone::info, Tone::success, Tone::warning, Tone::danger}) {
            atLeast(t.tone(tone), t.window, 4.5, "tone on window");
            atLeast(t.tone(tone), t.selection, 4.5, "tone on a chosen row");
        }
        atLeast(t.text, t.border, 4.5, "text of a pressed button");
        for (const QColor& ground : {t.window, t.surface, t.border}) atLeast(t.textDisabled, ground, 2.9, "disabled text");
        for (const QColor& colour : t.chart) atLeast(colour, t.surface, 1.8, "chart");
        for (const QColor& ground : {t.surface, t.window}) atLeast(t.fieldBorder, ground, ground == t.surface ? 3.0 : 2.7, "frame of a field");
        // A frame one cannot see does not say where to type: WCAG 1.4.11 asks 3:1 of the focused one.
        for (const QColor& ground : {t.surface, t.window, t.rail}) atLeast(t.focus, ground, 3.0, "focus");
    }

    //! What a widget without any rule of the style sheet gets.
    void thePaletteHasContrast() {
        for (const bool dark : {false, true}) {
            const QPalette p = (dark ? darkTokens() : lightTokens()).palette();
            const std::pair<QPalette::ColorRole, QPalette::ColorRole> pairs[] = {
                {QPalette::WindowText, QPalette::Window}, {QPalette::Text, QPalette::Base}, {QPalette::Text, QPalette::AlternateBase},
                {QPalette::ButtonText, QPalette::Button}, {QPalette::PlaceholderText, QPalette::Base}, {QPalette::HighlightedText, QPalette::Highlight},
                {QPalette::Link, QPalette::Base}, {QPalette::LinkVisited, QPalette::Base}, {QPalette::ToolTipText, QPalette::ToolTipBase}, {QPalette::BrightText, QPalette::Base}};
            for (const auto& [text, ground] : pairs)
                QVERIFY2(contrast(p.color(QPalette::Active, text), p.color(QPalette::Active, ground)) >= 4.5,
                         qPrintable(QString("%1: role %2 on role %3").arg(dark ? "dark" : "light").arg(text).arg(ground)));
        }
    }

    void everyIconIsDrawn() {
        initResources();
        const QStringList names = QDir(":/lianlu/icons").entryList({"*.svg"});
        QVERIFY(names.size() > 50);
        for (const QString& file : names) {
            const QImage image = iconPixmap(file.chopped(4), 24, QColor(Qt::red), 1.0).toImage();
            bool inked = false;
            for (int y = 0; y < image.height() && !inked; ++y)
                for (int x = 0; x < image.width() && !inked; ++x) inked = qAlpha(image.pixel(x, y)) > 100;
            QVERIFY2(inked, qPrintable(file));
        }
    }

    void iconsFollowTheScheme() {
        const QIcon tinted = icon("customers");
        Theme::apply(*qApp, Scheme::light);
        const QImage light = tinted.pixmap(24).toImage();
        Theme::apply(*qApp, Scheme::dark);
        const QImage dark = tinted.pixmap(24).toImage();
        Theme::apply(*qApp, Scheme::light);
        QVERIFY(light != dark);
    }

    void gallery() {
        QWidget page;
        page.resize(1180, 860);
        auto* layout = new QGridLayout(&page);
        layout->setContentsMargins(24, 24, 24, 24);
        layout->setSpacing(16);
        auto* card = new Card;
        card->body()->addWidget(new SectionHeader(QString::fromUtf8("控件 Controls")));
        auto* buttons = new QHBoxLayout;
        buttons->addWidget(new PrimaryButton("Save"));
        buttons->addWidget(new QPushButton("Second"));
        buttons->addWidget(new GhostButton("Quiet"));
        buttons->addWidget(new DangerButton("Discard"));
        auto* off = new PrimaryButton("Disabled");
        off->setEnabled(false);
        buttons->addWidget(off);
        buttons->addStretch();
        card->body()->addLayout(buttons);
        auto* chips = new QHBoxLayout;
        for (const char* text : {"All", "Book", "Pool"}) {
            auto* chip = new ChipButton(text);
            chip->setChecked(text[0] == 'B');
            chips->addWidget(chip);
        }
        chips->addStretch();
        card->body()->addLayout(chips);
        card->body()->addWidget(new SearchField("Search name or phone"));
        card->body()->addWidget(new FormRow("Name", new QLineEdit(QString::fromUtf8("王小明")), "As on the card"));
        auto* wrong = new FormRow("Phone", new QLineEdit("13812"));
        card->body()->addWidget(wrong);
        wrong->setError("Please check the phone number.");
        auto* box = new QComboBox;
        box->addItems({QString::fromUtf8("最近购买"), "Name", "Spent"});
        card->body()->addWidget(new FormRow("Order", box));
        auto* check = new QCheckBox("Agreed to messages");
        check->setChecked(true);
        card->body()->addWidget(check);
        auto* error = new InlineError;
        card->body()->addWidget(error);
        error->showError(Error{Code::unreachable, "", ""});
        auto* badges = new QHBoxLayout;
        const char* words[] = {"neutral", "accent", "info", "success", "warning", "danger", "violet"};
        for (int i = 0; i < 7; ++i) badges->addWidget(new Badge(words[i], static_cast<Tone>(i)));
        badges->addStretch();
        card->body()->addLayout(badges);
        card->body()->addStretch();
        layout->addWidget(card, 0, 0);
        auto* icons = new Card;
        auto* grid = new QGridLayout;
        int at = 0;
        for (const QString& file : QDir(":/lianlu/icons").entryList({"*.svg"})) {
            if (file.contains("_light") || file.contains("_dark")) continue;
            auto* button = makeIconButton(file.chopped(4), file.chopped(4));
            button->setIconSize(QSize(24, 24));
            grid->addWidget(button, at / 10, at % 10);
            ++at;
        }
        icons->body()->addLayout(grid);
        auto* people = new QHBoxLayout;
        for (const char* name : {"王小明", "李芳", "Ada Lovelace", "欧阳修"}) people->addWidget(new Avatar(QString::fromUtf8(name)));
        people->addStretch();
        icons->body()->addLayout(people);
        icons->body()->addStretch();
        layout->addWidget(icons, 0, 1);
        QStandardItemModel model(0, 4);
        model.setHorizontalHeaderLabels({QString::fromUtf8("姓名"), QString::fromUtf8("等级"), QString::fromUtf8("消费"), QString::fromUtf8("最近购买")});
        const char* names[] = {"王小明", "李芳", "Ada Lovelace"};
        for (int i = 0; i < 3; ++i) {
            auto* name = new QStandardItem(QString::fromUtf8(names[i]));
            name->setData("138 1234 5678", Qt::UserRole + 4);
            name->setData(i == 1, Qt::UserRole + 5);
            name->setData(name->text(), Qt::UserRole + 9);
            auto* tier = new QStandardItem(QString::fromUtf8("金卡"));
            tier->setData(4, Qt::UserRole + 2);
            auto* spent = new QStandardItem(QString::fromUtf8("¥12,480"));
            spent->setData(QVariant(int(Qt::AlignRight | Qt::AlignVCenter)), Qt::TextAlignmentRole);
            model.appendRow({name, tier, spent, new QStandardItem("2026/11/03")});
        }
        auto* table = new DataTable;
        table->rows()->setSecondLineRole(Qt::UserRole + 4);
        table->rows()->setPendingRole(Qt::UserRole + 5);
        table->rows()->setBadgeRole(Qt::UserRole + 2);
        table->rows()->setAvatarRole(Qt::UserRole + 9);
        table->setDefaultWidths({240, 100, 120, 0});
        table->setModel(&model);
        layout->addWidget(table, 1, 0);
        auto* empty = new DataTable;
        QStandardItemModel none(0, 1);
        none.setHorizontalHeaderLabels({"Name"});
        empty->setModel(&none);
        empty->showEmpty("customers", "No customers fit", "Nobody in your book has this name or number.", "Search the pool too");
        layout->addWidget(empty, 1, 1);
        layout->setRowStretch(1, 1);
        page.show();
        table->selectRow(0);
        ToastHost toasts(&page);
        toasts.showUndo(QString::fromUtf8("已记录通话"), [] {});
        test::picture(page, "common");
        QVERIFY(page.findChild<QWidget*>("toast")->isVisible());
    }

private:
    QTemporaryDir m_folder;
};

LIANLU_WIDGETS_TEST(TestLook)

}  // namespace test_look

#include "test_look.moc"
