import { invalid } from '../../../kit/errors';
import type { ThreadKind } from './thread-kind';

/** The kinds to keep to, or null for all. An empty list would keep to none, which nobody means; conversations stand nowhere. */
export function assertKinds(kinds: readonly ThreadKind[] | null | undefined): readonly ThreadKind[] | null {
  if (kinds?.includes('DIRECT')) throw directStandsNowhere('kinds');
  if (kinds?.length !== 0) return kinds ?? null;
  throw invalid('kinds', { en: 'must name at least one kind', fr: 'doit nommer au moins une sorte' });
}

/** Of a thread that is to stand in a community, or be looked for in one. */
export const directStandsNowhere = (field: string) =>
  invalid(field, {
    en: 'DIRECT threads stand in no community: see conversations and startConversation',
    fr: 'les fils DIRECT ne sont dans aucune communauté : voyez conversations et startConversation',
  });
