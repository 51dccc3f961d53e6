import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { connectionOf } from '../../../kit/page';
import { Community } from './community.type';

@Directive('@key(fields: "id")')
@ObjectType({
  implements: Community,
  description: 'People with something in common but no territory: a profession, a language, a way of life.',
})
export class Circle extends Community {
  @Field(() => ID, { description: 'Opaque and stable: `crc_…`.' })
  override id!: string;

  @Directive('@shareable')
  @Field({ description: 'Short unique name in addresses; regions and circles share one set of them.' })
  override slug!: string;

  @Directive('@shareable')
  @Field({ description: 'What its members call it, in its own language.' })
  override name!: string;
}

/** A page of circles, in the order of their names. */
export const CircleConnection = connectionOf(Circle, 'Circle');
