import { Bug } from "@consentry/kernel";
import type { ClickMeasurement, OpenMeasurement } from "@consentry/mail";

import type { DecidedPerson } from "../campaigns/deciding/decided.ts";
import type { OrganisationId } from "../database/organisation-id.ts";
import type { OrganisationKeys } from "../organisations/keys.ts";
import { sealMeasureToken, type MeasureToken } from "./tokens/measure-token.ts";

/** The message that is measured. */
export interface MeasuredDelivery {
  readonly organisation: OrganisationId;
  readonly campaign: string;
  readonly delivery: string;
}

/**
 * What one message measures, as its composer takes it: an address to load or follow comes with the
 * permit it was made under, and without one there is none. At the level `aggregate` addresses name
 * the campaign alone and are the same for everybody.
 *
 * @param publicUrl without a slash at its end
 */
export function measurementFor(
  { open, click }: Pick<DecidedPerson, "open" | "click">,
  delivery: MeasuredDelivery,
  { measureKey }: Pick<OrganisationKeys, "measureKey">,
  publicUrl: string,
): { readonly open: OpenMeasurement; readonly click: ClickMeasurement } {
  return {
    open:
      open.level === "none"
        ? { level: "none" }
        : {
            level: open.level,
            permit: open.permit,
            pixelUrl: `${publicUrl}/o/${sealMeasureToken(
              { ...claimsOf(open, delivery), signal: "open", link: 0 },
              measureKey,
            )}`,
          },
    click:
      click.level === "none"
        ? { level: "none" }
        : {
            level: click.level,
            permit: click.permit,
            linkUrl: (link) =>
              `${publicUrl}/l/${sealMeasureToken(
                { ...claimsOf(click, delivery), signal: "click", link },
                measureKey,
              )}`,
          },
  };
}

type Measured = Exclude<DecidedPerson["open"] | DecidedPerson["click"], { readonly level: "none" }>;

function claimsOf(
  { level, permit, purposes }: Measured,
  { organisation, campaign, delivery }: MeasuredDelivery,
): Omit<MeasureToken, "signal" | "link"> {
  if (permit.organisation !== organisation) throw new Bug("the permit is another organisation's");
  const { contact } = permit;
  if ((level === "aggregate") !== (contact === null)) {
    throw new Bug("a counter common to all names nobody, and everything else somebody");
  }
  const reader = contact === null ? null : { contact, delivery };
  return { organisation, campaign, level, purposes, reader };
}
