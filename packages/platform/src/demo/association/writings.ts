import type { Writing } from "@consentry/mail";

/** The association’s paper: everything between its head and its foot is of one mail alone. */
function letter(title: string, body: string): string {
  return `<mjml>
  <mj-head>
    <mj-attributes>
      <mj-all font-family="Verdana, Arial, sans-serif" />
      <mj-text font-size="16px" line-height="1.6" color="#17303a" />
    </mj-attributes>
  </mj-head>
  <mj-body background-color="#eef3f1">
    <mj-section background-color="#17455a" padding="32px 24px">
      <mj-column>
        <mj-text color="#cfe3e4" font-size="14px">De Zilte Zoom</mj-text>
        <mj-text color="#ffffff" font-size="27px" line-height="1.25">${title}</mj-text>
      </mj-column>
    </mj-section>
    <mj-section background-color="#ffffff" padding="24px">
      <mj-column>
${body}
      </mj-column>
    </mj-section>
    <mj-section padding="20px 24px">
      <mj-column>
        <mj-text font-size="13px" color="#47606a">{% footer %}</mj-text>
      </mj-column>
    </mj-section>
  </mj-body>
</mjml>
`;
}

const DUTCH = { format: "mjml", language: "nl", text: null } as const;

export const SEASON_LETTER: Writing = {
  ...DUTCH,
  subject: "De lepelaars zijn geteld, en het zijn er meer",
  preheader: "Wat er dit seizoen in de kwelder veranderde",
  source: letter(
    "De lepelaars zijn geteld",
    `        <mj-text>Dag {{ contact.first_name | default: "lezer" }},</mj-text>
        <mj-text>Drie ochtenden lang stonden zestien vrijwilligers met een telescoop op de dijk. Ze
          telden meer nesten dan vorig jaar, en één dat niemand verwachtte.</mj-text>
        <mj-text><a href="https://ziltezoom.example/telling?jaar=dit&amp;vogel=lepelaar">De hele
          telling</a> staat op onze site, met de kaart.</mj-text>
        <mj-button href="https://ziltezoom.example/meetellen" background-color="#17455a"
          border-radius="3px" font-size="16px">Een keer meetellen</mj-button>`,
  ),
};

export const APPEAL: Writing = {
  ...DUTCH,
  subject: "Uw gift werd een hek; nu nog een steiger",
  preheader: "Wat er met uw vorige gift is gedaan, en wat er nog ontbreekt",
  source: letter(
    "Nu nog een steiger",
    `        <mj-text>Dag {{ contact.first_name | default: "donateur" }},</mj-text>
        <mj-text>Met uw vorige gift zetten we een hek om het broedgebied. Bezoekers lopen er nu
          omheen, door de modder. Een steiger van veertig meter lost dat op.</mj-text>
        <mj-button href="https://ziltezoom.example/steiger" background-color="#17455a"
          border-radius="3px" font-size="16px">Een plank schenken</mj-button>`,
  ),
};

export const EXCURSION_DRAFT: Writing = {
  format: "markdown",
  language: "nl",
  subject: "Mee de kwelder in",
  preheader: "",
  text: null,
  source: `# Mee de kwelder in

Dag {{ contact.first_name | default: "lezer" }},

Laarzen aan, om negen uur bij de sluis. Datum volgt.

{% footer %}
`,
};

export const EMPTY_LETTER: Writing = {
  ...DUTCH,
  subject: "Seizoensbrief",
  preheader: "",
  source: letter(
    "Seizoensbrief",
    `        <mj-text>Dag {{ contact.first_name | default: "lezer" }},</mj-text>
        <mj-text>Schrijf hier.</mj-text>`,
  ),
};
