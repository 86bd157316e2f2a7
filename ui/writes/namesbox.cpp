#include "ui/writes/namesbox.h"

#include "core/base/joined.h"
#include "ui/text/nodenames.h"
#include "ui/theme/screenfit.h"
#include "ui/writes/fittedlines.h"

#include <QScrollBar>

namespace drover::ui {

namespace {

constexpr int kMostLines = 4;
constexpr int kLowLines = 2; ///< on a low screen

} // namespace

NamesBox::NamesBox(QWidget *parent) : QPlainTextEdit(parent)
{
    setReadOnly(true);
    setTabChangesFocus(true);
    setObjectName(QLatin1StringView("names"));
    setAccessibleName(tr("Nodes"));
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    fitToLines(*this, 1, isOnLowScreen(*parent) ? kLowLines : kMostLines);
    connect(verticalScrollBar(), &QScrollBar::rangeChanged, this, [this](int, int hidden) { showAsList(hidden > 0); });
    showAsList(false);
    hide();
}

void NamesBox::setNodes(const NodeBatch &nodes)
{
    m_areSeveral = m_areSeveral || nodes.size() > 1; // the heading of one says its name
    const QString text = m_areSeveral ? listed(namesOf(nodes)) : QString();
    if (toPlainText() != text) // where it is the same, it stays where it was scrolled to
        setPlainText(text);
    setHidden(text.isEmpty());
}

/// What is whole looks like a line of the dialog.
void NamesBox::showAsList(bool isScrolled)
{
    setFocusPolicy(isScrolled ? Qt::StrongFocus : Qt::ClickFocus);
    setFrameShape(isScrolled ? QFrame::StyledPanel : QFrame::NoFrame);
    viewport()->setAutoFillBackground(isScrolled);
}

} // namespace drover::ui
