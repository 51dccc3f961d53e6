import type { DataSource } from 'typeorm';
import { manyByKey, oneByKey, perArguments } from '../../../kit/loader';
import { organisationIds } from '../ids';
import { type OrganisationRow, organisationColumns } from './organisation.row';
import { type Asked, countOfEach, type Filter, pageOfEach, type Statement } from './organisation-statements';

/** A line of a page of a scope; one without organisations has a line that says only which of its communities are unknown. */
export type ScopeRow = OrganisationRow & { readonly id: string | null; readonly missing?: readonly string[] };
type OfCommunity = OrganisationRow & { readonly communityId: string };
type OfMember = OrganisationRow & { readonly memberId: string };

const open = `select ${organisationColumns} from organisations o where o.closed_at is null`;
const ofMembers = `
  select own.member_id as "memberId", ${organisationColumns}
  from organisation_representatives own join organisations o on o.id = own.organisation_id and o.closed_at is null
  where own.member_id = any($1::text[]) and own.status = 'ACCEPTED'
  order by o.sort_name, o.id
`;

/** Organisations are there for everyone to see; those of a member are asked of members whom the viewer sees. */
export function organisationLoaders(db: DataSource) {
  async function run<Row extends OrganisationRow>(sql: string, values: readonly unknown[]): Promise<Row[]> {
    const rows: Row[] = await db.query(sql, [...values]);
    return rows.map((row) => (row.id === null ? row : { ...row, id: organisationIds.of(row.id) }));
  }

  return {
    page: ({ sql, values }: Statement) => run<ScopeRow>(sql, values),
    /** The organisations of a statement that has more to say of each. */
    read: run,
    byId: oneByKey(
      (organisation: OrganisationRow) => organisation.id,
      (ids: readonly string[]) => {
        const uuids = ids.flatMap((id) => organisationIds.uuidOrNull(id) ?? []);
        return run(`${open} and o.id = any($1::uuid[])`, [uuids]);
      },
    ),
    bySlug: oneByKey(
      (organisation: OrganisationRow) => organisation.slug,
      (slugs: readonly string[]) => run(`${open} and o.slug = any($1::text[])`, [slugs]),
    ),
    ofMember: manyByKey(
      (organisation: OfMember) => organisation.memberId,
      (ids: readonly string[]) => run<OfMember>(ofMembers, [ids]),
    ),
    /** Whoever asks the same page of several communities in one request shares one statement. */
    ofCommunity: perArguments((asked: Asked) =>
      manyByKey(
        (row: OfCommunity) => row.communityId,
        (ids: readonly string[]) => {
          const { sql, values } = pageOfEach(ids, asked);
          return run<OfCommunity>(sql, values);
        },
      ),
    ),
    countOfCommunity: perArguments((filter: Filter) =>
      oneByKey(
        (row: { communityId: string; count: number }) => row.communityId,
        (ids: readonly string[]): Promise<{ communityId: string; count: number }[]> => {
          const { sql, values } = countOfEach(ids, filter);
          return db.query(sql, [...values]);
        },
      ),
    ),
  };
}
