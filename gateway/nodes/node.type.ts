import { Directive, Field, ID, InterfaceType, ObjectType } from 'type-graphql';

@InterfaceType({
  description: 'Anything with a page of its own, found again by its id alone.',
})
export abstract class Node {
  @Field(() => ID, {
    description: 'Opaque and stable; its first letters tell the type: `mbr_…` is a Member.',
  })
  id!: string;

  readonly __typename!: string;
}

/** The services own these; here stands only that each can be found by its id. */
const theirKey = '@key(fields: "id", resolvable: false)';

@Directive(theirKey)
@ObjectType({ implements: Node })
export class Member extends Node {}

@Directive(theirKey)
@ObjectType({ implements: Node })
export class Place extends Node {}

@Directive(theirKey)
@ObjectType({ implements: Node })
export class Region extends Node {}

@Directive(theirKey)
@ObjectType({ implements: Node })
export class Circle extends Node {}

@Directive(theirKey)
@ObjectType({ implements: Node })
export class Skill extends Node {}

@Directive(theirKey)
@ObjectType({ implements: Node })
export class Profession extends Node {}

@Directive(theirKey)
@ObjectType({ implements: Node })
export class Thread extends Node {}

@Directive(theirKey)
@ObjectType({ implements: Node })
export class Partner extends Node {}

@Directive(theirKey)
@ObjectType({ implements: Node })
export class Organisation extends Node {}
