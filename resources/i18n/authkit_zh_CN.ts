<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
    <context>
        <name>ActionForm</name>
        <message>
            <source>{action} wants “{name}”, which is not there.</source>
            <translation>{action} 需要“{name}”，但没有填写。</translation>
        </message>
    </context>
    <context>
        <name>ActionTable</name>
        <message>
            <source>Action</source>
            <translation>操作</translation>
        </message>
    </context>
    <context>
        <name>ActionsPanel</name>
        <message>
            <source>Actions</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Ask the service</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Asking the service</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Documentation</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Find an action in words</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Find an action; Enter takes the first  Ctrl+P</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Its actions are listed here.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>No action matches</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>No connection yet</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Other words may, or the service's own search. Enter takes what you typed as a path.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Read the catalogue again</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Search by meaning: the service's own search  Alt+Enter</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The service gives no documentation of this action.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Try again</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{count} found by the service</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{count} of {total}, catalogue from {age}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{total} actions, catalogue from {age}</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>ActionsView</name>
        <message>
            <source>No catalogue</source>
            <translation>没有目录</translation>
        </message>
        <message>
            <source>The service lists no actions of {platform}.</source>
            <translation>服务没有列出 {platform} 的操作。</translation>
        </message>
        <message>
            <source>Type method and path by hand.</source>
            <translation>请手动输入方法和路径。</translation>
        </message>
    </context>
    <context>
        <name>ActivityPage</name>
        <message>
            <source>1 call</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Activity</source>
            <translation>活动记录</translation>
        </message>
        <message>
            <source>Calls</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Filter calls</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Filter: status, source, path, connection, identity</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Hold new calls back while you read</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>No call matches</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Only the calls of this run are shown.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Pause</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Resume · {count} waiting</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Show all calls</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Show the calls held back, and new ones as they happen</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The filter looks at source, request, status, connection, identity, cause and reference.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Try again</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>paused</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{shown} of {total} calls match</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{total} calls</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{what} copied</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>ActivityTable</name>
        <message>
            <source>Connection</source>
            <translation>连接</translation>
        </message>
        <message>
            <source>None</source>
            <translation>无</translation>
        </message>
        <message>
            <source>Request</source>
            <translation>请求</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>来源</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>Took</source>
            <translation>耗时</translation>
        </message>
        <message>
            <source>What happened</source>
            <translation>发生了什么</translation>
        </message>
    </context>
    <context>
        <name>AnswerFoot</name>
        <message>
            <source>Copy the reference, by which the service finds this call</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Reference copied</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Sent {time}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>rate limit: {words}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>ref {reference}</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>AnswerHead</name>
        <message>
            <source>Copy the body as it was received</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Fetch all pages</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>No answer</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Save the body to a file</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>on the wire {size}</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>Arrivals</name>
        <message>
            <source>Add a workspace first; links show its connections.</source>
            <translation>请先添加工作区；链接指向其中的连接。</translation>
        </message>
        <message>
            <source>It must look like {link}.</source>
            <translation>链接的格式应为 {link}。</translation>
        </message>
        <message>
            <source>Look in another workspace, or it was deleted.</source>
            <translation>请到其他工作区查找，它也可能已被删除。</translation>
        </message>
        <message>
            <source>There is no workspace called {name}</source>
            <translation>没有名为 {name} 的工作区</translation>
        </message>
        <message>
            <source>This connection is not here</source>
            <translation>此处没有这个连接</translation>
        </message>
        <message>
            <source>This link cannot be opened</source>
            <translation>无法打开此链接</translation>
        </message>
    </context>
    <context>
        <name>AuthKitFoot</name>
        <message>
            <source>Session server closed</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Session server open on this computer only  ·  Closes with this window</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{count} of {most} sign-in windows used</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>AuthKitHead</name>
        <message>
            <source>Close session</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Connect {what} for {identity}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Continue in browser</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Ends in {time}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Session over</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>an account</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{workspace} · identity {id}, type {type} · the new connection will belong to this identity</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>AuthKitWindow</name>
        <message>
            <source>Connect for {identity}</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>AuthView</name>
        <message>
            <source>AuthKit, the service's page</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>a window may not open {place}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>at most {count} sign-in windows a session</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>error {code}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>the page's process ended ({status}, code {code})</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>the process of the widget's frame ended</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>the session is closed</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>BodyPane</name>
        <message>
            <source>Add a field</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Body</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Fields of the body</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>File</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Form</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Format</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Give the variable a value in this workspace  Ctrl+Shift+V</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Indent the JSON  Ctrl+Shift+F</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Kind of body</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Multipart</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Set value</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Text</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>BodyPanes</name>
        <message>
            <source>Body</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Body as it came</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Body in hexadecimal</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Find in the body</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Headers</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Hex</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Only JSON has a tree and a table</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Parts of the answer</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Picture</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Pretty</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Raw</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Sent</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Table</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Text</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The request as it was sent</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Tree</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>BugSheet</name>
        <message>
            <source>Go on</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Log</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Reference</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>CallDetail</name>
        <message>
            <source>Call</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Close</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Copy line</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Copy the call as one line of text</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>None</source>
            <translation>无</translation>
        </message>
        <message>
            <source>Not told</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Open connection</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Rate limit</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Reference</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Selected call</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Show this connection  Enter</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Time</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>Wire size</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>CodeView</name>
        <message>
            <source>Line {number}: {text}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Selected: {text}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{count} lines, {size}.</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>ColourChoice</name>
        <message>
            <source>Amber</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Green</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Indigo</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Rose</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Sky</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Slate</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Teal</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Violet</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>ConnectSheet</name>
        <message>
            <source>Connect an account</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Connect {name} as {who}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Connector</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Connectors</source>
            <translation>连接器</translation>
        </message>
        <message>
            <source>For example 42</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Identity</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Identity type</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>No connector matches</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>No connector of that name</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Open AuthKit's list as {who}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Search by name or id</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Search looks at display names and platform ids.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Try again</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Type</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>ConnectionDrawer</name>
        <message>
            <source>Connection details</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Overview</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Raw</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Timeline</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>ConnectionFacts</name>
        <message>
            <source>Connection id</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Connection key</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Created</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Display name</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Environment</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Identity</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Name</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Platform id</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Saved here</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Saved row's id</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Tags</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The service does not say</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The service names nobody</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>ConnectionList</name>
        <message>
            <source>Clear search and filters</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Connect account</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Last loaded {age}.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Load the list</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Refreshing was stopped.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The list may be incomplete.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Try again</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>ConnectionPicker</name>
        <message>
            <source>Choose a connection</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Choose the connection  Alt+C</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Connection: {said}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Requests go through it</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>none chosen</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>not in the list shown</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>ConnectionSearch</name>
        <message>
            <source>Find connections  Ctrl+F
