#pragma once

#include "core/objects/nodeimage.h"
#include "ui/details/nodepage.h"
#include "ui/objects/asked.h"
#include "ui/objects/objectstates.h"

class QLabel;
class QLineEdit;
class QSortFilterProxyModel;
class QStackedWidget;
class QTreeView;

namespace drover::ui {

class AskedMark;
class FreshnessBanner;
class ImagesModel;
class StateArea;

/// The container images on the node, the largest first, with a filter over all their names. The
/// cache has only their number and size, so they are asked for when looked at.
///
/// Thread: the GUI thread. Errors: said in its own place.
class ImagesPage final : public NodePage
{
    Q_OBJECT

public:
    /// `requests` and `clock` must outlive the page; `user` is for the words.
    ImagesPage(ApiRequests &requests, Clock &clock, const QString &user,
               QWidget *parent = nullptr);

    QString title() const override;

protected:
    void nodeSwitched() override;
    void nodeChanged() override;
    void lookBegun() override;
    void lookEnded() override;
    void dimmedChanged() override;
    void reachedAgain() override;

private:
    void build();
    void buildList();
    void ask();
    void follow();
    void showAll();
    void showCount();
    QString countSentence() const;

    AskedWords m_words;
    Asked<std::vector<NodeImage>> m_asked;
    std::uint32_t m_titleCount = 0;
    ImagesModel *m_model;
    QSortFilterProxyModel *m_filtered;
    QLineEdit *m_filter;
    AskedMark *m_mark;
    FreshnessBanner *m_banner;
    QStackedWidget *m_stack;
    QTreeView *m_list;
    StateArea *m_state;
    QLabel *m_count;
};

} // namespace drover::ui
