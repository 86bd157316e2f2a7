#include <QDir>
#include <QFile>
#include <QMimeDatabase>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

/// What a file manager takes for a kubeconfig, with our MIME type beside the system's.
class TestKubeconfigMime : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_data;

    QString typeOf(const QString &name, const QByteArray &content)
    {
        QFile file(m_data.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            return u"not written"_s;
        file.close();
        return QMimeDatabase().mimeTypeForFile(file.fileName()).name();
    }

private Q_SLOTS:
    void initTestCase()
    {
        const QString update = QStandardPaths::findExecutable(u"update-mime-database"_s);
        if (update.isEmpty())
            QSKIP("update-mime-database is not installed: NOT CHECKED");
        const QString packages = m_data.filePath(u"mime/packages"_s);
        QVERIFY(QDir().mkpath(packages));
        QVERIFY(QFile::copy(QStringLiteral(DROVER_SOURCE_DIR "/packaging/org.drover.Drover.mime.xml"),
                            packages + u"/org.drover.Drover.xml"_s));
        QCOMPARE(QProcess::execute(update, {m_data.filePath(u"mime"_s)}), 0);
        qputenv("XDG_DATA_HOME", m_data.path().toUtf8());
    }

    void kubeconfigsAreKnownByNameAndByWhatIsInThem_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("content");
        const QByteArray kubectls = "apiVersion: v1\nclusters:\n- cluster: {}\nkind: Config\n";
        QTest::newRow("as kubectl keeps it") << u"config"_s << kubectls;
        QTest::newRow("by its ending") << u"prod.kubeconfig"_s << QByteArray("{}");
        QTest::newRow("kind first") << u"admin"_s << QByteArray("apiVersion: v1\nkind: Config\n");
    }
    void kubeconfigsAreKnownByNameAndByWhatIsInThem()
    {
        QFETCH(const QString, name);
        QFETCH(const QByteArray, content);
        QCOMPARE(typeOf(name, content), u"application/x-kubeconfig"_s);
    }

    void otherObjectsAreNone()
    {
        const QByteArray map = "apiVersion: v1\nkind: ConfigMap\nmetadata: {}\n";
        QVERIFY(typeOf(u"map"_s, map) != u"application/x-kubeconfig"_s);
        QVERIFY(typeOf(u"pod.yaml"_s, "apiVersion: v1\nkind: Pod\n") != u"application/x-kubeconfig"_s);
    }
};

QTEST_GUILESS_MAIN(TestKubeconfigMime)
#include "tst_kubeconfigmime.moc"