Words, or user: team: organization: project: platform: state: env: tag: key: age:&gt;30d
A minus before one turns it round, quotes mean the whole value</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Search by name, identity, key, state or tag, or user:42 state:failed age:&gt;30d</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Search connections</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>ConnectionTable</name>
        <message>
            <source>Connection</source>
            <translation>连接</translation>
        </message>
        <message>
            <source>Created</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Env</source>
            <translation>环境</translation>
        </message>
        <message>
            <source>Identity</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Key</source>
            <translation>密钥</translation>
        </message>
        <message>
            <source>Nobody named</source>
            <translation>未指明</translation>
        </message>
        <message>
            <source>Not told</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Reported</source>
            <translation>服务报告</translation>
        </message>
        <message>
            <source>Saved here</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Verified</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{state}. Reported and verified differ</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>ConnectionsPage</name>
        <message>
            <source>Connect account</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Connect an account through AuthKit</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Connections</source>
            <translation>连接</translation>
        </message>
        <message>
            <source>It may belong to another identity or workspace, or it was deleted.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Refresh</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>This connection is not in the list</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>ConnectorDetail</name>
        <message>
            <source>Asks for an identity first.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>AuthKit cannot connect it: it is not enabled. Enable it in the service's dashboard, then refresh.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Availability: {state}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Connect as {identity}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Connect {name}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Connector</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Copy {what}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Display name</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Open dashboard</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Open the service's dashboard in the browser</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Opens the AuthKit window for {identity} in {environment}.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Platform id</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Scopes asked for</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>What AuthKit's selectedConnection expects.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>What the API and the Console expect.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>actions</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>connections</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>sign-in with OAuth</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>sign-in with an API key</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>version</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>ConnectorTable</name>
        <message>
            <source>Actions</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Alpha</source>
            <translation>Alpha</translation>
        </message>
        <message>
            <source>Availability</source>
            <translation>可用性</translation>
        </message>
        <message>
            <source>Available</source>
            <translation>可用</translation>
        </message>
        <message>
            <source>Beta</source>
            <translation>Beta</translation>
        </message>
        <message>
            <source>Category</source>
            <translation>类别</translation>
        </message>
        <message>
            <source>Connected {count}×</source>
            <translation>已连接 {count} 个</translation>
        </message>
        <message>
            <source>Connections</source>
            <translation>连接</translation>
        </message>
        <message>
            <source>Connector</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Not available</source>
            <translation>不可用</translation>
        </message>
        <message>
            <source>Not connected yet</source>
            <translation>尚未连接</translation>
        </message>
        <message>
            <source>Not enabled</source>
            <translation>未启用</translation>
        </message>
    </context>
    <context>
        <name>ConnectorsPage</name>
        <message>
            <source>All connectors</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Clear the search</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Connectors</source>
            <translation>连接器</translation>
        </message>
        <message>
            <source>Enabled</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>No connector matches</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Open dashboard</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Refresh</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Search all sections</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Search by name or id</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Search connectors</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Search looks at display names and platform ids of the chosen section.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Search looks at display names and platform ids.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Show all connectors</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Shown as of {age}.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The list may be incomplete.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Try again</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Which connectors</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>catalogue from {age}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{count} enabled for AuthKit</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{count} in all</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{what} copied</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>ConsolePage</name>
        <message>
            <source>A variable stands in the key's place. The connection key is in it.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Actions</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Console</source>
            <translation>控制台</translation>
        </message>
        <message>
            <source>History</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>History holds no body of it.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Reopen</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Request opened</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Requests sent from here  Ctrl+H</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Secret values were not kept.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Tab closed</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{language} copied</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{name}, {whose}</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>ConsoleTab</name>
        <message>
            <source>New request</source>
            <translation>新请求</translation>
        </message>
    </context>
    <context>
        <name>ConsoleView</name>
        <message>
            <source>Cancelled</source>
            <translation>已取消</translation>
        </message>
        <message>
            <source>Look at the account: {method} may have taken effect all the same.</source>
            <translation>请到账户中查看：{method} 可能已经生效。</translation>
        </message>
        <message>
            <source>Send it again.</source>
            <translation>请重新发送。</translation>
        </message>
        <message>
            <source>The connection was closed before an answer came.</source>
            <translation>连接在收到应答之前已关闭。</translation>
        </message>
    </context>
    <context>
        <name>DemoCard</name>
        <message>
            <source>A complete service on this computer: 214 connectors, 1,000 connections. Nothing leaves it.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>No key at hand? Try the demo</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Open the demo</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>Desk</name>
        <message>
            <source>Activity</source>
            <translation>活动记录</translation>
        </message>
        <message>
            <source>Connections</source>
            <translation>连接</translation>
        </message>
        <message>
            <source>Connectors</source>
            <translation>连接器</translation>
        </message>
        <message>
            <source>Console</source>
            <translation>控制台</translation>
        </message>
        <message>
            <source>From the environment</source>
            <translation>来自环境变量</translation>
        </message>
        <message>
            <source>It holds a key, and leaves the clipboard after {seconds} s.</source>
            <translation>其中含有密钥，{seconds} 秒后将从剪贴板清除。</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>设置</translation>
        </message>
    </context>
    <context>
        <name>Drawer</name>
        <message>
            <source>Close</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>Edge</name>
        <message>
            <source>Developer endpoint on</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Endpoint open to any page</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Loading connections</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Not synced yet</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Session server idle</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Session server open</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Synced {age}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Verifying</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Verifying paused</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Waiting {seconds} s for the rate limit</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>last synced {age}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{count} connection</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{count} connections</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{count} identities</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{count} identity</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>EndpointSection</name>
        <message>
            <source>* is allowed: any web page that finds the port can mint tokens for any user.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>0 takes any free one.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Address</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Address copied</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Allow</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Allow another origin</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Allow it for a LIVE workspace: it opens real customers' accounts</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Allow {origin} no longer</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Copy</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Copy the address</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Off</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>On</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>On, and open to every web page in this computer's browsers</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Pages that may ask</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Port</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Snippet</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Snippet copied</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Snippets</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Start</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Stop</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Stop the endpoint to change its port</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Type * to let any page ask. That is unsafe: every page you open could mint tokens.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Whose token it is, the {header} header says, or the JSON body with identity and identityType. Every call shows in Activity, with what is wrong with it when it fails.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>the widget's own, always allowed</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>EraseSheet</name>
        <message>
            <source>Erase history</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Erase the history?</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{count} requests of this workspace leave this computer's database. This cannot be undone.</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>Facets</name>
        <message>
            <source>Show only: {state}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>States differ</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>Facts</name>
        <message>
            <source>Copy {what}</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>FileLine</name>
        <message>
            <source>Choose a file</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Choose the file that is sent as the body</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Choose the file to send</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>File</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>It is read from the disk while it is sent, whatever its size.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Path of the file</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>FilledCard</name>
        <message>
            <source>Choose the method by hand; the action id is then not sent</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Close this note</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Filled in for you</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Put back what stood in the form before</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The method is locked and the action id is sent, because you chose “{action}”.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Undo</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Unlock</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>FilterLine</name>
        <message>
            <source>Down</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Enter filters, Esc shows all again, Down shows filters used before</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Filter the body with JMESPath</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Filter with JMESPath, for example messages[].id</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Filters used before</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{message} Character {place}.</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>HeaderPane</name>
        <message>
            <source>Action id, if the service asks for one</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Add a header</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Headers</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Sent as {header}.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{secret} and {connection} are added by themselves.</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>HistoryPanel</name>
        <message>
            <source>Bodies may hold customers' data; secrets in them are masked.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Erase history</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>History</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Keep bodies in history on this computer</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>No request matches</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>No requests yet</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Remove all requests of this workspace from this computer</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Search history</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Search looks at path and platform.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Try again</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>What is sent from here is kept, without its body unless you ask for it.</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>HistoryTable</name>
        <message>
            <source>Request</source>
            <translation>请求</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>大小</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Took</source>
            <translation>耗时</translation>
        </message>
        <message>
            <source>When</source>
            <translation>时间</translation>
        </message>
    </context>
    <context>
        <name>IdentityBox</name>
        <message>
            <source>All identities</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Identity: {which}</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>IdentityPopup</name>
        <message>
            <source>All identities</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Enter</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Id</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Id of a user, team, organization or project</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Recent</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Show this identity</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Type</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>ImagePane</name>
        <message>
            <source>Picture: {words}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>This picture cannot be decoded.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{width} × {height} px, {bytes}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{width} × {height} px: too large to be shown here. Save it to look at it.</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>JsonRows</name>
        <message>
            <source>{column}: {value}</source>
            <translation>{column}：{value}</translation>
        </message>
    </context>
    <context>
        <name>KeyCard</name>
        <message>
            <source>Add a workspace</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Check key and continue</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Checking the key. Cancel</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Connect your first workspace</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Paste the secret key of your service. It is checked once, then kept in your computer's keyring.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Secret key</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Spaces and line ends around the key are left out.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>This looks like a {environment} key. The service decides when you continue.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Where do I find it?</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>LiveWriteSheet</name>
        <message>
            <source>Body</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Connection</source>
            <translation>连接</translation>
        </message>
        <message>
            <source>Identity</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>It may change real data of a customer. This cannot be undone.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Key</source>
            <translation>密钥</translation>
        </message>
        <message>
            <source>Request</source>
            <translation>请求</translation>
        </message>
        <message>
            <source>Send this {method} to LIVE?</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Send {method} to LIVE</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Workspace</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{method} to this connection is then not asked about again for one minute.</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>LockPage</name>
        <message>
            <source>Locked</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>No key is in memory. Your keyring opens it again; what you typed is still there.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Secret key</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The key was in memory only, and is gone from it. Paste it again to go on.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Unlock</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Unlock  Enter</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Waiting for your keyring. It may ask for its password.</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>LockSection</name>
        <message>
            <source>Also without input for</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Lock</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Lock without input after</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Locking takes the key out of memory, closes AuthKit windows and the developer endpoint, and hides everything. It happens when the screen locks or the computer sleeps, where the system tells, and with {keys}. What you typed stays.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Never</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{minutes} min</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>MainWindow</name>
        <message>
            <source>Pages</source>
            <translation>页面</translation>
        </message>
    </context>
    <context>
        <name>NoticeCard</name>
        <message>
            <source>Next step</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>OpenLinkSheet</name>
        <message>
            <source>Address</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Only https addresses are opened.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Open in browser</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Open {host} in the browser?</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The link stands in documentation that others wrote. No key goes with it.</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>Outcomes</name>
        <message>
            <source>All</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Calls that met a rate limit or the end of a plan</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Calls without an answer or with an error</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Every call</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Failed</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Limited</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Which calls</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>OverviewPane</name>
        <message>
            <source>Call the third party through this connection  T</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Connect account</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Copy</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Copy the key (Ctrl+C), the id, the row as JSON or as SQL</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Details</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Last reported by the service</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Reported by the service</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Send a harmless call and read the answer  V</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Try a request</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Verified by this app</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Verified {age}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Verify</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{what} copied</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>PagePanel</name>
        <message>
            <source>Come back here</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Continued in your browser</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Nothing listens any more. Close this window, or start another session.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Opening AuthKit</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Page of the service, shown in a fresh private profile</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Private profile · running as root: the engine's own sandbox is off</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Reload the page</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The page is being loaded.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The same session is open there. A connection made there is noticed here.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The session is over</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>PairRow</name>
        <message>
            <source>Choose the file to send</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Media type of this part, such as application/json; may stay empty</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Name</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Path of the file</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Remove this row</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Send a file here: choose it</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Send row {number}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Type</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Value</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>PairRows</name>
        <message>
            <source>{words}: Enter in the last value does the same</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>PathFields</name>
        <message>
            <source>Goes into the path, encoded; Enter goes on</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Value</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Value of {name}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{value} (workspace)</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>PickerPopup</name>
        <message>
            <source>Connect an account with Ctrl+N, or choose another identity with Ctrl+I.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Connections</source>
            <translation>连接</translation>
        </message>
        <message>
            <source>No connection matches</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>No connections here</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Search connections</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Search looks at name, platform, identity, state and key.</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>PopupWindow</name>
        <message>
            <source>Close</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Close the sign-in window</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Close this window ({keys})</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Host of the page</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Opening the page …</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Refused: {thing}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Sign in</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Sign in · {host}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>This page stopped working. Close the window and start again in the AuthKit window.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>What the page was refused</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Whether the page is encrypted</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>encrypted</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>not encrypted, on this computer</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>RawPane</name>
        <message>
            <source>As it was saved: {at}. The key is shortened here; Copy takes it whole.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>As the service sent it. The key is shortened here; Copy takes it whole.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Copy</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Copy the raw row</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Copy the row as received, with its whole key</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Raw row</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>RequestEditor</name>
        <message>
            <source>Add a row</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Body</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Close the connection and wait no longer  Esc</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Copy as</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Copy the request as code, without the key  Ctrl+Shift+X for cURL</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Find an action of this platform</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Headers</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Method</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Method  Up, Down</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Parts of the request</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Path</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Query</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Send</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Send the request  Ctrl+Enter</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Send {method} to LIVE</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The action has this method; unlock to choose another</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Variables of this workspace</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>ResponsePane</name>
        <message>
            <source>Answered by {who}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Body copied, {size}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>No answer yet</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Not saved: {reason}.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Nothing was received.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Path copied: {path}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Reading {size} …</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Save the body</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Saved, {size}: {file}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Send</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The answer, its time and, if it fails, whose error it is appear here.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>This body is too large for the clipboard. Save it to a file.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Value copied, {count} characters</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Waiting for the answer to {request}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{count} rows copied as {kind}</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>RestoreSheet</name>
        <message>
            <source>Go on</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Go on where you stopped?</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Later</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Start fresh</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The application did not end as it should. What you had typed was kept, keys left out.</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>ResultCard</name>
        <message>
            <source>Copy key</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>It is saved on this computer.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Open connection</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Start again</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The row saved on this computer was updated.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The service reports it as {state}. {row}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Try a request</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{name} is connected</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>RowActions</name>
        <message>
            <source>Copy as SQL INSERT</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Copy id</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Copy key</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Copy row as JSON</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Id copied</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Key copied</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Raw row copied</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Row copied as JSON</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Row copied as SQL INSERT</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Try a request</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Verify</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>RowsPane</name>
        <message>
            <source>A table is made of a list of objects. Filter the body to one, or look at the tree.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>As received</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Body as a table</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Copy CSV</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Copy TSV</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Copy all rows; cells that a spreadsheet would run as formulas get an apostrophe</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>No table in this answer</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Sort</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Sort by a column</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>ascending</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>descending</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>of {path}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>sorted as received</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>sorted by {column}, {direction}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>sorting …</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>the first {count} columns</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{count} rows</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>SearchBar</name>
        <message>
            <source>Close the search</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Find in the body</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Next hit</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Not found</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Previous hit</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Regular expression</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Searching …</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Tell capitals from small letters</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{message} Character {place}.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{place} of {count}</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>SearchField</name>
        <message>
            <source>Right arrow completes to {text}</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>Sections</name>
        <message>
            <source>All</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Categories</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Connected</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Recently used</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Sections</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>ServerChip</name>
        <message>
            <source>Session server idle</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>ServiceChoice</name>
        <message>
            <source>Address of AuthKit</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Address of the API</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Custom</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Further headers, one a line</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>It speaks like</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Sent with each call. Leave empty if there are none.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Service</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The key goes only to the service you choose here. Pica is now called One.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The service speaks like</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Your own address</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>SessionLog</name>
        <message>
            <source>Copy the log</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Secrets are masked</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Session log</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>Sessions</name>
        <message>
            <source>Opening AuthKit for {identity}</source>
            <translation>正在为 {identity} 打开 AuthKit</translation>
        </message>
    </context>
    <context>
        <name>SettingsPage</name>
        <message>
            <source>About</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>All that this application writes. Secret keys are not in it.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Appearance and language</source>
            <translation>外观与语言</translation>
        </message>
        <message>
            <source>As the system</source>
            <translation>跟随系统</translation>
        </message>
        <message>
            <source>AuthKit Desktop, MIT licence. No account, no telemetry.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Cache folder</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Copy versions</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>深色</translation>
        </message>
        <message>
            <source>Data</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Developer endpoint</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Folder</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Language</source>
            <translation>语言</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>浅色</translation>
        </message>
        <message>
            <source>Log folder</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>No file manager opened the folder</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Open folder</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>设置</translation>
        </message>
        <message>
            <source>Settings folder</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Show the web engine's versions</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Support bundle saved</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Support bundle…</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The developer endpoint of {name} was stopped</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The guide's token endpoint, for a front end you are writing. This computer only; off by default.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Theme</source>
            <translation>主题</translation>
        </message>
        <message>
            <source>Versions copied</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Versions, settings, checks and the log, without keys, shown before saved</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Workspaces</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{name} has its new key</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{name} was removed</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{what} copied</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>SheetDialog</name>
        <message>
            <source>Cancel</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>SidePanel</name>
        <message>
            <source>Hide the side panel</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Side panel</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>SortMenu</name>
        <message>
            <source>Sort by</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>StatusBar</name>
        <message>
            <source>Cancel</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Progress</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>SupportSheet</name>
        <message>
            <source>Content of the file</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Files of the bundle</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Save as zip…</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Save the support bundle</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Support bundle</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>This is all that it holds. Keys and names are left out; look before you hand it on.</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>TabRow</name>
        <message>
            <source>All tabs</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Close</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Close the others</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Duplicate</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Name of the tab</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>New tab</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Rename</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Reopen the last closed</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>TabStrip</name>
        <message>
            <source>Requests</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>not saved</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>sending</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>TimelinePane</name>
        <message>
            <source>Nothing happened yet</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>State changes, verdicts, connects and requests will stand here.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Timeline</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>TimelineTable</name>
        <message>
            <source>Event</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>When</source>
            <translation>时间</translation>
        </message>
    </context>
    <context>
        <name>TimingBar</name>
        <message>
            <source>Connect</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Download</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>First byte</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Queue</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{name} {time}</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>Toast</name>
        <message>
            <source>Time left</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>TopBar</name>
        <message>
            <source>Lock</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>TreePane</name>
        <message>
            <source>Body as a tree</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Copy path</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Copy the way to this value, as JMESPath writes it  Ctrl+Shift+C</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Copy this value  Ctrl+C</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Copy value</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>VariablesSheet</name>
        <message>
            <source>A request writes {{name}} and the value is sent. They are kept in the settings: no secrets here.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Add a variable</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Keep variables</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Variables</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Variables of this workspace</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{{connection_key}} and {{identity}} are filled in by themselves.</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>VerdictCard</name>
        <message>
            <source>Check the key</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Pick an action</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Reconnect</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Send again</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The wait is over: send again.</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>VerifySheet</name>
        <message>
            <source>No harmless call is known.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>One harmless call is sent through each. It only reads, and is made at most 10 times a second.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Verify</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Verify this connection?</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Verify {count} connections?</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>What is sent</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>You are asked once for each platform in this workspace.</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>Verifying</name>
        <message>
            <source>Go on, {done} of {total}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Of {count} the reported state differs.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Pause or go on  {keys}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Pause, {done} of {total}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Send a harmless call through each connection shown  {keys}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Verify</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Verify {count}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{count} connections verified</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>WelcomePage</name>
        <message>
            <source>Back</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Dark or light</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Keep it in memory for this run</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>No account of our own, no telemetry. Works offline on what it last saw.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Try again</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Use One instead</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>WorkspaceSection</name>
        <message>
            <source>Add a workspace</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Edit</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Remove</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Replace key</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Switch</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>in use</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>key {place}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>opens with {identity}</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>WorkspaceSheets</name>
        <message>
            <source>Address of AuthKit</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Address of the API</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Check and replace</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Checking…</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Colour</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Default identity</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Edit {name}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Environment</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Erased here</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Further headers, one a line</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Identity type</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>It is checked at {host} first. The old key stays until the new one is kept.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Name</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>New secret key</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>None: all identities</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Remove workspace</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Remove {name}?</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Removed</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Replace the key of {name}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Save</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Service</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The key stays what it is: the service decides. Change this only if it is shown wrongly.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The service decides which one a key belongs to.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Type</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>What is on this computer cannot be brought back. The vault at the service is not touched.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>its saved connections and request history</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>its secret key, kept {place}</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>WorkspaceSwitch</name>
        <message>
            <source>Add a workspace…</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Manage workspaces…</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>No workspace</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Workspace {name}, {environment}</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>_Loading</name>
        <message>
            <source>Cancel</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Loading</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Loading {count}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Loading {count} of {total}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Progress</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>about</name>
        <message>
            <source>Cache</source>
            <translation>缓存</translation>
        </message>
        <message>
            <source>Database</source>
            <translation>数据库</translation>
        </message>
        <message>
            <source>Engine's sandbox</source>
            <translation>引擎沙箱</translation>
        </message>
        <message>
            <source>Keyring</source>
            <translation>密钥环</translation>
        </message>
        <message>
            <source>Log</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>设置</translation>
        </message>
        <message>
            <source>System</source>
            <translation>系统</translation>
        </message>
        <message>
            <source>lists and logos last seen</source>
            <translation>最近看到的列表和图标</translation>
        </message>
        <message>
            <source>off: the application runs as root, where it cannot work</source>
            <translation>关闭：应用以 root 身份运行，沙箱无法工作</translation>
        </message>
        <message>
            <source>on</source>
            <translation>开启</translation>
        </message>
        <message>
            <source>saved connections, request history, activity</source>
            <translation>已保存的连接、请求历史、活动记录</translation>
        </message>
        <message>
            <source>what happened, with secrets left out</source>
            <translation>发生过的事情，已去除机密</translation>
        </message>
        <message>
            <source>workspaces and choices, no keys</source>
            <translation>工作区和各项选择，不含密钥</translation>
        </message>
        <message>
            <source>{version}, security patches of {patches}</source>
            <translation>{version}，安全补丁至 {patches}</translation>
        </message>
    </context>
    <context>
        <name>actions</name>
        <message>
            <source>Choose an identity</source>
            <translation>选择身份</translation>
        </message>
        <message>
            <source>Connect an account</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Find on this page</source>
            <translation>在此页查找</translation>
        </message>
        <message>
            <source>Go to Activity</source>
            <translation>转到“活动记录”</translation>
        </message>
        <message>
            <source>Go to Connections</source>
            <translation>转到“连接”</translation>
        </message>
        <message>
            <source>Go to Connectors</source>
            <translation>转到“连接器”</translation>
        </message>
        <message>
            <source>Go to Settings</source>
            <translation>转到“设置”</translation>
        </message>
        <message>
            <source>Go to the Console</source>
            <translation>转到“控制台”</translation>
        </message>
        <message>
            <source>Lock</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Quit</source>
            <translation>退出</translation>
        </message>
        <message>
            <source>Refresh</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Switch workspace</source>
            <translation>切换工作区</translation>
        </message>
    </context>
    <context>
        <name>activity</name>
        <message>
            <source>A browser asked whether it may call, and may.</source>
            <translation>浏览器询问能否调用，已获允许。</translation>
        </message>
        <message>
            <source>A logo was fetched.</source>
            <translation>获取了一个图标。</translation>
        </message>
        <message>
            <source>A page that is not allowed asked.</source>
            <translation>来自未获允许的页面。</translation>
        </message>
        <message>
            <source>Ask for the address in the Location header.</source>
            <translation>请直接请求 Location 头中的地址。</translation>
        </message>
        <message>
            <source>AuthKit got its token.</source>
            <translation>AuthKit 取得了令牌。</translation>
        </message>
        <message>
            <source>AuthKit reported how it ended.</source>
            <translation>AuthKit 报告了结果。</translation>
        </message>
        <message>
            <source>AuthKit's page took its script.</source>
            <translation>AuthKit 的页面取得了脚本。</translation>
        </message>
        <message>
            <source>AuthKit's page took its style.</source>
            <translation>AuthKit 的页面取得了样式。</translation>
        </message>
        <message>
            <source>AuthKit's page was opened.</source>
            <translation>AuthKit 的页面已打开。</translation>
        </message>
        <message>
            <source>Check query, headers and body against the documentation of {name}.</source>
            <translation>请对照 {name} 的文档检查查询参数、请求头和请求体。</translation>
        </message>
        <message>
            <source>Check the endpoint's address and its allowed origins in Settings.</source>
            <translation>请在“设置”中检查端点的地址及其允许的来源。</translation>
        </message>
        <message>
            <source>Check the network and the address of the service, then try again.</source>
            <translation>请检查网络和服务地址，然后重试。</translation>
        </message>
        <message>
            <source>Check the path and the ids in it.</source>
            <translation>请检查路径及其中的 ID。</translation>
        </message>
        <message>
            <source>Check the plan of the account at {name}.</source>
            <translation>请检查该账户在 {name} 的套餐。</translation>
        </message>
        <message>
            <source>Check what was permitted at sign-in; connect again with what is missing.</source>
            <translation>请检查登录时授予的权限，补上缺少的权限后重新连接。</translation>
        </message>
        <message>
            <source>Connect the same account again; requests will work at once.</source>
            <translation>重新连接同一账户，请求即可恢复。</translation>
        </message>
        <message>
            <source>Every call this application makes, and every call its servers answer, is listed here as it happens.</source>
            <translation>本应用发出的每个调用，以及它的服务器应答的每个调用，都会实时列在这里。</translation>
        </message>
        <message>
            <source>If AuthKit did not open, open a new session.</source>
            <translation>如果 AuthKit 没有打开，请新开一个会话。</translation>
        </message>
        <message>
            <source>It was stopped here before an answer came.</source>
            <translation>在收到应答之前，本应用停止了它。</translation>
        </message>
        <message>
            <source>No answer came.</source>
            <translation>没有收到应答。</translation>
        </message>
        <message>
            <source>No calls yet</source>
            <translation>还没有调用</translation>
        </message>
        <message>
            <source>No token was handed out.</source>
            <translation>没有发放令牌。</translation>
        </message>
        <message>
            <source>Redirects are not followed, so that no key goes to a host not chosen.</source>
            <translation>重定向不会被跟随，以免密钥发往未选择的主机。</translation>
        </message>
        <message>
            <source>Refresh the connections, or connect an account, and look here again.</source>
            <translation>刷新连接或连接一个账户，再来这里查看。</translation>
        </message>
        <message>
            <source>The address asked for does not exist.</source>
            <translation>请求的地址不存在。</translation>
        </message>
        <message>
            <source>The call was cancelled.</source>
            <translation>调用已取消。</translation>
        </message>
        <message>
            <source>The connection ended without an answer.</source>
            <translation>连接在没有应答的情况下结束了。</translation>
        </message>
        <message>
            <source>The developer endpoint handed out a token.</source>
            <translation>开发者端点发放了一个令牌。</translation>
        </message>
        <message>
            <source>The method asked with is not answered.</source>
            <translation>不应答此请求方法。</translation>
        </message>
        <message>
            <source>The plan at {name} is used up.</source>
            <translation>{name} 的套餐额度已用完。</translation>
        </message>
        <message>
            <source>The request did not prove that it belongs to the session.</source>
            <translation>请求未能证明自己属于此会话。</translation>
        </message>
        <message>
            <source>The request was meant for another host.</source>
            <translation>请求的目标是另一台主机。</translation>
        </message>
        <message>
            <source>The service accepted the key.</source>
            <translation>服务接受了密钥。</translation>
        </message>
        <message>
            <source>The service listed connections.</source>
            <translation>服务列出了连接。</translation>
        </message>
        <message>
            <source>The service listed connectors.</source>
            <translation>服务列出了连接器。</translation>
        </message>
        <message>
            <source>The service made a session token.</source>
            <translation>服务生成了会话令牌。</translation>
        </message>
        <message>
            <source>The service passed the call on, and {name} answered {status}.</source>
            <translation>服务转发了调用，{name} 应答 {status}。</translation>
        </message>
        <message>
            <source>The session server answered.</source>
            <translation>会话服务器已应答。</translation>
        </message>
        <message>
            <source>The third party</source>
            <translation>第三方</translation>
        </message>
        <message>
            <source>Try again in a few minutes.</source>
            <translation>请几分钟后重试。</translation>
        </message>
        <message>
            <source>Wait a little, then send it again.</source>
            <translation>稍等片刻再重新发送。</translation>
        </message>
        <message>
            <source>Whether the other side has seen it is not known.</source>
            <translation>不清楚对方是否已经收到。</translation>
        </message>
        <message>
            <source>{name} answered.</source>
            <translation>{name} 已应答。</translation>
        </message>
        <message>
            <source>{name} asks to wait.</source>
            <translation>{name} 要求等待。</translation>
        </message>
        <message>
            <source>{name} did not accept the request.</source>
            <translation>{name} 没有接受请求。</translation>
        </message>
        <message>
            <source>{name} does not allow this.</source>
            <translation>{name} 不允许此操作。</translation>
        </message>
        <message>
            <source>{name} does not have this.</source>
            <translation>{name} 没有此内容。</translation>
        </message>
        <message>
            <source>{name} has trouble of its own.</source>
            <translation>{name} 自身出现故障。</translation>
        </message>
        <message>
            <source>{name} no longer accepts the sign-in of this account.</source>
            <translation>{name} 不再接受此账户的登录。</translation>
        </message>
        <message>
            <source>{name} points to another address.</source>
            <translation>{name} 指向另一个地址。</translation>
        </message>
    </context>
    <context>
        <name>ages</name>
        <message>
            <source>1 day ago</source>
            <translation>1 天前</translation>
        </message>
        <message>
            <source>Today</source>
            <translation>今天</translation>
        </message>
        <message>
            <source>d MMM yyyy</source>
            <comment>a date, in Qt's letters</comment>
            <translation>yyyy-MM-dd</translation>
        </message>
        <message>
            <source>just now</source>
            <translation>刚刚</translation>
        </message>
        <message>
            <source>now</source>
            <translation>现在</translation>
        </message>
        <message>
            <source>{count} d</source>
            <translation>{count} 天</translation>
        </message>
        <message>
            <source>{count} days ago</source>
            <translation>{count} 天前</translation>
        </message>
        <message>
            <source>{count} h</source>
            <translation>{count} 小时</translation>
        </message>
        <message>
            <source>{count} h ago</source>
            <translation>{count} 小时前</translation>
        </message>
        <message>
            <source>{count} min</source>
            <translation>{count} 分钟</translation>
        </message>
        <message>
            <source>{count} min ago</source>
            <translation>{count} 分钟前</translation>
        </message>
        <message>
            <source>{count} ms</source>
            <translation>{count} 毫秒</translation>
        </message>
        <message>
            <source>{count} s</source>
            <translation>{count} 秒</translation>
        </message>
        <message>
            <source>{day}, {time}</source>
            <translation>{day} {time}</translation>
        </message>
    </context>
    <context>
        <name>body</name>
        <message>
            <source>1 field</source>
            <translation>1 个字段</translation>
        </message>
        <message>
            <source>1 field is sent.</source>
            <translation>发送 1 个字段。</translation>
        </message>
        <message>
            <source>1 item</source>
            <translation>1 项</translation>
        </message>
        <message>
            <source>A body of this size is checked when it is sent.</source>
            <translation>这么大的请求体会在发送时检查。</translation>
        </message>
        <message>
            <source>Choose the file that is sent as the body.</source>
            <translation>请选择要作为请求体发送的文件。</translation>
        </message>
        <message>
            <source>JSON, {size}</source>
            <translation>JSON，{size}</translation>
        </message>
        <message>
            <source>No body is sent.</source>
            <translation>不发送请求体。</translation>
        </message>
        <message>
            <source>Sent as text, {size}.</source>
            <translation>以文本发送，{size}。</translation>
        </message>
        <message>
            <source>Sent as text: a Content-Type header says that it is not JSON.</source>
            <translation>以文本发送：Content-Type 头表明它不是 JSON。</translation>
        </message>
        <message>
            <source>Valid JSON</source>
            <translation>JSON 有效</translation>
        </message>
        <message>
            <source>Variable {name} has no value.</source>
            <translation>变量 {name} 没有值。</translation>
        </message>
        <message>
            <source>Variable {name} has no value. Line {line}, column {column}.</source>
            <translation>变量 {name} 没有值。第 {line} 行，第 {column} 列。</translation>
        </message>
        <message>
            <source>none</source>
            <translation>无</translation>
        </message>
        <message>
            <source>text, {size}</source>
            <translation>文本，{size}</translation>
        </message>
        <message>
            <source>{count} fields</source>
            <translation>{count} 个字段</translation>
        </message>
        <message>
            <source>{count} fields are sent.</source>
            <translation>发送 {count} 个字段。</translation>
        </message>
        <message>
            <source>{count} items</source>
            <translation>{count} 项</translation>
        </message>
        <message>
            <source>{method} goes without a body; what stands here is kept.</source>
            <translation>{method} 不发送请求体；此处的内容会保留。</translation>
        </message>
        <message>
            <source>{size} are sent as {type}.</source>
            <translation>将以 {type} 发送 {size}。</translation>
        </message>
    </context>
    <context>
        <name>connection</name>
        <message>
            <source>Connect the account again as {identity}.</source>
            <translation>请以 {identity} 的身份重新连接该账户。</translation>
        </message>
        <message>
            <source>Copy it as SQL INSERT for your own table.</source>
            <translation>可复制为 SQL INSERT，写入你自己的表。</translation>
        </message>
        <message>
            <source>Gone from the vault</source>
            <translation>保管库中已不存在</translation>
        </message>
        <message>
            <source>Inactive</source>
            <translation>未启用</translation>
        </message>
        <message>
            <source>It is saved here, but the service no longer has it. Requests through it will be refused.</source>
            <translation>它保存在本机，但服务中已没有它。通过它的请求会被拒绝。</translation>
        </message>
        <message>
            <source>It was connected elsewhere, so this computer has no row for it. Requests work all the same.</source>
            <translation>它是在别处连接的，所以本机没有它的记录。请求仍可照常使用。</translation>
        </message>
        <message>
            <source>No, it is in the vault only</source>
            <translation>否，仅在保管库中</translation>
        </message>
        <message>
            <source>Not saved here</source>
            <translation>未保存到本机</translation>
        </message>
        <message>
            <source>The service keeps this connection, but marks it as not in use.</source>
            <translation>服务保留了此连接，但标记为未使用。</translation>
        </message>
        <message>
            <source>Try a request to see whether it still works.</source>
            <translation>试发一个请求，看它是否仍然可用。</translation>
        </message>
        <message>
            <source>Yes, but {what} differs</source>
            <translation>是，但{what}不同</translation>
        </message>
        <message>
            <source>Yes, same as the vault</source>
            <translation>是，与保管库一致</translation>
        </message>
        <message>
            <source>environment</source>
            <translation>环境</translation>
        </message>
        <message>
            <source>identity</source>
            <translation>身份</translation>
        </message>
        <message>
            <source>nobody named</source>
            <translation>未指明</translation>
        </message>
        <message>
            <source>state</source>
            <translation>状态</translation>
        </message>
    </context>
    <context>
        <name>connection_query</name>
        <message>
            <source>No connector is called “{said}”.</source>
            <translation>没有名为“{said}”的连接器。</translation>
        </message>
        <message>
            <source>No connector is called “{said}”; did you mean {meant}?</source>
            <translation>没有名为“{said}”的连接器；你是指 {meant} 吗？</translation>
        </message>
        <message>
            <source>There is no environment “{said}”; there are test and live.</source>
            <translation>没有环境“{said}”；可用的有 test 和 live。</translation>
        </message>
        <message>
            <source>There is no state “{said}”; there are operational, degraded, failed and unknown.</source>
            <translation>没有状态“{said}”；可用的有 operational、degraded、failed 和 unknown。</translation>
        </message>
        <message>
            <source>There is no verdict “{said}”; there are works, sign-in-lost, permission-missing, plan-limit, rate-limited, third-party-down, service-trouble, cannot-be-tested, no, differs.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>“{said}” is no age; write a number and h, d, w, m or y, such as age:&gt;30d or age:&lt;12h.</source>
            <translation>“{said}”不是时长；请写数字加 h、d、w、m 或 y，例如 age:&gt;30d 或 age:&lt;12h。</translation>
        </message>
        <message>
            <source>“{said}” is not understood; did you mean {meant}?</source>
            <translation>无法理解“{said}”；你是指 {meant} 吗？</translation>
        </message>
        <message>
            <source>“{said}” is not understood; there are user: team: organization: project: platform: state: env: tag: key: age: verified:</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>connections</name>
        <message>
            <source>Connect the first account.</source>
            <translation>请连接第一个账户。</translation>
        </message>
        <message>
            <source>No connection matches</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>No connections for {identity}</source>
            <translation>{identity} 没有连接</translation>
        </message>
        <message>
            <source>No connections yet</source>
            <translation>还没有连接</translation>
        </message>
        <message>
            <source>Nobody has connected an account for this identity yet.</source>
            <translation>此身份还没有连接账户。</translation>
        </message>
        <message>
            <source>Nobody has connected an account in this workspace.</source>
            <translation>此工作区中还没有人连接账户。</translation>
        </message>
        <message>
            <source>None of {total} has the chosen states.</source>
            <translation>{total} 个中没有符合所选状态的。</translation>
        </message>
        <message>
            <source>None of {total} holds “{query}” and has the chosen states.</source>
            <translation>{total} 个中没有含“{query}”且符合所选状态的。</translation>
        </message>
        <message>
            <source>None of {total} holds “{query}”.</source>
            <translation>{total} 个中没有含“{query}”的。</translation>
        </message>
        <message>
            <source>all identities</source>
            <translation>所有身份</translation>
        </message>
        <message>
            <source>last loaded {age}, refreshing</source>
            <translation>{age}加载，正在刷新</translation>
        </message>
        <message>
            <source>refreshing</source>
            <translation>正在刷新</translation>
        </message>
        <message>
            <source>refreshing, {done} of {total}</source>
            <translation>正在刷新，{total} 个中已有 {done} 个</translation>
        </message>
        <message>
            <source>{found} of {total} match</source>
            <translation>{total} 个中有 {found} 个符合</translation>
        </message>
        <message>
            <source>{total} connection</source>
            <translation>{total} 个连接</translation>
        </message>
        <message>
            <source>{total} connections</source>
            <translation>{total} 个连接</translation>
        </message>
    </context>
    <context>
        <name>connectors</name>
        <message>
            <source>Connectors are hidden until they are enabled in the service's dashboard.</source>
            <translation>连接器在服务的控制面板中启用之前不会显示。</translation>
        </message>
        <message>
            <source>Enable some in the dashboard, then refresh.</source>
            <translation>请在控制面板中启用一些连接器，然后刷新。</translation>
        </message>
        <message>
            <source>It answered with an empty catalogue.</source>
            <translation>它应答了一个空目录。</translation>
        </message>
        <message>
            <source>No connectors yet</source>
            <translation>还没有连接器</translation>
        </message>
        <message>
            <source>Refresh, or check the service in Settings.</source>
            <translation>请刷新，或在“设置”中检查服务。</translation>
        </message>
        <message>
            <source>The service lists no connectors</source>
            <translation>服务没有列出连接器</translation>
        </message>
    </context>
    <context>
        <name>curl</name>
        <message>
            <source>Read from a cURL command.</source>
            <translation>已读取 cURL 命令。</translation>
        </message>
        <message>
            <source>Secrets were not taken: {names}.</source>
            <translation>没有采用机密内容：{names}。</translation>
        </message>
        <message>
            <source>The host {host} is left out: the chosen connection has its own.</source>
            <translation>已略去主机 {host}：所选连接有自己的主机。</translation>
        </message>
        <message>
            <source>This cURL command is not taken. {reason}</source>
            <translation>无法采用此 cURL 命令。{reason}</translation>
        </message>
        <message>
            <source>What was to be done with the answer is left out.</source>
            <translation>已略去对应答的后续处理。</translation>
        </message>
    </context>
    <context>
        <name>endpoint</name>
        <message>
            <source>A port is a number from 1 to 65,535; 0 takes any free one.</source>
            <translation>端口为 1 到 65,535 之间的数字；0 表示任意空闲端口。</translation>
        </message>
        <message>
            <source>This origin is allowed already.</source>
            <translation>此来源已在允许之列。</translation>
        </message>
    </context>
    <context>
        <name>errors</name>
        <message>
            <source>A key has only plain letters, digits and signs. Copy it again.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>A name cannot hold control characters such as line ends.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>A probe only reads: choose GET or HEAD.</source>
            <translation>探测请求只读取数据：请选择 GET 或 HEAD。</translation>
        </message>
        <message>
            <source>A tag cannot hold commas or line ends.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>An address cannot hold spaces, backslashes or control characters.</source>
            <translation>地址中不能有空格、反斜杠或控制字符。</translation>
        </message>
        <message>
            <source>An identity cannot hold control characters such as line ends.</source>
            <translation>身份中不能有换行等控制字符。</translation>
        </message>
        <message>
            <source>An origin is a scheme and a host, such as https://app.example.com.</source>
            <translation>来源由协议和主机组成，例如 https://app.example.com。</translation>
        </message>
        <message>
            <source>Choose the connection to call through.</source>
            <translation>请选择要使用的连接。</translation>
        </message>
        <message>
            <source>Choose the file that is sent as the body.</source>
            <translation>请选择要作为请求体发送的文件。</translation>
        </message>
        <message>
            <source>Each probe begins with a line [[probe]].</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Give the workspace a name.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Only https:// is used outside this computer: the key would travel readable.</source>
            <translation>离开本机时只能使用 https://，否则密钥会以明文传输。</translation>
        </message>
        <message>
            <source>Paste the secret key of your service.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Say whose token this is: an x-user-id header, or {"identity": "…", "identityType": "user"} as body.</source>
            <translation>请写明令牌属于谁：x-user-id 请求头，或请求体 {"identity": "…", "identityType": "user"}。</translation>
        </message>
        <message>
            <source>Send one x-user-id header.</source>
            <translation>请只发送一个 x-user-id 请求头。</translation>
        </message>
        <message>
            <source>Set a passphrase first: it is the way out of support mode.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The body holds half a character (a lone surrogate), which cannot be sent.</source>
            <translation>请求体含有半个字符（孤立的代理项），无法发送。</translation>
        </message>
        <message>
            <source>The body holds half a character, which cannot be sent.</source>
            <translation>请求体含有半个字符，无法发送。</translation>
        </message>
        <message>
            <source>The body is not a JSON object; send the identity in it or as x-user-id.</source>
            <translation>请求体不是 JSON 对象；请在其中写明身份，或使用 x-user-id。</translation>
        </message>
        <message>
            <source>The form holds half a character, which cannot be sent.</source>
            <translation>表单含有半个字符，无法发送。</translation>
        </message>
        <message>
            <source>The identity is a text, such as your user's id.</source>
            <translation>身份是一段文本，例如你的用户 ID。</translation>
        </message>
        <message>
            <source>The query holds half a character, which cannot be sent.</source>
            <translation>查询参数含有半个字符，无法发送。</translation>
        </message>
        <message>
            <source>The service does not say whose connection this is.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The service's header names, paths or page size cannot be used.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>There is a space or line end inside the key. Copy it again as a whole.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>This JSON is nested too deeply to be checked.</source>
            <translation>此 JSON 嵌套过深，无法检查。</translation>
        </message>
        <message>
            <source>This action id holds characters that a header cannot carry.</source>
            <translation>此操作 ID 含有请求头不能携带的字符。</translation>
        </message>
        <message>
            <source>This connection key holds characters that a header cannot carry.</source>
            <translation>此连接密钥含有请求头不能携带的字符。</translation>
        </message>
        <message>
            <source>This is not an address. Type one such as https://api.example.com.</source>
            <translation>这不是地址。请输入类似 https://api.example.com 的地址。</translation>
        </message>
        <message>
            <source>This is not an address. Type one such as https://app.example.com.</source>
            <translation>这不是地址。请输入类似 https://app.example.com 的地址。</translation>
        </message>
        <message>
            <source>This is not the key that was used before the lock.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>This is not the passphrase.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>This key holds characters that no key has. Copy it again, whole.</source>
            <translation>此密钥含有密钥中不会出现的字符。请重新完整复制。</translation>
        </message>
        <message>
            <source>This request holds a header that cannot be sent.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>This workspace is LIVE. Use a test workspace, or confirm the live one first.</source>
            <translation>此工作区为 LIVE 环境。请使用测试工作区，或先确认使用 LIVE。</translation>
        </message>
        <message>
            <source>Type a tag.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Type a whole address, beginning with https://.</source>
            <translation>请输入以 https:// 开头的完整地址。</translation>
        </message>
        <message>
            <source>Type an address, beginning with https://.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Type the address alone, without user, ? or #.</source>
            <translation>请只输入地址，不带用户名、? 或 #。</translation>
        </message>
        <message>
            <source>Type the id of the user, team, organization or project.</source>
            <translation>请输入用户、团队、组织或项目的 ID。</translation>
        </message>
        <message>
            <source>identityType is user, team, organization or project.</source>
            <translation>identityType 只能是 user、team、organization 或 project。</translation>
        </message>
    </context>
    <context>
        <name>exchange</name>
        <message>
            <source>The answer has no body.</source>
            <translation>应答没有正文。</translation>
        </message>
        <message>
            <source>The answer has no body; its headers are in the next tab.</source>
            <translation>应答没有正文；响应头在下一个标签页中。</translation>
        </message>
    </context>
    <context>
        <name>flaw</name>
        <message>
            <source>A text in it holds raw control characters, which JSON does not allow.</source>
            <translation>其中的文本含有原始控制字符，JSON 不允许这样。</translation>
        </message>
        <message>
            <source>It holds NaN or Infinity, which JSON does not have.</source>
            <translation>其中有 NaN 或 Infinity，JSON 没有这样的值。</translation>
        </message>
        <message>
            <source>It holds half a character (a lone surrogate) as an escape.</source>
            <translation>其中有半个字符（孤立的代理项）的转义。</translation>
        </message>
        <message>
            <source>It is more than one JSON value, such as JSON lines.</source>
            <translation>其中不止一个 JSON 值，例如 JSON 行。</translation>
        </message>
        <message>
            <source>It is nested deeper than most programs read; deep levels are not indented further.</source>
            <translation>嵌套深度超过多数程序的读取能力；深层不再缩进。</translation>
        </message>
        <message>
            <source>Shown as it came: indented, it would be too large.</source>
            <translation>按原样显示：缩进后会过大。</translation>
        </message>
        <message>
            <source>Shown as it came: it cannot be read as JSON.</source>
            <translation>按原样显示：无法读作 JSON。</translation>
        </message>
        <message>
            <source>Some bytes are not UTF-8; they show as �.</source>
            <translation>部分字节不是 UTF-8，显示为 �。</translation>
        </message>
        <message>
            <source>The JSON ends inside a value.</source>
            <translation>JSON 在一个值的中间结束。</translation>
        </message>
        <message>
            <source>The body did not become whole in time. What came is shown.</source>
            <translation>正文没有及时收全。显示已收到的部分。</translation>
        </message>
        <message>
            <source>The body is larger than is kept. Its beginning is shown.</source>
            <translation>正文超过保留上限。显示开头部分。</translation>
        </message>
        <message>
            <source>The body unpacks to more than 200 times its size and was stopped there.</source>
            <translation>正文解压后超过原大小的 200 倍，已停止解压。</translation>
        </message>
        <message>
            <source>The body's compression is damaged. What could be unpacked is shown.</source>
            <translation>正文的压缩数据已损坏。显示能解压的部分。</translation>
        </message>
        <message>
            <source>The connection ended before the body was whole. What came is shown.</source>
            <translation>连接在正文完整之前结束。显示已收到的部分。</translation>
        </message>
        <message>
            <source>The first {part} of {whole} are shown. Save takes all.</source>
            <translation>显示 {whole} 中的前 {part}。“保存”可取得全部。</translation>
        </message>
    </context>
    <context>
        <name>loader</name>
        <message>
            <source>Loading was stopped</source>
            <translation>已停止加载</translation>
        </message>
        <message>
            <source>Loading was stopped; the rest is not here.</source>
            <translation>已停止加载，其余部分不在这里。</translation>
        </message>
        <message>
            <source>Nothing has been loaded yet.</source>
            <translation>还没有加载任何内容。</translation>
        </message>
        <message>
            <source>Only the first rows of the list have come.</source>
            <translation>只收到了列表的前面部分。</translation>
        </message>
        <message>
            <source>Refresh to load all of it.</source>
            <translation>请刷新以加载全部。</translation>
        </message>
        <message>
            <source>Refresh to load the list.</source>
            <translation>请刷新以加载列表。</translation>
        </message>
    </context>
    <context>
        <name>notices</name>
        <message>
            <source>A file could not be read or written.</source>
            <translation>无法读取或写入一个文件。</translation>
        </message>
        <message>
            <source>A file is from a newer version.</source>
            <translation>一个文件来自更新的版本。</translation>
        </message>
        <message>
            <source>A file was damaged.</source>
            <translation>一个文件已损坏。</translation>
        </message>
        <message>
            <source>A new one is begun. The connections are read again from the service.</source>
            <translation>已新建一个。连接会从服务重新读取。</translation>
        </message>
        <message>
            <source>A proxy on the way answered 407: it wants a name and a password.</source>
            <translation>途中的代理应答 407：需要用户名和密码。</translation>
        </message>
        <message>
            <source>A session stays open for at most 15 minutes. Nothing was saved.</source>
            <translation>会话最多打开 15 分钟。没有保存任何内容。</translation>
        </message>
        <message>
            <source>A web page came instead of {name}.</source>
            <translation>收到的是网页，而不是 {name} 的应答。</translation>
        </message>
        <message>
            <source>Access to {backend} was refused.</source>
            <translation>对 {backend} 的访问被拒绝。</translation>
        </message>
        <message>
            <source>Allow this application in the keyring and try again, or keep the key in memory.</source>
            <translation>请在密钥环中允许本应用后重试，或把密钥放在内存里。</translation>
        </message>
        <message>
            <source>Another program holds {path}.</source>
            <translation>另一个程序占用了 {path}。</translation>
        </message>
        <message>
            <source>Ask for less, for example with a limit in the query.</source>
            <translation>请减少请求的内容，例如在查询中加上数量限制。</translation>
        </message>
        <message>
            <source>AuthKit reported success, but {name} does not list it.</source>
            <translation>AuthKit 报告成功，但 {name} 没有列出它。</translation>
        </message>
        <message>
            <source>Change its permissions, or start with another folder (--data-dir).</source>
            <translation>请更改其权限，或换一个文件夹启动（--data-dir）。</translation>
        </message>
        <message>
            <source>Check the address of the service.</source>
            <translation>请检查服务地址。</translation>
        </message>
        <message>
            <source>Check the clock of this computer, and whether a proxy inspects its traffic.</source>
            <translation>请检查本机的时钟，以及是否有代理检查其流量。</translation>
        </message>
        <message>
            <source>Check the disk and the permissions of the file, then try again.</source>
            <translation>请检查磁盘和文件权限，然后重试。</translation>
        </message>
        <message>
            <source>Check the identity, then connect again. Nothing was saved here.</source>
            <translation>请检查身份，然后重新连接。本机没有保存任何内容。</translation>
        </message>
        <message>
            <source>Check the network and the address of the service, then try again.</source>
            <translation>请检查网络和服务地址，然后重试。</translation>
        </message>
        <message>
            <source>Check the network, then try again, or continue in the browser.</source>
            <translation>请检查网络后重试，或在浏览器中继续。</translation>
        </message>
        <message>
            <source>Check the network, then try again.</source>
            <translation>请检查网络，然后重试。</translation>
        </message>
        <message>
            <source>Check the plan in the dashboard of {name}.</source>
            <translation>请在 {name} 的控制面板中检查套餐。</translation>
        </message>
        <message>
            <source>Check the proxy, its name and its password in Settings, Network; then try again.</source>
            <translation>请在“设置”的“网络”中检查代理及其用户名和密码，然后重试。</translation>
        </message>
        <message>
            <source>Check what the key may do in the dashboard of {name}.</source>
            <translation>请在 {name} 的控制面板中检查密钥的权限。</translation>
        </message>
        <message>
            <source>Check what was typed, then try again.</source>
            <translation>请检查输入的内容，然后重试。</translation>
        </message>
        <message>
            <source>Close the other program, then try again.</source>
            <translation>请关闭那个程序，然后重试。</translation>
        </message>
        <message>
            <source>Close web pages you do not know, then open a new session.</source>
            <translation>请关闭不认识的网页，然后新开一个会话。</translation>
        </message>
        <message>
            <source>Copy the key again from the dashboard of {name} and paste it.</source>
            <translation>请从 {name} 的控制面板重新复制密钥并粘贴。</translation>
        </message>
        <message>
            <source>Enter them in Settings, Network, then try again.</source>
            <translation>请在“设置”的“网络”中填写，然后重试。</translation>
        </message>
        <message>
            <source>Free some space, then try again.</source>
            <translation>请释放一些空间，然后重试。</translation>
        </message>
        <message>
            <source>Go on now and paste the key again at the next start, or set up a keyring.</source>
            <translation>可以现在继续，下次启动时重新粘贴密钥；或设置一个密钥环。</translation>
        </message>
        <message>
            <source>It answered 401: the key is wrong, was replaced, or belongs to another service.</source>
            <translation>它应答 401：密钥有误、已被更换，或属于另一个服务。</translation>
        </message>
        <message>
            <source>It answered 402: this needs a larger plan or a payment.</source>
            <translation>它应答 402：需要更高的套餐或付款。</translation>
        </message>
        <message>
            <source>It answered 403: the key is good, but it may not do this.</source>
            <translation>它应答 403：密钥有效，但没有此权限。</translation>
        </message>
        <message>
            <source>It answered 404: it is gone, or the address of the service is wrong.</source>
            <translation>它应答 404：内容已不存在，或服务地址有误。</translation>
        </message>
        <message>
            <source>It answered 409: what was asked does not fit what it holds.</source>
            <translation>它应答 409：请求与它现有的内容不符。</translation>
        </message>
        <message>
            <source>It answered 511. {sign_in}</source>
            <translation>它应答 511。{sign_in}</translation>
        </message>
        <message>
            <source>It answered {status}.</source>
            <translation>它应答 {status}。</translation>
        </message>
        <message>
            <source>It answered {status}. Key and network are in order.</source>
            <translation>它应答 {status}。密钥和网络都正常。</translation>
        </message>
        <message>
            <source>It answered {status}. The key is never sent on to another address.</source>
            <translation>它应答 {status}。密钥绝不会转发到另一个地址。</translation>
        </message>
        <message>
            <source>It answered {status}: a value is missing or has the wrong form.</source>
            <translation>它应答 {status}：缺少某个值，或格式不对。</translation>
        </message>
        <message>
            <source>It is no longer in {backend}.</source>
            <translation>它已不在 {backend} 中。</translation>
        </message>
        <message>
            <source>It was moved to {moved_to}, where a newer version finds it.</source>
            <translation>它已移到 {moved_to}，更新的版本能在那里找到它。</translation>
        </message>
        <message>
            <source>It was moved to {moved_to}; nothing was deleted. A new one is begun.</source>
            <translation>它已移到 {moved_to}；没有删除任何内容。已新建一个。</translation>
        </message>
        <message>
            <source>Keys are kept in {backend}, and it is not open.</source>
            <translation>密钥保存在 {backend} 中，而它没有打开。</translation>
        </message>
        <message>
            <source>Keys stay in memory for this run.</source>
            <translation>本次运行期间密钥只保存在内存中。</translation>
        </message>
        <message>
            <source>Look for that window, or go on with the key in memory for this run.</source>
            <translation>请查找那个窗口，或在本次运行中把密钥放在内存里继续。</translation>
        </message>
        <message>
            <source>More calls were made than its rate limit allows (429).</source>
            <translation>调用次数超过了速率限制（429）。</translation>
        </message>
        <message>
            <source>No address is known for {host}. This computer may be offline.</source>
            <translation>{host} 没有已知地址。本机可能处于离线状态。</translation>
        </message>
        <message>
            <source>No safe connection to {name} came about.</source>
            <translation>未能与 {name} 建立安全连接。</translation>
        </message>
        <message>
            <source>Open a new session.</source>
            <translation>请新开一个会话。</translation>
        </message>
        <message>
            <source>Open any page in your browser and sign in, or check the address of the service; then try again.</source>
            <translation>请在浏览器中打开任意网页并登录，或检查服务地址，然后重试。</translation>
        </message>
        <message>
            <source>Paste the key again.</source>
            <translation>请重新粘贴密钥。</translation>
        </message>
        <message>
            <source>Pica has become {one}. If your key is from {one}, choose {one} and try again.</source>
            <translation>Pica 已更名为 {one}。如果你的密钥来自 {one}，请选择 {one} 后重试。</translation>
        </message>
        <message>
            <source>Read the connections again in a moment. Nothing was saved here.</source>
            <translation>请稍后重新读取连接。本机没有保存任何内容。</translation>
        </message>
        <message>
            <source>Read the list again, then try again.</source>
            <translation>请重新读取列表，然后重试。</translation>
        </message>
        <message>
            <source>Read the list again. For a custom service, check its address.</source>
            <translation>请重新读取列表。如果是自定义服务，请检查其地址。</translation>
        </message>
        <message>
            <source>Something in this application went wrong.</source>
            <translation>本应用出现了错误。</translation>
        </message>
        <message>
            <source>Something on this computer asked for tokens with wrong credentials 50 times.</source>
            <translation>本机上有程序 50 次以错误的凭据索取令牌。</translation>
        </message>
        <message>
            <source>The AuthKit page did not load.</source>
            <translation>AuthKit 页面没有加载成功。</translation>
        </message>
        <message>
            <source>The AuthKit page has crashed.</source>
            <translation>AuthKit 页面已崩溃。</translation>
        </message>
        <message>
            <source>The AuthKit page of {name} reported an error.</source>
            <translation>{name} 的 AuthKit 页面报告了错误。</translation>
        </message>
        <message>
            <source>The AuthKit session has ended.</source>
            <translation>AuthKit 会话已结束。</translation>
        </message>
        <message>
            <source>The account was not connected.</source>
            <translation>账户没有连接成功。</translation>
        </message>
        <message>
            <source>The answer of {name} broke off.</source>
            <translation>{name} 的应答中断了。</translation>
        </message>
        <message>
            <source>The answer of {name} is too large.</source>
            <translation>{name} 的应答过大。</translation>
        </message>
        <message>
            <source>The call to {name} failed.</source>
            <translation>对 {name} 的调用失败。</translation>
        </message>
        <message>
            <source>The certificate of {host} is not trusted by this computer. Nothing was sent.</source>
            <translation>本机不信任 {host} 的证书。没有发送任何内容。</translation>
        </message>
        <message>
            <source>The connection belongs to somebody else.</source>
            <translation>该连接属于别人。</translation>
        </message>
        <message>
            <source>The connection to {host} ended before the whole answer was here.</source>
            <translation>与 {host} 的连接在收到完整应答之前结束。</translation>
        </message>
        <message>
            <source>The connection to {name} is not safe.</source>
            <translation>与 {name} 的连接不安全。</translation>
        </message>
        <message>
            <source>The data folder cannot be written.</source>
            <translation>无法写入数据文件夹。</translation>
        </message>
        <message>
            <source>The database is in use.</source>
            <translation>数据库正在使用中。</translation>
        </message>
        <message>
            <source>The disk is full.</source>
            <translation>磁盘已满。</translation>
        </message>
        <message>
            <source>The key of this workspace is missing.</source>
            <translation>缺少此工作区的密钥。</translation>
        </message>
        <message>
            <source>The keyring did not keep the key.</source>
            <translation>密钥环没有保存密钥。</translation>
        </message>
        <message>
            <source>The keyring does not answer.</source>
            <translation>密钥环没有应答。</translation>
        </message>
        <message>
            <source>The keyring is locked.</source>
            <translation>密钥环已锁定。</translation>
        </message>
        <message>
            <source>The network lets nothing through yet.</source>
            <translation>网络暂时不放行任何流量。</translation>
        </message>
        <message>
            <source>The new connection was not found.</source>
            <translation>没有找到新的连接。</translation>
        </message>
        <message>
            <source>The page of {name} could not be opened.</source>
            <translation>无法打开 {name} 的页面。</translation>
        </message>
        <message>
            <source>The plan at {name} is used up.</source>
            <translation>{name} 的套餐额度已用完。</translation>
        </message>
        <message>
            <source>The proxy asks who you are.</source>
            <translation>代理要求验证身份。</translation>
        </message>
        <message>
            <source>The proxy did not let the call through.</source>
            <translation>代理没有放行此调用。</translation>
        </message>
        <message>
            <source>The service</source>
            <translation>该服务</translation>
        </message>
        <message>
            <source>The session was closed for safety.</source>
            <translation>为安全起见会话已关闭。</translation>
        </message>
        <message>
            <source>The session was closed for safety. Nothing was saved.</source>
            <translation>为安全起见会话已关闭。没有保存任何内容。</translation>
        </message>
        <message>
            <source>The system gave no access to {path}.</source>
            <translation>系统不允许访问 {path}。</translation>
        </message>
        <message>
            <source>The way to {host} leads through a proxy, which refused or did not answer.</source>
            <translation>通往 {host} 需经过代理，代理拒绝或没有应答。</translation>
        </message>
        <message>
            <source>This computer has no keyring that keeps them safe.</source>
            <translation>本机没有能安全保存密钥的密钥环。</translation>
        </message>
        <message>
            <source>This is a fault of ours and not of yours. The log holds it as {reference}.</source>
            <translation>这是本应用的问题，不是你的问题。日志中的编号为 {reference}。</translation>
        </message>
        <message>
            <source>This network may want you to sign in first, as in a hotel or on a train.</source>
            <translation>此网络可能要求先登录，例如在酒店或列车上。</translation>
        </message>
        <message>
            <source>Try again in a few minutes.</source>
            <translation>请几分钟后重试。</translation>
        </message>
        <message>
            <source>Try again in a minute.</source>
            <translation>请一分钟后重试。</translation>
        </message>
        <message>
            <source>Try again in {seconds} s.</source>
            <translation>请 {seconds} 秒后重试。</translation>
        </message>
        <message>
            <source>Try again later. If it goes on, check the address of the service.</source>
            <translation>请稍后重试。如果持续如此，请检查服务地址。</translation>
        </message>
        <message>
            <source>Try again, or continue in the browser.</source>
            <translation>请重试，或在浏览器中继续。</translation>
        </message>
        <message>
            <source>Try again.</source>
            <translation>请重试。</translation>
        </message>
        <message>
            <source>Try again. If it comes back, report it with the reference.</source>
            <translation>请重试。如果再次出现，请附上编号报告。</translation>
        </message>
        <message>
            <source>Try again. If it goes on, check the address of the service.</source>
            <translation>请重试。如果持续如此，请检查服务地址。</translation>
        </message>
        <message>
            <source>Try again. If it goes on, check the network.</source>
            <translation>请重试。如果持续如此，请检查网络。</translation>
        </message>
        <message>
            <source>Try again. If it goes on, check the service's address, and whether a firewall interferes.</source>
            <translation>请重试。如果持续如此，请检查服务地址，以及是否有防火墙干扰。</translation>
        </message>
        <message>
            <source>Unlock it and try again, or go on with the key in memory for this run.</source>
            <translation>请解锁后重试，或在本次运行中把密钥放在内存里继续。</translation>
        </message>
        <message>
            <source>Use the newer version. Until then nothing is written to it.</source>
            <translation>请使用更新的版本。在此之前不会写入它。</translation>
        </message>
        <message>
            <source>the service</source>
            <translation>该服务</translation>
        </message>
        <message>
            <source>the system's keyring</source>
            <translation>系统密钥环</translation>
        </message>
        <message>
            <source>{backend} may be waiting for its password in another window.</source>
            <translation>{backend} 可能正在另一个窗口中等待密码。</translation>
        </message>
        <message>
            <source>{host} could not do what was asked.</source>
            <translation>{host} 无法完成请求。</translation>
        </message>
        <message>
            <source>{host} does not speak TLS as it should. Nothing was sent.</source>
            <translation>{host} 没有正确使用 TLS。没有发送任何内容。</translation>
        </message>
        <message>
            <source>{host} sent more than this application takes in.</source>
            <translation>{host} 发送的内容超过本应用的接收上限。</translation>
        </message>
        <message>
            <source>{host} sent something else than its API promises: {where}.</source>
            <translation>{host} 发来的内容与其 API 约定不符：{where}。</translation>
        </message>
        <message>
            <source>{host} takes no connection. The network or a firewall may be in the way.</source>
            <translation>{host} 不接受连接。可能是网络或防火墙的阻碍。</translation>
        </message>
        <message>
            <source>{host} was asked and a page for people came back. {sign_in}</source>
            <translation>已询问 {host}，但返回了一个给人看的网页。{sign_in}</translation>
        </message>
        <message>
            <source>{host} was asked and stayed silent.</source>
            <translation>已询问 {host}，但没有回音。</translation>
        </message>
        <message>
            <source>{name} asks to wait.</source>
            <translation>{name} 要求等待。</translation>
        </message>
        <message>
            <source>{name} cannot be found.</source>
            <translation>找不到 {name}。</translation>
        </message>
        <message>
            <source>{name} cannot be reached.</source>
            <translation>无法连接到 {name}。</translation>
        </message>
        <message>
            <source>{name} cannot use what was sent.</source>
            <translation>{name} 无法使用发送的内容。</translation>
        </message>
        <message>
            <source>{name} did not accept this key.</source>
            <translation>{name} 没有接受此密钥。</translation>
        </message>
        <message>
            <source>{name} did not answer in time.</source>
            <translation>{name} 没有及时应答。</translation>
        </message>
        <message>
            <source>{name} does not allow this.</source>
            <translation>{name} 不允许此操作。</translation>
        </message>
        <message>
            <source>{name} does not have this.</source>
            <translation>{name} 没有此内容。</translation>
        </message>
        <message>
            <source>{name} gave an answer that cannot be read.</source>
            <translation>{name} 的应答无法读取。</translation>
        </message>
        <message>
            <source>{name} has trouble of its own.</source>
            <translation>{name} 自身出现故障。</translation>
        </message>
        <message>
            <source>{name} holds something else by now.</source>
            <translation>{name} 中的内容已经改变。</translation>
        </message>
        <message>
            <source>{name} lists it for another identity than this session's.</source>
            <translation>{name} 把它列在另一个身份下，而不是此会话的身份。</translation>
        </message>
        <message>
            <source>{name} refused the call.</source>
            <translation>{name} 拒绝了调用。</translation>
        </message>
        <message>
            <source>{name} sends the call elsewhere.</source>
            <translation>{name} 把调用指向别处。</translation>
        </message>
        <message>
            <source>{path} cannot be read.</source>
            <translation>无法读取 {path}。</translation>
        </message>
        <message>
            <source>{path} could not be written. What was saved before is safe.</source>
            <translation>无法写入 {path}。之前保存的内容是安全的。</translation>
        </message>
        <message>
            <source>{path} is read-only for this user.</source>
            <translation>{path} 对此用户是只读的。</translation>
        </message>
        <message>
            <source>{path} was written by a newer AuthKit Desktop.</source>
            <translation>{path} 由更新版本的 AuthKit Desktop 写入。</translation>
        </message>
    </context>
    <context>
        <name>sent</name>
        <message>
            <source>({path}, {size})</source>
            <translation>（{path}，{size}）</translation>
        </message>
        <message>
            <source>What was sent is not known for this answer.</source>
            <translation>不清楚为此应答发送了什么。</translation>
        </message>
        <message>
            <source>… {size} in all</source>
            <translation>… 共 {size}</translation>
        </message>
    </context>
    <context>
        <name>session</name>
        <message>
            <source>Closed after 50 wrong passwords of the session</source>
            <translation>会话密码错误 50 次，已关闭</translation>
        </message>
        <message>
            <source>Continued in the browser</source>
            <translation>已转到浏览器继续</translation>
        </message>
        <message>
            <source>Ends by itself after 15 minutes</source>
            <translation>15 分钟后自动结束</translation>
        </message>
        <message>
            <source>Found in the vault</source>
            <translation>已在保管库中找到</translation>
        </message>
        <message>
            <source>Preflight answered</source>
            <translation>已应答预检请求</translation>
        </message>
        <message>
            <source>Read again from the vault</source>
            <translation>已从保管库重新读取</translation>
        </message>
        <message>
            <source>Request refused</source>
            <translation>请求被拒绝</translation>
        </message>
        <message>
            <source>Saved on this computer</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Session closed</source>
            <translation>会话已关闭</translation>
        </message>
        <message>
            <source>Session opened</source>
            <translation>会话已打开</translation>
        </message>
        <message>
            <source>Sign-in window closed</source>
            <translation>登录窗口已关闭</translation>
        </message>
        <message>
            <source>Sign-in window opened</source>
            <translation>登录窗口已打开</translation>
        </message>
        <message>
            <source>Sign-in window refused</source>
            <translation>登录窗口被拒绝</translation>
        </message>
        <message>
            <source>Success received</source>
            <translation>已收到成功消息</translation>
        </message>
        <message>
            <source>The page crashed</source>
            <translation>页面已崩溃</translation>
        </message>
        <message>
            <source>The same session goes on there</source>
            <translation>同一会话在那里继续</translation>
        </message>
        <message>
            <source>The widget reported an error</source>
            <translation>组件报告了错误</translation>
        </message>
        <message>
            <source>The widget was closed</source>
            <translation>组件已关闭</translation>
        </message>
        <message>
            <source>Time is up</source>
            <translation>时间已到</translation>
        </message>
        <message>
            <source>Token could not be had</source>
            <translation>无法取得令牌</translation>
        </message>
        <message>
            <source>Token sent</source>
            <translation>令牌已发送</translation>
        </message>
        <message>
            <source>Widget ready</source>
            <translation>组件已就绪</translation>
        </message>
        <message>
            <source>Without a message of the widget</source>
            <translation>没有收到组件的消息</translation>
        </message>
    </context>
    <context>
        <name>support</name>
        <message>
            <source>Leave it first.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Leave it to add, change or remove a workspace.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Leave it to change a key.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Leave it to change names and tags.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Leave it to connect accounts.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Leave it to delete connections.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Leave it to erase the history.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Leave it to export whole connection keys.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Leave it to import connections.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Leave it to send anything but GET and HEAD.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Leave it to start the developer endpoint.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Leave support mode</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Read only</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Reading and verifying work. Everything that writes is refused until you leave it.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Support mode is on.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Support mode refuses this.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Writing · {time} left</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>timeline</name>
        <message>
            <source>Connected here</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Deleted here</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>First seen here</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Gone from the vault</source>
            <translation>保管库中已不存在</translation>
        </message>
        <message>
            <source>Note changed</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Reconnected</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Reported state changed</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Reported: {state}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Same key</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Verified: {verdict}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{before}, now {after}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{what} changed</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>verdict</name>
        <message>
            <source>Check the path and its ids.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Check the path, or pick the action, which fills it in.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Check the workspace's key, and that key and connection are of one environment.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Choose another connection, or connect the account again.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Choose another method.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Connect the account again and allow it, or use another account.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Connect the account again; requests will work at once.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>It answered that something went wrong on its side.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Network</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>No action id was sent, and the path alone does not tell.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Pick the action again; it fills in method and path as they belong to it.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Pick the action: it fills in the path and sends its id.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Raise the plan, or wait for the next period.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Send again later. Whether a write took effect, only a look at the account tells.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Something in the path, the query, the headers or the body is not as it wants it.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The account is signed in, but it does not have the permission for this.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The action id does not fit the platform, the method or the path.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The answer below usually says what.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The answer is a redirect, which is shown and never followed: it could carry the key along.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The connection was deleted, or it belongs to another environment than the key.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The key is valid, but its rights or the connection's rules do not include this call.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The path exists, but not for this method.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The path matches no action of this platform, or the connection key is unknown here.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The path or an id in it does not exist for this account.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The plan's limit is reached</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The rate limit is reached.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The secret key or the connection key was not accepted.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The sign-in is valid, but it does not include the permission for this.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The status is one of success, but the answer holds an error.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The word after “error” below says what is missing.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>This request</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Too many calls to {who}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Use a key with more rights, or change the connection's access rules at {service}.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Use another account, or ask whoever owns this one for the right.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Use the address in the Location header if it is the service's own.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Wait a little, then send again; nothing is repeated by itself.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Wait {seconds} s, then send again; nothing is repeated by itself.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{service} passed the call on, and {who} answered 401.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{service} took the call and got no answer from {third}.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{third} could not be reached</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{who} answers no more calls on this plan.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{who} did not accept this request</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{who} does not know this connection</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{who} does not let this key do that</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{who} does not take this method here</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{who} found nothing there</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{who} has trouble</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{who} knows no such action or connection</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{who} knows the action otherwise</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{who} no longer accepts the sign-in of this account</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{who} points elsewhere</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{who} refused the call</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{who} refused this request</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{who} says that it did not do this</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{who} wants to know which action this is</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>verification</name>
        <message>
            <source>Cannot be tested</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Change the probe of this platform, or try a request by hand.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Check the network, then verify again.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Connect the account again as {identity}.</source>
            <translation>请以 {identity} 的身份重新连接该账户。</translation>
        </message>
        <message>
            <source>Look at the status page of {name}, and verify again later.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>No harmless call is known for {name}.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Not verified yet</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Permission missing</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Plan limit</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Rate limited</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Reconnect and allow every permission that {name} asks about.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Reconnect as {identity} with the same account.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Service trouble</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Sign-in lost</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The account's owner has to look at the plan at {name}.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The account's plan at {name} is used up or does not include this.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The call did not reach {name}: the service in between failed.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The service did not answer.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The service no longer has this connection.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The service reports it otherwise.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Third party down</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Verify again; if it goes on, hand the reference to the service.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Wait a few minutes, then verify again.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Works</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Write a probe for it, or try a request by hand.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>no answer</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{name} answered as it should.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{name} does not know the call that the probe makes.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{name} itself does not work. Nothing is wrong with the connection.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{name} knows the account, but the grant does not allow this call.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{name} no longer accepts the grant for this account.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{name} takes no more calls for the moment. The sign-in is good.</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>words</name>
        <message>
            <source>Catalogue</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Console</source>
            <translation>控制台</translation>
        </message>
        <message>
            <source>Degraded</source>
            <translation>降级</translation>
        </message>
        <message>
            <source>Developer endpoint</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Failed</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Key check</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Logo</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>No reply</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Not in vault</source>
            <translation>不在保管库</translation>
        </message>
        <message>
            <source>Operational</source>
            <translation>正常</translation>
        </message>
        <message>
            <source>Saved</source>
            <translation>已保存</translation>
        </message>
        <message>
            <source>Session server</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Token</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Unknown</source>
            <translation>未知</translation>
        </message>
        <message>
            <source>Vault</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Vault only</source>
            <translation>仅在保管库</translation>
        </message>
        <message>
            <source>Verify</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>organization</source>
            <translation>组织</translation>
        </message>
        <message>
            <source>project</source>
            <translation>项目</translation>
        </message>
        <message>
            <source>team</source>
            <translation>团队</translation>
        </message>
        <message>
            <source>user</source>
            <translation>用户</translation>
        </message>
    </context>
    <context>
        <name>workspaces</name>
        <message>
            <source>Another workspace has this name.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>in memory for this run</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>in the {keyring}</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
</TS>
