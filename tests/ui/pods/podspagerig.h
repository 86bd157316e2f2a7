#pragma once

#include "tests/support/fakeclock.h"
#include "tests/support/fakerequests.h"
#include "tests/support/nodebuilder.h"
#include "tests/ui/pods/podshapes.h"
#include "ui/pods/podpane.h"
#include "ui/pods/podspage.h"
#include "ui/pods/podview.h"
#include "ui/states/statepage.h"

#include <QLabel>
#include <QTabWidget>
#include <QTest>

#include <algorithm>

namespace drover::ui {

using namespace Qt::Literals::StringLiterals;

/// The page of the node "n1", looked at, on a server in the hand.
struct PodsPageRig {
    PodsPageRig() : page(requests, clock, u"ana"_s)
    {
        clock.setWall(parseTimestamp("2026-11-25T12:00:00Z")->wallTime());
        page.resize(1200, 400);
        page.showNode(aNode(u"n1"_s).uid(u"uid-n1"_s).allocatable(u"cpu"_s, u"4"_s));
        page.show();
    }

    void answer(const QByteArrayList &pods) { requests.answer(0, podListJson(pods).toStdString()); }
    PodView &view() const { return *page.findChild<PodView *>(); }
    QStringList names() const
    {
        QStringList names;
        for (int row = 0; row < view().model()->rowCount(); ++row)
            names << view().model()->index(row, 1).data().toString();
        return names;
    }
    StatePage &state() const { return *page.findChild<StatePage *>(); }
    bool says(const QString &text) const
    {
        const auto labels = page.findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(),
                           [&text](const QLabel *label) {
                               return !label->isHidden() && label->text() == text;
                           });
    }
    bool saysPart(const QString &text) const
    {
        const auto labels = page.findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [&text](const QLabel *label) {
            return !label->isHidden() && label->text().contains(text);
        });
    }
    void focusTable()
    {
        page.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&page));
        view().setFocus();
    }
    void openFirst() { page.openPod(u"uid-web"_s); }
    PodPane &podPane() const { return *page.findChild<PodPane *>(); }
    QTabWidget &tabs() const { return *podPane().findChild<QTabWidget *>(); }

    FakeClock clock;
    FakeRequests requests;
    PodsPage page;
};

inline QByteArray web(const char *status = kRunning, const char *version = "1")
{
    return podJson("shop", "web", kOneContainer, status, version);
}

inline QByteArray db()
{
    return podJson("data", "db", kOneContainer, kRunning);
}

} // namespace drover::ui
