#include "ui/writes/rereadbox.h"

#include "ui/text/plaintext.h"
#include "ui/text/timetext.h"
#include "ui/writes/counttext.h"

namespace drover::ui {

namespace {

constexpr std::chrono::seconds kAgainAfter{5};

} // namespace

RereadBox::RereadBox(ClusterOperations &operations, NodeBatch nodes, QWidget *parent)
    : MessageBox(Tone::Warning, parent), m_operations(operations), m_nodes(std::move(nodes))
{
    setObjectName(QLatin1StringView("reread"));
}

RereadBox::~RereadBox() = default;

void RereadBox::setStale(const QString &words)
{
    const bool wasStale = isStale();
    m_stale = words;
    if (isStale() && !wasStale) {
        read();
    } else if (!isStale() && wasStale) {
        m_state = State::Live;
        m_isChecking = false;
        m_reread.reset();
        m_again.reset();
        Q_EMIT changed();
    }
    say();
}

QString RereadBox::blockedBecause() const
{
    if (m_state == State::Reading)
        return m_nodes.size() == 1 ? tr("Reading the node again…") : tr("Reading the nodes again…");
    if (m_state == State::Failed)
        return tr("Nothing is written to what cannot be read.");
    return {};
}

void RereadBox::check()
{
    m_isChecking = true;
    read();
    say();
}

void RereadBox::read()
{
    m_again.reset();
    m_state = State::Reading;
    m_reread =
        std::make_unique<NodeReread>(m_operations.requests(), m_operations.clock(), m_nodes,
                                     [this](const Result<RereadNodes> &read) { take(read); });
    m_reread->start();
    Q_EMIT changed();
}

void RereadBox::take(const Result<RereadNodes> &read)
{
    const bool isChecking = std::exchange(m_isChecking, false);
    if (!read) {
        fail(read.error());
        return;
    }
    const QString at = exactMoment(read->at, m_operations.clock().wallNow());
    m_state = State::Read;
    m_nodes = read->nodes;
    if (read->differences.isEmpty()) {
        m_sentences = {tr("Read again at %1: nothing has changed.").arg(at)};
    } else {
        m_sentences = read->differences;
        m_sentences.prepend(tr("Read again at %1. Different from what was shown:").arg(at));
    }
    say();
    Q_EMIT nodesRead(read->nodes);
    Q_EMIT changed();
    if (isChecking && read->differences.isEmpty())
        Q_EMIT passed();
}

void RereadBox::fail(const Error &error)
{
    m_state = State::Failed;
    m_sentences = {tr("It cannot be read again: %1").arg(error.message)};
    // Another node under that name stays another one.
    if (error.kind != Error::Kind::Conflict && error.kind != Error::Kind::NotFound)
        m_again = m_operations.clock().callAfter(kAgainAfter, [this] { read(); });
    say();
    Q_EMIT changed();
}

void RereadBox::say()
{
    if (!isStale()) {
        setSentences({});
        return;
    }
    QStringList sentences = m_sentences;
    if (m_state == State::Reading && sentences.isEmpty())
        sentences = {
            m_nodes.size() == 1
                ? tr("%1 is read again first.").arg(toText(m_nodes.front()->name))
                : tr("%1 are read again first.").arg(nodesText(static_cast<int>(m_nodes.size())))};
    sentences.prepend(tr("This tab is not live (%1).", "its state").arg(m_stale));
    setTone(m_state == State::Failed ? Tone::Bad : Tone::Warning);
    setSentences(sentences);
}

} // namespace drover::ui
