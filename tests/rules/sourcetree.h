#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace drover::rules {

/// What a rule found: "path:line: what is wrong and what to do instead". Empty: the rule is kept.
using Faults = QStringList;

/// One file of the project.
struct SourceFile {
    SourceFile(QString filePath, QString fileText);

    QString path; ///< from the root: "core/nodes/node.h"
    QString text; ///< as it is
    QString code; ///< the same lines; comments and what stands inside quotes are blanks

    bool isIn(const QString &folder) const { return path.startsWith(folder + u'/'); }
    bool isCpp() const { return path.endsWith(u".cpp") || path.endsWith(u".h"); }
    bool isHeader() const { return path.endsWith(u".h"); }
    int lineCount() const { return static_cast<int>(text.count(u'\n')); }
};

/// The project's own text files, or a sample of them that a test makes up.
///
/// Thread: any. Errors: load() of a wrong folder is an empty tree; the tests check that it is not.
struct SourceTree {
    /// Reads what lies below `root`: sources, scripts, documents, build files. No build folders.
    static SourceTree load(const QString &root);

    const SourceFile *file(QStringView path) const; ///< null where there is none
    /// The folders that hold C++ files, each once, sorted.
    QStringList folders() const;

    std::vector<SourceFile> files;
};

/// "core/nodes" of "core/nodes/node.h".
QString folderOf(const QString &path);
/// "path:line: what", for a position in the file's text.
QString faultAt(const SourceFile &file, qsizetype position, const QString &what);

} // namespace drover::rules
