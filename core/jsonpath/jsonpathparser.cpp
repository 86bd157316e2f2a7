// The parser of a JsonPath: one pass over the text, which says where it stops and why.

#include "core/jsonpath/jsonpath.h"

#include <QCoreApplication>

#include <algorithm>

namespace drover {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(JsonPath)
};

using Compare = JsonPath::Compare;
using PlainStep = std::variant<JsonPath::Field, JsonPath::Element, JsonPath::All>;
template <typename T> using Parsed = tl::expected<T, JsonPathError>;

struct CompareText {
    QLatin1StringView text;
    Compare compare;
};
// Longer ones first: "<=" begins as "<" does.
constexpr CompareText kCompares[] = {
    {QLatin1StringView("=="), Compare::Equal},       {QLatin1StringView("!="), Compare::NotEqual},
    {QLatin1StringView("<="), Compare::LessOrEqual}, {QLatin1StringView(">="), Compare::GreaterOrEqual},
    {QLatin1StringView("<"), Compare::Less},         {QLatin1StringView(">"), Compare::Greater},
};
constexpr QStringView kEndsField = u".[]{}()'\"?@=!<>, \t\n\r";

class Parser
{
public:
    explicit Parser(QStringView text) : m_text(text) {}

    Parsed<JsonPath> path();

private:
    Parsed<void> braces();
    Parsed<JsonPath::Step> step();
    Parsed<PlainStep> dotted();
    Parsed<JsonPath::Step> bracket();
    Parsed<PlainStep> plainBracket();
    Parsed<JsonPath::Filter> filter();
    Parsed<JsonPath::Literal> literal();
    Parsed<std::string> field();
    Parsed<std::string> quoted();
    Parsed<void> expect(QChar wanted, const QString &rule);

    bool atEnd() const { return m_at >= m_end; }
    QChar here() const { return atEnd() ? QChar() : m_text[m_at]; }
    bool takes(QChar wanted);
    void passSpaces();
    QStringView takeWord();
    tl::unexpected<JsonPathError> wrong(qsizetype at, qsizetype length, QString why) const;
    tl::unexpected<JsonPathError> wrongHere(QString why) const
    {
        return wrong(m_at, atEnd() ? 0 : 1, std::move(why));
    }

    QStringView m_text;
    qsizetype m_at = 0;
    qsizetype m_end = 0;
};

tl::unexpected<JsonPathError> Parser::wrong(qsizetype at, qsizetype length, QString why) const
{
    return tl::unexpected(JsonPathError{at, length, std::move(why)});
}

bool Parser::takes(QChar wanted)
{
    if (here() != wanted || atEnd())
        return false;
    ++m_at;
    return true;
}

void Parser::passSpaces()
{
    while (!atEnd() && here().isSpace())
        ++m_at;
}

Parsed<void> Parser::expect(QChar wanted, const QString &rule)
{
    if (!takes(wanted))
        return wrongHere(rule);
    return {};
}

/// kubectl wants braces around a path for -o jsonpath and none for -o custom-columns.
Parsed<void> Parser::braces()
{
    m_end = m_text.size();
    while (m_end > 0 && m_text[m_end - 1].isSpace())
        --m_end;
    passSpaces();
    if (here() == u'{') {
        if (m_text[m_end - 1] != u'}')
            return wrong(m_end, 0, Words::tr("The brace at the beginning is never closed: \"}\" is missing."));
        ++m_at;
        --m_end;
        passSpaces();
    }
    if (takes(u'$') || takes(u'@'))
        if (!atEnd() && here() != u'.' && here() != u'[')
            return wrongHere(Words::tr("\"$\" is followed by \".\" or \"[\"."));
    return {};
}

Parsed<JsonPath> Parser::path()
{
    if (const auto begun = braces(); !begun)
        return tl::unexpected(begun.error());
    JsonPath path;
    // The first dot may be left out: "metadata.name".
    if (!atEnd() && here() != u'.' && here() != u'[') {
        auto name = field();
        if (!name)
            return tl::unexpected(name.error());
        path.steps.emplace_back(JsonPath::Field{std::move(*name)});
    }
    while (!atEnd()) {
        auto next = step();
        if (!next)
            return tl::unexpected(next.error());
        path.steps.push_back(std::move(*next));
    }
    if (path.steps.empty())
        return wrong(m_at, 0, Words::tr("A path names a field: .metadata.name."));
    return path;
}

Parsed<JsonPath::Step> Parser::step()
{
    const auto toStep = [](PlainStep plain) {
        return std::visit([](auto &&one) { return JsonPath::Step(std::move(one)); }, std::move(plain));
    };
    if (here() == u'.')
        return dotted().map(toStep);
    if (here() == u'[')
        return bracket();
    return wrongHere(Words::tr("Steps begin with \".\" or \"[\"."));
}

Parsed<PlainStep> Parser::dotted()
{
    const qsizetype begin = m_at++;
    if (here() == u'.')
        return wrong(begin, 2, Words::tr("\"..\" (any depth) is not supported: write each step."));
    if (takes(u'*'))
        return PlainStep(JsonPath::All{});
    if (here() == u'[') // ".a.[0]" is kubectl's ".a[0]"
        return plainBracket();
    return field().map([](std::string name) { return PlainStep(JsonPath::Field{std::move(name)}); });
}

