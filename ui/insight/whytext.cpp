#include "ui/insight/whytext.h"

#include "core/base/joined.h"
#include "ui/text/plaintext.h"
#include "ui/text/timetext.h"
#include "ui/theme/icons.h"
#include "ui/theme/spacing.h"
#include "ui/theme/statuspalette.h"

#include <QCoreApplication>
#include <QFontMetrics>
#include <QStringList>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextTable>
#include <QUrl>

#include <algorithm>
#include <iterator>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace drover::ui {

namespace {

using Weight = WhyFinding::Weight;

constexpr WhyQuestion kQuestions[] = {
    WhyQuestion::NotReady,      WhyQuestion::KubeletSilent, WhyQuestion::NotSchedulable,
    WhyQuestion::UnderPressure, WhyQuestion::ConditionsAmiss, WhyQuestion::NotDraining,
    WhyQuestion::Flapping,      WhyQuestion::VersionBehind};
constexpr int kIndent = 3 * kSpace; ///< of what stands under a sentence: beside its icon
constexpr int kIconSize = 2 * kSpace;
constexpr int kCellSpace = kSpace / 4; ///< around each piece of evidence
constexpr int kFieldWidth = 36 * kSpace; ///< of the fields' names, where there is room for them
constexpr int kWidestField = 64 * kSpace;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(WhyPage)
};

struct WeightLook {
    QString word;
    QLatin1StringView icon;
    Tone tone;
};

WeightLook lookOf(Weight weight)
{
    using Icon = QLatin1StringView;
    switch (weight) {
    case Weight::Cause: return {Words::tr("Cause"), Icon("error"), Tone::Bad};
    case Weight::Hint: return {Words::tr("Hint"), Icon("info"), Tone::Neutral};
    case Weight::Unread: break;
    }
    return {Words::tr("Not read"), Icon("lock"), Tone::Warning};
}

Timestamp timestampOf(WallTime time)
{
    return Timestamp(
        std::chrono::duration_cast<std::chrono::microseconds>(time.time_since_epoch()).count());
}

QString timeOf(const WhyEvidence &evidence, WallTime now)
{
    if (!evidence.at)
        return {};
    return Words::tr("%1, %2", "time, how long ago")
        .arg(exactMoment(*evidence.at, now), ago(timestampOf(*evidence.at), now));
}

QString nothingText(int openCount, const WhyFacts &facts)
{
    if (const QStringList unread = unreadOf(facts); !unread.isEmpty())
        return Words::tr("Nothing was found against this node, but not all could be read: %1.")
            .arg(listed(unread));
    return openCount > 0 ? Words::tr("Nothing was found against this node so far.")
                         : Words::tr("Nothing was found against this node.");
}

/// Above all findings: without it they look like all there is. Empty where all was read.
QString unreadText(const WhyFacts &facts)
{
    QStringList unread = unreadOf(facts);
    for (QString &one : unread) // each is the title of a line elsewhere
        one.front() = one.front().toLower();
    return unread.isEmpty() ? QString()
                            : Words::tr("Not all could be read: %1. What they would say is not known.")
                                  .arg(listed(unread));
}

QString openText(int openCount)
{
    return Words::tr("Still asking; answers that have not come: %1.").arg(openCount);
}

QString unexplained(int openCount)
{
    return openCount > 0 ? Words::tr("Nothing that was read so far explains it.")
                         : Words::tr("Nothing that was read explains it.");
}

/// Of the column of the fields' names, the same under each sentence.
int fieldWidth(const std::vector<WhyAnswer> &answers, const QFontMetrics &metrics, bool hasRoom)
{
    int width = kFieldWidth;
    for (const WhyAnswer &answer : answers) {
        for (const WhyFinding &finding : answer.findings) {
            for (const WhyEvidence &one : finding.evidence)
                width = std::max(width, metrics.horizontalAdvance(one.field) + 3 * kSpace);
        }
    }
    return hasRoom ? std::min(width, kWidestField) : kFieldWidth;
}

/// Writes the page from top to bottom.
class WhyWriter
{
public:
    WhyWriter(QTextDocument &document, WallTime now, const WhyLook &look, int fieldWidth)
        : m_document(document), m_cursor(&document), m_now(now), m_look(look), m_fieldWidth(fieldWidth)
    {
    }

