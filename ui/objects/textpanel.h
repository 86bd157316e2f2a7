#pragma once

#include "ui/objects/codetext.h"

#include <QWidget>

#include <vector>

namespace drover::ui {

class CodeView;
class FindBar;

/// A text in YAML or JSON with a bar to find in it, whose keys are the panel's own.
///
/// Thread: GUI. Errors: none.
class TextPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit TextPanel(QWidget *parent = nullptr);

    void setCode(const CodeText &code); ///< what is looked for is looked for in it too
    const CodeText &code() const;
    void setDimmed(bool isDimmed);
    void openFind();

private:
    void find(const QString &needle);
    void step(int by); ///< wraps at both ends
    void closeFind();
    void showMatches();

    CodeView *m_view;
    FindBar *m_bar;
    std::vector<int> m_matches;
    bool m_isMore = false;
    int m_current = -1;
};

/// Where `needle` begins in `text`, whatever its case; at most `most`.
std::vector<int> matchesIn(const QString &text, const QString &needle, std::size_t most);

} // namespace drover::ui
