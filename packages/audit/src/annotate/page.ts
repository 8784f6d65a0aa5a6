import { MARK_STYLE } from "./mark-style.ts";

/** The frame's own policy, for a reader whose browser ignores the sandbox. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

/** A whole document around a drawn body. */
export function page(styles: string, body: string): string {
  return (
    `<!doctype html><html><head><meta charset="utf-8">` +
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}">` +
    `<meta name="viewport" content="width=device-width"><meta name="referrer" content="no-referrer">` +
    `<style>${styles}</style><style>${MARK_STYLE}</style></head><body>${body}</body></html>`
  );
}
