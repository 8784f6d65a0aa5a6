import type { Pseudonym } from "@consentry/ledger";

import { sealEvidence } from "../../../consent/evidence/evidence.ts";
import type { ActToAppend } from "../../../consent/ledger/append.ts";
import type { OrganisationKeys } from "../../../organisations/keys.ts";
import type { ImportMapping } from "../mapping.ts";
import type { StagedConsent } from "../rows/staged-row.ts";

/** What an import writes of consents, and for whom. */
export interface Recording {
  readonly keys: OrganisationKeys;
  readonly mapping: ImportMapping;
  /** Id of the import. */
  readonly id: string;
}

/** A person as the ledger knows them, with what a file says they agreed to. */
export interface NamedPerson {
  readonly salt: Uint8Array;
  readonly pseudonym: Uint8Array;
  /** The pseudonym in hex. */
  readonly name: Pseudonym;
  readonly acts: readonly ActToAppend[];
}

/** Names a person by their salt and seals the evidence of their consents with it. */
export function namePerson(
  consents: readonly StagedConsent[],
  salt: Uint8Array,
  recording: Recording,
): NamedPerson {
  const { pseudonym, evidenceKey } = recording.keys.ofContact(salt);
  const name = Buffer.from(pseudonym).toString("hex") as Pseudonym;
  const acts = eachOnce(consents).flatMap(
    (consent) => actOf(name, evidenceKey, consent, recording) ?? [],
  );
  return { salt, pseudonym, name, acts };
}

/** One file may say the same of a person in several rows. */
function eachOnce(consents: readonly StagedConsent[]): readonly StagedConsent[] {
  if (consents.length === 1) return consents;
  return [...new Map(consents.map((one) => [`${one.of} ${one.action} ${one.at}`, one])).values()];
}

function actOf(
  contact: Pseudonym,
  evidenceKey: Uint8Array,
  { of, at, requestedAt, evidence, ...said }: StagedConsent,
  { mapping, id }: Recording,
): ActToAppend | null {
  const mapped = mapping.consents[of];
  if (mapped === undefined) return null;
  const hasEvidence = Object.keys(evidence).length > 0;
  const sealed = hasEvidence ? sealEvidence({ imported: evidence }, evidenceKey) : null;
  return {
    act: {
      contact,
      purpose: mapped.purpose,
      alsoNames: [],
      channel: mapped.channel,
      action: said.action ?? "given",
      wording: mapped.wording,
      method: "import",
      place: null,
      actor: `import:${id}`,
      at,
      doubleOptIn: requestedAt === null ? null : { requestedAt, confirmedAt: at },
      evidence: sealed?.hash ?? null,
    },
    sealed: sealed?.sealed ?? null,
  };
}
