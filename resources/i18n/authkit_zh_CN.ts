<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
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
            <translation>操作</translation>
        </message>
        <message>
            <source>Ask the service</source>
            <translation>询问服务</translation>
        </message>
        <message>
            <source>Asking the service</source>
            <translation>正在询问服务</translation>
        </message>
        <message>
            <source>Documentation</source>
            <translation>文档</translation>
        </message>
        <message>
            <source>Find an action in words</source>
            <translation>用文字查找操作</translation>
        </message>
        <message>
            <source>Find an action; Enter takes the first  Ctrl+P</source>
            <translation>查找操作；Enter 选第一个  Ctrl+P</translation>
        </message>
        <message>
            <source>Its actions are listed here.</source>
            <translation>其操作会列在这里。</translation>
        </message>
        <message>
            <source>No action matches</source>
            <translation>没有符合的操作</translation>
        </message>
        <message>
            <source>No connection yet</source>
            <translation>还没有连接</translation>
        </message>
        <message>
            <source>Other words may, or the service's own search. Enter takes what you typed as a path.</source>
            <translation>可以换个说法，或使用服务自己的搜索。按 Enter 会把输入的内容用作路径。</translation>
        </message>
        <message>
            <source>Read the catalogue again</source>
            <translation>重新读取目录</translation>
        </message>
        <message>
            <source>Search by meaning: the service's own search  Alt+Enter</source>
            <translation>按含义搜索：使用服务自己的搜索  Alt+Enter</translation>
        </message>
        <message>
            <source>The service gives no documentation of this action.</source>
            <translation>服务没有提供此操作的文档。</translation>
        </message>
        <message>
            <source>The time is the age of the catalogue.</source>
            <translation>时间为目录的更新时间。</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>重试</translation>
        </message>
        <message>
            <source>{count} found by the service</source>
            <translation>服务找到 {count} 个</translation>
        </message>
        <message>
            <source>{count} of {total} · {age}</source>
            <translation>{total} 个中的 {count} 个 · {age}</translation>
        </message>
        <message>
            <source>{total} actions · {age}</source>
            <translation>{total} 个操作 · {age}</translation>
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
            <translation>1 个调用</translation>
        </message>
        <message>
            <source>Activity</source>
            <translation>活动记录</translation>
        </message>
        <message>
            <source>Calls</source>
            <translation>调用</translation>
        </message>
        <message>
            <source>Copy line</source>
            <translation>复制为一行</translation>
        </message>
        <message>
            <source>Filter calls</source>
            <translation>筛选调用</translation>
        </message>
        <message>
            <source>Filter: status, source, path, connection, identity</source>
            <translation>筛选：状态、来源、路径、连接、身份</translation>
        </message>
        <message>
            <source>Hold new calls back while you read</source>
            <translation>阅读时暂不显示新的调用</translation>
        </message>
        <message>
            <source>No call matches</source>
            <translation>没有符合的调用</translation>
        </message>
        <message>
            <source>Only the calls of this run are shown.</source>
            <translation>仅显示本次运行的调用。</translation>
        </message>
        <message>
            <source>Open connection</source>
            <translation>打开连接</translation>
        </message>
        <message>
            <source>Pause</source>
            <translation>暂停</translation>
        </message>
        <message>
            <source>Resume · {count} waiting</source>
            <translation>继续 · {count} 个等待中</translation>
        </message>
        <message>
            <source>Show all calls</source>
            <translation>显示所有调用</translation>
        </message>
        <message>
            <source>Show the calls held back, and new ones as they happen</source>
            <translation>显示暂存的调用，并实时显示新的调用</translation>
        </message>
        <message>
            <source>The filter looks at source, request, status, connection, identity, cause and reference.</source>
            <translation>筛选范围为来源、请求、状态、连接、身份、原因和编号。</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>重试</translation>
        </message>
        <message>
            <source>paused</source>
            <translation>已暂停</translation>
        </message>
        <message>
            <source>{shown} of {total} calls match</source>
            <translation>{total} 个调用中有 {shown} 个符合</translation>
        </message>
        <message>
            <source>{total} calls</source>
            <translation>{total} 个调用</translation>
        </message>
        <message>
            <source>{what} copied</source>
            <translation>{what}已复制</translation>
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
            <translation>复制编号，服务可凭它找到此调用</translation>
        </message>
        <message>
            <source>Reference copied</source>
            <translation>编号已复制</translation>
        </message>
        <message>
            <source>Sent {time}</source>
            <translation>发送于{time}</translation>
        </message>
        <message>
            <source>rate limit: {words}</source>
            <translation>速率限制：{words}</translation>
        </message>
        <message>
            <source>ref {reference}</source>
            <translation>编号 {reference}</translation>
        </message>
    </context>
    <context>
        <name>AnswerHead</name>
        <message>
            <source>Ask for the pages after this one too, and show all rows as one list</source>
            <translation>继续获取后面的页，并把所有行显示为一个列表</translation>
        </message>
        <message>
            <source>Compare with another connection…</source>
            <translation>与另一个连接对比…</translation>
        </message>
        <message>
            <source>Copy the body as it was received</source>
            <translation>按收到的原样复制正文</translation>
        </message>
        <message>
            <source>Fetch all pages</source>
            <translation>获取所有页</translation>
        </message>
        <message>
            <source>No answer</source>
            <translation>没有应答</translation>
        </message>
        <message>
            <source>Save the body to a file</source>
            <translation>将正文保存到文件</translation>
        </message>
        <message>
            <source>on the wire {size}</source>
            <translation>传输 {size}</translation>
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
        <name>AuditSheet</name>
        <message>
            <source>Audit log</source>
            <translation>审计日志</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>Export as CSV</source>
            <translation>导出为 CSV</translation>
        </message>
        <message>
            <source>Filter entries</source>
            <translation>筛选条目</translation>
        </message>
        <message>
            <source>Filter: user, what, to what</source>
            <translation>筛选：用户、操作、对象</translation>
        </message>
        <message>
            <source>Verify</source>
            <translation>验证</translation>
        </message>
        <message>
            <source>What was done here, by which user of this computer, to what. It only grows.</source>
            <translation>在此做过什么、由本机哪个用户、对什么。只会增加。</translation>
        </message>
    </context>
    <context>
        <name>AuthKitFoot</name>
        <message>
            <source>Session server closed</source>
            <translation>会话服务器已关闭</translation>
        </message>
        <message>
            <source>Session server open on this computer only  ·  Closes with this window</source>
            <translation>会话服务器仅对本机开放  ·  随此窗口关闭</translation>
        </message>
        <message>
            <source>{count} of {most} sign-in windows used</source>
            <translation>已使用 {most} 个登录窗口中的 {count} 个</translation>
        </message>
    </context>
    <context>
        <name>AuthKitHead</name>
        <message>
            <source>Close session</source>
            <translation>关闭会话</translation>
        </message>
        <message>
            <source>Connect {what} for {identity}</source>
            <translation>为{identity} 连接 {what}</translation>
        </message>
        <message>
            <source>Continue in browser</source>
            <translation>在浏览器中继续</translation>
        </message>
        <message>
            <source>Ends in {time}</source>
            <translation>{time} 后结束</translation>
        </message>
        <message>
            <source>Session over</source>
            <translation>会话已结束</translation>
        </message>
        <message>
            <source>an account</source>
            <translation>账户</translation>
        </message>
        <message>
            <source>{workspace} · identity {id}, type {type} · the new connection will belong to this identity</source>
            <translation>{workspace} · 身份 {id}，类型 {type} · 新连接将属于此身份</translation>
        </message>
    </context>
    <context>
        <name>AuthKitWindow</name>
        <message>
            <source>Connect for {identity}</source>
            <translation>为{identity} 连接</translation>
        </message>
    </context>
    <context>
        <name>AuthView</name>
        <message>
            <source>AuthKit, the service's page</source>
            <translation>AuthKit，服务的页面</translation>
        </message>
        <message>
            <source>a window may not open {place}</source>
            <translation>窗口不得打开 {place}</translation>
        </message>
        <message>
            <source>at most {count} sign-in windows a session</source>
            <translation>每个会话最多 {count} 个登录窗口</translation>
        </message>
        <message>
            <source>error {code}</source>
            <translation>错误 {code}</translation>
        </message>
        <message>
            <source>the page's process ended ({status}, code {code})</source>
            <translation>页面的进程已结束（{status}，代码 {code}）</translation>
        </message>
        <message>
            <source>the process of the widget's frame ended</source>
            <translation>组件框架的进程已结束</translation>
        </message>
        <message>
            <source>the session is closed</source>
            <translation>会话已关闭</translation>
        </message>
    </context>
    <context>
        <name>Beginning</name>
        <message>
            <source>From the environment</source>
            <translation>来自环境变量</translation>
        </message>
        <message>
            <source>Safe mode</source>
            <translation>安全模式</translation>
        </message>
        <message>
            <source>Window and appearance are as new. What you had typed waits for the next ordinary start.</source>
            <translation>窗口和外观使用默认设置。您输入的内容会在下次正常启动时恢复。</translation>
        </message>
    </context>
    <context>
        <name>BodyPane</name>
        <message>
            <source>Add a field</source>
            <translation>添加字段</translation>
        </message>
        <message>
            <source>Body</source>
            <translation>请求体</translation>
        </message>
        <message>
            <source>Fields of the body</source>
            <translation>请求体的字段</translation>
        </message>
        <message>
            <source>File</source>
            <translation>文件</translation>
        </message>
        <message>
            <source>Form</source>
            <translation>表单</translation>
        </message>
        <message>
            <source>Format</source>
            <translation>格式化</translation>
        </message>
        <message>
            <source>Give the variable a value in this workspace  Ctrl+Shift+V</source>
            <translation>为变量在此工作区中设置值  Ctrl+Shift+V</translation>
        </message>
        <message>
            <source>Indent the JSON  Ctrl+Shift+F</source>
            <translation>缩进 JSON  Ctrl+Shift+F</translation>
        </message>
        <message>
            <source>Kind of body</source>
            <translation>请求体类型</translation>
        </message>
        <message>
            <source>Multipart</source>
            <translation>多部分</translation>
        </message>
        <message>
            <source>Set value</source>
            <translation>设置值</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>文本</translation>
        </message>
    </context>
    <context>
        <name>BodyPanes</name>
        <message>
            <source>Binary</source>
            <translation>二进制</translation>
        </message>
        <message>
            <source>Body</source>
            <translation>请求体</translation>
        </message>
        <message>
            <source>Body as it came</source>
            <translation>正文原样</translation>
        </message>
        <message>
            <source>Body in hexadecimal</source>
            <translation>十六进制正文</translation>
        </message>
        <message>
            <source>Find in the body</source>
            <translation>在正文中查找</translation>
        </message>
        <message>
            <source>Headers</source>
            <translation>响应头</translation>
        </message>
        <message>
            <source>Hex</source>
            <translation>十六进制</translation>
        </message>
        <message>
            <source>Only JSON has a tree and a table</source>
            <translation>只有 JSON 才有树和表格</translation>
        </message>
        <message>
            <source>Parts of the answer</source>
            <translation>应答的各部分</translation>
        </message>
        <message>
            <source>Picture</source>
            <translation>图片</translation>
        </message>
        <message>
            <source>Pretty</source>
            <translation>美化</translation>
        </message>
        <message>
            <source>Raw</source>
            <translation>原文</translation>
        </message>
        <message>
            <source>Sent</source>
            <translation>已发送</translation>
        </message>
        <message>
            <source>Table</source>
            <translation>表格</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>文本</translation>
        </message>
        <message>
            <source>The request as it was sent</source>
            <translation>实际发送的请求</translation>
        </message>
        <message>
            <source>Tree</source>
            <translation>树</translation>
        </message>
    </context>
    <context>
        <name>BugSheet</name>
        <message>
            <source>Go on</source>
            <translation>继续</translation>
        </message>
        <message>
            <source>Log</source>
            <translation>日志</translation>
        </message>
        <message>
            <source>Reference</source>
            <translation>编号</translation>
        </message>
    </context>
    <context>
        <name>CallDetail</name>
        <message>
            <source>Call</source>
            <translation>调用</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>Copy line</source>
            <translation>复制为一行</translation>
        </message>
        <message>
            <source>Copy the call as one line of text</source>
            <translation>将此调用复制为一行文本</translation>
        </message>
        <message>
            <source>None</source>
            <translation>无</translation>
        </message>
        <message>
            <source>Not told</source>
            <translation>未说明</translation>
        </message>
        <message>
            <source>Open connection</source>
            <translation>打开连接</translation>
        </message>
        <message>
            <source>Rate limit</source>
            <translation>速率限制</translation>
        </message>
        <message>
            <source>Reference</source>
            <translation>编号</translation>
        </message>
        <message>
            <source>Selected call</source>
            <translation>所选调用</translation>
        </message>
        <message>
            <source>Show this connection  Enter</source>
            <translation>显示此连接  Enter</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>Wire size</source>
            <translation>传输大小</translation>
        </message>
    </context>
    <context>
        <name>CheckList</name>
        <message>
            <source>Needs attention</source>
            <translation>需要处理</translation>
        </message>
    </context>
    <context>
        <name>CheckRow</name>
        <message>
            <source>Check this again</source>
            <translation>重新检查此项</translation>
        </message>
        <message>
            <source>Enter</source>
            <translation>Enter</translation>
        </message>
        <message>
            <source>Fix: {step}</source>
            <translation>修复：{step}</translation>
        </message>
    </context>
    <context>
        <name>CleanupSheet</name>
        <message>
            <source>Clean up</source>
            <translation>清理</translation>
        </message>
        <message>
            <source>Dead for at least</source>
            <translation>失效至少</translation>
        </message>
        <message>
            <source>Delete {count}</source>
            <translation>删除 {count} 个</translation>
        </message>
        <message>
            <source>No connection is gone, dead for so long, or there twice.</source>
            <translation>没有已不存在、失效已久或重复的连接。</translation>
        </message>
        <message>
            <source>Nothing is deleted before you say so, and then not for 8 s. Space ticks and unticks.</source>
            <translation>在你确认之前不会删除任何内容，确认后还有 8 秒。按空格键勾选或取消。</translation>
        </message>
        <message>
            <source>Nothing to clean up</source>
            <translation>没有需要清理的内容</translation>
        </message>
        <message>
            <source>Plan</source>
            <translation>计划</translation>
        </message>
        <message>
            <source>The list is not whole: rows that are gone from the vault are left out.</source>
            <translation>列表不完整：已不在保管库中的记录没有列入。</translation>
        </message>
        <message>
            <source>Type how many to delete them from LIVE</source>
            <translation>输入数量以从 LIVE 中删除</translation>
        </message>
        <message>
            <source>Type the number above first</source>
            <translation>请先输入上方的数字</translation>
        </message>
        <message>
            <source>any time</source>
            <translation>任何时间</translation>
        </message>
        <message>
            <source>{chosen} of {total} to be deleted</source>
            <translation>将删除 {total} 个中的 {chosen} 个</translation>
        </message>
        <message>
            <source>{days} days</source>
            <translation>{days} 天</translation>
        </message>
    </context>
    <context>
        <name>CleanupTable</name>
        <message>
            <source>Connection</source>
            <translation>连接</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>删除</translation>
        </message>
        <message>
            <source>Duplicate</source>
            <translation>创建副本</translation>
        </message>
        <message>
            <source>Gone from the vault</source>
            <translation>保管库中已不存在</translation>
        </message>
        <message>
            <source>Identity</source>
            <translation>身份</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation>保留</translation>
        </message>
        <message>
            <source>Only the row saved here is removed</source>
            <translation>只移除本机保存的记录</translation>
        </message>
        <message>
            <source>Plan</source>
            <translation>计划</translation>
        </message>
        <message>
            <source>Reported: {state}</source>
            <translation>服务报告：{state}</translation>
        </message>
        <message>
            <source>Sign-in lost</source>
            <translation>登录已失效</translation>
        </message>
        <message>
            <source>The names differ; {told}</source>
            <translation>名称不同；{told}</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>原因</translation>
        </message>
        <message>
            <source>connected {age}</source>
            <translation>{age}连接</translation>
        </message>
        <message>
            <source>verified {age}</source>
            <translation>{age}已验证</translation>
        </message>
        <message>
            <source>{key} is kept</source>
            <translation>保留 {key}</translation>
        </message>
    </context>
    <context>
        <name>CodeView</name>
        <message>
            <source>Empty line</source>
            <translation>空行</translation>
        </message>
        <message>
            <source>Line {number}: {text}</source>
            <translation>第 {number} 行：{text}</translation>
        </message>
        <message>
            <source>Selected: {text}</source>
            <translation>已选择：{text}</translation>
        </message>
        <message>
            <source>{count} lines, {size}.</source>
            <translation>{count} 行，{size}。</translation>
        </message>
    </context>
    <context>
        <name>ColourChoice</name>
        <message>
            <source>Amber</source>
            <translation>琥珀</translation>
        </message>
        <message>
            <source>Green</source>
            <translation>绿色</translation>
        </message>
        <message>
            <source>Indigo</source>
            <translation>靛蓝</translation>
        </message>
        <message>
            <source>Rose</source>
            <translation>玫红</translation>
        </message>
        <message>
            <source>Sky</source>
            <translation>天蓝</translation>
        </message>
        <message>
            <source>Slate</source>
            <translation>石板灰</translation>
        </message>
        <message>
            <source>Teal</source>
            <translation>蓝绿</translation>
        </message>
        <message>
            <source>Violet</source>
            <translation>紫色</translation>
        </message>
    </context>
    <context>
        <name>ColumnMenu</name>
        <message>
            <source>As at first</source>
            <translation>恢复默认</translation>
        </message>
        <message>
            <source>Columns</source>
            <translation>列</translation>
        </message>
        <message>
            <source>Move left</source>
            <translation>左移</translation>
        </message>
        <message>
            <source>Move right</source>
            <translation>右移</translation>
        </message>
        <message>
            <source>Narrower</source>
            <translation>变窄</translation>
        </message>
        <message>
            <source>Wider</source>
            <translation>加宽</translation>
        </message>
    </context>
    <context>
        <name>CompareSheet</name>
        <message>
            <source>Both requests and the differences shown  Ctrl+Shift+C</source>
            <translation>两个请求和所示差异  Ctrl+Shift+C</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>Compare two answers</source>
            <translation>对比两个应答</translation>
        </message>
        <message>
            <source>Comparing …</source>
            <translation>正在对比…</translation>
        </message>
        <message>
            <source>Copied as Markdown.</source>
            <translation>已复制为 Markdown。</translation>
        </message>
        <message>
            <source>Copy as Markdown</source>
            <translation>复制为 Markdown</translation>
        </message>
        <message>
            <source>Differences</source>
            <translation>差异</translation>
        </message>
        <message>
            <source>Left</source>
            <translation>左侧</translation>
        </message>
        <message>
            <source>Paths to ignore</source>
            <translation>忽略的路径</translation>
        </message>
        <message>
            <source>Right</source>
            <translation>右侧</translation>
        </message>
        <message>
            <source>Separate paths by commas. * stands for any key or place, .. for any depth.</source>
            <translation>用逗号分隔路径。* 代表任意键或位置，.. 代表任意深度。</translation>
        </message>
    </context>
    <context>
        <name>CompareSide</name>
        <message>
            <source>Choose two with Ctrl and a click, or with Shift and the arrow keys, then press C.</source>
            <translation>按住 Ctrl 点击，或用 Shift 和方向键选择两个，然后按 C。</translation>
        </message>
        <message>
            <source>Compare takes two requests</source>
            <translation>对比需要两个请求</translation>
        </message>
        <message>
            <source>History does not hold all that was sent. Send it again, then compare.</source>
            <translation>历史未保留发送的全部内容。请重新发送，再对比。</translation>
        </message>
        <message>
            <source>This request cannot be repeated as it was</source>
            <translation>无法原样重复此请求</translation>
        </message>
        <message>
            <source>{name}, {whose}</source>
            <translation>{name}，{whose}</translation>
        </message>
    </context>
    <context>
        <name>CompareTable</name>
        <message>
            <source>Added</source>
            <translation>新增</translation>
        </message>
        <message>
            <source>Changed</source>
            <translation>更改</translation>
        </message>
        <message>
            <source>Header {name}</source>
            <translation>应答头 {name}</translation>
        </message>
        <message>
            <source>Left</source>
            <translation>左侧</translation>
        </message>
        <message>
            <source>Line {number}</source>
            <translation>第 {number} 行</translation>
        </message>
        <message>
            <source>Removed</source>
            <translation>将移除</translation>
        </message>
        <message>
            <source>Right</source>
            <translation>右侧</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>What</source>
            <translation>操作</translation>
        </message>
        <message>
            <source>Where</source>
            <translation>位置</translation>
        </message>
    </context>
    <context>
        <name>CompareView</name>
        <message>
            <source>1 difference.</source>
            <translation>1 处差异。</translation>
        </message>
        <message>
            <source>A request is no longer in the history.</source>
            <translation>其中一个请求已不在历史中。</translation>
        </message>
        <message>
            <source>History kept no body of at least one: status and headers alone.</source>
            <translation>历史至少未保留其中一个正文：只对比状态和应答头。</translation>
        </message>
        <message>
            <source>No differences.</source>
            <translation>没有差异。</translation>
        </message>
        <message>
            <source>Not all of the bodies is here: their beginnings are compared.</source>
            <translation>正文不完整：只对比开头部分。</translation>
        </message>
        <message>
            <source>Not both are JSON: compared line by line.</source>
            <translation>并非两者都是 JSON：已逐行对比。</translation>
        </message>
        <message>
            <source>The connection was closed before an answer came.</source>
            <translation>连接在收到应答之前已关闭。</translation>
        </message>
        <message>
            <source>{number} differences.</source>
            <translation>{number} 处差异。</translation>
        </message>
        <message>
            <source>{number} differences; the first {shown} are shown.</source>
            <translation>{number} 处差异；显示前 {shown} 处。</translation>
        </message>
    </context>
    <context>
        <name>ConnectSheet</name>
        <message>
            <source>Connect an account</source>
            <translation>连接账户</translation>
        </message>
        <message>
            <source>Connect {name}</source>
            <translation>连接 {name}</translation>
        </message>
        <message>
            <source>Connect {name} as {who}</source>
            <translation>以 {who} 的身份连接 {name}</translation>
        </message>
        <message>
            <source>Connector</source>
            <translation>连接器</translation>
        </message>
        <message>
            <source>Connectors</source>
            <translation>连接器</translation>
        </message>
        <message>
            <source>For example 42</source>
            <translation>例如 42</translation>
        </message>
        <message>
            <source>Identity</source>
            <translation>身份</translation>
        </message>
        <message>
            <source>Identity type</source>
            <translation>身份类型</translation>
        </message>
        <message>
            <source>No connector matches</source>
            <translation>没有符合的连接器</translation>
        </message>
        <message>
            <source>No connector of that name</source>
            <translation>没有此名称的连接器</translation>
        </message>
        <message>
            <source>Open AuthKit's list</source>
            <translation>打开 AuthKit 的列表</translation>
        </message>
        <message>
            <source>Open AuthKit's list as {who}</source>
            <translation>以 {who} 的身份打开 AuthKit 列表</translation>
        </message>
        <message>
            <source>Search by name or id</source>
            <translation>按名称或 ID 搜索</translation>
        </message>
        <message>
            <source>Search looks at display names and platform ids.</source>
            <translation>搜索范围为显示名称和平台 ID。</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>重试</translation>
        </message>
        <message>
            <source>Type</source>
            <translation>类型</translation>
        </message>
    </context>
    <context>
        <name>ConnectionDrawer</name>
        <message>
            <source>Connection details</source>
            <translation>连接详情</translation>
        </message>
        <message>
            <source>Copy, label or delete this connection</source>
            <translation>复制、标记或删除此连接</translation>
        </message>
        <message>
            <source>Overview</source>
            <translation>概览</translation>
        </message>
        <message>
            <source>Raw</source>
            <translation>原始数据</translation>
        </message>
        <message>
            <source>Timeline</source>
            <translation>时间线</translation>
        </message>
    </context>
    <context>
        <name>ConnectionFacts</name>
        <message>
            <source>Connection id</source>
            <translation>连接 ID</translation>
        </message>
        <message>
            <source>Connection key</source>
            <translation>连接密钥</translation>
        </message>
        <message>
            <source>Created</source>
            <translation>创建时间</translation>
        </message>
        <message>
            <source>Display name</source>
            <translation>显示名称</translation>
        </message>
        <message>
            <source>Environment</source>
            <translation>环境</translation>
        </message>
        <message>
            <source>Identity</source>
            <translation>身份</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>打开</translation>
        </message>
        <message>
            <source>Open the identity</source>
            <translation>打开身份</translation>
        </message>
        <message>
            <source>Platform id</source>
            <translation>平台 ID</translation>
        </message>
        <message>
            <source>Saved here</source>
            <translation>本地保存</translation>
        </message>
        <message>
            <source>Saved row's id</source>
            <translation>已存记录的 ID</translation>
        </message>
        <message>
            <source>The identity with all its connections</source>
            <translation>该身份及其全部连接</translation>
        </message>
        <message>
            <source>The service does not say</source>
            <translation>服务没有说明</translation>
        </message>
        <message>
            <source>The service names nobody</source>
            <translation>服务没有指明</translation>
        </message>
    </context>
    <context>
        <name>ConnectionGroups</name>
        <message>
            <source>1 connection</source>
            <translation>1 个连接</translation>
        </message>
        <message>
            <source>Both</source>
            <translation>两者</translation>
        </message>
        <message>
            <source>Nobody named</source>
            <translation>未指明</translation>
        </message>
        <message>
            <source>closed</source>
            <translation>已折叠</translation>
        </message>
        <message>
            <source>open</source>
            <translation>打开</translation>
        </message>
        <message>
            <source>{count} connections</source>
            <translation>{count} 个连接</translation>
        </message>
    </context>
    <context>
        <name>ConnectionList</name>
        <message>
            <source>Clear search and filters</source>
            <translation>清除搜索和筛选</translation>
        </message>
        <message>
            <source>Connect account</source>
            <translation>连接账户</translation>
        </message>
        <message>
            <source>Last loaded {age}.</source>
            <translation>{age}加载。</translation>
        </message>
        <message>
            <source>Load the list</source>
            <translation>加载列表</translation>
        </message>
        <message>
            <source>Refreshing was stopped.</source>
            <translation>已停止刷新。</translation>
        </message>
        <message>
            <source>The list may be incomplete.</source>
            <translation>列表可能不完整。</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>重试</translation>
        </message>
    </context>
    <context>
        <name>ConnectionPicker</name>
        <message>
            <source>Choose a connection</source>
            <translation>选择连接</translation>
        </message>
        <message>
            <source>Choose the connection  Alt+C</source>
            <translation>选择连接  Alt+C</translation>
        </message>
        <message>
            <source>Connection: {said}</source>
            <translation>连接：{said}</translation>
        </message>
        <message>
            <source>Requests go through it</source>
            <translation>请求将通过它发送</translation>
        </message>
        <message>
            <source>none chosen</source>
            <translation>未选择</translation>
        </message>
        <message>
            <source>not in the list shown</source>
            <translation>不在显示的列表中</translation>
        </message>
    </context>
    <context>
        <name>ConnectionSearch</name>
        <message>
            <source>Find connections  Ctrl+F
Words, or user: team: organization: project: platform: state: env: tag: key: age:&gt;30d
A minus before one turns it round, quotes mean the whole value</source>
            <translation>查找连接  Ctrl+F
