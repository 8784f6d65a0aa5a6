import type { DomainWords } from "./words.ts";

export const en: DomainWords = {
  states: { good: "good", improve: "could be better", wrong: "wrong", unknown: "not known" },
  checks: {
    spf: {
      title: "Servers that may send (SPF)",
      why: "Receivers look here whether the server that brings a mail may do so.",
    },
    dkim: {
      title: "Signature (DKIM)",
      why: "With the key that stands here receivers see that a mail is yours and was not changed.",
    },
    dmarc: {
      title: "Policy (DMARC)",
      why: "It tells receivers what to do with mail that only pretends to be yours.",
    },
    addresses: {
      title: "Names of sending addresses (PTR)",
      why: "Many receivers refuse mail from an address without a name that leads back to it.",
    },
    mx: {
      title: "Where answers come in (MX)",
      why: "Answers and reports need a server that takes them.",
    },
    "one-click": {
      title: "Leaving with one click",
      why: "Mail programs show their readers a button to leave, so that they need not call a mail unwanted.",
    },
    "mta-sts": {
      title: "Encryption of mail to you (MTA-STS)",
      why: "Servers that write to you then insist on an encrypted connection to your server, and to no other.",
    },
    "tls-rpt": {
      title: "Reports on encryption (TLS-RPT)",
      why: "Servers tell you when they could not write to you encrypted.",
    },
    bimi: {
      title: "Logo (BIMI)",
      why: "Some mailboxes show a logo beside mails of domains that enforce their policy. Nobody needs it.",
    },
  },
  demands: {
    "spf-or-dkim": "SPF or DKIM",
    spf: "SPF",
    dkim: "DKIM",
    dmarc: "A DMARC policy, “none” at least",
    alignment: "Signed or sent for the sender’s own domain",
    "reverse-name": "Sending addresses with a name that leads back",
    "one-click": "Leaving with one click",
    complaints: "Fewer than 3 complaints in 1,000 mails",
  },
  remarks: {
    "not-answered": [
      "No name server answered for {name}.",
      "Try again later. If it stays so, look at the name servers of the domain, and at those that this machine asks.",
    ],
    "spf-good": ["The record is sound and costs {lookups} of 10 look-ups.", ""],
    "spf-none": [
      "{domain} has no SPF record.",
      "Publish one that names every server that sends for you. Whoever runs your relay says what to include.",
    ],
    "spf-several": [
      "{domain} has several SPF records; receivers then read none of them.",
      "Make them one.",
    ],
    "spf-unreadable": [
      "The record holds a word that nobody can read: {term}. Receivers then drop the whole record.",
      "Correct it or take it out.",
    ],
    "spf-too-many-lookups": [
      "Reading the record takes {lookups} look-ups. Receivers stop at 10 and take it for broken.",
      "Take out what no longer sends for you, or name networks (ip4:, ip6:) instead of including.",
    ],
    "spf-many-lookups": [
      "Reading the record takes {lookups} of 10 look-ups: one more at somebody you include, and it breaks.",
      "Take out what no longer sends for you.",
    ],
    "spf-voids": [
      "{voids} names in the record lead nowhere. Receivers stop at two.",
      "Take out names that are no longer there.",
    ],
    "spf-open": [
      "The record lets every server in the world send for you (+all).",
      "End it with ~all or -all.",
    ],
    "spf-neutral": [
      "The record says nothing of servers that it does not name.",
      "End it with ~all or -all.",
    ],
    "spf-ptr": [
      "The record asks by ptr, which is slow, and which many receivers do not follow.",
      "Name the networks or servers instead.",
    ],
    "spf-loop": ["The record leads back to itself by {domain}.", "Take that word out."],
    "spf-include-missing": [
      "The record includes {domain}, which has no usable record. Receivers then take the whole for broken.",
      "Take it out, or ask whoever runs it.",
    ],
    "spf-not-followed": [
      "Nobody answered for {domain}, which the record includes.",
      "Try again later.",
    ],
    "spf-address-left-out": [
      "Mails come from {address}, and the record does not let it send.",
      "Put the address in.",
    ],
    "spf-address-unsure": [
      "Whether {address} may send could not be followed to its end.",
      "Try again later; a record without ptr and without %{} can be followed.",
    ],
    "spf-address-in": ["{address} may send.", ""],
    "spf-relay-left-out": [
      "Mails are handed to {relay}, and the record does not name its address.",
      "Ask whoever runs it from where it sends on, and include that.",
    ],
    "dkim-good": ["The key stands there and can be used.", ""],
    "dkim-no-selector": [
      "No selector was named, and keys cannot be found without.",
      "Name it: it stands as s= in the DKIM-Signature of a mail of yours.",
    ],
    "dkim-no-key": [
      "No sender of this domain has a key.",
      "Give each of its senders one, in the settings.",
    ],
    "dkim-none": ["There is no key at {name}.", "Set the record."],
    "dkim-several": [
      "There are several records at {name}; receivers may read any of them.",
      "Leave the right one only.",
    ],
    "dkim-unreadable": ["What stands there is no key that can be read.", "Set the record anew."],
    "dkim-revoked": [
      "The key was withdrawn (an empty p=): signatures with it count for nothing.",
      "Set the record, or make a new key.",
    ],
    "dkim-other-key": [
      "Another key stands there than the one that signs here.",
      "Set the record as it is here, or take another selector.",
    ],
    "dkim-testing": [
      "The record says that it is a test (t=y).",
      "Take that out once mails are signed well.",
    ],
    "dkim-short": ["The key has {bits} bits: receivers take it for none.", "Make one of 2,048."],
    "dkim-weak": ["The key has {bits} bits.", "Make one of 2,048 at the next change."],
    "dkim-hash": [
      "The record forbids the hash that signatures are made with (h= without sha256).",
      "Take h= out.",
    ],
    "dmarc-good": ["Receivers are asked to {policy} mail that only pretends to be yours.", ""],
    "dmarc-none": [
      "There is no DMARC policy.",
      "Publish one. Begin with p=none and an address for reports (rua=mailto:…), and ask for more when the reports are clean.",
    ],
    "dmarc-several": [
      "{domain} has several policies; receivers then read none of them.",
      "Leave one.",
    ],
    "dmarc-unreadable": [
      "The policy of {domain} cannot be read; receivers do as if it were not there.",
      "Write it anew.",
    ],
    "dmarc-watching": [
      "The policy only watches (none): mail that pretends to be yours is delivered.",
      "When reports show that your own mail passes, go on to quarantine.",
    ],
    "dmarc-inherited": ["The policy of {domain} counts here: {policy}.", ""],
    "dmarc-subdomains-open": [
      "Subdomains are left out of the policy (sp=none).",
      "Take sp= out, so that nobody writes in the name of a subdomain.",
    ],
    "dmarc-partly": [
      "The policy counts for {share} mails in a hundred.",
      "Take pct= out when the reports are clean.",
    ],
    "dmarc-no-reports": [
      "Nobody is sent reports.",
      "Name an address for them (rua=mailto:…): without reports nobody sees what fails.",
    ],
    "dmarc-reports-refused": [
      "Reports are to go to {domain}, which does not say that it takes them.",
      "Whoever runs it publishes “v=DMARC1” at {name}.",
    ],
    "dmarc-aligned": ["Mails are signed for {domain}, which belongs to the sender.", ""],
    "dmarc-dkim-apart": [
      "Mails are signed for {domain}, which receivers take for somebody else.",
      "Sign for the sender’s own domain, or one that it is part of.",
    ],
    "dmarc-spf-apart": [
      "Reports come back to {domain}, which receivers take for somebody else; only the signature then speaks for a mail.",
      "Take a return domain below the sender’s.",
    ],
    "address-good": ["{address} is {name}, and that leads back.", ""],
    "address-not-named": [
      "From which addresses mails go out is not known here.",
      "Name them. Whoever runs your relay knows them.",
    ],
    "address-no-name": [
      "{address} has no name.",
      "Whoever gave you the address sets a PTR record at {name}.",
    ],
    "address-not-confirmed": [
      "{address} is called {name}, and that does not lead back to it.",
      "Let {name} point to the address, or have the PTR record changed.",
    ],
    "address-bad": ["{address} is no address of the internet.", "Correct it."],
    "mx-good": ["Mail to the domain goes to {server}.", ""],
    "mx-no-domain": [
      "The name servers say that {domain} does not exist.",
      "Look whether it is spelled right and registered. A name server that is cut off from the internet may say so of every name.",
    ],
    "mx-null": [
      "{domain} says that it takes no mail. Some receivers then refuse mail from it.",
      "Name a server that takes answers.",
    ],
    "mx-none": [
      "{domain} has no server that takes mail.",
      "Publish an MX record, so that answers and reports come in.",
    ],
    "mx-implicit": [
      "{domain} has no MX record; mail to it goes to the host of that name.",
      "Publish an MX record.",
    ],
    "mx-unreachable": [
      "{server} takes mail and has no address.",
      "Correct its name or its address.",
    ],
    "mx-address": [
      "The MX record names an address ({server}) where a name belongs.",
      "Name the server.",
    ],
    "mx-alias": [
      "{server} is an alias, which an MX record may not name.",
      "Name the server itself.",
    ],
    "one-click-good": ["Mails to lists carry both fields, signed, and the button works.", ""],
    "one-click-insecure": [
      "The button leads to {base}. Mail programs show it only where it leads to https://.",
      "Let PUBLIC_URL begin with https://.",
    ],
    "one-click-unsigned": [
      "A sender of this domain has no key. Mail programs show the button only in signed mails.",
      "Give each of its senders a key.",
    ],
    "one-click-not-seen": [
      "It stands in mails, and none was looked at.",
      "Let a mail of yours be audited: consentry audit FILE.",
    ],
    "sts-good": ["Servers that write to you insist on encryption.", ""],
    "sts-none": [
      "Servers that write to {domain} take an unencrypted connection for good.",
      "Set the record, and put the policy at https://mta-sts.{domain}/.well-known/mta-sts.txt.",
    ],
    "sts-several": ["There are several records at {name}.", "Leave one."],
    "sts-unreadable": ["The record at {name} has no id that can be read.", "Set it anew."],
    "sts-policy-missing": [
      "The policy could not be fetched from {url} ({why}).",
      "Put it there, with a certificate that is valid for the name, and without a redirect.",
    ],
    "sts-policy-unreadable": ["What stands at {url} is no policy.", "Write it anew."],
    "sts-testing": [
      "The policy is a test: nobody insists.",
      "Write mode: enforce when the reports are clean.",
    ],
    "sts-off": ["The policy is switched off (mode: none).", "Write mode: testing, then enforce."],
    "sts-mx-left-out": [
      "The policy leaves out {server}, which takes your mail: servers that keep to it cannot write to you.",
      "Name it in the policy, and change the id of the record.",
    ],
    "sts-short": ["The policy is kept for {days} days only.", "Let max_age be some weeks."],
    "tls-rpt-good": ["Reports go to {places}.", ""],
    "tls-rpt-none": [
      "Nobody is told when mail to {domain} could not be encrypted.",
      "Set the record, with an address that is read.",
    ],
    "tls-rpt-several": ["There are several records at {name}; none of them counts.", "Leave one."],
    "tls-rpt-unreadable": [
      "The record at {name} names no place for reports that can be read.",
      "Set it anew.",
    ],
    "bimi-none": ["No logo is published; nothing is missing.", ""],
    "bimi-good": ["A logo and its certificate are published.", ""],
    "bimi-several": ["Several logos are published; none of them counts.", "Leave one."],
    "bimi-unreadable": [
      "The record names no picture at an https:// address.",
      "Set it anew, or take it out.",
    ],
    "bimi-not-enforced": [
      "A logo is published, and the DMARC policy does not enforce: no mailbox shows it.",
      "Ask for quarantine or reject, of all mails.",
    ],
    "bimi-uncertified": [
      "The logo has no certificate (a=); the large mailboxes show only logos that have one.",
      "Get one, or leave it.",
    ],
  },
};
