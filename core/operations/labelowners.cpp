#include "core/operations/labeledit.h"

#include <QCoreApplication>

#include <algorithm>

namespace drover {

namespace {

struct KeyOwner {
    std::string_view key; ///< ends with "/": every key of that prefix, and of domains below it
    const char *sentence;
};

constexpr const char *kByKubelet =
    QT_TRANSLATE_NOOP("LabelOwner", "The kubelet sets it again when it starts.");
constexpr const char *kByCloud = QT_TRANSLATE_NOOP(
    "LabelOwner", "The cloud provider sets it again; volumes and spreading rules rely on it.");
constexpr const char *kByProvider = QT_TRANSLATE_NOOP(
    "LabelOwner", "It belongs to the provider of the cluster, which may set it again.");

// The first that fits decides, so single keys stand before their prefix.
// Sources: Kubernetes reference, "Well-Known Labels, Annotations and Taints"; the providers' docs.
constexpr KeyOwner kKeyOwners[] = {
    {"kubernetes.io/hostname", kByKubelet},
    {"kubernetes.io/arch", kByKubelet},
    {"kubernetes.io/os", kByKubelet},
    {"beta.kubernetes.io/arch", kByKubelet},
    {"beta.kubernetes.io/os", kByKubelet},
    {"node.kubernetes.io/instance-type", kByCloud},
    {"beta.kubernetes.io/instance-type", kByCloud},
    {"topology.kubernetes.io/", kByCloud},
    {"failure-domain.beta.kubernetes.io/", kByCloud},
    {"node-restriction.kubernetes.io/",
     QT_TRANSLATE_NOOP("LabelOwner", "Kubelets may not set it, so workloads rely on it to be kept "
                                     "apart.")},
    {"node-role.kubernetes.io/",
     QT_TRANSLATE_NOOP("LabelOwner", "It is the role of the node: what is placed by role, and load "
                                     "balancers, follow it.")},
    {"node.kubernetes.io/exclude-from-external-load-balancers",
     QT_TRANSLATE_NOOP("LabelOwner", "It decides whether load balancers send this node traffic.")},
    {"drover.desktop/",
     QT_TRANSLATE_NOOP("LabelOwner", "Drover keeps its own notes there.")},
    {"kubectl.kubernetes.io/",
     QT_TRANSLATE_NOOP("LabelOwner", "kubectl keeps its own state there.")},
    {"csi.volume.kubernetes.io/",
     QT_TRANSLATE_NOOP("LabelOwner", "The kubelet keeps the names of its volume drivers there.")},
    {"volumes.kubernetes.io/controller-managed-attach-detach",
     QT_TRANSLATE_NOOP("LabelOwner", "The kubelet sets it; volumes are attached by it.")},
    {"kubeadm.alpha.kubernetes.io/",
     QT_TRANSLATE_NOOP("LabelOwner", "kubeadm keeps its own state there.")},
    {"cluster-autoscaler.kubernetes.io/",
     QT_TRANSLATE_NOOP("LabelOwner", "The cluster autoscaler obeys it.")},
    {"feature.node.kubernetes.io/",
     QT_TRANSLATE_NOOP("LabelOwner", "Node Feature Discovery sets it again.")},
    {"karpenter.sh/", QT_TRANSLATE_NOOP("LabelOwner", "Karpenter sets it and decides by it.")},
    {"karpenter.k8s.aws/", QT_TRANSLATE_NOOP("LabelOwner", "Karpenter sets it and decides by it.")},
    {"cluster.x-k8s.io/",
     QT_TRANSLATE_NOOP("LabelOwner", "Cluster API joins the node to its machine by it.")},
    {"machine.openshift.io/",
     QT_TRANSLATE_NOOP("LabelOwner", "OpenShift joins the node to its machine by it.")},
    {"projectcalico.org/", QT_TRANSLATE_NOOP("LabelOwner", "Calico's network depends on it.")},
    {"flannel.alpha.coreos.com/",
     QT_TRANSLATE_NOOP("LabelOwner", "Flannel's network depends on it.")},
    {"cilium.io/", QT_TRANSLATE_NOOP("LabelOwner", "Cilium's network depends on it.")},
    {"cloud.google.com/", kByProvider},
    {"eks.amazonaws.com/", kByProvider},
    {"k8s.amazonaws.com/", kByProvider},
    {"alpha.eksctl.io/", kByProvider},
    {"kubernetes.azure.com/", kByProvider},
    {"doks.digitalocean.com/", kByProvider},
    {"k8s.scaleway.com/", kByProvider},
    {"lke.linode.com/", kByProvider},
    {"kops.k8s.io/", kByProvider},
    {"k3s.io/", kByProvider},
    {"rke2.io/", kByProvider},
    {"kubernetes.io/", QT_TRANSLATE_NOOP("LabelOwner", "Its prefix belongs to Kubernetes itself.")},
    {"k8s.io/", QT_TRANSLATE_NOOP("LabelOwner", "Its prefix belongs to Kubernetes itself.")},
};

bool fits(const KeyOwner &owner, std::string_view key)
{
    if (!owner.key.ends_with('/'))
        return key == owner.key;
    const std::string_view prefix = key.substr(0, key.find('/') + 1);
    if (prefix == owner.key)
        return true;
    return prefix.size() > owner.key.size() && prefix.ends_with(owner.key) &&
           prefix[prefix.size() - owner.key.size() - 1] == '.';
}

} // namespace

QString keyOwner(std::string_view key)
{
    const auto owner = std::find_if(std::begin(kKeyOwners), std::end(kKeyOwners),
                                    [key](const KeyOwner &known) { return fits(known, key); });
    return owner != std::end(kKeyOwners)
               ? QCoreApplication::translate("LabelOwner", owner->sentence)
               : QString();
}

} // namespace drover