Parsed<std::string> Parser::field()
{
    QString name;
    while (!atEnd() && !kEndsField.contains(here())) {
        if (here() == u'\\') {
            if (m_at + 1 >= m_end)
                return wrongHere(Words::tr("A backslash stands before the sign it keeps, as in \"\\.\"."));
            ++m_at;
        }
        name += m_text[m_at++];
    }
    if (name.isEmpty())
        return wrongHere(Words::tr("The name of a field is missing; one with other signs is written "
                                   "as ['name'] or with \"\\\" before each."));
    return name.toStdString();
}

Parsed<JsonPath::Step> Parser::bracket()
{
    if (m_at + 1 < m_end && m_text[m_at + 1] == u'?')
        return filter().map([](JsonPath::Filter one) { return JsonPath::Step(std::move(one)); });
    return plainBracket().map([](PlainStep plain) {
        return std::visit([](auto &&one) { return JsonPath::Step(std::move(one)); }, std::move(plain));
    });
}

Parsed<PlainStep> Parser::plainBracket()
{
    const qsizetype begin = m_at++;
    passSpaces();
    PlainStep step = JsonPath::All{};
    if (here() == u'\'' || here() == u'"') {
        auto name = quoted();
        if (!name)
            return tl::unexpected(name.error());
        step = JsonPath::Field{std::move(*name)};
    } else if (here() == u'?') {
        return wrongHere(Words::tr("A filter cannot be nested in a filter."));
    } else if (!takes(u'*')) {
        const qsizetype at = m_at;
        const QStringView word = takeWord();
        bool isNumber = false;
        const int index = word.toInt(&isNumber);
        if (word.contains(u':'))
            return wrong(at, word.size(), Words::tr("Ranges are not supported: write [*] or one number."));
        if (!isNumber)
            return wrong(at, word.size(),
                         Words::tr("Brackets hold a number, \"*\", a name in quotes or a filter."));
        step = JsonPath::Element{index};
    }
    passSpaces();
    if (here() == u',')
        return wrongHere(Words::tr("Only one name or number may stand in brackets."));
    if (!takes(u']'))
        return wrong(begin, m_at - begin, Words::tr("This bracket is never closed: \"]\" is missing."));
    return step;
}

QStringView Parser::takeWord()
{
    const qsizetype begin = m_at;
    while (!atEnd() && !QStringView(u"[]() ,=!<>'\"").contains(here()))
        ++m_at;
    return m_text.sliced(begin, m_at - begin);
}

Parsed<std::string> Parser::quoted()
{
    const qsizetype begin = m_at;
    const QChar quote = m_text[m_at++];
    QString text;
    while (!atEnd() && here() != quote) {
        if (here() == u'\\' && m_at + 1 < m_end)
            ++m_at;
        text += m_text[m_at++];
    }
    if (!takes(quote))
        return wrong(begin, m_at - begin, Words::tr("This quote is never closed."));
    return text.toStdString();
}

Parsed<JsonPath::Filter> Parser::filter()
{
    const QString rule = Words::tr("A filter is written as [?(@.type==\"Ready\")].");
    m_at += 2;
    JsonPath::Filter filter;
    if (const auto open = expect(u'(', rule); !open)
        return tl::unexpected(open.error());
    passSpaces();
    if (const auto element = expect(u'@', rule); !element)
        return tl::unexpected(element.error());
    while (here() == u'.' || here() == u'[') {
        auto next = here() == u'.' ? dotted() : plainBracket();
        if (!next)
            return tl::unexpected(next.error());
        filter.path.push_back(std::move(*next));
    }
    passSpaces();
    const auto compare = std::ranges::find_if(kCompares, [this](const CompareText &row) {
        return m_text.first(m_end).sliced(m_at).startsWith(row.text);
    });
    if (compare != std::end(kCompares)) {
        m_at += compare->text.size();
        filter.compare = compare->compare;
        auto wanted = literal();
        if (!wanted)
            return tl::unexpected(wanted.error());
        filter.literal = std::move(*wanted);
    }
    passSpaces();
    for (const QChar closing : {u')', u']'}) {
        if (const auto closed = expect(closing, rule); !closed)
            return tl::unexpected(closed.error());
    }
    return filter;
}

Parsed<JsonPath::Literal> Parser::literal()
{
    passSpaces();
    if (here() == u'\'' || here() == u'"')
        return quoted().map([](std::string text) { return JsonPath::Literal(std::move(text)); });
    const qsizetype at = m_at;
    const QStringView word = takeWord();
    if (word == u"true" || word == u"false")
        return JsonPath::Literal(word == u"true");
    bool isNumber = false;
    const double number = word.toDouble(&isNumber);
    if (!isNumber)
        return wrong(at, word.size(),
                     Words::tr("A filter compares with a text in quotes, a number, true or false."));
    return JsonPath::Literal(number);
}

} // namespace

tl::expected<JsonPath, JsonPathError> JsonPath::parse(const QString &text)
{
    if (text.size() > kLongestJsonPath)
        return tl::unexpected(JsonPathError{
            kLongestJsonPath, text.size() - kLongestJsonPath,
            Words::tr("A path has %Ln characters at most.", nullptr, int(kLongestJsonPath))});
    return Parser(text).path();
}

} // namespace drover
