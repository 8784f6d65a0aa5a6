/**
 * Tables whose rows outlive the contact they name, and forget it. Their foreign keys see to the
 * same; where a database is distributed these cannot (Citus takes no `on delete set null` beside
 * the column it distributes by), and whoever removes a contact does it.
 */
export const OUTLIVING = [
  "deliveries",
  "automation_runs",
  "rights_requests",
  "staff_acts",
  "texts",
  "incoming_texts",
] as const;

/**
 * What stands before a `delete from contacts`, so that nothing names who is gone.
 *
 * @param which a condition's right side for `contact_id`; `$1` is the organisation
 */
export function releasing(which: string): string {
  const parts = OUTLIVING.map(
    (table) => `released_${table} as (
      update ${table} set contact_id = null where organisation_id = $1 and contact_id = ${which})`,
  );
  return `with ${parts.join(", ")}`;
}
