/** All there is to read of a member, but for lists of others. */
export const everythingOfMember = `__typename id handle displayName avatarUrl joinedAt
  profile { headline bio workMode experience professions { id slug name } languages website links { title url } availableFrom
    mentorOffer { hoursPerMonth topics { id } } }
  skills { skill { slug } level direction }
  homeRegion { id slug name }
  shownPlace { name countryCode latitude longitude precision }
  memberships { id tie stage status roles joinedAt community { id slug name summary } }`;

const community = '__typename id slug name summary language state foundedAt agreement { title text }';

export const everythingOfRegion = `${community} place { id slug name location { latitude longitude } }
  parents { id name } children { id name } neighbours { id name } twins { id name } skillGaps { skill { slug } sought offered gap }`;

const person = 'id handle displayName shownPlace { name latitude longitude } homeRegion { name }';

export const everythingOfMessage = `id seq text html language postedAt editedAt removedAt removedBy
  author { ${person} } mentions { ${person} } reactions { reaction count }`;

export const everythingOfThread = `id kind language title startedAt lastPostedAt head eventCursor acceptedAnswer { id }
  author { ${person} } placements { isPinned placedAt state community { id name } placedBy { ${person} } }
  reading { readUpTo unreadCount }`;

export const page = 'totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor }';
