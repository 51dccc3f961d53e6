import { forbidden } from '../../../kit/errors';
import { keyIn } from './key';
import type { EmbedKeys } from './keys';

const keyed = /^Bearer +hmk_/i;

/**
 * Is the graph asked with a partner's key, by one of its programs? It sees what a visitor sees, and its quota counts instead of the budget of
 * an address. Throws UNAUTHENTICATED for a key that does not serve, RATE_LIMITED once its quota is used up, FORBIDDEN for one that is made
 * for less: the graph shows every region, to programs alone.
 */
export async function isAskedByKey(keys: EmbedKeys, authorization: string | undefined): Promise<boolean> {
  if (authorization === undefined || !keyed.test(authorization)) return false;
  const shown = keyIn({ query: {}, headers: { authorization } }, true);
  if (!shown) return false;
  const { may, tooMany } = await keys.use(shown.key, shown.id);
  if (tooMany) throw tooMany;
  if (!may.scopes.includes('members:read'))
    throw forbidden({
      en: 'ask the graph with this key: it is not for members:read',
      fr: 'interroger le graphe avec cette clé : elle ne vaut pas pour members:read',
    });
  if (may.regionIds !== null)
    throw forbidden({
      en: 'ask the graph with this key: the graph shows every region, and the key is for some',
      fr: 'interroger le graphe avec cette clé : le graphe montre toutes les régions, et elle vaut pour quelques-unes',
    });
  return true;
}

/** Throws FORBIDDEN: a partner changes nothing. */
export const onlyReads = () =>
  forbidden({
    en: 'change anything with a partner’s key: it only reads',
    fr: 'changer quoi que ce soit avec la clé d’un partenaire : elle ne fait que lire',
  });
