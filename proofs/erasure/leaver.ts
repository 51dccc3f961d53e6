import { tokenMailedTo } from '../mailbox';
import { ask } from './asking';
import { type Canaries, canaryWord } from './canaries';

/** Somebody who wrote something of their own wherever one can, and is to be erased. */
export interface Leaver {
  readonly memberId: string;
  readonly canaries: Canaries;
  /** Asks to be erased; answers the token of the receipts. */
  erase(): Promise<string>;
}

export interface Stage {
  readonly url: string;
  readonly regionId: string;
  /** Of a member who stays, whom one can write to. */
  readonly friendId: string;
  /** A message of somebody else, which one can report. */
  readonly messageId: string;
}

const password = 'a quiet green valley';
const errors = 'errors { code message }';

/** Arrives by the way everybody takes, and writes a canary into every place. Throws if one of them is not taken. */
export async function arrive(stage: Stage, canaries: Canaries, address: string): Promise<Leaver> {
  const { url } = stage;
  const email = `${canaries['e-mail']}@example.org`;
  const signUp = { email, password, displayName: `${canaries.name} Leaver` };
  await ask(url, `mutation ($input: SignUpInput!) { signUp(input: $input) { ${errors} } }`, {
    input: signUp,
  });
  const token = await tokenMailedTo(url, email);
  const { verifyEmail } = await ask<{ verifyEmail: { member: { id: string } } }>(
    ...[
      url,
      `mutation ($token: String!) { verifyEmail(input: { token: $token }) { member { id } ${errors} } }`,
      { token },
    ],
  );
  const { signIn } = await ask<{ signIn: { accessToken: string } }>(
    url,
    'mutation ($input: SignInInput!) { signIn(input: $input) { ... on SignedIn { accessToken } } }',
    { input: { email, password, device: canaries.device } },
    { address },
  );
  const act = <Data>(name: string, type: string, input: object, fields = '') =>
    ask<Record<string, Data>>(
      url,
      `mutation ($input: ${type}!) { ${name}(input: $input) { ${fields} ${errors} } }`,
      { input },
      { token: signIn.accessToken, address },
    ).then((data) => data[name] as Data);

  await writeOfThemself(act, stage, canaries);
  await writeToOthers(act, stage, canaries);
  return {
    memberId: verifyEmail.member.id,
    canaries,
    erase: async () => {
      const answer = await act<{ receiptsToken: string }>(
        ...(['eraseAccount', 'EraseAccountInput', { password }, 'receiptsToken'] as const),
      );
      return answer.receiptsToken;
    },
  };
}

type Act = <Data>(name: string, type: string, input: object, fields?: string) => Promise<Data>;

async function writeOfThemself(act: Act, { regionId }: Stage, canaries: Canaries): Promise<void> {
  await act('joinCommunity', 'JoinCommunityInput', { communityId: regionId, tie: 'HOME' });
  const avatarUrl = `https://example.org/${canaries.photo}.png`;
  await act('updateMember', 'UpdateMemberInput', {
    handle: canaries.handle,
    avatarUrl,
    audience: 'EVERYONE',
  });
  await act('changeEmail', 'ChangeEmailInput', {
    email: `${canaries['another e-mail']}@example.org`,
    password,
  });
  await act('setHome', 'SetHomeInput', { placeId: canaries.home, precision: 'AREA' });
  await act('updateProfile', 'UpdateProfileInput', {
    ...{ headline: canaries.headline, bio: `It says ${canaries.bio}.` },
    website: `https://example.org/${canaries.website}`,
    links: [{ title: canaries.link, url: 'https://example.org/' }],
  });
  const search = { name: canaries['saved search'], filter: { text: canaries['search text'] }, alert: true };
  await act('saveSearch', 'SaveSearchInput', search);
  await act('createOrganisation', 'CreateOrganisationInput', {
    ...{ name: canaries.organisation, kind: 'ASSOCIATION', summary: canaries['organisation summary'] },
  });
  await act('proposeSkill', 'ProposeSkillInput', {
    ...{ name: canaries['skill proposal'], language: 'en', category: 'MEDIA', direction: 'SOUGHT' },
    note: canaries['proposal note'],
  });
}

async function writeToOthers(act: Act, stage: Stage, canaries: Canaries): Promise<void> {
  const { thread } = await act<{ thread: { id: string } }>(
    ...([
      'startThread',
      'StartThreadInput',
      {
        ...{ clientId: canaryWord(), communityIds: [stage.regionId], kind: 'DISCUSSION', language: 'en' },
        ...{ title: canaries['thread title'], text: canaries.thread },
      },
      'thread { id }',
    ] as const),
  );
  const post = (text: string, clientId = canaryWord()) =>
    act<{ message: { id: string } }>(
      ...([
        'postMessage',
        'PostMessageInput',
        { clientId, threadId: thread.id, text, language: 'en' },
        'message { id }',
      ] as const),
    );
  await post(canaries.message, canaries['client id']);
  const { message } = await post(canaries['earlier words']);
  const edit = { clientId: canaryWord(), messageId: message.id, text: 'Something else.' };
  await act('editMessage', 'EditMessageInput', edit);
  await act('startConversation', 'StartConversationInput', {
    ...{ clientId: canaryWord(), memberIds: [stage.friendId], language: 'en' },
    ...{ title: canaries['conversation title'], text: canaries['direct message'] },
  });
  const report = { messageId: stage.messageId, reason: 'OTHER', words: canaries.report };
  await act('report', 'ReportInput', report);
}
