import type { EntityManager } from 'typeorm';
import { conflict, notFound } from '../../../kit/errors';
import type { Viewer } from '../../../kit/viewer';
import type { Words } from '../../../kit/words';
import type { Context } from '../context';
import { memberIds, partnerIds } from '../ids';
import { post } from '../mails/mails';
import type { PartnerRow } from '../partners/partner.row';
import type { AnswerPartnerInviteInput, PartnerRepresentativeInput } from './representative-input.type';
import { partnerInviteLetter, representativesChangedLetter } from './representative-letters';
import { assertRepresents, holdPartner, representativesToTell, represents } from './representing';

/** Who represents a partner, and who was asked to, together. */
const most = 20;

const COUNT = 'select count(*)::int as count from partner_representatives where partner_id = $1';
const INVITE = `
  insert into partner_representatives (partner_id, member_id, status, invited_by) values ($1, $2, 'INVITED', $3)
  on conflict on constraint partner_representatives_pkey do nothing returning member_id`;
const ACCEPT = `
  update partner_representatives set status = 'ACCEPTED', changed_at = now()
  where partner_id = $1 and member_id = $2 and status = 'INVITED'`;
const DECLINE = `
  delete from partner_representatives where partner_id = $1 and member_id = $2 and status = 'INVITED'`;
const REMOVE = `
  delete from partner_representatives where partner_id = $1 and member_id = $2 returning status`;
const LEFT = `
  select count(*)::int as count from partner_representatives where partner_id = $1 and status = 'ACCEPTED'`;
const TOLD = `
  select account.email, account.locale, account.display_name as name, partner.name as partner
  from members member join accounts account on account.id = member.account_id, partners partner
  where member.id = $1 and partner.id = $2`;

/** Asks a member to represent a partner. Who is asked already is not asked twice. */
export async function inviteToPartner(
  context: Context,
  viewer: Viewer,
  { partnerId, memberId }: PartnerRepresentativeInput,
): Promise<PartnerRow | null> {
  const ids = idsOf({ partnerId, memberId });
  if (!(await context.members.byId.load(memberId))) throw noMember(memberId);
  await context.change(async (within) => {
    await holdPartner(within, partnerId);
    await assertRepresents(within, viewer, { partnerId, doing: saying.invite });
    const [invited] = await within.query(INVITE, [...ids, memberIds.uuid(viewer.memberId)]);
    if (!invited) return;
    const [{ count }] = await within.query(COUNT, ids.slice(0, 1));
    if (count > most)
      throw conflict(
        {
          en: `${most} represent it or are asked to; that is the most.`,
          fr: `${most} membres le représentent ou y sont invités : c’est le maximum.`,
        },
        'partnerId',
      );
    const [told] = await within.query(TOLD, [...ids].reverse());
    if (told)
      await post(within, told.email, partnerInviteLetter(told.locale, { ...told, link: context.publicUrl }));
  });
  return context.partners.byId.load(partnerId);
}

/** Says yes or no. Nobody represents anything without having said yes themself, but whom the operator names. */
export async function answerPartnerInvite(
  context: Context,
  viewer: Viewer,
  { partnerId, accept }: AnswerPartnerInviteInput,
): Promise<PartnerRow | null> {
  const ids = idsOf({ partnerId, memberId: viewer.memberId });
  await context.change(async (within) => {
    await holdPartner(within, partnerId);
    // Said again, as after a lost answer.
    if (accept && (await represents(within, viewer, partnerId))) return;
    const [, answered] = await within.query(accept ? ACCEPT : DECLINE, ids);
    if (answered === 0)
      throw notFound(
        { en: 'invitation to represent', fr: 'invitation à représenter' },
        partnerId,
        'partnerId',
      );
    if (accept)
      await tellChange(within, context, { ...{ partnerId, memberId: viewer.memberId }, isMore: true });
  });
  return context.partners.byId.load(partnerId);
}

/**
 * Takes a member off those who represent a partner, or are asked to: oneself too, but never the last, since nobody could then look after its
 * keys.
 */
export async function removeFromPartner(
  context: Context,
  viewer: Viewer,
  { partnerId, memberId }: PartnerRepresentativeInput,
): Promise<PartnerRow | null> {
  const ids = idsOf({ partnerId, memberId });
  await context.change(async (within) => {
    await holdPartner(within, partnerId);
    await assertRepresents(within, viewer, { partnerId, doing: saying.remove });
    const gone = { partnerId, memberId, isMore: false };
    const toldBefore = await representativesToTell(within, partnerId);
    const [[removed]]: [{ status: string }[]] = await within.query(REMOVE, ids);
    if (!removed) throw noMember(memberId);
    if (removed.status !== 'ACCEPTED') return;
    const [{ count }] = await within.query(LEFT, ids.slice(0, 1));
    if (count === 0)
      throw conflict(
        {
          en: 'The last who represents a partner stays: invite somebody else first.',
          fr: 'La dernière personne qui représente un partenaire reste : invitez d’abord quelqu’un d’autre.',
        },
        'memberId',
      );
    await tellChange(within, context, gone, toldBefore);
  });
  return context.partners.byId.load(partnerId);
}

interface Change {
  readonly partnerId: string;
  readonly memberId: string;
  readonly isMore: boolean;
}

/** An account of many is looked after in sight of all of them. */
async function tellChange(
  within: EntityManager,
  { publicUrl: link }: Context,
  { partnerId, memberId, isMore }: Change,
  readers?: Awaited<ReturnType<typeof representativesToTell>>,
): Promise<void> {
  const [about] = await within.query(TOLD, [memberIds.uuid(memberId), partnerIds.uuid(partnerId)]);
  for (const { email, locale, ...said } of readers ?? (await representativesToTell(within, partnerId)))
    await post(
      within,
      email,
      representativesChangedLetter(locale, { ...said, who: about.name, isMore, link }),
    );
}

const idsOf = ({ partnerId, memberId }: PartnerRepresentativeInput): [string, string] => [
  partnerIds.uuid(partnerId, 'partnerId'),
  memberIds.uuid(memberId, 'memberId'),
];

const noMember = (id: string) => notFound({ en: 'member', fr: 'membre' }, id, 'memberId');

const saying: Readonly<Record<'invite' | 'remove', Words>> = {
  invite: { en: 'invite somebody to represent this partner', fr: 'inviter à représenter ce partenaire' },
  remove: {
    en: 'say who represents this partner',
    fr: 'décider qui représente ce partenaire',
  },
};
