#include "core/base/folderprobe.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <cerrno>
#include <csignal>

#include <sys/resource.h>

using namespace drover;
using namespace Qt::Literals::StringLiterals;

class TestFolderProbe : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    QString in(const QString &name) const { return m_folder.filePath(name); }

private Q_SLOTS:
    void aFolderThatIsThereOrCanBeMadeIsLeftAsItIs()
    {
        QCOMPARE(whyNotWritable(m_folder.path()), QString());
        QCOMPARE(whyNotWritable(in(u"a/b/c"_s)), QString());
        QVERIFY(QDir(m_folder.path()).isEmpty(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden));
    }

    void whatStandsInTheWayIsNamed()
    {
        QFile file(in(u"file"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(whyNotWritable(in(u"file"_s)), u"it is not a folder"_s);
        QCOMPARE(whyNotWritable(in(u"file/drover"_s)), in(u"file"_s) + u" is not a folder"_s);
        QVERIFY(file.remove());
        QVERIFY(QFile::link(in(u"nowhere"_s), in(u"link"_s)));
        QCOMPARE(whyNotWritable(in(u"link/drover"_s)), in(u"link"_s) + u" is not a folder"_s);
    }

    void whereNobodyMayWriteTheSystemSaysWhy()
    {
        QVERIFY(!whyNotWritable(u"/proc/drover"_s).isEmpty()); // the administrator neither
    }

    void aPageThatCannotBeWrittenIsNamedAsTheSystemDoes()
    {
        rlimit before{};
        QCOMPARE(::getrlimit(RLIMIT_FSIZE, &before), 0);
        rlimit none = before;
        none.rlim_cur = 0;
        const auto signal = std::signal(SIGXFSZ, SIG_IGN);
        QCOMPARE(::setrlimit(RLIMIT_FSIZE, &none), 0);
        const QString why = whyNotWritable(m_folder.path());
        QCOMPARE(::setrlimit(RLIMIT_FSIZE, &before), 0);
        std::signal(SIGXFSZ, signal);

        QCOMPARE(why, qt_error_string(EFBIG));
    }
};

QTEST_APPLESS_MAIN(TestFolderProbe)
#include "tst_folderprobe.moc"
