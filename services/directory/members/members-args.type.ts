import { ArgsType, Field } from 'type-graphql';
import { PageArgs } from '../../../kit/page';
import { MemberFilter } from './member-filter.type';
import { MemberOrder } from './member-order.type';

@ArgsType()
export class MembersArgs extends PageArgs {
  @Field(() => MemberFilter, { nullable: true, description: 'Which members; all when left out.' })
  filter?: MemberFilter | null;

  @Field(() => MemberOrder, { defaultValue: 'NEWEST', description: 'In which order.' })
  orderBy!: MemberOrder;
}