    void heading(const QString &text, bool isFirst)
    {
        QTextCharFormat format = colored(Tone::Text);
        format.setFontWeight(QFont::Bold);
        format.setFontPointSize(m_document.defaultFont().pointSizeF() * 1.15);
        block(0, isFirst ? 0 : 2 * kSpace);
        m_cursor.insertText(text, format);
    }

    void line(const QString &text, Tone tone, int indent)
    {
        block(indent, kSpace / 2);
        m_cursor.insertText(text, colored(tone));
    }

    void finding(const WhyFinding &finding)
    {
        const WeightLook look = lookOf(finding.weight);
        block(kIndent, kSpace, -kIndent); // the icon hangs
        const QImage icon = themedIcon(look.icon, look.tone).pixmap(kIconSize, kIconSize).toImage();
        const QString name = QStringLiteral("%1-%2").arg(look.icon).arg(int(look.tone));
        m_document.addResource(QTextDocument::ImageResource, QUrl(name), icon);
        QTextImageFormat image;
        image.setName(name);
        image.setVerticalAlignment(QTextCharFormat::AlignMiddle);
        m_cursor.insertImage(image);
        QTextCharFormat kind = colored(look.tone);
        kind.setFontWeight(QFont::DemiBold);
        m_cursor.insertText(QStringLiteral("  %1  ").arg(look.word), kind);
        m_cursor.insertText(finding.sentence, colored(Tone::Text));
        evidence(finding);
        if (!finding.remedy.isEmpty())
            line(Words::tr("Advice: %1").arg(finding.remedy), Tone::Text, kIndent);
        line(Words::tr("Source: %1").arg(finding.source), Tone::Dimmed, kIndent);
    }

private:
    /// The same columns under each sentence, so that times stand below one another. Where there is
    /// little room a value stands below its field.
    void evidence(const WhyFinding &finding)
    {
        QTextTableFormat format;
        format.setBorder(0);
        format.setCellPadding(0);
        format.setCellSpacing(kCellSpace);
        format.setTopMargin(kSpace / 2);
        format.setWidth(QTextLength(QTextLength::PercentageLength, 100));
        const QList<QTextLength> widths = columns();
        format.setColumnWidthConstraints(widths);
        const int time = static_cast<int>(widths.size()) - 1;
        const int lines = m_look.isWide ? 1 : 2;
        QTextTable *table = m_cursor.insertTable(lines * static_cast<int>(finding.evidence.size()),
                                                 static_cast<int>(widths.size()), format);
        int row = 0;
        for (const WhyEvidence &one : finding.evidence) {
            cell(*table, row, 0, one.field, Tone::Dimmed);
            cell(*table, row, time, timeOf(one, m_now), Tone::Dimmed);
            if (m_look.isWide)
                cell(*table, row, 1, one.value, Tone::Text);
            else
                below(*table, row + 1, one.value);
            row += lines;
        }
        m_cursor = table->lastCursorPosition();
        m_cursor.movePosition(QTextCursor::NextBlock);
        m_isFresh = true; // a table leaves an empty block behind it
    }

    QList<QTextLength> columns() const
    {
        using Kind = QTextLength::Type;
        const QFontMetrics metrics(m_document.defaultFont());
        const auto wide = [&metrics](const QString &time) {
            const int width = metrics.horizontalAdvance(time + ", 352d ago"_L1) + kSpace;
            return QTextLength(Kind::FixedLength, width);
        };
        if (!m_look.isWide)
            return {QTextLength(), wide(widestTimeOfDay())};
        return {QTextLength(Kind::FixedLength, kIndent + m_fieldWidth), QTextLength(),
                wide(widestMoment())};
    }

    void cell(QTextTable &table, int row, int column, const QString &text, Tone tone)
    {
        // Margins of the text: Qt counts those of tables and cells beside the 100 %.
        QTextBlockFormat format;
        format.setLeftMargin(column == 0 ? kIndent - kCellSpace : 0);
        format.setRightMargin(column == table.columns() - 1 ? 0 : 2 * kSpace);
        format.setTopMargin(m_look.isWide ? 0 : kSpace / 2);
        if (column > 0 && column == table.columns() - 1) // times end at the edge
            format.setAlignment(Qt::AlignRight);
        QTextCursor cursor = table.cellAt(row, column).firstCursorPosition();
        cursor.setBlockFormat(format);
        cursor.insertText(folded(text, 1000), colored(tone));
    }

