#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <cstdint>
#include <optional>

class QJsonObject;

namespace drover {

/// What a second start asks of the program that runs: to come to the front and open this.
///
/// Thread: plain values, any. Errors: what breaks a bound is no message.
struct InstanceRequest {
    QStringList contexts;
    QStringList kubeconfigs;     ///< absolute
    QStringList defaultFiles;    ///< what is read there without --kubeconfig
    bool isReadOnly = false;
    bool isDryRun = false;
    QString activation; ///< the desktop's leave to take the focus; empty: none

    bool operator==(const InstanceRequest &) const = default;
};

/// Taken comes at once, so that a program that hangs is told from one that reads slow files; one of
/// the others follows.
struct InstanceAnswer {
    enum class Kind : std::uint8_t {
        Taken,
        Done,
        Refused, ///< nothing was opened; `sentence` says why
        Apart,   ///< such a window must stand alone: other rights, other kubeconfigs
    };
    Kind kind = Kind::Done;
    QString sentence;

    bool operator==(const InstanceAnswer &) const = default;
};

QByteArray toBytes(const InstanceRequest &request);
QByteArray toBytes(const InstanceAnswer &answer);
std::optional<InstanceRequest> requestOf(const QByteArray &body);
std::optional<InstanceAnswer> answerOf(const QByteArray &body);

/// Messages on a socket, each behind its length: four bytes, the highest first.
QByteArray framed(const QByteArray &body);
/// Takes the first whole message out of `buffer`; nothing where it is not there yet. A null array:
/// one that is longer than 64 KiB is announced, and the other side is not to be talked to.
std::optional<QByteArray> takeFrame(QByteArray &buffer);

/// The name of the socket for this display: one program a user and screen.
QString instanceSocketName();

} // namespace drover
