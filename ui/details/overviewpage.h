#pragma once

#include "ui/details/overviewfacts.h"

#include <QScrollArea>

class QHBoxLayout;

namespace drover::ui {

class FactGrid;
class OverviewSection;
class ResourceGrid;

/// The facts of a node in sections, in as many columns as the width allows.
///
/// One tab stop: Up and Down move from value to value, Ctrl+C copies it, the context menu copies
/// all. Thread: GUI. Errors: none.
class OverviewPage : public QScrollArea
{
    Q_OBJECT

public:
    explicit OverviewPage(QWidget *parent = nullptr);

    void setFacts(const NodeFacts &facts); ///< selection and scroll stay
    void setDimmed(bool dimmed);       ///< the node is gone

protected:
    bool event(QEvent *event) override;
    bool eventFilter(QObject *object, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    int columnsThatFit() const;
    void arrange();
    void alignNames();
    void fitContent();
    void paintTone();
    void moveFocus(int step);
    QList<QWidget *> stops() const;
    QList<OverviewSection *> sections() const;

    NodeFacts m_facts;
    bool m_dimmed = false;
    QList<QList<OverviewSection *>> m_columns;
    QWidget *m_content;
    QHBoxLayout *m_layout;
    FactGrid *m_node;
    FactGrid *m_addresses;
    ResourceGrid *m_resources;
    FactGrid *m_system;
    FactGrid *m_network;
};

} // namespace drover::ui
