import { choice, day, fields, flag, list, mapOf, moment, whole, word } from "./shape.ts";
import type { Accepted } from "./shape.ts";
import {
  ACTS,
  CATEGORIES,
  CHANNELS,
  CONSENT_STATES,
  CONTACT_KINDS,
  MESSAGES,
  PURPOSES,
  READINGS,
  RECIPIENTS,
  RELATIONS,
  SAFEGUARDS,
  SCOPES,
  SECTORS,
  SOURCE_KINDS,
} from "./vocabulary.ts";

/** Rules on which authorities differ and whose reading a policy may choose. */
export const CHOOSABLE_RULES = [
  "FR-03",
  "FR-M-AGG",
  "FR-M-NOTICE",
  "NL-03",
  "NL-08",
  "NL-M-AGG",
  "NL-M-CLICK",
  "NL-M-HYGIENE",
  "EU-04",
  "EU-08",
] as const;

const country = word(/^[A-Z]{2}$/, "an ISO 3166 code of two capitals, such as FR");
const importer = word(/^[A-Z]{2,3}$/, "an ISO 3166 code of two capitals, such as US, or EPO");
const plainWord = word(/^[a-z][a-z0-9-]{0,39}$/, "a word in lower case, such as last-open-day");

const consent = fields(
  { purpose: choice(PURPOSES), state: choice(CONSENT_STATES) },
  { channel: choice(CHANNELS), at: moment(), alsoNames: list(choice(PURPOSES)) },
);

const contact = fields({ kind: choice(CONTACT_KINDS), at: day() }, { lawfullyObserved: flag() });

const facts = fields(
  {},
  {
    consents: list(consent),
    source: fields({}, { kind: choice(SOURCE_KINDS), namesUs: flag() }),
    collectedAt: day(),
    lastContactAt: day(),
    informedAt: day(),
    objectedAt: day(),
    complaintAt: day(),
    sourceStated: flag(),
    offer: fields(
      {},
      {
        relatedToProfession: flag(),
        analogous: flag(),
        sameLegalPerson: flag(),
        sector: choice(SECTORS),
      },
    ),
    optOut: fields({}, { atCollection: flag(), inMessage: flag() }),
    suppressed: flag(),
    restricted: flag(),
    identityShown: flag(),
    designated: flag(),
    runningContract: flag(),
    onOptOutRegister: flag(),
    guardianConsent: flag(),
    partnersNamed: flag(),
    onwardTransfer: flag(),
    measure: fields(
      {},
      {
        stores: list(plainWord),
        uses: list(plainWord),
        exclusive: flag(),
        perRecipient: flag(),
        ipKept: flag(),
        legalDuty: flag(),
      },
    ),
    transfer: fields(
      {},
      {
        country: importer,
        scope: choice(SCOPES),
        exporter: country,
        safeguard: choice(SAFEGUARDS),
        assessed: flag(),
      },
    ),
    keep: fields(
      {},
      {
        category: choice(CATEGORIES),
        collectedAt: day(),
        contacts: list(contact),
        relationEndedAt: day(),
        objectedAt: day(),
        consentEndedAt: day(),
        limitationYears: whole(0, 100),
        chosenMonths: whole(1, 1200),
      },
    ),
  },
);

const policy = fields(
  {},
  {
    frAggregateReading: choice(READINGS),
    frJointConsent: flag(),
    frLegacyUntil: day(),
    readings: mapOf(CHOOSABLE_RULES, choice(READINGS)),
    jurisdictions: list(country),
  },
);

/** The whole question as JSON: one description for the parser, the schema and the types. */
export const QUESTION_SHAPE = fields(
  { act: choice(ACTS), on: day() },
  {
    jurisdiction: country,
    channel: choice(CHANNELS),
    message: choice(MESSAGES),
    recipient: choice(RECIPIENTS),
    relation: choice(RELATIONS),
    purpose: choice(PURPOSES),
    age: whole(0, 130),
    facts,
    policy,
  },
);

/** A question as it is written in JSON, before anything was checked. */
export type QuestionInput = Accepted<typeof QUESTION_SHAPE>;
