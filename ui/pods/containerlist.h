#pragma once

#include <QTreeView>

#include <vector>

namespace drover::ui {

class ContainersModel;

/// The containers of a pod as a table, two lines a row.
///
/// The digest of an image is the first that has to do with less, then how a container stands and how
/// its last run ended; where there is no room even so, one scrolls sideways.
/// Thread: the GUI thread. Units: device-independent pixels. Errors: none.
class ContainerList final : public QTreeView
{
    Q_OBJECT

public:
    /// `model` must outlive it.
    explicit ContainerList(ContainersModel &model, QWidget *parent = nullptr);

    /// To what the rows are now, and again where it comes into sight or becomes wider or narrower,
    /// until somebody sets a width. Not with each change, so that nothing moves under the pointer.
    void fit();

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void measure();
    void share();
    int widthFor(int column, bool isFirstLineOnly) const;

    ContainersModel &m_model;
    std::vector<int> m_needs; ///< of each column; of the image's, that of its name
    int m_shared = -1;        ///< the width that was shared out last
    bool m_isSet = false;     ///< somebody set a width
    bool m_isSharing = false;
};

} // namespace drover::ui
