#include "core/operations/tainteffects.h"
#include "tests/support/podbuilder.h"

#include <QTest>

using namespace drover;
using namespace Qt::Literals::StringLiterals;

/// Which pods a NoExecute taint ends, and when; presets and keepers.
class TstTaintEffects : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPodWithoutTolerationGoesAtOnce();
    void aPodThatToleratesForEverStays();
    void aPodStaysForItsTolerationsSeconds();
    void theFirstTolerationThatCoversATaintCounts();
    void ofSeveralTaintsTheShortestTimeCounts();
    void aTaintThatOneTolerationDoesNotCoverEndsThePodAtOnce();
    void noSecondsOrLessIsAtOnce();
    void otherEffectsEndNothing();
    void aTaintThatIsThereAlreadyEndsNothingNew();
    void podsThatEndAlreadyAreLeftOut();
    void daemonSetPodsAreNothingSpecial();
    void theSoonestStandsFirst();
    void tolerationsMatchAsTheServerMatches();
    void presetsAreTaintsTheApiTakes();
    void knowsWhoPutsATaintBack();
};

namespace {

QJsonObject toleration(const QString &key, std::optional<int> seconds = {},
                       const QString &effect = u"NoExecute"_s)
{
    QJsonObject json{{u"operator"_s, u"Exists"_s}};
    if (!key.isEmpty())
        json.insert(u"key"_s, key);
    if (!effect.isEmpty())
        json.insert(u"effect"_s, effect);
    if (seconds)
        json.insert(u"tolerationSeconds"_s, *seconds);
    return json;
}

TaintEdit setting(const QStringList &words)
{
    return *parseTaintEdit(words);
}

/// "shop/web-1 after 30", one a victim.
QStringList victims(const QStringList &words, const std::vector<PodPtr> &pods,
                    const std::vector<TaintValue> &taints = {})
{
    QStringList texts;
    for (const TaintVictim &victim : victimsOf(setting(words), taints, pods))
        texts << u"%1 after %2"_s.arg(QString::fromStdString(victim.pod->name))
                     .arg(victim.afterSeconds);
    return texts;
}

} // namespace

void TstTaintEffects::aPodWithoutTolerationGoesAtOnce()
{
    QCOMPARE(victims({u"a:NoExecute"_s}, {aPod("shop/web")}), QStringList{u"web after 0"_s});
}

void TstTaintEffects::aPodThatToleratesForEverStays()
{
    QCOMPARE(victims({u"a:NoExecute"_s}, {aPod("shop/web").toleration(toleration(u"a"_s))}),
             QStringList());
    QCOMPARE(victims({u"a:NoExecute"_s}, {aPod("shop/web").toleration(toleration({}))}),
             QStringList());
}

void TstTaintEffects::aPodStaysForItsTolerationsSeconds()
{
    QCOMPARE(victims({u"a:NoExecute"_s}, {aPod("shop/web").toleration(toleration(u"a"_s, 300))}),
             QStringList{u"web after 300"_s});
}

void TstTaintEffects::theFirstTolerationThatCoversATaintCounts()
{
    const PodPtr first =
        aPod("shop/web").toleration(toleration(u"a"_s, 300)).toleration(toleration(u"a"_s, 10));
    const PodPtr ever =
        aPod("shop/db").toleration(toleration({})).toleration(toleration(u"a"_s, 10));

    QCOMPARE(victims({u"a:NoExecute"_s}, {first, ever}), QStringList{u"web after 300"_s});
}

void TstTaintEffects::ofSeveralTaintsTheShortestTimeCounts()
{
    const PodPtr pod = aPod("shop/web")
                           .toleration(toleration(u"a"_s, 300))
                           .toleration(toleration(u"b"_s, 60))
                           .toleration(toleration(u"c"_s));

    QCOMPARE(victims({u"a:NoExecute"_s, u"b:NoExecute"_s, u"c:NoExecute"_s}, {pod}),
             QStringList{u"web after 60"_s});
    QCOMPARE(victims({u"b:NoExecute"_s, u"a:NoExecute"_s}, {pod}),
             QStringList{u"web after 60"_s});
}

