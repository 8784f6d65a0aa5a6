export { canonicalJson, type CanonicalValue } from "./canonical/canonical-json.ts";
export {
  emptyChain,
  hashIn,
  linkActs,
  type ChainEntry,
  type ChainForm,
  type ChainHead,
  type Linked,
} from "./chain/chain-form.ts";
export { headFault, signHead, type HeadFault, type SignedHead } from "./chain/signed-head.ts";
export {
  ChainVerifier,
  verifyChain,
  type ChainFault,
  type ChainVerdict,
} from "./chain/verify-chain.ts";
export {
  checkpointFault,
  checkpointHash,
  isSignedBy,
  LARGEST_BATCH,
  makeCheckpoint,
  type Batch,
  type Checkpoint,
  type CheckpointFault,
  type SignedCheckpoint,
} from "./checkpoints/checkpoint.ts";
export {
  CONSENT_ACTIONS,
  CONSENT_METHODS,
  type ConsentAct,
  type ConsentAction,
  type ConsentEvent,
  type ConsentMethod,
  type DoubleOptIn,
  type LedgerEntry,
  type Pseudonym,
} from "./events/consent-event.ts";
export { CONSENT_CHAIN, emptyLedger, entryText, hashOf, seal } from "./events/seal.ts";
export { isHash, textHash, type Hash, type Sha256 } from "./hashing.ts";
export {
  keyId,
  readPublicKey,
  verifySignature,
  type PublicKey,
  type Signer,
} from "./keys/public-key.ts";
export { inclusionPath, merkleRoot, rootFromPath } from "./merkle/merkle-tree.ts";
export { fromBase64url, toBase64url } from "./receipts/base64url.ts";
export { readJws, signJws, type ReadJws } from "./receipts/jws.ts";
export {
  RECEIPT_TYPE,
  receiptOf,
  signReceipt,
  type InclusionProof,
  type Receipt,
  type ReceiptEvent,
  type ReceiptParts,
} from "./receipts/receipt.ts";
export {
  verifyReceipt,
  type ReceiptFault,
  type ReceiptVerdict,
} from "./receipts/verify-receipt.ts";
export {
  afterAct,
  ANSWER_RANK,
  consentsForLaw,
  fold,
  standingKey,
  type Answer,
  type ConsentStanding,
} from "./state/consent-state.ts";
export {
  STAFF_CHAIN,
  STAFF_DEEDS,
  type StaffAct,
  type StaffDeed,
  type StaffEvent,
} from "./staff/staff-act.ts";
export { wordingHash, type Wording } from "./wordings/wording.ts";
