/** Where the values of a condition stand: `$3`, or a column. */
export interface SuppressionTerms {
  readonly organisation: string;
  readonly addressKey: string;
  readonly channel: string;
  readonly topic: string;
  readonly on: string;
}

/** The one condition under which a row of `suppressions` keeps an address from being written to. */
export function holds({ organisation, addressKey, channel, topic, on }: SuppressionTerms): string {
  return `suppressions.organisation_id = ${organisation}
      and suppressions.address_key = ${addressKey}
      and suppressions.channel in ('all', ${channel}) and suppressions.topic in ('', ${topic})
      and (suppressions.until is null or suppressions.until > ${on})`;
}
