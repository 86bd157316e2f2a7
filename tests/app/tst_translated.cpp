#include "app/application.h"
#include "ui/clusters/clustertab.h"
#include "ui/details/pagetabs.h"
#include "ui/nodes/nodeview.h"
#include "ui/text/language.h"
#include "ui/theme/appearance.h"
#include "ui/window/clustertabs.h"

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QCheckBox>
#include <QLabel>
#include <QPushButton>
#include <QSet>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>

using namespace drover;
using namespace drover::ui;
using namespace Qt::Literals::StringLiterals;

namespace {

using Id = QLatin1StringView;

/// Asked last, so for all that no catalogue knows. A text in a context that nothing gathers is only
/// found here.
class MissedTexts : public QTranslator
{
public:
    QString translate(const char *context, const char *source, const char *, int) const override
    {
        if (!QByteArrayView(context).startsWith("Q") && *source)
            m_missed.insert(u"%1: %2"_s.arg(QString::fromUtf8(context), QString::fromUtf8(source)));
        return {};
    }
    bool isEmpty() const override { return false; }
    QStringList all() const
    {
        QStringList all = m_missed.values();
        all.sort();
        return all;
    }

private:
    mutable QSet<QString> m_missed;
};

/// Lets what was posted happen, layouts among it.
void settle()
{
    QVERIFY(QTest::qWaitFor([turns = 0]() mutable { return ++turns > 2; }));
}

/// What stands in a scrolled area is cut by its edge, and can be scrolled.
bool isScrolled(const QWidget *widget)
{
    for (const QWidget *above = widget->parentWidget(); above && !widget->isWindow();
         above = above->parentWidget()) {
        if (qobject_cast<const QAbstractScrollArea *>(above))
            return true;
        if (above->isWindow())
            break;
    }
    return false;
}

bool isClipped(const QWidget *widget)
{
    if (!widget->isVisible() || isScrolled(widget))
        return false;
    const auto *label = qobject_cast<const QLabel *>(widget);
    if ((label && !label->wordWrap()) || qobject_cast<const QPushButton *>(widget) ||
        qobject_cast<const QCheckBox *>(widget))
        return widget->width() < widget->minimumSizeHint().width();
    return false;
}

QString nameOf(const QWidget *widget)
{
    const QString text = widget->property("text").toString();
    return u"%1 of %2: %3 (%4 pixels)"_s.arg(
        QString::fromLatin1(widget->metaObject()->className()),
        QString::fromLatin1(widget->window()->metaObject()->className()), text,
        QString::number(widget->width()));
}

QStringList clippedIn(const QWidget &window)
{
    QStringList found;
    for (const QWidget *widget : window.findChildren<QWidget *>()) {
        if (widget->window() == &window && isClipped(widget))
            found.append(nameOf(widget));
    }
    return found;
}

/// A text that has just come waits for its layout.
void addClipped(const QWidget &window, QStringList &found)
{
    constexpr int kPatience = 10'000; // a layout takes milliseconds, on a busy machine more
    QStringList clipped;
    const bool isFree = QTest::qWaitFor(
        [&] {
            clipped = clippedIn(window);
            return clipped.isEmpty();
        },
        kPatience);
    if (!isFree)
        found += clipped;
}

} // namespace

/// The program with the demo's clusters in each language: all its pages and dialogs.
class TestTranslated : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_home;

    static MainWindow *window()
    {
        for (QWidget *widget : QApplication::topLevelWidgets()) {
            if (auto *found = qobject_cast<MainWindow *>(widget))
                return found;
        }
        return nullptr;
    }
    /// Calls `look` for what an action opened, and closes it.
    template <typename Look> static void closeOthers(const QWidget *but, const Look &look)
    {
        settle();
        for (QWidget *widget : QApplication::topLevelWidgets()) {
            if (widget == but || !widget->isVisible())
                continue;
            look(*widget);
            widget->close();
        }
        settle();
    }

private Q_SLOTS:
    void initTestCase()
    {
        for (const char *folder : {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"})
            qputenv(folder, m_home.path().toLocal8Bit());
        applyAppearance(*qApp, Appearance::Light);
    }

    void nothingIsMissedOrClipped_data()
    {
        QTest::addColumn<QString>("tag");
        QTest::addColumn<QSize>("size");
        for (const Language::Choice &choice : Language::choices()) {
            QTest::addRow("%s, 1280x800", choice.tag) << QString::fromLatin1(choice.tag) << QSize(1280, 800);
            QTest::addRow("%s, 900x600", choice.tag) << QString::fromLatin1(choice.tag) << QSize(900, 600);
        }
    }

    void nothingIsMissedOrClipped()
    {
        QFETCH(QString, tag);
        QFETCH(QSize, size);
        MissedTexts missed;
        QCoreApplication::installTranslator(&missed); // first, so below the catalogues
        Options options;
        options.isDemo = true;
        options.demoNodes = 12;
        options.language = tag;
        Application program(options);
        program.start();
        MainWindow *main = window();
        QVERIFY(main);
        main->resize(size);
        QTRY_VERIFY_WITH_TIMEOUT(main->tabs().areAllSynced(), 30'000);
        ClusterTab *tab = main->tabs().currentTab();
        QVERIFY(tab);
        QStringList clipped;
        tab->setFocus();
        QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : main, Qt::Key_Down);

        auto *pages = main->findChild<PageTabs *>();
        QVERIFY(pages);
        QVERIFY(pages->count() > 5);
        for (int page = 0; page < pages->count(); ++page) {
            pages->openPage(page);
            settle();
            addClipped(*main, clipped);
        }
        const auto look = [&clipped](const QWidget &opened) { addClipped(opened, clipped); };
        int opened = 0;
        for (const ActionSpec &spec : actionTable()) {
            if (spec.id == Id("quit") || spec.id == Id("close-tab") || spec.id == Id("open-file") ||
                spec.id == Id("export") || spec.id == Id("copy-as") ||
                spec.id == Id("saved-filters"))
                continue; // a file dialog is Qt's, and a menu is no window
            const ActionSet &actions =
                spec.scope == ActionScope::Node ? tab->view().actions() : main->actions();
            QAction *action = actions.action(spec.id);
            if (!action->isEnabled() || action->isCheckable())
                continue;
            action->trigger();
            closeOthers(main, [&](const QWidget &dialog) {
                ++opened;
                look(dialog);
            });
        }

        QVERIFY(opened > 8);
        clipped.removeDuplicates();
        QVERIFY2(clipped.isEmpty(), qPrintable(u'\n' + clipped.join(u'\n')));
        if (tag != u"en") // English stands in the source
            QVERIFY2(missed.all().isEmpty(), qPrintable(u'\n' + missed.all().join(u'\n')));
    }
};

QTEST_MAIN(TestTranslated)
#include "tst_translated.moc"
