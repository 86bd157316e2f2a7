#include "ui/logs/logbar.h"

#include "ui/text/plaintext.h"
#include "ui/theme/icons.h"
#include "ui/theme/spacing.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace drover::ui {

namespace {

constexpr std::string_view kDefault = "kubectl.kubernetes.io/default-container";
constexpr int kShort = 500;
constexpr int kLong = 5'000;
constexpr int kLeastChoice = 10 * kSpace;
constexpr int kRoomForMark = 10 * kSpace; ///< that it may grow by

QString defaultContainer(const PodDetails &pod)
{
    const auto named = pod.annotations.find(kDefault);
    if (named != pod.annotations.end() && statusOf(pod, named->second))
        return toText(named->second);
    return pod.containers.app.empty() ? QString() : toText(pod.containers.app.front().name);
}

QStringList containersOf(const PodDetails &pod)
{
    QStringList names;
    for (const auto *containers :
         {&pod.containers.app, &pod.containers.init, &pod.containers.ephemeral}) {
        for (const ContainerSpec &container : *containers)
            names << toText(container.name);
    }
    return names;
}

QStringList itemsOf(const QComboBox &box)
{
    QStringList items;
    for (int i = 0; i < box.count(); ++i)
        items << box.itemText(i);
    return items;
}

} // namespace

LogBar::LogBar(QWidget *parent)
    : LookBar(parent), m_container(new QComboBox(this)), m_tail(new QComboBox(this)),
      m_second(new QHBoxLayout)
{
    build();
    m_second->setSpacing(kSpace);
    m_second->addStretch();
    static_cast<QVBoxLayout *>(layout())->insertLayout(1, m_second);
}

void LogBar::build()
{
    m_container->setAccessibleName(tr("Container"));
    m_container->setToolTip(tr("Container"));
    m_container->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_container->setMinimumWidth(kLeastChoice);
    m_container->setMaximumWidth(24 * kSpace);
    addControl(m_container);
    m_tail->setAccessibleName(tr("How much"));
    m_tail->setAccessibleDescription(m_tail->accessibleName());
    m_tail->addItem(tr("Last 500 lines"), kShort);
    m_tail->addItem(tr("Last 5,000 lines"), kLong);
    m_tail->addItem(tr("All lines"));
    m_tail->setMinimumWidth(kLeastChoice);
    addControl(m_tail);
    m_follow = addBox(tr("Follow"), tr("Shows new lines as they are written"));
    m_follow->setChecked(true);
    m_pause = addButton("paused", tr("Pause: no more lines are read"));
    m_pause->setCheckable(true);
    connect(addButton("search", tr("Find (Ctrl+F)")), &QToolButton::clicked, this,
            &LogBar::findWanted);
    connect(addButton("save", tr("Save…")), &QToolButton::clicked, this, &LogBar::saveWanted);
    m_previous = addBox(tr("Previous run"), tr("The log of the run before the last restart"));
    QCheckBox *times = addBox(tr("Times"), tr("When each line was written"));
    QCheckBox *wrap = addBox(tr("Wrap"), tr("Long lines continue in the next row"));
    m_seldom = {m_previous, times, wrap};
    connect(m_container, &QComboBox::currentIndexChanged, this, &LogBar::queryChanged);
    connect(m_tail, &QComboBox::currentIndexChanged, this, &LogBar::queryChanged);
    connect(m_follow, &QCheckBox::toggled, this, &LogBar::takeFollow);
    connect(m_pause, &QToolButton::toggled, this, [this](bool isPaused) { setFollowed(!isPaused); });
    connect(m_previous, &QCheckBox::toggled, this, [this] {
        showFollow();
        Q_EMIT queryChanged();
    });
    connect(times, &QCheckBox::toggled, this, &LogBar::timesToggled);
    connect(wrap, &QCheckBox::toggled, this, &LogBar::wrapToggled);
}

QSize LogBar::minimumSizeHint() const
{
    const QSize least = LookBar::minimumSizeHint();
    return {std::min(least.width(), 40 * kSpace), least.height()};
}

void LogBar::resizeEvent(QResizeEvent *event)
{
    LookBar::resizeEvent(event);
    arrange();
    keepHeight();
}

void LogBar::arrange()
{
    int seldom = 0;
    for (const QWidget *control : m_seldom)
        seldom += control->sizeHint().width() + kSpace;
    const int least = lineWidth();
    const bool isNarrow = (m_isNarrow ? least + seldom : least) + kRoomForMark > width();
    if (isNarrow == m_isNarrow)
        return;
    m_isNarrow = isNarrow;
    for (QWidget *control : m_seldom) {
        if (isNarrow)
            m_second->insertWidget(m_second->count() - 1, control);
        else
            addControl(control);
    }
}

/// A pane that is lower cuts what is below; a layout alone would squash the bar.
void LogBar::keepHeight()
{
    layout()->activate();
    setMinimumHeight(minimumSizeHint().height());
}

/// Another control, or another line of words.
bool LogBar::event(QEvent *event)
{
    const bool isTaken = LookBar::event(event);
    if (event->type() == QEvent::LayoutRequest)
        keepHeight();
    return isTaken;
}

QCheckBox *LogBar::addBox(const QString &text, const QString &toolTip)
{
    auto *box = new QCheckBox(text, this);
    box->setToolTip(plainToolTip(toolTip));
    addControl(box);
    return box;
}

QToolButton *LogBar::addButton(const char *icon, const QString &says)
{
    auto *button = new QToolButton(this);
    button->setIcon(themedIcon(QLatin1StringView(icon)));
    button->setToolTip(plainToolTip(says));
    button->setAccessibleName(says);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    addControl(button);
    return button;
}

void LogBar::setPod(const PodDetails &pod)
{
    const QStringList names = containersOf(pod);
    if (names == itemsOf(*m_container))
        return;
    const QString before = m_container->currentText();
    const QString wanted = names.contains(before) ? before : defaultContainer(pod);
    {
        const QSignalBlocker quiet(m_container);
        m_container->clear();
        m_container->addItems(names);
        m_container->setCurrentText(wanted);
    }
    if (wanted != before)
        Q_EMIT queryChanged();
}

void LogBar::setContainer(const QString &name)
{
    m_container->setCurrentText(name);
}

std::string LogBar::container() const
{
    return m_container->currentText().toStdString();
}

bool LogBar::follows() const
{
    return m_isFollowWanted && !isPrevious();
}

void LogBar::setAtEnd(bool isAtEnd)
{
    m_isAtEnd = isAtEnd;
    showFollow();
}

/// What is read elsewhere than at the end is not followed, though its lines go on to come.
void LogBar::showFollow()
{
    const QSignalBlocker quietFollow(m_follow);
    const QSignalBlocker quietPause(m_pause);
    m_follow->setChecked(follows() && m_isAtEnd);
    m_follow->setEnabled(!isPrevious());
    m_pause->setChecked(!m_isFollowWanted);
    m_pause->setEnabled(!isPrevious());
}

void LogBar::takeFollow(bool isOn)
{
    if (isOn != m_isFollowWanted)
        setFollowed(isOn);
    if (isOn)
        Q_EMIT endWanted();
}

void LogBar::setFollowed(bool isFollowed)
{
    m_isFollowWanted = isFollowed;
    showFollow();
    Q_EMIT followChanged();
}

bool LogBar::isPrevious() const
{
    return m_previous->isChecked();
}

std::optional<int> LogBar::tailLines() const
{
    const QVariant lines = m_tail->currentData();
    return lines.isValid() ? std::optional(lines.toInt()) : std::nullopt;
}

} // namespace drover::ui
