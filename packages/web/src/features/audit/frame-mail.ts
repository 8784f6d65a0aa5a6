/**
 * The document for the frame that shows a drawn mail. The frame is under the page's policy too, so
 * the style blocks in the drawing's head get the page's nonce; its body holds none.
 */
export function frameMail(drawing: string, nonce: string): string {
  const end = drawing.indexOf("</head>");
  const head = drawing.slice(0, end).replaceAll("<style>", `<style nonce="${nonce}">`);
  return `${head}${drawing.slice(end)}`;
}
