import { createPublicKey } from "node:crypto";

import { ok } from "@consentry/kernel";

import { makeDkimKey } from "../../sign/dkim-key.ts";
import type { SendingDomain } from "../check-domain.ts";
import type { FetchText } from "../tls/check-mta-sts.ts";
import type { Zone } from "./zone.ts";

const key = createPublicKey((await makeDkimKey("rsa-sha256")).reveal());
export const DKIM_RECORD = `v=DKIM1; k=rsa; p=${key.export({ type: "spki", format: "der" }).toString("base64")}`;

/** All that a domain should publish which sends from `192.0.2.25`. */
export const SOUND_ZONE: Zone = {
  "news.example.org": {
    TXT: ["v=spf1 ip4:192.0.2.0/24 include:relay.example.net -all", "another=thing"],
    MX: ["10 mx.example.org"],
  },
  "relay.example.net": { TXT: ["v=spf1 ip4:198.51.100.0/24 ?all"] },
  "k1._domainkey.news.example.org": { TXT: [DKIM_RECORD] },
  "_dmarc.news.example.org": { TXT: ["v=DMARC1; p=reject; rua=mailto:dmarc@example.org"] },
  "25.2.0.192.in-addr.arpa": { PTR: ["out.example.org"] },
  "out.example.org": { A: ["192.0.2.25"] },
  "mx.example.org": { A: ["192.0.2.1"] },
  "_mta-sts.news.example.org": { TXT: ["v=STSv1; id=20261122"] },
  "_smtp._tls.news.example.org": { TXT: ["v=TLSRPTv1; rua=mailto:tls@example.org"] },
};

export const SOUND_DOMAIN: SendingDomain = {
  domain: "news.example.org",
  selectors: [{ domain: "news.example.org", selector: "k1", record: DKIM_RECORD }],
  returning: [],
  addresses: ["192.0.2.25"],
  relays: [],
  oneClick: { base: "https://mail.example.org", isSigned: true },
  reportsTo: null,
  volume: { mostADay: 80_000, complaintsPerThousand: 0.4 },
};

export const STS_POLICY =
  "version: STSv1\r\nmode: enforce\r\nmx: mx.example.org\r\nmax_age: 2592000\r\n";

/** Everybody's policy is this one. */
export const fetchPolicy: FetchText = () => Promise.resolve(ok(STS_POLICY));
