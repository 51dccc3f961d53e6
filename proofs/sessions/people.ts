import { randomBytes } from 'node:crypto';
import { tokenMailedTo } from '../mailbox';
import { type Login, send, signIn, type Tokens } from './asking';

export interface Person extends Login {
  readonly memberId: string;
}

const password = 'a quiet green valley';
const signUp = 'mutation ($input: SignUpInput!) { signUp(input: $input) { errors { code } } }';
const verify = 'mutation ($token: String!) { verifyEmail(input: { token: $token }) { member { id } } }';

export const anEmail = (): string => `${randomBytes(6).toString('hex')}@example.org`;

/** Somebody who joined by the way everybody takes. */
export async function newcomer(url: string, displayName: string): Promise<Person> {
  const email = anEmail();
  await send(url, signUp, { input: { email, password, displayName } });
  const token = await tokenMailedTo(url, email);
  const { data } = await send(url, verify, { token });
  return { email, password, memberId: data.verifyEmail.member.id };
}

/** A session of a person who has just come, for whoever needs one of each. */
export async function somebody(url: string, name: string): Promise<Person & Tokens> {
  const person = await newcomer(url, name);
  return { ...person, ...(await signIn(url, person)) };
}
