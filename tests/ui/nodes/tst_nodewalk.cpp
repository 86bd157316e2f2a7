// Which node is selected and which is current, over whatever somebody does in whatever order.

#include "tests/ui/nodes/choicetable.h"

#include <algorithm>
#include <functional>
#include <random>
#include <utility>
#include <vector>

using namespace drover;
using namespace drover::ui;

namespace {

/// What somebody does, and what happens meanwhile, in an order that is by chance but always the same.
class Walk
{
public:
    Walk(unsigned seed, bool isBesideAllowed)
        : m_chance(seed)
    {
        m_actCount = m_acts.size() - (isBesideAllowed ? 0 : kBeside);
        m_table.view.selectFirst();
    }

    /// What is wrong afterwards; empty where nothing is.
    QString step()
    {
        const auto &[name, act] = m_acts[pick(m_actCount)];
        m_path << s(name);
        m_isFiltered = false;
        act();
        m_table.settle();
        const QStringList names = m_table.view.selectedNames();
        const bool isHead = m_table.view.currentIndex().isValid() && !m_table.view.currentNode();
        const QString current = isHead ? m_table.details() : m_table.view.currentName();
        if (!m_isBeside && !names.isEmpty() && !names.contains(current))
            return wrong(s("current: \"%1\"").arg(current));
        m_isNoneChosen = names.isEmpty() && (m_isNoneChosen || isHead);
        if (m_isFiltered && m_actCount < m_acts.size() && names.isEmpty() && m_table.view.currentNode() &&
            !m_isNoneChosen)
            return wrong(s("nothing stands in"));
        if (m_hasSortingAdded)
            return wrong(s("sorting added to it"));
        if (names.isEmpty() ? !current.isEmpty() && m_table.details() != current : !names.contains(m_table.details()))
            return wrong(s("the details show %1").arg(m_table.details()));
        return {};
    }

private:
    QString wrong(const QString &what) const
    {
        return s("selected: ") + m_table.selected() + s("; ") + what + s(" after ") + m_path.join(s(", "));
    }
    std::size_t pick(std::size_t count) { return m_chance() % count; }
    int aRowInSight()
    {
        const int rows = m_table.filter.rowCount();
        const int first = std::max(m_table.view.rowAt(0), 0);
        return rows == 0 ? -1 : first + static_cast<int>(pick(static_cast<std::size_t>(std::min(rows - first, 4))));
    }
    void click(Qt::MouseButton button)
    {
        const int row = aRowInSight();
        if (row < 0)
            return;
        // The right one chooses nothing where the row is selected already, none does on the head of a group.
        m_isBeside &= (button == Qt::RightButton && m_table.view.selectedRows().contains(row)) ||
                      !m_table.filter.nodeAt(row);
        m_table.click(row, button);
    }
    void show(const QString &query)
    {
        m_table.show(query);
        m_isFiltered = true;
    }
    void clickCurrent()
    {
        const QRect row = m_table.view.visualRect(m_table.view.currentIndex());
        if (!m_table.view.viewport()->rect().contains(row.center()) || !m_table.view.currentNode())
            return;
        m_isBeside = false;
        QTest::mouseClick(m_table.view.viewport(), Qt::LeftButton, {}, row.center());
    }
    void step(Qt::Key key)
    {
        const QString before = m_table.view.currentName();
        m_table.press(key);
        m_isBeside &= m_table.view.currentName() == before;
    }
    /// Takes a row out, or goes on beside what is selected: from then on it is somebody's own doing.
    void beside(Qt::Key key, Qt::KeyboardModifiers modifiers)
    {
        m_table.press(key, modifiers);
        m_table.press(Qt::Key_Escape);
        const QStringList names = m_table.view.selectedNames();
        m_isBeside |= !names.contains(m_table.view.currentName());
    }
    void all()
    {
        m_table.press(Qt::Key_A, Qt::ControlModifier);
        m_table.press(Qt::Key_Escape);
    }
    void sort(const std::function<void()> &how)
    {
        const QStringList before = m_table.view.selectedNames();
        how();
        m_hasSortingAdded |= m_table.view.selectedCount() > std::max<qsizetype>(before.size(), 1);
    }
    void fold(bool isFolded)
    {
        if (const int groups = m_table.filter.groups().size(); groups > 0)
            m_table.filter.setFolded(static_cast<int>(pick(static_cast<std::size_t>(groups))), isFolded);
    }
    void leave()
    {
        if (const NodePtr node = m_table.view.currentNode())
            m_gone.push_back(node), m_table.cache.apply({{}, {std::string(node->name)}});
    }
    void comeBack(const char *uid)
    {
        if (m_gone.empty())
            return;
        const QString name = QString::fromStdString(std::string(m_gone.back()->name));
        NodeBuilder node = aNode(name).ready();
        m_gone.pop_back();
        m_table.cache.apply({{uid ? node.uid(s(uid) + name) : node}, {}});
    }

    static constexpr std::size_t kBeside = 4; ///< the last acts

    std::minstd_rand m_chance;
    std::size_t m_actCount = 0;
    ChoiceTable m_table{many()};
    QStringList m_path;
    NodeBatch m_gone;
    bool m_isBeside = false;
    bool m_hasSortingAdded = false;
    bool m_isFiltered = false; ///< just now
    bool m_isNoneChosen = false; ///< who walks to the head of a group chooses no node
    const std::vector<std::pair<const char *, std::function<void()>>> m_acts{
        {"click", [this] { click(Qt::LeftButton); }},
        {"click the current one", [this] { clickCurrent(); }},
        {"right click", [this] { click(Qt::RightButton); }},
        {"filter a", [this] { show(s("name:a")); }},
        {"filter b", [this] { show(s("name:b")); }},
        {"filter 10", [this] { show(s("name:10")); }},
        {"filter nothing", [this] { show(s("nothing")); }},
        {"clear", [this] { show({}); }},
        {"down", [this] { step(Qt::Key_Down); }},
        {"up", [this] { step(Qt::Key_Up); }},
        {"right", [this] { m_table.press(Qt::Key_Right); }},
        {"return", [this] { m_table.press(Qt::Key_Return); }},
        {"sort", [this] { sort([this] { m_table.trigger("sort-column"); }); }},
        {"group", [this] { m_table.filter.groupBy(s("label:pool")); }},
        {"group no more", [this] { m_table.filter.groupBy({}); }},
        {"fold", [this] { fold(true); }},
        {"unfold", [this] { fold(false); }},
        {"leaves", [this] { leave(); }},
        {"comes back", [this] { comeBack(nullptr); }},
        {"is created again", [this] { comeBack("again-"); }},
        {"from the filter to the table", [this] { m_table.view.selectCurrent(); }},
        {"ctrl+a", [this] { all(); }},
        {"space", [this] { beside(Qt::Key_Space, {}); }},
        {"ctrl+space", [this] { beside(Qt::Key_Space, Qt::ControlModifier); }},
        {"ctrl+down", [this] { beside(Qt::Key_Down, Qt::ControlModifier); }},
        {"shift+down", [this] { beside(Qt::Key_Down, Qt::ShiftModifier); }},
    };
};

} // namespace

class TestNodeWalk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsSelectedIsWhatTheDetailsShowWhateverOneDoes()
    {
        for (unsigned seed = 1; seed <= 60; ++seed) {
            Walk walk(seed, seed % 2 == 0);
            for (int step = 0; step < 40; ++step) {
                const QString wrong = walk.step();
                QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
            }
        }
    }
};

QTEST_MAIN(TestNodeWalk)
#include "tst_nodewalk.moc"
