import type { LinkKind } from "../document.ts";

/** Words for leaving a list, in URLs and in the reader's languages. */
const UNSUBSCRIBE =
  /unsub|opt-?out|list-?remove|remove-?me|abmeld|austrag|abbestell|d[eé]s?abonn|desabo|d[eé]sinscr|se-?desinscrire|uitschrij|afmeld|cancelar.{0,20}(?:suscrip|subscri|inscri)|descadastr|unsuscri|darse-?de-?baja|darte-?de-?baja|dar-?baja|baja|disiscri|cancella.{0,20}iscri|wypis|rezygn|avregistr|avmeld|afmeld|peruuta|odhl[aá]|leiratk|отпис|відпис|απεγγραφ|退订|退訂|取消订阅|取消訂閱|配信停止|購読解除|登録解除|수신 ?거부|구독 ?취소|إلغاء الاشتراك|ביטול רישום|listeden-?[cç][iı]k|stop receiving|stop getting|no longer (?:wish|want)/i;

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
 *
 * @param address what the address says, from `addressKind`
 */
export function linkKind({ url, text, via }: LinkWords, address: LinkKind | null): LinkKind {
  if (via === "list-unsubscribe") return "unsubscribe";
  if (MAILTO.test(url)) return UNSUBSCRIBE.test(url) ? "unsubscribe" : "mailto";
  if (!HTTP.test(url) || via === "ping") return "other";
  const said = text === "" ? null : kindIn(text);
  // Leaving counts wherever it is said; of the rest the text speaks first.
  if (said === "unsubscribe" || address === "unsubscribe") return "unsubscribe";
  const kind = said ?? (address === "view-online" ? null : address);
  return kind ?? (via === "action" || via === "formaction" ? "other" : "content");
}

/** What path and query of an address with its opaque values blanked say that it is for. */
export function addressKind(shape: string): LinkKind | null {
  const slash = shape.indexOf("/");
  return kindIn(shape.slice(slash, slash + MAX_ADDRESS));
}

const MAX_ADDRESS = 600;

/** One search for all of them: most texts hold none, and are done with it. */
const ANY = new RegExp(
  [UNSUBSCRIBE, PREFERENCES, VIEW_ONLINE].map(({ source }) => source).join("|"),
  "i",
);

function kindIn(words: string): LinkKind | null {
  if (!ANY.test(words)) return null;
  if (UNSUBSCRIBE.test(words)) return "unsubscribe";
  if (PREFERENCES.test(words)) return "preferences";
  return VIEW_ONLINE.test(words) ? "view-online" : null;
}
