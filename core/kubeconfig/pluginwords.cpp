#include "core/kubeconfig/pluginwords.h"

#include "core/base/plainline.h"
#include "core/base/redact.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

namespace drover {

namespace {

constexpr QLatin1StringView kCause("PluginSaid");
constexpr QLatin1StringView kMissing("PluginMissing");
constexpr qsizetype kMostPrinted = 4096;
constexpr qsizetype kMostLines = 5;
constexpr qsizetype kMostShown = 600;
constexpr qsizetype kLeastAnswerWord = 8;
constexpr qsizetype kLeastValue = 4;

const QString &hidden()
{
    static const QString text = QStringLiteral("[hidden]");
    return text;
}

/// Colours, cursor moves, links.
QString withoutEscapes(QString text)
{
    static const QRegularExpression escapes(
        QStringLiteral("\x1b\\[[0-9;?]*[ -/]*[@-~]|\x1b\\][^\x07\x1b]*(\x07|\x1b\\\\)"));
    return text.remove(escapes);
}

bool looksSecret(const QString &word)
{
    // A region ("eu-central-1"), and an error's number ("AADSTS700016").
    static const QRegularExpression harmless(
        QStringLiteral("^([a-z]+-)+[a-z]+-?[0-9]{1,2}$|^[A-Z]{3,8}[0-9]{3,8}$"));
    const auto has = [&word](bool (QChar::*is)() const) {
        return std::any_of(word.begin(), word.end(), [is](QChar c) { return (c.*is)(); });
    };
    const bool isMixed = has(&QChar::isDigit) && has(&QChar::isLetter);
    return (isMixed || word.size() >= 32) && !harmless.match(word).hasMatch();
}

QString withoutSecretLooks(const QString &text)
{
    static const QRegularExpression words(QStringLiteral("[A-Za-z0-9+_=~-]{12,}"));
    QString shown;
    qsizetype from = 0;
    for (auto found = words.globalMatch(text); found.hasNext();) {
        const QRegularExpressionMatch match = found.next();
        shown += text.mid(from, match.capturedStart() - from);
        shown += looksSecret(match.captured()) ? hidden() : match.captured();
        from = match.capturedEnd();
    }
    return shown + text.mid(from);
}

QStringList secretValues(const ExecPlugin &plugin)
{
    static const QRegularExpression names(QStringLiteral("TOKEN|SECRET|PASS|KEY|CRED|AUTH"),
                                          QRegularExpression::CaseInsensitiveOption);
    QStringList values;
    for (const auto &[name, value] : plugin.environment) {
        if (name.contains(names) && value.size() >= kLeastValue)
            values << value;
    }
    return values;
}

/// Of an answer, which is a credential or was to be one.
QStringList answerWords(const QByteArray &answer)
{
    static const QRegularExpression between(QStringLiteral("[^A-Za-z0-9+/_=.~-]+"));
    static const QStringList keys{QStringLiteral("apiVersion"), QStringLiteral("ExecCredential"),
                                  QStringLiteral("expirationTimestamp")};
    QStringList words = QString::fromUtf8(answer).split(between, Qt::SkipEmptyParts);
    words.removeIf([](const QString &word) {
        return word.size() < kLeastAnswerWord || keys.contains(word);
    });
    return words;
}

QString lastLines(const QString &text)
{
    static const QRegularExpression ends(QStringLiteral("[\\r\\n]+"));
    QStringList lines;
    for (const QString &line : text.split(ends)) {
        if (!line.trimmed().isEmpty())
            lines << withoutControls(line.trimmed());
    }
    return lines.mid(std::max<qsizetype>(lines.size() - kMostLines, 0)).join(u'\n');
}

} // namespace

QString pluginWords(const QByteArray &printed, const QByteArray &answer, const ExecPlugin &plugin)
{
    QString text = withoutEscapes(QString::fromUtf8(printed.right(kMostPrinted)));
    for (const QString &secret : secretValues(plugin) + answerWords(answer.right(kMostPrinted)))
        text.replace(secret, hidden());
    return lastLines(withoutSecretLooks(redact(text, kMostPrinted))).right(kMostShown);
}

Error withPluginWords(Error error, const QString &words)
{
    if (!words.isEmpty())
        error.causes.push_back({kCause, words, {}});
    return error;
}

Error withPluginMissing(Error error)
{
    error.causes.push_back({kMissing, {}, {}});
    return error;
}

bool isPluginMissing(const Error &error)
{
    return error.hasCause(kMissing);
}

QString pluginWordsOf(const Error &error)
{
    const auto found = std::find_if(error.causes.begin(), error.causes.end(),
                                    [](const ErrorCause &cause) { return cause.reason == kCause; });
    return found == error.causes.end() ? QString() : found->message;
}

} // namespace drover
