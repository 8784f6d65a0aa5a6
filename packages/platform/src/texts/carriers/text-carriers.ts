import type { Secret } from "@consentry/kernel";
import type { TextListener, TextTransport } from "@consentry/sms";

import { acrossOrganisations, withOrganisation } from "../../database/database.ts";
import type { OrganisationId } from "../../database/organisation-id.ts";
import { statement } from "../../database/statement.ts";
import { keysOf } from "../../organisations/keys.ts";
import { INSTALLATION_CARRIER, type TextWork } from "../own-texts.ts";
import { carrierInUse, noteTrouble, type CarrierInUse } from "./carriers.ts";
import { watched } from "./watched.ts";

/** A transport in use, and how many texts it may have under way. */
export interface TakenTextTransport {
  readonly transport: TextTransport;
  readonly atOnce: number;
  /** To be called once, when this user is done with it. */
  readonly letGo: () => void;
}

/** A carrier that was opened. */
export interface OpenTransport {
  readonly transport: TextTransport;
  readonly atOnce: number;
}

/** Opens carriers. What comes from one is told to a listener, which knows whose session it is. */
export interface CarrierOpener {
  /** @param name what receipts and texts of it go by */
  open(name: string, url: Secret, listener: TextListener): OpenTransport;
  /** Where texts of an organisation end without a carrier: the local inbox. */
  openLocal(organisation: OrganisationId, listener: TextListener): OpenTransport;
}

/** Hears what comes by the session of an organisation; `null`: by the installation's. */
export type ListenerOf = (organisation: OrganisationId | null) => TextListener;

interface Shared extends OpenTransport {
  readonly key: string;
  users: number;
  isOld: boolean;
}

/**
 * The ways out for texts, each opened when it is first used and kept, so that what comes back is
 * heard: the carrier of an organisation, or for one without any the installation's, or where there
 * is none the local inbox, which nothing leaves.
 */
export class TextCarriers {
  readonly #work: TextWork;
  readonly #opener: CarrierOpener;
  readonly #listenerOf: ListenerOf;
  readonly #installations: Shared | null;
  readonly #opened = new Map<OrganisationId, Shared>();

  /** @param url of the environment; `null`: the local inbox */
  constructor(work: TextWork, opener: CarrierOpener, listenerOf: ListenerOf, url: Secret | null) {
    this.#work = work;
    this.#opener = opener;
    this.#listenerOf = listenerOf;
    this.#installations =
      url === null ? null : shared("", opener.open(INSTALLATION_CARRIER, url, listenerOf(null)));
  }

  /**
   * The way out of an organisation as it is set up now; with other settings than the last time the
   * one before is closed when its last user lets go.
   */
  async take(organisation: OrganisationId): Promise<TakenTextTransport> {
    const { database, secret } = this.#work;
    const { wrappingKey } = keysOf(secret, organisation);
    const inUse = await withOrganisation(database, organisation, (tx) =>
      carrierInUse(tx, { organisation, wrappingKey }),
    );
    return this.#use(this.#sharedOf(organisation, inUse));
  }

  /**
   * Keeps a session with every carrier that is on, whether anything is to be sent or not: receipts
   * and answers come by it. Called every now and then, it follows what was changed.
   */
  async listen(): Promise<void> {
    const rows = await acrossOrganisations(this.#work.database, (tx) => tx.rows(ON));
    const on = new Set(rows.map(({ organisation }) => organisation));
    for (const organisation of on) (await this.take(organisation)).letGo();
    for (const [organisation, known] of this.#opened) {
      if (!on.has(organisation) && known.key !== LOCAL) this.#retire(organisation, known);
    }
  }

  /** Closes every carrier that was opened here. */
  async close(): Promise<void> {
    const all = [...this.#opened.values(), ...(this.#installations ? [this.#installations] : [])];
    this.#opened.clear();
    await Promise.all(all.map(({ transport }) => transport.close()));
  }

  #sharedOf(organisation: OrganisationId, inUse: CarrierInUse | null): Shared {
    const key = inUse === null ? LOCAL : `${inUse.id} ${inUse.url.reveal()}`;
    const known = this.#opened.get(organisation);
    if (known !== undefined && known.key !== key) this.#retire(organisation, known);
    if (inUse === null && this.#installations !== null) return this.#installations;
    if (known?.key === key) return known;
    const opened = shared(
      key,
      inUse === null
        ? this.#opener.openLocal(organisation, this.#listenerOf(organisation))
        : this.#openOwn(organisation, inUse),
    );
    this.#opened.set(organisation, opened);
    return opened;
  }

  #openOwn(organisation: OrganisationId, { id, url }: CarrierInUse): OpenTransport {
    const { database, now } = this.#work;
    const opened = this.#opener.open(id, url, this.#listenerOf(organisation));
    const note = (code: string | null): Promise<void> =>
      withOrganisation(database, organisation, (tx) =>
        noteTrouble(tx, organisation, id, { code, at: now() }),
      );
    return { ...opened, transport: watched(opened.transport, note) };
  }

  #use(of: Shared): TakenTextTransport {
    of.users += 1;
    return {
      transport: of.transport,
      atOnce: of.atOnce,
      letGo: () => {
        of.users -= 1;
        if (of.isOld && of.users === 0) void of.transport.close();
      },
    };
  }

  #retire(organisation: OrganisationId, known: Shared): void {
    this.#opened.delete(organisation);
    known.isOld = true;
    if (known.users === 0) void known.transport.close();
  }
}

const LOCAL = "local";

function shared(key: string, opened: OpenTransport): Shared {
  return { ...opened, key, users: 0, isOld: false };
}

const ON = statement<{ readonly organisation: OrganisationId }>(
  "text_carriers.on",
  "select organisation_id as organisation from text_carriers where is_on order by 1",
);
