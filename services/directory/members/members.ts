import { assertFirst, type Page, pageOf } from '../../../kit/page';
import type { Context } from '../context';
import type { MemberDocument } from '../documents/document.row';
import { assertNoneMissing, readScope, type Scope } from '../scope/scope';
import type { ScopeInput } from '../scope/scope.type';
import { countEverywhere, countWithin } from './count-statements';
import type { MemberRow } from './member.loaders';
import type { MembersArgs } from './members-args.type';
import { assertOrder, positionOf, readPosition } from './order';
import { readFilter } from './read-filter';
import { type Asked, everywhere, within } from './statements';

/** The members of a scope, or of everywhere: a page is one statement, the count another one if it is asked for. */
export async function membersPage(
  context: Context,
  scopeInput: ScopeInput | null | undefined,
  args: MembersArgs,
): Promise<Page<MemberDocument>> {
  const { db } = context;
  const scope = readScope(scopeInput);
  const asked = await readAsked(context, args);
  const page = scope ? within(scope, asked) : everywhere(asked);
  const found = await context.members.page(page);
  if (scope) assertNoneMissing(missingOf(scope, found[0]?.missing));

  const rows = found.filter((row) => row.id !== null);
  const count = scope ? countWithin(scope, asked) : countEverywhere(asked);
  return pageOfMembers(rows, args, async () => (await db.query(count.sql, [...count.values]))[0].count);
}

/** A scope of one community says only whether there is one. */
const missingOf = ({ named }: Scope, missing: readonly string[] | boolean | undefined) =>
  missing === true ? named : missing || [];

/** The members of one community; several asked alike in one request are one statement. */
export async function communityMembers(
  context: Context,
  communityId: string,
  args: MembersArgs,
): Promise<Page<MemberDocument>> {
  const asked = await readAsked(context, args);
  const rows = await context.members.ofCommunity(asked).load(communityId);
  return pageOfMembers(
    rows,
    args,
    async () => (await context.members.countOfCommunity(asked).load(communityId))?.count ?? 0,
  );
}

async function readAsked(context: Context, { filter, orderBy, first, after }: MembersArgs): Promise<Asked> {
  assertFirst(first);
  const position = readPosition(orderBy, after);
  const fit = await readFilter(context, filter);
  assertOrder(orderBy, fit);
  return { viewer: context.viewer, fit, order: orderBy, after: position, first };
}

function pageOfMembers(
  rows: readonly MemberRow[],
  args: MembersArgs,
  totalCount: () => Promise<number>,
): Page<MemberDocument> {
  return pageOf(rows, args, {
    cursor: (row) => positionOf(args.orderBy, row),
    node: (row) => row.document,
    totalCount,
  });
}
