import { ArgsType, Field, Int } from 'type-graphql';
import { MemberFilter } from '../members/member-filter.type';
import { ScopeInput } from '../scope/scope.type';
import { ViewportInput } from './member-cluster.type';

@ArgsType()
export class MemberClustersArgs {
  @Field(() => ViewportInput, { description: 'What the map shows.' })
  viewport!: ViewportInput;

  @Field(() => Int, {
    description:
      'The map’s zoom, 0 to 22: at 0 the world is one tile of 256 pixels, and each step doubles it.',
  })
  zoom!: number;

  @Field(() => ScopeInput, {
    nullable: true,
    description: 'Of which part of the network; everywhere when left out.',
  })
  scope?: ScopeInput | null;

  @Field(() => MemberFilter, { nullable: true, description: 'Which members; all when left out.' })
  filter?: MemberFilter | null;
}
