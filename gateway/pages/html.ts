import type { Response } from 'express';
import type { Locale } from '../../kit/words';

/** Text that is HTML already, and so is not escaped again. */
export class Html {
  constructor(readonly text: string) {}
}

type Part = string | number | Html | readonly Html[];

const escapes: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escaped = (text: string) => text.replace(/[&<>"']/g, (sign) => escapes[sign] ?? '');

const rendered = (part: Part): string => {
  if (part instanceof Html) return part.text;
  return Array.isArray(part) ? part.map(rendered).join('') : escaped(String(part));
};

/** A template whose values are escaped, unless they are Html themselves. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return new Html(strings.reduce((text, piece, at) => text + rendered(parts[at - 1] ?? '') + piece));
}

const style = `
  :root { color-scheme: light dark; --line: color-mix(in srgb, currentColor 18%, transparent); }
  body { font: 1.05rem/1.55 system-ui, sans-serif; max-width: 44rem; margin: 3rem auto; padding: 0 1.25rem; }
  h1 { font-size: 1.7rem; line-height: 1.2; } a { color: light-dark(#1a5e3a, #7fd0a3); }
  li { margin: .4rem 0; } .quiet { opacity: .75; font-size: .92rem; }
  pre { white-space: pre-wrap; overflow-wrap: anywhere; border: 1px solid var(--line); border-radius: .5rem; padding: 1rem; }
  table { border-collapse: collapse; width: 100%; } th, td { text-align: left; padding: .5rem .75rem .5rem 0; border-bottom: 1px solid var(--line); vertical-align: top; }
  input { font: inherit; width: 100%; box-sizing: border-box; padding: .5rem .7rem; border: 1px solid var(--line); border-radius: .5rem; }
  button { font: inherit; padding: .6rem 1.2rem; border: 0; border-radius: .5rem; background: #1a5e3a; color: #fff; cursor: pointer; }
  button.second { background: none; color: inherit; border: 1px solid var(--line); }
`;

/** A page that has a script runs files of ours, which ask nobody but us. */
const running = "script-src 'self'; connect-src 'self'; ";

/** Nothing is loaded, nobody frames it, nothing runs but a script of its own; forms lead here, and where a page says. */
const policyFor = (formsLeadTo: string, script: string | undefined) =>
  `default-src 'none'; ${script ? running : ''}style-src 'unsafe-inline'; form-action 'self' ${formsLeadTo}; base-uri 'none'; frame-ancestors 'none'`;

export interface Page {
  readonly title: string;
  readonly main: Html;
  readonly locale?: Locale;
  readonly status?: number;
  /** Where else the answer to one of its forms may lead: an origin, or a scheme with its colon. */
  readonly formsLeadTo?: string;
  /** Browsers tell whoever takes its forms which origin they come from; without, they say none. */
  readonly formsSayWhere?: boolean;
  /** The path of a module that the page can do without. */
  readonly script?: string;
}

export function sendPage(
  response: Response,
  { title, main, locale = 'en', status = 200, formsLeadTo = '', formsSayWhere = false, script }: Page,
): void {
  const page = html`<!doctype html>
<html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title><style>${new Html(style)}</style></head>
<body><main>${main}</main>${script ? html`<script type="module" src="${script}"></script>` : ''}</body></html>
`;
  response.setHeader('content-security-policy', policyFor(formsLeadTo, script));
  if (formsSayWhere) response.setHeader('referrer-policy', 'same-origin');
  response.setHeader('cache-control', 'no-store');
  response.status(status).type('html').send(page.text);
}
