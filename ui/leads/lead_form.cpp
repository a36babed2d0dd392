// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/leads/lead_form.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

#include "models/actions/actions.h"
#include "models/domain/record.h"
#include "models/item/words.h"
#include "ui/common/buttons.h"
#include "ui/common/form_row.h"
#include "ui/common/inline_error.h"
#include "ui/common/labels.h"
#include "ui/common/tokens.h"
#include "ui/customers/when_field.h"
#include "ui/leads/kept_words.h"
#include "ui/offers/product_picker.h"
#include "ui/shell/services.h"

namespace lianlu::ui {
namespace {

using domain::LeadStage;
constexpr LeadStage kByHand[] = {LeadStage::fresh, LeadStage::contacted, LeadStage::qualified, LeadStage::negotiating,
                                 LeadStage::lost};

}  // namespace

LeadForm::LeadForm(Services& services, QWidget* parent)
    : QWidget(parent),
      m_services(services),
      m_stage(new QComboBox),
      m_intent(new QPlainTextEdit),
      m_product(new ProductPicker(services.async())),
      m_budget(new QLineEdit),
      m_nextStep(new QLineEdit),
      m_when(
          new WhenField(QStringLiteral("leadNextStep"), tr("Due"), services.async().format(), services.async().now())),
      m_lostReason(new QLineEdit),
      m_problem(new InlineError),
      m_kept(new KeptWords),
      m_mark(makeMuted({}, TypeStep::caption)),
      m_save(new QPushButton(tr("Save now"))) {
    setObjectName(QStringLiteral("leadForm"));
    build();
    watch();
}

LeadForm::~LeadForm() { commit(); }

void LeadForm::build() {
    m_stage->setObjectName(QStringLiteral("leadStage"));
    m_intent->setObjectName(QStringLiteral("leadIntent"));
    m_intent->setTabChangesFocus(true);
    m_intent->setFixedHeight(64);
    m_product->setObjectName(QStringLiteral("leadProduct"));
    m_budget->setObjectName(QStringLiteral("leadBudget"));
    m_budget->setPlaceholderText(tr("such as 3000"));
    m_nextStep->setObjectName(QStringLiteral("leadNextStep"));
    m_nextStep->setMaxLength(300);
    m_nextStep->setPlaceholderText(tr("What will you do next?"));
    m_lostReason->setObjectName(QStringLiteral("leadLostReason"));
    m_lostReason->setMaxLength(300);
    m_mark->setObjectName(QStringLiteral("leadSaved"));
    m_save->setObjectName(QStringLiteral("leadSave"));
    m_save->setAutoDefault(false);
    m_save->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_S));
    m_problem->setProperty("place", QStringLiteral("lead"));

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::m);
    m_nextRow = new FormRow(tr("Next step"), m_nextStep);
    m_budgetRow = new FormRow(tr("Budget"), m_budget);
    m_lostRow = new FormRow(tr("Why was it lost?"), m_lostReason);
    auto* first = new QHBoxLayout;
    first->setSpacing(space::m);
    first->addWidget(new FormRow(tr("Stage"), m_stage), 1, Qt::AlignTop);
    first->addWidget(m_budgetRow, 1, Qt::AlignTop);
    layout->addLayout(first);
    layout->addWidget(m_lostRow);
    layout->addWidget(m_nextRow);
    layout->addWidget(new FormRow(tr("Due"), m_when));
    layout->addWidget(new FormRow(tr("What the person wants"), m_intent));
    layout->addWidget(new FormRow(tr("Product"), m_product));
    layout->addWidget(m_problem);
    layout->addWidget(m_kept);
    auto* end = new QHBoxLayout;
    end->addWidget(m_save);
    end->addSpacing(space::s);
    end->addWidget(m_mark);
    end->addStretch(1);
    layout->addLayout(end);
}

