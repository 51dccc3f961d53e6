import { conflict, forbidden, notFound } from '../../../kit/errors';
import type { Viewer } from '../../../kit/viewer';
import type { Context } from '../context';
import { memberIds } from '../ids';
import { changeOrganisation, noMember } from './holding';
import { represents } from './organisation.policy';
import type { OrganisationRow } from './organisation.row';
import type { AnswerRepresentationInput, InviteRepresentativeInput } from './representation-input.type';
import { assertMayRepresentMore, lapsedAt } from './representing';

const mostRepresentatives = 20;
const mostInvited = 20;

const waiting = `select count(*)::int as count from organisation_representatives
  where organisation_id = $1 and status <> 'ACCEPTED' and changed_at > $2 and member_id <> $3`;
const invite = `
  insert into organisation_representatives as known (organisation_id, member_id, status, invited_by, changed_at)
  values ($1, $2, 'INVITED', $3, $4)
  on conflict on constraint organisation_representatives_pkey do update
    set (status, invited_by, changed_at) = (excluded.status, excluded.invited_by, excluded.changed_at)
    where known.status <> 'ACCEPTED' and known.changed_at <= $5
`;
const answerTo = `update organisation_representatives set status = $3, changed_at = $4
  where organisation_id = $1 and member_id = $2 and status = 'INVITED' and changed_at > $5
    and (invited_by is null or invited_by <> all($6::text[]))`;
const leave = `delete from organisation_representatives
  where organisation_id = $1 and member_id = $2 and status = 'ACCEPTED'`;

/**
 * Asks a member to represent it. The answer is the same for one who was asked already, or declined lately: what somebody said to an
 * invitation is theirs to tell.
 */
export async function inviteRepresentative(
  context: Context,
  viewer: Viewer,
  { organisationId, memberId }: InviteRepresentativeInput,
): Promise<OrganisationRow | null> {
  memberIds.uuid(memberId, 'memberId');
  if (!(await context.members.byId.load(memberId))) throw noMember(memberId);
  const now = context.clock();
  await changeOrganisation(context, { viewer, organisationId, memberId }, async (within, held) => {
    if (!represents(viewer, held))
      throw forbidden(
        {
          en: 'invite somebody to represent this organisation',
          fr: 'inviter à représenter cette organisation',
        },
        'organisationId',
      );
    if (held.representativeIds.includes(memberId))
      throw conflict({ en: 'They represent it already.', fr: 'Ce membre la représente déjà.' }, 'memberId');
    assertRoom(held.representativeIds.length);
    const [{ count }] = await within.query(waiting, [held.uuid, lapsedAt(now), memberId]);
    if (count >= mostInvited) throw tooManyInvited(count);
    await within.query(invite, [held.uuid, memberId, viewer.memberId, now, lapsedAt(now)]);
  });
  return context.organisations.byId.load(organisationId);
}

/** Says yes or no to an invitation. Nobody represents anything without having said yes themself. */
export async function answerRepresentation(
  context: Context,
  viewer: Viewer,
  { organisationId, accept }: AnswerRepresentationInput,
): Promise<OrganisationRow | null> {
  const now = context.clock();
  await changeOrganisation(context, { viewer, organisationId }, async (within, held) => {
    // Said again, as after a lost answer.
    if (accept && represents(viewer, held)) return;
    const status = accept ? 'ACCEPTED' : 'DECLINED';
    const values = [held.uuid, viewer.memberId, status, now, lapsedAt(now), viewer.blocked];
    if (accept) await assertMayRepresentMore(within, viewer);
    const [, answered] = await within.query(answerTo, values);
    if (answered === 0) throw noInvitation(organisationId);
    if (accept) assertRoom(held.representativeIds.length);
  });
  return context.organisations.byId.load(organisationId);
}

/** Whoever represents it can stop at any time, the last one too: it stays, and stewards may look after it. */
export async function leaveOrganisation(
  context: Context,
  viewer: Viewer,
  organisationId: string,
): Promise<OrganisationRow | null> {
  await changeOrganisation(context, { viewer, organisationId }, async (within, { uuid }) => {
    const [, left] = await within.query(leave, [uuid, viewer.memberId]);
    if (left > 0) return;
    throw conflict(
      { en: 'You do not represent this organisation.', fr: 'Vous ne représentez pas cette organisation.' },
      'organisationId',
    );
  });
  return context.organisations.byId.load(organisationId);
}

/** Only when it is sure that there is one: who is not invited learns nothing of how many there are. */
function assertRoom(count: number): void {
  if (count < mostRepresentatives) return;
  throw conflict(
    {
      en: `It has ${count} representatives; that is the most.`,
      fr: `Elle a ${count} représentants : c’est le maximum.`,
    },
    'organisationId',
  );
}

const tooManyInvited = (count: number) =>
  conflict(
    {
      en: `${count} invitations of it wait already; that is the most.`,
      fr: `${count} de ses invitations attendent déjà une réponse : c’est le maximum.`,
    },
    'organisationId',
  );

const noInvitation = (id: string) =>
  notFound({ en: 'invitation to represent', fr: 'invitation à représenter' }, id, 'organisationId');
