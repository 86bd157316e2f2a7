#include "core/kubeconfig/watchedpaths.h"

#include <QDir>
#include <QFileInfo>
#include <QSet>

namespace drover {

namespace {

constexpr int kMaxLinks = 32; // as deep as Linux follows them, nearly

/// Adds the folders that hold a link on the way, and gives where the first one leads.
QString followFirstLink(const QString &path, QSet<QString> &folders)
{
    const QStringList parts = path.split(u'/', Qt::SkipEmptyParts);
    QString at;
    for (qsizetype i = 0; i < parts.size(); ++i) {
        const QString folder = at.isEmpty() ? QStringLiteral("/") : at;
        at += u'/' + parts[i];
        const QFileInfo info(at);
        if (info.isSymLink()) {
            folders.insert(folder);
            const QStringList rest = parts.mid(i + 1);
            return QDir::cleanPath(
                (QStringList{info.symLinkTarget()} + rest).join(u'/'));
        }
        if (!info.exists() || i + 1 == parts.size()) {
            folders.insert(folder); // where it is, or will appear
            return {};
        }
    }
    return {};
}

} // namespace

QStringList watchedPaths(const QStringList &files)
{
    QSet<QString> paths;
    for (const QString &file : files) {
        QString path = file;
        for (int i = 0; i < kMaxLinks && !path.isEmpty(); ++i)
            path = followFirstLink(path, paths);
        if (QFileInfo::exists(file))
            paths.insert(file);
    }
    QStringList sorted(paths.begin(), paths.end());
    sorted.sort();
    return sorted;
}

} // namespace drover
