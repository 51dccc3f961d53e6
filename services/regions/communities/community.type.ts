import { Directive, Field, ID, InterfaceType, registerEnumType } from 'type-graphql';
import { connectionOf } from '../../../kit/page';

export const communityKinds = ['REGION', 'CIRCLE'] as const;
export type CommunityKind = (typeof communityKinds)[number];

export const CommunityState = {
  INCUBATING: 'INCUBATING',
  ACTIVE: 'ACTIVE',
  DORMANT: 'DORMANT',
  MERGED: 'MERGED',
} as const;
export type CommunityState = keyof typeof CommunityState;

registerEnumType(CommunityState, {
  name: 'CommunityState',
  description: 'How alive a community is.',
  valuesConfig: {
    INCUBATING: { description: 'Being founded: it can be joined, and nobody in it is shown to others yet.' },
    ACTIVE: { description: 'Open and alive.' },
    DORMANT: { description: 'Nothing has happened for long; it can still be joined.' },
    MERGED: {
      description: 'Went up into another one: found by id or slug, in no list, and closed to newcomers.',
    },
  },
});

/** The public face of a CommunityRow, whichever kind it is. */
@Directive('@key(fields: "id")')
@InterfaceType({
  description: 'People who belong together: by where they are (Region) or by what they do or speak (Circle).',
})
export abstract class Community {
  @Field(() => ID, { description: 'Opaque and stable: `rgn_…` or `crc_…`.' })
  id!: string;

  @Field({ description: 'Short unique name in addresses; regions and circles share one set of them.' })
  slug!: string;

  @Field({ description: 'What its members call it, in its own language.' })
  name!: string;

  @Field({ description: 'A few sentences of plain text on who it is for; may be empty.' })
  summary!: string;

  @Field({ description: 'The language most is written in there (BCP 47).' })
  language!: string;

  @Field(() => CommunityState, { description: 'How alive it is.' })
  state!: CommunityState;

  @Field(() => Date, { description: 'When it was founded.' })
  foundedAt!: Date;
}

/** A page of regions and circles together, in the order of their names. */
export const CommunityConnection = connectionOf(Community, 'Community');
