// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/offers/offer_dialog.h"

#include <algorithm>
#include <utility>

#include <QAbstractItemView>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QPlainTextEdit>
#include <QSignalBlocker>
#include <QStandardItemModel>
#include <QVBoxLayout>

#include "models/domain/rules/message.h"
#include "models/domain/rules/offer.h"
#include "models/item/words.h"
#include "ui/common/buttons.h"
#include "ui/common/form_row.h"
#include "ui/common/inline_error.h"
#include "ui/common/labels.h"
#include "ui/common/sentences.h"
#include "ui/common/tokens.h"
#include "ui/customers/draft_note.h"
#include "ui/offers/offer_preview.h"
#include "ui/offers/product_picker.h"
#include "ui/shell/services.h"

namespace lianlu::ui {
namespace {

//! What waiting does not heal: such an offer is not queued.
bool isHopeless(const std::string& warning) {
    const auto refusal = domain::enumFromName<domain::Refusal>(warning);
    return refusal != domain::Refusal::quietHours;
}

QString variableWord(const std::string& name) {
    if (name == "name") return OfferDialog::tr("Name");
    if (name == "product") return OfferDialog::tr("Product");
    if (name == "coupon") return OfferDialog::tr("Coupon");
    if (name == "link") return OfferDialog::tr("Link");
    if (name == "guide") return OfferDialog::tr("My name");
    if (name == "store") return OfferDialog::tr("Store");
    return item::toQString(name);
}

//! What is wrong with the words, so that one can mend them.
QString faultWords(const Error& error) {
    constexpr std::string_view kUnknown = "unknown variable ";
    if (error.context.starts_with(kUnknown))
        return OfferDialog::tr("There is no {%1}. Use those below the message.")
            .arg(item::toQString(error.context.substr(kUnknown.size())));
    if (error.subject == "product") return OfferDialog::tr("The message names {product}, and none is chosen.");
    if (error.subject == "couponTemplate" || error.subject == "coupon")
        return OfferDialog::tr("The message names {coupon}, and none is chosen.");
    return error.subject == "subject" ? OfferDialog::tr("A mail needs a subject.")
                                      : OfferDialog::tr("Write a message.");
}

}  // namespace

OfferDialog::OfferDialog(Services& services, domain::CustomerId customer, domain::LeadId lead, const QString& name,
                         QWidget* parent)
    : OfferDialog(services,
                  {tr("Push offer"),
                   tr("To %1. You have 10 seconds to take it back.").arg(name),
                   tr("Send offer"), QStringLiteral("offer:") + item::toQString(customer.toString())},
                  parent) {
    m_customer = customer;
    m_lead = lead;
    OfferDialog::look();
}

OfferDialog::OfferDialog(Services& services, const Head& head, QWidget* parent)
    : FormDialog(head.title, head.subtitle, head.primary, parent),
      m_services(services),
      m_templates(new item::CouponTemplateModel(services.async(), this)),
      m_side(new QVBoxLayout),
      m_product(new ProductPicker(services.async())),
      m_coupon(new QComboBox),
      m_channel(new QComboBox),
      m_language(new QComboBox),
      m_subject(new QLineEdit),
      m_message(new QPlainTextEdit),
      m_preview(new OfferPreviewPane),
      m_quota(makeMuted({}, TypeStep::caption)),
      m_note(new DraftNote),
      m_draft(services.async(), head.draft),
      m_send(head.primary) {
    setObjectName(QStringLiteral("offerDialog"));
    primary()->setObjectName(QStringLiteral("offerSend"));
    primary()->setEnabled(false);
    auto* columns = new QHBoxLayout;
    columns->setSpacing(space::xl);
    m_form = buildForm();
    columns->addWidget(m_form, 1);
    m_side->setSpacing(space::m);
    m_side->addWidget(m_preview, 1);
    m_quota->setObjectName(QStringLiteral("offerQuota"));
    m_quota->hide();
    m_side->addWidget(m_quota);
    columns->addLayout(m_side, 1);
    body()->addLayout(columns, 1);
    body()->addWidget(m_note);
    resize(940, 640);

    m_rest.setSingleShot(true);
    m_rest.setInterval(200);
    connect(&m_rest, &QTimer::timeout, this, &OfferDialog::look);
    connect(m_templates, &item::ListModel::stateChanged, this, &OfferDialog::fillTemplates);
    connect(m_product, &ProductPicker::picked, this, [this] {
        proposeWords();
        edited();
    });
    connect(m_coupon, &QComboBox::currentIndexChanged, this, [this] {
        proposeWords();
        edited();
    });
    connect(m_channel, &QComboBox::currentIndexChanged, this, [this] {
        m_channelChosen = true;
        showChannel();
        edited();
    });
    connect(m_language, &QComboBox::activated, this, [this] {
        m_languageChosen = true;
        m_words = item::WordsIn(m_language->currentData().toString());
        proposeWords();
        edited();
    });
    const auto own = [this] {
        // Typed back to what is proposed, they follow product and coupon again.
        const auto words = proposed();
        m_wordsAreOurs = m_subject->text() == words.subject && m_message->toPlainText() == words.message;
        edited();
    };
    connect(m_subject, &QLineEdit::textEdited, this, own);
    connect(m_message, &QPlainTextEdit::textChanged, this, own);
    proposeWords();
    showChannel();
    m_templates->reload();
    connect(&m_draft, &item::DraftKeeper::failed, problem(), &InlineError::showError);
    m_draft.load([this](const QJsonObject& draft) { takeDraft(draft); });
    m_product->setFocus();
}

QWidget* OfferDialog::buildForm() {
    m_product->setObjectName(QStringLiteral("offerProduct"));
    m_coupon->setObjectName(QStringLiteral("offerTemplate"));
    m_coupon->addItem(tr("No coupon"), QString());
    m_coupon->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_coupon->setMinimumContentsLength(10);
    m_channel->setObjectName(QStringLiteral("offerChannel"));
    fillChannels();
    m_language->setObjectName(QStringLiteral("offerLanguage"));
    m_language->setToolTip(tr("Of the proposed words; at first the customer's, else the brand's"));
    fillLanguages();
    m_subject->setObjectName(QStringLiteral("offerSubject"));
    m_subject->setMaxLength(200);
    m_message->setObjectName(QStringLiteral("offerMessage"));
    m_message->setTabChangesFocus(true);
    m_message->setMinimumHeight(130);

    auto* form = new QWidget;
    auto* layout = new QVBoxLayout(form);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::m);
    auto* way = new QHBoxLayout;
    way->setSpacing(space::l);
    way->addWidget(new FormRow(tr("Channel"), m_channel), 1, Qt::AlignTop);
    way->addWidget(new FormRow(tr("Language"), m_language), 1, Qt::AlignTop);
    layout->addWidget(new FormRow(tr("Product"), m_product));
    layout->addWidget(new FormRow(tr("Coupon"), m_coupon));
    layout->addLayout(way);
    m_subjectRow = new FormRow(tr("Subject"), m_subject);
    layout->addWidget(m_subjectRow);
    m_messageRow = new FormRow(tr("Message"), m_message);
    layout->addWidget(m_messageRow, 1);
    auto* chips = new QHBoxLayout;
    chips->setSpacing(space::xs);
    chips->addWidget(makeMuted(tr("Insert:"), TypeStep::caption));
    for (const auto& name : domain::messageVariables()) {
        auto* chip = new GhostButton(variableWord(name));
        chip->setObjectName(QStringLiteral("offerVariable_") + item::toQString(name));
        chip->setFocusPolicy(Qt::TabFocus);
        chip->setToolTip(QChar(u'{') + item::toQString(name) + QChar(u'}'));
        connect(chip, &QPushButton::clicked, this, [this, text = chip->toolTip()] {
            m_message->insertPlainText(text);
            m_message->setFocus();
        });
        chips->addWidget(chip);
    }
    chips->addStretch(1);
    layout->addLayout(chips);
    return form;
}

