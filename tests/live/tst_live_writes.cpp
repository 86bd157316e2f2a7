#include "core/base/clock.h"
#include "core/nodes/clustersession.h"
#include "core/operations/accessrights.h"
#include "core/operations/cordon.h"
#include "core/operations/labeledit.h"
#include "core/operations/nodepatch.h"
#include "core/operations/nodewriter.h"
#include "core/operations/taintedit.h"
#include "core/operations/undo.h"
#include "tests/live/apiserver.h"
#include "tests/live/livecluster.h"

#include <QTemporaryDir>
#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;

namespace drover {

namespace {

constexpr int kSyncLimitMs = 20'000;
constexpr int kWriteLimitMs = 10'000;
constexpr int kSeenLimitMs = 5'000;

CordonNote aNote()
{
    return {u"ana@laptop"_s, SystemClock().wallNow(), u"disk swap"_s};
}

QJsonObject annotate(const QString &key, const QString &value)
{
    return metadataPatch("annotations"_L1, {{key, value}});
}

/// What a write leaves behind beside its fields is left out: the version, and who wrote.
QJsonObject withoutVersion(QJsonObject node)
{
    QJsonObject metadata = node.value(u"metadata").toObject();
    metadata.remove(u"resourceVersion");
    metadata.remove(u"managedFields");
    node.insert(u"metadata"_s, metadata);
    return node;
}

} // namespace

/// Writes to nodes of a real API server: what lands there, and what must not.
class TestLiveWrites : public QObject
{
    Q_OBJECT

private:
    struct Written {
        std::optional<Error> error;
        NodePtr node;
    };

    SystemClock m_clock;
    QTemporaryDir m_folder;
    std::unique_ptr<ApiServer> m_server;
    std::unique_ptr<ClusterSession> m_session;
    std::unique_ptr<Journal> m_journal;
    int m_made = 0;

    /// A node of its own for each test, as the cache has it.
    NodePtr aFreshNode()
    {
        const QString prefix = u"w%1"_s.arg(m_made++);
        if (!createNodes(*m_server, prefix, 1))
            qFatal("a node cannot be made");
        return shownNode((prefix + u"-0"_s).toStdString());
    }

    /// The cache's node, once it is there.
    NodePtr shownNode(const std::string &name)
    {
        if (!QTest::qWaitFor([&] { return m_session->cache().node(name) != nullptr; },
                             kSeenLimitMs))
            qFatal("%s is not in the cache", name.c_str());
        return m_session->cache().node(name);
    }

    Written write(ClusterSession &session, NodeWrite write)
    {
        NodeWriter writer(session.requests(), m_clock, m_journal.get(), {});
        std::optional<Written> written;
        connect(&writer, &NodeWriter::written, this,
                [&written](const NodeWrite &, const std::optional<Error> &error,
                           const NodePtr &node) { written = Written{error, node}; });
        writer.write({std::move(write)});
        if (!QTest::qWaitFor([&written] { return written.has_value(); }, kWriteLimitMs))
            qFatal("a write was not answered");
        return *written;
    }

    Written write(const std::optional<NodeWrite> &made)
    {
        return made ? write(*m_session, *made) : Written();
    }

    QJsonObject onServer(const Node &node)
    {
        return m_server->admin().get(nodePath(textOf(node.name))).json();
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (const auto missing = ApiServer::whatIsMissing())
            QSKIP(qPrintable(*missing));
        m_server = std::make_unique<ApiServer>();
        QVERIFY2(m_server->start(), qPrintable(m_server->errorText()));
        m_journal = std::make_unique<Journal>(m_folder.filePath(u"journal"_s), m_clock);
        m_session = openSession(m_server->kubeconfig(LiveUser::Admin), m_clock);
        QVERIFY(m_session);
        QTRY_VERIFY_WITH_TIMEOUT(m_session->isSynced(), kSyncLimitMs);
    }

    void cleanupTestCase()
    {
        m_session.reset();
        m_journal.reset();
        m_server.reset();
    }

    void aCordonAndItsUncordonLeaveTheNodeAsItWas()
    {
        const NodePtr node = aFreshNode();
        const QJsonObject before = withoutVersion(onServer(*node));

        const Written cordoned = write(cordonWrite(*node, aNote()));

        QVERIFY(!cordoned.error);
        QVERIFY(cordoned.node->unschedulable);
        QCOMPARE(cordonNoteOf(*cordoned.node)->reason, u"disk swap"_s);

        const Written uncordoned = write(uncordonWrite(*cordoned.node));

        QVERIFY(!uncordoned.error);
        QCOMPARE(withoutVersion(onServer(*node)), before);
    }

    void taintsAndLabelsLandAndAreTakenBack()
    {
        const NodePtr node = aFreshNode();
        const QJsonObject before = withoutVersion(onServer(*node));
        const Written tainted =
            write(taintWrite(*node, *parseTaintEdit({u"gpu=a100:NoSchedule"_s, u"b:NoExecute"_s})));
        QVERIFY(!tainted.error);
        const Written labelled =
            write(metadataWrite(*tainted.node, MetadataMap::Labels, {{"pool", "gpu"}}));
        QVERIFY(!labelled.error);

        // Newest first: the label, then the taints.
        const auto unlabel = undoWrite(m_journal->entries()[0], *labelled.node);
        QVERIFY(unlabel);
        const Written unlabelled = write(*unlabel);
        QVERIFY(!unlabelled.error);
        const auto untaint = undoWrite(m_journal->entries()[2], *unlabelled.node);
        QVERIFY(untaint);
        QVERIFY(!write(*untaint).error);

        QCOMPARE(withoutVersion(onServer(*node)), before);
    }

