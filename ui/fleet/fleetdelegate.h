#pragma once

#include "ui/fleet/fleetmodel.h"
#include "ui/theme/statuspalette.h"

#include <QIcon>
#include <QStyledItemDelegate>

#include <map>
#include <set>
#include <string>

namespace drover::ui {

/// Paints the cells of the table of all clusters: each cluster's colour, how fresh it is as icon
/// and word, the nodes' cells as in their own table. The rows of a cluster that is not live are
/// dimmed.
///
/// Thread: the GUI thread. Errors: none.
class FleetDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    /// `model` must outlive the delegate.
    explicit FleetDelegate(const FleetModel &model, QObject *parent = nullptr);

    /// The nodes of that cluster whose status says that they are being drained.
    void setDraining(int cluster, std::set<std::string, std::less<>> names);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;

private:
    struct Look {
        QLatin1StringView icon;
        Tone iconTone = Tone::Text;
        QString text;
        Tone tone = Tone::Text;
    };

    Look lookOf(const QModelIndex &index) const;
    Look statusLook(int row) const;
    QColor textColor(const QStyleOptionViewItem &option, Tone tone) const;
    const QIcon &iconOf(QLatin1StringView name, Tone tone) const;

    const FleetModel &m_model;
    std::map<int, std::set<std::string, std::less<>>> m_draining;
    mutable std::map<std::pair<QLatin1StringView, Tone>, QIcon> m_icons;
};

} // namespace drover::ui
