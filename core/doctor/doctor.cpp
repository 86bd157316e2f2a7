#include "core/doctor/doctor.h"

#include "core/doctor/doctorworker.h"

#include <QDeadlineTimer>

#include <chrono>
#include <variant>

namespace drover {

namespace {

constexpr std::chrono::milliseconds kLongestWait{200};

} // namespace

Doctor::Doctor(ClusterId id, Clock &clock, DoctorScope scope, QObject *parent)
    : QObject(parent), m_id(std::move(id)), m_clock(clock), m_scope(scope),
      m_news(std::make_shared<DoctorMailbox>()), m_thread(new QThread)
{}

Doctor::~Doctor()
{
    m_thread->quit(); // the worker ends its requests and its plugin on its own thread
    // Nearly always it ends in a millisecond; only a disk that does not answer can hold it.
    if (m_thread->wait(QDeadlineTimer(kLongestWait)))
        delete m_thread;
    else
        connect(m_thread, &QThread::finished, m_thread, &QObject::deleteLater);
}

void Doctor::start()
{
    auto *worker = new DoctorWorker(m_id, m_clock, m_scope, m_news); // no parent: it changes thread
    worker->moveToThread(m_thread);
    connect(m_thread, &QThread::started, worker, &DoctorWorker::run);
    connect(m_thread, &QThread::finished, worker, &QObject::deleteLater);
    connect(worker, &DoctorWorker::wake, this, &Doctor::takeNews, Qt::QueuedConnection);
    m_thread->setObjectName(QStringLiteral("doctor"));
    m_thread->start();
}

void Doctor::takeNews()
{
    for (const DoctorNews &news : m_news->toGui.take()) {
        if (const auto *check = std::get_if<DoctorCheck>(&news)) {
            Q_EMIT stepBegun(*check);
        } else if (const auto *step = std::get_if<DoctorStep>(&news)) {
            m_report.steps.push_back(*step);
            Q_EMIT stepDone(*step);
        } else {
            m_isFinished = true;
            Q_EMIT finished();
        }
    }
}

} // namespace drover
