#pragma once

#include "core/base/httpdate.h"
#include "core/doctor/answerprobe.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <optional>
#include <string>

namespace drover {

/// A failure in words: what is found, and the next step.
struct Finding {
    QString detail;
    QString advice;
};

/// Why an answer is none of a Kubernetes API server that works; nothing where it may be one,
/// whatever it says to the request. `isEncrypted`: it was asked over https.
///
/// Thread: any, pure. Errors: none.
std::optional<Finding> httpFault(const ServerAnswer &answer, bool isEncrypted);

/// The Error that the answer tells of: what cut it, or its Status.
Error errorOf(const ServerAnswer &answer);

/// How far this computer's clock is ahead of the server's; nothing where it sent no time.
/// Units: the header has whole seconds, so half a second is guessed.
std::optional<std::chrono::milliseconds> clockAhead(const ServerAnswer &answer);
/// "This computer's clock is 3 min 20 s behind the server's."
QString clockText(std::chrono::milliseconds ahead);

/// The gitVersion that /version tells.
std::optional<QString> versionIn(const std::string &body);

/// Whom the server takes us for.
struct ServerUser {
    QString name;
    QStringList groups;
};
/// Of a SelfSubjectReview.
std::optional<ServerUser> userIn(const std::string &body);
/// Of the sentence that refuses a request: `User "x" cannot …`. Empty where it names none.
QString userRefused(const QString &message);

} // namespace drover
