#include "core/doctor/certificatetext.h"

#include "core/base/joined.h"
#include "core/doctor/doctortext.h"
#include "core/transport/servername.h"
#include "core/transport/tlserror.h"

#include <QDateTime>
#include <QStringList>

#include <algorithm>

namespace drover {

namespace {

WallTime wallTime(const QDateTime &time)
{
    return WallTime(std::chrono::seconds(time.toSecsSinceEpoch()));
}

QString nameOf(const QSslCertificate &certificate)
{
    return quoted(certificate.subjectDisplayName());
}

} // namespace

QString utcText(const QDateTime &time)
{
    return time.toUTC().toString(QStringLiteral("yyyy-MM-dd HH:mm:ss 'UTC'"));
}

QString utcText(WallTime time)
{
    const auto seconds = std::chrono::floor<std::chrono::seconds>(time).time_since_epoch();
    return utcText(QDateTime::fromSecsSinceEpoch(seconds.count(), Qt::UTC));
}

QString chainText(const QList<QSslCertificate> &chain)
{
    if (chain.isEmpty())
        return DoctorText::tr("no certificate");
    const QSslCertificate &own = chain.first();
    QStringList signers;
    for (const QSslCertificate &certificate : chain.mid(1))
        signers << nameOf(certificate);
    if (signers.isEmpty())
        signers << quoted(own.issuerDisplayName());
    const QStringList names = namesOf(own);
    return DoctorText::tr("certificate %1 for %2, good from %3 until %4, signed by %5")
        .arg(nameOf(own),
             names.isEmpty() ? DoctorText::tr("no name") : listed(names),
             utcText(own.effectiveDate()), utcText(own.expiryDate()),
             signers.join(QStringLiteral(" ← ")));
}

QString identityText(const QSslCertificate &certificate)
{
    const QString name =
        certificate.subjectInfo(QSslCertificate::CommonName).join(QStringLiteral(", "));
    const QStringList groups = certificate.subjectInfo(QSslCertificate::Organization);
    if (groups.isEmpty())
        return name;
    return DoctorText::tr("%1 (groups %2)").arg(name, listed(groups));
}

QString fingerprintText(const Error &error)
{
    const QString print = fingerprintOf(error);
    if (print.isEmpty())
        return {};
    const qsizetype half = (print.size() + 1) / 2;
    return QStringList{DoctorText::tr("SHA-256 fingerprint of its certificate:"), print.first(half),
                       print.sliced(half)}
        .join(u'\n');
}

std::optional<QSslCertificate> outOfDate(const QList<QSslCertificate> &chain, WallTime now)
{
    const auto found =
        std::find_if(chain.begin(), chain.end(), [now](const QSslCertificate &certificate) {
            return hasExpired(certificate, now) || wallTime(certificate.effectiveDate()) > now;
        });
    return found == chain.end() ? std::nullopt : std::optional(*found);
}

bool hasExpired(const QSslCertificate &certificate, WallTime now)
{
    return wallTime(certificate.expiryDate()) < now;
}

std::chrono::days daysLeft(const QSslCertificate &certificate, WallTime now)
{
    return std::chrono::floor<std::chrono::days>(wallTime(certificate.expiryDate()) - now);
}

} // namespace drover
