#include "tests/core/doctor/doctorrig.h"

#include <QTcpSocket>
#include <QTest>

namespace drover {

namespace {

const QByteArray kVersion = QByteArrayLiteral(R"({"major":"1","minor":"36","gitVersion":"v1.36.2"})");
const QByteArray kUser = QByteArrayLiteral(
    R"({"kind":"SelfSubjectReview","status":{"userInfo":{"username":"jane","groups":["dev"]}}})");

QByteArray unauthorized()
{
    return answerOf(R"({"kind":"Status","status":"Failure","message":"Unauthorized",)"
                    R"("reason":"Unauthorized","code":401})",
                    {}, "401 Unauthorized");
}

} // namespace

SmallApiServer::SmallApiServer(std::optional<QSslConfiguration> tls)
    : m_server([this](QTcpSocket &socket, const QByteArray &request) {
          socket.write(answerTo(request));
      },
               std::move(tls))
{}

QByteArray SmallApiServer::ok(const QByteArray &body) const
{
    return answerOf(body, m_date.isEmpty() ? QByteArray() : "Date: " + m_date + "\r\n");
}

QByteArray SmallApiServer::answerTo(const QByteArray &request) const
{
    for (const auto &[line, bytes] : m_answers)
        if (request.startsWith(line))
            return bytes;
    if (!m_token.isEmpty() && !request.contains("\r\nAuthorization: Bearer " + m_token + "\r\n"))
        return unauthorized();
    if (request.startsWith("GET /version "))
        return ok(kVersion);
    if (request.contains("/selfsubjectreviews "))
        return ok(kUser);
    for (const QString &verb : m_denied)
        if (request.contains("\"verb\":\"" + verb.toLatin1() + '"'))
            return ok(R"({"kind":"SelfSubjectAccessReview","status":{"allowed":false}})");
    return ok(R"({"kind":"SelfSubjectAccessReview","status":{"allowed":true}})");
}

const DoctorReport &DoctorRig::examine(const QByteArray &kubeconfig)
{
    m_report = {};
    m_isFinished = false;
    const QString file = folder.write(QStringLiteral("config"), kubeconfig);
    DoctorRun::Handlers handlers;
    handlers.begun = [](DoctorCheck) {};
    handlers.done = [this](const DoctorStep &step) { m_report.steps.push_back(step); };
    handlers.finished = [this] { m_isFinished = true; };
    DoctorRun run({file, QStringLiteral("c")}, m_clock, handlers, scope, limits, environment);
    run.start();
    [this] { QTRY_VERIFY_WITH_TIMEOUT(m_isFinished, 20'000); }();
    return m_report;
}

QStringList DoctorRig::verdicts() const
{
    QStringList verdicts;
    for (const DoctorStep &step : m_report.steps)
        verdicts << (step.ok ? QString() : QStringLiteral("!")) + nameOf(step.check);
    return verdicts;
}

QString DoctorRig::firstFailure() const
{
    const DoctorStep *failed = m_report.firstFailure();
    return failed ? QStringLiteral("%1: %2 → %3").arg(nameOf(failed->check), failed->detail,
                                                      failed->advice)
                  : QString();
}

QString DoctorRig::detailOf(DoctorCheck check) const
{
    for (const DoctorStep &step : m_report.steps)
        if (step.check == check)
            return step.detail;
    return {};
}

QString DoctorRig::adviceOf(DoctorCheck check) const
{
    for (const DoctorStep &step : m_report.steps)
        if (step.check == check)
            return step.advice;
    return {};
}

QByteArray clusterFields(const QByteArray &server, const QByteArray &authorityPem)
{
    const QByteArray fields = "server: '" + server + '\'';
    return authorityPem.isEmpty()
               ? fields
               : fields + ", certificate-authority-data: '" + authorityPem.toBase64() + '\'';
}

QStringList allSteps()
{
    QStringList names;
    for (const DoctorCheck check :
         {DoctorCheck::File, DoctorCheck::Context, DoctorCheck::Credentials, DoctorCheck::Proxy,
          DoctorCheck::Dns, DoctorCheck::Tcp, DoctorCheck::Tls, DoctorCheck::Http,
          DoctorCheck::Version, DoctorCheck::WhoAmI, DoctorCheck::Rights, DoctorCheck::Clock,
          DoctorCheck::Latency})
        names << nameOf(check);
    return names;
}

} // namespace drover
