#pragma once


#include <QWidget>

#include <cstdint>

class QBoxLayout;
class QButtonGroup;
class QHBoxLayout;
class QToolButton;

namespace drover::ui {

class AskedMark;

/// In which form an object is read.
enum class ObjectForm : std::uint8_t { Yaml, Json, Changes };

/// The line above an object's text: how true it is, its form, what can be done with it. Where there
/// is no room for one line there are two.
///
/// Thread: GUI. Errors: none.
class YamlHead final : public QWidget
{
    Q_OBJECT

public:
    explicit YamlHead(QWidget *parent = nullptr);

    AskedMark &mark() { return *m_mark; }
    void setForm(ObjectForm form);
    void setChangeCount(int lines); ///< 0: none
    /// There is a text to be found in, copied and saved.
    void setHasText(bool hasText);

Q_SIGNALS:
    void formWanted(drover::ui::ObjectForm form);
    void findWanted();
    void copyWanted();
    void saveWanted();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *buildTools();
    QToolButton *addTool(QHBoxLayout *row, const char *icon, const QString &says,
                         void (YamlHead::*wanted)());
    void arrange();

    QBoxLayout *m_rows;
    AskedMark *m_mark;
    QButtonGroup *m_forms = nullptr;
    QList<QToolButton *> m_textTools;
    QWidget *m_tools;
};

} // namespace drover::ui
