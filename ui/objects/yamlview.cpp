#include "ui/objects/yamlview.h"

#include "core/base/savefile.h"
#include "ui/objects/askedmark.h"
#include "ui/objects/textpanel.h"
#include "ui/states/freshnessbanner.h"
#include "ui/states/statearea.h"
#include "ui/states/statepage.h"
#include "ui/text/quantitytext.h"
#include "ui/text/timetext.h"
#include "ui/theme/filedialog.h"
#include "ui/theme/spacing.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QStackedWidget>
#include <QToolButton>

namespace drover::ui {

namespace {

using Icon = QLatin1StringView;

enum Place { kBlank, kPanel, kState };

QLatin1StringView endingOf(ObjectForm form)
{
    switch (form) {
    case ObjectForm::Yaml: return QLatin1StringView(".yaml");
    case ObjectForm::Json: return QLatin1StringView(".json");
    case ObjectForm::Changes: break;
    }
    return QLatin1StringView(".diff");
}

} // namespace

YamlView::YamlView(ApiRequests &requests, Clock &clock, QWidget *parent)
    : QWidget(parent), m_clock(clock), m_asked(requests, clock, [this] { followAsked(); }),
      m_head(new YamlHead(this)), m_banner(new FreshnessBanner(this)),
      m_foldRow(new QWidget(this)), m_fold(new QLabel(m_foldRow)),
      m_unfold(new QToolButton(m_foldRow)), m_note(new QLabel(this)),
      m_stack(new QStackedWidget(this)), m_panel(new TextPanel(this)), m_state(new StateArea(this))
{
    build();
    connectParts();
    clear();
}

YamlView::~YamlView() = default;

void YamlView::build()
{
    m_note->setTextFormat(Qt::PlainText);
    m_note->setWordWrap(true);
    m_note->setContentsMargins(3 * kSpace / 2, 0, kSpace, kSpace / 2);
    m_fold->setTextFormat(Qt::PlainText);
    m_unfold->setFocusPolicy(Qt::TabFocus);
    auto *fold = new QHBoxLayout(m_foldRow);
    fold->setContentsMargins(3 * kSpace / 2, 0, kSpace, kSpace / 2);
    fold->addWidget(m_fold);
    fold->addWidget(m_unfold);
    fold->addStretch(1);
    m_stack->insertWidget(kBlank, new QWidget(this));
    m_stack->insertWidget(kPanel, m_panel);
    m_stack->insertWidget(kState, m_state);
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins({});
    rows->setSpacing(0);
    rows->addWidget(m_head);
    rows->addWidget(m_banner);
    rows->addWidget(m_foldRow);
    rows->addWidget(m_note);
    rows->addWidget(m_stack, 1);
}

void YamlView::connectParts()
{
    connect(&m_head->mark(), &AskedMark::refreshWanted, this, &YamlView::refresh);
    connect(m_head, &YamlHead::formWanted, this, &YamlView::setForm);
    connect(m_head, &YamlHead::findWanted, m_panel, &TextPanel::openFind);
    connect(m_head, &YamlHead::copyWanted, this,
            [this] { QGuiApplication::clipboard()->setText(shownText()); });
    connect(m_head, &YamlHead::saveWanted, this, &YamlView::askWhereToSave);
    connect(m_banner, &FreshnessBanner::actionTriggered, this, &YamlView::refresh);
    connect(&m_state->page(), &StatePage::actionTriggered, this, &YamlView::refresh);
    connect(m_unfold, &QToolButton::clicked, this, [this] {
        m_isManagedShown = !m_isManagedShown;
        showAll();
    });
}

void YamlView::setSubject(Subject subject)
{
    clear();
    m_subject = std::move(subject);
    m_head->mark().setCanRefresh(true);
}

void YamlView::clear()
{
    m_subject = {};
    m_asked.clear();
    m_isAwaited = false;
    m_versionNow.clear();
    m_head->mark().setCanRefresh(false);
    showAll();
}

void YamlView::beginLook()
{
    if (m_subject.question && (!look() || hasChangedSince() || m_asked.isMissed()))
        refresh();
}

void YamlView::reachedAgain()
{
    if (m_asked.isMissed())
        refresh();
}

void YamlView::endLook()
{
    m_asked.stop();
    m_isAwaited = false;
    showAll();
}

void YamlView::refresh()
{
    m_isAwaited = true;
    m_asked.ask(comparedWith(m_memory.looksAt(m_subject.key), m_subject.question()));
}

void YamlView::followAsked()
{
    if (m_isAwaited && !m_asked.isAsking()) {
        m_isAwaited = false;
        if (!m_asked.error()) {
            m_versionNow.clear();
            m_memory.remember(m_subject.key, *look(), m_asked.readAt());
        }
    }
    showAll();
}

const ObjectLook *YamlView::look() const
{
    return m_asked.answer() ? &*m_asked.answer() : nullptr;
}

void YamlView::setVersionNow(const QString &resourceVersion)
{
    m_versionNow = resourceVersion;
    showMark();
}

bool YamlView::hasChangedSince() const
{
    return look() && !m_versionNow.isEmpty() && m_versionNow != look()->text.resourceVersion;
}

void YamlView::setDimmed(bool isDimmed)
{
    m_panel->setDimmed(isDimmed);
}

void YamlView::setForm(ObjectForm form)
{
    m_form = form;
    showAll();
}

void YamlView::showAll()
{
    showMark();
    showFold();
    showText();
    showNote();
    showState();
    m_banner->setView(look() && m_asked.error() ? failureBanner(m_subject.words, *m_asked.error())
                                                : StateView());
}

void YamlView::showState()
{
    const StateView state = stateInPlace();
    const bool hasText = look() && state.isNone();
    m_state->page().setView(state);
    m_head->setHasText(hasText);
    m_stack->setCurrentIndex(hasText ? kPanel : state.isNone() ? kBlank : kState);
    if (hasFocus())
        handFocusOn();
}

/// Who came here before there was anything to read goes on to the text when it is there.
void YamlView::handFocusOn()
{
    if (m_stack->currentIndex() == kPanel)
        m_panel->setFocus();
    else if (m_stack->currentIndex() == kState && m_state->page().focusProxy())
        m_state->page().setFocus();
}

void YamlView::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    handFocusOn();
}

