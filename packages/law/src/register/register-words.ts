import { said, type Text } from "../rules/text.ts";

/**
 * The headings of a register, after the general shape that authorities give: who is responsible, a
 * list of activities, a sheet for each, and whom the data go to. Clauses stand where the law names
 * what is to be written down.
 *
 * @source gdpr:30(1) gdpr:30(2)
 */
export const REGISTER_WORDS = {
  title: said(
    "Record of processing activities (GDPR, Art. 30(1))",
    "Registre des activités de traitement (RGPD, art. 30(1))",
  ),
  processorTitle: said(
    "Record of processing for others (GDPR, Art. 30(2))",
    "Registre des traitements pour le compte d’autrui (RGPD, art. 30(2))",
  ),
  contract: said("Contract (GDPR, Art. 28)", "Contrat (RGPD, art. 28)"),
  transfers: said(
    "Transfers outside the EU (GDPR, Art. 44 to 49)",
    "Transferts hors de l’UE (RGPD, art. 44 à 49)",
  ),
  sensitive: said("Special categories (GDPR, Art. 9)", "Données sensibles (RGPD, art. 9)"),
  security: said("Security measures (GDPR, Art. 32)", "Mesures de sécurité (RGPD, art. 32)"),
} as const satisfies Readonly<Record<string, Text>>;
