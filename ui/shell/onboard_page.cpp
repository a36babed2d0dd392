// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/onboard_page.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPointer>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "models/item/when_ready.h"
#include "ui/common/buttons.h"
#include "ui/common/inline_error.h"
#include "ui/common/labels.h"
#include "ui/help/help_topics.h"
#include "ui/shell/join_step.h"
#include "ui/shell/onboard_steps.h"
#include "ui/shell/second_step_dialog.h"

namespace lianlu::ui {

namespace {

QString ruleSentence(const std::string& rule) {
    if (rule == "too-short") return OnboardPage::tr("Too short: at least 8 characters.");
    if (rule == "too-simple") return OnboardPage::tr("Too simple: not one character again and again, and no run like 12345678.");
    if (rule == "too-common") return OnboardPage::tr("Too common: this is among the first that are tried.");
    if (rule == "too-long") return OnboardPage::tr("Too long.");
    return OnboardPage::tr("This cannot be used as a passphrase.");
}

}  // namespace

OnboardPage::OnboardPage(OnboardingSteps& steps, bool haveKey, const QString& address, QWidget* parent)
    : GateFrame(parent), m_steps(steps), m_haveKey(haveKey), m_count(makeMuted({}, TypeStep::caption)), m_title(makeLabel({}, TypeStep::headline)),
      m_why(makeMuted({})), m_stack(new QStackedWidget), m_error(new InlineError), m_back(new GhostButton(tr("Back"))),
      m_next(new PrimaryButton(tr("Next"))) {
    setObjectName(QStringLiteral("onboardPage"));
    setHelpTopic(this, QStringLiteral("start"));
    auto* head = new QVBoxLayout;
    head->setSpacing(space::xs);
    m_count->setObjectName(QStringLiteral("onboardCount"));
    m_title->setObjectName(QStringLiteral("onboardTitle"));
    m_why->setWordWrap(true);
    head->addWidget(m_count);
    head->addWidget(m_title);
    head->addWidget(m_why);
    body()->addLayout(head);
    addSteps(address);
    body()->addWidget(m_stack);
    m_error->setProperty("place", QStringLiteral("onboard"));
    body()->addWidget(m_error);
    auto* foot = new QHBoxLayout;
    foot->setSpacing(space::s);
    m_back->setObjectName(QStringLiteral("onboardBack"));
    m_next->setObjectName(QStringLiteral("onboardNext"));
    m_next->setMinimumWidth(120);
    foot->addWidget(m_back);
    foot->addStretch();
    foot->addWidget(m_next);
    body()->addLayout(foot);
    connect(m_next, &QPushButton::clicked, this, &OnboardPage::next);
    connect(m_back, &QPushButton::clicked, this, &OnboardPage::back);
    showStep(Address);
}

void OnboardPage::addSteps(const QString& address) {
    m_address = new AddressStep(address);
    m_signIn = new SignInStep(m_steps);
    connect(m_signIn, &SignInStep::signedIn, this, &OnboardPage::goOn);
    m_passphrase = new PassphraseStep;
    m_recovery = new RecoveryStep;
    m_progress = new ProgressStep;
    m_join = new JoinStep;
    connect(m_signIn, &SignInStep::invitationWanted, this, [this] { showStep(Join); });
    for (OnboardStep* step : std::initializer_list<OnboardStep*>{m_address, m_signIn, m_passphrase, m_recovery, m_progress, m_join}) {
        m_stack->addWidget(step);
        connect(step, &OnboardStep::submitted, this, &OnboardPage::next);
    }
}

void OnboardPage::showStep(Step step) {
    struct Text {
        QString title, why;
    };
    const Text texts[] = {
        {tr("Connect to your brand"), tr("Lianlu keeps your customers on this computer, encrypted, and syncs them with your brand's server.")},
        {tr("Sign in"), tr("With the account your brand gave you.")},
        {tr("Choose a passphrase"), tr("It encrypts what is kept on this computer. Only you know it; it never leaves this computer.")},
        {tr("Write down the recovery code"), tr("It opens your store when the passphrase is lost. It is shown only now. Keep it on paper, then type two of its groups.")},
        {tr("Loading your customers"), tr("This happens once. It may be interrupted and goes on where it stopped.")},
        {tr("Ready"), tr("Your customers are here.")},
        {tr("Take up an invitation"), tr("With the code of the mail you got you make your own account.")}};
    m_step = step;
    m_title->setText(texts[step].title);
    m_why->setText(texts[step].why);
    m_count->setText(tr("Step %1 of %2").arg((step == Join ? SignIn : qMin<int>(step, Progress)) + 1).arg(Progress + 1));
    m_error->clear();
    m_stack->setCurrentIndex(pageOf(step));
    m_back->setVisible((step == Address && m_mayLeave) || step == SignIn || step == Join || step == Passphrase || (step == Progress && m_downloading));
    m_back->setText(step == Progress ? tr("Cancel") : tr("Back"));
    m_back->setObjectName(step == Progress ? QStringLiteral("onboardCancel") : QStringLiteral("onboardBack"));
    m_next->setText(step == Done ? tr("Start working") : step == Progress ? tr("Try again") : tr("Next"));
    m_next->setVisible(step != Progress || !m_downloading);
    static_cast<OnboardStep*>(m_stack->currentWidget())->enter();
    if (step == Done) m_next->setFocus();
}

void OnboardPage::showEvent(QShowEvent* event) {
    GateFrame::showEvent(event);
    // What was given the keyboard before there was a window has lost it.
    if (m_step == Address) m_address->enter();
}

void OnboardPage::setBusy(bool busy) {
    m_busy = busy;
    m_next->setEnabled(!busy);
    m_back->setEnabled(!busy || m_downloading);
    m_stack->setEnabled(!busy || m_downloading);
}

template <class T>
bool OnboardPage::settle(const Result<T>& result) {
    setBusy(false);
    if (result) return true;
    m_error->showError(result.error());
    return false;
}

void OnboardPage::next() {
    if (m_busy) return;
    m_error->clear();
    switch (m_step) {
        case Address: return probe();
        case SignIn: return signIn();
        case Join: return join();
        case Passphrase: return makeKey();
        case Recovery: return confirmCode();
        case Progress: return download();
        case Done: Q_EMIT finished(); return;
    }
}

void OnboardPage::setMayLeave(bool mayLeave) {
    m_mayLeave = mayLeave;
    if (m_step == Address) m_back->setVisible(mayLeave);
}

void OnboardPage::back() {
    if (m_step == Progress) {
        m_steps.cancelDownload();
        return;
    }
    if (m_step == Address) Q_EMIT left();
    else if (m_step == SignIn) showStep(Address);
    else if (m_step == Join && m_join->hasOffer()) m_join->reset();
    else if (m_step == Join) showStep(SignIn);
    else if (m_step == Passphrase) showStep(SignIn);
}

void OnboardPage::probe() {
    if (m_address->address().isEmpty()) return m_error->showText(tr("Please enter the server address."));
    setBusy(true);
    item::whenReady(this, m_steps.probe(m_address->address(), m_address->caFile()), [this](const Result<void>& found) {
        if (settle(found)) return showStep(m_invited ? Join : SignIn);
        // There is no work here yet that could be safe: what helps is to look at the address.
        if (found.error().code == Code::unreachable || found.error().code == Code::timedOut)
            m_error->showText(tr("No server answers at this address. Check how it is written, and the connection of this computer."));
        m_address->enter();
    });
}

void OnboardPage::signIn() {
    const auto words = m_signIn->words();
    m_password = words.password;
    if (words.login.isEmpty() || words.password->empty()) return m_error->showText(tr("Please enter user name and password."));
    signInWith(words);
}

void OnboardPage::signInWith(const SignInWords& words) {
    setBusy(true);
    item::whenReady(this, m_steps.signIn(words), [this, words](const Result<QString>& name) {
        if (!name && asksForSecondStep(name.error())) {
            setBusy(false);
            return setUpSecondStep(words);
        }
        if (!name && asksForCode(name.error())) {
            setBusy(false);
            m_signIn->askCode();
            // Asked for at first, it is no error.
            if (name.error().subject == "code_needed") return;
        }
        if (!settle(name)) {
            m_signIn->enter();
            return;
        }
        goOn();
    });
}

void OnboardPage::goOn() {
    m_signIn->clear();
    if (m_haveKey) download();
    else showStep(Passphrase);
}

void OnboardPage::setUpSecondStep(const SignInWords& words) {
    auto* dialog = new SecondStepDialog(m_steps, words, this);
    connect(dialog, &QDialog::accepted, this, [this, dialog, words] { signInWith({words.login, words.password, dialog->code()}); });
    connect(dialog, &QDialog::rejected, this, [this] { m_error->showText(tr("Your role signs in with a second step. It has to be set up first.")); });
    dialog->open();
}

void OnboardPage::setInvitation(const QString& code) {
    m_join->setCode(code);
    m_invited = true;
}

void OnboardPage::openInvitation() {
    if (m_join->code().isEmpty()) return m_error->showText(tr("Please enter the code of the invitation."));
    setBusy(true);
    item::whenReady(this, m_steps.openInvitation(m_join->code()), [this](const Result<InvitedTo>& offer) {
        if (settle(offer)) m_join->setOffer(*offer);
        else m_join->enter();
    });
}

void OnboardPage::join() {
    if (!m_join->hasOffer()) return openInvitation();
    if (!m_join->complete()) return;
    m_password = m_join->password();
    setBusy(true);
    item::whenReady(this, m_steps.join(m_join->code(), m_join->name(), m_password), [this](const Result<QString>& login) {
        setBusy(false);
        if (!login) {
            if (login.error().subject == "password") return m_join->showPasswordProblem(tr("At least 10 characters."));
            return m_error->showError(login.error());
        }
        // The account is there: whatever happens from here on, it is signed in with.
        m_invited = false;
        m_join->reset();
        m_join->setCode({});
        showStep(SignIn);
        m_signIn->setLogin(*login);
        signInWith({*login, m_password, {}});
    });
}

void OnboardPage::makeKey() {
    const Secret passphrase = m_passphrase->passphrase();
    if (const auto good = m_steps.checkPassphrase(*passphrase); !good) return m_passphrase->showProblem(ruleSentence(good.error().context), {});
    if (m_password && passphrase->equals(*m_password))
        return m_passphrase->showProblem(tr("Not your account's password: who learns one must not have both."), {});
    if (!m_passphrase->agree()) return m_passphrase->showProblem({}, tr("The two are not the same."));
    setBusy(true);
    item::whenReady(this, m_steps.makeKey(passphrase), [this](const Result<QString>& code) {
        if (!settle(code)) return;
        m_password.reset();
        m_passphrase->clear();
        m_recovery->setCode(*code);
        showStep(Recovery);
    });
}

void OnboardPage::confirmCode() {
    if (!m_recovery->confirmed()) return m_error->showText(tr("This group is not as shown above."));
    setBusy(true);
    item::whenReady(this, m_steps.keepKey(), [this](const Result<void>& kept) {
        if (!settle(kept)) return;
        m_recovery->clear();
        download();
    });
}

void OnboardPage::resumeDownload() { download(); }

void OnboardPage::download() {
    m_downloading = true;
    showStep(Progress);
    setBusy(true);
    const auto progress = [step = QPointer<ProgressStep>(m_progress)](std::int64_t done, std::int64_t total) {
        if (step) step->setProgress(done, total);
    };
    item::whenReady(this, m_steps.download(progress), [this](const Result<void>& done) {
        m_downloading = false;
        if (!done) {
            showStep(Progress);
            settle(done);
            return;
        }
        setBusy(false);
        m_progress->setDone();
        showStep(Done);
    });
}

}  // namespace lianlu::ui
