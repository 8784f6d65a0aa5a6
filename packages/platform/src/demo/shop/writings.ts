import type { Writing } from "@consentry/mail";

/** The shop’s paper: everything between its head and its foot is of one mail alone. */
function letter(title: string, body: string): string {
  return `<mjml>
  <mj-head>
    <mj-attributes>
      <mj-all font-family="Georgia, 'Times New Roman', serif" />
      <mj-text font-size="17px" line-height="1.55" color="#1f2a26" />
    </mj-attributes>
  </mj-head>
  <mj-body background-color="#f4f1ea">
    <mj-section background-color="#24423a" padding="34px 24px">
      <mj-column>
        <mj-text color="#d9e4dd" font-size="15px" letter-spacing="2px">THÉS &amp; MARÉES</mj-text>
        <mj-text color="#ffffff" font-size="29px" line-height="1.2">${title}</mj-text>
      </mj-column>
    </mj-section>
    <mj-section background-color="#ffffff" padding="24px">
      <mj-column>
${body}
      </mj-column>
    </mj-section>
    <mj-section padding="20px 24px">
      <mj-column>
        <mj-text font-size="14px" color="#55605a">{% footer %}</mj-text>
      </mj-column>
    </mj-section>
  </mj-body>
</mjml>
`;
}

const FRENCH = { format: "mjml", language: "fr", text: null } as const;

export const NEW_TEAS: Writing = {
  ...FRENCH,
  subject: "Trois thés viennent d’arriver au comptoir",
  preheader: "Un vert, un fumé, un blanc, et comment les faire infuser",
  source: letter(
    "Trois thés viennent d’arriver",
    `        <mj-text>Bonjour {{ contact.first_name | default: "à vous" }},</mj-text>
        <mj-text>Le bateau a du retard, les caisses non : un vert de printemps qui sent l’herbe
          coupée, un fumé très doux, et un blanc dont il n’y aura que quarante boîtes.</mj-text>
        <mj-text>Nous avons noté pour chacun <a href="https://thes-et-marees.example/infuser">le
          temps et la température</a>. Le blanc supporte
          <a href="https://thes-et-marees.example/thes/blanc?taille=50g&amp;carnet=oui">trois eaux
          de suite</a>.</mj-text>
        <mj-button href="https://thes-et-marees.example/arrivages" background-color="#24423a"
          border-radius="3px" font-size="17px">Voir les trois thés</mj-button>`,
  ),
};

/** On trial against the one before: the same mail under another subject. */
export const NEW_TEAS_OTHERWISE: Writing = {
  ...NEW_TEAS,
  subject: "Un vert, un fumé, un blanc : lequel pour vous ?",
};

export const OPEN_DAY: Writing = {
  ...FRENCH,
  subject: "Samedi, on goûte : huit thés sur la table",
  preheader: "De dix heures à dix-huit heures, au comptoir, sans réserver",
  source: letter(
    "Samedi, on goûte",
    `        <mj-text>Bonjour {{ contact.first_name | default: "à vous" }},</mj-text>
        <mj-text>Samedi, huit théières sur la grande table, de dix heures à dix-huit heures. Venez
          avec quelqu’un qui n’aime pas le thé : il y aura un rooibos.</mj-text>
        <mj-text><a href="https://thes-et-marees.example/samedi">La liste des huit</a>, et
          <a href="https://thes-et-marees.example/venir">comment venir</a> à pied depuis la
          gare.</mj-text>
        <mj-button href="https://thes-et-marees.example/samedi/annoncer" background-color="#24423a"
          border-radius="3px" font-size="17px">Dire que je viens</mj-button>`,
  ),
};

/** Somebody pasted what an agency had sent them, and a link they had shortened elsewhere. */
export const PRIVATE_SALE: Writing = {
  ...FRENCH,
  subject: "Pour vous d’abord : les fins de série",
  preheader: "Trois jours avant tout le monde",
  source: letter(
    "Les fins de série, pour vous d’abord",
    `        <mj-text>Bonjour {{ contact.first_name | default: "à vous" }},</mj-text>
        <mj-text>Les dernières boîtes de la saison sont à moitié prix, trois jours avant tout le
          monde : <a href="https://court.example/r?u=https%3A%2F%2Fthes-et-marees.example%2Ffins&amp;id=7Qx2mB9dLk4TzR8w">les
          fins de série</a>.</mj-text>
        <mj-image src="https://mesure.agence.example/ouverture.gif?campagne=fins-de-serie"
          width="1px" height="1px" padding="0" alt="" />`,
  ),
};

export const AUTUMN_DRAFT: Writing = {
  ...FRENCH,
  subject: "L’atelier : apprendre à goûter",
  preheader: "",
  source: letter(
    "L’atelier : apprendre à goûter",
    `        <mj-text>Bonjour {{ contact.first_name | default: "à vous" }},</mj-text>
        <mj-text>Deux heures, six tasses, douze places. Le programme vient ici.</mj-text>`,
  ),
};

export const EMPTY_LETTER: Writing = {
  ...FRENCH,
  subject: "La lettre du comptoir",
  preheader: "",
  source: letter(
    "La lettre du comptoir",
    `        <mj-text>Bonjour {{ contact.first_name | default: "à vous" }},</mj-text>
        <mj-text>Écrivez ici.</mj-text>`,
  ),
};
