#include "app/application.h"
#include "ui/clusters/clustertab.h"
#include "ui/details/pagetabs.h"
#include "ui/nodes/nodeview.h"
#include "ui/text/language.h"
#include "ui/theme/appearance.h"
#include "ui/theme/spacing.h"
#include "ui/window/clustertabs.h"

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMutex>
#include <QScopeGuard>
#include <QSet>
#include <QStandardPaths>
#include <QStyleOptionComboBox>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QTranslator>

using namespace drover;
using namespace drover::ui;
using namespace Qt::Literals::StringLiterals;

namespace {

using Id = QLatin1StringView;

/// Asked last, so for all that no catalogue knows. A text in a context that nothing gathers is only
/// found here. Asked on each thread that makes a text, the sessions' and the doctor's among them.
class MissedTexts : public QTranslator
{
public:
    QString translate(const char *context, const char *source, const char *, int) const override
    {
        if (QByteArrayView(context).startsWith("Q") || !*source)
            return {};
        const QMutexLocker locker(&m_lock);
        m_missed.insert(u"%1: %2"_s.arg(QString::fromUtf8(context), QString::fromUtf8(source)));
        return {};
    }
    bool isEmpty() const override { return false; }
    QStringList all() const
    {
        const QMutexLocker locker(&m_lock);
        QStringList all = m_missed.values();
        all.sort();
        return all;
    }

private:
    mutable QMutex m_lock;
    mutable QSet<QString> m_missed; // under the lock
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

/// A choice that does not stand in its box.
bool isCut(const QComboBox &box)
{
    QStyleOptionComboBox option;
    option.initFrom(&box);
    option.editable = box.isEditable();
    const QRect field = box.style()->subControlRect(QStyle::CC_ComboBox, &option,
                                                    QStyle::SC_ComboBoxEditField, &box);
    return field.width() < box.fontMetrics().horizontalAdvance(box.currentText());
}

/// A hint that does not stand in its field, beside what else is in there.
bool isCut(const QLineEdit &field)
{
    int room = field.width() - kSpace;
    for (const QToolButton *button : field.findChildren<QToolButton *>())
        room -= button->isVisible() ? button->width() : 0;
    return room < field.fontMetrics().horizontalAdvance(field.placeholderText());
}

bool isClipped(const QWidget *widget)
{
    if (!widget->isVisible() || isScrolled(widget) ||
        qobject_cast<const QLineEdit *>(widget->parentWidget())) // an icon in a field
        return false;
    if (const auto *label = qobject_cast<const QLabel *>(widget); label && label->wordWrap())
        return label->height() < label->heightForWidth(label->width());
    if (const auto *box = qobject_cast<const QComboBox *>(widget))
        return isCut(*box);
    if (const auto *field = qobject_cast<const QLineEdit *>(widget))
        return isCut(*field);
    if (qobject_cast<const QLabel *>(widget) || qobject_cast<const QAbstractButton *>(widget))
        return widget->width() < widget->minimumSizeHint().width() ||
               widget->height() < widget->minimumSizeHint().height();
    return false;
}

QString nameOf(const QWidget *widget)
{
    QString text;
    for (const char *name : {"text", "currentText", "placeholderText"})
        text = text.isEmpty() ? widget->property(name).toString() : text;
    return u"%1 of %2: %3 (%4 × %5 pixels)"_s.arg(
        QString::fromLatin1(widget->metaObject()->className()),
        QString::fromLatin1(widget->window()->metaObject()->className()), text,
        QString::number(widget->width()), QString::number(widget->height()));
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
            clipped.removeIf([&found](const QString &one) { return found.contains(one); });
            return clipped.isEmpty();
        },
        kPatience);
    if (!isFree)
        found += clipped;
}

/// A window that cannot be made as small as the screen.
void addTooLarge(const QWidget &window, QSize screen, QStringList &found)
{
    const QSize least = window.minimumSizeHint().expandedTo(window.minimumSize());
    if (least.width() > screen.width() || least.height() > screen.height())
        found.append(u"%1 is at least %2 × %3"_s.arg(window.windowTitle()).arg(least.width()).arg(least.height()));
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

    /// How many windows the actions opened.
    template <typename Look> static int openEach(MainWindow &main, ClusterTab &tab, const Look &look)
    {
        int opened = 0;
        for (const ActionSpec &spec : actionTable()) {
            if (spec.id == Id("quit") || spec.id == Id("close-tab") || spec.id == Id("open-file") ||
                spec.id == Id("export") || spec.id == Id("copy-as") ||
                spec.id == Id("saved-filters"))
                continue; // a file dialog is Qt's, and a menu is no window
            const ActionSet &actions =
                spec.scope == ActionScope::Node ? tab.view().actions() : main.actions();
            QAction *action = actions.action(spec.id);
            if (!action->isEnabled() || action->isCheckable())
                continue;
            action->trigger();
            closeOthers(&main, [&](const QWidget &dialog) {
                ++opened;
                look(dialog);
            });
        }
        return opened;
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
        QTest::addColumn<int>("points"); // of the desktop's font
        for (const Language::Choice &choice : Language::choices()) {
            const QString tag = QString::fromLatin1(choice.tag);
            QTest::addRow("%s, 1280x800", choice.tag) << tag << QSize(1280, 800) << 9;
            QTest::addRow("%s, 900x600", choice.tag) << tag << QSize(900, 600) << 9;
            QTest::addRow("%s, large font", choice.tag) << tag << QSize(1280, 800) << 14;
        }
    }

    void nothingIsMissedOrClipped()
    {
        QFETCH(QString, tag);
        QFETCH(QSize, size);
        QFETCH(int, points);
        const QFont usual = QApplication::font();
        const auto goBack = qScopeGuard([&usual] { QApplication::setFont(usual); });
        QApplication::setFont(QFont(usual.family(), points));
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
        const auto look = [&clipped, size](const QWidget &opened) {
            addClipped(opened, clipped);
            addTooLarge(opened, size, clipped);
        };
        QVERIFY(openEach(*main, *tab, look) > 8);
        clipped.removeDuplicates();
        QVERIFY2(clipped.isEmpty(), qPrintable(u'\n' + clipped.join(u'\n')));
        if (tag != u"en") // English stands in the source
            QVERIFY2(missed.all().isEmpty(), qPrintable(u'\n' + missed.all().join(u'\n')));
    }
};

QTEST_MAIN(TestTranslated)
#include "tst_translated.moc"