void OfferDialog::setProduct(domain::ProductId id, const QString& name) {
    m_product->setProduct(id, name);
    proposeWords();
    look();
}

void OfferDialog::setOccasion(Occasion occasion) {
    m_occasion = std::move(occasion);
    proposeWords();
    look();
}

void OfferDialog::setChannel(domain::Channel channel) {
    if (!domain::isServed(channel)) return;
    m_channelChosen = true;
    const QSignalBlocker quiet(m_channel);
    m_channel->setCurrentIndex(qMax(0, m_channel->findData(static_cast<int>(channel))));
    showChannel();
    look();
}

bool OfferDialog::isByHand() const { return domain::isByHand(static_cast<domain::Channel>(m_channel->currentData().toInt())); }

//! A chat has no subject, and whoever sends it is the guide.
void OfferDialog::showChannel() {
    m_subjectRow->setVisible(!isByHand());
    if (!m_send.isEmpty()) primary()->setText(isByHand() ? tr("Prepare the message") : m_send);
}

void OfferDialog::fillLanguages() {
    // Each by its own name, whatever the screen speaks.
    for (const auto& [name, code] : {std::pair{QStringLiteral("简体中文"), QStringLiteral("zh_CN")}, std::pair{QStringLiteral("繁體中文"), QStringLiteral("zh_TW")}, std::pair{QStringLiteral("English"), QStringLiteral("en")}})
        m_language->addItem(name, code);
    // Until it is known whom it is for: the screen's.
    const auto code = item::WordsIn::languageCode(item::fromQString(QLocale().name()));
    m_language->setCurrentIndex(m_language->findData(code.isEmpty() ? QStringLiteral("en") : code));
}

