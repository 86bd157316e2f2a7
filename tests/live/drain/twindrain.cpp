#include "tests/live/drain/twindrain.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace drover {

namespace {

QString compared(const QString &what, const QStringList &kubectl, const QStringList &drover)
{
    if (kubectl == drover)
        return {};
    return u"%1:\n  kubectl: %2\n  drover:  %3\n"_s.arg(what, kubectl.join(u" | "_s),
                                                       drover.join(u" | "_s));
}

QString jsonText(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

/// "message: X/a, X/b" with its pods in order.
QString inOrder(const QString &message, const QString &pods)
{
    QStringList names = pods.split(u", "_s, Qt::SkipEmptyParts);
    names.sort();
    return message + u": "_s + names.join(u", "_s);
}

QString ended(CommandRun &run)
{
    if (!run.hasEnded())
        return u"did not end"_s;
    return run.hasSucceeded() ? u"success"_s : u"failure"_s;
}

} // namespace

TwinDrain::TwinDrain(DrainWorld &world, DrainScene scene) : m_world(world)
{
    static int number = 0;
    ++number;
    m_places[0] = u"kubectl-%1"_s.arg(number);
    m_places[1] = u"drover-%1"_s.arg(number);
    for (const QString &place : m_places) {
        world.addNode(place);
        world.addNamespace(place);
        scene(world, place);
    }
}

void TwinDrain::run(const QString &command, const QStringList &flags)
{
    const QString kubeconfig = m_world.server().kubeconfig(LiveUser::Admin);
    m_world.audit().forget();
    m_kubectl = CommandRun::kubectl(kubeconfig, QStringList{command, m_places[0]} + flags);
    m_drover = CommandRun::probe(kubeconfig, QStringList{command, m_places[1]} + flags);
    m_kubectl->waitForEnd();
    m_drover->waitForEnd();
}

QString TwinDrain::withoutPlace(QString text) const
{
    for (const QString &place : m_places)
        text.replace(place, u"X"_s);
    return text;
}

QStringList TwinDrain::refusalsIn(const QString &text) const
{
    // Some versions of kubectl say "cannot delete cannot delete Pods that declare no controller".
    static const QRegularExpression refusal(
        u"cannot delete (?:cannot delete )?([^\\[\\]\\n]+?): ((?:X/[\\w-]+(?:, )?)+)"_s);
    QStringList refusals;
    for (auto it = refusal.globalMatch(withoutPlace(text)); it.hasNext();) {
        const auto match = it.next();
        refusals << inOrder(match.captured(1), match.captured(2));
    }
    refusals.removeDuplicates();
    refusals.sort();
    return refusals;
}

QStringList TwinDrain::warningsOfKubectl()
{
    static const QRegularExpression warning(u"([^;]+?): ((?:X/[\\w-]+(?:, )?)+)(?:; |$)"_s);
    QStringList warnings;
    for (const QString &line : withoutPlace(m_kubectl->errors()).split(u'\n')) {
        if (!line.startsWith("Warning: "_L1))
            continue;
        for (auto it = warning.globalMatch(line.mid(9)); it.hasNext();) {
            const auto match = it.next();
            warnings << inOrder(match.captured(1), match.captured(2));
        }
    }
    return warnings;
}

QStringList TwinDrain::removalsBy(const QString &agent) const
{
    QStringList texts = removals(m_world.audit().requests(agent));
    texts.removeDuplicates(); // how often it is tried is not the contract
    return texts;
}

QStringList TwinDrain::removed() const
{
    return removalsBy(u"kubectl"_s);
}

QString TwinDrain::differences()
{
    const QJsonObject report = m_drover->report();
    QString text = compared(u"end"_s, {ended(*m_kubectl)}, {ended(*m_drover)});
    text += compared(u"refused"_s, refusalsIn(m_kubectl->errors()),
                     refusalsIn(report[u"error"][u"message"].toString()));
    text += compared(u"asked"_s, removalsBy(u"kubectl"_s), removalsBy(u"drover"_s));
    text += compared(u"pods"_s, m_world.podsOn(m_places[0]), m_world.podsOn(m_places[1]));
    text += compared(u"node"_s, {withoutPlace(jsonText(m_world.comparableNode(m_places[0])))},
                     {withoutPlace(jsonText(m_world.comparableNode(m_places[1])))});
    QStringList warnings;
    for (const QJsonValue &warning : report[u"warnings"].toArray()) {
        const QString line = withoutPlace(warning.toString());
        const qsizetype colon = line.lastIndexOf(u": "_s);
        warnings << inOrder(line.first(colon), line.mid(colon + 2));
    }
    for (const QString &warning : warningsOfKubectl()) {
        if (!warnings.contains(warning))
            text += u"kubectl warns, we do not: %1\n"_s.arg(warning);
    }
    return text + m_world.fault();
}

} // namespace drover
