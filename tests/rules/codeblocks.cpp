#include "tests/rules/codeblocks.h"

#include "tests/rules/plaincode.h"

#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace drover::rules {

namespace {

enum class Kind { Namespace, Class, Function, Inner, Initialiser };

struct Scope {
    Kind kind;
    QString name;
    QString head;
    qsizetype position;
};

bool matches(const QString &text, const QRegularExpression &pattern)
{
    return pattern.match(text).hasMatch();
}

const QRegularExpression kAngles(u"<[^<>]*>"_s);
const QRegularExpression
    kAccessLabel(u"^(public|protected|private|Q_SIGNALS)(\\s+Q_SLOTS)?\\s*:$"_s);
const QRegularExpression kMacroLine(u"^Q[A-Z_]+(\\(.*\\))?$"_s);
const QRegularExpression kOperator(u"\\boperator\\b"_s);
const QRegularExpression kNamespace(u"\\bnamespace\\b|^extern\\b"_s);
const QRegularExpression kClass(u"\\b(class|struct|union|enum)\\b"_s);
const QRegularExpression kClassName(u"\\b(?:class|struct|union|enum)\\s+(?:class\\s+)?([\\w:]+)"_s);
const QRegularExpression kFunctionName(u"(operator\\s*[^\\s(]+|[\\w:~]+)\\s*\\("_s);
const QRegularExpression kConstructorList(u"\\)\\s*(noexcept\\s*)?:[^:]"_s);
const QRegularExpression kEndsInName(u"[\\w>]\\s*$"_s);

/// The head without what stands in parentheses or angle brackets, for words at its own level.
QString outerLevel(const QString &head)
{
    QString outer;
    int depth = 0;
    for (const QChar c : head) {
        depth -= c == u')' ? 1 : 0;
        if (depth == 0)
            outer += c;
        depth += c == u'(' ? 1 : 0;
    }
    return outer.remove(kAngles);
}

class Reader
{
public:
    explicit Reader(const QString &code) : m_code(withoutDirectives(code)) {}

    CodeBlocks read()
    {
        for (m_at = 0; m_at < m_code.size(); ++m_at)
            step(m_code[m_at]);
        return m_blocks;
    }

private:
    void step(QChar c)
    {
        if (c == u'{')
            return open();
        if (c == u'}')
            return close();
        if (c == u';' && m_parentheses == 0)
            return statement();
        m_parentheses += c == u'(' ? 1 : (c == u')' ? -1 : 0);
        if (m_head.isEmpty() && !c.isSpace())
            m_headAt = m_at;
        if (!m_head.isEmpty() || !c.isSpace())
            m_head += c;
        if ((c == u':' && isAccessLabel()) || (c == u'\n' && isMacroLine()))
            m_head.clear();
    }

    bool isAccessLabel() const { return matches(m_head, kAccessLabel); }

    /// Q_OBJECT, Q_LOGGING_CATEGORY(…), QTEST_MAIN(…): lines of their own, without a semicolon.
    bool isMacroLine() const { return m_parentheses == 0 && matches(m_head.trimmed(), kMacroLine); }

    Kind here() const { return m_scopes.empty() ? Kind::Namespace : m_scopes.back().kind; }

    Kind kindOf(const QString &head) const
    {
        if (m_parentheses > 0 || here() == Kind::Initialiser)
            return Kind::Initialiser;
        const QString outer = outerLevel(head);
        const bool isOperator = matches(outer, kOperator);
        const bool assigns = outer.contains(u'=') && !isOperator;
        if (here() == Kind::Function || here() == Kind::Inner)
            return Kind::Inner;
        if (matches(outer, kNamespace))
            return Kind::Namespace;
        if (matches(outer, kClass) && !outer.contains(u'('))
            return Kind::Class;
        const bool inConstructorList =
            matches(outer, kConstructorList) && matches(head, kEndsInName);
        if (assigns || inConstructorList || !outer.contains(u'('))
            return Kind::Initialiser;
        return Kind::Function;
    }

    void open()
    {
        const Kind kind = kindOf(m_head);
        Scope scope{kind, nameOf(kind, m_head), m_head.simplified(), m_headAt};
        if (kind == Kind::Class && !scope.head.contains(u"enum") && here() == Kind::Namespace)
            m_blocks.classes.push_back({scope.name, scope.head, scope.position});
        m_savedParentheses.push_back(m_parentheses);
        m_savedHeads.push_back(kind == Kind::Initialiser ? m_head : QString());
        m_savedPositions.push_back(m_headAt);
        m_scopes.push_back(scope);
        m_parentheses = 0;
        m_head.clear();
    }

    void close()
    {
        if (m_scopes.empty())
            return;
        const Scope scope = m_scopes.back();
        m_scopes.pop_back();
        m_head = m_savedHeads.back();
        m_headAt = m_savedPositions.back();
        m_parentheses = m_savedParentheses.back();
        m_savedHeads.pop_back();
        m_savedPositions.pop_back();
        m_savedParentheses.pop_back();
        if (scope.kind == Kind::Initialiser)
            m_head += u"{}"_s;
        if (scope.kind == Kind::Function)
            m_blocks.functions.push_back(functionOf(scope));
    }

    FunctionBlock functionOf(const Scope &scope) const
    {
        const auto body = QStringView(m_code).mid(scope.position, m_at - scope.position);
        const QString last = scope.name.section(u"::"_s, -1);
        const QString owner = scope.name.contains(u"::")
                                  ? scope.name.section(u"::"_s, -2, -2)
                                  : (m_scopes.empty() ? QString() : m_scopes.back().name);
        return {scope.name, scope.position, static_cast<int>(body.count(u'\n')) + 1,
                !last.isEmpty() && last == owner};
    }

    static QString nameOf(Kind kind, const QString &head)
    {
        return (kind == Kind::Class ? kClassName : kFunctionName).match(head).captured(1);
    }

    void statement()
    {
        const QString text = m_head.simplified();
        m_head.clear();
        if (text.isEmpty() || here() == Kind::Initialiser)
            return;
        const auto place = here() == Kind::Namespace ? Statement::Place::Namespace
                           : here() == Kind::Class   ? Statement::Place::Class
                                                     : Statement::Place::Function;
        m_blocks.statements.push_back({text, m_headAt, place});
    }

    QString m_code;
    qsizetype m_at = 0;
    QString m_head;
    qsizetype m_headAt = 0;
    int m_parentheses = 0;
    std::vector<Scope> m_scopes;
    std::vector<QString> m_savedHeads;
    std::vector<qsizetype> m_savedPositions;
    std::vector<int> m_savedParentheses;
    CodeBlocks m_blocks;
};

} // namespace

CodeBlocks codeBlocksOf(const QString &code)
{
    return Reader(code).read();
}

} // namespace drover::rules
