import { platforms } from "../platform.ts";
import { KNOWN, LIST_ARCHIVE, MTB } from "./origins.ts";

export const BENELUX = platforms([
  {
    id: "selligent",
    name: "Selligent (Marigold Engage)",
    kind: "esp",
    company: "selligent",
    opens: [
      {
        word: "optiextension",
        path: /\/optiext\/optiextension\.dll\?ID=/i,
        example: "https://services.example.com/optiext/optiextension.dll?ID=aB3dE6gH9jK2mN5p",
        origin: [LIST_ARCHIVE, MTB],
      },
      {
        host: "gridinbound.blob.core.windows.net",
        path: /^\/gic\/g\.png\?h=/,
        example: "https://gridinbound.blob.core.windows.net/gic/g.png?h=0a1b2c3d",
        origin: [LIST_ARCHIVE, MTB],
      },
    ],
    clicks: [
      {
        word: "optiextension",
        path: /\/optiext\/optiextension\.dll\?ID=/i,
        example: "https://services.example.com/optiext/optiextension.dll?ID=aB3dE6gH9jK2mN5p",
        origin: [LIST_ARCHIVE],
      },
    ],
    headers: [
      { header: "X-GRID-REF", origin: [LIST_ARCHIVE] },
      { header: "X-MA-Reference", value: /^\s*SIM_/, origin: [LIST_ARCHIVE] },
      { header: "Feedback-ID", value: /:SLGNT$/i, origin: [LIST_ARCHIVE] },
      { header: "Message-ID", value: /\.emsecure\.net\b/i, origin: [LIST_ARCHIVE] },
      { header: "X-rpcampaign", shared: true, origin: [LIST_ARCHIVE] },
    ],
    hosts: [
      { suffix: "slgnt.eu", origin: [MTB] },
      { suffix: "slgnt.us", origin: [MTB] },
      { suffix: "emsecure.net", origin: [LIST_ARCHIVE, MTB] },
      { suffix: "selligent.com", origin: [MTB] },
    ],
    note: "Opens and clicks share one endpoint: only the element tells them apart.",
  },
  {
    id: "actito",
    name: "Actito",
    kind: "esp",
    company: "actito",
    hosts: [
      { suffix: "actito.be", origin: [KNOWN] },
      { suffix: "actito.com", origin: [KNOWN] },
    ],
  },
  {
    id: "flexmail",
    name: "Flexmail",
    kind: "esp",
    company: "flexmail",
    hosts: [
      { suffix: "flexmail.eu", origin: [KNOWN] },
      { suffix: "flxml.eu", origin: [KNOWN] },
    ],
  },
  {
    id: "copernica",
    name: "Copernica",
    kind: "esp",
    company: "copernica",
    opens: [
      {
        word: "cdmiv",
        path: /\/image\/\d{4}\/\w+\/image\.gif\?cdmiv=/,
        example: "https://picsrv.net/image/1234/a1b2c3/image.gif?cdmiv=0a1b2c3d",
        origin: [MTB],
      },
      {
        word: "pomiv",
        path: /\/images\/pixel2\.gif\?pomiv=/,
        example: "https://mail.example.com/images/pixel2.gif?pomiv=0a1b2c3d",
        origin: [MTB],
      },
    ],
    clicks: [
      {
        word: "nct",
        path: /^\/nct\?ctid=/,
        example: "https://mail.example.com/nct?ctid=0a1b2c3d",
        origin: [KNOWN],
      },
    ],
    headers: [{ header: "X-Mailer", value: /\bCopernica\b/i, origin: [KNOWN] }],
    hosts: [
      { suffix: "vicinity.nl", origin: [KNOWN] },
      { suffix: "picsrv.net", origin: [KNOWN] },
      { suffix: "copernica.nl", origin: [KNOWN] },
      { suffix: "copernica.com", origin: [KNOWN] },
      { suffix: "cpnc.nl", origin: [KNOWN] },
    ],
  },
  {
    id: "spotler",
    name: "Spotler (MailPlus)",
    kind: "esp",
    company: "spotler",
    hosts: [{ suffix: "mailplus.nl", origin: [KNOWN] }],
  },
  {
    id: "deployteq",
    name: "Deployteq (Canopy Deploy)",
    kind: "esp",
    company: "deployteq",
    hosts: [{ suffix: "deployteq.net", origin: [KNOWN] }],
    note: "Public lists know it only by whole hosts of single clients, which would accuse their pictures: none is kept.",
  },
  {
    id: "tripolis",
    name: "Tripolis",
    kind: "esp",
    company: "tripolis",
    opens: [
      {
        word: "public",
        path: /^\/public\/o\/[\w+/=-]{20,}\/t\.gif/,
        example: "https://mail.example.com/public/o/aB3dE6gH9jK2mN5pQ8sT1vW4yZ7bC0dFxY6zA9bC/t.gif",
        origin: [MTB],
      },
    ],
    clicks: [
      {
        word: "public",
        path: /^\/public\/[lr]\/[\w+/=-]{20,}/,
        example: "https://mail.example.com/public/l/aB3dE6gH9jK2mN5pQ8sT1vW4yZ7bC0dF",
        origin: [KNOWN],
      },
    ],
    hosts: [{ suffix: "tripolis.com", origin: [KNOWN] }],
  },
]);
