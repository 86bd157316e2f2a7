#include "app/desktop/desktopfont.h"

#include <QHash>
#include <QStringList>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace drover {

namespace {

// What can be read, of every screen: a description may end with "3" of a family's name.
constexpr double kSmallest = 5;
constexpr double kLargest = 72;

/// Pango's words for styles, without their hyphens.
const QHash<QString, QFont::Weight> &weights()
{
    static const QHash<QString, QFont::Weight> words{
        {u"thin"_s, QFont::Thin},           {u"ultralight"_s, QFont::ExtraLight},
        {u"extralight"_s, QFont::ExtraLight}, {u"light"_s, QFont::Light},
        {u"semilight"_s, QFont::Light},     {u"demilight"_s, QFont::Light},
        {u"book"_s, QFont::Normal},         {u"regular"_s, QFont::Normal},
        {u"medium"_s, QFont::Medium},       {u"semibold"_s, QFont::DemiBold},
        {u"demibold"_s, QFont::DemiBold},   {u"bold"_s, QFont::Bold},
        {u"ultrabold"_s, QFont::ExtraBold}, {u"extrabold"_s, QFont::ExtraBold},
        {u"heavy"_s, QFont::Black},         {u"black"_s, QFont::Black},
        {u"ultraheavy"_s, QFont::Black},    {u"ultrablack"_s, QFont::Black},
        {u"extrablack"_s, QFont::Black}};
    return words;
}

const QHash<QString, QFont::Stretch> &stretches()
{
    static const QHash<QString, QFont::Stretch> words{
        {u"ultracondensed"_s, QFont::UltraCondensed}, {u"extracondensed"_s, QFont::ExtraCondensed},
        {u"condensed"_s, QFont::Condensed},           {u"semicondensed"_s, QFont::SemiCondensed},
        {u"semiexpanded"_s, QFont::SemiExpanded},     {u"expanded"_s, QFont::Expanded},
        {u"extraexpanded"_s, QFont::ExtraExpanded},   {u"ultraexpanded"_s, QFont::UltraExpanded}};
    return words;
}

/// False where the word is no style: then it belongs to the family.
bool takeStyle(QString word, QFont &font)
{
    word = word.toLower().remove(u'-');
    if (const auto weight = weights().constFind(word); weight != weights().constEnd())
        font.setWeight(*weight);
    else if (const auto stretch = stretches().constFind(word); stretch != stretches().constEnd())
        font.setStretch(*stretch);
    else if (word == "italic"_L1)
        font.setStyle(QFont::StyleItalic);
    else if (word == "oblique"_L1)
        font.setStyle(QFont::StyleOblique);
    else if (word == "smallcaps"_L1)
        font.setCapitalization(QFont::SmallCaps);
    else
        return word == "normal"_L1 || word == "roman"_L1;
    return true;
}

enum class Size { None, Taken, Wrong };

/// The last word, where it is a number: points, or pixels with "px".
Size takeSize(QString word, QFont &font)
{
    const bool isPixels = word.endsWith("px"_L1);
    if (isPixels)
        word.chop(2);
    bool isNumber = false;
    const double size = word.toDouble(&isNumber);
    if (!isNumber)
        return Size::None;
    if (!(size >= kSmallest && size <= kLargest))
        return Size::Wrong;
    if (isPixels)
        font.setPixelSize(qRound(size));
    else
        font.setPointSizeF(size);
    return Size::Taken;
}

/// Pango takes a list, and a comma at its end too: what comes before it is the family's.
QStringList familiesOf(const QString &words)
{
    QStringList families;
    for (const QString &family : words.split(u',')) {
        if (!family.simplified().isEmpty())
            families << family.simplified();
    }
    return families;
}

} // namespace

bool isGnomesFontWanted(QStringView desktops, QStringView platformTheme)
{
    constexpr std::array kGnomes{"GNOME"_L1, "Unity"_L1, "Budgie"_L1, "Pantheon"_L1};
    if (!platformTheme.isEmpty())
        return false;
    return std::ranges::any_of(desktops.split(u':'), [&kGnomes](QStringView desktop) {
        return std::ranges::any_of(kGnomes, [desktop](QLatin1StringView gnome) {
            return desktop.compare(gnome, Qt::CaseInsensitive) == 0;
        });
    });
}

std::optional<QFont> fontOfPango(const QString &words, const QFont &usual)
{
    QFont font;
    QStringList left = words.simplified().split(u' ', Qt::SkipEmptyParts);
    const Size size = left.isEmpty() ? Size::None : takeSize(left.last(), font);
    if (size == Size::Wrong)
        return std::nullopt;
    if (size == Size::Taken)
        left.removeLast();
    else if (usual.pointSizeF() > 0)
        font.setPointSizeF(usual.pointSizeF());
    else
        font.setPixelSize(usual.pixelSize());
    while (!left.isEmpty() && takeStyle(left.last(), font))
        left.removeLast();
    const QStringList families = familiesOf(left.join(u' '));
    if (families.isEmpty())
        return std::nullopt;
    font.setFamilies(families);
    return font;
}

} // namespace drover
