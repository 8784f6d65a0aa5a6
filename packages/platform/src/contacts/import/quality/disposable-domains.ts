/**
 * Services that give mailboxes away for minutes; a few of several thousand, those a newsletter
 * meets. Each stands in the public list disposable-email-domains/disposable-email-domains
 * (disposable_email_blocklist.conf), which changes daily: what is not named here is not found.
 */
const DISPOSABLE: ReadonlySet<string> = new Set(
  (
    "mytemp.email mytempmail.com mytrashmail.com nada.email notmailinator.com owlpic.com " +
    "privy-mail.de sharklasers.com sofort-mail.de spam4.me spambox.info spamfree24.org " +
    "spoofmail.de temp-mail.com temp-mail.de temp-mail.org tempail.com tempinbox.com tempmail.de " +
    "tempomail.fr tempr.email throwawaymail.com trash-mail.com trash-mail.de trashmail.com " +
    "trashmail.de trashmail.net wegwerf-email.de wegwerfemail.de wegwerfmail.de " +
    "wegwerpmailadres.nl yopmail.com yopmail.fr yopmail.net zehnminutenmail.de"
  ).split(" "),
);

/** Whether mailboxes of this domain are made to be thrown away, as far as our list goes. */
export function isDisposable(domain: string): boolean {
  return DISPOSABLE.has(domain);
}
