// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/customers/interaction_dialog.h"

#include <QApplication>
#include <QClipboard>
#include <QDragEnterEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMimeData>
#include <QVBoxLayout>

#include "models/actions/actions.h"
#include "models/actions/mentions.h"
#include "models/item/format.h"
#include "models/item/words.h"
#include "models/store/entity_reader.h"
#include "ui/common/buttons.h"
#include "ui/common/form_row.h"
#include "ui/common/inline_error.h"
#include "ui/common/sentences.h"
#include "ui/common/tokens.h"
#include "ui/customers/choice_chips.h"
#include "ui/customers/draft_note.h"
#include "ui/customers/masked_value.h"
#include "ui/customers/mention_edit.h"
#include "ui/customers/photo_panel.h"
#include "ui/customers/photo_picker.h"
#include "ui/customers/when_field.h"
#include "ui/shell/services.h"

namespace lianlu::ui {
namespace {

using domain::InteractionKind;
using domain::Outcome;

struct KindLook {
    InteractionKind kind;
    const char* icon;
};
constexpr KindLook kKinds[] = {{InteractionKind::call, "phone"},
                               {InteractionKind::chat, "chat"},
                               {InteractionKind::visit, "visit"},
                               {InteractionKind::fitting, "fitting"},
                               {InteractionKind::note, "note"}};
constexpr Outcome kOutcomes[] = {Outcome::reached,       Outcome::noAnswer, Outcome::interested,
                                 Outcome::notInterested, Outcome::bought,   Outcome::done};

//! no_answer → NoAnswer, for the names of the chips.
QString camel(std::string_view name) {
    QString text;
    for (const auto& part : item::toQString(name).split(QChar(u'_'))) text += part.left(1).toUpper() + part.mid(1);
    return text;
}

}  // namespace

InteractionDialog::InteractionDialog(Services& services, domain::CustomerId customer, domain::LeadId lead,
                                     const QString& name, InteractionKind kind, QWidget* parent)
    : FormDialog(tr("Log interaction"), tr("With %1").arg(name), tr("Save"), parent),
      m_services(services),
      m_customer(customer),
      m_lead(lead),
      m_phone(new MaskedValue(services, domain::Disclosed::phone, QStringLiteral("interactionPhone"), tr("Mobile"))),
      m_kind(new ChoiceChips(QStringLiteral("interactionKind"), tr("Kind"), false)),
      m_outcome(new ChoiceChips(QStringLiteral("interactionOutcome"), tr("Outcome"), true)),
      m_note(new MentionEdit),
      m_unseen(new InlineError),
      m_nextStep(new QLineEdit),
      m_when(new WhenField(QStringLiteral("interactionNextStep"), tr("Due"), services.async().format(),
                           services.async().now())),
      m_photos(new PhotoPicker(services.async())),
      m_draftNote(new DraftNote),
      m_draft(services.async(), QStringLiteral("interaction:") + item::toQString(customer.toString())) {
    setObjectName(QStringLiteral("interactionDialog"));
    setMinimumWidth(620);
    for (const auto& look : kKinds)
        m_kind->add(static_cast<int>(look.kind), camel(domain::nameOf(look.kind)), item::word(look.kind),
                    QString::fromLatin1(look.icon));
    for (const auto outcome : kOutcomes)
        m_outcome->add(static_cast<int>(outcome), camel(domain::nameOf(outcome)), item::word(outcome));
    m_kind->setValue(static_cast<int>(kind == InteractionKind::unknown ? InteractionKind::call : kind));

    m_note->setObjectName(QStringLiteral("interactionNote"));
    m_note->setPlaceholderText(tr("What did you talk about? What does the customer want? @ names a colleague"));
    m_note->setTabChangesFocus(true);
    m_note->setMinimumHeight(96);
    m_nextStep->setObjectName(QStringLiteral("interactionNextStep"));
    m_nextStep->setPlaceholderText(tr("Such as: send photos of the new coat"));
    m_nextStep->setMaxLength(300);
    primary()->setObjectName(QStringLiteral("interactionSave"));

    m_outcomeRow = new FormRow(tr("Outcome"), m_outcome);
    auto* noteRow = new FormRow(tr("Note"), m_note);
    m_nextRow = new FormRow(tr("Next step"), m_nextStep);
    m_phone->setObjectName(QStringLiteral("interactionPhone"));
    m_phone->hide();
    body()->addWidget(m_phone);
    body()->addWidget(m_kind);
    body()->addWidget(m_outcomeRow);
    body()->addWidget(noteRow, 1);
    m_unseen->setObjectName(QStringLiteral("interactionUnseen"));
    body()->addWidget(m_unseen);
    m_photoRow = new FormRow(tr("Photos"), m_photos);
    body()->addWidget(m_photoRow);
    body()->addWidget(m_nextRow);
    m_dueRow = new FormRow(tr("Due"), m_when, tr("With a date, the next step becomes a task and shows up under Today."));
    body()->addWidget(m_dueRow);
    body()->addWidget(m_draftNote);

    connect(m_kind, &ChoiceChips::changed, this, [this] {
        showKind();
        keepDraft();
    });
    connect(m_outcome, &ChoiceChips::changed, this, &InteractionDialog::keepDraft);
    connect(m_note, &QPlainTextEdit::textChanged, this, [this] {
        keepDraft();
        showUnseen();
    });
    connect(m_nextStep, &QLineEdit::textEdited, this, &InteractionDialog::keepDraft);
    connect(m_when, &WhenField::edited, this, &InteractionDialog::keepDraft);
    setAcceptDrops(true);
    // What is dropped on the words goes to the form.
    m_note->setAcceptDrops(false);
    m_note->installEventFilter(this);
    connect(m_photos, &PhotoPicker::readyChanged, this, [this] {
        if (m_photos->isBusy() || !std::exchange(m_waits, false)) return;
        setBusy(false);
        save();
    });
    connect(m_photos, &PhotoPicker::failed, this, [this](const Error& error, const QString& file) {
        // Saved without it would be saved without anybody knowing.
        if (std::exchange(m_waits, false)) setBusy(false);
        problem()->showText(file.isEmpty() ? sentenceFor(error) : tr("%1: %2").arg(file, sentenceFor(error)));
    });
    connect(m_photos, &PhotoPicker::tooMany, this, [this](int most) { problem()->showText(tr("At most %n photos go with one entry.", nullptr, most), Tone::warning); });
    showKind();
    connect(&m_draft, &item::DraftKeeper::failed, problem(), &InlineError::showError);
    m_draft.load([this](const QJsonObject& draft) { takeDraft(draft); });
    m_note->setFocus();
    askColleagues();
    askNumber();
}

//! Whoever calls has the number before them.
void InteractionDialog::askNumber() {
    connect(m_phone, &MaskedValue::copied, this, [this] { m_services.toast(tr("Copied")); });
    const auto asked = m_services.async().read([customer = m_customer](db::Connection& c) { return store::readEntities<domain::Identity>(c, "WHERE customer_id = ? AND kind = 'mobile' AND coalesce(status, '') != 'retired' ORDER BY kind, status, value", customer); });
    item::whenReady(this, asked, [this](Result<std::vector<domain::Identity>> numbers) {
        if (!numbers || numbers->empty()) return;  // a talk is logged without one as well
        const auto& mobile = numbers->front().value;
        m_phone->setValue(m_customer, item::maskedPhone(mobile), item::showPhone(mobile), item::copyPhone(mobile));
        m_hasNumber = true;
        showKind();
    });
}

void InteractionDialog::askColleagues() {
    const auto asked = m_services.async().read([context = m_services.async().context(), customer = m_customer](db::Connection& c) { return actions::mentionChoices(c, context, customer); });
    item::whenReady(this, asked, [this](Result<std::vector<actions::MentionChoice>> choices) {
        if (!choices) return;  // a note without mentions is as good
        m_note->setChoices(std::move(*choices));
        showUnseen();
    });
}

void InteractionDialog::showUnseen() {
    QStringList names;
    for (const auto& one : m_note->mentioned())
        if (!one.sees) names << item::toQString(one.name);
    if (names.isEmpty()) return m_unseen->clear();
    m_unseen->showText(tr("Cannot see this customer, and so will not see the mention: %1").arg(names.join(tr(", "))), Tone::warning);
}

void InteractionDialog::setTopic(const QString& topic) {
    if (!m_note->toPlainText().isEmpty()) return;
    m_topic = topic;
    // Not typed by anybody: no draft.
    const QSignalBlocker quiet(m_note);
    m_note->setPlainText(topic);
    m_note->moveCursor(QTextCursor::End);
}

void InteractionDialog::withoutNextStep() {
    m_nextRow->hide();
    m_dueRow->hide();
    // A guest's photos are their own guide's to keep.
    m_photoRow->hide();
    setAcceptDrops(false);
}

void InteractionDialog::dragEnterEvent(QDragEnterEvent* event) {
    if (PhotoPanel::holdsPictures(event->mimeData())) event->acceptProposedAction();
}

void InteractionDialog::dropEvent(QDropEvent* event) {
    m_photos->take(event->mimeData());
    event->acceptProposedAction();
}

bool InteractionDialog::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_note && event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->matches(QKeySequence::Paste) && !m_photoRow->isHidden()) {
        const auto* data = QApplication::clipboard()->mimeData();
        // Words are words, also where a picture of them came along.
        if (data && !(data->hasText() && !data->hasUrls()) && PhotoPanel::holdsPictures(data)) {
            m_photos->take(data);
            return true;
        }
    }
    return FormDialog::eventFilter(watched, event);
}

