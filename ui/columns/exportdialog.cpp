#include "ui/columns/exportdialog.h"

#include "core/base/joined.h"
#include "core/base/savefile.h"
#include "ui/nodes/nodeview.h"
#include "ui/nodes/rowtext.h"
#include "ui/text/plaintext.h"
#include "ui/theme/filedialog.h"
#include "ui/theme/plainbuttons.h"
#include "ui/theme/spacing.h"
#include "ui/theme/statuspalette.h"

#include <QClipboard>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

#include <algorithm>

namespace drover::ui {

namespace {

struct FormatRow {
    ExportDialog::Format format;
    const char *title;
    QLatin1StringView suffix;
};
constexpr FormatRow kFormats[] = {
    {ExportDialog::Format::Text, QT_TRANSLATE_NOOP("drover::ui::ExportDialog", "Text, tabs between cells"),
     QLatin1StringView("txt")},
    {ExportDialog::Format::Csv, QT_TRANSLATE_NOOP("drover::ui::ExportDialog", "CSV, for spreadsheets"),
     QLatin1StringView("csv")},
    {ExportDialog::Format::Json, QT_TRANSLATE_NOOP("drover::ui::ExportDialog", "JSON, whole objects"),
     QLatin1StringView("json")},
    {ExportDialog::Format::Yaml, QT_TRANSLATE_NOOP("drover::ui::ExportDialog", "YAML, whole objects"),
     QLatin1StringView("yaml")},
};

} // namespace

ExportDialog::ExportDialog(NodeView &view, Servers servers, const QString &name, QWidget *parent)
    : QDialog(parent), m_view(view), m_servers(std::move(servers)), m_name(name),
      m_selected(new QRadioButton(this)), m_all(new QRadioButton(this)),
      m_format(new QComboBox(this)), m_note(new QLabel(this))
{
    setWindowTitle(tr("Export Nodes of %1").arg(name));
    build();
    const int selected = m_view.selectedCount();
    m_selected->setText(tr("%Ln &selected nodes", nullptr, selected));
    m_selected->setEnabled(selected > 0);
    m_all->setText(tr("&All %Ln nodes shown", nullptr, m_view.filter().matchCount()));
    QRadioButton &usual = selected > 1 ? *m_selected : *m_all;
    usual.setChecked(true);
    usual.setFocus();
    connect(m_format, &QComboBox::currentIndexChanged, this, &ExportDialog::showChoice);
    connect(m_all, &QRadioButton::toggled, this, &ExportDialog::showChoice);
    showChoice();
}

ExportDialog::~ExportDialog() = default;

void ExportDialog::build()
{
    for (const FormatRow &row : kFormats)
        m_format->addItem(tr(row.title));
    m_note->setWordWrap(true);
    m_note->setTextFormat(Qt::PlainText);
    m_note->setMinimumWidth(48 * kSpace);
    m_note->setMinimumHeight(3 * fontMetrics().lineSpacing());
    m_note->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    auto *form = new QFormLayout(this);
    auto *what = new QVBoxLayout;
    what->addWidget(m_selected);
    what->addWidget(m_all);
    form->addRow(tr("Export:"), what);
    form->addRow(tr("&Format:"), m_format);
    form->addRow(m_note);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_copy = buttons->addButton(tr("&Copy"), QDialogButtonBox::ActionRole);
    m_save = buttons->addButton(tr("Sa&ve…"), QDialogButtonBox::ActionRole);
    m_save->setDefault(true);
    plainButtons(*buttons);
    form->addRow(buttons);
    connect(m_copy, &QPushButton::clicked, this, &ExportDialog::copy);
    connect(m_save, &QPushButton::clicked, this, &ExportDialog::chooseFile);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

ExportDialog::Format ExportDialog::format() const
{
    return kFormats[static_cast<std::size_t>(m_format->currentIndex())].format;
}

void ExportDialog::setFormat(Format format)
{
    m_format->setCurrentIndex(static_cast<int>(format));
}

void ExportDialog::showChoice()
{
    const bool isObjects = format() == Format::Json || format() == Format::Yaml;
    const bool isPossible = !isObjects || canRead();
    m_copy->setEnabled(isPossible);
    m_save->setEnabled(isPossible);
    if (!isPossible)
        say(tr("There is no connection to read the objects with."), true);
    else if (isObjects)
        say(tr("The objects are read from the server for it, without managedFields, as kubectl prints them."), false);
    else if (format() == Format::Csv)
        say(tr("The columns as they are shown. A text that a spreadsheet would take for a formula gets an apostrophe before it."), false);
    else
        say(tr("The columns as they are shown, with a line of titles."), false);
}

void ExportDialog::say(const QString &sentence, bool isFault)
{
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, toneColor(isFault ? Tone::Bad : Tone::Dimmed, palette()));
    m_note->setPalette(colours);
    m_note->setText(sentence);
}

/// All that the filter lets through, also what is in a folded group, in the table's order.
std::vector<int> ExportDialog::places() const
{
    return m_selected->isChecked() ? m_view.selectedPlaces() : m_view.filter().matches();
}

/// A part for each cluster that has one of them.
std::vector<ClustersExport::Part> ExportDialog::parts() const
{
    const NodeRows &rows = m_view.filter().rows();
    std::map<int, ClustersExport::Part> parts;
    for (const int place : places())
        parts[rows.clusterAt(place)].names.emplace_back(rows.at(place)->name);
    std::vector<ClustersExport::Part> all;
    for (auto &[cluster, part] : parts) {
        const auto server = m_servers.find(cluster);
        part.cluster = rows.factsOf(cluster).name;
        part.requests = server == m_servers.end() ? nullptr : server->second;
        all.push_back(std::move(part));
    }
    return all;
}

bool ExportDialog::canRead() const
{
    return std::ranges::all_of(parts(), [](const auto &part) { return part.requests != nullptr; });
}

void ExportDialog::make(const Use &use)
{
    const std::vector<int> columns = m_view.header().visibleColumns();
    if (format() == Format::Text)
        use(nodesAsText(m_view.filter(), places(), columns, true) + u'\n');
    else if (format() == Format::Csv)
        use(nodesAsCsv(m_view.filter(), places(), columns));
    else
        read(use);
}

void ExportDialog::read(const Use &use)
{
    const auto count = static_cast<int>(places().size());
    m_export = std::make_unique<ClustersExport>(
        parts(), format() == Format::Json ? NodeExport::Format::Json : NodeExport::Format::Yaml);
    for (QPushButton *button : {m_copy, m_save})
        button->setEnabled(false);
    say(tr("Reading %Ln nodes…", nullptr, count), false);
    connect(m_export.get(), &ClustersExport::progressed, this, [this, count] {
        say(tr("Read %1 of %Ln nodes…", nullptr, count).arg(m_export->doneCount()), false);
    });
    connect(m_export.get(), &ClustersExport::failed, this, [this](const Error &error) {
        showChoice();
        say(errorSentence(error), true);
    });
    connect(m_export.get(), &ClustersExport::finished, this,
            [this, use](const QString &text, const QStringList &missing) {
                showChoice();
                use(text);
                if (!missing.isEmpty())
                    Q_EMIT told(tr("%Ln nodes were gone when they were read: %1", nullptr,
                                   int(missing.size()))
                                    .arg(listed(missing)));
            });
    m_export->start();
}

void ExportDialog::copy()
{
    make([this](const QString &text) {
        QGuiApplication::clipboard()->setText(text);
        Q_EMIT told(tr("Copied."));
        accept();
    });
}

void ExportDialog::copySelected()
{
    if (m_selected->isEnabled())
        m_selected->setChecked(true);
    if (m_copy->isEnabled())
        copy();
}

void ExportDialog::chooseFile()
{
    const QLatin1StringView suffix = kFormats[static_cast<std::size_t>(m_format->currentIndex())].suffix;
    auto *ask = fileDialog(this, windowTitle());
    ask->setAcceptMode(QFileDialog::AcceptSave);
    ask->setDefaultSuffix(suffix);
    QString name = m_name + QStringLiteral("-nodes.") + suffix;
    ask->selectFile(name.replace(u'/', u'-'));
    connect(ask, &QFileDialog::fileSelected, this, &ExportDialog::save);
    ask->open();
}

void ExportDialog::save(const QString &path)
{
    make([this, path](const QString &text) { write(path, text); });
}

void ExportDialog::write(const QString &path, const QString &text)
{
    if (const QString why = saveWhole(path, text.toUtf8()); !why.isEmpty()) {
        say(tr("%1 cannot be written: %2").arg(path, why), true);
        return;
    }
    Q_EMIT told(tr("Saved as %1.").arg(path));
    accept();
}

} // namespace drover::ui
