#include "core/doctor/doctorworker.h"

#include "core/transport/tlsthread.h"

#include <QCoreApplication>
#include <QEvent>

namespace drover {

DoctorWorker::DoctorWorker(ClusterId id, Clock &clock, DoctorScope scope,
                           std::shared_ptr<DoctorMailbox> news)
    : m_id(std::move(id)), m_clock(clock), m_scope(scope), m_news(std::move(news))
{}

DoctorWorker::~DoctorWorker()
{
    m_run.reset();
    // Its sockets are deleted later, and on this thread no later is left.
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    releaseTlsOfThisThread();
}

void DoctorWorker::run()
{
    DoctorRun::Handlers handlers;
    handlers.begun = [this](DoctorCheck check) { post(check); };
    handlers.done = [this](const DoctorStep &step) { post(step); };
    handlers.finished = [this] { post(DoctorFinished()); };
    m_run = std::make_unique<DoctorRun>(m_id, m_clock, std::move(handlers), m_scope);
    m_run->start();
}

void DoctorWorker::post(DoctorNews news)
{
    if (m_news->toGui.post(std::move(news)))
        Q_EMIT wake();
}

} // namespace drover
