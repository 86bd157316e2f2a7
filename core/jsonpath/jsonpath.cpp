#include "core/jsonpath/jsonpath.h"

namespace drover {

namespace {

template <typename T> bool holdsFor(JsonPath::Compare compare, const T &left, const T &right)
{
    switch (compare) {
    case JsonPath::Compare::Exists:
        return true;
    case JsonPath::Compare::Equal:
        return left == right;
    case JsonPath::Compare::NotEqual:
        return left != right;
    case JsonPath::Compare::Less:
        return left < right;
    case JsonPath::Compare::LessOrEqual:
        return left <= right;
    case JsonPath::Compare::Greater:
        return left > right;
    case JsonPath::Compare::GreaterOrEqual:
        return left >= right;
    }
    return false;
}

} // namespace

bool holds(JsonPath::Compare compare, const JsonPath::Literal &value,
           const JsonPath::Literal &literal)
{
    if (value.index() != literal.index())
        return false;
    return std::visit(
        [&](const auto &right) {
            using T = std::decay_t<decltype(right)>;
            return holdsFor(compare, std::get<T>(value), right);
        },
        literal);
}

QString jsonPathOfField(const QString &parent, const QString &key)
{
    QString quoted = key;
    quoted.replace(u'\\', QStringLiteral("\\\\")).replace(u'\'', QStringLiteral("\\'"));
    return parent + QStringLiteral("['") + quoted + QStringLiteral("']");
}

} // namespace drover
