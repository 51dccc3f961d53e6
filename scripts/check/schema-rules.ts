import {
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isListType,
  isNonNullType,
  isObjectType,
  isSpecifiedScalarType,
  isUnionType,
} from 'graphql';
import { faultsOfMutations } from './schema-mutations';
import { faultsOfSubscriptions } from './schema-subscriptions';

/** One thing of the schema that has a description, by its coordinate. */
interface Part {
  readonly at: string;
  readonly kind: 'type' | 'field' | 'argument' | 'value' | 'input';
  readonly name: string;
  readonly description: string | null | undefined;
  readonly deprecationReason?: string | null | undefined;
}

/** Lists that cannot grow, each with what bounds it. */
const bounded: Readonly<Record<string, string>> = {
  'Query.nodes': 'as long as the ids asked for',
  'Query.threadEvents': 'a log that is read on from the cursor of an event, `first` of them',
  'Query.communityFeed': 'a log that is read on from the cursor of an event, `first` of them',
  'Query.notifications': 'a log that is read on from the cursor of one, `first` of them',
  'Notification.members': 'twenty at most',
  'NotificationSettings.wishes': 'one for each topic and channel',
  'Erasure.receipts': 'one for each service',
  'ErasureReceipt.tables': 'one for each table',
  'MessageHit.excerpt': 'one or two places of some twenty words',
  'Community.pinnedThreads': 'ten at most',
  'Region.pinnedThreads': 'ten at most',
  'Circle.pinnedThreads': 'ten at most',
  'Community.agreement': 'thirty points at most',
  'Region.agreement': 'thirty points at most',
  'SetAgreementPayload.agreement': 'thirty points at most',
  'Circle.agreement': 'thirty points at most',
  'Query.memberClusters': 'a mark for each cell of a viewport, 4,096 at most',
  'Query.suggest': 'the best few, `first` of them',
  'MemberFacets.skills': 'the most frequent few, `first` of them',
  'MemberFacets.professions': 'the most frequent few, `first` of them',
  'MemberFacets.workModes': 'as many as there are',
  'MemberFacets.experience': 'as many as there are',
  'MemberFacets.languages': 'the most frequent few, `first` of them',
  'Community.publicMemberPlaces': 'five hundred at most',
  'Region.publicMemberPlaces': 'five hundred at most',
  'Circle.publicMemberPlaces': 'five hundred at most',
  'Community.skillGaps': 'the widest few, `first` of them',
  'Region.skillGaps': 'the widest few, `first` of them',
  'Circle.skillGaps': 'the widest few, `first` of them',
  'MentorOffer.topics': 'ten at most',
  'Account.apps': 'twenty at most',
  'Query.placeSearch': 'the best few matches, `first` of them',
  'Query.placesNear': 'the nearest few, `first` of them',
  'Place.ancestors': 'a place lies in five others at most',
  'Profile.professions': 'five at most',
  'ReportCase.communities': 'a thread stands in ten at most',
  'UnreadSummary.communities': 'two hundred at most, the fullest',
  'Message.mentions': 'twenty at most',
  'Message.reactions': 'one for each kind of reaction',
  'Profile.links': 'ten at most',
  'FieldAudiences.fields': 'one for each field of a profile',
  'Member.skills': 'fifty at most, by setSkills',
  'PublicMemberCard.professions': 'five at most',
  'PublicMemberCard.skills': 'thirty at most, by setSkills',
  'PublicMemberCard.links': 'ten at most',
  'Member.memberships': 'those of one person',
  'Member.organisations': 'fifty at most',
  'Partner.keys': 'two that live, and eight that ended',
  'Partner.representatives': 'twenty at most',
  'PartnerKey.usage': 'one for each of 31 days',
  'Organisation.communities': 'ten at most, those it asks for counted',
  'Organisation.representatives': 'twenty at most',
  'Region.parents': 'the regions directly around one',
  'Region.children': 'the regions directly in one',
  'Region.neighbours': 'the regions next to one',
  'Region.twins': 'declared one by one by stewards',
  'Account.passkeys': 'twenty at most',
  'Account.providers': 'one of each provider',
  'Query.signInProviders': 'ten at most, by a setting',
  'Thread.placements': 'ten at most',
  'Thread.participants': 'twenty at most',
};

