#include "core/kubeconfig/pastedkubeconfig.h"

#include "core/base/savefile.h"
#include "core/kubeconfig/kubeconfigentries.h"
#include "core/kubeconfig/kubeconfigtext.h"
#include "core/kubeconfig/smallfile.h"

#include <QDir>
#include <QFile>

namespace drover {

namespace {

constexpr qsizetype kTextLimit = 8 * 1024 * 1024;
constexpr auto kOwnerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

/// Names of contexts hold slashes and colons; a file's name must not.
QString fileNameFor(const QString &context)
{
    QString name = context.left(64);
    for (QChar &character : name) {
        const char16_t code = character.unicode();
        const bool isPlain = (code >= u'a' && code <= u'z') || (code >= u'A' && code <= u'Z') ||
                             (code >= u'0' && code <= u'9') || code == u'-' || code == u'_';
        if (!isPlain)
            character = u'-';
    }
    return name;
}

/// A place that is free, or holds this very text.
QString placeFor(const QByteArray &text, const QString &stem)
{
    QString path = stem + QStringLiteral(".yaml");
    for (int i = 2; QFile::exists(path); ++i) {
        if (const auto there = readSmallFile(path, kTextLimit); there && *there == text)
            break;
        path = QStringLiteral("%1-%2.yaml").arg(stem).arg(i);
    }
    return path;
}

Result<QString> write(const QByteArray &text, const QString &path)
{
    const QString why = saveWhole(path, [&text](QSaveFile &file) { // it may hold secrets
        return file.setPermissions(kOwnerOnly) && file.write(text) == text.size();
    });
    if (why.isEmpty())
        return path;
    return failure(Error::Kind::Config,
                   KubeconfigText::tr("%1: the file cannot be written: %2.").arg(path, why));
}

} // namespace

Result<QString> keepPastedKubeconfig(const QByteArray &text, const QString &folder)
{
    const QString origin = KubeconfigText::tr("The clipboard");
    if (text.trimmed().isEmpty())
        return failure(Error::Kind::Config,
                       KubeconfigText::tr("The clipboard holds no text. Copy the text of a "
                                          "kubeconfig first."));
    if (text.size() > kTextLimit)
        return failure(Error::Kind::Config,
                       KubeconfigText::tr("The clipboard holds more than a kubeconfig."));
    const auto entries = parseKubeconfig(text, origin);
    if (!entries)
        return tl::unexpected(entries.error());
    if (entries->contexts.empty())
        return failure(Error::Kind::Config,
                       KubeconfigText::tr("The text in the clipboard is not a kubeconfig: it names no "
                                          "contexts."));
    const QString context = entries->currentContext.isEmpty() ? entries->contexts.front().name
                                                              : entries->currentContext;
    QDir place(folder);
    if (!place.mkpath(QStringLiteral(".")))
        return failure(Error::Kind::Config,
                       KubeconfigText::tr("%1: the folder cannot be made.").arg(folder));
    QFile::setPermissions(folder, kOwnerOnly | QFileDevice::ExeOwner);
    return write(text, placeFor(text, place.absoluteFilePath(fileNameFor(context))));
}

QStringList pastedKubeconfigs(const QString &folder)
{
    QStringList paths;
    const QDir place(folder);
    for (const QString &name :
         place.entryList({QStringLiteral("*.yaml")}, QDir::Files, QDir::Name))
        paths << place.absoluteFilePath(name);
    return paths;
}

} // namespace drover