void InteractionDialog::showKind() {
    // A note to oneself has no outcome.
    m_outcomeRow->setVisible(m_kind->value() != static_cast<int>(InteractionKind::note));
    m_phone->setVisible(m_hasNumber && m_kind->value() == static_cast<int>(InteractionKind::call));
}

QJsonObject InteractionDialog::typed() const {
    const auto when = m_when->value();
    return {{QStringLiteral("kind"), m_kind->value()},
            {QStringLiteral("outcome"), m_outcome->value()},
            {QStringLiteral("note"), m_note->note()},
            {QStringLiteral("nextStep"), m_nextStep->text()},
            {QStringLiteral("nextStepAt"), when ? static_cast<double>(toUnixMs(*when)) : 0.0}};
}

void InteractionDialog::put(const QJsonObject& draft) {
    m_kind->setValue(draft.value(QStringLiteral("kind")).toInt(m_kind->value()));
    m_outcome->setValue(draft.value(QStringLiteral("outcome")).toInt(-1));
    m_note->setNote(draft.value(QStringLiteral("note")).toString());
    m_nextStep->setText(draft.value(QStringLiteral("nextStep")).toString());
    const auto at = draft.value(QStringLiteral("nextStepAt")).toDouble();
    m_when->setValue(at > 0 ? std::optional(fromUnixMs(static_cast<std::int64_t>(at))) : std::nullopt);
    showKind();
}

