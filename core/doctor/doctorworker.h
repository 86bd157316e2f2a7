#pragma once

#include "core/base/mailbox.h"
#include "core/doctor/doctorrun.h"

#include <QObject>

#include <memory>
#include <variant>

namespace drover {

struct DoctorFinished {
};
using DoctorNews = std::variant<DoctorCheck, DoctorStep, DoctorFinished>;

struct DoctorMailbox {
    Mailbox<DoctorNews> toGui;
};

/// Carries a run on the doctor's thread and posts what comes of it.
///
/// Thread: the one it lives on; the mailbox is all it shares. Errors: failed steps.
class DoctorWorker : public QObject
{
    Q_OBJECT

public:
    DoctorWorker(ClusterId id, Clock &clock, DoctorScope scope,
                 std::shared_ptr<DoctorMailbox> news);
    ~DoctorWorker() override;

    void run();

Q_SIGNALS:
    void wake(); ///< news were posted

private:
    void post(DoctorNews news);

    ClusterId m_id;
    Clock &m_clock;
    DoctorScope m_scope;
    std::shared_ptr<DoctorMailbox> m_news;
    std::unique_ptr<DoctorRun> m_run;
};

} // namespace drover
