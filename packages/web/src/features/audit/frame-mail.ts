/**
 * How the marks look in the drawing, over what the auditor gives them: the page's own numbers and
 * red. Light in dark mode too, since mails bring their own colours.
 */
const LOOK = `
html{color-scheme:light}
.cns-box,.cns-strip{border-radius:3px!important;font-family:sans-serif!important}
.cns-ordinary{color:#4a5a57!important;background:#f3f5f3!important;border:1px dashed #a7b3ae!important}
.cns-tracker{color:#8c1d14!important;background:#fbeae7!important;border:1.5px solid #b3261b!important}
.cns-tracker b,.cns-number{background:#b3261b!important;border-radius:2px!important;padding:3px 5px!important;
font-family:sans-serif!important;font-variant-numeric:tabular-nums!important;text-decoration:none!important}
.cns-counted{background:transparent!important;border-bottom:2px solid #b3261b!important}
.cns-strip{background:#fff!important;border:0!important;border-bottom:1px solid #d3dad6!important;border-radius:0!important}
:target{outline:3px solid #0a5561!important;outline-offset:3px!important;scroll-margin:35vh!important}
@media(max-width:40rem){table{width:100%!important;min-width:0!important}}
`;

/**
 * The document for the frame that shows a drawn mail. The frame is under the page's policy too, so
 * the style blocks in the drawing's head get the page's nonce; its body holds none.
 */
export function frameMail(drawing: string, nonce: string): string {
  const end = drawing.indexOf("</head>");
  const style = `<style nonce="${nonce}">`;
  const head = drawing.slice(0, end).replaceAll("<style>", style);
  return `${head}${style}${LOOK}</style>${drawing.slice(end)}`;
}

export function readNonce(): string {
  return document.querySelector('meta[property="csp-nonce"]')?.getAttribute("content") ?? "";
}
