#pragma once

#include <QProcess>
#include <QString>
#include <QTemporaryDir>

namespace drover {

/// A message bus on a socket of its own, which nobody else knows.
///
/// Thread: the test's. Errors: whyNot().
class PrivateBus
{
public:
    PrivateBus();
    ~PrivateBus();

    QString address() const { return m_address; } ///< empty where there is no bus
    QString whyNot() const { return m_process.errorString(); }
    void start(); ///< again, at the same address
    void stop();

private:
    QTemporaryDir m_folder;
    QProcess m_process;
    QString m_address;
};

} // namespace drover
