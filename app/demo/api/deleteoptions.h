#pragma once

#include "app/demo/http/demorequest.h"

#include <QJsonObject>

#include <optional>

namespace drover::demo {

/// A metav1.DeleteOptions. Units: seconds.
struct DeleteOptions {
    QByteArray uid; ///< the precondition; empty: none
    std::optional<qint64> graceSecs;
    bool dryRun = false;
};

/// From the object; what it does not say, from the query.
DeleteOptions deleteOptionsFrom(const QJsonObject &object, const DemoRequest &request);

} // namespace drover::demo
