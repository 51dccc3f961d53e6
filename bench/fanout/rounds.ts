import { setTimeout as pause } from 'node:timers/promises';
import type { Closers } from '../closers';
import { canLookIntoProcesses, cpuMsOf, rssKbOf } from '../processes';
import type { Contender } from './contender';
import { openReaders } from './readers';
import { percentilesOf } from './readers-process';

export interface Plan {
  readonly rounds: number;
  readonly readers: number;
  /** Posted before anything is measured, so that plans are made and code is warm. */
  readonly warmUp: number;
  readonly messages: number;
  readonly restMs: number;
}

export interface Measured {
  readonly readers: number;
  readonly deliveriesPerSecond: number;
  /** Of the servers and the database, for a thousand deliveries; null where that cannot be seen. */
  readonly cpuMs: number | null;
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly kbPerConnection: number | null;
}

interface Round {
  readonly contender: Contender;
  readonly closers: Closers;
  readonly env: NodeJS.ProcessEnv;
}

/** Opens all readers, posts, and waits until each was told all of it, once and in order; else it throws. */
export async function measure({ contender, closers, env }: Round, plan: Plan): Promise<Measured> {
  const readers = await closers.open(Promise.resolve(openReaders(plan.readers, env)), (opened) =>
    opened.close(),
  );
  try {
    await pause(plan.restMs);
    const atRest = canLookIntoProcesses ? rssKbOf(contender.pid) : null;
    await readers.open(contender.url, contender.queries(plan.readers), contender.variables);
    await pause(plan.restMs);
    const withReaders = canLookIntoProcesses ? rssKbOf(contender.pid) : null;
    await postAndWait(contender, readers, plan.warmUp);

    const before = canLookIntoProcesses ? cpuMsOf([contender.pid]) : null;
    const startedAt = performance.timeOrigin + performance.now();
    const told = await postAndWait(contender, readers, plan.messages);
    const after = canLookIntoProcesses ? cpuMsOf([contender.pid]) : null;
    return {
      readers: plan.readers,
      deliveriesPerSecond: told.deliveries / ((told.lastAt - startedAt) / 1_000),
      cpuMs: before !== null && after !== null ? ((after - before) / told.deliveries) * 1_000 : null,
      ...percentilesOf(told.latenciesMs),
      kbPerConnection: atRest !== null && withReaders !== null ? (withReaders - atRest) / plan.readers : null,
    };
  } finally {
    await readers.close();
  }
}

async function postAndWait(contender: Contender, readers: ReturnType<typeof openReaders>, messages: number) {
  const told = readers.told(contender.nextSeq(), messages);
  const [answer] = await Promise.all([told, contender.post(messages)]);
  return answer;
}
