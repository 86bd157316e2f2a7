#include "tests/rules/catalogue.h"

#include <QRegularExpression>
#include <QXmlStreamReader>

#include <algorithm>
#include <map>

using namespace Qt::Literals::StringLiterals;

namespace drover::rules {

namespace {

void readTranslation(QXmlStreamReader &xml, CatalogueText &text)
{
    text.isFinished = !xml.attributes().hasAttribute("type"_L1);
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isStartElement() && xml.name() == "numerusform"_L1)
            text.translations.append(xml.readElementText());
        else if (xml.isCharacters() && !text.isPlural)
            text.translations.append(xml.text().toString());
        else if (xml.isEndElement())
            break;
    }
}

/// From behind <message> to </message>.
CatalogueText readMessage(QXmlStreamReader &xml, const QString &context)
{
    CatalogueText text;
    text.context = context;
    text.isPlural = xml.attributes().value("numerus"_L1) == "yes"_L1;
    while (xml.readNextStartElement()) {
        if (xml.name() == "source"_L1)
            text.source = xml.readElementText();
        else if (xml.name() == "comment"_L1)
            text.comment = xml.readElementText();
        else if (xml.name() == "translation"_L1)
            readTranslation(xml, text);
        else
            xml.skipCurrentElement();
    }
    return text;
}

QStringList found(const QString &text, const QRegularExpression &pattern)
{
    QStringList all;
    for (auto matches = pattern.globalMatch(text); matches.hasNext();)
        all.append(matches.next().captured());
    all.sort();
    return all;
}

QStringList places(const QString &text)
{
    static const QRegularExpression pattern(u"%L?(\\d|n)"_s);
    QStringList all = found(text, pattern);
    all.removeDuplicates(); // a language may name a thing once more
    return all;
}

QStringList tags(const QString &text)
{
    static const QRegularExpression pattern(u"</?[a-z][^>]*>"_s);
    return found(text, pattern);
}

/// "&O" of a menu or a button; no &amp; and no && .
QStringList keys(const QString &text)
{
    static const QRegularExpression pattern(u"(?<!&)&[A-Za-z](?!\\w*;)"_s);
    return found(text.toUpper(), pattern);
}

/// "10 %": in both languages the sign stands at its figure.
bool hasPercentApart(const QString &text)
{
    static const QRegularExpression pattern(u"\\d %(?![\\dLn])"_s);
    return pattern.match(text).hasMatch();
}

QString blanks(const QString &text)
{
    const auto blank = [](QChar letter) { return letter == u' ' || letter == u'\n'; };
    const auto begin = std::find_if_not(text.begin(), text.end(), blank);
    const auto end = std::find_if_not(text.rbegin(), text.rend(), blank);
    return u"%1 before, %2 behind"_s.arg(begin - text.begin()).arg(end - text.rbegin());
}

} // namespace

QList<CatalogueText> textsOf(const QByteArray &ts)
{
    QList<CatalogueText> texts;
    QXmlStreamReader xml(ts);
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == "name"_L1)
            context = xml.readElementText();
        else if (xml.name() == "message"_L1)
            texts.append(readMessage(xml, context));
    }
    return xml.hasError() ? QList<CatalogueText>() : texts;
}

Faults gapsOf(const QList<CatalogueText> &wanted, const QList<CatalogueText> &catalogue)
{
    std::map<std::tuple<QString, QString, QString>, const CatalogueText *> has;
    for (const CatalogueText &text : catalogue)
        has[text.key()] = &text;
    Faults faults;
    for (const CatalogueText &text : wanted) {
        const auto found = has.find(text.key());
        if (found == has.end()) {
            faults.append(u"not in the catalogue: "_s + text.name());
            continue;
        }
        const CatalogueText &is = *found->second;
        if (!is.isFinished || is.translations.isEmpty() || is.translations.contains(QString()))
            faults.append(u"not translated: "_s + text.name());
        has.erase(found);
    }
    for (const auto &[key, text] : has)
        faults.append(u"no longer in the program: "_s + text->name());
    return faults;
}

Faults lossesOf(const CatalogueText &text)
{
    Faults faults;
    for (const QString &translation : text.translations) {
        const auto differs = [&](const QString &what, const auto &is) {
            if (is(text.source) != is(translation))
                faults.append(u"%1 differ: %2 | %3"_s.arg(what, text.name(), translation));
        };
        differs(u"places"_s, places);
        differs(u"tags"_s, tags);
        differs(u"keys"_s, keys);
        differs(u"blanks"_s, blanks);
        differs(u"ends"_s, [](const QString &words) { return words.endsWith(u'…'); });
        if (hasPercentApart(text.source) || hasPercentApart(translation))
            faults.append(u"percent sign apart: %1 | %2"_s.arg(text.name(), translation));
    }
    return faults;
}

} // namespace drover::rules
