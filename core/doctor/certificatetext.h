#pragma once

#include "core/base/clock.h"
#include "core/base/error.h"

#include <QList>
#include <QSslCertificate>
#include <QString>

#include <optional>

namespace drover {

/// "2026-11-23 20:00:00 UTC". Thread: any. Errors: none.
QString utcText(WallTime time);
/// The same of a certificate's dates.
QString utcText(const QDateTime &time);

/// "kube-apiserver" (for a, b; good until …), signed by "ca" ← "root".
///
/// Thread: any. Units: dates in UTC. Errors: none.
QString chainText(const QList<QSslCertificate> &chain);

/// The name and the groups that a client certificate stands for: "jane (groups a, b)".
QString identityText(const QSslCertificate &certificate);

/// What it is called by, and in two lines the fingerprint to compare with the administrator's; empty
/// where the error is none of an unknown authority.
QString fingerprintText(const Error &error);

/// The first of the chain that is not good at `now`; nothing where all are.
std::optional<QSslCertificate> outOfDate(const QList<QSslCertificate> &chain, WallTime now);

/// Whether the certificate's days are over, rather than still to come.
bool hasExpired(const QSslCertificate &certificate, WallTime now);

/// Whole days until the certificate ends; negative after it.
std::chrono::days daysLeft(const QSslCertificate &certificate, WallTime now);

} // namespace drover