void LeadForm::watch() {
    m_rest.setSingleShot(true);
    m_rest.setInterval(2000);
    connect(&m_rest, &QTimer::timeout, this, &LeadForm::commit);
    connect(m_save, &QPushButton::clicked, this, &LeadForm::commit);
    connect(m_kept, &KeptWords::used, this, &LeadForm::useKept);
    connect(m_kept, &KeptWords::discarded, this, [this] {
        m_kept->clear();
        keepDraft();
    });
    for (auto* field : {m_budget, m_nextStep, m_lostReason})
        connect(field, &QLineEdit::textEdited, this, &LeadForm::touched);
    connect(m_intent, &QPlainTextEdit::textChanged, this, &LeadForm::touched);
    connect(m_when, &WhenField::edited, this, &LeadForm::touched);
    connect(m_when, &WhenField::finished, this, &LeadForm::commit);
    connect(m_product, &ProductPicker::picked, this, [this] {
        touched();
        commit();
    });
    connect(m_stage, &QComboBox::activated, this, [this] {
        showStage();
        touched();
        if (!m_lostRow->isVisibleTo(this)) return commit();
        m_lostReason->setFocus();
    });
    for (auto* field : std::initializer_list<QWidget*>{m_intent, m_budget, m_nextStep, m_lostReason})
        field->installEventFilter(this);
}

bool LeadForm::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::FocusOut) commit();
    return QWidget::eventFilter(watched, event);
}

void LeadForm::fill(const item::CustomerRecord::Content& content) {
    const auto productName = item::toQString(content.product.name);
    m_when->setFormat(m_services.async().format());
    if (content.lead.id != m_base.id) {
        commit();
        m_draft = std::make_unique<item::DraftKeeper>(
            m_services.async(), QStringLiteral("lead:") + item::toQString(content.lead.id.toString()));
        connect(m_draft.get(), &item::DraftKeeper::saved, this, [this] { draftKept({}); });
        connect(m_draft.get(), &item::DraftKeeper::failed, this, [this](const Error& error) { draftKept(fail(error)); });
        m_base = content.lead;
        m_before = wordsOf(m_base);
        m_productName = productName;
        m_dirty = false;
        m_rest.stop();
        m_problem->clear();
        m_kept->clear();
        mark({}, {});
        put(m_base, productName);
        m_draft->load([this](const QJsonObject& draft) { takeDraft(draft); });
        return;
    }
    // The same lead with news: what the person is changing stays, the rest follows the store.
    auto merged = typed();
    const auto mine = domain::changedFields(m_base, merged);
    const auto before = std::exchange(m_before, wordsOf(content.lead));
    const auto base = wordsOf(m_base);
    const auto now = words();
    for (auto at = now.cbegin(); at != now.cend(); ++at)
        if (at.value() != base.value(at.key())) m_before[at.key()] = before.value(at.key());
    merged = content.lead;
    (void)domain::applyFields(merged, mine);
    const bool ownProduct = mine.contains("product_id");
    m_base = content.lead;
    m_productName = productName;
    m_dirty = m_dirty && !mine.empty();
    put(merged, ownProduct ? m_product->text() : productName);
}

void LeadForm::put(const domain::Lead& lead, const QString& product) {
    m_filling = true;
    const bool open = m_base.stage != LeadStage::won;
    m_stage->clear();
    if (!open)
        m_stage->addItem(item::word(LeadStage::won), static_cast<int>(LeadStage::won));
    else
        for (const auto stage : kByHand) m_stage->addItem(item::word(stage), static_cast<int>(stage));
    m_stage->setCurrentIndex(qMax(0, m_stage->findData(static_cast<int>(lead.stage))));
    // Text that is the same is left alone, or the cursor would jump while somebody types.
    const auto set = [](auto* field, const QString& now, const QString& text, auto write) {
        if (now != text) (field->*write)(text);
    };
    set(m_intent, m_intent->toPlainText(), item::toQString(lead.intent), &QPlainTextEdit::setPlainText);
    if (budgetOf(m_budget->text()) != lead.budgetMinor) m_budget->setText(budgetText(lead.budgetMinor));
    set(m_nextStep, m_nextStep->text(), item::toQString(lead.nextStep), &QLineEdit::setText);
    set(m_lostReason, m_lostReason->text(), item::toQString(lead.lostReason), &QLineEdit::setText);
    if (m_product->product() != lead.productId || m_product->text() != product)
        if (!m_product->hasFocus()) m_product->setProduct(lead.productId, product);
    if (m_when->value() != lead.nextStepAt) m_when->setValue(lead.nextStepAt);
    for (auto* field : std::initializer_list<QWidget*>{m_stage, m_intent, m_budget, m_nextStep, m_lostReason, m_product,
                                                       m_when, m_save})
        field->setEnabled(open);
    showStage();
    m_filling = false;
}

