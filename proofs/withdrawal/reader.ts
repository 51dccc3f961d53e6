/** By what a form tells that somebody is among those shown: their name, the area they show, or how many there are. */
export type Sign = 'name' | 'area' | 'count';

/** Somebody to whom a partner's page is shown, in one form, by whatever keeps it for them. */
export interface Reader {
  readonly name: string;
  readonly tells: Sign;
  /** Opened in a browser, and left open: it takes some seconds, while what is kept is asked for at once. */
  readonly isPage?: boolean;
  /** First asks when whoever leaves is gone already, and may be told what a gateway had kept. */
  readonly isLate?: boolean;
  /** Asks, or opens the page, as a visitor does. */
  open(): Promise<void>;
  /** What they see now; nothing before they asked. */
  sees(): Promise<string>;
}
