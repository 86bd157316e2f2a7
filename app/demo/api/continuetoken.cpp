#include "app/demo/api/continuetoken.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace drover::demo {

QByteArray ContinueToken::encoded() const
{
    // The server's own form. The escaped NUL means "after that name".
    const QByteArray slash = version < 0 ? "" : "/";
    const QByteArray json = R"({"v":"meta.k8s.io/v1","rv":)" + QByteArray::number(version) +
                            R"(,"start":")" + slash + lastName + R"(\u0000"})";
    return json.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

std::optional<ContinueToken> ContinueToken::decode(const QByteArray &text)
{
    const QByteArray json = QByteArray::fromBase64(text, QByteArray::Base64UrlEncoding);
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    const QByteArray start = object.value(u"start").toString().toUtf8();
    if (object.isEmpty() || start.isEmpty())
        return std::nullopt;
    QByteArray name = start.startsWith('/') ? start.mid(1) : start;
    if (name.endsWith('\0'))
        name.chop(1);
    return ContinueToken{object.value(u"rv").toInteger(), name};
}

} // namespace drover::demo
