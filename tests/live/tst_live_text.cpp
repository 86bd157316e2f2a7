#include "core/insight/objecttext.h"
#include "tests/live/apiserver.h"
#include "tests/live/livecluster.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QStandardPaths>
#include <QtTest/QTest>

#include <yaml-cpp/yaml.h>

#include <map>

using namespace Qt::Literals::StringLiterals;

namespace drover {

namespace {

constexpr int kLimitMs = 20'000;

/// One value a line, by its path: "metadata.name=s:n1". Quotes make a text, whatever is in them.
void flatten(const YAML::Node &node, const std::string &path,
             std::map<std::string, std::string> &values)
{
    switch (node.Type()) {
    case YAML::NodeType::Map:
        for (const auto &entry : node)
            flatten(entry.second, path + '.' + entry.first.Scalar(), values);
        return;
    case YAML::NodeType::Sequence:
        for (std::size_t i = 0; i < node.size(); ++i)
            flatten(node[i], path + '[' + std::to_string(i) + ']', values);
        return;
    case YAML::NodeType::Scalar: {
        bool truth = false;
        double number = 0;
        const bool isText = node.Tag() == "!" ||
                            !(YAML::convert<bool>::decode(node, truth) ||
                              YAML::convert<double>::decode(node, number));
        values[path] = (isText ? "s:" : "v:") + node.Scalar();
        return;
    }
    case YAML::NodeType::Null:
    case YAML::NodeType::Undefined: values[path] = "null"; return;
    }
}

std::map<std::string, std::string> valuesOf(const QString &yaml)
{
    std::map<std::string, std::string> values;
    flatten(YAML::Load(yaml.toStdString()), {}, values);
    return values;
}

QJsonObject parsed(const QString &json)
{
    return QJsonDocument::fromJson(json.toUtf8()).object();
}

/// Texts that a careless writer of YAML gets wrong.
QJsonObject hardAnnotations()
{
    const QStringList texts{
        u"first\nsecond: \"quoted\"\n"_s, u"a\tb"_s, u"a: b"_s, u"a #b"_s, u" x"_s, u"x "_s, u"- x"_s,
        u"@x"_s, u"*x"_s, u"{x}"_s, u"\"x\""_s, u"'x'"_s, u"it's: x"_s, u"größe ✓ 🚀"_s, u"null"_s,
        u"~"_s, u"TRUE"_s, u"On"_s, u"n"_s, u"1.5"_s, u"-3"_s, u".5"_s, u"1e3"_s, u"0x1f"_s, u"010"_s,
        u"1_000"_s, u"190:20:30"_s, u"2026-01-02"_s, QString(), u"="_s, u"10.0.0.1"_s, u"a\r\nb"_s,
        u"{\"a\":[1,2]}"_s, u"\nabc"_s, u"  abc\ndef"_s, u"--- x"_s, u"x:"_s};
    QJsonObject annotations;
    for (qsizetype i = 0; i < texts.size(); ++i)
        annotations.insert(u"example.com/text-%1"_s.arg(int(i), 2, 10, QLatin1Char('0')), texts[i]);
    return annotations;
}

} // namespace

/// An object's text beside kubectl's, on a real API server.
class TestLiveText : public QObject
{
    Q_OBJECT

private:
    SystemClock m_clock;
    std::unique_ptr<ApiServer> m_server;
    std::unique_ptr<ClusterSession> m_session;

    QString kubectl(const QStringList &arguments)
    {
        QProcess program;
        program.start(u"kubectl"_s,
                      QStringList{u"--kubeconfig"_s, m_server->kubeconfig(LiveUser::Admin)} +
                          arguments);
        program.waitForFinished();
        return QString::fromUtf8(program.readAllStandardOutput());
    }

    ObjectText textOf(const std::string &node)
    {
        std::optional<Result<ObjectText>> answer;
        const auto call = m_session->requests().ask<ObjectText>(
            requestNodeText(node), [&answer](Result<ObjectText> text) { answer = std::move(text); });
        if (!QTest::qWaitFor([&answer] { return answer.has_value(); }, kLimitMs) || !*answer)
            qFatal("the node was not read");
        return std::move(**answer);
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (const auto missing = ApiServer::whatIsMissing())
            QSKIP(qPrintable(*missing));
        if (QStandardPaths::findExecutable(u"kubectl"_s).isEmpty())
            QSKIP("kubectl is not installed");
        m_server = std::make_unique<ApiServer>();
        QVERIFY2(m_server->start(), qPrintable(m_server->errorText()));
        QVERIFY(m_server->admin().post(u"/api/v1/nodes"_s, nodeObject(u"usual"_s)).isSuccess());
        QJsonObject hard = nodeObject(u"hard"_s);
        QJsonObject metadata = hard[u"metadata"_s].toObject();
        metadata[u"annotations"_s] = hardAnnotations();
        hard[u"metadata"_s] = metadata;
        QVERIFY(m_server->admin().post(u"/api/v1/nodes"_s, hard).isSuccess());
        m_session = openSession(m_server->kubeconfig(LiveUser::Admin), m_clock);
        QVERIFY(m_session);
        QTRY_VERIFY_WITH_TIMEOUT(m_session->isSynced(), kLimitMs);
    }

    void cleanupTestCase()
    {
        m_session.reset();
        m_server.reset();
    }

    void aUsualNodeReadsAsKubectlWritesItToTheLetter()
    {
        const ObjectText text = textOf("usual");
        QVERIFY(text.managedCount > 0);
        QCOMPARE(text.yaml.text, kubectl({u"get"_s, u"node"_s, u"usual"_s, u"-o"_s, u"yaml"_s}));
    }

    void whateverTextsItHoldsTheValuesAreKubectls()
    {
        const auto ours = valuesOf(textOf("hard").yaml.text);
        const auto theirs =
            valuesOf(kubectl({u"get"_s, u"node"_s, u"hard"_s, u"-o"_s, u"yaml"_s}));
        QVERIFY(theirs.size() > std::size_t(hardAnnotations().size()));
        for (const auto &[path, value] : theirs) {
            const auto found = ours.find(path);
            QVERIFY2(found != ours.end(), path.c_str());
            QVERIFY2(found->second == value, (path + ": " + found->second + ", " + value).c_str());
        }
        QCOMPARE(ours.size(), theirs.size());
    }

    void withManagedFieldsItIsTheWholeObject()
    {
        const ObjectText text = textOf("hard");
        QCOMPARE(parsed(text.json.text),
                 parsed(kubectl({u"get"_s, u"node"_s, u"hard"_s, u"-o"_s, u"json"_s})));
        QCOMPARE(parsed(text.json.whole()),
                 parsed(kubectl({u"get"_s, u"node"_s, u"hard"_s, u"-o"_s, u"json"_s,
                                 u"--show-managed-fields"_s})));
        QCOMPARE(valuesOf(text.yaml.whole()),
                 valuesOf(kubectl({u"get"_s, u"node"_s, u"hard"_s, u"-o"_s, u"yaml"_s,
                                   u"--show-managed-fields"_s})));
    }
};

} // namespace drover

QTEST_GUILESS_MAIN(drover::TestLiveText)
#include "tst_live_text.moc"
