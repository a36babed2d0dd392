// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "ui/common/tokens.h"
#include "ui/shell/gate_frame.h"
#include "ui/shell/locked_by.h"
#include "ui/shell/secret_entry.h"

class QLabel;
class QLineEdit;
class QProgressBar;

namespace lianlu::ui {

class FormRow;
class GhostButton;
class InlineError;
class PrimaryButton;

//! \brief Opens the store: by passphrase, or by the recovery code. Errors stand under the field, with what to do.
class UnlockPage : public GateFrame {
    Q_OBJECT
public:
    explicit UnlockPage(QWidget* parent = nullptr);

    void setBusy(bool busy);
    //! \brief Ends being busy, keeps what was typed selected, and shows the sentence.
    void showError(const Error& error);
    void showNote(const QString& text, Tone tone = Tone::warning);
    //! \brief Below the sentence that the store is damaged: the ways out. Without `backupTime` there is no backup.
    void showWaysOut(const QString& backupTime);
    void setLocked(LockedBy why);
    //! \brief How many have a store on this computer. With more than one the page says whose passphrase opens what.
    void setPeople(int people);
    //! \brief Busy with something that takes a while and needs no one.
    void setWorking(const QString& text);
    //! \brief Something is due. Without a name: nobody knows who looks at a locked screen.
    void setReminder(int tasks);
    //! \brief So many drafts are in memory alone, for the disk did not take them.
    void setUnsaved(int drafts);
    //! \brief On the screen: gives the focus to the field.
    void start();
    void clear();

Q_SIGNALS:
    void passphraseGiven(const lianlu::ui::Secret& passphrase);
    void recoveryCodeGiven(const lianlu::ui::Secret& code);
    //! \brief Neither is at hand: enrol anew beside the old store, which is kept.
    void enrolAnewRequested();
    //! \brief Somebody else wants a store of their own on this computer.
    void otherPersonRequested();
    void restoreRequested();
    void repairRequested();
    void supportRequested();

private:
    void setByCode(bool byCode);
    void submit();

    QLabel* m_title;
    QLabel* m_why;
    QLabel* m_people;
    QLabel* m_reminder;
    FormRow* m_passphraseRow;
    SecretEntry* m_passphrase;
    FormRow* m_codeRow;
    QLineEdit* m_code;
    InlineError* m_error;
    QWidget* m_ways;
    GhostButton* m_restore;
    GhostButton* m_repair;
    PrimaryButton* m_unlock;
    GhostButton* m_other;
    GhostButton* m_anew;
    GhostButton* m_person;
    GhostButton* m_support;
    QProgressBar* m_busy;
    bool m_byCode = false;
};

}  // namespace lianlu::ui
