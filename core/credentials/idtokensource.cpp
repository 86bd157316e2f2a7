#include "core/credentials/idtokensource.h"

#include "core/credentials/certificatefiles.h"
#include "core/kubeconfig/kubeconfigtext.h"
#include "core/objects/timestamp.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace drover {

namespace {

QString timeText(WallTime time)
{
    const auto seconds = std::chrono::floor<std::chrono::seconds>(time).time_since_epoch();
    return QDateTime::fromSecsSinceEpoch(seconds.count(), Qt::UTC)
        .toString(QStringLiteral("yyyy-MM-dd HH:mm:ss 'UTC'"));
}

class IdTokenSource final : public CredentialSource
{
public:
    IdTokenSource(const ClusterConfig &config, Clock &clock)
        : m_clock(clock), m_place(KubeconfigText::tr("%1: user \"%2\"")
                                      .arg(config.file, config.userName)),
          m_credentials{*config.user.idToken, config.user.certificatePem, config.user.keyPem},
          m_files(config.user, clock)
    {}

    void credentials(Done done) override
    {
        m_files.refresh(m_credentials);
        if (const QString rule = brokenRule(); !rule.isEmpty())
            done(failure(Error::Kind::Auth,
                         KubeconfigText::tr("%1: auth-provider \"oidc\": %2 Sign in with kubectl, "
                                            "or use the exec plugin kubelogin (kubectl oidc-login).")
                             .arg(m_place, rule)));
        else
            done(m_credentials);
    }

    bool invalidate(const Credentials &) override { return false; }
    std::optional<WallTime> expiry() const override
    {
        return expiryOfJwt(m_credentials.bearerToken);
    }

private:
    QString brokenRule() const
    {
        const auto expiry = expiryOfJwt(m_credentials.bearerToken);
        if (m_credentials.bearerToken.isEmpty())
            return KubeconfigText::tr("there is no id-token.");
        if (!expiry)
            return KubeconfigText::tr("the id-token is not a JSON Web Token.");
        if (*expiry <= m_clock.wallNow())
            return KubeconfigText::tr("the id-token expired on %1.").arg(timeText(*expiry));
        return {};
    }

    Clock &m_clock;
    QString m_place;
    Credentials m_credentials;
    CertificateFiles m_files;
};

} // namespace

std::optional<WallTime> expiryOfJwt(const QByteArray &token)
{
    const QList<QByteArray> parts = token.split('.');
    if (parts.size() != 3)
        return std::nullopt;
    const QByteArray claims = QByteArray::fromBase64(parts[1], QByteArray::Base64UrlEncoding);
    const QJsonValue expiry = QJsonDocument::fromJson(claims).object().value(u"exp");
    if (!expiry.isDouble())
        return std::nullopt;
    constexpr double kFarthest = 1e11; // seconds; as far away as Timestamp needs it
    const double seconds = std::clamp(expiry.toDouble(), -kFarthest, kFarthest);
    return Timestamp(static_cast<std::int64_t>(seconds) * 1'000'000).wallTime();
}

std::unique_ptr<CredentialSource> makeIdTokenSource(const ClusterConfig &config, Clock &clock)
{
    return std::make_unique<IdTokenSource>(config, clock);
}

} // namespace drover
