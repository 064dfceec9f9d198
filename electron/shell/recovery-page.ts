const escapeHtml = (text: string): string =>
  text.replace(
    /[&<>"]/g,
    (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign,
  );

const STYLE = `
:root { color-scheme: light dark; --ink: #1f2937; --soft: #55606e; --page: #f5f7f7; --line: #c9d1d3; --act: #0f6e6e; --on: #fff; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e8eced; --soft: #a9b4b8; --page: #14191b; --line: #3a4548; --act: #5cc8c0; --on: #10201f; }
}
body { margin: 0; background: var(--page); color: var(--ink); font: 15px/1.6 system-ui, "Noto Sans SC", sans-serif; }
main { max-width: 720px; margin: 0 auto; padding: 56px 24px; }
h1 { font-size: 22px; line-height: 1.4; margin: 0 0 8px; }
p { margin: 0 0 12px; color: var(--soft); }
textarea { box-sizing: border-box; width: 100%; height: 220px; margin: 12px 0; padding: 12px; border: 1px solid var(--line);
  border-radius: 6px; background: transparent; color: inherit; font: 12px/1.5 ui-monospace, monospace; }
a, button { display: inline-block; padding: 8px 16px; border-radius: 6px; font: inherit; text-decoration: none; cursor: pointer; }
a { background: var(--act); color: var(--on); border: 1px solid var(--act); }
button { background: transparent; color: inherit; border: 1px solid var(--line); margin-left: 8px; }
a:focus-visible, button:focus-visible, textarea:focus-visible { outline: 2px solid var(--act); outline-offset: 2px; }
`;

/** The page itself; `report` is shown as text and can be copied. */
export const recoveryHtml = (report: string): string => `<!doctype html>
<html lang="zh-CN">
<head><meta charset="utf-8"><title>Attest 明证</title><style>${STYLE}</style></head>
<body><main>
<h1>页面没能打开<br><span lang="en">The pages could not be opened</span></h1>
<p>您的数据没有改变：数据在另一个进程里保存，每次提交要么完整，要么没有发生。请重新打开；如果再次出现，请把下面的报告复制给信息科或我们。</p>
<p lang="en">Your data is unchanged: it is kept by a process of its own, and a commit either happened completely or not at all.
Please open the pages again; if this returns, copy the report below and send it to your IT department or to us.</p>
<textarea id="report" readonly aria-label="报告 Report">${escapeHtml(report)}</textarea>
<div><a href="app://ui/index.html">重新打开 · Open again</a><button id="copy" type="button">复制报告 · Copy the report</button></div>
</main><script src="app://ui/recovery.js"></script></body></html>
`;

/** Selecting and copying needs no permission, unlike the clipboard interface. */
export const recoveryScript = `document.getElementById('copy').addEventListener('click', () => {
  document.getElementById('report').select();
  document.execCommand('copy');
});
`;
