#include "tests/live/twonamespaces.h"

#include <QCoreApplication>

#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace drover {

namespace {

constexpr char kInside[] = "DROVER_TEST_NAMESPACE";
constexpr int kLimitMs = 10'000;

} // namespace

std::optional<QString> TwoNamespaces::whatIsMissing()
{
    if (qEnvironmentVariableIsSet(kInside))
        return std::nullopt;
    QProcess probe;
    probe.start(u"unshare"_s, {u"-rn"_s, u"ip"_s, u"link"_s, u"add"_s, u"type"_s, u"veth"_s});
    if (probe.waitForFinished(kLimitMs) && probe.exitStatus() == QProcess::NormalExit &&
        probe.exitCode() == 0)
        return std::nullopt;
    return u"NOT RUN: this machine lets nobody make a network namespace with a pair of cards; "
           "unshare and ip (iproute2) are needed, and a kernel that allows both"_s;
}

void TwoNamespaces::enter(char *argv[])
{
    if (qEnvironmentVariableIsSet(kInside) || whatIsMissing())
        return;
    qputenv(kInside, "1");
    std::vector<char *> arguments{const_cast<char *>("unshare"), const_cast<char *>("-rn")};
    for (char **argument = argv; *argument; ++argument)
        arguments.push_back(*argument);
    arguments.push_back(nullptr);
    ::execvp("unshare", arguments.data());
}

TwoNamespaces::~TwoNamespaces()
{
    m_server.kill();
    m_server.waitForFinished(kLimitMs);
}

bool TwoNamespaces::start(const QStringList &arguments, QString *greeting)
{
    m_server.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_server.start(u"unshare"_s,
                   QStringList{u"-n"_s, QCoreApplication::applicationFilePath()} + arguments);
    m_server.waitForReadyRead(kLimitMs); // by then it is in its namespace
    m_server.readLine();
    const QString pid = QString::number(m_server.processId());
    const bool isJoined = run(u"ip"_s, {u"link"_s, u"add"_s, u"near"_s, u"type"_s, u"veth"_s,
                                        u"peer"_s, u"name"_s, u"far"_s, u"netns"_s, pid}) &&
                          run(u"ip"_s, {u"addr"_s, u"add"_s, QLatin1StringView(kClient) + u"/24"_s,
                                        u"dev"_s, u"near"_s}) &&
                          run(u"ip"_s, {u"link"_s, u"set"_s, u"near"_s, u"up"_s}) &&
                          atFarEnd({u"addr"_s, u"add"_s, QLatin1StringView(kServer) + u"/24"_s,
                                    u"dev"_s, u"far"_s}) &&
                          atFarEnd({u"link"_s, u"set"_s, u"far"_s, u"up"_s});
    if (!isJoined)
        return false;
    m_server.write("begin\n");
    m_server.waitForReadyRead(kLimitMs);
    *greeting = QString::fromUtf8(m_server.readLine()).trimmed();
    return !greeting->isEmpty();
}

bool TwoNamespaces::fallSilent()
{
    return atFarEnd({u"route"_s, u"add"_s, u"blackhole"_s, QLatin1StringView(kClient) + u"/32"_s});
}

bool TwoNamespaces::speakAgain()
{
    return atFarEnd({u"route"_s, u"del"_s, u"blackhole"_s, QLatin1StringView(kClient) + u"/32"_s});
}

bool TwoNamespaces::atFarEnd(const QStringList &arguments)
{
    return run(u"nsenter"_s,
               QStringList{u"-t"_s, QString::number(m_server.processId()), u"-n"_s, u"ip"_s} +
                   arguments);
}

bool TwoNamespaces::run(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    if (process.waitForFinished(kLimitMs) && process.exitCode() == 0)
        return true;
    m_errorText = program + u' ' + arguments.join(u' ') + u": "_s +
                  QString::fromUtf8(process.readAllStandardError());
    return false;
}

} // namespace drover
