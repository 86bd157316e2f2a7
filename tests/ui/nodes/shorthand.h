#pragma once

#include "core/nodes/nodecolumns.h"

#include <QString>

namespace drover::ui {

inline QString s(const char *text)
{
    return QString::fromUtf8(text);
}

inline int columnOf(const char *id)
{
    return *nodeColumnOf(QLatin1StringView(id));
}

} // namespace drover::ui
