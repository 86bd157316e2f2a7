#include "tests/probe/doctorcommand.h"

#include "core/doctor/doctor.h"
#include "tests/probe/jsonline.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonObject>

#include <cstdio>

namespace drover::probe {

namespace {

QJsonObject jsonOf(const DoctorStep &step)
{
    return {{QStringLiteral("name"), QString(nameOf(step.check))},
            {QStringLiteral("ok"), step.ok},
            {QStringLiteral("ms"), double(step.took.count()) / 1e3},
            {QStringLiteral("detail"), step.detail},
            {QStringLiteral("advice"), step.advice},
            {QStringLiteral("proof"), step.proof}};
}

QJsonObject jsonOf(const DoctorReport &report)
{
    QJsonArray steps;
    for (const DoctorStep &step : report.steps)
        steps.append(jsonOf(step));
    return {{QStringLiteral("steps"), steps}, {QStringLiteral("ok"), report.isOk()}};
}

int exitCodeFor(const DoctorReport &report)
{
    const DoctorStep *failed = report.firstFailure();
    if (!failed)
        return 0;
    return failed->check == DoctorCheck::File || failed->check == DoctorCheck::Context ? 2 : 1;
}

} // namespace

int runDoctor(QCoreApplication &app, const ProbeOptions &options)
{
    const QString source = QDir::cleanPath(QDir::current().absoluteFilePath(options.kubeconfig));
    SystemClock clock;
    Doctor doctor({source, options.context}, clock);
    QObject::connect(&doctor, &Doctor::finished, &app, &QCoreApplication::quit,
                     Qt::QueuedConnection);
    doctor.start();
    app.exec();
    std::puts(jsonLine(jsonOf(doctor.report())).constData());
    return exitCodeFor(doctor.report());
}

} // namespace drover::probe
