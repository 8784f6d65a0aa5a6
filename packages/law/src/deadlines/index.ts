export { addMonths } from "../periods/add-months.ts";
export { DEADLINE_KINDS, dueBy, type Deadline, type DeadlineKind } from "./due-by.ts";
export { isPublicHoliday, workingDayFrom } from "./public-holidays.ts";
