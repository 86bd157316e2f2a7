#pragma once

#include <QString>

namespace drover::ui {

/// "1 node", "3 nodes"; "1 pod", "3 pods". Thread: any. Errors: none.
QString nodesText(int count);
QString podsText(int count);

} // namespace drover::ui