bool OfferDialog::followLanguage(const std::string& tag) {
    const auto code = item::WordsIn::languageCode(tag);
    if (m_languageChosen || code.isEmpty() || code == m_language->currentData().toString()) return false;
    m_language->setCurrentIndex(m_language->findData(code));
    m_words = item::WordsIn(code);
    if (!m_wordsAreOurs) return false;
    proposeWords();
    m_rest.start();
    return true;
}

void OfferDialog::fillChannels() {
    using domain::Channel;
    m_channel->addItem(item::word(Channel::email), static_cast<int>(Channel::email));
    m_channel->addItem(item::word(Channel::wecom), static_cast<int>(Channel::wecom));
    m_channel->setItemData(1, tr("The server makes coupon and link, and you send the message yourself"), Qt::ToolTipRole);
    // Shown all the same, with why not: whoever looks for SMS here would look on otherwise.
    QStringList why;
    for (const auto& [channel, reason] : {std::pair{Channel::sms, tr("no provider is set up")}, std::pair{Channel::app, tr("no push service is set up")}}) {
        const auto words = tr("%1: %2").arg(item::word(channel), reason);
        m_channel->addItem(words, static_cast<int>(channel));
        qobject_cast<QStandardItemModel*>(m_channel->model())->item(m_channel->count() - 1)->setEnabled(false);
        why << words;
    }
    // As wide as what can be chosen; the list opens as wide as it needs.
    m_channel->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_channel->setMinimumContentsLength(10);
    m_channel->view()->setMinimumWidth(m_channel->view()->sizeHintForColumn(0) + 2 * space::l);
    m_channel->setAccessibleDescription(why.join(QStringLiteral(", ")));
}

void OfferDialog::fillTemplates() {
    if (m_templates->state() != item::ListModel::State::ready) return;
    const QSignalBlocker quiet(m_coupon);
    const auto chosen = m_coupon->currentData();
    m_coupon->clear();
    m_coupon->addItem(tr("No coupon"), QString());
    for (const auto& coupon : m_templates->rows()) {
        const auto worth = item::CouponTemplateModel::worth(coupon, m_services.async().format());
        m_coupon->addItem(item::toQString(coupon.name) + QStringLiteral(" · ") + worth,
                          item::toQString(coupon.id.toString()));
    }
    m_coupon->setCurrentIndex(qMax(0, m_coupon->findData(chosen)));
    m_coupon->view()->setMinimumWidth(m_coupon->view()->sizeHintForColumn(0) + 2 * space::l);
}

