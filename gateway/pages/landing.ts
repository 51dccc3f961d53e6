import type { RequestHandler } from 'express';
import { html, sendPage } from './html';

/** What stands at the address itself, for whoever opens it in a browser. */
export function landingPage(publicUrl: () => string): RequestHandler {
  return (_request, response) =>
    sendPage(response, {
      title: 'Hameau',
      main: html`<h1>Hameau</h1>
<p>A network for people who work over the internet and live, or want to live, somewhere in particular. One graph, many regions.</p>
<ul>
<li><a href="/graphiql">Explorer</a>: ask the graph from this browser</li>
<li><a href="/schema.graphql">Schema</a>: every type, field and argument, described</li>
<li><code>${publicUrl()}/graphql</code>: the endpoint, by POST or GET</li>
<li><a href="/readyz">Readiness</a>: which parts are up</li>
</ul>`,
    });
}
