import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";

import { Secret } from "@consentry/kernel";

import { smppAt, type SmppSettings } from "../smpp/settings.ts";
import type { PeerBehaviour, PeerSays } from "./peer-behaviour.ts";

/** A message centre in another process. */
export interface Peer {
  readonly settings: SmppSettings;
  report(): Promise<Extract<PeerSays, { says: "report" }>>;
  stop(): Promise<void>;
}

export async function startPeer(behaviour: PeerBehaviour): Promise<Peer> {
  const file = join(import.meta.dirname, "smsc-peer.ts");
  const child = spawn(process.execPath, [file, JSON.stringify(behaviour)], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  const listening = await heard("listening");
  return {
    settings: smppAt({
      name: "peer",
      host: "127.0.0.1",
      port: listening.port,
      login: "choir",
      password: new Secret("secret"),
    }),
    report() {
      child.stdin.write("\n");
      return heard("report");
    },
    async stop() {
      const ended = once(child, "exit");
      child.stdin.end();
      await ended;
    },
  };

  async function heard<Says extends PeerSays["says"]>(
    says: Says,
  ): Promise<Extract<PeerSays, { says: Says }>> {
    const { value, done } = await lines.next();
    if (done === true) throw new Error("the peer ended");
    const said = JSON.parse(value) as PeerSays;
    if (said.says !== says) throw new Error(`the peer said ${said.says}`);
    return said as Extract<PeerSays, { says: Says }>;
  }
}
