#pragma once

#include "ui/objects/asked.h"
#include "ui/objects/lookmemory.h"
#include "ui/objects/objectstates.h"
#include "ui/objects/yamlhead.h"

#include <QWidget>

#include <functional>

class QLabel;
class QStackedWidget;
class QToolButton;

namespace drover::ui {

class FreshnessBanner;
class StateArea;
class TextPanel;

/// One object as the server has it, asked for when it is looked at: YAML or JSON with managedFields
/// folded, and what changed since the look before.
///
/// Reusable for any object: setSubject() says which. Texts are made on the session's worker.
/// Thread: the GUI thread. Units: UTC. Errors: said in its own place.
class YamlView final : public QWidget
{
    Q_OBJECT

public:
    struct Subject {
        QString key;      ///< whose looks belong together: the uid
        QString fileName; ///< that is offered, without its ending
        AskedWords words;
        std::function<ApiRequest<ObjectText>()> question;
    };

    /// Both must outlive the view.
    YamlView(ApiRequests &requests, Clock &clock, QWidget *parent = nullptr);
    ~YamlView() override;

    /// What was read of the former is let go; nothing is asked before beginLook().
    void setSubject(Subject subject);
    void clear();
    /// Asks where nothing was read, a connection was missing or it has changed since.
    void beginLook();
    void endLook(); ///< an answer that is still out is not waited for
    void reachedAgain(); ///< during a look: what failed while there was no connection is asked anew
    void refresh();
    /// The version that the server told since: what was read may be an older one.
    void setVersionNow(const QString &resourceVersion);
    void setDimmed(bool isDimmed);

    /// Writes what is shown, whole, to that file.
    void saveTo(const QString &path);

protected:
    void focusInEvent(QFocusEvent *event) override;

private:
    void build();
    void connectParts();
    void followAsked();
    void showAll();
    void showMark();
    void showText();
    void showFold();
    void showNote();
    void showState();
    void handFocusOn();
    bool hasChangedSince() const;
    QString shownText() const;
    QString changesNote(const ObjectLook &look) const;
    StateView stateInPlace() const;
    void setForm(ObjectForm form);
    void askWhereToSave();

    const ObjectLook *look() const; ///< null: nothing was read

    Clock &m_clock;
    Asked<ObjectLook> m_asked;
    Subject m_subject;
    LookMemory m_memory;
    bool m_isAwaited = false; ///< an answer that is to be remembered
    QString m_versionNow;
    ObjectForm m_form = ObjectForm::Yaml;
    bool m_isManagedShown = false;
    YamlHead *m_head;
    FreshnessBanner *m_banner;
    QWidget *m_foldRow;
    QLabel *m_fold;
    QToolButton *m_unfold;
    QLabel *m_note;
    QStackedWidget *m_stack;
    TextPanel *m_panel;
    StateArea *m_state;
};

} // namespace drover::ui
