import { invalid } from '../../../kit/errors';
import { regionIds } from '../ids';
import { isOrigin } from '../partners/origins';
import type { MakePartnerKeyInput } from './partner-key-input.type';

const longestName = 60;
const mostRegions = 50;
const mostOrigins = 20;
const mostQuota = 1_000_000;
const daysAhead = 90;
const dayMs = 86_400_000;

/** What a key is to be, cleaned. Throws INVALID, naming the field. */
export function readKey({
  name: given,
  scopes,
  regionIds: regions,
  origins,
  dailyQuota,
}: MakePartnerKeyInput) {
  const name = given.trim().normalize('NFC');
  if (name === '' || [...name].length > longestName)
    throw invalid('name', {
      en: `must have 1 to ${longestName} characters`,
      fr: `doit avoir de 1 à ${longestName} caractères`,
    });
  if (scopes.length === 0)
    throw invalid('scopes', { en: 'must name one at least', fr: 'doit en nommer au moins un' });
  if (dailyQuota < 1 || dailyQuota > mostQuota)
    throw invalid('dailyQuota', {
      en: `must be from 1 to ${mostQuota}`,
      fr: `doit être compris entre 1 et ${mostQuota}`,
    });
  return {
    ...{ name, dailyQuota, scopes: distinct(scopes) },
    ...{ regionIds: readRegions(regions ?? null), origins: readOrigins(origins) },
  };
}

function readRegions(given: readonly string[] | null): string[] | null {
  if (given === null) return null;
  for (const id of given) regionIds.uuid(id, 'regionIds');
  if (given.length > 0 && given.length <= mostRegions) return distinct(given);
  throw invalid('regionIds', {
    en: `must name 1 to ${mostRegions} regions; leave it out for every region`,
    fr: `doit nommer de 1 à ${mostRegions} régions ; omettez-le pour toutes les régions`,
  });
}

function readOrigins(given: readonly string[]): string[] {
  const wrong = given.find((origin) => !isOrigin(origin));
  if (wrong !== undefined) {
    const shown = JSON.stringify(wrong.slice(0, 60));
    throw invalid('origins', {
      en: `has ${shown}, which is no origin such as https://example.org`,
      fr: `contient ${shown}, qui n’est pas une origine comme https://example.org`,
    });
  }
  if (given.length <= mostOrigins) return distinct(given);
  throw invalid('origins', {
    en: `may name ${mostOrigins} at most`,
    fr: `peut en nommer ${mostOrigins} au plus`,
  });
}

/** When a key is to end; null for at once. Throws INVALID, naming `at`. */
export function readEnd(at: Date | null | undefined, now: Date): Date | null {
  if (at == null) return null;
  const ahead = at.getTime() - now.getTime();
  if (ahead > 0 && ahead <= daysAhead * dayMs) return at;
  throw invalid('at', {
    en: `must be within the next ${daysAhead} days; leave it out to end the key at once`,
    fr: `doit être dans les ${daysAhead} prochains jours ; omettez-le pour terminer la clé tout de suite`,
  });
}

const distinct = <One>(all: readonly One[]): One[] => [...new Set(all)];
