#include "ui/objects/yamlpage.h"

#include "core/insight/objecttext.h"
#include "ui/objects/yamlview.h"
#include "ui/states/rightwords.h"
#include "ui/text/plaintext.h"

#include <QVBoxLayout>

namespace drover::ui {

YamlPage::YamlPage(ApiRequests &requests, Clock &clock, QString user, QWidget *parent)
    : NodePage(clock, parent), m_user(std::move(user)),
      m_view(new YamlView(requests, clock, this))
{
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins({});
    rows->addWidget(m_view);
    setFocusProxy(m_view);
}

QString YamlPage::title() const
{
    return tr("&YAML");
}

void YamlPage::nodeSwitched()
{
    if (!node()) {
        m_view->clear();
        return;
    }
    YamlView::Subject subject;
    subject.key = toText(node()->uid);
    subject.fileName = toText(node()->name);
    subject.words.asking = tr("Asking for the node…");
    subject.words.mayNot = mayNotText(QStringLiteral("get nodes"));
    subject.words.failed = tr("The node could not be read.");
    subject.words.user = m_user;
    subject.question = [name = std::string(node()->name)] { return requestNodeText(name); };
    m_view->setSubject(std::move(subject));
}

void YamlPage::nodeChanged()
{
    m_view->setVersionNow(toText(node()->resourceVersion));
}

void YamlPage::lookBegun()
{
    m_view->beginLook();
}

void YamlPage::lookEnded()
{
    m_view->endLook();
}

void YamlPage::dimmedChanged()
{
    m_view->setDimmed(isDimmed());
}

void YamlPage::reachedAgain()
{
    m_view->reachedAgain();
}

} // namespace drover::ui
