#include "app/folders.h"

#include <QDir>
#include <QTest>

#include <pwd.h>
#include <unistd.h>

using namespace drover;
using namespace Qt::Literals::StringLiterals;

class TestFolders : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        for (const char *name : {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"})
            qunsetenv(name);
        qputenv("HOME", "/home/ana");
    }

    void theyAreInTheHomeOfTheUser()
    {
        QCOMPARE(settingsFolder(), u"/home/ana/.config/drover"_s);
        QCOMPARE(dataFolder(), u"/home/ana/.local/share/drover"_s);
        QCOMPARE(stateFolder(), u"/home/ana/.local/state/drover"_s);
    }

    void theyAreWhereTheVariablesSay()
    {
        qputenv("XDG_CONFIG_HOME", "/c/");
        qputenv("XDG_DATA_HOME", "/d");
        qputenv("XDG_STATE_HOME", "/s");
        QCOMPARE(settingsFolder(), u"/c/drover"_s);
        QCOMPARE(dataFolder(), u"/d/drover"_s);
        QCOMPARE(stateFolder(), u"/s/drover"_s);
    }

    void relativeOnesCountAsUnset()
    {
        for (const char *name : {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"})
            qputenv(name, "some/folder");
        theyAreInTheHomeOfTheUser();
    }

    void withoutAHomeItIsTheOneTheSystemHas()
    {
        const passwd *user = getpwuid(geteuid());
        const QString home = user ? QFile::decodeName(user->pw_dir) : u"/"_s;
        qunsetenv("HOME");
        QCOMPARE(settingsFolder(), QDir::cleanPath(home + u"/.config/drover"_s));
    }
};

QTEST_APPLESS_MAIN(TestFolders)
#include "tst_folders.moc"
