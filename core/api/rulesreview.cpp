#include "core/api/rulesreview.h"

#include "core/decode/objectreader.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>

namespace drover {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(RulesReview)
};

using json::ErrorCode;
using json::Value;
using simdjson::SUCCESS;

/// One entry of status.resourceRules.
struct Rule {
    std::vector<std::string> verbs;
    std::vector<std::string> groups;
    std::vector<std::string> resources;
    std::vector<std::string> names; ///< none: of all objects
};

ErrorCode readTexts(Value &value, std::vector<std::string> &texts)
{
    return json::eachElement(value, [&](Value &element) {
        if (const auto text = json::textOf(element))
            texts.emplace_back(*text);
        return SUCCESS;
    });
}

ErrorCode readRule(Value &value, Rule &rule)
{
    return json::eachField(value, [&](std::string_view key, Value &field) {
        if (key == "verbs")
            return readTexts(field, rule.verbs);
        if (key == "apiGroups")
            return readTexts(field, rule.groups);
        if (key == "resources")
            return readTexts(field, rule.resources);
        return key == "resourceNames" ? readTexts(field, rule.names) : SUCCESS;
    });
}

bool holds(const std::vector<std::string> &texts, std::string_view wanted)
{
    return std::any_of(texts.begin(), texts.end(),
                       [wanted](const std::string &text) { return text == wanted || text == "*"; });
}

/// The rights as they add up, rule by rule.
struct Sum {
    void add(const Rule &rule)
    {
        if (!holds(rule.groups, "") || !holds(rule.resources, "nodes"))
            return;
        const bool mayList = holds(rule.verbs, "list");
        mayListAll = mayListAll || (mayList && rule.names.empty());
        if (!mayList && !holds(rule.verbs, "get"))
            return;
        for (const std::string &name : rule.names) {
            NamedNodeRight &right = named[name];
            right.mayList = right.mayList || mayList;
            right.mayWatch = right.mayWatch || holds(rule.verbs, "watch");
        }
    }

    bool mayListAll = false;
    std::map<std::string, NamedNodeRight> named;
};

} // namespace

QByteArray rulesReviewPath()
{
    return QByteArrayLiteral("/apis/authorization.k8s.io/v1/selfsubjectrulesreviews");
}

QByteArray rulesReviewBody()
{
    // The rules of the whole cluster are told with those of any namespace.
    return QByteArrayLiteral(R"({"apiVersion":"authorization.k8s.io/v1",)"
                             R"("kind":"SelfSubjectRulesReview","spec":{"namespace":"default"}})");
}

Result<NodeRights> decodeNodeRights(const std::string &body)
{
    Sum sum;
    bool hasStatus = false;
    const QString what = Words::tr("The answer to a rules review");
    const auto addRule = [&](Value &element) {
        Rule rule;
        const ErrorCode error = readRule(element, rule);
        sum.add(rule);
        return error;
    };
    const auto readStatus = [&](std::string_view key, Value &field) {
        return key == "resourceRules" ? json::eachElement(field, addRule) : SUCCESS;
    };
    const auto read = json::readBody(body, what, [&](Value &root) {
        return json::eachField(root, [&](std::string_view key, Value &field) {
            if (key != "status")
                return SUCCESS;
            hasStatus = true;
            return json::eachField(field, readStatus);
        });
    });
    if (!read)
        return tl::unexpected(read.error());
    if (!hasStatus)
        return failure(Error::Kind::Protocol, Words::tr("%1 has no status.").arg(what));
    NodeRights rights{sum.mayListAll, {}};
    for (auto &[name, right] : sum.named) {
        right.name = name;
        if (!name.empty())
            rights.named.push_back(right);
    }
    return rights;
}

} // namespace drover
