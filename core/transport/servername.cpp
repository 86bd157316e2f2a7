#include "core/transport/servername.h"

#include <QHostAddress>
#include <QUrl>

#include <algorithm>

namespace drover {

namespace {

/// A "*" stands for the whole first label and nothing else.
bool matches(const QString &pattern, const QString &host)
{
    if (!pattern.startsWith(u"*."))
        return pattern.compare(host, Qt::CaseInsensitive) == 0;
    const qsizetype dot = host.indexOf(u'.');
    return dot > 0 && host.mid(dot).compare(pattern.mid(1), Qt::CaseInsensitive) == 0;
}

} // namespace

bool certificateNames(const QSslCertificate &certificate, const QString &host)
{
    const auto names = certificate.subjectAlternativeNames();
    const QHostAddress address(host);
    if (!address.isNull()) {
        const QStringList addresses = names.values(QSsl::IpAddressEntry);
        return std::any_of(addresses.begin(), addresses.end(), [&](const QString &entry) {
            return QHostAddress(entry).isEqual(address, QHostAddress::StrictConversion);
        });
    }
    QString wanted = QString::fromLatin1(QUrl::toAce(host));
    if (wanted.endsWith(u'.'))
        wanted.chop(1);
    const QStringList patterns = names.values(QSsl::DnsEntry);
    return std::any_of(patterns.begin(), patterns.end(),
                       [&](const QString &pattern) { return matches(pattern, wanted); });
}

QStringList namesOf(const QSslCertificate &certificate)
{
    const auto entries = certificate.subjectAlternativeNames();
    QStringList names = entries.values(QSsl::DnsEntry) + entries.values(QSsl::IpAddressEntry);
    names.sort();
    return names;
}

} // namespace drover
