import { createTransport } from 'nodemailer';
import type { DataSource } from 'typeorm';
import { inRounds } from '../../../kit/rounds';
import type { Around } from '../../../kit/service';
import type { Settings } from '../config';

const lookEveryMs = 2_000;
/** The 13th comes some 17 hours after the first; after the next, the mail's link would have ended. */
const mostTries = 13;

interface DueMail {
  readonly id: string;
  readonly recipient: string;
  readonly subject: string;
  readonly body_text: string;
  readonly body_html: string;
}

/** Hands waiting mails to the SMTP server, one at a time, again and again later when it refuses. Returns what ends it. */
export function startSender(
  db: DataSource,
  smtpUrl: string,
  { around, settings }: { around: Around; settings: Settings },
) {
  const transport = createTransport(smtpUrl, { connectionTimeout: 5_000, socketTimeout: 10_000 } as never);

  /** Taken before it is sent, in a statement of its own: an open transaction would hold up every event feed. */
  async function sendNext(): Promise<boolean> {
    const [[mail]]: [DueMail[], number] = await db.query(
      `update mails set tries = tries + 1, due_at = now() + make_interval(secs => 15 * power(2, tries))
       where id = (select id from mails where sent_at is null and due_at <= now() and tries < $1
                   order by due_at limit 1 for update skip locked)
       returning id::text, recipient, subject, body_text, body_html`,
      [mostTries],
    );
    if (!mail) return false;
    const error = await attempt(mail);
    await db.query(
      'update mails set last_error = $2, sent_at = case when $2::text is null then now() end where id = $1',
      [mail.id, error],
    );
    await db.query('delete from mails where id = $1 and is_last and sent_at is not null', [mail.id]);
    return true;
  }

  async function attempt(mail: DueMail): Promise<string | null> {
    try {
      await transport.sendMail({
        from: settings.HAMEAU_MAIL_FROM,
        to: mail.recipient,
        subject: mail.subject,
        text: mail.body_text,
        html: mail.body_html,
        messageId: `<mail-${mail.id}@${new URL(settings.HAMEAU_PUBLIC_URL).hostname}>`,
      });
      return null;
    } catch (error) {
      // What a server says of it names the address.
      const { code, responseCode } = error as { code?: string; responseCode?: number };
      around.log.warn({ mail: mail.id, code, responseCode }, 'a mail was not taken');
      return String((error as Error).message).slice(0, 500);
    }
  }

  const rounds = inRounds({
    ...{ pauseMs: lookEveryMs, log: around.log, sorry: 'sending mail paused' },
    round: sendNext,
  });
  const endHint = around.hint.on('identity', rounds.wake);
  return async () => {
    endHint();
    await rounds.close();
    transport.close();
  };
}
