import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { connectionOf } from '../../../kit/page';
import { Community } from '../communities/community.type';
import { Member } from '../members/member.type';
import { Place } from '../places/place.type';
import { OrganisationKind } from './organisation-kind.type';

/** The public face of an OrganisationRow. Who made it is nobody's business. */
@Directive('@key(fields: "id")')
@ObjectType({
  description:
    'A town hall, coworking centre, association, company or school, with members who represent it.',
})
export class Organisation {
  @Field(() => ID, { description: 'Opaque and stable: `org_…`.' })
  id!: string;

  @Field({ description: 'Short unique name in addresses; it stays when the name changes.' })
  slug!: string;

  @Field({ description: 'What it is called: 1 to 100 characters.' })
  name!: string;

  @Field(() => OrganisationKind, { description: 'What it is.' })
  kind!: OrganisationKind;

  @Field(() => String, {
    nullable: true,
    description: 'What it does, in its own language: plain text of at most 500 characters.',
  })
  summary!: string | null;

  @Field(() => String, { nullable: true, description: 'Its own pages: an http or https address.' })
  website!: string | null;

  @Field(() => String, { nullable: true, description: 'Where to write to it: an http or https address.' })
  contactUrl!: string | null;

  @Field(() => [Community], {
    nullable: true,
    description: 'The regions and circles that took it in, at most 10, the first one first.',
  })
  communities?: readonly Community[] | null;

  @Field(() => Place, { nullable: true, description: 'Where it is, if it says so.' })
  place?: Place | null;

  @Field(() => [Member], {
    description:
      'Who speaks for it and said yes to that, as far as the viewer may see them; at most 20, the first one first.',
  })
  representatives?: readonly Member[];

  @Field(() => Date, { description: 'When it was entered here.' })
  createdAt!: Date;
}

export const OrganisationConnection = connectionOf(Organisation, 'Organisation');
