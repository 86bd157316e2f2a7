#pragma once

#include "core/objects/node.h"
#include "core/operations/nodeexport.h"

#include <QDialog>

#include <functional>
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

    /// Both must outlive it; without `requests` objects cannot be read.
    ExportDialog(NodeView &view, ApiRequests *requests, const QString &clusterName, QWidget *parent);
    ~ExportDialog() override;

    void setFormat(Format format);
    void copy(); ///< to the clipboard
    void copySelected();
    void save(const QString &path);

Q_SIGNALS:
    void told(const QString &sentence); ///< what was done

private:
    using Use = std::function<void(const QString &text)>;

    void build();
    void showChoice();
    NodeBatch nodes() const;
    Format format() const;
    void make(const Use &use);
    void read(const Use &use);
    void say(const QString &sentence, bool isFault);
    void chooseFile();
    void write(const QString &path, const QString &text);

    NodeView &m_view;
    ApiRequests *m_requests;
    QString m_clusterName;
    QRadioButton *m_selected;
    QRadioButton *m_all;
    QComboBox *m_format;
    QLabel *m_note;
    QPushButton *m_copy = nullptr;
    QPushButton *m_save = nullptr;
    std::unique_ptr<NodeExport> m_export;
};

} // namespace drover::ui
