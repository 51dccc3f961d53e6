import type { Target } from '../load/load';
import type { Position } from './positions';

/** One line of the table: a way to ask a server for pages. */
export interface Subject {
  readonly name: string;
  readonly url: string;
  readonly method: 'GET' | 'POST';
  /** Whether its answers are to be those that everyone gets. */
  readonly isPublic: boolean;
  request(position: Position): { readonly path: string; readonly body?: string };
  /** Asked before each window, since what proves who asks does not last. */
  headers(): Promise<Target['headers']>;
  /** A member as everyone else says it, made of one that this server says in names or an order of its own. */
  readonly member?: (node: unknown) => unknown;
}

/** A server that runs, and the lines it gives. */
export interface Contender {
  /** Of its processes; those that they started count with them. */
  readonly pids: readonly number[];
  readonly subjects: readonly Subject[];
  /** Where each of its services answers by itself, by its name, if any does: somebody else can stand before them. */
  readonly serviceUrls?: ReadonlyMap<string, string>;
  close(): Promise<void>;
}

export interface Around {
  /** Of the database with the members in it. */
  readonly databaseUrl: string;
  /** Where the product keeps its state. */
  readonly folder: string;
  readonly env: NodeJS.ProcessEnv;
  /** Who is open already. */
  readonly opened: readonly Contender[];
}

/** One file each in this folder; contender-list.ts has them all. */
export type OpenContender = (around: Around) => Promise<Contender>;