void InteractionDialog::keepDraft() {
    m_draftNote->edited();
    // Without words, or with those it was opened with, there is nothing to come back to.
    const auto note = m_note->note().trimmed();
    if ((note.isEmpty() || note == m_topic.trimmed()) && m_nextStep->text().trimmed().isEmpty()) return m_draft.drop();
    m_draft.save(typed());
}

void InteractionDialog::takeDraft(const QJsonObject& draft) {
    // Whoever typed faster than the store answered keeps the own words.
    if (m_note->toPlainText() != m_topic || !m_nextStep->text().isEmpty()) return;
    if (draft.value(QStringLiteral("note")).toString().isEmpty() && draft.value(QStringLiteral("nextStep")).toString().isEmpty()) return;
    const auto blank = typed();
    put(draft);
    m_draftNote->offer([this, blank] { put(blank); m_draft.drop(); }, [this, draft] { put(draft); keepDraft(); });
}

void InteractionDialog::submit() {
    if (!m_photos->isBusy()) return save();
    m_waits = true;
    setBusy(true);
}

void InteractionDialog::save() {
    m_nextRow->setError({});
    actions::LogInteraction input;
    input.customer = m_customer;
    input.lead = m_lead;
    input.kind = static_cast<InteractionKind>(m_kind->value());
    if (m_outcome->value() >= 0 && input.kind != InteractionKind::note)
        input.outcome = static_cast<Outcome>(m_outcome->value());
    input.note = item::fromQString(m_note->note().trimmed());
    input.nextStep = item::fromQString(m_nextStep->text().trimmed());
    input.nextStepAt = m_when->value();
    if (input.nextStepAt && input.nextStep.empty()) {
        m_nextRow->setError(tr("Say what is to be done on that day."));
        m_nextStep->setFocus();
        return;
    }
    input.photos = m_photos->photos();
    if (input.kind == InteractionKind::note && input.note.empty() && input.photos.empty()) {
        problem()->showText(tr("A note needs some words or a photo."), Tone::warning);
        m_note->setFocus();
        return;
    }
    setBusy(true);
    const auto asked = m_draft.act(
        [input](const actions::Context& context) { return actions::logInteraction(context, input); });
    item::whenReady(this, asked, [this](Result<actions::Done> done) {
        setBusy(false);
        if (!done) return problem()->showError(done.error());
        m_services.toastUndo(tr("Interaction logged"), done->txn);
        Q_EMIT saved();
        accept();
    });
}

}  // namespace lianlu::ui
