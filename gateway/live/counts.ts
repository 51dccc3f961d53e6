/** What the hub did since it was opened. */
export interface Counts {
  /** Queries run for events. */
  executions: number;
  /** Events turned into bytes. */
  serialisations: number;
  /** Events written to a socket. */
  deliveries: number;
}

/** What can be seen of the hub from outside. */
export interface Live {
  readonly counts: Readonly<Counts>;
  /** How many groups of equal readers it has. */
  groupCount(): number;
}

export const noCounts = (): Counts => ({ executions: 0, serialisations: 0, deliveries: 0 });
