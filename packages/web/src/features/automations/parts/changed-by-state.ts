/** Operations whose answers are others once an automation was started, paused or ended. */
export const CHANGED_BY_STATE = [
  "getAutomation",
  "listAutomations",
  "listAutomationVersions",
  "listPeopleInAutomation",
  "getAutomationReport",
] as const;
