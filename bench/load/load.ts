import { join } from 'node:path';
import { type Child, childFrom } from '../child';

/** Stands in a body for a word that is another each time it is sent. */
export const anotherWord = 'ANOTHER-WORD-EACH-TIME';

export interface LoadRequest {
  readonly path: string;
  readonly body?: string;
}

/** What is asked of a server: any of these requests, each as often as the other, in no order. */
export interface Target {
  readonly url: string;
  readonly method: 'GET' | 'POST';
  readonly headers: Readonly<Record<string, string>>;
  readonly requests: readonly LoadRequest[];
}

export interface Window {
  readonly requests: number;
  /** Answers that were not 200, or were cut. */
  readonly failed: number;
  readonly seconds: number;
  readonly bytes: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
}

/** What the process of the load is told. */
export type LoadMessage =
  | { readonly kind: 'target'; readonly name: string; readonly target: Target }
  | { readonly kind: 'window'; readonly name: string; readonly ms: number; readonly connections: number };

export interface Load {
  aim(name: string, target: Target): Promise<void>;
  /** Keeps that many connections busy for so long, each asking again as soon as it is answered. */
  window(name: string, ms: number, connections: number): Promise<Window>;
  close(): Promise<void>;
}

/** The load comes from a process of its own, whose CPU time counts for nobody. */
export function openLoad(env: NodeJS.ProcessEnv): Load {
  const child: Child = childFrom(join(__dirname, 'load-process.js'), [], env);
  const tell = <Answer>(message: LoadMessage) => child.ask<Answer>(message);
  return {
    aim: (name, target) => tell({ kind: 'target', name, target }),
    window: (name, ms, connections) => tell({ kind: 'window', name, ms, connections }),
    close: () => child.close(),
  };
}
