#include "ui/actions/actionkeys.h"
#include "ui/actions/fixedkeys.h"

#include <QTest>

using namespace drover::ui;

class TestFixedKeys : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noActionMayHaveWhatWidgetsNeed_data()
    {
        QTest::addColumn<QString>("keys");
        for (const char *keys : {"A", "Shift+A", "7", "-", "Return", "Tab", "Shift+Up", "Space", "Esc",
                                 "Alt+F", "Alt+1", "Ctrl+A", "Ctrl+V", "F10", "Shift+F10", "Ctrl+C", "Ctrl+X", "Ctrl+Z",
                                 "Ctrl+Shift+Z", "Ctrl+Ins", "Shift+Ins", "Shift+Del", "Ctrl+Left",
                                 "Ctrl+Shift+Right", "Ctrl+Home", "Ctrl+Backspace", "Ctrl+Del"})
            QTest::newRow(keys) << QString::fromLatin1(keys);
    }
    void noActionMayHaveWhatWidgetsNeed()
    {
        QFETCH(const QString, keys);
        QVERIFY(!refusalOfKey(QKeySequence(keys, QKeySequence::PortableText)).isEmpty());
    }

    void othersAreFree_data()
    {
        QTest::addColumn<QString>("keys");
        for (const char *keys : {"F8", "Ctrl+8", "Ctrl+Shift+K", "/", "Alt+Return", "Ctrl+PgDown", "Alt+0",
                                 "Ctrl+Alt+D", "Ctrl+Tab"})
            QTest::newRow(keys) << QString::fromLatin1(keys);
    }
    void othersAreFree()
    {
        QFETCH(const QString, keys);
        QCOMPARE(refusalOfKey(QKeySequence(keys, QKeySequence::PortableText)), QString());
    }

    void whatTextsNeedIsRefusedButToTheActionThatHasIt()
    {
        const QKeySequence copy(Qt::CTRL | Qt::Key_C);
        QVERIFY(refusalOfKey(copy, QLatin1StringView("copy-rows")).isEmpty());
        QVERIFY(!refusalOfKey(copy, QLatin1StringView("drain")).isEmpty());
    }

    void theTablesOwnKeysAreFree()
    {
        for (const ActionSpec &spec : actionTable()) {
            for (const QKeySequence &key : tableKeys(spec.id))
                QVERIFY2(refusalOfKey(key, spec.id).isEmpty(), spec.id.data());
        }
    }
};

QTEST_APPLESS_MAIN(TestFixedKeys)
#include "tst_fixedkeys.moc"
