#include "tests/rules/codeblocks.h"
#include "tests/rules/rules.h"

#include <QMap>
#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace drover::rules {

namespace {

constexpr int kSourceLimit = 400;
constexpr int kHeaderLimit = 200;
constexpr int kFunctionLimit = 60;
constexpr int kConstructorLimit = 40;
constexpr QStringView kExceptionsPath = u"tests/rules/exceptions.tsv";

bool startsWithWord(const QString &text, const QString &words)
{
    return QRegularExpression(u"^(?:"_s + words + u")\\b"_s).match(text).hasMatch();
}

/// A const object, or a pointer that cannot be pointed elsewhere.
bool isConstant(const QString &text)
{
    const QString declared = text.section(u'=', 0, 0);
    if (declared.contains(QRegularExpression(u"\\bconst(?:expr|init const)\\b"_s)))
        return true;
    const auto star = declared.lastIndexOf(u'*');
    return QRegularExpression(u"\\bconst\\b"_s).match(declared, star < 0 ? 0 : star).hasMatch();
}

bool isVariable(const QString &text)
{
    if (startsWithWord(text, u"using|typedef|namespace|class|struct|union|enum|template|friend|"
                             "static_assert|return|extern|concept|Q_[A-Z_]+|QT_[A-Z_]+"_s))
        return false;
    const QString declared = text.section(u'=', 0, 0);
    return !declared.contains(u'(') && !text.contains(u"operator"_s) &&
           declared.contains(QRegularExpression(u"\\w[\\s&*>]+\\w"_s));
}

/// A static inside a function of a test is let pass: message handlers have no other place.
bool isMutableGlobal(const SourceFile &file, const Statement &statement)
{
    if (statement.place == Statement::Place::Function && file.isIn(u"tests"_s))
        return false;
    const bool isStatic =
        startsWithWord(statement.text, u"static|inline static|thread_local|static thread_local"_s);
    if (statement.place != Statement::Place::Namespace && !isStatic)
        return false;
    return isVariable(statement.text) && !isConstant(statement.text);
}

struct Exception {
    int lines;
    qsizetype position;
};

/// What is allowed to be longer: "path" or "path function" → how long, at most.
QMap<QString, Exception> exceptions(const SourceTree &tree, Faults *faults)
{
    QMap<QString, Exception> allowed;
    const SourceFile *list = tree.file(kExceptionsPath);
    qsizetype position = 0;
    for (const QString &line : list ? list->text.split(u'\n') : QStringList()) {
        const QStringList fields = line.split(u'\t');
        if (fields.size() == 3 && fields[2].size() > 10)
            allowed[fields[0]] = {fields[1].toInt(), position};
        else if (!line.isEmpty() && !line.startsWith(u'#'))
            *faults << faultAt(*list, position, u"needs three fields: what, lines, the reason"_s);
        position += line.size() + 1;
    }
    return allowed;
}

class SizeCheck
{
public:
    explicit SizeCheck(const SourceTree &tree)
        : m_tree(tree), m_exceptions(exceptions(tree, &m_faults)), m_unused(m_exceptions)
    {}

    Faults run()
    {
        for (const SourceFile &file : m_tree.files) {
            if (file.isCpp())
                checkFile(file);
        }
        for (auto it = m_unused.begin(); it != m_unused.end(); ++it)
            m_faults << faultAt(*m_tree.file(kExceptionsPath), it->position,
                                u"%1 is within its limit: take the line out"_s.arg(it.key()));
        return m_faults;
    }

private:
    void checkFile(const SourceFile &file)
    {
        const int limit = file.isHeader() ? kHeaderLimit : kSourceLimit;
        check(file, 0, file.path, file.lineCount(), limit);
        for (const FunctionBlock &function : codeBlocksOf(file.code).functions)
            check(file, function.position, file.path + u' ' + function.name, function.lines,
                  function.isConstructor ? kConstructorLimit : kFunctionLimit);
    }

    void check(const SourceFile &file, qsizetype position, const QString &what, int lines,
               int limit)
    {
        if (lines <= limit)
            return;
        m_unused.remove(what);
        const int allowed = m_exceptions.contains(what) ? m_exceptions[what].lines : limit;
        if (lines > allowed)
            m_faults << faultAt(file, position,
                                u"%1 has %2 lines, limit %3"_s.arg(what).arg(lines).arg(allowed));
    }

    const SourceTree &m_tree;
    Faults m_faults;
    QMap<QString, Exception> m_exceptions;
    QMap<QString, Exception> m_unused;
};

} // namespace

Faults globalFaults(const SourceTree &tree)
{
    static const QRegularExpression singletons(
        u"\\bstatic\\b[^;{}=]*\\binstance\\s*\\(\\s*\\)|\\bQ_GLOBAL_STATIC\\w*"_s);
    Faults faults;
    for (const SourceFile &file : tree.files) {
        if (!file.isCpp())
            continue;
        for (auto it = singletons.globalMatch(file.code); it.hasNext();)
            faults << faultAt(file, it.next().capturedStart(), u"a singleton: pass it down"_s);
        for (const Statement &statement : codeBlocksOf(file.code).statements) {
            if (isMutableGlobal(file, statement))
                faults << faultAt(file, statement.position,
                                  u"a mutable global: "_s + statement.text.left(60));
        }
    }
    return faults;
}

Faults sizeFaults(const SourceTree &tree)
{
    return SizeCheck(tree).run();
}

} // namespace drover::rules
