#include "ui/objects/imagesmodel.h"

#include "ui/text/plaintext.h"
#include "ui/text/quantitytext.h"

#include <QStringList>

#include <algorithm>

namespace drover::ui {

namespace {

bool isBefore(const NodeImage &one, const NodeImage &other)
{
    return std::tie(one.names, one.bytes) < std::tie(other.names, other.bytes);
}

/// The first tag; a digest tells nobody what it is.
QString nameOf(const NodeImage &image)
{
    if (image.names.empty())
        return ImagesModel::tr("no name");
    const auto tag = std::find_if(
        image.names.begin(), image.names.end(),
        [](const std::string &name) { return name.find('@') == std::string::npos; });
    return toText(tag == image.names.end() ? image.names.front() : *tag);
}

QString allNames(const NodeImage &image)
{
    QStringList names;
    for (const std::string &name : image.names)
        names.append(toText(name));
    return names.join(u'\n');
}

} // namespace

void ImagesModel::setImages(std::vector<NodeImage> images)
{
    std::sort(images.begin(), images.end(), isBefore);
    std::size_t row = 0;
    for (NodeImage &image : images) {
        while (row < m_images.size() && isBefore(m_images[row], image))
            takeRow(row);
        if (row == m_images.size() || isBefore(image, m_images[row]))
            addRow(row, std::move(image));
        ++row;
    }
    while (row < m_images.size())
        takeRow(m_images.size() - 1);
}

void ImagesModel::takeRow(std::size_t row)
{
    beginRemoveRows({}, int(row), int(row));
    m_images.erase(m_images.begin() + static_cast<std::ptrdiff_t>(row));
    endRemoveRows();
}

void ImagesModel::addRow(std::size_t row, NodeImage image)
{
    beginInsertRows({}, int(row), int(row));
    m_images.insert(m_images.begin() + static_cast<std::ptrdiff_t>(row), std::move(image));
    endInsertRows();
}

std::int64_t ImagesModel::bytesOf(int row) const
{
    return m_images[static_cast<std::size_t>(row)].bytes;
}

int ImagesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_images.size());
}

int ImagesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ImagesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const NodeImage &image = m_images[static_cast<std::size_t>(index.row())];
    const bool isName = index.column() == Name;
    switch (role) {
    case Qt::DisplayRole:
    case CopyRole: return isName ? nameOf(image) : bytesText(image.bytes);
    case SortRole: return isName ? QVariant(nameOf(image)) : QVariant(qlonglong(image.bytes));
    case NamesRole: return allNames(image);
    case Qt::ToolTipRole: return plainToolTip(allNames(image));
    case Qt::TextAlignmentRole:
        return int((isName ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    default: return {};
    }
}

QVariant ImagesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == Name ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    return section == Name ? tr("Image") : tr("Size");
}

} // namespace drover::ui
