import type { EntityManager } from 'typeorm';
import { forbidden, rateLimited } from '../../../kit/errors';
import type { Viewer } from '../../../kit/viewer';
import type { Context } from '../context';
import { organisationIds } from '../ids';
import { Values } from '../values';
import { asPerson, changeOrganisation } from './holding';
import { mayChange } from './organisation.policy';
import type { OrganisationRow } from './organisation.row';
import type { CreateOrganisationInput, UpdateOrganisationInput } from './organisation-input.type';
import { columnsOf } from './read-organisation';
import { assertMayRepresentMore } from './representing';
import { slugsFor } from './slugs';

const mostADay = 20;
const dayMs = 86_400_000;

const insert = `
  insert into organisations (id, slug, name, sort_name, kind, summary, website, contact_url, place_id, words, founder_id, created_at)
  values ($1, $2, $3::text, unaccent(lower($3::text)), $4, $5::text, $6, $7, $8, organisation_words($3::text, $5::text), $9, $10)
  on conflict on constraint organisations_slug_taken do nothing
  returning id
`;
const representFirst = `
  insert into organisation_representatives (organisation_id, member_id, status, changed_at) values ($1, $2, 'ACCEPTED', $3)
`;
const reread =
  'update organisations set sort_name = unaccent(lower(name)), words = organisation_words(name, summary) where id = $1';
const leaveNothing = [
  'delete from organisation_representatives where organisation_id = $1::uuid',
  'delete from organisation_placements where organisation_id = $1::uuid',
];

/** Enters an organisation, which the viewer represents from then on. It stands in no community yet. */
export async function createOrganisation(
  context: Context,
  viewer: Viewer,
  input: CreateOrganisationInput,
): Promise<OrganisationRow | null> {
  const columns = await columnsOf(context, input);
  const [id, now] = [organisationIds.make(), context.clock()];
  await asPerson(context, viewer, undefined, async (within) => {
    await assertNotTooMany(within, viewer, now);
    await assertMayRepresentMore(within, viewer);
    await enter(within, { id: organisationIds.uuid(id), founderId: viewer.memberId, now, columns });
    await within.query(representFirst, [organisationIds.uuid(id), viewer.memberId, now]);
  });
  return context.organisations.byId.load(id);
}

/** Changes what it says of itself; its address stays, since others may have written it down. */
export async function updateOrganisation(
  context: Context,
  viewer: Viewer,
  { organisationId, ...input }: UpdateOrganisationInput,
): Promise<OrganisationRow | null> {
  organisationIds.uuid(organisationId, 'organisationId');
  const columns = await columnsOf(context, input);
  await changeOrganisation(context, { viewer, organisationId }, async (within, held) => {
    if (!mayChange(viewer, held))
      throw forbidden(
        { en: 'change this organisation', fr: 'modifier cette organisation' },
        'organisationId',
      );
    const values = new Values();
    const changes = Object.entries(columns).map(([name, value]) => `${name} = ${values.of(value)}`);
    if (changes.length === 0) return;
    await within.query(
      `update organisations set ${changes.join(', ')} where id = ${values.of(held.uuid)}::uuid`,
      values.list,
    );
    await within.query(reread, [held.uuid]);
  });
  return context.organisations.byId.load(organisationId);
}

/** It is in no list any more and found by no id; nobody represents it, and nobody is invited to. */
export async function closeOrganisation(
  context: Context,
  viewer: Viewer,
  organisationId: string,
): Promise<string> {
  await changeOrganisation(context, { viewer, organisationId }, async (within, held) => {
    if (!mayChange(viewer, held))
      throw forbidden({ en: 'close this organisation', fr: 'fermer cette organisation' }, 'organisationId');
    await within.query('update organisations set closed_at = $2 where id = $1', [held.uuid, context.clock()]);
    for (const statement of leaveNothing) await within.query(statement, [held.uuid]);
  });
  return organisationId;
}

interface Entry {
  readonly id: string;
  readonly founderId: string;
  readonly now: Date;
  readonly columns: Readonly<Record<string, string | null>>;
}

async function enter(within: EntityManager, { id, founderId, now, columns }: Entry): Promise<void> {
  const { name = '', kind, summary, website, contact_url, place_id } = columns;
  for (const slug of slugsFor(name ?? '')) {
    const values = [id, slug, name, kind, summary, website, contact_url, place_id, founderId, now];
    const entered = await within.query(
      insert,
      values.map((value) => value ?? null),
    );
    if (entered.length > 0) return;
  }
}

/** Closing them again makes no room: the day counts what was entered. */
async function assertNotTooMany(within: EntityManager, { memberId }: Viewer, now: Date): Promise<void> {
  const [made]: { count: number; first: Date }[] = await within.query(
    `select count(*)::int as count, min(created_at) as first from organisations where founder_id = $1 and created_at > $2`,
    [memberId, new Date(now.getTime() - dayMs)],
  );
  if (!made || made.count < mostADay) return;
  const words = {
    en: `You entered ${made.count} organisations within a day; that is the most.`,
    fr: `Vous avez inscrit ${made.count} organisations en un jour : c’est le maximum.`,
  };
  throw rateLimited(words, Math.max(1, Math.ceil((made.first.getTime() + dayMs - now.getTime()) / 1_000)));
}
