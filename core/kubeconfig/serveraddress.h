#pragma once

#include <QString>
#include <QUrl>

#include <tl/expected.hpp>

namespace drover {

/// The address that a cluster entry's `server` means: scheme, host, port and base path, without a
/// trailing slash, query or fragment. Without a scheme it is http, whatever CA the entry has.
///
/// Thread: any. Errors: the rule that was broken, as the end of a sentence.
/// Source: client-go rest/url_utils.go, tools/clientcmd/client_config.go.
tl::expected<QUrl, QString> parseServerAddress(const QString &server);

/// A `proxy-url`. Errors: as above. Source: client-go tools/clientcmd/client_config.go.
tl::expected<QUrl, QString> parseProxyAddress(const QString &proxyUrl);

} // namespace drover