/** Fields whose name sounds like a secret and may: each with its reason. */
const tellable: Readonly<Record<string, string>> = {
  'SignedIn.accessToken': 'what signing in is for; lives five minutes',
  'SignedIn.accessTokenExpiresAt': 'a time',
  'Account.hasPassword': 'says that there is one, to its owner',
  'Mutation.requestPasswordReset': 'tells where a mail went',
  'Mutation.resetPassword': 'takes one, and tells none',
  'Mutation.changePassword': 'takes one, and tells none',
  'SignedIn.refreshToken': 'given once to whoever signed in',
  'EraseAccountPayload.receiptsToken': 'given once to whoever is gone, and shows counts',
};

/** What graph.md promises to client authors, on the schema they see. */
export function faultsOfRules(schema: GraphQLSchema): string[] {
  const types = Object.values(schema.getTypeMap()).filter((type) => !isIntrospectionType(type));
  const parts = types.filter((type) => !isSpecifiedScalarType(type)).flatMap(partsOf);
  const fields = types.flatMap(fieldsOf);
  return [
    ...parts
      .filter(
        ({ at, description }) => !['Query', 'Mutation', 'Subscription'].includes(at) && !description?.trim(),
      )
      .map(({ at }) => `${at} has no description.`),
    ...parts.filter(isMisnamed).map(({ at, kind }) => `${at} is not named as a ${kind} is.`),
    ...parts
      .filter(isOpenEnded)
      .map(({ at }) => `${at} is deprecated without "Removed on or after YYYY-MM-DD".`),
    ...fields.flatMap(({ at, field }) => [...faultsOfList(at, field), ...faultsOfSecrets(at, field)]),
    ...Object.values(schema.getQueryType()?.getFields() ?? {})
      .filter((field) => isNonNullType(field.type))
      .map((field) => `Query.${field.name} is not nullable: its failure would take the whole answer along.`),
    ...faultsOfMutations(schema),
    ...faultsOfSubscriptions(schema),
    ...[...Object.keys(bounded), ...Object.keys(tellable)]
      .filter((at) => !fields.some((field) => field.at === at))
      .map((at) => `${at} is excepted from a rule, but is not there: take it off the list.`),
  ];
}

function fieldsOf(type: GraphQLNamedType): { at: string; field: GraphQLField<unknown, unknown> }[] {
  if (!isObjectType(type) && !isInterfaceType(type)) return [];
  return Object.values(type.getFields()).map((field) => ({ at: `${type.name}.${field.name}`, field }));
}

function partsOf(type: GraphQLNamedType): Part[] {
  const whole: Part = { at: type.name, kind: 'type', name: type.name, description: type.description };
  if (isEnumType(type))
    return [
      whole,
      ...type
        .getValues()
        .map((value) => ({ ...value, at: `${type.name}.${value.name}`, kind: 'value' as const })),
    ];
  if (isInputObjectType(type))
    return [
      whole,
      ...Object.values(type.getFields()).map((field) => ({
        ...field,
        at: `${type.name}.${field.name}`,
        kind: 'input' as const,
      })),
    ];
  const fields = fieldsOf(type).flatMap(({ at, field }): Part[] => [
    { ...field, at, kind: 'field' },
    ...field.args.map((arg): Part => ({ ...arg, at: `${at}(${arg.name}:)`, kind: 'argument' })),
  ]);
  return [whole, ...fields];
}

function isMisnamed({ kind, name }: Part): boolean {
  if (kind === 'type') return !/^[A-Z][A-Za-z0-9]*$/.test(name);
  return kind === 'value' ? !/^[A-Z][A-Z0-9_]*$/.test(name) : !/^[a-z][A-Za-z0-9]*$/.test(name);
}

const isOpenEnded = ({ deprecationReason }: Part) =>
  deprecationReason != null && !/Removed on or after \d{4}-\d{2}-\d{2}/.test(deprecationReason);

function faultsOfList(at: string, { type }: GraphQLField<unknown, unknown>): string[] {
  const list = isNonNullType(type) ? type.ofType : type;
  const named = getNamedType(type);
  const isPart = /(Connection|Edge)\.\w+$/.test(at) || named.name === 'UserError';
  if (!isListType(list) || !isCompositeType(named) || isUnionType(named) || isPart || bounded[at]) return [];
  return [`${at} is a list that can grow: make it a connection (kit/page.ts), or say what bounds it.`];
}

function faultsOfSecrets(at: string, { name }: GraphQLField<unknown, unknown>): string[] {
  if (!/password|hash|token|secret/i.test(name) || tellable[at]) return [];
  return [`${at} sounds like a secret: nothing of the kind leaves.`];
}
