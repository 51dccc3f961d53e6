import type { Language } from './bilingual';

export type DemoThreadKind = 'DISCUSSION' | 'QUESTION' | 'NEWS' | 'ANNOUNCEMENT';

export interface DemoMessage {
  /** Key of a persona. */
  readonly author: string;
  readonly text: string;
  /** Position, in the same thread, of the message answered. */
  readonly replyTo?: number;
  /** Counted from the first message of the thread. */
  readonly hoursAfter: number;
}

export interface DemoThread {
  readonly key: string;
  /** Where the thread stands; the first is where it was written. */
  readonly communities: readonly string[];
  readonly kind: DemoThreadKind;
  readonly language: Language;
  readonly title: string;
  /** When the thread began, so that the newest are still going on. */
  readonly daysAgo: number;
  /** The first message is the body. */
  readonly messages: readonly DemoMessage[];
}
