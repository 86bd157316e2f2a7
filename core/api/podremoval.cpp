#include "core/api/podremoval.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace drover {

namespace {

QString toText(std::string_view text)
{
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

QJsonObject deleteOptions(const PodRemoval &removal)
{
    QJsonObject options{
        {QStringLiteral("preconditions"),
         QJsonObject{{QStringLiteral("uid"), toText(removal.uid)}}}};
    if (removal.gracePeriod)
        options[QStringLiteral("gracePeriodSeconds")] = qint64(removal.gracePeriod->count());
    if (removal.isDryRun)
        options[QStringLiteral("dryRun")] = QJsonArray{QStringLiteral("All")};
    return options;
}

} // namespace

QByteArray evictionBody(const PodRemoval &removal, std::string_view policyVersion)
{
    const QJsonObject body{
        {QStringLiteral("apiVersion"), toText(policyVersion)},
        {QStringLiteral("kind"), QStringLiteral("Eviction")},
        {QStringLiteral("metadata"),
         QJsonObject{{QStringLiteral("name"), toText(removal.name)},
                     {QStringLiteral("namespace"), toText(removal.nameSpace)}}},
        {QStringLiteral("deleteOptions"), deleteOptions(removal)}};
    return QJsonDocument(body).toJson(QJsonDocument::Compact);
}

QByteArray podDeletionBody(const PodRemoval &removal)
{
    QJsonObject body = deleteOptions(removal);
    body[QStringLiteral("apiVersion")] = QStringLiteral("v1");
    body[QStringLiteral("kind")] = QStringLiteral("DeleteOptions");
    return QJsonDocument(body).toJson(QJsonDocument::Compact);
}

} // namespace drover
