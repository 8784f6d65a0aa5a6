import { crc32, deflateRawSync } from "node:zlib";

/** What of an aggregate report a test changes. */
export interface DmarcChanges {
  readonly reporter?: string;
  readonly id?: string;
  readonly domain?: string;
  readonly begin?: number;
  readonly rows?: readonly DmarcRowOf[];
}

export interface DmarcRowOf {
  readonly source?: string;
  readonly mails?: number;
  readonly dkim?: "pass" | "fail";
  readonly spf?: "pass" | "fail";
  readonly reason?: string;
  readonly disposition?: string;
  readonly author?: string;
}

/** 2026-11-20T00:00:00Z */
export const BEGIN = 1_795_132_800;
const DAY = 86_400;

/** An aggregate report as large reporters write it. */
export function aDmarcXml({
  reporter = "mx.example.net",
  id = "17951328001",
  domain = "example.org",
  begin = BEGIN,
  rows = [{}],
}: DmarcChanges = {}): string {
  return `<?xml version="1.0" encoding="UTF-8" ?>
<feedback>
  <version>1.0</version>
  <report_metadata>
    <org_name>${reporter}</org_name>
    <email>noreply-dmarc@${reporter}</email>
    <report_id>${id}</report_id>
    <date_range><begin>${begin}</begin><end>${begin + DAY - 1}</end></date_range>
  </report_metadata>
  <policy_published>
    <domain>${domain}</domain><adkim>r</adkim><aspf>r</aspf><p>none</p><sp>none</sp><pct>100</pct>
  </policy_published>
${rows.map((row) => recordOf(row, domain)).join("\n")}
</feedback>
`;
}

function recordOf(
  {
    source = "192.0.2.10",
    mails = 12,
    dkim = "pass",
    spf = "pass",
    reason,
    disposition = "none",
    author,
  }: DmarcRowOf,
  domain: string,
): string {
  return `  <record>
    <row>
      <source_ip>${source}</source_ip>
      <count>${mails}</count>
      <policy_evaluated>
        <disposition>${disposition}</disposition><dkim>${dkim}</dkim><spf>${spf}</spf>
        ${reason === undefined ? "" : `<reason><type>${reason}</type><comment>as seen</comment></reason>`}
      </policy_evaluated>
    </row>
    <identifiers><header_from>${author ?? domain}</header_from></identifiers>
    <auth_results>
      <dkim><domain>${domain}</domain><result>${dkim}</result><selector>s1</selector></dkim>
      <spf><domain>back.${domain}</domain><result>${spf}</result></spf>
    </auth_results>
  </record>`;
}

/** A report about encryption, by the example of the standard. */
export function aTlsJson(
  changes: {
    readonly reporter?: string;
    readonly id?: string;
    readonly domain?: string;
    readonly day?: string;
    readonly failed?: number;
  } = {},
): string {
  const { reporter = "Example Net", id = "5065427c", domain = "example.org", failed = 3 } = changes;
  const { day = "2026-11-20" } = changes;
  return JSON.stringify({
    "organization-name": reporter,
    "date-range": { "start-datetime": `${day}T00:00:00Z`, "end-datetime": `${day}T23:59:59Z` },
    "contact-info": "sts-reporting@example.net",
    "report-id": id,
    policies: [
      {
        policy: { "policy-type": "sts", "policy-string": [], "policy-domain": domain },
        summary: { "total-successful-session-count": 97, "total-failure-session-count": failed },
        "failure-details": [
          {
            "result-type": "certificate-expired",
            "sending-mta-ip": "198.51.100.7",
            "receiving-mx-hostname": `mx.${domain}`,
            "failed-session-count": failed,
          },
        ],
      },
    ],
  });
}

/** A file of an archive as a test makes it. */
export interface Zipped {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** As it stands in the archive, where it should not be what `bytes` make. */
  readonly packed?: Uint8Array;
}

/** An archive (APPNOTE 4.3), each file deflated. */
export function zipOf(files: readonly Zipped[]): Uint8Array {
  const locals: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  for (const { name, bytes, packed = deflateRawSync(bytes) } of files) {
    const about = Buffer.alloc(22);
    about.writeUInt16LE(8, 0);
    about.writeUInt32LE(crc32(bytes), 6);
    about.writeUInt32LE(packed.length, 10);
    about.writeUInt32LE(bytes.length, 14);
    about.writeUInt16LE(name.length, 18);
    const local = Buffer.concat([
      Buffer.from("504b030414000000", "hex"),
      about,
      Buffer.from(name),
      packed,
    ]);
    const where = Buffer.alloc(14);
    where.writeUInt32LE(at, 10);
    const start = Buffer.from("504b0102140014000000", "hex");
    directory.push(Buffer.concat([start, about, where, Buffer.from(name)]));
    locals.push(local);
    at += local.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...locals, listed, end]);
}

/** A mail with one attachment, as reporters send them. */
export function aReportMail(
  file: Uint8Array,
  { type = "application/gzip", name = "report.xml.gz", text = "A report." } = {},
): Uint8Array {
  const lines = [
    "From: noreply-dmarc@mx.example.net",
    "To: reports@example.org",
    "Subject: Report Domain: example.org",
    "Message-ID: <report@mx.example.net>",
    "MIME-Version: 1.0",
    'Content-Type: multipart/mixed; boundary="b"',
    "",
    "--b",
    "Content-Type: text/plain",
    "",
    text,
    "--b",
    `Content-Type: ${type}`,
    `Content-Disposition: attachment; filename="${name}"`,
    "Content-Transfer-Encoding: base64",
    "",
    ...(Buffer.from(file)
      .toString("base64")
      .match(/.{1,76}/g) ?? []),
    "--b--",
    "",
  ];
  return Buffer.from(lines.join("\r\n"));
}
