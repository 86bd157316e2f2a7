#pragma once

#include "ui/details/overviewfacts.h"

#include <QWidget>

#include <vector>

class QGridLayout;
class QLabel;

namespace drover::ui {

class FactValue;
class NumberLabel;

/// A section of the overview: a title, then a line a fact. Its first column holds names.
///
/// Thread: GUI. Errors: none.
class OverviewSection : public QWidget
{
    Q_OBJECT

public:
    virtual int widestName() const = 0;
    void setNameWidth(int width); ///< so that sections below each other align
    /// What arrow keys move through, in the order it is read.
    virtual QList<QWidget *> stops() const = 0;

protected:
    explicit OverviewSection(QWidget *parent);
    QLabel *addTitle(int columns);

    QGridLayout *m_grid;
};

/// Facts: name, value. Rows are reused, so a selection lives on when values change.
class FactGrid final : public OverviewSection
{
    Q_OBJECT

public:
    explicit FactGrid(QWidget *parent = nullptr);

    void setSection(const FactSection &section);
    int widestName() const override;
    QList<QWidget *> stops() const override;

private:
    struct Row {
        QLabel *name;
        FactValue *value;
    };
    void addRow();
    void place(std::size_t index);

    QLabel *m_title;
    std::vector<Row> m_rows;
};

/// Capacity beside allocatable, numbers aligned to their units.
class ResourceGrid final : public OverviewSection
{
    Q_OBJECT

public:
    explicit ResourceGrid(QWidget *parent = nullptr);

    void setResources(const std::vector<ResourceFact> &resources);
    int widestName() const override;
    QList<QWidget *> stops() const override;

private:
    struct Row {
        QLabel *name;
        NumberLabel *capacity;
        QLabel *capacityUnit;
        NumberLabel *allocatable;
        QLabel *allocatableUnit;
    };
    void addRow();

    std::vector<Row> m_rows;
};

} // namespace drover::ui
