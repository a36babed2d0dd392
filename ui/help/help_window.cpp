// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/help_window.h"

#include <QDesktopServices>
#include <QEvent>
#include <QImage>
#include <QBoxLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTextBlock>
#include <QTextBrowser>
#include <QTextList>
#include <QTimer>

#include "ui/common/buttons.h"
#include "ui/common/icons.h"
#include "ui/common/theme.h"

namespace lianlu::ui {

namespace {

constexpr int kTopicsWidth = 210;
constexpr int kRoomForBoth = 640;  // px: below, the page would have less room than its words need
constexpr int kTopicsHeight = 230;
constexpr int kPictureRoom = 48;  // of the page beside a picture: margins and the scroll bar
constexpr int kLeastPicture = 40;
constexpr int kWidestPicture = 720;

// Markdown knows no fonts of ours: headings get the steps of the type scale.
void setType(QTextDocument& page) {
    QTextCursor cursor(&page);
    cursor.beginEditBlock();
    for (auto block = page.begin(); block != page.end(); block = block.next()) {
        auto format = block.blockFormat();
        const int level = format.headingLevel();
        // A share of a picture's height would be a gap below it.
        const bool picture = block.begin() != block.end() && block.begin().fragment().charFormat().isImageFormat();
        if (!picture) format.setLineHeight(135, QTextBlockFormat::ProportionalHeight);
        format.setBottomMargin(level > 0 ? space::xs : space::s);
        format.setTopMargin(level > 1 ? space::l : 0);
        cursor.setPosition(block.position());
        cursor.setBlockFormat(format);
        if (level == 0) continue;
        cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
        auto type = cursor.charFormat();
        type.clearProperty(QTextFormat::FontSizeAdjustment);  // Markdown's own, and stronger than a size
        type.setFontPointSize(fontFor(level == 1 ? TypeStep::headline : TypeStep::title).pointSizeF());
        cursor.setCharFormat(type);
    }
    cursor.endEditBlock();
}

}  // namespace

HelpWindow::HelpWindow(Ways ways, QWidget* parent) : QDialog(parent), m_ways(std::move(ways)), m_search(new QLineEdit), m_list(new QListWidget), m_page(new QTextBrowser), m_left(new QWidget), m_both(new QBoxLayout(QBoxLayout::LeftToRight, this)) {
    setObjectName(QStringLiteral("helpWindow"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowFlag(Qt::WindowMaximizeButtonHint);
    m_search->setObjectName(QStringLiteral("helpSearch"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(icon(QStringLiteral("search"), Tint::muted), QLineEdit::LeadingPosition);
    m_list->setObjectName(QStringLiteral("helpTopics"));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_page->setObjectName(QStringLiteral("helpPage"));
    m_page->setOpenLinks(false);
    m_page->document()->setDocumentMargin(space::l);

    auto* column = new QVBoxLayout(m_left);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s);
    column->addWidget(m_search);
    column->addWidget(m_list, 1);
    const auto way = [&](const char* name, const std::function<void()>& run) {
        auto* button = new GhostButton({});
        button->setObjectName(QString::fromLatin1(name));
        button->setAutoDefault(false);
        button->setVisible(static_cast<bool>(run));
        connect(button, &QPushButton::clicked, this, [this, run] {
            close();
            run();
        });
        column->addWidget(button);
    };
    way("helpShortcuts", m_ways.shortcuts);
    way("helpTour", m_ways.tour);
    m_both->setContentsMargins(space::l, space::l, space::l, space::l);
    m_both->setSpacing(space::l);
    m_both->addWidget(m_left);
    m_both->addWidget(m_page, 1);
    resize(980, 720);
    arrange();

    connect(m_search, &QLineEdit::textChanged, this, &HelpWindow::filter);
    connect(m_search, &QLineEdit::returnPressed, m_page, qOverload<>(&QWidget::setFocus));
    connect(m_list, &QListWidget::currentRowChanged, this, &HelpWindow::showPage);
    connect(m_page, &QTextBrowser::anchorClicked, this, [this](const QUrl& link) {
        if (link.scheme() == QLatin1String("help")) showTopic(link.path());
        else if (link.scheme() == QLatin1String("https")) QDesktopServices::openUrl(link);
    });
    fill();
}

void HelpWindow::open(QWidget* at, const QString& topic, Ways ways) {
    auto* over = at->window();
    // A list that hangs from a field, or a menu, is no place to stand on.
    while (over->windowType() == Qt::Popup && over->parentWidget()) {
        over->close();
        over = over->parentWidget()->window();
    }
    if (auto* self = qobject_cast<HelpWindow*>(over)) return self->showTopic(QStringLiteral("start"));
    auto* help = over->findChild<HelpWindow*>(QString(), Qt::FindDirectChildrenOnly);
    if (!help) help = new HelpWindow(std::move(ways), over);
    help->showTopic(topic);
    help->show();
    help->raise();
    help->activateWindow();
    help->m_list->setFocus();
}

void HelpWindow::fill() {
    setWindowTitle(tr("User guide"));
    m_search->setPlaceholderText(tr("Search the guide"));
    m_search->setAccessibleName(tr("Search the guide"));
    m_list->setAccessibleName(tr("Pages of the guide"));
    m_page->setAccessibleName(tr("Page of the guide"));
    findChild<QPushButton*>(QStringLiteral("helpShortcuts"))->setText(tr("Keyboard shortcuts"));
    findChild<QPushButton*>(QStringLiteral("helpTour"))->setText(tr("Show me around"));
    const auto language = helpLanguage();
    m_topics = helpTopics(language);
    m_page->setSearchPaths({QStringLiteral(":/lianlu/help/pictures/") + language});
    const int row = qMax(0, m_list->currentRow());
    m_list->clear();
    for (const auto& topic : m_topics) {
        auto* item = new QListWidgetItem(topic.title, m_list);
        item->setData(Qt::UserRole, topic.id);
        // The sheet comes later than the first layout, and with it the room around the words.
        item->setSizeHint(QSize(0, space::controlHeight));
    }
    m_list->setCurrentRow(row);
    filter(m_search->text());
}

void HelpWindow::filter(const QString& typed) {
    const auto words = typed.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    int first = -1;
    for (int row = 0; row < m_list->count(); ++row) {
        const bool fits = std::all_of(words.begin(), words.end(), [&](const QString& word) { return m_topics[row].text.contains(word, Qt::CaseInsensitive); });
        m_list->item(row)->setHidden(!fits);
        if (fits && first < 0) first = row;
    }
    if (first >= 0 && (m_list->currentRow() < 0 || m_list->currentItem()->isHidden())) m_list->setCurrentRow(first);
    showPage();
}

void HelpWindow::showTopic(const QString& id) {
    m_search->clear();
    for (int row = 0; row < m_list->count(); ++row)
        if (m_topics[row].id == id) return m_list->setCurrentRow(row);
    m_list->setCurrentRow(0);
}

void HelpWindow::showPage() {
    const int row = m_list->currentRow();
    if (row < 0) return;
    if (m_list->item(row)->isHidden()) return m_page->setMarkdown(tr("No page has these words. Try fewer or shorter ones."));
    m_page->setMarkdown(m_topics[row].text);
    setType(*m_page->document());
    fitPictures();
    // The words that were looked for are marked.
    QList<QTextEdit::ExtraSelection> marks;
    for (const auto& word : m_search->text().split(QLatin1Char(' '), Qt::SkipEmptyParts))
        for (auto found = m_page->document()->find(word); !found.isNull(); found = m_page->document()->find(word, found)) {
            QTextCharFormat mark;
            mark.setBackground(currentTokens().selection);
            marks.append({found, mark});
        }
    m_page->setExtraSelections(marks);
    m_page->moveCursor(QTextCursor::Start);
    if (!marks.isEmpty()) {
        auto at = marks.first().cursor;
        at.clearSelection();
        m_page->setTextCursor(at);
        m_page->ensureCursorVisible();
    }
}

QImage HelpWindow::wholePicture(const QString& name) {
    const QString path = m_page->searchPaths().value(0) + QLatin1Char('/') + name;
    auto& whole = m_whole[path];
    // Few colours: scaled as they are they would be dithered.
    if (whole.isNull()) whole = QImage(path).convertToFormat(QImage::Format_ARGB32_Premultiplied);
    return whole;
}

void HelpWindow::fitPictures() {
    auto* page = m_page->document();
    const int room = m_page->viewport()->width() - kPictureRoom;
    for (auto block = page->begin(); block != page->end(); block = block.next())
        for (auto part = block.begin(); !part.atEnd(); ++part) {
            if (!part.fragment().charFormat().isImageFormat()) continue;
            auto picture = part.fragment().charFormat().toImageFormat();
            // In a list it begins further in.
            const auto* list = block.textList();
            const auto steps = block.blockFormat().indent() + (list ? list->format().indent() : 0);
            const int width = qBound(kLeastPicture, room - qRound(steps * page->indentWidth()), kWidestPicture);
            picture.setWidth(width);
            // Scaled here: the page itself leaves pixels out.
            if (const auto whole = wholePicture(picture.name()); !whole.isNull()) {
                auto scaled = whole.scaledToWidth(qRound(width * devicePixelRatioF()), Qt::SmoothTransformation);
                scaled.setDevicePixelRatio(devicePixelRatioF());
                picture.setHeight(scaled.deviceIndependentSize().height());
                page->addResource(QTextDocument::ImageResource, QUrl(picture.name()), scaled);
            }
            QTextCursor cursor(page);
            cursor.setPosition(part.fragment().position());
            cursor.setPosition(part.fragment().position() + part.fragment().length(), QTextCursor::KeepAnchor);
            cursor.setCharFormat(picture);
            break;  // the fragments are others now; there is one picture a block
        }
}

void HelpWindow::arrange() {
    const bool beside = width() >= kRoomForBoth;
    m_both->setDirection(beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_left->setMinimumWidth(beside ? kTopicsWidth : 0);
    m_left->setMaximumSize(beside ? QSize(kTopicsWidth, QWIDGETSIZE_MAX) : QSize(QWIDGETSIZE_MAX, kTopicsHeight));
}

void HelpWindow::resizeEvent(QResizeEvent* event) {
    QDialog::resizeEvent(event);
    arrange();
    // The page has its new width after the layout.
    QTimer::singleShot(0, this, &HelpWindow::fitPictures);
}

void HelpWindow::changeEvent(QEvent* event) {
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) fill();
}

}  // namespace lianlu::ui
