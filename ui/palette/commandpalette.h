#pragma once

#include "ui/palette/palettemodel.h"

#include <QDialog>

#include <vector>

class QLabel;
class QLineEdit;
class QListView;

namespace drover::ui {

/// Type some letters of what you want, arrows to move, Return to do it.
///
/// It shows what it is given and says what was chosen; it closes before that is said, so that what
/// follows finds the window as it was. Thread: the GUI thread. Errors: what cannot be done says
/// why, and Return on it does nothing.
class CommandPalette : public QDialog
{
    Q_OBJECT

public:
    explicit CommandPalette(QWidget *window);

    /// See PaletteModel.
    void setEntries(std::vector<PaletteEntry> entries, PaletteModel::Renewal renewal = {});
    void renew();
    void open() override; ///< at the top of the window, in its middle

Q_SIGNALS:
    void chosen(const drover::ui::PaletteEntry &entry);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void build();
    void selectRow(int row);
    void showCurrent();
    void chooseCurrent();

    PaletteModel *m_model;
    QLineEdit *m_search;
    QListView *m_list;
    QLabel *m_remark;
};

} // namespace drover::ui
