import { Directive, FieldResolver, Resolver, Root } from 'type-graphql';
import { Member } from '../people/member.type';
import type { NotificationRow } from './notification.row';
import { Notification } from './notification.type';
import { SavedSearch } from './saved-search.type';

/** What a notification of the topic MEMBERS_FOUND is about. */
@Resolver(() => Notification)
export class FoundResolver {
  @Directive('@tag(name: "viewer")')
  @FieldResolver(() => SavedSearch, {
    nullable: true,
    description: 'The saved search that found somebody, for MEMBERS_FOUND; null once it was deleted.',
  })
  search(@Root() { searchId }: NotificationRow): SavedSearch | null {
    return searchId ? { id: searchId } : null;
  }

  @Directive('@tag(name: "viewer")')
  @FieldResolver(() => [Member], {
    description:
      'Whom it found, for MEMBERS_FOUND, the newest members first: 20 at most; `search.members` has everyone. Without people the viewer may not see any more.',
  })
  members(@Root() { foundIds }: NotificationRow): Member[] {
    return foundIds.map((id) => ({ id }));
  }
}
