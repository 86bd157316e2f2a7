#include "ui/text/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QTranslator>

#include <algorithm>
#include <cstring>

namespace drover::ui {

namespace {

constexpr Language::Choice kChoices[] = {{"en", "English"}, {"zh_CN", "简体中文"}};

/// The desktop's dates and numbers where it speaks that language, else those of that language in the
/// desktop's country: English in London and in Berlin has other dates than in America.
QLocale localeOf(const QString &tag)
{
    const QLocale asked(tag);
    const QLocale desktop = QLocale::system();
    const bool isSame = desktop.language() == asked.language() && desktop.script() == asked.script();
    return isSame ? desktop : QLocale(asked.language(), asked.script(), desktop.territory());
}

/// Keyboards say Enter where Qt's names of keys, and its translations of them, say Return.
class KeyNames final : public QTranslator
{
public:
    bool isEmpty() const override { return false; }

    QString translate(const char *context, const char *source, const char *, int) const override
    {
        const bool isReturn = std::strcmp(context, "QShortcut") == 0 && std::strcmp(source, "Return") == 0;
        return isReturn ? QStringLiteral("Enter") : QString();
    }
};

} // namespace

Language::Language() = default;

Language::Language(const QString &tag)
{
    use(tag);
}

Language::~Language()
{
    unload();
}

std::span<const Language::Choice> Language::choices()
{
    return kChoices;
}

std::optional<QString> Language::tagOf(const QString &asked)
{
    // Of a language alone QLocale makes its likeliest script: "zh" is written as in zh_CN.
    const QLocale locale(asked);
    if (locale.language() == QLocale::C)
        return std::nullopt;
    for (const Choice &choice : kChoices) {
        const QLocale ours{QLatin1StringView(choice.tag)};
        if (ours.language() == locale.language() && ours.script() == locale.script())
            return QLatin1StringView(choice.tag);
    }
    return std::nullopt;
}

QString Language::firstOf(const QStringList &languages)
{
    for (const QString &language : languages) {
        if (const auto tag = tagOf(language))
            return *tag;
    }
    return QStringLiteral("en");
}

void Language::use(const QString &tag)
{
    const bool isDesktops = tag.isEmpty();
    const QString wanted = isDesktops ? firstOf(QLocale::system().uiLanguages()) : tag;
    unload();
    m_tag = wanted;
    setDefaultLocale(isDesktops ? QLocale::system() : localeOf(wanted));
    load(QStringLiteral("qtbase_") + wanted, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    load(QStringLiteral("drover_") + wanted, QStringLiteral(":/drover/i18n"));
    install(std::make_unique<KeyNames>()); // last, so it is asked first
}

void Language::unload()
{
    for (const auto &translator : m_translators)
        QCoreApplication::removeTranslator(translator.get());
    m_translators.clear();
    setDefaultLocale(QLocale::system());
}

void Language::setDefaultLocale(const QLocale &locale)
{
    auto found = std::find(m_locales.begin(), m_locales.end(), locale);
    if (found == m_locales.end())
        found = m_locales.insert(m_locales.end(), locale);
    QLocale::setDefault(*found);
}

void Language::load(const QString &file, const QString &folder)
{
    auto translator = std::make_unique<QTranslator>();
    if (!translator->load(file, folder))
        return; // Qt's own need not be installed, and there is none for English
    install(std::move(translator));
}

void Language::install(std::unique_ptr<QTranslator> translator)
{
    QCoreApplication::installTranslator(translator.get());
    m_translators.push_back(std::move(translator));
}

} // namespace drover::ui
