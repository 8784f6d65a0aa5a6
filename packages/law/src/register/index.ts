export { ACTIVITIES, ACTIVITY_LIST } from "./activities.ts";
export { ACTIVITY_IDS, type ActivityDraft, type ActivityId } from "./activity.ts";
export { BASES, BASIS_IDS, type Basis, type BasisId } from "./basis.ts";
export {
  REGISTER_QUESTIONS,
  REGISTER_SOURCES,
  type RegisterQuestion,
  type RegisterQuestionId,
} from "./duties.ts";
export { MEASURING_PURPOSES, SENDING_PURPOSES } from "./purposes.ts";
export { REGISTER_WORDS } from "./register-words.ts";
export { retentionText } from "./retention-text.ts";
export { sendingBases, type Sending, type SendingBasis } from "./sending-bases.ts";
export {
  DATA,
  ORIGINS,
  PEOPLE,
  RECIPIENTS_INSIDE,
  type DataId,
  type OriginId,
  type PeopleId,
  type RecipientInsideId,
} from "./vocabulary.ts";
