import type { DataSource } from 'typeorm';
import { invalid } from '../../../kit/errors';
import { assertFirst, cursorOf, type Page, type PageArgs, pageOf, readCursor } from '../../../kit/page';
import { searchName } from '../places/search-name';
import {
  assertNoneMissing,
  communitiesIn,
  missingFrom,
  readScope,
  type Scope,
  scopeParameters,
} from '../scope/scope';
import type { ScopeInput } from '../scope/scope.type';
import { CommunityRow, communityColumns, communityFrom } from './community.row';
import type { CommunityKind } from './community.type';
import { communityUuidOrNull } from './community-id';

const longestText = 100;

export interface CommunityFilter {
  readonly kinds: readonly CommunityKind[];
  readonly scope?: ScopeInput | null | undefined;
  readonly text?: string | null | undefined;
}

interface Search {
  readonly kinds: readonly CommunityKind[];
  readonly scope: Scope | null;
  readonly text: string | null;
}

/** Regions, circles or both, by name: one statement for a page, whatever the scope. */
export async function communitiesPage(
  db: DataSource,
  filter: CommunityFilter,
  { first, after }: PageArgs,
): Promise<Page<CommunityRow>> {
  assertFirst(first);
  const search: Search = {
    kinds: filter.kinds,
    scope: readScope(filter.scope),
    text: searchedText(filter.text),
  };
  assertCirclesFit(search);
  const rows = await find(db, search, positionIn(after), first + 1);
  return pageOf(
    rows,
    { first, after: after ?? null },
    {
      cursor: ({ sortName, id }) => cursorOf([sortName, id]),
      node: (community) => community,
      totalCount: () => count(db, search),
    },
  );
}

interface Position {
  readonly sortName: string;
  readonly uuid: string;
}

/** A cursor is a client's to forge: what is not a name and an id of ours never reaches SQL. */
function positionIn(after: string | null | undefined): Position | null {
  const keys = readCursor(after, 2);
  if (!keys) return null;
  const [sortName, id] = keys;
  const uuid = typeof id === 'string' ? communityUuidOrNull(id) : null;
  if (typeof sortName === 'string' && sortName === searchName(sortName) && uuid) return { sortName, uuid };
  throw invalid('after', { en: 'is not a cursor of this list', fr: 'n’est pas un curseur de cette liste' });
}

/** A list of regions cannot be asked for within circles: circles contain none. */
function assertCirclesFit({ kinds, scope }: Search): void {
  if (kinds.includes('CIRCLE') || !scope || scope.circles.length === 0) return;
  throw invalid('scope.circles', {
    en: 'has no place in a list of regions',
    fr: 'n’a pas sa place dans une liste de régions',
  });
}

function searchedText(text: string | null | undefined): string | null {
  if (text == null) return null;
  const name = searchName(text);
  if (name && text.length <= longestText) return name;
  throw invalid('text', {
    en: `must be 1 to ${longestText} characters with at least one letter or digit`,
    fr: `doit compter de 1 à ${longestText} caractères, dont au moins une lettre ou un chiffre`,
  });
}

const scopeAt = 6;

/** Communities merged into another are in no list. */
const matching = (scope: Scope | null) => `
  from communities community
  where community.kind = any($1::text[]) and community.state <> 'MERGED'
    and ($2::text is null or position($2 in community.sort_name) > 0)
    ${scope ? 'and community.id in (select id from in_scope)' : ''}`;

/** The page hangs on a row that is always there, so that what is missing from the scope is told with an empty page too. */
const pageSql = (scope: Scope | null) => `
  with recursive ${scope ? `${communitiesIn(scopeAt)},` : ''}
  page as (
    select ${communityColumns} ${matching(scope)}
      and ($3::text is null or (community.sort_name, community.id) > ($3, $4::uuid))
    order by community.sort_name, community.id
    limit $5
  )
  select checked.missing, page.*
  from (select ${scope ? missingFrom(scopeAt) : `'{}'::uuid[]`} as missing) checked left join page on true
  order by page."sortName", page.uuid`;

type Found = CommunityRow & { readonly missing: string[] };

async function find(
  db: DataSource,
  { kinds, scope, text }: Search,
  position: Position | null,
  limit: number,
): Promise<CommunityRow[]> {
  const after = [position?.sortName ?? null, position?.uuid ?? null];
  const parameters = [kinds, text, ...after, limit, ...(scope ? scopeParameters(scope) : [])];
  const rows: Found[] = await db.query(pageSql(scope), parameters);
  if (scope) assertNoneMissing(scope, rows[0]?.missing ?? []);
  return rows.filter(({ uuid }) => uuid !== null).map(communityFrom);
}

async function count(db: DataSource, { kinds, scope, text }: Search): Promise<number> {
  const at = 3;
  const [{ total }] = await db.query(
    `${scope ? `with recursive ${communitiesIn(at)}` : ''} select count(*)::integer as total ${matching(scope)}`,
    [kinds, text, ...(scope ? scopeParameters(scope) : [])],
  );
  return total;
}
