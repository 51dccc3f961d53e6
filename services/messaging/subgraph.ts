import { buildSubgraph, type Reference } from '../../kit/subgraph';
import { InputError } from '../../kit/user-error';
import { AgreementResolver, PointOfActionResolver } from './agreements/agreement.resolver';
import { AnswerResolver } from './answers/answer.resolver';
import { AppealOfActionResolver, AppealResolver } from './appeals/appeal.resolver';
import { CommunityResolver } from './communities/community.resolver';
import type { Context } from './context';
import { ConversationResolver } from './conversations/conversation.resolver';
import { EditResolver } from './edits/edit.resolver';
import { FeedEventResolver, ThreadEventResolver } from './live/event.resolver';
import { MentionResolver } from './mentions/mention.resolver';
import { MessageResolver } from './messages/message.resolver';
import { ModerationResolver } from './moderation/moderation.resolver';
import { MutedResolver, MuteResolver } from './mutes/mute.resolver';
import { FoundResolver } from './notifications/found.resolver';
import { NotificationResolver } from './notifications/notification.resolver';
import { NotificationSettingsResolver } from './notifications/settings.resolver';
import { ReactionCountResolver, ReactionResolver } from './reactions/reaction.resolver';
import { ReadingResolver, UnreadOfCommunityResolver } from './readings/reading.resolver';
import { VisitResolver } from './readings/visit.resolver';
import { ReportResolver } from './reports/report.resolver';
import { SearchResolver } from './search/search.resolver';
import { PlacementResolver } from './threads/placement.resolver';
import { ThreadResolver } from './threads/thread.resolver';

const asNamed = (reference: Reference) => reference;

/** Messaging's table of contents. A community is named, not fetched: what it adds to one is guarded thread by thread. */
export const subgraph = () =>
  buildSubgraph<Context>({
    resolvers: [
      ThreadResolver,
      PlacementResolver,
      ConversationResolver,
      MessageResolver,
      ReactionResolver,
      ReactionCountResolver,
      MentionResolver,
      EditResolver,
      AnswerResolver,
      ModerationResolver,
      AgreementResolver,
      PointOfActionResolver,
      AppealResolver,
      AppealOfActionResolver,
      ReportResolver,
      ReadingResolver,
      UnreadOfCommunityResolver,
      VisitResolver,
      SearchResolver,
      CommunityResolver,
      NotificationResolver,
      MuteResolver,
      MutedResolver,
      FoundResolver,
      NotificationSettingsResolver,
      ThreadEventResolver,
      FeedEventResolver,
    ],
    orphanedTypes: [InputError],
    references: {
      Thread: ({ id }: Reference, { threads }) => threads.byId.load(id),
      Message: ({ id }: Reference, { messages }) => messages.byId.load(id),
      Community: asNamed,
    },
  });
