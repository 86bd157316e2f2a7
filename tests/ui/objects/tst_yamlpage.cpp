#include "tests/support/fakeclock.h"
#include "tests/support/fakerequests.h"
#include "tests/support/nodebuilder.h"
#include "ui/objects/codeview.h"
#include "ui/objects/yamlhead.h"
#include "ui/objects/yamlpage.h"
#include "ui/objects/yamlview.h"
#include "ui/states/freshnessbanner.h"
#include "ui/states/statepage.h"

#include <QApplication>
#include <QClipboard>
#include <QFile>
#include <QLabel>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace drover;
using namespace drover::ui;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace {

std::string nodeJson(const char *version, bool isCordoned = false)
{
    return u"{\"kind\":\"Node\",\"metadata\":{\"managedFields\":[{\"manager\":\"kubelet\"},"
           "{\"manager\":\"kubectl\"}],\"name\":\"n1\",\"resourceVersion\":\"%1\"},"
           "\"spec\":{\"unschedulable\":%2}}"_s.arg(QLatin1StringView(version),
                                                 isCordoned ? u"true"_s : u"false"_s)
        .toStdString();
}

} // namespace

/// The page of a node's YAML, and what it says in each state.
class TestYamlPage : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<FakeClock> m_clock;
    std::unique_ptr<FakeRequests> m_fake;
    std::unique_ptr<YamlPage> m_page;

    QString text() const { return m_page->findChild<CodeView *>()->toPlainText(); }
    const StateView &state() const { return m_page->findChild<StatePage *>()->view(); }
    const StateView &banner() const { return m_page->findChild<FreshnessBanner *>()->view(); }
    YamlView &view() const { return *m_page->findChild<YamlView *>(); }
    QToolButton &button(const QString &name) const
    {
        for (QToolButton *button : m_page->findChildren<QToolButton *>()) {
            if (button->accessibleName() == name || button->text().startsWith(name))
                return *button;
        }
        qFatal("no button %s", qPrintable(name));
    }
    bool says(const QString &text) const
    {
        for (const QLabel *label : m_page->findChildren<QLabel *>()) {
            if (label->text() == text && label->isVisibleTo(m_page.get()))
                return true;
        }
        return false;
    }
    void answer(const char *version, bool isCordoned = false)
    {
        m_fake->answer(m_fake->count() - 1, nodeJson(version, isCordoned));
    }

