import { join } from 'node:path';
import { type Child, childFrom } from '../child';
import type { ReadersMessage, Told } from './readers-process';

export interface Readers {
  open(url: string, queries: readonly string[], variables: object): Promise<void>;
  /** Resolves when each of them was told the messages from this seq on, so many, in order. */
  told(from: number, count: number): Promise<Told>;
  end(): Promise<void>;
  close(): Promise<void>;
}

/** Processes enough that no one of them has more connections than a process may have files. */
const mostOfOne = 5_000;

export function openReaders(count: number, env: NodeJS.ProcessEnv): Readers {
  const children: Child[] = Array.from({ length: Math.ceil(count / mostOfOne) }, () =>
    childFrom(join(__dirname, 'readers-process.js'), [], env),
  );

  async function ask<Answer>(child: Child, message: ReadersMessage): Promise<Answer> {
    const answer = await child.ask<Answer & { failed?: string }>(message);
    if (answer.failed) throw new Error(answer.failed);
    return answer;
  }
  const all = <Answer>(message: (at: number) => ReadersMessage) =>
    Promise.all(children.map((child, at) => ask<Answer>(child, message(at))));

  return {
    async open(url, queries, variables) {
      const share = Math.ceil(queries.length / children.length);
      const theirs = (at: number) => queries.slice(at * share, (at + 1) * share);
      await all((at) => ({ kind: 'open', url, queries: theirs(at), variables }));
    },
    async told(from, messages) {
      const each = await all<Told>(() => ({ kind: 'begin', from, count: messages }));
      return {
        deliveries: each.reduce((sum, { deliveries }) => sum + deliveries, 0),
        lastAt: Math.max(...each.map(({ lastAt }) => lastAt)),
        latenciesMs: each.flatMap(({ latenciesMs }) => latenciesMs),
      };
    },
    end: async () => {
      await all(() => ({ kind: 'end' }));
    },
    close: async () => {
      await Promise.all(children.map((child) => child.close()));
    },
  };
}
