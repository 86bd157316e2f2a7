#include "core/credentials/credentialslog.h"

#include <utility>

namespace drover {

Q_LOGGING_CATEGORY(credentialsLog, "drover.credentials")

void UnreadableFile::note(const QString &path, const QString &rule)
{
    const bool wasTold = std::exchange(m_isTold, !rule.isEmpty());
    if (!rule.isEmpty() && !wasTold)
        qCWarning(credentialsLog, "%ls %ls; what was known before stays in force.",
                  qUtf16Printable(path), qUtf16Printable(rule));
}

} // namespace drover
