/**
 * Whether a server that did not take a mail for now asks for fewer of them: by its code and what the
 * code says it is about, and only then by its words. A mailbox that is full or busy by itself says
 * nothing of the rest, nor does a greylist, which wants the same mail again and as many others.
 *
 * @param code as `DeliveryFailure.code`: the status with its enhanced code, if there is one
 * @source RFC 3463 §3.8 (x.7.x: a policy), RFC 5321 §4.2.3 (421, 450, 451); words as servers use them
 */
export function asksToSlow(code: string, words: string): boolean {
  if (!/^4[25][0-2]\b/.test(code) && !/^4\.\d/.test(code)) return false;
  if (GREYLIST.test(words)) return false;
  return /\b4\.7\.\d/.test(code) || WORDS.test(words);
}

const GREYLIST = /gr[ae]y-?\s?list/i;

/** Providers say it in many ways; each of these was meant for the sender and not for one mailbox. */
const WORDS =
  /rate.?limit|throttl|too many (?:messages|mails|connections|recipients from)|unusual rate|deferred due to|sending rate|slow down/i;
