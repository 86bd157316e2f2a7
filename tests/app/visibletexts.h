#pragma once

#include <QSet>
#include <QString>
#include <QTranslator>

#include <memory>

namespace drover {

/// All that can be read, pointed at or heard now in the program's windows: texts, tool tips, names
/// for screen readers, cells, menus; digits as '#', mnemonics left out.
///
/// Thread: the GUI thread. Errors: none; what a widget paints by itself is not among it.
QSet<QString> visibleTexts();

/// Remembers which texts of the source were asked for, while the program speaks English.
class SourceTexts : public QTranslator
{
public:
    SourceTexts();
    ~SourceTexts() override;

    QString translate(const char *context, const char *source, const char *, int) const override;
    bool isEmpty() const override { return false; }
    /// That text may be one of them, with values in its places.
    bool mayBe(const QString &text) const;

private:
    struct Known;
    std::unique_ptr<Known> m_known; ///< workers ask, too
};

} // namespace drover
