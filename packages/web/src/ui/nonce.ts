/** What lets a style block of this page be drawn; a frame that is made from text needs it too. */
export function readNonce(): string {
  return document.querySelector('meta[property="csp-nonce"]')?.getAttribute("content") ?? "";
}
