#pragma once

#include <QByteArray>
#include <QString>
#include <QUrl>

#include <tl/expected.hpp>

namespace drover {

/// The address that a cluster entry's `server` means: scheme, host, port and base path, without a
/// trailing slash, query or fragment. Without a scheme it is http, whatever CA the entry has. A
/// login that stands in it ("https://me:password@host") is left in: takeLogin() takes it out.
///
/// Thread: any. Errors: the rule that was broken, as the end of a sentence.
/// Source: client-go rest/url_utils.go, tools/clientcmd/client_config.go.
tl::expected<QUrl, QString> parseServerAddress(const QString &server);

/// The login of an address, "user:password", before anything else that the user has; empty: none.
/// The address has none any more.
/// Source: Go's net/http sends it in place of what client-go would.
QByteArray takeLogin(QUrl &address);

/// The address as it may be shown: without a login, whatever else is wrong with it.
QString shownAddress(const QString &server);

/// A `proxy-url`. Errors: as above. Source: client-go tools/clientcmd/client_config.go.
tl::expected<QUrl, QString> parseProxyAddress(const QString &proxyUrl);

} // namespace drover
