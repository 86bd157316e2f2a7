#include "tests/app/programtour.h"

#include <QFile>
#include <QGuiApplication>
#include <QScreen>
#include <QTemporaryDir>
#include <QTest>
#include <QWindow>

using namespace drover;
using namespace Qt::Literals::StringLiterals;

namespace {

// 1920 × 1080 at 300 %.
constexpr QSize kScreen(640, 360);

QTemporaryDir &home()
{
    static QTemporaryDir folder;
    return folder;
}

} // namespace

/// Every window of the program on the smallest screen that it is made for.
class TestSmallScreen : public QObject
{
    Q_OBJECT

public:
    /// Before there is a QApplication: it is told of its screen once.
    static void initMain()
    {
        QFile file(home().filePath(u"screen.json"_s));
        if (file.open(QIODevice::WriteOnly))
            file.write(QByteArray(R"({"screens": [{"name": "small", "x": 0, "y": 0, "width": %1, "height": %2,
                "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}]})")
                           .replace("%1", QByteArray::number(kScreen.width()))
                           .replace("%2", QByteArray::number(kScreen.height())));
        file.close();
        qputenv("QT_QPA_PLATFORM", "offscreen:configfile=" + file.fileName().toLocal8Bit());
    }

private Q_SLOTS:
    void initTestCase()
    {
        for (const char *folder : {"HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"})
            qputenv(folder, home().path().toLocal8Bit());
        qunsetenv("KUBECONFIG");
        if (QGuiApplication::primaryScreen()->size() != kScreen)
            QSKIP("NOT TESTED: this Qt's offscreen platform has no screens of a wanted size");
    }

    void theWindowOfAnotherInstanceFits()
    {
        Options options;
        options.isDemo = true;
        options.isNewInstance = true;
        const ProgramTour tour(options, [](const QString &, QWidget &) {});
        const QSize size = tour.window().size();
        QVERIFY(size.width() < kScreen.width());
        QVERIFY(size.height() < kScreen.height());
    }

    void everyWindowFits()
    {
        QStringList faults;
        int windows = 0;
        Options options;
        options.isDemo = true;
        options.demoNodes = 12;
        ProgramTour tour(options, [&](const QString &screen, QWidget &window) {
            ++windows;
            const QSize size = window.size();
            if (size.width() > kScreen.width() || size.height() > kScreen.height())
                faults << u"%1: %2 × %3"_s.arg(screen).arg(size.width()).arg(size.height());
        });
        tour.walkTable();
        tour.walkActions();
        tour.walkFleet();

        QVERIFY(windows > 15);
        QCOMPARE(faults.join(u'\n'), QString());
        QCOMPARE(tour.missed().join(u'\n'), QString());
    }
};

QTEST_MAIN(TestSmallScreen)
#include "tst_smallscreen.moc"
