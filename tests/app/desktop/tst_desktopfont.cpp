#include "app/desktop/desktopfont.h"

#include <QTest>

using namespace drover;
using namespace Qt::Literals::StringLiterals;

namespace {

QFont usual()
{
    QFont font(u"Usual"_s);
    font.setPointSizeF(9);
    return font;
}

} // namespace

/// A desktop's words for its font.
class TestDesktopFont : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void familyStylesAndSizeAreRead_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QStringList>("families");
        QTest::addColumn<double>("size");
        QTest::addColumn<int>("weight");
        QTest::newRow("GNOME's") << u"Cantarell 11"_s << QStringList{u"Cantarell"_s} << 11.0 << 400;
        QTest::newRow("styles and a fraction")
            << u"Noto Sans CJK SC Bold 10.5"_s << QStringList{u"Noto Sans CJK SC"_s} << 10.5 << 700;
        QTest::newRow("digits in the family")
            << u"Source Sans 3 11"_s << QStringList{u"Source Sans 3"_s} << 11.0 << 400;
        QTest::newRow("with a hyphen")
            << u"Inter Semi-Bold 10"_s << QStringList{u"Inter"_s} << 10.0 << 600;
        QTest::newRow("without it") << u"Inter SemiBold 10"_s << QStringList{u"Inter"_s} << 10.0 << 600;
        QTest::newRow("no size") << u"DejaVu Sans"_s << QStringList{u"DejaVu Sans"_s} << 9.0 << 400;
        QTest::newRow("no size, digits set apart")
            << u"Source Sans 3,"_s << QStringList{u"Source Sans 3"_s} << 9.0 << 400;
        QTest::newRow("several families") << u"Cantarell, Noto Sans Medium 12"_s
                                          << QStringList{u"Cantarell"_s, u"Noto Sans"_s} << 12.0 << 500;
        QTest::newRow("a comma before the style")
            << u"Arial Black, Light 10"_s << QStringList{u"Arial Black"_s} << 10.0 << 300;
        QTest::newRow("spaces") << u"  Sans   11  "_s << QStringList{u"Sans"_s} << 11.0 << 400;
        QTest::newRow("plain") << u"Sans Normal Regular 11"_s << QStringList{u"Sans"_s} << 11.0 << 400;
    }

    void familyStylesAndSizeAreRead()
    {
        QFETCH(const QString, words);
        const std::optional<QFont> font = fontOfPango(words, usual());

        QVERIFY(font);
        QTEST(font->families(), "families");
        QTEST(font->pointSizeF(), "size");
        QTEST(int(font->weight()), "weight");
        QCOMPARE(font->style(), QFont::StyleNormal);
    }

    void slantWidthAndPixelsAreRead()
    {
        const std::optional<QFont> font = fontOfPango(u"Ubuntu Condensed Italic 15px"_s, usual());

        QVERIFY(font);
        QCOMPARE(font->families(), QStringList{u"Ubuntu"_s});
        QCOMPARE(font->stretch(), int(QFont::Condensed));
        QCOMPARE(font->style(), QFont::StyleItalic);
        QCOMPARE(font->pixelSize(), 15);
    }

    void whatIsNoFontIsNone_data()
    {
        QTest::addColumn<QString>("words");
        QTest::newRow("empty") << QString();
        QTest::newRow("blank") << u"  "_s;
        QTest::newRow("a size alone") << u"11"_s;
        QTest::newRow("styles alone") << u"Bold Italic 11"_s;
        QTest::newRow("commas") << u", , 11"_s;
        QTest::newRow("too small") << u"Source Sans 3"_s;
        QTest::newRow("too large") << u"Sans 1100"_s;
        QTest::newRow("negative") << u"Sans -11"_s;
        QTest::newRow("no number") << u"Sans nan"_s;
        QTest::newRow("endless") << u"Sans inf"_s;
    }

    void whatIsNoFontIsNone()
    {
        QFETCH(const QString, words);

        QVERIFY(!fontOfPango(words, usual()));
    }

    void onlyDesktopsOfGnomesKindAndWithoutAChoiceAreTakenFrom_data()
    {
        QTest::addColumn<QString>("desktops");
        QTest::addColumn<QString>("theme");
        QTest::addColumn<bool>("isWanted");
        QTest::newRow("GNOME") << u"GNOME"_s << QString() << true;
        QTest::newRow("of two") << u"Budgie:GNOME"_s << QString() << true;
        QTest::newRow("of Ubuntu") << u"ubuntu:GNOME"_s << QString() << true;
        QTest::newRow("Unity") << u"Unity"_s << QString() << true;
        QTest::newRow("Pantheon") << u"Pantheon"_s << QString() << true;
        QTest::newRow("KDE") << u"KDE"_s << QString() << false;
        QTest::newRow("Xfce") << u"XFCE"_s << QString() << false;
        QTest::newRow("none") << QString() << QString() << false;
        QTest::newRow("a name that has it") << u"GNOMElike"_s << QString() << false;
        QTest::newRow("chosen") << u"GNOME"_s << u"qt6ct"_s << false;
    }

    void onlyDesktopsOfGnomesKindAndWithoutAChoiceAreTakenFrom()
    {
        QFETCH(const QString, desktops);
        QFETCH(const QString, theme);

        QTEST(isGnomesFontWanted(desktops, theme), "isWanted");
    }
};

QTEST_MAIN(TestDesktopFont)
#include "tst_desktopfont.moc"
