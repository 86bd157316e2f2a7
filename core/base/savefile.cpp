#include "core/base/savefile.h"

namespace drover {

QString saveWhole(const QString &path, const FileFill &fill, QFileDevice::Permissions permissions)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return file.errorString();
    if (permissions)
        file.setPermissions(permissions); // some file systems refuse to change any
    // Where a part found room, neither write() nor flush() tells a reason: the next one does.
    const bool isFilled = fill(file);
    if (!isFilled)
        file.write("\n");
    const bool isFlushed = file.flush() || file.flush();
    return isFilled && isFlushed && file.commit() ? QString() : file.errorString();
}

QString saveWhole(const QString &path, const QByteArray &bytes, QFileDevice::Permissions permissions)
{
    return saveWhole(path, [&bytes](QSaveFile &file) { return file.write(bytes) == bytes.size(); }, permissions);
}

} // namespace drover
