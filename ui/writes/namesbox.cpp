#include "ui/writes/namesbox.h"

#include "core/base/joined.h"
#include "ui/text/nodenames.h"
#include "ui/theme/screenfit.h"

#include <QTextBlock>
#include <QTextLayout>

#include <algorithm>
#include <cmath>
#include <utility>

namespace drover::ui {

namespace {

constexpr int kMostLines = 4;
constexpr int kLowLines = 2; ///< on a low screen
constexpr qsizetype kNamesTogether = 50;

struct Lines {
    int count = 0;
    qreal height = 0; ///< of each
};

/// What the width makes of the text, counted until there are more than `most`.
Lines linesOf(const QTextDocument &text, const QFont &font, int width, int most)
{
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    Lines lines;
    for (QTextBlock block = text.begin(); block.isValid() && lines.count <= most; block = block.next()) {
        QTextLayout layout(block.text(), font);
        layout.setTextOption(option);
        layout.beginLayout();
        for (QTextLine line = layout.createLine(); line.isValid() && lines.count <= most; line = layout.createLine()) {
            line.setLineWidth(width);
            ++lines.count;
            lines.height = std::max(lines.height, std::ceil(line.height()));
        }
        layout.endLayout();
    }
    return lines;
}

/// Some to a paragraph: of thousands, those paragraphs alone are broken into lines that are in sight.
QString textOf(const QStringList &names)
{
    QStringList paragraphs;
    for (qsizetype first = 0; first < names.size(); first += kNamesTogether) {
        const QString some = listed(names.mid(first, kNamesTogether));
        paragraphs << (first == 0 ? some : u'\n' + some);
    }
    return listed(paragraphs);
}

bool haveSameNames(const NodeBatch &nodes, const NodeBatch &others)
{
    return std::equal(nodes.begin(), nodes.end(), others.begin(), others.end(),
                      [](const NodePtr &node, const NodePtr &other) { return node->name == other->name; });
}

} // namespace

NamesBox::NamesBox(QWidget *parent) : QPlainTextEdit(parent)
{
    setReadOnly(true);
    setTabChangesFocus(true);
    setObjectName(QLatin1StringView("names"));
    setAccessibleName(tr("Nodes"));
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    hide();
}

void NamesBox::setNodes(const NodeBatch &nodes)
{
    m_areSeveral = m_areSeveral || nodes.size() > 1; // the heading of one says its name
    const bool areSame = haveSameNames(nodes, std::exchange(m_nodes, nodes));
    if (!areSame && m_areSeveral) { // where they are the same, it stays where it was scrolled to
        setPlainText(textOf(namesOf(nodes)));
        fitInto(width());
    }
    setHidden(!m_areSeveral || nodes.empty());
}

void NamesBox::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        fitInto(width());
}

/// What is whole looks like lines of the dialog; of what is not no line is cut in two.
void NamesBox::fitInto(int outerWidth)
{
    const int most = isOnLowScreen(*this) ? kLowLines : kMostLines;
    const qreal margin = document()->documentMargin();
    const int width = outerWidth - 2 * static_cast<int>(std::ceil(margin));
    const Lines lines = linesOf(*document(), font(), width, most);
    const bool isScrolled = lines.count > most;
    setFocusPolicy(isScrolled ? Qt::StrongFocus : Qt::ClickFocus);
    setFrameShape(isScrolled ? QFrame::StyledPanel : QFrame::NoFrame);
    viewport()->setAutoFillBackground(isScrolled);
    setVerticalScrollBarPolicy(isScrolled ? Qt::ScrollBarAlwaysOn : Qt::ScrollBarAlwaysOff);
    const int around = static_cast<int>(std::ceil(isScrolled ? margin : 2 * margin + 1)) + 2 * frameWidth();
    const int before = minimumHeight();
    setMinimumHeight(static_cast<int>(std::min(lines.count, most) * lines.height) + around);
    if (minimumHeight() != before)
        Q_EMIT heightChanged();
}

} // namespace drover::ui