void TstTaintEffects::aTaintThatOneTolerationDoesNotCoverEndsThePodAtOnce()
{
    QCOMPARE(victims({u"a:NoExecute"_s, u"b:NoExecute"_s},
                     {aPod("shop/web").toleration(toleration(u"a"_s))}),
             QStringList{u"web after 0"_s});
}

void TstTaintEffects::noSecondsOrLessIsAtOnce()
{
    QCOMPARE(victims({u"a:NoExecute"_s}, {aPod("shop/web").toleration(toleration(u"a"_s, -5))}),
             QStringList{u"web after 0"_s});
}

void TstTaintEffects::otherEffectsEndNothing()
{
    QCOMPARE(victims({u"a:NoSchedule"_s, u"b:PreferNoSchedule"_s}, {aPod("shop/web")}),
             QStringList());
}

void TstTaintEffects::aTaintThatIsThereAlreadyEndsNothingNew()
{
    const std::vector<TaintValue> taints{{"a", "1", "NoExecute", {}}};

    QCOMPARE(victims({u"a=1:NoExecute"_s}, {aPod("shop/web")}, taints), QStringList());
    QCOMPARE(victims({u"a=2:NoExecute"_s}, {aPod("shop/web")}, taints),
             QStringList{u"web after 0"_s});
}

void TstTaintEffects::podsThatEndAlreadyAreLeftOut()
{
    QCOMPARE(victims({u"a:NoExecute"_s}, {aPod("shop/web").terminating(u"2026-11-25T20:00:30Z"_s)}),
             QStringList());
}

void TstTaintEffects::daemonSetPodsAreNothingSpecial()
{
    QCOMPARE(victims({u"a:NoExecute"_s}, {aPod("kube-system/agent").ownedBy(u"DaemonSet"_s, u"agent"_s)}),
             QStringList{u"agent after 0"_s});
}

void TstTaintEffects::theSoonestStandsFirst()
{
    QCOMPARE(victims({u"a:NoExecute"_s}, {aPod("shop/late").toleration(toleration(u"a"_s, 300)),
                                          aPod("shop/now"), aPod("shop/too")}),
             (QStringList{u"now after 0"_s, u"too after 0"_s, u"late after 300"_s}));
}

void TstTaintEffects::tolerationsMatchAsTheServerMatches()
{
    const TaintValue taint{"a", "1", "NoExecute", {}};

    QVERIFY(tolerates({"a", false, "1", "NoExecute", {}}, taint));
    QVERIFY(tolerates({"a", false, "1", "", {}}, taint));
    QVERIFY(tolerates({"a", true, "", "", {}}, taint));
    QVERIFY(tolerates({"", true, "", "", {}}, taint));
    QVERIFY(!tolerates({"a", false, "2", "", {}}, taint));
    QVERIFY(!tolerates({"a", true, "", "NoSchedule", {}}, taint));
    QVERIFY(!tolerates({"b", true, "", "", {}}, taint));
}

void TstTaintEffects::presetsAreTaintsTheApiTakes()
{
    for (const TaintPreset &preset : taintPresets()) {
        QCOMPARE(taintFault(preset.taint), QString());
        QVERIFY(QString::fromUtf8(preset.meaning).endsWith(u'.'));
    }
}

void TstTaintEffects::knowsWhoPutsATaintBack()
{
    QVERIFY(taintKeeper({"node.kubernetes.io/unschedulable", "", "NoSchedule", {}})
                .contains(u"uncordon"));
    QVERIFY(!taintKeeper({"node.kubernetes.io/not-ready", "", "NoExecute", {}}).isEmpty());
    QCOMPARE(taintKeeper({"maintenance", "", "NoSchedule", {}}), QString());
}

QTEST_APPLESS_MAIN(TstTaintEffects)
#include "tst_tainteffects.moc"
