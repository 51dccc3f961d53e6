import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { aMember, openTestIdentity, tokenIn } from '../identity.fixtures';

/** A real SMTP server that refuses the first `refusals` mails and keeps the others. */
async function openPostOffice(refusals: number) {
  const taken: ParsedMail[] = [];
  let left = refusals;
  let arrived: () => void = () => {};
  const firstMail = new Promise<void>((resolve) => {
    arrived = resolve;
  });
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, _session, done) {
      simpleParser(stream).then((mail) => {
        left -= 1;
        if (left >= 0) return done(new Error('come back later'));
        taken.push(mail);
        done();
        arrived();
      }, done);
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  const close = () => new Promise<void>((resolve) => server.close(resolve));
  return { url: `smtp://127.0.0.1:${port}`, taken, firstMail, close };
}

const signUp = `mutation { signUp(input: {
  email: "lea@example.org", password: "a quiet green valley", displayName: "Léa", locale: FR
}) { mailSentTo } }`;

test('with SMTP configured the confirmation leaves by mail, in the language asked for, as text and HTML', async () => {
  const office = await openPostOffice(0);
  const identity = await openTestIdentity({ HAMEAU_SMTP_URL: office.url });
  try {
    await identity.ask(signUp);
    await office.firstMail;
    const [mail] = office.taken;
    expect(mail?.subject).toBe('Confirmez votre adresse');
    expect(mail?.text).toContain('Bonjour Léa');
    expect(tokenIn(String(mail?.html))).toBe(tokenIn(mail?.text ?? ''));
    expect(await identity.call('mailbox', { first: 1 })).toBeNull();
  } finally {
    await identity.close();
    await office.close();
  }
});

test('a mail the server refuses is kept for another try, with the reason', async () => {
  const office = await openPostOffice(1);
  const identity = await openTestIdentity({ HAMEAU_SMTP_URL: office.url });
  try {
    await identity.ask(signUp);
    await identity.until(async () => (await identity.sql('select last_error from mails'))[0]?.last_error);
    const [waiting] = await identity.sql('select tries, sent_at, last_error from mails');
    expect(waiting).toMatchObject({
      tries: 1,
      sent_at: null,
      last_error: expect.stringContaining('come back later'),
    });

    await identity.sql('update mails set due_at = now()');
    await office.firstMail;
    expect(office.taken).toHaveLength(1);
  } finally {
    await identity.close();
    await office.close();
  }
});

test('a letter that another service asks for is written once, in the member’s language, to an address that was confirmed', async () => {
  const identity = await openTestIdentity();
  try {
    const ana = await aMember(identity);
    const letter = { id: randomUUID(), memberId: ana.id, subject: 'News', paragraphs: ['<One>', 'Two'] };
    for (const _again of [1, 2]) expect(await identity.call('letter', letter)).toEqual({ isPosted: true });
    const mails = await identity.sql(
      `select * from mails where recipient = '${ana.email}' and letter_id is not null`,
    );
    expect(mails).toMatchObject([
      { subject: 'News', body_text: expect.stringMatching(/<One>[\s\S]*Open Hameau[\s\S]*Two/) },
    ]);
    expect(String(mails[0]?.['body_html'])).not.toContain('<One>');

    await identity.sql(`update accounts set verified_at = null where email = '${ana.email}'`);
    expect(await identity.call('letter', { ...letter, id: randomUUID() })).toEqual({ isPosted: false });
    expect(await identity.sql('select from mails where letter_id is not null')).toHaveLength(1);
  } finally {
    await identity.close();
  }
});
