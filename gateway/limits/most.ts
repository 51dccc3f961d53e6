/** The most that one request may ask (docs: graph limits). Each is refused by name, so that a client author knows which one it was. */
export const most = {
  bodyBytes: 100_000,
  tokens: 1_000,
  depth: 10,
  /** `__typename` under an alias counts as well. */
  aliases: 15,
  directives: 20,
  /** How often one place of the answer may be selected: the work of merging selections grows with the square of it. */
  repeats: 20,
  /** Selections with every fragment spelled out where it is spread. */
  selections: 20_000,
  errors: 5,
  credentials: 1,
  /**
   * One point for each object that may come back, ten for a mutation, what `@cost` says where it says something. A page of
   * 100 members with their skills, profile and home region costs about 1,500, and 100 threads with 20 messages each about 4,500.
   */
  cost: 10_000,
} as const;

export type Limit = keyof typeof most;
