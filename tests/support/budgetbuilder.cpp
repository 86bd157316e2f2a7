#include "tests/support/podbuilder.h"

#include "core/decode/budgetdecoder.h"

#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace drover {

BudgetBuilder::BudgetBuilder(const BuilderText &namespaceAndName) : m_apiVersion(u"policy/v1"_s)
{
    const QString name = namespaceAndName.section(u'/', 1);
    m_metadata = {{u"namespace"_s, namespaceAndName.section(u'/', 0, 0)},
                  {u"name"_s, name},
                  {u"uid"_s, QString(u"uid-"_s + name)},
                  {u"resourceVersion"_s, u"1"_s}};
    generations(1, 1);
    room(1, 3, 2);
}

BudgetBuilder &BudgetBuilder::version(const BuilderText &resourceVersion)
{
    m_metadata.insert(u"resourceVersion", resourceVersion);
    return *this;
}

BudgetBuilder &BudgetBuilder::selects(const BuilderText &key, const BuilderText &value)
{
    QJsonObject labels = m_spec[u"selector"][u"matchLabels"].toObject();
    labels.insert(key, value);
    return spec(u"selector"_s, QJsonObject{{u"matchLabels"_s, labels}});
}

BudgetBuilder &BudgetBuilder::selectsAll()
{
    return spec(u"selector"_s, QJsonObject());
}

BudgetBuilder &BudgetBuilder::spec(const BuilderText &field, const QJsonValue &value)
{
    m_spec.insert(field, value);
    return *this;
}

BudgetBuilder &BudgetBuilder::room(int allowed, int healthy, int desired, int expected)
{
    m_status.insert(u"disruptionsAllowed", allowed);
    m_status.insert(u"currentHealthy", healthy);
    m_status.insert(u"desiredHealthy", desired);
    m_status.insert(u"expectedPods", expected < 0 ? healthy : expected);
    return *this;
}

BudgetBuilder &BudgetBuilder::generations(int generation, int observed)
{
    m_metadata.insert(u"generation", generation);
    m_status.insert(u"observedGeneration", observed);
    return *this;
}

BudgetBuilder &BudgetBuilder::beta()
{
    m_apiVersion = u"policy/v1beta1"_s;
    return *this;
}

QJsonObject BudgetBuilder::object() const
{
    return {{u"apiVersion"_s, m_apiVersion},
            {u"kind"_s, u"PodDisruptionBudget"_s},
            {u"metadata"_s, m_metadata},
            {u"spec"_s, m_spec},
            {u"status"_s, m_status}};
}

BudgetPtr BudgetBuilder::build() const
{
    const auto page = decodeBudgetList(aBudgetList(u"1"_s, {*this}).toStdString());
    if (!page)
        qFatal("the budget does not decode: %s", qPrintable(page.error().message));
    return page->budgets.front();
}

QByteArray aBudgetList(const BuilderText &resourceVersion,
                       const std::vector<BudgetBuilder> &budgets)
{
    QJsonArray items;
    for (const BudgetBuilder &budget : budgets)
        items.append(budget.object());
    const QString apiVersion =
        budgets.empty() ? u"policy/v1"_s : budgets.front().object()[u"apiVersion"].toString();
    return QJsonDocument(
               QJsonObject{{u"kind"_s, u"PodDisruptionBudgetList"_s},
                           {u"apiVersion"_s, apiVersion},
                           {u"metadata"_s, QJsonObject{{u"resourceVersion"_s, resourceVersion}}},
                           {u"items"_s, items}})
        .toJson(QJsonDocument::Compact);
}

} // namespace drover
