export { startPeer, type Peer } from "./start-peer.ts";
export type { PeerBehaviour, PeerSays } from "./peer-behaviour.ts";
