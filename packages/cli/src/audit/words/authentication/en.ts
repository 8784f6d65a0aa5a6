import type { AuthenticationWords } from "./words.ts";

export const en: AuthenticationWords = {
  heading: "What vouches for this copy",
  label: { signed: "Signed", claimed: "Claimed", checked: "Checked", leaving: "Leaving" },
  nothing: "It carries no signature, and no server on its way wrote down what it found.",
  ownSignature: (domain) => `in the sender's own name, ${domain}`,
  otherSignature: (domain) => `by ${domain}, another name than the sender's`,
  relaySignature: (domain) => `by ${domain}, a server on the way`,
  upTo: (bytes) => `only the first ${bytes} bytes of the body`,
  notVerified: "Read, not verified: that takes the key, which stands on the network.",
  isCovered: "a signature covers the way to leave",
  isNotCovered: "no signature covers the way to leave",
  nobody: "a server without a name",
  nearest: "nearest to you",
  anybody: "Anybody could have written these; only those nearest to you can be your own server's.",
  method: { dkim: "DKIM", spf: "SPF", dmarc: "DMARC", arc: "ARC", other: "other" },
  asked: (when) => `with what was published on ${when}`,
  result: {
    passed: "verified",
    failed: "does not verify",
    "no-key": "key gone",
    none: "nothing to check",
    unknown: "cannot be said",
  },
  reason: {
    verified: "The signature and the published key match: signed fields and body are as signed.",
    "verified-up-to-length":
      "The signature and the published key match, for the first bytes of the body that it covers.",
    "verified-but-appended":
      "The signature and the published key match, but more follows after the bytes it covers: anybody could have added that.",
    "verified-expired":
      "The signature and the published key match; its sender asked not to rely on it after a day that is now past.",
    "body-changed":
      "The body is not the one that was signed; a mailing list or a scanner does that too.",
    "header-changed": "The covered fields are not those that were signed, or it was another key.",
    "key-gone":
      "The key is no longer published. Keys are taken down in time: this is no sign of forgery.",
    "key-revoked":
      "The key was revoked by its owner. That happens in time as well: this is no sign of forgery.",
    "key-unusable": "What is published in the key's place cannot be used to verify this signature.",
    "weak-key": "The key is too short for its signature to count.",
    malformed: "The signature is not in a form that can be verified.",
    "not-signed": "The message carries no such signature.",
    "chain-verified": "Every server that signed on the way is confirmed by its published key.",
    "chain-broken": "The chain of servers that signed on the way does not hold together.",
    "too-many-signatures": "It carries more signatures than any honest mail; none was verified.",
    "no-answer": "A name server did not answer, or not in a form that can be used.",
    "server-listed":
      "The server that the file names as delivering is on the sender's list today; the file could name any server.",
    "server-not-listed":
      "The server that the file names as delivering is not on the sender's list today; lists change, and forwarding does that too.",
    "no-policy": "The sender's domain publishes nothing to check this by today.",
    "delivery-not-told":
      "The file does not name one delivering server and one return address, so there is nothing sure to check.",
    aligned: "A verified signature stands in the name of the author's domain.",
    "aligned-by-claim":
      "Only the delivery that the file claims speaks for the author's domain; that proves nothing.",
    "not-aligned": "Nothing that verifies stands in the name of the author's domain.",
    "not-decidable": "It cannot be decided: a key is gone, or an answer or a fact is missing.",
    rebuilt:
      "An Outlook file (.msg) does not keep the mail as it was signed, so its signatures cannot be verified here: audit the mail as received (.eml).",
    "no-author": "The message does not name one author whose domain could be asked.",
  },
};
