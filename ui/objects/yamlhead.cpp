#include "ui/objects/yamlhead.h"

#include "ui/objects/askedmark.h"
#include "ui/text/plaintext.h"
#include "ui/text/quantitytext.h"
#include "ui/theme/icons.h"
#include "ui/theme/spacing.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QToolButton>

namespace drover::ui {

YamlHead::YamlHead(QWidget *parent)
    : QWidget(parent), m_rows(new QBoxLayout(QBoxLayout::LeftToRight, this)),
      m_mark(new AskedMark(this)), m_tools(buildTools())
{
    m_rows->setContentsMargins(kSpace, kSpace / 2, kSpace, kSpace / 2);
    m_rows->addWidget(m_mark);
    m_rows->addWidget(m_tools, 1);
    connect(m_mark, &AskedMark::widthChanged, this, &YamlHead::arrange);
    setHasText(false);
    setChangeCount(0);
    setForm(ObjectForm::Yaml);
}

QWidget *YamlHead::buildTools()
{
    auto *right = new QWidget(this);
    auto *row = new QHBoxLayout(right);
    row->setContentsMargins({});
    row->setSpacing(kSpace / 2);
    m_forms = new QButtonGroup(this);
    for (int form = 0; form < 3; ++form) {
        auto *button = new QToolButton(right);
        button->setCheckable(true);
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::TabFocus);
        m_forms->addButton(button, form);
        row->addWidget(button);
    }
    m_forms->button(int(ObjectForm::Yaml))->setText(tr("YAML"));
    m_forms->button(int(ObjectForm::Json))->setText(tr("JSON"));
    m_forms->button(int(ObjectForm::Changes))
        ->setToolTip(tr("What is different from the look before"));
    connect(m_forms, &QButtonGroup::idClicked, this,
            [this](int form) { Q_EMIT formWanted(ObjectForm(form)); });
    row->addStretch(1);
    m_textTools = {addTool(row, "search", tr("Find (Ctrl+F)"), &YamlHead::findWanted),
                   addTool(row, "copy", tr("Copy all of it"), &YamlHead::copyWanted),
                   addTool(row, "save", tr("Save to a file…"), &YamlHead::saveWanted)};
    return right;
}

QToolButton *YamlHead::addTool(QHBoxLayout *row, const char *icon, const QString &says,
                               void (YamlHead::*wanted)())
{
    auto *button = new QToolButton(this);
    button->setIcon(themedIcon(QLatin1StringView(icon)));
    button->setAutoRaise(true);
    button->setToolTip(plainToolTip(says));
    button->setAccessibleName(says);
    button->setFocusPolicy(Qt::TabFocus);
    connect(button, &QToolButton::clicked, this, wanted);
    row->addWidget(button);
    return button;
}

void YamlHead::setForm(ObjectForm form)
{
    m_forms->button(int(form))->setChecked(true);
}

void YamlHead::setChangeCount(int lines)
{
    m_forms->button(int(ObjectForm::Changes))
        ->setText(lines == 0 ? tr("Changes") : tr("Changes (%1)").arg(countText(lines)));
    arrange();
}

void YamlHead::setHasText(bool hasText)
{
    for (QToolButton *tool : m_textTools)
        tool->setEnabled(hasText);
}

void YamlHead::arrange()
{
    const int room = width() - 4 * kSpace;
    const bool fits = m_mark->sizeHint().width() + m_tools->sizeHint().width() <= room;
    m_rows->setDirection(fits ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_rows->setSpacing(fits ? 2 * kSpace : kSpace / 2);
}

void YamlHead::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

} // namespace drover::ui
