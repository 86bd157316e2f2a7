#include "core/doctor/doctorsteps.h"

#include "core/base/redact.h"

#include <QRegularExpression>

namespace drover {

namespace {

/// Server and file texts may not steer a terminal that shows the report.
QString harmless(const QString &text)
{
    static const QRegularExpression colours(QStringLiteral("\x1b\\[[0-9;]*[A-Za-z]"));
    QString shown = text;
    shown.remove(colours); // first: what stands against a word would hide it from redact()
    shown = redact(shown);
    for (QChar &character : shown) {
        const QChar::Category category = character.category();
        if (category == QChar::Other_Control || category == QChar::Other_Format)
            character = u' ';
    }
    return shown.simplified();
}

} // namespace

DoctorSteps::DoctorSteps(Clock &clock, Done done, std::function<void(DoctorCheck)> begun)
    : m_clock(clock), m_done(std::move(done)), m_begun(std::move(begun))
{}

void DoctorSteps::begin(DoctorCheck check, std::chrono::milliseconds limit,
                        std::function<void()> late)
{
    m_check = check;
    m_since = m_clock.now();
    m_limit = limit.count() > 0 ? m_clock.callAfter(limit, std::move(late)) : nullptr;
    m_begun(check);
}

void DoctorSteps::pass(const QString &detail, const QString &advice)
{
    end(true, detail, advice);
}

void DoctorSteps::fail(const QString &detail, const QString &advice, const QString &proof)
{
    end(false, detail, advice, proof);
}

void DoctorSteps::end(bool ok, const QString &detail, const QString &advice, const QString &proof)
{
    m_limit.reset();
    const auto took = std::chrono::duration_cast<std::chrono::microseconds>(m_clock.now() - m_since);
    m_done({m_check, ok, took, harmless(detail), harmless(advice), proof});
}

} // namespace drover
