#pragma once

#include <QString>

namespace drover::ui {

/// The name of a context where there is not room for all of it. Those that cloud providers make
/// begin with what many have in common; of them the cluster's own name comes first, then where it
/// is, then whose it is: "blue, europe-west4, company-prod". Of what is too long both ends stay, and so
/// does the file behind a name that is in two.
///
/// Thread: any. Errors: none. Source: the names that gcloud (`gke_PROJECT_LOCATION_CLUSTER`), the AWS
/// command line (`arn:aws:eks:REGION:ACCOUNT:cluster/NAME`), eksctl (`USER@NAME.REGION.eksctl.io`)
/// and oc (`PROJECT/SERVER/USER`) write into a kubeconfig.
QString shortContextName(const QString &name);
/// The same where there is room: in that order, with nothing left out.
QString orderedContextName(const QString &name);

} // namespace drover::ui