private Q_SLOTS:
    void init()
    {
        m_clock = std::make_unique<FakeClock>();
        m_clock->setWall(WallTime(std::chrono::seconds(1'790'000'000)));
        m_fake = std::make_unique<FakeRequests>();
        m_page = std::make_unique<YamlPage>(*m_fake, *m_clock, u"ana"_s);
        m_page->resize(500, 300);
        m_page->showNode(aNode("n1").uid(u"u1"_s).version(u"7"_s).build());
    }
    void cleanup() { m_page.reset(); }

    void itIsAskedForOnceWhenItIsLookedAt()
    {
        QCOMPARE(m_fake->count(), 0u);
        m_page->show();
        QCOMPARE(m_fake->lines(), std::vector<QByteArray>{"GET /api/v1/nodes/n1"});
        answer("7");
        QVERIFY(text().startsWith(u"kind: Node\nmetadata:\n"_s));
        QVERIFY(says(u"As of 14:13:20"_s));
        m_page->hide();
        m_page->show();
        m_clock->advance(60s);
        QCOMPARE(m_fake->count(), 1u);
    }

    void aLookThatEndsWaitsForNoAnswer()
    {
        m_page->show();
        m_page->hide();
        QVERIFY(m_fake->isCancelled(0));
    }

    void waitingIsSaidWhenItLasts()
    {
        m_page->show();
        QVERIFY(state().isNone());
        m_clock->advance(300ms);
        QCOMPARE(state().sentence, u"Asking for the node…"_s);
        answer("7");
        QVERIFY(state().isNone());
    }

    void managedFieldsAreShownOnRequest()
    {
        m_page->show();
        answer("7");
        QVERIFY(says(u"managedFields: 2 entries (hidden)"_s));
        QVERIFY(!text().contains(u"managedFields"_s));
        button(u"Show managedFields"_s).click();
        QVERIFY(text().contains(u"  managedFields:\n  - manager: kubelet\n"_s));
        button(u"Hide managedFields"_s).click();
        QVERIFY(!text().contains(u"managedFields"_s));
    }

    void jsonIsTheSameObject()
    {
        m_page->show();
        answer("7");
        button(u"JSON"_s).click();
        QVERIFY(text().startsWith(u"{\n    \"kind\": \"Node\",\n"_s));
        button(u"Copy all of it"_s).click();
        QCOMPARE(QApplication::clipboard()->text().trimmed(), text());
    }

    void aNewVersionIsSaidAndReadOnRequest()
    {
        m_page->show();
        answer("7");
        m_page->showNode(aNode("n1").uid(u"u1"_s).version(u"8"_s).build());
        QVERIFY(says(u"As of 14:13:20 · changed since"_s));
        QCOMPARE(m_fake->count(), 1u);
        button(u"Read it again"_s).click();
        m_clock->advance(2s);
        answer("8", true);
        QVERIFY(says(u"As of 14:13:22"_s));
        QVERIFY(text().contains(u"unschedulable: true"_s));
    }

    void comingBackReadsWhatChangedMeanwhile()
    {
        m_page->show();
        answer("7");
        m_page->hide();
        m_page->showNode(aNode("n1").uid(u"u1"_s).version(u"8"_s).build());
        m_page->show();
        QCOMPARE(m_fake->count(), 2u);
    }

    void whatChangedSinceTheLookBeforeIsShown()
    {
        m_page->show();
        answer("7");
        button(u"Changes"_s).click();
        QCOMPARE(state().sentence, u"No change was seen so far."_s);
        button(u"Read it again"_s).click();
        m_clock->advance(4s);
        answer("8", true);
        QVERIFY(text().contains(u"-   unschedulable: false\n+   unschedulable: true"_s));
        QVERIFY(says(u"From 14:13:20 to 14:13:24: 2 added, 2 removed; without managedFields."_s));
        QCOMPARE(button(u"Changes"_s).text(), u"Changes (4)"_s);
    }

    void anotherNodeInBetweenForgetsNothing()
    {
        m_page->show();
        answer("7");
        m_page->showNode(aNode("n2").uid(u"u2"_s).build());
        QCOMPARE(text(), QString());
        m_page->showNode(aNode("n1").uid(u"u1"_s).version(u"8"_s).build());
        m_clock->advance(200ms);
        answer("8", true);
        button(u"Changes"_s).click();
        QVERIFY(text().contains(u"+   unschedulable: true"_s));
    }

    void aMissingRightIsSaidInPlace()
    {
        m_page->show();
        m_fake->fail(0, anError(Error::Kind::Forbidden, 403));
        QCOMPARE(state().kind, StateView::Kind::Forbidden);
        QCOMPARE(state().sentence, u"ana may not get nodes (403)."_s);
        QVERIFY(!button(u"Copy all of it"_s).isEnabled());
    }

    void whoMayNotIsWhomTheServerNames()
    {
        m_page->show();
        Error refused = anError(Error::Kind::Forbidden, 403);
        refused.serverMessage = u"nodes is forbidden: User \"system:anonymous\" cannot get resource"_s;
        m_fake->fail(0, refused);
        QCOMPARE(state().sentence, u"system:anonymous may not get nodes (403)."_s);
    }

    void whatFailsIsTriedAgainOnRequest()
    {
        m_page->show();
        m_fake->fail(0, anError(Error::Kind::Network));
        QCOMPARE(state().sentence, u"The node could not be read."_s);
        Q_EMIT m_page->findChild<StatePage *>()->actionTriggered(StateView::Action::Retry);
        QVERIFY(state().isNone());
        answer("7");
        QVERIFY(!text().isEmpty());
    }

    void whatTheCutTookIsAskedForOnceMore()
    {
        m_page->show();
        m_page->setDimmed(true);
        m_fake->fail(0, anError(Error::Kind::Network));
        m_page->setDimmed(false);
        QCOMPARE(m_fake->count(), 2u);
        answer("7");
        QVERIFY(state().isNone());
        m_page->setDimmed(true);
        m_page->setDimmed(false);
        QCOMPARE(m_fake->count(), 2u); // what was read is read
    }

    void whatWentDownTheDeadConnectionIsAskedForAnew()
    {
        m_page->show();
        m_page->setDimmed(true);
        m_page->setDimmed(false);
        QVERIFY(m_fake->isCancelled(0));
        QCOMPARE(m_fake->openLines().size(), 1u);
    }

    void whatIsNotLookedAtWaitsForTheLook()
    {
        m_page->show();
        answer("7");
        m_page->setDimmed(true);
        view().refresh();
        m_fake->fail(1, anError(Error::Kind::Timeout));
        m_page->hide();
        m_page->setDimmed(false);
        QCOMPARE(m_fake->count(), 2u);
        m_page->show();
        QCOMPARE(m_fake->count(), 3u);
    }

    void aMissingRightIsNotAskedForAgainByItself()
    {
        m_page->show();
        m_fake->fail(0, anError(Error::Kind::Forbidden, 403));
        m_page->setDimmed(true);
        m_page->setDimmed(false);
        QCOMPARE(m_fake->count(), 1u);
    }

    void aFailedRefreshKeepsWhatIsShown()
    {
        m_page->show();
        answer("7");
        button(u"Read it again"_s).click();
        m_fake->fail(1, anError(Error::Kind::NotFound, 404));
        QCOMPARE(banner().sentence, u"The server no longer has it."_s);
        QVERIFY(text().contains(u"name: n1"_s));
        QVERIFY(says(u"As of 14:13:20"_s));
        button(u"Read it again"_s).click();
        answer("7");
        QVERIFY(banner().isNone());
    }

    void whatIsShownIsSavedWhole()
    {
        QTemporaryDir folder;
        m_page->show();
        answer("7");
        view().saveTo(folder.filePath(u"n1.yaml"_s));
        QFile file(folder.filePath(u"n1.yaml"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(QString::fromUtf8(file.readAll()), text() + u'\n');
        view().saveTo(folder.filePath(u"no/such/folder"_s));
        QVERIFY(banner().sentence.endsWith(u"could not be written."_s));
    }

    void withoutANodeNothingIsAsked()
    {
        m_page->show();
        answer("7");
        m_page->showNode(nullptr);
        QCOMPARE(text(), QString());
        QVERIFY(!button(u"Read it again"_s).isEnabled());
        QCOMPARE(m_fake->count(), 1u);
    }
};

QTEST_MAIN(TestYamlPage)
#include "tst_yamlpage.moc"
