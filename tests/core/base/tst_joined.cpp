#include "core/base/joined.h"

#include <QCoreApplication>
#include <QTest>
#include <QTranslator>

#include <cstring>

using namespace Qt::Literals::StringLiterals;
using namespace drover;

namespace {

/// A language that joins as Chinese does.
class Wide : public QTranslator
{
public:
    bool isEmpty() const override { return false; }

    QString translate(const char *context, const char *source, const char *hint, int) const override
    {
        if (std::strcmp(context, "Joined") != 0)
            return {};
        const QLatin1StringView text(source);
        if (text == "\"%1\""_L1)
            return u"“%1”"_s;
        if (text == "%1; %2"_L1)
            return u"%1；%2"_s;
        if (text == "%1, %2"_L1)
            return "two things of one kind"_L1 == QLatin1StringView(hint) ? u"%1、%2"_s : u"%1，%2"_s;
        return u"%1 等共 %n 项"_s;
    }
};

} // namespace

class TestJoined : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachKindHasItsMark();
    void theMarksAreThoseOfTheLanguage();
    void emptyTextsAreLeftOut();
    void ofManyThingsTheFirstAreNamed();
    void afterAFullWidthMarkComesNoSpace();
    void whatLooksLikeAPlaceStays();
};

void TestJoined::eachKindHasItsMark()
{
    const QStringList texts{u"a"_s, u"b"_s, u"c"_s};
    QCOMPARE(listed(texts), u"a, b, c"_s);
    QCOMPARE(clauses(texts), u"a, b, c"_s);
    QCOMPARE(remarks(texts), u"a; b; c"_s);
    QCOMPARE(sentences({u"A."_s, u"B."_s}), u"A. B."_s);
    QCOMPARE(quoted(u"a"_s), u"\"a\""_s);
}

void TestJoined::theMarksAreThoseOfTheLanguage()
{
    Wide wide;
    QVERIFY(QCoreApplication::installTranslator(&wide));
    const QStringList texts{u"a"_s, u"b"_s, u"c"_s};

    QCOMPARE(listed(texts), u"a、b、c"_s);
    QCOMPARE(clauses(texts), u"a，b，c"_s);
    QCOMPARE(remarks(texts), u"a；b；c"_s);
    QCOMPARE(quoted(u"a"_s), u"“a”"_s);
    QVERIFY(QCoreApplication::removeTranslator(&wide));
}

void TestJoined::emptyTextsAreLeftOut()
{
    QCOMPARE(listed({}), QString());
    QCOMPARE(clauses({u"a"_s, QString(), u"b"_s}), u"a, b"_s);
    QCOMPARE(sentences({QString(), u"A."_s, QString()}), u"A."_s);
}

void TestJoined::ofManyThingsTheFirstAreNamed()
{
    const QStringList texts{u"a"_s, u"b"_s, u"c"_s, u"d"_s};
    QCOMPARE(listed(texts, 4), u"a, b, c, d"_s);
    QCOMPARE(listed(texts, 3), u"a, b, c, d"_s);
    QCOMPARE(listed(texts, 2), u"a, b and 2 more"_s);
}

void TestJoined::afterAFullWidthMarkComesNoSpace()
{
    QCOMPARE(sentences({u"甲。"_s, u"乙。"_s}), u"甲。乙。"_s);
    QCOMPARE(sentences({u"甲（乙）"_s, u"丙"_s}), u"甲（乙）丙"_s);
    QCOMPARE(sentences({u"nodes is forbidden"_s, u"请求权限。"_s}), u"nodes is forbidden 请求权限。"_s);
}

void TestJoined::whatLooksLikeAPlaceStays()
{
    QCOMPARE(listed({u"%1"_s, u"%2"_s}), u"%1, %2"_s);
}

QTEST_GUILESS_MAIN(TestJoined)
#include "tst_joined.moc"
