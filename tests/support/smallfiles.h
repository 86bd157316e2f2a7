#pragma once

#include <csignal>
#include <sys/resource.h>

namespace drover {

/// No file of this program grows beyond so many bytes while it lives: as on a disk that has room for
/// a part, the first write is cut short and the next one fails (EFBIG).
///
/// Thread: the test's. Errors: none.
class SmallFiles
{
public:
    explicit SmallFiles(rlim_t bytes) : m_handler(std::signal(SIGXFSZ, SIG_IGN))
    {
        getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit small{bytes, m_before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &small);
    }
    ~SmallFiles()
    {
        setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_handler);
    }
    SmallFiles(const SmallFiles &) = delete;
    SmallFiles &operator=(const SmallFiles &) = delete;

private:
    rlimit m_before{};
    void (*m_handler)(int);
};

} // namespace drover
