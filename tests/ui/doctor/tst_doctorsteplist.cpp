#include "ui/details/factvalue.h"
#include "ui/doctor/doctorsteplist.h"
#include "ui/doctor/doctorsteprow.h"

#include <QLabel>
#include <QLayout>
#include <QScrollBar>
#include <QTest>
#include <QToolButton>

using namespace drover;
using namespace drover::ui;
using namespace std::chrono_literals;

namespace {

DoctorStep goodStep(DoctorCheck check)
{
    return {check, true, 1500us, QStringLiteral("All is well."), {}};
}

DoctorStep failedStep(DoctorCheck check)
{
    return {check, false, 12ms, QStringLiteral("<b>It</b> broke."), QStringLiteral("Mend it.")};
}

QStringList visibleTexts(const QWidget &widget)
{
    QStringList texts;
    for (const QLabel *label : widget.findChildren<QLabel *>()) {
        if (label->isVisibleTo(&widget) && !label->text().isEmpty())
            texts << label->text();
    }
    return texts;
}

} // namespace

class TestDoctorStepList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void stepsAppearOneByOne()
    {
        DoctorStepList list;

        list.begin(DoctorCheck::File);
        QCOMPARE(list.rows().size(), std::size_t(1));
        list.finish(goodStep(DoctorCheck::File));
        list.begin(DoctorCheck::Context);

        QCOMPARE(list.rows().size(), std::size_t(2));
        QCOMPARE(list.rows()[0]->accessibleName(), u"Kubeconfig file: ok. All is well.");
        QCOMPARE(list.rows()[1]->accessibleName(), u"Context: under way");
        QVERIFY(visibleTexts(*list.rows()[0]).contains(u"2 ms"));
        QCOMPARE(list.rows()[0]->findChild<FactValue *>()->value(), u"All is well.");
    }

    void whatIsInSightScrollsNowhere()
    {
        DoctorStepList list;
        const QString words = QStringLiteral("The server answers on each of its addresses in time. ").repeated(2);
        for (const DoctorCheck check : {DoctorCheck::File, DoctorCheck::Context, DoctorCheck::Credentials,
                                        DoctorCheck::Tls, DoctorCheck::Rights})
            list.finish({check, true, 1ms, words, {}});
        list.resize(1000, 300);
        list.show();
        list.widget()->layout()->activate();

        QVERIFY(list.rows().back()->geometry().bottom() < list.viewport()->height());
        QCOMPARE(list.verticalScrollBar()->maximum(), 0);
    }

    void onlyTheFirstThatFailedIsOpen()
    {
        DoctorStepList list;
        list.finish(goodStep(DoctorCheck::File));
        list.finish(failedStep(DoctorCheck::Credentials));
        list.finish(failedStep(DoctorCheck::Rights));

        QVERIFY(!list.rows()[0]->isOpen());
        QVERIFY(list.rows()[1]->isOpen());
        QVERIFY(!list.rows()[2]->isOpen());
        const QStringList texts = visibleTexts(*list.rows()[1]);
        QVERIFY(texts.contains(u"<b>It</b> broke."));
        QVERIFY(texts.contains(u"Mend it."));
        QVERIFY(!visibleTexts(*list.rows()[2]).contains(u"Mend it."));
    }

    void whatAServerSaysIsShownAsPlainText()
    {
        DoctorStepList list;
        list.finish(failedStep(DoctorCheck::Tls));

        for (const QLabel *label : list.rows()[0]->findChildren<QLabel *>())
            QVERIFY(label->text().isEmpty() || label->textFormat() == Qt::PlainText);
    }

    void aStepThatBeginsOnceMoreKeepsItsPlace()
    {
        DoctorStepList list;
        list.begin(DoctorCheck::Http);
        list.begin(DoctorCheck::Http);
        list.finish(goodStep(DoctorCheck::Http));

        QCOMPARE(list.rows().size(), std::size_t(1));
        QVERIFY(list.rows()[0]->accessibleName().startsWith(u"Answer (HTTP): ok."));
    }

    void aRowIsOpenedByKeyAndByClick()
    {
        DoctorStepList list;
        list.resize(600, 300);
        list.finish(goodStep(DoctorCheck::File));
        list.show();
        DoctorStepRow *row = list.rows()[0];
        auto *opener = row->findChild<QToolButton *>();

        QTest::keyClick(opener, Qt::Key_Space);
        QVERIFY(row->isOpen());
        QTest::mouseClick(row, Qt::LeftButton, {}, QPoint(row->width() / 2, kRowMiddle));
        QVERIFY(!row->isOpen());
    }

    void aLongLineIsWrappedAndNothingOfItIsLeftOut()
    {
        const QString line = QStringLiteral("Cluster \"prod\" at https://0123456789abcdef0123456789abcdef.gr7.example."
                                            "eks.amazonaws.com:6443, user \"ana\", namespace \"default\".");
        DoctorStepList list;
        list.resize(640, 300);
        list.finish({DoctorCheck::Context, true, 1ms, line, {}});
        list.finish(goodStep(DoctorCheck::Credentials));
        list.show();
        QCoreApplication::sendPostedEvents();

        DoctorStepRow *row = list.rows()[0];
        const auto *value = row->findChild<FactValue *>();
        QCOMPARE(value->value(), line);
        QVERIFY(value->width() < value->fontMetrics().horizontalAdvance(line));
        QVERIFY(value->height() >= value->heightForWidth(value->width()));
        QVERIFY(row->width() <= list.viewport()->width());

        // What is said below is not said beside, and leaves no gap there.
        row->setOpen(true);
        QCOMPARE(value->value(), QString());
        QTest::mouseClick(row, Qt::LeftButton, {}, value->geometry().center());
        QVERIFY(!row->isOpen());
        QCOMPARE(value->value(), line);
    }

    void timesAreShownInMilliseconds()
    {
        QCOMPARE(stepTimeText(200us), u"< 1 ms");
        QCOMPARE(stepTimeText(12'400us), u"12 ms");
    }

private:
    static constexpr int kRowMiddle = 12;
};

QTEST_MAIN(TestDoctorStepList)
#include "tst_doctorsteplist.moc"
