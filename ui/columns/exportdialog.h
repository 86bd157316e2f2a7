#pragma once

#include "core/operations/clustersexport.h"
#include "ui/theme/taborder.h"

#include <QDialog>

#include <functional>
#include <map>
#include <memory>

class QComboBox;
class QLabel;
class QPushButton;
class QRadioButton;

namespace drover::ui {

class NodeView;

/// Nodes of a table, to the clipboard or to a file: the shown columns as text or CSV, the objects
/// as JSON or YAML, which are read for it.
///
/// Thread: the GUI thread. Errors: said in the dialog, which stays; a file is written whole or not
/// at all.
class ExportDialog : public QDialog
{
    Q_OBJECT

public:
    enum class Format : std::uint8_t { Text, Csv, Json, Yaml };

    using Servers = std::map<int, ApiRequests *>; ///< by cluster, as NodeRows numbers them

    /// All must outlive it; of a cluster without server objects cannot be read. `name`: whose nodes
    /// they are.
    ExportDialog(NodeView &view, Servers servers, const QString &name, QWidget *parent);
    ~ExportDialog() override;

    void setFormat(Format format);
    void copy(); ///< to the clipboard
    void copySelected();
    void save(const QString &path);

Q_SIGNALS:
    void told(const QString &sentence); ///< what was done

protected:
    bool focusNextPrevChild(bool isForward) override { return passFocus(*this, isForward); }

private:
    using Use = std::function<void(const QString &text)>;

    void build();
    void showChoice();
    std::vector<int> places() const;
    std::vector<ClustersExport::Part> parts() const;
    bool canRead() const;
    Format format() const;
    void make(const Use &use);
    void read(const Use &use);
    void say(const QString &sentence, bool isFault);
    void chooseFile();
    void write(const QString &path, const QString &text);

    NodeView &m_view;
    Servers m_servers;
    QString m_name;
    QRadioButton *m_selected;
    QRadioButton *m_all;
    QComboBox *m_format;
    QLabel *m_note;
    QPushButton *m_copy = nullptr;
    QPushButton *m_save = nullptr;
    std::unique_ptr<ClustersExport> m_export;
};

} // namespace drover::ui