OfferDialog::Words OfferDialog::proposed() const {
    const bool hasProduct = !m_product->product().isNull();
    const bool hasCoupon = m_coupon->currentIndex() > 0;
    const auto say = [this](const char* english) { return m_words("lianlu::ui::OfferDialog", english); };
    const auto occasion = m_occasion ? m_occasion(m_words) : item::OfferWords{};
    const auto subject = !occasion.line.isEmpty() ? occasion.subject
                         : hasProduct             ? say(QT_TRANSLATE_NOOP("lianlu::ui::OfferDialog", "{product}: picked for you, {name}"))
                                                  : say(QT_TRANSLATE_NOOP("lianlu::ui::OfferDialog", "Picked for you, {name}"));
    QString words = say(QT_TRANSLATE_NOOP("lianlu::ui::OfferDialog", "Dear {name},")) + QStringLiteral("\n\n");
    words += !occasion.line.isEmpty() ? occasion.line
             : hasProduct             ? say(QT_TRANSLATE_NOOP("lianlu::ui::OfferDialog", "I thought of you when I saw {product}. Have a look: {link}"))
                                      : say(QT_TRANSLATE_NOOP("lianlu::ui::OfferDialog", "I picked something for you. Have a look: {link}"));
    if (hasCoupon) words += QStringLiteral("\n\n") + say(QT_TRANSLATE_NOOP("lianlu::ui::OfferDialog", "Your personal coupon: {coupon}"));
    words += QStringLiteral("\n\n") + say(QT_TRANSLATE_NOOP("lianlu::ui::OfferDialog", "See you soon,\n{guide}, {store}"));
    return {subject, words};
}

void OfferDialog::proposeWords() {
    if (!m_wordsAreOurs) return;
    const QSignalBlocker subject(m_subject);
    const QSignalBlocker message(m_message);
    const auto words = proposed();
    m_subject->setText(words.subject);
    m_message->setPlainText(words.message);
}

QJsonObject OfferDialog::typed() const {
    return {{QStringLiteral("product"), item::toQString(m_product->product().toString())},
            {QStringLiteral("productName"), m_product->text()},
            {QStringLiteral("coupon"), m_coupon->currentData().toString()},
            {QStringLiteral("channel"), item::toQString(domain::nameOf(static_cast<domain::Channel>(m_channel->currentData().toInt())))},
            {QStringLiteral("own"), !m_wordsAreOurs},
            {QStringLiteral("subject"), m_subject->text()},
            {QStringLiteral("message"), m_message->toPlainText()}};
}

void OfferDialog::edited() {
    m_note->edited();
    m_rest.start();
    primary()->setEnabled(false);
    // Proposed words are proposed again by themselves.
    if (m_wordsAreOurs) return m_draft.drop();
    m_draft.save(typed());
}

void OfferDialog::put(const QJsonObject& draft) {
    const QSignalBlocker coupon(m_coupon);
    const QSignalBlocker subject(m_subject);
    const QSignalBlocker message(m_message);
    m_product->setProduct(domain::ProductId::parse(item::fromQString(draft.value(QStringLiteral("product")).toString())).value_or(domain::ProductId{}),
                          draft.value(QStringLiteral("productName")).toString());
    m_coupon->setCurrentIndex(qMax(0, m_coupon->findData(draft.value(QStringLiteral("coupon")).toString())));
    m_wordsAreOurs = !draft.value(QStringLiteral("own")).toBool();
    m_subject->setText(draft.value(QStringLiteral("subject")).toString());
    m_message->setPlainText(draft.value(QStringLiteral("message")).toString());
    setChannel(domain::enumFromName<domain::Channel>(item::fromQString(draft.value(QStringLiteral("channel")).toString())));
    m_rest.start();
}

void OfferDialog::takeDraft(const QJsonObject& draft) {
    // Only words of one's own are worth bringing back, and never over what is typed already.
    if (!m_wordsAreOurs || !draft.value(QStringLiteral("own")).toBool()) return;
    const auto blank = typed();
    auto mine = draft;
    // A product or coupon that the form was opened with stays where the draft names none.
    for (const auto& [id, name] : {std::pair{"product", "productName"}, std::pair{"coupon", "coupon"}})
        if (mine.value(QLatin1String(id)).toString().isEmpty() || domain::ProductId::parse(item::fromQString(mine.value(QLatin1String(id)).toString())).value_or(domain::ProductId{}).isNull())
            for (const auto* field : {id, name}) mine.insert(QLatin1String(field), blank.value(QLatin1String(field)));
    put(mine);
    m_note->offer([this, blank] { put(blank); proposeWords(); m_draft.drop(); }, [this, mine] { put(mine); m_draft.save(mine); });
}

