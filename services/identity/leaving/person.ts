import { accountIds, memberIds } from '../ids';

/** Who is exported or erased, as identity's catalogue and the other services' know them. */
export interface Person {
  readonly account: string;
  readonly member: string;
  readonly memberId: string;
  /** While there is one. */
  readonly email?: string;
}

export const personOf = (of: {
  readonly accountId: string;
  readonly memberId: string;
  readonly email: string;
}): Person => ({
  account: accountIds.uuid(of.accountId),
  member: memberIds.uuid(of.memberId),
  memberId: of.memberId,
  email: of.email,
});

/** The services that are asked to erase, and what each calls a person. */
export const others = ['regions', 'directory', 'messaging'] as const;