    /// The time stands beside the field: the value has the whole line.
    void below(QTextTable &table, int row, const QString &value)
    {
        table.mergeCells(row, 0, 1, table.columns());
        QTextCursor cursor = table.cellAt(row, 0).firstCursorPosition();
        QTextBlockFormat format;
        format.setLeftMargin(kIndent - kCellSpace);
        cursor.setBlockFormat(format);
        cursor.insertText(folded(value, 1000), colored(Tone::Text));
    }

    void block(int indent, int above, int first = 0)
    {
        QTextBlockFormat format;
        format.setLeftMargin(indent);
        format.setTextIndent(first);
        format.setTopMargin(above);
        if (m_isFresh)
            m_cursor.setBlockFormat(format);
        else
            m_cursor.insertBlock(format);
        m_isFresh = false;
    }

    QTextCharFormat colored(Tone tone) const
    {
        QTextCharFormat format;
        format.setForeground(toneColor(tone, m_look.palette));
        return format;
    }

    QTextDocument &m_document;
    QTextCursor m_cursor;
    WallTime m_now;
    const WhyLook &m_look;
    int m_fieldWidth;
    bool m_isFresh = true; ///< the cursor stands in a block that is empty
};

void addFindingText(QStringList &lines, const WhyFinding &finding, WallTime now)
{
    lines << QStringLiteral("- %1: %2").arg(lookOf(finding.weight).word, finding.sentence);
    for (const WhyEvidence &one : finding.evidence) {
        const QString time = timeOf(one, now);
        lines << QStringLiteral("    %1: %2").arg(one.field, one.value) +
                     (time.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(time));
    }
    if (!finding.remedy.isEmpty())
        lines << QStringLiteral("    ") + Words::tr("Advice: %1").arg(finding.remedy);
    lines << QStringLiteral("    ") + Words::tr("Source: %1").arg(finding.source);
}

/// That something is wrong is plain, whether a rule knows why or not. Of versions the rules alone
/// can tell.
bool isAskedAnyway(WhyQuestion question, const WhyFacts &facts)
{
    return question != WhyQuestion::VersionBehind && isInQuestion(question, facts);
}

} // namespace

std::vector<WhyAnswer> whyAnswers(const WhyFacts &facts)
{
    const std::vector<WhyFinding> found = whyOf(facts);
    std::vector<WhyAnswer> answers;
    for (const WhyQuestion question : kQuestions) {
        WhyAnswer answer{question, {}};
        std::copy_if(found.begin(), found.end(), std::back_inserter(answer.findings),
                     [question](const WhyFinding &one) { return one.question == question; });
        if (!answer.findings.empty() || isAskedAnyway(question, facts))
            answers.push_back(std::move(answer));
    }
    return answers;
}

QString whyPlainText(const WhyFacts &facts, int openCount)
{
    QStringList lines{Words::tr("Node %1, %2", "name, time")
                          .arg(toText(facts.node->name), localDateTime(timestampOf(facts.now)))};
    const std::vector<WhyAnswer> answers = whyAnswers(facts);
    if (answers.empty())
        lines << nothingText(openCount, facts);
    else if (const QString unread = unreadText(facts); !unread.isEmpty())
        lines << QString() << unread;
    for (const WhyAnswer &answer : answers) {
        lines << QString() << questionText(answer.question, facts);
        if (answer.findings.empty())
            lines << unexplained(openCount);
        for (const WhyFinding &finding : answer.findings)
            addFindingText(lines, finding, facts.now);
    }
    if (openCount > 0)
        lines << QString() << openText(openCount);
    return lines.join(u'\n');
}

void writeWhy(QTextDocument &document, const WhyFacts &facts, int openCount, const WhyLook &look)
{
    document.clear();
    const std::vector<WhyAnswer> answers = whyAnswers(facts);
    WhyWriter writer(document, facts.now, look,
                     fieldWidth(answers, QFontMetrics(document.defaultFont()), look.hasRoom));
    bool isFirst = true;
    if (const QString unread = unreadText(facts); !answers.empty() && !unread.isEmpty()) {
        writer.line(unread, Tone::Warning, 0);
        isFirst = false;
    }
    for (const WhyAnswer &answer : answers) {
        writer.heading(questionText(answer.question, facts), std::exchange(isFirst, false));
        if (answer.findings.empty())
            writer.line(unexplained(openCount), Tone::Dimmed, 0);
        for (const WhyFinding &finding : answer.findings)
            writer.finding(finding);
    }
    if (answers.empty())
        writer.heading(nothingText(openCount, facts), true);
}

} // namespace drover::ui