actions::PushOffer OfferDialog::input() const {
    actions::PushOffer offer;
    offer.customer = m_customer;
    offer.lead = m_lead;
    offer.product = m_product->product();
    if (const auto id = domain::CouponTemplateId::parse(item::fromQString(m_coupon->currentData().toString())))
        offer.couponTemplate = *id;
    offer.channel = static_cast<domain::Channel>(m_channel->currentData().toInt());
    if (!isByHand()) offer.subject = item::fromQString(m_subject->text());
    offer.message = item::fromQString(m_message->toPlainText());
    return offer;
}

void OfferDialog::look() {
    m_rest.stop();
    const auto question = m_services.async().ask(
        [offer = input()](const actions::Context& context) { return actions::previewOffer(context, offer); });
    m_previewing.ask(this, question, [this](Result<actions::OfferPreview> preview) { showPreview(preview); });
}

void OfferDialog::clearFaults() {
    m_messageRow->setError({});
    m_subjectRow->setError({});
    problem()->clear();
}

void OfferDialog::showFault(const Error& error) {
    primary()->setEnabled(false);
    if (error.code != Code::invalid) return problem()->showError(error);
    const auto words = faultWords(error);
    (error.subject == "subject" ? m_subjectRow : m_messageRow)->setError(words);
    m_preview->showNothing(words);
}

void OfferDialog::showPreview(const Result<actions::OfferPreview>& preview) {
    clearFaults();
    if (!preview) return showFault(preview.error());
    if (followLanguage(preview->language)) return;
    // Opened on a channel that this person cannot be reached by: the one that works, until somebody chooses otherwise.
    if (const bool open = !std::exchange(m_channelChosen, true); open && preview->better) return setChannel(*preview->better);
    m_preview->fill(*preview);
    showQuota(*preview);
    QStringList sentences;
    for (const auto& warning : preview->warnings) sentences << item::refusalSentence(warning);
    const bool hopeless = std::any_of(preview->warnings.begin(), preview->warnings.end(), isHopeless);
    primary()->setEnabled(!hopeless);
    primary()->setAccessibleDescription(sentences.join(QChar(u' ')));
    if (sentences.isEmpty()) return;
    if (!hopeless) sentences << tr("You can queue it; the server decides when it goes out.");
    else if (preview->better) sentences << tr("%1 would work.").arg(item::word(*preview->better));
    problem()->showText(sentences.join(QChar(u'\n')), hopeless ? Tone::danger : Tone::warning);
}

void OfferDialog::showQuota(const actions::OfferPreview& preview) {
    m_quota->setVisible(preview.cap.touches > 0 && preview.left >= 0);
    m_quota->setText(tr("At most %1 messages in %n days; after this one, %2 more.", nullptr, static_cast<int>(preview.cap.days))
                         .arg(m_services.async().format().number(preview.cap.touches), m_services.async().format().number(preview.left)));
}

void OfferDialog::submit() {
    if (!primary()->isEnabled()) return;
    setBusy(true);
    const auto asked = m_draft.act(
        [offer = input()](const actions::Context& context) { return actions::pushOffer(context, offer); });
    item::whenReady(this, asked, [this](Result<actions::Done> done) {
        setBusy(false);
        if (!done) return problem()->showError(done.error());
        if (isByHand())
            m_services.toastUndo(m_services.sync().isOnline() ? tr("Message prepared: in a moment it waits for you under Offers") : tr("Message prepared: it waits for you under Offers when the server is back"), done->txn);
        else m_services.toastUndo(m_services.sync().isOnline() ? tr("Offer queued, 10 seconds to take it back")
                                                          : tr("Offer queued, it goes out when the server is back"),
                             done->txn);
        Q_EMIT queued();
        accept();
    });
}

}  // namespace lianlu::ui
