#pragma once

#include "core/doctor/doctorrun.h"
#include "tests/core/kubeconfig/kubeconfigfolder.h"
#include "tests/core/transport/loopbackserver.h"
#include "tests/core/transport/testauthority.h"

#include <QStringList>

#include <map>
#include <memory>

namespace drover {

/// An API server as the doctor sees one that is well; tests change single answers.
class SmallApiServer
{
public:
    explicit SmallApiServer(std::optional<QSslConfiguration> tls = std::nullopt);

    /// What requests whose line begins with this are answered with, from now on.
    void answer(const QByteArray &line, const QByteArray &bytes) { m_answers[line] = bytes; }
    /// Access reviews for this verb are denied.
    void deny(const QByteArray &verb) { m_denied << QString::fromLatin1(verb); }
    void setDate(const QByteArray &date) { m_date = date; }
    /// Other bearer tokens than this get 401; empty: all are good.
    void wantToken(const QByteArray &token) { m_token = token; }

    LoopbackServer &server() { return m_server; }
    QByteArray address() const { return m_server.url().toString().toUtf8(); }

private:
    QByteArray answerTo(const QByteArray &request) const;
    QByteArray ok(const QByteArray &body) const;

    std::map<QByteArray, QByteArray> m_answers;
    QStringList m_denied;
    QByteArray m_date;
    QByteArray m_token;
    LoopbackServer m_server;
};

/// Runs the doctor on the test's thread and keeps what it found.
class DoctorRig
{
public:
    /// Examines the context "c" of these bytes; waits until it is done.
    const DoctorReport &examine(const QByteArray &kubeconfig);
    const DoctorReport &report() const { return m_report; }
    /// The names of the steps, a failed one as "!name".
    QStringList verdicts() const;
    /// The first failed step: "name: detail → advice"; empty where all is well.
    QString firstFailure() const;
    QString detailOf(DoctorCheck check) const;
    QString adviceOf(DoctorCheck check) const;
    /// All texts of the report in one.
    QString allText() const { return textOf(m_report); }

    KubeconfigFolder folder;
    DoctorScope scope = DoctorScope::Whole;
    DoctorLimits limits;
    ProxyEnvironment environment;

private:
    SystemClock m_clock;
    DoctorReport m_report;
    bool m_isFinished = false;
};

/// The inside of a cluster entry for this server and authority.
QByteArray clusterFields(const QByteArray &server, const QByteArray &authorityPem = {});
/// All steps of a context that is well.
QStringList allSteps();

} // namespace drover
