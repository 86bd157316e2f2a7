#pragma once

#include <QLocale>
#include <QString>
#include <QStringList>

#include <memory>
#include <optional>
#include <span>
#include <vector>

class QTranslator;

namespace drover::ui {

/// The language of the texts and how dates and numbers read. The texts in the source are English;
/// Chinese is a catalogue of ours, and one of Qt's own for its dialogs where that is installed.
///
/// What is on the screen follows where its class minds QEvent::LanguageChange, which use() causes.
/// Thread: the GUI thread. Units: tags as Qt writes them, "zh_CN". Errors: none; a text without a
/// translation stays English.
class Language
{
public:
    struct Choice {
        const char *tag;
        const char *name; ///< in the language itself, never translated
    };

    Language();
    explicit Language(const QString &tag); ///< and use()
    ~Language();

    static std::span<const Choice> choices();
    /// The tag that is meant by `asked` ("zh", "zh-Hans", "en-GB"), or nothing where Drover does
    /// not speak it.
    static std::optional<QString> tagOf(const QString &asked);
    /// The first of them that Drover speaks, else English.
    static QString firstOf(const QStringList &languages);

    /// Of choices(); empty: the desktop's.
    void use(const QString &tag);
    QString tag() const { return m_tag; } ///< what is in use

private:
    void unload();
    void setDefaultLocale(const QLocale &locale);
    void load(const QString &file, const QString &folder);
    void install(std::unique_ptr<QTranslator> translator);

    QString m_tag{QStringLiteral("en")};
    std::vector<std::unique_ptr<QTranslator>> m_translators;
    // Qt frees the default that is replaced, while other threads write numbers with it: each one stays.
    std::vector<QLocale> m_locales;
};

} // namespace drover::ui
