#include "core/settings/storedjson.h"
#include "tests/support/fakeclock.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/resource.h>

using namespace drover;
using namespace Qt::Literals::StringLiterals;

namespace {

/// Files of this program cannot grow beyond so many bytes while it lives.
class SmallFiles
{
public:
    explicit SmallFiles(rlim_t bytes) : m_handler(std::signal(SIGXFSZ, SIG_IGN))
    {
        getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit small{bytes, m_before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &small);
    }
    ~SmallFiles()
    {
        setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_handler);
    }

private:
    rlimit m_before{};
    void (*m_handler)(int);
};

} // namespace

class TestStoredJson : public QObject
{
    Q_OBJECT

private:
    FakeClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;

    QString path() const { return m_folder->filePath(u"deep/settings.json"_s); }
    StoredJson store(int version = 1) { return StoredJson(path(), version, m_clock); }

    void put(const QByteArray &bytes)
    {
        QVERIFY(QDir().mkpath(m_folder->filePath(u"deep"_s)));
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }

    QByteArray bytes() const
    {
        QFile file(path());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    QStringList files() const
    {
        return QDir(m_folder->filePath(u"deep"_s)).entryList(QDir::Files);
    }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void aChangeIsThereForTheNextProgramAndForThisUserAlone()
    {
        StoredJson one = store();
        QVERIFY(one.read().isEmpty());
        QVERIFY(one.change([](QJsonObject &json) { json.insert("a"_L1, 1); }));
        StoredJson other = store();
        QCOMPARE(other.read().value("a"_L1).toInt(), 1);
        QCOMPARE(other.warning(), QString());
        QCOMPARE(QFile(path()).permissions() & ~(QFile::ReadUser | QFile::WriteUser),
                 QFile::ReadOwner | QFile::WriteOwner);
    }

    void whatAnotherProgramWroteMeanwhileStays()
    {
        StoredJson one = store();
        StoredJson other = store();
        QVERIFY(one.change([](QJsonObject &json) { json.insert("a"_L1, 1); }));
        QVERIFY(other.change([](QJsonObject &json) { json.insert("b"_L1, 2); }));
        QCOMPARE(one.read().value("a"_L1).toInt() + one.read().value("b"_L1).toInt(), 3);
    }

    void aBrokenFileIsKeptAsideAndSaid_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("garbage") << "{\"a\": nonsense\0\xff"_ba;
        QTest::newRow("torn") << "{\"a\": 1"_ba;
        QTest::newRow("a list") << "[1]"_ba;
        QTest::newRow("empty") << ""_ba;
        QTest::newRow("huge") << "{\"a\": \""_ba + QByteArray(9 * 1024 * 1024, 'x') + "\"}";
    }

    void aBrokenFileIsKeptAsideAndSaid()
    {
        QFETCH(QByteArray, content);
        put(content);
        StoredJson file = store();
        QVERIFY(file.read().isEmpty());
        QVERIFY2(file.warning().contains(path()), qPrintable(file.warning()));
        const QStringList kept = files().filter(u".broken-"_s);
        QCOMPARE(kept.size(), 1);
        QFile aside(m_folder->filePath(u"deep/"_s + kept.first()));
        QVERIFY(aside.open(QIODevice::ReadOnly));
        QVERIFY(aside.readAll() == content);
        QVERIFY(file.change([](QJsonObject &json) { json.insert("a"_L1, 1); }));
        QCOMPARE(store().read().value("a"_L1).toInt(), 1);
    }

    void aNewerProgramsFileIsReadAndNeverWritten()
    {
        const QByteArray content = "{\"version\": 2, \"a\": 1, \"later\": [1, 2]}";
        put(content);
        StoredJson file = store();
        QCOMPARE(file.read().value("a"_L1).toInt(), 1);
        QVERIFY(file.isForeign());
        QVERIFY(file.warning().contains(u"newer Drover"_s));
        QVERIFY(file.change([](QJsonObject &json) { json.insert("a"_L1, 7); }));
        QCOMPARE(bytes(), content);
    }

    void aFolderThatCannotBeMadeIsNamed()
    {
        QFile file(m_folder->filePath(u"deep"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        StoredJson stored = store();
        const Result<void> written = stored.change([](QJsonObject &) {});
        QVERIFY(!written);
        QCOMPARE(written.error().kind, Error::Kind::Config);
        QVERIFY(written.error().message.contains(path()));
    }

    void aFullDiskLeavesWhatWasThere()
    {
        StoredJson file = store();
        QVERIFY(file.change([](QJsonObject &json) { json.insert("a"_L1, 1); }));
        const QByteArray before = bytes();
        Result<void> written;
        {
            // A file may not grow beyond this, which a write is told as it is told of a full disk.
            const SmallFiles limit(200);
            written = file.change(
                [](QJsonObject &json) { json.insert("a"_L1, QString(5000, u'x')); });
        }
        QVERIFY(!written);
        QVERIFY2(written.error().message.contains(path()), qPrintable(written.error().message));
        QCOMPARE(bytes(), before);
        QCOMPARE(files(), QStringList{u"settings.json"_s});
    }
};

QTEST_GUILESS_MAIN(TestStoredJson)
#include "tst_storedjson.moc"
