<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en">
<context>
    <name>CodeText</name>
    <message numerus="yes">
        <source>⋯ %Ln unchanged lines</source>
        <translation>
            <numerusform>⋯ %Ln unchanged line</numerusform>
            <numerusform>⋯ %Ln unchanged lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CountText</name>
    <message numerus="yes">
        <source>%Ln nodes</source>
        <translation>
            <numerusform>%Ln node</numerusform>
            <numerusform>%Ln nodes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln pods</source>
        <translation>
            <numerusform>%Ln pod</numerusform>
            <numerusform>%Ln pods</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DoctorText</name>
    <message numerus="yes">
        <source>%1: %Ln contexts.</source>
        <translation>
            <numerusform>%1: %Ln context.</numerusform>
            <numerusform>%1: %Ln contexts.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The server&apos;s certificate ends in %Ln days.</source>
        <translation>
            <numerusform>The server&apos;s certificate ends in %Ln day.</numerusform>
            <numerusform>The server&apos;s certificate ends in %Ln days.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Joined</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <comment>things of one kind</comment>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JsonPath</name>
    <message numerus="yes">
        <source>A path has %Ln characters at most.</source>
        <translation>
            <numerusform>A path has %Ln character at most.</numerusform>
            <numerusform>A path has %Ln characters at most.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NodeMenu</name>
    <message numerus="yes">
        <source>%Ln nodes in %1</source>
        <translation>
            <numerusform>%Ln node in %1</numerusform>
            <numerusform>%Ln nodes in %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NodeQuery</name>
    <message numerus="yes">
        <source>A filter has at most %n characters.</source>
        <translation>
            <numerusform>A filter has at most %n character.</numerusform>
            <numerusform>A filter has at most %n characters.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message numerus="yes">
        <source>%1: %n nodes are not ready</source>
        <comment>cluster</comment>
        <translation>
            <numerusform>%1: %n node is not ready</numerusform>
            <numerusform>%1: %n nodes are not ready</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n nodes are under pressure</source>
        <comment>cluster</comment>
        <translation>
            <numerusform>%1: %n node is under pressure</numerusform>
            <numerusform>%1: %n nodes are under pressure</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n drains are blocked</source>
        <comment>cluster</comment>
        <translation>
            <numerusform>%1: %n drain is blocked</numerusform>
            <numerusform>%1: %n drains are blocked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n drains have ended</source>
        <comment>cluster</comment>
        <translation>
            <numerusform>%1: %n drain has ended</numerusform>
            <numerusform>%1: %n drains have ended</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n pods wait since %2</source>
        <comment>node, time</comment>
        <translation>
            <numerusform>%1: %n pod waits since %2</numerusform>
            <numerusform>%1: %n pods wait since %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n pods wait for room in %2 since %3</source>
        <comment>node, budgets, time</comment>
        <translation>
            <numerusform>%1: %n pod waits for room in %2 since %3</numerusform>
            <numerusform>%1: %n pods wait for room in %2 since %3</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Placement</name>
    <message numerus="yes">
        <source>%n nodes have taint %1 that it does not tolerate</source>
        <translation>
            <numerusform>%n node has taint %1 that it does not tolerate</numerusform>
            <numerusform>%n nodes have taint %1 that it does not tolerate</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n nodes lack %1</source>
        <translation>
            <numerusform>%n node lacks %1</numerusform>
            <numerusform>%n nodes lack %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n nodes are cordoned</source>
        <translation>
            <numerusform>%n node is cordoned</numerusform>
            <numerusform>%n nodes are cordoned</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n nodes are not ones that its node selector or affinity allows</source>
        <translation>
            <numerusform>%n node is not one that its node selector or affinity allows</numerusform>
            <numerusform>%n nodes are not ones that its node selector or affinity allows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n nodes have a port that it needs in use</source>
        <translation>
            <numerusform>%n node has a port that it needs in use</numerusform>
            <numerusform>%n nodes have a port that it needs in use</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n nodes take no more pods</source>
        <translation>
            <numerusform>%n node takes no more pods</numerusform>
            <numerusform>%n nodes take no more pods</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n nodes would break its topology spread</source>
        <translation>
            <numerusform>%n node would break its topology spread</numerusform>
            <numerusform>%n nodes would break its topology spread</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n nodes are too near to a pod that must be apart from it</source>
        <translation>
            <numerusform>%n node is too near to a pod that must be apart from it</numerusform>
            <numerusform>%n nodes are too near to a pod that must be apart from it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n nodes are not beside the pods it must be near</source>
        <translation>
            <numerusform>%n node is not beside the pods it must be near</numerusform>
            <numerusform>%n nodes are not beside the pods it must be near</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SessionState</name>
    <message numerus="yes">
        <source>Not known for %Ln nodes: what the filter asks for was not read, or not measured.</source>
        <translation>
            <numerusform>Not known for %Ln node: what the filter asks for was not read, or not measured.</numerusform>
            <numerusform>Not known for %Ln nodes: what the filter asks for was not read, or not measured.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StartState</name>
    <message numerus="yes">
        <source>There are %Ln contexts to open.</source>
        <translation>
            <numerusform>There is %Ln context to open.</numerusform>
            <numerusform>There are %Ln contexts to open.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StripText</name>
    <message numerus="yes">
        <source>%1 %Ln times, %2 in all</source>
        <translation>
            <numerusform>%1 %Ln time, %2 in all</numerusform>
            <numerusform>%1 %Ln times, %2 in all</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 %Ln times, %2–%3, events of %4</source>
        <comment>reason, times, who wrote it</comment>
        <translation>
            <numerusform>%1 %Ln time, %2–%3, events of %4</numerusform>
            <numerusform>%1 %Ln times, %2–%3, events of %4</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>no record %Ln times, %1 in all</source>
        <translation>
            <numerusform>no record %Ln time, %1 in all</numerusform>
            <numerusform>no record %Ln times, %1 in all</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TabTitle</name>
    <message numerus="yes">
        <source>%Ln named nodes</source>
        <translation>
            <numerusform>%Ln named node</numerusform>
            <numerusform>%Ln named nodes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln nodes</source>
        <translation>
            <numerusform>%Ln node</numerusform>
            <numerusform>%Ln nodes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not ready</source>
        <translation>
            <numerusform>%Ln not ready</numerusform>
            <numerusform>%Ln not ready</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WhyRules</name>
    <message numerus="yes">
        <source>Its readiness changed %n times in the last hour.</source>
        <translation>
            <numerusform>Its readiness changed %n time in the last hour.</numerusform>
            <numerusform>Its readiness changed %n times in the last hour.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The machine booted %n times in the last hour.</source>
        <translation>
            <numerusform>The machine booted %n time in the last hour.</numerusform>
            <numerusform>The machine booted %n times in the last hour.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>By the server&apos;s events its readiness changed about %n times in the last hour, if they came evenly.</source>
        <translation>
            <numerusform>By the server&apos;s events its readiness changed about %n time in the last hour, if they came evenly.</numerusform>
            <numerusform>By the server&apos;s events its readiness changed about %n times in the last hour, if they came evenly.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>By the server&apos;s events its readiness changed %n times in the last hour.</source>
        <translation>
            <numerusform>By the server&apos;s events its readiness changed %n time in the last hour.</numerusform>
            <numerusform>By the server&apos;s events its readiness changed %n times in the last hour.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>By the kubelet&apos;s events the machine booted %n times in the last hour.</source>
        <translation>
            <numerusform>By the kubelet&apos;s events the machine booted %n time in the last hour.</numerusform>
            <numerusform>By the kubelet&apos;s events the machine booted %n times in the last hour.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Its kubelet started %n times in the last hour: it ends, or is ended, again and again.</source>
        <translation>
            <numerusform>Its kubelet started %n time in the last hour: it ends, or is ended, again and again.</numerusform>
            <numerusform>Its kubelet started %n times in the last hour: it ends, or is ended, again and again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pod(s) should have ended by now and are still there.</source>
        <translation>
            <numerusform>%n pod should have ended by now and is still there.</numerusform>
            <numerusform>%n pods should have ended by now and are still there.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pod(s) left</source>
        <translation>
            <numerusform>%n pod left</numerusform>
            <numerusform>%n pods left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n condition(s), none of type Ready</source>
        <translation>
            <numerusform>%n condition, none of type Ready</numerusform>
            <numerusform>%n conditions, none of type Ready</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only the first %n event(s) about it were read; there are more.</source>
        <translation>
            <numerusform>Only the first %n event about it was read; there are more.</numerusform>
            <numerusform>Only the first %n events about it were read; there are more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only the first %n pod(s) on it were read; there are more.</source>
        <translation>
            <numerusform>Only the first %n pod on it was read; there are more.</numerusform>
            <numerusform>Only the first %n pods on it were read; there are more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s), %1</source>
        <comment>how many, how large</comment>
        <translation>
            <numerusform>%n image, %1</numerusform>
            <numerusform>%n images, %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) seen by Drover, which was connected for %1 of the last hour</source>
        <translation>
            <numerusform>%n change seen by Drover, which was connected for %1 of the last hour</numerusform>
            <numerusform>%n changes seen by Drover, which was connected for %1 of the last hour</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Drover saw its readiness change %n times, and was connected for only %1 of the last hour.</source>
        <translation>
            <numerusform>Drover saw its readiness change %n time, and was connected for only %1 of the last hour.</numerusform>
            <numerusform>Drover saw its readiness change %n times, and was connected for only %1 of the last hour.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>drover::Application</name>
    <message numerus="yes">
        <source>%Ln windows of the demo&apos;s nodes and pods were closed with it.</source>
        <translation>
            <numerusform>%Ln window of the demo&apos;s nodes and pods was closed with it.</numerusform>
            <numerusform>%Ln windows of the demo&apos;s nodes and pods were closed with it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>drover::ui::ColumnsDialog</name>
    <message numerus="yes">
        <source>There are %Ln columns of your own, which is the most.</source>
        <translation>
            <numerusform>There is %Ln column of your own, which is the most.</numerusform>
            <numerusform>There are %Ln columns of your own, which is the most.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>drover::ui::CommandPalette</name>
    <message numerus="yes">
        <source>%Ln more match; type more letters to see them.</source>
        <translation>
            <numerusform>%Ln more match; type more letters to see it.</numerusform>
            <numerusform>%Ln more matches; type more letters to see them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>drover::ui::CordonDialog</name>
    <message numerus="yes">
        <source>%Ln more are cordoned already.</source>
        <translation>
            <numerusform>%Ln more are cordoned already.</numerusform>
            <numerusform>%Ln more are cordoned already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more are not cordoned.</source>
        <translation>
            <numerusform>%Ln more are not cordoned.</numerusform>
            <numerusform>%Ln more are not cordoned.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>drover::ui::DoctorDialog</name>
    <message numerus="yes">
        <source>%1 can be reached; %Ln warnings.</source>
        <translation>
            <numerusform>%1 can be reached; %Ln warning.</numerusform>
            <numerusform>%1 can be reached; %Ln warnings.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>drover::ui::EventsView</name>
    <message numerus="yes">
        <source>%Ln events</source>
        <translation>
            <numerusform>%Ln event</numerusform>
            <numerusform>%Ln events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln warnings</source>
        <translation>
            <numerusform>%Ln warning</numerusform>
            <numerusform>%Ln warnings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln events so far</source>
        <translation>
            <numerusform>%Ln event so far</numerusform>
            <numerusform>%Ln events so far</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>drover::ui::ExportDialog</name>
    <message numerus="yes">
        <source>%Ln &amp;selected nodes</source>
        <translation>
            <numerusform>%Ln &amp;selected node</numerusform>
            <numerusform>%Ln &amp;selected nodes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;All %Ln nodes shown</source>
        <translation>
            <numerusform>&amp;All: %Ln node shown</numerusform>
            <numerusform>&amp;All %Ln nodes shown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reading %Ln nodes…</source>
        <translation>
            <numerusform>Reading %Ln node…</numerusform>
            <numerusform>Reading %Ln nodes…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Read %1 of %Ln nodes…</source>
        <translation>
            <numerusform>Read %1 of %Ln node…</numerusform>
            <numerusform>Read %1 of %Ln nodes…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln nodes were gone when they were read: %1</source>
        <translation>
            <numerusform>%Ln node was gone when it was read: %1</numerusform>
            <numerusform>%Ln nodes were gone when they were read: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>drover::ui::FilterBar</name>
    <message numerus="yes">
        <source>%Ln unknown</source>
        <comment>nodes</comment>
        <translation>
            <numerusform>%Ln unknown</numerusform>
            <numerusform>%Ln unknown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Whether %Ln nodes match is not known: what the filter asks for was not read, or not measured. They are not shown.</source>
        <translation>
            <numerusform>Whether %Ln node matches is not known: what the filter asks for was not read, or not measured. It is not shown.</numerusform>
            <numerusform>Whether %Ln nodes match is not known: what the filter asks for was not read, or not measured. They are not shown.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>drover::ui::FleetDesk</name>
    <message numerus="yes">
        <source>All clusters · %Ln not ready</source>
        <translation>
            <numerusform>All clusters · %Ln not ready</numerusform>
            <numerusform>All clusters · %Ln not ready</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>drover::ui::FleetStrip</name>
    <message numerus="yes">
        <source>%Ln nodes</source>
        <translation>
            <numerusform>%Ln node</numerusform>
            <numerusform>%Ln nodes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not ready</source>
        <translation>
            <numerusform>%Ln not ready</numerusform>
            <numerusform>%Ln not ready</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln drains running</source>
        <translation>
            <numerusform>%Ln drain running</numerusform>
            <numerusform>%Ln drains running</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln drains ended</source>
        <translation>
            <numerusform>%Ln drain ended</numerusform>
            <numerusform>%Ln drains ended</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln drains paused</source>
        <translation>
            <numerusform>%Ln drain paused</numerusform>
            <numerusform>%Ln drains paused</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>drover::ui::FleetTab</name>
    <message numerus="yes">
        <source>and %Ln more</source>
        <comment>clusters that are not live</comment>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <comment>clusters without nodes here</comment>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>drover::ui::NodeFilter</name>
    <message numerus="yes">
        <source>%Ln nodes</source>
        <translation>
            <numerusform>%Ln node</numerusform>
            <numerusform>%Ln nodes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln nodes</source>
        <translation>
            <numerusform>%1 of %Ln node</numerusform>
            <numerusform>%1 of %Ln nodes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln ready</source>
        <translation>
            <numerusform>%Ln ready</numerusform>
            <numerusform>%Ln ready</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>drover::ui::NodeView</name>
    <message numerus="yes">
        <source>%Ln nodes</source>
        <translation>
            <numerusform>%Ln node</numerusform>
            <numerusform>%Ln nodes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln clusters</source>
        <translation>
            <numerusform>%Ln cluster</numerusform>
            <numerusform>%Ln clusters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>drover::ui::NoticeBar</name>
    <message numerus="yes">
        <source>… and %Ln more before, see the log</source>
        <translation>
            <numerusform>… and %Ln more before, see the log</numerusform>
            <numerusform>… and %Ln more before, see the log</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>drover::ui::OwnColumnDialog</name>
    <message numerus="yes">
        <source>On %Ln nodes it is not of this type, and shown as the text it is: %1</source>
        <translation>
            <numerusform>On %Ln node it is not of this type, and shown as the text it is: %1</numerusform>
            <numerusform>On %Ln nodes it is not of this type, and shown as the text it is: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln nodes have it.</source>
        <translation>
            <numerusform>%Ln node has it.</numerusform>
            <numerusform>%Ln nodes have it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln nodes have it: %1</source>
        <translation>
            <numerusform>%Ln node has it: %1</numerusform>
            <numerusform>%Ln nodes have it: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>drover::ui::PodHead</name>
    <message numerus="yes">
        <source>%Ln restarts</source>
        <translation>
            <numerusform>%Ln restart</numerusform>
            <numerusform>%Ln restarts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>drover::ui::PodsPage</name>
    <message numerus="yes">
        <source>%Ln finished</source>
        <translation>
            <numerusform>%Ln finished</numerusform>
            <numerusform>%Ln finished</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>drover::ui::ResourcesPage</name>
    <message numerus="yes">
        <source>%Ln pods</source>
        <translation>
            <numerusform>%Ln pod</numerusform>
            <numerusform>%Ln pods</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>drover::ui::SplitDialog</name>
    <message numerus="yes">
        <source>%Ln nodes</source>
        <translation>
            <numerusform>%Ln node</numerusform>
            <numerusform>%Ln nodes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln clusters</source>
        <translation>
            <numerusform>%Ln cluster</numerusform>
            <numerusform>%Ln clusters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>These were selected when this window opened. %Ln nodes are selected now.</source>
        <translation>
            <numerusform>These were selected when this window opened. %Ln node is selected now.</numerusform>
            <numerusform>These were selected when this window opened. %Ln nodes are selected now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>There is nothing to do on %Ln more.</source>
        <translation>
            <numerusform>There is nothing to do on %Ln more.</numerusform>
            <numerusform>There is nothing to do on %Ln more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>drover::ui::SummaryStrip</name>
    <message numerus="yes">
        <source>%Ln nodes</source>
        <translation>
            <numerusform>%Ln node</numerusform>
            <numerusform>%Ln nodes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not ready</source>
        <translation>
            <numerusform>%Ln not ready</numerusform>
            <numerusform>%Ln not ready</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cordoned</source>
        <translation>
            <numerusform>%Ln cordoned</numerusform>
            <numerusform>%Ln cordoned</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln under pressure</source>
        <translation>
            <numerusform>%Ln under pressure</numerusform>
            <numerusform>%Ln under pressure</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln shown</source>
        <translation>
            <numerusform>%Ln shown</numerusform>
            <numerusform>%Ln shown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln selected</numerusform>
            <numerusform>%Ln selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not known to match</source>
        <translation>
            <numerusform>%Ln not known to match</numerusform>
            <numerusform>%Ln not known to match</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln shown by the one before</source>
        <translation>
            <numerusform>%Ln shown by the one before</numerusform>
            <numerusform>%Ln shown by the one before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln clusters not read</source>
        <translation>
            <numerusform>%Ln cluster not read</numerusform>
            <numerusform>%Ln clusters not read</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>drover::ui::TimelinePage</name>
    <message numerus="yes">
        <source>%Ln entries</source>
        <translation>
            <numerusform>%Ln entry</numerusform>
            <numerusform>%Ln entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>drover::ui::YamlView</name>
    <message numerus="yes">
        <source>%Ln entries</source>
        <translation>
            <numerusform>%Ln entry</numerusform>
            <numerusform>%Ln entries</numerusform>
        </translation>
    </message>
</context>
</TS>
