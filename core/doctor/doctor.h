#pragma once

#include "core/base/clock.h"
#include "core/doctor/doctorreport.h"
#include "core/kubeconfig/clusterconfig.h"

#include <QObject>
#include <QThread>

#include <memory>

namespace drover {

struct DoctorMailbox;

/// The connection doctor of one context: examines it away from the GUI thread and tells each step.
///
/// Thread: the GUI's, which it never holds up; the work is done on a thread of its own.
/// Units: milliseconds. Errors: are what it reports.
class Doctor : public QObject
{
    Q_OBJECT

public:
    /// `clock` must outlive it and be usable on several threads, as the system's is.
    Doctor(ClusterId id, Clock &clock, DoctorScope scope = DoctorScope::Whole,
           QObject *parent = nullptr);
    ~Doctor() override; ///< cancels; returns at once, whatever the worker waits for

    void start(); ///< once
    /// What is known so far.
    const DoctorReport &report() const { return m_report; }
    bool isFinished() const { return m_isFinished; }

Q_SIGNALS:
    void stepBegun(drover::DoctorCheck check);
    void stepDone(const drover::DoctorStep &step);
    void finished(); ///< last; not after a cancel

private:
    void takeNews();

    ClusterId m_id;
    Clock &m_clock;
    DoctorScope m_scope;
    DoctorReport m_report;
    bool m_isFinished = false;
    std::shared_ptr<DoctorMailbox> m_news;
    QThread *m_thread; ///< ends with this object, or after it where a disk does not answer
};

} // namespace drover
