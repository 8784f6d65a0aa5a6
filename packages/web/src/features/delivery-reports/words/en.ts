/** English; the shape every other language follows. */
export const en = {
  lead: "What receivers report of mail in your domains’ names: from which servers it came, and whether it proved that it is yours.",
  upload: "Upload a report",
  uploading: "Uploading…",
  taken: (counted: number, known: number, left: number): string =>
    counted > 0
      ? "The report was counted."
      : known > 0
        ? "This report had been counted before."
        : left > 0
          ? "Nothing was counted: it is about domains or days that are not yours to look at."
          : "Nothing was counted.",
  choice: {
    from: "From",
    until: "Until",
    domain: "Domain",
    all: "All domains",
  },
  none: {
    title: "Nobody has reported yet",
    withAddress: (address: string): string =>
      `Ask receivers for reports: name ${address} in the DNS of your domains, as the page of each domain shows. Reports come the day after; one you have at hand can be uploaded.`,
    without:
      "Give a sender a return domain first (settings, what comes back): receivers report to an address there. A report you have at hand can be uploaded.",
  },
  noMails: "No mails were reported of these days.",
  mails: {
    title: "Mails",
    summary: "Mails reported by day, by what they proved",
    day: "Day",
    proved: "Proved",
    passedOn: "Passed on by others",
    unproved: "Not proved",
    all: "Mails reported",
    allNote: (receivers: string): string => `by ${receivers} receivers`,
    allNoteOne: "by one receiver",
    provedNote: "signed with your key, or from a server your domain names",
    passedOnNote: "forwarded, so receivers say; the proof broke on the way",
    unprovedNote: "neither: a tool that is not set up, or somebody else",
  },
  sources: {
    title: "Servers",
    lead: "Those that nobody knows and that prove nothing come first.",
    mails: (count: string): string => (count === "1" ? "One mail" : `${count} mails`),
    unknown: "Unknown, and proves nothing",
    named: "Known here",
    ours: "Proves that it is yours",
    forwards: "Passes your mails on",
    seen: (first: string, last: string): string =>
      first === last ? `seen on ${first}` : `seen from ${first} to ${last}`,
    signedBy: (domain: string): string => `signed by ${domain}`,
    returnsTo: (domain: string): string => `returns to ${domain}`,
    author: (domain: string): string => `writes as ${domain}`,
    refused: (rejected: string): string => `${rejected} refused by receivers`,
    suspected: (quarantined: string): string => `${quarantined} put with the suspect`,
    name: "Name it",
    rename: "Rename it",
    nameTitle: (address: string): string => `What is ${address}?`,
    nameLabel: "What it is called here",
    nameHint: "Leave it empty if nobody knows it any more.",
    save: "Save the name",
    more: (count: string): string => `Show all ${count} servers`,
  },
  connections: {
    title: "Encryption",
    lead: "How connections that brought mail to your domains were encrypted, as senders report it.",
    none: "No connections were reported of these days.",
    summary: "Connections reported by day, encrypted as the domain asks or not",
    encrypted: "Encrypted",
    failed: "Failed",
    what: "What stood in the way",
    where: "At",
    sessions: "Connections",
    last: "Last",
    anywhere: "not told",
    failures: {
      "starttls-not-supported": "The server offers no encryption",
      "certificate-host-mismatch": "The certificate names another server",
      "certificate-expired": "The certificate is past its day",
      "certificate-not-trusted": "Nobody known signed the certificate",
      "validation-failure": "The certificate could not be checked",
      "tlsa-invalid": "The TLSA record is wrong",
      "dnssec-invalid": "The DNS answers are not signed as they should be",
      "dane-required": "The sender asks for a TLSA record, and there is none",
      "sts-policy-fetch-error": "The policy file (MTA-STS) could not be fetched",
      "sts-policy-invalid": "The policy file (MTA-STS) is wrong",
      "sts-webpki-invalid": "The server with the policy file has a bad certificate",
      other: "Something else",
    } as Readonly<Record<string, string>>,
  },
  reporters: {
    title: "Who reports",
    who: "Receiver",
    what: "About",
    kinds: { dmarc: "mails", tls: "encryption" },
    reports: "Reports",
    last: "Last",
  },
};
