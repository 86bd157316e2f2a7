#pragma once

#include "core/base/clock.h"
#include "core/doctor/doctor.h"
#include "ui/theme/statuspalette.h"
#include "ui/theme/taborder.h"

#include <QDialog>

#include <memory>

class QLabel;
class QPushButton;

namespace drover::ui {

class DoctorStepList;

/// The connection doctor of one context: examines it, step by step, and says what to do next.
///
/// Closing it cancels at once. Thread: GUI; the examination has a thread of its own. Errors: are
/// what it shows. Secrets: none, also in what Copy Report gives.
class DoctorDialog : public QDialog
{
    Q_OBJECT

public:
    /// `clock` must outlive it and be usable on several threads, as the system's is.
    DoctorDialog(ClusterId id, QString displayName, Clock &clock, QWidget *parent = nullptr);
    ~DoctorDialog() override;

    void examine(); ///< from the beginning, also while an examination is under way
    QString reportText() const;
    void renewWords(); ///< the language is another one: it examines anew

    /// What stands above the steps.
    struct Verdict {
        QString text;
        QLatin1StringView icon; ///< a name for themedIcon()
        Tone tone;
    };
    static Verdict verdictOf(const DoctorReport &report, bool isFinished, const QString &name);

protected:
    bool focusNextPrevChild(bool isForward) override { return passFocus(*this, isForward); }

private:
    void build();
    QWidget *buildButtons();
    void showVerdict();

    ClusterId m_id;
    QString m_displayName;
    Clock &m_clock;
    std::unique_ptr<Doctor> m_doctor;
    QLabel *m_icon = nullptr;
    QLabel *m_verdict = nullptr;
    DoctorStepList *m_steps = nullptr;
    QPushButton *m_copy = nullptr;
    QPushButton *m_again = nullptr;
};

} // namespace drover::ui
