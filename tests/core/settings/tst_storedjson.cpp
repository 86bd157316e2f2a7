#include "core/settings/storedjson.h"
#include "core/settings/storedpart.h"
#include "tests/support/fakeclock.h"
#include "tests/support/smallfiles.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLockFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace drover;
using namespace Qt::Literals::StringLiterals;

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

    void twoBrokenFilesOfOneSecondAreBothKept()
    {
        for (const QByteArray &content : {"one"_ba, "two"_ba, "three"_ba}) {
            put(content);
            QVERIFY(store().read().isEmpty());
        }
        QCOMPARE(files().filter(u".broken-"_s).size(), 3);
    }

    void valuesOfAnotherTypeAreTakenOutAndTheFileIsKept()
    {
        const QByteArray content = R"({"a": 5, "b": "x", "c": null, "later": {"d": 1}})";
        put(content);
        const QJsonObject shape{{u"a"_s, u""_s}, {u"b"_s, u""_s}, {u"c"_s, QJsonArray()}};
        StoredJson file(path(), 1, m_clock, shape);
        const QJsonObject json = file.read();
        QVERIFY(!json.contains("a"_L1));
        QCOMPARE(json.value("b"_L1).toString(), u"x"_s);
        QVERIFY2(file.warning().contains(u"about a is"_s), qPrintable(file.warning()));
        QFile aside(m_folder->filePath(u"deep/"_s + files().filter(u".broken-"_s).value(0)));
        QVERIFY(aside.open(QIODevice::ReadOnly));
        QCOMPARE(aside.readAll(), content);
        StoredJson next(path(), 1, m_clock, shape); // says nothing more, and has the rest
        QCOMPARE(next.read().value("later"_L1).toObject().value("d"_L1).toInt(), 1);
        QCOMPARE(next.warning(), QString());
    }

    void valuesOfAnotherTypeAreFoundHoweverDeepTheyStand()
    {
        put(R"({"list": [{"a": 1, "of": {"b": true}}, {"a": 2, "of": {"b": 3}}, "x", null,
            {"a": "y", "of": {"b": false}, "later": 1}], "free": {"y": null, "z": 1, "all": [null]}, "sizes": [1, "2", 3]})");
        const QJsonObject one{{u"a"_s, 1}, {u"of"_s, QJsonObject{{u"b"_s, true}}}};
        const QJsonObject shape{{u"list"_s, QJsonArray{one}}, {u"free"_s, QJsonObject()}, {u"sizes"_s, QJsonArray{1}}};
        StoredJson file(path(), 1, m_clock, shape);
        const QJsonObject json = file.read();
        QVERIFY2(file.warning().contains(u"about list[1].of.b, list[2], list[3], list[4].a, sizes[1] is"_s),
                 qPrintable(file.warning()));
        QCOMPARE(QJsonDocument(json).toJson(QJsonDocument::Compact),
                 R"({"free":{"all":[null],"y":null,"z":1},"list":[{"a":1,"of":{"b":true}},{"a":2,"of":{}},)"
                 R"({"later":1,"of":{"b":false}}],"sizes":[1,3]})"_ba);
    }

    void ofAMemberNullIsNotSetAndOfAListItIsNoEntry()
    {
        const QJsonObject one{{u"a"_s, 1}};
        const QJsonObject shape{{u"a"_s, 1}, {u"of"_s, one}, {u"list"_s, QJsonArray{one}}};
        put(R"({"a": null, "of": {"a": null}, "list": [{"a": null}], "later": null})");
        StoredJson file(path(), 1, m_clock, shape);
        QCOMPARE(QJsonDocument(file.read()).toJson(QJsonDocument::Compact), R"({"later":null,"list":[{}],"of":{}})"_ba);
        QCOMPARE(file.warning(), QString());
        put(R"({"list": [{"a": 1}, null]})");
        QCOMPARE(file.read().value("list"_L1).toArray(), QJsonArray{one});
        QVERIFY2(file.warning().contains(u"about list[1] is"_s), qPrintable(file.warning()));
    }

    void whatIsNotUnderstoodIsNamedInTheOrderOfTheFilesLists()
    {
        QJsonArray list{{}, {}, QJsonObject{{u"a"_s, 5}}, 7, {}, {}, {}, {}, {}, {}, u"x"_s};
        for (const int good : {0, 1, 4, 5, 6, 7, 8, 9})
            list[good] = QJsonObject();
        list[1] = QJsonObject{{u"b"_s, true}};
        put(QJsonDocument(QJsonObject{{u"list"_s, list}, {u"z"_s, 1}}).toJson());
        const auto sieve = [](QJsonObject &json) {
            QStringList misfits;
            StoredPart(json, misfits).lookThrough("list"_L1, [](StoredPart &one) { return !one.json().contains("b"_L1); });
            return misfits;
        };
        const QJsonObject one{{u"a"_s, QString()}};
        StoredJson file(path(), 1, m_clock, {{u"list"_s, QJsonArray{one}}, {u"z"_s, QString()}}, sieve);
        file.read();
        QVERIFY2(file.warning().contains(u"about list[1], list[2].a, list[3], list[10], z is"_s),
                 qPrintable(file.warning()));
    }

    void ofMuchThatIsNotUnderstoodOnlySomeIsNamed()
    {
        put(R"({"list": [1, 2, 3, 4, 5, 6, 7]})");
        StoredJson file(path(), 1, m_clock, {{u"list"_s, QJsonArray{QString()}}});
        QVERIFY(file.read().value("list"_L1).toArray().isEmpty());
        QVERIFY2(file.warning().contains(u"about list[0], list[1], list[2], list[3], list[4], … is"_s),
                 qPrintable(file.warning()));
    }

    void whereThereIsNoRoomForWhatIsLeftTheFileStaysAndNoOtherIsNamed()
    {
        const QByteArray content = R"({"a": 5, "b": "x"})";
        put(content);
        StoredJson file(path(), 1, m_clock, {{u"a"_s, u""_s}, {u"b"_s, u""_s}});
        {
            const SmallFiles full(8);
            QCOMPARE(file.read(), (QJsonObject{{u"b"_s, u"x"_s}}));
        }
        QVERIFY2(file.warning().endsWith(u"about a is not understood and not used."_s), qPrintable(file.warning()));
        QVERIFY(files().filter(u".broken-"_s).isEmpty());
        QFile stays(path());
        QVERIFY(stays.open(QIODevice::ReadOnly));
        QCOMPARE(stays.readAll(), content);
    }

    void entriesThatAreNoneAreTakenOutAndTheFileIsKept()
    {
        const QByteArray content = R"({"a": 5, "list": [{"b": 1}, 3, {"c": 2}, {"b": 4}]})";
        put(content);
        const auto sieve = [](QJsonObject &json) {
            QStringList misfits;
            StoredPart(json, misfits).lookThrough("list"_L1, [](StoredPart &one) { return one.json().contains("b"_L1); });
            return misfits;
        };
        const QJsonObject shape{{u"a"_s, u""_s}, {u"list"_s, QJsonArray{QJsonObject{{u"b"_s, 1}}}}};
        StoredJson file(path(), 1, m_clock, shape, sieve);
        const QJsonArray whatIsLeft{QJsonObject{{u"b"_s, 1}}, QJsonObject{{u"b"_s, 4}}};
        QCOMPARE(file.read(), (QJsonObject{{u"list"_s, whatIsLeft}}));
        QVERIFY2(file.warning().contains(u"about a, list[1], list[2] is"_s), qPrintable(file.warning()));
        QFile aside(m_folder->filePath(u"deep/"_s + files().filter(u".broken-"_s).value(0)));
        QVERIFY(aside.open(QIODevice::ReadOnly));
        QCOMPARE(aside.readAll(), content);
        StoredJson next(path(), 1, m_clock, shape, sieve);
        QCOMPARE(next.read().value("list"_L1).toArray(), whatIsLeft);
        QCOMPARE(next.warning(), QString());
    }

    void aVersionThatIsNoNumberIsSaidAsAnyWrongType()
    {
        put(R"({"version": "1", "a": 5})");
        StoredJson file = store();
        QCOMPARE(file.read(), (QJsonObject{{u"a"_s, 5}}));
        QVERIFY2(file.warning().contains(u"about version is"_s), qPrintable(file.warning()));
        QCOMPARE(files().filter(u".broken-"_s).size(), 1);
        StoredJson next = store();
        QCOMPARE(next.read().value("version"_L1).toInt(), 1);
        QCOMPARE(next.warning(), QString());
    }

    void whatIsNoFileIsNeitherWaitedForNorReplaced_data()
    {
        QTest::addColumn<bool>("isPipe");
        QTest::newRow("a pipe") << true;
        QTest::newRow("a folder") << false;
    }

    void whatIsNoFileIsNeitherWaitedForNorReplaced()
    {
        QFETCH(const bool, isPipe);
        QVERIFY(QDir().mkpath(m_folder->filePath(u"deep"_s)));
        if (isPipe)
            QCOMPARE(mkfifo(QFile::encodeName(path()).constData(), 0600), 0);
        else
            QVERIFY(QDir().mkpath(path()));
        StoredJson file = store();
        QVERIFY(file.read().isEmpty());
        QVERIFY2(file.warning().contains(u"it is not a file"_s), qPrintable(file.warning()));
        QVERIFY(!file.change([](QJsonObject &json) { json.insert("a"_L1, 1); }));
        QVERIFY(QFileInfo::exists(path()) && !QFileInfo(path()).isFile());
    }

    void aLinkToNothingIsSaidAndStays()
    {
        QVERIFY(QDir().mkpath(m_folder->filePath(u"deep"_s)));
        QVERIFY(QFile::link(m_folder->filePath(u"gone/file"_s), path()));
        StoredJson file = store();
        QVERIFY(file.read().isEmpty());
        QVERIFY(!file.warning().isEmpty());
        QVERIFY(!file.change([](QJsonObject &json) { json.insert("a"_L1, 1); }));
        QVERIFY(QFileInfo(path()).isSymLink());
    }

    void aNewerProgramsFileIsReadAndNeverWritten_data()
    {
        QTest::addColumn<QByteArray>("version");
        QTest::newRow("the next") << "2"_ba;
        QTest::newRow("one that no integer holds") << "1e30"_ba;
    }

    void aNewerProgramsFileIsReadAndNeverWritten()
    {
        QFETCH(const QByteArray, version);
        const QByteArray content = "{\"version\": " + version + ", \"a\": 1, \"later\": [1, 2]}";
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

    void whatAnotherProgramHoldsIsLeftToItAndSaid()
    {
        StoredJson file = store();
        QVERIFY(file.change([](QJsonObject &json) { json.insert("a"_L1, 1); }));
        QLockFile other(path() + u".lock"_s);
        QVERIFY(other.lock());
        const auto put = [](QJsonObject &json) { json.insert("a"_L1, 2); };
        QVERIFY(!file.change(put));
        QVERIFY(file.isHeld());
        QCOMPARE(store().read().value("a"_L1).toInt(), 1);
        other.unlock();
        QVERIFY(file.change(put));
        QVERIFY(!file.isHeld());
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
