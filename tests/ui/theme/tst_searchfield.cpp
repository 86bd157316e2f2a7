#include "ui/theme/searchfield.h"

#include <QAccessible>
#include <QAction>
#include <QCoreApplication>
#include <QEvent>
#include <QLineEdit>
#include <QTest>
#include <QToolButton>
#include <QTranslator>

using namespace drover::ui;
using namespace Qt::Literals::StringLiterals;

namespace {

class Chinese : public QTranslator
{
public:
    bool isEmpty() const override { return false; }
    QString translate(const char *context, const char *, const char *, int) const override
    {
        return QLatin1StringView(context) == "SearchField"_L1 ? u"清除"_s : QString();
    }
};

const QAccessibleInterface &spokenOf(QWidget &widget)
{
    return *QAccessible::queryAccessibleInterface(&widget);
}

} // namespace

/// What is in a field to search in, for those who hear it.
class TestSearchField : public QObject
{
    Q_OBJECT

private:
    QLineEdit m_field;

private Q_SLOTS:
    void initTestCase() { makeSearchField(m_field); }

    void theIconIsNoButton()
    {
        int icons = 0;
        for (QToolButton *button : m_field.findChildren<QToolButton *>()) {
            if (!button->text().isEmpty())
                continue;
            ++icons;
            QCOMPARE(spokenOf(*button).role(), QAccessible::Graphic);
        }
        QCOMPARE(icons, 1);
    }

    void theButtonThatClearsSaysSo()
    {
        m_field.setText(u"zone=a"_s);
        QToolButton *clear = nullptr;
        for (QToolButton *button : m_field.findChildren<QToolButton *>()) {
            if (spokenOf(*button).role() == QAccessible::Button)
                clear = button;
        }
        QVERIFY(clear);
        QCOMPARE(spokenOf(*clear).text(QAccessible::Name), u"Clear"_s);
        clear->click();
        QCOMPARE(m_field.text(), QString());
    }

    void itsNameFollowsTheLanguage()
    {
        QLineEdit field;
        makeSearchField(field);
        Chinese chinese;
        QVERIFY(QCoreApplication::installTranslator(&chinese));
        QEvent changed(QEvent::LanguageChange);
        QCoreApplication::sendEvent(&field, &changed);
        QCOMPARE(field.findChildren<QAction *>(Qt::FindDirectChildrenOnly).front()->text(), u"清除"_s);
        QVERIFY(QCoreApplication::removeTranslator(&chinese));
    }
};

QTEST_MAIN(TestSearchField)
#include "tst_searchfield.moc"
