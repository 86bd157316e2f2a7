<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AccessReview</name>
    <message>
        <source>The answer to an access review</source>
        <translation>访问审查的应答</translation>
    </message>
    <message>
        <source>%1 has no status.allowed.</source>
        <translation>%1没有 status.allowed。</translation>
    </message>
    <message>
        <source>The list of the core resources</source>
        <translation>核心资源的列表</translation>
    </message>
    <message>
        <source>%1 has no resources.</source>
        <translation>%1没有 resources。</translation>
    </message>
</context>
<context>
    <name>Action</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 (%2)…</source>
        <comment>action, count of nodes</comment>
        <translation>%1 (%2)…</translation>
    </message>
    <message>
        <source>Open &amp;Cluster…</source>
        <translation>打开集群(&amp;C)…</translation>
    </message>
    <message>
        <source>Open Kubeconfig &amp;File…</source>
        <translation>打开 Kubeconfig 文件(&amp;F)…</translation>
    </message>
    <message>
        <source>&amp;Paste Kubeconfig</source>
        <translation>粘贴 Kubeconfig(&amp;P)</translation>
    </message>
    <message>
        <source>Try the &amp;Demo</source>
        <translation>试用演示(&amp;D)</translation>
    </message>
    <message>
        <source>C&amp;lose Tab</source>
        <translation>关闭标签页(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Reopen Closed Tab</source>
        <translation>重新打开已关闭的标签页(&amp;R)</translation>
    </message>
    <message>
        <source>Co&amp;nnection Doctor…</source>
        <translation>连接诊断(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Cluster Settings…</source>
        <translation>集群设置(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>设置(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Filter Nodes</source>
        <translation>筛选节点(&amp;F)</translation>
    </message>
    <message>
        <source>Co&amp;mmand Palette…</source>
        <translation>命令面板(&amp;M)…</translation>
    </message>
    <message>
        <source>&amp;Reconnect or Read Again</source>
        <translation>重新连接或重新读取(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Details Panel</source>
        <translation>详情面板(&amp;D)</translation>
    </message>
    <message>
        <source>Details &amp;Below the Table</source>
        <translation>详情置于表格下方(&amp;B)</translation>
    </message>
    <message>
        <source>Next &amp;Pane</source>
        <translation>下一个窗格(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Columns…</source>
        <translation>列(&amp;C)…</translation>
    </message>
    <message>
        <source>Re&amp;set Columns</source>
        <translation>重置列(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Next Tab</source>
        <translation>下一个标签页(&amp;N)</translation>
    </message>
    <message>
        <source>Pre&amp;vious Tab</source>
        <translation>上一个标签页(&amp;V)</translation>
    </message>
    <message>
        <source>D&amp;etails in a Window</source>
        <translation>在窗口中显示详情(&amp;E)</translation>
    </message>
    <message>
        <source>Wh&amp;y?</source>
        <translation>为什么？(&amp;Y)</translation>
    </message>
    <message>
        <source>&amp;Cordon…</source>
        <translation>封锁(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Uncordon…</source>
        <translation>解除封锁(&amp;U)…</translation>
    </message>
    <message>
        <source>&amp;Drain…</source>
        <translation>腾空(&amp;D)…</translation>
    </message>
    <message>
        <source>Edit &amp;Taints…</source>
        <translation>编辑污点(&amp;T)…</translation>
    </message>
    <message>
        <source>Edit &amp;Labels and Annotations…</source>
        <translation>编辑标签和注解(&amp;L)…</translation>
    </message>
    <message>
        <source>&amp;Pods</source>
        <translation>Pod(&amp;P)</translation>
    </message>
    <message>
        <source>E&amp;vents</source>
        <translation>事件(&amp;V)</translation>
    </message>
    <message>
        <source>YA&amp;ML</source>
        <translation>YA&amp;ML</translation>
    </message>
    <message>
        <source>Delete &amp;Node…</source>
        <translation>删除节点(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>C&amp;ell</source>
        <translation>单元格(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Row as Text</source>
        <translation>整行，文本格式(&amp;R)</translation>
    </message>
    <message>
        <source>Row as &amp;CSV</source>
        <translation>整行，CSV 格式(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;YAML</source>
        <translation>&amp;YAML</translation>
    </message>
    <message>
        <source>&amp;kubectl Command</source>
        <translation>kubectl 命令(&amp;K)</translation>
    </message>
    <message>
        <source>Copy &amp;As…</source>
        <translation>复制为(&amp;A)…</translation>
    </message>
    <message>
        <source>Undo Last &amp;Write…</source>
        <translation>撤销上一次写入(&amp;W)…</translation>
    </message>
    <message>
        <source>&amp;Journal…</source>
        <translation>操作记录(&amp;J)…</translation>
    </message>
    <message>
        <source>&amp;What Does This Mean?</source>
        <translation>这是什么意思？(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Keyboard Shortcuts…</source>
        <translation>键盘快捷键(&amp;K)…</translation>
    </message>
    <message>
        <source>&amp;About Drover</source>
        <translation>关于 Drover(&amp;A)</translation>
    </message>
</context>
<context>
    <name>ApiRequests</name>
    <message>
        <source>The server sends events faster than they are taken.</source>
        <translation>服务器发送事件的速度超过了接收速度。</translation>
    </message>
</context>
<context>
    <name>Availability</name>
    <message>
        <source>The node is cordoned already.</source>
        <translation>该节点已经封锁。</translation>
    </message>
    <message>
        <source>All of these nodes are cordoned already.</source>
        <translation>这些节点都已经封锁。</translation>
    </message>
    <message>
        <source>The node is not cordoned.</source>
        <translation>该节点未封锁。</translation>
    </message>
    <message>
        <source>None of these nodes is cordoned.</source>
        <translation>这些节点都未封锁。</translation>
    </message>
    <message>
        <source>%1 is being drained: see the board below.</source>
        <translation>%1 正在腾空：见下方看板。</translation>
    </message>
    <message>
        <source>No node is selected.</source>
        <translation>未选择节点。</translation>
    </message>
    <message>
        <source>This cluster is read-only here.</source>
        <translation>此集群在这里是只读的。</translation>
    </message>
    <message>
        <source>Needs %1, which you may not do.</source>
        <translation>需要权限 %1，而你没有此权限。</translation>
    </message>
    <message>
        <source>Needs %1, which you may not do in all namespaces; the plan says in which.</source>
        <translation>需要权限 %1，而你并非在所有名字空间中都有此权限；计划会说明缺少哪些名字空间的权限。</translation>
    </message>
</context>
<context>
    <name>BudgetDecoder</name>
    <message>
        <source>The list of disruption budgets</source>
        <translation>干扰预算的列表</translation>
    </message>
    <message>
        <source>A line of the watch on disruption budgets</source>
        <translation>监视干扰预算得到的一行</translation>
    </message>
</context>
<context>
    <name>BudgetReason</name>
    <message>
        <source>Budget %1 does not count it: it is terminating (it has a deletionTimestamp), and the eviction API asks no budget for such a pod.</source>
        <translation>干扰预算 %1 不计入它：它正在终止（有 deletionTimestamp），驱逐 API 对这样的 Pod 不询问任何干扰预算。</translation>
    </message>
    <message>
        <source>Budget %1 does not count it: its phase is %2, and the eviction API asks no budget for such a pod.</source>
        <translation>干扰预算 %1 不计入它：它的阶段是 %2，驱逐 API 对这样的 Pod 不询问任何干扰预算。</translation>
    </message>
    <message>
        <source>Budget %1 does not count it: it is not ready, and unhealthyPodEvictionPolicy AlwaysAllow lets it go whatever the room.</source>
        <translation>干扰预算 %1 不计入它：它未就绪，而 unhealthyPodEvictionPolicy 为 AlwaysAllow，无论有无余量都放行。</translation>
    </message>
    <message>
        <source>Budget %1 does not count it: it is not ready, and unhealthyPodEvictionPolicy IfHealthyBudget lets it go without room while currentHealthy (%2) is at least desiredHealthy (%3).</source>
        <translation>干扰预算 %1 不计入它：它未就绪，而 unhealthyPodEvictionPolicy 为 IfHealthyBudget，只要 currentHealthy (%2) 不小于 desiredHealthy (%3)，没有余量也放行。</translation>
    </message>
    <message>
        <source>Budget %1 is still being processed by the server (observedGeneration is older than its spec): until then the eviction is answered 429.</source>
        <translation>服务器仍在处理干扰预算 %1（observedGeneration 落后于其 spec）：在此之前，驱逐请求会得到 429。</translation>
    </message>
    <message>
        <source>Budget %1 counts it although it is not ready: unhealthyPodEvictionPolicy IfHealthyBudget lets it go only while currentHealthy (%2) is at least desiredHealthy (%3).</source>
        <translation>干扰预算 %1 计入它，尽管它未就绪：unhealthyPodEvictionPolicy 为 IfHealthyBudget，仅当 currentHealthy (%2) 不小于 desiredHealthy (%3) 时才放行。</translation>
    </message>
    <message>
        <source>Budget %1 has no room (disruptionsAllowed %2, currentHealthy %3, desiredHealthy %4): until it has, the eviction is answered 429.</source>
        <translation>干扰预算 %1 没有余量（disruptionsAllowed %2，currentHealthy %3，desiredHealthy %4）：在有余量之前，驱逐请求会得到 429。</translation>
    </message>
    <message>
        <source>Budget %1 counts it and has room (disruptionsAllowed %2).</source>
        <translation>干扰预算 %1 计入它，并且有余量（disruptionsAllowed %2）。</translation>
    </message>
</context>
<context>
    <name>CellText</name>
    <message>
        <source>Draining</source>
        <translation>正在腾空</translation>
    </message>
    <message>
        <source>Drained</source>
        <translation>已腾空</translation>
    </message>
    <message>
        <source>Maintenance planned</source>
        <translation>已计划维护</translation>
    </message>
    <message>
        <source>In maintenance</source>
        <translation>维护中</translation>
    </message>
    <message>
        <source>Shutting down</source>
        <translation>正在关机</translation>
    </message>
    <message>
        <source>This is no time: %1</source>
        <translation>这不是时间：%1</translation>
    </message>
    <message>
        <source>The server did not report this time.</source>
        <translation>服务器没有报告这个时间。</translation>
    </message>
    <message>
        <source>The server did not report the condition Ready.</source>
        <translation>服务器没有报告状况 Ready。</translation>
    </message>
    <message>
        <source>%1, +%2</source>
        <translation>%1, +%2</translation>
    </message>
    <message>
        <source>%1/%2</source>
        <comment>pods, how many the node takes</comment>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>column, cell</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>As of %1</source>
        <translation>截至 %1</translation>
    </message>
    <message>
        <source>metrics.k8s.io is not served here.</source>
        <translation>此处不提供 metrics.k8s.io。</translation>
    </message>
    <message>
        <source>Not read yet.</source>
        <translation>尚未读取。</translation>
    </message>
    <message>
        <source>This is being read from the server.</source>
        <translation>正在从服务器读取。</translation>
    </message>
    <message>
        <source>This node has no such value.</source>
        <translation>该节点没有这个值。</translation>
    </message>
    <message>
        <source>This is no number: %1</source>
        <translation>这不是数字：%1</translation>
    </message>
    <message>
        <source>Cordoned</source>
        <translation>已封锁</translation>
    </message>
    <message>
        <source>(not read yet)</source>
        <translation>（尚未读取）</translation>
    </message>
</context>
<context>
    <name>CodeText</name>
    <message>
        <source>⋯ 1 unchanged line</source>
        <translation>⋯ 1 行未变</translation>
    </message>
    <message numerus="yes">
        <source>⋯ %Ln unchanged lines</source>
        <translation>
            <numerusform>⋯ %Ln 行未变</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ColumnPreset</name>
    <message>
        <source>Default</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As kubectl -o wide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Capacity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Placement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Health</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConditionColumn</name>
    <message>
        <source>The server did not report this time.</source>
        <translation>服务器没有报告这个时间。</translation>
    </message>
    <message>
        <source>This is as it should be.</source>
        <translation>这是正常的。</translation>
    </message>
    <message>
        <source>This is not as it should be.</source>
        <translation>这不正常。</translation>
    </message>
    <message>
        <source>Nobody knows: the status is neither True nor False.</source>
        <translation>无从得知：状态既不是 True 也不是 False。</translation>
    </message>
    <message>
        <source>Drover does not know whether this is good or bad.</source>
        <translation>Drover 不知道这是好是坏。</translation>
    </message>
    <message>
        <source>A state that somebody put the node in, not a fault.</source>
        <translation>有人让节点进入的状态，并非故障。</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>For</source>
        <translation>持续</translation>
    </message>
    <message>
        <source>Last transition</source>
        <translation>上次转变</translation>
    </message>
    <message>
        <source>Last heartbeat</source>
        <translation>上次心跳</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>active</source>
        <translation>生效</translation>
    </message>
    <message>
        <source>not active</source>
        <translation>未生效</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>status, what it means</comment>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>ContextState</name>
    <message>
        <source>another certificate authority for %1</source>
        <translation>%1 的证书机构不同</translation>
    </message>
    <message>
        <source>another proxy on the way to %1</source>
        <translation>通往 %1 的代理不同</translation>
    </message>
    <message>
        <source>another tls-server-name for %1</source>
        <translation>%1 的 tls-server-name 不同</translation>
    </message>
    <message>
        <source>another insecure-skip-tls-verify for %1</source>
        <translation>%1 的 insecure-skip-tls-verify 不同</translation>
    </message>
    <message>
        <source>Context changed: other server.</source>
        <translation>上下文已变更：服务器不同。</translation>
    </message>
    <message>
        <source>The kubeconfig now says %1; this tab stays with %2.</source>
        <translation>kubeconfig 现在为 %1；此标签页仍使用 %2。</translation>
    </message>
    <message>
        <source>Context changed: the server is reached another way.</source>
        <translation>上下文已变更：到达服务器的方式不同。</translation>
    </message>
    <message>
        <source>The kubeconfig now says %1; this tab stays with what was read before.</source>
        <translation>kubeconfig 现在的内容：%1；此标签页仍使用先前读取的内容。</translation>
    </message>
    <message>
        <source>It may be another cluster. Reconnect reads its nodes anew.</source>
        <translation>它可能是另一个集群。重新连接会重新读取其节点。</translation>
    </message>
    <message>
        <source>Reconnect</source>
        <translation>重新连接</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>This tab goes on with what was read before.</source>
        <translation>此标签页继续使用先前读取的内容。</translation>
    </message>
    <message>
        <source>Close tab</source>
        <translation>关闭标签页</translation>
    </message>
    <message>
        <source>%1 was open last time and cannot be opened now.</source>
        <translation>%1 上次是打开的，现在无法打开。</translation>
    </message>
    <message>
        <source>Its filter, sorting and columns are kept for when it can.</source>
        <translation>它的筛选、排序和列会保留，待其能够打开时使用。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Open file…</source>
        <translation>打开文件…</translation>
    </message>
</context>
<context>
    <name>Cordon</name>
    <message>
        <source>cordon</source>
        <translation>封锁</translation>
    </message>
    <message>
        <source>cordon, reason: %1</source>
        <translation>封锁，原因：%1</translation>
    </message>
    <message>
        <source>uncordon</source>
        <translation>解除封锁</translation>
    </message>
    <message>
        <source>remove the old cordon note</source>
        <translation>移除旧的封锁备注</translation>
    </message>
</context>
<context>
    <name>CountText</name>
    <message>
        <source>1 node</source>
        <translation>1 个节点</translation>
    </message>
    <message numerus="yes">
        <source>%Ln nodes</source>
        <translation>
            <numerusform>%Ln 个节点</numerusform>
        </translation>
    </message>
    <message>
        <source>1 pod</source>
        <translation>1 个 Pod</translation>
    </message>
    <message numerus="yes">
        <source>%Ln pods</source>
        <translation>
            <numerusform>%Ln 个 Pod</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DoctorText</name>
    <message>
        <source>no certificate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>certificate %1 for %2, good from %3 until %4, signed by %5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (groups %2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the plugin %1 gave a token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a token from the file %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the id-token of the auth-provider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a token from the kubeconfig</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>user name and password of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a client certificate for %1, good until %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none are sent, because the address begins with http://</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none: requests are anonymous</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>good until %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>acting as %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The token expired on %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in again, or take a fresh kubeconfig. If this date is still to come, set this computer&apos;s clock.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The client certificate for %1 expired on %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take a fresh kubeconfig, or renew the certificate (kubeadm certs renew).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The client certificate for %1 is not good before %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set this computer&apos;s clock.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct the file that is named, or choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install the plugin, or correct exec.command. It was looked for in PATH, in the login shell&apos;s PATH and where installers put plugins.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run the plugin in a terminal and see what it says: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in with kubectl, which renews it, or use the exec plugin kubelogin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look whether the file is there and who renews it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct the user entry that is named, or take a fresh kubeconfig.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct proxy-url in the kubeconfig, or the environment variables HTTPS_PROXY and NO_PROXY.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look whether the proxy runs and is reached from this network. Where the cluster needs none, remove proxy-url or add the server to NO_PROXY.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the spelling of &quot;%1&quot;, the VPN and this computer&apos;s DNS. Names of private clusters are often known inside the VPN only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing answers: check the VPN and firewalls, and whether the cluster still has this address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look whether the API server runs, and whether %1 is its port (6443 by convention, 443 in most clouds). Start a local cluster that is stopped; connect the VPN.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take a fresh kubeconfig of this cluster, or renew the client certificate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct the user entry of the kubeconfig.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server takes connections and says nothing: it may be overloaded, or a firewall lets no more than the beginning pass.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something ends encrypted connections: a load balancer without a server behind it, a firewall, or this port speaks no TLS.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check scheme and port of the server&apos;s address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If the server expects encryption, begin its address with https://.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name the cluster&apos;s certificate-authority in the kubeconfig. A company proxy that opens encryption has an authority of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take a fresh kubeconfig: a cluster that was made anew has a new authority. A company proxy that opens encryption has its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in again, or see what the plugin does: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look who renews the file %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>API servers since 1.19 take no user name and password; use a token, a client certificate or an exec plugin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server does not know who signed the client certificate. Take a fresh kubeconfig of this cluster.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the context&apos;s user a token, a client certificate or an exec plugin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The token is of another cluster, was deleted, or has expired. Take a fresh kubeconfig.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kubeconfig file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Context</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Credentials</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name lookup (DNS)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connection (TCP)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encryption (TLS)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer (HTTP)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who am I</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clocks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ok</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FAILED</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 (%3 ms). %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no context in %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy a kubeconfig there, set KUBECONFIG, or open a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: 1 context.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln contexts.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Cluster &quot;%1&quot; at %2, user &quot;%3&quot;, namespace &quot;%4&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The credentials did not come in time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None: the server is reached directly.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, as %2 says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is an address; there is no name to look up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name &quot;%1&quot; cannot be resolved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The proxy looks up the name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The proxy connects for each request.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 takes the connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None: the address begins with http://.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No credentials are sent over http, as with kubectl. Use an https:// address where there is one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate is not checked (insecure-skip-tls-verify): anybody on the way could read and change all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server&apos;s certificate ends in 1 day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The server&apos;s certificate ends in %Ln days.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Use one of the names in the server&apos;s address, or set tls-server-name to it. If none of them is your cluster&apos;s, the address leads to another server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Renew the server&apos;s certificate (kubeadm certs renew apiserver), or have it renewed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check this computer&apos;s clock and the server&apos;s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answer to the question for &quot;%1&quot; within %2 s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server sends elsewhere (status %1), and Drover does not follow with credentials.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A sign-in page may stand before the cluster. Use the API server&apos;s own address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server expects encryption, but its address begins with http://.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin the address with https://.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A web page answers (status %1), and no API server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the server&apos;s address; a proxy or a sign-in page may answer in its place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer&apos;s clock and the server&apos;s agree.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer&apos;s clock is %1 ahead of the server&apos;s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer&apos;s clock is %1 behind the server&apos;s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server answers too slowly.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server answers (status %1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server does not tell this user its version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>/version does not answer as an API server&apos;s does (status %1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the server&apos;s address and its path, if it has one: another program may answer there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, in the groups %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server cannot be asked; it takes this question since 1.28.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server does not accept the credentials (401). It says: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for the right to impersonate, or remove &quot;as&quot; from the user entry.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server takes this user for %1: the credentials did not reach it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A proxy or load balancer that ends encryption on the way drops client certificates; use the API server&apos;s own address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for a role: this user may not even ask for its rights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This user may do none of what Drover does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This user may: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This user may not: %1. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking at nodes works. Ask for the missing rights where they are needed: nodes are cordoned by patch, drained by eviction.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for a role that may list and watch nodes, or use another context.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown: the server does not tell its time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set this computer&apos;s clock, or the server&apos;s: ages are wrong by this, and tokens and certificates may be refused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ms (median of %2; %3 to %4 ms).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server or the way to it is slow.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Drain</name>
    <message>
        <source>%1 healthy, %2 wanted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>room for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>deleted, not evicted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>terminating</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>phase %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not ready, AlwaysAllow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not ready, IfHealthyBudget</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>does not count it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 did not go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no controller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>room, counts</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Never, unless the budget or the pods change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server has not counted again yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Room when 1 more of its pods is healthy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Room when %1 more of its pods are healthy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown
budgets could not be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn on “Ignore DaemonSet pods”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn on “Delete emptyDir data”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn on “Pods without controller”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re-check when it can be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No option helps: change one of the budgets.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fits on %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1
first: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nowhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 used of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 used, no limit set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>up to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no limit set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, use unknown</source>
        <comment>limit</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>confirmed
it would go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not there any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evicting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Terminating</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>node stays cordoned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>node is not cordoned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dry run: %1 of %2 would be evicted now, nothing was changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drained in %1: %2 evicted, 0 left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped: %1 left, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed: %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drained</source>
        <translation>已腾空</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dry run done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blocked for long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beginning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draining</source>
        <translation>正在腾空</translation>
    </message>
    <message>
        <source>Node %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warning: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>attempts: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DrainJournal</name>
    <message>
        <source>%1 of %2 pods gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>delete pod %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>evict pod %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DrainOperation</name>
    <message>
        <source>Node %1 was deleted and created anew since the plan was made; this is another node. Nothing was done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dry run: %1 of %2 pods would not go: %3. %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 pods are left: %3. %4</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DrainPlan</name>
    <message>
        <source>It stays: %1 keeps one pod on each node.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 would put it back at once; ignore DaemonSets to leave it in place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its %1 does not exist any more; only force lets it go.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its %1 does not exist any more, so nothing puts it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether its %1 exists is unknown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether its %1 exists could not be read: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its emptyDir data on this node would be lost; only deleting emptyDir data lets it go.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has no controller that would replace it; only force lets it go.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its emptyDir data on this node is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing replaces it, as it has no controller, and its emptyDir data is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing replaces it, as it has no controller.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is deleted without asking its disruption budgets, as eviction is switched off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is deleted without asking its disruption budgets, as the server serves no evictions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 replaces it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is terminating already and is waited for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It should have been gone more than %1 s ago and is not waited for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It stays: it is a static pod, which the kubelet runs from a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has ended with success and is removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has failed and is removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More than one disruption budget covers it (%1), and the server refuses every eviction of such a pod.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DrainRights</name>
    <message>
        <source>This user lacks the right %1 in %2. Nothing was done.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Entrance</name>
    <message>
        <source>Drover is open already and does not react. This is a window of its own.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Error</name>
    <message>
        <source>The configuration cannot be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct the file that is named, then reconnect.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server does not accept the credentials.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in again, then reconnect.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This user lacks a right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for the right that is named, or use another context.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server does not know this object or address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the server address of the context.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody else changed the object first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the new state, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server asks to wait.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to do: it is tried again at the time the server names.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server no longer has this version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to do: all nodes are read again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server refuses the request as invalid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct the field that is named.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server cannot be reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the network, the VPN and the server address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The encrypted connection cannot be trusted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the certificate authority and the server name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server did not answer in time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to do: it is tried again; check the network if it stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer is not one of a Kubernetes API server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the server address; a proxy may answer in its place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The request was cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start it again if it is still wanted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server failed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to do: it is tried again; look at the server if it stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server says: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EventColumn</name>
    <message>
        <source>The server did not report this time.</source>
        <translation>服务器没有报告这个时间。</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>component, host</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First seen</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EventDecoder</name>
    <message>
        <source>The list of events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A line of the watch on events</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EvictionMachine</name>
    <message>
        <source>The drain&apos;s time is up (%1 s) and the pod is still there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It came to the node after the plan was made; it is left alone.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FixedKeys</name>
    <message>
        <source>Tab 1 to 9</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Into the details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jump to the node of that name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the node to the selection, or take it out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select all nodes shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Complete what is typed in the filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Menu of the selected nodes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the filter, then leave it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letters, digits and signs alone are typed into the table or a field.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This key moves in tables and dialogs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alt with a letter or digit opens menus, pages and tabs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tables, texts and menus use this key themselves.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Freshness</name>
    <message>
        <source>Catching up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reconnecting (%1 s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stale since %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>May be incomplete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Polling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Guard</name>
    <message>
        <source>%1 is a control-plane node.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No other node of the cluster is ready and schedulable.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No other node of pool %1 is ready and schedulable, only %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The API server of this connection runs on %1: the connection may be lost.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GuardMark</name>
    <message>
        <source>Careful</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Production</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every write asks before it is sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name must be typed as well, and a red frame marks tab and dialogs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is written to this cluster.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HealthText</name>
    <message>
        <source>Ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NotReady</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bad</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>neutral</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>state</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HelpTopic</name>
    <message>
        <source>Ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>True: the kubelet takes pods. False: the kubelet says it cannot, and why. Unknown: the node has not been heard of for 40 seconds. It decides the status of the node.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason and message say what is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MemoryPressure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>True: the node has less free memory than the kubelet&apos;s threshold (memory.available, usually 100Mi). The kubelet evicts pods that use more than they request, and takes no more best-effort pods. It stays True for 5 minutes after the pressure has ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find the pods that use the most memory (page Pods, column of use) and give them requests and limits that hold.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DiskPressure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>True: the disk of the node or of its images is nearly full (nodefs.available under 10 %, imagefs.available under 15 %, or too few inodes). The kubelet deletes dead containers and unused images, then evicts pods, and takes no more pods.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logs, emptyDir volumes and images are what fills disks. The page Kubelet shows the file systems; the page Images the largest images.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PIDPressure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>True: the node is running out of process ids (pid.available). Some pod starts processes or threads without end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find that pod; podPidsLimit in the kubelet&apos;s configuration bounds each.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NetworkUnavailable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>True: the network of the node is not set up, so that pods of other nodes are not reached. The cloud&apos;s controller or the network plugin writes it; where neither does, the condition is absent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the network plugin&apos;s pod on this node, in kube-system or a namespace of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>KernelDeadlock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>True: the node problem detector found in the kernel&apos;s log that tasks hang. It does not become False by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drain the node and restart the machine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ReadonlyFilesystem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>True: the kernel has remounted a file system read-only, usually after an error of the disk. Pods on it cannot write.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drain the node, then check its disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CorruptDockerOverlay2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>True: Docker&apos;s storage is damaged, so that containers cannot be started.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drain the node and clear the runtime&apos;s storage.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FrequentKubeletRestart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>True: the kubelet was started five times or more within 20 minutes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the kubelet&apos;s log on the machine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FrequentDockerRestart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>True: Docker was started five times or more within 20 minutes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the runtime&apos;s log on the machine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FrequentContainerdRestart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>True: containerd was started five times or more within 20 minutes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FrequentUnregisterNetDevice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>True: the kernel waits again and again for a network device to be let go. Pods may not start or end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CperHardwareErrorFatal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>True: the firmware reported a fatal error of the hardware.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drain the node and have the machine looked at.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>XfsShutdown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>True: the kernel has shut an XFS file system down after an error of it or of the disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DrainInProgress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>True: somebody is draining the node. A state somebody put it in, no fault.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drained</source>
        <translation>已腾空</translation>
    </message>
    <message>
        <source>True: the node was drained; no pod that had to go is left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MaintenancePlanned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>True: the machine is going to be worked on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MaintenanceInProgress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>True: the machine is being worked on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GracefulNodeShutdownInProgress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>True: the machine is shutting down, and the kubelet ends its pods first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another condition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A condition that Drover does not know: a controller or an agent of this cluster writes it. Whether True is good or bad is not known either, so Drover calls it neither.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its reason and message are the writer&apos;s words; the managed fields in the YAML name the writer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you see is what the API server has. All nodes were listed, and a watch brings each change as it happens. The watch is renewed every 18 to 22 seconds, so that a connection which has died is noticed within 30 seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Catching up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server no longer has the changes since the last one that was seen, or you asked to read again: all nodes are being listed anew. This is no fault. The rows are right as of the moment before, and become Live when the list is complete.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connecting, or may be incomplete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first list of all nodes is not complete yet. Rows that are there are true, but others may be missing, so that no count can be trusted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait. If it takes long, the connection doctor says which step it is: credentials, name, connection, certificate or rights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reconnecting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection was lost less than 30 seconds ago and is being tried again, at growing intervals. The rows are as they were then; after two seconds they are dimmed, and ages go on counting.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing. F5 tries at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stale, or not connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There has been no connection for 30 seconds, or trying again cannot help. The rows show the state of the time that is named: nodes may have failed or recovered since. Nothing is written from here unread: a dialog reads the nodes again first, and refuses where it cannot.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The banner names the cause. The connection doctor goes the way to the cluster step by step and says what to do at the first that fails.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server does not accept the credentials any more (401): a token or certificate has expired or was withdrawn. The rows stay as they were.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in again with the tool that made your kubeconfig; Drover notices the new file. A login plugin is run again with F5.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Polling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You may list nodes but not watch them, so they are read every 30 seconds. What you see may be up to 30 seconds old.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for the right “watch” on nodes; the banner has the text to send.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This tab is not connected and does not try to be. The rows are as they were.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F5 connects again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How fresh it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status of a node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conditions of a node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status of a pod</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The kubelet says that the node is healthy and takes pods: condition Ready is True. It renews its lease every 10 seconds and its status every 5 minutes, or when something changes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NotReady</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The kubelet is alive and says that the node takes no pods: condition Ready is False. Its reason says why; usual ones are a container runtime that does not answer and a network plugin that is not set up. The node has the taint node.kubernetes.io/not-ready, and after 5 minutes its pods are evicted unless they tolerate it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read reason and message of condition Ready. Why? (Shift+F1) joins them with events, leases and pressure.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The control plane has not heard of the kubelet for 40 seconds: condition Ready is Unknown. The machine may be off, cut from the network, or its kubelet stopped; its pods may well go on running. The node has the taint node.kubernetes.io/unreachable, and after 5 minutes its pods are evicted unless they tolerate it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the machine: is it up, does it reach the API server, does its kubelet run? The lease in the page Kubelet says when it was last heard of.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SchedulingDisabled (cordoned)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody cordoned the node: spec.unschedulable is true, so that no new pod is placed here. Pods that run stay, and pods of DaemonSets still come.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The head of the details says who cordoned it, when and why, as far as that is known. Uncordon lets pods come again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The status is what condition Ready says, and whether the node is cordoned.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At least one container runs, starts or is restarted. Ready says how many of them are ready to serve.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pod is accepted, but not all of its containers were started: it has no node yet, or its images and volumes are being fetched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its events say what it waits for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Succeeded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All containers ended well and are not started again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Completed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The container ended with exit code 0, as a job does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All containers ended, at least one of them with an error, and they are not started again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the log of the container that failed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error, ExitCode:n, Signal:n</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A container ended with an error. Its exit code, or the signal that ended it, is in the page of the container.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read its log; of one that was started again the log of the run before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown, NodeLost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The node has not been heard of, so nobody knows how the pod is. It may well go on running.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the node first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NodeLost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The node has not been heard of for minutes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some containers have completed, others run, and the pod is not ready to serve.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Terminating</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pod was deleted or evicted and is given its grace period to end. It stays so while a finalizer holds it, or while its node is not heard of.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After the grace period look at its finalizers and at its node.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ContainerCreating</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The kubelet prepares the container: network, volumes, image.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For longer than a minute its events say what is missing, usually a volume, a secret or the network plugin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PodInitializing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All init containers have ended; the others are being started.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Init:n/m</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of m init containers n have ended well; the next one runs. The others wait until all have.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where it takes long, read the log of the init container.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CrashLoopBackOff</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A container ends again and again soon after its start. The kubelet waits before each new start: 10 seconds, then twice as long each time, up to 5 minutes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the log of the run before, and the exit code: 137 is a kill, often for want of memory; 127 a command that was not found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OOMKilled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The kernel killed a container that used more memory than its limit, or than the node had.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Raise the limit, or find out why it needs so much.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ImagePullBackOff, ErrImagePull</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The image could not be pulled: a wrong name or tag, no right to it, or the registry is not reached. The kubelet tries again, at growing intervals up to 5 minutes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The events have the registry&apos;s answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ErrImagePull</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The image could not be pulled just now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ErrImageNeverPull</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The image is not on the node, and the pod forbids pulling it (imagePullPolicy: Never).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>InvalidImageName</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name of the image is none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CreateContainerConfigError</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The container refers to a ConfigMap, a Secret or a key in one that is not there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its message names it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CreateContainerError</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The runtime refused to make the container.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its message has the runtime&apos;s words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RunContainerError</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The container was made but could not be started, often because its command is not in the image.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ContainerCannotRun</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The runtime could not start the container&apos;s command.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evicted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The kubelet ended the pod because its node ran out of memory, disk or process ids. The object stays as a record; its controller has made another pod.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its message names the resource. The record may be deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DeadlineExceeded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It ran longer than its activeDeadlineSeconds allow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SchedulingGated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pod waits until whoever set its scheduling gates removes them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NodeAffinity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The kubelet refused the pod: the labels of the node do not fit its affinity or selector any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NodeShutdown, Terminated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The machine was shut down while the pod was on it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OutOfcpu, OutOfmemory, OutOfpods</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The kubelet refused the pod: its requests are more than is left on the node.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OutOfmemory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The kubelet refused the pod: it requests more memory than is left on the node.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OutOfpods</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The kubelet refused the pod: the node has as many pods as it may have.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>UnexpectedAdmissionError</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The kubelet could not give the pod what it asks for, such as a device.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its message has the kubelet&apos;s words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The status is the reason that the kubelet or a controller gave for how the pod is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pod&apos;s events and conditions say more.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImageDecoder</name>
    <message>
        <source>The node</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ItemSplitter</name>
    <message>
        <source>The list is nested deeper than %1 levels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list has more than %1 KiB beside its items.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Item %1 of the list is no object.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is more text behind the end of the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server sent a node item larger than %1 MiB (item %2 of the list).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list was cut short (truncated): it ended after item %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An object of kind &quot;%1&quot; came instead of a list of nodes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list is no valid JSON: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list has no metadata.resourceVersion.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JournalFile</name>
    <message>
        <source>The journal cannot be written: %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is no folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the disk is full.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JsonPath</name>
    <message>
        <source>The brace at the beginning is never closed: &quot;}&quot; is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;$&quot; is followed by &quot;.&quot; or &quot;[&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A path names a field: .metadata.name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps begin with &quot;.&quot; or &quot;[&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;..&quot; (any depth) is not supported: write each step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A backslash stands before the sign it keeps, as in &quot;\.&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name of a field is missing; one with other signs is written as [&apos;name&apos;] or with &quot;\&quot; before each.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A filter cannot stand within a filter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ranges are not supported: write [*] or one number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In brackets stands a number, &quot;*&quot;, a name in quotes or a filter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only one name or number may stand in brackets.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This bracket is never closed: &quot;]&quot; is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This quote is never closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A filter is written as [?(@.type==&quot;Ready&quot;)].</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A filter compares with a text in quotes, a number, true or false.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>A path has %Ln characters at most.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KubeconfigText</name>
    <message>
        <source>holds no PEM of its kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and %1 are both set; keep one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>holds line breaks or control characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is not set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>names &quot;%1&quot;, which is not defined</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and a certificate authority are both set; keep one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is not set, but a client certificate is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be %1v1 or %1v1beta1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>holds a variable without a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be Never, IfAvailable or Always</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is set without &quot;as&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The auth-provider &quot;gcp&quot; was removed from Kubernetes clients. Install gke-gcloud-auth-plugin and run: gcloud container clusters get-credentials.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The auth-provider &quot;azure&quot; was removed from Kubernetes clients. Install kubelogin and run: kubelogin convert-kubeconfig.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The auth-provider &quot;%1&quot; is not known; use an exec plugin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The login plugin &quot;%1&quot; needs a terminal (exec.interactiveMode is Always), which is not supported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>holds no PEM certificate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>holds an encrypted key, which is not supported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>holds no PEM private key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: context &quot;%2&quot;: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be text; put the value in quotes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be true or false, without quotes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be a list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be a map of fields</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has a value of the wrong type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be a map of fields, as kubectl writes it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, line %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is not base64</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>holds a field of the wrong type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>holds only one of client certificate and key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>holds neither token nor client certificate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>holds a token with line breaks or control characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>holds a client certificate or key not in PEM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is not an ExecCredential in JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is not of apiVersion %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>holds an expirationTimestamp that is not an RFC 3339 time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gave no answer within %1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>could not be started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>printed more than 1 MiB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>crashed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed with exit code %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is larger than 1 MiB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gave an answer that %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: user &quot;%2&quot;: exec.command: executable %3 %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: user &quot;%2&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: auth-provider &quot;oidc&quot;: %2 Sign in with kubectl, or use the exec plugin kubelogin (kubectl oidc-login).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no id-token.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the id-token is no JSON Web Token.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the id-token expired on %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the file %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: current-context names &quot;%2&quot;, which is not defined.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: there is no context &quot;%2&quot;. Contexts: %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the file does not exist any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the context &quot;%2&quot; is not there any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: cluster &quot;%2&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: context &quot;%2&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>repeats the name &quot;%1&quot; in this list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be v1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be Config</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the default kubeconfig</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no kubeconfig file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the file holds no contexts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contexts:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The context &quot;%1&quot; is in several sources:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the file is not open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no context &quot;%1&quot;. </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the file cannot be written: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clipboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clipboard holds no text. Copy the text of a kubeconfig first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clipboard holds more than a kubeconfig.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text in the clipboard is no kubeconfig: it names no contexts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the folder cannot be made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is not a URL with a host</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must begin with https:// or http://</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>holds a user name or password, which is not supported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has a path but no https:// or http://</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must begin with http://, https:// or socks5://</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>does not exist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot be read: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is larger than %1 KiB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: user &quot;%2&quot;: tokenFile (%3) %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>holds an alias inside what it names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nests values more than %1 deep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>holds a key that is a list or a map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>holds more values than Drover reads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gives &quot;&lt;&lt;&quot; something else than maps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is not text in UTF-8 or UTF-16</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>holds control characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is not YAML (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is not YAML</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KubeletFacts</name>
    <message>
        <source>leases in kube-node-lease</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This node has no lease.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lease</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Renewed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Holder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Acquired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The lease was never renewed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The lease was not renewed for %1, it is valid for %2 s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kubelet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Health</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LabelEdit</name>
    <message>
        <source>The name is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name must be no longer than 63 characters; it has %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name may hold letters, digits, “-”, “_” and “.”, and must begin and end with a letter or digit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The prefix before “/” is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The prefix must be no longer than 253 characters; it has %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The prefix must be a domain name: small letters, digits, “-” and “.”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All annotations of a node together may have 256 KiB; it would be %1 KiB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1”: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>label %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>annotation %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>remove label %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>remove annotation %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A key has one “/” at most, between its prefix and its name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The value must be no longer than 63 characters; it has %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The value may hold letters, digits, “-”, “_” and “.”, and must begin and end with a letter or digit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>write “key=value” to set, or “key-” to remove.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has more than one “=”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is set and removed at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;%1&apos; already has a value (%2), and --overwrite is false</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LabelOwner</name>
    <message>
        <source>The kubelet sets it again when it starts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cloud provider sets it again; volumes and spreading rules rely on it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It belongs to the provider of the cluster, which may set it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kubelets may not set it, so workloads rely on it to be kept apart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is the role of the node: what is placed by role, and load balancers, follow it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load balancers send this node traffic or not by it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drover keeps its own notes there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kubectl keeps its own state there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The kubelet keeps the names of its volume drivers there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The kubelet sets it; volumes are attached by it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kubeadm keeps its own state there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cluster autoscaler obeys it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Node Feature Discovery sets it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Karpenter sets it and decides by it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cluster API joins the node to its machine by it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OpenShift joins the node to its machine by it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calico&apos;s network depends on it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flannel&apos;s network depends on it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cilium&apos;s network depends on it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its prefix belongs to Kubernetes itself.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LeaseDecoder</name>
    <message>
        <source>The lease</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LogBuffer</name>
    <message>
        <source>— 1 line left out: it came faster than it can be shown —</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>— %1 lines left out: they came faster than they can be shown —</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LogStates</name>
    <message>
        <source>The server says: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has written nothing yet. Waiting for its first line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking for the log of %1…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As of %1</source>
        <translation>截至 %1</translation>
    </message>
    <message>
        <source>Ended %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server ended the log; %1 has not stopped, as far as is known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no earlier run of %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no log yet: it has not started.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pod %1 is not there any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This user may not read logs in %1 (403).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 may not read logs in %2 (403).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The log of %1 broke off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last run of %1 wrote nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 wrote nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LookState</name>
    <message>
        <source>As of %1</source>
        <translation>截至 %1</translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Try again now</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MetricsDecoder</name>
    <message>
        <source>The list of measurements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: an object of kind &quot;%2&quot; came in its place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The measurement of the node</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NodeColumn</name>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Roles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taints</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CPU used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pool</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Instance type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Internal IP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heartbeat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Age</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pods</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CPU requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>External IP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OS image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kernel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Container runtime</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Architecture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CPU allocatable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory allocatable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pods allocatable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ephemeral storage allocatable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pod CIDR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Provider ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Image size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Created</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resource version</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NodeDecoder</name>
    <message>
        <source>A node that the server sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Node &quot;%1&quot; as the server sent it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server sent a node without a name: field metadata.name is missing, empty or no text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server sends more nodes than Drover holds: they take %1 MiB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is no valid JSON: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NodeFacts</name>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Roles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Annotations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Created</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taints</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unschedulable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deletion requested</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>System info</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Machine ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>System UUID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Boot ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kernel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OS image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Operating system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Architecture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Container runtime</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kubelet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kube-proxy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 in total</source>
        <comment>count of images, size</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pods and images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pod CIDRs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Provider ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resources: capacity, allocatable</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NodeMenu</name>
    <message>
        <source>%1 in %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln nodes in %1</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>C&amp;opy</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NodeQuery</name>
    <message>
        <source>This bracket closes none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something to look for is missing here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is nested too deep.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This bracket is never closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no field &quot;%1&quot;. A label is label:%1=…, a text is written in quotes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A value is missing, as in %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 takes %2, as in %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This quote is never closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>A filter has at most %n characters.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no label requirement: write key=value, key!=value, key in (a, b), key notin (a, b), key or !key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no status &quot;%1&quot;: write %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no version: write it as 1.30 or v1.30.2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no quantity: write it as 8, 500m or 64Gi.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no duration: write it as 90s, 2h or 1d12h.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no time: write it as 2026-11-01 or 2026-11-01T12:00:00Z.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NodeReread</name>
    <message>
        <source>Node %1 was deleted and made again; this is another node.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is being deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not ready any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is ready now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is cordoned now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not cordoned any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has other taints now: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has other labels now: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has other annotations now: %2.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NodeWatcher</name>
    <message>
        <source>The computer slept or changed its network; connecting anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list of nodes made no progress for 30 s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The watch was silent for 27 s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The credentials did not come within 30 s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server did not answer within 10 s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server&apos;s history is not surely the one that these nodes came from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server ended the watch as soon as it had begun.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NodeWrite</name>
    <message>
        <source>delete the node</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NodeYaml</name>
    <message>
        <source>The server&apos;s answer is no JSON object.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ObjectFeed</name>
    <message>
        <source>The server sends more objects than Drover follows: %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ObjectReader</name>
    <message>
        <source>%1 is no valid JSON: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: an object of kind &quot;%2&quot; came in its place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no metadata.resourceVersion.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no field type or no field object.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The watch ended with an error that says nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: an object has no metadata.name or no metadata.namespace.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ObjectStates</name>
    <message>
        <source>%1 may not get %2 (403).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This user</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server has it no more.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ObjectText</name>
    <message>
        <source>The server&apos;s answer is no JSON object.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The kubelet&apos;s answer holds no kubeletconfig.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OwnColumn</name>
    <message>
        <source>%1 (%2)</source>
        <comment>title of a column, its unit</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>A path is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A key is missing.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PageBudget</name>
    <message>
        <source>The server sends a list without end: more than %1 MiB came, and not its last page.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Placement</name>
    <message>
        <source>There is no other node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of CPU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of local storage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 node has taint %1 that it does not tolerate</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n nodes have taint %1 that it does not tolerate</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>1 node lacks %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n nodes lack %1</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>1 node is cordoned</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n nodes are cordoned</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>1 node is not one that its node selector or affinity allows</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n nodes are not ones that its node selector or affinity allows</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>1 node has a port that it needs in use</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n nodes have a port that it needs in use</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>1 node takes no more pods</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n nodes take no more pods</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>1 node would break its topology spread</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n nodes would break its topology spread</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>1 node is too near to a pod that must be apart from it</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n nodes are too near to a pod that must be apart from it</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>1 node is not beside the pods it must be near</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n nodes are not beside the pods it must be near</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlainCalls</name>
    <message>
        <source>The answer is larger than 64 MiB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A watch event is larger than 16 MiB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The watch ended within an event.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlanDifference</name>
    <message>
        <source>it will be evicted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it will be deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has ended and will be removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it stands in the way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is another pod of the same name: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is new: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The node is another one of the same name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disruption budgets cannot be read any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has changed: %2. %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is gone from the node.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlanNotices</name>
    <message>
        <source>The annotation cluster-autoscaler.kubernetes.io/safe-to-evict=false holds back the Cluster Autoscaler, not a drain; these go all the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The annotation karpenter.sh/do-not-disrupt=true holds back Karpenter, not a drain; these go all the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a time that was not reported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Node %1 is NotReady since %2 (%3).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The kubelet of node %1 is silent: Ready is Unknown since %2 (%3).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Node %1 reports no condition Ready.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A pod is gone only when its kubelet says so: without it pods hang in Terminating, and the drain waits for them for ever, or for as long as timeout and skip-wait-for-delete-timeout allow.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PodColumn</name>
    <message>
        <source>Measured %1, over %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last run ended %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Namespace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Restarts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Age</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>IP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CPU requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CPU limits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory limits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CPU used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory used</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PodCounts</name>
    <message>
        <source>The table of pods</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no column &quot;Node&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PodDecoder</name>
    <message>
        <source>The list of pods</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pod</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A line of the watch on pods</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PodFacts</name>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none; %1 is nominated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (phase %2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pod</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Controlled by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Created</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Terminates until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>IPs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QoS class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restart policy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grace period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests and limits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, limit %2</source>
        <comment>request, limit</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 for %2
since %3</source>
        <comment>status, span, time</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scheduling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Priority</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Node selectors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tolerations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Readiness gates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Volumes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>empty directory in memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>empty directory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, up to %2</source>
        <comment>volume, size</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Annotations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>host path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>claim %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>config map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>secret</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PodLook</name>
    <message>
        <source>Not reported</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PodStatus</name>
    <message>
        <source>Running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>signal %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exit code %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Terminated (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Terminated: %1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QSslSocket</name>
    <message>
        <source>Private key does not certify public key, %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QuantityText</name>
    <message>
        <source>core</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cores</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QueryField</name>
    <message>
        <source>ready, notready, unknown, cordoned, schedulable, pressure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the node&apos;s name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one of its roles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a condition that is True, or TYPE=STATUS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a taint: its key, key=value, effect, or both</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a label selector, as kubectl&apos;s -l takes it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an annotation&apos;s key, or key=value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the kubelet&apos;s version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its zone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its instance type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its internal address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its external address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its operating system&apos;s image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its kernel&apos;s version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its container runtime</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its architecture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its provider&apos;s ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its pod CIDRs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>allocatable cores: 8, 500m</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>allocatable memory: 64Gi, 500M</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>allocatable ephemeral storage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>how many pods may run on it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>how many images it reports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>how long ago it was created: 90s, 2h, 1d12h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>how long ago its newest heartbeat was</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>when it was created, UTC: 2026-11-01, 2026-11-01T12:00:00Z</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Right</name>
    <message>
        <source>%1 on %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RulesReview</name>
    <message>
        <source>The answer to a rules review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no status.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SessionState</name>
    <message>
        <source>This user</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drover needs the verbs get, list and watch on nodes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>%1 does not accept the sign-in of %2 (401).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signing in to %1 failed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The encrypted connection to %1 cannot be trusted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A server certificate is trusted through certificate-authority or certificate-authority-data in the cluster entry of the kubeconfig.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot connect to %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 may not list nodes (403).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server says: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy request for the right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open doctor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next try in %1 s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trying again now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be used as it is configured.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open file…</source>
        <translation>打开文件…</translation>
    </message>
    <message>
        <source>Please let %1 see the nodes of %2: the verbs get, list and watch on nodes, for the whole cluster. A ClusterRole that grants this:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each is read and followed by its name, because listing all nodes is not allowed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of the nodes that you may read is there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You may read %1 nodes of this cluster; the first %2 are shown, others are not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You may read %1 nodes of this cluster, of which %2 exist; others are not shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You may read 1 node of this cluster; others are not shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You may read %1 nodes of this cluster; others are not shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reconnect now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 so far, may be incomplete.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list of nodes failed: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filling from the watch: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Node list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Node list: %1 nodes so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Credentials</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Login plugin %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connection (TLS)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the nodes: %1 so far.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connecting to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connected again, reading all nodes. Until then this is the state of %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection was lost. Showing the state of %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign-in expired at %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not connected since %1. Showing that state.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not connected since %1. The cluster had no nodes then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 may not watch nodes: they are read every %2 s, last at %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection to %1 is closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This cluster has no nodes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A node that joins appears here by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0 of %1 nodes match.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No clusters found in %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A kubeconfig file names clusters and how to sign in to them. The demo needs none: it runs three simulated clusters on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try the demo</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StartState</name>
    <message>
        <source>No cluster is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is 1 context to open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>There are %Ln contexts to open.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Open Cluster…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StatusDecoder</name>
    <message>
        <source>The server&apos;s history ends before the version that was asked for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A disruption budget does not allow this eviction now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server has no %1 named &quot;%2&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server refuses the request: field %1 is invalid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A redirect came instead of an answer (HTTP %1): a login page or a proxy stands before the API server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HTML came instead of JSON: a login page or a proxy stands before the API server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An empty answer came instead of JSON.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Protobuf came instead of JSON.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compressed bytes came instead of JSON.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer is no JSON.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server refuses the request with HTTP %1, which an API server does not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server speaks HTTPS, but the server address of the context begins with http://.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StoredJson</name>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is larger than 8 MiB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is no object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was written by a newer Drover. What this one understands of it holds; changes last until you quit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another program holds it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not writable.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be read (%2). It is kept as %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be read (%2).</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StripText</name>
    <message>
        <source>Not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready, a condition is not as it should be</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NotReady</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 for %2</source>
        <comment>state, how long</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 %Ln times, %2 in all</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1, cordoned</source>
        <comment>state of a node</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready all the time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not connected for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not known for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>a writer that gives no name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 once, %2, an event of %3</source>
        <comment>reason, time, who wrote it</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 %Ln times, %2–%3, events of %4</source>
        <comment>reason, times, who wrote it</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TabTitle</name>
    <message>
        <source>Demo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 named node</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln named nodes</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>1 node</source>
        <translation>1 个节点</translation>
    </message>
    <message numerus="yes">
        <source>%Ln nodes</source>
        <translation>
            <numerusform>%Ln 个节点</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not ready</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TaintEdit</name>
    <message>
        <source>“%1” is no taint: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has more than one “:”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the effect must be NoSchedule, PreferNoSchedule or NoExecute.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has more than one “=”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>taint %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>remove taint %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an effect is missing, as in “key=value:NoSchedule”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its key and effect stand there twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is set and removed at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>node %1 already has %2 taint(s) with same effect(s) and --overwrite is false</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>taint &quot;%1&quot; not found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The effect must be NoSchedule, PreferNoSchedule or NoExecute.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: a node has a key and effect only once.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TaintKeeper</name>
    <message>
        <source>The node lifecycle controller sets and removes it by the node&apos;s conditions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cluster autoscaler sets it on nodes that it is about to remove.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Karpenter sets it on nodes that it replaces, and removes it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The node lifecycle controller keeps it while the node is cordoned; uncordon the node instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cloud controller removes it when it has set the node up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cloud controller keeps it while the machine is shut down.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cilium removes it when its agent is ready.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TaintPreset</name>
    <message>
        <source>Keeps new pods away; those that run stay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ends every pod that does not tolerate it, at once and past all budgets.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keeps the node for the pods that tolerate the value, a team or a workload.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keeps pods without need of a GPU away from GPU nodes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keeps workloads away from a control-plane node.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For a node that is down for good: its pods are deleted by force and their volumes detached. Never on a machine that may still run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Used only where no other node has room.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TimeText</name>
    <message>
        <source>not reported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>date and time, how long ago</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TimelineText</name>
    <message>
        <source>%1 → none</source>
        <comment>from</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <comment>from, to</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>reason, message</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taint added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taint removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taint changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>until now; what happened meanwhile is not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>until %1 (%2); what happened meanwhile is not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (×%2)</source>
        <comment>reason of an event, how often</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>condition, change of its status</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drover: %1</source>
        <comment>an action</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First seen since connecting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cordoned</source>
        <translation>已封锁</translation>
    </message>
    <message>
        <source>Uncordoned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another kubelet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rebooted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>boot ID %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Node removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taints</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cordons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Versions and boots</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gaps</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TransportText</name>
    <message>
        <source>The answer says it is compressed with gzip, but is not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (through the proxy %2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The proxy %1 does not let this user through to %2: %3. If it wants a user name and a password, they belong in proxy-url.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The proxy %1 has no known address: its name cannot be resolved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The proxy %1 did not answer in time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The proxy %1 refuses the connection: nothing listens there, or a firewall answers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The proxy %1 does not connect to %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 refuses the connection: nothing listens there, or a firewall answers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no known address: the name cannot be resolved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be reached: the connection timed out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection to %1 failed: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 closed the connection during the TLS handshake.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer of %1 was cut: the connection was closed before its end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 closed the connection without an answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 closed the connection without an answer. If it expects TLS, its address must begin with https://.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be reached within %2 s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answer from %1 within %2 s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer of %1 stopped: nothing came for %2 s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What %1 answers is not HTTP.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What %1 answers is not HTTP. If it expects TLS, its address must begin with https://.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The proxy %1 does not connect to %2: it answers %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The proxy %1 wants a user name and a password it accepts; they belong in proxy-url.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The proxy address %1 names no host.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The proxy address %1 has a scheme that Drover does not know; http, https and socks5 are supported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The environment variable %1 holds no proxy address; expected is something like http://proxy.example:3128.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer is encoded as &quot;%1&quot;, which was not asked for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The request&apos;s %1 holds characters that a header may not hold, such as a line break.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The token of user &quot;%1&quot; holds characters that no token may hold, such as a line break.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server of cluster &quot;%1&quot; is no address of the form https://host:port.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The client-key of user &quot;%1&quot; is protected by a passphrase. Kubernetes clients need a plain key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The client-key of user &quot;%1&quot; is an Ed25519 key, which this computer&apos;s Qt cannot use; RSA and EC keys work.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The client-key of user &quot;%1&quot; is no RSA or EC key in PEM form.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The client-certificate of user &quot;%1&quot; holds no certificate in PEM form.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The client-key of user &quot;%1&quot; does not belong to its client-certificate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate-authority of cluster &quot;%1&quot; holds no certificate in PEM form.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its SHA-256 fingerprint is %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate of %1 is signed by an unknown authority, &quot;%2&quot;: the kubeconfig&apos;s certificate-authority does not match.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate of %1 is signed by &quot;%2&quot;, which this computer does not trust. Name the cluster&apos;s certificate-authority in the kubeconfig.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate of %1 names no host at all (subject alternative names); a common name alone does not count.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate of %1 is for %2, not for %3. Set tls-server-name to one of them if this is the right server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate of %1 (&quot;%2&quot;) expired on %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate of %1 (&quot;%2&quot;) is not valid before %3; check this computer&apos;s clock.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate of %1 is not accepted: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The client-key of this user does not belong to its client-certificate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The TLS handshake with %1 failed: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Undo</name>
    <message>
        <source>Somebody changed node %1 since: %2. Nothing is undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Node %1 is as it was before already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>label %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>annotation %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is cordoned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is uncordoned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>taint %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” cannot be undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Node %1 was deleted and made again since. Nothing is undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>undo: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VolumeUse</name>
    <message>
        <source>The kubelet&apos;s answer is no summary of its pods.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WatchDecoder</name>
    <message>
        <source>The watch ended with an error that says nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A watch event is larger than 16 MiB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A line of the watch has no field type or no field object.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A line of the watch</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WhyPage</name>
    <message>
        <source>Cause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>time, how long ago</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was found against this node, but not all could be read: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing stands against this node so far.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing stands against this node.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still asking; answers that have not come: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing that was read so far tells why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing that was read tells why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What would help: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Node %1, %2</source>
        <comment>name, time</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WhyRules</name>
    <message numerus="yes">
        <source>Its readiness changed %n times in the last hour.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The machine booted %n times in the last hour.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source> (%1 times)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the first of these</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>By the server&apos;s events its readiness changed about %n times in the last hour, if they came evenly.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>By the server&apos;s events its readiness changed %n times in the last hour.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) seen by Drover since it connected</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>By the kubelet&apos;s events the machine booted %n times in the last hour.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Its kubelet started %n times in the last hour: it ends, or is ended, again and again.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Events say the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its kubelet is %1 minor versions older than the API server; at most %2 are supported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its kubelet is newer than the API server, which is not supported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other nodes run a newer kubelet: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for what comes and goes with it: the network to the API server, a runtime that hangs, memory that runs out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See the machine&apos;s console and power; cordon it meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the end of the kubelet&apos;s log before each start (journalctl -u kubelet), and see whether the kernel ended it for lack of memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare their times with those of the changes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drain the node and upgrade its kubelet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Upgrade the control plane first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An upgrade may be under way, or has left this node out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 disruptions allowed; %2 pods healthy, %3 wanted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pods stand in the way that no option allowed to evict.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is held back: the server refuses its eviction for now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The budget over %1 never has room as it is written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>metadata.deletionTimestamp %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>grace period over</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n pod(s) should have ended by now and are still there.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>A pod is gone only when the kubelet says so, and this node&apos;s kubelet is not well.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server refuses to evict %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The drain was cancelled before it was done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n pod(s) left</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The drain failed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drain again with the option that allows it, or move these pods first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It goes on when enough pods under the budget are healthy elsewhere; look why they are not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask its owner for one more replica, or for a budget that allows a disruption.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the finalizers in the pod&apos;s YAML and at its containers; a volume that does not unmount holds it as well.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring the kubelet back. Where the machine is surely off, the taint node.kubernetes.io/out-of-service lets its pods go.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See what the server said; then retry.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drain again; what was evicted stays evicted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>requests %1 of memory (use was not measured)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>uses %1 of memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free memory fell below the kubelet&apos;s eviction threshold: it evicts pods.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n image(s), %1 bytes</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Free space or inodes on the node&apos;s disk fell below the kubelet&apos;s eviction threshold: it removes images and evicts pods.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Process IDs run out on the node: the kubelet evicts pods.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network of the node is not set up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A problem was detected on the node: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody knows: the kubelet does not report, so the status of these conditions is unknown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The kubelet began to evict pods.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The kubelet evicted %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which pods use most is not known: nothing serves measurements here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let the pods that use most go, or give them limits. The condition stays for 5 minutes after the pressure is gone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove images, logs or emptyDir data, or enlarge the disk. The condition stays for 5 minutes after the pressure is gone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find the pod that starts so many processes; podPidsLimit of the kubelet bounds them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See whether the network plugin or the cloud&apos;s route controller runs: it sets this condition.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See the machine&apos;s kernel and service logs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They are known again when the kubelet reports again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Their controllers make new ones elsewhere; the evicted ones stay as a record until they are deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install metrics-server: it measures what nodes and pods use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The kubelet stopped reporting: the control plane hears nothing of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The kubelet has never reported a status.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The node has no condition Ready: nobody reported one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n condition(s), none of type Ready</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The network plugin (CNI) is not ready on this node.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The kubelet does not reach its container runtime.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The container runtime answers too slowly: the kubelet cannot keep its list of containers (PLEG).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The node is shutting down in an orderly way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The kubelet has not registered its storage drivers yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The kubelet reports that it is not ready.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its lease was last renewed %1 ago; a kubelet that runs and reaches the API server renews it every 10 seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its lease was never renewed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its lease was renewed %1 before it was read: the kubelet runs and reaches the API server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cloud provider says that the machine is shut down.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody declared the machine out of service: its pods are deleted by force and its volumes detached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The kernel killed processes for lack of memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The machine was rebooted or shut down.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody is working on it: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drover is not connected: this is how the node was %1 ago.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See whether the machine runs, whether its kubelet does (systemctl status kubelet) and whether it reaches the API server. It is ready again with its first report.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the kubelet&apos;s log on the machine: it registered the node, or somebody else did, and then never reported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The kubelet sets it with its first report; see whether it runs under this node&apos;s name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See whether the network plugin&apos;s pod runs on this node and has written its configuration to /etc/cni/net.d.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See whether the container runtime (containerd, CRI-O) runs on the machine, and read its log.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for a slow disk, many containers or a runtime that hangs on the machine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It comes back when the machine has started again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See whether the kubelet may write its CSINode, and wait for its next try.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See whether the machine runs and reaches the API server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the machine in the cloud, or delete the node.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the message names has to work again; the kubelet looks every 10 seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for the cause on the node, not on the way to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the taint away when the machine is back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reserve memory for the system (kube-reserved, system-reserved) or give the pods that use most a limit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is ready when its kubelet has started again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait until that is done, or ask whoever does it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reconnect before you conclude anything.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its condition Ready is False</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its condition Ready is Unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its condition MemoryPressure is True</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its condition DiskPressure is True</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its condition PIDPressure is True</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its condition NetworkUnavailable is True</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is cordoned.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is cordoned by %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is cordoned by %1: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>owns spec.unschedulable (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The control plane keeps pods away with %1, because %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cloud controller has not initialized the node.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only pods that tolerate %1 are scheduled here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The node is being deleted; something holds it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It holds as many pods as it may: %1 of %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its pods request %1 % of its %2: hardly another pod fits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Uncordon it when the work is done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It goes when the condition does; taken away by hand it comes again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See whether the cloud controller manager runs and may ask the cloud about this machine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the pods a toleration, or take the taint away if nothing puts it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See metadata.finalizers in the YAML: whoever put them there has to take them away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let pods go, or raise the kubelet&apos;s maxPods.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let pods go or lower their requests; what they really use does not count for the scheduler.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its lease was last renewed %1 ago by the server&apos;s clock, though the node counts as ready: its kubelet does not run, hangs or does not reach the API server. The control plane calls such a node Unknown after %2 s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its last heartbeat is %1 old by the server&apos;s clock, and a kubelet writes one every 5 minutes at least.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The control plane has not called it Unknown either, which was due %1 ago: the controller that watches over nodes does not run or was given more patience.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See whether the machine runs, whether its kubelet does (systemctl status kubelet) and whether it reaches the API server. Ask again in a minute: a lease that was renewed clears it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See whether the machine runs and whether its kubelet does (systemctl status kubelet). Its lease, which would tell within seconds, could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See whether kube-controller-manager runs and leads, and what its --node-monitor-grace-period is. Until then pods are neither kept away nor moved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The node&apos;s lease</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Only the first %n event(s) about it were read; there are more.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The node&apos;s pods</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Only the first %n pod(s) on it were read; there are more.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Measurements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be read, so what it would tell is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It needs the right: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why is it not ready?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why is nothing heard of its kubelet?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why are pods not scheduled here?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why is it under pressure?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why does it not drain?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why does it come and go?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why is its version behind?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not reported</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WindowDialogs</name>
    <message>
        <source>About Drover</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drover %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looks after the nodes of Kubernetes clusters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A drain is running.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln drains are running.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Closing stops it: no further pod is evicted, pods that were evicted stay so, and the node stays cordoned.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Stop Draining and Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keep Running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open Kubeconfig File</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>drover::Application</name>
    <message>
        <source>Dry run: the servers check each change and do none of them.</source>
        <translation>试运行：服务器会检查每项更改，但一项也不执行。</translation>
    </message>
</context>
<context>
    <name>drover::ClusterDesk</name>
    <message>
        <source>Still not: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>drover::DemoProcess</name>
    <message>
        <source>The demo cannot be started: %1 was not found or may not be run.</source>
        <translation>无法启动演示：%1 不存在或不允许运行。</translation>
    </message>
    <message>
        <source>The demo ended before it was ready.</source>
        <translation>演示在就绪之前就结束了。</translation>
    </message>
    <message>
        <source>The demo ended; its clusters are gone.</source>
        <translation>演示已结束；它的集群已不存在。</translation>
    </message>
</context>
<context>
    <name>drover::NodeWriter</name>
    <message>
        <source>The connection was closed before the answer came.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Node %1 was changed by somebody else, and cannot be read: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether node %1 was changed is not known, because it cannot be read (%2). The request ended so: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Node %1 was read again: it was not changed. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server accepted the change of node %1, but the node does not show it: something in the cluster changed it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Node %1 is not the one that was shown: it was deleted and made again. Nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody else changed node %1 since it was shown. Nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>drover::SessionWorker</name>
    <message>
        <source>A node of cluster %1 holds bytes that are not UTF-8; they are shown as �.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server of cluster %1 sent a node whose conditions, taints or addresses are no list; they are shown as if there were none.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>drover::TransportText</name>
    <message>
        <source>%1 refuses the client certificate of this user.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 and Drover have no TLS version or cipher in common; TLS 1.2 or newer is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not speak TLS. If it serves plain HTTP, its address must begin with http://.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 asks for a client certificate, and this user has none it accepts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 refuses the client certificate of this user: it has expired.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 breaks off the TLS handshake: no common cipher, or it wants a client certificate.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>drover::ui::AskedMark</name>
    <message>
        <source>Read it again</source>
        <translation>重新读取</translation>
    </message>
    <message>
        <source>As of %1</source>
        <translation>截至 %1</translation>
    </message>
    <message>
        <source>%1 · asking…</source>
        <translation>%1 · 正在询问…</translation>
    </message>
    <message>
        <source>%1 · changed since</source>
        <translation>%1 · 之后有变化</translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>drover::ui::BoardModel</name>
    <message>
        <source>unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 free, %3/%4</source>
        <comment>budget, room, healthy, wanted</comment>
        <translation>%1：余量 %2，%3/%4</translation>
    </message>
    <message>
        <source>over its grace by %1</source>
        <translation>已超出宽限期 %1</translation>
    </message>
    <message>
        <source>grace: %1 of %2 s left</source>
        <translation>宽限期：剩余 %1/%2 秒</translation>
    </message>
    <message>
        <source>next try in %1 s</source>
        <translation>%1 秒后再次尝试</translation>
    </message>
    <message>
        <source>trying now</source>
        <translation>正在尝试</translation>
    </message>
    <message>
        <source>It came after the plan was made.</source>
        <translation>它在计划制定之后才出现。</translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pod</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since</source>
        <translation>起始</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>干扰预算</translation>
    </message>
    <message>
        <source>Waits for</source>
        <translation>等待</translation>
    </message>
    <message>
        <source>Tries</source>
        <translation>尝试</translation>
    </message>
    <message>
        <source>Last answer</source>
        <translation>上次应答</translation>
    </message>
</context>
<context>
    <name>drover::ui::ClusterSettingsDialog</name>
    <message>
        <source>By level</source>
        <translation>按级别</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>红色</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>橙色</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>绿色</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>蓝色</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>紫色</translation>
    </message>
    <message>
        <source>Settings of %1</source>
        <translation>%1 的设置</translation>
    </message>
    <message>
        <source>Drover was started with --read-only: until it ends, nothing is written, whatever is chosen here.</source>
        <translation>Drover 以 --read-only 启动：在它退出之前，无论这里选择什么，都不会写入任何内容。</translation>
    </message>
    <message>
        <source>&amp;By Its Name</source>
        <translation>按名称(&amp;B)</translation>
    </message>
    <message>
        <source>Production where the name has “prod” in it, else Careful</source>
        <translation>名称中含有“prod”时为生产，否则为谨慎</translation>
    </message>
    <message>
        <source>Writing to this cluster</source>
        <translation>对此集群的写入</translation>
    </message>
    <message>
        <source>Colour of tab and dialogs</source>
        <translation>标签页和对话框的颜色</translation>
    </message>
</context>
<context>
    <name>drover::ui::ClusterTab</name>
    <message>
        <source>Reading all nodes again.</source>
        <translation>正在重新读取所有节点。</translation>
    </message>
    <message>
        <source>Trying to connect now.</source>
        <translation>正在尝试连接。</translation>
    </message>
</context>
<context>
    <name>drover::ui::ClusterTabs</name>
    <message>
        <source>Open clusters</source>
        <translation>已打开的集群</translation>
    </message>
    <message>
        <source>Close the tab</source>
        <translation>关闭标签页</translation>
    </message>
    <message>
        <source>Close %1</source>
        <translation>关闭 %1</translation>
    </message>
    <message>
        <source>Connect to %1 anew?</source>
        <translation>重新连接到 %1？</translation>
    </message>
    <message>
        <source>Close %1?</source>
        <translation>关闭 %1？</translation>
    </message>
</context>
<context>
    <name>drover::ui::CommandPalette</name>
    <message>
        <source>Command Palette</source>
        <translation>命令面板</translation>
    </message>
    <message>
        <source>Type an action, context, saved filter or node</source>
        <translation>键入操作、上下文、已保存的筛选或节点</translation>
    </message>
    <message>
        <source>Search everything</source>
        <translation>搜索全部</translation>
    </message>
    <message>
        <source>What there is to choose</source>
        <translation>可选项</translation>
    </message>
    <message>
        <source>Nothing matches.</source>
        <translation>没有匹配项。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more match; type more letters to see them.</source>
        <translation>
            <numerusform>另有 %Ln 项匹配；键入更多字母可显示它们。</numerusform>
        </translation>
    </message>
    <message>
        <source>Return does it, Esc closes. A colon in front: only actions.</source>
        <translation>按 Return 执行，按 Esc 关闭。以冒号开头：仅操作。</translation>
    </message>
</context>
<context>
    <name>drover::ui::ConditionsModel</name>
    <message>
        <source>Not as it should be</source>
        <translation>异常</translation>
    </message>
    <message>
        <source>As it should be</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>Neither good nor bad</source>
        <translation>无好坏之分</translation>
    </message>
    <message>
        <source>Lifecycle states</source>
        <translation>生命周期状态</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>group of conditions, count</comment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>drover::ui::ConditionsPage</name>
    <message>
        <source>The server reported no conditions.</source>
        <translation>服务器没有报告任何状况。</translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>Copy c&amp;ell</source>
        <translation>复制单元格(&amp;E)</translation>
    </message>
</context>
<context>
    <name>drover::ui::ContainersModel</name>
    <message>
        <source>Container</source>
        <translation>容器</translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restarts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last termination</source>
        <translation>上次终止</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>限制</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>镜像</translation>
    </message>
    <message>
        <source>ran %1, ended %2</source>
        <translation>运行了 %1，结束于 %2</translation>
    </message>
    <message>
        <source>ended %1</source>
        <translation>结束于 %1</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>自 %1 起</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>已结束</translation>
    </message>
    <message>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sidecar</source>
        <translation>边车容器</translation>
    </message>
    <message>
        <source>init container</source>
        <translation>Init 容器</translation>
    </message>
    <message>
        <source>container</source>
        <translation>容器</translation>
    </message>
    <message>
        <source>ephemeral container</source>
        <translation>临时容器</translation>
    </message>
</context>
<context>
    <name>drover::ui::ContextModel</name>
    <message>
        <source>Cannot be opened: %1</source>
        <translation>无法打开：%1</translation>
    </message>
    <message>
        <source>Open already: its tab comes to the front.</source>
        <translation>已经打开：将切换到它的标签页。</translation>
    </message>
    <message>
        <source>%1 (open)</source>
        <translation>%1（已打开）</translation>
    </message>
    <message>
        <source>Context</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>User</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
</context>
<context>
    <name>drover::ui::ContextPicker</name>
    <message>
        <source>Open Cluster</source>
        <translation>打开集群</translation>
    </message>
    <message>
        <source>Type to search contexts</source>
        <translation>键入以搜索上下文</translation>
    </message>
    <message>
        <source>Search contexts</source>
        <translation>搜索上下文</translation>
    </message>
    <message>
        <source>Contexts</source>
        <translation>上下文</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>打开(&amp;O)</translation>
    </message>
    <message>
        <source>Open &amp;File…</source>
        <translation>打开文件(&amp;F)…</translation>
    </message>
    <message>
        <source>Connection &amp;Doctor…</source>
        <translation>连接诊断(&amp;D)…</translation>
    </message>
    <message>
        <source>Examines the way to the chosen context, step by step.</source>
        <translation>逐步检查通往所选上下文的路径。</translation>
    </message>
    <message>
        <source>No contexts found. Open a file.</source>
        <translation>没有找到上下文。请打开一个文件。</translation>
    </message>
    <message>
        <source>No context matches.</source>
        <translation>没有匹配的上下文。</translation>
    </message>
</context>
<context>
    <name>drover::ui::CordonDialog</name>
    <message>
        <source>Cordon %1</source>
        <translation>封锁 %1</translation>
    </message>
    <message>
        <source>Uncordon %1</source>
        <translation>解除封锁 %1</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>及另外 %1 个</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;ordon %1</source>
        <translation>封锁 %1(&amp;O)</translation>
    </message>
    <message>
        <source>Unc&amp;ordon %1</source>
        <translation>解除封锁 %1(&amp;O)</translation>
    </message>
    <message>
        <source>No new pods are scheduled here until it is uncordoned. Pods that run here stay.</source>
        <translation>在解除封锁之前，不会有新的 Pod 调度到这里。在此运行的 Pod 保持不动。</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Optional; everybody sees it on the node</source>
        <translation>可选；所有人都能在节点上看到</translation>
    </message>
    <message>
        <source>&amp;Reason:</source>
        <translation>原因(&amp;R)：</translation>
    </message>
    <message>
        <source>The note on the node names you as %1.</source>
        <translation>节点上的备注会将你记为 %1。</translation>
    </message>
    <message>
        <source>New pods may be scheduled here again.</source>
        <translation>新的 Pod 可以重新调度到这里。</translation>
    </message>
    <message>
        <source>%1 was cordoned by %2, %3.</source>
        <translation>%1 由 %2 于 %3 封锁。</translation>
    </message>
    <message>
        <source>%1 was cordoned by %2, %3: %4</source>
        <translation>%1 由 %2 于 %3 封锁：%4</translation>
    </message>
    <message>
        <source>%1 is being drained: new pods would come while others leave.</source>
        <translation>%1 正在腾空：旧的 Pod 离开的同时，会有新的 Pod 进来。</translation>
    </message>
    <message>
        <source>There is nothing left to do.</source>
        <translation>没有什么需要做的了。</translation>
    </message>
</context>
<context>
    <name>drover::ui::CordonLine</name>
    <message>
        <source>by %1, %2</source>
        <translation>由 %1，%2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Old note of a cordon %1</source>
        <translation>旧的封锁备注（%1）</translation>
    </message>
    <message>
        <source>Cordoned %1</source>
        <translation>已封锁（%1）</translation>
    </message>
    <message>
        <source>Cordoned; since when is not reported</source>
        <translation>已封锁；起始时间未报告</translation>
    </message>
    <message>
        <source>Cordoned %1, not by Drover</source>
        <translation>已封锁（%1），并非由 Drover 操作</translation>
    </message>
    <message>
        <source>&amp;Who did it?</source>
        <translation>是谁做的？(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Remove Note…</source>
        <translation>移除备注(&amp;R)…</translation>
    </message>
    <message>
        <source>Un&amp;cordon…</source>
        <translation>解除封锁(&amp;C)…</translation>
    </message>
    <message>
        <source>Asks the server which program set it, and when</source>
        <translation>询问服务器由哪个程序设置，以及何时设置</translation>
    </message>
</context>
<context>
    <name>drover::ui::DeleteDialog</name>
    <message>
        <source>Delete %1</source>
        <translation>删除 %1</translation>
    </message>
    <message>
        <source>This removes the node object from the cluster; it does not turn the machine off. The cluster then deletes the node&apos;s pods without grace and without asking budgets. Controllers make new ones elsewhere. A kubelet that still runs registers the node again only when it is restarted, without labels and taints that others set.</source>
        <translation>此操作从集群中移除节点对象，并不会关闭机器。随后集群会删除该节点的 Pod，既不给宽限期，也不询问干扰预算。控制器会在别处新建 Pod。仍在运行的 kubelet 只有在重启后才会重新注册该节点，且不带其他人设置的标签和污点。</translation>
    </message>
    <message>
        <source>%1 not cordoned: drain first, so that pods leave in order.</source>
        <translation>%1未封锁：请先腾空，使 Pod 有序离开。</translation>
    </message>
    <message>
        <source>&amp;Delete %1</source>
        <translation>删除 %1(&amp;D)</translation>
    </message>
    <message>
        <source>How many pods run there is unknown: %1</source>
        <translation>那里运行着多少 Pod 无法得知：%1</translation>
    </message>
    <message>
        <source>Counting the pods that run there…</source>
        <translation>正在统计那里运行的 Pod…</translation>
    </message>
    <message>
        <source>Running there now: %1.</source>
        <translation>那里现在运行着：%1。</translation>
    </message>
</context>
<context>
    <name>drover::ui::DetailsHeader</name>
    <message>
        <source>%1 since %2</source>
        <translation>%1，自 %2 起</translation>
    </message>
    <message>
        <source>Hold this node, whatever is selected</source>
        <translation>固定此节点，不随选择变化</translation>
    </message>
    <message>
        <source>Hold this node</source>
        <translation>固定此节点</translation>
    </message>
    <message>
        <source>Status: %1</source>
        <translation>状态：%1</translation>
    </message>
    <message>
        <source>Deleted %1. Last state below.</source>
        <translation>已删除 (%1)。以下为最后状态。</translation>
    </message>
</context>
<context>
    <name>drover::ui::DetailsPane</name>
    <message>
        <source>No node selected.</source>
        <translation>未选择节点。</translation>
    </message>
    <message>
        <source>Select a row of the table to see the node&apos;s details.</source>
        <translation>选择表格中的一行即可查看节点详情。</translation>
    </message>
    <message>
        <source>%1 is not in this cluster.</source>
        <translation>%1 不在此集群中。</translation>
    </message>
    <message>
        <source>Select another row of the table.</source>
        <translation>请选择表格中的另一行。</translation>
    </message>
    <message>
        <source>Node details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Overview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Conditions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>La&amp;bels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Annotations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>tab title, count</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Some are not as they should be.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>drover::ui::DetailsWindow</name>
    <message>
        <source>%1 – %2</source>
        <comment>node, cluster</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>drover::ui::DoctorDialog</name>
    <message>
        <source>Connection Doctor: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy Report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Run Again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first problem is here: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All is well on the way to %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Examining the way to %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connection doctor of Drover %1, context &quot;%2&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The examination was still under way.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>drover::ui::DoctorStepList</name>
    <message>
        <source>Steps</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>drover::ui::DoctorStepRow</name>
    <message>
        <source>Next:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: under way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ok</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2. %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt; 1 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%L1 ms</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>drover::ui::DrainBoard</name>
    <message>
        <source>since %1</source>
        <translation>自 %1 起</translation>
    </message>
    <message>
        <source>%1, took %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2, no deadline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2, gives up at %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drains</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drains of this cluster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pods of the drain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cance&amp;l Drain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;try Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Raise Dea&amp;dline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Uncordon…</source>
        <translation>解除封锁(&amp;U)…</translation>
    </message>
    <message>
        <source>Cop&amp;y Report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Put Away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By 5 &amp;minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By &amp;30 minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;No deadline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>state, pods</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;sume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pau&amp;se</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>drover::ui::DrainDialog</name>
    <message>
        <source>Drain %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the Ser&amp;ver</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re-c&amp;heck</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Drain %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Drain %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This cluster is read-only here.</source>
        <translation>此集群在这里是只读的。</translation>
    </message>
    <message>
        <source>Reading the server&apos;s state…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tries each eviction as a dry run: the server checks it, the budgets too, each pod for itself. Nothing is written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>server: %1 of %2 asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>server: %1 of %2 confirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot plan: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the pods and budgets…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No pods run there: draining only cordons.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 evicted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 blocked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 stay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read %1, placement is an estimate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Budgets of %1 are unknown: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This server does not serve evictions: pods are deleted, budgets do not count.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pods are deleted, not evicted: no budget holds them back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs %1, which you may not do.</source>
        <translation>需要权限 %1，而你没有此权限。</translation>
    </message>
    <message>
        <source>It cannot be planned.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is being drained.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs %1 in %2, which you may not do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 refused: see the top of the plan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This became different since it was shown. Press Drain again if it is right:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>drover::ui::DrainOptionsForm</name>
    <message>
        <source>They stay: their DaemonSet would put them back at once, cordoned or not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What these pods keep on the node&apos;s disk is lost for good.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing makes these pods anew elsewhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each pod&apos;s own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For all pods:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grace period in seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time limit in minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Optional; written on the node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Grace period:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give &amp;up:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reason:</source>
        <translation>原因(&amp;R)：</translation>
    </message>
    <message>
        <source>&amp;Advanced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All pods; or app=web,tier!=db</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Always wait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not if deleted over </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> s ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only pods with the &amp;labels:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pods already &amp;terminating:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete &amp;instead of evict
(ignores budgets)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1
(%2)</source>
        <comment>option, consequence</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ignore Daemon&amp;Set pods</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: they stay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete &amp;emptyDir data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Pods without controller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: will not come back</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>drover::ui::DrainsModel</name>
    <message>
        <source>%1 of %2</source>
        <comment>gone, all</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>drover::ui::EditModel</name>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(several values)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <comment>old value, new value</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Effect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>drover::ui::EditPage</name>
    <message>
        <source>&amp;Set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E&amp;ffect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Take Back</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>drover::ui::ElidedLabel</name>
    <message>
        <source>&amp;Copy name</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>drover::ui::EventsPage</name>
    <message>
        <source>Asking for the events about this node…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no events about this node.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server keeps events about an hour.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The events about this node could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This user may not list %1 in all namespaces (403).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 may not list %2 in all namespaces (403).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>tab title, count</comment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>drover::ui::EventsView</name>
    <message>
        <source>&amp;Warnings first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events are kept about an hour by the server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 event</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln events</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>number of events, number of warnings</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln warnings</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>drover::ui::FilterBar</name>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cordoned</source>
        <translation>已封锁</translation>
    </message>
    <message>
        <source>Pressure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;p&gt;Words that the visible cells hold, and terms; side by side all must hold. &lt;code&gt;and&lt;/code&gt;, &lt;code&gt;or&lt;/code&gt;, &lt;code&gt;not&lt;/code&gt; and brackets join them; quotes make a text of anything.&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter nodes (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter nodes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>drover::ui::FindBar</name>
    <message>
        <source>Find in the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous match (Shift+F3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next match (F3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>match</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>drover::ui::HealthDelegate</name>
    <message>
        <source>%1 · Draining</source>
        <comment>status of a node</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>drover::ui::HelpLink</name>
    <message>
        <source>What does %1 mean?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Explains it and says what to do (F1).</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>drover::ui::HelpWindow</name>
    <message>
        <source>What Does This Mean?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type to search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search the help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Topics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Explanation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>drover::ui::ImagesModel</name>
    <message>
        <source>no name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Image</source>
        <translation>镜像</translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>drover::ui::ImagesPage</name>
    <message>
        <source>Asking for the images…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The images could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>Copy &amp;all names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Images (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The kubelet reports no images.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No image matches.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 images, %2 in total.</source>
        <comment>count, size</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A kubelet reports its 50 largest.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>drover::ui::JournalDesk</name>
    <message>
        <source>Open %1 first: its nodes must be read before a write is taken back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not in %2 any more: there is nothing to continue.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>drover::ui::JournalDialog</name>
    <message>
        <source>%1: %2</source>
        <comment>field, value</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cluster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, as %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kubectl</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Journal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search node, cluster, action, person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search the journal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writes, newest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy as Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to take back in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was undone already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 writes</source>
        <comment>shown, all</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> · reading older ones…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> · lines that cannot be read: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export Journal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was not written: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written to %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>drover::ui::JournalModel</name>
    <message>
        <source>Interrupted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answer known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No end yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>outcome, result</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cluster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>drover::ui::KeyDesk</name>
    <message>
        <source>Keyboard Shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>drover::ui::KeyField</name>
    <message>
        <source>Press the new keys</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>drover::ui::KeyValueModel</name>
    <message>
        <source>Key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>drover::ui::KeyValuePage</name>
    <message>
        <source>Filter labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter annotations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Annotations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>Copy &amp;value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This node has no labels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This node has no annotations.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0 of %1 labels match.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0 of %1 annotations match.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>drover::ui::KubeletPage</name>
    <message>
        <source>Configuration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Kubelet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1-kubelet</source>
        <comment>file name</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking the kubelet…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The kubelet&apos;s configuration could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>drover::ui::LogBar</name>
    <message>
        <source>Container</source>
        <translation>容器</translation>
    </message>
    <message>
        <source>How much</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last 500 lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last 5,000 lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows new lines as they are written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find (Ctrl+F)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The log of the run before the last restart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When each line was written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Long lines go on in the next row</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>drover::ui::LogPage</name>
    <message>
        <source>1 line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 older lines were dropped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 left out: they came too fast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the container has stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>terminal colours are not shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End goes to the newest line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save Log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Could not be saved in %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>drover::ui::LogView</name>
    <message>
        <source>Log</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>drover::ui::LookList</name>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>Copy c&amp;ell</source>
        <translation>复制单元格(&amp;E)</translation>
    </message>
</context>
<context>
    <name>drover::ui::MainWindow</name>
    <message>
        <source>Tool Bar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a cluster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No cluster is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit Drover?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No cluster is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 – Drover</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drover</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>drover::ui::MetadataDialog</name>
    <message>
        <source>Labels and annotations of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>La&amp;bels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A&amp;nnotations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none of these keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press Set, or clear the fields.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>drover::ui::NodeCommands</name>
    <message>
        <source>No node is selected.</source>
        <translation>未选择节点。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>node, what went wrong</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the server does not tell who</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>set by %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no old note any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the old note of %1 in %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It tells of a cordon that is over. Nothing else is changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Remove Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no write to this cluster that could be undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This cluster is read-only here.</source>
        <translation>此集群在这里是只读的。</translation>
    </message>
    <message>
        <source>%1 is not in this cluster any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo on %1 in %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes back: %1 (%2, by %3).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>YAML is copied of at most %1 nodes at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking the server for the YAML…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied as YAML.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>drover::ui::NodeEditDialog</name>
    <message>
        <source>&amp;What is sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>… and %1 more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Appl&amp;y</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Appl&amp;y to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is changed yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody changed %1 meanwhile; nothing was written there.
Shown before: %2
Now: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your change stands below, on top of what is there now. Apply it if it is still right.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>drover::ui::NodeFilter</name>
    <message>
        <source>How the node stood in the last hour: the taller, the worse; hatched where Drover was not connected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 –</source>
        <comment>title of a column that nothing is known for</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>title, time of asking</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>metrics.k8s.io is not served here.</source>
        <translation>此处不提供 metrics.k8s.io。</translation>
    </message>
    <message>
        <source>As of %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of allocatable, measured by metrics.k8s.io, asked every 30 s while it is to be seen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pods that use room, counted once; F5 counts again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of allocatable that pods request. Asked once, for the rows to be seen; F5 asks again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>drover::ui::NodeView</name>
    <message>
        <source>Nodes of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No node is selected.</source>
        <translation>未选择节点。</translation>
    </message>
</context>
<context>
    <name>drover::ui::NoticeBar</name>
    <message>
        <source>Dismiss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dismiss the notice</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>… and %Ln more before, see the log</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>drover::ui::OperationDialog</name>
    <message>
        <source>D&amp;o it all the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (dry run)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as &amp;kubectl</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Type %1 to go on:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type %1 to go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Under way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is read-only here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tick the box below the warning first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the name first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2, dry run: nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2, done.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>drover::ui::OverviewPage</name>
    <message>
        <source>Overview</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>drover::ui::PageTabs</name>
    <message>
        <source>All pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 more</source>
        <comment>pages</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>drover::ui::PaletteDesk</name>
    <message>
        <source>%1, is on</source>
        <comment>menu</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, is off</source>
        <comment>menu</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No cluster is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not possible now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open context: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The filter was cleared to show %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not in this cluster any more.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>drover::ui::PaletteModel</name>
    <message>
        <source>%1. Not possible: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>drover::ui::PlanList</name>
    <message>
        <source>Plan, pod by pod</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>drover::ui::PlanModel</name>
    <message>
        <source>Refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blocked now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Will be evicted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finished, go too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>grace %1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You may not remove it.
Needs %1 in %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its emptyDir data is lost: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>will not come back
no controller makes it anew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown
%1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>estimating…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>group of pods, count</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>asking…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pod</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happens, and why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>干扰预算</translation>
    </message>
    <message>
        <source>Place (estimate)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server (dry run)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>drover::ui::PodHead</name>
    <message>
        <source>Pods</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the pods (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In a window of its own (Alt+Return)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleted %1. Last state below.</source>
        <translation>已删除 (%1)。以下为最后状态。</translation>
    </message>
    <message>
        <source>%1  ·  %2 ready  ·  restarts %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>drover::ui::PodList</name>
    <message>
        <source>0 of %1 pods match.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter pods (Ctrl+F, /)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter pods</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>drover::ui::PodOverview</name>
    <message>
        <source>Overview of the pod</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>drover::ui::PodPane</name>
    <message>
        <source>Asking for the events about this pod…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no events about this pod.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server keeps events about an hour.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This user may not list the events of this pod (403).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 may not list the events of this pod (403).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The events about this pod could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking for the pod…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This user may not get this pod (403).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 may not get this pod (403).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pod could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Containers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>YAML</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Logs of this container</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>Copy c&amp;ell</source>
        <translation>复制单元格(&amp;E)</translation>
    </message>
    <message>
        <source>Events (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Containers (%1)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>drover::ui::PodView</name>
    <message>
        <source>Pods of the node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>打开(&amp;O)</translation>
    </message>
    <message>
        <source>Open in a &amp;Window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Logs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What does this &amp;mean?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>Copy c&amp;ell</source>
        <translation>复制单元格(&amp;E)</translation>
    </message>
</context>
<context>
    <name>drover::ui::PodsPage</name>
    <message>
        <source>Asking for the pods of this node…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no pods on this node.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pods</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pods of this node could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 requests %2, limits %3</source>
        <comment>resource, amount, amount</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 pods use room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 pods use room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CPU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Pods</source>
        <translation>Pod(&amp;P)</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>tab title, count</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Asked %1, live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>metrics-server has not measured this pod.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>metrics.k8s.io is not served here</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>drover::ui::QueryEdit</name>
    <message>
        <source>Completions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1   %2</source>
        <comment>term, its help</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>drover::ui::RereadBox</name>
    <message>
        <source>Reading the node again…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the nodes again…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is written to what cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read again at %1: nothing is different.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read again at %1. Different from what was shown:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It cannot be read again: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is read again first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 are read again first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This tab is not live: %1.</source>
        <comment>its state</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>drover::ui::ResourceGrid</name>
    <message>
        <source>Resources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Capacity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allocatable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, capacity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, allocatable</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>drover::ui::ResourcesModel</name>
    <message>
        <source>The node did not report what is allocatable.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not measured.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 allocatable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is more than there is: %1 %.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resource</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>限制</translation>
    </message>
    <message>
        <source>Used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allocatable</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>drover::ui::ResourcesPage</name>
    <message>
        <source>Asking for the pods of this node…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pods</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pods of this node could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reso&amp;urces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 pods</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 pod</source>
        <translation>1 个 Pod</translation>
    </message>
    <message numerus="yes">
        <source>%Ln pods</source>
        <translation>
            <numerusform>%Ln 个 Pod</numerusform>
        </translation>
    </message>
    <message>
        <source>Use measured %1 over %2 (metrics.k8s.io).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use: this node was not measured (metrics.k8s.io).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use: metrics not installed (metrics.k8s.io is not served here).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use could not be read: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>drover::ui::ResultsPage</name>
    <message>
        <source>Sent, no answer yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server would do it: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, %1 failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result of each node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>drover::ui::SectionsPage</name>
    <message>
        <source>Container runtime</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy all facts</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>drover::ui::ShortcutModel</name>
    <message>
        <source>Cannot be changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other keys than Drover&apos;s own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Menu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Node: Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>drover::ui::ShortcutsPage</name>
    <message>
        <source>A&amp;dd</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Remove Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset A&amp;ll</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type to search actions and keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search actions and keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New keys for “%1”:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These keys cannot be changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No action matches.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Use Default</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Use Default (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Use Default, Taking %1 from %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Take Over from %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The action has these keys already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 belongs to “%2”, which would have it no longer.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>drover::ui::StripWidget</name>
    <message>
        <source>How the node stood</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>now</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>drover::ui::SummaryStrip</name>
    <message>
        <source>Not encrypted, no credentials sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server&apos;s address begins with http://. Whoever is on the way can read and change everything; so Drover tells nobody who you are, as kubectl.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 node</source>
        <translation>1 个节点</translation>
    </message>
    <message numerus="yes">
        <source>%Ln nodes</source>
        <translation>
            <numerusform>%Ln 个节点</numerusform>
        </translation>
    </message>
    <message>
        <source>so far, may be incomplete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>others are not shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln not ready</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cordoned</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln under pressure</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln shown</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>drover::ui::TaintsDialog</name>
    <message>
        <source>at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>after %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>pod, when</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taints of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Presets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no taints</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press Set, or clear the fields.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which pods of %1 would go is unknown: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NoExecute: asking which pods would go…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NoExecute: no pod that runs there would go.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>及另外 %1 个</translation>
    </message>
    <message>
        <source>NoExecute ends %1, and no budget holds it back: %2.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>drover::ui::TimelineModel</name>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Detail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>drover::ui::TimelinePage</name>
    <message>
        <source>Timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bar shows what Drover saw. The marks above it are the server&apos;s events about readiness, boots and kubelet starts: they tell when it was first and last, and not when in between.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing of the chosen kinds happened to this node.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h</source>
        <comment>hours</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the last %1 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Events are missing below: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events: %1</source>
        <comment>Live, As of 14:02:11</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>drover::ui::UnfinishedDialog</name>
    <message>
        <source>%1 gone or going</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 held back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 without an answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 not asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: held back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: no answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: not asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Continue…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Put Away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drains That Were Cut Off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drover ended while these drains were running. Their nodes stay cordoned. Continue reads the pods again and shows a new plan first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drains that were cut off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begun</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remaining</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cut off; put away by hand, the node was left as it was</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>drover::ui::WhyPage</name>
    <message>
        <source>Still asking…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask a&amp;gain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as te&amp;xt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why the node is as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Why?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>drover::ui::WindowMemory</name>
    <message>
        <source>No tab was closed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>drover::ui::WriteDialog</name>
    <message>
        <source>Now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>drover::ui::YamlHead</name>
    <message>
        <source>YAML</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is different from the look before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find (Ctrl+F)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy all of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save to a file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes (%1)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>drover::ui::YamlPage</name>
    <message>
        <source>&amp;YAML</source>
        <translation>&amp;YAML</translation>
    </message>
    <message>
        <source>Asking for the node…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The node could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>drover::ui::YamlView</name>
    <message>
        <source>No change was seen so far.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What differs from one look to a later one is shown here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From %1 to %2: %3 added, %4 removed; without managedFields.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>managedFields: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>managedFields: %1 (hidden)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide managedFields</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show managedFields</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 characters of long lines are left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 characters in long lines or at the end are not shown. A copy and a saved file have all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be written.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
