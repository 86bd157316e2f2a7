<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AccessReview</name>
    <message>
        <source>The answer to an access review</source>
        <translation>访问审查的响应</translation>
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
        <translation>打开 kubeconfig 文件(&amp;F)…</translation>
    </message>
    <message>
        <source>&amp;Paste Kubeconfig</source>
        <translation>粘贴 kubeconfig(&amp;P)</translation>
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
    <message>
        <source>Saved Fi&amp;lters…</source>
        <translation>已保存的筛选(&amp;L)…</translation>
    </message>
    <message>
        <source>&amp;All Clusters</source>
        <translation>所有集群(&amp;A)</translation>
    </message>
    <message>
        <source>Dr&amp;ift Between Nodes</source>
        <translation>节点间的差异(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;JSON</source>
        <translation>&amp;JSON</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>导出(&amp;X)…</translation>
    </message>
    <message>
        <source>&amp;Sort by This Column</source>
        <translation>按此列排序(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Group by This Column</source>
        <translation>按此列分组(&amp;G)</translation>
    </message>
    <message>
        <source>Resi&amp;ze Panes</source>
        <translation>调整窗格大小(&amp;Z)</translation>
    </message>
    <message>
        <source>Move Tab &amp;to the Left</source>
        <translation>标签页左移(&amp;T)</translation>
    </message>
    <message>
        <source>M&amp;ove Tab to the Right</source>
        <translation>标签页右移(&amp;O)</translation>
    </message>
    <message>
        <source>Resize Col&amp;umns</source>
        <translation>调整列宽(&amp;U)</translation>
    </message>
    <message>
        <source>Add This Column &amp;to the Sort</source>
        <translation>将此列加入排序(&amp;T)</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>action, count of nodes</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>action, node</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Pau&amp;se Drain</source>
        <translation>暂停腾空(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Resume Drain</source>
        <translation>继续腾空(&amp;R)</translation>
    </message>
    <message>
        <source>Cancel Dra&amp;in…</source>
        <translation>取消腾空(&amp;I)…</translation>
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
        <source>You may not %1 in all namespaces; the plan says in which.</source>
        <translation>并非在所有名字空间中都有 %1 的权限；计划会说明在哪些名字空间中有。</translation>
    </message>
    <message>
        <source>%1 is being drained: cancel the drain first.</source>
        <translation>%1 正在腾空：请先取消腾空。</translation>
    </message>
    <message>
        <source>This node is not being drained.</source>
        <translation>此节点未在腾空。</translation>
    </message>
    <message>
        <source>None of these nodes is being drained.</source>
        <translation>这些节点均未在腾空。</translation>
    </message>
    <message>
        <source>The drain is paused already.</source>
        <translation>腾空已经暂停。</translation>
    </message>
    <message>
        <source>All drains of these nodes are paused already.</source>
        <translation>这些节点的腾空都已经暂停。</translation>
    </message>
    <message>
        <source>The drain is not paused.</source>
        <translation>腾空没有暂停。</translation>
    </message>
    <message>
        <source>No drain of these nodes is paused.</source>
        <translation>这些节点的腾空都没有暂停。</translation>
    </message>
    <message>
        <source>You have no permission to %1.</source>
        <comment>create pods/eviction</comment>
        <translation>没有 %1 的权限。</translation>
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
        <translation>此 Pod 不计入干扰预算 %1：它正在终止（有 deletionTimestamp），驱逐 API 对这样的 Pod 不检查任何干扰预算。</translation>
    </message>
    <message>
        <source>Budget %1 does not count it: its phase is %2, and the eviction API asks no budget for such a pod.</source>
        <translation>此 Pod 不计入干扰预算 %1：它的阶段是 %2，驱逐 API 对这样的 Pod 不检查任何干扰预算。</translation>
    </message>
    <message>
        <source>Budget %1 does not count it: it is not ready, and unhealthyPodEvictionPolicy AlwaysAllow lets it go whatever the room.</source>
        <translation>此 Pod 不计入干扰预算 %1：它未就绪，而 unhealthyPodEvictionPolicy 为 AlwaysAllow，无论有无余量都允许驱逐。</translation>
    </message>
    <message>
        <source>Budget %1 does not count it: it is not ready, and unhealthyPodEvictionPolicy IfHealthyBudget lets it go without room while currentHealthy (%2) is at least desiredHealthy (%3).</source>
        <translation>此 Pod 不计入干扰预算 %1：它未就绪，而 unhealthyPodEvictionPolicy 为 IfHealthyBudget，只要 currentHealthy (%2) 不小于 desiredHealthy (%3)，没有余量也允许驱逐。</translation>
    </message>
    <message>
        <source>Budget %1 is still being processed by the server (observedGeneration is older than its spec): until then the eviction is answered 429.</source>
        <translation>服务器仍在处理干扰预算 %1（observedGeneration 落后于其 spec）：在此之前，驱逐请求会得到 429。</translation>
    </message>
    <message>
        <source>Budget %1 counts it although it is not ready: unhealthyPodEvictionPolicy IfHealthyBudget lets it go only while currentHealthy (%2) is at least desiredHealthy (%3).</source>
        <translation>此 Pod 虽未就绪，仍计入干扰预算 %1：unhealthyPodEvictionPolicy 为 IfHealthyBudget，仅当 currentHealthy (%2) 不小于 desiredHealthy (%3) 时才允许驱逐。</translation>
    </message>
    <message>
        <source>Budget %1 has no room (disruptionsAllowed %2, currentHealthy %3, desiredHealthy %4): until it has, the eviction is answered 429.</source>
        <translation>干扰预算 %1 没有余量（disruptionsAllowed %2，currentHealthy %3，desiredHealthy %4）：在有余量之前，驱逐请求会得到 429。</translation>
    </message>
    <message>
        <source>Budget %1 counts it and has room (disruptionsAllowed %2).</source>
        <translation>此 Pod 计入干扰预算 %1，该预算有余量（disruptionsAllowed %2）。</translation>
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
        <source>This is not a time: %1</source>
        <translation>这不是时间：%1</translation>
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
        <source>This is not a number: %1</source>
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
    <message>
        <source>kubectl says %1.</source>
        <translation>kubectl 显示 %1。</translation>
    </message>
    <message>
        <source>There is none for this node.</source>
        <translation>此节点没有该值。</translation>
    </message>
    <message>
        <source>%1 · Drain paused</source>
        <comment>status of a node</comment>
        <translation>%1 · 腾空已暂停</translation>
    </message>
    <message>
        <source>%1 · Draining</source>
        <comment>status of a node</comment>
        <translation>%1 · 正在腾空</translation>
    </message>
    <message>
        <source>%1 · Blocked</source>
        <comment>status of a node that is drained</comment>
        <translation>%1 · 受阻</translation>
    </message>
    <message>
        <source>%1 · Blocked for good</source>
        <comment>status of a node that is drained</comment>
        <translation>%1 · 始终受阻</translation>
    </message>
</context>
<context>
    <name>ClusterFacts</name>
    <message>
        <source>%1 old</source>
        <comment>how long ago what is shown was true</comment>
        <translation>%1前</translation>
    </message>
</context>
<context>
    <name>ClustersExport</name>
    <message>
        <source>%1: %2</source>
        <comment>cluster, what went wrong there</comment>
        <translation>%1：%2</translation>
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
        <translation>默认</translation>
    </message>
    <message>
        <source>As kubectl -o wide</source>
        <translation>同 kubectl -o wide</translation>
    </message>
    <message>
        <source>Capacity</source>
        <translation>容量</translation>
    </message>
    <message>
        <source>Placement</source>
        <translation>调度位置</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>健康</translation>
    </message>
</context>
<context>
    <name>ConditionColumn</name>
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
        <translation>%1 的证书颁发机构不同</translation>
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
        <source>It may be another cluster. Reconnect reads its nodes again.</source>
        <translation>它可能是另一个集群。重新连接会重新读取其节点。</translation>
    </message>
    <message>
        <source>Reconnect</source>
        <translation>重新连接</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>继续使用原服务器</translation>
    </message>
    <message>
        <source>This tab goes on with what was read before.</source>
        <translation>此标签页继续使用先前读取的内容。</translation>
    </message>
    <message>
        <source>%1 was open last time and cannot be opened now.</source>
        <translation>%1 上次是打开的，现在无法打开。</translation>
    </message>
    <message>
        <source>Its filter, sorting and columns are kept until it can.</source>
        <translation>它的筛选、排序和列会保留，待其能够打开时使用。</translation>
    </message>
    <message>
        <source>Close Tab</source>
        <translation>关闭标签页</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Open File…</source>
        <translation>打开文件…</translation>
    </message>
    <message>
        <source>Start the Demo Again</source>
        <translation>重新启动演示</translation>
    </message>
    <message>
        <source>The demo ended; its cluster %1 is gone.</source>
        <translation>演示已结束，其中的集群 %1 已不存在。</translation>
    </message>
    <message>
        <source>It was simulated: no real cluster is concerned.</source>
        <translation>它是模拟的：不涉及任何真实集群。</translation>
    </message>
</context>
<context>
    <name>Cordon</name>
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
    <message>
        <source>cordon, note of who and when</source>
        <translation>封锁，备注操作者和时间</translation>
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
    <name>DeletedText</name>
    <message>
        <source>The node was deleted while this was open.</source>
        <translation>对话框打开期间该节点已被删除。</translation>
    </message>
    <message>
        <source>All of these nodes were deleted while this was open.</source>
        <translation>对话框打开期间这些节点已全部被删除。</translation>
    </message>
    <message>
        <source>Deleted while this was open, and left out here: %1.</source>
        <translation>对话框打开期间被删除，此处不再包括：%1。</translation>
    </message>
</context>
<context>
    <name>DoctorText</name>
    <message>
        <source>no certificate</source>
        <translation>没有证书</translation>
    </message>
    <message>
        <source>certificate %1 for %2, good from %3 until %4, signed by %5</source>
        <translation>证书%1，适用于 %2，有效期 %3 至 %4，签发者%5</translation>
    </message>
    <message>
        <source>no name</source>
        <translation>没有名称</translation>
    </message>
    <message>
        <source>%1 (groups %2)</source>
        <translation>%1（组 %2）</translation>
    </message>
    <message>
        <source>the plugin %1 gave a token</source>
        <translation>插件 %1 提供了令牌</translation>
    </message>
    <message>
        <source>a token from the file %1</source>
        <translation>来自文件 %1 的令牌</translation>
    </message>
    <message>
        <source>the id-token of the auth-provider</source>
        <translation>auth-provider 的 id-token</translation>
    </message>
    <message>
        <source>a token from the kubeconfig</source>
        <translation>来自 kubeconfig 的令牌</translation>
    </message>
    <message>
        <source>user name and password of %1</source>
        <translation>%1 的用户名和密码</translation>
    </message>
    <message>
        <source>a client certificate for %1, good until %2</source>
        <translation>%1 的客户端证书，有效期至 %2</translation>
    </message>
    <message>
        <source>none are sent, because the address begins with http://</source>
        <translation>不发送任何凭据，因为地址以 http:// 开头</translation>
    </message>
    <message>
        <source>none: requests are anonymous</source>
        <translation>无：请求是匿名的</translation>
    </message>
    <message>
        <source>good until %1</source>
        <translation>有效期至 %1</translation>
    </message>
    <message>
        <source>acting as %1</source>
        <translation>以 %1 的身份操作</translation>
    </message>
    <message>
        <source>The token expired on %1.</source>
        <translation>令牌已于 %1 过期。</translation>
    </message>
    <message>
        <source>Sign in again, or take a fresh kubeconfig. If this date is still to come, set this computer&apos;s clock.</source>
        <translation>请重新登录，或获取新的 kubeconfig。如果该日期尚未到来，请校准本机时钟。</translation>
    </message>
    <message>
        <source>The client certificate for %1 expired on %2.</source>
        <translation>%1 的客户端证书已于 %2 过期。</translation>
    </message>
    <message>
        <source>Take a fresh kubeconfig, or renew the certificate (kubeadm certs renew).</source>
        <translation>请获取新的 kubeconfig，或续期证书（kubeadm certs renew）。</translation>
    </message>
    <message>
        <source>The client certificate for %1 is not good before %2.</source>
        <translation>%1 的客户端证书在 %2 之前无效。</translation>
    </message>
    <message>
        <source>Set this computer&apos;s clock.</source>
        <translation>请校准本机时钟。</translation>
    </message>
    <message>
        <source>Correct the file that is named, or choose another one.</source>
        <translation>请修正所指出的文件，或选择另一个文件。</translation>
    </message>
    <message>
        <source>Install the plugin, or correct exec.command. It was looked for in PATH, in the login shell&apos;s PATH and where installers put plugins.</source>
        <translation>请安装该插件，或修正 exec.command。查找范围包括 PATH、登录 Shell 的 PATH 以及安装程序放置插件的位置。</translation>
    </message>
    <message>
        <source>Run the plugin in a terminal and see what it says: %1</source>
        <translation>请在终端中运行该插件，查看它的输出：%1</translation>
    </message>
    <message>
        <source>Sign in with kubectl, which renews it, or use the exec plugin kubelogin.</source>
        <translation>请用 kubectl 登录以续期，或改用 exec 插件 kubelogin。</translation>
    </message>
    <message>
        <source>Correct the user entry that is named, or take a fresh kubeconfig.</source>
        <translation>请修正所指出的用户条目，或获取新的 kubeconfig。</translation>
    </message>
    <message>
        <source>Correct proxy-url in the kubeconfig, or the environment variables HTTPS_PROXY and NO_PROXY.</source>
        <translation>请修正 kubeconfig 中的 proxy-url，或环境变量 HTTPS_PROXY 和 NO_PROXY。</translation>
    </message>
    <message>
        <source>Check the spelling of &quot;%1&quot;, the VPN and this computer&apos;s DNS. Names of private clusters are often known inside the VPN only.</source>
        <translation>请检查“%1”的拼写、VPN 以及本机的 DNS。私有集群的名称往往只在 VPN 内可知。</translation>
    </message>
    <message>
        <source>Nothing answers: check the VPN and firewalls, and whether the cluster still has this address.</source>
        <translation>没有任何响应：请检查 VPN 和防火墙，以及集群是否仍使用此地址。</translation>
    </message>
    <message>
        <source>Take a fresh kubeconfig of this cluster, or renew the client certificate.</source>
        <translation>请获取此集群的新 kubeconfig，或续期客户端证书。</translation>
    </message>
    <message>
        <source>Correct the user entry of the kubeconfig.</source>
        <translation>请修正 kubeconfig 的用户条目。</translation>
    </message>
    <message>
        <source>The server accepts connections and says nothing: it may be overloaded, or a firewall lets only the beginning through.</source>
        <translation>服务器接受连接，但没有响应：它可能过载，或者防火墙只放行了开头部分。</translation>
    </message>
    <message>
        <source>Something cuts encrypted connections off: a load balancer without a server behind it, a firewall, or a port that does not speak TLS.</source>
        <translation>有东西终止了加密连接：没有后端服务器的负载均衡器、防火墙，或者此端口不支持 TLS。</translation>
    </message>
    <message>
        <source>Check scheme and port of the server&apos;s address.</source>
        <translation>请检查服务器地址的协议和端口。</translation>
    </message>
    <message>
        <source>If the server expects encryption, begin its address with https://.</source>
        <translation>如果服务器要求加密，请让其地址以 https:// 开头。</translation>
    </message>
    <message>
        <source>Sign in again, or see what the plugin does: %1</source>
        <translation>请重新登录，或查看该插件做了什么：%1</translation>
    </message>
    <message>
        <source>API servers since 1.19 take no user name and password; use a token, a client certificate or an exec plugin.</source>
        <translation>API 服务器自 1.19 起不接受用户名和密码；请使用令牌、客户端证书或 exec 插件。</translation>
    </message>
    <message>
        <source>The server does not know who signed the client certificate. Take a fresh kubeconfig of this cluster.</source>
        <translation>服务器不认识该客户端证书的签发者。请获取此集群的新 kubeconfig。</translation>
    </message>
    <message>
        <source>Give the context&apos;s user a token, a client certificate or an exec plugin.</source>
        <translation>请为该上下文的用户配置令牌、客户端证书或 exec 插件。</translation>
    </message>
    <message>
        <source>The token is of another cluster, was deleted, or has expired. Take a fresh kubeconfig.</source>
        <translation>令牌可能属于另一个集群、已被删除或已过期。请获取新的 kubeconfig。</translation>
    </message>
    <message>
        <source>Kubeconfig file</source>
        <translation>kubeconfig 文件</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>上下文</translation>
    </message>
    <message>
        <source>Credentials</source>
        <translation>凭据</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>代理</translation>
    </message>
    <message>
        <source>Name lookup (DNS)</source>
        <translation>名称解析 (DNS)</translation>
    </message>
    <message>
        <source>Connection (TCP)</source>
        <translation>连接 (TCP)</translation>
    </message>
    <message>
        <source>Encryption (TLS)</source>
        <translation>加密 (TLS)</translation>
    </message>
    <message>
        <source>Answer (HTTP)</source>
        <translation>响应 (HTTP)</translation>
    </message>
    <message>
        <source>Server version</source>
        <translation>服务器版本</translation>
    </message>
    <message>
        <source>Who am I</source>
        <translation>当前身份</translation>
    </message>
    <message>
        <source>Clocks</source>
        <translation>时钟</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>延迟</translation>
    </message>
    <message>
        <source>ok</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>FAILED</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>%1: %2 (%3 ms). %4</source>
        <translation>%1：%2（%3 ms）。%4</translation>
    </message>
    <message>
        <source>There is no context in %1.</source>
        <translation>%1 中没有上下文。</translation>
    </message>
    <message>
        <source>Copy a kubeconfig there, set KUBECONFIG, or open a file.</source>
        <translation>请将 kubeconfig 复制到那里、设置 KUBECONFIG，或打开一个文件。</translation>
    </message>
    <message>
        <source>%1: 1 context.</source>
        <translation>%1：1 个上下文。</translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln contexts.</source>
        <translation>
            <numerusform>%1：%Ln 个上下文。</numerusform>
        </translation>
    </message>
    <message>
        <source>Cluster &quot;%1&quot; at %2, user &quot;%3&quot;, namespace &quot;%4&quot;.</source>
        <translation>集群“%1”，地址 %2，用户“%3”，名字空间“%4”。</translation>
    </message>
    <message>
        <source>The credentials did not come in time.</source>
        <translation>凭据未能及时取得。</translation>
    </message>
    <message>
        <source>None: the server is reached directly.</source>
        <translation>无：直接连接服务器。</translation>
    </message>
    <message>
        <source>%1, as %2 says</source>
        <translation>%1，依据 %2</translation>
    </message>
    <message>
        <source>%1 is an address; there is no name to look up.</source>
        <translation>%1 是地址；没有需要解析的名称。</translation>
    </message>
    <message>
        <source>The name &quot;%1&quot; cannot be resolved.</source>
        <translation>无法解析名称“%1”。</translation>
    </message>
    <message>
        <source>%1 is %2.</source>
        <translation>%1 解析为 %2。</translation>
    </message>
    <message>
        <source>The proxy looks up the name.</source>
        <translation>由代理解析该名称。</translation>
    </message>
    <message>
        <source>The proxy connects for each request.</source>
        <translation>代理为每个请求建立连接。</translation>
    </message>
    <message>
        <source>%1 takes the connection.</source>
        <translation>%1 接受了连接。</translation>
    </message>
    <message>
        <source>None: the address begins with http://.</source>
        <translation>无：地址以 http:// 开头。</translation>
    </message>
    <message>
        <source>No credentials are sent over http, as with kubectl. Use an https:// address where there is one.</source>
        <translation>与 kubectl 一样，不会通过 http 发送凭据。如果有 https:// 地址，请使用它。</translation>
    </message>
    <message>
        <source>The certificate is not checked (insecure-skip-tls-verify): anybody on the way could read and change everything.</source>
        <translation>未检查证书（insecure-skip-tls-verify）：途中的任何人都能读取和更改一切。</translation>
    </message>
    <message>
        <source>The server&apos;s certificate ends in 1 day.</source>
        <translation>服务器的证书将在 1 天后到期。</translation>
    </message>
    <message numerus="yes">
        <source>The server&apos;s certificate ends in %Ln days.</source>
        <translation>
            <numerusform>服务器的证书将在 %Ln 天后到期。</numerusform>
        </translation>
    </message>
    <message>
        <source>Use one of the names in the server&apos;s address, or set tls-server-name to it. If none of them is your cluster&apos;s, the address leads to another server.</source>
        <translation>请在服务器地址中使用其中一个名称，或将 tls-server-name 设为它。如果其中没有你的集群的名称，则该地址通往另一台服务器。</translation>
    </message>
    <message>
        <source>Renew the server&apos;s certificate (kubeadm certs renew apiserver), or have it renewed.</source>
        <translation>请续期服务器的证书（kubeadm certs renew apiserver），或请人续期。</translation>
    </message>
    <message>
        <source>Check this computer&apos;s clock and the server&apos;s.</source>
        <translation>请检查本机和服务器的时钟。</translation>
    </message>
    <message>
        <source>No answer to the request for &quot;%1&quot; within %2 s.</source>
        <translation>对“%1”的查询在 %2 秒内没有响应。</translation>
    </message>
    <message>
        <source>The server redirects elsewhere (status %1), and Drover does not follow with credentials.</source>
        <translation>服务器重定向到别处（状态码 %1），而 Drover 不会带着凭据跟随。</translation>
    </message>
    <message>
        <source>A sign-in page may stand in front of the cluster. Use the API server&apos;s own address.</source>
        <translation>集群前面可能有登录页面。请使用 API 服务器自身的地址。</translation>
    </message>
    <message>
        <source>The server expects encryption, but its address begins with http://.</source>
        <translation>服务器要求加密，但其地址以 http:// 开头。</translation>
    </message>
    <message>
        <source>Begin the address with https://.</source>
        <translation>请让地址以 https:// 开头。</translation>
    </message>
    <message>
        <source>A web page answers (status %1) instead of an API server.</source>
        <translation>响应的是网页（状态码 %1），而不是 API 服务器。</translation>
    </message>
    <message>
        <source>Check the server&apos;s address; a proxy or a sign-in page may answer in its place.</source>
        <translation>请检查服务器地址；可能是代理或登录页面代为响应。</translation>
    </message>
    <message>
        <source>This computer&apos;s clock and the server&apos;s agree.</source>
        <translation>本机时钟与服务器时钟一致。</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is %1 ahead of the server&apos;s.</source>
        <translation>本机时钟比服务器时钟快 %1。</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is %1 behind the server&apos;s.</source>
        <translation>本机时钟比服务器时钟慢 %1。</translation>
    </message>
    <message>
        <source>The server answers too slowly.</source>
        <translation>服务器响应太慢。</translation>
    </message>
    <message>
        <source>The server answers (status %1).</source>
        <translation>服务器有响应（状态码 %1）。</translation>
    </message>
    <message>
        <source>The server does not tell this user its version.</source>
        <translation>服务器不向该用户提供其版本。</translation>
    </message>
    <message>
        <source>/version does not answer as an API server&apos;s does (status %1).</source>
        <translation>/version 的响应不像 API 服务器（状态码 %1）。</translation>
    </message>
    <message>
        <source>Check the server&apos;s address and its path, if it has one: another program may answer there.</source>
        <translation>请检查服务器地址及其路径（如果有）：那里响应的可能是另一个程序。</translation>
    </message>
    <message>
        <source>%1, in the groups %2</source>
        <translation>%1，所属组 %2</translation>
    </message>
    <message>
        <source>The server cannot be asked; servers take this request since 1.28.</source>
        <translation>无法询问服务器；它自 1.28 起才支持此查询。</translation>
    </message>
    <message>
        <source>The server does not accept the credentials (401). It says: %1</source>
        <translation>服务器不接受这些凭据 (401)。它的答复：%1</translation>
    </message>
    <message>
        <source>The server takes this user for %1: the credentials did not reach it.</source>
        <translation>服务器将该用户视为 %1：凭据没有到达服务器。</translation>
    </message>
    <message>
        <source>A proxy or load balancer that ends encryption on the way drops client certificates; use the API server&apos;s own address.</source>
        <translation>途中终止加密的代理或负载均衡器会丢弃客户端证书；请使用 API 服务器自身的地址。</translation>
    </message>
    <message>
        <source>This user may: %1.</source>
        <translation>该用户有权：%1。</translation>
    </message>
    <message>
        <source>This user may not: %1. %2</source>
        <translation>该用户无权：%1。%2</translation>
    </message>
    <message>
        <source>Ask for a role that may list and watch nodes, or use another context.</source>
        <translation>请申请可以 list 和 watch 节点的角色，或使用另一个上下文。</translation>
    </message>
    <message>
        <source>Unknown: the server does not tell its time.</source>
        <translation>无法得知：服务器不提供其时间。</translation>
    </message>
    <message>
        <source>Set this computer&apos;s clock, or the server&apos;s: ages are wrong by this, and tokens and certificates may be refused.</source>
        <translation>请校准本机或服务器的时钟：存在时长会有同样的偏差，令牌和证书也可能被拒绝。</translation>
    </message>
    <message>
        <source>%1 ms (median of %2; %3 to %4 ms).</source>
        <translation>%1 ms（%2 次的中位数；%3 至 %4 ms）。</translation>
    </message>
    <message>
        <source>The server or the way to it is slow.</source>
        <translation>服务器或通往服务器的路径较慢。</translation>
    </message>
    <message>
        <source>%1.</source>
        <comment>a sentence made of parts</comment>
        <translation>%1。</translation>
    </message>
    <message>
        <source>%1 It says: %2</source>
        <translation>%1它的输出：%2</translation>
    </message>
    <message>
        <source>Do what the plugin says, or run it in a terminal to see all of it: %1</source>
        <translation>请按插件的提示操作，或在终端中运行它以查看全部输出：%1</translation>
    </message>
    <message>
        <source>If the plugin can sign in without asking at a terminal, for instance in a browser, set exec.interactiveMode to IfAvailable. Else sign in with it in a terminal and give the context a user with the token.</source>
        <translation>如果该插件无需在终端中询问即可登录（例如通过浏览器），请将 exec.interactiveMode 设为 IfAvailable。否则请在终端中用它登录，并为该上下文配置带有令牌的用户。</translation>
    </message>
    <message>
        <source>The context has no user with credentials; kubectl asks for a user name then. Few servers let anonymous users see nodes.</source>
        <translation>该上下文没有带凭据的用户；此时 kubectl 会询问用户名。很少有服务器允许匿名用户查看节点。</translation>
    </message>
    <message>
        <source>%1; %2.</source>
        <comment>encryption, certificates</comment>
        <translation>%1；%2。</translation>
    </message>
    <message>
        <source>%1 %2.</source>
        <comment>a sentence, the certificate it is about</comment>
        <translation>%1%2。</translation>
    </message>
    <message>
        <source>The server is overloaded, or what stands in front of it (a load balancer, a proxy, the VPN) holds its answers back. Run the doctor again; if it persists, look at the server.</source>
        <translation>服务器过载，或者它前面的组件（负载均衡器、代理、VPN）扣住了它的响应。请重新运行诊断；如果仍然如此，请检查服务器。</translation>
    </message>
    <message>
        <source>The connection was made and then broken off: look at the VPN, a proxy or a load balancer on the way, and whether the server restarts.</source>
        <translation>连接建立后又被中断：请检查 VPN、途中的代理或负载均衡器，以及服务器是否在重启。</translation>
    </message>
    <message>
        <source>The answer is larger than 1 MiB.</source>
        <translation>响应超过 1 MiB。</translation>
    </message>
    <message>
        <source>Check that the file is there, and who renews it.</source>
        <translation>请检查该文件是否存在，以及由谁续期。</translation>
    </message>
    <message>
        <source>Check whether the proxy runs and can be reached from this network. Where the cluster needs none, remove proxy-url or add the server to NO_PROXY.</source>
        <translation>请检查代理是否在运行，以及能否从此网络访问。如果集群不需要代理，请移除 proxy-url，或将该服务器加入 NO_PROXY。</translation>
    </message>
    <message>
        <source>Check whether the API server runs, and whether %1 is its port (6443 by convention, 443 in most clouds). Start a local cluster that is stopped; connect the VPN.</source>
        <translation>请检查 API 服务器是否在运行，以及 %1 是否是它的端口（惯例为 6443，大多数云上为 443）。如果是已停止的本地集群，请启动它；如果需要 VPN，请先连接。</translation>
    </message>
    <message>
        <source>The server was reached, but it fails. Look at its log, at /readyz, and at etcd; while it starts, wait and run the doctor again.</source>
        <translation>可以访问服务器，但它自身出错。请查看它的日志、/readyz 和 etcd；如果它正在启动，请稍后再运行诊断。</translation>
    </message>
    <message>
        <source>The server has too many requests. Run the doctor again in a minute; if it persists, find out who sends so many.</source>
        <translation>服务器收到的请求过多。请一分钟后再运行诊断；如果仍然如此，请查明是谁发送了这么多请求。</translation>
    </message>
    <message>
        <source>Name the cluster&apos;s certificate-authority in the kubeconfig. A company proxy that decrypts traffic uses an authority of its own.</source>
        <translation>请在 kubeconfig 中指定集群的 certificate-authority。会解密流量的公司代理使用自己的证书颁发机构。</translation>
    </message>
    <message>
        <source>Take a fresh kubeconfig: a cluster that was rebuilt has a new authority. A company proxy that decrypts traffic uses its own.</source>
        <translation>请获取新的 kubeconfig：重新创建的集群有新的证书颁发机构。会解密流量的公司代理使用自己的证书颁发机构。</translation>
    </message>
    <message>
        <source>Find out who renews the file %1.</source>
        <translation>请查明由谁更新文件 %1。</translation>
    </message>
    <message>
        <source>The server takes no requests without credentials (401). It says: %1</source>
        <translation>服务器不接受没有凭据的请求 (401)。它的答复：%1</translation>
    </message>
    <message>
        <source>SHA-256 fingerprint of its certificate:</source>
        <translation>其证书的 SHA-256 指纹：</translation>
    </message>
    <message>
        <source>Use an https:// address.</source>
        <translation>请使用 https:// 地址。</translation>
    </message>
    <message>
        <source>Permissions</source>
        <translation>权限</translation>
    </message>
    <message>
        <source>Ask for the permission to impersonate, or remove &quot;as&quot; from the user entry.</source>
        <translation>请申请身份冒充（impersonate）权限，或从用户条目中移除“as”。</translation>
    </message>
    <message>
        <source>Ask for a role: this user may not even ask for its permissions.</source>
        <translation>请申请一个角色：该用户甚至无权查询自己的权限。</translation>
    </message>
    <message>
        <source>This user has none of the permissions that Drover uses.</source>
        <translation>Drover 所做的操作，该用户一项也无权执行。</translation>
    </message>
    <message>
        <source>Looking at nodes works. Ask for the missing permissions where they are needed: nodes are cordoned by patch, drained by eviction.</source>
        <translation>可以查看节点。请在需要时申请缺少的权限：封锁节点用 patch，腾空节点用 eviction。</translation>
    </message>
</context>
<context>
    <name>Drain</name>
    <message>
        <source>%1 healthy, %2 wanted</source>
        <translation>健康 %1，期望 %2</translation>
    </message>
    <message>
        <source>room for %1</source>
        <translation>余量 %1</translation>
    </message>
    <message>
        <source>no room</source>
        <translation>没有余量</translation>
    </message>
    <message>
        <source>deleted, not evicted</source>
        <translation>直接删除</translation>
    </message>
    <message>
        <source>terminating</source>
        <translation>正在终止</translation>
    </message>
    <message>
        <source>phase %1</source>
        <translation>阶段 %1</translation>
    </message>
    <message>
        <source>not ready, AlwaysAllow</source>
        <translation>未就绪，AlwaysAllow</translation>
    </message>
    <message>
        <source>not ready, IfHealthyBudget</source>
        <translation>未就绪，IfHealthyBudget</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>does not count it</source>
        <translation>此 Pod 不计入</translation>
    </message>
    <message>
        <source>%1 did not go</source>
        <translation>%1 未能离开</translation>
    </message>
    <message>
        <source>no controller</source>
        <translation>没有控制器</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>room, counts</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>The server has not counted again yet.</source>
        <translation>服务器尚未重新计数。</translation>
    </message>
    <message>
        <source>Room when 1 more of its pods is healthy.</source>
        <translation>还需 1 个受其保护的 Pod 变为健康，才会有余量。</translation>
    </message>
    <message>
        <source>Room when %1 more of its pods are healthy.</source>
        <translation>还需 %1 个受其保护的 Pod 变为健康，才会有余量。</translation>
    </message>
    <message>
        <source>unknown
budgets could not be read</source>
        <translation>无法得知
无法读取干扰预算</translation>
    </message>
    <message>
        <source>Turn on &quot;Ignore DaemonSet pods&quot;.</source>
        <translation>请勾选“忽略 DaemonSet 的 Pod”。</translation>
    </message>
    <message>
        <source>Turn on &quot;Delete emptyDir data&quot;.</source>
        <translation>请勾选“删除 emptyDir 数据”。</translation>
    </message>
    <message>
        <source>Turn on &quot;Pods without controller&quot;.</source>
        <translation>请勾选“移除没有控制器的 Pod”。</translation>
    </message>
    <message>
        <source>Re-check when it can be read.</source>
        <translation>待其可以读取时重新检查。</translation>
    </message>
    <message>
        <source>fits on %1</source>
        <translation>可放入 %1</translation>
    </message>
    <message>
        <source>%1
first: %2</source>
        <translation>%1
首选：%2</translation>
    </message>
    <message>
        <source>nowhere</source>
        <translation>无处可放</translation>
    </message>
    <message>
        <source>%1 used of %2</source>
        <translation>已用 %1，上限 %2</translation>
    </message>
    <message>
        <source>%1 used, no limit set</source>
        <translation>已用 %1，未设上限</translation>
    </message>
    <message>
        <source>up to %1</source>
        <translation>最多 %1</translation>
    </message>
    <message>
        <source>no limit set</source>
        <translation>未设上限</translation>
    </message>
    <message>
        <source>%1, use unknown</source>
        <comment>limit</comment>
        <translation>%1，用量未知</translation>
    </message>
    <message>
        <source>confirmed
it would go</source>
        <translation>已确认
会离开</translation>
    </message>
    <message>
        <source>not now</source>
        <translation>暂时拒绝</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>被拒绝</translation>
    </message>
    <message>
        <source>not there any more</source>
        <translation>已不存在</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>没有响应</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>Evicting</source>
        <translation>正在驱逐</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>受阻</translation>
    </message>
    <message>
        <source>Terminating</source>
        <translation>正在终止</translation>
    </message>
    <message>
        <source>Gone</source>
        <translation>已离开</translation>
    </message>
    <message>
        <source>Stays</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 分 %2 秒</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 小时 %2 分</translation>
    </message>
    <message>
        <source>node stays cordoned</source>
        <translation>节点保持封锁</translation>
    </message>
    <message>
        <source>node is not cordoned</source>
        <translation>节点未封锁</translation>
    </message>
    <message>
        <source>Dry run: %1 of %2 would be evicted now, nothing was changed</source>
        <translation>试运行：%2 个中有 %1 个现在会被驱逐，未做任何更改</translation>
    </message>
    <message>
        <source>%1 of %2 gone</source>
        <translation>已离开 %1/%2</translation>
    </message>
    <message>
        <source>Drained in %1: %2 evicted, 0 left</source>
        <translation>已腾空，用时 %1：驱逐 %2 个，剩余 0 个</translation>
    </message>
    <message>
        <source>Drained</source>
        <translation>已腾空</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>被拒绝</translation>
    </message>
    <message>
        <source>Dry run done</source>
        <translation>试运行完成</translation>
    </message>
    <message>
        <source>Beginning</source>
        <translation>正在开始</translation>
    </message>
    <message>
        <source>Draining</source>
        <translation>正在腾空</translation>
    </message>
    <message>
        <source>Node %1: %2</source>
        <translation>节点 %1：%2</translation>
    </message>
    <message>
        <source>Warning: %1</source>
        <translation>警告：%1</translation>
    </message>
    <message>
        <source>attempts: %1</source>
        <translation>尝试次数：%1</translation>
    </message>
    <message>
        <source>Drained, uncordoned</source>
        <translation>已腾空，已解除封锁</translation>
    </message>
    <message>
        <source>Uncordoned</source>
        <translation>已解除封锁</translation>
    </message>
    <message>
        <source>Waiting does not help: the budget or the pods must change.</source>
        <translation>等待没有用：须更改干扰预算或 Pod。</translation>
    </message>
    <message>
        <source>Dry run: no pod to evict, nothing was changed</source>
        <translation>试运行：没有要驱逐的 Pod，未做任何更改</translation>
    </message>
    <message>
        <source>Drained in %1: %2 evicted, %3 kept</source>
        <translation>已腾空，用时 %1：驱逐 %2 个，保留 %3 个</translation>
    </message>
    <message>
        <source>Over its grace</source>
        <translation>已超过宽限期</translation>
    </message>
    <message>
        <source>Blocked for good</source>
        <translation>始终受阻</translation>
    </message>
    <message>
        <source>Blocked too long</source>
        <translation>受阻过久</translation>
    </message>
    <message>
        <source>Draining, %1 blocked</source>
        <translation>正在腾空，%1 个受阻</translation>
    </message>
    <message>
        <source>Pod over grace</source>
        <translation>Pod 超过宽限期</translation>
    </message>
    <message>
        <source>Not waited for</source>
        <translation>不再等待</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 小时</translation>
    </message>
    <message>
        <source>node uncordoned by someone else at %1</source>
        <translation>节点已于 %1 被他人解除封锁</translation>
    </message>
    <message>
        <source>%1; uncordoned by someone else at %2: new pods may have come</source>
        <comment>drained, when</comment>
        <translation>%1；节点已于 %2 被他人解除封锁：可能已有新的 Pod 调度上来</translation>
    </message>
    <message>
        <source>%1; uncordoned by someone else at %2: new pods may come</source>
        <comment>pods gone, when</comment>
        <translation>%1；节点已于 %2 被他人解除封锁：可能会有新的 Pod 调度上来</translation>
    </message>
    <message>
        <source>%1; not waited for: %2</source>
        <comment>how the drain stands, pods</comment>
        <translation>%1；不再等待：%2 个</translation>
    </message>
    <message>
        <source>Would go</source>
        <translation>会离开</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>not asked</source>
        <translation>不询问</translation>
    </message>
    <message>
        <source>Uncordoned, paused</source>
        <translation>已解除封锁，已暂停</translation>
    </message>
    <message>
        <source>Blocked for good, paused</source>
        <translation>始终受阻，已暂停</translation>
    </message>
    <message>
        <source>Drained in %1: %2 deleted, 0 left</source>
        <translation>已腾空，用时 %1：删除 %2 个，剩余 0 个</translation>
    </message>
    <message>
        <source>Drained in %1: %2 deleted, %3 kept</source>
        <translation>已腾空，用时 %1：删除 %2 个，保留 %3 个</translation>
    </message>
    <message>
        <source>Dry run: no pod to delete, nothing was changed</source>
        <translation>试运行：没有要删除的 Pod，未做任何更改</translation>
    </message>
    <message>
        <source>Dry run: %1 of %2 would be deleted now, nothing was changed</source>
        <translation>试运行：%2 个中有 %1 个现在会被删除，未做任何更改</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>state, pods</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Was over its grace</source>
        <translation>当时已超过宽限期</translation>
    </message>
    <message>
        <source>Was terminating</source>
        <translation>当时正在终止</translation>
    </message>
    <message>
        <source>Pod over grace, paused</source>
        <translation>Pod 超过宽限期，已暂停</translation>
    </message>
    <message>
        <source>cordoning the node…</source>
        <translation>正在封锁节点…</translation>
    </message>
    <message>
        <source>reading the node and its pods…</source>
        <translation>正在读取节点及其 Pod…</translation>
    </message>
    <message>
        <source>Canceled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Canceled before its pods were read, %1</source>
        <translation>在读取其 Pod 之前已取消，%1</translation>
    </message>
    <message>
        <source>Went with the node</source>
        <translation>随节点消失</translation>
    </message>
    <message>
        <source>Node deleted</source>
        <translation>节点已被删除</translation>
    </message>
    <message>
        <source>not removed by this drain: the server had not accepted that</source>
        <translation>并非由本次腾空移除：服务器此前没有接受该请求</translation>
    </message>
    <message>
        <source>Node deleted before its pods were read</source>
        <translation>读取其 Pod 之前节点已被删除</translation>
    </message>
    <message>
        <source>Node deleted: %1 of %2 pods had left, the rest went with the node</source>
        <translation>节点已被删除：%2 个 Pod 中 %1 个已先离开，其余随节点消失</translation>
    </message>
    <message>
        <source>%1; gone without this drain: %2</source>
        <comment>how the drain stands, pods</comment>
        <translation>%1；并非由本次腾空移除：%2 个</translation>
    </message>
    <message>
        <source>Node replaced</source>
        <translation>节点已被替换</translation>
    </message>
    <message>
        <source>Node replaced before its pods were read</source>
        <translation>读取其 Pod 之前节点已被替换</translation>
    </message>
    <message>
        <source>Node replaced: %1 of %2 pods had left, the others were not drained</source>
        <translation>节点已被替换：%2 个 Pod 中 %1 个已先离开，其余未腾空</translation>
    </message>
    <message>
        <source>No option here helps: change one of the budgets.</source>
        <translation>此处没有选项能解决：请更改其中一个干扰预算。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>nodes, why each does not take a pod</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Refused: %1; %2</source>
        <translation>被拒绝：%1；%2</translation>
    </message>
    <message>
        <source>Failed: %1; %2</source>
        <translation>失败：%1；%2</translation>
    </message>
    <message>
        <source>Canceled with %1 left, %2</source>
        <translation>已取消，当时剩余 %1 个，%2</translation>
    </message>
    <message>
        <source>Turn on &quot;Delete instead of evicting&quot; under Advanced, or change one of the budgets.</source>
        <translation>请在“高级”中勾选“删除而非驱逐”，或更改其中一个干扰预算。</translation>
    </message>
    <message>
        <source>Waiting does not help: change the budget or the pods, or turn on &quot;Delete instead of evicting&quot; under Advanced.</source>
        <translation>等待没有用：请更改干扰预算或 Pod，或在“高级”中勾选“删除而非驱逐”。</translation>
    </message>
</context>
<context>
    <name>DrainCommands</name>
    <message>
        <source>Cancel the drain of %1 in %2?</source>
        <comment>node, cluster</comment>
        <translation>取消 %2 中 %1 的腾空？</translation>
    </message>
    <message>
        <source>Cancel the drains of %1 in %2?</source>
        <comment>nodes, cluster</comment>
        <translation>取消 %2 中 %1 的腾空？</translation>
    </message>
    <message>
        <source>No further pod is evicted.</source>
        <translation>不再驱逐 Pod。</translation>
    </message>
    <message>
        <source>No further pod is evicted, and the node stays cordoned.</source>
        <translation>不再驱逐 Pod，节点保持封锁。</translation>
    </message>
    <message>
        <source>No further pod is evicted, and the nodes stay cordoned.</source>
        <translation>不再驱逐 Pod，这些节点保持封锁。</translation>
    </message>
    <message>
        <source>A canceled drain cannot be resumed; a new one begins with a plan.</source>
        <translation>已取消的腾空无法继续；重新腾空要从计划开始。</translation>
    </message>
    <message>
        <source>Canceled drains cannot be resumed; new ones begin with a plan.</source>
        <translation>已取消的腾空无法继续；重新腾空要从计划开始。</translation>
    </message>
    <message>
        <source>Gone, and not brought back: %1 of %2</source>
        <comment>pods</comment>
        <translation>已离开且不会恢复的 Pod：%1/%2</translation>
    </message>
    <message>
        <source>Left: %1</source>
        <comment>pods</comment>
        <translation>剩余：%1</translation>
    </message>
    <message>
        <source>Of these, still terminating: %1</source>
        <comment>pods</comment>
        <translation>其中正在终止、仍会离开：%1</translation>
    </message>
    <message>
        <source>&amp;Keep Running</source>
        <translation>继续腾空(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Cancel Drain</source>
        <translation>取消腾空(&amp;C)</translation>
    </message>
</context>
<context>
    <name>DrainJournal</name>
    <message>
        <source>%1 of %2 pods gone</source>
        <translation>%1/%2 个 Pod 已离开</translation>
    </message>
    <message>
        <source>delete pod %1</source>
        <translation>删除 Pod %1</translation>
    </message>
    <message>
        <source>evict pod %1</source>
        <translation>驱逐 Pod %1</translation>
    </message>
    <message>
        <source>The drain ended before the answer came; it may have been done.</source>
        <translation>腾空在响应到达之前结束；该操作可能已经执行。</translation>
    </message>
    <message>
        <source>the pod is gone</source>
        <translation>Pod 已不存在</translation>
    </message>
    <message>
        <source>the node was deleted; %1 of %2 pods were gone before</source>
        <translation>节点已被删除；此前 %1/%2 个 Pod 已离开</translation>
    </message>
    <message>
        <source>the pod is gone, not by this request</source>
        <translation>Pod 已不存在，但并非由本次请求所致</translation>
    </message>
    <message>
        <source>the node was deleted</source>
        <translation>节点已被删除</translation>
    </message>
    <message>
        <source>the node was deleted and created again; %1 of %2 pods were gone before</source>
        <translation>节点被删除并重新创建；此前 %1/%2 个 Pod 已离开</translation>
    </message>
    <message>
        <source>the node was deleted and created again</source>
        <translation>节点被删除并重新创建</translation>
    </message>
</context>
<context>
    <name>DrainOperation</name>
    <message>
        <source>Node %1 was deleted and created again since the plan was made; this is another node. Nothing was done.</source>
        <translation>节点 %1 在计划制定之后被删除并重新创建；这是另一个节点。未做任何操作。</translation>
    </message>
    <message>
        <source>Dry run: %1 of %2 pods would not go: %3. %4</source>
        <translation>试运行：%2 个 Pod 中有 %1 个不会离开：%3。%4</translation>
    </message>
    <message>
        <source>%1 of %2 pods are left: %3. %4</source>
        <translation>%2 个 Pod 中还剩 %1 个：%3。%4</translation>
    </message>
    <message>
        <source>%1 of %2 pods is left: %3. %4</source>
        <translation>%2 个 Pod 中还剩 %1 个：%3。%4</translation>
    </message>
</context>
<context>
    <name>DrainPlan</name>
    <message>
        <source>It stays: %1 keeps one pod on each node.</source>
        <translation>它会保留：%1 在每个节点上保持一个 Pod。</translation>
    </message>
    <message>
        <source>%1 would put it back at once; ignore DaemonSets to leave it in place.</source>
        <translation>%1 会立即将它放回；忽略 DaemonSet 可将它留在原处。</translation>
    </message>
    <message>
        <source>Its %1 does not exist any more, so nothing puts it back.</source>
        <translation>它的 %1 已不存在，因此没有什么会将它放回。</translation>
    </message>
    <message>
        <source>Whether its %1 exists is unknown.</source>
        <translation>它的 %1 是否存在，无从得知。</translation>
    </message>
    <message>
        <source>Whether its %1 exists could not be read: %2</source>
        <translation>无法读取它的 %1 是否存在：%2</translation>
    </message>
    <message>
        <source>Its emptyDir data on this node is lost.</source>
        <translation>它在此节点上的 emptyDir 数据会丢失。</translation>
    </message>
    <message>
        <source>Nothing replaces it, as it has no controller, and its emptyDir data is lost.</source>
        <translation>没有什么会替换它，因为它没有控制器，并且它的 emptyDir 数据会丢失。</translation>
    </message>
    <message>
        <source>Nothing replaces it, as it has no controller.</source>
        <translation>没有什么会替换它，因为它没有控制器。</translation>
    </message>
    <message>
        <source>It is deleted without asking its disruption budgets, as eviction is switched off.</source>
        <translation>删除它时不询问其干扰预算，因为驱逐已关闭。</translation>
    </message>
    <message>
        <source>It is deleted without asking its disruption budgets, as the server serves no evictions.</source>
        <translation>删除它时不询问其干扰预算，因为服务器不提供驱逐。</translation>
    </message>
    <message>
        <source>%1 replaces it.</source>
        <translation>%1 会替换它。</translation>
    </message>
    <message>
        <source>It is terminating already and is waited for.</source>
        <translation>它已在终止，会等待它。</translation>
    </message>
    <message>
        <source>It should have been gone more than %1 s ago and is not waited for.</source>
        <translation>它在 %1 秒之前就应该消失，不再等待它。</translation>
    </message>
    <message>
        <source>It stays: it is a static pod, which the kubelet runs from a file.</source>
        <translation>它会保留：它是静态 Pod，由 kubelet 从文件运行。</translation>
    </message>
    <message>
        <source>It has succeeded and is removed.</source>
        <translation>它已成功结束，会被移除。</translation>
    </message>
    <message>
        <source>It has failed and is removed.</source>
        <translation>它已失败，会被移除。</translation>
    </message>
    <message>
        <source>More than one disruption budget covers it (%1), and the server refuses every eviction of such a pod.</source>
        <translation>有多个干扰预算覆盖它（%1），服务器会拒绝驱逐这样的 Pod。</translation>
    </message>
    <message>
        <source>Its %1 does not exist any more; without force it does not go.</source>
        <translation>它的 %1 已不存在；不强制 (force) 就不会离开。</translation>
    </message>
    <message>
        <source>Its emptyDir data on this node would be lost; it does not go unless that may be deleted.</source>
        <translation>它在此节点上的 emptyDir 数据会丢失；不允许删除这些数据就不会离开。</translation>
    </message>
    <message>
        <source>It has no controller that would replace it; without force it does not go.</source>
        <translation>它没有可以替换它的控制器；不强制 (force) 就不会离开。</translation>
    </message>
</context>
<context>
    <name>DrainRights</name>
    <message>
        <source>This user may not %1 in %2. Nothing was done.</source>
        <translation>该用户在 %2 中没有 %1 的权限。未执行任何操作。</translation>
    </message>
</context>
<context>
    <name>Duration</name>
    <message>
        <source>%1m</source>
        <comment>minutes, in a sentence</comment>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>%1h</source>
        <comment>hours, in a sentence</comment>
        <translation>%1 小时</translation>
    </message>
    <message>
        <source>%1d</source>
        <comment>days, in a sentence</comment>
        <translation>%1 天</translation>
    </message>
    <message>
        <source>%1y</source>
        <comment>years, in a sentence</comment>
        <translation>%1 年</translation>
    </message>
    <message>
        <source>%1s</source>
        <comment>seconds, in a sentence</comment>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1%2</source>
        <comment>of a duration: its larger unit, its smaller one</comment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>EditRows</name>
    <message>
        <source>%1 was removed meanwhile: there is nothing left to remove.</source>
        <translation>%1 已在此期间被移除：没有可移除的内容了。</translation>
    </message>
    <message>
        <source>%1 is there again: it is still to be removed.</source>
        <translation>%1 又出现了：仍将移除。</translation>
    </message>
    <message>
        <source>%1 was changed meanwhile: it is still to be removed.</source>
        <translation>%1 已在此期间被更改：仍将移除。</translation>
    </message>
    <message>
        <source>%1 has meanwhile become what you set it to.</source>
        <translation>%1 已在此期间变为你所设置的值。</translation>
    </message>
    <message>
        <source>%1 was removed meanwhile: your change adds it.</source>
        <translation>%1 已在此期间被移除：你的更改会添加它。</translation>
    </message>
    <message>
        <source>%1 was added meanwhile: your change applies to what is there now.</source>
        <translation>%1 已在此期间被他人添加：应用后，你的值将取代它。</translation>
    </message>
    <message>
        <source>%1 was changed meanwhile: your change applies to what is there now.</source>
        <translation>%1 已在此期间被他人更改：应用后，你的值将取代它。</translation>
    </message>
</context>
<context>
    <name>Entrance</name>
    <message>
        <source>Drover is already open and does not respond. This is a separate window.</source>
        <translation>Drover 已经打开，但没有反应。这是另一个独立的窗口。</translation>
    </message>
</context>
<context>
    <name>Error</name>
    <message>
        <source>The configuration cannot be used.</source>
        <translation>此配置无法使用。</translation>
    </message>
    <message>
        <source>Correct the file that is named, then reconnect.</source>
        <translation>请修正所指出的文件，然后重新连接。</translation>
    </message>
    <message>
        <source>The server does not accept the credentials.</source>
        <translation>服务器不接受这些凭据。</translation>
    </message>
    <message>
        <source>Sign in again, then reconnect.</source>
        <translation>请重新登录，然后重新连接。</translation>
    </message>
    <message>
        <source>The server does not know this object or address.</source>
        <translation>服务器不认识此对象或地址。</translation>
    </message>
    <message>
        <source>Check the server address of the context.</source>
        <translation>请检查上下文的服务器地址。</translation>
    </message>
    <message>
        <source>Somebody else changed the object first.</source>
        <translation>有人先更改了该对象。</translation>
    </message>
    <message>
        <source>Look at the new state, then try again.</source>
        <translation>请查看新的状态，然后重试。</translation>
    </message>
    <message>
        <source>The server asks to wait.</source>
        <translation>服务器要求等待。</translation>
    </message>
    <message>
        <source>Nothing to do: it is tried again at the time the server names.</source>
        <translation>无需操作：将在服务器指定的时间重试。</translation>
    </message>
    <message>
        <source>The server no longer has this version.</source>
        <translation>服务器已不再保有此版本。</translation>
    </message>
    <message>
        <source>Nothing to do: all nodes are read again.</source>
        <translation>无需操作：正在重新读取所有节点。</translation>
    </message>
    <message>
        <source>The server refuses the request as invalid.</source>
        <translation>服务器认为请求无效而拒绝。</translation>
    </message>
    <message>
        <source>Correct the field that is named.</source>
        <translation>请修正所指出的字段。</translation>
    </message>
    <message>
        <source>The server cannot be reached.</source>
        <translation>无法到达服务器。</translation>
    </message>
    <message>
        <source>Check the network, the VPN and the server address.</source>
        <translation>请检查网络、VPN 和服务器地址。</translation>
    </message>
    <message>
        <source>The encrypted connection cannot be trusted.</source>
        <translation>加密连接不可信。</translation>
    </message>
    <message>
        <source>The server did not answer in time.</source>
        <translation>服务器没有及时响应。</translation>
    </message>
    <message>
        <source>Nothing to do: it is tried again; check the network if it persists.</source>
        <translation>无需操作：会重试；如果一直如此，请检查网络。</translation>
    </message>
    <message>
        <source>The answer is not one of a Kubernetes API server.</source>
        <translation>该响应不是来自 Kubernetes API 服务器。</translation>
    </message>
    <message>
        <source>Check the server address; a proxy may answer in its place.</source>
        <translation>请检查服务器地址；可能是代理代为响应。</translation>
    </message>
    <message>
        <source>Start it again if it is still wanted.</source>
        <translation>如果仍然需要，请重新开始。</translation>
    </message>
    <message>
        <source>The server failed.</source>
        <translation>服务器出错。</translation>
    </message>
    <message>
        <source>Nothing to do: it is tried again; look at the server if it persists.</source>
        <translation>无需操作：会重试；如果一直如此，请检查服务器。</translation>
    </message>
    <message>
        <source>The server says: %1</source>
        <translation>服务器的答复：%1</translation>
    </message>
    <message>
        <source>Check certificate-authority in the kubeconfig, and the server&apos;s name.</source>
        <translation>请检查 kubeconfig 中的 certificate-authority，以及服务器的名称。</translation>
    </message>
    <message>
        <source>The request was canceled.</source>
        <translation>请求已取消。</translation>
    </message>
    <message>
        <source>This user lacks a permission.</source>
        <translation>该用户缺少一项权限。</translation>
    </message>
    <message>
        <source>Ask for the permission that is named, or use another context.</source>
        <translation>请申请所指出的权限，或使用另一个上下文。</translation>
    </message>
</context>
<context>
    <name>EventColumn</name>
    <message>
        <source>%1, %2</source>
        <comment>component, host</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>上次出现</translation>
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
        <translation>次数</translation>
    </message>
    <message>
        <source>From</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>First seen</source>
        <translation>首次出现</translation>
    </message>
</context>
<context>
    <name>EventDecoder</name>
    <message>
        <source>The list of events</source>
        <translation>事件的列表</translation>
    </message>
    <message>
        <source>A line of the watch on events</source>
        <translation>监视事件得到的一行</translation>
    </message>
</context>
<context>
    <name>EvictionMachine</name>
    <message>
        <source>It came to the node after the plan was made; it is left alone.</source>
        <translation>它在计划制定之后才来到节点；不予处理。</translation>
    </message>
    <message>
        <source>Still there when the drain&apos;s time was up (%1 s).</source>
        <translation>已到腾空时限（%1 秒），仍未离开。</translation>
    </message>
</context>
<context>
    <name>FixedKeys</name>
    <message>
        <source>Tab 1 to 9</source>
        <translation>标签页 1 至 9</translation>
    </message>
    <message>
        <source>Into the details</source>
        <translation>进入详情</translation>
    </message>
    <message>
        <source>Jump to the node of that name</source>
        <translation>跳到名称以此开头的节点</translation>
    </message>
    <message>
        <source>Add the node to the selection, or take it out</source>
        <translation>将节点加入选择，或从中移出</translation>
    </message>
    <message>
        <source>Select all nodes shown</source>
        <translation>选择所有显示的节点</translation>
    </message>
    <message>
        <source>Select none</source>
        <translation>取消全部选择</translation>
    </message>
    <message>
        <source>Complete what is typed in the filter</source>
        <translation>补全筛选中键入的内容</translation>
    </message>
    <message>
        <source>Clear the filter, then leave it</source>
        <translation>清除筛选，再离开筛选</translation>
    </message>
    <message>
        <source>Plain letters, digits and signs are typed into the table or a field.</source>
        <translation>单独的字母、数字和符号用于在表格或字段中键入。</translation>
    </message>
    <message>
        <source>This key moves in tables and dialogs.</source>
        <translation>此键用于在表格和对话框中移动。</translation>
    </message>
    <message>
        <source>Alt with a letter or digit opens menus, pages and tabs.</source>
        <translation>Alt 加字母或数字用于打开菜单、页面和标签页。</translation>
    </message>
    <message>
        <source>Tables, texts and menus use this key themselves.</source>
        <translation>表格、文本和菜单自身要使用此键。</translation>
    </message>
    <message>
        <source>Menu of what has the focus</source>
        <translation>有焦点的部分的菜单</translation>
    </message>
</context>
<context>
    <name>FleetAccount</name>
    <message>
        <source>%1 (%2)</source>
        <comment>cluster, 5 nodes</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1: confirmed for %2.</source>
        <comment>what is done, clusters</comment>
        <translation>%1：已对 %2 确认。</translation>
    </message>
    <message>
        <source>Nothing was done in %1.</source>
        <comment>clusters</comment>
        <translation>%1 中没有执行任何操作。</translation>
    </message>
    <message>
        <source>skipped</source>
        <comment>a cluster</comment>
        <translation>已跳过</translation>
    </message>
    <message>
        <source>canceled</source>
        <comment>a cluster&apos;s dialog</comment>
        <translation>已取消</translation>
    </message>
    <message>
        <source>not asked any more</source>
        <comment>a cluster</comment>
        <translation>未再询问</translation>
    </message>
    <message>
        <source>closed meanwhile</source>
        <comment>a cluster</comment>
        <translation>期间已关闭</translation>
    </message>
    <message>
        <source>Nothing was done in:</source>
        <translation>以下集群中没有执行任何操作：</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>cluster, why nothing was done there</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1: closed with failed or unanswered writes; see the journal.</source>
        <comment>cluster</comment>
        <translation>%1：关闭时仍有失败或未应答的写入；结果见操作记录。</translation>
    </message>
</context>
<context>
    <name>FolderProbe</name>
    <message>
        <source>it is read-only</source>
        <translation>它是只读的</translation>
    </message>
    <message>
        <source>it is not a folder</source>
        <translation>它不是文件夹</translation>
    </message>
    <message>
        <source>%1 is not a folder</source>
        <translation>%1 不是文件夹</translation>
    </message>
</context>
<context>
    <name>Freshness</name>
    <message>
        <source>Catching up</source>
        <translation>正在同步</translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>登录已失效</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>未连接</translation>
    </message>
    <message>
        <source>Stale since %1</source>
        <translation>自 %1 起已过时</translation>
    </message>
    <message>
        <source>May be incomplete</source>
        <translation>可能不完整</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>正在连接</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>实时</translation>
    </message>
    <message>
        <source>Polling</source>
        <translation>轮询</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>Not connected for %1</source>
        <translation>未连接（%1）</translation>
    </message>
    <message>
        <source>No credentials</source>
        <translation>没有凭据</translation>
    </message>
    <message>
        <source>Reconnecting for %1</source>
        <translation>正在重新连接（%1）</translation>
    </message>
    <message>
        <source>Reading nodes</source>
        <translation>正在读取节点</translation>
    </message>
</context>
<context>
    <name>Guard</name>
    <message>
        <source>%1 is a control-plane node.</source>
        <translation>%1 是控制平面节点。</translation>
    </message>
    <message>
        <source>No other node of the cluster is ready and schedulable.</source>
        <translation>集群中没有其他就绪且可调度的节点。</translation>
    </message>
    <message>
        <source>The API server of this connection runs on %1: the connection may be lost.</source>
        <translation>此连接的 API 服务器运行在 %1 上：连接可能会丢失。</translation>
    </message>
    <message>
        <source>Pool %1 has no other ready and schedulable node than %2.</source>
        <translation>节点池 %1 中除 %2 外没有其他就绪且可调度的节点。</translation>
    </message>
</context>
<context>
    <name>GuardMark</name>
    <message>
        <source>Careful</source>
        <translation>谨慎</translation>
    </message>
    <message>
        <source>Production</source>
        <translation>生产</translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation>只读</translation>
    </message>
    <message>
        <source>Every write asks before it is sent.</source>
        <translation>每次写入在发送之前都会询问。</translation>
    </message>
    <message>
        <source>Nothing is written to this cluster.</source>
        <translation>不会向此集群写入任何内容。</translation>
    </message>
    <message>
        <source>The name must be typed as well, and a colored frame marks tab and dialogs.</source>
        <translation>还必须键入名称，并且标签页和对话框带有彩色边框。</translation>
    </message>
</context>
<context>
    <name>HealthText</name>
    <message>
        <source>Ready</source>
        <translation>Ready</translation>
    </message>
    <message>
        <source>NotReady</source>
        <translation>NotReady</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unknown</translation>
    </message>
    <message>
        <source>good</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>bad</source>
        <translation>异常</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>neutral</source>
        <translation>中性</translation>
    </message>
    <message>
        <source>state</source>
        <translation>状态</translation>
    </message>
</context>
<context>
    <name>HelpTopic</name>
    <message>
        <source>Ready</source>
        <translation>Ready</translation>
    </message>
    <message>
        <source>Reason and message say what is missing.</source>
        <translation>原因和消息会说明缺少什么。</translation>
    </message>
    <message>
        <source>MemoryPressure</source>
        <translation>MemoryPressure</translation>
    </message>
    <message>
        <source>Find the pods that use the most memory (page Pods, column of use) and give them realistic requests and limits.</source>
        <translation>找出内存用量最大的 Pod（Pod 页面，用量列），为它们设置合适的请求和限制。</translation>
    </message>
    <message>
        <source>DiskPressure</source>
        <translation>DiskPressure</translation>
    </message>
    <message>
        <source>PIDPressure</source>
        <translation>PIDPressure</translation>
    </message>
    <message>
        <source>True: the node is running out of process ids (pid.available). Some pod keeps starting processes or threads.</source>
        <translation>True：节点的进程 ID 即将耗尽 (pid.available)。有 Pod 在不停地启动进程或线程。</translation>
    </message>
    <message>
        <source>Find that pod; podPidsLimit in the kubelet&apos;s configuration bounds each.</source>
        <translation>找出该 Pod；kubelet 配置中的 podPidsLimit 可限制每个 Pod。</translation>
    </message>
    <message>
        <source>NetworkUnavailable</source>
        <translation>NetworkUnavailable</translation>
    </message>
    <message>
        <source>True: the network of the node is not set up, so that pods on other nodes cannot be reached. The cloud&apos;s controller or the network plugin writes it; where neither does, the condition is absent.</source>
        <translation>True：节点的网络没有配置好，因此无法到达其他节点的 Pod。它由云的控制器或网络插件写入；两者都不写入时，此状况不存在。</translation>
    </message>
    <message>
        <source>Look at the network plugin&apos;s pod on this node, in kube-system or a namespace of its own.</source>
        <translation>查看此节点上网络插件的 Pod，它在 kube-system 或自己的名字空间中。</translation>
    </message>
    <message>
        <source>KernelDeadlock</source>
        <translation>KernelDeadlock</translation>
    </message>
    <message>
        <source>True: the node problem detector found in the kernel&apos;s log that tasks hang. It does not become False by itself.</source>
        <translation>True：node problem detector 在内核日志中发现有任务挂起。它不会自行变为 False。</translation>
    </message>
    <message>
        <source>Drain the node and restart the machine.</source>
        <translation>腾空节点并重启机器。</translation>
    </message>
    <message>
        <source>ReadonlyFilesystem</source>
        <translation>ReadonlyFilesystem</translation>
    </message>
    <message>
        <source>True: the kernel has remounted a file system read-only, usually after a disk error. Pods on it cannot write.</source>
        <translation>True：内核已将某个文件系统重新挂载为只读，通常是在磁盘出错之后。其上的 Pod 无法写入。</translation>
    </message>
    <message>
        <source>Drain the node, then check its disk.</source>
        <translation>腾空节点，然后检查其磁盘。</translation>
    </message>
    <message>
        <source>CorruptDockerOverlay2</source>
        <translation>CorruptDockerOverlay2</translation>
    </message>
    <message>
        <source>True: Docker&apos;s storage is damaged, so that containers cannot be started.</source>
        <translation>True：Docker 的存储已损坏，因此无法启动容器。</translation>
    </message>
    <message>
        <source>Drain the node and clear the runtime&apos;s storage.</source>
        <translation>腾空节点并清理运行时的存储。</translation>
    </message>
    <message>
        <source>FrequentKubeletRestart</source>
        <translation>FrequentKubeletRestart</translation>
    </message>
    <message>
        <source>True: the kubelet was started five times or more within 20 minutes.</source>
        <translation>True：kubelet 在 20 分钟内启动了五次或更多。</translation>
    </message>
    <message>
        <source>Read the kubelet&apos;s log on the machine.</source>
        <translation>在机器上查看 kubelet 的日志。</translation>
    </message>
    <message>
        <source>FrequentDockerRestart</source>
        <translation>FrequentDockerRestart</translation>
    </message>
    <message>
        <source>True: Docker was started five times or more within 20 minutes.</source>
        <translation>True：Docker 在 20 分钟内启动了五次或更多。</translation>
    </message>
    <message>
        <source>Read the runtime&apos;s log on the machine.</source>
        <translation>在机器上查看运行时的日志。</translation>
    </message>
    <message>
        <source>FrequentContainerdRestart</source>
        <translation>FrequentContainerdRestart</translation>
    </message>
    <message>
        <source>True: containerd was started five times or more within 20 minutes.</source>
        <translation>True：containerd 在 20 分钟内启动了五次或更多。</translation>
    </message>
    <message>
        <source>FrequentUnregisterNetDevice</source>
        <translation>FrequentUnregisterNetDevice</translation>
    </message>
    <message>
        <source>True: the kernel keeps waiting for a network device to be released. Pods may not start or end.</source>
        <translation>True：内核反复等待某个网络设备被释放。Pod 可能无法启动或结束。</translation>
    </message>
    <message>
        <source>CperHardwareErrorFatal</source>
        <translation>CperHardwareErrorFatal</translation>
    </message>
    <message>
        <source>True: the firmware reported a fatal hardware error.</source>
        <translation>True：固件报告了致命的硬件错误。</translation>
    </message>
    <message>
        <source>Drain the node and have the machine looked at.</source>
        <translation>腾空节点，并请人检查机器。</translation>
    </message>
    <message>
        <source>XfsShutdown</source>
        <translation>XfsShutdown</translation>
    </message>
    <message>
        <source>True: the kernel has shut down an XFS file system after an error in it or on its disk.</source>
        <translation>True：内核在 XFS 文件系统或磁盘出错之后关闭了该 XFS 文件系统。</translation>
    </message>
    <message>
        <source>DrainInProgress</source>
        <translation>DrainInProgress</translation>
    </message>
    <message>
        <source>True: somebody is draining the node. Somebody put it in this state; it is not a fault.</source>
        <translation>True：有人正在腾空该节点。这是有人让节点进入的状态，并非故障。</translation>
    </message>
    <message>
        <source>Drained</source>
        <translation>Drained</translation>
    </message>
    <message>
        <source>True: the node was drained; no pod that had to go is left.</source>
        <translation>True：节点已腾空；需要离开的 Pod 一个也没有剩下。</translation>
    </message>
    <message>
        <source>MaintenancePlanned</source>
        <translation>MaintenancePlanned</translation>
    </message>
    <message>
        <source>True: the machine is going to be worked on.</source>
        <translation>True：即将对机器进行维护。</translation>
    </message>
    <message>
        <source>MaintenanceInProgress</source>
        <translation>MaintenanceInProgress</translation>
    </message>
    <message>
        <source>True: the machine is being worked on.</source>
        <translation>True：正在对机器进行维护。</translation>
    </message>
    <message>
        <source>GracefulNodeShutdownInProgress</source>
        <translation>GracefulNodeShutdownInProgress</translation>
    </message>
    <message>
        <source>True: the machine is shutting down, and the kubelet ends its pods first.</source>
        <translation>True：机器正在关机，kubelet 先结束其上的 Pod。</translation>
    </message>
    <message>
        <source>Another condition</source>
        <translation>其他状况</translation>
    </message>
    <message>
        <source>A condition that Drover does not know: a controller or an agent of this cluster writes it. Whether True is good or bad is not known either, so Drover calls it neither.</source>
        <translation>Drover 不认识的状况：由此集群的某个控制器或代理程序写入。True 是好是坏也无从得知，因此 Drover 对它不作好坏判断。</translation>
    </message>
    <message>
        <source>Its reason and message are the writer&apos;s words; the managed fields in the YAML name the writer.</source>
        <translation>原因和消息是写入者的原话；YAML 中的 managedFields 指出写入者。</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>实时</translation>
    </message>
    <message>
        <source>Catching up</source>
        <translation>正在同步</translation>
    </message>
    <message>
        <source>The server no longer has the changes since the last one that was seen, or you asked to read again: all nodes are being listed again. This is not a fault. The rows are right as of the moment before that, and become Live when the list is complete.</source>
        <translation>服务器已不再保有上次所见之后的变化，或者你要求重新读取：正在重新列出所有节点。这不是故障。各行为此前那一刻的状态，列表完整后即变为实时。</translation>
    </message>
    <message>
        <source>The first list of all nodes is not complete yet. Rows that are there are true, but others may be missing, so that no count can be trusted.</source>
        <translation>所有节点的首次列表尚未完整。已有的行是真实的，但可能缺少其他行，因此任何计数都不可信。</translation>
    </message>
    <message>
        <source>Wait. If it takes long, the connection doctor says which step it is: credentials, name, connection, certificate or rights.</source>
        <translation>请等待。如果时间太长，连接诊断会指出是哪一步：凭据、名称、连接、证书还是权限。</translation>
    </message>
    <message>
        <source>Reconnecting</source>
        <translation>正在重新连接</translation>
    </message>
    <message>
        <source>The connection was lost less than 30 seconds ago and is being tried again, at growing intervals. The rows are as they were then; after two seconds they are dimmed, and ages go on counting.</source>
        <translation>连接在不到 30 秒前丢失，正在以递增的间隔重试。各行为当时的状态；两秒之后会变暗，存在时长继续累计。</translation>
    </message>
    <message>
        <source>Nothing. F5 tries at once.</source>
        <translation>无需操作。按 F5 立即尝试。</translation>
    </message>
    <message>
        <source>Stale, or not connected</source>
        <translation>已过时，或未连接</translation>
    </message>
    <message>
        <source>There has been no connection for 30 seconds, or trying again cannot help. The rows show the state of the time that is named: nodes may have failed or recovered since. Nothing is written from here without a look: a dialog reads the nodes again first, and refuses where it cannot.</source>
        <translation>已有 30 秒没有连接，或者重试无济于事。各行显示所注明时间的状态：此后节点可能已故障或恢复。不会未经读取就从这里写入：对话框会先重新读取节点，读不到就拒绝。</translation>
    </message>
    <message>
        <source>The banner names the cause. The connection doctor follows the way to the cluster step by step and says what to do at the first step that fails.</source>
        <translation>横幅会指出原因。连接诊断逐步检查通往集群的路径，并说明在第一个失败之处该怎么做。</translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>登录已失效</translation>
    </message>
    <message>
        <source>The server does not accept the credentials any more (401): a token or certificate has expired or was withdrawn. The rows stay as they were.</source>
        <translation>服务器不再接受这些凭据 (401)：令牌或证书已过期或被撤回。各行保持原样。</translation>
    </message>
    <message>
        <source>Sign in again with the tool that made your kubeconfig; Drover notices the new file. A login plugin is run again with F5.</source>
        <translation>用生成 kubeconfig 的工具重新登录；Drover 会发现新文件。按 F5 可重新运行登录插件。</translation>
    </message>
    <message>
        <source>Polling</source>
        <translation>轮询</translation>
    </message>
    <message>
        <source>You may list nodes but not watch them, so they are read every 30 seconds. What you see may be up to 30 seconds old.</source>
        <translation>你可以 list 节点但不能 watch，因此每 30 秒读取一次。所见内容最多可能滞后 30 秒。</translation>
    </message>
    <message>
        <source>Ask for the right &quot;watch&quot; on nodes; the banner has the text to send.</source>
        <translation>请申请对 nodes 的“watch”权限；横幅中有可供发送的文本。</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>This tab is not connected and does not try to be. The rows are as they were.</source>
        <translation>此标签页未连接，也不尝试连接。各行保持原样。</translation>
    </message>
    <message>
        <source>F5 connects again.</source>
        <translation>按 F5 重新连接。</translation>
    </message>
    <message>
        <source>How fresh it is</source>
        <translation>新鲜度</translation>
    </message>
    <message>
        <source>Status of a node</source>
        <translation>节点的状态</translation>
    </message>
    <message>
        <source>Conditions of a node</source>
        <translation>节点的状况</translation>
    </message>
    <message>
        <source>Status of a pod</source>
        <translation>Pod 的状态</translation>
    </message>
    <message>
        <source>The kubelet says that the node is healthy and takes pods: condition Ready is True. It renews its lease every 10 seconds and its status every 5 minutes, or when something changes.</source>
        <translation>kubelet 表示节点健康并接收 Pod：状况 Ready 为 True。它每 10 秒续订租约，每 5 分钟或有变化时更新状态。</translation>
    </message>
    <message>
        <source>NotReady</source>
        <translation>NotReady</translation>
    </message>
    <message>
        <source>The kubelet is alive and says that the node takes no pods: condition Ready is False. Its reason says why; usual ones are a container runtime that does not answer and a network plugin that is not set up. The node has the taint node.kubernetes.io/not-ready, and after 5 minutes its pods are evicted unless they tolerate it.</source>
        <translation>kubelet 存活，但表示节点不接收 Pod：状况 Ready 为 False。原因会说明为什么；常见的有容器运行时没有响应、网络插件没有配置好。节点带有污点 node.kubernetes.io/not-ready，5 分钟后其上的 Pod 会被驱逐，除非它们容忍该污点。</translation>
    </message>
    <message>
        <source>Read reason and message of condition Ready. Why? (Shift+F1) joins them with events, leases and pressure.</source>
        <translation>查看状况 Ready 的原因和消息。“为什么？”(Shift+F1) 会将它们与事件、租约和压力结合起来。</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unknown</translation>
    </message>
    <message>
        <source>Look at the machine: is it up, does it reach the API server, does its kubelet run? The lease in the page Kubelet says when it was last heard of.</source>
        <translation>检查机器：是否开机、能否访问 API 服务器、kubelet 是否在运行？Kubelet 页面中的租约会显示最后一次消息的时间。</translation>
    </message>
    <message>
        <source>SchedulingDisabled (cordoned)</source>
        <translation>SchedulingDisabled（已封锁）</translation>
    </message>
    <message>
        <source>Somebody cordoned the node: spec.unschedulable is true, so that no new pod is placed here. Pods that run stay, and pods of DaemonSets still come.</source>
        <translation>有人封锁了该节点：spec.unschedulable 为 true，因此不会有新的 Pod 放置到这里。正在运行的 Pod 保持不动，DaemonSet 的 Pod 仍会进来。</translation>
    </message>
    <message>
        <source>The head of the details says who cordoned it, when and why, as far as that is known. Uncordon lets pods come again.</source>
        <translation>详情的头部会说明由谁、何时、为何封锁（在已知范围内）。解除封锁后 Pod 可以重新进来。</translation>
    </message>
    <message>
        <source>Another status</source>
        <translation>其他状态</translation>
    </message>
    <message>
        <source>The status is what condition Ready says, and whether the node is cordoned.</source>
        <translation>状态取决于状况 Ready 以及节点是否已封锁。</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Running</translation>
    </message>
    <message>
        <source>At least one container runs, starts or is restarted. Ready says how many of them are ready to serve.</source>
        <translation>至少有一个容器正在运行、启动或重启。Ready 说明其中有多少个可以提供服务。</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>Pending</translation>
    </message>
    <message>
        <source>The pod is accepted, but not all of its containers were started: it has no node yet, or its images and volumes are being fetched.</source>
        <translation>Pod 已被接受，但其容器尚未全部启动：它还没有节点，或者正在获取其镜像和卷。</translation>
    </message>
    <message>
        <source>Its events say what it waits for.</source>
        <translation>它的事件会说明它在等待什么。</translation>
    </message>
    <message>
        <source>Succeeded</source>
        <translation>Succeeded</translation>
    </message>
    <message>
        <source>All containers ended well and are not started again.</source>
        <translation>所有容器都已正常结束，不会再启动。</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Completed</translation>
    </message>
    <message>
        <source>The container ended with exit code 0, as a job does.</source>
        <translation>容器以退出码 0 结束，如同一个 Job。</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Failed</translation>
    </message>
    <message>
        <source>All containers ended, at least one of them with an error, and they are not started again.</source>
        <translation>所有容器都已结束，其中至少一个出错，不会再启动。</translation>
    </message>
    <message>
        <source>Read the log of the container that failed.</source>
        <translation>查看失败容器的日志。</translation>
    </message>
    <message>
        <source>Error, ExitCode:n, Signal:n</source>
        <translation>Error, ExitCode:n, Signal:n</translation>
    </message>
    <message>
        <source>A container ended with an error. Its exit code, or the signal that ended it, is in the page of the container.</source>
        <translation>有容器因出错而结束。其退出码或使其结束的信号见容器页面。</translation>
    </message>
    <message>
        <source>Read its log; of one that was started again the log of the run before.</source>
        <translation>查看其日志；对于已重新启动的容器，查看上一次运行的日志。</translation>
    </message>
    <message>
        <source>Look at the node first.</source>
        <translation>请先检查节点。</translation>
    </message>
    <message>
        <source>NodeLost</source>
        <translation>NodeLost</translation>
    </message>
    <message>
        <source>Some containers have completed, others run, and the pod is not ready to serve.</source>
        <translation>部分容器已完成，其他容器在运行，Pod 尚未就绪，不能提供服务。</translation>
    </message>
    <message>
        <source>Terminating</source>
        <translation>Terminating（正在终止）</translation>
    </message>
    <message>
        <source>After the grace period look at its finalizers and at its node.</source>
        <translation>宽限期过后，请检查其终结器和节点。</translation>
    </message>
    <message>
        <source>ContainerCreating</source>
        <translation>ContainerCreating</translation>
    </message>
    <message>
        <source>The kubelet prepares the container: network, volumes, image.</source>
        <translation>kubelet 正在准备容器：网络、卷、镜像。</translation>
    </message>
    <message>
        <source>For longer than a minute its events say what is missing, usually a volume, a secret or the network plugin.</source>
        <translation>如果超过一分钟，它的事件会说明缺少什么，通常是卷、Secret 或网络插件。</translation>
    </message>
    <message>
        <source>PodInitializing</source>
        <translation>PodInitializing</translation>
    </message>
    <message>
        <source>All init containers have ended; the others are being started.</source>
        <translation>所有 Init 容器都已结束；其他容器正在启动。</translation>
    </message>
    <message>
        <source>Init:n/m</source>
        <translation>Init:n/m</translation>
    </message>
    <message>
        <source>Of m init containers n have ended well; the next one runs. The others wait until all have.</source>
        <translation>m 个 Init 容器中有 n 个已正常结束；下一个正在运行。其他容器会等到全部结束。</translation>
    </message>
    <message>
        <source>Where it takes long, read the log of the init container.</source>
        <translation>如果时间太长，请查看该 Init 容器的日志。</translation>
    </message>
    <message>
        <source>CrashLoopBackOff</source>
        <translation>CrashLoopBackOff</translation>
    </message>
    <message>
        <source>A container ends again and again soon after its start. The kubelet waits before each new start: 10 seconds, then twice as long each time, up to 5 minutes.</source>
        <translation>有容器启动后不久就一再结束。kubelet 在每次重新启动之前都会等待：先是 10 秒，之后每次加倍，最长 5 分钟。</translation>
    </message>
    <message>
        <source>Read the log of the run before, and the exit code: 137 is a kill, often for lack of memory; 127 a command that was not found.</source>
        <translation>查看上一次运行的日志和退出码：137 表示被杀死，往往是因为内存不足；127 表示找不到命令。</translation>
    </message>
    <message>
        <source>OOMKilled</source>
        <translation>OOMKilled</translation>
    </message>
    <message>
        <source>The kernel killed a container that used more memory than its limit, or than the node had.</source>
        <translation>容器使用的内存超过其限制或节点所有的内存，被内核杀死。</translation>
    </message>
    <message>
        <source>Raise the limit, or find out why it needs so much.</source>
        <translation>提高限制，或查明它为何需要这么多内存。</translation>
    </message>
    <message>
        <source>The image could not be pulled: a wrong name or tag, no right to it, or the registry is not reached. The kubelet tries again, at growing intervals up to 5 minutes.</source>
        <translation>无法拉取镜像：名称或标签有误、没有权限，或无法到达镜像仓库。kubelet 会以递增的间隔重试，最长 5 分钟。</translation>
    </message>
    <message>
        <source>The events have the registry&apos;s answer.</source>
        <translation>事件中有镜像仓库的响应。</translation>
    </message>
    <message>
        <source>ErrImagePull</source>
        <translation>ErrImagePull</translation>
    </message>
    <message>
        <source>The image could not be pulled just now.</source>
        <translation>刚才无法拉取镜像。</translation>
    </message>
    <message>
        <source>ErrImageNeverPull</source>
        <translation>ErrImageNeverPull</translation>
    </message>
    <message>
        <source>The image is not on the node, and the pod forbids pulling it (imagePullPolicy: Never).</source>
        <translation>镜像不在该节点上，而 Pod 禁止拉取 (imagePullPolicy: Never)。</translation>
    </message>
    <message>
        <source>InvalidImageName</source>
        <translation>InvalidImageName</translation>
    </message>
    <message>
        <source>The image&apos;s name is not a valid one.</source>
        <translation>镜像的名称无效。</translation>
    </message>
    <message>
        <source>CreateContainerConfigError</source>
        <translation>CreateContainerConfigError</translation>
    </message>
    <message>
        <source>The container refers to a ConfigMap, a Secret or a key in one that is not there.</source>
        <translation>容器引用的 ConfigMap、Secret 或其中的键不存在。</translation>
    </message>
    <message>
        <source>Its message names it.</source>
        <translation>它的消息会指出是哪个。</translation>
    </message>
    <message>
        <source>CreateContainerError</source>
        <translation>CreateContainerError</translation>
    </message>
    <message>
        <source>The runtime refused to make the container.</source>
        <translation>运行时拒绝创建该容器。</translation>
    </message>
    <message>
        <source>Its message has the runtime&apos;s words.</source>
        <translation>它的消息中有运行时的原话。</translation>
    </message>
    <message>
        <source>RunContainerError</source>
        <translation>RunContainerError</translation>
    </message>
    <message>
        <source>The container was made but could not be started, often because its command is not in the image.</source>
        <translation>容器已创建但无法启动，往往是因为镜像中没有其命令。</translation>
    </message>
    <message>
        <source>ContainerCannotRun</source>
        <translation>ContainerCannotRun</translation>
    </message>
    <message>
        <source>The runtime could not start the container&apos;s command.</source>
        <translation>运行时无法启动容器的命令。</translation>
    </message>
    <message>
        <source>Evicted</source>
        <translation>Evicted</translation>
    </message>
    <message>
        <source>The kubelet ended the pod because its node ran out of memory, disk or process ids. The object stays as a record; its controller has made another pod.</source>
        <translation>kubelet 结束了该 Pod，因为其节点的内存、磁盘或进程 ID 已耗尽。对象作为记录保留；其控制器已新建了另一个 Pod。</translation>
    </message>
    <message>
        <source>Its message names the resource. The record may be deleted.</source>
        <translation>它的消息会指出是哪种资源。此记录可以删除。</translation>
    </message>
    <message>
        <source>DeadlineExceeded</source>
        <translation>DeadlineExceeded</translation>
    </message>
    <message>
        <source>It ran longer than its activeDeadlineSeconds allow.</source>
        <translation>它的运行时间超过了 activeDeadlineSeconds 的允许值。</translation>
    </message>
    <message>
        <source>SchedulingGated</source>
        <translation>SchedulingGated</translation>
    </message>
    <message>
        <source>The pod waits until whoever set its scheduling gates removes them.</source>
        <translation>Pod 会一直等待，直到设置其调度门控者将门控移除。</translation>
    </message>
    <message>
        <source>NodeAffinity</source>
        <translation>NodeAffinity</translation>
    </message>
    <message>
        <source>The kubelet refused the pod: the labels of the node do not fit its affinity or selector any more.</source>
        <translation>kubelet 拒绝了该 Pod：节点的标签不再符合其亲和性或选择算符。</translation>
    </message>
    <message>
        <source>NodeShutdown, Terminated</source>
        <translation>NodeShutdown, Terminated</translation>
    </message>
    <message>
        <source>The machine was shut down while the pod was on it.</source>
        <translation>机器关机时，该 Pod 正在其上。</translation>
    </message>
    <message>
        <source>The kubelet refused the pod: its requests are more than is left on the node.</source>
        <translation>kubelet 拒绝了该 Pod：其请求超过了节点的剩余量。</translation>
    </message>
    <message>
        <source>OutOfmemory</source>
        <translation>OutOfmemory</translation>
    </message>
    <message>
        <source>The kubelet refused the pod: it requests more memory than is left on the node.</source>
        <translation>kubelet 拒绝了该 Pod：它请求的内存超过了节点的剩余量。</translation>
    </message>
    <message>
        <source>OutOfpods</source>
        <translation>OutOfpods</translation>
    </message>
    <message>
        <source>The kubelet refused the pod: the node has as many pods as it may have.</source>
        <translation>kubelet 拒绝了该 Pod：节点的 Pod 数量已达上限。</translation>
    </message>
    <message>
        <source>UnexpectedAdmissionError</source>
        <translation>UnexpectedAdmissionError</translation>
    </message>
    <message>
        <source>The kubelet could not give the pod what it asks for, such as a device.</source>
        <translation>kubelet 无法给予该 Pod 它所要求的东西，例如设备。</translation>
    </message>
    <message>
        <source>Its message has the kubelet&apos;s words.</source>
        <translation>它的消息中有 kubelet 的原话。</translation>
    </message>
    <message>
        <source>The status is the reason that the kubelet or a controller gave for how the pod is.</source>
        <translation>该状态是 kubelet 或控制器对 Pod 现状给出的原因。</translation>
    </message>
    <message>
        <source>The pod&apos;s events and conditions say more.</source>
        <translation>该 Pod 的事件和状况有更多说明。</translation>
    </message>
    <message>
        <source>What you see is what the API server has. All nodes were listed, and a watch brings each change as it happens. The watch is renewed every 20 to 22 seconds, so that a connection which has died is noticed within 30 seconds.</source>
        <translation>所见即 API 服务器所有。已列出所有节点，并通过监视 (watch) 随时获得每项变化。监视每 20 至 22 秒更新一次，因此连接断开会在 30 秒内被发现。</translation>
    </message>
    <message>
        <source>Draining</source>
        <translation>正在腾空</translation>
    </message>
    <message>
        <source>The node is cordoned, and its pods are evicted, ten at a time. Cancel stops it within a second.</source>
        <translation>节点已封锁，其 Pod 会被驱逐，每次十个。取消会在一秒内将其停止。</translation>
    </message>
    <message>
        <source>Waiting, or evicting</source>
        <translation>等待中，或正在驱逐</translation>
    </message>
    <message>
        <source>The pod&apos;s turn has not come yet, or its eviction was sent and the server has not answered.</source>
        <translation>还没有轮到该 Pod，或者驱逐请求已发送而服务器尚未响应。</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>受阻</translation>
    </message>
    <message>
        <source>See which budget it is, and what it lacks: often another pod of it is not ready. More replicas make room, and so can whoever owns the budget.</source>
        <translation>请查看是哪个干扰预算，以及它缺少什么：常见的是其另一个 Pod 未就绪。增加副本可以产生余量，干扰预算的所有者也可以放宽它。</translation>
    </message>
    <message>
        <source>The eviction was accepted. The pod has its grace period to end, then the kubelet kills it; it is gone when its object is.</source>
        <translation>驱逐已被接受。Pod 有宽限期来结束，之后 kubelet 会将其强制终止；其对象消失后，才算离开。</translation>
    </message>
    <message>
        <source>Where it is long past its grace period, look at its finalizers, its volumes and the node&apos;s kubelet.</source>
        <translation>如果它超出宽限期很久，请检查它的终结器、它的卷和该节点的 kubelet。</translation>
    </message>
    <message>
        <source>Gone, or drained</source>
        <translation>已离开，或已腾空</translation>
    </message>
    <message>
        <source>The pod has left the node. A node is drained when all pods that were to go have left it; it stays cordoned.</source>
        <translation>Pod 已离开节点。所有要离开的 Pod 都离开之后，节点才算已腾空；节点保持封锁。</translation>
    </message>
    <message>
        <source>Uncordon lets pods come to the node again.</source>
        <translation>解除封锁可让 Pod 重新调度到该节点。</translation>
    </message>
    <message>
        <source>Stays</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>The pod is not evicted: a DaemonSet or the kubelet&apos;s own files would bring it back at once, or the drain keeps it as kubectl does.</source>
        <translation>该 Pod 不会被驱逐：DaemonSet 或 kubelet 自己的文件会立即将它放回，或者腾空像 kubectl 一样保留它。</translation>
    </message>
    <message>
        <source>Failed, or refused</source>
        <translation>失败，或被拒绝</translation>
    </message>
    <message>
        <source>Read the last answer of the server. Retry Failed tries the pods again.</source>
        <translation>请阅读服务器的上次响应。“重试失败的”会再次尝试这些 Pod。</translation>
    </message>
    <message>
        <source>Drain it again, or uncordon it.</source>
        <translation>请重新腾空，或解除封锁。</translation>
    </message>
    <message>
        <source>Uncordoned meanwhile</source>
        <translation>其间被解除封锁</translation>
    </message>
    <message>
        <source>Somebody uncordoned the node while it was drained, so that new pods may come to it.</source>
        <translation>腾空期间有人解除了该节点的封锁，因此可能会有新的 Pod 调度上来。</translation>
    </message>
    <message>
        <source>Cordon it again if it is to stay empty.</source>
        <translation>如果要让它保持空闲，请再次封锁。</translation>
    </message>
    <message>
        <source>Dry run</source>
        <translation>试运行</translation>
    </message>
    <message>
        <source>The server checked each eviction and did none: nothing was changed.</source>
        <translation>服务器检查了每次驱逐，但一次也没有执行：未做任何更改。</translation>
    </message>
    <message>
        <source>A drain and its pods</source>
        <translation>腾空及其 Pod</translation>
    </message>
    <message>
        <source>Logs, emptyDir volumes and images are what fills disks. The page Images shows the largest images.</source>
        <translation>占满磁盘的通常是日志、emptyDir 卷和镜像。“镜像”页面显示最大的镜像。</translation>
    </message>
    <message>
        <source>True: the node has less memory available than the kubelet&apos;s threshold (memory.available, usually 100Mi). The kubelet evicts pods that use more than they request, and takes no more best-effort pods. It stays True for 5 minutes after the pressure has ended.</source>
        <translation>True：节点的可用内存低于 kubelet 的阈值（memory.available，通常为 100Mi）。kubelet 会驱逐用量超过其请求的 Pod，并且不再接收 BestEffort Pod。压力结束后仍会保持 True 5 分钟。</translation>
    </message>
    <message>
        <source>True: the disk of the node or of its images is nearly full (nodefs.available under 10%, imagefs.available under 15%, or too few inodes). The kubelet deletes dead containers and unused images, then evicts pods, and takes no more pods.</source>
        <translation>True：节点磁盘或镜像磁盘快满了（nodefs.available 低于 10%，imagefs.available 低于 15%，或 inode 太少）。kubelet 会先删除已死的容器和未使用的镜像，再驱逐 Pod，并且不再接收 Pod。</translation>
    </message>
    <message>
        <source>No credentials</source>
        <translation>没有凭据</translation>
    </message>
    <message>
        <source>The server takes no requests without credentials (401), and none are sent: the kubeconfig&apos;s user has none, or the server&apos;s address begins with http://, over which none go.</source>
        <translation>服务器不接受没有凭据的请求 (401)，而没有发送任何凭据：kubeconfig 中的用户没有凭据，或者服务器地址以 http:// 开头，凭据不会经它发送。</translation>
    </message>
    <message>
        <source>Give the user a token, a client certificate or an exec plugin, and the cluster an https:// address; Drover notices the changed file.</source>
        <translation>请为该用户提供令牌、客户端证书或 exec 插件，并为集群使用 https:// 地址；Drover 会注意到文件的更改。</translation>
    </message>
    <message>
        <source>A disruption budget has no room for the eviction, so the server refused it for now. It is tried again until there is room. After five minutes the board says that it is blocked too long.</source>
        <translation>干扰预算没有余量，因此服务器暂时拒绝了驱逐。会一再重试，直到有余量为止。五分钟后，看板会显示受阻过久。</translation>
    </message>
    <message>
        <source>You canceled the drain. What was evicted is not brought back, and the node stays cordoned.</source>
        <translation>你取消了腾空。已被驱逐的不会恢复，节点保持封锁。</translation>
    </message>
    <message>
        <source>Connecting, reading nodes, or may be incomplete</source>
        <translation>正在连接、正在读取节点，或可能不完整</translation>
    </message>
    <message>
        <source>ImagePullBackOff</source>
        <translation>ImagePullBackOff</translation>
    </message>
    <message>
        <source>OutOfcpu</source>
        <translation>OutOfcpu</translation>
    </message>
    <message>
        <source>Canceled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Node deleted, or went with the node</source>
        <translation>节点已被删除，或随节点消失</translation>
    </message>
    <message>
        <source>See that what ran in these pods runs elsewhere.</source>
        <translation>请确认这些 Pod 中运行的内容已在别处运行。</translation>
    </message>
    <message>
        <source>The node was deleted by somebody else while it was drained. Pods that had not left it went with it, whatever their budgets and grace periods say. Where the state says Node replaced, another node has its name by now: pods that had not left may run there still, and were not drained.</source>
        <translation>节点在腾空期间被他人删除。尚未离开的 Pod 随节点一起消失，其干扰预算和宽限期均不起作用。如果状态显示“节点已被替换”，则已有另一个节点使用其名称：尚未离开的 Pod 可能仍在该节点上运行，并未腾空。</translation>
    </message>
    <message>
        <source>Windows of Drover</source>
        <translation>Drover 的窗口</translation>
    </message>
    <message>
        <source>The plan of a drain</source>
        <translation>腾空计划</translation>
    </message>
    <message>
        <source>What a drain would do to each pod of the nodes, and why: it goes, it stays, or an option is missing without which the drain refuses to begin. The budgets that cover a pod are named with the room they have; where it could go is an estimate. Nothing is written before the button that drains is pressed, and the server is read once more then.</source>
        <translation>腾空会对节点上的每个 Pod 做什么，以及原因：它会离开、会留下，或者缺少某个选项而使腾空无法开始。涵盖该 Pod 的干扰预算会连同其余量一并列出；它可能去往何处只是估计。按下执行腾空的按钮之前不会写入任何内容，按下时还会再次读取服务器。</translation>
    </message>
    <message>
        <source>Where a pod is refused, its line names the option that allows it. Ask the Server has the server say what it would answer to each removal, as a dry run. Re-check reads pods and budgets again.</source>
        <translation>Pod 被拒绝时，其所在行会指出允许它的选项。“询问服务器”让服务器以试运行方式说明它会如何应答每次移除。“重新检查”会重新读取 Pod 和干扰预算。</translation>
    </message>
    <message>
        <source>Columns, sorting and groups</source>
        <translation>列、排序和分组</translation>
    </message>
    <message>
        <source>Which columns the table shows, in which order and how wide, what its rows are sorted by and what groups them. A column of your own shows a label, an annotation or a field of the node&apos;s object. A preset keeps all of this under a name.</source>
        <translation>表格显示哪些列、其顺序和宽度、各行按什么排序、按什么分组。自定义列显示标签、注解或节点对象的某个字段。预设以一个名称保存以上全部内容。</translation>
    </message>
    <message>
        <source>Tick what is to be seen. Nothing of the table changes before OK.</source>
        <translation>请勾选要显示的列。按下“确定”之前，表格不会有任何变化。</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>操作记录</translation>
    </message>
    <message>
        <source>Every write that Drover sent, in all clusters, the newest first. It is put on record before it is sent: what was to change, who sent it and as which user. What the server answered is added when it is known.</source>
        <translation>Drover 在所有集群中发送的每次写入，最新的在最前。它在发送之前就已记录：要更改什么、由谁发送、以哪个用户的身份。服务器的应答得知后再补记。</translation>
    </message>
    <message>
        <source>Undo shows what taking a write back would change, and asks. Where a write cannot be taken back it says why. Export writes the entries that are shown to a file.</source>
        <translation>“撤销”会显示撤回某次写入将更改什么，并先行询问。无法撤回时会说明原因。“导出”把所显示的条目写入文件。</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>How Drover looks and in which language, where the details are, what comes back at the next start, and what is asked and told of each cluster. They are kept in a file of your own; no cluster is changed by them.</source>
        <translation>Drover 的外观和语言、详情的位置、下次启动时恢复什么，以及对每个集群请求和通知什么。这些设置保存在你自己的文件中，不会更改任何集群。</translation>
    </message>
    <message>
        <source>Blocked for good</source>
        <translation>始终受阻</translation>
    </message>
    <message>
        <source>A disruption budget has no room for the eviction, and waiting gives it none: it lets no pod be unavailable, or wants as many healthy pods as there are. The eviction is tried again all the same, as somebody may change the budget or the pods.</source>
        <translation>干扰预算没有余量可供驱逐，等待也不会有：它不允许任何 Pod 不可用，或者要求的健康 Pod 与现有的一样多。驱逐仍会一再重试，因为可能有人更改干扰预算或 Pod。</translation>
    </message>
    <message>
        <source>Change the budget, or add replicas. Or cancel the drain and begin another with &quot;Delete instead of evicting&quot;, where the plan offers it: that asks no budget.</source>
        <translation>请更改干扰预算或增加副本。也可以取消腾空，并在计划提供时以“删除而非驱逐”重新开始：这样不受任何干扰预算限制。</translation>
    </message>
    <message>
        <source>True: the kubelet takes pods. False: the kubelet says it cannot, and why. Unknown: the node has not been heard from for 50 seconds (40 before Kubernetes 1.32). It decides the status of the node.</source>
        <translation>True：kubelet 接收 Pod。False：kubelet 表示无法接收，并说明原因。Unknown：该节点已有 50 秒（Kubernetes 1.32 之前为 40 秒）没有上报。它决定节点的状态。</translation>
    </message>
    <message>
        <source>The control plane has not heard from the kubelet for 50 seconds (40 before Kubernetes 1.32): condition Ready is Unknown. The machine may be off, cut from the network, or its kubelet stopped; its pods may well go on running. The node has the taint node.kubernetes.io/unreachable, and after 5 minutes its pods are evicted unless they tolerate it.</source>
        <translation>kubelet 已有 50 秒（Kubernetes 1.32 之前为 40 秒）没有向控制平面上报：状况 Ready 为 Unknown。机器可能已关机、与网络断开，或其 kubelet 已停止；其上的 Pod 很可能仍在运行。节点带有污点 node.kubernetes.io/unreachable，5 分钟后其上的 Pod 会被驱逐，除非它们容忍该污点。</translation>
    </message>
    <message>
        <source>The node has not been heard from, so nobody knows how the pod is. It may well go on running.</source>
        <translation>该节点没有上报，因此无从得知 Pod 的状态。它很可能仍在运行。</translation>
    </message>
    <message>
        <source>The node has not been heard from for minutes.</source>
        <translation>已有数分钟没有该节点的消息。</translation>
    </message>
    <message>
        <source>The pod was deleted or evicted and is given its grace period to end. It stays so while a finalizer holds it, or while its node is not heard from.</source>
        <translation>Pod 已被删除或驱逐，正处于结束前的宽限期。只要有终结器未移除，或其节点没有上报，它就会一直如此。</translation>
    </message>
    <message>
        <source>The server refused the eviction in a way that trying again does not change, the time to give up came while pods were left, or the drain met what its plan refuses. What was evicted is not brought back, and a node that was cordoned stays cordoned.</source>
        <translation>服务器拒绝了驱逐且重试也无济于事，或已到放弃的时限而仍有 Pod 剩余，或腾空遇到了计划拒绝的情况。已驱逐的 Pod 不会恢复，已封锁的节点仍保持封锁。</translation>
    </message>
</context>
<context>
    <name>ImageDecoder</name>
    <message>
        <source>The node</source>
        <translation>该节点</translation>
    </message>
</context>
<context>
    <name>ItemSplitter</name>
    <message>
        <source>The list is nested deeper than %1 levels.</source>
        <translation>列表嵌套超过 %1 层。</translation>
    </message>
    <message>
        <source>The list has more than %1 KiB beside its items.</source>
        <translation>列表在其条目之外超过 %1 KiB。</translation>
    </message>
    <message>
        <source>Item %1 of the list is not an object.</source>
        <translation>列表的第 %1 项不是对象。</translation>
    </message>
    <message>
        <source>There is more text after the end of the list.</source>
        <translation>列表结束之后还有多余的文本。</translation>
    </message>
    <message>
        <source>The server sent a node item larger than %1 MiB (item %2 of the list).</source>
        <translation>服务器发送的一个节点条目超过 %1 MiB（列表的第 %2 项）。</translation>
    </message>
    <message>
        <source>The list was cut short (truncated): it ended after item %1.</source>
        <translation>列表被截断 (truncated)：它在第 %1 项之后就结束了。</translation>
    </message>
    <message>
        <source>An object of kind &quot;%1&quot; came instead of a list of nodes.</source>
        <translation>收到的不是节点列表，而是类型为“%1”的对象。</translation>
    </message>
    <message>
        <source>The list is not valid JSON: %1</source>
        <translation>列表不是有效的 JSON：%1</translation>
    </message>
    <message>
        <source>The list has no metadata.resourceVersion.</source>
        <translation>列表没有 metadata.resourceVersion。</translation>
    </message>
    <message>
        <source>The server sent a measurement larger than %1 MiB (item %2 of the list).</source>
        <translation>服务器发送的一项测量值大于 %1 MiB（列表的第 %2 项）。</translation>
    </message>
    <message>
        <source>An object of kind &quot;%1&quot; came instead of a list of measurements.</source>
        <translation>收到的是类型为“%1”的对象，而不是测量值列表。</translation>
    </message>
</context>
<context>
    <name>Joined</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <comment>things of one kind</comment>
        <translation>
            <numerusform>%1 及另外 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>two things of one kind</comment>
        <translation>%1、%2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>two parts of a sentence</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <comment>two parts of a sentence that hold commas</comment>
        <translation>%1；%2</translation>
    </message>
    <message>
        <source>&quot;%1&quot;</source>
        <comment>a name</comment>
        <translation>“%1”</translation>
    </message>
</context>
<context>
    <name>JournalFile</name>
    <message>
        <source>it is not a folder</source>
        <translation>它不是文件夹</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>磁盘已满</translation>
    </message>
</context>
<context>
    <name>JsonPath</name>
    <message>
        <source>The brace at the beginning is never closed: &quot;}&quot; is missing.</source>
        <translation>开头的花括号没有闭合：缺少“}”。</translation>
    </message>
    <message>
        <source>&quot;$&quot; is followed by &quot;.&quot; or &quot;[&quot;.</source>
        <translation>“$”之后必须是“.”或“[”。</translation>
    </message>
    <message>
        <source>A path names a field: .metadata.name.</source>
        <translation>路径要指明字段：.metadata.name。</translation>
    </message>
    <message>
        <source>Steps begin with &quot;.&quot; or &quot;[&quot;.</source>
        <translation>每一步以“.”或“[”开头。</translation>
    </message>
    <message>
        <source>&quot;..&quot; (any depth) is not supported: write each step.</source>
        <translation>不支持“..”（任意深度）：请写出每一步。</translation>
    </message>
    <message>
        <source>A backslash stands before the sign it keeps, as in &quot;\.&quot;.</source>
        <translation>反斜线要写在它所保留的符号之前，例如“\.”。</translation>
    </message>
    <message>
        <source>The name of a field is missing; one with other signs is written as [&apos;name&apos;] or with &quot;\&quot; before each.</source>
        <translation>缺少字段名称；含有其他符号的名称写作 [&apos;name&apos;]，或在每个符号前加“\”。</translation>
    </message>
    <message>
        <source>A filter cannot be nested in a filter.</source>
        <translation>过滤条件中不能再有过滤条件。</translation>
    </message>
    <message>
        <source>Ranges are not supported: write [*] or one number.</source>
        <translation>不支持范围：请写 [*] 或一个数字。</translation>
    </message>
    <message>
        <source>Brackets hold a number, &quot;*&quot;, a name in quotes or a filter.</source>
        <translation>方括号中应为数字、“*”、加引号的名称或过滤条件。</translation>
    </message>
    <message>
        <source>Only one name or number may stand in brackets.</source>
        <translation>方括号中只能有一个名称或数字。</translation>
    </message>
    <message>
        <source>This bracket is never closed: &quot;]&quot; is missing.</source>
        <translation>此方括号没有闭合：缺少“]”。</translation>
    </message>
    <message>
        <source>This quote is never closed.</source>
        <translation>此引号没有闭合。</translation>
    </message>
    <message>
        <source>A filter is written as [?(@.type==&quot;Ready&quot;)].</source>
        <translation>过滤条件写作 [?(@.type==&quot;Ready&quot;)]。</translation>
    </message>
    <message>
        <source>A filter compares with a text in quotes, a number, true or false.</source>
        <translation>过滤条件只能与加引号的文本、数字、true 或 false 比较。</translation>
    </message>
    <message numerus="yes">
        <source>A path has %Ln characters at most.</source>
        <translation>
            <numerusform>路径最多 %Ln 个字符。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KubeconfigText</name>
    <message>
        <source>holds no PEM of its kind</source>
        <translation>不含相应类型的 PEM</translation>
    </message>
    <message>
        <source>and %1 are both set; keep one</source>
        <translation>与 %1 同时设置了；请只保留一个</translation>
    </message>
    <message>
        <source>holds line breaks or control characters</source>
        <translation>含有换行或控制字符</translation>
    </message>
    <message>
        <source>is not set</source>
        <translation>未设置</translation>
    </message>
    <message>
        <source>names &quot;%1&quot;, which is not defined</source>
        <translation>指向未定义的“%1”</translation>
    </message>
    <message>
        <source>and a certificate authority are both set; keep one</source>
        <translation>与证书颁发机构同时设置了；请只保留一个</translation>
    </message>
    <message>
        <source>is not set, but a client certificate is</source>
        <translation>未设置，但设置了客户端证书</translation>
    </message>
    <message>
        <source>must be %1v1 or %1v1beta1</source>
        <translation>必须是 %1v1 或 %1v1beta1</translation>
    </message>
    <message>
        <source>holds a variable without a name</source>
        <translation>含有没有名称的变量</translation>
    </message>
    <message>
        <source>must be Never, IfAvailable or Always</source>
        <translation>必须是 Never、IfAvailable 或 Always</translation>
    </message>
    <message>
        <source>is set without &quot;as&quot;</source>
        <translation>已设置，但没有设置“as”</translation>
    </message>
    <message>
        <source>The auth-provider &quot;gcp&quot; was removed from Kubernetes clients. Install gke-gcloud-auth-plugin and run: gcloud container clusters get-credentials.</source>
        <translation>auth-provider“gcp”已从 Kubernetes 客户端中移除。请安装 gke-gcloud-auth-plugin 并运行：gcloud container clusters get-credentials。</translation>
    </message>
    <message>
        <source>The auth-provider &quot;azure&quot; was removed from Kubernetes clients. Install kubelogin and run: kubelogin convert-kubeconfig.</source>
        <translation>auth-provider“azure”已从 Kubernetes 客户端中移除。请安装 kubelogin 并运行：kubelogin convert-kubeconfig。</translation>
    </message>
    <message>
        <source>The auth-provider &quot;%1&quot; is not known; use an exec plugin.</source>
        <translation>未知的 auth-provider“%1”；请使用 exec 插件。</translation>
    </message>
    <message>
        <source>The login plugin &quot;%1&quot; needs a terminal (exec.interactiveMode is Always), which is not supported.</source>
        <translation>登录插件“%1”需要终端（exec.interactiveMode 为 Always），这不受支持。</translation>
    </message>
    <message>
        <source>holds no PEM certificate</source>
        <translation>不含 PEM 证书</translation>
    </message>
    <message>
        <source>holds an encrypted key, which is not supported</source>
        <translation>含有加密的密钥，这不受支持</translation>
    </message>
    <message>
        <source>holds no PEM private key</source>
        <translation>不含 PEM 私钥</translation>
    </message>
    <message>
        <source>%1: context &quot;%2&quot;: %3</source>
        <translation>%1：上下文“%2”：%3</translation>
    </message>
    <message>
        <source>must be text; put the value in quotes</source>
        <translation>必须是文本；请给值加上引号</translation>
    </message>
    <message>
        <source>must be text</source>
        <translation>必须是文本</translation>
    </message>
    <message>
        <source>must be true or false, without quotes</source>
        <translation>必须是 true 或 false，不加引号</translation>
    </message>
    <message>
        <source>must be a list</source>
        <translation>必须是列表</translation>
    </message>
    <message>
        <source>must be a map of fields</source>
        <translation>必须是字段的映射</translation>
    </message>
    <message>
        <source>has a value of the wrong type</source>
        <translation>有一个值的类型错误</translation>
    </message>
    <message>
        <source>must be a map of fields, as kubectl writes it</source>
        <translation>必须是字段的映射，如 kubectl 所写</translation>
    </message>
    <message>
        <source>%1, line %2</source>
        <translation>%1，第 %2 行</translation>
    </message>
    <message>
        <source>the file</source>
        <translation>该文件</translation>
    </message>
    <message>
        <source>%1: %2 %3.</source>
        <translation>%1：%2 %3。</translation>
    </message>
    <message>
        <source>is not base64</source>
        <translation>不是 base64</translation>
    </message>
    <message>
        <source>holds a field of the wrong type</source>
        <translation>含有类型错误的字段</translation>
    </message>
    <message>
        <source>holds only one of client certificate and key</source>
        <translation>只含有客户端证书和密钥之一</translation>
    </message>
    <message>
        <source>holds neither token nor client certificate</source>
        <translation>既不含令牌也不含客户端证书</translation>
    </message>
    <message>
        <source>holds a token with line breaks or control characters</source>
        <translation>含有带换行或控制字符的令牌</translation>
    </message>
    <message>
        <source>holds a client certificate or key not in PEM</source>
        <translation>含有不是 PEM 的客户端证书或密钥</translation>
    </message>
    <message>
        <source>is not an ExecCredential in JSON</source>
        <translation>不是 JSON 格式的 ExecCredential</translation>
    </message>
    <message>
        <source>is not of apiVersion %1</source>
        <translation>的 apiVersion 不是 %1</translation>
    </message>
    <message>
        <source>holds an expirationTimestamp that is not an RFC 3339 time</source>
        <translation>含有不是 RFC 3339 时间的 expirationTimestamp</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>gave no answer within %1 s</source>
        <translation>在 %1 秒内没有响应</translation>
    </message>
    <message>
        <source>could not be started</source>
        <translation>无法启动</translation>
    </message>
    <message>
        <source>printed more than 1 MiB</source>
        <translation>输出超过 1 MiB</translation>
    </message>
    <message>
        <source>crashed</source>
        <translation>崩溃了</translation>
    </message>
    <message>
        <source>failed with exit code %1</source>
        <translation>失败，退出码 %1</translation>
    </message>
    <message>
        <source>is larger than 1 MiB</source>
        <translation>大于 1 MiB</translation>
    </message>
    <message>
        <source>gave an answer that %1</source>
        <translation>给出的响应%1</translation>
    </message>
    <message>
        <source>%1: user &quot;%2&quot;: exec.command: executable %3 %4.</source>
        <translation>%1：用户“%2”：exec.command：可执行文件 %3 %4。</translation>
    </message>
    <message>
        <source>%1: user &quot;%2&quot;</source>
        <translation>%1：用户“%2”</translation>
    </message>
    <message>
        <source>%1: auth-provider &quot;oidc&quot;: %2 Sign in with kubectl, or use the exec plugin kubelogin (kubectl oidc-login).</source>
        <translation>%1：auth-provider“oidc”：%2请用 kubectl 登录，或使用 exec 插件 kubelogin (kubectl oidc-login)。</translation>
    </message>
    <message>
        <source>there is no id-token.</source>
        <translation>没有 id-token。</translation>
    </message>
    <message>
        <source>the id-token is not a JSON Web Token.</source>
        <translation>id-token 不是 JSON Web Token。</translation>
    </message>
    <message>
        <source>the id-token expired on %1.</source>
        <translation>id-token 已于 %1 过期。</translation>
    </message>
    <message>
        <source>%1: the file %2.</source>
        <translation>%1：该文件%2。</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>%1: current-context names &quot;%2&quot;, which is not defined.</source>
        <translation>%1：current-context 指向未定义的“%2”。</translation>
    </message>
    <message>
        <source>%1: there is no context &quot;%2&quot;. Contexts: %3.</source>
        <translation>%1：没有上下文“%2”。现有上下文：%3。</translation>
    </message>
    <message>
        <source>%1: the file does not exist any more.</source>
        <translation>%1：该文件已不存在。</translation>
    </message>
    <message>
        <source>%1: the context &quot;%2&quot; is not there any more.</source>
        <translation>%1：上下文“%2”已不存在。</translation>
    </message>
    <message>
        <source>%1: cluster &quot;%2&quot;</source>
        <translation>%1：集群“%2”</translation>
    </message>
    <message>
        <source>%1: context &quot;%2&quot;</source>
        <translation>%1：上下文“%2”</translation>
    </message>
    <message>
        <source>repeats the name &quot;%1&quot; in this list</source>
        <translation>在此列表中重复了名称“%1”</translation>
    </message>
    <message>
        <source>must be v1</source>
        <translation>必须是 v1</translation>
    </message>
    <message>
        <source>must be Config</source>
        <translation>必须是 Config</translation>
    </message>
    <message>
        <source>the default kubeconfig</source>
        <translation>默认的 kubeconfig</translation>
    </message>
    <message>
        <source>There is no kubeconfig file.</source>
        <translation>没有 kubeconfig 文件。</translation>
    </message>
    <message>
        <source>%1: the file holds no contexts.</source>
        <translation>%1：该文件不含上下文。</translation>
    </message>
    <message>
        <source>Contexts:</source>
        <translation>上下文：</translation>
    </message>
    <message>
        <source>none.</source>
        <translation>无。</translation>
    </message>
    <message>
        <source>The context &quot;%1&quot; is in several sources:</source>
        <translation>上下文“%1”存在于多个来源中：</translation>
    </message>
    <message>
        <source>%1: the file is not open.</source>
        <translation>%1：该文件没有打开。</translation>
    </message>
    <message>
        <source>There is no context &quot;%1&quot;. </source>
        <translation>没有上下文“%1”。 </translation>
    </message>
    <message>
        <source>%1: the file cannot be written: %2.</source>
        <translation>%1：无法写入该文件：%2。</translation>
    </message>
    <message>
        <source>The clipboard</source>
        <translation>剪贴板</translation>
    </message>
    <message>
        <source>The clipboard holds no text. Copy the text of a kubeconfig first.</source>
        <translation>剪贴板中没有文本。请先复制 kubeconfig 的文本。</translation>
    </message>
    <message>
        <source>The clipboard holds more than a kubeconfig.</source>
        <translation>剪贴板的内容超出了 kubeconfig 的大小。</translation>
    </message>
    <message>
        <source>The text in the clipboard is not a kubeconfig: it names no contexts.</source>
        <translation>剪贴板中的文本不是 kubeconfig：其中没有上下文。</translation>
    </message>
    <message>
        <source>%1: the folder cannot be made.</source>
        <translation>%1：无法创建该文件夹。</translation>
    </message>
    <message>
        <source>is not a URL with a host</source>
        <translation>不是带主机的 URL</translation>
    </message>
    <message>
        <source>must begin with https:// or http://</source>
        <translation>必须以 https:// 或 http:// 开头</translation>
    </message>
    <message>
        <source>has a path but no https:// or http://</source>
        <translation>有路径，但没有 https:// 或 http://</translation>
    </message>
    <message>
        <source>must begin with http://, https:// or socks5://</source>
        <translation>必须以 http://、https:// 或 socks5:// 开头</translation>
    </message>
    <message>
        <source>does not exist</source>
        <translation>不存在</translation>
    </message>
    <message>
        <source>is a folder</source>
        <translation>是文件夹</translation>
    </message>
    <message>
        <source>cannot be read: %1</source>
        <translation>无法读取：%1</translation>
    </message>
    <message>
        <source>is larger than %1 KiB</source>
        <translation>大于 %1 KiB</translation>
    </message>
    <message>
        <source>%1: user &quot;%2&quot;: tokenFile (%3) %4.</source>
        <translation>%1：用户“%2”：tokenFile (%3) %4。</translation>
    </message>
    <message>
        <source>is empty</source>
        <translation>为空</translation>
    </message>
    <message>
        <source>holds an alias inside what it names</source>
        <translation>含有指向其自身内部的别名</translation>
    </message>
    <message>
        <source>nests values more than %1 deep</source>
        <translation>值的嵌套超过 %1 层</translation>
    </message>
    <message>
        <source>holds a key that is a list or a map</source>
        <translation>含有以列表或映射为键的项</translation>
    </message>
    <message>
        <source>holds more values than Drover reads</source>
        <translation>含有的值多于 Drover 所能读取的数量</translation>
    </message>
    <message>
        <source>gives &quot;&lt;&lt;&quot; something other than maps</source>
        <translation>给“&lt;&lt;”的不是映射</translation>
    </message>
    <message>
        <source>is not text in UTF-8 or UTF-16</source>
        <translation>不是 UTF-8 或 UTF-16 文本</translation>
    </message>
    <message>
        <source>holds control characters</source>
        <translation>含有控制字符</translation>
    </message>
    <message>
        <source>is not YAML</source>
        <translation>不是 YAML</translation>
    </message>
    <message>
        <source>is not set, but a password is</source>
        <translation>未设置，却设置了 password</translation>
    </message>
    <message>
        <source>holds a user name or password, which are sent over https:// only</source>
        <translation>包含用户名或密码，它们只能通过 https:// 发送</translation>
    </message>
    <message>
        <source>is not YAML; yaml-cpp says: %1</source>
        <translation>不是 YAML；yaml-cpp 报告：%1</translation>
    </message>
</context>
<context>
    <name>KubeletFacts</name>
    <message>
        <source>This node has no lease.</source>
        <translation>此节点没有租约。</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>Lease</source>
        <translation>租约</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation>正在询问…</translation>
    </message>
    <message>
        <source>Renewed</source>
        <translation>续订时间</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>有效时长</translation>
    </message>
    <message>
        <source>Holder</source>
        <translation>持有者</translation>
    </message>
    <message>
        <source>Acquired</source>
        <translation>获得时间</translation>
    </message>
    <message>
        <source>The lease was never renewed.</source>
        <translation>租约从未续订。</translation>
    </message>
    <message>
        <source>The lease was not renewed for %1, it is valid for %2 s.</source>
        <translation>租约已有 %1未续订，其有效期为 %2 秒。</translation>
    </message>
    <message>
        <source>Kubelet</source>
        <translation>Kubelet</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>健康</translation>
    </message>
</context>
<context>
    <name>LabelEdit</name>
    <message>
        <source>The name is missing.</source>
        <translation>缺少名称。</translation>
    </message>
    <message>
        <source>The name must be no longer than 63 characters; it has %1.</source>
        <translation>名称不能超过 63 个字符；现有 %1 个。</translation>
    </message>
    <message>
        <source>The name may hold letters, digits, &quot;-&quot;, &quot;_&quot; and &quot;.&quot;, and must begin and end with a letter or digit.</source>
        <translation>名称只能含有字母、数字、“-”、“_”和“.”，并且必须以字母或数字开头和结尾。</translation>
    </message>
    <message>
        <source>The prefix before &quot;/&quot; is missing.</source>
        <translation>缺少“/”之前的前缀。</translation>
    </message>
    <message>
        <source>The prefix must be no longer than 253 characters; it has %1.</source>
        <translation>前缀不能超过 253 个字符；现有 %1 个。</translation>
    </message>
    <message>
        <source>The prefix must be a domain name: lowercase letters, digits, &quot;-&quot; and &quot;.&quot;.</source>
        <translation>前缀必须是域名：小写字母、数字、“-”和“.”。</translation>
    </message>
    <message>
        <source>All annotations of a node together may take 256 KiB; they would take %1 KiB.</source>
        <translation>一个节点的所有注解合计最多 256 KiB；这样会达到 %1 KiB。</translation>
    </message>
    <message>
        <source>&quot;%1&quot;: %2</source>
        <translation>“%1”：%2</translation>
    </message>
    <message>
        <source>label %1</source>
        <translation>标签 %1</translation>
    </message>
    <message>
        <source>annotation %1</source>
        <translation>注解 %1</translation>
    </message>
    <message>
        <source>remove label %1</source>
        <translation>移除标签 %1</translation>
    </message>
    <message>
        <source>remove annotation %1</source>
        <translation>移除注解 %1</translation>
    </message>
    <message>
        <source>A key has one &quot;/&quot; at most, between its prefix and its name.</source>
        <translation>键最多含有一个“/”，位于前缀和名称之间。</translation>
    </message>
    <message>
        <source>The value must be no longer than 63 characters; it has %1.</source>
        <translation>值不能超过 63 个字符；现有 %1 个。</translation>
    </message>
    <message>
        <source>The value may hold letters, digits, &quot;-&quot;, &quot;_&quot; and &quot;.&quot;, and must begin and end with a letter or digit.</source>
        <translation>值只能含有字母、数字、“-”、“_”和“.”，并且必须以字母或数字开头和结尾。</translation>
    </message>
    <message>
        <source>write &quot;key=value&quot; to set, or &quot;key-&quot; to remove.</source>
        <translation>设置请写“key=value”，移除请写“key-”。</translation>
    </message>
    <message>
        <source>it has more than one &quot;=&quot;.</source>
        <translation>其中有多个“=”。</translation>
    </message>
    <message>
        <source>it is set and removed at once.</source>
        <translation>同时设置和移除了它。</translation>
    </message>
    <message>
        <source>&apos;%1&apos; already has a value (%2), and --overwrite is false</source>
        <translation>“%1”已有值 (%2)，而 --overwrite 为 false</translation>
    </message>
</context>
<context>
    <name>LabelOwner</name>
    <message>
        <source>The kubelet sets it again when it starts.</source>
        <translation>kubelet 启动时会重新设置它。</translation>
    </message>
    <message>
        <source>The cloud provider sets it again; volumes and spreading rules rely on it.</source>
        <translation>云供应商会重新设置它；卷和分布规则依赖它。</translation>
    </message>
    <message>
        <source>It belongs to the provider of the cluster, which may set it again.</source>
        <translation>它属于集群的供应商，可能会被重新设置。</translation>
    </message>
    <message>
        <source>Kubelets may not set it, so workloads rely on it to be kept apart.</source>
        <translation>kubelet 无权设置它，因此工作负载依赖它来隔离。</translation>
    </message>
    <message>
        <source>It is the role of the node: what is placed by role, and load balancers, follow it.</source>
        <translation>它是节点的角色：按角色放置的工作负载以及负载均衡器都以它为准。</translation>
    </message>
    <message>
        <source>It decides whether load balancers send this node traffic.</source>
        <translation>负载均衡器依据它决定是否向此节点发送流量。</translation>
    </message>
    <message>
        <source>Drover keeps its own notes there.</source>
        <translation>Drover 在那里保存自己的备注。</translation>
    </message>
    <message>
        <source>kubectl keeps its own state there.</source>
        <translation>kubectl 在那里保存自己的状态。</translation>
    </message>
    <message>
        <source>The kubelet keeps the names of its volume drivers there.</source>
        <translation>kubelet 在那里保存其卷驱动的名称。</translation>
    </message>
    <message>
        <source>The kubelet sets it; volumes are attached by it.</source>
        <translation>由 kubelet 设置；卷依据它挂接。</translation>
    </message>
    <message>
        <source>kubeadm keeps its own state there.</source>
        <translation>kubeadm 在那里保存自己的状态。</translation>
    </message>
    <message>
        <source>The cluster autoscaler obeys it.</source>
        <translation>Cluster Autoscaler 遵从它。</translation>
    </message>
    <message>
        <source>Node Feature Discovery sets it again.</source>
        <translation>Node Feature Discovery 会重新设置它。</translation>
    </message>
    <message>
        <source>Karpenter sets it and decides by it.</source>
        <translation>由 Karpenter 设置，并作为其决策依据。</translation>
    </message>
    <message>
        <source>Cluster API joins the node to its machine by it.</source>
        <translation>Cluster API 依据它将节点与其机器对应。</translation>
    </message>
    <message>
        <source>OpenShift joins the node to its machine by it.</source>
        <translation>OpenShift 依据它将节点与其机器对应。</translation>
    </message>
    <message>
        <source>Calico&apos;s network depends on it.</source>
        <translation>Calico 的网络依赖它。</translation>
    </message>
    <message>
        <source>Flannel&apos;s network depends on it.</source>
        <translation>Flannel 的网络依赖它。</translation>
    </message>
    <message>
        <source>Cilium&apos;s network depends on it.</source>
        <translation>Cilium 的网络依赖它。</translation>
    </message>
    <message>
        <source>Its prefix belongs to Kubernetes itself.</source>
        <translation>它的前缀属于 Kubernetes 自身。</translation>
    </message>
</context>
<context>
    <name>LeaseDecoder</name>
    <message>
        <source>The lease</source>
        <translation>该租约</translation>
    </message>
</context>
<context>
    <name>LogBuffer</name>
    <message>
        <source>— 1 line left out: it came faster than it can be shown —</source>
        <translation>— 略去 1 行：写入速度超过了显示速度 —</translation>
    </message>
    <message>
        <source>— %1 lines left out: they came faster than they can be shown —</source>
        <translation>— 略去 %1 行：写入速度超过了显示速度 —</translation>
    </message>
</context>
<context>
    <name>LogStates</name>
    <message>
        <source>The server says: %1</source>
        <translation>服务器的答复：%1</translation>
    </message>
    <message>
        <source>%1 has written nothing yet. Waiting for its first line.</source>
        <translation>%1 尚未写入任何内容。正在等待第一行。</translation>
    </message>
    <message>
        <source>Asking for the log of %1…</source>
        <translation>正在询问 %1 的日志…</translation>
    </message>
    <message>
        <source>As of %1</source>
        <translation>截至 %1</translation>
    </message>
    <message>
        <source>The server ended the log; %1 has not stopped, as far as is known.</source>
        <translation>服务器结束了日志；据目前所知，%1 并未停止。</translation>
    </message>
    <message>
        <source>There is no earlier run of %1.</source>
        <translation>%1 没有更早的运行。</translation>
    </message>
    <message>
        <source>%1 has no log yet: it has not started.</source>
        <translation>%1 还没有日志：尚未启动。</translation>
    </message>
    <message>
        <source>The pod %1 is not there any more.</source>
        <translation>Pod %1 已不存在。</translation>
    </message>
    <message>
        <source>The log of %1 broke off.</source>
        <translation>%1 的日志中断了。</translation>
    </message>
    <message>
        <source>The last run of %1 wrote nothing.</source>
        <translation>%1 上一次运行没有写入任何内容。</translation>
    </message>
    <message>
        <source>%1 wrote nothing.</source>
        <translation>%1 没有写入任何内容。</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation>正在询问…</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>实时</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Read to its end, %1</source>
        <translation>已读到末尾，%1</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>There is no room for more lines while the match is kept. Tick Follow to go on.</source>
        <translation>为保留匹配行，已没有空间容纳更多行。勾选“跟随”即可继续。</translation>
    </message>
    <message>
        <source>There is no room for more lines while the older ones are kept. Tick Follow to go on.</source>
        <translation>为保留较早的行，已没有空间容纳更多行。勾选“跟随”即可继续。</translation>
    </message>
    <message>
        <source>There is no room for more lines while the match is kept. Press Ctrl+End to go on.</source>
        <translation>为保留匹配行，已没有空间容纳更多行。按 Ctrl+End 即可继续。</translation>
    </message>
    <message>
        <source>There is no room for more lines while the older ones are kept. Press Ctrl+End to go on.</source>
        <translation>为保留较早的行，已没有空间容纳更多行。按 Ctrl+End 即可继续。</translation>
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
        <translation>正在询问…</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>实时</translation>
    </message>
    <message>
        <source>Not read</source>
        <translation>未读取</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>重试</translation>
    </message>
</context>
<context>
    <name>MeasurementLists</name>
    <message>
        <source>The list of measurements cannot be read. %1</source>
        <translation>无法读取测量值列表。%1</translation>
    </message>
    <message>
        <source>It is larger than %1 MiB, and has not ended with item %2.</source>
        <translation>它大于 %1 MiB，到第 %2 项仍未结束。</translation>
    </message>
    <message>
        <source>Item %1 is not valid JSON: %2</source>
        <translation>第 %1 项不是有效的 JSON：%2</translation>
    </message>
    <message>
        <source>Item %1 has no metadata.name.</source>
        <translation>第 %1 项没有 metadata.name。</translation>
    </message>
    <message>
        <source>What it tells takes more than %1 MiB, with item %2.</source>
        <translation>其内容到第 %2 项时占用已超过 %1 MiB。</translation>
    </message>
</context>
<context>
    <name>MetricsDecoder</name>
    <message>
        <source>The measurement of the node</source>
        <translation>该节点的测量值</translation>
    </message>
</context>
<context>
    <name>MetricsNote</name>
    <message>
        <source>metrics.k8s.io is not served here.</source>
        <translation>此处不提供 metrics.k8s.io。</translation>
    </message>
    <message>
        <source>Install metrics-server or what stands in for it; F5 asks again.</source>
        <translation>请安装 metrics-server 或其替代组件；按 F5 重新查询。</translation>
    </message>
    <message>
        <source>metrics.k8s.io could not be read: %1</source>
        <translation>无法读取 metrics.k8s.io：%1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>cluster, why it is not measured</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>No metrics</source>
        <translation>无指标</translation>
    </message>
    <message>
        <source>No metrics in %1 of %2</source>
        <comment>clusters</comment>
        <translation>%2 个集群中有 %1 个无指标</translation>
    </message>
    <message>
        <source>Metrics failed</source>
        <translation>指标读取失败</translation>
    </message>
    <message>
        <source>Metrics failed in %1 of %2</source>
        <comment>clusters</comment>
        <translation>%2 个集群中有 %1 个指标读取失败</translation>
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
        <translation>名称</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation>状况</translation>
    </message>
    <message>
        <source>Taints</source>
        <translation>污点</translation>
    </message>
    <message>
        <source>CPU used</source>
        <translation>CPU 用量</translation>
    </message>
    <message>
        <source>Memory used</source>
        <translation>内存用量</translation>
    </message>
    <message>
        <source>Last hour</source>
        <translation>最近一小时</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>可用区</translation>
    </message>
    <message>
        <source>Pool</source>
        <translation>节点池</translation>
    </message>
    <message>
        <source>Instance type</source>
        <translation>实例类型</translation>
    </message>
    <message>
        <source>Internal IP</source>
        <translation>内部 IP</translation>
    </message>
    <message>
        <source>Heartbeat</source>
        <translation>心跳</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>存在时长</translation>
    </message>
    <message>
        <source>Pods</source>
        <translation>Pod</translation>
    </message>
    <message>
        <source>CPU requests</source>
        <translation>CPU 请求</translation>
    </message>
    <message>
        <source>Memory requests</source>
        <translation>内存请求</translation>
    </message>
    <message>
        <source>External IP</source>
        <translation>外部 IP</translation>
    </message>
    <message>
        <source>OS image</source>
        <translation>操作系统镜像</translation>
    </message>
    <message>
        <source>Kernel</source>
        <translation>内核</translation>
    </message>
    <message>
        <source>Container runtime</source>
        <translation>容器运行时</translation>
    </message>
    <message>
        <source>Architecture</source>
        <translation>架构</translation>
    </message>
    <message>
        <source>CPU allocatable</source>
        <translation>可分配 CPU</translation>
    </message>
    <message>
        <source>Memory allocatable</source>
        <translation>可分配内存</translation>
    </message>
    <message>
        <source>Pods allocatable</source>
        <translation>可分配 Pod</translation>
    </message>
    <message>
        <source>Ephemeral storage allocatable</source>
        <translation>可分配临时存储</translation>
    </message>
    <message>
        <source>Pod CIDR</source>
        <translation>Pod CIDR</translation>
    </message>
    <message>
        <source>Provider ID</source>
        <translation>供应商 ID</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>镜像</translation>
    </message>
    <message>
        <source>Image size</source>
        <translation>镜像大小</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>创建时间</translation>
    </message>
    <message>
        <source>Resource version</source>
        <translation>资源版本</translation>
    </message>
    <message>
        <source>Cluster</source>
        <translation>集群</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>截至</translation>
    </message>
</context>
<context>
    <name>NodeDecoder</name>
    <message>
        <source>A node that the server sent</source>
        <translation>服务器发送的一个节点</translation>
    </message>
    <message>
        <source>Node &quot;%1&quot; as the server sent it</source>
        <translation>服务器发送的节点“%1”</translation>
    </message>
    <message>
        <source>The server sent a node without a name: field metadata.name is missing, empty or no text.</source>
        <translation>服务器发送了没有名称的节点：字段 metadata.name 缺失、为空或不是文本。</translation>
    </message>
    <message>
        <source>The server sends more nodes than Drover holds: they take %1 MiB.</source>
        <translation>服务器发送的节点超出了 Drover 所能容纳的数量：占用 %1 MiB。</translation>
    </message>
    <message>
        <source>%1 is not valid JSON: %2</source>
        <translation>%1不是有效的 JSON：%2</translation>
    </message>
</context>
<context>
    <name>NodeExport</name>
    <message>
        <source>The server&apos;s answer is not a JSON object.</source>
        <translation>服务器的响应不是 JSON 对象。</translation>
    </message>
</context>
<context>
    <name>NodeFacts</name>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>节点</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Annotations</source>
        <translation>注解</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>创建时间</translation>
    </message>
    <message>
        <source>Taints</source>
        <translation>污点</translation>
    </message>
    <message>
        <source>Unschedulable</source>
        <translation>不可调度</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Deletion requested</source>
        <translation>请求删除时间</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>System info</source>
        <translation>系统信息</translation>
    </message>
    <message>
        <source>Machine ID</source>
        <translation>Machine ID</translation>
    </message>
    <message>
        <source>System UUID</source>
        <translation>System UUID</translation>
    </message>
    <message>
        <source>Boot ID</source>
        <translation>Boot ID</translation>
    </message>
    <message>
        <source>Kernel</source>
        <translation>内核</translation>
    </message>
    <message>
        <source>OS image</source>
        <translation>操作系统镜像</translation>
    </message>
    <message>
        <source>Operating system</source>
        <translation>操作系统</translation>
    </message>
    <message>
        <source>Architecture</source>
        <translation>架构</translation>
    </message>
    <message>
        <source>Container runtime</source>
        <translation>容器运行时</translation>
    </message>
    <message>
        <source>Kubelet</source>
        <translation>Kubelet</translation>
    </message>
    <message>
        <source>Kube-proxy</source>
        <translation>Kube-proxy</translation>
    </message>
    <message>
        <source>%1, %2 in total</source>
        <comment>count of images, size</comment>
        <translation>%1，共 %2</translation>
    </message>
    <message>
        <source>Pods and images</source>
        <translation>Pod 和镜像</translation>
    </message>
    <message>
        <source>Pod CIDRs</source>
        <translation>Pod CIDR</translation>
    </message>
    <message>
        <source>Provider ID</source>
        <translation>供应商 ID</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>镜像</translation>
    </message>
    <message>
        <source>Resources: capacity, allocatable</source>
        <translation>资源：容量，可分配</translation>
    </message>
</context>
<context>
    <name>NodeMenu</name>
    <message>
        <source>%1 in %2</source>
        <translation>%2 中的 %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln nodes in %1</source>
        <translation>
            <numerusform>%1 中的 %Ln 个节点</numerusform>
        </translation>
    </message>
    <message>
        <source>C&amp;opy</source>
        <translation>复制(&amp;O)</translation>
    </message>
</context>
<context>
    <name>NodeQuery</name>
    <message>
        <source>This bracket closes nothing.</source>
        <translation>此括号没有对应的左括号。</translation>
    </message>
    <message>
        <source>This is nested too deep.</source>
        <translation>此处嵌套太深。</translation>
    </message>
    <message>
        <source>This bracket is never closed.</source>
        <translation>此括号没有闭合。</translation>
    </message>
    <message>
        <source>There is no field &quot;%1&quot;. A label is label:%1=…, a text is written in quotes.</source>
        <translation>没有字段“%1”。标签写作 label:%1=…，文本写在引号中。</translation>
    </message>
    <message>
        <source>A value is missing, as in %1.</source>
        <translation>缺少值，例如 %1。</translation>
    </message>
    <message>
        <source>%1 takes %2, as in %3.</source>
        <translation>%1 可用 %2，例如 %3。</translation>
    </message>
    <message>
        <source>This quote is never closed.</source>
        <translation>此引号没有闭合。</translation>
    </message>
    <message numerus="yes">
        <source>A filter has at most %n characters.</source>
        <translation>
            <numerusform>筛选最多 %n 个字符。</numerusform>
        </translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a label requirement: write key=value, key!=value, key in (a, b), key notin (a, b), key or !key.</source>
        <translation>“%1”不是标签要求：请写作 key=value、key!=value、key in (a, b)、key notin (a, b)、key 或 !key。</translation>
    </message>
    <message>
        <source>There is no status &quot;%1&quot;: write %2.</source>
        <translation>没有状态“%1”：请写 %2。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a version: write it as 1.30 or v1.30.2.</source>
        <translation>“%1”不是版本：请写作 1.30 或 v1.30.2。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a quantity: write it as 8, 500m or 64Gi.</source>
        <translation>“%1”不是数量：请写作 8、500m 或 64Gi。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a duration: write it as 90s, 2h or 1d12h.</source>
        <translation>“%1”不是时长：请写作 90s、2h 或 1d12h。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a time: write it as 2026-11-01 or 2026-11-01T12:00:00Z.</source>
        <translation>“%1”不是时间：请写作 2026-11-01 或 2026-11-01T12:00:00Z。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a number.</source>
        <translation>“%1”不是数字。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is neither a time nor a duration: write it as 2026-11-01 or 2h.</source>
        <translation>“%1”既不是时间也不是时长：写成 2026-11-01 或 2h。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a label key: letters, digits, &quot;-&quot;, &quot;_&quot; and &quot;.&quot;, 63 at most, perhaps a domain and &quot;/&quot; before them.</source>
        <translation>“%1”不是标签的键：只能用字母、数字、“-”、“_”和“.”，最多 63 个，前面可以有域名和“/”。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a label value: letters, digits, &quot;-&quot;, &quot;_&quot; and &quot;.&quot;, 63 at most.</source>
        <translation>“%1”不是标签的值：只能用字母、数字、“-”、“_”和“.”，最多 63 个。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a whole number: label selectors compare no others.</source>
        <translation>“%1”不是整数：标签选择算符只比较整数。</translation>
    </message>
    <message>
        <source>This list is never closed: &quot;)&quot; is missing.</source>
        <translation>这个列表没有结束：缺少“)”。</translation>
    </message>
    <message>
        <source>Terms are joined by spaces, not by commas; a selector is label:%1=….</source>
        <translation>各项用空格分开，不用逗号；选择算符写成 label:%1=…。</translation>
    </message>
    <message>
        <source>This brace is never closed.</source>
        <translation>这个花括号没有结束。</translation>
    </message>
    <message>
        <source>A path is compared, as in .spec.podCIDR=10.244.0.0/24. In braces it asks whether it leads to anything; a text is written in quotes.</source>
        <translation>路径要作比较，如 .spec.podCIDR=10.244.0.0/24。写在花括号里则询问它是否指向任何内容；文本写在引号里。</translation>
    </message>
    <message>
        <source>You have no column &quot;%1&quot; of your own.</source>
        <translation>你没有名为“%1”的自定义列。</translation>
    </message>
    <message>
        <source>The share in use is known for cpu and memory only.</source>
        <translation>只有 cpu 和 memory 知道用了多少比例。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a share: write it as 80%.</source>
        <translation>“%1”不是比例：写成 80%。</translation>
    </message>
    <message>
        <source>Something to look for is missing before &quot;%1&quot;.</source>
        <translation>“%1”之前缺少要查找的内容。</translation>
    </message>
    <message>
        <source>Something to look for is missing at the end.</source>
        <translation>末尾缺少要查找的内容。</translation>
    </message>
</context>
<context>
    <name>NodeReread</name>
    <message>
        <source>Node %1 was deleted and created again; this is another node.</source>
        <translation>节点 %1 被删除并重新创建；这是另一个节点。</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>%1 is being deleted.</source>
        <translation>%1 正在被删除。</translation>
    </message>
    <message>
        <source>%1 is not ready any more.</source>
        <translation>%1 已不再就绪。</translation>
    </message>
    <message>
        <source>%1 is ready now.</source>
        <translation>%1 现在已就绪。</translation>
    </message>
    <message>
        <source>%1 is cordoned now.</source>
        <translation>%1 现在已封锁。</translation>
    </message>
    <message>
        <source>%1 is not cordoned any more.</source>
        <translation>%1 已不再封锁。</translation>
    </message>
    <message>
        <source>%1 has other taints now: %2.</source>
        <translation>%1 现在的污点不同：%2。</translation>
    </message>
    <message>
        <source>%1 has other labels now: %2.</source>
        <translation>%1 现在的标签不同：%2。</translation>
    </message>
    <message>
        <source>%1 has other annotations now: %2.</source>
        <translation>%1 现在的注解不同：%2。</translation>
    </message>
</context>
<context>
    <name>NodeWatcher</name>
    <message>
        <source>The computer slept or changed its network; connecting again.</source>
        <translation>计算机曾休眠或更换了网络；正在重新连接。</translation>
    </message>
    <message>
        <source>The list of nodes made no progress for 30 s.</source>
        <translation>节点列表已有 30 秒没有进展。</translation>
    </message>
    <message>
        <source>The watch was silent for 27 s.</source>
        <translation>监视已有 27 秒没有消息。</translation>
    </message>
    <message>
        <source>The credentials did not come within 30 s.</source>
        <translation>凭据在 30 秒内没有取得。</translation>
    </message>
    <message>
        <source>The server did not answer within 10 s.</source>
        <translation>服务器在 10 秒内没有响应。</translation>
    </message>
    <message>
        <source>The server&apos;s history may not be the one that these nodes came from.</source>
        <translation>无法确定服务器的历史就是这些节点所来自的历史。</translation>
    </message>
    <message>
        <source>The server ended the watch as soon as it had begun.</source>
        <translation>监视刚开始就被服务器结束了。</translation>
    </message>
    <message>
        <source>What the server sends arrives late; the watch should have ended.</source>
        <translation>服务器发送的内容到达太晚；监视本应已经结束。</translation>
    </message>
    <message>
        <source>The watch fell silent and did not end in time.</source>
        <translation>监视长时间没有消息，连接也未按时结束。</translation>
    </message>
</context>
<context>
    <name>NodeWrite</name>
    <message>
        <source>delete the node</source>
        <translation>删除该节点</translation>
    </message>
</context>
<context>
    <name>NodeYaml</name>
    <message>
        <source>The server&apos;s answer is not a JSON object.</source>
        <translation>服务器的响应不是 JSON 对象。</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>%1: connection lost</source>
        <translation>%1：连接已断开</translation>
    </message>
    <message>
        <source>%1: %2 is not ready</source>
        <comment>cluster, node</comment>
        <translation>%1：%2 未就绪</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n nodes are not ready</source>
        <comment>cluster</comment>
        <translation>
            <numerusform>%1：%n 个节点未就绪</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 is under pressure</source>
        <comment>cluster, node</comment>
        <translation>%1：%2 有压力</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n nodes are under pressure</source>
        <comment>cluster</comment>
        <translation>
            <numerusform>%1：%n 个节点有压力</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: the drain of %2 is blocked</source>
        <comment>cluster, node</comment>
        <translation>%1：%2 的腾空受阻</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n drains are blocked</source>
        <comment>cluster</comment>
        <translation>
            <numerusform>%1：%n 个腾空受阻</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: the drain of %2 has ended</source>
        <comment>cluster, node</comment>
        <translation>%1：%2 的腾空已结束</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n drains have ended</source>
        <comment>cluster</comment>
        <translation>
            <numerusform>%1：%n 个腾空已结束</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 since %3</source>
        <comment>node, condition, time</comment>
        <translation>%1：%2，自 %3</translation>
    </message>
    <message>
        <source>%1: %2 since %3 (%4)</source>
        <comment>node, condition, time, reason</comment>
        <translation>%1：%2，自 %3（%4）</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n pods wait since %2</source>
        <comment>node, time</comment>
        <translation>
            <numerusform>%1：%n 个 Pod 自 %2 起等待</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n pods wait for room in %2 since %3</source>
        <comment>node, budgets, time</comment>
        <translation>
            <numerusform>%1：%n 个 Pod 自 %3 起等待 %2 的余量</numerusform>
        </translation>
    </message>
    <message>
        <source>The window shows the state of %1.</source>
        <translation>窗口中显示 %1 的状态。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>node, how its drain ended</comment>
        <translation>%1：%2</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>还有 %n 个</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ObjectFeed</name>
    <message>
        <source>The server sends more objects than Drover follows: %1.</source>
        <translation>服务器发送的对象超出了 Drover 所能跟踪的数量：%1。</translation>
    </message>
</context>
<context>
    <name>ObjectReader</name>
    <message>
        <source>%1 is not valid JSON: %2</source>
        <translation>%1不是有效的 JSON：%2</translation>
    </message>
    <message>
        <source>%1: an object of kind &quot;%2&quot; came in its place.</source>
        <translation>%1：收到的却是类型为“%2”的对象。</translation>
    </message>
    <message>
        <source>%1 has no metadata.resourceVersion.</source>
        <translation>%1没有 metadata.resourceVersion。</translation>
    </message>
    <message>
        <source>%1 has no field type or no field object.</source>
        <translation>%1没有字段 type 或没有字段 object。</translation>
    </message>
    <message>
        <source>The watch ended with an error that says nothing.</source>
        <translation>监视因错误而结束，且没有任何说明。</translation>
    </message>
    <message>
        <source>%1: an object has no metadata.name or no metadata.namespace.</source>
        <translation>%1：有一个对象没有 metadata.name 或没有 metadata.namespace。</translation>
    </message>
</context>
<context>
    <name>ObjectStates</name>
    <message>
        <source>The server no longer has it.</source>
        <translation>服务器上已没有它。</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>重试</translation>
    </message>
</context>
<context>
    <name>ObjectText</name>
    <message>
        <source>The server&apos;s answer is not a JSON object.</source>
        <translation>服务器的响应不是 JSON 对象。</translation>
    </message>
    <message>
        <source>The kubelet&apos;s answer holds no kubeletconfig.</source>
        <translation>kubelet 的响应中没有 kubeletconfig。</translation>
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
        <translation>缺少路径。</translation>
    </message>
    <message>
        <source>A key is missing.</source>
        <translation>缺少键。</translation>
    </message>
</context>
<context>
    <name>PageBudget</name>
    <message>
        <source>The server sends a list without end: more than %1 MiB came without the last page.</source>
        <translation>服务器发送的列表没有尽头：已收到超过 %1 MiB，仍不是最后一页。</translation>
    </message>
</context>
<context>
    <name>Placement</name>
    <message>
        <source>There is no other node</source>
        <translation>没有其他节点</translation>
    </message>
    <message>
        <source>%1 of CPU</source>
        <translation>%1 CPU</translation>
    </message>
    <message>
        <source>%1 of memory</source>
        <translation>%1 内存</translation>
    </message>
    <message>
        <source>%1 of local storage</source>
        <translation>%1 本地存储</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>1 node has taint %1 that it does not tolerate</source>
        <translation>1 个节点有它不容忍的污点 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n nodes have taint %1 that it does not tolerate</source>
        <translation>
            <numerusform>%n 个节点有它不容忍的污点 %1</numerusform>
        </translation>
    </message>
    <message>
        <source>1 node lacks %1</source>
        <translation>1 个节点缺少 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n nodes lack %1</source>
        <translation>
            <numerusform>%n 个节点缺少 %1</numerusform>
        </translation>
    </message>
    <message>
        <source>1 node is cordoned</source>
        <translation>1 个节点已封锁</translation>
    </message>
    <message numerus="yes">
        <source>%n nodes are cordoned</source>
        <translation>
            <numerusform>%n 个节点已封锁</numerusform>
        </translation>
    </message>
    <message>
        <source>1 node is not one that its node selector or affinity allows</source>
        <translation>1 个节点不符合它的节点选择算符或亲和性</translation>
    </message>
    <message numerus="yes">
        <source>%n nodes are not ones that its node selector or affinity allows</source>
        <translation>
            <numerusform>%n 个节点不符合它的节点选择算符或亲和性</numerusform>
        </translation>
    </message>
    <message>
        <source>1 node has a port that it needs in use</source>
        <translation>1 个节点上它需要的端口已被占用</translation>
    </message>
    <message numerus="yes">
        <source>%n nodes have a port that it needs in use</source>
        <translation>
            <numerusform>%n 个节点上它需要的端口已被占用</numerusform>
        </translation>
    </message>
    <message>
        <source>1 node takes no more pods</source>
        <translation>1 个节点无法容纳更多 Pod</translation>
    </message>
    <message numerus="yes">
        <source>%n nodes take no more pods</source>
        <translation>
            <numerusform>%n 个节点无法容纳更多 Pod</numerusform>
        </translation>
    </message>
    <message>
        <source>1 node would break its topology spread</source>
        <translation>1 个节点会违反它的拓扑分布约束</translation>
    </message>
    <message numerus="yes">
        <source>%n nodes would break its topology spread</source>
        <translation>
            <numerusform>%n 个节点会违反它的拓扑分布约束</numerusform>
        </translation>
    </message>
    <message>
        <source>1 node is too near to a pod that must be apart from it</source>
        <translation>1 个节点离必须与它分开的 Pod 太近</translation>
    </message>
    <message numerus="yes">
        <source>%n nodes are too near to a pod that must be apart from it</source>
        <translation>
            <numerusform>%n 个节点离必须与它分开的 Pod 太近</numerusform>
        </translation>
    </message>
    <message>
        <source>1 node is not beside the pods it must be near</source>
        <translation>1 个节点不在它必须靠近的 Pod 旁边</translation>
    </message>
    <message numerus="yes">
        <source>%n nodes are not beside the pods it must be near</source>
        <translation>
            <numerusform>%n 个节点不在它必须靠近的 Pod 旁边</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 cordoned</source>
        <comment>nodes</comment>
        <translation>%1 个已封锁</translation>
    </message>
    <message>
        <source>%1 tainted %2</source>
        <comment>nodes</comment>
        <translation>%1 个带污点 %2</translation>
    </message>
    <message>
        <source>%1 tainted</source>
        <comment>nodes</comment>
        <translation>%1 个带污点</translation>
    </message>
    <message>
        <source>%1 outside its node selector or affinity</source>
        <comment>nodes</comment>
        <translation>%1 个不符合节点选择算符或亲和性</translation>
    </message>
    <message>
        <source>%1 with its port in use</source>
        <comment>nodes</comment>
        <translation>%1 个的端口被占用</translation>
    </message>
    <message>
        <source>%1 with no room for one more pod</source>
        <comment>nodes</comment>
        <translation>%1 个无法容纳更多 Pod</translation>
    </message>
    <message>
        <source>%1 without %2 free</source>
        <comment>nodes</comment>
        <translation>%1 个的可用量不足 %2</translation>
    </message>
    <message>
        <source>%1 against its topology spread</source>
        <comment>nodes</comment>
        <translation>%1 个违反拓扑分布约束</translation>
    </message>
    <message>
        <source>%1 too near to pods it must be apart from</source>
        <comment>nodes</comment>
        <translation>%1 个离须分开的 Pod 太近</translation>
    </message>
    <message>
        <source>%1 not beside pods it must be near</source>
        <comment>nodes</comment>
        <translation>%1 个不在须靠近的 Pod 旁边</translation>
    </message>
    <message>
        <source>%1 for other reasons</source>
        <comment>nodes</comment>
        <translation>%1 个因其他原因</translation>
    </message>
</context>
<context>
    <name>PlainCalls</name>
    <message>
        <source>A watch event is larger than 16 MiB.</source>
        <translation>监视事件大于 16 MiB。</translation>
    </message>
    <message>
        <source>The watch ended within an event.</source>
        <translation>监视在一个事件中途结束。</translation>
    </message>
    <message>
        <source>The answer is larger than %1 MiB.</source>
        <translation>响应大于 %1 MiB。</translation>
    </message>
</context>
<context>
    <name>PlanDifference</name>
    <message>
        <source>it will be evicted</source>
        <translation>它将被驱逐</translation>
    </message>
    <message>
        <source>it will be deleted</source>
        <translation>它将被删除</translation>
    </message>
    <message>
        <source>it stays</source>
        <translation>它会保留</translation>
    </message>
    <message>
        <source>it has ended and will be removed</source>
        <translation>它已结束，将被移除</translation>
    </message>
    <message>
        <source>it stands in the way</source>
        <translation>它造成阻碍</translation>
    </message>
    <message>
        <source>%1 is another pod of the same name: %2.</source>
        <translation>%1 是同名的另一个 Pod：%2。</translation>
    </message>
    <message>
        <source>%1 is new: %2.</source>
        <translation>%1 是新的：%2。</translation>
    </message>
    <message>
        <source>The node is another one of the same name.</source>
        <translation>该节点是同名的另一个节点。</translation>
    </message>
    <message>
        <source>The disruption budgets cannot be read any more.</source>
        <translation>已无法读取干扰预算。</translation>
    </message>
    <message>
        <source>%1 has changed: %2. %3</source>
        <translation>%1 有变化：%2。%3</translation>
    </message>
    <message>
        <source>%1 is gone from the node.</source>
        <translation>%1 已离开该节点。</translation>
    </message>
</context>
<context>
    <name>PlanNotice</name>
    <message>
        <source>%1: %2</source>
        <comment>message, pods</comment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>PlanNotices</name>
    <message>
        <source>The annotation cluster-autoscaler.kubernetes.io/safe-to-evict=false holds back the Cluster Autoscaler, not a drain; these go all the same</source>
        <translation>注解 cluster-autoscaler.kubernetes.io/safe-to-evict=false 只约束 Cluster Autoscaler，不约束腾空；这些 Pod 仍会离开</translation>
    </message>
    <message>
        <source>The annotation karpenter.sh/do-not-disrupt=true holds back Karpenter, not a drain; these go all the same</source>
        <translation>注解 karpenter.sh/do-not-disrupt=true 只约束 Karpenter，不约束腾空；这些 Pod 仍会离开</translation>
    </message>
    <message>
        <source>%1 is NotReady (%2).</source>
        <translation>%1 为 NotReady (%2)。</translation>
    </message>
    <message>
        <source>%1 is NotReady since %2 (%3).</source>
        <translation>%1 自 %2 起为 NotReady (%3)。</translation>
    </message>
    <message>
        <source>The kubelet of %1 is silent: Ready is Unknown (%2).</source>
        <translation>%1 的 kubelet 没有上报：Ready 为 Unknown (%2)。</translation>
    </message>
    <message>
        <source>The kubelet of %1 is silent: Ready is Unknown since %2 (%3).</source>
        <translation>%1 的 kubelet 没有上报：Ready 自 %2 起为 Unknown (%3)。</translation>
    </message>
    <message>
        <source>%1 reports no condition Ready.</source>
        <translation>%1 没有报告状况 Ready。</translation>
    </message>
    <message>
        <source>A pod is gone only when its kubelet says so: without it pods hang in Terminating, and the drain waits for them as long as &quot;Give up&quot; and &quot;Pods already terminating&quot; allow.</source>
        <translation>只有其 kubelet 确认后，Pod 才算离开：没有 kubelet，Pod 会停留在 Terminating，腾空会等待它们，时间由“放弃”和“已在终止的 Pod”决定。</translation>
    </message>
</context>
<context>
    <name>PodColumn</name>
    <message>
        <source>Measured %1, over %2</source>
        <translation>测量于 %1，时段 %2</translation>
    </message>
    <message>
        <source>The last run ended %1</source>
        <translation>上一次运行结束于 %1</translation>
    </message>
    <message>
        <source>Namespace</source>
        <translation>名字空间</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Restarts</source>
        <translation>重启</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>存在时长</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>属主</translation>
    </message>
    <message>
        <source>IP</source>
        <translation>IP</translation>
    </message>
    <message>
        <source>CPU requests</source>
        <translation>CPU 请求</translation>
    </message>
    <message>
        <source>CPU limits</source>
        <translation>CPU 限制</translation>
    </message>
    <message>
        <source>Memory requests</source>
        <translation>内存请求</translation>
    </message>
    <message>
        <source>Memory limits</source>
        <translation>内存限制</translation>
    </message>
    <message>
        <source>CPU used</source>
        <translation>CPU 用量</translation>
    </message>
    <message>
        <source>Memory used</source>
        <translation>内存用量</translation>
    </message>
</context>
<context>
    <name>PodCounts</name>
    <message>
        <source>The table of pods</source>
        <translation>Pod 的表格</translation>
    </message>
    <message>
        <source>%1 has no column &quot;Node&quot;.</source>
        <translation>%1没有“Node”列。</translation>
    </message>
</context>
<context>
    <name>PodDecoder</name>
    <message>
        <source>The list of pods</source>
        <translation>Pod 的列表</translation>
    </message>
    <message>
        <source>The pod</source>
        <translation>该 Pod</translation>
    </message>
    <message>
        <source>A line of the watch on pods</source>
        <translation>监视 Pod 得到的一行</translation>
    </message>
</context>
<context>
    <name>PodFacts</name>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>none; %1 is nominated</source>
        <translation>无；已提名 %1</translation>
    </message>
    <message>
        <source>%1 (phase %2)</source>
        <translation>%1（阶段 %2）</translation>
    </message>
    <message>
        <source>Pod</source>
        <translation>Pod</translation>
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
        <translation>控制者</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>节点</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>创建时间</translation>
    </message>
    <message>
        <source>Start time</source>
        <translation>启动时间</translation>
    </message>
    <message>
        <source>Terminates until</source>
        <translation>终止期限</translation>
    </message>
    <message>
        <source>IPs</source>
        <translation>IP</translation>
    </message>
    <message>
        <source>QoS class</source>
        <translation>QoS 类</translation>
    </message>
    <message>
        <source>Service account</source>
        <translation>服务账号</translation>
    </message>
    <message>
        <source>Restart policy</source>
        <translation>重启策略</translation>
    </message>
    <message>
        <source>Grace period</source>
        <translation>宽限期</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>Requests and limits</source>
        <translation>请求和限制</translation>
    </message>
    <message>
        <source>%1, limit %2</source>
        <comment>request, limit</comment>
        <translation>%1，限制 %2</translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation>状况</translation>
    </message>
    <message>
        <source>%1 for %2
since %3</source>
        <comment>status, span, time</comment>
        <translation>%1，持续 %2
自 %3 起</translation>
    </message>
    <message>
        <source>Scheduling</source>
        <translation>调度</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>优先级</translation>
    </message>
    <message>
        <source>Node selectors</source>
        <translation>节点选择算符</translation>
    </message>
    <message>
        <source>Tolerations</source>
        <translation>容忍度</translation>
    </message>
    <message>
        <source>Readiness gates</source>
        <translation>就绪门控</translation>
    </message>
    <message>
        <source>Volumes</source>
        <translation>卷</translation>
    </message>
    <message>
        <source>empty directory in memory</source>
        <translation>内存中的空目录</translation>
    </message>
    <message>
        <source>empty directory</source>
        <translation>空目录</translation>
    </message>
    <message>
        <source>%1, up to %2</source>
        <comment>volume, size</comment>
        <translation>%1，最多 %2</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Annotations</source>
        <translation>注解</translation>
    </message>
    <message>
        <source>host path</source>
        <translation>主机路径</translation>
    </message>
    <message>
        <source>claim %1</source>
        <translation>申领 %1</translation>
    </message>
    <message>
        <source>config map</source>
        <translation>ConfigMap</translation>
    </message>
    <message>
        <source>secret</source>
        <translation>Secret</translation>
    </message>
    <message>
        <source>%1, no limit</source>
        <comment>request</comment>
        <translation>%1，无限制</translation>
    </message>
    <message>
        <source>service account token</source>
        <translation>服务账号令牌</translation>
    </message>
    <message>
        <source>downward API</source>
        <translation>Downward API</translation>
    </message>
    <message>
        <source>projected: %1</source>
        <comment>volume, its sources</comment>
        <translation>投射：%1</translation>
    </message>
</context>
<context>
    <name>PodLook</name>
    <message>
        <source>Not reported</source>
        <translation>未报告</translation>
    </message>
</context>
<context>
    <name>PodStatus</name>
    <message>
        <source>Running</source>
        <translation>Running</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>Waiting: %1</source>
        <translation>Waiting：%1</translation>
    </message>
    <message>
        <source>signal %1</source>
        <translation>信号 %1</translation>
    </message>
    <message>
        <source>exit code %1</source>
        <translation>退出码 %1</translation>
    </message>
    <message>
        <source>Terminated (%1)</source>
        <translation>Terminated（%1）</translation>
    </message>
    <message>
        <source>Terminated: %1 (%2)</source>
        <translation>Terminated：%1（%2）</translation>
    </message>
    <message>
        <source>%1 (%2 ago)</source>
        <comment>restarts, the last one</comment>
        <translation>%1（%2 前）</translation>
    </message>
</context>
<context>
    <name>QAbstractFileIconProvider</name>
    <message>
        <source>Drive</source>
        <translation>驱动器</translation>
    </message>
    <message>
        <source>Folder</source>
        <comment>All other platforms</comment>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Shortcut</source>
        <comment>All other platforms</comment>
        <translation>快捷方式</translation>
    </message>
</context>
<context>
    <name>QFileSystemModel</name>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
</context>
<context>
    <name>QSslSocket</name>
    <message>
        <source>Private key does not certify public key, %1</source>
        <translation>私钥不验证公钥，%1</translation>
    </message>
</context>
<context>
    <name>QuantityText</name>
    <message>
        <source>core</source>
        <translation>核</translation>
    </message>
    <message>
        <source>cores</source>
        <translation>核</translation>
    </message>
</context>
<context>
    <name>QueryField</name>
    <message>
        <source>ready, notready, unknown, cordoned, schedulable, pressure</source>
        <translation>ready、notready、unknown、cordoned、schedulable、pressure</translation>
    </message>
    <message>
        <source>the node&apos;s name</source>
        <translation>节点的名称</translation>
    </message>
    <message>
        <source>one of its roles</source>
        <translation>它的角色之一</translation>
    </message>
    <message>
        <source>a condition that is True, or TYPE=STATUS</source>
        <translation>为 True 的状况，或 TYPE=STATUS</translation>
    </message>
    <message>
        <source>a taint: its key, key=value, effect, or both</source>
        <translation>污点：键、key=value、效果，或键与效果</translation>
    </message>
    <message>
        <source>a label selector, as kubectl&apos;s -l takes it</source>
        <translation>标签选择算符，与 kubectl 的 -l 相同</translation>
    </message>
    <message>
        <source>an annotation&apos;s key, or key=value</source>
        <translation>注解的键，或 key=value</translation>
    </message>
    <message>
        <source>the kubelet&apos;s version</source>
        <translation>kubelet 的版本</translation>
    </message>
    <message>
        <source>its zone</source>
        <translation>它的可用区</translation>
    </message>
    <message>
        <source>its instance type</source>
        <translation>它的实例类型</translation>
    </message>
    <message>
        <source>its internal address</source>
        <translation>它的内部地址</translation>
    </message>
    <message>
        <source>its external address</source>
        <translation>它的外部地址</translation>
    </message>
    <message>
        <source>its operating system&apos;s image</source>
        <translation>它的操作系统镜像</translation>
    </message>
    <message>
        <source>its kernel&apos;s version</source>
        <translation>它的内核版本</translation>
    </message>
    <message>
        <source>its container runtime</source>
        <translation>它的容器运行时</translation>
    </message>
    <message>
        <source>its architecture</source>
        <translation>它的架构</translation>
    </message>
    <message>
        <source>its provider&apos;s ID</source>
        <translation>它的供应商 ID</translation>
    </message>
    <message>
        <source>its pod CIDRs</source>
        <translation>它的 Pod CIDR</translation>
    </message>
    <message>
        <source>allocatable ephemeral storage</source>
        <translation>可分配的临时存储</translation>
    </message>
    <message>
        <source>how many pods may run on it</source>
        <translation>其上最多可运行的 Pod 数</translation>
    </message>
    <message>
        <source>how many images it reports</source>
        <translation>它报告的镜像数</translation>
    </message>
    <message>
        <source>how long ago it was created: 90s, 2h, 1d12h</source>
        <translation>创建至今的时长：90s、2h、1d12h</translation>
    </message>
    <message>
        <source>how long ago its newest heartbeat was</source>
        <translation>最新心跳至今的时长</translation>
    </message>
    <message>
        <source>when it was created, UTC: 2026-11-01, 2026-11-01T12:00:00Z</source>
        <translation>创建时间，UTC：2026-11-01、2026-11-01T12:00:00Z</translation>
    </message>
    <message>
        <source>the pool or node group it is of</source>
        <translation>它所属的节点池或节点组</translation>
    </message>
    <message>
        <source>what its cluster is called</source>
        <translation>它的集群的名称</translation>
    </message>
    <message>
        <source>a column of your own</source>
        <translation>自定义列</translation>
    </message>
    <message>
        <source>how much its images take</source>
        <translation>其镜像占用的大小</translation>
    </message>
    <message>
        <source>allocatable cores: 8, 500m; with % what is used: cpu&gt;80%</source>
        <translation>可分配的核数：8、500m；带 % 时为已用的比例：cpu&gt;80%</translation>
    </message>
    <message>
        <source>allocatable memory: 64Gi, 500M; with % what is used</source>
        <translation>可分配的内存：64Gi、500M；带 % 时为已用的比例</translation>
    </message>
</context>
<context>
    <name>QueryHelp</name>
    <message>
        <source>How it is written</source>
        <translation>写法</translation>
    </message>
    <message>
        <source>also &gt;=, &lt; and &lt;=: numbers, versions, ages, times</source>
        <translation>还有 &gt;=、&lt; 和 &lt;=：数字、版本、存在时长、时间</translation>
    </message>
    <message>
        <source>joined terms; side by side means and</source>
        <translation>连接筛选项；并列表示 and</translation>
    </message>
    <message>
        <source>What can be asked for</source>
        <translation>可以查询的内容</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>筛选项</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>含义</translation>
    </message>
    <message>
        <source>one of them; notin: none of them</source>
        <translation>其中之一；notin：都不是</translation>
    </message>
    <message>
        <source>a column of your own, by its title</source>
        <translation>自定义列，按其标题</translation>
    </message>
    <message>
        <source>words: each must be in one of the visible cells</source>
        <translation>若干词：每个词都要出现在某个可见的单元格中</translation>
    </message>
    <message>
        <source>exactly this text, spaces included</source>
        <translation>与此文本完全一致，包括空格</translation>
    </message>
    <message>
        <source>the field contains this</source>
        <translation>字段包含此内容</translation>
    </message>
    <message>
        <source>the field is exactly this; != is anything else</source>
        <translation>字段恰好等于此内容；!= 表示不等于</translation>
    </message>
    <message>
        <source>* stands for anything, ? for one character</source>
        <translation>* 代表任意内容，? 代表一个字符</translation>
    </message>
    <message>
        <source>the value at a path, compared as number, quantity, time or text</source>
        <translation>路径所指的值，按数字、数量、时间或文本比较</translation>
    </message>
    <message>
        <source>the node has a value at this path</source>
        <translation>节点在此路径上有值</translation>
    </message>
    <message>
        <source>Filter Help</source>
        <translation>筛选帮助</translation>
    </message>
    <message>
        <source>Ctrl+Space completes, Esc clears, Enter and ↓ go to the table.</source>
        <translation>Ctrl+Space 补全，Esc 清除，Enter 和 ↓ 转到表格。</translation>
    </message>
    <message>
        <source>one of the states that status: takes, see below</source>
        <translation>一种状态，可用的值见下面的 status:</translation>
    </message>
</context>
<context>
    <name>Right</name>
    <message>
        <source>%1 %2</source>
        <comment>verb of the API, resource</comment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>RightWords</name>
    <message>
        <source>%1 may not %2 (403).</source>
        <comment>who, &apos;list nodes&apos;</comment>
        <translation>%1 没有 %2 的权限 (403)。</translation>
    </message>
    <message>
        <source>%1 may not %2 in %3 (403).</source>
        <comment>who, &apos;get leases&apos;, namespace</comment>
        <translation>%1 在 %3 中没有 %2 的权限 (403)。</translation>
    </message>
    <message>
        <source>%1 may not %2 in all namespaces (403).</source>
        <comment>who, &apos;list events&apos;</comment>
        <translation>%1 没有在所有名字空间中 %2 的权限 (403)。</translation>
    </message>
</context>
<context>
    <name>RulesReview</name>
    <message>
        <source>The answer to a rules review</source>
        <translation>规则审查的响应</translation>
    </message>
    <message>
        <source>%1 has no status.</source>
        <translation>%1没有 status。</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
</context>
<context>
    <name>SessionState</name>
    <message>
        <source>This user</source>
        <translation>该用户</translation>
    </message>
    <message>
        <source>%1 does not accept the sign-in of %2 (401).</source>
        <translation>%1 不接受 %2 的登录 (401)。</translation>
    </message>
    <message>
        <source>Signing in to %1 failed.</source>
        <translation>登录 %1 失败。</translation>
    </message>
    <message>
        <source>The encrypted connection to %1 cannot be trusted.</source>
        <translation>与 %1 的加密连接不可信。</translation>
    </message>
    <message>
        <source>Cannot connect to %1.</source>
        <translation>无法连接到 %1。</translation>
    </message>
    <message>
        <source>The server says: %1</source>
        <translation>服务器的答复：%1</translation>
    </message>
    <message>
        <source>Next try in %1 s.</source>
        <translation>%1 秒后再次尝试。</translation>
    </message>
    <message>
        <source>Trying again now.</source>
        <translation>正在重试。</translation>
    </message>
    <message>
        <source>%1 cannot be used as it is configured.</source>
        <translation>按现有配置无法使用 %1。</translation>
    </message>
    <message>
        <source>Please let %1 see the nodes of %2: the verbs get, list and watch on nodes, for the whole cluster. A ClusterRole that grants this:</source>
        <translation>请允许 %1 查看 %2 的节点：需要整个集群范围内对 nodes 的 get、list 和 watch 权限。授予此权限的 ClusterRole：</translation>
    </message>
    <message>
        <source>Each is read and followed by its name, because listing all nodes is not allowed.</source>
        <translation>由于无权列出所有节点，将按名称逐个读取和跟踪节点。</translation>
    </message>
    <message>
        <source>None of the nodes that you may read exists.</source>
        <translation>你有权读取的节点都不存在。</translation>
    </message>
    <message>
        <source>You may read %1 nodes of this cluster; the first %2 are shown, others are not.</source>
        <translation>你有权读取此集群的 %1 个节点；显示前 %2 个，其他的不显示。</translation>
    </message>
    <message>
        <source>You may read %1 nodes of this cluster, of which %2 exist; others are not shown.</source>
        <translation>你有权读取此集群的 %1 个节点，其中 %2 个存在；其他的不显示。</translation>
    </message>
    <message>
        <source>You may read 1 node of this cluster; others are not shown.</source>
        <translation>你有权读取此集群的 1 个节点；其他的不显示。</translation>
    </message>
    <message>
        <source>You may read %1 nodes of this cluster; others are not shown.</source>
        <translation>你有权读取此集群的 %1 个节点；其他的不显示。</translation>
    </message>
    <message>
        <source>%1 so far, may be incomplete.</source>
        <translation>目前 %1 个，可能不完整。</translation>
    </message>
    <message>
        <source>The list of nodes failed: %1</source>
        <translation>节点列表失败：%1</translation>
    </message>
    <message>
        <source>Filling from the watch: %1</source>
        <translation>正在通过监视补充：%1</translation>
    </message>
    <message>
        <source>Node list</source>
        <translation>节点列表</translation>
    </message>
    <message>
        <source>Node list: %1 nodes so far</source>
        <translation>节点列表：目前 %1 个节点</translation>
    </message>
    <message>
        <source>Credentials</source>
        <translation>凭据</translation>
    </message>
    <message>
        <source>Login plugin %1</source>
        <translation>登录插件 %1</translation>
    </message>
    <message>
        <source>Connection (TLS)</source>
        <translation>连接 (TLS)</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Reading the nodes: %1 so far.</source>
        <translation>正在读取节点：目前 %1 个。</translation>
    </message>
    <message>
        <source>Connecting to %1</source>
        <translation>正在连接到 %1</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Connected again, reading all nodes. Until then this is the state of %1.</source>
        <translation>已重新连接，正在读取所有节点。在此之前显示 %1 的状态。</translation>
    </message>
    <message>
        <source>The connection was lost. Showing the state of %1.</source>
        <translation>连接已丢失。显示 %1 的状态。</translation>
    </message>
    <message>
        <source>Not connected since %1. Showing that state.</source>
        <translation>自 %1 起未连接。显示当时的状态。</translation>
    </message>
    <message>
        <source>Not connected since %1. The cluster had no nodes then.</source>
        <translation>自 %1 起未连接。当时集群没有节点。</translation>
    </message>
    <message>
        <source>%1 may not watch nodes: they are read every %2 s, last at %3.</source>
        <translation>%1 没有 watch nodes 的权限：改为每 %2 秒读取一次，上次为 %3。</translation>
    </message>
    <message>
        <source>The connection to %1 is closed.</source>
        <translation>与 %1 的连接已关闭。</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>This cluster has no nodes.</source>
        <translation>此集群没有节点。</translation>
    </message>
    <message>
        <source>A node that joins appears here by itself.</source>
        <translation>有节点加入时会自动显示在这里。</translation>
    </message>
    <message>
        <source>0 of %1 nodes match.</source>
        <translation>%1 个节点中没有匹配项。</translation>
    </message>
    <message>
        <source>No clusters found in %1.</source>
        <translation>在 %1 中没有找到集群。</translation>
    </message>
    <message>
        <source>A kubeconfig file names clusters and how to sign in to them. The demo needs none: it runs three simulated clusters on this computer.</source>
        <translation>kubeconfig 文件指明集群以及登录方式。演示不需要它：演示在本机运行三个模拟集群。</translation>
    </message>
    <message>
        <source>Before the next try, the login plugin is run only when you sign in again, the kubeconfig changes or the computer wakes.</source>
        <translation>在下次尝试之前，只有重新登录、kubeconfig 变化或计算机唤醒时才会运行登录插件。</translation>
    </message>
    <message>
        <source>The login plugin says: %1</source>
        <translation>登录插件的输出：%1</translation>
    </message>
    <message>
        <source>Next try in %1 min.</source>
        <translation>%1 分钟后再次尝试。</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Sign In Again</source>
        <translation>重新登录</translation>
    </message>
    <message>
        <source>Open Doctor</source>
        <translation>打开连接诊断</translation>
    </message>
    <message>
        <source>Open File…</source>
        <translation>打开文件…</translation>
    </message>
    <message>
        <source>Reconnect Now</source>
        <translation>立即重连</translation>
    </message>
    <message>
        <source>List Again</source>
        <translation>重新列出</translation>
    </message>
    <message>
        <source>Read Again</source>
        <translation>重新读取</translation>
    </message>
    <message numerus="yes">
        <source>Not known for %Ln nodes: what the filter asks for was not read, or not measured.</source>
        <translation>
            <numerusform>有 %Ln 个节点无法判断是否符合：筛选所需的数据未读取到或未测量。</numerusform>
        </translation>
    </message>
    <message>
        <source>Clear Filter</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>Try the Demo</source>
        <translation>试用演示</translation>
    </message>
    <message>
        <source>Drover needs get, list and watch on nodes: ask for them, or use another context.</source>
        <translation>Drover 需要对 nodes 的 get、list 和 watch 权限：请申请这些权限，或使用其他上下文。</translation>
    </message>
    <message>
        <source>%1 takes no requests without credentials (401).</source>
        <translation>%1 不接受没有凭据的请求 (401)。</translation>
    </message>
    <message>
        <source>The kubeconfig&apos;s user %1 has none.</source>
        <translation>kubeconfig 中的用户 %1 没有凭据。</translation>
    </message>
    <message>
        <source>None are sent, because the server&apos;s address begins with http://.</source>
        <translation>没有发送凭据，因为服务器地址以 http:// 开头。</translation>
    </message>
    <message>
        <source>Copy Access Request</source>
        <translation>复制权限申请</translation>
    </message>
    <message>
        <source>The filter cannot be read.</source>
        <translation>无法识别筛选条件。</translation>
    </message>
    <message>
        <source>Paste Kubeconfig</source>
        <translation>粘贴 kubeconfig</translation>
    </message>
    <message>
        <source>%1 takes no connection without credentials.</source>
        <translation>%1 不接受没有凭据的连接。</translation>
    </message>
    <message>
        <source>Copy Fingerprint</source>
        <translation>复制指纹</translation>
    </message>
    <message>
        <source>The server of %1 answers with errors.</source>
        <translation>%1 的服务器返回错误。</translation>
    </message>
    <message>
        <source>The last one that could be read matches 0 of %1 nodes.</source>
        <translation>上一个可以理解的筛选条件：%1 个节点中没有匹配项。</translation>
    </message>
    <message>
        <source>Sign-in expired. Showing the state of %1.</source>
        <translation>登录已失效。当前显示的是 %1 的状态。</translation>
    </message>
    <message>
        <source>Sign-in expired. The cluster had no nodes at %1.</source>
        <translation>登录已失效。集群在 %1 时没有节点。</translation>
    </message>
    <message>
        <source>The filter is not finished. Until then it is read as far as it goes.</source>
        <translation>筛选条件尚未写完，目前按已写的部分筛选。</translation>
    </message>
    <message>
        <source>The filter is read without &quot;%1&quot; until that can be read, too.</source>
        <translation>无法识别“%1”，暂不计入筛选。</translation>
    </message>
    <message>
        <source>Credentials: none are sent, as nothing is encrypted</source>
        <translation>凭据：不发送，因为未加密</translation>
    </message>
</context>
<context>
    <name>Splitter</name>
    <message>
        <source>Divide between two panes</source>
        <translation>两个窗格之间的分隔条</translation>
    </message>
    <message>
        <source>The arrow keys move the divide, Enter leaves it there, Esc puts it back.</source>
        <translation>方向键移动分隔条，Enter 确定，Esc 还原。</translation>
    </message>
</context>
<context>
    <name>StartState</name>
    <message>
        <source>No cluster is open.</source>
        <translation>没有已打开的集群。</translation>
    </message>
    <message>
        <source>There is 1 context to open.</source>
        <translation>有 1 个上下文可以打开。</translation>
    </message>
    <message numerus="yes">
        <source>There are %Ln contexts to open.</source>
        <translation>
            <numerusform>有 %Ln 个上下文可以打开。</numerusform>
        </translation>
    </message>
    <message>
        <source>Open Cluster…</source>
        <translation>打开集群…</translation>
    </message>
    <message>
        <source>The kubeconfig cannot be used.</source>
        <translation>kubeconfig 无法使用。</translation>
    </message>
    <message>
        <source>It is left out until it is corrected.</source>
        <translation>在改正之前，该文件不会被使用。</translation>
    </message>
</context>
<context>
    <name>StatusDecoder</name>
    <message>
        <source>The server&apos;s history ends before the version that was asked for.</source>
        <translation>服务器的历史在所请求的版本之前就结束了。</translation>
    </message>
    <message>
        <source>A disruption budget does not allow this eviction now.</source>
        <translation>干扰预算目前不允许此次驱逐。</translation>
    </message>
    <message>
        <source>The server has no %1 named &quot;%2&quot;.</source>
        <translation>服务器没有名为“%2”的 %1。</translation>
    </message>
    <message>
        <source>object</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>The server refuses the request: field %1 is invalid.</source>
        <translation>服务器拒绝该请求：字段 %1 无效。</translation>
    </message>
    <message>
        <source>A redirect came instead of an answer (HTTP %1): a login page or a proxy stands in front of the API server.</source>
        <translation>收到的是重定向而不是响应 (HTTP %1)：API 服务器前面有登录页面或代理。</translation>
    </message>
    <message>
        <source>HTML came instead of JSON: a login page or a proxy stands in front of the API server.</source>
        <translation>收到的是 HTML 而不是 JSON：API 服务器前面有登录页面或代理。</translation>
    </message>
    <message>
        <source>An empty answer came instead of JSON.</source>
        <translation>收到的是空响应而不是 JSON。</translation>
    </message>
    <message>
        <source>Protobuf came instead of JSON.</source>
        <translation>收到的是 Protobuf 而不是 JSON。</translation>
    </message>
    <message>
        <source>Compressed bytes came instead of JSON.</source>
        <translation>收到的是压缩的字节而不是 JSON。</translation>
    </message>
    <message>
        <source>The answer is not JSON.</source>
        <translation>该响应不是 JSON。</translation>
    </message>
    <message>
        <source>The server refuses the request with HTTP %1, which an API server does not.</source>
        <translation>服务器以 HTTP %1 拒绝该请求，而 API 服务器不会这样做。</translation>
    </message>
    <message>
        <source>The server speaks HTTPS, but the server address of the context begins with http://.</source>
        <translation>服务器使用 HTTPS，但上下文的服务器地址以 http:// 开头。</translation>
    </message>
</context>
<context>
    <name>StoredJson</name>
    <message>
        <source>it is larger than 8 MiB</source>
        <translation>它大于 8 MiB</translation>
    </message>
    <message>
        <source>it is not an object</source>
        <translation>它不是对象</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2.</source>
        <translation>%1 无法写入：%2。</translation>
    </message>
    <message>
        <source>another program holds it</source>
        <translation>另一个程序占用着它</translation>
    </message>
    <message>
        <source>%1 is not writable</source>
        <translation>%1 不可写</translation>
    </message>
    <message>
        <source>the disk is full, or %1 is not writable</source>
        <translation>磁盘已满，或 %1 不可写</translation>
    </message>
    <message>
        <source>it is not a file</source>
        <translation>它不是文件</translation>
    </message>
    <message>
        <source>%1 is not understood</source>
        <translation>%1 无法理解</translation>
    </message>
    <message>
        <source>%1 was written by a newer Drover. The settings that this version knows are used; changes are not saved.</source>
        <translation>%1 由更新版本的 Drover 写入。此版本能识别的设置会生效；更改不会保存。</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2. It stays as it is; changes are not saved.</source>
        <translation>无法读取 %1：%2。文件保持原样；所做更改不会保存，退出后失效。</translation>
    </message>
    <message>
        <source>%1 cannot be read (%2) and is not used. It was saved as %3.</source>
        <translation>无法读取 %1（%2），未采用其内容。原文件已另存为 %3。</translation>
    </message>
    <message>
        <source>%1: what it says about %2 is not understood and not used. The file was saved as %3.</source>
        <translation>%1：其中 %2 的内容无法识别，未被采用。原文件已另存为 %3。</translation>
    </message>
    <message>
        <source>%1: what it says about %2 is not understood and not used.</source>
        <translation>%1：无法理解其中关于 %2 的内容，未予采用。</translation>
    </message>
</context>
<context>
    <name>StripText</name>
    <message>
        <source>Not known</source>
        <translation>情况不明</translation>
    </message>
    <message>
        <source>Not there</source>
        <translation>不存在</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Ready</translation>
    </message>
    <message>
        <source>Ready, a condition is not as it should be</source>
        <translation>Ready，有状况异常</translation>
    </message>
    <message>
        <source>NotReady</source>
        <translation>NotReady</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unknown</translation>
    </message>
    <message>
        <source>%1 for %2</source>
        <comment>state, how long</comment>
        <translation>%1，持续 %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 %Ln times, %2 in all</source>
        <translation>
            <numerusform>%1 %Ln 次，共 %2</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, cordoned</source>
        <comment>state of a node</comment>
        <translation>%1，已封锁</translation>
    </message>
    <message>
        <source>Ready all the time</source>
        <translation>一直 Ready</translation>
    </message>
    <message>
        <source>not known for %1</source>
        <translation>情况不明，持续 %1</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>以及另外 %Ln 项</numerusform>
        </translation>
    </message>
    <message>
        <source>a writer that gives no name</source>
        <translation>未具名的写入者</translation>
    </message>
    <message>
        <source>%1 once, %2, an event of %3</source>
        <comment>reason, time, who wrote it</comment>
        <translation>%1 一次，%2，%3 的事件</translation>
    </message>
    <message numerus="yes">
        <source>%1 %Ln times, %2–%3, events of %4</source>
        <comment>reason, times, who wrote it</comment>
        <translation>
            <numerusform>%1 %Ln 次，%2–%3，%4 的事件</numerusform>
        </translation>
    </message>
    <message>
        <source>cordoned for %1</source>
        <translation>已封锁，持续 %1</translation>
    </message>
    <message>
        <source>No record</source>
        <translation>无记录</translation>
    </message>
    <message>
        <source>no record for %1</source>
        <translation>无记录，持续 %1</translation>
    </message>
    <message numerus="yes">
        <source>no record %Ln times, %1 in all</source>
        <translation>
            <numerusform>无记录 %Ln 次，共 %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TabTitle</name>
    <message>
        <source>1 named node</source>
        <translation>1 个指定节点</translation>
    </message>
    <message numerus="yes">
        <source>%Ln named nodes</source>
        <translation>
            <numerusform>%Ln 个指定节点</numerusform>
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
        <translation>
            <numerusform>%Ln 个未就绪</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>12 nodes, 2 not ready</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Demo: a simulated cluster</source>
        <translation>演示：模拟的集群</translation>
    </message>
</context>
<context>
    <name>TaintEdit</name>
    <message>
        <source>&quot;%1&quot; is not a taint: %2</source>
        <translation>“%1”不是污点：%2</translation>
    </message>
    <message>
        <source>it has more than one &quot;:&quot;.</source>
        <translation>其中有多个“:”。</translation>
    </message>
    <message>
        <source>the effect must be NoSchedule, PreferNoSchedule or NoExecute.</source>
        <translation>效果必须是 NoSchedule、PreferNoSchedule 或 NoExecute。</translation>
    </message>
    <message>
        <source>it has more than one &quot;=&quot;.</source>
        <translation>其中有多个“=”。</translation>
    </message>
    <message>
        <source>taint %1</source>
        <translation>污点 %1</translation>
    </message>
    <message>
        <source>remove taint %1</source>
        <translation>移除污点 %1</translation>
    </message>
    <message>
        <source>an effect is missing, as in &quot;key=value:NoSchedule&quot;.</source>
        <translation>缺少效果，例如“key=value:NoSchedule”。</translation>
    </message>
    <message>
        <source>its key and effect are there twice.</source>
        <translation>其键和效果出现了两次。</translation>
    </message>
    <message>
        <source>it is set and removed at once.</source>
        <translation>同时设置和移除了它。</translation>
    </message>
    <message>
        <source>node %1 already has %2 taint(s) with same effect(s) and --overwrite is false</source>
        <translation>节点 %1 已有效果相同的污点 %2，而 --overwrite 为 false</translation>
    </message>
    <message>
        <source>taint &quot;%1&quot; not found</source>
        <translation>没有找到污点“%1”</translation>
    </message>
    <message>
        <source>The effect must be NoSchedule, PreferNoSchedule or NoExecute.</source>
        <translation>效果必须是 NoSchedule、PreferNoSchedule 或 NoExecute。</translation>
    </message>
    <message>
        <source>%1: a node has a key and effect only once.</source>
        <translation>%1：节点上同一键和效果只能出现一次。</translation>
    </message>
</context>
<context>
    <name>TaintKeeper</name>
    <message>
        <source>The node lifecycle controller sets and removes it by the node&apos;s conditions.</source>
        <translation>由节点生命周期控制器依据节点的状况设置和移除。</translation>
    </message>
    <message>
        <source>The cluster autoscaler sets it on nodes that it is about to remove.</source>
        <translation>由 Cluster Autoscaler 设置在即将移除的节点上。</translation>
    </message>
    <message>
        <source>Karpenter sets it on nodes that it replaces, and removes it.</source>
        <translation>由 Karpenter 设置在它要替换的节点上，并由其移除。</translation>
    </message>
    <message>
        <source>The node lifecycle controller keeps it while the node is cordoned; uncordon the node instead.</source>
        <translation>节点封锁期间，由节点生命周期控制器保持；请改为解除封锁该节点。</translation>
    </message>
    <message>
        <source>The cloud controller removes it when it has set the node up.</source>
        <translation>云控制器配置好节点后会将它移除。</translation>
    </message>
    <message>
        <source>The cloud controller keeps it while the machine is shut down.</source>
        <translation>机器关机期间，由云控制器保持。</translation>
    </message>
    <message>
        <source>Cilium removes it when its agent is ready.</source>
        <translation>Cilium 的代理程序就绪后会将它移除。</translation>
    </message>
</context>
<context>
    <name>TaintPreset</name>
    <message>
        <source>Keeps new pods away; those that run stay.</source>
        <translation>阻止新的 Pod 进入；正在运行的保持不动。</translation>
    </message>
    <message>
        <source>Ends every pod that does not tolerate it, at once and past all budgets.</source>
        <translation>立即结束所有不容忍它的 Pod，并绕过所有干扰预算。</translation>
    </message>
    <message>
        <source>Keeps the node for the pods that tolerate the value, a team or a workload.</source>
        <translation>将节点留给容忍该值的 Pod，例如某个团队或某种工作负载。</translation>
    </message>
    <message>
        <source>Keeps pods without need of a GPU away from GPU nodes.</source>
        <translation>使不需要 GPU 的 Pod 远离 GPU 节点。</translation>
    </message>
    <message>
        <source>Keeps workloads away from a control-plane node.</source>
        <translation>使工作负载远离控制平面节点。</translation>
    </message>
    <message>
        <source>For a node that is down for good: its pods are deleted by force and their volumes detached. Never on a machine that may still run.</source>
        <translation>用于永久停机的节点：其 Pod 会被强制删除，其卷会被解除挂接。切勿用于可能仍在运行的机器。</translation>
    </message>
    <message>
        <source>Used only where no other node has room.</source>
        <translation>仅在其他节点都没有余量时使用。</translation>
    </message>
</context>
<context>
    <name>TimeText</name>
    <message>
        <source>not reported</source>
        <translation>未报告</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>%1后</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>%1前</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>date and time, how long ago</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>The server did not report this time.</source>
        <translation>服务器没有报告这个时间。</translation>
    </message>
</context>
<context>
    <name>TimelineText</name>
    <message>
        <source>%1 → none</source>
        <comment>from</comment>
        <translation>%1 → 无</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <comment>from, to</comment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>reason, message</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Taint added</source>
        <translation>添加了污点</translation>
    </message>
    <message>
        <source>Taint removed</source>
        <translation>移除了污点</translation>
    </message>
    <message>
        <source>Taint changed</source>
        <translation>更改了污点</translation>
    </message>
    <message>
        <source>%1 (×%2)</source>
        <comment>reason of an event, how often</comment>
        <translation>%1 (×%2)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>condition, change of its status</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Drover: %1</source>
        <comment>an action</comment>
        <translation>Drover：%1</translation>
    </message>
    <message>
        <source>First seen since connecting</source>
        <translation>连接后首次见到</translation>
    </message>
    <message>
        <source>Cordoned</source>
        <translation>已封锁</translation>
    </message>
    <message>
        <source>Uncordoned</source>
        <translation>已解除封锁</translation>
    </message>
    <message>
        <source>Another kubelet</source>
        <translation>kubelet 版本变化</translation>
    </message>
    <message>
        <source>Rebooted</source>
        <translation>已重启</translation>
    </message>
    <message>
        <source>boot ID %1</source>
        <translation>boot ID %1</translation>
    </message>
    <message>
        <source>Node removed</source>
        <translation>节点已移除</translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation>状况</translation>
    </message>
    <message>
        <source>Taints</source>
        <translation>污点</translation>
    </message>
    <message>
        <source>Cordons</source>
        <translation>封锁</translation>
    </message>
    <message>
        <source>Versions and boots</source>
        <translation>版本和启动</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Writes</source>
        <translation>写入</translation>
    </message>
    <message>
        <source>Gaps</source>
        <translation>记录中断</translation>
    </message>
    <message>
        <source>until now, since Drover is not connected: what happened meanwhile is not known</source>
        <translation>至今未连接：期间发生了什么无从得知</translation>
    </message>
    <message>
        <source>until %1 (%2): Drover was not connected, or did not run</source>
        <translation>直到 %1 (%2)：Drover 未连接，或未在运行</translation>
    </message>
    <message>
        <source>No record</source>
        <translation>无记录</translation>
    </message>
</context>
<context>
    <name>TransportText</name>
    <message>
        <source>The answer says it is compressed with gzip, but is not.</source>
        <translation>响应声称以 gzip 压缩，但并非如此。</translation>
    </message>
    <message>
        <source>%1 (through the proxy %2)</source>
        <translation>%1（通过代理 %2）</translation>
    </message>
    <message>
        <source>The proxy %1 does not let this user through to %2: %3. If it wants a user name and a password, they belong in proxy-url.</source>
        <translation>代理 %1 不允许该用户通往 %2：%3。如果它要求用户名和密码，应写在 proxy-url 中。</translation>
    </message>
    <message>
        <source>The proxy %1 has no known address: its name cannot be resolved.</source>
        <translation>代理 %1 没有已知的地址：无法解析其名称。</translation>
    </message>
    <message>
        <source>The proxy %1 did not answer in time.</source>
        <translation>代理 %1 没有及时响应。</translation>
    </message>
    <message>
        <source>The proxy %1 refuses the connection: nothing listens there, or a firewall answers.</source>
        <translation>代理 %1 拒绝连接：那里没有程序监听，或是防火墙的响应。</translation>
    </message>
    <message>
        <source>The proxy %1 does not connect to %2: %3</source>
        <translation>代理 %1 无法连接到 %2：%3</translation>
    </message>
    <message>
        <source>%1 refuses the connection: nothing listens there, or a firewall answers.</source>
        <translation>%1 拒绝连接：那里没有程序监听，或是防火墙的响应。</translation>
    </message>
    <message>
        <source>%1 has no known address: the name cannot be resolved.</source>
        <translation>%1 没有已知的地址：无法解析该名称。</translation>
    </message>
    <message>
        <source>%1 cannot be reached: the connection timed out.</source>
        <translation>无法到达 %1：连接超时。</translation>
    </message>
    <message>
        <source>The connection to %1 failed: %2</source>
        <translation>与 %1 的连接失败：%2</translation>
    </message>
    <message>
        <source>%1 closed the connection during the TLS handshake.</source>
        <translation>%1 在 TLS 握手期间关闭了连接。</translation>
    </message>
    <message>
        <source>The answer of %1 was cut: the connection was closed before its end.</source>
        <translation>%1 的响应被截断：连接在其结束之前就关闭了。</translation>
    </message>
    <message>
        <source>%1 closed the connection without an answer.</source>
        <translation>%1 没有响应就关闭了连接。</translation>
    </message>
    <message>
        <source>%1 closed the connection without an answer. If it expects TLS, its address must begin with https://.</source>
        <translation>%1 没有响应就关闭了连接。如果它要求 TLS，其地址必须以 https:// 开头。</translation>
    </message>
    <message>
        <source>%1 could not be reached within %2 s.</source>
        <translation>在 %2 秒内无法到达 %1。</translation>
    </message>
    <message>
        <source>No answer from %1 within %2 s.</source>
        <translation>%1 在 %2 秒内没有响应。</translation>
    </message>
    <message>
        <source>The answer of %1 stopped: nothing came for %2 s.</source>
        <translation>%1 的响应停住了：已有 %2 秒没有收到任何内容。</translation>
    </message>
    <message>
        <source>What %1 answers is not HTTP.</source>
        <translation>%1 的响应不是 HTTP。</translation>
    </message>
    <message>
        <source>What %1 answers is not HTTP. If it expects TLS, its address must begin with https://.</source>
        <translation>%1 的响应不是 HTTP。如果它要求 TLS，其地址必须以 https:// 开头。</translation>
    </message>
    <message>
        <source>The proxy %1 does not connect to %2: it answers %3.</source>
        <translation>代理 %1 无法连接到 %2：它的响应为 %3。</translation>
    </message>
    <message>
        <source>The proxy %1 wants a user name and a password it accepts; they belong in proxy-url.</source>
        <translation>代理 %1 要求它所接受的用户名和密码；应写在 proxy-url 中。</translation>
    </message>
    <message>
        <source>The proxy address %1 names no host.</source>
        <translation>代理地址 %1 中没有主机。</translation>
    </message>
    <message>
        <source>The proxy address %1 has a scheme that Drover does not know; http, https and socks5 are supported.</source>
        <translation>代理地址 %1 使用了 Drover 不认识的协议；支持 http、https 和 socks5。</translation>
    </message>
    <message>
        <source>The environment variable %1 holds no proxy address; something like http://proxy.example:3128 is expected.</source>
        <translation>环境变量 %1 不含代理地址；应类似于 http://proxy.example:3128。</translation>
    </message>
    <message>
        <source>The answer is encoded as &quot;%1&quot;, which was not asked for.</source>
        <translation>响应的编码为“%1”，而请求中并未要求。</translation>
    </message>
    <message>
        <source>The request&apos;s %1 holds characters that a header may not hold, such as a line break.</source>
        <translation>请求的 %1 含有标头中不允许的字符，例如换行。</translation>
    </message>
    <message>
        <source>The token of user &quot;%1&quot; holds characters that no token may hold, such as a line break.</source>
        <translation>用户“%1”的令牌含有令牌中不允许的字符，例如换行。</translation>
    </message>
    <message>
        <source>The server of cluster &quot;%1&quot; is not an address of the form https://host:port.</source>
        <translation>集群“%1”的服务器不是 https://host:port 形式的地址。</translation>
    </message>
    <message>
        <source>The client-key of user &quot;%1&quot; is protected by a passphrase. Kubernetes clients need a plain key.</source>
        <translation>用户“%1”的 client-key 受密码短语保护。Kubernetes 客户端需要未加密的密钥。</translation>
    </message>
    <message>
        <source>The client-key of user &quot;%1&quot; is an Ed25519 key, which this computer&apos;s Qt cannot use; RSA and EC keys work.</source>
        <translation>用户“%1”的 client-key 是 Ed25519 密钥，本机的 Qt 无法使用；RSA 和 EC 密钥可用。</translation>
    </message>
    <message>
        <source>The client-key of user &quot;%1&quot; is not an RSA or EC key in PEM form.</source>
        <translation>用户“%1”的 client-key 不是 PEM 格式的 RSA 或 EC 密钥。</translation>
    </message>
    <message>
        <source>The client-certificate of user &quot;%1&quot; holds no certificate in PEM form.</source>
        <translation>用户“%1”的 client-certificate 不含 PEM 格式的证书。</translation>
    </message>
    <message>
        <source>The client-key of user &quot;%1&quot; does not belong to its client-certificate.</source>
        <translation>用户“%1”的 client-key 与其 client-certificate 不匹配。</translation>
    </message>
    <message>
        <source>The certificate-authority of cluster &quot;%1&quot; holds no certificate in PEM form.</source>
        <translation>集群“%1”的 certificate-authority 不含 PEM 格式的证书。</translation>
    </message>
    <message>
        <source>The certificate of %1 names no host at all (subject alternative names); a common name alone does not count.</source>
        <translation>%1 的证书中没有任何主机名 (subject alternative names)；仅有 common name 不算数。</translation>
    </message>
    <message>
        <source>The certificate of %1 is for %2, not for %3. Set tls-server-name to one of them if this is the right server.</source>
        <translation>%1 的证书用于 %2，而不是 %3。如果服务器无误，请将 tls-server-name 设为其中之一。</translation>
    </message>
    <message>
        <source>The certificate of %1 is not accepted: %2.</source>
        <translation>不接受 %1 的证书：%2。</translation>
    </message>
    <message>
        <source>The client-key of this user does not belong to its client-certificate.</source>
        <translation>该用户的 client-key 与其 client-certificate 不匹配。</translation>
    </message>
    <message>
        <source>The TLS handshake with %1 failed: %2</source>
        <translation>与 %1 的 TLS 握手失败：%2</translation>
    </message>
    <message>
        <source>What came from %1 was damaged on the way: it cannot be decrypted.</source>
        <translation>来自 %1 的内容在途中损坏：无法解密。</translation>
    </message>
    <message>
        <source>The certificate of %1 is signed by an unknown authority, %2: the kubeconfig&apos;s certificate-authority does not match.</source>
        <translation>%1 的证书由未知的证书颁发机构%2签发：与 kubeconfig 中的 certificate-authority 不符。</translation>
    </message>
    <message>
        <source>The certificate of %1 is signed by %2, which this computer does not trust.</source>
        <translation>%1 的证书由%2签发，本机不信任它。</translation>
    </message>
    <message>
        <source>The certificate of %1 (%2) expired on %3.</source>
        <translation>%1 的证书 (%2) 已于 %3 过期。</translation>
    </message>
    <message>
        <source>The certificate of %1 (%2) is not valid before %3; check this computer&apos;s clock.</source>
        <translation>%1 的证书 (%2) 在 %3 之前无效；请检查本机时钟。</translation>
    </message>
</context>
<context>
    <name>Undo</name>
    <message>
        <source>Somebody changed node %1 since: %2. Nothing is undone.</source>
        <translation>此后有人更改了节点 %1：%2。没有撤销任何内容。</translation>
    </message>
    <message>
        <source>Node %1 is already as it was before.</source>
        <translation>节点 %1 已经恢复原状。</translation>
    </message>
    <message>
        <source>label %1</source>
        <translation>标签 %1</translation>
    </message>
    <message>
        <source>annotation %1</source>
        <translation>注解 %1</translation>
    </message>
    <message>
        <source>it is cordoned</source>
        <translation>它已被封锁</translation>
    </message>
    <message>
        <source>it is uncordoned</source>
        <translation>它已解除封锁</translation>
    </message>
    <message>
        <source>taint %1</source>
        <translation>污点 %1</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be undone.</source>
        <translation>“%1”无法撤销。</translation>
    </message>
    <message>
        <source>Node %1 was deleted and created again since. Nothing is undone.</source>
        <translation>此后节点 %1 被删除并重新创建。没有撤销任何内容。</translation>
    </message>
    <message>
        <source>undo: %1</source>
        <translation>撤销：%1</translation>
    </message>
</context>
<context>
    <name>VolumeUse</name>
    <message>
        <source>The kubelet&apos;s answer is not a summary of its pods.</source>
        <translation>kubelet 的响应不是其 Pod 的摘要。</translation>
    </message>
</context>
<context>
    <name>WatchDecoder</name>
    <message>
        <source>The watch ended with an error that says nothing.</source>
        <translation>监视因错误而结束，且没有任何说明。</translation>
    </message>
    <message>
        <source>A watch event is larger than 16 MiB.</source>
        <translation>监视事件大于 16 MiB。</translation>
    </message>
    <message>
        <source>A line of the watch has no field type or no field object.</source>
        <translation>监视得到的一行没有字段 type 或没有字段 object。</translation>
    </message>
    <message>
        <source>A line of the watch</source>
        <translation>监视得到的一行</translation>
    </message>
</context>
<context>
    <name>WhyPage</name>
    <message>
        <source>Cause</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Hint</source>
        <translation>线索</translation>
    </message>
    <message>
        <source>Not read</source>
        <translation>未读取</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>time, how long ago</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Nothing was found against this node, but not all could be read: %1.</source>
        <translation>没有发现此节点的问题，但并非全部都能读取：%1。</translation>
    </message>
    <message>
        <source>Nothing was found against this node so far.</source>
        <translation>目前没有发现此节点的问题。</translation>
    </message>
    <message>
        <source>Nothing was found against this node.</source>
        <translation>没有发现此节点的问题。</translation>
    </message>
    <message>
        <source>Still asking; answers that have not come: %1.</source>
        <translation>仍在询问；尚未收到的响应：%1。</translation>
    </message>
    <message>
        <source>Nothing that was read so far explains it.</source>
        <translation>目前读取的内容都不能说明原因。</translation>
    </message>
    <message>
        <source>Nothing that was read explains it.</source>
        <translation>读取的内容都不能说明原因。</translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation>来源：%1</translation>
    </message>
    <message>
        <source>Node %1, %2</source>
        <comment>name, time</comment>
        <translation>节点 %1，%2</translation>
    </message>
    <message>
        <source>Advice: %1</source>
        <translation>建议：%1</translation>
    </message>
    <message>
        <source>Not all could be read: %1. What they would say is not known.</source>
        <translation>有内容无法读取：%1。因此可能缺少部分线索。</translation>
    </message>
</context>
<context>
    <name>WhyRules</name>
    <message numerus="yes">
        <source>Its readiness changed %n times in the last hour.</source>
        <translation>
            <numerusform>其就绪状态在最近一小时内变化了 %n 次。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The machine booted %n times in the last hour.</source>
        <translation>
            <numerusform>机器在最近一小时内启动了 %n 次。</numerusform>
        </translation>
    </message>
    <message>
        <source> (%1 times)</source>
        <translation> （%1 次）</translation>
    </message>
    <message>
        <source>the first of these</source>
        <translation>其中的第一次</translation>
    </message>
    <message numerus="yes">
        <source>By the server&apos;s events its readiness changed about %n times in the last hour, if they came evenly.</source>
        <translation>
            <numerusform>根据服务器的事件，其就绪状态在最近一小时内变化了约 %n 次（假定事件均匀出现）。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>By the server&apos;s events its readiness changed %n times in the last hour.</source>
        <translation>
            <numerusform>根据服务器的事件，其就绪状态在最近一小时内变化了 %n 次。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>By the kubelet&apos;s events the machine booted %n times in the last hour.</source>
        <translation>
            <numerusform>根据 kubelet 的事件，机器在最近一小时内启动了 %n 次。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Its kubelet started %n times in the last hour: it ends, or is ended, again and again.</source>
        <translation>
            <numerusform>其 kubelet 在最近一小时内启动了 %n 次：它反复退出，或反复被终止。</numerusform>
        </translation>
    </message>
    <message>
        <source>Its kubelet is %1 minor versions older than the API server; at most %2 are supported.</source>
        <translation>其 kubelet 比 API 服务器旧 %1 个次要版本；最多支持 %2 个。</translation>
    </message>
    <message>
        <source>Its kubelet is newer than the API server, which is not supported.</source>
        <translation>其 kubelet 比 API 服务器新，这不受支持。</translation>
    </message>
    <message>
        <source>Other nodes run a newer kubelet: %1.</source>
        <translation>其他节点运行着更新的 kubelet：%1。</translation>
    </message>
    <message>
        <source>Look for what comes and goes with it: the network to the API server, a runtime that hangs, memory that runs out.</source>
        <translation>找出时有时无的因素：到 API 服务器的网络、挂起的运行时、耗尽的内存。</translation>
    </message>
    <message>
        <source>See the machine&apos;s console and power; cordon it meanwhile.</source>
        <translation>检查机器的控制台和电源；在此期间封锁它。</translation>
    </message>
    <message>
        <source>Read the end of the kubelet&apos;s log before each start (journalctl -u kubelet), and see whether the kernel ended it for lack of memory.</source>
        <translation>查看每次启动之前 kubelet 日志的结尾 (journalctl -u kubelet)，以及内核是否因内存不足而将其结束。</translation>
    </message>
    <message>
        <source>Compare their times with those of the changes.</source>
        <translation>将它们的时间与变化的时间进行比较。</translation>
    </message>
    <message>
        <source>Drain the node and upgrade its kubelet.</source>
        <translation>腾空该节点并升级其 kubelet。</translation>
    </message>
    <message>
        <source>Upgrade the control plane first.</source>
        <translation>请先升级控制平面。</translation>
    </message>
    <message>
        <source>An upgrade may be under way, or has left this node out.</source>
        <translation>可能正在升级，或者升级遗漏了此节点。</translation>
    </message>
    <message>
        <source>%1 disruptions allowed; %2 pods healthy, %3 wanted</source>
        <translation>允许的干扰 %1；健康的 Pod %2，期望 %3</translation>
    </message>
    <message>
        <source>Pods that no option allowed to evict stand in the way.</source>
        <translation>有 Pod 造成阻碍，而没有选项允许驱逐它们。</translation>
    </message>
    <message>
        <source>%1 is held back: the server refuses its eviction for now.</source>
        <translation>%1 受阻：服务器目前拒绝驱逐它。</translation>
    </message>
    <message>
        <source>The budget over %1 never has room as it is written.</source>
        <translation>覆盖 %1 的干扰预算按现有写法永远没有余量。</translation>
    </message>
    <message>
        <source>metadata.deletionTimestamp %1</source>
        <translation>metadata.deletionTimestamp %1</translation>
    </message>
    <message>
        <source>grace period over</source>
        <translation>宽限期已过</translation>
    </message>
    <message numerus="yes">
        <source>%n pod(s) should have ended by now and are still there.</source>
        <translation>
            <numerusform>%n 个 Pod 早应结束，却仍未消失。</numerusform>
        </translation>
    </message>
    <message>
        <source>A pod is gone only when the kubelet says so, and this node&apos;s kubelet is not well.</source>
        <translation>只有 kubelet 确认后，Pod 才算离开，而此节点的 kubelet 状态不佳。</translation>
    </message>
    <message>
        <source>The server refuses to evict %1.</source>
        <translation>服务器拒绝驱逐 %1。</translation>
    </message>
    <message numerus="yes">
        <source>%n pod(s) left</source>
        <translation>
            <numerusform>剩余 %n 个 Pod</numerusform>
        </translation>
    </message>
    <message>
        <source>The drain failed.</source>
        <translation>腾空失败。</translation>
    </message>
    <message>
        <source>Drain again with the option that allows it, or move these pods first.</source>
        <translation>使用允许此操作的选项重新腾空，或先移走这些 Pod。</translation>
    </message>
    <message>
        <source>Ask its owner for one more replica, or for a budget that allows a disruption.</source>
        <translation>请其所有者增加一个副本，或将干扰预算改为允许一次干扰。</translation>
    </message>
    <message>
        <source>Look at the finalizers in the pod&apos;s YAML and at its containers; a volume that does not unmount holds it as well.</source>
        <translation>请检查 Pod 的 YAML 中的终结器及其容器；无法卸载的卷也会使它无法离开。</translation>
    </message>
    <message>
        <source>Bring the kubelet back. Where the machine is surely off, the taint node.kubernetes.io/out-of-service lets its pods go.</source>
        <translation>恢复 kubelet。如果机器确定已关机，污点 node.kubernetes.io/out-of-service 可让其 Pod 离开。</translation>
    </message>
    <message>
        <source>See what the server said; then retry.</source>
        <translation>查看服务器的答复，然后重试。</translation>
    </message>
    <message>
        <source>Drain again; what was evicted stays evicted.</source>
        <translation>请重新腾空；已驱逐的 Pod 不会恢复。</translation>
    </message>
    <message>
        <source>requests %1 of memory (use was not measured)</source>
        <translation>请求 %1 内存（未测量用量）</translation>
    </message>
    <message>
        <source>uses %1 of memory</source>
        <translation>使用 %1 内存</translation>
    </message>
    <message>
        <source>Free space or inodes on the node&apos;s disk fell below the kubelet&apos;s eviction threshold: it removes images and evicts pods.</source>
        <translation>节点磁盘的空闲空间或 inode 低于 kubelet 的驱逐阈值：它正在移除镜像并驱逐 Pod。</translation>
    </message>
    <message>
        <source>The node is running out of process IDs: the kubelet evicts pods.</source>
        <translation>节点上的进程 ID 即将耗尽：kubelet 正在驱逐 Pod。</translation>
    </message>
    <message>
        <source>The network of the node is not set up.</source>
        <translation>节点的网络没有配置好。</translation>
    </message>
    <message>
        <source>A problem was detected on the node: %1.</source>
        <translation>检测到节点上有问题：%1。</translation>
    </message>
    <message>
        <source>Nobody knows: the kubelet does not report, so the status of these conditions is unknown.</source>
        <translation>无从得知：kubelet 没有报告，因此这些状况的状态未知。</translation>
    </message>
    <message>
        <source>The kubelet began to evict pods.</source>
        <translation>kubelet 开始驱逐 Pod。</translation>
    </message>
    <message>
        <source>The kubelet evicted %1.</source>
        <translation>kubelet 驱逐了 %1。</translation>
    </message>
    <message>
        <source>Which pods use most is not known: nothing serves measurements here.</source>
        <translation>哪些 Pod 用量最大无法得知：此处不提供测量值。</translation>
    </message>
    <message>
        <source>Remove images, logs or emptyDir data, or enlarge the disk. The condition stays for 5 minutes after the pressure is gone.</source>
        <translation>移除镜像、日志或 emptyDir 数据，或扩大磁盘。压力消失后，该状况还会保持 5 分钟。</translation>
    </message>
    <message>
        <source>Find the pod that starts so many processes; podPidsLimit of the kubelet bounds them.</source>
        <translation>找出启动大量进程的 Pod；kubelet 的 podPidsLimit 可加以限制。</translation>
    </message>
    <message>
        <source>See whether the network plugin or the cloud&apos;s route controller runs: it sets this condition.</source>
        <translation>检查网络插件或云的路由控制器是否在运行：此状况由它设置。</translation>
    </message>
    <message>
        <source>See the machine&apos;s kernel and service logs.</source>
        <translation>检查机器的内核日志和服务日志。</translation>
    </message>
    <message>
        <source>They are known again when the kubelet reports again.</source>
        <translation>kubelet 重新报告后即可得知。</translation>
    </message>
    <message>
        <source>Their controllers make new ones elsewhere; the evicted ones stay as a record until they are deleted.</source>
        <translation>它们的控制器会在别处新建 Pod；已驱逐的 Pod 作为记录保留，直到被删除。</translation>
    </message>
    <message>
        <source>Install metrics-server: it measures what nodes and pods use.</source>
        <translation>安装 metrics-server：它测量节点和 Pod 的用量。</translation>
    </message>
    <message>
        <source>The kubelet has never reported a status.</source>
        <translation>kubelet 从未报告过状态。</translation>
    </message>
    <message>
        <source>The node has no condition Ready: nobody reported one.</source>
        <translation>节点没有状况 Ready：从未有过报告。</translation>
    </message>
    <message numerus="yes">
        <source>%n condition(s), none of type Ready</source>
        <translation>
            <numerusform>%n 个状况，其中没有 Ready 类型</numerusform>
        </translation>
    </message>
    <message>
        <source>The network plugin (CNI) is not ready on this node.</source>
        <translation>此节点上的网络插件 (CNI) 未就绪。</translation>
    </message>
    <message>
        <source>The kubelet does not reach its container runtime.</source>
        <translation>kubelet 无法到达其容器运行时。</translation>
    </message>
    <message>
        <source>The container runtime answers too slowly: the kubelet cannot keep its list of containers (PLEG).</source>
        <translation>容器运行时响应太慢：kubelet 无法维护其容器列表 (PLEG)。</translation>
    </message>
    <message>
        <source>The node is shutting down in an orderly way.</source>
        <translation>节点正在有序关机。</translation>
    </message>
    <message>
        <source>The kubelet has not registered its storage drivers yet.</source>
        <translation>kubelet 尚未注册其存储驱动。</translation>
    </message>
    <message>
        <source>The kubelet reports that it is not ready.</source>
        <translation>kubelet 报告自己未就绪。</translation>
    </message>
    <message>
        <source>Its lease was never renewed.</source>
        <translation>其租约从未续订。</translation>
    </message>
    <message>
        <source>Its lease was renewed %1 before it was read: the kubelet runs and reaches the API server.</source>
        <translation>读取时，其租约在 %1 前刚续订：kubelet 在运行，并能访问 API 服务器。</translation>
    </message>
    <message>
        <source>The cloud provider says that the machine is shut down.</source>
        <translation>云供应商表示机器已关机。</translation>
    </message>
    <message>
        <source>Somebody declared the machine out of service: its pods are deleted by force and its volumes detached.</source>
        <translation>有人声明该机器停止服务：其 Pod 会被强制删除，其卷会被解除挂接。</translation>
    </message>
    <message>
        <source>The kernel killed processes for lack of memory.</source>
        <translation>内核因内存不足杀死了进程。</translation>
    </message>
    <message>
        <source>The machine was rebooted or shut down.</source>
        <translation>机器已重启或关机。</translation>
    </message>
    <message>
        <source>Somebody is working on it: %1.</source>
        <translation>有人正在对它进行操作：%1。</translation>
    </message>
    <message>
        <source>Drover is not connected: this is how the node was %1 ago.</source>
        <translation>Drover 未连接：这是节点 %1前的情况。</translation>
    </message>
    <message>
        <source>not connected</source>
        <translation>未连接</translation>
    </message>
    <message>
        <source>See whether the machine runs, whether its kubelet does (systemctl status kubelet) and whether it reaches the API server. It is ready again with its first report.</source>
        <translation>检查机器是否在运行、其 kubelet 是否在运行 (systemctl status kubelet)，以及能否访问 API 服务器。首次报告之后即恢复就绪。</translation>
    </message>
    <message>
        <source>Look at the kubelet&apos;s log on the machine: it registered the node, or somebody else did, and then never reported.</source>
        <translation>查看机器上 kubelet 的日志：它（或其他人）注册了该节点，之后从未报告。</translation>
    </message>
    <message>
        <source>The kubelet sets it with its first report; see whether it runs under this node&apos;s name.</source>
        <translation>kubelet 首次报告时会设置它；请检查 kubelet 是否以此节点的名称运行。</translation>
    </message>
    <message>
        <source>See whether the network plugin&apos;s pod runs on this node and has written its configuration to /etc/cni/net.d.</source>
        <translation>检查网络插件的 Pod 是否在此节点上运行，并已将其配置写入 /etc/cni/net.d。</translation>
    </message>
    <message>
        <source>See whether the container runtime (containerd, CRI-O) runs on the machine, and read its log.</source>
        <translation>检查机器上的容器运行时（containerd、CRI-O）是否在运行，并查看其日志。</translation>
    </message>
    <message>
        <source>Look for a slow disk, many containers or a runtime that hangs on the machine.</source>
        <translation>检查机器上是否有缓慢的磁盘、大量的容器或挂起的运行时。</translation>
    </message>
    <message>
        <source>It comes back when the machine has started again.</source>
        <translation>机器重新启动后即恢复。</translation>
    </message>
    <message>
        <source>See whether the kubelet may write its CSINode, and wait for its next try.</source>
        <translation>检查 kubelet 是否有权写入其 CSINode，并等待其下次尝试。</translation>
    </message>
    <message>
        <source>See whether the machine runs and reaches the API server.</source>
        <translation>检查机器是否在运行，以及能否访问 API 服务器。</translation>
    </message>
    <message>
        <source>Start the machine in the cloud, or delete the node.</source>
        <translation>在云上启动该机器，或删除该节点。</translation>
    </message>
    <message>
        <source>Look for the cause on the node, not on the way to it.</source>
        <translation>请在节点上查找原因，而不是在通往节点的路径上。</translation>
    </message>
    <message>
        <source>Take the taint away when the machine is back.</source>
        <translation>机器恢复后移除该污点。</translation>
    </message>
    <message>
        <source>Reserve memory for the system (kube-reserved, system-reserved) or give the pods that use most a limit.</source>
        <translation>为系统预留内存（kube-reserved、system-reserved），或为用量最大的 Pod 设置限制。</translation>
    </message>
    <message>
        <source>It is ready when its kubelet has started again.</source>
        <translation>kubelet 重新启动后即就绪。</translation>
    </message>
    <message>
        <source>Wait until that is done, or ask whoever does it.</source>
        <translation>请等待其完成，或询问执行者。</translation>
    </message>
    <message>
        <source>Reconnect before you conclude anything.</source>
        <translation>请先重新连接，再下结论。</translation>
    </message>
    <message>
        <source>It is cordoned.</source>
        <translation>它已被封锁。</translation>
    </message>
    <message>
        <source>It is cordoned by %1.</source>
        <translation>它由 %1 封锁。</translation>
    </message>
    <message>
        <source>It is cordoned by %1: %2.</source>
        <translation>它由 %1 封锁：%2。</translation>
    </message>
    <message>
        <source>owns spec.unschedulable (%1)</source>
        <translation>拥有 spec.unschedulable (%1)</translation>
    </message>
    <message>
        <source>The control plane keeps pods away with %1, because %2.</source>
        <translation>控制平面以 %1 阻止 Pod 进入，因为%2。</translation>
    </message>
    <message>
        <source>The cloud controller has not initialized the node.</source>
        <translation>云控制器尚未初始化该节点。</translation>
    </message>
    <message>
        <source>Only pods that tolerate %1 are scheduled here.</source>
        <translation>只有容忍 %1 的 Pod 会调度到这里。</translation>
    </message>
    <message>
        <source>The node is being deleted; something holds it back.</source>
        <translation>节点正在被删除，但仍有终结器等因素使其无法删除。</translation>
    </message>
    <message>
        <source>It holds as many pods as it may: %1 of %2.</source>
        <translation>它的 Pod 数量已达上限：%1/%2。</translation>
    </message>
    <message>
        <source>Uncordon it when the work is done.</source>
        <translation>工作完成后解除封锁。</translation>
    </message>
    <message>
        <source>See whether the cloud controller manager runs and may ask the cloud about this machine.</source>
        <translation>检查 cloud-controller-manager 是否在运行，以及能否向云查询此机器。</translation>
    </message>
    <message>
        <source>Give the pods a toleration, or take the taint away if nothing puts it back.</source>
        <translation>为 Pod 添加容忍度，或者在没有组件会重新加上它时移除该污点。</translation>
    </message>
    <message>
        <source>See metadata.finalizers in the YAML: whoever put them there has to take them away.</source>
        <translation>查看 YAML 中的 metadata.finalizers：由谁添加，就必须由谁移除。</translation>
    </message>
    <message>
        <source>Its last heartbeat is %1 old by the server&apos;s clock, and a kubelet writes one every 5 minutes at least.</source>
        <translation>按服务器的时钟，其上次心跳是在 %1前，而 kubelet 至少每 5 分钟写入一次。</translation>
    </message>
    <message>
        <source>See whether the machine runs, whether its kubelet does (systemctl status kubelet) and whether it reaches the API server. Ask again in a minute: a lease that was renewed clears it.</source>
        <translation>检查机器是否在运行、其 kubelet 是否在运行 (systemctl status kubelet)，以及能否访问 API 服务器。一分钟后重新询问：租约一旦续订，即可排除此问题。</translation>
    </message>
    <message>
        <source>See whether the machine runs and whether its kubelet does (systemctl status kubelet). Its lease, which would tell within seconds, could not be read.</source>
        <translation>检查机器是否在运行，以及其 kubelet 是否在运行 (systemctl status kubelet)。其租约本可在数秒内说明情况，但无法读取。</translation>
    </message>
    <message>
        <source>See whether kube-controller-manager runs and leads, and what its --node-monitor-grace-period is. Until then pods are neither kept away nor moved.</source>
        <translation>检查 kube-controller-manager 是否在运行并处于领导者地位，以及其 --node-monitor-grace-period 的值。在此之前，Pod 既不会被阻止进入，也不会被移走。</translation>
    </message>
    <message>
        <source>The node&apos;s lease</source>
        <translation>节点的租约</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>事件</translation>
    </message>
    <message numerus="yes">
        <source>Only the first %n event(s) about it were read; there are more.</source>
        <translation>
            <numerusform>只读取了关于它的前 %n 个事件；还有更多。</numerusform>
        </translation>
    </message>
    <message>
        <source>The node&apos;s pods</source>
        <translation>节点的 Pod</translation>
    </message>
    <message numerus="yes">
        <source>Only the first %n pod(s) on it were read; there are more.</source>
        <translation>
            <numerusform>只读取了其上的前 %n 个 Pod；还有更多。</numerusform>
        </translation>
    </message>
    <message>
        <source>Measurements</source>
        <translation>测量值</translation>
    </message>
    <message>
        <source>%1 read</source>
        <translation>已读取 %1</translation>
    </message>
    <message>
        <source>%1 could not be read, so what it would say is not known.</source>
        <translation>%1无法读取，因此它能说明的情况无从得知。</translation>
    </message>
    <message>
        <source>It needs the right: %1.</source>
        <translation>需要权限：%1。</translation>
    </message>
    <message>
        <source>Why is it not ready?</source>
        <translation>为什么它未就绪？</translation>
    </message>
    <message>
        <source>Why are pods not scheduled here?</source>
        <translation>为什么 Pod 不调度到这里？</translation>
    </message>
    <message>
        <source>Why is it under pressure?</source>
        <translation>为什么它有压力？</translation>
    </message>
    <message>
        <source>Why does it not drain?</source>
        <translation>为什么它无法腾空？</translation>
    </message>
    <message>
        <source>Why does it come and go?</source>
        <translation>为什么它时好时坏？</translation>
    </message>
    <message>
        <source>Why is its version behind?</source>
        <translation>为什么它的版本落后？</translation>
    </message>
    <message>
        <source>not reported</source>
        <translation>未报告</translation>
    </message>
    <message>
        <source>The drain ended because a right is missing.</source>
        <translation>腾空因缺少权限而结束。</translation>
    </message>
    <message>
        <source>Which conditions are not as they should be?</source>
        <translation>哪些状况不正常？</translation>
    </message>
    <message>
        <source>It goes on when enough pods under the budget are healthy elsewhere; find out why they are not.</source>
        <translation>当该干扰预算下有足够多的 Pod 在别处变为健康时，腾空会继续；请查明它们为何不健康。</translation>
    </message>
    <message>
        <source>Available memory fell below the kubelet&apos;s eviction threshold: it evicts pods.</source>
        <translation>可用内存低于 kubelet 的驱逐阈值：kubelet 会驱逐 Pod。</translation>
    </message>
    <message numerus="yes">
        <source>%n image(s), %1</source>
        <comment>how many, how large</comment>
        <translation>
            <numerusform>%n 个镜像，%1</numerusform>
        </translation>
    </message>
    <message>
        <source>the node&apos;s condition Ready is False</source>
        <translation>节点的状况 Ready 为 False</translation>
    </message>
    <message>
        <source>the node&apos;s condition Ready is Unknown</source>
        <translation>节点的状况 Ready 为 Unknown</translation>
    </message>
    <message>
        <source>the node&apos;s condition MemoryPressure is True</source>
        <translation>节点的状况 MemoryPressure 为 True</translation>
    </message>
    <message>
        <source>the node&apos;s condition DiskPressure is True</source>
        <translation>节点的状况 DiskPressure 为 True</translation>
    </message>
    <message>
        <source>the node&apos;s condition PIDPressure is True</source>
        <translation>节点的状况 PIDPressure 为 True</translation>
    </message>
    <message>
        <source>the node&apos;s condition NetworkUnavailable is True</source>
        <translation>节点的状况 NetworkUnavailable 为 True</translation>
    </message>
    <message>
        <source>Its pods request %1% of its %2: hardly another pod fits.</source>
        <translation>其 Pod 的请求占其 %2 的 %1%：几乎放不下更多 Pod。</translation>
    </message>
    <message>
        <source>What would keep it from draining?</source>
        <translation>什么会妨碍它被腾空？</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) seen by Drover, which was connected for %1 of the last hour</source>
        <translation>
            <numerusform>Drover 看到 %n 次变化；最近一小时内 Drover 只连接了 %1</numerusform>
        </translation>
    </message>
    <message>
        <source>The drain was canceled before it was done.</source>
        <translation>腾空在完成之前被取消。</translation>
    </message>
    <message>
        <source>Its lease had not been renewed for %1 when it was read; a kubelet that runs and reaches the API server renews it every 10 seconds.</source>
        <translation>读取时其租约已有 %1没有续订；正在运行且能访问 API 服务器的 kubelet 每 10 秒续订一次。</translation>
    </message>
    <message>
        <source>Its lease had not been renewed for %1 by the server&apos;s clock when it was read, though the node counts as ready: its kubelet does not run, hangs or does not reach the API server. The control plane calls such a node Unknown after %2 s.</source>
        <translation>读取时，按服务器的时钟，其租约已有 %1没有续订，而节点仍算作就绪：其 kubelet 没有运行、已挂起或无法访问 API 服务器。控制平面在 %2 秒后将这样的节点标为 Unknown。</translation>
    </message>
    <message>
        <source>The control plane has not called it Unknown either, which had been due for %1 when the lease was read: the controller that watches over nodes does not run or was given more patience.</source>
        <translation>控制平面也没有将它标为 Unknown，而在读取租约时，这早该在 %1前发生：监管节点的控制器没有运行，或被设置了更长的等待时间。</translation>
    </message>
    <message>
        <source>Events tell of it, too.</source>
        <translation>事件中也有记录。</translation>
    </message>
    <message>
        <source>event %1 %2</source>
        <comment>reason, field</comment>
        <translation>事件 %1 的 %2</translation>
    </message>
    <message>
        <source>newest %1</source>
        <comment>field</comment>
        <translation>最新的 %1</translation>
    </message>
    <message>
        <source>Kubernetes documentation: Version Skew Policy</source>
        <translation>Kubernetes 文档：版本偏差策略</translation>
    </message>
    <message>
        <source>Kubernetes documentation: Nodes, Heartbeats</source>
        <translation>Kubernetes 文档：节点，心跳</translation>
    </message>
    <message>
        <source>budget %1/%2</source>
        <comment>namespace, name</comment>
        <translation>干扰预算 %1/%2</translation>
    </message>
    <message>
        <source>drain</source>
        <comment>before what became of it</comment>
        <translation>腾空</translation>
    </message>
    <message>
        <source>eviction of %1</source>
        <translation>驱逐 %1</translation>
    </message>
    <message>
        <source>pod %1</source>
        <translation>Pod %1</translation>
    </message>
    <message>
        <source>Kubernetes documentation: API-initiated Eviction</source>
        <translation>Kubernetes 文档：API 发起的驱逐</translation>
    </message>
    <message>
        <source>Kubernetes documentation: Specifying a Disruption Budget</source>
        <translation>Kubernetes 文档：为应用程序设置干扰预算</translation>
    </message>
    <message>
        <source>Kubernetes documentation: Pod Lifecycle, Termination of Pods</source>
        <translation>Kubernetes 文档：Pod 的生命周期，Pod 的终止</translation>
    </message>
    <message>
        <source>Kubernetes documentation: Force Deletion of StatefulSet Pods</source>
        <translation>Kubernetes 文档：强制删除 StatefulSet 中的 Pod</translation>
    </message>
    <message>
        <source>Kubernetes documentation: Using RBAC Authorization</source>
        <translation>Kubernetes 文档：使用 RBAC 鉴权</translation>
    </message>
    <message>
        <source>this drain&apos;s outcome</source>
        <translation>本次腾空的结果</translation>
    </message>
    <message>
        <source>metrics %1</source>
        <comment>field</comment>
        <translation>指标 %1</translation>
    </message>
    <message>
        <source>Kubernetes documentation: Node-pressure Eviction</source>
        <translation>Kubernetes 文档：节点压力驱逐</translation>
    </message>
    <message>
        <source>Move the pods that use most elsewhere, or set limits for them. The condition stays for 5 minutes after the pressure is gone.</source>
        <translation>将用量最大的 Pod 移到别处，或为它们设置限制。压力消失后，该状况还会保持 5 分钟。</translation>
    </message>
    <message>
        <source>node-problem-detector configuration</source>
        <translation>node-problem-detector 的配置</translation>
    </message>
    <message>
        <source>Kubernetes documentation: Resource metrics pipeline</source>
        <translation>Kubernetes 文档：资源指标管道</translation>
    </message>
    <message>
        <source>The kubelet stopped reporting: the control plane no longer hears from it.</source>
        <translation>kubelet 停止了上报：控制平面不再收到它的任何消息。</translation>
    </message>
    <message>
        <source>session</source>
        <translation>会话</translation>
    </message>
    <message>
        <source>Fix what the message names; the kubelet checks it every 10 seconds.</source>
        <translation>请修复消息中所指的部分；kubelet 每 10 秒检查一次。</translation>
    </message>
    <message>
        <source>Kubernetes documentation: Node Shutdowns, Non-graceful</source>
        <translation>Kubernetes 文档：节点关闭，非体面关闭</translation>
    </message>
    <message>
        <source>this session&apos;s freshness</source>
        <translation>此会话的数据新旧</translation>
    </message>
    <message>
        <source>Usual for a control plane node: pods that do not tolerate %1 are not placed here.</source>
        <translation>控制平面节点通常如此：不容忍 %1 的 Pod 不会被放置到这里。</translation>
    </message>
    <message>
        <source>pods on the node</source>
        <translation>节点上的 Pod</translation>
    </message>
    <message>
        <source>sum of the pods&apos; requests</source>
        <translation>Pod 请求量之和</translation>
    </message>
    <message>
        <source>Kubernetes documentation: Taints and Tolerations</source>
        <translation>Kubernetes 文档：污点和容忍度</translation>
    </message>
    <message>
        <source>Fix the condition, and the taint goes away. Removed by hand, it comes back.</source>
        <translation>请解决该状况，污点便会随之消失。手动移除后会再次出现。</translation>
    </message>
    <message>
        <source>Kubernetes documentation: Cloud Controller Manager</source>
        <translation>Kubernetes 文档：云控制器管理器</translation>
    </message>
    <message>
        <source>Leave it so, unless your own pods are to run here as well.</source>
        <translation>保持不变即可，除非你自己的 Pod 也要在这里运行。</translation>
    </message>
    <message>
        <source>Kubernetes documentation: Finalizers</source>
        <translation>Kubernetes 文档：Finalizers</translation>
    </message>
    <message>
        <source>Move pods elsewhere, or raise the kubelet&apos;s maxPods.</source>
        <translation>将一些 Pod 移到别处，或提高 kubelet 的 maxPods。</translation>
    </message>
    <message>
        <source>Move pods elsewhere, or lower their requests: the scheduler goes by these, not by what the pods really use.</source>
        <translation>将一些 Pod 移到别处，或降低其请求：调度器依据的是请求，而不是 Pod 的实际用量。</translation>
    </message>
    <message>
        <source>Kubernetes API concepts: Retrieving large results sets in chunks</source>
        <translation>Kubernetes API 概念：分块检索大型结果集</translation>
    </message>
    <message>
        <source>RBAC, API server</source>
        <translation>RBAC、API 服务器</translation>
    </message>
    <message>
        <source>Why is nothing heard from its kubelet?</source>
        <translation>为什么收不到其 kubelet 的消息？</translation>
    </message>
    <message>
        <source>event %1</source>
        <translation>事件 %1</translation>
    </message>
    <message>
        <source>lease %1</source>
        <comment>field</comment>
        <translation>租约 %1</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <comment>from, to</comment>
        <translation>%1 → %2</translation>
    </message>
    <message numerus="yes">
        <source>Drover saw its readiness change %n times, and was connected for only %1 of the last hour.</source>
        <translation>
            <numerusform>Drover 看到其就绪状态变化了 %n 次；最近一小时内 Drover 只连接了 %1。</numerusform>
        </translation>
    </message>
    <message>
        <source>changed</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>Ask for the permission that is named. A drain needs get and patch on nodes, list and get on pods, get on daemonsets.apps and create on pods/eviction.</source>
        <translation>请申请所指出的权限。腾空需要对 nodes 的 get 和 patch、对 pods 的 list 和 get、对 daemonsets.apps 的 get，以及对 pods/eviction 的 create。</translation>
    </message>
</context>
<context>
    <name>WindowDialogs</name>
    <message>
        <source>About Drover</source>
        <translation>关于 Drover</translation>
    </message>
    <message>
        <source>Drover %1</source>
        <translation>Drover %1</translation>
    </message>
    <message>
        <source>Looks after the nodes of Kubernetes clusters.</source>
        <translation>照看 Kubernetes 集群的节点。</translation>
    </message>
    <message>
        <source>Open Kubeconfig File</source>
        <translation>打开 kubeconfig 文件</translation>
    </message>
    <message>
        <source>%1 is being drained. That would stop: no further pod is evicted, those that were evicted are not brought back, and the node stays cordoned.</source>
        <translation>%1 正在腾空。腾空将会停止：不再驱逐 Pod，已被驱逐的不会恢复，节点保持封锁。</translation>
    </message>
    <message>
        <source>%1 are being drained. That would stop: no further pod is evicted, those that were evicted are not brought back, and the nodes stay cordoned.</source>
        <translation>%1 正在腾空。腾空将会停止：不再驱逐 Pod，已被驱逐的不会恢复，这些节点保持封锁。</translation>
    </message>
</context>
<context>
    <name>drover::Application</name>
    <message>
        <source>Dry run: the servers check each change and make none.</source>
        <translation>试运行：服务器会检查每项更改，但不会执行。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln windows of the demo&apos;s nodes and pods were closed with it.</source>
        <translation>
            <numerusform>演示的节点和 Pod 的 %Ln 个窗口已随之关闭。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>drover::ClusterDesk</name>
    <message>
        <source>Still not: %1</source>
        <translation>仍未成功：%1</translation>
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
    <name>drover::DesktopNotifier</name>
    <message>
        <source>The session&apos;s message bus, on which the desktop would be told, does not answer.</source>
        <translation>用于桌面通知的会话消息总线没有响应。</translation>
    </message>
    <message>
        <source>No program of this desktop takes notifications now.</source>
        <translation>此桌面现在没有接收通知的程序。</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>This session has no message bus (D-Bus); desktop notifications need one.</source>
        <translation>此会话没有可用于桌面通知的消息总线 (D-Bus)。</translation>
    </message>
</context>
<context>
    <name>drover::Journal</name>
    <message>
        <source>Nothing was sent: the journal cannot be written (%1). Make room or make the folder writable, then try again.</source>
        <translation>未发送任何内容：无法写入操作记录（%1）。请释放磁盘空间或使该文件夹可写，然后重试。</translation>
    </message>
    <message>
        <source>Nothing can be sent: the journal cannot be written (%1). Make room or make the folder writable.</source>
        <translation>无法发送任何内容：无法写入操作记录（%1）。请释放磁盘空间或使该文件夹可写。</translation>
    </message>
</context>
<context>
    <name>drover::NodeWriter</name>
    <message>
        <source>The connection was closed before the answer came.</source>
        <translation>连接在响应到达之前就关闭了。</translation>
    </message>
    <message>
        <source>Node %1 was changed by somebody else, and cannot be read: %2</source>
        <translation>节点 %1 已被其他人更改，且无法读取：%2</translation>
    </message>
    <message>
        <source>Whether node %1 was changed is not known, because it cannot be read (%2). The request ended so: %3</source>
        <translation>节点 %1 是否已更改无法得知，因为无法读取它 (%2)。请求的结局：%3</translation>
    </message>
    <message>
        <source>Node %1 was read again: it was not changed. %2</source>
        <translation>已重新读取节点 %1：它没有被更改。%2</translation>
    </message>
    <message>
        <source>The server accepted the change of node %1, but the node does not show it: something in the cluster changed it back.</source>
        <translation>服务器接受了对节点 %1 的更改，但节点上没有体现：集群中有东西将它改了回去。</translation>
    </message>
    <message>
        <source>Node %1 is not the one that was shown: it was deleted and created again. Nothing was written.</source>
        <translation>节点 %1 不是所显示的那个：它已被删除并重新创建。没有写入任何内容。</translation>
    </message>
    <message>
        <source>Somebody else changed node %1 since it was shown. Nothing was written.</source>
        <translation>节点 %1 在显示之后被其他人更改。没有写入任何内容。</translation>
    </message>
</context>
<context>
    <name>drover::SessionWorker</name>
    <message>
        <source>A node of cluster %1 holds bytes that are not UTF-8; they are shown as �.</source>
        <translation>集群 %1 的一个节点含有不是 UTF-8 的字节；它们显示为 �。</translation>
    </message>
    <message>
        <source>The server of cluster %1 sent a node whose conditions, taints or addresses are not lists; they are shown as if there were none.</source>
        <translation>集群 %1 的服务器发送了一个节点，其状况、污点或地址不是列表；它们按不存在显示。</translation>
    </message>
</context>
<context>
    <name>drover::SettingsDesk</name>
    <message>
        <source>The settings give &quot;%1&quot; the keys &quot;%2&quot;, which are not understood and not used.</source>
        <translation>设置为“%1”指定的按键“%2”无法识别，未被采用。</translation>
    </message>
    <message>
        <source>The settings give &quot;%1&quot; the keys &quot;%2&quot;, which &quot;%3&quot; has too; the latter keeps them.</source>
        <translation>设置为“%1”指定的按键“%2”也指定给了“%3”，由后者使用。</translation>
    </message>
    <message>
        <source>The settings give &quot;%1&quot; the keys &quot;%2&quot;, which are not used. %3</source>
        <comment>action, keys, why not</comment>
        <translation>设置为“%1”指定的按键“%2”未被采用。%3</translation>
    </message>
</context>
<context>
    <name>drover::SettingsStore</name>
    <message>
        <source>%1 and %2</source>
        <translation>%1 和 %2</translation>
    </message>
    <message>
        <source>Nothing can be kept in %1: %2. Changes are not saved.</source>
        <translation>%1 中无法保存任何内容：%2。所做更改不会保存，退出后失效。</translation>
    </message>
    <message>
        <source>%1 Changes are not saved.</source>
        <translation>%1所做更改不会保存，退出后失效。</translation>
    </message>
</context>
<context>
    <name>drover::TransportText</name>
    <message>
        <source>%1 refuses the client certificate of this user.</source>
        <translation>%1 拒绝该用户的客户端证书。</translation>
    </message>
    <message>
        <source>%1 and Drover have no TLS version or cipher in common; TLS 1.2 or newer is needed.</source>
        <translation>%1 与 Drover 没有共同的 TLS 版本或密码套件；需要 TLS 1.2 或更新版本。</translation>
    </message>
    <message>
        <source>%1 does not speak TLS. If it serves plain HTTP, its address must begin with http://.</source>
        <translation>%1 不支持 TLS。如果它提供普通 HTTP，其地址必须以 http:// 开头。</translation>
    </message>
    <message>
        <source>%1 asks for a client certificate, and this user has none it accepts.</source>
        <translation>%1 要求客户端证书，而该用户没有它所接受的证书。</translation>
    </message>
    <message>
        <source>%1 refuses the client certificate of this user: it has expired.</source>
        <translation>%1 拒绝该用户的客户端证书：证书已过期。</translation>
    </message>
    <message>
        <source>%1 breaks off the TLS handshake: no common cipher, or it wants a client certificate.</source>
        <translation>%1 中断了 TLS 握手：没有共同的密码套件，或它要求客户端证书。</translation>
    </message>
    <message>
        <source>What came from %1 was damaged on the way: it cannot be decrypted.</source>
        <translation>来自 %1 的内容在途中损坏：无法解密。</translation>
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
        <translation>正在询问…</translation>
    </message>
</context>
<context>
    <name>drover::ui::BoardButtons</name>
    <message>
        <source>Cance&amp;l Drain…</source>
        <translation>取消腾空(&amp;L)…</translation>
    </message>
    <message>
        <source>&amp;Retry Failed</source>
        <translation>重试失败的(&amp;R)</translation>
    </message>
    <message>
        <source>Uncordon…</source>
        <translation>解除封锁…</translation>
    </message>
    <message>
        <source>Copy Report</source>
        <translation>复制报告</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>移出列表</translation>
    </message>
    <message>
        <source>Resu&amp;me</source>
        <translation>继续(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>暂停(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Uncordon…</source>
        <translation>解除封锁(&amp;U)…</translation>
    </message>
    <message>
        <source>&amp;Copy Report</source>
        <translation>复制报告(&amp;C)</translation>
    </message>
    <message>
        <source>D&amp;ismiss</source>
        <translation>移出列表(&amp;I)</translation>
    </message>
    <message>
        <source>By 5 &amp;Minutes</source>
        <translation>加 5 分钟(&amp;M)</translation>
    </message>
    <message>
        <source>In 5 &amp;Minutes</source>
        <translation>5 分钟后(&amp;M)</translation>
    </message>
    <message>
        <source>By &amp;30 Minutes</source>
        <translation>加 30 分钟(&amp;3)</translation>
    </message>
    <message>
        <source>In &amp;30 Minutes</source>
        <translation>30 分钟后(&amp;3)</translation>
    </message>
    <message>
        <source>&amp;No Deadline</source>
        <translation>无期限(&amp;N)</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Raise Dea&amp;dline</source>
        <translation>延长期限(&amp;D)</translation>
    </message>
    <message>
        <source>Set Dea&amp;dline</source>
        <translation>设置期限(&amp;D)</translation>
    </message>
    <message>
        <source>The node is not in this cluster any more.</source>
        <translation>该节点已不在此集群中。</translation>
    </message>
</context>
<context>
    <name>drover::ui::BoardList</name>
    <message>
        <source>Pods of the drain</source>
        <translation>腾空所涉及的 Pod</translation>
    </message>
</context>
<context>
    <name>drover::ui::BoardModel</name>
    <message>
        <source>over its grace by %1</source>
        <translation>已超过宽限期 %1</translation>
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
        <translation>状态</translation>
    </message>
    <message>
        <source>Pod</source>
        <translation>Pod</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>状态始于</translation>
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
        <translation>上次响应</translation>
    </message>
    <message>
        <source>grace: %1 of %2 left</source>
        <translation>宽限期：剩余 %1，共 %2</translation>
    </message>
    <message>
        <source>next try in %1</source>
        <translation>%1后再次尝试</translation>
    </message>
</context>
<context>
    <name>drover::ui::ClusterChoices</name>
    <message>
        <source>Clusters</source>
        <translation>集群</translation>
    </message>
    <message>
        <source>&amp;Cluster:</source>
        <translation>集群(&amp;C)：</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>始终</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>从不</translation>
    </message>
    <message>
        <source>Co&amp;mpressed answers:</source>
        <translation>压缩响应(&amp;M)：</translation>
    </message>
    <message>
        <source>Desktop &amp;notifications</source>
        <translation>桌面通知(&amp;N)</translation>
    </message>
    <message>
        <source>When a node has been not ready or under pressure for a minute, a drain has ended or has been blocked for five minutes, or the connection has been lost for a minute.</source>
        <translation>在以下情况通知：节点未就绪或有压力达一分钟，腾空已结束或受阻达五分钟，或连接断开达一分钟。</translation>
    </message>
    <message>
        <source>They are quicker over slow links, and cost both ends time on fast ones. Applies from the next connection.</source>
        <translation>压缩在慢速链路上更快，在快速网络上则会占用两端的时间。从下次连接起生效。</translation>
    </message>
    <message>
        <source>Yes, unless the cluster is on this computer</source>
        <translation>是，除非集群就在本机</translation>
    </message>
</context>
<context>
    <name>drover::ui::ClusterSettingsDialog</name>
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
        <source>Writing to this cluster</source>
        <translation>对此集群的写入</translation>
    </message>
    <message>
        <source>By protection level</source>
        <translation>随保护级别</translation>
    </message>
    <message>
        <source>&amp;Use Default</source>
        <translation>使用默认(&amp;U)</translation>
    </message>
    <message>
        <source>By the cluster&apos;s name: Production where it has &quot;prod&quot; in it, else Careful</source>
        <translation>依据集群名称：含有“prod”的为“生产”，否则为“谨慎”</translation>
    </message>
    <message>
        <source>Color of tab and dialogs</source>
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
    <message>
        <source>The filter was cleared to show %1.</source>
        <translation>为显示 %1，已清除筛选。</translation>
    </message>
    <message>
        <source>%1 is not in this cluster any more.</source>
        <translation>%1 已不在此集群中。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; works in the main window.</source>
        <comment>an action</comment>
        <translation>“%1”在主窗口中使用。</translation>
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
        <source>Connect to %1 again?</source>
        <translation>重新连接到 %1？</translation>
    </message>
    <message>
        <source>Close %1?</source>
        <translation>关闭 %1？</translation>
    </message>
    <message>
        <source>&amp;Stop Draining and Close</source>
        <translation>停止腾空并关闭(&amp;S)</translation>
    </message>
</context>
<context>
    <name>drover::ui::ColumnEdge</name>
    <message>
        <source>The arrow keys move the edge of %1, Enter leaves it there, Esc puts it back.</source>
        <translation>方向键移动“%1”的边缘，Enter 确定，Esc 还原。</translation>
    </message>
    <message>
        <source>Edge of the column %1</source>
        <translation>列“%1”的边缘</translation>
    </message>
</context>
<context>
    <name>drover::ui::ColumnList</name>
    <message>
        <source>Label %1</source>
        <translation>标签 %1</translation>
    </message>
    <message>
        <source>Annotation %1</source>
        <translation>注解 %1</translation>
    </message>
    <message>
        <source>JSONPath %1</source>
        <translation>JSONPath %1</translation>
    </message>
    <message>
        <source>%1 px</source>
        <translation>%1 px</translation>
    </message>
    <message>
        <source>as needed</source>
        <translation>按需</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Made of</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>宽度</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
</context>
<context>
    <name>drover::ui::ColumnsDialog</name>
    <message>
        <source>&amp;Delete</source>
        <translation>删除(&amp;D)</translation>
    </message>
    <message>
        <source>Columns, Sorting and Groups</source>
        <translation>列、排序和分组</translation>
    </message>
    <message>
        <source>&amp;Preset:</source>
        <translation>预设(&amp;P)：</translation>
    </message>
    <message>
        <source>Save &amp;As…</source>
        <translation>另存为(&amp;A)…</translation>
    </message>
    <message>
        <source>Move &amp;Up</source>
        <translation>上移(&amp;U)</translation>
    </message>
    <message>
        <source>Move D&amp;own</source>
        <translation>下移(&amp;O)</translation>
    </message>
    <message>
        <source>Add &amp;Column…</source>
        <translation>添加列(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>编辑(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>移除(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Width:</source>
        <translation>宽度(&amp;W)：</translation>
    </message>
    <message>
        <source>as needed</source>
        <translation>按需</translation>
    </message>
    <message>
        <source> px</source>
        <translation> px</translation>
    </message>
    <message>
        <source>&amp;Group by:</source>
        <translation>分组依据(&amp;G)：</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Label %1</source>
        <translation>标签 %1</translation>
    </message>
    <message>
        <source>Save the Preset</source>
        <translation>保存预设</translation>
    </message>
    <message>
        <source>Name of the preset:</source>
        <translation>预设的名称：</translation>
    </message>
    <message>
        <source>Current</source>
        <translation>当前</translation>
    </message>
    <message>
        <source>Delete the preset %1?</source>
        <translation>要删除预设“%1”吗？</translation>
    </message>
    <message>
        <source>Delete the Preset</source>
        <translation>删除预设</translation>
    </message>
    <message>
        <source>The columns that are shown stay as they are.</source>
        <translation>当前显示的列保持不变。</translation>
    </message>
    <message numerus="yes">
        <source>There are %Ln columns of your own, which is the most.</source>
        <translation>
            <numerusform>自定义列已有 %Ln 个，不能再多。</numerusform>
        </translation>
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
            <numerusform>另有 %Ln 项匹配；继续键入可缩小范围。</numerusform>
        </translation>
    </message>
    <message>
        <source>Enter does it, Esc closes. A colon in front: only actions.</source>
        <translation>按 Enter 执行，按 Esc 关闭。以冒号开头：仅操作。</translation>
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
        <translation>状况</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>Copy C&amp;ell</source>
        <translation>复制单元格(&amp;E)</translation>
    </message>
</context>
<context>
    <name>drover::ui::ConsentBox</name>
    <message>
        <source>Do it all the sa&amp;me</source>
        <translation>仍要执行(&amp;M)</translation>
    </message>
    <message>
        <source>Do it all the sa&amp;me, with what is new in the warning</source>
        <translation>仍要执行，包括警告中的新内容(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Type %1 to go on:</source>
        <translation>键入 %1 以继续(&amp;T)：</translation>
    </message>
    <message>
        <source>Type %1 to go on</source>
        <translation>键入 %1 以继续</translation>
    </message>
    <message>
        <source>Tick the box below the warning first.</source>
        <translation>请先勾选警告下方的复选框。</translation>
    </message>
    <message>
        <source>Type the name first.</source>
        <translation>请先键入名称。</translation>
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
        <translation>状态</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>Restarts</source>
        <translation>重启</translation>
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
        <translation>始于 %1</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>已结束</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
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
        <translation>上下文</translation>
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
        <source>%1 in %2</source>
        <translation>%2 中的 %1</translation>
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
        <translation>节点上的备注中，操作者将记为 %1。</translation>
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
        <source>There is nothing left to do.</source>
        <translation>没有什么需要做的了。</translation>
    </message>
    <message>
        <source>1 more is cordoned already.</source>
        <translation>另有 1 个已封锁。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more are cordoned already.</source>
        <translation>
            <numerusform>另有 %Ln 个已封锁。</numerusform>
        </translation>
    </message>
    <message>
        <source>1 more is not cordoned.</source>
        <translation>另有 1 个未封锁。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more are not cordoned.</source>
        <translation>
            <numerusform>另有 %Ln 个未封锁。</numerusform>
        </translation>
    </message>
    <message>
        <source>No new pods are scheduled on these nodes until they are uncordoned. Pods that run there stay.</source>
        <translation>在解除封锁之前，不会有新的 Pod 调度到这些节点。在那里运行的 Pod 保持不动。</translation>
    </message>
    <message>
        <source>Optional; everybody sees it on the nodes</source>
        <translation>可选；所有人都能在这些节点上看到</translation>
    </message>
    <message>
        <source>The notes on the nodes name you as %1.</source>
        <translation>这些节点上的备注中，操作者将记为 %1。</translation>
    </message>
    <message>
        <source>New pods may be scheduled on these nodes again.</source>
        <translation>新的 Pod 可以重新调度到这些节点。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>… and %1 more</source>
        <translation>… 及另外 %1 个</translation>
    </message>
    <message>
        <source>%1 was cordoned meanwhile: there is nothing left to do.</source>
        <translation>%1 在此期间已被封锁：没有什么需要做的了。</translation>
    </message>
    <message>
        <source>%1 was uncordoned meanwhile: there is nothing left to do.</source>
        <translation>%1 在此期间已被解除封锁：没有什么需要做的了。</translation>
    </message>
    <message>
        <source>All of them were cordoned meanwhile: there is nothing left to do.</source>
        <translation>它们在此期间都已被封锁：没有什么需要做的了。</translation>
    </message>
    <message>
        <source>All of them were uncordoned meanwhile: there is nothing left to do.</source>
        <translation>它们在此期间都已被解除封锁：没有什么需要做的了。</translation>
    </message>
</context>
<context>
    <name>drover::ui::CordonLine</name>
    <message>
        <source>by %1, %2</source>
        <translation>操作者 %1，%2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
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
        <source>Asks the server which program set it, and when</source>
        <translation>询问服务器由哪个程序设置，以及何时设置</translation>
    </message>
    <message>
        <source>Who did it?</source>
        <translation>谁封锁的？</translation>
    </message>
    <message>
        <source>Re&amp;move Note…</source>
        <translation>移除备注(&amp;M)…</translation>
    </message>
    <message>
        <source>Uncordon…</source>
        <translation>解除封锁…</translation>
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
        <source>&amp;Delete %1</source>
        <translation>删除 %1(&amp;D)</translation>
    </message>
    <message>
        <source>The node is not cordoned: drain first, so that pods leave in order.</source>
        <translation>该节点未封锁：请先腾空，使 Pod 有序离开。</translation>
    </message>
    <message>
        <source>Not cordoned: %1. Drain first, so that pods leave in order.</source>
        <translation>未封锁：%1。请先腾空，使 Pod 有序离开。</translation>
    </message>
    <message>
        <source>How many pods are bound there is unknown: %1</source>
        <translation>无法得知有多少 Pod 绑定在那里：%1</translation>
    </message>
    <message>
        <source>Counting the pods that are bound there…</source>
        <translation>正在统计绑定在那里的 Pod…</translation>
    </message>
    <message>
        <source>Bound to it now: %1.</source>
        <translation>现在有 %1 绑定到该节点。</translation>
    </message>
    <message>
        <source>Bound to them now: %1.</source>
        <translation>现在有 %1 绑定到这些节点。</translation>
    </message>
    <message>
        <source>The node is not ready: pods that its kubelet cannot end stay Terminating until the node object is deleted.</source>
        <translation>该节点未就绪：其 kubelet 无法终止的 Pod 会一直处于 Terminating 状态，直到节点对象被删除。</translation>
    </message>
    <message>
        <source>Not ready: %1. Pods that a kubelet there cannot end stay Terminating until its node object is deleted.</source>
        <translation>未就绪：%1。那里的 kubelet 无法终止的 Pod 会一直处于 Terminating 状态，直到其节点对象被删除。</translation>
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
    <message>
        <source>hidden by the filter</source>
        <translation>已被筛选隐藏</translation>
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
        <translation>节点详情</translation>
    </message>
    <message>
        <source>&amp;Overview</source>
        <translation>概览(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Conditions</source>
        <translation>状况(&amp;C)</translation>
    </message>
    <message>
        <source>La&amp;bels</source>
        <translation>标签(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Annotations</source>
        <translation>注解(&amp;A)</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>tab title, count</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Some are not as they should be.</source>
        <translation>其中有异常。</translation>
    </message>
</context>
<context>
    <name>drover::ui::DetailsWindow</name>
    <message>
        <source>%1 – %2</source>
        <comment>node, cluster</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>cluster, how fresh what is shown of it is</comment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>drover::ui::DoctorDialog</name>
    <message>
        <source>Connection Doctor: %1</source>
        <translation>连接诊断：%1</translation>
    </message>
    <message>
        <source>&amp;Copy Report</source>
        <translation>复制报告(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Run Again</source>
        <translation>重新运行(&amp;R)</translation>
    </message>
    <message>
        <source>The first problem: %1.</source>
        <translation>第一个问题在这里：%1。</translation>
    </message>
    <message>
        <source>All is well on the way to %1.</source>
        <translation>通往 %1 的路径一切正常。</translation>
    </message>
    <message>
        <source>Examining the way to %1.</source>
        <translation>正在检查通往 %1 的路径。</translation>
    </message>
    <message>
        <source>Connection doctor of Drover %1, context &quot;%2&quot;.</source>
        <translation>Drover %1 连接诊断，上下文“%2”。</translation>
    </message>
    <message>
        <source>The examination was still under way.</source>
        <translation>检查仍在进行中。</translation>
    </message>
    <message numerus="yes">
        <source>%1 can be reached; %Ln warnings.</source>
        <translation>
            <numerusform>可以访问 %1；%Ln 个警告。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>drover::ui::DoctorStepList</name>
    <message>
        <source>Steps</source>
        <translation>步骤</translation>
    </message>
</context>
<context>
    <name>drover::ui::DoctorStepRow</name>
    <message>
        <source>Next:</source>
        <translation>下一步：</translation>
    </message>
    <message>
        <source>…</source>
        <translation>…</translation>
    </message>
    <message>
        <source>%1: under way</source>
        <translation>%1：进行中</translation>
    </message>
    <message>
        <source>ok</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>%1: %2. %3</source>
        <translation>%1：%2。%3</translation>
    </message>
    <message>
        <source>Details of %1</source>
        <translation>%1的详情</translation>
    </message>
    <message>
        <source>&lt; 1 ms</source>
        <translation>&lt; 1 ms</translation>
    </message>
    <message>
        <source>%L1 ms</source>
        <translation>%L1 ms</translation>
    </message>
    <message>
        <source>a warning</source>
        <translation>警告</translation>
    </message>
</context>
<context>
    <name>drover::ui::DrainBoard</name>
    <message>
        <source>since %1</source>
        <translation>自 %1 起</translation>
    </message>
    <message>
        <source>%1, %2, no deadline</source>
        <translation>%1，%2，无期限</translation>
    </message>
    <message>
        <source>%1, %2, gives up at %3</source>
        <translation>%1，%2，%3 放弃</translation>
    </message>
    <message>
        <source>Drains</source>
        <translation>腾空操作</translation>
    </message>
    <message>
        <source>ended %1</source>
        <comment>a drain, when</comment>
        <translation>结束于 %1</translation>
    </message>
    <message>
        <source>ended %1, took %2</source>
        <comment>a drain, when</comment>
        <translation>结束于 %1，用时 %2</translation>
    </message>
    <message>
        <source>&amp;Show the Node</source>
        <translation>显示节点(&amp;S)</translation>
    </message>
    <message>
        <source>Copy &amp;Name</source>
        <translation>复制名称(&amp;N)</translation>
    </message>
    <message>
        <source>Copy Last &amp;Answer</source>
        <translation>复制上次响应(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>What does this &amp;mean?</source>
        <translation>这是什么意思？(&amp;M)</translation>
    </message>
</context>
<context>
    <name>drover::ui::DrainDialog</name>
    <message>
        <source>Drain %1</source>
        <translation>腾空 %1</translation>
    </message>
    <message>
        <source>Ask the Ser&amp;ver</source>
        <translation>询问服务器(&amp;V)</translation>
    </message>
    <message>
        <source>Re-c&amp;heck</source>
        <translation>重新检查(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Drain %1</source>
        <translation>腾空 %1(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Drain %1: %2</source>
        <translation>腾空 %1：%2(&amp;D)</translation>
    </message>
    <message>
        <source>This cluster is read-only here.</source>
        <translation>此集群在这里是只读的。</translation>
    </message>
    <message>
        <source>Reading the server&apos;s state…</source>
        <translation>正在读取服务器的状态…</translation>
    </message>
    <message>
        <source>Tries each eviction as a dry run: the server checks it, the budgets too, each pod for itself. Nothing is written.</source>
        <translation>以试运行方式尝试每次驱逐：由服务器检查，包括干扰预算，每个 Pod 单独检查。不写入任何内容。</translation>
    </message>
    <message>
        <source>server: %1 of %2 asked</source>
        <translation>服务器：已询问 %1/%2</translation>
    </message>
    <message>
        <source>server: %1 of %2 confirmed</source>
        <translation>服务器：已确认 %1/%2</translation>
    </message>
    <message>
        <source>Cannot plan: %1</source>
        <translation>无法制定计划：%1</translation>
    </message>
    <message>
        <source>Reading the pods and budgets…</source>
        <translation>正在读取 Pod 和干扰预算…</translation>
    </message>
    <message>
        <source>No pods run there: draining only cordons.</source>
        <translation>那里没有运行 Pod：腾空只会封锁节点。</translation>
    </message>
    <message>
        <source>%1 refused</source>
        <translation>%1 个被拒绝</translation>
    </message>
    <message>
        <source>%1 blocked</source>
        <translation>%1 个受阻</translation>
    </message>
    <message>
        <source>%1 finished</source>
        <translation>%1 个已结束</translation>
    </message>
    <message>
        <source>%1 stay</source>
        <translation>%1 个保留</translation>
    </message>
    <message>
        <source>read %1, placement is an estimate</source>
        <translation>读取于 %1，放置位置为估算</translation>
    </message>
    <message>
        <source>Budgets of %1 are unknown: %2</source>
        <translation>%1 的干扰预算未知：%2</translation>
    </message>
    <message>
        <source>This server does not serve evictions: pods are deleted, budgets do not count.</source>
        <translation>此服务器不提供驱逐：Pod 将被删除，干扰预算不起作用。</translation>
    </message>
    <message>
        <source>Pods are deleted, not evicted: no budget holds them back.</source>
        <translation>Pod 会被删除而非驱逐：不受任何干扰预算保护。</translation>
    </message>
    <message>
        <source>It cannot be planned.</source>
        <translation>无法制定计划。</translation>
    </message>
    <message>
        <source>%1 is being drained.</source>
        <translation>%1 正在腾空。</translation>
    </message>
    <message>
        <source>%1 refused: see the top of the plan.</source>
        <translation>%1 被拒绝：见计划顶部。</translation>
    </message>
    <message>
        <source>This has changed since it was shown. Press Drain again if it is right:</source>
        <translation>计划显示后情况有变。如果没有问题，请再次按“腾空”：</translation>
    </message>
    <message>
        <source>%1 blocked for good</source>
        <translation>%1 个始终受阻</translation>
    </message>
    <message>
        <source>%1 to evict</source>
        <translation>%1 个待驱逐</translation>
    </message>
    <message>
        <source>Blocked for good: %1. As &quot;Give up&quot; is &quot;Never&quot;, the drain waits until somebody stops it.</source>
        <translation>始终受阻：%1。由于“放弃”设为“从不”，腾空会一直等待，直到有人将其停止。</translation>
    </message>
    <message>
        <source>You may not %1.</source>
        <comment>create pods/eviction</comment>
        <translation>没有 %1 的权限。</translation>
    </message>
    <message>
        <source>You may not %1 in %2.</source>
        <comment>create pods/eviction, namespaces</comment>
        <translation>在 %2 中没有 %1 的权限。</translation>
    </message>
    <message>
        <source>%1 to delete</source>
        <translation>%1 个待删除</translation>
    </message>
    <message>
        <source>%1 terminating already</source>
        <translation>%1 个已在终止</translation>
    </message>
    <message>
        <source>%1 stays</source>
        <translation>%1 个保留</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Nothing is left to drain.</source>
        <translation>没有可腾空的节点了。</translation>
    </message>
</context>
<context>
    <name>drover::ui::DrainList</name>
    <message>
        <source>Drains of this cluster</source>
        <translation>此集群的腾空操作</translation>
    </message>
</context>
<context>
    <name>drover::ui::DrainOptionsForm</name>
    <message>
        <source>They stay: their DaemonSet would put them back at once, cordoned or not.</source>
        <translation>它们会保留：无论是否封锁，其 DaemonSet 都会立即将它们放回。</translation>
    </message>
    <message>
        <source>What these pods keep on the node&apos;s disk is lost for good.</source>
        <translation>这些 Pod 存放在节点磁盘上的数据将永久丢失。</translation>
    </message>
    <message>
        <source>Nothing recreates these pods elsewhere.</source>
        <translation>没有什么会在别处重新创建这些 Pod。</translation>
    </message>
    <message>
        <source>Each pod&apos;s own</source>
        <translation>各 Pod 自己的</translation>
    </message>
    <message>
        <source>For all pods:</source>
        <translation>所有 Pod：</translation>
    </message>
    <message>
        <source> s</source>
        <translation> 秒</translation>
    </message>
    <message>
        <source>Grace period in seconds</source>
        <translation>宽限期（秒）</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>从不</translation>
    </message>
    <message>
        <source>After:</source>
        <translation>超过：</translation>
    </message>
    <message>
        <source> min</source>
        <translation> 分钟</translation>
    </message>
    <message>
        <source>Time limit in minutes</source>
        <translation>时间上限（分钟）</translation>
    </message>
    <message>
        <source>Optional; written on the node</source>
        <translation>可选；写在节点上</translation>
    </message>
    <message>
        <source>&amp;Grace period:</source>
        <translation>宽限期(&amp;G)：</translation>
    </message>
    <message>
        <source>Give &amp;up:</source>
        <translation>放弃(&amp;U)：</translation>
    </message>
    <message>
        <source>&amp;Reason:</source>
        <translation>原因(&amp;R)：</translation>
    </message>
    <message>
        <source>&amp;Advanced</source>
        <translation>高级(&amp;A)</translation>
    </message>
    <message>
        <source>All pods; or app=web,tier!=db</source>
        <translation>所有 Pod；或 app=web,tier!=db</translation>
    </message>
    <message>
        <source>Always wait</source>
        <translation>始终等待</translation>
    </message>
    <message>
        <source>Not if deleted over </source>
        <translation>删除已超过 </translation>
    </message>
    <message>
        <source> s ago</source>
        <translation> 秒则不等待</translation>
    </message>
    <message>
        <source>Only pods with the &amp;labels:</source>
        <translation>仅限带有这些标签的 Pod(&amp;L)：</translation>
    </message>
    <message>
        <source>%1
(%2)</source>
        <comment>option, consequence</comment>
        <translation>%1
（%2）</translation>
    </message>
    <message>
        <source>none here</source>
        <translation>此处没有</translation>
    </message>
    <message>
        <source>Ignore Daemon&amp;Set pods</source>
        <translation>忽略 DaemonSet 的 Pod(&amp;S)</translation>
    </message>
    <message>
        <source>%1: they stay</source>
        <translation>%1：会保留</translation>
    </message>
    <message>
        <source>Delete &amp;emptyDir data</source>
        <translation>删除 emptyDir 数据(&amp;E)</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>&amp;Pods without controller</source>
        <translation>移除没有控制器的 Pod(&amp;P)</translation>
    </message>
    <message>
        <source>%1: will not come back</source>
        <translation>%1：不会再回来</translation>
    </message>
    <message>
        <source>Grace period</source>
        <translation>宽限期</translation>
    </message>
    <message>
        <source>Time limit</source>
        <translation>时限</translation>
    </message>
    <message>
        <source>Pods alread&amp;y terminating:</source>
        <translation>已在终止的 Pod(&amp;Y)：</translation>
    </message>
    <message>
        <source>%1: it stays</source>
        <translation>%1：会保留</translation>
    </message>
    <message>
        <source>Delete &amp;instead of evicting
(ignores budgets)</source>
        <translation>删除而非驱逐(&amp;I)
（忽略干扰预算）</translation>
    </message>
</context>
<context>
    <name>drover::ui::DrainsModel</name>
    <message>
        <source>%1 of %2</source>
        <comment>gone, all</comment>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>剩余 %1</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>节点</translation>
    </message>
    <message>
        <source>Gone</source>
        <translation>已离开</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Would go</source>
        <translation>将离开</translation>
    </message>
</context>
<context>
    <name>drover::ui::DriftModel</name>
    <message>
        <source>No value</source>
        <comment>of nodes without it</comment>
        <translation>无值</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <comment>nodes, cluster</comment>
        <translation>%2 中 %1 个</translation>
    </message>
    <message>
        <source>Error: newer than the API server (%1)</source>
        <translation>错误：过新（API 服务器 %1）</translation>
    </message>
    <message>
        <source>Error: too old for the API server (%1)</source>
        <translation>错误：过旧（API 服务器 %1）</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <comment>what is wrong, clusters</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Kubelet</source>
        <translation>Kubelet</translation>
    </message>
    <message>
        <source>Odd one out</source>
        <translation>少见</translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation>节点</translation>
    </message>
</context>
<context>
    <name>drover::ui::DriftPane</name>
    <message>
        <source>Drift</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>Values and how many nodes have them</source>
        <translation>各个值以及具有该值的节点数</translation>
    </message>
    <message>
        <source>What is compared</source>
        <translation>比较的内容</translation>
    </message>
    <message>
        <source>What of the nodes is compared</source>
        <translation>比较节点的哪一项</translation>
    </message>
    <message>
        <source>Whose nodes are compared</source>
        <translation>比较哪些集群的节点</translation>
    </message>
    <message>
        <source>All clusters</source>
        <translation>所有集群</translation>
    </message>
    <message>
        <source>Close the comparison</source>
        <translation>关闭比较</translation>
    </message>
    <message>
        <source>Label %1</source>
        <translation>标签 %1</translation>
    </message>
    <message>
        <source>The version of the API server is not known of: %1. Kubelets there are not checked.</source>
        <translation>以下集群的 API 服务器版本未知：%1。不检查那里的 kubelet。</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>cluster, how fresh it is</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Old or incomplete: %1.</source>
        <translation>数据过旧或不完整：%1。</translation>
    </message>
</context>
<context>
    <name>drover::ui::EditModel</name>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>(several values)</source>
        <translation>（多个值）</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <comment>old value, new value</comment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>键</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Effect</source>
        <translation>效果</translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation>节点</translation>
    </message>
    <message>
        <source>Gone already</source>
        <translation>已不存在</translation>
    </message>
    <message>
        <source>Set already</source>
        <translation>已是此值</translation>
    </message>
</context>
<context>
    <name>drover::ui::EditPage</name>
    <message>
        <source>&amp;Set</source>
        <translation>设定(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>移除(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Value</source>
        <translation>值(&amp;V)</translation>
    </message>
    <message>
        <source>E&amp;ffect</source>
        <translation>效果(&amp;F)</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>条目</translation>
    </message>
    <message>
        <source>K&amp;ey</source>
        <translation>键(&amp;E)</translation>
    </message>
    <message>
        <source>Take Ba&amp;ck</source>
        <translation>撤回(&amp;C)</translation>
    </message>
    <message>
        <source>Press Set, or clear the fields.</source>
        <translation>请按“设定”，或清空各字段。</translation>
    </message>
    <message>
        <source>Correct the fields, or clear them.</source>
        <translation>请更正各字段，或将其清空。</translation>
    </message>
</context>
<context>
    <name>drover::ui::ElidedLabel</name>
    <message>
        <source>&amp;Copy Name</source>
        <translation>复制名称(&amp;C)</translation>
    </message>
</context>
<context>
    <name>drover::ui::EventsPage</name>
    <message>
        <source>Asking for the events about this node…</source>
        <translation>正在询问此节点的事件…</translation>
    </message>
    <message>
        <source>There are no events about this node.</source>
        <translation>没有关于此节点的事件。</translation>
    </message>
    <message>
        <source>The server keeps events for about an hour.</source>
        <translation>服务器保留事件约一小时。</translation>
    </message>
    <message>
        <source>The events about this node could not be read.</source>
        <translation>无法读取此节点的事件。</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>tab title, count</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Event&amp;s</source>
        <translation>事件(&amp;S)</translation>
    </message>
</context>
<context>
    <name>drover::ui::EventsView</name>
    <message>
        <source>Events</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>The server keeps events for about an hour.</source>
        <translation>服务器保留事件约一小时。</translation>
    </message>
    <message>
        <source>Whole message</source>
        <translation>完整消息</translation>
    </message>
    <message>
        <source>1 event</source>
        <translation>1 个事件</translation>
    </message>
    <message numerus="yes">
        <source>%Ln events</source>
        <translation>
            <numerusform>%Ln 个事件</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>number of events, number of warnings</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>1 warning</source>
        <translation>1 个警告</translation>
    </message>
    <message numerus="yes">
        <source>%Ln warnings</source>
        <translation>
            <numerusform>%Ln 个警告</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln events so far</source>
        <translation>
            <numerusform>目前 %Ln 个事件</numerusform>
        </translation>
    </message>
    <message>
        <source>Warnin&amp;gs first</source>
        <translation>警告优先(&amp;G)</translation>
    </message>
</context>
<context>
    <name>drover::ui::ExportDialog</name>
    <message>
        <source>Text, tabs between cells</source>
        <translation>文本，单元格之间为制表符</translation>
    </message>
    <message>
        <source>CSV, for spreadsheets</source>
        <translation>CSV，用于电子表格</translation>
    </message>
    <message>
        <source>JSON, whole objects</source>
        <translation>JSON，完整对象</translation>
    </message>
    <message>
        <source>YAML, whole objects</source>
        <translation>YAML，完整对象</translation>
    </message>
    <message>
        <source>Export Nodes of %1</source>
        <translation>导出 %1 的节点</translation>
    </message>
    <message numerus="yes">
        <source>%Ln &amp;selected nodes</source>
        <translation>
            <numerusform>%Ln 个所选节点(&amp;S)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;All %Ln nodes shown</source>
        <translation>
            <numerusform>显示的全部 %Ln 个节点(&amp;A)</numerusform>
        </translation>
    </message>
    <message>
        <source>Export:</source>
        <translation>导出：</translation>
    </message>
    <message>
        <source>&amp;Format:</source>
        <translation>格式(&amp;F)：</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>Sa&amp;ve…</source>
        <translation>保存(&amp;V)…</translation>
    </message>
    <message>
        <source>There is no connection to read the objects with.</source>
        <translation>没有可用来读取对象的连接。</translation>
    </message>
    <message>
        <source>The objects are read from the server for it, without managedFields, as kubectl prints them.</source>
        <translation>为此会从服务器读取对象，不含 managedFields，与 kubectl 的输出相同。</translation>
    </message>
    <message>
        <source>The columns as they are shown. A text that a spreadsheet would take for a formula gets an apostrophe before it.</source>
        <translation>列与所显示的一致。会被电子表格当作公式的文本，前面会加上撇号。</translation>
    </message>
    <message>
        <source>The columns as they are shown, with a line of titles.</source>
        <translation>列与所显示的一致，并带一行标题。</translation>
    </message>
    <message numerus="yes">
        <source>Reading %Ln nodes…</source>
        <translation>
            <numerusform>正在读取 %Ln 个节点…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Read %1 of %Ln nodes…</source>
        <translation>
            <numerusform>已读取 %1/%Ln 个节点…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln nodes were gone when they were read: %1</source>
        <translation>
            <numerusform>读取时有 %Ln 个节点已不存在：%1</numerusform>
        </translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>已复制。</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>无法写入 %1：%2</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>已保存为 %1。</translation>
    </message>
</context>
<context>
    <name>drover::ui::FilterBar</name>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Not ready</source>
        <translation>未就绪</translation>
    </message>
    <message>
        <source>Cordoned</source>
        <translation>已封锁</translation>
    </message>
    <message>
        <source>Pressure</source>
        <translation>压力</translation>
    </message>
    <message>
        <source>Filter nodes (%1)</source>
        <translation>筛选节点 (%1)</translation>
    </message>
    <message>
        <source>Filter nodes</source>
        <translation>筛选节点</translation>
    </message>
    <message>
        <source>Words and terms; F1 explains the language.</source>
        <translation>单词和筛选项；F1 说明筛选语言。</translation>
    </message>
    <message>
        <source>reading…</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>%1 is being read for all nodes. Until then the rows are those of the filter before.</source>
        <translation>正在读取所有节点的 %1。在此之前，各行仍是上一个筛选的结果。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln unknown</source>
        <comment>nodes</comment>
        <translation>
            <numerusform>%Ln 个无法判断</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Whether %Ln nodes match is not known: what the filter asks for was not read, or not measured. They are not shown.</source>
        <translation>
            <numerusform>有 %Ln 个节点无法判断是否符合：筛选所需的数据未读取到或未测量。它们没有显示。</numerusform>
        </translation>
    </message>
    <message>
        <source>read in part</source>
        <translation>部分生效</translation>
    </message>
    <message>
        <source>not read</source>
        <translation>未生效</translation>
    </message>
    <message>
        <source>The filter cannot be read. The rows are those of the last one that could be.</source>
        <translation>无法识别筛选条件。显示的是上一个可识别的筛选条件的结果。</translation>
    </message>
</context>
<context>
    <name>drover::ui::FindBar</name>
    <message>
        <source>Find in the text</source>
        <translation>在文本中查找</translation>
    </message>
    <message>
        <source>No matches</source>
        <translation>没有匹配项</translation>
    </message>
    <message>
        <source>Previous match (Shift+F3)</source>
        <translation>上一个匹配项 (Shift+F3)</translation>
    </message>
    <message>
        <source>Next match (F3)</source>
        <translation>下一个匹配项 (F3)</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>关闭 (Esc)</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>match</comment>
        <translation>%1/%2</translation>
    </message>
</context>
<context>
    <name>drover::ui::FleetCommands</name>
    <message>
        <source>%1: %2</source>
        <comment>cluster, what happened there</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>This cluster is not connected.</source>
        <translation>此集群未连接。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>cluster, why an action is off there</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>No node is selected.</source>
        <translation>未选择节点。</translation>
    </message>
    <message>
        <source>%1 (cluster %2 of %3)</source>
        <comment>title of a dialog</comment>
        <translation>%1（集群 %2/%3）</translation>
    </message>
    <message>
        <source>The board of drains is in the tab of %1; a button above the table leads there.</source>
        <translation>腾空看板在 %1 的标签页中；表格上方的按钮可转到那里。</translation>
    </message>
    <message>
        <source>Sk&amp;ip %1</source>
        <comment>cluster</comment>
        <translation>跳过 %1(&amp;I)</translation>
    </message>
</context>
<context>
    <name>drover::ui::FleetDesk</name>
    <message>
        <source>All clusters</source>
        <translation>所有集群</translation>
    </message>
    <message numerus="yes">
        <source>All clusters · %Ln not ready</source>
        <translation>
            <numerusform>所有集群 · %Ln 个未就绪</numerusform>
        </translation>
    </message>
    <message>
        <source>This tab stays while two clusters or more are open.</source>
        <translation>只要打开着两个或更多集群，此标签页就会保留。</translation>
    </message>
</context>
<context>
    <name>drover::ui::FleetDetails</name>
    <message>
        <source>In %1 · %2</source>
        <comment>cluster, how fresh it is</comment>
        <translation>位于 %1 · %2</translation>
    </message>
</context>
<context>
    <name>drover::ui::FleetStrip</name>
    <message>
        <source>Clusters</source>
        <translation>集群</translation>
    </message>
    <message numerus="yes">
        <source>%Ln nodes</source>
        <translation>
            <numerusform>%Ln 个节点</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not ready</source>
        <translation>
            <numerusform>%Ln 个未就绪</numerusform>
        </translation>
    </message>
    <message>
        <source>Show only the nodes of %1</source>
        <translation>只显示 %1 的节点</translation>
    </message>
    <message>
        <source>nothing read yet</source>
        <translation>尚未读到任何数据</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>cluster, what runs there</comment>
        <translation>%1：%2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln drains running</source>
        <translation>
            <numerusform>%Ln 个腾空正在进行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln drains ended</source>
        <translation>
            <numerusform>%Ln 个腾空已结束</numerusform>
        </translation>
    </message>
    <message>
        <source>Show the board of drains in the tab of %1</source>
        <translation>在 %1 的标签页中显示腾空看板</translation>
    </message>
    <message numerus="yes">
        <source>%Ln drains paused</source>
        <translation>
            <numerusform>%Ln 个腾空已暂停</numerusform>
        </translation>
    </message>
    <message>
        <source>no nodes known</source>
        <translation>没有已知节点</translation>
    </message>
</context>
<context>
    <name>drover::ui::FleetTab</name>
    <message>
        <source>Drift</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>Count the nodes by version, kernel or any other fact, and mark the odd ones out</source>
        <translation>按版本、内核或任何其他信息统计节点，并标出少见者</translation>
    </message>
    <message>
        <source>Reading the nodes of all clusters again.</source>
        <translation>正在重新读取所有集群的节点。</translation>
    </message>
    <message>
        <source>all clusters</source>
        <translation>所有集群</translation>
    </message>
    <message>
        <source>None live</source>
        <comment>clusters</comment>
        <translation>没有实时的集群</translation>
    </message>
    <message>
        <source>%1 of %2 live</source>
        <comment>clusters</comment>
        <translation>%2 个集群中 %1 个为实时</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>the cluster that stands worst, how it does</comment>
        <translation>%1：%2</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <comment>clusters that are not live</comment>
        <translation>
            <numerusform>以及另外 %Ln 项</numerusform>
        </translation>
    </message>
    <message>
        <source>This replaces the filter: %1</source>
        <translation>已替换筛选条件：%1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>cluster, why it has no nodes here</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>No cluster is open.</source>
        <translation>没有已打开的集群。</translation>
    </message>
    <message>
        <source>There are no nodes yet.</source>
        <translation>还没有节点。</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <comment>clusters without nodes here</comment>
        <translation>
            <numerusform>以及另外 %Ln 个</numerusform>
        </translation>
    </message>
    <message>
        <source>No nodes have been read yet.</source>
        <translation>尚未读取到任何节点。</translation>
    </message>
    <message>
        <source>No nodes could be read.</source>
        <translation>无法读取任何节点。</translation>
    </message>
</context>
<context>
    <name>drover::ui::HelpLink</name>
    <message>
        <source>What does %1 mean?</source>
        <translation>%1 是什么意思？</translation>
    </message>
    <message>
        <source>Explains it and says what to do (F1).</source>
        <translation>解释其含义并说明该怎么做 (F1)。</translation>
    </message>
</context>
<context>
    <name>drover::ui::HelpWindow</name>
    <message>
        <source>What Does This Mean?</source>
        <translation>这是什么意思？</translation>
    </message>
    <message>
        <source>Type to search</source>
        <translation>键入以搜索</translation>
    </message>
    <message>
        <source>Search the help</source>
        <translation>搜索帮助</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Explanation</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>该怎么做</translation>
    </message>
    <message>
        <source>Source:</source>
        <translation>来源：</translation>
    </message>
    <message>
        <source>Nothing matches.</source>
        <translation>没有匹配项。</translation>
    </message>
</context>
<context>
    <name>drover::ui::ImagesModel</name>
    <message>
        <source>no name</source>
        <translation>没有名称</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>镜像</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
</context>
<context>
    <name>drover::ui::ImagesPage</name>
    <message>
        <source>Asking for the images…</source>
        <translation>正在询问镜像…</translation>
    </message>
    <message>
        <source>The images could not be read.</source>
        <translation>无法读取镜像。</translation>
    </message>
    <message>
        <source>Filter images</source>
        <translation>筛选镜像</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>镜像</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Images</source>
        <translation>镜像(&amp;I)</translation>
    </message>
    <message>
        <source>The kubelet reports no images.</source>
        <translation>kubelet 没有报告任何镜像。</translation>
    </message>
    <message>
        <source>No image matches.</source>
        <translation>没有匹配的镜像。</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>%1 images, %2 in total.</source>
        <comment>count, size</comment>
        <translation>%1 个镜像，共 %2。</translation>
    </message>
    <message>
        <source>A kubelet reports its 50 largest.</source>
        <translation>kubelet 只报告最大的 50 个。</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>tab title, count</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>&amp;Sort By</source>
        <translation>排序方式(&amp;S)</translation>
    </message>
    <message>
        <source>Copy &amp;All Names</source>
        <translation>复制所有名称(&amp;A)</translation>
    </message>
</context>
<context>
    <name>drover::ui::JournalDesk</name>
    <message>
        <source>Open %1 first: its nodes must be read before a write is taken back.</source>
        <translation>请先打开 %1：撤销写入之前必须读取其节点。</translation>
    </message>
    <message>
        <source>%1 is not in %2 any more: there is nothing to continue.</source>
        <translation>%1 已不在 %2 中：没有可以继续的内容。</translation>
    </message>
    <message>
        <source>There is no write to these clusters that could be undone.</source>
        <translation>没有对这些集群的写入可以撤销。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>cluster, why its last write cannot be undone</comment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>drover::ui::JournalDialog</name>
    <message>
        <source>%1: %2</source>
        <comment>field, value</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Cluster</source>
        <translation>集群</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>节点</translation>
    </message>
    <message>
        <source>By</source>
        <translation>操作者</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>之前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>之后</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>操作记录</translation>
    </message>
    <message>
        <source>Search node, cluster, action, person</source>
        <translation>搜索节点、集群、操作、操作者</translation>
    </message>
    <message>
        <source>Search the journal</source>
        <translation>搜索操作记录</translation>
    </message>
    <message>
        <source>Writes, newest first</source>
        <translation>写入，最新的在前</translation>
    </message>
    <message>
        <source>The whole entry</source>
        <translation>完整条目</translation>
    </message>
    <message>
        <source>&amp;Undo…</source>
        <translation>撤销(&amp;U)…</translation>
    </message>
    <message>
        <source>&amp;Copy as Text</source>
        <translation>复制为文本(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>导出(&amp;E)…</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>关闭(&amp;L)</translation>
    </message>
    <message>
        <source>There is nothing to take back in it.</source>
        <translation>其中没有可以撤销的内容。</translation>
    </message>
    <message>
        <source>It was undone already.</source>
        <translation>它已经撤销。</translation>
    </message>
    <message>
        <source> · reading older ones…</source>
        <translation> · 正在读取较早的记录…</translation>
    </message>
    <message>
        <source> · lines that cannot be read: %1</source>
        <translation> · 无法读取的行：%1</translation>
    </message>
    <message>
        <source>Export Journal</source>
        <translation>导出操作记录</translation>
    </message>
    <message>
        <source>%1 was not written: %2</source>
        <translation>未能写入 %1：%2</translation>
    </message>
    <message>
        <source>Written to %1.</source>
        <translation>已写入 %1。</translation>
    </message>
    <message>
        <source>Nothing has been written yet. What is done to nodes stands here.</source>
        <translation>还没有任何写入。对节点所做的操作会记在这里。</translation>
    </message>
    <message>
        <source>No write matches.</source>
        <translation>没有匹配的写入。</translation>
    </message>
    <message>
        <source>User in the kubeconfig</source>
        <translation>kubeconfig 中的用户</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>%1 of %2 entries</source>
        <comment>shown, all</comment>
        <translation>%1/%2 条</translation>
    </message>
    <message>
        <source>%1 of 1 entry</source>
        <comment>shown</comment>
        <translation>%1/1 条</translation>
    </message>
</context>
<context>
    <name>drover::ui::JournalModel</name>
    <message>
        <source>Interrupted</source>
        <translation>被中断</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>No answer known</source>
        <translation>响应未知</translation>
    </message>
    <message>
        <source>No end yet</source>
        <translation>尚未结束</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>outcome, result</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Cluster</source>
        <translation>集群</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>节点</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>已接受</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>受阻</translation>
    </message>
    <message>
        <source>Cordon</source>
        <translation>封锁</translation>
    </message>
    <message>
        <source>Uncordon</source>
        <translation>解除封锁</translation>
    </message>
    <message>
        <source>Taint</source>
        <translation>污点</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Annotate</source>
        <translation>注解</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Drain</source>
        <translation>腾空</translation>
    </message>
    <message>
        <source>Evict</source>
        <translation>驱逐</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Canceled</source>
        <translation>已取消</translation>
    </message>
</context>
<context>
    <name>drover::ui::KeyDesk</name>
    <message>
        <source>Keyboard Shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
</context>
<context>
    <name>drover::ui::KeyField</name>
    <message>
        <source>Press the new keys</source>
        <translation>请按下新的按键</translation>
    </message>
</context>
<context>
    <name>drover::ui::KeyValueModel</name>
    <message>
        <source>Key</source>
        <translation>键</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
</context>
<context>
    <name>drover::ui::KeyValuePage</name>
    <message>
        <source>Filter labels</source>
        <translation>筛选标签</translation>
    </message>
    <message>
        <source>Filter annotations</source>
        <translation>筛选注解</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Annotations</source>
        <translation>注解</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>Whole value</source>
        <translation>完整的值</translation>
    </message>
    <message>
        <source>This node has no labels.</source>
        <translation>此节点没有标签。</translation>
    </message>
    <message>
        <source>This node has no annotations.</source>
        <translation>此节点没有注解。</translation>
    </message>
    <message>
        <source>0 of %1 labels match.</source>
        <translation>%1 个标签中没有匹配项。</translation>
    </message>
    <message>
        <source>0 of %1 annotations match.</source>
        <translation>%1 个注解中没有匹配项。</translation>
    </message>
    <message>
        <source>Copy &amp;Value</source>
        <translation>复制值(&amp;V)</translation>
    </message>
</context>
<context>
    <name>drover::ui::KubeletPage</name>
    <message>
        <source>Configuration</source>
        <translation>配置</translation>
    </message>
    <message>
        <source>&amp;Kubelet</source>
        <translation>&amp;Kubelet</translation>
    </message>
    <message>
        <source>%1-kubelet</source>
        <comment>file name</comment>
        <translation>%1-kubelet</translation>
    </message>
    <message>
        <source>Asking the kubelet…</source>
        <translation>正在询问 kubelet…</translation>
    </message>
    <message>
        <source>The kubelet&apos;s configuration could not be read.</source>
        <translation>无法读取 kubelet 的配置。</translation>
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
        <translation>数量</translation>
    </message>
    <message>
        <source>Last 500 lines</source>
        <translation>最后 500 行</translation>
    </message>
    <message>
        <source>Last 5,000 lines</source>
        <translation>最后 5,000 行</translation>
    </message>
    <message>
        <source>All lines</source>
        <translation>所有行</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>跟随</translation>
    </message>
    <message>
        <source>Shows new lines as they are written</source>
        <translation>新行写入时即显示</translation>
    </message>
    <message>
        <source>Find (Ctrl+F)</source>
        <translation>查找 (Ctrl+F)</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>保存…</translation>
    </message>
    <message>
        <source>Previous run</source>
        <translation>上一次运行</translation>
    </message>
    <message>
        <source>The log of the run before the last restart</source>
        <translation>上次重启之前那次运行的日志</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>When each line was written</source>
        <translation>每行写入的时间</translation>
    </message>
    <message>
        <source>Wrap</source>
        <translation>换行</translation>
    </message>
    <message>
        <source>Long lines continue in the next row</source>
        <translation>长行在下一行继续显示</translation>
    </message>
    <message>
        <source>Pause: no more lines are read</source>
        <translation>暂停：不再读取新行</translation>
    </message>
</context>
<context>
    <name>drover::ui::LogPage</name>
    <message>
        <source>1 line</source>
        <translation>1 行</translation>
    </message>
    <message>
        <source>%1 lines</source>
        <translation>%1 行</translation>
    </message>
    <message>
        <source>%1 older lines were dropped</source>
        <translation>已丢弃 %1 行较早的内容</translation>
    </message>
    <message>
        <source>%1 left out: they came too fast</source>
        <translation>略去 %1 行：写入太快</translation>
    </message>
    <message>
        <source>the container has stopped</source>
        <translation>容器已停止</translation>
    </message>
    <message>
        <source>Save Log</source>
        <translation>保存日志</translation>
    </message>
    <message>
        <source>Saved in %1</source>
        <translation>已保存到 %1</translation>
    </message>
    <message>
        <source>Could not be saved in %1: %2</source>
        <translation>无法保存到 %1：%2</translation>
    </message>
    <message>
        <source>terminal colors are not shown</source>
        <translation>不显示终端颜色</translation>
    </message>
    <message>
        <source>it is not shown any more</source>
        <translation>它已不再显示</translation>
    </message>
    <message>
        <source>Ctrl+End goes to the newest line</source>
        <translation>按 Ctrl+End 转到最新一行</translation>
    </message>
</context>
<context>
    <name>drover::ui::LogView</name>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
</context>
<context>
    <name>drover::ui::LookList</name>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>Copy C&amp;ell</source>
        <translation>复制单元格(&amp;E)</translation>
    </message>
</context>
<context>
    <name>drover::ui::MainWindow</name>
    <message>
        <source>Tool Bar</source>
        <translation>工具栏</translation>
    </message>
    <message>
        <source>Open a cluster</source>
        <translation>打开集群</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Node</source>
        <translation>节点(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>No cluster is open</source>
        <translation>没有已打开的集群</translation>
    </message>
    <message>
        <source>Quit Drover?</source>
        <translation>退出 Drover？</translation>
    </message>
    <message>
        <source>No cluster is open.</source>
        <translation>没有已打开的集群。</translation>
    </message>
    <message>
        <source>%1 – Drover</source>
        <translation>%1 – Drover</translation>
    </message>
    <message>
        <source>Drover</source>
        <translation>Drover</translation>
    </message>
    <message>
        <source>This is done in a cluster&apos;s own tab.</source>
        <translation>此操作请在集群自己的标签页中进行。</translation>
    </message>
    <message>
        <source>All clusters</source>
        <translation>所有集群</translation>
    </message>
    <message>
        <source>There are no nodes here.</source>
        <translation>此处没有节点。</translation>
    </message>
    <message>
        <source>&amp;Stop Draining and Quit</source>
        <translation>停止腾空并退出(&amp;S)</translation>
    </message>
    <message>
        <source>There is no other tab.</source>
        <translation>没有其他标签页。</translation>
    </message>
</context>
<context>
    <name>drover::ui::MetadataDialog</name>
    <message>
        <source>Labels and annotations of %1</source>
        <translation>%1 的标签和注解</translation>
    </message>
    <message>
        <source>La&amp;bels</source>
        <translation>标签(&amp;B)</translation>
    </message>
    <message>
        <source>A&amp;nnotations</source>
        <translation>注解(&amp;N)</translation>
    </message>
    <message>
        <source>none of these keys</source>
        <translation>没有这些键</translation>
    </message>
    <message>
        <source>There are no labels. Set one above.</source>
        <translation>没有标签。请在上方设置。</translation>
    </message>
    <message>
        <source>There are no annotations. Set one above.</source>
        <translation>没有注解。请在上方设置。</translation>
    </message>
    <message>
        <source>On the Labels page, press Set or clear the fields.</source>
        <translation>请在“标签”页上按“设定”，或清空各字段。</translation>
    </message>
    <message>
        <source>On the Annotations page, press Set or clear the fields.</source>
        <translation>请在“注解”页上按“设定”，或清空各字段。</translation>
    </message>
    <message>
        <source>Labels and annotations of %1</source>
        <comment>several nodes</comment>
        <translation>%1的标签和注解</translation>
    </message>
</context>
<context>
    <name>drover::ui::NameDialog</name>
    <message>
        <source>&amp;Replace</source>
        <translation>替换(&amp;R)</translation>
    </message>
    <message>
        <source>There is one of that name already; it is replaced.</source>
        <translation>已有同名项；它将被替换。</translation>
    </message>
</context>
<context>
    <name>drover::ui::NamesBox</name>
    <message>
        <source>Nodes</source>
        <translation>节点</translation>
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
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>the server does not tell who</source>
        <translation>服务器不提供设置者</translation>
    </message>
    <message>
        <source>set by %1, %2</source>
        <translation>由 %1 设置，%2</translation>
    </message>
    <message>
        <source>%1 has no old note any more.</source>
        <translation>%1 已没有旧的备注。</translation>
    </message>
    <message>
        <source>Remove the old note of %1 in %2</source>
        <translation>移除 %2 中 %1 的旧备注</translation>
    </message>
    <message>
        <source>It tells of a cordon that is over. Nothing else is changed.</source>
        <translation>它记录的是已经结束的封锁。不更改其他内容。</translation>
    </message>
    <message>
        <source>&amp;Remove Note</source>
        <translation>移除备注(&amp;R)</translation>
    </message>
    <message>
        <source>There is no write to this cluster that could be undone.</source>
        <translation>没有对此集群的写入可以撤销。</translation>
    </message>
    <message>
        <source>This cluster is read-only here.</source>
        <translation>此集群在这里是只读的。</translation>
    </message>
    <message>
        <source>%1 is not in this cluster any more.</source>
        <translation>%1 已不在此集群中。</translation>
    </message>
    <message>
        <source>Undo on %1 in %2</source>
        <translation>撤销 %2 中对 %1 的写入</translation>
    </message>
    <message>
        <source>Takes back: %1 (%2, by %3).</source>
        <translation>将撤销：%1（%2，操作者 %3）。</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>YAML is copied for at most %1 nodes at once.</source>
        <translation>一次最多复制 %1 个节点的 YAML。</translation>
    </message>
    <message>
        <source>Asking the server for the YAML…</source>
        <translation>正在向服务器询问 YAML…</translation>
    </message>
    <message>
        <source>Copied as YAML.</source>
        <translation>已复制为 YAML。</translation>
    </message>
    <message>
        <source>The drain of %1 is paused.</source>
        <translation>%1 的腾空已暂停。</translation>
    </message>
    <message>
        <source>Deleting %1 cannot be undone. The journal undoes what was written before.</source>
        <translation>删除 %1 无法撤销。更早的写入可以在操作记录中撤销。</translation>
    </message>
</context>
<context>
    <name>drover::ui::NodeEditDialog</name>
    <message>
        <source>&amp;What is sent</source>
        <translation>发送的内容(&amp;W)</translation>
    </message>
    <message>
        <source>What is sent</source>
        <translation>发送的内容</translation>
    </message>
    <message>
        <source>… and %1 more</source>
        <translation>… 及另外 %1 个</translation>
    </message>
    <message>
        <source>Nothing yet.</source>
        <translation>尚无内容。</translation>
    </message>
    <message>
        <source>Appl&amp;y</source>
        <translation>应用(&amp;Y)</translation>
    </message>
    <message>
        <source>Appl&amp;y to %1</source>
        <translation>应用到 %1(&amp;Y)</translation>
    </message>
    <message>
        <source>Nothing is changed yet.</source>
        <translation>尚未更改任何内容。</translation>
    </message>
    <message>
        <source>Somebody changed %1 meanwhile; nothing was written there.
Shown before: %2
Now: %3</source>
        <translation>期间有人更改了 %1；那里没有写入任何内容。
先前显示：%2
现在：%3</translation>
    </message>
    <message>
        <source>Your change stands below, on top of what is there now. Apply it if it is still right.</source>
        <translation>你的更改保留在下方，以现在的内容为基础。如果仍然正确，请应用它。</translation>
    </message>
    <message>
        <source>There is no node left to change.</source>
        <translation>没有可更改的节点了。</translation>
    </message>
    <message>
        <source>There is no change yet that a command could make.</source>
        <translation>还没有可用命令表示的更改。</translation>
    </message>
    <message>
        <source>The node changed while this was open: the list is up to date.</source>
        <translation>对话框打开期间该节点发生了变化：列表已更新。</translation>
    </message>
    <message>
        <source>%1 changed while this was open: the list is up to date.</source>
        <translation>对话框打开期间 %1 发生了变化：列表已更新。</translation>
    </message>
    <message>
        <source>… and %1 more failed; the journal has each.</source>
        <translation>……另有 %1 个失败；操作记录中有每一个。</translation>
    </message>
    <message>
        <source>%1 failed: %2</source>
        <comment>node, what went wrong</comment>
        <translation>%1 失败：%2</translation>
    </message>
    <message>
        <source>%1 failed and is left out below: %2</source>
        <comment>node, what went wrong</comment>
        <translation>%1 失败，下方不再包括：%2</translation>
    </message>
</context>
<context>
    <name>drover::ui::NodeFilter</name>
    <message>
        <source>%1 · %2</source>
        <comment>title, time of asking</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>metrics.k8s.io is not served here.</source>
        <translation>此处不提供 metrics.k8s.io。</translation>
    </message>
    <message>
        <source>As of %1.</source>
        <translation>截至 %1。</translation>
    </message>
    <message>
        <source>Pods that use room, counted once; F5 counts again.</source>
        <translation>占用位置的 Pod，计数一次；按 F5 重新计数。</translation>
    </message>
    <message>
        <source>Share of allocatable that pods request. Asked once, for the rows to be seen; F5 asks again.</source>
        <translation>Pod 的请求占可分配的比例。对可见的行询问一次；按 F5 重新询问。</translation>
    </message>
    <message>
        <source>Share of allocatable, measured by metrics.k8s.io, asked every 60 s while it is to be seen.</source>
        <translation>占可分配量的比例，由 metrics.k8s.io 测量，可见时每 60 秒询问一次。</translation>
    </message>
    <message>
        <source>No value</source>
        <comment>name of a group</comment>
        <translation>无值</translation>
    </message>
    <message numerus="yes">
        <source>%Ln nodes</source>
        <translation>
            <numerusform>%Ln 个节点</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln nodes</source>
        <translation>
            <numerusform>%1/%Ln 个节点</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 · %3, %4</source>
        <comment>what it is grouped by, name of the group, nodes, ready</comment>
        <translation>%1：%2 · %3，%4</translation>
    </message>
    <message numerus="yes">
        <source>%Ln ready</source>
        <translation>
            <numerusform>%Ln 个就绪</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, folded</source>
        <translation>%1，已折叠</translation>
    </message>
    <message>
        <source>%1, unfolded</source>
        <translation>%1，已展开</translation>
    </message>
    <message>
        <source>%1 · reading</source>
        <comment>title of a column</comment>
        <translation>%1 · 读取中</translation>
    </message>
    <message>
        <source>Label %1</source>
        <translation>标签 %1</translation>
    </message>
    <message>
        <source>Annotation %1</source>
        <translation>注解 %1</translation>
    </message>
    <message>
        <source>JSONPath %1</source>
        <translation>JSONPath %1</translation>
    </message>
    <message>
        <source>Its values are being read from the server.</source>
        <translation>正在从服务器读取它的值。</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>title of a column, how it is sorted</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1, %2, key %3</source>
        <comment>title of a column, how it is sorted, which key</comment>
        <translation>%1，%2，排序键 %3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>cluster, how a column stands there</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>The events could not be read: %1</source>
        <translation>事件无法读取：%1</translation>
    </message>
    <message>
        <source>How old what is shown of the node&apos;s cluster is.</source>
        <translation>所示节点的集群数据有多旧。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>cluster, how fresh what is shown is</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>cluster, how fresh it is</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <comment>node, cluster</comment>
        <translation>%2 中的 %1</translation>
    </message>
    <message>
        <source>How the node stood in the last hour: the taller, the worse; hatched where there is no record, as Drover was not connected, or did not run. Of the time before it looked there are ticks where the server&apos;s events say that the node was first and last called not ready.</source>
        <translation>节点在最近一小时内的状态：越高越差；画斜线处没有记录，因为 Drover 未连接或未在运行。在它开始观察之前的时间里，短线表示服务器的事件中节点首次和最后一次被称为未就绪的时刻。</translation>
    </message>
    <message>
        <source>sorted ascending</source>
        <translation>升序排列</translation>
    </message>
    <message>
        <source>sorted descending</source>
        <translation>降序排列</translation>
    </message>
</context>
<context>
    <name>drover::ui::NodeHeader</name>
    <message>
        <source>&amp;Preset</source>
        <translation>预设(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Group By</source>
        <translation>分组依据(&amp;G)</translation>
    </message>
    <message>
        <source>Turn or &amp;Leave Out of the Sort</source>
        <translation>反转或移出排序(&amp;L)</translation>
    </message>
    <message>
        <source>Group &amp;by %1</source>
        <translation>按“%1”分组(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Hide %1</source>
        <translation>隐藏“%1”(&amp;H)</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <source>&amp;Fold All</source>
        <translation>全部折叠(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Unfold All</source>
        <translation>全部展开(&amp;U)</translation>
    </message>
    <message>
        <source>Sh&amp;ow</source>
        <translation>显示(&amp;O)</translation>
    </message>
    <message>
        <source>Sort &amp;Ascending</source>
        <translation>升序排列(&amp;A)</translation>
    </message>
    <message>
        <source>Sort &amp;Descending</source>
        <translation>降序排列(&amp;D)</translation>
    </message>
    <message>
        <source>Add This Column &amp;to the Sort</source>
        <translation>将此列加入排序(&amp;T)</translation>
    </message>
</context>
<context>
    <name>drover::ui::NodeView</name>
    <message>
        <source>Nodes of %1</source>
        <translation>%1 的节点</translation>
    </message>
    <message>
        <source>No node is selected.</source>
        <translation>未选择节点。</translation>
    </message>
    <message>
        <source>&amp;Unfold</source>
        <translation>展开(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Fold</source>
        <translation>折叠(&amp;F)</translation>
    </message>
    <message>
        <source>F&amp;old All</source>
        <translation>全部折叠(&amp;O)</translation>
    </message>
    <message>
        <source>U&amp;nfold All</source>
        <translation>全部展开(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Select Its Nodes</source>
        <translation>选择其中的节点(&amp;S)</translation>
    </message>
    <message>
        <source>Nodes of all clusters</source>
        <translation>所有集群的节点</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <comment>5 nodes in 2 clusters</comment>
        <translation>%2中的 %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln nodes</source>
        <translation>
            <numerusform>%Ln 个节点</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln clusters</source>
        <translation>
            <numerusform>%Ln 个集群</numerusform>
        </translation>
    </message>
    <message>
        <source>There are no nodes here.</source>
        <translation>此处没有节点。</translation>
    </message>
    <message>
        <source>Cannot group by %1: every node has its own.</source>
        <translation>不能按“%1”分组：每个节点的值各不相同。</translation>
    </message>
    <message>
        <source>Cannot group by %1: it shows amounts or times.</source>
        <translation>不能按“%1”分组：它显示的是数量或时间。</translation>
    </message>
    <message>
        <source>No node selected</source>
        <translation>未选择节点</translation>
    </message>
</context>
<context>
    <name>drover::ui::NoticeBar</name>
    <message>
        <source>Dismiss</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Dismiss the notice</source>
        <translation>关闭此通知</translation>
    </message>
    <message numerus="yes">
        <source>… and %Ln more before, see the log</source>
        <translation>
            <numerusform>… 之前还有 %Ln 条，见日志</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>drover::ui::OperationDialog</name>
    <message>
        <source>%1 (dry run)</source>
        <translation>%1（试运行）</translation>
    </message>
    <message>
        <source>Copy as &amp;kubectl</source>
        <translation>复制为 kubectl 命令(&amp;K)</translation>
    </message>
    <message>
        <source>Under way.</source>
        <translation>正在进行。</translation>
    </message>
    <message>
        <source>%1 is read-only here.</source>
        <translation>%1 在这里是只读的。</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Dry run on %1: %2. Nothing was changed.</source>
        <comment>node, write</comment>
        <translation>%1 上的试运行：%2。未做任何更改。</translation>
    </message>
    <message>
        <source>Done on %1: %2.</source>
        <comment>node, write</comment>
        <translation>%1：操作已完成（%2）。</translation>
    </message>
    <message>
        <source>%1 (dry run)</source>
        <comment>button</comment>
        <translation>试运行：%1</translation>
    </message>
</context>
<context>
    <name>drover::ui::OverviewPage</name>
    <message>
        <source>Overview</source>
        <translation>概览</translation>
    </message>
</context>
<context>
    <name>drover::ui::OwnColumnDialog</name>
    <message>
        <source>Add a Column</source>
        <translation>添加列</translation>
    </message>
    <message>
        <source>Change the Column</source>
        <translation>更改列</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Annotation</source>
        <translation>注解</translation>
    </message>
    <message>
        <source>JSONPath</source>
        <translation>JSONPath</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>Quantity (500m, 64Gi)</source>
        <translation>数量 (500m, 64Gi)</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>存在时长</translation>
    </message>
    <message>
        <source>&amp;Shows:</source>
        <translation>显示内容(&amp;S)：</translation>
    </message>
    <message>
        <source>&amp;Title:</source>
        <translation>标题(&amp;T)：</translation>
    </message>
    <message>
        <source>T&amp;ype:</source>
        <translation>类型(&amp;Y)：</translation>
    </message>
    <message>
        <source>&amp;Unit:</source>
        <translation>单位(&amp;U)：</translation>
    </message>
    <message>
        <source>&amp;Path:</source>
        <translation>路径(&amp;P)：</translation>
    </message>
    <message>
        <source>&amp;Key:</source>
        <translation>键(&amp;K)：</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>路径</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>键</translation>
    </message>
    <message>
        <source>count</source>
        <translation>个数</translation>
    </message>
    <message>
        <source>cores</source>
        <translation>核</translation>
    </message>
    <message>
        <source>bytes</source>
        <translation>字节</translation>
    </message>
    <message>
        <source>Its values are read from the server when the column is shown.</source>
        <translation>显示该列时才从服务器读取它的值。</translation>
    </message>
    <message>
        <source>No node here has it.</source>
        <translation>没有节点带有它。</translation>
    </message>
    <message numerus="yes">
        <source>On %Ln nodes it is not of this type, and shown as the text it is: %1</source>
        <translation>
            <numerusform>在 %Ln 个节点上它不是此类型，按原文本显示：%1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln nodes have it.</source>
        <translation>
            <numerusform>%Ln 个节点带有它。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln nodes have it: %1</source>
        <translation>
            <numerusform>%Ln 个节点带有它：%1</numerusform>
        </translation>
    </message>
    <message>
        <source>At character %1: %2</source>
        <translation>第 %1 个字符处：%2</translation>
    </message>
</context>
<context>
    <name>drover::ui::PageTabs</name>
    <message>
        <source>All pages</source>
        <translation>所有页面</translation>
    </message>
    <message>
        <source>%1 more</source>
        <comment>pages</comment>
        <translation>另外 %1 个</translation>
    </message>
</context>
<context>
    <name>drover::ui::PaletteDesk</name>
    <message>
        <source>%1, is on</source>
        <comment>menu</comment>
        <translation>%1，已启用</translation>
    </message>
    <message>
        <source>%1, is off</source>
        <comment>menu</comment>
        <translation>%1，已关闭</translation>
    </message>
    <message>
        <source>No cluster is open.</source>
        <translation>没有已打开的集群。</translation>
    </message>
    <message>
        <source>Not possible now.</source>
        <translation>现在不可用。</translation>
    </message>
    <message>
        <source>Open tab</source>
        <translation>已打开的标签页</translation>
    </message>
    <message>
        <source>Open context: %1</source>
        <translation>打开上下文：%1</translation>
    </message>
    <message>
        <source>Filter: %1</source>
        <translation>筛选：%1</translation>
    </message>
    <message>
        <source>Appearance: Same as desktop</source>
        <translation>外观：与桌面一致</translation>
    </message>
    <message>
        <source>Appearance: Light</source>
        <translation>外观：浅色</translation>
    </message>
    <message>
        <source>Appearance: Dark</source>
        <translation>外观：深色</translation>
    </message>
    <message>
        <source>High contrast: Off</source>
        <translation>高对比度：关闭</translation>
    </message>
    <message>
        <source>High contrast: On</source>
        <translation>高对比度：开启</translation>
    </message>
    <message>
        <source>Language: Same as desktop</source>
        <translation>语言：与桌面一致</translation>
    </message>
    <message>
        <source>Language: %1</source>
        <translation>语言：%1</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
</context>
<context>
    <name>drover::ui::PaletteModel</name>
    <message>
        <source>%1. Not possible: %2</source>
        <translation>%1。不可用：%2</translation>
    </message>
</context>
<context>
    <name>drover::ui::PlanList</name>
    <message>
        <source>Plan, pod by pod</source>
        <translation>计划，逐个 Pod</translation>
    </message>
</context>
<context>
    <name>drover::ui::PlanModel</name>
    <message>
        <source>Refused</source>
        <translation>被拒绝</translation>
    </message>
    <message>
        <source>Blocked now</source>
        <translation>目前受阻</translation>
    </message>
    <message>
        <source>Will be evicted</source>
        <translation>将被驱逐</translation>
    </message>
    <message>
        <source>Finished, go too</source>
        <translation>已结束，一并移除</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>grace %1 s</source>
        <translation>宽限期 %1 秒</translation>
    </message>
    <message>
        <source>will not come back
no controller recreates it</source>
        <translation>不会再回来
没有控制器会重新创建它</translation>
    </message>
    <message>
        <source>unknown
%1</source>
        <translation>未知
%1</translation>
    </message>
    <message>
        <source>estimating…</source>
        <translation>正在估算…</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>group of pods, count</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>asking…</source>
        <translation>正在询问…</translation>
    </message>
    <message>
        <source>Pod</source>
        <translation>Pod</translation>
    </message>
    <message>
        <source>What happens, and why</source>
        <translation>将发生什么，以及原因</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>干扰预算</translation>
    </message>
    <message>
        <source>Place (estimate)</source>
        <translation>位置（估算）</translation>
    </message>
    <message>
        <source>Server (dry run)</source>
        <translation>服务器（试运行）</translation>
    </message>
    <message>
        <source>Blocked for good</source>
        <translation>始终受阻</translation>
    </message>
    <message>
        <source>Will be deleted</source>
        <translation>将被删除</translation>
    </message>
    <message>
        <source>Will be evicted or deleted</source>
        <translation>将被驱逐或删除</translation>
    </message>
    <message>
        <source>Terminating already</source>
        <translation>已在终止</translation>
    </message>
    <message>
        <source>You may not remove it.
No permission to %1 in %2.</source>
        <translation>你无权移除它。
在 %2 中没有 %1 的权限。</translation>
    </message>
</context>
<context>
    <name>drover::ui::PodHead</name>
    <message>
        <source>Pods</source>
        <translation>Pod</translation>
    </message>
    <message>
        <source>Back to the pods (Esc)</source>
        <translation>返回 Pod 列表 (Esc)</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>已删除</translation>
    </message>
    <message>
        <source>Deleted %1. Last state below.</source>
        <translation>已删除 (%1)。以下为最后状态。</translation>
    </message>
    <message>
        <source>In a window of its own (Alt+Enter)</source>
        <translation>在单独的窗口中 (Alt+Enter)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln restarts</source>
        <translation>
            <numerusform>重启 %Ln 次</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2 ready · %3</source>
        <translation>%1 · %2 就绪 · %3</translation>
    </message>
    <message>
        <source>no restarts</source>
        <translation>没有重启</translation>
    </message>
    <message>
        <source>%1, the last run ended %2 ago</source>
        <translation>%1，最近一次运行结束于 %2前</translation>
    </message>
</context>
<context>
    <name>drover::ui::PodList</name>
    <message>
        <source>0 of %1 pods match.</source>
        <translation>%1 个 Pod 中没有匹配项。</translation>
    </message>
    <message>
        <source>Filter pods (Ctrl+F, /)</source>
        <translation>筛选 Pod (Ctrl+F, /)</translation>
    </message>
    <message>
        <source>Filter pods</source>
        <translation>筛选 Pod</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>重新读取</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>Clear Filter</source>
        <translation>清除筛选</translation>
    </message>
</context>
<context>
    <name>drover::ui::PodOverview</name>
    <message>
        <source>Overview of the pod</source>
        <translation>Pod 概览</translation>
    </message>
</context>
<context>
    <name>drover::ui::PodPane</name>
    <message>
        <source>Asking for the events about this pod…</source>
        <translation>正在询问此 Pod 的事件…</translation>
    </message>
    <message>
        <source>There are no events about this pod.</source>
        <translation>没有关于此 Pod 的事件。</translation>
    </message>
    <message>
        <source>The server keeps events for about an hour.</source>
        <translation>服务器保留事件约一小时。</translation>
    </message>
    <message>
        <source>The events about this pod could not be read.</source>
        <translation>无法读取此 Pod 的事件。</translation>
    </message>
    <message>
        <source>Asking for the pod…</source>
        <translation>正在询问该 Pod…</translation>
    </message>
    <message>
        <source>The pod could not be read.</source>
        <translation>无法读取该 Pod。</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>概览</translation>
    </message>
    <message>
        <source>Containers</source>
        <translation>容器</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Logs</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>YAML</source>
        <translation>YAML</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>Events (%1)</source>
        <translation>事件 (%1)</translation>
    </message>
    <message>
        <source>Containers (%1)</source>
        <translation>容器 (%1)</translation>
    </message>
    <message>
        <source>&amp;Logs of This Container</source>
        <translation>此容器的日志(&amp;L)</translation>
    </message>
    <message>
        <source>Copy C&amp;ell</source>
        <translation>复制单元格(&amp;E)</translation>
    </message>
</context>
<context>
    <name>drover::ui::PodView</name>
    <message>
        <source>Pods of the node</source>
        <translation>此节点的 Pod</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>打开(&amp;O)</translation>
    </message>
    <message>
        <source>Open in a &amp;Window</source>
        <translation>在窗口中打开(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Logs</source>
        <translation>日志(&amp;L)</translation>
    </message>
    <message>
        <source>What does this &amp;mean?</source>
        <translation>这是什么意思？(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Sort By</source>
        <translation>排序方式(&amp;S)</translation>
    </message>
    <message>
        <source>Copy C&amp;ell</source>
        <translation>复制单元格(&amp;E)</translation>
    </message>
</context>
<context>
    <name>drover::ui::PodsPage</name>
    <message>
        <source>Asking for the pods of this node…</source>
        <translation>正在询问此节点的 Pod…</translation>
    </message>
    <message>
        <source>There are no pods on this node.</source>
        <translation>此节点上没有 Pod。</translation>
    </message>
    <message>
        <source>The pods of this node could not be read.</source>
        <translation>无法读取此节点的 Pod。</translation>
    </message>
    <message>
        <source>%1 requests %2, limits %3</source>
        <comment>resource, amount, amount</comment>
        <translation>%1：请求 %2，限制 %3</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>内存</translation>
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
        <translation>查询于 %1，实时</translation>
    </message>
    <message>
        <source>metrics-server has not measured this pod.</source>
        <translation>metrics-server 尚未测量此 Pod。</translation>
    </message>
    <message>
        <source>metrics.k8s.io is not served here</source>
        <translation>此处不提供 metrics.k8s.io</translation>
    </message>
    <message>
        <source>Use: metrics not installed (metrics.k8s.io is not served here).</source>
        <translation>用量：未安装测量组件（此处不提供 metrics.k8s.io）。</translation>
    </message>
    <message>
        <source>Use could not be read: %1</source>
        <translation>无法读取用量：%1</translation>
    </message>
    <message>
        <source>%1 of %2 pods</source>
        <translation>%1/%2 个 Pod</translation>
    </message>
    <message>
        <source>%1 pods</source>
        <translation>%1 个 Pod</translation>
    </message>
    <message numerus="yes">
        <source>%Ln finished</source>
        <translation>
            <numerusform>%Ln 个已结束</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>drover::ui::QueryEdit</name>
    <message>
        <source>Completions</source>
        <translation>补全</translation>
    </message>
    <message>
        <source>%1   %2</source>
        <comment>term, its help</comment>
        <translation>%1   %2</translation>
    </message>
</context>
<context>
    <name>drover::ui::RereadBox</name>
    <message>
        <source>Reading the node again…</source>
        <translation>正在重新读取该节点…</translation>
    </message>
    <message>
        <source>Reading the nodes again…</source>
        <translation>正在重新读取这些节点…</translation>
    </message>
    <message>
        <source>Nothing is written to what cannot be read.</source>
        <translation>无法读取的对象不会被写入。</translation>
    </message>
    <message>
        <source>Read again at %1: nothing has changed.</source>
        <translation>已于 %1 重新读取：没有不同。</translation>
    </message>
    <message>
        <source>Read again at %1. Different from what was shown:</source>
        <translation>已于 %1 重新读取。与所显示的不同之处：</translation>
    </message>
    <message>
        <source>It cannot be read again: %1</source>
        <translation>无法重新读取：%1</translation>
    </message>
    <message>
        <source>%1 is read again first.</source>
        <translation>会先重新读取 %1。</translation>
    </message>
    <message>
        <source>%1 are read again first.</source>
        <translation>会先重新读取 %1。</translation>
    </message>
    <message>
        <source>This tab is not live (%1).</source>
        <comment>its state</comment>
        <translation>此标签页不是实时的（%1）。</translation>
    </message>
</context>
<context>
    <name>drover::ui::ResourceGrid</name>
    <message>
        <source>Resources</source>
        <translation>资源</translation>
    </message>
    <message>
        <source>Capacity</source>
        <translation>容量</translation>
    </message>
    <message>
        <source>Allocatable</source>
        <translation>可分配</translation>
    </message>
    <message>
        <source>%1, capacity</source>
        <translation>%1，容量</translation>
    </message>
    <message>
        <source>%1, allocatable</source>
        <translation>%1，可分配</translation>
    </message>
</context>
<context>
    <name>drover::ui::ResourcesModel</name>
    <message>
        <source>The node did not report what is allocatable.</source>
        <translation>节点没有报告可分配的量。</translation>
    </message>
    <message>
        <source>Not measured.</source>
        <translation>未测量。</translation>
    </message>
    <message>
        <source>%1 of %2 allocatable</source>
        <translation>%1，可分配 %2</translation>
    </message>
    <message>
        <source>Resource</source>
        <translation>资源</translation>
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
        <translation>用量</translation>
    </message>
    <message>
        <source>Allocatable</source>
        <translation>可分配</translation>
    </message>
    <message>
        <source>That is more than there is: %1%.</source>
        <translation>超过了现有的量：%1%。</translation>
    </message>
    <message>
        <source>The pods of this node could not be read.</source>
        <translation>无法读取此节点的 Pod。</translation>
    </message>
</context>
<context>
    <name>drover::ui::ResourcesPage</name>
    <message>
        <source>Asking for the pods of this node…</source>
        <translation>正在询问此节点的 Pod…</translation>
    </message>
    <message>
        <source>The pods of this node could not be read.</source>
        <translation>无法读取此节点的 Pod。</translation>
    </message>
    <message>
        <source>Resources</source>
        <translation>资源</translation>
    </message>
    <message>
        <source>Reso&amp;urces</source>
        <translation>资源(&amp;U)</translation>
    </message>
    <message>
        <source>%1 of %2 pods</source>
        <translation>%1/%2 个 Pod</translation>
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
        <translation>用量：测量于 %1，时段 %2 (metrics.k8s.io)。</translation>
    </message>
    <message>
        <source>Use: this node was not measured (metrics.k8s.io).</source>
        <translation>用量：此节点未测量 (metrics.k8s.io)。</translation>
    </message>
    <message>
        <source>Use: metrics not installed (metrics.k8s.io is not served here).</source>
        <translation>用量：未安装测量组件（此处不提供 metrics.k8s.io）。</translation>
    </message>
    <message>
        <source>Use could not be read: %1</source>
        <translation>无法读取用量：%1</translation>
    </message>
</context>
<context>
    <name>drover::ui::ResultsPage</name>
    <message>
        <source>Sent, no answer yet</source>
        <translation>已发送，尚无响应</translation>
    </message>
    <message>
        <source>The server would do it: %1</source>
        <translation>服务器会执行：%1</translation>
    </message>
    <message>
        <source>Done: %1</source>
        <translation>完成：%1</translation>
    </message>
    <message>
        <source>%1 of %2 done</source>
        <translation>已完成 %1/%2</translation>
    </message>
    <message>
        <source>, %1 failed</source>
        <translation>，%1 个失败</translation>
    </message>
    <message>
        <source>Result of each node</source>
        <translation>各节点的结果</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>节点</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
</context>
<context>
    <name>drover::ui::SavedFilters</name>
    <message>
        <source>Saved filters</source>
        <translation>已保存的筛选</translation>
    </message>
    <message>
        <source>%1   %2</source>
        <comment>name of a filter, its query</comment>
        <translation>%1   %2</translation>
    </message>
    <message>
        <source>No filter is saved</source>
        <translation>没有已保存的筛选</translation>
    </message>
    <message>
        <source>&amp;Save This Filter…</source>
        <translation>保存此筛选(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>移除(&amp;R)</translation>
    </message>
    <message>
        <source>Save the Filter</source>
        <translation>保存筛选</translation>
    </message>
    <message>
        <source>Name of the filter:</source>
        <translation>筛选的名称：</translation>
    </message>
    <message>
        <source>Filter &amp;Help…</source>
        <translation>筛选帮助(&amp;H)…</translation>
    </message>
    <message>
        <source>Re&amp;name</source>
        <translation>重命名(&amp;N)</translation>
    </message>
    <message>
        <source>Rename the Filter</source>
        <translation>重命名筛选</translation>
    </message>
    <message>
        <source>New name of the filter:</source>
        <translation>筛选的新名称：</translation>
    </message>
    <message>
        <source>Remove the Filter</source>
        <translation>移除筛选</translation>
    </message>
    <message>
        <source>Remove the saved filter %1?</source>
        <translation>要移除已保存的筛选“%1”吗？</translation>
    </message>
    <message>
        <source>What it asks for is lost: %1</source>
        <translation>筛选内容将会丢失：%1</translation>
    </message>
</context>
<context>
    <name>drover::ui::SectionsPage</name>
    <message>
        <source>Container runtime</source>
        <translation>容器运行时</translation>
    </message>
    <message>
        <source>&amp;Copy All Facts</source>
        <translation>复制所有信息(&amp;C)</translation>
    </message>
</context>
<context>
    <name>drover::ui::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>&amp;Appearance:</source>
        <translation>外观(&amp;A)：</translation>
    </message>
    <message>
        <source>Below the table</source>
        <translation>表格下方</translation>
    </message>
    <message>
        <source>Beside the table</source>
        <translation>表格旁边</translation>
    </message>
    <message>
        <source>&amp;Details:</source>
        <translation>详情(&amp;D)：</translation>
    </message>
    <message>
        <source>The same in all tabs</source>
        <translation>所有标签页相同</translation>
    </message>
    <message>
        <source>Each cluster has its own</source>
        <translation>每个集群各自设置</translation>
    </message>
    <message>
        <source>C&amp;olumns:</source>
        <translation>列(&amp;O)：</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>启动</translation>
    </message>
    <message>
        <source>&amp;Language:</source>
        <translation>语言(&amp;L)：</translation>
    </message>
    <message>
        <source>&amp;High contrast</source>
        <translation>高对比度(&amp;H)</translation>
    </message>
    <message>
        <source>Same as desktop</source>
        <translation>与桌面一致</translation>
    </message>
    <message>
        <source>Reopen the &amp;tabs of the last session</source>
        <translation>恢复上次会话的标签页(&amp;T)</translation>
    </message>
    <message>
        <source>Set on the command line for this start: %1. What is chosen here takes effect at once, and is saved.</source>
        <translation>命令行为本次启动指定了：%1。在此处所作的选择会立即取而代之，并会保存。</translation>
    </message>
    <message>
        <source>Else the current context of the kubeconfig is opened. What is named on the command line is opened instead of both; the other tabs of the last session then come back at the next start that names none.</source>
        <translation>否则打开 kubeconfig 的当前上下文。命令行中指定的内容会代替这两者打开；上次会话的其他标签页会在下次启动且未指定任何内容时恢复。</translation>
    </message>
    <message>
        <source>Set on the command line for this start: %1. What is chosen here takes effect at once, until Drover is closed.</source>
        <translation>命令行为本次启动指定了：%1。在此处所作的选择会立即取而代之，直到 Drover 关闭为止。</translation>
    </message>
</context>
<context>
    <name>drover::ui::ShortcutModel</name>
    <message>
        <source>Cannot be changed</source>
        <translation>无法更改</translation>
    </message>
    <message>
        <source>Other keys than Drover&apos;s own</source>
        <translation>与 Drover 默认不同的按键</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>菜单</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>View</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>节点</translation>
    </message>
    <message>
        <source>Node: Copy</source>
        <translation>节点：复制</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
</context>
<context>
    <name>drover::ui::ShortcutsPage</name>
    <message>
        <source>A&amp;dd</source>
        <translation>添加(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Remove Keys</source>
        <translation>移除按键(&amp;R)</translation>
    </message>
    <message>
        <source>Reset A&amp;ll</source>
        <translation>全部重置(&amp;L)</translation>
    </message>
    <message>
        <source>Type to search actions and keys</source>
        <translation>键入以搜索操作和按键</translation>
    </message>
    <message>
        <source>Search actions and keys</source>
        <translation>搜索操作和按键</translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation>操作及其按键</translation>
    </message>
    <message>
        <source>New keys for &quot;%1&quot;:</source>
        <translation>“%1”的新按键：</translation>
    </message>
    <message>
        <source>These keys cannot be changed.</source>
        <translation>这些按键无法更改。</translation>
    </message>
    <message>
        <source>No action matches.</source>
        <translation>没有匹配的操作。</translation>
    </message>
    <message>
        <source>&amp;Use Default</source>
        <translation>使用默认(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Use Default (%1)</source>
        <translation>使用默认 (%1)(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Set</source>
        <translation>设定(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Take Over from %1</source>
        <translation>从“%1”接管(&amp;T)</translation>
    </message>
    <message>
        <source>The action has these keys already.</source>
        <translation>该操作已有这些按键。</translation>
    </message>
    <message>
        <source>%1 belongs to &quot;%2&quot;, which would lose it.</source>
        <translation>%1 属于“%2”，接管后它将不再拥有该按键。</translation>
    </message>
    <message>
        <source>Copy: %1</source>
        <comment>an action of the menu Copy</comment>
        <translation>复制：%1</translation>
    </message>
    <message>
        <source>%1 from %2</source>
        <comment>keys, the action that has them</comment>
        <translation>从 %2 取走 %1</translation>
    </message>
    <message>
        <source>&amp;Use Default, Taking %1</source>
        <translation>使用默认，%1(&amp;U)</translation>
    </message>
    <message>
        <source>Reset All Keys</source>
        <translation>重置所有按键</translation>
    </message>
    <message>
        <source>Give all actions their default keys back?</source>
        <translation>要把所有操作恢复为 Drover 的默认按键吗？</translation>
    </message>
    <message>
        <source>The keys that you chose are lost: %1</source>
        <translation>以下操作中你选定的按键将会丢失：%1</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>keys, the action that gets them back</comment>
        <translation>把 %1 给 %2</translation>
    </message>
    <message>
        <source>%1, Giving Back %2</source>
        <comment>&quot;Use Default (F9)&quot;, &quot;Ctrl+D to Cordon&quot;</comment>
        <translation>%1，归还：%2</translation>
    </message>
</context>
<context>
    <name>drover::ui::SortKeysEdit</name>
    <message>
        <source>&amp;Sort by:</source>
        <translation>排序依据(&amp;S)：</translation>
    </message>
    <message>
        <source>Then by:</source>
        <translation>然后按：</translation>
    </message>
    <message>
        <source>Sort key %1</source>
        <translation>排序键 %1</translation>
    </message>
    <message>
        <source>Direction of sort key %1</source>
        <translation>排序键 %1 的方向</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <source>ascending</source>
        <translation>升序</translation>
    </message>
    <message>
        <source>descending</source>
        <translation>降序</translation>
    </message>
</context>
<context>
    <name>drover::ui::SplitDialog</name>
    <message>
        <source>%1: %2 in %3</source>
        <comment>what is done, 5 nodes, 2 clusters</comment>
        <translation>%1：%3中的 %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln nodes</source>
        <translation>
            <numerusform>%Ln 个节点</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln clusters</source>
        <translation>
            <numerusform>%Ln 个集群</numerusform>
        </translation>
    </message>
    <message>
        <source>Each cluster asks by itself, one after the other, with its own plan and guard. Nothing is written before you say so there.</source>
        <translation>将逐个集群询问，各有自己的计划和保护级别。确认之前，不会写入任何内容。</translation>
    </message>
    <message>
        <source>&amp;Go On</source>
        <translation>继续(&amp;G)</translation>
    </message>
    <message>
        <source>Cluster</source>
        <translation>集群</translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation>节点</translation>
    </message>
    <message>
        <source>The nodes by cluster</source>
        <translation>按集群列出的节点</translation>
    </message>
    <message numerus="yes">
        <source>These were selected when this window opened. %Ln nodes are selected now.</source>
        <translation>
            <numerusform>这些是打开此窗口时选中的节点。现在选中了 %Ln 个节点。</numerusform>
        </translation>
    </message>
    <message>
        <source>Count</source>
        <translation>数量</translation>
    </message>
    <message numerus="yes">
        <source>There is nothing to do on %Ln more.</source>
        <translation>
            <numerusform>另有 %Ln 个无需操作。</numerusform>
        </translation>
    </message>
    <message>
        <source>Their drains are paused in all of these clusters at once when you go on. No pod is evicted until they are resumed.</source>
        <translation>继续后，这些集群中的相关腾空会立即全部暂停。在恢复之前，不会驱逐任何 Pod。</translation>
    </message>
    <message>
        <source>Their drains are resumed in all of these clusters at once when you go on.</source>
        <translation>继续后，这些集群中的相关腾空会立即全部恢复。</translation>
    </message>
    <message>
        <source>Each cluster asks by itself, one after the other. No drain is canceled before you say so there.</source>
        <translation>将逐个集群询问。确认之前，不会取消任何腾空。</translation>
    </message>
    <message>
        <source>Each cluster asks by itself, one after the other, under its own guard. Nothing is written before you say so there.</source>
        <translation>将逐个集群询问，各有自己的保护级别。确认之前，不会写入任何内容。</translation>
    </message>
    <message>
        <source>%1: the nodes are read again before anything is written.</source>
        <comment>how old they are</comment>
        <translation>%1：写入任何内容之前，会先重新读取这些节点。</translation>
    </message>
</context>
<context>
    <name>drover::ui::StripWidget</name>
    <message>
        <source>How the node stood</source>
        <translation>节点的情况</translation>
    </message>
    <message>
        <source>now</source>
        <translation>现在</translation>
    </message>
</context>
<context>
    <name>drover::ui::SummaryStrip</name>
    <message>
        <source>Not encrypted, no credentials sent</source>
        <translation>未加密，不发送凭据</translation>
    </message>
    <message>
        <source>The server&apos;s address begins with http://. Whoever is on the way can read and change everything; so Drover tells nobody who you are, like kubectl.</source>
        <translation>服务器的地址以 http:// 开头。途中的任何人都能读取和更改一切；因此 Drover 与 kubectl 一样，不会透露你的身份。</translation>
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
        <source>others are not shown</source>
        <translation>其他的不显示</translation>
    </message>
    <message numerus="yes">
        <source>%Ln not ready</source>
        <translation>
            <numerusform>%Ln 个未就绪</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cordoned</source>
        <translation>
            <numerusform>%Ln 个已封锁</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln under pressure</source>
        <translation>
            <numerusform>%Ln 个有压力</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln shown</source>
        <translation>
            <numerusform>显示 %Ln 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>已选择 %Ln 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not known to match</source>
        <translation>
            <numerusform>%Ln 个无法判断</numerusform>
        </translation>
    </message>
    <message>
        <source>the filter cannot be read</source>
        <translation>无法识别筛选条件</translation>
    </message>
    <message>
        <source>%1 so far, may be incomplete</source>
        <comment>2 nodes</comment>
        <translation>%1（截至目前，可能不完整）</translation>
    </message>
    <message numerus="yes">
        <source>%Ln shown by the one before</source>
        <translation>
            <numerusform>上一个筛选条件显示 %Ln 个</numerusform>
        </translation>
    </message>
    <message>
        <source>the filter is not finished</source>
        <translation>筛选条件尚未写完</translation>
    </message>
    <message>
        <source>the filter is read without &quot;%1&quot;</source>
        <translation>“%1”未计入筛选</translation>
    </message>
    <message numerus="yes">
        <source>%Ln clusters not read</source>
        <translation>
            <numerusform>%Ln 个集群未读取</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>drover::ui::TaintsDialog</name>
    <message>
        <source>at once</source>
        <translation>立即</translation>
    </message>
    <message>
        <source>after %1</source>
        <translation>%1 后</translation>
    </message>
    <message>
        <source>Taints of %1</source>
        <translation>%1 的污点</translation>
    </message>
    <message>
        <source>&amp;Presets</source>
        <translation>预设(&amp;P)</translation>
    </message>
    <message>
        <source>no taints</source>
        <translation>没有污点</translation>
    </message>
    <message>
        <source>Which pods of %1 would go is unknown: %2</source>
        <translation>无法得知 %1 的哪些 Pod 会离开：%2</translation>
    </message>
    <message>
        <source>NoExecute: asking which pods would go…</source>
        <translation>NoExecute：正在询问哪些 Pod 会离开…</translation>
    </message>
    <message>
        <source>NoExecute: no pod that runs there would go.</source>
        <translation>NoExecute：那里运行的 Pod 都不会离开。</translation>
    </message>
    <message>
        <source>There are no taints. Set one above.</source>
        <translation>没有污点。请在上方设置。</translation>
    </message>
    <message>
        <source>NoExecute ends %1, and no budget holds it back; each is named above.</source>
        <translation>NoExecute 会终止 %1，干扰预算不会保护它们；它们都列在上方。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>pod, when</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>node, pod</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Asking which pods would go…</source>
        <translation>正在询问哪些 Pod 会离开…</translation>
    </message>
    <message>
        <source>Taints of %1</source>
        <comment>several nodes</comment>
        <translation>%1的污点</translation>
    </message>
</context>
<context>
    <name>drover::ui::TextPanel</name>
    <message>
        <source>The object as text</source>
        <translation>对象的文本</translation>
    </message>
</context>
<context>
    <name>drover::ui::TimelineModel</name>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>From</source>
        <translation>来源</translation>
    </message>
</context>
<context>
    <name>drover::ui::TimelinePage</name>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>Nothing of the chosen kinds happened to this node.</source>
        <translation>此节点没有发生过所选类别的事情。</translation>
    </message>
    <message>
        <source>&amp;Timeline</source>
        <translation>时间线(&amp;T)</translation>
    </message>
    <message>
        <source>%1 h</source>
        <comment>hours</comment>
        <translation>%1 小时</translation>
    </message>
    <message>
        <source>Show the last %1 h</source>
        <translation>显示最近 %1 小时</translation>
    </message>
    <message>
        <source>1 entry</source>
        <translation>1 条</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries</source>
        <translation>
            <numerusform>%Ln 条</numerusform>
        </translation>
    </message>
    <message>
        <source>Events are missing below: %1</source>
        <translation>下方缺少事件：%1</translation>
    </message>
    <message>
        <source>Events: %1</source>
        <comment>Live, As of 14:02:11</comment>
        <translation>事件：%1</translation>
    </message>
    <message>
        <source>The bar shows what Drover saw and, for the time before, what the node&apos;s conditions report. The marks above it are events about readiness, boots and kubelet starts; of repeated ones, the first and the last.</source>
        <translation>条形图显示 Drover 所见；在此之前的时间，则依据节点各状况的报告。其上方的标记是有关就绪状态、机器启动和 kubelet 启动的事件；重复的事件只标出首次和最后一次。</translation>
    </message>
    <message>
        <source>What happens now is not kept for the next start: %1</source>
        <translation>现在发生的事不会保留到下次启动：%1</translation>
    </message>
</context>
<context>
    <name>drover::ui::UnfinishedDialog</name>
    <message>
        <source>%1 gone or going</source>
        <translation>%1 已离开或正在离开</translation>
    </message>
    <message>
        <source>%1 without an answer</source>
        <translation>%1 个没有响应</translation>
    </message>
    <message>
        <source>%1 refused</source>
        <translation>%1 个被拒绝</translation>
    </message>
    <message>
        <source>%1 not asked</source>
        <translation>%1 个未询问</translation>
    </message>
    <message>
        <source>%1: no answer</source>
        <translation>%1：没有响应</translation>
    </message>
    <message>
        <source>%1: refused</source>
        <translation>%1：被拒绝</translation>
    </message>
    <message>
        <source>%1: not asked</source>
        <translation>%1：未询问</translation>
    </message>
    <message>
        <source>&amp;Continue…</source>
        <translation>继续(&amp;C)…</translation>
    </message>
    <message>
        <source>Drains That Were Cut Off</source>
        <translation>被中断的腾空操作</translation>
    </message>
    <message>
        <source>Drains that were cut off</source>
        <translation>被中断的腾空操作</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>节点</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>开始时间</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>&amp;Later</source>
        <translation>以后再说(&amp;L)</translation>
    </message>
    <message>
        <source>not known
%1 is not read</source>
        <translation>未知
%1 未被读取</translation>
    </message>
    <message>
        <source>another node
it was created again</source>
        <translation>另一个节点
它被重新创建</translation>
    </message>
    <message>
        <source>cordoned</source>
        <translation>已封锁</translation>
    </message>
    <message>
        <source>not cordoned
new pods may come to it</source>
        <translation>未封锁
可能会有新的 Pod 调度上来</translation>
    </message>
    <message>
        <source>Node now</source>
        <translation>节点现状</translation>
    </message>
    <message>
        <source>%1 blocked</source>
        <translation>%1 个受阻</translation>
    </message>
    <message>
        <source>%1: blocked</source>
        <translation>%1：受阻</translation>
    </message>
    <message>
        <source>&amp;Dismiss</source>
        <translation>忽略(&amp;D)</translation>
    </message>
    <message>
        <source>A Drain That Was Cut Off</source>
        <translation>被中断的腾空操作</translation>
    </message>
    <message>
        <source>cut off; dismissed by hand, the node was left as it was</source>
        <translation>被中断；已手动移除，节点保持原样</translation>
    </message>
    <message>
        <source>not known
Drover had cordoned it</source>
        <translation>未知
Drover 此前已将其封锁</translation>
    </message>
    <message>
        <source>Drover ended while this drain was running. Nothing was taken back; whether its node is cordoned now is said below. Continue reads the pods again and shows a new plan first.</source>
        <translation>Drover 退出时，此腾空操作尚未完成。没有撤回任何内容；其节点现在是否封锁见下方。“继续”会重新读取 Pod，并先显示新的计划。</translation>
    </message>
    <message>
        <source>Drover ended while these drains were running. Nothing was taken back; whether a node is cordoned now is said in its row. Continue reads the pods again and shows a new plan first.</source>
        <translation>Drover 退出时，以下腾空操作尚未完成。没有撤回任何内容；各节点现在是否封锁见其所在行。“继续”会重新读取 Pod，并先显示新的计划。</translation>
    </message>
    <message>
        <source>none
those that are going may be there still</source>
        <translation>无
正在离开的可能还在</translation>
    </message>
    <message>
        <source>Left to evict</source>
        <translation>尚待驱逐</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
</context>
<context>
    <name>drover::ui::VictimsBox</name>
    <message>
        <source>Pods that NoExecute ends</source>
        <translation>NoExecute 会终止的 Pod</translation>
    </message>
    <message>
        <source>NoE&amp;xecute ends %1</source>
        <translation>NoExecute 会终止 %1(&amp;X)</translation>
    </message>
    <message>
        <source>NoE&amp;xecute ends %1 at once</source>
        <translation>NoExecute 会立即终止 %1(&amp;X)</translation>
    </message>
</context>
<context>
    <name>drover::ui::WhyPage</name>
    <message>
        <source>Still asking…</source>
        <translation>仍在询问…</translation>
    </message>
    <message>
        <source>Why the node is as it is</source>
        <translation>节点为何如此</translation>
    </message>
    <message>
        <source>&amp;Why?</source>
        <translation>为什么？(&amp;W)</translation>
    </message>
    <message>
        <source>Ask A&amp;gain</source>
        <translation>重新询问(&amp;G)</translation>
    </message>
    <message>
        <source>Copy as Te&amp;xt</source>
        <translation>复制为文本(&amp;X)</translation>
    </message>
    <message>
        <source>Answered %1</source>
        <translation>于 %1 答复</translation>
    </message>
    <message>
        <source>Answered %1, node live</source>
        <translation>%1 的答复，节点数据为实时</translation>
    </message>
</context>
<context>
    <name>drover::ui::WindowMemory</name>
    <message>
        <source>No tab was closed.</source>
        <translation>没有关闭过标签页。</translation>
    </message>
</context>
<context>
    <name>drover::ui::WriteDialog</name>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>After</source>
        <translation>之后</translation>
    </message>
</context>
<context>
    <name>drover::ui::YamlHead</name>
    <message>
        <source>YAML</source>
        <translation>YAML</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>What is different from the look before</source>
        <translation>与上一次查看的不同之处</translation>
    </message>
    <message>
        <source>Find (Ctrl+F)</source>
        <translation>查找 (Ctrl+F)</translation>
    </message>
    <message>
        <source>Copy all of it</source>
        <translation>复制全部</translation>
    </message>
    <message>
        <source>Save to a file…</source>
        <translation>保存到文件…</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>Changes (%1)</source>
        <translation>变化 (%1)</translation>
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
        <translation>正在询问该节点…</translation>
    </message>
    <message>
        <source>The node could not be read.</source>
        <translation>无法读取该节点。</translation>
    </message>
</context>
<context>
    <name>drover::ui::YamlView</name>
    <message>
        <source>No change was seen so far.</source>
        <translation>目前没有发现变化。</translation>
    </message>
    <message>
        <source>What differs from one look to a later one is shown here.</source>
        <translation>前后两次查看之间的不同会显示在这里。</translation>
    </message>
    <message>
        <source>Nothing changed.</source>
        <translation>没有变化。</translation>
    </message>
    <message>
        <source>From %1 to %2: %3 added, %4 removed; without managedFields.</source>
        <translation>从 %1 到 %2：添加 %3，移除 %4；不含 managedFields。</translation>
    </message>
    <message>
        <source>1 entry</source>
        <translation>1 条</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries</source>
        <translation>
            <numerusform>%Ln 条</numerusform>
        </translation>
    </message>
    <message>
        <source>managedFields: %1</source>
        <translation>managedFields：%1</translation>
    </message>
    <message>
        <source>managedFields: %1 (hidden)</source>
        <translation>managedFields：%1（已隐藏）</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>隐藏</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Hide managedFields</source>
        <translation>隐藏 managedFields</translation>
    </message>
    <message>
        <source>Show managedFields</source>
        <translation>显示 managedFields</translation>
    </message>
    <message>
        <source>%1 characters of long lines are left out.</source>
        <translation>略去长行中的 %1 个字符。</translation>
    </message>
    <message>
        <source>%1 characters in long lines or at the end are not shown. A copy and a saved file have all.</source>
        <translation>长行中或末尾有 %1 个字符未显示。复制和保存的文件包含全部内容。</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>%1 could not be written.</source>
        <translation>无法写入 %1。</translation>
    </message>
</context>
</TS>
