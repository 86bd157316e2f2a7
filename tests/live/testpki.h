#pragma once

#include <QString>

namespace drover {

/// A certificate and its key, PEM.
struct KeyPair {
    QString certificateFile;
    QString keyFile;
};

/// The certificates of one test cluster, made with the openssl command: an authority, a server for
/// 127.0.0.1 and localhost, and a client for each user. Good for two days.
///
/// Thread: the test's. Errors: false, and errorText(); never holds a key.
class TestPki
{
public:
    /// Files go into `folder`, which must exist.
    explicit TestPki(QString folder);

    bool makeAuthority();
    bool makeServer(KeyPair *pair);
    /// `organization` is the user's group. `keyKind` is an argument of openssl's -newkey.
    bool makeClient(const QString &user, const QString &organization, const QString &keyKind,
                    KeyPair *pair);

    QString authorityFile() const { return m_authority.certificateFile; }
    const QString &errorText() const { return m_errorText; }

private:
    bool openssl(const QStringList &arguments);
    bool sign(const QString &name, const QString &subject, const QString &keyKind,
              const QString &extensions, KeyPair *pair);
    QString path(const QString &file) const;

    QString m_folder;
    KeyPair m_authority;
    QString m_errorText;
};

} // namespace drover
