import type { WritingLanguage } from "../writing.ts";

const BODY = /<body[\s>]/i;

/** What every document of ours begins with; it loads nothing and knows both light and dark. */
const HEAD = `<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">`;

/** A document around a piece of HTML; one that has a body is left as it is. */
export function wholeDocument(html: string, language: WritingLanguage): string {
  if (BODY.test(html)) return html;
  return `<!doctype html>\n<html lang="${language}">\n<head>\n${HEAD}\n</head>\n<body>\n${html}\n</body>\n</html>\n`;
}

/** A page for plain words: one column, large enough to read, dark where the reader's screen is. */
export function readablePage(html: string, language: WritingLanguage): string {
  return `<!doctype html>\n<html lang="${language}">\n<head>\n${HEAD}\n${STYLE}\n</head>\n<body>\n<div class="page">\n${html}\n</div>\n</body>\n</html>\n`;
}

const STYLE = `<style>
body { margin: 0; padding: 0; background: #ffffff; color: #1f2328; }
.page { max-width: 600px; margin: 0 auto; padding: 24px 20px; font-family: -apple-system, "Segoe UI", Roboto, Helvetica, Arial, sans-serif; font-size: 16px; line-height: 1.6; }
h1 { font-size: 26px; line-height: 1.3; margin: 0 0 16px; }
h2 { font-size: 21px; line-height: 1.3; margin: 32px 0 12px; }
h3 { font-size: 17px; line-height: 1.4; margin: 24px 0 8px; }
p, ul, ol, blockquote, pre { margin: 0 0 16px; }
img { max-width: 100%; height: auto; border: 0; }
a { color: #0b57d0; }
blockquote { padding: 0 0 0 16px; border-left: 3px solid #d0d7de; }
code, pre { font-family: Menlo, Consolas, monospace; font-size: 14px; }
pre { white-space: pre-wrap; }
hr { border: 0; border-top: 1px solid #d0d7de; margin: 32px 0; }
td, th { padding: 6px 12px 6px 0; text-align: left; vertical-align: top; }
@media (prefers-color-scheme: dark) {
  body { background: #16181c !important; color: #e6e8eb !important; }
  a { color: #8ab4f8 !important; }
  blockquote, hr { border-color: #3c4148 !important; }
}
</style>`;
