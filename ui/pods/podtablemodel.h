#pragma once

#include "core/objects/node.h"
#include "ui/pods/podcolumns.h"

#include <QAbstractTableModel>

#include <functional>
#include <map>
#include <string>
#include <unordered_map>
#include <vector>

namespace drover::ui {

/// The pods of a node, a row each; podColumns() says what is in the cells. A change is a diff by
/// uid: selection and scroll stay with the pods.
///
/// Thread: GUI. Units: as the columns'. Errors: none.
class PodTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Roles {
        UidRole = Qt::UserRole, ///< QString
        CopyRole,               ///< QString
    };
    /// Null: not measured.
    using UsageOf = std::function<const PodUsage *(const Pod &)>;

    explicit PodTableModel(QObject *parent = nullptr);

    /// Whose allocatable the shares are of; null: of nobody's.
    void setNode(const NodePtr &node);
    void setPods(const std::map<std::string, PodDetailsPtr> &pods); ///< all that there are, by uid
    void setPod(const PodDetailsPtr &pod);                          ///< one came or changed
    void removePod(const std::string &uid);
    /// `why`: what to say where there is none.
    void setUsage(const UsageOf &usageOf, const QString &why);
    void setNow(WallTime now); ///< ages count up to it
    void setDimmed(bool isDimmed);

    const PodRow &at(int row) const { return m_rows[static_cast<std::size_t>(row)]; }
    /// −1: there is none.
    int rowOf(const std::string &uid) const;
    std::vector<PodDetailsPtr> pods() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void removeAbsent(const std::map<std::string, PodDetailsPtr> &pods);
    void append(std::vector<PodDetailsPtr> pods);
    void replace(int row, const PodDetailsPtr &pod);
    void renumber(int from);
    void tell(int firstColumn, int lastColumn, const QList<int> &roles = {});
    QVariant look(const PodRow &row, int column, int role) const;

    std::vector<PodRow> m_rows;
    std::unordered_map<std::string, int> m_places; ///< uid → row
    PodSetting m_setting;
    UsageOf m_usageOf;
    bool m_isDimmed = false;
};

} // namespace drover::ui
