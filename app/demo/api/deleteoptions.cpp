#include "app/demo/api/deleteoptions.h"

#include <QJsonArray>

namespace drover::demo {

DeleteOptions deleteOptionsFrom(const QJsonObject &object, const DemoRequest &request)
{
    DeleteOptions options;
    options.uid = object.value(u"preconditions")[u"uid"].toString().toUtf8();
    options.dryRun = object.value(u"dryRun").toArray().contains(QStringLiteral("All")) ||
                     request.parameter("dryRun") == "All";
    if (object.contains(u"gracePeriodSeconds"))
        options.graceSecs = object.value(u"gracePeriodSeconds").toInteger();
    else if (request.has("gracePeriodSeconds"))
        options.graceSecs = request.parameter("gracePeriodSeconds").toLongLong();
    return options;
}

} // namespace drover::demo
