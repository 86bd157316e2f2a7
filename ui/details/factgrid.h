#pragma once

#include "ui/details/overviewfacts.h"

#include <QWidget>

#include <vector>

class QGridLayout;
class QLabel;

namespace drover::ui {

class FactValue;
class NumberLabel;

/// A section of facts: a title, then a line each. Rows are reused, so a selection lives on.
///
/// Thread: GUI. Errors: none.
class FactGrid : public QWidget
{
    Q_OBJECT

public:
    explicit FactGrid(QWidget *parent = nullptr);

    void setSection(const FactSection &section);
    int widestLabel() const;
    void setLabelWidth(int width);
    void appendStops(QList<QWidget *> &stops) const; ///< what arrow keys move through, in order

private:
    struct Row {
        QLabel *label;
        FactValue *value;
    };
    Row addRow();

    QLabel *m_title;
    QGridLayout *m_grid;
    std::vector<Row> m_rows;
};

/// Capacity beside allocatable, numbers aligned to their units.
class ResourceGrid : public QWidget
{
    Q_OBJECT

public:
    explicit ResourceGrid(QWidget *parent = nullptr);

    void setResources(const std::vector<ResourceFact> &resources);
    int widestLabel() const;
    void setLabelWidth(int width);
    void appendStops(QList<QWidget *> &stops) const;

private:
    struct Row {
        QLabel *name;
        NumberLabel *capacity;
        QLabel *capacityUnit;
        NumberLabel *allocatable;
        QLabel *allocatableUnit;
    };
    Row addRow();

    QGridLayout *m_grid;
    std::vector<Row> m_rows;
};

} // namespace drover::ui
