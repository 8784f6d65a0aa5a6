import { useMemo, type ReactNode } from "react";

import { inTheme } from "./in-theme.ts";
import { readNonce } from "./nonce.ts";

interface Props {
  /** Of the mail, as it was written. */
  readonly html: string;
  readonly title: string;
  /** How wide the reader's window is taken to be; as wide as there is room when left out. */
  readonly width?: number;
  readonly height?: number;
  readonly theme?: "light" | "dark";
  /** Lets pictures of this server load: right for our own writing, wrong for anybody else's. */
  readonly showsOwnImages?: boolean;
}

/**
 * Shows a mail in a frame that runs nothing, sends nothing and leads nowhere. The page's own policy
 * forbids foreign requests; the one inside forbids requests to us, too, unless they were asked for.
 */
export function MailFrame({
  html,
  title,
  width,
  height = 640,
  theme = "light",
  showsOwnImages = false,
}: Props): ReactNode {
  const framed = useMemo(
    () => withPolicy(inTheme(html, theme), showsOwnImages),
    [html, theme, showsOwnImages],
  );
  return (
    <iframe
      className={`mail-frame mail-frame-${theme}`}
      title={title}
      sandbox=""
      referrerPolicy="no-referrer"
      srcDoc={framed}
      style={{ blockSize: height, ...(width !== undefined && { inlineSize: width }) }}
    />
  );
}

function withPolicy(html: string, showsOwnImages: boolean): string {
  const nonce = readNonce();
  const images = showsOwnImages ? "'self' data: blob:" : "data:";
  const policy = `default-src 'none'; img-src ${images}; style-src 'nonce-${nonce}'; style-src-attr 'unsafe-inline'`;
  const styled = html.replaceAll(/<style\b/gi, `<style nonce="${nonce}"`);
  return `<meta http-equiv="content-security-policy" content="${policy}">${styled}`;
}
