#include "tests/rules/codeblocks.h"
#include "tests/rules/rules.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace drover::rules {

namespace {

bool armsTheTester(const QString &code)
{
    return code.contains(u"QAbstractItemModelTester"_s) &&
           code.contains(QRegularExpression(u"FailureReportingMode::Fatal\\b"_s));
}

/// A test file that names the class and has the tester, itself or from a header of tests/support.
bool isModelTest(const SourceTree &tree, const SourceFile &file, const QString &model)
{
    if (!file.isIn(u"tests"_s) || !file.path.section(u'/', -1).startsWith(u"tst_") ||
        !file.code.contains(QRegularExpression(u"\\b%1\\b"_s.arg(model))))
        return false;
    if (armsTheTester(file.code))
        return true;
    return std::any_of(tree.files.begin(), tree.files.end(), [&file](const SourceFile &support) {
        return support.isIn(u"tests/support"_s) && support.isHeader() &&
               armsTheTester(support.code) && file.text.contains(u'"' + support.path + u'"');
    });
}

/// The /// lines right above a position.
QString documentationAbove(const SourceFile &file, qsizetype position)
{
    QStringList lines = file.text.left(position).split(u'\n');
    lines.removeLast();
    QString text;
    while (!lines.isEmpty() && lines.last().trimmed().startsWith(u"///"))
        text.prepend(lines.takeLast() + u'\n');
    return text;
}

bool saysThreadAndErrors(const QString &documentation)
{
    return documentation.contains(u"Thread:"_s) && documentation.contains(u"Errors:"_s);
}

/// Whether the class implements one whose documentation says it for all of them.
bool implementsDocumented(const ClassBlock &block, const QStringList &documented)
{
    static const QRegularExpression bases(u"public (?:\\w+::)*(\\w+)"_s);
    for (auto it = bases.globalMatch(block.head); it.hasNext();) {
        if (documented.contains(it.next().captured(1)))
            return true;
    }
    return false;
}

} // namespace

Faults modelFaults(const SourceTree &tree)
{
    static const QRegularExpression model(
        u":.*\\bpublic\\s+(QAbstract(Item|Table|List|Proxy)Model|QSortFilterProxyModel|"
        "QIdentityProxyModel|QStandardItemModel)\\b"_s);
    Faults faults;
    for (const SourceFile &file : tree.files) {
        if (!file.isCpp() || file.isIn(u"tests"_s))
            continue;
        for (const ClassBlock &block : codeBlocksOf(file.code).classes) {
            if (!model.match(block.head).hasMatch())
                continue;
            const QString name = block.name;
            if (std::none_of(tree.files.begin(), tree.files.end(),
                             [&](const SourceFile &test) { return isModelTest(tree, test, name); }))
                faults << faultAt(file, block.position,
                                  u"no test holds %1 under a fatal model tester"_s.arg(name));
        }
    }
    return faults;
}

Faults headerFaults(const SourceTree &tree)
{
    Faults faults;
    QStringList documented;
    std::vector<std::pair<const SourceFile *, ClassBlock>> others;
    for (const SourceFile &file : tree.files) {
        if (!file.isIn(u"core"_s) || !file.isHeader())
            continue;
        for (const ClassBlock &block : codeBlocksOf(file.code).classes) {
            if (saysThreadAndErrors(documentationAbove(file, block.position)))
                documented << block.name;
            else if (block.head.contains(QRegularExpression(u"\\bclass\\b"_s)))
                others.emplace_back(&file, block);
        }
    }
    for (const auto &[file, block] : others) {
        if (!implementsDocumented(block, documented))
            faults << faultAt(*file, block.position,
                              u"%1 lacks a line Thread: or Errors:"_s.arg(block.name));
    }
    return faults;
}

Faults documentFaults(const SourceTree &tree)
{
    const SourceFile *document = tree.file(u"ARCHITECTURE.md");
    if (!document)
        return {u"ARCHITECTURE.md: is missing"_s};
    Faults faults;
    for (const QString &folder : tree.folders()) {
        // Folders below the second level belong to the one above.
        const QString named = folder.section(u'/', 0, 1);
        if (!document->text.contains(u'`' + named + u'`'))
            faults << u"ARCHITECTURE.md: does not name `%1`"_s.arg(named);
    }
    static const QRegularExpression path(
        u"`((?:core|ui|app|tests|resources|packaging)/[\\w/]+)`"_s);
    for (auto it = path.globalMatch(document->text); it.hasNext();) {
        const auto match = it.next();
        const QString name = match.captured(1);
        if (std::none_of(tree.files.begin(), tree.files.end(), [&name](const SourceFile &file) {
                return file.isIn(name) || file.path.startsWith(name + u'.');
            }))
            faults << faultAt(*document, match.capturedStart(), u"`%1` is gone"_s.arg(name));
    }
    faults.removeDuplicates();
    return faults;
}

QStringList errorKinds(const SourceTree &tree)
{
    const SourceFile *header = tree.file(u"core/base/error.h");
    static const QRegularExpression list(u"enum class Kind\\s*\\{([^}]*)\\}"_s);
    const QString names = header ? list.match(header->code).captured(1).simplified() : QString();
    return names.split(QRegularExpression(u"\\s*,\\s*"_s), Qt::SkipEmptyParts);
}

} // namespace drover::rules
