#include "tests/rules/sourcetree.h"

#include "tests/rules/plaincode.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace drover::rules {

namespace {

/// The folders and files right below the root that are the project's own.
QFileInfoList ownEntries(const QDir &root)
{
    static const QStringList skipped{u"build"_s, u".git"_s, u".cache"_s};
    QFileInfoList entries =
        root.entryInfoList(QDir::Files | QDir::Dirs | QDir::Hidden | QDir::NoDotAndDotDot);
    entries.removeIf([](const QFileInfo &entry) { return skipped.contains(entry.fileName()); });
    return entries;
}

QStringList filesBelow(const QFileInfo &entry)
{
    if (entry.isFile())
        return {entry.filePath()};
    QStringList paths;
    QDirIterator it(entry.filePath(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (it.hasNext())
        paths << it.next();
    return paths;
}

bool isText(const QString &path)
{
    static const QStringList endings{u".cpp"_s,  u".h"_s,     u".txt"_s, u".md"_s,      u".json"_s,
                                     u".yaml"_s, u".qrc"_s,   u".svg"_s, u".desktop"_s, u".xml"_s,
                                     u".tsv"_s,  u".cmake"_s, u".sh"_s,  u".ts"_s};
    return path == "dev"_L1 || path == ".ci/run"_L1 || !path.section(u'/', -1).contains(u'.') ||
           std::any_of(endings.begin(), endings.end(),
                       [&path](const QString &ending) { return path.endsWith(ending); });
}

} // namespace

SourceFile::SourceFile(QString filePath, QString fileText)
    : path(std::move(filePath)), text(std::move(fileText)), code(plainCode(text))
{}

SourceTree SourceTree::load(const QString &root)
{
    SourceTree tree;
    const QDir top(root);
    for (const QFileInfo &entry : ownEntries(top)) {
        for (const QString &fullPath : filesBelow(entry)) {
            const QString path = top.relativeFilePath(fullPath);
            QFile file(fullPath);
            if (isText(path) && file.open(QIODevice::ReadOnly))
                tree.files.emplace_back(path, QString::fromUtf8(file.readAll()));
        }
    }
    std::sort(tree.files.begin(), tree.files.end(),
              [](const SourceFile &a, const SourceFile &b) { return a.path < b.path; });
    return tree;
}

const SourceFile *SourceTree::file(QStringView path) const
{
    const auto found = std::find_if(files.begin(), files.end(),
                                    [path](const SourceFile &f) { return f.path == path; });
    return found == files.end() ? nullptr : &*found;
}

QStringList SourceTree::folders() const
{
    QStringList names;
    for (const SourceFile &f : files) {
        if (f.isCpp())
            names << folderOf(f.path);
    }
    names.removeDuplicates();
    names.sort();
    return names;
}

QString folderOf(const QString &path)
{
    return path.section(u'/', 0, -2);
}

QString faultAt(const SourceFile &file, qsizetype position, const QString &what)
{
    const auto line = QStringView(file.text).left(position).count(u'\n') + 1;
    return u"%1:%2: %3"_s.arg(file.path).arg(line).arg(what);
}

} // namespace drover::rules
