#pragma once

#include <QList>
#include <QScrollArea>

class QHBoxLayout;

namespace drover::ui {

class OverviewSection;

/// Sections of facts, in as many columns as the width allows.
///
/// One tab stop: Up and Down move from value to value, Ctrl+C copies it, the context menu copies
/// all. Thread: GUI. Errors: none.
class SectionsPage : public QScrollArea
{
    Q_OBJECT

public:
    void setDimmed(bool dimmed); ///< what is shown may be old

protected:
    using Columns = QList<QList<OverviewSection *>>;

    /// Whoever derives makes its sections with content() as their parent, then calls arrange().
    explicit SectionsPage(QWidget *parent);
    QWidget *content() const { return m_content; }
    void arrange();
    void alignNames(); ///< after the facts have changed
    /// All sections, read down, then right.
    virtual Columns columnsOf(int count) const = 0;
    virtual QString allText() const = 0; ///< for the clipboard

    bool event(QEvent *event) override;
    bool eventFilter(QObject *object, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    int columnsThatFit() const;
    void fitContent();
    void paintTone();
    void moveFocus(int step);
    QList<QWidget *> stops() const;

    bool m_dimmed = false;
    Columns m_columns;
    QWidget *m_content;
    QHBoxLayout *m_layout;
};

} // namespace drover::ui
