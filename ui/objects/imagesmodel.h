#pragma once

#include "core/objects/nodeimage.h"

#include <QAbstractTableModel>

#include <vector>

namespace drover::ui {

/// The images on a node, a row each.
///
/// Images that stay keep their rows. Thread: GUI. Units: bytes, shown in binary units.
/// Errors: none; an image without a name says so.
class ImagesModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, Size, ColumnCount };
    enum Role {
        CopyRole = Qt::UserRole, ///< the cell as it is
        SortRole,
        NamesRole, ///< all tags and digests, a line each; of every cell of the row
    };

    using QAbstractTableModel::QAbstractTableModel;

    void setImages(std::vector<NodeImage> images);
    std::int64_t bytesOf(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void takeRow(std::size_t row);
    void addRow(std::size_t row, NodeImage image);

    std::vector<NodeImage> m_images; ///< by names, then size
};

} // namespace drover::ui