    void anotherChangeOfTheNodeIsNoConflict()
    {
        const NodePtr node = aFreshNode();
        const auto taint = taintWrite(*node, *parseTaintEdit({u"mine:NoSchedule"_s}));
        m_server->admin().mergePatch(nodePath(textOf(node->name)), annotate(u"a"_s, u"b"_s));

        const Written written = write(taint);

        QVERIFY(!written.error);
        QVERIFY(isShown(*written.node, annotate(u"a"_s, u"b"_s)));
    }

    void anotherTaintIsAConflictAndIsNotLost()
    {
        const NodePtr node = aFreshNode();
        const auto taint = taintWrite(*node, *parseTaintEdit({u"mine:NoSchedule"_s}));
        m_server->admin().mergePatch(nodePath(textOf(node->name)),
                                     taintPatch({{"theirs", "", "NoSchedule", {}}}));

        const Written written = write(taint);

        QVERIFY(written.error && written.error->kind == Error::Kind::Conflict);
        QCOMPARE(taintsOf(*written.node).size(), 1u);
        QCOMPARE(taintsOf(*written.node).front().key, "theirs");
    }

    void aNamesakeIsNeverHit()
    {
        const NodePtr node = aFreshNode();
        const QString path = nodePath(textOf(node->name));
        QVERIFY(m_server->admin().remove(path).isSuccess());
        QVERIFY(m_server->admin()
                    .post(u"/api/v1/nodes"_s, nodeObject(textOf(node->name)))
                    .isSuccess());
        const QJsonObject before = onServer(*node);

        for (const NodeWrite &made :
             {*cordonWrite(*node, aNote()), *taintWrite(*node, *parseTaintEdit({u"a:NoSchedule"_s})),
              deleteWrite(*node)}) {
            const Written written = write(*m_session, made);
            QVERIFY2(written.error && written.error->kind == Error::Kind::Conflict,
                     writeKindName(made.kind).data());
            QVERIFY(written.error->message.contains(u"created again"));
        }

        QCOMPARE(onServer(*node), before);
    }

    void aDryRunChangesNothing()
    {
        const NodePtr node = aFreshNode();
        const QJsonObject before = onServer(*node);
        for (NodeWrite made : {*cordonWrite(*node, aNote()), deleteWrite(*node)}) {
            made.dryRun = DryRun::Server;
            QVERIFY(!write(*m_session, made).error);
        }

        QCOMPARE(onServer(*node), before);
    }

    void aDeletedNodeIsGone()
    {
        const NodePtr node = aFreshNode();

        QVERIFY(!write(*m_session, deleteWrite(*node)).error);

        QCOMPARE(m_server->admin().get(nodePath(textOf(node->name))).status, 404);
        const Written again = write(*m_session, deleteWrite(*node));
        QVERIFY(again.error && again.error->kind == Error::Kind::NotFound);
    }

    void whoMayNotIsToldBeforeAndAtTheAct()
    {
        const NodePtr node = aFreshNode();
        const auto viewer = openSession(m_server->kubeconfig(LiveUser::Viewer), m_clock);
        AccessRights theirs(viewer->requests(), m_clock);
        AccessRights ours(m_session->requests(), m_clock);

        QTRY_VERIFY_WITH_TIMEOUT(theirs.may(kPatchNodes) == Answer::Denied, kWriteLimitMs);
        QTRY_VERIFY_WITH_TIMEOUT(ours.may(kPatchNodes) == Answer::Allowed, kWriteLimitMs);

        const Written written = write(*viewer, *cordonWrite(*node, aNote()));
        QVERIFY(written.error && written.error->kind == Error::Kind::Forbidden);
        QVERIFY(m_journal->entries().front().outcome == JournalEntry::Outcome::Failed);
    }

    void aServerThatDiesUnderAWriteIsReadAgain()
    {
        const NodePtr node = aFreshNode();
        NodeWriter writer(m_session->requests(), m_clock, m_journal.get(), {});
        std::optional<Written> written;
        connect(&writer, &NodeWriter::written, this,
                [&written](const NodeWrite &, const std::optional<Error> &error,
                           const NodePtr &shown) { written = Written{error, shown}; });
        m_server->freeze();
        writer.write({*cordonWrite(*node, aNote())});
        m_server->thaw();
        m_server->kill();
        QVERIFY2(m_server->restart(), qPrintable(m_server->errorText()));

        QTRY_VERIFY_WITH_TIMEOUT(written.has_value(), 60'000);

        // Either way the word is the truth.
        const bool isCordoned =
            onServer(*node).value(u"spec").toObject().value(u"unschedulable").toBool();
        QCOMPARE(isCordoned, !written->error.has_value());
        QVERIFY(!written->error || written->error->message.contains(u"was not changed"));
    }
};

} // namespace drover

QTEST_GUILESS_MAIN(drover::TestLiveWrites)
#include "tst_live_writes.moc"
