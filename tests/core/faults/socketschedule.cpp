#include "tests/core/faults/socketschedule.h"

namespace drover {

namespace {

using namespace std::chrono_literals;
using demo::RequestKind;
using demo::Spoil;

constexpr int kNodes = 12;
constexpr auto kNoticed = 30s;      // of silence; the limit is 27 s, and a step comes on top
constexpr int kMostConnections = 4; // a List, a watch or a check, and what waits for its next use

demo::DemoOptions quickServer()
{
    demo::DemoOptions options;
    options.tooLargeDelay = 1ms;
    return options;
}

} // namespace

SocketSchedule::SocketSchedule(unsigned seed) : m_dice(seed), m_rig(kNodes, quickServer())
{
    m_rig.start();
}

void SocketSchedule::step()
{
    change();
    if (m_dice.once(3))
        disturb();
    m_rig.clock.advance(std::chrono::milliseconds(50 + m_dice.roll(4000)));
    static_cast<void>(QTest::qWaitFor([] { return false; }, 2)); // the sockets' turn
    demandTruth();
}

void SocketSchedule::change()
{
    demo::DemoState &state = m_rig.server.state();
    const QByteArray number = QByteArray::number(m_dice.roll(kNodes));
    const QByteArray name = "node-" + number.rightJustified(5, '0');
    const bool isThere = state.find(name) != nullptr;
    switch (m_dice.roll(4)) {
    case 0:
        isThere ? void(state.removeNode(name)) : void(state.addNode(name));
        break;
    case 1:
        if (isThere)
            state.recreateNode(name);
        break;
    default:
        if (isThere)
            state.edit(name, demo::labelled("turn", QByteArray::number(++m_turn)));
    }
    if (m_dice.once(20)) {
        state.advance(); // something else is written before a backup is made
        m_backup = state.version();
    }
}

void SocketSchedule::disturb()
{
    m_dice.once(2) ? breakConnections() : breakAnswers();
}

void SocketSchedule::breakConnections()
{
    demo::DemoFaults &faults = m_rig.server.faults();
    switch (m_dice.roll(8)) {
    case 7:
        restoreBackup();
        break;
    case 0:
        faults.cutStreams();
        break;
    case 1:
        faults.resetStreams();
        break;
    case 2:
        faults.stall();
        m_silentSince = m_silentSince.value_or(m_rig.clock.now());
        break;
    case 3:
        faults.refuse();
        faults.cutStreams();
        break;
    case 4:
        faults.slow(1 + m_dice.roll(100'000));
        break;
    default:
        faults.clear();
        m_silentSince.reset();
    }
}

/// The connections are lost, and what happens next is given versions that were ours already.
void SocketSchedule::restoreBackup()
{
    if (!m_rig.server.restoreBackup(m_backup))
        return; // forgotten meanwhile
    for (int i = m_dice.roll(30); i > 0; --i)
        change();
}

void SocketSchedule::breakAnswers()
{
    demo::DemoFaults &faults = m_rig.server.faults();
    constexpr int kCodes[] = {401, 403, 410, 429, 429, 500, 503, 504};
    constexpr Spoil kSpoils[] = {Spoil::Garbage, Spoil::Html, Spoil::Truncated};
    const RequestKind kind = m_dice.once(2) ? RequestKind::List : RequestKind::Watch;
    switch (m_dice.roll(6)) {
    case 0:
        faults.answerNext(kind, {kCodes[m_dice.roll(8)], m_dice.roll(9)});
        break;
    case 1:
        faults.spoil(kind, kSpoils[m_dice.roll(3)]);
        break;
    case 2:
        faults.cutListAfter(m_dice.roll(60'000));
        break;
    case 3:
        faults.failWatches(m_dice.once(2) ? 410 : 500);
        break;
    case 4:
        m_rig.server.state().compact();
        break;
    default:
        faults.endWatches();
    }
}

bool SocketSchedule::settles()
{
    m_rig.server.faults().clear();
    m_silentSince.reset();
    const QString live = QStringLiteral("Live");
    return m_rig.passUntil([&] { return m_rig.word() == live; }) &&
           m_rig.passUntil([&] { return m_rig.rows() == rowsOf(m_rig.server); }) &&
           m_rig.passUntil([&] { return m_rig.word() == live; });
}

void SocketSchedule::demandTruth()
{
    const bool isSilent =
        m_silentSince && m_rig.clock.now() - *m_silentSince > kNoticed + 4s; // the longest step
    if (isSilent && m_rig.word() == u"Live")
        QTest::qFail("Live, and nothing has come for 30 s", __FILE__, __LINE__);
    if (m_rig.server.openConnections() > kMostConnections)
        QTest::qFail("more connections are open than there is use for", __FILE__, __LINE__);
}

} // namespace drover