StateView YamlView::stateInPlace() const
{
    using Kind = StateView::Kind;
    if (look() && m_form == ObjectForm::Changes) {
        if (!look()->before)
            return stateOf(Kind::NoSelection, Icon("info"), Tone::Dimmed,
                           tr("No change was seen so far."),
                           tr("What differs from one look to a later one is shown here."));
        if (!hasChanges(look()->changes))
            return stateOf(Kind::NoSelection, Icon("info"), Tone::Dimmed, tr("Nothing changed."));
    }
    if (look())
        return {};
    if (m_asked.isAsking())
        return m_asked.isSlow() ? askingState(m_subject.words) : StateView();
    return m_asked.error() ? failureState(m_subject.words, *m_asked.error()) : StateView();
}

void YamlView::showMark()
{
    m_head->mark().showAsked(m_asked, m_clock.wallNow(), hasChangedSince());
    const ChangeCount changes = look() ? countChanges(look()->changes) : ChangeCount();
    m_head->setChangeCount(changes.added + changes.removed);
}

void YamlView::showText()
{
    if (!look())
        m_panel->setCode({});
    else if (m_form == ObjectForm::Changes)
        m_panel->setCode(codeOfChanges(look()->changes));
    else
        m_panel->setCode(codeOf(shownText(), m_form == ObjectForm::Yaml ? Notation::Yaml
                                                                        : Notation::Json));
}

QString YamlView::shownText() const
{
    if (!look())
        return {};
    if (m_form == ObjectForm::Changes)
        return codeOfChanges(look()->changes).text;
    const FoldedText &text = m_form == ObjectForm::Yaml ? look()->text.yaml : look()->text.json;
    return m_isManagedShown ? text.whole() : text.text;
}

QString YamlView::changesNote(const ObjectLook &look) const
{
    const WallTime now = m_clock.wallNow();
    const ChangeCount count = countChanges(look.changes);
    return tr("From %1 to %2: %3 added, %4 removed; without managedFields.")
        .arg(exactMoment(look.before->readAt, now), exactMoment(m_asked.readAt(), now),
             countText(count.added), countText(count.removed));
}

void YamlView::showFold()
{
    const int managed = look() ? look()->text.managedCount : 0;
    const QString entries = managed == 1 ? tr("1 entry") : tr("%Ln entries", nullptr, managed);
    m_fold->setText((m_isManagedShown ? tr("managedFields: %1") : tr("managedFields: %1 (hidden)"))
                        .arg(entries));
    m_unfold->setText(m_isManagedShown ? tr("Hide") : tr("Show"));
    m_unfold->setAccessibleName(m_isManagedShown ? tr("Hide managedFields")
                                                 : tr("Show managedFields"));
    m_foldRow->setVisible(managed > 0 && m_form != ObjectForm::Changes);
}

void YamlView::showNote()
{
    QStringList lines;
    if (look() && look()->before && m_form == ObjectForm::Changes)
        lines.append(changesNote(*look()));
    if (const qsizetype leftOut = m_panel->code().leftOut; leftOut > 0)
        lines.append(m_form == ObjectForm::Changes
                         ? tr("%1 characters of long lines are left out.").arg(countText(leftOut))
                         : tr("%1 characters in long lines or at the end are not shown. A copy and "
                              "a saved file have all.")
                               .arg(countText(leftOut)));
    m_note->setText(lines.join(u'\n'));
    m_note->setVisible(!lines.isEmpty());
}

void YamlView::askWhereToSave()
{
    auto *dialog = fileDialog(this, tr("Save"), m_subject.fileName + endingOf(m_form));
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(m_subject.fileName + endingOf(m_form));
    connect(dialog, &QFileDialog::fileSelected, this, &YamlView::saveTo);
    dialog->open();
}

void YamlView::saveTo(const QString &path)
{
    if (const QString why = saveWhole(path, shownText().toUtf8()); !why.isEmpty())
        m_banner->setView(stateOf(StateView::Kind::Stale, Icon("error"), Tone::Bad,
                                  tr("%1 could not be written.").arg(path), why));
}

} // namespace drover::ui
