#pragma once

#include <QLoggingCategory>

namespace drover {

/// "drover.credentials": what could not be renewed or found, and what is used instead. Never holds
/// a credential.
///
/// Thread: any. Errors: none.
Q_DECLARE_LOGGING_CATEGORY(credentialsLog)

/// Warns once of a file that cannot be read again, until it could.
///
/// Thread: one. Errors: none.
class UnreadableFile
{
public:
    /// `rule`: why, as the end of a sentence; empty where it was read.
    void note(const QString &path, const QString &rule);

private:
    bool m_isTold = false;
};

} // namespace drover
