import type { LinkKind } from "../document.ts";

/** Words for leaving a list, in URLs and in the reader's languages. */
const UNSUBSCRIBE =
  /unsub|opt-?out|list-?remove|remove-?me|abmeld|austrag|abbestell|d[eé]s?abonn|desabo|d[eé]sinscr|se-?desinscrire|uitschrij|afmeld|cancelar.{0,20}(?:suscrip|subscri|inscri)|descadastr|unsuscri|darse-?de-?baja|darte-?de-?baja|dar-?baja|baja|disiscri|cancella.{0,20}iscri|wypis|rezygn|avregistr|avmeld|afmeld|peruuta|odhl[aá]|leiratk|отпис|退订|配信停止|listeden-?[cç][iı]k|stop receiving|stop getting|no longer (?:wish|want)/i;

const PREFERENCES =
  /preferenc|pr[eé]f[eé]renc|voorkeur|einstellung|prefer[eê]nci|manage.{0,20}(?:subscription|email|notification)|email.{0,3}settings|notification.{0,3}settings|subscription.{0,3}(?:center|centre|settings|manage)|profile.?center|subscriber\/edit|update.{0,12}profile|change_details|manage-preferences/i;

const VIEW_ONLINE =
  /view.{0,20}(?:online|browser|web)|(?:web|online|browser).{0,3}(?:version|view|ansicht)|voir.{0,20}(?:en ligne|navigateur)|version en ligne|bekijk.{0,24}(?:online|browser)|online.{0,3}version|im browser|webversion|ver en (?:el |tu )?navegador|versi[oó]n (?:online|web)|visualizza.{0,20}browser|ver(?:sã|sa)o online|navegador|mirror|emailshow|display\.php|\/vib\//i;

const MAILTO = /^mailto:/i;
const HTTP = /^(?:https?|ftp):/i;

export interface LinkWords {
  readonly url: string;
  /** The displayed text. */
  readonly text: string;
  readonly via: string;
}

/**
 * What a link is for, by its own words: the displayed text first, then the address. A link that
 * says nothing of leaving or settings is content.
 */
export function linkKind(link: LinkWords): LinkKind {
  if (link.via === "list-unsubscribe") return "unsubscribe";
  if (MAILTO.test(link.url)) return UNSUBSCRIBE.test(link.url) ? "unsubscribe" : "mailto";
  if (!HTTP.test(link.url) || link.via === "ping") return "other";
  const address = readableAddress(link.url);
  if (UNSUBSCRIBE.test(link.text) || UNSUBSCRIBE.test(address)) return "unsubscribe";
  if (PREFERENCES.test(link.text) || PREFERENCES.test(address)) return "preferences";
  if (VIEW_ONLINE.test(link.text)) return "view-online";
  return link.via === "action" || link.via === "formaction" ? "other" : "content";
}

/** Values longer than any word that tells what a link is for. */
const OPAQUE_VALUE = /[A-Za-z0-9_+%-]{28,}/g;
const MAX_ADDRESS = 600;

/** Path and query, where the words stand; the host would accuse `browser.example`. */
function readableAddress(url: string): string {
  const slash = url.indexOf("/", url.indexOf("//") + 2);
  const address = slash < 0 ? "" : url.slice(slash, slash + MAX_ADDRESS);
  return address.replace(OPAQUE_VALUE, longWords);
}

/** `update-your-email-preferences-here` is long too. */
function longWords(value: string): string {
  return value.split(/[-_+]|%20/).length >= 3 ? value : "~";
}
