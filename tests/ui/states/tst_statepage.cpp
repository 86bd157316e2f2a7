#include "tests/ui/states/sessionfacts.h"
#include "ui/states/freshnessbanner.h"
#include "ui/states/statearea.h"
#include "ui/states/statepage.h"
#include "ui/theme/appearance.h"

#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QScrollBar>
#include <QTest>
#include <QVBoxLayout>

using namespace drover;
using namespace drover::ui;
using namespace std::chrono_literals;

namespace {

QList<QPushButton *> visibleButtons(const QWidget &widget)
{
    QList<QPushButton *> buttons = widget.findChildren<QPushButton *>();
    buttons.removeIf([&](QPushButton *button) { return !button->isVisibleTo(&widget); });
    return buttons;
}

Error refused()
{
    return anError(Error::Kind::Network,
                   QStringLiteral("https://api.prod-eu.test:6443 refused the connection."));
}

struct Shot {
    const char *name;
    SessionFacts facts;
};

QList<Shot> shots()
{
    Error forbidden = anError(Error::Kind::Forbidden, QStringLiteral("The server refused (403)."));
    forbidden.serverMessage =
        QStringLiteral("nodes is forbidden: User \"ana\" cannot list resource \"nodes\" in API "
                       "group \"\" at the cluster scope");
    SessionFacts filtered = syncedWith(Stale{kThen, refused(), kThen + 12s, true}, 212);
    filtered.visibleCount = 0;
    filtered.filterActive = true;
    return {{"connecting", factsWith(Connecting{Connecting::Step::Listing, 1500, {}})},
            {"nonodes", syncedWith(liveSinceThen(), 0)},
            {"forbidden", factsWith(Stale{kThen, forbidden, kThen + 60s, false})},
            {"cannotconnect", factsWith(Stale{kThen, refused(), kThen + 8s, false})},
            {"filter", filtered},
            {"tls", factsWith(Stale{kThen,
                                    anError(Error::Kind::Tls,
                                            QStringLiteral("The certificate's issuer is not "
                                                           "known: CN=other-ca.")),
                                    kThen + 60s, false})}};
}

} // namespace

