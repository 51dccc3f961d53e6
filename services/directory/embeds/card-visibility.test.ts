import {
  aCommunity,
  aMember,
  aMembership,
  aPartner,
  aTie,
  communityEvent,
  memberEvent,
  membershipEvent,
  partnerEvent,
  tieEvent,
} from '../directory.fixtures';
import type { PersonState } from '../people/people';
import { as } from '../world.fixtures';
import { everything, openCards } from './cards.fixtures';

let stage: Awaited<ReturnType<typeof openCards>>;
beforeAll(async () => {
  stage = await openCards();
});
afterAll(() => stage.world.close());

const perche = aCommunity();

describe('who has a card', () => {
  /** Each alone in a region, so that whoever is there is seen and counted alone. */
  const absent: Record<string, (member: PersonState, there: ReturnType<typeof aCommunity>) => Promise<void>> =
    {
      'is seen by members only': (one) =>
        stage.world.hear({ identity: [memberEvent({ ...one, audience: 'MEMBERS' })] }),
      'is hidden': (one) => stage.world.hear({ identity: [memberEvent({ ...one, audience: 'NOBODY' })] }),
      'is erased': (one) => stage.world.hear({ identity: [memberEvent({ ...one, isErased: true })] }),
      left: (one, there) => stage.world.hear({ regions: [membershipOf(one, there, { status: 'LEFT' })] }),
      'is not yet let in': (one, there) =>
        stage.world.hear({ regions: [membershipOf(one, there, { status: 'REQUESTED' })] }),
      'only watches': (one, there) =>
        stage.world.hear({ regions: [membershipOf(one, there, { tie: 'WATCHING' })] }),
      withdrew: async (one) => {
        const query = `mutation ($input: SetEmbedConsentInput!) { setEmbedConsent(input: $input) { errors { code } } }`;
        const input = { partnerId: stage.hall.id, fields: [] };
        const answer = await stage.world.ask(query, { input }, as(one));
        expect(answer).toEqual({ setEmbedConsent: { errors: [] } });
      },
      'consented to another partner': async (one) => {
        await stage.world.db.query('delete from embed_consents where member_id = $1', [one.id]);
        await stage.consent(one, everything, stage.school);
      },
      'is in a region that is being founded': (_one, there) =>
        stage.world.hear({ regions: [communityEvent({ ...there, state: 'INCUBATING' })] }),
    };
  const membershipIds = new Map<string, ReturnType<typeof aMembership>>();
  const membershipOf = (
    one: PersonState,
    there: ReturnType<typeof aCommunity>,
    changes: Partial<ReturnType<typeof aMembership>>,
  ) => {
    const known = membershipIds.get(one.id) ?? aMembership(one, there);
    membershipIds.set(one.id, known);
    return membershipEvent({ ...known, ...changes });
  };

  test.each(Object.entries(absent))('whoever %s has none any more, nor is counted', async (_what, hide) => {
    const there = aCommunity();
    const one = aMember({ audience: 'EVERYONE', displayName: 'Someone' });
    await stage.world.hear({
      identity: [memberEvent(one)],
      regions: [communityEvent(there), membershipOf(one, there, {})],
    });
    expect(await stage.named(there.id)).toEqual([]);
    await stage.consent(one);
    expect(await stage.named(there.id)).toEqual(['Someone']);
    await hide(one, there);
    expect(await stage.named(there.id)).toEqual([]);
    expect(await stage.named(there.id, { viewer: as(aMember()) })).toEqual([]);
  });

  test('whoever asks gets the same, but for whom a block parts; nobody is there for themself alone', async () => {
    const there = aCommunity();
    const open = await stage.aShown({ displayName: 'Open' }, there);
    const closed = await stage.aShown({ displayName: 'Closed', audience: 'MEMBERS' }, there);
    expect(await stage.named(there.id)).toEqual(['Open']);
    for (const viewer of [as(aMember()), as(open), as(closed)]) {
      expect(await stage.named(there.id, { viewer })).toEqual(['Open']);
    }
    expect(await stage.named(there.id, { viewer: as(aMember(), open) })).toEqual([]);
  });

  test('a region shows whom the regions in it show, each once, and being founded nobody at all', async () => {
    const [around, village] = [aCommunity(), aCommunity()];
    await stage.world.hear({
      regions: [communityEvent(around), communityEvent(village), tieEvent(aTie(around, village))],
    });
    const both = await stage.aShown({ displayName: 'Both' }, village);
    await stage.world.hear({ regions: [membershipEvent(aMembership(both, around))] });
    await stage.aShown({ displayName: 'Villager' }, village);
    expect(await stage.named(around.id)).toEqual(['Villager', 'Both']);
    await stage.world.hear({ regions: [communityEvent({ ...around, state: 'INCUBATING' })] });
    expect(await stage.named(around.id)).toEqual([]);
    expect(await stage.named(village.id)).toEqual(['Villager', 'Both']);
  });

  test('a partner there is not, or that was switched off, is refused by name', async () => {
    const query = `query ($of: [_Any!]!, $partner: String!) { _entities(representations: $of) {
      ... on Community { publicMemberCards(partner: $partner) { totalCount nodes { name } } } } }`;
    const of = [{ __typename: 'Community', id: perche.id }];
    const gone = aPartner({ isActive: false });
    await stage.world.hear({ identity: [partnerEvent(gone)] });
    for (const partner of ['nobody', gone.slug, stage.hall.id]) {
      const { data, errors } = await stage.world.run(query, { of, partner });
      expect(data).toEqual({ _entities: [{ publicMemberCards: null }] });
      expect(errors?.[0]?.extensions).toMatchObject({ code: 'NOT_FOUND', field: 'partner' });
    }
  });

  test('a partner that was switched off shows nobody, and all again once it is back', async () => {
    const there = aCommunity();
    const one = await stage.aShown({ displayName: 'Back' }, there);
    const other = aPartner();
    await stage.world.hear({ identity: [partnerEvent(other)] });
    await stage.consent(one, everything, other);
    await stage.world.hear({ identity: [partnerEvent({ ...other, isActive: false })] });
    expect(await stage.named(there.id)).toEqual(['Back']);
    await expect(stage.named(there.id, { partner: other.slug })).rejects.toThrow('NOT_FOUND');
    await stage.world.hear({ identity: [partnerEvent(other)] });
    expect(await stage.named(there.id, { partner: other.slug })).toEqual(['Back']);
  });
});
