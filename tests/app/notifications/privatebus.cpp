#include "tests/app/notifications/privatebus.h"

#include <QFile>

using namespace Qt::Literals::StringLiterals;

namespace drover {

namespace {

// Nothing is started by being asked for: it names no folder of services.
constexpr auto kConfiguration = R"(<!DOCTYPE busconfig PUBLIC
    "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
    "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:path=%1/bus</listen>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
)"_L1;

} // namespace

PrivateBus::PrivateBus()
{
    QFile file(m_folder.filePath(u"bus.conf"_s));
    if (!file.open(QIODevice::WriteOnly))
        return;
    file.write(QString(kConfiguration).arg(m_folder.path()).toUtf8());
    file.close();
    start();
}

void PrivateBus::start()
{
    m_process.start(u"dbus-daemon"_s, {u"--nofork"_s, u"--nosyslog"_s, u"--print-address"_s,
                                       u"--config-file="_s + m_folder.filePath(u"bus.conf"_s)});
    while (m_process.waitForReadyRead()) {
        if (m_process.canReadLine()) {
            // Without the id that each start makes anew: the next is found at the same address.
            m_address = QString::fromUtf8(m_process.readLine()).section(u',', 0, 0);
            return;
        }
    }
}

PrivateBus::~PrivateBus()
{
    stop();
}

void PrivateBus::stop()
{
    m_process.kill();
    m_process.waitForFinished();
}

} // namespace drover
