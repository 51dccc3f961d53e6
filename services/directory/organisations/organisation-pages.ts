import { assertFirst, type Page, pageOf } from '../../../kit/page';
import type { Context } from '../context';
import type { MemberDocument } from '../documents/document.row';
import { plainWords } from '../members/read-text';
import { assertNoneMissing, readScope } from '../scope/scope';
import type { ScopeInput } from '../scope/scope.type';
import type { OrganisationRow } from './organisation.row';
import { count, page } from './organisation-statements';
import type { OrganisationsArgs } from './organisations-args.type';
import { positionOf, readPosition } from './position';

const longestText = 200;

/** What stands in a scope, or in any community: a page is one statement, the count another one if it is asked for. */
export async function organisationsPage(
  context: Context,
  scopeInput: ScopeInput | null | undefined,
  text: string | null | undefined,
  args: OrganisationsArgs,
): Promise<Page<OrganisationRow>> {
  const scope = readScope(scopeInput);
  const asked = { ...readAsked(args), words: text == null ? [] : plainWords(text, 'text', longestText) };
  const found = await context.organisations.page(page(scope, asked));
  if (scope) assertNoneMissing(found[0]?.missing ?? []);
  return pageOfOrganisations(
    found.filter(({ id }) => id !== null),
    args,
    async () => {
      const { sql, values } = count(scope, asked);
      return (await context.db.query(sql, [...values]))[0].count;
    },
  );
}

/** What stands in one community; several asked alike in one request are one statement. */
export async function communityOrganisations(
  { organisations }: Context,
  communityId: string,
  args: OrganisationsArgs,
): Promise<Page<OrganisationRow>> {
  const asked = { ...readAsked(args), words: [] };
  const rows = await organisations.ofCommunity(asked).load(communityId);
  const { kind, words } = asked;
  return pageOfOrganisations(
    rows,
    args,
    async () => (await organisations.countOfCommunity({ kind, words }).load(communityId))?.count ?? 0,
  );
}

/** Whoever represents it, without those whom the viewer may not see. */
export async function visibleRepresentatives(
  { members }: Context,
  { representativeIds }: OrganisationRow,
): Promise<MemberDocument[]> {
  const found = await Promise.all(representativeIds.map((id) => members.byId.load(id)));
  return found.filter((member) => member !== null);
}

const readAsked = ({ first, after, kind }: OrganisationsArgs) => ({
  first: assertFirst(first),
  after: readPosition('organisations', after),
  kind: kind ?? null,
});

const pageOfOrganisations = (
  rows: readonly OrganisationRow[],
  args: OrganisationsArgs,
  totalCount: () => Promise<number>,
): Page<OrganisationRow> =>
  pageOf(rows, args, {
    cursor: ({ sortName, id }) => positionOf('organisations', sortName, id),
    node: (row) => row,
    totalCount,
  });
