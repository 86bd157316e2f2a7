#include "core/base/redact.h"

#include <QRegularExpression>

namespace drover {

namespace {

QString hideAll(QString text, const QRegularExpression &pattern, const QString &by)
{
    return text.replace(pattern, by);
}

} // namespace

QString redact(const QString &text, qsizetype limit)
{
    static const QRegularExpression pem(
        QStringLiteral("-----BEGIN [A-Z ]*PRIVATE KEY-----.*?(-----END [A-Z ]*PRIVATE KEY-----|$)"),
        QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression bearer(QStringLiteral("\\b(Bearer|Basic)\\s+[^\\s\"',;]+"),
                                           QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression jwt(
        QStringLiteral("\\beyJ[A-Za-z0-9_-]{8,}(\\.[A-Za-z0-9_-]*){0,2}"));
    static const QRegularExpression pair(
        QStringLiteral("((?:token|password|passwd|secret|client-key-data|authorization|api[_-]?key)"
                       "[\"']?\\s*[:=]\\s*)(\"[^\"]*\"|'[^']*'|[^\\s\"',;&}]+)"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression userInfo(QStringLiteral("(://)[^/@\\s]+@"));

    // Cut first, generously, so that no pattern runs over a server's megabytes; cut again after.
    QString hidden = hideAll(text.left(4 * limit), pem, QStringLiteral("[hidden]"));
    hidden = hideAll(hidden, bearer, QStringLiteral("\\1 [hidden]"));
    hidden = hideAll(hidden, jwt, QStringLiteral("[hidden]"));
    hidden = hideAll(hidden, pair, QStringLiteral("\\1[hidden]"));
    hidden = hideAll(hidden, userInfo, QStringLiteral("\\1[hidden]@"));
    return hidden.left(limit);
}

} // namespace drover
