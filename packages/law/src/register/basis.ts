import { said, type Text } from "../rules/text.ts";

/** What makes a processing lawful, as a register names it. */
export const BASIS_IDS = [
  "consent",
  "contract",
  "legal-obligation",
  "legitimate-interest",
  "public-task",
] as const;
export type BasisId = (typeof BASIS_IDS)[number];

export interface Basis {
  readonly id: BasisId;
  readonly title: Text;
  readonly sources: readonly string[];
}

/**
 * The grounds an organisation that sends mail can rest on; vital interests are none of them.
 *
 * @source gdpr:6(1)(a) gdpr:6(1)(b) gdpr:6(1)(c) gdpr:6(1)(e) gdpr:6(1)(f)
 */
export const BASES: Readonly<Record<BasisId, Basis>> = {
  consent: {
    id: "consent",
    title: said("Consent of the person", "Consentement de la personne"),
    sources: ["gdpr:6(1)(a)", "gdpr:7(1)"],
  },
  contract: {
    id: "contract",
    title: said("Contract with the person", "Contrat avec la personne"),
    sources: ["gdpr:6(1)(b)"],
  },
  "legal-obligation": {
    id: "legal-obligation",
    title: said("Legal obligation", "Obligation légale"),
    sources: ["gdpr:6(1)(c)"],
  },
  "legitimate-interest": {
    id: "legitimate-interest",
    title: said("Legitimate interest", "Intérêt légitime"),
    sources: ["gdpr:6(1)(f)"],
  },
  "public-task": {
    id: "public-task",
    title: said("Task in the public interest", "Mission d’intérêt public"),
    sources: ["gdpr:6(1)(e)"],
  },
};
