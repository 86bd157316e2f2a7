#include "core/base/savefile.h"
#include "tests/support/smallfiles.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <cerrno>

using namespace drover;

class TestSaveFile : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    QByteArray saved(const QString &path) const
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private Q_SLOTS:
    void aFileIsWrittenWholeWithItsPermissions()
    {
        const QString path = m_folder.filePath(QStringLiteral("whole"));
        const auto mine = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
        QCOMPARE(saveWhole(path, "text", mine), QString());
        QCOMPARE(saved(path), QByteArray("text"));
        QCOMPARE(QFile::permissions(path) & (QFileDevice::ReadGroup | QFileDevice::ReadOther),
                 QFileDevice::Permissions());
    }

    void wherePartOfItHasRoomTheReasonIsTheSystems_data()
    {
        QTest::addColumn<int>("size");
        QTest::newRow("as long as what is buffered") << 10'000;
        QTest::newRow("longer") << 100'000;
    }
    void wherePartOfItHasRoomTheReasonIsTheSystems()
    {
        QFETCH(const int, size);
        const QString path = m_folder.filePath(QStringLiteral("part-%1").arg(size));
        QCOMPARE(saveWhole(path, "before"), QString());
        const SmallFiles limit(4096);
        QCOMPARE(saveWhole(path, QByteArray(size, 'x')), qt_error_string(EFBIG));
        QCOMPARE(saved(path), QByteArray("before"));
    }

    void aFileThatIsFilledLineByLineHasTheReasonToo()
    {
        const QString path = m_folder.filePath(QStringLiteral("lines"));
        const SmallFiles limit(4096);
        const QString why = saveWhole(path, [](QSaveFile &file) {
            for (int line = 0; line < 10'000; ++line) {
                if (file.write("a line\n") < 0)
                    return false;
            }
            return true;
        });
        QCOMPARE(why, qt_error_string(EFBIG));
        QVERIFY(!QFile::exists(path));
    }

    void whatCannotBeOpenedSaysWhy()
    {
        QCOMPARE(saveWhole(QStringLiteral("/proc/none/file"), "text"), qt_error_string(ENOENT));
    }
};

QTEST_GUILESS_MAIN(TestSaveFile)
#include "tst_savefile.moc"
