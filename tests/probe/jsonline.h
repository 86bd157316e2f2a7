#pragma once

#include "core/base/plainline.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace drover::probe {

/// The object as one line for a terminal. JSON escapes some control characters, not all.
inline QByteArray jsonLine(const QJsonObject &object)
{
    const QByteArray json = QJsonDocument(object).toJson(QJsonDocument::Compact);
    return withoutControls(QString::fromUtf8(json)).toUtf8();
}

} // namespace drover::probe
