import type { Request, RequestHandler } from 'express';
import { z } from 'zod';
import type { Link } from '../../kit/service';
import { isLocal } from '../http/local';
import { type Html, html, sendPage } from './html';

const shownMails = 100;

const mailShape = z.object({
  id: z.coerce.string(),
  to: z.string(),
  subject: z.string(),
  text: z.string(),
  sentAt: z.coerce.date(),
});
type Mail = z.infer<typeof mailShape>;

const mailbox = z.array(mailShape).nullable();

/**
 * Reads mails that would have been sent, while no SMTP server is set: to try the product, and for tests. For whoever is not on
 * this machine, or when mails do leave, there is no such page.
 */
export function mailboxPages(identity: Link | undefined): { list: RequestHandler; one: RequestHandler } {
  async function mails(request: Request): Promise<Mail[] | null> {
    if (!isLocal(request)) return null;
    return mailbox.parse((await identity?.call('mailbox', { first: shownMails })) ?? null);
  }

  return {
    async list(request, response) {
      const found = await mails(request);
      if (!found) return sendPage(response, nothingHere);
      const rows = found.map(
        ({ id, to, subject, sentAt }) =>
          html`<tr><td><a href="/mailbox/${encodeURIComponent(id)}">${subject}</a></td><td>${to}</td><td><time datetime="${sentAt.toISOString()}">${sentAt.toISOString().slice(0, 16).replace('T', ' ')}</time></td></tr>`,
      );
      const table = html`<table><thead><tr><th scope="col">Subject</th><th scope="col">To</th><th scope="col">Sent (UTC)</th></tr></thead><tbody>${rows}</tbody></table>`;
      sendPage(response, {
        title: 'Mailbox',
        main: html`<h1>Mailbox</h1><p class="quiet">Mails that Hameau would send, kept here because no SMTP server is set. Only this machine can read them.</p>${found.length > 0 ? table : html`<p>No mail yet.</p>`}`,
      });
    },

    async one(request, response) {
      const found = (await mails(request))?.find(({ id }) => id === request.params['id']);
      if (!found) return sendPage(response, nothingHere);
      sendPage(response, {
        title: found.subject,
        main: html`<p><a href="/mailbox">Mailbox</a></p><h1>${found.subject}</h1><p class="quiet">To ${found.to}, ${found.sentAt.toISOString()}</p><pre>${linked(found.text)}</pre>`,
      });
    },
  };
}

const nothingHere = { title: 'Nothing here', main: html`<h1>Nothing here</h1>`, status: 404 };

/** The text with its http links made links; all else escaped. */
function linked(text: string): Html[] {
  return text
    .split(/(https?:\/\/[^\s<>"']+)/)
    .map((part, at) => (at % 2 === 1 ? html`<a href="${part}" rel="noreferrer">${part}</a>` : html`${part}`));
}
