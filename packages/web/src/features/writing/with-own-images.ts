import { ownPath } from "./use-image-url.ts";

const OWN_IMAGE = /https?:\/\/[^\s"'<>/]{1,255}(\/i\/[\w-]{1,200})(?=["'])/g;

const FOREIGN_IMAGE = /\ssrc="https?:[^"]*"/g;

/**
 * Pictures that the mail carries are drawn from this server, under whatever name it is reached. Of
 * those that stand elsewhere their words are shown: nobody is asked for them from here.
 */
export function withOwnImages(html: string): string {
  return html.replaceAll(OWN_IMAGE, (url) => ownPath(url)).replaceAll(FOREIGN_IMAGE, "");
}
