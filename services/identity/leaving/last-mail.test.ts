import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import type { Link } from '../../../kit/service';
import { openTestIdentity, type TestIdentity, tokenIn } from '../identity.fixtures';

const eraseAccount =
  'mutation ($input: EraseAccountInput!) { eraseAccount(input: $input) { receiptsToken errors { code } } }';
const receipts = `query ($token: String!) {
  erasureReceipts(token: $token) { completedAt receipts { service isComplete } } }`;
const done = { call: async () => ({ isDone: true, counts: {} }) } as unknown as Link;

/** By the way everybody takes; what is mailed is read where it waits. */
async function arrive(identity: TestIdentity) {
  const [email, password] = ['ana-written-to@example.org', 'a quiet green valley'];
  const signUp = 'mutation ($input: SignUpInput!) { signUp(input: $input) { mailSentTo } }';
  await identity.ask(signUp, { input: { email, password, displayName: 'Ana Written-To' } });
  const [mail] = await identity.sql('select body_text from identity.mails');
  const token = tokenIn(String(mail?.['body_text']));
  await identity.ask(
    'mutation ($token: String!) { verifyEmail(input: { token: $token }) { errors { code } } }',
    {
      token,
    },
  );
  const signIn =
    'mutation ($input: SignInInput!) { signIn(input: $input) { ... on SignedIn { accessToken } } }';
  const { data } = await identity.ask(signIn, { input: { email, password } });
  const { accessToken } = data['signIn'] as { accessToken: string };
  return { email, password, asking: await identity.askingOf(accessToken) };
}

test('the last mail is the last that knows the address: identity is done once it has left', async () => {
  const written: string[] = [];
  let refuses = false;
  const server = new SMTPServer({
    ...{ authOptional: true, disabledCommands: ['STARTTLS'] },
    onData(stream, session, finish) {
      stream.resume().on('end', () => {
        if (refuses) return finish(new Error('come back later'));
        written.push(...session.envelope.rcptTo.map(({ address }) => address));
        finish();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  const identity = await openTestIdentity(
    { HAMEAU_SMTP_URL: `smtp://127.0.0.1:${port}` },
    { regions: done, directory: done, messaging: done },
  );
  try {
    const ana = await arrive(identity);
    await identity.until(() => written.includes(ana.email));
    await identity.sql('delete from identity.mails');
    refuses = true;
    const { data } = await identity.ask(eraseAccount, { input: { password: ana.password } }, ana.asking);
    const token = (data['eraseAccount'] as { receiptsToken: string }).receiptsToken;
    const kept = () => identity.sql(`select recipient, body_text, is_last from identity.mails`);
    await identity.until(
      async () => (await identity.sql('select from identity.mails where is_last and tries > 0')).length > 0,
    );
    const [last] = await kept();
    expect(last).toMatchObject({ recipient: ana.email, is_last: true });
    expect(tokenIn(String(last?.['body_text']))).toBe(token);
    expect(String(last?.['body_text'])).not.toContain('Ana');

    const before = written.length;
    refuses = false;
    await identity.sql(`update identity.mails set due_at = now();
      update identity.erasures set begun_at = begun_at - interval '20 seconds';
      update identity.erasure_receipts set due_at = now()`);
    await identity.until(() => written.length > before);
    await identity.until(async () => (await kept()).length === 0);
    await identity.until(async () => {
      const answer = await identity.ask(receipts, { token });
      return Boolean((answer.data['erasureReceipts'] as { completedAt: string | null }).completedAt);
    });
  } finally {
    await identity.close();
    await new Promise<void>((resolve) => server.close(() => resolve()));
  }
});
