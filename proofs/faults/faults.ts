import { setTimeout as pause } from 'node:timers/promises';
import type { NatsProcess } from '../../kit/testing/nats';
import { threadIds } from '../../services/messaging/ids';
import type { Network } from './network';
import type { Part } from './part';
import { databaseName, type Stage } from './stage';

export interface Theatre extends Stage {
  readonly hotThreadId: string;
  /** Null on a machine without one. */
  readonly nats: NatsProcess | null;
  /** What carries the hints now. */
  hints: 'PostgreSQL' | 'NATS';
}

export interface Fault {
  readonly kind: string;
  /** So many in a full run (realtime.md); a fifth of them in a quick one. */
  readonly count: number;
  /** Needs this carrier of hints; any without it. */
  readonly hints?: 'PostgreSQL' | 'NATS';
  /** Makes it, and resolves when what was broken is whole again. Throws if it could not be made. */
  make(theatre: Theatre): Promise<void>;
}

const halfOpenMs = 10_000;
const suspendedMs = 5_000;
const slowMs = 10_000;
const lockedMs = 3_000;

const oneOf = <Thing>(things: readonly Thing[]): Thing => {
  const thing = things[Math.floor(Math.random() * things.length)];
  if (thing === undefined) throw new Error('There is nothing to choose from.');
  return thing;
};

const killed = async (part: Part | undefined): Promise<void> => {
  await part?.kill();
  await pause(100);
  await part?.ready();
};

const atReaders =
  (fault: (proxy: Network) => Promise<void> | void) =>
  async ({ toReaders }: Theatre) => {
    const there = toReaders.filter(({ size }) => size > 0);
    if (there.length === 0) throw new Error('Nobody is connected.');
    await fault(oneOf(there));
  };

const ofService = (name: string): Fault => ({
  kind: `kill -9 of ${name}`,
  count: 10,
  make: ({ services }) => killed(services[name]),
});

/** Each lane makes its faults one after the other; the lanes go on side by side. */
export const lanes: readonly (readonly Fault[])[] = [
  [{ kind: 'kill -9 of messaging', count: 50, make: ({ services }) => killed(services['messaging']) }],
  [
    { kind: 'kill -9 of a gateway', count: 20, make: ({ gateways }) => killed(oneOf(gateways)) },
    ofService('identity'),
    ofService('regions'),
    ofService('directory'),
  ],
  [
    { kind: 'kill -9 of a database backend', count: 10, make: killBackend },
    { kind: 'database stopped at once and started', count: 10, make: restartDatabase },
    { kind: 'row lock held on a thread', count: 10, make: lockThread },
    { kind: 'LISTEN connection ended', count: 20, hints: 'PostgreSQL', make: endListening },
    { kind: 'broker killed and wiped', count: 20, hints: 'NATS', make: killBroker },
  ],
  [
    { kind: 'client socket cut', count: 100, make: atReaders((proxy) => proxy.cut()) },
    { kind: 'answer dropped after commit', count: 50, make: dropAnswer },
  ],
  [
    { kind: 'half-open connection', count: 20, make: atReaders((proxy) => proxy.swallow(halfOpenMs)) },
    { kind: 'slow reader', count: 10, make: atReaders((proxy) => proxy.throttle(1_000, slowMs)) },
    { kind: 'paused reader', count: 10, make: atReaders((proxy) => proxy.throttle(0, slowMs)) },
  ],
  [{ kind: 'a process paused for 5 s', count: 10, make: suspendPart }],
];

/** Made by itself, since it takes all of the product along. */
export const rollingRestart: Fault = {
  kind: 'rolling restart under load',
  count: 5,
  make: (theatre) => restartAll(theatre),
};

/** Every part ends in order and starts anew, one after the other. */
export async function restartAll(
  { services, gateways }: Theatre,
  changes: NodeJS.ProcessEnv = {},
): Promise<void> {
  for (const part of [...gateways, ...Object.values(services)]) {
    await part.restart(changes);
    await pause(100);
    await part.ready();
  }
}

async function killBackend({ database, services }: Theatre): Promise<void> {
  const backends = await database.query<{ pid: number }>(
    'postgres',
    `select pid from pg_stat_activity where usename like 'hameau_%'`,
  );
  process.kill(oneOf(backends).pid, 'SIGKILL');
  await services['messaging']?.ready();
}

async function restartDatabase({ database, services }: Theatre): Promise<void> {
  await database.stopAtOnce();
  await pause(300);
  await database.start();
  await services['messaging']?.ready();
}

/** Holds the row that every message of the thread has to update. */
async function lockThread({ database, hotThreadId }: Theatre): Promise<void> {
  await database.query(
    databaseName,
    `with held as materialized (select id from messaging.threads where id = '${threadIds.uuid(hotThreadId)}' for update)
     select pg_sleep(${lockedMs / 1_000}) from held`,
  );
}

async function endListening({ database }: Theatre): Promise<void> {
  const ended = await database.query(
    'postgres',
    `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'hameau hints'`,
  );
  if (ended.length === 0) throw new Error('Nobody listens.');
}

async function killBroker({ nats }: Theatre): Promise<void> {
  await nats?.kill();
  await pause(300);
  await nats?.start();
}

async function dropAnswer({ toWriters }: Theatre): Promise<void> {
  const proxy = oneOf(toWriters);
  const before = proxy.answersToDrop;
  proxy.dropAnswers(1);
  for (let tries = 0; proxy.answersToDrop > before; tries += 1) {
    if (tries > 1_000) throw new Error('Nobody posts.');
    await pause(20);
  }
}

async function suspendPart({ services, gateways }: Theatre): Promise<void> {
  const part = oneOf([...Object.values(services), ...gateways]);
  await part.suspend(suspendedMs);
  await part.ready();
}
