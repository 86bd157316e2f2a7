#include "tests/core/kubeconfig/kubeconfigfolder.h"

#include <QFile>
#include <QTest>

using namespace drover;

/// Which clusters a command line means.
class TestKubeconfigSet : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void takesTheDefaultFilesWhenNoneIsNamed();
    void knowsTheOneDefaultFileByItsPath();
    void resolvesEachFileAlone();
    void opensEachContextFromItsFile();
    void opensTheCurrentContextOfEachFile();
    void opensNothingWithoutACurrentContext();
    void givesEachFileItsOwnWhenAllAreNamed();
    void refusesAnAmbiguousName();
    void refusesAnUnknownNameAndListsWhatThereIs();
    void namesAFileThatHoldsNoContexts();
    void opensAContextThatIsNamedTwiceOnce();
    void replacesAFileThatIsAddedAgain();
    void takesAFileThatIsNamedTwiceOnce();
    void refusesAnIdOfAFileThatIsNotOpen();
    void keepsTheOtherFilesWhenOneIsMissing();

private:
    QString file(const char *name, const QByteArray &bytes)
    {
        return m_folder->write(QString::fromLatin1(name), bytes);
    }

    std::unique_ptr<KubeconfigFolder> m_folder;
};

static QStringList names(std::initializer_list<const char *> words)
{
    QStringList list;
    for (const char *word : words)
        list << QString::fromLatin1(word);
    return list;
}

void TestKubeconfigSet::init()
{
    m_folder = std::make_unique<KubeconfigFolder>();
}

void TestKubeconfigSet::takesTheDefaultFilesWhenNoneIsNamed()
{
    const QString path = file("f", kubeconfigWithContexts(names({"a"}), "one", "a"));
    const ScopedVariable variable("KUBECONFIG", path.toUtf8());

    const auto chosen = KubeconfigSet::load({}).choose({});

    QCOMPARE(chosen.value(), (std::vector<ClusterId>{{QString(), QStringLiteral("a")}}));
}

void TestKubeconfigSet::knowsTheOneDefaultFileByItsPath()
{
    const QString one = file("one", kubeconfigWithContexts(names({"a"}), "one", "a"));
    const QString other = file("other", kubeconfigWithContexts(names({"b"}), "other", "b"));
    const QString link = one + QStringLiteral(".link");
    QVERIFY(QFile::link(one, link));
    const ClusterId byDefault{QString(), QStringLiteral("a")};
    {
        const ScopedVariable variable("KUBECONFIG", one.toUtf8());
        QCOMPARE(KubeconfigSet::load({one}).choose({}).value(), std::vector{byDefault});
        QCOMPARE(KubeconfigSet::load({link}).choose({}).value(), std::vector{byDefault});
        KubeconfigSet kept; // a tab of before names the path
        kept.needSource(one);
        QVERIFY(kept.resolve({one, QStringLiteral("a")}));
    }
    const ScopedVariable merged("KUBECONFIG", (one + u':' + other).toUtf8());
    QCOMPARE(KubeconfigSet::load({one}).choose({}).value().front().source, one);
}

void TestKubeconfigSet::resolvesEachFileAlone()
{
    const QString f = file("f", kubeconfigWith("server: 'https://one'", "token: one"));
    const QString g = file("g", kubeconfigWith("server: 'https://two'", "token: two"));

    const KubeconfigSet set = KubeconfigSet::load({f, g});

    const auto first = set.resolve({f, QStringLiteral("c")});
    const auto second = set.resolve({g, QStringLiteral("c")});
    QCOMPARE(set.contexts().size(), std::size_t(2));
    QCOMPARE(first->user.token, QByteArray("one"));
    QCOMPARE(second->user.token, QByteArray("two"));
    QCOMPARE(second->server, QUrl(QStringLiteral("https://two")));
}

void TestKubeconfigSet::opensEachContextFromItsFile()
{
    const QString f = file("f", kubeconfigWithContexts(names({"a", "x"}), "one"));
    const QString g = file("g", kubeconfigWithContexts(names({"b", "z"}), "two"));

    const auto chosen = KubeconfigSet::load({f, g}).choose(names({"a", "b"}));

    QCOMPARE(chosen.value(),
             (std::vector<ClusterId>{{f, QStringLiteral("a")}, {g, QStringLiteral("b")}}));
}

void TestKubeconfigSet::opensTheCurrentContextOfEachFile()
{
    const QString f = file("f", kubeconfigWithContexts(names({"a", "b"}), "one", "b"));
    const QString g = file("g", kubeconfigWithContexts(names({"b"}), "two", "b"));

    const auto chosen = KubeconfigSet::load({f, g}).choose({});

    QCOMPARE(chosen.value(),
             (std::vector<ClusterId>{{f, QStringLiteral("b")}, {g, QStringLiteral("b")}}));
}

