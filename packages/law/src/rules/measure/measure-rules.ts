import type { Rule } from "../rule.ts";
import { actionLink } from "./action-link/rule.ts";
import { clickAggregate } from "./click-aggregate/rule.ts";
import { clickIndividual } from "./click-individual/rule.ts";
import { covertReading } from "./covert-reading/rule.ts";
import { fraud } from "./fraud/rule.ts";
import { frequency } from "./frequency/rule.ts";
import { hygiene } from "./hygiene/rule.ts";
import { legacyAddresses } from "./legacy-addresses/rule.ts";
import { legalNotice } from "./legal-notice/rule.ts";
import { openAggregate } from "./open-aggregate/rule.ts";
import { openIndividual } from "./open-individual/rule.ts";
import { optimise } from "./optimise/rule.ts";
import { personalise } from "./personalise/rule.ts";
import { profile } from "./profile/rule.ts";
import { readReceipt } from "./read-receipt/rule.ts";
import { remoteResource } from "./remote-resource/rule.ts";
import { requestMail } from "./request-mail/rule.ts";
import { security } from "./security/rule.ts";
import { suppressedReader } from "./suppressed-reader/rule.ts";

/** The measurement matrix: a row a folder, a cell a rule. */
export const MEASURE_RULES: readonly Rule[] = [
  requestMail,
  suppressedReader,
  ...openIndividual,
  legacyAddresses,
  ...openAggregate,
  ...personalise,
  ...frequency,
  ...optimise,
  ...hygiene,
  ...profile,
  ...fraud,
  ...security,
  ...legalNotice,
  ...clickIndividual,
  clickAggregate,
  actionLink,
  readReceipt,
  remoteResource,
  covertReading,
];
