#include "core/pods/feed.h"
