import { dayOf, type Instant } from "@consentry/kernel";
import type { VariantLevels } from "@consentry/mail";

import { openToken, type TokenKind } from "../../consent/tokens/tokens.ts";
import type { OrganisationId } from "../../database/organisation-id.ts";
import { openMeasureToken, type Signal } from "../../measurement/tokens/measure-token.ts";
import type { OrganisationKeys } from "../../organisations/keys.ts";
import type { OwnAddresses } from "./judge-copy.ts";

/** One message, as its addresses must name it. */
export interface OwnMessage {
  readonly organisation: OrganisationId;
  readonly campaign: string;
  readonly delivery: string;
  readonly contact: string;
  readonly levels: VariantLevels;
}

/**
 * Which addresses are ours for one message: their tokens are opened, and must say this campaign,
 * this delivery (or nobody, where all share one) and no level but the variant's.
 */
export function ownAddresses(
  message: OwnMessage,
  keys: Pick<OrganisationKeys, "tokenKey" | "measureKey">,
  { publicUrl, now }: { readonly publicUrl: string; readonly now: Instant },
): OwnAddresses {
  const { organisation, campaign, delivery, contact, levels } = message;
  const measures = (url: string, signal: Signal, path: string): boolean => {
    const level = levels[signal];
    const text = after(url, `${publicUrl}${path}`);
    if (text === null || level === "none") return false;
    const opened = openMeasureToken(text, signal, () => keys.measureKey);
    if (!opened.ok) return false;
    const token = opened.value;
    const { reader } = token;
    const isOfMessage =
      level === "aggregate"
        ? reader === null
        : reader?.delivery === delivery && reader.contact === contact;
    return (
      token.organisation === organisation &&
      token.campaign === campaign &&
      token.level === level &&
      isOfMessage
    );
  };
  const leadsOut = (url: string, path: string, kind: TokenKind): boolean => {
    const text = after(url, `${publicUrl}${path}`);
    if (text === null) return false;
    const opened = openToken(text, [kind], () => keys.tokenKey, dayOf(now));
    return (
      opened.ok && opened.value.organisation === organisation && opened.value.contact === contact
    );
  };
  return {
    isPixel: (url) => measures(url, "open", "/o/"),
    isLink: (url) => measures(url, "click", "/l/"),
    isAction: (url) => leadsOut(url, "/u/", "unsubscribe") || leadsOut(url, "/p/", "preference"),
    images: `${publicUrl}/i/`,
  };
}

function after(url: string, prefix: string): string | null {
  return url.startsWith(prefix) ? url.slice(prefix.length) : null;
}
