#include "ui/objects/kubeletpage.h"

#include "core/insight/objecttext.h"
#include "core/pods/lookrequests.h"
#include "ui/details/factgrid.h"
#include "ui/objects/askedmark.h"
#include "ui/objects/kubeletfacts.h"
#include "ui/objects/yamlview.h"
#include "ui/states/freshnessbanner.h"
#include "ui/states/rightwords.h"
#include "ui/text/plaintext.h"
#include "ui/theme/spacing.h"
#include "ui/theme/statuspalette.h"

#include <QBoxLayout>
#include <QEvent>
#include <QLabel>
#include <QScrollArea>

namespace drover::ui {

namespace {

using namespace std::chrono_literals;

// As often as a kubelet renews its lease.
constexpr auto kLeaseEvery = 10s;
constexpr int kRoomForBoth = 90 * kSpace;
constexpr int kFactsWidth = 46 * kSpace;

} // namespace

KubeletPage::KubeletPage(ApiRequests &requests, Clock &clock, QString user, QWidget *parent)
    : NodePage(clock, parent), m_user(std::move(user)), m_lease(requests, clock, [this] { showAll(); }),
      m_health(requests, clock, [this] { showAll(); }),
      m_parts(new QBoxLayout(QBoxLayout::LeftToRight)), m_warning(new FreshnessBanner(this)),
      m_config(new YamlView(requests, clock, this))
{
    m_parts->setSpacing(0);
    m_parts->addWidget(buildFacts());
    m_parts->addWidget(buildConfig(), 1);
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins({});
    rows->setSpacing(0);
    rows->addWidget(m_warning);
    rows->addLayout(m_parts, 1);
    setFocusProxy(m_config);
    paintTone();
    showAll();
}

QWidget *KubeletPage::buildFacts()
{
    m_facts = new QWidget(this);
    m_mark = new AskedMark(m_facts);
    m_leaseGrid = new FactGrid(m_facts);
    m_healthGrid = new FactGrid(m_facts);
    auto *column = new QVBoxLayout(m_facts);
    column->setContentsMargins(kSpace, kSpace / 2, kSpace, kSpace);
    column->setSpacing(kSpace);
    column->addWidget(m_mark);
    column->addWidget(m_healthGrid);
    column->addWidget(m_leaseGrid);
    column->addStretch(1);
    connect(m_mark, &AskedMark::refreshWanted, this, &KubeletPage::ask);
    m_scroll = new QScrollArea(this);
    m_scroll->setFrameStyle(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFocusPolicy(Qt::NoFocus); // what is in it can be reached
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setWidget(m_facts);
    return m_scroll;
}

QWidget *KubeletPage::buildConfig()
{
    auto *part = new QWidget(this);
    auto *title = new QLabel(tr("Configuration"), part);
    QFont bold = title->font();
    bold.setBold(true);
    title->setFont(bold);
    title->setContentsMargins(kSpace, kSpace, kSpace, 0);
    auto *column = new QVBoxLayout(part);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(title);
    column->addWidget(m_config, 1);
    return part;
}

QString KubeletPage::title() const
{
    return tr("&Kubelet");
}

void KubeletPage::nodeSwitched()
{
    m_lease.clear();
    m_health.clear();
    m_config->clear();
    if (node()) {
        YamlView::Subject subject;
        subject.key = toText(node()->uid);
        subject.fileName = tr("%1-kubelet", "file name").arg(toText(node()->name));
        subject.words = {tr("Asking the kubelet…"),
                         mayNotText(QStringLiteral("get nodes/proxy")),
                         tr("The kubelet's configuration could not be read."), m_user};
        subject.question = [name = std::string(node()->name)] {
            return requestKubeletConfig(name);
        };
        m_config->setSubject(std::move(subject));
    }
    showAll();
}

void KubeletPage::lookBegun()
{
    askLease();
    if (!m_health.answer() || m_health.isMissed())
        askHealth();
    m_config->beginLook();
}

void KubeletPage::lookEnded()
{
    m_lease.stop();
    m_health.stop();
    m_config->endLook();
    showAll();
}

void KubeletPage::reachedAgain()
{
    if (m_lease.isMissed())
        askLease();
    if (m_health.isMissed())
        askHealth();
    m_config->reachedAgain();
}

void KubeletPage::ask()
{
    if (!node())
        return;
    askLease();
    askHealth();
}

void KubeletPage::askHealth()
{
    m_health.ask(requestKubelet(std::string(node()->name), "healthz"));
}

void KubeletPage::askLease()
{
    m_leaseAskedAt = clock().now();
    m_lease.ask(requestNodeLease(std::string(node()->name)));
}

void KubeletPage::secondPassed()
{
    if (clock().now() - m_leaseAskedAt >= kLeaseEvery && !m_lease.isAsking())
        askLease();
    else
        showAll();
}

void KubeletPage::showAll()
{
    // A reading that nobody repeats ages with what it read.
    const WallTime now = isLooking() ? clock().wallNow() : m_lease.readAt();
    m_leaseGrid->setSection(leaseFacts(m_lease, m_user, now));
    m_healthGrid->setSection(healthFacts(m_health, m_user));
    const int widest = std::max(m_leaseGrid->widestName(), m_healthGrid->widestName());
    m_leaseGrid->setNameWidth(widest);
    m_healthGrid->setNameWidth(widest);
    m_warning->setView(m_lease.answer() ? leaseWarning(*m_lease.answer(), m_lease.readAt())
                                        : StateView());
    m_mark->showAsked(m_lease, clock().wallNow());
    m_mark->setCanRefresh(node() != nullptr);
    arrange();
}

void KubeletPage::dimmedChanged()
{
    m_config->setDimmed(isDimmed());
    paintTone();
}

void KubeletPage::paintTone()
{
    QPalette mine = palette();
    const QColor dimmed = statusColors(mine).dimmed;
    mine.setColor(QPalette::PlaceholderText, dimmed);
    if (isDimmed()) {
        mine.setColor(QPalette::Text, dimmed);
        mine.setColor(QPalette::WindowText, dimmed);
    }
    m_facts->setPalette(mine);
}

/// Beside each other, or the facts above, with as much of the height as they need but half at most.
void KubeletPage::arrange()
{
    const bool isWide = width() >= kRoomForBoth;
    const int needed =
        std::max(m_facts->heightForWidth(width()), m_facts->sizeHint().height());
    const int height = std::min(needed, this->height() / 2);
    m_parts->setDirection(isWide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_scroll->setMinimumSize(isWide ? QSize(kFactsWidth, 0) : QSize(0, height));
    m_scroll->setMaximumSize(isWide ? QSize(kFactsWidth, QWIDGETSIZE_MAX)
                                    : QSize(QWIDGETSIZE_MAX, height));
}

void KubeletPage::resizeEvent(QResizeEvent *event)
{
    NodePage::resizeEvent(event);
    arrange();
}

void KubeletPage::changeEvent(QEvent *event)
{
    NodePage::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        paintTone();
}

} // namespace drover::ui
