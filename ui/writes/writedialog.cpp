#include "ui/writes/writedialog.h"

#include "ui/text/plaintext.h"
#include "ui/theme/screenfit.h"
#include "ui/theme/spacing.h"
#include "ui/writes/availability.h"

#include <QFontDatabase>
#include <QFormLayout>
#include <QJsonDocument>
#include <QLabel>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace drover::ui {

namespace {

QPlainTextEdit *jsonView(const QString &json, const QString &name, QWidget *parent)
{
    auto *view = new QPlainTextEdit(parent);
    const QJsonDocument document = QJsonDocument::fromJson(json.toUtf8());
    view->setPlainText(document.isNull()
                           ? json
                           : QString::fromUtf8(document.toJson(QJsonDocument::Indented)).trimmed());
    view->setReadOnly(true);
    view->setTabChangesFocus(true);
    view->setAccessibleName(name);
    view->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    view->setMinimumHeight(view->fontMetrics().lineSpacing() * 6);
    return view;
}

} // namespace

WriteDialog::WriteDialog(ClusterOperations &operations, const QString &heading, const QString &what,
                         const NodePtr &node, NodeWrite write, const QString &actText,
                         const QColor &colour, QWidget *parent)
    : OperationDialog(operations, QLatin1StringView("undo"), heading, {node}, colour, parent),
      m_node(node), m_write(std::move(write))
{
    auto *sentence = new QLabel(what, this);
    sentence->setTextFormat(Qt::PlainText);
    sentence->setWordWrap(true);
    body().addWidget(sentence);
    auto *sides = new QHBoxLayout;
    sides->setSpacing(2 * kSpace);
    const std::pair<QString, QString> columns[] = {{tr("Now"), m_write.before},
                                                   {tr("After"), m_write.after}};
    for (const auto &[title, json] : columns) {
        auto *column = new QVBoxLayout;
        column->setSpacing(kSpace / 2);
        auto *heading = new QLabel(title, this);
        heading->setTextFormat(Qt::PlainText);
        column->addWidget(heading);
        column->addWidget(jsonView(json, title, this), 1);
        sides->addLayout(column, 1);
    }
    body().addLayout(sides, 1);
    askByGuard({node}, {});
    if (m_write.kind == WriteKind::Uncordon)
        connect(&operations, &ClusterOperations::drainsChanged, this, &WriteDialog::showProblem);
    setActText(actText);
    resizeOnScreen(*this, {84 * kSpace, 48 * kSpace});
}

/// A drain may begin while it is open.
void WriteDialog::showProblem()
{
    setProblem(refusalOf(NodeAct::Uncordon, {m_node}, factsOf(operations())));
}

void WriteDialog::act()
{
    send({m_write});
}

QStringList WriteDialog::kubectlLines() const
{
    return kubectlLinesOf(operations(), {m_write});
}

} // namespace drover::ui
