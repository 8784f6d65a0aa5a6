import { PURPOSES } from "@consentry/law";
import { CONSENT_ACTIONS } from "@consentry/ledger";
import { Type } from "typebox";

import { SUPPRESSION_REASONS } from "../../consent/suppressions/suppressions.ts";
import { DayText, fields, Id, named, nullable, oneOf } from "../../http/api/shapes.ts";
import { CHANGEABLE } from "./contact-document.ts";
import { MOST_COUNTED } from "./search-contacts.ts";

const { locale, country, kind, relation, tags } = CHANGEABLE;

/** What a list shows of a person. */
export const ContactLineFields = named("ContactLine", {
  id: Id,
  email: Type.String(),
  name: nullable(
    Type.String({ description: "From the attributes, where they are called as names are." }),
  ),
  locale,
  country,
  kind,
  relation,
  tags,
  source: fields({ id: Id, name: Type.String() }),
  collectedOn: DayText,
  lastContactOn: nullable(DayText),
  keepUntil: DayText,
  quarantinedBy: nullable(Type.String({ description: "The rule that holds the person back." })),
  suppressed: nullable(
    oneOf(SUPPRESSION_REASONS, "Why the address is not written to by e-mail, whatever for."),
  ),
  consents: Type.Array(fields({ purpose: oneOf(PURPOSES), state: oneOf(CONSENT_ACTIONS) }), {
    description: "What was last said about e-mail, one a purpose.",
  }),
});

export const CountedFields = named("CountedPeople", {
  people: Type.Integer({ description: `At most ${MOST_COUNTED}: more are not counted.` }),
  areMore: Type.Boolean({ description: "Whether there are more than that." }),
});