输入词语，或 user: team: organization: project: platform: state: env: tag: key: age:&gt;30d
前面加减号表示排除，加引号表示匹配整个值</translation>
        </message>
        <message>
            <source>Search by name, identity, key, state or tag, or user:42 state:failed age:&gt;30d</source>
            <translation>按名称、身份、密钥、状态或标签搜索，或 user:42 state:failed age:&gt;30d</translation>
        </message>
        <message>
            <source>Search connections</source>
            <translation>搜索连接</translation>
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
            <translation>创建时间</translation>
        </message>
        <message>
            <source>Env</source>
            <translation>环境</translation>
        </message>
        <message>
            <source>Identity</source>
            <translation>身份</translation>
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
            <translation>未说明</translation>
        </message>
        <message>
            <source>Reported</source>
            <translation>服务报告</translation>
        </message>
        <message>
            <source>Saved here</source>
            <translation>本地保存</translation>
        </message>
        <message>
            <source>Verified</source>
            <translation>实际验证</translation>
        </message>
        <message>
            <source>{state}. Reported and verified differ</source>
            <translation>{state}。服务报告与实际验证不一致</translation>
        </message>
    </context>
    <context>
        <name>ConnectionsPage</name>
        <message>
            <source>Clean up…</source>
            <translation>清理…</translation>
        </message>
        <message>
            <source>Connect account</source>
            <translation>连接账户</translation>
        </message>
        <message>
            <source>Connect an account through AuthKit</source>
            <translation>通过 AuthKit 连接账户</translation>
        </message>
        <message>
            <source>Connections</source>
            <translation>连接</translation>
        </message>
        <message>
            <source>Export the connections shown</source>
            <translation>导出所显示的连接</translation>
        </message>
        <message>
            <source>Import connections from a file</source>
            <translation>从文件导入连接</translation>
        </message>
        <message>
            <source>It may belong to another identity or workspace, or it was deleted.</source>
            <translation>它可能属于另一个身份或工作区，或已被删除。</translation>
        </message>
        <message>
            <source>Refresh</source>
            <translation>刷新</translation>
        </message>
        <message>
            <source>This connection is not in the list</source>
            <translation>此连接不在列表中</translation>
        </message>
        <message>
            <source>{count} connections</source>
            <translation>{count} 个连接</translation>
        </message>
        <message>
            <source>{count} selected</source>
            <translation>已选择 {count} 个</translation>
        </message>
    </context>
    <context>
        <name>ConnectorDetail</name>
        <message>
            <source>Asks for an identity first.</source>
            <translation>会先询问身份。</translation>
        </message>
        <message>
            <source>AuthKit cannot connect it: it is not enabled. Enable it in the service's dashboard, then refresh.</source>
            <translation>AuthKit 无法连接它：尚未启用。请在服务的控制面板中启用，然后刷新。</translation>
        </message>
        <message>
            <source>Availability: {state}</source>
            <translation>可用性：{state}</translation>
        </message>
        <message>
            <source>Connect as {identity}</source>
            <translation>以 {identity} 连接</translation>
        </message>
        <message>
            <source>Connect {name}</source>
            <translation>连接 {name}</translation>
        </message>
        <message>
            <source>Connector</source>
            <translation>连接器</translation>
        </message>
        <message>
            <source>Copy {what}</source>
            <translation>复制{what}</translation>
        </message>
        <message>
            <source>Details</source>
            <translation>详细信息</translation>
        </message>
        <message>
            <source>Display name</source>
            <translation>显示名称</translation>
        </message>
        <message>
            <source>Open dashboard</source>
            <translation>打开控制面板</translation>
        </message>
        <message>
            <source>Open the service's dashboard in the browser</source>
            <translation>在浏览器中打开服务的控制面板</translation>
        </message>
        <message>
            <source>Opens the AuthKit window for {identity} in {environment}.</source>
            <translation>在 {environment} 中为{identity} 打开 AuthKit 窗口。</translation>
        </message>
        <message>
            <source>Platform id</source>
            <translation>平台 ID</translation>
        </message>
        <message>
            <source>Scopes asked for</source>
            <translation>请求的权限范围</translation>
        </message>
        <message>
            <source>What AuthKit's selectedConnection expects.</source>
            <translation>AuthKit 的 selectedConnection 要用它。</translation>
        </message>
        <message>
            <source>What the API and the Console expect.</source>
            <translation>API 和控制台要用它。</translation>
        </message>
        <message>
            <source>actions</source>
            <translation>操作</translation>
        </message>
        <message>
            <source>connections</source>
            <translation>连接</translation>
        </message>
        <message>
            <source>sign-in with OAuth</source>
            <translation>用 OAuth 登录</translation>
        </message>
        <message>
            <source>sign-in with an API key</source>
            <translation>用 API 密钥登录</translation>
        </message>
        <message>
            <source>version</source>
            <translation>版本</translation>
        </message>
    </context>
    <context>
        <name>ConnectorTable</name>
        <message>
            <source>Actions</source>
            <translation>操作</translation>
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
            <translation>连接器</translation>
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
            <translation>所有连接器</translation>
        </message>
        <message>
            <source>Clear the search</source>
            <translation>清除搜索</translation>
        </message>
        <message>
            <source>Connectors</source>
            <translation>连接器</translation>
        </message>
        <message>
            <source>Enabled</source>
            <translation>已启用</translation>
        </message>
        <message>
            <source>No connector matches</source>
            <translation>没有符合的连接器</translation>
        </message>
        <message>
            <source>Open dashboard</source>
            <translation>打开控制面板</translation>
        </message>
        <message>
            <source>Refresh</source>
            <translation>刷新</translation>
        </message>
        <message>
            <source>Search all sections</source>
            <translation>搜索所有分区</translation>
        </message>
        <message>
            <source>Search by name or id</source>
            <translation>按名称或 ID 搜索</translation>
        </message>
        <message>
            <source>Search connectors</source>
            <translation>搜索连接器</translation>
        </message>
        <message>
            <source>Search looks at display names and platform ids of the chosen section.</source>
            <translation>搜索范围为所选分区的显示名称和平台 ID。</translation>
        </message>
        <message>
            <source>Search looks at display names and platform ids.</source>
            <translation>搜索范围为显示名称和平台 ID。</translation>
        </message>
        <message>
            <source>Show all connectors</source>
            <translation>显示所有连接器</translation>
        </message>
        <message>
            <source>Shown as of {age}.</source>
            <translation>显示的是{age}的内容。</translation>
        </message>
        <message>
            <source>The list may be incomplete.</source>
            <translation>列表可能不完整。</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>重试</translation>
        </message>
        <message>
            <source>Which connectors</source>
            <translation>显示哪些连接器</translation>
        </message>
        <message>
            <source>catalogue from {age}</source>
            <translation>目录更新于{age}</translation>
        </message>
        <message>
            <source>{count} enabled for AuthKit</source>
            <translation>{count} 个已为 AuthKit 启用</translation>
        </message>
        <message>
            <source>{count} in all</source>
            <translation>共 {count} 个</translation>
        </message>
        <message>
            <source>{what} copied</source>
            <translation>{what}已复制</translation>
        </message>
    </context>
    <context>
        <name>ConsolePage</name>
        <message>
            <source>A variable stands in the key's place. The connection key is in it.</source>
            <translation>密钥的位置是一个变量。其中含有连接密钥。</translation>
        </message>
        <message>
            <source>Actions</source>
            <translation>操作</translation>
        </message>
        <message>
            <source>Console</source>
            <translation>控制台</translation>
        </message>
        <message>
            <source>History</source>
            <translation>历史</translation>
        </message>
        <message>
            <source>History holds no body of it.</source>
            <translation>历史中没有它的正文。</translation>
        </message>
        <message>
            <source>Reopen</source>
            <translation>重新打开</translation>
        </message>
        <message>
            <source>Request opened</source>
            <translation>请求已打开</translation>
        </message>
        <message>
            <source>Requests sent from here  Ctrl+H</source>
            <translation>从这里发送的请求  Ctrl+H</translation>
        </message>
        <message>
            <source>Saved</source>
            <translation>已保存</translation>
        </message>
        <message>
            <source>Secret values were not kept.</source>
            <translation>机密值没有保留。</translation>
        </message>
        <message>
            <source>Tab closed</source>
            <translation>标签页已关闭</translation>
        </message>
        <message>
            <source>{language} copied</source>
            <translation>{language} 已复制</translation>
        </message>
        <message>
            <source>{name}, {whose}</source>
            <translation>{name}，{whose}</translation>
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
        <name>DeleteSheet</name>
        <message>
            <source>Connection</source>
            <translation>连接</translation>
        </message>
        <message>
            <source>Delete connection</source>
            <translation>删除连接</translation>
        </message>
        <message>
            <source>Delete this connection?</source>
            <translation>删除此连接？</translation>
        </message>
        <message>
            <source>Delete {count} connections</source>
            <translation>删除 {count} 个连接</translation>
        </message>
        <message>
            <source>Delete {count} connections?</source>
            <translation>删除 {count} 个连接？</translation>
        </message>
        <message>
            <source>Identity</source>
            <translation>身份</translation>
        </message>
        <message>
            <source>It leaves the service's vault for good, with its sign-in, tags and name, and the row saved here. Programs that use its key stop working, and the account must be connected again.</source>
            <translation>它将从服务的保管库中永久删除，连同其登录、标签和名称，以及本机保存的记录。使用其密钥的程序将停止工作，账户需要重新连接。</translation>
        </message>
        <message>
            <source>Key</source>
            <translation>密钥</translation>
        </message>
        <message>
            <source>Nothing is sent for {seconds} s, in which you can undo it. A copy of the row stays here.</source>
            <translation>{seconds} 秒内不会发送任何内容，期间可以撤销。记录的副本会留在本机。</translation>
        </message>
        <message>
            <source>Tags</source>
            <translation>标签</translation>
        </message>
        <message>
            <source>The service no longer has it. The row saved on this computer goes, which cannot be undone later.</source>
            <translation>服务中已没有它。本机保存的记录会被删除，之后无法撤销。</translation>
        </message>
        <message>
            <source>Type “{word}” above first</source>
            <translation>请先在上方输入“{word}”</translation>
        </message>
        <message>
            <source>Type “{word}” to delete it from LIVE</source>
            <translation>输入“{word}”以从 LIVE 中删除</translation>
        </message>
        <message>
            <source>Type “{word}” to delete them from LIVE</source>
            <translation>输入“{word}”以从 LIVE 中删除它们</translation>
        </message>
        <message>
            <source>Type “{word}”, exactly.</source>
            <translation>请准确输入“{word}”。</translation>
        </message>
        <message>
            <source>Workspace</source>
            <translation>工作区</translation>
        </message>
        <message>
            <source>and {count} more</source>
            <translation>另有 {count} 个</translation>
        </message>
    </context>
    <context>
        <name>DeletionFlow</name>
        <message>
            <source>Deleting {what}</source>
            <translation>正在删除{what}</translation>
        </message>
        <message>
            <source>Not deleted</source>
            <translation>没有删除</translation>
        </message>
        <message>
            <source>Nothing was deleted</source>
            <translation>没有删除任何内容</translation>
        </message>
        <message>
            <source>Sent in {seconds} s</source>
            <translation>{seconds} 秒后发送</translation>
        </message>
        <message>
            <source>The application was closed before: {what}</source>
            <translation>应用在此之前已关闭：{what}</translation>
        </message>
        <message>
            <source>The last copy is in its timeline.</source>
            <translation>最后的副本在其时间线中。</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>撤销</translation>
        </message>
        <message>
            <source>Undo the deletion</source>
            <translation>撤销删除</translation>
        </message>
        <message>
            <source>{count} connections were not changed</source>
            <translation>有 {count} 个连接没有更改</translation>
        </message>
        <message>
            <source>{missed} of {total} not deleted</source>
            <translation>{total} 个中有 {missed} 个没有删除</translation>
        </message>
        <message>
            <source>{what} deleted</source>
            <translation>{what}已删除</translation>
        </message>
    </context>
    <context>
        <name>DemoCard</name>
        <message>
            <source>A complete service on this computer: 214 connectors, 1,000 connections. Nothing leaves it.</source>
            <translation>一个完整运行在本机的服务：214 个连接器，1,000 个连接。没有任何内容离开本机。</translation>
        </message>
        <message>
            <source>No key at hand? Try the demo</source>
            <translation>手边没有密钥？试试演示</translation>
        </message>
        <message>
            <source>Open the demo</source>
            <translation>打开演示</translation>
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
            <source>Doctor</source>
            <translation>诊断</translation>
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
        <name>DoctorPage</name>
        <message>
            <source>Check again</source>
            <translation>重新检查</translation>
        </message>
        <message>
            <source>Check everything</source>
            <translation>全部检查</translation>
        </message>
        <message>
            <source>Command copied</source>
            <translation>命令已复制</translation>
        </message>
        <message>
            <source>Copy report</source>
            <translation>复制报告</translation>
        </message>
        <message>
            <source>Doctor</source>
            <translation>诊断</translation>
        </message>
        <message>
            <source>Esc</source>
            <translation>Esc</translation>
        </message>
        <message>
            <source>Everything that was found as text, without keys</source>
            <translation>以文本形式复制全部检查结果，不含密钥</translation>
        </message>
        <message>
            <source>Report copied</source>
            <translation>报告已复制</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>停止</translation>
        </message>
        <message>
            <source>Stop checking</source>
            <translation>停止检查</translation>
        </message>
        <message>
            <source>checked {age}</source>
            <translation>{age}检查</translation>
        </message>
        <message>
            <source>checking, {count} to go</source>
            <translation>检查中，还剩 {count} 项</translation>
        </message>
        <message>
            <source>not checked yet</source>
            <translation>尚未检查</translation>
        </message>
    </context>
    <context>
        <name>DoctorSide</name>
        <message>
            <source>Command line</source>
            <translation>命令行</translation>
        </message>
        <message>
            <source>Copy the command</source>
            <translation>复制命令</translation>
        </message>
        <message>
            <source>Exit status 0 when nothing failed, 1 for a failure, 2 for a wrong call.</source>
            <translation>没有失败时退出状态为 0，有失败为 1，调用有误为 2。</translation>
        </message>
        <message>
            <source>What is checked</source>
            <translation>检查内容</translation>
        </message>
        <message>
            <source>What is this page?</source>
            <translation>此页是什么？</translation>
        </message>
    </context>
    <context>
        <name>Drawer</name>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
    </context>
    <context>
        <name>DropFlow</name>
        <message>
            <source>A table of connections (CSV, JSON) or a cURL command can be dropped here.</source>
            <translation>此处可以拖入连接表（CSV、JSON）或 cURL 命令。</translation>
        </message>
        <message>
            <source>That could not be read</source>
            <translation>无法读取</translation>
        </message>
        <message>
            <source>This text is neither.</source>
            <translation>这段文本既不是表也不是命令。</translation>
        </message>
        <message>
            <source>“{name}” is neither.</source>
            <translation>“{name}”既不是表也不是命令。</translation>
        </message>
    </context>
    <context>
        <name>Edge</name>
        <message>
            <source>Deleting</source>
            <translation>正在删除</translation>
        </message>
        <message>
            <source>Deleting paused</source>
            <translation>删除已暂停</translation>
        </message>
        <message>
            <source>Developer endpoint on</source>
            <translation>开发者端点已开启</translation>
        </message>
        <message>
            <source>Endpoint open to any page</source>
            <translation>端点对任何页面开放</translation>
        </message>
        <message>
            <source>Loading connections</source>
            <translation>正在加载连接</translation>
        </message>
        <message>
            <source>Not synced yet</source>
            <translation>尚未同步</translation>
        </message>
        <message>
            <source>Session server idle</source>
            <translation>会话服务器空闲</translation>
        </message>
        <message>
            <source>Session server open</source>
            <translation>会话服务器已打开</translation>
        </message>
        <message>
            <source>Synced {age}</source>
            <translation>{age}已同步</translation>
        </message>
        <message>
            <source>Verifying</source>
            <translation>正在验证</translation>
        </message>
        <message>
            <source>Verifying paused</source>
            <translation>验证已暂停</translation>
        </message>
        <message>
            <source>Waiting {seconds} s for the rate limit</source>
            <translation>因速率限制等待 {seconds} 秒</translation>
        </message>
        <message>
            <source>last synced {age}</source>
            <translation>上次同步：{age}</translation>
        </message>
        <message>
            <source>{connections}, {identities}</source>
            <translation>{connections}，{identities}</translation>
        </message>
        <message>
            <source>{count} connection</source>
            <translation>{count} 个连接</translation>
        </message>
        <message>
            <source>{count} connections</source>
            <translation>{count} 个连接</translation>
        </message>
        <message>
            <source>{count} identities</source>
            <translation>{count} 个身份</translation>
        </message>
        <message>
            <source>{count} identity</source>
            <translation>{count} 个身份</translation>
        </message>
    </context>
    <context>
        <name>EndpointSection</name>
        <message>
            <source>* is allowed: any web page that finds the port can mint tokens for any user.</source>
            <translation>允许了 *：任何找到此端口的网页都能为任意用户生成令牌。</translation>
        </message>
        <message>
            <source>0 takes any free one.</source>
            <translation>0 表示任意空闲端口。</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>地址</translation>
        </message>
        <message>
            <source>Address copied</source>
            <translation>地址已复制</translation>
        </message>
        <message>
            <source>Allow</source>
            <translation>允许</translation>
        </message>
        <message>
            <source>Allow another origin</source>
            <translation>允许另一个来源</translation>
        </message>
        <message>
            <source>Allow it for a LIVE workspace: it opens real customers' accounts</source>
            <translation>允许用于 LIVE 工作区：会打开真实客户的账户</translation>
        </message>
        <message>
            <source>Allow {origin} no longer</source>
            <translation>不再允许 {origin}</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>复制</translation>
        </message>
        <message>
            <source>Copy the address</source>
            <translation>复制地址</translation>
        </message>
        <message>
            <source>Off</source>
            <translation>已关闭</translation>
        </message>
        <message>
            <source>On</source>
            <translation>已开启</translation>
        </message>
        <message>
            <source>On, and open to every web page in this computer's browsers</source>
            <translation>已开启，且对本机浏览器中的所有网页开放</translation>
        </message>
        <message>
            <source>Pages that may ask</source>
            <translation>可以请求的页面</translation>
        </message>
        <message>
            <source>Port</source>
            <translation>端口</translation>
        </message>
        <message>
            <source>Snippet</source>
            <translation>代码片段</translation>
        </message>
        <message>
            <source>Snippet copied</source>
            <translation>代码片段已复制</translation>
        </message>
        <message>
            <source>Snippets</source>
            <translation>代码片段</translation>
        </message>
        <message>
            <source>Start</source>
            <translation>启动</translation>
        </message>
        <message>
            <source>Start it with the application, for TEST workspaces</source>
            <translation>随应用程序启动（仅限 TEST 工作区）</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>停止</translation>
        </message>
        <message>
            <source>Stop the endpoint to change its port</source>
            <translation>请先停止端点再更改端口</translation>
        </message>
        <message>
            <source>Type * to let any page ask. That is unsafe: every page you open could mint tokens.</source>
            <translation>输入 * 会让任何页面都能请求。这不安全：你打开的每个页面都能生成令牌。</translation>
        </message>
        <message>
            <source>Whose token it is, the {header} header says, or the JSON body with identity and identityType. Every call shows in Activity, with what is wrong with it when it fails.</source>
            <translation>令牌属于谁，由 {header} 请求头说明，或由含 identity 和 identityType 的 JSON 请求体说明。每个调用都会出现在“活动记录”中；失败时会说明问题所在。</translation>
        </message>
        <message>
            <source>the widget's own, always allowed</source>
            <translation>组件自身的来源，始终允许</translation>
        </message>
    </context>
    <context>
        <name>EraseSheet</name>
        <message>
            <source>All requests of this workspace leave this computer's database. This cannot be undone.</source>
            <translation>此工作区的所有请求将从本机数据库中删除，无法撤销。</translation>
        </message>
        <message>
            <source>Erase history</source>
            <translation>清除历史</translation>
        </message>
        <message>
            <source>Erase the history?</source>
            <translation>清除历史？</translation>
        </message>
        <message>
            <source>{count} requests of this workspace leave this computer's database. This cannot be undone.</source>
            <translation>此工作区的 {count} 个请求将从本机数据库中删除，无法撤销。</translation>
        </message>
    </context>
    <context>
        <name>ExportSheet</name>
        <message>
            <source>Choose a file</source>
            <translation>选择文件</translation>
        </message>
        <message>
            <source>Export connections</source>
            <translation>导出连接</translation>
        </message>
        <message>
            <source>Format</source>
            <translation>格式化</translation>
        </message>
        <message>
            <source>The {count} connections that the list shows now, in its order.</source>
            <translation>列表当前显示的 {count} 个连接，按其顺序。</translation>
        </message>
        <message>
            <source>Whole connection keys, to import the file again</source>
            <translation>完整的连接密钥，以便重新导入此文件</translation>
        </message>
    </context>
    <context>
        <name>Facets</name>
        <message>
            <source>Show only: {state}</source>
            <translation>只显示：{state}</translation>
        </message>
        <message>
            <source>States differ</source>
            <translation>状态不一致</translation>
        </message>
    </context>
    <context>
        <name>Facts</name>
        <message>
            <source>Copy {what}</source>
            <translation>复制{what}</translation>
        </message>
    </context>
    <context>
        <name>FailuresSheet</name>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>复制</translation>
        </message>
    </context>
    <context>
        <name>FileLine</name>
        <message>
            <source>Choose a file</source>
            <translation>选择文件</translation>
        </message>
        <message>
            <source>Choose the file that is sent as the body</source>
            <translation>选择要作为请求体发送的文件</translation>
        </message>
        <message>
            <source>Choose the file to send</source>
            <translation>选择要发送的文件</translation>
        </message>
        <message>
            <source>File</source>
            <translation>文件</translation>
        </message>
        <message>
            <source>It is read from the disk while it is sent, whatever its size.</source>
            <translation>发送时从磁盘读取，大小不限。</translation>
        </message>
        <message>
            <source>Path of the file</source>
            <translation>文件路径</translation>
        </message>
    </context>
    <context>
        <name>FilledCard</name>
        <message>
            <source>Choose the method by hand; the action id is then not sent</source>
            <translation>手动选择方法；这样就不会发送操作 ID</translation>
        </message>
        <message>
            <source>Close this note</source>
            <translation>关闭此提示</translation>
        </message>
        <message>
            <source>Filled in for you</source>
            <translation>已为你填好</translation>
        </message>
        <message>
            <source>Put back what stood in the form before</source>
            <translation>恢复表单之前的内容</translation>
        </message>
        <message>
            <source>The method is locked and the action id is sent, because you chose “{action}”.</source>
            <translation>方法已锁定，并会发送操作 ID，因为你选择了“{action}”。</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>撤销</translation>
        </message>
        <message>
            <source>Unlock</source>
            <translation>解锁</translation>
        </message>
    </context>
    <context>
        <name>FilterLine</name>
        <message>
            <source>Down</source>
            <translation>向下键</translation>
        </message>
        <message>
            <source>Enter filters, Esc shows all again, Down shows filters used before</source>
            <translation>Enter 筛选，Esc 显示全部，向下键显示用过的筛选</translation>
        </message>
        <message>
            <source>Filter the body with JMESPath</source>
            <translation>用 JMESPath 筛选正文</translation>
        </message>
        <message>
            <source>Filter with JMESPath, for example messages[].id</source>
            <translation>用 JMESPath 筛选，例如 messages[].id</translation>
        </message>
        <message>
            <source>Filters used before</source>
            <translation>用过的筛选</translation>
        </message>
        <message>
            <source>{message} Character {place}.</source>
            <translation>{message} 第 {place} 个字符。</translation>
        </message>
    </context>
    <context>
        <name>GroupedList</name>
        <message>
            <source>By identity</source>
            <translation>按身份</translation>
        </message>
        <message>
            <source>Close all identities</source>
            <translation>折叠所有身份</translation>
        </message>
        <message>
            <source>Group the connections by identity</source>
            <translation>按身份对连接分组</translation>
        </message>
        <message>
            <source>Open all identities</source>
            <translation>展开所有身份</translation>
        </message>
    </context>
    <context>
        <name>HeaderPane</name>
        <message>
            <source>Action id, if the service asks for one</source>
            <translation>操作 ID，如果服务需要</translation>
        </message>
        <message>
            <source>Add a header</source>
            <translation>添加请求头</translation>
        </message>
        <message>
            <source>Headers</source>
            <translation>请求头</translation>
        </message>
        <message>
            <source>Sent as {header}.</source>
            <translation>以 {header} 发送。</translation>
        </message>
        <message>
            <source>{secret} and {connection} are added by themselves.</source>
            <translation>{secret} 和 {connection} 会自动添加。</translation>
        </message>
    </context>
    <context>
        <name>HistoryPanel</name>
        <message>
            <source>Bodies may hold customers' data; secrets in them are masked.</source>
            <translation>其中可能有客户数据；机密内容会被遮盖。</translation>
        </message>
        <message>
            <source>Compare two answers</source>
            <translation>对比两个应答</translation>
        </message>
        <message>
            <source>Erase history</source>
            <translation>清除历史</translation>
        </message>
        <message>
            <source>Erase this request</source>
            <translation>清除此请求</translation>
        </message>
        <message>
            <source>History</source>
            <translation>历史</translation>
        </message>
        <message>
            <source>Keep bodies on this computer</source>
            <translation>在本机保留正文</translation>
        </message>
        <message>
            <source>No request matches</source>
            <translation>没有符合的请求</translation>
        </message>
        <message>
            <source>No requests yet</source>
            <translation>还没有请求</translation>
        </message>
        <message>
            <source>Open in a tab</source>
            <translation>在标签页中打开</translation>
        </message>
        <message>
            <source>Path, platform, connection, status, and bodies where they are kept</source>
            <translation>路径、平台、连接、状态，以及保留的正文</translation>
        </message>
        <message>
            <source>Pin, whatever its age</source>
            <translation>固定，不论时间多久</translation>
        </message>
        <message>
            <source>Remove all requests of this workspace from this computer</source>
            <translation>从本机移除此工作区的所有请求</translation>
        </message>
        <message>
            <source>Requests of this connection</source>
            <translation>此连接的请求</translation>
        </message>
        <message>
            <source>Search history</source>
            <translation>搜索历史</translation>
        </message>
        <message>
            <source>Search looks at path, platform, connection, status, and bodies where kept.</source>
            <translation>搜索范围为路径、平台、连接、状态，以及保留的正文。</translation>
        </message>
        <message>
            <source>Show all again</source>
            <translation>重新显示全部</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>重试</translation>
        </message>
        <message>
            <source>Unpin</source>
            <translation>取消固定</translation>
        </message>
        <message>
            <source>What is sent from here is kept, within the limits in Settings.</source>
            <translation>从这里发送的请求会保留，上限见“设置”。</translation>
        </message>
        <message>
            <source>{number} found</source>
            <translation>找到 {number} 个</translation>
        </message>
    </context>
    <context>
        <name>HistorySection</name>
        <message>
            <source>0: for ever</source>
            <translation>0：永久保留</translation>
        </message>
        <message>
            <source>0: however much</source>
            <translation>0：不限</translation>
        </message>
        <message>
            <source>A larger one goes to a file.</source>
            <translation>更大的会写入文件。</translation>
        </message>
        <message>
            <source>Bodies may hold customers' data; secrets in them are masked.</source>
            <translation>其中可能有客户数据；机密内容会被遮盖。</translation>
        </message>
        <message>
            <source>Console</source>
            <translation>控制台</translation>
        </message>
        <message>
            <source>Each workspace's requests with their answers, on this computer. The oldest beyond a limit are erased from the file; those that are pinned stay.</source>
            <translation>各工作区的请求及其响应，保存在本机。超出限制时最旧的会从文件中清除；已固定的保留。</translation>
        </message>
        <message>
            <source>Erase now</source>
            <translation>立即清除</translation>
        </message>
        <message>
            <source>Keep at most, in MB</source>
            <translation>最多保留（MB）</translation>
        </message>
        <message>
            <source>Keep bodies of {workspace}</source>
            <translation>保留 {workspace} 的正文</translation>
        </message>
        <message>
            <source>Keep for, in days</source>
            <translation>保留天数</translation>
        </message>
        <message>
            <source>Largest body in memory, in MiB</source>
            <translation>内存中正文的上限（MiB）</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>保存</translation>
        </message>
        <message>
            <source>Saved. What is beyond it is erased.</source>
            <translation>已保存。超出的部分将被清除。</translation>
        </message>
        <message>
            <source>{workspace} holds no requests.</source>
            <translation>{workspace} 中没有请求。</translation>
        </message>
        <message>
            <source>{workspace} holds {count} requests, {pinned} of them pinned, {size}; since {date}.</source>
            <translation>{workspace} 中有 {count} 个请求，其中 {pinned} 个已固定，共 {size}；最早 {date}。</translation>
        </message>
    </context>
    <context>
        <name>HistoryTable</name>
        <message>
            <source>Is being read</source>
            <translation>正在读取</translation>
        </message>
        <message>
            <source>Pinned</source>
            <translation>已固定</translation>
        </message>
        <message>
            <source>Request</source>
            <translation>请求</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>状态</translation>
        </message>
    </context>
    <context>
        <name>IdentityBox</name>
        <message>
            <source>All identities</source>
            <translation>所有身份</translation>
        </message>
        <message>
            <source>Identity: {which}</source>
            <translation>身份：{which}</translation>
        </message>
    </context>
    <context>
        <name>IdentityHead</name>
        <message>
            <source>Back to the list</source>
            <translation>返回列表</translation>
        </message>
        <message>
            <source>Connect account</source>
            <translation>连接账户</translation>
        </message>
        <message>
            <source>Connect an account for this identity</source>
            <translation>为此身份连接账户</translation>
        </message>
        <message>
            <source>Copy a report on all of it</source>
            <translation>复制该身份的完整报告</translation>
        </message>
        <message>
            <source>Copy the identity's id</source>
            <translation>复制身份 ID</translation>
        </message>
        <message>
            <source>Identity</source>
            <translation>身份</translation>
        </message>
        <message>
            <source>Refresh</source>
            <translation>刷新</translation>
        </message>
        <message>
            <source>The gravest state that the service reports</source>
            <translation>服务报告的最严重状态</translation>
        </message>
        <message>
            <source>The gravest verdict of this application</source>
            <translation>本应用得出的最严重验证结果</translation>
        </message>
    </context>
    <context>
        <name>IdentityPage</name>
        <message>
            <source>Back to the list</source>
            <translation>返回列表</translation>
        </message>
        <message>
            <source>Connect account</source>
            <translation>连接账户</translation>
        </message>
        <message>
            <source>Connections</source>
            <translation>连接</translation>
        </message>
        <message>
            <source>Connections of the identity</source>
            <translation>该身份的连接</translation>
        </message>
        <message>
            <source>Identity's id copied</source>
            <translation>已复制身份 ID</translation>
        </message>
        <message>
            <source>Last loaded {age}.</source>
            <translation>{age}加载。</translation>
        </message>
        <message>
            <source>No identity is chosen</source>
            <translation>未选择身份</translation>
        </message>
        <message>
            <source>Open one from a connection (I), from its heading, or from the palette (Ctrl+K).</source>
            <translation>可从连接（I）、分组标题或命令面板（Ctrl+K）打开。</translation>
        </message>
        <message>
            <source>Refreshing was stopped.</source>
            <translation>已停止刷新。</translation>
        </message>
        <message>
            <source>Requests</source>
            <translation>请求</translation>
        </message>
        <message>
            <source>Timeline</source>
            <translation>时间线</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>重试</translation>
        </message>
        <message>
            <source>What is shown of the identity</source>
            <translation>身份页的内容</translation>
        </message>
        <message>
            <source>{count} connections</source>
            <translation>{count} 个连接</translation>
        </message>
    </context>
    <context>
        <name>IdentityPopup</name>
        <message>
            <source>All identities</source>
            <translation>所有身份</translation>
        </message>
        <message>
            <source>Enter</source>
            <translation>Enter</translation>
        </message>
        <message>
            <source>Id</source>
            <translation>ID</translation>
        </message>
        <message>
            <source>Id of a user, team, organization or project</source>
            <translation>用户、团队、组织或项目的 ID</translation>
        </message>
        <message>
            <source>Recent</source>
            <translation>最近使用</translation>
        </message>
        <message>
            <source>Show this identity</source>
            <translation>显示此身份</translation>
        </message>
        <message>
            <source>Type</source>
            <translation>类型</translation>
        </message>
    </context>
    <context>
        <name>IdentityRecords</name>
        <message>
            <source>Nothing happened yet</source>
            <translation>还没有发生任何事</translation>
        </message>
        <message>
            <source>Nothing was sent yet</source>
            <translation>尚未发送请求</translation>
        </message>
        <message>
            <source>Requests</source>
            <translation>请求</translation>
        </message>
        <message>
            <source>Requests that the Console sends through its connections will stand here.</source>
            <translation>控制台通过其连接发送的请求会显示在这里。</translation>
        </message>
        <message>
            <source>State changes, verdicts, connects and requests will stand here.</source>
            <translation>状态变化、验证结果、连接和请求会显示在这里。</translation>
        </message>
        <message>
            <source>Timeline</source>
            <translation>时间线</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>重试</translation>
        </message>
    </context>
    <context>
        <name>IdentityTables</name>
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
        <name>IdentityView</name>
        <message>
            <source>1 connection</source>
            <translation>1 个连接</translation>
        </message>
        <message>
            <source>Connect the first account.</source>
            <translation>请连接第一个账户。</translation>
        </message>
        <message>
            <source>No connections for {identity}</source>
            <translation>{identity} 没有连接</translation>
        </message>
        <message>
            <source>Nobody has connected an account for this identity yet.</source>
            <translation>此身份还没有连接账户。</translation>
        </message>
        <message>
            <source>refreshing</source>
            <translation>正在刷新</translation>
        </message>
        <message>
            <source>{count} connections</source>
            <translation>{count} 个连接</translation>
        </message>
    </context>
    <context>
        <name>ImagePane</name>
        <message>
            <source>Picture: {words}</source>
            <translation>图片：{words}</translation>
        </message>
        <message>
            <source>This picture cannot be decoded.</source>
            <translation>无法解码此图片。</translation>
        </message>
        <message>
            <source>{width} × {height} px, {bytes}</source>
            <translation>{width} × {height} 像素，{bytes}</translation>
        </message>
        <message>
            <source>{width} × {height} px: too large to be shown here. Save it to look at it.</source>
            <translation>{width} × {height} 像素：太大，无法在此显示。请保存后查看。</translation>
        </message>
    </context>
    <context>
        <name>ImportSheet</name>
        <message>
            <source>A connection key is saved in one workspace at a time</source>
            <translation>一个连接密钥同一时间只保存在一个工作区中</translation>
        </message>
        <message>
            <source>Import rows: {count}</source>
            <translation>导入行数：{count}</translation>
        </message>
        <message>
            <source>Import {file}</source>
            <translation>导入 {file}</translation>
        </message>
        <message>
            <source>Move {count} rows here from {workspaces}; they leave it. Otherwise they stay there.</source>
            <translation>将 {count} 行从{workspaces}移到此处，它们将离开原工作区；否则保持不动。</translation>
        </message>
        <message>
            <source>Rows of the file</source>
            <translation>文件中的行</translation>
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
            <translation>添加工作区</translation>
        </message>
        <message>
            <source>Check key and continue</source>
            <translation>检查密钥并继续</translation>
        </message>
        <message>
            <source>Checking the key. Cancel</source>
            <translation>正在检查密钥。取消</translation>
        </message>
        <message>
            <source>Connect your first workspace</source>
            <translation>连接你的第一个工作区</translation>
        </message>
        <message>
            <source>Paste the secret key of your service. It is checked once, then kept in your computer's keyring.</source>
            <translation>请粘贴服务的密钥。检查一次后，它会保存在你电脑的密钥环中。</translation>
        </message>
        <message>
            <source>Secret key</source>
            <translation>密钥</translation>
        </message>
        <message>
            <source>Spaces and line ends around the key are left out.</source>
            <translation>密钥前后的空格和换行会被去除。</translation>
        </message>
        <message>
            <source>This looks like a {environment} key. The service decides when you continue.</source>
            <translation>这看起来是 {environment} 密钥。继续时由服务判定。</translation>
        </message>
        <message>
            <source>Where do I find it?</source>
            <translation>在哪里找到它？</translation>
        </message>
    </context>
    <context>
        <name>LabelsEditor</name>
        <message>
            <source>Add</source>
            <translation>添加</translation>
        </message>
        <message>
            <source>Enter adds it</source>
            <translation>Enter 添加</translation>
        </message>
        <message>
            <source>Enter keeps it</source>
            <translation>Enter 保存</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>New tag</source>
            <translation>新标签</translation>
        </message>
        <message>
            <source>No name</source>
            <translation>没有名称</translation>
        </message>
        <message>
            <source>None</source>
            <translation>无</translation>
        </message>
        <message>
            <source>Remove the tag {tag}</source>
            <translation>移除标签 {tag}</translation>
        </message>
        <message>
            <source>Tags</source>
            <translation>标签</translation>
        </message>
        <message>
            <source>Type a new tag</source>
            <translation>输入新标签</translation>
        </message>
    </context>
    <context>
        <name>LabelsSheet</name>
        <message>
            <source>Add</source>
            <translation>添加</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>更改</translation>
        </message>
        <message>
            <source>Change {count} connections</source>
            <translation>更改 {count} 个连接</translation>
        </message>
        <message>
            <source>Left empty, names stay as they are.</source>
            <translation>留空则名称不变。</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>None of them has a tag.</source>
            <translation>它们都没有标签。</translation>
        </message>
        <message>
            <source>Other tags of each stay. Each row is read before and after it is written.</source>
            <translation>各自的其他标签保留。每一行在写入前后都会读取。</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>移除</translation>
        </message>
        <message>
            <source>Tags of this connection</source>
            <translation>此连接的标签</translation>
        </message>
        <message>
            <source>Tags of {count} connections</source>
            <translation>{count} 个连接的标签</translation>
        </message>
        <message>
            <source>There are: {tags}</source>
            <translation>已有：{tags}</translation>
        </message>
        <message>
            <source>Type a tag to add or to remove.</source>
            <translation>请输入要添加或移除的标签。</translation>
        </message>
        <message>
            <source>pilot, vip</source>
            <translation>pilot, vip</translation>
        </message>
    </context>
    <context>
        <name>LiveWriteSheet</name>
        <message>
            <source>Body</source>
            <translation>请求体</translation>
        </message>
        <message>
            <source>Connection</source>
            <translation>连接</translation>
        </message>
        <message>
            <source>Identity</source>
            <translation>身份</translation>
        </message>
        <message>
            <source>It may change real data of a customer. This cannot be undone.</source>
            <translation>这可能改变客户的真实数据，无法撤销。</translation>
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
            <translation>向 LIVE 发送此 {method}？</translation>
        </message>
        <message>
            <source>Send {method} to LIVE</source>
            <translation>向 LIVE 发送 {method}</translation>
        </message>
        <message>
            <source>Workspace</source>
            <translation>工作区</translation>
        </message>
        <message>
            <source>{method} to this connection is then not asked about again for one minute.</source>
            <translation>此后一分钟内，对此连接的 {method} 不再询问。</translation>
        </message>
    </context>
    <context>
        <name>LockPage</name>
        <message>
            <source>Locked</source>
            <translation>已锁定</translation>
        </message>
        <message>
            <source>No key is in memory. Your keyring opens it again; what you typed is still there.</source>
            <translation>内存中没有密钥。你的密钥环可再次打开它；你输入的内容仍在。</translation>
        </message>
        <message>
            <source>Secret key</source>
            <translation>密钥</translation>
        </message>
        <message>
            <source>The key was in memory only, and is gone from it. Paste it again to go on.</source>
            <translation>密钥只在内存中，现已清除。请重新粘贴以继续。</translation>
        </message>
        <message>
            <source>Unlock</source>
            <translation>解锁</translation>
        </message>
        <message>
            <source>Unlock  Enter</source>
            <translation>解锁  Enter</translation>
        </message>
        <message>
            <source>Waiting for your keyring. It may ask for its password.</source>
            <translation>正在等待密钥环。它可能会要求输入密码。</translation>
        </message>
    </context>
    <context>
        <name>LockSection</name>
        <message>
            <source>Also without input for</source>
            <translation>无操作达到此时间也会锁定</translation>
        </message>
        <message>
            <source>Lock</source>
            <translation>锁定</translation>
        </message>
        <message>
            <source>Lock without input after</source>
            <translation>无操作多久后锁定</translation>
        </message>
        <message>
            <source>Locking takes the key out of memory, closes AuthKit windows and the developer endpoint, and hides everything. It happens when the screen locks or the computer sleeps, where the system tells, and with {keys}. What you typed stays.</source>
            <translation>锁定会从内存中清除密钥，关闭 AuthKit 窗口和开发者端点，并隐藏所有内容。屏幕锁定或电脑睡眠时（系统会通知的情况下）会自动锁定，也可按 {keys}。你输入的内容会保留。</translation>
        </message>
        <message>
            <source>Never</source>
            <translation>从不</translation>
        </message>
        <message>
            <source>{minutes} min</source>
            <translation>{minutes} 分钟</translation>
        </message>
    </context>
    <context>
        <name>LooksSection</name>
        <message>
            <source>Appearance and language</source>
            <translation>外观与语言</translation>
        </message>
        <message>
            <source>As the system</source>
            <translation>跟随系统</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>深色</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>语言</translation>
        </message>
        <message>
            <source>Less motion: drawers and messages appear at once</source>
            <translation>减少动态效果：抽屉和提示直接出现</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>浅色</translation>
        </message>
        <message>
            <source>Size of everything</source>
            <translation>界面大小</translation>
        </message>
        <message>
            <source>Theme</source>
            <translation>主题</translation>
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
        <name>ManualWindow</name>
        <message>
            <source>Contents</source>
            <translation>目录</translation>
        </message>
        <message>
            <source>Manual</source>
            <translation>手册</translation>
        </message>
        <message>
            <source>No section has all of these words.</source>
            <translation>没有同时包含这些词的章节。</translation>
        </message>
        <message>
            <source>Search the manual</source>
            <translation>搜索手册</translation>
        </message>
    </context>
    <context>
        <name>NetworkSection</name>
        <message>
            <source>Address</source>
            <translation>地址</translation>
        </message>
        <message>
            <source>As the system</source>
            <translation>跟随系统</translation>
        </message>
        <message>
            <source>Certificates are always checked with what this computer trusts. Calls to this computer itself never go through a proxy.</source>
            <translation>始终用本机信任的证书检查。对本机自身的调用从不经过代理。</translation>
        </message>
        <message>
            <source>Empty where the proxy asks for none.</source>
            <translation>代理不要求时留空。</translation>
        </message>
        <message>
            <source>For an answer that is long in coming.</source>
            <translation>用于很久才到的应答。</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>Network</source>
            <translation>网络</translation>
        </message>
        <message>
            <source>None</source>
            <translation>无</translation>
        </message>
        <message>
            <source>One is stored; type another to replace it.</source>
            <translation>已存有密码；输入新的可替换。</translation>
        </message>
        <message>
            <source>Password</source>
            <translation>密码</translation>
        </message>
        <message>
            <source>Proxy</source>
            <translation>代理</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>保存</translation>
        </message>
        <message>
            <source>Saved. The next call goes this way.</source>
            <translation>已保存。下一个调用起生效。</translation>
        </message>
        <message>
            <source>Stored in the keyring, never in the settings.</source>
            <translation>保存在密钥环中，从不写入设置。</translation>
        </message>
        <message>
            <source>The Console waits at most, in seconds</source>
            <translation>控制台最长等待时间（秒）</translation>
        </message>
        <message>
            <source>This one</source>
            <translation>此代理</translation>
        </message>
    </context>
    <context>
        <name>NoteEditor</name>
        <message>
            <source>Notes</source>
            <translation>备注</translation>
        </message>
        <message>
            <source>Only the first {count} characters are kept.</source>
            <translation>只保留前 {count} 个字符。</translation>
        </message>
        <message>
            <source>Write down what others should know</source>
            <translation>写下别人应该知道的内容</translation>
        </message>
        <message>
            <source>stay on this computer</source>
            <translation>仅保存在本机</translation>
        </message>
    </context>
    <context>
        <name>NoticeCard</name>
        <message>
            <source>Next step</source>
            <translation>下一步</translation>
        </message>
        <message>
            <source>Not at fault</source>
            <translation>没有问题的</translation>
        </message>
        <message>
            <source>Not at fault: {names}</source>
            <translation>没有问题的：{names}</translation>
        </message>
    </context>
    <context>
        <name>NotificationFlow</name>
        <message>
            <source>Connections read: {count}.</source>
            <translation>已读取连接：{count}。</translation>
        </message>
        <message>
            <source>Connections written: {count}.</source>
            <translation>已写出连接：{count}。</translation>
        </message>
        <message>
            <source>Deleting has ended</source>
            <translation>删除已结束</translation>
        </message>
        <message>
            <source>Fetching all pages has ended</source>
            <translation>获取全部页面已结束</translation>
        </message>
        <message>
            <source>Loading has ended</source>
            <translation>加载已结束</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>显示</translation>
        </message>
        <message>
            <source>The export has ended</source>
            <translation>导出已结束</translation>
        </message>
        <message>
            <source>They stand in the Console as one list.</source>
            <translation>它们已在控制台中合为一个列表。</translation>
        </message>
        <message>
            <source>Verifying has ended</source>
            <translation>验证已结束</translation>
        </message>
        <message>
            <source>{differing} of {total} are not as the service reports them.</source>
            <translation>{total} 个中有 {differing} 个与服务报告的不同。</translation>
        </message>
        <message>
            <source>{done} of {total} were deleted.</source>
            <translation>{total} 个中已删除 {done} 个。</translation>
        </message>
    </context>
    <context>
        <name>NotificationSection</name>
        <message>
            <source>Notifications</source>
            <translation>通知</translation>
        </message>
        <message>
            <source>Tell when a long job has ended while this window was not in front</source>
            <translation>长时间任务结束而本窗口不在前台时通知我</translation>
        </message>
        <message>
            <source>They hold counts and nothing else: no names, no keys.</source>
            <translation>通知中只有数量，没有名称，也没有密钥。</translation>
        </message>
        <message>
            <source>Verify, loading, export, deleting, fetching all pages</source>
            <translation>验证、加载、导出、删除、获取全部页面</translation>
        </message>
    </context>
    <context>
        <name>OpenLinkSheet</name>
        <message>
            <source>Address</source>
            <translation>地址</translation>
        </message>
        <message>
            <source>Only https addresses are opened.</source>
            <translation>只会打开 https 地址。</translation>
        </message>
        <message>
            <source>Open in browser</source>
            <translation>在浏览器中打开</translation>
        </message>
        <message>
            <source>Open {host} in the browser?</source>
            <translation>在浏览器中打开 {host}？</translation>
        </message>
        <message>
            <source>The link stands in documentation that others wrote. No key goes with it.</source>
            <translation>此链接来自他人撰写的文档。不会附带任何密钥。</translation>
        </message>
    </context>
    <context>
        <name>Outcomes</name>
        <message>
            <source>All</source>
            <translation>全部</translation>
        </message>
        <message>
            <source>Calls that met a rate limit or the end of a plan</source>
            <translation>触发速率限制或套餐用完的调用</translation>
        </message>
        <message>
            <source>Calls without an answer or with an error</source>
            <translation>无应答或出错的调用</translation>
        </message>
        <message>
            <source>Every call</source>
            <translation>所有调用</translation>
        </message>
        <message>
            <source>Failed</source>
            <translation>失败</translation>
        </message>
        <message>
            <source>Limited</source>
            <translation>受限</translation>
        </message>
        <message>
            <source>Which calls</source>
            <translation>显示哪些调用</translation>
        </message>
    </context>
    <context>
        <name>OverviewPane</name>
        <message>
            <source>Call the third party through this connection  T</source>
            <translation>通过此连接调用第三方  T</translation>
        </message>
        <message>
            <source>Details</source>
            <translation>详细信息</translation>
        </message>
        <message>
            <source>Last reported by the service</source>
            <translation>服务最近报告的状态</translation>
        </message>
        <message>
            <source>Reconnect</source>
            <translation>重新连接</translation>
        </message>
        <message>
            <source>Reported by the service</source>
            <translation>服务报告的状态</translation>
        </message>
        <message>
            <source>Send a harmless call and read the answer  V</source>
            <translation>发送一次无害的调用并读取应答  V</translation>
        </message>
        <message>
            <source>Sign in again for the same identity, in a fresh browser  R</source>
            <translation>在全新的浏览器配置中以同一身份重新登录  R</translation>
        </message>
        <message>
            <source>Try a request</source>
            <translation>试发请求</translation>
        </message>
        <message>
            <source>Verified by this app</source>
            <translation>本应用验证的状态</translation>
        </message>
        <message>
            <source>Verified {age}</source>
            <translation>{age}已验证</translation>
        </message>
        <message>
            <source>Verify</source>
            <translation>验证</translation>
        </message>
        <message>
            <source>{what} copied</source>
            <translation>{what}已复制</translation>
        </message>
    </context>
    <context>
        <name>PageFetch</name>
        <message>
            <source>Fetching: {pages} pages, {rows} rows …</source>
            <translation>正在获取：{pages} 页，{rows} 行…</translation>
        </message>
        <message>
            <source>Stopped. The first page is shown.</source>
            <translation>已停止。显示第一页。</translation>
        </message>
        <message>
            <source>The next page did not come: {detail}.</source>
            <translation>没有收到下一页：{detail}。</translation>
        </message>
        <message>
            <source>The next page was refused with {detail}.</source>
            <translation>下一页被拒绝：{detail}。</translation>
        </message>
        <message>
            <source>The next page was the same again, so it ended there.</source>
            <translation>下一页与前一页相同，因此到此为止。</translation>
        </message>
        <message>
            <source>The {rows} rows of {pages} pages, as one list.</source>
            <translation>{pages} 页共 {rows} 行，合为一个列表。</translation>
        </message>
        <message>
            <source>There are more: this is as much as is fetched at once.</source>
            <translation>还有更多：一次最多获取这些。</translation>
        </message>
    </context>
    <context>
        <name>PageHead</name>
        <message>
            <source>What is this?</source>
            <translation>这是什么？</translation>
        </message>
    </context>
    <context>
        <name>PagePanel</name>
        <message>
            <source>Come back here</source>
            <translation>回到这里</translation>
        </message>
        <message>
            <source>Continued in your browser</source>
            <translation>已在浏览器中继续</translation>
        </message>
        <message>
            <source>Nothing listens any more. Close this window, or start another session.</source>
            <translation>已停止监听。请关闭此窗口，或新开一个会话。</translation>
        </message>
        <message>
            <source>Opening AuthKit</source>
            <translation>正在打开 AuthKit</translation>
        </message>
        <message>
            <source>Page of the service, shown in a fresh private profile</source>
            <translation>服务的页面，在全新的私密配置中显示</translation>
        </message>
        <message>
            <source>Private profile · running as root: the engine's own sandbox is off</source>
            <translation>私密配置 · 以 root 运行：引擎自身的沙箱已关闭</translation>
        </message>
        <message>
            <source>Reload the page</source>
            <translation>重新加载页面</translation>
        </message>
        <message>
            <source>The page is being loaded.</source>
            <translation>正在加载页面。</translation>
        </message>
        <message>
            <source>The same session is open there. A connection made there is noticed here.</source>
            <translation>同一会话已在那里打开。在那里建立的连接会在此处显示。</translation>
        </message>
        <message>
            <source>The session is over</source>
            <translation>会话已结束</translation>
        </message>
    </context>
    <context>
        <name>PairRow</name>
        <message>
            <source>Choose the file to send</source>
            <translation>选择要发送的文件</translation>
        </message>
        <message>
            <source>Give the variable a value in this workspace  Ctrl+Shift+V</source>
            <translation>为变量在此工作区中设置值  Ctrl+Shift+V</translation>
        </message>
        <message>
            <source>Media type of this part, such as application/json; may stay empty</source>
            <translation>此部分的媒体类型，例如 application/json；可留空</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>Path of the file</source>
            <translation>文件路径</translation>
        </message>
        <message>
            <source>Remove this row</source>
            <translation>移除此行</translation>
        </message>
        <message>
            <source>Send a file here: choose it</source>
            <translation>在此发送文件：选择文件</translation>
        </message>
        <message>
            <source>Set value</source>
            <translation>设置值</translation>
        </message>
        <message>
            <source>Type</source>
            <translation>类型</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>值</translation>
        </message>
    </context>
    <context>
        <name>PairRows</name>
        <message>
            <source>Send row {number}</source>
            <translation>发送第 {number} 行</translation>
        </message>
        <message>
            <source>{words}: Enter in the last value does the same</source>
            <translation>{words}：在最后一个值中按 Enter 效果相同</translation>
        </message>
    </context>
    <context>
        <name>Palette</name>
        <message>
            <source>Actions</source>
            <translation>操作</translation>
        </message>
        <message>
            <source>Command palette</source>
            <translation>命令面板</translation>
        </message>
        <message>
            <source>Connect {name}</source>
            <translation>连接 {name}</translation>
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
            <source>Identities</source>
            <translation>身份</translation>
        </message>
        <message>
            <source>Nothing answers “{query}”. Try an identity, a connector, or the end of a key.</source>
            <translation>没有与“{query}”相符的内容。请试试身份、连接器或密钥的末尾。</translation>
        </message>
        <message>
            <source>Pages</source>
            <translation>页面</translation>
        </message>
        <message>
            <source>Results</source>
            <translation>结果</translation>
        </message>
        <message>
            <source>Saved requests</source>
            <translation>已存请求</translation>
        </message>
        <message>
            <source>Search or run a command</source>
            <translation>搜索或执行命令</translation>
        </message>
        <message>
            <source>Search or run a command: 42 gmail, @ identity, # connector, / saved, &gt; action</source>
            <translation>搜索或执行命令：42 gmail、@ 身份、# 连接器、/ 已保存请求、&gt; 操作</translation>
        </message>
        <message>
            <source>Workspaces</source>
            <translation>工作区</translation>
        </message>
        <message>
            <source>copy report</source>
            <translation>复制报告</translation>
        </message>
        <message>
            <source>open</source>
            <translation>打开</translation>
        </message>
        <message>
            <source>verify</source>
            <translation>验证</translation>
        </message>
        <message>
            <source>{count} connections</source>
            <translation>{count} 个连接</translation>
        </message>
        <message>
            <source>{shown} of {total}</source>
            <translation>{total} 个中的 {shown} 个</translation>
        </message>
    </context>
    <context>
        <name>PaletteBox</name>
        <message>
            <source>Search or run a command</source>
            <translation>搜索或执行命令</translation>
        </message>
    </context>
    <context>
        <name>PathFields</name>
        <message>
            <source>Goes into the path, encoded; Enter goes on</source>
            <translation>编码后填入路径；Enter 到下一个</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>值</translation>
        </message>
        <message>
            <source>Value of {name}</source>
            <translation>{name} 的值</translation>
        </message>
        <message>
            <source>{value} (workspace)</source>
            <translation>{value}（工作区）</translation>
        </message>
    </context>
    <context>
        <name>PickerPopup</name>
        <message>
            <source>Connect an account with Ctrl+N, or choose another identity with Ctrl+I.</source>
            <translation>按 Ctrl+N 连接账户，或按 Ctrl+I 选择另一个身份。</translation>
        </message>
        <message>
            <source>Connections</source>
            <translation>连接</translation>
        </message>
        <message>
            <source>No connection matches</source>
            <translation>没有符合的连接</translation>
        </message>
        <message>
            <source>No connections here</source>
            <translation>这里没有连接</translation>
        </message>
        <message>
            <source>No other connection here</source>
            <translation>此处没有其他连接</translation>
        </message>
        <message>
            <source>Search connections</source>
            <translation>搜索连接</translation>
        </message>
        <message>
            <source>Search looks at name, platform, identity, state and key.</source>
            <translation>搜索范围为名称、平台、身份、状态和密钥。</translation>
        </message>
        <message>
            <source>The list shown has one of this platform. Choose another identity with Ctrl+I.</source>
            <translation>所示列表中此平台只有一个连接。用 Ctrl+I 选择其他身份。</translation>
        </message>
    </context>
    <context>
        <name>PopupWindow</name>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>Close the sign-in window</source>
            <translation>关闭登录窗口</translation>
        </message>
        <message>
            <source>Close this window ({keys})</source>
            <translation>关闭此窗口（{keys}）</translation>
        </message>
        <message>
            <source>Host of the page</source>
            <translation>页面的主机</translation>
        </message>
        <message>
            <source>Opening the page …</source>
            <translation>正在打开页面…</translation>
        </message>
        <message>
            <source>Refused: {thing}</source>
            <translation>已拒绝：{thing}</translation>
        </message>
        <message>
            <source>Sign in</source>
            <translation>登录</translation>
        </message>
        <message>
            <source>Sign in · {host}</source>
            <translation>登录 · {host}</translation>
        </message>
        <message>
            <source>This page stopped working. Close the window and start again in the AuthKit window.</source>
            <translation>此页面已停止工作。请关闭窗口，并在 AuthKit 窗口中重新开始。</translation>
        </message>
        <message>
            <source>What the page was refused</source>
            <translation>页面被拒绝的内容</translation>
        </message>
        <message>
            <source>Whether the page is encrypted</source>
            <translation>页面是否加密</translation>
        </message>
        <message>
            <source>encrypted</source>
            <translation>已加密</translation>
        </message>
        <message>
            <source>not encrypted, on this computer</source>
            <translation>未加密，在本机</translation>
        </message>
    </context>
    <context>
        <name>ProbeRules</name>
        <message>
            <source>Add a rule</source>
            <translation>添加规则</translation>
        </message>
        <message>
            <source>Fits where the answer has nothing at this place</source>
            <translation>回答中此处没有内容时匹配</translation>
        </message>
        <message>
            <source>Remove this rule</source>
            <translation>移除此规则</translation>
        </message>
        <message>
            <source>Rules, the first that fits</source>
            <translation>规则，取第一条匹配的</translation>
        </message>
        <message>
            <source>Statuses</source>
            <translation>状态码</translation>
        </message>
        <message>
            <source>Verdict</source>
            <translation>验证结果</translation>
        </message>
        <message>
            <source>What stands there</source>
            <translation>该处的内容</translation>
        </message>
        <message>
            <source>Where in the answer</source>
            <translation>应答中的位置</translation>
        </message>
        <message>
            <source>Without a rule the status alone tells.</source>
            <translation>没有规则时仅由状态码判断。</translation>
        </message>
        <message>
            <source>any status</source>
            <translation>任意状态码</translation>
        </message>
        <message>
            <source>expired|revoked</source>
            <translation>expired|revoked</translation>
        </message>
        <message>
            <source>is missing</source>
            <translation>不存在</translation>
        </message>
    </context>
    <context>
        <name>ProbeSheet</name>
        <message>
            <source>A probe only reads. It is sent through the connection, after it was shown once.</source>
            <translation>探测请求只读取，经由连接发送，首次发送前会显示一次。</translation>
        </message>
        <message>
            <source>Connect an account of this platform to try it</source>
            <translation>连接此平台的账户后即可试用</translation>
        </message>
        <message>
            <source>Headers</source>
            <translation>响应头</translation>
        </message>
        <message>
            <source>Method</source>
            <translation>方法</translation>
        </message>
        <message>
            <source>New probe</source>
            <translation>新建探测请求</translation>
        </message>
        <message>
            <source>No connection of this platform is loaded</source>
            <translation>未加载此平台的连接</translation>
        </message>
        <message>
            <source>Path</source>
            <translation>路径</translation>
        </message>
        <message>
            <source>Platform id</source>
            <translation>平台 ID</translation>
        </message>
        <message>
            <source>Probe of {name}</source>
            <translation>{name} 的探测请求</translation>
        </message>
        <message>
            <source>Query</source>
            <translation>查询参数</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>保存</translation>
        </message>
        <message>
            <source>Send it once and read the answer; nothing is kept</source>
            <translation>发送一次并解读应答；不会保存任何内容</translation>
        </message>
        <message>
            <source>The account is {account}.</source>
            <translation>账户为 {account}。</translation>
        </message>
        <message>
            <source>This cannot be kept</source>
            <translation>无法保存</translation>
        </message>
        <message>
            <source>Try it now</source>
            <translation>立即试用</translation>
        </message>
        <message>
            <source>Try it on</source>
            <translation>试用的连接</translation>
        </message>
        <message>
            <source>Trying…</source>
            <translation>正在试用…</translation>
        </message>
        <message>
            <source>Where the account stands</source>
            <translation>账户所在位置</translation>
        </message>
    </context>
    <context>
        <name>ProbeTable</name>
        <message>
            <source>Comes with the app</source>
            <translation>应用自带</translation>
        </message>
        <message>
            <source>Nothing harmless</source>
            <translation>没有无害的请求</translation>
        </message>
        <message>
            <source>Platform</source>
            <translation>平台</translation>
        </message>
        <message>
            <source>Rules</source>
            <translation>规则</translation>
        </message>
        <message>
            <source>What is sent</source>
            <translation>发送的内容</translation>
        </message>
        <message>
            <source>Whose</source>
            <translation>归属</translation>
        </message>
        <message>
            <source>Yours</source>
            <translation>你的</translation>
        </message>
        <message>
            <source>Yours, in place of ours</source>
            <translation>你的，替代自带的</translation>
        </message>
    </context>
    <context>
        <name>ProbesSection</name>
        <message>
            <source>Show the probes</source>
            <translation>显示探测请求</translation>
        </message>
        <message>
            <source>Verify</source>
            <translation>验证</translation>
        </message>
        <message>
            <source>Verify sends one harmless call to each platform and reads the answer by rules. Look at them, change them, and add your own.</source>
            <translation>验证会向每个平台发送一个无害请求，并按规则解读应答。可以在此查看、修改，并添加你自己的。</translation>
        </message>
        <message>
            <source>What is sent to each platform, and the rules that read the answer</source>
            <translation>发送给每个平台的请求，以及解读应答的规则</translation>
        </message>
    </context>
    <context>
        <name>ProbesSheet</name>
        <message>
            <source>Back to ours</source>
            <translation>恢复自带</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>Edit</source>
            <translation>编辑</translation>
        </message>
        <message>
            <source>Find a probe</source>
            <translation>查找探测请求</translation>
        </message>
        <message>
            <source>Forget your own probe</source>
            <translation>删除你自己的探测请求</translation>
        </message>
        <message>
            <source>New probe</source>
            <translation>新建探测请求</translation>
        </message>
        <message>
            <source>Platform, path, yours</source>
            <translation>平台、路径、归属</translation>
        </message>
        <message>
            <source>Probes</source>
            <translation>探测请求</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>移除</translation>
        </message>
        <message>
            <source>This one comes with the application</source>
            <translation>这是应用自带的</translation>
        </message>
        <message>
            <source>What Verify sends to each platform, and how it reads the answer. What you change is kept in a file of your own and takes the place of ours.</source>
            <translation>验证向每个平台发送什么，以及如何解读应答。你的修改保存在你自己的文件中，并替代自带的。</translation>
        </message>
        <message>
            <source>Your own file cannot be read, and is not written over: {why}</source>
            <translation>你自己的文件无法读取，也不会被覆盖：{why}</translation>
        </message>
    </context>
    <context>
        <name>RawPane</name>
        <message>
            <source>As it was saved: {at}. The key is shortened here; Copy takes it whole.</source>
            <translation>保存时的原样：{at}。此处密钥已缩短；复制时为完整密钥。</translation>
        </message>
        <message>
            <source>As the service sent it. The key is shortened here; Copy takes it whole.</source>
            <translation>服务发来的原样。此处密钥已缩短；复制时为完整密钥。</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>复制</translation>
        </message>
        <message>
            <source>Copy the raw row</source>
            <translation>复制原始记录</translation>
        </message>
        <message>
            <source>Copy the row as received, with its whole key</source>
            <translation>按收到的原样复制记录，包括完整密钥</translation>
        </message>
        <message>
            <source>Raw row</source>
            <translation>原始记录</translation>
        </message>
    </context>
    <context>
        <name>ReconnectSheet</name>
        <message>
            <source>An UPDATE for user_connections</source>
            <translation>用于 user_connections 的 UPDATE</translation>
        </message>
        <message>
            <source>Ask for the account</source>
            <translation>询问账户</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>Copy SQL</source>
            <translation>复制 SQL</translation>
        </message>
        <message>
            <source>Copy mapping</source>
            <translation>复制对应关系</translation>
        </message>
        <message>
            <source>Delete the old</source>
            <translation>删除旧的</translation>
        </message>
        <message>
            <source>Keep both</source>
            <translation>两个都保留</translation>
        </message>
        <message>
            <source>New key</source>
            <translation>新密钥</translation>
        </message>
        <message>
            <source>Old and new key as JSON</source>
            <translation>以 JSON 表示的新旧密钥</translation>
        </message>
        <message>
            <source>Old key</source>
            <translation>旧密钥</translation>
        </message>
        <message>
            <source>Replace the old</source>
            <translation>替换旧的</translation>
        </message>
        <message>
            <source>Sends the harmless call that Verify sends, and reads whose account answers</source>
            <translation>发送“验证”所用的无害调用，查看是哪个账户应答</translation>
        </message>
        <message>
            <source>Tags, name and notes go over to the new one; then the old one is deleted</source>
            <translation>标签、名称和备注转到新连接；然后删除旧连接</translation>
        </message>
        <message>
            <source>The old connection leaves the vault; tags, name and notes go with it</source>
            <translation>旧连接将离开保管库；标签、名称和备注一并删除</translation>
        </message>
    </context>
    <context>
        <name>ReportFlow</name>
        <message>
            <source>Choose a connection first</source>
            <translation>请先选择连接</translation>
        </message>
        <message>
            <source>Markdown, without secrets</source>
            <translation>Markdown，不含机密</translation>
        </message>
        <message>
            <source>Report copied</source>
            <translation>报告已复制</translation>
        </message>
    </context>
    <context>
        <name>ReportSheet</name>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>Connection report</source>
            <translation>连接报告</translation>
        </message>
        <message>
            <source>Copy report</source>
            <translation>复制报告</translation>
        </message>
        <message>
            <source>Markdown for a ticket. Secrets are left out, and the connection key is shortened.</source>
            <translation>用于工单的 Markdown。不含机密，连接密钥已缩短。</translation>
        </message>
        <message>
            <source>Mask the identity</source>
            <translation>遮盖身份</translation>
        </message>
        <message>
            <source>Report</source>
            <translation>报告</translation>
        </message>
    </context>
    <context>
        <name>RequestEditor</name>
        <message>
            <source>Add a row</source>
            <translation>添加一行</translation>
        </message>
        <message>
            <source>Body</source>
            <translation>请求体</translation>
        </message>
        <message>
            <source>Headers</source>
            <translation>请求头</translation>
        </message>
        <message>
            <source>Method</source>
            <translation>方法</translation>
        </message>
        <message>
            <source>Method  Up, Down</source>
            <translation>方法  向上、向下键</translation>
        </message>
        <message>
            <source>Parts of the request</source>
            <translation>请求的各部分</translation>
        </message>
        <message>
            <source>Path</source>
            <translation>路径</translation>
        </message>
        <message>
            <source>Query</source>
            <translation>查询参数</translation>
        </message>
        <message>
            <source>The action has this method; unlock to choose another</source>
            <translation>方法由操作决定；解锁后可选择其他方法</translation>
        </message>
    </context>
    <context>
        <name>ResponsePane</name>
        <message>
            <source>Answered by {who}</source>
            <translation>由 {who} 应答</translation>
        </message>
        <message>
            <source>Body copied, {size}</source>
            <translation>正文已复制，{size}</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Fetch all pages</source>
            <translation>获取所有页</translation>
        </message>
        <message>
            <source>No answer yet</source>
            <translation>还没有应答</translation>
        </message>
        <message>
            <source>Not saved: {reason}.</source>
            <translation>未保存：{reason}。</translation>
        </message>
        <message>
            <source>Nothing was received.</source>
            <translation>没有收到任何内容。</translation>
        </message>
        <message>
            <source>Path copied: {path}</source>
            <translation>路径已复制：{path}</translation>
        </message>
        <message>
            <source>Reading {size} …</source>
            <translation>正在读取 {size} …</translation>
        </message>
        <message>
            <source>Save the body</source>
            <translation>保存正文</translation>
        </message>
        <message>
            <source>Saved, {size}: {file}</source>
            <translation>已保存，{size}：{file}</translation>
        </message>
        <message>
            <source>Send</source>
            <translation>发送</translation>
        </message>
        <message>
            <source>The answer, its time and, if it fails, whose error it is appear here.</source>
            <translation>应答、耗时，以及失败时错在哪一方，都会显示在这里。</translation>
        </message>
        <message>
            <source>This body is too large for the clipboard. Save it to a file.</source>
            <translation>正文太大，无法放入剪贴板。请保存到文件。</translation>
        </message>
        <message>
            <source>Value copied, {count} characters</source>
            <translation>值已复制，{count} 个字符</translation>
        </message>
        <message>
            <source>Waiting for the answer to {request}</source>
            <translation>正在等待 {request} 的应答</translation>
        </message>
        <message>
            <source>{count} rows copied as {kind}</source>
            <translation>{count} 行已复制为 {kind}</translation>
        </message>
    </context>
    <context>
        <name>RestoreSheet</name>
        <message>
            <source>An earlier run left this unfinished. What you had typed was kept, keys left out.</source>
            <translation>之前的运行没有完成。您输入的内容已保留，密钥除外。</translation>
        </message>
        <message>
            <source>Go on</source>
            <translation>继续</translation>
        </message>
        <message>
            <source>Go on where you stopped?</source>
            <translation>从上次停下的地方继续？</translation>
        </message>
        <message>
            <source>Later</source>
            <translation>以后再说</translation>
        </message>
        <message>
            <source>Start fresh</source>
            <translation>重新开始</translation>
        </message>
    </context>
    <context>
        <name>ResultCard</name>
        <message>
            <source>Copy key</source>
            <translation>复制密钥</translation>
        </message>
        <message>
            <source>It is saved on this computer.</source>
            <translation>已保存到本机。</translation>
        </message>
        <message>
            <source>Open connection</source>
            <translation>打开连接</translation>
        </message>
        <message>
            <source>Start again</source>
            <translation>重新开始</translation>
        </message>
        <message>
            <source>The row saved on this computer was updated.</source>
            <translation>本机保存的记录已更新。</translation>
        </message>
        <message>
            <source>The service reports it as {state}. {row}</source>
            <translation>服务报告其状态为“{state}”。{row}</translation>
        </message>
        <message>
            <source>Try a request</source>
            <translation>试发请求</translation>
        </message>
        <message>
            <source>{name} is connected</source>
            <translation>{name} 已连接</translation>
        </message>
    </context>
    <context>
        <name>RowActions</name>
        <message>
            <source>Copy as SQL INSERT</source>
            <translation>复制为 SQL INSERT</translation>
        </message>
        <message>
            <source>Copy id</source>
            <translation>复制 ID</translation>
        </message>
        <message>
            <source>Copy key</source>
            <translation>复制密钥</translation>
        </message>
        <message>
            <source>Copy report</source>
            <translation>复制报告</translation>
        </message>
        <message>
            <source>Copy row as JSON</source>
            <translation>将记录复制为 JSON</translation>
        </message>
        <message>
            <source>Delete…</source>
            <translation>删除…</translation>
        </message>
        <message>
            <source>Id copied</source>
            <translation>ID 已复制</translation>
        </message>
        <message>
            <source>Key copied</source>
            <translation>密钥已复制</translation>
        </message>
        <message>
            <source>Open the identity</source>
            <translation>打开身份</translation>
        </message>
        <message>
            <source>Raw row copied</source>
            <translation>原始记录已复制</translation>
        </message>
        <message>
            <source>Reconnect</source>
            <translation>重新连接</translation>
        </message>
        <message>
            <source>Row copied as JSON</source>
            <translation>记录已复制为 JSON</translation>
        </message>
        <message>
            <source>Row copied as SQL INSERT</source>
            <translation>记录已复制为 SQL INSERT</translation>
        </message>
        <message>
            <source>Tags and name…</source>
            <translation>标签和名称…</translation>
        </message>
        <message>
            <source>Try a request</source>
            <translation>试发请求</translation>
        </message>
        <message>
            <source>Verify</source>
            <translation>验证</translation>
        </message>
    </context>
    <context>
        <name>RowsPane</name>
        <message>
            <source>A table is made of a list of objects. Filter the body to one, or look at the tree.</source>
            <translation>对象列表可显示为表格。请筛选出一个列表，或查看树。</translation>
        </message>
        <message>
            <source>As received</source>
            <translation>按收到的顺序</translation>
        </message>
        <message>
            <source>Body as a table</source>
            <translation>表格形式的正文</translation>
        </message>
        <message>
            <source>Copy CSV</source>
            <translation>复制 CSV</translation>
        </message>
        <message>
            <source>Copy TSV</source>
            <translation>复制 TSV</translation>
        </message>
        <message>
            <source>Copy all rows; cells that a spreadsheet would run as formulas get an apostrophe</source>
            <translation>复制所有行；会被电子表格当作公式执行的单元格前会加撇号</translation>
        </message>
        <message>
            <source>No table in this answer</source>
            <translation>此应答中没有表格</translation>
        </message>
        <message>
            <source>Sort</source>
            <translation>排序</translation>
        </message>
        <message>
            <source>Sort by a column</source>
            <translation>按列排序</translation>
        </message>
        <message>
            <source>ascending</source>
            <translation>升序</translation>
        </message>
        <message>
            <source>descending</source>
            <translation>降序</translation>
        </message>
        <message>
            <source>of {path}</source>
            <translation>来自 {path}</translation>
        </message>
        <message>
            <source>sorted as received</source>
            <translation>按收到的顺序</translation>
        </message>
        <message>
            <source>sorted by {column}, {direction}</source>
            <translation>按 {column} {direction}</translation>
        </message>
        <message>
            <source>sorting …</source>
            <translation>正在排序…</translation>
        </message>
        <message>
            <source>the first {count} columns</source>
            <translation>前 {count} 列</translation>
        </message>
        <message>
            <source>{count} rows</source>
            <translation>{count} 行</translation>
        </message>
    </context>
    <context>
        <name>SavedPanel</name>
        <message>
            <source>Choose a folder</source>
            <translation>选择文件夹</translation>
        </message>
        <message>
            <source>Choose the folder</source>
            <translation>选择文件夹</translation>
        </message>
        <message>
            <source>Ctrl+S saves the request of a tab here.</source>
            <translation>按 Ctrl+S 可把标签页中的请求保存到这里。</translation>
        </message>
        <message>
            <source>Delete the file</source>
            <translation>删除文件</translation>
        </message>
        <message>
            <source>Delete the folder</source>
            <translation>删除文件夹</translation>
        </message>
        <message>
            <source>Folder of saved requests</source>
            <translation>已存请求的文件夹</translation>
        </message>
        <message>
            <source>New folder</source>
            <translation>新建文件夹</translation>
        </message>
        <message>
            <source>No folder chosen</source>
            <translation>没有选择文件夹</translation>
        </message>
        <message>
            <source>No request matches</source>
            <translation>没有符合的请求</translation>
        </message>
        <message>
            <source>No saved requests yet</source>
            <translation>还没有已存请求</translation>
        </message>
        <message>
            <source>Only the first {count} files are shown.</source>
            <translation>只显示前 {count} 个文件。</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>打开</translation>
        </message>
        <message>
            <source>Rename or move</source>
            <translation>重命名或移动</translation>
        </message>
        <message>
            <source>Saved requests</source>
            <translation>已存请求</translation>
        </message>
        <message>
            <source>Saved requests are plain files that can live in git. No secret is written there.</source>
            <translation>已存请求是普通文件，可放入 git。不会写入机密。</translation>
        </message>
        <message>
            <source>Search looks at name and folder.</source>
            <translation>搜索范围为名称和文件夹。</translation>
        </message>
        <message>
            <source>Search saved requests</source>
            <translation>搜索已存请求</translation>
        </message>
        <message>
            <source>This folder is read-only: requests can be opened, not saved.</source>
            <translation>此文件夹为只读：请求可以打开，不能保存。</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>重试</translation>
        </message>
    </context>
    <context>
        <name>SavedSheets</name>
        <message>
            <source>A folder on the disk; the requests in it go with it.</source>
            <translation>磁盘上的文件夹；其中的请求随之一起移动。</translation>
        </message>
        <message>
            <source>Empty for none.</source>
            <translation>留空则没有。</translation>
        </message>
        <message>
            <source>Empty for the outermost. Folders that are missing are made.</source>
            <translation>留空表示最外层。缺少的文件夹会自动创建。</translation>
        </message>
        <message>
            <source>Folder</source>
            <translation>文件夹</translation>
        </message>
        <message>
            <source>Give the folder a name.</source>
            <translation>请为文件夹命名。</translation>
        </message>
        <message>
            <source>Give the request a name.</source>
            <translation>请为请求命名。</translation>
        </message>
        <message>
            <source>Keep mine</source>
            <translation>保留我的</translation>
        </message>
        <message>
            <source>Lies in</source>
            <translation>所在文件夹</translation>
        </message>
        <message>
            <source>Make the folder</source>
            <translation>创建文件夹</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>One file a request; the connection and secrets are not in it.</source>
            <translation>每个请求一个文件；其中没有连接和机密。</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>保存</translation>
        </message>
        <message>
            <source>Take the file's</source>
            <translation>采用文件中的</translation>
        </message>
        <message>
            <source>There are: {folders}. Others are made.</source>
            <translation>已有：{folders}。其他的会新建。</translation>
        </message>
        <message>
            <source>Which one is right?</source>
            <translation>以哪个为准？</translation>
        </message>
        <message>
            <source>team/mail</source>
            <translation>team/mail</translation>
        </message>
        <message>
            <source>{path} was changed by another program since you opened it. Nothing was written.</source>
            <translation>{path} 在你打开之后被另一个程序更改。没有写入任何内容。</translation>
        </message>
        <message>
            <source>{verb}  Enter</source>
            <translation>{verb}  Enter</translation>
        </message>
    </context>
    <context>
        <name>SavedSide</name>
        <message>
            <source>File deleted</source>
            <translation>文件已删除</translation>
        </message>
        <message>
            <source>Folder deleted</source>
            <translation>文件夹已删除</translation>
        </message>
        <message>
            <source>Moved</source>
            <translation>已移动</translation>
        </message>
        <message>
            <source>New folder</source>
            <translation>新建文件夹</translation>
        </message>
        <message>
            <source>Not written, as it may be secret: {names}. A variable stands in its place.</source>
            <translation>未写入，因为可能是机密：{names}。其位置换成了变量。</translation>
        </message>
        <message>
            <source>Rename or move</source>
            <translation>重命名或移动</translation>
        </message>
        <message>
            <source>Rename or move the folder</source>
            <translation>重命名或移动文件夹</translation>
        </message>
        <message>
            <source>Request saved</source>
            <translation>请求已保存</translation>
        </message>
        <message>
            <source>Save the request</source>
            <translation>保存请求</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>撤销</translation>
        </message>
    </context>
    <context>
        <name>SavedTree</name>
        <message>
            <source>Folder {name}, requests: {count}</source>
            <translation>文件夹 {name}，请求：{count}</translation>
        </message>
    </context>
    <context>
        <name>SearchBar</name>
        <message>
            <source>Close the search</source>
            <translation>关闭搜索</translation>
        </message>
        <message>
            <source>Find in the body</source>
            <translation>在正文中查找</translation>
        </message>
        <message>
            <source>Next hit</source>
            <translation>下一个</translation>
        </message>
        <message>
            <source>Not found</source>
            <translation>未找到</translation>
        </message>
        <message>
            <source>Previous hit</source>
            <translation>上一个</translation>
        </message>
        <message>
            <source>Regular expression</source>
            <translation>正则表达式</translation>
        </message>
        <message>
            <source>Searching …</source>
            <translation>正在搜索…</translation>
        </message>
        <message>
            <source>Tell capitals from small letters</source>
            <translation>区分大小写</translation>
        </message>
        <message>
            <source>{message} Character {place}.</source>
            <translation>{message} 第 {place} 个字符。</translation>
        </message>
        <message>
            <source>{place} of {count}</source>
            <translation>第 {place} 个，共 {count} 个</translation>
        </message>
    </context>
    <context>
        <name>SearchField</name>
        <message>
            <source>Right arrow completes to {text}</source>
            <translation>按右方向键补全为 {text}</translation>
        </message>
    </context>
    <context>
        <name>Sections</name>
        <message>
            <source>All</source>
            <translation>全部</translation>
        </message>
        <message>
            <source>Categories</source>
            <translation>类别</translation>
        </message>
        <message>
            <source>Connected</source>
            <translation>已连接</translation>
        </message>
        <message>
            <source>Recently used</source>
            <translation>最近使用</translation>
        </message>
        <message>
            <source>Sections</source>
            <translation>分区</translation>
        </message>
    </context>
    <context>
        <name>SecuritySection</name>
        <message>
            <source>Change the passphrase</source>
            <translation>更改口令</translation>
        </message>
        <message>
            <source>In support mode everything that writes is refused: requests other than GET and HEAD, connecting, deleting, tags, keys and workspaces. Reading and verifying work. {keys} turns it on.</source>
            <translation>支持模式中会拒绝所有写入操作：GET 和 HEAD 以外的请求，以及连接、删除、标签、密钥和工作区的更改。可以查看和验证。按 {keys} 开启。</translation>
        </message>
        <message>
            <source>Leave support mode</source>
            <translation>退出支持模式</translation>
        </message>
        <message>
            <source>Security</source>
            <translation>安全</translation>
        </message>
        <message>
            <source>Set a passphrase</source>
            <translation>设置口令</translation>
        </message>
        <message>
            <source>Show the audit log</source>
            <translation>显示审计日志</translation>
        </message>
        <message>
            <source>Support mode is off</source>
            <translation>支持模式已关闭</translation>
        </message>
        <message>
            <source>Support mode is on</source>
            <translation>支持模式已开启</translation>
        </message>
        <message>
            <source>Turn on support mode</source>
            <translation>开启支持模式</translation>
        </message>
        <message>
            <source>What was done here, by whom, to what, with what outcome</source>
            <translation>在此做过什么、由谁、对什么、结果如何</translation>
        </message>
    </context>
    <context>
        <name>SendBar</name>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Close the connection and wait no longer  Esc</source>
            <translation>关闭连接，不再等待  Esc</translation>
        </message>
        <message>
            <source>Copy as</source>
            <translation>复制为</translation>
        </message>
        <message>
            <source>Copy the request as code, without the key  Ctrl+Shift+X for cURL</source>
            <translation>将请求复制为代码，不含密钥  Ctrl+Shift+X 为 cURL</translation>
        </message>
        <message>
            <source>Find an action of this platform</source>
            <translation>查找此平台的操作</translation>
        </message>
        <message>
            <source>Send</source>
            <translation>发送</translation>
        </message>
        <message>
            <source>Send the request  Ctrl+Enter</source>
            <translation>发送请求  Ctrl+Enter</translation>
        </message>
        <message>
            <source>Send {method} to LIVE</source>
            <translation>向 LIVE 发送 {method}</translation>
        </message>
        <message>
            <source>Variables of this workspace</source>
            <translation>此工作区的变量</translation>
        </message>
    </context>
    <context>
        <name>ServerChip</name>
        <message>
            <source>Session server idle</source>
            <translation>会话服务器空闲</translation>
        </message>
    </context>
    <context>
        <name>ServiceChoice</name>
        <message>
            <source>Address of AuthKit</source>
            <translation>AuthKit 地址</translation>
        </message>
        <message>
            <source>Address of the API</source>
            <translation>API 地址</translation>
        </message>
        <message>
            <source>Custom</source>
            <translation>自定义</translation>
        </message>
        <message>
            <source>Further headers, one a line</source>
            <translation>其他请求头，每行一个</translation>
        </message>
        <message>
            <source>It speaks like</source>
            <translation>协议类似</translation>
        </message>
        <message>
            <source>Sent with each call. Leave empty if there are none.</source>
            <translation>随每个调用发送。没有则留空。</translation>
        </message>
        <message>
            <source>Service</source>
            <translation>服务</translation>
        </message>
        <message>
            <source>The key goes only to the service you choose here. Pica is now called One.</source>
            <translation>密钥只会发送到你在此选择的服务。Pica 现已更名为 One。</translation>
        </message>
        <message>
            <source>The service speaks like</source>
            <translation>服务的协议类似</translation>
        </message>
        <message>
            <source>Your own address</source>
            <translation>你自己的地址</translation>
        </message>
    </context>
    <context>
        <name>SessionLog</name>
        <message>
            <source>Copy the log</source>
            <translation>复制日志</translation>
        </message>
        <message>
            <source>Secrets are masked</source>
            <translation>机密内容已遮盖</translation>
        </message>
        <message>
            <source>Session log</source>
            <translation>会话日志</translation>
        </message>
    </context>
    <context>
        <name>Sessions</name>
        <message>
            <source>Opening AuthKit for {identity}</source>
            <translation>正在为{identity} 打开 AuthKit</translation>
        </message>
    </context>
    <context>
        <name>SettingsPage</name>
        <message>
            <source>About</source>
            <translation>关于</translation>
        </message>
        <message>
            <source>All that this application writes. Secret keys are not in it.</source>
            <translation>本应用写入的全部内容。其中没有密钥。</translation>
        </message>
        <message>
            <source>AuthKit Desktop, MIT licence. No account, no telemetry.</source>
            <translation>AuthKit Desktop，MIT 许可证。无需账户，没有遥测。</translation>
        </message>
        <message>
            <source>Cache folder</source>
            <translation>缓存文件夹</translation>
        </message>
        <message>
            <source>Copy versions</source>
            <translation>复制版本信息</translation>
        </message>
        <message>
            <source>Data</source>
            <translation>数据</translation>
        </message>
        <message>
            <source>Developer endpoint</source>
            <translation>开发者端点</translation>
        </message>
        <message>
            <source>Folder</source>
            <translation>文件夹</translation>
        </message>
        <message>
            <source>History erased</source>
            <translation>历史已清除</translation>
        </message>
        <message>
            <source>It is used from the next start.</source>
            <translation>下次启动时生效。</translation>
        </message>
        <message>
            <source>Log folder</source>
            <translation>日志文件夹</translation>
        </message>
        <message>
            <source>No file manager opened the folder</source>
            <translation>没有文件管理器能打开此文件夹</translation>
        </message>
        <message>
            <source>Open folder</source>
            <translation>打开文件夹</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>设置</translation>
        </message>
        <message>
            <source>Settings folder</source>
            <translation>设置文件夹</translation>
        </message>
        <message>
            <source>Show the web engine's versions</source>
            <translation>显示网页引擎的版本</translation>
        </message>
        <message>
            <source>Support bundle saved</source>
            <translation>支持包已保存</translation>
        </message>
        <message>
            <source>Support bundle…</source>
            <translation>支持包…</translation>
        </message>
        <message>
            <source>The developer endpoint of {name} was stopped</source>
            <translation>{name} 的开发者端点已停止</translation>
        </message>
        <message>
            <source>The guide's token endpoint, for a front end you are writing. This computer only; off by default.</source>
            <translation>指南中的令牌端点，供你正在编写的前端使用。仅限本机；默认关闭。</translation>
        </message>
        <message>
            <source>The size is kept</source>
            <translation>已保存界面大小</translation>
        </message>
        <message>
            <source>Versions copied</source>
            <translation>版本信息已复制</translation>
        </message>
        <message>
            <source>Versions, settings, checks and the log, without keys, shown before saved</source>
            <translation>版本、设置、检查和日志，不含密钥，保存前会显示</translation>
        </message>
        <message>
            <source>Workspaces</source>
            <translation>工作区</translation>
        </message>
        <message>
            <source>{name} has its new key</source>
            <translation>{name} 已换上新密钥</translation>
        </message>
        <message>
            <source>{name} was removed</source>
            <translation>{name} 已移除</translation>
        </message>
        <message>
            <source>{what} copied</source>
            <translation>{what}已复制</translation>
        </message>
    </context>
    <context>
        <name>SheetDialog</name>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
    </context>
    <context>
        <name>ShortcutsSheet</name>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>Find a shortcut</source>
            <translation>查找快捷键</translation>
        </message>
        <message>
            <source>No shortcut answers this.</source>
            <translation>没有匹配的快捷键。</translation>
        </message>
        <message>
            <source>Shortcuts</source>
            <translation>快捷键</translation>
        </message>
        <message>
            <source>Shortcuts by page</source>
            <translation>各页面的快捷键</translation>
        </message>
        <message>
            <source>What it does, or its keys</source>
            <translation>作用或按键</translation>
        </message>
    </context>
    <context>
        <name>SidePanel</name>
        <message>
            <source>Hide the side panel</source>
            <translation>隐藏侧边面板</translation>
        </message>
        <message>
            <source>Side panel</source>
            <translation>侧边面板</translation>
        </message>
    </context>
    <context>
        <name>SortMenu</name>
        <message>
            <source>Sort by</source>
            <translation>排序方式</translation>
        </message>
    </context>
    <context>
        <name>StatusBar</name>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Go on</source>
            <translation>继续</translation>
        </message>
        <message>
            <source>Pause</source>
            <translation>暂停</translation>
        </message>
        <message>
            <source>Progress</source>
            <translation>进度</translation>
        </message>
    </context>
    <context>
        <name>SupportPadlock</name>
        <message>
            <source>Leave support mode</source>
            <translation>退出支持模式</translation>
        </message>
        <message>
            <source>Turn on support mode: reading only</source>
            <translation>开启支持模式：只读</translation>
        </message>
        <message>
            <source>Turn support mode on again now</source>
            <translation>现在重新开启支持模式</translation>
        </message>
    </context>
    <context>
        <name>SupportSheet</name>
        <message>
            <source>Content of the file</source>
            <translation>文件内容</translation>
        </message>
        <message>
            <source>Files of the bundle</source>
            <translation>支持包中的文件</translation>
        </message>
        <message>
            <source>Save as zip…</source>
            <translation>另存为 zip…</translation>
        </message>
        <message>
            <source>Save the support bundle</source>
            <translation>保存支持包</translation>
        </message>
        <message>
            <source>Support bundle</source>
            <translation>支持包</translation>
        </message>
        <message>
            <source>This is all that it holds. Keys and names are left out; look before you hand it on.</source>
            <translation>这是其中的全部内容。密钥和名称已去除；转交之前请查看。</translation>
        </message>
    </context>
    <context>
        <name>SupportSheets</name>
        <message>
            <source>At least 8 characters.</source>
            <translation>至少 8 个字符。</translation>
        </message>
        <message>
            <source>Change the passphrase</source>
            <translation>更改口令</translation>
        </message>
        <message>
            <source>Keep passphrase</source>
            <translation>保存口令</translation>
        </message>
        <message>
            <source>Leave for 15 minutes</source>
            <translation>退出 15 分钟</translation>
        </message>
        <message>
            <source>Leave support mode?</source>
            <translation>退出支持模式？</translation>
        </message>
        <message>
            <source>Leaving support mode asks for it. Only a hash of it is kept, so that nobody can tell you what it was.</source>
            <translation>退出支持模式时需要它。只保存其哈希值，因此没有人能告诉你口令是什么。</translation>
        </message>
        <message>
            <source>New passphrase</source>
            <translation>新口令</translation>
        </message>
        <message>
            <source>Old passphrase</source>
            <translation>旧口令</translation>
        </message>
        <message>
            <source>Passphrase</source>
            <translation>口令</translation>
        </message>
        <message>
            <source>Set a passphrase for support mode</source>
            <translation>为支持模式设置口令</translation>
        </message>
        <message>
            <source>Set and turn on</source>
            <translation>设置并开启</translation>
        </message>
        <message>
            <source>Support mode stays off until somebody turns it on</source>
            <translation>支持模式将保持关闭，直到有人重新开启</translation>
        </message>
        <message>
            <source>The same again</source>
            <translation>再次输入</translation>
        </message>
        <message>
            <source>Then this application writes again. After 15 minutes support mode is on again by itself.</source>
            <translation>之后本应用可以写入。15 分钟后会自动重新开启支持模式。</translation>
        </message>
        <message>
            <source>Turn it off</source>
            <translation>关闭</translation>
        </message>
    </context>
    <context>
        <name>SupportView</name>
        <message>
            <source>This is not the same passphrase.</source>
            <translation>两次输入的口令不一致。</translation>
        </message>
    </context>
    <context>
        <name>TabRow</name>
        <message>
            <source>All tabs</source>
            <translation>所有标签页</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>Close the others</source>
            <translation>关闭其他</translation>
        </message>
        <message>
            <source>Duplicate</source>
            <translation>创建副本</translation>
        </message>
        <message>
            <source>Name of the tab</source>
            <translation>标签页名称</translation>
        </message>
        <message>
            <source>New tab</source>
            <translation>新标签页</translation>
        </message>
        <message>
            <source>Rename</source>
            <translation>重命名</translation>
        </message>
        <message>
            <source>Reopen the last closed</source>
            <translation>重新打开最近关闭的</translation>
        </message>
    </context>
    <context>
        <name>TabStrip</name>
        <message>
            <source>Requests</source>
            <translation>请求</translation>
        </message>
        <message>
            <source>not saved</source>
            <translation>未保存</translation>
        </message>
        <message>
            <source>sending</source>
            <translation>发送中</translation>
        </message>
    </context>
    <context>
        <name>TimelinePane</name>
        <message>
            <source>Nothing happened yet</source>
            <translation>还没有发生任何事</translation>
        </message>
        <message>
            <source>State changes, verdicts, connects and requests will stand here.</source>
            <translation>状态变化、验证结果、连接和请求会显示在这里。</translation>
        </message>
        <message>
            <source>Timeline</source>
            <translation>时间线</translation>
        </message>
    </context>
    <context>
        <name>TimelineTable</name>
        <message>
            <source>Event</source>
            <translation>事件</translation>
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
            <translation>连接</translation>
        </message>
        <message>
            <source>Download</source>
            <translation>下载</translation>
        </message>
        <message>
            <source>First byte</source>
            <translation>首字节</translation>
        </message>
        <message>
            <source>Queue</source>
            <translation>排队</translation>
        </message>
        <message>
            <source>{name} {time}</source>
            <translation>{name} {time}</translation>
        </message>
    </context>
    <context>
        <name>Toast</name>
        <message>
            <source>Time left</source>
            <translation>剩余时间</translation>
        </message>
    </context>
    <context>
        <name>TopBar</name>
        <message>
            <source>Lock</source>
            <translation>锁定</translation>
        </message>
    </context>
    <context>
        <name>TransferFlow</name>
        <message>
            <source>Export connections</source>
            <translation>导出连接</translation>
        </message>
        <message>
            <source>Export the audit log</source>
            <translation>导出审计日志</translation>
        </message>
        <message>
            <source>Exported to {file}</source>
            <translation>已导出到 {file}</translation>
        </message>
        <message>
            <source>Import user_connections</source>
            <translation>导入 user_connections</translation>
        </message>
        <message>
            <source>Rows imported: {count}</source>
            <translation>已导入的行：{count}</translation>
        </message>
        <message>
            <source>Tables</source>
            <translation>表格</translation>
        </message>
        <message>
            <source>Verifying…</source>
            <translation>正在验证…</translation>
        </message>
        <message>
            <source>a workspace that is gone</source>
            <translation>一个已不存在的工作区</translation>
        </message>
    </context>
    <context>
        <name>TreePane</name>
        <message>
            <source>Body as a tree</source>
            <translation>树形正文</translation>
        </message>
        <message>
            <source>Copy path</source>
            <translation>复制路径</translation>
        </message>
        <message>
            <source>Copy the way to this value, as JMESPath writes it  Ctrl+Shift+C</source>
            <translation>复制到此值的路径，按 JMESPath 写法  Ctrl+Shift+C</translation>
        </message>
        <message>
            <source>Copy this value  Ctrl+C</source>
            <translation>复制此值  Ctrl+C</translation>
        </message>
        <message>
            <source>Copy value</source>
            <translation>复制值</translation>
        </message>
    </context>
    <context>
        <name>VariablesRows</name>
        <message>
            <source>Add a variable</source>
            <translation>添加变量</translation>
        </message>
        <message>
            <source>This looks like a secret. Variables stand in a plain file: type it into its header instead.</source>
            <translation>这看起来像机密。变量保存在明文文件中：请直接填入对应的请求头。</translation>
        </message>
        <message>
            <source>Use variable {number}</source>
            <translation>使用变量 {number}</translation>
        </message>
        <message>
            <source>Variables</source>
            <translation>变量</translation>
        </message>
    </context>
    <context>
        <name>VariablesSection</name>
        <message>
            <source>A request in the Console writes {{name}} and the value is sent. They are kept in the settings, a plain file: no secrets here. One that is off counts as one without a value.</source>
            <translation>控制台的请求中写 {{name}}，发送时换成其值。变量保存在设置（明文文件）中：不要放机密。停用的变量视为没有值。</translation>
        </message>
        <message>
            <source>Of {workspace}</source>
            <translation>属于 {workspace}</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>保存</translation>
        </message>
        <message>
            <source>Saved.</source>
            <translation>已保存。</translation>
        </message>
        <message>
            <source>Variables</source>
            <translation>变量</translation>
        </message>
    </context>
    <context>
        <name>VariablesSheet</name>
        <message>
            <source>A request writes {{name}} and the value is sent. They are kept in the settings: no secrets here.</source>
            <translation>请求中写 {{name}}，发送时换成其值。变量保存在设置中：请勿放入机密。</translation>
        </message>
        <message>
            <source>Keep variables</source>
            <translation>保存变量</translation>
        </message>
        <message>
            <source>Variables of this workspace</source>
            <translation>此工作区的变量</translation>
        </message>
        <message>
            <source>{{connection_key}} and {{identity}} are filled in by themselves.</source>
            <translation>{{connection_key}} 和 {{identity}} 会自动填入。</translation>
        </message>
    </context>
    <context>
        <name>VerdictCard</name>
        <message>
            <source>Check the key</source>
            <translation>检查密钥</translation>
        </message>
        <message>
            <source>Pick an action</source>
            <translation>选择操作</translation>
        </message>
        <message>
            <source>Reconnect</source>
            <translation>重新连接</translation>
        </message>
        <message>
            <source>Send again</source>
            <translation>重新发送</translation>
        </message>
        <message>
            <source>The wait is over: send again.</source>
            <translation>等待已结束：请重新发送。</translation>
        </message>
    </context>
    <context>
        <name>VerifySheet</name>
        <message>
            <source>No harmless call is known.</source>
            <translation>没有已知的无害调用。</translation>
        </message>
        <message>
            <source>One harmless call is sent through each. It only reads, and is made at most 10 times a second.</source>
            <translation>会通过每个连接发送一次无害的调用。它只读取数据，每秒最多 10 次。</translation>
        </message>
        <message>
            <source>Verify</source>
            <translation>验证</translation>
        </message>
        <message>
            <source>Verify this connection?</source>
            <translation>验证此连接？</translation>
        </message>
        <message>
            <source>Verify {count} connections?</source>
            <translation>验证 {count} 个连接？</translation>
        </message>
        <message>
            <source>What is sent</source>
            <translation>发送的内容</translation>
        </message>
        <message>
            <source>You are asked once for each platform in this workspace.</source>
            <translation>在此工作区中，每个平台只询问一次。</translation>
        </message>
    </context>
    <context>
        <name>Verifying</name>
        <message>
            <source>Go on, {done} of {total}</source>
            <translation>继续，{done}/{total}</translation>
        </message>
        <message>
            <source>Of {count} the reported state differs.</source>
            <translation>其中 {count} 个与服务报告的状态不一致。</translation>
        </message>
        <message>
            <source>Pause or go on  {keys}</source>
            <translation>暂停或继续  {keys}</translation>
        </message>
        <message>
            <source>Pause, {done} of {total}</source>
            <translation>暂停，{done}/{total}</translation>
        </message>
        <message>
            <source>Send a harmless call through each connection shown  {keys}</source>
            <translation>通过所显示的每个连接发送一次无害的调用  {keys}</translation>
        </message>
        <message>
            <source>Verify</source>
            <translation>验证</translation>
        </message>
        <message>
            <source>Verify {count}</source>
            <translation>验证这 {count} 个</translation>
        </message>
        <message>
            <source>{count} connections verified</source>
            <translation>已验证 {count} 个连接</translation>
        </message>
    </context>
    <context>
        <name>ViewMenu</name>
        <message>
            <source>It takes the place of the view of this name.</source>
            <translation>它取代了同名的视图。</translation>
        </message>
        <message>
            <source>Remove “{name}”</source>
            <translation>移除“{name}”</translation>
        </message>
        <message>
            <source>Rename this view</source>
            <translation>重命名此视图</translation>
        </message>
        <message>
            <source>Rename “{name}”…</source>
            <translation>重命名“{name}”…</translation>
        </message>
        <message>
            <source>Save this view</source>
            <translation>保存此视图</translation>
        </message>
        <message>
            <source>Save this view…</source>
            <translation>保存此视图…</translation>
        </message>
        <message>
            <source>Saved views</source>
            <translation>已存视图</translation>
        </message>
        <message>
            <source>View removed</source>
            <translation>视图已移除</translation>
        </message>
        <message>
            <source>View saved</source>
            <translation>视图已保存</translation>
        </message>
        <message>
            <source>Views</source>
            <translation>视图</translation>
        </message>
    </context>
    <context>
        <name>ViewSheet</name>
        <message>
            <source>Name</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>保存</translation>
        </message>
    </context>
    <context>
        <name>WelcomePage</name>
        <message>
            <source>Back</source>
            <translation>返回</translation>
        </message>
        <message>
            <source>Dark or light</source>
            <translation>深色或浅色</translation>
        </message>
        <message>
            <source>Keep it in memory for this run</source>
            <translation>本次运行保存在内存中</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>语言</translation>
        </message>
        <message>
            <source>No account of our own, no telemetry. Works offline on what it last saw.</source>
            <translation>无需我们的账户，没有遥测。离线时可使用最近看到的内容。</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>重试</translation>
        </message>
        <message>
            <source>Use One instead</source>
            <translation>改用 One</translation>
        </message>
    </context>
    <context>
        <name>WorkspaceSection</name>
        <message>
            <source>Add a workspace</source>
            <translation>添加工作区</translation>
        </message>
        <message>
            <source>Edit</source>
            <translation>编辑</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>移除</translation>
        </message>
        <message>
            <source>Replace key</source>
            <translation>更换密钥</translation>
        </message>
        <message>
            <source>Switch</source>
            <translation>切换</translation>
        </message>
        <message>
            <source>in use</source>
            <translation>使用中</translation>
        </message>
        <message>
            <source>key refused by {host}</source>
            <translation>密钥被 {host} 拒绝</translation>
        </message>
        <message>
            <source>key {place}</source>
            <translation>密钥{place}</translation>
        </message>
        <message>
            <source>opens with {identity}</source>
            <translation>打开时的身份：{identity}</translation>
        </message>
    </context>
    <context>
        <name>WorkspaceSheets</name>
        <message>
            <source>Address of AuthKit</source>
            <translation>AuthKit 地址</translation>
        </message>
        <message>
            <source>Address of the API</source>
            <translation>API 地址</translation>
        </message>
        <message>
            <source>Check and replace</source>
            <translation>检查并更换</translation>
        </message>
        <message>
            <source>Checking…</source>
            <translation>正在检查…</translation>
        </message>
        <message>
            <source>Colour</source>
            <translation>颜色</translation>
        </message>
        <message>
            <source>Default identity</source>
            <translation>默认身份</translation>
        </message>
        <message>
            <source>Edit {name}</source>
            <translation>编辑 {name}</translation>
        </message>
        <message>
            <source>Environment</source>
            <translation>环境</translation>
        </message>
        <message>
            <source>Erased here</source>
            <translation>将从本机清除</translation>
        </message>
        <message>
            <source>Further headers, one a line</source>
            <translation>其他请求头，每行一个</translation>
        </message>
        <message>
            <source>Identity type</source>
            <translation>身份类型</translation>
        </message>
        <message>
            <source>It is checked at {host} first. The old key stays until the new one is kept.</source>
            <translation>会先在 {host} 检查。新密钥保存之前，旧密钥保持不变。</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>New secret key</source>
            <translation>新密钥</translation>
        </message>
        <message>
            <source>None: all identities</source>
            <translation>无：所有身份</translation>
        </message>
        <message>
            <source>Remove workspace</source>
            <translation>移除工作区</translation>
        </message>
        <message>
            <source>Remove {name}?</source>
            <translation>移除 {name}？</translation>
        </message>
        <message>
            <source>Removed</source>
            <translation>将移除</translation>
        </message>
        <message>
            <source>Replace the key of {name}</source>
            <translation>更换 {name} 的密钥</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>保存</translation>
        </message>
        <message>
            <source>Service</source>
            <translation>服务</translation>
        </message>
        <message>
            <source>The key stays what it is: the service decides. Change this only if it is shown wrongly.</source>
            <translation>密钥不会改变：由服务决定。仅在显示有误时更改此项。</translation>
        </message>
        <message>
            <source>The service decides which one a key belongs to.</source>
            <translation>密钥属于哪个环境由服务决定。</translation>
        </message>
        <message>
            <source>Type</source>
            <translation>类型</translation>
        </message>
        <message>
            <source>What is on this computer cannot be brought back. The vault at the service is not touched.</source>
            <translation>本机上的内容无法恢复。服务端的保管库不受影响。</translation>
        </message>
        <message>
            <source>its saved connections and request history</source>
            <translation>其已保存的连接和请求历史</translation>
        </message>
        <message>
            <source>its secret key, kept {place}</source>
            <translation>其密钥，保存位置：{place}</translation>
        </message>
    </context>
    <context>
        <name>WorkspaceSwitch</name>
        <message>
            <source>Add a workspace…</source>
            <translation>添加工作区…</translation>
        </message>
        <message>
            <source>Manage workspaces…</source>
            <translation>管理工作区…</translation>
        </message>
        <message>
            <source>No workspace</source>
            <translation>没有工作区</translation>
        </message>
        <message>
            <source>Workspace {name}, {environment}</source>
            <translation>工作区 {name}，{environment}</translation>
        </message>
    </context>
    <context>
        <name>_Delegate</name>
        <message>
            <source>cannot be read</source>
            <translation>无法读取</translation>
        </message>
    </context>
    <context>
        <name>_Loading</name>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Loading</source>
            <translation>正在加载</translation>
        </message>
        <message>
            <source>Loading {count}</source>
            <translation>正在加载，已有 {count} 个</translation>
        </message>
        <message>
            <source>Loading {count} of {total}</source>
            <translation>正在加载，{total} 个中已有 {count} 个</translation>
        </message>
        <message>
            <source>Progress</source>
            <translation>进度</translation>
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
            <translation>日志</translation>
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
            <translation>连接账户</translation>
        </message>
        <message>
            <source>Copy a report</source>
            <translation>复制报告</translation>
        </message>
        <message>
            <source>Export connections</source>
            <translation>导出连接</translation>
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
            <source>Go to Doctor</source>
            <translation>转到“诊断”</translation>
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
            <source>Import connections</source>
            <translation>导入连接</translation>
        </message>
        <message>
            <source>Lock</source>
            <translation>锁定</translation>
        </message>
        <message>
            <source>Open the manual at this page</source>
            <translation>打开手册的对应章节</translation>
        </message>
        <message>
            <source>Quit</source>
            <translation>退出</translation>
        </message>
        <message>
            <source>Read a report before it is copied</source>
            <translation>复制之前查看报告</translation>
        </message>
        <message>
            <source>Refresh</source>
            <translation>刷新</translation>
        </message>
        <message>
            <source>Search or run a command</source>
            <translation>搜索或执行命令</translation>
        </message>
        <message>
            <source>Show all shortcuts</source>
            <translation>显示所有快捷键</translation>
        </message>
        <message>
            <source>Show the audit log</source>
            <translation>显示审计日志</translation>
        </message>
        <message>
            <source>Switch workspace</source>
            <translation>切换工作区</translation>
        </message>
        <message>
            <source>Turn support mode on or off</source>
            <translation>开启或关闭支持模式</translation>
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
            <source>The doctor looked whether the host answers.</source>
            <translation>诊断查看了主机是否应答。</translation>
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
            <source>The service changed a connection's tags or name.</source>
            <translation>服务修改了连接的标签或名称。</translation>
        </message>
        <message>
            <source>The service deleted a connection.</source>
            <translation>服务删除了一个连接。</translation>
        </message>
        <message>
            <source>The service listed actions.</source>
            <translation>服务列出了操作。</translation>
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
            <source>The service told what this account may use.</source>
            <translation>服务说明了此账号可以使用什么。</translation>
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
            <source>{name} answered Verify's harmless call.</source>
            <translation>{name} 已响应验证的探测请求。</translation>
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
        <name>audit</name>
        <message>
            <source>Add a workspace</source>
            <translation>添加工作区</translation>
        </message>
        <message>
            <source>And {count} more.</source>
            <translation>另有 {count} 条。</translation>
        </message>
        <message>
            <source>Cancelled</source>
            <translation>已取消</translation>
        </message>
        <message>
            <source>Change a workspace</source>
            <translation>更改工作区</translation>
        </message>
        <message>
            <source>Change tags or name</source>
            <translation>更改标签或名称</translation>
        </message>
        <message>
            <source>Clean up</source>
            <translation>清理</translation>
        </message>
        <message>
            <source>Connect</source>
            <translation>连接</translation>
        </message>
        <message>
            <source>Copy a report</source>
            <translation>复制报告</translation>
        </message>
        <message>
            <source>Delete a connection</source>
            <translation>删除连接</translation>
        </message>
        <message>
            <source>Detail</source>
            <translation>详情</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>已完成</translation>
        </message>
        <message>
            <source>End of an AuthKit session</source>
            <translation>AuthKit 会话结束</translation>
        </message>
        <message>
            <source>Entries {seq} and {other} were swapped.</source>
            <translation>第 {seq} 条与第 {other} 条被调换。</translation>
        </message>
        <message>
            <source>Entries {seq} to {other} are missing.</source>
            <translation>缺少第 {seq} 条到第 {other} 条。</translation>
        </message>
        <message>
            <source>Entry {seq} is missing.</source>
            <translation>缺少第 {seq} 条。</translation>
        </message>
        <message>
            <source>Entry {seq} stood in place {other}.</source>
            <translation>第 {seq} 条出现在第 {other} 条的位置。</translation>
        </message>
        <message>
            <source>Entry {seq} was changed.</source>
            <translation>第 {seq} 条被更改。</translation>
        </message>
        <message>
            <source>Entry {seq} was replaced by another.</source>
            <translation>第 {seq} 条被另一条替换。</translation>
        </message>
        <message>
            <source>Erase the history</source>
            <translation>清除历史</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>导出</translation>
        </message>
        <message>
            <source>Failed</source>
            <translation>失败</translation>
        </message>
        <message>
            <source>Give out a session token</source>
            <translation>发放会话令牌</translation>
        </message>
        <message>
            <source>Import</source>
            <translation>导入</translation>
        </message>
        <message>
            <source>Leave support mode</source>
            <translation>退出支持模式</translation>
        </message>
        <message>
            <source>No.</source>
            <translation>序号</translation>
        </message>
        <message>
            <source>Outcome</source>
            <translation>结果</translation>
        </message>
        <message>
            <source>Passphrase</source>
            <translation>口令</translation>
        </message>
        <message>
            <source>Reconnect</source>
            <translation>重新连接</translation>
        </message>
        <message>
            <source>Refused</source>
            <translation>已拒绝</translation>
        </message>
        <message>
            <source>Remove a workspace</source>
            <translation>移除工作区</translation>
        </message>
        <message>
            <source>Replace a key</source>
            <translation>更换密钥</translation>
        </message>
        <message>
            <source>Send a request</source>
            <translation>发送请求</translation>
        </message>
        <message>
            <source>Start the developer endpoint</source>
            <translation>启动开发者端点</translation>
        </message>
        <message>
            <source>Stop the developer endpoint</source>
            <translation>停止开发者端点</translation>
        </message>
        <message>
            <source>Support mode on again by itself</source>
            <translation>支持模式自动重新开启</translation>
        </message>
        <message>
            <source>The log's seal outside the database was gone</source>
            <translation>数据库之外的日志封印已丢失</translation>
        </message>
        <message>
            <source>The newest entries, {seq} to {other}, were cut off.</source>
            <translation>最新的第 {seq} 条到第 {other} 条被截断。</translation>
        </message>
        <message>
            <source>The seal outside the database is gone: a cut end could not be seen.</source>
            <translation>数据库之外的封印已丢失：无法看出末尾是否被截断。</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>To what</source>
            <translation>对象</translation>
        </message>
        <message>
            <source>Turn off support mode</source>
            <translation>关闭支持模式</translation>
        </message>
        <message>
            <source>Turn on support mode</source>
            <translation>开启支持模式</translation>
        </message>
        <message>
            <source>User</source>
            <translation>用户</translation>
        </message>
        <message>
            <source>Verified {count}: none changed, removed, swapped or cut off.</source>
            <translation>已核对 {count} 条：没有被更改、移除、调换或截断的。</translation>
        </message>
        <message>
            <source>What</source>
            <translation>操作</translation>
        </message>
        <message>
            <source>Workspace</source>
            <translation>工作区</translation>
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
            <source>Reconnect the account as {identity}.</source>
            <translation>请以 {identity} 的身份重新连接账户。</translation>
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
            <translation>没有验证结果“{said}”；可用的有 works、sign-in-lost、permission-missing、plan-limit、rate-limited、third-party-down、service-trouble、cannot-be-tested、no、differs。</translation>
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
            <translation>无法理解“{said}”；可用的有 user: team: organization: project: platform: state: env: tag: key: age: verified:</translation>
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
            <translation>没有符合的连接</translation>
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
        <name>deletion</name>
        <message>
            <source>It was stopped before.</source>
            <translation>之前已停止。</translation>
        </message>
        <message>
            <source>{count} connections</source>
            <translation>{count} 个连接</translation>
        </message>
        <message>
            <source>{name} of {whose}</source>
            <translation>{whose} 的 {name}</translation>
        </message>
    </context>
    <context>
        <name>doctor</name>
        <message>
            <source>A connection is saved and read again</source>
            <translation>连接可以保存并读回</translation>
        </message>
        <message>
            <source>API and widget have absolute addresses.</source>
            <translation>API 和组件都有绝对地址。</translation>
        </message>
        <message>
            <source>Add a workspace</source>
            <translation>添加工作区</translation>
        </message>
        <message>
            <source>Add one with the secret key of your service.</source>
            <translation>请用服务的密钥添加一个工作区。</translation>
        </message>
        <message>
            <source>Addresses of the service are whole</source>
            <translation>服务地址完整</translation>
        </message>
        <message>
            <source>All calls of this minute are used up.</source>
            <translation>本分钟的调用已全部用完。</translation>
        </message>
        <message>
            <source>All connectors are hidden until they are enabled in {service}'s dashboard.</source>
            <translation>所有连接器都被隐藏，需在 {service} 的控制面板中启用。</translation>
        </message>
        <message>
            <source>All of settings.json was understood.</source>
            <translation>settings.json 的内容全部可以理解。</translation>
        </message>
        <message>
            <source>Another program, or another window of this one, has port {port}.</source>
            <translation>另一个程序或本应用的另一个窗口占用了端口 {port}。</translation>
        </message>
        <message>
            <source>Answer OPTIONS with 204 and the CORS headers; something else may listen there.</source>
            <translation>请以 204 和 CORS 头应答 OPTIONS；也可能是别的程序在监听。</translation>
        </message>
        <message>
            <source>AuthKit Desktop {version}, no workspace, {time}</source>
            <translation>AuthKit Desktop {version}，没有工作区，{time}</translation>
        </message>
        <message>
            <source>AuthKit Desktop {version}, {workspace} ({environment}, {service}), {time}</source>
            <translation>AuthKit Desktop {version}，{workspace}（{environment}，{service}），{time}</translation>
        </message>
        <message>
            <source>Calls left this minute: {left}.</source>
            <translation>本分钟剩余调用：{left}。</translation>
        </message>
        <message>
            <source>Catalogue is not empty</source>
            <translation>目录不为空</translation>
        </message>
        <message>
            <source>Check again</source>
            <translation>重新检查</translation>
        </message>
        <message>
            <source>Check again in a minute.</source>
            <translation>请一分钟后重新检查。</translation>
        </message>
        <message>
            <source>Check again; if it comes back, send a support bundle.</source>
            <translation>请重新检查；如果再次出现，请发送支持包。</translation>
        </message>
        <message>
            <source>Check the network and the keyring's own window, then check again.</source>
            <translation>请检查网络和密钥环自己的窗口，然后重新检查。</translation>
        </message>
        <message>
            <source>Checking</source>
            <translation>检查中</translation>
        </message>
        <message>
            <source>Choose a free port</source>
            <translation>选择空闲端口</translation>
        </message>
        <message>
            <source>Choose a port above 1,023.</source>
            <translation>请选择 1,023 以上的端口。</translation>
        </message>
        <message>
            <source>Choose another port, or close the other program.</source>
            <translation>请选择另一个端口，或关闭另一个程序。</translation>
        </message>
        <message>
            <source>Choose the service that the key is from, or correct its address.</source>
            <translation>请选择密钥所属的服务，或更正其地址。</translation>
        </message>
        <message>
            <source>Clock is right</source>
            <translation>时钟准确</translation>
        </message>
        <message>
            <source>Connectors enabled for AuthKit: {count}.</source>
            <translation>为 AuthKit 启用的连接器：{count}。</translation>
        </message>
        <message>
            <source>Connectors that came: {count}. The list may not be whole.</source>
            <translation>收到的连接器：{count}。列表可能不完整。</translation>
        </message>
        <message>
            <source>Correct the proxy in Settings or in the system, or have it let {host} through.</source>
            <translation>请在“设置”或系统中更正代理，或让它放行 {host}。</translation>
        </message>
        <message>
            <source>Correct the widget's address in the workspace, or check again later.</source>
            <translation>请在工作区中更正组件的地址，或稍后重新检查。</translation>
        </message>
        <message>
            <source>Correct the widget's address in the workspace.</source>
            <translation>请在工作区中更正组件的地址。</translation>
        </message>
        <message>
            <source>Database can be written</source>
            <translation>可以写入数据库</translation>
        </message>
        <message>
            <source>Developer endpoint</source>
            <translation>开发者端点</translation>
        </message>
        <message>
            <source>Developer endpoint answers the preflight</source>
            <translation>开发者端点应答预检请求</translation>
        </message>
        <message>
            <source>Developer endpoint's port</source>
            <translation>开发者端点的端口</translation>
        </message>
        <message>
            <source>Disk has room</source>
            <translation>磁盘有空间</translation>
        </message>
        <message>
            <source>Display name is sent, not the platform id</source>
            <translation>发送的是显示名称，而非平台 ID</translation>
        </message>
        <message>
            <source>Edit workspace</source>
            <translation>编辑工作区</translation>
        </message>
        <message>
            <source>Enable connectors on the dashboard's AuthKit page.</source>
            <translation>请在控制面板的 AuthKit 页面启用连接器。</translation>
        </message>
        <message>
            <source>Enable “{name}” on the dashboard's AuthKit page.</source>
            <translation>请在控制面板的 AuthKit 页面启用“{name}”。</translation>
        </message>
        <message>
            <source>Environment matches the key</source>
            <translation>环境与密钥相符</translation>
        </message>
        <message>
            <source>Every row of the guide's troubleshooting table, and the things this application needs itself.</source>
            <translation>指南故障排除表中的每一行，以及本应用自身需要的条件。</translation>
        </message>
        <message>
            <source>Fail</source>
            <translation>未通过</translation>
        </message>
        <message>
            <source>Few calls are left this minute: {left}.</source>
            <translation>本分钟剩余调用不多：{left}。</translation>
        </message>
        <message>
            <source>Folders are 0700 and files 0600.</source>
            <translation>文件夹为 0700，文件为 0600。</translation>
        </message>
        <message>
            <source>Folders are private</source>
            <translation>文件夹是私密的</translation>
        </message>
        <message>
            <source>Fonts are looked at in the window only.</source>
            <translation>只在窗口中检查字体。</translation>
        </message>
        <message>
            <source>Fonts are there, Chinese too</source>
            <translation>有字体，包括中文</translation>
        </message>
        <message>
            <source>Free some space soon.</source>
            <translation>请尽快释放一些空间。</translation>
        </message>
        <message>
            <source>Free some space: nothing can be saved until then.</source>
            <translation>请释放一些空间：在此之前无法保存任何内容。</translation>
        </message>
        <message>
            <source>Give AuthKit the full URL, beginning with http.</source>
            <translation>请给 AuthKit 以 http 开头的完整 URL。</translation>
        </message>
        <message>
            <source>Give the key</source>
            <translation>提供密钥</translation>
        </message>
        <message>
            <source>Give the workspace its key again.</source>
            <translation>请重新为工作区提供密钥。</translation>
        </message>
        <message>
            <source>Give yourself the permission back.</source>
            <translation>请恢复你自己的权限。</translation>
        </message>
        <message>
            <source>Install PySide6 of at least {least} and below {below}.</source>
            <translation>请安装不低于 {least} 且低于 {below} 的 PySide6。</translation>
        </message>
        <message>
            <source>Install Python {least} or newer, or the built application.</source>
            <translation>请安装 Python {least} 或更新版本，或安装打包好的应用。</translation>
        </message>
        <message>
            <source>Install a font such as DejaVu Sans.</source>
            <translation>请安装字体，例如 DejaVu Sans。</translation>
        </message>
        <message>
            <source>Install a font such as Noto Sans CJK.</source>
            <translation>请安装字体，例如 Noto Sans CJK。</translation>
        </message>
        <message>
            <source>Install both in the same version, in an environment of their own.</source>
            <translation>请在独立的环境中安装两者的同一版本。</translation>
        </message>
        <message>
            <source>Install the libraries that the message names.</source>
            <translation>请安装消息中提到的库。</translation>
        </message>
        <message>
            <source>It came back as it was saved, for an identity nobody else knows.</source>
            <translation>按保存的内容读回，使用了一个没有人用的身份。</translation>
        </message>
        <message>
            <source>It did not come back as it was saved.</source>
            <translation>读回的内容与保存的不同。</translation>
        </message>
        <message>
            <source>It is loaded when it is needed; that takes a second and some memory.</source>
            <translation>需要时才加载；会花一秒钟和一些内存。</translation>
        </message>
        <message>
            <source>It is open, and of the newest version.</source>
            <translation>已打开，且为最新版本。</translation>
        </message>
        <message>
            <source>It is the service's own trouble: check again later.</source>
            <translation>这是服务自身的故障：请稍后重新检查。</translation>
        </message>
        <message>
            <source>It tries the things that usually go wrong, without changing anything, and offers to mend them.</source>
            <translation>它会尝试通常出错的地方，不改变任何内容，并提供修复办法。</translation>
        </message>
        <message>
            <source>Key and service</source>
            <translation>密钥与服务</translation>
        </message>
        <message>
            <source>Key and workspace are {environment}.</source>
            <translation>密钥和工作区都是 {environment}。</translation>
        </message>
        <message>
            <source>Keyring can be used</source>
            <translation>密钥环可用</translation>
        </message>
        <message>
            <source>Let this application listen on 127.0.0.1, then check again.</source>
            <translation>请允许本应用监听 127.0.0.1，然后重新检查。</translation>
        </message>
        <message>
            <source>Load it now</source>
            <translation>现在加载</translation>
        </message>
        <message>
            <source>Name every header that is sent in Access-Control-Allow-Headers.</source>
            <translation>请在 Access-Control-Allow-Headers 中列出发送的每个请求头。</translation>
        </message>
        <message>
            <source>No font here has Chinese characters.</source>
            <translation>此处没有含中文字符的字体。</translation>
        </message>
        <message>
            <source>No font is installed.</source>
            <translation>没有安装字体。</translation>
        </message>
        <message>
            <source>Not checked</source>
            <translation>未检查</translation>
        </message>
        <message>
            <source>Nothing speaks against {environment}; the service does not name it yet.</source>
            <translation>没有与 {environment} 矛盾之处；服务尚未说明。</translation>
        </message>
        <message>
            <source>OPTIONS returned {status}. Browsers stop here, so the widget never asks for its token.</source>
            <translation>OPTIONS 返回 {status}。浏览器就此停止，因此组件不会请求令牌。</translation>
        </message>
        <message>
            <source>Only named origins are allowed</source>
            <translation>只允许写明的来源</translation>
        </message>
        <message>
            <source>Only {bytes} are free where {folder} lies.</source>
            <translation>{folder} 所在磁盘只剩 {bytes}。</translation>
        </message>
        <message>
            <source>Open API keys</source>
            <translation>打开 API 密钥页</translation>
        </message>
        <message>
            <source>Open folder</source>
            <translation>打开文件夹</translation>
        </message>
        <message>
            <source>Open its settings</source>
            <translation>打开其设置</translation>
        </message>
        <message>
            <source>Open network settings</source>
            <translation>打开网络设置</translation>
        </message>
        <message>
            <source>Open the dashboard</source>
            <translation>打开控制面板</translation>
        </message>
        <message>
            <source>Origin, headers and private network access are allowed.</source>
            <translation>来源、请求头和专用网络访问都已允许。</translation>
        </message>
        <message>
            <source>Origins that may ask: {count}.</source>
            <translation>可以请求的来源：{count}。</translation>
        </message>
        <message>
            <source>Other users of this computer can read {paths}.</source>
            <translation>本机的其他用户可以读取 {paths}。</translation>
        </message>
        <message>
            <source>Pass</source>
            <translation>通过</translation>
        </message>
        <message>
            <source>Port {port} is free.</source>
            <translation>端口 {port} 空闲。</translation>
        </message>
        <message>
            <source>Preflight answered with 204</source>
            <translation>预检请求应答 204</translation>
        </message>
        <message>
            <source>PySide6 {version} does not fit: 6.12.0 drops objects in use and aborts.</source>
            <translation>PySide6 {version} 不适用：6.12.0 会丢弃使用中的对象并中止。</translation>
        </message>
        <message>
            <source>Python and Qt fit</source>
            <translation>Python 与 Qt 适用</translation>
        </message>
        <message>
            <source>Python {python} and Qt {qt} are tested together.</source>
            <translation>Python {python} 与 Qt {qt} 已一起测试过。</translation>
        </message>
        <message>
            <source>Python {version} is too old.</source>
            <translation>Python {version} 太旧。</translation>
        </message>
        <message>
            <source>Qt {qt} and PySide6 {pyside} do not belong together.</source>
            <translation>Qt {qt} 与 PySide6 {pyside} 不配套。</translation>
        </message>
        <message>
            <source>QtWebEngine {engine} with Chromium {chromium}.</source>
            <translation>QtWebEngine {engine}，Chromium {chromium}。</translation>
        </message>
        <message>
            <source>Rate limit has room</source>
            <translation>速率限制有余量</translation>
        </message>
        <message>
            <source>Remove “*” and name the origin of your front end.</source>
            <translation>请移除“*”，改为写明你前端的来源。</translation>
        </message>
        <message>
            <source>Repair permissions</source>
            <translation>修复权限</translation>
        </message>
        <message>
            <source>Return the service's object itself, without “token” or “data” around it.</source>
            <translation>请直接返回服务的对象本身，外面不要加“token”或“data”。</translation>
        </message>
        <message>
            <source>Return the service's object untouched.</source>
            <translation>请原样返回服务的对象。</translation>
        </message>
        <message>
            <source>Secret key accepted</source>
            <translation>密钥已被接受</translation>
        </message>
        <message>
            <source>Secret key is there</source>
            <translation>有密钥</translation>
        </message>
        <message>
            <source>See Activity for the call and its cause.</source>
            <translation>请到“活动记录”中查看此调用及其原因。</translation>
        </message>
        <message>
            <source>Service can be reached</source>
            <translation>可以连接到服务</translation>
        </message>
        <message>
            <source>Session server and widget</source>
            <translation>会话服务器与组件</translation>
        </message>
        <message>
            <source>Set the clock by the network: certificates and tokens need it.</source>
            <translation>请按网络校准时钟：证书和令牌都需要它。</translation>
        </message>
        <message>
            <source>Set the workspace to {key}, or give it a {workspace} key.</source>
            <translation>请把工作区设为 {key}，或为它提供 {workspace} 密钥。</translation>
        </message>
        <message>
            <source>Settings can be read</source>
            <translation>可以读取设置</translation>
        </message>
        <message>
            <source>Start it as an ordinary user.</source>
            <translation>请以普通用户启动。</translation>
        </message>
        <message>
            <source>Stop it and start it again in Settings.</source>
            <translation>请在“设置”中停止后重新启动。</translation>
        </message>
        <message>
            <source>Take the permission from everybody but you.</source>
            <translation>请收回除你以外所有人的权限。</translation>
        </message>
        <message>
            <source>The answer lacks what browsers want to see: {headers}.</source>
            <translation>应答缺少浏览器要求的内容：{headers}。</translation>
        </message>
        <message>
            <source>The application runs as root, where the sandbox cannot work.</source>
            <translation>应用以 root 身份运行，沙箱无法工作。</translation>
        </message>
        <message>
            <source>The check itself broke ({what}). The log says where.</source>
            <translation>检查本身出错（{what}）。日志中有出错的位置。</translation>
        </message>
        <message>
            <source>The developer endpoint is off.</source>
            <translation>开发者端点已关闭。</translation>
        </message>
        <message>
            <source>The disk is full: {bytes} are free where {folder} lies.</source>
            <translation>磁盘已满：{folder} 所在磁盘剩余 {bytes}。</translation>
        </message>
        <message>
            <source>The endpoint listens on port {port}.</source>
            <translation>端点正在监听端口 {port}。</translation>
        </message>
        <message>
            <source>The key is {key} and the workspace says {workspace}.</source>
            <translation>密钥是 {key}，而工作区设为 {workspace}。</translation>
        </message>
        <message>
            <source>The proxy {proxy} does not let calls to {host} through.</source>
            <translation>代理 {proxy} 不放行对 {host} 的调用。</translation>
        </message>
        <message>
            <source>The service tells of no limit that is near.</source>
            <translation>服务没有说明有接近的限制。</translation>
        </message>
        <message>
            <source>The service's answer has no rows at its top level: it is wrapped, or no token.</source>
            <translation>服务的应答在顶层没有 rows：它被包装了，或不是令牌。</translation>
        </message>
        <message>
            <source>The session server answered {status}.</source>
            <translation>会话服务器应答 {status}。</translation>
        </message>
        <message>
            <source>The session server could not be opened: {cause}.</source>
            <translation>无法打开会话服务器：{cause}。</translation>
        </message>
        <message>
            <source>The system keeps port {port} for itself.</source>
            <translation>系统保留了端口 {port}。</translation>
        </message>
        <message>
            <source>The system keeps your profile from others.</source>
            <translation>系统会阻止他人访问你的用户配置。</translation>
        </message>
        <message>
            <source>The token does not list “{name}”: the widget opens its list instead.</source>
            <translation>令牌中没有“{name}”：组件会改为打开列表。</translation>
        </message>
        <message>
            <source>The token lacks {parts}.</source>
            <translation>令牌缺少 {parts}。</translation>
        </message>
        <message>
            <source>The web engine cannot be loaded: {cause}.</source>
            <translation>无法加载网页引擎：{cause}。</translation>
        </message>
        <message>
            <source>The widget is given the whole address on this computer.</source>
            <translation>给组件的是本机的完整地址。</translation>
        </message>
        <message>
            <source>The workspace's key can be read.</source>
            <translation>可以读取此工作区的密钥。</translation>
        </message>
        <message>
            <source>There is no connector to try it with.</source>
            <translation>没有可用来尝试的连接器。</translation>
        </message>
        <message>
            <source>There is no workspace yet.</source>
            <translation>还没有工作区。</translation>
        </message>
        <message>
            <source>There was no result within {seconds} s.</source>
            <translation>{seconds} 秒内没有结果。</translation>
        </message>
        <message>
            <source>This computer</source>
            <translation>本机</translation>
        </message>
        <message>
            <source>This computer's clock is {span} fast.</source>
            <translation>本机时钟快 {span}。</translation>
        </message>
        <message>
            <source>This computer's clock is {span} slow.</source>
            <translation>本机时钟慢 {span}。</translation>
        </message>
        <message>
            <source>This workspace keeps its key in memory, for this run only.</source>
            <translation>此工作区的密钥只在本次运行的内存中。</translation>
        </message>
        <message>
            <source>Token URL is absolute</source>
            <translation>令牌 URL 为绝对地址</translation>
        </message>
        <message>
            <source>Token is sent unwrapped</source>
            <translation>令牌没有被包装</translation>
        </message>
        <message>
            <source>Use the display name “{name}” in selectedConnection, and {id} in paths.</source>
            <translation>selectedConnection 请使用显示名称“{name}”，路径中使用 {id}。</translation>
        </message>
        <message>
            <source>Verify the key in the dashboard, or choose {other} if it is a key of {other}.</source>
            <translation>请在控制面板中核对密钥；如果是 {other} 的密钥，请选择 {other}。</translation>
        </message>
        <message>
            <source>Verify the key in the dashboard.</source>
            <translation>请在控制面板中核对密钥。</translation>
        </message>
        <message>
            <source>Wait a minute before you load large lists.</source>
            <translation>加载大列表之前，请等待一分钟。</translation>
        </message>
        <message>
            <source>Wait a minute, then check again.</source>
            <translation>请等待一分钟，然后重新检查。</translation>
        </message>
        <message>
            <source>Waiting</source>
            <translation>等待中</translation>
        </message>
        <message>
            <source>Warning</source>
            <translation>警告</translation>
        </message>
        <message>
            <source>Web engine is sandboxed</source>
            <translation>网页引擎在沙箱中运行</translation>
        </message>
        <message>
            <source>Web engine loads</source>
            <translation>可以加载网页引擎</translation>
        </message>
        <message>
            <source>Web pages run in Chromium's sandbox.</source>
            <translation>网页在 Chromium 的沙箱中运行。</translation>
        </message>
        <message>
            <source>What is kept</source>
            <translation>保存的内容</translation>
        </message>
        <message>
            <source>Widget host can be reached</source>
            <translation>可以连接到组件主机</translation>
        </message>
        <message>
            <source>Within {seconds} s of the service's clock.</source>
            <translation>与服务的时钟相差 {seconds} 秒以内。</translation>
        </message>
        <message>
            <source>Write the whole address, beginning with https://.</source>
            <translation>请写出以 https:// 开头的完整地址。</translation>
        </message>
        <message>
            <source>rows, total, pages, page and requestId at the top level; rows: {count}.</source>
            <translation>顶层有 rows、total、pages、page 和 requestId；行数：{count}。</translation>
        </message>
        <message>
            <source>selectedConnection is “{id}”: the widget opens its list instead.</source>
            <translation>selectedConnection 为“{id}”：组件会改为打开列表。</translation>
        </message>
        <message>
            <source>selectedConnection is “{name}”, and the widget knows it.</source>
            <translation>selectedConnection 为“{name}”，组件认得它。</translation>
        </message>
        <message>
            <source>{bytes} free.</source>
            <translation>剩余 {bytes}。</translation>
        </message>
        <message>
            <source>{count} failed</source>
            <translation>{count} 项未通过</translation>
        </message>
        <message>
            <source>{count} not checked</source>
            <translation>{count} 项未检查</translation>
        </message>
        <message>
            <source>{count} passed</source>
            <translation>{count} 项通过</translation>
        </message>
        <message>
            <source>{count} warning</source>
            <translation>{count} 项警告</translation>
        </message>
        <message>
            <source>{count} warnings</source>
            <translation>{count} 项警告</translation>
        </message>
        <message>
            <source>{family}, and Chinese characters can be shown.</source>
            <translation>{family}，可以显示中文字符。</translation>
        </message>
        <message>
            <source>{host} answers through the proxy {proxy}.</source>
            <translation>{host} 通过代理 {proxy} 应答。</translation>
        </message>
        <message>
            <source>{host} answers with a valid certificate.</source>
            <translation>{host} 以有效的证书应答。</translation>
        </message>
        <message>
            <source>{host} answers with an error of its own ({status}).</source>
            <translation>{host} 应答了自身的错误（{status}）。</translation>
        </message>
        <message>
            <source>{host} answers, but not as {service} does: it is another service.</source>
            <translation>{host} 有应答，但与 {service} 不同：它是另一个服务。</translation>
        </message>
        <message>
            <source>{host} answers, on this computer.</source>
            <translation>{host} 有应答，在本机上。</translation>
        </message>
        <message>
            <source>{host} does not tell the time.</source>
            <translation>{host} 没有说明时间。</translation>
        </message>
        <message>
            <source>{host} refuses the widget's page ({status}).</source>
            <translation>{host} 拒绝提供组件的页面（{status}）。</translation>
        </message>
        <message>
            <source>{host} sends something that is no page.</source>
            <translation>{host} 发来的不是页面。</translation>
        </message>
        <message>
            <source>{host} sends the widget's page.</source>
            <translation>{host} 发来组件的页面。</translation>
        </message>
        <message>
            <source>{host} takes the key of {account}.</source>
            <translation>{host} 接受 {account} 的密钥。</translation>
        </message>
        <message>
            <source>{host} takes the key.</source>
            <translation>{host} 接受密钥。</translation>
        </message>
        <message>
            <source>{keyring} answers.</source>
            <translation>{keyring}有应答。</translation>
        </message>
        <message>
            <source>{keyring} holds no key for this workspace.</source>
            <translation>{keyring}中没有此工作区的密钥。</translation>
        </message>
        <message>
            <source>{path} cannot be read and written by you.</source>
            <translation>你无法读写 {path}。</translation>
        </message>
        <message>
            <source>{service} refuses the secret key (401).</source>
            <translation>{service} 拒绝了密钥（401）。</translation>
        </message>
        <message>
            <source>{url} answers 204 with complete CORS headers.</source>
            <translation>{url} 应答 204，CORS 头完整。</translation>
        </message>
        <message>
            <source>{url} is said to be on and does not answer.</source>
            <translation>{url} 应已开启，但没有应答。</translation>
        </message>
        <message>
            <source>“*” is allowed: any web page that finds the port can get tokens.</source>
            <translation>允许了“*”：任何找到此端口的网页都能取得令牌。</translation>
        </message>
        <message>
            <source>“{check}” has to pass first.</source>
            <translation>需要先通过“{check}”。</translation>
        </message>
        <message>
            <source>“{url}” is not an absolute address that can be used ({which}).</source>
            <translation>“{url}”不是可用的绝对地址（{which}）。</translation>
        </message>
        <message>
            <source>“{url}” is relative: the widget would ask its own host for it.</source>
            <translation>“{url}”是相对地址：组件会向自己的主机请求它。</translation>
        </message>
    </context>
    <context>
        <name>endpoint</name>
        <message>
            <source>This origin is allowed already.</source>
            <translation>此来源已在允许之列。</translation>
        </message>
    </context>
    <context>
        <name>errors</name>
        <message>
            <source>--{name} is not understood here: paste one request.</source>
            <translation>此处不支持 --{name}：请粘贴单个请求。</translation>
        </message>
        <message>
            <source>-: begins another request: paste one.</source>
            <translation>-: 会开始另一个请求：请只粘贴一个。</translation>
        </message>
        <message>
            <source>-F {text} has no value.</source>
            <translation>-F {text} 没有值。</translation>
        </message>
        <message>
            <source>-Infinity is not allowed in JSON</source>
            <translation>JSON 中不能有 -Infinity</translation>
        </message>
        <message>
            <source>-K reads options from a file, which is not done here.</source>
            <translation>-K 从文件读取选项，此处不支持。</translation>
        </message>
        <message>
            <source>A " is opened and never closed.</source>
            <translation>有 " 开始后没有结束。</translation>
        </message>
        <message>
            <source>A $' is opened and never closed.</source>
            <translation>有 $' 开始后没有结束。</translation>
        </message>
        <message>
            <source>A $( is opened and never closed.</source>
            <translation>有 $( 开始后没有结束。</translation>
        </message>
        <message>
            <source>A ' is opened and never closed.</source>
            <translation>有 ' 开始后没有结束。</translation>
        </message>
        <message>
            <source>A body that is no text can be copied for sh, Python and JavaScript only.</source>
            <translation>非文本的请求体只能复制为 sh、Python 和 JavaScript。</translation>
        </message>
        <message>
            <source>A cURL command begins with curl.</source>
            <translation>cURL 命令以 curl 开头。</translation>
        </message>
        <message>
            <source>A connection has at most {most} tags here.</source>
            <translation>此处一个连接最多 {most} 个标签。</translation>
        </message>
        <message>
            <source>A folder cannot be moved into itself.</source>
            <translation>文件夹不能移动到自身之中。</translation>
        </message>
        <message>
            <source>A form holds no files: send {name} as multipart.</source>
            <translation>表单不能含文件：请以多部分方式发送 {name}。</translation>
        </message>
        <message>
            <source>A key has only plain letters, digits and signs. Copy it again.</source>
            <translation>密钥只含普通字母、数字和符号。请重新复制。</translation>
        </message>
        <message>
            <source>A link looks like {scheme}://connection/KEY.</source>
            <translation>链接的格式为 {scheme}://connection/KEY。</translation>
        </message>
        <message>
            <source>A multipart body sets Content-Type itself, with its boundary: switch the header off.</source>
            <translation>多部分请求体会自行设置带分隔符的 Content-Type：请关闭此请求头。</translation>
        </message>
        <message>
            <source>A name begins with a letter and holds letters, figures, “_”, “-” and “.”, without spaces.</source>
            <translation>名称以字母开头，由字母、数字、“_”、“-”和“.”组成，不含空格。</translation>
        </message>
        <message>
            <source>A name cannot hold control characters such as line ends.</source>
            <translation>名称中不能有换行等控制字符。</translation>
        </message>
        <message>
            <source>A name cannot hold control characters.</source>
            <translation>名称中不能有控制字符。</translation>
        </message>
        <message>
            <source>A name has at most {most} characters.</source>
            <translation>名称最多 {most} 个字符。</translation>
        </message>
        <message>
            <source>A name has at most {most} characters; this one has {count}.</source>
            <translation>名称最多 {most} 个字符；此处有 {count} 个。</translation>
        </message>
        <message>
            <source>A passphrase has at least {least} characters.</source>
            <translation>口令至少 {least} 个字符。</translation>
        </message>
        <message>
            <source>A passphrase has at most {most} characters.</source>
            <translation>口令最多 {most} 个字符。</translation>
        </message>
        <message>
            <source>A password needs the name it belongs to.</source>
            <translation>密码需要与之对应的用户名。</translation>
        </message>
        <message>
            <source>A path cannot hold a backslash.</source>
            <translation>路径中不能有反斜杠。</translation>
        </message>
        <message>
            <source>A path cannot hold control characters such as line ends.</source>
            <translation>路径中不能有换行等控制字符。</translation>
        </message>
        <message>
            <source>A path cannot hold control characters, encoded or not.</source>
            <translation>路径中不能有控制字符，无论是否编码。</translation>
        </message>
        <message>
            <source>A path cannot hold the segments “.” and “..”, encoded or not.</source>
            <translation>路径中不能有“.”和“..”段，无论是否编码。</translation>
        </message>
        <message>
            <source>A path cannot hold two slashes in a row.</source>
            <translation>路径中不能有连续两个斜杠。</translation>
        </message>
        <message>
            <source>A path has at most {most} characters; this one has {count}.</source>
            <translation>路径最多 {most} 个字符；此处有 {count} 个。</translation>
        </message>
        <message>
            <source>A platform id is of small letters, digits and dashes, such as google-drive.</source>
            <translation>平台 ID 由小写字母、数字和连字符组成，例如 google-drive。</translation>
        </message>
        <message>
            <source>A port is a number from 1 to {most}; 0 takes any free one.</source>
            <translation>端口为 1 到 {most} 之间的数字；0 表示任意空闲端口。</translation>
        </message>
        <message>
            <source>A probe</source>
            <translation>探测请求</translation>
        </message>
        <message>
            <source>A probe has at most {most} rules.</source>
            <translation>一个探测请求最多有 {most} 条规则。</translation>
        </message>
        <message>
            <source>A probe only reads: choose GET or HEAD.</source>
            <translation>探测请求只读取数据：请选择 GET 或 HEAD。</translation>
        </message>
        <message>
            <source>A proxy's address begins with http:// or https://.</source>
            <translation>代理地址以 http:// 或 https:// 开头。</translation>
        </message>
        <message>
            <source>A proxy's address ends with its port.</source>
            <translation>代理地址以端口结尾。</translation>
        </message>
        <message>
            <source>A rule needs a status, a place in the answer, or what stands there.</source>
            <translation>规则需要状态码、应答中的位置或该处的内容。</translation>
        </message>
        <message>
            <source>A tag cannot hold commas or line ends.</source>
            <translation>标签中不能有逗号或换行。</translation>
        </message>
        <message>
            <source>A tag has at most {most} characters; this one has {count}.</source>
            <translation>标签最多 {most} 个字符；此处有 {count} 个。</translation>
        </message>
        <message>
            <source>A {quote} is opened and never closed.</source>
            <translation>有 {quote} 开始后没有结束。</translation>
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
            <source>An identity has at most {most} characters; this one has {count}.</source>
            <translation>身份最多 {most} 个字符；此处有 {count} 个。</translation>
        </message>
        <message>
            <source>An origin is a scheme and a host, such as https://app.example.com.</source>
            <translation>来源由协议和主机组成，例如 https://app.example.com。</translation>
        </message>
        <message>
            <source>Another workspace has this name.</source>
            <translation>已有同名的工作区。</translation>
        </message>
        <message>
            <source>Choose a folder for saved requests first.</source>
            <translation>请先选择存放请求的文件夹。</translation>
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
            <translation>每个探测请求以一行 [[probe]] 开头。</translation>
        </message>
        <message>
            <source>Give the folder a name.</source>
            <translation>请为文件夹命名。</translation>
        </message>
        <message>
            <source>Give the view a name.</source>
            <translation>请为视图命名。</translation>
        </message>
        <message>
            <source>Give the workspace a name.</source>
            <translation>请为工作区命名。</translation>
        </message>
        <message>
            <source>Infinity is not allowed in JSON</source>
            <translation>JSON 中不能有 Infinity</translation>
        </message>
        <message>
            <source>It encodes a file's content, which is not done here.</source>
            <translation>它对文件内容编码，此处不支持。</translation>
        </message>
        <message>
            <source>It holds a command between backticks, which only a shell can run.</source>
            <translation>其中有反引号命令，只有 shell 才能执行。</translation>
        </message>
        <message>
            <source>It holds a command in $(…), which only a shell can run.</source>
            <translation>其中有 $(…) 命令，只有 shell 才能执行。</translation>
        </message>
        <message>
            <source>It holds no address.</source>
            <translation>其中没有地址。</translation>
        </message>
        <message>
            <source>It holds two addresses; the second is {value}.</source>
            <translation>其中有两个地址；第二个是 {value}。</translation>
        </message>
        <message>
            <source>It is a {scheme} address; only http and https are called.</source>
            <translation>这是 {scheme} 地址；只能调用 http 和 https。</translation>
        </message>
        <message>
            <source>It puts a body together from a file and a text.</source>
            <translation>它用文件和文本拼成请求体。</translation>
        </message>
        <message>
            <source>It reads a field's text from a file, which is not done here.</source>
            <translation>它从文件读取字段文本，此处不支持。</translation>
        </message>
        <message>
            <source>It reads from a file through &lt;, which only a shell can do.</source>
            <translation>它通过 &lt; 读取文件，只有 shell 才能做到。</translation>
        </message>
        <message>
            <source>It reads headers from a file, which is not done here.</source>
            <translation>它从文件读取请求头，此处不支持。</translation>
        </message>
        <message>
            <source>It reads its body from another program, which is not done here.</source>
            <translation>它从另一个程序读取请求体，此处不支持。</translation>
        </message>
        <message>
            <source>It sends a body and a form at once.</source>
            <translation>它同时发送请求体和表单。</translation>
        </message>
        <message>
            <source>It sends several files in one field, or another program's output.</source>
            <translation>它在一个字段中发送多个文件，或另一个程序的输出。</translation>
        </message>
        <message>
            <source>It uploads another program's output, which is not done here.</source>
            <translation>它上传另一个程序的输出，此处不支持。</translation>
        </message>
        <message>
            <source>Its address cannot be read.</source>
            <translation>无法读取它的地址。</translation>
        </message>
        <message>
            <source>Its address stands for several, which is not done here.</source>
            <translation>它的地址代表多个地址，此处不支持。</translation>
        </message>
        <message>
            <source>Line {begun}: a quote is not closed, or closed too early.</source>
            <translation>第 {begun} 行：引号没有结束，或结束得太早。</translation>
        </message>
        <message>
            <source>Line {line}: this is no JSON.</source>
            <translation>第 {line} 行：不是 JSON。</translation>
        </message>
        <message>
            <source>Line {number} is not a header. Write it as Name: value.</source>
            <translation>第 {number} 行不是请求头。请写成 Name: value。</translation>
        </message>
        <message>
            <source>NaN is not allowed in JSON</source>
            <translation>JSON 中不能有 NaN</translation>
        </message>
        <message>
            <source>Only https:// is used outside this computer: the key would travel readable.</source>
            <translation>离开本机时只能使用 https://，否则密钥会以明文传输。</translation>
        </message>
        <message>
            <source>Paste the secret key of your service.</source>
            <translation>请粘贴服务的密钥。</translation>
        </message>
        <message>
            <source>Port {port} cannot be opened. Choose another, or 0 for any free one.</source>
            <translation>无法打开端口 {port}。请换一个，或用 0 表示任意空闲端口。</translation>
        </message>
        <message>
            <source>Port {port} is in use by another program. Choose another, or 0 for any free one.</source>
            <translation>端口 {port} 正被另一个程序使用。请换一个，或用 0 表示任意空闲端口。</translation>
        </message>
        <message>
            <source>Port {port} is reserved by the system. Choose one above 1023.</source>
            <translation>端口 {port} 由系统保留。请选择 1023 以上的端口。</translation>
        </message>
        <message>
            <source>PowerShell cannot hand the value of {name} to curl: it is not ASCII.</source>
            <translation>PowerShell 无法把 {name} 的值交给 curl：它不是 ASCII。</translation>
        </message>
        <message>
            <source>Put a value in the place of {{{{{missing}}}}}.</source>
            <translation>请把 {{{{{missing}}}}} 换成值。</translation>
        </message>
        <message>
            <source>Say where nothing is to stand.</source>
            <translation>请指明何处应为空。</translation>
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
            <translation>请先设置口令：它是退出支持模式的凭据。</translation>
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
            <source>The command prompt cannot hand the value of {name} to curl: it is not ASCII.</source>
            <translation>命令提示符无法把 {name} 的值交给 curl：它不是 ASCII。</translation>
        </message>
        <message>
            <source>The command prompt drops carriage returns; use PowerShell or sh.</source>
            <translation>命令提示符会丢弃回车符；请使用 PowerShell 或 sh。</translation>
        </message>
        <message>
            <source>The command prompt takes {most} characters; use PowerShell or sh.</source>
            <translation>命令提示符最多接受 {most} 个字符；请使用 PowerShell 或 sh。</translation>
        </message>
        <message>
            <source>The file {path} cannot be read.</source>
            <translation>无法读取文件 {path}。</translation>
        </message>
        <message>
            <source>The form holds half a character, which cannot be sent.</source>
            <translation>表单含有半个字符，无法发送。</translation>
        </message>
        <message>
            <source>The head has {twice} twice.</source>
            <translation>表头中有两个 {twice}。</translation>
        </message>
        <message>
            <source>The head lacks {missing}. Expected are the guide's columns.</source>
            <translation>表头缺少 {missing}。应有指南中的各列。</translation>
        </message>
        <message>
            <source>The identity is a text, such as your user's id.</source>
            <translation>身份是一段文本，例如你的用户 ID。</translation>
        </message>
        <message>
            <source>The key is masked. Export with whole keys to import it.</source>
            <translation>密钥已遮盖。要导入，请在导出时包含完整密钥。</translation>
        </message>
        <message>
            <source>The key stands in line {seen} already.</source>
            <translation>此密钥已在第 {seen} 行出现。</translation>
        </message>
        <message>
            <source>The proxy's port is a number from 1 to 65535.</source>
            <translation>代理端口为 1 到 65535 之间的数字。</translation>
        </message>
        <message>
            <source>The query holds half a character, which cannot be sent.</source>
            <translation>查询参数含有半个字符，无法发送。</translation>
        </message>
        <message>
            <source>The request holds half a character, which a file cannot hold.</source>
            <translation>请求含有半个字符，文件无法保存它。</translation>
        </message>
        <message>
            <source>The service does not pass the method {value} on.</source>
            <translation>服务不转发 {value} 方法。</translation>
        </message>
        <message>
            <source>The service does not say whose connection this is.</source>
            <translation>服务没有说明此连接属于谁。</translation>
        </message>
        <message>
            <source>The service's header names, paths or page size cannot be used.</source>
            <translation>服务的请求头名称、路径或每页数量无法使用。</translation>
        </message>
        <message>
            <source>The text after &lt;&lt;{start} has no end.</source>
            <translation>&lt;&lt;{start} 之后的文本没有结尾。</translation>
        </message>
        <message>
            <source>The type of {name} cannot be sent.</source>
            <translation>无法发送 {name} 的类型。</translation>
        </message>
        <message>
            <source>The value in line {number} has signs a header cannot carry.</source>
            <translation>第 {number} 行的值含有请求头不能携带的字符。</translation>
        </message>
        <message>
            <source>The value of {name} cannot hold control characters such as line ends.</source>
            <translation>{name} 的值中不能有换行等控制字符。</translation>
        </message>
        <message>
            <source>The value of {name} holds characters that a header cannot carry.</source>
            <translation>{name} 的值含有请求头不能携带的字符。</translation>
        </message>
        <message>
            <source>The value “{value}” has no name.</source>
            <translation>值“{value}”没有名称。</translation>
        </message>
        <message>
            <source>There are too many requests of this name.</source>
            <translation>此名称的请求太多。</translation>
        </message>
        <message>
            <source>There are two variables called {parsed}.</source>
            <translation>有两个名为 {parsed} 的变量。</translation>
        </message>
        <message>
            <source>There are {most} views already; remove one first.</source>
            <translation>已有 {most} 个视图；请先移除一个。</translation>
        </message>
        <message>
            <source>There is a folder of this name already.</source>
            <translation>已有同名的文件夹。</translation>
        </message>
        <message>
            <source>There is a request of this name already.</source>
            <translation>已有此名称的请求。</translation>
        </message>
        <message>
            <source>There is a space or line end inside the key. Copy it again as a whole.</source>
            <translation>密钥中间有空格或换行。请重新完整复制。</translation>
        </message>
        <message>
            <source>There is a view called {name} already.</source>
            <translation>已有名为 {name} 的视图。</translation>
        </message>
        <message>
            <source>There is no file {path}.</source>
            <translation>没有文件 {path}。</translation>
        </message>
        <message>
            <source>There is no service called {service}.</source>
            <translation>没有名为 {service} 的服务。</translation>
        </message>
        <message>
            <source>There is no workspace named {name}. There are: {known}.</source>
            <translation>没有名为 {name} 的工作区。现有：{known}。</translation>
        </message>
        <message>
            <source>This JSON holds no list of rows.</source>
            <translation>此 JSON 中没有行的列表。</translation>
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
            <source>This command is longer than {most} characters.</source>
            <translation>此命令超过 {most} 个字符。</translation>
        </message>
        <message>
            <source>This connection key holds characters that a header cannot carry.</source>
            <translation>此连接密钥含有请求头不能携带的字符。</translation>
        </message>
        <message>
            <source>This file cannot be read: {reason}.</source>
            <translation>无法读取此文件：{reason}。</translation>
        </message>
        <message>
            <source>This file has more than {most} rows.</source>
            <translation>此文件超过 {most} 行。</translation>
        </message>
        <message>
            <source>This file is empty.</source>
            <translation>此文件是空的。</translation>
        </message>
        <message>
            <source>This file is larger than 64 MB: it is no such table.</source>
            <translation>此文件超过 64 MB：不会是这样的表格。</translation>
        </message>
        <message>
            <source>This file is larger than {most} bytes.</source>
            <translation>此文件超过 {most} 字节。</translation>
        </message>
        <message>
            <source>This file is no text in UTF-8. Save it as CSV UTF-8.</source>
            <translation>此文件不是 UTF-8 文本。请另存为 CSV UTF-8。</translation>
        </message>
        <message>
            <source>This file is not UTF-8 text.</source>
            <translation>此文件不是 UTF-8 文本。</translation>
        </message>
        <message>
            <source>This folder holds too much to be brought back by Undo.</source>
            <translation>此文件夹内容过多，无法通过撤销恢复。</translation>
        </message>
        <message>
            <source>This is a {environment} key and the workspace is {other}. Add a workspace for it instead.</source>
            <translation>这是 {environment} 密钥，而工作区是 {other}。请为它添加一个工作区。</translation>
        </message>
        <message>
            <source>This is a {word} connection and the workspace is {here}.</source>
            <translation>这是 {word} 连接，而工作区是 {here}。</translation>
        </message>
        <message>
            <source>This is no TOML: {error}.</source>
            <translation>这不是 TOML：{error}。</translation>
        </message>
        <message>
            <source>This is no row: an object with the column names is expected.</source>
            <translation>这不是行：应为带列名的对象。</translation>
        </message>
        <message>
            <source>This is not JSON: {reason} at line {line}, column {column}.</source>
            <translation>这不是 JSON：{reason}，第 {line} 行，第 {column} 列。</translation>
        </message>
        <message>
            <source>This is not TOML: {error}.</source>
            <translation>这不是 TOML：{error}。</translation>
        </message>
        <message>
            <source>This is not a file.</source>
            <translation>这不是文件。</translation>
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
            <translation>这不是锁定之前使用的密钥。</translation>
        </message>
        <message>
            <source>This is not the passphrase.</source>
            <translation>口令不正确。</translation>
        </message>
        <message>
            <source>This is too long.</source>
            <translation>内容过长。</translation>
        </message>
        <message>
            <source>This key holds characters that no key has. Copy it again, whole.</source>
            <translation>此密钥含有密钥中不会出现的字符。请重新完整复制。</translation>
        </message>
        <message>
            <source>This path does not lie in the folder of saved requests.</source>
            <translation>此路径不在存放请求的文件夹中。</translation>
        </message>
        <message>
            <source>This path is not percent-encoded.</source>
            <translation>此路径没有百分号编码。</translation>
        </message>
        <message>
            <source>This path leads out of the folder of saved requests.</source>
            <translation>此路径指向存放请求的文件夹之外。</translation>
        </message>
        <message>
            <source>This path would leave the service's passthrough.</source>
            <translation>此路径会超出服务的透传范围。</translation>
        </message>
        <message>
            <source>This request holds a header that cannot be sent.</source>
            <translation>此请求含有无法发送的请求头。</translation>
        </message>
        <message>
            <source>This row has {cells} cells and the head {head}.</source>
            <translation>此行有 {cells} 个单元格，而表头有 {head} 个。</translation>
        </message>
        <message>
            <source>This workspace is LIVE. Use a test workspace, or confirm the live one first.</source>
            <translation>此工作区为 LIVE 环境。请使用测试工作区，或先确认使用 LIVE。</translation>
        </message>
        <message>
            <source>Type a number of MB up to {most}; 0 sets no limit.</source>
            <translation>请输入不超过 {most} 的 MB 数；0 表示不限。</translation>
        </message>
        <message>
            <source>Type a number of MiB from {least} to {most}.</source>
            <translation>请输入 {least} 到 {most} 之间的 MiB 数。</translation>
        </message>
        <message>
            <source>Type a number of days up to {most}; 0 keeps them.</source>
            <translation>请输入不超过 {most} 的天数；0 表示一直保留。</translation>
        </message>
        <message>
            <source>Type a path, or a whole address that begins with {own}</source>
            <translation>请输入路径，或以 {own} 开头的完整地址</translation>
        </message>
        <message>
            <source>Type a tag.</source>
            <translation>请输入标签。</translation>
        </message>
        <message>
            <source>Type a whole address, beginning with https://.</source>
            <translation>请输入以 https:// 开头的完整地址。</translation>
        </message>
        <message>
            <source>Type an address, beginning with https://.</source>
            <translation>请输入以 https:// 开头的地址。</translation>
        </message>
        <message>
            <source>Type each header as Name: value, one a line.</source>
            <translation>请按“名称: 值”输入请求头，每行一个。</translation>
        </message>
        <message>
            <source>Type the action's path, such as gmail/v1/users/me/profile.</source>
            <translation>请输入操作的路径，例如 gmail/v1/users/me/profile。</translation>
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
            <source>Type the password for this name and this proxy.</source>
            <translation>请输入此用户名和此代理的密码。</translation>
        </message>
        <message>
            <source>Type the proxy's host and port, such as http://proxy.example:3128.</source>
            <translation>请输入代理的主机和端口，例如 http://proxy.example:3128。</translation>
        </message>
        <message>
            <source>Type the query as name=value, parted by &amp;.</source>
            <translation>请按 name=value 输入查询参数，以 &amp; 分隔。</translation>
        </message>
        <message>
            <source>Type whole seconds from {least} to {most}.</source>
            <translation>请输入 {least} 到 {most} 之间的整秒数。</translation>
        </message>
        <message>
            <source>U+{number} is no character.</source>
            <translation>U+{number} 不是字符。</translation>
        </message>
        <message>
            <source>Wrong too often. Try again in {wait_s} s.</source>
            <translation>错误次数过多。请 {wait_s} 秒后重试。</translation>
        </message>
        <message>
            <source>curl cannot send the field “{name}”: its name holds “=”.</source>
            <translation>curl 无法发送字段“{name}”：其名称含有“=”。</translation>
        </message>
        <message>
            <source>curl has no option --{name} that is known here.</source>
            <translation>此处不认识 curl 选项 --{name}。</translation>
        </message>
        <message>
            <source>curl has no option -{letter} that is known here.</source>
            <translation>此处不认识 curl 选项 -{letter}。</translation>
        </message>
        <message>
            <source>environment is live or test; not {word}.</source>
            <translation>environment 只能是 live 或 test；不能是 {word}。</translation>
        </message>
        <message>
            <source>expecting ',' delimiter</source>
            <translation>此处应为“,”</translation>
        </message>
        <message>
            <source>expecting ':' delimiter</source>
            <translation>此处应为“:”</translation>
        </message>
        <message>
            <source>expecting property name enclosed in double quotes</source>
            <translation>此处应为双引号中的属性名</translation>
        </message>
        <message>
            <source>expecting value</source>
            <translation>此处应为值</translation>
        </message>
        <message>
            <source>extra data</source>
            <translation>有多余内容</translation>
        </message>
        <message>
            <source>fetch sends the field “{name}” differently: with a type or line ends.</source>
            <translation>fetch 发送字段“{name}”的方式不同：带有类型或换行。</translation>
        </message>
        <message>
            <source>id is no UUID: {text}.</source>
            <translation>id 不是 UUID：{text}。</translation>
        </message>
        <message>
            <source>identityType is user, team, organization or project.</source>
            <translation>identityType 只能是 user、team、organization 或 project。</translation>
        </message>
        <message>
            <source>identity_type is one of user, team, organization, project; not {word}.</source>
            <translation>identity_type 只能是 user、team、organization 或 project；不能是 {word}。</translation>
        </message>
        <message>
            <source>illegal trailing comma before end of array</source>
            <translation>数组末尾不能有逗号</translation>
        </message>
        <message>
            <source>illegal trailing comma before end of object</source>
            <translation>对象末尾不能有逗号</translation>
        </message>
        <message>
            <source>invalid \uXXXX escape</source>
            <translation>\uXXXX 转义无效</translation>
        </message>
        <message>
            <source>invalid control character</source>
            <translation>控制字符无效</translation>
        </message>
        <message>
            <source>state is operational, degraded, failed or unknown; not {word}.</source>
            <translation>state 只能是 operational、degraded、failed 或 unknown；不能是 {word}。</translation>
        </message>
        <message>
            <source>unterminated string starting</source>
            <translation>字符串没有结束</translation>
        </message>
        <message>
            <source>{action} wants “{name}”, which is not there.</source>
            <translation>{action} 需要“{name}”，但没有填写。</translation>
        </message>
        <message>
            <source>{name} became shorter while it was sent; send it again.</source>
            <translation>{name} 在发送过程中变短了；请重新发送。</translation>
        </message>
        <message>
            <source>{name} could not be read to its end; nothing whole was sent.</source>
            <translation>{name} 无法读到结尾；没有发送完整内容。</translation>
        </message>
        <message>
            <source>{name} is empty.</source>
            <translation>{name} 为空。</translation>
        </message>
        <message>
            <source>{name} is filled in by the application.</source>
            <translation>{name} 由本应用填入。</translation>
        </message>
        <message>
            <source>{name} is no time: {text}.</source>
            <translation>{name} 不是时间：{text}。</translation>
        </message>
        <message>
            <source>{name} is set by the application.</source>
            <translation>{name} 由本应用设置。</translation>
        </message>
        <message>
            <source>{name} is too long or holds control characters.</source>
            <translation>{name} 太长，或含有控制字符。</translation>
        </message>
        <message>
            <source>{option} has no value.</source>
            <translation>{option} 没有值。</translation>
        </message>
        <message>
            <source>{path} is a folder; choose a file.</source>
            <translation>{path} 是文件夹；请选择文件。</translation>
        </message>
        <message>
            <source>{platform}: {error}</source>
            <translation>{platform}：{error}</translation>
        </message>
        <message>
            <source>{platform}: {error}.</source>
            <translation>{platform}：{error}。</translation>
        </message>
        <message>
            <source>“path_values” has to be a table.</source>
            <translation>“path_values”必须是表。</translation>
        </message>
        <message>
            <source>“{name}” cannot be “{value}”.</source>
            <translation>“{name}”不能是“{value}”。</translation>
        </message>
        <message>
            <source>“{name}” has to be a list of tables.</source>
            <translation>“{name}”必须是表的列表。</translation>
        </message>
        <message>
            <source>“{name}” has to be a text.</source>
            <translation>“{name}”必须是文本。</translation>
        </message>
        <message>
            <source>“{name}” holds characters that cannot be sent.</source>
            <translation>“{name}”含有无法发送的字符。</translation>
        </message>
        <message>
            <source>“{name}” is no saved request: remove this folder in a file manager.</source>
            <translation>“{name}”不是已存请求：请在文件管理器中删除此文件夹。</translation>
        </message>
        <message>
            <source>“{name}” is not a header name.</source>
            <translation>“{name}”不是请求头名称。</translation>
        </message>
        <message>
            <source>“{text}” holds signs that cannot be sent.</source>
            <translation>“{text}”含有无法发送的字符。</translation>
        </message>
        <message>
            <source>“{text}” is no regular expression: {error}.</source>
            <translation>“{text}”不是正则表达式：{error}。</translation>
        </message>
        <message>
            <source>“{text}” is no status: type numbers such as 401, 403.</source>
            <translation>“{text}”不是状态码：请输入 401、403 这样的数字。</translation>
        </message>
    </context>
    <context>
        <name>exchange</name>
        <message>
            <source>The answer has no body.</source>
            <translation>应答没有正文。</translation>
        </message>
        <message>
            <source>The answer has no body. What it says is in its headers.</source>
            <translation>应答没有正文，信息都在标头里。</translation>
        </message>
    </context>
    <context>
        <name>flaw</name>
        <message>
            <source>A text in it holds raw control characters, which JSON does not allow.</source>
            <translation>其中的文本含有原始控制字符，JSON 不允许这样。</translation>
        </message>
        <message>
            <source>History did not keep the body of this answer.</source>
            <translation>历史中没有保留此应答的正文。</translation>
        </message>
        <message>
            <source>History kept the beginning of this body.</source>
            <translation>历史中只保留了此正文的开头。</translation>
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
            <source>The answer says it is compressed, and is not. Shown as it came.</source>
            <translation>应答声称经过压缩，其实没有。按收到的原样显示。</translation>
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
        <name>history_filter</name>
        <message>
            <source>400 to 499</source>
            <translation>400 到 499</translation>
        </message>
        <message>
            <source>500 and above</source>
            <translation>500 及以上</translation>
        </message>
        <message>
            <source>Age</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>Any age</source>
            <translation>任何时间</translation>
        </message>
        <message>
            <source>Any status</source>
            <translation>任何状态</translation>
        </message>
        <message>
            <source>Filter by status and age</source>
            <translation>按状态和时间筛选</translation>
        </message>
        <message>
            <source>Good answers</source>
            <translation>成功的应答</translation>
        </message>
        <message>
            <source>Last 24 hours</source>
            <translation>最近 24 小时</translation>
        </message>
        <message>
            <source>Last {days} days</source>
            <translation>最近 {days} 天</translation>
        </message>
        <message>
            <source>No answer</source>
            <translation>没有应答</translation>
        </message>
        <message>
            <source>Pinned only</source>
            <translation>仅已固定</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>状态</translation>
        </message>
    </context>
    <context>
        <name>import</name>
        <message>
            <source>Elsewhere</source>
            <translation>在别处</translation>
        </message>
        <message>
            <source>Identity</source>
            <translation>身份</translation>
        </message>
        <message>
            <source>Key, or why not</source>
            <translation>密钥，或不能导入的原因</translation>
        </message>
        <message>
            <source>Line</source>
            <translation>行</translation>
        </message>
        <message>
            <source>New</source>
            <translation>新增</translation>
        </message>
        <message>
            <source>Platform</source>
            <translation>平台</translation>
        </message>
        <message>
            <source>Refused</source>
            <translation>已拒绝</translation>
        </message>
        <message>
            <source>Unchanged</source>
            <translation>不变</translation>
        </message>
        <message>
            <source>Updated</source>
            <translation>更新</translation>
        </message>
        <message>
            <source>What happens</source>
            <translation>将会怎样</translation>
        </message>
        <message>
            <source>{elsewhere} belong to another workspace.</source>
            <translation>{elsewhere} 个属于其他工作区。</translation>
        </message>
        <message>
            <source>{key}, saved in “{workspace}”</source>
            <translation>{key}，保存在“{workspace}”中</translation>
        </message>
        <message>
            <source>{new} new, {updated} updated, {unchanged} unchanged, {refused} refused. Nothing is written yet.</source>
            <translation>新增 {new}，更新 {updated}，不变 {unchanged}，拒绝 {refused}。尚未写入任何内容。</translation>
        </message>
    </context>
    <context>
        <name>kept_exchange</name>
        <message>
            <source>No answer</source>
            <translation>没有应答</translation>
        </message>
        <message>
            <source>Send it again.</source>
            <translation>请重新发送。</translation>
        </message>
        <message>
            <source>The request ended before an answer came.</source>
            <translation>请求在收到应答之前已结束。</translation>
        </message>
    </context>
    <context>
        <name>labels</name>
        <message>
            <source>Changed elsewhere, too</source>
            <translation>别处也有更改</translation>
        </message>
        <message>
            <source>Somebody changed tags or name meanwhile; your change was made on top of that.</source>
            <translation>期间有人更改了标签或名称；你的更改是在其基础上进行的。</translation>
        </message>
        <message>
            <source>The service answered, but tags or name are not as you wanted them.</source>
            <translation>服务已应答，但标签或名称与你要求的不同。</translation>
        </message>
        <message>
            <source>The service made something else of it</source>
            <translation>服务改成了别的内容</translation>
        </message>
        <message>
            <source>{count} connections changed</source>
            <translation>已更改 {count} 个连接</translation>
        </message>
        <message>
            <source>{count} of them had been changed elsewhere meanwhile.</source>
            <translation>其中 {count} 个在此期间已在别处更改。</translation>
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
            <source>A file or folder is gone.</source>
            <translation>文件或文件夹已不在。</translation>
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
            <source>Put it back and try again, or choose another.</source>
            <translation>请将其放回后重试，或另选一个。</translation>
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
            <source>{path} was moved or removed.</source>
            <translation>{path} 已被移动或删除。</translation>
        </message>
        <message>
            <source>{path} was written by a newer AuthKit Desktop.</source>
            <translation>{path} 由更新版本的 AuthKit Desktop 写入。</translation>
        </message>
    </context>
    <context>
        <name>reconnect</name>
        <message>
            <source>A new key: programs that keep the old one must be told.</source>
            <translation>密钥是新的：仍用旧密钥的程序需要更新。</translation>
        </message>
        <message>
            <source>Another account: it was {old}, now it is {new}.</source>
            <translation>账户不同：原为 {old}，现为 {new}。</translation>
        </message>
        <message>
            <source>Another platform: {name}.</source>
            <translation>平台不同：{name}。</translation>
        </message>
        <message>
            <source>The account is {new}; whose it was before is not known.</source>
            <translation>账户为 {new}；之前是谁的不清楚。</translation>
        </message>
        <message>
            <source>The same account, {account}.</source>
            <translation>账户相同：{account}。</translation>
        </message>
        <message>
            <source>The same key: programs that use it go on working.</source>
            <translation>密钥相同：使用它的程序可继续工作。</translation>
        </message>
        <message>
            <source>The same name, {account}.</source>
            <translation>名称相同：{account}。</translation>
        </message>
        <message>
            <source>The same platform.</source>
            <translation>平台相同。</translation>
        </message>
        <message>
            <source>Whether it is the same account is not known. Names: {old}, now {new}.</source>
            <translation>不清楚是否为同一账户。名称：原为 {old}，现为 {new}。</translation>
        </message>
        <message>
            <source>Whether it is the same account is not known: nothing told it before.</source>
            <translation>不清楚是否为同一账户：之前没有可供判断的信息。</translation>
        </message>
        <message>
            <source>{name} of {whose} is connected again</source>
            <translation>{whose} 的 {name} 已重新连接</translation>
        </message>
    </context>
    <context>
        <name>recorded</name>
        <message>
            <source>0 connectors (none is enabled for AuthKit)</source>
            <translation>0 个连接器（没有为 AuthKit 启用的）</translation>
        </message>
        <message>
            <source>1 connector</source>
            <translation>1 个连接器</translation>
        </message>
        <message>
            <source>15 minutes are over</source>
            <translation>15 分钟已到</translation>
        </message>
        <message>
            <source>405 Method Not Allowed: AuthKit posts to the token endpoint.</source>
            <translation>405 Method Not Allowed：AuthKit 用 POST 请求令牌端点。</translation>
        </message>
        <message>
            <source>Ask for 127.0.0.1 and the port the session was opened on.</source>
            <translation>请使用 127.0.0.1 和打开会话时的端口。</translation>
        </message>
        <message>
            <source>Ask for {url}; another host name is not answered.</source>
            <translation>请使用 {url}；不应答其他主机名。</translation>
        </message>
        <message>
            <source>CORS error: the headers asked for are not well formed, and are missing in Allow-Headers.</source>
            <translation>CORS 错误：询问的请求头格式不对，未列入 Allow-Headers。</translation>
        </message>
        <message>
            <source>CORS error: the request names no origin. In a terminal, add -H 'Origin: …' with an allowed one.</source>
            <translation>CORS 错误：请求没有说明来源。在终端中，请加上 -H 'Origin: …' 并写明允许的来源。</translation>
        </message>
        <message>
            <source>CORS error: this origin is not allowed. Add it to the developer endpoint's origins in Settings.</source>
            <translation>CORS 错误：不允许此来源。请在“设置”中把它加入开发者端点的来源。</translation>
        </message>
        <message>
            <source>Cancelled.</source>
            <translation>已取消。</translation>
        </message>
        <message>
            <source>No TLS connection to the host.</source>
            <translation>无法与主机建立 TLS 连接。</translation>
        </message>
        <message>
            <source>No answer in time.</source>
            <translation>没有及时应答。</translation>
        </message>
        <message>
            <source>No connection to the host.</source>
            <translation>无法连接到主机。</translation>
        </message>
        <message>
            <source>No trusted TLS connection.</source>
            <translation>没有可信的 TLS 连接。</translation>
        </message>
        <message>
            <source>Nothing is served at this path: the endpoint is POST {path}. A relative token URL ends elsewhere: give AuthKit the full URL.</source>
            <translation>此路径没有内容：端点为 POST {path}。相对的令牌 URL 会指向别处：请给 AuthKit 完整 URL。</translation>
        </message>
        <message>
            <source>Nothing is served here.</source>
            <translation>此处没有内容。</translation>
        </message>
        <message>
            <source>Only HTTP/1.1 is spoken here.</source>
            <translation>此处只支持 HTTP/1.1。</translation>
        </message>
        <message>
            <source>Only the first {count} pages are loaded.</source>
            <translation>只加载了前 {count} 页。</translation>
        </message>
        <message>
            <source>Only the first {count} rows are loaded.</source>
            <translation>只加载了前 {count} 行。</translation>
        </message>
        <message>
            <source>Only the widget of this session may ask.</source>
            <translation>只有此会话的组件可以请求。</translation>
        </message>
        <message>
            <source>Row added to {table}</source>
            <translation>已在 {table} 中新增一行</translation>
        </message>
        <message>
            <source>Row updated in {table}</source>
            <translation>已更新 {table} 中的一行</translation>
        </message>
        <message>
            <source>Send the body with a Content-Length and without Transfer-Encoding.</source>
            <translation>请用 Content-Length 发送请求体，不要用 Transfer-Encoding。</translation>
        </message>
        <message>
            <source>Ten requests a second are answered.</source>
            <translation>每秒应答 10 个请求。</translation>
        </message>
        <message>
            <source>The answer did not become whole in time.</source>
            <translation>应答没有及时收全。</translation>
        </message>
        <message>
            <source>The answer inflates beyond reason and was stopped.</source>
            <translation>应答解压后过大，已停止解压。</translation>
        </message>
        <message>
            <source>The answer is larger than allowed.</source>
            <translation>应答超过允许的大小。</translation>
        </message>
        <message>
            <source>The answer says it is compressed, and is not.</source>
            <translation>应答声称经过压缩，其实没有。</translation>
        </message>
        <message>
            <source>The answer's compression is damaged.</source>
            <translation>应答的压缩数据已损坏。</translation>
        </message>
        <message>
            <source>The body is larger than 64 KiB.</source>
            <translation>请求体超过 64 KiB。</translation>
        </message>
        <message>
            <source>The connection broke before the answer was whole.</source>
            <translation>连接在应答完整之前中断。</translation>
        </message>
        <message>
            <source>The host's name was not found.</source>
            <translation>找不到主机名。</translation>
        </message>
        <message>
            <source>The plan's quota is used up.</source>
            <translation>套餐额度已用完。</translation>
        </message>
        <message>
            <source>The proxy does not let the call through.</source>
            <translation>代理没有放行此调用。</translation>
        </message>
        <message>
            <source>The request is not well-formed HTTP/1.1.</source>
            <translation>请求不符合 HTTP/1.1 格式。</translation>
        </message>
        <message>
            <source>The request took too long to arrive.</source>
            <translation>请求到达得太慢。</translation>
        </message>
        <message>
            <source>The request's head is larger than 8 KiB or has more than 64 headers.</source>
            <translation>请求头部分超过 8 KiB，或请求头多于 64 个。</translation>
        </message>
        <message>
            <source>The result is not one of the host page's messages.</source>
            <translation>结果不是宿主页面的消息。</translation>
        </message>
        <message>
            <source>The secret key cannot be read. Unlock the keyring.</source>
            <translation>无法读取密钥。请解锁密钥环。</translation>
        </message>
        <message>
            <source>The secret key may not make tokens. Check its scope.</source>
            <translation>此密钥不能生成令牌。请检查其权限范围。</translation>
        </message>
        <message>
            <source>The service announced {count} pages; page {number} was empty.</source>
            <translation>服务声明有 {count} 页；第 {number} 页为空。</translation>
        </message>
        <message>
            <source>The service announced {count} rows and sent none.</source>
            <translation>服务声明有 {count} 行，却没有发送。</translation>
        </message>
        <message>
            <source>The service cannot be reached. Check the network.</source>
            <translation>无法连接到服务。请检查网络。</translation>
        </message>
        <message>
            <source>The service did not answer in time. Try again.</source>
            <translation>服务没有及时应答。请重试。</translation>
        </message>
        <message>
            <source>The service does not list inactive connections.</source>
            <translation>服务不列出未启用的连接。</translation>
        </message>
        <message>
            <source>The service failed. Try again later.</source>
            <translation>服务出错。请稍后重试。</translation>
        </message>
        <message>
            <source>The service points to {host}; calls with a key are not sent on.</source>
            <translation>服务指向 {host}；带密钥的调用不会转发。</translation>
        </message>
        <message>
            <source>The service refused the secret key. Verify it in the service's dashboard.</source>
            <translation>服务拒绝了密钥。请在服务的控制面板中核对。</translation>
        </message>
        <message>
            <source>The service refused to make a token for this identity.</source>
            <translation>服务拒绝为此身份生成令牌。</translation>
        </message>
        <message>
            <source>The service sent something that is not a token.</source>
            <translation>服务发来的不是令牌。</translation>
        </message>
        <message>
            <source>The service sent the same rows again as page {number}; what follows is not loaded.</source>
            <translation>服务在第 {number} 页重复发送了相同的行；其后的内容没有加载。</translation>
        </message>
        <message>
            <source>The service's rate limit is reached. Wait and try again.</source>
            <translation>已达到服务的速率限制。请等待后重试。</translation>
        </message>
        <message>
            <source>The session server failed. See the log.</source>
            <translation>会话服务器出错。请查看日志。</translation>
        </message>
        <message>
            <source>The token and the result are posted; the page is fetched with GET.</source>
            <translation>令牌和结果用 POST 发送；页面用 GET 获取。</translation>
        </message>
        <message>
            <source>The token could not be made. See Activity.</source>
            <translation>无法生成令牌。请查看“活动记录”。</translation>
        </message>
        <message>
            <source>The x-session-nonce header is missing or belongs to another session.</source>
            <translation>缺少 x-session-nonce 请求头，或它属于另一个会话。</translation>
        </message>
        <message>
            <source>This session has asked too often. Wait, or open a new one.</source>
            <translation>此会话请求过于频繁。请等待，或新开一个会话。</translation>
        </message>
        <message>
            <source>bad request</source>
            <translation>请求格式错误</translation>
        </message>
        <message>
            <source>close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>degraded</source>
            <translation>降级</translation>
        </message>
        <message>
            <source>error</source>
            <translation>错误</translation>
        </message>
        <message>
            <source>failed</source>
            <translation>失败</translation>
        </message>
        <message>
            <source>head too large</source>
            <translation>请求头过大</translation>
        </message>
        <message>
            <source>http version</source>
            <translation>HTTP 版本不符</translation>
        </message>
        <message>
            <source>length required</source>
            <translation>缺少 Content-Length</translation>
        </message>
        <message>
            <source>method not allowed</source>
            <translation>方法不允许</translation>
        </message>
        <message>
            <source>not found</source>
            <translation>地址不存在</translation>
        </message>
        <message>
            <source>operational</source>
            <translation>正常</translation>
        </message>
        <message>
            <source>origin not allowed</source>
            <translation>来源不允许</translation>
        </message>
        <message>
            <source>origin {origin}</source>
            <translation>来源 {origin}</translation>
        </message>
        <message>
            <source>page is a whole number from 1 to 10,000, limit from 1 to 1,000.</source>
            <translation>page 为 1 到 10,000 的整数，limit 为 1 到 1,000 的整数。</translation>
        </message>
        <message>
            <source>page {number} of {count}, {rows} connectors</source>
            <translation>第 {number} 页，共 {count} 页，{rows} 个连接器</translation>
        </message>
        <message>
            <source>preflight</source>
            <translation>预检请求</translation>
        </message>
        <message>
            <source>preflight for {names}</source>
            <translation>预检请求：{names}</translation>
        </message>
        <message>
            <source>ready</source>
            <translation>就绪</translation>
        </message>
        <message>
            <source>request timeout</source>
            <translation>请求超时</translation>
        </message>
        <message>
            <source>success</source>
            <translation>成功</translation>
        </message>
        <message>
            <source>too large</source>
            <translation>请求体过大</translation>
        </message>
        <message>
            <source>too many requests</source>
            <translation>请求过多</translation>
        </message>
        <message>
            <source>unknown</source>
            <translation>未知</translation>
        </message>
        <message>
            <source>wrong host</source>
            <translation>主机错误</translation>
        </message>
        <message>
            <source>wrong nonce</source>
            <translation>nonce 错误</translation>
        </message>
        <message>
            <source>wrong paging</source>
            <translation>分页参数错误</translation>
        </message>
        <message>
            <source>wrong result</source>
            <translation>结果无效</translation>
        </message>
        <message>
            <source>{count} ms</source>
            <translation>{count} 毫秒</translation>
        </message>
        <message>
            <source>{count} requests with a wrong nonce</source>
            <translation>{count} 次请求的 nonce 错误</translation>
        </message>
        <message>
            <source>{left} calls left, new in {seconds} s</source>
            <translation>剩余 {left} 次调用，{seconds} 秒后重置</translation>
        </message>
        <message>
            <source>{left} of {most} calls left, new in {seconds} s</source>
            <translation>剩余 {left}/{most} 次调用，{seconds} 秒后重置</translation>
        </message>
        <message>
            <source>{rows} connectors</source>
            <translation>{rows} 个连接器</translation>
        </message>
    </context>
    <context>
        <name>report</name>
        <message>
            <source>Answer</source>
            <translation>应答</translation>
        </message>
        <message>
            <source>Connection id</source>
            <translation>连接 ID</translation>
        </message>
        <message>
            <source>Connection key</source>
            <translation>连接密钥</translation>
        </message>
        <message>
            <source>Connection report: {count} connections</source>
            <translation>连接报告：{count} 个连接</translation>
        </message>
        <message>
            <source>Connection report: {name}</source>
            <translation>连接报告：{name}</translation>
        </message>
        <message>
            <source>Correlation id</source>
            <translation>关联 ID</translation>
        </message>
        <message>
            <source>Created</source>
            <translation>创建时间</translation>
        </message>
        <message>
            <source>Failing requests</source>
            <translation>失败的请求</translation>
        </message>
        <message>
            <source>Found in the answer</source>
            <translation>应答中的内容</translation>
        </message>
        <message>
            <source>Identity</source>
            <translation>身份</translation>
        </message>
        <message>
            <source>Key</source>
            <translation>密钥</translation>
        </message>
        <message>
            <source>Next step</source>
            <translation>下一步</translation>
        </message>
        <message>
            <source>No answer</source>
            <translation>没有应答</translation>
        </message>
        <message>
            <source>Not verified yet</source>
            <translation>尚未验证</translation>
        </message>
        <message>
            <source>Platform</source>
            <translation>平台</translation>
        </message>
        <message>
            <source>Reported</source>
            <translation>服务报告</translation>
        </message>
        <message>
            <source>Reported on</source>
            <translation>报告时间</translation>
        </message>
        <message>
            <source>Reported state</source>
            <translation>服务报告的状态</translation>
        </message>
        <message>
            <source>Request</source>
            <translation>请求</translation>
        </message>
        <message>
            <source>Saved here</source>
            <translation>本地保存</translation>
        </message>
        <message>
            <source>Service</source>
            <translation>服务</translation>
        </message>
        <message>
            <source>Verdict</source>
            <translation>验证结果</translation>
        </message>
        <message>
            <source>Verified</source>
            <translation>实际验证</translation>
        </message>
        <message>
            <source>Verified by this application</source>
            <translation>由本应用验证</translation>
        </message>
        <message>
            <source>Versions</source>
            <translation>版本</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>原因</translation>
        </message>
        <message>
            <source>no correlation id</source>
            <translation>没有关联 ID</translation>
        </message>
        <message>
            <source>{count} more stand in the table alone.</source>
            <translation>另有 {count} 个仅列在表格中。</translation>
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
            <translation>已保存在本机</translation>
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
        <name>shortcuts</name>
        <message>
            <source>Activity</source>
            <translation>活动记录</translation>
        </message>
        <message>
            <source>AuthKit window</source>
            <translation>AuthKit 窗口</translation>
        </message>
        <message>
            <source>Check this again</source>
            <translation>重新检查此项</translation>
        </message>
        <message>
            <source>Choose the connection</source>
            <translation>选择连接</translation>
        </message>
        <message>
            <source>Clean up dead connections</source>
            <translation>清理失效的连接</translation>
        </message>
        <message>
            <source>Close the tab</source>
            <translation>关闭标签页</translation>
        </message>
        <message>
            <source>Close the window and its session</source>
            <translation>关闭窗口及其会话</translation>
        </message>
        <message>
            <source>Close what was opened last, or go back</source>
            <translation>关闭最近打开的内容，或返回</translation>
        </message>
        <message>
            <source>Command palette</source>
            <translation>命令面板</translation>
        </message>
        <message>
            <source>Compare the answer through another connection</source>
            <translation>通过另一个连接对比应答</translation>
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
            <source>Console: an answer's body</source>
            <translation>控制台：应答正文</translation>
        </message>
        <message>
            <source>Continue in the browser</source>
            <translation>在浏览器中继续</translation>
        </message>
        <message>
            <source>Copy a report on the whole identity</source>
            <translation>复制整个身份的报告</translation>
        </message>
        <message>
            <source>Copy the connection key</source>
            <translation>复制连接密钥</translation>
        </message>
        <message>
            <source>Copy the connection's report</source>
            <translation>复制连接的报告</translation>
        </message>
        <message>
            <source>Copy the id</source>
            <translation>复制 ID</translation>
        </message>
        <message>
            <source>Copy the identity's id</source>
            <translation>复制身份 ID</translation>
        </message>
        <message>
            <source>Copy the request as code</source>
            <translation>将请求复制为代码</translation>
        </message>
        <message>
            <source>Copy the row as JSON</source>
            <translation>将该行复制为 JSON</translation>
        </message>
        <message>
            <source>Copy the row as SQL</source>
            <translation>将该行复制为 SQL</translation>
        </message>
        <message>
            <source>Copy what was found</source>
            <translation>复制检查结果</translation>
        </message>
        <message>
            <source>Delete what is selected</source>
            <translation>删除所选内容</translation>
        </message>
        <message>
            <source>Doctor</source>
            <translation>诊断</translation>
        </message>
        <message>
            <source>Duplicate the tab</source>
            <translation>复制标签页</translation>
        </message>
        <message>
            <source>Everywhere</source>
            <translation>所有页面</translation>
        </message>
        <message>
            <source>Find an action of the platform</source>
            <translation>查找平台的操作</translation>
        </message>
        <message>
            <source>Find in the body</source>
            <translation>在正文中查找</translation>
        </message>
        <message>
            <source>Go to the next control; with Shift to the one before</source>
            <translation>转到下一个控件；加 Shift 转到上一个</translation>
        </message>
        <message>
            <source>Group the list by identity</source>
            <translation>按身份对列表分组</translation>
        </message>
        <message>
            <source>Grouped: close all; Shift+Right opens all</source>
            <translation>分组时：全部折叠；Shift+Right 全部展开</translation>
        </message>
        <message>
            <source>Grouped: close the identity; Right opens it</source>
            <translation>分组时：折叠身份；Right 展开</translation>
        </message>
        <message>
            <source>Identity</source>
            <translation>身份</translation>
        </message>
        <message>
            <source>In the actions: ask the service</source>
            <translation>在操作列表中：向服务查询</translation>
        </message>
        <message>
            <source>In the details: connect an account</source>
            <translation>在详情中：连接账户</translation>
        </message>
        <message>
            <source>In the history: compare two requests</source>
            <translation>在历史中：对比两个请求</translation>
        </message>
        <message>
            <source>In the history: pin the request</source>
            <translation>在历史中：固定请求</translation>
        </message>
        <message>
            <source>In the saved requests: delete the file or folder</source>
            <translation>在已存请求中：删除文件或文件夹</translation>
        </message>
        <message>
            <source>In the saved requests: make a folder</source>
            <translation>在已存请求中：新建文件夹</translation>
        </message>
        <message>
            <source>In the saved requests: undo a move or a deletion</source>
            <translation>在已保存的请求中：撤销移动或删除</translation>
        </message>
        <message>
            <source>In the search: take the word that is offered</source>
            <translation>在搜索中：采用所建议的词</translation>
        </message>
        <message>
            <source>Indent the body</source>
            <translation>格式化请求体</translation>
        </message>
        <message>
            <source>List all tabs</source>
            <translation>列出所有标签页</translation>
        </message>
        <message>
            <source>Menu of the row</source>
            <translation>该行的菜单</translation>
        </message>
        <message>
            <source>Move the tab to the left</source>
            <translation>将标签页左移</translation>
        </message>
        <message>
            <source>Move the tab to the right</source>
            <translation>将标签页右移</translation>
        </message>
        <message>
            <source>New tab</source>
            <translation>新标签页</translation>
        </message>
        <message>
            <source>Next hit</source>
            <translation>下一个</translation>
        </message>
        <message>
            <source>Next tab</source>
            <translation>下一个标签页</translation>
        </message>
        <message>
            <source>Open the demo</source>
            <translation>打开演示</translation>
        </message>
        <message>
            <source>Open the details</source>
            <translation>打开详情</translation>
        </message>
        <message>
            <source>Open the identity</source>
            <translation>打开身份</translation>
        </message>
        <message>
            <source>Open what is chosen</source>
            <translation>打开所选项</translation>
        </message>
        <message>
            <source>Previous hit</source>
            <translation>上一个</translation>
        </message>
        <message>
            <source>Previous tab</source>
            <translation>上一个标签页</translation>
        </message>
        <message>
            <source>Reconnect</source>
            <translation>重新连接</translation>
        </message>
        <message>
            <source>Rename the tab</source>
            <translation>重命名标签页</translation>
        </message>
        <message>
            <source>Reopen the tab that was closed last</source>
            <translation>重新打开最近关闭的标签页</translation>
        </message>
        <message>
            <source>Save the body to a file</source>
            <translation>将正文保存到文件</translation>
        </message>
        <message>
            <source>Save the request to a file</source>
            <translation>将请求保存到文件</translation>
        </message>
        <message>
            <source>Save the request under another name</source>
            <translation>将请求另存为</translation>
        </message>
        <message>
            <source>Saved views</source>
            <translation>已存视图</translation>
        </message>
        <message>
            <source>Search by regular expression</source>
            <translation>用正则表达式搜索</translation>
        </message>
        <message>
            <source>Send the request</source>
            <translation>发送请求</translation>
        </message>
        <message>
            <source>Show or hide the history</source>
            <translation>显示或隐藏历史</translation>
        </message>
        <message>
            <source>Show or hide the side panel</source>
            <translation>显示或隐藏侧边面板</translation>
        </message>
        <message>
            <source>Show the saved requests</source>
            <translation>显示已存请求</translation>
        </message>
        <message>
            <source>Stop checking</source>
            <translation>停止检查</translation>
        </message>
        <message>
            <source>Tags and name</source>
            <translation>标签与名称</translation>
        </message>
        <message>
            <source>Tell capitals from small letters</source>
            <translation>区分大小写</translation>
        </message>
        <message>
            <source>Try a request with the connection</source>
            <translation>用该连接试发请求</translation>
        </message>
        <message>
            <source>Undo a deletion within its 8 seconds</source>
            <translation>在 8 秒内撤销删除</translation>
        </message>
        <message>
            <source>Variables of the workspace</source>
            <translation>工作区的变量</translation>
        </message>
        <message>
            <source>Verify all that are shown</source>
            <translation>验证显示的全部连接</translation>
        </message>
        <message>
            <source>Verify the connection</source>
            <translation>验证连接</translation>
        </message>
        <message>
            <source>Verify what is selected</source>
            <translation>验证所选内容</translation>
        </message>
        <message>
            <source>Welcome</source>
            <translation>欢迎</translation>
        </message>
    </context>
    <context>
        <name>support</name>
        <message>
            <source>Leave it first.</source>
            <translation>请先退出支持模式。</translation>
        </message>
        <message>
            <source>Leave it to add, change or remove a workspace.</source>
            <translation>退出支持模式后才能添加、更改或移除工作区。</translation>
        </message>
        <message>
            <source>Leave it to change a key.</source>
            <translation>退出支持模式后才能更换密钥。</translation>
        </message>
        <message>
            <source>Leave it to change names and tags.</source>
            <translation>退出支持模式后才能更改名称和标签。</translation>
        </message>
        <message>
            <source>Leave it to connect accounts.</source>
            <translation>退出支持模式后才能连接账户。</translation>
        </message>
        <message>
            <source>Leave it to delete connections.</source>
            <translation>退出支持模式后才能删除连接。</translation>
        </message>
        <message>
            <source>Leave it to erase the history.</source>
            <translation>退出支持模式后才能清除历史。</translation>
        </message>
        <message>
            <source>Leave it to export or copy whole connection keys.</source>
            <translation>请先退出，再导出或复制完整的连接密钥。</translation>
        </message>
        <message>
            <source>Leave it to import connections.</source>
            <translation>退出支持模式后才能导入连接。</translation>
        </message>
        <message>
            <source>Leave it to send anything but GET and HEAD.</source>
            <translation>退出支持模式后才能发送 GET 和 HEAD 以外的请求。</translation>
        </message>
        <message>
            <source>Leave it to start the developer endpoint.</source>
            <translation>退出支持模式后才能启动开发者端点。</translation>
        </message>
        <message>
            <source>Leave support mode</source>
            <translation>退出支持模式</translation>
        </message>
        <message>
            <source>Read only</source>
            <translation>只读</translation>
        </message>
        <message>
            <source>Reading and verifying work. Everything that writes is refused until you leave it.</source>
            <translation>可以查看和验证。退出之前，所有写入操作都会被拒绝。</translation>
        </message>
        <message>
            <source>Support mode is on.</source>
            <translation>支持模式已开启。</translation>
        </message>
        <message>
            <source>Support mode refuses this.</source>
            <translation>支持模式拒绝此操作。</translation>
        </message>
        <message>
            <source>Writing · {time} left</source>
            <translation>可写入 · 剩余 {time}</translation>
        </message>
    </context>
    <context>
        <name>timeline</name>
        <message>
            <source>Connected here</source>
            <translation>在此连接</translation>
        </message>
        <message>
            <source>Deleted here</source>
            <translation>在此删除</translation>
        </message>
        <message>
            <source>First seen here</source>
            <translation>首次在此出现</translation>
        </message>
        <message>
            <source>Gone from the vault</source>
            <translation>保管库中已不存在</translation>
        </message>
        <message>
            <source>Note changed</source>
            <translation>备注已更改</translation>
        </message>
        <message>
            <source>Reconnected</source>
            <translation>已重新连接</translation>
        </message>
        <message>
            <source>Reported state changed</source>
            <translation>服务报告的状态已改变</translation>
        </message>
        <message>
            <source>Reported: {state}</source>
            <translation>服务报告：{state}</translation>
        </message>
        <message>
            <source>Same key</source>
            <translation>密钥相同</translation>
        </message>
        <message>
            <source>Verified: {verdict}</source>
            <translation>实际验证：{verdict}</translation>
        </message>
        <message>
            <source>{before}, now {after}</source>
            <translation>原为{before}，现为{after}</translation>
        </message>
        <message>
            <source>{what} changed</source>
            <translation>{what}已更改</translation>
        </message>
    </context>
    <context>
        <name>verdict</name>
        <message>
            <source>Check the path and its ids.</source>
            <translation>请检查路径及其中的 ID。</translation>
        </message>
        <message>
            <source>Check the path, or pick the action, which fills it in.</source>
            <translation>请检查路径，或选择操作来填好路径。</translation>
        </message>
        <message>
            <source>Check the workspace's key, and that key and connection are of one environment.</source>
            <translation>请检查工作区的密钥，以及密钥与连接是否属于同一环境。</translation>
        </message>
        <message>
            <source>Choose another connection, or connect the account again.</source>
            <translation>请选择另一个连接，或重新连接账户。</translation>
        </message>
        <message>
            <source>Choose another method.</source>
            <translation>请选择另一个方法。</translation>
        </message>
        <message>
            <source>Connect the account again and allow it, or use another account.</source>
            <translation>请重新连接账户并授予权限，或换用另一个账户。</translation>
        </message>
        <message>
            <source>Connect the account again; requests will work at once.</source>
            <translation>重新连接该账户，请求即可恢复。</translation>
        </message>
        <message>
            <source>It answered that something went wrong on its side.</source>
            <translation>它应答说自身出了问题。</translation>
        </message>
        <message>
            <source>Network</source>
            <translation>网络</translation>
        </message>
        <message>
            <source>No action id was sent, and the path alone does not tell.</source>
            <translation>没有发送操作 ID，仅凭路径无法判断。</translation>
        </message>
        <message>
            <source>Pick the action again; it fills in method and path as they belong to it.</source>
            <translation>请重新选择操作；会填好与它相符的方法和路径。</translation>
        </message>
        <message>
            <source>Pick the action: it fills in the path and sends its id.</source>
            <translation>请选择操作：会填好路径并发送其 ID。</translation>
        </message>
        <message>
            <source>Raise the plan, or wait for the next period.</source>
            <translation>请升级套餐，或等到下一周期。</translation>
        </message>
        <message>
            <source>Send again later. Whether a write took effect, only a look at the account tells.</source>
            <translation>请稍后再发送。写入是否生效，只有到账户中查看才知道。</translation>
        </message>
        <message>
            <source>Something in the path, the query, the headers or the body is not as it wants it.</source>
            <translation>路径、查询参数、请求头或请求体中有不符合要求的内容。</translation>
        </message>
        <message>
            <source>The account is signed in, but it does not have the permission for this.</source>
            <translation>账户已登录，但没有此项权限。</translation>
        </message>
        <message>
            <source>The action id does not fit the platform, the method or the path.</source>
            <translation>操作 ID 与平台、方法或路径不符。</translation>
        </message>
        <message>
            <source>The answer below usually says what.</source>
            <translation>下方的应答通常会说明原因。</translation>
        </message>
        <message>
            <source>The answer is a redirect, which is shown and never followed: it could carry the key along.</source>
            <translation>应答是重定向，只显示而不跟随：它可能把密钥带走。</translation>
        </message>
        <message>
            <source>The connection was deleted, or it belongs to another environment than the key.</source>
            <translation>连接已被删除，或与密钥不属于同一环境。</translation>
        </message>
        <message>
            <source>The key is valid, but its rights or the connection's rules do not include this call.</source>
            <translation>密钥有效，但其权限或连接的规则不包括此调用。</translation>
        </message>
        <message>
            <source>The path exists, but not for this method.</source>
            <translation>路径存在，但不适用于此方法。</translation>
        </message>
        <message>
            <source>The path matches no action of this platform, or the connection key is unknown here.</source>
            <translation>路径与此平台的任何操作都不符，或此处没有该连接密钥。</translation>
        </message>
        <message>
            <source>The path or an id in it does not exist for this account.</source>
            <translation>对此账户而言，路径或其中的 ID 不存在。</translation>
        </message>
        <message>
            <source>The plan's limit is reached</source>
            <translation>已达到套餐上限</translation>
        </message>
        <message>
            <source>The rate limit is reached.</source>
            <translation>已达到速率限制。</translation>
        </message>
        <message>
            <source>The secret key or the connection key was not accepted.</source>
            <translation>密钥或连接密钥未被接受。</translation>
        </message>
        <message>
            <source>The sign-in is valid, but it does not include the permission for this.</source>
            <translation>登录有效，但不包含此项权限。</translation>
        </message>
        <message>
            <source>The status is one of success, but the answer holds an error.</source>
            <translation>状态码表示成功，但应答中含有错误。</translation>
        </message>
        <message>
            <source>The word after “error” below says what is missing.</source>
            <translation>下方“error”后面的词说明缺少什么。</translation>
        </message>
        <message>
            <source>This request</source>
            <translation>此请求</translation>
        </message>
        <message>
            <source>Too many calls to {who}</source>
            <translation>对 {who} 的调用过多</translation>
        </message>
        <message>
            <source>Use a key with more rights, or change the connection's access rules at {service}.</source>
            <translation>请使用权限更多的密钥，或在 {service} 更改连接的访问规则。</translation>
        </message>
        <message>
            <source>Use another account, or ask whoever owns this one for the right.</source>
            <translation>请使用另一个账户，或向账户的所有者申请权限。</translation>
        </message>
        <message>
            <source>Use the address in the Location header if it is the service's own.</source>
            <translation>如果 Location 头中的地址属于服务本身，请使用该地址。</translation>
        </message>
        <message>
            <source>Wait a little, then send again; nothing is repeated by itself.</source>
            <translation>稍等片刻再发送；不会自动重复。</translation>
        </message>
        <message>
            <source>Wait {seconds} s, then send again; nothing is repeated by itself.</source>
            <translation>请等待 {seconds} 秒再发送；不会自动重复。</translation>
        </message>
        <message>
            <source>Your key</source>
            <translation>你的密钥</translation>
        </message>
        <message>
            <source>{service} passed the call on, and {who} answered 401.</source>
            <translation>{service} 转发了调用，{who} 应答 401。</translation>
        </message>
        <message>
            <source>{service} took the call and got no answer from {third}.</source>
            <translation>{service} 接受了调用，但没有得到 {third} 的应答。</translation>
        </message>
        <message>
            <source>{third} could not be reached</source>
            <translation>无法连接到 {third}</translation>
        </message>
        <message>
            <source>{who} answers no more calls on this plan.</source>
            <translation>{who} 在此套餐下不再应答调用。</translation>
        </message>
        <message>
            <source>{who} did not accept this request</source>
            <translation>{who} 没有接受此请求</translation>
        </message>
        <message>
            <source>{who} does not know this connection</source>
            <translation>{who} 没有此连接</translation>
        </message>
        <message>
            <source>{who} does not let this key do that</source>
            <translation>{who} 不允许此密钥这样做</translation>
        </message>
        <message>
            <source>{who} does not take this method here</source>
            <translation>{who} 在此不接受这个方法</translation>
        </message>
        <message>
            <source>{who} found nothing there</source>
            <translation>{who} 那里没有找到内容</translation>
        </message>
        <message>
            <source>{who} has trouble</source>
            <translation>{who} 出现故障</translation>
        </message>
        <message>
            <source>{who} knows no such action or connection</source>
            <translation>{who} 没有此操作或连接</translation>
        </message>
        <message>
            <source>{who} knows the action otherwise</source>
            <translation>{who} 所知的操作与此不同</translation>
        </message>
        <message>
            <source>{who} no longer accepts the sign-in of this account</source>
            <translation>{who} 不再接受此账户的登录</translation>
        </message>
        <message>
            <source>{who} points elsewhere</source>
            <translation>{who} 指向别处</translation>
        </message>
        <message>
            <source>{who} refused the call</source>
            <translation>{who} 拒绝了调用</translation>
        </message>
        <message>
            <source>{who} refused this request</source>
            <translation>{who} 拒绝了此请求</translation>
        </message>
        <message>
            <source>{who} says that it did not do this</source>
            <translation>{who} 表示没有执行此操作</translation>
        </message>
        <message>
            <source>{who} wants to know which action this is</source>
            <translation>{who} 需要知道这是哪个操作</translation>
        </message>
    </context>
    <context>
        <name>verification</name>
        <message>
            <source>Cannot be tested</source>
            <translation>无法测试</translation>
        </message>
        <message>
            <source>Change the probe of this platform, or try a request by hand.</source>
            <translation>请更改此平台的探测请求，或手动试发请求。</translation>
        </message>
        <message>
            <source>Check the network, then verify again.</source>
            <translation>请检查网络，然后再次验证。</translation>
        </message>
        <message>
            <source>Connect the account again as {identity}.</source>
            <translation>请以 {identity} 的身份重新连接该账户。</translation>
        </message>
        <message>
            <source>Look at the status page of {name}, and verify again later.</source>
            <translation>请查看 {name} 的状态页，稍后再次验证。</translation>
        </message>
        <message>
            <source>No harmless call is known for {name}.</source>
            <translation>没有适用于 {name} 的无害调用。</translation>
        </message>
        <message>
            <source>Not verified yet</source>
            <translation>尚未验证</translation>
        </message>
        <message>
            <source>Permission missing</source>
            <translation>缺少权限</translation>
        </message>
        <message>
            <source>Plan limit</source>
            <translation>套餐受限</translation>
        </message>
        <message>
            <source>Rate limited</source>
            <translation>触发限流</translation>
        </message>
        <message>
            <source>Reconnect and allow every permission that {name} asks about.</source>
            <translation>请重新连接，并允许 {name} 询问的所有权限。</translation>
        </message>
        <message>
            <source>Reconnect as {identity} with the same account.</source>
            <translation>请以 {identity} 的身份用同一账户重新连接。</translation>
        </message>
        <message>
            <source>Service trouble</source>
            <translation>服务故障</translation>
        </message>
        <message>
            <source>Sign-in lost</source>
            <translation>登录已失效</translation>
        </message>
        <message>
            <source>The account's owner has to look at the plan at {name}.</source>
            <translation>请账户所有者查看 {name} 的套餐。</translation>
        </message>
        <message>
            <source>The account's plan at {name} is used up or does not include this.</source>
            <translation>账户在 {name} 的套餐已用完，或不包含此项。</translation>
        </message>
        <message>
            <source>The call did not reach {name}: the service in between failed.</source>
            <translation>调用没有到达 {name}：中间的服务出了故障。</translation>
        </message>
        <message>
            <source>The service did not answer.</source>
            <translation>服务没有应答。</translation>
        </message>
        <message>
            <source>The service no longer has this connection.</source>
            <translation>服务中已没有此连接。</translation>
        </message>
        <message>
            <source>The service reports it otherwise.</source>
            <translation>服务报告的状态与此不同。</translation>
        </message>
        <message>
            <source>Third party down</source>
            <translation>第三方故障</translation>
        </message>
        <message>
            <source>Verify again; if it goes on, hand the reference to the service.</source>
            <translation>请再次验证；如果持续如此，请把编号提供给服务方。</translation>
        </message>
        <message>
            <source>Wait a few minutes, then verify again.</source>
            <translation>请等待几分钟，然后再次验证。</translation>
        </message>
        <message>
            <source>Works</source>
            <translation>可用</translation>
        </message>
        <message>
            <source>Write a probe for it, or try a request by hand.</source>
            <translation>请为它编写探测请求，或手动试发请求。</translation>
        </message>
        <message>
            <source>no answer</source>
            <translation>无应答</translation>
        </message>
        <message>
            <source>{name} answered as it should.</source>
            <translation>{name} 正常应答。</translation>
        </message>
        <message>
            <source>{name} does not know the call that the probe makes.</source>
            <translation>{name} 没有探测请求所用的调用。</translation>
        </message>
        <message>
            <source>{name} itself does not work. Nothing is wrong with the connection.</source>
            <translation>{name} 自身无法工作。连接没有问题。</translation>
        </message>
        <message>
            <source>{name} knows the account, but the grant does not allow this call.</source>
            <translation>{name} 认得此账户，但授权不允许此调用。</translation>
        </message>
        <message>
            <source>{name} no longer accepts the grant for this account.</source>
            <translation>{name} 已不再接受此账户的授权。</translation>
        </message>
        <message>
            <source>{name} takes no more calls for the moment. The sign-in is good.</source>
            <translation>{name} 暂时不再接受调用。登录有效。</translation>
        </message>
    </context>
    <context>
        <name>words</name>
        <message>
            <source>Catalogue</source>
            <translation>目录</translation>
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
            <translation>开发者端点</translation>
        </message>
        <message>
            <source>Doctor</source>
            <translation>诊断</translation>
        </message>
        <message>
            <source>Failed</source>
            <translation>失败</translation>
        </message>
        <message>
            <source>Key check</source>
            <translation>密钥检查</translation>
        </message>
        <message>
            <source>Logo</source>
            <translation>图标</translation>
        </message>
        <message>
            <source>No reply</source>
            <translation>无应答</translation>
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
            <translation>会话服务器</translation>
        </message>
        <message>
            <source>Token</source>
            <translation>令牌</translation>
        </message>
        <message>
            <source>Unknown</source>
            <translation>未知</translation>
        </message>
        <message>
            <source>Vault</source>
            <translation>保管库</translation>
        </message>
        <message>
            <source>Vault only</source>
            <translation>仅在保管库</translation>
        </message>
        <message>
            <source>Verify</source>
            <translation>验证</translation>
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
            <source>system keyring</source>
            <translation>系统密钥环</translation>
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
            <source>in memory for this run</source>
            <translation>在内存中，仅限本次运行</translation>
        </message>
        <message>
            <source>in the {keyring}</source>
            <translation>在{keyring}中</translation>
        </message>
    </context>
</TS>
