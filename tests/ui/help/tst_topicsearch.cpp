#include "ui/help/topicsearch.h"

#include <QStringList>
#include <QTest>
#include <QTranslator>

#include <algorithm>

using namespace drover::ui;
using namespace Qt::Literals::StringLiterals;

namespace {

/// Has a word of its own for everything.
class Chinese : public QTranslator
{
public:
    bool isEmpty() const override { return false; }
    QString translate(const char *, const char *, const char *, int) const override { return u"节点"_s; }
};

QStringList found(const QString &typed)
{
    QStringList ids;
    for (const HelpTopic *topic : findTopics(typed))
        ids << topicId(*topic);
    return ids;
}

/// Of the group, in their order.
QStringList foundIn(const QString &typed, const QString &group)
{
    return found(typed).filter(group + u'/');
}

} // namespace

/// In which order the help shows what fits.
class TestTopicSearch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingTypedFindsAllInTheirOrder() { QCOMPARE(findTopics({}), helpTopics()); }

    void whatNothingHoldsIsNotFound() { QCOMPARE(found(u"xyzzy"_s), QStringList()); }

    void aWordThatIsExplainedComesFirst()
    {
        QCOMPARE(found(u"drained"_s).front(), u"condition/Drained"_s);
        QCOMPARE(found(u"FAILED"_s).front(), u"pod/Failed"_s);
        QCOMPARE(foundIn(u"failed"_s, u"drain"_s).front(), u"drain/Failed"_s);
    }

    void aWordThatBeginsSoComesBeforeOneThatHoldsIt()
    {
        QCOMPARE(found(u"evict"_s).front(), u"pod/Evicted"_s);
        QCOMPARE(found(u"image"_s).front(), u"pod/ImagePullBackOff"_s);
        const QStringList images = foundIn(u"image"_s, u"pod"_s);
        QVERIFY(images.indexOf(u"pod/ErrImagePull"_s) < images.indexOf(u"pod/Pending"_s));
    }

    void aTitleComesBeforeAnExplanation()
    {
        const QStringList pressure = foundIn(u"pressure"_s, u"condition"_s);
        QCOMPARE(pressure.first(3), (QStringList{u"condition/MemoryPressure"_s,
                                                 u"condition/DiskPressure"_s,
                                                 u"condition/PIDPressure"_s}));
    }

    void aWordThatBeginsSoInAnExplanationComesBeforeOneThatHoldsIt()
    {
        const QStringList pods = foundIn(u"it"_s, u"pod"_s);
        QVERIFY(pods.contains(u"pod/Completed"_s)); // with exit code 0
        QVERIFY(pods.indexOf(u"pod/Unknown"_s) < pods.indexOf(u"pod/Completed"_s));
    }

    void wordsOfKubernetesAreFoundInEveryLanguage()
    {
        const QStringList english = found(u"blocked"_s);
        QVERIFY(!english.isEmpty());
        Chinese chinese;
        QCoreApplication::installTranslator(&chinese);

        QCOMPARE(found(u"blocked"_s), english);
        QCOMPARE(found(u"节点"_s).size(), qsizetype(helpTopics().size()));
        QCoreApplication::removeTranslator(&chinese);
    }

    void topicsOfAGroupStandTogether()
    {
        QStringList groups;
        for (const HelpTopic *topic : findTopics(u"node"_s)) {
            const QString title = groupTitle(topic->group);
            if (groups.isEmpty() || groups.back() != title)
                groups << title;
        }
        QCOMPARE(groups.removeDuplicates(), 0);
        QVERIFY(groups.size() > 2);
    }
};

QTEST_GUILESS_MAIN(TestTopicSearch)
#include "tst_topicsearch.moc"
