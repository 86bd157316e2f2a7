#pragma once

#include "core/credentials/credentialsource.h"

#include <string>
#include <string_view>
#include <vector>

namespace drover {

/// What must show nowhere of the credentials that a request carried: a server may repeat them in
/// its answer, in a form that redact() cannot know.
///
/// Thread: any. Errors: none.
class SecretWords
{
public:
    explicit SecretWords(const Credentials &credentials)
    {
        const QByteArray &login = credentials.basicLogin;
        for (const QByteArray &word : {credentials.bearerToken, login, login.toBase64(),
                                       login.mid(login.indexOf(':') + 1)})
            if (word.size() >= kShortest)
                m_words.push_back(word.toStdString());
    }

    void hideIn(std::string &text) const
    {
        constexpr std::string_view kHidden = "[hidden]";
        for (const std::string &word : m_words)
            for (std::size_t at = 0; (at = text.find(word, at)) != std::string::npos;
                 at += kHidden.size())
                text.replace(at, word.size(), kHidden);
    }

private:
    /// Shorter ones would hide parts of common words, and are no secrets.
    static constexpr qsizetype kShortest = 4;

    std::vector<std::string> m_words;
};

} // namespace drover