class TestStatePage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thePageShowsTheSentenceAndItsButtons()
    {
        StatePage page;
        page.setView(noKubeconfigState({}));

        const QList<QPushButton *> buttons = visibleButtons(page);

        QCOMPARE(page.accessibleName(), u"No clusters found in ~/.kube/config.");
        QCOMPARE(buttons.size(), 3);
        QCOMPARE(buttons[0]->text(), u"Open File…");
        QCOMPARE(buttons[1]->text(), u"Paste Kubeconfig");
        QCOMPARE(buttons[2]->text(), u"Try the Demo");
    }

    void aButtonTellsItsAction()
    {
        StatePage page;
        page.setView(noKubeconfigState({}));
        QList<StateView::Action> told;
        connect(&page, &StatePage::actionTriggered, this, [&](auto action) { told << action; });

        for (const int place : {2, 1, 0})
            visibleButtons(page)[place]->click();

        using Action = StateView::Action;
        QCOMPARE(told, (QList{Action::TryDemo, Action::PasteKubeconfig, Action::OpenFile}));
    }

    void whereThereIsLittleHeightTheButtonGoesBeforeThePicture()
    {
        StateArea area;
        StateView view;
        view.kind = StateView::Kind::NoSelection;
        view.sentence = QStringLiteral("The log has not begun.");
        view.detail = QStringLiteral("The container waits.");
        view.next = {StateView::Action::Retry, QStringLiteral("Try Again")};
        area.page().setView(view);
        area.resize(700, 300);
        area.show();
        const auto *picture = area.findChild<QLabel *>();
        QVERIFY(picture->isVisible());

        area.resize(700, 100);
        QVERIFY(!picture->isVisible());
        QTRY_COMPARE(area.verticalScrollBar()->maximum(), 0);
    }

    void nothingHasToBeScrolledToWhileThereIsAPicture()
    {
        StateArea area;
        StateView view;
        view.kind = StateView::Kind::NoSelection;
        view.sentence = QStringLiteral("The log has not begun.");
        view.next = {StateView::Action::Retry, QStringLiteral("Try Again")};
        area.show();
        const auto *picture = area.findChild<QLabel *>();
        const auto isWhole = [&] { return !picture->isVisible() || area.verticalScrollBar()->maximum() == 0; };
        for (const int words : {1, 40, 1}) {
            view.detail = QStringLiteral("The server says why it waits. ").repeated(words);
            area.page().setView(view);
            for (int height = 60; height < 320; height += 7) {
                area.resize(700, height);
                QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
                QVERIFY2(isWhole(), qPrintable(QString::number(height)));
            }
        }
        QVERIFY(picture->isVisible());
    }

    void aServersWordsAreShownAsPlainText()
    {
        StatePage page;
        FreshnessBanner banner;
        StateView view = brokenContextState(
            anError(Error::Kind::Config, QStringLiteral("<b>bold</b>")), QStringLiteral("<i>c</i>"));
        page.setView(view);
        banner.setView(view);

        for (const QWidget *widget : {static_cast<QWidget *>(&page),
                                      static_cast<QWidget *>(&banner)}) {
            for (const QLabel *label : widget->findChildren<QLabel *>())
                QVERIFY(label->text().isEmpty() || label->textFormat() == Qt::PlainText);
        }
        QVERIFY(banner.toolTip().contains(u"&lt;b&gt;bold"));
    }

    void theBannerHidesWhenThereIsNothingToSay()
    {
        QWidget window;
        FreshnessBanner banner(&window);
        const Stale stale = staleSinceThen(refused());

        banner.setView(sessionStates(syncedWith(stale, 3), kThen).banner);
        QVERIFY(banner.isVisibleTo(&window));
        QCOMPARE(banner.accessibleName(), u"Not connected since 14:02:10. Showing that state.");
        QVERIFY(banner.findChildren<QLabel *>().constLast()->text().endsWith(refused().message));

        banner.setView({});
        QVERIFY(!banner.isVisibleTo(&window));
    }

    void theBannersButtonTellsItsAction()
    {
        FreshnessBanner banner;
        StateView::Action told = StateView::Action::None;
        connect(&banner, &FreshnessBanner::actionTriggered, this, [&](auto a) { told = a; });
        banner.setView(sessionStates(syncedWith(staleSinceThen(refused()), 3), kThen).banner);

        visibleButtons(banner)[0]->click();
        QCOMPARE(told, StateView::Action::Retry);
        visibleButtons(banner)[1]->click();
        QCOMPARE(told, StateView::Action::OpenDoctor);
    }

    void theBannerFollowsThePalette()
    {
        QApplication::setPalette(lightPalette());
        QWidget window;
        FreshnessBanner banner(&window);
        banner.setView(sessionStates(syncedWith(staleSinceThen(refused()), 3), kThen).banner);
        window.show();

        QApplication::setPalette(darkPalette());

        QTRY_COMPARE(banner.palette().color(QPalette::Window),
                     statusColors(darkPalette()).bannerBad);
    }

    void everyStateInAPicture()
    {
        const QString folder = qEnvironmentVariable("DROVER_SHOTS");
        if (folder.isEmpty())
            QSKIP("only to look at: set DROVER_SHOTS to a folder");
        for (const Appearance look : {Appearance::Light, Appearance::Dark}) {
            applyAppearance(*qApp, look);
            for (const Shot &shot : shots()) {
                QWidget window;
                auto *rows = new QVBoxLayout(&window);
                rows->setContentsMargins({});
                auto *banner = new FreshnessBanner(&window);
                auto *page = new StatePage(&window);
                rows->addWidget(banner);
                rows->addWidget(page, 1);
                const SessionStates states = sessionStates(shot.facts, kThen + 1s);
                banner->setView(states.banner);
                page->setView(states.page);
                window.resize(760, 420);
                window.show();
                window.grab().save(QStringLiteral("%1/state-%2-%3.png")
                                       .arg(folder, QLatin1StringView(shot.name))
                                       .arg(int(look)));
            }
        }
    }
};

QTEST_MAIN(TestStatePage)
#include "tst_statepage.moc"
