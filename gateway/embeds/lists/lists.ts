import type { AnyList } from './list';
import { members } from './members';
import { organisations } from './organisations';
import { threads } from './threads';

/** Every list that partners can show, by its name in addresses. */
export const lists: ReadonlyMap<string, AnyList> = new Map(
  [members, organisations, threads].map((list) => [list.name, list]),
);

/** What the address of a region alone shows. */
export const firstList = members;
