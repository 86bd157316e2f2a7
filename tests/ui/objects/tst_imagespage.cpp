#include "tests/support/fakeclock.h"
#include "tests/support/fakerequests.h"
#include "tests/support/nodebuilder.h"
#include "tests/ui/narrowpane.h"
#include "ui/objects/askedmark.h"
#include "ui/objects/imagespage.h"
#include "ui/states/freshnessbanner.h"
#include "ui/states/statepage.h"

#include <QLabel>
#include <QLineEdit>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

#include <algorithm>

using namespace drover;
using namespace drover::ui;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace {

QString image(const QString &names, int bytes)
{
    return u"{\"names\":[%1],\"sizeBytes\":%2}"_s.arg(names).arg(bytes);
}

std::string nodeWith(const QStringList &images)
{
    return u"{\"status\":{\"images\":[%1]}}"_s.arg(images.join(u',')).toStdString();
}

std::string threeImages()
{
    return nodeWith({image(u"\"r.io/small:1\""_s, 1 << 20),
                     image(u"\"r.io/large@sha256:00\",\"r.io/large:2\""_s, 64 << 20),
                     image(u"\"other.io/middle:3\""_s, 4 << 20)});
}

} // namespace

/// The page of a node's images, and what it says in each state.
class TestImagesPage : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<FakeClock> m_clock;
    std::unique_ptr<FakeRequests> m_fake;
    std::unique_ptr<ImagesPage> m_page;

    QStringList names() const
    {
        const QAbstractItemModel *model = m_page->findChild<QTreeView *>()->model();
        QStringList names;
        for (int row = 0; row < model->rowCount(); ++row)
            names.append(model->index(row, 0).data().toString());
        return names;
    }
    const StateView &state() const { return m_page->findChild<StatePage *>()->view(); }
    const StateView &banner() const { return m_page->findChild<FreshnessBanner *>()->view(); }
    bool says(const QString &text) const
    {
        for (const QLabel *label : m_page->findChildren<QLabel *>()) {
            if (label->text() == text && label->isVisibleTo(m_page.get()))
                return true;
        }
        return false;
    }

private Q_SLOTS:
    void init()
    {
        m_clock = std::make_unique<FakeClock>();
        m_clock->setWall(WallTime(std::chrono::seconds(1'790'000'000)));
        m_fake = std::make_unique<FakeRequests>();
        m_page = std::make_unique<ImagesPage>(*m_fake, *m_clock, u"ana"_s);
        m_page->resize(500, 300);
        m_page->showNode(aNode("n1").image(u"r.io/large:2"_s, 64).build());
    }
    void cleanup() { m_page.reset(); }

    void theLargestStandsFirstWithTheSumBelow()
    {
        QCOMPARE(m_fake->count(), 0u);
        m_page->show();
        m_fake->answer(0, threeImages());
        QCOMPARE(names(), (QStringList{u"r.io/large:2"_s, u"other.io/middle:3"_s,
                                       u"r.io/small:1"_s}));
        QVERIFY(says(u"3 images, 69.0 MiB in total."_s));
        QVERIFY(says(u"As of 14:13:20"_s));
    }

    void aRowIsFollowedFromNameToSize()
    {
        QVERIFY(m_page->findChild<QTreeView *>()->alternatingRowColors());
    }

    void theTitleHasTheCountThatTheCacheKnows()
    {
        QCOMPARE(m_page->title(), u"&Images (1)"_s);
        m_page->showNode(nullptr);
        QCOMPARE(m_page->title(), u"&Images"_s);
    }

    void theFilterLooksAtAllNames()
    {
        m_page->show();
        m_fake->answer(0, threeImages());
        m_page->findChild<QLineEdit *>()->setText(u"SHA256"_s);
        QCOMPARE(names(), QStringList{u"r.io/large:2"_s});
        QVERIFY(says(u"1 of 3 images, 64.0 MiB in total."_s));
        m_page->findChild<QLineEdit *>()->setText(u"nowhere"_s);
        QCOMPARE(state().sentence, u"No image matches."_s);
    }

    void aFullReportIsSaidToBeCut()
    {
        QStringList images;
        for (int i = 0; i < 50; ++i)
            images.append(image(u"\"%1\""_s.arg(i), 1024));
        m_page->show();
        m_fake->answer(0, nodeWith(images));
        QVERIFY(says(u"50 images, 50.0 KiB in total. A kubelet reports its 50 largest."_s));
    }

    void theSumIsWholeWhereThereIsLittleRoom()
    {
        QStringList images;
        for (int i = 0; i < 50; ++i)
            images.append(image(u"\"%1\""_s.arg(i), 1024));
        const NarrowPane pane(*m_page);
        m_fake->answer(0, nodeWith(images));
        const auto labels = m_page->findChildren<QLabel *>();
        const auto foot = std::find_if(labels.begin(), labels.end(), [](const QLabel *label) {
            return label->text().contains(u"50 images"_s);
        });
        QVERIFY(foot != labels.end());
        QTRY_VERIFY(isWhole(**foot));
    }

    void noImagesAreSaid()
    {
        m_page->show();
        m_fake->answer(0, nodeWith({}));
        QCOMPARE(state().sentence, u"The kubelet reports no images."_s);
    }

    void faultsAreSaidInPlace()
    {
        m_page->show();
        m_clock->advance(300ms);
        QCOMPARE(state().sentence, u"Asking for the images…"_s);
        m_fake->fail(0, anError(Error::Kind::Forbidden, 403));
        QCOMPARE(state().kind, StateView::Kind::Forbidden);
    }

    void aFailedRefreshKeepsTheList()
    {
        m_page->show();
        m_fake->answer(0, threeImages());
        m_page->findChild<AskedMark *>()->findChild<QToolButton *>()->click();
        m_fake->fail(1, anError(Error::Kind::Network));
        QCOMPARE(names().size(), 3);
        QCOMPARE(banner().sentence, u"The images could not be read."_s);
    }

    void whatTheCutTookIsAskedForOnceMore()
    {
        m_page->show();
        m_page->setDimmed(true);
        m_fake->fail(0, anError(Error::Kind::Network));
        m_page->setDimmed(false);
        QCOMPARE(m_fake->count(), 2u);
        m_fake->answer(1, threeImages());
        QCOMPARE(names().size(), 3);
        m_page->setDimmed(true);
        m_page->setDimmed(false);
        QCOMPARE(m_fake->count(), 2u);
    }

    void anotherNodeHasOtherImages()
    {
        m_page->show();
        m_fake->answer(0, threeImages());
        m_page->showNode(aNode("n2").build());
        QVERIFY(names().isEmpty());
        m_clock->advance(200ms);
        QCOMPARE(m_fake->last().target, QByteArray("/api/v1/nodes/n2"));
    }
};

QTEST_MAIN(TestImagesPage)
#include "tst_imagespage.moc"
