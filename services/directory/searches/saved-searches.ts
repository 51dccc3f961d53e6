import type { EntityManager } from 'typeorm';
import { conflict, invalid, notFound } from '../../../kit/errors';
import { isUniqueViolation } from '../../../kit/postgres';
import type { Viewer } from '../../../kit/viewer';
import type { Context } from '../context';
import { savedSearchIds } from '../ids';
import { assertNotErased } from '../people/present';
import { assertNoneMissing } from '../scope/scope';
import { type Given, givenOf, readSearch } from './asked';
import { rememberFound, rememberLook } from './findings';
import { type Fitting, fitting, mostFitting } from './fitting';
import { SavedSearchRow } from './saved-search.row';
import type { SaveSearchInput, UpdateSavedSearchInput } from './saved-search-input.type';

const mostSearches = 50;
const longestName = 80;

const insert = `
  insert into saved_searches (id, member_id, name, scope, filter, alert, created_at, looked_xid)
  values ($1, $2, $3, $4, $5, $6, $7, $8::xid8)
`;
const change = 'update saved_searches set name = $2, scope = $3, filter = $4, alert = $5 where id = $1';

/** Keeps a search, checked as `members` checks what it is asked. Whoever fits it now is no news. */
export async function saveSearch(
  context: Context,
  viewer: Viewer,
  input: SaveSearchInput,
): Promise<SavedSearchRow> {
  const id = savedSearchIds.make();
  const name = readName(input.name);
  const now = await fittingNow(context, viewer, input, input.alert);
  return written(context, viewer, name, async (within) => {
    await assertRoom(within, viewer);
    const { memberId } = viewer;
    const created = [input.alert, context.clock(), now.xmin];
    await within.query(insert, [savedSearchIds.uuid(id), memberId, name, ...stored(input), ...created]);
    if (input.alert) await rememberFound(within, id, now.ids);
    return id;
  });
}

/** Changes a search of the viewer. Once something else is looked for, or it begins to tell, whoever fits it then is no news. */
export async function updateSavedSearch(
  context: Context,
  viewer: Viewer,
  { id, ...changes }: UpdateSavedSearchInput,
): Promise<SavedSearchRow> {
  const before = await mine(context, id);
  const given = { ...givenOf(before), ...onlyGiven({ scope: changes.scope, filter: changes.filter }) };
  const name = changes.name == null ? before.name : readName(changes.name);
  const alert = changes.alert ?? before.alert;
  const isOther = changes.scope !== undefined || changes.filter !== undefined;
  const now = isOther || (alert && !before.alert) ? await fittingNow(context, viewer, given, alert) : null;
  return written(context, viewer, name, async (within) => {
    await within.query(change, [savedSearchIds.uuid(id), name, ...stored(given), alert]);
    if (now && alert) {
      await rememberLook(within, id, now.xmin);
      await rememberFound(within, id, now.ids);
    }
    return id;
  });
}

export async function deleteSavedSearch(context: Context, viewer: Viewer, id: string): Promise<string> {
  await mine(context, id);
  await context.db.getRepository(SavedSearchRow).delete({ id, memberId: viewer.memberId });
  return id;
}

async function mine({ searches }: Context, id: string): Promise<SavedSearchRow> {
  savedSearchIds.uuid(id);
  const search = await searches.byId.load(id);
  if (!search) throw noSearch(id);
  return search;
}

const noSearch = (id: string) => notFound({ en: 'saved search', fr: 'recherche enregistrée' }, id, 'id');

async function written(
  { db }: Context,
  { memberId }: Viewer,
  name: string,
  write: (within: EntityManager) => Promise<string>,
): Promise<SavedSearchRow> {
  try {
    return await db.transaction(async (within) => {
      await assertNotErased(within, memberId);
      const id = await write(within);
      const search = await within.getRepository(SavedSearchRow).findOneBy({ id });
      if (!search) throw noSearch(id);
      return search;
    });
  } catch (error) {
    if (!isUniqueViolation(error, 'saved_searches_name_taken')) throw error;
    throw conflict(
      { en: `You already have a search called ${name}.`, fr: `Vous avez déjà une recherche nommée ${name}.` },
      'name',
    );
  }
}

async function fittingNow(
  context: Context,
  viewer: Viewer,
  given: Given,
  isToTell: boolean,
): Promise<Fitting> {
  const { sql, values } = fitting(await readSearch(context, viewer, given));
  const [found]: [Fitting] = await context.db.query(sql, [...values]);
  assertNoneMissing(found.missing);
  if (!isToTell || found.ids.length <= mostFitting) return found;
  throw invalid('alert', {
    en: `is for searches that at most ${mostFitting} members fit by now: narrow this one down`,
    fr: `est pour les recherches auxquelles ${mostFitting} membres au plus correspondent déjà : affinez celle-ci`,
  });
}

/** One at a time for each member, so that two at once do not both find room for one. */
async function assertRoom(within: EntityManager, { memberId }: Viewer): Promise<void> {
  await within.query('select pg_advisory_xact_lock(hashtextextended($1, 16))', [memberId]);
  const count = await within.getRepository(SavedSearchRow).countBy({ memberId });
  if (count < mostSearches) return;
  throw conflict({
    en: `You have saved ${mostSearches} searches, which is the most: delete one first.`,
    fr: `Vous avez enregistré ${mostSearches} recherches, c’est le maximum : supprimez-en une d’abord.`,
  });
}

function readName(given: string): string {
  const name = given.normalize('NFC').trim().replace(/\s+/g, ' ');
  if (!name) throw invalid('name', { en: 'must not be blank', fr: 'ne peut pas être vide' });
  if (name.length <= longestName) return name;
  throw invalid('name', {
    en: `has ${name.length} characters; ${longestName} is the most`,
    fr: `a ${name.length} caractères ; ${longestName} au plus`,
  });
}

const stored = ({ scope, filter }: Given) =>
  [scope, filter].map((given) => (given == null ? null : JSON.stringify(given)));

function onlyGiven<Changes extends object>(changes: Changes): Partial<Changes> {
  return Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined)) as never;
}
