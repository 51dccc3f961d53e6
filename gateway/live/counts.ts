/** What the hub did since it was opened. */
export interface Counts {
  /** Queries run for events. */
  executions: number;
  /** Events turned into bytes. */
  serialisations: number;
  /** Events written to a socket. */
  deliveries: number;
}

export const noCounts = (): Counts => ({ executions: 0, serialisations: 0, deliveries: 0 });