void LeadForm::showStage() {
    m_lostRow->setVisible(m_stage->currentData().toInt() == static_cast<int>(LeadStage::lost));
}

domain::Lead LeadForm::typed() const {
    auto lead = m_base;
    lead.stage = static_cast<LeadStage>(m_stage->currentData().toInt());
    lead.intent = item::fromQString(m_intent->toPlainText().trimmed());
    lead.productId = m_product->product();
    lead.budgetMinor = budgetOf(m_budget->text()).value_or(m_base.budgetMinor);
    lead.nextStep = item::fromQString(m_nextStep->text().trimmed());
    lead.nextStepAt = m_when->value();
    if (lead.stage == LeadStage::lost) lead.lostReason = item::fromQString(m_lostReason->text().trimmed());
    return lead;
}

void LeadForm::touched() {
    if (m_filling) return;
    m_dirty = true;
    mark(tr("Not saved yet"), QStringLiteral("muted"));
    keepDraft();
    m_rest.start();
}

void LeadForm::draftKept(const Result<void>& kept) {
    if (!m_dirty) return;
    if (!kept) {
        mark(tr("Draft not kept"), QStringLiteral("danger"));
        return m_problem->showError(kept.error());
    }
    m_problem->clear();
    mark(tr("Draft kept…"), QStringLiteral("muted"));
}

LeadWords LeadForm::words() const {
    auto words = wordsOf(typed());
    // An amount that is none yet stays as it was typed.
    if (!budgetOf(m_budget->text())) words[QStringLiteral("budget")] = m_budget->text().trimmed();
    return words;
}

QWidget* LeadForm::fieldOf(const QString& name) const {
    const QMap<QString, QWidget*> fields{{QStringLiteral("stage"), m_stage},       {QStringLiteral("intent"), m_intent},
                                         {QStringLiteral("product"), m_product},   {QStringLiteral("budget"), m_budget},
                                         {QStringLiteral("nextStep"), m_nextStep}, {QStringLiteral("nextStepAt"), m_when},
                                         {QStringLiteral("lostReason"), m_lostReason}};
    return fields.value(name);
}

QString LeadForm::shown(const QString& field, const QString& words) const {
    if (field == QLatin1String("stage")) return m_stage->currentText();
    if (field == QLatin1String("product")) return m_product->text();
    if (field == QLatin1String("nextStepAt") && !words.isEmpty()) return m_services.async().format().dateTime(fromUnixMs(words.toLongLong()));
    return words;
}

void LeadForm::setWords(const DraftWords& words) {
    const auto* field = fieldOf(words.field);
    if (field == m_stage) m_stage->setCurrentIndex(qMax(0, m_stage->findData(words.mine.toInt())));
    else if (field == m_intent) m_intent->setPlainText(words.mine);
    else if (field == m_product) m_product->setProduct(domain::ProductId::parse(item::fromQString(words.mine)).value_or(domain::ProductId{}), words.shown);
    else if (field == m_when) m_when->setValue(words.mine.isEmpty() ? std::nullopt : std::optional(fromUnixMs(words.mine.toLongLong())));
    else if (auto* line = qobject_cast<QLineEdit*>(fieldOf(words.field))) line->setText(words.mine);
}