void TestKubeconfigSet::opensNothingWithoutACurrentContext()
{
    const QString f = file("f", kubeconfigWithContexts(names({"a", "b"}), "one"));
    const QString g = file("g", kubeconfigWithContexts(names({"a"}), "one", "gone"));

    const auto chosen = KubeconfigSet::load({f, g}).choose({});

    QVERIFY(chosen.has_value());
    QVERIFY(chosen->empty());
}

void TestKubeconfigSet::givesEachFileItsOwnWhenAllAreNamed()
{
    const QString f = file("f", kubeconfigWithContexts(names({"a"}), "one"));
    const QString g = file("g", kubeconfigWithContexts(names({"a", "b"}), "two"));

    const auto chosen = KubeconfigSet::load({f, g}).choose(names({"a", "b", "a"}));

    QCOMPARE(chosen.value(),
             (std::vector<ClusterId>{
                 {f, QStringLiteral("a")}, {g, QStringLiteral("b")}, {g, QStringLiteral("a")}}));
}

void TestKubeconfigSet::refusesAnAmbiguousName()
{
    const QString f = file("f", kubeconfigWithContexts(names({"a"}), "one"));
    const QString g = file("g", kubeconfigWithContexts(names({"a"}), "two"));

    const auto chosen = KubeconfigSet::load({f, g}).choose(names({"a"}));

    QVERIFY(!chosen.has_value());
    QCOMPARE(chosen.error().kind, Error::Kind::Config);
    QCOMPARE(
        chosen.error().message,
        QStringLiteral("The context \"a\" is in several sources:\n  a (%1)\n  a (%2)").arg(f, g));
}

void TestKubeconfigSet::refusesAnUnknownNameAndListsWhatThereIs()
{
    const QString f = file("f", kubeconfigWithContexts(names({"a", "b"}), "one"));
    const QString g = file("g", "kind: wrong\n");

    const auto chosen = KubeconfigSet::load({f, g}).choose(names({"a", "z"}));

    QVERIFY(!chosen.has_value());
    QCOMPARE(chosen.error().kind, Error::Kind::Config);
    QCOMPARE(chosen.error().message,
             QStringLiteral("There is no context \"z\". Contexts:\n  a (%1)\n  b (%1)\n"
                            "%2, line 1: kind must be Config.")
                 .arg(f, g));
}

void TestKubeconfigSet::opensAContextThatIsNamedTwiceOnce()
{
    const QString f = file("f", kubeconfigWithContexts(names({"a"}), "one"));

    const auto chosen = KubeconfigSet::load({f}).choose(names({"a", "a"}));

    QCOMPARE(chosen.value(), (std::vector<ClusterId>{{f, QStringLiteral("a")}}));
}

void TestKubeconfigSet::replacesAFileThatIsAddedAgain()
{
    const QString f = file("f", kubeconfigWithContexts(names({"a"}), "one"));
    KubeconfigSet set = KubeconfigSet::load({f});
    file("f", kubeconfigWithContexts(names({"b"}), "two"));

    set.addFile(f);

    QCOMPARE(set.sources().size(), std::size_t(1));
    QCOMPARE(set.contexts().front().id.context, QStringLiteral("b"));
}

void TestKubeconfigSet::takesAFileThatIsNamedTwiceOnce()
{
    const QString f = file("f", kubeconfigWithContexts(names({"a"}), "one"));

    const KubeconfigSet set = KubeconfigSet::load({f, m_folder->path(QStringLiteral("./f"))});

    QCOMPARE(set.sources().size(), std::size_t(1));
}

void TestKubeconfigSet::refusesAnIdOfAFileThatIsNotOpen()
{
    const auto config = KubeconfigSet::load({QStringLiteral("/nowhere/f")})
                            .resolve({QStringLiteral("/nowhere/g"), QStringLiteral("a")});

    QVERIFY(!config.has_value());
    QCOMPARE(config.error().kind, Error::Kind::Config);
}

void TestKubeconfigSet::keepsTheOtherFilesWhenOneIsMissing()
{
    const QString f = file("f", kubeconfigWithContexts(names({"a"}), "one", "a"));

    const KubeconfigSet set = KubeconfigSet::load({QStringLiteral("/nowhere/f"), f});

    QCOMPARE(set.problems().size(), std::size_t(1));
    QCOMPARE(set.choose({}).value(), (std::vector<ClusterId>{{f, QStringLiteral("a")}}));
}

void TestKubeconfigSet::namesAFileThatHoldsNoContexts()
{
    const QString f = file("f", "");

    const auto chosen = KubeconfigSet::load({f}).choose(names({"a"}));

    QVERIFY(!chosen.has_value());
    QCOMPARE(chosen.error().message,
             QStringLiteral("There is no context \"a\". Contexts: none.\n"
                            "%1: the file holds no contexts.").arg(f));
}

QTEST_GUILESS_MAIN(TestKubeconfigSet)
#include "tst_kubeconfigset.moc"