void LeadForm::keepDraft() {
    if (!m_draft) return;
    QList<DraftWords> changed;
    const auto base = wordsOf(m_base);
    const auto now = words();
    for (auto at = now.cbegin(); at != now.cend(); ++at)
        if (at.value() != base.value(at.key())) changed.append({at.key(), m_before.value(at.key()), at.value(), shown(at.key(), at.value())});
    if (changed.isEmpty() && m_kept->words().isEmpty()) return m_draft->drop();
    m_draft->save({{QStringLiteral("typed"), toJson(changed)}, {QStringLiteral("kept"), toJson(m_kept->words())}});
}

void LeadForm::takeDraft(const QJsonObject& draft) {
    const auto base = wordsOf(m_base);
    const auto now = words();
    bool restored = false;
    m_filling = true;
    for (const auto& word : draftWords(draft.value(QStringLiteral("typed")).toArray())) {
        const auto stands = base.value(word.field);
        if (word.mine == stands || !fieldOf(word.field)) continue;
        // Only over what it was typed over: neither a newer value nor what is being typed now is touched.
        if (m_base.stage == LeadStage::won || stands != word.before || now.value(word.field) != stands) {
            m_kept->add(word, fieldOf(word.field)->accessibleName());
            continue;
        }
        setWords(word);
        restored = true;
    }
    for (const auto& word : draftWords(draft.value(QStringLiteral("kept")).toArray()))
        if (fieldOf(word.field)) m_kept->add(word, fieldOf(word.field)->accessibleName());
    showStage();
    m_filling = false;
    if (!restored) return keepDraft();
    m_dirty = true;
    mark(tr("Your draft from before; it is saved when you go on."), QStringLiteral("warning"));
}

void LeadForm::useKept() {
    if (m_base.stage == LeadStage::won) return;
    m_filling = true;
    for (const auto& word : m_kept->words()) setWords(word);
    m_filling = false;
    m_kept->clear();
    showStage();
    touched();
}

bool LeadForm::check(const domain::Lead& lead) {
    m_nextRow->setError({});
    m_budgetRow->setError({});
    m_lostRow->setError({});
    if (!budgetOf(m_budget->text())) m_budgetRow->setError(tr("Write an amount, such as 3000."));
    if (lead.stage == LeadStage::lost && lead.lostReason.empty()) m_lostRow->setError(tr("A few words are enough."));
    return !m_budgetRow->hasError() && !m_lostRow->hasError();
}

void LeadForm::commit() {
    m_rest.stop();
    if (!m_dirty || m_filling || m_base.id.isNull()) return;
    const auto lead = typed();
    auto changed = domain::changedFields(m_base, lead);
    if (changed.empty()) {
        m_dirty = false;
        keepDraft();
        return mark({}, {});
    }
    if (!check(lead)) return mark(tr("Not saved yet"), QStringLiteral("warning"));
    m_dirty = false;
    mark(tr("Saving…"), QStringLiteral("muted"));
    const actions::EditLead input{m_base.id, std::move(changed)};
    const auto edit = [input](const actions::Context& context) { return actions::editLead(context, input); };
    // With words still to be chosen the draft stays: what the edit made good is passed over when it is read again.
    const auto asked = m_kept->words().isEmpty() ? m_draft->act(edit) : m_services.async().act(edit);
    item::whenReady(this, asked, [this, lead](Result<actions::Done> done) { answer(done, lead); });
}

void LeadForm::answer(const Result<actions::Done>& done, const domain::Lead& saved) {
    if (!done) {
        m_dirty = true;
        mark(tr("Not saved"), QStringLiteral("danger"));
        if (done.error().subject == "lost_reason") return m_lostRow->setError(tr("A few words are enough."));
        return m_problem->showError(done.error());
    }
    m_problem->clear();
    m_services.toastUndo(tr("Lead saved"), done->txn);
    if (saved.id != m_base.id) return;
    if (!m_dirty) {
        m_base = saved;
        m_before = wordsOf(m_base);
        mark(tr("✓ Saved"), QStringLiteral("success"));
    }
    if (!m_kept->words().isEmpty()) keepDraft();
}

void LeadForm::mark(const QString& text, const QString& role) {
    m_mark->setText(text);
    setRole(m_mark, role.isEmpty() ? QStringLiteral("muted") : role);
}

}  // namespace lianlu::ui
